/** States that writers and translators take for one another: where a document is about one of a pair and names the other in passing, it is flagged. */
import type { Text } from "../../text/text.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { ResolvedMention } from "./types.ts";

/**
 * Pairs with like names, or neighbours often mistaken; a fact about writing, in either direction. Not the two Koreas: who writes of one names the other as its
 * foe.
 */
const pairs: readonly (readonly [string, string])[] = [
  ["LVA", "LTU"],
  ["SVN", "SVK"],
  ["NER", "NGA"],
  ["IRN", "IRQ"],
  ["AUT", "AUS"],
  ["SWE", "CHE"],
  ["MLI", "MWI"],
  ["GIN", "GNB"],
  ["GIN", "GNQ"],
  ["COG", "COD"],
  ["SDN", "SSD"],
  ["DMA", "DOM"],
  ["GMB", "ZMB"],
  ["MRT", "MUS"],
  ["LVA", "EST"],
  ["LTU", "EST"],
  ["SLV", "SLB"],
  ["TUR", "TKM"],
  ["BLR", "BEL"],
  ["SYR", "SRB"],
  ["MNE", "MKD"],
];

export function flagConfusions(text: Text, gazetteer: Gazetteer, mentions: readonly ResolvedMention[]): ResolvedMention[] {
  const counts = new Map<string, number>();
  for (const m of mentions) if (m.class === "state" && m.id && m.form !== "pronoun" && m.form !== "description") counts.set(m.id, (counts.get(m.id) ?? 0) + 1);
  const suspects = new Map<string, string>();
  for (const [a, b] of pairs) {
    for (const [rare, common] of [
      [a, b],
      [b, a],
    ] as const) {
      const few = counts.get(rare) ?? 0,
        many = counts.get(common) ?? 0;
      // Named in passing, never beside the other: a document that tells the two apart names both in one sentence.
      if (
        few > 0 &&
        few <= 3 &&
        many >= 4 &&
        many >= few * 3 &&
        !together(text, mentions, rare, common) &&
        !tellsApart(mentions, counts, rare, common) &&
        !listed(text, mentions, rare, common)
      )
        suspects.set(rare, common);
    }
  }
  if (suspects.size === 0) return [...mentions];
  return mentions.map((m) => {
    const wrong = m.class === "state" ? m.id : m.of;
    const likely = wrong ? suspects.get(wrong) : undefined;
    if (!likely || m.problem) return m;
    const because = `the rest of the document speaks of ${gazetteer.lookups.nameOf(likely) ?? likely} (${Math.floor(counts.get(likely) ?? 0)} mentions), not of ${gazetteer.lookups.nameOf(wrong!) ?? wrong}`;
    const problem = { kind: m.class === "state" ? "place-contradicted" : "nationality-contradicted", field: "place", likely, because };
    return {
      ...m,
      likely,
      problem,
      ...(m.class === "person" || m.class === "office" ? { speaksFor: m.speaksFor === wrong ? likely : m.speaksFor, because } : {}),
    };
  });
}

/** A document that names a third neighbour too, or a town of the one in passing, knows where it is. */
const tellsApart = (mentions: readonly ResolvedMention[], counts: ReadonlyMap<string, number>, rare: string, common: string): boolean =>
  [...counts].some(([id, n]) => n > 1 && id !== rare && id !== common && isPair(id, common) && isPair(id, rare)) ||
  mentions.some((m) => m.class === "place" && (m.of === rare || m.id === rare));

const isPair = (a: string, b: string): boolean => pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

/** "a like force in Lithuania, one in Estonia": whoever names two of the neighbours in one sentence tells them apart. */
function listed(text: Text, mentions: readonly ResolvedMention[], rare: string, common: string): boolean {
  return (
    inLongList(text, mentions, rare) ||
    mentions.some(
      (m) =>
        m.id !== null &&
        m.id !== rare &&
        m.class === "state" &&
        m.form !== "pronoun" &&
        m.form !== "description" &&
        isPair(m.id, common) &&
        together(text, mentions, rare, m.id),
    )
  );
}

/** "from Italy, Poland, Slovenia and Spain": one of four states or more that a sentence names. */
function inLongList(text: Text, mentions: readonly ResolvedMention[], rare: string): boolean {
  return text.sentences.some((sentence) => {
    const named = new Set(
      mentions.filter((m) => m.start >= sentence.start && m.end <= sentence.end && m.class === "state" && m.form === "name").map((m) => m.id),
    );
    return named.size >= 4 && named.has(rare);
  });
}

function together(text: Text, mentions: readonly ResolvedMention[], a: string, b: string): boolean {
  for (const sentence of text.sentences) {
    let hasA = false,
      hasB = false;
    for (const m of mentions) {
      if (m.start < sentence.start) continue;
      if (m.start >= sentence.end) break;
      // "The Baltic country" tells no two apart: only names do.
      if (m.form === "description" || m.form === "pronoun") continue;
      if (m.id === a) hasA = true;
      if (m.id === b) hasB = true;
    }
    if (hasA && hasB) return true;
  }
  return false;
}
