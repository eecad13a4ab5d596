/** When words were said, which is not when it is the case what they tell: "On Monday, Oslo announced that it would send a frigate". */
import { boundsOf, type TimeMention } from "../model/edtf.ts";
import type { Draft } from "./draft.ts";
import { sayingsAt, type Scene } from "./scene.ts";

/** What is done by saying it, or was voted: its day is that of the words. */
const acts: ReadonlySet<string> = new Set(["decided", "agreed", "requested", "refused"]);
const ahead: ReadonlySet<string> = new Set(["pledged", "planned", "offered", "considered"]);
/** Verbs of saying; who expects or wants something in May expects it of May. */
const told =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|announc\w+|confirm\w*|reports?|reported|declar\w+|reveal\w*|disclos\w+|stat(?:ed|es?)|add(?:ed|s)|promis\w+|pledg\w+|vow\w*|warn\w*|wr(?:ote|ites?)|unveil\w*|signal\w*|insist\w*|repeat\w*|reiterat\w+|indicat\w+|explain\w*|reaffirm\w*)\b/i;
/** How many days back a fact that was told then still is one of today. */
const lately = 31;
/** How far behind its verb the time of a saying may stand, in characters. */
const reach = 40;

/** Does a time belong to the verb that tells what a draft says, and not to what is told? */
export function isSaidWhen(scene: Scene, { kind, stage, span }: Pick<Draft, "kind" | "stage" | "span">, time: TimeMention): boolean {
  if (kind === "meeting" || acts.has(stage) || !isDayOf(time)) return false;
  const bounds = boundsOf(time.edtf ?? ""),
    { from, to } = scene.reading.published;
  if (
    bounds === null ||
    (from !== null && to !== null && ((bounds.from !== null && bounds.from >= to) || (!ahead.has(stage) && bounds.to !== null && from - bounds.to > lately)))
  )
    return false;
  for (const { cue, content } of sayingsAt(scene.reading, span.start)) {
    if (
      cue === null ||
      !told.test(scene.tokens.text.slice(cue.start, cue.end)) ||
      cue.start < scene.sentence.start ||
      cue.end > scene.sentence.end ||
      content.some((c) => c.start <= time.start && time.end <= c.end)
    )
      continue;
    // Before what is told, where the verb is too, or right behind the verb.
    if ((cue.end <= content[0].start && time.end <= content[0].start) || (time.start >= cue.end && time.start - cue.end <= reach)) return true;
  }
  return false;
}

const isDayOf = ({ role, timex }: TimeMention): boolean =>
  timex.type !== "DURATION" &&
  timex.value !== "PRESENT_REF" &&
  (role === null || role === "in" || role === "on" || role === "at" || role === "over" || role === "during");
