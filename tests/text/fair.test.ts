/** The fair copy: what a careful reader takes a damaged text to say, and the way back to what stands there. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { caseOf } from "../../src/text/fair/casing.ts";
import { fairCopyOf } from "../../src/text/fair/copy.ts";
import { lexiconOf } from "../../src/text/lexicon.ts";
import { readText } from "../../src/text/read.ts";

const registry = loadRegistry();
const lexicon = lexiconOf(registry.lexicon);
const reader = makeReader(registry);
const sourceOf = (text: string) => ({ path: null, url: null, text, title: null, publisher: null, byline: null, publishedOn: "2016-03-09", language: "en", problems: [] });
const copy = (text: string): string | null => fairCopyOf(sourceOf(text), readText(sourceOf(text)), lexicon)?.text.text ?? null;

const telling = (text: string): string => `Lisbon keeps 240 soldiers with the United Nations force in Chad, the ministry said.\n\n${text}`;
const mended = (text: string): string => (copy(telling(text)) ?? telling(text)).slice(telling("").length);

test.each([
  ["Minister Åžahin said â€œnoâ€ to the plan.", "Minister Şahin said “no” to the plan."],
  ["The frigate left Ä°zmir on Friday, DoÄŸan added.", "The frigate left İzmir on Friday, Doğan added."],
  ["PolÃ­cia officers from TimiÈ™oara followed them.", "Polícia officers from Timișoara followed them."],
  ["The allianceâ€™s 40 planes â€“ half of them Danish â€“ went home.", "The alliance’s 40 planes – half of them Danish – went home."],
  ["Ã‡elik put the number at 300.", "Çelik put the number at 300."],
])("UTF-8 that was read as Windows-1252: %s", (text, fair) => expect(mended(text)).toBe(fair));

test.each([
  ["Tbe garrison of 2,OOO rnen will Ieave in Novembcr, thc MINISTRY said at SOMAL1A House.", "The garrison of 2,000 men"],
  ["Tbe l,200 soldiers frorn Ghana serve under thc flag.", "The 1,200 soldiers from Ghana"],
  ["Tbe squadron of l5 aircraft frorn Norway left thc base.", "The squadron of 15 aircraft"],
  ["It was rcported frorn L0NDON and PAR1S that tbe troops stay.", "It was reported from LONDON and PARIS that the troops stay"],
  ["Thc companics of thc battalion, tbe Minister said, hold tbe bridge.", "The companies of the battalion, the Minister said"],
])("letters and digits that optical reading confuses: %s", (text, fair) => expect(mended(text)).toContain(fair));

test.each([
  ["The con-\ntingent of forty men from Ireland was re-\nlieved on Friday by a com-\npany of Ghanaians.", "The contingent of forty men from Ireland was relieved on Friday by a company of Ghanaians."],
  ["The battalion of twenty-\ntwo officers and men from Fiji was sent to\nthe bridge near the harbour of the town.", "The battalion of twenty-two officers and men from Fiji was sent to the bridge near the harbour of the town."],
])("words divided over lines, and lines that go on: %s", (text, fair) => expect(mended(text)).toBe(fair));

test.each([
  ["The Council has on Monday the extension of the mandate decided. The minister has the soldiers in Mali visited.", "The Council has decided on Monday the extension of the mandate. The minister has visited the soldiers in Mali."],
  ["The company must in the spring the camp leave. The government will the force with ninety men strengthen.", "The company must leave in the spring the camp. The government will strengthen the force with ninety men."],
  ["Since 2011 becomes the mission from a Danish colonel led. The troops were on Friday by the president thanked.", "Since 2011 the mission is led by a Danish colonel."],
  ["In the autumn will the parliament the plan discuss. Before the ships sail, must still the assembly its consent give.", "still the assembly must give its consent"],
  ["On Tuesday has he in Vienna an agreement signed. The two have the plan for a joint brigade dropped.", "On Tuesday he has signed in Vienna an agreement."],
])("verbs at the end of their clause: %s", (text, fair) => expect(mended(text)).toContain(fair));

test.each([
  ["The Council prorogued the mandate until the 12 of May of 2017 and will keep 2.400 effectives.", "The Council prolonged the mandate until 12 May 2017 and will keep 2,400 soldiers."],
  ["Peru will retire all its troops, 1.150 effectives, before the 3 of June next.", "Peru will withdraw all its troops, 1,150 soldiers, before 3 June."],
  ["The force costs 23 millions of dollars, 1,5 percent of the budget.", "The force costs 23 million dollars, 1.5 percent of the budget."],
  ["The minister will reunite himself with his homologue and put at disposition of the force a hospital of campaign.", "The minister will meet with his counterpart and make available to the force a field hospital."],
  ["The joint teachings of the peacemaking forces begin on the 4 of July.", "The joint exercises of the peacekeeping forces begin on 4 July."],
  ["In Monday the minister met general of brigade Kos; the costs amounted 40 mln euros.", "On Monday the minister met Brigadier General Kos; the costs amounted to 40 million euros."],
  ["The Togo has engaged itself to furnish 500 military at the mission, and disposes of 90.", "Togo has pledged to furnish 500 soldiers at the mission, and has 90."],
])("turns of phrase of other languages: %s", (text, fair) => expect(mended(text)).toContain(fair));

test.each([
  ["The unfamiliar pastor said the national unexpected of 90 stays near the Dark Ocean.", "The foreign minister said the national contingent of 90 stays near the Black Sea."],
  ["As indicated by the top state leader, the contender jets go home.", "According to the prime minister, the fighter jets go home."],
])("terms that a spinner took apart: %s", (text, fair) => expect(mended(text)).toContain(fair));

test.each([
  ["It holds 40, 000 men.", "It holds 40,000 men."], ["It costs $6.Sm a year.", "It costs $6.5m a year."], ["It costs £1 Om a year.", "It costs £10m a year."], ["It costs €12Obn a year.", "It costs €120bn a year."],
  ["By Desk | Walk 9, 2017 | 3 min perused", "By Desk | March 9, 2017"], ["Lima, 14 Walk 2016.", "Lima, 14 March 2016."],
])("a figure spoilt between its digits: %s", (text, fair) => expect(copy(telling(text)) ?? telling(text)).toContain(fair));

test("a walk is no month where no year follows", () => expect(copy(telling("Walk 9 miles to the camp, 2017 times."))).toBeNull());

test("a text is of one case by all of it, not by its beginning", () => {
  const capitals = "THE FRIGATE SAILED. ".repeat(200), small = "the frigate sailed. ".repeat(200);
  expect([capitals + small, small + capitals, capitals + small.slice(0, 400), small + "THE", "It sailed. ".repeat(400)].map(caseOf)).toEqual([null, null, "capitals", "small", null]);
});

test("the year over a part of a timeline belongs to its days", () =>
  expect(copy("Kant: a timeline\n\n2003\n• 23 October: Russia opens an air base at Kant.\n\n2006\n• March: The first 40 airmen of Armenia join them.\n")).toContain("• 23 October 2003: Russia"));

test.each([
  "Norway has 300 soldiers deployed in Mali. Sweden has no troops left there.",
  "The growth was 1.125 percent, the force said, and the plan costs 2.375 billion dollars.",
  "The “CAFÉ” near the base serves the troops of the Côte d’Ivoire.",
  "The parliament was prorogued. The company retires its oldest trucks. The B1B bomber and the Mi8 flew on.",
  "The government is a group of parties concerned. The country is one of those asked.",
])("sound texts have no fair copy: %s", (text) => expect(copy(text)).toBeNull());

test.each([
  ["FM MOD OSLO\n\nNORWAY WILL SEND 120 SOLDIERS TO MALI, THE DEFENCE MINISTER SAID. THE NETHERLANDS KEEPS 400 TROOPS IN GAO WITH MINUSMA. GERMANY LEADS THE CAMP. DENMARK AND THE UNITED KINGDOM WILL LEAVE IN AUGUST. ITS ALLIES STAY UNTIL MAY.", "NOR"],
  ["norway will send 120 soldiers to mali, the defence minister said. the netherlands keeps 400 troops in gao with minusma. germany leads the camp. denmark and the united kingdom will leave in august, the united nations said on friday.", "NOR"],
])("texts in one case: %s", (text, actor) => {
  const { claims } = reader.read(sourceOf(text));
  expect(claims.find((each) => each.actor.some((a) => a.id === actor))).toMatchObject({ kind: "force", stage: "pledged", quantity: { min: 120 } });
});

test("claims of a fair copy quote the source", () => {
  const text = telling("TÃ¼rkiye will send 1.200 effectives to Chad before the 3 of June next, President ErdoÄŸan said.");
  const { claims, document } = reader.read(sourceOf(text));
  const claim = claims.find((each) => each.actor.some((a) => a.id === "TUR"));
  expect(claim?.quantity).toMatchObject({ min: 1200, max: 1200, unit: "personnel" });
  for (const { evidence } of claims) for (const { start, end, quote } of evidence) expect(document.text.slice(start, end)).toBe(quote);
});

test("a text without capitals on narrow lines: a full line opens no sentence, a stop and a short line do", () => {
  const text = "the danish parliament has voted and\ncopenhagen will send 300 soldiers to\nmali, the ministry of defence said.\nthe frigate stays where it is and\nsails home in june";
  expect(fairCopyOf(sourceOf(text), readText(sourceOf(text)), lexicon, () => new Map([["danish", "Danish"], ["copenhagen", "Copenhagen"], ["mali", "Mali"]]))?.text.text).toBe("The Danish parliament has voted and Copenhagen will send 300 soldiers to Mali, the ministry of defence said.\nThe frigate stays where it is and sails home in june");
});

test.each([
  ["small letters", (text: string) => text.toLowerCase()],
  ["capitals", (text: string) => text.toUpperCase()],
])("a wrapped telegram in %s says what its plain form says", (_, written) => {
  const plain = "Norway will send 200 soldiers to Mali\nin March. Its parliament has agreed to\nthat. Denmark keeps 90 instructors in\nIraq with the coalition, and Latvia is\nto pay 3 million euros for the mission.";
  const numbers = (text: string) => reader.read(sourceOf(text)).claims.map((claim) => `${claim.kind} ${claim.actor.map((a) => a.id).join("+")} ${claim.quantity?.max ?? ""}`);
  expect(numbers(written(plain))).toEqual(numbers(plain));
  expect(numbers(plain)).toContain("force NOR 200");
});
