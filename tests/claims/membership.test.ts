import { test } from "vitest";
import { check } from "./check.ts";

test("who joins, leaves or is kept out of an alliance", () => {
  check("Mali left the G5 Sahel in 2022.", { kind: "membership", actor: ["MLI"], change: "end", stage: "ended" });
  check("Finland acceded to NATO on 4 April 2023.", { kind: "membership", actor: ["FIN"], change: "start", holds: "2023-04-04" });
  check("Kosovo has applied to join the Council of Europe.", { kind: "membership", actor: ["XKX"], stage: "requested" });
  check("Guinea was suspended by ECOWAS after the coup.", { kind: "membership", actor: ["GIN"], change: "suspend", stage: "suspended" });
  check("Russia was expelled from the Council of Europe.", { kind: "membership", actor: ["RUS"], change: "end" });
  check("Ireland is not a member of NATO.", { kind: "membership", actor: ["IRL"], modality: "negated" });
  check("North Macedonia became NATO's 30th member in March 2020.", { kind: "membership", actor: ["MKD"], change: "start" });
  check("New Zealand is considering joining AUKUS.", { kind: "membership", actor: ["NZL"], stage: "considered" });
});

test("a parliament's assent is the joiner's membership and its own state's position", () => {
  check("The Slovak parliament approved Finland's entry into NATO.", { kind: "membership", actor: ["FIN"], stage: "decided" });
  check("The Slovak parliament approved Finland's entry into NATO.", { kind: "position", actor: ["SVK"], stance: "for" });
});

test("joining a mission, a call or a body's scheme is no membership", () => {
  check("Denmark joined the EU's naval mission in 2022.", { no: "membership" });
  check("Ghana joined calls on NATO to end the war.", { no: "membership" });
});

test("belonging told by in, out of and belong", () => {
  check("Turkey has been in NATO since 1952.", { kind: "membership", actor: ["TUR"], change: "level", holds: "1952/.." });
  check("Georgia is still not in NATO.", { kind: "membership", actor: ["GEO"], modality: "negated" });
  check("Tajikistan belongs to the CSTO.", { kind: "membership", actor: ["TJK"], stage: "in-force" });
  check("A new base is in NATO's interest.", { no: "membership" });
});
