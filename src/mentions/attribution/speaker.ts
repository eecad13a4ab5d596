/** Who a source is: a person or body that the text names, an anonymous one with a count, or the outlet itself. */
import type { Named } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { tokenAt, type Tokens } from "../../text/tokens.ts";
import type { ResolvedMention } from "../entities/types.ts";
import { folded } from "./frames.ts";
import type { ReadAttribution } from "./types.ts";

type Speaker = Pick<ReadAttribution, "who" | "speaker" | "kind" | "count">;

/** The speaker of a source span; the outlet where there is none. */
export function speakerAt(source: Span | null, tokens: Tokens, entities: readonly ResolvedMention[]): Speaker {
  if (source === null) return { who: { id: null, name: "" }, speaker: null, kind: "outlet", count: null };
  const words = tokens.text.slice(source.start, source.end);
  const first = tokenAt(tokens, source.start);
  let last = first;
  while (last < tokens.count && tokens.start[last] < source.end) last++;
  if (isOutlet(tokens, first, last)) return { who: { id: null, name: words }, speaker: null, kind: "outlet", count: null };
  const count = countOf(tokens, first, last);
  if (count !== undefined) return { who: { id: null, name: words }, speaker: mentionIn(source, entities, (m) => m.class !== "person"), kind: "anonymous", count };
  const speaker = mentionIn(source, entities, (m) => m.class === "person" || m.personName !== null) ?? mentionIn(source, entities, (m) => m.class === "office") ?? headMention(source, first, tokens, entities);
  if (speaker === null) return { who: { id: null, name: words }, speaker: null, kind: isNameLike(tokens, first, last) ? "named" : "body", count: null };
  const isPerson = speaker.class === "person" || speaker.personName !== null || speaker.class === "office";
  const who: Named = speaker.personName !== null ? { id: speaker.person ?? speaker.id, name: speaker.personName } : { id: isPerson ? (speaker.person ?? speaker.id) : speaker.id, name: speaker.name };
  return { who, speaker, kind: isPerson ? "named" : "body", count: null };
}

/** The first mention inside the source that fits. */
const mentionIn = (source: Span, entities: readonly ResolvedMention[], fits: (mention: ResolvedMention) => boolean): ResolvedMention | null => {
  for (let i = firstFrom(entities, source.start - 60); i < entities.length && entities[i].start < source.end; i++) {
    const mention = entities[i];
    if (mention.end > source.start && mention.start < source.end && fits(mention)) return mention;
  }
  return null;
};

/** A state or body that heads the source: it begins it, or stands there alone. */
function headMention(source: Span, _first: number, _tokens: Tokens, entities: readonly ResolvedMention[]): ResolvedMention | null {
  return mentionIn(source, entities, (m) => m.form !== "adjective" && m.start <= source.start + 24) ?? mentionIn(source, entities, (m) => m.class === "state" || m.class === "body");
}

function firstFrom(entities: readonly ResolvedMention[], start: number): number {
  let low = 0, high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entities[middle].start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const unnamed = new Set("official officials source sources diplomat diplomats person people adviser advisers advisor advisors aide aides insider insiders analyst analysts expert experts officer officers soldier soldiers witness witnesses critic critics observer observers lawmaker lawmakers spokesman spokeswoman spokesperson minister ministers representative representatives".split(" "));
const numbers: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };

/** undefined where the source is not anonymous; null where it is and no number is said. */
function countOf(tokens: Tokens, first: number, last: number): number | null | undefined {
  let count: number | null = null;
  for (let i = first; i < last; i++) {
    const word = folded(tokens, i);
    if (numbers[word] !== undefined && i - first < 3) count = numbers[word];
    if (unnamed.has(word)) {
      if (/^(?:spokes|minister|representative)/.test(word) && count !== 1) return undefined;
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
  }
  return undefined;
}

const isNameLike = (tokens: Tokens, first: number, last: number): boolean => last - first <= 4 && (tokens.shape[first] & 1) !== 0 && folded(tokens, first) !== "the";

/** "CBC News has learned", "the newspaper has learned", "we have learned". */
function isOutlet(tokens: Tokens, first: number, last: number): boolean {
  return last < tokens.count && /^(?:has|have)$/.test(folded(tokens, last)) && folded(tokens, last + 1) === "learned";
}

const hows: readonly (readonly [ReadAttribution["how"], ReadonlySet<string>])[] = [
  ["announced", new Set("announce pledge vow promise declare proclaim unveil announcement pledge".split(" "))],
  ["asked", new Set("ask request demand urge call appeal question request".split(" "))],
  ["reported", new Set("report show find learn reveal disclose according estimate rumor".split(" "))],
  ["inferred", new Set("seem appear suppose presume guess suspect imply regard view".split(" "))],
];

export function howOf(lemma: string, passive: boolean): ReadAttribution["how"] {
  for (const [how, lemmas] of hows) if (lemmas.has(lemma)) return how;
  return passive ? "reported" : "said";
}
