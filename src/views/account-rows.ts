/** Accounts as the API gives them: one row an ally, its levels with gaps, paths and verdicts, and the years of each edition for a chart. */
import { z } from "zod";
import { type Account, type AccountsInput, type Standing, statesWithAccounts } from "../accounts/accounts.ts";
import { editionsKnownBy, seriesKnownBy } from "../accounts/editions.ts";
import { printed } from "../accounts/formulas.ts";
import { targetsOf } from "../accounts/targets.ts";
import { isoOf } from "../model/edtf.ts";
import { editions } from "../store/editions.ts";
import { accountsAsked } from "./accounts.ts";
import type { LedgerFile } from "./ledger.ts";
import type { SpendingPoint } from "./page/spending.ts";

const range = z.object({ min: z.number().nullable(), max: z.number().nullable(), approx: z.boolean().optional() });
const axis = z.object({ value: z.string(), because: z.string(), evidence: z.array(z.string()) });
const accountLevel = z
  .object({
    role: z.enum(["target", "promise", "aim"]),
    label: z.string(),
    level: range,
    by: z.number().nullable(),
    claim: z.string().nullable(),
    commitment: z.string().nullable(),
    gapPoints: range.nullable(),
    gapMoney: range.nullable(),
    moneyUnit: z.string(),
    missing: z.array(z.string()),
    formulas: z.array(z.string()),
    pointsAYear: z.number().nullable(),
    growthAboveGdp: z.number().nullable(),
    arrives: z.number().nullable(),
    rubric: z.string(),
    stage: axis,
    schedule: axis,
    fulfilment: axis,
  })
  .meta({ id: "AccountLevel" });
const tablePoint = z.object({ year: z.number(), value: z.number(), status: z.enum(["actual", "estimate"]), edition: z.string(), publishedOn: z.string() });
export const accountRow = z
  .object({
    ally: z.object({ id: z.string().nullable(), name: z.string() }),
    year: z.number(),
    measure: z.string(),
    edition: z.string().nullable(),
    actual: z.number().nullable(),
    estimate: z.number().nullable(),
    said: z.array(
      z.object({
        role: z.string(),
        value: range,
        unit: z.string(),
        year: z.number().nullable(),
        quote: z.string(),
        claim: z.string(),
        commitment: z.string(),
        knownOn: z.number().nullable(),
      }),
    ),
    levels: z.array(accountLevel),
    editions: z.array(tablePoint),
    series: z.array(tablePoint),
  })
  .meta({ id: "Account" });
export const accountList = z.object({
  items: z.array(accountRow),
  total: z.number(),
  next: z.string().nullable(),
  documents: z.number(),
  editions: z.array(z.object({ name: z.string(), measure: z.string(), publishedOn: z.string() })),
  said: z.number().describe("figures that reports give in all: of more than a page can show those told last of each ally and role are accounted for"),
});
export type AccountRow = z.infer<typeof accountRow>;

export function accountRows(
  input: AccountsInput,
  query: { readonly states: readonly string[]; readonly year: number | null; readonly measure: string; readonly knownBy: number | null },
): { readonly items: AccountRow[]; readonly editions: { name: string; measure: string; publishedOn: string }[] } {
  const known = editionsKnownBy(input.editions, query.measure, query.knownBy);
  const year = query.year ?? Math.max(0, ...known.flatMap((edition) => edition.rows.map((row) => row.year)));
  const items = accountsAsked(input, { ...query, year }).map((account) => rowOf(account, input, query.knownBy));
  return { items, editions: input.editions.map(({ name, measure, publishedOn }) => ({ name, measure, publishedOn })) };
}

function rowOf(account: Account, input: AccountsInput, knownBy: number | null): AccountRow {
  const point = ({ year, value, status, edition, publishedOn }: Account["editions"][number]) => ({ year, value, status, edition, publishedOn });
  return {
    ally: { id: account.state, name: account.name },
    year: account.year,
    measure: account.measure,
    edition: account.actual?.edition ?? account.estimate?.edition ?? account.edition,
    actual: account.actual?.value ?? null,
    estimate: account.estimate?.value ?? null,
    said: Object.values(account.claims)
      .flat()
      .map((one) => ({
        role: one.role,
        value: one.value,
        unit: one.unit,
        year: one.year,
        quote: one.quote,
        claim: one.claim,
        commitment: one.commitment,
        knownOn: one.knownOn,
      })),
    levels: [
      ...account.targets.map((one) => levelOf(one, { role: "target", label: one.target.name, claim: null, commitment: null })),
      ...account.promises.map((one) =>
        levelOf(one, { role: one.figure.role as "promise" | "aim", label: one.figure.quote, claim: one.figure.claim, commitment: one.figure.commitment }),
      ),
    ],
    editions: account.editions.map(point),
    series: seriesKnownBy(input.editions, { state: account.state, measure: account.measure, knownBy }).map(point),
  };
}

function levelOf(
  one: Standing,
  head: { readonly role: "target" | "promise" | "aim"; readonly label: string; readonly claim: string | null; readonly commitment: string | null },
): AccountRow["levels"][number] {
  const axisOf = ({ value, because, evidence }: { readonly value: string; readonly because: string; readonly evidence: readonly string[] }) => ({
    value,
    because,
    evidence: [...evidence],
  });
  return {
    ...head,
    level: one.level,
    by: one.deadline,
    gapPoints: one.points.value,
    gapMoney: one.money.value,
    moneyUnit: one.money.unit,
    missing: [...new Set([...one.points.missing, ...one.money.missing])],
    formulas: [printed(one.points), printed(one.money)],
    pointsAYear: one.path?.pointsAYear ?? null,
    growthAboveGdp: one.path?.growthAboveGdp ?? null,
    arrives: one.path?.arrival ?? null,
    rubric: one.verdict.rubric,
    stage: axisOf(one.verdict.stage),
    schedule: axisOf(one.verdict.schedule),
    fulfilment: axisOf(one.verdict.fulfilment),
  };
}

/** The tables' shares and the registry's targets as points beside what reports say: of one measure, each year from the newest edition known. */
export function tablePoints(
  file: LedgerFile,
  ask: { readonly actor?: string; readonly knownBy: number | null; readonly on: number; readonly measure?: string },
): SpendingPoint[] {
  const measure = ask.measure ?? "nato-defence";
  const input = { editions: editions(file.store), facts: file.facts, targets: file.registry.targets };
  const asked = new Set((ask.actor ?? "").split(",").filter(Boolean));
  const year = Number(isoOf(ask.on).slice(0, 4));
  const states = statesWithAccounts({ ...input, ledger: emptyLedger }, { measure, knownBy: ask.knownBy }).filter(
    (state) => asked.size === 0 || asked.has(state),
  );
  const name = (id: string): string => input.facts.names[id] ?? id;
  const points = states.flatMap((state) =>
    seriesKnownBy(input.editions, { state, measure, knownBy: ask.knownBy })
      .slice(-shownYears)
      .map(
        (one): SpendingPoint => ({
          ally: { id: state, name: name(state) },
          year: one.year,
          role: one.status,
          quantity: share(one.value),
          source: one.edition,
          commitment: null,
          knownOn: one.publishedOn,
          quote: null,
        }),
      ),
  );
  const targets = new Map(states.flatMap((state) => targetsOf(state, year, { ...input, knownBy: ask.knownBy })).map((target) => [target.id, target]));
  return [
    ...points,
    ...[...targets.values()].map(
      (target): SpendingPoint => ({
        ally: { id: target.body, name: name(target.body) },
        year: target.by,
        role: "target",
        quantity: share(target.value),
        source: target.name,
        commitment: null,
        knownOn: target.since,
        quote: null,
      }),
    ),
  ];
}

const shownYears = 12;
const share = (value: number): SpendingPoint["quantity"] => ({
  min: value,
  max: value,
  unit: "%gdp",
  of: null,
  approx: false,
  as: "total",
  per: null,
  quote: "",
});
const emptyLedger: AccountsInput["ledger"] = { commitments: [], conflicts: [], answers: [], origins: [], entities: [], aside: [], orphans: [], problems: [] };
