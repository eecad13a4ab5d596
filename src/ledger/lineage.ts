/** Which documents tell one first telling. Corroboration counts origins, never documents. */
import { byKnownDay, knownDayOf } from "./days.ts";
import { type Features, creditKey, featuresOf, meetingKeys, sharedCount } from "./features.ts";
import { bandKey, bands, forEachPair, isEmpty, signatureOf, similarity } from "./minhash.ts";
import { type LedgerDocument, type Link, type Origin, idOf } from "./types.ts";

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
    document: document.id, knownOn: knownDayOf(document), language: document.language, publisher: document.publisher ? creditKey(document.publisher) : null,
    signature: signatureOf(text), features: featuresOf(text, document.byline, document.publisher), length: text.length,
  };
}

/** In a bucket, so many first documents are compared with all later ones. */
const heads = 8;

/**
 * The origins of all documents. A document belongs to the origin of the earliest document that it is linked to, or is one of its
 * own; a later document therefore never changes the origin of an earlier one.
 */
export function originsOf(prints: readonly Print[]): readonly Origin[] {
  const ordered = [...prints].sort(byFirstTelling);
  const links = linksOf(ordered);
  const root = new Int32Array(ordered.length);
  const members = new Map<number, { documents: string[]; links: Link[] }>();
  for (let i = 0; i < ordered.length; i++) {
    const own = links.get(i);
    let best = i;
    if (own) for (const { earlier } of own) if (root[earlier] < best) best = root[earlier];
    root[i] = best;
    const group = members.get(best);
    if (!group) members.set(best, { documents: [ordered[i].document], links: [] });
    else {
      group.documents.push(ordered[i].document);
      const told = own!.filter(({ earlier }) => root[earlier] === best).sort((a, b) => b.link.similarity - a.link.similarity || a.earlier - b.earlier);
      group.links.push(told[0].link);
    }
  }
  return [...members].map(([first, group]) => ({
    id: idOf("o", ordered[first].document), documents: group.documents, earliest: ordered[first].document, credit: ordered[first].features.credits[0] ?? null, links: group.links,
  }));
}

/** By day known; on one day those that credit another come after those that credit none; then by id. */
function byFirstTelling(a: Print, b: Print): number {
  return byKnownDay(a.knownOn, b.knownOn) || Math.min(1, a.features.credits.length) - Math.min(1, b.features.credits.length) || (a.document < b.document ? -1 : 1);
}

interface Linked {
  readonly earlier: number;
  readonly link: Link;
}

function linksOf(ordered: readonly Print[]): ReadonlyMap<number, Linked[]> {
  const links = new Map<number, Linked[]>();
  const seen = new Set<number>();
  const visit = (earlier: number, later: number): void => {
    const pair = later * 0x200000 + earlier;
    if (seen.has(pair)) return;
    seen.add(pair);
    const link = linkOf(ordered[earlier], ordered[later]);
    if (!link) return;
    const own = links.get(later);
    if (own) own.push({ earlier, link });
    else links.set(later, [{ earlier, link }]);
  };
  for (let band = 0; band < bands; band++) {
    seen.clear();
    forEachPair(ordered.length, (i) => (isEmpty(ordered[i].signature) ? [] : [bandKey(ordered[i].signature, band)]), heads, (earlier, later) => {
      if (!links.get(later)?.some((one) => one.earlier === earlier)) visit(earlier, later);
    });
  }
  seen.clear();
  forEachPair(ordered.length, (i) => meetingKeys(ordered[i].features), heads, (earlier, later) => {
    if (!links.get(later)?.some((one) => one.earlier === earlier)) visit(earlier, later);
  });
  return links;
}

/** Whether, how, and why a later document tells what an earlier one told; null where it does not. */
export function linkOf(earlier: Print, later: Print): Link | null {
  const alike = similarity(earlier.signature, later.signature);
  const link = (how: Link["how"], because: string): Link => ({ from: later.document, to: earlier.document, how, similarity: Math.round(alike * 1000) / 1000, because });
  const percent = `${Math.round(alike * 100)} %`;
  if (alike >= 0.95) return link("copy", `${percent} of the word triples are the same`);
  if (alike >= 0.45) return link("near-copy", `${percent} of the word triples are the same`);
  const days = earlier.knownOn === null || later.knownOn === null ? null : later.knownOn - earlier.knownOn;
  if (days === null || days > 7) return null;
  const numbers = sharedCount(earlier.features.numbers, later.features.numbers);
  const names = sharedCount(earlier.features.names, later.features.names);
  const shared = `${numbers} uncommon ${numbers === 1 ? "number" : "numbers"} and ${names} ${names === 1 ? "name" : "names"} shared`;
  const credits = later.features.credits;
  if (earlier.publisher && credits.includes(earlier.publisher) && numbers >= 1 && names >= 1) return link("quoted-from", `credits ${earlier.publisher}; ${shared}`);
  const items = Math.min(size(earlier.features), size(later.features));
  const share = items === 0 ? 0 : (numbers + names) / items;
  const wire = credits.find((credit) => earlier.features.credits.includes(credit));
  if (wire && days <= 3 && numbers >= 1 && names >= 2 && share >= 0.4) return link("wire", `both credit ${wire}; ${shared}`);
  if (numbers >= 2 && names >= 3 && share >= 0.65) {
    return earlier.language === later.language ? link("respin", `other words, but ${shared}`) : link("translation", `${later.language} for ${earlier.language}; ${shared}`);
  }
  return null;
}

const size = (features: Features): number => features.numbers.length + features.names.length;
