import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorOf, timesIn } from "../../src/mentions/time/times.ts";
import { dayPeriod, daysOf, edtfOf, edtfOfDays, periodAt, shifted, timexOf } from "../../src/mentions/time/calendar.ts";
import { boundsOf, isoOf } from "../../src/model/edtf.ts";
import { tokenise } from "../../src/text/tokens.ts";

const pieces = ["on", "the", "end", "of", "March", "3", "2022", "2026-27", "Friday", "last", "next", "three", "years", "ago", "later", "earlier", "this", "week", "until", "by", ",", ".", "24.06.2025", "mid-May", "early", "quarter", "third", "a", "half",
  "decade", "to", "12", "10", "p.m.", ":", "30", "'98", "1990s", "every", "day", "now", "recent", "past", "few", "summer", "will", "was", "in", "18", "-", "month", "Christmas", "fiscal", "and", "1/2", "noon", "tonight", "(", ")", "%", "29", "February", "31", "April"];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
const day = fc.integer({ min: 0, max: 30_000 });
const read = (words: string, on: string | null) => {
  const tokens = tokenise(words);
  return timesIn({ tokens, sentences: [{ first: 0, last: tokens.count }] }, anchorOf(on));
};

test("spans are exact and in order, and none overlaps another", () => fc.assert(fc.property(text, day, (words, on) => {
  let end = 0;
  for (const time of read(words, isoOf(on))) {
    expect(words.slice(time.start, time.end)).toBe(time.quote);
    expect(time.start).toBeGreaterThanOrEqual(end);
    expect(time.quote.trim()).toBe(time.quote);
    end = time.end;
  }
}), { numRuns: 1000 }));

test("every EDTF parses, and its ends are in order", () => fc.assert(fc.property(text, day, fc.integer({ min: 1, max: 400 }), (words, on, width) => {
  for (const time of read(words, edtfOfDays(on, on + width))) {
    if (time.edtf === null) continue;
    const bounds = boundsOf(time.edtf);
    expect(bounds, `${time.quote} ${time.edtf}`).not.toBeNull();
    if (bounds?.from != null && bounds.to != null) expect(bounds.from, `${time.quote} ${time.edtf}`).toBeLessThan(bounds.to);
  }
}), { numRuns: 1000 }));

test("the same words on the same day give the same times", () => fc.assert(fc.property(text, day, (words, on) => {
  expect(read(words, isoOf(on))).toEqual(read(words, isoOf(on)));
}), { numRuns: 200 }));

test("spans do not depend on the day of publication", () => fc.assert(fc.property(text, day, (words, on) => {
  expect(read(words, isoOf(on)).map((time) => time.quote)).toEqual(read(words, null).map((time) => time.quote));
}), { numRuns: 200 }));

test("an interval of publication contains the answer of each of its days for last and next units", () => fc.assert(fc.property(day, fc.integer({ min: 1, max: 90 }), fc.constantFrom("last month", "next year", "this week", "tomorrow", "last Friday"), (on, width, words) => {
  const wide = boundsOf(read(words, edtfOfDays(on, on + width))[0].edtf ?? "");
  const exact = boundsOf(read(words, isoOf(on + Math.floor(width / 2)))[0].edtf ?? "");
  expect(wide?.from).toBeLessThanOrEqual(exact?.from ?? Number.NaN);
  expect(wide?.to).toBeGreaterThanOrEqual(exact?.to ?? Number.NaN);
})));

test("a period holds the day it was made from, and its neighbours touch it", () => fc.assert(fc.property(day, fc.constantFrom("day", "week", "month", "quarter", "season", "half", "year", "decade", "century" as const), (on, unit) => {
  const period = periodAt(unit, on);
  const { from, to } = daysOf(period);
  expect(from).toBeLessThanOrEqual(on);
  expect(to).toBeGreaterThan(on);
  expect(daysOf(shifted(period, 1)).from).toBe(to);
  const bounds = boundsOf(edtfOf(period));
  expect([bounds?.from, bounds?.to]).toEqual([from, to]);
})));

test("ISO weeks at the turn of the year", () => {
  const week = (iso: string): string => timexOf(periodAt("week", boundsOf(iso)?.from ?? 0));
  expect([week("2018-12-31"), week("2020-12-31"), week("2021-01-03"), week("2021-01-04"), week("2022-01-01")]).toEqual(["2019-W01", "2020-W53", "2020-W53", "2021-W01", "2021-W52"]);
  expect(timexOf(dayPeriod(0))).toBe("1970-01-01");
});
