/**
 * Layout: from lines to blocks with their kinds. The head of a report (title, byline, date, publisher) is judged line by line; in the
 * body only short or oddly beginning lines are looked at, so that prose costs next to nothing.
 */
import type { Span } from "../model/span.ts";
import type { Block, BlockKind } from "./text.ts";
import { isDangling } from "./dangling.ts";
import { furnitureKind, mayBeFurniture, type Furniture } from "./furniture.ts";
import {
  agencyIn,
  datelineLength,
  isAgencyLine,
  isByline,
  isNameLine,
  isOutletLine,
  publisherBesideDate,
  publisherInProse,
  publisherOfCopyright,
  publisherOfSourceLine,
} from "./header.ts";
import { joinsOf, linesOf, markerLength } from "./lines.ts";
import { isClockLine, isPostedLine, postedIn, type PostedLine } from "./posted.ts";
import { kindNumber, kindSymbol, kindWord, shapeCapital, shapeLineBefore, type Tokens } from "./tokens.ts";
import { isTerminal } from "./units.ts";

export interface Layout {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly posted: readonly Span[];
  readonly dateline: Span | null;
}

/** One paragraph-to-be: tokens `[first, last)`. */
interface Piece {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly blankBefore: boolean;
}

const headPieces = 16,
  tailPieces = 6;

export function layoutOf(tokens: Tokens, givenTitle: string | null): Layout {
  const pieces = piecesOf(tokens);
  const blocks: Block[] = [];
  const posted: PostedLine[] = [];
  const publishers: { name: string; rank: number }[] = [];
  const { text } = tokens;
  const hasCopyright = text.includes("©") || text.includes("ights reserved") || text.includes("opyright");
  const titlePiece = findTitle(tokens, pieces, givenTitle);
  let byline: string | null = null,
    dateline: Span | null = null;
  let inHead = true,
    datelinesLeft = 4;
  let teasing: "one" | "list" | null = null;

  const put = (kind: BlockKind, start: number, end: number): void => {
    blocks.push({ kind, start, end });
  };
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[p];
    const { first, last, start, end } = piece;
    const length = end - start;
    const stopped = endsInStop(tokens, first, last);
    if (p === titlePiece) {
      put("title", start, end);
      continue;
    }
    let line: string | null = null;
    const words = (): string => (line ??= text.slice(start, end));

    const found: Furniture =
      length <= 480 && worthALook(tokens, first, last, length, stopped, hasCopyright) ? furnitureKind(words(), mayBeFurniture(tokens, first, last)) : null;
    if (found !== null && !(found === "caption" && inHead && p > 0 && length < 20)) {
      if (found === "copyright") {
        const name = publisherOfCopyright(words());
        if (name !== null) publishers.push({ name, rank: 0 });
      }
      const name = found === "furniture" ? publisherOfSourceLine(words()) : null;
      if (name !== null) publishers.push({ name, rank: 3 });
      put(found === "copyright" || found === "caption" || found === "teaser" ? found : "furniture", start, end);
      teasing = found === "cue" ? "one" : found === "list" ? "list" : null;
      if (found === "furniture" && (inHead || p >= pieces.length - tailPieces) && length < 160) posted.push(...startedIn(words(), start));
      continue;
    }
    if (teasing !== null) {
      if ((!stopped && length <= 170 && markerLength(tokens, first, last) === 0) || (teasing === "list" && length <= 140 && !piece.blankBefore)) {
        put("teaser", start, end);
        if (teasing === "one") teasing = null;
        continue;
      }
      teasing = null;
    }
    if (length <= 12 && tokens.kind[first] === kindNumber && isClockLine(words())) {
      put("posted", start, end);
      continue;
    }
    const short = length <= 170;
    if (short && (inHead || p >= pieces.length - tailPieces || (p < headPieces && !stopped))) {
      const kind = headKind(words(), stopped, inHead, p > titlePiece && titlePiece >= 0, blocks);
      if (kind !== null) {
        if (kind === "posted") {
          posted.push(...postedIn(words(), start));
          const name = publisherBesideDate(words());
          if (name !== null) publishers.push({ name, rank: 2 });
        } else if (kind === "byline")
          byline ??= words()
            .replace(/^\W*(?:by|from)\s+/i, "")
            .trim();
        else if (kind === "publisher") publishers.push({ name: (publisherOfSourceLine(words()) ?? words()).trim(), rank: inHead ? 1 : 3 });
        if (
          kind === "posted" &&
          dateline === null &&
          /^\p{Lu}[\p{L} .'’-]+,/u.test(words()) &&
          !/^(?:started|posted|published|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(words())
        )
          dateline = { start, end };
        put(kind, start, end);
        continue;
      }
    }
    const marker = markerLength(tokens, first, last);
    if (marker > 0) {
      const hash = text.charCodeAt(start) === 35;
      const numberedHeading =
        !stopped &&
        length <= 80 &&
        tokens.kind[first] === kindNumber &&
        p + 1 < pieces.length &&
        pieces[p + 1].end - pieces[p + 1].start > 120 &&
        markerLength(tokens, pieces[p + 1].first, pieces[p + 1].last) === 0;
      if (!hash && isAmended(tokens, first, last)) {
        put("furniture", start, end);
        continue;
      }
      put(hash || numberedHeading ? "heading" : "list-item", start, end);
      continue;
    }
    // Rows of a table: "2024-25: 1.37".
    if (tokens.kind[first] === kindNumber && length <= 95 && !stopped && /^[\d–-]+: /.test(words())) {
      put("list-item", start, end);
      continue;
    }
    if (isHeading(tokens, piece, stopped)) {
      put("heading", start, end);
      continue;
    }
    // Prose. The first paragraphs may begin with a dateline.
    if (datelinesLeft > 0 && length > 60) {
      datelinesLeft--;
      const head = text.slice(start, Math.min(end, start + 160));
      const taken = datelineLength(head);
      const agency = agencyIn(head);
      if (agency !== null) publishers.push({ name: agency, rank: 4 });
      if (taken > 0) {
        let token = first;
        while (token < last && tokens.start[token] < start + taken) token++;
        const before = tokens.end[token - 1];
        dateline ??= { start, end: before };
        posted.push(...postedIn(head.slice(0, taken), start));
        put("dateline", start, before);
        put("paragraph", tokens.start[token], end);
        if (length > 110) inHead = false;
        continue;
      }
    }
    put("paragraph", start, end);
    if ((length > 110 && stopped) || length > 260) inHead = false;
    if (p >= headPieces) inHead = false;
  }
  const tail = blocks.length > 0 ? blocks[blocks.length - 1] : null;
  if (tail !== null && tail.kind === "paragraph") {
    const agency = agencyIn(text.slice(Math.max(tail.start, tail.end - 60), tail.end));
    if (agency !== null) publishers.push({ name: agency, rank: 4 });
  }
  publishers.sort((a, b) => a.rank - b.rank);
  posted.sort((a, b) => a.rank - b.rank || a.span.start - b.span.start);
  const best = posted.filter((each) => each.rank < 3);
  return {
    blocks,
    title: givenTitle ?? (titlePiece >= 0 ? titleText(text.slice(pieces[titlePiece].start, pieces[titlePiece].end)) : null),
    byline,
    publisher: publishers[0]?.name ?? publisherInProse(text),
    posted: (best.length > 0 ? best : posted).map((each) => each.span),
    dateline,
  };
}

function piecesOf(tokens: Tokens): Piece[] {
  const lines = linesOf(tokens);
  const joins = joinsOf(tokens, lines);
  const pieces: Piece[] = [];
  for (let line = 0; line < lines.count; ) {
    let next = line + 1;
    while (next < lines.count && joins[next]) next++;
    const first = lines.first[line],
      last = lines.first[next];
    pieces.push({ first, last, start: tokens.start[first], end: tokens.end[last - 1], blankBefore: lines.blankBefore[line] === 1 });
    line = next;
  }
  return pieces;
}

/** Prose is not worth a look: it ends in a stop and does not begin as furniture does. */
function worthALook(tokens: Tokens, first: number, last: number, length: number, stopped: boolean, hasCopyright: boolean): boolean {
  if (hasCopyright && length <= 300) return true;
  if (tokens.text.charCodeAt(tokens.start[last - 1]) === 41 && length <= 260) return true;
  if (length > 110 && stopped)
    return mayBeFurniture(tokens, first, Math.min(last, first + 40)) && tokens.kind[first] === kindWord && hasCueShape(tokens, first, last);
  return mayBeFurniture(tokens, first, last);
}

/** A long stopped line may still be a caption or notice: a colon, bar or bracket near its start, or a site speaking of itself. */
function hasCueShape(tokens: Tokens, first: number, last: number): boolean {
  const to = Math.min(last, first + 7);
  for (let i = first + 1; i < to; i++) {
    if (tokens.kind[i] !== kindSymbol) continue;
    const unit = tokens.text.charCodeAt(tokens.start[i]);
    if (unit === 58 || unit === 124 || unit === 0xbb || unit === 47) return true;
  }
  const second = tokens.text.slice(tokens.start[first], tokens.end[Math.min(last, first + 3) - 1]).toLowerCase();
  return /^(?:we (?:use|value)|this (?:site|website|page|article|story|text|post)|by (?:continuing|clicking|signing|subscribing)|sign up|subscribe|your (?:privacy|browser)|file photo|translated|machine)/.test(
    second,
  );
}

/** The day in furniture that carries one: "Started by …, 2021-05-01 10:00". */
const startedIn = (line: string, start: number): PostedLine[] => (/\b(?:started by|posted|published)\b/i.test(line) ? postedIn(line, start) : []);

function headKind(line: string, stopped: boolean, inHead: boolean, afterTitle: boolean, blocks: readonly Block[]): BlockKind | null {
  if (isPostedLine(line))
    return isClockLine(line) ||
      inHead ||
      postedIn(line, 0).some((each) => each.rest.split(" ").length <= 2 && each.rank < 2) ||
      /^\W*(?:posted|published|dated?|issued|answered|started|updated|modified)\b/i.test(line)
      ? "posted"
      : null;
  if (stopped) return null;
  if (isAgencyLine(line)) return "publisher";
  if (isByline(line)) return "byline";
  if (publisherOfSourceLine(line) !== null) return "publisher";
  if (!inHead || !afterTitle) return null;
  const before = blocks.length > 0 ? blocks[blocks.length - 1].kind : null;
  if (isOutletLine(line)) return "publisher";
  if (isNameLine(line) && (before === "title" || before === "posted" || before === "publisher" || before === "byline" || before === "paragraph"))
    return "byline";
  return /^(?:exclusive|breaking|updated?|live|analysis|opinion|comment|press release|media release|news release|statement)$/i.test(line) ? "furniture" : null;
}

/** "• This article was amended on …": what the publisher takes back. */
function isAmended(tokens: Tokens, first: number, last: number): boolean {
  return /^\W*this (?:article|post|story|page|report) (?:was|has been) (?:amended|corrected|updated|changed)\b/i.test(
    tokens.text.slice(tokens.start[first], tokens.end[Math.min(last, first + 8) - 1]),
  );
}

/** A short line with no stop, set apart from what follows. */
function isHeading(tokens: Tokens, piece: Piece, stopped: boolean): boolean {
  const { first, last, start, end } = piece;
  if (end - start > 95 || last - first > 18) return false;
  const unit = tokens.text.charCodeAt(tokens.start[last - 1]);
  if (stopped && (unit !== 63 || hasLabel(tokens, first, last))) return false;
  if (unit === 44 || unit === 59 || unit === 58 || isDangling(tokens.word[last - 1])) return false;
  for (let i = first + 1; i < last; i++) if (tokens.shape[i] & shapeLineBefore) return false;
  let i = first;
  while (i < last && tokens.kind[i] === kindSymbol) i++;
  return i < last && (tokens.kind[i] === kindNumber || (tokens.shape[i] & shapeCapital) !== 0);
}

/** "Lee: Will they stay?": a question with its asker is no heading. */
function hasLabel(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first + 1; i < Math.min(last, first + 6); i++) if (tokens.text.charCodeAt(tokens.start[i]) === 58) return true;
  return false;
}

function endsInStop(tokens: Tokens, first: number, last: number): boolean {
  let i = last - 1;
  while (i > first && tokens.kind[i] === kindSymbol) {
    const unit = tokens.text.charCodeAt(tokens.start[i]);
    if (isTerminal(unit)) return true;
    if (unit === 34 || unit === 39 || unit === 0x201d || unit === 0x2019 || unit === 0x201c || unit === 0xbb || unit === 41 || unit === 93) {
      i--;
      continue;
    }
    return false;
  }
  return tokens.kind[i] === kindWord && tokens.text.charCodeAt(tokens.end[i] - 1) === 46 && tokens.end[i] - tokens.start[i] > 4;
}

const squeeze = (words: string): string =>
  words
    .replace(/[\s#*]+/g, " ")
    .trim()
    .toLowerCase();
const titleText = (line: string): string =>
  line
    .replace(/^#+\s*/, "")
    .replace(/\s+/g, " ")
    .trim();
const masthead =
  /\b(?:news|press|times|post|herald|courier|tribune|gazette|journal|daily|weekly|agency|chronicle|telegraph|guardian|observer|mirror|globe|ministry|department|embassy)\b/i;

/** The head of a minister's paper: the name and office over the title. */
const letterhead =
  /^(?:the (?:rt )?hon\b|senator the hon|(?:shadow |assistant |parliamentary )?minister for\b|minister of\b|leader of the opposition|prime minister$|attorney-general$|office of the\b)/i;

/** The piece that is the title, or -1. */
function findTitle(tokens: Tokens, pieces: readonly Piece[], given: string | null): number {
  const { text } = tokens;
  const lineOf = (p: number): string => text.slice(pieces[p].start, pieces[p].end);
  if (given !== null) {
    const wanted = squeeze(given);
    for (let p = 0; p < Math.min(5, pieces.length); p++) if (pieces[p].end - pieces[p].start < given.length + 40 && squeeze(lineOf(p)) === wanted) return p;
    return -1;
  }
  const looksLikeTitle = (p: number): boolean => {
    const piece = pieces[p];
    const length = piece.end - piece.start;
    if (length < 6 || length > 240 || piece.last - piece.first > 45) return false;
    const line = lineOf(p);
    if (endsInStop(tokens, piece.first, piece.last) && !/[?!…]["'”’»)]*$/.test(line)) return false;
    return (
      !/[,;:]$/.test(line) &&
      /\p{L}{3}/u.test(line) &&
      datelineLength(line + " x") === 0 &&
      furnitureKind(line, mayBeFurniture(tokens, piece.first, piece.last)) === null &&
      !isByline(line) &&
      !isAgencyLine(line) &&
      !isPostedLine(line)
    );
  };
  for (let p = 0; p < Math.min(4, pieces.length); p++) {
    const piece = pieces[p];
    if (!looksLikeTitle(p)) {
      if (piece.end - piece.start > 200 || (endsInStop(tokens, piece.first, piece.last) && piece.end - piece.start > 60)) return -1;
      continue;
    }
    const line = lineOf(p);
    const isMasthead = (line.length <= 60 && masthead.test(line) && isOutletLine(line) && !/:/.test(line)) || (line.length <= 110 && letterhead.test(line));
    if (isMasthead && p + 1 < pieces.length && looksLikeTitle(p + 1) && !isNameLine(lineOf(p + 1))) return p + 1;
    return p;
  }
  return -1;
}
