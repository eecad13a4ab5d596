import { test } from "vitest";
import { check } from "./check.ts";

test("who meets whom, where and when", () => {
  check("The presidents of Kenya and Rwanda met in Kigali on Friday.", { kind: "meeting", actor: ["KEN", "RWA"], place: "RWA", stage: "ended", holds: "2023-05-05" });
  check("Japan's prime minister will travel to Manila next week.", { kind: "meeting", actor: ["JPN"], place: "PHL", stage: "planned" });
  check("The African Union holds a summit in Malabo on 25 May.", { kind: "meeting", actor: ["african-union"], place: "GNQ", stage: "planned", holds: "2023-05-25" });
  check("Norway's foreign minister and his Turkish counterpart met in Ankara on 2 May.", { kind: "meeting", actor: ["NOR", "TUR"], place: "TUR" });
  check("Brazil's president arrived in Lisbon on a state visit on Monday.", { kind: "meeting", actor: ["BRA"], place: "PRT" });
  check("Italy will host a donors' conference in Rome on 12 June.", { kind: "meeting", actor: ["ITA"], place: "ITA", stage: "planned", holds: "2023-06-12" });
  check("In Vilnius meet on 11 and 12 July the NATO leaders.", { kind: "meeting", actor: ["nato"], place: "LTU", holds: "2023-07-11/2023-07-12" });
  check("France's defence minister hosted his German counterpart in Paris on Tuesday.", { kind: "meeting", actor: ["FRA", "DEU"], place: "FRA" });
  check("The defence ministers of ECOWAS meet in Accra on Thursday.", { kind: "meeting", actor: ["ecowas"], place: "GHA" });
});

test("targets that are met and soldiers that go to war are no meetings", () => {
  check("Spain will meet the alliance's target in 2029.", { no: "meeting" });
  check("The soldiers came home in April.", { no: "meeting" });
  check("Canada meets up to half of the costs.", { no: "meeting" });
});

test("meetings in fronted phrases belong to those who act there", () => {
  check("During a visit to Riga on Tuesday, Spain's defence minister praised the soldiers.", { kind: "meeting", actor: ["ESP"], place: "LVA" });
  check("Vietnam's president is expected in Seoul on 22 June.", { kind: "meeting", actor: ["VNM"], place: "KOR", stage: "planned" });
});
