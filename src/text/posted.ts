/** Days of publication as short lines state them: "Posted on 3 May 2022", "Berlin, 24.06.2025", "27 August 2018". */
import type { Span } from "../model/span.ts";

const month =
  "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
const weekday = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
const gap = "[ \\u00a0]{1,3}";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const dateForms = [
  "\\d{4}-\\d{2}-\\d{2}",
  `${day}\\.?(?: day)?(?: of)? ${month},? \\d{4}`,
  `${month} ${day}(?:,|,? )\\d{4}`,
  "\\d{1,2}[./]\\d{1,2}[./]\\d{4}",
  "\\d{1,2}-\\d{1,2}-\\d{4}",
  `${weekday} \\d{1,2}/\\d{1,2}/\\d{2}`,
  "\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?!\\d)",
  "\\d{4}/\\d{2}/\\d{2}",
  `${month},? \\d{4}`,
  `${day}\\.? ${month}(?![a-z])`,
  `${month} ${day}(?!\\d)`,
];
const date = new RegExp(`(?<![\\p{L}\\d.,]|\\d[:-])(?:${weekday},? (?:the )?)?(?:${dateForms.join("|")})(?!\\d)`.replace(/ /g, gap), "giu");
const bareWeekday = new RegExp(`(?<![\\p{L}\\d])${weekday}(?![\\p{L}])`, "iu");
const onCue = /^(?:.*\b(?:approved|decided|voted|tabled|received|agreed)\b)[^.]{0,60}\bon\b[^.]{0,20}$/i;
const publishedCue =
  /\b(?:posted|published|publi[ée]|issued|released?|date|dated|started by|created|first published|answered|delivered|broadcast|uploaded|submitted|filed|on)\b[^.]{0,80}$/i;
const otherCue =
  /\basked\b[^.]{0,80}$|\b(?:updated?|received|modified|amended|corrected|edited|tabled|last reviewed|revised|accessed|retrieved|joined|archived|effective|expires)\b[^.]{0,40}$/i;
const clock = /\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|o'clock|hrs?|[A-Z]{2,4}T?)?|\b\d{1,2}\s?[ap]\.?m\.?|\bat\b/gi;

export interface PostedLine {
  readonly span: Span;
  /** 0 best: a cue of publishing; 1: a dated line; 2: a day without a year; 3: an update or another day of the document's life. */
  readonly rank: number;
  /** Letters on the line beside the date, clock times and cues: few in a line that only dates. */
  readonly rest: string;
}

/** The dates of one short line at `offset` of the text, or none. */
export function postedIn(line: string, offset: number): PostedLine[] {
  const found: PostedLine[] = [];
  date.lastIndex = 0;
  for (const match of line.matchAll(date)) {
    const before = line.slice(0, match.index);
    const cueText = before.slice(
      Math.max(before.lastIndexOf(" - "), before.lastIndexOf("|"), before.lastIndexOf("·"), before.lastIndexOf("•"), before.lastIndexOf(";")) + 1,
    );
    const hasYear = /\d{4}|\d\.\d{2}$/.test(match[0]);
    const rank = otherCue.test(cueText) || onCue.test(cueText) ? 3 : publishedCue.test(cueText) ? 0 : hasYear ? 1 : 2;
    found.push({
      span: { start: offset + match.index, end: offset + match.index + match[0].length },
      rank,
      rest: restOf(line),
    });
  }
  return found;
}

function restOf(line: string): string {
  return line
    .replace(date, " ")
    .replace(clock, " ")
    .replace(bareWeekday, " ")
    .replace(
      /\b(?:posted|published|issued|released?|dated?|updated?|modified|last|first|on|by|at|gmt|bst|utc|est|edt|cet|cest|loading|reading time|min(?:utes)?|read|ago|o'clock|time|all times)\b/gi,
      " ",
    )
    .replace(/[\s|,;:.·•/\-–—()[\]]+/g, " ")
    .trim();
}

/** True where a short line gives nothing but when (and where) it was published. */
export function isPostedLine(line: string): boolean {
  if (line.length > 160 || !/\d/.test(line)) return /^(?:posted|published|updated)\b.{0,30}$/i.test(line);
  const posted = postedIn(line, 0);
  // "Finland acceded to NATO on 4 April 2023." ends with a stop and says something.
  if (
    /[a-z\d]\.$/.test(line.trim()) &&
    /\s\p{Ll}{4,}\s/u.test(posted[0]?.rest ?? "") &&
    !/^\W*(?:posted|published|updated|issued|released|dated?|answered|started)\b/i.test(line)
  )
    return false;
  if (posted.length === 0) return isClockLine(line) || /^(?:posted|published|updated|last (?:updated|modified))\b.{0,40}$/i.test(line);
  if (
    posted.some((each) => each.rank === 0 || each.rank === 3) &&
    line.length < 120 &&
    /^(?:\W*(?:first |last )?(?:posted|published|issued|released?|date|dated|started|created|updated|modified|uploaded|submitted|filed|answered|tabled))\b/i.test(
      line,
    )
  )
    return true;
  const rest = posted[0].rest;
  const words = rest === "" ? 0 : rest.split(" ").length;
  return words <= 2 || (words <= 4 && posted[0].rank !== 2) || (words <= 9 && posted[0].rank !== 2 && !/[.!?]$/.test(line) && !isSentenceLike(rest));
}

const isSentenceLike = (rest: string): boolean => /\b(?:is|are|was|were|has|have|had|will|would|said|says|to|not|that|who|which|and)\b/.test(rest);

/** A clock time alone, as live blogs head their entries. */
export const isClockLine = (line: string): boolean => /^\W*\d{1,2}[.:h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|[A-Z]{2,4})?\W*$/i.test(line);
