import { geoCentroid, geoNaturalEarth1, geoPath } from "d3-geo";
import { scaleSqrt } from "d3-scale";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { type ReactNode, useMemo } from "react";
import { feature } from "topojson-client";
import states from "virtual:states";
import world from "world-atlas/countries-110m.json";
import { apiUrl, useApi } from "../api.ts";
import { Figure } from "../charts/figure.tsx";
import type { CommitmentRow, PlaceRow, Places } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { go, linkTo, setParams, usePlace } from "../location.ts";
import { amountOf } from "../parts/amount.tsx";
import { facetNames } from "../parts/facets.tsx";
import { actorsOf, RowLink, subjectOf } from "../parts/facts.tsx";
import { PageHead } from "../parts/head.tsx";
import { KindFilter } from "../parts/kinds.tsx";
import { Nothing, Shown } from "../parts/states.tsx";

const land = feature(world as never, (world as unknown as { objects: { countries: never } }).objects.countries) as unknown as FeatureCollection<Geometry>;
const numericOf = new Map(Object.entries(states).map(([id, [, , numeric]]) => [id, numeric]));
const featureByNumeric = new Map(land.features.map((one) => [String(one.id).padStart(3, "0"), one]));
// States too small for the drawn map keep a place on it.
const small: Readonly<Record<string, readonly [number, number]>> = {
  MLT: [14.4, 35.9],
  SGP: [103.8, 1.35],
  BHR: [50.55, 26.07],
  LIE: [9.55, 47.16],
  MCO: [7.42, 43.73],
  SMR: [12.46, 43.94],
  AND: [1.52, 42.5],
  VAT: [12.45, 41.9],
  XKX: [20.9, 42.6],
  MUS: [57.55, -20.3],
  SYC: [55.45, -4.6],
  COM: [43.3, -11.6],
  CPV: [-23.6, 15.1],
  STP: [6.6, 0.2],
  MDV: [73.5, 4.2],
  TON: [-175.2, -21.2],
  WSM: [-172.1, -13.8],
  KIR: [173, 1.4],
  NRU: [166.9, -0.5],
  PLW: [134.5, 7.5],
  FSM: [158.2, 6.9],
  MHL: [171.2, 7.1],
  TUV: [179.2, -8.5],
  BRB: [-59.5, 13.2],
  GRD: [-61.7, 12.1],
  LCA: [-61, 13.9],
  VCT: [-61.2, 13.2],
  ATG: [-61.8, 17.1],
  DMA: [-61.4, 15.4],
  KNA: [-62.8, 17.3],
  HKG: [114.2, 22.3],
};
// The mainland, not the mean of it and what lies overseas.
const mainland: Readonly<Record<string, readonly [number, number]>> = { FRA: [2.5, 46.6], USA: [-98.5, 39.5], NOR: [9.5, 61], NLD: [5.3, 52.2], RUS: [60, 58] };

function pointOf(id: string): readonly [number, number] | null {
  if (mainland[id]) return mainland[id];
  const shape = featureByNumeric.get(numericOf.get(id) ?? "");
  return shape ? geoCentroid(shape) : (small[id] ?? null);
}

interface Spot {
  readonly id: string;
  readonly name: string;
  /** Those that say most, of all its `lines`. */
  readonly rows: readonly CommitmentRow[];
  readonly lines: number;
  /** The largest single figure in personnel: presences of several tellings are not added up here. */
  readonly size: number;
  readonly figure: string;
}

/** Where? */
export default function MapPage(): ReactNode {
  const { t } = useIntl();
  const { params } = usePlace();
  const kind = params.get("kind") ?? "force";
  const asked = {
    ...Object.fromEntries(facetNames.map((name) => [name, params.get(name)])),
    kind: kind === "all" ? null : kind,
    trueOn: params.get("trueOn"),
    knownBy: params.get("knownBy"),
    rows: 8,
  };
  const loaded = useApi<Places>(apiUrl("places", asked));
  return (
    <>
      <PageHead title={t("nav.map")} question={t("ask.map")} />
      <KindFilter value={kind} sets={["force", "lead", "mandate", "aid", "meeting", "all"]} />
      <Shown loaded={loaded}>
        {(page) =>
          page.rows === 0 ? (
            <Nothing documents={page.documents} what={t("nav.commitments").toLowerCase()} clear={() => setParams({ kind: "all" })} />
          ) : (
            <Where page={page} />
          )
        }
      </Shown>
    </>
  );
}

const isNear = ([lon, lat]: readonly [number, number]): boolean => lon > -24 && lon < 58 && lat > 28 && lat < 66;

/** The bound or hedge that a figure is told with: a ceiling stays one on the map. */
const markOf = (figure: string): string => /^[≤≥≈~]/.exec(figure)?.[0] ?? "";

const width = 960;
const height = 500;

function Where({ page }: { readonly page: Places }): ReactNode {
  const intl = useIntl();
  const { t, number } = intl;
  const { params } = usePlace();
  const kind = params.get("kind") === "all" ? null : (params.get("kind") ?? "force");
  const spots = useMemo(() => spotsOf(page.items, intl), [page.items, intl]);
  const drawn = spots.filter((spot) => pointOf(spot.id));
  const asked = params.get("view");
  // The near view is kept only where it shows every place.
  const region = asked === "world" || asked === "europe" ? asked : drawn.every((spot) => isNear(pointOf(spot.id)!)) ? "europe" : "world";
  const outside = region === "europe" ? drawn.filter((spot) => !isNear(pointOf(spot.id)!)).length : 0;
  const projection = useMemo(
    () =>
      region === "world"
        ? geoNaturalEarth1().fitExtent(
            [
              [4, 4],
              [width - 4, height - 4],
            ],
            { type: "Sphere" },
          )
        : geoNaturalEarth1()
            .rotate([-22, 0])
            .fitExtent(
              [
                [0, 0],
                [width, height],
              ],
              {
                type: "MultiPoint",
                coordinates: [
                  [-24, 62],
                  [62, 66],
                  [-12, 27],
                  [62, 27],
                ],
              },
            ),
    [region],
  );
  const path = geoPath(projection);
  const isCounted = spots.some((spot) => spot.size > 0);
  const size = scaleSqrt([0, Math.max(1, ...spots.map((spot) => (isCounted ? spot.size : spot.lines)))], [0, 34]);
  const largest = spots[0];
  // The largest come first and keep their names; a name that would lie on another is left to the list.
  const named = useMemo(() => {
    const taken: { x: number; y: number; width: number }[] = [];
    return new Set(
      drawn.flatMap((spot) => {
        const at = projection(pointOf(spot.id) as [number, number]);
        if (!at) return [];
        const x = at[0] + Math.max(5, size(isCounted ? spot.size : spot.lines)) + 4;
        const width = (spot.name.length + 6) * 7.2;
        if (taken.some((other) => Math.abs(other.y - at[1]) < 14 && x < other.x + other.width && other.x < x + width)) return [];
        taken.push({ x, y: at[1], width });
        return [spot.id];
      }),
    );
  }, [drawn, projection, size, isCounted]);
  const chosen = params.get("place");
  const title = !largest
    ? t("map.findingNone")
    : isCounted
      ? t("map.finding", { place: largest.name, figure: largest.figure, count: spots.length })
      : t("map.findingRows", { place: largest.name, rows: largest.lines, count: spots.length });
  return (
    <div className="map-page">
      <Figure
        name="map"
        title={title}
        source={t("chart.source", { documents: page.documents })}
        note={[t("map.precision"), outside > 0 ? t("map.outside", { count: outside }) : null].filter(Boolean).join(" · ")}
        legend={
          <>
            <span className="key">
              <svg width="18" height="18" aria-hidden="true">
                <circle cx="9" cy="9" r="7" className="spot m-stated" />
              </svg>
              {t("certainty.stated")}
            </span>
            <span className="key">
              <svg width="18" height="18" aria-hidden="true">
                <circle cx="9" cy="9" r="7" className="spot m-expected" />
              </svg>
              {t("certainty.expected")}
            </span>
            <span className="key">
              <svg width="18" height="18" aria-hidden="true">
                <circle cx="9" cy="9" r="7" className="spot none" />
              </svg>
              {t("map.noNumber")}
            </span>
            <span className="actions">
              <button type="button" className="small" aria-pressed={region === "europe"} onClick={() => setParams({ view: "europe" })}>
                {t("map.europe")}
              </button>
              <button type="button" className="small" aria-pressed={region === "world"} onClick={() => setParams({ view: "world" })}>
                {t("map.world")}
              </button>
            </span>
          </>
        }
        table={{ columns: [t("col.place"), t("col.quantity"), t("map.lines")], rows: spots.map((spot) => [spot.name, spot.figure, spot.lines]) }}
      >
        <svg className="chart map" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t("nav.map")}>
          <rect width={width} height={height} className="sea" />
          {land.features.map((one: Feature<Geometry>, i) => (
            <path
              key={i}
              d={path(one) ?? ""}
              className={drawn.some((spot) => numericOf.get(spot.id) === String(one.id).padStart(3, "0")) ? "land has" : "land"}
            />
          ))}
          {drawn.map((spot) => {
            const at = projection(pointOf(spot.id) as [number, number]);
            if (!at || at[0] < 0 || at[0] > width || at[1] < 0 || at[1] > height) return null;
            const r = Math.max(5, size(isCounted ? spot.size : spot.lines));
            return (
              <a
                key={spot.id}
                href={linkTo("/commitments", { place: spot.id, kind })}
                onClick={(event) => {
                  event.preventDefault();
                  go(linkTo("/commitments", { place: spot.id, kind }));
                }}
              >
                <title>{`${spot.name} ${spot.figure}, ${t("map.rows", { count: spot.lines })}`}</title>
                <circle
                  cx={at[0]}
                  cy={at[1]}
                  r={r}
                  className={`spot ${isCounted && spot.size === 0 ? "none" : `m-${spot.rows[0].modality}`} ${chosen === spot.id ? "on" : ""}`}
                />
                {named.has(spot.id) && (
                  <text x={at[0] + r + 4} y={at[1] + 4} className="spot-label">
                    {spot.name} {isCounted && spot.size > 0 ? markOf(spot.figure) + number(spot.size) : ""}
                  </text>
                )}
              </a>
            );
          })}
        </svg>
      </Figure>
      <section className="twin">
        <h2>{t("map.list")}</h2>
        <ul className="lines">
          {spots.map((spot) => (
            <li key={spot.id}>
              <details open={spots.length < 5 || chosen === spot.id}>
                <summary>
                  <b>{spot.name}</b> <span>{spot.figure}</span> <small>{t("map.rows", { count: spot.lines })}</small>
                </summary>
                <ul>
                  {spot.rows.map((row) => {
                    const amount = row.quantity ? amountOf(row.quantity, intl, row.change) : null;
                    return (
                      <li key={row.version}>
                        <RowLink row={row}>
                          {actorsOf(row, intl)} · {subjectOf(row, intl)}
                        </RowLink>{" "}
                        <small>{amount ? `${amount.figure} ${amount.unit}` : ""}</small>
                      </li>
                    );
                  })}
                  {spot.lines > spot.rows.length && (
                    <li>
                      <a href={linkTo("/commitments", { place: spot.id, kind })}>{t("map.most", { count: spot.lines })}</a>
                    </li>
                  )}
                </ul>
              </details>
            </li>
          ))}
        </ul>
        {page.unplaced > 0 && <p className="note">{t("map.unplaced", { count: page.unplaced })}</p>}
      </section>
    </div>
  );
}

const spotsOf = (places: readonly PlaceRow[], intl: ReturnType<typeof useIntl>): Spot[] =>
  places.map(({ id, name, lines, largest, rows }) => {
    const most = largest?.quantity ? amountOf(largest.quantity, intl) : null;
    return { id, name: intl.name({ id, name }), rows, lines, size: largest ? top(largest) : 0, figure: most ? `${most.figure} ${most.unit}` : "" };
  });

const top = (row: CommitmentRow): number => row.quantity?.max ?? row.quantity?.min ?? 0;
