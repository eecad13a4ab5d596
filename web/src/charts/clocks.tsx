/** The two clocks of one commitment: bars of when each version holds, ticks of the days it was learnt. */
import type { ReactNode } from "react";
import type { Version } from "../../../src/model/commitment.ts";
import { dayOfIso, useIntl } from "../intl.tsx";
import { amountOf } from "../parts/amount.tsx";
import { TimeAxis, timeScale } from "./axis.tsx";

const width = 640;
const rowHeight = 22;
const top = 24;

export function TwoClocks({
  versions,
  trueOn,
  knownBy,
}: {
  readonly versions: readonly Version[];
  readonly trueOn: string | null;
  readonly knownBy: string | null;
}): ReactNode {
  const intl = useIntl();
  const { t, lang, word } = intl;
  const shown = versions.slice(0, 24);
  const days = shown
    .flatMap((version) => [version.from.earliest, version.to.latest, ...version.supports.map((support) => support.knownOn)])
    .filter((day): day is number => day !== null);
  if (days.length === 0) return null;
  const [low, high] = [Math.min(...days), Math.max(...days)];
  const pad = Math.max(200, (high - low) * 0.06);
  const scale = timeScale(low - pad, high + pad * 1.6, 6, width - 6);
  const height = top + shown.length * rowHeight + 8;
  return (
    <svg className="chart clocks" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("clocks.label", { count: shown.length })}>
      <TimeAxis scale={scale} lang={lang} y={16} height={height - 18} />
      {shown.map((version, i) => {
        const y = top + i * rowHeight;
        const from = version.from.earliest ?? version.from.latest ?? version.supports[0].knownOn ?? low;
        const to = version.to.latest ?? version.to.earliest;
        const x1 = scale.x(from);
        const x2 = to === null ? width - 6 : Math.max(scale.x(to), x1 + 3);
        const label = `${version.quantity ? amountOf(version.quantity, intl, version.change).figure : ""} ${word("stage", version.stage)}`.trim();
        const isLate = x1 > width * 0.7;
        return (
          <g key={version.id} className={version.supersededBy ? "old" : undefined}>
            <rect x={x1} y={y + 4} width={Math.max(3, x2 - x1)} height={12} rx={2} className={`bar m-${version.modality}`} />
            {to === null && <path d={`M${x2 - 26} ${y + 4}h26v12h-26z`} className="fade" />}
            {version.supports.map(
              (support) => support.knownOn !== null && <path key={support.claim} d={`M${scale.x(support.knownOn)} ${y + 1}v18`} className="known" />,
            )}
            <text x={isLate ? x1 - 5 : x1 + 5} y={y + 14} className="bar-label" textAnchor={isLate ? "end" : "start"}>
              {label}
            </text>
          </g>
        );
      })}
      {trueOn && <path d={`M${scale.x(dayOfIso(trueOn))} 18V${height}`} className="now" />}
      {knownBy && <path d={`M${scale.x(dayOfIso(knownBy))} 18V${height}`} className="now known-by" />}
    </svg>
  );
}
