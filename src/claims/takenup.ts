/**
 * Whom a word takes up that its nearest name would mislead about: "it" after an assurance, "the force" after one's own contingent, one of two nations before a
 * noun.
 */
import type { NounPhrase } from "../text/phrases.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import { list } from "./lexis.ts";
import { entityAt, hasCapital, isOneOf, lemmaOf, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { saying } from "./stage-words.ts";

/** The mention that speaks for the phrase, or null where it speaks for itself. */
export const takenUp = (scene: Scene, np: NounPhrase): ResolvedMention | null => promiserOf(scene, np) ?? ownContingent(scene, np);

const promises = list("assurance promise pledge guarantee commitment undertaking vow");

/** "was given assurances from Oslo that it would": whoever gives them is "it". */
function promiserOf(scene: Scene, np: NounPhrase): ResolvedMention | null {
  if (np.last - np.first !== 1 || !/^(?:it|they)$/.test(wordOf(scene, np.first)) || wordOf(scene, np.first - 1) !== "that") return null;
  const e = scene.entities.find((each) => each.last === np.first - 1 && each.class !== "place" && each.form !== "pronoun");
  if (e === undefined) return null;
  const at = wordOf(scene, e.first - 1) === "the" ? e.first - 2 : e.first - 1;
  return /^(?:from|by)$/.test(wordOf(scene, at)) && promises.has(nounOf(scene, at - 1)) ? e : null;
}

const contingents = isOneOf(list("contingent contribution detachment"));

/** "Australia's contribution …; the force would deploy": in a state's own paper, its own contingent told of just before. */
function ownContingent(scene: Scene, np: NounPhrase): ResolvedMention | null {
  const { home, text, entities } = scene.reading;
  if (home === null || np.last - np.first !== 2 || wordOf(scene, np.head) !== "force" || wordOf(scene, np.first) !== "the" || hasCapital(scene, np.head))
    return null;
  const from = text.sentences[Math.max(0, scene.index - 1)].first;
  for (let i = np.first - 1; i >= from; i--) {
    if (!contingents(scene, i)) continue;
    return (
      entities.findLast(
        (e) => e.first >= from && e.last <= i && i - e.last <= 3 && e.class === "state" && e.id === home && (e.form === "adjective" || e.form === "name"),
      ) ?? null
    );
  }
  return null;
}

/** "the Australian and New Zealand Defence Forces": the nation before "and" that shares the noun, or null. */
export function sharesNoun(scene: Scene, np: NounPhrase): ResolvedMention | null {
  if (wordOf(scene, np.first - 1) !== "and" || !/s$/.test(wordOf(scene, np.head)) || np.joined.length > 1) return null;
  const own = entityAt(scene, np.first);
  const e = scene.entities.find((each) => each.last === np.first - 1 && each.class === "state" && each.form === "adjective");
  return e !== undefined && own !== null && own.first === np.first && np.head >= own.first && /^(?:the|both|of|by|with|from)$/.test(wordOf(scene, e.first - 1))
    ? e
    : null;
}

/** Verbs beside those of saying whose complement tells what the subject itself does. */
const ownWords = list("announce promise pledge vow confirm declare hope deny expect signal decide agree know admit swear assure reassure inform notify");
const madeClear = /^(?:it |this |that |quite |very |absolutely |perfectly |abundantly )*(?:clear|plain|known)\b/;

/**
 * "The government said it would", "Chad has made clear that it will not": who says so is who will. Persons speak of their state as "it" too, but may mean
 * another.
 */
export function sayerTakenUp(scene: Scene, { type, governor, subject }: Clause): NounPhrase | null {
  if (type !== "complement" || governor === null || governor.subject === null || governor.vg.passive || subject === null || subject.first !== subject.last - 1)
    return null;
  const pronoun = wordOf(scene, subject.head),
    lemma = lemmaOf(governor);
  if (pronoun !== "it" && !(pronoun === "they" && governor.subject.joined.length > 1)) return null;
  if (
    !saying.has(lemma) &&
    !ownWords.has(lemma) &&
    !(lemma === "make" && madeClear.test(wordsOf(scene, governor.vg.last, Math.min(subject.first, governor.vg.last + 4)).toLowerCase()))
  )
    return null;
  const who = entityAt(scene, governor.subject.head);
  return who !== null && (who.class === "person" || who.class === "office") ? null : governor.subject;
}
