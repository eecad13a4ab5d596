/** Damage of all kinds, in the order of the text: one pass over the tokens, in which each finder waits for a sign that costs a table look-up. */
import type { Damage } from "../model/document.ts";
import { isDomainAdjective, isForeignOrder, untranslated } from "./calques.ts";
import { beginsPhrase, phraseAt } from "./collocations.ts";
import { isDangling } from "./dangling.ts";
import { misspelling } from "./misspelt.ts";
import { mojibakeIn } from "./mojibake.ts";
import { beginsQuoted, scanQuotes, type QuoteDamage } from "./quotes.ts";
import { isScraperTag, readableKinds, type Break } from "./sentences.ts";
import "./spun.ts";
import type { Block } from "./text.ts";
import { kindNumber, kindSymbol, kindWord, shapeCapital, shapeHyphen, shapeLineBefore, tokenAt, tokenText, type Tokens } from "./tokens.ts";
import { isLower, isTerminal } from "./units.ts";
import { internWord, wordCount, wordNumber } from "./words.ts";

export interface Found {
  readonly damage: readonly Damage[];
  /** Spans that leave the words of their sentence in doubt. */
  readonly doubtful: readonly Damage[];
}

const magnitudes = new Set(["million", "billion", "trillion", "thousand", "hundred", "m", "bn"].map(internWord));
const military = internWord("military");

/** Words that some finder waits for: nearly every word of clean prose is done with one look-up. Made when the first text is read. */
let suspects: Uint8Array | null = null;
function suspectWords(): Uint8Array {
  const table = new Uint8Array(1 << 16);
  for (let word = 1; word < wordCount(); word++) {
    if (beginsPhrase(word) || misspelling(word, true) !== null || untranslated(word) !== null || isDomainAdjective(word) || word === military) table[word] = 1;
  }
  return table;
}

export function damageOf(tokens: Tokens, blocks: readonly Block[], breaks: readonly Break[]): Found {
  const damage: Damage[] = [];
  const doubtful: Damage[] = [];
  const quotes: QuoteDamage[] = [];
  let openAt = -1,
    openBlock = -1,
    last = 0;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b];
    if (!readableKinds.has(block.kind)) {
      if (block.kind === "furniture" || block.kind === "copyright") damage.push({ kind: "boilerplate", start: block.start, end: block.end });
      else if (block.kind === "teaser") damage.push({ kind: "teaser", start: block.start, end: block.end, because: "it leads to another article" });
      continue;
    }
    const first = last < tokens.count && tokens.start[last] === block.start ? last : tokenAt(tokens, block.start);
    last = first;
    while (last < tokens.count && tokens.start[last] < block.end) last++;
    scanBlock(tokens, first, last, damage, doubtful, block.kind === "paragraph");
    const continued = openAt >= 0 && openBlock === b - 1;
    if (openAt >= 0 && !(continued && beginsQuoted(tokens.text, block))) {
      // Several paragraphs of one speaker: each opens, only the last closes. A quotation that nothing goes on from has lost its end.
      if (!continued || block.kind === "paragraph")
        quotes.push({ kind: "scrambled-quote", start: openAt, end: openAt + 1, because: "a quotation never closes", doubtful: false });
    }
    openAt = scanQuotes(tokens, first, last, continued, quotes);
    openBlock = b;
  }
  if (openAt >= 0) quotes.push({ kind: "scrambled-quote", start: openAt, end: openAt + 1, because: "a quotation never closes", doubtful: false });
  for (const { doubtful: inDoubt, ...each } of quotes) {
    damage.push(each);
    if (inDoubt) doubtful.push(each);
  }
  for (const { doubtful: inDoubt, ...each } of breaks) {
    damage.push(each);
    // The fragment after the break has lost its head; the sentence before it is whole.
    if (inDoubt) doubtful.push({ ...each, start: each.end - 1 });
  }
  damage.push(...mojibakeIn(tokens.text));
  const order = (a: Damage, c: Damage): number => a.start - c.start || a.end - c.end || (a.kind < c.kind ? -1 : 1);
  return { damage: damage.sort(order), doubtful: doubtful.sort(order) };
}

function scanBlock(tokens: Tokens, first: number, last: number, damage: Damage[], doubtful: Damage[], isProse: boolean): void {
  const { text, start, end, kind, word } = tokens;
  const suspect = (suspects ??= suspectWords());
  let brackets = 0;
  for (let i = first; i < last; i++) {
    if (kind[i] === kindWord) {
      const number = word[i];
      // One token over two lines: the word was divided and is read as a whole.
      if ((tokens.shape[i] & shapeHyphen) !== 0 && tokens.text.slice(start[i], end[i]).includes("\n"))
        damage.push({ kind: "ocr", start: start[i], end: end[i], because: "a word divided at the end of a line" });
      if (suspect[number] === 0) continue;
      const phrase = phraseAt(tokens, i, last);
      if (phrase !== null) {
        damage.push({ kind: phrase.kind, start: start[i], end: end[i + phrase.words.length - 1], because: `likely “${phrase.likely}”` });
        i += phrase.words.length - 1;
        continue;
      }
      const afterNumber = i > first && (kind[i - 1] === kindNumber || magnitudes.has(word[i - 1]));
      const wrong = misspelling(number, afterNumber);
      // Later steps read the word that was meant; the damage says so.
      if (wrong?.ocr) tokens.word[i] = wordNumber(wrong.likely) || number;
      if (wrong !== null) damage.push({ kind: wrong.ocr ? "ocr" : "misspelt", start: start[i], end: end[i], because: `likely “${wrong.likely}”` });
      const meaning = untranslated(number);
      if (meaning !== null && !(tokens.shape[i] & shapeCapital))
        damage.push({ kind: "untranslated", start: start[i], end: end[i], because: `likely “${meaning}”` });
      const next = i + 1 < last ? i + 1 : -1;
      if (i > first && isForeignOrder(word[i - 1], number, next < 0 ? 0 : word[next], next < 0 || kind[next] === kindSymbol) && start[i] === end[i - 1] + 1) {
        damage.push({ kind: "mistranslated", start: start[i - 1], end: end[i], because: "noun and adjective in foreign order" });
      } else if (number === military && afterNumber && kind[i - 1] === kindNumber && (next < 0 || kind[next] === kindSymbol)) {
        damage.push({ kind: "mistranslated", start: start[i], end: end[i], because: "likely “soldiers”" });
      }
      continue;
    }
    if (kind[i] === kindNumber) {
      if (hasLetterDigits(tokens, i, last)) damage.push({ kind: "ocr", start: start[i], end: end[i], because: "a letter among the digits" });
      continue;
    }
    const unit = text.charCodeAt(start[i]);
    if (unit === 91) {
      if (isScraperTag(tokens, i, last)) {
        damage.push({ kind: "scraper-tag", start: start[i], end: end[i + 2] });
        i += 2;
        continue;
      }
      brackets++;
      bracketed(tokens, i, last, damage);
    } else if (unit === 93) {
      if (brackets > 0) brackets--;
      else damage.push({ kind: "scraper-tag", start: start[i], end: end[i], because: "a bracket that nothing opened" });
    } else if (
      unit === 38 &&
      i + 2 < last &&
      start[i + 1] === end[i] &&
      text.charCodeAt(start[i + 2]) === 59 &&
      start[i + 2] === end[i + 1] &&
      kind[i + 1] === kindWord
    ) {
      damage.push({ kind: "scraper-tag", start: start[i], end: end[i + 2], because: "an HTML entity" });
    } else if (unit === 60 && i + 1 < last && start[i + 1] === end[i]) htmlTag(tokens, i, last, damage);
    else if (
      unit === 45 &&
      i > first &&
      i + 1 < last &&
      start[i] === end[i - 1] &&
      kind[i - 1] === kindWord &&
      kind[i + 1] === kindWord &&
      tokens.shape[i + 1] & shapeLineBefore &&
      isLower(text.charCodeAt(start[i + 1]))
    ) {
      damage.push({ kind: "ocr", start: start[i - 1], end: end[i + 1], because: "a word divided at the end of a line" });
    }
  }
  if (isProse) brokenEnd(tokens, first, last, damage, doubtful);
}

/** "6OO", "2O0": O and I among digits, as optical reading leaves them. */
function hasLetterDigits(tokens: Tokens, i: number, last: number): boolean {
  const tail = tokens.text.charCodeAt(tokens.end[i] - 1);
  if (tail !== 79 && tail !== 73) return false;
  const glued = i + 1 < last && tokens.start[i + 1] === tokens.end[i];
  return glued ? tokens.kind[i + 1] === kindNumber || tokens.text.charCodeAt(tokens.start[i + 1]) === 44 : /^[\d.,]*\d[OI]{2,}$/.test(tokenText(tokens, i));
}

/** "[word]" in a foreign language. English words in brackets are an editor's own. */
function bracketed(tokens: Tokens, i: number, last: number, damage: Damage[]): void {
  if (i + 2 >= last || tokens.kind[i + 1] !== kindWord || tokens.text.charCodeAt(tokens.start[i + 2]) !== 93) return;
  const inner = tokenText(tokens, i + 1);
  if (untranslated(tokens.word[i + 1]) === null && /[à-öø-ÿ]/.test(inner) && isLower(inner.charCodeAt(0)) && wordNumber(inner) === 0)
    damage.push({ kind: "untranslated", start: tokens.start[i], end: tokens.end[i + 2] });
}

function htmlTag(tokens: Tokens, i: number, last: number, damage: Damage[]): void {
  for (let j = i + 1; j < Math.min(last, i + 24); j++) {
    if (tokens.text.charCodeAt(tokens.start[j]) !== 62) continue;
    if (/^<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>$/i.test(tokens.text.slice(tokens.start[i], tokens.end[j])))
      damage.push({ kind: "scraper-tag", start: tokens.start[i], end: tokens.end[j], because: "an HTML tag" });
    return;
  }
}

/** A paragraph that ends on "and", "of", "the": its end is lost. */
function brokenEnd(tokens: Tokens, first: number, last: number, damage: Damage[], doubtful: Damage[]): void {
  let i = last - 1;
  while (i > first && tokens.kind[i] === kindSymbol) {
    const unit = tokens.text.charCodeAt(tokens.start[i]);
    if (isTerminal(unit) || unit === 58) return;
    i--;
  }
  if (last - first < 8 || tokens.kind[i] !== kindWord || !isDangling(tokens.word[i])) return;
  const broken: Damage = { kind: "broken-sentence", start: tokens.start[i], end: tokens.end[i], because: "the sentence has lost its end" };
  damage.push(broken);
  doubtful.push(broken);
}
