/** Rebels, militias and other armed groups: what they do binds no state, whoever is named beside them. */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Lookups } from "../mentions/entities/lookups.ts";
import type { Draft } from "./draft.ts";
import type { Told } from "./untold.ts";
import { type Scene, wordOf, wordsOf } from "./scene.ts";

const kinds =
  "rebels?|militias?|militiamen|militants?|insurgents?|insurgency|guerrillas?|guerillas?|gunmen|separatists?|secessionists?|jihadists?|jihadis?|islamists?|extremists?|terrorists?|warlords?|gangs?|paramilitar(?:y|ies)|bandits|mutineers|mercenar(?:y|ies)|armed groups?";
const members =
  "forces?|fighters?|mercenar(?:y|ies)|troops?|soldiers?|gunmen|groups?|movements?|leaders?|leadership|commanders?|officials?|men|members?|units?|coalition|alliance|army|columns?|spokes(?:man|woman|person)|delegations?|negotiators?|envoys?|representatives?|politburo|chiefs?";
const pronouns: ReadonlySet<string> = new Set(["it", "they"]);
const groups = new WeakMap<Lookups, RegExp>();

function groupPattern(lookups: Lookups): RegExp {
  let pattern = groups.get(lookups);
  if (pattern === undefined)
    groups.set(
      lookups,
      (pattern = new RegExp(
        `(?:^|[^-\\w])(?:${lookups.organisations("armed-group")}|liberation (?:army|front|movement|forces)|${kinds})(?:(?:[- ](?:armed|led|allied|backed|rebel|militia|militant|insurgent))* (?:${members}))?$`,
      )),
    );
  return pattern;
}

/** "the rebels", "Houthi forces", "a Kurdish militia": the phrase names an armed group, or its people. */
const isArmedGroup = (scene: Scene, np: NounPhrase): boolean => groupPattern(scene.reading.lookups).test(wordsOf(scene, np.first, np.head + 1).toLowerCase());

/** Do words end in the name of an armed group? */
export const endsInArmedGroup = (words: string, lookups: Lookups): boolean => groupPattern(lookups).test(words);

/** Does an armed group act in the clause, or in the one whose subject it shares? */
function actsIn(scene: Scene, clause: Clause | null): boolean {
  let c = clause;
  for (let depth = 0; c !== null && depth < 3; depth++) {
    if (c.vg.passive) return false;
    if (c.subject !== null) {
      const own = c.subject.joined.length > 1 ? c.subject.joined : [c.subject];
      if (own.every((np) => isArmedGroup(scene, np))) return true;
      // "a Hamas envoy was told how many it would free": the subject before it in the sentence.
      const before = pronouns.has(wordOf(scene, c.subject.head))
        ? scene.clauses.findLast(
            (each) => each.subject !== null && !each.inherited && each.vg.first < c!.vg.first && !pronouns.has(wordOf(scene, each.subject.head)),
          )
        : undefined;
      if (
        before !== undefined &&
        !before.vg.passive &&
        /(?:[^s]s|men)$/.test(wordOf(scene, before.subject!.head)) === (wordOf(scene, c.subject.head) === "they") &&
        isArmedGroup(scene, before.subject!)
      )
        return true;
      if (!c.inherited) return false;
    }
    c = c.governor;
  }
  return false;
}

/** "The rebels withdrew from Gao", "Hamas agreed to send a delegation": nobody's who signs treaties. */
export const isOfArmedGroup = ({ scene, draft }: Told): boolean =>
  draft.stage !== "requested" && actsIn(scene, draft.kind === "consequence" || draft.kind === "condition" ? gatedIn(scene, draft) : draft.clause);

/** The clause that tells what is gated, or what follows: the last before it that supposes nothing. */
const gatedIn = (scene: Scene, { span, clause }: Draft): Clause | null =>
  scene.clauses.findLast(
    (c) => c.vg.form !== "gerund" && !c.conditional && scene.tokens.start[c.vg.first] < Math.max(span.start, scene.tokens.start[clause?.vg.first ?? 0]),
  ) ?? clause;
