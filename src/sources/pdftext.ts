/** The lines of a PDF as paragraphs: sentences that run over the end of a line, a column or a page are whole, and words divided there are mended. */
import { isDangling } from "../text/dangling.ts";
import { wordNumber } from "../text/words.ts";
import { bodySizeOf } from "./pdffurniture.ts";
import type { Line } from "./pdflines.ts";

export interface Paragraph {
  readonly text: string;
  readonly page: number;
  readonly size: number;
}

/** `pages`: the lines of each page without its furniture, in the order of reading. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): readonly Paragraph[] {
  const lines = pages.flat();
  const words = wordsOf(lines);
  const layout: Layout = { bodySize: bodySizeOf(lines), leading: leadingOf(lines), columns: columnsOf(pages) };
  const paragraphs: { text: string; page: number; size: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const before = i > 0 ? lines[i - 1] : null;
    const last = paragraphs[paragraphs.length - 1];
    if (before !== null && goesOn(before, line, layout)) last.text = joined(last.text, line.text, words);
    else if (before !== null && before.cells > 1 && line.cells > 1) last.text += `\n${line.text}`;
    else paragraphs.push({ text: line.text, page: line.page, size: line.size });
  }
  return paragraphs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

interface Layout {
  readonly bodySize: number;
  /** From one baseline to the next, in units of the letters' size. */
  readonly leading: number;
  readonly columns: ReadonlyMap<Line, Column>;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

const ends = /[.!?:][”"’')\]»]*$|[”"]$/;
const mark = /^(?:[•●▪■‣◦·–—*-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/;

/** Whether a line goes on with the paragraph of the one before. */
function goesOn(before: Line, line: Line, { leading, bodySize, columns }: Layout): boolean {
  if (before.cells > 1 || line.cells > 1) return false;
  if (Math.abs(before.size - line.size) > 0.12 * Math.max(before.size, line.size)) return false;
  const isOpen = !ends.test(before.text);
  const isLower = /^[“"‘'(]?\p{Ll}/u.test(line.text);
  const isDivided = /\p{L}[-\u00ad]$/u.test(before.text);
  const down = before.y - line.y;
  const [from, to] = [columns.get(before)!, columns.get(line)!];
  const isFull = !fitsBehind(before, line, from) || breaksOff(before.text);
  // A new page or column.
  if (line.page !== before.page || down < -0.5 * line.size || Math.abs(from.left - to.left) > 3 * line.size) {
    if (mark.test(line.text) && !isLower) return false;
    return (isOpen && (isLower || isDivided)) || (isOpen && isFull && line.font === before.font && !isIndented(line, to)) || (isLower && isFull);
  }
  if (down > Math.max(1.35 * leading, leading + 0.3) * line.size) return isOpen && isLower && down < 2.5 * leading * line.size;
  if (mark.test(line.text) && !(isOpen && isLower)) return false;
  if (line.size > 1.15 * bodySize) return line.font === before.font;
  if (isOpen && (isLower || isDivided)) return true;
  if (line.font !== before.font && line.font !== null && before.font !== null && !isFull) return false;
  return isFull && (!isIndented(line, to) || isIndented(before, from) || mark.test(before.text));
}

const isIndented = (line: Line, { left }: Column): boolean => line.x - left > 0.8 * line.size;

/** Whether the first word of a line would have had room behind the line before: then that one ended for another reason. */
function fitsBehind(before: Line, line: Line, column: Column): boolean {
  const first = line.text.split(" ", 1)[0];
  const width = ((line.right - line.x) * (first.length + 1)) / Math.max(line.text.length, 1);
  return column.right - before.right > width + 0.3 * line.size;
}

/** "for the money in": nothing ends so. */
const breaksOff = (text: string): boolean => {
  const word = wordNumber(/\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? "");
  return word >= 0 && isDangling(word);
};

/** The usual distance of baselines, in units of the letters' size. */
function leadingOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const down = (lines[i - 1].y - lines[i].y) / lines[i].size;
    if (lines[i].page === lines[i - 1].page && down > 0.8 && down < 2.6)
      counts.set(Math.round(down * 20) / 20, (counts.get(Math.round(down * 20) / 20) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.2;
}

/** The column of each line: the edges of the lines of its page that stand above or below it. */
function columnsOf(pages: readonly (readonly Line[])[]): ReadonlyMap<Line, Column> {
  const columns = new Map<Line, Column>();
  for (const lines of pages) {
    for (const line of lines) {
      const over = lines.filter(
        (other) =>
          other.cells === 1 && Math.min(other.right, line.right) - Math.max(other.x, line.x) > 0.5 * Math.min(other.right - other.x, line.right - line.x),
      );
      // A line across both columns is no edge of either.
      const own = over.filter((other) => other.right - other.x < 1.7 * Math.max(line.right - line.x, widthOf(over)));
      columns.set(line, { left: edgeOf(own.map((other) => other.x)) ?? line.x, right: Math.max(line.right, ...own.map((other) => other.right)) });
    }
  }
  return columns;
}

/** The middle of the widths. */
function widthOf(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.right - line.x).sort((a, b) => a - b);
  return widths[widths.length >> 1] ?? 0;
}

/** The edge that most lines share. */
function edgeOf(edges: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const edge of edges) counts.set(Math.round(edge), (counts.get(Math.round(edge)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

// ---------------------------------------------------------------------------------------------------------------------------

/** Words of the text that are not divided by the end of a line, in small letters. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    const whole = text.toLowerCase().replace(/[\p{L}\p{N}-]+[-\u00ad]$/u, "");
    for (const [word] of whole.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) words.add(word);
  }
  return words;
}

function joined(before: string, line: string, words: ReadonlySet<string>): string {
  if (before.endsWith("\u00ad")) return before.slice(0, -1) + line;
  const [, head] = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)-$/u.exec(before) ?? [];
  const [tail] = /^[\p{L}\p{N}]+/u.exec(line) ?? [];
  if (head === undefined || tail === undefined) return /[\p{L}\p{N}]?[–—/]$/u.test(before) && !/\s[–—]$/.test(before) ? before + line : `${before} ${line}`;
  return keepsHyphen(head, tail, words) ? before + line : before.slice(0, -1) + line;
}

/** Second halves of words that are written with a hyphen, and firsts. */
const second =
  /^(?:led|based|backed|funded|owned|run|made|held|term|year|month|week|day|hour|old|strong|wide|level|range|scale|style|type|class|flung|reaching|going|keeping|building|sharing|making|known|armed|trained|equipped|controlled|occupied|speaking|born|sized|seat|point|in|up|off|out|to|the|of|down|on|and|by|for|free|friendly|related|intensive|efficient|specific|sensitive|proof|ready|capable|American|European|Russian)$/i;
const first =
  /^(?:non|self|well|ill|half|all|ex|long|short|high|low|mid|multi|pro|anti|so|co|vice|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|one|German|French|British|Canadian|American|US|UK|EU|UN|NATO|Franco|Anglo|Sino|Euro|Indo|Afro)$/i;

const closed = /^(?:some|every|with|there|where|here|under|over|after|never|none|more|what|when|further|other|head|peace|battle|news|home|land)$/i;

/** A hyphen at the end of a line divides a word or is part of one: as the text has it elsewhere, else by what is usual. */
function keepsHyphen(head: string, tail: string, words: ReadonlySet<string>): boolean {
  const end = head.split("-").pop()!;
  if (words.has(`${end}${tail}`.toLowerCase())) return false;
  if (words.has(`${head}-${tail}`.toLowerCase())) return true;
  // "energy-intensive": two words that the text has each by itself, but for those that grow together.
  if (end.length >= 4 && tail.length >= 4 && words.has(end.toLowerCase()) && words.has(tail.toLowerCase()) && !closed.test(end)) return true;
  return !/^\p{Ll}/u.test(tail) || /\p{N}$/u.test(head) || /^\p{Lu}+$/u.test(end) || second.test(tail) || first.test(end);
}
