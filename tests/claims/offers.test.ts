import { expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

/** What was said before: a force is the talk. */
const talk = "Twelve governments met on Monday to discuss a multinational force and the troops for it.";

/** Forces offered, declined, weighed, asked for and denied by idiom. */
const cases: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Slovakia has sappers on offer.", { actor: ["SVK"], stage: "offered" }],
  ["Greece put its hand up for a minesweeper.", { actor: ["GRC"], stage: "offered" }],
  ["Hungary has tabled a medical company.", { actor: ["HUN"], stage: "offered" }],
  ["The Finns hold out the prospect of a second battery.", { actor: ["FIN"], stage: "offered", change: "add" }],
  ["Cyprus made a patrol vessel available to the coalition.", { actor: ["CYP"], stage: "offered" }],
  ["Turkey stands ready to patrol the Black Sea.", { actor: ["TUR"], stage: "offered", place: "black-sea" }],
  ["Ireland is open to sending peacekeepers.", { actor: ["IRL"], stage: "offered" }],
  ["Switzerland sent its regrets.", { actor: ["CHE"], stage: "refused" }],
  ["Chile begged off.", { actor: ["CHL"], stage: "refused" }],
  ["London took paratroopers off the table.", { actor: ["GBR"], stage: "refused" }],
  ["Vienna closed the door on a ground force.", { actor: ["AUT"], stage: "refused" }],
  ["Luxembourg has no soldiers to spare.", { actor: ["LUX"], stage: "refused" }],
  ["Albania shied away from sending infantry.", { actor: ["ALB"], stage: "refused" }],
  ["Norway decided against sending helicopters.", { actor: ["NOR"], stage: "refused", modality: "stated" }],
  ["Canada is weighing a frigate for May.", { actor: ["CAN"], stage: "considered" }],
  ["Estonia is toying with sending a platoon.", { actor: ["EST"], stage: "considered" }],
  ["Ghana made no firm commitment.", { actor: ["GHA"], stage: "pledged", modality: "negated" }],
  ["The Secretary-General turned to Lisbon for a supply battalion.", { actor: ["PRT"], stage: "requested" }],
  ["Washington is leaning on Oslo for minesweepers.", { actor: ["NOR"], stage: "requested", asker: "USA" }],
  ["Nobody has asked Peru for troops.", { actor: ["PER"], stage: "requested", modality: "negated" }],
  ["Chad wants the Americans gone by September.", { actor: ["USA"], stage: "requested", change: "end", place: "TCD" }],
  ["Niger has given the Italians notice.", { actor: ["ITA"], stage: "requested", change: "end", place: "NER" }],
  ["Denmark received a request for a radar team.", { actor: ["DNK"], stage: "requested" }],
  ["No Turkish withdrawal is planned.", { actor: ["TUR"], stage: "planned", modality: "negated", change: "end" }],
  ["There are no plans for Belgian troops in Ukraine.", { actor: ["BEL"], stage: "planned", modality: "negated" }],
  ["Spanish participation is still an open question.", { actor: ["ESP"], stage: "considered" }],
  ["A Danish pullout was not raised at the meeting.", { actor: ["DNK"], stage: "considered", modality: "negated", change: "end" }],
];

for (const [sentence, answer] of cases) test(sentence, () => check(sentence, { kind: "force", ...answer }, talk));

/** The same words where nobody's force is meant. */
const none: readonly string[] = [
  "Greece put its hand up for a lower tax.",
  "Spain has hotels on offer.",
  "The minister sent his regrets to the widow.",
  "No one is going there by train.",
  "Norway closed the door on cheap loans.",
  "The minister came to look at our patrol boats.",
];
for (const sentence of none) test(`no force: ${sentence}`, () => expect(claimsIn(sentence).filter((c) => c.kind === "force")).toEqual([]));

test("an auxiliary reaches its verb over an adverbial", () => check("Madrid had on 4 May turned to Lisbon for a supply battalion.", { kind: "force", actor: ["PRT"], stage: "requested" }, talk));

/** Posts, departures and ships, told by idiom. */
const postings: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Spanish fighters take off from Siauliai every morning.", { actor: ["ESP"], stage: "in-force", change: "level" }],
  ["Kenyan police have taken up position in Mogadishu.", { actor: ["KEN"], change: "start", place: "SOM" }],
  ["The British flag came down at Basra.", { actor: ["GBR"], stage: "ended", change: "end" }],
  ["France handed back its base at Bangui in June.", { actor: ["FRA"], stage: "ended", change: "end" }],
  ["Lilongwe has ordered its men to pack.", { actor: ["MWI"], stage: "decided", change: "end" }],
  ["Oslo called its company home.", { actor: ["NOR"], stage: "ended", change: "end" }],
  ["The guard duty falls to the Fijians.", { actor: ["FJI"], stage: "in-force", change: "level" }],
  ["Austria is the largest contributor to the force in Kosovo.", { actor: ["AUT"], stage: "in-force" }],
  ["HMS Argyll slipped out of Plymouth on Monday.", { actor: ["GBR"], change: "start" }],
  ["Denmark's frigate Niels Juel has been there since March.", { actor: ["DNK"], stage: "in-force" }],
  ["HMNZS Te Kaha is due back in June.", { actor: ["NZL"], stage: "planned", change: "end" }],
  ["Ghana's pullout is under way.", { actor: ["GHA"], stage: "in-force", change: "end" }],
  ["A Danish company is awaited in Gao next week.", { actor: ["DNK"], stage: "planned", modality: "expected" }],
];
for (const [sentence, answer] of postings) test(sentence, () => check(sentence, { kind: "force", ...answer }, talk));

test("a ship keeps the owner that a report once gives her", () => check("The Hessen left on Friday.", { kind: "force", actor: ["DEU"] }, "Germany has sent the German frigate Hessen to the Red Sea."));
for (const sentence of ["The flag of the festival came down at noon.", "The waiters took up position in the hall.", "The bank is the largest contributor to the fund."]) test(`no force: ${sentence}`, () => expect(claimsIn(sentence).filter((c) => c.kind === "force")).toEqual([]));

/** Lists, items and echoes. */
test("a line of a list", () => check("Portugal: the frigate Corte-Real, on station since May", { kind: "force", actor: ["PRT"], stage: "in-force" }, talk));
test("no soldiers of a state's", () => check("Her line was short: no Hungarian troops.", { kind: "force", actor: ["HUN"], stage: "refused" }, talk));
test("the same of another", () => check("Italy has ruled out sending troops. The same goes for Warsaw.", { kind: "force", actor: ["POL"], stage: "refused" }, talk));
test("ditto", () => check("Italy has ruled out sending troops. Ditto Lisbon.", { kind: "force", actor: ["PRT"], stage: "refused" }, talk));
test("a denied report", () => check("Reports that Chad was about to pull out its battalion are untrue, the ministry said.", { kind: "force", actor: ["TCD"], modality: "negated" }, talk));
test("dismissed rumours", () => check("Accra dismissed rumours of a withdrawal of Ghanaian troops.", { kind: "force", actor: ["GHA"], modality: "negated" }, talk));
test("the answer after a passive", () => check("Brazil was asked for a battalion and politely declined.", { kind: "force", actor: ["BRA"], stage: "refused" }, talk));
test("granted", () => check("Tanzania has agreed to a second battalion.", { kind: "force", actor: ["TZA"], stage: "agreed" }, talk));
for (const sentence of ["The recipe is short: no Italian tomatoes.", "The same goes for the weather."]) test(`no force: ${sentence}`, () => expect(claimsIn(sentence).filter((c) => c.kind === "force" && c.quantity === null)).toEqual([]));
