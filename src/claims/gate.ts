/** Which sentences are worth a parse: those with a word that some kind of claim needs. Most sentences of the news have none. */
import { internWord } from "../text/words.ts";
import { gerundOf, pastOf, pluralOf, thirdOf } from "../text/lexicon.ts";

const verbs =
  "deploy send dispatch station contribute withdraw pull lead command head coordinate extend prolong renew suspend mandate host reinforce boost increase strengthen expand double triple cut reduce " +
  "guard watch escort man secure police occupy garrison shadow sweep replace land touch fly roll vacate evacuate circle anchor moor dock disembark embark participate close disband oust expel volunteer spare " +
  "donate supply deliver train equip pledge promise vow commit spend budget cost fund finance pay aim join accede ratify approve reject refuse veto oppose support back welcome condemn demand urge ask request call invite " +
  "visit meet host attend travel convene gather agree decide vote consult hope want insist require depend need warn block rule halt end expire lapse keep maintain stay remain serve patrol join leave quit rotate relieve replace " +
  "authorise authorize allocate earmark consider discuss offer provide give contribute announce plan intend withdraw repatriate bolster establish launch favour favor reaffirm reiterate endorse seek press regard fly sail arrive hand take assume";
const nouns =
  "contributor ranger campaign post checkpoint airfield airspace sortie convoy camp drone destroyer corvette flagship cruiser minehunter minesweeper submarine bomber fighter tanker infantry marine sailor gendarme paratrooper commando squadron regiment detachment garrison fleet navy army boot engineer crew observer plane carrier medic pilot flotilla footprint withdrawal departure arrival pullout participation involvement reinforcement rotation handover dispatch drawdown intervention sapper battery " +
  "troop soldier personnel contingent battalion brigade battle-group battlegroup division deployment presence mission operation mandate summit meeting visit call talk conference spending budget target gdp defence defense aid assistance " +
  "alliance membership accession parliament consensus unanimity consent approval condition resolution leadership command commander headquarters peacekeeper weapon ammunition missile tank frigate warship aircraft jet helicopter force group position stance " +
  "trainer instructor base exercise coalition partnership treaty pact ally allies package cost expense contribution commitment guideline benchmark goal norm participation authorisation authorization extension renewal prolongation rollover writ stint tour lease memorandum renewable minister president forces mission ceasefire sanctions veto";

/** Words of stances, gates and consequences, as they stand. */
const stances =
  "foot foots footed whoever abstain abstains abstained abstaining object objects objected reluctant keen wary undecided unsure divided torn sceptical skeptical unwilling opposed against mind minds furious angry irritated lukewarm cool condemned condemns denounced denounces brakes hold-out holdout no-one " +
  "disassociated dissociated distanced reserved waits waiting awaits awaiting hinges hangs hung hesitates contingent pending conditional subjected subject provided without until before once must should would could cannot can't won't wants wanted like prefers preferred refuses " +
  "resists resisted bars barred deplored decried protested spurned shelved deferred unacceptable premature yet silence vetoes unanimously ready willing hostile supportive suspended expelled readmitted signed adhered applied bid candidate member members were fence mistake essential crucial prerequisite precondition";

/** Words of meeting and of belonging that the lists above have not. */
const gatherings =
  "spoke spoken speaks speak telephoned phoned telephone telephoning rang sat sits sitting chaired chairs chairing conferred confers huddled toured tours touring landed lands margins sidelines talks gathering gathered huddle session ministerial received receives belongs belonged belong belonging accedes admitted admits admit quitting walked dropped opted bloc union allied club observer candidacy entry entered enters founding founded fold counts comprises numbers non-member";

/** Words of help and of bills: only where someone is named. */
const helpVerbs =
  "furnish gift lend loan grant transfer arm ship rush airlift fly share channel release disburse freeze resume teach mentor instruct school repair rebuild refit receive obtain get bill reimburse refund foot bear shoulder bankroll underwrite subsidise subsidize owe swallow treat assist";
const helpNouns =
  "bill tab upkeep shipment intelligence equipment instructor adviser fuel howitzer launcher radar drone loan grant donation gift helmet generator shell rocket medic hospital instalment guarantee assurance request appeal plea motion general admiral colonel brigadier commodore charge helm rein baton";
const helpForms = "aboard lent flew flown shared taught bore borne got gotten received free-of-charge humanitarian cyber demining".split(" ");

let flags: Uint8Array | null = null;

/** By word number: 1 for candidate words, 2 for those that need a name beside them. */
export function candidateWords(): Uint8Array {
  if (flags) return flags;
  const numbers: number[] = [];
  const add = (word: string): void => {
    numbers.push(internWord(word));
  };
  const irregular =
    "sent led kept met gave given left paid spent withdrew withdrawn pulled took taken stood flew flown sailed held cost cuts cutting sought chose put said says hq".split(
      " ",
    );
  for (const verb of verbs.split(" ")) for (const form of [verb, thirdOf(verb), pastOf(verb), gerundOf(verb)]) add(form);
  for (const noun of nouns.split(" ")) for (const form of [noun, pluralOf(noun)]) add(form);
  for (const form of irregular.slice(0, -3)) add(form);
  for (const form of ["committed", "committing", "planned", "planning", "cutting", "vetoed", "only", "if", "unless"]) add(form);
  for (const form of stances.split(" ")) add(form);
  for (const form of gatherings.split(" ")) add(form);
  const size = Math.max(...numbers) + 1024;
  flags = new Uint8Array(Math.max(size, 1 << 17));
  for (const n of numbers) flags[n] = 1;
  const help = [
    ...helpVerbs.split(" ").flatMap((verb) => [verb, thirdOf(verb), pastOf(verb), gerundOf(verb)]),
    ...helpNouns.split(" ").flatMap((noun) => [noun, pluralOf(noun)]),
    ...helpForms,
  ].map(internWord);
  for (const n of help) if (n < flags.length && flags[n] === 0) flags[n] = 2;
  return flags;
}
