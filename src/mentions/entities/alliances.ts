/** "The alliance", "the bloc", "the organisation": the body of that sort that was named last, else NATO where its members are all that the text names. */
import type { Text } from "../../text/text.ts";
import { shapeCapital } from "../../text/tokens.ts";
import type { Countries } from "./countries.ts";
import { mention } from "./mention.ts";
import { wordOf } from "./names.ts";
import type { ResolvedMention } from "./types.ts";
import { list } from "../../text/words.ts";

export const allianceNouns = list("alliance bloc union organisation organization pact grouping body");
const modifiers = list("military western regional transatlantic defence defense economic continental world european");
const determiners = list("the this our");
const bodies = list("organisation alliance coalition");
/** How many mentions back a body is still the one that is meant, and how many members must be named for an alliance without a name to be theirs. */
const reach = 80,
  fewest = 3;

export function allianceMeant(countries: Countries, i: number, first: number, day: number | null): ResolvedMention | null {
  const { text, lookups, recall, counts } = countries;
  const { tokens } = text;
  const word = wordOf(tokens, i),
    back = wordOf(tokens, i - 1);
  let j = i - 1;
  while (j > first && modifiers.has(wordOf(tokens, j))) j--;
  if (!determiners.has(wordOf(tokens, j))) {
    // "Alliance has to settle it", of a translator who leaves articles out.
    if (
      word !== "alliance" ||
      (tokens.shape[i] & shapeCapital) === 0 ||
      (i > first && (tokens.shape[i - 1] & shapeCapital) !== 0) ||
      !counts.has("nato") ||
      !/^(?:has|have|is|was|will|must|would|can|may|keeps|wants|plans|decided|agreed)$/.test(wordOf(tokens, i + 1))
    )
      return null;
    j = i;
  }
  if (word === "body" && back !== "world" && back !== "regional") return null;
  const isAlliance = word === "alliance" || (word === "bloc" && /^(?:military|defen[cs]e)$/.test(back));
  const classOf = (m: ResolvedMention): string => lookups.body.get(m.id ?? "")?.class ?? "";
  const wants =
    isAlliance || word === "pact"
      ? (m: ResolvedMention): boolean => classOf(m) === "alliance"
      : (m: ResolvedMention): boolean =>
          bodies.has(classOf(m)) && (word === "union" ? /union/i.test(m.name) : word === "bloc" ? m.id !== "un" && m.id !== "nato" : true);
  const before = recall.lastOf((m) => m.class === "body" && m.id !== null && wants(m), reach);
  // By itself, or by its secretary-general.
  const isNamed = counts.has("nato") || countries.named.some((m) => m.class === "person" && m.speaksFor === "nato");
  const id = before?.id ?? (isAlliance && (isNamed || (word === "alliance" && areMembers(countries, day))) ? "nato" : null);
  if (!id) return null;
  const because = before
    ? `“the ${word}”: “${before.quote}” named before`
    : isNamed
      ? "NATO is named in the document"
      : "members of NATO are named in the document";
  return mention(text, {
    first: j,
    last: i + 1,
    start: tokens.start[j],
    end: tokens.end[i],
    id,
    class: "body",
    form: "description",
    name: lookups.nameOf(id) ?? id,
    of: id,
    speaksFor: id,
    confidence: before ? 0.8 : 0.7,
    because,
  });
}

/** Are most of the states that a text names members of NATO, and no other alliance named with them? */
function areMembers({ lookups, counts }: Countries, day: number | null): boolean {
  const ids = [...counts.keys()];
  if (ids.some((id) => lookups.body.get(id)?.class === "alliance")) return false;
  const states = ids.filter((id) => lookups.state.has(id)),
    members = states.filter((id) => lookups.isMemberOn("nato", id, day));
  return members.length >= fewest && members.length * 2 > states.length;
}

const notOfAll = /^(?:among|amongst|of|besides|unlike|like|with|for|to|than)$/;

/**
 * "Two NATO members, Spain and Norway, said": the states named right after a group of a body's members, where they are as many as it, or stand between commas.
 */
export function apposedStates(
  { tokens }: Text,
  named: readonly ResolvedMention[],
  { begin, last, limit, count }: { readonly begin: number; readonly last: number; readonly limit: number; readonly count: number | null },
): string[] {
  if (!/^[,(–—:]$/.test(wordOf(tokens, last)) || notOfAll.test(wordOf(tokens, begin - 1))) return [];
  const members: string[] = [];
  let at = last + 1,
    joined = false;
  while (at < limit) {
    const first = wordOf(tokens, at) === "the" ? at + 1 : at;
    const e = named.find((m) => m.first === first && m.class === "state" && m.form === "name" && m.id !== null);
    if (e === undefined) break;
    members.push(e.id!);
    at = e.last;
    const comma = wordOf(tokens, at) === ",",
      and = wordOf(tokens, comma ? at + 1 : at) === "and";
    if (joined || (!comma && !and)) break;
    joined = and;
    at += (comma ? 1 : 0) + (and ? 1 : 0);
  }
  return members.length > 1 && joined && (count === members.length || (count === null && /^[,)–—]$/.test(wordOf(tokens, at)))) ? members : [];
}
