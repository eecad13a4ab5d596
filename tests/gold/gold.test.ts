/** The project's own gold is well formed, and reading does not fall below its floors. Floors rise on purpose, when a change has earned it, and never fall in passing. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changes, gates, kinds, modalities, roles, stages, stances } from "../../src/model/claim.ts";
import { boundsOf } from "../../src/model/edtf.ts";
import { damagers, randomOf } from "../../scripts/damage.ts";
import { goldReader, heldGold, ownGold, readGold, wideGold } from "../../scripts/gold-sets.ts";
import { type GoldDocument, scoreOf } from "../../scripts/score.ts";

const documents = ownGold();
/** The golds of the project: how large they are, and the floors of reading. */
const sets = [
  { name: "own", folder: ".", documents, required: 520, mustNot: 287, empty: 8, floors: { found: 0.88, core: 0.83, full: 0.62 }, misreadingsAtMost: 2 },
  { name: "wide", folder: "wide", documents: wideGold(), required: 978, mustNot: 337, empty: 6, floors: { found: 0.88, core: 0.795, full: 0.51 }, misreadingsAtMost: 7 },
  { name: "held", folder: "held", documents: heldGold(), required: 308, mustNot: 122, empty: 2, floors: { found: 0.865, core: 0.745, full: 0.495 }, misreadingsAtMost: 9 },
];

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

interface Coded {
  readonly ref: string; readonly kind: string; readonly change: string; readonly stage: string; readonly modality: string; readonly quote: string; readonly required: boolean;
  readonly with: readonly { readonly role: string }[]; readonly holds: { readonly edtf: string } | null; readonly stance?: string; readonly gate?: string;
  readonly topic: string | null; readonly object: string | null; readonly trigger?: string; readonly effect?: string;
}
const codedIn = (document: GoldDocument): readonly Coded[] => document.gold.claims as unknown as readonly Coded[];

describe.each(sets)("the $name gold is well formed", ({ folder, documents, required, mustNot, empty }) => {
  test("every report has its gold and every gold its report", () => {
    const names = (inner: string, ending: string): string[] => readdirSync(join(import.meta.dirname, folder, inner)).map((name) => name.replace(ending, "")).sort();
    expect(names("gold", ".json")).toEqual(names("reports", ".txt"));
    expect(documents.map((d) => d.gold.file)).toEqual(documents.map((d) => `reports/${d.name}.txt`));
  });

  test("it is as large as the documentation says: claims, misreadings, reports without a claim", () => {
    const claims = documents.flatMap((d) => d.gold.claims);
    expect(claims.filter((c) => c.required !== false).length).toBe(required);
    expect(documents.flatMap((d) => d.gold.mustNot ?? []).length).toBe(mustNot);
    expect(documents.filter((d) => d.gold.claims.length === 0).length).toBe(empty);
    expect(new Set(claims.map((c) => c.kind))).toEqual(new Set(kinds));
    expect(new Set(claims.map((c) => c.ref)).size).toBe(claims.length);
  });

  test.each(documents.map((d) => [d.name, d] as const))("%s: quotes are in the report, fields are of the contract", (_, document) => {
    const report = oneLine(readFileSync(document.path, "utf8"));
    const quotes = [...document.gold.claims, ...(document.gold.mustNot ?? [])].map((c) => c.quote);
    expect(quotes.filter((quote) => !report.includes(oneLine(quote)))).toEqual([]);
    for (const c of codedIn(document)) {
      expect(kinds, c.ref).toContain(c.kind);
      expect(changes, c.ref).toContain(c.change);
      expect(stages, c.ref).toContain(c.stage);
      expect(modalities, c.ref).toContain(c.modality);
      for (const party of c.with) expect(roles, c.ref).toContain(party.role);
      if (c.holds) expect(boundsOf(c.holds.edtf), `${c.ref} ${c.holds.edtf}`).not.toBeNull();
      if (c.kind === "position") expect(stances, c.ref).toContain(c.stance);
      if (c.kind === "condition") expect(gates, c.ref).toContain(c.gate);
      if (c.kind === "consequence") expect([c.trigger, c.effect].every((words) => words && report.includes(oneLine(words))), c.ref).toBe(true);
      for (const words of [c.topic, c.object]) if (words) expect(report, c.ref).toContain(oneLine(words));
    }
  });
});

describe.each(sets)("reading the $name gold", ({ documents, floors, misreadingsAtMost }) => {
  const reader = goldReader();
  const score = scoreOf(documents.map((d) => readGold(reader, d)));

  test.each(Object.entries(floors))("%s F1 is not below %f", (level, floor) => {
    expect(score[level as keyof typeof floors].f1).toBeGreaterThanOrEqual(floor);
  });

  test("makes few of the misreadings that the gold names", () => {
    expect(score.violations.length).toBeLessThanOrEqual(misreadingsAtMost);
  });

  test("every piece of evidence stands in the text at its offsets", () => {
    for (const document of documents.slice(0, 12)) {
      const text = readFileSync(document.path, "utf8");
      for (const claim of readGold(reader, document, text).claims) for (const { start, end, quote } of claim.evidence) expect(text.slice(start, end)).toBe(quote);
    }
  });
});

describe("scoring", () => {
  const [document] = documents;
  const said = codedIn(document).map((c) => ({
    ...c, actor: document.gold.claims.find((g) => g.ref === c.ref)!.actor.map((a) => (typeof a === "string" ? { id: a, name: a } : a)),
    place: (document.gold.claims.find((g) => g.ref === c.ref)!.place ?? []).map((id) => ({ id })), mission: ((id) => (id ? { id, name: "" } : null))(document.gold.claims.find((g) => g.ref === c.ref)!.mission),
    evidence: [{ start: 0, end: 0, quote: c.quote }], problems: [],
  })) as never[];

  test("the gold said word for word scores one", () => {
    const whole = scoreOf([{ document, claims: said, publishedOn: document.gold.publishedOn?.edtf ?? null }]);
    expect([whole.found.f1, whole.core.f1, whole.full.f1]).toEqual([1, 1, 1]);
    expect(whole.violations).toEqual([]);
  });

  test("a claim left out costs recall, a wrong actor costs core, words of no claim cost precision", () => {
    const required = document.gold.claims.findIndex((c) => c.required !== false);
    const fewer = scoreOf([{ document, claims: said.filter((_, i) => i !== required), publishedOn: null }]);
    expect(fewer.found.precision).toBe(1);
    expect(fewer.found.recall).toBeLessThan(1);
    const other = said.map((c, i) => (i === required ? { ...(c as object), actor: [{ id: "TUV", name: "Tuvalu" }] } : c)) as never[];
    const score = scoreOf([{ document, claims: other, publishedOn: null }]);
    expect(score.found.f1).toBe(1);
    expect(score.core.f1).toBeLessThan(1);
    const more = scoreOf([{ document, claims: [...said, { ...(said[0] as object), evidence: [{ start: 0, end: 0, quote: "words that nobody coded" }] } as never], publishedOn: null }]);
    expect(more.found.precision).toBeLessThan(1);
  });
});

describe("damage", () => {
  const clean = ["Lima, 3 May 2018", "By a reporter", "", "A first paragraph.", "The “Alliance” will send about 400 soldiers to the mission, it said. Its members have agreed to remain there until June, and the force costs €3 million.", "", "A third paragraph has nothing new to say about the matter at hand. The end of it is near."].join("\n");
  test.each(damagers.map((d) => [d.kind, d] as const))("%s changes the text, the same way each time", (_, { kind, damage }) => {
    const versions = Array.from({ length: 30 }, (_, seed) => damage(clean, randomOf(`${kind} ${seed}`)));
    expect(versions.some((text) => text !== clean)).toBe(true);
    expect(damage(clean, randomOf(`${kind} 7`))).toBe(versions[7]);
  });
});
