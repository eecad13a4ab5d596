/** Questions about single UTF-16 units, answered without a string. */
import { foldUnit } from "./words.ts";
import { isLetter } from "./tokens.ts";

/** Latin lower case only: scripts that the word table does not fold have no say in where a sentence begins. */
export const isLower = (unit: number): boolean => unit < 0x180 && isLetter(unit) && foldUnit(unit) === unit;
/** `. ! ? …` */
export const isTerminal = (unit: number): boolean => unit === 46 || unit === 33 || unit === 63 || unit === 0x2026;
export const isSpace = (unit: number): boolean =>
  unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0 || unit === 0x2009 || unit === 0x202f || (unit >= 0x2000 && unit <= 0x200b);
/** A closing quotation mark or bracket, whatever side it was meant for: “ closes in some scripts. */
export const isDoubleQuote = (unit: number): boolean => unit === 34 || unit === 0x201c || unit === 0x201d || unit === 0x201e || unit === 0xab || unit === 0xbb;

/** A table of flags by word number, as large as the word table can grow. */
export const flagTable = (): Uint16Array => new Uint16Array(1 << 16);
