import { expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

/** What is asked for, needed or wished, and by whom: the sentence and the claim that it tells. */
const cases: readonly (readonly [string, Answer])[] = [
  // The object of a verb of asking acts in the infinitive, whatever stands between them.
  ["Kigali asked Nairobi in a letter on Friday to send 300 soldiers to Cabo Delgado.", { kind: "force", actor: ["KEN"], stage: "requested", min: 300 }],
  ["Mogadishu urged Djibouti at the summit in Addis Ababa to keep its battalion in Somalia.", { kind: "force", actor: ["DJI"], stage: "requested", place: "SOM" }],
  ["Vilnius pressed Berlin during talks in Brussels on Monday to send 200 soldiers to Lithuania.", { kind: "force", actor: ["DEU"], stage: "requested", min: 200 }],
  // "Minsk also demands that": a verb.
  ["Nato has 900 soldiers in Poland. Belarus also demands that Nato withdraw from Poland.", { kind: "force", actor: ["nato"], stage: "requested", change: "end" }],
  // What it is time for is asked for.
  ["EU troops are in Mali. Lisbon thought it was time for Italy to send 50 soldiers.", { kind: "force", actor: ["ITA"], stage: "requested", min: 50 }],
  ["The Ukrainian minister said it was time for Spain to send tanks to Ukraine.", { kind: "aid", actor: ["ESP"], stage: "requested" }],
  // A resolution that binds nobody asks.
  ["Mali's parliament adopted a non-binding resolution to expel French troops from the country.", { kind: "force", actor: ["FRA"], stage: "requested", change: "end" }],
  // Thanks for what might be done.
  ["Lithuania hosts 1,200 German soldiers. “If Spain can send 50 more, we would be grateful,” said the Lithuanian minister.", { kind: "force", actor: ["ESP"], stage: "requested", modality: "conditional" }],
  ["Kenyan police patrol Haiti. “If Chad could send another company, we'd be glad,” said the Haitian prime minister.", { kind: "force", actor: ["TCD"], stage: "requested", modality: "conditional" }],
  // Those who are hoped to stay are not those who hope.
  ["Latvia is grateful for the 600 Danish troops in the country. “We hope they will stay,” the Latvian ambassador said.", { kind: "force", actor: ["DNK"], stage: "requested", change: "extend", asker: "LVA" }],
  ["Moldova likes to invest in its army. Moldova will accelerate investments in the military.", { kind: "spending", actor: ["MDA"], stage: "pledged", change: "add" }],
  // The body's presence is the body's, whoever wants more of it.
  ["Norwegian troops train there. “We must increase NATO's presence in Iceland,” said Finnish defence minister Antti Häkkänen.", { kind: "force", actor: ["nato"], stage: "requested", change: "add", asker: "FIN" }],
  // A role in a mission is a contribution to it.
  ["The UN mission in Mali counts 9,000 soldiers. Spain is expanding its role in the mission in Mali.", { kind: "force", actor: ["ESP"], stage: "pledged", change: "add", place: "MLI" }],
  ["NATO soldiers have been stationed in Bulgaria since 2022. Italy is boosting its part in deterrence in Bulgaria.", { kind: "force", actor: ["ITA"], stage: "pledged", change: "add", place: "BGR" }],
  ["The UN mission in Mali counts 9,000 soldiers. Portugal will step up its efforts in the mission.", { kind: "force", actor: ["PRT"], stage: "pledged", change: "add" }],
  // A presence that is needed is what must hold first.
  ["French troops are in Mali. “The French presence is essential for the mission,” said the Danish minister.", { kind: "condition", actor: ["DNK"] }],
  // Help to resist, beside what is given.
  ["Japan will open an office in Chisinau and help Moldova resist cyberattacks.", { kind: "aid", actor: ["JPN"], to: "MDA" }],
  ["Lisbon will pay for the course and help Chad to train its police.", { kind: "aid", actor: ["PRT"], to: "TCD" }],
];
test.each(cases)("%s", (sentence, answer) => check(sentence, answer));

/** Sentences in which a kind must not be read. */
const none: readonly (readonly [string, string])[] = [
  ["Kenya's president and his Ghanaian counterpart sent 90 soldiers. The dinner will be the first meeting between the two men since May.", "personnel of two"],
];
test("the two men who meet are no force", () => {
  const said = claimsIn(none[0][0]).filter((c) => c.kind === "force");
  expect(said.map((c) => c.quantity?.min)).toEqual([90]);
});

test("a presence that is needed is not told again as a force and a stance", () => {
  const said = claimsIn("French troops are in Mali. “Their presence in Mali is vital,” said the Danish minister.").filter((c) => c.kind === "position");
  expect(said).toEqual([]);
});

test.each([
  "French troops train Malians. A French departure from Mali would make the resumption of the training mission difficult.",
  "The council meets in May. The vote would make the renewal of the mission's mandate impossible.",
])("what would be made hard is no mandate: %s", (text) => expect(claimsIn(text).filter((c) => c.kind === "mandate")).toEqual([]));

test.each(["Spain's soldiers serve in Latvia. “We can share the burden in the region,” said the minister of Spain.", "NATO has troops in Latvia. The allies must share the burden of defence."])("a burden that is shared is no cost: %s", (text) => expect(claimsIn(text).filter((c) => c.kind === "cost")).toEqual([]));

test("what is demanded is told by its own kind alone", () => {
  expect(claimsIn("Russia demands that Moldova cannot join NATO.").map((c) => [c.kind, c.stage])).toEqual([["membership", "requested"]]);
});

test("a month is no year of a norm", () => {
  expect(claimsIn("Italy promised to spend 2 per cent of GDP on defence. Rome, last month.").filter((c) => c.kind === "spending")).toHaveLength(1);
});
