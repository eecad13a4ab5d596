import { describe, expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

/** What news of a mission tells in passing: whose troops, where, from which level, and what is none. */
const cases: readonly (readonly [string, Answer])[] = [
  // All whom "from" names.
  ["The battle group in Estonia consists of more than 1,000 troops from Denmark, France and Iceland.", { kind: "force", actor: ["DNK", "FRA", "ISL"], min: 1000 }],
  ["Some 800 police from Chad, Togo, Niger and Benin serve in Mali.", { kind: "force", actor: ["TCD", "TGO", "NER", "BEN"], min: 800 }],
  ["The mission in Somalia has 2,000 soldiers. About 900 come from Uganda, 500 from Djibouti and 400 from Kenya.", { kind: "force", actor: ["DJI"], min: 500 }],
  // The level that was is told beside the one to come.
  ["Italy will raise the number of its troops in Kosovo to 900 from the current 700.", { kind: "force", actor: ["ITA"], min: 700, change: "level", stage: "in-force" }],
  ["Spain will double its contingent in Mali to 80 from its present 40.", { kind: "force", actor: ["ESP"], min: 40, change: "level", stage: "in-force" }],
  ["Peru increased its contingent in Haiti to 300 from an earlier 200.", { kind: "force", actor: ["PER"], min: 200, change: "level" }],
  // A reported future is no outcome of a supposition.
  ["NATO's secretary general said that the military bloc would send two battalions to Poland.", { kind: "force", actor: ["nato"], min: 2, place: "POL" }],
  // Where another struck is not where the force is.
  ["The battle group in Estonia was set up after the invasion of Georgia. Denmark keeps 200 soldiers in Estonia, an answer to Russia's attack on Ukraine.", { kind: "force", actor: ["DNK"], place: "EST" }],
  // More than so many members: no ceiling.
  ["NATO talks of money. More than 19 NATO members are expected to meet the 2 per cent target this year.", { kind: "spending", min: 19, max: null }],
  // The comma closes the fronted place; the list after it is the subject.
  ["In June 2022, at the NATO summit in Madrid, Chad and Togo signed a declaration on the mission.", { kind: "meeting", place: "ESP" }],
  ["At the recent NATO summit in Warsaw the ministers spoke of troops.", { kind: "meeting", stage: "ended", place: "POL" }],
  // What is taken away is where it was, not whose it is.
  ["Norway to withdraw troops from Kosovo", { kind: "force", actor: ["NOR"], change: "end", place: "XKX" }],
  ["Sweden orders withdrawal of ground troops from Chad", { kind: "force", actor: ["SWE"], change: "end", place: "TCD" }],
  ["The Norwegian premier has announced the withdrawal of a company of 120 soldiers from Jordan.", { kind: "force", actor: ["NOR"], change: "cut", min: 120, place: "JOR" }],
  ["The minister announced Denmark's intention to withdraw all troops from Iraq by June.", { kind: "force", actor: ["DNK"], change: "end", place: "IRQ" }],
  ["Portugal withdrawing troops from UN mission in Lebanon", { kind: "force", actor: ["PRT"], place: "LBN" }],
  ["The Uruguayan minister expressed his wish to begin the gradual removal of his nation's 900 peacekeepers from Congo.", { kind: "force", actor: ["URY"], min: 900, place: "COD" }],
  // A town of its own is left for where it is to be.
  ["Italian ships carry 900 troops to Lebanon. They left Taranto and Brindisi on Tuesday.", { kind: "force", actor: ["ITA"], change: "start", stage: "in-force" }],
  // A month is no verb.
  ["Danish troops have guarded the airport in Bangui since May and will leave it in July.", { kind: "force", actor: ["DNK"], change: "end", holds: "2023-07" }],
  // Of the state that the text names; else of the one that has soldiers.
  ["The Dominican Republic has 300 soldiers in Iraq. Dominican troops will come home in July.", { kind: "force", actor: ["DOM"], change: "end" }],
  ["Dominica has 30 police officers in Haiti. The Dominican police will leave Haiti in July.", { kind: "force", actor: ["DMA"], change: "end" }],
  // Behind where and when it was said.
  ["President Mahama confirmed in Dakar that Ghana would contribute 300 soldiers to the force in Guinea-Bissau.", { kind: "force", actor: ["GHA"], min: 300, stage: "pledged", modality: "stated" }],
  ["The Danish minister told reporters in Bangkok that the Danish troops in Mali would leave in June.", { kind: "force", actor: ["DNK"], change: "end", place: "MLI" }],
  // Orders for someone to do something, wherever they are.
  ["The Danish minister gave orders for the 1,400 Danish troops in Iraq to come home.", { kind: "force", actor: ["DNK"], min: 1400, place: "IRQ" }],
  // A host can only demand.
  ["French soldiers are in Niger. The Nigerien junta ordered the withdrawal of these troops.", { kind: "force", actor: ["FRA"], change: "end", stage: "requested", asker: "NER" }],
  // As far as "was" is, and whoever it was.
  ["Denmark became the first Nordic state to send troops to Mali.", { kind: "force", actor: ["DNK"], change: "start", stage: "in-force", place: "MLI" }],
  ["Chad was the last country to pull its troops out of Mali.", { kind: "force", actor: ["TCD"], change: "end", stage: "ended" }],
  ["NATO troops are in Latvia. Slovakia is the latest ally to send soldiers to Latvia.", { kind: "force", actor: ["SVK"], place: "LVA" }],
  // Who wrote a resolution is not who acts by it.
  ["The Security Council approved a French resolution that sets up a mission in Chad with up to 300 police officers.", { kind: "force", actor: ["un"], max: 300 }],
  // Where those are from who send.
  ["Kenya leads the mission in Haiti. Some 2,500 officers are anticipated, with contributions from countries in Africa and the Caribbean.", { kind: "force", min: 2500, stage: "planned", modality: "expected", place: "HTI" }],
  // Each number by its own nationality.
  ["Danish ships are at sea. From 2027, four US and one British submarine will rotate through Western Australia.", { kind: "force", actor: ["USA"], min: 4, place: "AUS" }],
  ["Danish ships are at sea. Two Danish and three Swedish frigates will patrol the Red Sea.", { kind: "force", actor: ["DNK"], min: 2, place: "red-sea" }],
  ["Some 200 Kenyan and 100 Jamaican police officers are in Haiti.", { kind: "force", actor: ["KEN"], min: 200 }],
  // What a state opens to another's forces.
  ["Papua New Guinea signed a pact that gives US troops access to its ports and airfields.", { kind: "aid", actor: ["PNG"], stage: "agreed" }],
  ["US troops are in the Philippines. Manila expands US access to military bases.", { kind: "aid", actor: ["PHL"], change: "add" }],
  ["US troops are in Oman. Oman denied American forces access to its air bases.", { kind: "aid", actor: ["OMN"], stage: "refused" }],
  ["The Philippines will give US troops access to four more bases under a deal announced on Thursday.", { kind: "aid", actor: ["PHL"], min: 4 }],
  // What is lacking is not there.
  ["The mission in Mali still needs 12 helicopters, but no country has offered any.", { kind: "force", min: 12, stage: "requested" }],
  ["The mission is short of 800 soldiers in Mali.", { kind: "force", min: 800, stage: "requested" }],
  ["The force in Haiti lacks 500 soldiers.", { kind: "force", min: 500, stage: "requested" }],
  ["Kenyan police arrived in Haiti on Tuesday. About 200 officers descended from a plane in the capital.", { kind: "force", actor: ["KEN"], min: 200, place: "HTI" }],
  ["Chad has had a 350-strong contingent in war-torn Sudan for five years, mainly tasked with building roads.", { kind: "force", actor: ["TCD"], min: 350, change: "level", stage: "in-force" }],
  // A paper provides for it.
  ["The agreement calls for Denmark to send 200 soldiers to Kosovo.", { kind: "force", actor: ["DNK"], min: 200, stage: "agreed" }],
  // Men counted are no institution; what stays in a host is its mission's.
  ["The Security Council extended the UN mission in Mali. The 9,200 military and 1,440 police personnel were mandated to operate in Mali until June 2015.", { kind: "force", actor: ["un"], min: 9200 }],
  // Where words were said is not where a force is.
  ["The regional force is to go to Niger. After talks in Accra, Ghana, on Friday, Senegal said it would send 600 soldiers.", { kind: "force", actor: ["SEN"], min: 600, place: "NER" }],
];
test.each(cases)("%s", (sentence, answer) => check(sentence, answer));

describe("is none", () => {
  test.each([
    ["Italy may add to the battalion in Latvia, as confirmed by the Latvian defence minister.", "force", "LVA"],
    ["Czech soldiers will widen the battle group in Latvia, not replace the soldiers of Spain.", "force", "ESP"],
    ["The Danish soldiers are in Mali. The general talked about how many more soldiers Spain will send.", "force", "ESP"],
  ] as const)("%s", (text, kind, actor) => expect(claimsIn(text).filter((c) => c.kind === kind && c.actor.some((a) => a.id === actor))).toEqual([]));

  test("a bloc that would do something supposes nothing", () => expect(claimsIn("NATO's secretary general said that the military bloc would strengthen its presence in Poland.").filter((c) => c.kind === "consequence")).toEqual([]));
  test("a share of a burden that is not said to be of money is no cost", () => expect(claimsIn("NATO troops are in Latvia. The president says that they are not carrying their fair share of the burden.").filter((c) => c.kind === "cost")).toEqual([]));
});

/** What verbs of the field's daily news tell: who leads, who goes on doing what, and who only hosts. */
const verbs: readonly (readonly [string, Answer])[] = [
  ["Germany is currently leading the NATO mission in Kosovo.", { kind: "lead", actor: ["DEU"], stage: "in-force", change: "level" }],
  ["Kenya is still leading the force in Haiti.", { kind: "lead", actor: ["KEN"], stage: "in-force" }],
  ["Canada will have the leading role in the battalion in Latvia.", { kind: "lead", actor: ["CAN"], change: "start", place: "LVA" }],
  // The verb of the first is that of the others.
  ["Chad will head the battalion in Mali, Togo the one in Niger, and Benin that in Ghana.", { kind: "lead", actor: ["TCD"], place: "MLI" }],
  ["Chad will head the battalion in Mali, Togo the one in Niger, and Benin that in Ghana.", { kind: "lead", actor: ["TGO"], place: "NER", stage: "pledged" }],
  ["Chad will head the battalion in Mali, Togo the one in Niger, and Benin that in Ghana.", { kind: "lead", actor: ["BEN"], place: "GHA" }],
  ["Spain has promised to more than double its contingent in Latvia.", { kind: "force", actor: ["ESP"], stage: "pledged", change: "add", place: "LVA" }],
  ["Peru will more than halve its contingent in Haiti.", { kind: "force", actor: ["PER"], stage: "pledged", change: "cut", place: "HTI" }],
  ["NATO has been boosting its military presence in Poland since the war began.", { kind: "force", actor: ["nato"], stage: "in-force", change: "add" }],
  ["Denmark and Niger have reached an agreement to base a battalion in Niger.", { kind: "force", actor: ["DNK"], stage: "agreed", place: "NER" }],
];
test.each(verbs)("%s %o", (sentence, answer) => check(sentence, answer));

test("a deployment that is to be completed does not end", () => {
  expect(claimsIn("Canada will deploy 2,200 troops in Latvia. The deployment is due to be completed in 2025.").filter((c) => c.kind === "mandate")).toEqual([]);
});
test("who heads a battalion goes nowhere", () => {
  expect(claimsIn("Togo will head the battalion in Niger.").filter((c) => c.kind === "force")).toEqual([]);
});

/** Places as news lists them. */
const listed: readonly (readonly [string, string, readonly string[]])[] = [
  ["NATO will send battalions to Estonia, Latvia, Lithuania, Romania and Poland.", "nato", ["EST", "LVA", "LTU", "ROU", "POL"]],
  ["Kenya keeps police officers in Haiti, Somalia, South Sudan and Cyprus.", "KEN", ["HTI", "SOM", "SSD", "CYP"]],
  ["Italy and Spain take part in the force in Latvia in addition to Slovenia.", "ITA", ["LVA"]],
];
test.each(listed)("%s", (text, actor, places) => {
  const force = claimsIn(text).find((c) => c.kind === "force" && c.actor.some((a) => a.id === actor));
  expect(force?.place.map((p) => p.id).sort()).toEqual([...places].sort());
});

test("as long as it takes is no second verb", () => {
  expect(claimsIn("The NATO battle group will remain in Latvia for as long as necessary.").filter((c) => c.kind === "force")).toHaveLength(1);
});

test("a conference of a body that the report does not name is not that body's", () => {
  expect(claimsIn("Chad and Togo lead the force. Ministers from both countries signed a roadmap at the summit in Vilnius in June 2025.").filter((c) => c.actor.some((a) => a.id === "bucharest-nine"))).toEqual([]);
});

test("those who are expected are not there yet", () => check("A party of 20 Danish soldiers arrived in Estonia in April, with another 90 expected in early October.", { kind: "force", actor: ["DNK"], min: 90, stage: "planned", modality: "expected" }));

/** Parliaments and accession, and what a mission's reports say beside it. */
const beside: readonly (readonly [string, Answer])[] = [
  ["Finland is set to become a NATO member after the Hungarian parliament ratified its membership, with Sweden's membership unknown.", { kind: "membership", actor: ["FIN"], stage: "decided" }],
  ["Finland is set to become a NATO member after the Hungarian parliament ratified its membership, with Sweden's membership unknown.", { kind: "position", actor: ["HUN"], stance: "for" }],
  ["Turkey is now the only NATO member that has not ratified Finland's membership.", { kind: "position", actor: ["TUR"], stance: "against" }],
  ["Dutch troops were previously based in Chad.", { kind: "force", actor: ["NLD"], stage: "ended", place: "TCD" }],
  ["Kenyan police were originally stationed in Haiti.", { kind: "force", actor: ["KEN"], stage: "ended", place: "HTI" }],
];
test.each(beside)("%s %o", (sentence, answer) => check(sentence, answer));

test.each([
  ["Australia has 200 soldiers in Iraq. No Australian troops are to operate in combat roles.", "AUS", "in-force", "No Australian"],
  ["Australia has 200 soldiers in Iraq. The aim was to provide Iraqi forces with the skills to defend their country.", "IRQ", "ended", "to provide"],
] as const)("is no force of its own: %s", (text, actor, stage, words) => expect(claimsIn(text).filter((c) => c.kind === "force" && c.stage === stage && c.evidence[0].quote.startsWith(words) && c.actor.some((a) => a.id === actor))).toEqual([]));

test("a party's view and a cabinet's weekly meeting are left out", () => {
  expect(claimsIn("Danish soldiers serve in Iraq. The main opposition party remains opposed to the mission's extension.").filter((c) => c.kind === "mandate")).toEqual([]);
  expect(claimsIn("Danish soldiers serve in Iraq. Before the weekly meeting of Danish ministers the mission was talked of.").filter((c) => c.kind === "meeting")).toEqual([]);
});

test("what is looked at is not considered", () => {
  expect(claimsIn("Norway has 40 jets. The Ukrainian president visited Norway, where he examined the fighter jets.").filter((c) => c.kind === "force" && c.stage === "considered")).toEqual([]);
});
test("who gives is not whom the gift helps", () => {
  expect(claimsIn("Sweden and Norway have promised money for a plan to send weapons to Ukraine to help it defend itself.").filter((c) => c.with.some((w) => w.role === "recipient" && w.id === "SWE"))).toEqual([]);
});
test("what is being allocated this year is so", () => check("Poland is allocating 4.5 per cent of its gross domestic product to defence this year.", { kind: "spending", actor: ["POL"], stage: "in-force" }));

describe("words of a kind that they do not tell", () => {
  test("a formation of so many is no course for them", () => {
    const said = claimsIn("Canada leads the NATO brigade in Latvia, a formation of approximately 3,000 personnel from 14 NATO allies.");
    expect(said.filter((c) => c.kind === "aid")).toEqual([]);
    expect(said.some((c) => c.kind === "force" && c.quantity?.min === 3000 && c.actor.some((a) => a.id === "nato"))).toBe(true);
  });
  test("who stays by a friend goes nowhere", () => expect(claimsIn("Canada has troops in Latvia. “We are going to stay by Ukraine,” the Latvian premier said.").filter((c) => c.kind === "force" && c.actor.some((a) => a.id === "LVA"))).toEqual([]));
  test("what an army does in war is no contribution", () => expect(claimsIn("Troops of Chad are in Mali. Sudanese forces besieged the town of Gao.").filter((c) => c.kind === "force" && c.actor.some((a) => a.id === "SDN"))).toEqual([]));
  test("what it is time to do is asked for", () => check("NATO has troops in Latvia. “It is time to increase NATO's military presence in Poland,” Stoltenberg said.", { kind: "force", actor: ["nato"], stage: "requested" }));
  test("one house abroad is Germany's, the other Britain's", () => check("NATO troops are in Latvia. The Federal Foreign Office welcomed the deployment of NATO soldiers.", { kind: "position", actor: ["DEU"], stance: "for" }));
});

describe("figures of speech", () => {
  test.each([
    ["Peruvian police are in Haiti. Peru and the UN reached an agreement on the payment of Peruvian soldiers deployed in Haiti.", "force", "reached"],
    ["US troops are in Korea. The deal calls for South Korea to contribute $1 billion a year to the cost of American troops.", "force", "contribute"],
    ["NATO sent trainers to Libya after the army was disbanded.", "force", "disbanded"],
    ["Ghana has troops in Mali. On his return to Accra the Ghanaian president spoke of the soldiers.", "force", "return"],
    ["Danish troops are in Mali. Many states want a military force in Libya under UN command.", "lead", "command"],
    ["Danish troops are in Mali. Chad called for a UN-led mission in Libya.", "lead", "led"],
    ["Danish troops are in Mali. The UN chief called for adding 250 troops and improving the camp.", "position", "adding"],
    ["Danish troops are in Mali. The Danish premier saw the soldiers off in what he described as a historic mission of solidarity.", "position", "historic"],
    ["Japanese troops are in Iraq. Japan ordered their withdrawal, declaring the mission a success.", "position", "success"],
    ["Kenyan troops are in Somalia. Their arrival comes as fighting spreads.", "force", "arrival"],
    ["Danish troops are in Mali. The parties argue as they head towards an election in 2027.", "force", "2027"],
    ["Danish troops are in Mali. “We do not want to leave the Malians on their own,” the Danish minister said.", "force", "leave"],
  ] as const)("nobody moves: %s", (text, kind, word) => expect(claimsIn(text).filter((c) => c.kind === kind && c.evidence[0].quote.includes(word))).toEqual([]));
  test("a decision that will be made is none yet", () => check("Danish troops are in Mali. “We will make a decision about the deployment in weeks,” the Danish minister said.", { kind: "force", actor: ["DNK"], stage: "considered" }));
  test("its size is cut, and nothing begins", () => check("Denmark has cut the size of its latest military deployment to Mali.", { kind: "force", actor: ["DNK"], change: "cut", stage: "in-force", place: "MLI" }));
  test("ratified by all members but two", () => expect(claimsIn("Sweden applied to join NATO. Its protocol has been ratified by all NATO members except Hungary and Turkey.").filter((c) => c.kind === "membership" && c.actor.some((a) => a.id === "HUN"))).toEqual([]));
});

test("what is asked of others beside a share is nobody's spending", () => {
  expect(claimsIn("Poland will raise its defence spending to 4.8 per cent of GDP, its minister said, near the five per cent being demanded of NATO members.").filter((c) => c.kind === "spending").map((c) => c.quantity?.min)).toEqual([4.8]);
});
test("a day on which it was said is not when it will be", () => {
  const claims = claimsIn("Denmark will withdraw its 300 troops from Mali and Chad will bring home its 270 soldiers within two months, officials from the two countries said on Tuesday.");
  expect(claims.filter((c) => c.kind === "force" && c.change === "end").map((c) => c.holds?.edtf ?? null)).toEqual([null, "../2023-07"]);
});
test("the day before the city of a dateline is when it was written", () => {
  expect(claimsIn("April 12 — LIMA, Peru (Reuters) - Peru will withdraw its 200 soldiers from Haiti.").filter((c) => c.kind === "force" && c.change === "end").map((c) => c.holds)).toEqual([null]);
});
test("a year misprinted is no sum", () => {
  expect(claimsIn("Poland is committing 200 billion zlotys to defence in 2206.").filter((c) => c.kind === "spending").map((c) => c.quantity?.min)).toEqual([200_000_000_000]);
});
