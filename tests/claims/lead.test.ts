import { test } from "vitest";
import { type Answer, check } from "./check.ts";

const cases: readonly (readonly [string, Answer])[] = [
  ["The battle group in Slovakia is led by Spain.", { kind: "lead", actor: ["ESP"], mission: "efp-slovakia", stage: "in-force" }],
  ["Spanish troops have been leading the EU training mission in Mali since 2021.", { kind: "lead", actor: ["ESP"], mission: "eutm-mali", holds: "2021/.." }],
  ["The Netherlands took over command of the task force from Belgium in January.", { kind: "lead", actor: ["NLD"], change: "start" }],
  ["Command of KFOR passed from Turkey to Italy.", { kind: "lead", actor: ["ITA"], mission: "kfor", change: "start" }],
  ["Camp Adazi houses some 1,700 soldiers under Canadian command.", { kind: "lead", actor: ["CAN"] }],
  ["Sweden will lead the nucleus of the new NATO presence in Finland.", { kind: "lead", actor: ["SWE"], stage: "pledged", place: "FIN" }],
  ["The squadron is presently led by Denmark.", { kind: "lead", actor: ["DNK"], stage: "in-force" }],
  ["The EU has extended the mandate of Operation Atalanta until December 2024.", { kind: "mandate", actor: ["eu"], mission: "op-atalanta", change: "extend", stage: "decided", holds: "../2024-12" }],
  ["The UN Security Council extended the mandate of UNIFIL for one year.", { kind: "mandate", actor: ["un"], mission: "unifil", change: "extend", min: 1, unit: "years" }],
  ["Norway resumed training in Iraq.", { kind: "mandate", actor: ["NOR"], change: "resume" }],
  ["France ended Operation Sabre in Burkina Faso in February 2023.", { kind: "mandate", actor: ["FRA"], change: "end", stage: "ended", holds: "2023-02" }],
  ["Norway's 60 soldiers in Iraq will stay until March 2026.", { kind: "mandate", actor: ["NOR"], holds: "../2026-03" }],
  ["NATO suspended its training mission in Iraq.", { kind: "mandate", mission: "nmi", change: "suspend", stage: "suspended" }],
];
for (const [sentence, answer] of cases) test(sentence, () => check(sentence, answer));

test("a command is handed on, listed without its verb, and no mission holds its own", () => {
  check("Jordan took over command of EUFOR Althea from South Korea on Monday.", { kind: "lead", actor: ["KOR"], mission: "op-althea", change: "end", stage: "ended" });
  check("Denmark leads UNIFIL and Ireland KFOR.", { kind: "lead", actor: ["IRL"], mission: "kfor", change: "level" });
  check("Kenya will no longer lead UNIFIL.", { kind: "lead", actor: ["KEN"], mission: "unifil", change: "end", stage: "pledged", modality: "stated" });
  check("Malta has decided not to extend its mission in Mali.", { no: "position" });
  check("Malta ruled out joining NATO.", { no: "position" });
});

test("one of two who coordinate leads nobody", () => {
  check("Italy coordinates the naval operation from Rome.", { kind: "lead", actor: ["ITA"] });
  check("Ghana coordinates its patrols with the Malian army.", { no: "lead" });
  check("The mission was asked to coordinate its convoys with Chad.", { no: "lead" });
});
test("a choir is led by nobody of ours", () => check("The choir was led by a teacher from Spain.", { no: "lead" }));
test("a lease that is extended is no mandate", () => check("The airline extended its lease until 2026.", { no: "mandate" }));

test("a lead that ends, and one that is handed on", () => {
  check("The vote ended Kenya's leadership of the mission in Haiti.", { kind: "lead", actor: ["KEN"], place: "HTI", change: "end", stage: "ended" });
  check("The vote ended Kenya's leadership of the mission in Haiti.", { no: "mandate" });
  check("Denmark's lead role in the mission in Mali ends in October.", { kind: "lead", actor: ["DNK"], place: "MLI", change: "end", stage: "planned" });
  check("Norway's leadership of the brigade in Latvia will end in May.", { kind: "lead", actor: ["NOR"], place: "LVA", change: "end" });
  check("The handover of command from Norway to Portugal takes place in May.", { kind: "lead", actor: ["NOR"], change: "end", stage: "planned" });
  check("The handover of command from Norway to Portugal takes place in May.", { kind: "lead", actor: ["PRT"], change: "start", stage: "planned" });
  check("The transfer of security responsibility in Kunduz from NATO to German forces was completed on Tuesday.", { kind: "lead", actor: ["DEU"], place: "AFG", change: "start", stage: "in-force" });
  check("The scandal ended her leadership of the Danish party.", { no: "lead" });
  check("The transition from Danish to Estonian weapons begins in May.", { no: "lead" });
});
