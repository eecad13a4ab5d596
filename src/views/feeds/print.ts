/** A feed as Atom (RFC 4287) and as JSON Feed 1.1. Its times are days of the ledger, so that the same ledger is the same bytes. */
import { z } from "zod";
import { isoOf } from "../../model/edtf.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/** `home`: where the page is served, for links to it, and `self`: where the feed is; null where nothing is. */
export async function atomOf(feed: Feed, { home, self }: { readonly home: string | null; readonly self: string | null }): Promise<string> {
  const { generateAtomFeed } = await import("feedsmith");
  return generateAtomFeed({
    xml: { lang: feed.lang },
    id: feed.id,
    title: { value: clean(`Muster: ${feed.title}`) },
    updated: momentOf(feed.updatedOn),
    authors: [{ name: "Muster" }],
    links: [
      ...(self === null ? [] : [{ rel: "self", type: "application/atom+xml", href: self }]),
      ...(home === null ? [] : [{ rel: "alternate", type: "text/html", href: `${home}/` }]),
    ],
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: { value: clean(entry.title) },
      published: momentOf(entry.publishedOn),
      updated: momentOf(entry.updatedOn),
      categories: entry.tags.map((term) => ({ term })),
      links: linkOf(entry, feed.lang, home).map((href) => ({ rel: "alternate", type: "text/html", href })),
      content: { type: "text", value: clean(entry.text) },
    })),
  });
}

const linkOf = ({ commitment }: FeedEntry, lang: string, home: string | null): string[] =>
  home === null || commitment === null ? [] : [`${home}/commitments/${commitment}?lang=${lang}`];

export const jsonFeedShape = z
  .object({
    version: z.literal("https://jsonfeed.org/version/1.1"),
    title: z.string(),
    language: z.enum(["en", "fr"]),
    home_page_url: z.string().optional(),
    items: z.array(
      z.object({
        id: z.string().describe("a URN that stays the same"),
        url: z.string().optional(),
        title: z.string(),
        content_text: z.string(),
        date_published: z.string(),
        date_modified: z.string(),
        tags: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: "Feed" });

export const jsonFeedOf = (feed: Feed, home: string | null): z.infer<typeof jsonFeedShape> => ({
  version: "https://jsonfeed.org/version/1.1",
  title: `Muster: ${feed.title}`,
  language: feed.lang,
  ...(home === null ? {} : { home_page_url: `${home}/` }),
  items: feed.entries.map((entry) => ({
    id: entry.id,
    ...linkOf(entry, feed.lang, home).reduce((_, url) => ({ url }), {}),
    title: entry.title,
    content_text: entry.text,
    date_published: momentOf(entry.publishedOn),
    date_modified: momentOf(entry.updatedOn),
    tags: [...entry.tags],
  })),
});

const momentOf = (day: number): string => `${isoOf(day)}T00:00:00Z`;

/** Without what XML does not allow. */
const clean = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
