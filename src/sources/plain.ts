/** Plain text and Markdown: the text is kept unit for unit, but for line ends and a byte-order mark. */
import type { SourceDocument } from "../model/document.ts";
import { dayIn } from "./metadata.ts";

/** `\r\n` and lone `\r` become `\n`; a byte-order mark at the start goes. Nothing else is touched, so that offsets can be mapped back. */
export function normaliseText(text: string): string {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return body.includes("\r") ? body.replace(/\r\n?/g, "\n") : body;
}

/** The words of a mail or an item of a feed under their title, which carries evidence too; as they are where it is their first line. */
export function headed(title: string | null, text: string): string {
  const squeeze = (words: string): string => words.replace(/\s+/g, " ").trim().toLowerCase();
  return title === null || squeeze(text.split("\n", 1)[0]) === squeeze(title) ? text : `${title}\n\n${text}`;
}

export function plainDocument(path: string | null, text: string): SourceDocument {
  const { body, fields } = frontMatterOf(normaliseText(text));
  const first = (...names: string[]): string | null => names.map((name) => fields.get(name)).find(Boolean) ?? null;
  const url = [first("url", "link", "canonical"), first("source")].find((one) => one !== null && /^https?:/.test(one)) ?? null;
  return {
    path,
    url,
    text: body,
    title: first("title", "headline"),
    publisher: [first("publisher", "site", "outlet", "newspaper", "publication"), first("source")].find((one) => one && !/^https?:/.test(one)) ?? null,
    byline: first("author", "authors", "byline"),
    publishedOn: dayIn(first("date", "published", "publishedon", "date_published", "publication_date", "pubdate")),
    language: first("lang", "language")?.toLowerCase().slice(0, 2) ?? null,
    problems: [],
  };
}

/**
 * What Markdown files of note-takers and clippers say of themselves between two lines of hyphens: `title: Two ships sail`, `date: 2024-05-02`. It is what
 * is known of the report, not its words. Where a line between them is none of `name: value`, a list item or a note, nothing is taken: a ruled letter is a text.
 */
function frontMatterOf(text: string): { readonly body: string; readonly fields: ReadonlyMap<string, string> } {
  const fields = new Map<string, string>();
  const block = /^---[ \t]*\n([\s\S]{1,8000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (block === null) return { body: text, fields };
  for (const line of block[1].split("\n")) {
    const [, name, value] = /^([A-Za-z][\w.-]*)[ \t]*:(?:[ \t]+(.*))?$/.exec(line) ?? [];
    if (name === undefined && !/^(?:\s*|#.*|[ \t]*-[ \t].*|[ \t]+\S.*)$/.test(line)) return { body: text, fields: new Map() };
    const plain = (value ?? "")
      .trim()
      .replace(/^(["'])(.*)\1$/, "$2")
      .replace(/^\[(.*)\]$/, "$1");
    if (name !== undefined && plain !== "") fields.set(name.toLowerCase(), plain);
  }
  return fields.size === 0 ? { body: text, fields } : { body: text.slice(block[0].length).replace(/^\n+/, ""), fields };
}
