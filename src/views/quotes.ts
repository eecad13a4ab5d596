/**
 * Words that are looked for in quotes. What stands in a claim's quote stands in its document, so the index of all texts says which
 * documents to look into; no index of quotes is kept. Found once for a word and a state of the ledger.
 */
import { keptOf } from "./kept.ts";
import { fold } from "../ledger/words.ts";
import { leadsOf } from "../store/commitments.ts";
import type { Store } from "../store/open.ts";
import { isInMoreThan, quotesNear } from "../store/quotes.ts";
import type { LedgerModel } from "./model.ts";

/** Shorter beginnings stand in every text; they are looked for in names only. */
const shortest = 3;
/** A word in more documents than this says little, and to look into all of them takes long: it is looked for in names, and in what is counted. */
const commonest = 20_000;
const keptWords = 24;

const known = new WeakMap<object, Map<string, Uint8Array>>();

/** For each word that is looked for so, 1 at the versions whose first claim has it in its quote. */
export function quotedWords(store: Store, model: LedgerModel, q: string | undefined): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const word of new Set((q ?? "").toLowerCase().split(/\s+/))) {
    if (word.length < shortest || isInMoreThan(store, word, commonest)) continue;
    found.set(
      word,
      keptOf(known, model, word, keptWords, () => versionsWith(store, model, word)),
    );
  }
  return found;
}

function versionsWith(store: Store, model: LedgerModel, word: string): Uint8Array {
  const asked = fold(word);
  const claims = new Map<number, Set<string>>();
  for (const { line, id, quote } of quotesNear(store, word)) {
    if (!fold(quote).includes(asked)) continue;
    const own = claims.get(line);
    if (own) own.add(id);
    else claims.set(line, new Set([id]));
  }
  const marked = new Uint8Array(model.owner.length);
  if (claims.size === 0) return marked;
  for (let own = 0; own < model.count; own++) {
    const ids = claims.get(model.line[own]);
    if (ids)
      for (const { at, claim } of leadsOf(store, model.line[own]))
        if (ids.has(claim) && at < model.versions[own + 1] - model.versions[own]) marked[model.versions[own] + at] = 1;
  }
  return marked;
}
