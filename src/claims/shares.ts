/** Which percentages are shares of GDP: those that the quantity itself says, and those that a text about defence spending leaves to its reader. */
import type { Clause } from "../text/clauses.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { type Prefilter, prefilterOf } from "../text/prefilter.ts";
import type { Reading, Scene } from "./scene.ts";
import { clauseOf } from "./carrier.ts";
import { lemmaOf, wordOf, wordsOf } from "./scene.ts";

const measured = new WeakMap<Reading, readonly number[]>();
const measure =
  /\b(?:(?:defen[cs]e|military) (?:spending|budgets?|outlays?|expenditures?) (?:[\w-]+ ){0,3}(?:to|at|of|above|below|past|beyond) (?:[\d.,]+|two|three|four|five) ?(?:per ?cent|%)(?! (?:more|less|higher|of (?:the )?(?:state|national|federal|total) budget))|gdp|gnp|pib|bnp|bip|gross domestic|gross national|economic output|national (?:output|income)|(?:signatures?|signed|names?|committed|pledged|subscribed|promised|agreed)\b[^.]{0,40}\b(?:two|2|three|3|3\.5|3,5|five|5) ?(?:per ?cent|%)|(?:two|2|three|3|five|5|3\.5|3,5)[- ](?:per[- ]?cent|%)(?:[- ]of[- ]gdp)?[- ](?:target|goal|guideline|benchmark|norm|threshold|pledge|floor)|(?:get|getting|go|going|reach|reaching|hit|hitting|meet|meeting|spend|spends|spending|at|achieve) (?:to )?(?:the )?(?:two|2|five|5|3\.5) ?(?:per ?cent|%)|(?:target|goal|guideline|benchmark|norm) of (?:two|2|three|3|five|5|3\.5)(?: per ?cent|%))\b/gi;

let mayMeasure: Prefilter | null = null;

/** Offsets at which a text names GDP or a spending target as its measure. */
function measuresOf(reading: Reading): readonly number[] {
  const known = measured.get(reading);
  if (known) return known;
  const { text } = reading.text;
  mayMeasure ??= prefilterOf([measure]);
  const found =
    mayMeasure(text)[0] === 1 && /\b(?:defen[cs]e|military|nato|arms|ally|allies|brigade)\b/i.test(text) ? [...text.matchAll(measure)].map((m) => m.index) : [];
  measured.set(reading, found);
  return found;
}

/** Does the text name GDP or a spending target as its measure before an offset? */
export const measuredBefore = (scene: Scene, offset: number): boolean => measuresOf(scene.reading).some((at) => at <= offset && offset - at < 4000);

const ofWhole =
  /^(?:of (?:its |their |the |national |annual )*(?:gdp|gnp|output|gross [a-z]+ product|national (?:income|wealth)) )?(?:each year |a year |every year |annually )?on (?!it\b|that\b|this\b|them\b|which\b|average\b)/;
const ofDefence =
  /\b(?:defen[cs]e|defend\w*|militar\w*|arm(?:y|ies|ed|s|aments?)|weapon\w*|navy|naval|air force|forces|troops|soldiers|security|nato|alliance|equipment|munitions?|ammunition|war|hardware|kit|borders?|bases?|infrastructure|resilience|cyber\w*|ukraine|aid|help)\b/;
/** "spends 3 per cent of its output on health care": said outright to go on something else. */
export function spentElsewhere(scene: Scene, q: ReadQuantity): boolean {
  if (q.last + 1 >= scene.sentence.last) return false;
  const right = wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 12))
    .toLowerCase()
    .replace(/[,;:.(].*$/, "");
  const on = ofWhole.exec(right);
  return (
    on !== null &&
    !ofDefence.test(right.slice(on[0].length)) &&
    /^[a-z][a-z-]+/.test(right.slice(on[0].length)) &&
    !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|top|paper|the (?:table|day|eve|sidelines|basis|whole|way))\b/.test(right.slice(on[0].length))
  );
}

const otherWholes =
  /\b(?:inflation|unemployment|interest|tariffs?|turnout|votes?|voters|polls?|poll|respondents|shareholders?|stake|growth|grew|grow|economy (?:grew|shrank)|wages?|majority|population|seats|trade|exports?|debt|deficit|budget for|of the (?:vote|troops|force|cost|bill|budget|total))\b/i;
const spendingNear =
  /\b(?:spend\w*|spent|budgets?|outlays?|expenditures?|targets?|guidelines?|quotas?|benchmark|goal|norm|floor|threshold|pledge|commitment|defen[cs]e|nato|allies|alliance|signatures?|figure|ruled out|reach\w*|hit|met|meet\w*|objective|share|demand\w*|law)\b/i;

/** Verbs of a level: where a state stands, goes or is to go with a share that the text has named the measure of. */
const levelVerbs = new Set(
  "spend devote allocate put go get come rise climb grow increase raise lift bring move push take fall drop slip slide sink decline dip hover stay remain stand be reach hit meet exceed top surpass pass manage achieve attain approach near miss commit pledge promise vow offer average register post record clock show have give invest aim plan want hope target agree keep maintain touch cross make double return set sign subscribe adopt bind settle head overshoot undershoot finish end lie lead fix earmark receive allot assign dedicate".split(
    " ",
  ),
);

/** "Madrid refuses to go above 2.1 percent": a state, or what stands for it, at a level. */
function isLevelOfState(scene: Scene, q: ReadQuantity): boolean {
  const clause = clauseOf(scene, q.first);
  if (clause === null || !levelVerbs.has(lemmaOf(clause))) return false;
  const before = wordOf(scene, Math.max(scene.sentence.first, q.first - 1));
  const direct =
    q.first === clause.vg.last ||
    /^(?:to|at|above|below|past|beyond|towards?|near|under|over|around|about|only|just|for|on|of|with|than|nearly|some|roughly|barely|least|most)$/.test(
      before,
    ) ||
    (q.bound !== null && q.first - clause.vg.last <= 2);
  if (!direct) return false;
  const subject = clause.subject;
  if (subject === null) return false;
  return (
    scene.entities.some(
      (e) =>
        (e.class === "state" || e.class === "place" || e.class === "body" || e.class === "person" || e.class === "office") &&
        e.first < subject.last &&
        e.last > subject.first,
    ) ||
    /^(?:we|it|they|he|she|which|who|country|government|treasury|kingdom|republic|capital|nation|state|all(?:y|ies)|members?|partners?|ones?|outlays?|spending|share|figure|effort|budget|plan|draft|ratio|level|minister|cabinet|parliament)$/.test(
      wordOf(scene, subject.head),
    )
  );
}

/** "Slovakia has overshot: 2.02 per cent in 2020": a share with a decimal right after the measure, in a sentence of one state. */
const isLoneState = (scene: Scene, q: ReadQuantity): boolean =>
  /\d[.,]\d/.test(q.quote) && new Set(scene.entities.filter((e) => e.class === "state" && e.id !== null).map((e) => e.id)).size === 1;

/** "Poland 4.12%", "Spain: 1.28": a line of a table whose heading names the measure. */
function isRow(scene: Scene, q: ReadQuantity): boolean {
  const { first, last } = scene.sentence;
  if (last - first > 16 || scene.clauses.some((c) => c.vg.form === "finite")) return false;
  const label = scene.entities.find((e) => e.class === "state" && e.form !== "pronoun" && e.first - first <= 2);
  if (!label || q.first < label.last || q.first - label.last > 2)
    return q.family === "percent" && label !== undefined && /(?:from|:|\()\s*$/.test(scene.tokens.text.slice(scene.sentence.start, q.start));
  return q.family === "percent" || /^\d[.,]\d{1,2}$/.test(scene.tokens.text.slice(q.number.start, q.number.end));
}

const parts: Readonly<Record<string, number>> = { three: 33, four: 25, five: 20, six: 17, eight: 12.5, ten: 10, twenty: 5 };

/** "one dollar in six", "one crown in every four": a share told in coins. */
export function inCoins(scene: Scene, q: ReadQuantity): ReadQuantity {
  if (q.family !== "money" || q.quantity.min !== 1 || q.quantity.max !== 1) return q;
  const match = /^in (?:every )?(three|four|five|six|eight|ten|twenty)\b/.exec(
    q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 3)).toLowerCase() : "",
  );
  return match ? { ...q, family: "percent", quantity: { ...q.quantity, min: parts[match[1]], max: parts[match[1]], unit: "%" } } : q;
}

const ofBudgets =
  /^of (?:(?:their|its|the|all|total|national|annual) )*(?:defen[cs]e |military |equipment )(?:spending|budgets?|expenditures?|outlays?)\b.*\b(?:research|equipment|procurement|projects?|technology|development)\b/;

/** Was a share of GDP told of in the last sentences? */
const goesOn = (scene: Scene): boolean =>
  scene.before.some((d) => (d.kind === "spending" || d.kind === "target") && d.quantity?.unit === "%gdp" && scene.index - d.sentence <= 3);

/** "near the five per cent being demanded of the allies": what is asked of others, beside what one spends. */
export const isDemandOfOthers = (scene: Scene, q: ReadQuantity): boolean =>
  q.last < scene.sentence.last &&
  /^(?:being |that is |now )?(?:demanded|sought|wanted|urged|requested|called) (?:of|from|by|for)\b/i.test(
    wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 4)),
  );

const budgets = /\b(?:defen[cs]e|military) (?:spending|budgets?|outlays?|expenditures?)\b|\bspending on (?:defen[cs]e|the military|the armed forces)\b/i;

/** "raise defence spending to 2.5 per cent", "defence spending at 1.3 per cent": a level, though the text names no measure. */
const isLevelOfDefence = (scene: Scene, q: ReadQuantity): boolean =>
  q.family === "percent" &&
  /\b(?:to|at|above|below|past|beyond|towards?|of|reach(?:es|ed|ing)?|hits?|exceed(?:s|ed)?)$/i.test(
    q.first > scene.sentence.first ? wordOf(scene, q.first - 1) : "",
  ) &&
  budgets.test(wordsOf(scene, scene.sentence.first, q.first + 1)) &&
  !/^(?:more|less|higher|lower|increase|rise|cut|of)\b/i.test(q.last < scene.sentence.last ? wordOf(scene, q.last) : "");

/** The quantity as a share of GDP where the text speaks of nothing else, or null. */
export function asShareOfGdp(scene: Scene, q: ReadQuantity): ReadQuantity | null {
  // "2 per cent of defence spending for research": of budgets.
  if (
    (q.family === "gdp" ? q.filled !== null : q.family === "percent") &&
    ofBudgets.test(q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 9)).toLowerCase() : "")
  )
    return null;
  if (q.family === "gdp") return q;
  const value = q.quantity.max ?? q.quantity.min;
  if (value === null || value > 6 || value < 0.15 || q.change !== null) return null;
  // "from 1.03 % to 1.22 % of GDP": the first has the measure of the second.
  if (
    q.family === "percent" &&
    /\bfrom (?:the )?\S{0,3}$/i.test(q.first > scene.sentence.first ? wordsOf(scene, Math.max(scene.sentence.first, q.first - 2), q.first) : "") &&
    scene.quantities.some((other) => other.family === "gdp" && other.first >= q.last && other.first - q.last <= 3)
  )
    return { ...q, family: "gdp", quantity: { ...q.quantity, unit: "%gdp" } };
  // Soldiers and months are no shares; only a row of a table counts what it likes.
  if (q.family !== "percent" && q.family !== "none" && !isRow(scene, q)) return null;
  const about = measuresOf(scene.reading);
  // "foresees 5.4 per cent for defence": with a decimal, of the product, where no other whole is named.
  if (
    about.length === 0 &&
    q.family === "percent" &&
    /\d[.,]\d/.test(q.quote) &&
    /^(?:for|on|to) (?:the |its |their )?(?:defen[cs]e|armed forces|military)\b(?! (?:budget|spending|contract|industry|exports?))/.test(
      q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 4)).toLowerCase() : "",
    ) &&
    !otherWholes.test(wordsOf(scene, scene.sentence.first, scene.sentence.last))
  )
    return { ...q, family: "gdp", quantity: { ...q.quantity, unit: "%gdp" }, filled: "unit: a share for defence" };
  const recent = goesOn(scene);
  if (about.length === 0 && !recent && !isLevelOfDefence(scene, q)) return null;
  const right = q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 5)).toLowerCase() : "";
  const left = q.first > scene.sentence.first ? wordsOf(scene, Math.max(scene.sentence.first, q.first - 3), q.first).toLowerCase() : "";
  if (isRow(scene, q) && about.some((offset) => offset <= q.start && q.start - offset < 2500))
    return { ...q, family: "gdp", quantity: { ...q.quantity, unit: "%gdp" }, filled: "unit: the heading of the table" };
  if (q.family === "none") {
    // "down from 3.65", "Turkey's figure is 2.09": decimals after shares keep their measure.
    if (
      !recent &&
      !scene.quantities.some((other) => other !== q && (other.family === "gdp" || (other.family === "percent" && asShareOfGdp(scene, other) !== null)))
    )
      return null;
    // "Germany's at one", "on four since May": a whole number only as a level, and of nothing that is counted.
    if (
      !/^\d[.,]\d{1,2}$/.test(scene.tokens.text.slice(q.number.start, q.number.end)) &&
      !(
        recent &&
        value >= 1 &&
        value <= 5 &&
        /\b(?:at|on|to|of|towards|near)$/.test(left) &&
        (right === "" || /^(?:[.,;:)"”]|in|last|this|next|by|from|today|now|already|since|until)(?: |$)/.test(right))
      )
    )
      return null;
    if (/^[a-z]/.test(right) && !/^(?:in|last|this|next|by|for|and|or|now|today|from|to|a year|at|respectively)\b/.test(right)) return null;
    return { ...q, family: "gdp", quantity: { ...q.quantity, unit: "%gdp" } };
  }
  if (q.family !== "percent") return null;
  const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last);
  if (
    otherWholes.test(whole) ||
    /\b(?:by|up|down|another|extra|additional|grew|rose|fell|of another|(?:cut|rise|increase|growth|drop|fall|jump|boost|hike|reduction|decline)s? of(?: a| some| about| nearly)?)\s*$/.test(
      left,
    ) ||
    /^(?:above|more|less|increase|rise|cut|hike|boost|higher|lower|points?|stake|interest|each|a year(?! (?:earlier|later|ahead|before|after|from|sooner)))\b/.test(
      right,
    )
  )
    return null;
  if (
    /^of\b/.test(right) &&
    !/^of (?:gdp|its gdp|output|national|nato|defen[cs]e spending|its output|economic|everyone|all|allies|members|its economy|their)\b/.test(right)
  )
    return null;
  const near = recent || isLevelOfDefence(scene, q) || about.some((offset) => offset <= q.end + 400 && q.start - offset < 4000);
  if (
    !near ||
    !(
      spendingNear.test(whole) ||
      recent ||
      isLevelOfState(scene, q) ||
      (about.some((offset) => offset <= q.start && q.start - offset < 500) && isLoneState(scene, q))
    )
  )
    return null;
  return { ...q, family: "gdp", quantity: { ...q.quantity, unit: "%gdp" }, filled: q.filled ?? "unit: the text speaks of shares of GDP" };
}

/** "Two per cent is not enough": a measure is judged, and nobody's spending told. */
export const isFoundWanting = (scene: Scene, q: ReadQuantity, clause: Clause | null = clauseOf(scene, q.first)): boolean =>
  clause !== null &&
  lemmaOf(clause) === "be" &&
  q.first < clause.vg.first &&
  /^(?:\w+ ){0,3}?(?:enough|sufficient|insufficient|inadequate|too (?:little|low|much)|unrealistic|realistic|impossible|achievable|affordable)\b/.test(
    wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 4)).toLowerCase(),
  );

const given = /\b(?:aid|assistance|support|help|donat\w+|gave|given)\b[^.;]*$/,
  spent = /\b(?:spen[dt]\w*|budgets?|outlays?|expenditures?|defen[cs]e|nato|alliance|target|goal)\b/;
/** "military aid worth 400 million, more than 1 per cent of its GDP", "This is equal to 1 per cent": what is given to another, and no spending on one's own. */
export function isShareGiven(scene: Scene, q: ReadQuantity, whole: string): boolean {
  const before = whole.slice(0, Math.max(0, q.start - scene.sentence.start));
  if (spent.test(before)) return false;
  if (given.test(before)) return true;
  const last = scene.before[scene.before.length - 1];
  return (
    /^(?:this|that|it|the (?:sum|total|figure|amount)|which|in all|altogether|all told)\b/.test(before.replace(/^\W+/, "")) &&
    last?.kind === "aid" &&
    last.quantity !== null &&
    scene.index - last.sentence === 1
  );
}
