/** A force by what it does, begun or ended: "Dutch patrols had ceased", "the Japanese flights resumed in May". */
import type { Change } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOfPhrase } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { hostsOf, missionOf, placeOf } from "./places.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { inTalk } from "./talk.ts";
import { otherThan } from "./named.ts";

const flowChange: ReadonlyMap<string, Change> = new Map([
  ["begin", "start"],
  ["start", "start"],
  ["commence", "start"],
  ["resume", "resume"],
  ["restart", "resume"],
  ["cease", "end"],
  ["stop", "end"],
  ["end", "end"],
  ["finish", "end"],
  ["continue", "level"],
]);

/** "Dutch patrols had ceased", "the Japanese flights resumed in May": a force by what it does, begun or ended. */
export function flows(scene: Scene, clause: Clause): Draft | null {
  const change = flowChange.get(lemmaOf(clause));
  const { subject } = clause;
  if (
    change === undefined ||
    subject === null ||
    clause.inherited ||
    !/^(?:patrol|flight|sortie|overflight|escort|air-?strike|policing|airlift)$/.test(headOf(scene, subject)) ||
    /\b(?:charter|commercial|passenger|direct|cargo)\b/i.test(wordsOf(scene, subject.first, subject.last))
  )
    return null;
  const actor = actorsOfPhrase(scene, { ...subject, joined: [] });
  if (actor.length === 0 || !inTalk(scene, [])) return null;
  const range = rangeOf(scene, clause);
  const mission = missionOf(scene, range.first, range.last, false);
  const place = otherThan(placeOf(scene, range, mission), actor);
  const staging = stagingOf(scene, clause);
  return draftOf("force", `force/flow-${lemmaOf(clause)}`, spanOf(scene, range.first, range.last), scene.index, {
    actor,
    mission,
    place,
    with: hostsOf(scene, place, actor),
    change,
    stage: change === "end" && staging.phase === "done" ? "ended" : staging.phase === "coming" ? staging.stage : "in-force",
    modality: staging.modality,
    clause,
    rules: [...staging.rules],
    trust: 0.5,
  });
}
