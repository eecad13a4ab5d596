/** Is armed presence the talk? What a sentence may lean on when it names no soldiers itself. */
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";
import { isMissionName } from "./scene.ts";

/** Was a mission or formation named in this sentence or the one before? */
export function missionJustNow(scene: Scene): boolean {
  const { entities, text } = scene.reading;
  const from = text.sentences[Math.max(0, scene.index - 1)].start;
  return entities.some((e) => isMissionName(e) && e.start >= from && e.start < scene.sentence.end);
}

const military =
  /\b(?:[Tt]roops?|[Ss]oldiers?|[Mm]ilitar\w+|[Pp]eacekeep\w+|[Cc]ontingents?|[Dd]eploy\w*|[Ww]arships?|[Ff]rigates?|[Bb]attalions?|[Bb]rigades?|[Cc]oalition|[Mm]ission|[Oo]perations?|[Pp]atrols?|[Ff]orces?|[Jj]ets|[Ii]nfantry|[Pp]aratroop\w+|[Mm]arines|[Hh]elicopters?|[Aa]ircraft|[Gg]endarmes|[Ss]quadrons?|[Bb]ases?|[Ss]hips|[Cc]ombat|[Pp]olice officers|[Ee]ngineers|[Ss]appers|[Gg]unners|[Ii]nstructors|[Oo]bservers|[Gg]arrisons?|[Aa]rmy|[Nn]avy|[Nn]aval|blue helmets|boots on the ground)\b/;

/** A force told of lately, a mission named, or a military word in the sentence or the one before. */
export function inTalk(scene: Scene, earlier: readonly Draft[]): boolean {
  if (earlier.some((d) => d.kind === "force")) return true;
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 3; i--)
    if (scene.before[i].kind === "force" || scene.before[i].kind === "lead" || scene.before[i].kind === "mandate") return true;
  const { sentences } = scene.reading.text;
  return missionJustNow(scene) || military.test(scene.tokens.text.slice(sentences[Math.max(0, scene.index - 1)].start, scene.sentence.end));
}
