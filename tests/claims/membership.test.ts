import { test } from "vitest";
import { type Answer, check } from "./check.ts";

test("who joins, leaves or is kept out of an alliance", () => {
  check("Mali left the G5 Sahel in 2022.", { kind: "membership", actor: ["MLI"], change: "end", stage: "ended" });
  check("Finland acceded to NATO on 4 April 2023.", { kind: "membership", actor: ["FIN"], change: "start", holds: "2023-04-04" });
  check("Kosovo has applied to join the Council of Europe.", { kind: "membership", actor: ["XKX"], stage: "requested" });
  check("Guinea was suspended by ECOWAS after the coup.", { kind: "membership", actor: ["GIN"], change: "suspend", stage: "suspended" });
  check("Russia was expelled from the Council of Europe.", { kind: "membership", actor: ["RUS"], change: "end" });
  check("Ireland is not a member of NATO.", { kind: "membership", actor: ["IRL"], modality: "negated" });
  check("North Macedonia became NATO's 30th member in March 2020.", { kind: "membership", actor: ["MKD"], change: "start" });
  check("New Zealand is considering joining AUKUS.", { kind: "membership", actor: ["NZL"], stage: "considered" });
});

test("a parliament's assent is the joiner's membership and its own state's position", () => {
  check("The Slovak parliament approved Finland's entry into NATO.", { kind: "membership", actor: ["FIN"], stage: "decided" });
  check("The Slovak parliament approved Finland's entry into NATO.", { kind: "position", actor: ["SVK"], stance: "for" });
});

test("joining a mission, a call or a body's scheme is no membership", () => {
  check("Denmark joined the EU's naval mission in 2022.", { no: "membership" });
  check("Ghana joined calls on NATO to end the war.", { no: "membership" });
});

test("belonging told by in, out of and belong", () => {
  check("Turkey has been in NATO since 1952.", { kind: "membership", actor: ["TUR"], change: "level", holds: "1952/.." });
  check("Georgia is still not in NATO.", { kind: "membership", actor: ["GEO"], modality: "negated" });
  check("Tajikistan belongs to the CSTO.", { kind: "membership", actor: ["TJK"], stage: "in-force" });
  check("A new base is in NATO's interest.", { no: "membership" });
});

test("let in, kept out, thrown out, taken back", () => {
  check("The Baltic states were admitted to NATO in 2004.", { kind: "membership", actor: ["EST", "LVA", "LTU"], change: "start" });
  check("Norway's Storting voted in May to let Albania into the EU.", { kind: "membership", actor: ["ALB"], change: "start", stage: "decided" });
  check("Belarus was thrown out of the Council of Europe.", { kind: "membership", actor: ["BLR"], change: "end", stage: "ended" });
  check("Guinea-Bissau was taken back into ECOWAS in 2014.", { kind: "membership", actor: ["GNB"], change: "resume" });
  check("A quarrel with Greece kept North Macedonia out of NATO for years.", { kind: "membership", actor: ["MKD"], modality: "negated" });
  check("The minister was let into the building of NATO's staff.", { no: "membership" });
  check("The commission left it to the EU to decide.", { no: "membership" });
});

test("candidates, bids and refusals", () => {
  check("Malta ruled out membership of NATO.", { kind: "membership", actor: ["MLT"], stage: "refused" });
  check("Kosovo's bid for membership of the Council of Europe was frozen.", { kind: "membership", actor: ["XKX"], stage: "suspended" });
  check("Serbia seeks a path into the EU.", { kind: "membership", actor: ["SRB"] });
  check("Moldova has observer status in the Eurasian Economic Union.", { kind: "membership", actor: ["MDA"], stage: "in-force" });
  check("Greece's parliament has yet to ratify North Macedonia's accession to NATO.", { kind: "membership", actor: ["MKD"], stage: "decided", modality: "negated" });
  check("Poland supports Georgia's membership of NATO.", { no: "membership" });
  check("She gave up her membership of the club.", { no: "membership" });
});

test("members told beside a name, by a number, by a founding", () => {
  check("France, still on paper a member of SEATO, sends nobody.", { kind: "membership", actor: ["FRA"], stage: "in-force" });
  check("SADC has 16 member states.", { kind: "membership", min: 16, unit: "states" });
  check("The alliance was founded in 1949 by twelve states, and NATO has grown since.", { kind: "membership", min: 12, unit: "states" });
  check("Mali, Burkina Faso and Niger founded the Alliance of Sahel States.", { kind: "membership", actor: ["MLI", "BFA", "NER"], change: "start" });
  check("Iran has joined the BRICS, as have Egypt and Ethiopia.", { kind: "membership", actor: ["EGY", "ETH"], change: "start" });
  check("Two members of NATO sent ships.", { no: "membership" });
  check("Turkey, a member of the committee, voted.", { no: "membership" });
});

test("all three, both, and members by their number", () => {
  check("All three are members of NATO.", { kind: "membership", actor: ["SVN", "HRV", "ALB"], stage: "in-force" }, "The minister met the presidents of Slovenia, Croatia and Albania.");
  check("Sweden, the 32nd member of NATO, has sent a battalion.", { kind: "membership", actor: ["SWE"] });
  check("Burundi, a member of the East African Community since 2007, has 10,000 soldiers.", { kind: "membership", actor: ["BDI"], holds: "2007/.." });
  check("The Slovenian parliament gave its blessing to North Macedonia's bid to join NATO.", { kind: "membership", actor: ["MKD"] });
  check("Kosovo wants to enter NATO and its neighbours know it.", { kind: "membership", actor: ["XKX"] });
  check("The alliance, not its members, pays for the staff.", { no: "membership" });
  check("All three are members of the crew.", { no: "membership" }, "Slovenia, Croatia and Albania sent a sailor each.");
});

test("a bloc with its name, an it in the same sentence", () => {
  check("Chad, Togo and Benin said that they were leaving the West African bloc ECOWAS.", { kind: "membership", actor: ["TCD", "TGO", "BEN"], change: "end" });
  check("Malta trains with others, but it is not a member of NATO.", { kind: "membership", actor: ["MLT"], modality: "negated" });
});

test("idioms of coming in and going out, instruments, protocols, shut doors", () => {
  check("Georgia came out of the CIS in 2009.", { kind: "membership", actor: ["GEO"], change: "end", stage: "ended", holds: "2009" });
  check("The Hungarians came into NATO in 1999.", { kind: "membership", actor: ["HUN"], change: "start", stage: "in-force" });
  check("Niger slammed the door on ECOWAS.", { kind: "membership", actor: ["NER"], change: "end", stage: "ended" });
  check("Ecuador quit UNASUR in 2019; Uruguay followed in 2020.", { kind: "membership", actor: ["URY"], change: "end", holds: "2020" });
  check("Kazakhstan gave up its CSTO seat.", { kind: "membership", actor: ["KAZ"], change: "end" });
  check("Finland deposited its instrument of accession to NATO on 4 April 2023.", { kind: "membership", actor: ["FIN"], change: "start", stage: "in-force" });
  check("Yerevan regards its membership of the CSTO as frozen.", { kind: "membership", actor: ["ARM"], change: "suspend", stage: "suspended" });
  check("The Montenegrin parliament confirmed with 46 votes the law on the entry into NATO.", { kind: "membership", actor: ["MNE"], stage: "decided" });
  check("The Spanish Senate debates the protocol on Montenegro's accession to NATO in June.", { kind: "membership", actor: ["MNE"], stage: "planned" });
  check("Brazil turned down an invitation to join OPEC.", { kind: "membership", actor: ["BRA"], stage: "refused" });
  check("The minister came into the NATO building late.", { no: "membership" });
  check("Germany took in refugees from Syria.", { no: "membership" });
  check("The sailors came aboard the frigate in June.", { no: "membership" });
});

/** Of an alliance that the report does not name. */
const nameless: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Peru is not a member of any alliance, its minister said.", { actor: ["PER"], modality: "negated" }],
  ["Chad is no member of the alliance, yet its soldiers patrol.", { actor: ["TCD"], modality: "negated" }],
  ["Accession takes years. Bhutan applied last week.", { actor: ["BTN"], stage: "requested" }],
  ["The members said so in June. Malta has been invited to join.", { actor: ["MLT"], stage: "agreed" }],
  ["Membership was the talk: Fiji and Tonga applied together.", { actor: ["FJI", "TON"], stage: "requested" }],
];
for (const [sentence, answer] of nameless) test(`of no name: ${sentence}`, () => check(sentence, { kind: "membership", ...answer }, "Soldiers patrol the border."));
for (const sentence of ["Peru behaves as if it were a member of the family.", "Bhutan applied last week for a loan.", "Malta was invited to dinner."]) test(`of no name: ${sentence}`, () => check(sentence, { no: "membership" }, "Soldiers patrol the border."));

/** What a summit gives or withholds, notices, doors, opt-outs, candidates, outsiders. */
const summit = "NATO leaders met at Vilnius with accession on the agenda.";
const steps: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Georgia flew home without an invitation.", { actor: ["GEO"], change: "start", stage: "refused" }],
  ["Slovenia and Latvia received invitations to join.", { actor: ["SVN", "LVA"], stage: "offered" }],
  ["Bosnia came away empty-handed.", { actor: ["BIH"], stage: "refused" }],
  ["For Kosovo there was no membership action plan.", { actor: ["XKX"], stage: "refused" }],
  ["Kyiv and Tbilisi handed in their applications on Monday.", { actor: ["UKR", "GEO"], stage: "requested" }],
  ["Denmark has an opt-out from the EU's defence policy.", { actor: ["DNK"], change: "level", modality: "negated" }],
  ["Serbia has been a candidate for the EU since 2012.", { actor: ["SRB"], change: "start", stage: "decided" }],
  ["Albania and Serbia, candidates for the EU since 2014, sent observers.", { actor: ["ALB", "SRB"], change: "start" }],
  ["Non-member Malta took part as well.", { actor: ["MLT"], modality: "negated" }],
  ["Greece left NATO's military command in 1974.", { actor: ["GRC"], change: "end", stage: "ended" }],
  ["Portugal was once a member of EFTA.", { actor: ["PRT"], stage: "ended" }],
  ["Finland's and Norway's accession protocols were signed on Friday.", { actor: ["FIN", "NOR"], stage: "agreed" }],
];
for (const [sentence, answer] of steps) test(`steps of a summit: ${sentence}`, () => check(sentence, { kind: "membership", ...answer }, summit));
for (const sentence of ["The Danish minister flew home without an interpreter.", "Georgia sent an invitation to the summit.", "The guests walked home with gifts.", "There was no plan for lunch in Tallinn."]) test(`steps of a summit: ${sentence}`, () => check(sentence, { no: "membership" }, summit));

const leavers = "Chad, Mali and Niger said in January that they would quit ECOWAS, whose force has 900 soldiers.";
const goings: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["The departure of Chad became final on Sunday.", { actor: ["TCD"], change: "end", stage: "ended" }],
  ["The bloc took note of the exit of Niger.", { actor: ["NER"], change: "end", stage: "decided" }],
  ["It left the door open for them until June.", { actor: ["TCD", "MLI", "NER"], change: "resume", stage: "offered" }],
  ["The G5 Sahel, which the three have also left, is no more.", { actor: ["TCD", "MLI", "NER"], change: "end" }],
  ["Eight member states remain in ECOWAS.", { min: 8, max: 8, unit: "states" }],
];
for (const [sentence, answer] of goings) test(`who goes: ${sentence}`, () => check(sentence, { kind: "membership", ...answer }, leavers));
for (const sentence of ["The departure of the train became certain.", "The commander took note of the departure of his soldiers.", "The three frigates left port."]) test(`who goes: ${sentence}`, () => check(sentence, { no: "membership" }, leavers));

/** Talks on accession, promises, entries that are barred, neutrality declared, outsiders by the alliance's name. */
const more: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Negotiations with Moldova on accession were opened in June.", { actor: ["MDA"], stage: "agreed" }],
  ["Georgia was promised membership.", { actor: ["GEO"], stage: "offered" }],
  ["Greece blocked Albania's entry for years.", { actor: ["ALB"], stage: "refused" }],
  ["Serbia has declared itself militarily neutral.", { actor: ["SRB"], modality: "negated" }],
  ["Non-NATO Ireland sends a company.", { actor: ["IRL"], modality: "negated" }],
  ["Japan, a partner but not a member, sent an observer.", { actor: ["JPN"], modality: "negated" }],
  ["The Norwegian minister handed over the instrument of accession.", { actor: ["NOR"], change: "start" }],
  ["Jordan is the only Arab member of the alliance.", { actor: ["JOR"], change: "level" }],
];
for (const [sentence, answer] of more) test(`talks and outsiders: ${sentence}`, () => check(sentence, { kind: "membership", ...answer }, summit));
for (const sentence of ["Georgia was promised bread.", "Greece blocked the entry to the hall.", "The court declared itself competent."]) test(`talks and outsiders: ${sentence}`, () => check(sentence, { no: "membership" }, summit));

const bloc = "Ministers of ECOWAS met in Abuja on Monday.";
const turns: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Togo has given notice that it is leaving.", { actor: ["TGO"], change: "end", stage: "planned" }],
  ["Togo has served notice.", { actor: ["TGO"], change: "end", stage: "planned" }],
  ["Benin is on its way out.", { actor: ["BEN"], change: "end", stage: "planned" }],
  ["Chad hopes to be let in.", { actor: ["TCD"], change: "start", stage: "planned" }],
  ["Morocco got its invitation in June.", { actor: ["MAR"], change: "start", stage: "offered" }],
  ["Morocco has been knocking on the door for years.", { actor: ["MAR"], change: "start", stage: "requested" }],
];
for (const [sentence, answer] of turns) test(`on the way in or out: ${sentence}`, () => check(sentence, { kind: "membership", ...answer }, bloc));
test("on the way out of a mission, or of nothing told, is no membership", () => {
  for (const sentence of ["Togo has served notice.", "Benin is on its way out."]) check(sentence, { no: "membership" }, "Togo and Benin have 90 soldiers each in Mali.");
  check("Togo has served notice on the French.", { no: "membership" }, bloc);
  check("Chad got its invitation to the dinner.", { no: "membership" }, bloc);
});
