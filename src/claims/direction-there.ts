/** How a verb has a force where it is: kept, counted, on call; and verbs of no list. */
import { beforeWords } from "./carrier.ts";
import { isCeiling } from "./ceiling.ts";
import type { VerbReading, Verb } from "./direction-verb.ts";
import { beginsHosting } from "./hosting.ts";
import { activities, toCome, isLonger } from "./lasting.ts";
import { beVerbs, keepVerbs } from "./lexis.ts";
import { isFounded, onTheRoad, otherWayOf } from "./otherways.ts";
import { hasOldTime, isRecent } from "./recency.ts";
import { isBackshifted } from "./stage-own.ts";
import { stageOfGovernor } from "./stage-words.ts";
import { isOnCall, wayOf } from "./ways.ts";
import { isWhole } from "./whole.ts";

/** "never passed 1,200", "puts the force at 4,600", "readies two ships", "is on call": how many there may be, and in what state. */
export function stands({ scene, clause, q, lemma, staging, base, done, coming }: Verb): VerbReading | null {
  if (beginsHosting(scene, clause) && coming) return { ...base, rule: "received", change: "start", stage: staging.stage };
  // "they never passed 1,200": a past level, no law.
  if (q !== null && lemma === "exceed" && clause.vg.negated && clause.vg.modal === "" && clause.vg.tense === "past")
    return { ...base, rule: "ceiling", change: "level", stage: "ended", modality: "stated" };
  if (q !== null && isCeiling(scene, clause, q)) return { ...base, rule: "ceiling", change: "level", stage: "decided", modality: "stated" };
  // "puts the force at 4,600": who counts, not who sends.
  if (lemma === "put" && q !== null && /\bat(?: \w+){0,2}$/.test(beforeWords(scene, q, 3)))
    return { ...base, rule: "put-at", change: "level", stage: staging.stage === "ended" ? "ended" : "in-force" };
  if (lemma === "resume" || lemma === "restart")
    return { ...base, rule: "resumes", change: "resume", stage: clause.vg.progressive && staging.stage === "in-force" ? "pledged" : staging.stage };
  if ((lemma === "ready" || lemma === "prepare") && (clause.vg.passive || clause.objects.length > 0) && !done)
    return { ...base, rule: "readies", change: q?.change === "add" ? "add" : "start", stage: coming ? staging.stage : "planned" };
  if (q !== null && isOnCall(scene, clause)) {
    const way = wayOf(scene, clause, q, staging);
    if (way !== null) return { ...base, rule: way.rule, change: q.change === "add" ? "add" : way.change, stage: way.stage };
  }
  if (q !== null && !coming && !/(?<!\bup )\bto$/.test(beforeWords(scene, q, 2)) && isFounded(scene, clause))
    return { ...base, rule: "founded", change: q.change === "add" ? "add" : "start", stage: "decided", modality: "stated" };
  return null;
}

/** "keeps 200 men there", "stands up a brigade", "has a platoon on offer". */
export function keeps({ scene, clause, q, lemma, staging, rest, base, done, coming }: Verb): VerbReading | null {
  if (keepVerbs.has(lemma))
    return {
      ...base,
      rule: "keep",
      change: coming && isLonger(clause, lemma, staging.stage, rest) ? "extend" : "level",
      stage:
        (done && clause.vg.tense === "past" && !(/^(?:keep|retain|maintain|hold)$/.test(lemma) || isBackshifted(scene, clause))) ||
        (hasOldTime(scene, clause) && done)
          ? "ended"
          : staging.stage,
    };
  if (lemma === "stand" && clause.particle === "up")
    return { ...base, rule: "raises", change: "start", stage: clause.vg.progressive && staging.stage === "in-force" ? "pledged" : staging.stage };
  if (
    (lemma === "have" || lemma === "stand" || lemma === "be") &&
    !coming &&
    q !== null &&
    (/\bon offer\b/.test(rest) ||
      (lemma !== "be" && /\b(?:stands?|stood|standing) (?:ready|by) with\b|\b(?:at the ready|ready to (?:go|deploy|leave|sail|fly))\b/.test(rest)))
  )
    return { ...base, rule: "offers", change: "start", stage: "offered" };
  return null;
}

const isAbout = ({ attached }: Verb["clause"], q: { readonly first: number }): boolean =>
  attached.some((a) => /^(?:about|over)$/.test(a.word) && a.np.first <= q.first && q.first < a.np.last);

/** "has 200 men there", "200 are there": a level, unless they are ready or on the way. */
export function isThere({ scene, clause, q, lemma, staging, base, coming }: Verb): VerbReading | null {
  // "had second thoughts about its 40 trainers": what is had is something else.
  if (lemma === "have" && q !== null && clause.objects.some((o) => o.index > clause.vg.index) && isAbout(clause, q)) return null;
  const ready = q === null || (!beVerbs.has(lemma) && lemma !== "") ? null : wayOf(scene, clause, q, staging);
  if (ready !== null) return { ...base, rule: ready.rule, change: q?.change === "add" ? "add" : ready.change, stage: ready.stage };
  if (beVerbs.has(lemma) || lemma === "") {
    const road = q === null || coming || !/^(?:be|have)$/.test(lemma) ? null : onTheRoad(scene, clause);
    if (road !== null) return { ...base, rule: road.rule, change: q?.change === "add" ? "add" : road.change, stage: road.stage };
    const past =
      staging.rules.includes("stage/used-to") ||
      (clause.vg.tense === "past" && !isRecent(scene, clause) && (!isBackshifted(scene, clause) || hasOldTime(scene, clause)));
    return {
      ...base,
      rule: "have",
      change: coming && toCome(staging) ? "start" : "level",
      stage: coming ? staging.stage : past ? "ended" : "in-force",
      sure: lemma !== "",
    };
  }
  return null;
}

/** By a verb of no list: what governs the noun, or how its words go on; else told by another verb. */
export function byOthers({ scene, clause, q, lemma, staging, rest, base, done, coming }: Verb): VerbReading {
  // "approved a force of 300", "rejected two ships": the verb over the noun gives the stage.
  const given = coming || q === null ? null : stageOfGovernor(lemma);
  if (
    given &&
    (/^(?:refused|considered|decided|agreed|offered)$/.test(given) || (/^(?:plan|envisage|envision|foresee)$/.test(lemma) && !clause.vg.passive)) &&
    !/^(?:see|set|clear|pass|choose|order|sign|conclude|accept|opt|drop|elect)$/.test(lemma)
  )
    return { ...base, rule: "decides-on", change: q?.change === "add" ? "add" : "start", stage: given };
  // "can spare 90 men", "could not find 40 medics": offered, or not.
  if (q !== null && q.first >= clause.vg.last && (lemma === "spare" || lemma === "find") && /^(?:can|could|cannot)$/.test(clause.vg.modal))
    return { ...base, rule: "spares", change: "start", stage: clause.vg.negated ? "refused" : "offered", modality: "stated" };
  // "has signalled one frigate", "has a platoon to spare".
  if (!coming && q !== null && (/^(?:signal|float|dangle)$/.test(lemma) || /\bon offer\b/.test(rest)))
    return { ...base, rule: "offers", change: "start", stage: "offered" };
  const way = q === null ? null : wayOf(scene, clause, q, staging);
  if (way !== null)
    return {
      ...base,
      rule: way.rule,
      change: q?.change === "add" && way.change === "start" ? "add" : way.change === "cut" && q !== null && isWhole(scene, q) ? "end" : way.change,
      stage: way.stage,
      modality: way.modality ?? base.modality,
    };
  const past =
    done &&
    clause.vg.tense === "past" &&
    !clause.vg.perfect &&
    (hasOldTime(scene, clause) ||
      (activities.has(lemma) && clause.vg.form === "finite" && !clause.vg.passive && !isRecent(scene, clause) && !isBackshifted(scene, clause)));
  const other = otherWayOf(scene, clause, q, staging);
  if (other !== null)
    return { ...base, rule: other.rule, change: q?.change === "add" && other.change === "start" ? "add" : other.change, stage: other.stage, sure: false };
  // "will visit the contingent of 90 soldiers": they are there.
  if (callsOn.has(lemma) && q !== null && q.first >= clause.vg.last && !clause.vg.passive)
    return { ...base, rule: "in-passing", change: "level", stage: "in-force", modality: "stated" };
  if (lemma === "peak") return { ...base, rule: "peak", change: "level", stage: "ended" };
  return {
    ...base,
    rule: "other-verb",
    change: coming && toCome(staging) ? "start" : "level",
    stage: coming ? staging.stage : past ? "ended" : "in-force",
    modality: staging.modality === "negated" ? "stated" : staging.modality,
    sure: false,
  };
}

const callsOn = new Set(["visit", "inspect", "address", "greet", "tour", "thank", "brief", "honour", "honor"]);
