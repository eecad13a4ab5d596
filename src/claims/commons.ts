/** What belongs to all who take part: whose a mission without an owner, its strength and its observers are. */
import type { Actor } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { list } from "./lexis.ts";
import { knownAs, nounOf, type Scene, tokenAt, wordOf } from "./scene.ts";
import { clauseAtOffset } from "./strangers.ts";

/** Said of a mission as a whole, where no state is named with it. */
const wholes = list("mission force operation strength total corps headquarters");
/** Those whom bodies send rather than states, where nobody is named. */
const watchers = list("observer monitor peacekeeper verifier inspector peace-keeper blue-helmet blue-beret");
const definite = list("the its their this that whose");
/** How many sentences back a mission or body is still the one that is meant. */
const reach = 6;

/** The body whose mission, strength or observers the words at an offset tell of, where the text names one near; null where they may be a state's own. */
export function commonActor(scene: Scene, offset: number): Actor | null {
  if (scene.reading.home !== null || !tellsOfWhole(scene, offset)) return null;
  const id = bodyNear(scene, offset);
  return id === null ? null : knownAs(scene.reading.lookups, id);
}

function tellsOfWhole(scene: Scene, offset: number): boolean {
  const at = tokenAt(scene.tokens, offset);
  const np = scene.chunks.find((c) => c.type === "np" && c.first <= at && at < c.last);
  if (np?.type === "np" && (watchers.has(nounOf(scene, np.head)) || nounOf(scene, np.head) === "helmet" || nounOf(scene, np.head) === "beret")) return true;
  const subject = clauseAtOffset(scene, offset)?.subject ?? null;
  return subject !== null && wholes.has(nounOf(scene, subject.head)) && definite.has(wordOf(scene, subject.first));
}

/** The body named last before an offset, itself or by a mission of it. */
export function bodyNear(scene: Scene, offset: number): string | null {
  const { entities, text } = scene.reading;
  const from = text.sentences[Math.max(0, scene.index - reach)].start;
  for (let k = entities.length - 1; k >= 0; k--) {
    const e = entities[k];
    if (e.start >= offset) continue;
    if (e.start < from) break;
    const id = e.form === "pronoun" ? null : bodyOf(scene, e);
    if (id !== null) return id;
  }
  return null;
}

function bodyOf({ reading: { lookups } }: Scene, { class: kind, id }: ResolvedMention): string | null {
  if (id === null) return null;
  if (kind === "mission" || kind === "formation") return lookups.operation.get(id)?.body || lookups.formation.get(id)?.body || null;
  const row = kind === "body" ? lookups.body.get(id) : undefined;
  return row === undefined ? null : row.class === "organ" && row.parent ? row.parent : id;
}
