/**
 * Is a sentence worth reading? Tagging, parsing and two hundred rules cost a hundred times what a look at its words does, and in speeches nineteen in twenty
 * sentences
 * that hold a word of the field hold no claim. A linear model over the words, learnt from what the rules made of the training reports, tells those that they
 * would pass over.
 */
import { type Kind, kinds } from "../../model/claim.ts";
import type { Scene } from "../scene.ts";
import { Bag } from "./features.ts";
import { paired, symbolOf, symbolOfNumber } from "./symbols.ts";
import type { Weights } from "./weights.ts";

/** What is known of a sentence before it is tagged. */
export type Unread = Pick<Scene, "tokens" | "sentence" | "index" | "near" | "overall" | "entities" | "quantities" | "before">;

const key = (name: string): number => symbolOf(`@worth-${name}`);
const bias = key("bias"),
  word = key("word"),
  family = key("family"),
  named = key("named"),
  back = key("back"),
  near = key("near"),
  overall = key("overall"),
  length = key("length"),
  heading = key("heading"),
  speaker = key("speaker"),
  unknown = key("unknown"),
  share = key("share"),
  number = key("number");

/** Words with their kinds of numbers and names, what was told just before, and how many words nobody knows. */
export function worthFeatures({ tokens, sentence, index, near: ofField, overall: throughout, entities, quantities, before }: Unread, bag: Bag): void {
  const { first, last } = sentence;
  bag.add(bias);
  let unknowns = 0;
  for (let i = first; i < last; i++) {
    if (tokens.word[i] > 0) bag.add(paired(word, symbolOfNumber(tokens.word[i])));
    else if (tokens.kind[i] === 2) bag.add(number);
    else if (tokens.kind[i] === 1) unknowns++;
  }
  for (const q of quantities) bag.add(paired(family, symbolOf(q.family)));
  for (const e of entities) bag.add(paired(named, symbolOf(e.class)));
  let told = before.length - 1;
  while (told >= 0 && before[told].sentence >= index) told--;
  bag.add(paired(back, told < 0 ? 9 : Math.min(4, index - before[told].sentence)));
  bag.add(paired(near, Math.min(9, (ofField / 15) | 0)));
  bag.add(paired(overall, Math.min(9, (throughout / 15) | 0)));
  bag.add(paired(length, Math.min(7, (last - first) >> 2)));
  bag.add(paired(unknown, Math.min(6, unknowns)));
  bag.add(paired(share, ((10 * unknowns) / (last - first)) | 0));
  if (sentence.heading) bag.add(heading);
  if (sentence.speaker !== null) bag.add(speaker);
}

/**
 * Log-odds of each kind under which its rules are not asked: below it lies, in reports that they were not learnt from, hardly one in a hundred of what the
 * rules read and next to
 * nothing of what judges found true in speeches; above it, for most kinds, a third of the sentences.
 */
const least: Readonly<Record<Kind, number>> = {
  force: -4.25,
  lead: -5.5,
  mandate: -6,
  spending: -6.5,
  target: -6.5,
  cost: -5.5,
  aid: -5.5,
  position: -5.5,
  condition: -6,
  consequence: -6,
  membership: -6.5,
  meeting: -6.5,
};

const bag = new Bag();

/** By number of kind: may the rules read one here? Null where they would read none. The array is used again by the next call. */
export function mayTell(sentence: Unread, weights: Weights): Uint8Array | null {
  bag.clear();
  worthFeatures(sentence, bag);
  if (room.length !== weights.worth.heads) room = new Float64Array(weights.worth.heads);
  const scores = weights.worth.scores(bag, 0, null, room);
  let any = 0;
  for (let k = 0; k < kinds.length; k++) any |= may[k] = scores[k] >= least[kinds[k]] ? 1 : 0;
  return any === 0 ? null : may;
}
const may = new Uint8Array(kinds.length);
/** The scores of the sentence at hand: most sentences are asked, and few are read. */
let room = new Float64Array(kinds.length);
