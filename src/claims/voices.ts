/** Whose words they are where no name covers the speaker: the state inside a source, the government that is asked. */
import type { Actor } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import { putQuestion } from "../mentions/voice.ts";
import { actorsOf } from "./args.ts";
import { knownAs, type Scene } from "./scene.ts";

/** "The representative of Kenya said": the state inside a source that no entity covers. */
export function stateOfSource(scene: Scene, source: { readonly start: number; readonly end: number } | null | undefined): Actor[] {
  if (!source) return [];
  const text = scene.tokens.text.slice(source.start, source.end);
  if (!/\b(?:representatives?|delegates?|delegation|government|ministry|officials?|spokes\w+|envoys?|ambassadors?|authorities|diplomats?|officers?|generals?|colonels?|commanders?|sources?)\b/i.test(text)) return [];
  const states = scene.reading.entities.filter((e) => e.start >= source.start && e.end <= source.end && (e.class === "state" || (e.class === "body" && e.quantifier === null)) && e.id !== null);
  return states.length === 1 ? actorsOf(scene, states[0]) : [];
}

/** Who answers a question put to a government speaks for it, whatever the label says. */
export function answerFor(scene: Scene, label: Span): Actor[] {
  const { home, lookups } = scene.reading;
  const { text } = scene.tokens;
  if (home === null || putQuestion.test(text.slice(label.end, label.end + 60)) || !putQuestion.test(text.slice(Math.max(0, label.start - answerReach), label.start))) return [];
  return [knownAs(lookups, home)];
}
/** How long in characters a question and the turns of its answer may be. */
const answerReach = 4000;
