import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { endpoints } from "../../src/server/contract.ts";
import { openApiOf } from "../../src/server/openapi.ts";
import { referenceMarkdown, referencePage } from "../../src/server/reference.ts";

const page = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "docs", "http-api.md");

test("docs/http-api.md is what the contract says (UPDATE_DOCS=1 writes it)", () => {
  if (process.env.UPDATE_DOCS || !existsSync(page)) writeFileSync(page, referenceMarkdown());
  expect(readFileSync(page, "utf8")).toBe(referenceMarkdown());
});

test("the OpenAPI document names every endpoint, and every reference in it leads somewhere", () => {
  const document = openApiOf() as any;
  expect(document.openapi).toBe("3.1.0");
  for (const { path } of endpoints) expect(document.paths[`/${path.replace(/:(\w+)/g, "{$1}")}`].get).toBeDefined();
  for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(document.components.schemas[name], name).toBeDefined();
});

test("the rendered reference has no script", () => {
  expect(referencePage()).toContain("/api/v1/commitments");
  expect(referencePage()).not.toContain("<script");
});
