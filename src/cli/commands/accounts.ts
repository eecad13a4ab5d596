import { isoOf } from "../../model/edtf.ts";
import { stateFinder } from "../../model/states.ts";
import { accountsSection, accountsView, evidenceSection, formulasSection, revisionsSection } from "../../views/accounts.ts";
import { type Call, type Command, isOn, textOf } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { formatOptions } from "../format.ts";
import { printSection } from "../sections.ts";
import { accountsOfOthers } from "./accounts-of.ts";
import { clockOptions, clocksOf, ledgerOption, todayOf, wholeOf, withLedger } from "../shared.ts";

export const command: Command = {
  name: "accounts",
  summary: "What allies spend, promise and owe against targets, by edition",
  description:
    "One row an ally and level: actual, estimate, what reports say, forecast; the target or promise, the gap in points and money, the path, and three verdicts (stage, schedule, fulfilment) that are never made into one grade. Every figure is of an edition: import tables first with muster import spending. --known-by shows what an earlier day could know.",
  arguments: [{ name: "[allies...]", description: "states by code or name (default: all with a figure)" }],
  options: [
    { flags: "--year <year>", description: "the year asked about (default: the latest that an edition known by then has)" },
    { flags: "--measure <measure>", description: "whose definition: nato-defence, sipri-milex …; two are never mixed", default: "nato-defence" },
    clockOptions[1],
    { flags: "--why", description: "the verdicts' reasons and evidence, and each formula with its inputs" },
    { flags: "--editions", description: "what each edition gave for the year" },
    { flags: "--formulas", description: "list the formulas and what they compute" },
    ledgerOption,
    ...formatOptions,
  ],
  examples: [
    "muster accounts CAN LVA --year 2024",
    "muster accounts Canada --year 2017 --known-by 2019-07-01     # as it was known then",
    "muster accounts --year 2024 --format csv > accounts.csv",
    "muster accounts DEU --why",
  ],
  subcommands: accountsOfOthers,
  run: accounts,
};

async function accounts({ args, options, effects }: Call): Promise<number> {
  if (isOn(options, "formulas")) {
    await printSection(formulasSection, options, effects);
    return exit.done;
  }
  return withLedger(options, effects, async (file) => {
    const find = stateFinder(file.registry.states);
    const states = ((args[0] as readonly string[] | undefined) ?? []).map((given) => {
      const state = find(given);
      if (state === null) throw new CliError(`'${given}' is no state of the registry; give a code such as CAN or a name`);
      return state;
    });
    const { knownBy } = clocksOf(options, effects);
    const measure = textOf(options, "measure") ?? "nato-defence";
    const given = textOf(options, "year");
    const {
      accounts: rows,
      editions,
      measures,
    } = accountsView(file, { states, year: given === undefined ? null : wholeOf(given, "--year", 2200), measure, knownBy, today: todayOf(effects) });
    if (editions === 0 && measures.length > 0 && !measures.includes(measure))
      throw new CliError(`No edition is of the measure '${measure}'; there are editions of ${measures.join(", ")}`, exit.notFound);
    if (editions === 0)
      effects.err(
        `No edition of ${measure}${knownBy === null ? "" : ` known by ${isoOf(knownBy)}`} in the ledger; what follows is what reports say. Import one: muster import spending FILE --edition NAME --published DAY\n`,
      );
    const format = textOf(options, "format") ?? "table";
    if (format === "json") await effects.out(`${JSON.stringify(rows, null, 2)}\n`);
    else if (format === "ndjson") await effects.out(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    else {
      const sections = [
        accountsSection(rows),
        ...(isOn(options, "editions") ? [revisionsSection(rows)] : []),
        ...(isOn(options, "why") ? [evidenceSection(rows)] : []),
      ];
      for (const [i, section] of sections.entries()) {
        if (i > 0) await effects.out("\n");
        await printSection(section, options, effects);
      }
      if (format === "table" && rows.length) effects.err(`${sections[0].title}. Verdicts by muster-rubric/1; --why shows their evidence.\n`);
    }
    return rows.length === 0 ? exit.notFound : exit.done;
  });
}
