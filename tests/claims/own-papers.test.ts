/** Whose it is in a government's own paper: bare offices, third persons, forces that help a mission, and those who answer for it. */
import { describe, expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const field = "The soldiers of the battalion and the frigates of the navy train with NATO troops for the mission.\n\n";

/** The actors of the claims of a kind that stand on the last sentence of a paper, each with "+" between. */
function actorsOf(kind: string, publisher: string, text: string, title: string | null = null): string[] {
  const record = reader.read({ ...plainDocument("a.txt", field + text), publishedOn: "2024-05-06", publisher, title });
  const from = Math.max(record.document.text.lastIndexOf("\n"), record.document.text.lastIndexOf(". "));
  return record.claims.filter((c) => c.kind === kind && c.evidence[0].end > from).map((c) => c.actor.map((a) => a.id).join("+"));
}

describe("a bare office is that of the state that publishes, unless another's was named just before", () => {
  const far = "France took the lead in the talks last year, and the French Prime Minister came to the port. Many people came to the harbour that day to see the ships and the sailors, and there was music until late in the evening and long queues for the boats to the islands beyond. ";
  test.each([
    ["Parliament of Norway", "NOR", "The Prime Minister will send 200 soldiers to Lithuania."],
    ["Ministry of Defence, Denmark", "DNK", "The Foreign Minister promised 90 soldiers for the mission in Iraq."],
    ["Parliament of New Zealand", "NZL", "The Prime Minister has offered 40 engineers to the mission in Sudan."],
    ["Parliament of Canada", "CAN", "The Defence Minister has sent 150 troops to Latvia."],
    ["Government of Estonia", "EST", "The Prime Minister will send 30 soldiers to Mali."],
  ])("%s: %s", (publisher, actor, sentence) => expect(actorsOf("force", publisher, far.replace("Prime Minister", /(?:Prime|Foreign|Defence) Minister/.exec(sentence)![0]) + sentence)).toEqual([actor]));
  test("just named", () => expect(actorsOf("force", "Parliament of Norway", "The French Prime Minister spoke first. The Prime Minister will send 200 soldiers to Lithuania.")).toEqual(["FRA"]));
  test("with its state", () => expect(actorsOf("force", "Parliament of Norway", "The French Prime Minister will send 200 soldiers to Lithuania.")).toEqual(["FRA"]));
});

describe("a transcript's “PM” answers for the state that publishes", () => {
  test.each([
    ["Parliament of Canada", "CAN", "REPORTER: What about the ships?\n\nPM: We will send 200 soldiers to Latvia."],
    ["Parliament of New Zealand", "NZL", "JOURNALIST: Any more?\n\nPM: We are sending 40 soldiers to Iraq to support the UN mission."],
    ["Parliament of Denmark", "DNK", "JOURNALIST: And Mali?\n\nPM: We will provide 90 troops for the mission in Mali."],
    ["Parliament of Norway", "NOR", "Q: And the training?\n\nPM: We have sent 60 trainers to Poland."],
    ["Parliament of Ireland", "IRL", "Q: And the convoy?\n\nPM: We will keep 120 soldiers in Lebanon."],
  ])("%s: %s", (publisher, actor, text) => expect(actorsOf("force", publisher, text)).toEqual([actor]));
});

describe("“they” are others than the state that publishes, and so is what they reject", () => {
  test.each([
    ["The war is the work of the president and his government. They have rejected the peace plan."],
    ["We spoke to the rebels after the Canadian government had left. They opposed the ceasefire."],
  ])("%s", (text) => expect(actorsOf("position", "Parliament of Canada", text)).not.toContain("CAN"));
});

describe("“the force” is the one named by that word last, not the mission that it helps", () => {
  test.each([
    ["NOR", "Norway will provide a Medical Support Force to help UNMISS in South Sudan. The force will be deployed for six months."],
    ["CAN", "We are sending our Engineer Task Force to help MINUSMA in Mali. The force will consist of 200 soldiers."],
    ["DNK", "Denmark will help UNIFIL with a Harbour Guard Force. The force will be stationed at Naqoura for a year."],
    ["NZL", "The Cabinet has decided on a Joint Logistics Force beside UNMISS in South Sudan. The force will be sent to Juba in May."],
    ["IRL", "Ireland has an Air Transport Force ready for UNIFIL. The force will leave for Beirut in June."],
  ])("%s: %s", (state, text) => expect(actorsOf("force", { NOR: "Parliament of Norway", CAN: "Parliament of Canada", DNK: "Parliament of Denmark", NZL: "Parliament of New Zealand", IRL: "Parliament of Ireland" }[state]!, text).filter((a) => a !== state)).toEqual([]));
  test("a mission that is a force itself", () => expect(actorsOf("force", "Parliament of Ireland", "UNIFIL stays in Lebanon. The force has 10,000 soldiers.")).toEqual(["un"]));
});

describe("“has done so” does what the verb between does", () => {
  const before = "Norway considers sending 200 soldiers to Mali. ";
  test.each(["Mali has the right to ask others for help, and has done so.", "Chad can appeal to its neighbours and has done so.", "Niger wished to speak to the council and has done so.", "Togo was invited to state its terms and has done so.", "Benin hoped to win the seat, and has done so."])("%s", (sentence) => expect(actorsOf("force", "Parliament of Norway", before + sentence)).toEqual([]));
});

describe("who was named right before the verb goes on with “they” and “it”", () => {
  test.each([
    ["force", "USA", "The UN spoke of famine in Liberia. The Biden administration has said that they will send 200 soldiers to Liberia."],
    ["force", "USA", "The UN met on Sudan. The Biden administration announced they are sending 90 soldiers to Chad."],
    ["force", "NOR", "Mali's army has broken its word to NATO. In answer to the letter the Norwegian government told the envoy it will send 40 soldiers to Niger."],
    ["force", "SWE", "The alliance debated Iraq. After some days the Swedish parliament said it would send 60 soldiers to Iraq."],
    ["force", "MYS", "Pakistan is silent about Aceh; Malaysia says it will send 60 soldiers to Aceh."],
    ["force", "CHL", "Peru is silent about Haiti and Chile announced it will send 90 soldiers to Haiti."],
    ["force", "african-union", "Burundi wrote first about Somalia, but the African Union said it would send 300 soldiers to Somalia."],
    ["force", "FIN", "Sweden was silent about Kosovo while Finland confirmed it will send 70 soldiers to Kosovo."],
    ["force", "GHA", "Since Togo fears for Mali, Ghana has said it will send 40 soldiers to Mali."],
    ["force", "DNK", "The responsibility for NATO action lies with the Danish leadership. It will send 90 soldiers to Kosovo."],
  ])("%s: %s", (kind, actor, text) => expect(actorsOf(kind, "The Daily Observer", text)).toEqual([actor]));
  test("two who say it", () => expect(actorsOf("force", "The Daily Observer", "Denmark and Norway said they will send 200 soldiers to Mali.")).toEqual(["DNK+NOR"]));
  // A person alone, and a body that acts, keep their places.
  test("a body", () => expect(actorsOf("force", "The Daily Observer", "The African Union met in Addis Ababa. It will send 300 soldiers to Somalia.")).toEqual(["african-union"]));
  test("a state", () => expect(actorsOf("force", "The Daily Observer", "Poland wrote to the UN about Chad. It will send 80 soldiers to Chad.")).toEqual(["POL"]));
});

describe("the ministers of a communiqué are no one state", () => {
  test.each(["They welcomed the new arrangements of the treaty.", "They supported the peace plan for Sudan.", "They opposed the sale of missiles to Libya.", "They condemned the attack on Kenya's soldiers.", "They rejected the proposal for Lebanon."])("%s", (sentence) =>
    expect(actorsOf("position", "Parliament of Australia", `The Ministers spoke of the New Zealand defence forces. They thanked each other. ${sentence}`)).not.toContain("NZL"));
  test("ministers of a state", () => expect(actorsOf("position", "The Daily Observer", "The Swedish ministers met on Monday. They supported the peace plan for Sudan.")).toEqual(["SWE"]));
});

describe("both sides of a meeting meet, and nobody else", () => {
  test.each([
    ["The ministers of Chad noted that Kenya and Uganda, at the recent Nairobi summit, had agreed to share the camp.", "KEN+UGA"],
    ["The council heard that Japan and India, at the recent Osaka summit, had agreed to train together.", "JPN+IND"],
    ["The envoy of Ghana recalled that Peru and Chile, during the 2023 Lima summit, had ended their dispute.", "PER+CHL"],
  ])("%s", (text, actor) => expect(actorsOf("meeting", "The Daily Observer", text)).toEqual([actor]));
  test.each([
    ["The navies of China are known to us. We have had a meeting every year since 2009 between our defence chief and the Chinese minister.", "CHN"],
    ["We had a meeting in Oslo in May between our Defence Minister and the Danish Defence Minister.", "DNK"],
  ])("%s", (text, other) => expect(actorsOf("meeting", "Parliament of Norway", text).join()).toContain(other));
  test.each(["We talked about the recent meeting of the Somalia contact group in London.", "He mentioned last week's meeting of the Yemen donors conference in Geneva."])("%s", (text) => expect(actorsOf("meeting", "Parliament of Norway", text)).not.toContain(text.includes("Somalia") ? "SOM" : "YEM"));
});

describe("whose troops the plan is about, they are called", () => {
  test.each([
    ["Chad and Niger condemned the agreement on sending Turkish soldiers to Libya.", "TUR"], ["Kenya wrote against the plan for deploying Chinese soldiers to Djibouti.", "CHN"], ["Poland spoke about sending French troops to Ukraine.", "FRA"],
  ])("%s", (text, actor) => expect(actorsOf("force", "The Daily Observer", text).every((a) => a === actor)).toBe(true));
  test("who sends its own", () => expect(actorsOf("force", "The Daily Observer", "Denmark is sending Danish soldiers to Mali.")).toEqual(["DNK"]));
});

describe("whom a guest thanks gives", () => {
  test.each([
    ["THE SECRETARY-GENERAL OF NATO: I thank you very much for helping Kosovo by donating $10 million.", "AUS"],
    ["THE SECRETARY-GENERAL OF NATO: We are grateful to you for supporting Ukraine by giving $5 million.", "AUS"],
  ])("%s", (text, actor) => expect(actorsOf("aid", "Parliament of Australia", `JOURNALIST: And the money?\n\n${text}`).every((a) => a === actor)).toBe(true));
});

describe("a condition binds who acts, not who says so in between", () => {
  test.each([
    ["Canada is prepared to stay in Bosnia with 1,200 soldiers, Defence Minister Doug Young said, provided the Americans do.", "CAN"],
    ["Denmark would keep 90 soldiers in Kosovo, its minister added, as long as the parliament in Pristina agrees.", "DNK"],
    ["Chile will leave Haiti, an official explained, provided that the United Nations agrees.", "CHL"],
    ["Norway is ready to send 60 soldiers to Mali, General Ole Vik said, on condition that France stays.", "NOR"],
    ["Poland will lend the radar to Kenya, Colonel Jan Nowak told reporters, provided the council agrees.", "POL"],
  ])("%s", (text, actor) => expect(actorsOf("condition", "The Daily Observer", text)).toEqual([actor]));
  test("without a tag", () => expect(actorsOf("condition", "The Daily Observer", "Ghana will keep its soldiers in Mali, provided the United Nations pays.")).toEqual(["GHA"]));
});
