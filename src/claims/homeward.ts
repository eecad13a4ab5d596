/**
 * The way home: who flies back, lands in its own capital, returns from a mission or departs for its barracks has left; who sails from its own port has set out.
 */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { leftPlaces } from "./whence.ts";
import { prepositionBefore } from "./places.ts";
import { entitiesIn, headOf, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { otherThan, isAmong } from "./named.ts";

const travels = list(
  "fly sail come go return land arrive head travel steam set ship drive get bring roll march touch board embark lift take depart move leave dock berth fetch relocate redeploy transfer shift",
);
const arrivals = list(
  "land arrive return get touch go come fly head sail depart travel dock berth steam march drive move leave relocate redeploy transfer shift",
);
const whither = list("in at to on into for towards toward");
/** Where a force lives when it is not sent. */
const quarters = list("barracks garrison base port homeport homeland country home station location land state town");

export function turnHomeward(scene: Scene, draft: Draft): void {
  const { clause } = draft;
  if (clause === null || draft.rules[0] === "force/whole" || draft.actor.length === 0 || !travels.has(lemmaOf(clause)) || clause.vg.negated) return;
  if (draft.change === "end" && setsOutFromHome(scene, clause, draft.actor)) {
    draft.change = "start";
    if (draft.stage === "ended") draft.stage = "in-force";
    draft.place = otherThan(draft.place, draft.actor);
    draft.rules.push("change/sets-out");
    return;
  }
  if ((draft.change !== "start" && draft.change !== "level" && draft.change !== "resume") || !isHomeward(scene, clause, draft)) return;
  draft.change = "end";
  if (draft.stage === "in-force" && (clause.vg.tense === "past" || clause.vg.perfect)) draft.stage = "ended";
  // Where they come home to is not where they were.
  const { last } = rangeOf(scene, clause);
  const left = leftPlaces(scene, { first: clause.vg.last, last }, draft.actor);
  draft.place = left ?? otherThan(draft.place, draft.actor);
  draft.rules.push("change/homeward");
}

function isHomeward(scene: Scene, clause: Clause, { actor }: Draft): boolean {
  const lemma = lemmaOf(clause),
    { vg } = clause,
    { last } = rangeOf(scene, clause);
  for (let i = vg.last; i < last && i < vg.last + 6; i++)
    if (
      wordOf(scene, i) === "home" &&
      !/^(?:from|at|a|the|its|their|his|her)$/.test(wordOf(scene, i - 1)) &&
      !/^(?:base|port|station|waters|state)$/.test(i + 1 < last ? wordOf(scene, i + 1) : "")
    )
      return true;
  // "its last 800 men flew out", "the last soldier boarded a plane": nobody is left.
  const lastOnes =
    clause.subject !== null &&
    /\b(?:last|final|remaining|rest|remainder)\b/i.test(wordsOf(scene, clause.subject.first, Math.min(scene.sentence.last, clause.subject.last + 3)));
  if (lastOnes && (lemma === "board" || /\b(?:out|off|away)\b|\baboard\b/i.test(wordsOf(scene, vg.first, Math.min(last, vg.last + 3))))) return true;
  if (!arrivals.has(lemma) || vg.passive) return false;
  const to = clause.attached.filter((a) => a.index > vg.index && whither.has(a.word) && a.prep < last);
  const back = /\b(?:back|home)\b/.test(wordsOf(scene, vg.last, last)) || lemma === "return";
  const isOwn = (first: number, end: number): boolean =>
    entitiesIn(scene, first, end).some(
      (e) =>
        (e.class === "place" || (e.class === "state" && e.form === "name")) &&
        actor.length === 1 &&
        e.id !== null &&
        (e.id === actor[0].id || scene.reading.lookups.territoryOwner(e.id) === actor[0].id) &&
        // "left for the Gulf with supplies for Chad's contingent": whose it is, and not whither.
        !(/['’]s?$/.test(e.quote) || /^['’]s?$/.test(wordOf(scene, e.last))),
    );
  // "landed in its own capital", "departed for their barracks", "returned to the territory of their country".
  if (
    to.some(
      (a) =>
        // "has moved a brigade into South Yemen": who comes into a land was not sent from it.
        (isOwn(a.np.first, a.np.last) && (a.word !== "into" || back)) ||
        (quarters.has(headOf(scene, a.np)) &&
          /\b(?:home|own|permanent|peacetime|parent)\b|^(?:their|its) (?:barracks|country|homeland|land|state|home ?port)\b/.test(
            wordsOf(scene, a.np.first, a.np.last).toLowerCase(),
          )),
    )
  )
    return true;
  const abroad = to.some((a) => entitiesIn(scene, a.np.first, a.np.last).some((e) => e.class !== "person" && e.class !== "office" && e.form !== "adjective"));
  if (abroad) return false;
  const from = clause.attached.filter((a) => a.index > vg.index && (a.word === "from" || a.word === "out") && a.prep < last);
  // "from the airport of Almaty": the name may stand behind an "of".
  const foreign = (first: number, end: number): boolean =>
    entitiesIn(scene, first, Math.min(last, end + (wordOf(scene, end) === "of" ? 4 : 0))).some(
      (e) => (e.class === "place" || (e.class === "state" && e.form === "name") || e.class === "region" || e.class === "mission") && !isAmong(e, actor),
    );
  // "returned from the Golan", "arrived back from their tour"; "The rest will be returning later".
  if (lemma === "return" || (wordOf(scene, Math.min(vg.last, last - 1)) === "back" && lemma !== "go")) {
    const fromTour = from.some(
      (a) => foreign(a.np.first, a.np.last) || /^(?:tour|mission|deployment|duty|rotation|stint|war|front|operation)$/.test(headOf(scene, a.np)),
    );
    return (
      fromTour ||
      (lemma === "return" &&
        to.every((a) => a.word === "in" || a.word === "on" || a.word === "at") &&
        clause.objects.every((o) => o.index < vg.index || /^(?:\w*day|week|month|year|morning|evening|night|afternoon)$/.test(headOf(scene, o))))
    );
  }
  // "departed from Almaty", "departed Gao": a place that is not their own, and no other named.
  return (
    lemma === "depart" &&
    (from.some((a) => foreign(a.np.first, a.np.last)) || clause.objects.some((o) => o.index > vg.index && foreign(o.first, o.last))) &&
    !/\bfor\b/.test(wordsOf(scene, vg.last, last))
  );
}

/** "The ships left the ports of Bergen and Tromsø", "left Dakar on a transport": a town or land of its own is left for where it is to be. */
export function setsOutFromHome(scene: Scene, clause: Clause, actor: readonly Actor[]): boolean {
  if (!/^(?:leave|depart|sail|fly)$/.test(lemmaOf(clause)) || clause.vg.passive) return false;
  const { last } = rangeOf(scene, clause);
  return scene.entities.some(
    (e) =>
      (e.class === "place" || (e.class === "state" && e.form === "name" && e.first - clause.vg.last <= 2)) &&
      e.first >= clause.vg.last &&
      e.first < last &&
      isAmong(e, actor) &&
      (/^(?:|from|of|out of)$/.test(prepositionBefore(scene, e)) ||
        (wordOf(scene, e.first - 1) === "in" && /^(?:base|port|homeport|garrison|barracks|dockyard)$/.test(wordOf(scene, e.first - 2)))),
  );
}
