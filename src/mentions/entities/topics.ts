/** Whom a document is about: states and bodies weighed by how they are named. Who acts counts more than where something happens. */
import type { Text } from "../../text/text.ts";
import { wordOf } from "./names.ts";
import type { Lookups } from "./lookups.ts";
import type { ResolvedMention } from "./types.ts";

const locative = new Set(["in", "to", "at", "from", "near", "into", "inside", "across", "of", "with", "against", "for"]);

/** Ids by weight, the heaviest first; ties by first mention. */
export function topicsOf(text: Pick<Text, "tokens" | "blocks">, mentions: readonly ResolvedMention[]): string[] {
  const { tokens } = text;
  const weights = new Map<string, { weight: number; at: number }>();
  const titleEnd = text.blocks.find((b) => b.kind === "title")?.end ?? 0;
  // Unions and alliances sit there: "Brussels" alone is no word of Belgium.
  const isSeat = !mentions.some((m) => (m.id === "BEL" || m.of === "BEL") && m.quote.toLowerCase() !== "brussels");
  for (const m of mentions) {
    if (m.form === "pronoun" || m.form === "description") continue;
    const id = m.class === "state" || m.class === "body" ? (m.id ?? m.speaksFor) : m.class === "person" || m.class === "office" ? m.speaksFor : null;
    if (!id || m.quantifier || (id === "BEL" && isSeat)) continue;
    let j = m.first - 1;
    if (wordOf(tokens, j) === "the") j--;
    if (isDateline(tokens.text, m)) continue;
    const place = m.form === "name" && locative.has(wordOf(tokens, j));
    const weight = (m.form === "adjective" ? 0.6 : place ? 0.3 : 1) * (m.end <= titleEnd ? 2 : 1);
    const entry = weights.get(id);
    if (entry) entry.weight += weight;
    else weights.set(id, { weight, at: m.start });
  }
  return [...weights].sort((a, b) => b[1].weight - a[1].weight || a[1].at - b[1].at).map(([id]) => id);
}

/** "HARARE, Zimbabwe --", "BUDAPEST, Hungary (AP) —": where it was written, and not who acts. */
export const isDateline = (text: string, { start, end }: ResolvedMention): boolean =>
  dateline.test(text.slice(end, end + 24)) && /^[^a-z]{2,24}$/.test(text.slice(text.lastIndexOf("\n", start) + 1, start));
const dateline = /^[^.\n\p{L}]{0,3}(?:\([^)\n]{1,14}\) ?)?(?:--|—|–|-) /u;

/** How much of a document is its head, in characters; and how long a line there may be that says where and when it was written. */
const headLength = 500,
  lineLength = 60;
/** Where bodies sit: what is written there is of no one state. */
const shared = new Set(["brussels", "geneva", "addis ababa", "vienna", "the hague", "hague", "new york"]);

/**
 * "DUBLIN, Friday.", "Lima, 3 May 2011": the state whose capital heads a document with a day beside it, where the document names that state at all; else null.
 */
export function seatOf({ text }: Pick<Text, "text">, mentions: readonly ResolvedMention[], lookups: Lookups): string | null {
  for (const m of mentions) {
    if (m.start > headLength) break;
    const id = m.class === "place" || m.form === "metonym" ? (m.of ?? m.id) : null;
    if (id === null || (!/^(?:The )?Hague$/.test(m.quote) && lookups.state.get(id)?.capital.toLowerCase() !== m.quote.toLowerCase())) continue;
    const line = text
      .slice(text.lastIndexOf("\n", m.start) + 1, m.start)
      .replace(/^The /, "")
      .trim();
    const rest = text.slice(m.end, m.end + lineLength).split("\n")[0];
    if ((line !== "" && line !== "(") || !dated.test(rest)) continue;
    if (
      shared.has(m.quote.toLowerCase()) &&
      !mentions.some((other) => other !== m && (other.id === id || other.of === id) && other.quote.toLowerCase() !== m.quote.toLowerCase())
    )
      return null;
    return mentions.some((other) => other !== m && (other.id === id || other.of === id) && !isDateline(text, other)) ||
      !mentions.some((other) => acts(text, other))
      ? id
      : null;
  }
  return null;
}

/** A state that is named otherwise than as a place: the document may be about it, wherever it was written. */
const acts = (text: string, mention: ResolvedMention): boolean => {
  const { class: kind, form, of, start } = mention;
  return (
    (kind === "state" || ((kind === "person" || kind === "office") && of !== null)) &&
    !(form === "name" && /(?:^|\s)(?:in|to|at|near|into|inside|across) (?:the )?$/i.test(text.slice(Math.max(0, start - 12), start))) &&
    !isDateline(text, mention)
  );
};

const dated =
  /^(?:[,/][^.]{0,30})?[,.]?\s*(?:\(|—|–|-\s)|^[,.]?\s*(?:\d{1,2}[ ./]|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d)|^[,/][\p{L} ]{2,20},?\s*\d/iu;
