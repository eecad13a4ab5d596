/** What is called an operation or a mission and is of constables and rescuers at home. */
import type { NounPhrase } from "../text/phrases.ts";
import { type Scene, wordsOf } from "./scene.ts";

/** "the police operation": of constables at home. */
const atHome =
  /^(?!.*\b(?:un|u\.n\.|eu|nato|international|joint|multinational)\b).*\b(?:police|rescue|sting|undercover|drugs?|criminal|murder|clean-?up|salvage) (?:operations?|missions?|teams?|search|units?)$/;
export const isAtHome = (scene: Scene, np: NounPhrase): boolean => atHome.test(wordsOf(scene, np.first, np.last).toLowerCase());
