import { test } from "vitest";
import { check } from "./check.ts";

test("rows are as far as the line over them says", () => {
  check("Ghana: 90 soldiers", { kind: "force", actor: ["GHA"], min: 90, stage: "pledged", change: "start" }, "At the conference African Union members promised more troops for Somalia.");
  check("Togo: 40 police officers", { kind: "force", actor: ["TGO"], min: 40, stage: "pledged", change: "start" }, "The following contributions to the mission in Haiti were announced on Monday:\n\n");
  check("Peru: 90 soldiers", { kind: "force", actor: ["PER"], min: 90, stage: "offered", change: "start" }, "Offers for the mission in Haiti:\n\n");
});

test("rows of those who are there are levels", () => {
  check("Ghana: 90 soldiers", { kind: "force", actor: ["GHA"], min: 90, stage: "in-force", change: "level" }, "Troops now in Somalia, by country, as promised last year:\n\n");
  check("Ghana: 90 soldiers, in Somalia since May", { kind: "force", actor: ["GHA"], stage: "in-force", change: "level" }, "At the conference African Union members promised more troops for Somalia.");
});
