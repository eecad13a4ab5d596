import fc from "fast-check";
import { expect, test } from "vitest";
import { diffKnown, inputKnownBy, ledgerKnownBy, standingOn } from "../../src/ledger/clocks.ts";
import { anchorOf, inOrder, judgementOf, judgementsFromNdjson, judgementsToNdjson, standing, withJudgement } from "../../src/ledger/judgements.ts";
import { addDocuments, buildLedger, ledgerOf, openLedger } from "../../src/ledger/ledger.ts";
import { changes, kinds, modalities, stages, stances } from "../../src/model/claim.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import type { Ledger, LedgerInput } from "../../src/model/ledger.ts";
import { isoOf } from "../../src/model/edtf.ts";
import { type Report, type Said, facts, input } from "./make.ts";

const states = ["ESP", "HRV", "PRT", "nato"];
const day = fc.integer({ min: 16_000, max: 16_060 });
const said: fc.Arbitrary<Said> = fc.record({
  kind: fc.constantFrom(...kinds.slice(0, 8), "force", "force", "spending"),
  actor: fc.constantFrom("ESP", "ESP", "PRT", "nato", "ESP PRT"), place: fc.constantFrom(undefined, "HRV", "HRV", "SVN", "HRV SVN", "HRV SVN MNE", "balkans"), mission: fc.constantFrom(undefined, undefined, "bg-hrv", "hq-south", "op-lantern"),
  stage: fc.constantFrom(...stages, "in-force", "in-force"), change: fc.constantFrom(...changes, "level", "add"), modality: fc.constantFrom(...modalities, "stated", "stated", "stated"),
  stance: fc.constantFrom(undefined, ...stances), with: fc.constantFrom(undefined, undefined, "asker:HRV", "host:HRV"),
  quantity: fc.option(fc.record({ min: fc.constantFrom(5, 200, 210), max: fc.constantFrom(210, 300), unit: fc.constantFrom("personnel", "personnel", "%gdp", "years"), of: fc.constantFrom("troops", null, "staff officers"), as: fc.constantFrom("total" as const, "total" as const, "change" as const) }), { nil: undefined }),
  holds: fc.constantFrom(undefined, undefined, "2013-11/..", "../2014-02", "2013", "2014/2015", "2014"), topic: fc.constantFrom(undefined, "more troops"),
  quote: fc.constantFrom(undefined, undefined, "the engineers have left", "another contingent arrived", "a new contingent landed", "they were relieved", "all the soldiers are home", "some soldiers remain"),
  certainty: fc.constantFrom(undefined, undefined, 0.3, 0.9),
  problems: fc.constantFrom(undefined, undefined, undefined, [{ kind: "place-contradicted", field: "place", likely: "HRV" }]),
}, { requiredKeys: ["kind", "actor", "stage", "change", "modality"] });
const words = "the contingent of the province guards the long road to the northern harbour and its officers told visitors on the day that it stays through winter and beyond".split(" ");
const text = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 })).map(([a, b]) => words.slice(a, words.length - b).join(" "));
const report: fc.Arbitrary<Report & { list: readonly Said[] }> = fc.record({ on: fc.option(day.map(isoOf), { nil: null, freq: 12 }), text: fc.option(text, { nil: undefined, freq: 2 }), list: fc.array(said, { maxLength: 5 }) });
const world: fc.Arbitrary<LedgerInput> = fc.array(report, { maxLength: 9 }).map((reports) => input(Object.fromEntries(reports.map(({ list, ...rest }, i) => [`d${i}`, { ...rest, claims: Object.fromEntries(list.map((one, j) => [`d${i}c${j}`, one])) }])), { facts }));

const runs = { numRuns: 150 };
const bytes = (ledger: Ledger): string => JSON.stringify(ledger);

test("the ledger does not depend on the order of documents and claims, and a rebuild is the same bytes", () => {
  fc.assert(fc.property(world, fc.integer(), (whole, seed) => {
    const turn = <T>(list: readonly T[]): T[] => [...list].sort((a, b) => (hash(JSON.stringify(a), seed) - hash(JSON.stringify(b), seed)));
    const shuffled = { ...whole, documents: turn(whole.documents), claims: turn(whole.claims).map((one) => ({ ...one, claims: turn(one.claims) })) };
    expect(bytes(buildLedger(shuffled))).toBe(bytes(buildLedger(whole)));
  }), runs);
});

test("as of a day of knowledge the ledger is the one built from the documents published by then: nothing leaks from the future", () => {
  fc.assert(fc.property(world, day, (whole, knownBy) => {
    const { entities: _a, orphans: _b, problems: _c, ...restricted } = ledgerKnownBy(buildLedger(whole), knownBy, { documents: whole.documents, facts });
    const { entities: _d, orphans: _e, problems: _f, ...built } = buildLedger(inputKnownBy(whole, knownBy));
    expect(restricted).toEqual(built);
  }), { numRuns: 400 });
});

test("of a line of hundreds of versions, what others said in a conflict stays as it was whatever is told later", () => {
  const told = (days: number): LedgerInput => input(Object.fromEntries(Array.from({ length: days }, (_, i) => [`d${String(i).padStart(3, "0")}`,
    { on: isoOf(16_000 + Math.floor(i / 3)), claims: { [`c${i}`]: { kind: "force" as const, actor: "ESP", place: "HRV", quantity: { min: 101 + 37 * i, max: 101 + 37 * i, of: "troops", unit: "personnel" } } } }])), { facts });
  const early = buildLedger(told(300)).conflicts;
  expect(early.some((conflict) => conflict.others.length > 0)).toBe(true);
  const later = new Map(buildLedger(told(700)).conflicts.map((conflict) => [conflict.id, conflict]));
  for (const conflict of early) expect(later.get(conflict.id)).toEqual(conflict);
});

test("documents added one by one give the ledger of all at once", () => {
  fc.assert(fc.property(world, (whole) => {
    const index = openLedger({ ...whole, documents: [], claims: [] });
    for (const document of whole.documents) addDocuments(index, [document], whole.claims.filter((one) => one.document === document.id));
    expect(ledgerOf(index)).toEqual(buildLedger(whole));
  }), runs);
});

test("every claim speaks for one version of one commitment, or is set aside with a reason, once", () => {
  fc.assert(fc.property(world, (whole) => {
    const ledger = buildLedger(whole);
    const placed = ledger.commitments.flatMap((one) => one.versions.flatMap((version) => [...version.supports.map((support) => support.claim), ...version.aside.map((aside) => aside.claim)]));
    placed.push(...ledger.aside.map((aside) => aside.claim));
    expect(placed.sort()).toEqual(whole.claims.flatMap((one) => one.claims.map((claim) => claim.id)).sort());
    for (const version of ledger.commitments.flatMap((one) => one.versions)) for (const aside of version.aside) expect(aside.reason).not.toBe("");
  }), runs);
});

test("every field of a version is the word of the claim that it names", () => {
  fc.assert(fc.property(world, (whole) => {
    const claims = new Map(whole.claims.flatMap((one) => one.claims.map((claim) => [claim.id, claim] as const)));
    for (const version of buildLedger(whole).commitments.flatMap((one) => one.versions)) {
      const claim = claims.get(version.claim)!;
      expect([version.stage, version.change, version.modality, version.quantity, version.holds]).toEqual([claim.stage, claim.change, claim.modality, claim.quantity, claim.holds]);
      for (const fill of version.fills) expect(claims.has(fill.claim)).toBe(true);
    }
  }), runs);
});

test("a document without a day is shown only where no day of knowledge is asked, and is listed as a problem", () => {
  const whole = input({ a: { on: null, claims: { x: { kind: "force", actor: "ESP", place: "HRV" } } } }, { facts });
  const ledger = buildLedger(whole);
  expect(ledger.commitments).toHaveLength(1);
  expect(ledger.problems).toMatchObject([{ kind: "no-publication-day", document: "a" }]);
  expect(standingOn(ledger.commitments[0], { trueOn: null, knownBy: 30_000 })).toEqual([]);
});

test("a document of a vague day is known from its latest day on", () => {
  const ledger = buildLedger(input({ a: { on: "2013-11", claims: { x: { kind: "force", actor: "ESP", place: "HRV" } } } }, { facts }));
  expect(isoOf(ledger.commitments[0].knownOn!)).toBe("2013-11-30");
});

test("a diff lists what became known after the first day and by the second", () => {
  fc.assert(fc.property(world, day, day, (whole, a, b) => {
    const [from, to] = a < b ? [a, b] : [b, a];
    const ledger = buildLedger(whole);
    const before = new Set(ledgerKnownBy(ledger, from, { documents: whole.documents, facts }).commitments.flatMap((one) => one.versions.map((version) => version.id)));
    const after = ledgerKnownBy(ledger, to, { documents: whole.documents, facts }).commitments.flatMap((one) => one.versions.map((version) => version.id));
    expect(diffKnown(ledger, { from, to }).versions.map((one) => one.version).sort()).toEqual(after.filter((id) => !before.has(id)).sort());
  }), runs);
});

const judged = (whole: LedgerInput, picks: readonly { readonly verdict: number; readonly a: number; readonly b: number; readonly on: number }[]): Judgement[] => {
  const all = whole.claims.flatMap((one) => one.claims.map((claim) => anchorOf(claim, one.document)));
  if (all.length === 0) return [];
  const log: Judgement[] = [];
  for (const { verdict, a, b, on } of picks) {
    const base = { by: "an analyst", on: isoOf(on), because: "read again" };
    const [at, other] = [all[a % all.length], all[b % all.length]];
    const made = [
      () => judgementOf({ ...base, verdict: "reject", at }), () => judgementOf({ ...base, verdict: "accept", at }), () => judgementOf({ ...base, verdict: "same", at, other }), () => judgementOf({ ...base, verdict: "different", at, other }),
      () => judgementOf({ ...base, verdict: "correct", at, field: "place", value: states[b % 2] }), () => judgementOf({ ...base, verdict: "undo", judgement: log[a % Math.max(1, log.length)]?.id ?? "j_none" }),
    ][verdict]();
    log.push(made);
  }
  return log;
};
const picks = fc.array(fc.record({ verdict: fc.integer({ min: 0, max: 5 }), a: fc.nat(40), b: fc.nat(40), on: day }), { maxLength: 6 });

test("with judgements too: order does not matter, every claim is accounted for, documents can be added one by one", () => {
  fc.assert(fc.property(world, picks, (whole, chosen) => {
    const log = judged(whole, chosen);
    const ledger = buildLedger({ ...whole, judgements: log });
    expect(bytes(buildLedger({ ...whole, documents: whole.documents.toReversed(), judgements: log.toReversed() }))).toBe(bytes(ledger));
    const placed = ledger.commitments.flatMap((one) => one.versions.flatMap((version) => [...version.supports, ...version.aside].map((one) => one.claim))).concat(ledger.aside.map((one) => one.claim));
    expect(placed.sort()).toEqual(whole.claims.flatMap((one) => one.claims.map((claim) => claim.id)).sort());
    const index = openLedger({ ...whole, documents: [], claims: [], judgements: log });
    for (const document of whole.documents) addDocuments(index, [document], whole.claims.filter((one) => one.document === document.id));
    expect(ledgerOf(index)).toEqual(ledger);
  }), runs);
});

test("a log is only appended to; export, import and export again are the same bytes", () => {
  fc.assert(fc.property(world, picks, (whole, chosen) => {
    const log = judged(whole, chosen);
    const grown = log.reduce<readonly Judgement[]>((sofar, one) => {
      const next = withJudgement(sofar, one);
      expect(next.slice(0, sofar.length)).toEqual(sofar);
      return next;
    }, []);
    const exported = judgementsToNdjson(grown);
    expect(judgementsToNdjson(judgementsFromNdjson(exported).judgements)).toBe(exported);
    expect(standing(grown).every((one) => inOrder(grown).some((other) => other.id === one.id))).toBe(true);
  }), runs);
});

function hash(textOf: string, seed: number): number {
  let h = seed | 0;
  for (let i = 0; i < textOf.length; i++) h = Math.imul(h ^ textOf.charCodeAt(i), 0x01000193);
  return h;
}
