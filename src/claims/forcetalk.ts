/** Whether a force is spoken of: in the claims just told, in the sentences before, in the passage around. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { type Scene, wordsOf, isMissionName } from "./scene.ts";
import { lowerOf } from "./lowered.ts";

const forceTalk =
  /\b(?:troops?|soldiers?|personnel|forces?|contingents?|peace-?keep\w+|contributions?|deploy\w*|presence|marines|officers|instructors|trainers|garrisons?|strength|battalions?|brigades?|battle ?groups?|compan(?:y|ies)|detachments?|missions?|operations?|workforce|staff|effectives?|head ?count|manpower|reinforcements?|task force|helmets?|berets?|military|naval|army|elements?|arm(?:y|ies)|engineers?|observers?|monitors?|regiments?|squadrons?|corps|commandos?|paratroopers|airborne|infantry(?:men)?|airmen|sailors|gendarmes|sappers|medics|advis[eo]rs|quotas?|troop (?:levels?|ceilings?|numbers)|platoons?|warships?|frigates?)\b/;

export const tollTalk =
  /\b(?:kill(?:s|ed|ing)?|dead|deaths?|died|casualt\w+|wounded|injur\w+|victims?|toll|hostages?|refugees?|votes?|voted|ballots?|seats?)\b/;

/** Does a claim of the last sentences tell of a force? */
export const recentForce = (scene: Scene, reach: number): boolean =>
  scene.before.some((d) => scene.index - d.sentence <= reach && (d.kind === "force" || d.kind === "lead" || d.kind === "mandate"));

/** Is a force spoken of in the sentences before, though nothing was read there? */
export function forceBefore(scene: Scene, far = false): boolean {
  const { sentences, text } = scene.reading.text;
  const [back, letters] = far ? [4, 900] : [2, 500];
  const before = text.slice(Math.max(sentences[Math.max(0, scene.index - back)].start, scene.sentence.start - letters), scene.sentence.start).toLowerCase();
  // Where the dead were counted before, a bare number goes on with them.
  return forceTalk.test(before) && !tollTalk.test(before) && !tollTalk.test(text.slice(scene.sentence.start, scene.sentence.end).toLowerCase());
}

/** Is a force spoken of, in the sentence or just before it? */
export const forceSpoken = (scene: Scene): boolean => recentForce(scene, 2) || scene.entities.some((e) => isMissionName(e)) || forceTalk.test(lowerOf(scene));

/** "Togo, 200; Benin 150": in a run of states the force was named at its head, some sentences before. */
export const ofState = (scene: Scene, q: ReadQuantity): boolean =>
  scene.entities.some(
    (e) => e.first < q.first && e.id !== null && (e.class === "state" || e.class === "mission" || e.form === "metonym" || e.form === "people"),
  );

/** Words of the field in a thousand around it, from which a bare number goes on with the force of the sentences before. */
export const spokenFrom = 20;
/** And from which it does so only after a state and where a force was named. */
const ownedFrom = 10;

/** Is the passage one of forces, so that a number of a state's, or one after a force some sentences back, counts soldiers? */
export function isTalkOfForces(scene: Scene, q: ReadQuantity): boolean {
  const ofOne = ofState(scene, q);
  if (scene.near < spokenFrom) return scene.near >= ownedFrom && ofOne && forceBefore(scene, true);
  if (forceBefore(scene, ofOne)) return true;
  return (
    (q.quantity.max ?? q.quantity.min ?? 0) >= scored &&
    (ofOne || recentForce(scene, 4)) &&
    !scene.quantities.some((other) => valued.has(other.family)) &&
    !isUncounted(scene)
  );
}

const mended = /\b(?:first gave|(?:first|earlier|previous|original) version|wrongly|misstated|mistaken\w*|erroneous\w*|corrected|correction)\b/;
/** Does the sentence tell of the dead, of refugees or votes, or put a figure right? */
export function isUncounted(scene: Scene): boolean {
  const words = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  return tollTalk.test(words) || mended.test(words);
}

/** "Zambia answered with eight hundred": whatever the verb, where forces are the talk and one was told of just before, a whole number goes on with them. */
export const goesOnCounted = (scene: Scene, q: ReadQuantity): boolean =>
  scene.near >= spokenFrom &&
  (q.quantity.max ?? q.quantity.min ?? 0) >= scored &&
  recentForce(scene, 1) &&
  !scene.quantities.some((other) => valued.has(other.family)) &&
  !isUncounted(scene);

/** Smaller numbers may count anything. */
const scored = 20;
const valued: ReadonlySet<string> = new Set(["money", "gdp", "percent"]);
