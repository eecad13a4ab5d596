/** Verbs of coming together and talking: meetings, calls, what is held, hosted, attended, opened and wound up. */
import type { Actor } from "../model/claim.ts";
import type { VerbReader } from "./meeting-verbs.ts";
import { alsoNamed, areOfTrade, isPersonLike, official, subjectCanMeet } from "./participants.ts";
import { hasCapital, headOf, knownAs, type Scene, wordOf, wordsOf, governsInfinitive } from "./scene.ts";
import { list, privateBodies } from "./lexis.ts";
import { isOccasion } from "./summit.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { unique } from "./named.ts";

/** Commitments, not people, that are "met". */
const norm =
  /\b(?:targets?|goals?|guidelines?|benchmarks?|commitments?|requirements?|needs?|obligations?|demands?|pledges?|thresholds?|standards?|criteria|deadlines?|costs?|bills?|challenges?|conditions|expectations?|quota|ambition|share|objectives?|promise|force|resistance|fate|end|approval|threat|percent|per cent|%)\b/;
const unmet = /^(?:all|any|the|its|their)?\s*(?:[\w-]+ ){0,2}(?:target|demand|condition|need|requirement|commitment)s?\b/;

/** Those who play each other, and what in. */
const sides = list("squad eleven club player striker");
const playEach = (scene: Scene, np: NounPhrase): boolean => sides.has(headOf(scene, np)) || (wordOf(scene, np.head) === "teams" && np.last - np.first <= 2);
const matches =
  /\b(?:semi-?|quarter-?)?finals?\b|\b(?:cup|league|match|qualifiers?|play-?offs?|group stage|friendly|tie-break|round of sixteen|tournament|derby)\b/;
/** A state's own cabinet. */
const houses = list("cabinet");
/** "The defence committee of the parliament", "the board of the bank". */
function isOfHouse(scene: Scene, np: NounPhrase): boolean {
  if (!/^(?:committee|subcommittee|commission|panel|board|bureau|presidium)$/.test(headOf(scene, np))) return false;
  const prep = scene.chunks[np.index + 1],
    of = scene.chunks[np.index + 2];
  const whole = np.owner ?? (prep?.type === "prep" && wordOf(scene, prep.first) === "of" && of?.type === "np" ? of : null);
  return whole !== null && (chambers.has(headOf(scene, whole)) || privateBodies.has(headOf(scene, whole)));
}

/** "The parliament sits in March": a chamber's own sitting is no meeting of states. */
const sittings = list("sit convene reconvene");
const chambers = list("parliament senate congress house chamber assembly diet duma knesset bundestag sejm riksdag storting folketing legislature court");

const lower = (scene: Scene, first: number, last: number): string => wordsOf(scene, first, Math.min(scene.sentence.last, last)).toLowerCase();
/** By telephone or on a screen: where it is, is no place. */
export const isRemote = (words: string): boolean =>
  /\b(?:by|via|on|over|through|in) (?:an? |the )?(?:[\w-]+ )?(?:video(?:-?link|-?conference)?|videoconference|teleconference|telephone|phone|screen|hotline|satellite link|zoom)\b/.test(
    words,
  );
/** Beside a larger meeting. */
export const onMargins = /\b(?:on|in|at) the (?:margins?|sidelines?|fringes?|edges?)\b/;

const partnerWords = new Set(["with", "alongside", "to"]);

/** "met his Turkish counterpart in Ankara", "sat down with", "came face to face", "see each other". */
export const meets: VerbReader = (t) => {
  const { scene, clause, lemma, turned, object } = t;
  const partner = clause.attached.find((a) => partnerWords.has(a.word));
  const target =
    turned || lemma === "see" || lemma === "come" || (lemma === "shake" && partner === undefined)
      ? null
      : lemma === "shake"
        ? (partner?.np ?? null)
        : (object ?? partner?.np ?? null);
  // "the norm, which ten allies met": what is met stands before.
  if (lemma === "meet" && clause.type === "relative" && clause.marker === "which" && target === null && !clause.inherited) return null;
  if (lemma === "meet" && (unmet.test(t.after) || (target && isNorm(scene, target)))) return null;
  if (
    lemma === "sit" &&
    !/\b(?:table|council|session|sits? (?:in|for|until)|sat (?:in|for|until|late|at) |sat$|(?:sat|sit|sits|sitting) (?:together|with)|down (?:with|together)|together)\b/.test(
      t.words,
    )
  )
    return null;
  if (lemma === "sit" && /\b(?:chair|seat|saddle)\b/.test(t.after)) return null;
  // "meets Peru in the final", "the teams met": matches.
  if (lemma === "meet" && (matches.test(t.after) || (clause.subject !== null && !clause.inherited && playEach(scene, clause.subject)))) return null;
  // "The Swiss cabinet met on Monday": among themselves.
  if (
    target === null &&
    clause.subject !== null &&
    clause.subject.joined.length < 2 &&
    (houses.has(headOf(scene, clause.subject)) || isOfHouse(scene, clause.subject))
  )
    return null;
  if (sittings.has(lemma) && clause.subject !== null && chambers.has(headOf(scene, clause.subject))) return null;
  if (lemma === "gather" && object !== null && !isPersonLike(scene, object)) return null;
  const other = target ? official(scene, target) : [];
  if (target !== null && other.length === 0 && !isPersonLike(scene, target)) return null;
  if (target !== null && ownOnly(t.who, other)) return null;
  if (!subjectCanMeet(scene, clause, turned ? object : clause.subject)) return null;
  // "are gathering at the Palais": a house by its name.
  const house =
    /^(?:meet|gather|convene|assemble)$/.test(lemma) &&
    clause.attached.some((a) => /^(?:at|in)$/.test(a.word) && a.index > clause.vg.index && hasCapital(scene, a.np.head));
  if (t.times.length === 0 && t.place.length === 0 && other.length === 0 && !house && !isRemote(t.words) && !onMargins.test(t.words)) return null;
  return { actor: unique([...t.who, ...other, ...(target ? alsoNamed(scene, target.last, t.range.last) : [])]) };
};

/** A state's people among themselves are no meeting of states. */
const ownOnly = (who: readonly Actor[], other: readonly Actor[]): boolean =>
  other.length > 0 && other.every((a) => who.some((b) => a.id === b.id)) && who.length === 1;

function isNorm(scene: Scene, target: NounPhrase): boolean {
  const shown = lower(scene, target.first, target.last);
  return (
    norm.test(shown) ||
    (/^(?:its|their|all|only|up)\b/.test(shown) && !isPersonLike(scene, target)) ||
    scene.quantities.some((q) => q.first >= target.first && q.first < target.last && q.family !== "states")
  );
}

/** "spoke today by telephone with", "rang", "discussed the mission with his counterpart in Oslo". */
export const talks: VerbReader = (t) => {
  const { scene, clause, lemma, object, words } = t;
  const partner = clause.attached.find((a) => partnerWords.has(a.word));
  const direct = /^(?:phone|call|telephone|ring)$/.test(lemma) ? object : null;
  const side = lemma === "discuss" || lemma === "exchange" ? clause.attached.find((a) => a.word === "with") : partner;
  const other = side ? official(scene, side.np) : direct ? official(scene, direct) : [];
  // "called on the president in Lima": a visit to a person, where "called on the government to" asks for something.
  const host = lemma === "call" ? clause.attached.find((a) => a.word === "on") : undefined;
  if (
    host &&
    (t.place.length > 0 || clause.vg.tense === "past") &&
    isPersonLike(scene, host.np) &&
    wordOf(scene, Math.min(host.np.last, scene.sentence.last - 1)) !== "to" &&
    !governsInfinitive(scene, clause)
  ) {
    const hosts = official(scene, host.np);
    return hosts.length > 0 && !ownOnly(t.who, hosts) ? { actor: unique([...t.who, ...hosts]), form: "visit" } : null;
  }
  const press = /\b(?:press|news|media) (?:conference|briefing|point)\b/.test(words);
  if (
    lemma === "call" &&
    (clause.attached.some((a) => a.word === "on" || a.word === "for") || (object !== null && (clause.objects.length > 1 || !isPersonLike(scene, object))))
  )
    return null;
  // "The two ministers spoke on Friday": two states with each other.
  const together =
    other.length === 0 &&
    t.who.length === 2 &&
    t.times.length > 0 &&
    clause.objects.length === 0 &&
    /^(?:speak|talk)$/.test(lemma) &&
    !clause.attached.some((a) => /^(?:of|at|in|to|against|for|before)$/.test(a.word)) &&
    isPersonLike(scene, clause.subject);
  const both =
    together ||
    (other.length === 0 && t.who.length > 1 && /\b(?:spoke|talked|speak|talk|conferred)\b[^.;]{0,30}\b(?:phone|telephone|call|video)\b/.test(words));
  if (other.length === 0 && !press && !both) return null;
  if (!press && ownOnly(t.who, other)) return null;
  if (other.length > 0 && !isPersonLike(scene, side?.np ?? direct ?? null)) return null;
  // "I have spoken with the Georgian president": done, with another state's own.
  const spokeWith =
    (lemma === "speak" || lemma === "talk") &&
    side !== undefined &&
    side.word !== "alongside" &&
    clause.vg.form === "finite" &&
    (clause.vg.tense === "past" || clause.vg.perfect) &&
    clause.vg.modal === "" &&
    !clause.vg.negated;
  if (
    !press &&
    t.times.length === 0 &&
    t.place.length === 0 &&
    !spokeWith &&
    !isRemote(words) &&
    !/\b(?:phoned?|telephoned?|call(?:ed)?|counterpart|rang|homologue|opposite number)\b/.test(words)
  )
    return null;
  const spoken = /\b(?:phone|telephone|call|called|video)\b/.test(words) || (lemma !== "discuss" && lemma !== "exchange" && t.place.length === 0);
  return { actor: unique([...t.who, ...other]), form: press ? "press-conference" : spoken ? "call" : "meeting" };
};

/** "will host a conference", "co-chair", "held talks with", "wind up two days of talks": what is held, by whom and with whom. */
export const holds: VerbReader = (t) => {
  const { scene, clause, lemma, object, words } = t;
  const held = object ?? clause.attached.find((a) => a.word === "up" || a.word === "off")?.np ?? null;
  // "the conference it co-hosted with Oman": what is held stands before the clause.
  const before = !held && clause.subject !== null ? scene.chunks[clause.subject.index - 1] : null;
  if (before?.type === "np" && /host|chair|hold|convene/.test(lemma) && isOccasion(lower(scene, before.first, before.last))) {
    const together = clause.attached.find((a) => a.word === "with");
    return { actor: unique([...t.who, ...(together ? official(scene, together.np) : [])]) };
  }
  if (!held) return null;
  const shown = lower(scene, held.first, held.last + 4),
    own = lower(scene, held.first, held.last);
  const gathers =
    isOccasion(shown) ||
    (/^(?:co-?)?(?:chair|convene|host)$/.test(lemma) &&
      /\b(?:(?<!(?:battle|strike|carrier|army|air|tactical|naval|ship)[ -])group|council|committee|commission|troika)\b/.test(own)) ||
    /\b(?:leaders|ministers|counterparts?|heads of state)\b/.test(own);
  if (!gathers || /\b(?:exercise|drill|troops|base)\b/.test(own) || (clause.subject !== null && !clause.inherited && areOfTrade(scene, clause.subject)))
    return null;
  if (t.times.length === 0 && t.place.length === 0 && !/\b(?:next|upcoming|annual|summit|further|counterparts?)\b/.test(words)) return null;
  const together = clause.attached.find((a) => a.word === "with" && a.index < held.index + 6);
  const guests = /\b(?:counterparts?|leaders?|ministers?|president|chancellor|premier)\b/.test(own) || isPersonLike(scene, held) ? official(scene, held) : [];
  return {
    actor: unique([
      ...t.who,
      ...guests,
      ...(together && /^(?:co-?host|hold|have|begin|open|start|conclude|end|finish|resume)$/.test(lemma) ? official(scene, together.np) : []),
    ]),
  };
};

/** "attended the summit", "took part in the talks", "addressed the conference". */
export const attends: VerbReader = (t) => {
  const { scene, clause, lemma, object } = t;
  const part = lemma === "participate" || lemma === "take" || lemma === "partake" || lemma === "preside";
  // "Chad will not attend the summit": one who stays away meets nobody.
  if (clause.vg.negated) return null;
  if (lemma === "take" && (!object || wordOf(scene, object.head) !== "part")) return null;
  const at = part ? (clause.attached.find((a) => a.word === (lemma === "preside" ? "over" : "in"))?.np ?? null) : object;
  if (!at || !/\b(?:summit|meetings?|conference|talks|ceremony|session|ministerial|forum|gathering|consultations)\b/.test(lower(scene, at.first, at.last + 2)))
    return null;
  if (!isPersonLike(scene, clause.subject) && lemma !== "attend" && !part) return null;
  return { actor: ofMembers(scene, at, t.who) };
};

/** "The two are attending a summit of the Union": members at their own body's summit make it the body's; a guest is named beside it. */
export function ofMembers(scene: Scene, at: NounPhrase, who: readonly Actor[]): readonly Actor[] {
  const { lookups, published } = scene.reading;
  const e = scene.entities.find(
    (each) =>
      each.class === "body" &&
      each.id !== null &&
      each.first >= at.first &&
      each.first <= at.last + 2 &&
      (each.of === null || each.of === each.id) &&
      /^(?:alliance|union|organisation)$/.test(lookups.body.get(each.id)?.class ?? ""),
  );
  if (!e?.id || e.id === "un" || who.length === 0 || !who.every((a) => a.id !== null && lookups.state.has(a.id))) return [...who];
  const body = knownAs(lookups, e.id),
    guests = who.filter((a) => !lookups.isMemberOn(body.id!, a.id!, published.from));
  return [...guests, body];
}
