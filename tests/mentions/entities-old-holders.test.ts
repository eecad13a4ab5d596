/** Whom a name means depends on the day: holders of former years in reports of their years, and nobody of that name in others. */
import { expect, test } from "vitest";
import { readAs } from "./entities-helper.ts";

const cases: readonly (readonly [words: string, quote: string, day: string | null, read: string])[] = [
  ["The ministry said that Fraser would send a battalion.", "Fraser", "1977-02-01", "malcolm-fraser person name of AUS"],
  ["The ministry said that Fraser would send a battalion.", "Fraser", "2022-02-01", "nothing"],
  ["Aides said that Bush had ordered the troops home.", "Bush", "1991-02-01", "george-h-w-bush person name of USA"],
  ["Aides said that Bush had ordered the troops home.", "Bush", "2005-02-01", "george-w-bush person name of USA"],
  ["Aides said that Bush had ordered the troops home.", "Bush", "2022-02-01", "nothing"],
  ["Fires swept the Bush near Darwin.", "Bush", "1991-02-01", "nothing"],
  ["President Yeltsin said the troops would leave by August.", "Yeltsin", "1994-05-01", "boris-yeltsin person title of RUS"],
  ["He told reporters that Saddam would not leave Kuwait.", "Saddam", "1990-09-01", "saddam-hussein person name of IRQ"],
  ["He told reporters that Saddam would not leave.", "Saddam", "2022-09-01", "nothing"],
  ["He said that Major pledged more aid.", "Major", "1993-09-01", "john-major person name of GBR"],
  ["He said that the Major pledged more aid.", "Major", "1993-09-01", "nothing"],
  ["He said that Major pledged more aid.", "Major", "2022-09-01", "nothing"],
  ["Officials said that Hope, North and Fox would go.", "Fox", "2022-01-01", "nothing"],
  ["In Chennai, Stalin said the state would pay.", "Stalin", "2022-09-01", "nothing"],
  ["In Moscow, Stalin agreed to send arms.", "Stalin", "1950-09-01", "joseph-stalin person name of SUN"],
  ["President George Bush said the United States would send troops.", "George Bush", "1990-09-01", "george-h-w-bush person title of USA"],
  ["President George Bush said the United States would send troops.", "George Bush", "2003-09-01", "george-w-bush person title of USA"],
  ["King Hussein pledged a field hospital.", "King Hussein", "1990-09-01", "hussein-of-jordan person name of JOR"],
  ["President Hussein pledged to leave.", "Hussein", "1990-09-01", "saddam-hussein person title of IRQ"],
  ["Chancellor Gerhard Schroeder said Germany would send troops.", "Gerhard Schroeder", "2001-01-01", "gerhard-schroder person title of DEU"],
  ["Foreign Minister Gerhard Schroeder said Germany would send help.", "Gerhard Schroeder", "1965-01-01", "gerhard-schroder-cdu person title of DEU"],
  ["France will send the carrier Charles de Gaulle.", "Charles de Gaulle", "2022-08-10", "- person name"],
  ["Sergeant Carter said the unit would stay.", "Carter", "1979-01-01", "- person title"],
  ["Senator Kennedy said the troops would stay.", "Kennedy", "1962-01-01", "- person title"],
  ["Colonel Ford said the battalion would stay.", "Ford", "1975-01-01", "- person title"],
  ["President Ford said the battalion would stay.", "Ford", "1975-01-01", "gerald-ford person title of USA"],
  ["Mrs Reagan visited a school.", "Mrs Reagan", "1985-01-01", "- person name"],
  ["Mrs Thatcher said the ships would sail.", "Mrs Thatcher", "1982-04-03", "margaret-thatcher person name of GBR"],
  ["Aides said that Thatcher would send troops.", "Thatcher", null, "nothing"],
];

for (const [words, quote, day, read] of cases) {
  test(`${day}: ${words}`, () => {
    expect(readAs(words, quote, day)).toBe(read);
  });
}
