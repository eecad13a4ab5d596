/** What speakers and answers say beside the field, in its words: war games, patients, records, ships handed over, guests welcomed. */
import { lowerOf, oneSpace } from "./lowered.ts";
import type { Told } from "./ordinary.ts";

const inGames = /\b(?:exercises?|drills?|war ?games|manoeuvres|maneuvers)(?: [\w'’-]+){0,3},? (?:that |which |is |are |was |were |will )*(?:involv(?:e|es|ed|ing)|featur(?:e|es|ed|ing)|bring(?:s|ing)? together|includ(?:e|es|ed|ing)|with) (?:about |some |around |nearly |over |more than |up to |a total of )*$/;
const openGames = /\b(?:exercises?|drills?|war ?games|manoeuvres|maneuvers)\b[^.;]{0,80}\bparticipat\w+ in(?: (?:it|outside|this|next|every|each|abroad|overseas)\b| ?[.,;–-]| ?$)/;
/** "exercises involving 1,200 Australians", "the biggest exercise they will be participating in": for some days, and on no duty. */
const isOfGames = ({ scene, draft: { used, mission, quantity, rules }, words }: Told): boolean => mission === null
  && (used !== null ? inGames.test(oneSpace(lowerOf(scene).slice(0, Math.max(0, used.start - scene.sentence.start)))) : quantity === null && rules[0].includes("participate") && openGames.test(words));

/** "have been medically evacuated from Iraq": carried to a hospital, and none the fewer sent. */
const isOfPatients = ({ own, after }: Told): boolean => /\b(?:medically|aero-?medically) (?:evacuated|repatriated)\b|\bevacuated (?:on|for) (?:medical|health) (?:grounds|reasons|treatment)\b/.test(own + after.slice(0, 30));

/** "forces keep records of individuals": a desk's work. */
const isOfRecords = ({ draft: { quantity }, own }: Told): boolean => quantity === null && /\b(?:keep|keeps|kept|hold|holds|held|maintain|maintains|maintained|collect|collects|collected) (?:\w+ ){0,2}(?:records?|statistics|figures|data|lists?|track|count)\b/.test(own);

/** "Any decision to deploy troops rests with the government": none was taken. */
const isAnyDecision = ({ before, own }: Told): boolean => /\bany (?:\w+ )?(?:decision|move|attempt|proposal|request|plan|plans)(?: by [\w ]{1,24})? $/.test(before) && /^to\b/.test(own) || /^any (?:\w+ )?(?:decision|move|attempt|proposal|plan|plans) to\b/.test(own);

const kit = /\b(?:vessels?|boats|patrol boats?|tanks|aircraft|jets|helicopters|missiles|howitzers|drones|radars?|vehicles|submarines|frigates)\b/;
/** "delivered the first of ten coast guard vessels to the Philippines": what is handed over stays another's. */
const isHandedOver = ({ draft: { quantity, place }, own, lemma }: Told): boolean => lemma === "deliver" && quantity !== null && quantity.unit === "unit" && place.length > 0 && kit.test(own) && /\bto (?:the )?[\w ]+$/.test(own);

/** "our four militaries": so many armies, and no soldiers. */
const countsArmies = ({ draft: { quantity } }: Told): boolean => quantity !== null && /^(?:militaries|armies|navies|air forces|armed forces)$/i.test(quantity.of ?? "");

export const talkedForces = [isOfGames, isOfPatients, isOfRecords, isAnyDecision, isHandedOver, countsArmies];

/** "a pleasure to welcome you to Camp Smith": a greeting. */
const isGreeting = ({ draft: { rules }, own }: Told): boolean => rules[0] === "position/welcome" && /\bwelcom(?:e|es|ed|ing) (?:back )?(?:you|him|her|them|us|everyone|everybody|all of you|(?:[\w.'’-]+ ){1,4}(?:here|back|aboard))\b/.test(own);

/** "they stood their ground": soldiers under attack. */
const isOfGround = ({ draft: { rules }, own, after }: Told): boolean => rules[0] === "position/stands-firm" && /\b(?:stood|stand|standing|held|hold|holding) (?:their|its|our) ground\b/.test(own + after.slice(0, 20)) && /\b(?:they|troops|soldiers|peacekeepers|contingents?|men|marines) /.test(own);

/** "Cabinet signed off on five deployments": its own deed, and no stance on another's. */
const isOwnNod = ({ draft: { rules }, words }: Told): boolean => rules[0] === "position/no-objection" && /\b(?:cabinet|government|ministers) (?:has |have |had )?(?:also |today |finally )*signed off\b/.test(words);

export const talkedStances = [isGreeting, isOfGround, isOwnNod];

/** "not only need to spend more": more is wanted, and nothing waits. */
const isNotOnly = ({ draft: { rules }, before, own }: Told): boolean => rules[0] === "condition/only-missing" && /\bnot $/.test(before) && own.startsWith("only ");

export const talkedGates = [isNotOnly];

/** "the extension would cost about $10 million": a price, and no outcome. */
const isPrice = ({ draft: { rules }, own }: Told): boolean => rules[0] === "consequence/would" && /\b(?:would|will) cost (?:[\w'’-]+ ){0,4}?(?:[a-z]{0,3}[$€£]|\d|[a-z]+ (?:million|billion))/.test(own);

export const talkedOutcomes = [isPrice];
