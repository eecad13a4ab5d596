/** How far a text can be trusted: 1 is clean. */
import type { Damage, DamageKind, Quality } from "../model/document.ts";
import type { Sentence } from "./text.ts";

/** How much of a damaged unit's worth is lost. Furniture is marked and set aside, so it harms little; a scrambled quote harms what it says. */
const weights: Readonly<Record<DamageKind, number>> = {
  boilerplate: 0.15,
  teaser: 0.25,
  "scraper-tag": 1,
  untranslated: 1,
  mistranslated: 1,
  misspelt: 0.6,
  "broken-sentence": 0.7,
  "spliced-sentence": 0.7,
  "scrambled-quote": 0.7,
  spun: 1,
  ocr: 0.5,
  mojibake: 0.4,
};

export function qualityOf(length: number, damage: readonly Damage[], sentences: readonly Sentence[]): Quality {
  if (damage.length === 0) return { score: 1, problems: damage };
  let lost = 0,
    s = 0;
  for (const each of damage) {
    while (s < sentences.length && sentences[s].end <= each.start) s++;
    const sentence = s < sentences.length && sentences[s].start < each.end ? sentences[s] : null;
    const isWide = each.kind === "boilerplate" || each.kind === "teaser";
    // A tag or wrong word spoils a part of its sentence, a break the whole.
    const spoilt = isWide
      ? each.end - each.start
      : each.kind === "broken-sentence" || each.kind === "spliced-sentence" || each.kind === "scrambled-quote"
        ? Math.max(each.end - each.start, sentence ? sentence.end - sentence.start : 0)
        : Math.max(each.end - each.start, 40);
    lost += spoilt * weights[each.kind];
  }
  const score = Math.max(0, 1 - lost / Math.max(1, length));
  return { score: Math.round(score * 100) / 100, problems: damage };
}
