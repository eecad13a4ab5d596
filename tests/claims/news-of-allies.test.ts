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
