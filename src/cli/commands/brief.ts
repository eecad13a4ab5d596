import { dayOf, isoOf } from "../../model/edtf.ts";
import { keepBrief } from "../../store/briefs.ts";
import { type BriefAsk, briefOf } from "../../views/brief/brief.ts";
import { briefFormats, formatOfFile, printedBrief } from "../../views/brief/print.ts";
import type { BriefQuestion } from "../../views/brief/gather.ts";
import { langs, type BriefLang } from "../../views/brief/phrase.ts";
import { type Told, askedWords, lastToldOf, sinceBrief, toldBy, toldOf } from "../../views/brief/since.ts";
import { topicFault } from "../../views/brief/topic.ts";
import { type Call, type Command, isOn, textOf } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { type OpenLedger, clockOptions, clocksOf, dayOption, ledgerOption, todayOf, wholeOf, withLedger } from "../shared.ts";
import { writeTarget } from "../target.ts";
import { filterOf, filterOptions } from "./ls.ts";

export const command: Command = {
  name: "brief",
  summary: "A brief with footnotes: hedges kept, open conflicts boxed; or only what changed since the last",
  description:
    "What is in force, promised, asked and answered, spent, waited on, held as a position, to come and ended, each sentence with the words of its report in a footnote; open conflicts and what is not known stand in boxes, doubtful readings in a list to check. The filters are those of ls; a topic is words matched against states, bodies, regions, missions and formations in English and French. A brief is kept in the ledger with what it told, so that --since-last prints only what is new, changed, ended or no longer on record. The format follows the ending of the file: .md, .html, .docx, .json, .bib, .ris, .csl.json.",
  options: [
    { flags: "--topic <words>", description: 'what it is about: latvia, "baltic states", unifil, "canada latvia"' },
    ...filterOptions,
    ...clockOptions,
    { flags: "--as-of <day>", description: "both clocks at once (YYYY-MM-DD or today)" },
    { flags: "--since <day>", description: "only what changed after this day of publication" },
    { flags: "--since-last", description: "only what changed since the last brief of the same question" },
    { flags: "--limit <n>", description: "at most so many sentences of a section; 0 for all", default: "12" },
    { flags: "--no-keep", description: "do not keep this brief in the ledger" },
    { flags: "-o, --output <file>", description: "write to this file (default: Markdown to standard output)" },
    { flags: "--format <format>", description: "how to print", choices: briefFormats },
    { flags: "--lang <language>", description: "language of the brief; quotations stay as they are", choices: langs, default: "en" },
    ledgerOption,
  ],
  examples: [
    "muster brief --topic latvia --as-of today -o brief.docx",
    "muster brief --actor CAN --kind spending --lang fr",
    'muster brief --topic "baltic states" --since-last   # what changed since the brief before',
    "muster brief --topic unifil --format bibtex > cited.bib",
  ],
  run: (call) => withLedger(call.options, call.effects, (file) => brief(file, call)),
};

async function brief(file: OpenLedger, { options, effects }: Call): Promise<number> {
  const output = textOf(options, "output");
  const format = textOf(options, "format") ?? (output === undefined ? "md" : formatOfFile(output));
  if (format === null) throw new CliError(`${output}: the ending names no format; give --format, one of ${briefFormats.join(", ")}`);
  if (format === "docx" && output === undefined) throw new CliError("A Word document goes to a file: -o brief.docx");
  const ask = askOf(file, { options, effects });
  const told = toldBefore(file, ask, { options, effects });
  const { brief: made, gathered } = told ? sinceBrief(file, ask, told) : briefOf(file, ask);
  const printed = await printedBrief(made, format);
  if (output === undefined) await effects.out(printed);
  else await writeTarget(output, [printed], effects);
  if (isOn(options, "keep") && file.store.isCopy) effects.err("The ledger cannot be written: this brief is not kept for --since-last.\n");
  else if (isOn(options, "keep")) keepBrief(file.store, askedWords(ask.question), toldOf(gathered, ask), effects.now().toISOString());
  const { facts, documents } = gathered;
  if (facts.length === 0) effects.err(`Nothing on record that fits, in ${documents} ${documents === 1 ? "report" : "reports"}.\n`);
  else if (output !== undefined)
    effects.err(
      `${output}: ${made.blocks.reduce((sum, block) => sum + block.entries.length, 0)} entries, ${made.notes.length} footnotes, from ${documents} reports\n`,
    );
  return facts.length === 0 ? exit.notFound : exit.done;
}

function askOf(file: OpenLedger, { options, effects }: Pick<Call, "options" | "effects">): BriefAsk {
  const topic = textOf(options, "topic")?.trim();
  if (topic !== undefined) {
    const fault = topicFault(file.registry, topic);
    if (fault) throw new CliError(`--topic is '${topic}': ${fault}`, exit.notFound);
  }
  const clocks = clocksOf(options, effects);
  const asOf = dayOption(options, "asOf", "--as-of", effects);
  if (asOf !== null && (clocks.trueOn !== null || clocks.knownBy !== null))
    throw new CliError("--as-of sets both clocks: give it, or --true-on and --known-by");
  const limit = wholeOf(textOf(options, "limit") ?? "12", "--limit");
  const question: BriefQuestion = { ...filterOf(options), ...(topic === undefined ? {} : { topic: topic.toLowerCase() }) };
  return {
    question,
    trueOn: asOf ?? clocks.trueOn,
    knownBy: asOf ?? clocks.knownBy,
    today: todayOf(effects),
    lang: textOf(options, "lang") as BriefLang,
    limit: limit === 0 ? 1e9 : limit,
  };
}

/** What changes are told against; null for a whole brief. */
function toldBefore(file: OpenLedger, ask: BriefAsk, { options, effects }: Pick<Call, "options" | "effects">): Told | null {
  const since = dayOption(options, "since", "--since", effects);
  if (since !== null && isOn(options, "sinceLast")) throw new CliError("--since names a day, --since-last the brief before: give one of them");
  if (since !== null) {
    if (ask.knownBy !== null && since > ask.knownBy) throw new CliError(`--since is ${isoOf(since)}, after ${isoOf(ask.knownBy)}, by which the brief is known`);
    return toldBy(file, ask, since);
  }
  if (!isOn(options, "sinceLast")) return null;
  const told = lastToldOf(file, ask.question);
  if (told === null) effects.err("No brief of this question was kept before: all of it is told.\n");
  else if (dayOf(told.knownBy)! > (ask.knownBy ?? ask.today))
    throw new CliError(`The last brief of this question is of ${told.knownBy}, later than this one; ask with --since`);
  return told;
}
