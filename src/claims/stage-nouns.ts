/** How far it has come by the noun over a clause: "the decision to send", "a demand to leave", "plans to cut", "the first to withdraw". */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { intentionOf, requestFrom } from "./intention.ts";
import { list } from "./lexis.ts";
import { headOf, lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { ownStage } from "./stage-own.ts";
import { isInOrder, isOpen } from "./stage-signs.ts";
import type { SoFar, Verdict } from "./stage-so-far.ts";
import { governorStage, headingStages, nounStage } from "./stage-words.ts";
import type { Stage } from "../model/claim.ts";

/** The noun that a clause hangs on. */
export const nounOver = (scene: Scene, inner: Clause): NounPhrase | null =>
  intentionOf(scene, inner)?.noun ??
  requestFrom(scene, inner) ??
  motiveOver(scene, inner) ??
  (inner.governorNoun !== null && isInOrder(scene, inner.governorNoun) ? null : inner.governorNoun);

const ranked = /\bthe (?:very )?(?:first|second|third|fourth|last|latest|only)(?: [\w-]+){0,4}$/;

/** "was the first to withdraw", "became the first Nordic state to send": done, as far as "was" is. */
export function byRank(scene: Scene, so: SoFar, outer: Clause | null): Verdict {
  const { inner } = so;
  if (
    inner.type === "infinitive" &&
    outer !== null &&
    /^(?:be|become)$/.test(lemmaOf(outer)) &&
    ranked.test(wordsOf(scene, outer.vg.first, inner.vg.first).toLowerCase())
  ) {
    const own = ownStage(scene, outer, []),
      past = outer.vg.tense === "past" || outer.vg.perfect || (outer.vg.form !== "finite" && outer.governor?.vg.tense === "past");
    so.stage = past ? "in-force" : own.stage;
    so.phase = past ? "done" : own.phase;
    so.modality = outer.vg.negated ? so.modality : own.modality;
    so.by = outer;
    so.rules.push("stage/first-to");
    return "settled";
  }
  return null;
}

const unmade = /^(?:\S+ ){0,3}decision\b[^.;]{0,90}\b(?:(?:has|have|had)(?: not|n['’]t)(?: yet)? been|(?:has|have|had) yet to be) (?:made|taken|reached)\b/;

const made = new Set(["decided", "agreed", "pledged"]);
/** "close to an agreement to send", "on the verge of a decision to": what is near is not made. */
const isNear = (scene: Scene, noun: NounPhrase): boolean =>
  made.has(nounStage.get(headOf(scene, noun)) ?? "") &&
  /\b(?:close to|closer to|near(?:ing|er)?(?: to)?|on the (?:verge|brink|cusp) of|far from|within reach of) $/i.test(
    scene.tokens.text.slice(Math.max(scene.sentence.start, scene.tokens.start[noun.first] - 24), scene.tokens.start[noun.first]),
  );

/** "the decision to send", "plans to": as far as the noun says, unless what is said of the noun undoes it. */
export function byNoun(scene: Scene, so: SoFar, noun: NounPhrase, outer: Clause | null): Verdict {
  const { inner } = so;
  if (inner.type !== "infinitive" && inner.type !== "complement" && inner.vg.form !== "gerund") return null;
  const given = nounStage.get(headOf(scene, noun));
  if (!given) return byLack(scene, so, noun, outer);
  so.stage = isNear(scene, noun) ? "considered" : (undone(scene, noun, outer, given) ?? given);
  so.by = outer;
  so.phase = "coming";
  // "its decision not to take part": a no.
  if (given === "decided" && so.stage === "decided" && inner.vg.form === "infinitive" && inner.vg.negated && wordOf(scene, noun.head) !== "order") {
    so.stage = "refused";
    so.modality = "stated";
  }
  so.rules.push(`stage/noun-${headOf(scene, noun)}`);
  if (
    (outer !== null && so.stage === given && (outer.vg.negated || /^(?:deny|refute|disclaim|rebut)$/.test(lemmaOf(outer)))) ||
    /^(?:no|without)\b/i.test(scene.tokens.text.slice(scene.tokens.start[noun.first], scene.tokens.end[noun.first]))
  )
    so.modality = "negated";
  // "the decision to cut the force has not been made".
  else if (so.stage === given && unmade.test(scene.tokens.text.slice(scene.tokens.start[noun.first], scene.sentence.end))) so.modality = "negated";
  return "settled";
}

/** "no reason to quit", "all appetite for joining": the motive right before what it is to move somebody to; null where there is none. */
function motiveOver(scene: Scene, { type, vg }: Clause): NounPhrase | null {
  const before = scene.chunks[vg.index - 1],
    isPut = type !== "infinitive" && before?.type === "prep" && /^(?:for|in|of)$/.test(wordOf(scene, before.first)),
    np = type === "infinitive" ? before : isPut ? scene.chunks[vg.index - 2] : undefined;
  return np?.type === "np" && motives.has(headOf(scene, np)) ? np : null;
}

/** What moves somebody to do a thing; without it nothing is meant to be done. */
const motives = list("reason need cause hurry rush haste mood wish desire appetite interest inclination urge point sense ambition enthusiasm stomach hunger");
const none = /^(?:no|little|hardly any|scant|zero|not much|precious little)\b/i;

export const noMotive = "stage/no-motive";

/** "is in no hurry to rejoin", "sees no reason to send more", "has lost all appetite for joining": not meant to be. */
function byLack(scene: Scene, so: SoFar, noun: NounPhrase, outer: Clause | null): Verdict {
  if (!motives.has(headOf(scene, noun))) return null;
  const lost = outer !== null && lemmaOf(outer) === "lose" && !outer.vg.negated,
    lacks = none.test(scene.tokens.text.slice(scene.tokens.start[noun.first], scene.tokens.end[noun.head])) || outer?.vg.negated === true;
  if (!lost && !lacks) return null;
  so.stage = "planned";
  so.phase = "coming";
  so.modality = so.inner.vg.negated ? "stated" : "negated";
  so.by = outer;
  so.rules.push(noMotive);
  return "settled";
}

/** What is said of a demand, a plan or a decision, where that is not simply that it is there. */
function undone(scene: Scene, noun: NounPhrase, outer: Clause | null, given: Stage): Stage | null {
  // "rejected a demand to", "is considering a request to": the verb over the noun answers it.
  const answer =
    outer !== null && (given === "requested" || given === "offered") && !outer.vg.negated
      ? lemmaOf(outer) === "turn" && outer.particle === "down"
        ? "refused"
        : /^(?:ignore|disregard|defy|dismiss)$/.test(lemmaOf(outer))
          ? "refused"
          : governorStage.get(lemmaOf(outer))
      : undefined;
  // "has shelved plans to send": the plan is off.
  const off = outer !== null && !outer.vg.negated && (given === "planned" || given === "pledged") && governorStage.get(lemmaOf(outer)) === "refused";
  // "reversed its decision to leave", "went back on its promise to send": undone.
  const undoing =
    outer !== null &&
    !outer.vg.negated &&
    (given === "decided" || given === "planned" || given === "pledged") &&
    (/^(?:reverse|overturn|rescind|revoke|undo|annul|renounce)$/.test(lemmaOf(outer)) ||
      (/^(?:go|row|backtrack|renege)$/.test(lemmaOf(outer)) &&
        /^(?:back )?on $/.test(wordsOf(scene, outer.vg.last, Math.max(noun.first, outer.vg.last + 1)).toLowerCase() + " ")));
  // "a non-binding resolution to": no more than asked.
  // "A decision to send them is expected": none is taken yet.
  const open =
    given === "decided" &&
    isOpen(outer ?? scene.clauses.find((c) => c.subject === noun && !c.inherited && c.vg.form === "finite") ?? null, wordOf(scene, noun.first));
  const asks =
    given === "decided" &&
    /\b(?:non-?binding|advisory|consultative|symbolic)\b/i.test(scene.tokens.text.slice(scene.tokens.start[noun.first], scene.tokens.end[noun.head]));
  if (open) return "considered";
  if (asks) return "requested";
  if (off || undoing) return "refused";
  return answer === "refused" || answer === "considered" || answer === "agreed" || answer === "decided" ? answer : null;
}

/** "Oslo ready to send 90 men": a heading leaves the verb out. */
export function byHeading(scene: Scene, so: SoFar): void {
  const before = scene.chunks[so.inner.vg.index - 1];
  const given = before?.type === "adj" ? headingStages.get(wordOf(scene, before.last - 1)) : undefined;
  if (given === undefined) return;
  [so.stage, so.modality] = given;
  so.phase = "coming";
  so.rules.push("stage/heading");
}
