/** Who keeps another's mission going: "will be supported by a UN office", "Norway and Japan fund the mission", "The main donors are Italy and Japan". */
import type { Actor, Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, partiesAs } from "./args.ts";
import { isForceNoun } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { stageOfGift } from "./gifts.ts";
import { currentMission } from "./memory.ts";
import { missionOf } from "./places.ts";
import { entitiesIn, headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { unique } from "./named.ts";

const paying = /^(?:fund|finance|bankroll|underwrite)$/;
const backing = /^(?:back|support|assist|aid|help|sustain|supply)$/;
/** What a body helps a mission by. */
const services = /\b(?:office|fund|logistics|logistic|support|mechanism|programme|program|hub|agency)\b/;
const sent = /^(?:missions?|forces?|operations?|contingents?|deployments?)$/;

/** The first reading of a clause that tells who keeps a mission going. */
export const backed = (scene: Scene, clause: Clause): Draft | null => byOffice(scene, clause) ?? funds(scene, clause) ?? donorsAre(scene, clause);

/** The mission that a phrase names or means. */
function missionIn(scene: Scene, np: NounPhrase | null): Named | null {
  if (np === null) return null;
  const named = missionOf(scene, np.first, np.last, false);
  if (named !== null) return named;
  return sent.test(wordOf(scene, np.head)) || isForceNoun(scene, np.head) ? currentMission(scene, scene.tokens.start[np.first]) : null;
}

/** "will be backed by a UN support office", "5,500 officers, supported by a United Nations office". */
function byOffice(scene: Scene, clause: Clause): Draft | null {
  if (!clause.vg.passive || !backing.test(lemmaOf(clause))) return null;
  const by = clause.attached.find((a) => a.word === "by" && a.index > clause.vg.index);
  const mission = by === undefined ? null : missionIn(scene, clause.subject);
  if (by === undefined || mission === null || !services.test(wordsOf(scene, by.np.first, by.np.last).toLowerCase())) return null;
  const parts = by.np.joined.length > 0 ? by.np.joined : [by.np];
  const actor = knownHolders(
    scene,
    unique(
      parts.flatMap((np) =>
        entitiesIn(scene, np.first, np.last)
          .filter((e) => (e.class === "body" || e.class === "state") && e.form !== "pronoun")
          .flatMap((e) => actorsOf(scene, e)),
      ),
    ),
  );
  return actor.length === 0 ? null : told(scene, clause, "aid/backed-by", actor, mission, by.np.last);
}

/** "Japan and Norway fund the mission", "These countries finance the force": another's, and told with no sum. */
function funds(scene: Scene, clause: Clause): Draft | null {
  if (!paying.test(lemmaOf(clause)) || clause.vg.passive || clause.subject === null || clause.conditional) return null;
  const np = clause.objects[0] ?? null;
  // "fund and support the mission": the object stands behind the second verb.
  const next =
    np === null ? scene.clauses.find((c) => c.vg.index > clause.vg.index && c.vg.index - clause.vg.index <= 2 && backing.test(lemmaOf(c))) : undefined;
  const thing = np ?? next?.objects[0] ?? null;
  const mission = missionIn(scene, thing);
  if (mission === null || thing === null || quantitiesIn(scene, clause.vg.last, rangeOf(scene, clause).last).length > 0) return null;
  const row = mission.id ? scene.reading.lookups.operation.get(mission.id) : undefined;
  const actor = knownHolders(scene, actorOfClause(scene, clause)).filter((a) => a.id !== row?.body && a.id !== row?.lead);
  return actor.length === 0 || actor.length > 6 ? null : told(scene, clause, "aid/funds-mission", actor, mission, thing.last);
}

const money = /\b(?:funds?|funding|funded|money|financ\w+|dollars|euros|donat\w+|pledg\w+|donors?)\b|\$|€/;

/** "Main donors are Canada, France and Japan", "The biggest contributors to the fund are Italy and Spain". */
function donorsAre(scene: Scene, clause: Clause): Draft | null {
  const { subject } = clause;
  if (
    subject === null ||
    clause.inherited ||
    lemmaOf(clause) !== "be" ||
    clause.vg.negated ||
    !/^(?:donors?|contributors?|funders?|backers?|payers)$/.test(wordOf(scene, subject.head))
  )
    return null;
  const range = rangeOf(scene, clause);
  const { sentences, text } = scene.reading.text;
  const before = text.slice(sentences[Math.max(0, scene.index - 1)].start, scene.sentence.end).toLowerCase();
  const own = text.slice(scene.sentence.start, scene.sentence.end).toLowerCase();
  if (quantitiesIn(scene, range.first, range.last).length > 0 || !money.test(before) || /\b(?:troops?|soldiers?|police|personnel)\b/.test(own)) return null;
  const actor = knownHolders(
    scene,
    unique(
      scene.entities
        .filter((e) => e.first >= clause.vg.last && (e.class === "state" || e.class === "body") && e.form !== "adjective" && e.form !== "pronoun")
        .flatMap((e) => actorsOf(scene, e)),
    ),
  );
  const mission = missionOf(scene, scene.sentence.first, scene.sentence.last, false) ?? currentMission(scene, scene.sentence.end);
  return actor.length === 0 || mission === null ? null : told(scene, clause, "aid/donors-are", actor, mission, scene.sentence.last);
}

function told(scene: Scene, clause: Clause, rule: string, actor: Actor[], mission: Named, last: number): Draft {
  const read = stageOfGift(scene, clause, null);
  const range = rangeOf(scene, clause);
  return draftOf("aid", rule, spanOf(scene, range.first, Math.max(Math.min(last, scene.sentence.last), clause.vg.last)), scene.index, {
    actor,
    with: partiesAs([mission], "recipient"),
    mission,
    object: paying.test(lemmaOf(clause)) || headOf(scene, clause.subject!) === "donor" ? "money" : "support",
    clause,
    stage: read.stage === "ended" ? "in-force" : read.stage,
    modality: read.modality,
    change: read.stage === "in-force" || read.stage === "ended" ? "level" : "start",
    trust: 0.7,
  });
}
