/** Where people met or words were said, which is not where any force is: "told reporters in Bangkok", "the summit in Nigeria's capital Abuja". */
import type { Tokens } from "../text/tokens.ts";
import { list } from "./lexis.ts";
import { wordOf } from "./scene.ts";

const talks: ReadonlySet<string> = list(
  "met meet meets meeting gathered gather convened summit conference talks session reporters journalists interview briefing hearing congress forum ceremony reception dinner lecture rally assembled",
);
const saidIn: ReadonlySet<string> = list("speaking spoke said told signed announced confirmed declared");
const spoken: ReadonlySet<string> = list("address addresses speech speeches message messages statement broadcast letter letters appeal warning remarks sermon");
const days: ReadonlySet<string> = list("monday tuesday wednesday thursday friday saturday sunday on late early last earlier later today yesterday");
const within: ReadonlySet<string> = new Set(["in", "at", "near", "outside"]);

/** "in an address to America": does the "to" at a token stand before those to whom one speaks? */
const isSpokenTo = (tokens: Tokens, prep: number): boolean => wordOf({ tokens }, prep) === "to" && spoken.has(wordOf({ tokens }, prep - 1));

/** Is the preposition at a token one of the place of a meeting or a speech? */
export function isSaidAt(tokens: Tokens, prep: number): boolean {
  if (isSpokenTo(tokens, prep)) return true;
  let right = prep - 1;
  while (right > 0 && prep - right <= 4 && days.has(wordOf({ tokens }, right))) right--;
  for (let i = right; i >= 0 && right - i < 3; i--) {
    const word = wordOf({ tokens }, i);
    if (talks.has(word) || (i === right && saidIn.has(word))) return true;
    if (!/^[a-z]/.test(word)) return false;
  }
  return false;
}

/** Is the name at a token where a meeting was or words were said: itself, or by the town or the land beside it? */
export function isVenueName(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= 0 && first - i <= 6; i--) {
    const word = wordOf({ tokens }, i);
    if (within.has(word)) return isSaidAt(tokens, i);
    if (
      word !== "," &&
      word !== "'s" &&
      word !== "’s" &&
      !/^(?:the|capital|city|town|port|resort)$/.test(word) &&
      !/^\p{Lu}/u.test(tokens.text[tokens.start[i]])
    )
      return false;
  }
  return false;
}
