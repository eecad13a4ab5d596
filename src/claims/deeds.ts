/** Stances towards deeds of violence and courts, charges, a war in one's own land, calling names: told in the words of positions, forces and meetings, and no commitment. */
import { isForcePhrase } from "./contingent.ts";
import { forcePeople, list } from "./lexis.ts";
import { missionOf, placesIn } from "./places.ts";
import type { Told } from "./ordinary.ts";
import { entityAt, headOf, nounOf, type Scene, wordOf } from "./scene.ts";
import { tokenFrom } from "./bearer.ts";

const violent = /^(?:(?:the|an?|this|that|these|those|its|their|his|monday's|all|any|such|what it called) )*(?:[\w'’-]+ ){0,4}?(?:attacks?|bombings?|killings?|massacres?|assassinations?|murders?|shootings?|blasts?|explosions?|stabbings?|kidnappings?|abductions?|beheadings?|executions?|hijackings?|atrocit(?:y|ies)|violence|bloodshed|abuses?|torture|rapes?|crackdowns?|arrests?|repression|looting|arson|coup|putsch|launch|tests?|(?:ruinous |reckless |hostile )?policies of war)\b/;
const ofAllies = /\b(?:nato|alliance|allied|coalition|missions?|peacekeepers?|resolutions?|troops|deployments?|sanctions|bases?)\b/;

/** "condemned the bombing of the embassies", "deplored the killings": a deed, and no commitment. */
const isDeed = ({ draft }: Told): boolean => draft.stance === "against" && draft.topic !== null && violent.test(draft.topic.toLowerCase()) && !ofAllies.test(draft.topic.toLowerCase());

/** "accused Chad of arming rebels", "blames Iran for the attack": a charge against a state or person; one against a pact or a mission is a stance. */
function isCharge({ scene, draft }: Told): boolean {
  if (draft.rules[0] !== "position/accuses") return false;
  const from = tokenFrom(scene, draft.span.start);
  const whom = scene.entities.find((e) => e.first > from && scene.tokens.start[e.first] < draft.span.end && /^(?:accus|blam|charg|fault)/.test(wordOf(scene, wordOf(scene, e.first - 1) === "the" ? e.first - 2 : e.first - 1)));
  return whom !== undefined && (whom.class === "state" || whom.class === "person" || whom.class === "office");
}

const quiet = /^(?:(?:an|the) )?(?:[\w-]+ )?(?:end|halt|stop|cessation) (?:to|of) (?:the |all )?(?:violence|fighting|hostilities|bloodshed|killings?|clashes|shooting)\b/;
/** "urged an end to the violence": what anybody wishes. */
const isWishedPeace = ({ draft }: Told): boolean => draft.stance === "for" && /\/(?:urge|call|demand|wants?|seek)$/.test(draft.rules[0]) && quiet.test(draft.topic?.toLowerCase() ?? "");

const feelings = /\/(?:please|delight|reassure|satisfy|hearten|gladden|gratify)$/;
/** "The president reassured him": who says so does not feel it; a decision that reassures a state does it good. */
function isSoothing({ scene, draft }: Told): boolean {
  if (!feelings.test(draft.rules[0]) || draft.clause?.subject == null) return false;
  const e = entityAt(scene, draft.clause.subject.head);
  return e !== null && e.form !== "adjective" && (e.class === "person" || e.class === "office" || e.class === "state");
}

const courts = /\b(?:court case|lawsuits?|trials?|court ruling|the ruling|verdicts?|indictments?|extraditions?|jurisdiction|acquittals?|convictions?|prosecutors?)\b/;
/** "objections to a court case": matters of law. */
const isOfCourt = ({ draft }: Told): boolean => draft.topic !== null && courts.test(draft.topic.toLowerCase()) && !ofAllies.test(draft.topic.toLowerCase());

/** "troops backed by British soldiers": helped in the field, and no stance. */
function isBackedInField({ scene, draft }: Told): boolean {
  const { clause } = draft;
  if (clause === null || !clause.vg.passive || !/\/(?:by-)?(?:back|backed|support|supported)$/.test(draft.rules[0])) return false;
  const by = clause.attached.find((a) => a.word === "by");
  return by !== undefined && (forcePeople.has(headOf(scene, by.np)) || isForcePhrase(scene, by.np, "act") || /^(?:air-?strikes?|tanks?|artillery|jets?|helicopters?|warplanes?|gunships?)$/.test(wordOf(scene, by.np.head)));
}

/** "900 men are to be committed to the operation": sent, and not minded so. */
const isCommittedForce = ({ scene, draft }: Told): boolean => draft.rules[0] === "position/is-committed" && draft.clause?.subject != null && isForcePhrase(scene, draft.clause.subject, "act");

const fights = list("advance fight battle retreat repel clash cut drive push attack encircle recapture retake regain storm surround shell defend resist counterattack");

/** "Chadian forces have advanced in the east", "the Chadians are fighting there": a state's war in its own land. */
function isOwnWar({ scene, draft, lemma }: Told): boolean {
  if (draft.quantity !== null || draft.actor.length !== 1 || draft.mission !== null || !fights.has(lemma)) return false;
  const own = draft.actor[0].id, { region, state } = scene.reading.lookups;
  if (own === null || !state.has(own) || missionOf(scene, scene.sentence.first, scene.sentence.last, false) !== null) return false;
  return [...draft.place, ...placesIn(scene, scene.sentence.first, scene.sentence.last, false)].every((p) => p.id === own || p.id !== null && isInside(region.get(p.id), own));
}

const isInside = (region: { readonly states: readonly string[] } | undefined, state: string): boolean => region !== undefined && region.states.every((each) => each === state);

/** "he called the president a liar": no call is made. */
function isNamed({ scene, draft, lemma }: Told): boolean {
  const { clause } = draft;
  if (lemma !== "call" || clause === null) return false;
  const object = clause.objects.find((o) => o.first >= clause.vg.last);
  return object !== undefined && object.last < scene.sentence.last && /^(?:an?|the|“|"|``|‘|'|so|too|very)$/.test(wordOf(scene, object.last));
}

const falls = /^(?:collision|clash|incident|confrontation|encounter|standoff|skirmish|battle|fight|shoot-?out)$/;
/** "a collision between two vessels", "a clash of 90 soldiers": an incident. */
const isIncident = ({ scene, draft }: Told): boolean => draft.used !== null && draft.used.first - 2 >= scene.sentence.first && /^(?:between|of|involving|with)$/.test(wordOf(scene, draft.used.first - (wordOf(scene, draft.used.first - 1) === "the" ? 2 : 1))) && falls.test(nounBefore(scene, draft.used.first));

const nounBefore = (scene: Scene, at: number): string => nounOf(scene, at - (wordOf(scene, at - 1) === "the" ? 3 : 2));

const inSpace = /\b(?:astronauts?|cosmonauts?|spacecraft|space ?(?:station|shuttle|flight|walk|ship)s?|(?:in|into|to) (?:outer )?space|in orbit)\b/;
/** "three Danes have flown in space": no force of the field. */
const isInSpace = ({ words }: Told): boolean => inSpace.test(words) && !/\bspace (?:command|force)\b/.test(words);

const ralliers = /\b(?:rall(?:y|ies)|protest(?:s|ers)?|demonstrat\w+|candidac(?:y|ies)|election campaign|party congress|march(?:es|ers)?|vigils?|mourners|worshippers|pilgrims)\b/;
/** "thousands gather for a rally": crowds. */
const isRally = ({ draft, own, after }: Told): boolean => draft.actor.length === 0 && ralliers.test(own + after.slice(0, 60));

const withheld = /\b(?:avoid(?:s|ed|ing)?|declin(?:es|ed|ing)|refus(?:es|ed|ing)|dodg(?:es|ed|ing)|did(?: not|n['’]t)|would(?: not|n['’]t)|does(?: not|n['’]t)|without)(?: to)? (?:[\w-]+ )?(?:answer\w*|say|saying|comment\w*|specify\w*|confirm\w*|disclos\w+|indicat\w+|reveal\w*)\b[^.;,]{0,60}\b(?:whether|if|how (?:many|much)|which|when|where)\b[^.;,]{0,24}$/;
/** "would not say whether it would send them", "did not specify how many": what is not told. */
const isWithheld = ({ draft, before, own }: Told): boolean => draft.quantity === null && withheld.test(before + own.slice(0, 12)) && draft.stage !== "in-force" && draft.stage !== "ended";

export const stancesOnDeeds = [isDeed, isCharge, isWishedPeace, isSoothing, isOfCourt, isBackedInField, isCommittedForce];
export const ownWars = [isOwnWar, isIncident, isInSpace, isWithheld];
export const giftsUntold = [isWithheld];
export const callsOfNames = [isNamed, isRally];
