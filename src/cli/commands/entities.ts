import { judge } from "../../pipeline/judge.ts";
import { entitiesView } from "../../views/more.ts";
import type { Command } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { formatOptions, isTable, printRows } from "../format.ts";
import { ledgerOption, withLedger } from "../shared.ts";
import { sayerOf } from "./judge.ts";

const said = [
  { flags: "--by <name>", description: "who judges (default: $MUSTER_BY or $USER)" },
  { flags: "--because <words>", description: "why" },
  { flags: "--on <day>", description: "when (default: today)" },
  ledgerOption,
] as const;

const decide = (name: "merge" | "split", verdict: "same-entity" | "different-entity", summary: string): Command => ({
  name,
  summary,
  arguments: [
    { name: "<name>", description: "a proposal's id (e_…), or a registry id or name" },
    { name: "[other]", description: "the other id or name" },
  ],
  options: said,
  examples: [`muster entities ${name} e_12ab34cd`, `muster entities ${name} krisjanis-karins '~Krisjanis Karins'`],
  run: ({ args, options, effects }) =>
    withLedger(options, effects, async (file) => {
      const found = entitiesView(file).filter((merge) => merge.id.startsWith(args[0] as string) && /^e_[0-9a-f]+$/.test(args[0] as string));
      if (!args[1] && found.length !== 1)
        throw new CliError(
          `${String(args[0])}: ${found.length === 0 ? "no such proposal" : "several proposals begin so"}; see: muster entities`,
          exit.notFound,
        );
      const entities = args[1] ? [args[0], args[1]] : [found[0].kept, found[0].merged].map((named) => named.id ?? `~${named.name}`);
      const made = judge(file.store, file.facts, { verdict, entities, ...sayerOf(options, effects) }, effects.now());
      await effects.out(`${made.id}\n`);
      return exit.done;
    }),
});

export const command: Command = {
  name: "entities",
  summary: "Names that may be one person: proposed with evidence, decided by a person, reversible",
  examples: ["muster entities", "muster entities merge e_12ab34cd --because 'the same minister'", "muster entities split e_12ab34cd"],
  options: [ledgerOption, ...formatOptions],
  subcommands: [decide("merge", "same-entity", "Two names are one"), decide("split", "different-entity", "Two names are two")],
  run: ({ options, effects }) =>
    withLedger(options, effects, async (file) => {
      const merges = entitiesView(file);
      await printRows(
        merges,
        [
          { head: "id", value: (row) => row.id.slice(0, 10), style: () => "dim" },
          { head: "kept", value: (row) => `${row.kept.name}${row.kept.id ? ` (${row.kept.id})` : ""}`, cut: true },
          { head: "merged", value: (row) => `${row.merged.name}${row.merged.id ? ` (${row.merged.id})` : ""}`, cut: true },
          { head: "score", value: (row) => row.score.toFixed(2), right: true },
          { head: "state", value: (row) => row.state },
          { head: "evidenceOf", value: (row) => row.evidence.join("; "), cut: true },
        ],
        options,
        effects,
      );
      if (isTable(options) && merges.length === 0) effects.err("No two names look like one.\n");
      return exit.done;
    }),
};
