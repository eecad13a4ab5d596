/** `muster accounts changes | forces | money | decisions | structure`: what is not one ally's account. */
import { readFile } from "node:fs/promises";
import { type RateTable, type Shown, changesShown, decisionsShown, editionNames, forcesShown, moneyShown, structureShown } from "../../views/forces.ts";
import { wholeDesk } from "../../views/ledger.ts";
import type { Desk } from "../../views/page/desk.ts";
import type { Effects } from "../../pipeline/effects.ts";
import { type Call, type Command, type Options, textOf } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { formatOptions } from "../format.ts";
import { printSection } from "../sections.ts";
import { clockOptions, clocksOf, ledgerOption, todayOf, withLedger } from "../shared.ts";

interface Asked {
  readonly desk: Desk;
  readonly trueOn: number;
  readonly knownBy: number | null;
}

const shared = [...clockOptions, ledgerOption, ...formatOptions];

/** One command: a value for JSON and its sections for people, from the whole ledger on two days. */
const listing = (head: Omit<Command, "run">, made: (asked: Asked, call: Call) => Promise<Shown>): Command => ({
  ...head,
  run: (call) =>
    withLedger(call.options, call.effects, async (file) => {
      const { options, effects } = call;
      const clocks = clocksOf(options, effects);
      const shown = await made(
        { desk: wholeDesk(file, null, false), trueOn: clocks.trueOn ?? clocks.knownBy ?? todayOf(effects), knownBy: clocks.knownBy },
        call,
      );
      await print(shown, options, effects);
      return shown.sections.length === 0 || shown.sections[0].rows.length === 0 ? exit.notFound : exit.done;
    }),
});

const changes: Command = {
  name: "changes",
  summary: "What a later edition changed of an earlier one, or which state-years crossed a level",
  arguments: [
    { name: "<from>", description: "an edition's name" },
    { name: "<to>", description: "a later edition of the same measure" },
  ],
  options: [
    { flags: "--level <percent>", description: "only state-years that stand on two sides of this share of GDP" },
    { flags: "--least <points>", description: "leave out smaller changes", default: "0.005" },
    ledgerOption,
    ...formatOptions,
  ],
  examples: ["muster accounts changes 'NATO 2019-06' 'NATO 2025-08'", "muster accounts changes 'NATO 2019-06' 'NATO 2025-08' --level 2"],
  run: ({ args, options, effects }) =>
    withLedger(options, effects, async (file) => {
      const number = (name: string): number | null => {
        const given = textOf(options, name);
        if (given !== undefined && !(Number(given) >= 0)) throw new CliError(`--${name} is '${given}', expected a number`);
        return given === undefined ? null : Number(given);
      };
      const shown = changesShown(file, { from: args[0] as string, to: args[1] as string, level: number("level"), least: number("least") ?? 0 });
      if (!shown)
        throw new CliError(
          `No edition of that name; ${editionNames(file).length ? `there are: ${editionNames(file).join(", ")}` : "none was imported: muster import spending FILE"}`,
          exit.notFound,
        );
      await print(shown, options, effects);
      return shown.sections[0].rows.length === 0 ? exit.notFound : exit.done;
    }),
};

async function print({ value, sections }: Shown, options: Options, effects: Effects): Promise<void> {
  const format = textOf(options, "format") ?? "table";
  if (format === "json" || format === "ndjson") return effects.out(`${JSON.stringify(value, null, format === "json" ? 2 : 0)}\n`);
  if (!sections[0]?.rows.length) effects.err("Nothing on record that fits.\n");
  for (const [i, section] of (format === "csv" ? sections.slice(0, 1) : sections).entries()) {
    if (format !== "csv") await effects.out(`${i > 0 ? "\n" : ""}${section.title}\n`);
    await printSection(section, options, effects);
  }
}

export const accountsOfOthers: readonly Command[] = [
  changes,
  listing(
    {
      name: "forces",
      summary: "People contributed, promised and allowed, for each ally, host and mission on a day",
      options: [
        { flags: "--ally <id>", description: "a state, or a body for its own numbers" },
        { flags: "--host <id>", description: "a state or region" },
        { flags: "--mission <id>", description: "a mission or formation" },
        ...shared,
      ],
      examples: ["muster accounts forces --host LVA --true-on 2022-06-01", "muster accounts forces --ally CAN --format csv"],
    },
    async ({ desk, trueOn, knownBy }, { options }) => {
      return forcesShown(desk, { ally: textOf(options, "ally"), host: textOf(options, "host"), mission: textOf(options, "mission"), trueOn, knownBy });
    },
  ),
  listing(
    {
      name: "money",
      summary: "Aid and cost: summed only where currency, prices, period, kind and progress agree",
      options: [
        { flags: "--payer <id>", description: "who pays or gives" },
        { flags: "--recipient <id>", description: "who receives, or where" },
        { flags: "--rates <file>", description: "convert with a dated table: JSON {name, on, to, rates: {USD: 0.92}}" },
        ...shared,
      ],
      examples: ["muster accounts money --recipient UKR", "muster accounts money --payer CAN --rates ecb-2025-06-30.json"],
    },
    async ({ desk, trueOn, knownBy }, { options }) => {
      const rates = textOf(options, "rates");
      return moneyShown(desk, {
        payer: textOf(options, "payer"),
        recipient: textOf(options, "recipient"),
        trueOn,
        knownBy,
        rates: rates === undefined ? undefined : await ratesIn(rates),
      });
    },
  ),
  listing(
    {
      name: "decisions",
      summary: "Body, level, procedure, outcome, gates and positions of each matter before a body",
      options: shared,
      examples: ["muster accounts decisions --known-by 2020-02-01"],
    },
    async ({ desk, knownBy }) => {
      return decisionsShown(desk, knownBy);
    },
  ),
  listing(
    {
      name: "structure",
      summary: "Commands, formations, hosts, leads and contributors on a day, by registry and reports, with the difference",
      options: [{ flags: "--body <id>", description: "one body's: nato, eu, un …" }, ...shared],
      examples: ["muster accounts structure --body nato --true-on 2022-06-01"],
    },
    async ({ desk, trueOn, knownBy }, { options }) => {
      return structureShown(desk, { body: textOf(options, "body"), trueOn, knownBy });
    },
  ),
];

async function ratesIn(path: string): Promise<RateTable> {
  try {
    const table = JSON.parse(await readFile(path, "utf8")) as Partial<RateTable>;
    if (
      typeof table.name === "string" &&
      typeof table.on === "string" &&
      typeof table.to === "string" &&
      table.rates &&
      Object.values(table.rates).every((rate) => typeof rate === "number" && rate > 0)
    )
      return table as RateTable;
  } catch (error) {
    throw new CliError(`${path}: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message}`, exit.notFound);
  }
  throw new CliError(`${path}: expected {"name": "…", "on": "2025-06-30", "to": "EUR", "rates": {"USD": 0.92}}`);
}
