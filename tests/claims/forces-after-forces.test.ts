/** Forces told by a turn of phrase after others, and verbs of which few tell of any. */
import { describe, expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };
const sending = "Kenya sends 90 soldiers to Haiti.";
const request = "NATO asked Sweden for 90 soldiers in Mali.";
const danish = "Denmark sends 90 soldiers to Mali.";

describe("an answer to what was asked, or a side step", () => {
  run([
    ["Sweden said that was out of the question.", { kind: "force", actor: ["SWE"], stage: "refused" }, danish],
    ['"Count us out," said Sweden.', { kind: "force", actor: ["SWE"], stage: "refused" }, danish],
    ["Sweden has not.", { kind: "force", actor: ["SWE"], modality: "negated" }, "Denmark has sent 90 soldiers to Mali."],
    ["Sweden bowed to the pressure.", { kind: "force", actor: ["SWE"], stage: "agreed" }, request],
    ["Sweden has yet to answer.", { kind: "force", actor: ["SWE"], stage: "considered" }, request],
    ["Sweden wants more time.", { kind: "force", actor: ["SWE"], stage: "considered" }, request],
    ["Sweden is open to it.", { kind: "force", actor: ["SWE"], stage: "offered" }, request],
    ["Sweden has come forward.", { kind: "force", actor: ["SWE"], stage: "offered" }, "NATO needs 90 soldiers in Mali."],
    ["Sweden's answer was a clear yes.", { kind: "force", actor: ["SWE"], stage: "agreed" }, request],
    ["Their request has been granted.", { kind: "force", actor: ["DNK"], stage: "agreed" }, "Denmark plans to send 90 soldiers to Mali."],
    ["Jamaica and Belize have written to say that they would come.", { kind: "force", actor: ["JAM", "BLZ"], stage: "pledged", place: "HTI" }, sending],
  ]);
});

describe("what becomes of the force that was told of", () => {
  run([
    ["Nothing came of it.", { kind: "force", actor: ["DNK"], stage: "ended" }, "Denmark planned to send 90 soldiers to Mali."],
    ["The promise was kept.", { kind: "force", actor: ["DNK"], stage: "in-force" }, "Denmark promised 90 soldiers for Mali."],
    ["Their number has fallen.", { kind: "force", actor: ["DNK"], change: "cut" }, "Danish soldiers serve in Mali."],
    ["A second is planned.", { kind: "force", actor: ["DNK"], stage: "planned", change: "add" }, "Denmark sent a battalion to Mali."],
    ["Sweden's stay is over.", { kind: "force", actor: ["SWE"], stage: "ended", change: "end" }, "Danish soldiers serve in Mali."],
    ["There used to be twice as many.", { kind: "force", actor: ["DNK"], stage: "ended", change: "level" }, "Denmark has 90 soldiers in Mali."],
    ["They are going nowhere.", { kind: "force", actor: ["KEN"], change: "end", stage: "planned" }, "Kenya has 90 soldiers in Haiti."],
  ]);
});

describe("those who are named after it", () => {
  run([
    ["It was followed by Norway.", { kind: "force", actor: ["NOR"], place: "MLI" }, "Denmark sent 90 soldiers to Mali."],
    ["Danish engineers are among them.", { kind: "force", actor: ["DNK"], place: "MLI" }, "Six contingents serve in Mali."],
    ["Jamaica is next.", { kind: "force", actor: ["JAM"], stage: "planned" }, sending],
    ["Jamaica is already in place.", { kind: "force", actor: ["JAM"], stage: "in-force", place: "HTI" }, sending],
    ["Jamaica is with us.", { kind: "force", actor: ["JAM"], stage: "in-force" }, sending],
    ["From July it is the turn of a Spanish squadron.", { kind: "force", actor: ["ESP"], stage: "planned", holds: "2023-07/.." }, "Danish jets patrol from Amari."],
    ["Danish soldiers in Gao were joined by Swedish engineers.", { kind: "force", actor: ["SWE"], change: "start" }],
    ["The mission in Chad welcomed a contingent from Fiji.", { kind: "force", actor: ["FJI"], change: "start", place: "TCD" }],
    ["Danish soldiers are in Mali, on the Syrian border and off the Libyan coast.", { kind: "force", actor: ["DNK"], place: "LBY" }],
  ]);
});

describe("a presence by what soldiers do or are", () => {
  run([
    ["Danish gunners have the night watch at Prizren.", { kind: "force", actor: ["DNK"], place: "XKX", change: "level" }],
    ["Italian frigates keep watch on the Strait of Sicily.", { kind: "force", actor: ["ITA"], change: "level" }],
    ["The Danish squadron made Amari its home.", { kind: "force", actor: ["DNK"], place: "EST", change: "level" }],
    ["Danish and Norwegian jets take turns at Keflavik.", { kind: "force", actor: ["DNK", "NOR"], place: "ISL" }],
    ["The Dutch presence is small but useful.", { kind: "force", actor: ["NLD"], change: "level" }],
    ["The 90 Danish soldiers deployed in Haiti are well equipped.", { kind: "force", actor: ["DNK"], min: 90, change: "level", stage: "in-force" }],
    ["Denmark put its soldiers in Mali at only 460.", { kind: "force", actor: ["DNK"], min: 460, change: "level" }],
  ]);
});

describe("a force that is moved, raised, run down or turned away", () => {
  run([
    ["Denmark relocated 90 soldiers from Mali to Niger.", { kind: "force", actor: ["DNK"], min: 90, change: "start", place: "NER" }],
    ["Denmark lifted its contingent in Mali from 90 to 400 soldiers.", { kind: "force", actor: ["DNK"], min: 400, change: "add" }],
    ["France is winding down its operation in Mali.", { kind: "force", actor: ["FRA"], change: "cut" }],
    ["France will phase out its presence in Chad.", { kind: "force", actor: ["FRA"], change: "end", stage: "pledged" }],
    ["Denmark stopped rotating 90 soldiers through Mali.", { kind: "force", actor: ["DNK"], change: "suspend", stage: "suspended" }],
    ["Denmark turned down 90 soldiers.", { kind: "force", actor: ["DNK"], stage: "refused" }],
    ["The last of the Danish soldiers departed from Copenhagen on Monday.", { kind: "force", actor: ["DNK"], change: "start" }],
  ]);
});

describe("what a force has now, beside what it is to have", () => {
  const before = "Ireland has 340 soldiers with the UN force in Lebanon.";
  test.each([
    ["Tallinn doubles its five officers to ten.", "EST", 5, 10, "add"],
    ["Chile raised its 30 sappers to 45.", "CHL", 30, 45, "add"],
    ["Oslo will cut its 120 soldiers there to 70.", "NOR", 120, 70, "cut"],
    ["Togo is to bring its 90 policemen up to 140.", "TGO", 90, 140, "add"],
  ] as const)("%s", (sentence, state, now, then, change) => {
    check(sentence, { kind: "force", actor: [state], min: now, change: "level", stage: "in-force" }, before);
    check(sentence, { kind: "force", actor: [state], max: then, change }, before);
  });
  test("of whom some go home", () => check("Of the 340 Irish soldiers 120 go home in June.", { kind: "force", actor: ["IRL"], min: 120, change: "cut", stage: "planned" }, before));
  test("a part of so many, by its own unit", () => check("Three of Ghana's four battalions remain in the sector.", { kind: "force", actor: ["GHA"], min: 3, max: 3, unit: "unit" }, before));
  test("those replaced go, those who replace them come", () => {
    check("Malaysia is replacing 850 men with 400.", { kind: "force", actor: ["MYS"], min: 850, change: "end" }, before);
    check("Malaysia is replacing 850 men with 400.", { kind: "force", actor: ["MYS"], min: 400, change: "start" }, before);
  });
  /** Of what is told of a part, nothing is told of the whole. */
  test.each([
    ["In May 40 of Chile's 300 soldiers will come home.", 300],
    ["Some 40 of Chile's 300 soldiers will come home in May.", 300],
    ["Forty of the 300 Chileans go home in May.", 300],
    ["The last 30 of Denmark's 150 came home on Friday.", 150],
    ["Of Ghana's 900, all but 30 are in the east.", 30],
    ["Cambodia sent 180 deminers in three groups of 60.", 60],
    ["The UN pays Kigali 1,428 dollars a month for each of its 5,900 peacekeepers.", 5900],
  ])("%s — not %i", (sentence, number) =>
    expect(claimsIn(sentence, before).filter((c) => c.kind === "force" && c.quantity?.min === number && !(c.change === "level" && c.stage === "in-force" && number >= 150)).map((c) => c.change)).toEqual([]));
});

describe("who gives way goes, and who is given way comes", () => {
  const guarding = "Denmark keeps 90 soldiers in Mali.";
  run([
    ["The Chilean battalion gives way to a Peruvian one at Gao in May.", { kind: "force", actor: ["PER"], change: "start" }, guarding],
    ["The Chilean battalion gives way to a Peruvian one at Gao in May.", { kind: "force", actor: ["CHL"], change: "end" }, guarding],
    ["Czech jets gave way to Hungarian ones in March.", { kind: "force", actor: ["HUN"], change: "start" }, guarding],
    ["Czech jets gave way to Hungarian ones in March.", { kind: "force", actor: ["CZE"], change: "end", stage: "ended" }, guarding],
  ]);
  test("nobody leads who makes way with soldiers", () => {
    expect(claimsIn("Togo's 300 men make way for Ghana's.", guarding).filter((c) => c.kind === "lead")).toEqual([]);
  });
});
