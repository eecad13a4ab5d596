/** What changed since a brief, kept or of an earlier day of knowledge: new, changed, ended, no longer on record. */
import { isoOf } from "../../model/edtf.ts";
import { commitmentLine, versionsNaming } from "../../store/commitments.ts";
import { type KeptBrief, lastBrief } from "../../store/briefs.ts";
import { isKnown } from "../../ledger/days.ts";
import type { LedgerFile } from "../ledger.ts";
import {
  type Block,
  type Brief,
  type BriefAsk,
  type Entry,
  type Telling,
  Notes,
  conflictBlock,
  entryOf,
  headOfBrief,
  inOrder,
  languages,
  withQuote,
} from "./brief.ts";
import { type BriefFact, isDoubtful } from "./facts.ts";
import { type BriefQuestion, type Gathered, gather } from "./gather.ts";
import { namesOf } from "./phrase.ts";

/** What a kept brief told. */
export interface Told {
  /** ISO day by which it was known. */
  readonly knownBy: string;
  readonly facts: readonly BriefFact[];
  readonly conflicts: readonly string[];
}

export const askedWords = (question: BriefQuestion): string =>
  JSON.stringify(
    Object.entries(question)
      .filter(([, value]) => value !== undefined && value !== "")
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

export const toldOf = ({ facts, conflicts }: Gathered, ask: BriefAsk): Told => ({
  knownBy: isoOf(ask.knownBy ?? ask.today),
  facts: inOrder(facts),
  conflicts: conflicts.map((one) => one.id),
});

/** The last brief of the same question; null where there was none. */
export function lastToldOf({ store }: LedgerFile, question: BriefQuestion): Told | null {
  const kept: KeptBrief | null = lastBrief(store, askedWords(question));
  return kept && (kept.told as Told);
}

/** What a brief of an earlier day of knowledge would have told, of the same day of the world. */
export const toldBy = (file: LedgerFile, ask: BriefAsk, day: number): Told =>
  toldOf(gather(file, { ...ask, trueOn: ask.trueOn ?? ask.knownBy ?? ask.today, knownBy: day }), { ...ask, knownBy: day });

export interface Changes {
  readonly new: readonly BriefFact[];
  readonly changed: readonly { readonly before: BriefFact; readonly now: BriefFact }[];
  readonly ended: readonly BriefFact[];
  readonly gone: readonly BriefFact[];
}

/** A fact is the one before where it is the same version, else where the same thing is counted on the same line and track. */
export function changesBetween(file: LedgerFile, before: readonly BriefFact[], now: readonly BriefFact[], knownBy: number | null): Changes {
  const left = new Set(before);
  const matched = new Map<BriefFact, BriefFact>();
  for (const same of [(a: BriefFact) => `${a.version}|${a.lapse ?? ""}`, (a: BriefFact) => a.version, (a: BriefFact) => a.key]) {
    const byName = new Map<string, BriefFact>();
    for (const one of left) if (!byName.has(same(one))) byName.set(same(one), one);
    for (const one of now) {
      const other = matched.has(one) ? undefined : byName.get(same(one));
      if (other === undefined || !left.delete(other)) continue;
      matched.set(one, other);
    }
  }
  const changed = [...matched].filter(([one, other]) => markOfFact(one) !== markOfFact(other));
  const isOver = (fact: BriefFact): boolean => fact.section === "ends" && fact.lapse !== "ends-within";
  const lost = [...left].map((fact) => ({ fact, as: stateOf(file, fact, knownBy) }));
  return {
    new: now.filter((one) => !matched.has(one) && !isOver(one)),
    changed: changed.filter(([one, other]) => isOver(one) === isOver(other)).map(([one, other]) => ({ before: other, now: one })),
    ended: [
      ...now.filter((one) => !matched.has(one) && isOver(one)),
      ...changed.filter(([one, other]) => isOver(one) && !isOver(other)).map(([one]) => one),
      ...lost.filter(({ as }) => as === "replaced").map(({ fact }) => fact),
    ],
    gone: lost.filter(({ as }) => as === "gone").map(({ fact }) => fact),
  };
}

/** What a reader would call the same. */
const markOfFact = (fact: BriefFact): string =>
  JSON.stringify([
    fact.stage,
    fact.modality,
    fact.change,
    fact.quantity && [fact.quantity.min, fact.quantity.max, fact.quantity.unit],
    fact.holds?.edtf,
    fact.stance,
    fact.section,
    fact.lapse,
    fact.answer?.outcome,
    fact.gateState,
    fact.source.reading === "doubtful",
  ]);

/** What became of a fact that is not told any more: its words replaced by others, no longer on record, or merely not among those looked at. */
function stateOf({ store }: LedgerFile, fact: BriefFact, knownBy: number | null): "stands" | "replaced" | "gone" {
  const line = commitmentLine(store, fact.commitment);
  const version = line === null ? undefined : versionsNaming(store, line, [fact.source.claim])[0];
  if (version === undefined || !isKnown(version.supports[0].knownOn, knownBy)) return "gone";
  return version.supersededBy !== null && isKnown(version.supersededKnownOn, knownBy) ? "replaced" : "stands";
}

/** The brief of what changed; of the same question and day as a whole one. */
export function sinceBrief(file: LedgerFile, ask: BriefAsk, told: Told): { readonly brief: Brief; readonly gathered: Gathered } {
  const gathered = gather(file, { ...ask, trueOn: ask.trueOn ?? ask.knownBy ?? ask.today });
  const language = languages[ask.lang];
  const names = namesOf(file.registry, ask.lang);
  const telling: Telling = { language, names, notes: new Notes(language, names) };
  const changes = changesBetween(file, told.facts, gathered.facts, ask.knownBy);
  const { words } = language;
  const plain = (fact: BriefFact): Entry => entryOf({ ...fact, before: null }, telling);
  const block = (id: Block["id"], title: string, entries: readonly Entry[]): Block => ({
    id,
    title,
    isBox: false,
    says: null,
    entries: entries.slice(0, mostEntries),
    more: entries.length > mostEntries ? words.more(entries.length - mostEntries) : null,
  });
  const sure = (facts: readonly BriefFact[]): BriefFact[] => inOrder(facts.filter((fact) => !isDoubtful(fact)));
  const pair = (entry: Entry, before: BriefFact): Entry => ({
    ...entry,
    runs: [...entry.runs, { text: ` ${words.was}${words.colon}` }, ...plain(before).runs],
  });
  const doubtful = [...changes.new, ...changes.changed.map((one) => one.now)].filter(isDoubtful);
  const known = new Set(told.conflicts);
  const blocks = [
    block("new", words.new, sure(changes.new).map(plain)),
    block(
      "changed",
      words.changed,
      changes.changed.filter(({ now }) => !isDoubtful(now)).map(({ before, now }) => pair(plain(now), before)),
    ),
    block("ended", words.ended, sure(changes.ended).map(plain)),
    block("gone", words.gone, inOrder(changes.gone).map(plain)),
    {
      ...conflictBlock(
        gathered.conflicts.filter((one) => !known.has(one.id)),
        ask.limit,
        telling.notes,
      ),
      title: words.newConflicts,
    },
    {
      ...block(
        "check",
        words.check,
        inOrder(doubtful).map((fact) => withQuote(plain(fact), fact)),
      ),
      says: words.checkSays,
    },
  ].filter((one) => one.entries.length > 0);
  const head = headOfBrief(file, ask, gathered);
  return {
    gathered,
    brief: {
      ...head,
      title: `${head.title}. ${words.since(told.knownBy)}`,
      since: told.knownBy,
      blocks: blocks.length ? blocks : [{ id: "unknown", title: words.same, isBox: true, says: head.searched, entries: [], more: null }],
      notes: telling.notes.all,
    },
  };
}

/** So many changes of a kind are told. */
const mostEntries = 40;
