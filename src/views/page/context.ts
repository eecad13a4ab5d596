import type { Span } from "../../model/span.ts";

const reach = 260;

/** The words around a span, to the ends of their paragraph or about two sentences away. */
export function contextOf(text: string, { start, end }: Span): { readonly before: string; readonly after: string } {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - reach);
  const line = text.indexOf("\n", end);
  const to = Math.min(line < 0 ? text.length : line, end + reach);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from > 0 && text[from - 1] !== "\n" ? `…${before.replace(/^\S*\s/, " ")}` : before,
    after: to < text.length && text[to] !== "\n" ? `${after.replace(/\s\S*$/, " ")}…` : after,
  };
}
