/** What changed as a feed: new versions beside what they replaced, and new open conflicts, those learnt last first. */
import { conflictRows } from "../../store/conflicts.ts";
import { rowsFor } from "../commitments.ts";
import { changesIn, replacedBy } from "../diff.ts";
import { linesFound } from "../export/selection.ts";
import type { LedgerFile } from "../ledger.ts";
import { modelOf } from "../model.ts";
import { conflictViewsOf } from "../more.ts";
import type { CommitmentRow, ConflictView } from "../page/shapes.ts";
import { conflictBlock, Notes } from "../brief/brief.ts";
import { sourceAt } from "../brief/gather.ts";
import { type Feed, type FeedAsk, type FeedEntry, feedOf, plainRuns, type Teller, tellerOf, tellingIn, urn } from "./feed.ts";

export interface ChangesFeedAsk extends FeedAsk {
  /** Only what was learnt after this day; null asks for the newest, whenever they were learnt. */
  readonly since: number | null;
  /** Entries at most. */
  readonly limit: number;
}

const words = {
  en: { title: "What changed", new: "New", changed: "Changed", conflict: "Reports disagree" },
  fr: { title: "Ce qui a changé", new: "Nouveau", changed: "Changé", conflict: "Les textes ne concordent pas" },
} as const;

export function changesFeed(file: LedgerFile, ask: ChangesFeedAsk): Feed {
  const by = ask.knownBy ?? ask.today;
  const lines = linesFound(file, ask);
  const entries = [...changeEntries(file, ask, by, lines), ...conflictEntries(file, ask, by, lines)]
    .sort((a, b) => b.updatedOn - a.updatedOn || (a.id < b.id ? -1 : 1))
    .slice(0, ask.limit);
  return feedOf(file, ask, { name: "changes", title: words[ask.lang].title, entries, on: by });
}

type Lines = ReadonlyMap<number, string> | null;

function changeEntries(file: LedgerFile, ask: ChangesFeedAsk, by: number, lines: Lines): FeedEntry[] {
  const model = modelOf(file.store);
  const found = changesIn(model, { from: ask.since ?? -Infinity, to: by })
    .filter((version) => lines === null || lines.has(model.line[model.owner[version]]))
    .slice(0, ask.limit);
  const rowsOf = (versions: readonly number[]): ReadonlyMap<number, CommitmentRow> =>
    rowsFor(
      file,
      versions.map((version) => ({ version, state: 0 })),
      by,
    );
  const replacedOf = new Map(found.map((version) => [version, replacedBy(model, version).at(-1)]));
  const rows = rowsOf(found);
  const before = rowsOf([...new Set([...replacedOf.values()].filter((version) => version !== undefined))]);
  const teller = tellerOf(file, [...rows.values(), ...before.values()], { lang: ask.lang, knownBy: by });
  return [...rows].flatMap(([version, row]) => entryOfChange(row, before.get(replacedOf.get(version) ?? -1) ?? null, teller, ask) ?? []);
}

function entryOfChange(row: CommitmentRow, before: CommitmentRow | null, teller: Teller, { lang }: FeedAsk): FeedEntry | null {
  const plain = teller.factOf(row, row.stage === "requested" ? "requests" : "in-force");
  if (plain === null || plain.knownOn === null) return null;
  const at = before === null ? undefined : teller.desk.claimById.get(before.claim);
  const fact =
    before !== null && at
      ? {
          ...plain,
          before: { quantity: before.quantity, stage: before.stage, modality: before.modality, stance: at.claim.stance, source: sourceAt(at) },
        }
      : plain;
  return {
    id: urn(`change:${row.version}`),
    title: `${words[lang][before === null ? "new" : "changed"]}${teller.language.words.colon}${teller.titleOf(plain)}`,
    text: teller.textOf(fact),
    publishedOn: plain.knownOn,
    updatedOn: plain.knownOn,
    tags: [row.kind, before === null ? "new" : "changed"],
    commitment: row.id,
  };
}

function conflictEntries(file: LedgerFile, ask: ChangesFeedAsk, by: number, lines: Lines): FeedEntry[] {
  const ids = lines === null ? null : new Set(lines.values());
  const { rows } = conflictRows(file.store, { knownBy: by, openOnly: true, ...(ask.since === null ? {} : { after: ask.since }) });
  const shown = rows
    .filter((conflict) => conflict.knownOn !== null && (ids === null || (conflict.commitment !== null && ids.has(conflict.commitment))))
    .sort((a, b) => b.knownOn! - a.knownOn! || (a.id < b.id ? -1 : 1))
    .slice(0, ask.limit);
  return conflictViewsOf(file, shown).map((conflict) => entryOfConflict(file, conflict, ask));
}

function entryOfConflict(file: LedgerFile, conflict: ConflictView, { lang }: FeedAsk): FeedEntry {
  const { language, names } = tellingIn(file, lang);
  const notes = new Notes(language, names);
  const [entry] = conflictBlock([conflict], 1, notes).entries;
  const about = conflict.about;
  const subject = about
    ? [
        ...about.actor.map((one) => names.of(one)),
        language.words.kinds[about.kind] ?? about.kind,
        about.mission ? names.of(about.mission) : about.place.map(names.of).join(", "),
      ]
    : [conflict.field];
  return {
    id: urn(`conflict:${conflict.id}`),
    title: `${words[lang].conflict}${language.words.colon}${subject.filter(Boolean).join(", ")}`,
    text: [plainRuns(entry.runs, language), ...notes.all.map((note) => plainRuns(note.runs, language))].join("\n"),
    publishedOn: conflict.knownOn!,
    updatedOn: conflict.knownOn!,
    tags: [conflict.kind, "conflict"],
    commitment: conflict.commitment,
  };
}
