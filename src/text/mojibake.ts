/** Text decoded in the wrong way ("â€™", "Ã©", "�"): looked for only where one of its first units occurs at all. */
import type { Damage } from "../model/document.ts";

const pattern =
  /(?:[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+|â(?:€[\u0080-\u00bf\u0152\u0153\u02dc\u2013-\u203a\u2122¦]?|[\u0080-\u00bf]{1,2})|â€|\ufffd+|ï»¿)+/g;

export function mojibakeIn(text: string): readonly Damage[] {
  if (!text.includes("â€") && !text.includes("Ã") && !text.includes("Â") && !text.includes("\ufffd") && !text.includes("â\u0080")) return [];
  const found: Damage[] = [];
  for (const match of text.matchAll(pattern))
    found.push({ kind: "mojibake", start: match.index, end: match.index + match[0].length, because: "decoded in the wrong way" });
  return found;
}
