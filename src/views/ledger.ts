/**
 * A ledger's file laid open for views: the store, with the registry. A desk of a few lines holds just what they need, so that a view
 * of fifty rows costs the same in a ledger of a million claims; the views of `page/` are functions of a desk.
 */
import { answersOf, indexCommitments } from "../ledger/answers.ts";
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { isKnown } from "../ledger/days.ts";
import { indexFacts } from "../ledger/facts.ts";
import type { Claim } from "../model/claim.ts";
import { idOf } from "../model/id.ts";
import type { DocumentRecord } from "../model/document.ts";
import type { Answer } from "../model/answer.ts";
import type { Commitment } from "../model/commitment.ts";
import type { LedgerFacts } from "../model/facts.ts";
import type { DocumentClaims } from "../model/ledger.ts";
import type { Registry } from "../model/registry.ts";
import { commitmentAt, commitmentsOf, partAt } from "../store/commitments.ts";
import { conflictRows, conflictsOnLines, silences } from "../store/conflicts.ts";
import { mergeRows } from "../store/entities.ts";
import { claimsByIds, claimsOfLines } from "../store/lines.ts";
import { headsOf, originRows } from "../store/told.ts";
import { judgementLog } from "../store/judgements.ts";
import type { Store } from "../store/open.ts";
import { answersTo } from "./answers.ts";
import { type Desk, laidOpen } from "./page/desk.ts";

export interface LedgerFile {
  readonly store: Store;
  readonly registry: Registry;
  readonly facts: LedgerFacts;
}

export interface DeskAsk {
  readonly lines: readonly number[];
  /** Of each line only these of its versions; all where not given. */
  readonly versions?: ReadonlyMap<number, Iterable<number>>;
  readonly knownBy: number | null;
  /** `all`: every claim of the lines; `lead`: those that the versions come from; `none`: only those named in `also`. */
  readonly claims: "all" | "lead" | "none";
  readonly texts?: boolean;
  /** Claims wanted besides, by id. */
  readonly also?: Iterable<string>;
  readonly answers?: boolean;
}

/** Of one line no view shows more. */
const mostConflicts = 300;

/** A desk of some lines, in the order given. */
export function deskOf({ store, registry, facts }: LedgerFile, ask: DeskAsk): Desk {
  const commitments: Commitment[] = [];
  const lines: number[] = [];
  for (const line of ask.lines) {
    const whole = ask.versions ? partAt(store, line, ask.versions.get(line) ?? []) : commitmentAt(store, line);
    const known = whole && commitmentKnownBy(whole, ask.knownBy);
    if (!known) continue;
    commitments.push(known);
    lines.push(line);
  }
  const answers = ask.answers ? newest(answersTo(store, commitments, ask.knownBy, facts)) : [];
  const wanted = new Set<string>(ask.also ?? []);
  if (ask.claims === "lead") for (const commitment of commitments) for (const version of commitment.versions) wanted.add(version.claim);
  for (const answer of answers) for (const support of [answer.request, ...answer.answers]) wanted.add(support.claim);
  const claimsByDocument = new Map<string, Map<string, Claim>>();
  const keep = (row: { readonly json: string; readonly document: string }): void => {
    const claim = JSON.parse(row.json) as Claim;
    wanted.delete(claim.id);
    const own = claimsByDocument.get(row.document) ?? new Map<string, Claim>();
    claimsByDocument.set(row.document, own.set(claim.id, claim));
  };
  if (ask.claims === "all") for (const row of claimsOfLines(store, lines)) keep(row);
  for (const row of claimsByIds(store, [...wanted])) keep(row);
  const conflicts = [...conflictsOnLines(store, lines, mostConflicts), ...silencesOn(store, commitments)].filter((conflict) =>
    isKnown(conflict.knownOn, ask.knownBy),
  );
  const named = new Set([...claimsByDocument.keys(), ...conflicts.flatMap((conflict) => conflict.sides.map((side) => side.document))]);
  const documents: DocumentRecord[] = headsOf(store, named, ask.texts ?? false);
  const claims: DocumentClaims[] = [...claimsByDocument].map(([document, own]) => ({ document, claims: [...own.values()] }));
  const judgements = judgementLog(store);
  return laidOpen(
    { documents, claims, judgements, facts, registry },
    { commitments, conflicts, answers, origins: [], entities: [], aside: [], orphans: [], problems: [] },
    ask.knownBy,
  );
}

/** So many requests are shown with their answers. */
const mostAnswers = 500;

const newest = (answers: readonly Answer[]): Answer[] =>
  answers.length <= mostAnswers
    ? [...answers]
    : [...answers].sort((a, b) => (b.request.knownOn ?? 0) - (a.request.knownOn ?? 0) || (a.id < b.id ? -1 : 1)).slice(0, mostAnswers);

function silencesOn(store: Store, commitments: readonly Commitment[]): ReturnType<typeof silences> {
  const own = new Set(commitments.map((commitment) => commitment.id));
  return silences(store).filter((conflict) => conflict.commitment !== null && own.has(conflict.commitment));
}

/** A desk of the whole ledger as known by a day: for what is asked of everything at once, and for ledgers of a desk's size. */
export function wholeDesk(file: LedgerFile, knownBy: number | null, texts = true): Desk {
  const { store, registry, facts } = file;
  const ids = store.sql("SELECT id FROM told WHERE (? IS NULL OR known_on <= ?) ORDER BY id").pluck().all(knownBy, knownBy) as string[];
  const documents = headsOf(store, ids, texts);
  const claims: DocumentClaims[] = [];
  const byDocument = store.sql("SELECT json FROM claims WHERE document = (SELECT n FROM documents WHERE id = ?) ORDER BY start, n").pluck();
  for (const id of ids) claims.push({ document: id, claims: (byDocument.all(id) as string[]).map((json) => JSON.parse(json) as Claim) });
  const commitments = commitmentsOf(store).flatMap((commitment) => commitmentKnownBy(commitment, knownBy) ?? []);
  const known = new Set(ids);
  const conflicts = conflictRows(store, { knownBy }).rows;
  const index = indexCommitments(commitments);
  const answers = commitments.flatMap((commitment) => answersOf(commitment, index, indexFacts(facts)));
  const told = originRows(store)
    .filter((origin) => known.has(origin.earliest))
    .map((origin) => ({ ...origin, documents: origin.documents.filter((one) => known.has(one)), links: origin.links.filter((link) => known.has(link.from)) }));
  const grouped = new Set(told.flatMap((origin) => origin.documents));
  return laidOpen(
    { documents, claims, judgements: judgementLog(store), facts, registry },
    {
      commitments,
      conflicts,
      answers,
      origins: [...told, ...ids.filter((id) => !grouped.has(id)).map((id) => ({ id: idOf("o", id), documents: [id], earliest: id, credit: null, links: [] }))],
      entities: knownBy === null ? mergeRows(store) : [],
      aside: [],
      orphans: [],
      problems: [],
    },
    knownBy,
  );
}
