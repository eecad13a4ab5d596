/** How far it has come by what stands right before or over a clause, whatever governs it: "having sent", "before it sends", "whether to send", "of sending". */
import type { Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { lemmaOf, type Scene, wordOf } from "./scene.ts";
import type { SoFar } from "./stage-so-far.ts";
import type { Staging } from "./staging.ts";
import { contingent, nounStage, prospects, undecided, wanting } from "./stage-words.ts";

/** The staging of a clause that no governor changes, or null. */
export const ungoverned = (scene: Scene, clause: Clause, so: SoFar): Staging | null =>
  isDoneBefore(clause)
    ? { stage: "in-force", modality: "stated", phase: "done", by: null, asked: false, rules: so.rules }
    : (comesAfter(clause, so) ?? wantedDone(clause, so) ?? undecidedOn(scene, clause, so) ?? behindOf(scene, clause, so));

const coming = ({ rules }: SoFar, stage: Stage, modality: Modality, rule: string): Staging => ({
  stage,
  modality,
  phase: "coming",
  by: null,
  asked: false,
  rules: [...rules, `stage/${rule}`],
});

/** "Having delivered tanks, Chad will send guns": what comes before is done. */
const isDoneBefore = ({ type, vg, governor }: Clause): boolean =>
  type === "participle" && vg.form === "gerund" && vg.perfect && !vg.negated && (governor === null || governor.vg.index > vg.index);

/** "waits for a vote before it sends trainers": what comes after something else has not begun. */
const comesAfter = ({ marker, vg }: Clause, so: SoFar): Staging | null =>
  contingent.has(marker ?? "") && vg.tense === "present" && vg.modal === "" && so.phase !== "done" && so.modality === "stated"
    ? coming(so, "planned", "conditional", marker!)
    : null;

/** "wants the troops withdrawn", "would like them sent home": a wish of whoever wants it. */
function wantedDone({ type, governor, vg, subject }: Clause, so: SoFar): Staging | null {
  if (
    type !== "participle" ||
    governor === null ||
    !wanting.has(lemmaOf(governor)) ||
    governor.vg.index >= vg.index ||
    subject === null ||
    !governor.objects.includes(subject)
  )
    return null;
  return { ...coming(so, "requested", governor.vg.negated ? "negated" : "stated", lemmaOf(governor)), by: governor, asked: true };
}

/** The token before a clause, over a subject that stands right before its verb ("of troops being sent"). */
const tokenBefore = ({ vg, subject }: Clause): number => Math.min(vg.first, subject !== null && subject.index === vg.index - 1 ? subject.first : vg.first) - 1;

/** "a debate over whether to send troops", "a decision on sending troops": nothing is decided yet. */
function undecidedOn(scene: Scene, clause: Clause, so: SoFar): Staging | null {
  const at = tokenBefore(clause),
    { form } = clause.vg;
  if (at <= scene.sentence.first) return null;
  const isOpen =
    form === "infinitive"
      ? wordOf(scene, at) === "whether"
      : form === "gerund" && /^(?:on|over|about)$/.test(wordOf(scene, at)) && undecided.has(wordOf(scene, at - 1));
  return isOpen ? coming(so, "considered", "stated", "undecided") : null;
}

/** "There is no question of troops being sent", "talk of sending troops": the noun before "of". */
function behindOf(scene: Scene, clause: Clause, so: SoFar): Staging | null {
  if (clause.vg.form !== "gerund") return null;
  const from = Math.max(scene.sentence.first, Math.min(clause.vg.first, clause.subject?.first ?? clause.vg.first) - 4);
  for (let i = tokenBefore(clause); i > from; i--) {
    const before = wordOf(scene, i - 1),
      opens = wordOf(scene, i - 2);
    // "expressed interest in joining the mission".
    if (wordOf(scene, i) === "in" && before === "interest")
      return coming(so, "considered", /^(?:no|any|little)$/.test(opens) ? "negated" : "stated", "noun-interest");
    if (wordOf(scene, i) !== "of") continue;
    // "are capable of deploying 900 men": no more than could be.
    if (/^(?:in)?capable$/.test(before)) return coming(so, "considered", before === "capable" ? "possible" : "negated", "capable-of");
    const given = nounStage.get(before) ?? (prospects.has(before) ? "considered" : null);
    if (given === null) return null;
    const none = /^(?:no|any|without|little)$/.test(opens);
    return coming(so, none ? "planned" : given, none ? "negated" : "stated", `noun-${before}`);
  }
  return null;
}
