import { expect, test } from "vitest";
import type { SourceDocument } from "../../src/model/document.ts";
import { sourcesOf } from "../../src/sources/open.ts";
import { column, type Put, pdfOf } from "./pdfs.ts";

const read = (bytes: Uint8Array, path = "a.pdf") => sourcesOf(path, bytes);
const documentOf = async (pages: readonly (readonly Put[])[], info?: Readonly<Record<string, string>>): Promise<SourceDocument> => (await read(pdfOf(pages, { info }))).documents[0];
const textOf = async (...pages: readonly (readonly Put[])[]): Promise<string> => (await documentOf(pages)).text;

/** Lines that fill a column: their last words go on in the next. */
const first = ["Norway will send a NASAMS battery and 150 soldiers to Lithuania in May, and its govern-", "ment will ask the parliament in Oslo for the money that the deployment of the two Norwegian-", "led companies costs. The defence minister said on Tuesday that nobody in the cabinet had ob-"];
const second = ["jected to it. Lithuania had asked for the battery in March.", "The government in Oslo will decide on the rest of the request before the end of the summer,", "and has told its allies so."];

test("sentences that run over the end of a line or a page are whole, and words divided there are mended", async () => {
  const whole = "Norway will send a NASAMS battery and 150 soldiers to Lithuania in May, and its government will ask the parliament in Oslo for the money that the deployment of the two Norwegian-led companies costs. The defence minister said on Tuesday that nobody in the cabinet had objected to it. Lithuania had asked for the battery in March.\n\nThe government in Oslo will decide on the rest of the request before the end of the summer, and has told its allies so.";
  expect(await textOf(column([...first, ...second]))).toBe(whole);
  expect(await textOf(column(first), column(second))).toBe(whole);
});
test("a hyphen at the end of a line is kept where the text has the word with it, or such words are written so", async () => {
  const lines = (word: string, rest: string): readonly string[] => [`It said that this was so and that all of them had been told of it before by the ${word}-`, `${rest} and went on.`];
  for (const [word, rest, mended] of [["battle", "group", "battlegroup"], ["three", "year", "three-year"], ["US", "backed", "US-backed"], ["2023", "24", "2023-24"], ["deploy", "ment", "deployment"]]) expect(await textOf(column(lines(word, rest)))).toContain(` ${mended} and went on.`);
  expect(await textOf(column(["The battle-group is there.", "", "", ...lines("battle", "group")]))).toContain("by the battle-group and went on.");
});
test("running heads and feet, page numbers and marks of notes are not read; notes stand at the end", async () => {
  const framed = (number: number, lines: readonly string[]): readonly Put[] => [{ text: `Review of Forces no. ${number}`, y: 800, size: 8 }, ...column(lines), { text: `Page ${number} of 3`, x: 280, y: 40, size: 8 }];
  const text = await textOf(
    [...framed(1, first), { text: "12", x: 476, y: 700, size: 6 }, { text: "12 The minister wrote so to parliament.", y: 90, size: 8 }],
    framed(2, second),
    [...framed(3, ["Two ships sail."]), { text: "- iii -", x: 290, y: 30 }],
  );
  expect(text).toMatch(/objected to it\..*\n\nThe government.*\n\nTwo ships sail\.\n\n12 The minister wrote so to parliament\.$/s);
  expect(text).not.toMatch(/Review of Forces|Page \d|iii/);
  expect(await textOf([{ text: "Review of Forces", y: 800, size: 8 }, { text: "3", x: 500, y: 800, size: 8 }, ...column(["Two ships will sail for Riga."])])).toBe("Two ships will sail for Riga.");
  const marked = await textOf([{ text: "Canada has 600 soldiers in Latvia", x: 72, y: 700 }, { text: "3", x: 224, y: 704, size: 6 }, { text: "and leads them.", x: 230, y: 700 }]);
  expect(marked).toBe("Canada has 600 soldiers in Latvia and leads them.");
});
test("two columns are read one after the other, in whichever order they were written", async () => {
  const left = ["Norway will send a battery and 150 soldiers", "to Lithuania in May, and the government will", "ask the parliament in Oslo for the money of", "the deployment. The minister said so in the", "house on Tuesday, and nobody was against it", "in the debate. The vote is to be held in the"];
  const right = ["second week of June, before the summer be-", "gins. Lithuania had asked for the battery in", "March. It will stay until the end of the year", "and may be followed by another one, if the", "parliament agrees to that. Nobody has asked", "for more than this yet."];
  const whole = "Norway will send a battery and 150 soldiers to Lithuania in May, and the government will ask the parliament in Oslo for the money of the deployment. The minister said so in the house on Tuesday, and nobody was against it in the debate. The vote is to be held in the second week of June, before the summer begins. Lithuania had asked for the battery in March. It will stay until the end of the year and may be followed by another one, if the parliament agrees to that. Nobody has asked for more than this yet.";
  const [one, two] = [column(left), column(right, { x: 320 })];
  expect(await textOf([...one, ...two])).toBe(whole);
  expect(await textOf(one.flatMap((put, i) => [put, two[i]]))).toBe(whole);
});
test("headings, list items and rows of a table stand by themselves", async () => {
  const text = await textOf([
    { text: "Forces in the Baltic states", y: 760, size: 18 },
    ...column(["The alliance has four groups in the region, and each of them is led by another of its states,", "as was decided.", "• Canada has 600 soldiers in Latvia, where it leads the group that was set up in the summer of", "2017 near Riga", "• Germany has 900 in Lithuania"]),
    ...column(["Norway", "France"], { top: 600 }).flatMap((put, i) => [put, { text: ["150", "300"][i], x: 200, y: put.y }, { text: ["Lithuania", "Estonia"][i], x: 300, y: put.y }]),
  ]);
  expect(text.split("\n\n")).toEqual([
    "Forces in the Baltic states",
    "The alliance has four groups in the region, and each of them is led by another of its states, as was decided.",
    "• Canada has 600 soldiers in Latvia, where it leads the group that was set up in the summer of 2017 near Riga",
    "• Germany has 900 in Lithuania",
    "Norway | 150 | Lithuania\nFrance | 300 | Estonia",
  ]);
});

test("of what a PDF says of itself, that is believed which its words bear out", async () => {
  const page: readonly Put[] = [{ text: "Norway sends a battery", y: 760, size: 18 }, { text: "Ada Holm", y: 740 }, { text: "Oslo, 3 May 2022", y: 728 }, ...column([...first.slice(0, 2), "led companies costs. The minister said so on 1 May 2022."])];
  const told = async (info: Readonly<Record<string, string>>) => (({ title, byline, publishedOn, publisher }) => ({ title, byline, publishedOn, publisher }))(await documentOf([page], info));
  expect(await told({ Title: "Norway Sends a Battery", Author: "Ada Holm", CreationDate: "D:20220504101500+02'00'" })).toEqual({ title: "Norway Sends a Battery", byline: "Ada Holm", publishedOn: "2022-05-03", publisher: null });
  // A template's title, an account's name, and a file that was made anew years later.
  expect(await told({ Title: "Microsoft Word - final2.docx", Author: "jsmith", CreationDate: "D:20240111090000Z" })).toEqual({ title: "Norway sends a battery", byline: null, publishedOn: null, publisher: null });
  expect(await told({ Author: "Bo Lind", CreationDate: "yesterday" })).toMatchObject({ byline: null, publishedOn: null });
  const bare = column(["The ministry said that two ships would sail for Riga."]);
  expect((await documentOf([bare], { CreationDate: "D:20220504101500Z" })).publishedOn).toBeNull();
});
test("the day in a running head is that of the issue, whatever day the file was made", async () => {
  const framed = (lines: readonly string[]): readonly Put[] => [{ text: "The Pier   Tuesday 3 May 2022", y: 805, size: 8 }, ...column(lines)];
  expect(await documentOf([framed(first), framed(second)], { CreationDate: "D:20240111090000Z" })).toMatchObject({ publishedOn: "2022-05-03" });
  const month = (lines: readonly string[]): readonly Put[] => [{ text: "Monthly review, May 2022", y: 805, size: 8 }, ...column(lines)];
  expect(await documentOf([month(first), month(second)])).toMatchObject({ publishedOn: "2022-05" });
});

test("a page that a browser printed: its address is in the margin, and the day of printing is none of publication", async () => {
  const printed = (lines: readonly string[], page: string): readonly Put[] => [{ text: "5/3/30, 10:15 AM", x: 30, y: 820, size: 8 }, { text: "Norway sends a battery - The Pier", x: 250, y: 820, size: 8 }, ...column(lines), { text: "https://pier.example/norway", x: 30, y: 20, size: 8 }, { text: page, x: 550, y: 20, size: 8 }];
  for (const pages of [[printed([...first, ...second], "1/1")], [printed(first, "1/2"), printed(second, "2/2")]]) {
    const document = await documentOf(pages, { CreationDate: "D:20300503101500Z" });
    expect(document).toMatchObject({ url: "https://pier.example/norway", publishedOn: null });
    expect(document.text).not.toMatch(/pier|10:15|1\/[12]/);
  }
  expect((await documentOf([[...column(first), { text: "https://pier.example", y: 20 }]])).url).toBeNull();
});

test("a scan, a locked and a broken file, and one whose letters cannot be told, are problems that say what next", async () => {
  const problemOf = async (bytes: Uint8Array): Promise<string> => {
    const { documents, problems } = await read(bytes);
    expect(documents).toEqual([]);
    return `${problems[0].kind} ${problems[0].because}`;
  };
  expect(await problemOf(pdfOf([[], [{ text: "2", y: 40 }]]))).toMatch(/^no-text-layer a\.pdf: no words can be taken from its 2 pages.*OCR/);
  expect(await problemOf(pdfOf([column(first)], { lock: true }))).toMatch(/^locked-file a\.pdf: .*password.*save it without/);
  expect(await problemOf(Buffer.from("%PDF-1.7\nnothing more"))).toMatch(/^broken-pdf a\.pdf: .*Get it anew/);
  expect(await problemOf(Buffer.from("Two ships sail."))).toMatch(/^broken-pdf a\.pdf: /);
  expect(await problemOf(pdfOf([column(first)], { unmapped: true }))).toMatch(/^no-text-layer a\.pdf: its letters cannot be told/);
  expect((await read(pdfOf([column(first), [], [], []]))).documents[0].problems.map((one) => one.because)).toEqual(["3 of the 4 pages are pictures or empty: no words could be taken from them."]);
});
test("a PDF is known by its first bytes, whatever its name", async () => {
  for (const path of ["download", "-", "report.txt"]) expect((await read(pdfOf([column(first)]), path)).documents).toHaveLength(1);
});
