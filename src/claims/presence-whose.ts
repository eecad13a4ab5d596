/** Whose a force without a number is that a clause sends, keeps or moves. */
import type { Actor, Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, speakerAt } from "./args.ts";
import { presenceHead } from "./contingent.ts";
import { carried, forceBefore, isForceNoun, theyOf } from "./contributor.ts";
import type { Draft } from "./draft.ts";
import { isHosting } from "./hosting.ts";
import { actorOfForce } from "./owner.ts";
import { headOf, lemmaOf, type Scene, wordOf } from "./scene.ts";
import { nounStage } from "./stage-words.ts";
import { ofHome } from "./voices.ts";
import { bears, bodyOf } from "./presence-nouns.ts";
import { otherThan } from "./named.ts";
import type { VerbKind } from "./presence-verbs.ts";
import type { VerbReading } from "./direction-verb.ts";

/** A force that a clause without a number sends, keeps or moves, as far as it is read. */
interface Sent {
  readonly scene: Scene;
  readonly clause: Clause;
  readonly np: NounPhrase;
  readonly kind: VerbKind;
  readonly read: VerbReading;
  readonly place: readonly Named[];
  /** The force of the sentence before, with which a pronoun or a part goes on. */
  readonly goneOn: Draft | null;
  readonly stayers: boolean;
  readonly resizes: boolean;
  readonly earlier: readonly Draft[];
}

/** Whose they are, on what ground, and who wishes it of them: who sends them is the actor, whosever the troops are called. */
export function whoseTheyAre({ scene, clause, np, kind, read, place, goneOn, stayers, resizes, earlier }: Sent): {
  actor: Actor[];
  because: string | null;
  wisher: Actor[];
} {
  const lemma = lemmaOf(clause),
    { passive } = clause.vg;
  let wisher: Actor[] = [];
  const people = np === clause.subject ? theyOf(scene, np) : null;
  let { actor, because } =
    people !== null
      ? { actor: [...people], because: carried as string | null }
      : goneOn
        ? { actor: [...goneOn.actor], because: carried as string | null }
        : actorOfForce(scene, null, np, clause);
  if (
    !passive &&
    (kind !== "motion" || (clause.vg.form === "finite" && clause.objects.includes(np) && (lemma === "withdraw" || lemma === "pull"))) &&
    np !== clause.subject &&
    !isHosting(scene, clause)
  ) {
    // Who sends is the actor, whosever the troops are called.
    const agent = actorOfClause(scene, clause);
    // But "it is right to bring the Danish troops home", "the plan for sending Danish troops": what goes is whose it is called.
    const own =
      (read.rule === "withdraw" && clause.vg.form === "infinitive") ||
      (clause.vg.form === "gerund" && /^(?:of|on|for|about|against|to|over)$/.test(wordOf(scene, clause.vg.first - 1)) && bears(scene, np))
        ? actorsOfPhrase(scene, { ...np, joined: [] })
        : [];
    // "committed our troops": the publishing state's, whoever "he" may be.
    const ours = wordOf(scene, np.first) === "our" ? ofHome(scene) : null;
    // "Troops from India are to bolster the UN force": those who come are the contribution.
    const comers = resizes && clause.subject !== null && isForceNoun(scene, clause.subject.head) ? actorsOfPhrase(scene, clause.subject) : [];
    const body = resizes && comers.length === 0 && presenceHead.has(headOf(scene, np)) ? bodyOf(scene, np) : [];
    if (body.length > 0 && agent.length > 0 && agent.every((a) => a.id !== body[0].id)) {
      actor = body;
      because = null;
      wisher = agent;
    } else if (ours) ({ actor, because } = ours);
    else if (own.length > 0 || agent.length > 0) {
      actor = own.length > 0 ? own : agent;
      because = null;
    }
  }
  if (stayers && actor.length === 0) {
    const before = forceBefore(scene, earlier, 3);
    if (before !== null) {
      actor = [...before.actor];
      because = carried;
    }
  }
  // "There are no plans to move the brigade, Berlin said": whose plans they are, whoever says so.
  if (
    clause.type === "infinitive" &&
    clause.inherited &&
    clause.subject !== null &&
    nounStage.has(headOf(scene, clause.subject)) &&
    (actor.length === 0 || because !== null || actor.every((a) => a.id === null || !scene.reading.lookups.state.has(a.id)))
  ) {
    const own = speakerAt(scene, scene.tokens.start[clause.vg.first]);
    if (own.length > 0) {
      actor = own;
      because = null;
    }
  }
  // "Chad and Niger agreed to base a battalion in Niger": the host sends nobody.
  const guests = actor.length === 2 && place.length === 1 && np !== clause.subject ? otherThan(actor, place) : actor;
  return { actor: guests.length > 0 ? guests : actor, because, wisher };
}
