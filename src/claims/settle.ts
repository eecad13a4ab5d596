/** What the kinds of one sentence must agree on among themselves, once all have read it. */
import type { Draft } from "./draft.ts";
import { withoutRepeats } from "./finish.ts";
import type { Scene } from "./scene.ts";

/** A number belongs to one kind: the draft that trusts itself most keeps it. */
export function settle(scene: Scene, drafts: readonly Draft[]): Draft[] {
  void scene;
  const byQuantity = new Map<unknown, Draft>();
  for (const draft of drafts) {
    if (draft.used === null) continue;
    const other = byQuantity.get(draft.used);
    if (!other || draft.trust > other.trust) byQuantity.set(draft.used, draft);
  }
  return withoutRepeats(drafts.filter((draft) => draft.used === null || byQuantity.get(draft.used)!.kind === draft.kind));
}
