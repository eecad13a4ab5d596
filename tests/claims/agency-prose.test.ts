/** Constructions of plain agency prose: who a complement's "it" is, "U.S.-led", "each from", what an includes-list holds, days with a dot. */
import { describe, expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { check } from "./check.ts";

const reader = makeReader(loadRegistry());
const claimsOf = (text: string) => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2025-03-14" }).claims;

describe("who says so is who will", () => {
  const before = "Germany has already sent a frigate to the Gulf.";
  test.each([
    ["Spain has made clear that it will not participate.", "ESP"],
    ["Portugal has said it will not join the mission.", "PRT"],
    ["Greece has made it clear that it will take no part in the mission.", "GRC"],
    ["Chile made it very clear that it would not join the force.", "CHL"],
    ["Peru insists that it will not join the mission.", "PER"],
  ])("%s", (text, actor) => check(text, { kind: "force", actor: [actor], modality: "negated" }, before));
  test("a minister who says it speaks of whatever was told of", () => check("Sappers will clear mines in Mali, the Chilean minister said.", { no: "lead" }, before));
});

test("who takes no part or plays no role does not", () => {
  check("Greece will play no role in the mission in Mali.", { kind: "force", actor: ["GRC"], modality: "negated" }, "Spain sent a frigate to the Gulf.");
  check("Greece will play a role in the mission in Mali.", { kind: "force", actor: ["GRC"], modality: "stated" }, "Spain sent a frigate to the Gulf.");
});

test("a dotted name before a participle is one word, and no verb", () => {
  check("The U.S.-led coalition has 900 soldiers in Iraq.", { kind: "force", min: 900 });
  check("The U.S.-led coalition has 900 soldiers in Iraq.", { kind: "lead", actor: ["USA"], stage: "in-force" });
  check("Norway's frigate will be part of the U.S.-led Operation Prosperity Guardian.", { no: "position" });
  expect(claimsOf("Norway sends a frigate to the Red Sea. It will join the U.S.-led Operation Prosperity Guardian.").filter((c) => c.kind === "lead" && c.stage === "ended")).toEqual([]);
});

describe("so many each from several states are of them all", () => {
  test.each([
    ["Two frigates each from Chile and Peru joined the force in the Gulf.", ["CHL", "PER"]],
    ["Four fighter jets each from Belgium and Poland began their rotation in Lithuania.", ["BEL", "POL"]],
    ["Forty medics each from Kenya and Ghana arrived in Haiti.", ["KEN", "GHA"]],
  ])("%s", (text, actor) => check(text, { kind: "force", actor }));
});

describe("a mission that includes people of several states", () => {
  test.each([
    ["The coalition includes instructors from Canada, New Zealand and Norway.", ["CAN", "NZL", "NOR"]],
    ["The mission in Mali comprises trainers from Spain and Chile.", ["ESP", "CHL"]],
    ["The force in Lebanon also includes engineers and medics from Fiji and Nepal.", ["FJI", "NPL"]],
  ])("%s", (text, actor) => check(text, { kind: "force", actor }, "NATO runs the mission."));
  test("its words run to the end of the list, and nobody stands where the people are from", () => {
    const claims = claimsOf("NATO runs the mission. The coalition includes soldiers from Canada, New Zealand and Norway.").filter((c) => c.kind === "force");
    expect(claims.at(-1)?.evidence[0].quote).toBe("The coalition includes soldiers from Canada, New Zealand and Norway");
    expect(claims.flatMap((c) => c.place)).toEqual([]);
  });
});

test("a commitment that grows to so many people is a force, help that grows to so many things is aid", () => {
  check("Australia increased the commitment to 90 instructors.", { kind: "force", min: 90, change: "add" }, "Australia trains Ukrainian recruits in the UK.");
  check("Prague trebled its gift of shells to 60,000.", { kind: "aid", min: 60_000 }, "Prague sends shells to Ukraine.");
});

test("a day with its month cut short counts nothing, and rotations are no force", () => {
  expect(claimsOf("NATO guards the Baltic skies with 8 jets. The rotation will start in January after a ceremony on Dec. 31.").map((c) => c.quantity?.min)).not.toContain(31);
  expect(claimsOf("Australia has committed 70 instructors to Mali in two rotations.").map((c) => c.quantity?.min)).not.toContain(2);
});

describe("what a bare verb after an infinitive goes on with", () => {
  test.each([
    ["The frigate is expected to reach the Gulf in June and remain there for 25 days.", { kind: "mandate", min: 25, modality: "expected" }],
    ["Norway plans to send 40 sappers to Gao and train recruits.", { kind: "aid", actor: ["NOR"], stage: "planned" }],
    ["Chile agreed to send 40 medics to Haiti and keep them there.", { kind: "force", actor: ["CHL"], min: 40, stage: "agreed" }],
  ] as const)("%s", (text, answer) => check(text, answer, "Norway's frigate serves in the mission."));
});

test("what a ship is made for is not what it does, and when it was made is not when it sails", () => {
  check("It is also equipped to fight missiles and drones.", { no: "force" }, "Denmark sends the frigate Absalon to the Gulf.");
  check("It was built to hunt submarines.", { no: "force" }, "Denmark sends the frigate Absalon to the Gulf.");
  for (const claim of claimsOf("Denmark's frigate Absalon, a vessel commissioned in 2005, will sail to the Gulf of Aden.")) expect(claim.holds?.edtf ?? "").not.toContain("2005");
});

test("the vessel that is scheduled to begin something is told of by what it begins", () => {
  expect(claimsOf("Chile sends a frigate to the Gulf. The vessel was scheduled to begin a world tour.").filter((c) => c.evidence[0].quote.endsWith("scheduled"))).toEqual([]);
});

test("host's soldiers who show courage are no contribution", () => {
  check("Ukrainian soldiers have shown courage in defending their country.", { no: "force" }, "Chile's 90 soldiers train Ukrainian recruits in Poland.");
});

describe("one force that takes over from another leads nothing", () => {
  test.each(["Spanish Eurofighters will take over from a German deployment at Amari in Estonia.", "Polish jets take over from Norwegian F-16s in Lithuania in May.", "Peruvian soldiers will take over from a Chilean battalion in Haiti."])("%s", (text) => {
    check(text, { no: "lead" }, "NATO polices the Baltic skies.");
  });
  test("who takes over as leader does, and no force moves", () => {
    check("Italy will take over from Canada as leader of the battle group in Latvia.", { kind: "lead", actor: ["ITA"] });
    check("Italy will take over from Canada as leader of the battle group in Latvia.", { no: "force" });
  });
});

describe("the size of what grows or shrinks to a number is what there is", () => {
  test.each([
    ["Norway will raise its 450-strong contingent in Mali to 600.", 450, 600],
    ["The 3,200-strong American force in Niger would be scaled back to around 900 by the start of 2025.", 3200, 900],
    ["Norway will cut its force in Mali from 450 to 300 by May 2026.", 450, 300],
  ])("%s", (text, old, fresh) => {
    const claims = claimsOf(`Denmark has 90 soldiers in Mali. ${text}`);
    const by = (n: number) => claims.find((c) => c.quantity?.min === n);
    expect([by(old)?.stage, by(old)?.change]).toEqual(["in-force", "level"]);
    expect(by(old)?.holds?.edtf).toBe("2025-03-14/..");
    expect(by(fresh)?.stage).not.toBe("in-force");
  });
});

test("allied forces are the alliance's", () => {
  check("Allied jets are deployed to an air base in Lithuania.", { kind: "force", actor: ["nato"], place: "LTU" }, "NATO met in Riga. Estonia and Latvia joined the alliance in 2004.");
});

test("a knight is called by his given name", () => {
  const claims = claimsOf("Prime Minister Sir Keir Starmer flew to Madrid. Spain spends 1.3% of GDP on defence. Sir Keir has promised to spend 2.5% of GDP on defence.");
  expect(claims.find((c) => c.quantity?.min === 2.5)?.actor.map((a) => a.id)).toEqual(["GBR"]);
});

test("how long a parliament sits, and what it has put in force, is no gate", () => {
  check("The government has a goal of reaching 3% of GDP over the next parliament.", { no: "condition" }, "Britain spends 2.3% of GDP on defence.");
  check("The Seimas resolution, in force until December 31, allowed up to 455 soldiers.", { no: "condition" }, "Lithuania has 90 soldiers in Mali.");
});

test("who joins a force that is led is to come, who leads it is known", () => {
  check("Norway will join the French-led mission in the Gulf.", { kind: "lead", actor: ["FRA"], stage: "in-force", change: "level" });
});

test("aircraft fly out of their base, soldiers out of a land", () => {
  const before = "NATO polices the Baltic skies.";
  check("Four Danish jets will fly out of Ämari in Estonia.", { kind: "force", actor: ["DNK"], min: 4, change: "start", place: "EST" }, before);
  check("Four Hungarian jets will lead the mission out of Šiauliai air base in Lithuania.", { kind: "force", actor: ["HUN"], change: "start" }, before);
  check("Belgium will fly four F-16s out of Poland.", { kind: "force", actor: ["BEL"], change: "start" }, before);
  check("Danish F-16s operate out of Kuwait.", { kind: "force", actor: ["DNK"], change: "level", place: "KWT" }, before);
  check("French troops flew out of Kabul on Monday.", { kind: "force", actor: ["FRA"], change: "end" }, before);
  check("Denmark will fly its 90 soldiers out of Mali.", { kind: "force", actor: ["DNK"], change: "end", stage: "pledged" }, before);
});

test("lists of nations before a verb, and what several own", () => {
  check("Fighter jets from Germany, Hungary and Italy are in Lithuania.", { kind: "force", actor: ["DEU", "HUN", "ITA"] }, "NATO polices the Baltic skies.");
  check("As aircraft from seven countries have been holding drills over Romania, soldiers from Chad, Togo and Niger arrived in Mali.", { kind: "force", actor: ["TCD", "TGO", "NER"], place: "MLI" });
  check("Chad and Niger's soldiers arrived in Mali.", { kind: "force", actor: ["TCD", "NER"], place: "MLI" });
  check("Germany, Hungary and Italy's aircraft will start patrolling the Baltic skies.", { kind: "force", actor: ["DEU", "HUN", "ITA"] });
});

test("the words of what several own begin with the first owner", () => {
  expect(claimsOf("Chad and Niger's soldiers arrived in Mali.").map((c) => c.evidence[0].quote)).toContain("Chad and Niger's soldiers arrived in Mali");
});

test("members of a service are people, and who leads members of a council leads no force", () => {
  check("Approximately 100 members of the Australian Defence Force are preparing to travel to the United Kingdom.", { kind: "force", actor: ["AUS"], min: 100, unit: "personnel" });
  check("Some 90 ADF members will serve in Iraq.", { kind: "force", actor: ["AUS"], min: 90, unit: "personnel" });
  check("Some council members, led by the United States, contend that the peacekeeping force is too large.", { no: "lead" }, "The UN mission in Mali has 9,000 soldiers.");
  check("The force, led by Italy, has 900 soldiers.", { kind: "lead", actor: ["ITA"] }, "The UN mission in Mali has 9,000 soldiers.");
});

describe("what a number is measured against is no force of its own", () => {
  const before = "The Security Council added 300 troops to the UN mission in Congo.";
  const numbers = (text: string) => claimsOf(`${before} ${text}`).flatMap((c) => (c.quantity?.min === undefined ? [] : [c.quantity.min]));
  test.each(["That is far less than the 2,580 troops that the Secretary-General requested.", "It is short of the 2,580 soldiers that were asked for."])("%s", (text) => expect(numbers(text)).not.toContain(2580));
  test("what is judged was told before", () => expect(numbers("The 300 troops were a temporary addition.").filter((n) => n === 300)).toHaveLength(1));
});

test("who leads in passing is not who goes on", () => {
  check("Up to 200 soldiers could be sent to Afghanistan.", { kind: "force", actor: ["LTU"], max: 200 }, "On Tuesday, parliament authorised Lithuanian units to take part in the NATO-led operation in Afghanistan.");
});

test("another's growing presence is a threat, and a war that saw soldiers prolongs none", () => {
  check("Japan will give ships to the Philippines in the face of China's growing presence in regional waters.", { no: "force" });
  check("The conflict in Afghanistan has continued for 18 years, and at one point saw 100,000 troops on the ground.", { kind: "force", min: 100_000, change: "level" }, "The United States has 8,600 soldiers in Afghanistan.");
  check("Britain ended its combat role in Afghanistan in 2014.", { no: "membership" }, "NATO has a mission in Afghanistan.");
  check("The UN Security Council voted Wednesday to extend for another year its mission in South Sudan.", { no: "position" });
});

test("all who serve under a mission are its body's", () => {
  const before = "Uganda sends soldiers to Somalia.";
  check("There are currently more than 20,000 soldiers serving under AMISOM.", { kind: "force", actor: ["african-union"], min: 20_000 }, before);
  check("There are 90 Ugandan soldiers in AMISOM.", { kind: "force", actor: ["UGA"], min: 90 }, before);
  check("Uganda will withdraw AMISOM troops in 2027.", { kind: "force", actor: ["UGA"], change: "end" });
  check("The African union has said it will deploy an extra 500 police officers to Somalia.", { kind: "force", actor: ["african-union"], min: 500 });
});

test("states named among those who do something else bring no force", () => {
  check("Countries, including the US, UK and Turkey, have been training Somali police officers.", { no: "force" }, "Uganda sends soldiers to AMISOM in Somalia.");
  check("Several countries, including Kenya and Ghana, have sent soldiers there.", { kind: "force", actor: ["KEN", "GHA"] }, "Uganda sends soldiers to AMISOM in Somalia.");
});

test("a missile that lands is no gift, and those it kills no force", () => {
  check("A stray missile landed on Polish territory last November, killing two people.", { no: "aid" }, "Germany deployed its Patriots to Poland.");
  check("A stray missile landed on Polish territory last November, killing two people.", { no: "force" }, "Germany deployed its Patriots to Poland.");
});

test("what is taught is not done", () => {
  check("The mission also trains Somali soldiers on how to fight terrorism.", { no: "force" }, "The African Union has a mission in Somalia.");
  check("Sweden taught the police how to guard ministries in Mali.", { no: "force" });
});

test("their numbers are those who are there", () => {
  check("Kenya, Burundi, Djibouti and Ethiopia are also expected to reduce their numbers by 31 December.", { kind: "force", actor: ["KEN", "BDI", "DJI", "ETH"], change: "cut", modality: "expected" }, "Uganda has 6,000 soldiers in Somalia.");
});

test("one number each, though the two are told of as they", () => {
  const said = "Italy and France confirmed that they will send 3,000 and 2,000 troops to Lebanon respectively.";
  check(said, { kind: "force", actor: ["ITA"], min: 3000 });
  check(said, { kind: "force", actor: ["FRA"], min: 2000 });
  check("Italy and France said they will send 3,000 troops to Lebanon.", { kind: "force", actor: ["ITA", "FRA"], min: 3000 });
});

test("a calibre counts nothing, and the number before it counts the shells", () => {
  const before = "Denmark sends arms to Ukraine.";
  check("Norway will deliver 8,000 155 mm artillery shells to Ukraine.", { kind: "aid", actor: ["NOR"], min: 8000, unit: "unit" }, before);
  check("Italy sent 400 155mm rounds to Ukraine.", { kind: "aid", actor: ["ITA"], min: 400 }, before);
  expect(claimsOf(`${before} Norway gave 155 mm guns to Ukraine.`).map((c) => c.quantity?.min)).not.toContain(155);
});

test("states whose name is also an adjective plan, and their plans are theirs", () => {
  check("Denmark and the Netherlands plan to deliver 14 tanks to Ukraine next year.", { kind: "aid", actor: ["DNK", "NLD"], min: 14, stage: "planned" });
  check("The Netherlands want to send 90 soldiers to Mali.", { kind: "force", actor: ["NLD"], min: 90, stage: "planned" });
  check("The allies plan to leave Afghanistan by May.", { kind: "force", actor: ["nato"], change: "end" }, "NATO has 9,000 soldiers in Afghanistan.");
});

test("a mission of so many members counts them; those who died are no force, nor is money", () => {
  check("Seoul's parliament approved a one-year extension of its 3,600-member mission in Iraq.", { kind: "force", min: 3600, unit: "personnel" });
  expect(claimsOf("The minister spoke in honour of 17 Spanish soldiers who died in Afghanistan. Spain has 90 soldiers in Mali.").map((c) => c.quantity?.min)).toEqual([90]);
  check("The package includes a financial contribution to the operation of fighter jets in Ukraine.", { no: "force" }, "Denmark sends aid to Ukraine.");
});

test("so many forces are people", () => {
  check("Washington keeps 2,000 American forces in Syria.", { kind: "force", actor: ["USA"], min: 2000, unit: "personnel" });
  check("Some 2,500 U.S. forces are still in Iraq.", { kind: "force", actor: ["USA"], min: 2500, unit: "personnel" });
  check("Turkey wants the remaining 900 American forces in Syria to come out.", { kind: "force", actor: ["USA"], min: 900, stage: "requested" });
  check("About 90 Danish special operations forces are in Iraq.", { kind: "force", actor: ["DNK"], min: 90 });
  check("The two armed forces of Chad and Niger hold an exercise in Mali.", { no: "aid" });
});

test("counterparts act beside the one whose they are", () => {
  check("President Joe Biden and his NATO counterparts have agreed to send thousands of troops to Poland.", { kind: "force", actor: ["USA", "nato"], stage: "agreed" });
  check("The Danish minister and her Norwegian counterpart agreed to send 90 soldiers to Mali.", { kind: "force", actor: ["DNK", "NOR"], min: 90 });
});

test("the North is the other Korea", () => check("South Korea said the North had sent 3,000 troops to Russia.", { kind: "force", actor: ["PRK"], min: 3000, place: "RUS" }));

test("under pressure to do it is asked to; cannot is will not; what is to be completed is not over", () => {
  check("Spain and Greece are under intense pressure from their allies to provide Ukraine with more radars.", { kind: "aid", actor: ["ESP", "GRC"], to: "UKR", stage: "requested" });
  check("Norway is under pressure to send 90 soldiers to Mali.", { kind: "force", actor: ["NOR"], min: 90, stage: "requested" });
  check("Spain faces pressure from its allies to send Ukraine radars.", { kind: "aid", actor: ["ESP"], stage: "requested" });
  check("Danish commanders said Denmark was capable of deploying 900 troops to Mali.", { kind: "force", min: 900, stage: "considered", modality: "possible" });
  check("The government made guarantees a precondition of the complete American withdrawal from Syria.", { kind: "force", actor: ["USA"], stage: "planned", change: "end" });
  check("Norway cannot send troops to Mali.", { kind: "force", actor: ["NOR"], stage: "pledged", modality: "negated", change: "start" });
  check("Athens cannot give its tanks to Ukraine.", { kind: "aid", actor: ["GRC"], modality: "negated", stage: "pledged" }, "Germany sent Ukraine 40 tanks.");
  check("The withdrawal of the French troops from Mali was completed in May.", { kind: "force", stage: "ended" });
});
