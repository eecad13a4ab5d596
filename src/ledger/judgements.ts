/** What people decided: an append-only log laid over the claims. Nothing is edited; undo is one more judgement. */
import type { Anchor, Claim, DocumentClaims, Grade, Judgement, Orphan } from "./types.ts";
import { idOf } from "./types.ts";

/** Where a claim stands, in words. `text` is its document's, for the words around the quote. */
export function anchorOf(claim: Claim, document: string, text?: string): Anchor {
  const { start, end, quote } = claim.evidence[0];
  return {
    document,
    claim: claim.id,
    kind: claim.kind,
    quote,
    prefix: text?.slice(Math.max(0, start - 32), start) ?? "",
    suffix: text?.slice(end, end + 32) ?? "",
  };
}

/** A judgement with an id made of its own words: the same judgement imported twice is one. */
export function judgementOf(
  judgement: { readonly [K in keyof Judgement]?: unknown } & {
    readonly verdict: Judgement["verdict"];
    readonly by: string;
    readonly on: string;
    readonly because: string;
    readonly [field: string]: unknown;
  },
): Judgement {
  const { id: _unused, ...said } = judgement as unknown as Judgement;
  return { id: idOf("j", JSON.stringify(sorted(said))), ...said } as Judgement;
}

/** Log and addition as one log; a judgement that is there already is not added again. */
export function withJudgement(log: readonly Judgement[], judgement: Judgement): readonly Judgement[] {
  return log.some((one) => one.id === judgement.id) ? log : [...log, judgement];
}

/** In order of when they were made, which is given and not the clock's; ties by id. */
export const inOrder = (log: readonly Judgement[]): Judgement[] =>
  [...new Map(log.map((one) => [one.id, one])).values()].sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id));

/** The judgements that stand: those undone are left out, and an undone undo lets its judgement stand again. */
export function standing(log: readonly Judgement[]): readonly Judgement[] {
  const ordered = inOrder(log);
  const undone = new Set<string>();
  for (let i = ordered.length - 1; i >= 0; i--) {
    const one = ordered[i];
    if (one.verdict === "undo" && !undone.has(one.id)) undone.add(one.judgement);
  }
  return ordered.filter((one) => one.verdict !== "undo" && !undone.has(one.id));
}

/** The documents that judgements stand on: no claim of another can be judged. */
export function judgedDocuments(log: readonly Judgement[]): string[] {
  const documents = new Set<string>();
  for (const one of log) {
    if ("at" in one) documents.add(one.at.document);
    if ("other" in one) documents.add(one.other.document);
  }
  return [...documents].sort();
}

/** What stands, found again in the claims. */
export interface Applied {
  readonly accepted: ReadonlyMap<string, string>;
  readonly rejected: ReadonlyMap<string, Judgement>;
  readonly corrected: ReadonlyMap<string, Claim>;
  /** Pairs of claims that are of one line, or of two, with the judgement. */
  readonly pairs: readonly { readonly verdict: "same" | "different"; readonly a: string; readonly b: string; readonly judgement: string }[];
  readonly grades: ReadonlyMap<string, Partial<Grade> & { readonly judgement: string; readonly reason: string }>;
  readonly entities: readonly {
    readonly verdict: "same-entity" | "different-entity";
    readonly entities: readonly [string, string];
    readonly judgement: string;
  }[];
  readonly resolved: ReadonlyMap<string, { readonly outcome: string; readonly judgement: string }>;
  readonly orphans: readonly Orphan[];
}

/** The log laid over the claims of the documents at hand. A judgement on words that are no longer claimed is an orphan, never a guess. */
export function applyJudgements(
  log: readonly Judgement[],
  claims: readonly DocumentClaims[],
  textOf: (document: string) => string | undefined = () => undefined,
): Applied {
  const finder = finderOf(log, claims, textOf);
  const accepted = new Map<string, string>();
  const rejected = new Map<string, Judgement>();
  const corrected = new Map<string, Claim>();
  const pairs: Applied["pairs"][number][] = [];
  const grades = new Map<string, Partial<Grade> & { judgement: string; reason: string }>();
  const entities: Applied["entities"][number][] = [];
  const resolved = new Map<string, { outcome: string; judgement: string }>();
  const orphans: Orphan[] = [];
  const at = (judgement: Judgement, anchor: Anchor): Claim | null => {
    const found = finder(anchor);
    if (!found) orphans.push({ judgement: judgement.id, reason: `no ${anchor.kind} claim on “${anchor.quote}” in ${anchor.document}` });
    return found;
  };
  for (const judgement of standing(log)) {
    switch (judgement.verdict) {
      case "accept":
      case "reject": {
        const claim = at(judgement, judgement.at);
        if (!claim) break;
        if (judgement.verdict === "reject") rejected.set(claim.id, judgement);
        else {
          rejected.delete(claim.id);
          accepted.set(claim.id, judgement.id);
        }
        break;
      }
      case "correct": {
        const claim = at(judgement, judgement.at);
        if (claim) corrected.set(claim.id, correctedBy(corrected.get(claim.id) ?? claim, judgement.field, judgement.value));
        break;
      }
      case "add": {
        const claim = at(judgement, judgement.at);
        if (claim) accepted.set(claim.id, judgement.id);
        break;
      }
      case "same":
      case "different": {
        const [a, b] = [at(judgement, judgement.at), at(judgement, judgement.other)];
        if (a && b) pairs.push({ verdict: judgement.verdict, a: a.id, b: b.id, judgement: judgement.id });
        break;
      }
      case "grade": {
        const claim = at(judgement, judgement.at);
        if (claim)
          grades.set(claim.id, {
            ...(judgement.reliability && { reliability: judgement.reliability }),
            ...(judgement.credibility && { credibility: judgement.credibility }),
            judgement: judgement.id,
            reason: `${judgement.by}: ${judgement.because}`,
          });
        break;
      }
      case "same-entity":
      case "different-entity":
        entities.push({ verdict: judgement.verdict, entities: judgement.entities, judgement: judgement.id });
        break;
      case "resolve":
        resolved.set(judgement.conflict, { outcome: judgement.outcome, judgement: judgement.id });
        break;
      case "undo":
        break;
    }
  }
  return { accepted, rejected, corrected, pairs, grades, entities, resolved, orphans };
}

/** Exact or nothing: the claim's id, else the one claim of that kind on the same words between the same words. */
function finderOf(
  log: readonly Judgement[],
  claims: readonly DocumentClaims[],
  textOf: (document: string) => string | undefined,
): (anchor: Anchor) => Claim | null {
  const wanted = new Set<string>();
  for (const judgement of log) {
    if ("at" in judgement) wanted.add(judgement.at.document);
    if ("other" in judgement) wanted.add(judgement.other.document);
  }
  const byDocument = new Map<string, readonly Claim[]>();
  if (wanted.size > 0)
    for (const one of claims) if (wanted.has(one.document)) byDocument.set(one.document, [...(byDocument.get(one.document) ?? []), ...one.claims]);
  return (anchor) => {
    const own = byDocument.get(anchor.document) ?? [];
    const onWords = own.filter((claim) => claim.kind === anchor.kind && claim.evidence.some((evidence) => evidence.quote === anchor.quote));
    const byId = onWords.find((claim) => claim.id === anchor.claim);
    if (byId || onWords.length < 2) return byId ?? onWords[0] ?? null;
    const text = textOf(anchor.document);
    if (text === undefined) return null;
    const between = onWords.filter((claim) =>
      claim.evidence.some(
        ({ start, end, quote }) => quote === anchor.quote && text.slice(0, start).endsWith(anchor.prefix) && text.startsWith(anchor.suffix, end),
      ),
    );
    return between.length === 1 ? between[0] : null;
  };
}

/** A claim with one field set: `quantity.max`, `place`, `stage`. A state's or body's id may stand for the whole of a list. */
function correctedBy(claim: Claim, field: string, value: unknown): Claim {
  const [head, ...rest] = field.split(".");
  if ((head === "place" || head === "actor") && typeof value === "string")
    return { ...claim, [head]: [{ id: value, name: value }], problems: claim.problems.filter((problem) => problem.field !== head) };
  if (head === "mission" && typeof value === "string") return { ...claim, mission: { id: value, name: value } };
  if (head === "holds" && typeof value === "string") return { ...claim, holds: { edtf: value, stated: false, because: "a person's correction" } };
  const whole = claim as unknown as Record<string, unknown>;
  const next = rest.length === 0 ? value : { ...(whole[head] as object), [rest[0]]: value };
  return { ...whole, [head]: next, problems: claim.problems.filter((problem) => problem.field !== field) } as unknown as Claim;
}

// ---------------------------------------------------------------------------------------------------------------------------

/** One judgement a line, keys sorted: export, import and export again are the same bytes. */
export const judgementsToNdjson = (log: readonly Judgement[]): string =>
  inOrder(log)
    .map((one) => `${JSON.stringify(sorted(one))}\n`)
    .join("");

export interface ImportedJudgements {
  readonly judgements: readonly Judgement[];
  readonly problems: readonly { readonly line: number; readonly because: string }[];
}

const verdicts = new Set(["accept", "reject", "correct", "add", "same", "different", "grade", "same-entity", "different-entity", "resolve", "undo"]);

/** Lines that are no judgement, or one that `faultOf` finds fault with, are problems; the others are taken. */
export function judgementsFromNdjson(text: string, faultOf: (judgement: Judgement) => string | null = () => null): ImportedJudgements {
  const judgements: Judgement[] = [];
  const problems: { line: number; because: string }[] = [];
  text.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    try {
      const one = JSON.parse(line) as Judgement;
      const missing = (["id", "verdict", "by", "on", "because"] as const).find((key) => typeof one[key] !== "string");
      if (missing) problems.push({ line: i + 1, because: `no ${missing}` });
      else if (!verdicts.has(one.verdict)) problems.push({ line: i + 1, because: `verdict is '${one.verdict}', expected one of ${[...verdicts].join(", ")}` });
      else if (needsAnchor(one) && typeof (one as { at?: Anchor }).at?.quote !== "string") problems.push({ line: i + 1, because: "no at.quote" });
      else {
        const fault = faultOf(one);
        if (fault) problems.push({ line: i + 1, because: fault });
        else judgements.push(one);
      }
    } catch {
      problems.push({ line: i + 1, because: "not JSON" });
    }
  });
  return { judgements, problems };
}

const needsAnchor = (one: Judgement): boolean =>
  one.verdict !== "undo" && one.verdict !== "resolve" && one.verdict !== "same-entity" && one.verdict !== "different-entity";

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
