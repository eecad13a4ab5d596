/** What the first page counts of a line, kept beside it so that the page reads no line that it does not show. */
import { endingOf, hasEnd } from "./lapses.ts";
import { byNewest } from "./tracks.ts";
import type { Commitment, LineSummary, Stage, Version } from "./types.ts";

const promised: ReadonlySet<Stage> = new Set<Stage>(["pledged", "agreed", "decided", "planned"]);
const bearing = new Set(["force", "lead", "mandate", "spending", "cost", "aid"]);

export function summaryOfLine(commitment: Commitment): LineSummary {
  let [inForce, promises, endless, alone] = [0, 0, 0, -1];
  for (const version of newestStanding(commitment)) {
    if (promised.has(version.stage)) promises++;
    if (version.stage !== "in-force") continue;
    inForce++;
    if (version.to.latest === null) endless++;
    if (version.origins.length === 1 && bearing.has(version.kind)) alone = Math.max(alone, version.quantity?.max ?? version.quantity?.min ?? -1);
  }
  const ending = endingOf(commitment);
  return {
    inForce,
    promised: promises,
    endless,
    alone: alone < 0 ? null : alone,
    hasEnd: hasEnd(commitment),
    ending: ending && { version: ending.version.id, from: ending.end.earliest, by: ending.end.latest! },
  };
}

/** One version a strand and track, as in the rows of a page: the newest told of those that nothing has replaced. */
function newestStanding({ versions }: Commitment): Iterable<Version> {
  const newest = new Map<string, Version>();
  for (const version of versions) {
    if (version.supersededBy !== null) continue;
    const strand = `${version.strand}|${version.track}`;
    const other = newest.get(strand);
    if (!other || byNewest(version, other) < 0) newest.set(strand, version);
  }
  return newest.values();
}
