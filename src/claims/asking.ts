/**
 * Forces asked for in the passive, by a noun or by a wish, and the answers of a state to what is spoken of: "was asked", "said no", "are still weighing it".
 */
import type { Actor, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { isAwaited } from "./awaited.ts";
import { contributorOf, stateOf } from "./contributor.ts";
import { type Draft, draftOf, sameActors } from "./draft.ts";
import { nominalChange } from "./nominal.ts";
import { objectsAfter, restOf, objectAfter } from "./frames.ts";
import { aidContextOf } from "./gifts.ts";
import { houses } from "./gates.ts";
import { hostsOf, missionOf, placesIn, statesOf } from "./places.ts";
import { requestNouns } from "./requests.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, isTimePhrase, governsInfinitive, isStateActor } from "./scene.ts";
import { isJoint } from "./sites.ts";
import { stagingOf } from "./stage.ts";
import { inTalk } from "./talk.ts";
import { list } from "./lexis.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";
import { matter, isForce } from "./asking-matter.ts";
import { answerVerbs, refusesPlea, answersIt } from "./asking-answers.ts";

const askVerbs = list("sound ask request invite urge beg press approach implore");
const wishVerbs = list("want demand like wish prefer");

export function askingOf(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  if (isAwaited(scene, clause) || earlier.some((d) => d.clause === clause)) return null;
  return (
    (askVerbs.has(lemma) && clause.vg.passive ? isAsked(scene, clause, earlier) : null) ??
    (wishVerbs.has(lemma) ? wantsGone(scene, clause, earlier) : null) ??
    (lemma === "ask" || lemma === "request" ? asksBare(scene, clause, earlier) : null) ??
    decides(scene, clause) ??
    refusesPlea(scene, clause) ??
    offerNoun(scene, clause) ??
    requestNoun(scene, clause, earlier) ??
    (answerVerbs.has(lemma) ? answersIt(scene, clause, earlier) : null)
  );
}

/** "Yerevan first asked in December 2022": for what is spoken of. */
function asksBare(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (
    clause.vg.passive ||
    clause.subject === null ||
    clause.vg.form !== "finite" ||
    clause.objects.some((o) => o.index > clause.vg.index && !isTimePhrase(scene, o)) ||
    clause.attached.some((a) => a.word === "for" && a.index > clause.vg.index && !/^(?:any|it|them|one|more|this|that|some)$/.test(wordOf(scene, a.np.head))) ||
    scene.clauses.some((c) => c.governor === clause)
  )
    return null;
  if (
    !/^(?:\W*$|for |(?:in|on|last|again|earlier|first|already|too|this|twice|before|yesterday|at|three|two) ?)/.test(
      restOf(scene, clause, rangeOf(scene, clause).last),
    )
  )
    return null;
  const asker = actorsOfPhrase(scene, clause.subject);
  const model = matter(scene, earlier, 3);
  if (asker.length !== 1 || !scene.reading.lookups.state.has(asker[0].id ?? "") || model === null || model.actor.length === 0 || isAmong(asker[0], model.actor))
    return null;
  const range = rangeOf(scene, clause);
  const staging = stagingOf(scene, clause);
  return draftOf("force", "force/asks-bare", spanOf(scene, range.first, range.last), scene.index, {
    actor: model.actor,
    mission: model.mission,
    place: model.place,
    with: [...model.with.filter((w) => w.role === "host"), ...partiesAs(asker, "asker")],
    change: model.change === "level" ? "start" : model.change,
    stage: "requested",
    modality: staging.modality === "negated" ? "negated" : "stated",
    clause,
    trust: 0.45,
    filled: { object: "the force spoken of before" },
  });
}

/** "Burundi was asked for more soldiers", "we have not been asked". */
function isAsked(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (clause.subject === null || governsInfinitive(scene, clause)) return null;
  // "The deployment had been requested by Chad": the thing itself is the subject.
  const wanted =
    /^(?:request|seek)$/.test(lemmaOf(clause)) &&
    (nominalChange.has(headOf(scene, clause.subject)) || /^(?:mission|operation|troop|force|presence|soldier)$/.test(headOf(scene, clause.subject)));
  const of = wanted ? [...(contributorOf(scene, clause.subject, earlier)?.actor ?? matter(scene, earlier, 2)?.actor ?? [])] : [];
  if (wanted && of.length === 0) return null;
  const named = wanted ? of : actorsOfPhrase(scene, clause.subject);
  const asked = named.length > 0 ? named : [...(contributorOf(scene, clause.subject, earlier)?.actor ?? [])];
  if (asked.length === 0) return null;
  const range = rangeOf(scene, clause);
  const thing = clause.attached.find((a) => a.word === "for" && a.index > clause.vg.index)?.np ?? null;
  const force = thing !== null && isForce(scene, thing);
  if (thing !== null && (!force || quantitiesIn(scene, thing.first, thing.last).length > 0)) return null;
  const model = force ? null : matter(scene, earlier, 3);
  const sounded = lemmaOf(clause) === "sound" || lemmaOf(clause) === "approach";
  if (lemmaOf(clause) === "sound" && clause.particle !== "out") return null;
  if (!force && model === null && !(sounded && inTalk(scene, earlier))) return null;
  const by = clause.attached.find((a) => a.word === "by")?.np;
  const asker = by ? actorsOfPhrase(scene, by) : [];
  const staging = stagingOf(scene, clause);
  const place = placesIn(scene, range.first, range.last, false);
  const where = place.length > 0 ? place : (model?.place ?? []);
  return draftOf("force", "force/is-asked", spanOf(scene, range.first, range.last), scene.index, {
    actor: asked,
    mission: missionOf(scene, range.first, range.last, false) ?? model?.mission ?? null,
    place: otherThan(where, asked),
    change:
      thing !== null && /\b(?:more|additional|further|extra|another)\b/.test(wordsOf(scene, thing.first, thing.last))
        ? "add"
        : model?.change === "extend"
          ? "extend"
          : "start",
    stage: "requested",
    modality: staging.modality === "negated" ? "negated" : "stated",
    with: [...hostsOf(scene, where, asked), ...partiesAs(asker, "asker")],
    clause,
    rules: [...staging.rules],
    trust: 0.55,
  });
}

/** "wants the Marines gone", "would like them out by June": whose they are is asked to take them home. */
function wantsGone(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const range = rangeOf(scene, clause);
  const to = Math.min(scene.sentence.last, range.last + 3);
  const rest = restOf(scene, clause, to);
  if (clause.type !== "relative" && /^out\b(?! of (?:reach|line|step))/.test(rest)) return wantsOut(scene, clause, earlier);
  const leaves = /\b(?:gone|out|home|away|withdrawn|removed|off (?:its|their))\b/.test(rest);
  if (!leaves || clause.vg.passive) return null;
  const np =
    objectAfter(clause) ??
    (clause.type === "relative" ? clause.objects[0] : undefined) ??
    scene.chunks.find((c): c is NounPhrase => c.type === "np" && c.index > clause.vg.index && c.first <= clause.vg.last + 1);
  if (!np) return null;
  const asker = actorOfClause(scene, clause);
  const lot = /^(?:lot|all|everyone|rest)$/.test(wordOf(scene, np.head));
  const model = matter(scene, earlier, 3);
  const who = contributorOf(scene, np, earlier);
  const counted = earlier.find((d) => d.kind === "force" && d.used !== null && np.first <= d.used.first && d.used.first < np.last);
  const actor = counted ? counted.actor : who ? [...who.actor] : lot && model ? model.actor : [];
  // "wants its troops out of Niger": its own, and a plan.
  if (asker.length > 0 && /^(?:its|their|our)$/.test(wordOf(scene, np.first)) && isForce(scene, np) && lemmaOf(clause) === "want") {
    const place = otherThan(placesIn(scene, clause.vg.last, to, false), asker);
    return draftOf("force", "force/wants-gone", spanOf(scene, range.first, to), scene.index, {
      actor: asker,
      mission: missionOf(scene, clause.vg.last, to, false),
      place,
      with: hostsOf(scene, place, asker),
      change: "end",
      stage: "planned",
      modality: stagingOf(scene, clause).modality,
      clause,
      trust: 0.55,
    });
  }
  if (
    (asker.length === 0 &&
      !(
        clause.subject !== null &&
        /^(?:junta|government|parliament|president|minister|cabinet|authority|ruler|regime|host|opposition|senate)$/.test(headOf(scene, clause.subject))
      )) ||
    actor.length === 0 ||
    haveCommon(actor, asker)
  )
    return null;
  // A neighbour wants them gone from where they are; the host, from its own land.
  const there = otherThan(placesIn(scene, clause.vg.last, to, false), actor);
  const home =
    there.length > 0 ? there : model !== null && model.place.length > 0 && sameActors(model.actor, actor) ? [...model.place] : statesOf(scene, asker);
  return draftOf("force", "force/wants-gone", spanOf(scene, range.first, to), scene.index, {
    actor,
    place: home,
    with: [...hostsOf(scene, home, actor), ...partiesAs(asker, "asker")],
    change: "end",
    stage: "requested",
    modality: stagingOf(scene, clause).modality === "negated" ? "negated" : "stated",
    clause,
    trust: 0.5,
  });
}

/** "Malawi wants out": of what is spoken of, and it is its own force. */
function wantsOut(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const actor = lemmaOf(clause) === "want" && !clause.vg.passive ? actorOfClause(scene, clause) : [];
  if (actor.length === 0 || !actor.every((a) => isStateActor(scene, a)) || !inTalk(scene, earlier)) return null;
  const of = clause.attached.find((a) => /^(?:of|out of)$/.test(a.word) && a.index > clause.vg.index)?.np;
  if (
    of !== undefined &&
    !isJoint(scene, of) &&
    !/^(?:it|this|that|there)$/.test(wordOf(scene, of.head)) &&
    placesIn(scene, of.first, of.last, false).length === 0
  )
    return null;
  const model = matter(scene, earlier, 2);
  const range = rangeOf(scene, clause),
    last = Math.min(scene.sentence.last, Math.max(range.last, clause.vg.last + 1));
  const mission = missionOf(scene, clause.vg.last, last, false) ?? model?.mission ?? null;
  const own = placesIn(scene, clause.vg.last, last, false);
  const place = otherThan(own.length > 0 ? own : (model?.place ?? []), actor);
  const staging = stagingOf(scene, clause);
  return draftOf("force", "force/wants-out", spanOf(scene, range.first, last), scene.index, {
    actor,
    mission,
    place,
    with: hostsOf(scene, place, actor),
    change: "end",
    stage: "planned",
    modality: staging.modality,
    clause,
    trust: 0.5,
  });
}

const decisions: ReadonlyMap<string, Stage> = new Map([
  ["approve", "decided"],
  ["authorise", "decided"],
  ["authorize", "decided"],
  ["endorse", "decided"],
  ["clear", "decided"],
  ["greenlight", "decided"],
  ["sanction", "decided"],
  ["okay", "decided"],
  ["back", "decided"],
  ["give", "decided"],
  ["vote", "decided"],
  ["plan", "planned"],
  ["mount", "in-force"],
  ["launch", "in-force"],
  ["propose", "offered"],
  ["prepare", "planned"],
  ["announce", "pledged"],
  ["weigh", "considered"],
  ["consider", "considered"],
  ["discuss", "considered"],
  ["mull", "considered"],
  ["reject", "refused"],
  ["rule", "refused"],
  ["exclude", "refused"],
]);

/** "approved a military mission in Chad", "gave the green light for an operation off Yemen", "is considering a training role". */
function decides(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  const given = decisions.get(lemma);
  if (given === undefined || clause.vg.passive) return null;
  if (
    lemma === "give" &&
    !/^(?:its |their |the |his )?(?:\w+ )?(?:green light|go-ahead|approval|consent|blessing|nod|assent|backing)\b/.test(
      restOf(scene, clause, rangeOf(scene, clause).last),
    )
  )
    return null;
  const nps =
    lemma === "give" || lemma === "vote"
      ? clause.attached.filter((a) => /^(?:for|to)$/.test(a.word) && a.index > clause.vg.index).map((a) => a.np)
      : objectsAfter(clause);
  const np = nps.find((o) =>
    /^(?:mission|operation|deployment|dispatch|participation|contribution|involvement|presence|role|intervention|force|patrol|detachment|contingent)$/.test(
      headOf(scene, o),
    ),
  );
  if (np === undefined || quantitiesIn(scene, np.first, np.last).length > 0) return null;
  // "Oslo backs a force for Gaza": a stance, where "parliament backed a mission" decides on one.
  if (lemma === "back" && !houses.test(wordsOf(scene, Math.max(scene.sentence.first, clause.vg.first - 6), clause.vg.first).toLowerCase())) return null;
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  const actor = actorOfClause(scene, clause);
  if (actor.length === 0 || /\b(?:fact-finding|trade|space|rescue|humanitarian|aid|diplomatic|observer|election|business|financial|commission)\b/.test(words))
    return null;
  const last = Math.min(scene.sentence.last, np.last + 6);
  const mission = missionOf(scene, np.first, last, false);
  const place = otherThan(placesIn(scene, np.first, last), actor);
  const role = /^(?:role|force|patrol|detachment|contingent|contribution|participation|involvement|presence)$/.test(headOf(scene, np));
  if (
    !/\b(?:military|naval|combat|training|air|police|peacekeeping|troop|armed|stabili[sz]ation|monitoring|maritime|escort|anti-piracy|ground|its|their|of|detachment|contingent)\b/.test(
      `${words} ${scene.tokens.text.slice(scene.tokens.end[np.last - 1], scene.tokens.end[Math.min(scene.sentence.last, np.last + 4) - 1])}`,
    ) ||
    (place.length === 0 && mission === null && !role)
  )
    return null;
  const rulesOut = lemma === "rule" || lemma === "exclude";
  if (lemma === "rule" && clause.particle !== "out") return null;
  const staging = stagingOf(scene, clause);
  const range = rangeOf(scene, clause);
  return draftOf("force", `force/decides-${lemma}`, spanOf(scene, range.first, Math.max(range.last, np.last)), scene.index, {
    actor,
    mission,
    place,
    with: hostsOf(scene, place, actor),
    change: "start",
    stage: rulesOut ? (clause.vg.negated ? "considered" : "refused") : staging.phase === "coming" ? staging.stage : given,
    modality: rulesOut ? "stated" : staging.modality,
    clause,
    rules: [...staging.rules],
    trust: 0.5,
  });
}

/** "Cairo's offer of transport aircraft was not taken up": the offer, or what became of it. */
function offerNoun(scene: Scene, clause: Clause): Draft | null {
  const np = [...(clause.subject && !clause.inherited ? [clause.subject] : []), ...objectsAfter(clause)].find((o) =>
    /^(?:offer|pledge|promise)$/.test(headOf(scene, o)),
  );
  if (np === undefined) return null;
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  if (
    prep?.type !== "prep" ||
    inner?.type !== "np" ||
    !/^(?:of|for)$/.test(wordOf(scene, prep.first)) ||
    !isForce(scene, inner) ||
    quantitiesIn(scene, inner.first, inner.last).length > 0
  )
    return null;
  const actor = actorsOfPhrase(scene, { ...np, joined: [] });
  if (actor.length === 0 || aidContextOf(scene.reading).strength >= 2) return null;
  const range = rangeOf(scene, clause);
  const lemma = lemmaOf(clause);
  const refused = (clause.vg.negated && /^(?:take|accept)$/.test(lemma)) || /^(?:reject|decline|refuse|spurn|turn|rebuff)$/.test(lemma);
  const place = otherThan(placesIn(scene, np.first, Math.max(range.last, inner.last)), actor);
  return draftOf("force", "force/offer-noun", spanOf(scene, Math.min(range.first, np.first), Math.max(range.last, inner.last)), scene.index, {
    actor,
    mission: missionOf(scene, np.first, Math.max(range.last, inner.last), false),
    place,
    with: hostsOf(scene, place, actor),
    change: "start",
    stage: refused ? "refused" : /^(?:accept|take)$/.test(lemma) && !clause.vg.negated ? "agreed" : headOf(scene, np) === "offer" ? "offered" : "pledged",
    clause,
    trust: 0.5,
  });
}

/** "a request from Kinshasa for air support went unanswered", "the American appeal to Seoul for ships". */
function requestNoun(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const nps = [...(clause.subject && !clause.inherited ? [clause.subject] : []), ...objectsAfter(clause)];
  const np = nps.find((o) => requestNouns.has(headOf(scene, o)));
  if (np === undefined || earlier.some((d) => d.stage === "requested" || d.stage === "refused")) return null;
  let asker = actorsOfPhrase(scene, { ...np, joined: [] }),
    thing: NounPhrase | null = null,
    last = np.last;
  let to: NounPhrase | null = null;
  for (let i = np.index + 1; i + 1 < scene.chunks.length && scene.chunks[i].type === "prep"; i += 2) {
    const inner = scene.chunks[i + 1];
    if (inner.type !== "np") break;
    const word = wordOf(scene, scene.chunks[i].first);
    if (word === "from" || word === "of" || word === "by") asker = firstOf(actorsOfPhrase(scene, inner), stateOf(scene, inner), asker);
    else if (word === "for" && isForce(scene, inner)) thing = inner;
    else if (word === "to") to = inner;
    else if (thing === null) break;
    last = inner.last;
  }
  if (thing === null || asker.length === 0 || quantitiesIn(scene, thing.first, thing.last).length > 0) return null;
  const actor = to ? actorsOfPhrase(scene, to) : actorOfClause(scene, clause).filter((a) => !isAmong(a, asker) && np !== clause.subject);
  const range = rangeOf(scene, clause);
  const staging = stagingOf(scene, clause);
  const home = statesOf(scene, asker);
  return draftOf("force", "force/request-noun", spanOf(scene, Math.min(np.first, range.first), Math.max(range.last, last)), scene.index, {
    actor,
    place: home,
    with: [...hostsOf(scene, home, actor), ...partiesAs(asker, "asker")],
    change: "start",
    stage: /^(?:consider|study|review|examine|weigh)$/.test(lemmaOf(clause)) ? "considered" : "requested",
    modality: staging.modality === "negated" && np !== clause.subject ? "negated" : "stated",
    clause,
    trust: 0.5,
  });
}

const firstOf = (...lists: Actor[][]): Actor[] => lists.find((each) => each.length > 0) ?? [];
