/** A group of a body's members: "all 29 allies", "most NATO members", "12 EU states". */
import { smallNumbers } from "../quantity/words.ts";
import { kindNumber, shapeCapital } from "../../text/tokens.ts";
import { apposedStates } from "./alliances.ts";
import type { Countries } from "./countries.ts";
import { mention } from "./mention.ts";
import { wordOf } from "./names.ts";
import type { ResolvedMention } from "./types.ts";
import { list } from "../../text/words.ts";

export const memberNouns = list("ally allies member members nation nations country countries state states partner partners capitals governments");
/** "all 29 allies", "most NATO members", "12 EU states", "the allies": a group of a body's members. */
export function membersMeant({ text, lookups, recall: { lastOf }, counts, named }: Countries, i: number, first: number, limit: number): ResolvedMention | null {
  const { tokens } = text;
  const word = wordOf(tokens, i);
  if (!memberNouns.has(word)) return null;
  let begin = i,
    body: ResolvedMention | null = null,
    count: number | null = null,
    quantifier: "all" | "most" | "some" | null = null;
  for (let j = i - 1; j >= first && i - j < 6; j--) {
    const w = wordOf(tokens, j);
    const e = named.find((m) => m.first <= j && j < m.last && m.class === "body");
    if (e) {
      body = e;
      begin = e.first;
      j = e.first;
      continue;
    }
    if (tokens.kind[j] === kindNumber && /^\d{1,3}$/.test(w)) {
      count = +w;
      begin = j;
      continue;
    }
    if (smallNumbers[w] > 1) {
      count = smallNumbers[w];
      begin = j;
      continue;
    }
    if (w === "all" || w === "every" || w === "each") {
      quantifier = "all";
      begin = j;
      break;
    }
    if (w === "most") {
      quantifier = "most";
      begin = j;
      break;
    }
    if (w === "some" || w === "several" || w === "many" || w === "other" || w === "fellow") {
      if (w !== "fellow" && w !== "other") quantifier = "some";
      begin = j;
      continue;
    }
    if (w === "the" || w === "its" || w === "their" || w === "of" || w === "'s" || w === "member" || w === "european" || w === "western") {
      begin = j;
      continue;
    }
    break;
  }
  const isAlly = /^all(?:y|ies)$/.test(word);
  // "most members of the African Union": of the body that is named behind, and not of the one spoken of.
  const behind = body === null && quantifier !== null && wordOf(tokens, i + 1) === "of" ? (wordOf(tokens, i + 2) === "the" ? i + 3 : i + 2) : -1;
  if (behind > 0 && behind < limit) body = named.find((m) => m.first <= behind && behind < m.last && m.class === "body") ?? null;
  if (!body && !isAlly && !(quantifier && (word === "members" || word === "member"))) return null;
  if (!body) body = lastOf((m) => m.class === "body" && m.id !== null && (lookups.body.get(m.id)?.class === "alliance" || m.id === "nato"));
  if (!body && isAlly && (tokens.shape[i] & shapeCapital) !== 0) body = null;
  const id = body?.id ?? (isAlly && counts.has("nato") ? "nato" : null);
  if (!id) return null;
  if (body && body.first >= begin && body.last <= i && quantifier === null && count === null) return null;
  const last = Math.min(limit, i + 1);
  const members = apposedStates(text, named, { begin, last, limit, count });
  if (members.length > 0)
    return mention(text, {
      first: begin,
      last,
      start: tokens.start[begin],
      end: tokens.end[last - 1],
      id: null,
      class: "state",
      form: "description",
      name: members.map((m) => lookups.nameOf(m) ?? m).join(", "),
      of: null,
      members,
      confidence: 0.8,
      because: "the members named right after it",
    });
  return mention(text, {
    first: begin,
    last,
    start: tokens.start[begin],
    end: tokens.end[last - 1],
    id,
    class: "body",
    form: "description",
    name: lookups.nameOf(id) ?? id,
    of: id,
    speaksFor: id,
    quantifier: quantifier ?? (count !== null ? "some" : null),
    count,
    confidence: 0.7,
    because: `members of ${id}`,
  });
}
