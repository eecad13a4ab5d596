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

/** States told of in a clause behind them. */
test("Forty-two countries are represented in the mission.", () => check("Forty-two countries are represented in the mission.", { kind: "force", min: 42, unit: "states", stage: "in-force" }, soldiers));
test("He thanked the 30 countries that keep soldiers in Mali.", () => check("He thanked the 30 countries that keep soldiers in Mali.", { kind: "force", min: 30, unit: "states", place: "MLI", stage: "in-force" }, soldiers));
test("Some 20 countries supplying troops.", () => check("There are some 20 countries supplying troops for the mission in Chad.", { kind: "force", min: 20, unit: "states", place: "TCD" }));
test("Thirty nations taking part.", () => check("There are thirty nations taking part in the mission in Iraq.", { kind: "force", min: 30, unit: "states", place: "IRQ" }));
test("Twelve states contributing.", () => check("Twelve states contributing to UNIFIL asked for more helicopters.", { kind: "force", actor: ["un"], min: 12, unit: "states" }));
test("Forty countries are represented at the conference in Oslo.", () => check("Forty countries are represented at the conference in Oslo.", { no: "force" }));
test("He spoke to the ten countries that have no army.", () => check("He spoke to the ten countries that have no army.", { no: "force" }));
