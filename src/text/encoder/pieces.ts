/**
 * Word pieces of a text, as BERT's uncased models want them (J. Devlin et al., 2019; the greedy longest match is that of Y. Wu et al., Google's neural machine
 * translation system, 2016). The same pieces as Hugging Face's BertTokenizer with lower case, but that a text is only text: "[MASK]" in it is no special piece.
 */

/** `ids[i]` stands for `text.slice(starts[i], ends[i])`, UTF-16 units. */
export interface Pieces {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface Vocabulary {
  /** Pieces that start a word, and those that go on with it, without their "##". */
  readonly starting: ReadonlyMap<string, number>;
  readonly following: ReadonlyMap<string, number>;
  /** The length of the longest piece. */
  readonly longest: number;
  /** The ids of "[UNK]", and of "[CLS]" and "[SEP]", which start and end a window. */
  readonly unknown: number;
  readonly first: number;
  readonly last: number;
  /** Words met before: for each piece its id and its length. It is emptied when it is full. */
  readonly met: Map<string, Int32Array>;
}

/** A vocabulary from its pieces in the order of their ids. Throws if it lacks the special pieces. */
export function vocabularyOf(words: readonly string[]): Vocabulary {
  const starting = new Map<string, number>();
  const following = new Map<string, number>();
  words.forEach((word, id) => {
    if (word.startsWith("##") && word.length > 2) following.set(word.slice(2), id);
    else starting.set(word, id);
  });
  const special = (word: string): number => {
    const id = starting.get(word);
    if (id === undefined) throw new Error(`The vocabulary has no ${word}`);
    return id;
  };
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0);
  return { starting, following, longest, unknown: special("[UNK]"), first: special("[CLS]"), last: special("[SEP]"), met: new Map() };
}

/** The pieces of a text in its order. White space and control characters are in no piece; what the vocabulary cannot spell is one unknown piece a word. */
export function piecesOf(text: string, vocabulary: Vocabulary): Pieces {
  const found = new Found(text.length);
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === space || kind === dropped) at++;
    else if (kind === mark) addWord(found, vocabulary, text[at], at++, null);
    else at = readWord(text, at, found, vocabulary);
  }
  return found.pieces();
}

class Found {
  private ids: Int32Array;
  private starts: Int32Array;
  private ends: Int32Array;
  private count = 0;
  constructor(room: number) {
    this.ids = new Int32Array(room);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
  }
  add(id: number, start: number, end: number): void {
    if (this.count === this.ids.length) this.grow();
    this.ids[this.count] = id;
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }
  pieces(): Pieces {
    return { ids: this.ids.slice(0, this.count), starts: this.starts.slice(0, this.count), ends: this.ends.slice(0, this.count) };
  }
  /** More pieces than letters: "½" is three. */
  private grow(): void {
    const larger = (old: Int32Array): Int32Array => {
      const made = new Int32Array(2 * old.length + 16);
      made.set(old);
      return made;
    };
    this.ids = larger(this.ids);
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
  }
}

const [letter, space, mark, dropped, other] = [0, 1, 2, 3, 4];
/** What an ASCII unit is; line feed, carriage return and tab are white space, all other control characters are dropped. */
const asciiKinds = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/[ \t\n\r]/.test(character)) return space;
  if (unit < 32 || unit === 127) return dropped;
  return /[A-Za-z0-9]/.test(character) ? letter : mark;
});
const kindOf = (unit: number): number => (unit < 128 ? asciiKinds[unit] : other);

/** Reads on from a letter or a character beyond ASCII, up to white space or a mark, and says where it ended. */
function readWord(text: string, start: number, found: Found, vocabulary: Vocabulary): number {
  let end = start;
  while (end < text.length && kindOf(text.charCodeAt(end)) === letter) end++;
  const next = end < text.length ? kindOf(text.charCodeAt(end)) : space;
  if (next === other || next === dropped) return readAnyWord(text, start, found, vocabulary);
  addWord(found, vocabulary, text.slice(start, end).toLowerCase(), start, null);
  return end;
}

/** Where each unit of a folded word stands in the text. */
interface Places {
  readonly starts: number[];
  readonly ends: number[];
}

/** Character by character, up to white space or a mark of ASCII: a folded character may be longer or shorter than what is written. */
function readAnyWord(text: string, start: number, found: Found, vocabulary: Vocabulary): number {
  let word = "";
  let places: Places = { starts: [], ends: [] };
  const finish = (): void => {
    if (word !== "") addWord(found, vocabulary, word, start, places);
    word = "";
    places = { starts: [], ends: [] };
  };
  let at = start;
  while (at < text.length) {
    const point = text.codePointAt(at)!;
    if (point < 128 && (asciiKinds[point] === space || asciiKinds[point] === mark)) break;
    const end = at + (point > 0xffff ? 2 : 1);
    for (const character of foldedOf(point)) {
      const alone = isAlone(character);
      if (alone) finish();
      if (character !== " ") word += character;
      for (let unit = 0; unit < character.length; unit++) {
        places.starts.push(at);
        places.ends.push(end);
      }
      if (alone) finish();
    }
    at = end;
  }
  finish();
  return at;
}

const whiteSpace = /\p{White_Space}/u;
/** Control characters, formats, private use, and half a pair. */
const nothing = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/u;
const punctuation = /\p{P}/u;
/** Characters of Chinese script stand alone. */
const ideograph = /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

/** What a character is folded to, kept for each that was met: there are few. */
const folded = new Map<number, string>();
function foldedOf(point: number): string {
  let fold = folded.get(point);
  if (fold === undefined) {
    fold = foldOf(String.fromCodePoint(point));
    if (folded.size < 4096) folded.set(point, fold);
  }
  return fold;
}

/** Lower case without accents; white space is a space, and what is dropped is nothing. */
function foldOf(character: string): string {
  if (nothing.test(character)) return "";
  if (whiteSpace.test(character)) return " ";
  return Array.from(character.normalize("NFD").replace(/\p{Mn}/gu, ""), (one) => one.toLowerCase()).join("");
}

const isAlone = (character: string): boolean => {
  const unit = character.charCodeAt(0);
  return unit < 128 ? asciiKinds[unit] === mark || unit === 32 : punctuation.test(character) || ideograph.test(character);
};

/** Longer words are not looked up: they are one unknown piece. In characters. */
const longestWord = 100;
const mostMet = 1 << 15;

function addWord(found: Found, vocabulary: Vocabulary, word: string, start: number, places: Places | null): void {
  let split = vocabulary.met.get(word);
  if (split === undefined) {
    split = splitOf(word, vocabulary);
    if (vocabulary.met.size >= mostMet) vocabulary.met.clear();
    vocabulary.met.set(word, split);
  }
  for (let i = 0, at = 0; i < split.length; i += 2) {
    const end = at + split[i + 1];
    if (places === null) found.add(split[i], start + at, start + end);
    else found.add(split[i], places.starts[at], places.ends[end - 1]);
    at = end;
  }
}

/** Ids and lengths of a word's pieces: each time the longest that fits. */
function splitOf(word: string, { starting, following, longest, unknown }: Vocabulary): Int32Array {
  const whole = Int32Array.of(unknown, word.length);
  if (word.length > longestWord && Array.from(word).length > longestWord) return whole;
  const split: number[] = [];
  for (let at = 0; at < word.length; ) {
    const pieces = at === 0 ? starting : following;
    let end = Math.min(word.length, at + longest);
    while (end > at && !pieces.has(word.slice(at, end))) end--;
    if (end === at) return whole;
    split.push(pieces.get(word.slice(at, end))!, end - at);
    at = end;
  }
  return Int32Array.from(split);
}
