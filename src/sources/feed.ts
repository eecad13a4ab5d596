/** A saved feed (RSS, Atom, RDF, JSON Feed) as documents: one for each item with words of its own, be they the whole report or its teaser. */
import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from "feedsmith";
import type { Problem } from "../model/claim.ts";
import type { SourceDocument } from "../model/document.ts";
import { nameOf } from "./containers.ts";
import { fragmentText } from "./html.ts";
import { decodeEntities } from "./metadata.ts";
import { headed } from "./plain.ts";
import { bad, type Sources } from "./sources.ts";
import { dayOfStamp } from "./stamps.ts";

/** An item whatever the feed's kind; HTML where it may be. */
interface Item {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** What the feed says is the report, and what it says of it. */
  readonly content: string | null;
  readonly teaser: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly language: string | null;
}

/** Never throws. A feed without items, or that is none, is a problem. */
export async function feedSources(path: string, text: string): Promise<Sources> {
  const name = nameOf(path);
  const { parseFeed } = await import("feedsmith");
  let items: readonly Item[];
  try {
    const { format, feed } = parseFeed(text);
    items =
      format === "rss"
        ? rssItems(feed)
        : format === "atom"
          ? atomItems(feed)
          : format === "rdf"
            ? rdfItems(feed)
            : (feed.items ?? []).map((item) => jsonItem(item ?? {}, feed));
  } catch (error) {
    return bad("broken-feed", `${name}: the feed cannot be read (${(error as Error).message}). Save it anew.`);
  }
  if (items.length === 0) return bad("empty-file", `${name}: the feed has no items.`);
  const documents: SourceDocument[] = [];
  const left: string[] = [];
  for (const [i, item] of items.entries()) {
    const document = await documentOf(item, `${name}#${item.url ?? item.id ?? i + 1}`);
    if (document === null) left.push("feed items without a whole sentence");
    else documents.push(document);
  }
  return { documents, problems: [], left };
}

async function documentOf(item: Item, path: string): Promise<SourceDocument | null> {
  const [content, teaser] = await Promise.all([wordsOf(item.content), wordsOf(item.teaser)]);
  const given = content.length >= teaser.length ? content : teaser;
  const text = withoutBrokenEnd(given);
  if (text === "") return null;
  // A short text that the feed calls a description is one, even if it does not say that there is more.
  const isWhole = text === given && (given === content || given.length >= wholeReport);
  return {
    path,
    url: item.url,
    title: item.title,
    text: headed(item.title, text),
    publisher: item.publisher,
    byline: item.byline,
    publishedOn: dayOfStamp(item.date),
    language: item.language?.toLowerCase().slice(0, 2) ?? null,
    problems: isWhole ? [] : [teaserOnly],
  };
}

const teaserOnly: Problem = {
  kind: "teaser-only",
  because: "The feed has only a teaser of this report. Save the page that it links to, and read that for the rest.",
};

/** Letters above which a description is the report itself. */
const wholeReport = 1000;

async function wordsOf(html: string | null): Promise<string> {
  if (html === null) return "";
  const text = /<[a-z!/]/i.test(html) ? await fragmentText(html) : decodeEntities(html).replace(/\r\n?/g, "\n").trim();
  return text.replace(/(?:^|\n)[^\n]*\bappeared first on\b[^\n]*$/i, "").trim();
}

/** What feeds put behind the last words that they give: "…", "[…]", "Read more", "Continue reading". */
const more =
  /(?:\s*(?:\[?(?:…|\.{3})\]?|\[?\b(?:read|see|view) (?:more|the full (?:story|article)|on)\b[^\n.]{0,60}|\[?\bcontinue(?:d)? reading\b[^\n.]{0,120}|»|→|&gt;)\]?)+$/i;

/** Without the last sentence where it breaks off: who reads half a sentence may read the contrary of it. "" where none is whole. */
function withoutBrokenEnd(text: string): string {
  const [found] = more.exec(text) ?? [];
  if (found === undefined) return /\p{L}/u.test(text) ? text : "";
  const before = text.slice(0, text.length - found.length).trimEnd();
  if (!/…|\.{3}/.test(found) && /[.!?]["'”’»)]*$/.test(before)) return before;
  return /^[\s\S]*[.!?]["'”’»)]*(?=\s|$)/.exec(before)?.[0] ?? "";
}

// ---------------------------------------------------------------------------------------------------------------------------

const http = (url: string | null | undefined): string | null => (url && /^https?:\/\//i.test(url.trim()) ? url.trim() : null);
const plain = (text: string | null | undefined): string | null => {
  const squeezed = decodeEntities((text ?? "").replace(/<[^>]*>/g, ""))
    .replace(/\s+/g, " ")
    .trim();
  return squeezed === "" ? null : squeezed;
};
const joined = (names: readonly (string | undefined)[] | undefined): string | null => plain(names?.filter(Boolean).join(", "));

/** "World news | The Pier": the part that the site's address tells, else all of it. */
function houseOf(title: string | null, address: string | null): string | null {
  const host = (address ?? "")
    .replace(/^https?:\/\//i, "")
    .split("/")[0]
    .toLowerCase();
  const letters = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]/g, "");
  const parts = (title ?? "").split(/\s+[-–—|»:]\s+|:\s+/);
  return parts.length < 2 ? title : (parts.find((part) => letters(part).length > 2 && letters(host).includes(letters(part))) ?? title);
}

/** The day on which an item was changed last stands for that of its publication where a feed tells no other: it is never too early. */
const firstOf = (...days: readonly (string | undefined)[]): string | null => days.find((day) => day !== undefined && day.trim() !== "") ?? null;

function rssItems(feed: Partial<RssFeed.Feed<string>>): readonly Item[] {
  return (feed.items ?? []).map((item) => {
    const url = http(item.link) ?? (item.guid?.isPermaLink === false ? null : http(item.guid?.value));
    return {
      id: item.guid?.value ?? null,
      url,
      title: plain(item.title),
      content: item.content?.encoded ?? null,
      teaser: item.description ?? null,
      byline: joined(item.dc?.creators) ?? joined(item.authors?.map((one) => one.name)),
      publisher: plain(item.source?.title) ?? joined(item.dc?.publishers) ?? houseOf(plain(feed.title), http(feed.link) ?? url),
      date: firstOf(item.pubDate, item.dc?.dates?.[0], item.atom?.published, item.atom?.updated),
      language: feed.language ?? item.dc?.languages?.[0] ?? null,
    };
  });
}

function rdfItems(feed: Partial<RdfFeed.Feed<string>>): readonly Item[] {
  return (feed.items ?? []).map((item) => ({
    id: item.rdf?.about ?? null,
    url: http(item.link) ?? http(item.rdf?.about),
    title: plain(item.title),
    content: item.content?.encoded ?? null,
    teaser: item.description ?? null,
    byline: joined(item.dc?.creators),
    publisher: joined(item.dc?.publishers) ?? houseOf(plain(feed.title), http(feed.link) ?? http(item.link)),
    date: firstOf(item.dc?.dates?.[0]),
    language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0] ?? null,
  }));
}

function atomItems(feed: Partial<AtomFeed.Feed<string>>): readonly Item[] {
  const linkOf = (links: readonly Partial<AtomFeed.Link<string>>[] | undefined): string | null =>
    http((links?.find(({ rel }) => rel === "alternate" || rel === undefined) ?? links?.find(({ rel }) => rel !== "self"))?.href);
  return (feed.entries ?? []).map((entry) => {
    const url = linkOf(entry.links) ?? http(entry.id);
    return {
      id: entry.id ?? null,
      url,
      title: plain(entry.title?.value),
      content: entry.content?.value ?? null,
      teaser: entry.summary?.value ?? null,
      byline: joined((entry.authors ?? feed.authors)?.map((one) => one.name)),
      publisher: plain(entry.source?.title?.value) ?? houseOf(plain(feed.title?.value), linkOf(feed.links) ?? url),
      date: firstOf(entry.published, entry.updated),
      language: entry.xml?.lang ?? feed.xml?.lang ?? null,
    };
  });
}

function jsonItem(item: Partial<JsonFeed.Item<string>>, feed: Partial<JsonFeed.Feed<string>>): Item {
  return {
    id: item.id ?? null,
    url: http(item.url) ?? http(item.external_url),
    title: plain(item.title),
    content: item.content_html ?? item.content_text ?? null,
    teaser: item.summary ?? null,
    byline: joined((item.authors ?? feed.authors)?.map((one) => one.name)),
    publisher: houseOf(plain(feed.title), http(feed.home_page_url) ?? http(item.url)),
    date: firstOf(item.date_published, item.date_modified),
    language: item.language ?? feed.language ?? null,
  };
}
