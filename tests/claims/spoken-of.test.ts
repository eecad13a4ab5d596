/** Forces that are spoken of and that nobody commits: guessed at, alleged, described, at home, served by a base; papers of single members; and what stays. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const read = (text: string, publishedOn = "2023-05-06") => reader.read({ ...plainDocument("a.txt", text), publishedOn }).claims;
const kinds = (text: string): string[] => read(text).map((one) => `${one.kind} ${one.actor.map((a) => a.id).join("+")}${one.quantity ? ` ${one.quantity.max}` : ""}`);
const elsewhere = "The Congress of the United States met in Washington. ";
const setting = "Italy keeps 300 soldiers in Kosovo with the NATO force. ";

test.each([
  "It would be premature to speculate about sending Italian engineers to Mali.",
  "The minister would not conjecture about deploying Italian soldiers to Niger.",
  "Papers are musing on sending Danish troops to Chad.",
  "It is too early to speculate on the idea of deploying a Dutch brigade to Haiti.",
  "Nobody should theorise about withdrawing Spanish troops from Mali.",
])("guessed at: %s", (text) => {
  expect(kinds(setting + text).filter((one) => one.startsWith("force"))).toEqual(["force ITA 300"]);
});

test.each([
  "Both Chad and Niger have alleged Libyan involvement.",
  "Officials in Niamey accused the army of Chadian involvement in the coup.",
  "The envoy denied Rwandan involvement in the fighting in Congo.",
  "Kyiv suspects Belarusian involvement in the attack.",
  "Cairo blamed Sudanese involvement for the raid.",
])("alleged: %s", (text) => {
  expect(kinds(setting + text).filter((one) => one.startsWith("force"))).toEqual(["force ITA 300"]);
});

test.each([
  "Spaniards who were not at the front line must help in the hospitals of Mali.",
  "There will be no cuts to the kit of Spanish soldiers who are deploying.",
  "The rule holds for Danish troops who are deployed.",
  "Letters were read to the Dutch sailors who are serving.",
  "A payment goes to the Belgian soldiers who have not been to Mali.",
])("a clause that only says who is meant: %s", (text) => {
  expect(kinds(setting + text).filter((one) => one.startsWith("force"))).toEqual(["force ITA 300"]);
});

test.each([
  "Our fighters, the Eurofighters, are based here in Grosseto, along with our tankers.",
  "Italian troops are based in Turin and in Naples.",
  "Italy's marines are stationed in Brindisi.",
  "Italian paratroopers are garrisoned at Pisa.",
  "Most Italian warships are based at Taranto.",
])("at home: %s", (text) => {
  expect(kinds(`Italy's ministers met in Rome. ${text}`).filter((one) => one.startsWith("force"))).toEqual([]);
});

test.each([
  "From May the base will provide support for two Italian patrol boats.",
  "The yard in Kosovo has berths for four Italian frigates.",
  "The impacts of 1,100 Italian marines on the town were studied.",
  "This is a difficult time for the three Italian soldiers.",
  "Tens of thousands of people marched in Rome.",
  "The refugees wait on the island. Kosovo agreed to take those 252.",
])("counted, and no force that goes: %s", (text) => {
  expect(kinds(setting + text).filter((one) => one.startsWith("force"))).toEqual(["force ITA 300"]);
});

test.each([
  "The concerns were raised with the Italian military in November.",
  "Questions were raised again to the Italian army in Kosovo.",
  "The treaty will include patrols and expanded exchanges and joint exercises.",
  "Italy has contributed to a number of peacekeeping operations.",
  "The Italians have served in several missions in Africa.",
])("raised, expanded and served in general: %s", (text) => {
  expect(kinds(setting + text).filter((one) => one.startsWith("force"))).toEqual(["force ITA 300"]);
});

test.each([
  ["Spain's ministers spoke of sending 200 soldiers to Mali.", "force ESP 200"],
  ["Spanish soldiers who are deployed in Mali guard the airfield.", "force ESP"],
  ["Dutch troops are based in Lithuania.", "force NLD"],
  ["Norway will provide two frigates for the fleet.", "force NOR 2"],
  ["Thousands of Ethiopian soldiers marched into Somalia.", "force ETH null"],
  ["Denmark has expanded its force in Mali.", "force DNK"],
  ["Ghana has contributed soldiers to the mission in Lebanon.", "force GHA"],
])("what stays: %s", (text, claim) => {
  expect(kinds(setting + text)).toContain(claim);
});

const member = (head: string, text: string): string => `${head}\n\nTroops must come home\n\n${text}\n`;
test.each([
  member("Ann Lee, Senator for New Brunswick", "Canada should not be training with Uganda until its soldiers have been tried."),
  member("Ann Lee MP\nFederal Member for Northbay", "We call on the Government to send 200 soldiers to Haiti."),
  member("PAPER ON HAITI\nPREPARED BY MR JOHN LEE, M.P., AND MS ANN ROE, M.P.", "Canada should give Haiti ten million dollars."),
  member("Independent Member for Northbay\nAnn Lee", "Canadian troops must leave Mali before more of them are hurt."),
  member("Senator for Northbay Ann Lee", "Canada must withdraw its 300 soldiers from Kosovo."),
])("the paper of a member: %s", (text) => {
  expect(kinds(text)).toEqual([]);
});

test.each([
  [member("Ann Lee MP\nMinister for Defence\nMember for Northbay", "Canada will send 200 soldiers to Haiti."), "force CAN 200"],
  [member("Ann Lee, Senator for New Brunswick", "Norway has withdrawn 200 soldiers from Mali."), "force NOR 200"],
])("a minister's paper, and what a member's tells of others: %s", (text, claim) => {
  expect(kinds(text)).toContain(claim);
});

const shadow = (text: string): string => `JANE ROE MP, LEADER OF THE OPPOSITION\n\n${setting}${text}\n`;
test.each([
  "The Liberals want to go back to the old budgets, with the objective of having defence spending at two per cent of GDP.",
  "The Government should keep the people informed and consult with the Senate about the future of Italian troops in Kosovo.",
  "The minister would prefer to have the frigate Alpino ferrying asylum seekers to Malta.",
  "It may be wrong to think of sending Italian soldiers to Mali.",
  "He would rather have Italian ships carrying coal to Libya.",
])("an opposition's view: %s", (text) => {
  expect(kinds(shadow(text))).toEqual(["force ITA 300"]);
});

test.each([
  "MR LEE: And would the Italian soldiers be under the overall command of the Americans or",
  "MR LEE: Will the Italian soldiers leave Kosovo, or",
  "MR LEE: Could the Italians send 200 soldiers to Mali",
  "MR LEE: So will our troops go home from Kosovo this year",
  "MR LEE: Can those 40 Italian officers stay in Mali",
])("asked, whatever its mark: %s", (text) => {
  expect(kinds(`${setting}\n\n${text}\n`)).toEqual(["force ITA 300"]);
});

test.each([
  "ROME, 14 May 1995. The town was bombed in 1942 and 1943. Italian sailors worked out of Taranto, shipping German troops to Libya.",
  "ROME, 14 May 1995. In 1944 the port was full. The fleet worked there, carrying British soldiers to Greece.",
])("a participle is of the time of its verb: %s", (text) => {
  expect(read(text, "1995-05-14").map((one) => one.kind)).toEqual([]);
});

test("wide gaps and broken lines between words are read as one space", () => {
  expect(kinds(`${setting}The  wounds  of   the two\nsoldiers are  not serious. Spain  will   send 90\n  soldiers to  Mali.`)).toEqual(["force ITA 300", "force ESP 90"]);
});

test("spaces that hold words together are spaces", () => {
  expect(kinds(`${setting}This is a very difficult time for the three soldiers. Spain will send 90 soldiers to Mali.`.replaceAll(" ", "\u00a0"))).toEqual(["force ITA 300", "force ESP 90"]);
});

const story = "Brindisi, 14 August 1995. In July 1943 the town was bombed, and bombed again in 1944. From 1941 to 1945 its people went hungry, and many of them fled to the hills. ";
test.each([
  "Then, as now, the port was a vital link. The town was the home of two squadrons. There were 90,000 British troops, all told.",
  "The old men tell of it. The barracks stood by the sea. American soldiers came to the town with their lorries.",
  "The harbour was full at all hours. Bakers worked by night. Polish troops were stationed in Taranto.",
  "The fields lay waste. The church lost its roof. Australian sailors served in the Adriatic with the fleet.",
  "The mayor kept a diary of it. It names each ship. Canada sent two hospital ships to Malta.",
])("a story goes on in the time it began with: %s", (text) => {
  expect(read(story + text, "1995-08-14").map((one) => one.kind)).toEqual([]);
});

test.each([
  ["Today the town is the port of the mission: Italy keeps 90 soldiers there for the force in Bosnia.", "force ITA 90"],
  ["Last week Canada sent two frigates to Malta.", "force CAN 2"],
])("what is of today stays in such a paper: %s", (text, claim) => {
  expect(read(story + text, "1995-08-14").map((one) => `${one.kind} ${one.actor.map((a) => a.id).join("+")}${one.quantity ? ` ${one.quantity.max}` : ""}`)).toContain(claim);
});

test.each([
  "The minister of New Zealand was in Oslo for a tourism ministers' conference.",
  "The Spanish minister spoke at the Conference on Landmines, Lisbon, 23 November 2022.",
  "The German minister went to a conference of the trade union in Essen.",
  "The Danish defence minister will speak at a party congress on Friday in Odense.",
  "The two ministers met at the education conference in Bonn.",
])("meetings of other fields: %s", (text) => {
  expect(kinds(setting + text).filter((one) => one.startsWith("meeting"))).toEqual([]);
});

test.each([
  "Norway's help for Rwanda comes to $75 million, including $30 million from community support.",
  "Another $4 million for Haiti came from public donations.",
  "Of the relief for Kenya, $2 million came from private donors.",
  "About $5 million through charities went to Chad.",
  "A further $7 million from churches was sent to Mali.",
])("given by the public: %s", (text) => {
  expect(kinds(setting + text).filter((one) => /^aid .* (?:30|2|4|5|7)000000/.test(one))).toEqual([]);
});

test.each([
  "France has been taking a lead in efforts to keep the deal alive.",
  "Spain took the lead in talks on the grain.",
  "Norway is taking a lead in the negotiations over Sudan.",
  "Turkey spoke of assuming the duty of guarding the captured rebels.",
  "We await further clarification on the impact of the statement.",
  "You can't turn a quiet town into a base without putting strain on it.",
  "You cannot keep an army without money for boots.",
])("no lead and no gate: %s", (text) => {
  expect(kinds(setting + text).filter((one) => /^(?:lead|condition)/.test(one))).toEqual([]);
});

test.each([
  "If you send the frigates out there they cost a million dollars a day.",
  "When you deploy soldiers to Mali they need 90 lorries.",
  "They must not send their ships to the Gulf.",
  "You must not keep troops in Chad.",
  "If Spain was not able to keep its troops in Mali, the posts would be lost.",
])("so of anybody, told to others or put as a case: %s", (text) => {
  expect(kinds(setting + text).filter((one) => /^(?:force|cost)/.test(one))).toEqual(["force ITA 300"]);
});

test.each([
  ["Spain agreed to the deployment of two humanitarian technical experts to Georgia.", "aid ESP 2"],
  ["Norway will send three relief specialists to Haiti.", "aid NOR 3"],
  ["Denmark has sent 12 health workers to Liberia.", "aid DNK 12"],
  ["Canada is sending four water engineering experts to Chad.", "aid CAN 4"],
  ["We are doubling the number of Malian officers that we train in mine clearing.", "aid ITA"],
])("help, and no force: %s", (text, claim) => {
  const claims = kinds(setting + text);
  expect(claims.map((one) => one.replace(/ null$/, ""))).toContain(claim);
  expect(claims.filter((one) => one.startsWith("force"))).toEqual(["force ITA 300"]);
});

test.each([
  ["France will take the lead of the mission in Mali.", "lead FRA"],
  ["Norway sends 40 soldiers to Mali, assuming that the parliament agrees.", "condition NOR"],
  ["Spain will send 90 military engineers to Mali.", "force ESP 90"],
  ["Norway has doubled the number of officers in Mali.", "force NOR"],
])("a lead, a gate and a force all the same: %s", (text, claim) => {
  expect(kinds(setting + text).map((one) => one.replace(/ null$/, ""))).toContain(claim);
});

test.each([
  "For this to become a constitutional amendment, both houses of Congress would have to pass it.",
  "The amendment to the constitution must be ratified by three quarters of the states.",
  "The bill on abortion will not become law before the senate has voted.",
  "Without the assent of the senate there will be no change to term limits.",
  "The house must approve the health care bill before it rises.",
])("laws at home: %s", (text) => {
  expect(kinds(text.length > 0 ? `${elsewhere}${text}` : "").filter((one) => one.startsWith("condition"))).toEqual([]);
});
