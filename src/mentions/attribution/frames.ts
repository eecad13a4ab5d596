/** What the verbs of a segment attribute, and to whom: cue, source and content as token ranges. */
import type { Clause } from "../../text/clauses.ts";
import { type Chunk, type NounPhrase, type VerbGroup, isNounPhrase, isVerbGroup } from "../../text/phrases.ts";
import { shapeCapital, type Tokens, folded } from "../../text/tokens.ts";
import { internWord, wordAt } from "../../text/words.ts";
import { aroundFrame, asFrame, invertedSubject, parenthetical } from "./around.ts";
import { adjectiveFrame, lightFrame, passiveFrame, raisedFrame } from "./constructions.ts";
import { complementiserAfter, contentEnd, timeNouns } from "./contents.ts";
import {
  cueBits,
  cuePrepositions,
  isCueAdjective,
  isEvidence,
  lightVerbs,
  onlyWithPreposition,
  raises,
  speaks,
  takesClause,
  takesHearer,
  takesInfinitive,
  takesObject,
  takesPredicate,
} from "./cues.ts";
import { type Frame, type Range, cueStart, isAdjunct, isBackward, lastWord, subjectOfFinite, weekdayNames } from "./frame.ts";
import { idiomFrame } from "./idioms.ts";
import type { Segment } from "./segments.ts";
import { sourceAfter, sourceOf } from "./sources.ts";
import { loneDays } from "../../text/timewords.ts";

/** The attributions that the verbs of a segment make. */
export function framesOf(segment: Segment, tokens: Tokens): Frame[] {
  const found: Frame[] = [];
  for (const clause of segment.clauses) {
    const frame = frameOf(segment, clause, tokens);
    if (frame && stands(frame, clause, tokens)) found.push(frame);
  }
  return found;
}

/**
 * What somebody is said to think or want inside what is said is the outer speaker's account of it: only speech is told apart there.
 * An infinitive is what somebody may do, not what was said, unless words follow it.
 */
function stands(frame: Frame, clause: Clause, tokens: Tokens): boolean {
  // "who asked not to be named": how the source would be known, and nothing told.
  if (
    clause.type === "relative" &&
    frame.content.length > 0 &&
    /^(?:not|to|that|remain|anonymity)$/.test(folded(tokens, frame.content[0].first)) &&
    nameless.test(tokens.text.slice(tokens.start[frame.content[0].first], tokens.start[frame.content[0].first] + 60))
  )
    return false;
  if (clause.vg.form === "infinitive") return frame.speech && (frame.content.length === 0 || frame.clausal);
  if (clause.type === "complement") return frame.speech && frame.clausal;
  return true;
}

const nameless = /^(?:\S+ ){0,6}(?:named|identified|anonym\w+|quoted)\b/;

function frameOf(segment: Segment, clause: Clause, tokens: Tokens): Frame | null {
  const { chunks } = segment;
  const { vg } = clause;
  const lemma = vg.lemma === 0 ? "" : wordAt(vg.lemma);
  let bits = cueBits(vg.lemma);
  if (lemma === "be" && clause.predicate >= 0) return adjectiveFrame(segment, clause, clause.predicate, tokens);
  if (vg.passive && vg.form === "finite" && isCueAdjective(tokens.word[vg.main])) return adjectiveFrame(segment, clause, vg.main, tokens);
  if (lightVerbs.has(lemma) && !vg.passive) {
    const light = lightFrame(segment, clause, lemma, tokens);
    if (light) return light;
  }
  if (lemma === "let" || lemma === "make" || lemma === "have") {
    const idiom = idiomFrame(segment, clause, tokens);
    if (idiom) return idiom;
  }
  // "as Olsen put it".
  if (lemma === "put" && vg.form === "finite" && chunks[vg.index + 1]?.type === "np" && folded(tokens, chunks[vg.index + 1].first) === "it")
    return asFrame(
      segment,
      clause,
      (content) => ({
        source: sourceOf(segment, clause, tokens),
        cue: { first: vg.first, last: chunks[vg.index + 1].last },
        content,
        lemma: "say",
        speech: true,
        runsOn: false,
        passive: false,
        clausal: true,
      }),
      tokens,
    );
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
    if (after && (after.type === "prep" || after.type === "part") && prepositions?.has(folded(tokens, after.first))) {
      cueLast = after.last;
      at++;
      joined = true;
    }
  }
  if (bits === onlyWithPreposition && !joined) return null;
  if (joined && (speakingParticles.get(lemma) ?? "") === folded(tokens, cueLast - 1)) bits |= takesClause | speaks;
  // "said Sunday": the bare day goes with the verb.
  const day = (bits & speaks) !== 0 ? dayAfter(chunks, at, tokens) : 0;
  if (day > 0) {
    cueLast = day;
    at++;
  } else if ((bits & speaks) !== 0) at = pastTime(segment, at, tokens);
  const cue = { first: vg.form === "infinitive" ? infinitiveStart(segment, vg, tokens) : cueStart(chunks, vg, tokens), last: cueLast };
  const make = (content: readonly Range[], runsOn = false, source = sourceOf(segment, clause, tokens), clausal = false): Frame => ({
    source,
    cue,
    content,
    lemma: joined && lemma === "call" ? "call for" : lemma,
    speech: (bits & speaks) !== 0,
    runsOn,
    passive: false,
    clausal,
  });
  const right = (from: number, isClause: boolean): Frame => {
    const first = Math.min(chunks[from].first, segment.last);
    const last = contentEnd(segment, clause, from, isClause, tokens);
    const runsOn = last >= lastWord(segment, tokens);
    return make([{ first, last }], runsOn, undefined, isClause && !(isVerbGroup(chunks[from]) && chunks[from].form === "infinitive"));
  };

  // "learned from two officials that": it is they who tell.
  const told = chunks[vg.index + 1],
    teller = chunks[vg.index + 2];
  if ((lemma === "learn" || lemma === "hear") && told?.type === "prep" && folded(tokens, told.first) === "from" && isNounPhrase(teller)) {
    const that = complementiserAfter(chunks, at, tokens, false);
    if (that >= 0) return { ...right(that, true), source: sourceAfter(segment, teller.index, tokens) };
  }

  // "was quoted as saying".
  const governor = clause.governor;
  if (
    vg.form === "gerund" &&
    governor !== null &&
    governor.vg.passive &&
    tokens.word[chunks[vg.index - 1]?.first] === as &&
    /^(?:quote|cite)$/.test(wordAt(governor.vg.lemma))
  ) {
    const from = complementiserAfter(chunks, at, tokens, false);
    const start = from >= 0 ? from : at;
    const cue = { first: cueStart(chunks, governor.vg, tokens), last: cueLast };
    const quoted = (content: readonly Range[]): Frame => ({ ...make(content, false, sourceOf(segment, governor, tokens)), cue, lemma: "quote" });
    if (start < chunks.length && chunks[start].type !== "comma" && chunks[start].type !== "break")
      return quoted([{ first: chunks[start].first, last: contentEnd(segment, clause, start, true, tokens) }]);
    return parenthetical(segment, governor, quoted, tokens) ?? quoted([]);
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
  const chunk = chunks[k];
  if (chunk === undefined || chunk.type === "comma" || chunk.type === "break") {
    if (chunk !== undefined && chunk.type === "comma" && chunks[k + 1]?.type === "quote" && bits & speaks) return right(k + 1, true);
    if (chunk !== undefined && chunk.type === "break" && tokens.text.charCodeAt(tokens.start[chunk.first]) === 58 && k + 1 < chunks.length)
      return right(k + 1, true);
    // "…, records show".
    return (bits & speaks) !== 0 || (shows.has(lemma) && chunk?.type !== "comma" && isEvidenceBefore(segment, clause, tokens))
      ? parenthetical(segment, clause, make, tokens)
      : null;
  }
  if (chunk.type === "sub" && (bits & takesClause) !== 0) {
    const word = folded(tokens, chunk.first);
    if (
      word === "that" ||
      word === "whether" ||
      word === "if" ||
      ((word === "when" || word === "where" || word === "how" || word === "why") && (bits & speaks) !== 0)
    )
      return right(k, true);
    // "said while the cost was high, it would not stop the mission": what is said opens with a clause of its own.
    if (
      (bits & speaks) !== 0 &&
      beginsSegment(segment, clause) &&
      chunks.some((c, n) => n > k && c.type === "comma" && isNounPhrase(chunks[n + 1]) && subjectOfFinite(segment, chunks[n + 1] as NounPhrase))
    )
      return right(k, true);
    return (bits & speaks) !== 0 ? parenthetical(segment, clause, make, tokens) : null;
  }
  if (chunk.type === "wh" && (bits & (takesClause | takesObject)) !== 0) return right(k, true);
  if (isVerbGroup(chunk)) {
    if (chunk.form === "finite" && chunk.index === vg.index + 1 && vg.form === "finite" && (bits & takesClause) !== 0)
      return aroundFrame(segment, clause, chunk, make, tokens);
    if (chunk.form === "infinitive" && (bits & takesInfinitive) !== 0) return right(at, true);
    if (chunk.form === "gerund" && (bits & takesObject) !== 0) return right(at, false);
    if (chunk.form === "finite" && (bits & takesClause) !== 0 && chunk.index > vg.index + 1) return null;
    return null;
  }
  if (isNounPhrase(chunk)) {
    // "the minister said this on Monday", "That writes Minister Olsen": the sentence before is what was said.
    if ((bits & speaks) !== 0 && isBackward(chunk, tokens) && !subjectOfFinite(segment, chunk)) return make([{ first: chunk.first, last: chunk.last }]);
    if ((bits & speaks) !== 0 && vg.index === 1 && isBackward(chunks[0], tokens) && (tokens.shape[chunk.head] & shapeCapital) !== 0)
      return make([{ first: chunks[0].first, last: chunks[0].last }], false, sourceAfter(segment, k, tokens));
    // ", reminded the minister, ": who speaks, and no hearer.
    if (
      (bits & (speaks | takesClause)) !== 0 &&
      (clause.subject === null || clause.subject.index > vg.index || ((bits & speaks) === 0 && tokens.word[vg.main] !== vg.lemma)) &&
      invertedSubject(segment, clause, chunk, tokens) &&
      endsThere(segment, k, tokens)
    ) {
      const turned = parenthetical(segment, clause, (content, runsOn) => make(content, runsOn, sourceAfter(segment, k, tokens)), tokens);
      if (turned) return { ...turned, speech: true };
    }
    // "said Canada would": the noun phrase is the subject of what is said.
    const isSubject = subjectOfFinite(segment, chunk);
    if (
      isSubject &&
      (bits & takesClause) !== 0 &&
      !((bits & takesHearer) !== 0 && lemma !== "warn" && lemma !== "advise" && lemma !== "ask" && lemma !== "promise")
    )
      return right(firstAt(at, k), true);
    if ((bits & takesHearer) !== 0) {
      let j = k + 1;
      for (; j < k + 7; j += 2) {
        if (chunks[j]?.type === "adv" && chunks[j + 1]?.type === "prep") j++;
        if (chunks[j]?.type !== "prep" || chunks[j + 1]?.type !== "np") break;
      }
      const after = chunks[j];
      if (isVerbGroup(after) && after.form === "infinitive" && (bits & takesPredicate) !== 0) return right(k, true);
      if (isNounPhrase(after) && subjectOfFinite(segment, after)) return right(j, true);
      if (after?.type === "sub" || after?.type === "wh") return right(j, true);
      if (after === undefined || after.type === "comma" || after.type === "break") {
        if (after?.type === "break" && tokens.text.charCodeAt(tokens.start[after.first]) === 58 && j + 1 < chunks.length) return right(j + 1, true);
        if ((bits & takesObject) === 0) return parenthetical(segment, clause, make, tokens);
      }
      if (isSubject) return right(k, true);
      if ((bits & (takesObject | takesPredicate)) === 0 || lemma === "ask") return segment.before || segment.after ? make([]) : null;
    }
    if ((bits & speaks) !== 0 && invertedSubject(segment, clause, chunk, tokens)) {
      return parenthetical(segment, clause, (content, runsOn) => make(content, runsOn, sourceAfter(segment, k, tokens)), tokens);
    }
    if (lemma === "call" && !joined && !predicateAfter(chunks, chunk)) return null;
    if ((bits & (takesObject | takesPredicate)) !== 0 || joined) return right(firstAt(at, k), false);
    if (shows.has(lemma) && isEvidenceBefore(segment, clause, tokens)) return right(firstAt(at, k), true);
    if ((bits & speaks) !== 0 && segment.joinedBefore && beginsSegment(segment, clause)) return make([]);
    return lemma === "say" ||
      lemma === "believe" ||
      lemma === "think" ||
      ((bits & speaks) !== 0 && (bits & takesHearer) === 0 && subjunctiveAfter(segment, chunk))
      ? right(firstAt(at, k), true)
      : null;
  }
  if (chunk.type === "there" && (bits & takesClause) !== 0) return right(k, true);
  if (chunk.type === "prep" && (bits & speaks) !== 0 && (bits & takesClause) !== 0) {
    // "said on Friday Canada would": past the day to the subject of what is said.
    let j = k;
    while (
      chunks[j]?.type === "prep" &&
      isNounPhrase(chunks[j + 1]) &&
      (isAdjunct(folded(tokens, (chunks[j + 1] as NounPhrase).head)) || timeNouns.has(folded(tokens, (chunks[j + 1] as NounPhrase).head))) &&
      j < k + 4
    )
      j += 2;
    const told = chunks[j];
    if (j > k && isNounPhrase(told) && subjectOfFinite(segment, told)) return right(j, true);
  }
  if (chunk.type === "prep" || chunk.type === "conj" || chunk.type === "part" || chunk.type === "adj") {
    if ((bits & speaks) !== 0) return parenthetical(segment, clause, make, tokens);
  }
  return null;
}

/** Does the phrase at chunk `k`, with what hangs on it, stand before a comma or the end? */
function endsThere(segment: Segment, k: number, tokens: Tokens): boolean {
  const { last } = sourceAfter(segment, k, tokens);
  const next = segment.chunks.find((c) => c.first >= last);
  return next === undefined || next.type === "comma" || next.type === "break" || next.type === "prep" || next.type === "quote";
}

/** "pointed out that", "spelled out that". */
const speakingParticles: ReadonlyMap<string, string> = new Map([
  ["point", "out"],
  ["spell", "out"],
  ["hit", "back"],
  ["fire", "back"],
  ["shoot", "back"],
  ["push", "back"],
  ["chime", "in"],
  ["weigh", "in"],
]);

/** "called the deal a disgrace", against "called his mother". */
function predicateAfter(chunks: readonly Chunk[], np: NounPhrase): boolean {
  const last = np.joined.length > 0 ? np.joined[np.joined.length - 1] : np;
  let k = last.index + 1;
  while (chunks[k]?.type === "prep" && chunks[k + 1]?.type === "np") k += 2;
  const next = chunks[k];
  return (
    next !== undefined &&
    (next.type === "np" ||
      next.type === "adj" ||
      next.type === "quote" ||
      next.type === "adv" ||
      next.type === "wh" ||
      next.type === "sub" ||
      (next.type === "comma" && chunks[k + 1]?.type === "np") ||
      (next.type === "vg" && next.form !== "finite"))
  );
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
  return weekdayNames.has(folded(tokens, last)) && chunk.last - chunk.first === 1 ? chunk.last : 0;
}

/** "said last week", "said earlier this month", "said two days ago": the chunk behind a time right after the verb. */
function pastTime(segment: Segment, at: number, tokens: Tokens): number {
  const { chunks } = segment;
  const k = chunks[at]?.type === "adv" && timeAdverbs.has(folded(tokens, chunks[at].first)) ? at + 1 : at;
  const np = chunks[k];
  if (!isNounPhrase(np) || subjectOfFinite(segment, np)) return at;
  const head = folded(tokens, np.head),
    opens = folded(tokens, np.first);
  const ago = chunks[k + 1]?.type === "adv" && agos.has(folded(tokens, chunks[k + 1].first));
  if (np.last - np.first === 1 ? !loneDays.has(head) : !timeNouns.has(head) || !(ago || timeOpeners.has(opens) || weekdayNames.has(opens))) return at;
  return ago ? k + 2 : k + 1;
}
const timeAdverbs = new Set("earlier late early later only just".split(" "));
const agos = new Set("ago earlier later before".split(" "));
const timeOpeners = new Set("last this next that late early earlier later the".split(" "));

/** "went on to say", "declined to comment": with the verb that leads to it where nothing stands between, else without "to". */
function infinitiveStart(segment: Segment, vg: VerbGroup, tokens: Tokens): number {
  let i = vg.index - 1;
  while (i >= 0 && (segment.chunks[i].type === "part" || segment.chunks[i].type === "adv" || segment.chunks[i].type === "prep")) i--;
  const before = segment.chunks[i];
  return isVerbGroup(before) && before.form === "finite" && vg.first - before.last <= 1 ? cueStart(segment.chunks, before, tokens) : vg.main;
}

const as = internWord("as");
