/** A sum or a word of help that was read as another kind: relief is no mission's cost, a cost is no gift, money for work with another's army is help to it, and so are experts of relief and officers who are trained. */
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, isAskedOf, partiesAs } from "./args.ts";
import { tellsContents } from "./contents.ts";
import { type Draft, sameActors } from "./draft.ts";
import { lowerOf, oneSpace } from "./lowered.ts";
import { giveVerbs, list, trainVerbs } from "./lexis.ts";
import { allied } from "./parties.ts";
import { placesIn } from "./places.ts";
import { lemmaOf, type Scene } from "./scene.ts";

const askable = list("force aid spending");
const charity = /^[^.;]{0,70}\b(?:appeals?|relief|humanitarian|aid (?:agenc\w+|organi[sz]ations?|groups?)|refugees|food|famine|charit\w+)\b/;
const priced = /\b(?:costs?|costing|bill|price|mission|operation|deployment)\b/;
const ownForces = /^(?:(?! - )[^.;–—]){0,60}\b(?:for|to|of) (?:the|our|its) (?:own )?(?:defen[cs]e forces?|armed forces|army|navy|air force|military|troops)\b(?! (?:of|in)\b)/;
const costIs = /\bcosts?\b(?: of [\w' -]{1,30})? (?:is|are|was|were|will be|would be|comes? to)(?: about| around| some| nearly)? $/;
const withArmy = /^[^.;]{0,20}\b(?:on|for|to|in) (?:its |their |our )?(?:bilateral )?(?:defen[cs]e|military|security) (?:co-?operation|assistance|aid|training|relations|engagement)\b(?: programmes?| programs?)? (?:in|with|for|to)\b/;

/** "asked its partners to give 40 million": whoever they are, it is not of whoever asks. */
function unask(scene: Scene, draft: Draft): void {
  const { clause } = draft;
  if (clause === null || draft.actor.length === 0 || !isAskedOf(scene, clause) || actorsOfPhrase(scene, clause.subject!).length > 0) return;
  const asker = actorOfClause(scene, clause.governor!);
  if (!draft.actor.every((a) => asker.some((b) => b.id === a.id))) return;
  draft.actor = [];
  draft.filled = {};
  draft.with = [...draft.with.filter((w) => !asker.some((a) => a.id === w.id)), ...partiesAs(asker, "asker")];
}

const included = /^(?:\W*included|also included|contained) (?:in|with) (?:this|the|that) (?:[\w-]+ )?(?:package|aid|support|donation|tranche|assistance|announcement)\b/;
/** "This includes 50 million for radars", "Included in the package are two radars": what a package holds has come as far as it has. */
function goWithPackage(scene: Scene, draft: Draft): void {
  const at = draft.span.start, words = oneSpace(lowerOf(scene));
  const holder = scene.clauses.find((c) => c.vg.form === "finite" && scene.tokens.start[c.vg.first] <= Math.max(at, draft.used?.start ?? at) && tellsContents(scene, c));
  if (holder === undefined && !included.test(words)) return;
  // "rounds for the vehicles already donated by Spain": told by a verb of its own.
  if (holder !== undefined && draft.clause !== null && draft.clause !== holder && (draft.quantity === null || giveVerbs.has(lemmaOf(draft.clause)))) return;
  const whole = scene.before.findLast((d) => d.kind === "aid" && scene.index - d.sentence <= 5 && sameActors(d.actor, draft.actor) && (d.used?.family === "money" || /\b(?:package|aid|support|assistance|donation)\b/.test(d.object ?? "")));
  if (whole === undefined) return;
  draft.stage = whole.stage;
  draft.modality = whole.modality;
  draft.rules.push("stage/with-package");
}

/** Puts a draft that carries a sum under the kind that its words call it. */
export function rekind(scene: Scene, draft: Draft): void {
  if (askable.has(draft.kind)) unask(scene, draft);
  if (draft.kind === "aid") goWithPackage(scene, draft);
  if (draft.kind === "force" && isHelp(scene, draft)) { helpersToAid(scene, draft); return; }
  if (draft.kind === "aid" && isLent(scene, draft)) { lentToForce(draft); return; }
  if (draft.used === null || draft.used.family !== "money") return;
  const words = lowerOf(scene), left = oneSpace(words.slice(0, Math.max(0, draft.used.start - scene.sentence.start))), after = oneSpace(words.slice(draft.used.end - scene.sentence.start));
  if (draft.kind === "cost" && charity.test(after) && !priced.test(words)) toAid(scene, draft);
  else if (draft.kind === "spending" && withArmy.test(after)) toAid(scene, draft);
  else if (draft.kind === "aid" && (costIs.test(left) || ownForces.test(after) && draft.with.every((w) => w.role !== "recipient" || !scene.entities.some((e) => e.id === w.id)))) {
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
  if (draft.stage === "planned") { draft.stage = "pledged"; draft.modality = draft.modality === "expected" ? "stated" : draft.modality; }
  if (draft.change === "level") draft.change = "start";
}

const craft = /\b(?:ships?|warships?|frigates?|destroyers?|corvettes?|vessels?|minehunters?|minesweepers?|submarines?|carriers?|aircraft|planes?|jets?|fighters?|helicopters?|battalions?|compan(?:y|ies)|brigades?|squadrons?|platoons?|batter(?:y|ies)|engineers|troops|soldiers)\b/i;

/** Systems that stand in the field with those who man them. */
const crewed = /\bpatriots?\b|\b(?:air[- ]defen[cs]e|missile|radar) (?:batter(?:y|ies)|units?)\b|\bfield hospitals?\b|\bF-?\d\d\w?s?\b/i;
/** "a training team": those who are sent, whatever they give. */
const teams = /\b(?:training|mentoring|advisory|medical|surgical|demining|liaison) (?:teams?|detachments?|part(?:y|ies)|cells?)\b/i;
const sends = list("send dispatch despatch deploy rush move");

/** "has offered NATO a submarine": craft and units for an alliance are lent to its forces, and nobody's gift. */
function isLent(scene: Scene, { actor, with: parties, object, quantity, clause }: Draft): boolean {
  const to = parties.filter((p) => p.role === "recipient"), { body } = scene.reading.lookups;
  // "will send fighters to Estonia": to an ally ships, aircraft and batteries go with their crews.
  const what = quantity?.of ?? object ?? "", toAlly = to.length > 0 && actor.length > 0 && to.every(({ id }) => id !== null && actor.every((a) => a.id !== null && allied(scene, a.id, id)));
  if (clause !== null && sends.has(lemmaOf(clause)) && (teams.test(what) || toAlly && (craft.test(what) || crewed.test(what)))) return true;
  return to.length > 0 && to.every(({ id }) => id !== null && body.has(id)) && craft.test(what) && (clause === null || !/^(?:donate|sell|gift|hand|transfer)$/.test(lemmaOf(clause)));
}

function lentToForce(draft: Draft): void {
  draft.kind = "force";
  draft.rules = ["force/lent", ...draft.rules];
  draft.place = draft.with.filter((w) => w.role === "recipient" && w.id !== null && w.id.length === 3).map(({ id, name }) => ({ id, name }));
  draft.with = draft.with.flatMap((w) => (w.role !== "recipient" ? [w] : draft.place.some((p) => p.id === w.id) ? [{ ...w, role: "host" as const }] : []));
  draft.object = null;
  if (draft.change === "level") draft.change = "start";
}

const helpers = /\b(?:humanitarian|relief|aid|engineering|electoral|legal|health|water|sanitation|development|refugee|agricultural) (?:[\w-]+ +)?(?:experts?|specialists?|advis[eo]rs?|workers?|officers?|teams?)\b/i;

/** Experts of relief who are sent, and another's officers who are trained, are help and no force. */
const isHelp = (scene: Scene, draft: Draft): boolean => draft.quantity?.of != null && helpers.test(draft.quantity.of) || learners(scene, draft) !== null;

/** "doubling the number of Malian officers that we train": whom a relative clause says to be taught. */
function learners(scene: Scene, { quantity, clause, rules }: Draft): NounPhrase | null {
  if (quantity !== null || clause === null || rules[0] !== "force/add") return null;
  return clause.attached.find((a) => a.word === "of" && scene.clauses.some((c) => c.type === "relative" && c.subject !== null && !c.inherited && c.objects.some((o) => o.head === a.np.head) && trainVerbs.has(lemmaOf(c))))?.np ?? null;
}

function helpersToAid(scene: Scene, draft: Draft): void {
  const taught = learners(scene, draft);
  draft.kind = "aid";
  draft.rules = ["aid/helpers", ...draft.rules];
  draft.with = partiesAs(taught === null ? draft.place : actorsOfPhrase(scene, taught), "recipient");
  if (taught !== null) draft.object = "training";
}
