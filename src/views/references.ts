/** Reports as references: BibTeX, RIS and CSL-JSON, in the order given. */
import type { DocumentHead } from "./page/shapes.ts";

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

export function bibtexOf(documents: readonly DocumentHead[]): string {
  return documents
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

export function cslOf(documents: readonly DocumentHead[]): string {
  const items = documents.map((document) => {
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

/** A record a report, its lines ended by CRLF. */
export function risOf(documents: readonly DocumentHead[]): string {
  return documents
    .map((document) => {
      const date = dateOf(document);
      const fields: readonly (readonly [string, string | null])[] = [
        ["TY", "NEWS"],
        ["ID", document.id],
        ["TI", titleOf(document)],
        ["T2", document.publisher],
        ["PY", date && String(date[0])],
        ["DA", date && `${date[0]}/${padded(date[1])}/${padded(date[2])}/`],
        ["UR", document.url],
        ["LA", document.language],
        ["N1", document.publishedOn && !document.publishedOn.stated ? "day worked out from the text" : null],
        ["ER", ""],
      ];
      return fields
        .filter(([, value]) => value !== null)
        .map(([name, value]) => `${name}  - ${value!.replace(/\s+/g, " ")}\r\n`)
        .join("");
    })
    .join("\r\n");
}

const padded = (part: number | undefined): string => (part === undefined ? "" : String(part).padStart(2, "0"));

/** What the ending of a file's name stands for among `endings`; null where it names none. `cited.csl.json` is CSL. */
export const namedByEnding = <Format extends string>(path: string, endings: Readonly<Record<string, Format>>): Format | null =>
  endings[/\.csl\.json$/i.test(path) ? "csl" : (/\.([a-z]+)$/i.exec(path)?.[1].toLowerCase() ?? "")] ?? null;
