import { test } from "vitest";
import { check } from "./check.ts";

const soldiers = "The mission in Mali has 2,000 soldiers.";

/** How many states a force is of. */
test("Eighteen nations take part.", () => check("Eighteen nations take part.", { kind: "force", min: 18, max: 18, unit: "states", stage: "in-force", change: "level" }, soldiers));
test("Nine states have troops in Chad at present.", () => check("Nine states have troops in Chad at present.", { kind: "force", min: 9, unit: "states", place: "TCD", stage: "in-force" }));
test("Six countries will patrol the strait.", () => check("Six countries will patrol the strait.", { kind: "force", min: 6, unit: "states", stage: "pledged" }, soldiers));
test("Eleven NATO members are in the operation.", () => check("Eleven NATO members are in the operation.", { kind: "force", actor: ["nato"], min: 11, unit: "states" }, soldiers));
test("Fourteen governments have come forward.", () => check("Fourteen governments have come forward.", { kind: "force", min: 14, unit: "states", stage: "pledged" }, "Norway has sent 300 soldiers to Mali."));
test("Seven countries had offered men.", () => check("Seven countries had offered men.", { kind: "force", min: 7, unit: "states", stage: "offered" }, soldiers));

/** States that do something else. */
test("Nine countries have ratified the protocol.", () => check("Nine countries have ratified the protocol.", { no: "force" }, soldiers));
test("Twelve nations have promised 40 million euros for the soldiers' widows.", () => check("Twelve nations have promised 40 million euros for the soldiers' widows.", { no: "force" }, soldiers));
test("Five countries said that they were worried.", () => check("Five countries said that they were worried.", { no: "force" }, soldiers));
