/** A read document as the store takes it: made in the worker, so that the one writer has little left to do. */
import { deserialize, serialize } from "node:v8";
import type { Claim } from "../model/claim.ts";
import type { ReadRecord, SourceDocument } from "../model/document.ts";
import { faultsOf } from "../model/faults.ts";
import type { StoredClaim, StoredDocument } from "../store/rows.ts";
import { knownDayOf } from "../ledger/days.ts";
import { printOf } from "../ledger/lineage.ts";

export interface StoredRead {
  /** The hash of the bytes that it came from. */
  readonly hash: string;
  readonly document: StoredDocument;
  readonly claims: readonly StoredClaim[];
}

/** So many documents are unpacked at once: what the writer holds of them is soon done with. */
const packSize = 32;

/** Documents as bytes, which wait for the writer outside its heap. */
export const packed = (read: readonly StoredRead[]): readonly Uint8Array<ArrayBuffer>[] =>
  Array.from({ length: Math.ceil(read.length / packSize) }, (_, i) => serialize(read.slice(i * packSize, (i + 1) * packSize)));

export function* unpacked(packs: Iterable<Uint8Array>): Generator<StoredRead> {
  for (const pack of packs) yield* deserialize(pack) as StoredRead[];
}

export function storedOf({ document, claims }: ReadRecord, source: SourceDocument, hash: string): StoredRead {
  const print = printOf(document);
  const { text, ...head } = document;
  return {
    hash,
    document: {
      id: document.id,
      path: document.path,
      url: document.url,
      title: document.title,
      publisher: document.publisher,
      byline: document.byline ?? null,
      language: document.language,
      publishedOn: document.publishedOn?.edtf ?? null,
      knownOn: knownDayOf(document),
      score: document.quality.score,
      damage: document.quality.problems.length,
      problems: document.problems?.length ?? 0,
      claims: claims.length,
      head: JSON.stringify(head),
      source: JSON.stringify({ ...source, text: source.text === text ? null : source.text }),
      text,
      print: {
        signature: print.signature,
        numbers: print.features.numbers,
        names: print.features.names,
        credits: print.features.credits,
        length: print.length,
      },
      speakers: speakersOf(claims),
      faults: faultsOf(document, claims),
    },
    claims: claims.map((claim) => storedClaim(claim)),
  };
}

export function storedClaim(claim: Claim): StoredClaim {
  return {
    id: claim.id,
    kind: claim.kind,
    stage: claim.stage,
    start: claim.evidence[0].start,
    actors: idsOf(claim.actor),
    places: idsOf([...claim.place, ...claim.with.filter((party) => party.role === "host")]),
    mission: claim.mission?.id ?? null,
    certainty: claim.certainty ?? 1,
    problems: claim.problems.length,
    json: JSON.stringify(claim),
  };
}

const idsOf = (named: readonly { readonly id: string | null; readonly name: string }[]): string =>
  named.length === 0 ? "" : `|${named.map((one) => one.id ?? `~${one.name}`).join("|")}|`;

/** What proposed merges of names need of the claims, and no more. */
function speakersOf(claims: readonly Claim[]): string | null {
  const speaking = claims
    .filter((claim) => claim.attribution.some((one) => one.kind === "named"))
    .map(({ actor, with: parties, attribution }) => ({
      actor,
      with: parties.filter((party) => party.role === "asker"),
      attribution: attribution.filter((one) => one.kind === "named"),
    }));
  return speaking.length === 0 ? null : JSON.stringify(speaking);
}
