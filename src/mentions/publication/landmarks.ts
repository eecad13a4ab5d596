/** Events that everybody dates the same way: told as a fear before, and as a fact after. The table is data: `registry/lexicon/landmarks.tsv`. */
import { dayOf } from "../../model/edtf.ts";
import { rowsOf, type Registry } from "../../model/registry.ts";
import type { Text } from "../../text/text.ts";
import { holding } from "../../text/wholes.ts";
import { type Evidence, noEarlier, noLater } from "./days.ts";

interface Landmark {
  readonly isTold: (text: string) => boolean;
  readonly on: number;
  readonly told: "before" | "after";
  readonly name: string;
}
const landmarksOf = new WeakMap<Registry, readonly Landmark[]>();

function landmarks(registry: Registry): readonly Landmark[] {
  const known = landmarksOf.get(registry);
  if (known) return known;
  const made: Landmark[] = [];
  for (const row of rowsOf(registry.lexicon.landmarks ?? "")) {
    const on = dayOf(String(row.on));
    if (on === null || (row.told !== "before" && row.told !== "after")) continue;
    const phrases = String(row.words)
      .split("|")
      .map((phrase) =>
        phrase
          .replace(/[.*+?^${}()[\]\\]/g, "\\$&")
          .replace(/['’]/g, "['’]")
          .replace(/ /g, "\\s+"),
      );
    const isTold = holding(new RegExp(`(?<![\\p{L}])(?:${phrases.join("|")})(?![\\p{L}])`, "iu"));
    made.push({ isTold, on, told: row.told, name: String(row.name) });
  }
  landmarksOf.set(registry, made);
  return made;
}

export function evidenceOfLandmarks(text: Text, registry: Registry): Evidence[] {
  const evidence: Evidence[] = [];
  for (const { isTold, on, told, name } of landmarks(registry)) {
    if (!isTold(text.text)) continue;
    evidence.push(
      told === "before"
        ? { days: [{ from: noEarlier, to: on }], because: `${name} (${isoDay(on)}) is still ahead`, weight: 30 }
        : { days: [{ from: on, to: noLater }], because: `${name} (${isoDay(on)}) has happened`, weight: 70 },
    );
  }
  return evidence;
}
const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
