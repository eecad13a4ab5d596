import type { Desk } from "./desk.ts";
import { claimViewOf } from "./heads.ts";
import { judgementsOn } from "./commitment.ts";

/** How a claim came to be and where it went: rules, what was filled in, problems, grade, line, and why it was set aside if it was. */
export function explanationOf(desk: Desk, id: string) {
  const claim = claimViewOf(desk, id);
  if (!claim) return null;
  const place = desk.placeOf.get(id);
  return {
    claim,
    rules: claim.rules,
    filled: claim.filled ?? {},
    problems: claim.problems,
    grade: claim.grade,
    commitment: place?.commitment.id ?? null,
    key: place?.commitment.key ?? null,
    version: place?.version.id ?? null,
    aside: [...desk.ledger.aside, ...(place?.commitment.versions.flatMap((version) => version.aside) ?? [])].filter((one) => one.claim === id),
    judgements: judgementsOn(desk, new Set([id])),
  };
}
