/** Presence told by what someone does: "watches the strait", "guards the airfield", "is watched by Danish minehunters". */
import type { Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { contributorOf, type Contributor, forceBefore, isNobody } from "./contributor.ts";
import type { Draft } from "./draft.ts";
import { type Frame, isTaken, objectsAfter, restOf, type Told, draftTold } from "./frames.ts";
import { goes, isGoing } from "./going.ts";
import { missionOf, placeOf } from "./places.ts";
import { headOf, lemmaOf, rangeOf, type Scene, wordOf, wordsOf, governsInfinitive } from "./scene.ts";
import { dutyObjects, hasDutyWord, isJoint, isPost, isSite } from "./sites.ts";
import { stagingOf } from "./stage.ts";
import type { Staging } from "./staging.ts";
import { isSomewhere, mayBeSomewhere } from "./standing.ts";
import { inTalk } from "./talk.ts";
import { list } from "./lexis.ts";
import { otherThan } from "./named.ts";

/** What a force does where it is. */
const dutyVerbs = list(
  "patch mend pave dig lay fix restore erect construct install watch guard patrol escort man secure police monitor protect defend cover occupy garrison staff crew shadow track hunt sweep clear supervise observe oversee control enforce run operate fly hold keep " +
    "rebuild build repair accompany survey scan search screen inspect verify serve work maintain look provide handle feed supply help assist support ferry lift carry refuel intercept scramble man demine disarm separate shield surveil share belong",
);
/** Of these, what a state itself may be said to do. */
const stateDuties = list("watch guard patrol escort man secure police cover operate run fly staff garrison sweep provide clear supervise monitor hold defend");
/** Of these, what means a duty only with an object of one. */
const looseDuties = list(
  "share run keep provide help support serve work control lift carry handle maintain hold build look supply feed cover clear protect defend operate assist fly",
);
/** How a force is put somewhere, in the passive. */
const putVerbs = list(
  "dig moor quarter billet camp encamp anchor dock park house lodge entrench embed attach assign concentrate spread scatter dot position install ensconce barrack accommodate engage employ use locate strand",
);
/** Who is needed somewhere is wanted there, not yet there. */
const wantVerbs = list("need require");
const guardVerbs = list("guard escort protect defend garrison");
/** Who is awaited somewhere is on the way there. */
const awaited = list("expect await");
/** "backed by Ukrainian helicopters": who comes with a force is one too. */
const companionVerbs = list("back support accompany join flank assist escort");
/** Verbs and objects that only soldiers and police have. */
const strong = list("guard patrol escort man garrison police sweep supervise");
const posts = list("post checkpoint airspace convoy sector airfield strait perimeter zone frontier line ceasefire truce corridor sky border");

export function dutyOf(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  const verb =
    lemma === "be" ||
    awaited.has(lemma) ||
    dutyVerbs.has(lemma) ||
    isGoing(lemma) ||
    (clause.vg.passive && (putVerbs.has(lemma) || companionVerbs.has(lemma) || wantVerbs.has(lemma)));
  if (!verb || clause.subject === null || (clause.vg.form === "infinitive" && clause.governor === null) || isTaken(scene, clause, earlier)) return null;
  // "will be gone", "are expected in Gao": as "will be out", "are due".
  const gone =
    clause.vg.passive &&
    clause.vg.form === "finite" &&
    (lemma === "go" ||
      (awaited.has(lemma) &&
        clause.vg.modal === "" &&
        clause.attached.some((a) => a.index > clause.vg.index && /^(?:in|at|off|on)$/.test(a.word) && isSite(scene, a.np)) &&
        !governsInfinitive(scene, clause)));
  if (clause.vg.passive && !gone) return byAgent(scene, clause, earlier) ?? isPut(scene, clause, earlier, lemma);
  const after = restOf(scene, clause, Math.min(scene.sentence.last, rangeOf(scene, clause).last + 2)),
    rest = gone ? `${wordOf(scene, clause.vg.main)} ${after}` : after;
  if (lemma === "be" && !mayBeSomewhere(scene, clause, rest)) return null;
  const who = contributorOf(scene, clause.subject, earlier);
  if (who === null || (gone && who.as === "state" && who.because !== null)) return null;
  const staging = stagingOf(scene, clause);
  // "to protect the border": a purpose is no presence; a plan is.
  if (clause.vg.form === "infinitive" && staging.by === null && staging.rules.length === 0) return null;
  const past = clause.vg.tense === "past" && !clause.vg.perfect && clause.type !== "complement";
  const frame: Frame = { scene, clause, who, lemma, rest, staging, past, earlier };
  const told = lemma === "be" || gone ? isSomewhere(frame) : (keepsWatch(frame) ?? goesOrServes(frame));
  return told === null ? null : draftFor(scene, clause, clause.subject, who, told, staging, earlier);
}

function goesOrServes(frame: Frame): Told | null {
  const told = goes(frame);
  return told === undefined ? serves(frame) : told;
}

function keepsWatch({ who, lemma, rest, staging, past }: Frame): Told | null {
  return lemma === "keep" && who.as !== "state" && /^(?:an? (?:close |watchful |wary )?)?(?:eye|watch|guard) (?:on|over)\b/.test(rest)
    ? { rule: "keeps-watch", change: "level", stage: past ? "ended" : staging.stage }
    : null;
}

function serves(frame: Frame): Told | null {
  const { scene, clause, who, lemma, rest, staging, past } = frame;
  if (!dutyVerbs.has(lemma)) return null;
  if (lemma === "belong")
    return who.as !== "state" && clause.attached.some((a) => a.word === "to" && isJoint(scene, a.np))
      ? { rule: "belongs", change: "level", stage: past ? "ended" : staging.stage }
      : null;
  const objects: NounPhrase[] = [
    ...objectsAfter(clause),
    ...(lemma === "look" || lemma === "watch" ? clause.attached.filter((a) => a.word === "after" || a.word === "over").map((a) => a.np) : []),
  ];
  if (lemma === "look" && objects.length === 0) return null;
  const supports = takesPart(frame, objects);
  if (supports) return supports;
  if (who.as === "state" && (!stateDuties.has(lemma) || objects.some((o) => isOwnLand(scene, o)))) return null;
  const duty = objects.some(
    (o) =>
      dutyObjects.has(headOf(scene, o)) ||
      scene.entities.some((e) => e.first >= o.first && e.first < o.last && (e.class === "mission" || e.class === "region" || e.class === "place")),
  );
  if (!duty && (who.as !== "force" || looseDuties.has(lemma))) {
    const based =
      who.as !== "state" && /^(?:operate|serve|work|fly)$/.test(lemma) && /^(?:\w+ )?(?:from|in|out of|at|along|off|with|alongside|under|over)\b/.test(rest);
    if (!based) return null;
  }
  return { rule: `duty-${lemma}`, change: "level", stage: past ? "ended" : staging.stage, trust: duty ? 0.6 : 0.5 };
}

/** Whose own borders they are is no mission. */
const isOwnLand = (scene: Scene, np: NounPhrase): boolean =>
  /^(?:its|their|our|his)$/.test(wordOf(scene, np.first)) &&
  /^(?:border|coast|water|territory|airspace|frontier|sky|embassy|mission|economy)$/.test(headOf(scene, np));

/** "supports the coalition from Al Minhad": takes part in it. */
function takesPart({ scene, clause, who, lemma, staging, past }: Frame, objects: readonly NounPhrase[]): Told | null {
  if (!/^(?:support|assist|serve|help)$/.test(lemma)) return null;
  const whom = [...objects, ...clause.attached.filter((a) => a.index > clause.vg.index && (a.word === "with" || a.word === "in")).map((a) => a.np)];
  if (
    !whom.some((o) => isJoint(scene, o)) ||
    (who.as === "state" && lemma !== "serve" && !clause.attached.some((a) => a.word === "from" && isSite(scene, a.np)))
  )
    return null;
  return {
    rule: `supports-${lemma}`,
    change: /\bno longer\b/.test(wordsOf(scene, clause.vg.first, clause.vg.last)) ? "end" : "level",
    stage: past ? "ended" : staging.stage,
  };
}

const isOver = (clause: Clause): boolean => clause.vg.form === "finite" && clause.vg.tense === "past" && !clause.vg.perfect;

/** "are dug in along the road", "is moored off Beirut", "are quartered in Rukla"; "are needed in Gao". */
function isPut(scene: Scene, clause: Clause, earlier: readonly Draft[], lemma: string): Draft | null {
  const wanted = wantVerbs.has(lemma);
  if (
    (!wanted && !putVerbs.has(lemma)) ||
    clause.subject === null ||
    !clause.attached.some(
      (a) => a.index > clause.vg.index && /^(?:in|at|off|on|along|near|around|outside|inside|aboard|with|alongside)$/.test(a.word) && isPost(scene, a.np),
    )
  )
    return null;
  const who = contributorOf(scene, clause.subject, earlier);
  if (who === null || who.as === "state") return null;
  const staging = stagingOf(scene, clause);
  return draftFor(
    scene,
    clause,
    clause.subject,
    who,
    { rule: `is-put-${lemma}`, change: "level", stage: wanted ? "requested" : isOver(clause) ? "ended" : staging.stage },
    staging,
    earlier,
  );
}

/** "the gulf is watched by Danish minehunters", "the airport, guarded by Kenyan police,": whoever stands after "by". */
function byAgent(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  const { subject } = clause;
  const by = clause.attached.find((a) => a.word === "by");
  if ((!dutyVerbs.has(lemma) && !companionVerbs.has(lemma)) || subject === null || by === undefined) return null;
  const who = contributorOf(scene, by.np, earlier);
  if (who === null) return null;
  const watched =
    hasDutyWord(scene, subject) ||
    scene.entities.some((e) => e.first >= subject.first && e.first < subject.last && (e.class === "region" || e.class === "place"));
  const companion =
    companionVerbs.has(lemma) && clause.vg.form !== "infinitive" && who.as === "force" && contributorOf(scene, subject, earlier)?.as === "force";
  if (!companion && (!dutyVerbs.has(lemma) || (!watched && !(guardVerbs.has(lemma) && who.as === "force")))) return null;
  const staging = stagingOf(scene, clause);
  return draftFor(
    scene,
    clause,
    by.np,
    who,
    lemma === "join"
      ? { rule: "joined-by", change: "start", stage: staging.stage }
      : { rule: `duty-${lemma}`, change: "level", stage: isOver(clause) ? "ended" : staging.stage },
    staging,
    earlier,
  );
}

function draftFor(scene: Scene, clause: Clause, np: NounPhrase, who: Contributor, told: Told, staging: Staging, earlier: readonly Draft[]): Draft | null {
  const range = rangeOf(scene, clause);
  const mission = missionOf(scene, range.first, range.last);
  let place: Named[] = otherThan(placeOf(scene, range, mission), who.actor);
  const before = told.left ? forceBefore(scene, earlier, 3) : null;
  if (before !== null && !/\b(?:from|of|leave|leaves|left)\b/.test(wordsOf(scene, clause.vg.first, range.last)))
    place = who.as === "memory" ? [...before.place] : [];
  if (!isBorne(scene, clause, np, who, told, place.length > 0 || mission !== null, earlier)) return null;
  return draftTold(scene, clause, { who, told, staging, mission, place, ofNobody: isNobody(scene, np) });
}

/** Is it a force at all: by its own words and a place, by what only soldiers do, or by the talk? */
function isBorne(scene: Scene, clause: Clause, np: NounPhrase, who: Contributor, told: Told, placed: boolean, earlier: readonly Draft[]): boolean {
  const people = clause.subject === np && scene.entities.some((e) => e.form === "people" && e.first <= np.head && np.head < e.last);
  const soldierly = told.rule.startsWith("duty-") && strong.has(told.rule.slice(5)) && clause.objects.some((o) => posts.has(headOf(scene, o)));
  const nobody = /^(?:nobody|none)$/.test(wordOf(scene, np.first));
  if (placed && !nobody && ((who.as !== "state" && !people) || soldierly)) return true;
  return inTalk(scene, earlier);
}
