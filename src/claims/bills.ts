/** Who pays, in a word: "the Americans pay", "Kigali has paid alone", "Luxembourg pays towards the diesel", "the Soviet bloc declines to share it". */
import type { Clause } from "../text/clauses.ts";
import { actorOfClause } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { currentMission } from "./memory.ts";
import { lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { stagingOf } from "./stage.ts";

const told = /^(?:force|mandate|lead|cost)$/;
/** What stands after "pay" that is no bill: "pay attention", "pay off", "pay a visit". */
const idle = /^(?:attention|heed|tribute|respects?|visits?|price|homage|lip|off|back|dividends?|taxes|compensation|pensions?)$/;

export function billDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    if (
      lemmaOf(clause) !== "pay" ||
      clause.vg.passive ||
      clause.conditional ||
      [...sofar, ...drafts].some(
        (d) =>
          d.clause === clause || (d.kind === "cost" && d.span.start < scene.tokens.end[clause.vg.last - 1] && scene.tokens.start[clause.vg.first] < d.span.end),
      )
    )
      continue;
    const draft = paysBarely(scene, clause);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** A state that pays, right after a force, a mission or its cost was told of; what for goes without saying. */
function paysBarely(scene: Scene, clause: Clause): Draft | null {
  if (
    !scene.before.some((d) => scene.index - d.sentence <= 2 && told.test(d.kind)) ||
    clause.vg.form === "gerund" ||
    (clause.marker !== "" && /^(?:if|whether|unless|how|what)/.test(clause.marker)) ||
    (clause.vg.form === "infinitive" && clause.governor !== null && /^(?:ask|be)$/.test(lemmaOf(clause.governor)))
  )
    return null;
  const range = rangeOf(scene, clause);
  const rest = clause.vg.last < range.last ? wordsOf(scene, clause.vg.last, range.last).toLowerCase() : "";
  if (
    clause.objects.some((o) => idle.test(wordOf(scene, o.head))) ||
    /^(?:off|back|a price|dearly|heavily|in blood|for it with)\b|^(?:[\w-]+ )?(?:attention|heed|tribute|homage|lip service|respects|visits?)\b/.test(
      wordsOf(scene, Math.min(clause.vg.last, scene.sentence.last - 1), Math.min(scene.sentence.last, clause.vg.last + 4)).toLowerCase(),
    ) ||
    quantitiesIn(scene, range.first, range.last).some((q) => q.family !== "duration" && q.family !== "percent")
  )
    return null;
  const bare =
    clause.objects.length === 0 &&
    !clause.attached.some((a) => a.index > clause.vg.index && !/^(?:in|at|from|since|until|till|by|through|for|towards|toward|under|out of)$/.test(a.word));
  const things = clause.objects.every((o) =>
    /^(?:it|them|all|everything|nothing|most|half|part|rest|way|share|bill|costs?|cent|penny|wages|salaries|fuel|rations|third|quarter)$/.test(
      wordOf(scene, o.head),
    ),
  );
  const own = clause.attached.find((a) => a.word === "for" && a.index > clause.vg.index);
  if (
    (!bare && !things) ||
    (own &&
      !/^(?:it|them|itself|themselves|all|everything|nothing|this|that|fuel|rations|food|transport|travel|boats?|ships?|vans|tents|diesel|rest|upkeep|flights?|wages|most|half|part|whole|own|stay|mission|force|brigade|operation|battalions?|contingents?|soldiers|troops)$/.test(
        wordOf(scene, own.np.head),
      ))
  )
    return null;
  const actor = knownHolders(scene, actorOfClause(scene, clause));
  if (actor.length === 0 || actor.length > 4) return null;
  const staging = stagingOf(scene, clause);
  const before = scene.before.findLast((d) => told.test(d.kind));
  return draftOf("cost", "cost/pays", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    mission: currentMission(scene, scene.sentence.end, actor),
    place: before?.place ?? [],
    clause,
    stage: staging.stage === "ended" ? "in-force" : staging.stage,
    modality: /\bnothing\b|\bnot a (?:cent|penny)\b/.test(rest) ? "negated" : staging.modality,
    rules: [...staging.rules],
    trust: 0.55,
  });
}
