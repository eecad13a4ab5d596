/**
 * "is among the countries that have sent frigates", "would not be among those sending troops", "was the only ally to send ships": what a group is said to do,
 * of the one who belongs to it.
 */
import type { Clause } from "../text/clauses.ts";
import { actorOfClause } from "./args.ts";
import { isForcePhrase } from "./contingent.ts";
import { isForceNoun } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { foldedWords } from "./frames.ts";
import { list } from "./lexis.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { lemmaOf, rangeOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { otherThan } from "./named.ts";

const group =
  /^(?:(?:now |also |not |still |one |first |again )*)(?:among|one of|of) (?:the |those )?(?:[\w-]+ )?(?:those|countries|nations|states|allies|members|governments|capitals|contributors)\b/;
const sends = list("send contribute provide deploy give have keep station pledge offer fly");
const senders = /\b(?:sending|contributing|providing|deploying|giving|with) $/;

export function amongThose(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (lemmaOf(clause) !== "be" || clause.subject === null || clause.vg.form !== "finite" || earlier.some((d) => d.clause === clause)) return null;
  const rest = clause.vg.last < scene.sentence.last ? foldedWords(scene, clause.vg.last, scene.sentence.last) : "";
  if (!group.test(rest)) return null;
  const does = scene.clauses.find((c) => c.vg.first > clause.vg.last && c.type === "relative" && sends.has(lemmaOf(c)) && !c.vg.passive) ?? null;
  const np =
    does === null
      ? scene.chunks.find(
          (c) =>
            c.type === "np" &&
            c.first >= clause.vg.last &&
            isForceNoun(scene, c.head) &&
            senders.test(`${foldedWords(scene, clause.vg.last, Math.max(c.head, clause.vg.last + 1))} `),
        )
      : does.objects.find((o) => o.index > does.vg.index && (isForceNoun(scene, o.head) || isForcePhrase(scene, o, "act")));
  const actor = actorOfClause(scene, clause);
  if (np?.type !== "np" || actor.length === 0 || wordOf(scene, np.first) === "no") return null;
  const range = rangeOf(scene, clause),
    last = Math.max(
      np.last,
      does === null ? 0 : rangeOf(scene, does).last,
      scene.chunks[np.index + 1]?.type === "prep" && scene.chunks[np.index + 2]?.type === "np" ? scene.chunks[np.index + 2].last : 0,
    );
  const place = otherThan(placesIn(scene, np.first, last), actor);
  const told = stagingOf(scene, does ?? clause),
    over = stagingOf(scene, clause);
  return draftOf("force", "force/among-those", spanOf(scene, range.first, last), scene.index, {
    actor,
    place,
    mission: missionOf(scene, np.first, last, false),
    with: hostsOf(scene, place, actor),
    change: "start",
    stage: over.phase === "coming" ? over.stage : told.stage,
    modality: clause.vg.negated ? "negated" : told.modality,
    clause: does ?? clause,
    rules: [...told.rules],
    trust: 0.55,
  });
}
