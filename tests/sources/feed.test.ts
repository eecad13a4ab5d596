import { expect, test } from "vitest";
import { sourcesOf } from "../../src/sources/open.ts";

const read = (text: string, path = "feed.xml") => sourcesOf(path, new TextEncoder().encode(text));
const rss = (items: string, head = ""): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>World news | The Pier</title><link>https://www.thepier.example/</link><language>en-gb</language>${head}${items}</channel></rss>`;
const full = "<p>Two ships will sail for Riga in June, the minister said.</p><p>They carry 200 soldiers &amp; a band.</p><p>The post <a href='x'>Two ships</a> appeared first on The Pier.</p>";

test("an item with its full text is that report", async () => {
  const { documents, problems } = await read(rss(`<item><title>Two ships &amp;amp; a band</title><link>https://www.thepier.example/1</link><guid isPermaLink="false">n-1</guid><pubDate>Tue, 03 May 2022 23:30:00 +0200</pubDate><dc:creator>Ada Holm</dc:creator><description>Two ships …</description><content:encoded><![CDATA[${full}]]></content:encoded></item>`));
  expect(problems).toEqual([]);
  expect(documents).toEqual([{
    path: "feed.xml#https://www.thepier.example/1", url: "https://www.thepier.example/1", title: "Two ships & a band", byline: "Ada Holm", publisher: "The Pier", publishedOn: "2022-05-03", language: "en", problems: [],
    text: "Two ships & a band\n\nTwo ships will sail for Riga in June, the minister said.\n\nThey carry 200 soldiers & a band.",
  }]);
});
test("an item with a teaser only is a document of its whole sentences, and says so; one without is counted", async () => {
  const { documents, left } = await read(rss([
    "<item><title>One</title><guid>n-1</guid><description>Two ships will sail for Riga. Nobody has told when they […]</description></item>",
    "<item><title>Two</title><description>Two ships will sail. &lt;a href='x'&gt;Read more&lt;/a&gt;</description></item>",
    "<item><title>Three</title><description>The minister has ruled out that ships will be sent to …</description></item>",
    "<item><title>Four</title></item>",
    `<item><title>Five</title><description>${"Two ships will sail for Riga in June. ".repeat(40)}</description></item>`,
  ].join("")));
  expect(documents.map((one) => [one.path, one.text.slice(0, 60), one.problems.map((problem) => problem.kind)])).toEqual([
    ["feed.xml#n-1", "One\n\nTwo ships will sail for Riga.", ["teaser-only"]],
    ["feed.xml#2", "Two\n\nTwo ships will sail.", ["teaser-only"]],
    ["feed.xml#5", "Five\n\nTwo ships will sail for Riga in June. Two ships will s", []],
  ]);
  expect(left).toEqual(["feed items without a whole sentence", "feed items without a whole sentence"]);
});
test("Atom, RDF and JSON feeds: the same fields under their own names", async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Pier</title><id>urn:x</id><updated>2022-06-01T00:00:00Z</updated><author><name>Bo Lind</name></author><entry><title>Two ships</title><id>urn:1</id><link href="https://pier.example/1"/><published>2022-05-03T23:30:00-11:00</published><updated>2022-05-30T10:00:00Z</updated><content type="html">&lt;p&gt;Two ships will sail.&lt;/p&gt;</content></entry><entry><title>Three</title><id>urn:2</id><updated>2022-05-04T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Three ships <b>will</b> sail.</p></div></content></entry></feed>`;
  expect((await read(atom, "a.atom")).documents).toMatchObject([
    { path: "a.atom#https://pier.example/1", url: "https://pier.example/1", byline: "Bo Lind", publisher: "The Pier", publishedOn: "2022-05-03", text: "Two ships\n\nTwo ships will sail." },
    { path: "a.atom#urn:2", url: null, publishedOn: "2022-05-04", text: "Three\n\nThree ships will sail." },
  ]);
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://pier.example/"><title>The Pier</title><link>https://pier.example/</link></channel><item rdf:about="https://pier.example/1"><title>Two ships</title><link>https://pier.example/1</link><description>Two ships will sail for Riga.</description><dc:date>2022-05-03T10:00:00+02:00</dc:date></item></rdf:RDF>`;
  expect((await read(rdf, "a.rdf")).documents).toMatchObject([{ path: "a.rdf#https://pier.example/1", publishedOn: "2022-05-03", problems: [{ kind: "teaser-only" }] }]);
  const json = { version: "https://jsonfeed.org/version/1.1", title: "The Pier", language: "en", items: [{ id: "1", url: "https://pier.example/1", title: "Two ships", content_text: "Two ships will sail.", date_published: "2022-05-03T10:00:00+02:00", authors: [{ name: "Ada Holm" }] }] };
  for (const [text, path] of [[JSON.stringify(json, null, 1), "a.json"], [JSON.stringify(json), "-"], [JSON.stringify(json), "feed"]])
    expect((await read(text, path)).documents).toMatchObject([{ byline: "Ada Holm", publishedOn: "2022-05-03", text: "Two ships\n\nTwo ships will sail.", problems: [] }]);
});
test("a feed is known by its first element whatever its name; a broken or empty one is a problem", async () => {
  expect((await read(rss("<item><description>Two ships sail.</description></item>"), "saved.txt")).documents).toHaveLength(1);
  expect((await read(rss(""), "a.rss")).problems[0].because).toBe("a.rss: the feed has no items.");
  expect((await read('<rss version="2.0"><channel><item><title>Two', "a.rss")).problems[0]).toMatchObject({ kind: "broken-feed", because: expect.stringMatching(/^a\.rss: the feed cannot be read .*Save it anew/) });
  expect((await read("<catalog><book/></catalog>", "a.xml")).problems[0].because).toContain("XML (catalog)");
});
