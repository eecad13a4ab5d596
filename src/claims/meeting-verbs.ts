/** What the readers of verbs of meeting are given, and what they tell. */
import type { Actor, Named } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Scene } from "./scene.ts";

/** A clause with a verb of meeting, before it is known whether it tells of one. */
export interface Telling {
  readonly scene: Scene;
  readonly clause: Clause;
  readonly lemma: string;
  readonly range: { readonly first: number; readonly last: number };
  /** The clause's words in lower case, and those from the end of the verb. */
  readonly words: string;
  readonly after: string;
  readonly object: NounPhrase | null;
  readonly who: readonly Actor[];
  readonly place: readonly Named[];
  readonly times: readonly TimeMention[];
  readonly form: string;
  /** "In Oslo meet the leaders": the subject stands after the verb. */
  readonly turned: boolean;
}
/** Who met, and where and how, where the verb says so. */
export interface Told {
  readonly actor: readonly Actor[];
  readonly place?: readonly Named[];
  readonly form?: string;
}
export type VerbReader = (telling: Telling) => Told | null;
