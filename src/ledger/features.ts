/** What two tellings of one report share when their words differ: uncommon numbers, names, and the one they credit. */
import { fold } from "./words.ts";

export interface Features {
  /** Hashes of numbers that are neither years nor round nor small, sorted. */
  readonly numbers: Uint32Array;
  /** Hashes of names of two words or more, folded, sorted. */
  readonly names: Uint32Array;
  /** Agencies and outlets that the text credits, folded. */
  readonly credits: readonly string[];
}

const limit = 48;

export function featuresOf(text: string, byline: string | null | undefined, publisher: string | null): Features {
  return { numbers: hashes(numbersIn(text)), names: hashes(namesIn(text)), credits: creditsIn(text, byline, publisher) };
}

function numbersIn(text: string): Iterable<string> {
  const found = new Set<string>();
  for (const [raw] of text.matchAll(/\d[\d.,\u00a0\u202f]*\d|\d{2,}/g)) {
    const plain = raw
      .replace(/[\u00a0\u202f]/g, "")
      .replace(/[.,](?=\d{3}(?:\D|$))/g, "")
      .replace(",", ".");
    const value = Number(plain);
    if (!Number.isFinite(value) || value < 10) {
      if (plain.includes(".") && Number.isFinite(value)) found.add(plain);
      continue;
    }
    const isYear = Number.isInteger(value) && value >= 1900 && value < 2100;
    const isRound = Number.isInteger(value) && /^[1-9]0*$/.test(plain);
    if (!isYear && !isRound && !(value < 32 && Number.isInteger(value))) found.add(plain);
    if (found.size >= limit) break;
  }
  return found;
}

const nameWord = "\\p{Lu}[\\p{Ll}\\p{M}’']+(?:-\\p{Lu}?[\\p{Ll}\\p{M}]+)?";
const names = new RegExp(`${nameWord}(?:[ \\u00a0](?:(?:de|du|von|van|der|al|el|bin|da|di)[ \\u00a0])?${nameWord}){1,3}`, "gu");
const sentenceStart = /^(?:The|A|An|In|On|At|But|And|For|From|After|Before|This|That|These|Mr|Mrs|Ms|Le|La|Les|Un|Une|Dans|Selon|Pour)[ \u00a0]/;

function namesIn(text: string): Iterable<string> {
  const found = new Set<string>();
  for (const [raw] of text.matchAll(names)) {
    const name = fold(raw.replace(sentenceStart, ""));
    // The last word of a name is what a second telling keeps.
    if (/\s/.test(name)) found.add(name.split(/\s+/).slice(-2).join(" "));
    if (found.size >= limit) break;
  }
  return found;
}

const agency =
  /\b(?:(?:The )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? Press(?: Agency| Association)?|\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)? News Agency|Agence \p{Lu}[\p{L}-]+|Reuters|AFP|AP|dpa|DPA|ANSA|TASS|Interfax|Xinhua|Kyodo|Yonhap|EFE|PTI|AAP|Belga|Bloomberg|UPI|PAP|NTB|Ritzau|STT|APA|MTI|Tanjug|Ukrinform|BNS|LETA|ELTA)\b/gu;
const reported =
  /\b(?:(?:according to|reported by|first reported by|reports? (?:in|from|by)|told|selon|rapporte|cité par)\s+(?:the\s+)?((?:\p{Lu}[\p{L}’'&-]+\s?){1,4})|((?:\p{Lu}[\p{L}’'&-]+\s?){1,4})(?:reports|reported|has learned|rapporte|a appris))/gu;

/** What every match of `reported` has in it, and many texts have not. */
const tells = /according to|report|told|selon|rapporte|cité par|has learned|a appris/;

/** Agencies in the byline and at either end of the text; outlets named as those who report. */
function creditsIn(text: string, byline: string | null | undefined, publisher: string | null): readonly string[] {
  const found = new Set<string>();
  const ends = `${byline ?? ""}\n${text.slice(0, 500)}\n${text.slice(-300)}`;
  for (const [name] of ends.matchAll(agency)) found.add(creditKey(name));
  for (const match of tells.test(text) ? text.matchAll(reported) : []) {
    const name = creditKey((match[1] ?? match[2]).trim());
    if (name.length > 2) found.add(name);
    if (found.size > 16) break;
  }
  if (publisher) found.delete(creditKey(publisher));
  return [...found].sort();
}

export const creditKey = (name: string): string => fold(name).replace(/^the /, "").replace(/\s+/g, " ").trim();

function hashes(words: Iterable<string>): Uint32Array {
  return Uint32Array.from(words, hash32).sort();
}

function hash32(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return shared;
}

/** So many numbers and names of a report meet. */
const met = 6;

export const meetingCount = ({ numbers, names: own }: Features): number => Math.min(numbers.length, met) * Math.min(own.length, met);

/** Keys under which tellings of one report meet: a number together with a name. */
export function meetingKeys({ numbers, names: own }: Features): number[] {
  const keys: number[] = [];
  for (let i = 0; i < numbers.length && i < met; i++)
    for (let j = 0; j < own.length && j < met; j++) keys.push((Math.imul(numbers[i], 0x9e3779b1) ^ own[j]) >>> 0);
  return keys;
}
