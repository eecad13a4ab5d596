/** "thanked Poland for its help against the militants", "voiced her thanks to Ghana for its backing": whom a state thanks has helped it. */
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOfPhrase, partiesAs, speakerAt } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { holders, lemmaOf, rangeOf, type Scene, spanOf, statesAmong, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { unique, otherThan } from "./named.ts";
import { objectAfter } from "./frames.ts";

const helpNoun = /^(?:support|assistance|help|aid|backing|cooperation|contributions?)$/;
/** What of the field the help is in. */
const ofField =
  /\b(?:militar\w+|security|defen[cs]e|arm(?:y|ies|ed)|forces?|troops|soldiers|police|terror\w*|rebels?|insurgen\w+|gangs?|jihad\w*|piracy|pirates|peace\w*|stabili\w+|mission|training|war|fight\w*|combat\w*|weapons?|equipment|demining|sovereignty)\b/;

export function helpThankedFor(scene: Scene, clause: Clause): Draft | null {
  if (clause.vg.passive || clause.vg.negated || clause.conditional) return null;
  const lemma = lemmaOf(clause);
  const thanks = clause.objects.find((o) => /^(?:gratitude|thanks|appreciation)$/.test(wordOf(scene, o.head)));
  const whom =
    lemma === "thank"
      ? objectAfter(clause)
      : thanks && /^(?:express|convey|extend|voice|offer|reiterate|send)$/.test(lemma)
        ? clause.attached.find((a) => a.word === "to" && a.index > thanks.index)?.np
        : undefined;
  if (whom === undefined) return null;
  const what = clause.attached.find((a) => a.word === "for" && a.index > whom.index)?.np;
  if (what === undefined || !helpNoun.test(wordOf(scene, what.head))) return null;
  const words = wordsOf(scene, what.first, Math.min(scene.sentence.last, what.last + 12)).toLowerCase();
  if (!ofField.test(words) || /\b(?:sanctions|vote|candidacy|bid|flood|fires?|earthquake)\b/.test(words)) return null;
  const actor = knownHolders(scene, actorsOfPhrase(scene, whom));
  const own = statesAmong(scene, holders(scene, actorOfClause(scene, clause)));
  const to = otherThan(unique(own.length > 0 ? own : statesAmong(scene, speakerAt(scene, scene.tokens.start[clause.vg.first]))), actor);
  if (actor.length === 0 || actor.length > 5) return null;
  return draftOf("aid", "aid/help-thanked-for", spanOf(scene, clause.vg.first, Math.max(what.last, rangeOf(scene, clause).last)), scene.index, {
    actor,
    with: partiesAs(to, "recipient"),
    object: wordsOf(scene, what.first, what.last),
    clause,
    stage: "in-force",
    change: "level",
    trust: 0.7,
  });
}
