/** What one verb of a segment attributes, and to whom: its cue, its source and its content as token ranges. */
import type { Clause } from "../../text/clauses.ts";
import { isNounPhrase, isVerbGroup, type Chunk, type NounPhrase, type VerbGroup } from "../../text/phrases.ts";
import type { Tokens } from "../../text/tokens.ts";
import { internWord, wordAt } from "../../text/words.ts";
import { cueBits, cuePrepositions, isCueAdjective, isEvidence, lightNouns, lightVerbs, onlyWithPreposition, raises, speaks, takesClause, takesHearer, takesInfinitive, takesObject, takesPredicate } from "./cues.ts";
import type { Segment } from "./segments.ts";

export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Frame {
  readonly source: Range | null;
  readonly cue: Range;
  /** Empty where what is said must be a quotation beside the segment. */
  readonly content: readonly Range[];
  /** Lemma of the verb, the noun, or the preposition. */
  readonly lemma: string;
  readonly speech: boolean;
  /** The content runs to the end of the segment, so a quotation that follows belongs to it. */
  readonly runsOn: boolean;
  readonly passive: boolean;
  /** The content is a clause of its own, not a noun phrase or infinitive. */
  readonly clausal: boolean;
  readonly tag?: string;
}

export const folded = (tokens: Tokens, i: number): string => (tokens.word[i] === 0 ? tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase() : wordAt(tokens.word[i]));

/** The attributions that the verbs of a segment make. */
export function framesOf(segment: Segment, tokens: Tokens): Frame[] {
  const found: Frame[] = [];
  for (const clause of segment.clauses) {
    const frame = frameOf(segment, clause, tokens);
    if (frame && stands(frame, clause)) found.push(frame);
  }
  return found;
}

/**
 * What somebody is said to think or want inside what is said is the outer speaker's account of it: only speech is told apart there.
 * An infinitive is what somebody may do, not what was said, unless words follow it.
 */
function stands(frame: Frame, clause: Clause): boolean {
  if (clause.vg.form === "infinitive") return frame.speech && (frame.content.length === 0 || frame.clausal);
  if (clause.type === "complement") return frame.speech && frame.clausal;
  return true;
}

function frameOf(segment: Segment, clause: Clause, tokens: Tokens): Frame | null {
  const { chunks } = segment;
  const { vg } = clause;
  const lemma = vg.lemma === 0 ? "" : wordAt(vg.lemma);
  const bits = cueBits(vg.lemma);
  if (lemma === "be" && clause.predicate >= 0) return adjectiveFrame(segment, clause, clause.predicate, tokens);
  if (vg.passive && vg.form === "finite" && isCueAdjective(tokens.word[vg.main])) return adjectiveFrame(segment, clause, vg.main, tokens);
  if (lightVerbs.has(lemma) && !vg.passive) {
    const light = lightFrame(segment, clause, lemma, tokens);
    if (light) return light;
  }
  if (bits === 0) return null;
  if (vg.passive && vg.form !== "gerund") return passiveFrame(segment, clause, lemma, bits, tokens);
  if ((bits & raises) !== 0 && (lemma === "seem" || lemma === "appear")) return raisedFrame(segment, clause, lemma, tokens);

  let cueLast = vg.last;
  let at = vg.index + 1;
  const prepositions = cuePrepositions(lemma);
  const next = chunks[at];
  let joined = false;
  if (next && (next.type === "prep" || next.type === "part" || next.type === "adv") && prepositions?.has(folded(tokens, next.first))) {
    cueLast = next.last;
    at++;
    joined = true;
  } else if (next?.type === "adv" && next.last - next.first === 1 && /ly$/.test(folded(tokens, next.first))) {
    // "argued insistently that", "bragged prematurely about".
    cueLast = next.last;
    at++;
    const after = chunks[at];
    if (after && (after.type === "prep" || after.type === "part") && prepositions?.has(folded(tokens, after.first))) { cueLast = after.last; at++; joined = true; }
  }
  if (bits === onlyWithPreposition && !joined) return null;
  // "said Sunday": the bare day goes with the verb.
  const day = (bits & speaks) !== 0 ? dayAfter(chunks, at, tokens) : 0;
  if (day > 0) { cueLast = day; at++; }
  const cue = { first: vg.form === "infinitive" ? infinitiveStart(segment, vg, tokens) : cueStart(chunks, vg, tokens), last: cueLast };
  const make = (content: readonly Range[], runsOn = false, source = sourceOf(segment, clause, tokens), clausal = false): Frame => ({
    tag: `${lemma}|${vg.form} ${clause.type} ${content.length === 0 ? "quote" : segment.chunks.find((c) => c.first === content[0].first)?.type}`, source, cue, content, lemma: joined && lemma === "call" ? "call for" : lemma, speech: (bits & speaks) !== 0, runsOn, passive: false, clausal });
  const right = (from: number, isClause: boolean): Frame => {
    const first = Math.min(chunks[from].first, segment.last);
    const last = contentEnd(segment, clause, from, isClause, tokens);
    const runsOn = last >= lastWord(segment, tokens);
    return make([{ first, last }], runsOn, undefined, isClause && !(isVerbGroup(chunks[from]) && chunks[from].form === "infinitive"));
  };

  // "was quoted as saying".
  const governor = clause.governor;
  if (vg.form === "gerund" && governor !== null && governor.vg.passive && tokens.word[chunks[vg.index - 1]?.first] === as && wordAt(governor.vg.lemma) === "quote") {
    const from = complementiserAfter(chunks, at, tokens, false);
    const start = from >= 0 ? from : at;
    const base = make([], false, sourceOf(segment, governor, tokens));
    return { ...base, cue: { first: cueStart(chunks, governor.vg, tokens), last: cueLast }, lemma: "quote", content: start < chunks.length && chunks[start].type !== "comma" && chunks[start].type !== "break" ? [{ first: chunks[start].first, last: contentEnd(segment, clause, start, true, tokens) }] : [] };
  }
  if ((bits & (speaks | takesClause)) !== 0 && vg.form === "finite") {
    const frame = asFrame(segment, clause, make, tokens);
    if (frame) return frame;
  }
  // "said that", "said on Monday that", "told reporters in a call that".
  if ((bits & (takesClause | takesHearer)) !== 0) {
    const that = complementiserAfter(chunks, at, tokens, (bits & takesHearer) !== 0);
    if (that >= 0) return right(that, true);
  }
  let k = at;
  while (chunks[k]?.type === "adv" || chunks[k]?.type === "quote") k++;
  let chunk = chunks[k];
  if (chunk === undefined || chunk.type === "comma" || chunk.type === "break") {
    if (chunk !== undefined && chunk.type === "comma" && chunks[k + 1]?.type === "quote" && (bits & speaks)) return right(k + 1, true);
    if (chunk !== undefined && chunk.type === "break" && tokens.text.charCodeAt(tokens.start[chunk.first]) === 58 && k + 1 < chunks.length) return right(k + 1, true);
    // "…, records show".
    return (bits & speaks) !== 0 || (shows.has(lemma) && chunk?.type !== "comma" && isEvidenceBefore(segment, clause, tokens)) ? parenthetical(segment, clause, k, make, tokens) : null;
  }
  if (chunk.type === "sub" && (bits & takesClause) !== 0) {
    const word = folded(tokens, chunk.first);
    if (word === "that" || word === "whether" || word === "if" || ((word === "when" || word === "where" || word === "how" || word === "why") && (bits & speaks) !== 0)) return right(k, true);
    return (bits & speaks) !== 0 ? parenthetical(segment, clause, k, make, tokens) : null;
  }
  if (chunk.type === "wh" && (bits & (takesClause | takesObject)) !== 0) return right(k, true);
  if (isVerbGroup(chunk)) {
    if (chunk.form === "finite" && chunk.index === vg.index + 1 && vg.form === "finite" && (bits & takesClause) !== 0) return aroundFrame(segment, clause, chunk, make, tokens);
    if (chunk.form === "infinitive" && (bits & takesInfinitive) !== 0) return right(at, true);
    if (chunk.form === "gerund" && (bits & takesObject) !== 0) return right(at, false);
    if (chunk.form === "finite" && (bits & takesClause) !== 0 && chunk.index > vg.index + 1) return null;
    return null;
  }
  if (isNounPhrase(chunk)) {
    // "said Canada would": the noun phrase is the subject of what is said.
    const isSubject = subjectOfFinite(segment, chunk);
    if (isSubject && (bits & takesClause) !== 0 && !((bits & takesHearer) !== 0 && lemma !== "warn" && lemma !== "advise" && lemma !== "ask" && lemma !== "promise")) return right(firstAt(at, k), true);
    if ((bits & takesHearer) !== 0) {
      let j = k + 1;
      while (chunks[j]?.type === "prep" && chunks[j + 1]?.type === "np" && j < k + 6) j += 2;
      const after = chunks[j];
      if (isVerbGroup(after) && after.form === "infinitive" && (bits & takesPredicate) !== 0) return right(k, true);
      if (isNounPhrase(after) && subjectOfFinite(segment, after)) return right(j, true);
      if (after?.type === "sub" || after?.type === "wh") return right(j, true);
      if (after === undefined || after.type === "comma" || after.type === "break") {
        if (after?.type === "break" && tokens.text.charCodeAt(tokens.start[after.first]) === 58 && j + 1 < chunks.length) return right(j + 1, true);
        if ((bits & takesObject) === 0) return parenthetical(segment, clause, j, make, tokens);
      }
      if (isSubject) return right(k, true);
      if ((bits & (takesObject | takesPredicate)) === 0 || lemma === "ask") return segment.before || segment.after ? make([]) : null;
    }
    if ((bits & speaks) !== 0 && invertedSubject(segment, clause, chunk)) {
      return parenthetical(segment, clause, k, (content, runsOn) => make(content, runsOn, sourceAfter(segment, k, tokens)), tokens);
    }
    if (lemma === "call" && !joined && !predicateAfter(chunks, chunk)) return null;
    if ((bits & (takesObject | takesPredicate)) !== 0 || joined) return right(firstAt(at, k), false);
    if (shows.has(lemma) && isEvidenceBefore(segment, clause, tokens)) return right(firstAt(at, k), true);
    if ((bits & speaks) !== 0 && segment.joinedBefore && beginsSegment(segment, clause)) return make([]);
    return lemma === "say" || lemma === "believe" || lemma === "think" || ((bits & speaks) !== 0 && (bits & takesHearer) === 0 && subjunctiveAfter(segment, chunk)) ? right(firstAt(at, k), true) : null;
  }
  if (chunk.type === "there" && (bits & takesClause) !== 0) return right(k, true);
  if (chunk.type === "prep" || chunk.type === "conj" || chunk.type === "part" || chunk.type === "adj") {
    if ((bits & speaks) !== 0) return parenthetical(segment, clause, k, make, tokens);
  }
  return null;
}

/** "called the deal a disgrace", against "called his mother". */
function predicateAfter(chunks: readonly Chunk[], np: NounPhrase): boolean {
  const last = np.joined.length > 0 ? np.joined[np.joined.length - 1] : np;
  let k = last.index + 1;
  while (chunks[k]?.type === "prep" && chunks[k + 1]?.type === "np") k += 2;
  const next = chunks[k];
  return next !== undefined && (next.type === "np" || next.type === "adj" || next.type === "quote" || next.type === "adv" || next.type === "wh" || next.type === "sub" || (next.type === "comma" && chunks[k + 1]?.type === "np") || (next.type === "vg" && next.form !== "finite"));
}

/** "suggested the writer be fired". */
const subjunctiveAfter = (segment: Segment, np: NounPhrase): boolean => segment.clauses.some((c) => c.subject === np && c.vg.index === np.index + 1);

const shows = new Set(["show", "find", "indicate", "reveal", "suggest"]);

function isEvidenceBefore(segment: Segment, clause: Clause, tokens: Tokens): boolean {
  const source = sourceOf(segment, clause, tokens);
  if (source === null) return false;
  for (let i = source.first; i < source.last; i++) if (isEvidence.has(folded(tokens, i))) return true;
  return false;
}

/** Does the segment begin with this clause's subject or its verb? */
function beginsSegment(segment: Segment, clause: Clause): boolean {
  const first = clause.subject !== null && clause.subject.index < clause.vg.index ? (clause.subject.joined[0] ?? clause.subject).index : clause.vg.index;
  for (let i = 0; i < first; i++) if (!["comma", "quote", "adv", "conj", "break"].includes(segment.chunks[i].type)) return false;
  return true;
}

const firstAt = (at: number, k: number): number => (k - at <= 1 ? at : k);

/** Where a weekday right after the verb ends, or 0. */
function dayAfter(chunks: readonly Chunk[], at: number, tokens: Tokens): number {
  const chunk = chunks[at];
  if (chunk === undefined || (chunk.type !== "np" && chunk.type !== "adv")) return 0;
  const last = chunk.last - 1;
  return weekdays.has(folded(tokens, last)) && chunk.last - chunk.first === 1 ? chunk.last : 0;
}

/** Chunk of the "that" or "whether" that begins what is said, when only adjuncts and hearers stand before it; -1 where there is none. */
function complementiserAfter(chunks: readonly Chunk[], at: number, tokens: Tokens, hearer: boolean): number {
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
    if (chunk.type === "adv" || chunk.type === "prep" || (chunk.type === "comma" && nouns > 0)) continue;
    return -1;
  }
  return -1;
}

const timeNouns = new Set("day days week weeks month months year years night morning afternoon evening monday tuesday wednesday thursday friday saturday sunday".split(" "));

function subjectOfFinite(segment: Segment, np: NounPhrase): boolean {
  const list = np.joined.length > 0 ? np.joined : null;
  return segment.clauses.some((c) => !c.inherited && c.vg.form === "finite" && c.vg.index > np.index && c.subject !== null && (c.subject === np || (list !== null && list.includes(c.subject))));
}

/** `," said Smith`: the verb begins the segment after a quotation or comma and its noun phrase is no object. */
function invertedSubject(segment: Segment, clause: Clause, np: NounPhrase): boolean {
  const { chunks } = segment;
  let i = clause.vg.index - 1;
  while (i >= 0 && (chunks[i].type === "adv" || chunks[i].type === "quote")) i--;
  const starts = i < 0 && segment.joinedBefore;
  const afterComma = i >= 0 && chunks[i].type === "comma" && clause.vg.first - chunks[i].last <= 1;
  return (starts || afterComma) && clause.vg.form === "finite" && clause.vg.modal === "" && np.index > clause.vg.index;
}

/** A cue without a complement of its own: what is said is a quotation beside it, or the sentence before its comma. */
function parenthetical(segment: Segment, clause: Clause, _to: number, make: (content: readonly Range[], runsOn?: boolean) => Frame, tokens: Tokens): Frame | null {
  if (segment.after || segment.joinedBefore) return make([]);
  const frame = { ...make([]), clausal: true };
  const source = frame.source;
  if (clause.vg.form !== "finite" || source === null) return null;
  const begin = Math.min(source.first, frame.cue.first);
  // "The talks will go on, he said."
  const comma = commaBefore(segment, begin);
  if (comma < 0) return null;
  const first = segment.first, last = segment.chunks[comma].first;
  const closes = segment.chunks.find((c) => c.first >= Math.max(source.last, frame.cue.last));
  if (closes?.type === "comma" && closes.first === Math.max(source.last, frame.cue.last) && segment.clauses.some((c) => c.vg.index > closes.index && c.vg.form === "finite")) {
    return { ...frame, content: [{ first, last }, { first: closes.last, last: lastWord(segment, tokens) }] };
  }
  if (last - first < 2 || !segment.clauses.some((c) => c.vg.index < comma && c.vg.form === "finite" && !hangsOnAdjunct(segment, c))) return null;
  const end = Math.max(source.last, frame.cue.last);
  const rest = segment.chunks.findIndex((c) => c.first >= end && c.type === "comma");
  const pieces: Range[] = [{ first, last }];
  // "The talks, he said, will go on."
  if (rest >= 0 && rest + 1 < segment.chunks.length && segment.chunks[rest].first === end && !segment.clauses.some((c) => c.vg.index < comma && c.vg.form === "finite" && c.type === "main")) pieces.push({ first: segment.chunks[rest].last, last: lastWord(segment, tokens) });
  return { ...frame, content: pieces };
}

/** "At a meeting it held in May, the council said": the clause only says which meeting. */
function hangsOnAdjunct(segment: Segment, clause: Clause): boolean {
  const { chunks } = segment;
  const subject = clause.subject?.index ?? -1;
  return chunks[0].type === "prep" && subject > 1 && chunks[subject - 1].type === "np" && !chunks.slice(0, subject).some((c) => c.type === "comma" && chunks[c.index + 1] === chunks[subject]);
}

/** "a probe the agency said was under way", "which officials say has failed": what is said stands on both sides. */
function aroundFrame(segment: Segment, clause: Clause, next: VerbGroup, make: (content: readonly Range[], runsOn?: boolean) => Frame, tokens: Tokens): Frame | null {
  const { chunks } = segment;
  const frame = make([]);
  if (frame.source === null) return null;
  const rest = { first: next.first, last: contentEnd(segment, clause, next.index, true, tokens) };
  const before = chunks.findLast((c) => c.last <= (frame.source as Range).first && c.type !== "adv" && c.type !== "quote");
  if (before?.type === "wh") return { ...frame, clausal: true, content: [{ first: before.first, last: before.last }, rest] };
  return before && isNounPhrase(before) ? { ...frame, clausal: true, content: [{ first: before.first, last: before.last }, rest] } : { ...frame, clausal: true, content: [rest] };
}

const as = internWord("as");

/** "as he has said": what is said is the clause around. */
function asFrame(segment: Segment, clause: Clause, make: (content: readonly Range[], runsOn?: boolean) => Frame, tokens: Tokens): Frame | null {
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

/** "went on to say", "declined to comment": with the verb that leads to it where nothing stands between, else without "to". */
function infinitiveStart(segment: Segment, vg: VerbGroup, tokens: Tokens): number {
  let i = vg.index - 1;
  while (i >= 0 && (segment.chunks[i].type === "part" || segment.chunks[i].type === "adv" || segment.chunks[i].type === "prep")) i--;
  const before = segment.chunks[i];
  return isVerbGroup(before) && before.form === "finite" && vg.first - before.last <= 1 ? cueStart(segment.chunks, before, tokens) : vg.main;
}

/** Adverbs right before the verb belong to the cue: "also called for". */
function cueStart(chunks: readonly Chunk[], vg: VerbGroup, tokens: Tokens): number {
  let first = vg.first;
  for (let i = vg.index - 1; i > 0 && chunks[i].type === "adv" && chunks[i].last - chunks[i].first === 1; i--) {
    const word = folded(tokens, chunks[i].first);
    if (!/ly$/.test(word) && !frontAdverbs.has(word)) break;
    first = chunks[i].first;
  }
  return first;
}
const frontAdverbs = new Set("also then later even just still never once often again already first now apparently both all".split(" "));

/** Whose words: the whole noun phrase before the verb, with titles and appositions. */
export function sourceOf(segment: Segment, clause: Clause, tokens: Tokens): Range | null {
  const { chunks } = segment;
  const own = clause.vg.index;
  // "who said", "which showed".
  let i = own - 1;
  while (i >= 0 && chunks[i].type === "adv") i--;
  if (chunks[i]?.type === "wh" && ["who", "which", "that"].includes(folded(tokens, chunks[i].first))) return { first: chunks[i].first, last: chunks[i].last };
  let subject = clause.subject;
  // "called on the allies to act and proposed": the verb before "and" that it stands with, not the noun beside it.
  if (chunks[i]?.type === "conj" && clause.vg.form === "finite") {
    const sibling = segment.clauses.findLast((c) => c.vg.index < own && c.type !== "relative" && c.vg.form === "finite" && c.vg.tense === clause.vg.tense)
      ?? segment.clauses.findLast((c) => c.vg.index < own && c.type !== "relative" && c.vg.form === "finite");
    if (sibling?.subject) subject = sibling.subject;
  }
  // "a report published Monday said": the day is no speaker.
  if (subject !== null && subject.index < own && weekdays.has(folded(tokens, subject.head))) {
    const earlier = segment.clauses.findLast((c) => c.vg.index < (subject as NounPhrase).index && c.subject !== null);
    if (earlier?.subject) return { first: earlier.subject.first, last: chunks[subject.index].last };
  }
  if (subject === null) {
    if (segment.joinedBefore || own === 0) return null;
    const before = chunks[i];
    return before && isNounPhrase(before) && clause.vg.form === "finite" ? { first: before.first, last: before.last } : null;
  }
  if (subject.index > own) return { first: subject.first, last: subject.last };
  // The verb that the subject stands before, also for "said … and added", ", adding that".
  const owner = segment.clauses.find((c) => c.subject === subject && !c.inherited && c.vg.index > subject.index) ?? clause;
  if (owner.vg.index > own) return { first: (subject.joined[0] ?? subject).first, last: subject.last };
  return spanBefore(segment, subject, owner, tokens);
}

function spanBefore(segment: Segment, subject: NounPhrase, clause: Clause, tokens: Tokens): Range {
  const { chunks } = segment;
  const head = subject.joined[0] ?? subject;
  let end = clause.vg.index;
  while (end > subject.index + 1 && (chunks[end - 1].type === "adv" || chunks[end - 1].type === "comma" || chunks[end - 1].type === "quote" || chunks[end - 1].type === "there")) end--;
  // "the minister, in a statement, on Monday rejected": adjuncts of the verb.
  while (end > subject.index + 2 && chunks[end - 2].type === "prep" && isNounPhrase(chunks[end - 1]) && isAdjunct(folded(tokens, (chunks[end - 1] as NounPhrase).head))) {
    end -= 2;
    while (end > subject.index + 1 && chunks[end - 1].type === "comma") end--;
  }
  // Between subject and verb there may be appositions, prepositional phrases and relative clauses, no other clause.
  for (let i = subject.index + 1; i < end; i++) {
    if (chunks[i].type === "break") return { first: head.first, last: subject.last };
  }
  let first = head.first;
  const last = chunks[end - 1].last;
  if (last <= first) return { first, last: subject.last };
  const before = chunks[head.index - 1];
  if (before?.type === "adv" && tokens.start[before.first] === tokens.start[first]) first = before.first;
  return { first, last };
}

/** `said Smith, a spokesman for the ministry, in a statement`: the noun phrase after the verb. */
export function sourceAfter(segment: Segment, from: number, tokens: Tokens): Range {
  const { chunks } = segment;
  const np = chunks[from] as NounPhrase;
  let end = from + 1;
  for (let i = from + 1; i < chunks.length; i++) {
    const chunk = chunks[i];
    const word = folded(tokens, chunk.first);
    if (chunk.type === "prep") {
      const after = chunks[i + 1];
      if (!isNounPhrase(after)) break;
      const noun = folded(tokens, after.head);
      if (word === "of" || word === "for" || word === "with" || word === "at" && !occasions.has(noun) || (word === "from" || word === "in" || word === "on") && end > from + 1 && !occasions.has(noun) && !weekdays.has(noun)) { i++; end = i + 1; continue; }
      break;
    }
    if (chunk.type === "quote") continue;
    if (word === "(") {
      const close = chunks.findIndex((c, k) => k > i && k < i + 9 && folded(tokens, c.first) === ")");
      if (close < 0) break;
      i = close;
      end = close + 1;
      continue;
    }
    if (chunk.type === "comma") {
      const after = chunks[i + 1];
      if (isNounPhrase(after) && !subjectOfFinite(segment, after)) { i++; end = i + 1; continue; }
      if (after?.type === "wh" && folded(tokens, after.first) === "who") {
        // A relative clause, to the end of the segment or its comma.
        let j = i + 2;
        while (j < chunks.length && chunks[j].type !== "comma" && chunks[j].type !== "break") j++;
        end = j;
        i = j - 1;
        continue;
      }
      break;
    }
    if (chunk.type === "conj" && isNounPhrase(chunks[i + 1]) && np.joined.includes(chunks[i + 1] as NounPhrase)) { i++; end = i + 1; continue; }
    break;
  }
  return { first: np.first, last: chunks[end - 1].last };
}
const occasions = new Set("statement interview tweet email speech letter conference briefing release post rally event call debate message report memo address hearing meeting news appearance town hall remarks press".split(" "));
const isAdjunct = (noun: string): boolean => weekdays.has(noun) || occasions.has(noun);
const weekdays = new Set("monday tuesday wednesday thursday friday saturday sunday".split(" "));

/** Where the words of a segment end, closing marks left out. */
export function lastWord(segment: Segment, tokens: Tokens): number {
  let last = segment.last;
  while (last > segment.first && tokens.kind[last - 1] === 3 && !")]%$".includes(tokens.text[tokens.start[last - 1]])) last--;
  return last;
}

/** Where what is said ends: the sentence, or the next cue of the same speaker, or the main clause around a relative one. */
export function contentEnd(segment: Segment, clause: Clause, from: number, isClause: boolean, tokens: Tokens): number {
  const { chunks, clauses } = segment;
  const own = clause.vg.index;
  // A subject before us waits for its verb: "Smith, who said that X, will leave".
  let limit = chunks.length;
  for (const c of clauses) {
    if (c.vg.index > from && !c.inherited && c.subject !== null && c.subject.index < own && c.vg.form === "finite" && (clause.type === "relative" || clause.type === "participle")) { limit = c.vg.index; break; }
  }
  const inBrackets = clause.type === "relative" && chunks[own - 2]?.type === "comma" && chunks[own - 1]?.type === "wh";
  const fronted = clause.type === "adverbial" && !clauses.some((c) => c.vg.index < own) && chunks.findIndex((c) => c.type === "sub") === (chunks[0].type === "sub" ? 0 : -2);
  const isInfinitive = isVerbGroup(chunks[from]) && (chunks[from] as VerbGroup).form === "infinitive";
  let open = chunks[from].type === "quote" && isDoubleMark(tokens, chunks[from].first);
  for (let i = from + 1; i < limit; i++) {
    const chunk = chunks[i];
    if (chunk.type === "quote" && isDoubleMark(tokens, chunk.first)) open = opensQuotation(tokens, chunk.first, open);
    // A quotation is cut nowhere.
    if (open && chunk.type !== "quote") continue;
    // "As Lee said that X, the talks went on".
    if (fronted && chunk.type === "comma" && isNounPhrase(chunks[i + 1]) && mainAfter(clauses, i)) { limit = i; break; }
    if (!isClause && i > from + 1 && isWeekdayAdjunct(chunks, i, tokens)) { limit = i; break; }
    // "Smith, who said that X, will leave": a relative clause between commas ends where the main verb comes.
    if (inBrackets && chunk.type === "comma" && isVerbGroup(chunks[i + 1]) && (chunks[i + 1] as VerbGroup).form === "finite") { limit = i; break; }
    if (chunk.type === "comma" || chunk.type === "conj") {
      let k = i + 1;
      while (chunks[k]?.type === "conj" || chunks[k]?.type === "adv" || chunks[k]?.type === "quote") k++;
      const next = chunks[k];
      const dash = chunk.type === "comma" && tokens.end[chunk.first] - tokens.start[chunk.first] === 1 && tokens.text[tokens.start[chunk.first]] === ",";
      if (isVerbGroup(next)) {
        if (chunk.type === "comma" && dash && next.form === "gerund" && (cueBits(next.lemma) & (speaks | takesPredicate)) !== 0) { limit = i; break; }
        if (next.form === "finite" && next.modal === "" && clause.vg.form === "finite" && cueBits(next.lemma) !== 0 && sharesSubject(clauses, next, clause) && next.tense === clause.vg.tense && next.perfect === clause.vg.perfect) { limit = i; break; }
        if (!isClause && next.form === "finite") { limit = i; break; }
      }
      if (isNounPhrase(next)) {
        const verb = clauses.find((c) => !c.inherited && c.subject === next && c.vg.form === "finite");
        if (verb && chunk.type === "comma") {
          if ((cueBits(verb.vg.lemma) & speaks) !== 0) { limit = i; break; }
          if (!isClause || isInfinitive) { limit = i; break; }
        } else if (verb && !isClause) { limit = i; break; }
      }
      if (chunk.type === "comma" && next?.type === "prep" && folded(tokens, next.first) === "according") { limit = i; break; }
      if (chunk.type === "comma" && (next?.type === "sub" || (!isClause && next?.type === "wh")) && sentenceAdjuncts.has(folded(tokens, next.first)) ) { limit = i; break; }
      continue;
    }
    if (chunk.type === "break" && (tokens.text[tokens.start[chunk.first]] === ";")) { limit = i; break; }
    if (chunk.type === "prep" && folded(tokens, chunk.first) === "according") { limit = i; break; }
    if (!isClause && chunk.type === "sub" && i > from + 1 && sentenceAdjuncts.has(folded(tokens, chunk.first))) { limit = i; break; }
  }
  while (limit > from + 1 && (chunks[limit - 1].type === "comma" || chunks[limit - 1].type === "conj" || chunks[limit - 1].type === "break")) limit--;
  return Math.min(chunks[limit - 1].last, segment.last);
}
const isDoubleMark = (tokens: Tokens, i: number): boolean => "\"“”«»".includes(tokens.text[tokens.start[i]]);
function opensQuotation(tokens: Tokens, i: number, open: boolean): boolean {
  const mark = tokens.text[tokens.start[i]];
  return mark === "\"" ? !open : mark === "“" || mark === "«";
}

const mainAfter = (clauses: readonly Clause[], i: number): boolean => clauses.some((c) => c.type === "main" && !c.inherited && c.subject !== null && c.subject.index === i + 1);

/** "on Monday", "in a statement" after what a stance is taken on. */
function isWeekdayAdjunct(chunks: readonly Chunk[], i: number, tokens: Tokens): boolean {
  const np = chunks[i + 1];
  return chunks[i].type === "prep" && isNounPhrase(np) && isAdjunct(folded(tokens, np.head)) && (folded(tokens, chunks[i].first) === "on" || folded(tokens, chunks[i].first) === "in" || folded(tokens, chunks[i].first) === "during");
}
const sentenceAdjuncts = new Set("while as after although though when before which because since where".split(" "));

function sharesSubject(clauses: readonly Clause[], vg: VerbGroup, clause: Clause): boolean {
  const other = clauses.find((c) => c.vg === vg);
  return other !== undefined && other.subject === clause.subject && other.inherited;
}

/** "is convinced that", "are concerned about". */
function adjectiveFrame(segment: Segment, clause: Clause, predicate: number, tokens: Tokens): Frame | null {
  const word = folded(tokens, predicate);
  if (!isCueAdjective(tokens.word[predicate])) return null;
  const { chunks } = segment;
  const at = chunks.findIndex((c) => c.first <= predicate && predicate < c.last);
  let k = at + 1;
  let cueLast = predicate + 1;
  const next = chunks[k];
  if (next === undefined) return null;
  if (next.type === "prep") { cueLast = next.last; k++; if (!isNounPhrase(chunks[k]) && !isVerbGroup(chunks[k])) return null; }
  else if (next.type !== "sub" && next.type !== "wh" && !(isVerbGroup(next) && next.form === "infinitive") && !(isNounPhrase(next) && subjectOfFinite(segment, next))) return null;
  if (k >= chunks.length) return null;
  const subject = clause.subject;
  const impersonal = subject !== null && (folded(tokens, subject.head) === "it");
  if ((word === "clear" || word === "unclear") && !impersonal) return null;
  const cue = { first: impersonal && subject ? subject.first : clause.vg.first, last: cueLast };
  return { source: impersonal ? null : sourceOf(segment, clause, tokens), cue, content: [{ first: chunks[k].first, last: contentEnd(segment, clause, k, next.type !== "prep", tokens) }], lemma: word, speech: false, runsOn: false, passive: false, clausal: false };
}

/** "made comments about the plan", "expressed doubt that it works": the cue runs from the verb through the noun and its preposition. */
function lightFrame(segment: Segment, clause: Clause, lemma: string, tokens: Tokens): Frame | null {
  const { chunks } = segment;
  const np = chunks[clause.vg.index + 1];
  if (!isNounPhrase(np) || !lightNouns.has(folded(tokens, np.head))) return null;
  const next = chunks[np.index + 1];
  if (next === undefined) return null;
  const cue = { first: cueStart(chunks, clause.vg, tokens), last: np.last };
  const source = sourceOf(segment, clause, tokens);
  const base = { source, cue, lemma, speech: false, runsOn: false, passive: false, clausal: false, tag: `light|light ${clause.vg.form}` };
  const word = folded(tokens, next.first);
  if ((next.type === "sub" || next.type === "wh") && word === "that") return { ...base, content: [{ first: next.first, last: contentEnd(segment, clause, next.index, true, tokens) }] };
  if (next.type !== "prep" || !lightPrepositions.has(word)) return null;
  const object = chunks[next.index + 1];
  if (object === undefined || (!isNounPhrase(object) && !isVerbGroup(object) && object.type !== "wh")) return null;
  return { ...base, cue: { first: cue.first, last: next.last }, content: [{ first: object.first, last: contentEnd(segment, clause, object.index, false, tokens) }] };
}
const lightPrepositions = new Set("about on for of at against with over to in".split(" "));

/** "was criticised by the union", "was asked whether", and what raises. */
function passiveFrame(segment: Segment, clause: Clause, lemma: string, bits: number, tokens: Tokens): Frame | null {
  const { chunks } = segment;
  const { vg } = clause;
  if (vg.form !== "finite") return null;
  const cue = { first: cueStart(chunks, vg, tokens), last: vg.last };
  if ((bits & takesObject) !== 0 && lemma !== "expect" && lemma !== "anticipate") {
    const by = chunks.findIndex((c, k) => k > vg.index && k < vg.index + 4 && c.type === "prep" && folded(tokens, c.first) === "by");
    const agent = by < 0 ? undefined : chunks[by + 1];
    const subject = sourceOf(segment, clause, tokens);
    if (isNounPhrase(agent) && subject !== null) return { source: sourceAfter(segment, by + 1, tokens), cue, content: [subject], lemma, speech: false, runsOn: false, passive: true, clausal: false, tag: "passive|passive by" };
  }
  if ((bits & takesHearer) !== 0) {
    let k = vg.index + 1;
    while (chunks[k]?.type === "adv") k++;
    const next = chunks[k];
    const word = next ? folded(tokens, next.first) : "";
    const asks = lemma === "ask" && (word === "about" || word === "if");
    if (next && (asks || ((next.type === "sub" || next.type === "wh") && word !== "when" && word !== "as" && word !== "after") || (isVerbGroup(next) && next.form === "infinitive"))) {
      const from = word === "about" ? k + 1 : k;
      if (chunks[from]) return { source: null, cue: { first: cue.first, last: from > k ? next.last : cue.last }, content: [{ first: chunks[from].first, last: contentEnd(segment, clause, from, true, tokens) }], lemma, speech: true, runsOn: false, passive: true, clausal: true, tag: "passive|passive hearer" };
    }
  }
  return (bits & raises) !== 0 ? raisedFrame(segment, clause, lemma, tokens) : null;
}

/** "X is expected to do Y", "X is said to have", "Y was reported": what is said stands around the cue. */
function raisedFrame(segment: Segment, clause: Clause, lemma: string, tokens: Tokens): Frame | null {
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
  return { source: null, cue, content: [subject, { first: next.first, last: contentEnd(segment, clause, k, true, tokens) }], lemma, speech: false, runsOn: false, passive: true, clausal: false };
}
