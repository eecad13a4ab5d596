/** Parses the command line, loads the one command asked for, and turns whatever happens into an exit code. */
import { Argument, Command as Program, CommanderError, Option } from "commander";
import type { Effects } from "../pipeline/effects.ts";
import type { Command, Options } from "./command.ts";
import { type CommandEntry, commands } from "./commands.ts";
import { CliError, exit } from "./errors.ts";
import { version } from "./version.ts";

export async function run(argv: readonly string[], effects: Effects, table: readonly CommandEntry[] = commands): Promise<number> {
  let code: number = exit.done;
  const program = new Program("muster");
  const written: string[] = [];
  program
    .description("Reads news reports and keeps the ledger of alliance commitments: every figure opens on its words.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print the help of a command")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => written.push(text),
      writeErr: (text) => effects.err(text),
      getOutHelpWidth: () => Math.min(effects.columns ?? 100, 120),
    })
    .showSuggestionAfterError(true)
    .addHelpText("after", `\n${exitCodes}`);
  const name = argv.find((word) => !word.startsWith("-"));
  const asked = name === "help" ? argv[argv.indexOf("help") + 1] : name;
  for (const entry of table) {
    const own = program.command(entry.name).description(entry.summary);
    if (entry.name !== asked) continue;
    const { command } = await entry.load();
    configure(own, command, effects, (result) => {
      code = result;
    });
  }
  try {
    if (argv.length === 0) {
      effects.err(program.helpInformation());
      return exit.usage;
    }
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    code = codeOf(error, effects);
  }
  try {
    if (written.length) await effects.out(written.join(""));
  } catch (error) {
    code = codeOf(error, effects);
  }
  return code;
}

const exitCodes = `Exit codes: 0 done · 1 fault in Muster · 2 wrong usage · 3 nothing found · 4 some input was bad, the rest is done
            5 a gate failed · 6 an edition was refused · 7 the ledger is busy · 130 interrupted, what was done is kept`;

function configure(own: Program, command: Command, effects: Effects, done: (code: number) => void): void {
  if (command.description) own.description(`${command.summary}.\n\n${command.description}`);
  for (const spec of command.arguments ?? []) {
    const argument = new Argument(spec.name, spec.description);
    own.addArgument(spec.choices ? argument.choices([...spec.choices]) : argument);
  }
  for (const spec of command.options ?? []) {
    const option = new Option(spec.flags, spec.description);
    if (spec.default !== undefined) option.default(spec.default);
    if (spec.choices) option.choices([...spec.choices]);
    if (spec.many) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    own.addOption(option);
  }
  own.addHelpText("after", `\nExamples:\n${command.examples.map((line) => `  ${line}`).join("\n")}`);
  // What stands behind a subcommand is the subcommand's own, also where its parent has an option of that name.
  if (command.subcommands?.length) own.enablePositionalOptions();
  for (const sub of command.subcommands ?? []) configure(own.command(sub.name).description(sub.summary), sub, effects, done);
  if (!command.run) return;
  own.action(async (...given: unknown[]) => {
    const count = command.arguments?.length ?? 0;
    done(await command.run!({ args: given.slice(0, count) as (string | string[] | undefined)[], options: given[count] as Options, effects }));
  });
}

/** What goes wrong with files outside Muster, in words. */
const faults: Readonly<Record<string, { readonly says: string; readonly code: number }>> = {
  ENOENT: { says: "there is no such file", code: exit.notFound },
  EISDIR: { says: "this is a folder, a file is expected", code: exit.badInput },
  ENOTDIR: { says: "a part of this path is no folder", code: exit.notFound },
  EROFS: { says: "nothing can be written there", code: exit.badInput },
  EACCES: { says: "no permission to open it", code: exit.badInput },
  ENOSPC: { says: "the disk is full. Make room there and give the command again", code: exit.badInput },
  SQLITE_CORRUPT: {
    says: "the ledger's file is damaged. Restore it from a copy, or make a new one: muster ingest the reports again, then muster judgements import",
    code: exit.badInput,
  },
  SQLITE_READONLY: { says: "the ledger's file may not be written; check its permissions and its folder's", code: exit.badInput },
  SQLITE_FULL: {
    says: "the disk is full. What was reported as read is kept; make room, and the same command goes on from there",
    code: exit.badInput,
  },
};

function codeOf(error: unknown, effects: Effects): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
  if (error instanceof CliError) {
    effects.err(`muster: ${error.message}\n`);
    return error.code;
  }
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (code === "WRONG_JUDGEMENT") {
    effects.err(`muster: ${message}\n`);
    return exit.usage;
  }
  // The reader of a pipe has seen enough: `muster ls | head`.
  if (code === "EPIPE") return exit.done;
  if (code === "SQLITE_BUSY" || code === "SQLITE_BUSY_SNAPSHOT") {
    effects.err("muster: the ledger is busy: another process is writing to it. Try again when it is done.\n");
    return exit.busy;
  }
  const told = code ? faults[code] : undefined;
  if (told) {
    effects.err(`muster: ${path ? `${path}: ` : ""}${told.says}\n${effects.env.MUSTER_DEBUG ? `${(error as Error).stack}\n` : ""}`);
    return told.code;
  }
  effects.err(effects.env.MUSTER_DEBUG ? `${(error as Error).stack}\n` : `muster: a fault: ${message}\nSet MUSTER_DEBUG=1 to see where.\n`);
  return exit.fault;
}
