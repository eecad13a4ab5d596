/** One line of the ledger with all that hangs on it: versions on both clocks, evidence in its context, conflicts, answers, gates. */
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { commitmentAt, commitmentLine } from "../store/commitments.ts";
import { linesOfDocument } from "../store/lines.ts";
import { textOf } from "../store/documents.ts";
import type { Commitment } from "../model/commitment.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { commitmentViewOf } from "./page/commitment.ts";
import { contextOf } from "./page/context.ts";
import type { ClaimView } from "./page/shapes.ts";

/** A decision's gates and positions stand in the same reports: their lines are laid beside, for at most so many reports. */
const reports = 40;

/**
 * Of a line with more claims than this, the words of what stands and of the newest versions are given; its versions are all there, and each claim can be asked
 * for by its id.
 */
const manyClaims = 800;
const newestVersions = 250;

function telling({ versions, current }: Commitment): Set<string> {
  const claims = new Set<string>();
  for (const version of versions.slice(-newestVersions)) for (const support of version.supports.slice(0, 4)) claims.add(support.claim);
  const standing = new Set(current.slice(0, newestVersions));
  for (const version of versions) if (standing.has(version.id)) for (const support of version.supports.slice(0, 4)) claims.add(support.claim);
  return claims;
}

export function commitmentView(file: LedgerFile, id: string, days: { readonly trueOn: number | null; readonly knownBy: number | null }) {
  const line = commitmentLine(file.store, id);
  if (line === null) return null;
  const whole = commitmentAt(file.store, line);
  const commitment = whole && commitmentKnownBy(whole, days.knownBy);
  if (!commitment) return null;
  // A line of thousands of claims is shown without the answers to its requests; `ls requests` has them.
  const answers = commitment.claims < 500;
  const documents = [...new Set(commitment.versions.flatMap((version) => version.supports.map((support) => support.document)))];
  if (commitment.claims > manyClaims)
    return commitmentViewOf(deskOf(file, { lines: [line], knownBy: days.knownBy, claims: "none", also: telling(commitment) }), id, days.trueOn);
  if (documents.length > reports) return commitmentViewOf(deskOf(file, { lines: [line], knownBy: days.knownBy, claims: "all", answers }), id, days.trueOn);
  const beside = new Set([line, ...documents.flatMap((document) => linesOfDocument(file.store, document))]);
  return commitmentViewOf(
    deskOf(file, {
      lines: [...beside],
      knownBy: days.knownBy,
      claims: beside.size > 60 ? "lead" : "all",
      answers: true,
      also: commitment.versions.flatMap((version) => version.supports.map((one) => one.claim)),
    }),
    id,
    days.trueOn,
  );
}

/** The versions of one line, on both clocks; null where it is not known. */
export function versionsView({ store }: LedgerFile, id: string, knownBy: number | null) {
  const line = commitmentLine(store, id);
  const whole = line === null ? null : commitmentAt(store, line);
  const commitment = whole && commitmentKnownBy(whole, knownBy);
  return commitment && { commitment: commitment.id, versions: commitment.versions };
}

export interface Quoted {
  readonly claim: ClaimView;
  readonly before: string;
  readonly after: string;
}

/** The words around a claim's own. */
export function quotedIn({ store }: LedgerFile, claim: ClaimView): Quoted {
  const text = textOf(store, claim.document) ?? "";
  return { claim, ...contextOf(text, claim.evidence[0]) };
}
