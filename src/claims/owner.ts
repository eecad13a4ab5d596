/** Whose troops they are. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase } from "./args.ts";
import { tellsOfWhole } from "./commons.ts";
import { fallbackActor, grasped } from "./fallback.ts";
import type { Draft } from "./draft.ts";
import { forceBefore } from "./contributor.ts";
import { isHosting, thanked } from "./hosting.ts";
import { list } from "./lexis.ts";
import { missionActor } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { locative, prepositionBefore } from "./places.ts";
import { salientActor } from "./salience.ts";
import { drawnFrom, numberIn } from "./numberin.ts";
import { wholeBody } from "./whose.ts";
import { isJudged } from "./strangers.ts";
import { comingHome, joinedOwner, sameForce } from "./toldbefore.ts";
import { headOf, knownAs, lemmaOf, rangeOf, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { unique, haveCommon, isAmong } from "./named.ts";
import { type Owner, type Force, bySaid, byPhrase, pick } from "./owner-phrase.ts";

/** Some are named, but none so near or so clearly that it is more than a guess whose force it is. */
export const ofNobodyNear = "nobody who is clearly meant";

/** Whose troops: said in the phrase itself, then by who acts on them, then by what stands near. */
export function actorOfForce(scene: Scene, q: ReadQuantity | null, np: NounPhrase | null, clause: Clause | null, lastInSentence: readonly Draft[] = []): Owner {
  const force: Force = { scene, q, np, clause, lastInSentence };
  return bySaid(force) ?? byPhrase(force) ?? byDeed(force) ?? byAgent(force) ?? byForceBefore(force) ?? byReport(force);
}

/** "will be Nepal's", "flown to Gao by Denmark", "drawn from", "thanked Chad for": whose what is done with them says. */
function byDeed({ scene, q, np, clause }: Force): Owner | null {
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
  return null;
}

/** Who acts in the clause, or counts them, or has them as guests. */
function byAgent({ scene, q, np, clause, lastInSentence }: Force): Owner | null {
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
  return null;
}

/** The force told of just before, a mission's body, those whose uniform it is. */
function byForceBefore({ scene, q, clause }: Force): Owner | null {
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
  return null;
}

/** Whom the report is about, unless that is only where they are. */
function byReport({ scene, q, np, clause }: Force): Owner {
  const range = clause ? rangeOf(scene, clause) : null;
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

/** "Paris, which counts four officers there", "Belgium counts 100 men in the mission": its own, by where they are. */
const countsOwn = (scene: Scene, clause: Clause): boolean =>
  clause.type === "relative" || wordsOf(scene, clause.vg.last, rangeOf(scene, clause).last).toLowerCase().split(" ").includes("there");
