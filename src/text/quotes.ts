/** Quotation marks that open twice, close what never opened, or stand on the wrong side: then nobody knows whose words are whose. */
import type { Damage } from "../model/document.ts";
import type { Block } from "./text.ts";
import { kindNumber, kindSymbol, kindWord, shapeCapital, type Tokens } from "./tokens.ts";
import { isSpace } from "./units.ts";
import { internWord } from "./words.ts";

export interface QuoteDamage extends Damage {
  /** True where the words beside it change their speaker; false for a mark that is merely missing or odd. */
  readonly doubtful: boolean;
}

const speech = new Set("said says told asked added replied warned argued noted explained insisted stressed wrote".split(" ").map(internWord));

/** Adds what is wrong with the double quotation marks of tokens `[first, last)`; returns the offset of a mark still open, or -1. */
export function scanQuotes(tokens: Tokens, first: number, last: number, openBefore: boolean, found: QuoteDamage[]): number {
  const { text, start, end, kind } = tokens;
  let open = -1,
    flagged = false;
  const add = (from: number, to: number, because: string, doubtful: boolean): void => {
    found.push({ kind: "scrambled-quote", start: from, end: to, because, doubtful });
  };
  for (let i = first; i < last; i++) {
    if (kind[i] !== kindSymbol) continue;
    const unit = text.charCodeAt(start[i]);
    const straight = unit === 34,
      left = unit === 0x201c || unit === 0xab,
      right = unit === 0x201d || unit === 0xbb;
    if (!straight && !left && !right) continue;
    const at = start[i];
    // "Â»" is a wrongly decoded mark of another kind.
    if (at > 0 && (text.charCodeAt(at - 1) === 0xc2 || text.charCodeAt(at - 1) === 0xbf)) continue;
    const spaceBefore = i === first || at > end[i - 1] || isOpener(text.charCodeAt(at - 1));
    const spaceAfter = i + 1 >= last || start[i + 1] > at + 1;
    const opensByShape = left ? !(spaceAfter && open >= 0) : straight ? spaceBefore && !(spaceAfter && open >= 0) : false;
    // Inches and seconds: 6'2", 155".
    if (straight && i > first && kind[i - 1] === kindNumber && end[i - 1] === at && open < 0) continue;
    if (opensByShape) {
      flagged = false;
      if (open >= 0) {
        add(open, at + 1, "a quotation opens inside a quotation", true);
        flagged = true;
      } else if (spaceAfter && i + 1 >= last) {
        add(at, at + 1, "a quotation mark stands alone at the end", true);
        return -1;
      }
      if (straight && !flagged && i > first && text.charCodeAt(end[i - 1] - 1) === 44 && saysInside(tokens, i + 1, last))
        add(at, end[Math.min(last, i + 3) - 1], "the words that say who speaks are inside the quotation", true);
      open = at;
      continue;
    }
    if (open < 0) {
      if (!(openBefore && i < last)) add(at, at + 1, "a quotation closes that never opened", straight ? !spaceAfter : false);
      openBefore = false;
      continue;
    }
    // `:"` closes where it should open.
    if (straight && i > first && end[i - 1] === at && text.charCodeAt(at - 1) === 58) add(open, at + 1, "a quotation closes after a colon", true);
    else if (spaceBefore && spaceAfter && left) add(at, at + 1, "a left quotation mark closes", false);
    open = -1;
  }
  return flagged ? -1 : open;
}

/** A name and a verb of saying right after the mark: `, "Example said.` */
function saysInside(tokens: Tokens, i: number, last: number): boolean {
  if (i + 1 >= last || tokens.kind[i] !== kindWord) return false;
  if (speech.has(tokens.word[i]) && tokens.start[i] === tokens.end[i - 1]) return true;
  return (tokens.shape[i] & shapeCapital) !== 0 && speech.has(tokens.word[i + 1]) && i + 2 < last && tokens.kind[i + 2] === kindSymbol;
}

const isOpener = (unit: number): boolean =>
  unit === 40 || unit === 91 || unit === 0x2014 || unit === 0x2013 || unit === 45 || unit === 0x2018 || unit === 39 || isSpace(unit);

/** True where a block begins with an opening mark, as the next paragraph of a long quotation does. */
export const beginsQuoted = (text: string, block: Block): boolean => {
  const unit = text.charCodeAt(block.start);
  return unit === 34 || unit === 0x201c || unit === 0xab;
};
