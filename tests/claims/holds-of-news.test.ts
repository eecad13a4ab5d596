/** Times that a report does not state but its day gives: what is in force is so from that day, and what met lately met in its month. */
import { expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const before = "Kenya keeps 90 soldiers in Somalia with the African Union mission.";
const times = (sentence: string, kind: string, publishedOn: string | null = "2019-05-20"): string[] =>
  reader
    .read({ ...plainDocument("case.txt", `${before} ${sentence}`), publishedOn })
    .claims.filter((c) => c.kind === kind && c.evidence[0].start > before.length)
    .map((c) => `${c.holds?.edtf ?? "-"} ${String(c.holds?.stated ?? "-")}`);

test.each([
  ["The foreign ministers of Ghana and Togo met in Accra.", "meeting", "2019-05 false"],
  ["Ghana's defence minister met his Peruvian counterpart in Lima.", "meeting", "2019-05 false"],
  ["The foreign ministers of Ghana and Togo met in Accra in March.", "meeting", "2019-03 false"],
  ["Uganda has 400 soldiers in Somalia.", "force", "2019-05-20/.. false"],
])("%s", (sentence, kind, answer) => expect(times(sentence, kind)).toContain(answer));

test("a meeting that had been before, and one in a report without a day, have no time", () => {
  expect(times("The foreign ministers of Ghana and Togo had met in Accra.", "meeting")).toEqual(["- -"]);
  expect(times("The foreign ministers of Ghana and Togo met in Accra.", "meeting", null)).toEqual(["- -"]);
});
