/**
 * Stances told in a word or two where the field is the talk: "Beijing objects", "Ottawa went along", "London wants it kept", "Oslo said yes", "Cairo lets them
 * over".
 * What they are about stands in the sentences before, so that they are believed only in a passage that is thick with the field.
 */
import type { Actor, Stance } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { bearerOf, isStatelike } from "./bearer.ts";
import { textBefore } from "./carry.ts";
import { type Draft, draftOf } from "./draft.ts";
import { full } from "./field.ts";
import { foldedWords, objectAfter } from "./frames.ts";
import { missionOf, placesIn } from "./places.ts";
import { entityAt, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, isStateActor } from "./scene.ts";
import { frames, type Side, wantVerbs } from "./stance-frames.ts";
import { stanceModality } from "./stance-asserted.ts";
import { flipped } from "./stance-verbs.ts";
import { otherThan, haveCommon } from "./named.ts";

/** How many tokens of what follows a verb are looked at. */
const reach = 16;

/** The plain stances of a sentence beside those told already. */
export function plainDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (scene.near < full || scene.sentence.heading) return [];
  const found: Draft[] = [];
  for (const clause of scene.clauses) {
    const lemma = verbOf(clause);
    if ((!frames.has(lemma) && !wantVerbs.has(lemma)) || !isSaid(clause)) continue;
    const end = stretchEnd(scene, clause.vg.last);
    const rest = clause.vg.last < end ? foldedWords(scene, clause.vg.last, end) : "";
    const side = sideOf(scene, clause, lemma, rest, end);
    if (side === null) continue;
    const actor = holdersOf(scene, clause);
    const range = rangeOf(scene, clause);
    const first = Math.min(range.first, clause.vg.first),
      last = Math.max(Math.min(range.last, end), clause.vg.last);
    const span = spanOf(scene, first, last);
    if (actor.length === 0 || isTold(scene, clause, actor, [...sofar, ...found])) continue;
    const stance: Stance = side.turns && isTurned(scene, clause, rest) ? flipped(side.stance) : side.stance;
    found.push(
      draftOf("position", `position/plain-${side.rule}`, span, scene.index, {
        actor,
        stance,
        clause,
        topic: rest.replace(/[.,;:]+$/, "").trim() || null,
        place: otherThan(placesIn(scene, first, last), actor),
        mission: missionOf(scene, first, last, false),
        trust: 0.55,
        timed: false,
        modality: stanceModality(clause),
      }),
    );
  }
  return found;
}

/** The verb that leads a frame: liking and loving are wishes only after "would". */
function verbOf(clause: Clause): string {
  const { vg } = clause;
  const lemma = lemmaOf(clause);
  return lemma === "like" || lemma === "love" ? (/^(?:would|'d|wouldn't)$/.test(vg.modal) ? lemma : lemma === "like" ? "likes" : "") : lemma;
}

/** Said as so: no supposition, duty or question, and nobody's wish that another should. */
function isSaid({ vg, marker, conditional }: Clause): boolean {
  if (vg.form !== "finite" || vg.passive || conditional) return false;
  return (
    !/^(?:must|should|ought|may|might|could)$/.test(vg.modal) &&
    !/^(?:if|unless|whether|when|until|before|because|what|how|why|where|than|as|like)$/.test(marker)
  );
}

function stretchEnd(scene: Scene, from: number): number {
  const limit = Math.min(scene.sentence.last, from + reach);
  for (let i = from; i < limit; i++)
    if (/^[;:!?–—]$/.test(wordOf(scene, i)) || (i > from && /^(?:but|while|whereas|although|though|because)$/.test(wordOf(scene, i)))) return i;
  return limit;
}

/** Still to come: told in the present or the future, and not done. */
const isAhead = ({ vg }: Clause): boolean => vg.tense !== "past" && !vg.perfect && !/^(?:would|could)$/.test(vg.modal);

const passed =
  /^(?:(?:also|again|now|still|too|even|ever|yet|already|once more|\w+ly|at (?:once|last|first)|as well|in (?:october|may|march|unison)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|alone|all|both) )+/;

function sideOf(scene: Scene, clause: Clause, lemma: string, words: string, end: number): Side | null {
  const rest = words.replace(passed, "");
  const { negated } = clause.vg;
  // "won't have them", but not "had none".
  if (lemma === "have" && negated && !/^(?:will|would|won't|wouldn't|'ll|'d)$/.test(clause.vg.modal)) return null;
  // "would have the floor raised": a wish, by "would" and what is to be done.
  if (
    lemma === "have" &&
    !negated &&
    /^(?:would|'d)$/.test(clause.vg.modal) &&
    !clause.vg.perfect &&
    /^(?:the|its|their|it|them|a|an|all|more|no)\b/.test(rest) &&
    quantitiesIn(scene, clause.vg.last, Math.min(end, clause.vg.last + 2)).length === 0 &&
    wishesOf(scene, clause, rest, end)
  )
    return { rule: "would-have", stance: "for", turns: false };
  const frame = frames
    .get(lemma)
    ?.find((each) => (each.negated === null || each.negated === negated) && (!each.ahead || isAhead(clause)) && each.rest.test(rest));
  // "Norway ratified within days": of a treaty that was told of.
  if (frame?.rule === "ratifies" && !/\b(?:accession|protocols?|treat(?:y|ies)|membership|enlargement|pact|newcomers?)\b/.test(textBefore(scene, 2)))
    return null;
  return frame ?? (wantVerbs.has(lemma) ? wishOf(scene, clause, lemma, rest, end) : null);
}

/** Things that a state does with its own forces and money, or with itself: plans, told by their own kinds. */
const ownDeeds =
  /^to (?:also |still )?(?:send|withdraw|pull|leave|quit|bring|raise|spend|buy|cut|reduce|increase|join|become|host|take|make|give|provide|contribute|deploy|train|extend|build|lead|go|move|put|have|get|keep its|do|play|help|offer|pay|thank|express|say|know|tell|add|point|begin|start)\b/;
const against =
  /^(?:none|neither|nothing|nobody|no (?!more\b|fewer\b|less\b)|less\b|fewer\b|out\b|rid of|to (?:stop|prevent|block|avoid|scrap|ban|forbid|end|drop|abolish|keep (?:[\w-]+ ){1,3}out)\b)/;
const first =
  /^(?:first )?to (?:wait|see (?:what|how|whether|if|the)|discuss|talk (?!of|about)|think|read|study|hear|consult|be sure|examine|sleep|reflect)\b|^(?:answers|assurances|clarity|details|guarantees|explanations?|talks)(?: first)?\b.{0,12}$/;

/** "wants it kept", "wishes for a resolution": which side a wish tells, or none. */
function wishOf(scene: Scene, clause: Clause, lemma: string, rest: string, end: number): Side | null {
  if (lemma === "plead" && !/^(?:for|against)\b/.test(rest)) return null;
  if (rest === "" || ownDeeds.test(rest) || quantitiesIn(scene, clause.vg.last, end).length > 0) return null;
  if (first.test(rest)) return { rule: "wants-first", stance: "waits", turns: false };
  if (against.test(rest) || /^against\b/.test(rest)) return { rule: "wants-none", stance: "against", turns: true };
  return clause.vg.negated || wishesOf(scene, clause, rest, end) ? { rule: "wants", stance: "for", turns: true } : null;
}

const done =
  /^(?:kept|left|made|lifted|changed|gone|out|among|under|ended|scrapped|removed|included|written|settled|banned|strengthened|extended|renewed|sent|put|taken|brought|back|home|away|off|done|stopped|withdrawn|exempt|\w{3,}ed)$/;
/** "wants the pact kept", "would like it to cover the south", "wishes that they be made": what is wished is told of its object. */
function wishesOf(scene: Scene, clause: Clause, rest: string, end: number): boolean {
  if (/^(?:that )/.test(rest)) return true;
  const object = objectAfter(clause);
  if (object !== undefined && object.last >= end) return object.last - object.first > 2 && done.test(wordOf(scene, object.last - 1));
  if (object === undefined || /^(?:something|anything|us|you|me)$/.test(wordOf(scene, object.head))) return false;
  // "the harbour kept open": the participle may stand inside the phrase.
  return (
    done.test(wordOf(scene, object.last - 1)) ||
    done.test(wordOf(scene, object.last)) ||
    (wordOf(scene, object.last) === "to" && wordOf(scene, object.last + 1) !== "to")
  );
}

const nothing = /^(?:none|nobody|no one|nothing|no \w+|neither|none of (?:it|them|the \w+))\b/;
/** Turned by "not", by "neither" before it, or by an object that is nothing. */
function isTurned(scene: Scene, clause: Clause, rest: string): boolean {
  const begin = clause.subject?.first ?? clause.vg.first;
  const neither =
    (begin > scene.sentence.first && /^(?:neither|nor)$/.test(wordOf(scene, begin - 1))) ||
    (clause.subject !== null && /^(?:neither|no|nobody|none)$/.test(wordOf(scene, clause.subject.first)));
  return (clause.vg.negated || neither) !== (/^(?:let|allow|permit|open|support|back)$/.test(lemmaOf(clause)) && nothing.test(rest));
}

/** The state or body that the verb is said of: by its name, its capital, its people or its officers; never "we" or "you". */
function holdersOf(scene: Scene, clause: Clause): Actor[] {
  const { subject, vg } = clause;
  if (
    subject !== null &&
    /^(?:we|i|you|he|she|it|they|one|people|there|what|nobody|everyone|anyone|someone|ministers|leaders|governments|members)$/.test(wordOf(scene, subject.head))
  )
    return [];
  // "8 per cent of Danes concur": a poll.
  if (
    subject !== null &&
    /\b(?:per ?cent|percent|majority|half|two-thirds|third|quarter)\b|%/.test(
      scene.tokens.text.slice(scene.tokens.start[Math.max(scene.sentence.first, subject.first - 3)], scene.tokens.start[vg.first]),
    )
  )
    return [];
  // "Chad's bid has stalled": a thing takes no stand, whosever it is.
  if (
    subject !== null &&
    (subject.owner !== null || /['’]s?$/.test(wordOf(scene, subject.head - 1))) &&
    entityAt(scene, subject.head) === null &&
    !isStatelike(wordOf(scene, subject.head)) &&
    /^(?:bid|application|accession|membership|candidacy|mission|deployment|plan|proposal|request|mandate|operation|withdrawal|entry|offer|efforts?|hopes|ambitions?|aspirations)$/.test(
      wordOf(scene, subject.head),
    )
  )
    return [];
  const actor = bearerOf(scene, vg.main);
  // A body takes its stands by decisions, in words of their own.
  return actor.every((a) => isStateActor(scene, a)) ? actor : [];
}

/** What another rule has read from the same verb is not told again: a stance of the same holder, or a commitment of his. */
function isTold(scene: Scene, clause: Clause, actor: readonly Actor[], sofar: readonly Draft[]): boolean {
  const { start, end } = spanOf(scene, clause.vg.first, Math.max(rangeOf(scene, clause).last, clause.vg.last));
  return sofar.some(
    (d) =>
      d.kind !== "meeting" && d.kind !== "consequence" && d.span.start < end && start < d.span.end && (d.kind !== "position" || haveCommon(d.actor, actor)),
  );
}
