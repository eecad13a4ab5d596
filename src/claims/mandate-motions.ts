/** "A motion to end the mission failed", "MPs threw out a bid to prolong it": what was moved for a mandate, and what became of the motion. */
import type { Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, agentOf } from "./args.ts";
import type { Draft } from "./draft.ts";
import { frame, objectsOf, undergoerOf } from "./mandate-frame.ts";
import { isThing, matterOf } from "./matter.ts";
import { headOf, lemmaOf, rangeOf, type Scene, wordsOf } from "./scene.ts";

const moved = new Set("motion bid attempt bill proposal resolution amendment move effort initiative request push".split(" "));
const failing = new Set("fail founder fall collapse flop stall die sink fizzle".split(" "));
const rejecting = new Set("defeat reject throw block vote shoot turn veto kill scupper quash torpedo strike".split(" "));
const passing = new Set("pass adopt approve accept carry back endorse".split(" "));

/** The fate of a motion whose infinitive is `clause`, as a mandate of what it is about; null where nothing tells it. */
export function motionDraft(scene: Scene, clause: Clause, change: Change): Draft | null {
  if (clause.type !== "infinitive" || clause.governorNoun === null || !moved.has(headOf(scene, clause.governorNoun))) return null;
  const np = objectsOf(clause)[0] ?? nextPhrase(scene, clause);
  const matter = np ? matterOf(scene, np, true) : null;
  const fate = matter && isThing(matter) ? fateOf(scene, clause) : null;
  if (matter === null || fate === null) return null;
  const draft = frame(scene, clause, {
    matter,
    change,
    rule: "motion",
    acted: false,
    stage: fate.stage,
    modality: "stated",
    from: Math.min(clause.governorNoun.first, rangeOf(scene, fate.clause).first),
    to: Math.max(rangeOf(scene, clause).last, rangeOf(scene, fate.clause).last),
    trust: 0.62,
  });
  const voted = draft?.filled["actor"]
    ? (fate.clause.vg.passive ? agentOf(scene, fate.clause) : fate.clause.subject === clause.governorNoun ? [] : actorOfClause(scene, fate.clause)).filter(
        (a) => a.id !== null,
      )
    : [];
  return draft && voted.length > 0 ? { ...draft, actor: voted, filled: {}, trust: 0.6 } : draft;
}

/** The phrase after the verb, which the verb of the motion's fate may have taken for its subject. */
function nextPhrase(scene: Scene, clause: Clause): NounPhrase | null {
  const after = scene.chunks.slice(clause.vg.index + 1, clause.vg.index + 3).find((c) => c.type === "np");
  return after?.type === "np" ? after : null;
}

function fateOf(scene: Scene, clause: Clause): { stage: Stage; clause: Clause } | null {
  for (const c of scene.clauses) {
    if (c === clause || c.vg.form !== "finite" || c.vg.negated) continue;
    const before = c.vg.index < clause.governorNoun!.index && c.objects.includes(clause.governorNoun!);
    const after = c.vg.index > clause.vg.index && (c.type === "main" || c.governor === clause);
    if (!before && !after) continue;
    const lemma = lemmaOf(c);
    const tail = wordsOf(scene, c.vg.first, Math.max(rangeOf(scene, c).last, c.vg.last)).toLowerCase();
    if (after && !c.vg.passive && (failing.has(lemma) || (lemma === "come" && /\bto (?:grief|nothing|naught|nought)\b/.test(tail))))
      return { stage: "refused", clause: c };
    if (before !== c.vg.passive && rejecting.has(lemma) && (!/^(?:vote|turn|throw|shoot|strike)$/.test(lemma) || /\b(?:down|out)\b/.test(tail)))
      return { stage: "refused", clause: c };
    if ((before !== c.vg.passive && passing.has(lemma)) || (after && lemma === "pass" && c.objects.length === 0)) return { stage: "decided", clause: c };
  }
  return null;
}

const paper = new Set("motion memorandum tezkere authorisation authorization mandate".split(" "));
const sending =
  /\b(?:send(?:ing)?|dispatch(?:ing)?|deploy(?:ing|ment)?|station(?:ing)?)\b[^.;]{0,40}\b(?:troops?|soldiers?|forces?|military|army|battalion|contingent|warships?|frigates?|unit)\b|\b(?:troops?|soldiers?|military|force) (?:deployment|dispatch)\b/;

/** "The memorandum on sending troops to Libya was passed": a parliament's paper that lets soldiers be sent is a mandate. */
export function paperPassed(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (!passing.has(lemma) && lemma !== "ratify") return null;
  const np = undergoerOf(clause);
  if (np === null || !paper.has(headOf(scene, np)) || !sending.test(wordsOf(scene, np.first, Math.min(scene.sentence.last, np.last + 12)).toLowerCase()))
    return null;
  return frame(scene, clause, {
    matter: { np, strength: "mandate", mission: null },
    change: "start",
    rule: "paper-passed",
    acted: true,
    stage: "decided",
    trust: 0.6,
  });
}
