/** Several owners of one number: "Togo, Benin and Niger 300 each". */
import type { Actor } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { actorsOf } from "./args.ts";
import { statesFrom } from "./froms.ts";
import { locative, prepositionBefore } from "./places.ts";
import type { Scene } from "./scene.ts";
import { unique } from "./named.ts";

/** "Togo, Benin and Niger 300 each": the last owner with those listed right before it, where no number of their own stands between. */
export function withListed(scene: Scene, last: ResolvedMention, q: ReadQuantity): Actor[] {
  // "Italy and Austria, with 540 and 480": one each in their order.
  const beside = scene.quantities.some(
    (other) => other !== q && (other.first >= q.last ? /^,? and $/.test(scene.tokens.text.slice(q.end, other.start)) : other.first >= last.last),
  );
  if (beside && q.distributive !== "each") return actorsOf(scene, last);
  const found: Actor[] = [];
  let next = last;
  for (let k = scene.entities.length - 1; k >= 0; k--) {
    const e = scene.entities[k];
    if (e.last >= next.first) continue;
    // A comma alone joins only inside a list that "and" ends.
    if (!(found.length === 0 ? joinedByAnd : joinedByComma).test(scene.tokens.text.slice(e.end, next.start))) break;
    if (e.class !== "state" || e.form === "adjective" || e.form === "pronoun") break;
    const own = actorsOf(scene, e);
    if (own.length === 0) break;
    found.unshift(...own);
    next = e;
  }
  return next === last || locative.has(prepositionBefore(scene, next)) ? actorsOf(scene, last) : unique([...found, ...actorsOf(scene, last)]);
}
const joinedByAnd = /^,?\s+(?:and|&)\s+(?:the\s+)?$/;
const joinedByComma = /^,\s+(?:the\s+)?$/;

/** "Peru and Chile head a group that wants to send 300": the first actor with those that are listed right behind it. */
export function withThoseBeside(scene: Scene, own: Actor[], e: ResolvedMention, offset: number): Actor[] {
  if (e.class !== "state" || own.length !== 1) return own;
  const { actor, last } = statesFrom(scene, e.first);
  return actor.length > 1 && scene.tokens.start[last] <= offset && scene.quantities.every((q) => q.first < e.first || q.first >= last) ? actor : own;
}
