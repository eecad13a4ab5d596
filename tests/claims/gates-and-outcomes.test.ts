/** What must come first, and what comes of it, in words of their own. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("a gate in words of its own", () => {
  run([
    ["Niger insisted that it be asked before any troops are sent.", { kind: "condition", actor: ["NER"], gate: "other" }],
    ["Before parliament approves the treaty, no troops will be sent by Denmark.", { kind: "condition", actor: ["DNK"], gate: "parliament" }],
    ["The treaty heads to the lower house in Chile.", { kind: "condition", actor: ["CHL"], gate: "parliament" }],
    ["Germany's deployment lacks the approval of the Bundestag.", { kind: "condition", actor: ["DEU"], gate: "parliament" }],
    ["Niger has set conditions for the return of French troops.", { kind: "condition", actor: ["NER"], gate: "other" }],
    ["Each renewal of the Danish mission takes a fresh vote in parliament.", { kind: "condition", actor: ["DNK"], gate: "parliament" }],
    ["For Ireland a UN mandate is a must.", { kind: "condition", gate: "decision" }],
    ["Norway could contribute 90 soldiers after a peace deal.", { kind: "condition", actor: ["NOR"], gate: "other" }],
  ]);
});

describe("an outcome by the words that bring it in", () => {
  run([
    ["The mandate may lapse in June, in which case Denmark would withdraw its soldiers.", { kind: "consequence", actor: ["DNK"] }],
    ["If not, Denmark will bring its soldiers home.", { kind: "consequence", actor: ["DNK"] }, "NATO may not renew the mission in Mali."],
    ["France may close the airfield; the Danish contingent would then lose its base.", { kind: "consequence" }],
    ["Germany must pay more, or else the mission will collapse.", { kind: "consequence", actor: ["DEU"] }],
    ["The mission in Mali would collapse without German helicopters.", { kind: "consequence", actor: ["DEU"] }],
    ["Suppose Niger closes its border, the French force would be cut off.", { kind: "consequence", actor: ["FRA"] }],
    ["In any conflict over the islands, American bases in Japan would be attacked.", { kind: "consequence", actor: ["USA"], place: "JPN" }],
  ]);
});
