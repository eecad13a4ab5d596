/** Whom a document is about: states and bodies weighed by how they are named. Who acts counts more than where something happens. */
import type { Text } from "../../text/text.ts";
import { wordOf } from "./names.ts";
import type { ResolvedMention } from "./types.ts";

const locative = new Set(["in", "to", "at", "from", "near", "into", "inside", "across", "of", "with", "against", "for"]);

/** Ids by weight, the heaviest first; ties by first mention. */
export function topicsOf(text: Pick<Text, "tokens" | "blocks">, mentions: readonly ResolvedMention[]): string[] {
  const { tokens } = text;
  const weights = new Map<string, { weight: number; at: number }>();
  const titleEnd = text.blocks.find((b) => b.kind === "title")?.end ?? 0;
  for (const m of mentions) {
    if (m.form === "pronoun" || m.form === "description") continue;
    const id = m.class === "state" || m.class === "body" ? (m.id ?? m.speaksFor) : m.class === "person" || m.class === "office" ? m.speaksFor : null;
    if (!id || m.quantifier) continue;
    let j = m.first - 1;
    if (wordOf(tokens, j) === "the") j--;
    const place = locative.has(wordOf(tokens, j)) && m.form === "name";
    const weight = (m.form === "adjective" ? 0.6 : place ? 0.3 : 1) * (m.end <= titleEnd ? 2 : 1);
    const entry = weights.get(id);
    if (entry) entry.weight += weight;
    else weights.set(id, { weight, at: m.start });
  }
  return [...weights].sort((a, b) => b[1].weight - a[1].weight || a[1].at - b[1].at).map(([id]) => id);
}
