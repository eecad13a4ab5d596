/** Filters, facets and orders of rows. A filter may hold several values; different filters must all hold. */
import { fold } from "../../ledger/words.ts";
import type { CommitmentFilter } from "../filter.ts";
import { lapsesOn } from "./lapses.ts";
import { type Desk, keptIn } from "./desk.ts";
import type { CommitmentRow, Facet } from "./shapes.ts";

export const facetNames = ["actor", "kind", "place", "mission", "stage", "certainty", "reading", "origins", "conflict"] as const;
type FacetName = (typeof facetNames)[number];

const valuesOf: Readonly<Record<FacetName, (row: CommitmentRow, desk: Desk) => readonly { readonly value: string; readonly label: string }[]>> = {
  actor: (row) => row.actor.map(labelled),
  kind: (row) => [plain(row.kind)],
  // Of the whole line, so that a version that leaves the place unsaid is found with the others; a host or recipient is a place, too.
  place: (row, desk) => {
    const commitment = desk.commitmentById.get(row.id) ?? row;
    return [
      ...new Map(
        [...commitment.place, ...commitment.with.filter((party) => party.role === "host" || party.role === "recipient")].map((one) => [
          one.id ?? one.name,
          labelled(one),
        ]),
      ).values(),
    ];
  },
  mission: (row) => (row.mission ? [labelled(row.mission)] : []),
  stage: (row) => [plain(row.stage)],
  certainty: (row) => [plain(row.problems > 0 ? "garbled" : row.modality)],
  reading: (row) => [plain(row.reading)],
  origins: (row) => [plain(row.origins > 1 ? "several" : "one")],
  conflict: (row) => row.conflicts.map(plain),
};
const labelled = ({ id, name }: { readonly id: string | null; readonly name: string }): { value: string; label: string } => ({
  value: id ?? name,
  label: name,
});
const plain = (value: string): { value: string; label: string } => ({ value, label: value });

type Test = (row: CommitmentRow) => boolean;

/** The rows that pass, and for each facet the counts over the rows that pass all other filters. */
export function filtered(
  desk: Desk,
  rows: readonly CommitmentRow[],
  filter: CommitmentFilter,
  options: { readonly trueOn: number | null; readonly today: number; readonly facets: boolean },
): { readonly rows: readonly CommitmentRow[]; readonly facets: Record<string, Facet[]> } {
  const tests = new Map<FacetName, Test>();
  for (const name of facetNames) {
    const asked = new Set((filter[name] ?? "").split(",").filter(Boolean));
    if (asked.size > 0) tests.set(name, (row) => valuesOf[name](row, desk).some(({ value }) => asked.has(value)));
  }
  const words = wordsTest(desk, filter.q);
  const status = statusTest(desk, filter.status, options);
  const base = rows.filter((row) => words(row) && status(row));
  const passing = base.filter((row) => [...tests.values()].every((test) => test(row)));
  if (!options.facets) return { rows: passing, facets: {} };
  const facets = Object.fromEntries(
    facetNames.map((name) => {
      const others = [...tests].filter(([other]) => other !== name).map(([, test]) => test);
      return [name, countsOf(tests.has(name) ? base.filter((row) => others.every((test) => test(row))) : passing, (row) => valuesOf[name](row, desk))];
    }),
  );
  return { rows: passing, facets };
}

function countsOf(rows: readonly CommitmentRow[], values: (row: CommitmentRow) => readonly { readonly value: string; readonly label: string }[]): Facet[] {
  const counts = new Map<string, { value: string; label: string; count: number }>();
  for (const row of rows) {
    for (const { value, label } of values(row)) {
      const known = counts.get(value);
      if (known) known.count++;
      else counts.set(value, { value, label, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, 60);
}

/** Every word asked for stands in the row's names, its subject or the words of its claim. */
function wordsTest(desk: Desk, q: string | undefined): Test {
  const asked = fold(q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  if (asked.length === 0) return () => true;
  const texts = keptIn(desk, "row-texts", () => new Map<string, string>());
  return (row) => {
    let text = texts.get(row.version);
    if (text === undefined) {
      text = fold(
        [...row.actor, ...row.place, ...row.with]
          .flatMap((one) => [one.name, one.id ?? "", desk.facts.names[one.id ?? ""] ?? ""])
          .concat(
            row.kind,
            row.what,
            row.mission?.name ?? "",
            row.mission?.id ?? "",
            row.quantity?.of ?? "",
            desk.claimById.get(row.claim)?.claim.evidence[0].quote ?? "",
          )
          .join(" "),
      );
      texts.set(row.version, text);
    }
    return asked.every((word) => text.includes(word));
  };
}

function statusTest(desk: Desk, status: string | undefined, { trueOn, today }: { readonly trueOn: number | null; readonly today: number }): Test {
  if (status === "no-end") return (row) => row.to.latest === null && row.stage === "in-force";
  if (status !== "ends-within" && status !== "past-end") return () => true;
  const lapsing = new Set(
    lapsesOn(desk, trueOn ?? desk.knownBy ?? today)
      .filter((lapse) => lapse.state === status)
      .map((lapse) => lapse.version),
  );
  return (row) => lapsing.has(row.version);
}

const orders: Readonly<Record<string, (row: CommitmentRow) => string | number>> = {
  actor: (row) => row.actor.map((one) => one.name).join(", "),
  kind: (row) => row.kind,
  quantity: (row) => row.quantity?.max ?? row.quantity?.min ?? -1,
  place: (row) => row.place.map((one) => one.name).join(", "),
  from: (row) => row.from.earliest ?? row.from.latest ?? -1e9,
  stage: (row) => row.stage,
  reports: (row) => row.origins * 10_000 + row.reports,
  known: (row) => row.knownOn ?? "",
};

export const rowOrders = Object.keys(orders);

/** By the order asked for, "-" in front for downwards; else what many origins say and what is newest first. */
export function sortedRows(rows: readonly CommitmentRow[], sort: string | undefined): readonly CommitmentRow[] {
  const down = sort?.startsWith("-") ?? false;
  const key = orders[(sort ?? "").replace(/^-/, "")];
  if (!key) return rows;
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (down ? -1 : 1) || (a.row.version < b.row.version ? -1 : 1));
  return keyed.map(({ row }) => row);
}
