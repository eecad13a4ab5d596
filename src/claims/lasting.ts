/** What goes on, went on for a time, is prolonged or is yet to begin, by the verb of a force. */
import type { Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { Scene } from "./scene.ts";
import type { Staging } from "./staging.ts";
import { since } from "./recency.ts";

/** What is done for a time and, told in the past, is over. */
export const activities = new Set(
  "fight watch train exercise drill patrol escort protect cruise work spend participate help assist secure build clear teach monitor observe support defend live play".split(
    " ",
  ),
);

const inPlace = new Set(["in", "on", "at", "under", "across", "off", "aboard", "around", "over", "near"]);
/**
 * Is it a state, though told as an act? "has contributed since 1964", "were deployed on the operation" and "flew over Iraq" tell what goes
 * or went on; "was deployed to Mali in May" tells a beginning.
 */
export function goesOn(scene: Scene, clause: Clause, lemma: string): boolean {
  if (clause.vg.modal !== "" || clause.vg.form === "infinitive") return false;
  const towards = clause.attached.some((a) => (a.word === "to" || a.word === "into") && a.index > clause.vg.index);
  if (/^(?:contribute|provide|supply|second|host|support)$/.test(lemma) && clause.vg.perfect) return since(scene, clause);
  if (lemma === "fly") return !towards && clause.attached.some((a) => a.word === "over" || a.word === "around" || a.word === "above");
  return (
    clause.vg.passive &&
    clause.vg.tense === "past" &&
    !clause.vg.perfect &&
    /^(?:deploy|station|base|post|field|commit)$/.test(lemma) &&
    !towards &&
    clause.attached.some((a) => inPlace.has(a.word) && a.index > clause.vg.index)
  );
}

/** What is yet to be has a beginning: "are to take part", "will be on patrol"; a ceiling and what is only denied have none. */
export const toCome = (staging: Staging): boolean => staging.stage !== "in-force" && staging.stage !== "ended" && staging.stage !== "suspended";

/** Staying or keeping on is an extension where it is asked for, offered or weighed, and where "on", "longer" or "another year" says so. */
export function isLonger(clause: Clause, lemma: string, stage: Stage, rest: string): boolean {
  if (
    /^(?:stay|remain|keep|maintain|retain|continue|leave)$/.test(lemma) &&
    /^(?:requested|offered|considered|agreed)$/.test(stage) &&
    !/^(?:may|might)$/.test(clause.vg.modal)
  )
    return true;
  return clause.particle === "on" || /\b(?:longer|another|beyond|past|further|additional|extra)\b/.test(rest);
}
