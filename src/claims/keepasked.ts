/** Who was asked stays who was asked: what weights may not make of the actor of a request. */
import type { Draft } from "./draft.ts";
import { haveCommon } from "./named.ts";
import type { Scene } from "./scene.ts";

/** Rules whose actor is the one asked by name in the clause. */
const asksByName = /^(?:force\/(?:asked-for|puts-request)|aid\/requested)$/;
/** "Mali filed a request for the frigate": who asks is never whose it is, however likely by weight. */
export function keepAsked(scene: Scene, draft: Draft, read: Draft["actor"]): void {
  const asks = draft.with.filter((w) => w.role === "asker" && w.id !== null);
  if (draft.stage !== "requested" || draft.actor === read) return;
  const named = read.length > 0 ? asksByName.test(draft.rules[0]) : draft.rules[0] === "aid/wished-for";
  if (!named && (asks.length === 0 || !haveCommon(draft.actor, asks) || haveCommon(read, asks))) return;
  // A body that asks for men of nobody named may well mean its own members.
  if (read.length === 0 && !asks.every((a) => scene.reading.lookups.state.has(a.id ?? ""))) return;
  draft.actor = read;
  draft.rules = draft.rules.filter((rule) => rule !== "actor/weighed");
  delete draft.filled["actor"];
}
