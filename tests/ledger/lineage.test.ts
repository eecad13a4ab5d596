import fc from "fast-check";
import { expect, test } from "vitest";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { printOf } from "../../src/ledger/lineage.ts";
import { addPrints, openLineage, originsIn, originsOf } from "../../src/ledger/origins.ts";
import { signatureOf, similarity } from "../../src/ledger/minhash.ts";
import type { LedgerDocument } from "../../src/model/ledger.ts";
import { exactly, input } from "./make.ts";

const story = `The defence ministry in Lisbon said on Monday that 347 soldiers of the mountain battalion would leave for the camp at Bjelovar in the second week of March.
Minister Helena Vasques told a committee that the contingent would bring 29 armoured carriers, a field hospital and a company of engineers, and that its cost had been set at 18.4 million euros for the first year.
Colonel Rui Tavares, who will command it, called the camp ready. General Marko Pavlic, who receives it, said the road to the camp had been widened and 612 beds had been put up in the old barracks.`;
const spun = `In the second week of March the Portuguese capital dispatches a mountain unit to Bjelovar, its defence office let it be known. The group counts 347 heads and takes 29 carriers along.
Helena Vasques, who heads the office, put the bill of year one at 18.4 million. To Rui Tavares, in charge of the group, everything is set; on the receiving end Marko Pavlic has 612 places to sleep and a broader way in.`;
const french = `Le ministère de la Défense a annoncé que 347 soldats du bataillon de montagne partiraient pour Bjelovar en mars. La ministre Helena Vasques a chiffré la première année à 18,4 millions.
Le contingent emporte 29 blindés. Le colonel Rui Tavares juge le camp prêt ; le général Marko Pavlic y a fait monter 612 lits.`;
const other = `A cargo vessel ran aground off the southern cape on Tuesday night, and 21 sailors were taken ashore by the coast guard in heavy seas. Captain Erik Solheim said that a pump had failed after a wave broke over the bow.`;

const documents = (texts: Readonly<Record<string, readonly [on: string, text: string, more?: Partial<LedgerDocument>]>>): LedgerDocument[] =>
  Object.entries(texts).map(([id, [on, text, more]]) => ({ id, path: null, url: null, title: null, publisher: null, language: "en", publishedOn: { edtf: on, stated: true }, text, ...more }));
const linksIn = (texts: Parameters<typeof documents>[0]) => originsOf(documents(texts).map(printOf)).flatMap((origin) => origin.links.map(({ from, to, how }) => `${from} ${how} ${to}`));

test("an exact copy and one with a paragraph dropped are of the earlier document's origin", () => {
  expect(linksIn({ b: ["2016-02-02", story], a: ["2016-02-01", story], c: ["2016-02-03", story.split("\n").slice(0, 2).join("\n")] })).toEqual(["b copy a", "c near-copy a"]);
});

test("a re-spin shares uncommon numbers and names, but few words; a translation does so in another language", () => {
  expect(linksIn({ a: ["2016-02-01", story], b: ["2016-02-02", spun], c: ["2016-02-03", french, { language: "fr" }], d: ["2016-02-03", other] })).toEqual(["b respin a", "c translation a"]);
});

test("reports that share one name or nothing are origins of their own", () => {
  expect(linksIn({ a: ["2016-02-01", story], b: ["2016-02-02", `${other} Minister Helena Vasques offered help.`] })).toEqual([]);
});

test("whoever credits the earlier outlet, with a figure and a name of its report, is quoted from it", () => {
  const credited = "The camp will take 347 soldiers of the mountain battalion, according to Lusa Matinal, which quoted Minister Helena Vasques.";
  expect(linksIn({ a: ["2016-02-01", story, { publisher: "Lusa Matinal" }], b: ["2016-02-03", credited] })).toEqual(["b quoted-from a"]);
});

test("a teaser is of its report's origin, where one house published both on one day", () => {
  const teaser = "Some 347 soldiers will leave for the camp at Bjelovar in March, Minister Helena Vasques said.";
  const of = (publisher: string, on = "2016-02-01") => linksIn({ a: ["2016-02-01", story, { publisher: "Lusa Matinal" }], b: [on, teaser, { publisher }] });
  expect(of("The Lusa Matinal")).toEqual(["b respin a"]);
  expect([...of("Another House"), ...of("Lusa Matinal", "2016-02-05")]).toEqual([]);
});

test("three copies of one story corroborate nothing; a second origin does", () => {
  const claims = (id: string) => ({ [id]: { kind: "force" as const, actor: "PRT", place: "HRV", quantity: exactly(347) } });
  const ledger = buildLedger(input({ a: { on: "2016-02-01", text: story, claims: claims("x") }, b: { on: "2016-02-02", text: story, claims: claims("y") }, c: { on: "2016-02-05", text: other, claims: claims("z") } }));
  const [version] = ledger.commitments[0].versions;
  expect([version.supports.length, version.origins.length]).toEqual([3, 2]);
});

test("a later document never changes the origin of an earlier one", () => {
  const pool = [story, story.split("\n").slice(0, 2).join("\n"), spun, french, other, `${story}\n${other}`];
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(pool.length - 1), fc.integer({ min: 1, max: 9 })), { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (items, by) => {
    const all = documents(Object.fromEntries(items.map(([text, day], i) => [`d${i}`, [`2016-02-0${day}`, pool[text]] as const])));
    const originOf = (some: readonly LedgerDocument[]) => new Map(originsOf(some.map(printOf)).flatMap((origin) => origin.documents.map((document) => [document, origin.id] as const)));
    const whole = originOf(all);
    for (const [document, origin] of originOf(all.filter((one) => one.publishedOn!.edtf <= `2016-02-0${by}`))) expect(whole.get(document)).toBe(origin);
  }), { numRuns: 60 });
});

test("the estimate of similarity is near the share of common word triples", () => {
  const words = Array.from({ length: 400 }, (_, i) => `w${i}`);
  const changed = words.map((word, i) => (i % 40 === 7 ? `x${i}` : word));
  const shared = 398 - 30;
  expect(similarity(signatureOf(words.join(" ")), signatureOf(changed.join(" ")))).toBeCloseTo(shared / (2 * 398 - shared), 0);
  expect(similarity(signatureOf("a b"), signatureOf("a b"))).toBe(0);
});

test("documents added a few at a time, in any order, have the origins of all at once", () => {
  const pool = [story, story.split("\n").slice(0, 2).join("\n"), story.split("\n").slice(1).join("\n"), spun, french, other, `${story}\n${other}`];
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(pool.length - 1), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 40 }), fc.nat(39), (items, first) => {
    const prints = documents(Object.fromEntries(items.map(([text, day], i) => [`d${i}`, [`2016-02-0${day}`, pool[text]] as const]))).map(printOf);
    const index = openLineage(prints.slice(0, first));
    const originOf = (): Map<string, string> => new Map([...originsIn(index)].flatMap((origin) => origin.documents.map((document) => [document, origin.id] as const)));
    for (const print of prints.slice(first)) {
      const before = originOf();
      const changed = new Set(addPrints(index, [print]));
      for (const [document, origin] of originOf()) if (before.get(document) !== origin) expect(changed.has(document)).toBe(true);
    }
    expect([...originsIn(index)]).toEqual(originsOf(prints));
  }), { numRuns: 60 });
});
