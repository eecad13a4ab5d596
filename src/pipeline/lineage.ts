/** Which documents tell one first telling, as documents come in: the prints of all, the origins that changed. */
import type { Print } from "../ledger/lineage.ts";
import { originsOf } from "../ledger/origins.ts";
import type { Origin } from "../model/ledger.ts";
import { allTold, dirtyLinesOf, replaceOrigins, setOrigin } from "../store/derived.ts";
import { printRows } from "../store/documents.ts";
import type { Store } from "../store/open.ts";

/** Finds the origins of all documents anew; the lines of documents whose origin changed become dirty. Returns how many changed. */
export function updateOrigins(store: Store): number {
  const prints: Print[] = [];
  for (const row of printRows(store)) {
    prints.push({ document: row.id, knownOn: row.knownOn, language: row.language, publisher: row.publisher, signature: row.signature, length: row.length, features: { numbers: row.numbers, names: row.names, credits: row.credits } });
  }
  const origins = originsOf(prints);
  return saveOrigins(store, origins);
}

function saveOrigins(store: Store, origins: readonly Origin[]): number {
  const originOf = new Map<string, string>();
  for (const origin of origins) for (const document of origin.documents) originOf.set(document, origin.id);
  let changed = 0;
  store.write(() => {
    for (const told of allTold(store)) {
      const origin = originOf.get(told.id) ?? told.id;
      if (told.origin === origin) continue;
      setOrigin(store, told.n, origin);
      if (told.origin !== null) dirtyLinesOf(store, told.n);
      changed++;
    }
    replaceOrigins(store, origins);
  });
  return changed;
}
