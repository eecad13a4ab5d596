/** Stances under a verb of phase or of joining: "stop blocking", "kept opposing", "joined Oslo in opposing". */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { bearerOf } from "./bearer.ts";
import { namesFrom } from "./instances.ts";
import { lemmaOf, type Scene, wordOf } from "./scene.ts";

/** "stop blocking", "kept opposing", "joined Oslo in opposing": what goes on or is to end is so now. */
export const phases =
  /^(?:stops?|stopped|stopping|ceas(?:e|es|ed)|ends?|ended|quits?|halts?|halted|keeps?|kept|keeping|continues?|continued|began|begins?|begun|started|starts?|resumed?|resumes)$/;
export const goesOn = (scene: Scene, { vg }: Clause): boolean =>
  phases.test(wordOf(scene, vg.first - 1)) || (wordOf(scene, vg.first - 1) === "in" && joins(scene, vg.first) !== undefined);
/** The verb of "joined Oslo in opposing", a few words before. */
export const joins = (scene: Scene, before: number): Clause | undefined =>
  scene.clauses.find((c) => c.vg.last <= before && before - c.vg.last <= 7 && lemmaOf(c) === "join" && !c.vg.passive && c.subject !== null);

/** "urged Chad on Monday to stop": who would, the last state or body named before, else whom the verb is said of. */
export function controllerOf(scene: Scene, phase: number): Actor[] {
  const asked = scene.clauses.find(
    (c) =>
      c.vg.last <= phase &&
      phase - c.vg.last <= 9 &&
      /^(?:urge|ask|call|tell|press|warn|want|persuade|convince|pressure|implore|beg|lobby|order|force|get)$/.test(lemmaOf(c)) &&
      !c.vg.passive,
  );
  if (asked === undefined) return bearerOf(scene, phase);
  const named = scene.entities.find(
    (e) => e.first >= asked.vg.last && e.last <= phase && (e.class === "state" || e.class === "body" || e.form === "metonym") && e.form !== "adjective",
  );
  return named === undefined ? [] : (namesFrom(scene, named.first)?.actor ?? []);
}
