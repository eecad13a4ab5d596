/** Times told from another time: "last month", "the next day", "the coming weeks", "the third quarter", "early last week". */
import { clockTimeAt, hourAfter } from "./clock.ts";
import type { Unit } from "./calendar.ts";
import { fiscalAt, hyphenedDateAt, monthDateAt, numericDateAt, relationOf, spelledYearAt, weekdayAt, yearsAt } from "./dates.ts";
import { approximationAt, durationValue } from "./durations.ts";
import { holidayAt } from "./holidays.ts";
import {
  coming,
  dayParts,
  final,
  following,
  isDeictic,
  isEdge,
  isFiscal,
  isMonth,
  isOrdinal,
  isNumber,
  isPart,
  isQuantifier,
  isRelation,
  isSeason,
  isUnit,
  isWeekday,
  isShort,
  last,
  latest,
  next,
  past,
  previous,
  thatOne,
  thisOne,
  w,
} from "./lexicon.ts";
import type { Match, Meaning } from "./meaning.ts";
import { partOfYearAt, withYearOf } from "./parts.ts";
import {
  amountAt,
  bitsAt,
  dayOfMonthAt,
  isDash,
  isGlued,
  isHyphened,
  isOrdinalNumber,
  type Reader,
  symbolAt,
  textAt,
  unitAt,
  valueAt,
  wordAt,
  yearAt,
} from "./reader.ts";

const match = (first: number, end: number, meaning: Meaning): Match => ({ first, last: end, meaning });
const publication = "publication" as const;

/** "today", "yesterday morning", "tonight", "the day before yesterday". */
function deicticAt(r: Reader, i: number): Match | null {
  let at = i,
    by = 0;
  const article = wordAt(r, at) === w.the ? 1 : 0;
  if (wordAt(r, at + article) === w.day && bitsAt(r, at + article + 2) & isDeictic) {
    if (wordAt(r, at + article + 1) === w.before) by = -1;
    else if (wordAt(r, at + article + 1) === w.after) by = 1;
    else return null;
    at += article + 2;
  }
  if (!(bitsAt(r, at) & isDeictic)) return null;
  const value = valueAt(r, at);
  const hour = value === 4 ? { hour: { part: "NI" as const }, last: at + 1 } : hourAfter(r, at + 1);
  return match(i, hour?.last ?? at + 1, {
    kind: "shift",
    unit: "day",
    by: by + (value === 2 ? 1 : value === 3 ? -1 : 0),
    from: publication,
    ...(hour ? { hour: hour.hour } : {}),
  });
}

/** Relation words before a unit, month, weekday, season or part of a day. */
function relationAt(r: Reader, i: number): Match | null {
  let at = i;
  const article = wordAt(r, at) === w.the;
  if (article) at++;
  if (!(bitsAt(r, at) & isRelation)) return null;
  let value = valueAt(r, at);
  if (value === last && isVerbalLast(r, at)) return null;
  at++;
  // "said that last week", "reported that one year on": the conjunction.
  if (value === thatOne && wordAt(r, at - 1) === w.that && bitsAt(r, at) & (isRelation | isNumber | isQuantifier) && wordAt(r, at) !== w.same) return null;
  if (value === thatOne && textAt(r, at).toLowerCase() === "overnight") return null;
  // "this past spring", "this coming week", "that same day"
  if (bitsAt(r, at) & isRelation && (value === thisOne || value === thatOne)) {
    value = value === thatOne ? thatOne : valueAt(r, at);
    at++;
  }
  if (bitsAt(r, at) & isFiscal && wordAt(r, at + 1) === w.year) at++;
  const here = bitsAt(r, at);
  // "the last quarter of 2021", "the final months of 2020"
  if ((value === last || value === final) && (wordAt(r, at) === w.quarter || wordAt(r, at) === w.half) && (wordAt(r, at + 1) === w.of || value === final)) {
    const quarter = wordAt(r, at) === w.quarter;
    const whole = withYearOf(r, i, at + 1, quarter ? "quarter" : "half", quarter ? 3 : 1, -1);
    if (whole.last > at + 1) return whole;
  }
  if (value === final) return null;
  const relation = relationOf(value);
  if (here & isMonth && !(here & isShort) && relation !== null) {
    const date = monthDateAt(r, at);
    if (date && value === past && date.meaning.kind === "period") return null;
    if (date && date.meaning.kind === "month") return match(i, date.last, { ...date.meaning, relation, ...(value === following ? { following: true } : {}) });
    return date ? { ...date, first: i } : null;
  }
  if (here & isWeekday && !(here & isShort)) {
    const day = weekdayAt(r, at);
    return day && day.meaning.kind === "weekday" ? match(i, day.last, { ...day.meaning, relation: relation ?? (value === thatOne ? -1 : 1) }) : null;
  }
  if (here & isSeason && relation !== null)
    return match(i, at + 1, { kind: "part-of-year", unit: "season", index: valueAt(r, at) - 1, relation, ...(value === following ? { following: true } : {}) });
  if (here & isPart && wordAt(r, at) !== 0) {
    const part = dayParts[valueAt(r, at)];
    if (value === last) return match(i, at + 1, { kind: "shift", unit: "day", by: -1, from: publication, hour: { part } });
    if (value === thisOne) return match(i, at + 1, { kind: "shift", unit: "day", by: 0, from: publication, hour: { part } });
    if (value === next || value === following) return match(i, at + 1, { kind: "shift", unit: "day", by: 1, from: "previous", hour: { part } });
    if (value === thatOne || value === previous)
      return match(i, at + 1, { kind: "shift", unit: "day", by: value === thatOne ? 0 : -1, from: "previous", hour: { part } });
    return null;
  }
  if (bitsAt(r, at) & isOrdinal || isHyphened(r, at)) {
    const quarter = partOfYearAt(r, at);
    if (quarter && quarter.meaning.kind === "part-of-year" && relation !== null) return match(i, quarter.last, { ...quarter.meaning, relation });
  }
  const approximate = approximationAt(r, at);
  const unit = unitAt(r, at + approximate);
  if (unit && !unit.plural && approximate === 0) return unitRelation(r, i, at, value, article, unit.unit, unit.times);
  if (unit?.plural && unit.unit === "day" && wordAt(r, at - 1) === w.these && i === at - 1) return match(i, at + 1, { kind: "reference", to: "PRESENT_REF" });
  const amount = amountAt(r, at + approximate);
  let end = amount ? amount.next : at;
  if (wordAt(r, end) === w.fiscal || wordAt(r, end) === w.full || wordAt(r, end) === w.consecutive || wordAt(r, end) === w.trading) end++;
  const many = unitAt(r, end);
  const direction =
    value === last || value === past || value === previous ? -1 : value === next || value === coming || value === following ? 1 : value === thisOne ? 0 : null;
  if (many && (amount ? many.plural || amount.count === 1 : many.plural && value !== last && value !== next && value !== previous)) {
    if (value === thatOne || value === latest || (value === thisOne && !article))
      return amount && value !== thisOne
        ? match(i, end + 1, {
            kind: "duration",
            value: durationValue(amount.count * many.times, many.unit),
            unit: many.unit,
            count: amount.count * many.times,
            direction: null,
          })
        : null;
    if (many.unit === "second") return null;
    const count = amount ? amount.count * many.times : Number.NaN;
    // "recent weeks and months"
    if (!amount && wordAt(r, end + 1) === w.and && unitAt(r, end + 2)?.plural) end += 2;
    if (!amount && value === past && wordAt(r, at - 1) === w.recent) return match(i, end + 1, { kind: "reference", to: "PAST_REF" });
    if (wordAt(r, end + 1) === w.or && textAt(r, end + 2) === "so") end += 2;
    return match(i, end + 1, { kind: "duration", value: durationValue(count, many.unit), unit: many.unit, count, direction });
  }
  return null;
}

/** "is likely to last over a week" */
const isVerbalLast = (r: Reader, i: number): boolean => {
  const word = wordAt(r, i - 1);
  return (
    word !== 0 &&
    (word === w.to || word === w.will || word === w.would || word === w.could || word === w.can || word === w.should || word === w.might || word === w.may)
  );
};

function unitRelation(r: Reader, first: number, at: number, value: number, article: boolean, unit: Unit, times: number): Match | null {
  if (unit === "second" || unit === "minute") return null;
  if (unit === "hour")
    return value === past || value === last ? match(first, at + 1, { kind: "duration", value: "PT1H", unit, count: 1, direction: -1 }) : null;
  const end = at + 1;
  // "last week's Thursday"
  if (unit === "week" && textAt(r, end).length === 2 && wordAt(r, end) === w["'s"] && bitsAt(r, end + 1) & isWeekday) {
    const relation = relationOf(value);
    if (relation !== null) return match(first, end + 2, { kind: "weekday", weekday: valueAt(r, end + 1), relation: null, week: relation });
  }
  if (unit === "year" && wordAt(r, end) === w["'s"]) {
    const quarter = partOfYearAt(r, end + 1);
    if (quarter && quarter.meaning.kind === "part-of-year")
      return match(first, quarter.last, { ...quarter.meaning, relation: null, year: { kind: "shift", unit, by: relationOf(value) ?? 0, from: publication } });
  }
  if (unit === "day" && value === thisOne) return null;
  if ((unit === "decade" || unit === "century") && (value === past || value === last) && article)
    return match(first, end, { kind: "duration", value: unit === "decade" ? "P10Y" : "P100Y", unit, count: 1, direction: -1 });
  if (unit === "day" && (value === last || value === past))
    return value === past ? match(first, end, { kind: "shift", unit: "day", by: -1, from: publication }) : null;
  // "They said yes the next month" follows the story; "over the next month" the day of writing.
  const before = wordAt(r, first - 1);
  const nextFromPrevious =
    article &&
    value === next &&
    (unit === "day" ||
      !(before === w.in || before === w.over || before === w.within || before === w.during || before === w.for || before === w.of || before === w.by));
  switch (value) {
    case last:
    case past:
      return match(first, end, { kind: "shift", unit, by: -times, from: publication });
    case next:
      return match(first, wordAt(r, end) === w.or && textAt(r, end + 1) === "so" ? end + 2 : end, {
        kind: "shift",
        unit,
        by: times,
        from: nextFromPrevious ? "previous" : publication,
      });
    case coming:
      return match(first, end, { kind: "shift", unit, by: times, from: publication });
    case thisOne:
      return match(first, end, { kind: "shift", unit, by: 0, from: publication });
    case following:
      return match(first, end, { kind: "shift", unit, by: times, from: "previous" });
    case previous:
      return match(first, end, { kind: "shift", unit, by: -times, from: "previous" });
    case thatOne:
      return match(first, end, { kind: "shift", unit, by: 0, from: "previous" });
    case latest:
      return match(first, end, { kind: "shift", unit, by: unit === "quarter" ? -1 : 0, from: publication });
    default:
      return null;
  }
}

/** "the year", "the quarter", "the weekend", "the month" where the words before make them this one. */
function anaphorAt(r: Reader, i: number): Match | null {
  const owned = endOfItsUnit(r, wordAt(r, i) === w.the ? i + 1 : i);
  if (owned !== null) return { ...owned, first: i };
  if (wordAt(r, i) !== w.the) {
    return wordAt(r, i) === w["year-end"] ? match(i, i + 1, { kind: "month", month: 12, day: 31, weekday: 0, relation: 0 }) : null;
  }
  const unit = unitAt(r, i + 1);
  if (!unit || unit.plural) return null;
  const before = wordAt(r, i - 1);
  const after = wordAt(r, i + 2);
  if (unit.unit === "weekend") return match(i, i + 2, { kind: "shift", unit: "weekend", by: 0, from: publication, comparing: true });
  if (unit.unit === "quarter") return match(i, i + 2, { kind: "shift", unit: "quarter", by: 0, from: "previous" });
  if (unit.unit === "week" && after === w.of) {
    const day = dateAt(r, i + 3);
    return day ? match(i, day.last, { kind: "around", unit: "week", of: day.meaning }) : null;
  }
  if (unit.unit !== "year" && unit.unit !== "month" && unit.unit !== "week" && unit.unit !== "day") return null;
  if (after === w.before) {
    const stop = symbolAt(r, i + 3);
    return stop === "." || stop === "," || i + 3 >= r.last ? match(i, i + 3, { kind: "shift", unit: unit.unit, by: -1, from: "previous" }) : null;
  }
  if (after === w.after) return null;
  if (after === w.ended || after === w.ending)
    return match(i, i + 2, { kind: "duration", value: durationValue(1, unit.unit), unit: unit.unit, count: 1, direction: null });
  if (unit.unit === "day") return null;
  if (before === w.of || before === w.for || before === w.during || before === w.throughout || before === w.in || before === w.over || before === w.through) {
    if (after === w.of || after === w.to || (before === w.in && unit.unit === "year" && after === 0 && yearAt(r, i + 2) > 0)) return null;
    if (before === w.of && !opensEdge(r, i - 2) && unit.unit !== "year") return null;
    return match(i, i + 2, { kind: "shift", unit: unit.unit, by: 0, from: publication });
  }
  return null;
}
/** "by year's end", "at the decade's close": the unit that runs now. */
function endOfItsUnit(r: Reader, at: number): Match | null {
  if (wordAt(r, at + 1) !== w["'s"] || (wordAt(r, at + 2) !== w.end && wordAt(r, at + 2) !== w.close)) return null;
  const unit = unitAt(r, at);
  return unit && !unit.plural && (unit.unit === "year" || unit.unit === "month" || unit.unit === "decade")
    ? match(at, at + 3, { kind: "shift", unit: unit.unit, by: 0, from: publication })
    : null;
}

const opensEdge = (r: Reader, i: number): boolean => ((bitsAt(r, i) & isEdge) !== 0 || bitsAt(r, i) & isOrdinal ? true : (bitsAt(r, i) & isUnit) !== 0);

/** "early 2022", "the end of March", "earlier this week", "late Tuesday", "sometime next year". */
export function edgeAt(r: Reader, i: number): Match | null {
  let at = i;
  const article = wordAt(r, at) === w.the || wordAt(r, at) === w.a;
  if (article) at++;
  if (!(bitsAt(r, at) & isEdge)) return null;
  const word = wordAt(r, at);
  at++;
  const noun =
    word === w.end ||
    word === w.start ||
    word === w.beginning ||
    word === w.middle ||
    word === w.close ||
    word === w.turn ||
    word === w.outset ||
    word === w.finish;
  if (noun) {
    if (wordAt(r, at) !== w.of) {
      // "year end", "end March"
      if (word !== w.end || article) return null;
      const month = bitsAt(r, at) & isMonth ? monthDateAt(r, at) : null;
      return month ? { ...month, first: i } : null;
    }
    at++;
    // "at the turn of the year": when the new one begins.
    if (word === w.turn && (wordAt(r, at) === w.year || (wordAt(r, at) === w.the && wordAt(r, at + 1) === w.year)))
      return match(i, wordAt(r, at) === w.the ? at + 2 : at + 1, { kind: "holiday", holiday: 5, relation: null });
    const inner = dateAt(r, at);
    if (inner && inner.meaning.kind !== "hour" && inner.meaning.kind !== "weekday") return { ...inner, first: i };
    if (wordAt(r, at) === w.year) return match(i, at + 1, { kind: "shift", unit: "year", by: 0, from: publication });
    // "by the end of the decade"
    const unit = wordAt(r, at) === w.the ? unitAt(r, at + 1) : null;
    return word === w.end && unit?.unit === "decade" && !unit.plural ? match(i, at + 2, { kind: "shift", unit: "decade", by: 0, from: publication }) : null;
  }
  if (article && (word === w.earlier || word === w.later || word === w.sometime)) return null;
  if (wordAt(r, at) === w.in || wordAt(r, at) === w.on) {
    if (word !== w.sometime && !(word === w.late || word === w.early || word === w.later || word === w.earlier)) return null;
    const inner = dateAt(r, at + 1);
    return inner && !article && (word === w.sometime || inner.meaning.kind !== "period") && inner.meaning.kind !== "weekday" ? { ...inner, first: i } : null;
  }
  if (wordAt(r, at) === w.of) return null;
  if (isDash(symbolAt(r, at)) && isGlued(r, at)) at++;
  const inner = dateAt(r, at);
  if (!inner) return null;
  if (inner.meaning.kind === "hour" || (inner.meaning.kind === "holiday" && word === w.close)) return null;
  // "later Friday", but "earlier 2003" is no time.
  if (
    (word === w.earlier || word === w.later) &&
    (inner.meaning.kind === "weekday" || (inner.meaning.kind === "shift" && inner.meaning.unit === "day" && inner.meaning.by === 0 && !inner.meaning.hour))
  )
    return null;
  if ((word === w.earlier || word === w.later) && inner.meaning.kind === "period" && inner.meaning.period.unit === "year") return null;
  return { ...inner, first: i };
}

const dateFinders = [
  numericDateAt,
  fiscalAt,
  monthDateAt,
  yearsAt,
  spelledYearAt,
  hyphenedDateAt,
  weekdayAt,
  deicticAt,
  relationAt,
  partOfYearAt,
  anaphorAt,
  holidayAt,
  dayOfMonthRelationAt,
] as const;

/** "the 9th of last month" */
function dayOfMonthRelationAt(r: Reader, i: number): Match | null {
  const at = wordAt(r, i) === w.the ? i + 1 : i;
  if (!isOrdinalNumber(r, at) || wordAt(r, at + 1) !== w.of) return null;
  const month = relationAt(r, at + 2);
  return month?.meaning.kind === "shift" && month.meaning.unit === "month"
    ? match(i, month.last, { kind: "day-of", day: dayOfMonthAt(r, at), of: month.meaning })
    : null;
}

/** The longest date that begins at `i`, without edges and durations. */
export function dateAt(r: Reader, i: number): Match | null {
  let best: Match | null = null;
  for (const find of dateFinders) {
    const found = find(r, i);
    if (found && (!best || found.last > best.last)) best = found;
  }
  // "Tuesday of next week", "Tuesday next week"
  if (best?.meaning.kind === "weekday" && best.meaning.relation === null && best.meaning.week === undefined) {
    const of = wordAt(r, best.last) === w.of ? 1 : 0;
    const week = bitsAt(r, best.last + of) & isRelation ? relationAt(r, best.last + of) : null;
    if (week && week.meaning.kind === "shift" && week.meaning.unit === "week" && week.meaning.from === "publication")
      return { first: i, last: week.last, meaning: { ...best.meaning, week: week.meaning.by } };
  }
  return best;
}

export const clockAtDay = (r: Reader, i: number): Match | null => clockTimeAt(r, i, dateAt);
