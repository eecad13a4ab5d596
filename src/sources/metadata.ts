/** What an HTML page says of its article: JSON-LD first, then meta tags. Read with patterns, so that no DOM is needed for it. */
import { boundsOf } from "../model/edtf.ts";

export interface PageMetadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  /** ISO day or coarser. */
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly body: string | null;
}

export function metadataOf(html: string): PageMetadata {
  const article = jsonLdArticle(html);
  const meta = metaTags(html);
  const pick = (...names: string[]): string | null => {
    for (const name of names) {
      const value = meta.get(name);
      if (value !== undefined && value !== "") return value;
    }
    return null;
  };
  const language =
    textIn(article?.inLanguage) ??
    /<html[^>]{0,300}?\blang\s*=\s*["']?([A-Za-z-]{2,12})/i.exec(html.slice(0, 4000))?.[1] ??
    pick("og:locale", "content-language");
  const pageTitle = /<title[^>]*>([\s\S]{1,600}?)<\/title>/i.exec(html)?.[1];
  return {
    title: clean(
      textIn(article?.headline) ??
        textIn(article?.name) ??
        pick("og:title", "twitter:title", "dc.title") ??
        (pageTitle === undefined ? null : withoutSite(clean(pageTitle) ?? "")),
    ),
    publisher: clean(
      namesIn(article?.publisher) ??
        pick("og:site_name", "application-name", "publisher", "dc.publisher", "article:publisher")?.replace(/^https?:\/\/.*$/, "") ??
        null,
    ),
    byline: clean(namesIn(article?.author) ?? pick("author", "article:author", "dc.creator", "byl", "parsely-author")?.replace(/^https?:\/\/.*$/, "") ?? null),
    publishedOn:
      dayIn(textIn(article?.datePublished)) ??
      dayIn(
        pick(
          "article:published_time",
          "article:published",
          "datepublished",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "parsely-pub-date",
          "sailthru.date",
          "og:published_time",
          "cxenseparse:recs:publishtime",
        ),
      ) ??
      dayIn(/<time[^>]{0,200}?\bdatetime\s*=\s*["']([^"']{4,40})["']/i.exec(html)?.[1] ?? null),
    language: language === null ? null : language.toLowerCase().slice(0, 2),
    url: textIn(article?.url) ?? /<link[^>]{0,200}rel\s*=\s*["']canonical["'][^>]{0,200}?href\s*=\s*["']([^"']+)/i.exec(html)?.[1] ?? pick("og:url"),
    body: textIn(article?.articleBody),
  };
}

type Json = { readonly [key: string]: unknown };

function jsonLdArticle(html: string): Json | null {
  let best: Json | null = null;
  for (const match of html.matchAll(/<script[^>]{0,200}application\/ld\+json[^>]{0,200}>([\s\S]*?)<\/script>/gi)) {
    let value: unknown;
    try {
      value = JSON.parse(match[1].replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, "").replace(/[\u0000-\u001f]+/g, " "));
    } catch {
      // A page whose JSON-LD is broken still has its meta tags.
      continue;
    }
    for (const object of objectsIn(value, 0))
      if (isArticle(object) && (best === null || (textIn(object.articleBody) ?? "").length > (textIn(best.articleBody) ?? "").length)) best = object;
  }
  return best;
}

function* objectsIn(value: unknown, depth: number): Generator<Json> {
  if (depth > 5 || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) yield* objectsIn(each, depth + 1);
    return;
  }
  const object = value as Json;
  yield object;
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"]) yield* objectsIn(object[key], depth + 1);
}

function isArticle(object: Json): boolean {
  const types = Array.isArray(object["@type"]) ? object["@type"] : [object["@type"]];
  return types.some(
    (type) => typeof type === "string" && /(?:Article|BlogPosting|Report|LiveBlogPosting|DiscussionForumPosting|AnalysisNewsArticle)$/.test(type),
  );
}

const textIn = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : Array.isArray(value) ? textIn(value[0]) : null);

function namesIn(value: unknown): string | null {
  if (typeof value === "string") return /^https?:/.test(value) ? null : value;
  if (Array.isArray(value))
    return (
      value
        .map(namesIn)
        .filter((name) => name !== null)
        .join(", ") || null
    );
  return typeof value === "object" && value !== null ? textIn((value as Json).name) : null;
}

function metaTags(html: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const match of html.matchAll(/<meta\b([^>]{1,1200})>/gi)) {
    const name = /\b(?:name|property|itemprop|http-equiv)\s*=\s*["']?([\w:.-]+)/i.exec(match[1])?.[1]?.toLowerCase();
    const content = /\bcontent\s*=\s*"([^"]*)"|\bcontent\s*=\s*'([^']*)'/i.exec(match[1]);
    if (name !== undefined && content !== null && !tags.has(name)) tags.set(name, decodeEntities(content[1] ?? content[2] ?? "").trim());
  }
  return tags;
}

/** "Headline | Example News" without the site; a bar or a spaced dash before a short tail. */
const withoutSite = (title: string): string => title.replace(/\s+(?:[|»·]|[-–—])\s+[^|»·]{2,40}$/, "");

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  eacute: "é",
};
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
    if (code >= 0) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return named[name?.toLowerCase() ?? ""] ?? whole;
  });

function clean(text: string | null): string | null {
  const squeezed = text === null ? "" : decodeEntities(text).replace(/\s+/g, " ").trim();
  return squeezed === "" ? null : squeezed;
}

/** An ISO day (or month, or year) at the start of a timestamp, as written: the publisher's own zone, not ours. */
export function dayIn(stamp: string | null): string | null {
  const iso =
    stamp === null
      ? null
      : (/^\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)(?=$|[T\s])/.exec(stamp)?.[1] ?? (/^\s*(\d{4})(\d\d)(\d\d)(?!\d)/.exec(stamp)?.slice(1, 4).join("-") || null));
  return iso !== null && boundsOf(iso) !== null ? iso : null;
}
