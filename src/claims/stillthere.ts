/** What is to leave is there until it does: "will withdraw its 90 soldiers from Mali", "plans to pull out the 900 men that it has there". */
import { type Draft, draftOf } from "./draft.ts";
import { type Scene, wordsOf } from "./scene.ts";

/** Told only as long as the departure is. */
export const stillThereRule = "force/still-there";

/** How far a departure has come that has not begun. */
const toCome: ReadonlySet<string> = new Set(["requested", "considered", "offered", "planned", "pledged", "agreed", "decided"]);
const own = /(?:\b(?:its|their|our)|['’]s)(?: (?:entire|whole|remaining|own|last|over|about|around|some|nearly|roughly|almost|more than|just over))*$/i;
const has =
  /^ (?:(?:that|which|whom) )?(?:it|they|we|he|she|the [a-z]+|\p{Lu}[\p{L}-]+) (?:now |still |currently |already )?(?:has|have|keeps?|maintains?|stations?|deploys?)(?: (?:there|in|at|on|under|with)\b|[.,;]|$)/u;

/** "the 900 men that it has in Mali": the words right behind a number say that so many are there. */
export const hasThem = (scene: Scene, end: number): boolean =>
  has.test(scene.tokens.text.slice(end, Math.min(scene.sentence.end, end + 60)).replace(/\s+/g, " "));

/** Beside each counted departure yet to come of all that an actor has there, so many as are there now. */
export const stillThere = (scene: Scene, sofar: readonly Draft[]): Draft[] =>
  sofar.flatMap((draft) => {
    const { used, clause, quantity } = draft;
    if (draft.kind !== "force" || used === null || quantity === null || clause === null || used.family === "states") return [];
    if ((draft.change !== "end" && draft.change !== "cut") || !toCome.has(draft.stage) || quantity.min === null || quantity.as !== "total") return [];
    const isOwn = used.first >= clause.vg.last && own.test(wordsOf(scene, Math.max(scene.sentence.first, used.first - 4), used.first));
    if (!isOwn && !hasThem(scene, used.end)) return [];
    return [
      draftOf("force", stillThereRule, { start: used.start, end: used.end }, scene.index, {
        actor: [...draft.actor],
        place: [...draft.place],
        mission: draft.mission,
        with: draft.with.filter(({ role }) => role === "host"),
        quantity,
        filled: { ...draft.filled },
        times: [],
        trust: draft.trust,
      }),
    ];
  });
