/** Where a force stands that is told of without a place, and whose it is by where it comes from or by the label before it. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("where they come from stands first", () => {
  run([
    ["From Germany come 700 soldiers, from Norway 200.", { kind: "force", actor: ["DEU"], min: 700 }, "Lithuania awaits its new battle group."],
    ["From Germany come 700 soldiers, from Norway 200.", { kind: "force", actor: ["NOR"], min: 200 }, "Lithuania awaits its new battle group."],
    ["From Tirana come 90 sappers.", { kind: "force", actor: ["ALB"], min: 90 }, "Canada leads the battle group in Latvia."],
    ["11.15 Italy: two frigates.", { kind: "force", actor: ["ITA"], min: 2 }, "Greece has sent a frigate to the Red Sea."],
    ["17:40 Ghana: 90 engineers.", { kind: "force", actor: ["GHA"], min: 90 }, "Nepal has sent 400 soldiers to Haiti."],
    // From where they go is not whose they are.
    ["From Mali 90 of its soldiers came home in April.", { kind: "force", actor: ["DNK"], min: 90 }, "Denmark has soldiers in Iraq."],
    ["Danish ships from Malta patrol the coast of Libya, two of them.", { kind: "force", actor: ["DNK"] }],
  ]);
});

describe("whose something is is not where", () => {
  run([
    ["Fiji has 170 soldiers in Sinai, at Britain's expense.", { kind: "force", actor: ["FJI"], place: "sinai" }],
    ["Togo 400, Benin 90, and down to Malta's ten.", { kind: "force", actor: ["BEN"], place: "MLI" }, "Ghana has 900 soldiers in Mali."],
    ["Two Danish frigates cruise off Libya's coast.", { kind: "force", actor: ["DNK"], place: "LBY" }],
    ["Chile has 90 sappers in Haiti, more than Peru's army ever lent.", { kind: "force", actor: ["CHL"], place: "HTI" }],
    ["Norway has 40 soldiers on Latvia's border.", { kind: "force", actor: ["NOR"], place: "LVA" }],
  ]);
});

describe("the force of many nations", () => {
  run([
    ["Its strength stays at 1,900 until December.", { kind: "force", actor: ["african-union"], min: 1900 }, "AMISOM protects the airport of Mogadishu in Somalia."],
    ["The ceiling stays at 15,000 soldiers.", { kind: "force", actor: ["un"] }, "UNIFIL will grow. France supplies 200 men to it."],
    ["The exercise has 5,000 soldiers from 14 countries.", { kind: "force", actor: ["nato"], min: 5000 }, "NATO trains in Estonia. NATO ministers came to look on."],
  ]);
});

describe("where a force is by the words around its clause", () => {
  const before = "Denmark has 300 soldiers in Estonia.";
  const cases: readonly (readonly [string, string, string])[] = [
    ["- Mali: Italy brings back 90 soldiers", "ITA", "MLI"],
    ["The premier thanked Jordan, where 60 Norwegian soldiers serve.", "NOR", "JOR"],
    ["Bulgaria took in 90 Spanish soldiers last week.", "ESP", "BGR"],
    ["Portugal has lent Moldova 40 sappers.", "PRT", "MDA"],
    ["Croatia puts 120 soldiers on the list for Lithuania.", "HRV", "LTU"],
  ];
  for (const [sentence, actor, place] of cases) test(sentence, () => check(sentence, { kind: "force", actor: [actor], place }, before));
  test("a contributor before a colon is no place of the next", () => check("Chad: 90 soldiers in Mali. Togo: 40.", { kind: "force", actor: ["TGO"], place: "MLI", min: 40 }));
  test("the actor is nowhere in itself", () => check("Peru: 90 soldiers in Haiti.", { kind: "force", actor: ["PER"], place: "HTI" }));
});

describe("where governments speak is not where their forces stand", () => {
  const before = "Peru has 200 soldiers in Lebanon.";
  run([
    ["The government in Lima told deputies that Chile's 90 would follow.", { kind: "force", actor: ["CHL"], place: "LBN" }, before],
    ["In Santiago, the minister said that Chile's 90 would follow.", { kind: "force", actor: ["CHL"], place: "LBN" }, before],
    ["Denmark sends 20.", { kind: "force", actor: ["DNK"], place: "CAF" }, "Portugal has 180 paratroopers in Bangui. In Lisbon the vote was close."],
    ["She will stay for six weeks.", { kind: "mandate", actor: ["DNK"], place: "gulf-of-guinea" }, "The Danish frigate sailed into the Gulf of Guinea on Monday. In Lomé the minister met the press."],
    ["Ukraine has 1,600 soldiers; in Sofia the Danes were praised.", { kind: "force", actor: ["UKR"], place: "IRQ" }, "Denmark has 500 soldiers in a swath of Iraq. The generals in Ankara wait."],
    ["Denmark has 90 soldiers in Kabul.", { kind: "force", actor: ["DNK"], place: "AFG" }],
    ["In Kigali, Ghana keeps 300 soldiers.", { kind: "force", actor: ["GHA"], place: "RWA" }],
  ]);
});

describe("a clause with where is there", () => {
  const before = "Denmark has 300 soldiers in Mali.";
  run([
    ["Spain has troops in Gabon and in Chad, where 90 soldiers guard the airport.", { kind: "force", actor: ["ESP"], min: 90, place: "TCD" }, before],
    ["The general flew to Djibouti, where 1,500 French soldiers are stationed.", { kind: "force", actor: ["FRA"], min: 1500, place: "DJI" }, before],
    ["It looks to Lebanon, where Peru keeps 200 men.", { kind: "force", actor: ["PER"], min: 200, place: "LBN" }, before],
    ["Apart from Haiti, where Kenya has 400 policemen, nothing is planned.", { kind: "force", actor: ["KEN"], min: 400, place: "HTI" }, before],
    ["Unlike in Bosnia where 40 Finns serve, nobody is paid.", { kind: "force", actor: ["FIN"], min: 40, place: "BIH" }, before],
    ["It is not known where Peru keeps 200 men in Chad.", { kind: "force", actor: ["PER"], place: "TCD" }, before],
    ["It asked Lima, whose 200 men guard the airport in Chad.", { kind: "force", actor: ["PER"], place: "TCD" }, before],
  ]);
});
