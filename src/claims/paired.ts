/** Who acts in readings that hold each other up: whoever hands over is not whoever takes over, and a threat's gate binds whoever threatens. */
import type { Actor } from "../model/claim.ts";
import { type Draft, sameActors } from "./draft.ts";

const byWeight = "actor/weighed";

/**
 * "He hands it on to Hungary's general": two leads of one clause, an end and a start, of two states. "Moscow will block it unless the office is shut": a gate
 * inside an outcome, both of one state. The rules read the two by each other; no weight may give one of them to somebody else. Called before drafts are
 * weighed; what it returns is called after it, and puts them back.
 */
export function holdPairs(drafts: readonly Draft[]): () => void {
  const held = new Map<Draft, Actor[]>();
  for (const draft of drafts) {
    const other = drafts.find((d) => d !== draft && (isHandover(draft, d) || isGateOf(draft, d)));
    if (other) held.set(draft, draft.actor);
  }
  return () => {
    for (const [draft, actor] of held) {
      if (!draft.rules.includes(byWeight)) continue;
      draft.actor = actor;
      draft.rules = draft.rules.filter((rule) => rule !== byWeight);
      delete draft.filled["actor"];
    }
  };
}

const isHandover = (a: Draft, b: Draft): boolean =>
  a.kind === "lead" &&
  b.kind === "lead" &&
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
