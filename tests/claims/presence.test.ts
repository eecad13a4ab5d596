import { expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

type Case = readonly [string, Omit<Answer, "kind">, string?];

/** What someone does or where they stand. */
const duties: readonly Case[] = [
  ["Peruvian sailors guard the harbour of Tema.", { actor: ["PER"], change: "level", stage: "in-force", place: "GHA" }],
  ["Fijians man the checkpoints on the road to Quneitra.", { actor: ["FJI"], stage: "in-force" }],
  ["The airfield at Gao is guarded by Togolese paratroopers.", { actor: ["TGO"], stage: "in-force", place: "MLI" }],
  ["A Latvian minehunter sweeps the approaches to Klaipėda.", { actor: ["LVA"], stage: "in-force", place: "LTU" }],
  ["Portuguese Hornets are flying patrols over Iceland.", { actor: ["PRT"], change: "level", stage: "in-force", place: "ISL" }],
  ["Danish special forces have been on the ground in Helmand since May.", { actor: ["DNK"], stage: "in-force" }],
  ["There are still Cuban soldiers in Angola.", { actor: ["CUB"], place: "AGO" }],
  ["Italy has a frigate in the Gulf of Guinea.", { actor: ["ITA"], change: "level", stage: "in-force", place: "gulf-of-guinea" }],
  ["Warsaw will have nobody in Kabul by the summer.", { actor: ["POL"], modality: "negated", place: "AFG" }],
  ["The Belgian frigate is on its way to the Red Sea.", { actor: ["BEL"], change: "start", stage: "in-force", place: "red-sea" }],
];

const movements: readonly Case[] = [
  ["They flew home on Friday.", { actor: ["NPL"], change: "end", stage: "ended" }, "Nepalese engineers have served in Darfur since 2021."],
  ["They will go home in August.", { actor: ["NPL"], change: "end", stage: "pledged" }, "Nepalese engineers serve in Darfur."],
  ["No Maltese soldier will set foot in Libya.", { actor: ["MLT"], modality: "negated", place: "LBY" }],
  ["A Spanish battery touched down at Incirlik on Tuesday.", { actor: ["ESP"], change: "start", stage: "in-force", place: "TUR" }],
  ["Washington closed its drone base in Niger last August.", { actor: ["USA"], change: "end", stage: "ended", place: "NER" }],
  ["Britain closed its camp in Basra in 2009.", { actor: ["GBR"], change: "end", stage: "ended", place: "IRQ" }],
  ["The Ghanaians are staying put.", { actor: ["GHA"], change: "level" }, "Ghanaian troops are in Liberia."],
  ["Oslo has pulled the plug on its field hospital in Gao.", { actor: ["NOR"], change: "end", stage: "ended" }],
];

const reliefs: readonly Case[] = [
  ["The Croatians relieve them on 3 June.", { actor: ["HRV"], change: "start" }, "Polish troops are in Orzysz."],
  ["None of them has been called home.", { actor: ["TGO"], change: "end", modality: "negated" }, "Togolese paratroopers serve in Mali."],
  ["None of the Danish companies has been put on alert.", { actor: ["DNK"], modality: "negated" }, "Danish companies serve in Mali."],
  ["Danish soldiers are needed in Mali.", { actor: ["DNK"], stage: "requested", place: "MLI" }],
  ["The Portuguese Tigers in Mali are on alert.", { actor: ["PRT"], place: "MLI" }],
  ["Irish troops will be relieved by a Finnish company in May.", { actor: ["FIN"], change: "start", stage: "pledged" }],
  ["Irish troops will be relieved by a Finnish company in June.", { actor: ["IRL"], change: "end", stage: "pledged" }],
  ["A Greek frigate took over from the Italian destroyer on Monday.", { actor: ["GRC"], change: "start", stage: "in-force" }],
  ["The Slovak contingent made way for a Czech company.", { actor: ["SVK"], change: "end", stage: "ended" }],
  ["Mongolia has joined the mission in Juba.", { actor: ["MNG"], change: "start", stage: "in-force" }],
  ["Paraguay is sitting this one out.", { actor: ["PRY"], stage: "refused" }, "Chile will send troops to Haiti."],
  ["A British company is held at five days' notice for Kosovo.", { actor: ["GBR"], change: "level", stage: "in-force" }],
  ["The joint battalion of Estonia and Latvia was disbanded in 2010.", { change: "end", stage: "ended" }],
  ["Germany will stand up a joint brigade in Lithuania.", { actor: ["DEU"], change: "start", stage: "pledged", place: "LTU" }],
];

const requests: readonly Case[] = [
  ["Malawi was asked for infantry for the mission in Goma.", { actor: ["MWI"], stage: "requested" }],
  ["It has not been asked.", { actor: ["MWI"], stage: "requested", modality: "negated" }, "Malawi could send troops to Goma."],
  ["A request from Bangui for ground troops lies unanswered.", { stage: "requested", asker: "CAF" }],
  ["Baghdad wants the Turkish soldiers gone.", { actor: ["TUR"], stage: "requested", change: "end", asker: "IRQ" }],
  ["Tokyo said no.", { actor: ["JPN"], stage: "refused" }, "Norway will send a frigate to the Red Sea."],
  ["Lima is still weighing it.", { actor: ["PER"], stage: "considered" }, "Chile will send troops to Haiti."],
  ["Peru declined.", { actor: ["PER"], stage: "refused" }, "Chile will send troops to Haiti."],
  ["Canada has ruled out putting boots on the ground in Haiti.", { actor: ["CAN"], stage: "refused", place: "HTI" }],
];

/** Told by the host, decided, offered, in passing. */
const hosted: readonly Case[] = [
  ["Kenya hosts British troops at Nanyuki.", { actor: ["GBR"], place: "KEN", change: "level", stage: "in-force" }],
  ["Qatar is home to a Turkish base.", { actor: ["TUR"], place: "QAT", stage: "in-force" }],
  ["Burkina Faso ordered the French troops to leave.", { actor: ["FRA"], stage: "requested", change: "end", asker: "BFA" }],
  ["Chad expelled the French paratroopers in December.", { actor: ["FRA"], change: "end", place: "TCD" }],
  ["Niger has given the last of the German soldiers a month to go.", { actor: ["DEU"], stage: "requested", change: "end" }],
  ["Italy's parliament approved a naval mission in the Red Sea.", { actor: ["ITA"], stage: "decided", change: "start", place: "red-sea" }],
  ["The Dáil gave the green light for a training mission in Ukraine.", { actor: ["IRL"], stage: "decided" }],
  ["Accra ignored pleas for infantry in Mali.", { actor: ["GHA"], stage: "refused", place: "MLI" }],
  ["Rabat's offer of a field hospital was accepted.", { actor: ["MAR"], stage: "agreed" }],
  ["Ground troops are out of the question for Portugal.", { actor: ["PRT"], stage: "refused" }],
  ["The Slovak helicopters at Ramstein were cheered by the crowd.", { actor: ["SVK"], place: "DEU", stage: "in-force" }],
  ["Estonian drones circle over Gao.", { actor: ["EST"], place: "MLI", change: "level" }],
  ["Tuvalu asked again in June.", { actor: ["AUS"], stage: "requested", asker: "TUV" }, "Australia may send troops to Funafuti."],
  ["Poland and Ireland have given notice.", { actor: ["POL", "IRL"], change: "end", stage: "planned" }, "Croatia keeps troops in Bosnia."],
  ["Denmark suspended its participation in June.", { actor: ["DNK"], change: "suspend", stage: "suspended" }, "Danish frigates patrol the Gulf of Guinea."],
  ["Nigeria does not plan to send more of them.", { actor: ["NGA"], modality: "negated" }, "Nigerian troops are in Monrovia."],
];

/** The same of another, and what a force goes on doing or no longer does. */
const echoes: readonly Case[] = [
  ["French commandos took part in the landing at Kismayo, and so did Danish marines.", { actor: ["DNK"], stage: "in-force" }],
  ["Chile will send troops to Haiti, as will Peru.", { actor: ["PER"], stage: "pledged", place: "HTI" }],
  ["Spain is not sending troops to Mali, nor is Italy.", { actor: ["ITA"], modality: "negated" }],
  ["The Swedes carry on at Panmunjom.", { actor: ["SWE"], change: "level", stage: "in-force" }],
  ["Their place has been taken by Ghanaian infantry.", { actor: ["GHA"], change: "start", stage: "in-force" }, "Ethiopian troops left Abyei in April."],
  ["Slovene sappers prepare the ground at Ādaži.", { actor: ["SVN"], place: "LVA", stage: "in-force" }],
  ["Hungary offered.", { actor: ["HUN"], stage: "offered" }, "Poland will send troops to Mali."],
  ["Nothing was sent to Mali by Ireland.", { actor: ["IRL"], modality: "negated" }],
  ["Romania will not allow Turkish bases on its soil.", { actor: ["TUR"], stage: "refused", place: "ROU" }],
  ["SAS Spioenkop patrols the Mozambique Channel.", { actor: ["ZAF"], stage: "in-force" }],
];

const items: readonly Case[] = [
  ["The fleet includes Portuguese drones at Sigonella and a Maltese patrol boat.", { actor: ["PRT"], place: "ITA", stage: "in-force" }],
  ["The force comprises Irish engineers and a Finnish company.", { actor: ["IRL"], stage: "in-force" }],
  ["Croatia assigns a company to the battle group in Poland, Romania a battery.", { actor: ["ROU"] }],
  ["There is no question of British troops being sent to Vietnam.", { actor: ["GBR"], modality: "negated", place: "VNM" }],
  ["London and Oslo have said they would put soldiers on the ground in Ukraine.", { actor: ["GBR", "NOR"], stage: "pledged", place: "UKR" }],
  ["Austria does not rule out a contribution to a monitoring mission in Georgia.", { actor: ["AUT"], stage: "considered" }],
  ["The Emiratis dismantled their base at Assab in 2021.", { actor: ["ARE"], change: "end", stage: "ended", place: "ERI" }],
  ["A Greek frigate calls at Limassol every month.", { actor: ["GRC"], place: "CYP" }],
];

const flows: readonly Case[] = [
  ["Liberia has shelved plans to send a battalion to Somalia.", { actor: ["LBR"], stage: "refused", place: "SOM" }],
  ["Norway abandoned its plan to deploy troops to Gao.", { actor: ["NOR"], stage: "refused", place: "MLI" }],
  ["A Danish company will be flown into Tapa on Friday.", { actor: ["DNK"], place: "EST" }],
  ["Danish patrols in the Sound have ceased.", { actor: ["DNK"], change: "end", stage: "ended" }],
  ["The Japanese flights over Darfur resumed in May.", { actor: ["JPN"], change: "resume", stage: "in-force" }],
  ["Jordan reopened its field hospital in Gaza in April.", { actor: ["JOR"], change: "resume", place: "gaza" }],
  ["Pakistani infantry, backed by Bangladeshi helicopters, holds the town.", { actor: ["BGD"], stage: "in-force" }, "The UN mission is in Goma."],
  ["Nepalese troops handed Camp Ledger over to the Mongolians this morning.", { actor: ["MNG"], change: "start" }],
  ["The Luftwaffe's Eurofighters relieve Spanish Hornets at Ämari today.", { actor: ["ESP"], change: "end" }],
  ["It belongs to the Canadian-led brigade.", { actor: ["SWE"], change: "level", stage: "in-force" }, "A Swedish battalion is in Latvia."],
  ["Our boys are coming back from Lebanon before Christmas, said the president of Ghana.", { actor: ["GHA"], change: "end" }],
];

for (const [sentence, answer, before] of [...flows, ...items, ...echoes, ...hosted, ...duties, ...movements, ...reliefs, ...requests]) test(sentence, () => check(sentence, { kind: "force", ...answer }, before ?? ""));

/** What has the same words and is no force. */
const negatives: readonly (readonly [string, string?])[] = [
  ["They are in the best possible position to win the vote.", "Norwegian troops are in Mali."],
  ["The minister is in Oslo for talks with the king."],
  ["It is part of a pact on customs with the Pacific states.", "Norway will send troops to Mali."],
  ["Uzbekistan left the organisation in 2012.", "Armenian troops are in Kazakhstan."],
  ["Estonia must protect its own border."],
  ["The Indian tigers in Nepal are doing well."],
  ["The Spanish lynx is in Portugal again."],
  ["General Rossi hands over to General Weber in September."],
  ["NATO began handing over responsibility for security to the Afghan police."],
  ["Both ministers took part in talks on fisheries.", "Norway will send troops to Mali."],
  ["He was asked about his health.", "Norway will send troops to Mali."],
  ["The ministry said no decision on pensions had been taken."],
  ["Oman hosts the summit of the Gulf states."],
  ["Portugal is home to a large Brazilian community."],
  ["The company called its new ship Aurora."],
  ["Denmark is going to vote on the euro, and so is Sweden."],
  ["A Danish company will be sold to a rival."],
  ["Passenger flights between Oslo and Bodø resumed in May."],
  ["The idea, backed by Danish officers of the reserve, was dropped."],
  ["The outcome hangs on the Security Council.", "African Union troops are in Somalia."],
  ["Armenia's own request remains without an answer.", "Russian troops are in Kazakhstan."],
  ["Iran threatened to close the Strait of Hormuz."],
  ["The council gave the green light for a new bridge in Porto."],
  ["The president will replace our old helicopters with new ones."],
  ["The Indonesian army failed to disband the militia groups in Dili."],
];

for (const [sentence, before] of negatives) test(`no force: ${sentence}`, () => expect(claimsIn(sentence, before ?? "").filter((c) => c.kind === "force").map((c) => c.evidence[0].quote)).toEqual([]));
