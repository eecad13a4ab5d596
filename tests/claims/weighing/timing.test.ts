/** When a claim is the case, by weight: given where no rule finds a time, put right where the rule's is next to impossible, else left alone. */
import { expect, test } from "vitest";
import { type Draft, draftOf } from "../../../src/claims/draft.ts";
import type { Odds } from "../../../src/claims/weighing/odds.ts";
import { likeliestTime, likelyNow, timePutRight } from "../../../src/claims/weighing/timing.ts";
import { nowOf, type When, whenForms, whensOf } from "../../../src/claims/weighing/whens.ts";
import { boundsOf, type Dated, type TimeMention } from "../../../src/model/edtf.ts";

const now: When = { edtf: "2023-03-01/..", form: whenForms.now },
  may: When = { edtf: "2023-05", form: whenForms.at },
  fromMay: When = { edtf: "2023-05/..", form: whenForms.from },
  untilJune: When = { edtf: "../2024-06", form: whenForms.until };
const draft = (stage: Draft["stage"]): Draft => draftOf("force", "force/send", { start: 0, end: 9 }, 0, { actor: [{ id: "PER", name: "Peru" }], stage });
/** Published on 1 March 2023. */
const day = boundsOf("2023-03-01")!;
const read = (edtf: string): Dated => ({ edtf, stated: true });
function told(rule: Dated | null, shares: readonly number[], stage: Draft["stage"] = "in-force", whens: readonly (When | null)[] = [null, now, may, fromMay, untilJune]): string {
  const one = draft(stage),
    time = timePutRight(one, rule, { when: () => ({ whens, shares: Float64Array.from(shares) }) } as unknown as Odds, day);
  return `${time?.edtf ?? "-"} ${one.rules.includes("time/weighed") ? "weighed" : "read"}`;
}

type Case = readonly [what: string, rule: Dated | null, shares: readonly number[], answer: string, stage?: Draft["stage"], whens?: readonly (When | null)[]];
const cases: readonly Case[] = [
  ["a time that no rule finds is given", null, [0.2, 0.1, 0.7, 0, 0], "2023-05 weighed"],
  ["not one that is only a little likely", null, [0.2, 0.2, 0.35, 0.15, 0.1], "- read"],
  ["nor where it is likelier that none is told", null, [0.6, 0.4, 0, 0, 0], "- read"],
  ["the day of the report is one", null, [0.1, 0.8, 0.1, 0, 0], "2023-03-01/.. weighed"],
  ["a rule's time stays where it may be meant", read("../2024-06"), [0, 0.81, 0, 0, 0.19], "../2024-06 read"],
  ["and goes where it is next to impossible", read("../2024-06"), [0, 0.95, 0, 0, 0.05], "2023-03-01/.. weighed"],
  ["what was planned is not so from the day of the report on", null, [0.1, 0.8, 0.1, 0, 0], "- read", "planned"],
  ["nor at a time that is over when it is told", null, [0.1, 0, 0, 0.9, 0], "- read", "planned", [null, now, may, { edtf: "2023-02/..", form: whenForms.from }, untilJune]],
  ["what is over is not so from a time on", null, [0.1, 0, 0, 0.9, 0], "- read", "ended"],
  ["but may have been until then", null, [0.1, 0, 0, 0, 0.9], "../2024-06 weighed", "ended"],
  ["an open end is no other time", read("2023-05"), [0, 0, 0.02, 0.98, 0], "2023-05 read"],
  ["nor is a sharper day", read("2023-05-12"), [0, 0, 0.98, 0.02, 0], "2023-05-12 read"],
  ["whether from it on or until it is the rule's to say", read("2024-06/.."), [0.05, 0, 0, 0.05, 0.9], "2024-06/.. read"],
  ["no time at all takes none away", read("../2024-06"), [0.99, 0.01, 0, 0, 0], "../2024-06 read"],
];
for (const [what, rule, shares, answer, stage, whens] of cases) test(what, () => expect(told(rule, shares, stage, whens)).toBe(answer));

test("of a time that is told twice the likelihood counts together", () => {
  expect(told(null, [0.3, 0.3, 0.4], "planned", [null, may, may])).toBe("2023-05 weighed");
});

test("the record says that it was filled in, and why", () => {
  const whens = [null, now, may],
    timed = (shares: readonly number[]): Dated | null => timePutRight(draft("in-force"), null, { when: () => ({ whens, shares: Float64Array.from(shares) }) } as unknown as Odds, day);
  expect(timed([0, 0, 1])).toEqual({ edtf: "2023-05", stated: false, because: likeliestTime });
  expect(timed([0, 1, 0])).toEqual({ edtf: "2023-03-01/..", stated: false, because: likelyNow });
});

test("where the encoder is not asked, the rule's time stands", () => {
  expect(timePutRight(draft("in-force"), read("2023"), { when: () => null } as unknown as Odds, day)).toEqual(read("2023"));
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
