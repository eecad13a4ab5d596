import { describe, expect, test } from "vitest";
import { type Draft, draftOf } from "../../../src/claims/draft.ts";
import type { Odds } from "../../../src/claims/weighing/odds.ts";
import { retell } from "../../../src/claims/weighing/retell.ts";
import { toldAt, toldHeads } from "../../../src/claims/weighing/told.ts";
import { type Change, changes, type Modality, modalities, type Stage, stages } from "../../../src/model/claim.ts";

/** Odds that are sure of one answer to each question, by so much. */
function surely(answer: { stage?: Stage; change?: Change; modality?: Modality }, by: number): Odds {
  const told = new Float64Array(toldHeads);
  if (answer.stage) told[toldAt.stage + stages.indexOf(answer.stage)] = by;
  if (answer.change) told[toldAt.change + changes.indexOf(answer.change)] = by;
  if (answer.modality) told[toldAt.modality + modalities.indexOf(answer.modality)] = by;
  return { told: () => told } as unknown as Odds;
}
const sent = (fields: Partial<Draft> = {}, rule = "force/send"): Draft => draftOf("force", rule, { start: 0, end: 9 }, 0, { stage: "pledged", change: "start", ...fields });
function retold(draft: Draft, odds: Odds, beside: readonly Draft[] = []): string {
  retell(draft, [draft, ...beside], odds);
  return `${draft.stage} ${draft.change} ${draft.modality}`;
}

describe("what weights are nearly sure of takes the place of what a rule read", () => {
  test("a stage, and the record says so", () => {
    const draft = sent();
    expect(retold(draft, surely({ stage: "in-force" }, 9))).toBe("in-force start stated");
    expect(draft.rules).toEqual(["force/send", "stage/weighed"]);
    expect(draft.filled["stage"]).toMatch(/coded by hand/);
  });
  test("a change and a modality", () => expect(retold(sent(), surely({ change: "end", modality: "possible" }, 9))).toBe("pledged end possible"));
});

describe("a rule's own word stands", () => {
  test("where they are only fairly sure", () => expect(retold(sent(), surely({ stage: "in-force" }, 3))).toBe("pledged start stated"));
  test("where it has read a sign: may, if, not", () => expect(retold(sent({ modality: "conditional" }), surely({ modality: "stated" }, 9))).toBe("pledged start conditional"));
  test("where a part of them goes", () => expect(retold(sent({ change: "cut" }), surely({ change: "end" }, 9))).toBe("pledged cut stated"));
  test("where the rule is of that alone", () => expect(retold(sent({ stage: "considered" }, "force/nominal-withdrawal"), surely({ stage: "in-force" }, 9))).toBe("considered start stated"));
  test("where a clause tells two things of a kind", () => expect(retold(sent(), surely({ stage: "in-force" }, 9), [sent({ change: "end" })])).toBe("pledged start stated"));
  test("of kinds whose stage is fixed", () => {
    const draft = draftOf("position", "position/for", { start: 0, end: 9 }, 0);
    retell(draft, [draft], surely({ stage: "ended" }, 9));
    expect(draft.stage).toBe("in-force");
  });
});
