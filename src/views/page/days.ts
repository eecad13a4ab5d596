import { knownDayOf } from "../../ledger/days.ts";
import { isoOf } from "../../model/edtf.ts";
import type { Desk } from "./desk.ts";

/** The days on which something happens, for stepping the clocks: publications, and beginnings and ends of what holds. */
export function daysOf(desk: Desk): { readonly published: readonly string[]; readonly events: readonly string[] } {
  const published = new Set<number>();
  const events = new Set<number>();
  for (const document of desk.documents) {
    const day = knownDayOf(document);
    if (day !== null) published.add(day);
  }
  for (const commitment of desk.ledger.commitments) {
    if (commitment.kind !== "force" && commitment.kind !== "lead" && commitment.kind !== "mandate") continue;
    for (const version of commitment.versions) {
      if (version.from.earliest !== null) events.add(version.from.earliest);
      if (version.to.latest !== null) events.add(version.to.latest);
    }
  }
  const listed = (days: ReadonlySet<number>): string[] =>
    [...days]
      .sort((a, b) => a - b)
      .map(isoOf)
      .filter((day) => day >= "1900" && day < "2100");
  return { published: listed(published), events: listed(events) };
}
