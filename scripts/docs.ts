/** Writes docs/cli.md from the commands themselves. A test checks that it is current. Run: npm run docs */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "../src/cli/command.ts";
import { commands } from "../src/cli/commands.ts";

export async function docsOf(): Promise<string> {
  const loaded = await Promise.all(commands.map(async (entry) => (await entry.load()).command));
  return [
    "# The command line",
    "",
    "Written by `scripts/docs.ts` from the commands; `muster COMMAND --help` says the same. In a clone: `npm run -s muster -- COMMAND …`.",
    "",
    "Data goes to standard output, everything else to standard error. `NO_COLOR` is honoured, and pipes get no colour. `MUSTER_LEDGER` names the ledger where `--ledger` does not, `MUSTER_BY` who judges.",
    "",
    "| exit code | means |",
    "|---:|---|",
    "| 0 | done |",
    "| 1 | a fault in Muster |",
    "| 2 | wrong usage |",
    "| 3 | nothing found: no ledger, no such id, no row that fits |",
    "| 4 | some input was bad; the rest is done |",
    "| 5 | a gate failed (`--fail`) |",
    "| 6 | an edition of a spending table was refused: its name is taken by other figures |",
    "| 7 | the ledger is busy |",
    "| 130 | interrupted; what was done is kept |",
    "",
    ...loaded.map((command) => `- [\`muster ${command.name}\`](#muster-${command.name}): ${command.summary}`),
    "",
    ...loaded.flatMap((command) => sectionOf(command, `muster ${command.name}`, "##")),
  ].join("\n");
}

function sectionOf(command: Command, line: string, level: string): string[] {
  const usage = [
    line,
    command.subcommands && !command.run ? "COMMAND" : "",
    ...(command.arguments ?? []).map((one) => one.name),
    command.options?.length ? "[options]" : "",
  ]
    .filter(Boolean)
    .join(" ");
  return [
    `${level} ${line}`,
    "",
    `${command.summary}.${command.description ? ` ${command.description}` : ""}`,
    "",
    "```text",
    usage,
    "```",
    "",
    ...(command.arguments?.length
      ? [...command.arguments.map((one) => `- \`${one.name}\`: ${one.description}${one.choices ? ` (${one.choices.join(", ")})` : ""}`), ""]
      : []),
    ...(command.options?.length
      ? [
          "| option | |",
          "|---|---|",
          ...command.options.map(
            (one) =>
              `| \`${one.flags}\` | ${`${one.description}${one.choices ? `: ${one.choices.join(", ")}` : ""}${one.default === undefined || one.default === false ? "" : ` (default: ${String(one.default)})`}`.replaceAll("|", "\\|")} |`,
          ),
          "",
        ]
      : []),
    ...(command.examples.length ? ["```sh", ...command.examples, "```", ""] : []),
    ...(command.subcommands ?? []).flatMap((sub) => sectionOf(sub, `${line} ${sub.name}`, "###")),
  ];
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) writeFileSync(join(import.meta.dirname, "..", "docs", "cli.md"), await docsOf());
