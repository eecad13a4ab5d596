/**
 * Presence and movement told by an idiom: "take off from Manas", "the flag came down at Gao", "handed back the base", "ordered its men home", "the guard falls
 * to the Fijians", "is the largest contributor to the force".
 */
import type { Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase } from "./args.ts";
import { isSite } from "./count.ts";
import { contributorOf, type Contributor } from "./contributor.ts";
import { type Draft, sameActors } from "./draft.ts";
import { isTaken, objectsAfter, restOf, draftTold } from "./frames.ts";
import { list } from "./lexis.ts";
import { leftPlaces } from "./whence.ts";
import { missionOf, placeOf } from "./places.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, wordOf, isStateActor } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import type { Staging } from "./staging.ts";
import { inTalk } from "./talk.ts";
import { otherThan } from "./named.ts";

const verbs = list(
  "have take make come lower fold strike haul furl raise hoist fly go hand turn give return cede surrender yield order call summon recall tell instruct direct command fetch fall be remain figure rank weigh slip cast set steam put wind pack",
);

interface Told {
  readonly rule: string;
  readonly who: Contributor;
  readonly change: Change;
  readonly stage: Stage;
  readonly left?: boolean;
  readonly negated?: boolean;
}
type Idiom = (scene: Scene, clause: Clause, earlier: readonly Draft[], rest: string, staging: Staging) => Told | null;

export function postingOf(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (!verbs.has(lemmaOf(clause)) || clause.subject === null || isTaken(scene, clause, earlier)) return null;
  const range = rangeOf(scene, clause);
  const rest = restOf(scene, clause, Math.min(scene.sentence.last, range.last + 1));
  const staging = stagingOf(scene, clause);
  for (const idiom of idioms) {
    const told = idiom(scene, clause, earlier, rest, staging);
    if (told === null) continue;
    if (!inTalk(scene, earlier)) return null;
    const actor = [...told.who.actor];
    const mission = missionOf(scene, range.first, range.last);
    const near = otherThan(placeOf(scene, range, mission), actor);
    const place = told.left ? (leftPlaces(scene, range, actor) ?? near) : near;
    return draftTold(scene, clause, { who: told.who, told, staging, mission, place });
  }
  return null;
}

const over = (clause: Clause): boolean => clause.vg.tense === "past" && !clause.vg.perfect && clause.type !== "complement";
/** What has been done to end a presence is ended; what is to be done keeps its stage. */
const endStage = (staging: Staging): Stage => (staging.phase === "done" ? "ended" : staging.stage);

/** "take off from Manas", "take up position in Gao", "have made Gao their home". */
function takes(scene: Scene, clause: Clause, earlier: readonly Draft[], rest: string, staging: Staging): Told | null {
  const lemma = lemmaOf(clause);
  if (clause.vg.passive || (lemma !== "take" && lemma !== "make")) return null;
  const off = lemma === "take" && /^off (?:from|out of)\b/.test(rest),
    up = lemma === "take" && /^up (?:(?:its|their) )?(?:position|positions|post|posts|quarters|residence|station|stations)\b/.test(rest);
  const home = lemma === "make" && /\b(?:its|their) (?:home|base|headquarters)\b/.test(rest);
  const place = lemma === "take" && /^(?:her|its|their|his) (?:place|turn|station)s?\b/.test(rest),
    turns = lemma === "take" && /^turns\b/.test(rest);
  if (!off && !up && !home && !place && !turns) return null;
  const who = contributorOf(scene, clause.subject!, earlier);
  if (who === null || who.as === "state") return null;
  return {
    rule: off ? "takes-off-from" : up || place ? "takes-position" : turns ? "takes-turns" : "makes-home",
    who,
    change: up || place ? "start" : "level",
    stage: up || place ? staging.stage : over(clause) ? "ended" : staging.stage,
  };
}

const flags = list("flag ensign tricolour tricolor colours colour banner");

/** "the French flag came down", "hauled down its flag", "the colours were raised at Kant". */
function flag(scene: Scene, clause: Clause, _earlier: readonly Draft[], rest: string, staging: Staging): Told | null {
  const lemma = lemmaOf(clause);
  const np = [clause.subject!, ...objectsAfter(clause)].find((each) => flags.has(headOf(scene, each)));
  if (np === undefined) return null;
  const down = /^(?:lower|fold|strike|haul|furl)$/.test(lemma) || ((lemma === "come" || lemma === "take") && /\bdown\b/.test(rest));
  const up = /^(?:raise|hoist)$/.test(lemma) || (lemma === "go" && /^up\b/.test(rest));
  if (!down && !up) return null;
  const own = actorsOfPhrase(scene, { ...np, joined: [] });
  const actor = own.length > 0 ? own : np === clause.subject ? [] : actorOfClause(scene, clause);
  if (actor.length === 0) return null;
  return {
    rule: down ? "flag-down" : "flag-up",
    who: { actor, as: "force", because: null },
    change: down ? "end" : "start",
    stage: down ? endStage(staging) : staging.stage,
    left: down,
  };
}

/** "handed back the base at Gossi", "turned over the keys of the camp": whose it was goes. */
function handsBack(scene: Scene, clause: Clause, earlier: readonly Draft[], rest: string, staging: Staging): Told | null {
  const lemma = lemmaOf(clause);
  if (
    !/^(?:hand|turn|give|return|cede|surrender|yield)$/.test(lemma) ||
    (!/\b(?:over|back|to|up)\b/.test(rest) && !/^(?:return|cede|surrender|yield)$/.test(lemma))
  )
    return null;
  const thing = clause.vg.passive ? clause.subject! : objectsAfter(clause).find((o) => isSiteThing(scene, o));
  if (thing === undefined || !isSiteThing(scene, thing)) return null;
  const by = clause.attached.find((a) => a.word === "by")?.np;
  const np = clause.vg.passive ? (by ?? thing) : clause.subject!;
  const who =
    contributorOf(scene, np, earlier) ??
    ((actor) => (actor.length > 0 ? { actor, as: "force" as const, because: null } : null))(actorsOfPhrase(scene, { ...np, joined: [] }));
  return who === null ? null : { rule: "hands-back", who, change: "end", stage: endStage(staging), left: true };
}

/** A base, or the keys to one. */
function isSiteThing(scene: Scene, np: NounPhrase): boolean {
  const head = headOf(scene, np);
  const inner = scene.chunks[np.index + 2];
  if (head === "key") return inner?.type === "np" && /^(?:of|to)$/.test(wordOf(scene, np.last)) && isSiteThing(scene, inner);
  return isSite(head);
}

const ownMen =
  /^(?:all )?(?:its|their|his|her|our|the) (?:own )?(?:remaining |last )?(?:[\w-]+ ){0,2}?(?:men|women|people|soldiers|troops|boys|contingent|battalion|company|personnel|forces|force|police|officers|units?|brigade|group|ships?|frigate|aircraft|marines|peacekeepers) (?:to (?:pack|leave|come home|return|withdraw|pull out|go home)|home|back|out)\b/;

/** "ordered its men to pack", "called its battalion home": whoever commands ends it. */
function ordersHome(scene: Scene, clause: Clause, earlier: readonly Draft[], rest: string, staging: Staging): Told | null {
  if (clause.vg.passive || !/^(?:order|call|summon|recall|tell|instruct|direct|command|fetch)$/.test(lemmaOf(clause)) || !ownMen.test(rest)) return null;
  if (objectsAfter(clause).some((o) => quantitiesIn(scene, o.first, o.last).length > 0)) return null;
  const actor = actorOfClause(scene, clause);
  const who = actor.length > 0 ? { actor, as: "state" as const, because: null } : contributorOf(scene, clause.subject!, earlier);
  if (who === null) return null;
  const order = !/^(?:call|fetch|recall|summon)$/.test(lemmaOf(clause));
  return { rule: "orders-home", who, change: "end", stage: staging.phase === "coming" ? staging.stage : order ? "decided" : endStage(staging), left: true };
}

/** "the guard duty falls to the Chinese". */
function fallsTo(scene: Scene, clause: Clause, earlier: readonly Draft[], _rest: string, staging: Staging): Told | null {
  if (
    lemmaOf(clause) !== "fall" ||
    clause.vg.passive ||
    !/^(?:duty|task|guard|watch|patrol|job|policing|escort|protection|security|logistics)$/.test(headOf(scene, clause.subject!))
  )
    return null;
  const to = clause.attached.find((a) => /^(?:to|on|upon)$/.test(a.word) && a.index > clause.vg.index)?.np;
  const who = to ? contributorOf(scene, to, earlier) : null;
  return who === null || who.because !== null ? null : { rule: "falls-to", who, change: "level", stage: over(clause) ? "ended" : staging.stage };
}

/** "is the largest contributor to the force", "ranks among the biggest troop providers". */
function contributes(scene: Scene, clause: Clause, earlier: readonly Draft[], rest: string, staging: Staging): Told | null {
  if (
    clause.vg.passive ||
    !/^(?:be|remain|figure|rank)$/.test(lemmaOf(clause)) ||
    !/^(?:\S+ ){0,8}?(?:contributors?|troop[- ](?:contributors?|providers?|suppliers?)|contributing (?:nation|country|state)s?)\b/.test(rest)
  )
    return null;
  if (
    /\b(?:financial|net|budget|aid|money|funds?|largest donor)\b/.test(rest) ||
    (!/\b(?:troop|soldiers?|police|force|mission|operation|contingent|peacekeep\w*|battle ?group|coalition|battalion)\b/.test(rest) &&
      missionOf(scene, clause.vg.last, rangeOf(scene, clause).last, false) === null)
  )
    return null;
  const who = contributorOf(scene, clause.subject!, earlier);
  if (
    who === null ||
    (who.as === "force" &&
      who.because === null &&
      !scene.entities.some((e) => e.form === "people" && e.first <= clause.subject!.head && clause.subject!.head < e.last))
  )
    return null;
  // "With 85 soldiers, Chad is the largest contributor": told by the number.
  if (earlier.some((d) => d.kind === "force" && d.quantity !== null && d.sentence === scene.index && sameActors(d.actor, who.actor))) return null;
  return { rule: "is-contributor", who, change: "level", stage: over(clause) ? "ended" : staging.stage };
}

/** "weighed anchor", "slipped out of Plymouth", "cast off", "put to sea": a ship sets out. */
function setsOut(scene: Scene, clause: Clause, earlier: readonly Draft[], rest: string, staging: Staging): Told | null {
  const lemma = lemmaOf(clause);
  const out =
    lemma === "weigh"
      ? /^anchor\b/.test(rest)
      : lemma === "slip"
        ? /^(?:out of|from|her moorings|its moorings|anchor|away from)\b/.test(rest)
        : lemma === "cast"
          ? /^off\b/.test(rest)
          : lemma === "set"
            ? clause.particle === "sail" || /^sail\b/.test(rest)
            : lemma === "put"
              ? /^(?:to|out to) sea\b|^out (?:from|of)\b/.test(rest)
              : lemma === "steam" && /^(?:out|off|from|for|towards?|south|north|east|west)\b/.test(rest);
  if (!out || clause.vg.passive) return null;
  const who = contributorOf(scene, clause.subject!, earlier);
  if (who === null || who.as === "state") return null;
  const home = /\b(?:for|back) home\b|\bhomewards?\b/.test(rest);
  return { rule: `sets-out-${lemma}`, who, change: home ? "end" : "start", stage: staging.stage };
}

/** "is winding down its presence", "is packing up": it ends, step by step. */
function windsDown(scene: Scene, clause: Clause, _earlier: readonly Draft[], rest: string, staging: Staging): Told | null {
  if (lemmaOf(clause) !== "wind" || !/^(?:down|up)\b/.test(`${clause.particle} ${rest}`.trim())) return null;
  const np = clause.vg.passive ? clause.subject! : objectsAfter(clause)[0];
  if (
    np === undefined ||
    !/^(?:presence|deployment|operation|mission|contingent|force|commitment|contribution|involvement|base|participation|garrison|task|effort|detachment|company|battalion|team|hospital|unit)$/.test(
      headOf(scene, np),
    )
  )
    return null;
  const actor = clause.vg.passive ? actorsOfPhrase(scene, { ...np, joined: [] }) : actorOfClause(scene, clause);
  if (actor.length === 0 || !actor.every((a) => isStateActor(scene, a))) return null;
  return {
    rule: "winds-down",
    who: { actor, as: "state", because: null },
    change: /^up\b/.test(`${clause.particle} ${rest}`.trim()) ? "end" : "cut",
    stage: staging.phase === "done" ? "ended" : clause.vg.progressive ? "in-force" : staging.stage,
  };
}

/** "it will be the turn of a Spanish squadron", "has the night watch at Prizren". */
function turnOf(scene: Scene, clause: Clause, earlier: readonly Draft[], rest: string, staging: Staging): Told | null {
  if (lemmaOf(clause) !== "be" || clause.vg.passive || !/^(?:the )?turn of\b/.test(rest)) return null;
  const np = clause.attached.find((a) => a.word === "of" && a.index > clause.vg.index)?.np;
  const who = np ? contributorOf(scene, { ...np, joined: [] }, earlier) : null;
  return who === null || who.because !== null ? null : { rule: "turn-of", who, change: "start", stage: staging.phase === "coming" ? staging.stage : "planned" };
}

/** "Danish gunners have the night watch". */
function hasWatch(scene: Scene, clause: Clause, earlier: readonly Draft[], rest: string, staging: Staging): Told | null {
  if (
    lemmaOf(clause) !== "have" ||
    clause.vg.passive ||
    !/^(?:the |charge of )?(?:\w+ )?(?:watch|guard|duty|gate|perimeter|patrols?|escort|checkpoints?)\b/.test(rest)
  )
    return null;
  const who = contributorOf(scene, clause.subject!, earlier);
  return who === null || who.as !== "force" || who.because !== null
    ? null
    : { rule: "has-watch", who, change: "level", stage: over(clause) ? "ended" : staging.stage };
}

const idioms: readonly Idiom[] = [turnOf, hasWatch, takes, flag, handsBack, ordersHome, fallsTo, contributes, setsOut, windsDown];
