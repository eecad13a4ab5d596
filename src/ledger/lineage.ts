/** What a document shows of where it comes from, and whether a later one tells what an earlier one told. */
import { byKnownDay, knownDayOf } from "./days.ts";
import { type Features, creditKey, featuresOf, meetingCount, meetingKeys, sharedCount } from "./features.ts";
import { bandKey, bands, isEmpty, signatureOf, similarity } from "./minhash.ts";
import type { LedgerDocument, Link } from "./types.ts";

/** What lineage keeps of a document; made once, when it is read. */
export interface Print {
  readonly document: string;
  readonly knownOn: number | null;
  readonly language: string;
  readonly publisher: string | null;
  readonly signature: Uint32Array;
  readonly features: Features;
  readonly length: number;
}

export function printOf(document: LedgerDocument): Print {
  const text = document.text ?? "";
  return {
    document: document.id,
    knownOn: knownDayOf(document),
    language: document.language,
    publisher: document.publisher ? creditKey(document.publisher) : null,
    signature: signatureOf(text),
    features: featuresOf(text, document.byline, document.publisher),
    length: text.length,
  };
}

/** By day known; on one day those that credit another come after those that credit none; then by id. */
export function byFirstTelling(a: Print, b: Print): number {
  return (
    byKnownDay(a.knownOn, b.knownOn) || Math.min(1, a.features.credits.length) - Math.min(1, b.features.credits.length) || (a.document < b.document ? -1 : 1)
  );
}

/** The keys under which documents meet that may tell one thing: bands of the signature, and a number together with a name. */
export function bucketKeysOf(print: Print): readonly number[] {
  const keys = meetingKeys(print.features);
  if (!isEmpty(print.signature)) for (let band = 0; band < bands; band++) keys.push(bandKey(print.signature, band));
  return keys;
}

/** How many `bucketKeysOf` gives. */
export const bucketCountOf = (print: Print): number => meetingCount(print.features) + (isEmpty(print.signature) ? 0 : bands);

/** Whether, how, and why a later document tells what an earlier one told; null where it does not. */
export function linkOf(earlier: Print, later: Print): Link | null {
  const alike = similarity(earlier.signature, later.signature);
  const link = (how: Link["how"], because: string): Link => ({
    from: later.document,
    to: earlier.document,
    how,
    similarity: Math.round(alike * 1000) / 1000,
    because,
  });
  const percent = `${Math.round(alike * 100)} %`;
  if (alike >= 0.95) return link("copy", `${percent} of the word triples are the same`);
  if (alike >= 0.45) return link("near-copy", `${percent} of the word triples are the same`);
  const days = earlier.knownOn === null || later.knownOn === null ? null : later.knownOn - earlier.knownOn;
  if (days === null || days > 7) return null;
  const numbers = sharedCount(earlier.features.numbers, later.features.numbers);
  const names = sharedCount(earlier.features.names, later.features.names);
  const shared = `${numbers} uncommon ${numbers === 1 ? "number" : "numbers"} and ${names} ${names === 1 ? "name" : "names"} shared`;
  const credits = later.features.credits;
  if (earlier.publisher && credits.includes(earlier.publisher) && numbers >= 1 && names >= 1)
    return link("quoted-from", `credits ${earlier.publisher}; ${shared}`);
  const items = Math.min(size(earlier.features), size(later.features));
  const share = items === 0 ? 0 : (numbers + names) / items;
  // A teaser beside its report, or a report written anew for the evening: a house that tells a thing twice is one teller.
  if (earlier.publisher && earlier.publisher === later.publisher && days <= 1 && numbers >= 1 && names >= 1 && share >= 0.65)
    return link("respin", `of the same house; ${shared}`);
  const wire = credits.find((credit) => earlier.features.credits.includes(credit));
  if (wire && days <= 3 && numbers >= 1 && names >= 2 && share >= 0.4) return link("wire", `both credit ${wire}; ${shared}`);
  if (numbers >= 2 && names >= 3 && share >= 0.65) {
    return earlier.language === later.language
      ? link("respin", `other words, but ${shared}`)
      : link("translation", `${later.language} for ${earlier.language}; ${shared}`);
  }
  return null;
}

const size = (features: Features): number => features.numbers.length + features.names.length;
