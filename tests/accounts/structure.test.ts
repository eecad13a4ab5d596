import { expect, test } from "vitest";
import { decisionRecordsOf } from "../../src/accounts/decisions.ts";
import { structureOn } from "../../src/accounts/structure.ts";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { dayOf } from "../../src/model/edtf.ts";
import { parseRegistry } from "../../src/model/registry.ts";
import { claim, facts, input, type Said } from "../ledger/make.ts";

const tsv = (...rows: readonly string[]): string => rows.map((row) => row.split(" ").join("\t")).join("\n");
const registry = parseRegistry({
  states: tsv("id name_en", "ESP Spain", "ITA Italy", "HRV Croatia", "PRT Portugal"),
  formations: tsv("id name_en class body parent host from to", "corps Corps headquarters nato  ITA 2000 ", "bg-hrv Battle_Group battle-group nato corps HRV 2010 "),
  formation_roles: tsv("formation state role from to", "bg-hrv ESP framework 2012 2019", "bg-hrv ITA framework 2019 ", "bg-hrv PRT contributor 2012 "),
}, {}, "test");

test("the structure on a day joins registry and claims, and shows where they differ", () => {
  const ledger = buildLedger(input({ a: { on: "2020-01-01", claims: { lead: { kind: "lead", actor: "ESP", mission: "bg-hrv", with: "host:HRV", holds: "2020/.." } } } }));
  const [corps, group] = structureOn(registry, ledger, { trueOn: dayOf("2020-06-01"), knownBy: null });
  expect([corps.id, group.id, group.parent]).toEqual(["corps", "bg-hrv", "corps"]);
  expect(group.roles.map((one) => `${one.role} ${one.state} ${one.from.join("+")}`)).toEqual(["lead ESP claims", "lead ITA registry", "host HRV claims+registry", "contributor PRT registry"]);
  expect(group.differences).toMatchObject([{ role: "lead", kind: "another state", registry: ["ITA"], claims: ["ESP"] }]);
  const before = structureOn(registry, ledger, { trueOn: dayOf("2015-06-01"), knownBy: dayOf("2015-06-01") });
  expect(before[1].roles.filter((one) => one.role === "lead").map((one) => one.state)).toEqual(["ESP"]);
  expect(before[1].differences).toEqual([]);
});

const matter: Readonly<Record<string, Said>> = {
  asked: { kind: "force", actor: "nato", place: "IRQ", with: "asker:USA", stage: "requested", change: "add", quote: "Washington asked the alliance's defence ministers for trainers" },
  talked: { kind: "force", actor: "nato", place: "IRQ", stage: "considered", change: "add", quote: "the ministers are discussing it" },
  gate: { kind: "condition", actor: "nato", place: "IRQ", gate: "parliament", quote: "several parliaments have to agree" },
  waits: { kind: "position", actor: "ESP", place: "IRQ", stance: "waits", topic: "more trainers in Iraq", quote: "Madrid will wait" },
};

test("a decision record: body, level, procedure, outcome, gates; no position found is not agreement", () => {
  const ledger = buildLedger(input({ a: { on: "2018-02-14", claims: matter } }, { facts }));
  const claimOf = (id: string) => (matter[id] ? claim(id, matter[id]) : undefined);
  const [record] = decisionRecordsOf({ ledger, facts, knownBy: dayOf("2018-03-01"), documents: 1, claimOf });
  expect(record).toMatchObject({
    body: { id: "nato" }, theatre: "middle-east", level: "ministers", outcome: "deferred", because: "ESP waits",
    gates: [{ gate: "parliament", state: "unknown" }], positions: [{ ally: { id: "ESP" }, stance: "waits" }], silent: { note: "no position found in 1 document" },
  });
  expect(record.silent.members).toContain("PRT");
  expect(record.silent.members).not.toContain("ESP");
  expect(decisionRecordsOf({ ledger, facts, knownBy: dayOf("2018-01-01"), documents: 0 })).toEqual([]);
});

test.each([
  [{ ...matter.talked, stage: "agreed" as const, quote: "agreed in principle" }, "agreed in principle"],
  [{ ...matter.talked, stage: "agreed" as const, quote: "agreed" }, "agreed"],
  [{ ...matter.talked, quote: "one ally broke the silence" }, "silence broken"],
  [{ ...matter.talked, stage: "refused" as const, quote: "ruled out" }, "refused"],
  [matter.talked, "discussed"],
  [matter.asked, "proposed"],
])("outcome of %j", (said, outcome) => {
  const ledger = buildLedger(input({ a: { on: "2018-02-14", claims: { one: said } } }, { facts }));
  expect(decisionRecordsOf({ ledger, facts, knownBy: null, documents: 1, claimOf: (id) => claim(id, said) })[0].outcome).toBe(outcome);
});

test("conditions that are told without what hangs on them are a matter of their own", () => {
  const ledger = buildLedger(input({ a: { on: "2018-02-14", claims: { gate: matter.gate, waits: matter.waits } } }, { facts }));
  expect(decisionRecordsOf({ ledger, facts, knownBy: null, documents: 1 })).toMatchObject([{ body: { id: "nato" }, outcome: "deferred", gates: [{ gate: "parliament" }], positions: [{ ally: { id: "ESP" }, stance: "waits" }] }]);
});
