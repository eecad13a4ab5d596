import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Piece, piecesOfStream } from "../../src/sources/containers.ts";
import { messagesOf } from "../../src/sources/mbox.ts";
import { sourcesOf } from "../../src/sources/open.ts";
import { answersOf } from "../../src/sources/warc.ts";
import { archiveOf, entriesOf } from "../../src/sources/zip.ts";
import { mailOf, mboxOf, warcOf } from "./containers.ts";
import { zipped } from "./zipped.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const pathsOf = async (path: string, content: Uint8Array): Promise<(string | null)[]> => (await sourcesOf(path, content)).documents.map((one) => one.path);
const problemsOf = async (path: string, content: Uint8Array): Promise<string[]> => (await sourcesOf(path, content)).problems.map((one) => one.because!);
const gathered = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const one of all) list.push(one);
  return list;
};
const mail = (subject: string, text: string): string => mailOf({ From: "Ada Holm <ada@pier.example>", Subject: subject, "Message-ID": "<1@pier.example>" }, { type: "text/plain", bytes: text });
const sentence = "The government said that two ships would sail for the gulf before the end of the month, and that nobody had objected to it. ";
const page = (title: string): string => `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${sentence.repeat(3)}</p></article></body></html>`;

test("an archive: each file that can be read, by where it was; the others are counted, and what is beside each on a Mac is not", async () => {
  const zip = zipped([{ name: "march/a.txt", text: "Two ships." }, { name: "march/b.ndjson", text: '{"text":"One."}\n{"text":"Two."}\n' }, { name: "pile.mbox", text: mboxOf(mail("Ships", "Three ships.")) }, { name: "c.png", text: "x" }, { name: "__MACOSX/._a.txt", text: "x" }, { name: "data.xml", text: "<kml></kml>" }, { name: "note", text: "x" }]);
  const { documents, problems, left } = await sourcesOf("a.zip", zip);
  expect(documents.map((one) => one.path)).toEqual(["a.zip#march/a.txt", "a.zip#march/b.ndjson#1", "a.zip#march/b.ndjson#2", "a.zip#pile.mbox#1"]);
  expect([problems, left]).toEqual([[], [".png", ".xml", ""]]);
});
test("an archive in an archive is opened, a gzip keeps the name of its one file; what holds itself without end is not", async () => {
  const inner = zipped([{ name: "b.txt", text: "Two ships." }]);
  expect(await pathsOf("a.zip", zipped([{ name: "b.zip", text: inner }]))).toEqual(["a.zip#b.zip#b.txt"]);
  expect(await pathsOf("a.txt.gz", gzipSync("Two ships."))).toEqual(["a.txt.gz"]);
  expect(await pathsOf("a.ndjson.gz", gzipSync('{"text":"One."}\n{"path":"x","text":"Two."}'))).toEqual(["a.ndjson.gz#1", "x"]);
  let deep: Uint8Array = inner;
  for (let i = 0; i < 8; i++) deep = zipped([{ name: `${i}.zip`, text: deep }]);
  expect((await problemsOf("a.zip", deep))[0]).toContain("Unpack it");
});
test("archives tell what is wrong with them: locked, cut short, packed in another way", async () => {
  const zip = Buffer.from(zipped([{ name: "a.txt", text: "Two ships sail for Riga on Monday." }, { name: "b.txt", text: "Three." }]));
  const at = zip.indexOf("PK\u0001\u0002");
  const with_ = (offset: number, value: number): Buffer => {
    const copy = Buffer.from(zip);
    copy.writeUInt16LE(value, at + offset);
    return copy;
  };
  expect(await problemsOf("a.zip", with_(8, 1))).toEqual(["a.zip#a.txt: it is locked with a password. Unpack it and read what was in it"]);
  expect((await problemsOf("a.zip", with_(10, 14)))[0]).toContain("packed in a way that is not read (14)");
  expect(await pathsOf("a.zip", with_(8, 1))).toEqual(["a.zip#b.txt"]);
  expect((await problemsOf("a.zip", zip.subarray(0, 60)))[0]).toContain("not a ZIP archive");
  expect((await problemsOf("a.zip", bytes("Two ships.")))[0]).toContain("not a ZIP archive");
  expect((await problemsOf("a.txt.gz", gzipSync("Two ships sail for Riga.").subarray(0, 25)))[0]).toContain("ends too early");
});
test("sizes and places of large archives are read from the fields that they have for it", () => {
  const zip = Buffer.from(zipped([{ name: "a.txt", text: "Two ships." }]));
  const [directory, end] = [zip.indexOf("PK\u0001\u0002"), zip.indexOf("PK\u0005\u0006")];
  const packed = zip.readUInt32LE(directory + 20);
  const entry = Buffer.from(zip.subarray(directory, end));
  entry.writeUInt32LE(0xffffffff, 20);
  entry.writeUInt32LE(0xffffffff, 42);
  entry.writeUInt16LE(20, 30);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0); extra.writeUInt16LE(16, 2); extra.writeBigUInt64LE(BigInt(packed), 4); extra.writeBigUInt64LE(0n, 12);
  const large = Buffer.alloc(56 + 20);
  large.writeUInt32LE(0x06064b50, 0); large.writeBigUInt64LE(1n, 32); large.writeBigUInt64LE(BigInt(entry.length + 20), 40); large.writeBigUInt64LE(BigInt(directory), 48);
  large.writeUInt32LE(0x07064b50, 56); large.writeBigUInt64LE(BigInt(directory + entry.length + 20), 64);
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt16LE(0xffff, 10); last.writeUInt32LE(0xffffffff, 16);
  const made = Buffer.concat([zip.subarray(0, directory), entry, extra, large, last]);
  expect(entriesOf(archiveOf(made), "ZIP archive")).toMatchObject([{ name: "a.txt", packed, at: 0, isLocked: false }]);
});

test("a mailbox is cut where a mail begins, not at a sentence that begins with From", async () => {
  const text = "From 2014 to 2019 it had 450 soldiers there.\n\nFrom there we sailed at 10:12 in 2022.\nTwo ships.\n\nFrom Riga, note:\nnothing.";
  const box = mboxOf(mail("One", text), mail("Two", "Second."), mail("Three", "Third."));
  expect(box).toContain(">From 2014");
  const messages = await gathered(messagesOf([bytes(box)]));
  expect(messages.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(Buffer.from(messages[0].bytes!).toString()).toContain(`\n\n${text}\n`);
  // A program that leaves such lines as they are.
  expect(await gathered(messagesOf([bytes(box.replaceAll("\n>From", "\nFrom"))]))).toHaveLength(3);
  // Blocks of any size, and line ends of any kind.
  const byByte = await gathered(messagesOf(Array.from(bytes(box.replaceAll("\n", "\r\n")), (byte) => Uint8Array.of(byte))));
  expect(byByte.map((one) => Buffer.from(one.bytes!).toString().replaceAll("\r", ""))).toEqual(messages.map((one) => Buffer.from(one.bytes!).toString()));
});
test("a mailbox: the number of each mail is its place; what is none says so", async () => {
  expect(await pathsOf("pile.mbox", bytes(mboxOf(mail("One", "Two ships."), mail("Two", "Three ships."))))).toEqual(["pile.mbox#1", "pile.mbox#2"]);
  expect(await pathsOf("Inbox", bytes(mboxOf(mail("One", "Two ships."))))).toEqual(["Inbox#1"]);
  expect(await problemsOf("pile.mbox", bytes("Two ships sail for Riga.\n"))).toEqual(["pile.mbox: no mailbox: it does not begin with a line “From …”. A single mail is read as .eml"]);
  expect(await pathsOf("pile.mbox", bytes(mail("One", "Two ships.")))).toEqual(["pile.mbox"]);
});

test("a web archive: its pages with their addresses; pictures and answers without a page are counted", async () => {
  const records = warcOf({ url: "https://pier.example/a", body: page("Two ships") }, { url: "https://pier.example/b.png", body: "x", type: "image/png" }, { url: "https://pier.example/c", body: page("Gone"), status: 404 }, { url: "https://pier.example/d", body: "<html><body><script>x()</script></body></html>" }, { url: "https://pier.example/e", body: page("Three ships"), type: "text/html; charset=windows-1252" });
  for (const [name, content] of [["crawl.warc", Buffer.concat(records)], ["crawl.warc.gz", Buffer.concat(records.map((one) => gzipSync(one)))], ["crawl", Buffer.concat(records)]] as const) {
    const { documents, problems, left } = await sourcesOf(name, content);
    expect(documents.map(({ path, url, title }) => [path, url, title])).toEqual([[`${name}#https://pier.example/a`, "https://pier.example/a", "Two ships"], [`${name}#https://pier.example/e`, "https://pier.example/e", "Three ships"]]);
    expect([problems, left?.toSorted()]).toEqual([[], ["answers with status 404", "image/png", "pages without words"]]);
  }
});
test("what a server packed is unpacked, its charset believed, and its day is none of publication", async () => {
  const latin = Buffer.from(page("Z\u00fcrich sails"), "latin1");
  const chunked = Buffer.concat([Buffer.from(`${(40).toString(16)}\r\n`), latin.subarray(0, 40), Buffer.from(`\r\n${(latin.length - 40).toString(16)};x=1\r\n`), latin.subarray(40), Buffer.from("\r\n0\r\n\r\n")]);
  const packed = gzipSync(page("Packed"));
  const records = Buffer.concat(warcOf(
    { url: "https://pier.example/a", body: chunked, type: "text/html; charset=iso-8859-1", head: ["Transfer-Encoding: chunked"] },
    { url: "https://pier.example/b", body: packed, head: ["Content-Encoding: gzip"] },
    { url: "https://pier.example/c", body: page("Kept plain"), head: ["Content-Encoding: gzip", "Transfer-Encoding: chunked"] },
    { url: "https://pier.example/d", body: packed.subarray(0, 30), head: ["Content-Encoding: gzip"] },
  ));
  const { documents, problems } = await sourcesOf("a.warc", records);
  expect(documents.map((one) => [one.title, one.publishedOn])).toEqual([["Z\u00fcrich sails", null], ["Packed", null], ["Kept plain", null]]);
  expect(problems.map((one) => one.because)).toEqual(["a.warc#https://pier.example/d: what the server sent cannot be unpacked"]);
});
test("a web archive that ends too early or is damaged gives what came before", async () => {
  const records = warcOf({ url: "https://pier.example/a", body: page("Two ships") }, { url: "https://pier.example/b", body: page("Three ships") });
  const [whole, three] = [Buffer.concat(records), Buffer.concat(records.slice(0, 3))];
  for (const [content, why] of [[whole.subarray(0, whole.length - 60), "in the midst of record 5"], [Buffer.concat([three, bytes("nothing of a web archive\r\n\r\n")]), "damaged at record 4"]] as const) {
    const { documents, problems } = await sourcesOf("a.warc", content);
    expect(documents.map((one) => one.title)).toEqual(["Two ships"]);
    expect(problems[0].because).toContain(why);
  }
  expect((await problemsOf("a.warc", bytes("Two ships.")))[0]).toContain("no web archive");
});

test("large containers are never held whole: what is in their beginning is there before their end is read", async () => {
  let blocks = 0;
  const endless = function* (one: Uint8Array): Generator<Uint8Array> {
    for (; blocks < 10_000; blocks++) yield one;
    throw new Error("read to the end");
  };
  const told = { bad: () => undefined, left: () => undefined };
  const firstOf = async (name: string, one: Uint8Array): Promise<Piece> => {
    blocks = 0;
    for await (const piece of piecesOfStream({ path: name, name, blocks: endless(one), depth: 0 }, told)) return piece;
    throw new Error("nothing came");
  };
  const box = bytes(mboxOf(...Array.from({ length: 20 }, (_, i) => mail(`Ships ${i}`, sentence))));
  const crawl = Buffer.concat(warcOf(...Array.from({ length: 20 }, (_, i) => ({ url: `https://pier.example/${i}`, body: page(`${i} ships`) }))));
  for (const [name, one, path] of [["a.mbox", box, "a.mbox#1"], ["a.mbox.gz", gzipSync(box), "a.mbox.gz#1"], ["a.warc", crawl, "a.warc#https://pier.example/0"], ["a.warc.gz", gzipSync(crawl), "a.warc.gz#https://pier.example/0"]] as const) {
    const piece = await firstOf(name, one);
    expect(piece.path).toBe(path);
    // What goes to another thread takes all that its memory holds along.
    expect(piece.bytes.buffer.byteLength).toBeLessThan(2 * piece.bytes.length + 100);
    expect(blocks).toBeLessThan(400);
  }
  expect(await gathered(answersOf([crawl], () => false))).toHaveLength(20);
});
