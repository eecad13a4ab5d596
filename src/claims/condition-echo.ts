/** Gates that another has too: "Karachi said much the same", "The same goes for Togo", right after a condition. */
import type { Actor } from "../model/claim.ts";
import { goings, namedBy } from "./carry.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVainTalk } from "./field.ts";
import { mayHold } from "./phrases.ts";
import { entitiesIn, type Scene, spanOf } from "./scene.ts";
import { actorsOf } from "./args.ts";
import { otherThan, isAmong } from "./named.ts";

const same = /\b(?:the same|likewise|ditto|as much)\b/;
const holdsSame = mayHold(same);
const said = /^(?:say|tell|insist|set|make|lay|want|demand|ask|stipulate|require|attach|name|do|answer|reply)$/;
const told =
  /^(?:(?:much|exactly|almost|nearly|more or less|just about) )?(?:the same(?: thing| conditions?| demands?| reservations?| provisos?)?|likewise|as much)(?: too| as well| again| on \w+| yesterday| today)?(?=$|\s*[.,;:!)])/;

/** The condition told just before, of whoever is now said to make it too. */
export function echoedGates(scene: Scene, found: readonly Draft[]): Draft[] {
  if (isVainTalk(scene)) return [];
  if (found.length > 0 || !holdsSame(scene)) return [];
  const model = scene.before.findLast((d) => d.kind !== "meeting");
  if (model === undefined || model.kind !== "condition" || scene.index - model.sentence > 1) return [];
  for (const { clause, lemma, rest, subject, first, last } of goings(scene)) {
    const goes = /^the same$/.test(subject) && /^(?:go|hold|apply|be)$/.test(lemma);
    if (clause.vg.passive || clause.vg.negated || (!goes && !(said.test(lemma) && told.test(rest)))) continue;
    const actor: Actor[] = otherThan(
      goes
        ? entitiesIn(scene, clause.vg.last, last)
            .filter((e) => e.class === "state" || e.class === "body")
            .flatMap((e) => actorsOf(scene, e))
        : namedBy(scene, clause.subject),
      model.actor,
    );
    if (actor.length === 0) continue;
    return [
      draftOf("condition", "condition/echo", spanOf(scene, first, last), scene.index, {
        actor,
        gate: model.gate ?? "other",
        with: model.with.filter((w) => w.role === "gatekeeper" && !isAmong(w, actor)),
        modality: model.modality,
        clause,
        topic: model.topic,
        place: model.place,
        mission: model.mission,
        timed: false,
        trust: 0.52,
        filled: { topic: "what was said before" },
      }),
    ];
  }
  return [];
}
