/** The reports of `training/`: written and coded for this project, one sentence a line with its claims below it. `training/README.md` gives the form. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { changes, gates, kinds, modalities, stages, stances } from "../src/model/claim.ts";
import type { Span } from "../src/model/span.ts";
import type { GoldClaim, GoldDocument } from "./score.ts";

export const trainingFolder = join(import.meta.dirname, "../training");

/** A claim of a training report with where its words stand in the text; `timed`: its `holds` was coded too. */
export type TrainingClaim = GoldClaim & {
  readonly start: number;
  readonly end: number;
  readonly stance?: string;
  readonly gate?: string;
  readonly timed?: boolean;
};
export interface TrainingReport {
  readonly name: string;
  readonly register: string;
  readonly text: string;
  readonly claims: readonly TrainingClaim[];
}

export type Coded = Pick<TrainingReport, "name" | "text" | "claims">;

/** Whether a report was coded with the care of gold: those of the later hands were. */
export const isCareful = ({ name }: Coded): boolean => /^[P-Z]/.test(name);

/** Where a quote stands in a text, whatever its lines are broken at; null where it does not. */
export function quoteIn(text: string, quote: string): Span | null {
  const words = quote.trim().split(/\s+/u);
  const found = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"), "u").exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** A gold document in the form of a training report. */
export function codedGold({ name, gold, path }: GoldDocument): Coded {
  const text = readFileSync(path, "utf8");
  const claims = gold.claims
    .flatMap((claim) => {
      const at = quoteIn(text, claim.quote);
      return at === null ? [] : [{ ...claim, ...at }];
    })
    .map((claim) => ({ ...claim, timed: true, actor: claim.actor.map((a) => (typeof a === "string" ? { id: a, name: a } : a)) }));
  return { name, text, claims };
}

const isIn = (list: readonly string[], value: string): boolean => list.includes(value);
const listOf = (field: string | undefined): string[] =>
  (field ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "" && each !== "-");

/** The reports of one file. Throws with file and line where a line is in no known form. */
export function reportsIn(file: string, content: string): TrainingReport[] {
  const reports: (TrainingReport & { text: string; claims: TrainingClaim[] })[] = [];
  let sentence = "",
    at = 0,
    gap = false,
    afterItem = false;
  content.split("\n").forEach((line, i) => {
    const wrong = (why: string): never => {
      throw new Error(`${file}:${i + 1}: ${why}: ${line}`);
    };
    if (line.startsWith("== ")) {
      reports.push({ name: `${file.replace(/\.txt$/, "")}-${String(reports.length + 1)}`, register: line.split(" ")[1], text: "", claims: [] });
      sentence = "";
      gap = false;
      afterItem = false;
      return;
    }
    const report = reports.at(-1);
    if (line.trim() === "" || report === undefined) {
      gap = report !== undefined && report.text !== "";
      return;
    }
    if (line.startsWith(">")) {
      const found = sentence === "" ? -1 : 0;
      if (found < 0) wrong("a claim without a sentence above it");
      const optional = line.startsWith(">?");
      report.claims.push({ ...claimOf(line.slice(optional ? 2 : 1), sentence, at, wrong), ...(optional ? { required: false } : {}) });
      return;
    }
    const isHeading = line.startsWith("# "),
      isItem = line.startsWith("- ");
    sentence = line.replace(/^#+ /, "").replace(/^- /, "").trim();
    report.text += (report.text === "" ? "" : isHeading || gap ? "\n\n" : isItem || afterItem ? "\n" : " ") + (isItem ? "- " : "");
    at = report.text.length;
    report.text += sentence;
    gap = isHeading;
    afterItem = isItem;
  });
  return reports;
}

function claimOf(line: string, sentence: string, at: number, wrong: (why: string) => never): TrainingClaim {
  const [kind, actors, quantity, places, change, stage, modality, ...rest] = line.split(";").map((field) => field.trim());
  if (!isIn(kinds, kind)) wrong(`no kind “${kind}”`);
  const isPosition = kind === "position",
    isCondition = kind === "condition";
  if (isPosition && !isIn(stances, change)) wrong("a position needs its stance");
  if (isCondition && !isIn(gates, change)) wrong("a condition needs its gate");
  if (!isPosition && !isCondition && change !== undefined && change !== "" && change !== "-" && !isIn(changes, change)) wrong(`no change “${change}”`);
  if (stage !== undefined && stage !== "" && stage !== "-" && !isIn(stages, stage)) wrong(`no stage “${stage}”`);
  if (modality !== undefined && modality !== "" && modality !== "-" && !isIn(modalities, modality)) wrong(`no modality “${modality}”`);
  const time = rest[0]?.startsWith("@") === true ? rest[0].slice(1) : null;
  const words = rest
    .slice(time === null ? 0 : 1)
    .join(";")
    .trim()
    .replace(/^"|"$/g, "");
  const quote = words !== "" && sentence.includes(words) ? words : sentence;
  const start = at + sentence.indexOf(quote);
  const where = listOf(places);
  const mission = where.find((each) => each.startsWith("%"))?.slice(1);
  return {
    ref: "",
    kind: kind as GoldClaim["kind"],
    quote,
    start,
    end: start + quote.length,
    actor: listOf(actors).map((id) => (id.startsWith("?") ? { id: null, name: id.slice(1) } : { id, name: id })),
    place: where.filter((each) => !each.startsWith("%")).map((id) => ({ id })),
    mission: mission && mission !== "-" ? { id: mission, name: mission } : null,
    quantity: quantityOf(quantity, wrong),
    holds: time === null || time === "-" ? null : { edtf: time },
    timed: time !== null,
    change: isPosition || isCondition || !isIn(changes, change) ? "level" : change,
    stage: isIn(stages, stage) ? stage : "in-force",
    modality: isIn(modalities, modality) ? modality : "stated",
    ...(isPosition ? { stance: change } : {}),
    ...(isCondition ? { gate: change } : {}),
  };
}

function quantityOf(field: string | undefined, wrong: (why: string) => never): GoldClaim["quantity"] {
  if (field === undefined || field === "" || field === "-") return null;
  if (field === "words") return { min: null, max: null, unit: "" };
  const found = /^~?(\d+(?:\.\d+)?)?(\.\.)?(\d+(?:\.\d+)?)? (\S+)/.exec(field);
  if (!found) return wrong(`no quantity “${field}”`);
  const [, low, range, high, unit] = found;
  return { min: low ? Number(low) : null, max: high ? Number(high) : range ? null : Number(low), unit };
}

/** All reports of the folder, in the order of their files. */
export const trainingReports = (folder = trainingFolder): TrainingReport[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => reportsIn(name, readFileSync(join(folder, name), "utf8")));
