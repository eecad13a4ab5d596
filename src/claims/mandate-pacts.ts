/**
 * Pacts by which a guest's soldiers are in a land: "Benin has left its defence accord with Spain", "signed a host-nation support agreement for six years". The
 * guest's is the mandate, as it is of bases.
 */
import type { Actor, Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, partiesAs } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { list } from "./lexis.ts";
import { objectsOf } from "./mandate-frame.ts";
import { endOf } from "./mandate-parts.ts";
import { complementEnd, inField, termIn } from "./matter.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, wordsOf, statesAmong } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { unique, otherThan, isAmong } from "./named.ts";

const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  ..."end terminate denounce cancel revoke rescind scrap annul abrogate tear break quit exit leave void".split(" ").map((v) => [v, "end"] as const),
  ..."suspend freeze".split(" ").map((v) => [v, "suspend"] as const),
  ..."renew".split(" ").map((v) => [v, "renew"] as const),
  ..."extend prolong lengthen".split(" ").map((v) => [v, "extend"] as const),
  ..."sign conclude initial seal approve ratify reach agree".split(" ").map((v) => [v, "start"] as const),
]);
const papers = list("agreement accord treaty deal arrangement pact");
const military =
  /\b(?:defen[cs]e|military|security|troops?|forces?|basing|status[- ]of[- ]forces|host[- ]nation|(?:burden|cost)[- ]sharing|special measures)\b/;
const otherwise = /\b(?:peace|trade|arms|nuclear|missiles?|cease-?fire|truce|weapons?|ships?|aircraft|submarines?|industry|procurement|sales?|free)\b/;

/** What a clause does to such a pact, or null. */
export function pactDraft(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause),
    change = changes.get(lemma) ?? (lemma === "withdraw" || lemma === "pull" ? "end" : undefined);
  if (change === undefined) return null;
  const from = changes.has(lemma) ? undefined : clause.attached.find((a) => a.word === "from" || a.word === "out of");
  const np = clause.vg.passive ? clause.subject : (from?.np ?? objectsOf(clause).find((o) => o.index > clause.vg.index) ?? null);
  if (np === null || !isPact(scene, np) || !inField(scene)) return null;
  const range = rangeOf(scene, clause);
  const term =
    change === "end" || change === "suspend" ? null : termIn(scene, Math.min(clause.vg.last, scene.sentence.last - 1), Math.max(range.last, np.last));
  // Pacts are signed every day; one that has a term says how long the guests may stay.
  if (change === "start" && term === null) return null;
  const parties = partiesOf(scene, clause, np);
  const guests = guestsAmong(scene, parties, change);
  if (guests.length === 0) return null;
  const staging = stagingOf(scene, clause);
  const hosts = otherThan(parties, guests);
  const first = Math.min(range.first, np.first),
    last = Math.max(range.last, complementEnd(scene, np));
  const over = change === "end" && staging.phase === "coming" ? endOf(scene, first, last) : null;
  const told: Stage = change === "start" ? "agreed" : change === "suspend" ? "suspended" : "decided";
  return draftOf("mandate", `mandate/pact-${lemma}`, spanOf(scene, first, last), scene.index, {
    actor: guests,
    with: partiesAs(hosts, "host"),
    place: hosts,
    change,
    stage: staging.phase === "coming" || staging.by !== null ? staging.stage : told,
    modality: staging.modality,
    quantity: term?.quantity ?? null,
    used: term,
    clause,
    trust: 0.6,
    rules: [...staging.rules],
    ...(over ? { holds: over } : {}),
  });
}

/** "its pact on defence with Spain", "the agreement on the status of Canadian forces". */
function isPact(scene: Scene, np: NounPhrase): boolean {
  if (!papers.has(headOf(scene, np))) return false;
  const own = wordsOf(scene, np.first, np.last).toLowerCase(),
    words = wordsOf(scene, np.first, complementEnd(scene, np)).toLowerCase();
  return military.test(words) && !otherwise.test(own);
}

/** The states that it is between: who acts, who is named in it, with whom it is. */
function partiesOf(scene: Scene, clause: Clause, np: NounPhrase): Actor[] {
  const acting = clause.vg.passive ? [] : statesAmong(scene, actorOfClause(scene, clause));
  const named = statesAmong(
    scene,
    scene.entities
      .filter((e) => e.class === "state" && e.id !== null && e.form !== "pronoun" && e.first >= np.first && e.last <= complementEnd(scene, np))
      .flatMap((e) => actorsOf(scene, e)),
  );
  const owner = np.owner === null ? [] : statesAmong(scene, actorsOfPhrase(scene, np.owner));
  return unique([...acting, ...owner, ...named]);
}

/** Whose soldiers are the guests: who was told of in the other's land, else the other of the one that ends it. */
function guestsAmong(scene: Scene, parties: readonly Actor[], change: Change): Actor[] {
  if (parties.length < 2) return [];
  const guest = parties.find((p) =>
    scene.before.some(
      (d) => (d.kind === "force" || d.kind === "mandate") && isAmong(p, d.actor) && d.place.some((at) => parties.some((o) => o !== p && o.id === at.id)),
    ),
  );
  if (guest !== undefined) return [guest];
  return change === "start" ? [...parties] : parties.length === 2 ? [parties[1]] : [];
}
