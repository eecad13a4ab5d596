import { test } from "vitest";
import { check } from "./check.ts";

const forMali = "The ministers met to speak of aid to Mali and of weapons for Mali.";

test("the subject gives, by a turn of phrase", () => {
  check("Denmark parted with nine mortars for the Malian army.", { kind: "aid", actor: ["DNK"], to: "MLI", min: 9, unit: "unit", stage: "in-force" });
  check("Austria and Spain clubbed together for a 12 million euro radar package for Moldova.", { kind: "aid", actor: ["AUT", "ESP"], to: "MDA", min: 12e6, unit: "EUR", stage: "pledged" });
  check("Canberra has stumped up six million dollars for Fijian police.", { kind: "aid", actor: ["AUS"], to: "FJI", min: 6e6, stage: "in-force" });
  check("Belgium is throwing in eleven armoured ambulances for Jordan.", { kind: "aid", actor: ["BEL"], to: "JOR", min: 11, stage: "pledged" });
  check("Oman put up two million dollars for the Yemeni coastguard.", { kind: "aid", actor: ["OMN"], to: "YEM", min: 2e6, unit: "USD" });
  check("Latvia's parliament agreed to let Moldova have 40 armoured carriers.", { kind: "aid", actor: ["LVA"], to: "MDA", min: 40, stage: "decided" });
  check("Portugal bought nine patrol boats for its own navy.", { no: "aid" });
  check("Kenya put up two million dollars for a new stadium.", { no: "aid" });
});

test("the subject gets", () => {
  check("Jordan took delivery of seven helicopters, a gift from Norway.", { kind: "aid", actor: ["NOR"], to: "JOR", min: 7, stage: "in-force" });
  check("Georgia was granted 80 million dollars by Japan.", { kind: "aid", actor: ["JPN"], to: "GEO", min: 80e6 });
  check("Kenya pockets 30 million dollars a year in American military aid.", { kind: "aid", actor: ["USA"], to: "KEN", min: 30e6 });
  check("Tunisia received from Italy six patrol vessels for its coastguard.", { kind: "aid", actor: ["ITA"], to: "TUN", min: 6 });
  check("Spain has awarded its own navy 80 million euros.", { no: "aid" });
  check("Peru won nine medals at the military games.", { no: "aid" });
});

test("the thing goes", () => {
  check("Thirty Danish mortars have by now reached the Malian army.", { kind: "aid", actor: ["DNK"], to: "MLI", min: 30, unit: "unit", stage: "in-force" }, forMali);
  check("Three Indian helicopters landed in Port Louis for the Mauritian police.", { kind: "aid", actor: ["IND"], to: "MUS", min: 3 });
  check("Twelve Polish howitzers are bound for Mali.", { kind: "aid", actor: ["POL"], to: "MLI", min: 12, stage: "planned" }, forMali);
  check("Spain gave 20 trucks. A further 16 are to follow.", { kind: "aid", actor: ["ESP"], to: "MLI", min: 16, stage: "planned" }, forMali);
  check("Up to 22 million euros has been earmarked by Ireland for radios for the Moldovan army.", { kind: "aid", actor: ["IRL"], to: "MDA", min: null, max: 22e6 });
  check("Twelve German fighters have reached Estonia to patrol its skies.", { no: "aid" });
  check("Three million dollars will be given to Australian farmers.", { no: "aid" });
});

test("those who are taught", () => {
  check("Finnish instructors have put 900 Malian recruits through their paces.", { kind: "aid", actor: ["FIN"], to: "MLI", min: 900, unit: "personnel" });
  check("Some 700 Somali soldiers have passed through Turkish hands.", { kind: "aid", actor: ["TUR"], to: "SOM", min: 700, unit: "personnel" });
  check("Portuguese sergeants licked 120 Mozambican marines into shape.", { kind: "aid", actor: ["PRT"], to: "MOZ", min: 120, unit: "personnel" });
  check("Estonia has trained upwards of 400 Georgians.", { kind: "aid", actor: ["EST"], to: "GEO", min: 400, unit: "personnel" });
  check("Some 700 refugees have passed through Turkish hands.", { no: "aid" });
});

test("how help stands, and what is asked", () => {
  check("Germany's military aid to Niger lies on ice.", { kind: "aid", actor: ["DEU"], to: "NER", stage: "suspended", change: "suspend" });
  check("Chinese weapons for the Zambian army have dried up.", { kind: "aid", actor: ["CHN"], to: "ZMB", stage: "ended" });
  check("Spain gave 20 trucks. Niger's application was deferred in June.", { kind: "aid", actor: ["ESP"], to: "NER", stage: "suspended" }, forMali);
  check("Kenya knocked on Berlin's door for radios.", { kind: "aid", actor: ["DEU"], to: "KEN", stage: "requested" });
  check("Spain promised Mali 20 trucks; fuel and training come on top.", { kind: "aid", actor: ["ESP"], to: "MLI", stage: "pledged" }, forMali);
  check("The talks between Greece and Albania lie on ice.", { no: "aid" });
  check("Niger's application was deferred in June.", { no: "aid" });
});

test("rows, brackets and gifts that grow", () => {
  check("Spain doubled its gift of shells to 9,000.", { kind: "aid", actor: ["ESP"], to: "MLI", min: 9000, unit: "unit", change: "add" }, forMali);
  check("The Danish aid programme was widened to 88 million euros.", { kind: "aid", to: "MLI", min: 88e6, change: "add" }, "Denmark spoke of aid to Mali and of weapons for Mali.");
  check("Japan gave Kenya trucks. Similar grants to Malaysia (400 million yen, boats) and Fiji (300 million yen) were announced.", { kind: "aid", actor: ["JPN"], to: "FJI", min: 300e6, unit: "JPY" });
  check("Donor | Item | Number | Status\nSpain | Ambulances | 12 | delivered\n", { kind: "aid", actor: ["ESP"], to: "MLI", min: 12, stage: "in-force" }, `${forMali}\n\n`);
  check("A further 200 Spanish missiles have been set aside.", { kind: "aid", actor: ["ESP"], to: "MLI", min: 200, stage: "planned" }, forMali);
  check("Spain raised its ceiling for the mission to 900.", { no: "aid" }, forMali);
  check("The farmers (400 million yen) and fishers of Fiji were helped.", { no: "aid" }, forMali);
});

test("some of what was just told of", () => {
  check("Spain promised 20 trucks; the first should arrive by April.", { kind: "aid", actor: ["ESP"], to: "MLI", modality: "expected" }, forMali);
  check("Spain gave Mali 20 trucks. The rest are to be delivered in June.", { kind: "aid", actor: ["ESP"], to: "MLI", stage: "planned" }, forMali);
  check("Spain spoke of trucks. The rest will come by train.", { no: "aid" }, "Italy has soldiers in Kosovo.");
});
