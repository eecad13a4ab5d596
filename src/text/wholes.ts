/**
 * The patterns that are looked for in a whole document, told apart in one walk over it: most of them stand in no report, and each would
 * walk over all of it to find that out. What may stand must still be matched.
 */
import { type Prefilter, prefilterOf } from "./prefilter.ts";

const patterns: RegExp[] = [];
let mayMatch: Prefilter | null = null;
/** What the last two texts may hold: a document and its fair copy are asked in turn. */
let last: Possible | null = null,
  before: Possible | null = null;

interface Possible {
  readonly text: string;
  readonly flags: Uint8Array;
}

/** Makes a pattern known: may a text hold it? Cheap, and never wrongly false. */
export function mayStandIn(pattern: RegExp): (text: string) => boolean {
  const number = patterns.push(pattern) - 1;
  mayMatch = last = before = null;
  return (text) => possibleIn(text)[number] === 1;
}

/** Does a text hold a pattern (without the flag g)? It is matched only where it may stand. */
export function holding(pattern: RegExp): (text: string) => boolean {
  const mayStand = mayStandIn(pattern);
  return (text) => mayStand(text) && pattern.test(text);
}

function possibleIn(text: string): Uint8Array {
  if (last?.text === text) return last.flags;
  const other = before?.text === text ? before : null;
  before = last;
  mayMatch ??= prefilterOf(patterns);
  last = other ?? { text, flags: mayMatch(text).slice() };
  return last.flags;
}
