/** `force`: a military presence, contribution or effort in a place or mission, with or without a number. */
import type { Clause } from "../text/clauses.ts";
import { amongThose } from "./amongthose.ts";
import { askingOf } from "./asking.ts";
import { besideDrafts } from "./beside.ts";
import { carryDrafts } from "./carry-force.ts";
import { turnDrafts } from "./carry-turns.ts";
import { isFall } from "./civil.ts";
import { compositionDrafts } from "./composition.ts";
import { consistsOf } from "./consists.ts";
import type { Draft } from "./draft.ts";
import { dutyOf } from "./duty.ts";
import { echoDrafts } from "./echo.ts";
import { fleetDrafts } from "./fleet.ts";
import { followersOf } from "./followers.ts";
import { fromQuantity } from "./force-counted.ts";
import { comingFrom, partDrafts } from "./froms.ts";
import { hostedBy } from "./guests.ts";
import { list } from "./lexis.ts";
import { nominalForce } from "./movement-nouns.ts";
import { stateMoves } from "./movement.ts";
import { offerOf } from "./offers.ts";
import { oneAct } from "./oneact.ts";
import { othersThere } from "./othersthere.ts";
import { passingDrafts } from "./passing.ts";
import { pleaOf } from "./pleas.ts";
import { postingOf } from "./postings.ts";
import { forceOfClause } from "./presence.ts";
import { nounOverForce, prospectOf } from "./prospects.ts";
import { relievedBeside, reliefOf } from "./relief.ts";
import { forceRequest } from "./requests.ts";
import { putsRequest } from "./putrequests.ts";
import { isRow, rosterRow } from "./roster.ts";
import { lemmaOf, type Scene, wordOf } from "./scene.ts";
import { severally } from "./severally.ts";
import { stillThere } from "./stillthere.ts";
import { tellingClauses } from "./telling.ts";
import { thanksFor } from "./thanks.ts";
import { askedByLetter, unnamedRequest } from "./unnamed.ts";
import { withheldDrafts } from "./withheld.ts";

export function forceDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  if (isRow(scene)) return rosterRow(scene);
  for (const q of scene.quantities) {
    const draft = fromQuantity(scene, q, drafts);
    if (draft) drafts.push(draft);
  }
  for (const clause of tellingClauses(scene)) {
    if (isAbility(scene, clause) || isFall(scene, clause)) continue;
    const hosted = hostedBy(scene, clause, drafts);
    // Who relieves whom is read before who is moved: there are two of them.
    const relieved = hosted.length === 0 && lemmaOf(clause) === "relieve" ? reliefOf(scene, clause, drafts) : hosted;
    const offer =
      relieved.length > 0
        ? null
        : (putsRequest(scene, clause, drafts) ?? offerOf(scene, clause, drafts) ?? postingOf(scene, clause, drafts) ?? comingFrom(scene, clause, drafts));
    if (offer) {
      drafts.push(offer);
      continue;
    }
    drafts.push(...(relieved.length > 0 ? relieved : forceOfClause(scene, clause, drafts)));
    const draft =
      askedByLetter(scene, clause) ??
      amongThose(scene, clause, drafts) ??
      thanksFor(scene, clause, drafts) ??
      prospectOf(scene, clause, drafts) ??
      forceRequest(scene, clause, drafts) ??
      pleaOf(scene, clause, drafts) ??
      nominalForce(scene, clause, drafts) ??
      askingOf(scene, clause, drafts) ??
      stateMoves(scene, clause, drafts) ??
      nounOverForce(scene, clause, drafts);
    if (draft) {
      drafts.push(draft);
      continue;
    }
    const relief = reliefOf(scene, clause, drafts);
    const duty = relief.length > 0 ? null : (dutyOf(scene, clause, drafts) ?? consistsOf(scene, clause, drafts));
    const asked = relief.length > 0 || duty ? null : unnamedRequest(scene, clause, drafts);
    drafts.push(...relief, ...[duty, asked].filter((d) => d !== null));
  }
  drafts.push(...relievedBeside(scene, drafts));
  const parts = partDrafts(scene, drafts);
  const read = [...drafts, ...parts, ...passingDrafts(scene, [...drafts, ...parts]), ...echoDrafts(scene, drafts)];
  const told = [...read, ...othersThere(scene, read)];
  // A verb that no other rule knows says less than what goes on from the sentence before.
  const sure = told.filter((d) => d.rules[0] !== "force/other-verb" || d.quantity !== null);
  const carriedOn = carryDrafts(scene, sure);
  const kept = carriedOn.length > 0 ? [...told.filter((d) => sure.includes(d) || !carriedOn.some((c) => c.clause === d.clause)), ...carriedOn] : told;
  const all = [...kept, ...turnDrafts(scene, kept)];
  return oneAct(scene, [
    ...all,
    ...besideDrafts(scene, all),
    ...withheldDrafts(scene, all),
    ...compositionDrafts(scene, all),
    ...fleetDrafts(scene, all),
    ...followersOf(scene, all),
    ...severally(scene, all),
    ...stillThere(scene, all),
  ]);
}

const madeFor = list("equip design build fit arm configure conceive develop modify construct");

/** "is equipped to fight drones", "trains them on how to fight": what a ship is made for or what is taught, not what is done. */
const isAbility = (scene: Scene, { type, governor, vg }: Clause): boolean =>
  type === "infinitive" && (wordOf(scene, vg.first - 1) === "how" || (governor?.vg.passive === true && madeFor.has(lemmaOf(governor))));
