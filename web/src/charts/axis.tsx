/** A time axis in days, with ticks at years, quarters or months, whichever leaves room. */
import type { ReactNode } from "react";
import { dayOfIso, isoOfDay } from "../intl.tsx";

export interface TimeScale {
  readonly from: number;
  readonly to: number;
  readonly x: (day: number) => number;
  readonly dayAt: (x: number) => number;
}

export function timeScale(from: number, to: number, left: number, right: number): TimeScale {
  const span = Math.max(1, to - from);
  return {
    from,
    to,
    x: (day) => left + ((Math.min(Math.max(day, from), to) - from) / span) * (right - left),
    dayAt: (x) => Math.round(from + ((x - left) / (right - left)) * span),
  };
}

export interface Tick {
  readonly day: number;
  readonly label: string;
  readonly strong: boolean;
}

export function ticksOf({ from, to, x }: TimeScale, lang: string): Tick[] {
  const perYear = x(from + 365) - x(from);
  const stepMonths = perYear > 720 ? 1 : perYear > 220 ? 3 : perYear > 44 ? 12 : perYear > 20 ? 24 : 60;
  const month = new Intl.DateTimeFormat(lang === "fr" ? "fr-CA" : "en-GB", { month: "short", timeZone: "UTC" });
  const ticks: Tick[] = [];
  const start = new Date(from * 86_400_000);
  for (let year = start.getUTCFullYear() - 1; ; year++) {
    for (let m = 0; m < 12; m += Math.min(stepMonths, 12)) {
      const day = dayOfIso(`${year}-${String(m + 1).padStart(2, "0")}-01`);
      if (day > to) return ticks;
      if (day < from || (stepMonths > 12 && year % (stepMonths / 12) !== 0)) continue;
      ticks.push({ day, label: m === 0 ? String(year) : month.format(new Date(`${isoOfDay(day)}T00:00:00Z`)), strong: m === 0 });
    }
  }
}

export const TimeAxis = ({
  scale,
  lang,
  y,
  height,
}: {
  readonly scale: TimeScale;
  readonly lang: string;
  readonly y: number;
  readonly height: number;
}): ReactNode => (
  <g className="axis">
    {ticksOf(scale, lang).map((tick) => (
      <g key={tick.day} transform={`translate(${scale.x(tick.day)} 0)`}>
        <line y1={y} y2={y + height} className={tick.strong ? "tick strong" : "tick"} />
        <text y={y - 5} className={tick.strong ? "label strong" : "label"} textAnchor="middle">
          {tick.label}
        </text>
      </g>
    ))}
  </g>
);
