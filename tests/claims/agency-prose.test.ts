/** Constructions of plain agency prose: who a complement's "it" is, "U.S.-led", "each from", what an includes-list holds, days with a dot. */
import { describe, expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { check } from "./check.ts";

const reader = makeReader(loadRegistry());
const claimsOf = (text: string) => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2025-03-14" }).claims;

describe("who says so is who will", () => {
  const before = "Germany has already sent a frigate to the Gulf.";
  test.each([
    ["Spain has made clear that it will not participate.", "ESP"],
    ["Portugal has said it will not join the mission.", "PRT"],
    ["Greece has made it clear that it will take no part in the mission.", "GRC"],
    ["Chile made it very clear that it would not join the force.", "CHL"],
    ["Peru insists that it will not join the mission.", "PER"],
  ])("%s", (text, actor) => check(text, { kind: "force", actor: [actor], modality: "negated" }, before));
  test("a minister who says it speaks of whatever was told of", () => check("Sappers will clear mines in Mali, the Chilean minister said.", { no: "lead" }, before));
});

test("who takes no part or plays no role does not", () => {
  check("Greece will play no role in the mission in Mali.", { kind: "force", actor: ["GRC"], modality: "negated" }, "Spain sent a frigate to the Gulf.");
  check("Greece will play a role in the mission in Mali.", { kind: "force", actor: ["GRC"], modality: "stated" }, "Spain sent a frigate to the Gulf.");
});

test("a dotted name before a participle is one word, and no verb", () => {
  check("The U.S.-led coalition has 900 soldiers in Iraq.", { kind: "force", min: 900 });
  check("The U.S.-led coalition has 900 soldiers in Iraq.", { kind: "lead", actor: ["USA"], stage: "in-force" });
  check("Norway's frigate will be part of the U.S.-led Operation Prosperity Guardian.", { no: "position" });
  expect(claimsOf("Norway sends a frigate to the Red Sea. It will join the U.S.-led Operation Prosperity Guardian.").filter((c) => c.kind === "lead" && c.stage === "ended")).toEqual([]);
});

describe("so many each from several states are of them all", () => {
  test.each([
    ["Two frigates each from Chile and Peru joined the force in the Gulf.", ["CHL", "PER"]],
    ["Four fighter jets each from Belgium and Poland began their rotation in Lithuania.", ["BEL", "POL"]],
    ["Forty medics each from Kenya and Ghana arrived in Haiti.", ["KEN", "GHA"]],
  ])("%s", (text, actor) => check(text, { kind: "force", actor }));
});

describe("a mission that includes people of several states", () => {
  test.each([
    ["The coalition includes instructors from Canada, New Zealand and Norway.", ["CAN", "NZL", "NOR"]],
    ["The mission in Mali comprises trainers from Spain and Chile.", ["ESP", "CHL"]],
    ["The force in Lebanon also includes engineers and medics from Fiji and Nepal.", ["FJI", "NPL"]],
  ])("%s", (text, actor) => check(text, { kind: "force", actor }, "NATO runs the mission."));
  test("its words run to the end of the list, and nobody stands where the people are from", () => {
    const claims = claimsOf("NATO runs the mission. The coalition includes soldiers from Canada, New Zealand and Norway.").filter((c) => c.kind === "force");
    expect(claims.at(-1)?.evidence[0].quote).toBe("The coalition includes soldiers from Canada, New Zealand and Norway");
    expect(claims.flatMap((c) => c.place)).toEqual([]);
  });
});

test("a commitment that grows to so many people is a force, help that grows to so many things is aid", () => {
  check("Australia increased the commitment to 90 instructors.", { kind: "force", min: 90, change: "add" }, "Australia trains Ukrainian recruits in the UK.");
  check("Prague trebled its gift of shells to 60,000.", { kind: "aid", min: 60_000 }, "Prague sends shells to Ukraine.");
});

test("a day with its month cut short counts nothing, and rotations are no force", () => {
  expect(claimsOf("NATO guards the Baltic skies with 8 jets. The rotation will start in January after a ceremony on Dec. 31.").map((c) => c.quantity?.min)).not.toContain(31);
  expect(claimsOf("Australia has committed 70 instructors to Mali in two rotations.").map((c) => c.quantity?.min)).not.toContain(2);
});
