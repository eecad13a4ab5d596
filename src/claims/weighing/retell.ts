/**
 * How far a claim has come, which way it goes and how sure it is, where weights know better than the rule that read it: a verb that no table of stages knows, a tense
 * that another clause turns round. The rule's word stands unless they are nearly sure of another and hold it for next to impossible.
 */
import { changes, type Kind, modalities, stages } from "../../model/claim.ts";
import type { Draft } from "../draft.ts";
import { lemmaOf } from "../scene.ts";
import { aspectual } from "../stage-words.ts";
import type { Odds } from "./odds.ts";
import { toldAt } from "./told.ts";

/** `sure`: the share of the likelihood from which another answer takes the place of one that has `unlikely` or less. */
export const retelling = { sure: 0.8, unlikely: 0.1 };

/** Kinds whose stage and change the contract fixes, and meetings, which the rules date. */
const fixed: ReadonlySet<Kind> = new Set(["position", "condition", "consequence", "target", "meeting"]);

const questions = [
  ["stage", stages, toldAt.stage],
  ["change", changes, toldAt.change],
  ["modality", modalities, toldAt.modality],
] as const;

/**
 * Puts right what a rule says of a claim's stage, change and modality; the record says that it was filled in. `drafts`: all of the sentence. Where a clause tells two
 * things of a kind its words do not say which is which; and what a rule reads from a sign of its own ("may", "if", "denied", "a third of them") stays.
 */
export function retell(draft: Draft, drafts: readonly Draft[], odds: Odds): void {
  if (fixed.has(draft.kind) || drafts.some((d) => d !== draft && d.kind === draft.kind && d.clause === draft.clause)) return;
  const told = odds.told(draft);
  for (const [slot, answers, at] of questions) {
    if (isSigned(draft, slot)) continue;
    const better = surer(told.subarray(at, at + answers.length), (answers as readonly string[]).indexOf(draft[slot]));
    if (better < 0) continue;
    Object.assign(draft, { [slot]: answers[better] });
    draft.filled[slot] = "in reports coded by hand, words like these tell it";
    draft.rules.push(`${slot}/weighed`);
  }
}

/** Rules that are about how far a claim is or which way it goes, and are not led by a verb of many stages. */
const outspoken = /\/(?:nominal-|still-there|in-passing|under-command|followed-by|denied|whole|from-level|craft-of-state)/;

function isSigned({ rules, modality, change, clause }: Draft, slot: (typeof questions)[number][0]): boolean {
  if (slot === "modality") return modality !== "stated";
  // "stopped sending arms": over, as the verb over it says.
  const isOver = clause !== null && clause.vg.form !== "finite" && clause.governor !== null && aspectual.get(lemmaOf(clause.governor)) === "stop";
  return isOver || (slot === "change" && change === "cut") || outspoken.test(rules[0]);
}

/** The answer that is nearly sure where the one given is next to impossible; -1 where there is none. `odds`: log-odds of each answer. */
function surer(odds: Float64Array, given: number): number {
  const best = odds.indexOf(Math.max(...odds)),
    shares = odds.map((each) => Math.exp(each - odds[best])),
    all = shares.reduce((sum, each) => sum + each, 0);
  return given >= 0 && shares[best] / all >= retelling.sure && shares[given] / all <= retelling.unlikely ? best : -1;
}
