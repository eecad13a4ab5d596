import { type ReactNode, useMemo } from "react";
import { apiUrl, useApi } from "../api.ts";
import { Figure } from "../charts/figure.tsx";
import type { StructureNode, StructureRole } from "../contract.ts";
import { type Intl, useIntl } from "../intl.tsx";
import { go, linkTo, setParams, usePlace } from "../location.ts";
import { amountOf } from "../parts/amount.tsx";
import { PageHead } from "../parts/head.tsx";
import { Nothing, Shown } from "../parts/states.tsx";

interface Structure {
  readonly items: readonly StructureNode[];
  readonly documents: number;
  readonly total: number;
  readonly on: string;
}

/** Which headquarters, formation and mission stands under which, hosted, led and filled by whom, on that day? */
export default function StructurePage(): ReactNode {
  const { t } = useIntl();
  const { params } = usePlace();
  const loaded = useApi<Structure>(
    apiUrl("structure", { trueOn: params.get("trueOn"), knownBy: params.get("knownBy"), all: params.get("show") === "all" ? 1 : null }),
  );
  return (
    <>
      <PageHead title={t("nav.structure")} question={t("ask.structure")} />
      <div className="tabs" role="group" aria-label={t("structure.show")}>
        <button type="button" aria-pressed={params.get("show") !== "all"} onClick={() => setParams({ show: null })}>
          {t("structure.claimed")}
        </button>
        <button type="button" aria-pressed={params.get("show") === "all"} onClick={() => setParams({ show: "all" })}>
          {t("structure.registry")}
        </button>
      </div>
      <Shown loaded={loaded}>
        {(structure) =>
          structure.items.length === 0 ? (
            <Nothing documents={structure.documents} what={t("structure.thing")} clear={() => setParams({ show: "all" })} />
          ) : (
            <Tree structure={structure} />
          )
        }
      </Shown>
    </>
  );
}

interface Placed {
  readonly node: StructureNode;
  readonly depth: number;
  readonly row: number;
  readonly parentRow: number | null;
}

const rowHeight = 46;
const indent = 34;
const width = 1060;

/** Parents before children, each child under its parent. A parent that is not shown is no parent here; a ring is cut where it closes. */
function laidOut(nodes: readonly StructureNode[]): Placed[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = new Map<string, StructureNode[]>();
  for (const node of nodes) if (node.parent && byId.has(node.parent)) children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  const placed: Placed[] = [];
  const seen = new Set<string>();
  const place = (node: StructureNode, depth: number, parentRow: number | null): void => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    const row = placed.length;
    placed.push({ node, depth, row, parentRow });
    for (const child of children.get(node.id) ?? []) place(child, depth + 1, row);
  };
  for (const node of nodes) if (!node.parent || !byId.has(node.parent)) place(node, 0, null);
  for (const node of nodes) place(node, 0, null);
  return placed;
}

function Tree({ structure }: { readonly structure: Structure }): ReactNode {
  const intl = useIntl();
  const { t, date, word } = intl;
  const placed = useMemo(() => laidOut(structure.items), [structure]);
  const byId = new Map(structure.items.map((node) => [node.id, node]));
  const parentOf = (id: string): { readonly id: string; readonly name: string } => byId.get(id) ?? { id, name: id };
  const height = placed.length * rowHeight + 10;
  const claimed = structure.items.filter((node) => [...node.leads, ...node.contributors].some((role) => role.source !== "registry")).length;
  return (
    <Figure
      name="structure"
      title={t("structure.finding", { count: structure.items.length, claimed, date: date(structure.on) })}
      source={t("structure.source", { documents: structure.documents })}
      legend={
        <>
          <span className="key">● {t("structure.both")}</span>
          <span className="key">◆ {t("structure.claimOnly")}</span>
          <span className="key">○ {t("structure.registryOnly")}</span>
        </>
      }
      table={{
        columns: [t("structure.formation"), t("col.kind"), t("structure.under"), t("structure.host"), t("structure.lead"), t("structure.contributors")],
        rows: placed.map(({ node }) => [
          intl.name(node),
          word("class", node.class),
          node.parent ? intl.name(parentOf(node.parent)) : "",
          listed(
            node.host.map((id) => intl.name({ id, name: id })),
            node.more.hosts,
            intl,
          ),
          listed(
            node.leads.map((role) => rolesWord(role, intl)),
            node.more.leads,
            intl,
          ),
          listed(
            node.contributors.map((role) => rolesWord(role, intl)),
            node.more.contributors,
            intl,
          ),
        ]),
      }}
    >
      <svg
        className="chart structure"
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t("nav.structure")}
        style={{ minWidth: innerWidth < 700 ? "1000px" : "760px" }}
      >
        {placed.map(({ node, depth, row, parentRow }) => {
          const x = 4 + depth * indent;
          const y = row * rowHeight + 6;
          return (
            <g key={node.id}>
              {parentRow !== null && <path d={`M${x - indent + 10} ${parentRow * rowHeight + 40}V${y + 17}H${x}`} className="link" />}
              <a
                href={linkTo("/commitments", { mission: node.id })}
                onClick={(event) => {
                  event.preventDefault();
                  go(linkTo("/commitments", { mission: node.id }));
                }}
              >
                <rect x={x} y={y} width={360 - depth * indent + 60} height={34} rx={3} className={`node c-${node.class}`} />
                <text x={x + 10} y={y + 15} className="node-name">
                  {clip(intl.name(node), 52 - depth * 4)}
                </text>
                <text x={x + 10} y={y + 28} className="node-class">
                  {word("class", node.class)}
                  {node.host.length > 0
                    ? ` · ${t("structure.in", {
                        places: within(
                          node.host.map((id) => intl.name({ id, name: id })),
                          node.more.hosts,
                          44 - depth * 4,
                          intl,
                        ),
                      })}`
                    : ""}
                </text>
              </a>
              <text x={440} y={y + 15} className="node-roles">
                {node.leads.length
                  ? `${t("structure.lead")}${t("punctuation.colon")}${rolesLine(node.leads, node.more.leads, 62, intl)}`
                  : t("structure.noLead")}
              </text>
              {node.contributors.length > 0 && (
                <text x={440} y={y + 29} className="node-roles more">
                  {rolesLine(node.contributors, node.more.contributors, 68, intl)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </Figure>
  );
}

const rolesWord = (role: StructureRole, intl: Intl): string =>
  `${{ both: "●", claim: "◆", registry: "○" }[role.source]} ${intl.name({ id: role.state, name: role.state })}${role.quantity ? ` ${amountOf(role.quantity, intl).figure}` : ""}`;
const listed = (names: readonly string[], more: number, intl: Intl): string =>
  [...names, ...(more > 0 ? [intl.t("structure.more", { count: more })] : [])].join(", ");
const rolesLine = (roles: readonly StructureRole[], more: number, room: number, intl: Intl): string =>
  within(
    roles.map((role) => rolesWord(role, intl)),
    more,
    room,
    intl,
  );

/** As many whole names as there is room for, and how many more there are. */
function within(names: readonly string[], more: number, room: number, intl: Intl): string {
  let shown = names.length;
  while (shown > 1 && names.slice(0, shown).join(", ").length > room) shown--;
  return listed(names.slice(0, shown), more + names.length - shown, intl);
}

const clip = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
