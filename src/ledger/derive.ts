import { tellsEnd } from "../model/columns.ts";
import { isNear, isToldIn } from "./compare.ts";
import { trueRangeOf } from "./days.ts";
import { type VersionDraft, draftOf } from "./drafts.ts";
import { daysOf, hasNumber, laidOn, shown } from "./quantities.ts";
import type { Reading } from "./readings.ts";
import { type Standing, recent, replace } from "./standing.ts";
import { trackOf } from "./tracks.ts";
import type { Claim, Quantity } from "./types.ts";

/** An increment is laid on the total that stands, its own document's first; an extension on the end that stands. */
export function derive(standing: Standing, draft: VersionDraft, peers: readonly VersionDraft[], superseded: VersionDraft[]): void {
  const { claim } = draft.first;
  const { quantity } = claim;
  if (!hasNumber(quantity) || draft.track === "request" || draft.track === "denial") return;
  if (claim.kind === "mandate") {
    if ((claim.change !== "extend" && claim.change !== "renew") || draft.to.latest !== null || isEndTold(standing)) return;
    const days = daysOf[quantity.unit];
    const mandate = endToExtend(standing, draft, peers);
    if (!mandate || days === undefined) return;
    // An extension runs beyond the day on which it is told, or it is not of that end.
    const known = draft.first.document.knownOn;
    if (known !== null && quantity.max !== null && mandate.to.latest! + quantity.max * days <= known) return;
    draft.to = {
      earliest: quantity.min === null ? null : mandate.to.earliest! + Math.round(quantity.min * days),
      latest: quantity.max === null ? null : mandate.to.latest! + Math.round(quantity.max * days),
    };
    draft.fills = [{ field: "holds", value: mandate.first.claim.holds, claim: mandate.first.said.id, knownOn: mandate.first.document.knownOn }];
    return;
  }
  if (quantity.as !== "change") return;
  const totals = recent(peers).filter(
    (peer) => peer.track === "actual" && peer.first.claim.stage === "in-force" && totalOf(peer) !== null && !peer.supersededBy,
  );
  const own = totals.findLast((peer) => isToldIn(peer, draft.first.document));
  // Of what has come already, the total that its own report gives may count it: "90 more have arrived, the contingent is now 90 strong".
  if (draft.track === "actual" && own) return;
  // "By 1,000, to 2,500": the report gives the sum itself.
  if (
    recent(peers).some(
      (peer) =>
        (peer.track === "promise" || peer.track === "aim") &&
        isToldIn(peer, draft.first.document) &&
        peer.first.claim.quantity?.as === "total" &&
        hasNumber(peer.first.claim.quantity),
    )
  )
    return;
  const total = own ?? totals.findLast((peer) => isNear(draft.first, peer, 400));
  if (!total || totalOf(total)!.unit !== quantity.unit) return;
  const base = totalOf(total)!;
  draft.derived = {
    quantity: laidOn(base, quantity, claim.change === "cut"),
    of: [...(total.derived?.of ?? [total.first.said.id]), draft.first.said.id],
    because: `${shown(quantity)} ${claim.change === "cut" ? "taken off" : "laid on"} ${shown(base)}`,
  };
  if (draft.track === "actual" && total.first.document !== draft.first.document)
    replace(standing, draft, total, "update/increment", draft.derived.because, superseded);
}

/**
 * The end that is put off: the one that the report itself tells, else the last that is in force or was agreed before. What this report, or another of these weeks,
 * tells of the same extension is no end before it.
 */
function endToExtend(standing: Standing, draft: VersionDraft, peers: readonly VersionDraft[]): VersionDraft | undefined {
  const { document } = draft.first;
  const own = standing.document.find(
    (reading) => reading.claim.kind === "mandate" && trackOf(reading.claim) === "actual" && !isExtension(reading.claim) && endOf(reading) !== null,
  );
  if (own) return draftOf(own, "actual", draft.strand);
  const ends = recent(peers).filter(
    (peer) =>
      peer.first.claim.kind === "mandate" &&
      peer.to.latest !== null &&
      (peer.track === "actual" ||
        (peer.track === "promise" && isExtension(peer.first.claim) && peer.first.document !== document && !isNear(draft.first, peer, 60))),
  );
  return ends.reduce<VersionDraft | undefined>((last, peer) => (last && last.to.latest! >= peer.to.latest! ? last : peer), undefined);
}

const isExtension = ({ change }: Claim): boolean => change === "extend" || change === "renew";
const endOf = ({ claim: { holds, kind, stage }, document }: Reading): number | null => trueRangeOf(holds, kind, stage, document.knownOn).to.latest;

/** The report names the day until which it is extended: nothing is to be reckoned. */
const isEndTold = ({ document }: Standing): boolean =>
  document.some(
    ({ claim }) =>
      claim.kind === "mandate" && (claim.change === "extend" || claim.change === "renew") && claim.holds !== null && tellsEnd("mandate", claim.holds.edtf),
  );

const totalOf = (draft: VersionDraft): Quantity | null =>
  draft.derived?.quantity ?? (draft.first.claim.quantity?.as === "total" ? draft.first.claim.quantity : null);
