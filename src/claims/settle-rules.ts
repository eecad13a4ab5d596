/** Readings known by the names of their rules, where the kinds of one sentence are settled among themselves. */
import { type Draft, sameActors } from "./draft.ts";
import { overlaps } from "../model/span.ts";

/** Numbers that go on with the money or gifts before them. */
export const likewise: ReadonlySet<string> = new Set(["aid/as-another", "cost/as-another", "spending/as-another"]);
export const goesOn: ReadonlySet<string> = new Set(["aid/goes-on", "cost/goes-on", "spending/goes-on"]);
/** Loose readings of a force's verbs, of which nothing is left where the sentence tells the command. */
export const ofLeadAlone: ReadonlySet<string> = new Set([
  "force/other-verb",
  "force/state-serve",
  "force/contribute",
  "force/send",
  "force/relieves",
  "force/is-relieved",
]);
export const puts: ReadonlySet<string> = new Set([
  "position/postpone",
  "position/delay",
  "position/defer",
  "position/suspend",
  "position/halt",
  "position/pause",
  "position/freeze",
]);
export const consenting =
  /^position\/(?:consents?|approves?|back|support|endorse|plain-consents|plain-lets-in|plain-passes|no-objection|clears?|passes|adopts?)$/;
/** Does a force that is counted go by the words of a stance of the same state? */
export const decidesItsOwn = (d: Draft, stance: Draft): boolean =>
  d.kind === "force" &&
  d.quantity !== null &&
  (d.stage === "decided" || d.stage === "agreed" || (d.stage === "in-force" && d.change !== "level")) &&
  sameActors(d.actor, stance.actor) &&
  (stance.clause === null ? overlaps(d.span, stance.span) : d.clause !== null && (d.clause === stance.clause || d.clause.governor === stance.clause));
export const asksOrPledges = /^position\/(?:call|commit|demand|urge|ask|request|press|insists|want|promise|pledge)$/;
export const answersOrAsks =
  /^position\/(?:nods|reject|say|agree|refuse|decline|accept|turn|stay|decide|think|consider|spoke-against|is-reluctant|urge|ask|call|press|beg)$/;
export const replying = /^(?:force\/(?:out-stay|request-answered|declines-|offers-|asks-for)|aid\/request-)/;
/** "Chad leads the force. It hands over in May": the command, and no soldiers. */
export const commandPasses: ReadonlySet<string> = new Set(["lead/hands-over", "lead/handed-to"]);
export const relieving = /^force\/(?:relieves|is-relieved)$/;
