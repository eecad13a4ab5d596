import { test } from "vitest";
import { check } from "./check.ts";

test("what has been going on still does", () => {
  check("Chadian troops have been leaving Gao since Monday.", { kind: "force", actor: ["TCD"], change: "end", stage: "in-force" });
  check("Convoys of Danish soldiers have been leaving the towns of Gao and Kidal.", { kind: "force", actor: ["DNK"], change: "end", stage: "in-force" });
  check("Ugandan forces have been withdrawing from Somalia, residents said.", { kind: "force", actor: ["UGA"], stage: "in-force" });
  check("The defence ministers of ECOWAS have been meeting in Lomé, Togo on Monday.", { kind: "meeting", actor: ["ecowas"], place: "TGO", stage: "ended" });
  check("The Chadian troops had left Gao by then.", { kind: "force", actor: ["TCD"], stage: "ended" });
});

test("what is hailed is another's", () => {
  check("Norway hailed the 'withdrawal' of Chadian troops from Mali.", { kind: "force", actor: ["TCD"], change: "end" });
  check("Japan hailed a pullout from Gao that was seen as key to the peace.", { no: "force" });
  check("Portugal praised a reinforcement of the mission in Mali.", { no: "force" });
  check("Kenya welcomed the deployment of Ghanaian troops in Mali.", { kind: "force", actor: ["GHA"], place: "MLI" });
  check("Chad announced a pullout from Mali.", { kind: "force", actor: ["TCD"], change: "end" });
});

test("a state's and a body's soldiers stand together", () => {
  check("Thousands of French and UN troops serve in Mali.", { kind: "force", actor: ["FRA", "un"], place: "MLI" });
  check("A joint UN and EU force of 900 soldiers is stationed in Chad.", { kind: "force", actor: ["un", "eu"], min: 900 });
  check("Some 900 Danish and NATO soldiers left Iraq in April.", { kind: "force", actor: ["DNK", "nato"], place: "IRQ" });

});

test("an officer of the army of a state acts for it, and moves nobody", () => {
  check("Danish officials said the Chief of Staff of the Togolese army travelled to Abidjan on Friday.", { kind: "meeting", actor: ["TGO"], place: "CIV" });
  check("Danish officials said the head of the Kenyan police travelled to Abidjan on Friday.", { no: "force" });
  check("Swedish officials said the commander of the Ghanaian contingent arrived in Abidjan on Friday.", { no: "force" });
});

test("the verb of the state that a clause stands behind", () => {
  check("Oman, the sultanate that is home to the U.S. Fifth Fleet, announced last week that it would also join the naval effort in the Gulf.", { kind: "force", actor: ["OMN"] });
  check("Togo, a state that has sent 90 soldiers to Mali, announced last week that it would send 60 more.", { kind: "force", actor: ["TGO"], min: 60 });
});

test("meetings that were, told beside others", () => {
  check("The envoys cited the extraordinary summit of ECOWAS leaders held in Abuja on 5 May.", { kind: "meeting", actor: ["ecowas"], place: "NGA", stage: "ended" });
  check("Kenya hopes to agree at the summit of African Union leaders to be held in Malabo on 25 May.", { kind: "meeting", stage: "planned" });
  check("The President of Ghana led talks in Gao on Wednesday before meeting Togo's President Faure Gnassingbé in Lomé.", { kind: "meeting", place: "TGO", stage: "ended" });
});

test("what an armed group would do binds no state", () => {
  check("A Hamas delegation told Egypt how many it would release if the truce were extended.", { no: "consequence" });
  check("The Tigray People's Liberation Front agreed to disarm in return for Chad reopening the road.", { no: "condition" });
});

test("whose the soldiers are that nobody names: not the land's that others were told to be in", () => {
  check("The 198 soldiers who arrived on Monday were the first contingent of a larger force.", { kind: "force", actor: ["NGA"], min: 198 }, "Nigerian peacekeepers arrived in Liberia on Monday.\n\nBoth Liberia's government and the rebels welcomed them.\n\n");
});

test("a name behind “after” has its own verb; “according to” is followed by a noun", () => {
  check("The Danish navy has escorted two ships through the strait after Iran threatened revenge against Denmark.", { no: "position" });
  check("Denmark sent 90 soldiers to Mali after Chad withdrew from Gao.", { kind: "force", actor: ["DNK"], min: 90 });
  check("A Danish minehunter passed through the strait on Monday, according to ship records.", { no: "aid" });
});

test("states that nobody names act, and not who tells of them", () => {
  check("The Danish minister said that nine countries had promised to send 90 soldiers to Mali.", { kind: "force", actor: [] });
  check("France's president said that 26 of Georgia's allies have pledged to deploy troops there.", { kind: "force", actor: [] });
  check("Peru's envoy said that several governments have promised 90 soldiers for Haiti.", { kind: "force", actor: [] });
  check("Oman hosted the conference, at which the participants agreed to give 90 million euros to the army of Lebanon.", { no: "aid" });
  check("Ukraine is counting on the West to deliver more tanks.", { no: "aid" });
  check("Niger waits for its partners to deliver the drones.", { no: "aid" });
});

test("its own who is pressed, those who are named after the comma", () => {
  check("The United States put pressure on Eritrea to remove its troops from Tigray.", { kind: "force", actor: ["ERI"] });
  check("France wants to press Rwanda to remove its soldiers from the Congo.", { kind: "force", actor: ["RWA"] });
  check("Oman hopes to get Chad to remove its troops from Sudan.", { kind: "force", actor: ["TCD"] });
  check("Although it has no soldiers in Mali, Sweden has backed the force.", { kind: "force", actor: ["SWE"] }, "Denmark left the mission in May.");
  check("Though they are not sending soldiers to Niger, Cape Verde and Sierra Leone have backed the force.", { kind: "force", actor: ["CPV", "SLE"] });
  check("Chad flew to Rwanda to inspect its troops.", { no: "aid" });
});

test("soldiers of a body come from somewhere, guests from another land than the host's", () => {
  check("UN peacekeepers from Fiji arrived in Juba on Monday.", { kind: "force", actor: ["FJI"] });
  check("United Nations troops from Fiji and Ireland patrol the Golan Heights.", { kind: "force", actor: ["FJI", "IRL"] });
  check("NATO soldiers from Denmark will arrive in Riga in May.", { kind: "force", actor: ["DNK"] });
  check("About 900 troops seconded from the armies of Ghana, Togo and Benin are deployed in Mali.", { kind: "force", actor: ["GHA", "TGO", "BEN"], min: 900 });
  check("Latvia's Canadian troops will stay at Adazi.", { kind: "force", actor: ["CAN"] });
  check("The Council will withdraw UN peacekeepers from Rwanda.", { kind: "force", actor: ["un"] });
  check("Peru's foreign minister said the time had come to reduce the number of troops in the UN mission in Haiti.", { kind: "force", actor: ["un"] });
});

test("all who are named together act", () => {
  check("The Germans lead the group in Lithuania, to which France and Norway will contribute troops.", { kind: "force", actor: ["FRA", "NOR"] });
  check("Soldiers have been in Haiti since May for the mission in which Brazil, Chile and Uruguay take part.", { kind: "force", actor: ["BRA", "CHL", "URY"] });
  check("Allies including Denmark and Norway will send soldiers to Estonia.", { kind: "force", actor: ["DNK", "NOR"] });
  check("NATO members including Denmark, Norway and Iceland will send soldiers to Estonia.", { kind: "force", actor: ["DNK", "NOR", "ISL"] });
  check("They said the two countries would send ships on joint patrols.", { kind: "force", actor: ["JPN", "PHL"] }, "The leaders of Japan and the Philippines met in Tokyo to counter China.");
});

test("who holds no office binds no state", () => {
  check("Poland's opposition leader, Jan Zorin, wants to withdraw Polish soldiers from Mali.", { no: "force" });
  check("Slovenia's election winner, Jan Zorin, has vowed to end military support for Moldova.", { no: "aid" });
  check("Jan Zorin, who won the Dutch election, vowed to withdraw Dutch soldiers from Mali.", { no: "force" });
  check("The presidential candidate Jan Zorin promised to send 90 Chilean soldiers to Haiti.", { no: "force" });
  check("Poland's defence minister, Jan Zorin, wants to withdraw Polish soldiers from Mali.", { kind: "force", actor: ["POL"] });
});

test("a counted force of which only the whole report tells whose it might be is nobody's to tell", () => {
  check("Peru's minister spoke of Chile on Monday.\n\nFog kept the airport closed.\n\nThe harvest was good.\n\nSome 300 soldiers are in Juba.", { no: "force" });
  check("Norway's parliament voted on the budget.\n\nThe session went on until midnight.\n\nFog kept the airport closed.\n\nA further 40 engineers will arrive in Gao in May.", { no: "force" });
  check("Norway's parliament voted on the deployment on Monday. A further 40 engineers will arrive in Gao in May.", { kind: "force", actor: ["NOR"], min: 40 });
  check("Norway sent 90 sappers to Mali in May.\n\nFog kept the airport closed.\n\nA further 40 engineers will arrive in Gao in June.", { kind: "force", actor: ["NOR"], min: 40 });
  check("Kenya's cabinet met on Sunday.\n\nThe rains came late.\n\nPrices of maize rose.\n\nKenyan soldiers number 90 at the airport of Gao.", { kind: "force", actor: ["KEN"], min: 90 });
});
