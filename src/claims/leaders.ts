/** Of which state a leader is that a phrase names. */
import type { Actor } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase } from "./args.ts";
import { isRanked, nationOf, ofComplement } from "./command.ts";
import { entitiesIn, headOf, type Scene } from "./scene.ts";

/** The state of an officer, of one of a nation, or a state by its name. */
export function leaderIn(scene: Scene, np: NounPhrase): Actor[] {
  const { state } = scene.reading.lookups;
  const isState = (a: Actor): boolean => a.id !== null && state.has(a.id);
  const owner =
    np.owner !== null && (isRanked(scene, np) || /^(?:man|woman|general|admiral|colonel|officer)$/.test(headOf(scene, np)))
      ? actorsOfPhrase(scene, np.owner).filter(isState)
      : [];
  if (owner.length > 0) return owner;
  const own = nationOf(scene, np).filter(isState);
  if (own.length > 0) return own;
  // "Peter Faber of the Netherlands", "General Lopes of Brazil".
  const of =
    isRanked(scene, np) ||
    entitiesIn(scene, np.first, np.last).some((e) => e.class === "person") ||
    (scene.tokens.kind[np.head] !== undefined && /^\p{Lu}/u.test(scene.tokens.text.slice(scene.tokens.start[np.head])))
      ? ofComplement(scene, np)
      : null;
  const e = of ? scene.entities.find((each) => each.class === "state" && each.first >= of.first && each.first < of.last) : undefined;
  return e ? actorsOf(scene, e).filter(isState) : [];
}
