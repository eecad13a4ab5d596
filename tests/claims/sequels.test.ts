import { test } from "vitest";
import { check } from "./check.ts";

const boats = "Greece has promised Georgia eight patrol boats.";
const share = "Slovenia spent 1.4 per cent of its gross domestic product on defence in 2022.";
const camp = "Keeping the company in Chad costs Finland 14 million euros a year.";
const money = "Norway has given Moldova 90 million euros for its army.";

test("a bare number goes on with the share, sum or count before it", () => {
  check("In 2015 it was 0.9.", { kind: "spending", actor: ["SVN"], min: 0.9, unit: "%gdp", stage: "ended" }, share);
  check("Ljubljana wants to be at two by 2030.", { kind: "spending", actor: ["SVN"], min: 2, unit: "%gdp", stage: "planned" }, share);
  check("Three were handed over in April.", { kind: "aid", actor: ["GRC"], to: "GEO", min: 3, unit: "unit", stage: "in-force" }, boats);
  check("Italy gave two.", { kind: "aid", actor: ["ITA"], to: "GEO", min: 2, stage: "in-force" }, boats);
  check("Romania: three. Cyprus: two.", { kind: "aid", actor: ["CYP"], to: "GEO", min: 2 }, boats);
  check("Sweden added 12 of its own.", { kind: "aid", actor: ["SWE"], to: "MDA", min: 12e6, unit: "EUR", stage: "in-force" }, money);
  check("The UN pays back four of them.", { kind: "cost", actor: ["un"], min: 4e6, unit: "EUR" }, camp);
});

test("years, pronouns and things of another kind go on with nothing", () => {
  check("It was built in 1998.", { no: "spending" }, share);
  check("One of the reasons is the weather.", { no: "aid" }, boats);
  check("The 12 reporters left early.", { no: "cost" }, camp);
});

test("after money a bare number is no force", () => {
  check("Last year it was 11.", { no: "force" }, camp);
  check("Last year it was 11.", { kind: "cost", actor: ["FIN"], min: 11e6 }, camp);
});

test("what another does likewise", () => {
  check("So has Bulgaria.", { kind: "aid", actor: ["BGR"], to: "GEO", stage: "pledged" }, boats);
  check("Malta has not.", { kind: "aid", actor: ["MLT"], to: "GEO", modality: "negated" }, boats);
  check("Portugal followed suit.", { kind: "aid", actor: ["PRT"], to: "GEO" }, boats);
  check("Spain will do the same.", { kind: "aid", actor: ["ESP"], to: "GEO", stage: "pledged" }, boats);
  check("Ankara matched it.", { kind: "aid", actor: ["TUR"], to: "MDA" }, money);
});

test("others who do something else repeat nothing", () => {
  check("Bulgaria has a new president.", { no: "aid" }, boats);
  check("Portugal followed the talks closely.", { no: "aid" }, boats);
});

test("things without a number in the run of gifts", () => {
  check("More is on its way.", { kind: "aid", actor: ["NOR"], to: "MDA" }, money);
  check("Radars may come later.", { kind: "aid", actor: ["GRC"], to: "GEO", stage: "considered", modality: "possible" }, boats);
  check("Not one has come.", { kind: "aid", actor: ["GRC"], to: "GEO", modality: "negated" }, boats);
  check("The shells are to arrive by autumn.", { kind: "aid", actor: ["NOR"], to: "MDA", stage: "planned" }, "Norway has sent Moldova rifles.");
  check("Armenia was promised rifles.", { kind: "aid", actor: ["GRC"], to: "ARM", stage: "pledged" }, boats);
});

test("things that do something else are no gift", () => {
  check("Missiles may hit the port.", { no: "aid" }, boats);
  check("The boats are white.", { no: "aid" }, boats);
});
