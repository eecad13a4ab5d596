/** Whose troops they are. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { actorOfClause, actorsOf, actorsOfPhrase } from "./args.ts";
import { tellsOfWhole } from "./commons.ts";
import { fallbackActor, grasped } from "./fallback.ts";
import type { Draft } from "./draft.ts";
import { presenceHead } from "./contingent.ts";
import { apposedShare, forceBefore } from "./contributor.ts";
import { isHosting, thanked } from "./hosting.ts";
import { isWhereabouts } from "./hostlands.ts";
import { withListed } from "./listed.ts";
import { forcePeople, forceUnits, list, isForceNoun } from "./lexis.ts";
import { missionActor } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { locative, prepositionBefore } from "./places.ts";
import { salientActor } from "./salience.ts";
import { drawnFrom, numberIn } from "./numberin.ts";
import { wholeBody, wholeOfMission } from "./whose.ts";
import { isJudged } from "./strangers.ts";
import { comingHome, goingOnWith, joinedOwner, sameForce, soldiersBefore } from "./toldbefore.ts";
import { headOf, knownAs, lemmaOf, nounOf, rangeOf, type Scene, statesAmong, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { unique, haveCommon, isAmong } from "./named.ts";

/** Some are named, but none so near or so clearly that it is more than a guess whose force it is. */
export const ofNobodyNear = "nobody who is clearly meant";

/** Whose troops: said in the phrase itself, then by who acts on them, then by what stands near. */
export function actorOfForce(
  scene: Scene,
  q: ReadQuantity | null,
  np: NounPhrase | null,
  clause: Clause | null,
  lastInSentence: readonly Draft[] = [],
): { actor: Actor[]; because: string | null } {
  // "and their 40 drivers": whose the force before it in the sentence is, unless the clause has its own that acts.
  if (
    np !== null &&
    !(
      clause !== null &&
      !clause.inherited &&
      clause.subject !== null &&
      clause.subject !== np &&
      !clause.vg.passive &&
      actorOfClause(scene, clause).length > 0
    ) &&
    /^(?:their|its|them)$/.test(wordOf(scene, np.first)) &&
    lastInSentence.length > 0
  ) {
    const before = lastInSentence[lastInSentence.length - 1];
    if (before.actor.length > 0 && before.span.start < scene.tokens.start[np.first]) return { actor: before.actor, because: null };
  }
  // "Our soldiers serve in Iraq; 30 of them are in Baghdad": of those just told of, not of what "them" might name.
  const told =
    q !== null &&
    (clause?.subject == null || (clause.subject.first <= q.first && q.first < clause.subject.last)) &&
    wordOf(scene, q.first - 1) !== "," &&
    ofThem.test(scene.tokens.text.slice(q.start, q.end + 9))
      ? (lastInSentence.findLast((d) => d.kind === "force" && d.actor.length > 0 && d.span.start < q.start) ??
        soldiersBefore(scene, q) ??
        forceBefore(scene, [], 2))
      : null;
  if (told !== null && rightBefore(scene, q!, clause) === null) return { actor: told.actor, because: null };
  // "With some 900 soldiers, Chad is the largest contributor": of whoever the sentence is about.
  const fronted =
    q !== null && clause === null && wordOf(scene, scene.sentence.first) === "with" && q.first - scene.sentence.first <= 6
      ? scene.clauses.find((c) => c.type === "main" && c.vg.form === "finite" && c.subject !== null)
      : undefined;
  const about = fronted ? statesAmong(scene, actorOfClause(scene, fronted)) : [];
  if (about.length > 0) return { actor: about, because: null };
  // "four US and one British submarine": each number by its own nationality.
  const apart = q !== null && q.noun >= q.last ? scene.entities.find((e) => e.class === "state" && e.last === q.last && e.first >= q.first) : undefined;
  if (apart) return { actor: actorsOf(scene, apart), because: null };
  const joint = q !== null ? nationalities(scene, q) : [];
  if (joint.length > 1) return { actor: joint, because: null };
  const dealt = q !== null && clause?.subject ? sharedOut(scene, q, clause, clause.subject) : [];
  if (dealt.length > 0) return { actor: dealt, because: null };
  const direct = q !== null ? rightBefore(scene, q, clause) : null;
  if (direct !== null) return { actor: direct, because: null };
  const before = q !== null ? goingOnWith(scene, q, clause, lastInSentence) : null;
  if (before !== null) return { actor: before, because: null };
  // "promised the United Nations 150 officers": the name before the number receives.
  const receives =
    q !== null &&
    np !== null &&
    np.owner === null &&
    clause !== null &&
    ditransitive.has(lemmaOf(clause)) &&
    scene.entities.some((e) => e.first >= np.first && e.last <= q.first && e.form !== "adjective");
  // "its 1,000 soldiers": whoever acts in the clause, before whom the pronoun might stand for.
  if (np !== null && clause !== null && owns(scene, np) && clause.subject !== null && clause.subject !== np && !clause.vg.passive) {
    const agent = pick(scene, q, clause, actorOfClause(scene, clause));
    if (agent.length > 0) return { actor: agent, because: null };
  }
  // "informed the Council that its 90 soldiers would leave": of whoever tells; whom another tells to go are the other's.
  if (
    np !== null &&
    clause !== null &&
    clause.subject === np &&
    clause.type === "complement" &&
    clause.governor !== null &&
    owns(scene, np) &&
    tells.has(lemmaOf(clause.governor)) &&
    !/^(?:must|should|ought|may|might|can|could)$/.test(clause.vg.modal) &&
    lemmaOf(clause) !== "have"
  ) {
    const teller = statesAmong(scene, actorOfClause(scene, clause.governor));
    if (teller.length > 0) return { actor: teller, because: null };
  }
  // "There are 20,000 soldiers serving under AMISOM": of the body whose mission it is.
  const whole = q !== null && clause !== null ? wholeOfMission(scene, q, clause) : [];
  if (whole.length > 0) return { actor: whole, because: null };
  // "Uganda will withdraw AMISOM troops": its own, of the mission.
  if (
    np !== null &&
    clause !== null &&
    clause.subject !== null &&
    clause.subject !== np &&
    /^(?:withdraw|pull|recall|repatriate|remove)$/.test(lemmaOf(clause)) &&
    np.owner === null
  ) {
    const agent = statesAmong(scene, actorOfClause(scene, clause));
    if (agent.length > 0 && scene.entities.some((e) => e.class === "mission" && e.first >= np.first && e.last <= np.head))
      return { actor: agent, because: null };
  }
  // "Chad will send 90 blue helmets": whoever sends them, whatever they wear.
  if (
    np !== null &&
    clause !== null &&
    clause.subject !== null &&
    clause.subject !== np &&
    !clause.vg.passive &&
    /^(?:helmet|beret)$/.test(headOf(scene, np))
  ) {
    const agent = pick(scene, q, clause, actorOfClause(scene, clause));
    if (agent.length > 0) return { actor: agent, because: null };
  }
  // "Nigeria fields 900 of the 1,200 soldiers of the force": the part is of whoever fields it.
  if (
    q !== null &&
    clause !== null &&
    clause.subject !== null &&
    !clause.vg.passive &&
    q.first >= clause.vg.last &&
    wordOf(scene, q.last) === "of" &&
    /^(?:the|its|their)$/.test(wordOf(scene, q.last + 1)) &&
    scene.quantities.some((other) => other.first > q.last && other.first - q.last <= 3)
  ) {
    const agent = statesAmong(scene, actorOfClause(scene, clause));
    if (agent.length > 0) return { actor: agent, because: null };
  }
  const share = np !== null ? apposedShare(scene, np) : [];
  if (share.length > 0) return { actor: share, because: null };
  const allowed = np !== null && clause !== null ? toldOwner(scene, np, clause) : [];
  if (allowed.length > 0) return { actor: allowed, because: null };
  if (np !== null && !receives) {
    const own = pick(scene, q, clause, actorsOfPhrase(scene, { ...np, joined: [] }));
    if (own.length > 0) return { actor: own, because: null };
    const all = pick(scene, q, clause, wholeOf(scene, np));
    if (all.length > 0) return { actor: all, because: null };
  }
  // "The biggest share, 900 soldiers, will be Nepal's".
  const said =
    clause !== null && lemmaOf(clause) === "be" && q !== null && q.last <= clause.vg.first
      ? scene.entities.find(
          (e) =>
            e.first === clause.vg.last &&
            e.class === "state" &&
            /^['’]s?$/.test(scene.tokens.text.slice(e.end, e.end + 2).trim()) &&
            !/^[\p{L}\d]/u.test(scene.tokens.text.slice(e.end + 2, e.end + 4).trim()),
        )
      : undefined;
  if (said) return { actor: actorsOf(scene, said), because: null };
  // "The 95 men flown to Gao by Denmark": who did it to them.
  const by =
    np !== null
      ? scene.clauses.find(
          (c) =>
            c.type === "participle" &&
            c.subject !== null &&
            c.vg.first >= np.last &&
            c.vg.first - np.last <= 3 &&
            !beside.has(lemmaOf(c)) &&
            c.attached.some((a) => a.word === "by"),
        )
      : undefined;
  const sender = by ? actorOfClause(scene, { ...by, vg: { ...by.vg, passive: true } }) : [];
  if (sender.length > 0) return { actor: sender, because: null };
  const lent = np !== null ? drawnFrom(scene, np) : [];
  if (lent.length > 0) return { actor: lent, because: null };
  const returning = clause ? comingHome(scene, clause) : null;
  if (returning !== null) return returning;
  const sized = clause !== null && q !== null ? ofShare(scene, q, clause) : [];
  if (sized.length > 0) return { actor: sized, because: null };
  const credited = clause ? thanked(scene, clause) : [];
  if (credited.length > 0) return { actor: credited, because: null };
  // "NATO puts the force at 4,600", "the ministry counts 4,200": who counts is not who sends.
  if (
    clause &&
    q !== null &&
    ((lemmaOf(clause) === "put" && q.first - clause.vg.last > 2 && !putsUp(clause, q)) ||
      (lemmaOf(clause) === "count" && !countsOwn(scene, clause)) ||
      lemmaOf(clause) === "estimate" ||
      lemmaOf(clause) === "reckon")
  ) {
    const last = scene.before[scene.before.length - 1];
    // What is put at the number says itself whose it is: "puts the Danish contingent at 150".
    const counted = unique(
      [clause.vg.passive ? clause.subject : null, ...clause.objects].flatMap((each) =>
        each === null || each === np ? [] : actorsOfPhrase(scene, { ...each, joined: [] }),
      ),
    );
    if (counted.length > 0) return { actor: counted, because: null };
    const own = scene.entities.find(
      (e) => isMissionName(e) && e.id !== null && clause.subject !== null && e.first >= clause.subject.first && e.first < clause.subject.last,
    );
    if (own === undefined && last && last.kind === "force" && scene.index - last.sentence <= 2)
      return { actor: last.actor, because: "the force spoken of before" };
  }
  // Who hosts or receives a force is not whose it is: that goes on from before, or stays open.
  if (clause && isHosting(scene, clause) && clause.subject !== null && clause.subject !== np) {
    const host = actorsOfPhrase(scene, clause.subject);
    const last = scene.before.findLast((d) => d.kind === "force" && scene.index - d.sentence <= 3 && !haveCommon(d.actor, host));
    return last ? { actor: last.actor, because: "the force spoken of before" } : { actor: [], because: null };
  }
  const numbered = np !== null && q === null ? numberIn(scene, np) : [];
  if (numbered.length > 0) return { actor: numbered, because: null };
  if (clause) {
    const agent = pick(scene, q, clause, actorOfClause(scene, clause));
    if (agent.length > 0) return { actor: agent, because: null };
    if (clause.subject !== null && np !== clause.subject) {
      const subject = pick(scene, q, clause, actorsOfPhrase(scene, clause.subject));
      if (subject.length > 0) return { actor: subject, because: null };
    }
  }
  // "In the busiest month Portugal sent 700": the name right before the verb acts.
  const namer =
    clause !== null && !clause.vg.passive && clause.vg.form === "finite"
      ? scene.entities.find(
          (e) =>
            e.last === clause.vg.first &&
            (e.class === "state" || (e.class === "place" && e.form === "metonym")) &&
            (e.form === "name" || e.form === "people" || e.form === "metonym") &&
            !locative.has(wordOf(scene, e.first - 1)) &&
            !/^(?:of|by|the)$/.test(wordOf(scene, e.first - 1)),
        )
      : undefined;
  if (namer) return { actor: actorsOf(scene, namer), because: null };
  // "…; today 950 remain": a bare number goes on with the force of the clause before.
  const same = q !== null && q.family === "none" ? lastInSentence.filter((d) => d.kind === "force" && d.quantity !== null && d.actor.length > 0) : [];
  if (same.length > 0 && same.every((d) => d.actor.map((a) => a.id).join() === same[0].actor.map((a) => a.id).join()))
    return { actor: same[0].actor, because: null };
  const shared = q === null ? [] : joinedOwner(scene, q);
  if (shared.length > 0) return { actor: shared, because: null };
  const goingOn = q !== null && clause !== null ? sameForce(scene, q, clause) : null;
  if (goingOn !== null) return goingOn;
  // The strength of a mission is its body's.
  const range = clause ? rangeOf(scene, clause) : null;
  const strength = range
    ? scene.entities.find(
        (e) => isMissionName(e) && e.id !== null && e.first >= range.first && e.first < range.last && !/^(?:to|for)$/.test(prepositionBefore(scene, e)),
      )
    : undefined;
  if (strength && q !== null && (q.quantity.min === null || strength.first < q.first)) {
    const body = actorsOf(scene, strength);
    if (body.length > 0) return { actor: body, because: `the body of “${strength.quote}”` };
  }
  // "Some 4,000 blue helmets": whose uniform it is.
  if (q !== null && /\bblue[- ](?:helmet|beret)/i.test(scene.tokens.text.slice(q.start, q.end + 14)))
    return { actor: [knownAs(scene.reading.lookups, "un")], because: "whose blue helmets are" };
  // "The first 2,000 peacekeepers left": of the mission spoken of.
  const keepers =
    q !== null && /\bpeace-?keep/i.test(scene.tokens.text.slice(q.start, q.end + 18)) ? missionActor(scene, currentMission(scene, scene.sentence.end)) : [];
  if (keepers.length > 0) return { actor: keepers, because: "the body of the mission spoken of" };
  // "About 200 officers stepped off a plane": those told of just before.
  const stepping =
    clause !== null &&
    q?.family === "personnel" &&
    /^(?:descend|disembark|alight|step|file|board|land|touch)$/.test(lemmaOf(clause)) &&
    !clause.vg.passive &&
    clause.subject !== null &&
    clause.subject.first <= q.first &&
    q.first < clause.vg.first
      ? forceBefore(scene, [], 2)
      : null;
  if (stepping !== null) return { actor: stepping.actor, because: "the force spoken of before" };
  const sailing = clause !== null ? fromOwnPort(scene, clause) : [];
  if (sailing.length > 0) return { actor: sailing, because: null };
  if (clause !== null && isJudged(scene, clause)) return { actor: [], because: null };
  const at = scene.tokens.start[q?.first ?? np?.first ?? scene.sentence.first],
    fallback = fallbackActor(scene, at, grasped);
  if (fallback === null) return { actor: [], because: fallbackActor(scene, at) === null || tellsOfWhole(scene, at) ? null : ofNobodyNear };
  // "Some 500 trainers are in Tripoli": where they are is not whose they are, so long as another's were told of.
  const leaves = clause !== null && /^(?:leave|quit|exit)$/.test(lemmaOf(clause)) ? clause.objects : [];
  const here =
    range === null
      ? []
      : scene.entities.filter(
          (e) =>
            (e.class === "place" || e.class === "state") &&
            e.form !== "adjective" &&
            e.first >= range.first &&
            e.first < range.last &&
            (/^(?:in|at|near)$/.test(prepositionBefore(scene, e)) || leaves.some((o) => o.first <= e.first && e.first < o.last)),
        );
  const isHere = (id: string | null): boolean => here.some((e) => e.id === id);
  if (!fallback.actor.some((a) => isHere(a.id))) return fallback;
  // "The 9,000 soldiers are to stay in Chad until June": a mission's, where one is spoken of.
  const body = range !== null && q?.family === "personnel" ? wholeBody(scene) : null;
  if (body !== null) return { actor: body, because: "the body of the mission spoken of" };
  const other = forceBefore(scene, [], 3);
  if (other !== null && !other.actor.some((a) => isHere(a.id))) return { actor: other.actor, because: "the force spoken of before" };
  const next = salientActor(scene, (id) => !isHere(id));
  return next === null ? fallback : { actor: [knownAs(scene.reading.lookups, next)], because: "the actor that the report is about" };
}

/** "900 soldiers, followed by Ghana": who comes next in order, and no sender. */
const beside = list("follow join accompany precede lead back support trail relieve replace head command");

const tells = list("inform tell notify assure announce confirm promise advise");
const ofThem = /\bof them\b(?! \p{Lu}|, )/u;

const shares = list("share contribution contingent presence participation commitment strength total number part detachment tally");

/** "brings the Danish share of the force to 720": whose the thing is that comes to a number. */
function ofShare(scene: Scene, q: ReadQuantity, clause: Clause): Actor[] {
  const np = clause.vg.passive ? clause.subject : (clause.objects[0] ?? null);
  if (
    np === null ||
    (np.first <= q.first && q.first < np.last) ||
    !shares.has(headOf(scene, np)) ||
    (!/^(?:to|by|at|from)$/.test(wordOf(scene, q.first - 1)) && !/^(?:to|by|at|from)$/.test(wordOf(scene, q.first - 2)))
  )
    return [];
  const e = scene.entities.find((each) => each.first >= (np.owner ?? np).first && each.first < np.head && each.class === "state" && each.form !== "pronoun");
  return e ? actorsOf(scene, e) : [];
}

/** "put 6,000 men at their disposal": what is put is counted itself, not put at a number. */
const putsUp = ({ objects }: Clause, q: ReadQuantity): boolean => objects.some((o) => o.first <= q.first && q.first < o.last) && q.family === "personnel";

const vessels = list(
  "ship frigate destroyer corvette vessel minehunter minesweeper submarine carrier cruiser flotilla squadron warship boat tanker gunboat transport",
);

/** "The destroyer left Pusan on Monday": a ship sets out from a port of its own, unless forces are told of there. */
function fromOwnPort(scene: Scene, clause: Clause): Actor[] {
  if (clause.vg.passive || clause.subject === null || !/^(?:leave|sail|depart|slip)$/.test(lemmaOf(clause)) || !vessels.has(headOf(scene, clause.subject)))
    return [];
  const np = lemmaOf(clause) === "leave" ? clause.objects[0] : clause.attached.find((a) => a.word === "from")?.np;
  const port = np
    ? scene.entities.find((e) => e.first >= np.first && e.first < np.last && (e.class === "place" || e.form === "metonym") && e.id !== null)
    : undefined;
  if (!port || scene.before.some((d) => d.kind === "force" && isAmong(port, d.place))) return [];
  return [knownAs(scene.reading.lookups, port.id!)];
}

/** "Kuwait told Germany that its 60 soldiers could stay": a host lets another's stay or go, not its own. */
function toldOwner(scene: Scene, np: NounPhrase, clause: Clause): Actor[] {
  const outer = clause.governor;
  if (
    clause.type !== "complement" ||
    clause.subject !== np ||
    outer === null ||
    !owns(scene, np) ||
    !/^(?:can|could|may|might|must|should)$/.test(clause.vg.modal) ||
    !/^(?:tell|inform|assure|notify|promise|warn)$/.test(lemmaOf(outer))
  )
    return [];
  return outer.vg.passive ? [] : outer.objects.flatMap((o) => actorsOfPhrase(scene, o));
}

/** "its soldiers", "all its troops", "both their ships". */
const owns = (scene: Scene, np: NounPhrase): boolean =>
  own.test(wordOf(scene, np.first)) ||
  (/^(?:all|both|half|most|some|any)$/.test(wordOf(scene, np.first)) && np.first + 1 < np.last && own.test(wordOf(scene, np.first + 1)));
const own = /^(?:its|their|his|her|our)$/;

/** "Paris, which counts four officers there", "Belgium counts 100 men in the mission": its own, by where they are. */
const countsOwn = (scene: Scene, clause: Clause): boolean =>
  clause.type === "relative" || wordsOf(scene, clause.vg.last, rangeOf(scene, clause).last).toLowerCase().split(" ").includes("there");

/** "a German brigade of 4,800 soldiers", "the Kyrgyz contingent of 150": whose the whole is that the number measures. */
function wholeOf(scene: Scene, np: NounPhrase): Actor[] {
  const prep = scene.chunks[np.index - 1],
    outer = scene.chunks[np.index - 2];
  if (prep?.type !== "prep" || outer?.type !== "np" || !/^(?:of|with|including)$/.test(wordOf(scene, prep.first)) || scene.chunks[np.index]?.first !== np.first)
    return [];
  const head = headOf(scene, outer);
  return forceUnits.has(head) || forcePeople.has(head) || presenceHead.has(head) ? actorsOfPhrase(scene, { ...outer, joined: [] }, 3) : [];
}

/** "800 French, Dutch and Belgian soldiers": all whose nationality stands between the number and its noun. */
function nationalities(scene: Scene, q: ReadQuantity): Actor[] {
  const found: ResolvedMention[] = [];
  for (const e of scene.entities) {
    if (e.first < q.first || e.class !== "state" || (e.form !== "adjective" && e.form !== "people")) continue;
    if (found.length === 0 ? e.first - q.first > 3 : !/^(?:,| and|, and| or)\s+$/.test(scene.tokens.text.slice(found[found.length - 1].end, e.start))) break;
    found.push(e);
  }
  if (found.length < 2 || !/ and\s+$/.test(scene.tokens.text.slice(found[found.length - 2].end, found[found.length - 1].start))) return [];
  // "1,200 Italians, Frenchmen and Spaniards": the peoples are those who are counted.
  if (found.every((e) => e.form === "people")) return unique(found.flatMap((e) => actorsOf(scene, e)));
  const noun = found[found.length - 1].last;
  return noun < scene.sentence.last && isForceNoun(nounOf(scene, noun)) ? unique(found.flatMap((e) => actorsOf(scene, e))) : [];
}

/** Verbs of two objects, of which the first receives. */
const ditransitive = new Set(["promise", "give", "offer", "send", "lend", "pledge", "grant", "owe", "guarantee"]);

/** "Chad 3,000", "Bangladesh (1,634)", "the Norwegians two": the name right before a bare number owns it. */
function rightBefore(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  for (const e of scene.entities) {
    if (
      clause !== null &&
      ditransitive.has(lemmaOf(clause)) &&
      (e.first === clause.vg.last || (e.first === clause.vg.last + 1 && scene.tags[clause.vg.last] === 4))
    )
      continue;
    if (e.class !== "state" && e.class !== "body") continue;
    if (e.form === "adjective" || e.form === "pronoun") continue;
    const gap = q.first - e.last;
    const opens = gap === 1 && wordOf(scene, e.last) === "(";
    // "eight jets, and the Danes – four".
    const dashed =
      gap === 1 &&
      /^[–—-]$/.test(wordOf(scene, e.last)) &&
      /^(?:and|,|;|while|but)$/.test(wordOf(scene, e.first - (wordOf(scene, e.first - 1) === "the" ? 2 : 1)));
    if (gap === 0 || opens || dashed) {
      const before = scene.tags[e.first - 1];
      if (clause === null && isWhereabouts(scene, e)) return null;
      if (!opens && before === 8 && (locative.has(wordOf(scene, e.first - 1)) || wordOf(scene, e.first - 1) === "with")) return null;
      const actor = actorsOf(scene, e);
      return actor.length > 0 ? (opens ? actor : withListed(scene, e, q)) : null;
    }
  }
  return null;
}

/** "Italy and France said they will send 3,000 and 2,000": one each; "Danish ships patrol the coast of Libya, two of them": the subject's. */
function sharedOut(scene: Scene, q: ReadQuantity, clause: Clause, subject: NounPhrase): Actor[] {
  if (q.first >= clause.vg.last && wordOf(scene, q.first - 1) === "," && ofThem.test(scene.tokens.text.slice(q.start, q.end + 9)))
    return actorsOfPhrase(scene, subject);
  if (wordOf(scene, subject.head) !== "they") return [];
  const all = actorOfClause(scene, clause),
    one = pick(scene, q, clause, all);
  return one.length < all.length ? one : [];
}

/** "Argentina and Slovakia provide 252 and 240": as many numbers as actors, one each in their order. */
function pick(scene: Scene, q: ReadQuantity | null, clause: Clause | null, actors: Actor[]): Actor[] {
  if (q === null || clause === null || actors.length < 2) return actors;
  const range = rangeOf(scene, clause);
  const row = scene.quantities.filter(
    (other) =>
      other.first >= clause.vg.first &&
      other.first < range.last + 4 &&
      (other.family === q.family || other.family === "none" || q.family === "none") &&
      other.family !== "duration" &&
      other.family !== "money" &&
      !scene.entities.some((e) => e.last === other.first && e.first > clause.vg.last && e.class === "state" && e.form !== "adjective"),
  );
  const at = row.indexOf(q);
  return row.length === actors.length && at >= 0 && q.distributive !== "each" ? [actors[at]] : actors;
}
