import { test } from "vitest";
import { check } from "./check.ts";

test("what one sitting decides, sentence after sentence, has one day", () => {
  check("Resolution 2677 also decides to maintain the ceiling of 17,000 troops.", { kind: "force", max: 17000, stage: "decided", holds: "2023-05-09" }, "The Security Council on Tuesday adopted a resolution to extend the mandate of the mission in South Sudan, UNMISS, for a year.");
  check("The Bundestag also approved the deployment of 90 soldiers to Niger.", { kind: "force", actor: ["DEU"], min: 90, stage: "decided", holds: "2023-05-08" }, "The Bundestag voted on Monday to send 200 soldiers to Mali.");
  check("The Bundestag also approved the deployment of 90 soldiers to Niger.", { kind: "force", actor: ["DEU"], min: 90, stage: "decided", holds: null }, "The Bundestag voted on 3 February 2022 to send 200 soldiers to Mali.");
});

test("\"when\" may stand before the verb that governs", () => {
  check("A handover is due in June, when 200 Kenyan soldiers are to leave Somalia.", { kind: "force", actor: ["KEN"], min: 200, holds: "2023-06" });
  check("The next step is planned for late June when 400 Kenyan troops are expected to be withdrawn from Somalia.", { kind: "force", min: 400, holds: "2023-06" });
});

test("those who are to begin leaving leave", () => {
  check("Kenyan soldiers are to start leaving Somalia in June.", { kind: "force", actor: ["KEN"], change: "end", holds: "2023-06" });
});
