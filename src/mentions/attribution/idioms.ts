/** Ways to say a thing that no single verb tells: "let it be known that", "made plain that", "has it that", ", reports Reuters". */
import type { Clause } from "../../text/clauses.ts";
import { type NounPhrase, isNounPhrase, isVerbGroup } from "../../text/phrases.ts";
import { kindWord, shapeCapital, type Tokens, folded } from "../../text/tokens.ts";
import { internWord, wordAt } from "../../text/words.ts";
import type { Lexicon } from "../../text/lexicon.ts";
import { complementiserAfter, contentEnd, timeNouns } from "./contents.ts";
import { parenthetical } from "./around.ts";
import { cueBits, speaks } from "./cues.ts";
import { cueStart, type Frame, type Range } from "./frame.ts";
import type { Segment } from "./segments.ts";
import { sourceAfter, sourceOf } from "./sources.ts";

const known = new Set("known understood".split(" ")),
  plain = new Set("clear plain known explicit obvious".split(" "));
const it = internWord("it");

/** Of "let", "make" and "have": where the words that complete the cue end, as a chunk, or -1. */
function completed(segment: Segment, { vg }: Clause, tokens: Tokens): number {
  const { chunks } = segment;
  const lemma = wordAt(vg.lemma);
  let k = vg.index + 1;
  const isIt = isNounPhrase(chunks[k]) && tokens.word[chunks[k].first] === it;
  if (isIt) k++;
  const next = chunks[k];
  if (next === undefined) return -1;
  if (lemma === "let") return isIt && isVerbGroup(next) && next.main >= 0 && known.has(folded(tokens, next.main)) ? k + 1 : -1;
  if (lemma === "make") return plain.has(folded(tokens, next.last - 1)) && (next.type === "adj" || next.type === "vg" || next.type === "adv") ? k + 1 : -1;
  return lemma === "have" && isIt && next.type === "sub" && folded(tokens, next.first) === "that" ? k : -1;
}

/** "let it be known that", "made it clear that", "has it that", and the first two behind what they tell. */
export function idiomFrame(segment: Segment, clause: Clause, tokens: Tokens): Frame | null {
  if (clause.vg.passive || clause.vg.form !== "finite") return null;
  const at = completed(segment, clause, tokens);
  if (at < 0) return null;
  const { chunks } = segment;
  const lemma = wordAt(clause.vg.lemma);
  const make = (content: readonly Range[], runsOn = false): Frame => ({
    source: sourceOf(segment, clause, tokens),
    cue: { first: cueStart(chunks, clause.vg, tokens), last: chunks[at - 1].last },
    content,
    lemma: lemma === "have" ? "report" : "announce",
    speech: true,
    runsOn,
    passive: false,
    clausal: true,
  });
  const that = complementiserAfter(chunks, at, tokens, true);
  if (that >= 0) return make([{ first: chunks[that].first, last: contentEnd(segment, clause, that, true, tokens) }], true);
  return lemma === "let" ? parenthetical(segment, clause, make, tokens) : null;
}

/**
 * ", reports the daily Politiken", ", announced Minister Olsen in Oslo": a verb of speech that could be a noun or a participle, between the comma
 * after a whole clause and a name.
 */
export function turnedFrame(segment: Segment, tokens: Tokens, lexicon: Lexicon): Frame | null {
  const { chunks, clauses } = segment;
  for (let k = chunks.length - 1; k > 1; k--) {
    if (chunks[k - 1].type !== "comma") continue;
    const cue = chunks[k];
    const n = tokens.word[cue.first];
    const lemma = n === 0 || n >= lexicon.size ? 0 : lexicon.verbLemma[n];
    if (lemma === 0 || (cueBits(lemma) & speaks) === 0 || n === lemma) continue;
    const bare = isVerbGroup(cue) ? cue.form === "participle" && cue.last - cue.first === 1 : isNounPhrase(cue) && folded(tokens, cue.first).endsWith("s");
    const first = cue.first + 1;
    const whose = isNounPhrase(cue) && cue.last > first ? cue : chunks[k + 1];
    if (
      !bare ||
      whose === undefined ||
      !isNounPhrase(whose) ||
      !isSpeaker(tokens, first, whose) ||
      !clauses.some((c) => c.vg.index < k && c.vg.form === "finite")
    )
      continue;
    const { last } = sourceAfter(segment, whose.index, tokens);
    const next = chunks.find((c) => c.first >= last);
    if (next !== undefined && next.type !== "comma" && next.type !== "break" && next.type !== "prep" && next.type !== "adv") continue;
    return {
      source: { first, last },
      cue: { first: cue.first, last: first },
      content: [{ first: segment.first, last: chunks[k - 1].first }],
      lemma: wordAt(lemma),
      speech: true,
      runsOn: false,
      passive: false,
      clausal: true,
    };
  }
  return null;
}

/** "Reuters", "researcher Kari Lund", "the Danish daily": a name among its words, and neither a list nor a day. */
function isSpeaker(tokens: Tokens, first: number, np: NounPhrase): boolean {
  if (np.joined.length > 1 || timeNouns.has(folded(tokens, np.head))) return false;
  for (let i = Math.max(first, np.first); i < np.last; i++) if (tokens.kind[i] === kindWord && (tokens.shape[i] & shapeCapital) !== 0) return true;
  return false;
}
