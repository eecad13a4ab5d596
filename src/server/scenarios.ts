/** Scenarios over HTTP: a file's text comes in, the difference goes out. Nothing is kept and the ledger is not changed. */
import { z } from "zod";
import { type ScenarioPage, assumptionKinds, exampleScenario, parseScenario, scenarioShown } from "../views/scenarios.ts";
import { ApiError } from "./problem.ts";
import type { Workspace } from "./workspace.ts";

export const scenarioHelp = z.object({ example: z.string(), kinds: z.array(z.object({ kind: z.string(), says: z.string() })) });
export const scenarioAsked = z.object({ text: z.string().max(100_000).describe("the scenario file, YAML"), sensitivities: z.boolean().optional() });
const cell = z.union([z.string(), z.number(), z.null()]);
export const scenarioAnswer = z.object({
  label: z.literal("SCENARIO"), title: z.string(), assumptions: z.array(z.string()), notes: z.array(z.string()),
  sections: z.array(z.object({ title: z.string(), columns: z.array(z.string()), rows: z.array(z.array(cell)) })),
}).meta({ id: "ScenarioResult" });

export const helpOnScenarios = (): z.infer<typeof scenarioHelp> => ({ example: exampleScenario, kinds: assumptionKinds.map((one) => ({ ...one })) });

export function answerScenario({ text, sensitivities }: z.infer<typeof scenarioAsked>, workspace: Workspace): ScenarioPage {
  const { scenario, errors } = parseScenario(text, "the scenario");
  if (!scenario) throw new ApiError(400, `The scenario cannot be read. ${errors.join(" · ")}`, errors.map((detail) => ({ pointer: "/body/text", detail })));
  return scenarioShown(workspace.file, scenario, { sensitivities: sensitivities ?? false, desk: workspace.desk(null) }).page;
}
