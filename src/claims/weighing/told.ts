/** The questions that the table `told` answers: how far a claim has come, and what else its clause says of it. */
import { changes, gates, modalities, stages, stances } from "../../model/claim.ts";

/** Where the questions of the table `told` begin among its weights. */
export const toldAt = {
  stage: 0,
  change: stages.length,
  modality: stages.length + changes.length,
  stance: stages.length + changes.length + modalities.length,
  gate: stages.length + changes.length + modalities.length + stances.length,
};
export const toldHeads = toldAt.gate + gates.length;
