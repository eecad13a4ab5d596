/** "gather in Tromsø on 18 February, and again in May with their Baltic colleagues": a second day is a second meeting. */
import { isDay } from "./days.ts";
import { type Draft, draftOf } from "./draft.ts";
import { official } from "./participants.ts";
import { prepositionBefore } from "./places.ts";
import { entitiesIn, type Scene, spanOf, wordOf } from "./scene.ts";
import { placesOfMeeting } from "./summit.ts";
import { unique } from "./named.ts";

/** Words between the second day and its "again". */
const reach = 5;

/** The second meeting of those whose first was just read, on another day and where the words say; nothing where no day follows its "again". */
export function* secondDays(scene: Scene, sofar: readonly Draft[]): Generator<Draft> {
  for (const first of sofar) {
    if (first.kind !== "meeting" || first.clause === null || first.clause.vg.negated) continue;
    const at = againAfter(scene, first.clause.vg.last);
    if (at < 0) continue;
    let last = at + 1;
    while (last < scene.sentence.last && !/^[;.:]$/.test(scene.tokens.text.slice(scene.tokens.start[last], scene.tokens.end[last])) && last - at < 16) last++;
    const start = scene.tokens.start[at],
      near = scene.tokens.start[Math.min(scene.sentence.last - 1, at + reach)];
    const times = scene.times.filter((t) => isDay(scene, t) && t.start > start && t.start <= near);
    if (times.length === 0) continue;
    // What was read of the first day ends where the second begins.
    const cut = wordOf(scene, at - 2) === "," ? at - 3 : at - 2;
    if (first.span.start < scene.tokens.start[cut] && scene.tokens.end[cut] < first.span.end) first.span = { ...first.span, end: scene.tokens.end[cut] };
    if (first.times) first.times = first.times.filter((t) => t.end <= start);
    first.place = first.place.filter(
      (p) => !entitiesIn(scene, at, last).some((e) => e.id === p.id) || entitiesIn(scene, scene.sentence.first, at).some((e) => e.id === p.id),
    );
    const beside = scene.chunks.flatMap((np) =>
      np.type === "np" && np.first > at && np.last <= last && prepositionBefore(scene, np) === "with" ? official(scene, np) : [],
    );
    const among = first.actor.filter((a) => !beside.some((b) => a.id === b.id));
    if (among.length > 0) first.actor = among;
    yield draftOf("meeting", first.rules[0], spanOf(scene, at, last), scene.index, {
      rules: ["meeting/again"],
      actor: unique([...first.actor, ...beside]),
      place: placesOfMeeting(scene, at, last),
      ...(first.form ? { form: first.form } : {}),
      stage: first.stage,
      modality: first.modality,
      clause: first.clause,
      times: [times[0]],
      trust: 0.55,
    });
  }
}

/** The "again" behind an "and" or a comma after a verb: "and again in May", "then again on Friday". */
function againAfter(scene: Scene, from: number): number {
  for (let i = from + 1; i < scene.sentence.last - 1; i++)
    if (
      wordOf(scene, i) === "again" &&
      /^(?:and|then)$/.test(wordOf(scene, i - 1)) &&
      /^(?:in|on|at|from|next|this|for|late|early|a|the|with)$/.test(wordOf(scene, i + 1))
    )
      return i;
  return -1;
}
