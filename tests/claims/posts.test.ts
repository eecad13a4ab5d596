import { test } from "vitest";
import { type Answer, check } from "./check.ts";

/** Who leads, told of the post itself. */
const before = "Togo keeps 300 soldiers in Mali with the peacekeepers, MINUSMA.";
const cases: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["The battle group in Tapa stays in British hands.", { actor: ["GBR"], change: "level" }],
  ["Command of the northern sector passes into the hands of Ghana in June.", { actor: ["GHA"], change: "start" }],
  ["The Finnish-run observer mission will go on.", { actor: ["FIN"] }],
  ["Overall command is exercised by a Rwandan general.", { actor: ["RWA"], change: "level" }],
  ["The multinational brigade stands under the Polish flag.", { actor: ["POL"] }],
  ["In the training mission it is the Spaniards who call the shots.", { actor: ["ESP"] }],
  ["Command of the force rests with a Chadian general.", { actor: ["TCD"] }],
  ["The command of the mission is Senegalese.", { actor: ["SEN"] }],
  ["The force, with a Dutch colonel at its head, has moved north.", { actor: ["NLD"] }],
  ["The brigade has 2,000 men, with Hungary in the lead.", { actor: ["HUN"] }],
  ["The force commander comes from Nepal.", { actor: ["NPL"] }],
  ["The man in charge of the mission is a Gambian.", { actor: ["GMB"] }],
  ["Slovenia inherits the command of the battle group from Croatia.", { actor: ["SVN"], change: "start" }],
  ["Slovenia inherits the command of the battle group from Croatia.", { actor: ["HRV"], change: "end" }],
  ["Portugal was given the command of the training mission in May.", { actor: ["PRT"], change: "start" }],
  ["Belgium gave up the lead of the mission in May.", { actor: ["BEL"], change: "end" }],
  ["Command of the task force changed hands on Monday, from Kuwait to Jordan.", { actor: ["JOR"], change: "start" }],
  ["Framework nation: Spain.", { actor: ["ESP"] }],
  ["Lisbon, whose general has led the force since May, wants more men.", { actor: ["PRT"] }],
  ["A Bangladeshi, Lieutenant General Karim, commands the UN troops in the north.", { actor: ["BGD"] }],
  ["Denmark will head the multinational training team.", { actor: ["DNK"], stage: "pledged" }],
  ["A Swede is in charge.", { actor: ["SWE"] }],
];
for (const [sentence, answer] of cases) test(sentence, () => check(sentence, { kind: "lead", ...answer }, before));

const none: readonly string[] = [
  "The tanker sails under the Liberian flag.",
  "The town is in the hands of the government.",
  "The airport fell into French hands in 1942.",
  "The minister in charge of fisheries is a Dane.",
  "Command of the language is required of every officer.",
  "The ball changed hands between Spain and Ghana.",
  "With Kenya in the lead, the race went into its last lap.",
  "A German team won the relay.",
];
for (const sentence of none) test(`no lead: ${sentence}`, () => check(sentence, { no: "lead" }));
