/**
 * One act told by two verbs of one sentence: where they serve who come home, what they come for, that they begin to come. It is one claim, of the verb that
 * tells more.
 */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { type Draft, sameActors } from "./draft.ts";
import { withdrawVerbs } from "./lexis.ts";
import { placesIn } from "./places.ts";
import { lemmaOf, type Scene, wordOf } from "./scene.ts";
import { aspectual } from "./stage-words.ts";
import { isAmong } from "./named.ts";

/** Readings of what a force does, not of whither it goes or how long it stays. */
const loose = /^force\/(?:other-verb|does|is-|duty-|supports-|effort-|stands-|other)/;
/** What those do for whom it was told that they come, go or are sent. */
const purpose = /^force\/(?:duty-|supports-|effort-|joins-|stands-|other-verb|does|state-(?:help|serve|join|support|take|patrol)|contribute|add$)/;
const moves = new Set(["start", "add", "end", "cut"]);

export function oneAct(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const gone = new Set<Draft>();
  for (const draft of drafts) {
    const { clause } = draft;
    if (clause === null || draft.quantity !== null || gone.has(draft)) continue;
    // "sent 90 men, replacing a Turkish company": who comes is told; who goes has gone as far as they have come.
    if (clause.vg.form === "gerund" && /^(?:replace|relieve)$/.test(lemmaOf(clause)) && draft.kind === "force") {
      const comes = drafts.findLast(
        (d) =>
          d.kind === "force" &&
          d.clause !== clause &&
          d.sentence === draft.sentence &&
          d.span.start < draft.span.start &&
          (d.change === "start" || d.change === "add"),
      );
      if (comes !== undefined && draft.rules[0] === "force/replace") gone.add(draft);
      else if (comes !== undefined && draft.rules[0] === "force/is-relieved" && draft.stage === "in-force") {
        draft.stage = comes.stage === "in-force" ? "ended" : comes.stage;
        draft.modality = comes.modality;
      }
      continue;
    }
    // A participle that describes stands right behind its noun, an adverb aside.
    if (
      clause.type === "participle" &&
      (clause.subject === null ||
        clause.vg.first < clause.subject.last ||
        clause.vg.first - clause.subject.last > 2 ||
        (clause.governor !== null &&
          clause.governor.vg.first >= clause.subject.last &&
          clause.governor.vg.first < clause.vg.first &&
          aspectual.get(lemmaOf(clause.governor)) !== "begin"))
    )
      continue;
    const main =
      clause.type === "participle"
        ? toldOf(scene, drafts, draft, clause)
        : clause.type === "infinitive" || clause.vg.form === "gerund"
          ? overIt(drafts, draft, clause)
          : undefined;
    if (main === undefined || gone.has(main)) continue;
    if (clause.type === "participle") {
      // "Soldiers, deployed since May, guard the airport": an aside of its own.
      if (wordOf(scene, clause.vg.first - 1) === "," && clause.vg.first > scene.sentence.first) continue;
      const begun = main.clause === clause.governor && main.clause !== null && aspectual.get(lemmaOf(main.clause)) === "begin";
      const weaker = main.quantity === null && loose.test(main.rules[0]) && !loose.test(draft.rules[0]) && (clause.vg.passive || begun) ? main : draft,
        other = weaker === main ? draft : main;
      if (begun && other === main && main.change === "level" && moves.has(draft.change)) {
        main.change = draft.change;
        main.stage = draft.stage;
      }
      takeOver(other, weaker);
      gone.add(weaker);
    } else {
      if (loose.test(main.rules[0]) && main.change === "level" && moves.has(draft.change)) {
        main.change = draft.change;
        main.stage = draft.stage;
      }
      takeOver(main, draft);
      gone.add(draft);
    }
  }
  return gone.size === 0 ? [...drafts] : drafts.filter((d) => !gone.has(d));
}

/** "Its troops are being withdrawn and will leave in May", "We were ready to leave, we are ready to leave at once": the going of one force, told again. */
export function isToldAgain(scene: Scene, draft: Draft, other: Draft): boolean {
  const { clause, change } = draft,
    before = other.clause;
  if (
    change !== "end" ||
    other.change !== "end" ||
    draft.quantity !== null ||
    other.quantity !== null ||
    clause === null ||
    before === null ||
    clause.subject === null ||
    before.subject === null ||
    before.vg.first >= clause.vg.first ||
    clause.vg.negated !== before.vg.negated ||
    !withdrawVerbs.has(lemmaOf(clause)) ||
    !(withdrawVerbs.has(lemmaOf(before)) || aspectual.get(lemmaOf(before)) === "begin") ||
    !sameActors(draft.actor, other.actor)
  )
    return false;
  const again =
    clause.subject === before.subject || (lemmaOf(clause) === lemmaOf(before) && wordOf(scene, clause.subject.head) === wordOf(scene, before.subject.head));
  // "left Gao in May and will leave Timbuktu in June": not of the same place.
  return (
    again &&
    clause.objects.every((o) => wordOf(scene, o.head) === "home") &&
    clause.attached.every((a) => placesIn(scene, a.prep, a.np.last, false).every((p) => isAmong(p, draft.actor)))
  );
}

/** Where the other is, and on which mission, where that is all that is said of it. */
function takeOver(main: Draft, other: Draft): void {
  if (main.place.length === 0) main.place = other.place;
  if (main.with.length === 0) main.with = other.with;
  main.mission ??= other.mission;
}

/** Of the soldiers whom the participle describes: what their own verb, or the verb that acts on them, tells. */
const toldOf = (scene: Scene, drafts: readonly Draft[], draft: Draft, clause: Clause): Draft | undefined =>
  drafts.find(
    (d) =>
      d !== draft &&
      d.kind === "force" &&
      d.clause !== null &&
      d.clause !== clause &&
      d.clause.type !== "participle" &&
      sameActors(d.actor, draft.actor) &&
      clause.subject !== null &&
      (d.clause.subject === clause.subject || d.clause.objects.includes(clause.subject) || isOfThem(scene, d, clause.subject)),
  );

/** "91 members of the Danish army stationed there", "the withdrawal of the troops serving there": who is counted or goes, told behind an "of". */
function isOfThem(scene: Scene, main: Draft, { first }: NounPhrase): boolean {
  const ofThem = /^(?:of|from)$/.test(wordOf(scene, first - 1));
  if (ofThem && main.used !== null && main.used.last <= first - 1 && first - main.used.last <= 2) return true;
  // "the withdrawal of Danish soldiers and police deployed there".
  const head = scene.tokens.start[first],
    joined =
      ofThem || /^(?:and|or|,)$/.test(wordOf(scene, first - 1)) || scene.clauses.some((c) => c.attached.some((a) => a.word === "of" && a.np.first === first));
  return joined && main.quantity === null && main.rules[0].startsWith("force/nominal-") && main.span.start < head && head <= main.span.end;
}

/** "began arriving", "arrived to reinforce the mission", "sailed for the gulf to join the coalition": the verb over it tells of the same force. */
const overIt = (drafts: readonly Draft[], draft: Draft, { governor, vg }: Clause): Draft | undefined =>
  governor === null
    ? undefined
    : drafts.find(
        (d) =>
          d !== draft &&
          d.kind === "force" &&
          d.clause === governor &&
          sameActors(d.actor, draft.actor) &&
          (aspectual.get(lemmaOf(governor)) === "begin"
            ? d.quantity !== null
            : vg.form !== "gerund" &&
              !vg.negated &&
              moves.has(d.change) &&
              d.stage !== "requested" &&
              (purpose.test(draft.rules[0]) || (draft.clause !== null && lemmaOf(draft.clause) === "join")) &&
              (draft.change === "level" || draft.change === "start" || draft.rules[0] === "force/add")),
      );
