/** The words that a claim opens on: what a person can read by itself, never half a bracket, a bare number or "to take part". */
import type { Span } from "../model/span.ts";
import type { Scene } from "./scene.ts";

/** Words up to which a quote is a scrap, and letters up to which it is drawn out to a mark. */
const scrap = 3,
  reach = 60;

/** Words that open what a quote was cut off from: "stationed in Chad, one of", "rises from 650 to". */
const dangling = /\s(?:of|the|an?|and|or|but|which|than|to|from|for|by|with|at|not)$/i;

/** A span made whole within its sentence: brackets closed, a genitive with its owner, a scrap drawn out to the marks around it. */
export function readable(
  {
    reading: {
      text: { text },
    },
    sentence,
  }: Pick<Scene, "reading" | "sentence">,
  span: Span,
): Span {
  let { start, end } = span;
  if (start < sentence.start || end > sentence.end) return span;
  while (start < end && /[\s,;:.)\]–—-]/.test(text[start])) start++;
  while (end > start && /[\s,;:–—]/.test(text[end - 1])) end--;
  if (start === end) return span;
  if (/^['’]s\b/.test(text.slice(start, start + 3))) start = wordBefore(text, start, sentence.start);
  ({ start, end } = withBrackets(text, { start, end }, sentence));
  if (dangling.test(text.slice(start, end)) && end < sentence.end && !isMark(text, end)) {
    const on = drawnOn(text, end, sentence.end);
    end = on > end ? on : lastSpace(text, end, start);
  }
  const words = text.slice(start, end).split(/\s+/);
  if (words.length <= scrap && /^[\p{Ll}\d~$€£]/u.test(words[0])) {
    start = drawnBack(text, start, sentence.start);
    if (text.slice(start, end).split(/\s+/).length <= scrap) end = drawnOn(text, end, sentence.end);
  }
  return { start, end };
}

function withBrackets(text: string, { start, end }: Span, sentence: Span): Span {
  const quote = text.slice(start, end),
    opens = quote.indexOf("("),
    closes = quote.indexOf(")");
  if (closes >= 0 && (opens < 0 || closes < opens)) {
    const from = text.lastIndexOf("(", start);
    // "Kosovo (KFOR), 320": the bracket belongs to the name before it.
    if (from >= sentence.start) return { start: drawnBack(text, Math.max(sentence.start, from - 1), sentence.start), end };
  }
  if (opens >= 0 && quote.lastIndexOf("(") > quote.lastIndexOf(")")) {
    const to = text.indexOf(")", end);
    if (to >= 0 && to < Math.min(sentence.end, end + reach)) return { start, end: to + 1 };
  }
  return { start, end };
}

/** A mark between two statements; the comma or stop of a number is none. */
const isMark = (text: string, i: number): boolean =>
  /[;:!?()“”"|•–—\n]/.test(text[i]) || ((text[i] === "," || text[i] === ".") && !/\d/.test(text[i + 1] ?? ""));

/** The start of the words that lead up to `at`, from the mark before them; `at` where that is too far. */
function drawnBack(text: string, at: number, least: number): number {
  let i = at;
  while (i > least && at - i <= reach && !isMark(text, i - 1)) i--;
  if (i > least && at - i > reach) return at;
  while (/\s/.test(text[i])) i++;
  return i;
}

/** The end of the words that follow `at`, up to the mark after them; `at` where that is too far. */
function drawnOn(text: string, at: number, most: number): number {
  let i = at;
  while (i < most && i - at <= reach && !isMark(text, i)) i++;
  if (i < most && i - at > reach) return at;
  while (i > at && /\s/.test(text[i - 1])) i--;
  return i;
}

/** The end of the words before the last one. */
function lastSpace(text: string, end: number, least: number): number {
  let i = wordBefore(text, end, least);
  while (i > least && /\s/.test(text[i - 1])) i--;
  return i > least ? i : end;
}

function wordBefore(text: string, at: number, least: number): number {
  let i = at;
  while (i > least && !/\s/.test(text[i - 1])) i--;
  return i;
}
