import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

/** Each sentence is read after the same sentences. */
const after = (before: string, cases: readonly (readonly [string, Answer | { readonly no: Answer["kind"] }])[]): void => { for (const [sentence, answer] of cases) test(sentence, () => check(sentence, answer, before)); };

describe("a command told of goes on", () => after("Portugal commands the EU training mission in Mozambique.", [
  ["The post goes to a Croat in the autumn.", { kind: "lead", actor: ["HRV"], change: "start" }],
  ["Before that it was Sweden's.", { kind: "lead", actor: ["SWE"], stage: "ended" }],
  ["Lisbon means to keep the job for a second year.", { kind: "lead", actor: ["PRT"], change: "level" }],
  ["The Greeks come next.", { kind: "lead", actor: ["GRC"], change: "start", stage: "planned" }],
  ["His successor is a Finn.", { kind: "lead", actor: ["FIN"], change: "start" }],
  ["Austria turned it down.", { kind: "lead", actor: ["AUT"], stage: "refused" }],
  ["It took over from Sweden in 2022.", { kind: "lead", actor: ["SWE"], change: "end" }],
  ["Belgium does the same in Niger.", { kind: "lead", actor: ["BEL"], place: "NER" }],
  ["In Somalia it is the Spaniards.", { kind: "lead", actor: ["ESP"], place: "SOM" }],
  ["The minister took it badly.", { no: "lead" }],
  ["It belongs to the past, he said.", { no: "lead" }],
]));

describe("a command by plain words", () => after("", [
  ["The Danes are in charge in Helmand for the coalition.", { kind: "lead", actor: ["DNK"] }],
  ["The EU mission in Chad has had an Irish general at its head since 2008.", { kind: "lead", actor: ["IRL"] }],
  ["It is a Ghanaian colonel who commands the observers on the Golan.", { kind: "lead", actor: ["GHA"] }],
  ["Colonel Meyer is the mission's Austrian commander.", { kind: "lead", actor: ["AUT"] }],
  ["The Thais took charge of the multinational battalion in August.", { kind: "lead", actor: ["THA"], change: "start" }],
  ["Finland and Sweden have co-led the battle group since 2022.", { kind: "lead", actor: ["FIN", "SWE"] }],
  ["The Danes are in good spirits.", { no: "lead" }],
  ["The Irishman has the rain at his back.", { no: "lead" }],
]));

describe("a mandate told of goes on", () => after("The mandate of UNFICYP was extended in January for six months.", [
  ["Athens had asked for a year, Ankara for three months.", { kind: "mandate", actor: ["un"], asker: "GRC", stage: "requested", min: 1, unit: "years" }],
  ["It lapses on 31 July.", { kind: "mandate", actor: ["un"], holds: "../2023-07-31" }],
  ["Only three months were granted this time.", { kind: "mandate", actor: ["un"], min: 3, stage: "decided" }],
  ["There will be no further extension.", { kind: "mandate", actor: ["un"], change: "extend", modality: "negated" }],
  ["A renewal is unlikely.", { kind: "mandate", actor: ["un"], modality: "negated" }],
  ["It will not be prolonged.", { kind: "mandate", actor: ["un"], modality: "negated" }],
  ["It has two months to run.", { kind: "mandate", actor: ["un"], change: "level", min: 2 }],
  ["Its work is done, said the envoy.", { kind: "mandate", actor: ["un"], change: "end" }],
  ["The council let it run out.", { kind: "mandate", actor: ["un"], change: "end", stage: "ended" }],
  ["The talks took three months.", { no: "mandate" }],
  ["He has two years left in office.", { no: "mandate" }],
]));

describe("a meeting told of goes on", () => after("The defence ministers of Chile and Peru met in Arica on Friday.", [
  ["The next is in Tacna in June.", { kind: "meeting", actor: ["CHL", "PER"], stage: "planned" }],
  ["A further round is planned for July.", { kind: "meeting", actor: ["CHL", "PER"], stage: "planned" }],
  ["They are to continue in Lima next week.", { kind: "meeting", actor: ["CHL", "PER"], place: "PER", stage: "planned" }],
  ["The last one was in Santiago in March.", { kind: "meeting", actor: ["CHL", "PER"], place: "CHL", stage: "ended" }],
  ["Brazil's minister was invited too.", { kind: "meeting", actor: ["BRA"] }],
  ["Next stop: Quito.", { kind: "meeting", place: "ECU", stage: "planned" }],
  ["The next step is a matter for lawyers.", { no: "meeting" }],
  ["The last word is not spoken.", { no: "meeting" }],
]));

describe("a membership told of goes on", () => after("Latvia and Lithuania joined NATO in 2004.", [
  ["Albania came in five years later.", { kind: "membership", actor: ["ALB"], change: "start", stage: "in-force" }],
  ["Nor will Austria.", { kind: "membership", actor: ["AUT"], modality: "negated" }],
  ["Ireland has no such plans.", { kind: "membership", actor: ["IRL"], stage: "planned", modality: "negated" }],
  ["Georgia wants the same.", { kind: "membership", actor: ["GEO"], stage: "planned" }],
  ["Croatia ratified in March.", { kind: "position", actor: ["HRV"], stance: "for" }],
  ["Both have been members ever since.", { kind: "membership", actor: ["LVA", "LTU"], stage: "in-force" }],
  ["Austria came in for criticism.", { no: "membership" }],
  ["Georgia wants the same pipeline.", { no: "membership" }],
]));

describe("stances told of go on", () => after("Denmark supports the NATO mission in Bosnia.", [
  ["Norway is for it, Iceland against.", { kind: "position", actor: ["ISL"], stance: "against" }],
  ["Against: Serbia and Belarus.", { kind: "position", actor: ["SRB", "BLR"], stance: "against" }],
  ["Sweden sided with Denmark.", { kind: "position", actor: ["SWE"], stance: "for" }],
  ["Riga sees it differently.", { kind: "position", actor: ["LVA"], stance: "against" }],
  ["Warsaw likes the idea.", { kind: "position", actor: ["POL"], stance: "for" }],
  ["The answer from Madrid was a clear no.", { kind: "position", actor: ["ESP"], stance: "against" }],
  ["Greece has dropped its objections.", { kind: "position", actor: ["GRC"], stance: "for" }],
  ["Norway plays against Iceland.", { no: "position" }],
  ["Against: the wind.", { no: "position" }],
]));

describe("a command by turns of phrase", () => after("", [
  ["France plays first fiddle in the multinational force in Chad.", { kind: "lead", actor: ["FRA"] }],
  ["The Netherlands pulled back from the leadership of the mission in Mali.", { kind: "lead", actor: ["NLD"], change: "end" }],
  ["The force on the island is under a Fijian.", { kind: "lead", actor: ["FJI"] }],
  ["Under Australian leadership, the monitors stayed on Bougainville.", { kind: "lead", actor: ["AUS"] }],
  ["A Dane is boss of the UN force in Cyprus.", { kind: "lead", actor: ["DNK"] }],
  ["Poland has taken the multinational brigade under its wing.", { kind: "lead", actor: ["POL"], change: "start" }],
  ["France plays first in the group against the Danes.", { no: "lead" }],
  ["The island is under a cloud.", { no: "lead" }],
]));

describe("visits and meetings in everyday words", () => after("", [
  ["President Zelensky is off to Oslo today.", { kind: "meeting", actor: ["UKR"] }],
  ["President Duda has been to Seoul.", { kind: "meeting", actor: ["POL"], place: "KOR", stage: "ended" }],
  ["The Dutch minister dropped in on the battle group in Lithuania.", { kind: "meeting", actor: ["NLD"], place: "LTU" }],
  ["Canada's defence minister was a guest in Riga on Tuesday.", { kind: "meeting", actor: ["CAN"], place: "LVA" }],
  ["The Belgian envoy shuttled between Kigali and Kinshasa.", { kind: "meeting", actor: ["BEL"] }],
  ["Madrid hosted NATO in June 2022.", { kind: "meeting", actor: ["nato"], place: "ESP", stage: "ended" }],
  ["The frigate is off to Oslo.", { no: "meeting" }],
  ["The minister is off the hook.", { no: "meeting" }],
  ["The minister is looking in more detail at the barracks in Norway.", { no: "meeting" }],
]));

describe("a mandate whose sentence does not hold together", () => after("", [
  ["By the Security Council the stay of UNFICYP until the end of January lengthened.", { kind: "mandate", actor: ["un"], change: "extend", holds: "../2024-01" }],
  ["The mandate of UNMISS was by the Security Council lengthened around six months.", { kind: "mandate", actor: ["un"], min: 6 }],
  ["Deputies in Rome waved through twelve more months of Operation Irini.", { kind: "mandate", min: 12, change: "extend" }],
  ["UNIFIL lives on: its licence was stamped until August 2024.", { kind: "mandate", actor: ["un"], holds: "../2024-08" }],
  ["The observers will stay for six hours.", { no: "mandate" }],
  ["If the mission were prolonged by a year, ministers would be glad.", { no: "mandate" }],
]));

describe("stances by what one does to a thing", () => after("", [
  ["Madrid tore into the alliance's new target.", { kind: "position", actor: ["ESP"], stance: "against" }],
  ["Dublin sees red over plans for a European army.", { kind: "position", actor: ["IRL"], stance: "against" }],
  ["Vienna laid into the plan for a new mission.", { kind: "position", actor: ["AUT"], stance: "against" }],
  ["Lisbon thinks little of the new mission.", { kind: "position", actor: ["PRT"], stance: "against" }],
  ["Belgrade tore into the deployment of NATO troops.", { kind: "position", actor: ["SRB"], stance: "against" }],
  ["The frigate tore into the pier at Kiel.", { no: "position" }],
  ["He sees red lights over the runway of the base.", { no: "position" }],
]));
