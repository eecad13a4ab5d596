/** Sides taken, refused or withheld in idioms, asides and answers. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };
const renewal = "NATO wants to renew the mission in Iraq.";
const refusal = "Hungary opposes the accession of Sweden.";

describe("an idiom of being against takes that side", () => {
  run([
    ["Slovakia took the alliance to task over the deployment to Niger.", { kind: "position", actor: ["SVK"], stance: "against" }],
    ["Ireland has no truck with nuclear weapons on its soil.", { kind: "position", actor: ["IRL"], stance: "against" }],
    ["Austria has set its face against the enlargement of the alliance.", { kind: "position", actor: ["AUT"], stance: "against" }],
    ["Turkey is the odd one out on the accession of Sweden.", { kind: "position", actor: ["TUR"], stance: "against" }],
    ["Hungary has dug its heels in over the accession of Ukraine to NATO.", { kind: "position", actor: ["HUN"], stance: "against" }],
    ["Hungary hardened its stance on the accession of Sweden.", { kind: "position", actor: ["HUN"], stance: "against" }],
    ["Slovenia gave a flat no to the deployment of missiles.", { kind: "position", actor: ["SVN"], stance: "against" }],
    ["Greece gave the peace mission short shrift.", { kind: "position", actor: ["GRC"], stance: "against" }],
    ["Hungary led the resistance to the new sanctions.", { kind: "position", actor: ["HUN"], stance: "against" }],
    ["Bulgaria has come out strongly against the mission.", { kind: "position", actor: ["BGR"], stance: "against" }],
    ["Serbia reacted angrily to the deployment of peacekeepers.", { kind: "position", actor: ["SRB"], stance: "against" }],
    ["Austria wants to hear nothing of the new mission.", { kind: "position", actor: ["AUT"], stance: "against" }],
    ["Hungary said that its membership would play into the hands of Russia.", { kind: "position", actor: ["HUN"], stance: "against" }],
    ["Mali has had enough of the mission.", { kind: "position", actor: ["MLI"], stance: "against" }],
  ]);
});

describe("an idiom of being for takes that side", () => {
  run([
    ["Estonia stands ready to back the renewal of the mission's mandate.", { kind: "position", actor: ["EST"], stance: "for" }],
    ["Turkey has softened its stance on the accession of Sweden.", { kind: "position", actor: ["TUR"], stance: "for" }],
    ["Poland leads the push for a permanent base on the eastern flank.", { kind: "position", actor: ["POL"], stance: "for" }],
    ["Norway reacted warmly to the renewal of the mission.", { kind: "position", actor: ["NOR"], stance: "for" }],
    ["Turkey relented, and the accession of Sweden went ahead.", { kind: "position", actor: ["TUR"], stance: "for" }],
    ["Latvia pressed upon its allies the need for a permanent base.", { kind: "position", actor: ["LVA"], stance: "for" }],
    ["Turkey signalled that it would ratify the protocol.", { kind: "position", actor: ["TUR"], stance: "for" }],
    ["Denmark's line is yes, with conditions.", { kind: "position", actor: ["DNK"], stance: "for" }, renewal],
  ]);
});

describe("who shows no hand is unsure or waits", () => {
  run([
    ["Greece responded with silence.", { kind: "position", actor: ["GRC"], stance: "unsure" }, "NATO plans a new mission in Mali."],
    ["Greece failed to take a position on the new mission.", { kind: "position", actor: ["GRC"], stance: "unsure" }],
    ["Croatia has not yet shown its hand on the renewal of the mission.", { kind: "position", actor: ["HRV"], stance: "unsure" }],
    ["Turkey's stance is unclear.", { kind: "position", actor: ["TUR"], stance: "unsure" }, renewal],
    ["Kenya is reconsidering its role in the peacekeeping force.", { kind: "position", actor: ["KEN"], stance: "unsure" }],
    ["Belgium, still wavering, has asked for details of the mission.", { kind: "position", actor: ["BEL"], stance: "unsure" }],
    ["Hungary keeps the ratification of the protocol on ice.", { kind: "position", actor: ["HUN"], stance: "waits" }],
    ["Norway wants to consult before any deployment.", { kind: "position", actor: ["NOR"], stance: "waits" }],
  ]);
});

describe("a doubt, a regret, a hope or a view takes a side", () => {
  run([
    ["Austria doubts whether the mission is needed.", { kind: "position", actor: ["AUT"], stance: "against" }],
    ["Jordan voices anger.", { kind: "position", actor: ["JOR"], stance: "against" }, "NATO wants a base in Jordan."],
    ["Iraq withholds its blessing.", { kind: "position", actor: ["IRQ"], stance: "against" }, renewal],
    ["Austria ruled out any part in the mission.", { kind: "position", actor: ["AUT"], stance: "against" }],
    ["Turkey cast its vote against the mission.", { kind: "position", actor: ["TUR"], stance: "against" }],
    ["Austria takes the view that nothing can be gained without a new mission there.", { kind: "position", actor: ["AUT"], stance: "against" }],
    ["Romania takes the view that the mission must be renewed.", { kind: "position", actor: ["ROU"], stance: "for" }],
    ["Germany made it plain that enlargement is necessary.", { kind: "position", actor: ["DEU"], stance: "for" }],
    ["Moldova hopes for stronger ties with the alliance.", { kind: "position", actor: ["MDA"], stance: "for" }],
  ]);
});

describe("what is quoted takes the side of who says it", () => {
  run([
    ['"We are not and will not be part of this war," the president of Serbia said.', { kind: "position", actor: ["SRB"], stance: "against" }],
    ['"The mission is the right decision," the prime minister of Denmark said.', { kind: "position", actor: ["DNK"], stance: "for" }],
    ['"An unacceptable provocation" is how Serbia described the deployment of troops.', { kind: "position", actor: ["SRB"], stance: "against" }],
  ]);
});

describe("a side told beside the verb, of its agent, in a heading or by what is bidden", () => {
  run([
    ["Hungary, opposed to the accession of Sweden, asked for a delay.", { kind: "position", actor: ["HUN"], stance: "against" }],
    ["Wary of the new mission, Austria asked for time.", { kind: "position", actor: ["AUT"], stance: "against" }],
    ["The treaty, accepted by Denmark, lets the alliance use the base.", { kind: "position", actor: ["DNK"], stance: "for" }],
    ["Long blocked by Hungary, the accession protocol went to the council.", { kind: "position", actor: ["HUN"], stance: "against" }],
    ["Norway against new mission in Mali", { kind: "position", actor: ["NOR"], stance: "against" }],
    ["Russia asked the council to reject the resolution on the mission.", { kind: "position", actor: ["RUS"], stance: "against" }],
    ["Mali asked the council to adopt the draft resolution.", { kind: "position", actor: ["MLI"], stance: "for" }],
  ]);
});

describe("a stance goes on, is joined or turns round after another's was told", () => {
  run([
    ["Budapest stuck to its guns.", { kind: "position", actor: ["HUN"], stance: "against" }, refusal],
    ["It repeated its no in May.", { kind: "position", actor: ["HUN"], stance: "against" }, refusal],
    ["Slovakia thinks likewise.", { kind: "position", actor: ["SVK"], stance: "against" }, refusal],
    ["Budapest caved in May.", { kind: "position", actor: ["HUN"], stance: "for" }, refusal],
    ["Slovakia said neither yes nor no.", { kind: "position", actor: ["SVK"], stance: "unsure" }, refusal],
    ["Slovakia gave no answer.", { kind: "position", actor: ["SVK"], stance: "unsure" }, refusal],
    ["Neither Finland nor Iceland has objected.", { kind: "position", actor: ["FIN", "ISL"], stance: "for", place: "NOR" }, "NATO wants a base in Norway."],
  ]);
});
