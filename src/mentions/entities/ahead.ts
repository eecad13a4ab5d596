/** Pronouns whose state is not the one that acted last: that of an infinitive's own subject, and one that is named only behind the comma. */
import type { Tokens } from "../../text/tokens.ts";
import { wordOf } from "./names.ts";
import type { Recall } from "./recall.ts";
import type { ResolvedMention } from "./types.ts";

/** "pressed Rwanda to remove its troops": of whoever is to do it, and not of whoever presses. */
export function ofInfinitive(tokens: Tokens, recall: Recall, i: number, first: number): ResolvedMention | null {
  const word = wordOf(tokens, i);
  if (word !== "its" && word !== "their") return null;
  let to = i - 2;
  while (to > first && i - to < 6 && wordOf(tokens, to) !== "to") {
    if (/[^\p{L}-]/u.test(wordOf(tokens, to))) return null;
    to--;
  }
  const who = wordOf(tokens, to) === "to" ? recall.past.at(-1) : undefined;
  if (
    who === undefined ||
    who.last !== to ||
    who.class !== "state" ||
    who.id === null ||
    (who.form !== "name" && who.form !== "metonym") ||
    recall.isPlaceLike(who)
  )
    return null;
  return /^(?:by|with|at|of|against|,|and|or)$/.test(wordOf(tokens, wordOf(tokens, who.first - 1) === "the" ? who.first - 2 : who.first - 1)) ? null : who;
}

const concessive = /^(?:although|though|while|whilst|whereas)$/;

/** "Although it has sent nobody, Togo backs the force": who is named where the clause before the comma ends, one or two. */
export function namedLater(tokens: Tokens, named: readonly ResolvedMention[], i: number, first: number): ResolvedMention | null {
  if (i !== first + 1 || !/^(?:it|they)$/.test(wordOf(tokens, i)) || !concessive.test(wordOf(tokens, first))) return null;
  let comma = i + 1;
  while (comma - i < 24 && !/^[,.;:]$/.test(wordOf(tokens, comma))) comma++;
  if (wordOf(tokens, comma) !== ",") return null;
  const at = wordOf(tokens, comma + 1) === "the" ? comma + 2 : comma + 1;
  const who = named.find(
    (m) =>
      m.first === at &&
      m.class === "state" &&
      m.id !== null &&
      (m.form === "name" || m.form === "metonym" || m.form === "people") &&
      wordOf(tokens, m.last) !== "'s",
  );
  if (who === undefined) return null;
  const next = /^(?:and|,)$/.test(wordOf(tokens, who.last))
    ? named.find((m) => m.first === who.last + 1 && m.class === "state" && m.id !== null && m.form === who.form)
    : undefined;
  if (next === undefined) return who;
  return wordOf(tokens, i) === "they" ? { ...who, id: null, members: [who.id!, next.id!], of: null, speaksFor: null } : null;
}
