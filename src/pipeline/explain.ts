/** The trail of a claim: its sentence, what was read in it, the rules in order, what was filled in and why. */
import { readFileSync } from "node:fs";
import type { LeftOut as DraftLeftOut } from "../claims/weighing/weigh.ts";
import type { Claim, Kind } from "../model/claim.ts";
import type { Mention, SourceDocument } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { sourcesOf } from "../sources/open.ts";
import { claimById } from "../store/claims.ts";
import type { Store } from "../store/open.ts";
import { theReader } from "./work.ts";

export interface Trail {
  readonly document: {
    readonly id: string;
    readonly title: string | null;
    readonly path: string | null;
    readonly publishedOn: string | null;
    readonly because: string | null;
  };
  readonly sentence: string;
  readonly mentions: readonly Mention[];
  readonly claim: Claim;
}

/** A claim that rules read and weights left out: such words seldom tell one. */
export interface LeftOut {
  readonly sentence: string;
  readonly kind: Kind;
  readonly rules: readonly string[];
  /** How likely it was held to be (0–1). */
  readonly likely: number;
}

export interface Explained {
  readonly document: Trail["document"];
  /** Sentences looked at for claims, and how many of them gave any. */
  readonly sentences: number;
  readonly trails: readonly Trail[];
  readonly leftOut: readonly LeftOut[];
}

/** Trails of a source's claims, and what was left out; `only` asks for one. */
export function explainSource(source: SourceDocument, only: string | null = null): Explained {
  const sentences: Span[] = [];
  const left: { readonly at: Span; readonly here: readonly DraftLeftOut[] }[] = [];
  const record = theReader().read(source, {
    mentions: true,
    sceneAt: (_scene, _drafts, { start, end }, leftHere) => {
      const at = { start, end };
      sentences.push(at);
      left.push({ at, here: leftHere });
    },
  });
  const { id, title, path, publishedOn, text } = record.document;
  const document = { id, title, path, publishedOn: publishedOn?.edtf ?? null, because: publishedOn?.because ?? null };
  const trails = record.claims
    .filter((claim) => only === null || claim.id === only)
    .map((claim): Trail => {
      const { start, end } = claim.evidence[0];
      const sentence = sentences.find((one) => one.start <= start && start < one.end) ?? { start, end };
      return {
        document,
        sentence: text.slice(sentence.start, sentence.end),
        mentions: (record.mentions ?? []).filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end),
        claim,
      };
    });
  const leftOut = (only === null ? left : []).flatMap(({ at, here }) =>
    here.map(
      ({ draft: { kind, rules }, likely }): LeftOut => ({ sentence: text.slice(at.start, at.end), kind, rules, likely: Math.round(likely * 100) / 100 }),
    ),
  );
  return { document, sentences: sentences.length, trails, leftOut };
}

export async function explainFile(path: string): Promise<{ readonly explained: readonly Explained[]; readonly problems: readonly string[] }> {
  const { documents, problems } = await sourcesOf(path, readFileSync(path));
  return { explained: documents.map((source) => explainSource(source)), problems: problems.map((one) => one.because ?? one.kind) };
}

/** The trail of a claim of the ledger, read anew; null where there is no such claim. The stored claim is given where the rules no longer make it. */
export function explainClaim(store: Store, claimId: string): { readonly explained: Explained; readonly stored: Claim } | null {
  const row = claimById(store, claimId);
  if (!row) return null;
  const { source, text } = store.sql("SELECT source, text FROM documents WHERE id = ?").get(row.document) as { source: string; text: string };
  const given = JSON.parse(source) as SourceDocument & { text: string | null };
  return { explained: explainSource({ ...given, text: given.text ?? text }, claimId), stored: row.claim };
}
