/** What fills a frame and tells nothing, and its neighbours that tell something. */
import { expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { check } from "./check.ts";

const reader = makeReader(loadRegistry());
const read = (text: string) => reader.read(plainDocument("a.txt", text)).claims;

test.each([
  "Some 90 Belgians are fighting in Syria alongside the rebels.", "At least 40 Danes who fight with the Islamic State are in Iraq.", "About 300 Kenyans fight for al-Shabaab in Somalia.", "There are 20 Finns fighting on the side of the separatists in Ukraine.", "Dozens of Tunisians are fighting with militias in Libya.",
  "The constitution of Fiji bars the presence of foreign troops on its soil.", "Austrian law forbids the stationing of foreign troops in Vienna.",
  "Norway will decide the future of its presence in Mali in May.", "The court will rule on the legality of the deployment to Iraq.", "Denmark debates the future of its contribution in Kosovo.",
  "It was so before in Mali, and it remains our position today.", "In Mali peace remains the goal of the mission's friends.",
])("no force: %s", (sentence) => check(sentence, { no: "force" }));

test.each([
  ["Some 90 Belgians are fighting in Mali alongside the Danes.", { kind: "force", actor: ["BEL"], min: 90 }],
  ["Chad has 90 soldiers who fight the rebels in Mali.", { kind: "force", actor: ["TCD"], min: 90 }],
  ["Norway will end its presence in Mali in May.", { kind: "force", actor: ["NOR"], change: "end" }],
  ["Danish troops remain in Mali.", { kind: "force", actor: ["DNK"], stage: "in-force" }],
] as const)("a force all the same: %s", (sentence, answer) => check(sentence, answer));

test.each([
  "The House would agree that the deployment of Danish troops to Mali has been a success.", "The House will be aware that Danish troops are in Mali.", "Parliament will recall that Danish troops went to Mali.", "The chamber will wish to thank the Danish troops in Mali.", "The Senate will know that Chadian soldiers serve in Mali.",
  "Georgia's army did not depend on Danish troops.", "Polish soldiers will guard the polls before the parliamentary elections in Iraq in June.",
])("no gate: %s", (sentence) => check(sentence, { no: "condition" }));
test.each([
  ["The deployment of Danish troops to Mali depends on a vote of parliament.", { kind: "condition", gate: "parliament" }],
  ["The Danish parliament must still agree to the deployment to Mali.", { kind: "condition", gate: "parliament" }],
] as const)("a gate: %s", (sentence, answer) => check(sentence, answer));

test.each([
  ["The House would agree that the deployment of UK forces to Kosovo has been a success.", { kind: "force", actor: ["GBR"], stage: "in-force" }],
  ["Ministers accept that the deployment of Dutch troops to Mali was a mistake.", { kind: "force", actor: ["NLD"], stage: "in-force" }],
  ["Spain and Italy agreed that 90 soldiers will go to Mali.", { kind: "force", min: 90, stage: "agreed" }],
] as const)("what is agreed of a fact is a fact: %s", (sentence, answer) => check(sentence, answer));

test.each([
  ["The deployment of UN forces to Mali has helped.", { kind: "force", actor: ["un"] }],
  ["The presence of US forces in Niger has helped.", { kind: "force", actor: ["USA"], stage: "in-force" }],
  ["US forces left Mali in May.", { kind: "force", actor: ["USA"], change: "end" }],
  ["The withdrawal of EU forces from Chad began in May.", { kind: "force", actor: ["eu"] }],
  ["UK forces will leave Mali in May.", { kind: "force", actor: ["GBR"], change: "end" }],
] as const)("“forces” behind a name is a noun: %s", (sentence, answer) => check(sentence, answer));
test("who forces another stands before him", () => check("NATO forces Serbia to accept a mission in Kosovo.", { no: "force" }));

test.each([
  ["Fiji has taken part in 12 of the 30 UN missions in Africa.", 12], ["Ghana has served in nine of the eleven operations.", 9], ["Nepal joined 24 of the 30 missions of the union.", 24], ["India has troops in 50 of the 71 operations.", 50], ["Denmark had soldiers in 22 of the 30 districts.", 22],
] as const)("so many of what is no soldier: %s", (sentence, n) => expect(read(`BRUSSELS, 10 May 2023. Soldiers of the mission in Mali are watched. ${sentence}`).filter((one) => one.quantity?.max === n)).toEqual([]));
test("so many of the soldiers", () => check("Denmark will withdraw 37 of the 56 soldiers in Mali.", { kind: "force", actor: ["DNK"], max: 37 }));

test.each([
  ["The mission in Mali came at a cost to Danish taxpayers of 90 million crowns.", "DNK"], ["The deployment in Mali has come at a cost to the Chilean government of 40 million dollars.", "CHL"], ["The operation in Kosovo was at a cost to the Finnish state of 12 million euros.", "FIN"],
  ["The presence in Mali comes at a cost to Ghana of 9 million dollars a year.", "GHA"], ["The campaign in Iraq came at an annual cost to the Canadian treasury of 120 million dollars.", "CAN"],
] as const)("who is billed: %s", (sentence, payer) => check(sentence, { kind: "cost", actor: [payer] }));

test.each(["Canada set aside 2 billion dollars to form closer ties with the states of the Pacific.", "Norway earmarked 90 million euros to strengthen relations with Chad."])("no cost: %s", (sentence) => check(sentence, { no: "cost" }, "Norway sent 90 soldiers to Mali."));

test.each([
  "Korea and the United States renewed the agreement for some 28,500 American troops in Korea.", "Kenya wants to extend the accord on about 300 British soldiers in Kenya.", "Tokyo renewed its deal for the 50,000 American troops in Japan.", "Djibouti prolonged its treaty on 1,500 French soldiers there.", "Qatar extended the arrangement for about 8,000 American soldiers in Qatar.",
])("an agreement is renewed, and the soldiers are there: %s", (sentence) => { const claims = read(`BRUSSELS, 10 May 2023. ${sentence}`).filter((one) => one.kind === "force" && one.quantity !== null); for (const claim of claims) expect(claim).toMatchObject({ change: "level", stage: "in-force" }); });
test("soldiers whose stay is extended", () => check("Denmark will extend the tour of 90 soldiers in Mali.", { kind: "force", actor: ["DNK"], change: "extend" }));

test.each([
  ["NEW DELHI, 22 September 2024. In the annual Quad summit that the US President hosted in Delaware, the leaders condemned the use of force against the allies' patrols in the South China Sea.", "quad"],
  ["OSLO, 4 May 2023. G7 leaders met in Hiroshima on Monday. The leaders condemned the deployment of missiles in Belarus.", "g7"],
])("“the leaders” are those of the circle that is spoken of: %s", (text, id) => expect(read(text).filter((one) => one.kind === "position").flatMap((one) => one.actor.map((a) => a.id))).toContain(id));

test("a mission is that of its time", () => {
  expect(read("DILI, 22 November 2012. The Australian-led International Stabilisation Force will cease its operations on 22 November.").filter((one) => one.mission !== null).map((one) => one.mission?.id)).not.toContain("isf-gaza");
  expect(read("LEOPOLDVILLE, 3 May 1961. The United Nations Force in the Congo has 900 Irish soldiers.").find((one) => one.kind === "force")).toMatchObject({ mission: { id: "onuc" } });
});

test("“it” after a bill is the bill", () => {
  const claims = read("WASHINGTON, 20 April 2024. The Ukraine bill was passed. This bill will provide 14 billion dollars for the training and arms of Ukraine's army. It also provides 9 billion dollars in loans to support the Ukrainian economy.");
  for (const claim of claims) expect(claim.actor.map((a) => a.id)).not.toContain("UKR");
});

test.each([
  ["OSLO, 3 June 2015. The two states will hold the talks that both promised during the Joint Security Dialogue between Norway and Chad in Oslo on 7 May 2015.", "ended"],
  ["OSLO, 3 June 2015. The minister recalled what Chad pledged at the Leaders' Summit of the United Nations in New York.", "ended"],
  ["OSLO, 3 June 2015. The meeting of ministers is a follow-up to the NATO summit in Lisbon.", "ended"],
])("what was promised at a meeting makes it past: %s", (text, stage) => { for (const claim of read(text).filter((one) => one.kind === "meeting" && /Dialogue|[Ss]ummit/.test(one.evidence[0].quote))) expect(claim.stage).toBe(stage); });

test("a heading over a transcript and the line below name who speaks", () => {
  const claims = read("Press conference\n\nby NATO Secretary General Jens Stoltenberg\n\n14 June 2023\n\nGood morning. In two weeks' time, we will meet in Madrid. We will send 90 trainers to Iraq.");
  expect(claims.find((one) => one.kind === "force")).toMatchObject({ actor: [{ id: "nato" }] });
});

test.each(["Some quarters suggested that Chad would be sending troops to Mali.", "Critics claimed that Norway was sending troops to Mali."])("what is bandied about: %s", (sentence) => check(sentence, { no: "force" }));
test.each(["Officials said that Chad would be sending troops to Mali."])("what officials say: %s", (sentence) => check(sentence, { kind: "force", actor: ["TCD"] }));

test.each([
  ["Today we have decided to withdraw Ground Self-Defense Forces from Iraq.", "JPN"], ["Japan will send the Maritime Self-Defense Force to the Gulf.", "JPN"],
] as const)("a service by its name is sent and withdrawn: %s", (sentence, actor) => check(sentence, { kind: "force", actor: [actor] }, "Japan's government met."));

const seen = (sentence: string) => read(`BRUSSELS, 10 May 2023. Soldiers of the mission in Mali are watched. ${sentence}`).filter((one) => one.evidence[0].quote.length > 0 && sentence.includes(one.evidence[0].quote.slice(0, 12)));

test.each([
  "In all 60 Chadian peacekeepers have made the supreme sacrifice in such missions.", "The Danish soldiers who gave their lives in Mali were remembered.", "Some 90 Kenyan peacekeepers have paid the ultimate price in Somalia.",
  "The dismissal of 90 soldiers of the Malian army led to riots.", "The army announced the recruitment of 2,000 soldiers.",
  "The test put millions of Koreans in shelters.", "The missile flew over Chad and landed in the sea.", "Two ministers watched how the rockets fell on Mali.",
  "Norway envisaged ten more patrol boats, above the 15 already ordered.",
  "The police presence in Mali will remain important.", "Asked about the deployment of Chadian troops to Mali, the minister smiled.", "The allies help Niger in building a force for the border.",
])("no force of anybody: %s", (sentence) => check(sentence, { no: "force" }));

test.each([
  ["Chad's largest deployment of 900 soldiers is in Mali.", { kind: "force", actor: ["TCD"], min: 900, stage: "in-force", change: "level" }],
  ["The maximum deployment of 320 Danish troops is at Gao.", { kind: "force", actor: ["DNK"], min: 320, stage: "in-force" }],
  ["Togo concluded that pulling its troops out of Mali would be possible.", { kind: "force", actor: ["TGO"], stage: "considered", modality: "possible" }],
  ["The government of Spain has put a timetable on the withdrawal of Spanish soldiers from Mali.", { kind: "force", actor: ["ESP"], change: "end", stage: "planned" }],
  ["Norway will send three, rather than two, frigates to the Gulf.", { kind: "force", actor: ["NOR"], max: 3, unit: "unit" }],
  ["Poland will send five instead of four battalions to Mali.", { kind: "force", actor: ["POL"], max: 5, unit: "unit" }],
  ["Italy sent 90, not 60, soldiers to Mali.", { kind: "force", actor: ["ITA"], max: 90 }],
  ["Reports that Ghana would leave Mali were denied in May, but Ghana later confirmed that its contingent would leave Mali.", { kind: "force", actor: ["GHA"], change: "end" }],
  ["Norway spoke of not sending soldiers to Mali.", { kind: "force", actor: ["NOR"], modality: "negated" }],
  ["Oman and Spain agreed on giving Spanish ships access to two more ports in Oman.", { kind: "aid", actor: ["OMN"] }],
] as const)("told so far, and no farther: %s", (sentence, answer) => check(sentence, answer));

test("who must go, and nobody says whither, leaves", () => expect(seen("American troops are in Mindanao. They have to go, the president said.").filter((one) => one.kind === "force" && one.change === "start")).toEqual([]));

test.each(["The seminar is a forum for troop-contributing countries of the UN.", "The chiefs of UN troop contributing nations came."])("those that contribute are a kind: %s", (sentence) => check(sentence, { no: "force" }));

test.each(["The operation will include support for the Danish-led Cold Harbour 25 as well as patrols.", "Norway commands Combined Task Force 150 in May."])("a name's number: %s", (sentence) => expect(seen(sentence).filter((one) => one.quantity !== null)).toEqual([]));

test("a share of the bill is no force", () => check("South Korea will increase its contribution to the cost of the bases.", { no: "force" }, "American troops are in South Korea."));
test("a share of the mission is one", () => check("South Korea will increase its contribution to the mission in Mali.", { kind: "force", actor: ["KOR"], change: "add" }));

test.each(["No details were immediately given of the four Philippine camps.", "American forces would be allowed to construct hangars in the Philippines."])("no aid: %s", (sentence) => check(sentence, { no: "aid" }, "Manila gave the Americans access to two bases."));
test.each(["The meeting led by the Danish minister was long.", "The talks led by Ghana's envoy went on."])("no lead: %s", (sentence) => check(sentence, { no: "lead" }));
test("who leads the mission", () => check("The mission in Mali is led by a Danish general.", { kind: "lead", actor: ["DNK"] }));
test.each(["A sum of 70,000 dollars is paid to the next of kin of the mission's dead."])("no cost: %s", (sentence) => check(sentence, { no: "cost" }, "Chad has 90 soldiers in Mali."));

test("their first meeting was of those who meet again", () => {
  const claims = read("SEOUL, 5 April 2023. Officials of Norway and Chad will hold their second round of talks on the 90 Norwegian troops in Chad next week. This follows their first meeting held last month in Oslo.");
  expect(claims.find((one) => one.kind === "meeting" && one.stage === "ended")?.actor.map((a) => a.id)).toEqual(["NOR", "TCD"]);
});

test("of two missions of one name the one whose land is named, where nothing says when", () => {
  expect(read("The Australian-led International Stabilisation Force patrols Dili. Soldiers of Timor-Leste patrol with it.").find((one) => one.kind === "lead")).toMatchObject({ mission: { id: "isf-timor" } });
});

test("what a bill gives is pledged", () => {
  const claims = read("WASHINGTON, 20 April 2024. Congress debates aid to Ukraine. This bill gives Ukraine 14 billion dollars for its army. It also provides 9 billion dollars for Ukraine's army.");
  for (const claim of claims.filter((one) => one.kind === "aid")) expect(claim.stage).toBe("pledged");
});
