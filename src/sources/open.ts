/** The door of every input: bytes and the name they came under, to documents and problems. Knows formats, not disks. */
import type { Problem } from "../model/claim.ts";
import type { SourceDocument } from "../model/document.ts";
import { languageOf } from "../text/language.ts";
import { tokenise } from "../text/tokens.ts";
import { decode, noText } from "./charset.ts";
import { docxDocument } from "./docx.ts";
import { htmlDocument } from "./html.ts";
import { ndjsonLine, readNdjson, type NdjsonLine } from "./ndjson.ts";
import { plainDocument } from "./plain.ts";

export interface Sources {
  readonly documents: readonly SourceDocument[];
  /** Findings about the input itself; those about one document are in its own `problems`. */
  readonly problems: readonly Problem[];
}

export type Format = "text" | "html" | "ndjson" | "json";

/** File endings that are read at all, for whoever walks a folder. */
export const readableEndings: ReadonlySet<string> = new Set([
  ".txt",
  ".text",
  ".md",
  ".markdown",
  ".html",
  ".htm",
  ".xhtml",
  ".docx",
  ".ndjson",
  ".jsonl",
  ".json",
]);

/** Documents of one file or stream; `path` is "-" for standard input. Never throws on any bytes. */
export async function sourcesOf(path: string, bytes: Uint8Array): Promise<Sources> {
  const name = path === "-" ? "standard input" : path;
  if (bytes.length === 0) return bad("empty-file", `${name}: the file is empty.`);
  if (/\.docx$/i.test(path)) return await wordDocuments(path, bytes, name);
  const because = noText(bytes);
  if (because !== null) return bad("binary-file", `${name}: ${because}`);
  const { text } = decode(bytes);
  if (text.trim() === "") return bad("empty-file", `${name}: nothing but white space.`);
  const table = /\.(?:csv|tsv)$/i.test(path) ? "a table" : /\.eml$/i.test(path) ? "an e-mail with its headers" : null;
  const other = table ?? otherMarkup(text);
  if (other) return bad("other-markup", `${name}: this is ${other}, no report. Save its words as .txt, .docx or .html and read that.`);
  const format = formatOf(path, text);
  if (format === "ndjson") {
    const { lines, problems } = readNdjson(text, name);
    return { documents: await Promise.all(lines.map(documentOf)), problems };
  }
  if (format === "json") return jsonDocuments(text, name);
  const filePath = path === "-" ? null : path;
  const document = format === "html" ? await htmlDocument(text, { path: filePath }) : plainDocument(filePath, text);
  if (document.text.trim() === "")
    return { documents: [], problems: [...document.problems, { kind: "empty-file", because: `${name}: no words were found in it.` }] };
  return { documents: [await withLanguage(document)], problems: [] };
}

/** A line of NDJSON as a document; its page is turned into text where it holds HTML. Lines with `text` keep it unit for unit. */
export async function documentOf({ document, html }: NdjsonLine): Promise<SourceDocument> {
  return html === null ? document : htmlDocument(html, { path: document.path, known: document });
}

/** A Word file is a report like a plain one; it says nothing that can be trusted of its day: the day it was saved is none of publication. */
async function wordDocuments(path: string, bytes: Uint8Array, name: string): Promise<Sources> {
  try {
    const document = docxDocument(path, bytes);
    if (document === null) return bad("binary-file", `${name}: no Word file, whatever its ending. Convert it to .docx, .txt or .html and read that.`);
    if (document.text === "") return bad("empty-file", `${name}: no words were found in it.`);
    return { documents: [await withLanguage(document)], problems: [] };
  } catch (error) {
    return bad("binary-file", `${name}: ${(error as Error).message}. Save it anew as .docx, .txt or .html and read that.`);
  }
}

/** Markup that is text to a computer only: pictures, feeds, maps. */
function otherMarkup(text: string): string | null {
  const head = text.slice(0, 600).trimStart();
  const root = /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<(svg|rss|feed|sitemapindex|urlset|kml|gpx)[\s>]/i
    .exec(head)?.[1]
    .toLowerCase();
  return root === undefined ? null : root === "svg" ? "a picture (SVG)" : `XML (${root})`;
}

function formatOf(path: string, text: string): Format {
  const ending = /\.[a-z]+$/i.exec(path)?.[0].toLowerCase() ?? "";
  if (ending === ".ndjson" || ending === ".jsonl") return "ndjson";
  if (ending === ".html" || ending === ".htm" || ending === ".xhtml") return "html";
  const head = text.slice(0, 1200).trimStart();
  if (/^(?:<!doctype html|<html[\s>])/i.test(head) || /^<\?xml[^>]*\?>\s*<(?:!doctype )?html/i.test(head)) return "html";
  if (ending === ".json") return /^\s*\{[^\n]*\}\s*\n\s*\{/.test(text) ? "ndjson" : "json";
  if (ending === "" && head.startsWith("{"))
    return /^\{.*\}\s*(?:\n\s*\{|$)/.test(text.trim().slice(0, 200_000)) || text.indexOf("\n{") > 0 ? "ndjson" : "json";
  return "text";
}

/** One JSON object, or an array of them, with the fields of an NDJSON line. */
async function jsonDocuments(text: string, name: string): Promise<Sources> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return bad("unreadable-json", `${name}: not JSON (${(error as Error).message}). For a document a line, name the file .ndjson.`);
  }
  const values = Array.isArray(value) ? value : [value];
  const documents: SourceDocument[] = [];
  const problems: Problem[] = [];
  for (let i = 0; i < values.length; i++) {
    const read = ndjsonLine(JSON.stringify(values[i]), name, i + 1);
    if ("document" in read) documents.push(await documentOf(read));
    else problems.push({ ...read, because: read.because?.replace(" line ", " entry ") });
  }
  return { documents, problems };
}

const bad = (kind: string, because: string): Sources => ({ documents: [], problems: [{ kind, because }] });

/** Where the vote of small words is unsure and nothing was stated, a closer detector is asked. It loads only then. */
async function withLanguage(document: SourceDocument): Promise<SourceDocument> {
  if (document.language !== null) return document;
  const sample = document.text.slice(0, 3000);
  const tokens = tokenise(sample);
  if (tokens.count < 40 || languageOf(tokens).sure) return document;
  const { eld } = await import("eld/small");
  const found = eld.detect(sample);
  return found.language !== "" && found.isReliable() ? { ...document, language: found.language } : document;
}
