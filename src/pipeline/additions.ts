/** Claims that people added, laid beside those that were read: each is there while its judgement stands, whatever is read anew. */
import { type AddJudgement, claimAdded } from "../ledger/additions.ts";
import { standing } from "../ledger/judgements.ts";
import { insertClaim, removeClaim, textOf } from "../store/documents.ts";
import { judgementLog } from "../store/judgements.ts";
import { type Store, metaOf, setMeta } from "../store/open.ts";
import { setWaiting, toldById } from "../store/told.ts";
import { storedClaim } from "./stored.ts";

/** Brings the added claims up to date with the log. Their documents wait to be placed again. */
export function layAdditions(store: Store): void {
  const before = JSON.parse(metaOf(store, "added") ?? "[]") as readonly string[];
  const added = standing(judgementLog(store)).filter((one): one is AddJudgement => one.verdict === "add");
  if (before.length === 0 && added.length === 0) return;
  store.write(() => {
    const wanted = new Set(added.map((one) => one.at.claim));
    for (const id of before) {
      const document = wanted.has(id) ? null : removeClaim(store, id);
      if (document !== null) setWaiting(store, document);
    }
    for (const one of added) {
      const told = toldById(store, one.at.document);
      const claim = told ? claimAdded(one, textOf(store, one.at.document) ?? "") : null;
      // A document that is not here, or has other words, leaves an orphan: a list, not a loss.
      if (told && claim && insertClaim(store, told.n, storedClaim(claim)) && told.placed === 1) setWaiting(store, told.n);
    }
    setMeta(store, "added", JSON.stringify([...wanted].sort()));
  });
}
