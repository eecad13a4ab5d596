/** Why claims are not right: classes of error with counts, largest first. Totals only, so that they may be printed for sets whose words may not. */
import type { GoldClaim, Score, Verdict } from "./score.ts";

export function errorClasses(score: Score): [string, number][] {
  const counts = new Map<string, number>();
  const add = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { gold } of score.missed)
    add(`missed: ${gold.kind} ${gold.quantity && (gold.quantity.min ?? gold.quantity.max) != null ? "with a number" : "without a number"}`);
  for (const verdict of score.verdicts) {
    if (!verdict.gold) add(`unsupported: ${verdict.said.kind}`);
    else for (const name of wrongSlots(verdict, verdict.gold)) add(name);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function wrongSlots({ said, right }: Verdict, gold: GoldClaim): string[] {
  const classes: string[] = [];
  if (!right.has("actor"))
    classes.push(
      said.actor.length === 0
        ? "actor: none"
        : said.actor.length < gold.actor.length
          ? "actor: too few"
          : said.actor.length > gold.actor.length
            ? "actor: too many"
            : "actor: another",
    );
  if (!right.has("quantity"))
    classes.push(
      !gold.quantity
        ? "quantity: none was due"
        : !said.quantity
          ? "quantity: none"
          : said.quantity.unit !== gold.quantity.unit
            ? "quantity: unit"
            : "quantity: value or bounds",
    );
  if (!right.has("place")) classes.push(said.place.length === 0 && !said.mission ? "place or mission: none" : "place or mission: another");
  if (!right.has("stage")) classes.push(`stage: ${gold.stage} read as ${said.stage}`);
  if (!right.has("modality")) classes.push(`modality: ${gold.modality} read as ${said.modality}`);
  if (!right.has("change")) classes.push(`change: ${gold.change} read as ${said.change}`);
  if (!right.has("holds")) classes.push(said.holds ? "holds: another time" : "holds: none");
  if (!right.has("attribution")) classes.push(said.attribution.length === 0 ? "attribution: none" : "attribution: another");
  return classes;
}
