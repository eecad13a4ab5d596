import { test } from "vitest";
import { check } from "./check.ts";

test("what must hold first, who is bound and which gate it is", () => {
  check("Poland will send the engineers only if Germany pays.", { kind: "condition", actor: ["POL"], gate: "payment" });
  check("Uganda cannot leave the mission until the Security Council has agreed.", { kind: "condition", actor: ["UGA"], gate: "decision" });
  check("Any change of NATO's mission has to be approved by all 31 allies.", { kind: "condition", gate: "consensus" });
  check("Estonian soldiers may not cross the border without the consent of the Riigikogu.", { kind: "condition", actor: ["EST"], gate: "parliament" });
  check("The Bundestag must still approve the mission.", { kind: "condition", actor: ["DEU"], gate: "parliament" });
  check("Subject to parliamentary approval, Spain will send a frigate.", { kind: "condition", actor: ["ESP"], gate: "parliament" });
  check("Kenya's deployment hinges on a vote in parliament.", { kind: "condition", actor: ["KEN"], gate: "parliament" });
  check("NATO decides by consensus.", { kind: "condition", actor: ["nato"], gate: "consensus" });
  check("Burundi will leave the mission unless it is paid.", { kind: "condition", actor: ["BDI"], gate: "payment" });
  check("Chile would take part if the Security Council gives a mandate.", { kind: "condition", actor: ["CHL"], gate: "decision" });
  check("Without the permission of the host government, the European Union could not train anyone.", { kind: "condition", actor: ["eu"], gate: "host-consent" });
  check("The Bahamas will send soldiers once the Council has approved the force.", { kind: "condition", actor: ["BHS"], gate: "decision" });
  check("Denmark will host the brigade provided that the Folketing agrees.", { kind: "condition", actor: ["DNK"], gate: "parliament" });
  check("American airlift is essential, Dutch officials said; without it the Netherlands cannot keep the mission.", { kind: "condition", actor: ["NLD"] });
});

test("a gate that is not needed is negated", () => {
  check("The mission does not require the approval of the Dutch parliament.", { kind: "condition", modality: "negated" });
});

test("times, idle clauses and duties of persons are no gates", () => {
  check("The soldiers will stay until further notice.", { no: "condition" });
  check("The allies will support Ukraine for as long as it takes.", { no: "condition" });
  check("The soldiers left before Christmas.", { no: "condition" });
});

test("what is only waited for in a gate is no answer, no stance and no news of others", () => {
  check("Rwanda will send 90 soldiers to Mali, provided the host government agrees.", { kind: "condition", actor: ["RWA"], gate: "host-consent" });
  check("Rwanda will send 90 soldiers to Mali once the host government has agreed.", { kind: "condition", actor: ["RWA"], gate: "host-consent" });
  check("Rwanda wants to send 90 marines to Mali, which is subject to the approval of parliament.", { kind: "condition", actor: ["RWA"], gate: "parliament" });
  check("Rwanda has made a UN mandate a condition for sending soldiers to Mali.", { kind: "condition", actor: ["RWA"], gate: "decision" });
  check("Rwanda is waiting for the agreement of all allies before sending soldiers to Mali.", { kind: "condition", actor: ["RWA"], gate: "consensus" });
  check("The parliament must approve it.", { no: "force" }, "Rwanda will send 90 soldiers to Mali.");
  check("The deployment must be approved by parliament.", { no: "force" }, "Rwanda will send 90 soldiers to Mali.");
  check("Rwanda will send no soldiers to Mali until all allies agree.", { no: "position" });
  check("Rwanda will send 90 soldiers to Mali once the host government has agreed.", { no: "position" });
});
