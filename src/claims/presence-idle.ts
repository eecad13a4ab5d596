/** Clauses whose verb is one of sending, keeping or moving, and that move nobody: what they bring, reach, serve or give is something else. */
import type { Clause } from "../text/clauses.ts";
import { isForcePhrase, presenceHead, siteHeads } from "./contingent.ts";
import { addVerbs, cutVerbs, harmVerbs, replaceVerbs } from "./lexis.ts";
import { movementOf, nominalChange } from "./nominal.ts";
import { entered, isGivenWork, isService } from "./presence-nouns.ts";
import { handed, homeward, type VerbKind } from "./presence-verbs.ts";
import { governsInfinitive, headOf, quantitiesIn, type Scene, wordsOf } from "./scene.ts";
import { isShow } from "./civil.ts";
import { stageOfGovernor } from "./stage-words.ts";

/** "brought to justice", "dropped anchor", "reached an agreement", "was given a medal": no force comes, goes or stays. */
export function movesNobody(scene: Scene, clause: Clause, lemma: string): boolean {
  if (
    (harmVerbs.has(lemma) && !(lemma === "lose" && clause.objects.some((o) => siteHeads.has(headOf(scene, o))))) ||
    (lemma === "head" && clause.vg.passive) ||
    (lemma === "go" && clause.vg.form === "participle")
  )
    return true;
  if (isShow(scene, clause)) return true;
  // "brought to account", "brought to justice": nobody is moved.
  if (
    lemma === "bring" &&
    clause.attached.some(
      (a) =>
        a.word === "to" &&
        a.index > clause.vg.index &&
        /^(?:account|justice|trial|book|court|light|attention|end|conclusion|notice|halt|standstill|bear|table)$/.test(headOf(scene, a.np)),
    )
  )
    return true;
  // "dropped anchor": comes, and lets nothing fall.
  if (/^(?:drop|cast|weigh)$/.test(lemma) && clause.objects.some((o) => headOf(scene, o) === "anchor")) return true;
  if (lemma === "enter" && clause.attached.some((a) => a.word === "into" && a.index > clause.vg.index && entered.has(headOf(scene, a.np)))) return true;
  // "reached an agreement on the pay of the soldiers": nobody arrives.
  if (
    (lemma === "reach" || lemma === "strike") &&
    clause.objects.some(
      (o) =>
        entered.has(headOf(scene, o)) ||
        /^(?:conclusion|consensus|compromise|milestone|peak|stage|level|target|goal|settlement|ceasefire|truce)$/.test(headOf(scene, o)),
    )
  )
    return true;
  // "will be relieved by Turkish jets": two forces, read elsewhere.
  if ((replaceVerbs.has(lemma) || lemma === "join") && clause.vg.passive && clause.attached.some((a) => a.word === "by")) return true;
  // "It is going to be the third rotation": nobody goes.
  if (
    lemma === "go" &&
    clause.vg.progressive &&
    scene.clauses.some((c) => c.governor === clause && c.type === "infinitive" && c.vg.index === clause.vg.index + 1)
  )
    return true;
  // "The soldiers were given medals": who is given something is sent nowhere.
  if (
    clause.vg.passive &&
    handed.has(lemma) &&
    clause.objects.some((o) => o.index > clause.vg.index && !isForcePhrase(scene, o, "act") && !homeward.has(headOf(scene, o)))
  )
    return true;
  // "gave the armed forces the task of planning": what they are given is no journey.
  if (!clause.vg.passive && handed.has(lemma) && isGivenWork(scene, clause)) return true;
  // "patrols and expanded exchanges": a participle that only describes the noun after it.
  if (
    clause.type === "participle" &&
    clause.vg.passive &&
    clause.vg.last - clause.vg.first === 1 &&
    (addVerbs.has(lemma) || cutVerbs.has(lemma)) &&
    clause.objects.some((o) => o.first === clause.vg.last)
  )
    return true;
  return false;
}

/** "The army lacks a tanker", "to enhance its capacity", "will head the battalion": what a force does for itself, or is given. */
export function isForItself(scene: Scene, clause: Clause, lemma: string): boolean {
  // "The Danish armed forces are prepared to deploy 200 soldiers": they act, they are not what is sent.
  if (
    clause.subject !== null &&
    isService(scene, clause.subject) &&
    scene.clauses.some((c) => c.governor === clause && c !== clause && c.vg.index > clause.vg.index && c.type !== "relative" && c.type !== "adverbial")
  )
    return true;
  // "The Danish armed forces lack a tanker": for themselves, and nobody is asked.
  if (/^(?:lack|need|require|want)$/.test(lemma) && clause.subject !== null && isService(scene, clause.subject)) return true;
  // "to provide Chadian forces with training": they get something.
  if (/^(?:provide|supply|furnish|equip)$/.test(lemma) && clause.attached.some((a) => a.word === "with" && a.index > clause.vg.index)) return true;
  // "to enhance the capacity of the Chadian army": another's soldiers get better at it.
  if (
    addVerbs.has(lemma) &&
    clause.objects.some(
      (o) =>
        o.index > clause.vg.index &&
        /^(?:capacity|capability|ability|skill|readiness|effectiveness|professionalism|performance|resilience|interoperability)$/.test(headOf(scene, o)),
    )
  )
    return true;
  // "serves the same goals": nobody's service.
  if (lemma === "serve" && clause.objects.some((o) => /^(?:goal|purpose|interest|aim|need|end|cause|function|objective)$/.test(headOf(scene, o)))) return true;
  // "will head the battalion": leads it, and goes nowhere.
  if (lemma === "head" && clause.objects.some((o) => o.index > clause.vg.index)) return true;
  return false;
}

/** "cleared the dispatch of a destroyer", "continues to use old tanks", "is planning the deployment": a noun or another verb tells it, or nothing does. */
export function isToldByAnother(scene: Scene, clause: Clause, lemma: string, kind: VerbKind): boolean {
  // "cleared the dispatch of a destroyer": the noun tells it.
  // "Having lost its last base in Chad".
  const governs = kind === "loose" && stageOfGovernor(lemma) !== null && governsInfinitive(scene, clause);
  // "The army continues to use old tanks": the verb after it tells, or nothing does.
  const goesOnTo =
    (lemma === "continue" || lemma === "keep") &&
    clause.objects.length === 0 &&
    scene.clauses.some((c) => c.governor === clause && c.type === "infinitive" && c.subject === clause.subject);
  if (goesOnTo || governs) return true;
  if (kind !== "loose") return false;
  const moved = [...clause.objects, ...(clause.subject ? [clause.subject] : [])];
  return (
    moved.some((o) => movementOf(scene, o) !== undefined && !presenceHead.has(headOf(scene, o))) ||
    // "is planning the deployment of a battalion": the noun tells it, as far as its verb has come.
    (lemma === "plan" && clause.objects.some((o) => nominalChange.has(headOf(scene, o))))
  );
}

/** Money that the verb moves; "are stationed there at a cost of" moves none. */
export const movesMoney = (scene: Scene, clause: Clause, last: number): boolean =>
  quantitiesIn(scene, clause.vg.last, last).some(
    (q) =>
      (q.family === "money" || q.family === "gdp") &&
      !/^(?:at|for) (?:a|an|the) (?:[\w-]+ )?(?:costs?|price) of$/.test(wordsOf(scene, Math.max(clause.vg.last, q.first - 4), q.first).toLowerCase()) &&
      !/^(?:at|for) (?:a|an|the) (?:costs?|price) of$/.test(wordsOf(scene, Math.max(clause.vg.last, q.first - 4), q.first).toLowerCase()),
  );
