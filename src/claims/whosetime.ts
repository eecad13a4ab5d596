/** Whose a time is where clauses meet: right before the subject that it opens, behind a relative clause that it closes, inside what is nested. */
import { tokenAt } from "../text/tokens.ts";
import type { Kind } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import { list } from "./lexis.ts";
import { lemmaOf, rangeOf, type Scene, wordOf } from "./scene.ts";

/** The times of a clause that its range leaves out, and whether one inside of it is another clause's. */
export interface Whose {
  readonly own: readonly TimeMention[];
  readonly others: (time: TimeMention) => boolean;
}

export function whoseTimes(scene: Scene, clause: Clause): Whose {
  if (scene.clauses.length === 1) return { own: [], others: () => false };
  const owners = new Map<TimeMention, Clause>();
  for (const time of scene.times) {
    const owner = time.edtf === null ? null : (openedBy(scene, time) ?? behindRelative(scene, time));
    if (owner !== null) owners.set(time, owner);
  }
  return {
    own: [...owners].filter(([, owner]) => owner === clause).map(([time]) => time),
    others: (time) => {
      const owner = owners.get(time);
      return owner !== undefined && owner !== clause && !governs(owner, clause);
    },
  };
}

/** "in 2027 it will be a Czech who leads it", "in May it decided to send": the time of a clause holds of those that hang on it. */
function governs(owner: Clause, clause: Clause): boolean {
  for (let c = clause.governor; c !== null; c = c.governor) if (c === owner) return true;
  return false;
}

/** The token of a time's first word, or of the prepositions and adverbs right before it. */
function firstOf(scene: Scene, time: TimeMention): number {
  let at = tokenAt(scene.tokens, time.start);
  for (let n = 0; n < 3 && at > scene.sentence.first && leading.has(wordOf(scene, at - 1)); n++) at--;
  return at;
}
const prepositions: ReadonlySet<string> = list("in on at by from since until till during before after over within through throughout starting beginning");
const leading: ReadonlySet<string> = new Set([...prepositions, ...list("as early late only already just the sometime again")]);

/** What a clause begins behind; a comma alone may close what it stands in. */
const opening = /^(?:[;:—–]|and|but|while|whereas|that|yet|or|then)$/;

/**
 * "numbered 200; today it has 40", "said that in May it would": the clause whose subject or verb stands right behind a time that nothing but a joint stands
 * before.
 */
function openedBy(scene: Scene, time: TimeMention): Clause | null {
  const first = firstOf(scene, time);
  if (first <= scene.sentence.first) return null;
  let next = tokenAt(scene.tokens, time.end - 1) + 1;
  // "Chad, which sent its first in 2013, now has 90": behind the comma that closes the relative clause.
  if (wordOf(scene, first - 1) === ",")
    return scene.clauses.find((c, i) => c.vg.first === next && c.type === "main" && scene.clauses[i - 1]?.type === "relative") ?? null;
  if (!opening.test(wordOf(scene, first - 1))) return null;
  if (wordOf(scene, next) === ",") next++;
  return scene.clauses.find((c) => (c.inherited || c.subject === null ? c.vg.first : rangeOf(scene, c).first) === next) ?? null;
}

/** "keeps 90 men in the south, where they guard a road, until May": a time behind the comma that ends a relative clause is that of the verb before it. */
function behindRelative(scene: Scene, time: TimeMention): Clause | null {
  const first = firstOf(scene, time);
  if (!prepositions.has(wordOf(scene, first)) || wordOf(scene, first - 1) !== ",") return null;
  const closed = scene.clauses.findLast((c) => c.vg.first < first);
  if (closed === undefined || closed.vg.form !== "finite" || (closed.type !== "relative" && closed.marker !== "where")) return null;
  const { clauses } = scene,
    opens = whereOf(scene, closed);
  if (wordOf(scene, opens - 1) !== ",") return null;
  return clauses.findLast((c) => c.vg.last <= opens && c.vg.form !== "participle") ?? null;
}

/** Where the pronoun stands that a relative clause begins with. */
function whereOf(scene: Scene, clause: Clause): number {
  for (let i = clause.vg.first - 1; i > scene.sentence.first && clause.vg.first - i < 12; i--)
    if (/^(?:who|which|where|whose|whom)$/.test(wordOf(scene, i))) return i;
  return clause.vg.first;
}

/** "Chad, having signed in May, sent 90 men in June": of several times those that are no other verb's before the clause's own, if there are any. */
export function unnested(scene: Scene, clause: Clause, times: readonly TimeMention[]): TimeMention[] {
  const own = times.filter(
    (t) =>
      t.start >= scene.tokens.start[clause.vg.first] ||
      !scene.clauses.some(
        (c) =>
          c !== clause &&
          c.vg.first < clause.vg.first &&
          c.vg.form !== "finite" &&
          scene.tokens.end[c.vg.last - 1] <= t.start &&
          rangeOf(scene, clause).first <= c.vg.first,
      ),
  );
  return own.length > 0 ? own : [...times];
}

const stays: ReadonlySet<string> = list("stay remain last serve continue operate"),
  holdsIt: ReadonlySet<string> = list("hold keep lead command run");

/** "takes over on 1 May and will stay until August": the end that a second verb of the same subject tells. */
export function endOfStay(scene: Scene, clause: Clause, kind: Kind): TimeMention | null {
  const next = scene.clauses[scene.clauses.indexOf(clause) + 1];
  if (
    next === undefined ||
    !next.inherited ||
    next.subject !== clause.subject ||
    next.type !== clause.type ||
    !(kind === "lead" ? holdsIt : stays).has(lemmaOf(next)) ||
    next.vg.negated ||
    !/^(?:and|then)$/.test(wordOf(scene, next.vg.first - 1))
  )
    return null;
  const { first, last } = rangeOf(scene, next),
    { start, end } = scene.tokens;
  return scene.times.find((t) => (t.role === "until" || t.role === "through") && t.edtf !== null && t.start >= start[first] && t.end <= end[last - 1]) ?? null;
}
