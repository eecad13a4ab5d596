/** Turns of phrase in the words of forces, gifts, meetings and stances that tell of none: leanings, the missing, recruits passed out, what is on an agenda. */
import { list } from "./lexis.ts";
import { wordOf } from "./scene.ts";
import type { Told } from "./untold.ts";

const leans = /\b(?:mov|drift|edg|inch|swung|swing|gravitat)(?:e|es|ed|ing)? (?:[a-z]+ )?(?:closer|nearer|away) (?:to|towards?|from)\b/;
const bounds = /\b(?:border|frontier|front|coast|shore|line|camp|base|town|city|capital|enemy|troops?|soldiers?|forces?|ships?|warships?|tanks?|units?)\b/;

/** "Chad has moved closer to Iran": whom a state leans to, and no march. */
const isLeaning = ({ draft, own, after }: Told): boolean => draft.quantity === null && leans.test(own + after.slice(0, 16)) && !bounds.test(own);

const lost =
  /\b(?:is|are|was|were|remains?|remained|still|listed as|reported) (?:still )?(?:unaccounted for|missing|feared (?:dead|lost)|absent without leave|at large|awol)\b/;

/** "Two of the 60 soldiers are unaccounted for": of the missing. */
const areMissing = ({ draft, own, after }: Told): boolean => draft.change === "level" && lost.test(own + after.slice(0, 24));

/** "are passing out an intake of 90 recruits": who has been taught, by whoever taught them. */
const isPassedOut = ({ own, before }: Told): boolean => /\bpass(?:es|ed|ing)? out\b/.test(before.slice(-14) + own);

/** "extended self-defence": wide, and not prolonged. */
const isWide = ({ draft, own }: Told): boolean =>
  draft.rules[0] === "force/extend" && /^(?:the |an |its )?extended (?:self|range|family|air|period|deterrence|nuclear|powers|rules|talks)\b/.test(own);

const launched = list("commission christen launch build order refit");

/** "commissioned in 1998, the second of her class": the life of a ship. */
const isShipsLife = ({ draft: { clause, rules }, lemma }: Told): boolean =>
  clause !== null && rules[0] === "force/other-verb" && launched.has(lemma) && (clause.vg.passive || clause.type === "participle");

const fighting =
  /\b(?:locked|engaged|embroiled) in (?:[a-z]+ )?(?:combat|battles?|fighting|clashes|firefights?|a standoff)\b|\b(?:exchang(?:ed|ing)|trad(?:ed|ing)) (?:[a-z]+ )?(?:fire|shots|blows)\b/;

/** "Chadian and Sudanese forces were locked in combat": a war between them. */
const areFighting = ({ draft, own, after }: Told): boolean => draft.quantity === null && draft.change === "level" && fighting.test(own + after.slice(0, 12));

const pupils = /\b(?:trainees|recruits|cadets|intakes?)\b/;

/** "Another 230 Somalis will join them, which brings the trainees to 330. They came to Uganda in July": who is taught there by others. */
export function areTaught({ scene, draft, words }: Told): boolean {
  const { clause, actor } = draft;
  if (actor.length !== 1 || clause === null || clause.subject === null) return false;
  const aid = scene.before.findLast((d) => d.kind === "aid" && scene.index - d.sentence <= 3 && taught.test(d.rules[0]));
  if (aid === undefined || !aid.with.some((w) => w.role === "recipient" && w.id === actor[0].id)) return false;
  return pupils.test(words) || /^(?:they|these|who)$/.test(wordOf(scene, clause.subject.head));
}
const taught = /^aid\/(?:train|teach|taught|goes-on|learn)/;

/** Of a force. */
export const turnsOfForces = [isLeaning, areMissing, isPassedOut, isWide, isShipsLife, areFighting, areTaught];

const agenda =
  /\b(?:discuss(?:es|ed|ing)?|debat(?:es?|ed|ing)|exchang(?:e|ed|ing) views (?:on|about)|talk(?:s|ed|ing)? about|focus(?:es|ed|ing)? on|take stock of|review(?:s|ed|ing)?) (?:the |their |its |further |continued |more |military |ongoing )*(?:support|aid|assistance|help) (?:for|to)\b/;

/** "They will talk about help for Moldova, too": what a meeting is about. */
export const isOnAgenda = ({ draft, own, before }: Told): boolean => draft.quantity === null && agenda.test(before.slice(-40) + own);

const nobodyAgainst =
  /\b(?:none|nobody|no[ -]one|no (?:other )?(?:member|state|country|nation|delegation|ally|vote)s?)(?: of (?:them|the \w+))?(?: (?:has|have|had|was|were|were cast))? (?:opposed|objected|dissented|against)\b/;

/** "None opposed": nobody was against it. */
export const isNobodyAgainst = ({ draft, own }: Told): boolean => draft.stance === "against" && nobodyAgainst.test(own);

/** "our East Asia Summit partners": who belongs to it, and no meeting. */
export const isOfItsMembers = ({ own, after }: Told): boolean =>
  /(?:summit|conference|meeting|forum)$/.test(own.trimEnd()) &&
  /^[ -]+(?:partners?|members?|countries|states|nations|participants|process|goers|diplomacy)\b/.test(after);
