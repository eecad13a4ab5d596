import { expect, test } from "vitest";
import { compareScenarios, sensitivitiesOf } from "../../src/scenarios/compare.ts";
import { runScenario } from "../../src/scenarios/scenario.ts";
import { exactly } from "../ledger/make.ts";
import { fallen, run, scenarioOf, worldOf } from "./help.ts";

const latvia = worldOf({
  a: { on: "2018-06-01", claims: {
    lead: { kind: "lead", actor: "CAN", place: "LVA", with: "host:LVA", mission: "efp-latvia", holds: "2018-06-01/.." },
    troops: { kind: "force", actor: "CAN", place: "LVA", with: "host:LVA", quantity: exactly(512), holds: "2018-06-01/.." },
    spain: { kind: "force", actor: "ESP", place: "LVA", mission: "efp-latvia", quantity: exactly(310), holds: "2018-06-01/.." },
    cost: { kind: "cost", actor: "CAN", place: "LVA", quantity: { min: 120e6, max: 120e6, unit: "CAD", per: "year" } },
    mandate: { kind: "mandate", actor: "CAN", place: "LVA", with: "host:LVA", holds: "../2019-03" },
    renewal: { kind: "mandate", actor: "CAN", place: "LVA", with: "host:LVA", change: "extend", stage: "planned", modality: "expected", holds: "2019-03/.." },
    elsewhere: { kind: "force", actor: "CAN", place: "UKR", quantity: exactly(190), holds: "2018-06-01/.." },
  } },
  b: { on: "2018-09-01", claims: {
    asked: { kind: "force", actor: "CAN", place: "LVA", with: "asker:LVA", stage: "requested", change: "add" },
  } },
  c: { on: "2018-10-01", claims: { promised: { kind: "force", actor: "CAN", place: "LVA", stage: "pledged", change: "add", quantity: { min: null, max: 7, unit: "personnel", of: "planners" } } } },
});

test("Canada leaves Latvia: its lead, troops, mandate and cost fall; the battle group has no lead and is under strength", () => {
  const result = run(latvia, "  - { assume: withdraws, ally: CAN, place: LVA, on: 2018-12-01 }", "on: 2018-12-01");
  expect(result.label).toBe("SCENARIO");
  expect(result.assumptions).toEqual([{ id: "a1", text: "Canada withdraws from Latvia on 2018-12-01" }]);
  expect(fallen(result)).toEqual(["cost", "lead", "mandate", "promised", "renewal", "troops"]);
  expect(result.falls.find((fall) => fall.kind === "cost")?.loses).toEqual({ amount: { min: 120e6, max: 120e6 }, unit: "CAD", per: "year" });
  const group = result.missions.find((one) => one.mission.id === "efp-latvia")!;
  expect(group).toMatchObject({ leads: { before: ["CAN"], after: [] }, withoutLead: "yes", underStrength: "yes", strength: { before: { min: 822, max: 822 }, loses: { min: 512, max: 512 }, after: { min: 310, max: 310 } }, from: ["claims", "registry"] });
  expect(group.strength.share?.value?.min).toBeCloseTo((100 * 512) / 822, 9);
  expect(result.requests).toMatchObject([{ request: "asked", before: "part-answered", after: "unanswered", because: "every answer on record falls" }]);
  expect(result.metrics).toMatchObject({ missionsWithoutLead: 1, personnelLost: { min: 512, max: 512 } });
});

test("the mandate of spring 2019 is not renewed: lead and planned renewal fall at its end, the troops under it are in question", () => {
  const result = run(latvia, "  - { assume: mandate-not-renewed, ally: CAN, place: LVA }", "on: 2019-06-01\nknown-by: 2018-07-01");
  expect(fallen(result)).toEqual(["lead", "mandate", "renewal"]);
  expect(fallen(result, "in question")).toEqual(["cost", "troops"]);
  expect(result.falls.find((fall) => fall.claims[0] === "mandate")).toMatchObject({ from: "2019-04-01", rule: "lapse/own-line" });
  expect(result.falls.find((fall) => fall.claims[0] === "renewal")).toMatchObject({ rule: "lapse/planned-renewal" });
  const group = result.missions.find((one) => one.mission.id === "efp-latvia")!;
  expect(group).toMatchObject({ withoutLead: "yes", underStrength: "perhaps", strength: { after: { min: 310, max: 822 } } });
});

const iraq = worldOf({
  a: { on: "2020-02-10", claims: {
    training: { kind: "mandate", actor: "nato", place: "IRQ", with: "host:IRQ", mission: "nmi", change: "suspend", stage: "suspended", holds: "2020-02-10/.." },
    wider: { kind: "force", actor: "nato", place: "middle-east", stage: "considered", change: "add" },
    asked: { kind: "force", actor: "nato", place: "IRQ", with: "asker:USA", stage: "requested", change: "add" },
    canadians: { kind: "force", actor: "CAN", place: "IRQ", with: "host:IRQ", quantity: exactly(230), holds: "2020-02-10/.." },
    americans: { kind: "force", actor: "USA", place: "IRQ", quantity: { min: 4000, max: null, of: "soldiers" }, holds: "2020-02-10/.." },
    expelled: { kind: "force", actor: "USA", place: "IRQ", with: "asker:IRQ host:IRQ", stage: "requested", change: "end" },
    presence: { kind: "condition", actor: "nato", place: "IRQ", with: "gatekeeper:USA", gate: "presence", topic: "a larger mission" },
    security: { kind: "condition", actor: "CAN", place: "IRQ", with: "gatekeeper:USA", gate: "presence", topic: "staying on" },
    hosts: { kind: "condition", actor: "nato", gate: "host-consent", topic: "a larger mission" },
    all: { kind: "condition", actor: "nato", gate: "consensus" },
    parliaments: { kind: "condition", actor: "nato", gate: "parliament" },
    paying: { kind: "condition", actor: "USA", with: "gatekeeper:nato", gate: "payment" },
    follows: { kind: "consequence", actor: "nato", place: "IRQ", mission: "nmi", modality: "conditional", trigger: "a pull-out by Washington", effect: "training could hardly restart" },
    waits: { kind: "position", actor: "CAN", place: "IRQ", stance: "waits", topic: "a larger mission" },
  } },
});

test("the United States steps back from Iraq: every gate shows, the presence gates fail, and what hangs on them is named", () => {
  const result = run(iraq, "  - { assume: presence-ends, ally: USA, place: IRQ, on: 2020-03-01 }", "on: 2020-03-01");
  expect(result.gates.map((gate) => `${gate.claims[0]}: ${gate.after}`).sort()).toEqual(["all: as before", "hosts: as before", "parliaments: as before", "paying: as before", "presence: cannot be met", "security: cannot be met"]);
  const hangs = (claim: string) => result.gates.find((gate) => gate.claims[0] === claim)!.hangs.map((one) => `${one.claims[0]}: ${one.how}`).sort();
  expect(hangs("presence")).toEqual(["asked: asked for; cannot be granted", "training: suspended; cannot resume", "wider: considered; cannot go ahead"]);
  expect(hangs("security")).toEqual(["canadians: goes on only while the gate holds"]);
  expect(result.gates.flatMap((gate) => gate.hangs).some((one) => one.mission?.id === "nmi")).toBe(true);
  expect(fallen(result)).toEqual(["americans"]);
  expect(result.metrics.personnelLost).toEqual({ min: 4000, max: null });
  expect(result.said).toMatchObject([{ trigger: "a pull-out by Washington", effect: "training could hardly restart" }]);
  expect(result.requests.map((one) => `${one.request}: ${one.after}`).sort()).toEqual(["asked: unanswered", "expelled: granted by the assumption"]);
});

test("a body's mission in the place hangs on the gate by the registry, though no report names it", () => {
  const world = worldOf({ a: { on: "2020-02-10", claims: { presence: { kind: "condition", actor: "nato", place: "IRQ", with: "gatekeeper:USA", gate: "presence" } } } });
  const [gate] = run(world, "  - { assume: presence-ends, ally: USA, place: IRQ }", "on: 2020-03-01").gates;
  expect(gate.hangs).toMatchObject([{ commitment: null, mission: { id: "nmi" }, how: "by the registry, a mission of the body there" }]);
});

test("a gate fails: consensus alone takes the alliance's own matters", () => {
  const result = run(iraq, "  - { assume: gate-fails, gate: consensus, actor: nato }", "on: 2020-03-01");
  expect(result.gates.find((gate) => gate.after === "cannot be met")).toMatchObject({ gate: "consensus", because: "assumed to fail (the condition names no place)" });
  expect(fallen(result)).toEqual([]);
});

test("a source is discounted: what it alone tells falls, what others tell too stands", () => {
  const world = worldOf({
    a: { on: "2018-01-01", publisher: "Rumour Mill", claims: { only: { kind: "force", actor: "ESP", place: "HRV", stage: "planned", change: "add", quantity: exactly(40) }, both: { kind: "force", actor: "PRT", place: "ALB", quantity: exactly(25) } } },
    b: { on: "2018-01-05", publisher: "Gazette", claims: { too: { kind: "force", actor: "PRT", place: "ALB", quantity: exactly(25) } } },
  });
  expect(fallen(run(world, "  - { assume: source-discounted, publisher: rumour mill }", "on: 2018-02-01"))).toEqual(["only"]);
});

test("an assumption that changes nothing on record says so", () => {
  expect(run(latvia, "  - { assume: withdraws, ally: PRT, place: LVA }", "on: 2018-12-01").notes).toEqual(["a1 changes nothing on record: Portugal withdraws from Latvia"]);
});

test("what is not known yet by the day asked has no effect", () => {
  expect(fallen(run(latvia, "  - { assume: withdraws, ally: CAN, place: LVA }", "on: 2018-12-01\nknown-by: 2018-01-01"))).toEqual([]);
});

test("a scenario leaves the ledger's bytes as they were, and the same scenario gives the same bytes", () => {
  const before = JSON.stringify(iraq.ledger);
  freeze(iraq.ledger);
  const scenario = scenarioOf("  - { assume: presence-ends, ally: USA, place: IRQ }\n  - { assume: withdraws, ally: CAN, place: IRQ }", "on: 2020-03-01");
  expect(JSON.stringify(runScenario(scenario, iraq))).toBe(JSON.stringify(runScenario(scenario, iraq)));
  sensitivitiesOf(scenario, iraq);
  expect(JSON.stringify(iraq.ledger)).toBe(before);
});

test("two scenarios side by side, and the assumption that moves a result most", () => {
  const a = run(iraq, "  - { assume: presence-ends, ally: USA, place: IRQ }", "on: 2020-03-01");
  const b = run(iraq, "  - { assume: withdraws, ally: CAN, place: IRQ }", "on: 2020-03-01");
  const compared = compareScenarios(a, b);
  expect(compared.label).toBe("SCENARIO");
  expect(compared.gates).toMatchObject({ onlyB: [], both: [] });
  expect(compared.gates.onlyA).toHaveLength(2);
  expect(compared.metrics.find((one) => one.name === "gatesFailed")).toEqual({ name: "gatesFailed", a: { min: 2, max: 2 }, b: { min: 0, max: 0 } });
  const both = scenarioOf("  - { id: us, assume: presence-ends, ally: USA, place: IRQ }\n  - { id: ca, assume: withdraws, ally: CAN, place: IRQ }", "on: 2020-03-01");
  expect(sensitivitiesOf(both, iraq).find((one) => one.metric === "gatesFailed")).toMatchObject({ assumption: "us", change: "dropped", from: { min: 2 }, to: { min: 0 } });
});

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const one of Object.values(value)) freeze(one);
}
