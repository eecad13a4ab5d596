/** What a number counts: people, units, ships, weapons, and whether they are a force at all. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { beforeWords } from "./carrier.ts";
import { addVerbs, cutVerbs, forcePeople, forcePlatforms, forceUnits, harmVerbs, weapons } from "./lexis.ts";
import { lemmaOf, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";

/** What is counted: people, units, platforms, weapons, or something else. */
export function countedOf(scene: Scene, q: ReadQuantity): "people" | "unit" | "platform" | "weapon" | "other" {
  if (q.family === "personnel") return "people";
  const noun = q.noun >= 0 ? nounOf(scene, q.noun) : "";
  if (forceUnits.has(noun) || /group$/.test(noun)) return "unit";
  if (forcePlatforms.has(noun)) return "platform";
  if (weapons.has(noun)) return "weapon";
  if (forcePeople.has(noun)) return "people";
  // Types and designators: "six Eurofighters", "two CP-140s".
  if (q.family === "unit" && q.noun >= 0 && ((scene.tokens.shape[q.noun] & 1) !== 0 || /\d/.test(wordOf(scene, q.noun)))) return "platform";
  return "other";
}

/** People who are no force unless a mission is spoken of. */
export const vaguePeople = new Set(["leader", "people", "person", "man", "woman", "member", "minister", "official", "citizen", "civilian", "employee", "worker", "national", "volunteer"]);

/** Soldiers killed, captured or tried are no contribution. */
export function harmed(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if (clause && harmVerbs.has(lemmaOf(clause))) return true;
  const after = q.last < scene.sentence.last ? wordOf(scene, q.last) : "";
  if (harmVerbs.has(after) || after === "killed" || after === "wounded" || after === "injured" || after === "dead") return true;
  if (/\b(?:deaths?|loss(?:es)?|killings?|funerals?|murders?|bodies|massacre|graves?) of\b[^.]{0,20}$/.test(beforeWords(scene, q, 4) + " ")) return true;
  return /\b(?:killed|wounded|injured|dead|fallen|captured)\b/.test(wordsOf(scene, q.first, Math.min(q.last + 3, scene.sentence.last)));
}

/** Verbs that a bare strength stands after. */
export const countVerbs = new Set(["number", "count", "stand", "contribute", "provide", "give", "supply", "send", "deploy", "comprise", "total", "have", "be", "keep", "maintain", "field", "station", "serve", "follow", "join", "remain", "stay", "muster", "reach", "grow", "put", "furnish", "pull", "withdraw", "offer", "promise", "pledge"]);

/** A bare number after a verb of strength, where the sentences before speak of a force: "On paper it may number 10,500". */
export function countsForce(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if ((clause !== null && !countVerbs.has(lemmaOf(clause)) && !addVerbs.has(lemmaOf(clause)) && !cutVerbs.has(lemmaOf(clause)) && lemmaOf(clause) !== "lift" && lemmaOf(clause) !== "go") || (q.quantity.min ?? q.quantity.max ?? 0) < 2) return false;
  const spoken = /\b(?:troops|soldiers|personnel|forces|contingent|peacekeepers|contribution|deployment|presence|marines|officers|instructors|trainers|force|garrison)\b/.test(wordsOf(scene, scene.sentence.first, q.first).toLowerCase());
  const recent = spoken || scene.before.some((d) => scene.index - d.sentence <= 2 && (d.kind === "force" || d.kind === "lead" || d.kind === "mandate")) || scene.entities.some((e) => e.class === "mission" || e.class === "formation");
  if (!recent) return false;
  const after = q.last < scene.sentence.last ? wordOf(scene, q.last) : ".";
  return !/^[a-z]/.test(after) || /^(?:of|in|there|according|last|this|next|more|will|have|had|from|by|until|since|to|and|or|men|on|at|today|now|so|respectively|with|for|by|from|who|is|are|was|were)$/.test(after);
}
