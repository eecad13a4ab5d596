/** The words on a page of a PDF, which stand there in pieces with places, as lines in the order of reading. Sizes and places are in points from the lower left. */

/** A piece of text as PDF.js gives it: `transform` holds scale and rotation, then the place of its baseline. */
export interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

export interface Line {
  readonly text: string;
  readonly page: number;
  /** Its left and right edge, and the height of its baseline. */
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  /** The one font that all of it is in; null where there are several. */
  readonly font: string | null;
  /** Cells of a table's row, joined by bars in its text; 1 where it is no row. */
  readonly cells: number;
}

/** A stretch of words with no wide gap in it, as it grows. */
interface Stretch {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** Letters of that size: a list's mark may be of another. */
  sized: number;
  readonly fonts: Set<string>;
  /** It stands beside the stretch before it, behind a wide gap. */
  isBeside: boolean;
}

export function linesOf(items: readonly Item[], page: number): readonly Line[] {
  const rows = rowsOf(stretchesOf(items));
  const gutter = gutterOf(rows);
  const ordered = gutter === null ? rows : byColumn(rows, gutter);
  return ordered.map((row) => lineOf(row, page)).filter((line) => line.text !== "");
}

/** In units of the letters' size: beyond the first a gap is a space, beyond the second it parts columns or cells. */
const space = 0.12,
  gap = 1.8;

function stretchesOf(items: readonly Item[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | null = null;
  let isSpaced = false;
  for (const { str, transform, width, fontName } of items) {
    const [a, b, , d, x, y] = transform;
    // Stamps across the page and words along its edge are no part of the text.
    if (Math.abs(b) > 0.2 * Math.abs(a)) continue;
    const words = str.replace(/\s+/g, " ");
    if (words.trim() === "") {
      isSpaced = true;
      continue;
    }
    const size = Math.abs(d) || Math.abs(a);
    const beside: number = last === null ? 0 : (x - last.right) / Math.max(size, last.size);
    const isSame: boolean = last !== null && Math.abs(y - last.y) < 0.5 * Math.max(size, last.size) + 0.5 && beside > -0.6;
    if (last !== null && isSame && beside < gap) {
      if (!isNoteMark(words, { size, y }, last)) {
        const isApart = beside > space || (isSpaced && beside > 0.02) || words.startsWith(" ");
        last.text += (isApart && !last.text.endsWith(" ") ? " " : "") + words.trimStart();
        // The line is where most of its letters are.
        if (Math.abs(size - last.size) < 0.3) last.sized += words.length;
        else if (words.length > last.sized) Object.assign(last, { size, y, sized: words.length });
        last.fonts.add(fontName);
      }
      last.right = Math.max(last.right, x + width);
    } else {
      last = { text: words.trimStart(), x, right: x + width, y, size, sized: words.length, fonts: new Set([fontName]), isBeside: isSame };
      stretches.push(last);
    }
    isSpaced = words.endsWith(" ");
  }
  return stretches;
}

/** A small raised figure or star behind a word points to a note; behind a measure it is its power. */
function isNoteMark(words: string, at: { readonly size: number; readonly y: number }, line: Stretch): boolean {
  if (at.size > 0.85 * line.size || at.y - line.y < 0.15 * line.size) return false;
  return /^\s*(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§]+)\s*$/.test(words) && !/\b(?:k|c|m)?m$/.test(line.text);
}

/** Stretches that stand beside one another, together. */
function rowsOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const rows: Stretch[][] = [];
  for (const stretch of stretches) {
    if (stretch.isBeside) rows[rows.length - 1].push(stretch);
    else rows.push([stretch]);
  }
  return rows;
}

/** Letters that a line of a column has at least, on the average; a table's cells have fewer. */
const columnLetters = 22;

/** Where the gutter is of a page whose two columns were written across, line by line; null where there is none. */
function gutterOf(rows: readonly (readonly Stretch[])[]): number | null {
  const pairs = rows.filter((row) => row.length === 2);
  if (pairs.length < 5) return null;
  const letters = pairs.reduce((sum, [left, right]) => sum + Math.min(left.text.length, right.text.length), 0) / pairs.length;
  if (letters < columnLetters) return null;
  const middles = pairs.map(([left, right]) => (left.right + right.x) / 2).sort((p, q) => p - q);
  const middle = middles[middles.length >> 1];
  const parted = pairs.filter(([left, right]) => left.right <= middle && right.x >= middle).length;
  return parted >= 0.7 * pairs.length ? middle : null;
}

/** The left column of each band, then its right one; what crosses the gutter parts the bands. */
function byColumn(rows: readonly (readonly Stretch[])[], gutter: number): readonly (readonly Stretch[])[] {
  const ordered: (readonly Stretch[])[] = [];
  let left: (readonly Stretch[])[] = [];
  let right: (readonly Stretch[])[] = [];
  const flush = (): void => {
    ordered.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const row of rows) {
    if (row.some((one) => one.x < gutter && one.right > gutter)) {
      flush();
      ordered.push(row);
      continue;
    }
    for (const one of row) (one.x < gutter ? left : right).push([one]);
  }
  flush();
  return ordered;
}

function lineOf(row: readonly Stretch[], page: number): Line {
  const widest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const fonts = new Set(row.flatMap((one) => [...one.fonts]));
  // A list's mark stands before a gap too.
  const isMarked = row.length === 2 && /^(?:[•·●▪■‣◦–—*-]|\(?[a-z0-9]{1,3}[.)])\s*$/i.test(row[0].text);
  return {
    text: row
      .map((one) => one.text.trim())
      .join(isMarked ? " " : " | ")
      .normalize("NFC")
      .trim(),
    page,
    x: row[0].x,
    right: row[row.length - 1].right,
    y: widest.y,
    size: widest.size,
    font: fonts.size === 1 ? [...fonts][0] : null,
    cells: isMarked ? 1 : row.length,
  };
}
