/**
 * Who does the same after whom: "Denmark will leave in June, followed by Sweden in July", "It will be followed by South Africa", "with Chad and Togo
 * following".
 */
import type { Clause } from "../text/clauses.ts";
import { actorsOfPhrase } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { hostsOf } from "./places.ts";
import { lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, statesAmong, wordOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { unique, otherThan, haveCommon } from "./named.ts";

export function followersOf(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  return scene.clauses.flatMap((clause) => {
    if (lemmaOf(clause) !== "follow" || !clause.vg.passive || clause.vg.negated) return [];
    const by = clause.attached.filter((a) => a.word === "by");
    const range = rangeOf(scene, clause);
    const actor = statesAmong(scene, unique(by.flatMap((a) => actorsOfPhrase(scene, a.np))));
    // "followed by Ghana with 700": each is told by its number.
    if (actor.length === 0 || quantitiesIn(scene, clause.vg.last, range.last).some((q) => q.family !== "duration")) return [];
    const model = modelFor(scene, clause, sofar);
    if (model === null || sofar.some((d) => d.kind === "force" && d.sentence === scene.index && haveCommon(d.actor, actor))) return [];
    const place = otherThan(model.place, actor);
    const staging = stagingOf(scene, clause),
      own = clause.vg.form === "finite" && staging.phase === "coming";
    return [
      draftOf("force", "force/followed-by", spanOf(scene, clause.vg.first, Math.max(clause.vg.last, ...by.map((a) => a.np.last))), scene.index, {
        actor,
        place,
        mission: model.mission,
        with: hostsOf(scene, place, actor),
        change: model.change,
        stage: own ? staging.stage : model.stage,
        modality: own ? staging.modality : model.modality,
        clause,
        trust: 0.55,
        filled: { place: "where the force before is" },
      }),
    ];
  });
}

/** The force that came, went or is there first: in the sentence before these words, else that of the sentence before, where "it" or "this" takes it up. */
function modelFor(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft | null {
  const start = scene.tokens.start[clause.vg.first];
  const fits = (d: Draft): boolean => d.kind === "force" && d.actor.length > 0 && d.stage !== "refused" && d.modality !== "negated";
  const here = sofar.findLast((d) => fits(d) && d.clause !== clause && d.span.start < start);
  if (here !== undefined) return here;
  const { subject } = clause;
  if (subject === null || subject.last - subject.first > 1 || !/^(?:it|this|that|they|which|these)$/.test(wordOf(scene, subject.head))) return null;
  const before = scene.before.at(-1);
  return before !== undefined && fits(before) && scene.index - before.sentence <= 1 ? before : null;
}
