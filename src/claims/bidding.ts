/** "at Warsaw's request", "following an appeal from Chad": beside a force that is told of, the request that it answers. */
import type { Actor } from "../model/claim.ts";
import { actorsOf, partiesAs } from "./args.ts";
import { capitalActor } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { hostsOf } from "./places.ts";
import { isOneOf, type Scene, spanOf, statesAmong, wordOf } from "./scene.ts";
import { haveCommon } from "./named.ts";

const nouns = isOneOf(new Set(["request", "behest", "plea", "appeal", "bidding", "insistence"]));
const openers = new Set(["at", "on", "upon", "following", "after", "answering", "to"]);

export function biddingDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  for (let i = scene.sentence.first + 1; i < scene.sentence.last; i++) {
    if (!nouns(scene, i)) continue;
    const found = askerAt(scene, i);
    if (found === null) continue;
    const start = scene.tokens.start[found.first];
    // What is told already of a request is not told twice.
    if (sofar.some((d) => (d.kind === "force" || d.kind === "aid") && (d.stage === "requested" || d.stage === "refused"))) return [];
    const here = sofar.findLast((d) => d.kind === "force" && d.span.start < start) ?? sofar.find((d) => d.kind === "force");
    // "At Chad's request Norway will give it radars": a gift that was asked for, where that is surer than a force.
    const gift = sofar.find((d) => d.kind === "aid" && (here === undefined || (d.clause === here.clause && d.trust >= here.trust)));
    const before = scene.before[scene.before.length - 1];
    // "left, then at the host's request returned": it is the return that was asked for.
    const next = scene.clauses.find((c) => c.vg.first >= i && c.vg.first - i <= 2);
    if (next !== undefined && !sofar.some((d) => d.clause === next)) return [];
    const model = gift ?? here ?? (before?.kind === "force" && scene.index - before.sentence <= 1 ? before : null);
    if (model === null || model.modality === "negated" || model.actor.length === 0 || haveCommon(model.actor, found.asker)) return [];
    if (gift)
      return [
        draftOf("aid", "aid/at-request", spanOf(scene, found.first, found.last), scene.index, {
          actor: [...gift.actor],
          with: [...gift.with.filter((w) => w.role === "recipient"), ...partiesAs(found.asker, "asker")],
          object: gift.object,
          change: "start",
          stage: "requested",
          trust: 0.55,
        }),
      ];
    const place = model.place.length > 0 ? model.place : statesAmong(scene, found.asker).map(({ id, name }) => ({ id, name }));
    return [
      draftOf("force", "force/at-request", spanOf(scene, found.first, found.last), scene.index, {
        actor: [...model.actor],
        place,
        mission: model.mission,
        with: [...hostsOf(scene, place, model.actor), ...partiesAs(found.asker, "asker")],
        change: model.change === "level" ? "start" : model.change,
        stage: "requested",
        trust: 0.55,
      }),
    ];
  }
  return [];
}

/** Who asks: the owner of the noun ("Warsaw's request"), or behind it ("the request of Chad", "an appeal from Chad"); and the words that tell it. */
function askerAt(scene: Scene, noun: number): { asker: Actor[]; first: number; last: number } | null {
  let first = noun;
  while (first > scene.sentence.first && noun - first < 6 && !openers.has(wordOf(scene, first))) first--;
  if (!openers.has(wordOf(scene, first)) || (wordOf(scene, first) === "to" && !/^(?:response|answer|reply)$/.test(wordOf(scene, first - 1)))) return null;
  const by = /^(?:of|from|by)$/.test(wordOf(scene, noun + 1));
  const e = by
    ? scene.entities.find((each) => each.first > noun + 1 && each.first - noun <= 3)
    : scene.entities.findLast((each) => each.first > first && each.last <= noun);
  if (e === undefined || e.form === "pronoun" || (!by && e.form !== "adjective" && !/^['’]s?$/.test(wordOf(scene, e.last)) && !/['’]s?$/.test(e.quote)))
    return null;
  const own = actorsOf(scene, e);
  const asker = own.length > 0 ? own : capitalActor(scene, e);
  return asker.length === 0 || asker.length > 3 ? null : { asker, first, last: by ? e.last : noun + 1 };
}
