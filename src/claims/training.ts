/** Training given to a recipient's soldiers, without a number: by a verb, by a noun, or by where they are taught. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { stageOfGift, understoodRecipient } from "./gifts.ts";
import { trainVerbs } from "./lexis.ts";
import { missionOf } from "./places.ts";
import { lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";

/** "trains Iraqi soldiers", "training for Ukrainian pilots". */
export function trained(scene: Scene, clause: Clause): Draft | null {
  // "has begun training Ukrainian pilots": the gerund chunked with its object.
  const begun = /^(?:begin|start|continue|resume|finish)$/.test(lemmaOf(clause)) ? clause.objects.find((o) => wordOf(scene, o.first) === "training" && o.last - o.first >= 2) : undefined;
  if (begun) {
    const taught = partiesAs(actorsOfPhrase(scene, begun), "recipient"), by = actorOfClause(scene, clause).filter((a) => !taught.some((r) => r.id === a.id));
    if (taught.length === 0 || by.length === 0) return null;
    const read = stageOfGift(scene, clause, null), range = rangeOf(scene, clause);
    return draftOf("aid", "aid/trains", spanOf(scene, range.first, range.last), scene.index, { actor: by, with: taught, object: "training", clause, stage: read.stage, modality: read.modality, change: lemmaOf(clause) === "begin" || lemmaOf(clause) === "start" ? "start" : "level", trust: 0.6 });
  }
  if (!trainVerbs.has(lemmaOf(clause))) return null;
  const np = clause.vg.passive ? clause.subject : (clause.objects[0] ?? null);
  if (np === null) return null;
  const recipient = partiesAs(actorsOfPhrase(scene, np), "recipient");
  if (recipient.length === 0) return null;
  const actor = actorOfClause(scene, clause).filter((a) => !recipient.some((r) => r.id === a.id));
  if (actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/trains", spanOf(scene, range.first, range.last), scene.index, { actor, with: recipient, object: "training", clause, stage: read.stage, modality: read.modality, change: "level", mission: missionOf(scene, range.first, range.last), trust: 0.6 });
}

/** "takes part in the training of the Ugandan army": training told by a noun. */
export function trainingNoun(scene: Scene, clause: Clause): Draft | null {
  const at = clause.attached.findIndex((a) => a.word === "in" && wordOf(scene, a.np.head) === "training") ;
  const np = at >= 0 ? clause.attached[at].np : clause.objects.find((o) => wordOf(scene, o.head) === "training");
  if (!np || !/^(?:take|play|participate|engage|continue|provide|offer|begin|start|resume|suspend|lead|join|be|help|give|support|contribute)$/.test(lemmaOf(clause))) return null;
  const inner = clause.attached.find((a) => (a.word === "of" || a.word === "for" || a.word === "to") && a.np.first > np.head && a.np.first - np.last <= 3)?.np;
  if (!inner || !/\b(?:army|forces?|police|soldiers?|troops|officers?|guards?|military|navy|pilots?|recruits?|units?|brigades?|battalions?)\b/.test(wordsOf(scene, inner.first, inner.last).toLowerCase())) return null;
  const recipient = partiesAs(actorsOfPhrase(scene, inner), "recipient");
  const actor = actorOfClause(scene, clause).filter((a) => !recipient.some((r) => r.id === a.id));
  if (recipient.length === 0 || actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/training-of", spanOf(scene, range.first, Math.min(range.last, inner.last)), scene.index, { actor, with: recipient, object: "training", clause, stage: read.stage, modality: read.modality, change: read.change === "start" && read.stage === "in-force" ? "level" : read.change, mission: missionOf(scene, range.first, range.last, false), rules: [...read.rules], trust: 0.6 });
}

/** "pilots are awaited in Spain for training": where the recipient's soldiers are taught, the host gives. */
export function trainedAbroad(scene: Scene, clause: Clause): Draft | null {
  const subject = clause.subject;
  if (subject === null || !/^(?:be|arrive|travel|go|come|begin|start|undergo|head|leave|fly|send|expect|follow|continue|complete|finish)$/.test(lemmaOf(clause)) || !/\b(?:crews?|pilots?|soldiers|troops|recruits|officers|gunners|personnel|sailors|marines)\b/.test(wordsOf(scene, subject.first, subject.last).toLowerCase())) return null;
  const range = rangeOf(scene, clause);
  if (!/\b(?:for|in|to begin|begin|start|undergo|undergoing) (?:\w+ )?training\b/.test(wordsOf(scene, range.first, range.last).toLowerCase())) return null;
  const host = clause.attached.find((a) => a.word === "in")?.np;
  const e = host ? scene.entities.find((each) => each.first >= host.first && each.first < host.last && (each.class === "state" || each.class === "place")) : undefined;
  if (!e?.id) return null;
  const actor: Actor[] = [{ id: e.id, name: scene.reading.lookups.nameOf(e.id) ?? e.name }];
  const own = actorsOfPhrase(scene, subject);
  const recipient = own.length > 0 ? partiesAs(own, "recipient") : understoodRecipient(scene, null, actor);
  if (recipient.length === 0 || recipient[0].id === e.id) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/trained-abroad", spanOf(scene, range.first, range.last), scene.index, {
    actor, with: recipient, place: [{ id: e.id, name: actor[0].name }], object: "training", clause, stage: clause.predicate >= 0 && wordOf(scene, clause.predicate) === "due" || /\bdue\b/.test(wordsOf(scene, range.first, range.last).toLowerCase()) ? "planned" : read.stage, modality: read.modality, change: "start", trust: 0.6,
  });
}
