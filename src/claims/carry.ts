/** Sentences that go on with the matter of those before: "It passes to Spain in May", "Both left in June". What the readers of each kind share. */
import type { Actor, Kind, Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfList, bindsNobody, capitalActor } from "./bearer.ts";
import { nationOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { foldedWords } from "./frames.ts";
import { onceEach } from "./memo.ts";
import { placesIn } from "./places.ts";
import { entityAt, lemmaOf, rangeOf, type Scene, wordOf } from "./scene.ts";
import { otherThan } from "./named.ts";

/** One clause of a sentence that may go on with the matter before. */
export interface Going {
  readonly scene: Scene;
  readonly clause: Clause;
  readonly lemma: string;
  /** The subject's words, folded; "" where there is none. */
  readonly subject: string;
  /** The words after the verb, folded. */
  readonly rest: string;
  readonly first: number;
  readonly last: number;
}

/** The clauses of a sentence as goings-on; suppositions and comparisons are none. */
export function* goings(scene: Scene): Generator<Going> {
  for (const clause of scene.clauses) {
    if (clause.conditional || /^(?:if|unless|whether|than|as|like)$/.test(clause.marker)) continue;
    const { first, last } = rangeOf(scene, clause);
    yield {
      scene,
      clause,
      lemma: lemmaOf(clause),
      subject: clause.subject === null ? "" : foldedWords(scene, clause.subject.first, clause.subject.last),
      rest: clause.vg.last < last ? foldedWords(scene, clause.vg.last, last) : "",
      first,
      last,
    };
  }
}

/** The last draft of one of these kinds, at most `reach` sentences back, those of this sentence first. */
export function lastOf(scene: Scene, sofar: readonly Draft[], kinds: ReadonlySet<Kind>, reach: number): Draft | null {
  const here = sofar.findLast((d) => kinds.has(d.kind));
  if (here) return here;
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= reach; i--)
    if (kinds.has(scene.before[i].kind)) return scene.before[i];
  return null;
}

/** Words that stand for whoever or whatever was told of last. */
const leaning =
  /^(?:it|they|he|she|this|that|both|all|both of them|both countries|both states|the two|the two countries|the pair|the three|the trio|the country|the former|the latter)$/;
export const leansOn = (subject: string): boolean => leaning.test(subject);

/** Who a phrase names by itself: states, bodies, capitals, and one by nationality ("a Dane"); nobody where it leans on what was said before. */
export function namedBy(scene: Scene, np: NounPhrase | null): Actor[] {
  if (np === null || bindsNobody(scene, np)) return [];
  const e = entityAt(scene, np.head);
  if (e?.form === "pronoun" || (e?.form === "description" && e.first === np.first)) return [];
  const own = actorsOfList(scene, np);
  return own.length > 0 ? own : capitalActor(scene, e ?? undefined);
}

/** The state or body of a person or people: "a Dane", "the Hungarian colonel", "Spain". */
export function nationBy(scene: Scene, np: NounPhrase | null): Actor[] {
  if (np === null || entityAt(scene, np.head)?.form === "pronoun") return [];
  return nationOf(scene, np).filter((a) => a.id !== null);
}

/** Where the clause's own words put it, the actors' own land apart. */
export const ownPlaces = (scene: Scene, { first, last }: { readonly first: number; readonly last: number }, actor: readonly Named[]): Named[] =>
  otherThan(placesIn(scene, first, last), actor);

/** The text of the one or two sentences before, in lower case. */
export const textBefore = (scene: Scene, count = 1): string => beforeOf(scene, count);
const beforeOf = onceEach((scene: Scene, count: number): string => {
  const { sentences, text } = scene.reading.text;
  return text.slice(sentences[Math.max(0, scene.index - count)].start, scene.sentence.start).toLowerCase();
});

/** The token right after a clause's verb, folded. */
export const nextWord = (scene: Scene, clause: Clause): string => (clause.vg.last < scene.sentence.last ? wordOf(scene, clause.vg.last) : "");
