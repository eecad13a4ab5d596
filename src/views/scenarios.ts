/** A scenario's result as sections that a page, a terminal and a note share. `SCENARIO` stands on each. */
import { type Bounds, shownBounds } from "../accounts/bounds.ts";
import { type ScenarioComparison, type Sensitivity, compareScenarios, sensitivitiesOf } from "../scenarios/compare.ts";
import { assumptionText } from "../scenarios/texts.ts";
import { type ScenarioResult, runScenario } from "../scenarios/scenario.ts";
import type { Scenario } from "../scenarios/schema.ts";
import type { Edition } from "../model/edition.ts";
import type { ScenarioWorld } from "../scenarios/world.ts";
import { editions } from "../store/editions.ts";
import { type LedgerFile, wholeDesk } from "./ledger.ts";
import type { Desk } from "./page/desk.ts";

export { parseScenario } from "../scenarios/schema.ts";
export type { Scenario };
import { alignedText, type Cell, markdownTable, type Section } from "./tables.ts";

export interface ScenarioPage {
  readonly label: "SCENARIO";
  readonly title: string;
  readonly assumptions: readonly string[];
  readonly sections: readonly Section[];
  readonly notes: readonly string[];
}

/** What a desk and the editions at hand give a scenario to stand on. */
const worldOfDesk = (desk: Desk, editions: readonly Edition[]): ScenarioWorld => ({
  ledger: desk.ledger,
  facts: desk.facts,
  documents: desk.documents,
  editions,
  targets: desk.registry.targets,
  claimOf: (id) => desk.claimById.get(id)?.claim,
});

export interface ScenarioShown {
  readonly page: ScenarioPage;
  readonly value: object;
  readonly drawn: ScenarioDrawn;
}

/** What a page draws of a result: people in each mission, and shares of GDP year by year, before and after. */
export interface ScenarioDrawn {
  readonly strength: readonly { readonly mission: string; readonly before: Bounds; readonly after: Bounds }[];
  readonly spending: readonly {
    readonly state: string;
    readonly target: number;
    readonly years: readonly { readonly year: number; readonly before: number | null; readonly share: Bounds }[];
  }[];
}

const drawnOf = (result: ScenarioResult): ScenarioDrawn => ({
  strength: result.missions.flatMap((one) =>
    one.strength.before && one.strength.after ? [{ mission: one.mission.name, before: one.strength.before, after: one.strength.after }] : [],
  ),
  spending: result.spending.map((one) => ({
    state: one.state.name,
    target: one.target.level,
    years: one.years.map(({ year, before, share }) => ({ year, before, share })),
  })),
});

/** Each assumption of a scenario as a sentence. */
export const assumptionsShown = (desk: Desk, scenario: Scenario): readonly { readonly id: string; readonly text: string }[] =>
  scenario.assumptions.map((one) => ({ id: one.id, text: assumptionText(one, worldOfDesk(desk, [])) }));

/** A scenario over a ledger, its desk laid open for it where none is at hand. */
export function scenarioShown(
  file: LedgerFile,
  scenario: Scenario,
  { sensitivities, desk }: { readonly sensitivities: boolean; readonly desk?: Desk },
): ScenarioShown {
  const world = worldOfDesk(desk ?? wholeDesk(file, null, false), editions(file.store));
  const result = runScenario(scenario, world);
  const moves = sensitivities ? sensitivitiesOf(scenario, world) : [];
  return { page: scenarioPage(result, moves), value: sensitivities ? { ...result, sensitivities: moves } : result, drawn: drawnOf(result) };
}

export function comparisonShown(file: LedgerFile, a: Scenario, b: Scenario): Omit<ScenarioShown, "drawn"> {
  const world = worldOfDesk(wholeDesk(file, null, false), editions(file.store));
  const compared = compareScenarios(runScenario(a, world), runScenario(b, world));
  return { page: comparisonPage(compared), value: compared };
}

export function scenarioPage(result: ScenarioResult, sensitivities: readonly Sensitivity[] = []): ScenarioPage {
  const { metrics } = result;
  const inNumbers: Section = {
    title: "In numbers",
    columns: ["what", "how many"],
    rows: [
      ["commitments that fall", metrics.falls],
      ["in question", metrics.inQuestion],
      ["missions without a lead", metrics.missionsWithoutLead],
      ["missions under strength", metrics.missionsUnderStrength],
      ["gates that cannot be met", metrics.gatesFailed],
      ["hanging on them", metrics.hanging],
      ["requests left unanswered", metrics.requestsUnanswered],
      ["personnel lost", shownBounds(metrics.personnelLost, 0)],
    ].filter(([, n]) => n !== 0 && n !== "0"),
  };
  const sections: Section[] = [
    inNumbers,
    {
      title: "Commitments that fall",
      columns: ["state", "who", "what", "where", "loses", "from", "because", "by"],
      rows: result.falls.map((fall) => [
        fall.state,
        names(fall.actor),
        `${fall.kind}${fall.track === "actual" ? "" : ` (${fall.track})`}`,
        fall.mission?.name ?? names(fall.where),
        fall.loses ? `${shownBounds(fall.loses.amount, 0)} ${fall.loses.unit}${fall.loses.per ? ` a ${fall.loses.per}` : ""}` : null,
        fall.from,
        fall.because,
        fall.by,
      ]),
    },
    {
      title: "Missions",
      columns: ["mission", "without a lead", "led by", "then by", "strength", "loses", "then", "under strength", "because", "from"],
      rows: result.missions.map((one) => [
        one.mission.name,
        one.withoutLead,
        one.leads.before.join(", ") || null,
        one.leads.after.join(", ") || null,
        bounds(one.strength.before),
        bounds(one.strength.loses),
        bounds(one.strength.after),
        one.underStrength,
        one.because,
        one.from.join(" and "),
      ]),
    },
    {
      title: "Gates",
      columns: ["gate", "on", "of", "about", "then", "because", "what hangs on it"],
      rows: result.gates.map((gate) => [
        gate.gate,
        names(gate.bound),
        names(gate.gatekeeper) || null,
        gate.topic,
        gate.after,
        gate.because,
        gate.hangs.map((one) => `${one.text}: ${one.how}`).join("; ") || null,
      ]),
    },
    {
      title: "What the reports say would follow",
      columns: ["if", "then", "mission"],
      rows: result.said.map((one) => [one.trigger, one.effect, one.mission?.name ?? null]),
    },
    {
      title: "Requests",
      columns: ["asker", "asked", "before", "then", "because"],
      rows: result.requests.map((one) => [names(one.asker), names(one.asked), one.before, one.after, one.because]),
    },
    ...result.spending.flatMap((one): Section[] => [
      {
        title: `Spending of ${one.state.name}, from ${one.base.from}, against ${one.target.level}% (${one.target.from}); arrives ${arrival(one.arrival)}`,
        columns: ["year", "share before %", "share %", "gap points", `gap, ${one.unit || "money"}`],
        rows: one.years.map((year) => [
          year.year,
          year.before === null ? null : Number(year.before.toFixed(3)),
          shownBounds(year.share, 3),
          shownBounds(year.gapPoints, 3),
          year.gapMoney ? shownMoney(year.gapMoney) : null,
        ]),
      },
    ]),
    ...(result.draws ? [drawsSection(result)] : []),
    ...(sensitivities.length
      ? [
          {
            title: "Which assumption moves the result most",
            columns: ["assumption", "change", "what moves", "from", "to"],
            rows: sensitivities.slice(0, 12).map((one): readonly Cell[] => [one.text, one.change, one.metric, bounds(one.from), bounds(one.to)]),
          },
        ]
      : []),
  ];
  const missing = result.spending.flatMap((one) => one.missing.map((what) => `${one.state.name}: ${what}`));
  return {
    label: "SCENARIO",
    title: `${result.name}: ${result.on}${result.knownBy ? `, as known on ${result.knownBy}` : ""}`,
    assumptions: result.assumptions.map((one) => `${one.id}: ${one.text}`),
    sections: sections.filter((section) => section.rows.length > 0),
    notes: [...result.notes, ...missing],
  };
}

function comparisonPage(comparison: ScenarioComparison): ScenarioPage {
  const count = (title: string, sides: ScenarioComparison["falls"]): readonly Cell[] => [title, sides.onlyA.length, sides.onlyB.length, sides.both.length];
  return {
    label: "SCENARIO",
    title: `A: ${comparison.a} · B: ${comparison.b}`,
    assumptions: [...comparison.assumptions.a.map((one) => `A ${one.id}: ${one.text}`), ...comparison.assumptions.b.map((one) => `B ${one.id}: ${one.text}`)],
    sections: [
      { title: "In numbers", columns: ["what", "A", "B"], rows: comparison.metrics.map((one) => [one.name, bounds(one.a), bounds(one.b)]) },
      {
        title: "Who has what",
        columns: ["what", "only A", "only B", "both"],
        rows: [
          count("commitments that fall", comparison.falls),
          count("missions", comparison.missions),
          count("gates", comparison.gates),
          count("requests", comparison.requests),
        ],
      },
      ...(comparison.missions.onlyA.length || comparison.missions.onlyB.length
        ? [
            {
              title: "Missions of one only",
              columns: ["mission", "in"],
              rows: [...comparison.missions.onlyA.map((one) => [one, "A"]), ...comparison.missions.onlyB.map((one) => [one, "B"])],
            },
          ]
        : []),
    ],
    notes: [],
  };
}

/** `SCENARIO` at the head of every section, so that no part of it can be taken for the record. */
export function scenarioText(page: ScenarioPage): string {
  return [
    `SCENARIO  ${page.title}\n`,
    ...page.assumptions.map((one) => `  assumed  ${one}\n`),
    ...page.sections.map((section) => `\nSCENARIO  ${section.title}\n${alignedText(section)}`),
    ...(page.notes.length ? ["\n", ...page.notes.map((note) => `  note  ${note}\n`)] : []),
  ].join("");
}

export function scenarioMarkdown(page: ScenarioPage): string {
  return [
    `# SCENARIO: ${page.title}\n\n`,
    ...page.assumptions.map((one) => `- assumed: ${one}\n`),
    ...page.sections.map((section) => `\n## SCENARIO: ${section.title}\n\n${markdownTable(section)}`),
    ...(page.notes.length ? ["\n", ...page.notes.map((note) => `> ${note}\n`)] : []),
  ].join("");
}

// ---------------------------------------------------------------------------------------------------------------------------

const names = (all: readonly { readonly id: string | null; readonly name: string }[]): string => all.map((one) => one.name).join(", ");
const bounds = (value: Bounds | null): string | null => (value ? shownBounds(value, 3) : null);
const arrival = (one: { readonly earliest: number | null; readonly latest: number | null; readonly horizon: number }): string =>
  one.earliest === null
    ? `not by ${one.horizon}`
    : one.latest === one.earliest
      ? `in ${one.earliest}`
      : `in ${one.earliest} at the earliest, ${one.latest === null ? `or not by ${one.horizon}` : `in ${one.latest} at the latest`}`;
const shownMoney = (value: Bounds): string =>
  Math.max(Math.abs(value.min ?? 0), Math.abs(value.max ?? 0)) >= 1e8
    ? `${shownBounds({ min: value.min === null ? null : value.min / 1e9, max: value.max === null ? null : value.max / 1e9 })} bn`
    : shownBounds(value);

function drawsSection({ draws }: ScenarioResult): Section {
  const quantiles = (what: string, one: { readonly p5: number; readonly p50: number; readonly p95: number }): readonly Cell[] => [
    what,
    Number(one.p5.toFixed(3)),
    Number(one.p50.toFixed(3)),
    Number(one.p95.toFixed(3)),
  ];
  return {
    title: `${draws!.count} draws, uniform, seed ${draws!.seed}`,
    columns: ["what", "5 of 100", "middle", "95 of 100"],
    rows: [
      ...(draws!.personnelLost ? [quantiles("personnel lost", draws!.personnelLost)] : []),
      ...draws!.states.flatMap((one) => [
        quantiles(`${one.state}: share in ${one.year}, %`, one.share),
        quantiles(`${one.state}: gap in ${one.year}, points`, one.gapPoints),
        [`${one.state}: draws that do not arrive by ${one.year}`, null, `${(100 * one.never).toFixed(1)}%`, null] as readonly Cell[],
      ]),
    ],
  };
}

/** The kinds of assumptions, for the page's help. */
export const assumptionKinds: readonly { readonly kind: string; readonly says: string }[] = [
  { kind: "withdraws", says: "an ally leaves a place or mission" },
  { kind: "presence-ends", says: "a member's presence in a place ends, with the gates that it keeps" },
  { kind: "mandate-not-renewed", says: "a mandate ends and is not renewed" },
  { kind: "gate-fails", says: "a gate is not met" },
  { kind: "source-discounted", says: "what a publisher, document or speaker says counts for nothing" },
  { kind: "gdp-grows", says: "GDP grows by x% a year, or between x% and y%" },
  { kind: "gdp-is", says: "GDP as a series" },
  { kind: "spending-grows", says: "spending grows by x% a year" },
  { kind: "spending-reaches", says: "spending reaches y% of GDP by a year" },
  { kind: "spending-is", says: "spending as a series" },
  { kind: "plan", says: "a plan's shares of a GDP that it assumed" },
];

export const exampleScenario = `scenario: 1
name: Canada leaves Latvia
on: 2023-12-31
assumptions:
  - assume: withdraws
    ally: CAN
    place: LVA
`;
