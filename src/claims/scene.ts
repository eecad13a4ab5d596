/** One sentence with everything that earlier steps know of it: what each kind of claim reads from. */
import type { Dated, DayBounds, TimeMention } from "../model/edtf.ts";
import type { Actor } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import type { Clause } from "../text/clauses.ts";
import type { Lexicon } from "../text/lexicon.ts";
import type { Chunk, NounPhrase } from "../text/phrases.ts";
import type { Sentence, Text } from "../text/text.ts";
import { shapeCapital, tokenAt, type Tokens } from "../text/tokens.ts";
import { wordAt, wordNumber } from "../text/words.ts";
import type { Lookups } from "../mentions/entities/lookups.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { figured } from "../mentions/attribution/reckoned.ts";
import type { ReadAttribution } from "../mentions/attribution/types.ts";
import type { Draft } from "./draft.ts";
import type { Table, Weights } from "./weighing/weights.ts";

export type Saying = ReadAttribution;

/** The whole document as read so far. */
export interface Reading {
  /** The document's id: part of the id of each of its claims. */
  readonly document: string;
  readonly text: Text;
  readonly lexicon: Lexicon;
  readonly lookups: Lookups;
  readonly entities: readonly ResolvedMention[];
  readonly quantities: readonly ReadQuantity[];
  readonly times: readonly TimeMention[];
  /** Who says what is said at an offset, and what else is said in the same paragraph. */
  readonly sayingsNear: (offset: number) => readonly Saying[];
  readonly publishedOn: Dated | null;
  /** Half-open days of publication; ends null where unknown. */
  readonly published: DayBounds;
  /** The states and bodies that the document is mostly about, most frequent first. */
  readonly topics: readonly string[];
  /** The state or body that publishes or speaks throughout (a ministry's release, a transcript's speaker), or null. */
  readonly voice: ResolvedMention | null;
  /** The state that publishes by its letterhead: whom "we" means where nobody is named as the speaker. */
  readonly home: string | null;
  /** The state whose parliament or government publishes, whoever speaks there, or null. */
  readonly publisher: string | null;
  /** Whether it is headed as the paper of an opposition or a party, who bind no state. */
  readonly opposed: boolean;
  /** Weights of the weighed reading, or null where it is left out. */
  readonly weights: Weights | null;
  /** The table that tells whether a short report speaks of the field in other words (`weighing/subject.ts`); null where it is not asked. */
  readonly subject: Table | null;
}

/** The same before it is looked through for what is counted. */
export type Uncounted = Omit<Reading, "quantities">;

export interface Scene {
  readonly reading: Reading;
  readonly tokens: Tokens;
  readonly sentence: Sentence;
  /** Index into `reading.text.sentences`. */
  readonly index: number;
  /** How much the passage is of the field: words of it in a thousand. */
  readonly near: number;
  /** The same of the whole document. */
  readonly overall: number;
  /** Tags by token of the whole document; filled for this sentence. */
  readonly tags: Uint8Array;
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
  readonly entities: readonly ResolvedMention[];
  readonly quantities: readonly ReadQuantity[];
  readonly times: readonly TimeMention[];
  /** Drafts of earlier sentences, in reading order: what "the deployment", "there", "it" may refer to. */
  readonly before: readonly Draft[];
  /** At a first look (`kinds.ts`), the least trust of a draft that would be believed: only such are looked for. Else 0. */
  readonly least: number;
}

/** The folded word of token `i`: by the table where it is known, else cut and lower-cased. */
export function wordOf(scene: { readonly tokens: Tokens }, i: number): string {
  const { tokens } = scene;
  const n = tokens.word[i];
  if (n !== 0) return wordAt(n);
  const word = tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
  return word.includes("’") ? word.replaceAll("’", "'") : word;
}

/** By number of a word, the sets that it is in: a bit each, 32 side by side, since walks over one sentence ask many of them. */
let members = new Uint32Array(0),
  sets = 32;

/** Is token `i` one of these words? For walks over whole sentences. */
export function isOneOf(words: ReadonlySet<string>): (scene: { readonly tokens: Tokens }, i: number) => boolean {
  if (sets === 32) {
    members = new Uint32Array(1 << 17);
    sets = 0;
  }
  const own = members,
    bit = 1 << sets++;
  // Numbered when first asked, once all lists of words are known.
  let unnumbered: readonly string[] | null = [...words];
  const only = new Set<string>();
  return (scene, i) => {
    if (unnumbered !== null) {
      for (const word of unnumbered) {
        const n = wordNumber(word);
        if (n === 0 || wordAt(n) !== word) only.add(word);
        else own[n] |= bit;
      }
      unnumbered = null;
    }
    const n = scene.tokens.word[i];
    return n === 0 ? only.size > 0 && only.has(wordOf(scene, i)) : (own[n] & bit) !== 0;
  };
}

/** Lemma of a verb group as a string; "" where no list knows the verb. */
export const lemmaOf = (clause: Clause): string => (clause.vg.lemma === 0 ? "" : wordAt(clause.vg.lemma));

/** Lemma of a noun token: the singular where the lexicon knows it, else the word. */
export function nounOf(scene: Scene, i: number): string {
  const n = scene.tokens.word[i];
  const { lexicon } = scene.reading;
  if (n === 0) return singular(wordOf(scene, i));
  if (nouns.lexicon !== lexicon) nouns = { lexicon, byNumber: new Array<string | undefined>(1 << 17) };
  return (nouns.byNumber[n] ??= singular(wordAt((n < lexicon.size ? lexicon.nounLemma[n] : 0) || n)));
}

/** The lemma of each word asked for so far, by its number. */
let nouns: { readonly lexicon: Lexicon | null; readonly byNumber: (string | undefined)[] } = { lexicon: null, byNumber: [] };

/** Nouns that the lexicon lists by their plural alone are one thing with their singular here. */
const singular = (word: string): string => plurals[word] ?? word;

const plurals: Readonly<Record<string, string>> = {
  troops: "troop",
  forces: "force",
  soldiers: "soldier",
  arms: "weapon",
  munitions: "munition",
  supplies: "supply",
  jets: "jet",
  tanks: "tank",
  talks: "talks",
  headquarters: "headquarters",
  reinforcements: "reinforcement",
  peacekeepers: "peacekeeper",
  trainers: "trainer",
  observers: "observer",
  marines: "marine",
  commandos: "commando",
  ships: "ship",
  warships: "warship",
  helicopters: "helicopter",
  missiles: "missile",
  weapons: "weapon",
  bases: "base",
  officers: "officer",
  contingents: "contingent",
  planes: "plane",
};

/** Does the token begin with a capital? */
export const hasCapital = (scene: Scene, i: number): boolean => (scene.tokens.shape[i] & shapeCapital) !== 0;

/** A state, body or mission by its id, under the name that the registry gives it. */
export const knownAs = (lookups: Lookups, id: string): { id: string; name: string } => ({ id, name: lookups.nameOf(id) ?? id });

export const headOf = (scene: Scene, np: NounPhrase): string => nounOf(scene, np.head);

/** The words of tokens `[first, last)` as they stand, offset for offset, with plain spaces where lines break. */
export function wordsOf(scene: Scene, first: number, last: number): string {
  const words = scene.tokens.text.slice(scene.tokens.start[first], scene.tokens.end[last - 1]);
  return words.includes("\n") ? words.replace(/\s/g, " ") : words;
}

/** Span of tokens `[first, last)`. */
export const spanOf = (scene: Scene, first: number, last: number): Span => ({
  start: scene.tokens.start[first],
  end: scene.tokens.end[Math.max(first, last - 1)],
});

export const entitiesIn = (scene: Scene, first: number, last: number): ResolvedMention[] => scene.entities.filter((e) => e.first >= first && e.first < last);
export const quantitiesIn = (scene: Scene, first: number, last: number): ReadQuantity[] =>
  scene.quantities.length === 0 ? [] : scene.quantities.filter((q) => q.first >= first && q.first < last);

/** The entity whose mention covers token `i`, the widest first. */
export function entityAt(scene: Scene, i: number): ResolvedMention | null {
  let best: ResolvedMention | null = null;
  for (const e of scene.entities) if (e.first <= i && i < e.last && (best === null || e.last - e.first > best.last - best.first)) best = e;
  return best;
}

/** Is a mention a mission or a formation: what forces are sent to, led in and paid for? */
export const isMissionName = (e: { readonly class: ResolvedMention["class"] }): boolean => e.class === "mission" || e.class === "formation";

/** Is an actor or a mention a state by the registry? */
export const isStateActor = <One extends { readonly id: string | null }>(scene: Scene, a: One): a is One & { readonly id: string } =>
  a.id !== null && scene.reading.lookups.state.has(a.id);

/** States, bodies and missions: whoever may give or get; nobody else that has an id. */
export const holders = (scene: Scene, actors: readonly Actor[]): Actor[] =>
  actors.filter(
    (a) => a.id === null || scene.reading.lookups.state.has(a.id) || scene.reading.lookups.body.has(a.id) || scene.reading.lookups.operation.has(a.id),
  );

/** The holders that the registry knows. */
export const knownHolders = (scene: Scene, actors: readonly Actor[]): Actor[] => holders(scene, actors).filter((a) => a.id !== null);

/** Those of some actors that are states by the registry. */
export const statesAmong = (scene: Scene, actors: readonly Actor[]): Actor[] => actors.filter((a) => isStateActor(scene, a));

/** Tokens `[first, last)` of a clause: from its subject (where it has its own) to where the next clause begins. */
export function rangeOf(scene: Scene, clause: Clause): { first: number; last: number } {
  const { chunks } = scene;
  // "became the first state to send troops": who was it stands before.
  const was =
    clause.type === "infinitive" &&
    clause.inherited &&
    chunks[clause.vg.index - 1]?.type === "np" &&
    clause.governor !== null &&
    /^(?:be|become)$/.test(lemmaOf(clause.governor)) &&
    clause.governor.vg.form === "finite"
      ? clause.governor
      : null;
  if (was !== null && was.subject === clause.subject && clause.governorNoun === null)
    return { first: rangeOf(scene, was).first, last: rangeOf(scene, { ...clause, governor: null }).last };
  const begin =
    !clause.inherited && clause.subject !== null && clause.subject.first < clause.vg.first
      ? (clause.subject.joined[0] ?? clause.subject.owner?.joined[0] ?? clause.subject).first
      : clause.vg.first;
  const lastChunk = chunks[Math.min(clause.to, chunks.length) - 1];
  return { first: begin, last: Math.max(lastChunk ? lastChunk.last : clause.vg.last, clause.vg.last) };
}

/** Does an infinitive hang on the clause ("agreed to send")? */
export const governsInfinitive = (scene: Scene, clause: Clause): boolean => scene.clauses.some((c) => c.governor === clause && c.type === "infinitive");

/** The word behind the verb, or the last of the sentence where the verb ends it. */
export const wordAfterVerb = (scene: Scene, { vg }: Clause): string => wordOf(scene, Math.min(vg.last, scene.sentence.last - 1));

/** The word before a phrase or a name, over its "the". */
export const wordBeforeThe = (scene: Scene, { first }: { readonly first: number }): string =>
  wordOf(scene, wordOf(scene, first - 1) === "the" ? first - 2 : first - 1);

/** Is the head of a phrase a day or another time ("last week" behind a verb is no object)? */
export const isTimePhrase = (scene: Scene, np: NounPhrase): boolean =>
  scene.times.some((t) => t.start <= scene.tokens.start[np.head] && scene.tokens.end[np.head] <= t.end);

/** Words around a quantity, lower-cased: `before` tokens to its left and `after` to its right, inside the sentence. */
export function wordsAround(scene: Scene, q: ReadQuantity, before: number, after: number): { left: string; right: string } {
  const from = Math.max(scene.sentence.first, q.first - before),
    to = Math.min(scene.sentence.last, q.last + after);
  return { left: from < q.first ? wordsOf(scene, from, q.first).toLowerCase() : "", right: q.last < to ? wordsOf(scene, q.last, to).toLowerCase() : "" };
}

/** The sayings whose content covers an offset, innermost first. */
export const sayingsAt = (reading: Reading, offset: number): Saying[] => sourcesAt(reading, offset).filter((s) => s.lemma !== figured);

/** The same, and whose figures stand there. */
export function sourcesAt(reading: Reading, offset: number): Saying[] {
  const found = reading.sayingsNear(offset).filter((s) => s.content.some((c) => c.start <= offset && offset < c.end));
  const size = (s: Saying): number => s.content.reduce((sum, c) => sum + c.end - c.start, 0);
  return found.length < 2 ? found : found.sort((a, b) => size(a) - size(b));
}

export { tokenAt };
