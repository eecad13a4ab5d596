/** What money, share or gift the sentences before told of, and the bare numbers that go on with it: "In 2014 it was 0.86", "Six more followed". */
import { leftOf } from "../mentions/quantity/left.ts";
import { numberAt, type BareNumber } from "../mentions/quantity/numbers.ts";
import { isParting } from "../mentions/quantity/names.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { phraseAt } from "./carrier.ts";
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { type Scene, wordOf, wordsOf } from "./scene.ts";

const kinds: ReadonlySet<string> = new Set(["aid", "cost", "spending", "target"]);
const reach = 2;

/** Why a bare number has a unit. */
export const bare = "unit: of the number before";

/** Is it a claim of money or of gifts? */
const isOfMeans = (draft: Draft): boolean => kinds.has(draft.kind);

/** The claim of money or gifts that the words here go on with: the last one, unless a force with a number stands between. */
export function runningAt(scene: Scene, sofar: readonly Draft[], offset: number): Draft | null {
  const here = sofar.findLast((d) => d.span.start < offset && isOfMeans(d));
  if (here) return here;
  for (let i = scene.before.length - 1; i >= 0; i--) {
    const draft = scene.before[i],
      gap = scene.index - draft.sentence;
    if (gap > reach || (gap > 1 && scene.reading.text.sentences[draft.sentence].block !== scene.sentence.block)) return null;
    if (isOfMeans(draft)) return draft;
    if (draft.quantity !== null && (draft.kind === "force" || draft.kind === "mandate")) return null;
  }
  return null;
}

/** The numbers of a sentence that no unit follows, in the unit of the claim that they go on with. */
export function bareNumbers(scene: Scene, modelAt: (offset: number) => Draft | null): ReadQuantity[] {
  const { tokens, sentence } = scene;
  const found: ReadQuantity[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const own = scene.quantities.find((q) => q.first <= i && i < q.last);
    if (own && own.family !== "none") {
      i = own.last - 1;
      continue;
    }
    const number = numberAt(tokens, i, sentence.last) ?? dozenAt(scene, i);
    if (number === null || number.tail || number.value === null) continue;
    const model = modelAt(tokens.start[i]);
    const read = model !== null && stands(scene, number) ? inUnitOf(scene, number, model, own ?? null, found.at(-1)?.last ?? sentence.first) : null;
    if (read) found.push(read);
    i = number.last - 1;
  }
  return found;
}

/** "another dozen", "the first dozen". */
const dozenAt = (scene: Scene, i: number): BareNumber | null =>
  i > scene.sentence.first && wordOf(scene, i) === "dozen" && /^(?:another|the|further|first|last|second)$/.test(wordOf(scene, i - 1))
    ? { first: i, last: i + 1, value: 12, digits: false, scale: 1 }
    : null;

/** What a number belongs to that counts nothing: "resolution 1701", "page 3", "May 5". */
const names = list(
  "article articles resolution page chapter section paragraph no number phase stage round day week year group level version type mark block operation task world january february march april may june july august september october november december and/or",
);
/** What may stand right after a number that stands alone. */
const after = list(
  "of in on at by for with from to and or but more this next last who which were are was is have has had will would since until so still now each as than per went came go come arrived arrive followed follow are that did do does can could may might must should already so yet also then if while through under before after during instead only too",
);

/** Does the number stand alone: no noun follows that it counts, no year, no day, no name? */
function stands(scene: Scene, number: BareNumber): boolean {
  const { tokens, sentence } = scene;
  const start = tokens.start[number.first],
    end = tokens.end[number.last - 1];
  if (number.first > sentence.first && (names.has(wordOf(scene, number.first - 1)) || /[-/#]/.test(tokens.text[start - 1]))) return false;
  if (isParting(tokens, number.first, sentence.first)) return false;
  if (/[-/’':]/.test(tokens.text[end] ?? "") && /\w/.test(tokens.text[end + 1] ?? "")) return false;
  if (number.digits && number.scale === 1 && number.value! >= 1900 && number.value! <= 2100 && !/[.,]/.test(tokens.text.slice(start, end))) return false;
  if (scene.times.some((t) => t.start <= start && end <= t.end && t.timex.type === "DATE" && t.end - t.start > end - start)) return false;
  if (scene.entities.some((e) => e.first <= number.first && number.last <= e.last)) return false;
  if (number.last >= sentence.last) return number.value !== 1 || isPaired(scene, number);
  const next = wordOf(scene, number.last);
  if (!/^[a-z]/.test(next)) return !/^[%°$€£]/.test(next) && (number.value !== 1 || isPaired(scene, number));
  if (!after.has(next)) return false;
  // "one of the reasons": of what was told only by a pronoun, or of its kind.
  if (next === "of")
    return (
      /^(?:them|these|those|it|which|this|that|its|their|whom|his|our)$/.test(wordOf(scene, number.last + 1)) ||
      ofKind.test(wordsOf(scene, number.last, Math.min(sentence.last, number.last + 6)).toLowerCase())
    );
  // "one is the price": a pronoun.
  if (number.value === 1 && next !== "more" && !isPaired(scene, number)) return false;
  const np = phraseAt(scene, number.first);
  return np === null || np.head < number.last;
}

/** "Turkey one": right after a name. */
const isPaired = (scene: Scene, number: BareNumber): boolean =>
  scene.entities.some((e) => e.last === number.first && (e.class === "state" || e.class === "body"));

const ofKind = /^of (?:an?|the) (?:[\w-]+ ){0,3}(?:kind|type|sort|model|make|variant|version|mark)\b/;

const scaled: readonly (readonly [RegExp, number])[] = [
  [/trillion/i, 1e12],
  [/billion|milliard|\dbn\b|\bbn\b/i, 1e9],
  [/million|\dm\b|\bmn\b|\dmn\b/i, 1e6],
  [/thousand|\dk\b/i, 1e3],
];

/** The number in the unit of the claim before it, or null where it cannot be one of those. */
function inUnitOf(scene: Scene, number: BareNumber, model: Draft, own: ReadQuantity | null, floor: number): ReadQuantity | null {
  const unit = model.quantity?.unit ?? (model.kind === "aid" && model.object !== null ? "unit" : null);
  if (unit === null) return null;
  const { tokens } = scene;
  let value = number.value!;
  if (unit === "%gdp") {
    if (value < 0.1 || value > 10) return null;
  } else if (unit === "unit") {
    if (value < 1 || value > 5000 || !Number.isInteger(value) || (model.quantity === null && value === 1)) return null;
  } else if (unit === "personnel") {
    if (value < 5 || !Number.isInteger(value)) return null;
  } else if (unit === "%") {
    if (value > 100) return null;
  } else if (/^[A-Z]{3}$/.test(unit)) {
    const factor = scaled.find(([words]) => words.test(model.quantity!.quote))?.[1] ?? 1;
    if (number.scale === 1 && value < 1000) value *= factor;
    if (value < 1000) return null;
  } else return null;
  const left = own ?? leftOf(tokens, number.first, floor, "none");
  const first = own ? own.first : left.first;
  const more =
    own === null && number.last < scene.sentence.last && /^(?:more|others)$/.test(wordOf(scene, number.last)) && wordOf(scene, number.last + 1) !== "than";
  const last = own ? own.last : more ? number.last + 1 : number.last;
  const start = tokens.start[first],
    end = Math.max(tokens.end[last - 1], own?.end ?? 0);
  const change = more ? "add" : left.change;
  const quote = tokens.text.slice(start, end);
  const exact = Math.round(value * 1e4) / 1e4;
  const family = unit === "%gdp" ? "gdp" : unit === "%" ? "percent" : unit === "unit" ? "unit" : unit === "personnel" ? "personnel" : "money";
  return {
    type: "quantity",
    start,
    end,
    quote,
    family,
    first,
    last,
    number: { start: tokens.start[number.first], end: tokens.end[number.last - 1] },
    noun: -1,
    bound: left.bound,
    change,
    distributive: null,
    filled: bare,
    problem: null,
    quantity: {
      min: left.bound === "max" ? null : exact,
      max: left.bound === "min" ? null : exact,
      unit,
      of: unit === "unit" ? (model.quantity?.of ?? model.object) : null,
      approx: left.bound === "approx" || number.approx === true,
      as: change && unit !== "%gdp" ? "change" : "total",
      per: model.kind === "cost" || model.kind === "spending" ? (model.quantity?.per ?? null) : null,
      quote,
    },
  };
}
