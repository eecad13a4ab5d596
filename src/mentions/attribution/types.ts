/** An attribution with what claims need of it: who, how, and whether the words are the speaker's own. */
import type { AttributionMention } from "../../model/document.ts";
import type { ResolvedMention } from "../entities/types.ts";

export interface ReadAttribution extends AttributionMention {
  /** The resolved source where it is an entity of the text. */
  readonly speaker: ResolvedMention | null;
  readonly kind: "named" | "anonymous" | "body" | "outlet";
  readonly how: "announced" | "said" | "asked" | "reported" | "readout" | "quoted" | "inferred";
  readonly quoted: boolean;
  readonly count: number | null;
  /** The verb, noun or preposition that attributes, by its lemma. */
  readonly lemma: string;
}
