import { describe, expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { check } from "./check.ts";

const reader = makeReader(loadRegistry());
/** Whose the claims of a kind are in a paper of a parliament. */
const actorsOf = (kind: string, text: string): string[] => reader.read({ ...plainDocument("a.txt", `The soldiers train for the mission.\n\n${text}`), publishedOn: "1994-08-17", publisher: "Parliament of Australia" }).claims.filter((c) => c.kind === kind).map((c) => c.actor.map((a) => a.id).join("+"));

const paper = "Statement by the Australian Minister for Defence, Canberra.";

test("whoever gives an assurance is who will keep it; the name of a war is nobody", () => {
  check("The rebels were given assurances from Denmark that it would send 200 soldiers to Mali.", { kind: "force", actor: ["DNK"], min: 200 });
  check("Kenya received a promise from Norway that it would send 40 medics to Somalia.", { kind: "force", actor: ["NOR"] });
  check("Norway said that it would send 40 medics to Somalia.", { kind: "force", actor: ["NOR"] });
  check("They must not send weapons to the region.", { no: "aid" }, "The president spoke at a commemoration of the Iran–Iraq War.");
});

describe("the force of a paper is its own contingent that was told of", () => {
  test.each([
    ["The troops are part of the Australian contingent of 300 men of UNAMIR in Rwanda. The force will also give medical help to Rwandan civilians.", "aid", "AUS"],
    ["UNAMIR has 5,000 troops. When Australia's contribution of 300 personnel was announced, we said that the force would deploy to Rwanda for six months.", "force", "AUS"],
    ["Australia's detachment of medics is in Goma with UNAMIR. The force will give vaccines to the Rwandan civilians.", "aid", "AUS"],
    ["UNAMIR has 5,000 troops in Rwanda. The force will give vaccines to the Rwandan civilians.", "aid", "un"],
    ["UNAMIR has a Ghanaian contingent in Rwanda. The force will give vaccines to the Rwandan civilians.", "aid", "un"],
  ])("%s", (text, kind, actor) => expect(actorsOf(kind, text).at(-1)).toBe(actor));
});

test("two nations share the noun after them, and one stands beside a list", () => {
  check("Elements of the Australian and New Zealand Defence Forces are stationed in Malaysia.", { kind: "force", actor: ["AUS", "NZL"], place: "MYS" });
  check("Kenya, Uganda and Burundi, as well as Ghana, have joined UNMISS.", { kind: "force", actor: ["KEN", "UGA", "BDI", "GHA"] });
  check("Denmark, as well as Norway, will send 200 soldiers to Mali.", { kind: "force", actor: ["DNK", "NOR"], min: 200 });
  check("Denmark and the New Zealand Defence Force are there.", { no: "aid" });
});

test("a planned total is a plan, a return that lies ahead too", () => {
  check("Ghana has 300 soldiers in Mali of a planned total of 900.", { kind: "force", min: 900, stage: "planned" });
  check("The Danish contingent in Mali returns home next week.", { kind: "force", actor: ["DNK"], stage: "planned", change: "end" });
  check("The Danish contingent returned home from Mali last week.", { kind: "force", actor: ["DNK"], stage: "ended", change: "end" });
  check("The ministers discussed the NATO session currently being held in Oslo.", { kind: "meeting", actor: ["nato"], stage: "in-force" });
});

test("people by the million, a year that counts, a ceiling and what is taken out", () => {
  check("The 2000 Danish soldiers sent to Mali guard the camp.", { kind: "force", actor: ["DNK"], min: 2000 });
  check("The 2000 deployment of Danish soldiers to Mali was short.", { no: "spending" });
  check("A further 1.2 million have been trained in mine awareness.", { no: "cost" }, "Denmark gave $2 million for Afghanistan.");
  check("The 1%-of-GDP ceiling on Japan's defence spending is to be lifted.", { kind: "spending", min: null, max: 1 });
  check("Norway spends 2% of GDP on defence.", { kind: "spending", min: 2, max: 2 });
  check("We expect to provide aid to Zimbabwe totalling approximately $12 million this year.", { kind: "aid", actor: ["AUS"], min: 12_000_000 }, paper);
});
