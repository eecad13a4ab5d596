/**
 * Does a short report speak of the field throughout, though hardly in its words? A soldier's letter, a local paper and a spun or a machine's text say lads, boats
 * and kit where others say troops, frigates and equipment. A linear model over the words of a whole report and their pairs, learnt from the training reports: do
 * they tell of commitments in every second or third sentence?
 */
import { kindNumber } from "../../text/tokens.ts";
import type { Text } from "../../text/text.ts";
import { Bag } from "./features.ts";
import { paired, symbolOf, symbolOfNumber } from "./symbols.ts";
import type { Table } from "./weights.ts";

const key = (name: string): number => symbolOf(`@subject-${name}`);
const bias = key("bias"),
  word = key("word"),
  pair = key("pair"),
  number = key("number"),
  unknown = key("unknown");

/** Tokens of a report that is asked: fewer say too little, and what is longer speaks of several things. */
export const askedTokens = { least: 100, most: 700 };

/** Its words, once each, and its pairs of words; numbers and words that nobody knows are one symbol each. */
export function subjectFeatures({ tokens }: Text, bag: Bag): void {
  bag.add(bias);
  const seen = new Set<number>();
  let before = 0;
  for (let i = 0; i < tokens.count; i++) {
    const symbol = tokens.word[i] > 0 ? symbolOfNumber(tokens.word[i]) : tokens.kind[i] === kindNumber ? number : tokens.kind[i] === 1 ? unknown : 0;
    if (symbol === 0) {
      before = 0;
      continue;
    }
    const single = paired(word, symbol);
    if (!seen.has(single)) bag.add(single);
    seen.add(single);
    if (before !== 0) {
      const both = paired(pair, paired(before, symbol));
      if (!seen.has(both)) bag.add(both);
      seen.add(both);
    }
    before = symbol;
  }
}

/**
 * Log-odds from which a report is taken to speak of the field throughout: of training reports by other hands eight in ten that do are above it, one in eleven that do not,
 * and one in forty of everyday news that has a word of the field.
 */
const least = 1.5;

const bag = new Bag();

/** Is a report short enough to be asked, and does it speak of the field throughout? */
export function speaksOfField(text: Text, subject: Table): boolean {
  const { count } = text.tokens;
  if (count < askedTokens.least || count >= askedTokens.most) return false;
  bag.clear();
  subjectFeatures(text, bag);
  return subject.score(bag, 0) >= least;
}
