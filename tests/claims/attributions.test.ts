/** Who says what a claim says: sentences and their sources. */
import { expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";

const reader = makeReader(loadRegistry());
const field = "Soldiers of the alliance met in camp.";
/** Names of the sources of each claim of the text, in reading order. */
const sourcesIn = (text: string): string[][] =>
  reader.read({ path: "case.txt", url: null, text, html: null, title: null, publisher: null, byline: null, publishedOn: "2021-06-08", language: null, problems: [] } as never)
    .claims.map((c) => c.attribution.map((a) => `${a.who.name}/${a.how}`));

const cases: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ["Norway said it would send 60 soldiers to Mali.", [[]]],
  ["Defence Minister Frank Bakke-Jensen said Norway would send 60 soldiers to Mali.", [["Frank Bakke-Jensen/said"]]],
  ["Togo has 900 soldiers in Mali, UN figures show.", [["United Nations/reported"]]],
  ["NATO data show that Spain spends 1.3% of its GDP on defence.", [["NATO/reported"]]],
  ["Justin Trudeau announced that Canada will send 60 soldiers to Mali. Two helicopters will be sent to Gao in 2022.", [["Justin Trudeau/announced"], ["Justin Trudeau/announced"]]],
  ["Defence Minister Frank Bakke-Jensen promised Mali 60 soldiers from Norway.", [["Frank Bakke-Jensen/announced"]]],
  ["Justin Trudeau announced that Canada will send 60 soldiers to Mali. Italy will send two helicopters to Gao in 2022.", [["Justin Trudeau/announced"], []]],
  ["Norway will send 60 soldiers to Mali, Jens Stoltenberg said yesterday.", [["Jens Stoltenberg/said"]]],
  ["Norway will send 60 soldiers to Mali, two officials said last week.", [["two officials/said"]]],
  ["Norway will send 60 soldiers to Mali, a person briefed on the plan said.", [["a person briefed on the plan/said"]]],
  ["The Danish newspaper Berlingske reported last week that Norway would send 60 soldiers to Mali.", [["The Danish newspaper Berlingske/reported"]]],
  ["Norway will send 60 soldiers to Mali, according to the New York Times.", [["the New York Times/reported"]]],
  ["Norway told NATO it would send 60 soldiers to Mali.", [[]]],
  ["Norway, Jens Stoltenberg said on Monday, will send 60 soldiers to Mali.", [["Jens Stoltenberg/said"]]],
];
for (const [sentence, wanted] of cases) test(sentence, () => expect(sourcesIn(`${field} ${sentence}`)).toEqual(wanted));

test("a readout is its spokesman's", () => {
  expect(sourcesIn(`Readout of a call with Manila\n\nPress Secretary Ann Lee provided the following readout:\n\n${field} Australia will send 60 soldiers to Palawan in the Philippines.`)).toEqual([["Ann Lee/readout"]]);
});

test("a written answer is its minister's", () => {
  expect(sourcesIn(`Mali: Peacekeeping\n\nAnswered by Baroness Ray of Holt (Minister of State) on 7 June 2021\n\n${field} The United Kingdom has 300 soldiers in Mali.`)).toEqual([["Ray of Holt/said"]]);
});
