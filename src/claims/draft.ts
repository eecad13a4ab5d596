/** A claim in the making: plain and mutable while one sentence is read, then finished into an immutable claim with its evidence. */
import type { Actor, Change, Gate, Kind, Modality, Named, Party, Problem, Quantity, Stage, Stance } from "../model/claim.ts";
import type { Dated, TimeMention } from "../model/edtf.ts";
import type { Span } from "../model/span.ts";
import type { Clause } from "../text/clauses.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";

export interface Draft {
  kind: Kind;
  actor: Actor[];
  with: Party[];
  place: Named[];
  mission: Named | null;
  change: Change;
  stage: Stage;
  modality: Modality;
  quantity: Quantity | null;
  holds: Dated | null;
  /** `holds` as the finished claim says it; for the sentences after. */
  said?: Dated | null;
  topic: string | null;
  object: string | null;
  binding: boolean;
  problems: Problem[];
  rules: string[];
  stance?: Stance;
  gate?: Gate;
  trigger?: string;
  effect?: string;
  form?: string;
  filled: Record<string, string>;
  /** The words that carry it: tight, since they are what a person is shown. */
  span: Span;
  /** Sentence index, for order and for memory. */
  sentence: number;
  /** The clause it was read from, where there is one. */
  clause: Clause | null;
  /** The quantity mention it used, so that no other claim of the same kind takes it again. */
  used: ReadQuantity | null;
  /** Times given to it by the rule; else `holds` is found from the clause. */
  times?: readonly TimeMention[];
  /** How likely it is true to its words, once it is finished. */
  certainty?: number;
  /** 0–1 before calibration: how much the rule trusts its own reading. */
  trust: number;
  /** False where `holds` must stay null whatever stands near. */
  timed: boolean;
}

/** A draft with the defaults of its kind; the rule overrides what it knows. */
export function draftOf(kind: Kind, rule: string, span: Span, sentence: number, fields: Partial<Draft> = {}): Draft {
  return {
    kind,
    actor: [],
    with: [],
    place: [],
    mission: null,
    change: "level",
    stage: "in-force",
    modality: "stated",
    quantity: null,
    holds: null,
    topic: null,
    object: null,
    binding: true,
    problems: [],
    filled: {},
    span,
    sentence,
    clause: null,
    used: null,
    trust: 0.7,
    timed: true,
    ...fields,
    rules: [rule, ...(fields.rules ?? [])],
  };
}

/** Was it read by weight, and by no rule? */
export const isWeighed = ({ rules }: { readonly rules: readonly string[] }): boolean => rules[0].includes("/weighed");

/** Do two claims name the same actors, in whatever order? */
export const sameActors = (a: readonly Actor[], b: readonly Actor[]): boolean =>
  a.length === b.length && a.every((x) => b.some((y) => (x.id ?? x.name) === (y.id ?? y.name)));

/** Actors by who they are alone, without how many of them are meant. */
export const namesOf = (actors: readonly Named[]): Named[] => actors.map(({ id, name }) => ({ id, name }));
