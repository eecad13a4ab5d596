/**
 * A sum or a word of help that was read as another kind: relief is no mission's cost, a cost is no gift, money for work with another's army is help to it, and
 * so are experts of relief and officers who are trained.
 */
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, isAskedOf, partiesAs } from "./args.ts";
import { tellsContents } from "./contents.ts";
import { type Draft, sameActors } from "./draft.ts";
import { lowerOf, oneSpace } from "./lowered.ts";
import { forcePeople, giveVerbs, list, trainVerbs } from "./lexis.ts";
import { allied } from "./parties.ts";
import { placesIn } from "./places.ts";
import { entityAt, headOf, lemmaOf, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { otherThan, isAmong } from "./named.ts";

const askable = list("force aid spending");
const charity = /^[^.;]{0,70}\b(?:appeals?|relief|humanitarian|aid (?:agenc\w+|organi[sz]ations?|groups?)|refugees|food|famine|charit\w+)\b/;
const priced = /\b(?:costs?|costing|bill|price|mission|operation|deployment)\b/;
const ownForces =
  /^(?:(?! - )[^.;–—]){0,60}\b(?:for|to|of) (?:the|our|its) (?:own )?(?:defen[cs]e forces?|armed forces|army|navy|air force|military|troops)\b(?! (?:of|in)\b)/;
const costIs = /\bcosts?\b(?: of [\w' -]{1,30})? (?:is|are|was|were|will be|would be|comes? to)(?: about| around| some| nearly)? $/;
const withArmy =
  /^[^.;]{0,20}\b(?:on|for|to|in) (?:its |their |our )?(?:bilateral )?(?:defen[cs]e|military|security) (?:co-?operation|assistance|aid|training|relations|engagement)\b(?: programmes?| programs?)? (?:in|with|for|to)\b/;

/** "asked its partners to give 40 million": whoever they are, it is not of whoever asks. */
function unask(scene: Scene, draft: Draft): void {
  const { clause } = draft;
  if (clause === null || draft.actor.length === 0 || !isAskedOf(scene, clause) || actorsOfPhrase(scene, clause.subject!).length > 0) return;
  const asker = actorOfClause(scene, clause.governor!);
  if (!draft.actor.every((a) => isAmong(a, asker))) return;
  draft.actor = [];
  draft.filled = {};
  draft.with = [...otherThan(draft.with, asker), ...partiesAs(asker, "asker")];
}

/** "The mission rests on a resolution, and it is extended every year": a mission's term, and nobody's stay. */
function isProlonged(scene: Scene, { rules, quantity, clause, mission }: Draft): boolean {
  if (rules[0] !== "force/extend" || quantity !== null || clause === null || !clause.vg.passive || clause.subject === null || mission === null) return false;
  const e = entityAt(scene, clause.subject.head);
  return wordOf(scene, clause.subject.head) === "it" || e?.class === "mission";
}

/** "to send two officers to the 700-strong mission": the strength is the mission's. */
function ofTheTeam(scene: Scene, draft: Draft): void {
  const { used } = draft;
  if (
    used === null ||
    draft.quantity === null ||
    (!/[- ]strong$/i.test(used.quote.split(/\s/)[0] ?? "") && !/^\W*[\d,.]+-strong/i.test(used.quote)) ||
    !/^(?:to|in|of|with|join|joins|joined|joining)$/.test(
      wordOf(scene, /^(?:the|a|an|its)$/.test(wordOf(scene, used.first - 1)) ? used.first - 2 : used.first - 1),
    )
  )
    return;
  const e = scene.entities.find((each) => isMissionName(each) && each.first >= used.first && each.first - used.first <= 4);
  const actor = e === undefined ? [] : actorsOf(scene, e);
  if (actor.length === 0) return;
  draft.actor = actor;
  draft.stage = "in-force";
  draft.modality = "stated";
  draft.change = "level";
}

const conveys = list("fly ferry airlift lift ship transport carry take bring move shuttle evacuate withdraw pull convey");
/** "The Americans flew the Danish soldiers home": whoever carries them, it is the Danes that go. */
function ofPassengers(scene: Scene, draft: Draft): void {
  const { clause, actor } = draft;
  if (clause === null || clause.vg.passive || actor.length !== 1 || clause.subject === null || !conveys.has(lemmaOf(clause))) return;
  const object = clause.objects.find((o) => o.first >= clause.vg.last && o.first - clause.vg.last <= 2);
  if (object === undefined || !forcePeople.has(headOf(scene, object))) return;
  const theirs = scene.entities.filter(
    (e) => e.class === "state" && (e.form === "adjective" || /['’]s?$/.test(e.quote)) && e.first >= object.first && e.last <= object.head + 1,
  );
  if (theirs.length !== 1 || theirs[0].id === actor[0].id || !isAmong(actor[0], actorsOfPhrase(scene, clause.subject))) return;
  const owner = actorsOf(scene, theirs[0]);
  if (owner.length === 0) return;
  draft.actor = owner;
  draft.place = otherThan(draft.place, owner);
  draft.rules.push("actor/passengers");
  if (draft.change === "level" && /\b(?:out of|home|back)\b/.test(wordsOf(scene, object.last, Math.min(scene.sentence.last, object.last + 3)).toLowerCase()))
    draft.change = "end";
}

const thought = /^(?:potential|possible|hypothetical|eventual|prospective|conceivable)$/;
/** "a row over the potential deployment of troops": none has begun. */
function onlyThought(scene: Scene, draft: Draft): void {
  if (draft.quantity !== null || draft.stage !== "in-force" || !draft.rules[0].startsWith("force/nominal-") || draft.clause === null) return;
  const noun = draft.rules[0].slice("force/nominal-".length);
  const np = [draft.clause.subject, ...draft.clause.objects, ...draft.clause.attached.map((a) => a.np)].find(
    (each) => each !== null && headOf(scene, each) === noun,
  );
  if (np == null) return;
  for (let i = np.first; i < np.head; i++)
    if (thought.test(wordOf(scene, i))) {
      draft.stage = "considered";
      draft.modality = "possible";
      draft.rules.push("stage/thought-of");
      return;
    }
}

const authority =
  /\b(?:authori[sz](?:ation|ations|es|ed|ing)|authority|drawdowns?|draw down|allows? (?:the |president )?(?:[\w-]+ ){1,3}to (?:draw ?down|send|spend|transfer|give))\b/;
/** "has given authorization for a drawdown of 450 million": leave to give it, which is decided and not yet there. */
function isAuthorised(scene: Scene, draft: Draft): void {
  if (
    draft.stage !== "in-force" ||
    draft.modality !== "stated" ||
    draft.used?.family !== "money" ||
    !authority.test(oneSpace(lowerOf(scene))) ||
    (draft.clause !== null && giveVerbs.has(lemmaOf(draft.clause)) && lemmaOf(draft.clause) !== "give")
  )
    return;
  draft.stage = "decided";
  draft.rules.push("stage/authorised");
}

const included =
  /^(?:\W*included|also included|contained) (?:in|with) (?:this|the|that) (?:[\w-]+ )?(?:package|aid|support|donation|tranche|assistance|announcement)\b/;
/** "This includes 50 million for radars", "Included in the package are two radars": what a package holds has come as far as it has. */
function goWithPackage(scene: Scene, draft: Draft): void {
  const at = draft.span.start,
    words = oneSpace(lowerOf(scene));
  const holder = scene.clauses.find(
    (c) => c.vg.form === "finite" && scene.tokens.start[c.vg.first] <= Math.max(at, draft.used?.start ?? at) && tellsContents(scene, c),
  );
  if (holder === undefined && !included.test(words)) return;
  // "rounds for the vehicles already donated by Spain": told by a verb of its own.
  if (holder !== undefined && draft.clause !== null && draft.clause !== holder && (draft.quantity === null || giveVerbs.has(lemmaOf(draft.clause)))) return;
  const whole = scene.before.findLast(
    (d) =>
      d.kind === "aid" &&
      scene.index - d.sentence <= 5 &&
      sameActors(d.actor, draft.actor) &&
      (d.used?.family === "money" || /\b(?:package|aid|support|assistance|donation)\b/.test(d.object ?? "")),
  );
  if (whole === undefined) return;
  draft.stage = whole.stage;
  draft.modality = whole.modality;
  draft.rules.push("stage/with-package");
}

/** Puts a draft that carries a sum under the kind that its words call it. */
export function rekind(scene: Scene, draft: Draft): void {
  if (askable.has(draft.kind)) unask(scene, draft);
  if (draft.kind === "aid") {
    goWithPackage(scene, draft);
    isAuthorised(scene, draft);
  }
  if (draft.kind === "force" && isProlonged(scene, draft)) {
    draft.kind = "mandate";
    draft.rules = ["mandate/prolonged", ...draft.rules];
    return;
  }
  if (draft.kind === "force") {
    ofTheTeam(scene, draft);
    onlyThought(scene, draft);
    ofPassengers(scene, draft);
  }
  if (draft.kind === "force" && isHelp(scene, draft)) {
    helpersToAid(scene, draft);
    return;
  }
  if (draft.kind === "aid" && isLent(scene, draft)) {
    lentToForce(draft);
    return;
  }
  if (draft.used === null || draft.used.family !== "money") return;
  const words = lowerOf(scene),
    left = oneSpace(words.slice(0, Math.max(0, draft.used.start - scene.sentence.start))),
    after = oneSpace(words.slice(draft.used.end - scene.sentence.start));
  if (draft.kind === "cost" && charity.test(after) && !priced.test(words)) toAid(scene, draft);
  else if (draft.kind === "spending" && withArmy.test(after)) toAid(scene, draft);
  else if (
    draft.kind === "aid" &&
    (costIs.test(left) || (ownForces.test(after) && draft.with.every((w) => w.role !== "recipient" || !isAmong(w, scene.entities))))
  ) {
    draft.kind = "cost";
    draft.rules = ["cost/called", ...draft.rules];
    draft.place = draft.with.filter((w) => w.role === "recipient").map(({ id, name }) => ({ id, name }));
    draft.with = [];
    draft.object = null;
    if (draft.change === "start") draft.change = "level";
  }
}

function toAid(scene: Scene, draft: Draft): void {
  const isOther = ({ id }: { readonly id: string | null }): boolean => id !== null && !draft.actor.some((a) => a.id === id);
  const named = placesIn(scene, scene.sentence.first, scene.sentence.last, false).filter(isOther);
  const to = named.length > 0 ? named : draft.place.filter(isOther);
  draft.rules = [draft.kind === "cost" ? "aid/relief" : "aid/with-army", ...draft.rules];
  draft.kind = "aid";
  draft.with = partiesAs(to, "recipient");
  if (draft.stage === "planned") {
    draft.stage = "pledged";
    draft.modality = draft.modality === "expected" ? "stated" : draft.modality;
  }
  if (draft.change === "level") draft.change = "start";
}

const craft =
  /\b(?:ships?|warships?|frigates?|destroyers?|corvettes?|vessels?|minehunters?|minesweepers?|submarines?|carriers?|aircraft|planes?|jets?|fighters?|helicopters?|battalions?|compan(?:y|ies)|brigades?|squadrons?|platoons?|batter(?:y|ies)|engineers|troops|soldiers)\b/i;

/** Systems that stand in the field with those who man them. */
const crewed = /\bpatriots?\b|\b(?:air[- ]defen[cs]e|missile|radar) (?:batter(?:y|ies)|units?)\b|\bfield hospitals?\b|\bF-?\d\d\w?s?\b/i;
/** "a training team": those who are sent, whatever they give. */
const teams = /\b(?:training|mentoring|advisory|medical|surgical|demining|liaison) (?:teams?|detachments?|part(?:y|ies)|cells?)\b/i;
const sends = list("send dispatch despatch deploy rush move");

/** "has offered NATO a submarine": craft and units for an alliance are lent to its forces, and nobody's gift. */
function isLent(scene: Scene, { actor, with: parties, object, quantity, clause }: Draft): boolean {
  const to = parties.filter((p) => p.role === "recipient"),
    { body } = scene.reading.lookups;
  // "will send fighters to Estonia": to an ally ships, aircraft and batteries go with their crews.
  const what = quantity?.of ?? object ?? "",
    toAlly = to.length > 0 && actor.length > 0 && to.every(({ id }) => id !== null && actor.every((a) => a.id !== null && allied(scene, a.id, id)));
  if (clause !== null && sends.has(lemmaOf(clause)) && (teams.test(what) || (toAlly && (craft.test(what) || crewed.test(what))))) return true;
  return (
    to.length > 0 &&
    to.every(({ id }) => id !== null && body.has(id)) &&
    craft.test(what) &&
    (clause === null || !/^(?:donate|sell|gift|hand|transfer)$/.test(lemmaOf(clause)))
  );
}

function lentToForce(draft: Draft): void {
  draft.kind = "force";
  draft.rules = ["force/lent", ...draft.rules];
  draft.place = draft.with.filter((w) => w.role === "recipient" && w.id !== null && w.id.length === 3).map(({ id, name }) => ({ id, name }));
  draft.with = draft.with.flatMap((w) => (w.role !== "recipient" ? [w] : isAmong(w, draft.place) ? [{ ...w, role: "host" as const }] : []));
  draft.object = null;
  if (draft.change === "level") draft.change = "start";
}

const helpers =
  /\b(?:humanitarian|relief|aid|engineering|electoral|legal|health|water|sanitation|development|refugee|agricultural) (?:[\w-]+ +)?(?:experts?|specialists?|advis[eo]rs?|workers?|officers?|teams?)\b/i;

/** Experts of relief who are sent, and another's officers who are trained, are help and no force. */
const isHelp = (scene: Scene, draft: Draft): boolean => (draft.quantity?.of != null && helpers.test(draft.quantity.of)) || learners(scene, draft) !== null;

/** "doubling the number of Malian officers that we train": whom a relative clause says to be taught. */
function learners(scene: Scene, { quantity, clause, rules }: Draft): NounPhrase | null {
  if (quantity !== null || clause === null || rules[0] !== "force/add") return null;
  return (
    clause.attached.find(
      (a) =>
        a.word === "of" &&
        scene.clauses.some(
          (c) => c.type === "relative" && c.subject !== null && !c.inherited && c.objects.some((o) => o.head === a.np.head) && trainVerbs.has(lemmaOf(c)),
        ),
    )?.np ?? null
  );
}

function helpersToAid(scene: Scene, draft: Draft): void {
  const taught = learners(scene, draft);
  draft.kind = "aid";
  draft.rules = ["aid/helpers", ...draft.rules];
  draft.with = partiesAs(taught === null ? draft.place : actorsOfPhrase(scene, taught), "recipient");
  if (taught !== null) draft.object = "training";
}
