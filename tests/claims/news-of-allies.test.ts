/** What news of allies tells: whose battle group, where beside what else, who is taught and not sent. */
import { describe, expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("whose battle group", () => {
  run([
    ["Latvia's eFP battlegroup is Canadian-led and has soldiers from ten nations.", { kind: "lead", actor: ["CAN"], mission: "efp-latvia", place: "LVA" }],
    ["Lithuania's eFP is German-led, while the U.S. heads up the battle group in Poland.", { kind: "lead", actor: ["DEU"], mission: "efp-lithuania", place: "LTU" }, "Danish troops serve in Estonia."],
    ["Spain will take over Slovakia's multinational battle group next summer.", { kind: "lead", actor: ["ESP"], mission: "efp-slovakia" }],
    ["Denmark contributes about 200 troops to the Enhanced Forward Presence (eFP) battle group at Tapa.", { kind: "force", actor: ["DNK"], min: 200, place: "EST" }],
    ["Belgian soldiers are serving with the Enhanced Forward Presence (eFP) battle group in Lithuania.", { kind: "force", actor: ["BEL"], mission: "efp-lithuania" }],
    ["Canada's battle group in Latvia has 900 soldiers.", { kind: "force", place: "LVA", min: 900 }],
    ["Danish soldiers of the Enhanced Forward Presence (eFP) battle group were given medals on Thursday.", { no: "lead" }],
  ]);
  test("medals are no force", () => expect(claimsIn("Danish soldiers of the battle group in Estonia were given medals on Thursday.").filter((c) => c.change === "start")).toEqual([]));
});

describe("what lies beside a place, what it is crossed by, and why one goes there, is not where", () => {
  const placesOf = (sentence: string): (string | null)[] => claimsIn(sentence).flatMap((c) => c.place.map((p) => p.id));
  test.each([
    ["Dutch soldiers arrived in Lithuania, bordering Latvia and Belarus, for an exercise.", ["LTU"]],
    ["Danish troops have arrived in Estonia as the war in Ukraine rages on.", ["EST"]],
    ["Belgian troops were sent to Romania in response to the war in Ukraine.", ["ROU"]],
    ["A hundred Dutch soldiers were shipped across the Baltic Sea to Latvia.", ["LVA"]],
    ["Czech soldiers will serve in Slovakia, bordering Ukraine.", ["SVK"]],
    ["Canada took part in the war in Afghanistan with 900 soldiers.", ["AFG"]],
    ["A Danish frigate patrols the Baltic Sea.", ["baltic-sea"]],
  ] as const)("%s", (sentence, places) => expect([...new Set(placesOf(sentence))]).toEqual(places));
});

describe("a list of who comes supposes nothing", () => {
  run([
    ["Another 20 soldiers and ten officers will guard the embassy in Mali.", { no: "consequence" }, "Denmark has 90 soldiers in Mali."],
    ["Another attack on the base and the Danes will leave.", { kind: "consequence" }, "Denmark has 90 soldiers in Mali."],
  ]);
});

describe("what is no state, no visit, no contribution", () => {
  run([
    ["Denmark sends 90 soldiers to Mali, an English-language paper reports.", { kind: "force", actor: ["DNK"], min: 90 }],
    ["The soldiers ended their tour in Estonia on Friday.", { no: "meeting" }, "Danish soldiers serve in Estonia."],
    ["UNIFIL plays a vital role in southern Lebanon.", { no: "force" }],
    ["It will help Ukraine defend itself and protect its people.", { no: "force" }, "Norway gives Ukraine 90 radars."],
  ]);
});

describe("who acts", () => {
  run([
    ["The colonel said that by setting up the brigade in Latvia, Germany was the first to act.", { kind: "force", actor: ["DEU"], place: "LVA" }],
    ["By sending two frigates to the Gulf of Guinea, Denmark has shown its resolve.", { kind: "force", actor: ["DNK"], min: 2 }],
    ["In deploying a battery to Poland, Spain met its duty.", { kind: "force", actor: ["ESP"], place: "POL" }],
    ["NATO decided at a summit in Riga to deploy four battalions to Romania.", { kind: "force", actor: ["nato"], stage: "decided", min: 4 }],
    ["Norway agreed at the talks in Oslo to send 90 medics to Mali.", { kind: "force", actor: ["NOR"], stage: "agreed", min: 90 }],
    // A body sends its states' people.
    ["An advance group of 90 personnel will go to Lebanon in May.", { kind: "force", actor: ["IRL"], min: 90 }, "Irish troops will join the UN force in Lebanon.\n\nThe UN will bear much of the cost.\n\n"],
  ]);
  test("the foe of whom all are afraid sends nobody", () => expect(claimsIn("The majority of the soldiers will stay in Germany.", "German soldiers arrived in Latvia, an answer to the threat from Russia.\n\nRussia's war goes on.\n\n").flatMap((c) => c.actor).filter((a) => a.id === "RUS")).toEqual([]));
});

describe("what allies spend", () => {
  const before = "NATO's members spoke of defence spending.";
  run([
    ["At the tail end are Canada, Slovenia and Spain, whose defence spending is below 1.5 percent of GDP.", { kind: "spending", actor: ["CAN", "SVN", "ESP"], max: 1.5 }, before],
    ["Estonia, Latvia and Lithuania spend a respective 2.3, 2.1 and 2.4 percent of GDP on defence.", { kind: "spending", actor: ["LVA"], min: 2.1, max: 2.1 }, before],
    ["Estonia, Latvia and Lithuania spend a respective 2.3, 2.1 and 2.4 percent of GDP on defence.", { kind: "spending", actor: ["LTU"], min: 2.4, max: 2.4 }, before],
    ["Poland spends more than 4 percent of its GDP on defence.", { kind: "spending", actor: ["POL"], min: 4, change: "level" }, before],
    ["Belgium and Spain will spend 2 percent and 2.1 percent of GDP on defence respectively.", { kind: "spending", actor: ["ESP"], min: 2.1 }, before],
    ["Two percent of GDP is not enough, the Danish minister said.", { no: "spending" }, before],
    ["Poland is the only NATO member spending more than 4 percent of GDP on defence.", { no: "membership" }, before],
    ["The United States is one of the closest allies of Lithuania.", { no: "membership" }, before],
    ["Only 11 out of the 31 members of NATO will meet the target.", { no: "membership" }, before],
  ]);
});

describe("one force for another", () => {
  run([
    ["The Portuguese detachment with four F-16s has replaced the German contingent at Ämari.", { kind: "force", actor: ["DEU"], stage: "ended", change: "end", place: "EST" }],
    ["Spanish jets at Ämari will be replaced by four British Typhoons in May.", { kind: "force", actor: ["ESP"], stage: "pledged", change: "end" }],
    ["The British soldiers in Estonia will be joined by up to 50 French soldiers on Monday.", { kind: "force", actor: ["FRA"], max: 50, stage: "pledged" }],
    ["Canada will lead a battalion in Latvia, Germany in Lithuania and the United States in Poland.", { kind: "lead", actor: ["CAN"], place: "LVA" }],
    ["The battle group in Slovakia will include 400 soldiers from Germany and 100 each from Poland and Slovenia.", { kind: "force", actor: ["POL", "SVN"], min: 100 }],
    ["The Bundestag extended the mandates for the EU mission Eufor Althea, the NATO mission KFOR and the UN mission UNIFIL.", { kind: "mandate", actor: ["DEU"], mission: "kfor", stage: "decided" }],
    ["The Bundestag extended the mandates for the EU mission Eufor Althea, the NATO mission KFOR and the UN mission UNIFIL.", { kind: "mandate", actor: ["DEU"], mission: "unifil" }],
    ["The battle group in Latvia is led by Canada, said Ann Lee, a spokesman for the Estonian defence force.", { kind: "lead", actor: ["CAN"] }],
  ]);
  test("who speaks for a force leads none", () => expect(claimsIn("The battle group in Latvia is led by Canada, said Ann Lee, a spokesman for the Estonian defence force.").filter((c) => c.kind === "lead" && c.actor[0].id === "EST")).toEqual([]));
});

describe("what is given", () => {
  const before = "Ukraine asked its allies for aid.";
  run([
    ["Poland has so far given Ukraine 14 fighters and more than 300 tanks.", { kind: "aid", actor: ["POL"], to: "UKR", min: 300, stage: "in-force" }, before],
    ["Sweden has decided on a military aid package to Ukraine worth 16 billion crowns.", { kind: "aid", actor: ["SWE"], stage: "decided", min: 16e9 }, before],
    ["Lithuania has handed over two more launchers to Ukraine, the president announced.", { kind: "aid", actor: ["LTU"], min: 2, stage: "in-force" }, before],
    ["Spain is currently training \"a total of 112 Ukrainian soldiers\".", { kind: "aid", actor: ["ESP"], to: "UKR", min: 112 }, before],
    ["Estonia will give 0.25 percent of its GDP in military aid to Ukraine.", { kind: "aid", actor: ["EST"], to: "UKR", min: 0.25 }, before],
    ["Spain is currently training \"a total of 112 Ukrainian soldiers\".", { no: "force" }, before],
    ["Norway has already given Ukraine 22 howitzers.", { no: "force" }, before],
    ["Denmark will increase its support to the Ukrainian Air Force.", { no: "force" }, before],
  ]);
});

describe("whose it is, once more", () => {
  run([
    ["The Royal Danish Navy has officially handed over the command of the NATO naval group to their German counterparts.", { kind: "lead", actor: ["DEU"], change: "start" }],
    ["The air policing in Lithuania was widened to a second base when Estonia, Latvia and Lithuania joined NATO.", { kind: "membership", actor: ["EST", "LVA", "LTU"] }],
    ["It is going to be the third rotation of Hungary in Lithuania.", { no: "force" }, "Hungary's jets landed in Lithuania."],
    ["They will serve with Finnish troops in Lebanon.", { kind: "force", actor: ["IRL"] }, "Irish troops will join the UN force in Lebanon."],
  ]);
});
