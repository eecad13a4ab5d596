/**
 * Days of publication in forms that no line of the news carries, but letters, treaties, forms of ministries, files and live pages do: months of other
 * languages, days in words, Roman months, names of files, the notice over a live page, a place and day before the first words. Head and foot only.
 */
import { daysOfDate } from "../../model/edtf.ts";
import type { Text } from "../../text/text.ts";

/** What a line says: a day, or a day and month without the year. */
export interface LineDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly words: string;
  /** A form that cannot be anything else. */
  readonly sure?: boolean;
}

/** Months by name: English, French, German, Dutch, Spanish, Italian, Portuguese, Polish and Swedish as datelines of releases use them. */
const names: readonly string[] = [
  "jan january janvier januar januari enero gennaio janeiro stycznia jänner",
  "feb february février fevrier februar februari febrero febbraio fevereiro lutego",
  "mar march mars märz maerz maart marzo março marca marts",
  "apr april avril abril aprile kwietnia",
  "may mai mei mayo maggio maio maja maj",
  "jun june juin juni junio giugno junho czerwca",
  "jul july juillet juli julio luglio julho lipca",
  "aug august août aout augustus agosto augusti sierpnia",
  "sep sept september septembre septiembre settembre setembro września wrzesnia",
  "oct october octobre oktober octubre ottobre outubro października pazdziernika",
  "nov november novembre noviembre novembro listopada",
  "dec december décembre decembre dezember diciembre dicembre dezembro grudnia",
];
/** The same of languages that write no Latin letters or bend the name: Turkish, Russian, Ukrainian, Romanian, Czech, Greek. */
const others: readonly string[] = [
  "ocak января січня ianuarie ledna ιανουαρίου",
  "şubat февраля лютого februarie února φεβρουαρίου",
  "mart марта березня martie března μαρτίου",
  "nisan апреля квітня aprilie dubna απριλίου",
  "mayıs мая травня května μαΐου",
  "haziran июня червня iunie června ιουνίου",
  "temmuz июля липня iulie července ιουλίου",
  "ağustos августа серпня srpna αυγούστου",
  "eylül сентября вересня septembrie září σεπτεμβρίου",
  "ekim октября жовтня octombrie října οκτωβρίου",
  "kasım ноября листопада noiembrie listopadu νοεμβρίου",
  "aralık декабря грудня decembrie prosince δεκεμβρίου",
];
const monthOf = new Map<string, number>();
for (const lists of [names, others]) for (const [i, line] of lists.entries()) for (const name of line.split(" ")) monthOf.set(name, i + 1);

const monthWord = "([\\p{L}]{3,12})\\.?";
const dayFirst = new RegExp(
  `(?<![\\p{L}\\d.,:/])(\\d{1,2})(\\.|er|st|nd|rd|th|º)?(?:\\s(?:de|of|den|day of))?[\\s-]${monthWord},?(?:\\s(?:de|del))?(?:[\\s-](\\d{4}|\\d{2}(?=\\s*(?:$|[–|,-]\\s*\\d{1,2}[:.]\\d{2}))))?(?![\\d])`,
  "gu",
);
const monthFirst = new RegExp(`(?<![\\p{L}])${monthWord}\\s(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.:]\\d)(?:[,.]?\\s(\\d{4}))?(?![\\d])`, "gu");
const roman = /(?<![\dIVX])(\d{1,2})[/.\s](I{1,3}|IV|VI{0,3}|IX|XI{0,2}|X)[/.\s]((?:19|20)\d\d)(?!\d)/;
const file = /(?:^|[_-])((?:19|20)\d\d)[-_]?(0[1-9]|1[0-2])[-_]?([0-2]\d|3[01])(?=[_.-]|$)/;
/** The date-time group of a message: 041530Z AUG 06. */
const group = /\b([0-3]\d)[0-2]\d[0-5]\dZ ([A-Z]{3}) (\d{4}|\d{2})\b/;
/** "(June 4, 2018 / Wire) The": a day in a bracket that opens the first words. */
const bracketed = /^\($/;
const clockAfter = /^,? (?:[|–-] )?(?:(?:at|à|um|alle|kl\.?|om) )?\d{1,2}[.:h]\d{2}/;
/** "jk/PAP 04.11.2021, 18:40": days between full stops are the first number. */
const dotted = /(?<![\d.])([0-3]?\d)\.([01]?\d)\.((?:19|20)\d\d)(?=,? (?:[|–-] )?\d{1,2}[:.]\d{2}(?!\d))/;
const dating = /\b(?:dated|done|given|signed|issued|published|stand|as of|press release|date|of this)\b[^.]{0,30}$/i;
const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

const units = [
  "",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
];
const ordinals = new Map<string, number>(units.map((word, i) => [word, i]));
for (let i = 1; i < 10; i++) ordinals.set(`twenty-${units[i]}`, 20 + i);
ordinals.set("thirtieth", 30).set("thirty-first", 31);
const small = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const inWords =
  /\b((?:twenty|thirty)[- ])?([a-z]{2,9}(?:st|nd|rd|th))(?: day)? of ([A-Za-z]{3,9}),?(?: in the year)? (\d{4}|(?:one thousand |two thousand |nineteen )[a-z -]{0,30})/;

/** A year in words after "two thousand (and)" or "nineteen (hundred and)"; null where it is none. */
function yearInWords(words: string): number | null {
  if (/^\d{4}$/.test(words)) return +words;
  const base = words.startsWith("two thousand") ? 2000 : /^(?:nineteen|one thousand nine hundred)/.test(words) ? 1900 : null;
  if (base === null) return null;
  let value = 0;
  for (const word of words.replace(/^(?:two thousand|one thousand nine hundred|nineteen(?: hundred)?)/, "").split(/[\s-]+/))
    value += tens[word] ?? Math.max(0, small.indexOf(word));
  return base === 1900 && value === 0 ? null : base + value;
}

const made = (year: number | null, month: number, day: number, words: string): LineDay | null =>
  daysOfDate(`${year ?? 2024}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`) ? { year, month, day, words } : null;

/** The days that a line writes out, in any of the forms. */
function daysIn(line: string): (LineDay & { readonly at: number; readonly foreign: boolean })[] {
  const found: (LineDay & { at: number; foreign: boolean })[] = [];
  const add = (day: LineDay | null, at: number, foreign: boolean): void => {
    if (day) found.push({ ...day, at, foreign });
  };
  for (const match of line.matchAll(dayFirst)) {
    const month = monthOf.get(match[3].toLowerCase());
    // Two digits at the end of a short line are a year: "Aden, 2 Feb 11".
    const year =
      match[4] === undefined || (match[4].length === 2 && line.length > 40)
        ? null
        : match[4].length === 2
          ? +match[4] + (+match[4] <= 40 ? 2000 : 1900)
          : +match[4];
    if (month && (year !== null || /^\p{Lu}/u.test(match[3])))
      add(made(year, month, +match[1], match[0].trim()), match.index, match[2] === "." || !english.test(match[3]));
  }
  if (found.length === 0)
    for (const match of line.matchAll(monthFirst)) {
      const month = monthOf.get(match[1].toLowerCase());
      if (month && /^\p{Lu}/u.test(match[1])) add(made(match[3] ? +match[3] : null, month, +match[2], match[0].trim()), match.index, !english.test(match[1]));
    }
  return found;
}
const english = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

/** Notices over pages that were written while it happened. */
const notice =
  /\b(?:(?:live|blog|page|coverage|thread|updates?)\b.{0,60}\b(?:clos(?:ed|ing)|no longer|ended|over|paused|finished|wrapp\w+|end(?:s|ing)?)|(?:thanks|thank you) for (?:reading|following|joining)|as it happened|embargo(?:ed)?)\b/i;
/** "Tartu, 3 May 2019. The", "Lomé, Jan 04 (Wire):", "[Quito, 3 March]": a place and a day before the first words. */
const opening =
  /^[[(]?\p{Lu}[\p{L}.'’-]*(?:[ /-](?:\p{Lu}[\p{L}.'’-]*|de|la|le|sur|am|an|der|el|al|ob))*(?:,\s?\p{Lu}[\p{L}. ]{1,20})?(?:[,:]|\s\(\p{Lu}[\p{L} ]{1,20}\)\s?(?:[–—-]|--))\s(?:le |den |el |dnia |the )?$/u;
/** "2023-02-03 Lomé, Togo – The", "3 May 2019, Quito (Wire) -- The": a day and a place before the first words. */
const placed = /^,?\s(?:\p{Lu}[\p{L}.'’-]*,?\s){1,4}(?:\([^()]{2,24}\)\s)?(?:[–—-]|--)\s["“]?\p{Lu}/u;
/** Days on which a page was changed, or something else than its text is dated. */
const otherDay =
  /\b(?:updated?|modified|amended|corrected|edited|revised|reviewed|accessed|retrieved|archived|tabled|joined|effective|expires?|deadline|member since|born|died|asked|copyright)\b/i;
/** "The answer to the question, given on 17 May 2011, is": the paper is of the day of its answer. */
const answering = /\b(?:answer|reply|response)\b[^.]{0,80}\b(?:given|provided|supplied|delivered|tabled|dated|sent)\b(?: on| of)?\s(?:the )?$/i;
const closing = /^\s*[\])]?\s*(?:\([^()]{2,30}\)\s*)?(?:[.:–—-]|$)/;

const englishNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const named = (year: string, month: string, day: string): string => `${+day} ${englishNames[+month - 1] ?? "?"} ${year}`;
/** Forms of other calendars and translations, written out: 2019年3月12日, 2019.03.12, 12/MAR/2019, "the 12th of March of 2019", "March 12 (Tuesday), 2019". */
function writtenOut(line: string): string {
  return line
    .replace(/((?:19|20)\d\d)年\s?(\d{1,2})月\s?(\d{1,2})日/, (_, y: string, m: string, d: string) => named(y, m, d))
    .replace(
      /(?<![\d.])((?:19|20)\d\d)([./-])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?(?![\d.]\d|\d)/,
      (_, y: string, _s: string, m: string, d: string) => named(y, m, d),
    )
    .replace(/^\s*((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\s*$/, (_, y: string, m: string, d: string) => named(y, m, d))
    .replace(/(?<!\d)(\d{1,2})\/(\p{L}{3,9})\/((?:19|20)\d\d)/u, "$1 $2 $3")
    .replace(/\b(?:the )?(\d{1,2})(?:st|nd|rd|th)? of (?:the month of )?(\p{Lu}\p{Ll}{2,8}) (?:of|de) (?:the year )?((?:19|20)\d\d)/u, "$1 $2 $3")
    .replace(/\b(\p{Lu}\p{Ll}{2,8}),? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: \(\w+\))?,? ((?:19|20)\d\d)/u, "$1 $2, $3")
    .replace(/(?<!\d)(\d{1,2}) (\p{Lu}\p{Ll}{2,8}) ['’](\d\d)(?!\d)/u, (_, d: string, m: string, y: string) => `${d} ${m} ${+y <= 40 ? "20" : "19"}${y}`);
}

function dayOfLine(given: string, first: boolean): LineDay | null {
  const line = writtenOut(given.slice(0, 160)) + given.slice(160);
  const inFile = first && !/\s/.test(line) ? file.exec(line) : null;
  if (inFile) return made(+inFile[1], +inFile[2], +inFile[3], inFile[0]);
  const short = line.length <= 130;
  const lower = short ? inWords.exec(line.replace(/\bThe\b/g, "the").replace(/\b\p{Lu}\p{Ll}+(?:st|nd|rd|th)\b/gu, (word) => word.toLowerCase())) : null;
  if (lower) {
    const day = ordinals.get(`${(lower[1] ?? "").replace(" ", "-")}${lower[2]}`),
      month = monthOf.get(lower[3].toLowerCase()),
      year = yearInWords(lower[4].trim());
    if (day && month && year) return made(year, month, day, lower[0].trim());
  }
  const numeral = short ? roman.exec(line) : null;
  if (numeral) return made(+numeral[3], romans.indexOf(numeral[2]) + 1, +numeral[1], numeral[0]);
  const stamp = line.length <= 80 && !otherDay.test(line.slice(0, dotted.exec(line)?.index)) ? dotted.exec(line) : null;
  if (stamp) return made(+stamp[3], +stamp[2], +stamp[1], stamp[0]);
  const message = short ? group.exec(line) : null;
  const sent = message
    ? made(
        message[3].length === 2 ? 2000 + +message[3] - (+message[3] > 40 ? 100 : 0) : +message[3],
        monthOf.get(message[2].toLowerCase()) ?? 0,
        +message[1],
        message[0],
      )
    : null;
  if (sent) return { ...sent, sure: true };
  const days = daysIn(line.slice(0, 160));
  const answered = days.find((each) => each.year !== null && answering.test(line.slice(0, each.at)));
  if (answered) return answered;
  if (days.length === 0 || (otherDay.test(line.slice(0, days[0].at)) && !notice.test(line))) return null;
  const opens = days.find((each) => each.at > 2 && opening.test(line.slice(0, each.at)) && closing.test(line.slice(each.at + each.words.length)));
  if (opens) return opens;
  if (days[0].year !== null && days[0].at === 0 && placed.test(line.slice(days[0].words.length))) return days[0];
  if (days[0].year !== null && bracketed.test(line.slice(0, days[0].at)) && /^ ?[/|–—-]/.test(line.slice(days[0].at + days[0].words.length))) return days[0];
  if (!short) return null;
  const last = days[days.length - 1];
  if (last.year === null) return null;
  // "The Desk, Thursday 3 May 2018. Times are local": a name, a weekday and a day at the head.
  if (head.test(line.slice(0, last.at)) && /^\s*(?:[.,;|·–—-]|$)/.test(line.slice(last.at + last.words.length))) return last;
  const rest = line.slice(last.at + last.words.length),
    before = line.slice(0, last.at);
  if (notice.test(line) || clockAfter.test(rest) || (/^\W*$/.test(rest) && (dating.test(before) || before.trim() === "" || /^\W*\w+day[.,]?\s$/i.test(before))))
    return last;
  if (last.foreign && days.length === 1 && /^\W*$/.test(rest) && before.length < 60) return last;
  // "… is no longer kept up. Thursday 19 January 2017": a sentence, and then only the day.
  return /^\W*$/.test(rest) && /(?:^|[.!|·•–—]\s+)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s(?:the )?)?$/i.test(before) ? last : null;
}

const head = /^\p{Lu}[\p{L} .'’&]{1,40}[,|·•–—-]\s?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)$/iu;

const headLength = 900,
  footLength = 350,
  longest = 400;

/** The first day that a line of the head, else of the foot, states in one of these forms. */
export function dayInForms(text: Text): LineDay | null {
  const all = text.text;
  const scan = (from: number, to: number, head: boolean): LineDay | null => {
    let pieces = 0;
    for (let start = from; start < to && pieces < 12; ) {
      const end = all.indexOf("\n", start) < 0 ? all.length : all.indexOf("\n", start);
      const line = all.slice(start, Math.min(end, start + longest)).trim();
      if (line.length > 4) {
        pieces++;
        if (/\d{1,4}|(?:st|nd|rd|th)\b/.test(line)) {
          const day = dayOfLine(line, pieces === 1 && head);
          if (day) return day;
        }
      }
      start = end + 1;
      // Prose begins: what follows is told, not headed.
      if (head && line.length > 260 && pieces > 1) break;
    }
    return null;
  };
  return (
    scan(0, Math.min(headLength, all.length), true) ??
    (all.length > headLength ? scan(all.indexOf("\n", all.length - footLength) + 1 || all.length, all.length, false) : null)
  );
}
