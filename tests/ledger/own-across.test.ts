import { expect, test } from "vitest";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { inputKnownBy, standingOn } from "../../src/ledger/clocks.ts";
import { indexFacts } from "../../src/ledger/facts.ts";
import { decisionsOf } from "../../src/ledger/decisions.ts";
import type { Version } from "../../src/model/commitment.ts";
import type { Ledger, LedgerInput } from "../../src/model/ledger.ts";
import { dayOf } from "../../src/model/edtf.ts";
import { exactly, facts, gdp, input, more } from "./make.ts";

const lineOf = (ledger: Ledger, claim: string) => ledger.commitments.find((one) => one.versions.some((version) => version.supports.some((support) => support.claim === claim) || version.aside.some((aside) => aside.claim === claim)))!;
const versionOf = (ledger: Ledger, claim: string): Version => lineOf(ledger, claim).versions.find((version) => version.supports.some((support) => support.claim === claim))!;
const conflictsOn = (ledger: Ledger, ...claims: string[]) => ledger.conflicts.filter((conflict) => claims.every((claim) => conflict.sides.some((side) => side.claims.includes(claim))));
const currentOn = (ledger: Ledger, claim: string, day: string) => standingOn(lineOf(ledger, claim), { trueOn: null, knownBy: dayOf(day) }).map(({ version }) => version.claim);

test("a larger number in a later report is an update of one line, whether or not the report names the battle group", () => {
  const ledger = buildLedger(input({
    a: { on: "2015-07", claims: { a1: { kind: "force", actor: "ESP", place: "HRV", mission: "bg-hrv", quantity: exactly(300), holds: "2015-07/.." } } },
    b: { on: "2018-02-01", claims: { b1: { kind: "force", actor: "ESP", place: "HRV", quantity: exactly(420, "Spanish soldiers") } } },
  }, { facts }));
  expect(lineOf(ledger, "a1")).toBe(lineOf(ledger, "b1"));
  expect(currentOn(ledger, "a1", "2016-01-01")).toEqual(["a1"]);
  expect(currentOn(ledger, "a1", "2018-02-01")).toEqual(["b1"]);
  expect(conflictsOn(ledger, "a1", "b1")).toMatchObject([{ kind: "update", rule: "update/quantity", open: false }]);
});

test("a place that its own report contradicts is read as the likely one, kept as said, and opened as a text error", () => {
  const slip = { kind: "place-contradicted", field: "place", likely: "HRV", because: "the report speaks of Croatia throughout" };
  const ledger = buildLedger(input({
    a: { on: "2015-07-01", claims: { a1: { kind: "force", actor: "ESP", place: "HRV", quantity: exactly(300) } } },
    b: { on: "2018-02-01", claims: { b1: { kind: "force", actor: "ESP", place: "SVN", quantity: exactly(420), problems: [slip] } } },
  }, { facts }));
  expect(lineOf(ledger, "a1")).toBe(lineOf(ledger, "b1"));
  expect(ledger.conflicts.find((conflict) => conflict.kind === "text-error")).toMatchObject({ said: "SVN", likely: "HRV", open: true, rule: "text-error/own-text", others: ["1 origin says Croatia"] });
});

test("one slip of the pen is one text error, however many claims were read in its words", () => {
  const slip = { kind: "place-contradicted", field: "place", likely: "HRV", because: "the report speaks of Croatia throughout" };
  const claim = { kind: "force" as const, actor: "ESP", place: "SVN", problems: [slip] };
  const ledger = buildLedger(input({
    a: { on: "2018-02-01", text: "420 soldiers from ten allies train in Slovenia", claims: { soldiers: { ...claim, quantity: exactly(420), quote: "420 soldiers from ten allies train in Slovenia" }, states: { ...claim, quantity: { ...exactly(10), unit: "states" }, quote: "420 soldiers from ten allies" } } },
  }, { facts }));
  expect(ledger.conflicts.filter((conflict) => conflict.kind === "text-error").map((conflict) => [...conflict.sides[0].claims].sort())).toEqual([["soldiers", "states"]]);
});

test("a fixed mission placed in another state than its host is a text error by the registry; the literal reading stands", () => {
  const ledger = buildLedger(input({ a: { on: "2015-07-01", claims: { a1: { kind: "lead", actor: "ITA", place: "SVN", mission: "bg-hrv" } } } }, { facts }));
  expect(ledger.conflicts).toMatchObject([{ kind: "text-error", rule: "text-error/registry", said: "SVN", likely: "HRV" }]);
});

const spending = input({
  a: { on: "2013-05-05", claims: { actual: { kind: "spending", actor: "BEL", quantity: gdp(1.05) }, forecast: { kind: "spending", actor: "BEL", stage: "planned", modality: "expected", quantity: gdp(1.15) } } },
  b: { on: "2017-03-03", claims: { refused: { kind: "spending", actor: "BEL", stage: "refused", quantity: gdp(2) } } },
  c: { on: "2021-09-09", claims: { planned: { kind: "spending", actor: "BEL", stage: "planned", change: "add", quantity: gdp(2) }, met: { kind: "spending", actor: "BEL", quantity: gdp(2) } } },
});

test("actual, forecast, refused and planned shares are one line with the stages apart; a later plan takes the place of the refusal", () => {
  const ledger = buildLedger(spending);
  expect(new Set(["actual", "forecast", "refused", "planned"].map((id) => lineOf(ledger, id).id)).size).toBe(1);
  expect(currentOn(ledger, "actual", "2018-01-01")).toEqual(["actual", "forecast", "refused"]);
  expect(currentOn(ledger, "actual", "2022-01-01")).toEqual(["actual", "planned", "forecast"]);
  expect(conflictsOn(ledger, "refused", "planned")).toMatchObject([{ kind: "update", rule: "update/reversal" }]);
});

test("one text that gives a figure as planned and as met is held at planned", () => {
  const ledger = buildLedger(spending);
  expect(conflictsOn(ledger, "planned", "met")).toMatchObject([{ kind: "clash", rule: "clash/one-text-two-stages", outcome: "hold at planned" }]);
  expect(versionOf(ledger, "planned").aside).toMatchObject([{ claim: "met", rule: "clash/one-text-two-stages" }]);
});

test("a promise and a further aim of one report are both kept", () => {
  const ledger = buildLedger(input({ a: { on: "2017-01-01", claims: { p: { kind: "spending", actor: "PRT", stage: "pledged", change: "add", quantity: gdp(1.6) }, q: { kind: "spending", actor: "PRT", stage: "planned", change: "add", quantity: gdp(2.1) } } } }));
  expect(lineOf(ledger, "p")).toBe(lineOf(ledger, "q"));
  expect(currentOn(ledger, "p", "2017-01-01")).toEqual(["p", "q"]);
});

test("an increment is laid on the total of its own report, and the sum is marked as derived", () => {
  const ledger = buildLedger(input({ a: { on: "2016-01-20", claims: { inc: { kind: "force", actor: "ESP", place: "GEO", mission: "op-lantern", stage: "pledged", change: "add", quantity: more(40) }, tot: { kind: "force", actor: "ESP", place: "GEO", quantity: exactly(150) } } } }, { facts }));
  expect(versionOf(ledger, "inc").derived).toMatchObject({ quantity: { min: 190, max: 190 }, of: ["tot", "inc"] });
  expect(versionOf(ledger, "inc").quantity).toMatchObject({ min: 40, as: "change" });
});

test("'up to eight' and 'eight' are both kept: a bound, no clash", () => {
  const ledger = buildLedger(input({
    a: { on: "2016-01-20", claims: { most: { kind: "force", actor: "PRT", place: "HRV", mission: "hq-south", stage: "pledged", change: "add", quantity: { max: 8, of: "staff officers" } } } },
    b: { on: "2016-01-22", claims: { exact: { kind: "force", actor: "PRT", place: "HRV", mission: "hq-south", stage: "pledged", change: "add", quantity: exactly(8, "staff officers") } } },
  }, { facts }));
  expect(conflictsOn(ledger, "most", "exact")).toMatchObject([{ kind: "bound", open: false }]);
  expect(versionOf(ledger, "most").supersededBy).toBeNull();
  expect(versionOf(ledger, "exact").supersededBy).toBeNull();
});

test("lead and mandate are one line; an extension follows the mandate's end; a later lead carries it on", () => {
  const ledger = buildLedger(input({
    a: { on: "2015-06-10", claims: {
      lead: { kind: "lead", actor: "ESP", place: "HRV", mission: "bg-hrv", holds: "2015-06/.." }, until: { kind: "mandate", actor: "ESP", place: "HRV", mission: "bg-hrv", holds: "../2016-03" },
      longer: { kind: "mandate", actor: "ESP", place: "HRV", mission: "bg-hrv", stage: "planned", change: "extend", quantity: { min: 2, unit: "years" } },
    } },
    b: { on: "2019-05-01", claims: { still: { kind: "lead", actor: "ESP", place: "HRV", mission: "bg-hrv", holds: "2019-05/.." } } },
  }, { facts }));
  expect(new Set(["lead", "until", "longer", "still"].map((id) => lineOf(ledger, id).id)).size).toBe(1);
  expect(versionOf(ledger, "still")).toMatchObject({ stage: "in-force", to: { latest: null } });
});

test("three hosts in one report and four in another: an incomplete list, not a clash", () => {
  const ledger = buildLedger(input({
    a: { on: "2015-06-10", claims: { three: { kind: "force", actor: "nato", place: "HRV SVN MNE", stage: "planned", change: "start" } } },
    b: { on: "2019-05-01", claims: { four: { kind: "force", actor: "nato", place: "HRV SVN MNE ALB", mission: "shield" } } },
  }, { facts }));
  expect(conflictsOn(ledger, "three", "four")).toMatchObject([{ kind: "scope", rule: "scope/incomplete-list" }]);
});

test("a headline without a number is the same version as the sentence that gives it", () => {
  const ledger = buildLedger(input({ a: { on: "2016-01-20", claims: {
    head: { kind: "force", actor: "ITA", stage: "pledged", change: "add" }, body: { kind: "force", actor: "ITA", place: "HRV", stage: "pledged", change: "add", quantity: exactly(90) },
  } } }, { facts }));
  expect(versionOf(ledger, "head")).toBe(versionOf(ledger, "body"));
});

test("a readout that makes no mention of what an envoy says was discussed is silence, not a denial", () => {
  const text = "The record makes no mention of a larger garrison in Croatia. The envoy says the two discussed how to enlarge the garrison in Croatia.";
  const ledger = buildLedger(input({ a: { on: "2016-01-20", text, claims: { talk: { kind: "force", actor: "ITA", place: "HRV", stage: "considered", change: "add", quote: "discussed how to enlarge the garrison in Croatia" } } } }, { facts }));
  expect(ledger.conflicts).toMatchObject([{ kind: "silence", outcome: "uncorroborated; not a denial", sides: [{ claims: [], evidence: { quote: "The record makes no mention of a larger garrison in Croatia" } }, { claims: ["talk"] }] }]);
});

const requests = (reports: Parameters<typeof input>[0]): LedgerInput => input(reports, { facts });

test("a host's request for troops is answered in part by officers for a headquarters there, by inference", () => {
  const ledger = buildLedger(requests({
    a: { on: "2016-01-20", claims: { ask: { kind: "force", actor: "PRT", place: "HRV", with: "host:HRV asker:HRV", stage: "requested", change: "add" }, wide: { kind: "force", actor: "nato", with: "asker:HRV", stage: "requested", change: "add" }, where: { kind: "position", actor: "HRV", place: "HRV", stance: "for", topic: "more troops" } } },
    b: { on: "2016-05-12", claims: { give: { kind: "force", actor: "PRT", place: "HRV", mission: "hq-south", stage: "pledged", change: "add", quantity: { max: 8, of: "staff officers" } } } },
  }));
  expect(ledger.answers.map(({ request, outcome, inferred, open, answers }) => ({ of: request.claim, outcome, inferred, open, answers: answers.map((one) => one.claim) }))).toEqual(expect.arrayContaining([
    { of: "ask", outcome: "part-answered", inferred: true, open: true, answers: ["give"] }, { of: "wide", outcome: "part-answered", inferred: true, open: true, answers: ["give"] },
  ]));
});

test("a request that an ally waits on is deferred; one that is rejected is refused; one with no answer is met with silence", () => {
  const reports = {
    a: { on: "2014-01-11", claims: { ask: { kind: "force", actor: "nato", place: "IRQ", with: "asker:USA", stage: "requested", change: "add" }, wait: { kind: "position", actor: "GRC", stance: "waits", topic: "the alliance's talks" },
      gate: { kind: "condition", actor: "nato", gate: "consensus", topic: "consensus" } } },
    b: { on: "2014-02-01", claims: { demand: { kind: "force", actor: "nato", place: "HRV", with: "asker:SRB", stage: "requested", change: "end" }, no: { kind: "force", actor: "nato", with: "asker:SRB", stage: "refused", change: "end" } } },
    c: { on: "2014-03-01", claims: { alone: { kind: "force", actor: "BEL", place: "JOR", with: "asker:JOR", stage: "requested", change: "add" } } },
  } as const;
  const ledger = buildLedger(requests(reports));
  const outcome = Object.fromEntries(ledger.answers.map((answer) => [answer.request.claim, answer.outcome]));
  expect(outcome).toEqual({ ask: "deferred", demand: "refused", alone: "silence" });
  const [card] = decisionsOf(ledger.commitments, indexFacts(facts), 3).filter((one) => lineOf(ledger, "ask").id === one.commitment);
  expect(card.gates).toMatchObject([{ gate: "consensus", state: "unknown", claims: ["gate"] }]);
  expect(card.positions.find((one) => one.ally.id === "GRC")).toMatchObject({ stance: "waits" });
  expect(card.positions.find((one) => one.ally.id === "ITA")).toMatchObject({ stance: "silent", note: "no position found in 3 documents" });
});

test("one request told three times in one report, each with another place, is one request", () => {
  const ledger = buildLedger(requests({ a: { on: "2014-01-11", claims: {
    x: { kind: "force", actor: "nato", with: "asker:USA", stage: "requested", change: "add" }, y: { kind: "force", actor: "nato", place: "middle-east", with: "asker:USA", stage: "requested", change: "add" },
    z: { kind: "force", actor: "nato", place: "IRQ", with: "asker:USA", stage: "requested", change: "add" },
  } } }));
  expect(versionOf(ledger, "x").supports.map((support) => support.claim)).toEqual(["x", "y", "z"]);
});

test("independent reports of one week that differ are a clash; copies that differ are a text error", () => {
  const at = (on: string, id: string, men: number, text?: string) => ({ on, text, claims: { [id]: { kind: "force" as const, actor: "GRC", place: "JOR", quantity: exactly(men) } } });
  const clash = buildLedger(input({ a: at("2016-01-01", "x", 200), b: at("2016-01-05", "y", 350) }));
  expect(conflictsOn(clash, "x", "y")).toMatchObject([{ kind: "clash", open: true }]);
  const words = "The Greek contingent in Jordan stands guard on the road north of the capital and will stay there through the winter, officers of the contingent told visitors to the camp.";
  const copies = buildLedger(input({ a: at("2016-01-01", "x", 200, words), b: at("2016-01-05", "y", 350, words) }));
  expect(copies.origins).toHaveLength(1);
  expect(conflictsOn(copies, "x", "y")).toMatchObject([{ kind: "text-error", rule: "text-error/copies-differ" }]);
});

test("what a reader of an earlier day saw does not change with later reports", () => {
  const early = buildLedger(inputKnownBy(spending, dayOf("2018-01-01")));
  expect(early.commitments.flatMap((one) => one.versions).map((version) => version.claim).sort()).toEqual(["actual", "forecast", "refused"]);
  expect(versionOf(early, "refused").supersededBy).toBeNull();
});

test.each(["pledged", "planned"] as const)("two numbers of one thing %s, told the same day, clash; told weeks later, the later is an update", (stage) => {
  const promise = { kind: "force", actor: "ESP", place: "HRV", stage, change: "start", holds: "2017/.." } as const;
  const told = (on: string) => buildLedger(input({ a: { on: "2015-07-01", claims: { a1: { ...promise, quantity: exactly(480) } } }, b: { on, claims: { b1: { ...promise, quantity: exactly(400) } } } }, { facts }));
  expect(conflictsOn(told("2015-07-01"), "a1", "b1")).toMatchObject([{ kind: "clash", rule: "clash/two-numbers-one-promise", open: true }]);
  expect(conflictsOn(told("2015-09-01"), "a1", "b1")).toMatchObject([{ kind: "update", rule: "update/quantity" }]);
});
