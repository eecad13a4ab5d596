/**
 * Times in a text: a grammar over the tokens of each sentence, then a resolution against the day of publication. Spans, types and values
 * follow the TIMEX3 guidelines (TimeML 1.2.1) as TimeBank applies them; `edtf` is the ledger's own form.
 */
import { boundsOf, dayOf, type TimeMention } from "../../model/edtf.ts";
import type { Text } from "../../text/text.ts";
import { kindWord, shapeHyphen, type Tokens } from "../../text/tokens.ts";
import { edtfOf, edtfOfDays, monthIndexOfDay, type Period, periodAt, shifted, yearOf } from "./calendar.ts";
import { bitsOf, isApproximate, isDeterminer, isEach, isMonth, isQuantifier, isRelation, isUnit, isWeekday, w } from "./lexicon.ts";
import { durationAt } from "./durations.ts";
import type { Match, Meaning } from "./meaning.ts";
import { dayOfMonthAt, isDash, isNumberToken, type Reader, symbolAt, textAt, wordAt } from "./reader.ts";
import { referenceAt, setAt } from "./recurring.ts";
import { clockAtDay, dateAt, edgeAt } from "./relative.ts";
import { type Clock, resolve } from "./resolve.ts";
import { roleAt } from "./role.ts";
import { lastedUntil, promisedFrom, tenseAt, type Tense } from "./tense.ts";

/** The days on which a text may have been published, half-open; null where nothing is known. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
}

/** The anchor of an EDTF day or interval; null where an end is open or it is none. */
export function anchorOf(edtf: string | null): Anchor | null {
  const bounds = edtf === null ? null : boundsOf(edtf);
  return bounds && bounds.from !== null && bounds.to !== null ? { from: bounds.from, to: bounds.to } : null;
}
/** The anchor of one ISO day. */
export function anchorOnDay(iso: string): Anchor | null {
  const day = dayOf(iso);
  return day === null ? null : { from: day, to: day + 1 };
}

type Sentences = Pick<Text, "tokens"> & { readonly sentences: readonly { readonly first: number; readonly last: number }[] };

const finders = [clockAtDay, edgeAt, dateAt, durationAt, setAt, referenceAt] as const;

/** The times of a text in their order. Spans are exact; none overlaps another. */
export function timesIn({ tokens, sentences }: Sentences, anchor: Anchor | null): TimeMention[] {
  const mentions: TimeMention[] = [];
  const early: Clock | null = anchor && { day: anchor.from, previous: null, quarter: null };
  const late: Clock | null = anchor && (anchor.to - anchor.from <= 1 ? early : { day: anchor.to - 1, previous: null, quarter: null });
  const clocks = early && late ? { early, late } : null;
  const anchorEdtf = anchor ? edtfOfDays(anchor.from, anchor.to) : null;

  for (const { reader, match, previousEnd } of foundIn(tokens, sentences)) mentions.push(mentionOf(reader, match, previousEnd));
  return mentions;

  function mentionOf(reader: Reader, { first, last, meaning: read }: Match, previousEnd: number): TimeMention {
    const join = wordAt(reader, first - 1);
    const joined =
      read.kind === "weekday" &&
      read.relation === null &&
      read.week === undefined &&
      previousEnd === first - 1 &&
      (join === w.and || join === w.to || isDash(symbolAt(reader, first - 1))) &&
      endsInWeekday(reader, previousEnd);
    const meaning: Meaning =
      joined && read.kind === "weekday"
        ? { ...read, following: true }
        : read.kind === "duration" && isTermAhead(reader, first, last)
          ? { ...read, direction: 1 }
          : read;
    const tense: Tense = asksForTense(meaning)
      ? lastedUntil(reader, first)
        ? "past"
        : (meaning.kind !== "weekday" && isDeadline(reader, first)) || isFixedFor(reader, first) || promisedFrom(reader, first)
          ? "future"
          : wordAt(reader, first - 1) === w.since
            ? "past"
            : tenseAt(reader, first, last)
      : "present";
    const resolved = resolve(meaning, clocks, tense);
    if (early && late) {
      if (isAnchoring(meaning)) {
        early.previous = resolved.early.period ?? early.previous;
        late.previous = resolved.late.period ?? late.previous;
        if (resolved.early.period?.unit === "quarter") {
          early.quarter = resolved.early.period;
          late.quarter = resolved.late.period;
        }
      }
    }
    const start = tokens.start[first];
    const end = tokens.end[last - 1];
    const { type, value, anchored } = resolved.said;
    let { edtf } = resolved.said;
    if (edtf === null && early && meaning.kind === "duration" && isAfterTerm(reader, first, last)) edtf = afterTerm(meaning, early.day);
    if (meaning.kind === "reference" && meaning.to === "PRESENT_REF") edtf = anchorEdtf;
    const role = roleAt(
      reader,
      first,
      previousEnd,
      mentions.length > 0 ? mentions[mentions.length - 1].role : null,
      type === "DURATION" || type === "SET" || wordAt(reader, last) === w["'s"],
    );
    return {
      type: "time",
      start,
      end,
      quote: tokens.text.slice(start, end),
      edtf,
      timex: { type, value },
      role,
      ...(anchored && edtf !== null
        ? {
            because:
              tense === "present" ? `resolved against the publication day ${anchorEdtf}` : `resolved against the publication day ${anchorEdtf}, ${tense} tense`,
          }
        : {}),
    };
  }
}

/** A time as the grammar finds it, before anything is said of its day; `previousEnd` is where the one before it in the sentence ends, or -1. */
interface Found {
  readonly reader: Reader;
  readonly match: Match;
  readonly previousEnd: number;
}

/** A text is read for its times twice, to find its own day and then with it: what the grammar finds is the same. */
const found = new WeakMap<Sentences["sentences"], readonly Found[]>();

function foundIn(tokens: Tokens, sentences: Sentences["sentences"]): readonly Found[] {
  const known = found.get(sentences);
  if (known !== undefined && (known.length === 0 || known[0].reader.tokens === tokens)) return known;
  const all: Found[] = [];
  for (const { first, last } of sentences) {
    const reader: Reader = { tokens, first, last };
    let previousEnd = -1;
    for (let i = first; i < last; ) {
      const match = canBegin(reader, i) ? matchAt(reader, i) : null;
      if (!match) {
        i++;
        continue;
      }
      if (match.meaning.kind === "period" && previousEnd > first && previousEnd === i - 1) all.push(withYearOf(reader, all.pop()!, match.meaning.period));
      all.push({ reader, match, previousEnd });
      previousEnd = i = match.last;
      const second = secondDayAt(reader, match);
      if (second) {
        all.push({ reader, match: second, previousEnd });
        previousEnd = i = second.last;
      }
    }
  }
  found.set(sentences, all);
  return all;
}

/** "between June and December 2025", "from 4 May to 3 June 2025": the year behind the second month is that of the first as well, or the one before it. */
function withYearOf(reader: Reader, before: Found, period: Period): Found {
  const { meaning, first, last } = before.match;
  const opener = wordAt(reader, first - 1),
    join = wordAt(reader, last);
  if (
    meaning.kind !== "month" ||
    meaning.year ||
    (period.unit !== "month" && period.unit !== "day") ||
    !((opener === w.between && join === w.and) || ((opener === w.from || opener === w.since) && (join === w.to || join === w.until || join === w.through)))
  )
    return before;
  const index = yearOf(period) - (meaning.month > monthOf(period) ? 1 : 0);
  return { ...before, match: { first, last, meaning: { ...meaning, year: { kind: "period", period: { unit: "year", index } } } } };
}
const monthOf = (period: Period): number => 1 + ((period.unit === "month" ? period.index : monthIndexOfDay(period.index)) % 12);

/** Most tokens can begin no time: one look into the table, or a digit, or a hyphened word. */
function canBegin(r: Reader, i: number): boolean {
  const { tokens } = r;
  const kind = tokens.kind[i];
  if (kind === kindWord) {
    const bits = bitsOf[tokens.word[i]];
    if (bits === 0) return (tokens.shape[i] & shapeHyphen) !== 0 || isShortCode(r, i);
    // "The", "over", "this" and the like need a word of time or a number after them.
    return (bits & ~leading) !== 0 || canFollow(r, i + 1);
  }
  if (isNumberToken(r, i)) return true;
  const symbol = symbolAt(r, i);
  return symbol === "'" || symbol === "’" || symbol === "‘";
}
const leading = isDeterminer | isApproximate | isRelation | isEach | isQuantifier;
const canFollow = (r: Reader, i: number): boolean =>
  i < r.last && (bitsOf[r.tokens.word[i]] !== 0 || r.tokens.kind[i] !== kindWord || (r.tokens.shape[i] & shapeHyphen) !== 0 || r.tokens.word[i] === w.of);
/** Q3, H1, FY24. */
function isShortCode(r: Reader, i: number): boolean {
  const length = r.tokens.end[i] - r.tokens.start[i];
  if (length < 2 || length > 6) return false;
  const unit = r.tokens.text.charCodeAt(r.tokens.start[i]) | 32;
  if (unit !== 113 && unit !== 104 && unit !== 102) return false;
  return /^(?:[qh][1-4]|fy-?\d{2,4})$/i.test(textAt(r, i));
}

function matchAt(r: Reader, i: number): Match | null {
  let best: Match | null = null;
  for (const find of finders) {
    const found = find(r, i);
    if (found && (!best || found.last > best.last)) best = found;
  }
  return best;
}

/** The second day of "July 11 to 12", "May 3 and 4", a time of its own. */
function secondDayAt(r: Reader, { last, meaning }: Match): Match | null {
  if (meaning.kind !== "month" || meaning.day === 0 || meaning.hour || !isNumberToken(r, last - 1)) return null;
  const join = wordAt(r, last);
  if (join !== w.to && join !== w.and && !isDash(symbolAt(r, last))) return null;
  const day = dayOfMonthAt(r, last + 1);
  if (day <= meaning.day || day > 31 || !isNumberToken(r, last + 1)) return null;
  const after = bitsOf[wordAt(r, last + 2)];
  if (after & (isUnit | isMonth) || symbolAt(r, last + 2) === "%" || (join === w.and && textAt(r, last + 2) !== "" && symbolAt(r, last + 2) === ""))
    return null;
  return { first: last + 1, last: last + 2, meaning: { ...meaning, day, weekday: 0 } };
}

/** "will leave within two weeks": a term that runs from the day of the text; not "within two weeks of the vote". */
function isTermAhead(r: Reader, first: number, last: number): boolean {
  if (wordAt(r, first - 1) !== w.within) return false;
  const after = wordAt(r, last);
  return after !== w.of && after !== w.from && after !== w.after && tenseAt(r, first, last) === "future";
}

/** "will arrive in three weeks": when, counted from the day of the text. */
const isAfterTerm = (r: Reader, first: number, last: number): boolean =>
  wordAt(r, first - 1) === w.in && wordAt(r, first) !== w.the && wordAt(r, last) !== w.of && !isCompared(r, first - 2) && tenseAt(r, first, last) === "future";

/** "will send its first ships in three years", "the largest force in a decade": looking back over that time, whatever is to come. */
function isCompared(r: Reader, from: number): boolean {
  for (let i = from; i >= r.first && from - i < 5; i--) {
    const word = textAt(r, i).toLowerCase();
    if (/^[,;:.]$/.test(word) || /^(?:will|shall|to|be)$/.test(word)) return false;
    if (/^(?:first|second|third|only|most|least|worst|best)$/.test(word) || (/^[a-z]{3,}est$/.test(word) && !noSuperlative.test(word))) return true;
  }
  return false;
}
const noSuperlative =
  /^(?:(?:north|south)?-?west|request|interest|forest|protest|contest|arrest|harvest|guest|modest|honest|invest|suggest|conquest|manifest|rest)$/;
function afterTerm({ unit, count }: Extract<Meaning, { kind: "duration" }>, day: number): string | null {
  if (!(count > 0 && count < 100) || !Number.isInteger(count) || (unit !== "day" && unit !== "week" && unit !== "month" && unit !== "year")) return null;
  return edtfOf(shifted(periodAt(unit === "week" ? "day" : unit, day), unit === "week" ? count * 7 : count));
}

const endsInWeekday = (r: Reader, end: number): boolean => (bitsOf[wordAt(r, end - 1)] & isWeekday) !== 0;
/** "A vote set for Monday", "the meeting for May". */
const isFixedFor = (r: Reader, first: number): boolean =>
  wordAt(r, first - 1) === w.for || (wordAt(r, first - 1) === w.as && /^(?:early|soon)$/.test(textAt(r, first - 2)));
/** "By May", "until Nov. 20": what ends then is ahead, whatever the verb. */
const isDeadline = (r: Reader, first: number): boolean => {
  const word = wordAt(r, first - 1);
  return word !== 0 && (word === w.by || word === w.until || word === w.till || word === w.through);
};

const asksForTense = (meaning: Meaning): boolean =>
  ((meaning.kind === "month" || meaning.kind === "part-of-year" || meaning.kind === "holiday") &&
    !meaning.year &&
    (meaning.relation === null || meaning.relation === 0)) ||
  (meaning.kind === "weekday" && (meaning.relation === null || meaning.relation === 0)) ||
  (meaning.kind === "shift" && meaning.unit === "weekend") ||
  (meaning.kind === "around" && asksForTense(meaning.of));

/** Comparisons ("a year earlier") do not move the story's time. */
const isAnchoring = (meaning: Meaning): boolean =>
  !(meaning.kind === "shift" && meaning.comparing) &&
  meaning.kind !== "hour" &&
  !(meaning.kind === "shift" && meaning.unit === "year" && meaning.by === 0 && meaning.from === "publication");
