import { test } from "vitest";
import { check } from "./check.ts";

test("what a parliament or government lets its own do is decided, and no stance beside it", () => {
  const sentence = "Croatia's parliament gave the green light on Monday to sending 40 soldiers to Kosovo.";
  check(sentence, { kind: "force", actor: ["HRV"], min: 40, stage: "decided", change: "start", holds: "2023-05-08" });
  check(sentence, { no: "position" });
  check("The Slovak cabinet signed off on sending 40 soldiers to Latvia.", { kind: "force", actor: ["SVK"], stage: "decided", change: "start" });
  check("Chile's government gave its blessing to the sending of 90 soldiers to Haiti.", { no: "position" });
});

test("those who are left, and those who leave besides", () => {
  check("After that, 300 Kenyan soldiers would be left in Somalia, the minister said.", { kind: "force", actor: ["KEN"], min: 300, stage: "pledged", change: "level" });
  check("Kenya announced the withdrawal of a further 300 troops from Somalia.", { kind: "force", actor: ["KEN"], min: 300, change: "cut" });
});

test("a level of a few weeks ago is one of today, whichever side of the verb its time stands", () => {
  check("At the end of April, Peru had 120 soldiers in Haiti.", { kind: "force", actor: ["PER"], min: 120, stage: "in-force", holds: "2023-04" });
  check("In 2019 Peru had 120 soldiers in Haiti.", { kind: "force", actor: ["PER"], min: 120, stage: "ended", holds: "2019" });
});
