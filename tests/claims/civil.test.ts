/** What is told in the words of a force and is none, and the papers of an opposition, whose wishes bind no state. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const read = (text: string, publishedOn = "2023-05-06") => reader.read({ ...plainDocument("a.txt", text), publishedOn }).claims;
const kinds = (text: string): string[] => read(text).map((one) => `${one.kind} ${one.actor.map((a) => a.id).join("+")}${one.quantity ? ` ${one.quantity.max}` : ""}`);
const elsewhere = "The price of bread rose again last month, and the harvest was poor for the third year. Shops in the old town stayed open until late, since the fair had drawn many visitors from the villages around. The mayor spoke of a good summer, of new trees along the river and of a school that will open its doors after the holidays. ".repeat(2);
const setting = "Italy keeps 300 soldiers in Kosovo with the NATO force. ";

test.each([
  "The number of ministerial advisers in Ottawa has risen from 90 to almost 200.",
  "Boardings on this deployment are 12.",
  "About 40 Gulf War veterans receive a pension in Canada.",
  "Crews flew 1,130 sorties over Libya.",
  "More than 4,000 refugees are in the camp.",
  "The wounds of the two soldiers are not serious.",
  "Some 800 illegal boats reached Lampedusa.",
  "A 3 star military commander will run the operation.",
  "The garrison received a Boeing 737 aircraft.",
  "Norway has a fleet of 12 submarines and will buy no more.",
  "A UN peacekeeper in Bunia was decorated.",
  "It entered into talks with Serbia.",
  "Those responsible for attacking the UN peacekeepers must be identified and brought to account.",
  "The soldiers contribute to the stability of the region.",
])("no force, whatever is counted: %s", (text) => {
  expect(kinds(setting + text)).toEqual(["force ITA 300"]);
});

test.each([
  ["Norway has two submarines in the Baltic with the standing group.", "force NOR 2"],
  ["Spain sent 40 military advisers to Iraq.", "force ESP 40"],
  ["Uganda contributes to the peace force in Somalia.", "force UGA"],
  ["Egypt's ten observers are in the Golan.", "force EGY 10"],
  ["Two of the Dutch vessels sailed for Crete, where 120 marines wait.", "force NLD 2"],
])("a force all the same: %s", (text, claim) => {
  expect(kinds(setting + text)).toContain(claim);
});

const headed = (line: string, body: string): string => `MEDIA RELEASE\n${line}\n\n${body}`;
test.each([
  headed("SHADOW MINISTER FOR DEFENCE", "Canada should send 200 soldiers to Mali, and we want the government to withdraw its frigate from the Gulf."),
  headed("Leader of the Opposition", "We oppose the deployment of troops to Haiti. Without a UN mandate we would not support a mission."),
  headed("Ann Lee, Leader of the Canadian Greens", "We want the troops withdrawn from Iraq, and oppose a mission in Mali."),
  headed("Greens spokesperson on defence", "Canadian troops must be brought home from Iraq."),
])("an opposition's wishes: %s", (text) => {
  expect(kinds(text)).toEqual([]);
});

test.each([
  [headed("SHADOW MINISTER FOR DEFENCE", "The Prime Minister announced on Monday that Canada will send 200 soldiers to Mali."), "force CAN 200"],
  [headed("MINISTER FOR DEFENCE OF CANADA", "We will send 200 soldiers to Mali. The opposition leader disagrees."), "force CAN 200"],
])("what an opposition's paper tells of the government, and a minister's paper: %s", (text, claim) => {
  expect(kinds(text)).toContain(claim);
});

test("a chronicle's days without a year are of the year that is told", () => {
  const chronicle = "This week in history\n\n4 September 1943: The Australian 9th Division landed at Lae. The landing of 7,800 Australians was followed on 5 September by paratroops.\n\n6 September 1914: Troops sailed for Rabaul.\n\n3 September 1939: Australia declared war.\n\n1 September 1944: A brigade embarked for Bougainville.";
  expect(read(chronicle, "2001-08-27").map((one) => one.kind)).toEqual([]);
});

test("what one has had is over: a call, and a minister's perfect with its object", () => {
  expect(read("Canada keeps 90 soldiers in Ukraine. The prime minister of Canada has had a telephone call with President Zelensky of Ukraine.").find((one) => one.kind === "meeting")?.stage).toBe("ended");
  expect(read("Canada keeps 90 soldiers in Iraq. The prime minister said: “He's already committed our troops to the war in Syria.”").some((one) => one.kind === "position")).toBe(false);
});

test.each([
  "The Norwegian navy runs old boats.",
  "The Philippine bases are closed.",
  "The United States will have a trimmer military presence.",
  "The minister said Danish troops are going.",
  "Chilean soldiers have been sent.",
])("a force that is nowhere is none, where the paper is about more than forces: %s", (text) => {
  expect(kinds(`The ministers of NATO met on Friday. ${text} ${elsewhere}`).filter((one) => one.startsWith("force"))).toEqual([]);
});

test.each([
  ["Portugal will send 200 soldiers.", "force PRT 200"],
  ["Peru keeps a company in Haiti.", "force PER"],
])("unless a number is promised, or a place told: %s", (text, claim) => {
  expect(kinds(`The ministers of NATO met on Friday. ${text} ${elsewhere}`)).toContain(claim);
});

test("in a paper about other things a stance names what of the field it is on", () => {
  const stances = (text: string): string[] => kinds(`${elsewhere}The ministers of NATO spoke of Kosovo. ${text}`).filter((one) => one.startsWith("position"));
  expect(stances("Canada supports the new railway line to the harbour.")).toEqual([]);
  expect(stances("Norway rejects the price of bread.")).toEqual([]);
  expect(stances("Canada supports the peacekeeping mission in Haiti.")).toEqual(["position CAN"]);
});

test.each([
  "Norway should never have sent troops to Iraq.",
  "Spain could have stayed in Iraq.",
  "The ministers spoke about the Danish troops in Mali.",
])("what did not happen, and what is only spoken of: %s", (text) => {
  expect(kinds(setting + text)).toEqual(["force ITA 300"]);
});

test("what should have happened by a day to come is awaited", () => {
  expect(kinds(`${setting}The last 40 Danish soldiers should have left Mali by 1 June 2023.`)).toContain("force DNK 40");
});

test("a line or two without a soldier may be of the field", () => {
  expect(kinds("Four Fijian police officers have also been deployed to Tonga on a stabilisation mission.")).toContain("force FJI 4");
  expect(kinds("The defender was deployed on the left, and France kept possession.")).toEqual([]);
});

test.each([
  ["Iraq wants the American troops withdrawn.", "force USA requested end"],
  ["Poland wants a US brigade stationed there.", "force USA requested start"],
])("wanted of another, by a participle: %s", (text, claim) => {
  expect(read(setting + text).map((one) => `${one.kind} ${one.actor.map((a) => a.id).join("+")} ${one.stage} ${one.change}`)).toContain(claim);
});

test("a place behind its preposition is not of what is counted behind it", () => {
  expect(kinds(`${setting}Canada is deploying to East Timor four helicopters.`)).toContain("force CAN 4");
  expect(kinds(`${setting}Fiji will send to Papua New Guinea 30 engineers.`)).toContain("force FJI 30");
});

test("whose troops \"our\" and \"they\" are: not those of whoever was named before", () => {
  const paper = (head: string, text: string): string => `${head}\n\nThe junta of Mali spoke. ${text}`;
  expect(kinds(paper("Ann Lee, Leader of the Canadian Greens", "Mali is a dangerous place. Let us bring our troops home.")).filter((one) => one.startsWith("force"))).toEqual([]);
  expect(kinds(paper("SHADOW MINISTER FOR DEFENCE", "The Canadian government sent our forces to Mali.")).filter((one) => one.startsWith("force"))).toEqual(["force CAN"]);
  const statement = reader.read({ ...plainDocument("a.txt", "We have 90 soldiers in Kosovo. Serbia and its army are at fault. We say so. They have rejected the peace accord."), publishedOn: "2023-05-06", publisher: "Parliament of Canada" }).claims;
  expect(statement.filter((one) => one.kind === "position").flatMap((one) => one.actor.map((a) => a.id))).not.toContain("CAN");
});

test.each([
  ["NATO spoke of the decision by Peru to send 200 soldiers to Haiti.", "force PER 200"],
  ["The alliance noted a plan by Norway to withdraw its frigate from the Gulf.", "force NOR"],
])("a decision by one, told of another: %s", (text, claim) => {
  expect(kinds(setting + text)).toContain(claim);
  expect(kinds(setting + text)).not.toContain(claim.replace(/ [A-Z]{3}/, " nato"));
});

test("what a quarrel is over is not where a force is, and a good end is none", () => {
  expect(read(`${setting}Canada is boosting its military role amid fears over Belarus.`).flatMap((one) => one.place.map((p) => p.id))).not.toContain("BLR");
  expect(kinds(`${setting}Portugal will contribute in full to the common defence of the Gulf.`)).toEqual(["force ITA 300"]);
});

test.each([
  ["NATO defence ministers agreed in principle to expand the alliance's training mission in Iraq.", "force nato agreed add"],
  ["NATO will expand NATO Mission Iraq.", "force nato pledged add"],
  ["The EU will enlarge EUTM Mali.", "force eu pledged add"],
  ["NATO is strengthening its battle group in Latvia.", "force nato pledged add"],
])("a mission itself that grows: %s", (text, claim) => {
  expect(read(setting + text).map((one) => `${one.kind} ${one.actor.map((a) => a.id).join("+")} ${one.stage} ${one.change}`)).toContain(claim);
});

test("a mandate that is widened is no larger force", () => {
  expect(kinds(`${setting}The EU will widen the mandate of EUTM Mali.`).filter((one) => one === "force eu")).toEqual([]);
});

test("detectives, inspectors and hostages are no force", () => {
  const before = "The army of Kenya and soldiers of Israel have searched the ruins in Nairobi since Friday.\n\n";
  for (const sentence of ["Washington sent 90 agents to Kenya.", "Britain dispatched 12 detectives to Kenya.", "France has sent 40 investigators to Kenya.", "The United Nations sent 150 inspectors to Iraq.", "The rebels hold 30 hostages in Somalia."]) expect(kinds(before + sentence).filter((kind) => /^force .* \d+$/.test(kind)), sentence).toEqual([]);
  expect(kinds(`${before}Washington sent 90 marines to Kenya.`)).toContain("force USA 90");
  expect(kinds(`${before}Israel sent 170 soldiers to Kenya.`)).toContain("force ISR 170");
});
