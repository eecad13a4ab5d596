/** The head and foot of a report: who wrote it, who published it, from where. Looks at short lines only. */

const agencies =
  "The Canadian Press|Canadian Press|The Associated Press|Associated Press|Thomson Reuters|Reuters|Agence France-Presse|AFP|AP|PA Media|Press Association|dpa|DPA|ANSA|EFE|Europa Press|Lusa|Interfax(?:-Ukraine)?|Ukrinform|TASS|RIA Novosti|Xinhua|Kyodo(?: News)?|Yonhap|Jiji Press|PTI|IANS|ANI|APA|BNS|LETA|ELTA|PAP|CTK|ČTK|Belga|ANP|Ritzau|NTB|TT|STT|AAP|UPI|Bloomberg|Anadolu(?: Agency)?|CBC News|CTV News|BBC News|BBC|CNN|Global News";
const agencyAlone = new RegExp(`^\\(?(?:${agencies})\\)?$`);
/** "(Reuters) -", "(AFP)" at the start or end of a paragraph; the name inside. */
const agencyInBrackets = new RegExp(`\\((${agencies}|[A-Z][\\w-]*(?:wire|press|news|funk|agency)|[A-Z][\\w-]* (?:News|Press|Wire|Agency))\\)`, "i");
const outletWord =
  /\b(?:news|press|times|post|wire|herald|courier|tribune|gazette|journal|daily|weekly|agency|radio|television|broadcasting|chronicle|telegraph|guardian|observer|mirror|star|globe|mail|examiner|independent|bulletin|institute|centre|center|foundation|ministry|department|office|embassy|commission|council|secretariat|directorate|headquarters|university|magazine|dispatch|sentinel|monitor|echo|argus|advertiser)\b/i;

const capitalised = "\\p{Lu}[\\p{L}.'’-]*";
const nameLine = new RegExp(
  `^(?:${capitalised})(?: (?:${capitalised}|de|von|van|der|den|da|di|al|el|bin|la|le)){1,4}(?:(?: and|,|\\s*\\|| -| –| —) [\\p{L}][\\p{L}\\d .,'’&-]{2,60})?$`,
  "u",
);
const byLine = /^(?:\W*)(?:by|from|par|von|words by|reported by|reporting by|written by|story by|author:|text:)\s+(?:(?:the|our|a|an)\s+)?\S.{1,100}$/i;
const contributor = /^(?:reporting|writing|editing|additional reporting|with files from|with (?:agencies|agency)|compiled)\b.{0,140}$/i;

export function isByline(line: string): boolean {
  if (line.length > 110 || (/[.!?:]$/.test(line) && !/\b(?:Jr|Sr|Ltd|Inc)\.$/.test(line))) return false;
  if (contributor.test(line)) return true;
  if (
    /\b(?:correspondent|reporter|editor|columnist|staff writer)\b/i.test(line) &&
    line.length <= 60 &&
    !/\b(?:is|was|says?|said|has|will|to)\b/.test(line) &&
    /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(line)
  )
    return true;
  if (!byLine.test(line)) return false;
  // "By Friday the troops will be home" is a sentence: a name or "our correspondent" must follow.
  return (
    /^\W*(?:by|from|par|von)\s+(?:\p{Lu}|(?:the |our |a )?(?:[\p{L} ]{0,24})(?:correspondent|editor|editors|staff|reporter|reporters|writer|team|agenc|newsroom|desk|bureau))/iu.test(
      line,
    ) && !/\b(?:will|is|are|was|were|has|have|had|would|says?|said)\b/.test(line)
  );
}

/** Two to four capitalised words alone on a line of the head: a person who signs, perhaps with a place or role. */
export const isNameLine = (line: string): boolean => line.length <= 80 && nameLine.test(line) && /\p{Lu}\p{Ll}/u.test(line) && !/\d/.test(line);

export const isAgencyLine = (line: string): boolean => agencyAlone.test(line.trim());

/** A line of capitalised words with an outlet's or institution's noun: "Ministry of Defence, Public Affairs", "The Harbour Post". */
export function isOutletLine(line: string): boolean {
  if (
    line.length > 110 ||
    /[.!?:;]$/.test(line) ||
    !outletWord.test(line) ||
    /\b(?:transcript|interview|conference|release|statement|briefing|subjects?|topics?)\b/i.test(line)
  )
    return false;
  const words = line.split(/[\s|,/]+/).filter((word) => word !== "" && !/^(?:of|the|and|for|in|on|de|du|la|des|&|to|a|-|–|—)$/i.test(word));
  return words.length > 0 && words.length <= 14 && words.every((word) => /^[\p{Lu}\d(&'’"“]/u.test(word));
}

export const agencyIn = (paragraph: string): string | null => agencyInBrackets.exec(paragraph)?.[1] ?? null;

/** The name in "© 2022 Global Example, a division of …", "Copyright (c) 2019 The Example. All rights reserved". */
export function publisherOfCopyright(line: string): string | null {
  const rest = line
    .replace(/\b(?:copyright|all rights reserved|tous droits réservés|alle rechte vorbehalten)\b|©|\(c\)/gi, " ")
    .replace(/\b(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2})?\b/g, " ")
    .trim();
  const name = /^[\s,.:;|–-]*(?:by )?([^,.;|]{2,60})/.exec(rest)?.[1]?.trim();
  return name && /\p{Lu}/u.test(name) ? name : null;
}

export function publisherOfSourceLine(line: string): string | null {
  const match =
    /^\W*(?:source|via|published by|publisher|originally published (?:in|by|on)|first published (?:in|by|on)|reprinted from)\s*[:\-–]?\s+([^|]{2,60})$/i.exec(
      line,
    );
  return match && !/[.!?]\s/.test(match[1]) ? match[1].trim() : null;
}

/** "… , CBC News has learned": the outlet speaks of itself. */
export function publisherInProse(text: string): string | null {
  const at = text.indexOf(" has learned");
  if (at < 0) return null;
  const before = text.slice(Math.max(0, at - 60), at);
  return /((?:The )?\p{Lu}[\p{L}&]*(?: \p{Lu}[\p{L}&]*){0,3})$/u.exec(before)?.[1] ?? null;
}

/** The outlet named after a date, or before one between bars: "Thursday 9 May 2019, The Courier", "Some Institute | Note 7 | May 2019". */
export function publisherBesideDate(line: string): string | null {
  for (const part of line.split(/\s*[|·]\s*|,\s+(?=The \p{Lu})/u))
    if (isOutletLine(part) && !/\d/.test(part) && !/\b(?:our|correspondent|editor)\b/i.test(part)) return part.trim();
  return null;
}

const dateWord = "(?:\\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const upperCity = /^(?:\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]+){0,3})(?:,[^—–()]{2,40}?)?(?:\s*\([^()]{2,40}\))?\s*(?:—|–|--|-)\s+(?=\S)/u;
const mixedCity = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.'’-]+(?:[ -]\\p{Lu}?[\\p{L}.'’-]+){0,3})(?:(?:,[^—–()]{0,40}?\\b${dateWord}[^—–()]{0,40}?)(?:\\([^()]{2,40}\\))?|,?[^—–()]{0,24}\\([^()]{2,40}\\))\\s*(?:—|–|--|-)\\s+(?=\\S)`,
  "u",
);
const dayFirst =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? \d{1,2}(?:, \d{4})?(?: (\(\p{Lu}[\p{Lu}.'’ -]{2,30}\)))?\s*(?:—|–|--|-)\s+(?=\S)/u;
const bracketCity = /^\(\p{Lu}[\p{L}.'’ -]{2,30}(?:,[^()]{2,30})?\)\s+(?=\p{Lu})/u;

/** "MINSK, April 3, 2014 /Wire/. The": the agency between slashes. */
const slashAgency = new RegExp(
  `^\\p{Lu}[\\p{L}.'’-]+(?:[ /-]\\p{Lu}[\\p{L}.'’-]+){0,3},[^—–()/]{0,12}\\b${dateWord}[^—–()/]{0,24}/[^/\\n]{2,30}/[.:]?\\s+(?:[—–-]+\\s+)?(?=\\S)`,
  "u",
);

/** How many units the dateline takes at the start of a paragraph: "OTTAWA — ", "(Ottawa) ", "Oslo, 3 May 2021 (Example) – "; 0 for none. */
export function datelineLength(paragraph: string): number {
  const head = paragraph.slice(0, 140);
  const slashed = head.includes("/") ? slashAgency.exec(head) : null;
  if (slashed !== null) return slashed[0].length;
  // A dash in the first line's length, or an opening bracket: without one there is no dateline.
  if (head.charCodeAt(0) !== 40 && !/[—–]|-[- ]/.test(head)) return 0;
  // "April 20 — LIMA, Peru (Reuters) - ", "February 26, 2009 (LIMA) — ": the day before the city.
  const day = dayFirst.exec(head);
  if (day !== null) {
    const rest = day[1] !== undefined ? 0 : datelineLength(head.slice(day[0].length));
    return day[1] !== undefined || rest > 0 ? day[0].length + rest : 0;
  }
  const match = bracketCity.exec(head) ?? upperCity.exec(head) ?? (/^\p{Lu}/u.test(head) ? mixedCity.exec(head) : null);
  if (match === null) return 0;
  // "UPDATE: …", "NATO - the alliance": one abbreviation of the field is no city; neither are cue words.
  if (
    /^(?:NATO|EU|UN|US|UK|USA|UPDATE|CORRECTION|EXCLUSIVE|WATCH|BREAKING|OPINION|ANALYSIS|VIDEO|LIVE|READ|NOTE|Q|A|RECAP|FACTBOX|EXPLAINER)\b\s*[—–:-]/.test(
      match[0],
    )
  )
    return 0;
  return match[0].length;
}
