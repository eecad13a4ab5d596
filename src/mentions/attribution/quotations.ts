/** Where quotations stand: from mark to mark inside a paragraph, open to its end where the next paragraph begins with a mark or none closes it. */
import { kindSymbol, type Tokens } from "../../text/tokens.ts";

export interface Quotation {
  /** Tokens `[first, last)`, the marks included. */
  readonly first: number;
  readonly last: number;
  /** Words alone: offsets inside the marks. */
  readonly start: number;
  readonly end: number;
  /** A quotation that is speech by itself ("We will stay," she said), not a few quoted words in somebody's sentence. */
  readonly speech: boolean;
  /** The next paragraph goes on with it. */
  readonly open: boolean;
}

const straight = 34,
  left = 0x201c,
  right = 0x201d,
  leftGuillemet = 0xab,
  rightGuillemet = 0xbb,
  lowLeft = 0x201e,
  apostrophe = 39;

/** The quotations of tokens `[first, last)`. */
export function quotationsIn(tokens: Tokens, first: number, last: number): Quotation[] {
  const found: Quotation[] = [];
  const { text, start, end, kind } = tokens;
  let open = -1,
    width = 1;
  for (let i = first; i < last; i++) {
    if (kind[i] !== kindSymbol) continue;
    const unit = text.charCodeAt(start[i]);
    const double = unit === apostrophe && i + 1 < last && start[i + 1] === start[i] + 1 && text.charCodeAt(start[i + 1]) === apostrophe;
    const isMark = unit === straight || unit === left || unit === right || unit === leftGuillemet || unit === rightGuillemet || unit === lowLeft || double;
    if (!isMark) continue;
    const size = double ? 2 : 1;
    const spaceBefore = i === first || start[i] > end[i - 1] || "([—–-‘'".includes(text[start[i] - 1]);
    const after = i + size;
    const spaceAfter = after >= last || start[after] > end[after - 1];
    const opens =
      unit === left || unit === lowLeft || unit === leftGuillemet
        ? true
        : unit === right || unit === rightGuillemet
          ? false
          : open < 0
            ? (spaceBefore && !spaceAfter) || i === first
            : spaceBefore && !spaceAfter;
    if (opens) {
      // A mark that opens inside an open quotation: the first one never closed.
      if (open >= 0) found.push(quotation(tokens, open, width, i, 0, first, false));
      open = i;
      width = size;
    } else if (open >= 0) {
      found.push(quotation(tokens, open, width, after, size, first, false, found[found.length - 1]));
      open = -1;
    }
    i = after - 1;
  }
  if (open >= 0 && last - open > width) found.push(quotation(tokens, open, width, last, 0, first, true));
  return found;
}

function quotation(tokens: Tokens, first: number, width: number, last: number, closing: number, from: number, open: boolean, previous?: Quotation): Quotation {
  const { text, start, end } = tokens;
  const inner = first + width,
    stop = last - closing;
  const words = stop - inner;
  const final = stop > inner ? text.charCodeAt(end[stop - 1] - 1) : 0;
  const closed = final === 44 || final === 46 || final === 63 || final === 33 || final === 0x2014 || final === 45 || final === 0x2026;
  const before = first > from ? text.charCodeAt(end[first - 1] - 1) : 46;
  const introduced = before === 58 || before === 44 || before === 46 || before === 63 || before === 33 || first === from;
  const letter = inner < last ? text[start[inner]] : "";
  const capital = letter !== letter.toLowerCase() || letter === "[" || letter === "." || letter === "…";
  // `“The plan,” she said, “is dead.”`: the second half of a sentence that its cue broke in two.
  const resumes = previous?.speech === true && before === 44 && closed && first - previous.last <= 12;
  const speech =
    resumes ||
    (words >= 2 &&
      ((introduced && (closed || words > 5) && (capital || before === 58 || (before === 44 && words > 3))) || (capital && closed && words > 3) || open));
  return { first, last, start: start[inner] ?? end[inner - 1], end: stop > inner ? end[stop - 1] : end[inner - 1], speech, open };
}
