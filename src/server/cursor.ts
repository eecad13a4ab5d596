/** Opaque cursors: where a listing goes on, and in which state of the ledger it was begun. */
import { ApiError } from "./problem.ts";

export function cursorOf(offset: number): string {
  return Buffer.from(`o${offset.toString(36)}`).toString("base64url");
}

export function offsetOf(cursor: string): number {
  const m = /^o([0-9a-z]{1,8})$/.exec(Buffer.from(cursor, "base64url").toString("latin1"));
  if (!m)
    throw new ApiError(400, "The cursor is none that this ledger gave", [{ pointer: "/query/cursor", detail: "take it from `next` of the answer before" }]);
  return Number.parseInt(m[1], 36);
}
