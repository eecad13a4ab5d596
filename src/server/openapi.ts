/** OpenAPI 3.1 from the contract's table: its schemas are JSON Schema 2020-12, which zod writes itself. */
import { z } from "zod";
import { judgement } from "../views/page/shapes.ts";
import { type Endpoint, endpoints, judgementAsked, mostAtOnce } from "./contract.ts";
import { type Format, mediaTypes } from "./formats.ts";
import { scenarioAnswer, scenarioAsked, scenarioKept, scenarioKeptAnswer } from "./scenarios.ts";

type Json = Record<string, unknown>;

let made: Json | null = null;

export function openApiOf(): Json {
  if (made) return made;
  const components: Record<string, Json> = {};
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) paths[`/${pathOf(endpoint)}`] = { get: readOf(endpoint, components) };
  const written = schemaOf(judgementAsked, components);
  paths["/judgements"] = {
    post: writeOf(
      "judge",
      "Append a judgement, or a list of them: accept, reject, correct, add, grade, same, different, resolve, undo",
      { "application/json": { schema: { anyOf: [written, { type: "array", items: written, maxItems: mostAtOnce }] } } },
      "201",
      { type: "object", properties: { judgement: schemaOf(judgement, components) }, required: ["judgement"] },
    ),
  };
  paths["/scenarios"].post = writeOf(
    "scenario",
    "Lay assumptions over the ledger: the difference that they make. Nothing is kept",
    { "application/json": { schema: schemaOf(scenarioAsked, components) } },
    "200",
    schemaOf(scenarioAnswer, components),
  );
  paths["/scenarios/saved"] = {
    post: writeOf(
      "keepScenario",
      "Keep a scenario under its name, to come back to",
      { "application/json": { schema: schemaOf(scenarioKept, components) } },
      "201",
      schemaOf(scenarioKeptAnswer, components),
    ),
  };
  const job: Json = {
    type: "object",
    required: ["id", "state", "done", "total", "files", "error"],
    properties: {
      id: { type: "string" },
      state: { enum: ["queued", "running", "done", "failed"] },
      done: { type: "integer" },
      total: { type: "integer" },
      files: { type: "array", items: { type: "object" } },
      error: { type: ["string", "null"] },
    },
  };
  components.Job = job;
  paths["/ingest"] = {
    post: writeOf(
      "ingest",
      "Read reports into the ledger: files of a form, or one pasted text",
      {
        "multipart/form-data": { schema: { type: "object", properties: { file: { type: "array", items: { type: "string", format: "binary" } } } } },
        "application/json": { schema: { type: "object", required: ["text"], properties: { text: { type: "string" }, name: { type: "string" } } } },
      },
      "202",
      { $ref: "#/components/schemas/Job" },
    ),
  };
  paths["/jobs/{id}"] = {
    get: {
      operationId: "job",
      summary: "How far an ingest is; as server-sent events with `Accept: text/event-stream`",
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      responses: { 200: { description: "The job", content: { "application/json": { schema: { $ref: "#/components/schemas/Job" } } } }, default: problemAnswer },
    },
  };
  components.Problem9457 = {
    type: "object",
    required: ["title", "status"],
    properties: {
      type: { type: "string" },
      title: { type: "string" },
      status: { type: "integer" },
      detail: { type: "string" },
      instance: { type: "string" },
      errors: { type: "array", items: { type: "object", properties: { pointer: { type: "string" }, detail: { type: "string" } } } },
    },
  };
  made = {
    openapi: "3.1.0",
    info: {
      title: "Muster",
      version: "1",
      description:
        "The ledger of alliance commitments that a Muster file holds. Every read takes two clocks: `trueOn`, a day of the world, and `knownBy`, a day of knowledge. Lists come as JSON, and by the path's ending as `.csv` and `.ndjson`: the whole list, or `limit` rows of it. Cursors are opaque. Writing only appends judgements, and needs the token that `muster serve` prints.",
    },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
  return made;
}

const pathOf = (endpoint: Endpoint): string => endpoint.path.replace(/:(\w+)/g, "{$1}");
const problemAnswer: Json = {
  description: "A problem (RFC 9457)",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem9457" } } },
};
const mediaOf = (format: Format): string => mediaTypes[format].split(";", 1)[0];

function readOf(endpoint: Endpoint, components: Record<string, Json>): Json {
  const query = schemaOf(endpoint.query, components, "input") as { properties?: Record<string, Json>; required?: string[] };
  const params = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const others = endpoint.formats.filter((format) => format !== "json");
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    parameters: [
      ...params,
      ...Object.entries(query.properties ?? {}).map(([name, { description, ...schema }]) => ({
        name,
        in: "query",
        required: query.required?.includes(name) ?? false,
        ...(description ? { description } : {}),
        schema: Object.keys(schema).length ? schema : { type: "integer" },
      })),
    ],
    responses: {
      200: {
        description: others.length ? `Also as ${others.map((format) => `.${format}`).join(", ")}` : "The answer",
        headers: { ETag: { schema: { type: "string" } } },
        content: {
          "application/json": { schema: schemaOf(endpoint.answer, components) },
          ...Object.fromEntries(others.map((format) => [mediaOf(format), { schema: { type: "string" } }])),
        },
      },
      304: { description: "As the asker has it" },
      default: problemAnswer,
    },
  };
}

const writeOf = (operationId: string, summary: string, content: Json, status: string, answer: Json): Json => ({
  operationId,
  summary,
  security: [{ token: [] }],
  requestBody: { required: true, content },
  responses: { [status]: { description: "Done", content: { "application/json": { schema: answer } } }, default: problemAnswer },
});

/** A schema with its named parts put among the components. */
function schemaOf(schema: z.ZodType, components: Record<string, Json>, io: "input" | "output" = "output"): Json {
  const {
    $schema: _,
    $defs,
    ...own
  } = z.toJSONSchema(schema, { io, unrepresentable: "any", target: "draft-2020-12" }) as Json & { $defs?: Record<string, Json> };
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== "id" || typeof (value as Json).id !== "string")
        .map(([key, inner]) => [key, key === "$ref" && typeof inner === "string" ? inner.replace("#/$defs/", "#/components/schemas/") : renamed(inner)]),
    );
  };
  for (const [name, part] of Object.entries($defs ?? {})) components[name] = renamed(part) as Json;
  return renamed(own) as Json;
}
