/**
 * Numbers set beside the force that they count: "the contingent, 410 strong, flew out", "infantry, 450 men in all, has crossed", "a battalion, numbering 850,
 * is to go".
 */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { presenceHead } from "./contingent.ts";
import { frameOf } from "./carrier.ts";
import { forcePeople, forcePlatforms, forceUnits } from "./lexis.ts";
import { headOf, type Scene, wordOf, wordsOf } from "./scene.ts";

export interface Apposition {
  /** What is counted. */
  readonly np: NounPhrase;
  /** The clause in which that acts or is acted on, or null. */
  readonly clause: Clause | null;
}

const counting = /^(?:numbering|totalling|totaling|counting|comprising)$/;
const summing =
  /^(?:of (?:them|whom)|in all|in total|all told|altogether|strong|together|in number|at any|at a time|at present|at the moment|or thereabouts)\b/;

/** The force that a number stands beside, or null. */
export function appositionOf(scene: Scene, q: ReadQuantity): Apposition | null {
  if (q.family !== "personnel" && q.family !== "none") return null;
  let at = q.first - 1;
  if (at <= scene.sentence.first) return null;
  const gerund = counting.test(wordOf(scene, at));
  if (gerund) at--;
  const opens = wordOf(scene, at);
  if (!/^[,(–—-]$/.test(opens)) return null;
  const after = q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 2)).toLowerCase() : "";
  if (
    !gerund &&
    !/\bstrong$/i.test(q.quote) &&
    !summing.test(after) &&
    !(q.family === "personnel" && q.noun >= 0 && (opens === "(" ? after.startsWith(")") : opens !== "," && /^[–—-]/.test(after))) &&
    !(opens === "," && after.startsWith(",") && (q.quantity.min ?? q.quantity.max ?? 0) >= 20)
  )
    return null;
  const np = hostBefore(scene, at);
  if (np === null) return null;
  const holds = (each: NounPhrase): boolean => each === np || each.joined.includes(np);
  const clause =
    scene.clauses.find((c) => c.vg.first > at && c.subject !== null && holds(c.subject) && c.type !== "participle") ??
    scene.clauses.find((c) => c.objects.some(holds) || (c.subject !== null && holds(c.subject))) ??
    scene.clauses.find((c) => c.attached.some((a) => holds(a.np))) ??
    scene.clauses.find((c) => c.vg.first >= q.last + 2) ??
    null;
  return { np, clause: clause !== null ? frameOf(scene, clause) : null };
}

/** The noun phrase of a force that ends at a token, phrases that hang on it skipped. */
function hostBefore(scene: Scene, at: number): NounPhrase | null {
  let i = scene.chunks.findIndex((c) => c.last === at);
  for (let depth = 0; i >= 0 && depth < 4; depth++) {
    const chunk = scene.chunks[i];
    if (chunk.type !== "np") return null;
    const head = headOf(scene, chunk);
    if (forcePeople.has(head) || forceUnits.has(head) || forcePlatforms.has(head) || presenceHead.has(head)) return chunk;
    if (scene.chunks[i - 1]?.type !== "prep") return null;
    i -= 2;
  }
  return null;
}
