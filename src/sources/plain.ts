/** Plain text and Markdown: the text is kept unit for unit, but for line ends and a byte-order mark. */
import type { SourceDocument } from "../model/document.ts";

/** `\r\n` and lone `\r` become `\n`; a byte-order mark at the start goes. Nothing else is touched, so that offsets can be mapped back. */
export function normaliseText(text: string): string {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return body.includes("\r") ? body.replace(/\r\n?/g, "\n") : body;
}

export function plainDocument(path: string | null, text: string): SourceDocument {
  return { path, url: null, text: normaliseText(text), title: null, publisher: null, byline: null, publishedOn: null, language: null, problems: [] };
}
