/** What a land lays out for the soldiers of others on its soil: a cost, and no defence budget and no gift. */
import type { Actor } from "../model/claim.ts";
import type { Draft } from "./draft.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { aidContextOf } from "./gifts.ts";
import { list } from "./lexis.ts";
import { type Scene, wordOf, wordsOf } from "./scene.ts";
import { isNationality } from "./sharing.ts";
import { isAmong } from "./named.ts";

/** Words of such a bill, in lower case: "host nation support", "for hosting American troops". */
export const hostsGuests =
  /\bhost[- ]nation (?:support|funding|budget|deal|agreement|contribution)|\bhosting (?:of )?(?:[\w.'’-]+ ){0,4}(?:troops|forces|soldiers|bases|brigade|personnel|marines|garrison)\b|\bto host (?:[\w.'’-]+ ){0,5}(?:troops|forces|soldiers|bases|brigade|personnel|marines)\b/;

const guestNouns = list(
  "troops forces soldiers base bases brigade garrison garrisons marines personnel airmen sailors presence division battalion contingent military",
);
const stay =
  /\b(?:costs?|upkeep|stationing|station|hosting|host|keep|keeping|maintain|maintaining|maintenance|basing|presence|fund|funding|finance|financing|expenses|bill|pay(?:s|ing)? for)\b/;
const pays = /\b(?:pay\w*|paid|contribut\w+|provid\w+|costs?|bill|fund\w*|financ\w*|spen[dt]\w*|shar\w+|cover\w*|foot\w*|bear\w*|demand\w*|deal|budget)\b/;
const taught = /\b(?:salar(?:y|ies)|wages?|stipends?|allowances?|train\w*|equip\w*|arm|arms|weapons?)\b/;

/** "paid 90 million for the upkeep of Danish bases", "to keep Danish troops on its soil": whose soldiers another pays to have with it. */
export function guestsOf(scene: Scene, payer: readonly Actor[]): ResolvedMention | null {
  const { first, last } = scene.sentence;
  for (const e of scene.entities) {
    if (!isNationality(scene.reading, e) || payer.length === 0 || isAmong(e, payer) || e.last >= last) continue;
    if (!guestNouns.has(wordOf(scene, e.last))) continue;
    const before = wordsOf(scene, Math.max(first, e.first - 7), e.first + 1)
      .toLowerCase()
      .replace(/^.*[,;:(]/, "");
    if (!stay.test(before) || taught.test(before) || !pays.test(wordsOf(scene, first, e.first + 1).toLowerCase())) continue;
    const { recipient, strength } = aidContextOf(scene.reading);
    if (strength < 3 || recipient?.id !== e.id) return e;
  }
  return null;
}

/** "pays 40 million to keep Danish troops": a bill, and no gift to the guests. */
export function isForGuests(scene: Scene, draft: Draft): boolean {
  const guests = guestsOf(scene, draft.actor);
  return guests !== null && draft.with.every((w) => w.role !== "recipient" || w.id === guests.id);
}
