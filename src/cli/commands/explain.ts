import { existsSync } from "node:fs";
import { explainClaim, explainFile, type Explained, type LeftOut, type Trail } from "../../pipeline/explain.ts";
import { amountOf, namesOf, sayingOf, whenOf } from "../../views/words.ts";
import type { Effects } from "../../pipeline/effects.ts";
import type { Command, Options } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { formatOptions, printOne } from "../format.ts";
import { type Style, paint } from "../paint.ts";
import { ledgerOption, withLedger } from "../shared.ts";
import { oneNamed } from "./show.ts";

export const command: Command = {
  name: "explain",
  summary: "Print the trail of a claim: its sentence, the mentions, the rules in order, what was filled in and why",
  description:
    "With the id of a claim in the ledger, that claim; with a file, every claim that is read from it, and what rules read that was left out as unlikely.",
  arguments: [{ name: "<claim-or-file>", description: "a claim's id (c_…) or a file" }],
  options: [ledgerOption, ...formatOptions],
  examples: ["muster explain c_bf639a04", "muster explain report.txt"],
  run: async ({ args, options, effects }) => {
    const given = args[0] as string;
    if (/^c_[0-9a-f]+$/.test(given) && !existsSync(given)) {
      return withLedger(options, effects, async (file) => {
        const { id, type } = oneNamed(file, given);
        const found = type === "claim" ? explainClaim(file.store, id) : null;
        if (!found) return exit.notFound;
        if (found.explained.trails.length === 0) {
          effects.err("The rules of today no longer make this claim (muster rebuild reads the documents anew). As it is stored:\n");
          await effects.out(`${JSON.stringify(found.stored, null, 2)}\n`);
          return exit.done;
        }
        return printTrails([found.explained], options, effects);
      });
    }
    if (!existsSync(given)) throw new CliError(`${given}: neither a claim's id nor a file`, exit.notFound);
    const { explained, problems } = await explainFile(given);
    for (const problem of problems) effects.err(`muster: ${problem}\n`);
    if (explained.length === 0) return exit.badInput;
    return printTrails(explained, options, effects);
  },
};

async function printTrails(explained: readonly Explained[], options: Options, effects: Effects): Promise<number> {
  const colour = paint(effects);
  await printOne(
    explained.length === 1 ? explained[0] : explained,
    () =>
      explained.flatMap(({ document, sentences, trails, leftOut }) => [
        `${colour("bold", document.title ?? document.path ?? document.id)}  ${colour("dim", `published ${document.publishedOn ?? "?"}${document.because ? ` (${document.because})` : ""}; ${sentences} sentences looked at, ${trails.length} claims`)}`,
        "",
        ...trails.flatMap((trail) => [...trailLines(trail, colour), ""]),
        ...(leftOut.length === 0
          ? []
          : [colour("bold", `left out  ${leftOut.length} that rules read, as such words seldom tell one`), ...leftOut.flatMap(leftLines), ""]),
      ]),
    options,
    effects,
  );
  return explained.some((one) => one.trails.length > 0) ? exit.done : exit.notFound;
}

const leftLines = ({ sentence, kind, rules, likely }: LeftOut): string[] => [
  `  ${kind.padEnd(11)} likely ${likely.toFixed(2)}  ${rules.join(" → ")}`,
  `              ${sentence.replace(/\s+/g, " ").trim()}`,
];

function trailLines({ sentence, mentions, claim }: Trail, colour: (style: Style | null, text: string) => string): string[] {
  const read = mentions.map(
    (mention) =>
      `  ${mention.type.padEnd(8)}  ${mention.quote.replace(/\s+/g, " ")}  →  ${mention.type === "entity" ? `${mention.id ?? "not in the registry"} (${mention.class})` : mention.type === "time" ? `${mention.edtf ?? mention.timex.value}${mention.because ? `, ${mention.because}` : ""}` : amountOf(mention.quantity)}`,
  );
  return [
    colour(
      "bold",
      `${claim.id.slice(0, 10)}  ${[namesOf(claim.actor), claim.kind, amountOf(claim.quantity, claim.change), namesOf(claim.place), claim.mission?.name, claim.stage].filter(Boolean).join(" · ")}`,
    ),
    `  ${sentence.replace(/\s+/g, " ").trim()}`,
    `  words     «${claim.evidence[0].quote.replace(/\s+/g, " ")}»`,
    ...read,
    `  rules     ${claim.rules.join(" → ")}`,
    `  says      ${sayingOf(claim.attribution)}`,
    ...(claim.holds ? [`  holds     ${whenOf(claim.holds)}${claim.holds.because ? `, ${claim.holds.because}` : ""}`] : []),
    ...Object.entries(claim.filled ?? {}).map(([field, why]) => `  filled    ${field}: ${why}`),
    ...claim.problems.map((problem) =>
      colour("yellow", `  problem   ${problem.kind}${problem.likely ? `, likely ${problem.likely}` : ""}: ${problem.because ?? ""}`),
    ),
    ...(claim.certainty === undefined ? [] : [`  certainty ${claim.certainty.toFixed(2)}`]),
  ];
}
