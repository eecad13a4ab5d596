import { expect, test } from "vitest";
import { anchorOnDay, timesIn } from "../../src/mentions/time/times.ts";
import { tokenise } from "../../src/text/tokens.ts";

/** Words and numbers that look like times and are none. */
const none = [
  "The home side won 3:2 after penalties.",
  "An 18-year-old recruit signed up.",
  "The 6-year-old boy waved.",
  "The officer, 52 years old, retires.",
  "She is 37 years of age.",
  "See page 1998 of the annex.",
  "Resolution 1973 was vetoed.",
  "Room 2011 is locked.",
  "They sent 2000 troops to the border.",
  "They sent more than 2000 vehicles north.",
  "It costs $1999 to ship.",
  "It costs €2020 to ship.",
  "It may be that they lose.",
  "The soldiers march on the capital.",
  "He came second in the vote.",
  "They lost a second ship.",
  "The sun rose over the base.",
  "They sat in the hangar.",
  "Prices fall and markets spring back.",
  "The fall of the city was quick.",
  "Article 1949 of the code applies.",
  "Turnout reached 62.4 per cent of 1,998 voters.",
  "The ratio is 10:1 in their favour.",
  "Flight 1990 was diverted.",
  "They will last a while under fire.",
  "About three-quarters of the crew agreed.",
  "The F-16 and the T-72 were shown.",
  "Winning the day is hard.",
  "It pays $40 a day to each of them, or four flights a week.",
  "Good order and good cheer, by the book.",
  "The CV90 costs more than the 1,500 kept.",
  "They hold 15.12 points and 2,022 tonnes.",
  "They are opposed to May's plan.",
  "He said that overnight parcels cost more.",
  "Sat phones and a mar on the hull.",
];
test.each(none)("%s", (text) => {
  const tokens = tokenise(text);
  expect(timesIn({ tokens, sentences: [{ first: 0, last: tokens.count }] }, anchorOnDay("2022-05-12")).map((time) => time.quote)).toEqual([]);
});
