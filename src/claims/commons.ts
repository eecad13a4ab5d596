/** What belongs to all who take part: whose a mission without an owner, its strength and its observers are. */
import type { Actor } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { list } from "./lexis.ts";
import { entityAt, knownAs, nounOf, type Scene, tokenAt, wordOf, isStateActor } from "./scene.ts";
import { clauseAtOffset } from "./strangers.ts";

/** Said of a mission as a whole, where no state is named with it. */
const wholes = list("mission force operation strength total corps headquarters cost bill expense upkeep budget");
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

const allowed =
  /\b(?:authori[sz]ed|mandated|approved) (?:total |maximum |full )?(?:strength|ceiling|complement|size|number|establishment)s? (?:of|at|is|was|to)(?: about| some| around| nearly)? \d/i;

/** Do the words at an offset tell of a mission as a whole, or of those whom bodies send? */
export function tellsOfWhole(scene: Scene, offset: number): boolean {
  const at = tokenAt(scene.tokens, offset);
  const np = scene.chunks.find((c) => c.type === "np" && c.first <= at && at < c.last);
  if (np?.type === "np" && (watchers.has(nounOf(scene, np.head)) || nounOf(scene, np.head) === "helmet" || nounOf(scene, np.head) === "beret")) return true;
  // "with an authorised strength of 100": what a council allowed.
  if (allowed.test(scene.tokens.text.slice(Math.max(scene.sentence.start, offset - 40), Math.min(scene.sentence.end, offset + 36)))) return true;
  const subject = clauseAtOffset(scene, offset)?.subject ?? null;
  if (subject === null) return false;
  // "Allied jets are stationed there": the alliance's, whichever ally sends them.
  if (wordOf(scene, subject.first) === "allied" || (wordOf(scene, subject.first) === "the" && wordOf(scene, subject.first + 1) === "allied")) return true;
  if (wholes.has(nounOf(scene, subject.head))) return definite.has(wordOf(scene, subject.first));
  return /^its?$/.test(wordOf(scene, subject.first)) && entityAt(scene, subject.first) === null && opensWithWhole(scene);
}

/** "The new force gathers at Gao. It has …": does the sentence before begin with a mission without a name? */
function opensWithWhole(scene: Scene): boolean {
  const before = scene.reading.text.sentences[scene.index - 1];
  if (before === undefined || before.block !== scene.sentence.block || !/^(?:the|a|an|this)$/.test(wordOf(scene, before.first))) return false;
  for (let j = before.first + 1; j < before.first + 5 && j < before.last; j++) if (wholes.has(nounOf(scene, j))) return true;
  return false;
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

function bodyOf({ reading: { lookups } }: Scene, { class: kind, id, speaksFor }: ResolvedMention): string | null {
  // "The Secretary-General has appointed": who speaks for a body.
  if ((kind === "person" || kind === "office") && speaksFor !== null) return lookups.body.has(speaksFor) ? speaksFor : null;
  if (id === null) return null;
  if (kind === "mission" || kind === "formation") return lookups.operation.get(id)?.body || lookups.formation.get(id)?.body || null;
  const row = kind === "body" ? lookups.body.get(id) : undefined;
  return row === undefined ? null : row.class === "organ" && row.parent ? row.parent : id;
}

/** Have the sentences just before told of the forces of two states or more? */
export function severalTold(scene: Scene): boolean {
  const told = new Set<string>();
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 4; i--)
    if (scene.before[i].kind === "force") for (const a of scene.before[i].actor) if (isStateActor(scene, a)) told.add(a.id);
  return told.size > 1;
}
