/** Cues that are more than a verb: adjectives of belief, verbs that need their noun, passives and raising. */
import type { Clause } from "../../text/clauses.ts";
import { isNounPhrase, isVerbGroup } from "../../text/phrases.ts";
import type { Tokens } from "../../text/tokens.ts";
import { contentEnd } from "./contents.ts";
import { isCueAdjective, lightNouns, raises, speaks, takesHearer, takesObject } from "./cues.ts";
import { type Frame, cueStart, isBackward, subjectOfFinite } from "./frame.ts";
import type { Segment } from "./segments.ts";
import { sourceAfter, sourceOf } from "./sources.ts";
import { folded } from "../../text/tokens.ts";

/** "is convinced that", "are concerned about". */
export function adjectiveFrame(segment: Segment, clause: Clause, predicate: number, tokens: Tokens): Frame | null {
  const word = folded(tokens, predicate);
  if (!isCueAdjective(tokens.word[predicate])) return null;
  const { chunks } = segment;
  const at = chunks.findIndex((c) => c.first <= predicate && predicate < c.last);
  let k = at + 1;
  let cueLast = predicate + 1;
  const next = chunks[k];
  if (next === undefined) return null;
  if (next.type === "prep") {
    cueLast = next.last;
    k++;
    if (!isNounPhrase(chunks[k]) && !isVerbGroup(chunks[k])) return null;
  } else if (
    next.type !== "sub" &&
    next.type !== "wh" &&
    !(isVerbGroup(next) && next.form === "infinitive") &&
    !(isNounPhrase(next) && subjectOfFinite(segment, next))
  )
    return null;
  if (k >= chunks.length) return null;
  const subject = clause.subject;
  const impersonal = subject !== null && folded(tokens, subject.head) === "it";
  if ((word === "clear" || word === "unclear") && !impersonal) return null;
  const cue = { first: impersonal && subject ? subject.first : clause.vg.first, last: cueLast };
  return {
    source: impersonal ? null : sourceOf(segment, clause, tokens),
    cue,
    content: [{ first: chunks[k].first, last: contentEnd(segment, clause, k, next.type !== "prep", tokens) }],
    lemma: word,
    speech: false,
    runsOn: false,
    passive: false,
    clausal: false,
  };
}

/** "made comments about the plan", "expressed doubt that it works": the cue runs from the verb through the noun and its preposition. */
export function lightFrame(segment: Segment, clause: Clause, lemma: string, tokens: Tokens): Frame | null {
  const { chunks } = segment;
  const np = chunks[clause.vg.index + 1];
  if (!isNounPhrase(np) || !lightNouns.has(folded(tokens, np.head))) return null;
  const next = chunks[np.index + 1];
  if (next === undefined) return null;
  const cue = { first: cueStart(chunks, clause.vg, tokens), last: np.last };
  const source = sourceOf(segment, clause, tokens);
  const base = { source, cue, lemma, speech: false, runsOn: false, passive: false, clausal: false };
  const word = folded(tokens, next.first);
  if ((next.type === "sub" || next.type === "wh") && word === "that")
    return { ...base, content: [{ first: next.first, last: contentEnd(segment, clause, next.index, true, tokens) }] };
  if (next.type !== "prep" || !lightPrepositions.has(word)) return null;
  const object = chunks[next.index + 1];
  if (object === undefined || (!isNounPhrase(object) && !isVerbGroup(object) && object.type !== "wh")) return null;
  return {
    ...base,
    cue: { first: cue.first, last: next.last },
    content: [{ first: object.first, last: contentEnd(segment, clause, object.index, false, tokens) }],
  };
}
const lightPrepositions = new Set("about on for of at against with over to in".split(" "));

/** "was criticised by the union", "was asked whether", and what raises. */
export function passiveFrame(segment: Segment, clause: Clause, lemma: string, bits: number, tokens: Tokens): Frame | null {
  const { chunks } = segment;
  const { vg } = clause;
  if (vg.form !== "finite") return null;
  const cue = { first: cueStart(chunks, vg, tokens), last: vg.last };
  // "This was reported by the ministry".
  const next = chunks[vg.index + 1];
  if (
    (bits & speaks) !== 0 &&
    clause.subject !== null &&
    isBackward(clause.subject, tokens) &&
    next?.type === "prep" &&
    folded(tokens, next.first) === "by" &&
    isNounPhrase(chunks[next.index + 1])
  ) {
    return {
      source: sourceAfter(segment, next.index + 1, tokens),
      cue,
      content: [{ first: clause.subject.first, last: clause.subject.last }],
      lemma,
      speech: true,
      runsOn: false,
      passive: true,
      clausal: true,
    };
  }
  if ((bits & takesObject) !== 0 && lemma !== "expect" && lemma !== "anticipate") {
    const by = chunks.findIndex((c, k) => k > vg.index && k < vg.index + 4 && c.type === "prep" && folded(tokens, c.first) === "by");
    const agent = by < 0 ? undefined : chunks[by + 1];
    const subject = sourceOf(segment, clause, tokens);
    if (isNounPhrase(agent) && subject !== null)
      return { source: sourceAfter(segment, by + 1, tokens), cue, content: [subject], lemma, speech: false, runsOn: false, passive: true, clausal: false };
  }
  if ((bits & takesHearer) !== 0) {
    let k = vg.index + 1;
    while (chunks[k]?.type === "adv") k++;
    const next = chunks[k];
    const word = next ? folded(tokens, next.first) : "";
    const asks = lemma === "ask" && (word === "about" || word === "if");
    if (
      next &&
      (asks ||
        ((next.type === "sub" || next.type === "wh") && word !== "when" && word !== "as" && word !== "after") ||
        (isVerbGroup(next) && next.form === "infinitive"))
    ) {
      const from = word === "about" ? k + 1 : k;
      if (chunks[from])
        return {
          source: null,
          cue: { first: cue.first, last: from > k ? next.last : cue.last },
          content: [{ first: chunks[from].first, last: contentEnd(segment, clause, from, true, tokens) }],
          lemma,
          speech: true,
          runsOn: false,
          passive: true,
          clausal: true,
        };
    }
  }
  return (bits & raises) !== 0 ? raisedFrame(segment, clause, lemma, tokens) : null;
}

/** "X is expected to do Y", "X is said to have", "Y was reported": what is said stands around the cue. */
export function raisedFrame(segment: Segment, clause: Clause, lemma: string, tokens: Tokens): Frame | null {
  const { chunks } = segment;
  const { vg } = clause;
  if (vg.form !== "finite") return null;
  let k = vg.index + 1;
  while (chunks[k]?.type === "adv") k++;
  const next = chunks[k];
  const cue = { first: cueStart(chunks, vg, tokens), last: vg.last };
  const subject = sourceOf(segment, clause, tokens);
  if (next === undefined || subject === null) return null;
  const isAs = next.type === "prep" && folded(tokens, next.first) === "as";
  if (!(isVerbGroup(next) && next.form === "infinitive") && !isAs) return null;
  return {
    source: null,
    cue,
    content: [subject, { first: next.first, last: contentEnd(segment, clause, k, true, tokens) }],
    lemma,
    speech: false,
    runsOn: false,
    passive: true,
    clausal: false,
  };
}
