/** Which corrections of a claim make sense: its fields, the words that each may hold, the ids that the registry knows. */
import { changes, gates, kinds, modalities, stages, stances } from "../model/claim.ts";
import { boundsOf } from "../model/edtf.ts";
import type { LedgerFacts } from "../model/facts.ts";
import type { Judgement } from "../model/judgement.ts";

const words: Readonly<Record<string, readonly string[]>> = { kind: kinds, stage: stages, change: changes, modality: modalities, stance: stances, gate: gates };
const ids = new Set(["actor", "place", "mission"]);
const texts = new Set(["topic", "object", "trigger", "effect", "quantity.of"]);
const numbers = new Set(["quantity.min", "quantity.max"]);
const fields = [...ids, ...Object.keys(words), "holds", ...numbers, "quantity.unit", "quantity.approx", "quantity.as", "quantity.per", ...texts, "binding"];

/** Why a correction cannot be taken, with what is expected instead; null where it can. */
export function faultOf(field: string, value: unknown, facts: LedgerFacts): string | null {
  if (!fields.includes(field)) return `'${field}' is no field that can be corrected; there are: ${fields.join(", ")}`;
  if (words[field])
    return typeof value === "string" && words[field].includes(value) ? null : `${field} is ${shown(value)}, expected one of ${words[field].join(", ")}`;
  if (numbers.has(field))
    return value === null || (typeof value === "number" && Number.isFinite(value)) ? null : `${field} is ${shown(value)}, expected a number, or null for none`;
  if (ids.has(field)) return faultOfNamed(field, value, facts);
  switch (field) {
    case "holds": {
      if (value === null || (typeof value === "string" && isDated(value))) return null;
      return `holds is ${shown(value)}, expected a date or interval such as 2024, 2024-03, 2024-03-01/.. or ../2026, or null for none`;
    }
    case "quantity.unit":
      return typeof value === "string" && /^(?:personnel|unit|states|%gdp|%|years|months|weeks|days|[A-Z]{3})$/.test(value)
        ? null
        : `${field} is ${shown(value)}, expected personnel, unit, states, %gdp, %, years, months, weeks, days, or a currency such as EUR`;
    case "quantity.as":
      return value === "total" || value === "change" ? null : `${field} is ${shown(value)}, expected total or change`;
    case "quantity.per":
      return value === null || /^(?:year|month|week|day)$/.test(String(value))
        ? null
        : `${field} is ${shown(value)}, expected year, month, week, day, or null for none`;
    case "quantity.approx":
    case "binding":
      return typeof value === "boolean" ? null : `${field} is ${shown(value)}, expected true or false`;
    default:
      return value === null || typeof value === "string" ? null : `${field} is ${shown(value)}, expected words, or null for none`;
  }
}

/** A judgement that cannot be taken; the message says why and what is expected. */
export class WrongJudgement extends Error {
  readonly code = "WRONG_JUDGEMENT";
}

/** Why a judgement cannot be taken; null where it can. An addition is looked at by `faultOfAddition`. */
export function faultOfJudgement(judgement: Judgement, facts: LedgerFacts): string | null {
  if (judgement.verdict === "correct") return faultOf(judgement.field, judgement.value, facts);
  if ((judgement.verdict === "same" || judgement.verdict === "different") && judgement.at.claim === judgement.other.claim)
    return `${judgement.at.claim} is given twice; two claims are compared`;
  if ((judgement.verdict === "same-entity" || judgement.verdict === "different-entity") && judgement.entities[0] === judgement.entities[1])
    return `${judgement.entities[0]} is given twice; two names are compared`;
  return null;
}

const shown = (value: unknown): string => (typeof value === "string" ? `'${value}'` : JSON.stringify(value));

function isDated(edtf: string): boolean {
  const bounds = boundsOf(edtf);
  return bounds !== null && (bounds.from !== null || bounds.to !== null);
}

/** An id that the registry knows, or, for someone whom it does not know, names as JSON. */
function faultOfNamed(field: string, value: unknown, facts: LedgerFacts): string | null {
  const named = typeof value === "string" ? [{ id: value }] : Array.isArray(value) ? value : value === null ? [] : [value];
  for (const one of named as readonly { readonly id?: unknown; readonly name?: unknown }[]) {
    if (typeof one !== "object" || one === null || ((one.id ?? null) === null && typeof one.name !== "string"))
      return `${field} is ${shown(value)}, expected an id such as LVA or nato, or names as JSON: [{"id":null,"name":"…"}]`;
    if (typeof one.id === "string" && !isKnown(one.id, facts)) {
      const like = Object.entries(facts.names).find(([, name]) => name.toLowerCase() === (one.id as string).toLowerCase())?.[0];
      return `${field}: the registry has no id '${one.id}'${like ? ` (is ${like} meant?)` : ""}. Someone it does not know is given as JSON: [{"id":null,"name":"…"}]`;
    }
  }
  return null;
}

const isKnown = (id: string, facts: LedgerFacts): boolean => id in facts.names;
