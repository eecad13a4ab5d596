/** What kind of file bytes are: told by their beginning, and by the name where the beginning leaves it open. */

/** What holds other files. */
export type Container = "zip" | "gzip" | "mbox" | "warc";

/** What is read as it is. */
export type Format = "text" | "html" | "ndjson" | "json" | "feed" | "docx" | "pdf" | "mail";

/** So much of a file's beginning tells its kind. */
export const headBytes = 4096;

const readable: ReadonlySet<string> = new Set(
  ".txt .text .md .markdown .html .htm .xhtml .mht .mhtml .docx .pdf .eml .rss .atom .rdf .ndjson .jsonl .json .mbox .mbx .warc .zip".split(" "),
);

/** The endings of files that are read, as a person is told them. */
export const readableEndings = [...readable, ".xml (feeds)", ".gz (of these)"].join(" ");

/** The ending of a name, in small letters, with its dot; "" where it has none. That of `a.warc.gz` is `.gz`. */
export const endingOf = (name: string): string => /[^/\\#]\.([a-z0-9]{1,8})$/i.exec(name)?.[0].slice(1).toLowerCase() ?? "";

export const withoutGz = (name: string): string => name.replace(/\.gz$/i, "");

/** Whether a file that was not named outright (it lies in a folder or an archive) is one to read, by its name; null where only its beginning tells. */
export function isReadableName(name: string): boolean | null {
  const ending = endingOf(withoutGz(name));
  return readable.has(ending) ? true : ending === "" || ending === ".xml" ? null : false;
}

/** The same by its beginning. */
export function isReadableHead(name: string, head: Uint8Array): boolean {
  if (endingOf(withoutGz(name)) === ".xml") return containerOf(name, head) === "gzip" || isFeed(wordsOf(head));
  return containerOf(name, head) !== null || isPdf(head) || isMail(head);
}

/** What the bytes hold other files as; null where they are one file. Its name decides only where its beginning says nothing: then it is found to be broken. */
export function containerOf(name: string, head: Uint8Array): Container | null {
  const ending = endingOf(name);
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  if (isZip(head)) return ending === ".docx" || isOffice(head) ? null : "zip";
  const start = latin1(head.subarray(0, 1200));
  if (start.startsWith("WARC/")) return "warc";
  if (/^From [^\n]{3,300}\n(?:>?From [^\n]*\n)?[!-9;-~]+:/.test(start)) return "mbox";
  if (head.length === 0 || isMail(head)) return null;
  return ending === ".zip" ? "zip" : ending === ".warc" ? "warc" : ending === ".mbox" || ending === ".mbx" ? "mbox" : null;
}

/** The format of what is no text, or a text that is no report by itself; null where it is plain text or a page. */
export function packedFormatOf(name: string, head: Uint8Array): Format | null {
  const ending = endingOf(name);
  if (isPdf(head) || ending === ".pdf") return "pdf";
  if (ending === ".docx" || (isZip(head) && isOffice(head))) return "docx";
  if (ending === ".eml" || ending === ".mht" || ending === ".mhtml") return "mail";
  return ending === "" && isMail(head) ? "mail" : null;
}

/** The format of a text; by its first words, else by the ending of its name. */
export function textFormatOf(name: string, text: string): Format {
  const ending = endingOf(name);
  if (ending === ".ndjson" || ending === ".jsonl") return "ndjson";
  if (ending === ".html" || ending === ".htm" || ending === ".xhtml") return "html";
  const head = text.slice(0, 1200).trimStart();
  if (/^(?:<!doctype html|<html[\s>])/i.test(head) || /^<\?xml[^>]*\?>\s*<(?:!doctype )?html/i.test(head)) return "html";
  if (isFeed(text.slice(0, headBytes)) || (/^\s*\{/.test(head) && isJsonFeed(text))) return "feed";
  if (ending === ".json") return /^\s*\{[^\n]*\}\s*\n\s*\{/.test(text) ? "ndjson" : "json";
  if (ending === "" && head.startsWith("{"))
    return /^\{.*\}\s*(?:\n\s*\{|$)/.test(text.trim().slice(0, 200_000)) || text.indexOf("\n{") > 0 ? "ndjson" : "json";
  return "text";
}

/** Markup that is text to a computer only, in words: pictures, maps, lists of pages. Null where it may be a report. */
export function otherMarkup(name: string, text: string): string | null {
  if (/\.(?:csv|tsv)$/i.test(name)) return "a table";
  const root = rootOf(text.slice(0, headBytes));
  if (root === null || root === "html") return null;
  if (root === "svg") return "a picture (SVG)";
  return /^(?:sitemapindex|urlset|kml|gpx|opml)$/.test(root) || endingOf(name) === ".xml" ? `XML (${root})` : null;
}

/** The name of the first element of an XML text, in small letters; null where it is none. */
const rootOf = (text: string): string | null =>
  /^\ufeff?\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<([A-Za-z][\w:.-]*)/.exec(text)?.[1].toLowerCase() ?? null;

const isFeed = (text: string): boolean => {
  const root = rootOf(text);
  return root === "rss" || root === "feed" || root === "atom:feed" || (root === "rdf:rdf" && /purl\.org\/rss\/|channel\.netscape\.com/.test(text));
};

/** The version of a JSON Feed may stand behind its items: it is looked for in the beginning and the end. */
export const isJsonFeed = (text: string): boolean =>
  /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/.test(text.slice(0, headBytes) + text.slice(-headBytes));

const isPdf = (head: Uint8Array): boolean => latin1(head.subarray(0, 1024)).includes("%PDF-");
const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

/** The first file of the archive is one of those that office programs put first. */
const isOffice = (head: Uint8Array): boolean => /^(?:\[Content_Types\]\.xml|_rels\/|word\/|xl\/|ppt\/|docProps\/|mimetype)/.test(latin1(head.subarray(30, 60)));

/** Lines of a mail's head, with one that programs write and no person does. */
export function isMail(head: Uint8Array): boolean {
  const lines = /^(?:[!-9;-~]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)+/.exec(latin1(head))?.[0] ?? "";
  return /^(?:from|sender):/im.test(lines) && /^(?:message-id|received|mime-version|return-path|delivered-to|dkim-signature|x-[\w-]+):/im.test(lines);
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
const wordsOf = (bytes: Uint8Array): string => new TextDecoder(bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8").decode(bytes);
