import { expect, test } from "vitest";
import { decode } from "../../src/sources/charset.ts";
import { sourcesOf } from "../../src/sources/open.ts";
import { zipped } from "./zipped.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const problemsOf = async (path: string, content: Uint8Array): Promise<string[]> => (await sourcesOf(path, content)).problems.map((p) => `${p.kind}: ${p.because}`);

test("plain text is kept unit for unit, but for line ends and the byte-order mark", async () => {
  const { documents, problems } = await sourcesOf("a.txt", bytes("\ufeffA title\r\n\r\n  Two ships\t sail. \r"));
  expect(documents.map((d) => d.text)).toEqual(["A title\n\n  Two ships\t sail. \n"]);
  expect(problems).toEqual([]);
});
test("what a Markdown file says of itself is known of it and no part of its words; a ruled text is kept whole", async () => {
  const matter = '---\ntitle: "Two ships: to sail"\ndate: 2024-05-02\npublisher: The Pier\nauthor: Ada Holm\ntags:\n  - navy\nsource: https://pier.example/1\n---\n\nTwo ships will sail for Riga.\n';
  expect((await sourcesOf("a.md", bytes(matter))).documents[0]).toMatchObject({
    title: "Two ships: to sail", publisher: "The Pier", byline: "Ada Holm", publishedOn: "2024-05-02", url: "https://pier.example/1", text: "Two ships will sail for Riga.\n",
  });
  for (const text of ["---\nDear Ada,\ntwo ships will sail: for Riga.\n---\nYours\n", "---\n\n---\nTwo ships.\n", "Two ships.\n---\ntitle: no\n---\n"])
    expect((await sourcesOf("a.md", bytes(text))).documents[0]).toMatchObject({ text, title: null, publishedOn: null });
});
test("a Word file: its paragraphs, without what a reviewer struck out; what is none says so", async () => {
  const paragraphs =
    '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Two ships &amp; a tug</w:t></w:r></w:p><w:p/><w:p><w:r><w:t xml:space="preserve">Two ships </w:t></w:r><w:del w:id="1"><w:r><w:delText>sailed</w:delText></w:r></w:del>' +
    "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>will sail</w:t><w:br/><w:t>for Riga.</w:t></w:r></w:p>";
  const word = zipped([{ name: "word/document.xml", text: `<w:document><w:body>${paragraphs}</w:body></w:document>` }]);
  expect((await sourcesOf("a.docx", word)).documents.map((one) => one.text)).toEqual(["Two ships & a tug\n\nTwo ships will sail\nfor Riga."]);
  expect(await problemsOf("a.docx", zipped([{ name: "xl/workbook.xml", text: "<workbook/>" }]))).toEqual([expect.stringMatching(/^binary-file: a\.docx: no Word file/)]);
  expect(await problemsOf("a.docx", bytes("Two ships will sail."))).toEqual([expect.stringMatching(/^binary-file: a\.docx: not a Word file.*Save it anew/)]);
});
test("a table is no report", async () => {
  expect((await problemsOf("a.csv", bytes("who,what\nNorway,150 soldiers\n")))[0]).toMatch(/a table, no report/);
});
test("an NDJSON text stays exactly as given, and what is known beside it is stated", async () => {
  const { documents } = await sourcesOf("a.ndjson", bytes(`{"path":"x.txt","title":"A title","publishedOn":"2021-05-03T10:00:00Z","text":"Two ships\\r\\nsail."}\n`));
  expect(documents[0]).toMatchObject({ path: "x.txt", title: "A title", publishedOn: "2021-05-03", text: "Two ships\r\nsail." });
});
test("a bad line is a problem with its number, and the other lines are read", async () => {
  const { documents, problems } = await sourcesOf("a.ndjson", bytes('{"text":"One ship."}\n{"text":\n\n[1]\n{"title":"no words"}\n{"text":"Two ships.","publishedOn":"2021-13"}\n'));
  expect(documents.map((d) => [d.path, d.text])).toEqual([["a.ndjson#1", "One ship."], ["a.ndjson#6", "Two ships."]]);
  expect(problems.map((p) => /line \d+/.exec(p.because!)![0])).toEqual(["line 2", "line 4", "line 5"]);
  expect(documents[1].publishedOn).toBeNull();
  expect(documents[1].problems.map((p) => p.field)).toEqual(["publishedOn"]);
});
test("empty, blank and binary files are problems that say what next", async () => {
  expect(await problemsOf("a.txt", bytes(""))).toEqual(["empty-file: a.txt: the file is empty."]);
  expect(await problemsOf("-", bytes(" \n "))).toEqual(["empty-file: standard input: nothing but white space."]);
  expect((await problemsOf("a.doc", Buffer.from("d0cf11e0a1b11ae1000000", "hex")))[0]).toMatch(/^binary-file: a\.doc: .*old office file.*Convert/);
  expect((await problemsOf("a.json", bytes("{broken")))[0]).toMatch(/^unreadable-json: a\.json: /);
});
test("UTF-16 is read, with its mark or without; what is no text is told, wherever its zeros are", async () => {
  const wide = (text: string, big = false): Buffer => (big ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, "utf16le"));
  const words = "Two ships will sail for Riga on Monday — both from Gdańsk.\n";
  for (const content of [wide(`\ufeff${words}`), wide(`\ufeff${words}`, true), wide(words), wide(words, true)]) expect((await sourcesOf("a.txt", content)).documents.map((d) => d.text)).toEqual([words]);
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 24) || 1);
  const bad = [Buffer.concat([bytes(words.repeat(300)), Buffer.from([0, 1, 2])]), noise, Buffer.concat([Buffer.from([0xff, 0xfe]), noise]), Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])];
  for (const content of bad) expect((await problemsOf("a.txt", content))[0]).toMatch(/^binary-file: a\.txt: .*read that/);
});
test("JSON: one document or a list of them", async () => {
  expect((await sourcesOf("a.json", bytes('[{"text":"One."},\n{"text":"Two."}]'))).documents.map((d) => d.text)).toEqual(["One.", "Two."]);
});
test("charsets: UTF-8 where valid, what the page names, Windows-1252 else", () => {
  expect(decode(bytes("Kariņš")).text).toBe("Kariņš");
  expect(decode(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93])).text).toBe("café “");
  expect(decode(new Uint8Array([0xff, 0xfe, 0x61, 0x00])).text).toBe("a");
  const page = new Uint8Array([...bytes('<meta charset="windows-1257">'), 0xf0]);
  expect(decode(page)).toEqual({ text: '<meta charset="windows-1257">š', charset: "windows-1257" });
  expect(decode(new Uint8Array([...bytes('<meta charset="nonsense">'), 0xe9])).text).toMatch(/é$/);
});

const said = "The government said on Monday that two ships would sail for the gulf before the end of the month, and that nobody had objected to it. ";
const page = (head: string, body: string): string => `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article><footer>Imprint</footer></body></html>`;

test("a page: JSON-LD first, paragraphs and items as blocks, no navigation", async () => {
  const head = '<title>Two ships | Site</title><meta property="og:site_name" content="Wrong"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Two ships to sail &amp; stay","datePublished":"2021-05-03T23:30:00+02:00","author":{"name":"Ada Holm"},"publisher":{"name":"Example Post"}}]}</script>';
  const { documents: [document] } = await sourcesOf("a.html", bytes(page(head, `<p>${said}</p><p>${said}</p><h2>Background</h2><ul><li>One is <b>old</b>.</li><li>One is new.</li></ul><p>${said}</p>`)));
  expect(document).toMatchObject({ title: "Two ships to sail & stay", byline: "Ada Holm", publisher: "Example Post", publishedOn: "2021-05-03", language: "en" });
  expect(document.text).toBe(`Two ships to sail & stay\n\n${said.trim()}\n\n${said.trim()}\n\nBackground\n\n• One is old.\n• One is new.\n\n${said.trim()}`);
});
test("a page without JSON-LD: meta tags, and the title without its site", async () => {
  const head = '<title>Two ships to sail | Example Post</title><meta name="author" content="Ada Holm"><meta property="article:published_time" content="2021-05-03T10:00:00Z">';
  const { documents: [document] } = await sourcesOf("-", bytes(page(head, `<h1>Two ships to sail</h1><p>${said}</p><p>${said}</p><p>${said}</p>`)));
  expect(document).toMatchObject({ path: null, title: "Two ships to sail", byline: "Ada Holm", publishedOn: "2021-05-03" });
  expect(document.text.match(/Two ships to sail/g)).toHaveLength(1);
});
test("HTML in NDJSON is turned into text, what the line says outweighs the page", async () => {
  const { documents: [document] } = await sourcesOf("a.ndjson", bytes(JSON.stringify({ title: "Given", publishedOn: "2020-01-02", html: page('<meta name="date" content="2021-05-03">', `<p>${said}</p><p>${said}</p>`) })));
  expect(document).toMatchObject({ title: "Given", publishedOn: "2020-01-02", language: "en" });
  expect(document.text.startsWith("Given\n\nThe government")).toBe(true);
});
test("rows of a table keep their entries side by side, whatever these are wrapped in; cells with sentences are paragraphs", async () => {
  const textOf = async (row: string): Promise<string> => (await sourcesOf("a.html", bytes(`<body><table>${row}</table></body>`))).documents[0].text;
  expect(await textOf("<tr><th>State</th><th>Troops</th></tr><tr><td><p>Norway</p></td><td><div><b>150</b> soldiers</div></td></tr>")).toBe("State | Troops\nNorway | 150 soldiers");
  expect(await textOf("<tr><td><p>One ship sails.</p></td><td><p>Two ships sail.</p><p>Nobody objects.</p></td></tr>")).toBe("One ship sails.\n\nTwo ships sail.\n\nNobody objects.");
});
test("broken pages and fragments give what words there are", async () => {
  expect((await sourcesOf("a.html", bytes("<p>One <b>ship</p><div>sails.<br>Soon"))).documents[0].text).toBe("One ship\n\nsails.\nSoon");
  for (const head of ["<html><head><title>Ships</title></head>", "<!doctype html><html lang=en><title>Ships</title>", "<title>Ships</title>"]) expect((await sourcesOf("a.html", bytes(`${head}<p>One ship sails.`))).documents[0].text).toBe("Ships\n\nOne ship sails.");
  expect((await problemsOf("a.html", bytes("<html><body><script>x()</script></body></html>"))).length).toBeGreaterThan(0);
});
test("a page nested without end is read in time, and says that its menus are read too", async () => {
  const { documents: [document] } = await sourcesOf("a.html", bytes(page("", `${"<div>".repeat(400)}<p>${said}</p>${"</div>".repeat(400)}`)));
  expect(document.text).toContain(said.trim());
  expect(document.problems.map((p) => p.because)).toEqual([expect.stringContaining("nested more than 150 deep")]);
});

test("markup that is no report is said to be so", async () => {
  for (const [text, what] of [['<svg xmlns="http://www.w3.org/2000/svg"><text>Hi</text></svg>', "a picture (SVG)"], ['<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', "XML (urlset)"]] as const) {
    const { documents, problems } = await sourcesOf("a.txt", new TextEncoder().encode(text));
    expect(documents).toEqual([]);
    expect(problems[0].because).toContain(what);
  }
  expect((await sourcesOf("a.txt", new TextEncoder().encode("<b>Oslo</b> sends a frigate to Cyprus."))).documents).toHaveLength(1);
});
