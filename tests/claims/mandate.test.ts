import { test } from "vitest";
import { type Answer, check } from "./check.ts";

const all = (cases: readonly (readonly [string, Answer])[], before = ""): void => { for (const [sentence, answer] of cases) check(sentence, answer, before); };

test("a council or parliament prolongs, renews or grants time", () => all([
  ["The Security Council on Friday prolonged the mandate of UNFICYP by six months.", { kind: "mandate", actor: ["un"], mission: "unficyp", change: "extend", stage: "decided", min: 6, unit: "months" }],
  ["The mandate of UNFICYP was prolonged to 15 July.", { kind: "mandate", actor: ["un"], mission: "unficyp", change: "extend", holds: "../2023-07-15" }],
  ["Council members gave UNDOF another half year.", { kind: "mandate", actor: ["un"], mission: "undof", change: "extend", stage: "decided" }],
  ["The Storting voted to keep the field hospital team in Jordan for another year.", { kind: "mandate", actor: ["NOR"], change: "extend", stage: "decided", min: 1, unit: "years" }],
  ["The Dáil approved the deployment to Lebanon for a further twelve months.", { kind: "mandate", actor: ["IRL"], change: "extend", stage: "decided", min: 12, unit: "months" }],
  ["Vienna's council of ministers agreed to a one-year extension of the Austrian contribution to EUFOR.", { kind: "mandate", actor: ["AUT"], change: "extend", stage: "agreed", min: 1, unit: "years" }],
  ["The mandate of EULEX has been rolled over for a year.", { kind: "mandate", actor: ["eu"], change: "extend", stage: "decided", min: 1, unit: "years" }],
]));

test("a mandate that runs out on a day is in force until then", () => all([
  ["The authorisation of the EU's naval operation lapses on 31 May.", { kind: "mandate", stage: "in-force", change: "level", holds: "../2023-05-31" }],
  ["UNIFIL, whose mandate expires at the end of August, has asked for ships.", { kind: "mandate", actor: ["un"], mission: "unifil", stage: "in-force", change: "level" }],
  ["EULEX has until 14 June.", { kind: "mandate", actor: ["eu"], stage: "in-force", holds: "../2023-06-14" }],
]));

test("ends: by verb, by noun, by idiom", () => all([
  ["The Dutch training mission in Niger was wound up in April.", { kind: "mandate", actor: ["NLD"], change: "end", stage: "ended", holds: "2023-04" }],
  ["EU shuts training mission in Mali.", { kind: "mandate", actor: ["eu"], change: "end", stage: "ended" }],
  ["The European Union has given up its training mission in Niger.", { kind: "mandate", actor: ["eu"], change: "end", stage: "ended" }],
  ["Operation Barkhane is over.", { kind: "mandate", actor: ["FRA"], change: "end", stage: "ended" }],
  ["Portugal has put an end to its mission in Kosovo.", { kind: "mandate", actor: ["PRT"], change: "end", stage: "ended" }],
  ["NATO's combat mission in Afghanistan came to an end after 13 years.", { kind: "mandate", actor: ["nato"], change: "end", stage: "ended" }],
  ["Seoul announced the end of its military mission in Iraq.", { kind: "mandate", actor: ["KOR"], change: "end", stage: "pledged" }],
]));

test("what is asked, weighed or refused", () => all([
  ["Mali has asked that MINUSMA be extended by two years.", { kind: "mandate", actor: ["un"], asker: "MLI", change: "extend", stage: "requested", min: 2 }],
  ["Warsaw is to decide whether to prolong its mission in Iraq.", { kind: "mandate", actor: ["POL"], change: "extend", stage: "considered" }],
  ["Iraq told the United Nations to wind up its mission.", { kind: "mandate", actor: ["un"], change: "end", stage: "requested" }],
  ["Denmark has put its training mission in Iraq on hold.", { kind: "mandate", actor: ["DNK"], change: "suspend", stage: "suspended" }],
]));

test("what was spoken of before gains time", () => all([
  ["The government agreed to two extra months.", { kind: "mandate", change: "extend", stage: "agreed", min: 2, unit: "months" }],
], "Canada keeps 250 soldiers with MINUSMA in Mali."));

test("scope, succession, founding, validity", () => all([
  ["UNTAET replaced INTERFET in February 2000.", { kind: "mandate", mission: "untaet", change: "start", holds: "2000-02/.." }],
  ["UNTAET replaced INTERFET in February 2000.", { kind: "mandate", mission: "interfet", change: "end", stage: "ended", holds: "../2000-02" }],
  ["UNIFIL has no mandate to disarm militias.", { kind: "mandate", actor: ["un"], mission: "unifil", stage: "in-force", modality: "negated" }],
  ["The mandate of UNMISS allows it to use force.", { kind: "mandate", actor: ["un"], mission: "unmiss", stage: "in-force", change: "level" }],
  ["The EU set up EUFOR RCA for an initial six months.", { kind: "mandate", change: "start", stage: "decided", min: 6, unit: "months" }],
  ["The German mandate for Mali is valid until 31 May 2024.", { kind: "mandate", actor: ["DEU"], stage: "in-force", change: "level", holds: "../2024-05-31" }],
  ["The Dutch contribution to MINUSMA, which began in 2014, ends in May 2024.", { kind: "mandate", actor: ["NLD"], change: "end", holds: "../2024-05" }],
  ["Spanish lawmakers gave the green light to another twelve months of the deployment in Latvia.", { kind: "mandate", change: "extend", stage: "decided", min: 12, unit: "months" }],
]));

test("who decides, how long, headlines, doors, courses", () => all([
  ["Vienna's government resolved that the participation in EUFOR Althea should be continued for another year.", { kind: "mandate", actor: ["AUT"], change: "extend", min: 1, unit: "years" }],
  ["The Danish contingent's tour has been stretched from four to six months.", { kind: "mandate", actor: ["DNK"], change: "extend", min: 6, unit: "months" }],
  ["Mandate of UN mission in South Sudan renewed", { kind: "mandate", actor: ["un"], mission: "unmiss", change: "renew", stage: "decided" }],
  ["UNMIT shut its doors on 31 December 2012.", { kind: "mandate", actor: ["un"], change: "end", stage: "ended", holds: "2012-12-31" }],
  ["Germany paused its training courses in Iraq.", { kind: "mandate", actor: ["DEU"], change: "suspend", stage: "suspended" }],
  ["The chamber authorised the stay of the Italian contingent in Lebanon for one year more.", { kind: "mandate", change: "extend", stage: "decided", min: 1 }],
]));

test("taking part, work done, authorisations, what is decided to go on", () => all([
  ["Sweden will take part in the mission in Mali for a further year.", { kind: "mandate", actor: ["SWE"], change: "extend", stage: "pledged", min: 1, unit: "years" }],
  ["UNTAES completed its work in January 1998.", { kind: "mandate", change: "end", stage: "ended", holds: "1998-01" }],
  ["NATO's current authorisation is good until the end of June.", { kind: "mandate", stage: "in-force", change: "level", holds: "../2023-06" }],
  ["Finland's president signed the order prolonging the use of Finnish troops in Kosovo to 31 December.", { kind: "mandate", actor: ["FIN"], change: "extend" }],
  ["Lawmakers in Lisbon gave the green light to another year of the deployment in Romania.", { kind: "mandate", actor: ["PRT"], change: "extend", stage: "decided", min: 1 }],
]));

test("no end that is only wished for, no extension in space, no other matter", () => {
  check("The soldiers are there so that they can complete their mission.", { no: "mandate" });
  check("The army wants to extend its operations across the border into Syria.", { no: "mandate" });
  check("The state of emergency was to end on Monday, but it was extended by two weeks.", { no: "mandate" }, "Norway keeps 200 soldiers in Iraq.");
  check("The generals say they are running out of shells.", { no: "mandate" });
  check("The Security Council passed a resolution authorising the use of military action.", { no: "mandate" });
  check("Paris renewed its commitment to peace.", { no: "mandate" });
  check("Norway's commitment to the observers, renewed every three years, is small.", { no: "mandate" });
  check("The German minister will take part in the talks for a further day.", { no: "mandate" });
});

test("a line drawn under a mission ends it", () => check("The Union drew a line under its training mission in Chad.", { kind: "mandate", actor: ["eu"], change: "end", stage: "ended" }, "The European Union has soldiers in Chad."));

test("no mandate: other trades, suppositions, tours, notice", () => {
  check("The trade mission ended on Friday.", { no: "mandate" });
  check("The space mission was extended by two weeks.", { no: "mandate" });
  check("If the mandate of UNIFIL is not renewed, the Lebanese army will be alone.", { no: "mandate" });
  check("A Dutch battalion is held at ten days' notice.", { no: "mandate" });
  check("The frigate joins in March and stays five months.", { no: "mandate" });
  check("The minister extended his stay in Oslo by a day.", { no: "mandate" });
});

test("a term alone: it runs out, is sought, is added, limits a stay", () => all([
  ["The six months accorded by the UN Security Council to the mission run out on 3 August 2023.", { kind: "mandate", actor: ["un"], change: "level", stage: "in-force", min: 6, unit: "months", holds: "../2023-08-03" }],
  ["A further four months will be sought for the UN mission in Haiti.", { kind: "mandate", change: "extend", stage: "planned", min: 4 }],
  ["The Security Council tacked three months on to the mandate of UNIFIL.", { kind: "mandate", actor: ["un"], mission: "unifil", change: "extend", stage: "decided", min: 3 }],
  ["The Senate in Santiago put another year on the Chilean deployment in Haiti.", { kind: "mandate", actor: ["CHL"], change: "extend", min: 1, unit: "years" }],
  ["The Slovak deployment to Cyprus is limited to nine months.", { kind: "mandate", actor: ["SVK"], stage: "decided", min: null, max: 9 }],
  ["The licence for the Danish mission in Iraq runs to 30 June 2024.", { kind: "mandate", holds: "../2024-06-30" }],
]));

test("nods without a term, and what is let form", () => all([
  ["The ministers of the EU gave the green light on Friday to Operation Irini.", { kind: "mandate", mission: "op-irini", change: "start", stage: "decided" }],
  ["NATO ambassadors gave the nod to the training mission in Iraq.", { kind: "mandate", actor: ["nato"], change: "start", stage: "decided" }],
  ["The Portuguese parliament waved through the mission to Mozambique.", { kind: "mandate", actor: ["PRT"], change: "start", stage: "decided" }],
  ["The Security Council empowered the African Union to form a force in Somalia for six months.", { kind: "mandate", actor: ["un"], change: "start", stage: "decided", min: 6 }],
  ["The Security Council gave the 14-nation force another six months.", { kind: "mandate", actor: ["un"], change: "extend", min: 6 }],
]));

test("motions and their fate, bases and their leases", () => all([
  ["A motion to wind up Poland's role in UNIFIL came to nought.", { kind: "mandate", actor: ["POL"], mission: "unifil", change: "end", stage: "refused" }],
  ["A motion to end the German mission in Mali failed in the Bundestag.", { kind: "mandate", actor: ["DEU"], change: "end", stage: "refused" }],
  ["A bid to end the training mission in Iraq was voted down by the Danish parliament.", { kind: "mandate", actor: ["DNK"], change: "end", stage: "refused" }],
  ["Armenia extended the lease of the Russian base at Gyumri until 2044.", { kind: "mandate", actor: ["RUS"], place: "ARM", change: "extend", stage: "decided", holds: "../2044" }],
  ["Djibouti has let the Japanese keep the base until 2027.", { kind: "mandate", actor: ["JPN"], place: "DJI", change: "extend", stage: "agreed", holds: "../2027" }],
  ["The mandate of UNIFIL, extended last spring, expires on 3 October.", { kind: "mandate", change: "level", stage: "in-force", holds: "../2023-10-03" }],
]));

test("no mandate in strikes, careers, lessons, customers' bases", () => {
  check("A motion to end the strike failed in the assembly.", { no: "mandate" });
  check("The president's term was prolonged by two years.", { no: "mandate" });
  check("Some 900 recruits finished their course there.", { no: "mandate" });
  check("The firm extended its customer base until 2024.", { no: "mandate" });
  check("The minister gave the go-ahead for the exercise.", { no: "mandate" });
});

test("kept going, cut short, what a mission may", () => all([
  ["NATO will keep KFOR going for at least two more years.", { kind: "mandate", mission: "kfor", change: "extend", stage: "pledged", min: 2 }],
  ["Chile's Congress cut the stay of its troops in Haiti from twelve to six months.", { kind: "mandate", actor: ["CHL"], change: "cut", min: 6, unit: "months" }],
  ["The Senate in Rome shortened the mandate of the mission in Niger by half a year.", { kind: "mandate", actor: ["ITA"], change: "cut" }],
  ["With the vote, UNMISS can stay in South Sudan until 30 April 2024.", { kind: "mandate", mission: "unmiss", stage: "decided", modality: "stated", holds: "../2024-04-30" }],
  ["The Riksdag voted 285 to 41 to keep soldiers in Latvia until the end of 2024.", { kind: "mandate", actor: ["SWE"], stage: "decided" }],
]));

test("no votes for soldiers, no shortened speeches", () => {
  check("The Riksdag voted 285 to 41 to keep soldiers in Latvia until the end of 2024.", { no: "force" });
  check("The minister cut his stay in Riga from four to two days.", { no: "mandate" });
});

test("terms passed and first, lives cut, rolled over, served on", () => all([
  ["Spain's Council of Ministers prolonged the deployment of the Patriot battery in Turkey by six months.", { kind: "mandate", actor: ["ESP"], change: "extend", min: 6 }],
  ["Twelve more months for KFOR: the Bundestag agreed by 540 votes to 60.", { kind: "mandate", actor: ["DEU"], mission: "kfor", change: "extend", min: 12 }],
  ["The mandate of ATMIS ran its course on 31 December 2022.", { kind: "mandate", change: "end", stage: "ended" }],
  ["The Dáil approved a further year with UNIFIL.", { kind: "mandate", actor: ["IRL"], mission: "unifil", change: "extend", min: 1 }],
  ["Seoul's cabinet renewed for a year the dispatch of the Cheonghae unit off Somalia.", { kind: "mandate", actor: ["KOR"], change: "renew", min: 1 }],
  ["A technical rollover of two weeks bought the council time on UNISFA.", { kind: "mandate", mission: "unisfa", change: "extend", min: 2, unit: "weeks" }],
]));

test("whose a term is: permits at home, a draft's council, who is turned to, who is sent", () => all([
  ["The permission for UNIFIL had been extended by the Irish cabinet for one year.", { kind: "mandate", actor: ["IRL"], change: "extend", min: 1 }],
  ["France will table a draft giving the mission another 45 days, diplomats at the UN Security Council said.", { kind: "mandate", actor: ["un"], change: "extend", stage: "planned", min: 45, unit: "days" }],
  ["The president wrote to the UN Security Council for an extension of the mission.", { kind: "mandate", actor: ["un"], stage: "requested" }],
  ["BINUH, whose mandate was prolonged on 5 June 2022, is not affected.", { kind: "mandate", actor: ["un"], change: "extend", stage: "decided" }],
]));
test("a note of a term, and no term of other things", () => {
  check("Twelve months, renewable.", { kind: "mandate", change: "start", min: 12, unit: "months" }, "The EU launched Operation Aspides in the Red Sea.");
  check("Twelve months, renewable.", { no: "mandate" });
  check("You will stay there for four weeks, the teacher told the pupils.", { no: "mandate" });
});
