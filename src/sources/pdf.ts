/** A PDF as a document: the words of its text layer as paragraphs, and of what it says of itself as much as its words bear out. */
import type { PDFDocumentProxy } from "unpdf/pdfjs";
import type { Problem } from "../model/claim.ts";
import { type Given, nameOf } from "./containers.ts";
import { claimedBy, type PdfClaims } from "./pdfclaims.ts";
import { type Page, sortLines } from "./pdffurniture.ts";
import { type Item, linesOf } from "./pdflines.ts";
import { paragraphsOf } from "./pdftext.ts";
import { bad, type Sources } from "./sources.ts";

/** Never throws: a PDF that is broken, locked, or pictures of pages only is a problem that says so. */
export async function pdfSources(path: string, bytes: Uint8Array, given: Given): Promise<Sources> {
  const name = nameOf(path);
  const { getResolvedPDFJS } = await import("unpdf");
  const { getDocument } = await getResolvedPDFJS();
  // PDF.js takes the bytes for its own: it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: true });
  try {
    const pdf = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await pageOf(pdf, number));
    return sourcesIn(pages, await claimsOf(pdf), path, given);
  } catch (error) {
    const { name: kind, message } = error as Error;
    if (kind === "PasswordException") return bad("locked-file", `${name}: the PDF is locked with a password. Open it, save it without one and read that.`);
    return bad("broken-pdf", `${name}: the PDF is broken or ends too early (${message}). Get it anew, or save its words as .txt and read that.`);
  } finally {
    await task.destroy();
  }
}

async function pageOf(pdf: PDFDocumentProxy, number: number): Promise<Page> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const [, bottom, , top] = page.view;
  page.cleanup();
  return { lines: linesOf(items.filter((item) => "str" in item) as readonly Item[], number), height: top - bottom, bottom };
}

/** Fewer letters than this on a page are none of a text: a stamp, a page number. */
const fewLetters = 25;

function sourcesIn(pages: readonly Page[], claims: PdfClaims, path: string, given: Given): Sources {
  const name = nameOf(path);
  const letters = pages.map(({ lines }) => lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0));
  const blank = letters.filter((count) => count < fewLetters).length;
  if (letters.reduce((sum, count) => sum + count, 0) < fewLetters * Math.min(pages.length, 4))
    return bad(
      "no-text-layer",
      `${name}: no words can be taken from its ${pages.length === 1 ? "page, which is a picture" : `${pages.length} pages, which are pictures`} (a scan). Have it read by an OCR program and read what that gives.`,
    );
  if (isGarbled(pages))
    return bad(
      "no-text-layer",
      `${name}: its letters cannot be told (its fonts do not say which they are). Have it read by an OCR program and read what that gives.`,
    );
  const { body, notes, furniture, url } = sortLines(pages);
  const paragraphs = paragraphsOf(body);
  const text = [...paragraphs, ...paragraphsOf([notes])].map((one) => one.text.replace(signs, "")).join("\n\n");
  const problems: Problem[] =
    blank * 4 > pages.length
      ? [{ kind: "pages-without-text", because: `${blank} of the ${pages.length} pages are pictures or empty: no words could be taken from them.` }]
      : [];
  const told = claimedBy(claims, paragraphs, furniture);
  return { documents: [{ ...told, path: path === "-" ? null : path, url: given.url ?? url, text, publisher: null, language: null, problems }], problems: [] };
}

/** Signs that are no letters of any script: numbers of glyphs, where a font says no more. */
const signs = /[\ue000-\uf8ff\ufffd\0-\x08\x0e-\x1f]/g;

function isGarbled(pages: readonly Page[]): boolean {
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join("\n");
  return (text.match(signs)?.length ?? 0) * 8 > (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
}

async function claimsOf(pdf: PDFDocumentProxy): Promise<PdfClaims> {
  const { info, metadata } = await pdf.getMetadata();
  const told = info as Readonly<Record<string, unknown>>;
  const field = (name: string, element?: string): string | null => {
    const value: unknown = (element && metadata?.get(element)) || told[name];
    const words = Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : "";
    return words.replace(/\s+/g, " ").trim() || null;
  };
  return {
    title: field("Title", "dc:title"),
    author: field("Author", "dc:creator"),
    made: field("CreationDate"),
    published: field("", "prism:publicationdate"),
  };
}
