/** Words of forces, gifts, meetings and stances in turns of phrase that tell of none, and the plain ones beside them that do. */
import { expect, test } from "vitest";
import { check, claimsIn } from "./check.ts";

const forces = "France sent a battalion to the force in Mali on Monday, and Germany deployed 90 soldiers there.";
test.each([
  "Mali has moved closer to Iran.", "Niger has drifted away from the Union.", "Two of the 60 Danish soldiers in Mali are unaccounted for.", "Four of the Togolese soldiers are still missing.", "On Friday the Germans are passing out an intake of 410 recruits.",
  "The corvette has rules of engagement for extended self-defence.", "Chadian and Sudanese troops were locked in battle for a third day.", "The frigate, commissioned in 1998, the second of her class in the Danish navy, is grey.",
])("no force: %s", (sentence) => check(sentence, { no: "force" }, forces));
test.each([
  ["Chadian soldiers moved closer to the border with Sudan on Monday.", { kind: "force", actor: ["TCD"] }],
  ["Norway extended its deployment in Mali by a year.", { kind: "mandate", actor: ["NOR"], change: "extend" }],
  ["Sixty Danish soldiers are in Mali.", { kind: "force", actor: ["DNK"], min: 60 }],
] as const)("a force: %s", (sentence, answer) => check(sentence, answer, forces));

test("who is taught by others is no force there", () => {
  const lessons = "The European Union trains 100 Somali soldiers at a camp in Uganda.";
  check("Another 230 Somali soldiers will join them in June, which brings the trainees to 330.", { no: "force" }, lessons);
  check("They came to Uganda in March.", { no: "force" }, lessons);
  check("Kenya has sent 230 soldiers to Somalia.", { kind: "force", actor: ["KEN"], min: 230 }, lessons);
});

test("what is on an agenda is not given", () => {
  check("The ministers will talk about support for Moldova, too.", { no: "aid" }, "Croatia has 90 soldiers in Kosovo.");
  check("Slovenia will increase its support for Moldova.", { kind: "aid", actor: ["SVN"], to: "MDA" }, "Croatia has 90 soldiers in Kosovo.");
});

test("no worry is no favour", () => {
  check("Norway is not disappointed by the withdrawal of the mission.", { no: "position" });
  check("Norway is disappointed by the withdrawal of the mission.", { kind: "position", actor: ["NOR"], stance: "against" });
  check("Norway is not opposed to the withdrawal of the mission.", { kind: "position", actor: ["NOR"], stance: "for" });
});

test("letters that no list knows bind no state", () => {
  check("The Belgian cabinet supports the mission in Mali but the ODX, which keeps it in office, is opposed.", { kind: "position", actor: ["BEL"], stance: "for" });
  expect(claimsIn("The Belgian cabinet supports the mission in Mali but the ODX, which keeps it in office, is opposed.").filter((c) => c.stance === "against")).toEqual([]);
});

test("whoever carries them, it is the passengers who go", () => {
  check("The Americans flew the Danish soldiers home from Mali on Sunday.", { kind: "force", actor: ["DNK"], change: "end", place: "MLI" }, forces);
  check("American planes began flying the Togolese contingent out of Mali.", { kind: "force", actor: ["TGO"], change: "end" }, forces);
  check("Denmark withdrew its soldiers from Mali on Sunday.", { kind: "force", actor: ["DNK"], change: "end" });
});

test("the going of one force is told once", () => {
  const count = (sentence: string): number => claimsIn(sentence, forces).filter((c) => c.kind === "force").length;
  expect(count("Oslo says that its soldiers are being withdrawn from Lebanon for want of money and will leave in May.")).toBe(1);
  expect(count("Some 130 members of the Danish army are now stationed in Kosovo with KFOR.")).toBe(1);
  expect(count("Norway put off by a year the withdrawal of the troops serving in the mission in Mali.")).toBe(1);
  expect(count("Norway will withdraw its soldiers from Mali and Chad will withdraw its soldiers from Gao.")).toBe(2);
});

test("a coalition that one state leads is nobody's as a whole", () => {
  const haiti = "Kenya has 600 officers in the multinational mission in Haiti.";
  check("The Kenya-led force has 900 officers.", { kind: "force", actor: [], min: 900 }, haiti);
  check("The coalition will deploy 2,500 officers.", { kind: "force", actor: [], min: 2500 }, haiti);
  check("The NATO-led force has 3,700 soldiers.", { kind: "force", actor: ["nato"], min: 3700 }, "Norway has 90 soldiers in KFOR, the force in Kosovo.");
  check("The Kenyan contingent has 900 officers.", { kind: "force", actor: ["KEN"], min: 900 }, haiti);
});

test("members of a service are the state's whose it is", () => {
  check("Some 130 members of the Danish military serve with KFOR.", { kind: "force", actor: ["DNK"], min: 130, mission: "kfor" });
  check("Some 40 officers of Norway's air force serve with KFOR.", { kind: "force", actor: ["NOR"], min: 40 });
  check("There are 91 members of the force in Kosovo.", { kind: "force", min: 91 }, "NATO leads KFOR.");
});

test("a ship bears the name of a person, and is her owner's", () => {
  const ship = "The Danish frigate Niels Huitfeldt is in port.";
  check("The Danish frigate Anders Bille set sail yesterday for the coalition in the Red Sea.", { kind: "force", actor: ["DNK"], stage: "in-force", change: "start", place: "red-sea" });
  expect(claimsIn("The Danish frigate Anders Bille set sail yesterday for the coalition in the Red Sea.").map((c) => c.kind)).toEqual(["force"]);
  check("The Niels Huitfeldt will join the mission in the Red Sea.", { kind: "force", actor: ["DNK"] }, ship);
  check("Chile confirmed that its frigate the Condell arrived in the Red Sea.", { kind: "force", actor: ["CHL"], place: "red-sea" });
});

test("what hosts pay for guests is spent at home", () => {
  check("Japan pays $3.1 billion a year for U.S. bases.", { kind: "cost", actor: ["JPN"], place: "JPN" });
  check("Japan will spend 190 billion yen — or $2.1 billion — a year on hosting American troops.", { kind: "cost", actor: ["JPN"], unit: "JPY" });
  expect(claimsIn("Japan will spend 190 billion yen — or $2.1 billion — a year on hosting American troops.").filter((c) => c.kind === "cost").length).toBe(1);
});

test("a state that leads is no place, and goods for a contingent abroad do not come home", () => {
  expect(claimsIn("Peru was among the states that took part in the US-led invasion.", forces).flatMap((c) => c.place.map((p) => p.id))).not.toContain("USA");
  check("The ship left for the Gulf of Aden with eight helicopters for Norway's contingent there.", { kind: "force", change: "start" }, "The Norwegian supply ship lies at Bergen.");
});

test("a session of a body is the body's; its partners are no meeting", () => {
  check("The Croatian premier arrived for a meeting of NATO foreign ministers in Brussels.", { kind: "meeting", actor: ["nato"], place: "BEL" });
  check("Norway encouraged its East Asia Summit partners to send observers.", { no: "meeting" });
});

test("airlifts are decided too", () => {
  check("Serbia's president condemned the airlift of the Danish troops on Friday.", { kind: "position", actor: ["SRB"], stance: "against" }, forces);
  check("Kenya's envoy called it a pivotal moment for the mission.", { kind: "position", actor: ["KEN"], stance: "for" }, forces);
});

test("who leaves a land to return home leaves it, once", () => {
  check("Danish troops left Mali on Monday to return home.", { kind: "force", actor: ["DNK"], change: "end", place: "MLI" }, "The Danes served in Niger too.");
  expect(claimsIn("Danish troops left Mali on Monday to return home.", forces).filter((c) => c.kind === "force").length).toBe(1);
  check("Ghanaian soldiers are leaving Lebanon to go to Mali.", { kind: "force", actor: ["GHA"], change: "end", place: "LBN" });
  check("Danish ships entered the Red Sea to escort tankers.", { kind: "force", actor: ["DNK"], place: "red-sea" }, forces);
  check("Norway left 20 soldiers in Chad to guard the camp.", { kind: "force", actor: ["NOR"], min: 20, place: "TCD" }, forces);
});

test("who is kept somewhere to some end is there already", () => {
  check("Denmark maintains 90 soldiers there to deter attacks.", { kind: "force", actor: ["DNK"], min: 90, stage: "in-force", change: "level", place: "MLI" }, forces);
  check("Washington keeps 900 soldiers to guard the base in Djibouti.", { kind: "force", actor: ["USA"], min: 900, stage: "in-force" }, forces);
});

test("more members than there are states are people", () => {
  expect(claimsIn("The peace force grew from 4,000 members to 5,500.", "The United Nations leads the force in Haiti.").map((c) => c.quantity?.unit)).not.toContain("states");
  check("The coalition of 40 countries was joined by Chad.", { no: "spending" });
});

test("how long what is over was", () => {
  check("Singapore concluded its six-year mission in Afghanistan on 22 April.", { kind: "mandate", actor: ["SGP"], min: 6, unit: "years", change: "end" });
  check("Denmark ended its five-month deployment to Mali.", { kind: "mandate", actor: ["DNK"], min: 5, unit: "months", change: "end" }, forces);
});

test("a decision that has not been made is denied", () => {
  check("The minister said Norway's decision to cut its contingent in Mali has not yet been made.", { kind: "force", modality: "negated" }, forces);
  check("Norway's decision to cut its contingent in Mali was made in May.", { kind: "force", modality: "stated" }, forces);
});

test("others who are asked are nobody named, and ships of an operation are its body's", () => {
  check("I urge other contributing nations to send their men soon, the commander said.", { kind: "force", actor: [], stage: "requested" }, "Kenya has 400 officers in the force in Haiti.");
  check("The ships taking part in Operation Irini patrol the coast.", { kind: "force", actor: ["eu"], mission: "op-irini" }, "Germany sent a frigate to Operation Irini.");
  check("German ships take part in Operation Irini.", { kind: "force", actor: ["DEU"] }, "Germany sent a frigate to Operation Irini.");
});

test.each(["The pirates wanted to hamper the rescue mission of the navy.", "Later this year we will see an exercise of Australian soldiers in disaster relief."])("no position: %s", (sentence) => check(sentence, { no: "position" }, forces));
test("a pipeline is opened without a meeting", () => check("At the opening of the gas pipeline in Oslo on Wednesday, the Turkish president praised the engineers.", { no: "meeting" }, forces));

test("any foreign minister is not that of the state which the report is about", () => {
  const about = "Australia sent 90 soldiers to Iraq. Canberra keeps a frigate in the Gulf.";
  check("A senior Arab foreign minister opposed the withdrawal of the mission from Iraq.", { no: "position" }, about);
  check("One defence minister opposed the withdrawal of the mission from Iraq.", { no: "position" }, about);
  check("The foreign minister opposed the withdrawal of the mission from Iraq.", { kind: "position", actor: ["AUS"], stance: "against" }, about);
});

test("patrols that are coordinated lead nobody", () => {
  check("In the past year the Danish and Estonian navies conducted coordinated patrols of the straits.", { no: "lead" }, forces);
  check("Denmark coordinates the mission in Mali.", { kind: "lead", actor: ["DNK"] }, forces);
});
