import { readFile } from "node:fs/promises";
import {
  type Scenario,
  type ScenarioShown,
  assumptionKinds,
  comparisonShown,
  exampleScenario,
  parseScenario,
  scenarioMarkdown,
  scenarioShown,
} from "../../views/scenarios.ts";
import type { Effects } from "../../pipeline/effects.ts";
import { type Command, type Options, isOn, textOf } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { printSection } from "../sections.ts";
import { ledgerOption, withLedger } from "../shared.ts";

const printing = { flags: "--format <format>", description: "how to print", choices: ["table", "json", "md"], default: "table" } as const;

const compare: Command = {
  name: "compare",
  summary: "Two scenarios side by side",
  arguments: [
    { name: "<a>", description: "a scenario file" },
    { name: "<b>", description: "another" },
  ],
  options: [ledgerOption, printing],
  examples: ["muster scenario compare stays.yaml leaves.yaml", "muster scenario compare a.yaml b.yaml --format md > note.md"],
  run: async ({ args, options, effects }) => {
    const [a, b] = [await scenarioAt(args[0] as string), await scenarioAt(args[1] as string)];
    return withLedger(options, effects, async (file) => {
      await printPage(comparisonShown(file, a, b), options, effects);
      return exit.done;
    });
  },
};

export const command: Command = {
  name: "scenario",
  summary: "Lay assumptions over the ledger and see what falls; the ledger is not changed",
  description:
    "The file's schema is in docs/scenarios.md; --example prints one to begin with. The result is a difference: commitments that fall or stand in question, missions without a lead or under strength, gates that cannot be met and what hangs on them, requests left unanswered, gaps in points and money with the year of arrival. SCENARIO stands on every part of it.",
  arguments: [{ name: "[file]", description: "the scenario, YAML" }],
  options: [
    ledgerOption,
    printing,
    { flags: "--sensitivities", description: "which assumption moves the result most" },
    { flags: "--example", description: "print a scenario to begin with, and the kinds of assumptions" },
  ],
  examples: [
    "muster scenario --example > mine.yaml",
    "muster scenario mine.yaml",
    "muster scenario mine.yaml --sensitivities --format md",
    "muster scenario compare stays.yaml leaves.yaml",
  ],
  subcommands: [compare],
  run: async ({ args, options, effects }) => {
    if (isOn(options, "example")) {
      await effects.out(`${exampleScenario}\n# Assumptions:\n${assumptionKinds.map((one) => `#   ${one.kind}: ${one.says}\n`).join("")}`);
      return exit.done;
    }
    if (args[0] === undefined) throw new CliError("Give a scenario file; muster scenario --example prints one to begin with.");
    const scenario = await scenarioAt(args[0] as string);
    return withLedger(options, effects, async (file) => {
      await printPage(scenarioShown(file, scenario, { sensitivities: isOn(options, "sensitivities") }), options, effects);
      return exit.done;
    });
  },
};

async function scenarioAt(path: string): Promise<Scenario> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new CliError(`${path}: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message}`, exit.notFound);
  }
  const { scenario, errors } = parseScenario(text, path);
  if (!scenario) throw new CliError(`The scenario cannot be read:\n${errors.map((error) => `  ${error}`).join("\n")}`);
  return scenario;
}

async function printPage({ page, value }: Omit<ScenarioShown, "drawn">, options: Options, effects: Effects): Promise<void> {
  const format = textOf(options, "format") ?? "table";
  if (format === "json") return effects.out(`${JSON.stringify(value, null, 2)}\n`);
  if (format === "md") return effects.out(scenarioMarkdown(page));
  await effects.out(`SCENARIO  ${page.title}\n${page.assumptions.map((one) => `  assumed  ${one}\n`).join("")}`);
  for (const section of page.sections) {
    await effects.out(`\nSCENARIO  ${section.title}\n`);
    await printSection(section, options, effects);
  }
  if (page.notes.length) await effects.out(`\n${page.notes.map((note) => `  note  ${note}\n`).join("")}`);
  if (page.sections.length === 0) await effects.out("\nSCENARIO  nothing on record changes\n");
}
