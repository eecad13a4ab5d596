import { describe, expect, test } from "vitest";
import { publicationDay } from "../../src/mentions/publication.ts";
import { inBoth, union } from "../../src/mentions/publication/days.ts";
import type { SourceDocument } from "../../src/model/document.ts";
import { parseRegistry } from "../../src/model/registry.ts";
import { readText } from "../../src/text/read.ts";

const registry = parseRegistry({
  meetings: [
    "id\tbody\tname\tkind\tplace\tstate\tfrom\tto\tsource",
    "n18\tnato\tNATO summit in Brussels\tsummit\tBrussels\tBEL\t2018-07-11\t2018-07-13\tx",
    "n21\tnato\tNATO summit in Brussels\tsummit\tBrussels\tBEL\t2021-06-14\t2021-06-15\tx",
    "n22\tnato\tNATO summit in Madrid\tsummit\tMadrid\tESP\t2022-06-28\t2022-07-01\tx",
    "g18\tg7\tG7 summit in Charlevoix\tsummit\tCharlevoix\tCAN\t2018-06-08\t2018-06-10\tx",
  ].join("\n"),
  members: ["body\tstate\tfrom\tto\tstatus\tsource", ...Array.from({ length: 29 }, (_, i) => `nato\tS${i}\t2000-01-01\t\tmember\tx`), "nato\tT1\t2020-03-27\t\tmember\tx", "nato\tT2\t2023-04-04\t\tmember\tx"].join("\n"),
  holders: [
    "office\tperson\tname\taliases\tfrom\tto\tsource",
    "AAA:defence-minister\tada-lind\tAda Lindqvist\t\t2019-03-01\t2021-10-20\tx",
    "AAA:defence-minister\tbo-berg\tBo Bergstrøm\t\t2021-10-20\t2023-07-01\tx",
    "BBB:head-of-government\tcarl-frost\tCarl Frost\t\t2015-01-01\t2020-02-01\tx",
    "BBB:head-of-government\tdina-holm\tDina Holm\t\t2020-02-01\t\tx",
    "NNN:secretary-general\teva-storm\tEva Storm\t\t2014-10-01\t2024-10-01\tx",
  ].join("\n"),
}, { landmarks: "name\twords\ttold\ton\nthe strait war\tpossible war in the strait|feared war in the strait\tbefore\t2020-05-05\nthe strait war\tsince the war in the strait\tafter\t2020-05-05" }, "test");

function publish(text: string, given: Partial<SourceDocument> = {}) {
  const source: SourceDocument = { path: "a.txt", url: null, text, title: null, publisher: null, byline: null, publishedOn: null, language: "en", problems: [], ...given };
  return publicationDay(readText(source), source, registry).publishedOn;
}
const body = "The government said that the battalion is well housed. The crews are content with their quarters and their food.\n";
const headed = (line: string): string => `Battalion gets new quarters in the north\n\n${line}\n\n${body}\n${body}`;

describe("stated", () => {
  test("what the source says stands above all", () => expect(publish(headed("Published on 3 May 2022"), { publishedOn: "2022-05-04" })).toEqual({ edtf: "2022-05-04", stated: true }));
  const cases: [string, string][] = [
    ["Published on 3 May 2022", "2022-05-03"],
    ["Posted on May 3, 2022 by admin", "2022-05-03"],
    ["Oslo, 24.06.2025, 16:41 o'clock", "2025-06-24"],
    ["Started by falcon, 2021-03-09 13:22", "2021-03-09"],
    ["Published on 3 May 2022 at 18:14 - Modified on 4 May 2022 at 08:02", "2022-05-03"],
    ["Tuesday, 3 May 2022", "2022-05-03"],
    ["Posted Tue 3 May 2022 at 4:05pm, updated Wed 4 May 2022 at 6:31pm", "2022-05-03"],
  ];
  test.each(cases)("%s → %s", (line, day) => expect(publish(headed(line))).toEqual({ edtf: day, stated: true }));
  test.each([["September 2019. The crews are home.", "2019-09"], ["Suva, June 2017 — The crews are home.", "2017-06"]])("a month before the first words: %s", (first, month) =>
    expect(publish(`Crews come home\n\nBy Ana Duarte\n\n${first} ${body}`)).toEqual({ edtf: month, stated: true }));
  test("a month in its sentence is none of the page", () => expect(publish(`Crews come home\n\nSeptember 2019 was cold. ${body}`)?.stated).not.toBe(true));
  test("a widget's header", () => expect(publish(` date 2021-03-09 Loading...\n\n${body}\n${body}`)).toEqual({ edtf: "2021-03-09", stated: true }));
  const forms: [string, string][] = [
    ["Ministry of Defence, Riga | News item | 07-03-2017", "2017-03-07"],
    ["Lomé, le 4 février 2021", "2021-02-04"],
    ["Graz, den 9. Oktober 2014", "2014-10-09"],
    ["Consulate General, Gdynia, 5/IV/2012", "2012-04-05"],
    ["Done at Suva on the third day of June two thousand and nineteen", "2019-06-03"],
    ["This blog is no longer being updated. Friday 2 August 2019", "2019-08-02"],
    ["Asked on 2 May 2013 · Answered on 9 May 2013", "2013-05-09"],
    ["« Reply #3 on: May 03, 2012, 10:22:31 PM »", "2012-05-03"],
    ["(2 May 2016) Answer (9 May 2016)", "2016-05-09"],
    ["MAY 9. 1967", "1967-05-09"],
    ["17:34 March 05, 2019", "2019-03-05"],
    ["Release No: NR-052-19  March 5, 2019", "2019-03-05"],
    ["5 MAR 19 - 10:30", "2019-03-05"],
    ["aw/PAP 05.03.2019, 09:12 [act. 11:40]", "2019-03-05"],
    ["Thimphu/Gelephu, 5 March 2019: The units", "2019-03-05"],
    ["THIMPHU, March 5, 2019 /Coastpress/. The crews of the battalion are content with their quarters and with their food, they said", "2019-03-05"],
    ["Senator Field asked the Minister, upon notice, on 1 March 2019:\n\nThe answer to the senator's question, given on 5 March 2019, is as follows:", "2019-03-05"],
    ["Suez, 2 Nov 56", "1956-11-02"],
    ["P 031200Z MAY 07", "2007-05-03"],
    ["Tuesday 3/5/22", "2022-05-03"],
    ["Given this 3rd day of May 2011", "2011-05-03"],
    ["Posted 05/03/2022 4:10 PM ET", "2022-05-03"],
    ["Posted 05/03/2022 16.10 CET", "2022-03-05"],
  ];
  test.each(forms)("%s → %s", (line, day) => expect(publish(headed(line))).toEqual({ edtf: day, stated: true }));
  test("the name of a file", () => expect(publish(`20190604_speech_final\n\n${headed("Speech")}`)).toEqual({ edtf: "2019-06-04", stated: true }));
  test("a place and a day before the first words", () => expect(publish(`New quarters in the north\n\nPetropolis, 3 May 2022. ${body}\n${body}`)).toEqual({ edtf: "2022-05-03", stated: true }));
  test("another numeric day settles the order", () => expect(publish(`${headed("Published: 05/03/2022")}\nThe hall was opened on 25/02/2022.`)).toEqual({ edtf: "2022-03-05", stated: true }));
  test("a dateline with a date", () => expect(publish(`New quarters in the north\n\nOSLO, 3 May 2022 (Fjordwire) - ${body}\n${body}`)).toEqual({ edtf: "2022-05-03", stated: true }));
});

describe("never a wrong exact day", () => {
  test.each([
    ["a day, a place and a dash before the first words", `2022-05-03 Petropolis, Nordland – ${body}`],
    ["a place and its agency before the day", `PETROPOLIS (Wire) -- May 3, 2022. ${body}`],
  ])("%s", (_, line) => expect(publish(`New quarters in the north\n\n${line}\n${body}`)).toEqual({ edtf: "2022-05-03", stated: true }));
  test("a day that opens a sentence of its own is no dateline", () => expect(publish(`Quarters\n\n3 May 2022 was a cold day for the crews in the north. ${body}\n${body}`)?.stated).not.toBe(true));
  test("an hour is no day", () => expect(publish(headed("Posted at 9:12"))).toBeNull());
  test("nothing to go by is null", () => expect(publish(`${body}\n${body}`)).toBeNull());
  test("a slashed date that can be read two ways is both", () => {
    const said = publish(headed("Published: 05/03/2022"));
    expect(said?.stated).toBe(false);
    expect(said?.edtf).toBe("2022-03-05/2022-05-03");
  });
  test("a day told in prose is no day of publication", () => expect(publish(`Quarters\n\nThe old hall burnt down in the fifth winter of 1974.\n\n${body}`)).toBeNull());
  test("a day in the middle of a heading dates what it is about", () => expect(publish(`Quarters\n\nHow the crews won the race of 3 May 2022 and lost the cup\n\n${body}`)?.stated).not.toBe(true));
  test("a day of change alone gives no day", () => expect(publish(headed("Updated on 4 May 2022"))?.edtf).not.toBe("2022-05-04"));
  test("a copyright year alone is only a bound", () => expect(publish(`${body}\n${body}\n\n© 2022 Fjordwire. All rights reserved.`)).toBeNull());
});

describe("inferred, with its reasons", () => {
  test("a summit next month gives the month before it", () => {
    const said = publish("Allied aims\n\nNATO leaders gather in Madrid late next month. The crews are content.");
    expect(said).toMatchObject({ edtf: "2022-05", stated: false });
    expect(said?.because).toContain("Madrid");
  });
  test("a summit's days give the year", () => {
    const said = publish("Allied aims\n\nNATO leaders will attend the summit in Brussels on July 11 and 12. The G7 summit in Charlevoix last month was sour. The crews are content.");
    expect(said?.edtf).toBe("2018-07-01/2018-07-10");
  });
  test("a title and its holder give a term", () => {
    const said = publish(`Quarters\n\nDefence Minister Bo Bergstrøm opened the hall. Prime Minister Dina Holm sent flowers. ${body}`);
    expect(said).toMatchObject({ edtf: "2021-10-20/2023-07-07", stated: false });
    expect(said?.because).toContain("Bo Bergstrøm");
  });
  test("a surname with one letter wrong is still that person", () => expect(publish(`Quarters\n\nDefence Minister Ada Lindqvast opened the hall. ${body}`)?.edtf).toBe("2019-03-01/2021-10-26"));
  test("a former minister bounds nothing", () => expect(publish(`Quarters\n\nFormer Defence Minister Ada Lindqvist opened the hall. ${body}`)).toBeNull());
  test("a holder in a sentence that dates itself bounds nothing", () => expect(publish(`Quarters\n\nIn 2016 Prime Minister Carl Frost opened the hall. ${body}`)).toBeNull());
  test("the later holder wins over one told of the past", () => {
    const said = publish(`Quarters\n\nDefence Minister Bo Bergstrøm opened the hall. It was planned when Defence Minister Ada Lindqvist was new. ${body}`);
    expect(said?.edtf).toBe("2021-10-20/2023-07-07");
  });
  test("last year with its number gives the year", () => expect(publish(`Quarters\n\nThe hall was begun last year, in 2014. ${body}`)).toMatchObject({ edtf: "2015", stated: false }));
  test("years ago are counted", () => expect(publish(`Quarters\n\nThe hall was begun in 2011, four years ago. ${body}`)?.edtf).toBe("2015"));
  test("news of this week is of about the newest day told", () => expect(publish(`Quarters\n\nThe hall was opened on 3 May 2014. The crews move in next week. ${body}`)).toMatchObject({ edtf: "2014-05-03/2015-06-06", stated: false }));
  test("history has no week", () => expect(publish(`Quarters\n\nThe hall was opened on 3 May 1914. ${body}`)).toBeNull());
  test("past years bound from below, promised ones from above", () => {
    const said = publish(`Quarters\n\nThe hall was built in 2019. The crews are to leave by the end of 2022. ${body}`);
    expect(said).toMatchObject({ edtf: "2019/2022", stated: false });
  });
  test("what is still feared lies ahead", () => {
    const said = publish(`Quarters\n\nDefence Minister Ada Lindqvist spoke of a possible war in the strait. ${body}`);
    expect(said?.edtf).toBe("2019-03-01/2020-05-04");
  });
  test("what has happened lies behind", () => {
    const said = publish(`Quarters\n\nDefence Minister Ada Lindqvist said much has changed since the war in the strait. ${body}`);
    expect(said?.edtf).toBe("2020-05-05/2021-10-26");
  });
  test("the number of allies bounds the day", () => expect(publish(`Quarters\n\nAll 30 NATO allies sent flowers. Secretary General Eva Storm spoke. ${body}`)?.edtf).toBe("2020-03-27/2023-04-10"));
  test("a number of some allies bounds nothing", () => expect(publish(`Quarters\n\nSome 30 officers of the alliance sent flowers. ${body}`)).toBeNull());
  test("a predecessor beside the holder leaves the holder's term", () => expect(publish(`Quarters\n\nPrime Minister Dina Holm spoke. Defence Minister Bo Bergstrøm spoke. Defence Minister Ada Lindqvist had sown the seed. ${body}`)?.edtf).toBe("2021-10-20/2023-07-07"));
  test.each(["2019年3月12日", "2019.03.12 09:00", "12/MAR/2019", "Monday the 12th of March of 2019", "March 12 (Tuesday), 2019", "12 марта 2019", "The Desk, Tuesday 12 March 2019. Times are local"])("days in other hands: %s", (line) => expect(publish(headed(line))?.edtf).toBe("2019-03-12"));
  test("a number of a file is no day", () => expect(publish(headed("Case 20194312"))).toBeNull());
  test("the same text gives the same answer", () => expect(publish(headed("Posted at 9:12"))).toEqual(publish(headed("Posted at 9:12"))));
});

test("sets of days: what is in both, and what is in any", () => {
  expect(inBoth([{ from: 0, to: 10 }, { from: 20, to: 30 }], [{ from: 5, to: 25 }])).toEqual([{ from: 5, to: 10 }, { from: 20, to: 25 }]);
  expect(union([{ from: 5, to: 7 }, { from: 0, to: 5 }, { from: 9, to: 10 }])).toEqual([{ from: 0, to: 7 }, { from: 9, to: 10 }]);
});

describe("the weekday of a lead under a day without its year", () => {
  const report = (lead: string): string => `Battalion gets new quarters in the north\n\n${lead}\n\n${body}`;
  test("is of that day or of the one before", () => {
    expect(publish(report("OSLO, June 10 (Coastpress) – Defence Minister Ada Lindqvist said on Monday that the battalion would get new quarters in the north."))?.edtf).toBe("2019-06-10");
    expect(publish(report("OSLO, June 10 (Coastpress) – Defence Minister Ada Lindqvist told reporters late on Wednesday that the battalion was well housed in the north."))?.edtf).toBe("2020-06-10/2021-06-10");
  });
  test("not where it is to come", () => expect(publish(report("OSLO, June 10 (Coastpress) – Defence Minister Ada Lindqvist will on Monday open the new quarters of the battalion in the north of the country."))?.edtf).toBe("2019-06-10/2021-06-10"));
});
