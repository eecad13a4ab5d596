import { test } from "vitest";
import { check } from "./check.ts";

test("a state that supports, consents or would not stand in the way is for it", () => {
  check("Denmark backs the extension of the training mission in Iraq.", { kind: "position", actor: ["DNK"], stance: "for" });
  check("Kenya's parliament voted in favour of the agreement with Somalia.", { kind: "position", actor: ["KEN"], stance: "for" });
  check("Jordan has given its consent to the deployment.", { kind: "position", actor: ["JOR"], stance: "for" });
  check("Romania and Bulgaria are keen.", { kind: "position", actor: ["ROU","BGR"], stance: "for" });
  check("Slovenia would not stand in the way of a mission.", { kind: "position", actor: ["SVN"], stance: "for" });
  check("Malaysia voiced support for the monitoring mission.", { kind: "position", actor: ["MYS"], stance: "for" });
  check("Norway, which shares a border with Russia, is in favour.", { kind: "position", actor: ["NOR"], stance: "for" });
});

test("a state that rejects, doubts or distances itself is against it", () => {
  check("Slovakia and Hungary are against any mission in Ukraine.", { kind: "position", actor: ["SVK","HUN"], stance: "against" });
  check("Algeria rejected a military intervention in Niger.", { kind: "position", actor: ["DZA"], stance: "against" });
  check("Austria remains opposed to the deployment.", { kind: "position", actor: ["AUT"], stance: "against" });
  check("Serbia has voiced reservations about the new mission.", { kind: "position", actor: ["SRB"], stance: "against" });
  check("Egypt distanced itself from the resolution.", { kind: "position", actor: ["EGY"], stance: "against" });
  check("Portugal refuses to sign the declaration on the force.", { kind: "position", actor: ["PRT"], stance: "against" });
  check("Chile warned against a blockade of Haiti's ports by warships.", { kind: "position", actor: ["CHL"], stance: "against" });
  check("Vietnam does not support the patrols.", { kind: "position", actor: ["VNM"], stance: "against" });
});

test("a state that has yet to decide waits", () => {
  check("Portugal has not yet taken a position on the mission.", { kind: "position", actor: ["PRT"], stance: "waits" });
  check("Croatia is waiting for the outcome of the council before it commits troops.", { kind: "position", actor: ["HRV"], stance: "waits" });
  check("Greece put off a decision on the missiles.", { kind: "position", actor: ["GRC"], stance: "waits" });
  check("Fiji has yet to decide whether to stay in the peacekeeping force.", { kind: "position", actor: ["FJI"], stance: "waits" });
  check("Kuwait wants to wait for the report on the base.", { kind: "position", actor: ["KWT"], stance: "waits" });
});

test("abstentions, reserved positions and two minds are unsure", () => {
  check("India, Brazil and Kenya abstained.", { kind: "position", actor: ["IND","BRA","KEN"], stance: "unsure" });
  check("Bulgaria cannot make up its mind about the brigade.", { kind: "position", actor: ["BGR"], stance: "unsure" });
  check("Ireland reserved its position on the treaty.", { kind: "position", actor: ["IRL"], stance: "unsure" });
  check("Belgium is still undecided about the tanks.", { kind: "position", actor: ["BEL"], stance: "unsure" });
  check("Cyprus is in two minds about the naval mission.", { kind: "position", actor: ["CYP"], stance: "unsure" });
});

test("a spokesman's words are his state's position", () => {
  check('"A foreign brigade on our soil is out of the question," said Burundi\'s defence minister.', { kind: "position", actor: ["BDI"], stance: "against" });
  check("Kosovo's delegate objected to the arms embargo.", { kind: "position", actor: ["XKX"], stance: "against" });
  check('"The alliance must defend its eastern flank," Lithuania\'s foreign minister said.', { kind: "position", actor: ["LTU"], stance: "for" });
});

test("experts, parties and former ministers bind no state", () => {
  check("Analysts are against the deployment of the troops.", { no: "position" });
  check("The opposition rejected the deployment of the troops.", { no: "position" });
  check("A former Swedish defence minister opposes the treaty.", { no: "position" });
  check("Several newspapers criticised the mission.", { no: "position" });
});

test("votes that are counted and planes that are shot down are no stance", () => {
  check("The motion on the mission passed with 61 votes against 12.", { no: "position" });
  check("The republic is divided into twelve military districts.", { no: "position" });
});

test("translated and idiomatic stances", () => {
  check("Skopje is not enthusiastic about the mission.", { kind: "position", actor: ["MKD"], stance: "against" });
  check("Tirana pronounced itself in favour of the force.", { kind: "position", actor: ["ALB"], stance: "for" });
  check("Beijing took no side in the war.", { kind: "position", actor: ["CHN"], stance: "unsure" });
  check("Tunis turned it down flat.", { kind: "position", actor: ["TUN"], stance: "against" }, "Ghana offered to lead the peacekeeping mission.");
  check("Sofia has not yet positioned itself on the treaty.", { kind: "position", actor: ["BGR"], stance: "waits" });
});

test("idioms of a side are read with their articles", () => {
  check("Budapest stands in the way of the accession.", { kind: "position", actor: ["HUN"], stance: "against" });
  check("Bratislava put its foot down over the deployment.", { kind: "position", actor: ["SVK"], stance: "against" });
  check("Bucharest draws the line at a second deployment.", { kind: "position", actor: ["ROU"], stance: "against" });
  check("The artist drew a line on the map.", { no: "position" });
});

test("words said before their speaker is named are his state's", () => {
  check("A truce is not on the table, Senegal's foreign minister told reporters.", { kind: "position", actor: ["SEN"], stance: "against" });
});

test("commitments and duties are no waiting and no consent", () => {
  check("The soldiers are committed.", { no: "position" });
  check("The Bundestag must give its consent to the mission.", { no: "position" });
});

test("plain stances of states whose names are words, plural or initials", () => {
  check("Norway backs the alliance's plan, but the US opposes it.", { kind: "position", actor: ["USA"], stance: "against" });
  check("So does the Netherlands.", { kind: "position", actor: ["NLD"], stance: "for" }, "Norway backs the plan for a NATO mission in Ukraine.");
  check("But the Danish government does not.", { kind: "position", actor: ["DNK"], stance: "against" }, "Norway supports the extension of the UN mission in Mali.");
  check("The Netherlands plans to send 200 soldiers to Mali.", { kind: "force", actor: ["NLD"], stage: "planned" });
  check("Jordan has yet to decide whether to back the alliance's enlargement.", { kind: "position", actor: ["JOR"], stance: "waits" });
  check("Norway welcomed the EU's training mission in Mali.", { no: "force" });
  check("Ireland voiced opposition to a cap on gas prices.", { no: "position" });
  check("The merger needs the approval of the Polish regulator.", { no: "condition" });
});
