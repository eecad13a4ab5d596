import type { ReactNode } from "react";
import { type Intl, useIntl } from "../intl.tsx";
import { Figure } from "./figure.tsx";

export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}
export interface Drawn {
  readonly strength: readonly { readonly mission: string; readonly before: Bounds; readonly after: Bounds }[];
  readonly spending: readonly {
    readonly state: string;
    readonly target: number;
    readonly years: readonly { readonly year: number; readonly before: number | null; readonly share: Bounds }[];
  }[];
}

const figureOf = ({ min, max }: Bounds, { number }: Intl): string =>
  min === max && min !== null ? number(min) : `${min === null ? "…" : number(min)}–${max === null ? "…" : number(max)}`;
const least = (bounds: Bounds): number => bounds.min ?? 0;
const most = (bounds: Bounds): number => bounds.max ?? bounds.min ?? 0;

/** People in each mission before and after: the outline is what was, the bar what stays for sure, the hatch what may. */
export function Strength({ rows, asOf }: { readonly rows: Drawn["strength"]; readonly asOf: string }): ReactNode {
  const intl = useIntl();
  const { t, number } = intl;
  if (rows.length === 0) return null;
  const [left, width, row] = innerWidth < 700 ? [150, 560, 34] : [210, 860, 34];
  const top = Math.max(1, ...rows.map((one) => most(one.before))) * 1.14;
  const x = (value: number): number => left + (value / top) * (width - left - 20);
  const first = rows[0];
  const title = t("scenario.strength", { mission: first.mission, before: figureOf(first.before, intl), after: figureOf(first.after, intl) });
  return (
    <Figure
      name="scenario-strength"
      title={title}
      source="SCENARIO"
      asOf={asOf}
      table={{
        columns: [t("scenario.mission"), t("scenario.before"), t("scenario.after")],
        rows: rows.map((one) => [one.mission, figureOf(one.before, intl), figureOf(one.after, intl)]),
      }}
      legend={
        <>
          <span className="key">
            <svg width="22" height="14" aria-hidden="true">
              <rect x="1" y="2" width="20" height="10" className="bound" />
            </svg>
            {t("scenario.before")}
          </span>
          <span className="key">
            <svg width="22" height="14" aria-hidden="true">
              <rect x="1" y="2" width="20" height="10" className="bar k-force" />
            </svg>
            {t("scenario.stays")}
          </span>
          <span className="key">
            <svg width="22" height="14" aria-hidden="true">
              <rect x="1" y="2" width="20" height="10" className="bar k-force m-possible" />
            </svg>
            {t("scenario.mayStay")}
          </span>
        </>
      }
    >
      <svg className="chart" viewBox={`0 0 ${width} ${rows.length * row + 26}`} role="img" aria-label={title} style={{ minWidth: "480px" }}>
        {rows.map((one, i) => {
          const y = 22 + i * row;
          return (
            <g key={one.mission}>
              <text x={0} y={y + 4} className="lane-name">
                {one.mission}
              </text>
              <rect x={x(0)} y={y - 8} width={x(least(one.after)) - x(0)} height={16} className="bar k-force" />
              {most(one.after) > least(one.after) && (
                <rect x={x(least(one.after))} y={y - 8} width={x(most(one.after)) - x(least(one.after))} height={16} className="bar k-force m-possible" />
              )}
              <rect x={x(0)} y={y - 8} width={x(most(one.before)) - x(0)} height={16} className="bound" />
              <text x={x(most(one.before)) + 6} y={y + 4} className="label">
                {number(most(one.before))} → {figureOf(one.after, intl)}
              </text>
            </g>
          );
        })}
      </svg>
    </Figure>
  );
}

/** The share of GDP of one state year by year: dashed as it was, solid or a band as assumed, with the target. */
export function Path({ one, asOf }: { readonly one: Drawn["spending"][number]; readonly asOf: string }): ReactNode {
  const intl = useIntl();
  const { t, number } = intl;
  const { years, target } = one;
  if (years.length === 0) return null;
  const [w, h, left] = [860, 240, 40];
  const values = years.flatMap((year) => [year.before ?? 0, most(year.share)]);
  const top = Math.max(target, ...values) * 1.15;
  const [from, to] = [years[0].year, years[years.length - 1].year];
  const x = (year: number): number => left + ((year - from) / Math.max(1, to - from)) * (w - left - 60);
  const y = (value: number): number => h - 26 - (value / top) * (h - 44);
  const last = years[years.length - 1];
  const title = t("scenario.path", { state: one.state, year: String(last.year), share: figureOf(last.share, intl) });
  const line = (points: readonly (readonly [number, number])[]): string =>
    points.map(([year, value], i) => `${i === 0 ? "M" : "L"}${x(year)} ${y(value)}`).join("");
  const before = years.flatMap((year) => (year.before === null ? [] : [[year.year, year.before] as const]));
  const lower = years.map((year) => [year.year, least(year.share)] as const),
    upper = years.map((year) => [year.year, most(year.share)] as const);
  return (
    <Figure
      name="scenario-path"
      title={title}
      source="SCENARIO"
      asOf={asOf}
      table={{
        columns: [t("spending.year"), t("scenario.before"), t("scenario.after")],
        rows: years.map((year) => [year.year, year.before === null ? null : Number(year.before.toFixed(3)), figureOf(year.share, intl)]),
      }}
      legend={
        <>
          <span className="key">
            <svg width="26" height="10" aria-hidden="true">
              <line x1="0" x2="26" y1="5" y2="5" className="step" strokeDasharray="5 4" />
            </svg>
            {t("scenario.before")}
          </span>
          <span className="key">
            <svg width="26" height="10" aria-hidden="true">
              <line x1="0" x2="26" y1="5" y2="5" className="step" />
            </svg>
            {t("scenario.after")}
          </span>
          <span className="key">
            <svg width="26" height="10" aria-hidden="true">
              <line x1="0" x2="26" y1="5" y2="5" className="target-line" />
            </svg>
            {t("scenario.target")}
          </span>
        </>
      }
    >
      <svg className="chart spending" viewBox={`0 0 ${w} ${h}`} role="img" aria-label={title} style={{ minWidth: "480px" }}>
        {Array.from({ length: Math.floor(top) + 1 }, (_, value) => (
          <g key={value} className="axis">
            <line x1={left} x2={w - 50} y1={y(value)} y2={y(value)} className="tick" />
            <text x={left - 6} y={y(value) + 4} textAnchor="end" className="label">
              {number(value)} %
            </text>
          </g>
        ))}
        <line x1={left} x2={w - 50} y1={y(target)} y2={y(target)} className="target-line" />
        <text x={w - 46} y={y(target) + 4} className="label">
          {number(target)} %
        </text>
        {years.map(({ year }, i) =>
          i % Math.ceil(years.length / 12) === 0 ? (
            <text key={year} x={x(year)} y={h - 8} textAnchor="middle" className="label">
              {year}
            </text>
          ) : null,
        )}
        <path d={`${line(upper)}${line([...lower].reverse()).replace("M", "L")}Z`} className="bullet" />
        <path d={line(upper)} className="step" />
        <path d={line(lower)} className="step" />
        {before.length > 1 && <path d={line(before)} className="step" strokeDasharray="5 4" />}
      </svg>
    </Figure>
  );
}
