/** Whose figure it is: "Oslo puts the force at 900", "by the ministry's count", "reckoned by the court at 8 million", "Niamey's figure is 1,200". */
import type { Clause } from "../../text/clauses.ts";
import { type NounPhrase, type VerbGroup, isNounPhrase, isVerbGroup } from "../../text/phrases.ts";
import { kindNumber, type Tokens, folded } from "../../text/tokens.ts";
import { internWord, wordAt } from "../../text/words.ts";
import { contentEnd } from "./contents.ts";
import { cueStart, type Frame, type Range } from "./frame.ts";
import { contentAround } from "./phrases.ts";
import type { Segment } from "./segments.ts";
import { sourceOf } from "./sources.ts";

/** Verbs that give a thing a number with "at". */
const values = new Set(["put", "estimate", "reckon", "assess", "value", "gauge"].map(internWord));
/** What somebody counts or reckons; in the singular only as that of somebody. */
const counts = new Set(
  `count counts tally tallies figure figures number numbers estimate estimates estimation reckoning calculation calculations arithmetic sums account projection projections forecast forecasts outlook
  data statistics records reckonings assessment presentation words view opinion telling`
    .trim()
    .split(/\s+/),
);
/** Those that are somebody's also with "of": "by the reckoning of the ministry", "in the words of the envoy"; and no "in the number of". */
const reckonings = new Set("count estimate estimates estimation reckoning calculation calculations figures words opinion view".split(" "));
const plural = new Set("figures estimates calculations projections forecasts data statistics records accounts".split(" "));
const by = internWord("by"),
  at = internWord("at");
const preposed = new Set(["by", "on", "in", "from", "under", "going by", "judging by"]);

/** The lemma of what only says whose figure it is: nobody speaks there. */
export const figured = "count";

export function reckonedFrames(segment: Segment, tokens: Tokens): Frame[] {
  const found: Frame[] = [];
  const { chunks, clauses } = segment;
  for (const clause of clauses) if (values.has(clause.vg.lemma)) found.push(...valued(segment, clause, tokens));
  for (const np of chunks) {
    if (!isNounPhrase(np) || !counts.has(folded(tokens, np.head))) continue;
    const before = chunks[np.index - 1];
    const of =
      np.owner === null &&
      np.last - np.first > 1 &&
      reckonings.has(folded(tokens, np.head)) &&
      chunks[np.index + 1]?.type === "prep" &&
      folded(tokens, chunks[np.index + 1].first) === "of"
        ? chunks[np.index + 2]
        : undefined;
    const source = isNounPhrase(of) ? { first: of.first, last: of.last } : ownerOf(np, tokens);
    if (source === null) continue;
    const base = { source, lemma: figured, speech: false, runsOn: false, passive: false, clausal: true };
    if (before?.type === "prep" && preposed.has(folded(tokens, before.first))) {
      const cue = { first: before.first, last: np.last };
      const content = contentAround(segment, before.first, { first: np.first, last: Math.max(np.last, source.last) }, tokens);
      if (content.length > 0) found.push({ ...base, cue, content });
    } else if (np.owner !== null && clauses.some((c) => c.subject === np && wordAt(c.vg.lemma) === "be" && c.vg.index === np.index + 1)) {
      found.push({
        ...base,
        cue: { first: np.head, last: np.head + 1 },
        content: [{ first: chunks[np.index + 1].first, last: contentEnd(segment, clauses[0], np.index + 1, true, tokens) }],
      });
    }
  }
  return found;
}

/** "the ministry's own count", "Polish estimates": whose they are. */
function ownerOf(np: NounPhrase, tokens: Tokens): Range | null {
  if (np.owner !== null) return { first: (np.owner.joined[0] ?? np.owner).first, last: np.owner.last };
  if (!plural.has(folded(tokens, np.head)) || np.head - np.first < 1) return null;
  // "official figures", "UN figures": a name or an adjective of one; "all accounts" and "such figures" are nobody's.
  for (let i = np.first; i < np.head; i++)
    if (((tokens.shape[i] & 1) !== 0 && i > 0) || folded(tokens, i) === "official")
      return { first: folded(tokens, np.first) === "the" ? np.first + 1 : np.first, last: np.head };
  return null;
}

/** "puts the bill at 9 million, the court at 12": what is valued, and the like behind the comma. */
function valued(segment: Segment, clause: Clause, tokens: Tokens): Frame[] {
  const { chunks } = segment;
  const { vg } = clause;
  const cue = { first: cueStart(chunks, vg, tokens), last: vg.last };
  const base = { cue, lemma: figured, speech: false, runsOn: false, clausal: false };
  const isNumber = (k: number): boolean => {
    if (chunks[k]?.type !== "prep" || tokens.word[chunks[k].first] !== at) return false;
    let end = k + 1;
    while (end < chunks.length && end < k + 6 && /^(?:np|adv|prep|adj)$/.test(chunks[end].type)) end++;
    const words = tokens.text.slice(tokens.end[chunks[k].first], tokens.end[chunks[end - 1].last - 1]);
    if (/\b(?:notice|readiness|disposal|hours?|o'clock)\b/.test(words)) return false;
    for (let i = chunks[k].last; i < chunks[end - 1].last; i++) if (tokens.kind[i] === kindNumber || numerals.has(folded(tokens, i))) return true;
    return false;
  };
  if (vg.passive || vg.form === "participle") {
    const agent = chunks.find(
      (c): c is NounPhrase =>
        isNounPhrase(c) && c.index > vg.index && c.index < vg.index + 4 && chunks[c.index - 1].type === "prep" && tokens.word[chunks[c.index - 1].first] === by,
    );
    const to = chunks.findIndex((c, k) => k > vg.index && isNumber(k));
    if (agent === undefined || to < 0 || clause.subject === null) return [];
    return [
      {
        ...base,
        source: { first: agent.first, last: agent.last },
        content: [
          { first: (clause.subject.joined[0] ?? clause.subject).first, last: clause.subject.last },
          { first: chunks[to].first, last: contentEnd(segment, clause, to, false, tokens) },
        ],
        passive: true,
      },
    ];
  }
  const thing = chunks[vg.index + 1];
  const source = vg.form === "finite" && isNounPhrase(thing) ? sourceOf(segment, clause, tokens) : null;
  if (source === null) return [];
  let to = vg.index + 2;
  while (
    to < chunks.length &&
    to < vg.index + 8 &&
    !isNumber(to) &&
    (/^(?:prep|np|adv)$/.test(chunks[to].type) || (isVerbGroup(chunks[to]) && (chunks[to] as VerbGroup).form !== "finite"))
  )
    to++;
  if (!isNumber(to)) return [];
  const found: Frame[] = [];
  /** Chunk of the number behind the comma at `k`, with who gives it between: ", the Court of Auditors at 12". */
  const again = (k: number): number =>
    chunks[k]?.type !== "comma" || !isNounPhrase(chunks[k + 1])
      ? -1
      : isNumber(k + 2)
        ? k + 2
        : chunks[k + 2]?.type === "prep" && isNounPhrase(chunks[k + 3]) && isNumber(k + 4)
          ? k + 4
          : -1;
  let end = chunks.findIndex((_, k) => k > to && again(k) > 0);
  const last = end < 0 ? contentEnd(segment, clause, vg.index + 1, true, tokens) : chunks[end - 1].last;
  found.push({ ...base, source, content: [{ first: thing.first, last }], passive: false });
  while (end >= 0 && again(end) > 0) {
    const who = chunks[end + 1],
      amount = again(end);
    const next = chunks.findIndex((c, k) => k > amount && (c.type === "comma" || c.type === "break"));
    const stop = next < 0 ? chunks.length : next;
    found.push({
      ...base,
      source: { first: who.first, last: chunks[amount - 1].last },
      content: [{ first: chunks[amount].first, last: chunks[stop - 1].last }],
      passive: false,
    });
    end = next;
  }
  return found;
}
const numerals = new Set(
  "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million billion half twice double some".split(
    " ",
  ),
);

/** May a word begin or carry such a phrase? Asked of its number and of its lemma as a verb. */
export const mayReckon = (word: number, lemma: number): boolean => values.has(lemma) || reckons.has(word);
const reckons = new Set([...counts].map(internWord));
