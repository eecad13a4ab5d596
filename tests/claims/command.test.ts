import { expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

/** Who commands, by the post and its holder. */
const cases: readonly (readonly [string, Omit<Answer, "kind">, string?])[] = [
  ["The force in Juba answers to a Nepali general.", { actor: ["NPL"], change: "level" }],
  ["A Belgian admiral has been at the head of the naval mission since May.", { actor: ["BEL"], stage: "in-force" }],
  ["The battalion in Rukla has a Norwegian commander.", { actor: ["NOR"], change: "level" }],
  ["The brigade headquarters is provided by Denmark.", { actor: ["DNK"] }],
  ["Togo supplies the force commander.", { actor: ["TGO"] }],
  ["Ghana's General Awuah was named force commander of the mission on Tuesday.", { actor: ["GHA"], change: "start", stage: "decided" }],
  ["A Greek admiral will succeed the Spaniard at the head of the naval task force.", { actor: ["GRC"], change: "start", stage: "pledged" }],
  ["The Irish battalion in the south serves under a Finnish colonel.", { actor: ["FIN"] }],
  ["Turkey will hand the command of the training mission to Hungary in June.", { actor: ["HUN"], change: "start", stage: "pledged" }],
  ["Turkey will hand the command of the training mission to Hungary in June.", { actor: ["TUR"], change: "end", stage: "pledged" }],
  ["Command of the multinational brigade passed from Spain to Slovenia.", { actor: ["SVN"], change: "start" }],
  ["The force comes under the authority of a Togolese colonel.", { actor: ["TGO"] }],
  ["The battle group, with Finland as its framework nation, is on standby until June.", { actor: ["FIN"] }],
  ["Denmark and Latvia share the command of the division headquarters with Canada.", { actor: ["DNK", "LVA", "CAN"] }],
  ["It fell to Kenya to lead the intervention in Burundi.", { actor: ["KEN"], place: "BDI" }],
  ["At the head of the observers stands Lars Holm, a Danish general.", { actor: ["DNK"] }],
  ["A Ghanaian was put in command of the UN police.", { actor: ["GHA"], change: "start" }],
  ["Finland has 170 soldiers in UNIFIL, which Spain leads this year.", { actor: ["ESP"], mission: "unifil" }],
  ["The post of force commander of the mission goes to a Ghanaian from June.", { actor: ["GHA"], change: "start" }],
  ["Rear Admiral Jean Petit (France) took up command of Operation Atalanta in May.", { actor: ["FRA"], change: "start", mission: "op-atalanta" }],
  ["Kenya refused to serve under an Ethiopian.", { actor: ["ETH"], stage: "refused" }],
];
for (const [sentence, answer, before] of cases) test(sentence, () => check(sentence, { kind: "lead", ...answer }, before));

const none: readonly string[] = [
  "Colonel Okello of Uganda was second in command of the mission.",
  "The minister urged the Soviet leadership to return to them their freedom.",
  "The Chief of the Norwegian Defence Staff, General Kristoffersen, answered questions.",
  "The new Chief of Navy is the Australian Admiral Hammond.",
  "The plant will be run under the authority of the ministry in Oslo.",
  "The soldiers serve only under Canadian command, the party said, or not at all.",
  "Norway can give a lead by reviewing its policy on fish.",
];
for (const sentence of none) test(`no lead: ${sentence}`, () => check(sentence, { no: "lead" }));

test("who takes a command over is no place of it", () => {
  const places = (sentence: string): string[] => claimsIn(sentence).filter((c) => c.kind === "lead").map((c) => `${c.actor[0].id} ${c.change} ${c.place.map((p) => p.id).join("+")}`);
  expect(places("Chad hands command of the brigade to Kenya in May.")).toEqual(["KEN start ", "TCD end "]);
  expect(places("Spain will hand the lead of the mission in Mali to Portugal on 1 July.")).toEqual(["PRT start MLI", "ESP end MLI"]);
});
