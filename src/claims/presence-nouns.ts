/** The nouns beside a verb that tells of a force: whose they are, a part of them, a service, a mission, a measure of time. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase, isOwnWord, speakerAt } from "./args.ts";
import { isForcePhrase } from "./contingent.ts";
import { list } from "./lexis.ts";
import { headOf, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { ofHome } from "./voices.ts";
import { objectsAfter } from "./frames.ts";

/** What a land has for itself, and disbands for itself. */
export const homeForces = list("army military police guard militia navy gendarmerie service");
/** "raises its support to the Ukrainian air force": who is helped is not what grows. */
export const helpNouns = list("support assistance help aid funding backing donation");

const work = list("task mandate mission job instruction permission responsibility role order authority time chance medal award training equipment priority");
/** Does what stands behind the soldiers in the object tell what they get? */
export function isGivenWork(scene: Scene, clause: Clause): boolean {
  const after = objectsAfter(clause);
  return after.length > 1 && isForcePhrase(scene, after[0], "act") && work.has(headOf(scene, after[after.length - 1]));
}

/** What is entered into without moving anybody. */
export const entered = list(
  "agreement talks negotiation dialogue contract partnership treaty pact force discussion arrangement deal alliance commitment obligation consultation relation relationship accord compact understanding service use effect operation",
);

const services = /\b(?:armed forces|army|navy|air force|military|coast guard|marine corps|defen[cs]e forces?)$/;

/** A state's armed services as an institution: "the Danish armed forces". */
export const isService = (scene: Scene, np: NounPhrase): boolean => np.last - np.first > 1 && services.test(wordsOf(scene, np.first, np.last).toLowerCase());

/** "Danish soldiers", "the Danish contingent": a nationality before what is sent. */
export const bears = (scene: Scene, np: NounPhrase): boolean =>
  scene.entities.some((e) => e.first >= np.first && e.last <= np.head && e.class === "state" && e.form === "adjective");

const fieldOfPart = /\b(?:missions?|operations?|deterrence|battle ?groups?|brigade|peace-?keeping|coalition|task force|air policing)\b/;
/** "its role in the mission", "its part in deterrence": a contribution by another name. */
export const isPartIn = (scene: Scene, clause: Clause, np: NounPhrase): boolean =>
  /^(?:role|part|effort|involvement|engagement)$/.test(headOf(scene, np)) &&
  !/\b(?:leadership|leading|lead|command\w*)\b/i.test(wordsOf(scene, np.first, np.last)) &&
  clause.attached.some((a) => a.word === "in" && a.index > np.index && fieldOfPart.test(wordsOf(scene, a.np.first, a.np.last).toLowerCase()));

/** "increase the allied presence", "strengthen NATO's presence": the body's, whoever says that it must be. */
export function bodyOf(scene: Scene, np: NounPhrase): Actor[] {
  const { state } = scene.reading.lookups;
  const own = actorsOfPhrase(scene, { ...np, joined: [] });
  return own.length === 1 && own[0].id !== null && !state.has(own[0].id) ? own : [];
}

export const namesMission = (scene: Scene, np: NounPhrase): boolean =>
  scene.entities.some((e) => isMissionName(e) && e.id !== null && e.form !== "pronoun" && e.first <= np.head && np.head < e.last);

/**
 * "let us bring our troops home" of a speaker who speaks for no state that is known: nobody else's troops are meant, unless a government that is named sends
 * them.
 */
export function isOfUnknown(scene: Scene, np: NounPhrase, { subject, inherited }: Clause): boolean {
  const own = [np.first, inherited || subject === null ? -1 : subject.head].filter((i) => i >= 0 && isOwnWord(scene, i));
  if (
    own.length === 0 ||
    ofHome(scene) !== null ||
    (subject !== null &&
      scene.entities.some((e) => e.first >= subject.first && e.first < subject.last && e.form !== "pronoun" && (e.class === "state" || e.speaksFor !== null)))
  )
    return false;
  return own.some((i) => speakerAt(scene, scene.tokens.start[i]).length === 0);
}

const parts = list("size number strength all most some half many part third quarter fifth tenth rest remainder bulk majority last each both none any");
/** "all of its soldiers", "the bulk of its troops": what stands after "of". */
export function partOf(scene: Scene, np: NounPhrase): NounPhrase {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  return parts.has(headOf(scene, np)) && prep?.type === "prep" && wordOf(scene, prep.first) === "of" && inner?.type === "np" ? inner : np;
}

/** "each year", "six months": a measure, nothing that is acted on. */
export const isTime = (scene: Scene, np: NounPhrase): boolean => {
  const n = scene.tokens.word[np.head];
  return (
    (n !== 0 && n < scene.reading.lexicon.size && scene.reading.lexicon.nounKind[n] === 3) ||
    /^(?:year|month|week|day|night|time|summer|winter|spring|autumn)$/.test(headOf(scene, np))
  );
};
