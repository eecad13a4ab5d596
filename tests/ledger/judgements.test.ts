import { expect, test } from "vitest";
import { gradeOf } from "../../src/ledger/grades.ts";
import { anchorOf, applyJudgements, judgementOf, judgementsFromNdjson, judgementsToNdjson } from "../../src/ledger/judgements.ts";
import { buildLedger } from "../../src/ledger/ledger.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import { exactly, facts, input } from "./make.ts";

const text = "Madrid keeps 300 soldiers in Croatia. Madrid keeps 300 soldiers in Croatia. The envoy thanked Slovenia.";
const world = input({
  a: { on: "2015-07-01", text, claims: { first: { kind: "force", actor: "ESP", place: "HRV", quantity: exactly(300), quote: "Madrid keeps 300 soldiers in Croatia" } } },
  b: { on: "2016-07-01", claims: { slip: { kind: "force", actor: "ESP", place: "SVN", quantity: exactly(420), problems: [{ kind: "place-contradicted", field: "place", likely: "HRV" }] } } },
}, { facts });
const [first, slip] = world.claims.map((one) => one.claims[0]);
const at = { first: anchorOf(first, "a", text), slip: anchorOf(slip, "b") };
const by = { by: "an analyst", on: "2020-01-01", because: "read the report again" };
const ledgerWith = (...judgements: Judgement[]) => buildLedger({ ...world, judgements });
const keysOf = (ledger: ReturnType<typeof buildLedger>) => ledger.commitments.map((one) => one.key);

test("a rejected claim is set aside with the reason; undoing the rejection brings it back", () => {
  const reject = judgementOf({ ...by, verdict: "reject", at: at.slip });
  expect(ledgerWith(reject).aside).toMatchObject([{ claim: "slip", rule: "judgement/reject", reason: "rejected by an analyst: read the report again" }]);
  const undo = judgementOf({ ...by, on: "2020-01-02", verdict: "undo", judgement: reject.id });
  expect(ledgerWith(reject, undo)).toEqual(ledgerWith());
  expect(ledgerWith(reject, undo, judgementOf({ ...by, on: "2020-01-03", verdict: "undo", judgement: undo.id })).aside).toHaveLength(1);
});

test("to accept a claim is to accept its literal place; to correct it moves it and closes the text error", () => {
  expect(keysOf(ledgerWith())).toEqual(["force|ESP|HRV"]);
  expect(keysOf(ledgerWith(judgementOf({ ...by, verdict: "accept", at: at.slip })))).toEqual(["force|ESP|HRV", "force|ESP|SVN"]);
  const corrected = ledgerWith(judgementOf({ ...by, verdict: "correct", at: at.slip, field: "place", value: "ALB" }));
  expect(keysOf(corrected)).toEqual(["force|ESP|ALB", "force|ESP|HRV"]);
  expect(corrected.conflicts.filter((one) => one.kind === "text-error")).toEqual([]);
  const fewer = ledgerWith(judgementOf({ ...by, verdict: "correct", at: at.first, field: "quantity.max", value: 290 }));
  expect(fewer.commitments[0].versions[0].quantity).toMatchObject({ min: 300, max: 290 });
});

test("different takes the second claim out of the line; same makes two lines one; both are told on the commitment", () => {
  const apart = judgementOf({ ...by, verdict: "different", at: at.first, other: at.slip });
  expect(keysOf(ledgerWith(apart))).toEqual(["force|ESP|HRV", "force|ESP|HRV|apart:slip"]);
  expect(ledgerWith(apart).commitments[0].mergedBy).toEqual([apart.id]);
  const literal = judgementOf({ ...by, verdict: "accept", at: at.slip });
  expect(keysOf(ledgerWith(literal, judgementOf({ ...by, verdict: "same", at: at.slip, other: at.first })))).toEqual(["force|ESP|HRV"]);
});

test("a judgement finds its words again after a re-read, by the words around them; where they are gone it is an orphan", () => {
  const again = (start: number, id: string) => ({ ...first, id, evidence: [{ start, end: start + at.first.quote.length, quote: at.first.quote }] as const });
  const reject = judgementOf({ ...by, verdict: "reject", at: at.first });
  const reread = applyJudgements([reject], [{ document: "a", claims: [again(0, "new"), again(38, "second")] }], () => text);
  expect([...reread.rejected.keys()]).toEqual(["new"]);
  const gone = applyJudgements([reject], [{ document: "a", claims: [] }]);
  expect(gone.orphans).toMatchObject([{ judgement: reject.id, reason: "no force claim on “Madrid keeps 300 soldiers in Croatia” in a" }]);
});

test("bad lines of an import are problems with their numbers; the others are taken", () => {
  const good = judgementsToNdjson([judgementOf({ ...by, verdict: "reject", at: at.first })]);
  expect(judgementsFromNdjson(`${good}{"id":"j"}\nnonsense\n{"id":"j_1","verdict":"maybe","by":"x","on":"2020","because":"y"}\n`)).toMatchObject({
    judgements: [{ verdict: "reject" }], problems: [{ line: 2, because: "no verdict" }, { line: 3, because: "not JSON" }, { line: 4 }],
  });
});

test("a conflict that a person resolved is closed with that outcome", () => {
  const open = ledgerWith().conflicts.find((one) => one.kind === "text-error")!;
  expect(ledgerWith(judgementOf({ ...by, verdict: "resolve", conflict: open.id, outcome: "Croatia is right" })).conflicts.find((one) => one.id === open.id)).toMatchObject({ open: false, outcome: "Croatia is right" });
});

test("two spellings of one speaker for one state are proposed as one, and one once a person says so; it can be undone", () => {
  const people = input({
    a: { on: "2015-07-01", claims: { x: { kind: "position", actor: "HRV", topic: "more troops", stance: "for", by: { who: { id: null, name: "Stjepan Kovačić" } } } } },
    b: { on: "2015-07-02", claims: { y: { kind: "position", actor: "HRV", topic: "a new road", stance: "for", by: { who: { id: null, name: "Stepan Kovacic" } } }, z: { kind: "position", actor: "SVN", topic: "a road", stance: "for", by: { who: { id: null, name: "Stepan Kovacevic" } } } } },
  });
  const { entities } = buildLedger(people);
  expect(entities).toMatchObject([{ state: "proposed", evidence: ["1 letter apart: Stepan Kovacic, Stjepan Kovačić", "both speak for or to HRV"] }]);
  const same = judgementOf({ ...by, verdict: "same-entity", entities: ["~Stepan Kovacic", "~Stjepan Kovačić"] });
  expect(buildLedger({ ...people, judgements: [same] }).entities).toMatchObject([{ state: "same", judgement: same.id }]);
  expect(buildLedger({ ...people, judgements: [same, judgementOf({ ...by, on: "2021-01-01", verdict: "undo", judgement: same.id })] }).entities).toMatchObject([{ state: "proposed" }]);
});

test("grades: the source apart from the information, each with its reason; a person's grade stands on top", () => {
  const document = world.documents[0];
  expect(gradeOf(first, { document })).toMatchObject({ reliability: "D", credibility: 3 });
  expect(gradeOf(first, { document: { ...document, publisher: "The Harbour Post" }, version: buildLedger(world).commitments[0].versions[0] })).toMatchObject({ reliability: "C", credibility: 3 });
  expect(gradeOf(slip, { document: world.documents[1] })).toMatchObject({ credibility: 5 });
  expect(gradeOf({ ...first, attribution: [{ who: { id: null, name: "a source" }, kind: "anonymous", how: "said", verbatim: false }] }, { document })).toMatchObject({ reliability: "D", because: ["D: one anonymous source", "3: one origin, nothing against it"] });
  const { grades } = applyJudgements([judgementOf({ ...by, verdict: "grade", at: at.first, reliability: "A", credibility: 2 })], world.claims);
  expect(gradeOf(first, { document, judged: grades })).toMatchObject({ reliability: "A", credibility: 2, because: ["A2: an analyst: read the report again", "by rule D: no publisher known, no source named", "by rule 3: one origin, nothing against it"] });
});
