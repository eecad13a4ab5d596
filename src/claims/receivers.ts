/** Who gets something, where the chunker has taken them and the thing for one phrase. */
import { ADJ, DET, GEN, NAME, NOUN } from "../text/lexicon.ts";
import type { NounPhrase, VerbGroup } from "../text/phrases.ts";
import type { Tokens } from "../text/tokens.ts";
import { internWord } from "../text/words.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";

const giving = new Set("give send offer promise lend hand grant deny award sell owe".split(" ").map(internWord));
const receivers = new Set("army navy police coastguard forces military government guard gendarmerie ministry authorities".split(" ").map(internWord));

/** "promised Chad radios", "gave the Chadian army radios": where the receiver ends, before the thing. */
export function receiverIn(np: NounPhrase, entities: readonly ResolvedMention[], tags: Uint8Array, tokens: Tokens, vg: VerbGroup): number {
  if (!giving.has(vg.lemma) || vg.passive) return -1;
  const at = tags[np.first] === DET ? np.first + 1 : np.first;
  const e = entities.find((each) => each.first === at && each.class === "state" && each.last < np.last);
  if (e === undefined) return -1;
  if (e.form === "adjective")
    return e.last + 1 < np.last && receivers.has(tokens.word[e.last]) && tags[e.last + 1] !== GEN && tags[e.last + 1] !== NAME ? e.last + 1 : -1;
  return ((e.form === "name" || e.form === "metonym") && tags[e.last] === NOUN && tags[np.head] === NOUN) ||
    ((e.form === "name" || e.form === "metonym") && tags[e.last] === ADJ)
    ? e.last
    : -1;
}
