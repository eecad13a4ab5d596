import { type ReactNode, useMemo } from "react";
import { apiUrl, useApi } from "../api.ts";
import { Figure } from "../charts/figure.tsx";
import type { Listing, SpendingPoint } from "../contract.ts";
import { type Intl, useIntl } from "../intl.tsx";
import { go, linkTo, setParams, usePlace } from "../location.ts";
import { amountOf } from "../parts/amount.tsx";
import { PageHead } from "../parts/head.tsx";
import { Quote } from "../parts/quote.tsx";
import { Nothing, Shown } from "../parts/states.tsx";
import { Day } from "../parts/when.tsx";

/** How far is each ally from its target? */
export default function SpendingPage(): ReactNode {
  const { t } = useIntl();
  const { params } = usePlace();
  const loaded = useApi<Listing<SpendingPoint> & { readonly said: number }>(
    apiUrl("spending", { knownBy: params.get("knownBy"), trueOn: params.get("trueOn"), actor: params.get("actor") }),
  );
  return (
    <>
      <PageHead title={t("nav.spending")} question={t("ask.spending")} />
      <Shown loaded={loaded}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing
              next={t("spending.import")}
              documents={page.documents}
              what={t("nav.spending").toLowerCase()}
              clear={params.get("actor") ? () => setParams({ actor: null }) : undefined}
            />
          ) : (
            <>
              {params.get("actor") && (
                <p className="actions">
                  <button type="button" className="small" onClick={() => setParams({ actor: null })}>
                    {t("state.clearFilters")}
                  </button>
                </p>
              )}
              {page.said > saidIn(page) && (
                <p className="count-line" role="status">
                  {t("spending.newest", { said: page.said, shown: saidIn(page) })}
                </p>
              )}
              <Bullets page={page} />
              <Years page={page} />
              <Accounts />
              <Sayings points={page.items} />
            </>
          )
        }
      </Shown>
    </>
  );
}

/** Points that reports tell; the others are of tables. */
const saidIn = (page: Listing<SpendingPoint>): number => page.items.filter((point) => point.quote !== null).length;

type Role = SpendingPoint["role"];
const glyphs: Readonly<Record<Role, (x: number, y: number) => string>> = {
  actual: (x, y) => `M${x - 5.5} ${y}a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z`,
  estimate: (x, y) => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z`,
  forecast: (x, y) => `M${x} ${y - 6}l6 6-6 6-6-6z`,
  promise: (x, y) => `M${x - 5} ${y - 5}h10v10h-10z`,
  aim: (x, y) => `M${x - 6} ${y + 5}l6-11 6 11z`,
  target: (x, y) => `M${x - 1.5} ${y - 10}h3v20h-3z`,
  refusal: (x, y) => `M${x - 5} ${y - 5}l10 10m0-10l-10 10`,
};
const roles: readonly Role[] = ["actual", "estimate", "forecast", "promise", "aim", "target", "refusal"];

const valueOf = (point: SpendingPoint): number | null => point.quantity.max ?? point.quantity.min;

function Bullets({ page }: { readonly page: Listing<SpendingPoint> }): ReactNode {
  const intl = useIntl();
  const { t, number, word } = intl;
  const shares = useMemo(() => page.items.filter((point) => point.quantity.unit === "%gdp" && valueOf(point) !== null), [page.items]);
  const byAlly = useMemo(() => {
    const all = new Map<string, SpendingPoint[]>();
    for (const point of shares)
      if (point.role !== "target" && !isOlder(point, shares))
        all.set(point.ally.id ?? point.ally.name, [...(all.get(point.ally.id ?? point.ally.name) ?? []), point]);
    return [...all.values()].sort((a, b) => lastActual(b) - lastActual(a) || intl.name(a[0].ally).localeCompare(intl.name(b[0].ally)));
  }, [shares, intl]);
  const targets = [...new Map(shares.filter((point) => point.role === "target").map((point) => [`${valueOf(point)}`, point])).values()];
  if (byAlly.length === 0) return null;
  const most = Math.max(3, ...shares.map((point) => valueOf(point) ?? 0)) * 1.08;
  // A telephone shows the whole of it: a chart that is cut at its target line misleads.
  const [left, width, row, least] = innerWidth < 480 ? [112, 340, 30, "0"] : innerWidth < 700 ? [118, 560, 28, "480px"] : [150, 1100, 27, "620px"];
  const x = (value: number): number => left + (value / most) * (width - left - 20);
  const height = byAlly.length * row + 40;
  const under = byAlly.filter((points) => {
    const actual = lastActual(points);
    return actual > 0 && actual < 2;
  }).length;
  return (
    <Figure
      name="spending"
      title={under > 0 ? t("spending.finding", { under, count: byAlly.length }) : t("spending.findingPlain", { count: byAlly.length })}
      source={t("chart.source", { documents: page.documents })}
      legend={<Legend intl={intl} />}
      table={tableOf(shares, intl)}
    >
      <svg className="chart spending" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t("nav.spending")} style={{ minWidth: least }}>
        {Array.from({ length: Math.floor(most) + 1 }, (_, value) => (
          <g key={value} className="axis">
            <line x1={x(value)} x2={x(value)} y1={22} y2={height - 6} className="tick" />
            <text x={x(value)} y={14} textAnchor="middle" className="label">
              {number(value)} %
            </text>
          </g>
        ))}
        {targets.map((point) => (
          <g key={valueOf(point)}>
            <line x1={x(valueOf(point)!)} x2={x(valueOf(point)!)} y1={20} y2={height - 6} className="target-line" />
            <title>{intl.name(point.ally)}</title>
          </g>
        ))}
        {byAlly.map((points, i) => {
          const y = 40 + i * row;
          const actual = lastActual(points);
          return (
            <g key={points[0].ally.id ?? points[0].ally.name}>
              <a
                href={linkTo("/spending", { actor: points[0].ally.id })}
                onClick={(event) => {
                  event.preventDefault();
                  go(linkTo("/spending", { actor: points[0].ally.id }));
                }}
              >
                <text x={0} y={y + 4} className="lane-name">
                  {intl.name(points[0].ally)}
                </text>
              </a>
              <line x1={x(0)} x2={width - 20} y1={y} y2={y} className="lane" />
              {actual > 0 && <rect x={x(0)} y={y - 5} width={x(actual) - x(0)} height={10} className="bullet" />}
              {points.map((point, j) => (
                <Dot
                  key={j}
                  point={point}
                  x={x(valueOf(point)!) + 13 * points.slice(0, j).filter((other) => Math.abs(valueOf(other)! - valueOf(point)!) < 0.015).length}
                  y={y}
                  says={`${intl.name(point.ally)}: ${word("spent", point.role)} ${amountOf(point.quantity, intl).figure} %${point.year ? `, ${point.year}` : ""}, ${point.source}`}
                />
              ))}
            </g>
          );
        })}
      </svg>
    </Figure>
  );
}

/** Of a table's series only the last year stands in the bullet; the years are drawn below. */
const isOlder = (point: SpendingPoint, all: readonly SpendingPoint[]): boolean =>
  point.quote === null && all.some((other) => other.quote === null && other.ally.id === point.ally.id && (other.year ?? 0) > (point.year ?? 0));

const lastActual = (points: readonly SpendingPoint[]): number => {
  const actual = points
    .filter((point) => point.role === "actual" || point.role === "estimate")
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (b.knownOn ?? "").localeCompare(a.knownOn ?? ""))[0];
  return actual ? (valueOf(actual) ?? 0) : 0;
};

function Dot({ point, x, y, says }: { readonly point: SpendingPoint; readonly x: number; readonly y: number; readonly says: string }): ReactNode {
  const mark = (
    <path d={glyphs[point.role](x, y)} className={`dot r-${point.role}`}>
      <title>{says}</title>
    </path>
  );
  if (!point.commitment) return mark;
  const href = linkTo(`/commitments/${point.commitment}`);
  return (
    <a
      href={href}
      aria-label={says}
      onClick={(event) => {
        event.preventDefault();
        go(href);
      }}
    >
      <rect x={x - 12} y={y - 12} width={24} height={24} className="hit" />
      {mark}
    </a>
  );
}

const Legend = ({ intl }: { readonly intl: Intl }): ReactNode =>
  roles.map((role) => (
    <span key={role} className="key">
      <svg width="20" height="18" aria-hidden="true">
        <path d={glyphs[role](10, 9)} className={`dot r-${role}`} />
      </svg>
      {intl.word("spent", role)}
    </span>
  ));

function Years({ page }: { readonly page: Listing<SpendingPoint> }): ReactNode {
  const intl = useIntl();
  const { t, number } = intl;
  const dated = page.items.filter((point) => point.year !== null && point.quantity.unit === "%gdp" && valueOf(point) !== null && point.role !== "target");
  const byAlly = new Map<string, SpendingPoint[]>();
  for (const point of dated) byAlly.set(point.ally.id ?? point.ally.name, [...(byAlly.get(point.ally.id ?? point.ally.name) ?? []), point]);
  const several = [...byAlly.values()].filter((points) => new Set(points.map((point) => point.year)).size > 1);
  if (several.length === 0) return null;
  const years = dated.map((point) => point.year!);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(2.5, ...dated.map((point) => valueOf(point)!)) * 1.1;
  const [w, h] = [220, 130];
  const columns = 4;
  const x = (year: number): number => 30 + ((year - from) / Math.max(1, to - from)) * (w - 46);
  const y = (value: number): number => h - 20 - (value / most) * (h - 40);
  return (
    <Figure
      name="spending-years"
      title={t("spending.years", { count: several.length, from, to })}
      source={t("chart.source", { documents: page.documents })}
      table={tableOf(dated, intl)}
    >
      <svg
        className="chart spending"
        viewBox={`0 0 ${columns * w} ${Math.ceil(several.length / columns) * h}`}
        role="group"
        aria-label={t("spending.years", { count: several.length, from, to })}
        style={{ minWidth: "620px" }}
      >
        {several.map((points, i) => {
          const sorted = [...points].sort((a, b) => a.year! - b.year!);
          const line = sorted.filter((point) => point.role === "actual" || point.role === "estimate");
          return (
            <g key={points[0].ally.id ?? i} transform={`translate(${(i % columns) * w} ${Math.floor(i / columns) * h})`}>
              <text x={30} y={14} className="lane-name">
                {intl.name(points[0].ally)}
              </text>
              {[0, 2].map((value) => (
                <g key={value} className="axis">
                  <line x1={30} x2={w - 10} y1={y(value)} y2={y(value)} className={value === 2 ? "target-line" : "tick"} />
                  <text x={26} y={y(value) + 4} textAnchor="end" className="label">
                    {number(value)}
                  </text>
                </g>
              ))}
              <text x={30} y={h - 6} className="label">
                {from}
              </text>
              <text x={w - 16} y={h - 6} textAnchor="end" className="label">
                {to}
              </text>
              {line.length > 1 && <path d={`M${line.map((point) => `${x(point.year!)} ${y(valueOf(point)!)}`).join("L")}`} className="step" />}
              {sorted
                .filter((point) => point.quote !== null || point === line[line.length - 1])
                .map((point, j) => (
                  <Dot
                    key={j}
                    point={point}
                    x={x(point.year!)}
                    y={y(valueOf(point)!)}
                    says={`${intl.name(point.ally)} ${point.year}: ${intl.word("spent", point.role)} ${amountOf(point.quantity, intl).figure} %, ${point.source}`}
                  />
                ))}
            </g>
          );
        })}
      </svg>
    </Figure>
  );
}

const tableOf = (points: readonly SpendingPoint[], intl: Intl): { columns: string[]; rows: (string | number | null)[][] } => ({
  columns: [
    intl.t("col.actor"),
    intl.t("spending.year"),
    intl.t("spending.role"),
    intl.t("col.quantity"),
    intl.t("col.unit"),
    intl.t("spending.source"),
    intl.t("col.published"),
  ],
  rows: points.map((point) => [
    intl.name(point.ally),
    point.year,
    intl.word("spent", point.role),
    amountOf(point.quantity, intl).figure,
    amountOf(point.quantity, intl).unit,
    point.source,
    point.knownOn,
  ]),
});

const mostRows = 200;

interface Verdict {
  readonly value: string;
  readonly because: string;
}

interface AccountRow {
  readonly ally: { readonly id: string | null; readonly name: string };
  readonly year: number;
  readonly edition: string | null;
  readonly actual: number | null;
  readonly estimate: number | null;
  readonly levels: readonly {
    readonly role: string;
    readonly label: string;
    readonly by: number | null;
    readonly commitment: string | null;
    readonly gapPoints: { readonly min: number | null; readonly max: number | null } | null;
    readonly arrives: number | null;
    readonly stage: Verdict;
    readonly schedule: Verdict;
    readonly fulfilment: Verdict;
  }[];
}

/** Each promise and target on three axes, never one grade; each verdict says why. */
function Accounts(): ReactNode {
  const intl = useIntl();
  const { t, number, word } = intl;
  const { params } = usePlace();
  const { data } = useApi<{ readonly items: readonly AccountRow[] }>(apiUrl("accounts", { knownBy: params.get("knownBy"), actor: params.get("actor") }));
  const all = (data?.items ?? []).flatMap((row) => row.levels.map((level) => ({ row, level })));
  const rows = all.slice(0, mostRows);
  if (rows.length === 0) return null;
  const points = (gap: { readonly min: number | null; readonly max: number | null } | null): string =>
    gap === null
      ? "–"
      : gap.min === gap.max
        ? number(gap.min ?? 0, { signDisplay: "exceptZero" })
        : `${gap.min === null ? "…" : number(gap.min)}–${gap.max === null ? "…" : number(gap.max)}`;
  const shown = (verdict: Verdict): ReactNode => (
    <span className="filled" title={intl.reason(verdict.because)}>
      {word("verdictOf", verdict.value)}
      <span className="visually-hidden"> ({intl.reason(verdict.because)})</span>
    </span>
  );
  return (
    <section className="accounts">
      <h2>{t("accounts.title")}</h2>
      {all.length > rows.length && <p className="note">{t("accounts.first", { shown: rows.length, total: all.length })}</p>}
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t("accounts.title")}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t("col.actor")}</th>
              <th scope="col" className="number">
                {t("accounts.share")}
              </th>
              <th scope="col">{t("accounts.level")}</th>
              <th scope="col" className="number">
                {t("accounts.by")}
              </th>
              <th scope="col" className="number">
                {t("accounts.gap")}
              </th>
              <th scope="col" className="number">
                {t("accounts.arrives")}
              </th>
              <th scope="col">{t("col.stage")}</th>
              <th scope="col">{t("accounts.schedule")}</th>
              <th scope="col">{t("accounts.fulfilment")}</th>
              <th scope="col">{t("accounts.edition")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, level }, i) => (
              <tr key={i}>
                <th scope="row">{intl.name(row.ally)}</th>
                <td className="number">{row.actual !== null ? number(row.actual) : row.estimate !== null ? `≈ ${number(row.estimate)}` : "–"}</td>
                <td>
                  {level.role === "target" ? (
                    level.label
                  ) : (
                    <>
                      {word("spent", level.role)}{" "}
                      {level.commitment ? (
                        <a href={linkTo(`/commitments/${level.commitment}`)}>
                          <Quote inline>{level.label}</Quote>
                        </a>
                      ) : (
                        <Quote inline>{level.label}</Quote>
                      )}
                    </>
                  )}
                </td>
                <td className="number">{level.by ?? "–"}</td>
                <td className="number">{points(level.gapPoints)}</td>
                <td className="number">{level.arrives ?? "–"}</td>
                <td>{shown(level.stage)}</td>
                <td>{shown(level.schedule)}</td>
                <td>{shown(level.fulfilment)}</td>
                <td>{row.edition ?? t("accounts.noEdition")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Sayings({ points }: { readonly points: readonly SpendingPoint[] }): ReactNode {
  const intl = useIntl();
  const { t, word } = intl;
  const all = points.filter((point) => point.quote !== null).sort((a, b) => (b.knownOn ?? "").localeCompare(a.knownOn ?? ""));
  const said = all.slice(0, mostRows);
  if (said.length === 0) return null;
  return (
    <section>
      <h2>{t("spending.words")}</h2>
      {all.length > said.length && <p className="note">{t("spending.wordsFirst", { shown: said.length, total: all.length })}</p>}
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t("spending.words")}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t("col.actor")}</th>
              <th scope="col">{t("spending.role")}</th>
              <th scope="col" className="number">
                {t("col.quantity")}
              </th>
              <th scope="col">{t("col.unit")}</th>
              <th scope="col">{t("col.quote")}</th>
              <th scope="col">{t("col.published")}</th>
            </tr>
          </thead>
          <tbody>
            {said.map((point, i) => {
              const amount = amountOf(point.quantity, intl);
              return (
                <tr key={i}>
                  <th scope="row">
                    {point.commitment ? <a href={linkTo(`/commitments/${point.commitment}`)}>{intl.name(point.ally)}</a> : intl.name(point.ally)}
                  </th>
                  <td>{word("spent", point.role)}</td>
                  <td className="number">{amount.figure}</td>
                  <td className="unit">{amount.unit}</td>
                  <td>
                    <Quote inline>{point.quote}</Quote>
                  </td>
                  <td>
                    <Day iso={point.knownOn} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
