import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toCsv } from "../../src/views/csv.ts";
import { type TestServer, testServer, token } from "./harness.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ files: ["norway-estonia-2023.txt"] });
});
afterAll(() => server.stop());

/** fetch sets Host and Origin itself; a hostile client does not. */
function raw(path: string, options: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string }): Promise<{ status: number; body: string; type: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: server.port, path, method: options.method ?? "GET", headers: options.headers, agent: false }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body, type: String(response.headers["content-type"]) }));
    });
    sent.on("error", reject);
    sent.end(options.body);
  });
}

test("a name that points here is not a name of the ledger", async () => {
  const answer = await raw("/api/v1/overview", { headers: { host: "evil.example:80" } });
  expect(answer.status).toBe(421);
  expect(answer.type).toContain("application/problem+json");
  expect(answer.body).not.toContain("documents");
});

test("a page of another origin can neither read nor write", async () => {
  expect((await raw("/api/v1/overview", { headers: { origin: "https://evil.example" } })).status).toBe(403);
  expect((await raw("/api/v1/overview", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
  expect((await raw("/api/v1/judgements", { method: "POST", headers: { origin: "null", authorization: `Bearer ${token}`, "content-type": "application/json" }, body: "{}" })).status).toBe(403);
});

test("writing needs the token", async () => {
  expect((await server.post("judgements", {}, { authorization: "Bearer wrong" })).status).toBe(401);
  expect((await server.post("ingest", { text: "A text." }, { authorization: "" })).status).toBe(401);
});

test("a body that is too large is refused before it is read", async () => {
  const answer = await raw("/api/v1/ingest", { method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "content-length": String(10 ** 9) } });
  expect(answer.status).toBe(413);
});

test("a problem says where in the request the fault lies", async () => {
  const answer = await server.get("commitments?knownBy=2024-13-01&limit=0");
  expect(answer.status).toBe(400);
  const body = (await answer.json()) as any;
  expect(body.errors.map((one: any) => one.pointer)).toEqual(expect.arrayContaining(["/query/knownBy", "/query/limit"]));
  expect(((await (await server.get("commitments?cursor=nonsense")).json()) as any).errors[0].pointer).toBe("/query/cursor");
  expect(((await (await server.post("judgements", { verdict: "accept", claim: "c_none", because: "" })).json()) as any).errors[0].pointer).toBe("/body/claim");
  expect((await server.get("commitments/k_none")).status).toBe(404);
  expect((await server.get("nothing-here")).status).toBe(404);
});

test("every answer carries a strict policy", async () => {
  for (const path of ["overview", "nothing-here", ""]) {
    const headers = (await server.get(path)).headers;
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("a path cannot leave the page's folder", async () => {
  for (const path of ["/../package.json", "/assets/../../package.json", "/%2e%2e/package.json"]) expect((await raw(path, {})).body).not.toContain("devDependencies");
});

test("read-only refuses every write and still reads", async () => {
  const quiet = await testServer({ readOnly: true });
  expect((await quiet.post("ingest", { text: "A text." })).status).toBe(405);
  expect((await quiet.json("overview")).readOnly).toBe(true);
  await quiet.stop();
});

test("a cell cannot become a formula of a spreadsheet", () => {
  expect(toCsv([{ a: "=1+1", b: "-2", c: 'say "x"' }])).toBe('a,b,c\r\n\'=1+1,-2,"say ""x"""\r\n');
});
