/**
 * Which way a force goes where words around its verb turn it: a withdrawal put off, a cut announced, a flight out, talks about sending, what is there already.
 */
import type { Draft } from "./draft.ts";
import { cutVerbs, list } from "./lexis.ts";
import { lowerOf, oneSpace } from "./lowered.ts";
import { placesIn } from "./places.ts";
import { lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { otherThan } from "./named.ts";

/** Corrections in order; each looks first at what costs little. */
export function takeBearings(scene: Scene, draft: Draft): void {
  if (draft.change === "end" || draft.change === "cut") putOff(scene, draft);
  else {
    cutBy(scene, draft);
    fliesOut(scene, draft);
    cutsTold(scene, draft);
    countedOut(scene, draft);
  }
  talkedOf(scene, draft);
  unlikely(scene, draft);
  already(scene, draft);
}

/** The words of the sentence from some letters before a draft to its end, in lower case. */
function around(scene: Scene, { span }: Draft, letters: number): string {
  const at = scene.sentence.start;
  return oneSpace(lowerOf(scene).slice(Math.max(0, span.start - at - letters), Math.max(0, span.end - at)));
}

const goings = "(?:withdrawals?|withdrawing|drawdown|draw-down|pull-?out|departure|exit|reduction|repatriation|handover|pulling out|leaving)";
const delayed = new RegExp(
  `\\b(?:delay(?:s|ed|ing)?|postpon(?:e|es|ed|ing|ement)|defer(?:s|red|ring|ral)?|put(?:s|ting)? off|push(?:es|ed|ing)? back|slow(?:s|ed|ing)?(?: down)?)\\b(?: [\\w'’-]+){0,7}? ${goings}\\b|\\b${goings}\\b(?: [\\w'’-]+){0,8}? (?:is|are|was|were|been|be) (?:\\w+ )?(?:delayed|postponed|deferred|put off|pushed back)\\b`,
);
const paused = new RegExp(
  `\\b(?:paus(?:e|es|ed|ing)|suspen(?:ds?|ded|ding|sion)|halt(?:s|ed|ing)?|fre(?:eze|ezes|ezing)|froze|frozen|moratorium|break|stop(?:s|ped|ping)?)\\b["”’']?(?: (?:on|in|of|to))?(?: [\\w'’-]+){0,5}? ${goings}\\b`,
);

/** "decided to delay the withdrawal by a year", "a pause in the drawdown": who was to go stays longer. */
function putOff(scene: Scene, draft: Draft): void {
  const words = around(scene, draft, 70);
  const off = delayed.test(words);
  if (!off && !paused.test(words)) return;
  if (draft.stage === "requested" || off) {
    draft.change = "extend";
    if (draft.quantity !== null) draft.quantity = { ...draft.quantity, as: "total" };
    if (draft.stage === "ended" || draft.stage === "in-force" || draft.stage === "suspended") draft.stage = "decided";
  } else if (draft.stage === "ended" || draft.stage === "in-force" || draft.stage === "decided" || (draft.stage === "planned" && draft.modality === "stated"))
    draft.stage = "suspended";
  draft.rules.push("stage/put-off");
}

/** "scale down its numbers by a further 3,000": fewer, however the number is told. */
function cutBy(scene: Scene, draft: Draft): void {
  const { clause, used } = draft;
  if (draft.change !== "add" || used === null || clause === null || !cutVerbs.has(lemmaOf(clause))) return;
  if (
    !/\bby (?:a |an |another |some |about |around )?(?:further |additional |extra )?$/.test(
      `${wordsOf(scene, Math.max(scene.sentence.first, used.first - 4), used.first).toLowerCase()} `,
    ) &&
    !/^(?:a |an )?(?:further|additional|another)\b/i.test(used.quote)
  )
    return;
  draft.change = "cut";
}

const flights = list("fly ship sail drive roll move march cross head pull fan");

/** "Kenyan troops flew out of the east of the country": from there, so long as it is no land of their own. */
function fliesOut(scene: Scene, draft: Draft): void {
  const { clause } = draft;
  if (
    draft.change !== "start" ||
    draft.rules[0] === "force/based" ||
    clause === null ||
    clause.vg.passive ||
    !flights.has(lemmaOf(clause)) ||
    clause.vg.negated
  )
    return;
  const { last } = clause.vg;
  if (wordOf(scene, last) !== "out" || wordOf(scene, Math.min(last + 1, scene.sentence.last - 1)) !== "of") return;
  const range = rangeOf(scene, clause);
  const place = otherThan(placesIn(scene, last + 2, Math.max(range.last, Math.min(scene.sentence.last, last + 8)), false), draft.actor);
  if (place.length === 0 || /\b(?:for|bound for|en route to)\b/.test(wordsOf(scene, last, range.last).toLowerCase())) return;
  draft.change = draft.quantity === null ? "end" : "cut";
  draft.place = place;
  if (draft.stage === "in-force") draft.stage = "ended";
}

const cuts =
  /\b(?:cuts?|reductions?|trims?) (?:to|in|of) (?:its|their|the|our|his|a|this|that)(?: [\w'’-]+){0,4}? (?:forces?|presence|contingents?|troops?|soldiers|mission|deployment|numbers|strength|personnel|peacekeepers)\b/;

/** "announced cuts to its force": fewer, and nothing sent. */
function cutsTold(scene: Scene, draft: Draft): void {
  if (draft.quantity !== null || draft.change === "extend" || !cuts.test(around(scene, draft, 0))) return;
  draft.change = "cut";
}

/** "The withdrawal of 116 peacekeepers brings the total to": a number of those who go. */
function countedOut(scene: Scene, draft: Draft): void {
  const { used } = draft;
  if (draft.change !== "level" || used === null || !/^force\/(?:count|other-verb|have)$/.test(draft.rules[0])) return;
  const before = oneSpace(lowerOf(scene).slice(Math.max(0, used.start - scene.sentence.start - 60), Math.max(0, used.start - scene.sentence.start)));
  if (
    !/\b(?:withdrawal|departure|repatriation|exit|pull-?out|removal) of (?:the |a |another |some |its |their )?(?:first |last |remaining |further )?$/.test(
      before,
    )
  )
    return;
  draft.change = "cut";
  if (draft.quantity !== null) draft.quantity = { ...draft.quantity, as: "change" };
}

const plain: ReadonlySet<string> = new Set(["in-force", "ended"]);
const talks =
  /\b(?:talks|discussions|consultations|negotiations|conversations|contacts|a dialogue|an exchange)(?: [\w.'’-]+){0,6}? (?:about|on|over|regarding|concerning) (?:possibly |perhaps |maybe |also )?$/;

/** "has had talks with the UN about sending troops": nothing sent yet. */
function talkedOf(scene: Scene, draft: Draft): void {
  const { clause } = draft;
  if (clause === null || clause.vg.form !== "gerund" || !plain.has(draft.stage) || draft.modality !== "stated") return;
  const at = scene.tokens.start[clause.vg.first] - scene.sentence.start;
  if (!talks.test(oneSpace(lowerOf(scene).slice(Math.max(0, at - 110), at)))) return;
  draft.stage = "considered";
  if (draft.change === "level") draft.change = "start";
  draft.rules.push("stage/talks-about");
}

const odds = /\b(un)?likely (?:that )?$/;

/** "It is unlikely that we will be out by May": what is held likely, or not, is no promise. */
function unlikely(scene: Scene, draft: Draft): void {
  const { clause, modality } = draft;
  if (modality !== "stated" || clause === null || clause.vg.form !== "finite" || (clause.vg.tense !== "future" && clause.vg.modal === "")) return;
  const first = clause.subject !== null && !clause.inherited ? Math.min(clause.subject.first, clause.vg.first) : clause.vg.first;
  const found = odds.exec(`${wordsOf(scene, Math.max(scene.sentence.first, first - 3), first).toLowerCase()} `);
  if (found === null) return;
  draft.modality = found[1] === undefined ? "expected" : "negated";
  if (draft.stage === "pledged") draft.stage = "planned";
}

/** "would strengthen the existing 13,000-strong mission": there now. */
function already(scene: Scene, draft: Draft): void {
  const { used } = draft;
  if (used === null || (draft.change === "level" && draft.stage === "in-force")) return;
  const before = used.first - 1;
  if (before < scene.sentence.first || !(/^(?:existing|present|current)$/.test(wordOf(scene, before)) || /^(?:existing|current)\b/i.test(used.quote))) return;
  draft.change = "level";
  draft.stage = "in-force";
  draft.modality = "stated";
  if (draft.quantity !== null) draft.quantity = { ...draft.quantity, as: "total" };
}
