/** "UK and Canadian paratroopers", "200 Danish, US and Dutch soldiers": nationalities that share one noun are one phrase with it. */
import type { Chunk, NounPhrase } from "../text/phrases.ts";
import { internWord } from "../text/words.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Reading } from "./scene.ts";

const and = internWord("and");

/** Does a mention stand as a nationality before a noun: an adjective, or a name that does for one ("UK", "New Zealand")? */
export const isNationality = ({ lookups }: Reading, e: ResolvedMention): boolean =>
  e.class === "state" && e.id !== null && (e.form === "adjective" || (e.form === "name" && (lookups.state.get(e.id)?.adjectives.includes(e.quote) ?? false)));

/** "French and UN troops", "a joint UN and African Union force": a body's name that stands before a noun beside another's. */
const isBesideNoun = (e: ResolvedMention, head: number): boolean => e.class === "body" && e.id !== null && e.form === "name" && e.last <= head;
const jointly = /\b(?:joint|combined|hybrid|mixed)\b/;

/** The chunks with such lists as one noun phrase each. */
export function sharedNouns(reading: Reading, chunks: Chunk[], entities: readonly ResolvedMention[]): Chunk[] {
  if (entities.length < 2) return chunks;
  const { word } = reading.text.tokens;
  /** The chunk after the bare nationality that stands at `i` ("South", "Korean" may be two chunks), or -1. */
  const after = (i: number, opens: boolean): number => {
    const chunk = chunks[i],
      joint =
        opens && chunk?.type === "np" && jointly.test(reading.text.text.slice(reading.text.tokens.start[chunk.first], reading.text.tokens.end[chunk.last - 1]));
    const e = entities.find(
      (each) =>
        (opens ? each.first >= chunk?.first && each.first < chunk.last : each.first === chunk?.first) &&
        (isNationality(reading, each) ||
          (each.form === "people" && (reading.lookups.state.get(each.id ?? "")?.adjectives.includes(each.quote) ?? false)) ||
          (joint && each.class === "body" && each.form === "name")),
    );
    if (e === undefined) return -1;
    for (let k = i; k < chunks.length && (chunks[k].type === "adj" || (chunks[k].type === "np" && (chunks[k] as NounPhrase).owner === null)); k++)
      if (chunks[k].last >= e.last) return chunks[k].last === e.last ? k + 1 : -1;
    return -1;
  };
  for (let i = 0; i + 2 < chunks.length; i++) {
    let at = after(i, true);
    if (at < 0) continue;
    for (let next = after(at + 1, false); chunks[at]?.type === "comma" && next > 0; next = after(at + 1, false)) at = next;
    if (chunks[at]?.type === "comma" && chunks[at + 1]?.type === "conj") at++;
    const last = chunks[at + 1];
    if (chunks[at]?.type !== "conj" || word[chunks[at].first] !== and || last?.type !== "np" || last.owner !== null) continue;
    if (!entities.some((e) => e.first === last.first && e.last <= last.head && (isNationality(reading, e) || isBesideNoun(e, last.head)))) continue;
    // A list that goes on beyond the noun, or began before, is one of other things.
    if (last.joined.some((np) => np.index > last.index || np.index < i)) continue;
    const whole: NounPhrase = { ...last, first: chunks[i].first, joined: [], index: i };
    chunks.splice(i, at + 2 - i, whole);
    for (let j = i + 1; j < chunks.length; j++) chunks[j].index = j;
  }
  return chunks;
}
