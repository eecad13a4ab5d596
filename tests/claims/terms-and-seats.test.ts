/** Terms of mandates, meetings called or called off, and seats in a bloc, in the words that follow what was told. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };
const term = "The mandate of the UN mission in Mali ends in June.";

describe("a term that is sought, given, expected or ruled out", () => {
  run([
    ["Six more months is all it will get.", { kind: "mandate", actor: ["un"], min: 6, unit: "months", stage: "decided" }, term],
    ["The council agreed on six months.", { kind: "mandate", actor: ["un"], min: 6, stage: "agreed" }, term],
    ["Nine more months were suggested.", { kind: "mandate", actor: ["un"], min: 9, stage: "requested" }, term],
    ["Another extension is in the offing.", { kind: "mandate", actor: ["un"], modality: "expected" }, term],
    ["Any further extension is unlikely.", { kind: "mandate", actor: ["un"], modality: "negated" }, term],
    ["Any rollover was excluded.", { kind: "mandate", actor: ["un"], stage: "refused" }, term],
    ["The resolution gives it until 2 October.", { kind: "mandate", actor: ["un"], holds: "../2023-10-02", stage: "decided" }, term],
  ]);
});

describe("a stay that is to end, goes on or may begin", () => {
  run([
    ["Their mission has until Christmas, the UN said.", { kind: "mandate", actor: ["un"], holds: "../2023-12-25" }],
    ["Denmark leaves its battalion in Mali where it is until March.", { kind: "mandate", actor: ["DNK"], change: "extend", holds: "../2024-03" }],
    ['"You will be in the Gambia for one more year," the minister of Ghana told the soldiers.', { kind: "mandate", actor: ["GHA"], min: 1, unit: "years", change: "extend" }],
    ["NATO brought the mission in Libya to an end in October.", { kind: "mandate", actor: ["nato"], change: "end", stage: "ended" }],
    ["Turkey's parliament passed the motion on sending troops to Libya.", { kind: "mandate", actor: ["TUR"], change: "start", stage: "decided" }],
    ["Denmark will send 90 soldiers to Mali, where they stay for a year.", { kind: "mandate", actor: ["DNK"], stage: "pledged", change: "start" }],
  ]);
});

describe("a meeting that is called together or called off", () => {
  run([
    ["The chairman called the Security Council together.", { kind: "meeting", actor: ["un"], stage: "requested" }],
    ["France invited the Malian president to the camp in Gao.", { kind: "meeting", actor: ["FRA", "MLI"], stage: "offered", place: "MLI" }],
    ["The talks were called off.", { kind: "meeting", actor: ["nato"], stage: "ended" }, "The defence ministers of NATO meet in Oslo in June."],
  ]);
});

describe("a seat in a bloc", () => {
  run([
    ["It makes Peru the fifth country to sign up to the maritime coalition, after Britain and tiny Bahrain.", { kind: "membership", actor: ["PER"], change: "start" }],
    ["It makes Peru the fifth country to sign up to the maritime coalition, after Britain and tiny Bahrain.", { kind: "membership", actor: ["GBR", "BHR"], change: "level" }],
    ["Britain ceased to be a member of the European Union in 2020.", { kind: "membership", actor: ["GBR"], change: "end", stage: "ended" }],
    ["The members of NATO are Canada, Norway and Turkey.", { kind: "membership", actor: ["CAN", "NOR", "TUR"], change: "level" }],
    ["Norway, in NATO since 1949, has 90 soldiers there.", { kind: "membership", actor: ["NOR"], holds: "1949/.." }],
    ["Parliament gave its blessing on 1 March.", { kind: "membership", actor: ["SWE"], stage: "decided", holds: "2023-03-01" }, "Sweden applied for membership of NATO."],
    ["Bosnia took steps towards joining NATO.", { kind: "membership", actor: ["BIH"], stage: "planned" }],
    ["Georgia applied within weeks.", { kind: "membership", actor: ["GEO"], stage: "requested" }, "Sweden joined NATO."],
    ["Sweden wants to be.", { kind: "membership", actor: ["SWE"], stage: "planned" }, "Finland is in NATO."],
    ["The suspension was lifted in May.", { kind: "membership", actor: ["NER"], change: "resume" }, "Niger was suspended from the African Union."],
    ["Its exit is on hold.", { kind: "membership", actor: ["NER"], change: "end", stage: "suspended" }, "Niger said that it would leave ECOWAS."],
    ["The admission is official.", { kind: "membership", actor: ["FIN"], stage: "in-force" }, "Finland applied to join NATO."],
    ["It has twelve members.", { kind: "membership", min: 12, unit: "states" }, "Niger left ECOWAS."],
  ]);
});
