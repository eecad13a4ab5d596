import { hash } from "node:crypto";

const digits = Buffer.alloc(20);

/** `prefix_` and 20 hexadecimal digits of the SHA-256 of the parts (joined by U+001F). The one import of `node:` in the pure layers. */
export function idOf(prefix: string, ...parts: readonly string[]): string {
  // Copied, not a slice of the longer text: a slice would keep the whole of it in memory for as long as the id lives.
  digits.write(hash("sha256", parts.join("\u001f"), "hex"), 0, 20, "latin1");
  return `${prefix}_${digits.toString("latin1", 0, 20)}`;
}
