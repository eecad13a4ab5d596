/** The words of a Word file (.docx): its paragraphs, also those of tables and boxes, as blocks of plain text. Words struck out by a reviewer, field codes and notes are left out. */
import type { SourceDocument } from "../model/document.ts";
import { plainDocument } from "./plain.ts";
import { unescaped, unzip } from "./zip.ts";

const main = "word/document.xml";

/** Null where the archive is no Word file. Throws, with the reason, where it cannot be unpacked. */
export function docxDocument(path: string | null, bytes: Uint8Array): SourceDocument | null {
  const xml = unzip(bytes, "Word file").get(main);
  return xml === undefined ? null : plainDocument(path, textOf(xml));
}

/** A box is told twice, the second time for old programs. A deleted run, `w:del`, is no longer the author's word. */
const unread = /<mc:Fallback\b[\s\S]*?<\/mc:Fallback>|<w:(del|moveFrom)\b[^>]*[^/]>[\s\S]*?<\/w:\1>|<w:instrText\b[\s\S]*?<\/w:instrText>/g;

const textOf = (xml: string): string =>
  xml
    .replace(unread, "")
    // A box stands inside a paragraph: each end of one, inner or outer, is the end of a block.
    .split(/<\/w:p>/)
    .map(paragraph)
    .filter((text) => text !== "")
    .join("\n\n");

const paragraph = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen)\b[^>]*>/g)]
    .map(([, words, sign]) => (words !== undefined ? unescaped(words) : sign === "tab" ? "\t" : sign === "noBreakHyphen" ? "-" : "\n"))
    .join("")
    .trim();
