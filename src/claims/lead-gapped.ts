/** "Chad leads the battalion in Gao, Togo the one in Kidal and Niger that in Menaka": leads whose verb is the first one's. */
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { actorsOf } from "./args.ts";
import { leadSpan } from "./command.ts";
import type { Draft } from "./draft.ts";
import { hostsOf } from "./places.ts";
import { type Scene, spanOf, wordOf, wordBeforeThe } from "./scene.ts";

const thatOne = /^(?:that|one|another)$/,
  theOne = /^(?:the|a) (?:one|other|second|third|group|force|battalion|brigade|mission|unit|company)$/;

/** Token after the words that stand for what is led ("the one", "that"), or -1. */
function afterStandIn(scene: Scene, at: number): number {
  if (at + 1 >= scene.sentence.last) return -1;
  return thatOne.test(wordOf(scene, at)) ? at + 1 : theOne.test(`${wordOf(scene, at)} ${wordOf(scene, at + 1)}`) ? at + 2 : -1;
}

/** "…, Ghana KFOR": the mission that closes its part of the list. */
const missionAt = (scene: Scene, at: number): ResolvedMention | undefined =>
  scene.entities.find(
    (e) =>
      e.class === "mission" &&
      (e.first === at || (e.first === at + 1 && wordOf(scene, at) === "the")) &&
      (e.last >= scene.sentence.last || /^(?:[.,;)]|and|while|but)$/.test(wordOf(scene, e.last))),
  );

const isName = (e: ResolvedMention): boolean => e.class === "state" && e.id !== null && (e.form === "name" || e.form === "metonym");

/** The leads that go on after those told of; what belongs to them is taken out of the first. */
export function gappedLeads(scene: Scene, leads: readonly Draft[]): Draft[] {
  const led = leads.filter((d) => d.clause !== null && !d.clause.vg.passive && d.clause.subject !== null && d.actor.length === 1);
  if (led.length === 0) return [];
  const found: Draft[] = [];
  let cut = -1;
  let model: Draft | undefined;
  for (const e of scene.entities) {
    if (!isName(e) || !/^(?:,|;|and|while|but)$/.test(wordBeforeThe(scene, e))) continue;
    const whole = missionAt(scene, e.last),
      before = whole ? led.findLast((d) => d.clause!.vg.last <= e.first && d.mission !== null && d.mission.id !== whole.id) : undefined;
    if (whole && before) {
      const draft = leadSpan(scene, null, "lead/gapped", actorsOf(scene, e), before.change, e.first, whole.last);
      found.push({ ...draft, stage: before.stage, modality: before.modality, clause: before.clause });
      if (cut < 0) cut = e.first;
      model ??= before;
      continue;
    }
    const at = afterStandIn(scene, e.last);
    if (at < 0 || at + 1 >= scene.sentence.last || !/^(?:in|for|on|at)$/.test(wordOf(scene, at))) continue;
    const place = scene.entities.find(
      (p) => p.first > at && p.first - at <= 2 && p.id !== null && (p.class === "state" || p.class === "place" || p.class === "region"),
    );
    if (place === undefined) continue;
    model ??= led.findLast((d) => d.clause!.vg.last <= e.first);
    if (model === undefined) continue;
    if (cut < 0) cut = e.first;
    const draft = leadSpan(scene, null, "lead/gapped", actorsOf(scene, e), model.change, e.first, place.last);
    found.push({
      ...draft,
      place: [{ id: place.id, name: place.name }],
      with: hostsOf(scene, [{ id: place.id, name: place.name }], draft.actor),
      stage: model.stage,
      modality: model.modality,
      clause: model.clause,
    });
  }
  if (model !== undefined) keepBefore(scene, model, cut);
  return found;
}

/** What stands behind the cut belongs to those who go on. */
export function keepBefore(scene: Scene, draft: Draft, cut: number): void {
  const before = (id: string | null): boolean => scene.entities.some((e) => e.id === id && e.last <= cut);
  draft.place = draft.place.filter((p) => before(p.id));
  draft.with = draft.with.filter((w) => before(w.id));
  if (draft.span.end > scene.tokens.start[cut]) draft.span = { ...draft.span, end: spanOf(scene, scene.sentence.first, cut - 1).end };
}
