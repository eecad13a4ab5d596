/** Phrases: what the chunks of a tagged sentence are. */

export interface NounPhrase {
  readonly type: "np";
  readonly first: number;
  readonly last: number;
  /** Token of the head noun, name, pronoun or number. */
  readonly head: number;
  /** The phrase before `'s`, or null. */
  readonly owner: NounPhrase | null;
  /** The phrases joined to this one by commas and "and"/"or" (this one is first), filled by `coordinate`. */
  joined: readonly NounPhrase[];
  /** Index in the chunk list. */
  index: number;
}

export interface VerbGroup {
  readonly type: "vg";
  readonly first: number;
  readonly last: number;
  /** Token of the lexical verb, or of the copula where nothing else stands. */
  readonly main: number;
  /** Word number of the lemma; 0 for a verb that no list has. `be`, `have`, `do` for bare auxiliaries. */
  readonly lemma: number;
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
  readonly tense: "present" | "past" | "future" | "none";
  /** Folded modal word ("may"), or "". */
  readonly modal: string;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Chunk index of the auxiliary where words stand between it and the verb ("will in spring troops send"). */
  readonly anchor?: number;
  index: number;
}

export interface Small {
  readonly type: "prep" | "conj" | "sub" | "wh" | "comma" | "break" | "adv" | "adj" | "part" | "quote" | "there";
  readonly first: number;
  readonly last: number;
  index: number;
}

export type Chunk = NounPhrase | VerbGroup | Small;

export const isNounPhrase = (chunk: Chunk | undefined): chunk is NounPhrase => chunk?.type === "np";
export const isVerbGroup = (chunk: Chunk | undefined): chunk is VerbGroup => chunk?.type === "vg";
