/** Where what is said ends. */
import type { Clause } from "../../text/clauses.ts";
import { type Chunk, type VerbGroup, isNounPhrase, isVerbGroup } from "../../text/phrases.ts";
import type { Tokens } from "../../text/tokens.ts";
import { cueBits, speaks, takesPredicate } from "./cues.ts";
import { isAdjunct } from "./frame.ts";
import type { Segment } from "./segments.ts";
import { folded } from "../../text/tokens.ts";

/** Where what is said ends: the sentence, or the next cue of the same speaker, or the main clause around a relative one. */
export function contentEnd(segment: Segment, clause: Clause, from: number, isClause: boolean, tokens: Tokens): number {
  const { chunks, clauses } = segment;
  const own = clause.vg.index;
  // A subject before us waits for its verb: "Smith, who said that X, will leave".
  let limit = chunks.length;
  for (const c of clauses) {
    if (
      c.vg.index > from &&
      !c.inherited &&
      c.subject !== null &&
      c.subject.index < own &&
      c.vg.form === "finite" &&
      (clause.type === "relative" || clause.type === "participle")
    ) {
      limit = c.vg.index;
      break;
    }
  }
  const inBrackets = clause.type === "relative" && chunks[own - 2]?.type === "comma" && chunks[own - 1]?.type === "wh";
  const fronted =
    clause.type === "adverbial" && !clauses.some((c) => c.vg.index < own) && chunks.findIndex((c) => c.type === "sub") === (chunks[0].type === "sub" ? 0 : -2);
  const isInfinitive = isVerbGroup(chunks[from]) && (chunks[from] as VerbGroup).form === "infinitive";
  let open = chunks[from].type === "quote" && isDoubleMark(tokens, chunks[from].first);
  for (let i = from + 1; i < limit; i++) {
    const chunk = chunks[i];
    if (chunk.type === "quote" && isDoubleMark(tokens, chunk.first)) open = opensQuotation(tokens, chunk.first, open);
    // A quotation is cut nowhere.
    if (open && chunk.type !== "quote") continue;
    // "As Lee said that X, the talks went on".
    if (fronted && chunk.type === "comma" && isNounPhrase(chunks[i + 1]) && mainAfter(clauses, i)) {
      limit = i;
      break;
    }
    if (!isClause && i > from + 1 && isWeekdayAdjunct(chunks, i, tokens)) {
      limit = i;
      break;
    }
    // "Smith, who said that X, will leave": a relative clause between commas ends where the main verb comes.
    if (inBrackets && chunk.type === "comma" && isVerbGroup(chunks[i + 1]) && (chunks[i + 1] as VerbGroup).form === "finite") {
      limit = i;
      break;
    }
    if (chunk.type === "comma" || chunk.type === "conj") {
      let k = i + 1;
      while (chunks[k]?.type === "conj" || chunks[k]?.type === "adv" || chunks[k]?.type === "quote") k++;
      const next = chunks[k];
      const dash = chunk.type === "comma" && tokens.end[chunk.first] - tokens.start[chunk.first] === 1 && tokens.text[tokens.start[chunk.first]] === ",";
      if (isVerbGroup(next)) {
        if (chunk.type === "comma" && dash && next.form === "gerund" && (cueBits(next.lemma) & (speaks | takesPredicate)) !== 0) {
          limit = i;
          break;
        }
        if (
          next.form === "finite" &&
          next.modal === "" &&
          clause.vg.form === "finite" &&
          cueBits(next.lemma) !== 0 &&
          sharesSubject(clauses, next, clause) &&
          next.tense === clause.vg.tense &&
          next.perfect === clause.vg.perfect
        ) {
          limit = i;
          break;
        }
        if (!isClause && next.form === "finite") {
          limit = i;
          break;
        }
      }
      if (isNounPhrase(next)) {
        const verb = clauses.find((c) => !c.inherited && c.subject === next && c.vg.form === "finite");
        if (verb && chunk.type === "comma") {
          if ((cueBits(verb.vg.lemma) & speaks) !== 0) {
            limit = i;
            break;
          }
          if (!isClause || isInfinitive) {
            limit = i;
            break;
          }
        } else if (verb && !isClause) {
          limit = i;
          break;
        }
      }
      if (chunk.type === "comma" && next?.type === "prep" && folded(tokens, next.first) === "according") {
        limit = i;
        break;
      }
      if (chunk.type === "comma" && (next?.type === "sub" || (!isClause && next?.type === "wh")) && sentenceAdjuncts.has(folded(tokens, next.first))) {
        limit = i;
        break;
      }
      continue;
    }
    if (chunk.type === "break" && tokens.text[tokens.start[chunk.first]] === ";") {
      limit = i;
      break;
    }
    if (chunk.type === "prep" && folded(tokens, chunk.first) === "according") {
      limit = i;
      break;
    }
    if (!isClause && chunk.type === "sub" && i > from + 1 && sentenceAdjuncts.has(folded(tokens, chunk.first))) {
      limit = i;
      break;
    }
  }
  while (limit > from + 1 && (chunks[limit - 1].type === "comma" || chunks[limit - 1].type === "conj" || chunks[limit - 1].type === "break")) limit--;
  return Math.min(chunks[limit - 1].last, segment.last);
}
const isDoubleMark = (tokens: Tokens, i: number): boolean => '"“”«»'.includes(tokens.text[tokens.start[i]]);
function opensQuotation(tokens: Tokens, i: number, open: boolean): boolean {
  const mark = tokens.text[tokens.start[i]];
  return mark === '"' ? !open : mark === "“" || mark === "«";
}

const mainAfter = (clauses: readonly Clause[], i: number): boolean =>
  clauses.some((c) => c.type === "main" && !c.inherited && c.subject !== null && c.subject.index === i + 1);

/** "on Monday", "in a statement" after what a stance is taken on. */
function isWeekdayAdjunct(chunks: readonly Chunk[], i: number, tokens: Tokens): boolean {
  const np = chunks[i + 1];
  return (
    chunks[i].type === "prep" &&
    isNounPhrase(np) &&
    isAdjunct(folded(tokens, np.head)) &&
    (folded(tokens, chunks[i].first) === "on" || folded(tokens, chunks[i].first) === "in" || folded(tokens, chunks[i].first) === "during")
  );
}
const sentenceAdjuncts = new Set("while as after although though when before which because since where".split(" "));

function sharesSubject(clauses: readonly Clause[], vg: VerbGroup, clause: Clause): boolean {
  const other = clauses.find((c) => c.vg === vg);
  return other !== undefined && other.subject === clause.subject && other.inherited;
}

/** Chunk of the "that" or "whether" that begins what is said, when only adjuncts and hearers stand before it; -1 where there is none. */
export function complementiserAfter(chunks: readonly Chunk[], at: number, tokens: Tokens, hearer: boolean): number {
  let nouns = 0;
  for (let k = at; k < chunks.length && k < at + 9; k++) {
    const chunk = chunks[k];
    if (chunk.type === "sub" || chunk.type === "wh") {
      const word = folded(tokens, chunk.first);
      if (word !== "that" && word !== "whether") return -1;
      if (chunk.type === "wh" && !hearer && chunks[k - 1]?.type === "np") {
        // "said in a statement that" against "praised the plan that".
        if (chunks[k - 2]?.type !== "prep") return -1;
      }
      return k;
    }
    if (chunk.type === "np") {
      if (chunks[k - 1]?.type !== "prep" && !(hearer && nouns === 0) && !timeNouns.has(folded(tokens, chunk.head))) return -1;
      nouns++;
      continue;
    }
    // "said in an interview published on Sunday that".
    if (isVerbGroup(chunk) && chunk.form === "participle" && nouns > 0 && chunks[k - 1]?.type === "np") continue;
    if (
      chunk.type === "adv" ||
      chunk.type === "prep" ||
      (chunk.type === "comma" &&
        (nouns > 0 || chunks[k - 1]?.type === "adv" || (k === at && (chunks[k + 1]?.type === "adv" || chunks[k + 1]?.type === "prep"))))
    )
      continue;
    return -1;
  }
  return -1;
}

export const timeNouns = new Set(
  "january february march april may june july august september october november december weekend day days week weeks month months year years night morning afternoon evening monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);
