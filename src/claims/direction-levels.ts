/** How a verb changes the size of a force: added, cut, brought to a level, replaced, extended. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { beforeWords } from "./carrier.ts";
import { ofCeiling, onPaper } from "./ceiling.ts";
import { courseOf } from "./course.ts";
import type { VerbReading, Verb } from "./direction-verb.ts";
import { addVerbs, cutVerbs, extendVerbs, replaceVerbs, suspendVerbs } from "./lexis.ts";
import { sharesProgress } from "./otherways.ts";
import { isBasedThere, isLiftedOut } from "./outof.ts";
import { headOf, lemmaOf, type Scene, wordOf } from "./scene.ts";
import { aspectual } from "./stage-words.ts";
import { isWhole } from "./whole.ts";

/** Based there, lifted out of a place, on its course, joined by others. */
export function comesToBe({ scene, clause, q, lemma, staging, base, done, coming }: Verb): VerbReading | null {
  if (isBasedThere(scene, clause)) return { ...base, rule: "based", change: coming ? "start" : "level", stage: staging.stage };
  if (q !== null && isLiftedOut(scene, clause, q))
    return { ...base, rule: "withdraw", change: isWhole(scene, q) ? "end" : "cut", asChange: !isWhole(scene, q), stage: done ? "ended" : staging.stage };
  const course = q === null ? courseOf(scene, clause, staging) : null;
  if (course !== null) return { ...base, rule: /^(?:extend|suspend)$/.test(course.change) && !/^l/.test(lemma) ? course.change : "course", ...course };
  if (lemma === "join" && clause.vg.passive)
    return {
      ...base,
      rule: "joined",
      change: q !== null && q.first < clause.vg.first ? "level" : "add",
      stage: coming && q !== null && q.first >= clause.vg.last ? staging.stage : "in-force",
    };
  return null;
}

/** "is short of 800", "from 4,500 to 5,500", "went to 600", "brings down the number": a level that is, was or will be. */
export function toLevel({ scene, clause, q, lemma, staging, rest, base, done, coming }: Verb): VerbReading | null {
  // "is short of 800 soldiers": what is still to be found.
  if (q !== null && /^(?:be|remain|run|fall)$/.test(lemma) && /\bshort of(?: (?:some|about|at least))?$/.test(beforeWords(scene, q, 4)))
    return { ...base, rule: "asked-for", change: "start", stage: "requested", modality: "stated" };
  // "from 4,500 to 5,500": the first is the level that is, the second the one to come.
  if (
    q !== null &&
    (addVerbs.has(lemma) || cutVerbs.has(lemma) || lemma === "go" || lemma === "move") &&
    /\b(?:up |down )?from(?: (?:the|its|their|a|an|today['’]s))?(?: (?:current|present|existing|previous|earlier|former|original|usual))?$/.test(
      beforeWords(scene, q, 4),
    )
  )
    return { ...base, rule: "from-level", change: "level", stage: "in-force", modality: "stated" };
  // "doubles its five officers to ten", "brings its 90 policemen up to 140": what it has now, before what it is to have.
  if (q !== null && (addVerbs.has(lemma) || cutVerbs.has(lemma) || /^(?:bring|take|double|triple|treble|halve)$/.test(lemma)) && isRaisedTo(scene, q))
    return { ...base, rule: "from-level", change: "level", stage: "in-force", modality: "stated" };
  if (q !== null && lemma === "go" && /\bto$/.test(beforeWords(scene, q, 1)))
    return { ...base, rule: "to-level", change: "add", stage: clause.vg.tense === "present" && staging.stage === "in-force" ? "pledged" : staging.stage };
  // "will be gone by Christmas".
  if (lemma === "go" && (clause.vg.passive || /\b(?:be|is|are|was|were|been) (?:all )?gone\b/.test(rest)))
    return { ...base, rule: "is-gone", change: "end", stage: coming ? staging.stage : "ended" };
  // "shrinks from 900 to 400", "is brought up to 800".
  if (q !== null && /^(?:come|go|bring|get|take|build|bump|let)$/.test(lemma) && /^(?:down|up)$/.test(clause.particle) && wordOf(scene, q.first - 1) === "to")
    return {
      ...base,
      rule: "to-level",
      change: clause.particle === "down" ? "cut" : "add",
      stage: clause.vg.tense === "present" && !done && staging.stage === "in-force" ? "pledged" : done ? "in-force" : staging.stage,
    };
  // "hopes to bring down troop numbers": nobody is brought.
  if (
    q === null &&
    /^(?:bring|take|drive|push|get)$/.test(lemma) &&
    /^(?:down|up)$/.test(clause.particle) &&
    clause.objects.some((o) => /^(?:number|level|strength|size)$/.test(headOf(scene, o)))
  )
    return {
      ...base,
      rule: clause.particle === "down" ? "cut" : "add",
      change: clause.particle === "down" ? "cut" : "add",
      stage: clause.vg.progressive && staging.stage === "in-force" ? "pledged" : staging.stage,
    };
  return null;
}

/** Is a number its owner's, with another behind "to" close after it? */
const isRaisedTo = (scene: Scene, q: ReadQuantity): boolean =>
  /(?:\b(?:its|their|our|his|her)|['’]s?)(?: (?:own|present|current|existing))?$/.test(beforeWords(scene, q, 3)) &&
  scene.quantities.some(
    (to) => to.first >= q.last && to.first - q.last <= 6 && to.family !== "duration" && (wordOf(scene, to.first - 1) === "to" || /^up to\b/i.test(to.quote)),
  );

/** "replaces 850 men with 400": those before "with" go. */
const isReplacedBy = (scene: Scene, q: ReadQuantity): boolean =>
  /^(?:with|by)$/.test(wordOf(scene, q.last)) && scene.quantities.some((by) => by.first > q.last && by.first - q.last <= 3 && by.family !== "duration");

/** "cuts it by half", "adds 90 men", "the ceiling is 900". */
export function resizes({ scene, clause, q, lemma, staging, rest, base, done }: Verb): VerbReading | null {
  if (q !== null && onPaper(scene, clause, q)) return { ...base, rule: "ceiling", change: "level", stage: "decided", modality: "stated" };
  if (cutVerbs.has(lemma) && ((lemma !== "draw" && lemma !== "scale" && lemma !== "fall" && lemma !== "drop") || /\b(?:down|back|to|below|by)\b/.test(rest))) {
    const by = q !== null && /\bby\b/.test(beforeWords(scene, q, 2));
    return {
      ...base,
      rule: "cut",
      change: /\bto (?:zero|nil|nothing)\b/.test(rest) ? "end" : "cut",
      asChange: by,
      stage: done
        ? ofCeiling(rest)
          ? "decided"
          : "in-force"
        : clause.vg.progressive && !clause.vg.perfect && staging.stage === "in-force"
          ? "pledged"
          : staging.stage,
    };
  }
  if (addVerbs.has(lemma) && ((lemma !== "step" && lemma !== "ramp" && lemma !== "top" && lemma !== "beef") || /\bup\b/.test(rest))) {
    const to = q !== null && /\bto\b/.test(beforeWords(scene, q, 2));
    const by = q !== null && (/\bby\b/.test(beforeWords(scene, q, 2)) || lemma === "add");
    // The progressive of a change is announced, not done.
    return {
      ...base,
      rule: "add",
      change: "add",
      asChange: by && !to,
      stage:
        ((clause.vg.progressive && !clause.vg.perfect) || sharesProgress(scene, clause)) && staging.stage === "in-force"
          ? "pledged"
          : done && ofCeiling(rest)
            ? "decided"
            : staging.stage,
    };
  }
  return null;
}

/** "replaces", "suspends", "continues to serve", "extends": who is there is relieved, or goes on. */
export function rotates({ scene, clause, q, lemma, staging, rest, base, done, coming }: Verb): VerbReading | null {
  if (replaceVerbs.has(lemma) && !(q === null && /\bas (?:\w+ ){0,2}(?:lead|framework) \w+/.test(rest))) {
    // Who is replaced goes; who replaces comes.
    const goes = (clause.vg.passive && (q === null || q.first < clause.vg.first)) || (q !== null && isReplacedBy(scene, q));
    // "have had 900 people rotate through": a sum over the years.
    if (lemma === "rotate" && !done && !coming)
      return { ...base, rule: "rotates", change: "level", stage: q !== null && (clause.vg.perfect || clause.governor?.vg.perfect) ? "ended" : staging.stage };
    // "has stopped rotating its troops": those who are there are not relieved.
    if (clause.governor !== null && clause.vg.form === "gerund" && aspectual.get(lemmaOf(clause.governor)) === "stop")
      return { ...base, rule: "stops-rotating", change: "suspend", stage: coming ? staging.stage : "suspended" };
    return { ...base, rule: "replace", change: goes ? "end" : "start", stage: staging.stage };
  }
  if (suspendVerbs.has(lemma)) return { ...base, rule: "suspend", change: "suspend", stage: coming ? staging.stage : "suspended" };
  // "continue to serve", "are continuing in their task": it goes on, and nobody has prolonged it.
  if (lemma === "continue" && staging.stage === "in-force" && !clause.vg.passive) return { ...base, rule: "keep", change: "level", stage: "in-force" };
  if (extendVerbs.has(lemma))
    return {
      ...base,
      rule: "extend",
      change: "extend",
      stage:
        clause.vg.progressive && staging.stage === "in-force"
          ? "pledged"
          : done ||
              (scene.sentence.heading &&
                staging.stage === "in-force" &&
                clause.vg.form === "finite" &&
                !clause.vg.passive &&
                /^(?:extend|renew|prolong)$/.test(lemma))
            ? "decided"
            : staging.stage,
    };
  return null;
}
