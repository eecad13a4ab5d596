/** Claims that a person reads in the words of a document: they stand on a quote like every other, and say that a person made them. */
import { type Claim, type gates, kinds, type stances } from "../model/claim.ts";
import type { LedgerFacts } from "../model/facts.ts";
import { idOf } from "../model/id.ts";
import type { Addition, Anchor, Judgement } from "../model/judgement.ts";
import { faultOf } from "./corrections.ts";

export type AddJudgement = Extract<Judgement, { readonly verdict: "add" }>;

/** The rule that such a claim names instead of one of the reader's. */
export const addedByHand = "person/added";

/** What an addition stands on: the words between two offsets of a document, and the id that its claim will have. */
export function placeOfAddition(
  document: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  addition: Addition,
): { readonly at: Anchor; readonly start: number; readonly addition: Addition } {
  const quote = text.slice(start, end);
  const claim = idOf("c", document, String(start), String(end), JSON.stringify(addition));
  return {
    at: { document, claim, kind: addition.kind, quote, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
    start,
    addition,
  };
}

/** The claim of an addition; null where its words are not in the text at their place. */
export function claimAdded({ at, start, addition }: AddJudgement, text: string): Claim | null {
  const end = start + at.quote.length;
  if (at.quote === "" || text.slice(start, end) !== at.quote) return null;
  const { holds, ...said } = addition;
  return {
    with: [],
    place: [],
    mission: null,
    change: "level",
    modality: "stated",
    quantity: null,
    topic: null,
    object: null,
    binding: true,
    ...said,
    id: at.claim,
    holds: holds ? { edtf: holds, stated: false, because: "read by a person" } : null,
    attribution: [],
    evidence: [{ start, end, quote: at.quote }],
    problems: [],
    rules: [addedByHand],
    certainty: 1,
  };
}

/** Fields as a person gives them: an id or a name for who and where. */
export interface AdditionGiven {
  readonly kind: string;
  readonly actor: string;
  readonly stage: string;
  readonly place?: string | null;
  readonly mission?: string | null;
  readonly change?: string;
  readonly modality?: string;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly unit?: string | null;
  readonly of?: string | null;
  readonly per?: string | null;
  readonly holds?: string | null;
  readonly topic?: string | null;
  readonly object?: string | null;
  readonly stance?: string | null;
  readonly gate?: string | null;
}

/** The addition that is meant, or why it cannot be taken and which field is at fault. */
export function additionOf(
  given: AdditionGiven,
  quote: string,
  facts: LedgerFacts,
): { readonly addition: Addition } | { readonly fault: string; readonly field: string } {
  const named = (text: string | null | undefined) =>
    (text ?? "")
      .split(/\s*[,;]\s*/)
      .filter((one) => one !== "")
      .map((one) => namedBy(one, facts));
  const hasNumber = given.min != null || given.max != null;
  const fields: readonly (readonly [string, unknown])[] = [
    ["kind", given.kind],
    ["stage", given.stage],
    ...(given.change ? [["change", given.change] as const] : []),
    ...(given.modality ? [["modality", given.modality] as const] : []),
    ...(given.stance ? [["stance", given.stance] as const] : []),
    ...(given.gate ? [["gate", given.gate] as const] : []),
    ["holds", given.holds || null],
    ["quantity.min", given.min ?? null],
    ["quantity.max", given.max ?? null],
    ["quantity.per", given.per || null],
    ...(hasNumber ? [["quantity.unit", given.unit ?? ""] as const] : []),
  ];
  for (const [field, value] of fields) {
    const fault = faultOf(field, value, facts);
    if (fault) return { fault, field };
  }
  if (quote.trim() === "") return { fault: "a claim stands on words of the document; none are given", field: "quote" };
  const actor = named(given.actor);
  if (actor.length === 0) return { fault: "nobody is given whose commitment it is, expected an id such as LVA or nato, or a name", field: "actor" };
  const isTold = given.kind === "position" || given.kind === "condition" || given.kind === "consequence";
  if (isTold && !given.topic) return { fault: `a ${given.kind} needs a topic, in the document's words`, field: "topic" };
  return {
    addition: {
      kind: given.kind as Addition["kind"],
      actor,
      stage: given.stage as Addition["stage"],
      place: named(given.place),
      mission: named(given.mission)[0] ?? null,
      change: (given.change || "level") as NonNullable<Addition["change"]>,
      modality: (given.modality || "stated") as NonNullable<Addition["modality"]>,
      holds: given.holds || null,
      topic: given.topic || null,
      object: given.object || null,
      quantity: hasNumber
        ? {
            min: given.min ?? null,
            max: given.max ?? null,
            unit: given.unit!,
            of: given.of || null,
            approx: false,
            as: "total",
            per: (given.per || null) as "year" | null,
            quote,
          }
        : null,
      ...(given.stance ? { stance: given.stance as (typeof stances)[number] } : {}),
      ...(given.gate ? { gate: given.gate as (typeof gates)[number] } : {}),
    },
  };
}

/** Someone by id or by name as the registry has it; otherwise the words with no id. */
function namedBy(text: string, { names }: LedgerFacts): { readonly id: string | null; readonly name: string } {
  const id =
    text in names ? text : Object.keys(names).find((one) => names[one].toLowerCase() === text.toLowerCase() || one.toLowerCase() === text.toLowerCase());
  return id === undefined ? { id: null, name: text } : { id, name: names[id] };
}

/** Why an addition that comes from outside cannot be taken; null where it can. */
export function faultOfAddition({ at, start, addition }: AddJudgement, facts: LedgerFacts): string | null {
  if (
    typeof start !== "number" ||
    typeof addition !== "object" ||
    addition === null ||
    !(kinds as readonly string[]).includes(addition.kind) ||
    addition.kind !== at.kind
  )
    return "an addition has a start, and an addition of the kind of its words";
  if (!Array.isArray(addition.actor) || addition.actor.length === 0) return "an addition names an actor";
  for (const field of ["kind", "stage", "change", "modality", "stance", "gate", "actor", "place", "holds"] as const) {
    const fault = addition[field] === undefined ? null : faultOf(field, addition[field], facts);
    if (fault) return fault;
  }
  return null;
}
