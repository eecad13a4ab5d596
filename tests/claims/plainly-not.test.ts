/** Ordinary sentences in a run of forces, gifts or talks that tell nothing of the kind that the run is of. */
import { expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { check } from "./check.ts";

const forces = "France sent a battalion to the force in Mali on Monday, and Germany deployed 90 soldiers there.";
test.each([
  "Iceland has no army.", "Norway ordered new tanks from Britain.", "Britain came in for criticism.", "Berlin went to court.", "Britain held out for a better deal.",
])("no force: %s", (sentence) => check(sentence, { no: "force" }, forces));

const membership = "NATO observers watched the border, and the EU sent money.";
test.each([
  "Israel gave Lebanon a map of the minefields.", "Serbia submitted a request to the EU for flood aid.", "Georgia received an invitation to the NATO summit.", "The EU lifted the suspension of flights to Georgia.",
])("no membership: %s", (sentence) => check(sentence, { no: "membership" }, membership));

test.each(["NATO leaders confirmed on Monday that the general would retire.", "NATO foreign ministers took the train to Vilnius on Monday."])("no meeting: %s", (sentence) => check(sentence, { no: "meeting" }));

const share = "Italy must spend 2 percent of GDP on defence.";
test.each(["Hungary wants to hold its census in 2031.", "Sweden plans to close its last coal plant in 2027."])("no spending: %s", (sentence) => check(sentence, { no: "spending" }, share));

const gifts = "Germany sent 40 tanks to Ukraine.";
test.each(["Poland runs a hospital in Warsaw.", "Norway builds houses."])("no aid: %s", (sentence) => check(sentence, { no: "aid" }, gifts));

const helped = "Norway gave Ukraine four radars on Monday, and Spain sent it 20 guns.";
test.each([
  "Ukraine had been attacked by almost 900 Russian missiles, more than 100 drones and 80 bombs.", "Russia struck the port with 40 drones.", "Each missile costs almost 4 million dollars.", "One battery costs about a billion dollars.",
])("no aid: what is fired, and what a thing costs: %s", (sentence) => check(sentence, { no: "aid" }, helped));

test.each([
  "Fifty-four Ugandan soldiers who were serving in the mission were killed in May.", "The nine Chadians who served in the force were slain in an attack.", "The war is over, leading the mission to change its tactics.", "Germany will lead two of the four battalions.",
])("no force: the fallen, what a thing led to, and units that are only led: %s", (sentence) => check(sentence, { no: "force" }, forces));

test.each(["The war was won, leading the group to switch to bombs.", "The talks failed, leading the force to withdraw."])("no lead: what it led to: %s", (sentence) => check(sentence, { no: "lead" }, forces));
test("who leads to some end leads", () => check("Kenya is leading the mission to restore order in Haiti.", { kind: "lead", actor: ["KEN"] }));
test("what is shot down is no plan", () => { check("Norway sends two radars to help Ukraine shoot down missiles.", { no: "position" }, helped); check("Norway shot down the plan for a mission in Mali.", { kind: "position", actor: ["NOR"], stance: "against" }); });
test("a summit that was chaired is over", () => check("Speaking after chairing a summit in Brussels, NATO's secretary general said the allies would stay.", { kind: "meeting", stage: "ended" }));
test("missiles that are sent are given", () => { check("Norway pushed to send more Patriot air defence missiles.", { no: "force" }, helped); check("Germany is sending an air defence system to Ukraine after pleas from Kyiv for its backer to help.", { kind: "aid", actor: ["DEU"], to: "UKR" }, helped); });

test.each([
  "The Security Council condemned the bombing of the embassies in Nairobi.", "Norway denounced the killings in the camp.", "Chad accused Sudan of arming the rebels through the border.", "The minister blamed Mali for the attack.",
  "President Macron urged an end to the violence in Mali.", "The prime minister had reassured him about the troops.", "Spain's objections to the court case over the soldiers were rejected.", "The Malian troops, backed by United Nations soldiers, suffered losses.", "Some 900 soldiers are to be committed to the operation.",
])("no position: deeds, charges, courts, help in the field: %s", (sentence) => check(sentence, { no: "position" }, forces));
test.each([
  ["Norway condemned the deployment of Russian missiles in Belarus.", { kind: "position", actor: ["NOR"], stance: "against" }],
  ["The African Union welcomed the withdrawal of the troops from Mali.", { kind: "position", actor: ["african-union"], stance: "for" }],
] as const)("a position: %s", (sentence, answer) => check(sentence, answer, forces));

test.each([
  "Malian forces have advanced 20 kilometres in the north.", "The Malians are fighting the rebels near Gao.", "A collision between two Chinese vessels was reported.", "The minister spoke ahead of Richard Marles' arrival in Bamako.", "The upheaval followed the departure of President Keita from Bamako.",
])("no force: a war in one's own land, incidents, persons who come and go: %s", (sentence) => check(sentence, { no: "force" }, "France sent a battalion to the force in Mali on Monday."));
test("who fights in another's land is there", () => check("Chadian soldiers are fighting the rebels in northern Mali.", { kind: "force", actor: ["TCD"] }, forces));
test("who is called names is not called", () => check("The president called the minister a liar on Monday in Brussels.", { no: "meeting" }));

test.each([
  "The rebels withdrew from Gao on Monday.", "Boko Haram has 3,000 fighters in Niger.", "Hezbollah withdrew its forces from the border.", "The Taliban sent 300 fighters to Kunduz.", "A U.S.-backed Kurdish militia has begun withdrawing its fighters from two towns in Syria.", "Al-Shabab seized a base in Somalia and will keep its men there.",
])("no force: armed groups bind no state: %s", (sentence) => check(sentence, { no: "force" }, forces));
test.each([
  ["The rebels want the French to leave Mali.", { kind: "force", actor: ["FRA"], stage: "requested" }], ["Chad will send 90 soldiers against the rebels in Mali.", { kind: "force", actor: ["TCD"], min: 90 }],
] as const)("what is asked of a state, and what it sends against them, stays: %s", (sentence, answer) => check(sentence, answer, forces));

test.each(["Germany's Rheinmetall will deliver 40 tanks to Ukraine.", "Sweden's Saab will supply Ukraine with radars."])("no aid: makers of arms: %s", (sentence) => check(sentence, { no: "aid" }, helped));
test.each(["We will take all measures and decisions required to defend the allies.", "NATO was only providing the building and the rooms."])("no condition: %s", (sentence) => check(sentence, { no: "condition" }, forces));
test.each(["The African Union mission in Somalia will start withdrawing troops next month.", "The deal gives Turkey free rein to launch offensive operations in northern Syria."])("no mandate: %s", (sentence) => check(sentence, { no: "mandate" }, forces));
test("promises of any sort keep no norm", () => check("The secretary general welcomed the commitments made by many allies on Monday.", { no: "spending" }));
test("a bloc of trade is no alliance", () => check("Nigeria joined the African Union's free trade bloc on Monday.", { no: "membership" }));
test("whom one helps to grow adds nothing to a force", () => check("Norway agreed to help the Philippines increase its defence capabilities.", { no: "force" }, forces));
test("crews in space are no force", () => check("Some 40 Americans have flown in space since 1961.", { no: "force" }, forces));

test.each([
  "Two days of fighting killed two Togolese soldiers deployed with the UN mission in Congo.", "Togo said three of its soldiers deployed with the mission in Congo had been killed.", "Among the other casualties were three Malawian soldiers and one Uruguayan peacekeeper.", "Soldiers deployed with the mission in Chad were wounded.",
  "The minister declined to say whether Norway would send troops to Mali.", "The ministry did not specify when the Danes would leave Mali.",
])("no force: casualties, and what is not told: %s", (sentence) => check(sentence, { no: "force" }, forces));
test.each(["The minister avoided answering questions about whether Norway would send tanks to Ukraine.", "It did not specify how many missiles Spain would provide to Ukraine."])("no aid: what is not told: %s", (sentence) => check(sentence, { no: "aid" }, helped));
test("soldiers who are deployed where nobody was harmed are there", () => check("Togolese soldiers deployed with the mission in Congo were praised by the general.", { kind: "force", actor: ["TGO"] }, forces));

test("an alliance of hospitals is none, though its wards borrow our words", () => {
  const claims = makeReader(loadRegistry()).read({ ...plainDocument("a.txt", "The Northern Emergency Association of Trusts, NEAT for short, has a new mandate.\n\nThe governors of its seven hospitals gave the alliance three more years on Monday. Members promised two per cent of their budgets for the defence of the eastern wards. A force of 30 nurses deploys to Fenby from May, growing to 50 by Easter. St Anne's sends twelve and the army clinic eight. Surgeon Clara Denmark takes over command from Peter Finland in June. The whole operation costs £2 million a year. Patients, midwives and ambulance crews will meet at the Premier Lodge for the summit on 3 June, and the army has offered six of its old beds. Its offer stands, its spokesman said."), publishedOn: "2018-02-12" }).claims;
  expect(claims.map(({ kind, evidence }) => `${kind} ${evidence[0].quote}`)).toEqual([]);
});
