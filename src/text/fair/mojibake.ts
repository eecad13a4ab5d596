/** UTF-8 that was read as Windows-1252 ("ErdoÄŸan", "â€œ"), put back letter by letter. */
import type { Edit } from "./edits.ts";

/** The bytes 0x80–0x9f as Windows-1252 shows them; five of them are no sign there. */
const shown = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const byteOf = (sign: string): number => {
  const at = shown.indexOf(sign);
  return at >= 0 ? 0x80 + at : sign.charCodeAt(0);
};

const follow = "[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";
const sequence = new RegExp(`[\\u00c2-\\u00df]${follow}|[\\u00e1-\\u00ef]${follow}{2}|â€(?=[\\s.,;:)]|$)`, "g");
/** Signs that no language writes: one of them shows that the whole text was misread. */
const sure = /â€|Â[\u00a0\u00ad]|Ã[\u0080-\u00bf‡–œž€‰]|Ä[\u00b0\u00b1Ÿž‡]|Å[\u009f\u00a1Ÿžº„›]|Ð[\u00b0-\u00bf]|Ã\u0083/;

/** What stands behind the hyphen of a compound. */
const compound = /^(?:led|based|backed|mandated|wide|level|term|year|day|month|up|off|in|general|to|and|of|style|range|old|strong)\b/;

export function mojibakeEdits(text: string): Edit[] {
  if (!sure.test(text)) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(sequence)) {
    const [words] = match,
      start = match.index;
    const bytes = [...words].map(byteOf);
    const point =
      words === "â€"
        ? 0x201d
        : bytes.length === 2
          ? ((bytes[0] & 31) << 6) | (bytes[1] & 63)
          : ((bytes[0] & 15) << 12) | ((bytes[1] & 63) << 6) | (bytes[2] & 63);
    // "US\u00adled": a hyphen that was soft; within a word it is none.
    const put =
      point === 0xa0
        ? " "
        : point !== 0xad
          ? String.fromCodePoint(point)
          : compound.test(text.slice(start + words.length, start + words.length + 12))
            ? "-"
            : "";
    edits.push({ start, end: start + words.length, put });
  }
  return edits;
}
