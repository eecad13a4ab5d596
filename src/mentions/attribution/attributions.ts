import type { Text } from "../../text/text.ts";
import type { Lexicon } from "../../text/lexicon.ts";
import type { ResolvedMention } from "../entities/types.ts";
import type { ReadAttribution } from "./types.ts";

export function attributionsIn(input: { text: Text; lexicon: Lexicon; entities: readonly ResolvedMention[]; topics?: readonly string[] }): ReadAttribution[] {
  void input;
  return [];
}
