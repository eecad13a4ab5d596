/** The clause, the phrase and the words that carry a number: what it belongs to, and how much of the sentence is its evidence. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsAround } from "./scene.ts";
import { aspectual, stageOfGovernor } from "./stage-words.ts";

/** The clause that token `i` belongs to: as its object, adjunct or subject before mere nearness, the innermost (latest) first. */
export function clauseOf(scene: Scene, i: number): Clause | null {
  const holds = (np: NounPhrase): boolean => np.first <= i && i < np.last;
  let best: Clause | null = null,
    bestScore = 0;
  for (const clause of scene.clauses) {
    const range = rangeOf(scene, clause);
    if (i < range.first || i >= range.last) continue;
    const argument =
      clause.objects.some(holds) ||
      clause.attached.some((a) => a.index > clause.vg.index && holds(a.np)) ||
      (!clause.inherited && clause.subject !== null && (clause.subject.joined.length > 0 ? clause.subject.joined.some(holds) : holds(clause.subject)));
    const score = argument ? 2 : 1;
    if (score > bestScore || (score === bestScore && best !== null && rangeOf(scene, best).first <= range.first)) {
      best = clause;
      bestScore = score;
    }
  }
  return best;
}

/** The clause of a quantity, by its unit's noun or its last word: hedges before the number may stand outside the clause. */
export function clauseOfQuantity(scene: Scene, q: ReadQuantity): Clause | null {
  // "Of the 900 flown in during March 150 remain": the verb right after a bare number is its own.
  const next =
    q.family === "none"
      ? scene.clauses.find(
          (c) =>
            c.vg.first === q.last &&
            c.vg.form === "finite" &&
            c.type !== "relative" &&
            (c.vg.tense !== "past" || c.vg.perfect || c.vg.modal !== "" || lemmaOf(c) === "be" || lemmaOf(c) === "have"),
        )
      : undefined;
  const clause = next ?? beforePurpose(clauseOf(scene, q.noun >= 0 ? q.noun : q.last - 1) ?? clauseOf(scene, q.first), q);
  // "Of these about 60 are medics", "Of the Danes, 40 left": the verb right after the number is its own, though "of" hides the subject.
  if (clause === null)
    return q.family === "none" || q.family === "personnel"
      ? (scene.clauses.find((c) => c.vg.first === q.last && c.vg.form === "finite" && (c.subject === null || c.inherited)) ?? null)
      : null;
  const frame = clause.subject !== null && clause.subject.first < q.last && q.first < clause.vg.first ? frameOf(scene, clause) : clause;
  return bringsTo(scene, frame, q) ?? controlled(scene, frame, q) ?? stationed(scene, frame, q) ?? whoMove(scene, frame, q) ?? frame;
}

const resizes = new Set(
  "bring take raise lift push increase boost reduce cut lower double expand drop limit set shrink trim slash halve grow scale".split(" "),
);

/** "brings the number of Danes based in Lebanon to 420": the level is the verb's, whatever participle stands between. */
function bringsTo(scene: Scene, clause: Clause, q: ReadQuantity): Clause | null {
  // "will cut its force, which numbers 900, to 400": what stands behind the aside.
  if (
    clause.type === "relative" &&
    clause.vg.last <= q.first &&
    q.first - 2 > scene.sentence.first &&
    wordOf(scene, q.first - 1) === "to" &&
    wordOf(scene, q.first - 2) === ","
  )
    return scene.clauses.findLast((c) => c.vg.index < clause.vg.index && c.type !== "relative" && resizes.has(lemmaOf(c)) && !c.vg.passive) ?? null;
  if (
    clause.type !== "participle" ||
    !clause.inherited ||
    clause.vg.last > q.first ||
    q.first - 1 <= scene.sentence.first ||
    wordOf(scene, q.first - 1) !== "to"
  )
    return null;
  const over = scene.clauses.findLast((c) => c.vg.index < clause.vg.index && c.type !== "participle");
  return over !== undefined &&
    resizes.has(lemmaOf(over)) &&
    !over.vg.passive &&
    over.objects.some((o) => o.index > over.vg.index && o.last <= clause.vg.first && sizes.has(headOf(scene, o)))
    ? over
    : null;
}
const sizes = new Set("number total strength size ceiling limit figure count contingent force presence share contribution cap level".split(" "));

/** "The 200 soldiers who left Kosovo last week were greeted": where the main verb moves nobody, the relative clause tells where they went. */
function whoMove(scene: Scene, clause: Clause, q: ReadQuantity): Clause | null {
  const { subject } = clause;
  if (
    subject === null ||
    subject.first > q.first ||
    q.first >= subject.last ||
    clause.vg.modal !== "" ||
    moves.has(lemmaOf(clause)) ||
    went.has(lemmaOf(clause)) ||
    (!clause.vg.passive && !clause.vg.perfect && clause.vg.tense !== "past")
  )
    return null;
  return (
    scene.clauses.find(
      (c) => c.type === "relative" && c.inherited && c.subject === subject && c.vg.form === "finite" && (moves.has(lemmaOf(c)) || went.has(lemmaOf(c))),
    ) ?? null
  );
}
const went: ReadonlySet<string> = new Set("return leave arrive come go serve be have stay remain die fall join train begin start".split(" "));

/** "deployed 450 soldiers in May to guard the engineers": they are sent; the infinitive is only what for. */
function beforePurpose(clause: Clause | null, q: ReadQuantity): Clause | null {
  if (clause === null || clause.type !== "infinitive" || clause.governor === null || q.first >= clause.vg.first) return clause;
  const { governor } = clause;
  // "is sending a frigate and 90 soldiers to help": any of what is sent or given.
  if (
    (moves.has(lemmaOf(governor)) || lends.has(lemmaOf(governor))) &&
    !governor.vg.passive &&
    q.first >= governor.vg.last &&
    governor.objects.some((o) => o.index > governor.vg.index)
  )
    return governor;
  return !moves.has(lemmaOf(governor)) ? clause : governor.objects.some((o) => o.first <= q.first && q.first < o.last) ? governor : clause;
}

const lends = new Set("include comprise provide contribute supply commit give lend add pledge promise offer maintain keep retain".split(" "));

const moves = new Set(
  "deploy send station base post dispatch despatch withdraw recall fly move transfer second assign attach detach bring rush rotate relieve place land evacuate".split(
    " ",
  ),
);

const catenatives = new Set("have need ought begin start continue cease fail manage use".split(" "));
/** "have to leave", "are going to stay", "began to arrive": the first verb says only how or when. */
const isCatenative = (outer: Clause, inner: Clause): boolean =>
  inner.vg.first === outer.vg.last && (catenatives.has(lemmaOf(outer)) || (lemmaOf(outer) === "go" && outer.vg.progressive));

/** "N soldiers are due to arrive", "are expected to leave": the infinitive says what they do. */
export function frameOf(scene: Scene, clause: Clause): Clause {
  for (let depth = 0; depth < 3; depth++) {
    const outer: Clause = clause;
    // "began arriving on Thursday": what begins.
    const inner = scene.clauses.find(
      (c) =>
        c.governor === outer &&
        c.inherited &&
        ((c.type === "infinitive" && c.vg.index - outer.vg.index <= 3) ||
          (c.vg.form === "gerund" && c.vg.index === outer.vg.index + 1 && aspectual.has(lemmaOf(outer)))),
    );
    if (inner?.vg.form === "gerund") {
      clause = inner;
      continue;
    }
    // "have been deployed to Tonga to improve the policing": the infinitive is only what for.
    if (inner && outer.vg.passive && moves.has(lemmaOf(outer)) && outer.attached.some((a) => a.index > outer.vg.index && a.index < inner.vg.index)) break;
    if (!inner || !(lemmaOf(outer) === "be" || outer.vg.passive || stageOfGovernor(lemmaOf(outer)) !== null || isCatenative(outer, inner))) break;
    clause = inner;
  }
  return clause;
}

/** "wants the 500 soldiers to stay", "ordered all 200 to leave": the infinitive after the object says what they are to do. */
function controlled(scene: Scene, clause: Clause, q: ReadQuantity): Clause | null {
  if (!control.has(lemmaOf(clause)) || !clause.objects.some((o) => o.first <= q.first && q.first < o.last)) return null;
  const next = scene.clauses[scene.clauses.indexOf(clause) + 1];
  return next && next.type === "infinitive" && next.governor === clause && next.vg.first >= q.last && next.vg.first - q.last <= 6 ? next : null;
}

/**
 * "pays for the 28,500 troops stationed on the peninsula": the participle after the number says what they are, where the verb over them is of money or talk.
 */
function stationed(scene: Scene, clause: Clause, q: ReadQuantity): Clause | null {
  if (!aside.has(lemmaOf(clause)) && !mentioning.has(lemmaOf(clause))) return null;
  const told = scene.clauses.find((c) => c.type === "participle" && c.vg.first >= q.last && c.vg.first - q.last <= 2 && placed.has(lemmaOf(c)));
  // "referring to 18 soldiers who returned home".
  return (
    told ??
    (mentioning.has(lemmaOf(clause))
      ? scene.clauses.find(
          (c) =>
            c.type === "relative" &&
            c.vg.form === "finite" &&
            c.vg.first >= q.last &&
            c.vg.first - q.last <= 3 &&
            (moves.has(lemmaOf(c)) || /^(?:return|leave|arrive|come|go|serve)$/.test(lemmaOf(c))),
        )
      : undefined) ??
    null
  );
}
const aside: ReadonlySet<string> = new Set(
  "pay cost fund finance thank praise visit discuss support feed meet address greet criticise criticize welcome join relieve reinforce replace spend".split(
    " ",
  ),
);
const mentioning: ReadonlySet<string> = new Set("refer mention cite name point allude".split(" "));
const placed: ReadonlySet<string> = new Set("station base deploy post serve garrison".split(" "));
const control: ReadonlySet<string> = new Set(
  "want ask urge expect order allow permit enable call invite tell request need like prefer instruct help let authorise authorize require wish".split(" "),
);

/** The noun phrase that token `i` stands in. */
export function phraseAt(scene: Scene, i: number): NounPhrase | null {
  for (const chunk of scene.chunks) if (chunk.type === "np" && chunk.first <= i && i < chunk.last) return chunk;
  return null;
}

/** The `n` words before a number, folded. */
export const beforeWords = (scene: Scene, q: ReadQuantity, n: number): string => wordsAround(scene, q, n, 0).left;

/** Evidence of a counted force: from the verb's subject or the number to the end of what belongs to the number, kept tight. */
export function evidenceOf(scene: Scene, clause: Clause | null, q: ReadQuantity): { start: number; end: number } {
  if (clause === null) {
    let first = q.first;
    for (const chunk of scene.chunks) if (chunk.type === "np" && chunk.last <= q.first && q.first - chunk.last <= 3) first = chunk.first;
    // What stands before a semicolon, or before another number's comma, is another's.
    for (let i = first; i < q.first; i++)
      if (
        wordOf(scene, i) === ";" ||
        (wordOf(scene, i) === ":" && i + 1 < q.first) ||
        (wordOf(scene, i) === "," && scene.quantities.some((other) => other !== q && other.first >= first && other.last <= i + 1))
      )
        first = i + 1;
    return { start: scene.tokens.start[Math.min(first, q.first)], end: Math.max(q.end, scene.tokens.end[Math.max(first, q.last - 1)]) };
  }
  const range = rangeOf(scene, clause);
  let { first, last } = range;
  // A long clause is cut to the neighbourhood of the number; the verb stays where it is near.
  if (last - first > 22) {
    const verbNear = Math.abs(clause.vg.first - q.first) < 18;
    first = Math.max(first, Math.min(q.first - 3, verbNear ? clause.vg.first : q.first));
    last = Math.min(last, Math.max(q.last + 8, verbNear && clause.vg.last > q.last ? clause.vg.last : 0));
  }
  // Other numbers of the sentence have their own claims: stop before the next one.
  for (const other of scene.quantities)
    if (other.first >= q.last && other.first < last && other.first > clause.vg.last && other.family !== "duration") {
      last = Math.max(q.last, other.first);
      break;
    }
  while (last > q.last && /^[,;–—-]|^(?:and|or|but|should)$/.test(wordOf(scene, last - 1))) last--;
  return spanOf(scene, Math.min(first, q.first), Math.max(last, q.last));
}

/**
 * "the withdrawal of 300 soldiers", "the offer by Kenya of 300 soldiers": the noun that a phrase after "of" (or another of `words`) belongs to, whoever stands
 * behind a "by" between them.
 */
export function nounBefore(scene: Scene, np: NounPhrase, words: RegExp = /^of$/): NounPhrase | null {
  const prep = scene.chunks[np.index - 1];
  if (prep?.type !== "prep" || !words.test(wordOf(scene, prep.first))) return null;
  const outer = scene.chunks[np.index - 2],
    by = scene.chunks[np.index - 3],
    noun = scene.chunks[np.index - 4];
  if (outer?.type !== "np") return null;
  return by?.type === "prep" && wordOf(scene, by.first) === "by" && noun?.type === "np" ? noun : outer;
}
