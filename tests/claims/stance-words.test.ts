import { test } from "vitest";
import { check } from "./check.ts";

const position = "position" as const;

test("verbs of taking a side, with what they govern", () => {
  check("Tunisia bridled at the plan to move the mission's headquarters.", { kind: position, actor: ["TUN"], stance: "against" });
  check("Argentina has embraced the proposal for a joint patrol.", { kind: position, actor: ["ARG"], stance: "for" });
  check("Bhutan associated itself with the statement on the ceasefire.", { kind: position, actor: ["BTN"], stance: "for" });
  check("Mongolia shied away from the treaty.", { kind: position, actor: ["MNG"], stance: "against" });
  check("Iceland pushed for a summit on the Arctic patrols.", { kind: position, actor: ["ISL"], stance: "for" });
  check("Peru prefers a regional force to a foreign one.", { kind: position, actor: ["PER"], stance: "for" });
  check("Estonia believes that the brigade should stay.", { kind: position, actor: ["EST"], stance: "for" });
});

test("an answer to a request is no stance, nor is what soldiers support", () => {
  check("Uruguay turned down the request for engineers.", { no: position });
  check("The engineers support the mission with bridges.", { no: position });
  check("Ghana agreed to send a company.", { no: position });
});

test("what a state is: wary, concerned, in two minds", () => {
  check("Laos is deeply uneasy about the foreign bases.", { kind: position, actor: ["LAO"], stance: "against" });
  check("Cyprus is up in arms over the overflights.", { kind: position, actor: ["CYP"], stance: "against" });
  check("Jamaica is among the strongest supporters of the deployment.", { kind: position, actor: ["JAM"], stance: "for" });
  check("Oman remains ambivalent about the naval coalition.", { kind: position, actor: ["OMN"], stance: "unsure" });
  check("Malta is not opposed to the exercise.", { kind: position, actor: ["MLT"], stance: "for" });
  check("Samoa is happy to see the visitors off.", { no: position });
  check("Chad is worried about the price of millet.", { no: position });
});

test("verdicts on a thing, by a state or in its spokesman's words", () => {
  check("Algeria called the air strikes an act of aggression.", { kind: position, actor: ["DZA"], stance: "against" });
  check("Vietnam sees the alliance's presence as a threat.", { kind: position, actor: ["VNM"], stance: "against" });
  check("Albania described the mission as indispensable.", { kind: position, actor: ["ALB"], stance: "for" });
  check("\"The deployment is reckless,\" Bolivia's foreign minister said.", { kind: position, actor: ["BOL"], stance: "against" });
  check("Nepal's prime minister said that the withdrawal was premature.", { kind: position, actor: ["NPL"], stance: "against" });
  check("\"The peacekeepers must stay,\" Gambia's foreign minister said.", { kind: position, actor: ["GMB"], stance: "for" });
  check("Kenya's minister called on the necessary experts.", { no: position });
  check("\"The road to the camp is dangerous,\" said a driver.", { no: position });
});

test("nouns of a stance, by whose they are", () => {
  check("The Greek troops were moved to the dismay of Tirana.", { kind: position, actor: ["ALB"], stance: "against" });
  check("Over the objections of Zambia, the mission was wound up.", { kind: position, actor: ["ZMB"], stance: "against" });
  check("With the blessing of Amman, the Czech squadron moved to the base.", { kind: position, actor: ["JOR"], stance: "for" });
  check("The ambassador conveyed Peru's concern at the suspension of the ceasefire.", { kind: position, actor: ["PER"], stance: "against" });
  check("Much to Bratislava's relief, the German battle group stays.", { kind: position, actor: ["SVK"], stance: "for" });
  check("The Turkish opposition met in Izmir to speak of the mission.", { no: position });
  check("Without Nairobi's support the mission cannot go on.", { no: position });
});

test("answers of a few words lean on what was said before", () => {
  check("Belgium does not.", { kind: position, actor: ["BEL"], stance: "against" }, "Denmark supports the extension of the mission.");
  check("So does Iceland.", { kind: position, actor: ["ISL"], stance: "for" }, "Denmark supports the extension of the mission.");
  check("Rome disagrees.", { kind: position, actor: ["ITA"], stance: "against" }, "Denmark backs the patrols.");
  check("Neither does Latvia.", { kind: position, actor: ["LVA"], stance: "against" }, "Denmark does not support the withdrawal of the brigade.");
  check("Slovenia, too, objects.", { kind: position, actor: ["SVN"], stance: "against" }, "Denmark opposes the withdrawal of the brigade.");
  check("Nobody knows what Belgium does.", { no: position }, "Denmark supports the extension of the mission.");
  check("Belgium did its homework.", { no: position }, "Denmark supports the extension of the mission.");
});

test("whom the words are of: a capital's people, a view, what is said of others", () => {
  check("Few in Prague are happy about the withdrawal of the brigade.", { kind: position, actor: ["CZE"], stance: "against" });
  check("In the view of Nairobi, the withdrawal of the force is premature.", { kind: position, actor: ["KEN"], stance: "against" });
  check("Cuba says the bases are threatening peace in the Caribbean.", { kind: position, actor: ["CUB"], stance: "against" });
  check("Chile accused the alliance of escalating the war.", { kind: position, actor: ["CHL"], stance: "against" });
  check("Mexico's delegate says Peru voted for it.", { kind: position, actor: ["PER"], stance: "for" }, "The council adopted the resolution on the force.");
  check("Haiti watches the deployment with growing unease.", { kind: position, actor: ["HTI"], stance: "against" });
  check("The ministers of Fiji and Tonga stressed the importance of the exercise.", { kind: position, actor: ["FJI", "TON"], stance: "for" });
  check("Few in the Czech brigade are happy with the food.", { no: position });
  check("Cuba says the rains are threatening the harvest.", { no: position });
});

test("who is pleased or irked, who shares a concern, who goes along", () => {
  check("The plan to move the headquarters irked the Danes.", { kind: position, actor: ["DNK"], stance: "against" });
  check("The deployment of the brigade delighted Tallinn.", { kind: position, actor: ["EST"], stance: "for" });
  check("Canada shares Norway's unease over the missiles.", { kind: position, actor: ["CAN"], stance: "against" });
  check("Croatia will go along with the mission.", { kind: position, actor: ["HRV"], stance: "for" });
  check("Jakarta frowns on the submarine pact.", { kind: position, actor: ["IDN"], stance: "against" });
  check("Benin urged that the ceasefire be kept.", { kind: position, actor: ["BEN"], stance: "for" });
  check("The noise of the base irked the farmers.", { no: position });
  check("The soldiers pleased the crowd.", { no: position });
});

test("a stance goes on in the next sentence, and stands in what is said without 'that'", () => {
  check("Latvia has taken the same line.", { kind: position, actor: ["LVA"], stance: "for" }, "Denmark supports the extension of the mission.");
  check("Ottawa shares that view.", { kind: position, actor: ["CAN"], stance: "against" }, "Denmark opposes the deployment of the missiles.");
  check("The envoy said Norway opposed the deployment of foreign troops.", { kind: position, actor: ["NOR"], stance: "against" });
  check("It is not possible for Cyprus to support the accession.", { kind: position, actor: ["CYP"], stance: "against" }, "The alliance spoke of Turkey's allies.");
  check("Austria has decided not to allow the transit of tanks.", { kind: position, actor: ["AUT"], stance: "against" });
  check("Iceland and Malta are cautious.", { kind: position, actor: ["ISL", "MLT"], stance: "against" }, "Denmark backs the patrols.");
  check("Latvia has taken the same train.", { no: position }, "Denmark supports the extension of the mission.");
  check("The doctors said soldiers opposed to needles were few.", { no: position });
});

test("as far as a thing is concerned, nobody is; what is critical to a mission is no critic", () => {
  check("As far as Chile is concerned, the mission goes on.", { no: position });
  check("Fiji is critical to the mission in the Golan.", { no: position });
});
