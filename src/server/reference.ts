/** The API's own page, and `docs/http-api.md`: both are the OpenAPI document, laid out for a reader. */
import { openApiOf } from "./openapi.ts";

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Schema;
  }[];
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>;
  readonly security?: unknown;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly description?: string;
}

interface Described {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

function operations(): readonly Described[] {
  const { paths } = openApiOf() as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
}

const schemas = (): readonly (readonly [string, Schema])[] =>
  Object.entries((openApiOf() as { components: { schemas: Record<string, Schema> } }).components.schemas);

/** A schema's type in a few words: `Claim[]`, `"met" | "unmet"`, `string or null`. */
function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.replace("#/components/schemas/", "");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  const any = schema.anyOf ?? schema.oneOf;
  if (any) return any.map(typeOf).join(" or ");
  if (schema.items) return `${/ /.test(typeOf(schema.items)) ? `(${typeOf(schema.items)})` : typeOf(schema.items)}[]`;
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(", ")} }`;
  if (schema.additionalProperties && typeof schema.additionalProperties === "object") return `{ [name]: ${typeOf(schema.additionalProperties)} }`;
  return Array.isArray(schema.type) ? schema.type.join(" or ") : String(schema.type ?? "any");
}

const answerType = (operation: Operation): string => {
  const ok = Object.entries(operation.responses).find(([status]) => status.startsWith("2"))?.[1];
  const json = ok?.content?.["application/json"];
  return json ? typeOf(json.schema) : "";
};

/** `docs/http-api.md`. */
export function referenceMarkdown(): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const lines = [
    "# The HTTP API",
    "",
    "`muster serve` answers at `/api/v1` on this machine. This page is made from the contract (`src/server/contract.ts`) and checked by a test; do not edit it.",
    "",
    (openApiOf() as { info: { description: string } }).info.description,
    "",
  ];
  for (const { path, method, operation } of operations()) {
    lines.push(`## ${method} /api/v1${path}`, "", `${operation.summary}.${operation.security ? " Needs the token." : ""}`, "");
    if (operation.parameters?.length) {
      lines.push("| parameter | in | type | |", "|---|---|---|---|");
      for (const one of operation.parameters)
        lines.push(
          `| \`${one.name}\`${one.required ? " (required)" : ""} | ${one.in} | ${cell(typeOf(one.schema))}${one.schema.default !== undefined ? `, ${String(one.schema.default)} if not given` : ""} | ${cell(one.description ?? "")} |`,
        );
      lines.push("");
    }
    const ok = Object.entries(operation.responses).find(([status]) => status.startsWith("2"));
    lines.push(`Answers ${ok?.[0]}: \`${answerType(operation)}\`${ok?.[1].description.startsWith("Also") ? ` (${ok[1].description.toLowerCase()})` : ""}`, "");
  }
  lines.push("## Shapes", "");
  for (const [name, schema] of schemas()) {
    if (!schema.properties) continue;
    lines.push(`### ${name}`, "", "| field | type | |", "|---|---|---|");
    for (const [field, inner] of Object.entries(schema.properties))
      lines.push(`| \`${field}\`${schema.required?.includes(field) ? "" : "?"} | ${cell(typeOf(inner))} | ${cell(inner.description ?? "")} |`);
    lines.push("");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** One static page with no script. */
export function referencePage(): string {
  const described = operations();
  const parts = described
    .map(
      ({ path, method, operation }) =>
        `<section id="${operation.operationId}"><h2><code>${method} /api/v1${escaped(path)}</code></h2><p>${escaped(operation.summary)}.${operation.security ? " <b>Needs the token.</b>" : ""}</p>${
          operation.parameters?.length
            ? `<table><thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${operation.parameters.map((one) => `<tr><th scope="row"><code>${escaped(one.name)}</code>${one.required ? " (required)" : ""}</th><td>${one.in}</td><td>${escaped(typeOf(one.schema))}</td><td>${escaped(one.description ?? "")}</td></tr>`).join("")}</tbody></table>`
            : ""
        }<p>Answers <code>${escaped(answerType(operation))}</code></p></section>`,
    )
    .join("");
  const shapes = schemas()
    .filter(([, schema]) => schema.properties)
    .map(
      ([name, schema]) =>
        `<section id="shape-${name}"><h3>${name}</h3><table><tbody>${Object.entries(schema.properties!)
          .map(
            ([field, inner]) =>
              `<tr><th scope="row"><code>${escaped(field)}</code></th><td>${escaped(typeOf(inner))}</td><td>${escaped(inner.description ?? "")}</td></tr>`,
          )
          .join("")}</tbody></table></section>`,
    )
    .join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Muster: HTTP API</title><link rel="icon" href="/mark.svg" type="image/svg+xml"><link rel="stylesheet" href="/api/v1/reference.css"></head><body><header><a href="/">Muster</a></header><main><h1>HTTP API</h1><p>${escaped((openApiOf() as { info: { description: string } }).info.description).replace(/`([^`]+)`/g, "<code>$1</code>")}</p><p><a href="/api/v1/openapi.json">OpenAPI 3.1 document</a></p><nav aria-label="Operations"><ul>${described.map(({ path, method, operation }) => `<li><a href="#${operation.operationId}"><code>${method} ${escaped(path)}</code></a></li>`).join("")}</ul></nav>${parts}<h2>Shapes</h2>${shapes}</main></body></html>`;
}

export const referenceCss = `:root{color-scheme:light dark;--ink:#14213d;--paper:#fdfcf9;--rule:#d8d4c9;--soft:#48526a}@media(prefers-color-scheme:dark){:root{--ink:#e9e6dd;--paper:#10151f;--rule:#333c4e;--soft:#b9bfcc}}
*{box-sizing:border-box}body{margin:0;font:14px/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;color:var(--ink);background:var(--paper)}header{padding:10px 22px;border-bottom:1px solid var(--rule);font-weight:700}main{max-width:1080px;padding:18px 22px 60px;margin:0 auto}
a{color:inherit}h1{font-size:22px}h2{font-size:15px;margin:34px 0 6px}h3{font-size:13px;margin:22px 0 4px}code{font:12.5px/1.4 ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}table{border-collapse:collapse;width:100%;margin:8px 0}th,td{text-align:left;vertical-align:top;padding:4px 10px 4px 0;border-bottom:1px solid var(--rule);font-weight:400;overflow-wrap:anywhere}thead th{color:var(--soft);font-weight:600}h2 code{font-size:14px;font-weight:650}nav ul{columns:3 220px;padding:0;list-style:none}nav a{display:inline-block;padding:2px 0;min-height:24px}
`;
