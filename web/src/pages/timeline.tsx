import { type PointerEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { apiUrl, useApi } from "../api.ts";
import { TimeAxis, timeScale } from "../charts/axis.tsx";
import { Figure } from "../charts/figure.tsx";
import type { CommitmentRow, Commitments } from "../contract.ts";
import { dayOfIso, isoOfDay, useIntl } from "../intl.tsx";
import { go, linkTo, setParams, usePlace } from "../location.ts";
import { amountOf } from "../parts/amount.tsx";
import { facetNames } from "../parts/facets.tsx";
import { stageOf, turnOf } from "../parts/chips.tsx";
import { actorsOf, subjectOf, whereOf } from "../parts/facts.tsx";
import { KindFilter } from "../parts/kinds.tsx";
import { PageHead } from "../parts/head.tsx";
import { namesOf } from "../parts/named.tsx";
import { Pager, Range, offsetIn } from "../parts/pager.tsx";
import { Nothing, Shown } from "../parts/states.tsx";

const most = 120;

/** When did it hold, and when did we learn it? */
export default function TimelinePage(): ReactNode {
  const { t } = useIntl();
  const { params } = usePlace();
  const kind = params.get("kind") ?? "force,lead,mandate";
  const asked = {
    ...Object.fromEntries(facetNames.map((name) => [name, params.get(name)])),
    kind: kind === "all" ? null : kind,
    knownBy: params.get("knownBy"),
    sort: "actor",
    limit: most,
    offset: offsetIn(params),
  };
  const loaded = useApi<Commitments>(apiUrl("commitments", asked));
  return (
    <>
      <PageHead title={t("nav.timeline")} question={t("ask.timeline")} />
      <KindFilter value={kind} />
      <Shown loaded={loaded} lines={10}>
        {(page) =>
          page.total === 0 ? (
            <Nothing documents={page.documents} what={t("nav.commitments").toLowerCase()} clear={() => setParams({ kind: "all", actor: null, place: null })} />
          ) : (
            <>
              <Range offset={offsetIn(params)} shown={page.items.length} total={page.total} />
              <Lanes rows={page.items} documents={page.documents} />
              <Pager offset={offsetIn(params)} shown={page.items.length} size={most} total={page.total} />
            </>
          )
        }
      </Shown>
    </>
  );
}

const height = 24;
const top = 30;
const left = 300;

function Lanes({ rows, documents }: { readonly rows: readonly CommitmentRow[]; readonly documents: number }): ReactNode {
  const intl = useIntl();
  const { t, lang, word, date } = intl;
  const { params } = usePlace();
  const [clock, setClock] = useState<"trueOn" | "knownBy">("trueOn");
  const [zoom, setZoom] = useState<"all" | "years" | "year">("all");
  const [brush, setBrush] = useState<number | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const narrow = innerWidth < 700;
  const width = narrow ? 760 : 1160;
  const sorted = useMemo(
    () =>
      [...rows].sort(
        (a, b) =>
          namesOf(a.actor, intl).localeCompare(namesOf(b.actor, intl), lang) || a.kind.localeCompare(b.kind) || (a.from.earliest ?? 0) - (b.from.earliest ?? 0),
      ),
    [rows, intl, lang],
  );
  const today = dayOfIso(new Date().toISOString().slice(0, 10));
  const days = sorted
    .flatMap((row) => [row.from.earliest, row.to.latest, row.knownOn ? dayOfIso(row.knownOn) : null])
    .filter((day): day is number => day !== null && day > -36500);
  const focus = params.get(clock) ? dayOfIso(params.get(clock)!) : days.length ? days.sort((a, b) => a - b)[Math.floor(days.length / 2)] : today;
  const [low, high] = days.length ? [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))] : [today - 3650, today + 365];
  const [from, to] = zoom === "all" ? [low - 120, high + 400] : zoom === "years" ? [focus - 1100, focus + 1100] : [focus - 260, focus + 260];
  const scale = timeScale(from, to, left, width - 16);
  const total_height = top + sorted.length * height + 10;
  const dayAt = (event: PointerEvent): number => {
    const box = svg.current!.getBoundingClientRect();
    return scale.dayAt(((event.clientX - box.left) / box.width) * width);
  };
  const earliest = sorted.reduce<string | null>((least, row) => (row.knownOn && (!least || row.knownOn < least) ? row.knownOn : least), null);
  const shownBrush = brush ?? (params.get(clock) ? dayOfIso(params.get(clock)!) : null);
  return (
    <>
      <div className="tabs" role="group" aria-label={t("timeline.zoom")}>
        {(["all", "years", "year"] as const).map((one) => (
          <button key={one} type="button" aria-pressed={zoom === one} onClick={() => setZoom(one)}>
            {t(`timeline.zoom.${one}`)}
          </button>
        ))}
        <span className="tab-rule" />
        <span className="note">{t("timeline.brush")}</span>
        {(["trueOn", "knownBy"] as const).map((one) => (
          <button key={one} type="button" aria-pressed={clock === one} onClick={() => setClock(one)}>
            {t(`asof.${one}`)}
          </button>
        ))}
      </div>
      <Figure
        name="timeline"
        title={earliest ? t("timeline.finding", { count: sorted.length, date: date(earliest) }) : t("timeline.findingNoDay", { count: sorted.length })}
        source={t("chart.source", { documents })}
        legend={
          <>
            <span className="key">
              <svg width="26" height="12" aria-hidden="true">
                <rect y="2" width="26" height="8" rx="2" className="bar m-stated" />
              </svg>
              {t("certainty.stated")}
            </span>
            <span className="key">
              <svg width="26" height="12" aria-hidden="true">
                <rect x="1" y="2" width="24" height="8" rx="2" className="bar m-expected" />
              </svg>
              {t("certainty.expected")}
            </span>
            <span className="key">
              <svg width="26" height="12" aria-hidden="true">
                <rect x="1" y="2" width="24" height="8" rx="2" className="bar m-possible" />
              </svg>
              {t("certainty.possible")}
            </span>
            <span className="key">
              <svg width="8" height="14" aria-hidden="true">
                <path d="M4 0v14" className="known" />
              </svg>
              {t("timeline.tick")}
            </span>
            <span className="key">▷ {t("timeline.open")}</span>
          </>
        }
        table={{
          columns: [t("col.actor"), t("col.kind"), t("col.what"), t("col.quantity"), t("col.stage"), t("timeline.from"), t("timeline.to"), t("col.published")],
          rows: sorted.map((row) => {
            const amount = row.quantity ? amountOf(row.quantity, intl, row.change) : null;
            return [
              actorsOf(row, intl),
              word("kind", row.kind),
              subjectOf(row, intl),
              amount ? `${amount.figure} ${amount.unit}` : "",
              stageOf(row.stage, row.change, intl),
              row.from.earliest === null ? "" : isoOfDay(row.from.earliest),
              row.to.latest === null ? "" : isoOfDay(row.to.latest - 1),
              row.knownOn ?? "",
            ];
          }),
        }}
      >
        <svg
          ref={svg}
          className="chart timeline"
          viewBox={`0 0 ${width} ${total_height}`}
          style={{ minWidth: narrow ? "720px" : undefined }}
          role="group"
          aria-label={t("nav.timeline")}
          onPointerDown={(event) => {
            if ((event.target as Element).closest("a")) return;
            svg.current!.setPointerCapture(event.pointerId);
            setBrush(dayAt(event));
          }}
          onPointerMove={(event) => brush !== null && setBrush(dayAt(event))}
          onPointerUp={() => {
            if (brush !== null && brush > from) setParams({ [clock]: isoOfDay(brush) });
            setBrush(null);
          }}
        >
          <rect x={left} y={top - 4} width={width - left - 16} height={total_height - top} className="plot" />
          <TimeAxis scale={scale} lang={lang} y={20} height={total_height - 24} />
          {sorted.map((row, i) => {
            const y = top + i * height;
            const first = i === 0 || namesOf(sorted[i - 1].actor, intl) !== namesOf(row.actor, intl);
            const start = row.from.earliest ?? row.from.latest ?? (row.knownOn ? dayOfIso(row.knownOn) : low);
            const end = row.to.latest ?? row.to.earliest;
            const x1 = scale.x(start);
            const x2 = end === null ? width - 16 : Math.max(x1 + 3, scale.x(end));
            const vague = row.to.earliest !== null && row.to.latest !== null && row.to.latest - row.to.earliest > 1;
            const amount = row.quantity ? amountOf(row.quantity, intl, row.change).figure : "";
            return (
              <g key={row.version} className={row.state === "past" ? "old" : undefined}>
                {first && <line x1="0" x2={width} y1={y - 1} y2={y - 1} className="lane" />}
                {first && (
                  <text x="0" y={y + 15} className="lane-name">
                    {clip(actorsOf(row, intl), 13)}
                  </text>
                )}
                <a
                  href={linkTo(`/commitments/${row.id}`)}
                  onClick={(event) => {
                    event.preventDefault();
                    go(linkTo(`/commitments/${row.id}`));
                  }}
                >
                  <text x="112" y={y + 15} className="lane-what">
                    {clip(
                      [
                        word("kind", row.kind),
                        turnOf(row.stage, row.change, intl),
                        subjectOf(row, intl) === word("kind", row.kind) ? whereOf(row, intl) || row.quote : subjectOf(row, intl),
                      ]
                        .filter(Boolean)
                        .join(" · "),
                      30,
                    )}
                  </text>
                  <rect x={x1} y={y + 5} width={Math.max(3, x2 - x1)} height={13} rx={2} className={`bar m-${row.modality} k-${row.kind}`} />
                  {vague && <rect x={scale.x(row.to.earliest!)} y={y + 5} width={Math.max(2, x2 - scale.x(row.to.earliest!))} height={13} className="fade" />}
                  {end === null && <path d={`M${x2 - 8} ${y + 5}l8 6.5-8 6.5z`} className="open-end" />}
                  {row.quantity?.min === null && row.quantity.max !== null && <path d={`M${x1 + 2} ${y + 3}h-5v17h5`} className="bound" />}
                  {amount && (
                    <text x={x1 + 7} y={y + 15} className="bar-label">
                      {amount}
                    </text>
                  )}
                </a>
                {row.knownOn && <path d={`M${scale.x(dayOfIso(row.knownOn))} ${y + 2}v19`} className="known" />}
              </g>
            );
          })}
          {shownBrush !== null && (
            <g className="now-group">
              <path d={`M${scale.x(shownBrush)} 20V${total_height}`} className={clock === "knownBy" ? "now known-by" : "now"} />
              <text x={Math.min(scale.x(shownBrush), width - 40)} y={10} textAnchor="middle" className="label strong">
                {isoOfDay(shownBrush)}
              </text>
            </g>
          )}
        </svg>
      </Figure>
    </>
  );
}

const clip = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
