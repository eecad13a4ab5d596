/** Hand-written claims for the ledger's tests: the fields a test is about, the rest plain. */
import type { Attribution, Claim, Kind, Problem, Quantity, Role, Stage } from "../../src/model/claim.ts";
import type { LedgerFacts } from "../../src/model/facts.ts";
import type { DocumentClaims, LedgerDocument, LedgerInput } from "../../src/model/ledger.ts";
import { readFileSync } from "node:fs";
import { noFacts } from "../../src/ledger/facts.ts";
import { rowsOf } from "../../src/model/registry.ts";

const named = (id: string): { id: string; name: string } => ({ id, name: id });

export interface Said extends Partial<Omit<Claim, "actor" | "with" | "place" | "mission" | "quantity" | "holds" | "attribution" | "problems" | "kind">> {
  readonly kind: Kind;
  readonly actor?: string;
  readonly place?: string;
  readonly mission?: string;
  readonly quantity?: Partial<Quantity>;
  readonly holds?: string;
  /** `host:LVA asker:LVA` */
  readonly with?: string;
  readonly by?: Partial<Attribution>;
  readonly problems?: readonly Problem[];
  readonly quote?: string;
}

export const exactly = (value: number, of = "troops", unit = "personnel"): Partial<Quantity> => ({ min: value, max: value, of, unit });
export const more = (value: number, of = "troops"): Partial<Quantity> => ({ min: value, max: value, of, unit: "personnel", as: "change" });
export const gdp = (value: number): Partial<Quantity> => ({ min: value, max: value, of: null, unit: "%gdp" });

export function claim(id: string, said: Said, start = 0): Claim {
  const { actor, place, mission, quantity, holds, with: parties, by, problems, quote, ...rest } = said;
  return {
    change: "level", stage: "in-force" as Stage, modality: "stated", topic: null, object: null, binding: true, rules: ["test/by-hand"], ...rest,
    id, actor: actor ? actor.split(" ").map(named) : [], place: place ? place.split(" ").map(named) : [], mission: mission ? named(mission) : null,
    with: parties ? parties.split(" ").map((one) => ({ ...named(one.split(":")[1]), role: one.split(":")[0] as Role })) : [],
    quantity: quantity ? { min: null, max: null, unit: "personnel", of: null, approx: false, as: "total", per: null, quote: "…", ...quantity } : null,
    holds: holds ? { edtf: holds, stated: true } : null,
    attribution: by ? [{ who: { id: null, name: "someone" }, kind: "named", how: "said", verbatim: false, ...by }] : [],
    evidence: [{ start, end: start + (quote ?? `words of ${id}`).length, quote: quote ?? `words of ${id}` }], problems: problems ?? [],
  };
}

export interface Report {
  readonly on: string | null;
  readonly text?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly claims?: Readonly<Record<string, Said>>;
}

/** Reports by id, each with its claims by id, as the ledger's input. */
export function input(reports: Readonly<Record<string, Report>>, more: Partial<LedgerInput> = {}): LedgerInput {
  const documents: LedgerDocument[] = [];
  const claims: DocumentClaims[] = [];
  for (const [id, report] of Object.entries(reports)) {
    documents.push({ id, path: null, url: null, title: null, publisher: report.publisher ?? null, language: report.language ?? "en", publishedOn: report.on === null ? null : { edtf: report.on, stated: true }, text: report.text });
    claims.push({ document: id, claims: Object.entries(report.claims ?? {}).map(([own, said], i) => claim(own, said, said.quote && report.text ? Math.max(0, report.text.indexOf(said.quote)) : i * 100)) });
  }
  return { documents, claims, ...more };
}

/** A registry of a few invented and plain facts. */
export const facts: LedgerFacts = {
  ...noFacts,
  members: ["NOR", "ESP", "PRT", "ITA", "GRC", "HRV", "BEL", "USA"].map((state) => ({ body: "nato", state, from: "1949", to: "" })),
  missions: [
    { id: "bg-hrv", name: "Battle Group Croatia", body: "nato", lead: null, places: ["HRV"], class: "battle-group", from: "2010", to: "" },
    { id: "hq-south", name: "Headquarters South", body: "nato", lead: null, places: ["HRV"], class: "headquarters", from: "2010", to: "" },
    { id: "shield", name: "Forward Shield", body: "nato", lead: null, places: ["HRV", "SVN", "MNE", "ALB"], class: "force", from: "2010", to: "" },
    { id: "op-lantern", name: "Operation Lantern", body: null, lead: "ESP", places: ["GEO"], class: "training", from: "2012", to: "" },
  ],
  roles: [{ mission: "bg-hrv", state: "ESP", role: "framework", from: "2012", to: "" }],
  holders: [{ office: "ESP:head-of-government", person: "ana-prado", name: "Ana Prado", from: "2011", to: "2016" }],
  regions: [
    { id: "balkans", states: ["HRV", "SVN", "MNE", "ALB", "SRB"] }, { id: "adriatic-states", states: ["HRV", "SVN", "MNE"] }, { id: "middle-east", states: ["IRQ", "SYR", "JOR"] },
  ],
  names: { HRV: "Croatia", ESP: "Spain", SVN: "Slovenia" },
  kit: rowsOf(readFileSync("registry/lexicon/kit.tsv", "utf8")) as unknown as LedgerFacts["kit"],
};
