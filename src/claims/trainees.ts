/** Those who are taught where who teaches goes without saying: "2,000 soldiers have been trained", "120 recruits are in training", in the talk of a training mission. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Actor, Party } from "../model/claim.ts";
import { actorsOfPhrase, partiesAs } from "./args.ts";
import { clauseOf, evidenceOf, phraseAt } from "./carrier.ts";
import { type Draft, draftOf } from "./draft.ts";
import { recentAid, stageOfGift, understoodRecipient } from "./gifts.ts";
import { currentMission } from "./memory.ts";
import { holdsWord } from "./phrases.ts";
import { knownAs, type Scene, wordsOf } from "./scene.ts";
import { otherThan } from "./named.ts";

const teaches = new Set(["training"]);

/** Who teaches in what is told: the body or state of the training mission spoken of, or who was last told to teach. */
export function teachersTold(scene: Scene): Actor[] {
  const mission = currentMission(scene, scene.sentence.end);
  const row = mission?.id ? scene.reading.lookups.operation.get(mission.id) : undefined;
  if (row && teaches.has(row.kind) && (row.body || row.lead)) return [knownAs(scene.reading.lookups, row.body || row.lead)];
  const told = recentAid(scene, [], 4);
  return told?.object === "training" ? [...told.actor] : [];
}

/** Whose soldiers they are where that goes without saying: of the help told of, or of the land of the training mission. */
export function learnersTold(scene: Scene, actor: readonly Actor[]): Party[] {
  const known = understoodRecipient(scene, recentAid(scene, [], 4), actor);
  if (known.length > 0) return known;
  const mission = currentMission(scene, scene.sentence.end);
  const { operation, state } = scene.reading.lookups;
  const row = mission?.id ? operation.get(mission.id) : undefined;
  const land = row && teaches.has(row.kind) ? row.places.find((id) => state.has(id) && !actor.some((a) => a.id === id)) : undefined;
  return land === undefined ? [] : partiesAs([knownAs(scene.reading.lookups, land)], "recipient");
}

const mayTell = holdsWord(/^(?:trained|trainees?|training|graduat(?:e|es|ed|ing)|intake|recruits)$/);
/** Words right behind people that say they are taught. */
const inTraining =
  /^(?:who |which |that )?(?:are |were |is |was |have been |had been |will be |would be )?(?:currently |now )?(?:being (?:trained|taught|instructed)|(?:in|under|undergoing|receiving) (?:\w+ ){0,2}training)\b/;
const trainees = /\btrainees\b|\bintake of\b|\bpass(?:ing|ed)? out\b|\bgraduat(?:ed|ing|e|ion)\b/;

/** "with 120 Malian soldiers being trained", "another 230 are to join them to bring the number of trainees to 400". */
export function traineesCounted(scene: Scene, q: ReadQuantity): Draft | null {
  if (!mayTell(scene)) return null;
  const { first, last } = scene.sentence;
  const isPeople = q.family === "personnel" || (q.family === "none" && (q.quantity.max ?? q.quantity.min ?? 0) >= 10);
  if (!isPeople) return null;
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.first);
  const behind = wordsOf(scene, Math.min(last - 1, Math.max(q.last, np?.last ?? 0)), Math.min(last, Math.max(q.last, np?.last ?? 0) + 7)).toLowerCase();
  const told = inTraining.test(behind);
  if (
    !told &&
    (!trainees.test(wordsOf(scene, first, last).toLowerCase()) ||
      (q.family === "none" && !/\btrainees\b/.test(wordsOf(scene, Math.max(first, q.first - 4), q.last).toLowerCase())))
  )
    return null;
  const whose = np === null ? [] : actorsOfPhrase(scene, np);
  const actor = otherThan(teachersTold(scene), whose);
  if (actor.length === 0) return null;
  const clause = clauseOf(scene, q.first);
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/trainees", evidenceOf(scene, clause, q), scene.index, {
    actor,
    with: whose.length > 0 ? partiesAs(whose, "recipient") : learnersTold(scene, actor),
    quantity: { ...q.quantity, unit: "personnel" },
    used: q,
    clause,
    object: "training",
    stage: told ? "in-force" : read.stage,
    modality: told ? "stated" : read.modality,
    change: q.quantity.as === "change" ? "add" : told ? "start" : read.change,
    rules: [...read.rules],
    trust: 0.88,
  });
}
