/** The words and times that belong to one figure among several of a sentence. */
import type { Quantity } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { type Scene, wordOf, wordsOf } from "./scene.ts";

const isFigure = (q: ReadQuantity): boolean => q.family === "money" || q.family === "gdp" || q.family === "percent" || q.family === "none";

/** Tokens `[first, last)` around a figure: from the figure or ";" before it to the next. */
export function segmentOf(scene: Scene, q: ReadQuantity): { first: number; last: number; alone: boolean } {
  let { first, last } = scene.sentence;
  let alone = true;
  for (const other of scene.quantities) {
    if (other === q || !isFigure(other) || other.start === q.start) continue;
    if (other.last <= q.first && other.last > first) {
      first = other.last;
      alone = false;
    }
    if (other.first >= q.last && other.first < last) {
      last = other.first;
      alone = false;
    }
  }
  for (let i = first; i < q.first; i++)
    if (wordOf(scene, i) === ";") {
      first = i + 1;
      alone = false;
    }
  for (let i = q.last; i < last; i++)
    if (wordOf(scene, i) === ";") {
      last = i;
      alone = false;
    }
  return { first, last, alone };
}

/** The times of one figure: right after it, else right before it, a comma being a fence; undefined where the clause may tell. */
export function timesOfFigure(scene: Scene, q: ReadQuantity): TimeMention[] | undefined {
  const { first, last, alone } = segmentOf(scene, q);
  if (alone) return undefined;
  const { tokens } = scene;
  const start = tokens.start[first],
    end = tokens.end[last - 1];
  const isOthers = (t: TimeMention): boolean =>
    scene.quantities.some(
      (other) =>
        other !== q && isFigure(other) && dates(scene, other, t) && !joined.test(tokens.text.slice(Math.min(q.end, other.end), Math.max(q.start, other.start))),
    );
  const after = scene.times.filter((t) => t.start >= q.end && t.end <= end),
    before = scene.times.filter((t) => t.end <= q.start && t.start >= start && !isOthers(t));
  const fenced = (from: number, to: number): boolean => tokens.text.slice(from, to).includes(",");
  const near = after.filter((t) => !fenced(q.end, t.start));
  if (near.length > 0) return near;
  const nearBefore = before.filter((t) => !fenced(t.end, q.start));
  if (nearBefore.length > 0) return nearBefore;
  if (after.length > 0 || before.length > 0) return after.length > 0 ? after : before;
  // "spends 2 per cent, up from 1.4 in 2014": the year is the other's.
  return scene.times.length > 0 && scene.times.every(isOthers) ? [] : undefined;
}

const joined = /^\s*(?:,|and|or|to|-|–|, and|, or)\s*$/;
/** Does a time stand right behind a figure? */
const dates = ({ tokens }: Scene, q: ReadQuantity, t: TimeMention): boolean =>
  t.start >= q.end && /^\s*(?:(?:of|in) (?:its |their |the )?(?:gdp|gnp|output)\s*)?(?:in|by|for|at|back in)?\s*$/i.test(tokens.text.slice(q.end, t.start));

const rates: readonly (readonly [NonNullable<Quantity["per"]>, string])[] = [
  ["year", "annual|yearly"],
  ["month", "monthly"],
  ["week", "weekly"],
  ["day", "daily"],
];
const ratedNouns = "(?:[\\w-]+ ){0,2}(?:budgets?|costs?|bill|spending|expenditure|outlays?|contributions?|upkeep|rent|grants?|appropriation)";
const rated = rates.map(([per, words]) => [per, new RegExp(`\\b(?:${words}) ${ratedNouns}\\b[^.;,]*$`), new RegExp(`^(?:${words}) ${ratedNouns}\\b`)] as const);

/** "the annual budget is 90 million", "its 90 million yearly bill": so much a year, as the noun says. */
export function withRate(scene: Scene, q: ReadQuantity, quantity: Quantity): Quantity {
  if (q.family !== "money" || quantity.per !== null) return quantity;
  const { first, last } = segmentOf(scene, q);
  const left = first < q.first ? wordsOf(scene, first, q.first).toLowerCase() : "",
    right = q.last < last ? wordsOf(scene, q.last, last).toLowerCase() : "";
  const found = rated.find(([, before, after]) => before.test(`${left} `.trimEnd()) || after.test(right));
  return found ? { ...quantity, per: found[0] } : quantity;
}

/** "reached 2.1 per cent this year": the year is not over. */
export function isThisYear(scene: Scene, range: { readonly first: number; readonly last: number }): boolean {
  const year = scene.reading.publishedOn?.edtf.slice(0, 4);
  const [start, end] = [scene.tokens.start[range.first], scene.tokens.end[range.last - 1] + 1];
  return year !== undefined && scene.times.some((t) => t.start >= start && t.end <= end && t.edtf === year && t.role !== "since");
}

/** "the 1%-of-GNP ceiling": no more than that. */
export const underCeiling = (scene: Scene, q: ReadQuantity): ReadQuantity =>
  q.quantity.min !== null &&
  q.last < scene.sentence.last &&
  /^[\s-]*(?:of[\s-]+(?:gdp|gnp)[\s-]+)?(?:ceiling|cap|limit|lid)\b/.test(wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 7)).toLowerCase())
    ? { ...q, quantity: { ...q.quantity, min: null } }
    : q;
