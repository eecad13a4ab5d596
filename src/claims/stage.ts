/**
 * How far it has come and how sure: read off the verb group, its modal and tense, and the verbs and nouns that govern it
 * ("plans to send", "the decision to send", "agreed to extend"). The contract's coding rules decide each case.
 */
import type { Clause } from "../text/clauses.ts";
import { list } from "./lexis.ts";
import { onceEach } from "./memo.ts";
import { lemmaOf, nounOf, type Scene, wordOf } from "./scene.ts";
import { governorOf } from "./stage-governors.ts";
import { byHeading, byNoun, byRank, nounOver } from "./stage-nouns.ts";
import { ownStage } from "./stage-own.ts";
import type { SoFar, Verdict } from "./stage-so-far.ts";
import { ungoverned } from "./stage-ungoverned.ts";
import { underVerb } from "./stage-verbs.ts";
import { contingent, thanks } from "./stage-words.ts";
import type { Staging } from "./staging.ts";

/** The stage, modality and phase of what a clause's verb says, with its governors taken into account. */
export const stagingOf = onceEach((scene, clause: Clause): Staging => {
  const staging = readStaging(scene, clause);
  return staging.modality !== "negated" && isOfNobody(scene, clause) ? { ...staging, modality: "negated", rules: [...staging.rules, "stage/nobody"] } : staging;
});

const members = list("country nation state government capital ally member partner power neighbour neighbor");
/** "Neither Serbia nor Bosnia has agreed to send", "No ally will": said of nobody. */
function isOfNobody(scene: Scene, clause: Clause): boolean {
  for (let c: Clause | null = clause, depth = 0; c !== null && depth < 4; c = c.type === "infinitive" || c.vg.form === "gerund" ? c.governor : null, depth++) {
    if (c.subject === null || c.vg.passive) continue;
    const { first, head } = c.subject.joined[0] ?? c.subject,
      word = wordOf(scene, first);
    if (word === "nobody" || word === "none" || (word === "no" && wordOf(scene, first + 1) === "one")) return true;
    if (word === "neither" || (first > scene.sentence.first && wordOf(scene, first - 1) === "neither") || (word === "no" && members.has(nounOf(scene, head))))
      return true;
  }
  return false;
}

/** From the verb group itself to the governor furthest out that has a say. */
function readStaging(scene: Scene, clause: Clause): Staging {
  const rules: string[] = [];
  const so: SoFar = { ...ownStage(scene, clause, rules), by: null, asked: false, rules, inner: clause };
  const alone = ungoverned(scene, clause, so);
  if (alone !== null) return alone;
  for (let depth = 0, verdict: Verdict = "outward"; depth < 4 && verdict === "outward"; depth++) verdict = underGovernor(scene, clause, so);
  return withItsConditions(scene, clause, so);
}

const settled = ({ stage, modality, phase, by, asked, rules }: SoFar): Staging => ({ stage, modality, phase, by, asked, rules });

/** One step outward: the noun and the verb over the clause that was read last. */
function underGovernor(scene: Scene, clause: Clause, so: SoFar): Verdict {
  const { inner } = so,
    outer = governorOf(inner);
  // "waits for the consent of all before sending troops": the noun stands before another clause, and governs nothing of it.
  const apart = inner.vg.form === "gerund" && inner.vg.first > scene.sentence.first && contingent.has(wordOf(scene, inner.vg.first - 1));
  if (apart && outer !== null && outer.vg.tense !== "past" && outer.vg.form !== "participle" && so.stage === "in-force") {
    so.stage = "planned";
    so.phase = "coming";
    so.modality = "conditional";
    so.rules.push("stage/before");
    return "settled";
  }
  const noun = apart ? null : nounOver(scene, inner);
  const told = byRank(scene, so, outer) ?? (noun === null ? null : byNoun(scene, so, noun, outer));
  if (told !== null) return told;
  if (outer !== null) return underVerb({ scene, so, outer, inner, lemma: lemmaOf(outer), noun });
  if (inner === clause && inner.vg.form === "infinitive") byHeading(scene, so);
  return "settled";
}

const supposing: ReadonlySet<string> = new Set(["if", "unless", "provided"]);

/** What is denied, hoped for with thanks, said of none or supposed, after all. */
function withItsConditions(scene: Scene, clause: Clause, so: SoFar): Staging {
  // "denied that it had been asked to send": the denial reaches through what it denies.
  if (
    so.by !== null &&
    so.by.type === "complement" &&
    so.by.governor !== null &&
    !so.by.governor.vg.negated &&
    /^(?:deny|refute|reject)$/.test(lemmaOf(so.by.governor)) &&
    so.modality === "stated"
  ) {
    so.modality = "negated";
    so.rules.push("stage/denies");
  }
  // "If Oslo could send more, we would be grateful": a wish.
  if (clause.conditional && so.stage !== "refused" && thanks.test(scene.tokens.text.slice(scene.sentence.start, scene.sentence.end)))
    return { ...settled(so), stage: "requested", modality: "conditional", phase: "coming", asked: false, rules: [...so.rules, "stage/thanks"] };
  // "Neither Chad nor Niger will send": none of them.
  if (
    so.modality === "stated" &&
    clause.subject !== null &&
    (wordOf(scene, clause.subject.first) === "neither" ||
      (clause.subject.first > scene.sentence.first && wordOf(scene, clause.subject.first - 1) === "neither"))
  ) {
    so.modality = "negated";
    so.rules.push("stage/neither");
  }
  // "plans to deploy them if the parties agree": so far as they do.
  if (
    so.stage === "planned" &&
    so.modality === "stated" &&
    clause.vg.form === "infinitive" &&
    scene.clauses.some(
      (c) =>
        c.type === "adverbial" &&
        c.vg.first > clause.vg.first &&
        supposing.has(c.marker) &&
        (c.governor === clause || (c.governor === so.by && so.by !== null)),
    )
  ) {
    so.modality = "conditional";
    so.rules.push("stage/if");
  }
  if (clause.conditional && so.modality === "stated" && (so.stage === "planned" || so.stage === "pledged" || so.stage === "considered"))
    so.modality = "conditional";
  return settled(so);
}
