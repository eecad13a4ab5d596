/** How far it has come under "be", "have", "seem" and "need": "is likely to", "are ready to", "was able to", "is to", "has to". */
import { entitiesIn, headOf, lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import type { Clause } from "../text/clauses.ts";
import { list } from "./lexis.ts";
import { ownStage } from "./stage-own.ts";
import { isObjectBetween, isTimeFor } from "./stage-signs.ts";
import type { Governed, Verdict } from "./stage-so-far.ts";
import { offering } from "./stage-words.ts";

const verbs = list("be have seem appear need stand remain");

/** "told": it is told by the predicate, whose clause gives the stage; else as any verb. */
type Told = Verdict | "told";

export function underPredicate(governed: Governed): Verdict {
  const { scene, so, outer, inner, lemma } = governed;
  if (!verbs.has(lemma)) return null;
  if (inner.type !== "infinitive") return "settled";
  const predicate = outer.predicate >= 0 ? wordOf(scene, outer.predicate) : "";
  const told = ofAdjective(governed, predicate) ?? ofAbility(governed, predicate) ?? ofBeing(governed, predicate) ?? ofHaving(governed);
  if (told === "settled" || told === "outward") return told;
  so.by = outer;
  return "settled";
}

const likely = list("likely expected supposed certain bound unlikely");
const unwilling = list("reluctant unwilling loath loth disinclined");

/** "is unlikely to leave", "are ready to serve", "is reluctant to send", "is due to visit". */
function ofAdjective({ so, outer, inner }: Governed, predicate: string): Told {
  if (likely.has(predicate)) {
    so.stage = "planned";
    so.modality = predicate === "unlikely" ? "negated" : "expected";
    so.phase = "coming";
    so.rules.push("stage/be-likely-to");
    return "told";
  }
  if (offering.has(predicate)) {
    // "are ready to be sent": who is sent offers nothing.
    so.stage = predicate === "keen" || predicate === "poised" || (inner.vg.passive && !outer.vg.negated) ? "planned" : "offered";
    so.phase = "coming";
    so.rules.push("stage/be-ready-to");
    if (outer.vg.negated) so.stage = "refused";
    // "must be ready to send": what ought to be.
    else if (/^(?:should|must)$/.test(outer.vg.modal)) {
      so.stage = "planned";
      so.modality = "expected";
      so.rules.push(`stage/${outer.vg.modal}`);
    }
    return "told";
  }
  if (unwilling.has(predicate)) {
    so.stage = "refused";
    so.phase = "coming";
    so.rules.push("stage/be-unwilling-to");
    return "told";
  }
  if (predicate !== "due" && predicate !== "set") return null;
  // "had been due to visit": what was planned once.
  so.stage = outer.vg.tense === "past" && outer.vg.perfect ? "ended" : "planned";
  so.phase = "coming";
  so.rules.push("stage/be-due-to");
  return "told";
}

/** "is able to send", "was unable to attend"; "is able to announce" announces. */
function ofAbility({ scene, so, outer, inner }: Governed, predicate: string): Told {
  if (predicate !== "able" && predicate !== "unable") return null;
  const can = predicate === "able" && !outer.vg.negated;
  if (can && /^(?:announce|confirm|say|report|tell|inform|advise)$/.test(lemmaOf(inner))) return "settled";
  const own = ownStage(scene, outer, so.rules);
  // "was able to attend": and did.
  if (can && outer.vg.tense === "past" && own.stage === "in-force") {
    Object.assign(so, own);
    return "settled";
  }
  so.stage = own.stage === "in-force" ? "considered" : own.stage;
  so.modality = !can ? "negated" : own.modality === "stated" ? "possible" : own.modality;
  so.phase = "coming";
  return "told";
}

const pressed = /\bunder (?:[\w-]+ ){0,3}pressure\b/;
const inTalks = /^(?:still |now |already |currently )?in (?:\w+ ){0,2}(?:talks?|discussions?|negotiations?|consultations?)\b/;

/** "it is time to send", "is under pressure to", "is in talks to", "are there to train", "is to leave". */
function ofBeing({ scene, so, outer, inner, lemma, noun }: Governed, predicate: string): Told {
  if (lemma !== "be") return null;
  if (isTimeFor(scene, outer, inner) || (outer.vg.tense === "present" && noun !== null && headOf(scene, noun) === "time")) {
    // "Now is the time to send them", "it was time for the allies to do more": whoever says so asks for it.
    so.stage = "requested";
    so.phase = "coming";
    so.asked = isTimeFor(scene, outer, inner);
    so.modality = outer.vg.negated ? "negated" : "stated";
    so.rules.push("stage/time-to");
    return "told";
  }
  if (predicate !== "") return null;
  if (pressed.test(wordsOf(scene, outer.vg.first, inner.vg.first).toLowerCase())) {
    // "is under pressure from its allies to send".
    so.stage = "requested";
    so.phase = "coming";
    so.modality = outer.vg.negated ? "negated" : "stated";
    so.rules.push("stage/under-pressure");
    return "told";
  }
  if (inTalks.test(wordsOf(scene, outer.vg.last, inner.vg.first).toLowerCase())) {
    // "is in talks with Oslo to station ships there".
    so.stage = "considered";
    so.phase = "coming";
    so.rules.push("stage/in-talks");
    if (outer.vg.negated) so.modality = "negated";
    return "told";
  }
  if (isPlaced(scene, outer, inner)) {
    // "are in Uganda to train Somalis": what they are there for.
    if (outer.vg.modal === "" && outer.vg.tense === "present") so.stage = "in-force";
    return "settled";
  }
  // "If Denmark were to leave", "were it to leave": only supposed.
  const supposed =
    outer.vg.tense === "past" && (outer.marker === "if" || (wordOf(scene, scene.sentence.first) === "were" && outer.vg.first === scene.sentence.first));
  so.stage = supposed ? "considered" : outer.vg.tense === "past" ? "ended" : "planned";
  so.phase = "coming";
  so.rules.push("stage/be-to");
  if (supposed) so.modality = "conditional";
  else if (outer.vg.negated) so.modality = "negated";
  return "told";
}

/** "has to leave", "needs to be asked"; "seems to have left" is asked further out. */
function ofHaving({ scene, so, outer, inner, lemma }: Governed): Told {
  // "have 90 men to spare": no duty.
  if (lemma === "have" && isObjectBetween(outer, inner)) return "settled";
  // "had to withdraw its soldiers": and did, unless somebody says so.
  if (lemma === "have" && outer.vg.tense === "past" && !outer.vg.negated && outer.vg.modal === "" && outer.type !== "complement" && outer.type !== "relative") {
    const own = ownStage(scene, outer, so.rules);
    if (own.stage === "in-force") {
      Object.assign(so, own);
      return "settled";
    }
  }
  if (lemma === "have" || lemma === "need") {
    // "may have to leave": no more than possible.
    const may = /^(?:may|might|could)$/.test(outer.vg.modal);
    so.stage = may ? "considered" : "planned";
    so.modality = outer.vg.negated ? "negated" : may ? "possible" : "expected";
    so.phase = "coming";
    so.rules.push("stage/have-to");
    return "told";
  }
  if (lemma !== "seem" && lemma !== "appear") return null;
  so.modality = "possible";
  so.inner = outer;
  return "outward";
}

/** "are in Uganda to", "were at the camp to": does a place stand between? */
const isPlaced = (scene: Scene, outer: Clause, inner: Clause): boolean =>
  outer.attached.some(
    (a) =>
      /^(?:in|at|on)$/.test(a.word) &&
      a.prep >= outer.vg.last &&
      a.np.last <= inner.vg.first &&
      (/^(?:base|camp|barracks|region|country|island|capital|north|south|east|west)$/.test(wordOf(scene, a.np.head)) ||
        entitiesIn(scene, a.np.first, a.np.last).some((e) => e.class === "place" || e.class === "region" || (e.class === "state" && e.form === "name"))),
  );
