/** Bridges: auxiliaries joined to their verbs across what stands between. */
import { BE, VB, VBD, VBN } from "./lexicon.ts";
import type { Chunk } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import { be, have } from "./verbs.ts";
import { wordAt } from "./words.ts";

/**
 * Joins an auxiliary to its verb across what stands between: "should by 2027 there be stationed", "has the council on Tuesday adopted".
 * Inversions, and the word order of translated text.
 */
export function bridge(chunks: Chunk[], tokens: Tokens, tags: Uint8Array): void {
  for (let i = 0; i < chunks.length; i++) {
    const open = chunks[i];
    if (open.type !== "vg" || open.form !== "finite") continue;
    const modal = open.modal !== "" && open.lemma === 0;
    const auxiliary = open.lemma === have || (open.lemma === be && open.modal === "");
    if (!modal && !auxiliary) continue;
    for (let j = i + 1; j < chunks.length && j - i < 12; j++) {
      const close = chunks[j];
      if (close.type === "break" || close.type === "sub" || close.type === "wh" || close.type === "conj") break;
      if (close.type !== "vg") continue;
      const first = tags[close.first];
      const bare = modal && (first === VB || (first === BE && wordAt(tokens.word[close.first]) === "be"));
      // A participle at the end of its clause, with an object or adverbial before it.
      const closing = auxiliary && close.form === "participle" && first === VBN && j - i >= 2 && endsClause(chunks, j);
      // "had on Sunday written to Lima": an adverbial alone stands between.
      const parted =
        open.lemma === have && j - i >= 3 && (first === VBN || first === VBD) && !close.perfect && close.modal === "" && isAdverbial(chunks, i + 1, j);
      if (!bare && !closing && !parted) break;
      const perfect = (closing || parted) && open.lemma === have;
      chunks[j] = {
        ...close,
        form: "finite",
        tense: open.tense,
        modal: modal ? open.modal : close.modal,
        perfect: close.perfect || perfect,
        passive: close.passive && !perfect,
        negated: close.negated || open.negated,
        anchor: i,
      };
      chunks[i] = { type: "adv", first: open.first, last: open.last, index: i };
      break;
    }
  }
}

/** Prepositional phrases, adverbs and commas only. */
function isAdverbial(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const { type } = chunks[k];
    if (type === "np" ? chunks[k - 1].type !== "prep" : type !== "prep" && type !== "adv" && type !== "comma") return false;
  }
  return chunks[from].type !== "np";
}

const endsClause = (chunks: readonly Chunk[], j: number): boolean =>
  j + 1 >= chunks.length || chunks[j + 1].type === "break" || chunks[j + 1].type === "comma" || chunks[j + 1].type === "quote";
