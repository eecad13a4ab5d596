import { test } from "vitest";
import { check } from "./check.ts";

const condition = "condition" as const;

test("a commitment that hangs on what others do", () => {
  check("Peru will send a company to the mission in Chad if Chile does.", { kind: condition, actor: ["PER"], modality: "conditional" });
  check("Portugal would lend the force two helicopters, should Cyprus want them.", { kind: condition, actor: ["PRT"], modality: "conditional" });
  check("The Danish battalion will remain in Kosovo until the neighbours have settled their border.", { kind: condition, actor: ["DNK"] });
  check("Japan keeps its engineers in South Sudan as long as the truce holds.", { kind: condition, actor: ["JPN"] });
  check("Ghana will not send a man to the force while the shooting goes on.", { kind: condition, actor: ["GHA"] });
  check("Latvia has pledged 60 soldiers to the operation, once the lender signs.", { kind: condition, actor: ["LVA"] });
  check("Norway's frigate joins the patrol if Oslo's partners lift the ban.", { kind: condition, actor: ["NOR"] });
});

test("what happens by itself, or comes of an attack, is no gate", () => {
  check("Peru will send a company to the mission in Chad if necessary.", { no: condition });
  check("The Danish battalion leaves Kosovo when the winter comes.", { no: condition });
  check("The British soldiers asked if Chile sends a company.", { no: condition });
  check("Estonia would like to hand over howitzers that once belonged to Finland.", { no: condition });
});

test("a parliament's vote to come, in few words or in its own", () => {
  const sent = "Germany is sending 200 soldiers to Mali.";
  check("The Bundestag discusses it on Monday.", { kind: condition, actor: ["DEU"], gate: "parliament" }, sent);
  check("A vote is due on Friday.", { kind: condition, actor: ["DEU"], gate: "parliament" }, sent);
  check("The Seimas has not pronounced.", { kind: condition, actor: ["LTU"], gate: "parliament" }, sent);
  check("Kenya: 40 engineers, after parliament.", { kind: condition, actor: ["KEN"], gate: "parliament" }, sent);
  check("Norway: a frigate, after the Storting.", { kind: condition, actor: ["NOR"], gate: "parliament" }, sent);
  check("The Storting told the reporters that it was closed.", { no: condition }, sent);
  check("The vote was 60 to none.", { no: condition }, sent);
});

test("gates told by the tenses of both clauses, turned round, or beside what is denied by its subject", () => {
  check("The Fijians will hand the camp over when the last minefield has been cleared.", { kind: condition, actor: ["FJI"] }, "Fiji keeps 90 soldiers in the mission in Chad.");
  check("No Portuguese ship will sail for the Gulf until the insurers have answered.", { kind: condition, actor: ["PRT"] }, "Portugal has promised a frigate to the mission.");
  check("Chile is ready to lead the brigade in Haiti, provided the islanders follow.", { kind: condition, actor: ["CHL"] }, "Chile has 200 soldiers in the mission.");
  check("Albania would send a company to Mali, should it be asked.", { kind: condition, actor: ["ALB"], modality: "conditional" });
  check("More will be sent if Ndjamena wants them.", { kind: condition, actor: ["PER"], gate: "host-consent" }, "Peru has 40 sappers in the mission in Chad.");
  check("The Fijians hand the camp over when the rains come.", { no: condition }, "Fiji keeps 90 soldiers in the mission in Chad.");
  check("Should the council think otherwise, Portugal will bring its frigate home.", { no: condition }, "Portugal has promised a frigate to the mission.");
});

test("a parliament that is called, recalled, or has still to speak", () => {
  const sent = "Germany is sending 200 soldiers to the mission in Mali.";
  check("The Bundestag has still to decide.", { kind: condition, actor: ["DEU"], gate: "parliament" }, sent);
  check("Bundestag recalled for Monday.", { kind: condition, actor: ["DEU"], gate: "parliament" }, sent);
  check("Lisbon convenes parliament on the twelfth.", { kind: condition, actor: ["PRT"], gate: "parliament" }, sent);
  check("The Folketing takes up the matter in the winter session.", { kind: condition, actor: ["DNK"], gate: "parliament" }, sent);
  check("Norway: 40 sappers, the Storting thereafter.", { kind: condition, actor: ["NOR"], gate: "parliament" }, sent);
  check("The Bundestag was rebuilt in the winter.", { no: condition }, sent);
  check("The Storting heard the king on the twelfth.", { no: condition }, sent);
});
