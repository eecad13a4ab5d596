/**
 * Missions that are made of others and mandates that are rewritten: "voted to turn the mission into a larger force", "approved the creation of a regional
 * force", "will widen the mission's mandate".
 */
import type { Change } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { frame, objectsOf, undergoerOf } from "./mandate-frame.ts";
import { complementEnd, type Matter, matterOf } from "./matter.ts";
import { missionOf } from "./places.ts";
import { headOf, lemmaOf, type Scene, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";

const turnsInto = list("transform transition convert reconstitute rebrand");
const rewrites = list(
  "change alter amend adapt adjust revise widen broaden modify rewrite update overhaul reshape strengthen reinforce narrow expand enlarge refocus",
);
const makes = list("authorise authorize approve mandate");

const ofForces =
  /\b(?:multinational|international|regional|joint|stand-?by|stabili[sz]ation|protection|peace-?keeping|peace-?enforcement|security|support|suppression|intervention|monitoring|observer|interim|hybrid|african|un|nato|eu)\b/;

/** A mission by its name or in its own words, or a force that several raise: "a regional stand-by force". */
export function newMission(scene: Scene, np: NounPhrase): Matter | null {
  const matter = matterOf(scene, np, false);
  if (matter?.strength === "named" || (matter?.strength === "mission" && /^(?:mission|operation)$/.test(headOf(scene, np)))) return matter;
  if (headOf(scene, np) !== "force") return null;
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  return (ofForces.test(words) || /\bnew\b/.test(words)) && !/\b(?:police|air|armed|ground|special|task) force$|\b(?:work|sales|labou?r)\b/.test(words)
    ? { np, strength: "mission", mission: missionOf(scene, np.first, complementEnd(scene, np), false) }
    : null;
}

/** What a clause makes of a mission or mandate. */
export function making(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (clause.vg.negated) return null;
  return (
    (turnsInto.has(lemma) ? becomes(scene, clause) : null) ??
    (rewrites.has(lemma) ? rewritten(scene, clause) : null) ??
    (makes.has(lemma) ? made(scene, clause, lemma) : null)
  );
}

/** "The council voted to transform the mission into a peacekeeping force": the new one begins. */
function becomes(scene: Scene, clause: Clause): Draft | null {
  const old = clause.vg.passive ? clause.subject : (objectsOf(clause)[0] ?? clause.subject);
  const into = clause.attached.find((a) => a.word === "into" && a.index > clause.vg.index);
  if (old === null || into === undefined || (newMission(scene, old) === null && headOf(scene, old) !== "force")) return null;
  const matter = newMission(scene, into.np) ?? forceOf(scene, into.np);
  return matter === null ? null : begun(scene, clause, matter, "becomes", into.np.last);
}

/** "a larger force", of what was a mission. */
const forceOf = (scene: Scene, np: NounPhrase): Matter | null =>
  headOf(scene, np) === "force" ? { np, strength: "mission", mission: missionOf(scene, np.first, complementEnd(scene, np), false) } : null;

/** "will propose changing the mission's mandate": as one that is given anew. */
function rewritten(scene: Scene, clause: Clause): Draft | null {
  const np = undergoerOf(clause);
  if (np === null || !/^(?:mandate|remit)$/.test(headOf(scene, np))) return null;
  const matter = matterOf(scene, np, true);
  if (matter === null) return null;
  return frame(scene, clause, { matter, change: "renew", rule: "rewritten", acted: true, trust: 0.6 });
}

/** "authorised a multinational force": several states' own, by a council's word. */
function made(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const np = undergoerOf(clause);
  if (np === null || headOf(scene, np) !== "force") return null;
  const matter = newMission(scene, np);
  return matter === null ? null : begun(scene, clause, matter, `makes-${lemma}`, np.last);
}

function begun(scene: Scene, clause: Clause, matter: Matter, rule: string, to: number): Draft | null {
  const staging = stagingOf(scene, clause);
  const change: Change = "start";
  return frame(scene, clause, {
    matter,
    change,
    rule,
    acted: true,
    trust: 0.6,
    to,
    ...(staging.phase === "coming" || staging.by !== null ? {} : { stage: "decided" as const }),
  });
}
