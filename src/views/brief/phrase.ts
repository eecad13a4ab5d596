/** What templates of both languages ask of a fact. */
import type { Named, Quantity } from "../../model/claim.ts";
import type { Registry } from "../../model/registry.ts";
import type { BriefFact } from "./facts.ts";

export const langs = ["en", "fr"] as const;
export type BriefLang = (typeof langs)[number];

/** A verb in the forms that stages and hedges ask for. `now`: it is so; `not`: it is not so; `past`: it was so. */
export interface Verb {
  readonly inf: string;
  readonly now: string;
  readonly not: string;
  readonly past: string;
}

/** Names of the registry in one language, and how nationals of a state are called in English. */
export interface Names {
  readonly of: (one: Named) => string;
  /** The name in the brief's language of what reasons call by its English name; other words stay. */
  readonly called: (english: string) => string;
  readonly isState: (id: string | null) => boolean;
  /** `Canadian troops` of Canada are `troops`. */
  readonly withoutNation: (counted: string, actors: readonly Named[]) => string;
  readonly ownMission: (fact: BriefFact) => boolean;
}

const made = new WeakMap<Registry, Map<BriefLang, Names>>();

export function namesOf(registry: Registry, lang: BriefLang): Names {
  const known = made.get(registry) ?? new Map<BriefLang, Names>();
  made.set(registry, known);
  if (!known.has(lang)) known.set(lang, makeNames(registry, lang));
  return known.get(lang)!;
}

const longName = 40;
const acronym = /^[A-Z][A-Z/-]{3,}$/;

function makeNames({ states, regions, bodies, operations, formations }: Registry, lang: BriefLang): Names {
  const names = new Map<string, string>(),
    called = new Map<string, string>();
  for (const row of [...regions, ...bodies, ...operations, ...formations, ...states]) {
    names.set(row.id, (lang === "fr" && row.nameFr) || row.nameEn);
    called.set(row.nameEn, names.get(row.id)!);
  }
  // "MINUSMA" says more on a page than its eight words, once they are longer than a line can spare.
  if (lang === "en")
    for (const row of operations) if (row.nameEn.length > longName && row.aliases[0] && acronym.test(row.aliases[0])) names.set(row.id, row.aliases[0]);
  const own = new Map(states.map((row) => [row.id, row]));
  const leads = new Map(operations.map((row) => [row.id, row.lead || row.body]));
  return {
    of: (one) => (one.id === null ? one.name : (names.get(one.id) ?? one.name)),
    called: (english) => called.get(english) ?? english,
    isState: (id) => id !== null && own.has(id),
    withoutNation: (counted, actors) => {
      if (
        actors.some(
          (one) =>
            one.id !== null &&
            [...(own.get(one.id)?.people ?? []), ...(own.get(one.id)?.adjectives ?? [])].some((word) => word.toLowerCase() === counted.toLowerCase()),
        )
      )
        return "personnel";
      const first = actors
        .flatMap((one) =>
          one.id === null
            ? []
            : [...(own.get(one.id)?.adjectives ?? []), ...(own.get(one.id)?.metonyms ?? []), own.get(one.id)?.nameEn ?? "", names.get(one.id) ?? ""],
        )
        .find((word) => word !== "" && counted.toLowerCase().startsWith(`${word.toLowerCase()} `));
      return first === undefined ? counted : counted.slice(first.length + 1);
    },
    ownMission: ({ mission, actor }) =>
      mission !== null && (mission.id === null ? false : actor.some((one) => one.id !== null && (leads.get(mission.id!) === one.id || !own.has(one.id)))),
  };
}

/** A ceiling, a floor, a range, an exact number, or words that are no number. */
export type Bound = "up-to" | "under" | "at-least" | "over" | "between" | "about" | "exact" | "words";

export function boundOf({ min, max, approx, quote }: Quantity): Bound {
  if (min === null && max === null) return "words";
  if (min === null) return /\b(?:less|fewer|under|below)\b/i.test(quote) ? "under" : "up-to";
  if (max === null) return /\b(?:more than|over|above|exceed|beyond|upwards)/i.test(quote) ? "over" : "at-least";
  if (min !== max) return "between";
  return approx ? "about" : "exact";
}

/** The words of a topic or object as the report prints them, where they stand in the quote; the quote itself where they are a pronoun. */
export function wordsIn(fact: BriefFact, words: string): string {
  if (/^\W*(?:it|this|that|those|these|them|in|on|so|.{0,2})\W*$/i.test(words)) return fact.source.quote;
  const at = fact.source.quote.toLowerCase().indexOf(words.toLowerCase().replace(/[.,;]+$/, ""));
  return at < 0 ? words : fact.source.quote.slice(at, at + words.length);
}

/** A time that says more than that it was so when the report came out. */
export function toldTime({ holds, track, kind }: BriefFact): string | null {
  if (holds === null) return null;
  if (
    !holds.stated &&
    (/present tense/.test(holds.because ?? "") || (holds.edtf.endsWith("/..") && (track === "actual" || track === "forecast" || kind === "force")))
  )
    return null;
  return holds.edtf;
}

/** Told by its words alone, where nobody is named. */
export const isBare = (fact: BriefFact): boolean => fact.actor.length === 0 || fact.actor.every((one) => one.name.trim() === "");

/** Told by whom and its words, where its template would say what they do not: money that is counted in states, an outcome without its trigger. */
export const isOdd = ({ kind, quantity, trigger, effect }: BriefFact): boolean =>
  (kind === "consequence" && (!trigger || !effect || trigger === effect)) ||
  ((kind === "spending" || kind === "cost" || kind === "target") &&
    quantity !== null &&
    quantity.unit !== "%gdp" &&
    quantity.unit !== "%" &&
    !/^[A-Z]{3}$/.test(quantity.unit));

/** What begins with its own "if". */
export const isConditional = (words: string | undefined): boolean =>
  /^\W*(?:if|unless|should|once|when|in the event|in case|without|provided)\b/i.test(words ?? "");

/** Changes that take something away: a day until which they are said is one by which they are done. */
export const leaves: ReadonlySet<string> = new Set(["end", "cut", "suspend"]);

/** The places, but where the mission's name says its one place already: "the battle group Latvia in Latvia". */
export const placesBeside = (fact: BriefFact, names: Names): readonly Named[] =>
  fact.mission !== null && new Set(fact.place.map(names.of)).size === 1 && names.of(fact.mission).includes(names.of(fact.place[0])) ? [] : fact.place;

/** What was done on a day: a decision, a dispatch, an end. Its day is not that of what was decided. */
export const isAct = ({ stage, change, kind, modality }: BriefFact): boolean =>
  modality === "stated" &&
  kind !== "spending" &&
  kind !== "cost" &&
  kind !== "meeting" &&
  (stage === "decided" || stage === "agreed" || (change !== "level" && (stage === "in-force" || stage === "ended" || stage === "suspended")));

/** Words that can follow a verb: "the transfer of its ammunition". */
export const isPhrase = (words: string): boolean =>
  words.trim().split(/\s+/).length < 8 &&
  !/\b(?:is|are|was|were|has|have|had|will|would|must|should|may|can|could|said|says)\b|n['’]t\b/i.test(words) &&
  /^\W*(?:the|an?|any|its|their|this|these|all|more|his|her|our)\b/i.test(words) &&
  !/[.!?]\W*$/.test(words);

/** A name that was left a pronoun names nobody. */
export const isNobody = (name: string): boolean => /^(?:he|she|they|it|we|who|him|her|them|this|that|the he|\p{L}?)$/iu.test(name.trim());

/** Who asks: not those who are asked themselves. */
export const askersOf = (fact: BriefFact): readonly Named[] =>
  fact.with.filter((one) => one.role === "asker" && !fact.actor.some((own) => own.id === one.id && own.name === one.name));

/** A label over a speaker's words is no name: "MINISTER". */
export const speakerOf = (name: string): string =>
  /^(?:(?:PRIME |FOREIGN |DEFEN[CS]E )?MINISTER|OFFICIAL|SPOKES(?:WO)?MAN|PRESIDENT|GENERAL|AMBASSADOR|OFFICER|SENATOR|COMMANDER|SECRETARY)$/.test(name.trim())
    ? name.trim().toLowerCase()
    : name.trim();
