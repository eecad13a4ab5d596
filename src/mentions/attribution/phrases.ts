/** Attributions without a verb of their own: "according to X", "X's claim that", "Smith: we will stay" in a heading. */
import { isNounPhrase, isVerbGroup } from "../../text/phrases.ts";
import type { Tokens } from "../../text/tokens.ts";
import { internWord, wordAt } from "../../text/words.ts";
import { contentEnd } from "./contents.ts";
import { isAnswer, isCueNoun } from "./cues.ts";
import { type Frame, lastWord, type Range } from "./frame.ts";
import type { Segment } from "./segments.ts";
import { folded } from "../../text/tokens.ts";

const according = internWord("according"),
  to = internWord("to");

/** "According to X, Y", "Y, according to X", also "per X" after a comma. */
export function accordingFrames(segment: Segment, tokens: Tokens): Frame[] {
  const found: Frame[] = [];
  for (let i = segment.first; i + 2 < segment.last; i++) {
    if (tokens.word[i] !== according || tokens.word[i + 1] !== to) continue;
    const source = phraseAfter(segment, i + 2, tokens);
    if (source === null) continue;
    found.push({
      source,
      cue: { first: i, last: i + 2 },
      content: contentAround(segment, i, source, tokens),
      lemma: "according",
      speech: true,
      runsOn: i <= segment.first + 1,
      passive: false,
      clausal: true,
    });
  }
  return found;
}

/** The noun phrase from token `i`, with what hangs on it, up to a comma that ends it or a finite verb outside a relative clause. */
function phraseAfter(segment: Segment, i: number, tokens: Tokens): Range | null {
  const { chunks } = segment;
  const at = chunks.findIndex((c) => c.first >= i);
  if (at < 0) return null;
  let end = at;
  let relative = false;
  for (let k = at; k < chunks.length; k++) {
    const chunk = chunks[k];
    if (chunk.type === "wh") {
      relative = true;
      continue;
    }
    // "According to the mayor's office it comes": the subject of what is told stands right behind.
    if (chunk.type === "np" && k > at && chunks[k - 1].type === "np" && segment.clauses.some((c) => c.subject === chunk && !c.inherited && c.vg.index > k))
      break;
    if (chunk.type === "np" || chunk.type === "adv") {
      end = k + 1;
      continue;
    }
    if (chunk.type === "prep" || chunk.type === "quote") continue;
    if (chunk.type === "conj") {
      if (isNounPhrase(chunks[k + 1]) && isNounPhrase(chunks[k - 1])) continue;
      break;
    }
    if (isVerbGroup(chunk)) {
      if (chunk.form === "finite" && !relative) break;
      relative = false;
      end = k + 1;
      continue;
    }
    if (chunk.type === "comma") {
      // An apposition inside goes on: "according to Ann Lee, head of the office, the talks …" only where another comma follows a bare phrase.
      const next = chunks[k + 1];
      // "According to the minister, Ann Lee, the talks": bare between two commas, with the subject right behind.
      const bare =
        isNounPhrase(next) &&
        chunks[k + 2]?.type === "comma" &&
        isNounPhrase(chunks[k + 3]) &&
        next.last - next.first <= 5 &&
        segment.clauses.some((c) => c.subject === chunks[k + 3] && !c.inherited && c.vg.form === "finite");
      // "according to a daily, 30 million according to a diplomat": the next of a row.
      if (isNounPhrase(next) && tokens.word[chunks[k + 2]?.first] === according) break;
      if ((i > segment.first + 2 || bare) && isNounPhrase(next) && !segment.clauses.some((c) => c.subject === next && !c.inherited)) continue;
      break;
    }
    break;
  }
  return end > at ? { first: chunks[at].first, last: chunks[end - 1].last } : null;
}

/** What a phrase of source says: the words before it, or behind it where it stands first. */
export function contentAround(segment: Segment, cue: number, source: Range, tokens: Tokens): Range[] {
  const { chunks } = segment;
  const stop = chunks.find((c) => c.type === "break" && c.first >= source.last && tokens.text[tokens.start[c.first]] === ";");
  const last = stop?.first ?? lastWord(segment, tokens);
  const before = chunks.findLastIndex((c) => c.last <= cue && c.type !== "quote");
  if (before < 0 || chunks[before].type === "break") {
    const after = chunks.find((c) => c.first >= source.last && c.type !== "comma");
    return after ? [{ first: after.first, last }] : [];
  }
  // "Y, according to X": back to the sentence, or to "and", "but" after a comma.
  let end = before + 1;
  while (end > 0 && (chunks[end - 1].type === "comma" || chunks[end - 1].type === "conj")) end--;
  if (end === 0) {
    const after = chunks.find((c) => c.first >= source.last && c.type !== "comma");
    return after ? [{ first: after.first, last }] : [];
  }
  const row = chunks.findLast((c) => c.last < cue && tokens.word[c.first] === according);
  const from = row === undefined ? 0 : chunks.findIndex((c) => c.type === "comma" && c.first > row.first) + 1;
  const first =
    chunks.find((c) => c.index >= from && c.type !== "comma" && c.type !== "break" && !(c.type === "conj" && c.index === 0))?.first ?? segment.first;
  const pieces: Range[] = [{ first, last: chunks[end - 1].last }];
  const rest = chunks.find((c) => c.first >= source.last);
  if (rest?.type === "comma" && rest.last < last && chunks[rest.index + 1]?.type !== "conj") pieces.push({ first: rest.last, last });
  return pieces;
}

/** `"…", so Lee`: a translated cue after a quotation or a sentence's comma, to its end. */
export function calqueFrames(segment: Segment, tokens: Tokens): Frame[] {
  const at = segment.chunks.findIndex(
    (c, k) =>
      tokens.word[c.first] === so && (k === 0 ? segment.joinedBefore : segment.chunks[k - 1].type === "comma" || segment.chunks[k - 1].type === "quote"),
  );
  const np = segment.chunks[at + 1];
  if (at < 0 || !isNounPhrase(np) || (tokens.shape[np.head] & 1) === 0) return [];
  const after = segment.chunks[np.index + 1];
  if (after !== undefined && (after.type !== "break" || after.index < segment.chunks.length - 1)) return [];
  let end = at;
  while (end > 0 && (segment.chunks[end - 1].type === "comma" || segment.chunks[end - 1].type === "quote")) end--;
  const content = end > 0 ? [{ first: segment.first, last: segment.chunks[end - 1].last }] : [];
  return [
    {
      source: { first: np.first, last: np.last },
      cue: { first: segment.chunks[at].first, last: segment.chunks[at].last },
      content,
      lemma: "so",
      speech: true,
      runsOn: false,
      passive: false,
      clausal: true,
    },
  ];
}
const so = internWord("so");

/** "Smith's claim that the talks failed", "the belief among officers that", "their hope to return". */
export function nounFrames(segment: Segment, tokens: Tokens): Frame[] {
  const found: Frame[] = [];
  const { chunks } = segment;
  for (let k = 0; k < chunks.length; k++) {
    const np = chunks[k];
    if (!isNounPhrase(np) || (!isCueNoun(tokens.word[np.head]) && !isAnswer(tokens.word[np.head]))) continue;
    const owner: Range | null = np.owner
      ? { first: np.owner.first, last: np.owner.last }
      : isPossessive(tokens, np.first)
        ? { first: np.first, last: np.first + 1 }
        : null;
    if (owner === null) continue;
    const j = k + 1;
    const next = chunks[j];
    if (next === undefined) continue;
    const word = folded(tokens, next.first);
    // "her answer was that nobody had asked her".
    const told = isVerbGroup(next) && next.form === "finite" && wordAt(next.lemma) === "be" ? chunks[j + 1] : undefined;
    if (told?.type === "sub" && folded(tokens, told.first) === "that") {
      const clause = segment.clauses.find((c) => c.vg === next);
      if (clause)
        found.push({
          source: owner,
          cue: { first: np.head, last: next.last },
          content: [{ first: told.first, last: contentEnd(segment, clause, told.index, true, tokens) }],
          lemma: "say",
          speech: true,
          runsOn: false,
          passive: false,
          clausal: true,
        });
      continue;
    }
    const isThat = (next.type === "sub" || next.type === "wh") && word === "that" && !isVerbGroup(chunks[j + 1]);
    if (!isThat || !isCueNoun(tokens.word[np.head])) continue;
    if (j >= chunks.length) continue;
    let end = j + 1;
    let verbs = 0;
    const isSubject = !chunks.some((c) => c.index < k && c.type === "vg");
    for (let i = j + 1; i < chunks.length; i++) {
      const chunk = chunks[i];
      // "Lee's claim that the mine was old was wrong": the second verb is the sentence's own.
      if (isVerbGroup(chunk) && chunk.form === "finite" && ++verbs > 1 && isSubject) break;
      if (chunk.type === "comma" || chunk.type === "break") break;
      end = i + 1;
    }
    found.push({
      source: owner,
      cue: { first: np.head, last: np.head + 1 },
      content: [{ first: chunks[j].first, last: chunks[end - 1].last }],
      lemma: folded(tokens, np.head),
      speech: false,
      runsOn: false,
      passive: false,
      clausal: true,
    });
  }
  return found;
}

const possessives = new Set(["my", "his", "her", "our", "their", "its", "whose"]);
const isPossessive = (tokens: Tokens, i: number): boolean => possessives.has(folded(tokens, i));

/** What stands before a colon in a heading and speaks for nobody. */
const rubrics =
  /^(?:the latest|exclusive|watch|video|update|updated|breaking|live|opinion|analysis|editorial|review|photos?|read|listen|correction|explainer|factbox|timeline|note|abstract|at a glance|subject|re|title|date|source|sources|summary|background|photo|file|fact|question|topic)\s*$/i;

/** A heading "Smith: we will stay", "Poll: most want talks". */
export function headingFrame(segment: Segment, tokens: Tokens): Frame | null {
  const colon = segment.last - 1;
  // "Smith: “We will stay”".
  if (
    segment.after !== null &&
    colon > segment.first &&
    colon - segment.first < 8 &&
    tokens.text[tokens.start[colon]] === ":" &&
    !segment.chunks.some(isVerbGroup) &&
    !rubrics.test(tokens.text.slice(tokens.start[segment.first], tokens.start[colon]))
  ) {
    return {
      source: { first: segment.first, last: colon },
      cue: { first: colon, last: segment.last },
      content: [],
      lemma: ":",
      speech: true,
      runsOn: true,
      passive: false,
      clausal: true,
    };
  }
  for (let i = segment.first + 1; i < Math.min(segment.first + 8, segment.last - 2); i++) {
    if (tokens.kind[i] !== 3) continue;
    if (tokens.text[tokens.start[i]] !== ":") {
      if ("'’.-&".includes(tokens.text[tokens.start[i]])) continue;
      return null;
    }
    if (tokens.start[i + 1] === tokens.end[i] || rubrics.test(tokens.text.slice(tokens.start[segment.first], tokens.start[i]))) return null;
    if (segment.chunks.some((c) => isVerbGroup(c) && c.first < i && c.form === "finite")) return null;
    const last = lastWord(segment, tokens);
    // A topic and its title ("Cyprus: the long peace") say nothing; who speaks is a name or a poll, and what is said has a verb or is quoted.
    if (last - i < 3 || segment.chunks.some((c) => isVerbGroup(c) && c.first < i)) return null;
    const says =
      segment.chunks.some((c) => isVerbGroup(c) && c.first > i && c.form !== "participle" && c.form !== "gerund") ||
      /["“'‘]/.test(tokens.text[tokens.start[i + 1]]);
    if (!says) return null;
    return {
      source: { first: segment.first, last: i },
      cue: { first: i, last: i + 1 },
      content: [{ first: i + 1, last }],
      lemma: ":",
      speech: true,
      runsOn: true,
      passive: false,
      clausal: true,
    };
  }
  return null;
}
