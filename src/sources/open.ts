/** The door of every input: bytes and the name they came under, to documents and problems. Knows formats, not disks. */
import type { Problem } from "../model/claim.ts";
import type { SourceDocument } from "../model/document.ts";
import { languageOf } from "../text/language.ts";
import { tokenise } from "../text/tokens.ts";
import { decode, noText } from "./charset.ts";
import { type Given, nameOf, type Piece, piecesIn } from "./containers.ts";
import { docxDocument } from "./docx.ts";
import { htmlDocument } from "./html.ts";
import { ndjsonLine, readNdjson, type NdjsonLine } from "./ndjson.ts";
import { plainDocument } from "./plain.ts";
import { containerOf, headBytes, otherMarkup, packedFormatOf, textFormatOf } from "./sniff.ts";
import { bad, type Sources } from "./sources.ts";

/** Documents of one file or stream; `path` is "-" for standard input. Never throws on any bytes. */
export async function sourcesOf(path: string, bytes: Uint8Array, given: Given = { depth: 0 }): Promise<Sources> {
  const name = nameOf(path);
  if (bytes.length === 0) return bad("empty-file", `${name}: the file is empty.`);
  const head = bytes.subarray(0, headBytes);
  if (given.format === undefined && containerOf(path, head) !== null) return withLanguages(await sourcesWithin(path, bytes, given));
  const format = packedFormatOf(path, head) ?? given.format;
  if (format === "pdf") return withLanguages(await (await import("./pdf.ts")).pdfSources(path, bytes, given));
  if (format === "mail") return withLanguages(await (await import("./mail.ts")).mailSources(path, bytes, given, sourcesOf));
  if (format === "docx") return withLanguages(wordSources(path, bytes, name));
  const because = noText(bytes);
  if (because !== null) return bad("binary-file", `${name}: ${because}`);
  const { text } = decode(bytes, given.charset);
  if (text.trim() === "") return given.url === undefined ? bad("empty-file", `${name}: nothing but white space.`) : noPage;
  return withLanguages(await textSources(path, text, given));
}

async function textSources(path: string, text: string, given: Given): Promise<Sources> {
  const name = nameOf(path);
  const format = given.format ?? textFormatOf(path, text);
  if (format === "feed") return (await import("./feed.ts")).feedSources(path, text);
  const other = otherMarkup(path, text);
  if (other) return bad("other-markup", `${name}: this is ${other}, no report. Save its words as .txt, .docx or .html and read that.`);
  if (format === "ndjson") {
    const { lines, problems } = readNdjson(text, name);
    return { documents: await Promise.all(lines.map(documentOf)), problems };
  }
  if (format === "json") return jsonSources(text, name);
  const filePath = path === "-" ? null : path;
  const document =
    format === "html" ? await htmlDocument(text, { path: filePath, known: given.url === undefined ? {} : { url: given.url } }) : plainDocument(filePath, text);
  if (document.text.trim() !== "") return { documents: [document], problems: [] };
  return given.url === undefined
    ? { documents: [], problems: [...document.problems, { kind: "empty-file", because: `${name}: no words were found in it.` }] }
    : noPage;
}

/** A crawl keeps many pages that are no articles, and that is no fault of it. */
const noPage: Sources = { documents: [], problems: [], left: ["pages without words"] };

/** A file that holds others, all of it in memory: an attachment, or what was dropped on the page. */
async function sourcesWithin(path: string, bytes: Uint8Array, { depth }: Given): Promise<Sources> {
  const parts: Sources[] = [];
  const told = {
    bad: (inner: string, because: string): void => void parts.push(bad("bad-file", `${nameOf(inner)}: ${because}`)),
    left: (kind: string): void => void parts.push({ documents: [], problems: [], left: [kind] }),
  };
  try {
    const holder = { path, name: path, head: bytes.subarray(0, headBytes), blocks: () => [bytes], depth };
    for await (const piece of piecesIn(holder, told)) parts.push(await sourcesOfPiece(piece));
  } catch (error) {
    told.bad(path, (error as Error).message);
  }
  return {
    documents: parts.flatMap((part) => part.documents),
    problems: parts.flatMap((part) => part.problems),
    left: parts.flatMap((part) => part.left ?? []),
  };
}

async function sourcesOfPiece({ path, bytes, lines, given }: Piece): Promise<Sources> {
  if (lines === null) return sourcesOf(path, bytes, given);
  const read = readNdjson(decode(bytes).text, nameOf(path), lines[0]);
  return { documents: await Promise.all(read.lines.map(documentOf)), problems: read.problems };
}

/** A line of NDJSON as a document; its page is turned into text where it holds HTML. Lines with `text` keep it unit for unit. */
export async function documentOf({ document, html }: NdjsonLine): Promise<SourceDocument> {
  return html === null ? document : htmlDocument(html, { path: document.path, known: document });
}

/** A Word file is a report like a plain one; it says nothing that can be trusted of its day: the day it was saved is none of publication. */
function wordSources(path: string, bytes: Uint8Array, name: string): Sources {
  try {
    const document = docxDocument(path === "-" ? null : path, bytes);
    if (document === null) return bad("binary-file", `${name}: no Word file, whatever its ending. Convert it to .docx, .txt or .html and read that.`);
    if (document.text === "") return bad("empty-file", `${name}: no words were found in it.`);
    return { documents: [document], problems: [] };
  } catch (error) {
    return bad("binary-file", `${name}: ${(error as Error).message}. Save it anew as .docx, .txt or .html and read that.`);
  }
}

/** One JSON object, or an array of them, with the fields of an NDJSON line. */
async function jsonSources(text: string, name: string): Promise<Sources> {
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

const withLanguages = async (sources: Sources): Promise<Sources> => ({ ...sources, documents: await Promise.all(sources.documents.map(withLanguage)) });

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
