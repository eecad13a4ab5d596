import { test } from "vitest";
import { check } from "./check.ts";

const position = "position" as const;
const talk = "NATO plans to send 3,000 soldiers to Kosovo.";

test("members that are counted and not named take a side", () => {
  check("Nineteen allies said yes on Monday.", { kind: position, actor: ["nato"], stance: "for", min: 19 }, talk);
  check("Four member states are unhappy.", { kind: position, actor: ["nato"], stance: "against", min: 4 }, talk);
  check("Eleven of thirty parliaments have yet to ratify.", { kind: position, actor: ["nato"], stance: "waits", min: 11 }, talk);
  check("Twenty-two have signed it.", { kind: position, actor: ["nato"], stance: "for", min: 22 }, talk);
  check("Seventeen capitals see no harm.", { kind: position, actor: ["nato"], stance: "for", min: 17 }, talk);
  check("Five hundred soldiers said yes.", { no: position }, talk);
  check("Six soldiers were hurt.", { no: position }, talk);
});

test("what a state will say only later", () => {
  check("Portugal decides next week.", { kind: position, actor: ["PRT"], stance: "waits" }, talk);
  check("Athens will answer after its elections.", { kind: position, actor: ["GRC"], stance: "waits" }, talk);
  check("Iceland will choose in June.", { kind: position, actor: ["ISL"], stance: "waits" }, talk);
  check("Malta comes back to it in spring.", { kind: position, actor: ["MLT"], stance: "waits" }, talk);
  check("Norway gives its answer tomorrow.", { kind: position, actor: ["NOR"], stance: "waits" }, talk);
  check("Portugal decided in January.", { no: position }, talk);
  check("Athens answered after its elections.", { no: position }, talk);
});

test("an objection dropped, and what a state finds a thing", () => {
  check("Cyprus lifts its veto.", { kind: position, actor: ["CYP"], stance: "for" }, talk);
  check("Malta likes none of it.", { kind: position, actor: ["MLT"], stance: "against" }, talk);
  check("Denmark finds it good.", { kind: position, actor: ["DNK"], stance: "for" }, talk);
  check("Moscow thinks it a breach of the treaty.", { kind: position, actor: ["RUS"], stance: "against" }, talk);
  check("Spain doesn't care for it.", { kind: position, actor: ["ESP"], stance: "against" }, talk);
  check("Serbia asked that it be called off.", { kind: position, actor: ["SRB"], stance: "against" }, talk);
  check("Portugal says it is too early.", { kind: position, actor: ["PRT"], stance: "waits" }, talk);
  check("Denmark finds a good harbour for the ships.", { no: position }, talk);
  check("Spain raised a flag over the barracks.", { no: position }, talk);
});
