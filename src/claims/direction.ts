/** Which way a force goes by the verb that carries it: sent, added, cut, withdrawn, kept, extended; and how far that has come. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { agentOf } from "./args.ts";
import { leavesBehind, withdraws } from "./direction-away.ts";
import { comesToBe, toLevel, resizes, rotates } from "./direction-levels.ts";
import { asksFor, sends, travels } from "./direction-sends.ts";
import { stands, keeps, isThere, byOthers } from "./direction-there.ts";
import { lemmaOf, type Scene, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import type { VerbReading, Verb } from "./direction-verb.ts";

/** Stage, modality and direction of a force by the verb that carries it. */
export function readVerb(scene: Scene, clause: Clause, q: ReadQuantity | null): VerbReading {
  const lemma = lemmaOf(clause);
  const staging = stagingOf(scene, clause);
  const rest = wordsOf(scene, clause.vg.first, Math.min(clause.vg.last + 8, scene.sentence.last)).toLowerCase();
  const asker = staging.asked && staging.by ? agentOf(scene, staging.by) : [];
  const base = { modality: staging.modality, asker, rules: staging.rules, asChange: false, sure: true };
  const done = staging.phase === "done";
  const coming = staging.phase === "coming";
  const verb: Verb = { scene, clause, q, lemma, staging, rest, base, done, coming };
  for (const read of readers) {
    const found = read(verb);
    if (found !== null) return found;
  }
  return byOthers(verb);
}

const readers: readonly ((verb: Verb) => VerbReading | null)[] = [
  comesToBe,
  toLevel,
  leavesBehind,
  withdraws,
  resizes,
  rotates,
  asksFor,
  stands,
  sends,
  travels,
  keeps,
  isThere,
];
