/** The HTTP face of a ledger: the page, the API and its description. Routes come from the contract's table. */
import { Hono, type Context } from "hono";
import { streamSSE } from "hono/streaming";
import { dayOf } from "../model/edtf.ts";
import type { Effects } from "../pipeline/effects.ts";
import { type Asked, type Endpoint, endpoints, judgementAsked, mostAtOnce } from "./contract.ts";
import { toCsv, toNdjson } from "../views/csv.ts";
import { acceptedOf, answer, formatOf, splitFormat } from "./formats.ts";
import { boundedBody, guard } from "./guard.ts";
import { type Job, openJobs } from "./jobs.ts";
import { recordOf } from "./judging.ts";
import { openApiOf } from "./openapi.ts";
import type { PageFiles } from "./page.ts";
import { largeFrom } from "../views/more.ts";
import { ApiError, faultsOf, problem } from "./problem.ts";
import { referenceCss, referencePage } from "./reference.ts";
import { answerScenario, keepScenario, scenarioAsked, scenarioKept } from "./scenarios.ts";
import type { Workspace } from "./workspace.ts";

export interface AppOptions {
  readonly workspace: Workspace;
  readonly page: PageFiles;
  readonly token: string;
  readonly readOnly: boolean;
  readonly hosts: ReadonlySet<string>;
  readonly effects: Pick<Effects, "now">;
  /** Claims from which the ledger is too large to lay open; for tests. */
  readonly largeFrom?: number;
}

export const maxBodyBytes = 64 * 1024 * 1024;
const maxFiles = 2000;
const judgementList = judgementAsked.array().min(1).max(mostAtOnce);

export function appOf(options: AppOptions): Hono {
  const { workspace } = options;
  const app = new Hono({ getPath: (request) => splitFormat(new URL(request.url).pathname).path });
  const jobs = openJobs();
  const kept: Kept = { revision: "", bodies: new Map() };
  app.use("*", guard({ ...options, maxBodyBytes }));
  app.onError((error, c) => {
    if (error instanceof ApiError) return problem(c, error.status, error.message, error.faults);
    const code = (error as NodeJS.ErrnoException).code;
    return problem(c, code === "SQLITE_BUSY" ? 409 : 500, code === "SQLITE_BUSY" ? "Another process is writing to the ledger; try again" : error.message);
  });
  for (const endpoint of endpoints) app.get(`/api/v1/${endpoint.path}`, (c) => read(c, endpoint, options, kept));

  app.post("/api/v1/judgements", async (c) => {
    const body = await jsonBody(c);
    // Several at once are written together or not at all.
    const isList = Array.isArray(body);
    const parsed = judgementList.safeParse(isList ? body : [body]);
    if (!parsed.success)
      throw new ApiError(
        400,
        "The judgement is not understood",
        faultsOf(
          "body",
          parsed.error.issues.map((issue) => ({ ...issue, path: isList ? issue.path : issue.path.slice(1) })),
        ),
      );
    const judgements = parsed.data.map((one) => recordOf(one, workspace.file, options.effects.now()));
    workspace.judge(judgements);
    return isList ? c.json({ judgements }, 201) : c.json({ judgement: judgements[0] }, 201);
  });

  app.post("/api/v1/scenarios", async (c) => {
    const parsed = scenarioAsked.safeParse(await jsonBody(c));
    if (!parsed.success) throw new ApiError(400, "The scenario is not understood", faultsOf("body", parsed.error.issues));
    return c.json(answerScenario(parsed.data, workspace), 200, { "cache-control": "no-store" });
  });

  app.post("/api/v1/scenarios/saved", async (c) => {
    const parsed = scenarioKept.safeParse(await jsonBody(c));
    if (!parsed.success) throw new ApiError(400, "The scenario is not understood", faultsOf("body", parsed.error.issues));
    return c.json(keepScenario(parsed.data, workspace, options.effects.now()), 201);
  });

  app.post("/api/v1/ingest", async (c) => {
    const files = await filesOf(c);
    const job = jobs.start(files.length, (report) => workspace.ingest(files, (done, all) => report({ done, files: [...all] })));
    return c.json(job, 202, { location: `/api/v1/jobs/${job.id}` });
  });
  app.get("/api/v1/jobs/:id", (c) => {
    const job = jobs.get(c.req.param("id"));
    if (!job) throw new ApiError(404, "No such job: jobs are kept while the server runs");
    if (!c.req.header("accept")?.includes("text/event-stream")) return c.json(job, 200, { "cache-control": "no-store" });
    return streamSSE(c, async (stream) => {
      const told: Job[] = [jobs.get(job.id)!];
      let wake = (): void => undefined;
      let isGone = false;
      const stop = jobs.watch(job.id, (now) => {
        told.push(now);
        wake();
      });
      stream.onAbort(() => {
        isGone = true;
        wake();
      });
      while (!isGone) {
        const now = told.shift();
        if (now) {
          await stream.writeSSE({ data: JSON.stringify(now) });
          if (now.state === "done" || now.state === "failed") break;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (told.length > 0 || isGone) resolve();
          });
        }
      }
      stop();
    });
  });

  app.get("/api/v1/openapi.json", (c) => answer(c, JSON.stringify(openApiOf()), "json", "openapi"));
  app.get("/api/v1/reference.css", () => new Response(referenceCss, { headers: { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" } }));
  app.get("/api/v1/", () => new Response(referencePage(), { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" } }));
  app.get("/api/v1", (c) => c.redirect("/api/v1/", 301));
  app.all("/api/*", (c) => problem(c, 404, `Nothing is at ${c.req.method} ${c.req.path}; the API is described at /api/v1/`));
  app.get("*", (c) => options.page.answer(new URL(c.req.url).pathname, c.req.raw) ?? problem(c, 404, "The page is not built. Run: npm run build"));
  return app;
}

/** Answers as they went out, by the state of the ledger and the address: the same question twice is worked out once. */
interface Kept {
  revision: string;
  readonly bodies: Map<string, string>;
}
const keptBodies = 300;
const largestKept = 2 * 1024 * 1024;

function bodyOf(kept: Kept, revision: string, address: string, make: () => string): string {
  if (kept.revision !== revision) kept.bodies.clear();
  kept.revision = revision;
  const known = kept.bodies.get(address);
  if (known !== undefined) return known;
  const body = make();
  if (body.length <= largestKept) kept.bodies.set(address, body);
  if (kept.bodies.size > keptBodies) kept.bodies.delete(kept.bodies.keys().next().value!);
  return body;
}

/** One read: query checked, clocks set, the view made, the answer in the format asked for. */
function read(c: Context, endpoint: Endpoint, options: AppOptions, kept: Kept): Response | Promise<Response> {
  const { workspace, effects, readOnly } = options;
  const ending = formatOf(c);
  const format = ending === "json" && endpoint.printed ? (acceptedOf(c, endpoint.formats) ?? ending) : ending;
  if (!endpoint.formats.includes(format)) throw new ApiError(404, `${endpoint.path} comes as ${endpoint.formats.join(", ")}, not as ${format}`);
  const parsed = endpoint.query.safeParse(c.req.query());
  if (!parsed.success) throw new ApiError(400, "A parameter is not understood", faultsOf("query", parsed.error.issues));
  const query = parsed.data as Record<string, string | undefined>;
  const today = dayOf(effects.now().toISOString().slice(0, 10))!;
  const trueOn = query.trueOn ? dayOf(query.trueOn) : null;
  const knownBy = query.knownBy ? dayOf(query.knownBy) : null;
  const asked: Asked = {
    get desk() {
      return workspace.desk(knownBy);
    },
    file: workspace.file,
    isLarge: workspace.claims() > (options.largeFrom ?? largeFrom),
    today,
    trueOn,
    knownBy,
    params: c.req.param() as Record<string, string>,
    fresh: workspace.since,
    readOnly,
    origin: new URL(c.req.url).origin,
    address: c.req.url,
    // A file of a list is the whole list, unless so many rows were asked for.
    whole: (format === "csv" || format === "ndjson") && c.req.query("limit") === undefined,
  };
  if (format === "ics" && endpoint.file) return answer(c, endpoint.file(asked, parsed.data), "ics", endpoint.id);
  const viewed = (): unknown => endpoint.view(asked, parsed.data) ?? missing();
  const missing = (): never => {
    throw new ApiError(
      404,
      knownBy === null
        ? `No ${endpoint.id} has the id ${c.req.param("id")}`
        : `No ${endpoint.id} with the id ${c.req.param("id")} was known by ${query.knownBy}`,
    );
  };
  // Imports count for what is new since a visit, and change no line of the ledger: the day is part of the question.
  if (format === "json")
    return answer(
      c,
      bodyOf(kept, workspace.revision(), `${today} ${c.req.url}`, () => JSON.stringify(viewed())),
      "json",
      endpoint.id,
    );
  if (endpoint.printed && format !== "csv" && format !== "ndjson")
    return endpoint.printed(asked, parsed.data, format).then((body) => answer(c, body, format, endpoint.id));
  const rows = endpoint.rows!(viewed() as never);
  return answer(c, format === "csv" ? toCsv(rows) : toNdjson(rows), format, endpoint.id);
}

async function jsonBody(c: Context): Promise<unknown> {
  if (!c.req.header("content-type")?.startsWith("application/json")) throw new ApiError(415, "Send application/json");
  const bytes = await boundedBody(c.req.raw, 1024 * 1024);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new ApiError(400, `The body is not JSON: ${(error as Error).message}`, [{ pointer: "/body", detail: "not JSON" }]);
  }
}

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files of a form, or one pasted text as `{ "text", "title"? }`. */
async function filesOf(c: Context): Promise<GivenFile[]> {
  const type = c.req.header("content-type") ?? "";
  if (type.startsWith("application/json")) {
    const body = (await jsonBodyOf(c)) as { text?: unknown; name?: unknown };
    if (typeof body?.text !== "string" || body.text.trim() === "")
      throw new ApiError(400, "There is no text", [{ pointer: "/body/text", detail: "expected the text of a report" }]);
    return [{ name: typeof body.name === "string" ? body.name : "pasted.txt", bytes: new TextEncoder().encode(body.text) }];
  }
  if (!type.startsWith("multipart/form-data")) throw new ApiError(415, "Send multipart/form-data with files, or application/json with a text");
  const bytes = await boundedBody(c.req.raw, maxBodyBytes);
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const files = form.getAll("file").filter((one): one is File => typeof one !== "string");
  if (files.length === 0) throw new ApiError(400, "There is no file", [{ pointer: "/body/file", detail: "expected one or several files" }]);
  if (files.length > maxFiles) throw new ApiError(413, `At most ${maxFiles} files at once`);
  return Promise.all(files.map(async (file) => ({ name: file.name.replace(/^.*[\\/]/, ""), bytes: new Uint8Array(await file.arrayBuffer()) })));
}

async function jsonBodyOf(c: Context): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await boundedBody(c.req.raw, maxBodyBytes)));
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(400, "The body is not JSON", [{ pointer: "/body", detail: (error as Error).message }]);
  }
}
