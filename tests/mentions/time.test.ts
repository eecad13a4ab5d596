import { describe, expect, test } from "vitest";
import { anchorOf, timesIn } from "../../src/mentions/time/times.ts";
import { kindSymbol, shapeSpaceBefore, tokenise } from "../../src/text/tokens.ts";

/** A Thursday. */
const thursday = "2022-05-12";

function read(text: string, on: string | null = thursday) {
  const tokens = tokenise(text);
  const sentences: { first: number; last: number }[] = [];
  let first = 0;
  for (let i = 0; i < tokens.count; i++) {
    const stop = tokens.kind[i] === kindSymbol && ".?!".includes(text[tokens.start[i]]) && (i + 1 === tokens.count || (tokens.shape[i + 1] & shapeSpaceBefore) !== 0);
    const abbreviation = stop && i > 0 && /^(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)$/.test(text.slice(tokens.start[i - 1], tokens.end[i - 1]));
    if ((stop && !abbreviation) || i + 1 === tokens.count) { sentences.push({ first, last: i + 1 }); first = i + 1; }
  }
  return timesIn({ tokens, sentences }, anchorOf(on));
}

/** Each time as "words = TIMEX3 value". */
const values = (text: string, on?: string | null): string[] => read(text, on).map((time) => `${time.quote} = ${time.timex.value}`);
/** Each time as "role? edtf". */
const ledger = (text: string, on?: string | null): string[] => read(text, on).map((time) => `${time.role ?? "-"} ${time.edtf}`);

test("a span of time that something is the first in is no day to come", () =>
  expect(["Spain will send its first ships in three years.", "It will be the largest force in ten years.", "Ships will sail in three weeks."].map((text) => ledger(text))).toEqual([["in null"], ["in null"], ["in 2022-06-02"]]));

describe("dates that name their year", () => {
  const cases: [string, string][] = [
    ["The pact was signed on 24.06.2025 in Oslo.", "24.06.2025 = 2025-06-24"],
    ["It took effect on 3 June 2022 at sea.", "3 June 2022 = 2022-06-03"],
    ["It took effect on June 3, 2022, at sea.", "June 3, 2022 = 2022-06-03"],
    ["The log reads 2022-06-03 for that.", "2022-06-03 = 2022-06-03"],
    ["Filed 06/23/22 by the desk.", "06/23/22 = 2022-06-23"],
    ["Filed 23/06/2022 by the desk.", "23/06/2022 = 2022-06-23"],
    ["They met on the 3rd of June 2021.", "the 3rd of June 2021 = 2021-06-03"],
    ["They met on Tuesday, 4 June 2019.", "Tuesday, 4 June 2019 = 2019-06-04"],
    ["The note of Feb. 2, 2023 says so.", "Feb. 2, 2023 = 2023-02-02"],
    ["It was formed in April 2024.", "April 2024 = 2024-04"],
    ["It was formed in 1949.", "1949 = 1949"],
    ["It was formed in the year 2009.", "the year 2009 = 2009"],
    ["Budgets shrank in the 1990s.", "1990s = 199X"],
    ["Budgets shrank in the early 1990s.", "the early 1990s = 199X"],
    ["Budgets shrank in the mid-1990s.", "mid-1990s = 199X"],
    ["Ships return by mid-2025.", "mid-2025 = 2025"],
    ["The fortress dates from the 19th century.", "the 19th century = 18XX"],
    ["Outlays rise in fiscal 1998.", "fiscal 1998 = 1998"],
    ["Outlays rise in FY2026.", "FY2026 = 2026"],
    ["Outlays rise in 2026-27.", "2026-27 = 2026/2027"],
    ["Outlays rose in the spring of 2019.", "the spring of 2019 = 2019-SP"],
    ["Outlays rose in summer 2019.", "summer 2019 = 2019-SU"],
    ["Outlays rose in the third quarter of 2021.", "the third quarter of 2021 = 2021-Q3"],
    ["Outlays rose in Q4 2021.", "Q4 2021 = 2021-Q4"],
    ["Outlays rose in the last quarter of 2021.", "the last quarter of 2021 = 2021-Q4"],
    ["A vote is likely in the first half of 2025.", "the first half of 2025 = 2025-H1"],
    ["They stay until the end of March 2023.", "the end of March 2023 = 2023-03"],
    ["They arrived late 2020.", "late 2020 = 2020"],
    ["The year was nineteen ninety-six.", "nineteen ninety-six = 1996"],
    ["Christmas 2021 was quiet.", "Christmas 2021 = 2021-12-25"],
    ["Easter 2023 was quiet.", "Easter 2023 = 2023-04-09"],
  ];
  test.each(cases)("%s → %s", (text, answer) => expect(values(text)).toEqual([answer]));
});

describe("dates told from the day of publication, a Thursday in May", () => {
  const cases: [string, string][] = [
    ["Crews landed on Friday.", "Friday = 2022-05-06"],
    ["Crews will land on Friday.", "Friday = 2022-05-13"],
    ["Crews are to land on Friday.", "Friday = 2022-05-13"],
    ["Crews are expected to land on Friday.", "Friday = 2022-05-13"],
    ["The minister flies to Riga on Monday.", "Monday = 2022-05-16"],
    ["The crew landed on Thursday.", "Thursday = 2022-05-12"],
    ["The crew left next Tuesday's post.", "next Tuesday = 2022-05-17"],
    ["The crew left last Tuesday.", "last Tuesday = 2022-05-10"],
    ["It was agreed in February.", "February = 2022-02"],
    ["It will be agreed in February.", "February = 2023-02"],
    ["It was agreed in November.", "November = 2021-11"],
    ["It runs until November.", "November = 2022-11"],
    ["It runs until at least 2025.", "2025 = 2025"],
    // What one threatens or promises to do lies ahead, what one did gone by.
    ["Ghana has threatened to veto it in November.", "November = 2022-11"],
    ["Ghana repeated its promise to leave in November.", "November = 2022-11"],
    ["Ghana, which had threatened to leave in November, stays.", "November = 2021-11"],
    ["Ghana travelled to Riga in November.", "November = 2021-11"],
    ["Ghana's promises were kept in November.", "November = 2021-11"],
    ["Crews will land at the turn of the year.", "the turn of the year = 2023-01-01"],
    ["The vote was held on March 4.", "March 4 = 2022-03-04"],
    ["The vote will be held on March 4.", "March 4 = 2023-03-04"],
    ["The vote is to be held from July 11.", "July 11 = 2022-07-11"],
    ["The mandate expires on 19 February.", "19 February = 2023-02-19"],
    ["They sailed yesterday.", "yesterday = 2022-05-11"],
    ["They sail tomorrow morning.", "tomorrow morning = 2022-05-13TMO"],
    ["They met on Friday evening.", "Friday evening = 2022-05-06TEV"],
    ["They spoke last night.", "last night = 2022-05-11TNI"],
    ["Troops left last month.", "last month = 2022-04"],
    ["Troops left last week.", "last week = 2022-W18"],
    ["Troops leave late next month.", "late next month = 2022-06"],
    ["Troops leave early next year.", "early next year = 2023"],
    ["Troops left earlier this week.", "earlier this week = 2022-W19"],
    ["Nothing moved so far this year.", "this year = 2022"],
    ["The ship sails this autumn.", "this autumn = 2022-FA"],
    ["The ship sailed last autumn.", "last autumn = 2021-FA"],
    ["He resigned ten days ago.", "ten days ago = 2022-05-02"],
    ["He resigned three weeks ago.", "three weeks ago = 2022-W16"],
    ["He resigned two months ago.", "two months ago = 2022-03"],
    ["He resigned a year ago.", "a year ago = 2021"],
    ["He resigned about two years ago.", "about two years ago = 2020"],
    ["It fell in the third quarter of last year.", "the third quarter of last year = 2021-Q3"],
    ["It was lent on March 30 of last year.", "March 30 of last year = 2021-03-30"],
    ["She strengthened it last week's Tuesday.", "last week's Tuesday = 2022-05-03"],
    ["They meet on Tuesday of next week.", "Tuesday of next week = 2022-05-17"],
    ["It was filed on the 9th of last month.", "the 9th of last month = 2022-04-09"],
    ["The week of June 6 is busy.", "The week of June 6 = 2022-W23"],
    ["They will be home by Christmas.", "Christmas = 2022-12-25"],
    ["Talks paused over the weekend.", "the weekend = 2022-W18-WE"],
  ];
  test.each(cases)("%s → %s", (text, answer) => expect(values(text)).toEqual([answer]));

  test("a weekday beside a date picks the year in which they agree", () => expect(values("On Friday, 31 August, crews hand over.", "2018-08-27")).toEqual(["Friday, 31 August = 2018-08-31"]));
  test("the second of two weekdays follows the first", () => expect(values("They meet on Tuesday and Wednesday.")).toEqual(["Tuesday = 2022-05-17", "Wednesday = 2022-05-18"]));
  test("the second day of a summit is a time of its own", () => expect(values("It runs from July 11 to 12.")).toEqual(["July 11 = 2022-07-11", "12 = 2022-07-12"]));
  test("two days before one month are an interval", () => expect(ledger("Delegates gather on 12 and 13 October.")).toEqual(["on 2022-10-12/2022-10-13"]));
});

describe("times told from the time before", () => {
  const cases: [string, string[]][] = [
    ["Envoys met on 3 March 2021. The next day they signed.", ["3 March 2021 = 2021-03-03", "The next day = 2021-03-04"]],
    ["Envoys met on 3 March 2021. Two days later they signed.", ["3 March 2021 = 2021-03-03", "Two days later = 2021-03-05"]],
    ["Envoys met in 2014. That year they signed.", ["2014 = 2014", "That year = 2014"]],
    ["Envoys met in 2014. Two years later they signed.", ["2014 = 2014", "Two years later = 2016"]],
    ["Envoys met in December 2020 and signed the following month.", ["December 2020 = 2020-12", "the following month = 2021-01"]],
    ["Envoys met on 3 March 2021. The day before, they had rested, on the same day none.", ["3 March 2021 = 2021-03-03", "The day before = 2021-03-02", "the same day = 2021-03-02"]],
    ["The fleet left on 1 July 2019 and returned the following spring.", ["1 July 2019 = 2019-07-01", "the following spring = 2020-SP"]],
  ];
  test.each(cases)("%s", (text, answers) => expect(values(text)).toEqual(answers));
});

describe("durations, sets, references, hours", () => {
  const cases: [string, string[]][] = [
    ["They stay for three years.", ["three years = P3Y"]],
    ["They stay for at least three years.", ["at least three years = P3Y"]],
    ["They stay for several months.", ["several months = PXM"]],
    ["They stay for a decade.", ["a decade = P10Y"]],
    ["They stay for another twelve months.", ["another twelve months = P12M"]],
    ["They stay for two more weeks.", ["two more weeks = P2W"]],
    ["They stay for two and a half years.", ["two and a half years = P2Y6M"]],
    ["They stay for half an hour.", ["half an hour = PT30M"]],
    ["They stay for a year and a half.", ["a year and a half = P1Y6M"]],
    ["An 18-month rotation follows.", ["18-month = P18M"]],
    ["A three-year mandate follows.", ["three-year = P3Y"]],
    ["A decade-long war ended.", ["decade-long = P10Y"]],
    ["It rose over the past two months.", ["the past two months = P2M"]],
    ["It rises over the next few years.", ["the next few years = PXY"]],
    ["It grew in the first nine months.", ["the first nine months = P9M"]],
    ["Every year they drill.", ["Every year = P1Y"]],
    ["Drills take place each July.", ["each July = XXXX-07"]],
    ["Drills take place every Monday.", ["every Monday = XXXX-WXX-1"]],
    ["Drills take place twice a year.", ["twice a year = P1Y"]],
    ["Drills take place daily.", ["daily = P1D"]],
    ["It is now closed.", ["now = PRESENT_REF"]],
    ["It is currently closed.", ["currently = PRESENT_REF"]],
    ["It was recently closed.", ["recently = PAST_REF"]],
    ["It may close in the near future.", ["the near future = FUTURE_REF"]],
    ["It fired at 10 p.m. Wednesday.", ["10 p.m. Wednesday = 2022-05-11T22:00"]],
    ["It fired at noon Thursday.", ["noon Thursday = 2022-05-12T12:00"]],
    ["It fired at 17.42 GMT.", ["17.42 GMT = 2022-05-12T17:42"]],
    ["It fired at 0600 GMT.", ["0600 GMT = 2022-05-12T06:00"]],
    ["It fired at 8 o'clock.", ["8 o'clock = 2022-05-12T08:00"]],
  ];
  test.each(cases)("%s", (text, answers) => expect(values(text)).toEqual(answers));
});

describe("roles and EDTF for the ledger", () => {
  const cases: [string, string[]][] = [
    ["It is extended until the end of March.", ["until 2023-03"]],
    ["It stays through 2026.", ["through 2026"]],
    ["It is ready by the end of 2027.", ["by 2027"]],
    ["It grew between 2024 and 2029.", ["between 2024", "between 2029"]],
    ["It will last from September to March.", ["from 2022-09", "until 2023-03"]],
    ["It has led since May 2018.", ["since 2018-05"]],
    ["They came last week.", ["- 2022-05-02/2022-05-08"]],
    ["The visit comes in the coming weeks.", ["in 2022-05-12/.."]],
    ["It grew over the past decade.", ["over 2012/2022-05-12"]],
    ["It rose in the first half of 2025.", ["in 2025-01/2025-06"]],
    ["They were sent in the spring of 2019.", ["in 2019-21"]],
    ["As of July 31, 2021 there were 187 of them.", ["as-of 2021-07-31"]],
    ["As at 1 January 2022, 257 served.", ["as-of 2022-01-01"]],
    ["It was prolonged to June 2027.", ["until 2027-06"]],
    ["It holds for three years.", ["for null"]],
    ["Within six months all is done.", ["within null"]],
    ["It is ready no later than 2027.", ["by 2027"]],
    ["It stays until at least March 2025.", ["until 2025-03"]],
    ["It was extended to the end of 2024.", ["until 2024"]],
    ["Effective January 1, 2023, the force moves.", ["from 2023-01-01"]],
    ["It rose over the last 48 hours.", ["over 2022-05-10/2022-05-12"]],
    ["Months later it rose.", ["- null"]],
    ["He said that on Saturday the plane would land.", ["on 2022-05-14"]],
    ["It ended before Christmas 2021.", ["before 2021-12-25"]],
    ["From 1 July 2022 the corps takes over.", ["from 2022-07-01"]],
    ["It is now closed.", ["- 2022-05-12"]],
  ];
  test.each(cases)("%s → %s", (text, answers) => expect(ledger(text)).toEqual(answers));
});

describe("never sharper than the day of publication is known", () => {
  test("a month is known: last month is a month", () => expect(ledger("They left last month.", "2022-05")).toEqual(["- 2022-04"]));
  test("two months are known: last month is either", () => expect(ledger("They left last month.", "2022-05/2022-06")).toEqual(["- 2022-04/2022-05"]));
  test("a weekday is one of many", () => expect(ledger("They met on Monday.", "2022-05")).toEqual(["on 2022-04-25/2022-05-30"]));
  test("nothing is known: relative times have no day", () => expect(ledger("They left last month, in May, on Friday.", null)).toEqual(["- null", "in null", "on null"]));
  test("nothing is known: dates with a year still have theirs", () => expect(ledger("They left in May 2019.", null)).toEqual(["in 2019-05"]));
  test("an unknown year is said to be unknown", () => expect(values("They left on 3 June.", null)).toEqual(["3 June = XXXX-06-03"]));
  test("what was resolved says why", () => expect(read("They left last month.")[0].because).toContain("2022-05-12"));
  test("what is stated needs no reason", () => expect(read("They left in May 2019.")[0].because).toBeUndefined());
});

describe("what is voted, promised or asked for is done after it", () => {
  test.each([
    ["Parliament voted in April to send 120 soldiers to Chad in September.", "in 2022-09"],
    ["The cabinet decided on Monday to bring them home in July.", "in 2022-07"],
    ["Oslo promised to deliver the guns in August.", "in 2022-08"],
    ["Rome agreed to leave in December.", "in 2022-12"],
    ["The council ordered the crews to return in June.", "in 2022-06"],
    // A place or a thing after "to" is no deed to come.
    ["Parliament approved the deployment to Lithuania in September.", "in 2021-09"],
    ["The Storting voted the money to the force in December.", "in 2021-12"],
    // What is arranged is told in the present, and is to come.
    ["The ministers are meeting their colleagues in Perth on Monday.", "on 2022-05-16"],
    ["We're spending a day with our colleagues in Perth on Monday.", "on 2022-05-16"],
    ["The ministers met their colleagues in Perth on Monday.", "on 2022-05-09"],
  ])("%s", (sentence, expected) => expect(ledger(sentence)).toContain(expected));
});
