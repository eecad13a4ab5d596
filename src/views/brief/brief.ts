/** A brief: the ledger told in sentences, each number with a footnote, hedges kept, open conflicts and silences in boxes. */
import { boundsOf, isoOf } from "../../model/edtf.ts";
import type { LedgerFile } from "../ledger.ts";
import { modelOf } from "../model.ts";
import type { ConflictView } from "../page/shapes.ts";
import { never } from "../../model/columns.ts";
import { english } from "./english.ts";
import { type BriefFact, type SectionId, type Source, isDoubtful, sections } from "./facts.ts";
import { french } from "./french.ts";
import { type BriefQuestion, type Gathered, gather } from "./gather.ts";
import type { Language } from "./language.ts";
import { type BriefLang, type Names, isNobody, namesOf } from "./phrase.ts";
import { type Run, runsOf } from "./runs.ts";
import { topicOf } from "./topic.ts";
import { plainWords, sourceRuns } from "./notes.ts";

export interface BriefAsk {
  readonly question: BriefQuestion;
  /** Null: today. */
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  readonly today: number;
  readonly lang: BriefLang;
  /** Sentences of a section at most. */
  readonly limit: number;
}

export interface Entry {
  readonly key: string;
  readonly commitment: string | null;
  readonly runs: readonly Run[];
}

export interface Block {
  readonly id: SectionId | "check" | "conflicts" | "unknown" | "new" | "changed" | "ended" | "gone";
  readonly title: string;
  /** A box stands apart from the text. */
  readonly isBox: boolean;
  readonly says: string | null;
  readonly entries: readonly Entry[];
  readonly more: string | null;
}

export interface BriefNote {
  readonly n: number;
  readonly runs: readonly Run[];
  readonly source: Source;
}

export interface Brief {
  readonly schema: "muster-brief/1";
  readonly lang: BriefLang;
  readonly title: string;
  readonly question: BriefQuestion;
  readonly trueOn: string;
  readonly knownBy: string | null;
  readonly asOf: string;
  readonly searched: string;
  /** The day from which changes are told; null in a whole brief. */
  readonly since: string | null;
  readonly blocks: readonly Block[];
  readonly notes: readonly BriefNote[];
}

export const languages: Readonly<Record<BriefLang, Language>> = { en: english, fr: french };

/** Footnotes in the order of their marks: one for each claim. */
export class Notes {
  readonly #numbers = new Map<string, number>();
  readonly all: BriefNote[] = [];
  readonly language: Language;
  readonly names: Names;
  constructor(language: Language, names: Names) {
    this.language = language;
    this.names = names;
  }

  mark(source: Source & { readonly reports?: number; readonly origins?: number }): Run {
    let n = this.#numbers.get(source.claim);
    if (n === undefined) {
      n = this.all.length + 1;
      this.#numbers.set(source.claim, n);
      this.all.push({ n, source, runs: sourceRuns(source, this.language, this.names) });
    }
    return { note: n };
  }
}

export function briefOf(file: LedgerFile, ask: BriefAsk): { readonly brief: Brief; readonly gathered: Gathered } {
  const gathered = gather(file, { ...ask, trueOn: ask.trueOn ?? ask.knownBy ?? ask.today });
  const language = languages[ask.lang];
  const names = namesOf(file.registry, ask.lang);
  const notes = new Notes(language, names);
  const blocks = [
    ...sectionBlocks(gathered, ask, { language, names, notes }),
    conflictBlock(gathered.conflicts, ask.limit, notes),
    checkBlock(gathered, ask.limit, { language, names, notes }),
    unknownBlock(file, gathered, ask, { language, names, notes }),
  ].filter((block) => block.entries.length > 0);
  return { gathered, brief: { ...headOfBrief(file, ask, gathered), since: null, blocks, notes: notes.all } };
}

export interface Telling {
  readonly language: Language;
  readonly names: Names;
  readonly notes: Notes;
}

export function headOfBrief(file: LedgerFile, ask: BriefAsk, gathered: Pick<Gathered, "documents">): Omit<Brief, "blocks" | "notes" | "since"> {
  const language = languages[ask.lang];
  const { words } = language;
  const on = isoOf(ask.trueOn ?? ask.knownBy ?? ask.today);
  const knownBy = ask.knownBy === null ? null : isoOf(ask.knownBy);
  return {
    schema: "muster-brief/1",
    lang: ask.lang,
    title: `${words.title}${words.colon}${subjectOf(file, ask, language)}`,
    question: ask.question,
    trueOn: on,
    knownBy,
    asOf: `${words.trueOn} ${language.date(on)}, ${words.knownBy} ${language.date(knownBy ?? isoOf(ask.today))}.`,
    searched: words.searched(gathered.documents, lastDay(file, ask.knownBy)),
  };
}

/** The question in words. */
export function subjectOf(file: LedgerFile, { question, lang }: Pick<BriefAsk, "question" | "lang">, language: Language): string {
  const names = namesOf(file.registry, lang);
  const { topic, kind, ...others } = question;
  const parts = [
    topic && topicName(file, topic, names),
    ...(["actor", "place", "mission"] as const).map((name) => others[name] && language.list(others[name].split(",").map((id) => names.of({ id, name: id })))),
    kind && language.list(kind.split(",").map((one) => language.words.kinds[one] ?? one)),
    ...(["stage", "certainty", "reading", "origins", "conflict", "q", "status"] as const).map(
      (name) => others[name] && `${name}${language.words.colon}${others[name]}`,
    ),
  ].filter(Boolean);
  return parts.length ? parts.join(", ") : language.words.all;
}

/** The names that a topic was matched to, in the language of the brief, and its other words. */
function topicName({ registry }: LedgerFile, topic: string, names: Names): string {
  const { about, rest } = topicOf(registry, topic);
  return [...about.map(([id]) => names.of({ id, name: id })), ...rest].join(", ");
}

/** The last day on which a report was known, by a day of knowledge. */
function lastDay({ store }: LedgerFile, knownBy: number | null): string | null {
  const { documents } = modelOf(store);
  for (let i = documents.length - 1; i >= 0; i--) if (documents[i] !== never && (knownBy === null || documents[i] <= knownBy)) return isoOf(documents[i]);
  return null;
}

function sectionBlocks({ facts, totals }: Gathered, ask: BriefAsk, telling: Telling): Block[] {
  const { words } = telling.language;
  return sections.map((id): Block => {
    const own = facts.filter((fact) => fact.section === id && !isDoubtful(fact));
    const shown = inOrder(own).slice(0, ask.limit);
    const left = own.length - shown.length + Math.max(0, totals[id] - facts.filter((fact) => fact.section === id).length) * (id === "meetings" ? 0 : 1);
    return {
      id,
      title: words.sections[id],
      isBox: false,
      says: null,
      entries: shown.map((fact) => entryOf(fact, telling)),
      more: left > 0 && shown.length === ask.limit ? words.more(left) : null,
    };
  });
}

/** Those told last first; of one day in the order of what they are about; what stands in missions that are over behind all else. */
export const inOrder = (facts: readonly BriefFact[]): BriefFact[] =>
  facts.toSorted(
    (a, b) =>
      Number(a.isMissionOver === true) - Number(b.isMissionOver === true) ||
      (b.knownOn ?? -never) - (a.knownOn ?? -never) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : a.version < b.version ? -1 : 1),
  );

/** Sentences: what the fact says, who says so and when it was reported, with its notes; then what stood before, whether it has ended, what came of it. */
export function entryOf(fact: BriefFact, { language, names, notes }: Telling): Entry {
  const { source, before, answer } = fact;
  const own = new Set([...fact.actor, ...fact.with.filter((one) => one.role === "asker")].flatMap((one) => [one.id, one.name]));
  const said = source.attribution.filter(
    (one) =>
      one.kind !== "outlet" &&
      !(one.who.id !== null && own.has(one.who.id)) &&
      (one.kind === "anonymous" || (!own.has(one.who.name) && !isNobody(one.who.name))),
  );
  const saying = [...new Set(said.slice(0, 2).map((one, i) => language.saying(one, i > 0, names)))].map((words) => `, ${words}`).join("");
  const runs: Run[] = [
    ...runsOf(
      `${capital(language.core(fact, names))}${saying} (${language.reported(source.document.publishedOn?.edtf ?? null, false)}).`,
      source.document.language,
    ),
    notes.mark(source),
  ];
  const add = (sentence: string, ...sources: readonly Source[]): void => {
    if (sentence !== "") runs.push(...runsOf(` ${sentence}`, source.document.language), ...sources.map((one) => notes.mark(one)));
  };
  if (fact.summed.length) add(language.summed, source, ...fact.summed);
  if (before) add(language.before(before, fact), before.source);
  if (fact.gap) add(language.gap(fact.gap), source, fact.gap.source);
  if (fact.gateState) add(language.gate[fact.gateState]);
  if (fact.lapse) add(language.lapse(fact.lapse, fact.endsBy === null ? null : isoOf(fact.endsBy - 1), fact.isEndVague === true), fact.endSource ?? source);
  else if (fact.state !== "so" && fact.section !== "requests" && standing.has(fact.kind) && fact.stage !== "ended") add(language.past(fact.state, fact));
  if (fact.isMissionOver) add(language.missionOver);
  if (source.problems.length) add(language.inDoubt);
  if (answer)
    runs.push(
      { text: ` ${language.outcome(answer.outcome)}${answer.sources.length ? language.words.colon : "."}` },
      ...answer.sources.flatMap((one, i): Run[] => [
        ...(i > 0 ? [{ text: ", " }] : []),
        { quote: shortWords(one.quote), lang: one.document.language },
        notes.mark(one),
      ]),
      ...(answer.sources.length ? [{ text: "." }] : []),
    );
  return { key: fact.key, commitment: fact.commitment || null, runs };
}

const standing: ReadonlySet<string> = new Set(["force", "lead", "mandate", "aid", "membership"]);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const shortWords = (words: string): string => {
  const plain = plainWords(words);
  return plain.length <= 160 ? plain : `${plain.slice(0, plain.lastIndexOf(" ", 160))} …`;
};

/** Readings that are not sure, each with the words it was read from. */
function checkBlock({ facts }: Gathered, limit: number, telling: Telling): Block {
  const { language } = telling;
  const doubtful = inOrder([...new Map(facts.filter(isDoubtful).map((fact) => [fact.source.claim, fact])).values()]);
  const entries = doubtful.slice(0, limit).map((fact): Entry => {
    const { runs } = entryOf({ ...fact, answer: undefined }, telling);
    return withQuote({ key: fact.key, commitment: fact.commitment, runs }, fact);
  });
  return {
    id: "check",
    title: language.words.check,
    isBox: false,
    says: language.words.checkSays,
    entries,
    more: doubtful.length > limit ? language.words.doubtful(doubtful.length - limit) : null,
  };
}

/** With the words that it was read from, where its sentence has none of them. */
export function withQuote(entry: Entry, { source }: BriefFact): Entry {
  const isQuoted = entry.runs.some((run) => "quote" in run && source.quote.replace(/\s+/g, " ").includes(run.quote.slice(0, 20)));
  return isQuoted ? entry : { ...entry, runs: [...entry.runs, { text: " " }, { quote: shortWords(source.quote), lang: source.document.language }] };
}

/** Open conflicts with both quotes. */
export function conflictBlock(conflicts: readonly ConflictView[], limit: number, notes: Notes): Block {
  const { language } = notes;
  const { words } = language;
  const says = (reason: string): string => language.reason(reason, notes.names);
  const entries = conflicts.slice(0, limit).map((conflict): Entry => {
    const sides = conflict.sides.map((side) => {
      const document = conflict.documents.find((one) => one.id === side.document)!;
      const source: Source = {
        claim: side.claims[0] ?? `${side.document}|${side.evidence.start}`,
        document,
        quote: side.evidence.quote,
        attribution: [],
        reading: "likely",
        problems: [],
      };
      return [{ quote: shortWords(side.evidence.quote), lang: document.language }, notes.mark(source)] satisfies Run[];
    });
    const likely = conflict.likely ? `${language.semicolon}${words.likely} ${notes.names.of({ id: conflict.likely, name: conflict.likely })}` : "";
    return {
      key: conflict.id,
      commitment: conflict.commitment,
      runs: [
        { text: `${words.conflict[conflict.kind]}${likely}. ${words.one}${words.colon}` },
        ...sides[0],
        { text: `${language.semicolon}${words.other}${words.colon}` },
        ...sides[1],
        { text: `. ${words.reads}${words.colon}${says(conflict.because)}. ${words.proposed}${words.colon}${says(conflict.outcome)}.` },
      ],
    };
  });
  return {
    id: "conflicts",
    title: words.conflicts,
    isBox: true,
    says: null,
    entries,
    more: conflicts.length > limit ? words.more(conflicts.length - limit) : null,
  };
}

/** What the ledger is silent on: of what was asked, and of what it tells. */
function unknownBlock(file: LedgerFile, { facts }: Gathered, ask: BriefAsk, { language, names }: Telling): Block {
  const { words } = language;
  const sure = facts.filter((fact) => !isDoubtful(fact));
  const line = (key: string, says: string, about: readonly BriefFact[]): Entry[] => {
    const labels = [...new Set(inOrder(about).map((fact) => language.label(fact, names)))];
    return labels.length === 0
      ? []
      : [
          {
            key,
            commitment: null,
            runs: [{ text: `${says}${words.colon}${labels.slice(0, mostLabels).join(language.semicolon)}${labels.length > mostLabels ? " …" : ""}.` }],
          },
        ];
  };
  const on = ask.trueOn ?? ask.knownBy ?? ask.today;
  const stands = sure.filter((fact) => fact.section === "in-force" || fact.section === "promised");
  const old = stands.filter((fact) => fact.section === "in-force" && fact.knownOn !== null && fact.knownOn < on - staleDays);
  const newest = old.reduce((last, fact) => Math.max(last, fact.knownOn!), -never);
  const missing = ask.question.kind || ask.question.stage ? [] : sections.filter((id) => !facts.some((fact) => fact.section === id));
  return {
    id: "unknown",
    title: words.unknown,
    isBox: true,
    says: `${words.searched(gatheredDocuments(file, ask), lastDay(file, ask.knownBy))}`,
    more: null,
    entries: [
      ...line(
        "no-end",
        words.noEnd,
        stands.filter((fact) => fact.endsBy === null && endable.has(fact.kind) && fact.stage !== "refused" && fact.change !== "end" && fact.change !== "cut"),
      ),
      ...line(
        "no-answer",
        words.noAnswer,
        sure.filter((fact) => fact.answer?.outcome === "silence"),
      ),
      ...line(
        "no-number",
        words.noNumber,
        stands.filter((fact) => fact.kind === "force" && fact.quantity === null && fact.stage !== "refused"),
      ),
      ...(old.length ? line("no-report", words.noReport(isoOf(newest)), old) : []),
      ...(missing.length
        ? [
            {
              key: "nothing",
              commitment: null,
              runs: [{ text: `${words.nothing}${words.colon}${missing.map((id) => words.sections[id].toLowerCase()).join(language.semicolon)}.` }],
            },
          ]
        : []),
    ],
  };
}

const mostLabels = 8;
/** Eighteen months. */
const staleDays = 540;
const endable = new Set(["force", "lead", "mandate"]);

function gatheredDocuments({ store }: LedgerFile, { knownBy }: BriefAsk): number {
  const { documents } = modelOf(store);
  return knownBy === null ? documents.length : documents.filter((day) => day <= knownBy).length;
}

/** The first and last day of a report's publication, for lists of cited reports. */
export const publishedDay = (source: Source): string | null => {
  const edtf = source.document.publishedOn?.edtf;
  const bounds = edtf ? boundsOf(edtf) : null;
  return bounds?.to == null ? null : isoOf(bounds.to - 1);
};
