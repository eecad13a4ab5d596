/**
 * Words that fill a frame and commit nobody: a skill, a number rounded once more, what somebody is spared, what the hearer is only said to be asked to believe,
 * a date to come of one's own ships, a total that others are helped with.
 */
import type { Draft } from "./draft.ts";
import { lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";

/** Whether a draft's words tell no commitment; `others` are the sentence's drafts. */
export const isNoNews = (scene: Scene, draft: Draft, others: readonly Draft[]): boolean =>
  isSkill(scene, draft) ||
  isRounded(scene, draft, others) ||
  isSpared(scene, draft) ||
  isToBeBelieved(scene, draft) ||
  isWhyNot(scene, draft) ||
  isOnceReady(scene, draft) ||
  isOfThoseHelped(scene, draft) ||
  isLongIn(scene, draft);

const skill =
  /^(?:(?:very|highly|also|particularly|especially|truly|world) )*(?:experts?|skilled|experienced|proficient|adept|versed|(?:well[- ])?trained|well[- ]equipped|competent|specialis(?:ts?|ed)|masters?) (?:in|at|on)\b/;
/** "Our sappers are expert in clearing mines": what they can do, and no presence. */
function isSkill(scene: Scene, { kind, quantity, clause }: Draft): boolean {
  if (kind !== "force" || quantity !== null || clause === null) return false;
  const over = clause.vg.form === "gerund" ? clause.governor : clause;
  return over !== null && lemmaOf(over) === "be" && skill.test(wordsOf(scene, over.vg.last, Math.min(scene.sentence.last, over.vg.last + 6)).toLowerCase());
}

/** "a crew of 184, say 200 for planning": the number before it once more. */
const isRounded = (scene: Scene, { kind, used }: Draft, others: readonly Draft[]): boolean =>
  used !== null &&
  used.first - 2 > scene.sentence.first &&
  wordOf(scene, used.first - 1) === "say" &&
  /^[,(–—-]$/.test(wordOf(scene, used.first - 2)) &&
  others.some((d) => d.kind === kind && d.used !== null && d.used.last <= used.first - 2);

/** "which relieves Spain of having to, and from, sending a ship": what others need not do then is no plan of theirs. */
function isSpared(scene: Scene, { kind, clause }: Draft): boolean {
  if (kind !== "force" || clause === null || clause.vg.form !== "gerund" || !/^(?:from|of)$/.test(wordOf(scene, clause.vg.first - 1))) return false;
  const over = scene.clauses.findLast((c) => c.vg.index < clause.vg.index);
  return over !== undefined && /^(?:relieve|spare|save|free)$/.test(lemmaOf(over)) && !over.vg.passive && over.vg.tense === "present";
}

const believe =
  /\b(?:wants?|wanted|would have|would like|expects?|asks?|asked|asking|wanting|expecting) (?:us|you|people|everyone|everybody|the (?:[\p{L}’'-]+ ){0,2}(?:public|people|world|nation|country|house|parliament|senate|voters|press)|\p{Lu}\p{L}+s) (?:to )?believe\b[^.;]*$/u;
/** "wants the public to believe that it has promised nobody troops": a charge of untruth. */
const isToBeBelieved = (scene: Scene, { span }: Draft): boolean => believe.test(scene.tokens.text.slice(scene.sentence.start, span.start).replace(/\s+/g, " "));

/** "There is no reason why the Council should not extend it one day": nobody has. */
const isWhyNot = (scene: Scene, { kind, clause }: Draft): boolean =>
  kind !== "position" &&
  clause !== null &&
  /^(?:should|could|might|may|can)$/.test(clause.vg.modal) &&
  clause.vg.negated &&
  /\bno reason (?:at all )?(?:why|that)\b[^.;]{0,60}$/i.test(scene.tokens.text.slice(scene.sentence.start, scene.tokens.start[clause.vg.first]));

/** "When the cruiser joins and the destroyers are operational, Spain will be able": a day to come of ships that go nowhere yet. */
function isOnceReady(scene: Scene, { kind, quantity, clause, stage }: Draft): boolean {
  if (
    kind !== "force" ||
    quantity !== null ||
    clause === null ||
    (stage !== "in-force" && stage !== "planned") ||
    lemmaOf(clause) !== "be" ||
    clause.vg.tense !== "present"
  )
    return false;
  const rest = wordsOf(scene, clause.vg.last, rangeOf(scene, clause).last).toLowerCase();
  return (
    /^(?:fully |both |all )?(?:operational|ready|in service|commissioned|complete|delivered)\b/.test(rest) &&
    /^(?:when|once|as soon as|after|until)\b/i.test(scene.tokens.text.slice(scene.sentence.start, scene.sentence.end)) &&
    scene.clauses.some((c) => c.vg.first > clause.vg.first && c.type === "main" && c.vg.tense === "future")
  );
}

/** "will provide the medical support for the operation, which will be about 5,000 troops": the whole, and not the helper's. */
function isOfThoseHelped(scene: Scene, { kind, used, clause }: Draft): boolean {
  if (kind !== "force" || used === null || clause === null || clause.type !== "relative" || used.first < clause.vg.last || lemmaOf(clause) !== "be")
    return false;
  const np = clause.governorNoun ?? clause.subject;
  if (np === null || /^(?:its|their|our|his|her)$/.test(wordOf(scene, np.first)) || np.index < 2) return false;
  const prep = scene.chunks[np.index - 1],
    noun = scene.chunks[np.index - 2];
  return (
    prep.type === "prep" &&
    /^(?:for|to|of)$/.test(wordOf(scene, prep.first)) &&
    noun.type === "np" &&
    /^(?:support|help|assistance|backing|transport|cover|logistics|supplies|aid|services|care)$/.test(wordOf(scene, noun.head))
  );
}

/** Days after which nobody's being let in is still the talk. */
const settled = 8 * 365;
/** "voted against Ghana's admission to the Union": of one who has long been in. */
function isLongIn(scene: Scene, { kind, stage, stance, span }: Draft): boolean {
  const { from } = scene.reading.published;
  if (from === null || !((kind === "position" && stance === "against") || (kind === "membership" && stage === "refused"))) return false;
  const inside = scene.entities.filter((e) => e.start >= span.start && e.end <= span.end + 1);
  return inside.some((e, i) => {
    const after = /['’]s$/.test(e.quote) ? e.last : wordOf(scene, e.last) === "'s" ? e.last + 1 : -1;
    if (e.class !== "state" || e.id === null || after < 0 || !/^(?:membership|admission|accession|entry)$/.test(wordOf(scene, after))) return false;
    const body = inside.slice(i + 1).find((other) => other.class === "body" && other.id !== null && other.first - after <= 4);
    return body !== undefined && scene.reading.lookups.isMemberOn(body.id!, e.id, from - settled);
  });
}
