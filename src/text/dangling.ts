/** Words that nothing ends on: a line or paragraph that does has lost its rest. */
import { internWord } from "./words.ts";

const dangling = new Uint8Array(1 << 16);
for (const word of "and or but of the a an to with for by from in into that which who whose than as at on between including".split(" "))
  dangling[internWord(word)] = 1;

export const isDangling = (word: number): boolean => dangling[word] === 1;
