/** A brief in each of its formats. */
import type { Brief } from "./brief.ts";
import { bibtexOf, cslOf } from "./cite.ts";
import { htmlOf } from "./html.ts";
import { markdownOf } from "./markdown.ts";

export const briefFormats = ["md", "html", "docx", "json", "bibtex", "csl"] as const;
export type BriefFormat = (typeof briefFormats)[number];

const endings: Readonly<Record<string, BriefFormat>> = {
  md: "md",
  markdown: "md",
  html: "html",
  htm: "html",
  docx: "docx",
  bib: "bibtex",
  csl: "csl",
  json: "json",
};

/** By the ending of a file's name; null where it names none. `cited.csl.json` is CSL. */
export const formatOfFile = (path: string): BriefFormat | null =>
  /\.csl\.json$/i.test(path) ? "csl" : (endings[/\.([a-z]+)$/i.exec(path)?.[1].toLowerCase() ?? ""] ?? null);

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
      return bibtexOf(brief);
    case "csl":
      return cslOf(brief);
  }
}
