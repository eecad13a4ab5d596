/** Formats of answers, chosen by the ending of the path, and how a body goes out. */
import { createHash } from "node:crypto";
import type { Context } from "hono";

export type Format = "json" | "csv" | "ndjson" | "ics" | "md" | "html" | "docx" | "bib" | "ris" | "csl" | "atom" | "xlsx";

export const mediaTypes: Readonly<Record<Format, string>> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csl: "application/vnd.citationstyles.csl+json; charset=utf-8",
};

/** `/api/v1/claims.csv` → the route's path and the format asked for. `openapi.json` is a path of its own. */
export function splitFormat(path: string): { readonly path: string; readonly format: Format } {
  const m = /^(\/api\/v1\/.+)\.(json|csv|ndjson|ics|md|html|docx|bib|ris|csl|atom|xlsx)$/.exec(path);
  if (!m || path === "/api/v1/openapi.json") return { path, format: "json" };
  return { path: m[1], format: m[2] as Format };
}

/** The first of some formats that `Accept` asks for; null where it asks for none of them, or for JSON or anything first. */
export function acceptedOf(c: Context, formats: readonly Format[]): Format | null {
  for (const asked of (c.req.header("accept") ?? "").split(",").map((one) => one.split(";", 1)[0].trim().toLowerCase())) {
    if (asked === "*/*" || asked === "application/json") return null;
    const found = formats.find((format) => mediaTypes[format].split(";", 1)[0] === asked);
    if (found) return found;
  }
  return null;
}

export const formatOf = (c: Context): Format => splitFormat(new URL(c.req.url).pathname).format;

/** A body with its ETag; 304 where the asker has it already. Files other than JSON are offered as downloads. */
export function answer(c: Context, body: string | Uint8Array<ArrayBuffer>, format: Format, name: string): Response {
  const etag = `"${createHash("sha1").update(body).digest("base64url")}"`;
  const headers: Record<string, string> = { "content-type": mediaTypes[format], etag, "cache-control": "no-cache", vary: "accept, accept-language" };
  if (format !== "json") headers["content-disposition"] = `attachment; filename="muster-${name}.${format}"`;
  const known = c.req.header("if-none-match");
  if (known?.split(",").some((one) => one.trim().replace(/^W\//, "") === etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}
