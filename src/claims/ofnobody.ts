/** Whose a counted coalition is: of nobody, where neither a body nor one state sends all of it. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { phraseAt } from "./carrier.ts";
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { currentMission } from "./memory.ts";
import { isLedAdjective, missionOf } from "./places.ts";
import { entityAt, headOf, lemmaOf, type Scene, wordOf } from "./scene.ts";
import { isWhereto } from "./turn.ts";
import { wholeBody } from "./whose.ts";

const whole = list("force mission coalition operation");
const counts = list("have number count total comprise consist make field deploy include reach grow stand be");

/** "The Kenya-led force has 900 officers", "The coalition counts 900 soldiers": who leads it sends a part. */
export function isOfCoalition(scene: Scene, { kind, quantity, used, clause, span }: Draft): boolean {
  if (kind !== "force" || quantity?.unit !== "personnel" || used === null || clause === null || clause.subject === null) return false;
  if (isStrengthOf(scene, used, clause)) return true;
  const { subject } = clause;
  if (used.first < clause.vg.last || !counts.has(lemmaOf(clause)) || !/^(?:the|this|that|an?)$/.test(wordOf(scene, subject.first)) || subject.owner !== null)
    return false;
  const e = entityAt(scene, subject.head);
  if (e !== null && e.class !== "state" && e.class !== "mission") return false;
  if (e?.class !== "mission" && !whole.has(headOf(scene, subject))) return false;
  // "The force has 900 Poles", "The UN force": it is said whose they are.
  if (
    scene.entities.some(
      (each) =>
        (each.class === "body" && each.first >= subject.first && each.last <= subject.last) ||
        (each.class === "state" && each.first >= used.first && each.last <= Math.max(used.last, used.noun + 1)),
    )
  )
    return false;
  const mission = e?.class === "mission" ? e.id : (missionOf(scene, subject.first, subject.last, false)?.id ?? null);
  if (mission !== null) return isCoalition(scene, mission);
  const states = scene.entities.filter((each) => each.class === "state" && each.first >= subject.first && each.last <= subject.last);
  const now = currentMission(scene, span.start);
  if (now?.id != null && !isCoalition(scene, now.id)) return false;
  return states.length > 0 ? states.every((each) => isLedAdjective(scene, each)) : now !== null;
}

/** Do others serve in what one state leads, though no alliance's? */
const isCoalition = ({ reading }: Scene, mission: string): boolean => reading.lookups.operation.get(mission)?.coalition === "y";

/** "sent 90 police to the 900-strong force", "joined the 900-strong coalition": as strong as all of it is. */
function isStrengthOf(scene: Scene, used: ReadQuantity, clause: Clause): boolean {
  const isJoined = lemmaOf(clause) === "join" && used.first >= clause.vg.last && /strong$/i.test(used.quote);
  const np = isJoined || isWhereto(scene, used) ? phraseAt(scene, used.first) : null;
  if (np === null || np.owner !== null || !whole.has(headOf(scene, np)) || scene.entities.some((e) => e.first >= np.first && e.last <= np.last)) return false;
  return wholeBody(scene) === null;
}
