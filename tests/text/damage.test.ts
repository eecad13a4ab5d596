import { expect, test } from "vitest";
import { blocksIn, damageIn, textOf } from "./help.ts";

test("scraper tags part sentences and are never words of one", () => {
  const text = textOf("Two ships sail for the gulf [20150031] The cabinet agreed on Monday.");
  expect(text.sentences.map((s) => text.text.slice(s.start, s.end))).toEqual(["Two ships sail for the gulf", "The cabinet agreed on Monday."]);
  expect(text.damage.map((d) => d.kind)).toEqual(["scraper-tag"]);
});
test("an editor's brackets are no damage; a bracket that nothing opened is", () => {
  expect(damageIn("He said [the ministry] would pay for it.")).toEqual([]);
  expect(damageIn("The plan is ready. ] The cabinet agreed to it.")).toEqual(["scraper-tag: ]"]);
});
test("units that lost their first letters after a number", () => {
  expect(damageIn("It will cost 12 million ollars this year.")).toEqual(["misspelt: ollars"]);
});
test("words of the field with a letter lost or swapped", () => {
  expect(damageIn("The goverment sends two batalions of soldeirs.")).toEqual(["misspelt: goverment", "misspelt: batalions", "misspelt: soldeirs"]);
});
test("words of their own are not corrected", () => {
  expect(damageIn("On this continent a bishop preached in the minster about governments and soldiers.")).toEqual([]);
});
test("confusions of optical reading", () => {
  expect(damageIn("Tbe westem forces counted 6OO men, and tlie govemment paid.")).toEqual(["ocr: Tbe", "ocr: westem", "ocr: 6OO", "ocr: tlie", "ocr: govemment"]);
});
test("a word divided at the end of a line", () => {
  expect(damageIn("The council has asked for more sol-\ndiers in the north of the country.")).toEqual(["ocr: sol-\ndiers"]);
});
test("a fixed term with a synonym in it is spun", () => {
  expect(damageIn("The safeguard minister met the High Minister before the outfitted powers left.")).toEqual(["spun: safeguard minister", "spun: High Minister", "spun: outfitted powers"]);
});
test("the true terms are not", () => {
  expect(damageIn("The defence minister met the prime minister, the coast guard chief and the armed forces; the high priest stayed away.")).toEqual([]);
});
test("terms translated word by word, and words left untranslated", () => {
  expect(damageIn("Two combat groups and more soldats will go.")).toEqual(["mistranslated: combat groups", "untranslated: soldats"]);
  expect(damageIn("If they can send [truppen] there, it helps.")).toEqual(["untranslated: truppen"]);
});
test("quotations that open twice or close what never opened put the words in doubt", () => {
  const text = textOf("The base \"will be closed, he hoped, \"said the report of the institute on Monday.");
  expect(text.damage.map((d) => d.kind)).toEqual(["scrambled-quote"]);
  expect(text.sentences[0].damaged).toBe(true);
});
test("sound quotations, also over several paragraphs, are no damage", () => {
  expect(damageIn("“We will stay,” said Holm. “Nobody leaves.”")).toEqual([]);
  expect(damageIn("“We will stay in the north for a year.\n\n“Nobody leaves before the end of it,” said Holm.")).toEqual([]);
});
test("text decoded in the wrong way", () => {
  expect(damageIn("The countryâ€™s navy sails.")).toEqual(["mojibake: â€™"]);
});
test("a paragraph that breaks off on a small word has lost its end", () => {
  expect(damageIn("A title\n\nThe planners said that the mission in the north could last a decade and")).toEqual(["broken-sentence: and"]);
});
test("furniture and teasers are blocks of their own and never readable", () => {
  const page = "Two ships sail\n\nTwo ships sailed on Monday from the northern port for the gulf, the navy said in a statement.\n\nRead more:\n\nFive things to know about the gulf\n\nThey will stay there until the end of the year, and two more may follow them in the spring.\n\nYou May Also Like\n\nHow to cook a perfect egg\n\n© 2020 Example Post. All rights reserved.";
  expect(blocksIn(page).filter((b) => !b.startsWith("paragraph"))).toEqual([
    "title: Two ships sail", "furniture: Read more:", "teaser: Five things to know about the gulf", "furniture: You May Also Like", "teaser: How to cook a perfect egg", "copyright: © 2020 Example Post. All rights reserved.",
  ]);
  const text = textOf(page);
  expect(text.sentences.filter((s) => s.readable)).toHaveLength(3);
  expect(text.publisher).toBe("Example Post");
});
test("prose that begins like furniture is prose", () => {
  for (const words of ["Share prices fell after the government had announced its plans.", "Read the treaty as you will, it binds nobody in the north.", "Follow-on forces will arrive in the spring of next year.", "Comments by the minister were not welcome in the capital.", "Members of the alliance agreed on the plan on Monday night."]) {
    expect(blocksIn(`A title\n\n${words}`)).toEqual(["title: A title", `paragraph: ${words}`]);
  }
});
test("clean text is of full quality, damaged text of less", () => {
  expect(textOf("Two ships sailed on Monday. They will be back in May.").quality.score).toBe(1);
  expect(textOf("The safeguard serve met the High Minister. ] and then \"he said \"nothing about the outfitted powers.").quality.score).toBeLessThan(0.5);
});
