/** Clauses: each verb group with its subject, objects, prepositional phrases, what governs it and what marks it. */
import type { NounPhrase, VerbGroup } from "./phrases.ts";

export interface Attached {
  /** Token of the preposition. */
  readonly prep: number;
  /** Folded preposition, `out of` and the like joined. */
  readonly word: string;
  readonly np: NounPhrase;
  /** Chunk index of the preposition. */
  readonly index: number;
}

export type ClauseType = "main" | "relative" | "complement" | "adverbial" | "infinitive" | "participle";

export interface Clause {
  readonly vg: VerbGroup;
  readonly type: ClauseType;
  /** Folded marker: "that", "if", "unless", "because", "who" …, or "". */
  readonly marker: string;
  readonly subject: NounPhrase | null;
  /** True where the subject stands with another verb or is the antecedent of a relative or participle clause. */
  readonly inherited: boolean;
  readonly objects: readonly NounPhrase[];
  readonly attached: readonly Attached[];
  /** Predicate adjective ("ready", "willing") as a token, or -1. */
  readonly predicate: number;
  /** The clause whose verb governs this one (plans → to extend; said → that …), or null. */
  readonly governor: Clause | null;
  /** A noun that governs an infinitive or "that" clause ("decision to send"), or null. */
  readonly governorNoun: NounPhrase | null;
  /** Particle after the verb ("draw down"), folded, or "". */
  readonly particle: string;
  /** Chunks `[from, to)` that belong to it, the verb included. */
  readonly from: number;
  readonly to: number;
  /** In an if/unless clause, or in the main clause of one. */
  readonly conditional: boolean;
}

export type Draft = { -readonly [K in keyof Clause]: Clause[K] } & { attached: Attached[]; objects: NounPhrase[] };
