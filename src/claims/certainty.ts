/** How sure the reading is of a claim (not the world). */
import { type Draft, isWeighed } from "./draft.ts";
import type { Scene } from "./scene.ts";
import { type Finished, likelihoodOf } from "./weighing/certain.ts";

/** 0–1, two digits. Of the claims at 0.9, nine in ten should be true to their words; `npm run eval:calibration` measures it. */
export function certaintyOf(scene: Scene, draft: Draft, finished: Finished): number {
  const { weights } = scene.reading;
  const score = weights === null || weights.certain.isEmpty ? trustIn(scene, draft, finished.problems.length) : likelihoodOf(scene, draft, finished, weights);
  return Math.round(Math.min(0.98, Math.max(0.02, score)) * 100) / 100;
}

/** Where nothing is weighed: the rule's own trust, lowered by what is known to go wrong. */
function trustIn(scene: Scene, draft: Draft, problems: number): number {
  let score = draft.trust;
  if (draft.actor.length === 0) score -= 0.15;
  // What was weighed is as likely as the weights hold it, its actor included.
  if (draft.filled["actor"] && !isWeighed(draft)) score -= 0.15;
  if (draft.actor.some((a) => a.id === null)) score -= 0.1;
  if (scene.sentence.damaged) score -= 0.2;
  if (problems > 0) score -= 0.2;
  if (scene.reading.text.quality.score < 0.9) score -= 0.05;
  if (draft.quantity !== null && draft.quantity.min === null && draft.quantity.max === null) score -= 0.05;
  if (scene.sentence.last - scene.sentence.first > 60) score -= 0.05;
  return score;
}
