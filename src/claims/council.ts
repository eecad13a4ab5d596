/**
 * Those who decide together and are called by their offices alone: "the leaders", "ministers", "the heads of state" are the body's that was told of as meeting.
 */
import type { Actor } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { list } from "./lexis.ts";
import { knownAs, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { bodyMeeting } from "./sides.ts";

const offices = list("ministers leaders heads presidents premiers chiefs ambassadors delegates members envoys");
/** What may stand before such an office, or behind its "of", without saying whose it is. */
const plain = list(
  "the these those all foreign defence defense interior finance prime assembled gathered union alliance summit council army military chief government state staff mission allied",
);
/** How many sentences back a meeting is still the one that is told of. */
const reach = 8;

/** The body that meets, where a phrase names officials in the plural and nobody whose they are; empty for others. */
export function councilOf(scene: Scene, np: NounPhrase): Actor[] {
  if (!offices.has(wordOf(scene, np.head)) || np.owner !== null || np.joined.length > 1 || scene.reading.home !== null) return [];
  for (let i = np.first; i < np.head; i++) if (!plain.has(wordOf(scene, i)) && !plain.has(nounOf(scene, i))) return [];
  if (
    np.last < scene.sentence.last &&
    /^(?:of|in|from)$/.test(wordOf(scene, np.last)) &&
    !/^of (?:state|government|staff|mission|delegation|defen[cs]e)\b/i.test(wordsOf(scene, np.last, Math.min(scene.sentence.last, np.last + 2)))
  )
    return [];
  const { body } = scene.reading.lookups;
  const told = scene.before.findLast(
    (d) => d.kind === "meeting" && scene.index - d.sentence <= reach && d.actor.length > 0 && d.actor.every((a) => a.id !== null && body.has(a.id)),
  );
  if (told !== undefined) return [...told.actor];
  const near = bodyMeeting(scene) ?? inSession(scene);
  return near === null ? [] : [near];
}

const sitting = /\b(?:summits?|sessions?|meetings?|met|meets?|gather\w*|conven\w+|conference|sitting|communiqu[eé])\b/i;

/** The body named last in a sentence, a few back, that tells of a summit or session. */
function inSession({ reading: { text, entities, lookups }, index }: Scene): Actor | null {
  for (let s = index - 1; s >= 0 && index - s <= reach; s--) {
    const { start, end } = text.sentences[s];
    const e = entities.findLast((each) => each.start >= start && each.end <= end && each.class === "body" && each.id !== null && each.quantifier === null);
    if (e === undefined || !sitting.test(text.text.slice(start, end))) continue;
    const row = lookups.body.get(e.id!);
    return row === undefined ? null : knownAs(lookups, row.class === "organ" && row.parent ? row.parent : row.id);
  }
  return null;
}

/** The state that sits in a council of two sides with its body, by the council's own name. */
export function sidesOf({ reading: { lookups } }: Scene, { quote }: ResolvedMention): string[] {
  const name = /^(?:the )?\p{Lu}{2,6}[-–](\p{Lu}\p{L}+) (?:Council|Commission)$/u.exec(quote)?.[1];
  return name === undefined
    ? []
    : [...lookups.state.values()]
        .filter((row) => row.nameEn === name)
        .map((row) => row.id)
        .slice(0, 1);
}
