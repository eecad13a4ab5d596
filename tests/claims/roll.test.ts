import { expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

const sent = "Norway has sent 300 soldiers to Mali.";

/** What a further state does, where the sentence before told who sends, stays or goes. */
const roll: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["The Malawians are in.", { actor: ["MWI"], change: "start", stage: "pledged", place: "MLI" }],
  ["Lisbon has declined twice.", { actor: ["PRT"], stage: "refused", place: "MLI" }],
  ["Slovenia is in two minds.", { actor: ["SVN"], stage: "considered" }],
  ["Peru sits this one out.", { actor: ["PER"], stage: "refused" }],
  ["Chile cried off in April.", { actor: ["CHL"], stage: "refused" }],
  ["Uruguay is looking on.", { actor: ["URY"], stage: "refused" }],
  ["Ghana has joined too.", { actor: ["GHA"], change: "start" }],
  ["Portugal and Peru bear the brunt.", { actor: ["PRT", "PER"], change: "level", stage: "in-force" }],
  ["Croatia toys with a comeback.", { actor: ["HRV"], stage: "considered" }],
  ["The Uruguayans are on the water.", { actor: ["URY"], change: "start", stage: "pledged" }],
  ["The Finns came by the next plane.", { actor: ["FIN"], change: "start" }],
  ["Chile finished in the spring.", { actor: ["CHL"], change: "end", stage: "ended" }],
  ["Austria is not among the contributors.", { actor: ["AUT"], modality: "negated" }],
  // The word that opens a row.
  ["Romania: hold, as before.", { actor: ["ROU"], change: "level", stage: "in-force" }],
  ["Greece – reducing; by how much, nobody says.", { actor: ["GRC"], change: "cut", stage: "in-force" }],
  ["Italy: no, thanks.", { actor: ["ITA"], stage: "refused" }],
  ["Kenya: undecided.", { actor: ["KEN"], stage: "considered" }],
  ["Ghana: nobody.", { actor: ["GHA"], stage: "refused" }],
  // A force in the object.
  ["Hungary lends it a company.", { actor: ["HUN"], change: "start", place: "MLI" }],
  ["Belgium is lending its frigate Louise to the group.", { actor: ["BEL"], change: "start" }],
  ["Austria gives a plane and those who look after it.", { actor: ["AUT"], change: "start" }],
  ["Croatia will put in some infantry.", { actor: ["HRV"], stage: "pledged" }],
  ["Rabat offers guards for the airport.", { actor: ["MAR"], stage: "offered" }],
];
for (const [sentence, answer] of roll) test(sentence, () => check(sentence, { kind: "force", ...answer }, sent));

/** Nobody comes, stays or goes. */
const none: readonly string[] = ["Australia and Denmark came with cheques for the widows.", "Poland joined the euro club on Friday.", "The Finns came to a decision.", "Chile finished third.", "Italy: sunny, 24 degrees.", "Belgium lends its museum a painting."];
for (const sentence of none) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }, sent));

test("a run of forces must stand before", () => check("Hungary lends it a company.", { no: "force" }, "The firm makes pumps."));

/** Uncounted beside a number. */
const beside: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["France keeps 900 soldiers in Chad, two Mirages and a tanker.", { actor: ["FRA"], place: "TCD" }],
  ["Spain sent 40 gunners and a field hospital to Mali.", { actor: ["ESP"], place: "MLI", change: "start" }],
  ["The cabinet in Oslo approved 200 soldiers, six helicopters and a frigate for the mission in Mali.", { actor: ["NOR"], stage: "decided" }],
  ["Togo will send 60 policemen and an engineer company to Mali.", { actor: ["TGO"], stage: "pledged" }],
  ["Peru has 120 soldiers in Haiti and a transport aircraft.", { actor: ["PER"], place: "HTI" }],
];
for (const [sentence, answer] of beside) test(sentence, () => {
  check(sentence, { kind: "force", ...answer });
  expect(claimsIn(sentence).some((c) => c.kind === "force" && c.quantity === null && c.actor[0]?.id === answer.actor![0])).toBe(true);
});

/** A phrase that explains the number, or does something itself, is no further force. */
const explained = ["Norway has 100 soldiers in Mali, a company of signallers.", "Norway has 100 soldiers in Mali and a German company guards them."];
for (const sentence of explained) test(`one force of Norway: ${sentence}`, () => expect(claimsIn(sentence).filter((c) => c.kind === "force" && c.actor[0]?.id === "NOR")).toHaveLength(1));

test("a month is no modal verb", () => check("Egypt has had tanks and helicopters there since May.", { kind: "force", actor: ["EGY"], stage: "in-force", change: "level" }, sent));

/** The verb left out the second time. */
const gaps: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Peru offered two battalions for Mali, Nepal one, Chile water police.", { actor: ["CHL"], stage: "offered", place: "MLI" }],
  ["Spain is sending a frigate to Mali, Greece nothing.", { actor: ["GRC"], stage: "refused", place: "MLI" }],
  ["Danish soldiers are moving to Gao, the French to Kidal.", { actor: ["FRA"], place: "MLI" }],
  ["Ghana gave 205 soldiers to the mission in Mali, Togo and Benin a company.", { actor: ["TGO", "BEN"], place: "MLI" }],
  ["Norway is sending a company to Estonia, Iceland nobody.", { actor: ["ISL"], stage: "refused" }],
  ["Kenya has a battalion in Goma, the Tanzanians a hospital.", { actor: ["TZA"], place: "COD" }],
];
for (const [sentence, answer] of gaps) test(sentence, () => check(sentence, { kind: "force", ...answer }));

const listed = ["Norway has soldiers in Mali, Chad and Niger.", "Norway sent 300 soldiers to Mali, France a note of protest."];
for (const sentence of listed) test(`of Norway alone: ${sentence}`, () => expect(claimsIn(sentence).filter((c) => c.kind === "force" && c.actor[0]?.id !== "NOR")).toEqual([]));

/** Rows of a list. */
const rows: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Poland – a hospital ship", { actor: ["POL"], stage: "pledged", place: "LBN" }],
  ["Mongolia – later", { actor: ["MNG"], stage: "planned", change: "start" }],
  ["Chile: to follow in May", { actor: ["CHL"], stage: "planned" }],
  ["Denmark – ditto", { actor: ["DNK"], stage: "pledged" }],
  ["Austria – no soldiers for now", { actor: ["AUT"], stage: "refused" }],
];
for (const [sentence, answer] of rows) test(`row: ${sentence}`, () => check(sentence, { kind: "force", ...answer }, "Who sends ships: Spain will send a frigate to Lebanon.\n\n-"));
for (const sentence of ["Poland – a museum of ships", "Peru – its parliament meets in May"]) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }, "Who sends ships: Spain will send a frigate to Lebanon.\n\n-"));

/** The request that a force answers, told beside it. */
const bidding: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Norway has sent 300 soldiers to Mali at Bamako's request.", { actor: ["NOR"], stage: "requested", asker: "MLI", place: "MLI" }],
  ["Kenya is sending a battalion to Goma at the request of the Congo.", { actor: ["KEN"], stage: "requested" }],
  ["Following an appeal from Haiti, Peru will deploy a company there.", { actor: ["PER"], stage: "requested", asker: "HTI" }],
  ["At Latvia's request Spain keeps a battery in Riga.", { actor: ["ESP"], stage: "requested", asker: "LVA" }],
  ["Danish frigates patrol the strait at the behest of Oman.", { actor: ["DNK"], stage: "requested", asker: "OMN" }],
];
for (const [sentence, answer] of bidding) test(sentence, () => check(sentence, { kind: "force", ...answer }));
for (const sentence of ["Norway has 300 soldiers in Mali, the minister said at the request of reporters.", "At Chad's request the summit was moved to May."]) test(`asked for no force: ${sentence}`, () => expect(claimsIn(sentence).filter((c) => c.kind === "force" && c.stage === "requested")).toEqual([]));

/** What those of a state are seen to do, in a run of forces. */
const atWork: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Danish F-16s roared over the river.", { actor: ["DNK"], place: "MLI" }],
  ["Polish and Czech soldiers were seen at both gates.", { actor: ["POL", "CZE"] }],
  ["Ukrainian helicopters were shifted from Liberia.", { actor: ["UKR"] }],
  ["The Togolese are digging wells.", { actor: ["TGO"], place: "MLI" }],
  ["Spanish helicopters circled over the bridge.", { actor: ["ESP"] }],
];
for (const [sentence, answer] of atWork) test(sentence, () => check(sentence, { kind: "force", ...answer }, sent));
for (const sentence of ["Danish tourists thundered over the river.", "The Togolese are voting today.", "A Polish soldier won a medal."]) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }, sent));
