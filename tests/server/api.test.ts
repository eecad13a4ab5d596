import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "../../src/server/contract.ts";
import { type TestServer, testServer } from "./harness.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

/** A path of each endpoint, with real ids in it. */
async function pathOf(id: string, path: string): Promise<string> {
  const first = async (list: string): Promise<string> => (await server.json(list)).items[0].id;
  const filled = path.startsWith("commitments/") ? path.replace(":id", await first("commitments?kind=force")) : path.startsWith("documents/") ? path.replace(":id", await first("documents")) : path.startsWith("claims/") ? path.replace(":id", await first("claims")) : path;
  return filled + (id === "search" ? "?q=Norway" : id === "diff" ? "?from=2022-01-01&to=2025-12-31" : "");
}

describe("every endpoint answers in its own shape", () => {
  for (const { id, path, answer, formats } of endpoints) {
    test(id, async () => {
      const url = await pathOf(id, path);
      const body = await server.json(url);
      expect(answer.safeParse(body).error?.issues.slice(0, 3)).toBeUndefined();
      const [bare, query] = url.split("?");
      for (const format of formats) {
        const response = await server.get(`${bare}.${format}${query ? `?${query}` : ""}`);
        expect(response.status, format).toBe(200);
        expect(response.headers.get("content-type")).toContain({ json: "application/json", csv: "text/csv", ndjson: "x-ndjson", ics: "text/calendar", md: "markdown", html: "text/html", docx: "wordprocessingml", bib: "bibtex", ris: "x-research-info-systems", csl: "citationstyles", atom: "atom+xml", xlsx: "spreadsheetml" }[format]);
      }
    });
  }
});

test("soldiers of 310 then 450 are one line, and each figure opens on its words", async () => {
  const { items } = await server.json("commitments?actor=NOR&place=EST&kind=force&sort=-quantity");
  expect(items[0].quantity).toMatchObject({ min: 450, max: 450, unit: "personnel" });
  const view = await server.json(`commitments/${items[0].id}`);
  expect(view.commitment.versions.map((version: any) => version.quantity?.max)).toEqual(expect.arrayContaining([310, 450]));
  for (const claim of view.claims) {
    const document = await server.json(`documents/${claim.document}`);
    for (const { start, end, quote } of claim.evidence) expect(document.text.slice(start, end)).toBe(quote);
  }
});

test("known by a day before the second report, only the first figure stands", async () => {
  const { items, documents } = await server.json("commitments?actor=NOR&place=EST&kind=force&knownBy=2024-01-01");
  expect(items.some((row: any) => row.quantity?.max === 450)).toBe(false);
  expect(items.some((row: any) => row.quantity?.max === 310)).toBe(true);
  expect(documents).toBe(3);
});

test("a brief by its ending or by Accept, of both clocks at once, and what is wrong with its question", async () => {
  const brief = await server.json("briefs?topic=estonia");
  expect(brief.title).toBe("Brief: Estonia");
  expect(brief.notes.length).toBeGreaterThan(0);
  const markdown = await server.get("briefs", { accept: "text/markdown" });
  expect([markdown.headers.get("content-type"), (await markdown.text()).startsWith("# Brief")]).toEqual(["text/markdown; charset=utf-8", true]);
  expect((await (await server.get("briefs", { accept: "application/json, text/markdown" })).json()).schema).toBe("muster-brief/1");
  const word = await server.get("briefs.docx?topic=estonia&lang=fr");
  expect(Buffer.from(await word.arrayBuffer()).toString("latin1", 0, 2)).toBe("PK");
  const earlier = await server.json("briefs?topic=estonia&asOf=2024-01-01");
  expect([earlier.trueOn, earlier.knownBy]).toEqual(["2024-01-01", "2024-01-01"]);
  expect((await server.json("briefs?topic=estonia&since=2024-01-01")).blocks.map((block: any) => block.id)).toContain("changed");
  for (const [query, pointer] of [["topic=atlantiss", "/query/topic"], ["kind=war", "/query/kind"], ["since=soon", "/query/since"], ["asOf=2024-01-01&knownBy=2024-01-01", "/query/asOf"]]) {
    const wrong = await server.get(`briefs?${query}`);
    expect([query, wrong.status, (await wrong.json()).errors[0].pointer]).toEqual([query, 400, pointer]);
  }
});

test("the copy of a report is no second origin", async () => {
  const { items } = await server.json("origins?limit=100");
  expect(items.some((origin: any) => origin.documents.length === 2)).toBe(true);
});

test("pages follow one another by cursor, without a gap or a repeat", async () => {
  const whole = (await server.json("commitments?limit=1000")).items.map((row: any) => row.version);
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const page = await server.json(`commitments?limit=7${next ? `&cursor=${next}` : ""}`);
    seen.push(...page.items.map((row: any) => row.version));
    next = page.next;
  } while (next);
  expect(seen).toEqual(whole);
});

test("CSV holds exactly the rows of the filter", async () => {
  const { total } = await server.json("commitments?kind=force&facets=0");
  const csv = await (await server.get("commitments.csv?kind=force")).text();
  expect((await (await server.get("documents.ndjson?limit=2")).text()).trimEnd().split("\n").length).toBe(2);
  expect((await (await server.get("documents.ndjson")).text()).trimEnd().split("\n").length).toBe((await server.json("documents?limit=1")).total);
  expect(csv.trimEnd().split("\r\n")).toHaveLength(total + 1);
  expect(csv.split("\r\n")[0]).toContain("quantity.max");
});

test("facet counts are those of the rows that a choice would give", async () => {
  const { facets } = await server.json("commitments");
  for (const { value, count } of facets.kind) expect((await server.json(`commitments?kind=${value}`)).total).toBe(count);
});

test("an unchanged answer is 304, a judgement changes it", async () => {
  const first = await server.get("review");
  const etag = first.headers.get("etag")!;
  expect((await server.get("review", { "if-none-match": etag })).status).toBe(304);
  const { items } = await first.json() as any;
  const written = await server.post("judgements", { verdict: "accept", claim: items[0].claim.id, because: "seen" });
  expect(written.status).toBe(201);
  expect((await server.get("review", { "if-none-match": etag })).status).toBe(200);
  const { judgement } = await written.json() as any;
  expect((await server.post("judgements", { verdict: "undo", judgement: judgement.id, because: "a test" })).status).toBe(201);
  expect((await server.get("review", { "if-none-match": etag })).status).toBe(304);
});

test("a correction changes what the claim says, and its undo takes it back", async () => {
  const { items } = await server.json("commitments?actor=NOR&place=EST&kind=force&sort=-quantity");
  const { judgement } = await (await server.post("judgements", { verdict: "correct", claim: items[0].claim, field: "quantity.max", value: 460, because: "the ministry's own page" })).json() as any;
  expect((await server.json(`claims/${items[0].claim}`)).quantity.max).toBe(460);
  await server.post("judgements", { verdict: "undo", judgement: judgement.id, because: "a test" });
  expect((await server.json(`claims/${items[0].claim}`)).quantity.max).toBe(450);
});

test("several judgements are written together or not at all", async () => {
  const { items } = await server.json("commitments?kind=force&limit=3");
  const all = items.map((row: any) => ({ verdict: "accept", claim: row.claim, because: "looked at together" }));
  const faulty = await server.post("judgements", [...all, { verdict: "accept", claim: "c_none", because: "" }]);
  expect(faulty.status).toBe(400);
  expect((await server.json(`claims/${items[0].claim}`)).judged).toBeNull();
  const { judgements } = (await (await server.post("judgements", all)).json()) as any;
  expect(judgements).toHaveLength(3);
  for (const row of items) expect((await server.json(`claims/${row.claim}`)).judged).toBe("accepted");
  await server.post("judgements", judgements.map((one: any) => ({ verdict: "undo", judgement: one.id, because: "a test" })));
  for (const row of items) expect((await server.json(`claims/${row.claim}`)).judged).toBeNull();
});

test("a pasted text is read, and read again is known", async () => {
  const text = "Lisbon, 3 May 2024\n\nPortugal currently has 95 soldiers in Romania, the ministry said. Portugal will send 40 more soldiers to Romania in June.";
  const read = async (): Promise<any> => {
    let job = (await (await server.post("ingest", { text })).json()) as any;
    while (job.state !== "done" && job.state !== "failed") job = await server.json(`jobs/${job.id}`);
    return job;
  };
  expect((await read()).files[0]).toMatchObject({ state: "read" });
  expect((await read()).files[0]).toMatchObject({ state: "known" });
  expect((await server.json("commitments?actor=PRT&place=ROU")).total).toBeGreaterThan(0);
});

test("a job's end is told by server-sent events", async () => {
  const job = (await (await server.post("ingest", { text: "Berlin, 2 June 2024\n\nGermany will send 30 instructors to Moldova." })).json()) as any;
  const text = await (await server.get(`jobs/${job.id}`, { accept: "text/event-stream" })).text();
  expect(text).toContain('"state":"done"');
});

test("the search box takes French: names of states, what is counted, and the small words of a question", async () => {
  const titles = async (q: string): Promise<string[]> => (await server.json(`search?q=${encodeURIComponent(q)}`)).items.filter((one: any) => one.type === "commitment").map((one: any) => one.title);
  for (const q of ["Norvège Estonie", "soldats de la Norvège en Estonie", "combien de soldats la Norvège a-t-elle en Estonie"])
    expect((await titles(q)).some((title) => /Norway.*Estonia/.test(title)), q).toBe(true);
  expect(await titles("Norvège Islande")).toEqual([]);
});
