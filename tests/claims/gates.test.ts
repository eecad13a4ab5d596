import { test } from "vitest";
import { check } from "./check.ts";

const condition = "condition" as const, consequence = "consequence" as const;

test("only under, within, against: what a contribution is bound to", () => {
  check("Sweden would send its ships only under Danish command.", { kind: condition, actor: ["SWE"] });
  check("Peru takes part only within the framework of the United Nations.", { kind: condition, actor: ["PER"] });
  check("Nepal will pay for the mission only against written guarantees.", { kind: condition, actor: ["NPL"] });
  check("Austria linked its agreement to the lifting of the embargo on the force.", { kind: condition, actor: ["AUT"] });
  check("The Czech contribution stands or falls with the vote in the Senate.", { kind: condition, actor: ["CZE"] });
  check("Togo only under protest received the soldiers.", { no: condition });
  check("The Czech soldiers stand with their backs to the wall.", { no: condition });
});

test("a parliament that has to vote is a gate", () => {
  check("The Storting will vote on the deployment in May.", { kind: condition, actor: ["NOR"], gate: "parliament" });
  check("Kenya's parliament is to debate the mission to Haiti.", { kind: condition, actor: ["KEN"], gate: "parliament" });
  check("Estonia is ready, but the Riigikogu and its deputies must still approve the deployment.", { kind: condition, actor: ["EST"], gate: "parliament" });
  check("The Sejm votes on the mission to Chad on Friday.", { kind: condition, actor: ["POL"], gate: "parliament" });
  check("Lawmakers will debate the deployment of Spanish troops next week.", { kind: condition, actor: ["ESP"], gate: "parliament" });
  check("The Storting voted on the deployment in May.", { no: condition });
  check("Deputies of the mayor will have lunch with the Norwegian soldiers.", { no: condition });
});

test("who is still missing, who has a veto, for whom it is to decide", () => {
  check("Only Hungary is missing before Sweden can join the alliance.", { kind: condition });
  check("The future of the Dutch presence is up to the Iraqi government.", { kind: condition });
  check("Turkey holds the key to Finland's accession to the alliance.", { kind: condition });
  check("With fewer than 500 police officers the Kenyan mission in Haiti cannot begin.", { kind: condition });
  check("Without a mandate nothing is possible, said the French defence minister.", { kind: condition, actor: ["FRA"] });
  check("Only Hungary sent a band to the alliance's parade.", { no: condition });
  check("The key to the Dutch barracks is lost.", { no: condition });
});

test("what follows if: supposition, lapse, failure", () => {
  check("Should Riga fall, the Baltic states would be cut off, said the Estonian defence minister.", { kind: consequence, actor: ["EST", "LVA", "LTU"] });
  check("Were it not for the Indian battalion, the United Nations would have no force there.", { kind: consequence });
  check("Unless the arrears are paid by May, the African Union will have to cut its force by half.", { kind: consequence, actor: ["african-union"] });
  check("If the Danish company left, none of the plans of the alliance would hold.", { kind: consequence });
  check("If the mandate lapses in June, the 200 Irish soldiers will go home.", { kind: consequence, actor: ["IRL"] });
  check("If it rains, the Irish band plays indoors.", { no: consequence });
  check("The mandate lapsed in June, and the 200 Irish soldiers went home.", { no: consequence });
});

test("conditions set, fronted and in short", () => {
  check("Bulgaria has set three conditions for its troops to stay.", { kind: condition, actor: ["BGR"] });
  check("Until Kenya and Chad have signed, the mission cannot start, said the Kenyan minister.", { kind: condition, actor: ["KEN"] });
  check("\"No mandate, no troops,\" Chile's defence minister said.", { kind: condition, actor: ["CHL"] });
  check("Short of an invitation, the American marines will not land.", { kind: condition, actor: ["USA"] });
  check("The Danish battalion leaves as soon as a replacement has been approved.", { kind: condition, actor: ["DNK"] });
  check("The Danish battalion is in good condition.", { no: condition });
  check("Until the evening the Danish soldiers danced.", { no: condition });
});

test("suppositions with an aside, and with what is gone", () => {
  check("If, as feared, the council fails to agree, the Swedish observers will leave.", { kind: consequence, actor: ["SWE"] });
  check("With the Danish company gone, NATO would have no reserve.", { kind: consequence, actor: ["nato"] });
  check("Losing the base would leave the French mission without aircraft.", { kind: consequence, actor: ["FRA"] });
  check("With the lights out, the Danish soldiers slept.", { no: consequence });
  check("If, like me, you are Swedish, you will smile at the alliance's band.", { no: consequence });
});

test("majorities needed, provided clauses, parliaments by their names", () => {
  check("The Croatian motion on the mission needed a two-thirds majority.", { kind: condition, actor: ["HRV"] });
  check("The Swedish brigade can leave in May, provided parliament approves the money.", { kind: condition, actor: ["SWE"] });
  check("Latvia's Saeima is due to vote on the deployment in July.", { kind: condition, actor: ["LVA"] });
  check("Denmark's help is tied to progress in the talks on the mission.", { kind: condition, actor: ["DNK"] });
  check("Qatar's presence in the mission, the security situation permitting, goes on.", { kind: condition, actor: ["QAT"] });
  check("Sweden provided the brigade with skis.", { no: condition });
  check("The Saeima sat late after the parade of the soldiers.", { no: condition });
});

test("a parliament's assent that is sought, or supposed", () => {
  check("In case of parliament's approval, 900 Chilean soldiers will come home by April.", { kind: "condition", gate: "parliament", modality: "conditional" });
  check("With the approval of parliament, Chile will send 200 soldiers to Haiti.", { kind: "condition", actor: ["CHL"], gate: "parliament" });
  check("The Danish government is seeking parliament's approval for sending a frigate to the Red Sea.", { kind: "condition", actor: ["DNK"], gate: "parliament" });
  check("The Norwegian government will put the proposal forward to parliament in June.", { kind: "condition", actor: ["NOR"], gate: "parliament" });
  check("Sweden's government must find support for the mission and will look for backing from other parties.", { kind: "condition", actor: ["SWE"], gate: "parliament" });
  check("The minister will take the letter to parliament's museum.", { no: "condition" });
  check("She sought parliament's approval for the sale of the railway.", { no: "condition" });
  check("The king will present the medals to the deputies.", { no: "condition" });
});
