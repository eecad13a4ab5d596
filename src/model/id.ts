import { hash } from "node:crypto";

/** `prefix_` and 20 hexadecimal digits of the SHA-256 of the parts (joined by U+001F). The one import of `node:` in the pure layers. */
export function idOf(prefix: string, ...parts: readonly string[]): string {
  // From bytes, not as a slice of the longer text: a slice would keep the whole of it in memory for as long as the id lives.
  return `${prefix}_${hash("sha256", parts.join("\u001f"), "buffer").toString("hex", 0, 10)}`;
}
