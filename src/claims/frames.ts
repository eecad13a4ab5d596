/** What the readers of duties, comings and goings share: a clause with its contributor, and what it tells. */
import type { Change, Named, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Contributor } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { hostsOf } from "./places.ts";
import { rangeOf, type Scene, spanOf } from "./scene.ts";
import type { Staging } from "./staging.ts";

/** One clause, read so far. */
export interface Frame {
  readonly scene: Scene;
  readonly clause: Clause;
  readonly who: Contributor;
  readonly lemma: string;
  /** The words after the verb, folded. */
  readonly rest: string;
  readonly staging: Staging;
  /** A simple past that no other clause reports: over. */
  readonly past: boolean;
  readonly earlier: readonly Draft[];
}

/** What a clause tells of its contributor's force. `left`: the places named are where it goes, not where it was. */
export interface Told {
  readonly rule: string;
  readonly change: Change;
  readonly stage: Stage;
  readonly left?: boolean;
  readonly trust?: number;
}

/** The rest of a clause after its verb, folded: read only once the verb is one of ours. */
export const restOf = (scene: Scene, clause: Clause, last: number): string => (clause.vg.last < last ? foldedWords(scene, clause.vg.last, last) : "");

/** Words in lower case with plain spaces; a word that a line breaks is whole. */
export function foldedWords(scene: Scene, first: number, last: number): string {
  const words = scene.tokens.text.slice(scene.tokens.start[first], scene.tokens.end[last - 1]).toLowerCase();
  return words.includes("\n") ? words.replace(/(?<=[a-z])-\s*\n\s*(?=[a-z])/g, "").replace(/\s+/g, " ") : words;
}

/** What stands behind the verb as its object; the object of a relative clause stands before it. */
export const objectAfter = (clause: Clause): NounPhrase | undefined => clause.objects.find((o) => o.index > clause.vg.index);
export const objectsAfter = (clause: Clause): readonly NounPhrase[] => clause.objects.filter((o) => o.index > clause.vg.index);

/** Is the clause read already: by itself, or as what is said of a number's noun ("200 soldiers who arrived"), or does it tell of money? */
export function isTaken(scene: Scene, clause: Clause, earlier: readonly Draft[]): boolean {
  const { subject } = clause;
  return (
    earlier.some(
      (d) => d.clause === clause || (d.kind === "force" && d.used !== null && subject !== null && subject.first <= d.used.first && d.used.first < subject.last),
    ) || scene.quantities.some((q) => (q.family === "money" || q.family === "gdp") && q.first >= clause.vg.last && q.first < rangeOf(scene, clause).last)
  );
}

/** The phrase right after the verb or its particle, where the chunker took it for the next verb's subject ("help Ukraine resist …"). */
export function bareObject(scene: Scene, clause: Clause): NounPhrase | null {
  for (const next of scene.chunks.slice(clause.vg.index + 1, clause.vg.index + 3)) {
    if (next.type === "np") return next;
    if (next.type !== "part" && next.type !== "adv") return null;
  }
  return null;
}

/** Where a contributor's force is and on what mission, as a draft tells it. */
interface Whereabouts {
  readonly who: Contributor;
  readonly told: Pick<Told, "rule" | "change" | "stage" | "trust">;
  readonly staging: Staging;
  readonly mission: Named | null;
  readonly place: readonly Named[];
  /** Said of none of them ("no soldiers serve there"). */
  readonly ofNobody?: boolean;
}

/** The draft of a force without a number that a clause tells of its contributor; less sure where only memory says who that is. */
export function draftTold(scene: Scene, clause: Clause, { who, told, staging, mission, place, ofNobody = false }: Whereabouts): Draft {
  const range = rangeOf(scene, clause),
    actor = [...who.actor];
  return draftOf("force", `force/${told.rule}`, spanOf(scene, range.first, range.last), scene.index, {
    actor,
    mission,
    place: [...place],
    with: hostsOf(scene, place, actor),
    change: told.change,
    stage: told.stage,
    modality: ofNobody ? "negated" : staging.modality,
    clause,
    rules: [...staging.rules],
    ...(who.because ? { filled: { actor: who.because } } : {}),
    trust: told.trust ?? (who.as === "memory" ? 0.45 : 0.55),
  });
}
