/** The scenario file: YAML, checked key by key, so that a slip is an error with its place and never an assumption that does nothing. */
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Bounds } from "../accounts/bounds.ts";
import { dayOf } from "../model/edtf.ts";

const day = z.string().refine((text) => dayOf(text) !== null, "expected a day, as 2022-07-01");
const state = z.string().regex(/^[A-Z]{3}$/, "expected a state's three-letter code, as CAN");
const slug = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, "expected an id of the registry, as LVA, efp-latvia or middle-east");
/** A number, or `[least, most]` where it is only known between bounds. */
const range = z
  .union([z.number(), z.tuple([z.number(), z.number()]).refine(([least, most]) => least <= most, "expected the lower bound first")])
  .transform((value): Bounds => (typeof value === "number" ? { min: value, max: value } : { min: value[0], max: value[1] }));
const positive = range.refine((bounds) => bounds.min! > 0, "expected more than 0");
const year = z.number().int().min(1900).max(2200);
const series = z.record(z.string().regex(/^\d{4}$/, "expected years as keys"), positive);
const common = { id: z.string().optional(), note: z.string().optional() };

const assumption = z.discriminatedUnion("assume", [
  z
    .strictObject({ ...common, assume: z.literal("withdraws"), ally: state, place: slug.optional(), mission: slug.optional(), on: day.optional() })
    .refine((one) => one.place || one.mission, "say from where: a place or a mission"),
  z
    .strictObject({
      ...common,
      assume: z.literal("mandate-not-renewed"),
      ally: slug.optional(),
      place: slug.optional(),
      mission: slug.optional(),
      on: day.optional(),
    })
    .refine((one) => one.place || one.mission, "say which: a place or a mission"),
  z.strictObject({ ...common, assume: z.literal("presence-ends"), ally: state, place: slug, on: day.optional() }),
  z.strictObject({
    ...common,
    assume: z.literal("gate-fails"),
    gate: z.enum(["consensus", "host-consent", "parliament", "presence", "payment", "decision", "other"]),
    gatekeeper: slug.optional(),
    place: slug.optional(),
    actor: slug.optional(),
    on: day.optional(),
  }),
  z
    .strictObject({
      ...common,
      assume: z.literal("source-discounted"),
      publisher: z.string().optional(),
      document: z.string().optional(),
      speaker: z.string().optional(),
    })
    .refine((one) => one.publisher || one.document || one.speaker, "say whose: a publisher, a document or a speaker"),
  z.strictObject({ ...common, assume: z.literal("gdp-grows"), state, percent: range }),
  z.strictObject({ ...common, assume: z.literal("gdp-is"), state, unit: z.string().optional(), years: series }),
  z.strictObject({ ...common, assume: z.literal("spending-grows"), state, percent: range }),
  z.strictObject({ ...common, assume: z.literal("spending-reaches"), state, share: positive, by: year }),
  z.strictObject({ ...common, assume: z.literal("spending-is"), state, unit: z.string().optional(), years: series }),
  /** A plan as someone gave it: shares of GDP with the GDP that they assumed. Its amounts stay; its GDP may be replaced. */
  z.strictObject({ ...common, assume: z.literal("plan"), state, unit: z.string().optional(), shares: series, gdp: series }),
]);

const file = z.strictObject({
  scenario: z.literal(1, "expected scenario: 1, the version of this schema"),
  name: z.string().min(1),
  description: z.string().optional(),
  on: day,
  "known-by": day.optional(),
  measure: slug.optional(),
  target: z.number().positive().optional(),
  horizon: year.optional(),
  /** Draws are made only where the file says how: Muster invents no probabilities. */
  draws: z
    .strictObject({ count: z.number().int().min(100).max(1_000_000), seed: z.number().int().min(0).max(4_294_967_295), distribution: z.literal("uniform") })
    .optional(),
  assumptions: z.array(assumption).min(1),
});

export type Assumption = z.output<typeof assumption> & { readonly id: string };
export type AssumptionOf<Name extends Assumption["assume"]> = Extract<Assumption, { readonly assume: Name }>;

export interface Scenario {
  readonly name: string;
  readonly description: string | null;
  /** The day of the world on which the result is looked at, as a day number. */
  readonly on: number;
  readonly knownBy: number | null;
  readonly measure: string;
  /** The level that gaps are measured to, in % of GDP; null takes the registry's target in force. */
  readonly target: number | null;
  readonly horizon: number | null;
  readonly draws: { readonly count: number; readonly seed: number; readonly distribution: "uniform" } | null;
  readonly assumptions: readonly Assumption[];
}

export interface ParsedScenario {
  readonly scenario: Scenario | null;
  /** "canada.yaml line 9: assumptions.0.ally: expected a state's three-letter code, as CAN". */
  readonly errors: readonly string[];
}

export function parseScenario(text: string, source = "scenario"): ParsedScenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length)
    return { scenario: null, errors: document.errors.map((error) => `${source} line ${lines.linePos(error.pos[0]).line}: ${error.message}`) };
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    return { scenario: null, errors: [`${source}: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const checked = file.safeParse(plain);
  if (!checked.success) {
    return {
      scenario: null,
      errors: checked.error.issues.map((issue) => {
        const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
        const node = path.length ? (document.getIn(path, true) as { readonly range?: readonly number[] } | undefined) : undefined;
        return `${source}${node?.range ? ` line ${lines.linePos(node.range[0]).line}` : ""}: ${path.length ? `${path.join(".")}: ` : ""}${saidOf(issue)}`;
      }),
    };
  }
  const { on, draws, horizon, target, measure, description, name, assumptions } = checked.data;
  const knownBy = checked.data["known-by"];
  const named = assumptions.map((one, i): Assumption => ({ ...one, id: one.id ?? `a${i + 1}` }));
  const twice = named.find((one, i) => named.some((other, j) => j < i && other.id === one.id));
  if (twice) return { scenario: null, errors: [`${source}: two assumptions have the id “${twice.id}”`] };
  return {
    scenario: {
      name,
      description: description ?? null,
      on: dayOf(on)!,
      knownBy: knownBy === undefined ? null : dayOf(knownBy),
      measure: measure ?? "nato-defence",
      target: target ?? null,
      horizon: horizon ?? null,
      draws: draws ?? null,
      assumptions: named,
    },
    errors: [],
  };
}

/** What is wrong in the reader's words, not the library's. */
function saidOf(issue: z.core.$ZodIssue): string {
  const { input } = issue as { readonly input?: unknown };
  switch (issue.code) {
    case "invalid_union":
      return "discriminator" in issue && issue.discriminator === "assume"
        ? `no such assumption; expected one of ${assumption.options.map((one) => one.shape.assume.value).join(", ")}`
        : "expected a number, or [least, most]";
    case "invalid_type":
      return input === undefined ? `missing; expected ${issue.expected === "array" ? "a list" : `a ${issue.expected}`}` : `expected a ${issue.expected}`;
    case "unrecognized_keys":
      return `no such key: ${issue.keys.join(", ")}`;
    case "too_small":
      return issue.origin === "array"
        ? "expected at least one"
        : issue.origin === "string"
          ? "expected some words"
          : `expected at least ${String(issue.minimum)}`;
    case "too_big":
      return `expected at most ${String(issue.maximum)}`;
    case "invalid_value":
      return issue.message.startsWith("Invalid") ? `expected one of ${issue.values.map(String).join(", ")}` : issue.message;
    default:
      return issue.message;
  }
}
