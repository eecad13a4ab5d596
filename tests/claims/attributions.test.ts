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
  // An act of a state is no telling, and what is expected names no teller.
  ["Latvia hopes that Norway will send 60 soldiers to Mali.", [[]]],
  ["The Estonian government wants Denmark to keep 300 soldiers in Tapa.", [[]]],
  ["Portugal is expected to send 60 soldiers to Mali.", [[]]],
  ["Portugal is said to have 60 soldiers in Mali.", [["/reported"]]],
  ["Sixty Danish soldiers in Mali were backed by Sweden.", [[], []]],
  // Whose figure it is.
  ["The United Nations puts the Togolese contingent in Mali at 900 soldiers.", [["United Nations/reported"]]],
  ["By the Bundeswehr's count, Togo has 900 soldiers in Mali.", [["Bundeswehr/reported"]]],
  ["Togo has 900 soldiers in Mali, according to a Lomé daily.", [["a Lomé daily/reported"]]],
  ["Togo has 900 soldiers in Mali, by the African Union's own estimate.", [["African Union/reported"]]],
  // Those who speak without a name, and for whom.
  ["Norway will send 60 soldiers to Mali, a Pentagon spokesman said.", [["a Pentagon spokesman/said"]]],
  ["One envoy said Norway would send 60 soldiers to Mali.", [["One envoy/said"]]],
  ["Without Norway's 60 soldiers, said an official who asked not to be named, the camp in Mali would have to close.", [["an official who asked not to be named/said"], ["an official who asked not to be named/said"]]],
  ["Norway will send 60 soldiers to Mali, the chancellor's spokesman told reporters.", [["the chancellor's spokesman/said"]]],
  // Ways to tell it.
  ["Norway will send 60 soldiers to Mali, reports the daily Dagbladet.", [["the daily Dagbladet/reported"]]],
  ["Norway will send 60 soldiers to Mali, estimates researcher Kari Lund.", [["Kari Lund/reported"]]],
  ["Kari Lund, head of the institute, pointed out that Norway would send 60 soldiers to Mali.", [["Kari Lund/said"]]],
  ["She noted, however, that Norway would send 60 soldiers to Mali.", [["She/said"]]],
  ["Jens Stoltenberg made it clear on Monday that Norway would send 60 soldiers to Mali.", [["Jens Stoltenberg/announced"]]],
  ["A Bergen daily has it that Norway will send 60 soldiers to Mali.", [["A Bergen daily/reported"]]],
  ["“We stay calm,” Kari Lund said on Sunday; Norway will send 60 soldiers to Mali, Ola Berg told reporters.", [["Ola Berg/said"]]],
  ["In the view of Kari Lund, Norway will send 60 soldiers to Mali.", [["Kari Lund/reported"]]],
  ["The Herald learned from two officials that Norway would send 60 soldiers to Mali.", [["two officials/reported"]]],
  // Persons who act in words, and what stands behind their colon.
  ["A second contingent for Mali was ruled out by Danish Defence Minister Troels Lund Poulsen.", [["Troels Lund Poulsen/said"]]],
  ["Defence Minister Frank Bakke-Jensen was curt: Norway keeps 60 soldiers in Mali.", [["Frank Bakke-Jensen/said"]]],
  ["Defence Minister Frank Bakke-Jensen would like Denmark to keep 60 soldiers in Mali.", [["Frank Bakke-Jensen/asked"]]],
  ["Norway keeps 60 soldiers in Mali, as Jens Stoltenberg put it.", [["Jens Stoltenberg/said"]]],
  ["A panel of experts said Norway would send 60 soldiers to Mali.", [["A panel of experts/said"]]],
  ["The bloc's commissioner, Amina Bello, said Togo would send 60 soldiers to Mali.", [["Amina Bello/said"]]],
  ["Norway will send 60 soldiers to Mali, an official statement said.", [["an official statement/said"]]],
  // The sentence after tells whose words they are.
  ["Norway will send 60 soldiers to Mali. This was announced by Kari Lund in Oslo.", [["Kari Lund/announced"]]],
  ["Norway will send 60 soldiers to Mali. Two officials said this on Monday.", [["Two officials/said"]]],
  ["Norway will send 60 soldiers to Mali. This was welcome news.", [[]]],
  ["Norway will send 60 soldiers to Mali, the envoy of Chad said.", [["the envoy of Chad/said"]]],
  // A pronoun or a bare office is who was named before.
  ["General Ola Berg, commander of the camp in Mali, met the press. Norway keeps 60 soldiers there, the commander said.", [["Ola Berg/said"]]],
  ["The talks went well, said Kari Lund of the institute. Norway will send 60 soldiers to Mali, she added.", [["Kari Lund/said"]]],
];
for (const [sentence, wanted] of cases) test(sentence, () => expect(sourcesIn(`${field} ${sentence}`)).toEqual(wanted));

test("a readout is its spokesman's", () => {
  expect(sourcesIn(`Readout of a call with Manila\n\nPress Secretary Ann Lee provided the following readout:\n\n${field} Australia will send 60 soldiers to Palawan in the Philippines.`)).toEqual([["Ann Lee/readout"]]);
});

test("a written answer is its minister's", () => {
  expect(sourcesIn(`Mali: Peacekeeping\n\nAnswered by Baroness Ray of Holt (Minister of State) on 7 June 2021\n\n${field} The United Kingdom has 300 soldiers in Mali.`)).toEqual([["Ray of Holt/said"]]);
});

test("a sentence of prose about a declaration makes its author no speaker", () => {
  expect(sourcesIn(`Mali without the Danes\n\nYesterday's declaration by France and its partners settles the first question, whether we leave or stay, though our own next step, as our readers know, remains open for now in all of the camps. ${field} Togo has 900 soldiers in Mali.`)).toEqual([[]]);
});
