import type { StateRow } from "./registry.ts";

/** A look-up of states by name, alias or code, whatever its case and accents. */
export function stateFinder(states: readonly Pick<StateRow, "id" | "nameEn" | "nameFr" | "aliases">[]): (name: string) => string | null {
  const folded = (name: string): string =>
    name
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  const byName = new Map<string, string>();
  for (const pass of [(s: Named) => [s.id, s.nameEn], (s: Named) => [s.nameFr, ...s.aliases]]) {
    for (const state of states) for (const name of pass(state)) if (name && !byName.has(folded(name))) byName.set(folded(name), state.id);
  }
  return (name) => byName.get(folded(name)) ?? byName.get(folded(name).replace(/^the /, "")) ?? null;
}

type Named = Pick<StateRow, "id" | "nameEn" | "nameFr" | "aliases">;
