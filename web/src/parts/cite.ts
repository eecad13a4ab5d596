/** A claim as text, footnote and BibTeX: the words, who said them, where and when. */
import type { ClaimView, DocumentHead } from "../contract.ts";
import type { Intl } from "../intl.tsx";

const quoted = (quote: string, lang: string): string => (lang === "fr" ? `« ${quote.replace(/\s+/g, " ")} »` : `“${quote.replace(/\s+/g, " ")}”`);

export function asFootnote(claim: ClaimView, document: DocumentHead, intl: Intl, day: string | null): string {
  const who = claim.attribution.map((one) => one.who.name).join(", ");
  const parts = [
    who ? `${who}, ${quoted(claim.evidence[0].quote, intl.lang)}` : quoted(claim.evidence[0].quote, intl.lang),
    document.title,
    document.publisher,
    document.publishedOn ? intl.date(document.publishedOn.edtf) + (document.publishedOn.stated ? "" : ` [${intl.t("cite.inferred")}]`) : intl.t("when.noDay"),
    document.url,
  ].filter(Boolean);
  return `${parts.join(", ")}.${day ? ` ${intl.t("cite.asOf", { date: intl.date(day) })}.` : ""}`;
}

export function asBibtex(document: DocumentHead): string {
  const [year, month] = (document.publishedOn?.edtf ?? "").split(/[-/]/);
  const fields = {
    title: document.title,
    journal: document.publisher,
    year: /^\d{4}$/.test(year) ? year : null,
    month,
    url: document.url,
    note: document.publishedOn && !document.publishedOn.stated ? `date inferred: ${document.publishedOn.because ?? ""}` : null,
  };
  return `@misc{${document.id},\n${Object.entries(fields)
    .flatMap(([name, value]) => (value ? [`  ${name} = {${String(value).replace(/[{}\\]/g, "")}}`] : []))
    .join(",\n")}\n}`;
}
