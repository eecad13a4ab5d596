import { type AdditionGiven, additionAt, anchorAt, judge, type Said } from "../../pipeline/judge.ts";
import { judgementsView } from "../../views/more.ts";
import type { Effects } from "../../pipeline/effects.ts";
import { type Call, type Command, type Options, isOn, textOf } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { formatOptions, printRows } from "../format.ts";
import { type OpenLedger, ledgerOption, todayOf, withLedger } from "../shared.ts";
import { isoOf } from "../../model/edtf.ts";
import { oneNamed } from "./show.ts";

const said = [
  { flags: "--by <name>", description: "who judges (default: $MUSTER_BY or $USER)" },
  { flags: "--because <words>", description: "why" },
  { flags: "--on <day>", description: "when it was judged (default: today)" },
  ledgerOption,
] as const;

export function sayerOf(options: Options, effects: Effects): Pick<Said, "by" | "on" | "because"> {
  const on = textOf(options, "on") ?? isoOf(todayOf(effects));
  if (!/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(on)) throw new CliError(`--on is '${on}', expected a day such as ${isoOf(todayOf(effects))}`);
  return { by: textOf(options, "by") ?? effects.env.MUSTER_BY ?? effects.env.USER ?? "unnamed", on, because: textOf(options, "because") ?? "" };
}

const claimOf = (file: OpenLedger, given: string) => {
  const thing = oneNamed(file, given);
  if (thing.type !== "claim") throw new CliError(`${given} is a ${thing.type}; a judgement is on a claim (c_…)`);
  return anchorAt(file.store, thing.id)!;
};

type Saying = (file: OpenLedger, call: Call) => Record<string, unknown>;

const verb = (
  name: string,
  summary: string,
  args: Command["arguments"],
  saying: Saying,
  examples: readonly string[],
  extra: Command["options"] = [],
): Command => ({
  name,
  summary,
  arguments: args,
  options: [...extra, ...said],
  examples,
  run: (call) =>
    withLedger(call.options, call.effects, async (file) => {
      const made = judge(file.store, file.facts, { ...saying(file, call), ...sayerOf(call.options, call.effects) } as Said, call.effects.now());
      await call.effects.out(`${made.id}\n`);
      return exit.done;
    }),
});

const claim = [{ name: "<claim>", description: "a claim's id" }];
const two = [
  { name: "<claim>", description: "a claim's id" },
  { name: "<other>", description: "another claim's id" },
];

export const command: Command = {
  name: "judge",
  summary: "Record what a person decided: accept, reject, correct, add, same, different, grade, resolve, undo",
  description:
    "A judgement is never changed, only followed by another; undo is one more. It is anchored to the quoted words, so that it finds them again after the documents are read anew.",
  examples: [
    'muster judge reject c_bf639a04 --by ana --because "the forum guesses"',
    "muster judge correct c_bf639a04 place LVA --because 'four other lines say Latvia'",
    "muster judge list",
  ],
  subcommands: [
    verb("accept", "The claim is read rightly", claim, (file, { args }) => ({ verdict: "accept", at: claimOf(file, args[0] as string) }), [
      "muster judge accept c_bf639a04",
    ]),
    verb("reject", "The claim is no claim", claim, (file, { args }) => ({ verdict: "reject", at: claimOf(file, args[0] as string) }), [
      "muster judge reject c_bf639a04 --because 'the forum guesses'",
    ]),
    verb(
      "correct",
      "A field of the claim is another",
      [
        ...claim,
        { name: "<field>", description: "place, actor, stage, quantity.max, holds …" },
        { name: "<value>", description: "an id, a word, a number, or JSON" },
      ],
      (file, { args }) => ({ verdict: "correct", at: claimOf(file, args[0] as string), field: args[1], value: valueOf(args[2] as string) }),
      ["muster judge correct c_bf639a04 place LVA", "muster judge correct c_bf639a04 quantity.max 6"],
    ),
    verb(
      "add",
      "A claim that was not read, on words of a document",
      [
        { name: "<document>", description: "a document's id" },
        { name: "<quote>", description: "its words, exactly; they stand once in the document" },
      ],
      additionSaid,
      ["muster judge add d_394b9718 'will send 40 sappers to Riga' --kind force --actor CZE --place LVA --stage pledged --min 40 --max 40 --unit personnel"],
      [
        { flags: "--kind <kind>", description: "force, aid, spending …" },
        { flags: "--actor <id>", description: "whose commitment: ids or names, with commas" },
        { flags: "--stage <stage>", description: "requested … in-force … refused" },
        { flags: "--place <id>", description: "ids or names, with commas" },
        { flags: "--mission <id>", description: "a mission's id or name" },
        { flags: "--change <change>", description: "level (default), start, add, cut …" },
        { flags: "--modality <modality>", description: "stated (default), expected, possible, conditional, negated" },
        { flags: "--min <number>", description: "at least" },
        { flags: "--max <number>", description: "at most; the same for an exact number" },
        { flags: "--unit <unit>", description: "personnel, unit, states, %gdp, %, months, EUR …" },
        { flags: "--of <words>", description: "what is counted" },
        { flags: "--per <period>", description: "year, month, week, day" },
        { flags: "--holds <day>", description: "when it holds, as EDTF" },
        { flags: "--topic <words>", description: "what a position, condition or consequence is about" },
        { flags: "--object <words>", description: "what is given" },
        { flags: "--stance <stance>", description: "for, against, waits, unsure" },
        { flags: "--gate <gate>", description: "consensus, parliament, host-consent …" },
      ],
    ),
    verb(
      "same",
      "Two claims are about one commitment",
      two,
      (file, { args }) => ({ verdict: "same", at: claimOf(file, args[0] as string), other: claimOf(file, args[1] as string) }),
      ["muster judge same c_bf639a04 c_44947770"],
    ),
    verb(
      "different",
      "Two claims are about two commitments",
      two,
      (file, { args }) => ({ verdict: "different", at: claimOf(file, args[0] as string), other: claimOf(file, args[1] as string) }),
      ["muster judge different c_bf639a04 c_44947770"],
    ),
    verb(
      "grade",
      "The source's reliability (A–F) and the information's credibility (1–6)",
      [...claim, { name: "<grade>", description: "B2, or one of the two: B, 2" }],
      (file, { args }) => ({ verdict: "grade", at: claimOf(file, args[0] as string), ...gradeOf(args[1] as string) }),
      ["muster judge grade c_bf639a04 B2"],
    ),
    verb(
      "resolve",
      "A conflict is decided",
      [
        { name: "<conflict>", description: "a conflict's id (x_…)" },
        { name: "<outcome>", description: "what was decided, in words" },
      ],
      (file, { args }) => ({ verdict: "resolve", conflict: oneNamed(file, args[0] as string).id, outcome: args[1] }),
      ['muster judge resolve x_1b2c3d4e "the ministry\'s figure stands"'],
    ),
    verb(
      "undo",
      "A judgement no longer stands",
      [{ name: "<judgement>", description: "its id (j_…)" }],
      (file, { args }) => ({ verdict: "undo", judgement: oneNamed(file, args[0] as string).id }),
      ["muster judge undo j_0a1b2c3d"],
    ),
    {
      name: "list",
      summary: "The log of judgements, in the order in which they were recorded",
      options: [{ flags: "--standing", description: "only those that stand" }, ledgerOption, ...formatOptions],
      examples: ["muster judge list --standing"],
      run: ({ options, effects }) =>
        withLedger(options, effects, async (file) => {
          const rows = judgementsView(file).filter((one) => !isOn(options, "standing") || one.stands);
          await printRows(
            rows,
            [
              { head: "id", value: (row) => row.id.slice(0, 10), style: () => "dim" },
              { head: "verdict", value: (row) => row.verdict, style: (row) => (row.stands ? "bold" : "dim") },
              {
                head: "quote",
                value: (row) => ("at" in row ? row.at.quote : "entities" in row ? row.entities.join(" = ") : "judgement" in row ? row.judgement : row.conflict),
                cut: true,
              },
              { head: "by", value: (row) => row.by },
              { head: "on", value: (row) => row.on },
              { head: "because", value: (row) => row.because, cut: true },
            ],
            options,
            effects,
          );
          return rows.length === 0 ? exit.notFound : exit.done;
        }),
    },
  ],
};

function additionSaid(file: OpenLedger, { args, options }: Call): Record<string, unknown> {
  const [id, quote] = args as readonly string[];
  const thing = oneNamed(file, id);
  if (thing.type !== "document") throw new CliError(`${id} is a ${thing.type}; a claim is added to a document (d_…)`);
  const number = (name: string): number | null => {
    const given = textOf(options, name);
    if (given !== undefined && !(given.trim() !== "" && Number.isFinite(Number(given)))) throw new CliError(`--${name} is '${given}', expected a number`);
    return given === undefined ? null : Number(given);
  };
  const field = (name: string): string | null => textOf(options, name) ?? null;
  const given: AdditionGiven = {
    kind: field("kind") ?? "",
    actor: field("actor") ?? "",
    stage: field("stage") ?? "",
    place: field("place"),
    mission: field("mission"),
    change: field("change") ?? undefined,
    modality: field("modality") ?? undefined,
    min: number("min"),
    max: number("max"),
    unit: field("unit"),
    of: field("of"),
    per: field("per"),
    holds: field("holds"),
    topic: field("topic"),
    object: field("object"),
    stance: field("stance"),
    gate: field("gate"),
  };
  const made = additionAt(file.store, file.facts, { document: thing.id, quote }, given);
  if ("fault" in made) throw new CliError(made.fault);
  return { verdict: "add", ...made };
}

function valueOf(text: string): unknown {
  if (/^(?:-?\d+(?:\.\d+)?|true|false|null|[[{"].*)$/s.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return text;
}

function gradeOf(text: string): Record<string, unknown> {
  const m = /^([A-F])?([1-6])?$/i.exec(text);
  if (!m || text === "") throw new CliError(`'${text}' is no grade, expected A–F, 1–6, or both, such as B2`);
  return { ...(m[1] && { reliability: m[1].toUpperCase() }), ...(m[2] && { credibility: Number(m[2]) }) };
}
