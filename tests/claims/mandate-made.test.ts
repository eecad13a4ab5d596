import { test } from "vitest";
import { type Answer, check } from "./check.ts";

const all = (cases: readonly (readonly [string, Answer | { readonly no: "mandate" }])[], before = ""): void => { for (const [sentence, answer] of cases) check(sentence, answer, before); };

test("missions made of others, and forces that a council creates", () => all([
  ["The African Union voted to transform AMISOM into a stabilisation force.", { kind: "mandate", actor: ["african-union"], change: "start", stage: "decided" }],
  ["The Security Council agreed to convert the observer mission in Sudan into a peacekeeping force.", { kind: "mandate", actor: ["un"], change: "start" }],
  ["The Security Council authorised a multinational protection force for Chad.", { kind: "mandate", actor: ["un"], change: "start", stage: "decided", place: "TCD" }],
  ["ECOWAS approved the creation of a regional standby force for Guinea-Bissau.", { kind: "mandate", actor: ["ecowas"], change: "start", stage: "decided" }],
  ["The African Union will propose the establishment of a new mission in Sudan.", { kind: "mandate", actor: ["african-union"], change: "start" }],
  ["The firm approved the creation of a new sales force.", { no: "mandate" }],
  ["Since the creation of UNIFIL in 1978 its soldiers have buried 300 of their own.", { no: "mandate" }],
  ["The war turned the barracks into a museum of the mission.", { no: "mandate" }],
]));

test("mandates that are rewritten", () => all([
  ["The Council broadened the mandate of EUTM Mali.", { kind: "mandate", actor: ["eu"], mission: "eutm-mali", change: "renew", stage: "decided" }],
  ["Italy intends to propose changing the mandate of the EU's naval operation Irini.", { kind: "mandate", mission: "op-irini", change: "renew", stage: "planned" }],
  ["The Security Council adjusted the mandate of MONUSCO on Friday.", { kind: "mandate", actor: ["un"], change: "renew", stage: "decided" }],
  ["Spain has proposed a change in the mandate of EULEX.", { kind: "mandate", change: "renew" }],
  ["The Security Council approved an amendment of the mandate of UNMISS.", { kind: "mandate", actor: ["un"], change: "renew" }],
  ["The voters changed the president's mandate.", { no: "mandate" }],
  ["The weather changed the plans of the soldiers.", { no: "mandate" }],
]));

test("pacts by which guests are in a land: the guests' is the mandate", () => all([
  ["Niger has ended its defence cooperation agreement with France.", { kind: "mandate", actor: ["FRA"], place: "NER", change: "end", stage: "decided" }],
  ["Burkina Faso denounced its military accord with France.", { kind: "mandate", actor: ["FRA"], place: "BFA", change: "end", stage: "decided" }],
  ["The Philippines suspended the visiting forces agreement with the United States.", { kind: "mandate", actor: ["USA"], place: "PHL", change: "suspend", stage: "suspended" }],
  ["Seoul and Washington signed a five-year defence cost-sharing agreement.", { kind: "mandate", change: "start", stage: "agreed", min: 5, unit: "years" }],
  ["Djibouti renewed its defence treaty with France for twenty years.", { kind: "mandate", actor: ["FRA"], place: "DJI", change: "renew", min: 20 }],
  ["Russia left the arms control treaty with the United States.", { no: "mandate" }],
  ["Tonga signed a defence agreement with Australia.", { no: "mandate" }],
  ["Chad ended its trade agreement with France.", { no: "mandate" }],
]));

test("ends that come early, are near, or were due", () => all([
  ["Chile's mission in Bosnia will end a year earlier than planned.", { kind: "mandate", actor: ["CHL"], change: "end", stage: "pledged" }],
  ["The EU's training mission in Uganda will terminate in 2025.", { kind: "mandate", actor: ["eu"], change: "end", stage: "pledged", holds: "../2025" }],
  ["UNMISS nears its end on 15 March 2024.", { kind: "mandate", actor: ["un"], change: "end", stage: "planned", holds: "../2024-03-15" }],
  ["Operation Irini will run until March 2025, when it will wind down.", { kind: "mandate", actor: ["eu"], change: "end", stage: "pledged", holds: "../2025-03" }],
  ["UNFICYP's mandate had been due to run out on 31 January 2023.", { kind: "mandate", actor: ["un"], change: "level", stage: "ended", holds: "../2023-01-31" }],
  ["Denmark's decision to extend its mission in Mali, due to expire in late June, was made in Stockholm.", { kind: "mandate", change: "level", stage: "in-force", holds: "../2023-06" }],
  ["The General Assembly adopted a text that calls for the cessation of UNMISS operations.", { kind: "mandate", actor: ["un"], change: "end", stage: "requested" }],
  ["The new mandate of EUTM Mali ends on 18 May 2024 and is estimated to cost 12 million euros.", { kind: "mandate", actor: ["eu"], change: "level", stage: "in-force", holds: "../2024-05-18" }],
  ["The battalion nears the end of its march.", { no: "mandate" }],
  ["The soldiers are due to leave the cinema at ten.", { no: "mandate" }],
]));

test("terms that are told", () => all([
  ["Norway's participation in UNIFIL will not exceed two years.", { kind: "mandate", actor: ["NOR"], min: null, max: 2, unit: "years", modality: "stated" }],
  ["EUTM Mali has a two-year mandate.", { kind: "mandate", actor: ["eu"], change: "level", stage: "in-force", min: 2 }],
  ["The mandate of the mission will initially last three years.", { kind: "mandate", change: "start", min: 3, unit: "years" }],
  ["The observers said that their mandate let them stay until June.", { kind: "mandate", change: "level", stage: "in-force" }],
  ["The Council announced the extension of EUTM Mali until 18 May 2024, with a budget of 9 million euros for the next two years.", { kind: "mandate", actor: ["eu"], change: "extend", holds: "../2024-05-18", min: 2 }],
  ["The National Assembly approved the extension 161-63.", { kind: "mandate", change: "extend", stage: "decided" }],
  ["The Danish parliament passed the bill on school meals 61-47.", { no: "mandate" }],
], "Kenya has 300 police officers with the mission in Haiti."));
