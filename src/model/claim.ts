/** The claim: one thing that one document says about one commitment. Immutable. The contract of everything else. */
import type { Dated } from "./edtf.ts";
import type { Evidence } from "./span.ts";

export const kinds = [
  "force",
  "lead",
  "mandate",
  "spending",
  "target",
  "cost",
  "aid",
  "position",
  "condition",
  "consequence",
  "membership",
  "meeting",
] as const;
export type Kind = (typeof kinds)[number];

export const stages = ["requested", "offered", "considered", "planned", "pledged", "agreed", "decided", "in-force", "suspended", "ended", "refused"] as const;
export type Stage = (typeof stages)[number];

export const changes = ["level", "start", "add", "cut", "extend", "renew", "suspend", "resume", "end"] as const;
export type Change = (typeof changes)[number];

export const modalities = ["stated", "expected", "possible", "conditional", "negated"] as const;
export type Modality = (typeof modalities)[number];

export const roles = ["host", "asker", "recipient", "member", "body", "gatekeeper"] as const;
export type Role = (typeof roles)[number];

export const gates = ["consensus", "host-consent", "parliament", "presence", "payment", "decision", "other"] as const;
export type Gate = (typeof gates)[number];

/** How sure the reading of a claim is: of the sure between eight and nine in ten are true to their words, of the doubtful half or fewer (docs/method.md). */
export const readings = ["sure", "likely", "doubtful"] as const;
export type ReadingLevel = (typeof readings)[number];
/** From which certainty on, and below which. */
export const readingBounds: Readonly<Record<ReadingLevel, readonly [from: number, below: number]>> = {
  sure: [0.75, Infinity],
  likely: [0.5, 0.75],
  doubtful: [-Infinity, 0.5],
};
/** A claim that names no certainty is likely. */
export const levelOfReading = ({ certainty = readingBounds.likely[0] }: { readonly certainty?: number }): ReadingLevel =>
  readings.find((level) => certainty >= readingBounds[level][0])!;

export const stances = ["for", "against", "waits", "unsure"] as const;
export type Stance = (typeof stances)[number];

/** Someone or something named: an id of the registry (or null) and the words. */
export interface Named {
  readonly id: string | null;
  readonly name: string;
}

export interface Actor extends Named {
  readonly quantifier?: "all" | "most" | "some";
}

export interface Party extends Named {
  readonly role: Role;
}

/** A number with its bounds as the text gives them; both null where the words are no number. */
export interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
  /** `personnel`, `unit`, `states`, `%gdp`, `%`, `years`, `months`, `weeks`, `days` or an ISO 4217 code. */
  readonly unit: string;
  /** What is counted, in the text's words: "staff officers", "frigates". */
  readonly of: string | null;
  readonly approx: boolean;
  /** `change` where the number is how many more or fewer. */
  readonly as: "total" | "change";
  readonly per: "year" | "month" | "week" | "day" | null;
  readonly quote: string;
  readonly each?: boolean;
  /** The same quantity in another unit, as a conversion in brackets gives it. */
  readonly alt?: { readonly min: number | null; readonly max: number | null; readonly unit: string; readonly quote: string };
}

export type AttributionKind = "named" | "anonymous" | "body" | "outlet";
export type How = "announced" | "said" | "asked" | "reported" | "readout" | "quoted" | "inferred";

export interface Attribution {
  readonly who: Named;
  readonly kind: AttributionKind;
  readonly how: How;
  readonly verbatim: boolean;
  readonly count?: number;
}

/** A finding about the input, shown to a person. */
export interface Problem {
  readonly kind: string;
  readonly field?: string;
  readonly likely?: string;
  readonly because?: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Claim {
  readonly id: string;
  readonly kind: Kind;
  readonly actor: readonly Actor[];
  readonly with: readonly Party[];
  readonly place: readonly Named[];
  readonly mission: Named | null;
  readonly change: Change;
  readonly stage: Stage;
  readonly modality: Modality;
  readonly quantity: Quantity | null;
  readonly holds: Dated | null;
  readonly topic: string | null;
  readonly object: string | null;
  readonly binding: boolean;
  readonly attribution: readonly Attribution[];
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly problems: readonly Problem[];
  readonly rules: readonly [string, ...string[]];
  readonly stance?: Stance;
  readonly gate?: Gate;
  readonly trigger?: string;
  readonly effect?: string;
  /** summit | visit | call | press-conference | conference | meeting … */
  readonly form?: string;
  /** How sure the reading is (not the world), 0–1, calibrated. */
  readonly certainty?: number;
  /** What we filled in that the text does not state: field → why. */
  readonly filled?: Readonly<Record<string, string>>;
}
