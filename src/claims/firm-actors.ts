/** Who acts where readings hold each other up, and who was asked: what no weight may give to somebody else. */
import type { Actor } from "../model/claim.ts";
import { isOwnWord } from "./args.ts";
import { type Draft, sameActors } from "./draft.ts";
import { haveCommon } from "./named.ts";
import { type Scene, wordOf } from "./scene.ts";

/**
 * "He hands it on to Hungary's general": two leads of one clause, or two forces, an end and a start, of two states. "Moscow will block it unless the office is shut": a gate
 * inside an outcome, both of one state. The rules read the two by each other.
 */
export const pairedIn = (drafts: readonly Draft[]): ReadonlySet<Draft> =>
  new Set(drafts.filter((draft) => drafts.some((other) => other !== draft && (isHandover(draft, other) || isGateOf(draft, other)))));

const isHandover = (a: Draft, b: Draft): boolean =>
  (a.kind === "lead" || a.kind === "force") &&
  a.kind === b.kind &&
  a.clause !== null &&
  a.clause === b.clause &&
  a.change !== b.change &&
  [a.change, b.change].every((change) => change === "end" || change === "start") &&
  a.actor.length > 0 &&
  b.actor.length > 0 &&
  !sameActors(a.actor, b.actor);

/** "Moscow has threatened to block it unless the office is shut": the outcome's words hold the gate's. */
const isGateOf = (gate: Draft, outcome: Draft): boolean =>
  gate.kind === "condition" &&
  outcome.kind === "consequence" &&
  outcome.span.start <= gate.span.start &&
  gate.span.end <= outcome.span.end &&
  outcome.actor.length === 1 &&
  sameActors(gate.actor, outcome.actor);

/** "LVNS Talivaldis (Latvia)": whose a ship is stands beside its name. */
export const isByItsName = ({ rules }: Draft): boolean => rules[0] === "force/craft-of-state";

/**
 * "we were not prepared to" in a government's own paper, "It is they who rejected it": who acts is said by a pronoun that the rules have taken up.
 */
export function isSaidByPronoun(scene: Scene, { actor, clause }: Draft): boolean {
  if (actor.length === 0 || clause === null || clause.subject === null) return false;
  const { subject } = clause;
  const { home, publisher } = scene.reading;
  if (isOwnWord(scene, subject.head)) return home !== null && home === publisher && actor.length === 1 && actor[0].id === home;
  return (
    clause.type === "relative" &&
    /^(?:they|he|she|we|it)$/.test(wordOf(scene, subject.head)) &&
    /^(?:is|was|were|be|'s|are)$/.test(wordOf(scene, subject.first - 1)) &&
    wordOf(scene, subject.first - 2) === "it"
  );
}

/** Rules whose actor is the one asked by name in the clause. */
const asksByName = /^(?:force\/(?:asked-for|puts-request)|aid\/requested)$/;

/** "Mali filed a request for the frigate": who asks is never whose it is, however likely by weight. */
export function isAskedOfAnother(scene: Scene, { stage, actor, rules, with: parties }: Draft, likelier: readonly Actor[]): boolean {
  if (stage !== "requested") return false;
  const asks = parties.filter((party) => party.role === "asker" && party.id !== null);
  const named = actor.length > 0 ? asksByName.test(rules[0]) : rules[0] === "aid/wished-for";
  if (!named && (!haveCommon(likelier, asks) || haveCommon(actor, asks))) return false;
  // A body that asks for men of nobody named may well mean its own members.
  return actor.length > 0 || asks.every((one) => scene.reading.lookups.state.has(one.id ?? ""));
}
