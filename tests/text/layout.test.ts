import { expect, test } from "vitest";
import { blocksIn, textOf } from "./help.ts";

const said = "The government said on Monday that two ships would sail for the gulf before the end of the month, and that nobody had objected.";
const head = (words: string, title: string | null = null): Record<string, unknown> => {
  const { title: found, byline, publisher, posted, dateline, text } = textOf(`${words}\n\n${said}`, title);
  return { title: found, byline, publisher, posted: posted.map((p) => text.slice(p.start, p.end)), dateline: dateline && text.slice(dateline.start, dateline.end) };
};

test("title, byline, agency and day of publication", () => {
  expect(head("Two ships to sail\n\nBy Ada Holm\nThe Northern Wire\n\nPosted on May 3, 2019")).toEqual({ title: "Two ships to sail", byline: "Ada Holm", publisher: "The Northern Wire", posted: ["May 3, 2019"], dateline: null });
});
test("the day of publication outweighs an update", () => {
  expect(head("Two ships to sail\n\nUpdated 9 May 2019 | Published 3 May 2019").posted).toEqual(["3 May 2019"]);
});
test("datelines in their forms are no part of the sentence", () => {
  for (const [dateline, day] of [["OSLO —", null], ["(Oslo)", null], ["OSLO, Norway (Coastpress) —", null], ["Vienna, 03.05.2019 14:02 (Donaufunk) –", "03.05.2019"]] as const) {
    const text = textOf(`Two ships to sail\n\n${dateline} ${said}`);
    expect(text.dateline && text.text.slice(text.dateline.start, text.dateline.end)).toBe(dateline);
    expect(text.text.slice(text.sentences.at(-1)!.start, text.sentences.at(-1)!.end)).toBe(said);
    expect(text.posted.map((p) => text.text.slice(p.start, p.end))).toEqual(day === null ? [] : [day]);
  }
});
test("a country or an aside before a dash is no dateline", () => {
  for (const words of ["France – a credit line of ten million euros for the purchase of new equipment was announced.", "NATO — the alliance of the north — will decide in May about the next mission in the gulf."]) {
    expect(textOf(`A title\n\n${words}`).dateline).toBeNull();
  }
});
test("a title given beside the text is found in it, or stays beside it", () => {
  expect(blocksIn("Two Ships To Sail\n\n" + said, "Two ships to sail")[0]).toBe("title: Two Ships To Sail");
  expect(head("", "Another title").title).toBe("Another title");
});
test("prose first is no title", () => {
  expect(textOf(said).title).toBeNull();
});
test("Markdown headings and lists", () => {
  expect(blocksIn(`# Two ships\n\n${said}\n\n## Background\n\n- One ship is old.\n- One is new.`)).toEqual([
    "title: # Two ships", `paragraph: ${said}`, "heading: ## Background", "list-item: - One ship is old.", "list-item: - One is new.",
  ]);
  expect(textOf(`# Two ships\n\n${said}`).title).toBe("Two ships");
});
test("a forum's chrome is furniture, and gives its day", () => {
  const text = textOf(`The new base\n\nStarted by heron, 2021-04-09 10:12\n\nPrevious topic - Next topic\n\n0 Members and 2 Guests are viewing this topic.\n\n${said}\nIMG_20210409.jpg`);
  expect(text.sentences.filter((s) => s.readable).map((s) => text.text.slice(s.start, s.end))).toEqual(["The new base", said]);
  expect(text.posted.map((p) => text.text.slice(p.start, p.end))).toEqual(["2021-04-09"]);
});
test("an outlet that speaks of itself is the publisher", () => {
  expect(textOf(`Two ships to sail\n\nTwo ships will sail for the gulf next month, Harbour News has learned.`).publisher).toBe("Harbour News");
});
