/** Scenarios over HTTP: a file's text comes in, the difference goes out; the ledger is not changed. One may be kept to come back to. */
import { z } from "zod";
import { scenarios } from "../store/editions.ts";
import { type ScenarioDrawn, type ScenarioPage, assumptionKinds, assumptionsShown, exampleScenario, parseScenario, scenarioShown } from "../views/scenarios.ts";
import { ApiError } from "./problem.ts";
import type { Workspace } from "./workspace.ts";

const saved = z.object({ id: z.string(), name: z.string(), savedOn: z.string(), text: z.string() });
export const scenarioHelp = z.object({
  example: z.string(),
  kinds: z.array(z.object({ kind: z.string(), says: z.string() })),
  saved: z.array(saved).describe("scenarios that were kept, each in its last form"),
});
export const scenarioAsked = z.object({
  text: z.string().max(100_000).describe("the scenario file, YAML"),
  without: z.array(z.string()).max(100).optional().describe("ids of assumptions that are left out this time"),
  sensitivities: z.boolean().optional(),
});
export const scenarioKept = z.object({ text: z.string().max(100_000).describe("the scenario file, YAML; kept under its name") });
export const scenarioKeptAnswer = saved.meta({ id: "SavedScenario" });
const cell = z.union([z.string(), z.number(), z.null()]);
const bounds = z.object({ min: z.number().nullable(), max: z.number().nullable() });
export const scenarioAnswer = z
  .object({
    label: z.literal("SCENARIO"),
    title: z.string(),
    assumptions: z.array(z.string()),
    notes: z.array(z.string()),
    sections: z.array(z.object({ title: z.string(), columns: z.array(z.string()), rows: z.array(z.array(cell)) })),
    all: z.array(z.object({ id: z.string(), text: z.string(), counted: z.boolean() })).describe("every assumption of the file, with those that were left out"),
    drawn: z.object({
      strength: z.array(z.object({ mission: z.string(), before: bounds, after: bounds })),
      spending: z.array(
        z.object({ state: z.string(), target: z.number(), years: z.array(z.object({ year: z.number(), before: z.number().nullable(), share: bounds })) }),
      ),
    }),
  })
  .meta({ id: "ScenarioResult" });

export interface ScenarioAnswer extends ScenarioPage {
  readonly all: readonly { readonly id: string; readonly text: string; readonly counted: boolean }[];
  readonly drawn: ScenarioDrawn;
}

export const helpOnScenarios = (workspace: Pick<Workspace, "file">): z.infer<typeof scenarioHelp> => ({
  example: exampleScenario,
  kinds: assumptionKinds.map((one) => ({ ...one })),
  saved: scenarios(workspace.file.store).map(({ id, savedOn, scenario }) => ({ id, savedOn, ...(scenario as { name: string; text: string }) })),
});

export function answerScenario({ text, without, sensitivities }: z.infer<typeof scenarioAsked>, workspace: Workspace): ScenarioAnswer {
  const scenario = scenarioIn(text);
  const desk = workspace.desk(null);
  const counted = scenario.assumptions.filter((one) => !without?.includes(one.id));
  const { page, drawn } = scenarioShown(workspace.file, { ...scenario, assumptions: counted }, { sensitivities: sensitivities ?? false, desk });
  return { ...page, drawn, all: assumptionsShown(desk, scenario).map((one) => ({ ...one, counted: counted.some(({ id }) => id === one.id) })) };
}

/** Keeps a scenario under its name; kept again it is the new form, and the old ones stay in the file. */
export function keepScenario({ text }: z.infer<typeof scenarioKept>, workspace: Workspace, now: Date): z.infer<typeof scenarioKeptAnswer> {
  const { name } = scenarioIn(text);
  const one = {
    id:
      name
        .toLowerCase()
        .normalize("NFKD")
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "") || "scenario",
    savedOn: now.toISOString(),
  };
  workspace.keepScenario(one.id, { name, text }, one.savedOn);
  return { ...one, name, text };
}

function scenarioIn(text: string) {
  const { scenario, errors } = parseScenario(text, "the scenario");
  if (!scenario)
    throw new ApiError(
      400,
      `The scenario cannot be read. ${errors.join(" · ")}`,
      errors.map((detail) => ({ pointer: "/body/text", detail })),
    );
  return scenario;
}
