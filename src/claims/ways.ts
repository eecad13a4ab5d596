/** Which way a counted force goes by a verb that no list of movements has: made ready, called home, or moved to where the words after the verb say. */
import type { Change, Modality, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { list } from "./lexis.ts";
import { entitiesIn, lemmaOf, nounOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import type { Staging } from "./staging.ts";

export interface Way {
  readonly rule: string;
  readonly change: Change;
  readonly stage: Stage;
  readonly modality?: Modality;
}

/** Raised and kept ready at home: nobody has gone yet. */
const readies = list("assemble form gather muster ready prepare equip earmark alert designate nominate select pick slate tag");
/** Held back or put on call. */
const onCall = /\b(?:aside|on (?:[\w-]+ ){0,2}(?:standby|stand-by|alert|notice|call)|in (?:reserve|readiness)|at (?:[\w-]+ ){0,3}(?:readiness|notice))\b/;
const holds = list("set put place hold keep have lay");
/** Said of what is ready or waits to go. */
const inWaiting =
  /^[^.;]{0,40}?\b(?:ready|waiting|prepared|packed|standing by|on standby|on stand-by|on alert|poised|raring|set|primed|lined up|to spare) (?:to (?:go|leave|deploy|fly|sail|depart|move|join|be)|for\b|and waiting)/;
const awaits = list("await expect anticipate foresee envisage envision");
/** Movements whose direction the words after them give. */
const inwards = new Set(["to", "into", "onto", "towards", "toward"]);
/** "attached to the mission", "report to": no movement, though followed by "to". */
const still = list(
  "attach belong relate amount say speak talk listen refer respond reply agree react look owe compare object subscribe appeal apply attest bow cling conform testify swear stick devote dedicate limit link lose matter confine restrict pay open report present explain tie apologise apologize write answer train accord correspond entitle expose used",
);
/** Verbs that take a force off its mission, whatever follows. */
const offWords = /^(?:[\w’'-]+ ){0,4}?(?:home|off|out of|away from|back from|back to)\b/;
const removes = list("call fly pull take order bring ship move march lift whisk haul draw evacuate airlift yank drag send summon fetch tug lead");
/** "packed their bags", "did their part": the end of a tour, told as an act. */
const farewells =
  /^(?:pack\w* (?:up\b|(?:their|its|his|her|our) (?:bags|kit|tents|things|gear))|(?:complet|finish|end|conclud)\w* (?:(?:their|its|his|her|our|a) )?(?:[\w-]+ ){0,2}(?:tours?|stint|rotation|turn|deployment)|(?:do|done|did) (?:their|its|his|her|our) (?:part|bit|duty|share|tour)|serv\w* out (?:their|its)|(?:say|said|saying|bid|bade) (?:farewell|goodbye|adieu)|str[iu](?:ke|king|ck) (?:camp|(?:their|its) tents?)|(?:fold|low)\w* (?:(?:their|its) )?(?:tents?|flags?|colou?rs)|turn\w* (?:their|its) backs?)/;

/** "put 40 men on standby": told by a verb that else would send them. */
export const isOnCall = (scene: Scene, clause: Clause): boolean =>
  holds.has(lemmaOf(clause)) && lemmaOf(clause) !== "keep" && lemmaOf(clause) !== "have" && onCall.test(afterVerb(scene, clause));

/** The way of a verb that is in no list, or null. */
export function wayOf(scene: Scene, clause: Clause, q: ReadQuantity, staging: Staging): Way | null {
  if (staging.modality !== "stated" && staging.modality !== "expected" && staging.modality !== "possible") return null;
  const lemma = lemmaOf(clause);
  const { phase } = staging;
  const after = afterVerb(scene, clause);
  const waiting = waitingOf(scene, clause, q, lemma, after, staging);
  if (waiting !== null) return waiting;
  if (lemma === "be" || lemma === "have" || lemma === "") return null;
  const gone: Stage = phase === "coming" ? staging.stage : phase === "done" ? "ended" : "in-force";
  // "including 40 officers": a gerund moves nobody.
  if (clause.vg.form === "gerund") return null;
  if (farewells.test(wordsOf(scene, clause.vg.main < 0 ? clause.vg.first : clause.vg.main, Math.min(scene.sentence.last, clause.vg.last + 6)).toLowerCase()))
    return { rule: "farewell", change: "end", stage: clause.vg.progressive || phase === "coming" ? gone : "ended" };
  if (removes.has(lemma) && !(lemma === "take" && /^off\b/.test(after)) && offWords.test(after) && !goesIn(scene, clause))
    return { rule: "removes", change: q.change === "cut" || q.first >= clause.vg.first ? "cut" : "end", stage: gone };
  if (still.has(lemma) || !goesIn(scene, clause)) return null;
  // "were ordered to Haiti": told to go, which they then did or will do.
  const ordered = /^(?:order|assign|summon|command|detail|direct|call)$/.test(lemma);
  return {
    rule: "moves-to",
    change: "start",
    stage:
      phase === "coming"
        ? staging.stage
        : ordered && phase === "done" && ((lemma === "order" && !clause.vg.passive) || (clause.vg.passive && !clause.vg.perfect))
          ? "decided"
          : phase === "done" || clause.vg.form === "participle"
            ? "in-force"
            : "pledged",
  };
}

/** Kept ready, being raised, awaited: planned, or offered where they are ready to go. */
function waitingOf(scene: Scene, clause: Clause, q: ReadQuantity, lemma: string, after: string, staging: Staging): Way | null {
  const stage = (own: Stage): Stage => (staging.phase === "coming" && staging.stage !== "considered" ? staging.stage : own);
  if (awaits.has(lemma))
    return clause.vg.passive && staging.phase !== "coming"
      ? { rule: "awaited", change: "start", stage: "planned", modality: clause.vg.negated ? "negated" : "expected" }
      : null;
  if (readies.has(lemma) || (lemma === "" && clause.vg.main >= 0 && /^read(?:ied|ying)$/.test(wordOf(scene, clause.vg.main)))) {
    const raised = lemma === "form" || lemma === "muster" || lemma === "gather" || lemma === "assemble" || lemma === "pick" || lemma === "select";
    if (
      (raised && !(clause.vg.progressive || forPlace(scene, clause.vg.last, rangeOf(scene, clause).last))) ||
      (!clause.vg.passive && clause.objects.length === 0)
    )
      return null;
    // "soldiers deployed in Haiti are well equipped": how they are, where they have already come.
    if (
      /^(?:equip|arm|train|prepare)$/.test(lemma) &&
      clause.vg.passive &&
      staging.phase !== "coming" &&
      !clause.vg.progressive &&
      q.first < clause.vg.first &&
      isPosted(scene, q, clause)
    )
      return { rule: "posted", change: "level", stage: "in-force" };
    return { rule: "readies", change: q.change === "add" ? "add" : "start", stage: stage("planned") };
  }
  if (holds.has(lemma) && onCall.test(after) && lemma !== "keep")
    return { rule: "on-call", change: "start", stage: stage(/\baside\b/.test(after) ? "planned" : "offered") };
  if ((lemma === "have" || lemma === "be" || lemma === "wait" || lemma === "stand") && staging.phase !== "coming") {
    if (inWaiting.test(`${lemma === "wait" ? "waiting " : ""}${after}`))
      return { rule: "in-waiting", change: "start", stage: lemma === "wait" ? "planned" : "offered" };
  }
  return null;
}

/** "deployed in Haiti", "serving there" right after a number and its noun. */
const isPosted = (scene: Scene, q: ReadQuantity, clause: Clause): boolean =>
  scene.clauses.some(
    (c) =>
      c.type === "participle" &&
      c.vg.first >= q.last &&
      c.vg.last < clause.vg.first &&
      /^(?:deploy|station|base|serve|post|field|send|assign)$/.test(lemmaOf(c)),
  );

const afterVerb = (scene: Scene, clause: Clause): string =>
  clause.vg.last < scene.sentence.last ? wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 12)).toLowerCase() : "";

const whither = new Set(["state", "place", "region", "mission", "formation"]);

/** "to Haiti", "into the mission": does a phrase of the clause say whither? */
function goesIn(scene: Scene, clause: Clause): boolean {
  const { last } = rangeOf(scene, clause);
  return clause.attached.some(
    (a) =>
      a.index > clause.vg.index &&
      (inwards.has(a.word) || (a.word === "for" && /^(?:take|set|head|start|push)$/.test(lemmaOf(clause)))) &&
      a.prep < last &&
      wordOf(scene, a.prep - 1) !== "back" &&
      (/^(?:mission|operation|force|contingent|headquarters|battlegroup|garrison)$/.test(nounOf(scene, a.np.head)) ||
        entitiesIn(scene, a.np.first, a.np.last).some((e) => whither.has(e.class) && e.form !== "pronoun")),
  );
}

/** "for Haiti", "for the mission in Mali" between two tokens: what is meant for a place is not there yet. */
export function forPlace(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, scene.sentence.last - 1); i++) {
    if (
      wordOf(scene, i) !== "for" ||
      scene.quantities.some((q) => q.first === i + 1) ||
      scene.times.some((t) => t.start === scene.tokens.start[i + 1] || t.start === scene.tokens.start[i + 2])
    )
      continue;
    if (
      scene.entities.some(
        (e) => e.first > i && e.first - i <= 4 && whither.has(e.class) && e.form !== "pronoun" && (e.form !== "adjective" || e.class !== "state"),
      )
    )
      return true;
  }
  return false;
}
