/**
 * A trie over folded tokens in typed arrays: from a token's word number in one step to the names that begin with it. Accents are folded
 * both ways: the name's own spelling and its plain letters are both known words, and one number stands for both.
 */
import { kindWord, type Tokens } from "../../text/tokens.ts";
import { foldUnit, internWord, wordNumber } from "../../text/words.ts";

const tableSize = 1 << 17;
const tableMask = tableSize - 1;
/** Keys from here on are symbols; word numbers stay below. */
const firstSymbol = 1 << 17;

export class Trie {
  /** By word number: the number that stands for the word and its accentless form. */
  readonly plain = new Int32Array(1 << 17);
  /** By word number: the first node of the names that begin so, 0 for none. */
  readonly root = new Int32Array(1 << 17);
  readonly keys = new Float64Array(tableSize);
  readonly children = new Int32Array(tableSize);
  /** By node: index of the first entry that ends there, -1 for none. */
  readonly ends: number[] = [-1];
  private readonly symbolRoots = new Map<number, number>();

  /** The node at the end of tokens `[first, last)`, made where it is missing. */
  insert(tokens: Tokens, first: number, last: number): number {
    let node = 0;
    for (let i = first; i < last; i++) {
      const key = this.keyForInsert(tokens, i);
      if (i === first) {
        if (key < firstSymbol) node = this.root[key] ||= this.newNode();
        else {
          node = this.symbolRoots.get(key) ?? this.newNode();
          this.symbolRoots.set(key, node);
        }
      } else node = this.childOrNew(node, key);
    }
    return node;
  }

  first(tokens: Tokens, i: number): number {
    const word = tokens.word[i];
    if (word !== 0) return this.root[this.plain[word]];
    if (tokens.kind[i] === kindWord) {
      const folded = foldedWord(tokens, i);
      return folded === 0 ? 0 : this.root[this.plain[folded]];
    }
    return this.symbolRoots.size === 0 || tokens.end[i] - tokens.start[i] < 2 ? 0 : (this.symbolRoots.get(symbolKey(tokens, i)) ?? 0);
  }

  next(node: number, tokens: Tokens, i: number): number {
    const word = tokens.word[i];
    const key = word !== 0 ? this.plain[word] : tokens.kind[i] === kindWord ? this.plain[foldedWord(tokens, i)] : symbolKey(tokens, i);
    return key === 0 ? 0 : this.child(node, key);
  }

  private child(node: number, key: number): number {
    const full = node * 0x1_0000_0000 + key;
    let slot = slotOf(node, key);
    while (this.children[slot] !== 0) {
      if (this.keys[slot] === full) return this.children[slot];
      slot = (slot + 1) & tableMask;
    }
    return 0;
  }

  private childOrNew(node: number, key: number): number {
    const full = node * 0x1_0000_0000 + key;
    let slot = slotOf(node, key);
    while (this.children[slot] !== 0) {
      if (this.keys[slot] === full) return this.children[slot];
      slot = (slot + 1) & tableMask;
    }
    if (this.ends.length > tableSize * 0.7) throw new Error("The trie of names is full: enlarge it in src/mentions/entities/trie.ts");
    this.keys[slot] = full;
    return (this.children[slot] = this.newNode());
  }

  private newNode(): number {
    this.ends.push(-1);
    return this.ends.length - 1;
  }

  private keyForInsert(tokens: Tokens, i: number): number {
    if (tokens.kind[i] !== kindWord) return symbolKey(tokens, i);
    const start = tokens.start[i],
      end = tokens.end[i];
    // Nearly every word of a name is known already or plain ASCII; only the others are cut and folded.
    let word = tokens.word[i];
    if (word === 0) word = internWord(tokens.text.slice(start, end));
    if (this.plain[word] !== 0) return this.plain[word];
    let ascii = true;
    for (let u = start; u < end; u++)
      if (tokens.text.charCodeAt(u) > 127) {
        ascii = false;
        break;
      }
    if (ascii) return (this.plain[word] = word);
    const plain = internWord(withoutAccents(tokens.text.slice(start, end)));
    this.plain[plain] = plain;
    return (this.plain[word] = plain);
  }

  /** The number that stands for a word given as a string, or 0. */
  plainOf(word: string): number {
    return this.plain[wordNumber(withoutAccents(word))];
  }
}

const slotOf = (node: number, key: number): number => {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & tableMask;
};

const strokes: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ı: "i",
  ß: "ss",
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  Œ: "Oe",
  ð: "d",
  þ: "th",
  Þ: "Th",
  ə: "a",
};

/** Plain Latin letters: "Kariņš" → "Karins", "Łódź" → "Lodz". */
export const withoutAccents = (word: string): string =>
  /^[\x00-\x7f]*$/.test(word)
    ? word
    : word
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[łŁøØđĐıßæÆœŒðþÞə]/g, (letter) => strokes[letter])
        .replace(/[’ʼ‘]/g, "'");

/** A word with accents that the table does not know as it stands, looked up in plain letters; 0 for other unknown words. */
function foldedWord(tokens: Tokens, i: number): number {
  const { text } = tokens;
  for (let u = tokens.start[i]; u < tokens.end[i]; u++)
    if (text.charCodeAt(u) > 127) return wordNumber(withoutAccents(text.slice(tokens.start[i], tokens.end[i])));
  return 0;
}

/** Numbers and symbols have no word number: a hash of their units above the word numbers. */
function symbolKey(tokens: Tokens, i: number): number {
  let hash = 7;
  for (let u = tokens.start[i]; u < tokens.end[i]; u++) hash = (Math.imul(hash, 31) + foldUnit(tokens.text.charCodeAt(u))) | 0;
  return firstSymbol + (hash & 0x3fffffff);
}
