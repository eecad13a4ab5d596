import { test } from "vitest";
import { type Answer, check } from "./check.ts";

/** Meetings told by who decides, asks, invites, hopes or tells; rows of an agenda; legs of a journey. The day of reading is given by `check`. */
const before = "Togo keeps 300 soldiers in Mali with the blue helmets, and the mission's mandate was extended.";
const cases: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  // Who decides together on a day has met.
  ["NATO's defence ministers agreed on Tuesday to send more ships.", { actor: ["nato"], stage: "ended" }],
  ["The Greek and the Albanian defence minister signed an accord in Corfu on Monday.", { actor: ["GRC", "ALB"], place: "GRC", stage: "ended" }],
  ["ECOWAS leaders are to look at it again in July.", { actor: ["ecowas"], stage: "planned" }],
  ["The ambassadors of Ghana and Togo discussed the request in Oslo on Friday.", { actor: ["GHA", "TGO"], place: "NOR" }],
  ["African Union leaders failed to agree in Lusaka on Sunday.", { actor: ["african-union"], place: "ZMB" }],
  // Beside those who act.
  ["We, the leaders of the African Union, meeting in Lusaka, condemn the coup.", { actor: ["african-union"], place: "ZMB", stage: "ended" }],
  ["NATO foreign ministers, meeting in Oslo, backed the plan.", { actor: ["nato"], place: "NOR" }],
  ["ECOWAS heads of state, conferring by video, set a date for the force.", { actor: ["ecowas"], stage: "ended" }],
  ["EU defence ministers, gathered in Stockholm, heard the general.", { actor: ["eu"], place: "SWE" }],
  ["SADC defence ministers, huddled in Maputo on Tuesday, agreed on patrols.", { actor: ["sadc"], place: "MOZ" }],
  // Asked for, and called together.
  ["Lithuania has asked for a meeting of the North Atlantic Council.", { asker: "LTU", stage: "requested" }],
  ["Kenya demanded an emergency session of the African Union.", { actor: ["african-union"], asker: "KEN", stage: "requested" }],
  ["Ghana called for an extraordinary summit of ECOWAS.", { actor: ["ecowas"], stage: "requested" }],
  ["Poland asked NATO for consultations on the drones.", { actor: ["nato"], asker: "POL", stage: "requested" }],
  ["Malta wants a special meeting of the European Union.", { actor: ["eu"], asker: "MLT", stage: "requested" }],
  // Invitations.
  ["The Danish prime minister has accepted the Kenyan president's invitation to Nairobi.", { actor: ["DNK", "KEN"], place: "KEN", stage: "agreed" }],
  ["The Latvian president has been invited to Tbilisi in June.", { actor: ["LVA"], place: "GEO", stage: "offered" }],
  ["Ghana's president declined an invitation to Niamey.", { actor: ["GHA"], place: "NER", stage: "refused" }],
  ["Turkey's president invited the Greek prime minister to Ankara.", { actor: ["TUR", "GRC"], place: "TUR", stage: "offered" }],
  ["The Irish defence minister turned down an invitation to Riga on Friday.", { actor: ["IRL"], place: "LVA", stage: "refused" }],
  // Hopes.
  ["NATO leaders look forward to meeting again in Tirana in 2026.", { actor: ["nato"], place: "ALB", stage: "planned" }],
  ["The African Union looks forward to its next summit in Harare in July.", { actor: ["african-union"], place: "ZWE", stage: "planned" }],
  ["SADC leaders looked forward to seeing each other in Tartu in June.", { actor: ["sadc"], place: "EST", stage: "planned" }],
  ["EU ministers look forward to gathering in Malaga in October.", { actor: ["eu"], place: "ESP", stage: "planned" }],
  ["ECOWAS leaders looked forward to meeting in Praia in August.", { actor: ["ecowas"], place: "CPV", stage: "planned" }],
  // Told in person or on the line.
  ["The Danish prime minister told the Kenyan president by telephone that police would come.", { actor: ["DNK", "KEN"], stage: "ended" }],
  ["The Polish president assured the Moldovan president in Chisinau on Monday that the guns would come.", { actor: ["POL", "MDA"], place: "MDA" }],
  ["The Greek foreign minister warned his Albanian colleague by phone.", { actor: ["GRC", "ALB"] }],
  ["The Chadian president briefed the French president over the telephone on Sunday.", { actor: ["TCD", "FRA"] }],
  ["The Latvian foreign minister thanked the Norwegian prime minister in Oslo on Monday.", { actor: ["LVA", "NOR"], place: "NOR" }],
  // Notes, and legs.
  ["24 June, Lusaka: African Union leaders.", { actor: ["african-union"], place: "ZMB", stage: "planned" }],
  ["NATO summit, Vilnius, 11–12 July.", { actor: ["nato"], place: "LTU", stage: "planned" }],
  ["Danish foreign minister in Tbilisi today.", { actor: ["DNK"], place: "GEO" }],
  ["NATO foreign ministers in Oslo.", { actor: ["nato"], place: "NOR" }],
  ["EU defence ministers, Stockholm, 8 June.", { actor: ["eu"], place: "SWE", stage: "planned" }],
  ["The Kenyan president will be received in Ankara on Monday, in Athens on Tuesday and in Nicosia on Thursday.", { actor: ["KEN"], place: "GRC", stage: "planned" }],
  // By screen, on the margins, after talks, at the close.
  ["The Estonian president saw the Jordanian king on the sidelines.", { actor: ["EST", "JOR"] }],
  ["The Norwegian defence minister leaves for Washington on Sunday.", { actor: ["NOR"], place: "USA", stage: "planned" }],
  ["The Danish prime minister said after talks with the Kenyan president that police would go.", { actor: ["DNK", "KEN"], stage: "ended" }],
  ["The Danish defence minister held a telephone talk with his Dutch colleague.", { actor: ["DNK", "NLD"] }],
  ["A donors' conference opens in Oslo on Thursday.", { place: "NOR", stage: "planned" }],
];
for (const [sentence, answer] of cases) test(sentence, () => check(sentence, { kind: "meeting", ...answer }, before));

const none: readonly string[] = [
  "Kenya's ministers agreed on Tuesday to raise fuel prices.",
  "NATO members agreed in 2014 to spend more.",
  "The unions demanded a meeting about wages.",
  "Lithuania has asked for two batteries.",
  "The contractor accepted an invitation to tender.",
  "The farmers look forward to a wet spring.",
  "The minister told reporters that police would come.",
  "The general warned his men by telephone.",
  "UN mandate: to 20 December, Kabul only.",
  "Togo and Benin: members since April.",
  "The battalion met by chance with a patrol.",
  "We saw the delegation from Togo leave for Lome.",
];
for (const sentence of none) test(`no meeting: ${sentence}`, () => check(sentence, { no: "meeting" }, before));
