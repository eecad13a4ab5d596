import { test } from "vitest";
import { check } from "./check.ts";

const condition = "condition" as const;
const talk = "Peru will send 300 soldiers to Haiti.";

test("under whose flag alone one goes, and who must all be won", () => {
  check("Lima says it will act only under the United Nations.", { kind: condition, actor: ["PER"] }, talk);
  check("Chile would serve only within the EU.", { kind: condition, actor: ["CHL"] }, talk);
  check("Spain takes part only through NATO.", { kind: condition, actor: ["ESP"] }, talk);
  check("Norway goes only as part of the Alliance.", { kind: condition, actor: ["NOR"] }, talk);
  check("Denmark would take part if everyone agreed.", { kind: condition, actor: ["DNK"] }, talk);
  check("NATO's council has to be of one mind.", { kind: condition, gate: "consensus" }, talk);
  check("The village counted all six lorries.", { no: condition }, talk);
  check("Only under the bridge did the soldiers find shade.", { no: condition }, talk);
});
