import { expect, test } from "vitest";
import { wordsOfMail } from "../../src/sources/mailtext.ts";
import { sourcesOf } from "../../src/sources/open.ts";
import { dayOfStamp } from "../../src/sources/stamps.ts";
import { mailOf } from "./containers.ts";
import { column, pdfOf } from "./pdfs.ts";
import { zipped } from "./zipped.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = { From: "Ada Holm <ada@pier.example>", Subject: "Two ships to sail", Date: "Tue, 3 May 2022 23:30:00 +0200", "Message-ID": "<1@pier.example>" };
const read = (content: string | Uint8Array, path = "a.eml") => sourcesOf(path, typeof content === "string" ? bytes(content) : content);
const plain = (text: string) => ({ type: "text/plain", bytes: text });
const html = (text: string) => ({ type: "text/html", bytes: text });

test("a mail: its subject is the title and part of the words, its sender the byline, its own day the day", async () => {
  const { documents, problems } = await read(mailOf({ ...head, Subject: "=?utf-8?Q?Re:_[EXTERNAL]_Two_ships_to_K=C5=8Dchi?=" }, plain("Two ships will sail on Monday.\r\n")));
  expect(documents).toMatchObject([{ path: "a.eml", title: "Two ships to Kōchi", text: "Two ships to Kōchi\n\nTwo ships will sail on Monday.", byline: "Ada Holm", publisher: null, publishedOn: "2022-05-03" }]);
  expect(problems).toEqual([]);
});
test("a person is the byline, a house the publisher; an address is nobody", async () => {
  const tellers: readonly (readonly [Readonly<Record<string, string>>, string | null, string | null])[] = [
    [{ From: '"Holm, Ada" <a@b.example>' }, "Ada Holm", null],
    [{ From: "Ada Holm at The Fjord Courier <a@b.example>" }, "Ada Holm", "The Fjord Courier"],
    [{ From: "Latvian Ministry of Defence <press@mod.example>" }, null, "Latvian Ministry of Defence"],
    [{ From: "Fjord Morning <a@b.example>", "List-Unsubscribe": "<https://b.example/u>" }, null, "Fjord Morning"],
    [{ From: "Ada Holm <a@b.example>", "List-Id": "Pier Forum <forum.pier.example>" }, "Ada Holm", "Pier Forum"],
    [{ From: "Pier <a@pier.example>" }, null, "Pier"],
    [{ From: "Ada <a@pier.example>" }, null, null],
    [{ From: "Press Office <press@b.example>" }, null, null],
    [{ From: "press@b.example" }, null, null],
  ];
  for (const [given, byline, publisher] of tellers) expect((await read(mailOf({ ...head, ...given }, plain("Two ships sail.")))).documents[0]).toMatchObject({ byline, publisher });
});
test("a mail that was delivered long before it was sent has no day", async () => {
  expect((await read(mailOf({ ...head, Received: "by mx.example; Mon, 2 May 2022 08:00:00 +0000", Date: "Fri, 3 May 2030 10:00:00 +0000" }, plain("Two ships sail.")))).documents[0].publishedOn).toBeNull();
});
test("days as mails and feeds write them; figures that can be read in two ways tell none", () => {
  for (const [stamp, day] of [["Tue, 03 May 2022 23:30:00 -1100", "2022-05-03"], ["3 May 22 10:00 GMT", "2022-05-03"], ["Tue, May 3, 2022 at 10:12 AM", "2022-05-03"], ["Tuesday, 3rd May 2022", "2022-05-03"], ["2022-05-03T01:00:00Z", "2022-05-03"], ["03.05.2022 10:12", "2022-05-03"], ["Tue May  3 10:12:00 2022", "2022-05-03"], ["03/05/2022", null], ["31 Feb 2022", null], ["soon", null]] as const) expect([stamp, dayOfStamp(stamp)]).toEqual([stamp, day]);
});

test("earlier mail is not read: quoted lines with the line over them, and what stands below an answer", () => {
  expect(wordsOfMail("Two ships sail.\n\nOn Tue, 3 May 2022 at 10:12, Bo Lind <bo@pier.example>\nwrote:\n> Three ships sail.\n>> Four ships.\n\nThey sail for Riga.\n-- \nAda Holm\nThe Pier", false)).toEqual({ own: "Two ships sail.\n\nThey sail for Riga.", forwarded: null });
  expect(wordsOfMail("Two ships sail.\n\nFrom: Bo Lind <bo@pier.example>\nSent: Tuesday, May 3, 2022 10:12 AM\nTo: Ada Holm\nSubject: Ships\n\nThree ships sail.", false)).toEqual({ own: "Two ships sail.", forwarded: null });
  expect(wordsOfMail("Two ships sail.\n\n-----Original Message-----\nFrom: Bo\nSent: 3 May 2022\nSubject: Ships\n\nThree ships sail.", false).own).toBe("Two ships sail.");
  expect(wordsOfMail("From: now on two ships sail.\nTo: be sure, three.\nNothing else.", false).own).toBe("From: now on two ships sail.\nTo: be sure, three.\nNothing else.");
});
test("what was forwarded is a report of its own sender and day, however the program marks it", async () => {
  const below = "\n\nTwo ships will sail for Riga in June.\n\nThey carry 200 soldiers.";
  const marked = [
    `FYI\n\n---------- Forwarded message ---------\nFrom: The Pier <news@pier.example>\nDate: Mon, May 2, 2022 at 9:12 AM\nSubject: Two ships\nTo: Bo <bo@pier.example>${below}`,
    `-------- Forwarded Message --------\nSubject: \tTwo ships\nDate: \tMon, 2 May 2022 09:12:00 +0200\nFrom: \tThe Pier <news@pier.example>\nTo: \tBo${below}`,
    `Begin forwarded message:\n\n> From: The Pier <news@pier.example>\n> Subject: Two ships\n> Date: 2 May 2022 at 09:12:00 CEST\n> To: Bo\n>${below.replaceAll("\n", "\n> ")}`,
    `________________________________\nFrom: The Pier <news@pier.example>\nSent: Monday, 2 May 2022 09:12\nTo: Bo\nSubject: Two ships${below}`,
  ];
  for (const text of marked) {
    const { documents } = await read(mailOf({ ...head, Subject: "Fwd: Two ships" }, plain(text)));
    expect(documents).toMatchObject([{ path: "a.eml#forwarded", title: "Two ships", publisher: "The Pier", publishedOn: "2022-05-02", text: "Two ships\n\nTwo ships will sail for Riga in June.\n\nThey carry 200 soldiers." }]);
  }
  const long = await read(mailOf({ ...head, Subject: "Fwd: Two ships" }, plain(`${"We had heard of this before and think that it is so. ".repeat(6)}\n\n${marked[0].slice(5)}`)));
  expect(long.documents.map((one) => [one.path, one.publishedOn])).toEqual([["a.eml", "2022-05-03"], ["a.eml#forwarded", "2022-05-02"]]);
});
test("HTML is read where there is no plain part that has its words; quotes and what is not shown are left out", async () => {
  const page = `<html><body><div style="display:none">Preview only</div><table><tr><td><p>Two ships will sail on Monday.</p></td><td><p>They carry 200 soldiers.</p></td></tr></table><div class="gmail_quote">On Tue Bo wrote:<blockquote type="cite">Three ships.</blockquote></div></body></html>`;
  const text = "Two ships to sail\n\nTwo ships will sail on Monday.\n\nThey carry 200 soldiers.";
  expect((await read(mailOf(head, html(page)))).documents[0].text).toBe(text);
  expect((await read(mailOf(head, plain("View this mail in your browser"), html(page)))).documents[0].text).toBe(text);
  expect((await read(mailOf(head, plain("Two ships will sail on Monday. They carry 200 soldiers."), html(page)))).documents[0].text).toBe("Two ships to sail\n\nTwo ships will sail on Monday. They carry 200 soldiers.");
  const forwarded = `<div>FYI</div><div class="gmail_quote"><div>---------- Forwarded message ---------<br>From: <b>The Pier</b> &lt;news@pier.example&gt;<br>Date: Mon, May 2, 2022 at 9:12 AM<br>Subject: Two ships<br>To: Bo<br></div><br><p>Two ships sail.</p></div>`;
  expect((await read(mailOf(head, html(forwarded)))).documents).toMatchObject([{ path: "a.eml#forwarded", publishedOn: "2022-05-02", text: "Two ships\n\nTwo ships sail." }]);
});

test("attachments that are reports are documents of their own, without the mail's day; the others are counted", async () => {
  const inner = mailOf({ ...head, Subject: "Inner", Date: "Mon, 2 May 2022 10:00:00 +0000" }, plain("Four ships sail."));
  const { documents, problems, left } = await read(mailOf(head, plain("Two ships will sail on Monday, the minister told the house last night."), { type: "application/pdf", name: "note.pdf", bytes: pdfOf([column(["Two ships will sail for Riga on Monday morning."])]) }, { type: "text/plain", name: "note.txt", bytes: "Three ships." }, { type: "text/plain", name: "note.txt", bytes: "Five ships." }, { type: "application/zip", name: "pile.zip", bytes: zipped([{ name: "x.txt", text: "Six ships." }]) }, { type: "message/rfc822", name: "inner.eml", bytes: inner }, { type: "image/png", name: "logo.png", bytes: "x" }, { type: "application/pdf", name: "bad.pdf", bytes: "%PDF-" }));
  expect(documents.map((one) => [one.path, one.publishedOn])).toEqual([["a.eml", "2022-05-03"], ["a.eml#note.pdf", null], ["a.eml#note.txt", null], ["a.eml#2 note.txt", null], ["a.eml#pile.zip#x.txt", null], ["a.eml#inner.eml", "2022-05-02"]]);
  expect(problems.map((one) => one.because)).toEqual([expect.stringContaining("a.eml#bad.pdf: the PDF is broken")]);
  expect(left).toEqual([".png"]);
  expect((await read(mailOf(head, plain("Please find the report attached. Ada"), { type: "text/plain", name: "note.txt", bytes: "Three ships." }))).documents.map((one) => one.path)).toEqual(["a.eml#note.txt"]);
});
test("a mail without words, an encrypted one, and what is none", async () => {
  expect((await read(mailOf(head, plain("\r\n> Three ships.\r\n")))).problems[0].because).toBe("a.eml: no words of its own were found in the mail.");
  expect((await read(mailOf(head, plain("-----BEGIN PGP MESSAGE-----\r\nhQEM\r\n-----END PGP MESSAGE-----")))).problems[0]).toMatchObject({ kind: "locked-file", because: expect.stringContaining("save it unlocked") });
  expect((await read("Two ships sail for Riga.")).problems[0]).toMatchObject({ kind: "broken-mail", because: expect.stringMatching(/^a\.eml: no mail.*Save its words/) });
});
test("a mail is known by its head where its name tells nothing; a text that only looks like one stays a text", async () => {
  const mail = mailOf(head, plain("Two ships sail."));
  expect((await read(mail, "1234")).documents[0]).toMatchObject({ title: "Two ships to sail" });
  expect((await read(mail, "-")).documents[0]).toMatchObject({ path: null, title: "Two ships to sail" });
  const text = "From: our correspondent\nDate: 3 May 2022\n\nTwo ships sail.\n";
  for (const path of ["a.txt", "1234", "-"]) expect((await read(text, path)).documents[0].text).toBe(text);
});
test("a page that a browser saved as one file is a page, not a mail", async () => {
  const said = "The government said on Monday that two ships would sail for the gulf before the end of the month. ".repeat(4);
  const saved = mailOf({ From: "<Saved by Blink>", "Snapshot-Content-Location": "https://pier.example/1", Subject: "Two ships", Date: "Fri, 3 May 2030 10:00:00 -0000" }, html(`<html><head><title>Two ships</title></head><body><article><p>${said}</p></article></body></html>`));
  expect((await read(saved, "a.mhtml")).documents).toMatchObject([{ path: "a.mhtml", url: "https://pier.example/1", title: "Two ships", publishedOn: null, byline: null }]);
});
