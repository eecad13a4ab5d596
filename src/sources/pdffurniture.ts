/** What stands on a page of a PDF for the page's sake: running heads and feet, page numbers, notes at its foot. */
import type { Line } from "./pdflines.ts";

export interface Page {
  readonly lines: readonly Line[];
  /** Height in points, and where it begins. */
  readonly height: number;
  readonly bottom: number;
}

export interface Sorted {
  /** The lines of the text, page by page. */
  readonly body: readonly (readonly Line[])[];
  readonly notes: readonly Line[];
  /** Running heads and feet, each once. */
  readonly furniture: readonly string[];
  /** Of the page that a browser printed, as it wrote it into the margin; null for any other PDF. */
  readonly url: string | null;
}

/** The size of most letters. */
export function bodySizeOf(lines: readonly Pick<Line, "size" | "text">[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}

export function sortLines(pages: readonly Page[]): Sorted {
  const running = runningLines(pages);
  const body: (readonly Line[])[] = [];
  const notes: Line[] = [];
  const furniture = new Set<string>();
  const printed = new Set<string>();
  const size = bodySizeOf(pages.flatMap((page) => page.lines));
  for (const page of pages) {
    const rest: Line[] = [];
    for (const line of page.lines) {
      if (isOfBrowser(line, page)) printed.add(line.text);
      else if (running.has(line)) furniture.add(line.text);
      else if (isNumbered(line, page, size)) furniture.add(line.text);
      else if (!isPageNumber(line, page) && !isOfContents(line.text) && !isStrayMark(line, size)) rest.push(line);
    }
    const atFoot = notesOf(rest, size);
    notes.push(...rest.filter((line) => atFoot.has(line)));
    body.push(rest.filter((line) => !atFoot.has(line)));
  }
  return { body, notes, furniture: [...furniture], url: urlOf([...printed]) };
}

/** "5/3/22, 10:15 AM | Two ships" over a page that a browser printed, and "https://pier.example/1 | 1/3" under it, in an order of the browser's own. */
function isOfBrowser(line: Line, page: Page): boolean {
  return isInMargin(line, page) && line.text.split(" | ").some((cell) => clock.test(cell) || address.test(cell));
}

/** The day and time of printing, in figures. */
const clock = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d{2}(?: [AP]M)?$/;
const address = /^https?:\/\/[^\s…]+$/;

/** An address by itself may be that of a house; beside a page's number or the time of printing it is the page's. */
function urlOf(printed: readonly string[]): string | null {
  const cells = printed.flatMap((text) => text.split(" | "));
  const found = new Set(cells.filter((cell) => address.test(cell)));
  return found.size === 1 && cells.some((cell) => clock.test(cell) || /^\d+(?:\/| of )\d+$/.test(cell)) ? [...found][0] : null;
}

/** The parts of a page in which its head and foot stand. */
const margin = 0.13;
const isInMargin = (line: Line, { height, bottom }: Page): boolean => {
  const at = (line.y - bottom) / height;
  return at > 1 - margin || at < margin;
};

/** Two heights that are one: writers round. */
const near = 4;

/** Lines that come again on another page at the same height, whatever their figures; and those of changing words that stand off from the text on most pages. */
function runningLines(pages: readonly Page[]): ReadonlySet<Line> {
  const candidates = pages.flatMap((page) => page.lines.filter((line) => isInMargin(line, page)));
  const alike = new Map<string, Line[]>();
  for (const line of candidates) {
    const key = line.text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ");
    alike.set(key, [...(alike.get(key) ?? []), line]);
  }
  const running = new Set<Line>();
  for (const lines of alike.values()) {
    for (const line of lines) if (lines.some((other) => other.page !== line.page && Math.abs(other.y - line.y) <= near)) running.add(line);
  }
  for (const line of changingHeads(pages, running)) running.add(line);
  return running;
}

/** The name of a chapter over each page: at one height on most pages, and each time with a wide gap below it. */
function changingHeads(pages: readonly Page[], running: ReadonlySet<Line>): readonly Line[] {
  if (pages.length < 4) return [];
  const tops = pages.flatMap((page) => {
    const lines = page.lines.filter((line) => !running.has(line) && !isPageNumber(line, page)).sort((a, b) => b.y - a.y);
    return lines.length > 1 && isInMargin(lines[0], page) ? [{ line: lines[0], isApart: lines[0].y - lines[1].y > 2 * lines[1].size }] : [];
  });
  return tops.flatMap(({ line }) => {
    const same = tops.filter((other) => Math.abs(other.line.y - line.y) <= near);
    return same.length >= 0.6 * pages.length && same.every(({ isApart }) => isApart) ? [line] : [];
  });
}

const number = /^\W*(?:(?:page|p\.|seite|pág\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|\||of|sur|von|de)\s*\d{1,4})?\W*$/i;

const isPageNumber = (line: Line, page: Page): boolean => isInMargin(line, page) && number.test(line.text);

/** "The Pier | 3", in letters smaller than those of the text: a head or foot also where there is one page only. */
const isNumbered = (line: Line, page: Page, bodySize: number): boolean =>
  line.cells > 1 && line.size < 0.9 * bodySize && isInMargin(line, page) && line.text.split(" | ").some((cell) => number.test(cell));

/** The figure of a note that was written apart from the word that it stands behind. */
const isStrayMark = (line: Line, bodySize: number): boolean => line.size < 0.8 * bodySize && /^[\d\s,*†‡§]{1,8}$/.test(line.text);

/** "Introduction ........ 3": a row of the table of contents. */
const isOfContents = (text: string): boolean => /(?:\.\s?){5,}\s*(?:\||\d|[ivx])/i.test(text);

/** Lines in smaller letters with nothing of the text below them, from one that begins with a note's mark on. */
function notesOf(lines: readonly Line[], bodySize: number): ReadonlySet<Line> {
  const isSmall = (line: Line): boolean => line.size <= 0.92 * bodySize;
  const body = lines.filter((line) => !isSmall(line));
  const atFoot = lines
    .filter((line) => isSmall(line) && !body.some((other) => other.y < line.y && other.x < line.right && other.right > line.x))
    .sort((a, b) => b.y - a.y || a.x - b.x);
  const first = atFoot.findIndex(({ text }) => /^(?:\d{1,3}|[*†‡§]{1,3})[\s.)\]]*[\p{L}“"‘(]/u.test(text));
  return new Set(first < 0 || body.length === 0 ? [] : atFoot.slice(first));
}
