/** "So did Brazilian marines", "as has Denmark", "nor will Spain": the force just told of, of another. */
import { contributorOf } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { foldedWords } from "./frames.ts";
import { gapDrafts } from "./gaps.ts";
import { hostsOf } from "./places.ts";
import { isOneOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { otherThan, isAmong } from "./named.ts";

const openers = new Set(["so", "as", "nor", "neither"]);
const opens = isOneOf(openers);
const auxiliary = /^(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)$/;

/** "so did", "nor has": may what is said be said of another too? */
export function mayEcho(scene: Scene): boolean {
  for (let i = scene.sentence.first; i + 2 < scene.sentence.last; i++) if (opens(scene, i) && auxiliary.test(wordOf(scene, i + 1))) return true;
  return false;
}

export function echoDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [...gapDrafts(scene, sofar), ...likewise(scene, sofar)];
  if (!mayEcho(scene)) return drafts;
  for (let i = scene.sentence.first; i + 2 < scene.sentence.last; i++) {
    if (!openers.has(wordOf(scene, i)) || !auxiliary.test(wordOf(scene, i + 1))) continue;
    const np = scene.chunks.find((c) => c.type === "np" && c.first === i + 2);
    if (np?.type !== "np") continue;
    const who = contributorOf(scene, np, []);
    const before = sofar.filter((d) => d.kind === "force" && d.span.start < scene.tokens.start[i]);
    const model =
      before[before.length - 1] ??
      (scene.before[scene.before.length - 1]?.kind === "force" && scene.index - scene.before[scene.before.length - 1].sentence <= 1
        ? scene.before[scene.before.length - 1]
        : null);
    if (who === null || who.because !== null || model === null || who.actor.every((a) => isAmong(a, model.actor))) continue;
    const not = wordOf(scene, i) === "nor" || wordOf(scene, i) === "neither";
    drafts.push(
      draftOf("force", "force/echo", spanOf(scene, i, np.last), scene.index, {
        actor: [...who.actor],
        mission: model.mission,
        place: otherThan(model.place, who.actor),
        with: model.with.filter((w) => w.role === "host" && !isAmong(w, who.actor)),
        change: model.change,
        stage: model.stage,
        modality: not ? "negated" : model.modality,
        trust: 0.55,
        filled: { stage: "the stage of the force before" },
      }),
    );
  }
  return drafts;
}

const sameWords = /(?:^|[;,] )(?:ditto|likewise|similarly|same for|so too|the same (?:goes|holds|applies|is true|was true|went|held) (?:for|of))[:,]? /;
const afterwards = /^(?:the )?[\w’'. -]{2,30}?,? (?:likewise|ditto|too|as well)[.!]?$/;

/** "Ditto Warsaw.", "The same goes for the Danes.", "Poland likewise.": what was last told of a force, of another. */
function likewise(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  const short = scene.sentence.last - scene.sentence.first <= 7;
  if (!short && !mayRepeat(scene)) return [];
  const words = foldedWords(scene, scene.sentence.first, scene.sentence.last);
  const opener = sameWords.exec(words) ?? /\bditto /.exec(words);
  if (opener === null && !(short && afterwards.test(words))) return [];
  const from = scene.sentence.start + (opener === null ? 0 : opener.index);
  const e = scene.entities.find(
    (each) =>
      each.start >= from &&
      (each.class === "state" || each.class === "place") &&
      each.id !== null &&
      each.form !== "adjective" &&
      scene.reading.lookups.state.has(each.id),
  );
  if (!e || e.start - from > 45) return [];
  const model = sofar.findLast((d) => d.kind === "force" && d.span.end <= e.start) ?? scene.before.findLast((d) => scene.index - d.sentence <= 1);
  if (model?.kind !== "force" || isAmong(e, model.actor)) return [];
  const actor = [{ id: e.id!, name: scene.reading.lookups.nameOf(e.id!) ?? e.name }];
  const place = model.place.filter((p) => p.id !== e.id);
  return [
    draftOf("force", "force/likewise", { start: opener === null ? scene.sentence.start : from + (/^[;,] /.test(opener[0]) ? 2 : 0), end: e.end }, scene.index, {
      actor,
      mission: model.mission,
      place,
      with: hostsOf(scene, place, actor),
      change: model.change,
      stage: model.stage,
      modality: model.modality,
      trust: 0.5,
      filled: { stage: "the stage of the force before" },
    }),
  ];
}

const repeats = isOneOf(new Set(["ditto", "likewise", "similarly", "same"]));
function mayRepeat(scene: Scene): boolean {
  for (let i = scene.sentence.first; i < scene.sentence.last; i++) if (repeats(scene, i)) return true;
  return false;
}
