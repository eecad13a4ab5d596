/** What stands: who has promised what, where, until when. A page of rows with facets, as of two days. */
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { isKnown } from "../ledger/days.ts";
import type { Claim } from "../model/claim.ts";
import { headAt, versionAt } from "../store/commitments.ts";
import { doubtsOnLines } from "../store/conflicts.ts";
import { claimsByIds } from "../store/lines.ts";
import { headsOf } from "../store/told.ts";
import { judgementLog } from "../store/judgements.ts";
import type { CommitmentFilter } from "./filter.ts";
import { type Found, find } from "./find.ts";
import { endingsOn } from "./lapses.ts";
import type { LedgerFile } from "./ledger.ts";
import { conflictKinds } from "../model/conflict.ts";
import { modelOf } from "./model.ts";
import { quotedWords } from "./quotes.ts";
import { conflictsOf, documentsKnown } from "./standing.ts";
import { laidOpen } from "./page/desk.ts";
import { lapseDays } from "./page/lapses.ts";
import { rowOf } from "./page/rows.ts";
import type { CommitmentRow, Facet } from "./page/shapes.ts";

export interface CommitmentsAsk extends CommitmentFilter {
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  readonly sort?: string;
  readonly limit: number;
  readonly offset: number;
  readonly facets: boolean;
  readonly today: number;
}

export interface CommitmentsView {
  readonly items: readonly CommitmentRow[];
  readonly total: number;
  /** The offset of the next page, or null. */
  readonly nextOffset: number | null;
  readonly documents: number;
  readonly facets: Readonly<Record<string, readonly Facet[]>>;
}

const states = ["so", "perhaps", "past"] as const;

/** The versions that a listing shows, by their numbers, without reading any of them. */
export function foundIn(file: LedgerFile, ask: CommitmentsAsk): Found {
  const model = modelOf(file.store);
  return find(model, {
    ...ask,
    filter: ask,
    quoted: quotedWords(file.store, model, ask.q),
    ...(ask.status === "past-end" || ask.status === "ends-within" ? { lapsing: linesLapsing(file, ask) } : {}),
  });
}

export function commitmentsView(file: LedgerFile, ask: CommitmentsAsk): CommitmentsView {
  const model = modelOf(file.store);
  const found = foundIn(file, ask);
  const items = [...rowsFor(file, found.rows, ask.knownBy).values()];
  const end = ask.offset + items.length;
  return {
    items,
    total: found.total,
    nextOffset: end < found.total ? end : null,
    documents: documentsKnown(model, ask.knownBy),
    facets: Object.fromEntries(
      Object.entries(found.facets).map(([name, counts]) => [
        name,
        [...counts].map(([value, count]) => ({ value, label: file.facts.names[value] ?? value, count })),
      ]),
    ),
  };
}

const linesLapsing = (file: LedgerFile, { trueOn, knownBy, today }: CommitmentsAsk): ReadonlySet<number> =>
  new Set(endingsOn(file, { on: trueOn ?? knownBy ?? today, within: lapseDays, knownBy }).map(({ line }) => line));

/** The rows of what was found, by the number of each version and in its order. Only the versions shown are read, not the whole of their lines. */
export function rowsFor({ store, registry, facts }: LedgerFile, found: Found["rows"], knownBy: number | null): ReadonlyMap<number, CommitmentRow> {
  const model = modelOf(store);
  const shown = found.flatMap(({ version, state }) => {
    const own = model.owner[version];
    const head = headAt(store, model.line[own]);
    const whole = versionAt(store, model.line[own], version - model.versions[own]);
    const commitment = head && whole ? commitmentKnownBy({ ...head, versions: [whole] }, knownBy) : null;
    return commitment
      ? [{ commitment: { ...commitment, kinds: head!.kinds }, version: commitment.versions[0], state, line: model.line[own], number: version }]
      : [];
  });
  // A grade looks at errors and clashes; of the other conflicts a row shows only that they are there.
  const doubted = shown.filter((one) =>
    conflictsOf(model, one.number, knownBy).some((kind) => conflictKinds[kind] === "text-error" || conflictKinds[kind] === "clash"),
  );
  const conflicts = doubtsOnLines(store, [...new Set(doubted.map((one) => one.line))]).filter((conflict) => isKnown(conflict.knownOn, knownBy));
  const leads = claimsByIds(
    store,
    shown.map((one) => one.version.claim),
  );
  const claims = leads.map(({ document, json }) => ({ document, claims: [JSON.parse(json) as Claim] }));
  const documents = headsOf(store, new Set(leads.map((one) => one.document)), false);
  const desk = laidOpen(
    { documents, claims, judgements: judgementLog(store), facts, registry },
    {
      commitments: shown.map((one) => one.commitment),
      conflicts,
      answers: [],
      origins: [],
      entities: [],
      aside: [],
      orphans: [],
      problems: [],
    },
    knownBy,
  );
  return new Map(
    shown.map(({ commitment, version, state, number }) => [
      number,
      { ...rowOf(desk, commitment, version, states[state]), conflicts: conflictsOf(model, number, knownBy).map((kind) => conflictKinds[kind]) },
    ]),
  );
}
