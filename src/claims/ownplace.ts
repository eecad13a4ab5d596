/**
 * Words that themselves say where a force is, though they name no place of the ledger: its own land, many lands at once, a mission that no list knows. None
 * is then taken from the sentences around.
 */
import type { Draft } from "./draft.ts";
import { isForceNoun } from "./lexis.ts";
import { entitiesIn, entityAt, nounOf, rangeOf, type Scene, wordOf } from "./scene.ts";
import { isAmong } from "./named.ts";

/** Does a draft's own clause say where, so that no place or mission is filled in? */
export const saysItsPlace = (scene: Scene, draft: Draft): boolean => draft.kind === "force" && (isInItsLand(scene, draft) || isInMany(scene, draft));

const into = /^(?:in|into|inside|within|across|throughout)$/;

/** "The North Yemeni army has moved three brigades into South Yemen": in the land that its state's name stands for. */
function isInItsLand(scene: Scene, { clause, actor, change }: Draft): boolean {
  if (clause === null || clause.subject === null || change === "end" || change === "cut") return false;
  const { last } = rangeOf(scene, clause);
  return entitiesIn(scene, clause.vg.last, last).some((e) => {
    let i = e.first - 1;
    while (i > clause.vg.last && (wordOf(scene, i) === "the" || /^(?:north|south|east|west|northern|southern|eastern|western)$/.test(wordOf(scene, i)))) i--;
    return e.class === "state" && e.form === "name" && isAmong(e, actor) && into.test(wordOf(scene, i));
  });
}

const many =
  /\b(?:overseas|abroad|(?:around|across|throughout|all over) the (?:world|globe)|world-?wide|globally|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|various|numerous|\d+|dozens of|a dozen) (?:different |separate |[\p{L}-]*peace[\p{L}-]* |military |overseas |UN |NATO |EU )*(?:operations|missions|countries|theatres|theaters|continents))\b/u;

/** "1,200 personnel in ten operations overseas": in no one place. */
function isInMany(scene: Scene, { clause, span }: Draft): boolean {
  const { text, start, end } = scene.tokens;
  const range = clause === null ? null : rangeOf(scene, clause);
  const from = Math.min(span.start, range === null ? span.start : start[range.first]);
  // What hangs on the counted says where it is: "personnel deployed to ten operations".
  const inner = clause === null ? undefined : scene.clauses.findLast((c) => c.governor === clause && c.type === "participle" && c.vg.first >= clause.vg.last);
  const to = Math.max(span.end, range === null ? span.end : end[range.last - 1], inner === undefined ? 0 : end[rangeOf(scene, inner).last - 1]);
  return many.test(text.slice(from, to));
}

/** "the tenth contingent to UNMCTT", "a battalion with XYZFOR": initials in capitals behind those who serve there, which no list knows. */
export function isInUnknown(scene: Scene, { clause }: Draft): boolean {
  if (clause === null) return false;
  const { last } = rangeOf(scene, clause);
  for (let i = clause.vg.last + 1; i < Math.min(last + 1, scene.sentence.last); i++)
    if (
      /^(?:to|with|in)$/.test(wordOf(scene, i - 1)) &&
      isForceNoun(nounOf(scene, i - 2)) &&
      /^[A-Z]{4,}$/.test(scene.tokens.text.slice(scene.tokens.start[i], scene.tokens.end[i])) &&
      scene.tokens.word[i] === 0 &&
      entityAt(scene, i) === null
    )
      return true;
  return false;
}
