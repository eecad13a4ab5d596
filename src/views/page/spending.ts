/** What allies spend, forecast, promise and aim at, as the reports say, with the targets that bodies set: a point each. */
import { boundsOf, isoOf } from "../../model/edtf.ts";
import type { Quantity } from "../../model/claim.ts";
import { type Desk, isoOrNull } from "./desk.ts";
import { commitmentKnownBy } from "../../ledger/clocks.ts";

export const rolesOfTracks = { actual: "actual", forecast: "forecast", promise: "promise", aim: "aim", refusal: "refusal", denial: "refusal" } as const;

export interface SpendingPoint {
  readonly ally: { readonly id: string | null; readonly name: string };
  readonly year: number | null;
  /** `estimate`: a table's figure that its edition marks as one. */
  readonly role: "actual" | "estimate" | "forecast" | "promise" | "aim" | "target" | "refusal";
  readonly quantity: Quantity;
  readonly source: string;
  readonly commitment: string | null;
  readonly knownOn: string | null;
  readonly quote: string | null;
}

export function spendingPoints(desk: Desk, ask: { readonly actor?: string }): SpendingPoint[] {
  const asked = new Set((ask.actor ?? "").split(",").filter(Boolean));
  const points: SpendingPoint[] = [];
  for (const whole of desk.ledger.commitments) {
    if (whole.kind !== "spending" && whole.kind !== "target") continue;
    const commitment = commitmentKnownBy(whole, desk.knownBy);
    if (!commitment) continue;
    for (const version of commitment.versions) {
      if (!version.quantity || (version.quantity.min === null && version.quantity.max === null)) continue;
      const role = whole.kind === "target" ? "target" : version.track in rolesOfTracks ? rolesOfTracks[version.track as keyof typeof rolesOfTracks] : null;
      if (!role) continue;
      const at = desk.claimById.get(version.claim);
      for (const ally of commitment.actor) {
        if (asked.size > 0 && !asked.has(ally.id ?? ally.name)) continue;
        points.push({
          ally: { id: ally.id, name: ally.name },
          year: yearOf(version.holds?.edtf, at?.knownOn ?? null, role),
          role,
          quantity: version.quantity,
          source: at?.document.publisher ?? at?.document.title ?? "",
          commitment: commitment.id,
          knownOn: isoOrNull(version.supports[0].knownOn),
          quote: at?.claim.evidence[0].quote ?? null,
        });
      }
    }
  }
  return points.sort((a, b) => (a.ally.name < b.ally.name ? -1 : a.ally.name > b.ally.name ? 1 : (a.knownOn ?? "") < (b.knownOn ?? "") ? -1 : 1));
}

/** The year that a figure is of: the one it holds in; a current figure without one is of the year it was told in. */
function yearOf(edtf: string | undefined, knownOn: number | null, role: SpendingPoint["role"]): number | null {
  const bounds = edtf ? boundsOf(edtf) : null;
  const day = bounds?.from ?? (bounds?.to !== null && bounds?.to !== undefined ? bounds.to - 1 : role === "actual" ? knownOn : null);
  return day === null || day === undefined ? null : Number(isoOf(day).slice(0, 4));
}
