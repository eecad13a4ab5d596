/** Movements that are told by a noun: "the withdrawal of American troops", "Denmark's deployment to Mali". */
import { isVain } from "./field.ts";
import type { Actor, Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { courseOf, nounOver, underNoun } from "./course.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { isForcePhrase } from "./contingent.ts";
import { giftOf } from "./giftwords.ts";
import { carried, forceBefore } from "./contributor.ts";
import { tellsNoMovement } from "./movement-idle.ts";
import { movementOf } from "./nominal.ts";
import { type Draft, draftOf } from "./draft.ts";
import { hostsOf, missionOf, placeOf, placesIn } from "./places.ts";
import { partOf } from "./presence-nouns.ts";
import { entityAt, headOf, isStateActor, lemmaOf, rangeOf, type Scene, spanOf, statesAmong, wordOf, wordsOf, isMissionName, wordBeforeThe } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import type { Staging } from "./staging.ts";
import { stageGivenBy } from "./stage-governors.ts";
import { inTalk } from "./talk.ts";
import { flows } from "./flows.ts";
import { leftPlaces } from "./whence.ts";
import { otherThan, isAmong } from "./named.ts";

const threat = /\b(?:in the face of|in response to|to counter|to deter|counter|deter|despite|amid) $/i;

/** What is said of a movement that is only called by its noun. */
const turns = new Set(
  "begin start commence complete finish continue proceed end conclude resume delay postpone suspend halt pause plan announce approve schedule expect agree decide cancel stop last await awaiting order prepare".split(
    " ",
  ),
);

/** "the withdrawal of American troops", "Denmark's deployment to Mali", said to begin, be planned, agreed, called for. */
export function nominalForce(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (isVain(scene, 0.5)) return null;
  const range = rangeOf(scene, clause);
  if (earlier.some((d) => d.clause === clause)) return null;
  const flow = flows(scene, clause);
  if (flow) return flow;
  const under = underNoun(scene, clause.subject);
  const nps = [...(clause.subject ? [clause.subject] : []), ...(under ? [under] : []), ...clause.objects, ...clause.attached.map((a) => a.np)];
  for (const np of nps) {
    const change = movementOf(scene, np);
    if (!change) continue;
    if (tellsNoMovement(scene, clause, np)) continue;
    const { complement, sized } = movedBy(scene, np);
    // "demanded the withdrawal of the UN mission": those who serve in it.
    const body = complement === null || change !== "cut" ? null : entityAt(scene, complement.head);
    const ofMission =
      complement !== null &&
      change === "cut" &&
      (body?.class === "mission" || body?.class === "formation" || /^(?:mission|operation)$/.test(headOf(scene, complement))) &&
      actorsOfPhrase(scene, complement).length > 0;
    const force =
      ofMission ||
      (complement !== null && isForcePhrase(scene, complement, "act")) ||
      (complement === null && /\b(?:troops?|forces?|contingent|garrison)\b/.test(np.head > np.first ? wordsOf(scene, np.first, np.head).toLowerCase() : ""));
    // "the withdrawal of these troops": those told of before.
    const those =
      complement !== null &&
      force &&
      /^(?:these|those|the)$/.test(wordOf(scene, complement.first)) &&
      complement.last - complement.first === 2 &&
      np !== clause.subject
        ? forceBefore(scene, earlier, 3)
        : null;
    let actor =
      those !== null
        ? [...those.actor]
        : complement !== null && force
          ? actorsOfPhrase(scene, ofMission ? complement : partOf(scene, complement))
          : actorsOfPhrase(scene, { ...np, joined: [] });
    // "completed their withdrawal": of whoever completes it.
    const ownNoun =
      np !== clause.subject &&
      complement === null &&
      /^(?:its|their)$/.test(wordOf(scene, np.first)) &&
      clause.subject !== null &&
      (isForcePhrase(scene, clause.subject, "act") || (turns.has(lemmaOf(clause)) && wordOf(scene, np.first) === "its"))
        ? actorOfClause(scene, clause)
        : [];
    if (ownNoun.length > 0) actor = ownNoun;
    // "the transfer of a missile system to Ukraine": given, and not moved.
    if (
      headOf(scene, np) === "transfer" &&
      complement !== null &&
      /^(?:system|battery|launcher|missile|tank|howitzer|vehicle|carrier|gun|radar|drone|weapon|shell)$/.test(headOf(scene, complement))
    )
      continue;
    // "okays a Juba troop deployment": a capital before the noun is where it goes, beside another that acts.
    if (
      np !== clause.subject &&
      np.owner === null &&
      complement === null &&
      ownNoun.length === 0 &&
      scene.entities.some((e) => e.class === "place" && e.first >= np.first && e.last <= np.head) &&
      actorOfClause(scene, clause).some((a) => !isAmong(a, actor))
    )
      continue;
    // "the extension of the mission" is a mandate's, or no more than what a stance is about.
    if (
      /^(?:extension|prolongation|continuation|renewal)$/.test(headOf(scene, np)) &&
      complement !== null &&
      entityAt(scene, complement.head)?.class === "mission"
    )
      continue;
    const mission = missionOf(scene, range.first, range.last);
    // "The withdrawal will begin in two days": of the force told of before.
    const before =
      actor.length === 0 && np === clause.subject && (wordOf(scene, np.first) === "the" || force) && turns.has(lemmaOf(clause))
        ? forceBefore(scene, earlier, 3)
        : null;
    if (before) actor = [...before.actor];
    const agent = actor.length === 0 && np !== clause.subject && turns.has(lemmaOf(clause)) && inTalk(scene, earlier) ? actorOfClause(scene, clause) : [];
    if (actor.length === 0) actor = agent;
    // "is considering a withdrawal from the mission": whoever considers it, not the mission's body.
    const own =
      change === "cut" &&
      complement === null &&
      np !== clause.subject &&
      np.owner === null &&
      actor.every((a) => a.id !== null && !scene.reading.lookups.state.has(a.id))
        ? statesAmong(scene, actorOfClause(scene, clause))
        : [];
    if (own.length > 0) actor = own;
    // "took its turn in a NATO deployment": whoever takes part in it.
    const turn =
      np !== clause.subject &&
      complement === null &&
      actor.length > 0 &&
      actor.every((a) => a.id !== null && scene.reading.lookups.body.has(a.id)) &&
      /^(?:take|join|participate|contribute|share|serve)$/.test(lemmaOf(clause))
        ? statesAmong(scene, actorOfClause(scene, clause))
        : [];
    if (turn.length > 0) actor = turn;
    if ((actor.length === 0 && !force) || (headOf(scene, np) === "cut" && !force)) continue;
    // "hailed a pullout", "spoke of their withdrawal": what one speaks well or ill of is another's.
    if (np !== clause.subject && judges.has(lemmaOf(clause)) && (agent.length > 0 || own.length > 0 || actor.length === 0)) continue;
    if (actor.length === 0) actor = actorOfClause(scene, clause);
    if (actor.length === 0) continue;
    const place = otherThan(
      placeOf(scene, { first: Math.min(np.first, range.first), last: Math.max(range.last, (complement ?? np).last + 3) }, mission),
      actor,
    );
    const left =
      change === "cut" ? leftPlaces(scene, { first: Math.min(np.first, range.first), last: Math.max(range.last, (complement ?? np).last + 4) }, actor) : null;
    // "dubbed the Enhanced Forward Presence": a name.
    if (scene.entities.some((e) => isMissionName(e) && e.form === "name" && e.first <= np.head && np.head < e.last)) continue;
    // "The Danish withdrawal began in June": whose it is is said, where it is is known.
    const isTold =
      np === clause.subject &&
      (np.owner !== null || np.head > np.first) &&
      actor.length > 0 &&
      actor.every((a) => isStateActor(scene, a)) &&
      turns.has(lemmaOf(clause)) &&
      inTalk(scene, earlier);
    if (!force && !isTold && place.length === 0 && left === null && mission === null && before === null && agent.length === 0) continue;
    // "in the face of China's presence", "to counter it": a threat, and no contribution.
    if (threat.test(scene.tokens.text.slice(Math.max(scene.sentence.start, scene.tokens.start[np.first] - 24), scene.tokens.start[np.first]))) continue;
    // "approved the transfer of F-16s to Kyiv": handed over, and nobody is moved.
    const moved = /^(?:transfer|delivery|shipment|export|supply|sale|donation|handover)$/.test(headOf(scene, np)) ? scene.chunks[np.index + 2] : undefined;
    if (
      moved?.type === "np" &&
      wordOf(scene, np.last) === "of" &&
      /^(?:kit|craft)$/.test(giftOf(scene, moved) ?? "") &&
      clause.attached.some((a) => a.word === "to" && a.index > np.index && placesIn(scene, a.np.first, a.np.last, false).length > 0)
    )
      continue;
    const lemma = lemmaOf(clause);
    // "The deployment must be approved by parliament": a gate before it.
    if (
      np === clause.subject &&
      clause.vg.passive &&
      leaves.has(lemma) &&
      /^(?:must|should|would|could|can|cannot|may|will|have|need|be)$/.test(clause.vg.modal || (clause.governor !== null && lemmaOf(clause.governor)) || "")
    )
      continue;
    const staging = stagingOf(scene, clause),
      told = stageOf(scene, clause, staging, { np, change, force, actor });
    // "After the departure of the Danes": gone by then.
    const since =
      !sized && (change === "cut" || change === "end") && /^(?:after|following|since)$/.test(wordBeforeThe(scene, np)) && staging.phase !== "coming";
    const asker = told.asks ? otherThan(actorOfClause(scene, clause), actor) : [];
    return draftOf("force", `force/nominal-${headOf(scene, np)}`, spanOf(scene, Math.min(range.first, np.first), Math.max(range.last, np.last)), scene.index, {
      actor,
      mission,
      place: left ?? place,
      change: told.change ?? (change === "cut" && !sized ? "end" : change),
      // "regretted its non-participation": that it opted not to.
      stage: headOf(scene, np).startsWith("non-") ? "refused" : since ? "ended" : told.stage,
      modality: staging.modality,
      with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")],
      clause,
      rules: [...staging.rules],
      trust: before ? 0.45 : 0.5,
      ...(before ? { filled: { actor: carried } } : {}),
    });
  }
  return null;
}

/** What a noun of movement moves ("the withdrawal of the Danes"), and whether it tells of its size alone ("cuts to its force"). */
function movedBy(scene: Scene, np: NounPhrase): { readonly complement: NounPhrase | null; readonly sized: boolean } {
  // "the departure from Gao of the last Danes": whose it is may stand behind whence.
  const whence =
    wordOf(scene, np.last) === "from" &&
    scene.chunks[np.index + 2]?.type === "np" &&
    scene.chunks[np.index + 3]?.type === "prep" &&
    wordOf(scene, scene.chunks[np.index + 3].first) === "of"
      ? 2
      : 0;
  // "hailed the 'withdrawal' of the Danes": the mark that closes a quoted word.
  const closed = whence === 0 && scene.chunks[np.index + 1]?.type === "quote" ? 1 : 0;
  const of = scene.chunks[np.index + 1 + whence + closed],
    inner = scene.chunks[np.index + 2 + whence + closed];
  // "cuts to its force", "an increase in the contingent".
  const over = wordOf(scene, of?.first ?? np.last),
    sized = sizes.has(headOf(scene, np));
  const complement =
    of?.type === "prep" && inner?.type === "np" && (over === "of" || (sized && (over === "to" || over === "in") && !isLand(scene, inner))) ? inner : null;
  return { complement, sized };
}

/** How far the clause says that a movement has come, which way where it says so, and whether it is asked of another. */
function stageOf(
  scene: Scene,
  clause: Clause,
  staging: Staging,
  { np, change, force, actor }: { readonly np: NounPhrase; readonly change: Change; readonly force: boolean; readonly actor: readonly Actor[] },
): { readonly stage: Stage; readonly change: Change | null; readonly asks: boolean } {
  const lemma = lemmaOf(clause),
    coming = staging.phase === "coming";
  // "Its departure means": only who means to do something plans it.
  const given = np === clause.subject && !clause.vg.passive ? null : stageGivenBy(clause);
  // "The junta ordered the withdrawal of the French": another's, which it can only demand.
  const demands = /^(?:order|demand|decree)$/.test(lemma) && force && np !== clause.subject && actorOfClause(scene, clause).some((a) => !isAmong(a, actor));
  const asks =
    demands ||
    given === "requested" ||
    ((lemma === "call" || lemma === "press" || lemma === "push") && clause.attached.some((a) => a.word === "for" && a.np === np));
  const course = np === clause.subject || clause.objects.includes(np) ? courseOf(scene, clause, staging) : null;
  // "No decision has been taken on the deployment": what it is on stands behind the verb.
  const untaken =
    clause.vg.passive &&
    /^(?:take|make|reach)$/.test(lemma) &&
    clause.subject !== null &&
    /^decisions?$/.test(wordOf(scene, clause.subject.head)) &&
    clause.attached.some((a) => a.np === np && /^(?:on|about)$/.test(a.word));
  const told = untaken ? "considered" : nounOver(scene, np);
  const isOff = lemma === "call" && clause.particle === "off" && np !== clause.subject && change === "start";
  // "The withdrawal has been put on hold".
  const isHeld =
    lemma === "put" &&
    clause.vg.passive &&
    np === clause.subject &&
    !coming &&
    /^on (?:hold|ice)\b/.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 2)).toLowerCase());
  const own =
    course?.stage ??
    (told !== null && given !== "refused" && !coming ? told : asks ? "requested" : coming ? staging.stage : (given ?? stageSaid(lemma) ?? staging.stage));
  return { stage: isHeld ? "suspended" : isOff ? (coming ? staging.stage : "ended") : own, change: course?.change ?? null, asks };
}

const stageSaid = (lemma: string): Stage | null =>
  /^(?:begin|start|continue|proceed)$/.test(lemma) ? "in-force" : /^(?:complete|finish|end|conclude)$/.test(lemma) ? "ended" : null;

/** Verbs of judging and speaking of a movement. */
const judges: ReadonlySet<string> = new Set(
  "hail welcome praise applaud salute condemn criticize criticise deplore regret lament denounce decry mourn celebrate note describe mention cite discuss recall remember speak talk thank congratulate blame oppose fear see witness observe watch report".split(
    " ",
  ),
);

const leaves: ReadonlySet<string> = new Set(["approve", "ratify", "authorise", "authorize", "endorse", "consult", "debate", "agree"]);
/** "a cut in Mali": where, and not of what. */
const isLand = (scene: Scene, np: NounPhrase): boolean =>
  scene.entities.some(
    (e) => e.first <= np.head && np.head < e.last && e.form !== "adjective" && (e.class === "state" || e.class === "place" || e.class === "region"),
  );

const sizes: ReadonlySet<string> = new Set(["cut", "reduction", "drawdown", "increase", "addition"]);
