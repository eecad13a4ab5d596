/** Requests that lose their answer, or can no longer have one. */
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { answersOf, indexCommitments } from "../ledger/answers.ts";
import { indexFacts } from "../ledger/facts.ts";
import type { Named } from "../model/claim.ts";
import type { Outcome } from "../model/answer.ts";
import type { Fall } from "./falls.ts";
import { isMeant } from "./falls.ts";
import type { GateEffect } from "./gates.ts";
import type { Scenario } from "./schema.ts";
import type { ScenarioWorld } from "./world.ts";

export interface RequestEffect {
  readonly request: string;
  readonly commitment: string;
  readonly asker: readonly Named[];
  readonly asked: readonly Named[];
  readonly before: Outcome;
  readonly after: "unanswered" | "granted by the assumption";
  readonly by: readonly string[];
  readonly because: string;
}

export function requestEffectsOf(falls: readonly Fall[], gates: readonly GateEffect[], scenario: Scenario, world: ScenarioWorld): readonly RequestEffect[] {
  const fallen = new Map(falls.flatMap((fall) => fall.claims.map((claim) => [claim, fall] as const)));
  const hanging = new Map(gates.flatMap((gate) => gate.hangs.flatMap((one) => (one.commitment === null ? [] : [[one.commitment, gate] as const]))));
  const commitments = world.ledger.commitments.flatMap((commitment) => commitmentKnownBy(commitment, scenario.knownBy) ?? []);
  const lines = indexCommitments(commitments);
  const facts = indexFacts(world.facts);
  return commitments.flatMap((commitment) =>
    answersOf(commitment, lines, facts).flatMap((answer): RequestEffect[] => {
      if (fallen.has(answer.request.claim)) return [];
      const version = commitment.versions.find((one) => one.id === answer.request.version);
      const shared = { request: answer.request.claim, commitment: commitment.id, asker: answer.asker, asked: answer.asked, before: answer.outcome };
      const leaving = scenario.assumptions.find(
        (one) =>
          (one.assume === "withdraws" || one.assume === "presence-ends") &&
          commitment.actor.some((actor) => actor.id === one.ally) &&
          isMeant(world, commitment, one.place, one.assume === "withdraws" ? one.mission : undefined),
      );
      const isForLess = version?.change === "end" || version?.change === "cut";
      if (leaving && isForLess) return [{ ...shared, after: "granted by the assumption", by: [leaving.id], because: "what was asked for is what is assumed" }];
      const kept = answer.answers.filter((support) => !fallen.has(support.claim));
      if (answer.answers.length > 0 && kept.length === 0) {
        return [
          {
            ...shared,
            after: "unanswered",
            by: [...new Set(answer.answers.map((support) => fallen.get(support.claim)!.by))].sort(),
            because: "every answer on record falls",
          },
        ];
      }
      if (!answer.open) return [];
      const gate = hanging.get(commitment.id);
      if (gate) return [{ ...shared, after: "unanswered", by: gate.by, because: `its ${gate.gate} gate cannot be met` }];
      return leaving ? [{ ...shared, after: "unanswered", by: [leaving.id], because: "the one who is asked has left" }] : [];
    }),
  );
}
