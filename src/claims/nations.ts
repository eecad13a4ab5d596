/**
 * How many states a force is of: "soldiers from 10 NATO countries", "Fourteen nations take part", "Twenty states have troops in the country", "Ten governments
 * have come forward".
 */
import type { Actor, Change, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOf } from "./args.ts";
import { beforeWords, evidenceOf, phraseAt } from "./carrier.ts";
import { isForceNoun } from "./contributor.ts";
import { recentForce } from "./forcetalk.ts";
import { readVerb } from "./direction.ts";
import { type Draft, draftOf } from "./draft.ts";
import { ample } from "./field.ts";
import { list } from "./lexis.ts";
import { isJoint } from "./sites.ts";
import { currentMission } from "./memory.ts";
import { hostsOf, missionOf, placeOf } from "./places.ts";
import { actorOfForce } from "./owner.ts";
import { knownAs, lemmaOf, rangeOf, type Scene, wordOf, wordsOf, isMissionName, wordAfterVerb } from "./scene.ts";
import { alliesOf, ofManyNations } from "./whose.ts";

/** What is done with others. */
const shared =
  /\b(?:train|exercise|drill|practise|practice|work|serve|fight|fought|patrol|operate|cooperate|live)(?:s|d|ed|ing)? (?:with|alongside|beside)(?: \w+){1,3} (?:of|from)$/;

/** What a force is given by, where one is named or spoken of. */
const givers = list(
  "contribute send provide pledge promise offer participate deploy join serve volunteer furnish supply lend have keep maintain field put commit station detach assign second add give man staff fly base",
);
/** What is done in a mission, whatever else is named. */
const duties = list("patrol guard garrison police escort enforce fly man staff");
/** Said of who comes in or keeps out, where a force was told of just before. */
const turns: readonly (readonly [RegExp, Stage | null, Change])[] = [
  [
    /^(?:sign(?:s|ed)? up|(?:come|came|step(?:s|ped)?|gone|go|went) forward|chip(?:s|ped)? in|pitch(?:es|ed)? in|join(?:s|ed)? in|put (?:its|their) (?:names?|hands?)|answer(?:s|ed)? (?:the|its) call|ha(?:s|ve) (?:answered|obliged))\b/,
    "pledged",
    "start",
  ],
  [/^(?:say|says|said) yes\b/, "agreed", "start"],
  [/^(?:(?:say|says|said) no\b|refus|declin|beg(?:s|ged)? off|opt(?:s|ed)? out|turn(?:s|ed)? (?:it|him|her|them) down)/, "refused", "start"],
  [/^(?:pull|withdr[ae]w|leave|left|quit|go home|went home|gone home)/, null, "end"],
];
const forceWords =
  /\b(?:troops?|soldiers|personnel|forces?|contingents?|peacekeep\w+|battle ?groups?|battalions?|brigades?|ships|warships|frigates|aircraft|jets|fighters|planes|helicopters|trainers|instructors|observers|monitors|coalition|men|police|officers|boots)\b/;
const missionWords =
  /\b(?:mission|operation|coalition|force|brigade|battle ?group|patrols?|policing|fleet|task force|contingent|exercise|manoeuvres|peacekeeping)\b/;

/** "the 30 states that keep men there", "some 20 countries contributing police": the clause that tells what they do stands right behind them. */
const saidOf = (scene: Scene, q: ReadQuantity): Clause | null =>
  scene.clauses.find(
    (c) =>
      (c.type === "relative" || (c.type === "participle" && !c.vg.passive)) &&
      c.subject !== null &&
      c.subject.first <= q.first &&
      q.last <= c.subject.last &&
      c.vg.first >= q.last &&
      c.vg.first - q.last <= 2 &&
      !c.vg.negated &&
      wordAfterVerb(scene, c) !== "no",
  ) ?? null;

/** What a number of states does, as far as it makes them contributors; null where it does not. */
function givesForce(scene: Scene, q: ReadQuantity, clause: Clause | null): { stage: Stage | null; change: Change | null } | null {
  if (
    clause === null ||
    clause.subject === null ||
    q.first < clause.subject.first ||
    q.first >= clause.subject.last ||
    q.last > clause.vg.first ||
    (clause.vg.form !== "finite" && clause.type !== "participle") ||
    (clause.vg.passive && lemmaOf(clause) !== "represent")
  )
    return null;
  if ((q.quantity.max ?? q.quantity.min ?? 1) < 2) return null;
  if (scene.quantities.some((other) => other.family === "money" && other.first > q.first)) return null;
  const lemma = lemmaOf(clause);
  const words = wordsOf(scene, clause.vg.first, scene.sentence.last).toLowerCase();
  const mission = scene.entities.some((e) => isMissionName(e));
  const spoken = mission || recentForce(scene, 2);
  if ((lemma === "take" && /\bpart\b/.test(words)) || lemma === "participate" || lemma === "represent")
    return spoken || missionWords.test(words) ? { stage: null, change: null } : null;
  if (lemma === "be")
    return clause.attached.some((a) => /^(?:in|part of|with)$/.test(a.word) && a.index > clause.vg.index && isJoint(scene, a.np))
      ? { stage: null, change: null }
      : null;
  if (duties.has(lemma) && (spoken || scene.near >= ample)) return { stage: null, change: null };
  if (givers.has(lemma))
    return (mission && lemma !== "have") || forceWords.test(words) || clause.objects.some((o) => isForceNoun(scene, o.head))
      ? { stage: null, change: null }
      : null;
  const turn = recentForce(scene, 2) ? turns.find(([said]) => said.test(wordsOf(scene, clause.vg.main, scene.sentence.last).toLowerCase())) : undefined;
  return turn ? { stage: turn[1], change: turn[2] } : null;
}

const unites = list("have unite include comprise count involve group gather bring draw consist embrace number");
/** "The operation has 22 countries signed up", "The mission draws on 28 nations": what a force is said to be of. */
function isOfNations(scene: Scene, q: ReadQuantity, clause: Clause | null): { stage: Stage | null; change: Change | null } | null {
  if (
    clause === null ||
    clause.subject === null ||
    clause.vg.passive ||
    q.first < clause.vg.last ||
    !unites.has(lemmaOf(clause)) ||
    (q.quantity.max ?? q.quantity.min ?? 1) < 2
  )
    return null;
  return isJoint(scene, clause.subject) &&
    scene.entities.every((e) => e.class !== "body" || e.form === "pronoun" || e.last > clause.subject!.last || e.first < clause.subject!.first)
    ? { stage: null, change: "level" }
    : null;
}

/** "soldiers from 10 NATO countries": a second claim of the whole. */
export function statesOfForce(scene: Scene, q: ReadQuantity, main: Clause | null): Draft | null {
  const before = beforeWords(scene, q, 6);
  const own = saidOf(scene, q),
    clause = own !== null && givesForce(scene, q, main) === null && givesForce(scene, q, own) !== null ? own : main;
  // "officers of the five nations": those known, none counted.
  if (/\b(?:the|these|those|its|all|other)$/.test(before) && own === null) return null;
  // "Two allies, Spain and Norway, will send": those named after it are told, and not how many they are.
  if (scene.entities.some((e) => e.form === "description" && e.members.length > 0 && e.first <= q.first && q.first < e.last)) return null;
  // "train with soldiers from ten allies": partners, no part of the force.
  if (shared.test(before)) return null;
  const gives = givesForce(scene, q, clause) ?? isOfNations(scene, q, clause);
  if (
    gives === null &&
    !/\b(?:troops|soldiers|personnel|forces|men|contingents?|staff|people|contributions?|officers|police|peacekeepers|units?|crews?|ships|planners|observers|instructors|trainers|drawn)\b.*\b(?:from|of|by)\b|\bfrom\b/.test(
      before,
    )
  )
    return null;
  const forced =
    gives !== null ||
    scene.quantities.some((other) => other !== q && (other.family === "personnel" || (other.family === "none" && recentForce(scene, 4)))) ||
    /\b(?:troops|soldiers|personnel|forces?|contingents?|peacekeepers|battle ?groups?|staff|officers|observers|crews?)\b/.test(
      wordsOf(scene, scene.sentence.first, q.first).toLowerCase(),
    );
  if (!forced) return null;
  const read = clause ? readVerb(scene, clause, q) : null;
  const range = clause ? rangeOf(scene, clause) : { first: q.first, last: q.last };
  const mission = missionOf(scene, range.first, range.last);
  const place = placeOf(scene, range, mission);
  const np = phraseAt(scene, q.first);
  const whole = gives !== null ? ofContributors(scene, q) : ofManyNations(scene, q, clause);
  const { actor, because } = whole !== null ? { actor: whole, because: null } : actorOfForce(scene, q, np, clause);
  const present =
    gives !== null &&
    clause !== null &&
    (/^(?:take|participate|be|have)$/.test(lemmaOf(clause)) || unites.has(lemmaOf(clause))) &&
    clause.vg.modal === "" &&
    clause.vg.tense === "present";
  // "Ten states have committed 900 men": promised.
  const given = clause !== null && !clause.vg.passive && clause.vg.modal === "" && !clause.vg.negated && /^(?:commit|pledge|promise)$/.test(lemmaOf(clause));
  return draftOf("force", "force/from-states", evidenceOf(scene, clause, q), scene.index, {
    actor,
    place,
    mission,
    stage: given ? "pledged" : present ? "in-force" : (gives?.stage ?? read?.stage ?? "in-force"),
    modality: read?.modality ?? "stated",
    change: present ? "level" : (gives?.change ?? read?.change ?? "level"),
    quantity: q.quantity,
    with: hostsOf(scene, place, actor),
    clause,
    used: q,
    ...(because ? { filled: { actor: because } } : {}),
    trust: 0.6,
  });
}

/** Whose the contributors are by their own words ("Fourteen NATO members"), else the body of the mission that is spoken of; of no one where neither says. */
function ofContributors(scene: Scene, q: ReadQuantity): Actor[] {
  const own = scene.entities.find((e) => e.class === "body" && e.first >= q.first && e.last <= q.last && e.form !== "pronoun");
  if (own) return actorsOf(scene, own);
  const { lookups } = scene.reading;
  const mission = missionOf(scene, scene.sentence.first, scene.sentence.last) ?? currentMission(scene, scene.sentence.start);
  const body = mission?.id ? lookups.operation.get(mission.id)?.body || lookups.formation.get(mission.id)?.body : "";
  if (body) return [knownAs(lookups, body)];
  return /^all(?:y|ies)$/.test(q.noun >= 0 ? wordOf(scene, q.noun) : "") ? alliesOf(scene) : [];
}
