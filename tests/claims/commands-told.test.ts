/** Who commands, by office, by turns and after the command of another. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };
const italian = "Italy leads the mission in Lebanon.";
const general = "An Italian general leads the mission in Lebanon.";

describe("a nation's officer at the head", () => {
  run([
    ["The UN named General Mesquita of Brazil commander of its force in Congo.", { kind: "lead", actor: ["BRA"], change: "start", stage: "decided", place: "COD" }],
    ["The peacekeeping force has had an Italian at its head since 2014.", { kind: "lead", actor: ["ITA"], holds: "2014/.." }],
    ["Heading the mission in Lebanon is the Portuguese brigadier Neves.", { kind: "lead", actor: ["PRT"], place: "LBN" }],
    ["Colonel Luc Bertrand remains its French chief.", { kind: "lead", actor: ["FRA"], place: "TCD" }, "The force in Chad has 90 men."],
    ["The Ghanaian general Kofi Ofori, commander of the force in Goma, spoke.", { kind: "lead", actor: ["GHA"], place: "COD" }],
    ["The Poles took charge in the division.", { kind: "lead", actor: ["POL"], change: "start" }],
    ['"We command the ships," the defence minister of Italy said.', { kind: "lead", actor: ["ITA"] }, "The flotilla patrols the Gulf."],
    ["A Polish general does not command in Ghazni, where the brigade is.", { kind: "lead", actor: ["POL"], place: "AFG", modality: "negated" }],
  ]);
});

describe("framework nations and turns", () => {
  run([
    ["Canada is the framework nation of the battlegroup in Latvia.", { kind: "lead", actor: ["CAN"], mission: "efp-latvia" }],
    ["Canada, the framework nation of the battlegroup in Latvia, hosts the meeting.", { kind: "lead", actor: ["CAN"], mission: "efp-latvia" }],
    ["Officers from the framework nations – Canada, Germany and Britain – met in Riga.", { kind: "lead", actor: ["CAN", "DEU", "GBR"] }],
    ["The command of the force rotates between Spain and Italy.", { kind: "lead", actor: ["ESP", "ITA"] }],
  ]);
});

describe("where a command that was told of rests and goes", () => {
  run([
    ["The post stays with Spain.", { kind: "lead", actor: ["ESP"], change: "level" }, italian],
    ["The post is in the hands of a Spaniard.", { kind: "lead", actor: ["ESP"], change: "level" }, italian],
    ["The post was held by Spain before.", { kind: "lead", actor: ["ESP"], stage: "ended" }, italian],
    ["His predecessor was a Spaniard.", { kind: "lead", actor: ["ESP"], stage: "ended" }, general],
    ["A Spaniard succeeds him in May.", { kind: "lead", actor: ["ESP"], change: "start", holds: "2023-05" }, general],
    ["A Spaniard succeeds him in May.", { kind: "lead", actor: ["ITA"], change: "end", holds: "2023-05" }, general],
    ["Then Spain steps in.", { kind: "lead", actor: ["ESP"], change: "start" }, "Italy leads the mission in Lebanon until May."],
    ["Germany leads the next.", { kind: "lead", actor: ["DEU"], change: "level" }, "Canada leads the battlegroup in Latvia."],
  ]);
});
