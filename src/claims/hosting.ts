/** Forces told of by their host: "Romania hosts 300 French soldiers", "Vilnius gets a German brigade", "Mali thanked Belgium for its instructors". */
import type { Actor, Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOfPhrase } from "./args.ts";
import { statesOf } from "./places.ts";
import { entityAt, lemmaOf, nounOf, type Scene, wordOf, isMissionName, isStateActor } from "./scene.ts";
import { otherThan } from "./named.ts";

/** Verbs whose subject has another's force under its roof. */
const hostVerbs = new Set("host house accommodate quarter harbour harbor receive get welcome accept await admit".split(" "));
/** Verbs that say what another is thanked, blamed or known for. */
const creditVerbs = new Set("thank praise credit applaud commend salute congratulate honour honor criticise criticize blame".split(" "));

/** Is the subject of this clause a state that only has the force come? A mission or alliance that receives soldiers has them as its own. */
export function isHosting(scene: Scene, clause: Clause): boolean {
  if (clause.vg.passive || clause.subject === null || (!hostVerbs.has(lemmaOf(clause)) && !isHostTo(scene, clause))) return false;
  const subject = entityAt(scene, clause.subject.head);
  if (subject !== null && isMissionName(subject)) return false;
  // "Russia's base at Gyumri houses 3,500 troops": whose the base is.
  if (/^(?:base|camp|airfield|barracks|facility|garrison|contingent|headquarters|hub|station|outpost)$/.test(nounOf(scene, clause.subject.head))) return false;
  // "The Danish navy will get two frigates": its own.
  if (/^(?:army|navy|military|force|corps|fleet|coastguard|guard)$/.test(nounOf(scene, clause.subject.head))) return false;
  const host = actorsOfPhrase(scene, clause.subject);
  return host.length > 0 && host.every((a) => isStateActor(scene, a));
}

/** "Romania is host to 4,500 Americans", "is home to two battle groups". */
const isHostTo = (scene: Scene, clause: Clause): boolean =>
  lemmaOf(clause) === "be" && clause.attached.some((a) => a.word === "to") && clause.objects.some((o) => /^(?:host|home)$/.test(nounOf(scene, o.head)));

/** Does the hosting begin with the verb ("received", "will get"), or go on ("hosts", "houses")? */
export const beginsHosting = (scene: Scene, clause: Clause): boolean =>
  isHosting(scene, clause) && !/^(?:be|host|house|accommodate|quarter|harbou?r)$/.test(lemmaOf(clause));

/** "thanked Belgium for the twelve instructors": whose they are; empty where nobody is thanked. */
export function thanked(scene: Scene, clause: Clause): Actor[] {
  if (clause.vg.passive || !creditVerbs.has(lemmaOf(clause)) || !clause.attached.some((a) => a.word === "for")) return [];
  return clause.objects.length > 0 ? actorsOfPhrase(scene, clause.objects[0]) : [];
}

/** "is home to 500 Americans", "is host to". */
const isHome = (scene: Scene, clause: Clause): boolean =>
  lemmaOf(clause) === "be" && clause.objects.some((o) => /^(?:home|host)$/.test(wordOf(scene, o.head)) && wordOf(scene, o.last) === "to");

/** The host as the place: the subject of hosting or thanking, where it is a state. */
export function hostAsPlace(scene: Scene, clause: Clause, actor: readonly Actor[]): Named[] {
  if (clause.subject === null || (!isHosting(scene, clause) && !isHome(scene, clause) && thanked(scene, clause).length === 0)) return [];
  return otherThan(statesOf(scene, actorsOfPhrase(scene, clause.subject)), actor);
}
