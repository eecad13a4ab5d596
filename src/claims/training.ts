/** Training given to a recipient's soldiers, without a number: by a verb, by a noun, or by where they are taught. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, partiesAs, speakerAt, doerOf } from "./args.ts";
import { type Draft, draftOf, namesOf } from "./draft.ts";
import { actorSpokenOf, governmentsIn, recentAid, stageOfGift, understoodRecipient } from "./gifts.ts";
import { trainVerbs } from "./lexis.ts";
import { holdsWord } from "./phrases.ts";
import { missionOf } from "./places.ts";
import { lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { bareObject } from "./frames.ts";
import { learnersTold, teachersTold } from "./trainees.ts";
import { otherThan, isAmong } from "./named.ts";

/** "trains Iraqi soldiers", "training for Ukrainian pilots", "asked the alliance to train the new force". */
export function trained(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  // "has begun training Ukrainian pilots", "are mentoring marines": the gerund chunked with its object.
  const begun = gerundBefore.test(lemma)
    ? clause.objects.find(
        (o, i) =>
          (lesson.test(wordOf(scene, o.first)) && o.last - o.first >= 2) ||
          (i > 0 &&
            o.first === clause.objects[i - 1].last &&
            clause.objects[i - 1].last - clause.objects[i - 1].first === 1 &&
            lesson.test(wordOf(scene, clause.objects[i - 1].first))),
      )
    : undefined;
  if (!begun && !trainVerbs.has(lemma)) return null;
  const np = begun ?? (clause.vg.passive ? clause.subject : (clause.objects[0] ?? bareObject(scene, clause)));
  if (np === null) return null;
  const read = stageOfGift(scene, clause, null);
  const teaching = teachers(scene, clause);
  // "their Ukrainian colleagues": the pronoun is the teachers'.
  const whole = otherThan(actorsOfPhrase(scene, np), teaching);
  const adjective =
    whole.length > 0
      ? undefined
      : scene.entities.find((e) => e.first >= np.first && e.first < np.last && e.class === "state" && e.form === "adjective" && !isAmong(e, teaching));
  const named = adjective ? actorsOf(scene, adjective) : whole;
  const taught = named.length > 0 ? named : learners.test(wordsOf(scene, np.first, np.last).toLowerCase()) ? whoseLearners(scene, clause, np, read.asker) : [];
  const recipient = partiesAs(taught, "recipient");
  if (recipient.length === 0) return null;
  const actor = otherThan(teaching, recipient);
  if (actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  const starts = lemma === "begin" || lemma === "start";
  // "stopped training the Malian army".
  const over =
    (begun !== undefined && /^(?:stop|finish)$/.test(lemma) && (clause.vg.tense === "past" || clause.vg.perfect)) ||
    (read.stage === "ended" && clause.vg.form === "gerund");
  return draftOf("aid", "aid/trains", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: [...recipient, ...partiesAs(otherThan(read.asker, actor), "asker")],
    object: "training",
    clause,
    stage: over ? "ended" : read.stage,
    modality: read.modality,
    change: over
      ? "end"
      : starts
        ? "start"
        : read.stage === "requested" || read.stage === "pledged" || read.stage === "agreed" || read.stage === "offered"
          ? "start"
          : "level",
    mission: missionOf(scene, range.first, range.last),
    rules: [...read.rules],
    trust: named.length > 0 ? 0.6 : 0.5,
  });
}

const gerundBefore = /^(?:be|begin|start|continue|resume|finish|stop|keep|help|include|involve)$/;
const lesson = /^(?:training|mentoring|teaching|instructing|coaching|schooling|drilling|retraining)$/;
const learners =
  /\b(?:army|forces?|police|soldiers?|troops|officers?|guards?|military|navy|pilots?|crews?|recruits?|units?|brigades?|battalions?|fighters?|rebels|cadets|sailors|marines|gunners|medics|commandos|gendarmes|peshmerga|peacekeepers|conscripts|personnel)$/;

/** Whose the soldiers are where their phrase does not say: of those who ask, of the place of training, of those whom the text tells of help to. */
function whoseLearners(scene: Scene, clause: Clause, np: NounPhrase, asker: readonly Actor[]): Actor[] {
  if (/^(?:its|their|our|his)$/.test(wordOf(scene, np.first)) && asker.length === 0) return [];
  if (asker.length > 0) return [...asker];
  const here = clause.attached.find((a) => /^(?:in|at|for)$/.test(a.word) && a.index > np.index);
  const place = here
    ? scene.entities.find((e) => e.first >= here.np.first && e.first < here.np.last && (e.class === "state" || e.class === "place"))
    : undefined;
  if (place?.id && scene.reading.lookups.state.has(place.id)) return [{ id: place.id, name: scene.reading.lookups.nameOf(place.id) ?? place.name }];
  return namesOf(understoodRecipient(scene, recentAid(scene, [], 3), agentOf(scene, clause)));
}

/** Who teaches: the agent; for "they", whose soldiers were told of just before. */
export function teachers(scene: Scene, clause: Clause): Actor[] {
  const found = doerOf(scene, clause);
  // "are being taught to hunt mines by the Belgians": who teaches stands after what is taught.
  const inner =
    found.length === 0 && clause.vg.passive
      ? scene.clauses.find((c) => c.governor === clause && c.type === "infinitive")?.attached.find((a) => a.word === "by")
      : undefined;
  if (inner) return actorsOfPhrase(scene, inner.np).filter((a) => a.id !== null);
  if (found.length > 0) return found;
  const spoken = clause.vg.passive ? [] : (leadersOf(scene, clause.subject) ?? actorSpokenOf(scene, clause));
  // "2,000 soldiers would have been trained", "We have trained 90": by the mission that is spoken of.
  return spoken.length > 0 || !(clause.vg.passive || (clause.subject !== null && /^(?:we|they|it|mission)$/.test(wordOf(scene, clause.subject.head))))
    ? spoken
    : teachersTold(scene);
}

/** "A group led by the Netherlands and Denmark": what it does, they do; null where no group with leaders is the subject. */
function leadersOf(scene: Scene, np: NounPhrase | null): Actor[] | null {
  if (np === null || !/^(?:group|coalition|team|alliance|consortium|programme|program|mission|effort|initiative|course|school)$/.test(wordOf(scene, np.head)))
    return null;
  const led = scene.clauses.find((c) => c.type === "participle" && lemmaOf(c) === "lead" && c.vg.first >= np.last && c.vg.first - np.last <= 8);
  const by = led?.attached.find((a) => a.word === "by")?.np;
  const actor = by ? actorsOfPhrase(scene, by).filter((a) => a.id !== null) : [];
  return actor.length > 0 ? actor : null;
}

/** "The instruction of the Malian army by the European mission comes to a standstill": training as what is told of. */
export function trainingTold(scene: Scene, clause: Clause): Draft | null {
  const np = clause.subject;
  if (np === null || clause.inherited || !/^(?:training|instruction|schooling|mentoring|retraining|formation)$/.test(wordOf(scene, np.head))) return null;
  const of = phraseAfter(scene, np, /^(?:of|for)$/);
  if (of === null) return null;
  const taught = actorsOfPhrase(scene, of).filter((a) => a.id !== null);
  const by = phraseAfter(scene, of, /^by$/);
  const told = by ? actorsOfPhrase(scene, by) : clause.vg.passive ? agentOf(scene, clause) : [];
  const owner =
    told.length > 0
      ? told
      : np.owner
        ? actorsOfPhrase(scene, np.owner, 1)
        : scene.entities
            .filter((e) => e.first >= np.first && e.first < np.head && (e.class === "state" || e.class === "body"))
            .slice(0, 1)
            .flatMap((e) => actorsOf(scene, e));
  // "The training of 40 Kenyan recruits in Spain": where they are taught.
  const host = phraseAfter(scene, of, /^(?:in|at)$/),
    there = host === null || owner.length > 0 ? [] : governmentsIn(scene, host);
  const counted = quantitiesIn(scene, of.first, of.last).find((q) => q.family === "personnel");
  const named = owner.length > 0 ? owner : there.length > 0 ? there : speakerAt(scene, scene.tokens.start[np.first]);
  const actor = (named.length > 0 ? named : teachersTold(scene)).filter((a) => a.id !== null && !isAmong(a, taught));
  // "Lessons for recruits have begun": of those whose training is the talk.
  const understood = taught.length === 0 && learners.test(wordsOf(scene, of.first, of.last).toLowerCase()) ? learnersTold(scene, actor) : [];
  if ((taught.length === 0 && understood.length === 0) || actor.length === 0) return null;
  const range = rangeOf(scene, clause),
    read = stageOfGift(scene, clause, null);
  const words = wordsOf(scene, clause.vg.first, range.last).toLowerCase();
  const stops = /\b(?:standstill|halt|suspended|on hold|paused|frozen)\b/.test(words),
    over = /\b(?:ended|over|finished|completed|concluded)\b/.test(words);
  return draftOf("aid", "aid/training-told", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: taught.length > 0 ? partiesAs(taught, "recipient") : understood,
    object: "training",
    clause,
    stage: stops ? "suspended" : over ? "ended" : read.stage,
    modality: read.modality,
    change: stops ? "suspend" : over ? "end" : /\bresum/.test(words) ? "resume" : read.stage === "planned" || read.stage === "pledged" ? "start" : "level",
    rules: [...read.rules],
    ...(counted ? { quantity: counted.quantity, used: counted } : {}),
    trust: counted ? 0.84 : 0.5,
  });
}

/** The phrase that a preposition hangs on another. */
function phraseAfter(scene: Scene, np: NounPhrase, word: RegExp): NounPhrase | null {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  return prep?.type === "prep" && word.test(wordOf(scene, prep.first)) && inner?.type === "np" ? inner : null;
}

/** "takes part in the training of the Ugandan army": training told by a noun. */
export function trainingNoun(scene: Scene, clause: Clause): Draft | null {
  const at = clause.attached.findIndex((a) => a.word === "in" && wordOf(scene, a.np.head) === "training");
  const np =
    at >= 0
      ? clause.attached[at].np
      : clause.objects.find((o) => /^(?:training|lessons?|courses?|class(?:es)?|instruction|tuition|drill|schooling|workshops?)$/.test(wordOf(scene, o.head)));
  if (
    !np ||
    !/^(?:take|play|participate|engage|continue|provide|offer|begin|start|resume|suspend|lead|join|be|help|give|support|contribute|hold|run|organise|organize|conduct|impart|deliver|carry|teach|arrange|host)$/.test(
      lemmaOf(clause),
    )
  )
    return null;
  const inner = clause.attached.find((a) => (a.word === "of" || a.word === "for" || a.word === "to") && a.np.first > np.head && a.np.first - np.last <= 3)?.np;
  if (
    !inner ||
    (!learners.test(wordsOf(scene, inner.first, inner.last).toLowerCase()) &&
      !/\b(?:army|forces?|police|soldiers?|troops|officers?|guards?|military|navy|pilots?|recruits?|units?|brigades?|battalions?)\b/.test(
        wordsOf(scene, inner.first, inner.last).toLowerCase(),
      ))
  )
    return null;
  const recipient = partiesAs(actorsOfPhrase(scene, inner), "recipient");
  const actor = otherThan(actorOfClause(scene, clause), recipient);
  if (recipient.length === 0 || actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/training-of", spanOf(scene, range.first, Math.min(range.last, inner.last)), scene.index, {
    actor,
    with: recipient,
    object: "training",
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.change === "start" && read.stage === "in-force" ? "level" : read.change,
    mission: missionOf(scene, range.first, range.last, false),
    rules: [...read.rules],
    trust: 0.6,
  });
}

/** "pilots train in Romania", "commandos are being schooled in Morocco": taught there, if nobody is said to teach them. */
function learnsThere(scene: Scene, clause: Clause, subject: NounPhrase): boolean {
  if (!trainVerbs.has(lemmaOf(clause)) || clause.attached.some((a) => /^(?:by|with|alongside|for|together)$/.test(a.word))) return false;
  return (
    clause.vg.passive ||
    (lemmaOf(clause) === "train" && /^(?:pilots?|crews?|recruits?|cadets?|gunners|mechanics|technicians)$/.test(wordOf(scene, subject.head)))
  );
}

const mayTellTraining = holdsWord(/^(?:training|learn|learns|learning|train|trains|schooled|taught|drilled|instructed|trained)$/);

/** "pilots are awaited in Spain for training": where the recipient's soldiers are taught, the host gives. */
export function trainedAbroad(scene: Scene, clause: Clause): Draft | null {
  const subject = clause.subject;
  if (
    subject === null ||
    !mayTellTraining(scene) ||
    !/^(?:be|arrive|travel|go|come|begin|start|undergo|head|leave|fly|send|expect|follow|continue|complete|finish|train|learn|school|teach|instruct|drill)$/.test(
      lemmaOf(clause),
    ) ||
    !/\b(?:crews?|pilots?|cadets|commandos|gendarmes|policemen|guards|mechanics|technicians|engineers|sappers|medics|soldiers|troops|recruits|officers|gunners|personnel|sailors|marines)\b/.test(
      wordsOf(scene, subject.first, subject.last).toLowerCase(),
    )
  )
    return null;
  const range = rangeOf(scene, clause);
  if (
    !learnsThere(scene, clause, subject) &&
    !/\b(?:for|in|to begin|begin|start|undergo|undergoing) (?:\w+ )?training\b|\blearn(?:s|ing|t)?\b/.test(
      wordsOf(scene, range.first, range.last).toLowerCase(),
    )
  )
    return null;
  const inner = /^(?:learn|train|go|travel|come|send|fly|begin|start)$/.test(lemmaOf(clause))
    ? scene.clauses.find((c) => c.governor === clause && c.type === "infinitive")
    : undefined;
  const host = [...clause.attached, ...(inner?.attached ?? [])].find((a) => a.word === "in")?.np;
  const e = host
    ? scene.entities.find((each) => each.first >= host.first && each.first < host.last && (each.class === "state" || each.class === "place"))
    : undefined;
  if (!e?.id) return null;
  const actor: Actor[] = [{ id: e.id, name: scene.reading.lookups.nameOf(e.id) ?? e.name }];
  const own = actorsOfPhrase(scene, subject);
  const recipient = own.length > 0 ? partiesAs(own, "recipient") : understoodRecipient(scene, null, actor);
  if (recipient.length === 0 || recipient[0].id === e.id) return null;
  const read = stageOfGift(scene, clause, null);
  const counted = quantitiesIn(scene, subject.first, subject.last).find((q) => q.family === "personnel");
  return draftOf("aid", "aid/trained-abroad", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: recipient,
    place: [{ id: e.id, name: actor[0].name }],
    object: "training",
    clause,
    ...(counted ? { quantity: counted.quantity, used: counted } : {}),
    stage:
      (clause.predicate >= 0 && wordOf(scene, clause.predicate) === "due") || /\bdue\b/.test(wordsOf(scene, range.first, range.last).toLowerCase())
        ? "planned"
        : read.stage,
    modality: read.modality,
    change: "start",
    trust: counted ? 0.84 : 0.6,
  });
}
