/** Word classes: what a token can be, by the overlay, its shape, the lexicon and its ending, before the sentence has a say. */
import {
  ADJ,
  BE,
  bit,
  CONJ,
  DET,
  GEN,
  guessTags,
  HAVE,
  type Lexicon,
  MODAL,
  NAME,
  NONE,
  NOUN,
  NUM,
  POSS,
  PREP,
  PRON,
  PUNCT,
  SUB,
  TIME,
  TO,
  VBN,
  verbBits,
  WH,
} from "./lexicon.ts";
import { dollar, opensQuote, percent } from "./marks.ts";
import { type Overlay, overlayAdjective, overlayHedge, overlayName, overlayPeople, overlayTime } from "./overlay.ts";
import { kindNumber, kindSymbol, shapeAllCapitals, shapeCapital, shapeHyphen, type Tokens } from "./tokens.ts";
import { internWord, wordNumber } from "./words.ts";

const free = internWord("free"),
  of = internWord("of"),
  forWord = internWord("for"),
  may = internWord("may"),
  us = internWord("us");

export const tagOfBit = (bits: number): number => (bits === 0 ? NONE : 31 - Math.clz32(bits));

export function possible(tokens: Tokens, i: number, first: number, lexicon: Lexicon, overlay: Overlay | null, heading: boolean): number {
  const kind = tokens.kind[i];
  if (overlay !== null && overlay[i] === overlayTime) return bit(TIME);
  if (kind === kindSymbol) {
    const unit = tokens.text.charCodeAt(tokens.start[i]);
    if (unit === percent) return bit(NOUN);
    if (unit === dollar || unit === 0x20ac || unit === 0xa3 || unit === 0xa5) return bit(NUM);
    if (unit === 38) return bit(CONJ);
    return bit(PUNCT);
  }
  if (kind === kindNumber) return bit(NUM);
  const over = overlay === null ? 0 : overlay[i];
  if (over === overlayName) return bit(NAME);
  if (over === overlayAdjective) return bit(ADJ);
  if (over === overlayPeople) return bit(NOUN);
  if (over === overlayHedge) return bit(DET);
  if (over === overlayTime) return bit(TIME);
  const shape = tokens.shape[i];
  const word = tokens.word[i];
  // "free of charge", "for free": no verb.
  if (word === free && (tokens.word[i + 1] === of || (i > first && tokens.word[i - 1] === forWord))) return bit(ADJ);
  // "US troops": no pronoun, unless all around it is shouted too.
  if (word === us && (shape & shapeAllCapitals) !== 0 && !isShouted(tokens, i - 1) && !isShouted(tokens, i + 1)) return bit(NAME);
  const known = word < lexicon.size ? lexicon.tags[word] : 0;
  const capital = (shape & shapeCapital) !== 0;
  if (capital && !heading) {
    if ((shape & shapeAllCapitals) !== 0 && tokens.end[i] - tokens.start[i] > 1 && (known & (bit(DET) | bit(PREP) | bit(CONJ) | bit(PRON))) === 0)
      return bit(NAME);
    if (i > first && !opensQuote(tokens, i - 1)) {
      // "in May", "left until May": a month, and no verb.
      if (word === may) return bit(NAME);
      // A capital inside a sentence: a name, unless it is a closed-class word or a title-cased noun that the lexicon knows ("Prime Minister").
      if (
        (known & (bit(DET) | bit(PREP) | bit(CONJ) | bit(SUB) | bit(PRON) | bit(POSS) | bit(MODAL) | bit(BE) | bit(HAVE) | bit(WH) | bit(TO) | bit(GEN))) !==
        0
      )
        return known;
      return (known & bit(NOUN)) !== 0 ? bit(NOUN) : bit(NAME);
    }
  }
  if (known !== 0) {
    if ((shape & shapeHyphen) !== 0 || !capital || heading) return known;
    return known;
  }
  if ((shape & shapeHyphen) !== 0) return hyphenated(tokens, i, lexicon);
  return guessTags(tokens.text, tokens.start[i], tokens.end[i], capital && !heading);
}

/** A word of more than three letters, all capitals. */
const isShouted = (tokens: Tokens, i: number): boolean =>
  i >= 0 && i < tokens.count && (tokens.shape[i] & shapeAllCapitals) !== 0 && tokens.end[i] - tokens.start[i] > 3;

/** "defence-related", "two-year", "Canadian-led", "non-binding", "peace-keeping": an adjective, or a noun where the last part is one. */
function hyphenated(tokens: Tokens, i: number, lexicon: Lexicon): number {
  const text = tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
  const tail = text.slice(text.lastIndexOf("-") + 1);
  const n = wordNumber(tail);
  const bits = n !== 0 && n < lexicon.size ? lexicon.tags[n] : 0;
  if ((bits & bit(VBN)) !== 0 || (bits & bit(ADJ)) !== 0) return bit(ADJ);
  if (tail === "wide" || tail === "based" || tail === "year" || tail === "month" || tail === "day" || tail === "week" || tail === "point" || tail === "strong")
    return bit(ADJ);
  // "its non-participation", "a non-member": what is not, a noun as what is.
  if (bits === bit(NOUN) && text.startsWith("non-")) return bit(NOUN);
  if ((bits & bit(NOUN)) !== 0) return bit(NOUN) | bit(ADJ);
  if ((bits & verbBits) !== 0) return bits & verbBits;
  return (tokens.shape[i] & shapeCapital) !== 0 ? bit(NAME) : bit(ADJ) | bit(NOUN);
}
