/** A feed: entries in sentences, each with an id that stays and a day of the ledger, never the hour of a clock. */
import { idOf } from "../../model/id.ts";
import { deskOfClaims } from "../claims.ts";
import { capital, entryOf, languages, Notes, subjectOf } from "../brief/brief.ts";
import { type BriefFact, isDoubtful, type SectionId } from "../brief/facts.ts";
import { plainFact } from "../brief/gather.ts";
import type { Language } from "../brief/language.ts";
import { type BriefLang, type Names, namesOf } from "../brief/phrase.ts";
import type { Run } from "../brief/runs.ts";
import type { CommitmentFilter } from "../filter.ts";
import type { LedgerFile } from "../ledger.ts";
import type { Desk } from "../page/desk.ts";
import type { CommitmentRow } from "../page/shapes.ts";

export interface FeedAsk {
  readonly filter: CommitmentFilter;
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  readonly today: number;
  readonly lang: BriefLang;
}

export interface FeedEntry {
  /** A URN that names the thing, the same in every file and at every run. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Day numbers: when it was first known, and when what it says came to be so. */
  readonly publishedOn: number;
  readonly updatedOn: number;
  /** Kind of commitment, and what the entry tells of it. */
  readonly tags: readonly string[];
  readonly commitment: string | null;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly lang: BriefLang;
  readonly updatedOn: number;
  readonly entries: readonly FeedEntry[];
}

export const urn = (name: string): string => `urn:muster:${name}`;

interface Made {
  readonly name: "lapses" | "changes";
  readonly title: string;
  readonly entries: readonly FeedEntry[];
  /** The day of a feed that has no entry. */
  readonly on: number;
}

/** A feed of what was asked: its id names the question, so that two questions are two feeds. */
export function feedOf(file: LedgerFile, ask: FeedAsk, { name, title, entries, on }: Made): Feed {
  const asked = Object.entries(ask.filter)
    .filter(([, value]) => value !== undefined && value !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    id: urn(`${asked.length === 0 ? `feed:${name}` : idOf(`feed:${name}`, JSON.stringify(asked))}${ask.lang === "en" ? "" : `:${ask.lang}`}`),
    title:
      asked.length === 0
        ? title
        : `${title}${languages[ask.lang].words.colon}${subjectOf(file, { question: ask.filter, lang: ask.lang }, languages[ask.lang])}`,
    lang: ask.lang,
    updatedOn: entries.length === 0 ? on : entries.reduce((last, entry) => Math.max(last, entry.updatedOn), -Infinity),
    entries,
  };
}

/** How rows are told: as the sentences of a brief, with their notes. */
export interface Teller {
  readonly language: Language;
  readonly desk: Desk;
  /** A row as a fact; null where its claim is not known or was rejected. */
  readonly factOf: (row: CommitmentRow, section: SectionId) => BriefFact | null;
  readonly titleOf: (fact: BriefFact) => string;
  readonly textOf: (fact: BriefFact) => string;
}

export function tellerOf(file: LedgerFile, rows: readonly CommitmentRow[], { lang, knownBy }: Pick<FeedAsk, "lang" | "knownBy">): Teller {
  const { language, names } = tellingIn(file, lang);
  const desk = deskOfClaims(
    file,
    [...new Set(rows.map((row) => row.claim))].map((id) => ({ id, line: null })),
    { knownBy },
  );
  return {
    language,
    desk,
    factOf: (row, section) => {
      const at = desk.claimById.get(row.claim);
      return at && !desk.applied.rejected.has(row.claim) ? plainFact(row, at, section) : null;
    },
    titleOf: (fact) => `${capital(withoutMarks(language.core(fact, names), language))}${isDoubtful(fact) ? ` (${language.words.check.toLowerCase()})` : ""}`,
    textOf: (fact) => {
      const notes = new Notes(language, names);
      const told = plainRuns(entryOf(fact, { language, names, notes }).runs, language);
      return [told, ...notes.all.map((note) => plainRuns(note.runs, language))].join("\n");
    },
  };
}

export const tellingIn = ({ registry }: LedgerFile, lang: BriefLang): { readonly language: Language; readonly names: Names } => ({
  language: languages[lang],
  names: namesOf(registry, lang),
});

/** Runs as plain text: quotations in their marks, no footnotes. */
export const plainRuns = (runs: readonly Run[], { words: { quotes } }: Language): string =>
  runs.map((run) => ("note" in run ? "" : "quote" in run ? `${quotes[0]}${run.quote}${quotes[1]}` : run.text)).join("");

/** In place of the marks around words of a report its quotation marks. */
const withoutMarks = (words: string, { words: { quotes } }: Language): string => words.replaceAll("\ue000", quotes[0]).replaceAll("\ue001", quotes[1]);
