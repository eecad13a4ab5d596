import { test } from "vitest";
import { check } from "./check.ts";

const atmis = "ATMIS, the African Union force, has 900 soldiers in Somalia.";
const isaf = "ISAF, the NATO force in Afghanistan, has 9,000 soldiers.";
const eutm = "EUTM Mali, the training mission of the European Union, resumed its courses in May.";

test("what a force is there for: help to the host's soldiers and police", () => {
  check("The Rwandan officers were sent to assist Mozambican security forces.", { kind: "aid", actor: ["RWA"], to: "MOZ", stage: "in-force", change: "start" });
  check("Its battalions are tasked with assisting the Somali police at Kismayo.", { kind: "aid", actor: ["african-union"], to: "SOM", stage: "in-force" }, atmis);
  check("The task of ATMIS is to support the work of the Somali army.", { kind: "aid", actor: ["african-union"], to: "SOM", change: "level" });
  check("One Mongolian battalion is assisting the Afghan police in Helmand.", { kind: "aid", actor: ["MNG"], to: "AFG", stage: "in-force" }, isaf);
  check("Finland has 70 soldiers in Erbil where they guard the embassy and training Iraqi forces.", { kind: "aid", actor: ["FIN"], to: "IRQ" });
  check("The EU approved a mission in Niger to train and advise the Nigerien army.", { kind: "aid", actor: ["eu"], to: "NER" });
  check("EUTM Somalia will give advice on budgets to the Somali defence ministry.", { kind: "aid", actor: ["eu"], to: "SOM", stage: "pledged" });
});

test("allies beside each other, and a government's good wishes, are no help", () => {
  check("Danish soldiers train alongside the British army.", { no: "aid" });
  check("The Danish minister praised the Malian army.", { no: "aid" });
  check("Neighbours helped the Haitian police against the gangs.", { no: "aid" });
});

test("those who are taught, where the mission that teaches goes without saying", () => {
  check("Some 14,000 soldiers have been trained since 2013.", { kind: "aid", actor: ["eu"], min: 14000, unit: "personnel" }, eutm);
  check("It opened on Monday with 120 Malian soldiers being trained to become sergeants.", { kind: "aid", actor: ["eu"], to: "MLI", min: 120 }, eutm);
  check("By the end of the term 2,000 Malian soldiers will be trained.", { kind: "aid", actor: ["eu"], to: "MLI", min: 2000, stage: "pledged" }, eutm);
  check("Another 200 Malian soldiers are to join them, to bring the number of trainees to 400.", { kind: "aid", actor: ["eu"], to: "MLI", min: 200, change: "add" }, eutm);
  check("The training of recruits has begun.", { kind: "aid", actor: ["eu"], to: "MLI" }, eutm);
  check("On Friday 300 Malian recruits passed out.", { kind: "aid", actor: ["eu"], to: "MLI", min: 300 }, eutm);
  check("Sixty soldiers from the African Union are in Bangui to train Central African soldiers.", { kind: "aid", actor: ["african-union"], to: "CAF", stage: "in-force" });
});

test("a state's own recruits, and learners of nobody known, are no help", () => {
  check("Kenya's army took in 300 recruits who graduated on Friday.", { no: "aid" });
  check("Denmark's 300 conscripts are in training at Oksboel.", { no: "aid" });
});

test("who keeps another's mission going", () => {
  check("The African Union force in Mogadishu will be backed by a UN support office.", { kind: "aid", actor: ["un"], stage: "pledged", change: "start" });
  check("The African Union force in Mogadishu will deploy 900 soldiers, supported by a UN logistics office.", { kind: "aid", actor: ["un"], stage: "in-force" });
  check("Sweden, Japan and Italy fund the mission but send no troops.", { kind: "aid", actor: ["SWE", "JPN", "ITA"], to: "atmis", change: "level" }, atmis);
  check("ATMIS lacks money. The main donors are Sweden, Japan and Italy.", { kind: "aid", actor: ["SWE", "JPN", "ITA"], to: "atmis" }, atmis);
  check("The main donors are Sweden, Japan and Italy. These countries will not send troops to Somalia.", { kind: "force", actor: ["SWE", "JPN", "ITA"], modality: "negated" }, atmis);
  check("The main contributors to ATMIS are Uganda, Burundi and Kenya.", { no: "aid" }, atmis);
  check("The plan is supported by the UN Office for West Africa.", { no: "aid" });
});

test("whom a state thanks for help of the field has helped it", () => {
  check("The president of Mali thanked Poland for its help in the war against the jihadists.", { kind: "aid", actor: ["POL"], to: "MLI", stage: "in-force", change: "level" });
  check("Benin's minister expressed gratitude to Chad for its steadfast assistance in fighting the rebels.", { kind: "aid", actor: ["TCD"], to: "BEN" });
  check("Chad's minister thanked Norway for its help with the floods.", { no: "aid" });
  check("The Polish premier thanked Denmark for its support in the vote.", { no: "aid" });
});
