/** Are so many all there are, or some of them? */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { hasThem } from "./stillthere.ts";
import { type Scene, wordOf, wordsOf } from "./scene.ts";

/** "all 200", "its 105 commandos", "Denmark's 105", "a contingent, 300 strong": all there are, where they leave; "the first 40" are some. */
export function isWhole(scene: Scene, q: ReadQuantity): boolean {
  const before = wordsOf(scene, Math.max(scene.sentence.first, q.first - 3), q.last)
    .toLowerCase()
    .replace(/’/g, "'");
  if (/\b(?:all|its|their|the last|last of|remaining|our)\b/.test(before)) return true;
  // "the 900 men that it has there".
  if (wordOf(scene, q.first - 1) === "the" && hasThem(scene, q.end)) return true;
  // "the company of 162", "the trainers in Kunduz, 545,": so many are all of them.
  if (
    /\b(?:the|its|their) (?:[a-z-]+ )?(?:company|battalion|contingent|team|force|detachment|platoon|unit|garrison|battery|squadron|group) of [^ ]*$/.test(
      wordsOf(scene, Math.max(scene.sentence.first, q.first - 4), q.first + 1).toLowerCase(),
    )
  )
    return true;
  if (
    wordOf(scene, q.first - 1) === "," &&
    /^(?: (?:in all|strong))?,/.test(scene.tokens.text.slice(q.end, q.end + 12)) &&
    /^(?!.*\b(?:first|part|half|some|most)\b)(?:(?:the|its|their)\b|.*['’]s )/i.test(wordsOf(scene, scene.sentence.first, q.first).replace(/ (['’]s)/g, "$1"))
  )
    return true;
  if (/\b(?:first|another|of|by|some|part|half|to)\b/.test(before)) return false;
  return (
    /(?:'s?|\bthe|\bthose|\bthese) (?:[a-z-]+ )?[^ ]*$/.test(
      wordsOf(scene, Math.max(scene.sentence.first, q.first - 3), q.first + 1)
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/ '/g, "'"),
    ) ||
    /^ ?(?:strong|in number|in all|all told|altogether)\b/.test(scene.tokens.text.slice(q.end, q.end + 8)) ||
    (wordOf(scene, q.first - 1) === "," && /^ of them\b/.test(scene.tokens.text.slice(q.end, q.end + 8))) ||
    q.quote.toLowerCase().endsWith("strong") ||
    /^[^.;]{0,40}?, the last\b/.test(scene.tokens.text.slice(q.end, q.end + 60))
  );
}
