/** When a claim is the case, by weight: given where no rule finds a time, put right where the rule's is next to impossible, else left alone. */
import { expect, test } from "vitest";
import { type Draft, draftOf } from "../../../src/claims/draft.ts";
import type { Odds } from "../../../src/claims/weighing/odds.ts";
import { likeliestTime, likelyNow, timePutRight } from "../../../src/claims/weighing/timing.ts";
import { nowOf, type When, whenForms, whensOf } from "../../../src/claims/weighing/whens.ts";
import type { Dated, TimeMention } from "../../../src/model/edtf.ts";

const now: When = { edtf: "2023-03-01/..", form: whenForms.now },
  may: When = { edtf: "2023-05", form: whenForms.at },
  fromMay: When = { edtf: "2023-05/..", form: whenForms.from },
  untilJune: When = { edtf: "../2024-06", form: whenForms.until };
const draft = (): Draft => draftOf("force", "force/send", { start: 0, end: 9 }, 0, { actor: [{ id: "PER", name: "Peru" }] });
const read = (edtf: string): Dated => ({ edtf, stated: true });
function told(rule: Dated | null, shares: readonly number[], whens: readonly (When | null)[] = [null, now, may, fromMay, untilJune]): string {
  const one = draft(),
    time = timePutRight(one, rule, { when: () => ({ whens, shares: Float64Array.from(shares) }) } as unknown as Odds);
  return `${time?.edtf ?? "-"} ${one.rules.includes("time/weighed") ? "weighed" : "read"}`;
}

test.each([
  ["a time that no rule finds is given", null, [0.2, 0.1, 0.7, 0, 0], "2023-05 weighed"],
  ["not one that is only a little likely", null, [0.2, 0.2, 0.35, 0.15, 0.1], "- read"],
  ["nor where it is likelier that none is told", null, [0.6, 0.4, 0, 0, 0], "- read"],
  ["the day of the report is one", null, [0.1, 0.8, 0.1, 0, 0], "2023-03-01/.. weighed"],
  ["a rule's time stays where it may be meant", read("../2024-06"), [0, 0.81, 0, 0, 0.19], "../2024-06 read"],
  ["and goes where it is next to impossible", read("../2024-06"), [0, 0.95, 0, 0, 0.05], "2023-03-01/.. weighed"],
  ["an open end is no other time", read("2023-05"), [0, 0, 0.02, 0.98, 0], "2023-05 read"],
  ["nor is a sharper day", read("2023-05-12"), [0, 0, 0.98, 0.02, 0], "2023-05-12 read"],
  ["until is another than from", read("2024-06/.."), [0.05, 0, 0, 0.05, 0.9], "../2024-06 weighed"],
  ["no time at all takes none away", read("../2024-06"), [0.99, 0.01, 0, 0, 0], "../2024-06 read"],
] as const)("%s", (_what, rule, shares, answer) => expect(told(rule, shares)).toBe(answer));

test("of a time that is told twice the likelihood counts together", () => {
  expect(told(null, [0.3, 0.3, 0.4], [null, may, may])).toBe("2023-05 weighed");
});

test("the record says that it was filled in, and why", () => {
  const whens = [null, now, may],
    timed = (shares: readonly number[]): Dated | null => timePutRight(draft(), null, { when: () => ({ whens, shares: Float64Array.from(shares) }) } as unknown as Odds);
  expect(timed([0, 0, 1])).toEqual({ edtf: "2023-05", stated: false, because: likeliestTime });
  expect(timed([0, 1, 0])).toEqual({ edtf: "2023-03-01/..", stated: false, because: likelyNow });
});

test("where the encoder is not asked, the rule's time stands", () => {
  expect(timePutRight(draft(), read("2023"), { when: () => null } as unknown as Odds)).toEqual(read("2023"));
});

const mention = (edtf: string | null): TimeMention => ({ type: "time", start: 0, end: 4, quote: "then", edtf, timex: { type: "DATE", value: "" }, role: null });
test.each([
  ["2023-05", ["2023-05", "2023-05/..", "../2023-05"]],
  ["2022-05-02/2022-05-08", ["2022-05-02/2022-05-08", "2022-05-02/..", "../2022-05-08"]],
  ["2022/..", ["2022/.."]],
  [null, []],
])("%s may mean %j", (edtf, ways) => expect(whensOf(mention(edtf)).map((when) => when.edtf)).toEqual(ways));

test("now begins on the first day on which the report may have been published", () => {
  expect(nowOf({ publishedOn: read("2022-05-02/2022-05-08") })).toBe("2022-05-02/..");
  expect(nowOf({ publishedOn: read("../2022-05-08") })).toBeNull();
  expect(nowOf({ publishedOn: null })).toBeNull();
});
