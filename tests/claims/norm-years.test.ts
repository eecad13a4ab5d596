import { test } from "vitest";
import { check } from "./check.ts";

const spending = "spending" as const;
const told = "NATO members agreed in Lisbon to spend two per cent of GDP on defence. ";

test("who means to reach the share told of, and when", () => {
  check(`${told}Slovenia has set itself 2031.`, { kind: spending, actor: ["SVN"], stage: "planned" });
  check(`${told}Portugal wants until 2032.`, { kind: spending, actor: ["PRT"] });
  check(`${told}Vilnius and Riga in 2019.`, { kind: spending, actor: ["LTU", "LVA"] });
  check(`${told}Spain has promised it for 2029.`, { kind: spending, actor: ["ESP"], stage: "pledged" });
  check(`${told}Denmark will be there by 2033.`, { kind: spending, actor: ["DNK"], stage: "pledged" });
  check(`${told}Eight allies will be at the norm this year.`, { kind: spending, actor: ["nato"] });
  check("Portugal wants until 2032.", { no: spending });
  check(`${told}Spain holds elections in 2029.`, { no: spending });
  check(`${told}Denmark wants its troops home by 2033.`, { no: spending });
});
