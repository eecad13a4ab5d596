/** Forces without a number that are said to be somewhere: "there are", "has a frigate in the gulf", "is off Crete", what a fleet includes. */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase } from "./args.ts";
import { isForcePhrase, presenceHead } from "./contingent.ts";
import { type Draft, draftOf } from "./draft.ts";
import { noneOf } from "./nobodies.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { inTalk } from "./talk.ts";
import { otherThan } from "./named.ts";
import { objectAfter } from "./frames.ts";

/** "There are still British troops in Estonia", "Norway has a frigate in the gulf": what someone has somewhere. */
export function hasThere(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  const np =
    lemma === "have"
      ? (objectAfter(clause) ?? nobodyAfter(scene, clause))
      : clause.subject !== null && clause.subject.index > clause.vg.index && scene.chunks[clause.vg.index - 1]?.type === "there"
        ? clause.subject
        : null;
  if (np === null || clause.vg.form !== "finite" || earlier.some((d) => d.clause === clause)) return null;
  const nobody = /^(?:nobody|none|no-one)$/.test(wordOf(scene, np.head));
  if (
    (!nobody &&
      !isForcePhrase(scene, np, "act") &&
      !(
        lemma === "have" &&
        /^(?:company|man|team|unit|officer|people|crew|engineer|base|camp|specialist|policeman|police|pilot|woman)$/.test(headOf(scene, np)) &&
        inTalk(scene, earlier)
      )) ||
    quantitiesIn(scene, np.first, np.last).length > 0
  )
    return null;
  const last = Math.min(scene.sentence.last, Math.max(rangeOf(scene, clause).last, np.last + 6));
  const mission = missionOf(scene, np.first, last, false);
  const own = lemma === "have" ? actorOfClause(scene, clause) : actorsOfPhrase(scene, { ...np, joined: [] });
  // "has a base in its north": only what stands abroad or in a mission.
  const place = otherThan(placesIn(scene, np.first, last, false), own);
  const longer = /\bno longer\b/.test(wordsOf(scene, clause.vg.first, np.first));
  if (
    own.length === 0 ||
    (place.length === 0 && mission === null && !((presenceHead.has(headOf(scene, np)) || isPutThere(scene, np)) && inTalk(scene, earlier)))
  )
    return null;
  const staging = stagingOf(scene, clause);
  const over = clause.vg.tense === "past" && !clause.vg.perfect && clause.type !== "complement";
  return draftOf("force", "force/has-there", spanOf(scene, rangeOf(scene, clause).first, last), scene.index, {
    actor: own,
    place,
    mission,
    change: longer ? "end" : "level",
    stage: over ? "ended" : staging.phase === "coming" ? staging.stage : "in-force",
    modality: nobody || noneOf(scene, np) ? "negated" : staging.modality,
    with: hostsOf(scene, place, own),
    clause,
    rules: [...staging.rules],
    trust: 0.6,
  });
}

/** "has its rangers bedded down next to the Slovaks", "has a medical crew in place": what is said of it after its name puts it somewhere. */
const isPutThere = (scene: Scene, np: NounPhrase): boolean =>
  scene.clauses.some((c) => c.vg.form === "participle" && c.subject === np && c.vg.first === np.last && c.attached.length > 0) ||
  /^ (?:here|in (?:place|position|the field|theatre)|on (?:station|patrol|the ground|duty|the spot)|there|at sea|alongside|next to)\b/.test(
    scene.tokens.text.slice(scene.tokens.end[np.last - 1], scene.tokens.end[np.last - 1] + 16),
  );

/** "will have nobody left there": the next clause's subject by its form. */
function nobodyAfter(scene: Scene, clause: Clause): NounPhrase | null {
  const next = scene.chunks[clause.vg.index + 1];
  return next?.type === "np" && /^(?:nobody|none)$/.test(wordOf(scene, next.head)) ? next : null;
}

/** "its officers were in Bahrain", "the Danish frigate is off Crete": a force of someone's said to be in a place. */
export function standsIn(scene: Scene, clause: Clause, np: NounPhrase): boolean {
  if (np !== clause.subject || clause.objects.length > 0 || clause.vg.passive) return false;
  const first = clause.attached.find((a) => a.index > clause.vg.index);
  return (
    first !== undefined &&
    /^(?:in|off|at|inside|aboard|near)$/.test(first.word) &&
    scene.entities.some(
      (e) =>
        e.first >= first.np.first && e.last <= first.np.last && (e.class === "state" || e.class === "place" || e.class === "region") && e.form !== "adjective",
    )
  );
}

/** "The fleet includes Belgian F-16s at Azraq and a Danish radar team": one claim an item. */
export function itemsOf(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft[] {
  if (earlier.some((d) => d.clause === clause) || clause.vg.passive) return [];
  const range = rangeOf(scene, clause);
  const mission = missionOf(scene, range.first, range.last, false);
  const staging = stagingOf(scene, clause);
  const drafts: Draft[] = [];
  for (const np of clause.objects) {
    const actor = actorsOfPhrase(scene, { ...np, joined: [] });
    if (np.index < clause.vg.index || actor.length === 0 || quantitiesIn(scene, np.first, np.last).length > 0 || !isForcePhrase(scene, np, "act")) continue;
    const inner = scene.chunks[np.index + 2];
    const last = scene.chunks[np.index + 1]?.type === "prep" && inner?.type === "np" ? (inner.joined.at(-1) ?? inner).last : np.last;
    const place = otherThan(placesIn(scene, np.first, last), actor);
    drafts.push(
      draftOf("force", "force/includes", spanOf(scene, drafts.length === 0 ? range.first : np.first, last), scene.index, {
        actor,
        place,
        mission,
        with: hostsOf(scene, place, actor),
        stage: staging.phase === "coming" ? staging.stage : clause.vg.tense === "past" && !clause.vg.perfect ? "ended" : "in-force",
        modality: staging.modality,
        clause: drafts.length === 0 ? clause : null,
        trust: 0.55,
      }),
    );
  }
  return drafts;
}
