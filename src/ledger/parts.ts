/** A gift and its parts, told in one text: "50 million, of which 46.5 for the courts and 3.5 for the airport" is 50 million, not a hundred. */
import type { VersionDraft } from "./drafts.ts";
import { hasNumber, shown } from "./quantities.ts";
import { type Standing, recent } from "./standing.ts";

/** So many sums of one report are put together at most. */
const most = 10;

/** The whole takes the place of two or more parts that make it to the last digit. What only may be its part is left beside it. */
export function partsOfGift(standing: Standing): void {
  const { document } = standing.document[0];
  const sums = recent(standing.drafts).filter((draft) => draft.first.document === document && !draft.supersededBy && amountOf(draft) !== null);
  if (sums.length < 3 || sums.length > most) return;
  for (const whole of sums.toSorted((a, b) => amountOf(b)! - amountOf(a)!)) {
    if (whole.supersededBy || whole.first.claim.quantity!.as === "change") continue;
    const parts = makersOf(
      amountOf(whole)!,
      sums.filter(
        (part) =>
          part !== whole &&
          !part.supersededBy &&
          part.strand === whole.strand &&
          part.track === whole.track &&
          amountOf(part)! < amountOf(whole)! &&
          part.first.claim.quantity!.per === whole.first.claim.quantity!.per,
      ),
    );
    for (const part of parts) {
      part.supersededBy = whole;
      part.supersededKnownOn = document.knownOn;
      whole.supersedes.push(part);
      const own = standing.byStrand.get(part.strand)!;
      own.splice(own.lastIndexOf(part), 1);
      standing.findings.push({
        kind: "scope",
        rule: "scope/parts-of-gift",
        field: "quantity",
        because: `${parts.map((one) => shown(one.first.claim.quantity)).join(" and ")} make ${shown(whole.first.claim.quantity)}`,
        earlier: part,
        later: whole,
        outcome: "the whole stands for its parts",
        open: false,
      });
    }
  }
}

/** An exact sum of money that is given. */
function amountOf({ first: { claim } }: VersionDraft): number | null {
  const { quantity } = claim;
  if (claim.kind !== "aid" || !hasNumber(quantity) || !/^[A-Z]{3}$/.test(quantity.unit)) return null;
  return quantity.min === quantity.max && !quantity.approx ? quantity.min : null;
}

/** The first two or more of some sums that make a whole, in their order; none where none do. */
function makersOf(whole: number, parts: readonly VersionDraft[]): readonly VersionDraft[] {
  const find = (from: number, left: number, taken: readonly VersionDraft[]): readonly VersionDraft[] | null => {
    if (Math.abs(left) < whole * 1e-9) return taken.length > 1 ? taken : null;
    for (let i = from; i < parts.length; i++) {
      const amount = amountOf(parts[i])!;
      const found = amount > left * (1 + 1e-9) ? null : find(i + 1, left - amount, [...taken, parts[i]]);
      if (found) return found;
    }
    return null;
  };
  return find(0, whole, []) ?? [];
}
