/** Briefs over HTTP: a question in, sentences with footnotes out. Nothing is kept: `--since-last` is of the command line. */
import { dayOf } from "../model/edtf.ts";
import { type Brief, type BriefAsk, briefOf } from "../views/brief/brief.ts";
import { printedBrief } from "../views/brief/print.ts";
import { sinceBrief, toldBy } from "../views/brief/since.ts";
import { topicFault } from "../views/brief/topic.ts";
import type { Asked } from "./contract/endpoint.ts";
import type { Format } from "./formats.ts";
import { ApiError } from "./problem.ts";

export interface BriefQuery extends Readonly<Record<string, string | number | undefined>> {
  readonly topic?: string;
  readonly asOf?: string;
  readonly since?: string;
  readonly lang?: "en" | "fr";
  readonly limit: number;
}

export function briefAnswer(
  asked: Pick<Asked, "file" | "today" | "trueOn" | "knownBy">,
  { topic, asOf, since, lang, limit, trueOn, knownBy, ...filter }: BriefQuery,
): Brief {
  if (topic) {
    const fault = topicFault(asked.file.registry, topic);
    if (fault) throw new ApiError(400, `The topic names nothing: ${fault}`, [{ pointer: "/query/topic", detail: fault }]);
  }
  if (asOf !== undefined && (trueOn !== undefined || knownBy !== undefined))
    throw new ApiError(400, "asOf sets both clocks: give it, or trueOn and knownBy", [{ pointer: "/query/asOf", detail: "beside trueOn or knownBy" }]);
  const both = asOf === undefined ? null : dayOf(asOf);
  const question = Object.fromEntries(
    Object.entries({ ...filter, topic: topic?.toLowerCase() }).filter((one): one is [string, string] => typeof one[1] === "string" && one[1] !== ""),
  );
  const ask: BriefAsk = { question, trueOn: both ?? asked.trueOn, knownBy: both ?? asked.knownBy, today: asked.today, lang: lang ?? "en", limit };
  return since === undefined ? briefOf(asked.file, ask).brief : sinceBrief(asked.file, ask, toldBy(asked.file, ask, dayOf(since)!)).brief;
}

const printedAs: Readonly<Partial<Record<Format, string>>> = { bib: "bibtex" };

export async function briefFile(
  asked: Pick<Asked, "file" | "today" | "trueOn" | "knownBy">,
  query: BriefQuery,
  format: Format,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const printed = await printedBrief(briefAnswer(asked, query), printedAs[format] ?? format);
  return typeof printed === "string" ? printed : new Uint8Array(printed);
}
