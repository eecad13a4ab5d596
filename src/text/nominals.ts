/** Nominals: one noun phrase from its first word, with the owners before it. */
import { ADJ, ADV, CONJ, DET, GEN, NAME, NOUN, NUM, POSS, PREP, PRON, PUNCT, TO, VBG, VBN } from "./lexicon.ts";
import type { NounPhrase } from "./phrases.ts";
import { shapeCapital, type Tokens } from "./tokens.ts";
import { internWord } from "./words.ts";

export const startsNounPhrase = (tag: number): boolean =>
  tag === DET || tag === POSS || tag === ADJ || tag === NUM || tag === NOUN || tag === NAME || tag === PRON;

/** A participle before a noun and after a determiner or adjective is part of the noun phrase: "the deployed troops", "an expanding mission". */
export function modifiesNoun(i: number, first: number, last: number, tags: Uint8Array): boolean {
  if (i + 1 >= last) return false;
  const ahead = tags[i + 1];
  if (ahead !== NOUN && ahead !== NAME && !(ahead === ADJ && i + 2 < last && (tags[i + 2] === NOUN || tags[i + 2] === NAME))) return false;
  const back = i > first ? tags[i - 1] : PUNCT;
  return back === DET || back === POSS || back === GEN || back === ADJ || back === NUM || (back === PREP && tags[i] === VBN && ahead === NOUN);
}

const plurals = new Set("troops forces people men women personnel police".split(" ").map(internWord));
const days = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march july september october november december".split(" ").map(internWord),
);
const isPluralWord = (tokens: Tokens, i: number): boolean =>
  plurals.has(tokens.word[i]) || (tokens.end[i] - tokens.start[i] > 4 && /[^s]s$/.test(tokens.text.slice(tokens.end[i] - 2, tokens.end[i])));
const isOneDay = (tokens: Tokens, i: number): boolean => /^one (?:day|morning|evening|time)$/.test(tokens.text.slice(tokens.start[i], tokens.end[i + 1]));

const hyphen = 45,
  enDash = 0x2013;
/** "161-63", "12–0": two numbers with a dash between them, and no name's ("Flight 370-2") or year's. */
const isCountOfVotes = (tokens: Tokens, i: number, last: number, tags: Uint8Array): boolean =>
  i + 2 < last &&
  tags[i + 1] === PUNCT &&
  tags[i + 2] === NUM &&
  (tokens.text.charCodeAt(tokens.start[i + 1]) === hyphen || tokens.text.charCodeAt(tokens.start[i + 1]) === enDash) &&
  tokens.end[i] === tokens.start[i + 1] &&
  tokens.end[i + 1] === tokens.start[i + 2] &&
  (tokens.shape[i - 1] & shapeCapital) === 0;

export function nounPhrase(tokens: Tokens, from: number, last: number, tags: Uint8Array): NounPhrase | null {
  let i = from;
  let owner: NounPhrase | null = null;
  const begin = from;
  for (;;) {
    let head = -1;
    let sawModifier = false;
    if (tags[i] === PRON) {
      const np: NounPhrase = { type: "np", first: begin, last: i + 1, head: i, owner, joined: [], index: 0 };
      return np;
    }
    while (i < last) {
      const tag = tags[i];
      if (tag === DET || tag === POSS) {
        if (head >= 0) break;
        i++;
        sawModifier = true;
        continue;
      }
      if (tag === ADV && i + 1 < last && (tags[i + 1] === ADJ || tags[i + 1] === NUM || tags[i + 1] === VBN) && head < 0 && sawModifier) {
        i++;
        continue;
      }
      if (tag === ADJ) {
        // After a head, an adjective begins something else, except inside names and figures.
        // "Oslo ready to send": what a name is ready for, where no verb says so.
        if (head >= 0 && i + 1 < last && tags[i + 1] === TO) break;
        if (head >= 0 && tags[head] !== NUM && tags[head] !== NAME && !(i + 1 < last && (tags[i + 1] === NOUN || tags[i + 1] === NAME))) break;
        i++;
        sawModifier = true;
        continue;
      }
      // "has in Mali 250 rangers": after a preposition's name a number begins the next phrase.
      if (
        tag === NUM &&
        head === i - 1 &&
        tags[head] === NAME &&
        owner === null &&
        begin > 0 &&
        tags[begin - 1] === PREP &&
        i + 1 < last &&
        tags[i + 1] === NOUN &&
        tokens.end[i] - tokens.start[i] > 1
      )
        break;
      // "will join NATO one day": when, after what it joins.
      if (tag === NUM && head === i - 1 && tags[head] === NAME && i + 2 <= last && isOneDay(tokens, i)) break;
      // "gave the army three patrol boats": two objects.
      if (
        tag === NUM &&
        head === i - 1 &&
        sawModifier &&
        tags[head] === NOUN &&
        (tokens.shape[head] & shapeCapital) === 0 &&
        i + 1 < last &&
        (tags[i + 1] === NOUN || tags[i + 1] === ADJ) &&
        owner === null
      )
        break;
      // "passed the bill 161-63": by how many votes, and no part of what was passed.
      if (tag === NUM && head === i - 1 && tags[head] === NOUN && isCountOfVotes(tokens, i, last, tags)) break;
      // "said on Friday Chad would": a day or month is no part of the name behind it.
      if (tag === NAME && head === i - 1 && days.has(tokens.word[begin]) && i - begin <= 2) break;
      if (tag === NUM || tag === NOUN || tag === NAME) {
        head = i;
        i++;
        continue;
      }
      // "Danish troops leaving Mali": what a plural does is said behind it; "Danish mine clearing teams" has its noun still to come.
      if (tag === VBG && head === i - 1 && i + 1 < last && (tags[i + 1] === NAME || isPluralWord(tokens, head))) break;
      if ((tag === VBN || tag === VBG) && i + 1 < last && sawModifier && (tags[i + 1] === NOUN || tags[i + 1] === NAME || tags[i + 1] === ADJ)) {
        i++;
        continue;
      }
      if (tag === PUNCT && head === i - 1 && tags[head] === NUM && isCompound(tokens, i, last, tags)) {
        i++;
        continue;
      }
      if (tag === PUNCT && head === i - 1 && isShortName(tokens, i, last, tags)) {
        i += 3;
        continue;
      }
      if (tag === PUNCT && head === i - 1 && isAbbreviationStop(tokens, i, last, tags)) {
        i++;
        continue;
      }
      if (tag === CONJ && i + 1 < last && i > from && tags[i - 1] === ADJ && head < 0 && tags[i + 1] === ADJ) {
        i++;
        continue;
      }
      if (
        tag === PUNCT &&
        head < 0 &&
        i > from &&
        tags[i - 1] === ADJ &&
        i + 1 < last &&
        tags[i + 1] === ADJ &&
        tokens.text.charCodeAt(tokens.start[i]) === 44
      ) {
        i++;
        continue;
      }
      break;
    }
    if (head < 0) {
      if (i === begin) return null;
      // No noun came: a determiner or adjective stands for one ("the former", "several").
      const only = i - 1;
      if (tags[only] === DET || (tags[only] === ADJ && tags[begin] === DET) || tags[only] === POSS)
        return { type: "np", first: begin, last: i, head: only, owner, joined: [], index: 0 };
      return null;
    }
    const np: NounPhrase = { type: "np", first: begin, last: i, head, owner, joined: [], index: 0 };
    if (
      i < last &&
      (tags[i] === GEN || isPluralGenitive(tokens, i, last, tags, head)) &&
      i + 1 < last &&
      (startsNounPhrase(tags[i + 1]) || tags[i + 1] === VBN || tags[i + 1] === VBG || tags[i + 1] === ADV) &&
      tags[i + 1] !== PRON
    ) {
      owner = np;
      i++;
      continue;
    }
    return np;
  }
}

/** "the 9-nation force": a hyphen with no space about it joins a figure and its noun. */
const isCompound = (tokens: Tokens, i: number, last: number, tags: Uint8Array): boolean =>
  i + 1 < last &&
  tokens.text.charCodeAt(tokens.start[i]) === 45 &&
  tokens.end[i - 1] === tokens.start[i] &&
  tokens.end[i] === tokens.start[i + 1] &&
  (tags[i + 1] === NOUN || tags[i + 1] === ADJ);

/** "the Forward Presence (eFP) battle group": a name's short form in brackets with its noun behind. */
const isShortName = (tokens: Tokens, i: number, last: number, tags: Uint8Array): boolean =>
  i + 3 < last &&
  tokens.text.charCodeAt(tokens.start[i]) === 40 &&
  tokens.text.charCodeAt(tokens.start[i + 2]) === 41 &&
  tags[i + 2] === PUNCT &&
  (tags[i + 3] === NOUN || tags[i + 3] === NAME) &&
  tokens.end[i + 1] - tokens.start[i + 1] <= 8 &&
  /[A-Z].*[A-Z]/.test(tokens.text.slice(tokens.start[i + 1], tokens.end[i + 1]));

/** "Sen. Lee", "Mr. Holt", "Ann B. Lee": the stop of a title or initial inside a name, since no sentence ended there. */
function isAbbreviationStop(tokens: Tokens, i: number, last: number, tags: Uint8Array): boolean {
  return (
    i + 1 < last &&
    tokens.text.charCodeAt(tokens.start[i]) === 46 &&
    tokens.end[i - 1] === tokens.start[i] &&
    tokens.end[i - 1] - tokens.start[i - 1] <= 6 &&
    (tokens.shape[i - 1] & shapeCapital) !== 0 &&
    (tokens.shape[i + 1] & shapeCapital) !== 0 &&
    (tags[i + 1] === NAME || tags[i + 1] === NOUN || tags[i + 1] === ADJ)
  );
}

function isPluralGenitive(tokens: Tokens, i: number, last: number, tags: Uint8Array, head: number): boolean {
  if (tags[i] !== PUNCT || i + 1 >= last) return false;
  const unit = tokens.text.charCodeAt(tokens.start[i]);
  if (unit !== 39 && unit !== 0x2019) return false;
  const before = tokens.text.charCodeAt(tokens.end[head] - 1);
  return (before === 115 || before === 83) && tokens.start[i] === tokens.end[head] && (tags[i + 1] === NOUN || tags[i + 1] === ADJ || tags[i + 1] === NUM);
}
