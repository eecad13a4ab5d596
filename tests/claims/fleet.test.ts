import { describe, expect, test } from "vitest";
import { claimsIn, check } from "./check.ts";

const group = "NATO's mine group sailed from Zeebrugge on Monday.";
const embargo = "EU ships keep watch off Libya.";

/** Whose ships and aircraft are in a row of them. */
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ["It is made up of the flagship HNoMS Maud (Norway), LVNS Talivaldis (Latvia), ENS Sakala (Estonia) and FGS Fulda (Germany).", group, ["NOR", "LVA", "EST", "DEU"]],
  ["The mission now has the Italian destroyer Luigi Durand, the Greek frigate Spetsai and a Luxembourg surveillance aircraft.", embargo, ["ITA", "GRC", "LUX"]],
  ["Taking part in Irini are a German Orion, a Polish Bryza and the Italian ship San Marco.", embargo, ["DEU", "POL", "ITA"]],
  ["At work for the mission are the Greek frigate Kanaris, the Italian drone and a French Atlantique.", embargo, ["GRC", "ITA", "FRA"]],
  ["With the coalition are the submarine Ula of Norway, Chile's frigate Lynch and the Danish frigate Niels Juel.", "The coalition patrols the strait.", ["NOR", "CHL", "DNK"]],
  ["In the squadron: HMAS Parramatta, HMNZS Te Kaha and the Korean destroyer Munmu.", "The coalition patrols the strait.", ["AUS", "NZL", "KOR"]],
  ["The EU mission has two ships, the Greek frigate Kanaris and the patrol vessel Infanta of Spain.", embargo, ["GRC", "ESP"]],
  ["It has five aircraft as well: a French Atlantique 2, a Polish Bryza M-28 and an Italian AB-212 helicopter.", embargo, ["FRA", "POL", "ITA"]],
  ["At sea there are two of its ships (Italy's Grecale and Greece's Spetsai), and in the air three planes.", embargo, ["ITA", "GRC"]],
];

const crafts = (sentence: string, before: string) => claimsIn(sentence, before).filter((claim) => claim.rules.includes("force/craft-of-state"));

describe("a row of ships and aircraft", () => {
  test.each(rows)("%s", (sentence, before, states) => {
    const found = crafts(sentence, before);
    expect(found.map((claim) => claim.actor.map((a) => a.id))).toEqual(states.map((state) => [state]));
    expect(new Set(found.map((claim) => claim.stage))).toEqual(new Set(["in-force"]));
  });
  test("each stands on its own words", () =>
    expect(crafts(rows[1][0], embargo).map((claim) => claim.evidence[0].quote)).toEqual(["Italian destroyer Luigi Durand", "Greek frigate Spetsai", "Luxembourg surveillance aircraft"]));
  test("those to come are planned", () =>
    check("With the coalition there will be HMAS Parramatta, HMNZS Te Kaha and the Korean destroyer Munmu.", { kind: "force", actor: ["NZL"], stage: "planned" }, "The coalition patrols the strait."));
});

describe("no row of a force", () => {
  test.each([
    ["The Danish frigate Niels Juel met the Indian destroyer Kolkata and the Japanese frigate Kumano for an exercise."],
    ["NATO jets watched the Russian frigate Admiral Kasatonov and shadowed the Russian tanker Vyazma in the Channel."],
    ["The Danish cutter Viben and the Swedish cutter Vidar were sold to museums."],
    ["The frigate rescued the crew of the Greek vessel Olga and the Maltese freighter Melita."],
    ["MEP Lena Vogt (Germany) and MEP Carla Rossi (Italy) asked the mission about its ships."],
    ["In 1942 the British cruiser Ajax and the Greek destroyer Hydra sailed from here."],
  ])("%s", (sentence) => expect(crafts(sentence, group)).toEqual([]));
  test("three that are counted are told once", () => expect(crafts("Three frigates of the coalition are in the Red Sea: HDMS Iver Huitfeldt, FS Languedoc and ITS Fasan.", "The coalition guards ships.")).toEqual([]));
});

test("a pronoun in a line of capitals is no ship of Italy's", () =>
  expect(claimsIn("GERMANY AND ITS NATO ALLIES WILL SEND SHIPS TO THE GULF", group).flatMap((claim) => claim.actor.map((a) => a.id))).not.toContain("ITA"));
