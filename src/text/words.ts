/**
 * The word table: every word that the lexicon knows has a small number, so that the tokeniser can look it up while it scans,
 * without cutting a string. Words are folded: lower case, typographic apostrophes straight.
 */
/**
 * A number and the full hash of its word beside each other: nearly every wrong neighbour is told apart without looking at its letters, in one line of the
 * processor's cache.
 */
const slots = new Int32Array(1 << 18);
const words: string[] = [""];
/** Their lengths and letters beside them: strings are kept in many ways, and asking one for its length or a letter is slow where all are met. */
const lengths = new Uint8Array(1 << 17);
const firstLetters = new Int32Array(1 << 17);
let letters = new Uint16Array(1 << 20),
  lettersUsed = 0;
const mask = slots.length / 2 - 1;

/** Folds one UTF-16 unit as the table does: A–Z and the common accented capitals to lower case, ’ to '. */
export function foldUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7) return unit + 32;
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x02bc) return 39;
  if (unit >= 0x100 && unit <= 0x17f) return foldLatinExtended(unit);
  return unit;
}

function foldLatinExtended(unit: number): number {
  if (unit === 0x130 || unit === 0x131 || unit === 0x138 || unit === 0x149 || unit === 0x17f) return unit;
  if (unit === 0x178) return 0xff;
  const oddIsUpper = (unit >= 0x139 && unit <= 0x148) || (unit >= 0x179 && unit <= 0x17e);
  return oddIsUpper ? ((unit & 1) === 1 ? unit + 1 : unit) : unit | 1;
}

/** `foldUnit` of every unit, for loops that fold letter by letter. */
const foldTable = new Uint16Array(65536);
for (let unit = 0; unit < 65536; unit++) foldTable[unit] = foldUnit(unit);

export const hashStart = 0x811c9dc5 | 0;
export const hashStep = (hash: number, folded: number): number => Math.imul(hash ^ folded, 0x01000193);
const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & mask;

function hashOfWord(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, foldUnit(word.charCodeAt(i)));
  return hash;
}

/** The number of a word, given a new one if it has none. Only lexicons call this, before any text is read. */
export function internWord(word: string): number {
  let folded = "";
  for (let i = 0; i < word.length; i++) folded += String.fromCharCode(foldUnit(word.charCodeAt(i)));
  const hash = hashOfWord(folded);
  let slot = slotOf(hash);
  while (slots[2 * slot] !== 0) {
    if (words[slots[2 * slot]] === folded) return slots[2 * slot];
    slot = (slot + 1) & mask;
  }
  if (words.length > mask * 0.7) throw new Error("The word table is full: enlarge it in src/text/words.ts");
  if (folded.length > 255) throw new Error("A word of the table has more letters than src/text/words.ts counts");
  lengths[words.length] = folded.length;
  firstLetters[words.length] = keepLetters(folded);
  words.push(folded);
  slots[2 * slot] = words.length - 1;
  slots[2 * slot + 1] = hash;
  return words.length - 1;
}

/** Puts the letters of a word behind those of the others, and says where they begin. */
function keepLetters(word: string): number {
  if (lettersUsed + word.length > letters.length) {
    const larger = new Uint16Array(2 * letters.length);
    larger.set(letters);
    letters = larger;
  }
  for (let i = 0; i < word.length; i++) letters[lettersUsed + i] = word.charCodeAt(i);
  lettersUsed += word.length;
  return lettersUsed - word.length;
}

/** The folded letters of the word that is being scanned, for `findFolded`: the first 256, since no word of the table has more. */
export const scanned = new Uint16Array(256);

/** The number of the word whose folded letters are in `scanned`, so many, with their hash; or 0. */
export function findFolded(length: number, hash: number): number {
  let slot = slotOf(hash);
  for (let number = slots[2 * slot]; number !== 0; number = slots[2 * slot]) {
    if (slots[2 * slot + 1] === hash && lengths[number] === length) {
      const first = firstLetters[number];
      let i = 0;
      while (i < length && scanned[i] === letters[first + i]) i++;
      if (i === length) return number;
    }
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** The number of the word at `[start, end)` whose folded hash is known, or 0. */
export function findWord(text: string, start: number, end: number, hash: number): number {
  let slot = slotOf(hash);
  const length = end - start;
  while (slots[2 * slot] !== 0) {
    if (slots[2 * slot + 1] === hash) {
      if (lengths[slots[2 * slot]] === length) {
        const word = words[slots[2 * slot]];
        let i = 0;
        while (i < length && foldTable[text.charCodeAt(start + i)] === word.charCodeAt(i)) i++;
        if (i === length) return slots[2 * slot];
      }
    }
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** The number of a word given as a string, or 0 where the lexicon does not know it. */
export const wordNumber = (word: string): number => findWord(word, 0, word.length, hashOfWord(word));

/** The folded word of a number. */
export const wordAt = (number: number): string => words[number];

/** How many numbers are given; arrays by word number are at least this long. */
export const wordCount = (): number => words.length;

/** A set of words that a rule looks for, written as one line. */
export const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
