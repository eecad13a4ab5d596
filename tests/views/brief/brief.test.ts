/** Briefs: golden ones over the sample reports as they were read on a day, and what holds of any. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import type { ReadRecord } from "../../../src/model/document.ts";
import { editionId } from "../../../src/model/edition.ts";
import { dayOf } from "../../../src/model/edtf.ts";
import { storedOf } from "../../../src/pipeline/stored.ts";
import { updateLedger } from "../../../src/pipeline/update-ledger.ts";
import { addDocument } from "../../../src/store/documents.ts";
import { addEdition } from "../../../src/store/editions.ts";
import { openStore } from "../../../src/store/open.ts";
import { type Brief, type BriefAsk, briefOf, inOrder, languages } from "../../../src/views/brief/brief.ts";
import { printedBrief } from "../../../src/views/brief/print.ts";
import { docxOf } from "../../../src/views/brief/docx.ts";
import type { BriefFact } from "../../../src/views/brief/facts.ts";
import { htmlOf } from "../../../src/views/brief/html.ts";
import { markdownOf } from "../../../src/views/brief/markdown.ts";
import { namesOf } from "../../../src/views/brief/phrase.ts";
import { changesBetween } from "../../../src/views/brief/since.ts";
import { topicOf } from "../../../src/views/brief/topic.ts";
import type { LedgerFile } from "../../../src/views/ledger.ts";
import { facts, made, registry } from "../made.ts";
import { missionWords } from "../../../src/views/brief/articles.ts";

/** The sample reports as they were read when this was written: the briefs change with the briefs, not with the rules of reading. */
function sampleLedger(): LedgerFile {
  const store = openStore(":memory:", { create: true });
  for (const line of readFileSync(join(import.meta.dirname, "records.ndjson"), "utf8").split("\n").filter(Boolean)) {
    const record = JSON.parse(line) as ReadRecord;
    const { path, url, text, title, publisher, language } = record.document;
    const stored = storedOf(record, { path, url, text, title, publisher, byline: null, publishedOn: null, language, problems: [] }, record.document.id);
    store.write(() => addDocument(store, stored.document, stored.claims, { hash: record.document.id, reader: "test", importedOn: "2026-01-01" }));
  }
  updateLedger(store, facts);
  return { store, registry, facts };
}

const samples = sampleLedger();
const ask = (given: Partial<BriefAsk> = {}): BriefAsk => ({ question: {}, trueOn: dayOf("2026-01-01"), knownBy: null, today: dayOf("2026-01-01")!, lang: "en", limit: 12, ...given });
const textOf = (runs: Brief["blocks"][number]["entries"][number]["runs"]): string => runs.map((run) => ("text" in run ? run.text : "quote" in run ? run.quote : `[${run.note}]`)).join("");

test("a growth to a number is told as a level, never as so many more", () => {
  const { brief } = briefOf(samples, ask({ lang: "en", question: { topic: "haiti" } }));
  const said = markdownOf(brief);
  expect(said).toContain("bring its forces in Haiti to 2,500 personnel");
  expect(said).not.toContain("add 2,500");
});

test("in French a mission stands with its article; one of unknown gender in quotation marks", () => {
  const said = (name: string): string[] => Object.values(missionWords(name));
  expect(said("Force pour le Kosovo")).toEqual(["la Force pour le Kosovo", "de la Force pour le Kosovo", "à la Force pour le Kosovo"]);
  expect(said("Groupement tactique du nord")).toEqual(["le Groupement tactique du nord", "du Groupement tactique du nord", "au Groupement tactique du nord"]);
  expect(said("Opération Irini")).toEqual(["l'Opération Irini", "de l'Opération Irini", "à l'Opération Irini"]);
  expect(said("45e brigade blindée")[0]).toBe("la 45e brigade blindée");
  expect(said("Barkhane")).toEqual(["« Barkhane »", "de « Barkhane »", "à « Barkhane »"]);
});

test.each([["lithuania", "en"], ["lithuania", "fr"], ["haiti", "en"], ["", "en"], ["", "fr"]] as const)("the brief on “%s” in %s", async (topic, lang) => {
  const { brief } = briefOf(samples, ask({ lang, question: topic ? { topic } : {} }));
  await expect(markdownOf(brief)).toMatchFileSnapshot(`golden/${topic || "all"}.${lang}.md`);
});

test("every number of a sentence has a footnote, and every footnote its words and report", () => {
  for (const file of [samples, made()]) for (const lang of ["en", "fr"] as const) {
    const { brief } = briefOf(file, ask({ lang, limit: 1e9 }));
    expect(brief.notes.length).toBeGreaterThan(10);
    for (const block of brief.blocks) for (const entry of block.entries) {
      if (block.id === "unknown") continue;
      expect(entry.runs.some((run) => "note" in run), textOf(entry.runs)).toBe(true);
      // After the first mark whatever is said with a number is followed by a mark again, but for the day of an end and reasons of a conflict.
      const first = entry.runs.findIndex((run) => "note" in run);
      for (const [i, run] of entry.runs.entries()) if (block.id !== "conflicts" && i > first && "text" in run && /\d/.test(run.text)) expect("note" in (entry.runs[i + 1] ?? {}), textOf(entry.runs)).toBe(true);
    }
    for (const note of brief.notes) {
      expect(note.source.quote.length).toBeGreaterThan(0);
      expect(textOf(note.runs)).toContain(note.source.document.title ?? "");
    }
  }
});

test("what is read of a mission that the registry has as over is not in force, and says so", () => {
  const onDay = (day: string, id: string): string[] => briefOf(samples, ask({ trueOn: dayOf(day), today: dayOf(day)!, limit: 1e9 })).brief.blocks.filter((block) => block.id === id).flatMap((block) => block.entries.map((entry) => textOf(entry.runs)));
  const leaving = /^France is withdrawing its forces from Mali \(Task Force Takuba\)/;
  expect(onDay("2026-01-01", "in-force").filter((text) => leaving.test(text))).toEqual([]);
  expect(onDay("2026-01-01", "check").find((text) => leaving.test(text))).toContain("By the registry the mission is over.");
});

test("what stands in missions that are over is told behind what has ended", () => {
  const gone = fact({ section: "ends", stage: "in-force", change: "level", isMissionOver: true, knownOn: 19_500, key: "a" }), left = fact({ section: "ends", stage: "ended", change: "end", knownOn: 19_000, key: "b" });
  expect(inOrder([gone, left])).toEqual([left, gone]);
});

test("the box of what is not known has no number but days and the count of reports", () => {
  const { brief } = briefOf(samples, ask());
  const unknown = brief.blocks.find((block) => block.id === "unknown")!;
  expect(unknown.says).toBe("Searched 30 reports to 18 April 2025.");
  expect(unknown.entries.map((entry) => entry.key)).toEqual(["no-end", "no-number", "no-report", "nothing"]);
});

const fact = (given: Partial<BriefFact>): BriefFact => ({
  key: "k", section: "promised", commitment: "k_1", version: "v_1", kind: "force", actor: [{ id: "CAN", name: "Canada" }], with: [], place: [{ id: "LVA", name: "Latvia" }], mission: null, quantity: null, holds: null, stage: "pledged", track: "promise", modality: "stated", change: "start", state: "so", topic: null, object: null, binding: true, form: null, knownOn: 19000, endsBy: null, summed: [], before: null,
  source: { claim: "c_1", document: { id: "d_1", title: "A title", publisher: "Paper", url: null, path: null, language: "en", publishedOn: { edtf: "2022-01-08", stated: true } }, quote: "the words", attribution: [], reading: "sure", problems: [], reports: 1, origins: 1 }, ...given,
});
const soldiers = (given: object): BriefFact["quantity"] => ({ min: 90, max: 90, unit: "personnel", of: "soldiers", approx: false, as: "total", per: null, quote: "90 soldiers", ...given });
const core = (given: Partial<BriefFact>, lang: "en" | "fr" = "en"): string => languages[lang].core(fact(given), namesOf(registry, lang)).replace(/[\ue000\ue001]/g, "“");

test.each([
  [{ quantity: soldiers({ min: null, quote: "up to 90 soldiers" }) }, "Canada has said it will send up to 90 soldiers to Latvia", "Le Canada a annoncé son intention d'envoyer jusqu'à 90 soldats en Lettonie"],
  [{ quantity: soldiers({ max: null, quote: "at least 90 soldiers" }) }, "Canada has said it will send at least 90 soldiers to Latvia", "Le Canada a annoncé son intention d'envoyer au moins 90 soldats en Lettonie"],
  [{ quantity: soldiers({ max: null, quote: "more than 90 soldiers" }) }, "Canada has said it will send more than 90 soldiers to Latvia", "Le Canada a annoncé son intention d'envoyer plus de 90 soldats en Lettonie"],
  [{ quantity: soldiers({ approx: true, quote: "some 90 soldiers" }) }, "Canada has said it will send about 90 soldiers to Latvia", "Le Canada a annoncé son intention d'envoyer environ 90 soldats en Lettonie"],
  [{ quantity: soldiers({ max: 120, quote: "90 to 120 soldiers" }) }, "Canada has said it will send between 90 and 120 soldiers to Latvia", "Le Canada a annoncé son intention d'envoyer entre 90 et 120 soldats en Lettonie"],
  [{ quantity: soldiers({ min: null, max: null, quote: "hundreds of soldiers" }) }, "Canada has said it will send “hundreds of soldiers“ to Latvia", "Le Canada a annoncé son intention d'envoyer “hundreds of soldiers“ en Lettonie"],
  [{ modality: "expected", stage: "planned" }, "Canada is expected to send forces to Latvia", "Le Canada devrait envoyer des forces en Lettonie"],
  [{ modality: "possible", stage: "considered" }, "Canada may send forces to Latvia, which is under consideration", "Le Canada pourrait envoyer des forces en Lettonie, ce qui est à l'étude"],
  [{ modality: "conditional" }, "Canada would, under a condition, send forces to Latvia", "Le Canada prévoit, sous condition, d'envoyer des forces en Lettonie"],
  [{ modality: "negated", stage: "planned" }, "Canada has no plans to send forces to Latvia", "Le Canada ne prévoit pas d'envoyer des forces en Lettonie"],
  [{ stage: "refused" }, "Canada has declined to send forces to Latvia", "Le Canada a refusé d'envoyer des forces en Lettonie"],
  [{ stage: "requested", with: [{ id: "LVA", name: "Latvia", role: "asker" }] }, "Latvia asks Canada to send forces to Latvia", "La Lettonie demande au Canada d'envoyer des forces en Lettonie"],
  [{ stage: "in-force", track: "actual", change: "level", actor: [{ id: "USA", name: "United States" }], place: [{ id: "NLD", name: "Netherlands" }] }, "the United States has forces in the Netherlands", "Les États-Unis comptent des forces aux Pays-Bas"],
  [{ quantity: soldiers({ of: "Canadians" }) }, "Canada has said it will send 90 personnel to Latvia", "Le Canada a annoncé son intention d'envoyer 90 militaires en Lettonie"],
  [{ stage: "requested", with: [{ id: "CAN", name: "Canada", role: "asker" }] }, "Canada is asked to send forces to Latvia", "Le Canada reçoit la demande d'envoyer des forces en Lettonie"],
  [{ stage: "ended", track: "actual", change: "level" }, "Canada no longer has forces in Latvia", "Le Canada ne compte plus de forces en Lettonie"],
  [{ stage: "ended", track: "actual", change: "level", holds: { edtf: "../2009-03", stated: true } }, "Canada had forces in Latvia until March 2009", "Le Canada comptait des forces en Lettonie jusqu'en mars 2009"],
  [{ kind: "position", stance: "for", topic: "it", stage: "in-force" }, "Canada supports “the words“", "Le Canada est pour : “the words“"],
  [{ kind: "mandate", change: "extend", holds: { edtf: "../2026-03", stated: true } }, "Canada has said it will extend its presence in Latvia until March 2026", "Le Canada a annoncé son intention de prolonger sa présence en Lettonie jusqu'en mars 2026"],
  [{ kind: "mandate", change: "end", holds: { edtf: "../2026", stated: true } }, "Canada has said it will end its presence in Latvia by 2026", "Le Canada a annoncé son intention de mettre fin à sa présence en Lettonie d'ici 2026"],
  [{ kind: "spending", stage: "planned", change: "add", place: [], quantity: { min: 2, max: 2, unit: "%gdp", of: null, approx: false, as: "total", per: null, quote: "2 per cent" } }, "Canada aims to spend 2% of GDP on defence", "Le Canada vise à consacrer 2 % du PIB à la défense"],
  [{ kind: "position", stance: "waits", topic: "the outcome of the talks", stage: "in-force" }, "Canada is waiting before it takes a position on “the outcome of the talks“", "Le Canada attend avant de prendre position : “the outcome of the talks“"],
] satisfies [Partial<BriefFact>, string, string][])("hedges are kept: %j", (given, english, french) => {
  expect(core(given)).toBe(english);
  expect(core(given, "fr")).toBe(french);
});

test("who says so is told, also where it is nobody named", () => {
  const [english, french] = [namesOf(registry, "en"), namesOf(registry, "fr")];
  const say = (one: Parameters<typeof languages.en.saying>[0], isThrough: boolean): string => languages.en.saying(one, isThrough, english);
  expect(say({ who: { id: null, name: "" }, kind: "anonymous", how: "said", verbatim: false, count: 2 }, false)).toBe("according to two anonymous sources");
  expect(say({ who: { id: null, name: "Ana Ruiz" }, kind: "named", how: "announced", verbatim: true }, false)).toBe("as announced by Ana Ruiz");
  expect(say({ who: { id: null, name: "SPOKESMAN" }, kind: "named", how: "said", verbatim: true }, false)).toBe("according to the spokesman");
  const dire = (id: string | null, name: string, how: "said" | "announced", isThrough = false): string =>
    languages.fr.saying({ who: { id, name }, kind: "named", how, verbatim: true }, isThrough, french).replace(/[\ue000\ue001]/g, "|");
  expect(dire(null, "Ana Ruiz", "announced")).toBe("selon l'annonce d'Ana Ruiz");
  expect(dire("CAN", "Canada", "said")).toBe("selon le Canada");
  expect(dire("LVA", "Latvia", "announced")).toBe("selon l'annonce de la Lettonie");
  expect(dire(null, "ministry", "announced")).toBe("selon l'annonce du ministère");
  expect(dire(null, "the foreign minister", "said")).toBe("selon |the foreign minister|");
  expect(dire(null, "Kenya’s interior minister", "said", true)).toBe("par l'intermédiaire de |Kenya’s interior minister|");
});

test("a Word document is the same bytes, with a footnote for each mark and its languages", async () => {
  const { brief } = briefOf(samples, ask({ question: { topic: "lithuania" } }));
  const [one, two] = [await docxOf(brief), await docxOf(brief)];
  expect(Buffer.compare(one, two)).toBe(0);
  const parts = partsOf(Buffer.from(one));
  const document = parts.get("word/document.xml")!;
  const marks = document.match(/<w:footnoteReference /g)!.length;
  expect(marks).toBe(brief.blocks.flatMap((block) => block.entries.flatMap((entry) => entry.runs.filter((run) => "note" in run))).length);
  expect(parts.get("word/footnotes.xml")!.match(/<w:footnote /g)!.length).toBeGreaterThanOrEqual(marks);
  expect(parts.get("word/styles.xml")).toContain('w:val="en-GB"');
  expect(document).toContain("<w:tbl>");
  expect(parts.get("docProps/core.xml")).toContain("2026-01-01T00:00:00Z");
  const french = partsOf(Buffer.from(await docxOf(briefOf(samples, ask({ lang: "fr" })).brief)));
  expect(french.get("word/styles.xml")).toContain('w:val="fr-FR"');
  expect(french.get("word/document.xml")).toContain('w:val="en-GB"');
});

function partsOf(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [size, name] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    parts.set(zip.toString("utf8", at + 30, at + 30 + name), inflateRawSync(zip.subarray(at + 30 + name, at + 30 + name + size)).toString("utf8"));
    at += 30 + name + size;
  }
  return parts;
}

test("spending stands beside the newest table known, and is measured by the norm of its year", () => {
  const file = sampleLedger();
  const edition = { name: "NATO 2025-08", publishedOn: "2025-08-28", measure: "nato-defence" };
  addEdition(file.store, { ...edition, id: editionId(edition), source: null, rows: [{ state: "BEL", year: 2024, kind: "share", value: 1.29, unit: "%gdp", prices: null, status: "actual" }], problems: [] });
  const { brief } = briefOf(file, ask({ question: { actor: "BEL", kind: "spending" } }));
  const lines = brief.blocks.find((block) => block.id === "money")!.entries.map((entry) => textOf(entry.runs));
  expect(lines[0]).toMatch(/^Belgium spent 1\.29% of GDP on defence in 2024 \(reported 28 August 2025\)\.\[1] That is 0\.71 points below the norm of its alliance, 2% of GDP\.\[1]\[2]$/);
  expect(lines[1]).toContain("Belgium spent 1.3% of GDP on defence in 2024");
  expect(brief.notes[0].source.document.title).toBe("NATO 2025-08");
  // Before it was published the table has no effect.
  expect(JSON.stringify(briefOf(file, ask({ question: { actor: "BEL", kind: "spending" }, knownBy: dayOf("2025-08-01") })).brief)).not.toContain("NATO 2025-08");
});

test("the page of a brief loads nothing, and its marks and notes lead to one another", () => {
  const html = htmlOf(briefOf(samples, ask({ lang: "fr" })).brief);
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain('<q lang="en">');
  expect(html).not.toMatch(/<(?:script|link|img|iframe)|src=|https?:\/\//);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});

test("the reports cited are listed once each", async () => {
  const { brief } = briefOf(samples, ask({ question: { topic: "haiti" } }));
  const cited = new Set(brief.notes.map((note) => note.source.document.id));
  expect(String(await printedBrief(brief, "bibtex")).match(/^@online/gm)).toHaveLength(cited.size);
  expect(String(await printedBrief(brief, "ris")).match(/^ID {2}- .*/gm)!.map((line) => line.slice(6).trim())).toEqual([...cited]);
  expect((JSON.parse(String(await printedBrief(brief, "csl"))) as { id: string }[]).map((one) => one.id)).toEqual([...cited]);
});

test("a topic is names of the registry in English and French, the longest first", () => {
  expect(topicOf(registry, "Lettonie").about[0]).toContain("LVA");
  expect(topicOf(registry, "the Baltic states").about[0]).toEqual(expect.arrayContaining(["baltic-states", "EST", "LVA", "LTU"]));
  expect(topicOf(registry, "canada in latvia").about.map((ids) => ids[0])).toEqual(["CAN", "LVA"]);
  expect(topicOf(registry, "latvia warehouse")).toMatchObject({ rest: ["warehouse"] });
});

test("a filter that fits nothing gives a brief that says so", () => {
  const { brief, gathered } = briefOf(samples, ask({ question: { actor: "FJI" } }));
  expect(gathered.facts).toEqual([]);
  expect(brief.blocks.map((block) => block.id)).toEqual(["unknown"]);
});

test("as of an earlier day no later report has any effect", () => {
  const { brief } = briefOf(samples, ask({ trueOn: dayOf("2023-01-01"), knownBy: dayOf("2023-01-01") }));
  for (const note of brief.notes) expect((note.source.document.publishedOn?.edtf ?? "").slice(0, 4) <= "2022").toBe(true);
});

test("what changed: new, changed, ended, no longer on record", () => {
  const early = briefOf(samples, ask({ trueOn: dayOf("2023-12-31"), knownBy: dayOf("2023-12-31"), limit: 1e9 })).gathered.facts;
  const late = briefOf(samples, ask({ limit: 1e9 })).gathered.facts;
  const changes = changesBetween(samples, early, late, null);
  expect(changes.new.length).toBeGreaterThan(5);
  expect(changes.new.every((one) => one.knownOn === null || one.knownOn > dayOf("2023-12-31")!)).toBe(true);
  expect(changes.gone).toEqual([]);
  expect(changesBetween(samples, late, late, null)).toEqual({ new: [], changed: [], ended: [], gone: [] });
  const lost = { ...late[0], version: "v_none", key: "none", commitment: "k_none" };
  expect(changesBetween(samples, [...late, lost], late, null).gone).toEqual([lost]);
});
