/** Marks of punctuation: their units, and what a token of one does. */
import { kindSymbol, type Tokens } from "./tokens.ts";

export const comma = 44,
  percent = 37,
  dollar = 36;
const semicolon = 59,
  colon = 58;

export const isComma = (tokens: Tokens, i: number): boolean => tokens.text.charCodeAt(tokens.start[i]) === comma;

/** A dash that stands alone, as a hyphen or two where a typewriter had no other. */
export function isDash(tokens: Tokens, i: number): boolean {
  const unit = tokens.text.charCodeAt(tokens.start[i]);
  return (
    unit === 0x2013 ||
    unit === 0x2014 ||
    (unit === 45 && tokens.end[i - 1] < tokens.start[i]) ||
    (unit === 45 && tokens.text.charCodeAt(tokens.start[i] - 1) === 45)
  );
}

export function opensQuote(tokens: Tokens, i: number): boolean {
  if (i < 0 || tokens.kind[i] !== kindSymbol) return false;
  const unit = tokens.text.charCodeAt(tokens.start[i]);
  return unit === 34 || unit === 0x201c || unit === 0x201e || unit === 0xab || unit === 39 || unit === 0x2018 || unit === colon;
}

export function isClauseBreak(tokens: Tokens, i: number): boolean {
  const unit = tokens.text.charCodeAt(tokens.start[i]);
  return unit === semicolon || unit === colon || unit === 0x2014 || unit === 0x2013 || unit === 46 || unit === 34 || unit === 0x201c || unit === 0x201d;
}
