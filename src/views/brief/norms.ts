/** Spending beside what it is measured by: the newest published table of each ally that is told of, and how far a figure is from the norm in force. */
import { editionsKnownBy, seriesKnownBy } from "../../accounts/editions.ts";
import { type SpendingTarget, targetsOf } from "../../accounts/targets.ts";
import { isState } from "../../ledger/facts.ts";
import { dayOf } from "../../model/edtf.ts";
import { editions } from "../../store/editions.ts";
import type { LedgerFile } from "../ledger.ts";
import type { Backed, BriefFact, Source } from "./facts.ts";

/** Two definitions of spending are never mixed: tables are those of the alliance's own. */
const measure = "nato-defence";
const mostAllies = 12;

/** The facts with their distance from a norm, and after them what the tables say of the same allies. */
export function besideNorms(file: LedgerFile, facts: readonly BriefFact[], knownBy: number | null): readonly BriefFact[] {
  const spending = facts.filter((fact) => fact.kind === "spending" && fact.source.reading !== "doubtful");
  const allies = [...new Set(spending.flatMap((fact) => fact.actor.flatMap((one) => (one.id !== null && isState(one.id) ? [one.id] : []))))].slice(
    0,
    mostAllies,
  );
  const known = editionsKnownBy(editions(file.store), measure, knownBy);
  const tables =
    known.length === 0
      ? []
      : allies.flatMap((state) => {
          const figure = seriesKnownBy(known, { state, measure, knownBy }).findLast((one) => one.kind === "share");
          return figure ? [tableFact(file, figure)] : [];
        });
  return [...facts, ...tables].map((fact) => withGap(file, fact, knownBy));
}

function withGap({ registry, facts }: LedgerFile, fact: BriefFact, knownBy: number | null): BriefFact {
  const { quantity } = fact;
  const state = fact.actor.length === 1 ? fact.actor[0].id : null;
  if (
    fact.kind !== "spending" ||
    fact.track !== "actual" ||
    fact.modality === "negated" ||
    quantity?.unit !== "%gdp" ||
    quantity.as !== "total" ||
    quantity.min === null ||
    quantity.min !== quantity.max ||
    state === null ||
    !isState(state)
  )
    return fact;
  const year = Number((fact.holds?.edtf ?? fact.source.document.publishedOn?.edtf ?? "").replace(/^\.\.\//, "").slice(0, 4));
  if (!(year > 1900)) return fact;
  const target = targetsOf(state, year, { targets: registry.targets, facts, knownBy }).toSorted((a, b) => (a.since < b.since ? 1 : -1))[0];
  return target
    ? {
        ...fact,
        gap: {
          points: Number((quantity.min - target.value).toFixed(2)),
          isAbout: quantity.approx,
          value: target.value,
          by: target.by,
          source: normSource(target, facts.names[target.body] ?? target.body),
        },
      }
    : fact;
}

const normSource = (target: SpendingTarget, body: string): Source => ({
  claim: `norm:${target.id}`,
  document: {
    id: `norm:${target.id}`,
    title: target.name,
    publisher: body,
    url: null,
    path: null,
    language: "en",
    publishedOn: { edtf: target.since, stated: true },
  },
  quote: `${target.value}% of GDP${target.by ? ` by ${target.by}` : ""}`,
  attribution: [{ who: { id: target.body, name: body }, kind: "body", how: "announced", verbatim: true }],
  reading: "sure",
  problems: [],
});

function tableFact(file: LedgerFile, figure: ReturnType<typeof seriesKnownBy>[number]): BriefFact {
  const name = file.facts.names[figure.state] ?? figure.state;
  const value = Number(figure.value.toFixed(2));
  const source: Backed = {
    claim: `table:${figure.editionId}|${figure.state}|${figure.year}`,
    document: {
      id: `table:${figure.editionId}`,
      title: figure.edition,
      publisher: null,
      url: null,
      path: null,
      language: "en",
      publishedOn: { edtf: figure.publishedOn, stated: true },
    },
    quote: `${name}, ${figure.year}: ${value}% of GDP (${figure.status})`,
    attribution: [],
    reading: "sure",
    problems: [],
    reports: 1,
    origins: 1,
  };
  return {
    key: `table|${figure.state}`,
    section: "money",
    commitment: "",
    version: `${figure.editionId}|${figure.year}`,
    kind: "spending",
    actor: [{ id: figure.state, name }],
    with: [],
    place: [],
    mission: null,
    quantity: { min: value, max: value, unit: "%gdp", of: null, approx: false, as: "total", per: null, quote: source.quote },
    holds: { edtf: String(figure.year), stated: true },
    stage: "ended",
    track: "actual",
    modality: figure.status === "estimate" ? "expected" : "stated",
    change: "level",
    state: "so",
    topic: null,
    object: null,
    binding: true,
    form: null,
    knownOn: dayOf(figure.publishedOn),
    endsBy: null,
    source,
    summed: [],
    before: null,
  };
}
