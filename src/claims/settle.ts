/** What the kinds of one sentence must agree on among themselves, once all have read it: what is believed of it, and told once. */
import { isAnothers, isLeaveAwaited, isOnlyWhatIf, isOwnVote, isPurpose, isToldOfMore } from "./anothers.ts";
import { denyReports } from "./denials.ts";
import type { Draft } from "./draft.ts";
import { isOrdinary } from "./ordinary.ts";
import { withoutRepeats } from "./finish.ts";
import { isDoubted } from "./doubts.ts";
import { isSupposed } from "./supposed.ts";
import { tellTenses } from "./tenses.ts";
import { goesOnCounting, isBelieved, isBrief } from "./field.ts";
import { rekind } from "./rekind.ts";
import { remember, standSomewhere, stayBeside } from "./remember.ts";
import type { Scene } from "./scene.ts";
import { talk, matters } from "./fieldtalk.ts";
import { isNowhere, isAlmost, isBarelyOurs, isWhole, isOneLife } from "./noforce.ts";
import { stillThereRule } from "./stillthere.ts";
import { spokenForNobody } from "./stateless.ts";
import { isToldByAnother } from "./settle-beside.ts";

/** A number belongs to one kind: the draft that trusts itself most keeps it. Voices that bind no state are left out. */
export function settle(scene: Scene, drafts: readonly Draft[]): Draft[] {
  if (drafts.length === 0) return [];
  for (const draft of drafts) rekind(scene, draft);
  const byQuantity = new Map<unknown, Draft>();
  for (const draft of drafts) {
    if (draft.used === null) continue;
    const other = byQuantity.get(draft.used);
    if (!other || draft.trust > other.trust) byQuantity.set(draft.used, draft);
  }
  const kept = drafts.filter((draft) => {
    if (isToldByAnother(scene, draft, drafts)) return false;
    if (draft.used !== null && byQuantity.get(draft.used)!.kind !== draft.kind) return false;
    if (
      isAnothers(scene, draft, drafts) ||
      isLeaveAwaited(scene, draft, drafts) ||
      isToldOfMore(draft, drafts) ||
      isOwnVote(scene, draft, drafts) ||
      isPurpose(draft, drafts) ||
      isOnlyWhatIf(draft, drafts)
    )
      return false;
    if (
      !isBelieved(scene, draft) ||
      isOneLife(scene, draft) ||
      isDoubted(scene, draft) ||
      isOrdinary(scene, draft) ||
      isBarelyOurs(scene, draft) ||
      isWhole(scene, draft) ||
      isAlmost(scene, draft) ||
      isSupposed(scene, draft, drafts)
    )
      return false;
    if (talk.has(draft.kind) && !matters(scene, draft, drafts)) return false;
    return !spokenForNobody(scene, draft);
  });
  denyReports(scene, kept);
  const settled = withoutRepeats(kept.filter((draft) => draft.rules[0] !== stillThereRule || kept.some((d) => d !== draft && d.quantity === draft.quantity)));
  for (const draft of settled) remember(scene, draft);
  for (const draft of settled) stayBeside(draft, settled);
  tellTenses(scene, settled);
  const believed = settled.filter(
    (draft) =>
      !isNowhere(scene, draft) ||
      (draft.quantity !== null &&
        draft.filled["actor"] === undefined &&
        (goesOnCounting(scene) || (isBrief(scene) && draft.trust >= 0.6 && scene.near >= touched))),
  );
  for (const draft of believed) standSomewhere(scene, draft);
  return believed;
}

/** What is added once the kinds have agreed: nothing doubted, ordinary or supposed either, and filled in from the sentences before as the others are. */
export function complete(scene: Scene, drafts: Draft[]): Draft[] {
  const believed = drafts.filter((draft) => !isDoubted(scene, draft) && !isOrdinary(scene, draft) && !isSupposed(scene, draft, drafts));
  for (const draft of believed) remember(scene, draft);
  return believed;
}

/** Words of the field in a thousand of a passage of a short report that touches it. */
const touched = 12;
