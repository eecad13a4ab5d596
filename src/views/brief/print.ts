/** A brief in each of its formats. */
import type { Brief } from "./brief.ts";
import { bibtexOf, cslOf, namedByEnding, risOf } from "../references.ts";
import type { DocumentHead } from "../page/shapes.ts";
import { htmlOf } from "./html.ts";
import { markdownOf } from "./markdown.ts";

export const briefFormats = ["md", "html", "docx", "json", "bibtex", "ris", "csl"] as const;
export type BriefFormat = (typeof briefFormats)[number];

const endings: Readonly<Record<string, BriefFormat>> = {
  md: "md",
  markdown: "md",
  html: "html",
  htm: "html",
  docx: "docx",
  bib: "bibtex",
  ris: "ris",
  csl: "csl",
  json: "json",
};

export const formatOfFile = (path: string): BriefFormat | null => namedByEnding(path, endings);

export async function printedBrief(brief: Brief, format: string): Promise<string | Uint8Array> {
  switch (format as BriefFormat) {
    case "md":
      return markdownOf(brief);
    case "html":
      return htmlOf(brief);
    case "docx":
      return (await import("./docx.ts")).docxOf(brief);
    case "json":
      return `${JSON.stringify(brief, null, 2)}\n`;
    case "bibtex":
      return bibtexOf(citedIn(brief));
    case "ris":
      return risOf(citedIn(brief));
    case "csl":
      return cslOf(citedIn(brief));
  }
}

/** Each report that it cites once, in the order of the notes. */
const citedIn = ({ notes }: Brief): readonly DocumentHead[] => [...new Map(notes.map(({ source }) => [source.document.id, source.document])).values()];
