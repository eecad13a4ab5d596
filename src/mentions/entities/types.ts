/** A mention of a state, body, person, place, mission or formation, with what the reading knows of it beyond the contract. */
import type { Actor, Problem } from "../../model/claim.ts";
import type { EntityMention } from "../../model/document.ts";
import type { DayBounds } from "../../model/edtf.ts";
import type { Span } from "../../model/span.ts";

/**
 * How it is said: `name` (Canada, NATO, KFOR, Justin Trudeau) · `adjective` (Canadian, also inside "Canadian-led") · `people` (Canadians, the Danes)
 * · `metonym` (Ottawa, the Kremlin read as a government) · `title` (the Danish defence minister, with or without a name) · `pronoun` (he, they, its)
 * · `description` (the Baltic country, the alliance, the mission, both countries, most NATO members).
 */
export type MentionForm = "name" | "adjective" | "people" | "metonym" | "title" | "pronoun" | "description";

export interface ResolvedMention extends EntityMention {
  /** Tokens `[first, last)`; a mention inside a hyphenated token ("US" in "US-led") has `last = first + 1` and a span shorter than the token. */
  readonly first: number;
  readonly last: number;
  readonly form: MentionForm;
  /** The registry's name, or the words where the id is null. Of a place: its own words ("Riga"), while `id` is its state ("LVA"). */
  readonly name: string;
  /** The state or body that a person, office, ministry, parliament or organ belongs to; of a place or formation: its (host) state. */
  readonly of: string | null;
  /**
   * The state or body for which this mention's words and deeds count on that day; a state or body speaks for itself; null for experts, opposition, former
   * holders.
   */
  readonly speaksFor: string | null;
  readonly personName: string | null;
  /** Registry slug of the person meant, also where only an office is named ("the Danish defence minister") and its holder on that day is known. */
  readonly person: string | null;
  /** The whole phrase with title, nationality and apposed title ("Canadian Defence Minister Anita Anand"); the mention's own span where there is none. */
  readonly full: Span;
  /** Registry office (`CAN:defence-minister`), or null. */
  readonly office: string | null;
  /**
   * `head-of-government`, `defence-minister`, `ambassador`, `spokesperson`, `commander`, `ministry`, `parliament`, `expert`, `former`, `opposition` …; null
   * where none is said.
   */
  readonly role: string | null;
  /** Several at once: "both countries", "the two leaders", "they", a region's states in "the five Nordic countries". Empty for a single one. */
  readonly members: readonly string[];
  /** Only of groups of a body's or region's members ("most NATO members" → id `nato`). */
  readonly quantifier: Actor["quantifier"] | null;
  /** The number in "all 29 allies", "12 countries". */
  readonly count: number | null;
  /** Slug of the place entry where the class is `place`. */
  readonly place: string | null;
  /** 1 for an unambiguous name, less for readings from context and memory. */
  readonly confidence: number;
  /** Why, where the words alone do not say it: "the alliance → nato, last named at 812". */
  readonly because: string | null;
  /** The likely right id where the text contradicts itself or the registry. */
  readonly likely: string | null;
  readonly problem: Problem | null;
}

/** What the reader knows of the document from outside the sentence. */
export interface EntityContext {
  /** Publication day, half-open day numbers; both null where unknown. */
  readonly published: DayBounds;
  /** The state whose parliament, government or ministry publishes: its own offices need no name there. */
  readonly home?: string | null;
}
