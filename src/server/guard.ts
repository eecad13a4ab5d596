/**
 * Who may speak to the ledger. It listens on this machine only; a page from elsewhere must neither read nor write it, whatever
 * name it gives the address (DNS rebinding), so Host and Origin are both checked, and writing needs a token besides.
 */
import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { ApiError, problem } from "./problem.ts";

export interface GuardOptions {
  /** Host names that the server answers to, without the port. */
  readonly hosts: ReadonlySet<string>;
  readonly token: string;
  readonly readOnly: boolean;
  readonly maxBodyBytes: number;
}

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

export const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": contentPolicy,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

export function guard(options: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host") ?? "";
    if (!options.hosts.has(nameOf(host)))
      return withHeaders(problem(c, 421, `'${host}' is not a name of this ledger; it answers to ${[...options.hosts].join(", ")}`));
    const origin = c.req.header("origin");
    if (origin !== undefined && !isOwn(origin, host)) return withHeaders(problem(c, 403, `A page of '${origin}' may not use this ledger`));
    const site = c.req.header("sec-fetch-site");
    if (site !== undefined && site !== "same-origin" && site !== "none" && c.req.path.startsWith("/api/"))
      return withHeaders(problem(c, 403, "Only this ledger's own page may use it"));
    const writes = c.req.method !== "GET" && c.req.method !== "HEAD" && c.req.path !== "/api/v1/scenarios";
    if (writes) {
      if (options.readOnly) return withHeaders(problem(c, 405, "Start without --read-only to write"));
      if (!isToken(bearerOf(c.req.header("authorization")), options.token))
        return withHeaders(
          problem(c, 401, "Send `Authorization: Bearer TOKEN` with the token that `muster serve` printed", [
            { pointer: "/header/authorization", detail: "missing or wrong" },
          ]),
        );
      const length = c.req.header("content-length");
      if (length !== undefined && Number(length) > options.maxBodyBytes)
        return withHeaders(problem(c, 413, `A request may have ${options.maxBodyBytes} bytes; split the files over several`));
    }
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value);
  };
}

/** The body as bytes, never more than allowed, whatever the Content-Length said. */
export async function boundedBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxBytes) throw new ApiError(413, `A request may have ${maxBytes} bytes; split the files over several`);
      chunks.push(chunk);
    }
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  return response;
}

const nameOf = (host: string): string => (host.startsWith("[") ? host.slice(0, host.indexOf("]") + 1) : host.split(":", 1)[0]).toLowerCase();

function isOwn(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host.toLowerCase();
  } catch {
    return false;
  }
}

const bearerOf = (header: string | undefined): string => /^Bearer\s+(\S+)$/i.exec(header ?? "")?.[1] ?? "";

function isToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
