import { test } from "vitest";
import { check } from "./check.ts";

test("charges, means and papers are no forces and no gifts", () => {
  check("Togo has been accused by Benin of arming militias in Mali.", { no: "aid" });
  check("The Danes saved lives by protecting food convoys in Somalia.", { no: "force" });
  check("The accord made no provision for the withdrawal of Chadian troops from Mali.", { no: "force" });
  check("An assessment of the mission in Mali requested by the Security Council is late.", { no: "force" });
  check("Militias in Libya had to hand over their weapons.", { no: "aid" });
  check("Uruguayan soldiers protect food convoys in Somalia.", { kind: "force", actor: ["URY"], place: "SOM" });
  check("Benin armed two militias in Mali.", { no: "force" });
});

test("power at home is no command, a leader's term no mandate", () => {
  check("The general, who commands the paramilitary forces, left Khartoum.", { no: "lead" });
  check("A coup led by Colonel Sy brought down the government of Mali.", { no: "lead" });
  check("The troops were ready as the leader's mandate ended in Gambia.", { no: "mandate" });
  check("The mandate of the UN mission in Mali ends in June.", { kind: "mandate", actor: ["un"] });
  check("Colonel Sy of Senegal commands the brigade in Gao.", { kind: "lead", actor: ["SEN"] });
});

test("aims of a war, reasons, laws and welcomes", () => {
  check("Israel said it would fight until Hamas is dismantled.", { no: "condition" });
  check("The minister linked the decision to Japan's need of oil.", { no: "condition" });
  check("The legislation would allow troops to be sent to a Turkish base in Qatar.", { no: "consequence" });
  check("They were met on arrival by the Kenyan commander in Haiti, Inspector General Otieno.", { no: "meeting" });
  check("The parliament held a special session on Sunday.", { no: "meeting" });
  check("Turkey closed its airspace to commercial flights on Monday.", { no: "position" });
  check("Many of the deputies stayed away because they disagree with the expulsion of U.S. forces from Iraq.", { no: "position" });
  check("Chad's troops will stay until the Danes have left.", { kind: "condition" });
});

test("whoever lets a force in does not send it", () => {
  check("Khartoum agreed to a hybrid force of 17,000 soldiers in Darfur.", { kind: "force", actor: ["un", "african-union"], min: 17000 }, "Sudan agreed to a joint UN and African Union force of more than 20,000 troops in Darfur.");
  check("Denmark agreed to a force of 900 soldiers for Mali.", { kind: "force", actor: ["DNK"], min: 900, stage: "agreed" });
});

test("how far: about to, once, remaining, renewed over a report", () => {
  check("Ghana is poised to send 200 police officers to Haiti.", { kind: "force", actor: ["GHA"], stage: "planned" });
  check("Ten servicemen will help with logistics for the remaining 900 Danish soldiers in Somalia.", { kind: "force", actor: ["DNK"], min: 900, stage: "in-force" });
  check("The council reduced the force in Rwanda, once numbering 2,500.", { kind: "force", min: 2500, stage: "ended" });
  check("MINUSMA was sent to Mali in 2013 with a mandate of a year, later extended by the UN for ten years before calling a halt to the mission.", { kind: "mandate", change: "end", modality: "stated" });
});

test("a clause in front ends at its comma", () => {
  check("Although they are not taking part in the march on Niamey, Ghana and Togo have expressed their backing for the force.", { kind: "position", actor: ["GHA", "TGO"], stance: "for" });
  check("While it has no soldiers in Gao, Chad and Togo each sent 90 men to Kidal.", { kind: "force", actor: ["TCD", "TGO"], min: 90 });
  check("When Danish troops landed in Mali, Chad and Niger, the UN sent 90 men to Gao.", { kind: "force", actor: ["un"], min: 90 });
});

test("who goes home, whose part it is, and what a number is of", () => {
  check("A total of 390 Ghanaian blue helmets and 300 Indian troops have returned to their respective countries from Eritrea.", { kind: "force", actor: ["IND"], min: 300, change: "cut" });
  check("Some 200 Fijian soldiers have been relocated to their home country from Syria.", { kind: "force", actor: ["FJI"], min: 200, change: "cut" });
  check("The last American combat forces left Somalia in March.", { kind: "force", actor: ["USA"], change: "end", stage: "ended" });
  check("Nigeria fields an estimated 12,000 of the 15,000 soldiers of ECOMOG.", { kind: "force", actor: ["NGA"], min: 12000, stage: "in-force" });
  check("The attack had yet to be confirmed by the 10,000-strong UN force in Bangui.", { kind: "force", min: 10000, stage: "in-force" });
  check("Kenya sent 90 soldiers home to Nairobi from Gao.", { kind: "force", actor: ["KEN"], min: 90 });
});

test("thought of, worldwide, for others' armies, put forward, not yet known", () => {
  check("Diplomats feared that pulling out the U.S. presence would undermine the operation in Somalia.", { no: "force" });
  check("It touches on the safety of blue helmets deployed around the world.", { no: "force" });
  check("Japan has given lorries to Chad and Kenya to strengthen their respective militaries.", { no: "force" });
  check("The Secretary-General had put forward a budget of 8 billion dollars for the missions.", { no: "aid" });
  check("The toll had yet to be confirmed by the mission in Bangui.", { no: "condition" });
  check("The force in Juba will have a more robust mandate than the soldiers already there.", { no: "condition" });
  check("The unrest in Bahrain could resume under Iranian direction.", { no: "lead" });
  check("A photo showed nine lorries and 12 Land Cruisers at the camp in Gao.", { no: "force" });
  check("It is too early to say that the truce in Libya has collapsed, Turkey's minister said.", { no: "position" });
  check("Burundi wants a like number of troops to be withdrawn from each member state of the African Union.", { no: "membership" });
  check("The minister said that more troops would leave Liberia in September.", { no: "consequence" });
});

test("after a conjunction comes a subject with its verb", () => {
  check("Oslo said no, because two Danish frigates sailed to the Gulf of Guinea in April.", { kind: "force", actor: ["DNK"], min: 2 });
  check("Chad will stay while Togolese engineers deployed in Gao are at work.", { kind: "force", actor: ["TGO"] });
});

test("a cost that has been going on still does", () => {
  check("Norway has been covering most of the costs of the mission in Somalia, with an annual spending of some 200 million dollars.", { kind: "cost", actor: ["NOR"], stage: "in-force" });
  check("Norway has spent 2 million dollars on the mission in Somalia.", { kind: "cost", stage: "ended" });
});
