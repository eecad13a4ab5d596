/** What one reading of quantities looks at, and what it remembers from sentence to sentence. */
import type { Lexicon } from "../../text/lexicon.ts";
import type { Tokens } from "../../text/tokens.ts";
import type { MoneyContext } from "./money.ts";
import type { ReadQuantity } from "./types.ts";

/** What is remembered from one sentence to the next while reading. */
export interface Memory {
  gdpSentence: number;
  /** The last sentence with a small share of something in a talk of spending: decimals after it may go on with it. */
  shareSentence: number;
  /** What was last counted, and in which sentence. */
  counted: ReadQuantity | null;
  countedSentence: number;
  money: string | null;
  moneyScale: number;
}

export interface Scene {
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
  readonly people: ReadonlySet<number>;
  /** Last tokens of mentions of states and peoples. */
  readonly states: ReadonlySet<number>;
  /** Last tokens of mentions of missions and formations. */
  readonly missions: ReadonlySet<number>;
  readonly money: MoneyContext;
  readonly memory: Memory;
}
