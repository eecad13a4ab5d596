/** What a list of commitments is filtered by, in words, and what is wrong with words that are none. */
import { kinds, modalities, readings, stages } from "../model/claim.ts";
import { conflictKinds } from "../model/conflict.ts";

/** Each may hold several values, separated by commas; different filters must all hold. */
export interface CommitmentFilter {
  readonly actor?: string;
  readonly kind?: string;
  readonly place?: string;
  readonly mission?: string;
  readonly stage?: string;
  /** A modality, or `garbled`. */
  readonly certainty?: string;
  /** How sure the reading is: `sure`, `likely` or `doubtful`. */
  readonly reading?: string;
  /** `one` or `several`. */
  readonly origins?: string;
  readonly conflict?: string;
  readonly q?: string;
  readonly status?: string;
}

/** The words that each filter by word knows. */
export const filterWords: Readonly<Record<string, readonly string[]>> = {
  kind: kinds,
  stage: stages,
  certainty: [...modalities, "garbled"],
  reading: readings,
  origins: ["one", "several"],
  conflict: conflictKinds,
  status: ["ends-within", "past-end", "no-end"],
};

/** What is wrong with a filter's words, with those that there are; null where nothing is. */
export function faultOfFilter(filter: CommitmentFilter): string | null {
  for (const [name, words] of Object.entries(filterWords)) {
    const wrong = (filter[name as keyof CommitmentFilter] ?? "")
      .split(",")
      .map((word) => word.trim())
      .find((word) => word !== "" && !words.includes(word));
    if (wrong !== undefined) return `${name} is '${wrong}', expected one of ${words.join(", ")}`;
  }
  return null;
}

/** For filters by id that fit nothing: an id that the registry does not know, with those that bear the name, in English or French. */
export function hintsOfFilter(filter: CommitmentFilter, names: Readonly<Record<string, string>>, idsNamed: (name: string) => readonly string[]): string[] {
  const hints: string[] = [];
  for (const name of ["actor", "place", "mission"] as const)
    for (const id of (filter[name] ?? "").split(",").map((one) => one.trim())) {
      if (id === "" || id in names) continue;
      const like = idsNamed(id).slice(0, 3).join(" or ");
      hints.push(`the registry has no ${name} '${id}'${like ? `; is ${like} meant?` : ""}`);
    }
  return hints;
}
