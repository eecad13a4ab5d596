/** Whose a counted force is where its phrase and its clause's subject would mislead: partitives, figures that others give, totals of a mission, lists. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase } from "./args.ts";
import type { Draft } from "./draft.ts";
import { statesFrom } from "./froms.ts";
import { ofLabel } from "./label.ts";
import { missionActor } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { missionOf } from "./places.ts";
import { beforeWords, phraseAt } from "./carrier.ts";
import { list, withdrawVerbs } from "./lexis.ts";
import { bodyNear } from "./commons.ts";
import { isWhereto } from "./turn.ts";
import { entityAt, headOf, knownAs, lemmaOf, type Scene, wordOf, wordsOf, isMissionName, isStateActor } from "./scene.ts";
import { unique, haveCommon } from "./named.ts";

const figures = new Set(["figure", "estimate", "count", "tally", "reckoning", "version"]);
const reckons = new Set(["put", "count", "estimate", "reckon"]);
const carries = new Set(["haul", "move", "redeploy", "relocate", "pull", "withdraw", "recall", "repatriate"]);
/** Forces of several, which nobody's nationality owns. */
const missionHeads = /^(?:mission|operation|coalition|task-force|taskforce|alliance)$/;

/** The owner by the construction of the number, or null where the phrase and the clause may tell. */
export function ownerOfCount(scene: Scene, q: ReadQuantity, clause: Clause | null, earlier: readonly Draft[]): Actor[] | null {
  return (
    ofEachFrom(scene, q) ??
    ofService(scene, q) ??
    ofLabel(scene, q, clause) ??
    ofApposed(scene, q) ??
    byFigure(scene, q, clause, earlier) ??
    (namedBefore(scene, q) ? null : ofEach(scene, clause)) ??
    byCarrier(scene, q, clause) ??
    ofTheWhole(scene, q, clause) ??
    ofMission(scene, q, clause) ??
    ofCeilingSet(scene, clause) ??
    ofWholeForce(scene, q, clause) ??
    ofManyNations(scene, q, clause)
  );
}

const services = /^(?:army|navy|military|police|gendarmerie|militia|marines|forces?|guard)$/;

/** "91 members of the Danish armed forces", "40 officers from Norway's air force": of the state whose service it is. */
function ofService(scene: Scene, q: ReadQuantity): Actor[] | null {
  const at = Math.max(q.last, q.noun + 1);
  if (q.family !== "personnel" || at + 2 >= scene.sentence.last || !/^(?:of|from)$/.test(wordOf(scene, at))) return null;
  const first = wordOf(scene, at + 1) === "the" ? at + 2 : at + 1;
  const e = entityAt(scene, first);
  if (e === null || e.class !== "state" || e.first !== first || e.form === "pronoun") return null;
  let i = wordOf(scene, e.last) === "'s" || wordOf(scene, e.last) === "’s" ? e.last + 1 : e.last;
  if (/^(?:armed|air|defen[cs]e|security|national|land|naval|special|coast|ground)$/.test(wordOf(scene, i))) i++;
  return i < scene.sentence.last && services.test(wordOf(scene, i)) ? actorsOf(scene, e) : null;
}

/** "100 each from Poland and Slovenia". */
function ofEachFrom(scene: Scene, q: ReadQuantity): Actor[] | null {
  if (q.distributive !== "each" || q.last + 2 >= scene.sentence.last || wordOf(scene, q.last) !== "each" || wordOf(scene, q.last + 1) !== "from") return null;
  const { actor } = statesFrom(scene, q.last + 2);
  return actor.length > 1 ? actor : null;
}

/** "The largest contingent in Chad, 110 soldiers, comes from Norway": who is named as where a force is from, or null. */
export function comesFrom(scene: Scene, clause: Clause | null): Actor[] | null {
  if (clause === null || clause.vg.form !== "finite" || !/^(?:come|hail)$/.test(lemmaOf(clause))) return null;
  const from = clause.attached.find((a) => a.word === "from" && a.index > clause.vg.index);
  const own = from === undefined ? [] : actorsOfPhrase(scene, from.np);
  return own.length > 0 ? own : null;
}

const nations =
  /^(?:[\w-]+ )?(?:[a-z-]+ )?(?:drawn |coming |contributed )?(?:from|of|by) (?:(?:over|about|some|at least|more than|nearly|as many as) )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?|eleven|twelve|a dozen|several|many|various) (?:different |other |member |allied |partner |nato |eu |african |european )?(?:nations|countries|states|allies|nationalities|contributors)\b/;

/** "600 soldiers from 20 states serve in the force": the whole of a mission is its body's. */
export function ofManyNations(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  if (
    q.family === "states"
      ? !/\b[a-z]+s?(?: [a-z]+)? (?:from|of|by)$/.test(beforeWords(scene, q, 5)) ||
        !/\b(?:troops|soldiers|personnel|people|men|officers|police|peacekeepers|staff|crews|units|force|group|observers|contingents|instructors|trainers|military|strong)\b[^.,;]{0,30}$/.test(
          beforeWords(scene, q, 6),
        ) ||
        withdrawVerbs.has(clause === null ? "" : lemmaOf(clause))
      : !(
          scene.quantities.some((other) => other.family === "states") &&
          nations.test(
            scene.tokens.text
              .slice(q.end, q.end + 70)
              .trimStart()
              .toLowerCase(),
          )
        )
  )
    return null;
  if (scene.entities.some((e) => e.first >= q.first && e.last <= q.last && e.class === "state")) return null;
  return wholeBody(scene) ?? alliesOf(scene);
}

/** "12,000 soldiers from 14 nations" of no mission: the alliance's that the report is about, and in no case one state's. */
export function alliesOf({ reading: { topics, lookups } }: Scene): Actor[] {
  const id = topics.find((each) => lookups.body.get(each)?.class === "alliance");
  return id === undefined ? [] : [knownAs(lookups, id)];
}

/** "sent 90 police to the 900-strong force", "joined the 900-strong mission": as strong as all of it is. */
function ofTheWhole(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  const isJoined = clause !== null && lemmaOf(clause) === "join" && q.first >= clause.vg.last && /strong$/i.test(q.quote);
  const np = isJoined || isWhereto(scene, q) ? phraseAt(scene, q.first) : null;
  if (np === null || np.owner !== null || !/^(?:force|mission|operation|coalition)$/.test(headOf(scene, np))) return null;
  return scene.entities.some((e) => e.first >= np.first && e.last <= np.last) ? null : wholeBody(scene);
}
const sizes = new Set(
  "rise raise cut trim reduce expand increase shrink fall drop double bring strengthen enlarge be number count have grow swell stand total reach comprise go come limit cap set climb stay remain fix authorise authorize increase".split(
    " ",
  ),
);
const strengths = new Set(["number", "strength", "total", "size", "headcount", "ceiling", "complement", "establishment"]);

const councils = list("council resolution text decision vote document draft paper summit committee communique decree");

/** "The resolution fixes the ceiling at 16,000", "the Council lifted its ceiling to 17,000": the mission's that is spoken of, whoever sets it. */
function ofCeilingSet(scene: Scene, clause: Clause | null): Actor[] | null {
  if (clause === null || clause.subject === null || clause.vg.passive || !councils.has(headOf(scene, clause.subject))) return null;
  const set = clause.objects.find((o) => o.index > clause.vg.index && /^(?:ceiling|strength|size|complement|establishment)$/.test(headOf(scene, o)));
  if (set === undefined || scene.entities.some((e) => e.class === "state" && e.form !== "pronoun" && e.first >= set.first && e.first <= set.head)) return null;
  return wholeBody(scene);
}

/** "The force rises from 6,500 to 10,000", "the number of soldiers has come down to 900": what nobody owns is the mission's that is spoken of. */
function ofWholeForce(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  const subject = clause?.subject ?? null;
  if (clause === null || subject === null || clause.inherited || q.first < clause.vg.last || !sizes.has(lemmaOf(clause))) return null;
  const head = headOf(scene, subject),
    counts = strengths.has(head);
  if (!counts && head !== "force") return null;
  if (
    !/^(?:the|this|that|such|its|a|an)$/.test(wordOf(scene, subject.first)) &&
    !(counts && /^(?:actual|authori[sz]ed|current|present|total|full|overall|planned)$/.test(wordOf(scene, subject.first)))
  )
    return null;
  // "the number of peacekeepers": of all who sent them.
  const peacekeepers =
    counts &&
    /^of (?:the )?(?:peace-?keepers|blue helmets)\b/.test(wordsOf(scene, subject.last, Math.min(scene.sentence.last, subject.last + 3)).toLowerCase());
  // "Georgia has 870. The number will grow by 30": of those counted just before.
  const before = scene.before.at(-1);
  if (
    counts &&
    !/^(?:ceiling|complement|establishment)$/.test(head) &&
    !peacekeepers &&
    before?.kind === "force" &&
    scene.index - before.sentence <= 2 &&
    before.actor.some((a) => isStateActor(scene, a))
  )
    return null;
  // "The number of Danish soldiers", "the armed force of Chad": said whose.
  const last = counts ? Math.min(clause.vg.first, subject.last + 5) : subject.last;
  if (
    scene.entities.some((e) => e.first >= subject.first && e.first < last && (e.class === "state" || e.class === "body" || e.class === "person")) ||
    subject.owner !== null
  )
    return null;
  return wholeBody(scene) ?? (peacekeepers ? [] : null);
}

/** The body of the mission of the sentence, else of the one spoken of; null where it is one state's own, or none. */
export function wholeBody(scene: Scene): Actor[] | null {
  const { lookups } = scene.reading;
  const mission = missionOf(scene, scene.sentence.first, scene.sentence.last) ?? currentMission(scene, scene.sentence.start);
  const body = mission?.id ? lookups.operation.get(mission.id)?.body || lookups.formation.get(mission.id)?.body : "";
  return body ? [knownAs(lookups, body)] : null;
}

/** The noun phrase right before the comma that a number follows. */
function beforeComma(scene: Scene, q: ReadQuantity): NounPhrase | null {
  const at = q.first - 1;
  if (at <= scene.sentence.first || !/^[,(–—-]$/.test(wordOf(scene, at))) return null;
  const chunk = scene.chunks.find((c) => c.last === at);
  // "The blue helmets there, 1,100 of them".
  const np = chunk?.type === "adv" && wordOf(scene, chunk.first) === "there" ? scene.chunks[scene.chunks.indexOf(chunk) - 1] : chunk;
  return np?.type === "np" ? np : null;
}

/** "Dutch marines, about 160 of them": what is apposed; "the EU mission, about 140 instructors": the mission's body. */
function ofApposed(scene: Scene, q: ReadQuantity): Actor[] | null {
  // "patrol the coast of Libya, two of them": no apposition to a land.
  if (
    wordOf(scene, q.last) === "of" &&
    wordOf(scene, q.last + 1) === "them" &&
    scene.entities.some((e) => e.last === q.first - 1 && /^(?:state|place|region)$/.test(e.class))
  )
    return null;
  const np = beforeComma(scene, q);
  if (np === null) return null;
  if (/^of (?:them|whom)\b/i.test(q.last + 1 < scene.sentence.last ? wordsOf(scene, q.last, q.last + 2) : "")) {
    const own = actorsOfPhrase(scene, { ...np, joined: [] });
    return own.length > 0 ? own : null;
  }
  if (q.family !== "personnel" || /\bof (?:them|whom)\b/.test(q.quote)) return null;
  const mission = scene.entities.find((e) => e.class === "mission" && e.id !== null && e.form !== "pronoun" && e.first <= np.head && np.head < e.last);
  const body = mission ? actorsOf(scene, mission) : [];
  return body.length > 0 ? body : null;
}

/** "Bamako's figure is 1,200", "Serbia's ministry counts 4,200": who counts does not send; the force is the one counted before. */
function byFigure(scene: Scene, q: ReadQuantity, clause: Clause | null, earlier: readonly Draft[]): Actor[] | null {
  if (clause === null || clause.subject === null || clause.subject.first > q.first) return null;
  const lemma = lemmaOf(clause);
  const figure = figures.has(headOf(scene, clause.subject));
  const named = scene.entities.some((e) => e.first <= clause.subject!.head && clause.subject!.head < e.last && e.form !== "description");
  if (!figure && !(reckons.has(lemma) && q.family === "none" && !named)) return null;
  const model =
    earlier.findLast((d) => d.kind === "force" && d.quantity !== null) ??
    (figure ? scene.before.findLast((d) => d.kind === "force" && d.quantity !== null && scene.index - d.sentence <= 2) : undefined);
  if (!model || model.actor.length === 0) return null;
  // The host's figure is its own count of the guests; a contributor's figure is its contribution.
  const { owner } = clause.subject;
  const host = owner !== null && haveCommon(actorsOfPhrase(scene, owner), model.place);
  return !figure || host || headOf(scene, clause.subject) === "estimate" ? model.actor : null;
}

/** "…, Uruguay two helicopters": a name right before the number owns it. */
const namedBefore = (scene: Scene, q: ReadQuantity): boolean =>
  scene.entities.some((e) => e.last === q.first && (e.class === "state" || e.class === "body") && e.form !== "adjective" && e.form !== "pronoun");

/** "Fiji and Nepal each lent a company": the list before the floating word. */
function ofEach(scene: Scene, clause: Clause | null): Actor[] | null {
  if (
    clause === null ||
    clause.subject === null ||
    !/^(?:each|both|all)$/.test(wordOf(scene, clause.subject.head)) ||
    clause.subject.last - clause.subject.first > 1
  )
    return null;
  const before = scene.chunks[clause.subject.index - 1];
  if (before?.type !== "np") return null;
  const list = unique((before.joined.length > 1 ? before.joined : [before]).flatMap((np) => actorsOfPhrase(scene, np, 1)));
  return list.length > 0 ? list : null;
}

/** "Togo brought 90 men home from the Malian side": from where, not whose. */
function byCarrier(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  if (clause === null || clause.vg.passive || q.first < clause.vg.last || clause.subject === null) return null;
  const lemma = lemmaOf(clause);
  if (!carries.has(lemma)) return null;
  if (scene.entities.some((e) => e.first >= q.first && e.last <= q.last && e.class === "state")) return null;
  const own = actorOfClause(scene, clause);
  return own.length === 1 ? own : null;
}

/** "The mission has 90 staff", "It counts 1,200 soldiers": the body of the mission spoken of; nobody's where that is unknown. */
function ofMission(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  // "the mission's 14,000 blue helmets".
  if (
    q.first - 2 >= scene.sentence.first &&
    wordOf(scene, q.first - 1) === "'s" &&
    missionHeads.test(wordOf(scene, q.first - 2)) &&
    scene.entities.every((e) => e.first < q.first || e.last > q.last || e.class !== "state")
  )
    return bodyOfMission(scene);
  if (
    clause === null ||
    clause.subject === null ||
    clause.inherited ||
    q.first < clause.vg.last ||
    !/^(?:have|count|number|comprise|consist|total|include|stand|muster|field|be|grow|swell|reach|make|compose|form|involve|unite)$/.test(lemmaOf(clause))
  )
    return null;
  const { subject } = clause;
  if (!missionHeads.test(headOf(scene, subject)) && !/^(?:mission|operation)$/.test(wordOf(scene, subject.head))) return null;
  if (
    scene.entities.some((e) => e.first >= subject.first && e.first < subject.last && (e.class === "state" || e.class === "body")) ||
    (subject.owner !== null && actorsOfPhrase(scene, subject.owner).length > 0)
  )
    return null;
  const named = scene.entities.find((e) => isMissionName(e) && e.first >= subject.first && e.first < subject.last && e.id !== null);
  if (named) return actorsOf(scene, named);
  return bodyOfMission(scene);
}

function bodyOfMission(scene: Scene): Actor[] {
  const mission = currentMission(scene, scene.sentence.start);
  const { lookups } = scene.reading;
  const body = mission?.id ? lookups.operation.get(mission.id)?.body || lookups.formation.get(mission.id)?.body : null;
  if (body) return [knownAs(lookups, body)];
  const near = scene.reading.home === null ? bodyNear(scene, scene.sentence.start) : null;
  return near === null ? [] : [knownAs(lookups, near)];
}

/** The body whose mission all those are of that "there are"; empty where the clause tells of no whole. */
export function wholeOfMission(scene: Scene, q: ReadQuantity, clause: Clause): Actor[] {
  if (
    lemmaOf(clause) !== "be" ||
    q.first < clause.vg.last ||
    !scene.chunks.some((c) => c.type === "there" && c.index < clause.vg.index && clause.vg.index - c.index <= 2)
  )
    return [];
  if (scene.entities.some((e) => e.class === "state" && e.first >= q.first && e.last <= (q.noun >= 0 ? q.noun + 1 : q.last) && e.form !== "pronoun")) return [];
  const mission = missionOf(scene, q.last, Math.min(scene.sentence.last, q.last + 12), false);
  return mission === null ? [] : missionActor(scene, mission);
}
