/** The Admiralty scale by rule (NATO AJP-2.1): the source's reliability, the information's credibility, apart, each with its reason. */
import type { Applied } from "./judgements.ts";
import type { Claim, Conflict, Credibility, Grade, LedgerDocument, Reliability, Version } from "./types.ts";

export interface GradeContext {
  readonly document: LedgerDocument;
  /** The version that the claim speaks for, and the conflicts that name the claim. */
  readonly version?: Version | null;
  readonly conflicts?: readonly Conflict[];
  readonly judged?: Applied["grades"];
}

/** The grade by rule, with a person's on top where there is one; the rules' reasons stay listed. */
export function gradeOf(claim: Claim, context: GradeContext): Grade {
  const [reliability, why] = reliabilityOf(claim, context.document);
  const [credibility, because] = credibilityOf(claim, context);
  const judged = context.judged?.get(claim.id);
  if (!judged) return { reliability, credibility, because: [`${reliability}: ${why}`, `${credibility}: ${because}`] };
  return {
    reliability: judged.reliability ?? reliability,
    credibility: judged.credibility ?? credibility,
    because: [
      `${judged.reliability ?? ""}${judged.credibility ?? ""}: ${judged.reason}`,
      `by rule ${reliability}: ${why}`,
      `by rule ${credibility}: ${because}`,
    ],
    judgement: judged.judgement,
  };
}

type Rule<T> = (claim: Claim, context: GradeContext) => readonly [T, string] | null;

/** The source's reliability alone, with a person's on top. */
export const reliabilityIn = (claim: Claim, document: LedgerDocument, judged: Applied["grades"]): Reliability =>
  judged.get(claim.id)?.reliability ?? reliabilityOf(claim, document)[0];

/** In order; the first that fits decides. */
const reliabilityRules: readonly Rule<Reliability>[] = [
  (_claim, { document }) => (document.quality && document.quality.score < 0.5 ? ["F", "the text is too damaged to judge its source"] : null),
  (claim) => (claim.attribution.some((one) => one.how === "inferred") ? ["E", "the author guesses"] : null),
  (claim) =>
    claim.attribution.some((one) => one.kind === "named" && (one.how === "announced" || one.how === "quoted") && one.verbatim)
      ? ["B", "a named person's own words"]
      : null,
  (claim) => (claim.attribution.some((one) => one.kind === "body") ? ["B", "a body's own statement or report"] : null),
  (claim) => (claim.attribution.some((one) => one.kind === "named") ? ["B", "a named person, in the reporter's words"] : null),
  (claim) => {
    const count = claim.attribution.reduce((most, one) => (one.kind === "anonymous" ? Math.max(most, one.count ?? 1) : most), 0);
    return count === 0 ? null : count >= 2 ? ["C", `${count} anonymous sources`] : ["D", "one anonymous source"];
  },
  (_claim, { document }) => (document.quality && document.quality.score < 0.75 ? ["D", "a damaged text, no source named"] : null),
  (_claim, { document }) => (document.publisher === null ? ["D", "no publisher known, no source named"] : null),
];

function reliabilityOf(claim: Claim, document: LedgerDocument): readonly [Reliability, string] {
  const context = { document };
  for (const rule of reliabilityRules) {
    const found = rule(claim, context);
    if (found) return found;
  }
  return ["C", "the outlet itself"];
}

const credibilityRules: readonly Rule<Credibility>[] = [
  (claim, { conflicts }) =>
    claim.problems.some((problem) => problem.likely !== undefined) ||
    conflicts?.some((one) => one.kind === "text-error" && one.open && one.sides[0].claims.includes(claim.id))
      ? [5, "contradicted by its own text or by the registry"]
      : null,
  (_claim, { conflicts }) => {
    const clash = conflicts?.find((one) => one.kind === "clash" && one.open);
    return clash ? [4, `a clash is open: ${clash.because}`] : null;
  },
  (_claim, { version }) => (version && version.origins.length >= 2 ? [1, `told by ${version.origins.length} independent origins`] : null),
  (claim) => (claim.modality === "possible" || claim.modality === "conditional" ? [4, `only ${claim.modality}`] : null),
  (_claim, { document }) => (document.quality && document.quality.score < 0.5 ? [6, "the text is too damaged to judge"] : null),
  (claim) => (claim.problems.length > 0 ? [4, `the reading has a problem: ${claim.problems[0].kind}`] : null),
  (claim, { version }) => (version && version.supersedes.length > 0 && claim.modality === "stated" ? [2, "fits the history of its line"] : null),
];

function credibilityOf(claim: Claim, context: GradeContext): readonly [Credibility, string] {
  for (const rule of credibilityRules) {
    const found = rule(claim, context);
    if (found) return found;
  }
  return [3, "one origin, nothing against it"];
}
