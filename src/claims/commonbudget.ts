/** The budget that an alliance has in common, and whose it is. */
import type { Scene } from "./scene.ts";

export const commonBudget = /\b(?:common|common-funded|commonly funded|joint|shared)[ -](?:military |civil )?(?:budgets?|funding|funds?)\b/;

/** The alliance whose budget is the talk: named here, else of the report. */
export function allianceOf({ entities, reading: { lookups, topics } }: Scene): string | undefined {
  const is = (id: string | null): id is string => id !== null && lookups.body.get(id)?.class === "alliance";
  return entities.map((e) => e.id).find(is) ?? topics.find(is);
}
