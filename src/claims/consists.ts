/**
 * What a state's contribution is, and what its force is part of: "Denmark's contribution will consist of a frigate", "The Spanish offer includes a hospital",
 * "A Danish frigate forms part of the group", "will be made available".
 */
import type { Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase } from "./args.ts";
import { contributorOf, isForceNoun } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { objectsAfter, restOf } from "./frames.ts";
import { list } from "./lexis.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { isJoint } from "./sites.ts";
import { stagingOf } from "./stage.ts";
import { otherThan } from "./named.ts";

/** Nouns of what a state gives to a force, with how far it has come where the verb says no more. */
const shares: ReadonlyMap<string, Stage> = new Map([
  ["contribution", "in-force"],
  ["contingent", "in-force"],
  ["participation", "in-force"],
  ["share", "in-force"],
  ["component", "in-force"],
  ["element", "in-force"],
  ["detachment", "in-force"],
  ["part", "in-force"],
  ["offer", "offered"],
  ["pledge", "pledged"],
  ["promise", "pledged"],
  ["commitment", "pledged"],
]);
const verbs = list("be consist comprise include involve form make put belong assign earmark reserve stay remain");
const made =
  /^(?:be |been |being )?(?:made available|put (?:on|at) (?:standby|stand-by|(?:the |its |their )?(?:\w+ )?disposal|alert|notice)|earmarked|reserved)\b/;

export function consistsOf(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  const { subject } = clause;
  if (subject !== null && supplies.has(lemma)) return givesPart(scene, clause, earlier);
  if (
    !verbs.has(lemma) ||
    subject === null ||
    clause.inherited ||
    clause.conditional ||
    clause.vg.form !== "finite" ||
    earlier.some((d) => d.clause === clause)
  )
    return null;
  const share = shares.get(headOf(scene, subject));
  if (share !== undefined) return contributes(scene, clause, subject, share);
  return isForceNoun(scene, subject.head) ? isPart(scene, clause, subject, lemma) : null;
}

/** "Rwanda supplies the bulk of the force", "the Dutch are the backbone of the battle group". */
const supplies = list("supply provide furnish contribute give field form constitute");
const portion = list("bulk backbone core most majority half third quarter share part nucleus");
function givesPart(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const np = clause.objects.find((o) => o.index > clause.vg.index && portion.has(wordOf(scene, o.head)));
  const inner = np === undefined ? undefined : scene.chunks[np.index + 2];
  if (
    np === undefined ||
    clause.vg.passive ||
    clause.inherited ||
    clause.vg.form !== "finite" ||
    earlier.some((d) => d.clause === clause) ||
    wordOf(scene, np.last) !== "of" ||
    inner?.type !== "np" ||
    !(isJoint(scene, inner) || isForceNoun(scene, inner.head)) ||
    quantitiesIn(scene, clause.vg.last, rangeOf(scene, clause).last).some((q) => q.family === "money" || q.family === "personnel")
  )
    return null;
  const staging = stagingOf(scene, clause),
    coming = staging.phase === "coming";
  return draftFor(scene, clause, clause.subject!, {
    rule: "gives-part",
    change: coming ? "start" : "level",
    stage: coming ? staging.stage : clause.vg.tense === "past" && !clause.vg.perfect ? "ended" : "in-force",
  });
}

function contributes(scene: Scene, clause: Clause, subject: NounPhrase, share: Stage): Draft | null {
  const things = [...objectsAfter(clause), ...clause.attached.filter((a) => a.word === "of" && a.index > clause.vg.index).map((a) => a.np)];
  const thing = things.find((np) => isForceNoun(scene, np.head));
  const range = rangeOf(scene, clause);
  if (thing === undefined || quantitiesIn(scene, clause.vg.last, range.last).some((q) => q.family !== "duration")) return null;
  const staging = stagingOf(scene, clause);
  const coming = staging.phase === "coming";
  return draftFor(scene, clause, subject, {
    rule: "contribution-is",
    change: share === "in-force" && !coming ? "level" : "start",
    stage: coming && share === "in-force" ? staging.stage : share,
  });
}

function isPart(scene: Scene, clause: Clause, subject: NounPhrase, lemma: string): Draft | null {
  const rest = restOf(scene, clause, Math.min(scene.sentence.last, rangeOf(scene, clause).last + 3));
  const staging = stagingOf(scene, clause);
  const coming = staging.phase === "coming";
  const words =
    clause.vg.last > clause.vg.main
      ? `${scene.tokens.text.slice(scene.tokens.start[clause.vg.main], scene.tokens.end[clause.vg.last - 1]).toLowerCase()} ${rest}`
      : rest;
  if (made.test(words) || (lemma === "be" && /^(?:also |already |now )?available\b/.test(rest)))
    return draftFor(scene, clause, subject, { rule: "made-available", change: "start", stage: coming ? staging.stage : "pledged" });
  if (
    (/^(?:form|make)$/.test(lemma) && /^(?:a |up )?(?:part|the core|the backbone|the bulk) of\b/.test(rest)) ||
    (lemma === "be" && /^(?:also |not )*among them\b/.test(rest))
  )
    return draftFor(scene, clause, subject, {
      rule: "forms-part",
      change: coming ? "start" : "level",
      stage: coming ? staging.stage : clause.vg.tense === "past" && !clause.vg.perfect ? "ended" : "in-force",
    });
  return null;
}

function draftFor(
  scene: Scene,
  clause: Clause,
  subject: NounPhrase,
  told: { readonly rule: string; readonly change: Change; readonly stage: Stage },
): Draft | null {
  const who = contributorOf(scene, subject, []);
  const actor = who !== null && who.because === null ? [...who.actor] : actorsOfPhrase(scene, subject);
  if (actor.length === 0 || actor.some((a) => a.id === null || !scene.reading.lookups.state.has(a.id))) return null;
  const range = rangeOf(scene, clause);
  const place = otherThan(placesIn(scene, range.first, range.last), actor);
  const staging = stagingOf(scene, clause);
  return draftOf("force", `force/${told.rule}`, spanOf(scene, range.first, range.last), scene.index, {
    actor,
    place,
    mission: missionOf(scene, range.first, range.last),
    with: hostsOf(scene, place, actor),
    change: told.change,
    stage: told.stage,
    modality: staging.modality,
    clause,
    rules: [...staging.rules],
    trust: 0.55,
  });
}
