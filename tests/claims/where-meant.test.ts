import { test } from "vitest";
import { check } from "./check.ts";

test("who runs a mission elsewhere asks for that mission, not for home", () => {
  check("Athens, whose admiral has run Operation Aspides since February, has been lobbying partners for a third frigate.", { kind: "force", place: "red-sea", mission: "op-aspides", stage: "requested" });
});

test("near by is not where it is", () => {
  check("Half of the U.S. battalion in Lithuania, parked a few miles from Belarus, will leave by the end of June.", { kind: "force", actor: ["USA"], place: "LTU" });
});

test("the mission that another has followed is not the one spoken of", () => {
  check("Spain suspended its participation last year.", { kind: "force", actor: ["ESP"], mission: "op-sea-guardian", change: "suspend" }, "Operation Sea Guardian, successor to Active Endeavour, has three frigates.");
});

test("a neighbour wants them gone from where they are", () => {
  check("China wants them gone.", { kind: "force", actor: ["USA"], place: "PHL", change: "end", stage: "requested" }, "The United States has 200 soldiers in the Philippines.");
  check("Mali wants them gone.", { kind: "force", actor: ["DEU"], place: "MLI", change: "end", stage: "requested" }, "Germany has 200 soldiers in Mali.");
});
