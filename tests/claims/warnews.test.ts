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
