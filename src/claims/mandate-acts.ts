/** Acts on a mandate by their verb: it is extended, renewed, approved, suspended, ended, by whom and how. */
import type { Change } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOfPhrase } from "./args.ts";
import { isForcePhrase } from "./contingent.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Draft } from "./draft.ts";
import { complementEnd, isThing, matterOf } from "./matter.ts";
import { isIdle, isSpatial, lateMandate } from "./mandate-parts.ts";
import { afterVerb, frame, isTimed, more, objectsOf } from "./mandate-frame.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { list, privateBodies } from "./lexis.ts";

/** Verbs by what they do to a mandate or mission; those with a particle are themselves only with it. */
export const acts: ReadonlyMap<string, Change> = new Map([
  ...[..."extend prolong prolongate prorogue lengthen recharge reauthorise reauthorize roll continue stretch".split(" ")].map((v) => [v, "extend"] as const),
  ["renew", "renew"],
  ..."suspend halt pause freeze interrupt".split(" ").map((v) => [v, "suspend"] as const),
  ..."resume restart reactivate relaunch unfreeze".split(" ").map((v) => [v, "resume"] as const),
  ..."end terminate conclude complete close finish dissolve disband cease stop shut wind wrap discontinue scrap phase call abort"
    .split(" ")
    .map((v) => [v, "end"] as const),
  ..."authorise authorize mandate".split(" ").map((v) => [v, "start"] as const),
]);
const particles: Readonly<Record<string, RegExp>> = {
  roll: /^(?:over|on)$/,
  wind: /^(?:up|down)$/,
  wrap: /^up$/,
  phase: /^out$/,
  call: /^off$/,
};
/** "wound up" has the form of another verb; what is given up is scrapped. */
export const verbOf = (clause: Clause): string => {
  const lemma = lemmaOf(clause);
  if (lemma === "give" && clause.particle === "up") return "scrap";
  return lemma === "wound" && clause.particle !== "" ? "wind" : lemma;
};
/** "prolonged the mandate by six months", "the mission was wound up": a verb that acts on it, with it as object or passive subject. */
export function actOn(scene: Scene, clause: Clause, lemma: string): Draft | null {
  // "rolled it over": the particle may stand behind the object.
  const object = objectsOf(clause)[0];
  const rolled = lemma === "roll" && !clause.vg.passive ? clause.attached.find((a) => a.word === "over" && a.index > clause.vg.index)?.np : undefined;
  if (
    rolled === undefined &&
    particles[lemma] !== undefined &&
    !particles[lemma].test(clause.particle || (object && object.last < scene.sentence.last ? wordOf(scene, object.last) : ""))
  )
    return null;
  const change = acts.get(lemma)!;
  // "prolonged on Friday, by half a year, the term of …": the object may come late.
  const late =
    rolled ??
    (objectsOf(clause).length === 0 &&
    !clause.vg.passive &&
    clause.vg.form !== "participle" &&
    (change === "extend" || change === "renew") &&
    lemma !== "continue"
      ? lateMandate(scene, clause)
      : undefined);
  const transitive = (objectsOf(clause).length > 0 || late !== undefined) && !clause.vg.passive;
  if (/^(?:every|each|annually|yearly|regularly)$/.test(clause.vg.last < scene.sentence.last ? wordOf(scene, clause.vg.last) : "")) return null;
  const np =
    late ??
    (transitive && worksOn(scene, clause)
      ? clause.subject
      : transitive
        ? objectsOf(clause)[0]
        : clause.vg.passive || wantsItDone(clause) || isHeadline(scene, clause)
          ? clause.subject
          : null);
  // "The deployment is to be completed by May": all have come then.
  if (
    np === null ||
    (lemma === "complete" && clause.vg.passive && /^(?:deployment|build-?up|stationing|transfer|move|rotation|handover)$/.test(headOf(scene, np)))
  )
    return null;
  if (clause.vg.passive && clause.attached.some((a) => a.word === "by" && actorsOfPhrase(scene, a.np).length === 0) && change === "suspend") return null;
  const after = afterVerb(scene, clause);
  const timed = isTimed(scene, clause) || late !== undefined;
  const matter =
    matterOf(scene, np, timed) ??
    ((change === "extend" || change === "renew") &&
    ((np.owner !== null && isForcePhrase(scene, np.owner, "motion")) || /^(?:term|stint|tenure)$/.test(headOf(scene, np)))
      ? matterOf(scene, np, true)
      : null);
  if ((change === "extend" || change === "renew") && !timed && isSpatial(scene, clause)) return null;
  // "voted to extend its presence in Gao": with no term or end, it is the force that goes on.
  if (change === "extend" && !timed && matter?.strength === "stay") return null;
  // "A priest ended his mission in Chad": of one who is nobody's soldier.
  if (/^(?:its|his|her|their)$/.test(wordOf(scene, np.first)) && clause.subject !== null && np !== clause.subject && isPrivatePerson(scene, clause.subject))
    return null;
  if (change === "end" && (isIdle(scene, clause, lemma) || isPassedOut(scene, clause, np))) return null;
  if (matter === null || (!isThing(matter) && !(timed && (change === "extend" || change === "renew")))) return null;
  // "continues its mission" is no news of its length; "completed the mission" of people may be a flight.
  if ((lemma === "continue" || lemma === "stretch") && !timed) return null;
  if (
    matter.strength === "stay" &&
    change !== "extend" &&
    change !== "renew" &&
    !timed &&
    !/\b(?:military|nato|training|troops?|mission|peacekeeping|forces?|participation|deployment|combat|contingent)\b/.test(
      wordsOf(scene, np.first, complementEnd(scene, np)).toLowerCase(),
    )
  )
    return null;
  if (change === "start" && lemma === "mandate" && objectsOf(clause).length > 0 && matter.strength === "mandate") return null;
  const range = rangeOf(scene, clause);
  // "authorised the stay for one year more" prolongs it.
  const longer = change === "start" && timed && more.test(wordsOf(scene, after.first, after.last).toLowerCase());
  return frame(scene, clause, {
    matter,
    change: longer ? "extend" : change,
    rule: lemma,
    acted: true,
    ...(late ? { from: range.first, to: Math.max(after.last, Math.min(scene.sentence.last, late.last + 4)) } : {}),
  });
}
const callings = list(
  "priest bishop missionary monk nun imam rabbi pastor doctor nurse teacher tourist climber explorer astronaut pilgrim volunteer scientist athlete journalist",
);
const isPrivatePerson = (scene: Scene, np: NounPhrase): boolean => callings.has(headOf(scene, np)) || privateBodies.has(headOf(scene, np));
/** "2,500 recruits completed their training": who learns ends no mission. */
const isPassedOut = (scene: Scene, clause: Clause, np: NounPhrase): boolean =>
  clause.subject !== null &&
  np !== clause.subject &&
  /^(?:training|course|lesson|programme|program)$/.test(headOf(scene, np)) &&
  (wordOf(scene, np.first) === "their" ||
    quantitiesIn(scene, clause.subject.first, clause.subject.last).length > 0 ||
    isForcePhrase(scene, clause.subject, "motion"));
/** "UNAMID completed its work", "the mission ceased operations": the mission that works is what ends. */
function worksOn(scene: Scene, clause: Clause): boolean {
  const object = objectsOf(clause)[0];
  if (
    object === undefined ||
    clause.subject === null ||
    clause.vg.passive ||
    !/^(?:work|task|job|operation|activity|duty)$/.test(headOf(scene, object)) ||
    (object.owner !== null && !/^(?:its|their)$/.test(wordOf(scene, object.first)))
  )
    return false;
  const subject = matterOf(scene, clause.subject, false);
  return subject?.strength === "named" || subject?.strength === "mission";
}
/** "Mandate of the mission in Congo renewed": a headline leaves "is" out. */
const isHeadline = (scene: Scene, clause: Clause): boolean =>
  clause.vg.tense === "past" &&
  clause.vg.first === clause.vg.main &&
  clause.vg.last === clause.vg.first + 1 &&
  clause.subject !== null &&
  !/^(?:the|a|an|its|their|this)$/.test(wordOf(scene, scene.sentence.first)) &&
  clause.subject.first === scene.sentence.first;
/** "wants it renewed", "would like to see the mission ended": what is wanted done stands as a subject. */
const wantsItDone = (clause: Clause): boolean =>
  clause.type === "complement" &&
  clause.marker === "" &&
  clause.governor !== null &&
  !clause.inherited &&
  /^(?:want|need|see|like|have|get|wish|prefer|expect)$/.test(lemmaOf(clause.governor));
