/** Verb groups: one lexical verb with its auxiliaries, negations and the adverbs between. */
import { isFiniteAuxiliary } from "./finiteness.ts";
import { ADV, BE, DO, HAVE, type Lexicon, MODAL, NEG, TIME, TO, VB, VBD, VBG, VBN, VBZ } from "./lexicon.ts";
import type { VerbGroup } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import { internWord, wordAt } from "./words.ts";

export const be = internWord("be"),
  have = internWord("have"),
  doing = internWord("do");

export function verbGroup(tokens: Tokens, from: number, last: number, tags: Uint8Array, lexicon: Lexicon): VerbGroup | null {
  let i = from;
  let modal = "",
    negated = false,
    perfect = false,
    progressive = false,
    passive = false,
    infinitive = false;
  let main = -1,
    lemma = 0;
  let finiteTag = 0;
  let tense: VerbGroup["tense"] = "none";
  let auxiliary = -1,
    auxiliaryTag = 0;
  const word = (at: number): string => (tokens.word[at] === 0 ? "" : wordAt(tokens.word[at]));
  while (i < last) {
    const tag = tags[i];
    if (tag === TO && i === from) {
      infinitive = true;
      if (from > 0 && (tags[from - 1] === NEG || word(from - 1) === "not" || word(from - 1) === "never")) negated = true;
      i++;
      continue;
    }
    if (tag === NEG || (tag === ADV && (word(i) === "not" || word(i) === "never"))) {
      // "opted not to": the negation after the verb belongs to what follows.
      if (main >= 0) break;
      // "will not only send": and does.
      negated ||= !(i + 1 < last && /^(?:only|just|merely|simply)$/.test(word(i + 1)));
      i++;
      continue;
    }
    // "is currently led": a time word inside the group.
    if (tag === TIME && i > from && main < 0 && i + 1 < last && isVerbal(tags[i + 1])) {
      i++;
      continue;
    }
    if (tag === ADV && i > from && i + 1 < last && (tags[i + 1] === ADV || isVerbal(tags[i + 1]) || tags[i + 1] === NEG) && main < 0) {
      i++;
      continue;
    }
    if (tag === MODAL) {
      if (main >= 0 || auxiliary >= 0) break;
      modal = word(i) || "will";
      if (modal.endsWith("n't") || modal === "cannot") negated = true;
      tense = modal === "will" || modal === "'ll" || modal === "won't" || modal === "shall" ? "future" : "present";
      finiteTag ||= MODAL;
      auxiliary = i;
      auxiliaryTag = MODAL;
      i++;
      continue;
    }
    if (tag === BE || tag === HAVE || tag === DO) {
      if (main >= 0) break;
      const w = word(i);
      const going = auxiliaryTag === BE && (w === "having" || w === "doing");
      if (auxiliary >= 0 && auxiliaryTag === BE && tag !== BE && !going) break;
      if (w.endsWith("n't")) negated = true;
      if (finiteTag === 0 && !infinitive && modal === "" && isFiniteAuxiliary(tokens, i)) {
        finiteTag = tag;
        tense =
          w === "was" || w === "were" || w === "had" || w === "did" || w === "wasn't" || w === "weren't" || w === "hadn't" || w === "didn't"
            ? "past"
            : "present";
      }
      if ((w === "being" && auxiliary >= 0) || going) progressive = true;
      // "has had talks", "have done so": the main verb looks like an auxiliary.
      if (w === "been" || ((w === "had" || w === "done") && auxiliaryTag === HAVE)) perfect = true;
      auxiliary = i;
      auxiliaryTag = tag;
      i++;
      continue;
    }
    if (tag >= VB && tag <= VBG) {
      if (main >= 0) break;
      const ok =
        auxiliary < 0
          ? true
          : auxiliaryTag === MODAL || auxiliaryTag === DO
            ? tag === VB || tag === VBN
            : auxiliaryTag === BE
              ? tag === VBN || tag === VBG
              : tag === VBN;
      if (!ok) break;
      if (infinitive && auxiliary < 0 && tag !== VB) break;
      main = i;
      if (auxiliaryTag === HAVE && tag === VBN) perfect = true;
      if (auxiliaryTag === BE && tag === VBN) passive = true;
      if (auxiliaryTag === BE && tag === VBG) progressive = true;
      if (auxiliary < 0 && !infinitive) {
        finiteTag = tag;
        tense = tag === VBD ? "past" : tag === VBZ || tag === VB ? "present" : "none";
      }
      if (auxiliaryTag === BE && word(auxiliary) === "been") perfect = true;
      i++;
      continue;
    }
    break;
  }
  if (main < 0 && auxiliary < 0) return null;
  // "was not sent", "has also been": trailing adverbs swallowed before a verb that did not come are given back.
  let end = i;
  while (end > from + 1 && tags[end - 1] === ADV && end - 1 > Math.max(main, auxiliary)) end--;
  const verb = main >= 0 ? main : auxiliary;
  const n = tokens.word[verb];
  if (main >= 0) lemma = n < lexicon.size ? lexicon.verbLemma[n] : 0;
  else lemma = auxiliaryTag === BE ? be : auxiliaryTag === HAVE ? have : auxiliaryTag === DO ? doing : 0;
  const form: VerbGroup["form"] = infinitive
    ? "infinitive"
    : finiteTag === VBG
      ? "gerund"
      : finiteTag === VBN
        ? "participle"
        : finiteTag === 0 && word(from) === "be"
          ? "finite"
          : finiteTag === 0
            ? auxiliary >= 0 && (word(from) === "being" || word(from) === "having")
              ? "gerund"
              : "participle"
            : "finite";
  // "never sent", "no longer sends": a finite verb right after such a word.
  if (form === "gerund" && from > 0 && (word(from - 1) === "not" || word(from - 1) === "never")) negated = true;
  if (form === "finite" && ((from > 0 && word(from - 1) === "never") || (from > 1 && tags[from - 2] === NEG && word(from - 1) === "longer"))) negated = true;
  return {
    type: "vg",
    first: from,
    last: end,
    main: verb,
    lemma,
    form,
    tense,
    modal,
    perfect,
    progressive,
    passive: passive || form === "participle",
    negated,
    index: 0,
  };
}

const isVerbal = (tag: number): boolean => tag === MODAL || tag === BE || tag === HAVE || tag === DO || (tag >= VB && tag <= VBG);
