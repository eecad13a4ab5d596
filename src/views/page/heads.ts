/** The shapes of documents and claims, from the model's records. */
import { isDecided } from "../../ledger/doubts.ts";
import type { DocumentRecord } from "../../model/document.ts";
import { type Desk, gradeIn, isoOrNull } from "./desk.ts";
import type { ClaimView, DocumentHead, DocumentRow } from "./shapes.ts";
import { doubtsOf } from "./doubts.ts";

export const headOf = ({ id, title, publisher, url, path, language, publishedOn }: DocumentRecord): DocumentHead => ({
  id,
  title,
  publisher,
  url,
  path,
  language,
  publishedOn: publishedOn ? plainDated(publishedOn) : null,
});

const plainDated = ({
  edtf,
  stated,
  because,
}: {
  readonly edtf: string;
  readonly stated: boolean;
  readonly because?: string;
}): { edtf: string; stated: boolean; because?: string } => (because === undefined ? { edtf, stated } : { edtf, stated, because });

export function claimViewOf(desk: Desk, id: string): ClaimView | null {
  const at = desk.claimById.get(id);
  if (!at) return null;
  return {
    ...at.claim,
    document: at.document.id,
    commitment: desk.placeOf.get(id)?.commitment.id ?? null,
    knownOn: isoOrNull(at.knownOn),
    grade: gradeIn(desk, id),
    judged: desk.applied.rejected.has(id) ? "rejected" : desk.applied.accepted.has(id) ? "accepted" : null,
  } as unknown as ClaimView;
}

export const claimViewsOf = (desk: Desk, ids: Iterable<string>): ClaimView[] => [...new Set(ids)].flatMap((id) => claimViewOf(desk, id) ?? []);

export function documentRowOf(desk: Desk, document: DocumentRecord): DocumentRow {
  const claims = desk.claimsOf.get(document.id) ?? [];
  return {
    ...headOf(document),
    quality: document.quality.score,
    damage: document.quality.problems.length,
    origin: desk.originOf.get(document.id) ?? null,
    claims: claims.length,
    problems: (document.problems?.length ?? 0) + claims.reduce((sum, claim) => sum + claim.problems.length, 0),
    toReview: claims.filter((claim) => !isDecided(desk.applied, claim.id) && doubtsOf(desk, claim.id).length > 0).length,
  };
}
