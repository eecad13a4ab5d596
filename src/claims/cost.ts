/** `cost`: what a mission or commitment costs, and who pays it. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { asAsked } from "./costasked.ts";
import { stageOfCost } from "./coststage.ts";
import { evidenceOf } from "./carrier.ts";
import { inOwnDollars } from "./dollars.ts";
import { type Draft, draftOf } from "./draft.ts";
import { hostSoil, isHostPaying } from "./hostshare.ts";
import { timesOfFigure, withRate } from "./figures.ts";
import { chiefMission, currentMission } from "./memory.ts";
import { sharersOf } from "./sharepaid.ts";
import { byMoney, guestOf } from "./purse.ts";
import { isElsewhere, missionOf, missionPlaces, placesIn } from "./places.ts";
import { minter } from "./spender.ts";
import { lemmaOf, rangeOf, type Scene, wordsOf } from "./scene.ts";
import { inherited, payerOf } from "./costpayer.ts";
import { haveCommon } from "./named.ts";

export function costOf(scene: Scene, q: ReadQuantity, clause: Clause | null, earlier: readonly Draft[] = []): Draft {
  const range = clause ? rangeOf(scene, clause) : { first: q.first, last: q.last };
  const mission =
    missionOf(scene, range.first, range.last) ??
    (placesIn(scene, scene.sentence.first, scene.sentence.last).length > 0
      ? null
      : (inherited(scene, (d) => d.mission) ?? currentMission(scene, q.start) ?? chiefMission(scene)));
  const found = payerOf(scene, q, clause, mission);
  const other = found.because === null ? null : byMoney(scene, q, found.payer, mission);
  const minted = other === null && found.payer.length === 0 && q.family === "money" ? minter(scene, q) : null;
  // "90 million, a quarter of it paid by Oslo": the whole is not Oslo's.
  const sharers = found.because === null ? [] : sharersOf(scene, q);
  if (sharers.length > 0 && haveCommon(found.payer, sharers)) found.payer = [];
  const payer = other ?? (minted ? [minted] : found.because === null ? found.payer : guestOf(scene, q, found.payer)),
    because = other === null ? found.because : "whose money it is";
  const named = placesIn(scene, range.first, range.last);
  // "pays 9 million for American bases": the host's own soil.
  const place = hostSoil(scene, payer) ?? (named.length > 0 ? named : placesIn(scene, scene.sentence.first, scene.sentence.last));
  const times = timesOfFigure(scene, q);
  const sibling = clause === null ? undefined : earlier.find((d) => d.kind === "cost" && d.clause === clause);
  // "will spend 188 billion a year on the bases": what a host undertakes, and no estimate.
  const undertakes = clause?.vg.modal === "will" && !clause.vg.negated && isHostPaying(scene, payer);
  const own = undertakes ? ({ stage: "pledged", modality: "stated" } as const) : stageOfCost(scene, clause, q, times);
  const read = sibling && own.stage === "in-force" ? { stage: sibling.stage, modality: sibling.modality } : own;
  return asAsked(
    scene,
    q,
    clause,
    draftOf("cost", "cost/of-mission", evidenceOf(scene, clause, q), scene.index, {
      actor: payer,
      mission,
      place: place.length > 0 ? place : placeBefore(scene, mission),
      clause,
      used: q,
      quantity:
        q.change === "add" || (/\b(?:incremental|additional|extra|further)\b/.test(wordsOf(scene, range.first, q.last).toLowerCase()) && q.change !== null)
          ? { ...q.quantity, as: "change" }
          : withRate(scene, q, /^(?:USD|CAD|AUD|NZD)$/.test(q.quantity.unit) ? q.quantity : inOwnDollars(scene, q, payer, q.quantity)),
      ...read,
      change: q.change === "add" ? "add" : "level",
      ...(because ? { filled: { actor: because } } : {}),
      trust: clause && lemmaOf(clause) === "cost" ? 0.85 : 0.7,
      ...(times ? { times } : {}),
    }),
  );
}

/** Where the claims before stand; a mission that is elsewhere costs what it costs where it is. */
function placeBefore(scene: Scene, mission: Named | null): Named[] {
  const before = [...(inherited(scene, (d) => (d.kind !== "meeting" && d.place.length > 0 ? d.place : null), 40) ?? [])];
  return mission !== null && isElsewhere(scene.reading, mission, before) ? missionPlaces(scene, mission) : before;
}
