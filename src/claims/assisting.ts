/**
 * Help to a state's own forces, told by what another's force or mission is there for: "is tasked with assisting the Somali police", "officers sent to support the
 * Malian army", "a mission to train and advise the armed forces of Niger".
 */
import type { Actor } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { isForceNoun } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { stageOfGift } from "./gifts.ts";
import { currentMission } from "./memory.ts";
import { allied } from "./parties.ts";
import { holdsWord } from "./phrases.ts";
import { missionOf } from "./places.ts";
import { list } from "./lexis.ts";
import { entitiesIn, holders, knownAs, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { haveCommon } from "./named.ts";
import { overlaps } from "../model/span.ts";

const teaching = /^(?:train|advis|mentor|teach|instruct|coach|school|drill)(?:e|es|ed|ing|s)?$/;
const helping = /^(?:help|assist|support|aid|accompany|strengthen|empower|professionali[sz]e)(?:s|es|ed|ing)?$|^(?:aiding|accompanying|professionali[sz]ing)$/;
const mayHelp = holdsWord(
  /^(?:train|advis|mentor|teach|instruct|coach|help|assist|support|aid|accompany|strengthen|empower|provid|giv|offer|deliver)(?:e|es|ed|ing|s)?$/,
);
/** A state's men in uniform. */
const forces =
  /^(?:army|armies|forces?|police|policemen|gendarmerie|gendarmes|military|soldiers?|troops|navy|coast ?guard|coastguard|guards?|commandos|marines|battalions?|brigades?|units?|recruits|officers|pilots|peshmerga|servicemen)$/;
/** What of theirs is helped. */
const theirs =
  /^(?:efforts?|capacit(?:y|ies)|capabilit(?:y|ies)|work|fight|operations?|campaign|struggle|units?|members|development|building|build-up|reform)$/;

/** The help of a sentence, with every such help in it: what is only read as somebody's helping gives way to it. */
export function assistance(scene: Scene, gifts: readonly Draft[]): Draft[] {
  if (isVain(scene, assured) || !mayHelp(scene)) return [...gifts];
  let drafts = [...gifts];
  for (const np of scene.chunks) {
    if (np.type !== "np" || !(forces.test(wordOf(scene, np.head)) || /^(?:ministry|ministries)$/.test(wordOf(scene, np.head)))) continue;
    const owner = ownerOf(scene, np);
    const verb = owner === null ? -1 : verbBefore(scene, np);
    // "trains the ministry": only advice and lessons are given to it.
    if (owner === null || verb < 0 || (!forces.test(wordOf(scene, np.head)) && !providing.test(wordOf(scene, verb)))) continue;
    const draft = assisted(scene, np, owner, verb);
    if (draft === null) continue;
    drafts = drafts.filter((d) => !looser.has(d.rules[0]) || d.quantity !== null || !isOver(d, draft));
    if (!drafts.some((d) => isOver(d, draft))) drafts.push(draft);
  }
  return drafts;
}
const looser: ReadonlySet<string> = new Set(["aid/helps", "aid/handed-over"]);
const isOver = (a: Draft, b: Draft): boolean => overlaps(a.span, b.span);
const assured = 0.7;

/** Whose the forces are: "Somali soldiers", "Mali's army", "the armed forces of Niger". */
function ownerOf(scene: Scene, np: NounPhrase): ResolvedMention | null {
  const after = scene.chunks[np.index + 1]?.type === "prep" && wordOf(scene, np.last) === "of" ? scene.chunks[np.index + 2] : undefined;
  const last = after?.type === "np" ? after.last : np.last;
  return entitiesIn(scene, np.first, last).find((e) => e.class === "state" && e.form !== "pronoun" && e.id !== null) ?? null;
}

/** The verb of helping that stands before a phrase, over "and" and what of theirs is helped; -1 where none does. */
function verbBefore(scene: Scene, np: NounPhrase): number {
  const { first } = scene.sentence;
  let i = np.first;
  // "training Iraqi forces": chunked with what is taught.
  if (/ing$/.test(wordOf(scene, i)) && isHelp(scene, i)) return startOfRun(scene, i);
  i--;
  if (/^(?:to|for)$/.test(wordOf(scene, i))) return provided(scene, i);
  for (let n = 0; n < 3 && i - 1 > first && wordOf(scene, i) === "of" && theirs.test(wordOf(scene, i - 1)); n++) {
    i -= 2;
    while (i > first && (theirs.test(wordOf(scene, i)) || /^(?:the|of)$/.test(wordOf(scene, i)))) i--;
  }
  if (i > first && /^(?:further|also|effectively|the)$/.test(wordOf(scene, i))) i--;
  return i > first && isHelp(scene, i) ? startOfRun(scene, i) : -1;
}

const lessons = /^(?:training|advice|mentoring|instruction|expertise|schooling|coaching|assistance|support)$/;
const providing = /^(?:provid|giv|offer|deliver)(?:e|es|ed|ing|s|en)?$|^gave$/;

/** "provides training and advice to", "giving strategic advice to": the verb that stands before the lessons; -1 where there are none. */
function provided(scene: Scene, to: number): number {
  let told = false;
  for (let i = to - 1; i > scene.sentence.first && to - i <= 10; i--) {
    if (told && providing.test(wordOf(scene, i))) return i;
    if (/^[.;:]$/.test(wordOf(scene, i))) return -1;
    told ||= lessons.test(wordOf(scene, i));
  }
  return -1;
}

const isHelp = (scene: Scene, i: number): boolean => teaching.test(wordOf(scene, i)) || helping.test(wordOf(scene, i));

/** "train, advise and support": the first of them. */
function startOfRun(scene: Scene, at: number): number {
  let i = at;
  while (i - 2 > scene.sentence.first && (/^(?:and|or)$/.test(wordOf(scene, i - 1)) || (i < at && wordOf(scene, i - 1) === ",")) && isHelp(scene, i - 2))
    i -= 2;
  return i;
}

/** Verbs by which they come to be there. */
const coming = list("send assign deploy land arrive dispatch approve launch authorise authorize set go come");

/** The verb that says how far the force itself has come. */
function overOf(clause: Clause): Clause {
  let over = clause;
  while (over.governor !== null && over.vg.form !== "finite") over = over.governor;
  return over.vg.form === "participle" && over.governor !== null ? over.governor : over;
}

function assisted(scene: Scene, np: NounPhrase, owner: ResolvedMention, verb: number): Draft | null {
  const clause = scene.clauses.find((c) => c.vg.first <= verb && verb < c.vg.last) ?? around(scene, verb);
  if (clause === null || clause.conditional || (clause.vg.passive && clause.vg.main === verb)) return null;
  const to = knownAs(scene.reading.lookups, owner.id!);
  const actor = whoHelps(scene, clause, verb, to.id);
  if (actor.length === 0 || actor.some((a) => a.id !== null && allied(scene, a.id, to.id))) return null;
  const over = overOf(clause);
  const read = stageOfGift(scene, over, null);
  const named = missionOf(scene, scene.sentence.first, scene.sentence.last, false);
  return draftOf("aid", "aid/assists-forces", spanOf(scene, verb, np.last), scene.index, {
    actor,
    with: partiesAs([to], "recipient"),
    object:
      teaching.test(wordOf(scene, verb)) || /\btraining\b/.test(wordsOf(scene, verb, np.first).toLowerCase()) ? "training" : wordsOf(scene, verb, np.last),
    clause,
    mission: named ?? currentMission(scene, scene.tokens.start[np.first], actor),
    stage: read.stage === "ended" || read.stage === "planned" ? "in-force" : read.stage,
    modality: read.modality,
    change: /^(?:pledged|decided|agreed|requested|offered|considered)$/.test(read.stage) || coming.has(lemmaOf(over)) ? "start" : "level",
    trust: assured,
  });
}

/** The clause in which a word stands that is no verb of its own. */
const around = (scene: Scene, i: number): Clause | null =>
  scene.clauses.findLast((c) => {
    const { first, last } = rangeOf(scene, c);
    return first <= i && i < last && c.vg.first < i;
  }) ?? null;

const duty =
  /^(?:missions?|operations?|forces?|contingents?|mandates?|tasks?|roles?|objectives?|aims?|goals?|purposes?|job|deployment|trainers|instructors|advis[eo]rs|mentors|officers|police|policemen|personnel|observers|men|women|people|teams?)$/;

const othersThan = (owner: string, actors: readonly Actor[]): Actor[] => actors.filter((a) => a.id !== owner);

/** Who helps: soldiers, a force or a mission, as the subject or over it; a state or body only where it teaches. */
function whoHelps(scene: Scene, clause: Clause, verb: number, owner: string): Actor[] {
  for (let c: Clause | null = clause, depth = 0; c !== null && depth < 4; c = c.governor, depth++) {
    const np = c.governorNoun ?? c.subject;
    if (np === null) continue;
    const own = othersThan(owner, holders(scene, actorsOfPhrase(scene, np)));
    const mission = entitiesIn(scene, np.first, np.last).some((e) => isMissionName(e));
    const isForce = mission || isForceNoun(scene, np.head) || duty.test(wordOf(scene, np.head));
    if (isForce && own.length > 0) return own;
    // "the mandate of EUTM Mali is to": whose the task is.
    const of = isForce && wordOf(scene, np.last) === "of" ? scene.chunks[np.index + 2] : undefined;
    const whose = of?.type === "np" ? othersThan(owner, holders(scene, actorsOfPhrase(scene, of))) : [];
    if (whose.length > 0) return whose;
    if (isForce) {
      const spoken = currentMission(scene, scene.tokens.start[np.first]);
      const row = spoken?.id ? scene.reading.lookups.operation.get(spoken.id) : undefined;
      if (row?.body || row?.lead) return [knownAs(scene.reading.lookups, row.body || row.lead)];
    }
    // "They will assist the police": whose soldiers were told of just before.
    if (/^(?:they|we|it|who|which|that)$/.test(wordOf(scene, np.head)) || teaching.test(wordOf(scene, verb))) {
      const said = own.length > 0 ? own : othersThan(owner, holders(scene, actorOfClause(scene, c)));
      const told = scene.before.findLast((d) => d.kind === "force" && scene.index - d.sentence <= 2);
      if (teaching.test(wordOf(scene, verb)) && said.length > 0) return said;
      if (said.length === 0 || haveCommon(told?.actor ?? [], said)) return said.length > 0 ? said : [...(told?.actor ?? [])];
    }
  }
  return [];
}
