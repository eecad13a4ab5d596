/** A mail's words without those of earlier mail: what its sender wrote, and the report that was forwarded in it. */
import { normaliseText } from "./plain.ts";

export interface MailWords {
  readonly own: string;
  readonly forwarded: Forwarded | null;
}

export interface Forwarded {
  readonly from: string | null;
  readonly subject: string | null;
  /** As it is written there. */
  readonly date: string | null;
  readonly text: string;
}

const names: Readonly<Record<string, "from" | "date" | "subject" | "other">> = {
  from: "from",
  de: "from",
  von: "from",
  date: "date",
  sent: "date",
  envoyé: "date",
  datum: "date",
  gesendet: "date",
  subject: "subject",
  objet: "subject",
  betreff: "subject",
  to: "other",
  cc: "other",
  à: "other",
  an: "other",
  "reply-to": "other",
  organization: "other",
};
const headLine = new RegExp(`^[ \\t>*|]*(${Object.keys(names).join("|")})[ \\t]*\\*?[ \\t]*:[ \\t*|]*(.*)$`, "i");

const forwardMark = /forwarded message|begin forwarded|weitergeleitete nachricht|message transféré|message transmis/i;
const answerMark = /^[ \t>]*(?:-{3,}[ \t]*)?(?:original message|original appointment|message d['’]origine|ursprüngliche nachricht)[ \t]*(?:-{3,})?[ \t]*$/i;
const rule = /^[ \t>]*[_-]{8,}[ \t]*$/;
/** The line over a quoted mail; clients break it after some seventy letters. */
const wrote = /^[ \t]*(?:on|le|am|el|op|den)\b[^\n]{4,200}(?:\n[^\n]{0,120})?\b(?:wrote|a écrit|schrieb|escribió|schreef|skrev)\b[^\n]{0,80}:[ \t]*$/gim;

/** `isForward`: the subject says so. The text is a mail's plain part, or its HTML as text. */
export function wordsOfMail(given: string, isForward: boolean): MailWords {
  const lines = normaliseText(given).split("\n");
  const head = headWithin(lines);
  if (head === null) return { own: ownWords(lines), forwarded: null };
  const over = lines.slice(0, head.from);
  const own = ownWords(over);
  if (!head.isForwarded && !isForward) return { own, forwarded: null };
  const below = lines.slice(head.to);
  // Some programs put all of it behind marks of quotation.
  const isQuoted = below.filter((line) => line.trim() !== "").every((line) => line.startsWith(">"));
  const text = (isQuoted ? below.map((line) => line.replace(/^>[ \t]?/, "")) : below).join("\n");
  const inner = wordsOfMail(text, false);
  const forwarded = inner.forwarded ?? { from: head.from_, subject: head.subject, date: head.date, text: inner.own };
  return { own, forwarded: forwarded.text === "" ? null : forwarded };
}

interface Head {
  /** The first line of the mark over it, and the first below it. */
  readonly from: number;
  readonly to: number;
  readonly isForwarded: boolean;
  readonly from_: string | null;
  readonly subject: string | null;
  readonly date: string | null;
}

/** The first three lines together that name sender, day, receiver or subject: an earlier mail's head, put into the text. */
function headWithin(lines: readonly string[]): Head | null {
  for (let at = 0; at < lines.length; at++) {
    if (!headLine.test(lines[at])) continue;
    const found: Partial<Record<"from" | "date" | "subject" | "other", string>> = {};
    let to = at;
    let count = 0;
    for (; to < lines.length; to++) {
      const [, name, value] = headLine.exec(lines[to]) ?? [];
      if (name !== undefined) {
        found[names[name.toLowerCase()]] ??= value.trim();
        count++;
      } else if (/^[ \t>]*$/.test(lines[to]) && count < 3 && lines[to + 1] !== undefined && headLine.test(lines[to + 1])) continue;
      else if (!/^[ \t>]+\S/.test(lines[to]) || count === 0 || /^[ \t>]*$/.test(lines[to - 1])) break;
    }
    if (count < 3 || found.from === undefined || (found.date === undefined && found.subject === undefined)) {
      at = Math.max(at, to - 1);
      continue;
    }
    let from = at;
    let isForwarded = false;
    for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
      if (/^[ \t>]*$/.test(lines[back])) continue;
      if (!forwardMark.test(lines[back]) && !answerMark.test(lines[back]) && !rule.test(lines[back])) break;
      isForwarded ||= forwardMark.test(lines[back]);
      from = back;
    }
    return { from, to, isForwarded, from_: found.from || null, subject: found.subject || null, date: found.date || null };
  }
  return null;
}

/** Without quoted lines, the line over them, and what stands under the mark of a signature. */
function ownWords(lines: readonly string[]): string {
  const signature = lines.findIndex((line) => line === "-- ");
  return (signature < 0 ? lines : lines.slice(0, signature))
    .filter((line) => !line.startsWith(">"))
    .join("\n")
    .replace(wrote, "")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
