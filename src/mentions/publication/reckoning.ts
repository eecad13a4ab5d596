/** Years reckoned from the day of writing: "last year, in 2014", "five years ago, in 2019"; and how long news stays news where nothing else bounds it. */
import { boundsOf, type TimeMention } from "../../model/edtf.ts";
import type { Text } from "../../text/text.ts";
import { mayStandIn } from "../../text/wholes.ts";
import { smallNumbers } from "../quantity/words.ts";
import { type Evidence, noEarlier } from "./days.ts";

const named = /\b(last|this|next) year,? ?\(?(?:in |of )?((?:19|20)\d\d)\b(?!\s*(?:[-–/]\s*\d|soldiers|troops|people|men))/gi;
const ago = /\b(?:in ((?:19|20)\d\d),? (?:exactly |just |only )?(\w+) years ago|(\w+) years ago,? \(?in ((?:19|20)\d\d))\b/gi;
const mayBeNamed = mayStandIn(named),
  mayBeAgo = mayStandIn(ago);
export function evidenceOfReckoning({ text }: Text): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (from: number, to: number, because: string): void => {
    const first = boundsOf(String(from))?.from,
      last = boundsOf(String(to))?.to;
    if (first != null && last != null) evidence.push({ days: [{ from: first, to: last }], because, weight: 58 });
  };
  if (mayBeNamed(text))
    for (const match of text.matchAll(named)) {
      const year = +match[2] + (match[1].toLowerCase() === "last" ? 1 : match[1].toLowerCase() === "next" ? -1 : 0);
      add(year, year, `“${match[0]}”`);
    }
  if (mayBeAgo(text))
    for (const match of text.matchAll(ago)) {
      const word = (match[2] ?? match[3]).toLowerCase();
      const years = smallNumbers[word] ?? (/^\d{1,2}$/.test(word) ? +word : 0);
      // A round number may be the year before.
      if (years > 1) {
        const from = +(match[1] ?? match[4]) + years;
        add(years % 5 === 0 ? from - 1 : from, from, `“${match[0]}”`);
      }
    }
  return evidence;
}

/** Told last of all: used only where nothing else says before when it was written. */
export const newsWeight = 11;
const fresh = 400;
const current =
  /^(?:today|yesterday|tomorrow|tonight|(?:last|next|this) (?:week|month|night|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|evening|night|afternoon))?)$/i;

/** "Established on 12 June 1999": how old a thing is, in a report of any year. */
const founded =
  /\b(?:established|founded|created|formed|set up|launched|born|inaugurated|stood up|activated|member|members|joined|signed|ratified|adopted)\b[^.;]{0,40}?\b(?:on|in|since|of|from)\s+(?:the\s+)?$/i;

/** A report that speaks of this week was written within a year or so of the newest day that it tells with its year. */
export function evidenceOfNews({ text }: Text, times: readonly TimeMention[]): Evidence[] {
  if (!times.some((time) => current.test(time.quote))) return [];
  let newest = -Infinity,
    quote = "";
  for (const time of times) {
    if (!/\d{4}/.test(time.quote) || !time.edtf || !/^\d{4}-\d\d/.test(time.edtf) || time.role === "until" || time.role === "by") continue;
    const from = boundsOf(time.edtf)?.from;
    if (founded.test(text.slice(Math.max(0, time.start - 60), time.start))) continue;
    if (from != null && from > newest) {
      newest = from;
      quote = time.quote;
    }
  }
  // "signed in 2015" after "December 2013": a year alone that is newer still.
  const newer = times.some(
    (time) => /^\d{4}$/.test(time.edtf ?? "") && time.role !== "until" && time.role !== "by" && (boundsOf(time.edtf!)?.from ?? newest) > newest,
  );
  return quote === "" || newer
    ? []
    : [{ days: [{ from: noEarlier, to: newest + fresh }], because: `“${quote}” is the newest day told with its year`, weight: newsWeight }];
}
