/** What a clause of sending, keeping or moving does, and the phrases that may name the force it does it with. */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { isForcePhrase, isGivenToForce } from "./contingent.ts";
import { isForceNoun } from "./contributor.ts";
import { addVerbs } from "./lexis.ts";
import { placesIn } from "./places.ts";
import { helpNouns, isTime, partOf } from "./presence-nouns.ts";
import { idleVerbs, type VerbKind } from "./presence-verbs.ts";
import { headOf, rangeOf, type Scene, wordAfterVerb, wordOf, wordsOf } from "./scene.ts";

/** What sort of verb it is with what stands beside it: "placed a company at his disposal", "put boots on the ground", "called the ships home" act. */
export function kindOfVerb(scene: Scene, clause: Clause, lemma: string, sure: VerbKind | null): VerbKind | null {
  // "placed a company at his disposal", "put two ships under NATO command".
  const placed =
    (lemma === "place" || lemma === "put") &&
    /\b(?:at|under|on) (?:[\w'’.-]+ ){0,4}(?:disposal|command|control|standby|readiness|alert)\b/i.test(
      wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, rangeOf(scene, clause).last + 8)),
    );
  const opens =
    /^(?:open|establish|inaugurate|build|set)$/.test(lemma) &&
    clause.objects.some((o) => /^(?:base|camp|hub|outpost|airfield|garrison|airbase)$/.test(headOf(scene, o)) && isForcePhrase(scene, o, "act"));
  const boots =
    lemma === "put" &&
    clause.objects.some((o) => headOf(scene, o) === "boot" || isForceNoun(scene, o.head)) &&
    clause.attached.some((a) => a.index > clause.vg.index && /^(?:on|in|into|at|off)$/.test(a.word));
  // "form a joint naval task group": what several raise together.
  const raised =
    /^(?:establish|create|form|raise|assemble)$/.test(lemma) &&
    clause.objects.some(
      (o) =>
        isForcePhrase(scene, o, "act") &&
        /\b(?:joint|multinational|combined|common|task|reaction|mine-clearing|trilateral|regional)\b/i.test(wordsOf(scene, o.first, o.last)),
    );
  // "has ordered the carrier to the Gulf".
  const ordered =
    /^(?:order|divert|redirect|reroute)$/.test(lemma) &&
    clause.attached.some(
      (a) => a.index > clause.vg.index && /^(?:to|into|off|towards?)$/.test(a.word) && placesIn(scene, a.np.first, a.np.last, false).length > 0,
    );
  const back =
    (/^(?:call|order|summon)$/.test(lemma) &&
      (/^(?:back|home)$/.test(clause.particle) ||
        clause.objects.some((o) => o.index > clause.vg.index && wordOf(scene, o.head) === "home") ||
        /^(?:back|home)$/.test(wordAfterVerb(scene, clause)) ||
        clause.objects.some((o) => o.last < scene.sentence.last && /^(?:back|home)$/.test(wordOf(scene, o.last))))) ||
    (lemma === "retire" && !clause.vg.passive);
  const gives = lemma === "make" && clause.objects.some((o) => headOf(scene, o) === "contribution" && isGivenToForce(scene, o));
  return placed || boots || gives || opens || raised || back || ordered ? "act" : (sure ?? (idleVerbs.has(lemma) ? null : "loose"));
}

/** "Polish troops will deploy", "aircraft are to rotate": without an object the subject is what moves. */
export function isSubjectMoving(scene: Scene, clause: Clause, lemma: string, kind: VerbKind): boolean {
  return (
    kind === "motion" ||
    lemma === "join" ||
    kind === "loose" ||
    kind === "effort" ||
    (kind === "act" && clause.objects.every((o) => isTime(scene, o) || wordOf(scene, o.head) === "home"))
  );
}

/** The phrases of a clause that may name what is sent, kept or moved. */
export function candidatesOf(scene: Scene, clause: Clause, lemma: string, kind: VerbKind, moving: boolean): NounPhrase[] {
  const { passive } = clause.vg;
  return [
    ...(clause.subject && (passive || moving)
      ? [/^(?:size|strength|number)$/.test(headOf(scene, clause.subject)) ? partOf(scene, clause.subject) : clause.subject]
      : []),
    ...clause.objects.map((o) => partOf(scene, o)),
    ...(addVerbs.has(lemma) && (lemma === "add" || !passive) && !clause.objects.some((o) => helpNouns.has(headOf(scene, o)))
      ? clause.attached.filter((a) => a.word === "to" && a.index > clause.vg.index).map((a) => a.np)
      : []),
    ...(lemma === "hold" || lemma === "hang" || lemma === "cling" || lemma === "stick"
      ? clause.attached.filter((a) => (a.word === "to" || a.word === "onto" || a.word === "with") && a.index > clause.vg.index).map((a) => a.np)
      : []),
    ...(kind === "effort" || kind === "loose"
      ? clause.attached
          .filter((a) => /^(?:to|in|with|under|on|by|of)$/.test(a.word) && !(a.word === "of" && clause.subject !== null && a.index < clause.subject.index))
          .map((a) => a.np)
      : []),
  ];
}
