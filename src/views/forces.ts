/** Forces, money, decisions, structure and revisions as sections: sums with what they leave out, totals with what their parts say to them. */
import { type Bounds, shownBounds } from "../accounts/bounds.ts";
import { type DecisionRecord, decisionRecordsOf } from "../accounts/decisions.ts";
import { crossingsBetween, revisionsBetween } from "../accounts/editions.ts";
import { type Forces, type ForcesQuery, forcesOf } from "../accounts/forces.ts";
import { type MoneyAccount, type MoneyQuery, type RateTable, moneyOf } from "../accounts/money.ts";
import { type StructureNode, type StructureQuery, structureOn } from "../accounts/structure.ts";
import { isKnown, knownDayOf } from "../ledger/days.ts";
import { editions } from "../store/editions.ts";
import type { LedgerFile } from "./ledger.ts";
import type { Desk } from "./page/desk.ts";
import type { Section } from "./tables.ts";

export type { RateTable };

/** A value for programs and its sections for people. */
export interface Shown {
  readonly value: unknown;
  readonly sections: readonly Section[];
}

export function forcesShown(desk: Desk, query: ForcesQuery): Shown {
  const value = forcesOf(desk.ledger, desk.facts, query);
  return { value, sections: forcesSections(value) };
}

export function moneyShown(desk: Desk, query: MoneyQuery): Shown {
  const value = moneyOf(desk.ledger, query);
  return { value, sections: moneySections(value) };
}

export function decisionsShown(desk: Desk, knownBy: number | null): Shown {
  const documents = desk.documents.filter((document) => isKnown(knownDayOf(document), knownBy)).length;
  const value = decisionRecordsOf({ ledger: desk.ledger, facts: desk.facts, knownBy, documents, claimOf: (id) => desk.claimById.get(id)?.claim });
  return { value, sections: [decisionSection(value)] };
}

export function structureShown(desk: Desk, query: StructureQuery): Shown {
  const value = structureOn(desk.registry, desk.ledger, query);
  return { value, sections: [structureSection(value)] };
}

const names = (all: readonly { readonly id: string | null; readonly name: string }[]): string => all.map((one) => one.name).join(", ");
const shown = (bounds: Bounds | null): string | null => (bounds ? shownBounds(bounds, 0) : null);

/** What a later edition of one measure changed, the largest changes first; with a level, the state-years that crossed it. Null where a name is not known. */
export function changesShown(
  file: LedgerFile,
  ask: { readonly from: string; readonly to: string; readonly level: number | null; readonly least: number },
): Shown | null {
  const all = editions(file.store);
  const [from, to] = [ask.from, ask.to].map((name) => all.find((edition) => edition.name.toLowerCase() === name.toLowerCase() || edition.id === name));
  if (!from || !to) return null;
  const value = (ask.level === null ? revisionsBetween(from, to, { least: ask.least }) : crossingsBetween(from, to, ask.level)).toSorted(
    (a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.state < b.state ? -1 : a.state > b.state ? 1 : a.year - b.year),
  );
  const digits = (n: number): number => Number(n.toFixed(3));
  return {
    value,
    sections: [
      {
        title: `${from.name} to ${to.name}${ask.level === null ? "" : `, across ${ask.level}%`}`,
        columns: ["state", "year", from.name, to.name, "change", "status"],
        rows: value.map((one) => [
          file.facts.names[one.state] ?? one.state,
          one.year,
          digits(one.from.value),
          digits(one.to.value),
          digits(one.change),
          `${one.from.status}, then ${one.to.status}`,
        ]),
      },
    ],
  };
}

export const editionNames = (file: LedgerFile): readonly string[] => editions(file.store).map((edition) => edition.name);

function forcesSections(forces: Forces): readonly Section[] {
  return [
    {
      title: "Forces",
      columns: ["ally", "where", "mission", "contributed", "promised", "aimed at", "ceiling", "notes"],
      rows: forces.rows.map((row) => [
        names(row.ally),
        names(row.host) || null,
        row.mission?.name ?? null,
        shown(row.contributed),
        shown(row.promised),
        shown(row.aimed),
        shown(row.ceiling),
        row.notes.join("; ") || null,
      ]),
    },
    {
      title: "Sum",
      columns: ["what", "people", "of lines", "left out"],
      rows:
        forces.sum.parts.length === 0
          ? []
          : [
              ["contributed", shown(forces.sum.contributed), forces.sum.parts.length, forces.sum.leftOut.length],
              ["promised", shown(forces.sum.promised), forces.sum.parts.length, forces.sum.leftOut.length],
            ],
    },
    { title: "Left out of the sum", columns: ["ally", "why", "commitment"], rows: forces.sum.leftOut.map((one) => [one.ally, one.why, one.commitment]) },
    {
      title: "Totals that reports give",
      columns: ["of", "total", "its parts", "verdict", "because"],
      rows: forces.totals.map((one) => [one.of, shown(one.total), shown(one.parts), one.verdict, one.because]),
    },
  ].filter((section) => section.rows.length > 0);
}

function moneySections(money: MoneyAccount): readonly Section[] {
  return [
    {
      title: "Amounts",
      columns: ["payer", "kind", "progress", "to", "what", "amount", "currency", "a", "words"],
      rows: money.rows.map((row) => [
        names(row.payer),
        row.kind,
        row.progress,
        names(row.recipient) || null,
        row.object ?? row.mission?.name ?? null,
        shown(row.converted?.amount ?? row.amount),
        row.converted ? `${row.converted.currency} (from ${row.currency}, ${row.converted.rates})` : row.currency,
        row.per,
        row.quote,
      ]),
    },
    {
      title: "Sums: one for each kind, progress, currency and period, never added to one another",
      columns: ["kind", "progress", "currency", "a", "prices", "sum", "of"],
      rows: money.sums.map((one) => [one.kind, one.progress, one.currency, one.per, one.prices, shown(one.amount), one.parts.length]),
    },
    { title: "Left out of the sums", columns: ["commitment", "why"], rows: money.leftOut.map((one) => [one.commitment, one.why]) },
  ].filter((section) => section.rows.length > 0);
}

function decisionSection(records: readonly DecisionRecord[]): Section {
  return {
    title: "Decisions",
    columns: ["body", "about", "level", "procedure", "outcome", "because", "gates", "positions", "silence"],
    rows: records.map((one) => [
      one.body.name,
      one.about,
      one.level,
      one.procedure,
      one.outcome,
      one.because,
      one.gates.map((gate) => `${gate.gate}${gate.gatekeeper.length ? ` (${names(gate.gatekeeper)})` : ""}: ${gate.state}`).join("; ") || null,
      one.positions.map((position) => `${position.ally.name} ${position.stance}`).join("; ") || null,
      `${one.silent.members.length} members: ${one.silent.note}`,
    ]),
  };
}

function structureSection(nodes: readonly StructureNode[]): Section {
  const byRole = (node: StructureNode, role: string): string | null =>
    node.roles
      .filter((one) => one.role === role)
      .map((one) => (one.from.length === 2 ? one.state : one.from[0] === "registry" ? `(${one.state})` : `${one.state}*`))
      .join(" ") || null;
  return {
    title: "Structure: (by the registry alone), by reports alone*",
    columns: ["formation", "class", "under", "leads", "hosts", "contributes", "differences"],
    rows: nodes.map((node) => [
      node.name,
      node.class,
      node.parent,
      byRole(node, "lead"),
      byRole(node, "host"),
      byRole(node, "contributor"),
      node.differences.map((one) => `${one.role}: ${one.kind}, ${one.claims.join(" ")}; ${one.because}`).join(" · ") || null,
    ]),
  };
}
