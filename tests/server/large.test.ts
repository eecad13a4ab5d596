/** A ledger too large to be laid open answers from the store's columns: the same rows, whichever way. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "../../src/server/contract.ts";
import { type TestServer, testServer } from "./harness.ts";

let small: TestServer;
let large: TestServer;
beforeAll(async () => {
  [small, large] = [await testServer(), await testServer({ largeFrom: 0 })];
});
afterAll(async () => {
  await small.stop();
  await large.stop();
});

for (const query of ["", "?actor=NOR", "?kind=force&place=EST", "?knownBy=2024-01-01", "?trueOn=2024-03-01", "?stage=in-force,pledged", "?certainty=garbled", "?origins=several", "?status=no-end", "?q=estonia", "?q=soldiers", "?q=estonia+soldiers", "?q=battalion&knownBy=2024-03-01", "?q=nothingofthekind"]) {
  test(`commitments${query}`, async () => {
    const [a, b] = [await small.json(`commitments${query}`), await large.json(`commitments${query}`)];
    expect(new Set(b.items.map((row: any) => row.version))).toEqual(new Set(a.items.map((row: any) => row.version)));
    expect(b.total).toBe(a.total);
    expect(b.documents).toBe(a.documents);
    for (const facet of ["kind", "stage", "actor"]) expect(Object.fromEntries(b.facets[facet].map((one: any) => [one.value, one.count])), facet).toEqual(Object.fromEntries(a.facets[facet].map((one: any) => [one.value, one.count])));
  });
}

test("every single page is in its shape", async () => {
  const [{ items: [row] }, { items: [document] }] = [await large.json("commitments?kind=force"), await large.json("documents")];
  for (const [id, path] of [["overview", "overview"], ["documents", "documents"], ["document", `documents/${document.id}`], ["commitment", `commitments/${row.id}`], ["claim", `claims/${row.claim}`], ["conflicts", "conflicts"], ["lapses", "lapses"], ["days", "days"], ["claims", "claims"], ["explain", `claims/${row.claim}/explain`], ["versions", `commitments/${row.id}/versions`], ["origins", "origins"], ["decisions", "decisions"], ["requests", "requests"], ["calendar", "calendar"], ["structure", "structure?all=1"], ["places", "places"], ["spending", "spending"], ["accounts", "accounts"], ["problems", "problems"], ["review", "review"], ["diff", "diff?from=2022-01-01&to=2025-01-01"]]) {
    const answer = await large.json(path);
    expect(endpoints.find((one) => one.id === id)!.answer.safeParse(answer).error?.issues.slice(0, 2), id).toBeUndefined();
  }
});

test("search finds lines, reports and actors by words", async () => {
  for (const q of ["estonia", "soldiers", "norway soldiers"]) {
    const [a, b] = [await small.json(`search?q=${encodeURIComponent(q)}&limit=100`), await large.json(`search?q=${encodeURIComponent(q)}&limit=100`)];
    for (const type of ["commitment", "document", "entity"]) expect(new Set(b.items.filter((hit: any) => hit.type === type).map((hit: any) => hit.id)), `${q} ${type}`).toEqual(new Set(a.items.filter((hit: any) => hit.type === type).map((hit: any) => hit.id)));
  }
});

test("the overview counts the same", async () => {
  const [a, b] = [await small.json("overview"), await large.json("overview")];
  for (const name of ["documents", "claims", "origins", "commitments"]) expect(b[name], name).toBe(a[name]);
  for (const name of ["in-force", "promised", "ends-within", "past-end", "no-end", "conflicts"]) expect(b.counts[name], name).toBe(a.counts[name]);
});

test("a conflict that was decided stays among those to decide, with its judgement, until it is asked for no more", async () => {
  const { items: [conflict], total } = await large.json("conflicts?open=1");
  const { judgement } = (await (await large.post("judgements", { verdict: "resolve", conflict: conflict.id, outcome: conflict.outcome, because: "a test" })).json()) as any;
  const after = await large.json("conflicts?open=1");
  expect(after.total).toBe(total);
  expect(after.items.find((one: any) => one.id === conflict.id)).toMatchObject({ open: false, judgement: judgement.id });
  await large.post("judgements", { verdict: "undo", judgement: judgement.id, because: "a test" });
});
