/** Forces asked for, and what became of the request: "asked for a brigade", "turned down a request for infantry". */
import type { Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { isForcePhrase, isTypeName } from "./contingent.ts";
import { type Draft, draftOf } from "./draft.ts";
import { aidContextOf } from "./gifts.ts";
import { forcePlatforms, list } from "./lexis.ts";
import { hostsOf, isElsewhere, missionOf, placesIn, statesOf } from "./places.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { otherThan } from "./named.ts";

const asksFor = new Set(["ask", "appeal", "call", "plead", "beg", "press", "push", "lobby", "petition", "apply"]);
const asksObject = new Set(["request", "seek", "demand"]);
export const requestNouns = list("request appeal plea call demand petition invitation");
const answered: ReadonlyMap<string, Stage> = new Map([
  ["reject", "refused"],
  ["refuse", "refused"],
  ["decline", "refused"],
  ["deny", "refused"],
  ["rebuff", "refused"],
  ["dismiss", "refused"],
  ["spurn", "refused"],
  ["accept", "agreed"],
  ["grant", "agreed"],
  ["approve", "agreed"],
  ["meet", "agreed"],
]);

/** The force phrase that a clause asks for without a number, or null. */
function askedPhrase(scene: Scene, clause: Clause): NounPhrase | null {
  const lemma = lemmaOf(clause);
  if (asksFor.has(lemma)) {
    const np = clause.attached.find((a) => a.word === "for" && a.index > clause.vg.index && isForcePhrase(scene, a.np, "act"))?.np ?? null;
    // Aircraft asked for with nothing said of where they would serve are wanted as help.
    return np !== null &&
      (forcePlatforms.has(headOf(scene, np)) || isTypeName(scene, np.head) || /^[a-z]{1,3}-?\d/.test(headOf(scene, np))) &&
      placesIn(scene, np.last, rangeOf(scene, clause).last, false).length === 0 &&
      missionOf(scene, np.last, rangeOf(scene, clause).last, false) === null &&
      aidContextOf(scene.reading).strength >= 2
      ? null
      : np;
  }
  // Aircraft and ships requested are things to have, until a mission is spoken of.
  return asksObject.has(lemma) ? (clause.objects.find((o) => isForcePhrase(scene, o, "act") && !forcePlatforms.has(headOf(scene, o))) ?? null) : null;
}

/** The force phrase of "a request for infantry" in the object of a verb that answers it. */
function requestAnswered(scene: Scene, clause: Clause): { np: NounPhrase; stage: Stage } | null {
  const stage = answerTo(scene, clause);
  if (stage === null) return null;
  const np = clause.attached.find((a) => a.word === "for" && isForcePhrase(scene, a.np, "act"))?.np;
  return np ? { np, stage } : null;
}

/** The stage that a verb gives to the request in its object ("turned down a request"), or null. */
export function answerTo(scene: Scene, clause: Clause): Stage | null {
  const lemma = lemmaOf(clause);
  const down = lemma === "turn" && /\bdown\b/.test(wordsOf(scene, clause.vg.first, Math.min(scene.sentence.last, clause.vg.last + 2)).toLowerCase());
  const said =
    lemma === "say"
      ? /^(?:a |a firm |a clear |its )?(yes|no) to\b/.exec(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 4)).toLowerCase())?.[1]
      : undefined;
  // "said yes to a request for a battalion".
  if (said !== undefined && clause.attached.some((a) => a.word === "to" && a.index > clause.vg.index && requestNouns.has(headOf(scene, a.np))))
    return said === "yes" ? "agreed" : "refused";
  const stage = down ? "refused" : answered.get(lemma);
  return stage !== undefined && clause.objects.some((o) => requestNouns.has(headOf(scene, o))) ? stage : null;
}

export function forceRequest(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (earlier.some((d) => d.clause === clause) || clause.vg.negated || clause.vg.passive) return null;
  const answer = requestAnswered(scene, clause);
  const np = answer?.np ?? askedPhrase(scene, clause);
  if (np === null || quantitiesIn(scene, np.first, np.last).length > 0) return null;
  const acting = actorOfClause(scene, clause);
  // "The mission asked Dhaka for a frigate": whose mission it is need not be told where it is told who was asked.
  const nobody =
    acting.length === 0 &&
    clause.subject !== null &&
    /^(?:mission|operation|force|command|headquarters|commander|coalition|brigade)$/.test(headOf(scene, clause.subject));
  if (acting.length === 0 && (!nobody || answer !== null || clause.objects.every((o) => o === np || actorsOfPhrase(scene, o).length === 0))) return null;
  const asked = answer ? [] : clause.objects.flatMap((o) => (o === np ? [] : actorsOfPhrase(scene, o)));
  // Who is asked does not ask: the one who does is not known then.
  const agent = otherThan(acting, asked);
  const range = rangeOf(scene, clause);
  const last = Math.max(range.last, np.last);
  const staging = stagingOf(scene, clause);
  // "Athens, which runs Operation Aspides, asks for a frigate": for what the sentence speaks of, where that is not at home.
  const spoken = missionOf(scene, np.first, last),
    own = statesOf(scene, agent);
  const mission = missionOf(scene, np.first, last, false) ?? (spoken !== null && own.length > 0 && isElsewhere(scene.reading, spoken, own) ? spoken : null);
  const away = otherThan(placesIn(scene, np.first, last, false), agent);
  // Who asks for troops asks for them at home, unless another place is said.
  const home = answer || mission || away.length > 0 ? away : own;
  return draftOf("force", answer ? "force/request-answered" : "force/asked-for", spanOf(scene, Math.min(range.first, np.first), last), scene.index, {
    actor: answer ? agent : asked,
    mission,
    place: home,
    change: "start",
    stage: answer?.stage ?? "requested",
    modality: staging.modality,
    with: [...hostsOf(scene, home, answer ? agent : asked), ...(answer ? [] : partiesAs(agent, "asker"))],
    clause,
    rules: [...staging.rules],
    trust: 0.55,
  });
}
