/** Who acts, where a name or a phrase tells of nobody that is known, or of others than it names. */
import { describe, expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };
const told = "Chad has 1,400 soldiers in Mali.";

describe("what a stranger does is nobody else's", () => {
  test.each([
    ["Then Zorvik sent another 300 soldiers to Niger.", told],
    ["On Monday Okrantis ordered 90 gunners to Gao.", told],
    ["On Friday Marvello deployed 500 reservists to the border.", told],
    ["Late on Friday Tressik promised 40 sappers to the force.", told],
    ["In March Brunowe pledged 60 more medics.", told],
  ])("%s", (sentence, before) => { for (const claim of claimsIn(sentence, before).filter((c) => c.kind === "force")) expect(claim.actor.map((a) => a.id)).not.toContain("TCD"); });
  run([
    ["Then Denmark sent another 300 soldiers to Niger.", { kind: "force", actor: ["DNK"], min: 300 }, told],
    ["They sent another 300 soldiers to Niger.", { kind: "force", actor: ["TCD"], min: 300 }, told],
  ]);
});

describe("whom somebody blames, thanks or praises for it has done it", () => {
  run([
    ["Moscow blamed Georgia for sending 200 soldiers to the border.", { kind: "force", actor: ["GEO"], min: 200 }],
    ["The president thanked Uganda for keeping 6,000 soldiers in Somalia.", { kind: "force", actor: ["UGA"], min: 6000 }],
    ["Ankara criticised Greece for stationing 300 troops on the island.", { kind: "force", actor: ["GRC"], min: 300 }],
    ["London praised Norway for training 400 Ukrainian soldiers.", { kind: "aid", actor: ["NOR"] }],
    // Who is punished for nothing that it does acts itself.
    ["Estonia thanked its crews and sent 50 soldiers to Mali.", { kind: "force", actor: ["EST"], min: 50 }],
  ]);
});

test("pounds of goods are a weight", () => {
  const sums = claimsIn("Washington announced a gift of 500 pounds (225 kilograms) of medical supplies to Kenya.").filter((c) => c.quantity?.unit === "GBP");
  expect(sums).toEqual([]);
  check("London gave Kenya 50,000 pounds for tents.", { kind: "aid", actor: ["GBR"], min: 50_000, unit: "GBP" });
});

describe("who will not speak of details takes no stand", () => {
  run([
    ["Jordan declined to discuss details of the American deployment.", { no: "position" }],
    ["Sweden refused to discuss the numbers of its soldiers in Mali.", { no: "position" }],
    ["Hungary refused to discuss the accession of Sweden to NATO.", { kind: "position", actor: ["HUN"], stance: "against" }],
  ]);
});

describe("what authors advise, nobody has undertaken", () => {
  run([
    ["Allies should keep a battalion of 800 soldiers in each Baltic state.", { no: "force" }, "Recommendations."],
    ["In our view the three could pool 600 soldiers in a Nordic battalion.", { no: "force" }],
    ["Turkey could be offered the command of the force in return.", { no: "lead" }, "What to do."],
    ["We recommend that Poland should send 200 engineers to Latvia.", { no: "force" }],
    ["The paper argues that Italy should give Ukraine 40 tanks.", { no: "aid" }],
    ["Italy will give Ukraine 40 tanks.", { kind: "aid", actor: ["ITA"], min: 40 }, "Recommendations."],
    ["The 40 Danish soldiers should arrive in Latvia in June.", { kind: "force", actor: ["DNK"], min: 40 }],
  ]);
});

test("a written question tells nothing", () => {
  expect(claimsIn("To ask the Secretary of State for Defence how many personnel are serving with the UN force in Cyprus; and whether 200 more soldiers will be sent.")).toEqual([]);
});
