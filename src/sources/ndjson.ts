/** NDJSON: a document a line, with what is known of it beside. A bad line is a problem with its number; the others are still read. */
import type { Problem } from "../model/claim.ts";
import type { SourceDocument } from "../model/document.ts";
import { boundsOf } from "../model/edtf.ts";

/** A document and, where the line holds HTML instead of text, that HTML for `html.ts` to turn into text. */
export interface NdjsonLine {
  readonly document: SourceDocument;
  readonly html: string | null;
}

export interface NdjsonRead {
  readonly lines: readonly NdjsonLine[];
  readonly problems: readonly Problem[];
}

/** `first`: the number of the first line in its file. */
export function readNdjson(text: string, name: string, first = 1): NdjsonRead {
  const lines: NdjsonLine[] = [];
  const problems: Problem[] = [];
  let number = first - 1;
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    number++;
    const line = text.slice(at, end).trim();
    at = end + 1;
    if (line === "") continue;
    const read = ndjsonLine(line, name, number);
    if ("document" in read) lines.push(read);
    else problems.push(read);
  }
  return { lines, problems };
}

/** One line (trimmed, not empty) as a document, or the problem with it. */
export function ndjsonLine(line: string, name: string, number: number): NdjsonLine | Problem {
  const where = `${name} line ${number}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { kind: "bad-line", because: `${where}: not JSON (${(error as Error).message}). Each line must be one whole JSON object.` };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { kind: "bad-line", because: `${where}: expected an object such as {"path": …, "text": …}.` };
  const fields = value as Record<string, unknown>;
  const problems: Problem[] = [];
  const textOf = (field: string): string | null => {
    const given = fields[field];
    if (given === undefined || given === null || given === "") return null;
    if (typeof given === "string") return given;
    problems.push({ kind: "bad-field", field, because: `${where}: ${field} is no string and was left out.` });
    return null;
  };
  const text = typeof fields.text === "string" ? fields.text : null;
  const html = text === null ? textOf("html") : null;
  if (text === null && html === null)
    return { kind: "bad-line", because: `${where}: neither text nor html. Give the report's words in "text" or its page in "html".` };
  if (text !== null && text.trim() === "") return { kind: "empty", because: `${where}: the text is empty.` };
  let publishedOn = textOf("publishedOn");
  if (publishedOn !== null) {
    const day = /^(\d{4}-\d\d-\d\d)T/.exec(publishedOn)?.[1] ?? publishedOn.trim();
    if (boundsOf(day) === null)
      problems.push({ kind: "bad-field", field: "publishedOn", because: `${where}: publishedOn is '${publishedOn}', expected a day such as 2024-05-31.` });
    publishedOn = boundsOf(day) === null ? null : day;
  }
  const document: SourceDocument = {
    path: textOf("path") ?? `${name}#${number}`,
    url: textOf("url"),
    text: text ?? "",
    title: textOf("title"),
    publisher: textOf("publisher"),
    byline: textOf("byline"),
    publishedOn,
    language: textOf("language"),
    problems,
  };
  return { document, html };
}
