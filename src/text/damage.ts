/** Damage of all kinds, in the order of the text. Each finder is gated by a sign that is cheap to look for. */
import type { Damage } from "../model/document.ts";
import type { Break } from "./sentences.ts";
import type { Block, Sentence } from "./text.ts";
import type { Tokens } from "./tokens.ts";

export function damageOf(tokens: Tokens, blocks: readonly Block[], sentences: readonly Sentence[], breaks: readonly Break[]): readonly Damage[] {
  const damage: Damage[] = [];
  for (const block of blocks) {
    if (block.kind === "furniture" || block.kind === "copyright") damage.push({ kind: "boilerplate", start: block.start, end: block.end });
    else if (block.kind === "teaser") damage.push({ kind: "teaser", start: block.start, end: block.end, because: "a line that leads to another article" });
  }
  for (const each of breaks) damage.push({ kind: each.kind, start: each.start, end: each.end });
  return damage.sort((a, b) => a.start - b.start || a.end - b.end);
}
