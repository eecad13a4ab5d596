/**
 * What a PDF says of itself, as far as it may be believed. Programs fill these fields: the title is often that of a template or a file, the author whoever
 * was logged in, the day that of the last export. So of each only that is taken which the words of the report bear out.
 */
import type { SourceDocument } from "../model/document.ts";
import { boundsOf } from "../model/edtf.ts";
import { bodySizeOf } from "./pdffurniture.ts";
import type { Paragraph } from "./pdftext.ts";
import { dayOfStamp } from "./stamps.ts";

export interface PdfClaims {
  readonly title: string | null;
  readonly author: string | null;
  /** "D:20220503101500+02'00'" */
  readonly made: string | null;
  /** The day of publication, in the words of the PRISM standard that publishers use. */
  readonly published: string | null;
}

export function claimedBy(
  claims: PdfClaims,
  paragraphs: readonly Paragraph[],
  furniture: readonly string[],
): Pick<SourceDocument, "title" | "byline" | "publishedOn"> {
  const first = paragraphs.filter(({ page }) => page <= 2).map(({ text }) => text);
  return {
    title: titleOf(claims.title, paragraphs),
    byline: claims.author !== null && isName(claims.author) && holds(first.join(" "), claims.author) ? claims.author : null,
    publishedOn: dayOf(claims, paragraphs, furniture),
  };
}

/** The title that is told, where it stands on the first page; else the one thing that is set in much larger letters there. */
function titleOf(told: string | null, paragraphs: readonly Paragraph[]): string | null {
  const first = paragraphs.filter(({ page }) => page === 1).slice(0, 12);
  if (told !== null && letters(told).length >= 8 && holds(first.map(({ text }) => text).join(" "), told)) return told;
  const body = bodySizeOf(paragraphs.map(({ text, size }) => ({ text, size })));
  const largest = Math.max(...first.map(({ size }) => size));
  const titles = first.filter(({ text, size }) => size >= 0.98 * largest && letters(text).length >= 8);
  const [title] = titles;
  return largest >= 1.25 * body && titles.length === 1 && title.text.length <= 250 ? title.text : null;
}

/** Two to four words with capitals: accounts are called "jsmith" and "Administrator". */
const isName = (words: string): boolean => /^(?:\p{Lu}[\p{L}.'’-]*(?:,? |$)){2,4}$/u.test(words);

const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const holds = (text: string, words: string): boolean => letters(text).includes(letters(words));

/** Days between the date on a report and the making of its file, beyond which the two have nothing to do with one another. */
const closeDays = 10;

/**
 * The day that the publisher's own field or a running head tells; else a date that stands by itself on the first page, where the file was made about then. A
 * file made at another time was exported anew, and tells nothing of the day.
 */
function dayOf({ made, published }: PdfClaims, paragraphs: readonly Paragraph[], furniture: readonly string[]): string | null {
  const stated = dayOfStamp(published);
  if (stated !== null) return stated;
  const running = [...new Set(furniture.flatMap(datesIn))];
  if (running.length === 1) return running[0];
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/.exec(made ?? "") ?? [];
  const fileDay = year === undefined ? null : (boundsOf(`${year}-${month}-${day}`)?.from ?? null);
  if (fileDay === null) return null;
  const lines = paragraphs.filter(({ page, text }) => page === 1 && text.split(/\s+/).length <= 12).flatMap(({ text }) => datesIn(text));
  const close = lines.filter((date) => {
    const { from, to } = boundsOf(date) ?? { from: null, to: null };
    return from !== null && to !== null && fileDay >= from - closeDays && fileDay < to + closeDays;
  });
  return close.find((date) => date.length === 10) ?? close[0] ?? null;
}

const names = "january february march april may june july august september october november december".split(" ");
const named = `(${names.join("|")})`;
const dates = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? ${named},? ((?:19|20)\\d\\d)|${named} (\\d{1,2})(?:st|nd|rd|th)?, ((?:19|20)\\d\\d)|(?<!\\d )(?<!\\w)${named},? ((?:19|20)\\d\\d)|(?<!\\d)((?:19|20)\\d\\d-\\d\\d-\\d\\d)(?!\\d)`,
  "gi",
);

/** Days and months that are written out, as EDTF. */
function datesIn(text: string): readonly string[] {
  return [...text.matchAll(dates)].flatMap(([, day, month, year, american, americanDay, americanYear, alone, aloneYear, iso]) => {
    const number = (name: string): string => String(names.indexOf(name.toLowerCase()) + 1).padStart(2, "0");
    const found =
      iso ??
      (day
        ? `${year}-${number(month)}-${day.padStart(2, "0")}`
        : american
          ? `${americanYear}-${number(american)}-${americanDay.padStart(2, "0")}`
          : `${aloneYear}-${number(alone)}`);
    return boundsOf(found) === null ? [] : [found];
  });
}
