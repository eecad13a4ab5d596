/**
 * Forces asked of somebody by other verbs than "ask": "knocked at Lisbon's door for a company", "sounded us out about engineers", "no one requested a platoon
 * of us", "gave the Americans notice".
 */
import type { Actor, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, partiesAs, speakerAt } from "./args.ts";
import { isForcePhrase } from "./contingent.ts";
import { contributorOf, isForceNoun, stateOf } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { restOf, objectAfter } from "./frames.ts";
import { list } from "./lexis.ts";
import { hostsOf, missionOf, placesIn, statesOf } from "./places.ts";
import { hasCapital, headOf, knownAs, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { inTalk } from "./talk.ts";
import { otherThan, haveCommon } from "./named.ts";

/** Verbs whose object is asked; of these the second list only with a particle or for a thing. */
const askVerbs = list(
  "ask approach press urge tap lobby petition implore beg nudge pressure canvass solicit court badger pester prod push sound sounded feel beseech entreat invite request",
);
/** Verbs whose preposition brings who is asked. */
const askVia: ReadonlyMap<string, RegExp> = new Map([
  ["turn", /^to$/],
  ["lean", /^(?:up)?on$/],
  ["look", /^to$/],
  ["appeal", /^to$/],
  ["call", /^(?:up)?on$/],
  ["knock", /^(?:on|at)$/],
  ["plead", /^with$/],
  ["go", /^to$/],
  ["come", /^to$/],
  ["write", /^to$/],
  ["prevail", /^(?:up)?on$/],
  ["reach", /^to$/],
  ["apply", /^to$/],
]);
/** "nobody has asked", "no one has requested them": the verb alone says it. */
const bareVerbs = /^(?:ask|request|approach|press|urge|invite|solicit)$/;
/** What brings the thing asked for. */
const forWords = /^(?:for|about|on|over|with)$/;

export function pleaOf(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause) || wordOf(scene, clause.vg.main);
  if (clause.vg.passive || earlier.some((d) => d.clause === clause)) return null;
  if (askVerbs.has(lemma) || askVia.has(lemma)) return asks(scene, clause, lemma, earlier);
  if (lemma === "want" || lemma === "like" || lemma === "love" || lemma === "prefer" || lemma === "need" || lemma === "welcome" || lemma === "appreciate")
    return wishes(scene, clause, lemma, earlier);
  if (receives.has(lemma)) return getsRequest(scene, clause, earlier);
  return lemma === "give" || lemma === "serve" ? givesNotice(scene, clause, earlier) : null;
}

function asks(scene: Scene, clause: Clause, lemma: string, earlier: readonly Draft[]): Draft | null {
  const { subject } = clause;
  if (subject === null) return null;
  const via = askVia.get(lemma);
  const whom = via === undefined ? objectAfter(clause) : clause.attached.find((a) => a.index > clause.vg.index && via.test(a.word))?.np;
  const range = rangeOf(scene, clause);
  const rest = restOf(scene, clause, range.last);
  if ((/^(?:sound|feel)/.test(lemma) && !/\bout\b/.test(rest)) || (lemma === "reach" && !/^out\b/.test(rest))) return null;
  const nobody =
    /^(?:nobody|none|no-one|no)$/.test(wordOf(scene, subject.head)) ||
    /^no(?: one)?$/i.test(wordsOf(scene, subject.first, Math.min(subject.first + 2, subject.last))) ||
    wordOf(scene, subject.first) === "no";
  if (whom === undefined && !nobody) return null;
  const thing = clause.attached.find((a) => a.index > clause.vg.index && forWords.test(a.word) && a.np !== whom && isThing(scene, a.np, earlier))?.np ?? null;
  // "nobody has requested them", "no one has asked": for the force spoken of.
  const pronoun = whom !== undefined && /^(?:them|it|that|this|any|troops|soldiers)$/.test(wordOf(scene, whom.head));
  const bare = nobody && bareVerbs.test(lemma) && (whom === undefined || pronoun) && inTalk(scene, earlier);
  if (thing === null && !bare) return null;
  if (thing !== null && quantitiesIn(scene, thing.first, thing.last).some((q) => q.family !== "none")) return null;
  const actor = whom === undefined || pronoun ? lastAsked(scene, earlier) : askedIn(scene, whom);
  const asker = nobody ? [] : otherThan(actorOfClause(scene, clause), actor);
  if (actor.length === 0 || (asker.length === 0 && !nobody && !isSomebody(scene, subject))) return null;
  const staging = stagingOf(scene, clause);
  if (clause.marker === "if" || staging.modality === "conditional") return null;
  const last = Math.max(range.last, thing?.last ?? 0);
  const away = otherThan(placesIn(scene, clause.vg.last, last, false), actor);
  const mission = missionOf(scene, clause.vg.last, last, false);
  const place = mission !== null || away.length > 0 ? away : otherThan(statesOf(scene, asker), actor);
  const more = thing !== null && /\b(?:more|additional|further|another|extra|second)\b/.test(wordsOf(scene, thing.first, thing.last).toLowerCase());
  return draftOf("force", `force/plea-${lemma}`, spanOf(scene, range.first, last), scene.index, {
    actor,
    mission,
    place,
    with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")],
    change: more ? "add" : "start",
    stage: "requested",
    modality: nobody || staging.modality === "negated" ? "negated" : "stated",
    clause,
    rules: [...staging.rules],
    trust: 0.55,
  });
}

/** A force, or "this", "more", "them" where one is the talk. */
function isThing(scene: Scene, np: NounPhrase, earlier: readonly Draft[]): boolean {
  if (
    isForceNoun(scene, np.head) ||
    isForcePhrase(scene, np, "act") ||
    /^(?:reinforcement|contribution|participation|troop|observer|monitor|instructor|trainer|adviser|policeman)$/.test(headOf(scene, np))
  )
    return true;
  const inner = scene.chunks[np.index + 2];
  // "a squad of sappers", "a couple of liaison officers".
  if (scene.chunks[np.index + 1]?.type === "prep" && inner?.type === "np" && wordOf(scene, np.last) === "of" && isForceNoun(scene, inner.head)) return true;
  if (/^(?:man|woman|people|personnel|person)$/.test(headOf(scene, np)) && inTalk(scene, earlier)) return true;
  return /^(?:this|that|it|more|them|reinforcements)$/.test(wordOf(scene, np.head)) && inTalk(scene, earlier);
}

/** Who is asked: a state, "us", or the state whose door or government it is. */
function askedIn(scene: Scene, np: NounPhrase): Actor[] {
  const us = /^(?:us|we)$/.test(wordOf(scene, np.head)) && !hasCapital(scene, np.head);
  const actor = us ? [] : actorsOfPhrase(scene, np);
  if (actor.length > 0) return actor;
  return us ? usIn(scene, np) : stateOf(scene, np.owner ?? np);
}

/** "us": the speaker's state, else the one whose minister the report hears. */
function usIn(scene: Scene, np: NounPhrase): Actor[] {
  const own = speakerAt(scene, scene.tokens.start[np.first]);
  const { home, topics, lookups } = scene.reading;
  const id = home ?? topics.find((each) => lookups.state.has(each) && !scene.entities.some((e) => e.id === each && e.form !== "pronoun")) ?? null;
  return own.length > 0 ? own : id === null ? [] : [knownAs(lookups, id)];
}

/** Whose force the talk is of, where "nobody has asked for it". */
function lastAsked(scene: Scene, earlier: readonly Draft[]): Actor[] {
  const last =
    [...earlier].reverse().find((d) => d.kind === "force" && d.actor.length > 0) ??
    scene.before.findLast((d) => d.kind === "force" && scene.index - d.sentence <= 3 && d.actor.length > 0);
  if (last) return [...last.actor];
  // "Will Danish marines go to Chad? No. Nobody wanted them.": whose the question named.
  const { sentences } = scene.reading.text;
  const from = sentences[Math.max(0, scene.index - 2)].start;
  const named = scene.reading.entities.findLast(
    (e) => e.start >= from && e.start < scene.sentence.start && e.class === "state" && e.form === "adjective" && e.id !== null,
  );
  return named ? [{ id: named.id!, name: scene.reading.lookups.nameOf(named.id!) ?? named.name }] : [];
}

/** Somebody who may ask without being a state: an envoy, people, a chief, a government. */
const isSomebody = (scene: Scene, np: NounPhrase): boolean =>
  scene.entities.some(
    (e) =>
      e.first >= np.first &&
      e.first < np.last &&
      (e.class === "person" || e.class === "office" || e.class === "body" || e.class === "state" || e.class === "place"),
  ) ||
  /^(?:government|junta|cabinet|minister|president|people|envoy|general|planner|chief|commander|ministry|official|ally|authority|regime|ruler|headquarters|it|he|she|they|who)$/.test(
    headOf(scene, np),
  );

const stays = /^(?:(?:to |for )?(?:stay|remain|continue)\b|(?:there|here|on|in place|longer|beyond|until|past|for (?:another|longer|\w+ more)))/;

/** "wants us to remain after June", "wants Turkish minesweepers in the strait", "would welcome a Danish battalion": of whose force it would be. */
function wishes(scene: Scene, clause: Clause, lemma: string, earlier: readonly Draft[]): Draft | null {
  const would = clause.vg.modal === "would" || clause.vg.modal === "'d";
  if ((lemma !== "want" && lemma !== "need" && !would) || clause.vg.negated || clause.marker === "if") return null;
  const np = objectAfter(clause);
  if (np === undefined || quantitiesIn(scene, np.first, np.last).some((q) => q.family !== "none")) return null;
  // "wants its mission to end", "wants the force to have more powers": of its own, and of the mission.
  if (
    scene.clauses.some(
      (c) =>
        c.governor === clause &&
        c.type === "infinitive" &&
        /^(?:end|cease|close|expire|conclude|finish|have|get|obey|respect|show|know|understand|learn|focus|respond|follow|fight|act|use)$/.test(lemmaOf(c)),
    )
  )
    return null;
  // "wants its troops to stay": of its own, and the infinitive tells it.
  if (/^(?:its|their|our)$/.test(wordOf(scene, np.first)) && scene.clauses.some((c) => c.governor === clause && c.type === "infinitive" && c.subject === np))
    return null;
  const range = rangeOf(scene, clause);
  const rest = restOf(scene, { ...clause, vg: { ...clause.vg, last: np.last } }, Math.min(scene.sentence.last, range.last + 4));
  const stay = stays.test(rest);
  if (/^(?:out|gone|home|away|withdrawn|back)\b/.test(rest)) return null;
  const us = /^(?:us|we)$/.test(wordOf(scene, np.head));
  const who = us ? null : contributorOf(scene, np, earlier);
  const actor = us ? usIn(scene, np) : who !== null && (who.as === "force" || stay) ? [...who.actor] : [];
  const asker = otherThan(actorOfClause(scene, clause), actor);
  if (actor.length === 0 || (asker.length === 0 && !(clause.subject !== null && isSomebody(scene, clause.subject))) || (us && !stay) || !inTalk(scene, earlier))
    return null;
  const last = Math.max(range.last, np.last);
  const away = otherThan(placesIn(scene, np.first, last, false), actor);
  const mission = missionOf(scene, np.first, last, false);
  const place = mission !== null || away.length > 0 ? away : statesOf(scene, asker);
  return draftOf("force", `force/wishes-${lemma}`, spanOf(scene, range.first, last), scene.index, {
    actor,
    mission,
    place,
    with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")],
    change: stay ? "extend" : "start",
    stage: "requested",
    clause,
    trust: 0.55,
  });
}

const receives = list("receive get have field");

/** "received a request for a radar team", "got a call from New York about engineers": the subject is asked. */
function getsRequest(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const np = clause.objects.find(
    (o) => o.index > clause.vg.index && /^(?:request|appeal|call|plea|letter|invitation|demand|query|inquiry|enquiry|approach)$/.test(headOf(scene, o)),
  );
  if (np === undefined) return null;
  const thing = clause.attached.find((a) => a.index > np.index && forWords.test(a.word) && isThing(scene, a.np, earlier))?.np;
  if (thing === undefined || quantitiesIn(scene, thing.first, thing.last).some((q) => q.family !== "none")) return null;
  const actor = actorOfClause(scene, clause);
  const from = clause.attached.find((a) => a.word === "from" && a.index > np.index)?.np;
  const asker = from === undefined ? [] : actorsOfPhrase(scene, from);
  if (actor.length === 0 || haveCommon(actor, asker)) return null;
  const range = rangeOf(scene, clause);
  const last = Math.max(range.last, thing.last);
  const none = clause.vg.negated || /^no$/.test(wordOf(scene, np.first));
  const place = otherThan(placesIn(scene, np.first, last, false), actor);
  return draftOf("force", "force/gets-request", spanOf(scene, range.first, last), scene.index, {
    actor,
    mission: missionOf(scene, np.first, last, false),
    place,
    with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")],
    change: "start",
    stage: "requested",
    modality: none ? "negated" : "stated",
    clause,
    trust: 0.55,
  });
}

/** "gave the Americans notice", "served notice on the French". */
function givesNotice(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const rest = restOf(scene, clause, rangeOf(scene, clause).last);
  if (!/\b(?:notice|marching orders|the boot|the heave-ho)\b/.test(rest) || /^(?:formal |written |advance |due )*notice (?:of|that|to nato)\b/.test(rest))
    return null;
  const np =
    clause.objects.find((o) => o.index > clause.vg.index && !/^(?:notice|order|boot)$/.test(headOf(scene, o)) && !/^notice$/.test(wordOf(scene, o.last - 1))) ??
    clause.attached.find((a) => a.word === "on" || a.word === "to")?.np;
  const people = scene.entities.find((e) => e.first > clause.vg.last - 1 && e.first < clause.vg.last + 4 && (e.form === "people" || e.class === "state"));
  const who = np ? contributorOf(scene, np, earlier) : people ? { actor: actorsOf(scene, people) } : null;
  const asker = actorOfClause(scene, clause);
  if (
    who === null ||
    who.actor.length === 0 ||
    (asker.length === 0 && !(clause.subject !== null && isSomebody(scene, clause.subject))) ||
    haveCommon(who.actor, asker) ||
    !inTalk(scene, earlier)
  )
    return null;
  const range = rangeOf(scene, clause);
  const home = statesOf(scene, asker);
  return draftOf("force", "force/given-notice", spanOf(scene, range.first, range.last), scene.index, {
    actor: [...who.actor],
    place: home,
    with: [...hostsOf(scene, home, who.actor), ...partiesAs(asker, "asker")],
    change: "end",
    stage: "requested" as Stage,
    modality: stagingOf(scene, clause).modality === "negated" ? "negated" : "stated",
    clause,
    trust: 0.55,
  });
}
