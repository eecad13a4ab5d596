/**
 * Steps into an alliance and out of it that a verb and its noun tell: "granted Georgia candidate status", "opened accession talks with", "took its seat", "gave
 * notice of withdrawal", "is neutral", "belongs to no bloc".
 */
import type { Actor, Modality, Party, Stage } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import { asBody, bodyIn, bodyNear, isTalkOfMembers } from "./alliance.ts";
import { actorsOf } from "./args.ts";
import { actorsOfList } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { foldedWords, objectAfter } from "./frames.ts";
import { list, privateBodies } from "./lexis.ts";
import { headOf, isStateActor, knownAs, lemmaOf, rangeOf, type Scene, spanOf, isMissionName, statesAmong } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { unique } from "./named.ts";
import { overlaps } from "../model/span.ts";
import { anyObject, type Step, steps, talks } from "./step-words.ts";

const subjects = list("fly go raise hoist run");

export function stepsOf(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const told = sofar.filter((d) => d.kind === "membership");
  for (const clause of scene.clauses) {
    const known = steps.get(lemmaOf(clause));
    const draft = (known ? stepOf(scene, clause, known, told) : subjects.has(lemmaOf(clause)) ? flagOf(scene, clause) : null) ?? ownTalks(scene, clause);
    if (draft && ![...told, ...found].some((d) => overlaps(d.span, draft.span))) found.push(draft);
  }
  return found;
}

const statesNamed = (scene: Scene, mentions: readonly ResolvedMention[], party: Party | null): Actor[] =>
  unique(mentions.filter((e) => (e.class === "state" || e.form === "metonym") && e.form !== "pronoun").flatMap((e) => actorsOf(scene, e))).filter(
    (a) => isStateActor(scene, a) && a.id !== party?.id,
  );

function stepOf(scene: Scene, clause: Clause, known: readonly Step[], told: readonly Draft[]): Draft | null {
  if (clause.conditional || clause.vg.first >= scene.sentence.last || /^(?:once|when|until|till|before|after)$/.test(clause.marker)) return null;
  const range = rangeOf(scene, clause);
  // What one is invited or has plans to do stands in a clause of its own.
  const end = /^(?:invite|have|want|apply)$/.test(lemmaOf(clause)) ? Math.min(scene.sentence.last, clause.vg.last + 14) : range.last;
  const after = clause.vg.last < end ? foldedWords(scene, clause.vg.last, end) : "";
  const passive = clause.vg.passive;
  // "Negotiations with Tirana on accession were opened": what the subject's noun is of stands behind it.
  const subject =
    clause.subject === null
      ? ""
      : foldedWords(scene, clause.subject.first, passive && clause.subject.first < clause.vg.first ? clause.vg.first : clause.subject.last);
  const step = known.find((s) => (s.whose === "other" || !passive) && s.words.test(passive && s.whose === "other" && !s.words.test(after) ? subject : after));
  if (step === undefined || (passive && step.whose === "subject")) return null;
  // "ended its part in the force in Lebanon": a mission is no alliance.
  if (step.change === "suspend" && scene.entities.some((e) => isMissionName(e) && e.first >= clause.vg.last && e.first < range.last)) return null;
  // "invited Kenya to join the NATO mission in Kosovo": nor is it where someone is asked to join it.
  if (end > range.last && scene.entities.some((e) => isMissionName(e) && e.form !== "pronoun" && e.first >= clause.vg.last && e.first < end)) return null;
  // "spoke of the contingent's exit from the country": soldiers go, and no member.
  if (forcesLeave.test(after) || forcesLeave.test(subject)) return null;
  const party = partyFor(scene, clause, step, range);
  // Of a body that the report does not name: who applies and who is invited, where membership is the talk.
  if (
    (party === null && !step.bodiless && ((step.stage !== "requested" && step.stage !== "agreed") || step.talk !== true || !isTalkOfMembers(scene))) ||
    (step.talk === true && bodyIn(scene, range.first, range.last) === null && !isTalkOfMembers(scene) && !isGroupNear(scene))
  )
    return null;
  if (step.comings === true && !isTalkOfComings(scene)) return null;
  const actor = whoTakesIt(scene, clause, { step, range, party, told, nounInSubject: passive && step.words.test(subject) && !step.words.test(after) });
  if (actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  const none = /^(?:no|neither)\b/.test(after) && !step.negated;
  const coming = staging.phase === "coming" && step.change !== "level";
  const stage: Stage = none ? "refused" : coming && step.stage !== "requested" && step.stage !== "refused" ? staging.stage : step.stage;
  const modality: Modality = step.negated ? "negated" : none ? "stated" : staging.modality;
  return draftOf("membership", "membership/step", spanOf(scene, range.first, Math.min(range.last, clause.vg.last + 16)), scene.index, {
    actor,
    with: party ? [party] : [],
    change: opensAgain(scene, step, told) ? "resume" : step.change,
    stage,
    modality,
    clause,
    trust: 0.56,
  });
}

const forcesLeave =
  /\b(?:contingents?|troops?|soldiers?|peace-?keepers?|forces?|observers?|units?|battalions?)(?: ?['’] ?s?)? (?:exit|withdrawal|departure|pull-?out|accession)\b|\b(?:exit|withdrawal|departure|pull-?out) of (?:the |its |all |their )?(?:[\w-]+ ){0,3}?(?:troops?|forces?|contingents?|soldiers|peace-?keepers?|observers)\b/;

/** A door left open for those who go is one to come back by. */
const opensAgain = (scene: Scene, { comings, stage }: Step, told: readonly Draft[]): boolean =>
  comings === true && stage === "offered" && toldOf(scene, told)?.change === "end";

const comingWords =
  /\b(?:membership|accession|acced\w+|enlargement|applicants?|candidates?|aspirants?|newcomers?|join(?:ed|ing)?|open-door|readmi\w+|secession|leavers?|exit|quit(?:ting)?|withdrew|withdrawal from)\b/i;
/** Is somebody's coming in or going out what the sentence, the two before it or the last claims are about? */
export function isTalkOfComings(scene: Scene): boolean {
  if (scene.before.some((d) => d.kind === "membership" && scene.index - d.sentence <= 3)) return true;
  const { sentences, text } = scene.reading.text;
  return comingWords.test(text.slice(Math.max(sentences[Math.max(0, scene.index - 2)].start, scene.sentence.start - 500), scene.sentence.end));
}

/** Is a body named in the sentence before? */
const isGroupNear = (scene: Scene): boolean =>
  bodyIn({ ...scene, entities: scene.reading.entities }, scene.reading.text.sentences[Math.max(0, scene.index - 1)].first, scene.sentence.first) !== null;

/** The body of the words, that which acts, or that of the talk. */
function partyFor(scene: Scene, clause: Clause, step: Step, range: { readonly first: number; readonly last: number }): Party | null {
  const named = bodyIn(scene, range.first, range.last);
  if (named) return asBody(named);
  if (step.bodiless) return null;
  // "The Union's peace council suspended Gabon": the body whose organ acts.
  const organ = clause.subject
    ? scene.entities.find((e) => e.class === "body" && e.id !== null && e.first >= clause.subject!.first && e.first < clause.subject!.last)
    : undefined;
  const { lookups } = scene.reading;
  const parent = organ?.id ? lookups.body.get(organ.id)?.parent : undefined;
  if (parent) return { id: parent, name: lookups.nameOf(parent) ?? parent, role: "body" };
  if (step.words === anyObject) return null;
  return bodyNear(scene, scene.tokens.start[clause.vg.first]) ?? (step.of === undefined ? null : { ...knownAs(lookups, step.of), role: "body" });
}

interface Taking {
  readonly step: Step;
  readonly range: { readonly first: number; readonly last: number };
  readonly party: Party | null;
  readonly told: readonly Draft[];
  readonly nounInSubject: boolean;
}

function whoTakesIt(scene: Scene, clause: Clause, { step, range, party, told, nounInSubject }: Taking): Actor[] {
  // "A Danish firm applied for membership": no state's.
  if (step.whose === "subject" && clause.subject !== null && privateBodies.has(headOf(scene, clause.subject))) return [];
  if (step.whose === "subject") return clause.subject ? actorsOfList(scene, clause.subject).filter((a) => isStateActor(scene, a) && a.id !== party?.id) : [];
  // "Georgia was granted candidate status": the subject; "status was granted to Georgia": behind.
  if (clause.vg.passive && !nounInSubject && clause.subject !== null)
    return actorsOfList(scene, clause.subject).filter((a) => isStateActor(scene, a) && a.id !== party?.id);
  // "suspended Togo": the object itself is a state, not its troops.
  if (step.words === anyObject) {
    const object = objectAfter(clause);
    const e = object ? scene.entities.find((each) => each.first <= object.head && object.head < each.last) : undefined;
    return object && e?.class === "state" && e.form !== "adjective" && e.form !== "people" ? statesAmong(scene, actorsOfList(scene, object)) : [];
  }
  const from = nounInSubject && clause.subject ? clause.subject.first : clause.vg.last;
  const named = statesNamed(
    scene,
    scene.entities.filter((e) => e.first >= from && e.first < range.last),
    party,
  );
  if (named.length > 0 || step.comings !== true) return named;
  // "For Skopje there was no invitation": who stands before; "left the door open for them": those told of last.
  const before =
    clause.subject !== null && clause.subject.first >= clause.vg.last
      ? statesNamed(
          scene,
          scene.entities.filter((e) => e.last <= clause.vg.first),
          party,
        )
      : [];
  return before.length > 0 ? before : [...(toldOf(scene, told)?.actor ?? [])];
}

/** The membership told last, of states by name. */
const toldOf = (scene: Scene, told: readonly Draft[]): Draft | null =>
  told.findLast((d) => d.actor.length > 0) ??
  scene.before.findLast((d) => d.kind === "membership" && d.actor.length > 0 && scene.index - d.sentence <= 3) ??
  null;

/** "Georgia's flag was raised at NATO headquarters", "the Finnish flag goes up": a state that comes in. */
function flagOf(scene: Scene, clause: Clause): Draft | null {
  const range = rangeOf(scene, clause);
  const np = clause.vg.passive || lemmaOf(clause) === "fly" || lemmaOf(clause) === "go" ? clause.subject : (objectAfter(clause) ?? null);
  if (
    np === null ||
    !/\bflags?$/.test(foldedWords(scene, np.first, np.last)) ||
    (lemmaOf(clause) === "go" && !/^up\b/.test(clause.vg.last < range.last ? foldedWords(scene, clause.vg.last, range.last) : clause.particle))
  )
    return null;
  const body = bodyIn(scene, range.first, range.last);
  const party = body ? asBody(body) : isTalkOfMembers(scene) ? bodyNear(scene, scene.tokens.start[clause.vg.first]) : null;
  const actor = statesNamed(
    scene,
    scene.entities.filter((e) => e.first >= np.first && e.first < np.last),
    party,
  );
  if (party === null || actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  return draftOf("membership", "membership/flag", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: [party],
    change: "start",
    stage: staging.phase === "coming" ? staging.stage : "in-force",
    modality: staging.modality,
    clause,
    trust: 0.52,
  });
}

/** "Accession talks with Georgia began in June". */
function ownTalks(scene: Scene, clause: Clause): Draft | null {
  if (
    clause.subject === null ||
    clause.vg.passive ||
    !/^(?:begin|start|open|resume|conclude|stall|continue)$/.test(lemmaOf(clause)) ||
    !talks.test(foldedWords(scene, clause.subject.first, clause.subject.last))
  )
    return null;
  const range = rangeOf(scene, clause);
  const body = bodyIn(scene, scene.sentence.first, scene.sentence.last);
  const party = body ? asBody(body) : bodyNear(scene, scene.sentence.start);
  const actor = statesNamed(
    scene,
    scene.entities.filter((e) => e.first >= clause.subject!.first && e.first < clause.vg.first),
    party,
  );
  if (party === null || actor.length === 0) return null;
  const staging = stagingOf(scene, clause);
  return draftOf("membership", "membership/talks", spanOf(scene, clause.subject.first, range.last), scene.index, {
    actor,
    with: [party],
    change: "start",
    stage: lemmaOf(clause) === "stall" ? "suspended" : staging.phase === "coming" ? "planned" : "agreed",
    modality: staging.modality,
    clause,
    trust: 0.52,
  });
}
