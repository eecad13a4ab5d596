import { expect, test } from "vitest";
import { oldWord } from "../../src/model/age.ts";
import { dayOf, isoOf } from "../../src/model/edtf.ts";

const day = (iso: string): number => dayOf(iso)!;
const open = { earliest: null, latest: null };
const level = { kind: "force", track: "actual", stage: "in-force", change: "level", holds: { edtf: "2014-02-01/..", stated: false }, from: { earliest: day("2014-02-01"), latest: day("2014-02-01") }, to: open } as const;
const oldOn = (told: Parameters<typeof oldWord>[0], last: string | null, on: string): string | null => {
  const found = oldWord(told, last === null ? null : day(last), day(on));
  return found === null ? null : isoOf(found);
};

test("what goes on is a word of the day on which it was told last, for two years", () => {
  expect(oldOn(level, "2014-02-01", "2016-01-31")).toBeNull();
  expect(oldOn(level, "2014-02-01", "2016-06-01")).toBe("2014-02-01");
  expect(oldOn(level, "2016-01-10", "2016-06-01")).toBeNull();
  expect(oldOn(level, null, "2016-06-01")).toBeNull();
});

test("a level of some month is a word of that month, whenever it was told; a beginning is not", () => {
  const then = { ...level, holds: { edtf: "2009-05", stated: true }, from: { earliest: day("2009-05-01"), latest: day("2009-05-31") } };
  expect(oldOn(then, "2014-02-01", "2014-03-01")).toBe("2009-05-31");
  expect(oldOn({ ...then, change: "start" }, "2014-02-01", "2014-03-01")).toBeNull();
});

test("what has an end, a day ahead, or is no presence does not age", () => {
  expect(oldOn({ ...level, to: { earliest: day("2030-01-01"), latest: day("2030-12-31") } }, "2014-02-01", "2022-01-01")).toBeNull();
  expect(oldOn({ ...level, track: "promise", change: "start", from: { earliest: day("2029-01-01"), latest: day("2029-12-31") } }, "2014-02-01", "2022-01-01")).toBeNull();
  expect(oldOn({ ...level, track: "promise", change: "start", from: open }, "2014-02-01", "2022-01-01")).toBe("2014-02-01");
  expect(oldOn({ ...level, stage: "ended", change: "end" }, "2014-02-01", "2022-01-01")).toBeNull();
  for (const kind of ["spending", "aid", "position"] as const) expect(oldOn({ ...level, kind }, "2014-02-01", "2022-01-01")).toBeNull();
  for (const track of ["refusal", "denial", "request"] as const) expect(oldOn({ ...level, track }, "2014-02-01", "2022-01-01")).toBeNull();
});
