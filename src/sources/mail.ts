/** A saved mail (RFC 5322) as documents: its own words, the report forwarded in it, and each attachment that is one. */
import type { Attachment, Email } from "postal-mime";
import type { SourceDocument } from "../model/document.ts";
import { type Given, nameOf } from "./containers.ts";
import { fragmentText, htmlDocument, type Tree } from "./html.ts";
import { headed, normaliseText } from "./plain.ts";
import { type Teller, tellerIn } from "./senders.ts";
import { endingOf, type Format, isReadableName, isMail } from "./sniff.ts";
import { bad, type ReadFile, type Sources } from "./sources.ts";
import { dayOfStamp } from "./stamps.ts";
import { type Forwarded, wordsOfMail } from "./mailtext.ts";

/** Never throws. `read` reads an attachment as a file of its own. */
export async function mailSources(path: string, bytes: Uint8Array, given: Given, read: ReadFile): Promise<Sources> {
  const name = nameOf(path);
  const noMail = (why: string): Sources => bad("broken-mail", `${name}: ${why}. Save its words as .txt or .html and read that.`);
  if (!isMail(bytes.subarray(0, 16_384)) && !/^[!-9;-~]+:[ \t]/.test(Buffer.from(bytes.subarray(0, 200)).toString("latin1")))
    return noMail("no mail: it does not begin with lines such as “From: …” and “Subject: …”");
  const { default: PostalMime } = await import("postal-mime");
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
  } catch (error) {
    return noMail(`the mail cannot be taken apart (${(error as Error).message})`);
  }
  const snapshot = header(mail, "snapshot-content-location") ?? (/\.mht(?:ml)?$/i.test(path) ? header(mail, "content-location") : null);
  if (mail.html && (snapshot !== null || /\.mht(?:ml)?$/i.test(path))) return pageOf(mail.html, path, snapshot);
  if (isLocked(mail)) return bad("locked-file", `${name}: the mail is encrypted. Open it in your mail program, save it unlocked and read that.`);
  const attached = await attachmentsOf(mail, path, given, read);
  const all = [...(await documentsIn(mail, path, attached.documents.length > 0)), ...attached.documents];
  if (all.length > 0 || attached.problems.length > 0) return { documents: all, problems: attached.problems, left: attached.left };
  if (given.format === "mail") return { documents: [], problems: [], left: [...attached.left, "mails without words of their own"] };
  return bad("empty-file", `${name}: no words of its own were found in the mail.`);
}

async function pageOf(html: string, path: string, url: string | null): Promise<Sources> {
  const document = await htmlDocument(html, { path: path === "-" ? null : path, known: url !== null && /^https?:/i.test(url) ? { url } : {} });
  return document.text.trim() === "" ? bad("empty-file", `${nameOf(path)}: no words were found on the page.`) : { documents: [document], problems: [] };
}

const header = (mail: Email, key: string): string | null => mail.headers.find((one) => one.key === key)?.value ?? null;

const isLocked = (mail: Email): boolean =>
  /multipart\/encrypted|application\/(?:x-)?pkcs7-mime(?!.*signed-data)/i.test(header(mail, "content-type") ?? "") ||
  /^\s*-----BEGIN PGP MESSAGE-----/.test(mail.text ?? "");

/** Words below which those above a forwarded report, or beside an attached one, are a note to a colleague. */
const shortNote = { forwarded: 40, attached: 12 };

async function documentsIn(mail: Email, path: string, hasAttached: boolean): Promise<readonly SourceDocument[]> {
  const subject = mail.subject ?? null;
  const isForward = /^\s*(?:\[[^\]]{1,20}\]\s*)?(?:fwd?|tr|wg|rv)\s*:/i.test(subject ?? "");
  const { own, forwarded } = wordsOfMail(await bodyOf(mail), isForward);
  const documents: SourceDocument[] = [];
  const least = forwarded !== null ? shortNote.forwarded : hasAttached ? shortNote.attached : 1;
  if (/\p{L}{2}/u.test(own) && own.split(/\s+/).length >= least) {
    const title = titleOf(subject);
    documents.push({ ...nothing, ...tellerOf(mail), path: path === "-" ? null : path, title, text: headed(title, own), publishedOn: dayOf(mail) });
  }
  if (forwarded !== null) documents.push(forwardedDocument(forwarded, `${nameOf(path)}#forwarded`));
  return documents;
}

const nothing = { url: null, publisher: null, byline: null, language: null, problems: [] } as const;

function forwardedDocument({ from, subject, date, text }: Forwarded, path: string): SourceDocument {
  const title = titleOf(subject);
  const [, name = from, address = ""] = /^\s*"?(.*?)"?\s*[<[(](?:mailto:)?([^\s>\])]+@[^\s>\])]+)/.exec(from ?? "") ?? [];
  return { ...nothing, ...tellerIn({ name: name ?? "", address }), path, title, text: headed(title, text), publishedOn: dayOfStamp(date) };
}

/** "Re: Fwd: [EXTERNAL] Two ships" → "Two ships". */
function titleOf(subject: string | null): string | null {
  let title = (subject ?? "").replace(/\s+/g, " ").trim();
  for (let before = ""; before !== title; ) {
    before = title;
    title = title.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)\s*(?:\[\d+\])?\s*:|\[(?:ext(?:ern(?:al)?)?|spam|list|bulk)\])\s*/i, "");
  }
  return title === "" ? null : title;
}

/** The day on the sender's own clock; not believed where the mail was delivered before it was sent. */
function dayOf(mail: Email): string | null {
  const sent = header(mail, "date");
  const day = dayOfStamp(sent);
  const delivered = mail.headers
    .find((one) => one.key === "received")
    ?.value.split(";")
    .pop();
  const [from, to] = [Date.parse(sent ?? ""), Date.parse(delivered ?? "")];
  return from - to > oneDayMs ? null : day;
}

const oneDayMs = 86_400_000;

function tellerOf(mail: Email): Teller {
  const isList = mail.headers.some(({ key, value }) => key === "list-id" || key === "list-unsubscribe" || (key === "precedence" && /bulk|list/i.test(value)));
  const told = tellerIn(
    { name: mail.from?.name ?? "", address: mail.from?.address ?? "" },
    { isList, list: /^"?([^<"]*?)"?\s*</.exec(header(mail, "list-id") ?? "")?.[1] || null },
  );
  return { ...told, publisher: told.publisher ?? header(mail, "organization") };
}

// ---------------------------------------------------------------------------------------------------------------------------

/** The plain part where it has most of the words, since it is quoted in a way that can be told; else the HTML as text. */
async function bodyOf(mail: Email): Promise<string> {
  const plain = normaliseText(mail.text ?? "");
  if (!mail.html) return plain;
  const html = await fragmentText(mail.html, withoutQuotes);
  const size = (text: string): number => text.replace(/<?https?:\S+/g, "").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const isWhole = size(plain) >= 0.75 * size(html);
  return isWhole && !/^\s*</.test(plain) ? plain : html;
}

const quotes = "blockquote[type=cite], .gmail_quote, .yahoo_quoted, .moz-cite-prefix, .protonmail_quote, [style*='display:none'], [style*='display: none']";

/** Quoted mail goes, but for what was forwarded, which its own head tells. */
function withoutQuotes(body: Tree): void {
  for (const element of body.querySelectorAll(quotes)) {
    const words = element.textContent ?? "";
    const isForwarded =
      /forwarded message|weitergeleitete nachricht|message transféré/i.test(words.slice(0, 400)) || /^\s*From:[\s\S]{1,400}Subject:/.test(words.slice(0, 900));
    if (!isForwarded) element.remove();
  }
}

// ---------------------------------------------------------------------------------------------------------------------------

const formats: Readonly<Record<string, Format>> = {
  "message/rfc822": "mail",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "text/html": "html",
};

async function attachmentsOf(mail: Email, path: string, given: Given, read: ReadFile): Promise<Sources & { readonly left: readonly string[] }> {
  const parts: Sources[] = [];
  const left: string[] = [];
  const used = new Set<string>();
  for (const [i, attachment] of mail.attachments.entries()) {
    const name = freeName(nameOfAttachment(attachment, i), used);
    const format = isReadableName(name) ? undefined : formats[attachment.mimeType];
    if (format === undefined && !isReadableName(name)) {
      // Logos and keys are no reports, whatever they show.
      if (!attachment.related && attachment.disposition === "attachment" && !/pgp-signature|pkcs7-signature|pkcs7-keys/.test(attachment.mimeType))
        left.push(endingOf(name));
      continue;
    }
    const bytes = typeof attachment.content === "string" ? Buffer.from(attachment.content, "base64") : new Uint8Array(attachment.content);
    parts.push(await read(`${nameOf(path)}#${name}`, bytes, { depth: given.depth + 1, ...(format && { format }) }));
  }
  return {
    documents: parts.flatMap((part) => part.documents),
    problems: parts.flatMap((part) => part.problems),
    left: [...left, ...parts.flatMap((part) => part.left ?? [])],
  };
}

const nameOfAttachment = ({ filename, mimeType }: Attachment, i: number): string =>
  filename?.replace(/[\\/\s]+/g, " ").trim() || (mimeType === "message/rfc822" ? `mail ${i + 1}` : `attachment ${i + 1}`);

/** Each attachment has a name of its own: a second "report.pdf" is "2 report.pdf". */
function freeName(name: string, used: Set<string>): string {
  let free = name;
  for (let n = 2; used.has(free); n++) free = `${n} ${name}`;
  used.add(free);
  return free;
}
