/** The reports that a brief cites, as BibTeX and as CSL-JSON: each once, in the order of the notes. */
import type { DocumentHead } from "../page/shapes.ts";
import type { Brief } from "./brief.ts";

const cited = ({ notes }: Brief): readonly DocumentHead[] => [...new Map(notes.map(({ source }) => [source.document.id, source.document])).values()];

const titleOf = ({ title, path, id }: DocumentHead): string => title ?? path?.split(/[\\/]/).pop() ?? id;

/** `2022-05` of a date of EDTF; of an interval its last. */
function dateOf({ publishedOn }: DocumentHead): readonly number[] | null {
  const last = publishedOn?.edtf.split("/").pop() ?? "";
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(last);
  if (!m) return null;
  return m
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number)
    .filter((part, i) => i !== 1 || part <= 12);
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

export function bibtexOf(brief: Brief): string {
  return cited(brief)
    .map((document) => {
      const date = dateOf(document);
      const fields: readonly (readonly [string, string | null])[] = [
        ["title", braced(titleOf(document))],
        ["organization", document.publisher && braced(document.publisher)],
        ["year", date && `{${date[0]}}`],
        ["month", date?.[1] ? months[date[1] - 1] : null],
        ["date", document.publishedOn && braced(document.publishedOn.edtf)],
        ["url", document.url && `{${document.url}}`],
        ["langid", document.language && braced(document.language)],
        ["note", document.publishedOn && !document.publishedOn.stated ? "{day worked out from the text}" : null],
      ];
      return `@online{${document.id},\n${fields
        .filter(([, value]) => value !== null)
        .map(([name, value]) => `  ${name} = ${value}`)
        .join(",\n")}\n}\n`;
    })
    .join("\n");
}

const braced = (text: string): string =>
  `{${text
    .replace(/\s+/g, " ")
    .replace(/\\/g, "\\textbackslash ")
    .replace(/[{}]/g, "")
    .replace(/[&%$#_]/g, (c) => `\\${c}`)}}`;

export function cslOf(brief: Brief): string {
  const items = cited(brief).map((document) => {
    const date = dateOf(document);
    return {
      id: document.id,
      type: "article-newspaper",
      title: titleOf(document),
      ...(document.publisher ? { "container-title": document.publisher } : {}),
      ...(date ? { issued: { "date-parts": [date], ...(document.publishedOn?.edtf.includes("/") ? { circa: true } : {}) } } : {}),
      ...(document.url ? { URL: document.url } : {}),
      language: document.language,
    };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}
