/** Who a source is: a person or body that the text names, an anonymous one with a count, or the outlet itself. */
import type { Named } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { bit, type Lexicon, NOUN, PREP } from "../../text/lexicon.ts";
import { kindSymbol, shapeAllCapitals, tokenAt, type Tokens, folded } from "../../text/tokens.ts";
import type { ResolvedMention } from "../entities/types.ts";
import { isTitled, isUnnamed } from "./cues.ts";
import type { ReadAttribution } from "./types.ts";

type Speaker = Pick<ReadAttribution, "who" | "speaker" | "kind" | "count">;

/** The speaker of a source span; the outlet where there is none. */
export function speakerAt(whole: Span | null, tokens: Tokens, lexicon: Lexicon, entities: readonly ResolvedMention[]): Speaker {
  if (whole === null) return { who: { id: null, name: "" }, speaker: null, kind: "anonymous", count: null };
  // "Oslo, whose admiral leads it, wants more": what a relative clause tells of the source names nobody.
  const tail = tokens.text.slice(whole.start, whole.end).search(/, (?:whose|which|where) /);
  const source = tail < 1 ? whole : { start: whole.start, end: whole.start + tail };
  const first = tokenAt(tokens, source.start);
  let last = first;
  while (last < tokens.count && tokens.start[last] < source.end) last++;
  const words = tokens.text.slice(source.start, source.end);
  const unknown = (kind: Speaker["kind"], count: number | null = null): Speaker => ({ who: { id: null, name: words }, speaker: null, kind, count });
  if (isOutlet(tokens, last)) return unknown("outlet");
  if (last - first === 1 && relatives.has(folded(tokens, first))) {
    const antecedent = mentionBefore(source.start, entities);
    return antecedent ? speakerOf(antecedent, antecedent.name) : unknown("body");
  }
  const count = countOf(tokens, first, last);
  if (count !== undefined)
    return { who: { id: null, name: words }, speaker: mentionIn(source, entities, (m) => m.class !== "person"), kind: "anonymous", count };
  // "the minister's office": the office speaks, for the state that the minister speaks for.
  const owns = (m: ResolvedMention): boolean => m.end < source.end && /^['’]s? /.test(tokens.text.slice(m.end, m.end + 3));
  const owner = mentionIn(source, entities, (m) => owns(m) && m.start <= source.start + 40 && (m.class === "person" || m.class === "office"));
  if (owner !== null && mentionIn(source, entities, (m) => m.start >= owner.end && (m.class === "person" || m.class === "office")) === null)
    return { who: { id: null, name: words }, speaker: owner, kind: "body", count: null };
  // "the chancellor's deputy": who stands behind the one whose deputy it is.
  const speaker = isPaper(words)
    ? null
    : ((owner === null ? null : mentionIn(source, entities, (m) => m.start >= owner.end && (m.class === "person" || m.class === "office"))) ??
      mentionIn(source, entities, (m) => m.personName !== null || m.class === "person") ??
      mentionIn(source, entities, (m) => m.class === "office") ??
      mentionIn(source, entities, (m) => m.form !== "adjective" && m.start <= source.start + 24) ??
      mentionIn(source, entities, (m) => m.class === "state" || m.class === "body"));
  // "a Pentagon spokesman": a mouth of his house, whatever his name.
  if (speaker === null ? spokesman.test(words) : speaker.personName === null && speaker.role === "spokesperson" && last - first > 1)
    return { who: { id: null, name: phraseOf(words) }, speaker, kind: "body", count: null };
  // "the representative of Chad", "the Union's envoy Ann Lee": a person, who speaks for whom the words name.
  if (speaker !== null && speaker.class !== "person" && speaker.class !== "office" && isPerson(tokens, first, last, lexicon))
    return {
      who: { id: null, name: apposedName.exec(words)?.[1] ?? namedAtEnd.exec(phraseOf(words))?.[0] ?? phraseOf(words) },
      speaker,
      kind: "named",
      count: null,
    };
  if (speaker !== null) return speakerOf(speaker, words);
  if (isPaper(words)) return unknown("body");
  let end = first;
  while (end < last && tokens.text[tokens.start[end]] !== ",") end++;
  // "Kari Lund of the institute".
  let bare = first;
  while (bare < end && tokens.kind[bare] === 1 && (tokens.word[bare] === 0 || tokens.word[bare] >= lexicon.size) && (tokens.shape[bare] & 1) !== 0) bare++;
  if (bare - first === 2 && bare < end && /^(?:of|from|at|with)$/.test(folded(tokens, bare)))
    return { ...unknown("named"), who: { id: null, name: tokens.text.slice(tokens.start[first], tokens.end[bare - 1]) } };
  return isNameLike(tokens, first, end) || isPerson(tokens, first, last, lexicon)
    ? { ...unknown("named"), who: { id: null, name: phraseOf(words) } }
    : unknown("body");
}
/** "its commissioner, Ann Lee". */
const apposedName = /^[^,]{3,60}, (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]+)+)(?:,|$)/u;
const namedAtEnd = /(?<= )\p{Lu}[\p{L}'’-]+(?: (?:(?:al|el|bin|van|von|de|der|den|da|dos)[ -])*\p{Lu}[\p{L}'’-]+)+$/u;
const spokesman = /^(?:an?|one|the|its|their|\S+['’]s) (?:\S+ ){0,4}spokes(?:man|woman|person)\b/i;

/** The phrase of a source without what is apposed to it. */
const phraseOf = (words: string): string => words.split(/[,(–—]/)[0].trim();

/** "the Danish newspaper Berlingske", "Polish media", "the New York Times": whose paper it is does not make it the state's word. */
function isPaper(words: string): boolean {
  const who = words.split(",")[0];
  return paper.test(who) && !/\b(?:minister|president|secretary|spokes\w+|officials?|editors?|chief)\b/i.test(who);
}
const paper =
  /\b(?:newspapers?|dailies|daily|weekly|magazine|tabloid|broadcasters?|news agency|press agency|news (?:site|website|portal|outlets?|channel|service)|media|television|radio|TV)\b|\b(?:press|Times|Post|Journal|Tribune|Herald|Telegraph|Independent|Guardian|Gazette|Chronicle|Observer|Examiner|Standard|News|Reporter)$|^(?:Reuters|AFP|AP|DPA|EFE|PTI|ANSA|Xinhua|TASS|Tass|Interfax|Bloomberg|Politico|POLITICO|Axios|BBC|CNN|CBC|RFI|NPR|NHK|Yonhap|Kyodo|Anadolu|Ukrinform|Al Jazeera|Al-Jazeera|Der Spiegel|Le Monde|Le Figaro|El País|Deutsche Welle)$/;

const relatives = new Set(["who", "which", "that", "whom"]);

function speakerOf(mention: ResolvedMention, words: string): Speaker {
  const isPerson = mention.class === "person" || mention.personName !== null || mention.class === "office";
  const who: Named =
    mention.personName !== null
      ? { id: mention.person ?? mention.id, name: mention.personName }
      : isPerson
        ? { id: mention.person ?? mention.id, name: apposedName.exec(words)?.[1] ?? phraseOf(words) }
        : { id: mention.id, name: mention.members.length > 0 ? phraseOf(words) : mention.name };
  return { who, speaker: mention, kind: isPerson ? "named" : "body", count: null };
}

/** The mention that a relative pronoun at `start` follows, at most a comma away or inside its apposition. */
function mentionBefore(start: number, entities: readonly ResolvedMention[]): ResolvedMention | null {
  for (let i = firstFrom(entities, start) - 1; i >= 0 && entities[i].end > start - 40; i--)
    if (entities[i].form !== "adjective" && entities[i].full.end > start - 4) return entities[i];
  return null;
}

/** The first mention inside the source that fits. */
const mentionIn = (source: Span, entities: readonly ResolvedMention[], fits: (mention: ResolvedMention) => boolean): ResolvedMention | null => {
  for (let i = firstFrom(entities, source.start - 60); i < entities.length && entities[i].start < source.end; i++) {
    const mention = entities[i];
    if (mention.end > source.start && mention.start < source.end && fits(mention)) return mention;
  }
  return null;
};

function firstFrom(entities: readonly ResolvedMention[], start: number): number {
  let low = 0,
    high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entities[middle].start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const numbers: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };

const papers = new Set(
  "statement report figures data communique communiqué document website newspaper daily gazette media agency news record notice announcement".split(" "),
);
const lots = new Set("some several many most none all number group handful couple dozen dozens scores half any both few majority".split(" "));

/** undefined where the source is not anonymous; null where it is and no number is said. */
function countOf(tokens: Tokens, first: number, last: number): number | null | undefined {
  let count: number | null = null;
  for (let i = first; i < last; i++) {
    const word = folded(tokens, i);
    if (numbers[word] !== undefined && i - first < 3) count = numbers[word];
    // "an official statement", "the official daily": no official speaks.
    if (word === "official" && i + 1 < last && papers.has(folded(tokens, i + 1))) return undefined;
    if (isUnnamed(word)) {
      if (isTitled(word) && count !== 1) return undefined;
      // A name after it makes it a named one: "officials" alone does not, "official Ann Lee" does.
      for (let k = i + 1; k < last; k++) {
        const next = folded(tokens, k);
        if ((next === "of" || next === "for" || next === "in" || next === "at" || next === "from" || next === "with") && k > i) break;
        if ((tokens.shape[k] & 1) !== 0) return undefined;
      }
      for (let k = first; k < i; k++) if (folded(tokens, k) === "," && k > first) return undefined;
      return count;
    }
    if (tokens.kind[i] === 3 && tokens.text[tokens.start[i]] === ",") return undefined;
    // "the panel of experts" is a body, "a group of officials" are they.
    if (word === "of" && i > first && !lots.has(folded(tokens, i - 1)) && numbers[folded(tokens, i - 1)] === undefined) return undefined;
    if (word === "of" && count === 1 && lots.has(folded(tokens, i - 1))) count = null;
  }
  return undefined;
}

/** Capitals throughout: a name, not a group that happens to begin the sentence. */
function isNameLike(tokens: Tokens, first: number, last: number): boolean {
  if (last - first > 5 || notNames.has(folded(tokens, first))) return false;
  for (let i = first; i < last; i++) if (tokens.kind[i] === 1 && (tokens.shape[i] & 1) === 0) return false;
  return last - first > 1 || (tokens.word[first] === 0 && (tokens.shape[first] & shapeAllCapitals) === 0);
}
/** "the mayor", "he": one person, whatever the name. */
function isPerson(tokens: Tokens, first: number, last: number, lexicon: Lexicon): boolean {
  if (last - first === 1 && /^(?:he|she|his|her)$/.test(folded(tokens, first))) return true;
  let head = 0;
  for (let i = first; i < last && tokens.kind[i] !== kindSymbol; i++) {
    const n = tokens.word[i];
    if (n === 0 || n >= lexicon.size) continue;
    if ((lexicon.tags[n] & bit(PREP)) !== 0) break;
    if ((lexicon.tags[n] & bit(NOUN)) !== 0) head = n;
  }
  return head !== 0 && lexicon.nounKind[head] === 1 && (lexicon.nounLemma[head] === head || lexicon.nounLemma[head] === 0);
}
const notNames = new Set("the a an he she it they we i you this that these those some many most others both".split(" "));

/** "CBC News has learned", "the newspaper has learned", "we have learned". */
function isOutlet(tokens: Tokens, last: number): boolean {
  return last < tokens.count && /^(?:has|have)$/.test(folded(tokens, last)) && folded(tokens, last + 1) === "learned";
}

const hows: readonly (readonly [ReadAttribution["how"], ReadonlySet<string>])[] = [
  ["announced", new Set("announce pledge vow promise declare proclaim announcement".split(" "))],
  ["asked", new Set(["call for", ..."ask request demand urge appeal question implore plead calls demands requests".split(" ")])],
  ["reported", new Set("report show find learn reveal disclose according estimate count rumor".split(" "))],
  ["inferred", new Set("seem appear suppose presume guess suspect imply".split(" "))],
  ["quoted", new Set(["quote"])],
];
const records = /\b(?:readout|read-out|minutes|communiqu[eé]|transcript)\b/i;

/** How it is said, by the cue's lemma and what kind of record the source is. */
export function howOf(lemma: string, passive: boolean, source: string): ReadAttribution["how"] {
  if (records.test(source)) return "readout";
  for (const [how, lemmas] of hows) if (lemmas.has(lemma)) return how;
  return passive ? "reported" : "said";
}
