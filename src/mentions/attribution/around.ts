/** Cues in the middle or at the end of what they attribute: "…, he said", "as he said", "a plan he said would fail". */
import type { Clause } from "../../text/clauses.ts";
import { type NounPhrase, type VerbGroup, isNounPhrase } from "../../text/phrases.ts";
import type { Tokens } from "../../text/tokens.ts";
import { internWord } from "../../text/words.ts";
import { contentEnd } from "./contents.ts";
import { cueBits, isUnnamed, takesObject } from "./cues.ts";
import { type Frame, type Range, lastWord } from "./frame.ts";
import type { Segment } from "./segments.ts";
import { folded } from "../../text/tokens.ts";

/** `," said Smith`: the verb begins the segment after a quotation or comma and its noun phrase is no object, as in ", promised a frigate". */
export function invertedSubject(segment: Segment, clause: Clause, np: NounPhrase, tokens: Tokens): boolean {
  const { chunks } = segment;
  if ((cueBits(clause.vg.lemma) & takesObject) !== 0 && !segment.joinedBefore && articles.has(folded(tokens, np.first)) && !isUnnamed(folded(tokens, np.head)))
    return false;
  let i = clause.vg.index - 1;
  while (i >= 0 && (chunks[i].type === "adv" || chunks[i].type === "quote")) i--;
  const starts = i < 0 && segment.joinedBefore;
  const afterComma = i >= 0 && chunks[i].type === "comma" && clause.vg.first - chunks[i].last <= 1;
  return (starts || afterComma) && clause.vg.form === "finite" && clause.vg.modal === "" && np.index > clause.vg.index;
}

const articles = new Set(["a", "an"]);

/** A cue without a complement of its own: what is said is a quotation beside it, or the sentence before its comma. */
export function parenthetical(segment: Segment, clause: Clause, make: (content: readonly Range[], runsOn?: boolean) => Frame, tokens: Tokens): Frame | null {
  const frame = { ...make([]), clausal: true };
  const source = frame.source;
  const begin = source === null ? frame.cue.first : Math.min(source.first, frame.cue.first);
  // "…,” he said on Monday; the talks go on, she said": what stands before the semicolon is another's.
  const opens = segment.chunks.findLast((c) => c.type === "break" && c.last <= begin && tokens.text[tokens.start[c.first]] === ";")?.last ?? segment.first;
  if (segment.after || (segment.joinedBefore && opens === segment.first)) return make([]);
  if (clause.vg.form !== "finite" || source === null) return null;
  // "The talks will go on, he said."
  const comma = commaBefore(segment, begin);
  if (comma < 0) return null;
  const first = opens,
    last = segment.chunks[comma].first;
  // "The talks, he said on Monday, will go on": the subject before the comma waits for its verb.
  const after = segment.chunks.findIndex((c) => c.first >= Math.max(source.last, frame.cue.last));
  const closes = segment.chunks[after];
  const waits = after < 0 ? -1 : pastAdjuncts(segment, after);
  if (
    waits > after &&
    segment.chunks[waits]?.type === "comma" &&
    !segment.clauses.some((c) => c.vg.index < comma && c.vg.form === "finite") &&
    segment.clauses.some((c) => c.vg.index === waits + 1 && c.vg.form === "finite" && c.subject !== null && c.subject.index < comma)
  ) {
    return {
      ...frame,
      content: [
        { first, last },
        { first: segment.chunks[waits].last, last: lastWord(segment, tokens) },
      ],
    };
  }
  // "Chad plans, officials said on Monday, to send": the infinitive goes on behind the comma.
  const goesOn = waits < 0 ? undefined : segment.clauses.find((c) => c.vg.index === waits + 1 && c.vg.form === "infinitive");
  if (goesOn !== undefined && segment.chunks[waits]?.type === "comma" && segment.clauses.some((c) => c.vg.index === comma - 1 && c.vg.form === "finite")) {
    return {
      ...frame,
      content: [
        { first, last },
        { first: goesOn.vg.first, last: lastWord(segment, tokens) },
      ],
    };
  }
  if (
    closes?.type === "comma" &&
    closes.first === Math.max(source.last, frame.cue.last) &&
    segment.clauses.some((c) => c.vg.index > closes.index && c.vg.form === "finite")
  ) {
    return {
      ...frame,
      content: [
        { first, last },
        { first: closes.last, last: lastWord(segment, tokens) },
      ],
    };
  }
  if (
    last - first < 2 ||
    (!segment.clauses.some((c) => c.vg.index < comma && c.vg.first >= first && (c.vg.form === "finite" || isHeadline(c)) && !hangsOnAdjunct(segment, c)) &&
      !isFragment(segment, first, comma))
  )
    return null;
  const end = Math.max(source.last, frame.cue.last);
  const rest = segment.chunks.findIndex((c) => c.first >= end && c.type === "comma");
  const pieces: Range[] = [{ first, last }];
  // "The talks, he said, will go on."
  if (
    rest >= 0 &&
    rest + 1 < segment.chunks.length &&
    segment.chunks[rest].first === end &&
    !segment.clauses.some((c) => c.vg.index < comma && c.vg.form === "finite" && c.type === "main")
  )
    pieces.push({ first: segment.chunks[rest].last, last: lastWord(segment, tokens) });
  return { ...frame, content: pieces };
}

/** The chunk behind the adjuncts of a cue: "on Monday", "in Paris", "yesterday". */
function pastAdjuncts({ chunks }: Segment, from: number): number {
  let k = from;
  while (
    k < chunks.length &&
    k < from + 7 &&
    (chunks[k].type === "adv" || chunks[k].type === "np" || (chunks[k].type === "prep" && chunks[k + 1]?.type === "np"))
  )
    k += chunks[k].type === "prep" ? 2 : 1;
  return k;
}

/** "Denmark to send ships, minister says": in a headline the infinitive of its first words is the verb. */
const isHeadline = ({ vg, subject }: Clause): boolean => vg.form === "infinitive" && subject !== null && subject.index === 0 && vg.index === 1;

/** "No change before May, the minister said": words without a verb, but for the time and place that stand before who speaks. */
function isFragment({ chunks }: Segment, first: number, comma: number): boolean {
  const opening = chunks.findIndex((c) => c.first >= first);
  return (
    chunks[opening]?.type === "np" &&
    comma - opening >= 3 &&
    !chunks.slice(opening, comma).some((c) => c.type === "vg" || c.type === "comma" || c.type === "sub" || c.type === "wh")
  );
}

/** "At a meeting it held in May, the council said": the clause only says which meeting. */
function hangsOnAdjunct(segment: Segment, clause: Clause): boolean {
  const { chunks } = segment;
  const subject = clause.subject?.index ?? -1;
  return (
    clause.vg.modal === "" &&
    chunks[0].type === "prep" &&
    subject > 1 &&
    chunks[subject - 1].type === "np" &&
    !chunks.slice(0, subject).some((c) => c.type === "comma" && chunks[c.index + 1] === chunks[subject])
  );
}

/** "a probe the agency said was under way", "which officials say has failed": what is said stands on both sides. */
export function aroundFrame(
  segment: Segment,
  clause: Clause,
  next: VerbGroup,
  make: (content: readonly Range[], runsOn?: boolean) => Frame,
  tokens: Tokens,
): Frame | null {
  const { chunks } = segment;
  const frame = make([]);
  if (frame.source === null) return null;
  const rest = { first: next.first, last: contentEnd(segment, clause, next.index, true, tokens) };
  const before = chunks.findLast((c) => c.last <= (frame.source as Range).first && c.type !== "adv" && c.type !== "quote");
  if (before?.type === "wh") return { ...frame, clausal: true, content: [{ first: before.first, last: before.last }, rest] };
  return before && isNounPhrase(before)
    ? { ...frame, clausal: true, content: [{ first: before.first, last: before.last }, rest] }
    : { ...frame, clausal: true, content: [rest] };
}

const as = internWord("as");

/** "as he has said": what is said is the clause around. */
export function asFrame(segment: Segment, clause: Clause, make: (content: readonly Range[], runsOn?: boolean) => Frame, tokens: Tokens): Frame | null {
  const { chunks } = segment;
  if (!chunks.some((c) => c.index < clause.vg.index && (c.type === "sub" || c.type === "prep") && tokens.word[c.first] === as)) return null;
  const frame = make([]);
  const source = frame.source;
  if (source === null) return null;
  const before = chunks.findLast((c) => c.last <= source.first);
  if (before === undefined || (before.type !== "sub" && before.type !== "prep") || folded(tokens, before.first) !== "as") return null;
  if (before.index > 0 && chunks[before.index - 1].type !== "comma") return null;
  let end = clause.vg.index + 1;
  while (end < chunks.length && chunks[end].type !== "comma" && chunks[end].type !== "break" && chunks[end].type !== "vg" && chunks[end].type !== "sub") end++;
  if (chunks[end]?.type === "vg" || chunks[end]?.type === "sub") return null;
  const last = lastWord(segment, tokens);
  const pieces: Range[] = [];
  if (before.index > 1) pieces.push({ first: segment.first, last: chunks[before.index - 1].first });
  if (end + 1 < chunks.length && chunks[end].type === "comma" && chunks[end].last < last) pieces.push({ first: chunks[end].last, last });
  return pieces.length > 0 ? { ...frame, clausal: true, content: pieces } : null;
}

function commaBefore(segment: Segment, token: number): number {
  for (let i = segment.chunks.length - 1; i >= 0; i--) {
    const chunk = segment.chunks[i];
    if (chunk.last > token) continue;
    if (chunk.type === "quote") continue;
    return chunk.type === "comma" ? i : -1;
  }
  return -1;
}
