/** "So did Brazilian marines", "as has Denmark", "nor will Spain": the force just told of, of another. */
import { contributorOf } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { type Scene, spanOf, wordOf } from "./scene.ts";

const openers = new Set(["so", "as", "nor", "neither"]);
const auxiliary = /^(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)$/;

export function echoDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
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
