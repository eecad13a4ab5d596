/** Errors of the API as `application/problem+json` (RFC 9457), each with where the fault lies. */
import type { Context } from "hono";

export interface Fault {
  /** JSON Pointer into the request: `/query/knownBy`, `/body/verdict`. */
  readonly pointer: string;
  readonly detail: string;
}

const titles: Readonly<Record<number, string>> = {
  400: "The request is not understood",
  401: "Writing needs the token that `muster serve` printed",
  403: "Refused",
  404: "Not found",
  405: "This ledger is served read-only",
  409: "Something else came first",
  413: "Too large",
  415: "This kind of body is not read here",
  421: "Not a host of this ledger",
  500: "A fault in Muster",
};

/** Thrown in a route to answer with a problem. */
export class ApiError extends Error {
  readonly status: number;
  readonly faults: readonly Fault[];
  constructor(status: number, detail: string, faults: readonly Fault[] = []) {
    super(detail);
    this.status = status;
    this.faults = faults;
  }
}

export function problem(c: Context, status: number, detail: string, faults: readonly Fault[] = []): Response {
  const body = { type: "about:blank", title: titles[status] ?? "Error", status, detail, instance: c.req.path, ...(faults.length ? { errors: faults } : {}) };
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" } });
}

/** Faults of a failed zod check, as pointers into `part` of the request. */
export function faultsOf(part: string, issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): Fault[] {
  return issues.map((issue) => ({
    pointer: `/${[part, ...issue.path.map(String)].map((step) => step.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`,
    detail: issue.message,
  }));
}
