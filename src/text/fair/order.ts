/**
 * The verb at the end of its clause, as translations from German and its neighbours leave it: "has on Tuesday the renewal decided", "must first the committee
 * its blessing give".
 */
import { BE, bit, HAVE, type Lexicon, MODAL, NOUN, VB, VBD, VBN } from "../lexicon.ts";
import type { Text } from "../text.ts";
import { kindSymbol, kindWord, shapeCapital, type Tokens, tokenText } from "../tokens.ts";
import { internWord, wordCount } from "../words.ts";
import type { Edit } from "./edits.ts";

/** "becomes … led": the passive of a language that has another verb for it. */
const becomes = new Map([
  ["becomes", "is"],
  ["become", "are"],
  ["became", "was"],
]);
const turnsInto = new Set([...becomes.keys()].map(internWord));
const auxiliaries = bit(HAVE) | bit(BE) | bit(MODAL);
const openers = new Set(
  "the a an this that these its their his our no all any on in at for to with since from after before until only already still not once again there".split(" "),
);
const articles = new Set("the a an this these its their his our her".split(" "));
const adverbs = new Set("still already now then also again first only not never soon there here just".split(" "));
const pronouns = new Set("he she it they we i".split(" "));
/** What a clause with its subject behind the verb begins with. */
const fronted = new Set(
  "since at in for to on with after before under there then now thus therefore otherwise still already so should by from of against until during over also".split(
    " ",
  ),
);
const ends = new Set([",", ".", ";", ":", "—", "–", "”", '"', "!"]);

/** By word number, 1 for the verbs that a clause's last word may be taken back to; made once a lexicon. */
const tables = new WeakMap<Lexicon, Uint8Array>();
function auxiliariesOf(lexicon: Lexicon): Uint8Array {
  let table = tables.get(lexicon);
  if (table === undefined) {
    table = new Uint8Array(wordCount());
    for (let word = 1; word < table.length; word++)
      if ((word < lexicon.size && (lexicon.tags[word] & auxiliaries) !== 0) || turnsInto.has(word)) table[word] = 1;
    tables.set(lexicon, table);
  }
  return table;
}

/** Clauses with their last word taken back to where English has it; a text with fewer than two of them has none. */
export function orderEdits(text: Text, lexicon: Lexicon, signs: number): Edit[] {
  const edits: Edit[] = [];
  const mayMove = auxiliariesOf(lexicon);
  let seen = signs;
  for (const sentence of text.sentences) {
    if (!sentence.readable) continue;
    for (let i = sentence.first; i < sentence.last - 3; i++) {
      if (mayMove[text.tokens.word[i]] !== 1) continue;
      const moved = movedAt(text, lexicon, sentence.first, i, sentence.last);
      if (moved === null) continue;
      edits.push(...moved.edits);
      seen += moved.sure ? 2 : 1;
      i = moved.last;
    }
  }
  return seen < 2 ? [] : edits;
}

const wordAt = (tokens: Tokens, i: number): string => tokenText(tokens, i).toLowerCase();
const can = (tokens: Tokens, lexicon: Lexicon, i: number, tag: number): boolean =>
  tokens.word[i] < lexicon.size && (lexicon.tags[tokens.word[i]] & bit(tag)) !== 0;

function movedAt(
  { tokens }: Text,
  lexicon: Lexicon,
  first: number,
  i: number,
  last: number,
): { readonly edits: Edit[]; readonly last: number; readonly sure: boolean } | null {
  if (tokens.kind[i] !== kindWord) return null;
  const word = wordAt(tokens, i),
    passive = becomes.get(word);
  const has = can(tokens, lexicon, i, HAVE),
    is = can(tokens, lexicon, i, BE),
    modal = can(tokens, lexicon, i, MODAL);
  if ((!has && !is && !modal && passive === undefined) || word === "'s" || word === "having" || word === "being") return null;
  const next = wordAt(tokens, i + 1);
  const inverted =
    i > first &&
    turned(tokens, first, i) &&
    (articles.has(next) ||
      adverbs.has(next) ||
      pronouns.has(next) ||
      tokens.kind[i + 1] !== kindWord ||
      (tokens.shape[i + 1] & shapeCapital) !== 0 ||
      can(tokens, lexicon, i + 1, 7));
  if (!inverted && !openers.has(next)) return null;
  // The end of the clause, and the word before it.
  let end = i + 1;
  while (end < last && !(tokens.kind[end] === kindSymbol && ends.has(tokenText(tokens, end)))) end++;
  const v = end - 1;
  if (v - i < 3 || tokens.kind[v] !== kindWord || /^(?:to|be|been)$/.test(wordAt(tokens, v - 1)) || adverbs.has(wordAt(tokens, v - 1))) return null;
  const verb = tokens.word[v];
  if (verb === 0) return null;
  const bits = lexicon.tags[verb],
    wanted = modal && !is ? bit(VB) : bit(VBN);
  if ((bits & wanted) === 0 || ((bits & bit(NOUN)) !== 0 && (lexicon.usual[verb] === NOUN || !modal)) || (is && !has && !/ed$|[^s]en$/.test(wordAt(tokens, v))))
    return null;
  // Another verb on the way: the last word is its own ("has said that the plan was rejected").
  for (let j = i + 1; j < v; j++)
    if (
      (/^(?:to|that|which|who|and|but|is|are|was|were|be|been|has|have|had|will|would|must|by)$/.test(wordAt(tokens, j)) &&
        !(wordAt(tokens, j) === "to" && !can(tokens, lexicon, j + 1, VB))) ||
      (j === i + 1 && !inverted && (can(tokens, lexicon, j, VBN) || can(tokens, lexicon, j, VBD)))
    )
      return null;
  const shown = tokenText(tokens, v),
    aux = passive ?? tokenText(tokens, i);
  const edits: Edit[] = [{ start: tokens.end[v - 1], end: tokens.end[v], put: "" }];
  if (inverted) {
    const subject = subjectEnd(tokens, lexicon, i + 1, v);
    if (subject === null) return null;
    edits.push(
      { start: tokens.start[i], end: tokens.start[i + 1], put: "" },
      { start: tokens.end[subject - 1], end: tokens.end[subject - 1], put: ` ${aux} ${shown}` },
    );
  } else edits.push({ start: tokens.start[i], end: tokens.end[i], put: `${aux} ${shown}` });
  // "becomes from an Austrian general led": whoever stands after "from" does it.
  if (passive !== undefined)
    for (let j = i + 1; j < v - 1; j++)
      if (wordAt(tokens, j) === "from" && articles.has(wordAt(tokens, j + 1))) edits.push({ start: tokens.start[j], end: tokens.end[j], put: "by" });
  return { edits, last: v, sure: passive !== undefined && inverted };
}

/** Does the clause begin with something else than its subject, or with the verb itself? */
function turned(tokens: Tokens, first: number, i: number): boolean {
  let begin = i;
  while (begin > first && !(tokens.kind[begin - 1] === kindSymbol && /[,;:]/.test(tokenText(tokens, begin - 1)))) begin--;
  return begin === i || fronted.has(wordAt(tokens, begin));
}

/** Past the subject that begins at `from`: its adverbs, its article, its words, and what stands after "of". */
function subjectEnd(tokens: Tokens, lexicon: Lexicon, from: number, to: number): number | null {
  let i = from;
  while (i < to && adverbs.has(wordAt(tokens, i))) i++;
  if (pronouns.has(wordAt(tokens, i))) return i + 1;
  const begin = i;
  for (; i < to; i++) {
    const word = wordAt(tokens, i);
    if (i === begin && articles.has(word)) continue;
    if (word === "of" && i > begin && i + 1 < to) {
      if (articles.has(wordAt(tokens, i + 1))) i++;
      continue;
    }
    if (tokens.kind[i] === kindSymbol || openers.has(word) || articles.has(word) || /^(?:by|around|of|under|over|within|towards|against)$/.test(word)) break;
    if (i > begin + 1 && !can(tokens, lexicon, i, NOUN) && (tokens.shape[i] & shapeCapital) === 0 && tokens.word[i] !== 0 && !can(tokens, lexicon, i, 5)) break;
  }
  return i > begin && i < to ? i : null;
}
