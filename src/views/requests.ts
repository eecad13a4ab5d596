/** Requests with their answers, part answers or silence: those made last first. Only those that are shown are answered. */
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { modalities } from "../model/claim.ts";
import { tracks } from "../model/commitment.ts";
import { commitmentAt, versionAt } from "../store/commitments.ts";
import { answersTo } from "./answers.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { type LedgerModel, modelOf } from "./model.ts";
import { requestRowOf } from "./page/commitment.ts";
import type { RequestRow } from "./page/shapes.ts";
import { dayToldIn, isKnownIn } from "./standing.ts";

export interface RequestsAsk {
  readonly knownBy: number | null;
  /** Who is asked, by id; separated by commas. */
  readonly actor?: string;
  readonly limit: number;
  readonly offset: number;
}

export function requestsView(file: LedgerFile, ask: RequestsAsk): { readonly items: readonly RequestRow[]; readonly total: number } {
  const model = modelOf(file.store);
  const found = requestsIn(model, ask);
  const page = found.slice(ask.offset, ask.offset + ask.limit);
  const lines = [...new Set(page.map((version) => model.line[model.owner[version]]))];
  const commitments = lines.flatMap((line) => {
    const whole = commitmentAt(file.store, line);
    return (whole && commitmentKnownBy(whole, ask.knownBy)) ?? [];
  });
  const ids = page.map((version) => versionAt(file.store, model.line[model.owner[version]], version - model.versions[model.owner[version]])!.id);
  const wanted = new Set(ids);
  const answers = new Map(answersTo(file.store, commitments, ask.knownBy, file.facts, wanted).map((answer) => [answer.request.version, answer]));
  const shown = ids.flatMap((id) => answers.get(id) ?? []);
  const desk = deskOf(file, {
    lines: [],
    knownBy: ask.knownBy,
    claims: "none",
    also: new Set(shown.flatMap((answer) => [answer.request, ...answer.answers].map((support) => support.claim))),
  });
  return { items: shown.map((answer) => requestRowOf(desk, answer)), total: found.length };
}

function requestsIn(model: LedgerModel, { knownBy, actor }: RequestsAsk): number[] {
  const { track, modality } = model.columns;
  const [request, negated] = [tracks.indexOf("request"), modalities.indexOf("negated")];
  const asked = new Set((actor ?? "").split(",").filter(Boolean));
  const isAsked = (own: number): boolean =>
    asked.size === 0 || model.actors.values.subarray(model.actors.starts[own], model.actors.starts[own + 1]).some((number) => asked.has(model.ids[number]));
  const found: number[] = [];
  for (let version = 0; version < model.owner.length; version++)
    if (track[version] === request && modality[version] !== negated && isKnownIn(model, version, knownBy) && isAsked(model.owner[version])) found.push(version);
  return found.sort((a, b) => dayToldIn(model, b) - dayToldIn(model, a) || a - b);
}
