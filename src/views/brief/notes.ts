/** What a footnote says: the report, its day and how that is known, the quoted words, who said them, and how many independently. */
import type { Attribution } from "../../model/claim.ts";
import type { Source } from "./facts.ts";
import type { Language } from "./language.ts";
import { type Names, isNobody } from "./phrase.ts";
import type { Run } from "./runs.ts";

export function sourceRuns(source: Source & { readonly reports?: number; readonly origins?: number }, language: Language, names: Names): Run[] {
  const { words } = language;
  const { document, problems } = source;
  const { publishedOn } = document;
  const day =
    publishedOn === null
      ? words.undated
      : `${language.reported(publishedOn.edtf, true).replace(/^reported/, words.published)} (${publishedOn.stated ? words.stated : words.worked})`;
  const doubts = problems.length
    ? ` ${words.doubt}${problems.some((one) => one.likely) ? ` (${words.likely} ${[...new Set(problems.flatMap((one) => (one.likely ? names.of({ id: one.likely, name: one.likely }) : [])))].join(", ")})` : ""}.`
    : "";
  const counts = source.reports === undefined ? "" : ` ${words.origins(source.reports, source.origins ?? 1)}.`;
  return [
    { quote: titleOf(source, language), lang: document.language },
    { text: `${document.publisher ? `, ${document.publisher}` : ""}, ${day}${words.colon}` },
    { quote: plainWords(source.quote), lang: document.language },
    { text: `. ${words.said} ${sayers(source.attribution, language)}.${counts}${doubts}` },
  ];
}

export const titleOf = ({ document }: Source, { words }: Language): string => document.title ?? document.path?.split(/[\\/]/).pop() ?? words.untitled;

function sayers(attribution: readonly Attribution[], { words }: Language): string {
  const told = attribution
    .filter((one) => one.kind === "anonymous" || one.kind === "outlet" || !isNobody(one.who.name))
    .map((one) => {
      const name =
        one.kind === "outlet"
          ? words.outlet
          : one.kind === "anonymous"
            ? `${words.anonymous}${one.who.name.trim() ? ` (${one.who.name.trim()})` : ""}`
            : one.who.name;
      return `${name} (${words.how[one.how] ?? one.how}${one.verbatim ? "" : `, ${words.notOwn}`})`;
    });
  return told.length ? [...new Set(told)].join("; ") : words.outlet;
}

/** On one line, without a quotation mark that opens or closes nothing. */
export function plainWords(quote: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  return words.replace(/[“”"]/g, "").length === words.length - 1 ? words.replace(/^[“”"]|[“”"]$/g, "").trim() : words;
}
