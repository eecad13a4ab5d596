/**
 * Forces asked for of nobody who is named: "asked that the allies send frigates", "demands that the foreign troops leave", "wrote to Washington asking for a
 * base".
 */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { isForcePhrase } from "./contingent.ts";
import { isForceNoun } from "./contributor.ts";
import { readVerb } from "./direction.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { forcePeople, list, withdrawVerbs } from "./lexis.ts";
import { hostsOf, missionOf, placesIn, statesOf } from "./places.ts";
import { headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, isStateActor } from "./scene.ts";
import { alliesOf } from "./whose.ts";
import { otherThan, haveCommon } from "./named.ts";

const sends = list("send deploy dispatch station contribute provide commit base post field keep maintain establish open set give lend reinforce add");
const goes = list("leave withdraw go quit depart stay remain come return");
/** Who is asked by no name of its own. */
const groups = list("ally allies country nation state member partner neighbour neighbor government friend capital other everyone");
const foreign = /\b(?:foreign|outside|international|coalition|allied|all|the|these|those)\b/;

export function unnamedRequest(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (isVain(scene, 0.5)) return null;
  if (clause.subject === null || earlier.some((d) => d.clause === clause || (d.kind === "force" && d.clause !== null && d.clause === clause.governor)))
    return null;
  const lemma = lemmaOf(clause);
  if (
    (clause.type !== "complement" && clause.type !== "infinitive") ||
    clause.governor === null ||
    clause.inherited ||
    clause.vg.passive ||
    (!sends.has(lemma) && !goes.has(lemma))
  )
    return null;
  const read = readVerb(scene, clause, null);
  if (read.stage !== "requested" || read.asker.length === 0) return null;
  const np = goes.has(lemma)
    ? isForcePhrase(scene, clause.subject, "act") && foreign.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase())
      ? clause.subject
      : null
    : groups.has(headOf(scene, clause.subject))
      ? (clause.objects.find((o) => o.index > clause.vg.index && (isForcePhrase(scene, o, "act") || forcePeople.has(headOf(scene, o)))) ?? null)
      : null;
  if (np === null || actorsOfPhrase(scene, clause.subject).length > 0) return null;
  const actor = /^all(?:y|ies)$/.test(headOf(scene, clause.subject)) ? alliesOf(scene) : [];
  const stays = lemma === "stay" || lemma === "remain" || lemma === "keep" || lemma === "maintain";
  return draftFor(
    scene,
    clause,
    {
      actor,
      asker: read.asker,
      np,
      change:
        (withdrawVerbs.has(lemma) && lemma !== "come" && lemma !== "return") || lemma === "go" || lemma === "depart" ? "end" : stays ? "extend" : read.change,
    },
    read.modality,
  );
}

/** "wrote to Washington asking for a permanent base": the letter says who is asked. */
export function askedByLetter(scene: Scene, clause: Clause): Draft | null {
  if (isVain(scene, 0.5)) return null;
  const { governor } = clause;
  if (
    !/^(?:ask|appeal|plead|request)$/.test(lemmaOf(clause)) ||
    clause.vg.form !== "gerund" ||
    governor === null ||
    !/^(?:write|turn|appeal|go)$/.test(lemmaOf(governor))
  )
    return null;
  const thing = clause.attached.find((a) => a.word === "for" && (isForceNoun(scene, a.np.head) || isForcePhrase(scene, a.np, "act")))?.np;
  const to = governor.attached.find((a) => a.word === "to" && a.index > governor.vg.index)?.np;
  const asker = actorOfClause(scene, governor);
  if (thing === undefined || to === undefined || asker.length === 0) return null;
  const asked = scene.entities.find((e) => e.first === to.first && e.class === "place" && isStateActor(scene, e));
  const actor = actorsOfPhrase(scene, to);
  return draftFor(
    scene,
    clause,
    {
      actor: actor.length > 0 ? actor : asked ? [{ id: asked.id!, name: scene.reading.lookups.nameOf(asked.id!) ?? asked.name }] : [],
      asker,
      np: thing,
      change: "start",
    },
    "stated",
  );
}

function draftFor(
  scene: Scene,
  clause: Clause,
  { actor, asker, np, change }: { readonly actor: Actor[]; readonly asker: readonly Actor[]; readonly np: NounPhrase; readonly change: Draft["change"] },
  modality: Draft["modality"],
): Draft | null {
  const range = rangeOf(scene, clause),
    last = Math.max(range.last, np.last),
    first = clause.governor === null ? range.first : Math.min(range.first, rangeOf(scene, clause.governor).first);
  if (quantitiesIn(scene, np.first, np.last).length > 0 || haveCommon(actor, asker)) return null;
  const mission = missionOf(scene, np.first, last, false);
  const named = otherThan(placesIn(scene, np.first, last, false), actor);
  const place = named.length > 0 || mission !== null ? named : statesOf(scene, asker);
  const more = /^(?:more|further|additional|extra|another)$/.test(wordOf(scene, np.first));
  return draftOf("force", "force/unnamed-request", spanOf(scene, first, last), scene.index, {
    actor,
    mission,
    place,
    with: [...hostsOf(scene, place, actor), ...partiesAs(asker, "asker")],
    change: more && change === "start" ? "add" : change,
    stage: "requested",
    modality: modality === "negated" ? "negated" : "stated",
    clause,
    trust: 0.5,
  });
}
