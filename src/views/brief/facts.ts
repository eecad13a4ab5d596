/** What a brief tells, as facts of the ledger: each a row of a view with the claim that carries it. Sentences in any language are made of them. */
import type { Attribution, Modality, Change, Kind, Named, Party, Quantity, ReadingLevel, Stage, Stance } from "../../model/claim.ts";
import type { Outcome } from "../../model/answer.ts";
import type { Dated } from "../../model/edtf.ts";
import type { Track } from "../../model/commitment.ts";
import type { DocumentHead } from "../page/shapes.ts";

export const sections = ["in-force", "promised", "requests", "money", "gates", "positions", "meetings", "ends"] as const;
export type SectionId = (typeof sections)[number];

/** One report's words: what a footnote holds. */
export interface Source {
  readonly claim: string;
  readonly document: DocumentHead;
  readonly quote: string;
  readonly attribution: readonly Attribution[];
  readonly reading: ReadingLevel;
  /** Why the words are in doubt, where they are. */
  readonly problems: readonly { readonly kind: string; readonly likely?: string }[];
}

export interface Backed extends Source {
  readonly reports: number;
  readonly origins: number;
}

/** An answer to a request, with the claims that give it. */
export interface FactAnswer {
  readonly outcome: Outcome;
  readonly sources: readonly Source[];
}

export interface BriefFact {
  /** The same thing counted on the same line and track, over time. */
  readonly key: string;
  readonly section: SectionId;
  readonly commitment: string;
  readonly version: string;
  readonly kind: Kind;
  readonly actor: readonly (Named & { readonly quantifier?: string })[];
  readonly with: readonly Party[];
  readonly place: readonly Named[];
  readonly mission: Named | null;
  readonly quantity: Quantity | null;
  readonly holds: Dated | null;
  readonly stage: Stage;
  readonly track: Track;
  readonly modality: Modality;
  readonly change: Change;
  readonly state: "so" | "perhaps" | "past";
  readonly topic: string | null;
  readonly object: string | null;
  readonly binding: boolean;
  readonly form: string | null;
  readonly stance?: Stance;
  readonly gate?: string;
  readonly trigger?: string;
  readonly effect?: string;
  /** Day number from which it was known, and of the last telling. */
  readonly knownOn: number | null;
  /** The day after the last of its end; null where it has none. */
  readonly endsBy: number | null;
  /** The end is known as a span, such as a year, and has not passed for sure: the last of it is no day of its end. */
  readonly isEndVague?: boolean;
  readonly source: Backed;
  /** Where the number is a sum of the ledger's own: the other words that it was added up from. */
  readonly summed: readonly Source[];
  /** What stood in its place before. */
  readonly before: {
    readonly quantity: Quantity | null;
    readonly stage: Stage;
    readonly modality: Modality;
    readonly stance?: Stance;
    readonly source: Source;
  } | null;
  readonly answer?: FactAnswer;
  /** How far spending is from the norm of its year, in points. */
  readonly gap?: { readonly points: number; readonly isAbout: boolean; readonly value: number; readonly by: number | null; readonly source: Source };
  readonly gateState?: "met" | "unmet" | "unknown";
  readonly lapse?: "ends-within" | "past-end";
  /** The words that tell the end, where those of the fact do not. */
  readonly endSource?: Source;
  /** The registry has the mission as over by the day of the brief. */
  readonly isMissionOver?: boolean;
}

export const isDoubtful = ({ source }: Pick<BriefFact, "source">): boolean => source.reading === "doubtful";
