/** Timelines: a line that is a year alone gives its year to the days at the head of the lines under it ("2003" … "• 23 October: …"). */
import type { Edit } from "./edits.ts";

const month = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const heading = /^[ \t#*•=-]*((?:19|20)\d\d)[ \t:.#*=-]*$/;
const dayAtHead = new RegExp(
  `^[ \\t*•·–-]*(?:(?:Early|Late|Mid-?|End of) ?)?(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?${month}|${month} \\d{1,2}(?:st|nd|rd|th)?)(?=[ \\t]*[:–—.-])`,
  "i",
);

export function yearEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let year: string | null = null,
    headings = 0,
    at = 0;
  for (const line of text.split("\n")) {
    const head = line.length < 40 ? heading.exec(line) : null;
    if (head) {
      year = head[1];
      headings++;
    } else if (year !== null) {
      const day = dayAtHead.exec(line);
      if (day) {
        const end = at + day[0].length;
        edits.push({ start: end, end, put: ` ${year}` });
      }
      // Prose of some length that begins without a day ends the timeline's year, as does its own headline.
      else if (line.trim().length > 120 && !/^[ \t]*[*•·–-]/.test(line)) year = null;
    }
    at += line.length + 1;
  }
  return headings >= 2 ? edits : [];
}
