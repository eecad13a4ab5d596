/** How far spending has come, by its verb and its time, and whether it goes up or down. */
import type { Change, Modality, Stage } from "../model/claim.ts";
import { boundsOf } from "../model/edtf.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { isThisYear, segmentOf, timesOfFigure } from "./figures.ts";
import { addVerbs, cutVerbs, list } from "./lexis.ts";
import { headOf, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";

/** "five members to spend": an infinitive that says which of them are meant. */
const fewOf =
  /\b(?:one of|among|only|just|first|last|few|handful)(?: (?!on\b|for\b|to\b)[\w'’-]+){0,4} (?:members?|allies|ally|countries|country|nations?|states?|capitals?)$/;
const isOfFew = (scene: Scene, { type, vg }: Clause): boolean =>
  type === "infinitive" &&
  vg.first - 1 > scene.sentence.first &&
  fewOf.test(wordsOf(scene, Math.max(scene.sentence.first, vg.first - 8), vg.first).toLowerCase());

const plans = list("plan strategy blueprint review paper programme program roadmap scheme");
const members = list("ally member state nation country");

interface SpendingStage {
  stage: Stage;
  modality: Modality;
  change: Change;
  rules: readonly string[];
}
/** Stage, modality and change of spending by its verb. */
export function stageSpending(scene: Scene, clause: Clause | null, q: ReadQuantity | null): SpendingStage {
  const later = q !== null && isLater(scene, q, clause);
  if (clause === null) {
    const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
    const past = timesPast(scene, q);
    if (past) return { stage: "ended", modality: "stated", change: "level", rules: [] };
    // "Norway's proposed budget for 2019: 58.9 billion": a draft is announced.
    if (later && /\b(?:draft|proposed)\b.{0,20}\b(?:budget|vote|appropriation|estimates)\b/.test(whole))
      return { stage: "pledged", modality: "stated", change: "level", rules: [] };
    const forecast = later || /\b(?:forecast|projection|projected|estimate|scenario|planned|outlook|(?:are|is) expected to)\b/.test(whole);
    return {
      stage: forecast ? "planned" : "in-force",
      modality: /\bscenario\b/.test(whole) ? "conditional" : forecast ? "expected" : "stated",
      change: "level",
      rules: [],
    };
  }
  const lemma = lemmaOf(clause);
  const staging = stagingOf(scene, clause);
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  const rises =
    (addVerbs.has(lemma) && lemma !== "top") ||
    /\b(?:increase|rise|raise|boost|hike|more(?! than)|extra|additional|further|(?<!(?:eats?|eaten|takes?|taken|props?|ate|took|swallows?) (?:it |them )?)up)\b/.test(
      words,
    ) ||
    lemma === "reach" ||
    lemma === "hit" ||
    lemma === "meet" ||
    lemma === "climb";
  const falls =
    cutVerbs.has(lemma) ||
    /^(?:shave|lop|axe|clip|knock|slice|chop|strip)$/.test(lemma) ||
    /\b(?:taken|stripped|removed) (?:out )?(?:of|from)\b/.test(words) ||
    /\b(?:cuts?|reduc\w+|fell|falls?)\b/.test(words) ||
    // "less than last year", but not "less than any other ally".
    /\b(?:less|lower)\b(?! than (?!(?:last|before|in|a year|the (?:year|previous)|previously|it (?:did|was)|\d{4})\b))/.test(words);
  let { stage, modality } = staging;
  // "one of just five members to spend two per cent": they do.
  if (isOfFew(scene, clause)) return { stage: "in-force", modality: "stated", change: "level", rules: [] };
  // "the only member to exceed 3 per cent": it does.
  const only =
    clause.type === "infinitive" &&
    clause.governor !== null &&
    lemmaOf(clause.governor) === "be" &&
    clause.governor.objects.some((o) => /\b(?:only|first|second|third|last|latest|among|one of)\b/.test(wordsOf(scene, o.first, o.last).toLowerCase()));
  if (only) {
    stage = clause.governor!.vg.tense === "past" ? "ended" : "in-force";
    modality = "stated";
  } else if (clause.subject !== null && /^(?:request|bid|ask)$/.test(wordOf(scene, clause.subject.head)) && staging.phase !== "coming") stage = "requested";
  else if (/^(?:aim|target|seek|hope|plan|intend|want)$/.test(lemma)) {
    if (staging.phase !== "coming" || stage === "in-force") stage = "planned";
    if (clause.vg.negated && stage !== "refused") modality = "negated";
  } else if (/^(?:pledge|promise|vow|announce|commit|unveil|guarantee)$/.test(lemma)) {
    if (staging.phase !== "coming") stage = "pledged";
  } else if (lemma === "estimate" && /^(?:an|its|the)$/.test(wordOf(scene, clause.vg.first - 1))) {
    stage = /\b(?:spent|was|were|reached)\b/.test(wordsOf(scene, scene.sentence.first, clause.vg.first).toLowerCase()) ? "ended" : "in-force";
  }
  // "was estimated at two billion in 2008": what it was.
  else if (lemma === "estimate" && clause.vg.passive && clause.vg.tense === "past" && timesPast(scene, q)) stage = "ended";
  else if (/^(?:expect|forecast|project|predict|estimate|foresee)$/.test(lemma)) {
    stage = "planned";
    modality = "expected";
  } else if (lemma === "pass" && (/\bfrom\b.*\bto\b/.test(words) || /\b(?:mark|line|threshold|bar|level|barrier)\b/.test(words))) {
    if (stage === "decided") stage = "in-force";
  } else if (lemma === "need" && clause.objects.length > 0 && staging.phase !== "coming") {
    stage = "planned";
    modality = "expected";
  } else if (
    (lemma === "leave" && /\bon the shelf\b|\baside\b/.test(words)) ||
    /^(?:shelve|discard|bin|spurn)$/.test(lemma) ||
    (lemma === "drop" && q === null)
  )
    stage = "refused";
  else if (
    /^(?:approve|adopt|pass|vote|decide|authorise|authorize|enact|wave|okay|greenlight|green-light|clear)$/.test(lemma) ||
    (lemma === "sign" && /\boff\b/.test(words))
  ) {
    if (staging.phase !== "coming") stage = "decided";
  } else if (
    (/^(?:propose|present|submit|table|draft)$/.test(lemma) && staging.phase !== "coming" && /\b(?:budget|defen[cs]e)\b/.test(words)) ||
    (stage === "offered" && staging.by !== null && lemmaOf(staging.by) === "propose")
  )
    stage = "pledged";
  // "Twenty of its members will reach two per cent": who counts them forecasts it.
  else if (stage === "pledged" && clause.vg.modal === "will" && clause.subject !== null && members.has(headOf(scene, clause.subject))) {
    stage = "planned";
    if (modality === "stated") modality = "expected";
  }
  // "is allocating 4 per cent this year": it does.
  else if (lemma === "allocate" && clause.vg.progressive && !clause.vg.perfect && clause.vg.tense === "present" && isThisYear(scene, range)) stage = "in-force";
  else if (/^(?:earmark|budget|allocate|pencil)$/.test(lemma) || (lemma === "set" && /\bset(?:s|ting)? aside\b/.test(words))) stage = "planned";
  // "Two per cent is not on the menu before 2030": what is in nobody's plan yet.
  else if (
    lemma === "be" &&
    clause.predicate < 0 &&
    /\b(?:on the (?:menu|cards|agenda|table|horizon)|in (?:sight|the offing|the pipeline)|out of reach)\b/.test(words)
  ) {
    stage = "planned";
    modality = clause.vg.negated || /\bout of reach\b/.test(words) ? "negated" : modality;
  } else if (/^(?:reject|refuse|oppose|resist)$/.test(lemma) || (lemma === "rule" && /\bout\b/.test(words))) stage = "refused";
  else if (/^(?:fail|miss|lag)$/.test(lemma) || (lemma === "fall" && /\bshort\b/.test(words))) {
    stage = "in-force";
    modality = "negated";
  } else if (clause.vg.progressive && staging.stage === "in-force" && (addVerbs.has(lemma) || cutVerbs.has(lemma) || (lemma === "spend" && later)))
    stage = "pledged";
  else if (clause.vg.progressive && staging.stage === "in-force" && /^(?:put|pump|pour|plough|plow|inject|invest)$/.test(lemma)) stage = "pledged";
  else if (
    staging.phase !== "coming" &&
    clause.objects.some((o) => /^(?:request|bid|draft|bill|proposal)$/.test(wordOf(scene, o.head))) &&
    /\bbefore\b/.test(words)
  )
    stage = "pledged";
  // A draft is announced, whatever it "sets" or "foresees".
  else if (
    staging.phase !== "coming" &&
    clause.subject !== null &&
    /\bdraft\b|\bproposed\b|\bbudget (?:bill|proposal|plan)\b/.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase())
  )
    stage = "pledged";
  // "The plan takes spending to 2 per cent by 2030": what a plan does is to come.
  else if (stage === "in-force" && clause.vg.tense === "present" && !clause.vg.perfect && clause.subject !== null && plans.has(headOf(scene, clause.subject)))
    stage = "planned";
  // "raised its budget to 40 billion": the level that it has now, unless a day says when it had.
  else if (
    staging.phase === "done" &&
    q !== null &&
    toLevel(scene, q) &&
    (addVerbs.has(lemma) || cutVerbs.has(lemma)) &&
    (timesOfFigure(scene, q) ?? timesIn(scene, range)).length === 0
  )
    stage = "in-force";
  else if (staging.phase === "done" && clause.vg.tense === "past" && !clause.vg.perfect)
    stage = isThisYear(scene, range) || /\bcurrent\b/.test(words) ? "in-force" : "ended";
  else if (
    !clause.vg.perfect &&
    clause.vg.tense === "present" &&
    stage === "in-force" &&
    /^(?:rise|grow|climb|swell|increase|fall|drop|shrink|go)$/.test(lemma) &&
    /\bbudgets?\b/.test(words)
  )
    stage = "pledged";
  // "raised it to 90 billion from 80": the old level is over.
  if (
    q !== null &&
    stage === "in-force" &&
    staging.phase === "done" &&
    wordOf(scene, q.first - 1) === "from" &&
    (addVerbs.has(lemma) || cutVerbs.has(lemma) || lemma === "hike")
  )
    stage = "ended";
  const inForce = stage === "in-force" && modality === "stated";
  if (stage === "pledged" && /^(?:have|be|lie)$/.test(lemma)) return { stage, modality, change: rises ? "add" : "level", rules: staging.rules };
  if (
    (inForce || stage === "ended") &&
    /\b(?:forecasts?|projections?|projected|predicted|expected|outlook|forecasted|foreseen)\b/.test(segmentWords(scene, q, words))
  ) {
    stage = "planned";
    modality = "expected";
  } else if ((inForce || stage === "ended") && later) {
    stage = "planned";
    modality = "expected";
  }
  if (staging.phase === "coming" && modality === "stated" && clause.vg.modal === "should") modality = "expected";
  return { stage, modality, change: q?.change === "cut" || (falls && !rises) ? "cut" : q?.change === "add" || rises ? "add" : "level", rules: staging.rules };
}

const toLevel = (scene: Scene, q: ReadQuantity): boolean => q.first > scene.sentence.first && wordOf(scene, q.first - 1) === "to";
const timesIn = (scene: Scene, { first, last }: { readonly first: number; readonly last: number }): Scene["times"] =>
  scene.times.filter((t) => t.start >= scene.tokens.start[first] && t.end <= scene.tokens.end[last - 1]);

/** All that is said of the time is past. */
function timesPast(scene: Scene, q: ReadQuantity | null): boolean {
  const { from } = scene.reading.published;
  if (from === null || q === null) return false;
  const times = timesOfFigure(scene, q) ?? scene.times;
  return (
    times.length > 0 &&
    times.every((t) => {
      const b = t.edtf ? boundsOf(t.edtf) : null;
      return b !== null && b.to !== null && b.to <= from && t.role !== "since";
    })
  );
}

/** The words of the figure's own part of the sentence; the clause's where there is no figure. */
function segmentWords(scene: Scene, q: ReadQuantity | null, words: string): string {
  if (q === null) return words;
  const { first, last } = segmentOf(scene, q);
  return wordsOf(scene, first, last).toLowerCase();
}

/** Is the time of the figure still to come on the day of publication? */
function isLater(scene: Scene, q: ReadQuantity, clause: Clause | null): boolean {
  const { to } = scene.reading.published;
  if (to === null) return false;
  const range = clause ? rangeOf(scene, clause) : { first: scene.sentence.first, last: scene.sentence.last };
  const times = timesOfFigure(scene, q) ?? scene.times.filter((t) => t.start >= scene.tokens.start[range.first] && t.end <= scene.tokens.end[range.last - 1]);
  return (
    times.length > 0 &&
    times.every((t) => {
      const b = t.edtf ? boundsOf(t.edtf) : null;
      return b !== null && b.from !== null && b.from >= to;
    })
  );
}
