import { test } from "vitest";
import { check } from "./check.ts";

test("what follows if something happens, and who is affected", () => {
  check("If Washington leaves, Spain will withdraw its troops too.", { kind: "consequence", actor: ["ESP"] });
  check("Should the ceasefire fail, the United Nations could withdraw the mission.", { kind: "consequence", actor: ["un"] });
  check("Were the mandate to lapse, Italy would bring its soldiers home.", { kind: "consequence", actor: ["ITA"] });
  check("Without new money by June, the African Union will cut the force.", { kind: "consequence", actor: ["african-union"] });
  check("In the event of an attack, Norway would close its airspace.", { kind: "consequence", actor: ["NOR"] });
  check("A withdrawal of the Americans would leave NATO without helicopters.", { kind: "consequence", actor: ["nato"] });
});

test("talk of wishes and questions tells no outcome", () => {
  check("If you ask the soldiers, they are tired.", { no: "consequence" });
  check("The minister was asked if the troops were ready.", { no: "consequence" });
});
