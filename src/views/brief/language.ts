/** What a language gives a brief: its sentences and its words. */
import type { Attribution } from "../../model/claim.ts";
import type { Outcome } from "../../model/answer.ts";
import type { ConflictKind } from "../../model/conflict.ts";
import type { BriefFact, SectionId } from "./facts.ts";
import type { BriefLang, Names } from "./phrase.ts";

export interface Language {
  readonly lang: BriefLang;
  /** A date of EDTF. */
  readonly date: (edtf: string) => string;
  /** The sentence of a fact without its end: who, what, how much, where, when, with its hedges. */
  readonly core: (fact: BriefFact, names: Names) => string;
  /** What stood before, as a sentence; empty where there is nothing to say. */
  readonly before: (before: NonNullable<BriefFact["before"]>, fact: BriefFact) => string;
  /** How far a figure is from the norm of its year. */
  readonly gap: (gap: NonNullable<BriefFact["gap"]>) => string;
  readonly gate: Readonly<Record<"met" | "unmet" | "unknown", string>>;
  /** Who says so; `isThrough`: by way of whom it was told. */
  readonly saying: (one: Attribution, isThrough: boolean, names: Names) => string;
  /** When a report came out; `isFull`: to the day. */
  readonly reported: (edtf: string | null, isFull: boolean) => string;
  readonly outcome: (outcome: Outcome) => string;
  readonly past: (state: "past" | "perhaps", fact: BriefFact) => string;
  readonly missionOver: string;
  readonly lapse: (state: "ends-within" | "past-end", lastDay: string | null, isVague: boolean) => string;
  readonly summed: string;
  readonly inDoubt: string;
  readonly semicolon: string;
  /** A reason of the engine's, and what it proposes. */
  readonly reason: (text: string, names: Names) => string;
  /** A short name of what a fact is about. */
  readonly label: (fact: BriefFact, names: Names) => string;
  readonly list: (words: readonly string[]) => string;
  readonly words: Words;
}

type Given<K extends string> = Readonly<Record<K, string>>;

export interface Words
  extends Given<
    | "title"
    | "all"
    | "trueOn"
    | "knownBy"
    | "check"
    | "checkSays"
    | "conflicts"
    | "unknown"
    | "notes"
    | "noEnd"
    | "noAnswer"
    | "noNumber"
    | "nothing"
    | "new"
    | "changed"
    | "ended"
    | "gone"
    | "was"
    | "same"
    | "first"
    | "newConflicts"
    | "said"
    | "outlet"
    | "notOwn"
    | "published"
    | "stated"
    | "worked"
    | "undated"
    | "doubt"
    | "likely"
    | "one"
    | "other"
    | "proposed"
    | "reads"
    | "untitled"
    | "anonymous"
    | "colon"
  > {
  readonly searched: (reports: number, lastDay: string | null) => string;
  readonly more: (n: number) => string;
  readonly doubtful: (n: number) => string;
  readonly noReport: (day: string) => string;
  readonly since: (day: string) => string;
  readonly origins: (reports: number, origins: number) => string;
  readonly conflict: Given<ConflictKind>;
  readonly sections: Given<SectionId>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly how: Readonly<Record<string, string>>;
  readonly quotes: readonly [string, string];
}
