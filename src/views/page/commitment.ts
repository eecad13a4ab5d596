import { decisionsOf } from "../../ledger/decisions.ts";
import { standing } from "../../ledger/judgements.ts";
import type { Answer } from "../../model/answer.ts";
import type { Decision } from "../../model/decision.ts";
import type { Judgement } from "../../model/judgement.ts";
import type { Commitment } from "./types.ts";
import { conflictViewOf } from "./conflicts.ts";
import { type Desk, isoOrNull, keptIn } from "./desk.ts";
import { claimViewsOf, headOf } from "./heads.ts";
import { leadRowOf, rowsOf } from "./rows.ts";
import type { RequestRow } from "./shapes.ts";

/** One line of the ledger with all that hangs on it; null where this desk does not know it. */
export function commitmentViewOf(desk: Desk, id: string, trueOn: number | null) {
  const commitment = desk.commitmentById.get(id);
  if (!commitment) return null;
  const claims = claimViewsOf(
    desk,
    commitment.versions.flatMap((version) => [...version.supports, ...version.aside].map((support) => support.claim)),
  );
  const documents = [...new Set(claims.map((claim) => claim.document))].flatMap((document) =>
    desk.documentById.has(document) ? [headOf(desk.documentById.get(document)!)] : [],
  );
  const own = new Set(claims.map((claim) => claim.id));
  const conflicts = (desk.conflictsOf.get(id) ?? []).map((conflict) => conflictViewOf(desk, conflict));
  return {
    row: rowsOf(desk, commitment, trueOn)[0] ?? leadRowOf(desk, commitment),
    commitment,
    claims,
    documents,
    conflicts,
    requests: desk.ledger.answers
      .filter((answer) => answer.request.commitment === id || answer.answers.some((one) => own.has(one.claim)))
      .map((answer) => requestRowOf(desk, answer)),
    gates: gatesOf(desk, commitment),
    judgements: judgementsOn(desk, own, new Set(conflicts.map((conflict) => conflict.id))),
  };
}

function gatesOf(desk: Desk, commitment: Commitment) {
  return decisionsIn(desk)
    .filter((decision) => decision.commitment === commitment.id)
    .flatMap((decision) => decision.gates)
    .map(({ gate, gatekeeper, state, because, commitment: id }) => ({ gate, gatekeeper, state, because, commitment: id }));
}

export const decisionsIn = (desk: Desk): readonly Decision[] =>
  keptIn(desk, "decisions", () => decisionsOf(desk.ledger.commitments, desk.index, desk.documents.length));

export function judgementsOn(desk: Desk, claims: ReadonlySet<string>, conflicts: ReadonlySet<string> = new Set()): readonly Judgement[] {
  return standing(desk.judgements).filter((one) => ("at" in one && claims.has(one.at.claim)) || (one.verdict === "resolve" && conflicts.has(one.conflict)));
}

const quoteOf = (desk: Desk, claim: string): string => desk.claimById.get(claim)?.claim.evidence[0].quote ?? "";

export function requestRowOf(desk: Desk, answer: Answer): RequestRow {
  return {
    id: answer.id,
    commitment: answer.request.commitment,
    asker: [...answer.asker],
    asked: [...answer.asked],
    what: quoteOf(desk, answer.request.claim),
    quote: quoteOf(desk, answer.request.claim),
    document: answer.request.document,
    knownOn: isoOrNull(answer.request.knownOn),
    outcome: answer.outcome,
    because: answer.because,
    rule: answer.rule,
    answers: answer.answers.map((support) => ({ quote: quoteOf(desk, support.claim), document: support.document, knownOn: isoOrNull(support.knownOn) })),
  };
}
