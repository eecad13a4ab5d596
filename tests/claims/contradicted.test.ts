/** A wrong country in passing is kept as the text has it, with the likely one beside it. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const read = (text: string) => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2023-05-06" }).claims;
const slovenia = "Italy leads the NATO battalion in Slovenia. Slovenia asked for it in March. Slovenia wants the troops to stay, and Slovenia will build barracks. ";

test("a nationality that the rest of the report contradicts marks what rests on it, through “his country” and “the Balkan country”", () => {
  for (const where of ["in his country", "in the Alpine country"]) {
    const claim = read(`${slovenia}Slovak ambassador Marek Novak said he was grateful for the 300 Italian soldiers deployed ${where}.`).find((one) => one.quantity?.max === 300)!;
    expect(claim.actor.map((one) => one.id), where).toEqual(["ITA"]);
    expect(claim.problems.filter((one) => one.field === "place"), where).toMatchObject(claim.place.some((one) => one.id === "SVK") ? [{ kind: expect.stringContaining("contradicted"), likely: "SVN" }] : []);
  }
  const his = read(`${slovenia}Slovak ambassador Marek Novak said he was grateful for the 300 Italian soldiers deployed in his country.`).find((one) => one.quantity?.max === 300)!;
  expect(his.place.map((one) => one.id)).toEqual(["SVK"]);
  expect(his.problems).toHaveLength(1);
});

test("a document that names both countries in one sentence tells them apart", () => {
  expect(read(`${slovenia}Slovenia and Slovakia signed. Italy keeps 300 soldiers in Slovakia.`).flatMap((one) => one.problems)).toEqual([]);
  expect(read(`${slovenia}Italy keeps 300 soldiers in Slovakia. The Alpine country thanked them.`).flatMap((one) => one.problems).map((one) => one.likely)).toContain("SVN");
});

test("what is joined to a counted force is whose that is, wherever it goes", () => {
  const claims = read("NATO troops train in Estonia. Kaja Ots spoke after a meeting that saw the minister announce one Danish general and up to nine planners will be heading to Estonia.");
  expect(claims.find((one) => one.quantity?.max === 9)).toMatchObject({ actor: [{ id: "DNK" }], place: [{ id: "EST" }], attribution: [] });
});
