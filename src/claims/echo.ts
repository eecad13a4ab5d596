/** "So did Brazilian marines", "as has Denmark", "nor will Spain": the force just told of, of another. */
import { contributorOf, isForceNoun } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { hostsOf, placesIn } from "./places.ts";
import { quantitiesIn, type Scene, spanOf, wordOf } from "./scene.ts";

const openers = new Set(["so", "as", "nor", "neither"]);
const auxiliary = /^(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)$/;

export function echoDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = gapped(scene, sofar);
  for (let i = scene.sentence.first; i + 2 < scene.sentence.last; i++) {
    if (!openers.has(wordOf(scene, i)) || !auxiliary.test(wordOf(scene, i + 1))) continue;
    const np = scene.chunks.find((c) => c.type === "np" && c.first === i + 2);
    if (np?.type !== "np") continue;
    const who = contributorOf(scene, np, []);
    const before = sofar.filter((d) => d.kind === "force" && d.span.start < scene.tokens.start[i]);
    const model = before[before.length - 1] ?? (scene.before[scene.before.length - 1]?.kind === "force" && scene.index - scene.before[scene.before.length - 1].sentence <= 1 ? scene.before[scene.before.length - 1] : null);
    if (who === null || who.because !== null || model === null || who.actor.every((a) => model.actor.some((b) => b.id === a.id))) continue;
    const not = wordOf(scene, i) === "nor" || wordOf(scene, i) === "neither";
    drafts.push(draftOf("force", "force/echo", spanOf(scene, i, np.last), scene.index, {
      actor: [...who.actor], mission: model.mission, place: model.place.filter((p) => !who.actor.some((a) => a.id === p.id)), with: model.with.filter((w) => w.role === "host" && !who.actor.some((a) => a.id === w.id)), change: model.change, stage: model.stage, modality: not ? "negated" : model.modality, trust: 0.55, filled: { stage: "the stage of the force before" },
    }));
  }
  return drafts;
}

/** "Croatia assigns a company, Romania a battery", "the Argentines run the hospital, the Sri Lankans the road": the verb is left out the second time. */
function gapped(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const chunk of scene.chunks) {
    const thing = scene.chunks[chunk.index + 1], before = scene.chunks[chunk.index - 1];
    if (chunk.type !== "np" || thing?.type !== "np" || thing.first !== chunk.last || !(before?.type === "comma" || before?.type === "break" || before?.type === "conj")) continue;
    const model = sofar.findLast((d) => d.kind === "force" && d.quantity === null && d.clause !== null && d.span.start < scene.tokens.start[chunk.first]);
    if (model === undefined || quantitiesIn(scene, thing.first, thing.last).length > 0 || scene.clauses.some((c) => c.subject === thing || c.subject === chunk)) continue;
    const who = contributorOf(scene, { ...chunk, joined: [] }, []);
    if (who === null || who.because !== null || who.actor.some((a) => model.actor.some((b) => b.id === a.id)) || !(isForceNoun(scene, thing.head) || (scene.tags[thing.first] === 4 && model.rules[0].startsWith("force/duty")))) continue;
    const inner = scene.chunks[thing.index + 2];
    const last = scene.chunks[thing.index + 1]?.type === "prep" && inner?.type === "np" ? inner.last : thing.last;
    const own = placesIn(scene, chunk.first, last).filter((p) => !who.actor.some((a) => a.id === p.id));
    const place = own.length > 0 ? own : model.place.filter((p) => !who.actor.some((a) => a.id === p.id));
    drafts.push(draftOf("force", "force/gapped", spanOf(scene, chunk.first, last), scene.index, { actor: [...who.actor], mission: model.mission, place, with: hostsOf(scene, place, who.actor), change: model.change, stage: model.stage, modality: model.modality, trust: 0.55 }));
  }
  return drafts;
}
