/** Mandates told by the term alone ("the six months granted run out"), by a nod without a term, by what is tacked on to them or let be. */
import type { Modality, Quantity, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, agentOf } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { afterVerb, frame, isTimed, more, objectsOf, tuple, undergoerOf } from "./mandate-frame.ts";
import { endOf } from "./mandate-parts.ts";
import { inField, type Matter, matterOf, missionActor, termIn } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { missionPlaces } from "./places.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, isMissionName, wordAfterVerb } from "./scene.ts";
import { stagingOf } from "./stage.ts";

const runsOut = new Set("run expire lapse elapse end finish be".split(" "));
const sought = new Set("seek ask request propose grant give add agree approve allow award accord vote need want authorise authorize".split(" "));
const adds = new Set("add tack tag put bolt append stick pile clip knock shave lop".split(" "));
const shorter = new Set(["clip", "knock", "shave", "lop"]);
const nods = new Set("approve okay greenlight green-light clear wave sign rubber-stamp give grant get receive win obtain secure".split(" "));
const getsIt = new Set("get receive win obtain secure".split(" "));

/** "Twelve months, renewable.": a note on the mission spoken of. */
export function termNote(scene: Scene): Draft | null {
  const { first, last } = scene.sentence;
  if (last - first > 8 || scene.clauses.length > 0 || !/\b(?:renewable|extendable|extensible|to be reviewed)\b/i.test(wordsOf(scene, first, last))) return null;
  const term = scene.quantities.find((q) => q.family === "duration" && q.first - first <= 2);
  const mission = term ? currentMission(scene, scene.sentence.start) : null;
  const before = scene.before.findLast((d) => (d.kind === "mandate" || d.kind === "force") && scene.index - d.sentence <= 4 && d.actor.length > 0);
  const actor = missionActor(scene, mission).length > 0 ? missionActor(scene, mission) : (before?.actor ?? []);
  if (term === undefined || actor.length === 0) return null;
  return draftOf("mandate", "mandate/term-note", spanOf(scene, first, last), scene.index, {
    actor: [...actor],
    mission,
    place: mission ? missionPlaces(scene, mission) : [...(before?.place ?? [])],
    change: "start",
    stage: "decided",
    quantity: term.quantity,
    used: term,
    trust: 0.5,
    timed: false,
  });
}

/** "Twelve more months for KFOR: the Bundestag agreed": a headline, or the first words of one. */
export function termFirst(scene: Scene): Draft | null {
  const [np, prep, what] = scene.chunks;
  if (np?.type !== "np" || prep?.type !== "prep" || what?.type !== "np" || !/^(?:for|of|with|in)$/.test(wordOf(scene, prep.first))) return null;
  const term = spanOfPhrase(scene, np);
  const clause = scene.clauses[0];
  if (
    term === null ||
    clause === undefined ||
    !more.test(wordsOf(scene, np.first, np.last).toLowerCase()) ||
    (clause.subject === np && lemmaOf(clause) !== "agree")
  )
    return null;
  const matter = matterOf(scene, what, true);
  if (matter === null || matter.strength !== "named") return null;
  const decider = scene.clauses
    .map((c) => (/^(?:agree|decide|vote|approve|say|pass)$/.test(lemmaOf(c)) ? agentOf(scene, c).filter((a) => a.id !== null) : []))
    .find((list) => list.length > 0);
  const draft = withTerm(
    frame(scene, clause, {
      matter,
      change: "extend",
      rule: "term-first",
      acted: false,
      stage: "decided",
      modality: "stated",
      from: np.first,
      to: what.last,
      trust: 0.58,
    }),
    term,
  );
  return draft && decider ? { ...draft, actor: decider } : draft;
}

/** The first of these readings that a clause bears. */
export function termDraft(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  return (
    (runsOut.has(lemma) ? spanEnds(scene, clause, lemma) : null) ??
    (clause.vg.passive && sought.has(lemma) ? spanSought(scene, clause, lemma) : null) ??
    (lemma === "be" || lemma === "limit" || lemma === "restrict" || lemma === "exceed" ? limited(scene, clause) : null) ??
    (adds.has(lemma) ? addsTerm(scene, clause, lemma) : null) ??
    (nods.has(lemma) ? nod(scene, clause, lemma) : null)
  );
}

/** The term that a phrase is: "the year that the assembly voted". */
const spanOfPhrase = (scene: Scene, np: NounPhrase | null): ReadQuantity | null =>
  np !== null && /^(?:days?|weeks?|months?|years?)$/.test(wordOf(scene, np.head))
    ? (quantitiesIn(scene, np.first, np.last).find((q) => q.family === "duration") ?? termIn(scene, np.first, np.last))
    : null;

/** A mandate or mission is the talk of the sentence or of those just before. */
const isSpoken = (scene: Scene): boolean =>
  scene.before.some((d) => (d.kind === "mandate" || d.kind === "force" || d.kind === "lead") && scene.index - d.sentence <= 2) ||
  scene.entities.some((e) => isMissionName(e) && e.id !== null) ||
  (inField(scene) && scene.entities.some((e) => e.class === "body" && /council/i.test(e.quote)));

const spoken = (scene: Scene, np: NounPhrase): Matter => ({ np, strength: "mandate", mission: currentMission(scene, scene.sentence.end) });

const withTerm = (draft: Draft | null, term: ReadQuantity, quantity: Quantity = term.quantity): Draft | null => draft && { ...draft, quantity, used: term };

/** "The year that the assembly voted lapses in June", "its twelve months are up". */
function spanEnds(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (clause.subject === null || clause.inherited || clause.vg.passive) return null;
  const term = spanOfPhrase(scene, clause.subject);
  if (term === null || (lemma === "run" && clause.particle !== "out") || (lemma === "be" && wordAfterVerb(scene, clause) !== "up") || !isSpoken(scene))
    return null;
  const given = scene.clauses.find(
    (c) =>
      c.vg.index === clause.subject!.index + 1 &&
      c !== clause &&
      /^(?:grant|give|accord|allow|authorise|authorize|vote|set|fix|approve|award|allot)$/.test(lemmaOf(c)),
  );
  if (
    (given === undefined && endOf(scene, ...tuple(afterVerb(scene, clause))) === null) ||
    (!given && !/^(?:its|their|the)$/.test(wordOf(scene, clause.subject.first)))
  )
    return null;
  const by = given?.attached.find((a) => a.word === "by");
  const giver = by ? actorsOfPhrase(scene, by.np) : [];
  const draft = frame(scene, clause, {
    matter: spoken(scene, clause.subject),
    change: "level",
    rule: "term-ends",
    acted: false,
    stage: stagingOf(scene, clause).phase === "done" ? "ended" : "in-force",
    modality: "stated",
    ends: true,
    trust: 0.65,
  });
  return draft && withTerm(giver.length > 0 ? { ...draft, actor: giver } : draft, term);
}

const answers: Readonly<Record<string, Stage>> = {
  grant: "decided",
  give: "decided",
  add: "decided",
  approve: "decided",
  allow: "decided",
  award: "decided",
  accord: "decided",
  vote: "decided",
  authorise: "decided",
  authorize: "decided",
  agree: "agreed",
};

/** "Another half-year is being asked for the force", "another year was granted". */
function spanSought(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const term = clause.inherited ? null : spanOfPhrase(scene, clause.subject);
  if (term === null || clause.subject === null || !more.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase())) return null;
  const whose = clause.attached.map((a) => (/^(?:for|to|of)$/.test(a.word) ? matterOf(scene, a.np, true) : null)).find((m) => m !== null) ?? null;
  if (whose === null && !isSpoken(scene)) return null;
  const asks = answers[lemma] === undefined;
  const coming = stagingOf(scene, clause).phase === "coming";
  return withTerm(
    frame(scene, clause, {
      matter: whose ?? spoken(scene, clause.subject),
      change: "extend",
      rule: "term-sought",
      acted: !asks,
      trust: 0.6,
      stage: coming ? "planned" : (answers[lemma] ?? "requested"),
    }),
    term,
  );
}

/** "will not exceed two years": the verb is counted with the number. */
const mostIn = (scene: Scene, clause: Clause): ReadQuantity | null =>
  scene.quantities.find((q) => q.family === "duration" && q.last > clause.vg.last && q.last <= afterVerb(scene, clause).last) ?? null;

/** "The deployment is capped at nine months", "will not exceed nine months": the most that was decided. */
function limited(scene: Scene, clause: Clause): Draft | null {
  const word = clause.vg.passive ? lemmaOf(clause) : clause.vg.last < scene.sentence.last ? wordOf(scene, clause.vg.last) : "";
  const most = lemmaOf(clause) === "exceed" && clause.vg.negated && !clause.vg.passive;
  if ((!most && !/^(?:limit|restrict|limited|restricted|capped|confined)$/.test(word)) || clause.subject === null || clause.vg.modal === "can") return null;
  const to = clause.attached.find((a) => a.word === "to");
  const term = most ? mostIn(scene, clause) : spanOfPhrase(scene, to?.np ?? objectsOf(clause)[0] ?? null);
  const matter = term ? matterOf(scene, clause.subject, true) : null;
  if (term === null || matter === null || (matter.strength === "pronoun" && !isSpoken(scene))) return null;
  const staging = stagingOf(scene, clause);
  return withTerm(
    frame(scene, clause, {
      matter,
      change: "start",
      rule: "limited-to",
      acted: false,
      trust: 0.65,
      stage: staging.phase === "coming" ? staging.stage : "decided",
      ...(most ? { modality: "stated" as const } : {}),
    }),
    term,
    { ...term.quantity, min: null },
  );
}

/** "added six months to the mandate", "tacked another year on to the mission", "put a further three months on it". */
function addsTerm(scene: Scene, clause: Clause, lemma: string): Draft | null {
  const np = undergoerOf(clause);
  const term = spanOfPhrase(scene, np);
  if (np === null || term === null) return null;
  const to = clause.attached.find((a) => /^(?:to|on|onto|off|from)$/.test(a.word) && a.index > clause.vg.index);
  const matter = to ? matterOf(scene, to.np, true) : null;
  if (matter === null || matter.strength === "people" || (lemma === "put" && !more.test(wordsOf(scene, np.first, np.last).toLowerCase()))) return null;
  return withTerm(frame(scene, clause, { matter, change: shorter.has(lemma) ? "cut" : "extend", rule: "term-added", acted: true, trust: 0.65 }), term);
}

const nodNouns = /^(?:light|consent|go-ahead|approval|nod|blessing|assent|authorisation|authorization|clearance|say-so|thumbs-up|authority|mandate|all-clear)$/;

/** "gave Irini its approval", "waved the training mission through": a nod to a mission, with no term said. */
function nod(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (isTimed(scene, clause) || clause.vg.form === "gerund" || clause.vg.negated) return null;
  const objects = objectsOf(clause);
  const giving = lemma === "give" || lemma === "grant";
  const what =
    giving || getsIt.has(lemma)
      ? given(scene, clause, lemma, objects)
      : lemma === "wave"
        ? through(scene, clause, objects)
        : lemma === "sign"
          ? (clause.attached.find((a) => a.word === "on" && wordOf(scene, a.prep - 1) === "off")?.np ?? null)
          : clause.vg.passive
            ? clause.subject
            : (objects[0] ?? null);
  const matter = what ? matterOf(scene, what, giving) : null;
  if (
    matter === null ||
    (matter.strength !== "named" &&
      matter.strength !== "mission" &&
      !(
        (matter.strength === "people" || matter.strength === "pronoun" || (matter.strength === "mandate" && wordOf(scene, what!.head) === "it")) &&
        isEmpowered(scene, what!, objects)
      )) ||
    (matter.strength === "mission" && !/^(?:mission|operation|intervention|peacekeeping|policing)$/.test(headOf(scene, what!)))
  )
    return null;
  if (/\b(?:plan|budget|concept|exercise|rules)\b/.test(wordsOf(scene, what!.first, what!.last).toLowerCase())) return null;
  const decider = getsIt.has(lemma) || clause.vg.passive ? agentOf(scene, clause) : actorOfClause(scene, clause);
  const staging = stagingOf(scene, clause);
  if (decider.length === 0 && missionActor(scene, matter.mission).length === 0) return null;
  // A state's own new mission ("a naval mission in the Gulf") is the force that it sends.
  if (matter.strength === "mission" && /^an?$/.test(wordOf(scene, what!.first)) && !decider.some((d) => d.id !== null && scene.reading.lookups.body.has(d.id)))
    return null;
  const { stage, modality } = nodded(staging);
  return frame(scene, clause, { matter, change: "start", rule: "nod", acted: !getsIt.has(lemma), stage, modality, trust: 0.62 });
}

/** "give the force its authority": soldiers are given a mandate, where others are given a wink. */
const isEmpowered = (scene: Scene, what: NounPhrase, objects: readonly NounPhrase[]): boolean =>
  /^(?:force|contingent|team|it|them)$/.test(headOf(scene, what)) &&
  objects.some((o) => /^(?:authority|mandate|authorisation|authorization)$/.test(headOf(scene, o)));

/** A vote to come is decided then; what is only asked for or refused stays so. */
function nodded({ phase, stage, modality }: ReturnType<typeof stagingOf>): { stage: Stage; modality: Modality } {
  if (phase !== "coming") return { stage: "decided", modality };
  return modality === "expected" ? { stage: "decided", modality } : { stage, modality };
}

/** "gave Irini the green light", "gave Irini its approval", "the mission got the nod". */
function given(scene: Scene, clause: Clause, lemma: string, objects: readonly NounPhrase[]): NounPhrase | null {
  const nodded = (np: NounPhrase): boolean =>
    nodNouns.test(headOf(scene, np)) && (headOf(scene, np) !== "light" || /\bgreen\b/i.test(wordsOf(scene, np.first, np.last)));
  if (getsIt.has(lemma)) return objects.some(nodded) && !clause.vg.passive ? clause.subject : null;
  if (clause.vg.passive) return objects.some(nodded) ? clause.subject : clause.subject !== null && nodded(clause.subject) ? receiver(scene, clause) : null;
  if (!objects.some(nodded)) return null;
  return objects.length > 1 && !nodded(objects[0]) ? objects[0] : receiver(scene, clause);
}

const receiver = (scene: Scene, clause: Clause): NounPhrase | null =>
  clause.attached.find((a) => /^(?:to|for)$/.test(a.word) && matterOf(scene, a.np, false) !== null)?.np ?? null;

/** "waved the mission through", "waved through the mission". */
function through(scene: Scene, clause: Clause, objects: readonly NounPhrase[]): NounPhrase | null {
  const at = clause.attached.find((a) => a.word === "through");
  if (at) return at.np;
  const { first, last } = rangeOf(scene, clause);
  return objects[0] && / through\b/.test(wordsOf(scene, Math.max(first, objects[0].last - 1), last)) ? objects[0] : null;
}

/** "let the Japanese keep the base until 2027" is the host's; "leave the battalion where it is until March": what is asked or let be goes on. */
export function leavesWhere(scene: Scene, clause: Clause): Draft | null {
  if (lemmaOf(clause) !== "leave" || clause.vg.passive) return null;
  const np = objectsOf(clause)[0];
  const where = scene.clauses.find((c) => c.vg.index > clause.vg.index && c.vg.index - clause.vg.index < 7 && c.marker === "where");
  if (np === undefined || where === undefined) return null;
  const holds = endOf(scene, ...tuple(afterVerb(scene, where)));
  const matter = holds ? matterOf(scene, np, true) : null;
  if (matter === null || holds === null) return null;
  const owner = actorsOfPhrase(scene, np);
  const draft = frame(scene, clause, { matter, change: "extend", rule: "leaves-where", acted: true, trust: 0.6, to: rangeOf(scene, where).last });
  return draft && { ...draft, holds, ...(draft.actor.length === 0 ? { actor: owner } : {}) };
}
