/** Speaker labels of transcripts and official records: "Q:", "JOURNALIST:", "Hon. A. Bee (Minister of X):", "Mr SMITH:—". */
import type { Block } from "./text.ts";
import { kindNumber, kindWord, shapeAllCapitals, shapeCapital, tokenAt, type Tokens } from "./tokens.ts";
import { flagTable } from "./units.ts";
import { internWord } from "./words.ts";

const honorific = 1,
  roleLabel = 2,
  letterLabel = 4;
const labels = flagTable();
for (const word of "mr mrs ms miss dr hon rt senator sen lord lady baroness sir dame president general ambassador minister secretary chancellor".split(" "))
  labels[internWord(word)] |= honorific;
for (const word of "journalist reporter question answer interviewer moderator host presenter speaker compere announcer correspondent".split(" "))
  labels[internWord(word)] |= roleLabel;
for (const word of ["q", "a"]) labels[internWord(word)] |= letterLabel;

export interface Speakers {
  /** False where no block begins with a label, so that the splitter need not look. */
  readonly any: boolean;
  /** Labels in capitals count where one returns ("HOLT:" in a transcript, not "GERMANY:" in a list), others where it returns twice. */
  readonly repeated: ReadonlySet<string>;
}

/** Which labels the document uses. */
export function speakersOf(tokens: Tokens, blocks: readonly Block[]): Speakers {
  const seen = new Map<string, number>();
  let any = false;
  for (const block of blocks) {
    if (block.kind !== "paragraph" && block.kind !== "list-item") continue;
    const first = tokenAt(tokens, block.start);
    const colon = colonNear(tokens, first, block.end);
    if (colon < 0) continue;
    any = true;
    const capitals = isAllCapitals(tokens, first, colon);
    if (capitals || (colon - first <= 3 && allCapitalised(tokens, first, colon))) {
      const label = tokens.text.slice(tokens.start[first], tokens.end[colon - 1]);
      seen.set(label, (seen.get(label) ?? 0) + 1);
    }
  }
  const repeated = new Set<string>();
  for (const [label, times] of seen) if (times > (label === label.toUpperCase() ? 1 : 2)) repeated.add(label);
  return { any, repeated };
}

/** How many tokens the label at `first` takes, its colon and dash included; 0 where there is none. */
export function speakerLabel(tokens: Tokens, first: number, last: number, speakers: Speakers): number {
  if (first >= last || tokens.kind[first] !== kindWord) return 0;
  const colon = colonNear(tokens, first, tokens.end[last - 1]);
  if (colon < 0 || (colon >= last - 1 && colon + 1 > last)) return 0;
  const role = labels[tokens.word[first]];
  const words = colon - first;
  const label = tokens.text.slice(tokens.start[first], tokens.end[colon - 1]);
  const isLabel =
    (role & letterLabel && words === 1) ||
    (role & roleLabel && words <= 2) ||
    (role & honorific && words >= 2 && namesOnly(tokens, first, colon)) ||
    speakers.repeated.has(label) ||
    (words >= 5 && tokens.text.charCodeAt(tokens.start[colon - 1]) === 41 && namesOnly(tokens, first, colon));
  if (!isLabel) return 0;
  let end = colon + 1;
  if (end < last && isDash(tokens.text.charCodeAt(tokens.start[end]))) end++;
  return end - first;
}

/** The colon within the first tokens of a block, with nothing of a sentence before it; -1 where there is none. */
function colonNear(tokens: Tokens, first: number, end: number): number {
  let brackets = 0;
  for (let i = first; i < first + 24 && i < tokens.count && tokens.start[i] < end; i++) {
    const unit = tokens.text.charCodeAt(tokens.start[i]);
    if (unit === 40) brackets++;
    else if (unit === 41) brackets--;
    else if (unit === 58 && brackets === 0) {
      const glued = i + 1 < tokens.count && tokens.start[i + 1] === tokens.end[i];
      return i > first && !(glued && tokens.kind[i + 1] === kindNumber) ? i : -1;
    } else if (unit === 0x2014 && brackets === 0 && isDashLabel(tokens, first, i)) return i;
    else if (brackets === 0 && i - first >= 9) return -1;
  }
  return -1;
}

/** "Senator BELL (Tasmania)—I thank", "Mr Holt—The answer is": a record's label ends in a dash without spaces before a capital. */
const isDashLabel = (tokens: Tokens, first: number, dash: number): boolean =>
  dash > first + 1 &&
  (labels[tokens.word[first]] & honorific) !== 0 &&
  tokens.start[dash] === tokens.end[dash - 1] &&
  dash + 1 < tokens.count &&
  tokens.start[dash + 1] === tokens.end[dash] &&
  tokens.kind[dash + 1] === kindWord &&
  (tokens.shape[dash + 1] & shapeCapital) !== 0 &&
  namesOnly(tokens, first, dash);

const isDash = (unit: number): boolean => unit === 45 || unit === 0x2013 || unit === 0x2014;

/** Capitalised words, initials and a bracket: "Ms. Ann Lee (North—South, IND)". */
function namesOnly(tokens: Tokens, first: number, colon: number): boolean {
  let brackets = 0,
    names = 0;
  for (let i = first; i < colon; i++) {
    const unit = tokens.text.charCodeAt(tokens.start[i]);
    if (unit === 40) brackets++;
    else if (unit === 41) brackets--;
    else if (brackets === 0 && tokens.kind[i] === kindWord) {
      if (!(tokens.shape[i] & shapeCapital) && tokens.end[i] - tokens.start[i] > 3) return false;
      names++;
    } else if (brackets === 0 && tokens.kind[i] === kindNumber) return false;
  }
  return names <= 8 && names > 0;
}

function allCapitalised(tokens: Tokens, first: number, colon: number): boolean {
  for (let i = first; i < colon; i++) if (tokens.kind[i] !== kindWord || !(tokens.shape[i] & shapeCapital)) return false;
  return true;
}

function isAllCapitals(tokens: Tokens, first: number, colon: number): boolean {
  let letters = 0;
  for (let i = first; i < colon; i++) {
    if (tokens.kind[i] !== kindWord) continue;
    if (!(tokens.shape[i] & shapeAllCapitals) && tokens.end[i] - tokens.start[i] > 1) return false;
    letters += tokens.end[i] - tokens.start[i];
  }
  return letters >= 3;
}
