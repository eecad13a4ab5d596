/** Movements without a force's name: the state itself goes or stays, or a noun ("the withdrawal") tells of it; and the places that are left. */
import { isVain } from "./field.ts";
import { needed } from "./standing.ts";
import type { Actor, Change, Named, Stage } from "../model/claim.ts";
import { isOfBody } from "./alliance.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { courseOf, nounOver, underNoun } from "./course.ts";
import { wordAt } from "../text/words.ts";
import { companionsOf, joinedActors } from "./companions.ts";
import { actorOfClause, actorsOfPhrase, agentOf, partiesAs } from "./args.ts";
import { bindsNobody, isStatelike } from "./bearer.ts";
import { deciderOf } from "./intention.ts";
import { isForcePhrase } from "./contingent.ts";
import { giftOf } from "./giftwords.ts";
import { carried, forceBefore, isNobody } from "./contributor.ts";
import { readVerb } from "./direction.ts";
import { nominalChange } from "./nominal.ts";
import { type Draft, draftOf } from "./draft.ts";
import { hostsOf, missionOf, placeOf, placesIn, prepositionBefore } from "./places.ts";
import { entityAt, headOf, isStateActor, lemmaOf, rangeOf, type Scene, spanOf, statesAmong, wordOf, wordsOf } from "./scene.ts";
import { leavesFor } from "./otherways.ts";
import { stagingOf } from "./stage.ts";
import { stageGivenBy } from "./stage-governors.ts";
import { inTalk, missionJustNow } from "./talk.ts";

/** Verbs of a state's own going and staying, with their direction. */
const moveVerbs: ReadonlyMap<string, Change> = new Map([
  ["withdraw", "end"],
  ["pull", "end"],
  ["leave", "end"],
  ["exit", "end"],
  ["quit", "end"],
  ["depart", "end"],
  ["go", "start"],
  ["deploy", "start"],
  ["intervene", "start"],
  ["return", "resume"],
  ["participate", "level"],
  ["take", "level"],
  ["contribute", "level"],
  ["join", "start"],
  ["stay", "extend"],
  ["remain", "extend"],
  ["serve", "level"],
  ["help", "level"],
  ["enter", "start"],
  ["move", "start"],
  ["step", "end"],
  ["operate", "level"],
  ["engage", "level"],
  ["fight", "level"],
  ["patrol", "level"],
  ["invade", "start"],
  ["disengage", "end"],
  ["play", "add"],
  ["act", "start"],
  ["commit", "start"],
  ["come", "end"],
]);

/** "remains opposed to the mission": a stance, and nobody who stays. */
const minded =
  /^(?:\w+ly )?(?:opposed|against|in favou?r|undecided|divided|convinced|determined|ready|willing|reluctant|committed|engaged|dedicated|neutral|silent|loyal)\b/;

/** What a person does alone: "the president left Chad after a visit". */
const travels: ReadonlySet<string> = new Set([
  "leave",
  "go",
  "return",
  "stay",
  "remain",
  "depart",
  "come",
  "enter",
  "move",
  "exit",
  "quit",
  "serve",
  "operate",
]);
const persons = /^(?:president|premier|minister|leader|official|spokes(?:man|woman|person)|ambassador|envoy|diplomat|delegation)$/;

const threat = /\b(?:in the face of|in response to|to counter|to deter|counter|deter|despite|amid) $/i;

/** "France pulled out of Mali", "Canada will take part in the mission": the state stands for its forces. */
export function stateMoves(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (isVain(scene, 0.5)) return null;
  const lemma = lemmaOf(clause);
  let change = moveVerbs.get(lemma);
  if (!change || clause.vg.passive || clause.subject === null || earlier.some((d) => d.clause === clause)) return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, clause.vg.first, range.last).toLowerCase();
  if (lemma === "take" && !/\bpart\b/.test(words)) return null;
  if (lemma === "pull" && !/\b(?:out|back|from)\b/.test(words)) return null;
  if (lemma === "commit" && !/^(?:\w+ ){0,2}commit\w* (?:itself|themselves|ourselves|himself|herself)(?: to\b|\W*$)/.test(words)) return null;
  // "has committed itself to deploying 300 men": the gerund tells it.
  if (lemma === "commit" && scene.clauses.some((c) => c.governor === clause && c.vg.form === "gerund")) return null;
  // "are coming home from Gao": who comes home leaves.
  if (lemma === "come" && !/\bc[oa]m\w+ (?:back |straight )?(?:home|back) from\b/.test(words)) return null;
  if (
    (lemma === "stay" || lemma === "remain") &&
    /^(?:\w+ ){0,3}(?:stay\w*|remain\w*) (?:out|away|clear|aloof|by|silent|neutral|a |an |the |its |committed|opposed|concerned|firm|loyal|vague|tight-lipped)\b/.test(
      words,
    )
  )
    return null;
  if (lemma === "remain" && minded.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 3)).toLowerCase())) return null;
  // "do not want to leave them on their own": desert them.
  if (lemma === "leave" && /\b(?:on (?:its|their|his|her|our) own|alone|in the lurch|behind|to (?:its|their) fate|unanswered|unprotected)\b/.test(words))
    return null;
  // "to keep the mission going".
  if (lemma === "go" && clause.vg.form === "gerund" && clause.governor !== null && /^(?:keep|get|set|start)$/.test(lemmaOf(clause.governor))) return null;
  if (lemma === "go" && /\bnowhere\b|\bgo\w* forward\b/.test(words)) return null;
  if (
    lemma === "enter" &&
    /\benter\w* into\b/.test(words) &&
    missionOf(scene, clause.vg.last, range.last, false) === null &&
    placesIn(scene, clause.vg.last, range.last).length === 0
  )
    return null;
  if (lemma === "play" && !/\brole\b/.test(words)) return null;
  if (lemma === "step" && /\bstep\w* up\b/.test(words)) change = "add";
  if (lemma === "step" && !/\b(?:back|away|out|in|up)\b/.test(words)) return null;
  // "to contribute to the stability of a region": a good end, and nobody sent.
  if (
    lemma === "contribute" &&
    /\bcontribut\w+ (?:\w+ ){0,2}?(?:to|towards?) (?:(?:the|a|our|their|its|this|that|more|greater|regional|international|global|lasting|overall|collective|common|shared) )*(?:defen[cs]e|deterrence|security|stability|peace|safety|prosperity|success|development|growth|understanding|cause|debate|goals?|aims?|objectives?|progress|well-being|welfare|future|reconciliation|resolution|solution)\b(?! (?:forces?|mission|operation|council|of (?!the|peace|our|its|civilians)))/.test(
      words,
    )
  )
    return null;
  // "to contribute a billion to the cost": money, and nobody sent.
  if (lemma === "contribute" && scene.quantities.some((q) => q.family === "money" && q.first >= clause.vg.last && q.first < range.last)) return null;
  // "is going to contribute": the infinitive tells it. "its request remains": not the state.
  if ((lemma === "go" || lemma === "come") && scene.clauses.some((c) => c.governor === clause && c.type === "infinitive")) return null;
  if (clause.subject.owner !== null && !scene.entities.some((e) => e.first <= clause.subject!.head && clause.subject!.head < e.last && e.form !== "adjective"))
    return null;
  const own = /^(?:we|they)$/.test(wordOf(scene, clause.subject.head));
  const subject = entityOf(scene, clause.subject);
  // "The Danish government will join": who decides for a state stands for it, as its name does.
  const governs =
    isStatelike(headOf(scene, clause.subject)) && !bindsNobody(scene, clause.subject) && !(travels.has(lemma) && persons.test(headOf(scene, clause.subject)));
  if (
    !own &&
    !governs &&
    (!subject ||
      (subject.class !== "state" && subject.class !== "body" && subject.class !== "mission" && subject.class !== "formation" && subject.role !== "ministry"))
  )
    return null;
  const decider = deciderOf(scene, clause);
  const actor =
    decider.length > 0
      ? decider
      : othersThanAsker(
          scene,
          clause,
          joinedActors(
            scene,
            actorsOfPhrase(scene, clause.subject),
            companionsOf(scene, clause).flatMap((np) => actorsOfPhrase(scene, np)),
          ),
          earlier,
        );
  if (actor.length === 0) return null;
  const mission =
    missionOf(scene, clause.vg.last, range.last, false) ??
    (subject && (subject.class === "mission" || subject.class === "formation") ? missionOf(scene, clause.subject.first, clause.subject.last, false) : null);
  const to = [
    ...clause.objects,
    ...clause.attached
      .filter((a) => /^(?:of|from|out of|in|to|into|with|at|under)$/.test(a.word) && !(a.word === "with" && lemma === "join") && !leadsNowhere(scene, a))
      .map((a) => a.np),
  ];
  const where = to
    .flatMap((np) =>
      scene.entities.filter(
        (e) =>
          e.first >= np.first &&
          e.first < np.last &&
          (e.class === "state" || e.class === "place" || e.class === "region") &&
          e.id !== null &&
          !actor.some((a) => a.id === e.id),
      ),
    )
    .map((e) => ({ id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id!) ?? e.quote) }));
  // "The Germans in Lithuania stay": where they are stands with their name.
  if (where.length === 0 && subject?.form === "people")
    where.push(
      ...(placesIn(scene, clause.subject.last, clause.vg.first, false).filter((p) => p.id !== null && !actor.some((a) => a.id === p.id)) as {
        id: string;
        name: string;
      }[]),
    );
  const staging = stagingOf(scene, clause);
  // "Guinea has gone already": who has gone, and is said to be nowhere, has left.
  if (lemma === "go" && where.length === 0 && (staging.phase === "done" || (clause.vg.progressive && staging.phase === "ongoing" && bare(scene, clause))))
    change = "end";
  // "declined to take part", "will serve": what is to come begins.
  if (change === "level" && staging.phase === "coming") change = "start";
  if (change === "end" && where.length === 0)
    where.push(
      ...(placesIn(scene, clause.vg.last, scene.sentence.last, false).filter((p) => p.id !== null && !actor.some((a) => a.id === p.id)) as {
        id: string;
        name: string;
      }[]),
    );
  // "A Chadian team left for the border of Sudan": it is on its way there.
  if (change === "end" && (lemma === "leave" || lemma === "depart") && leavesFor(scene, clause, actor)) change = "start";
  if ((lemma === "help" || lemma === "act") && !staging.asked) return null;
  // "Sierra Leone has declined to take part": in what the sentences before speak of.
  const goesWith =
    /^(?:take|participate|intervene|join|stay|remain|leave|withdraw|pull|go|contribute|return|commit)$/.test(lemma) &&
    where.length === 0 &&
    (scene.before.some((d) => scene.index - d.sentence <= 3 && d.kind === "force") ||
      missionJustNow(scene) ||
      (((lemma === "go" && bare(scene, clause)) || lemma === "intervene" || ((lemma === "take" || lemma === "participate") && staging.phase === "coming")) &&
        inTalk(scene, earlier))) &&
    clause.objects.length <= (lemma === "take" || lemma === "commit" ? 1 : 0);
  if (mission === null && where.length === 0 && !staging.asked && !goesWith) return null;
  // A body that is left or joined is a membership, not a deployment.
  if (
    mission === null &&
    to.some((np) =>
      isOfBody(
        scene,
        np,
        scene.entities.find((e) => e.first >= np.first && e.first < np.last && e.class === "body"),
      ),
    )
  )
    return null;
  if (mission === null && !inTalk(scene, earlier)) return null;
  const read = readVerb(scene, clause, null);
  const done = staging.phase === "done";
  const stage: Stage =
    change === "end"
      ? done
        ? begun(clause)
          ? "in-force"
          : "ended"
        : staging.stage
      : lemma === "commit" && (staging.stage === "in-force" || staging.stage === "ended")
        ? "pledged"
        : staging.stage;
  return draftOf("force", `force/state-${lemma}`, spanOf(scene, range.first, range.last), scene.index, {
    // "will take no part in it".
    actor,
    mission,
    place: where,
    change: staging.phase === "ongoing" && change === "extend" ? "level" : change,
    stage,
    modality: clause.objects[0] !== undefined && isNobody(scene, clause.objects[0]) ? "negated" : staging.modality,
    with: [...hostsOf(scene, where, actor), ...partiesAs(read.asker, "asker")],
    clause,
    rules: [...staging.rules],
    trust: 0.5,
  });
}

/** "We hope they will stay": they are not those who hope, but whose soldiers were told of. */
function othersThanAsker(scene: Scene, clause: Clause, actor: Actor[], earlier: readonly Draft[]): Actor[] {
  if (wordOf(scene, clause.subject!.head) !== "they") return actor;
  const { asked, by } = stagingOf(scene, clause);
  if (!asked || by === null) return actor;
  const askers = agentOf(scene, by),
    isAsker = (a: Actor): boolean => askers.some((b) => b.id === a.id);
  const told = [...scene.before, ...earlier].findLast((d) => d.kind === "force" && scene.index - d.sentence <= 3 && !d.actor.some(isAsker));
  // Nor are they the host of those told of.
  const areHosts = told !== undefined && actor.every((a) => told.place.some((p) => p.id === a.id) || told.with.some((w) => w.role === "host" && w.id === a.id));
  return told && (areHosts || actor.every(isAsker)) ? [...told.actor] : actor;
}

const flowChange: ReadonlyMap<string, Change> = new Map([
  ["begin", "start"],
  ["start", "start"],
  ["commence", "start"],
  ["resume", "resume"],
  ["restart", "resume"],
  ["cease", "end"],
  ["stop", "end"],
  ["end", "end"],
  ["finish", "end"],
  ["continue", "level"],
]);

/** "Dutch patrols had ceased", "the Japanese flights resumed in May": a force by what it does, begun or ended. */
function flows(scene: Scene, clause: Clause): Draft | null {
  const change = flowChange.get(lemmaOf(clause));
  const { subject } = clause;
  if (
    change === undefined ||
    subject === null ||
    clause.inherited ||
    !/^(?:patrol|flight|sortie|overflight|escort|air-?strike|policing|airlift)$/.test(headOf(scene, subject)) ||
    /\b(?:charter|commercial|passenger|direct|cargo)\b/i.test(wordsOf(scene, subject.first, subject.last))
  )
    return null;
  const actor = actorsOfPhrase(scene, { ...subject, joined: [] });
  if (actor.length === 0 || !inTalk(scene, [])) return null;
  const range = rangeOf(scene, clause);
  const mission = missionOf(scene, range.first, range.last, false);
  const place = placeOf(scene, range, mission).filter((p) => !actor.some((a) => a.id === p.id));
  const staging = stagingOf(scene, clause);
  return draftOf("force", `force/flow-${lemmaOf(clause)}`, spanOf(scene, range.first, range.last), scene.index, {
    actor,
    mission,
    place,
    with: hostsOf(scene, place, actor),
    change,
    stage: change === "end" && staging.phase === "done" ? "ended" : staging.phase === "coming" ? staging.stage : "in-force",
    modality: staging.modality,
    clause,
    rules: [...staging.rules],
    trust: 0.5,
  });
}

/** What is said of a movement that is only called by its noun. */
const turns = new Set(
  "begin start commence complete finish continue proceed end conclude resume delay postpone suspend halt pause plan announce approve schedule expect agree decide cancel stop last await awaiting order prepare".split(
    " ",
  ),
);

/** "has begun to pull out": it is not over. */
const begun = (clause: Clause): boolean =>
  clause.governor !== null && (clause.type === "infinitive" || clause.vg.form === "gerund") && /^(?:begin|start|commence)$/.test(lemmaOf(clause.governor));

/** "we'll go": nothing said of where to. */
const bare = (scene: Scene, clause: Clause): boolean =>
  clause.objects.length === 0 &&
  clause.particle === "" &&
  clause.attached.every((a) => a.index < clause.vg.index) &&
  /^[\W]*$|^\W/.test(scene.tokens.text.slice(scene.tokens.end[clause.vg.last - 1], scene.tokens.end[clause.vg.last - 1] + 1));

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
    const change = nominalChange.get(headOf(scene, np));
    if (!change) continue;
    // "to help the Philippines increase its capabilities": a verb.
    if (
      /^(?:help|let|make|have|see|watch)$/.test(lemmaOf(clause)) &&
      scene.entities.some((e) => e.last === np.head && e.first >= np.first && e.class === "state" && e.form === "name")
    )
      continue;
    const size = wordOf(scene, np.first - 1) === "of" && /^(?:size|number|strength|scale|pace|cost|length)$/.test(wordOf(scene, np.first - 2));
    // "cut the size of its deployment": another verb tells what becomes of it.
    if (size) continue;
    // "on his return to Accra": a person's; "Their arrival comes as": told before.
    if (
      /^(?:his|her|my|your)$/.test(wordOf(scene, np.first)) ||
      (np === clause.subject &&
        /^(?:its|their)$/.test(wordOf(scene, np.first)) &&
        lemmaOf(clause) === "come" &&
        /^(?:as|after|amid|amidst|when|while|days|weeks|months|hours|a|two|three|four|five|just|only|at|despite|against)$/.test(wordOf(scene, clause.vg.last)))
    )
      continue;
    // "the minister's arrival", "the departure of President Sall": a person's.
    const whose =
      np.owner ??
      (wordOf(scene, scene.chunks[np.index + 1]?.first ?? np.last) === "of" && scene.chunks[np.index + 2]?.type === "np"
        ? (scene.chunks[np.index + 2] as NounPhrase)
        : null);
    if (
      whose !== null &&
      scene.entities.some((e) => (e.class === "person" || e.class === "office") && e.form !== "pronoun" && e.first <= whose.head && whose.head < e.last)
    )
      continue;
    // "The withdrawal is to be completed": the verb after it tells.
    if (np === clause.subject && lemmaOf(clause) === "be" && scene.clauses.some((c) => c.governor === clause && c.type === "infinitive" && c.subject === np))
      continue;
    // "A complete withdrawal is a key clause of the agreement": wanted or written, and not told.
    if (
      np === clause.subject &&
      lemmaOf(clause) === "be" &&
      clause.objects.some(
        (o) =>
          o.index > clause.vg.index &&
          /^(?:clause|condition|demand|provision|requirement|precondition|prerequisite|element|component|goal|aim|objective|option|priority|matter|question|issue)$/.test(
            headOf(scene, o),
          ),
      )
    )
      continue;
    // "The deployment is expected to cost": what it costs tells nothing else of it.
    if (
      (np === clause.subject && lemmaOf(clause) === "cost") ||
      (np === clause.subject && lemmaOf(clause) === "be" && clause.predicate >= 0 && needed.test(wordOf(scene, clause.predicate))) ||
      (np === clause.subject && scene.clauses.some((c) => c.governor === clause && c.type === "infinitive" && lemmaOf(c) === "cost"))
    )
      continue;
    // "In addition to sanctions": besides.
    if (headOf(scene, np) === "addition" && wordOf(scene, np.first - 1) === "in") continue;
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
    const force =
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
      those !== null ? [...those.actor] : complement !== null && force ? actorsOfPhrase(scene, complement) : actorsOfPhrase(scene, { ...np, joined: [] });
    // "completed their withdrawal": of whoever completes it.
    const ownNoun =
      np !== clause.subject &&
      complement === null &&
      /^(?:its|their)$/.test(wordOf(scene, np.first)) &&
      clause.subject !== null &&
      isForcePhrase(scene, clause.subject, "act")
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
      actorOfClause(scene, clause).some((a) => !actor.some((b) => b.id === a.id))
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
    const place = placeOf(scene, { first: Math.min(np.first, range.first), last: Math.max(range.last, (complement ?? np).last + 3) }, mission).filter(
      (p) => !actor.some((a) => a.id === p.id),
    );
    const left =
      change === "cut" ? leftPlaces(scene, { first: Math.min(np.first, range.first), last: Math.max(range.last, (complement ?? np).last + 4) }, actor) : null;
    // "dubbed the Enhanced Forward Presence": a name.
    if (scene.entities.some((e) => (e.class === "mission" || e.class === "formation") && e.form === "name" && e.first <= np.head && np.head < e.last)) continue;
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
    const staging = stagingOf(scene, clause);
    const coming = staging.phase === "coming";
    // "Its departure means": only who means to do something plans it.
    const given = np === clause.subject && !clause.vg.passive ? null : stageGivenBy(clause);
    // "The junta ordered the withdrawal of the French": another's, which it can only demand.
    const demands =
      /^(?:order|demand|decree)$/.test(lemma) && force && np !== clause.subject && actorOfClause(scene, clause).some((a) => !actor.some((b) => b.id === a.id));
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
    const stage: Stage = isHeld
      ? "suspended"
      : isOff
        ? coming
          ? staging.stage
          : "ended"
        : course !== null
          ? course.stage
          : told !== null && given !== "refused" && !coming
            ? told
            : asks
              ? "requested"
              : coming
                ? staging.stage
                : (given ??
                  (/^(?:begin|start|continue|proceed)$/.test(lemma) ? "in-force" : /^(?:complete|finish|end|conclude)$/.test(lemma) ? "ended" : staging.stage));
    // "After the departure of the Danes": gone by then.
    const since =
      !sized &&
      (change === "cut" || change === "end") &&
      /^(?:after|following|since)$/.test(wordOf(scene, wordOf(scene, np.first - 1) === "the" ? np.first - 2 : np.first - 1)) &&
      !coming;
    const asker = asks ? actorOfClause(scene, clause).filter((a) => !actor.some((b) => b.id === a.id)) : [];
    return draftOf("force", `force/nominal-${headOf(scene, np)}`, spanOf(scene, Math.min(range.first, np.first), Math.max(range.last, np.last)), scene.index, {
      actor,
      mission,
      place: left ?? place,
      change: course !== null ? course.change : change === "cut" && !sized ? "end" : change,
      stage: since ? "ended" : stage,
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
/** "in addition to Chad". */
const leadsNowhere = (scene: Scene, { word, np }: Clause["attached"][number]): boolean => word === "to" && prepositionBefore(scene, np) === "";

const entityOf = (scene: Scene, np: NounPhrase): ResolvedMention | null =>
  scene.entities.find((e) => e.first <= np.head && np.head < e.last) ??
  scene.entities.find((e) => e.first >= np.first && e.first < np.last && e.form !== "adjective") ??
  null;

/** Where a force leaves: "from Mali", "out of Gao", "left Kabul". */
export function leftPlaces(scene: Scene, range: { first: number; last: number }, actor: readonly Actor[]): Named[] | null {
  const found: Named[] = [];
  for (const e of scene.entities) {
    if (
      e.first < range.first ||
      e.first >= range.last + 2 ||
      e.id === null ||
      e.form === "adjective" ||
      e.form === "pronoun" ||
      actor.some((a) => a.id === e.id)
    )
      continue;
    if (e.class !== "state" && e.class !== "place" && e.class !== "region") continue;
    // "from Mali and Chad will": who acts next is no second place.
    if (scene.clauses.some((c) => !c.inherited && c.subject?.first === e.first && c.vg.first >= e.last && c.vg.first > range.first)) continue;
    const at = wordOf(scene, e.first - 1) === "the" ? e.first - 2 : e.first - 1,
      before = wordOf(scene, at);
    // "a few miles from Mali": near by.
    if (before === "from" && /^(?:miles?|kilomet(?:re|er)s?|km|hours?|minutes?|yards)$/.test(wordOf(scene, at - 1))) continue;
    if (before === "from" || before === "of" || before === "in" || lemmaOfToken(scene, at) === "leave" || (before === "and" && found.length > 0))
      found.push({ id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id) ?? e.quote) });
  }
  return found.length > 0 ? found : null;
}

const lemmaOfToken = (scene: Scene, i: number): string => {
  const n = i >= 0 ? scene.tokens.word[i] : 0;
  const lemma = n !== 0 && n < scene.reading.lexicon.size ? scene.reading.lexicon.verbLemma[n] : 0;
  return lemma === 0 ? "" : wordAt(lemma);
};
