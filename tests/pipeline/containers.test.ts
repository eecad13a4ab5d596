/** A pile as it lies on a desk: a file of each kind that is read, and a broken one of each. */
import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Part, mailOf, mboxOf, warcOf } from "../sources/containers.ts";
import { column, pdfOf } from "../sources/pdfs.ts";
import { zipped } from "../sources/zipped.ts";
import { folderOf, linesOf, muster } from "./samples.ts";

const told = (who: string, count: number, where: string): string => `${who} will send ${count} soldiers to ${where} in June, the defence ministry said on Monday.`;
const plain = (text: string): Part => ({ type: "text/plain", bytes: text });
const mail = (subject: string, ...parts: readonly Part[]): string => mailOf({ From: "Ada Holm <ada@pier.example>", Subject: subject, Date: "Mon, 2 May 2022 10:00:00 +0000", "Message-ID": `<${subject.length}@pier.example>` }, ...parts);
const page = (title: string, text: string): string => `<html lang="en"><head><title>${title}</title><meta name="date" content="2022-05-02"></head><body><article><h1>${title}</h1><p>${text}</p><p>${"Nobody in the house spoke against it, and the vote was held in the afternoon. ".repeat(4)}</p></article></body></html>`;
const rss = (text: string): string => `<rss version="2.0"><channel><title>The Pier</title><item><title>Romania</title><link>https://pier.example/1</link><pubDate>Mon, 02 May 2022 10:00:00 GMT</pubDate><description>${text}</description></item></channel></rss>`;
const crawl = warcOf({ url: "https://pier.example/a", body: page("Italy", told("Italy", 200, "Latvia")) }, { url: "https://pier.example/b.png", body: "x", type: "image/png" }, { url: "https://pier.example/c", body: page("Spain", told("Spain", 130, "Mali")) });

const good: Readonly<Record<string, string | Uint8Array>> = {
  "a.pdf": pdfOf([column(["Oslo, 2 May 2022", "", told("Norway", 150, "Lithuania").slice(0, 60)]), column([told("Norway", 150, "Lithuania").slice(60)])]),
  "b.eml": mail("Denmark", plain(`${told("Denmark", 120, "Latvia")}\n\nOn Sunday Bo wrote:\n> ${told("Germany", 999, "Poland")}`), { type: "application/pdf", name: "annex.pdf", bytes: pdfOf([column([told("Estonia", 50, "Mali")])]) }, { type: "image/png", name: "logo.png", bytes: "x" }),
  "c.mbox": mboxOf(mail("Canada", plain(told("Canada", 300, "Latvia"))), mail("Sweden", plain(told("Sweden", 220, "Mali")))),
  "d.xml": rss(told("Portugal", 221, "Romania")),
  "e.warc.gz": Buffer.concat(crawl.map((record) => gzipSync(record))),
  "f.zip": zipped([{ name: "march/g.txt", text: told("Belgium", 240, "Romania") }, { name: "h.ndjson", text: `${JSON.stringify({ text: told("Poland", 230, "Latvia"), publishedOn: "2022-05-02" })}\n` }, { name: "i.docx", text: zipped([{ name: "word/document.xml", text: `<w:document><w:body><w:p><w:r><w:t>${told("Greece", 80, "Kosovo")}</w:t></w:r></w:p></w:body></w:document>` }]) }, { name: "j.mp4", text: "x" }]),
  "k.txt.gz": gzipSync(told("Finland", 20, "Iraq")),
  "l.html": page("Austria", told("Austria", 270, "Kosovo")),
};
const paths = ["a.pdf", "b.eml", "b.eml#annex.pdf", "c.mbox#1", "c.mbox#2", "d.xml#https://pier.example/1", "e.warc.gz#https://pier.example/a", "e.warc.gz#https://pier.example/c", "f.zip#march/g.txt", "f.zip#h.ndjson#1", "f.zip#i.docx", "k.txt.gz", "l.html"];

const broken: Readonly<Record<string, readonly [string | Uint8Array, string]>> = {
  "bad.pdf": ["%PDF-1.7\n", "the PDF is broken"],
  "locked.pdf": [pdfOf([column(["x"])], { lock: true }), "locked with a password"],
  "scan.pdf": [pdfOf([[], []]), "a scan"],
  "bad.eml": ["Two ships sail.\n", "no mail"],
  "bad.mbox": ["Two ships sail.\n", "no mailbox"],
  "bad.rss": ['<rss version="2.0"><channel><item>', "the feed cannot be read"],
  "bad.warc.gz": [gzipSync("Two ships sail."), "no web archive"],
  "bad.zip": ["PK\u0003\u0004 and no more", "not a ZIP archive"],
  "bad.txt.gz": [gzipSync("Two ships sail for Riga.").subarray(0, 20), "ends too early"],
  "bad.docx": ["PK", "not a Word file"],
};

function pile(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "muster-pile-"));
  mkdirSync(join(folder, "in"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, "in", name), content);
  return folder;
}
const tail = (ran: { readonly stderr: string }): string | undefined => /\d+ read, \d+ known already, \d+ failed/.exec(ran.stderr)?.[0];

test("a folder with a file of each kind and a broken one of each: all that can be read is there by where it was, the others are named", async () => {
  const folder = pile({ ...good, ...Object.fromEntries(Object.entries(broken).map(([name, [content]]) => [name, content])) });
  const ledger = join(folder, "a.db");
  const ran = await muster(["ingest", join(folder, "in"), "--ledger", ledger, "--workers", "0"]);
  expect([ran.code, tail(ran)]).toEqual([4, `${paths.length} read, 0 known already, ${Object.keys(broken).length} failed`]);
  for (const [name, [, because]] of Object.entries(broken)) expect(ran.stderr).toMatch(new RegExp(`${name}: [^\n]*${because}`));
  expect(ran.stderr).toContain("not read, for the kind of file: 1 .mp4, 1 .png, 1 image/png.");
  const documents = linesOf(await muster(["ls", "documents", "--limit", "0", "--format", "ndjson", "--ledger", ledger]));
  expect(documents.map((one) => one.path.slice(folder.length + 4)).toSorted()).toEqual(paths.toSorted());
  // Each tells of one force; none of what was quoted.
  const forces = linesOf(await muster(["ls", "claims", "--kind", "force", "--limit", "0", "--format", "ndjson", "--ledger", ledger]));
  expect(new Set(forces.flatMap((one) => one.actor.map((actor: { readonly id: string }) => actor.id)))).toEqual(new Set("NOR DNK EST CAN SWE PRT ITA ESP BEL POL GRC FIN AUT".split(" ")));

  const again = await muster(["ingest", join(folder, "in"), "--ledger", ledger, "--workers", "2"]);
  // A mail with its attachment is one file that is known.
  expect([again.code, tail(again)]).toEqual([4, `0 read, ${paths.length - 1} known already, ${Object.keys(broken).length} failed`]);
});

test("the same records with no thread and two; standard input may be any of the files", async () => {
  const folder = pile(good);
  const [none, two] = [await muster(["read", join(folder, "in"), "--workers", "0"]), await muster(["read", join(folder, "in"), "--workers", "2"])];
  expect([none.code, linesOf(none).length]).toEqual([0, paths.length]);
  expect(two.stdout).toBe(none.stdout);
  for (const [name, from] of [["a.pdf", [null]], ["c.mbox", ["standard input#1", "standard input#2"]], ["e.warc.gz", ["standard input#https://pier.example/a", "standard input#https://pier.example/c"]], ["f.zip", ["standard input#march/g.txt", "standard input#h.ndjson#1", "standard input#i.docx"]], ["k.txt.gz", [null]]] as const) {
    const ran = await muster(["read", "-", "--workers", "0"], { input: async function* () {
      // As a pipe hands it over: in small blocks.
      for (let at = 0; at < good[name].length; at += 100) yield Buffer.from(good[name]).subarray(at, at + 100);
    } });
    expect([name, ran.code, linesOf(ran).map((one) => one.document.path)]).toEqual([name, 0, from]);
  }
});

test("a mail whose attachment is broken is kept, and its attachment told of each time", async () => {
  const folder = pile({ "a.eml": mail("Denmark", plain(told("Denmark", 120, "Latvia")), { type: "application/pdf", name: "bad.pdf", bytes: "%PDF-" }) });
  const ingest = () => muster(["ingest", join(folder, "in"), "--ledger", join(folder, "a.db"), "--workers", "0"]);
  for (const [read, known] of [[1, 0], [0, 1]]) {
    const ran = await ingest();
    expect([ran.code, tail(ran)]).toEqual([4, `${read} read, ${known} known already, 1 failed`]);
    expect(ran.stderr).toContain("a.eml#bad.pdf: the PDF is broken");
  }
});

test("of a mailbox that has grown only the new mails are read; an interrupt in its midst loses none", async () => {
  const mails = Array.from({ length: 260 }, (_, i) => mail(`Ships ${i}`, plain(`Portugal has ${i + 30} soldiers in Romania.`)));
  const folder = pile({ "a.mbox": mboxOf(...mails) });
  const [box, ledger] = [join(folder, "in", "a.mbox"), join(folder, "a.db")];
  const stop = new AbortController();
  let commits = 0;
  const ran = await muster(["ingest", box, "--ledger", ledger, "--workers", "0"], { signal: stop.signal, now: () => {
    if (++commits > 1) stop.abort();
    return new Date("2024-06-01");
  } });
  expect(ran.code).toBe(130);
  const rest = await muster(["ingest", box, "--ledger", ledger, "--workers", "0"]);
  const [, read, known] = /(\d+) read, (\d+) known/.exec(rest.stderr)!;
  expect([rest.code, Number(read) + Number(known), Number(known) > 0]).toEqual([0, 260, true]);
  appendFileSync(box, mboxOf(mail("New", plain(told("Spain", 130, "Mali")))));
  expect(tail(await muster(["ingest", box, "--ledger", ledger, "--workers", "0"]))).toBe("1 read, 260 known already, 0 failed");
});

test("in a folder, files without a telling name are read where their beginning tells; other XML is counted", async () => {
  const folder = folderOf({ Inbox: mboxOf(mail("Canada", plain(told("Canada", 300, "Latvia")))), LICENSE: "No report.\n", "feed.xml": rss(told("Portugal", 221, "Romania")), "map.xml": "<kml></kml>", "dump.tar.gz": "x" });
  const ran = await muster(["read", folder, "--workers", "0"]);
  expect([ran.code, linesOf(ran).map((one) => one.document.path.slice(folder.length + 1))]).toEqual([0, ["Inbox#1", "feed.xml#https://pier.example/1"]]);
  expect(ran.stderr).toContain("not read, for the kind of file: 1 without an ending, 1 .gz, 1 .xml.");
});
