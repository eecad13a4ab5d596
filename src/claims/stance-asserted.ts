/** Whether a clause asserts a stance, in which modality, and how far the words of what it is about go. */
import { VB, VBG } from "../text/lexicon.ts";
import type { Clause } from "../text/clauses.ts";
import type { Draft } from "./draft.ts";
import { lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { goesOn } from "./stance-phases.ts";

const farTopics = 16;

/** Verbs without a passive: "says Moscow voted for it" has no participle. */
export const bare = new Set(["vote", "object", "agree", "abstain", "side", "balk", "baulk", "insist", "consent", "assent", "dissent"]);

/** Not "troops to support", "if it opposes", "a plan supported": nobody's act. */
export function isAsserted(scene: Scene, clause: Clause): boolean {
  const { vg } = clause;
  if (clause.marker === "if" || clause.marker === "unless" || clause.marker === "whether") return false;
  // "has yet to decide whether to support": no side is taken so far.
  if (vg.form === "infinitive" && vg.first > scene.sentence.first && wordOf(scene, vg.first - 1) === "whether") return false;
  if (vg.form === "participle" && !bare.has(lemmaOf(clause)) && !clause.attached.some((a) => a.word === "by")) return false;
  if (vg.form === "gerund" && !/^(?:,|as)$/.test(wordOf(scene, vg.first - 1)) && !goesOn(scene, clause)) return false;
  if (vg.form === "infinitive" && !wills(clause) && !isImpossible(scene, clause)) return false;
  if (scene.tags[vg.main] < VB || scene.tags[vg.main] > VBG) return false;
  // What someone must do is a gate or advice, not yet a stance.
  return vg.modal !== "must" && vg.modal !== "should" && vg.modal !== "ought";
}

/** "agreed to support", "continues to back", "will", but not "troops to support". */
function wills(clause: Clause): boolean {
  const governor = clause.governor;
  return (
    governor !== null &&
    clause.governorNoun === null &&
    /^(?:agree|continue|vow|pledge|promise|decide|want|refuse|decline|go|plan|intend|be|choose|expect|undertake|offer|commit|threaten|resolve|move|seem|appear|tend|urge|hasten|use|begin|start|dare|prefer|opt)$/.test(
      lemmaOf(governor),
    ) &&
    (governor.subject === clause.subject || clause.subject === null)
  );
}

/** To where the words of the topic go: the verb's own reach and the clause that fills its object. */
export function topicEnd(scene: Scene, clause: Clause, from: number): number {
  const limit = Math.min(scene.sentence.last, from + farTopics);
  let i = from;
  for (; i < limit; i++) {
    const word = wordOf(scene, i);
    if (
      /^[;:.!?–—]$/.test(word) ||
      (word === "," && i > from && rangeOf(scene, clause).last <= i) ||
      (/^(?:but|while|whereas|although|though|because)$/.test(word) && i > from)
    )
      break;
  }
  return i;
}

/** "it is not possible for us to support": nobody's will, but its bearer's no. */
export const isImpossible = (scene: Scene, clause: Clause): boolean =>
  clause.vg.form === "infinitive" &&
  /\b(?:not possible|impossible|unthinkable|out of the question|unacceptable|inconceivable|difficult|hard) for (?:[\w'-]+ ){1,6}$/.test(
    `${wordsOf(scene, Math.max(scene.sentence.first, clause.vg.first - 9), clause.vg.first).toLowerCase()} `,
  );

/** Was a force, mission or stance told in this or the two sentences before? */
export const isRecent = (scene: Scene): boolean => {
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 2; i--) if (scene.before[i].kind !== "meeting") return true;
  return false;
};

export const stanceModality = (clause: Clause | null): Draft["modality"] => {
  if (clause === null) return "stated";
  const { modal } = clause.vg;
  if (modal === "may" || modal === "might" || modal === "could") return "possible";
  if (clause.governor !== null && clause.type === "infinitive" && /^(?:expect|predict|tip)$/.test(lemmaOf(clause.governor)) && clause.governor.vg.passive)
    return "expected";
  return "stated";
};
