/** Which percentages are shares of GDP: those that the quantity itself says, and those that a text about defence spending leaves to its reader. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Reading, Scene } from "./scene.ts";
import { wordsOf } from "./scene.ts";

const measured = new WeakMap<Reading, readonly number[]>();
const measure = /\b(?:gdp|gnp|pib|bnp|bip|gross domestic|gross national|economic output|national (?:output|income)|(?:two|2|three|3|five|5|3\.5|3,5)[- ](?:per[- ]?cent|%)(?:[- ]of[- ]gdp)?[- ](?:target|goal|guideline|benchmark|norm|threshold|pledge|floor)|(?:get|getting|go|going|reach|reaching|hit|hitting|meet|meeting|spend|spends|spending|at|achieve) (?:to )?(?:the )?(?:two|2|five|5|3\.5) ?(?:per ?cent|%)|(?:target|goal|guideline|benchmark|norm) of (?:two|2|three|3|five|5|3\.5)(?: per ?cent|%))\b/gi;

/** Offsets at which a text names GDP or a spending target as its measure. */
function measuresOf(reading: Reading): readonly number[] {
  const known = measured.get(reading);
  if (known) return known;
  const { text } = reading.text;
  const found = /\b(?:defen[cs]e|military|nato|arms|ally|allies|brigade)\b/i.test(text) ? [...text.matchAll(measure)].map((m) => m.index) : [];
  measured.set(reading, found);
  return found;
}

/** Does the text name GDP or a spending target as its measure before an offset? */
export const measuredBefore = (scene: Scene, offset: number): boolean => measuresOf(scene.reading).some((at) => at <= offset && offset - at < 4000);

const otherWholes = /\b(?:inflation|unemployment|interest|tariffs?|turnout|votes?|voters|polls?|poll|respondents|shares?|stake|growth|grew|grow|economy (?:grew|shrank)|wages?|majority|population|equipment|research|seats|trade|exports?|debt|deficit|budget for|of the (?:vote|troops|force|cost|bill|budget|total))\b/i;
const spendingNear = /\b(?:spend\w*|spent|budgets?|outlays?|expenditures?|targets?|guidelines?|quotas?|benchmark|goal|norm|defen[cs]e|nato|allies|figure|ruled out|reach\w*|hit|met|meet\w*|objective|share|demand\w*|law)\b/i;

/** "Poland 4.12%", "Spain: 1.28": a line of a table whose heading names the measure. */
function isRow(scene: Scene, q: ReadQuantity): boolean {
  const { first, last } = scene.sentence;
  if (last - first > 16 || scene.clauses.some((c) => c.vg.form === "finite")) return false;
  const label = scene.entities.find((e) => e.class === "state" && e.form !== "pronoun" && e.first - first <= 2);
  if (!label || q.first < label.last || q.first - label.last > 2) return q.family === "percent" && label !== undefined && /(?:from|:|\()\s*$/.test(scene.tokens.text.slice(scene.sentence.start, q.start));
  return q.family === "percent" || /^\d[.,]\d{1,2}$/.test(scene.tokens.text.slice(q.number.start, q.number.end));
}

/** The quantity as a share of GDP where the text speaks of nothing else, or null. */
export function asShareOfGdp(scene: Scene, q: ReadQuantity): ReadQuantity | null {
  if (q.family === "gdp") return q;
  const value = q.quantity.max ?? q.quantity.min;
  if (value === null || value > 6 || value < 0.3 || q.change !== null) return null;
  // "from 1.03 % to 1.22 % of GDP": the first has the measure of the second.
  if (q.family === "percent" && /\bfrom (?:the )?\S{0,3}$/i.test(q.first > scene.sentence.first ? wordsOf(scene, Math.max(scene.sentence.first, q.first - 2), q.first) : "") && scene.quantities.some((other) => other.family === "gdp" && other.first >= q.last && other.first - q.last <= 3)) return { ...q, family: "gdp", quantity: { ...q.quantity, unit: "%gdp" } };
  const about = measuresOf(scene.reading);
  if (about.length === 0) return null;
  const right = q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 4)).toLowerCase() : "";
  const left = q.first > scene.sentence.first ? wordsOf(scene, Math.max(scene.sentence.first, q.first - 3), q.first).toLowerCase() : "";
  if (isRow(scene, q) && about.some((offset) => offset <= q.start && q.start - offset < 2500)) return { ...q, family: "gdp", quantity: { ...q.quantity, unit: "%gdp" }, filled: "unit: the heading of the table" };
  const recent = scene.before.some((d) => (d.kind === "spending" || d.kind === "target") && d.quantity?.unit === "%gdp" && scene.index - d.sentence <= 3);
  if (q.family === "none") {
    // "down from 3.65", "Turkey's figure is 2.09": decimals after shares keep their measure.
    if (!recent && !scene.quantities.some((other) => other !== q && other.family === "gdp")) return null;
    if (!/^\d[.,]\d{1,2}$/.test(scene.tokens.text.slice(q.number.start, q.number.end))) return null;
    if (/^[a-z]/.test(right) && !/^(?:in|last|this|next|by|for|and|or|now|today|from|to|a year|at|respectively)\b/.test(right)) return null;
    return { ...q, family: "gdp", quantity: { ...q.quantity, unit: "%gdp" } };
  }
  if (q.family !== "percent") return null;
  const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last);
  if (otherWholes.test(whole) || /\b(?:by|up|down|another|extra|additional|grew|rose|fell|of another)\s*$/.test(left) || /^(?:above|more|less|increase|rise|cut|hike|boost|higher|lower|points?|stake|interest|each|a year)\b/.test(right)) return null;
  if (/^of\b/.test(right) && !/^of (?:gdp|its gdp|output|national|nato|defen[cs]e spending|its output|economic|everyone|all|allies|members|its economy|their)\b/.test(right)) return null;
  const near = about.some((offset) => offset <= q.end + 200 && q.start - offset < 2500);
  if (!near || !(spendingNear.test(whole) || recent)) return null;
  return { ...q, family: "gdp", quantity: { ...q.quantity, unit: "%gdp" }, filled: q.filled ?? "unit: the text speaks of shares of GDP" };
}
