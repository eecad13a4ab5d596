/** What no rule's frame can see from inside its clause: the words tell of history, of a danger or of a wish of somebody who speaks for no state. */
import { boundsOf } from "../model/edtf.ts";
import { isBygone } from "./bygone.ts";
import { daysSinceEntry, ownYear } from "./chronicle.ts";
import type { Clause } from "../text/clauses.ts";
import type { Draft } from "./draft.ts";
import { timesOf } from "./holds.ts";
import { list } from "./lexis.ts";
import { areFallen } from "./fallen.ts";
import { recentForce } from "./forcetalk.ts";
import { missionOf, placesIn } from "./places.ts";
import { entityAt, lemmaOf, rangeOf, type Reading, type Scene, sayingsAt, wordOf, wordsOf } from "./scene.ts";
import { isOfNobody } from "./unbound.ts";

/** Whether a draft's words are no news of a commitment, however well they fill a frame. */
export const isDoubted = (scene: Scene, draft: Draft): boolean =>
  isHistory(scene, draft) ||
  isDanger(scene, draft) ||
  isHearsay(scene, draft) ||
  isOfCitizens(scene, draft) ||
  isOfNobody(scene, draft) ||
  isCounterfactual(scene, draft) ||
  isOfConsultation(draft) ||
  isAssault(draft) ||
  isFigurative(scene, draft) ||
  isConjecture(scene, draft) ||
  isWhoIsMeant(scene, draft) ||
  isAccused(scene, draft);

/** Days after which what is over is told as history and binds nobody. */
const history = 15 * 365;
/** Days after which an entry of a calendar is no news of what still stands. */
const remembered = 8 * 365;
/** The same in a look back over many years. */
const lookingBack = 5 * 365;
/** Days after which nobody remembers it. */
const memory = 50 * 365;
/** Kinds that are told of their day; the founding of a mission, a norm and a membership go on. */
const passing = list("force meeting aid cost spending position");
/** Sentences through which a date goes on to hold in a story. */
const story = 2;
/** The same in a paper that tells of the past at length, and how many of its days are then over. */
const longStory = 20,
  storied = 3;
const asOfNow: ReadonlySet<string> = new Set(["since", "from", "by"]);

/**
 * "1 March 1901: the army was formed with the transfer of 28,963 troops": long over by the day of publication, as its own times or the story's last ones say.
 */
function isHistory(scene: Scene, draft: Draft): boolean {
  const { from } = scene.reading.published;
  if (from === null) return false;
  // In a calendar of other years all is told as of the day that heads it.
  if ((daysSinceEntry(scene, draft) ?? 0) > remembered || isBygone(scene, draft)) return true;
  if (!passing.has(draft.kind)) return false;
  const tense = tenseOf(draft.clause);
  if (tense === "future" || (tense === "present" && draft.clause?.vg.perfect === false && draft.holds === null)) return false;
  const days = timesOf(scene, draft).filter((t) => t.timex.type !== "DURATION" && t.timex.type !== "SET"),
    own = days.filter((t) => !isInName(scene, t));
  const isOver = (edtf: string | null, after = history): boolean => {
    const to = edtf === null ? null : (boundsOf(edtf)?.to ?? null);
    return to !== null && from - to > after;
  };
  // "In August 1914 Australia sent": no name, and nobody's commitment any more.
  if (own.length === 0 && tense !== "present" && days.some((t) => isOver(t.edtf, memory) && scene.entities.some((e) => e.start === t.end + 1))) return true;
  // In a chronicle a day without its year is of the year that is told.
  if (own.length > 0 && isOfThePast(scene.reading) && tense !== "present" && own.every((t) => !ownYear.test(t.quote))) return true;
  // What a look back tells is history sooner.
  const limit = tense === "past" && isOfThePast(scene.reading) ? lookingBack : history;
  if (own.length > 0) return own.every((t) => isOver(t.edtf, limit) && !asOfNow.has(t.role ?? ""));
  if (isOfThePast(scene.reading) && tense !== "present") return true;
  if (tense !== "past" || draft.clause?.vg.perfect === true) return false;
  const last = lastTime(scene, draft.span.start, oldDays(scene.reading) >= storied ? longStory : story);
  return last !== null && isOver(last);
}

/** "They worked there, ferrying coal": a participle is of the time of the verb over it. */
const tenseOf = (clause: Draft["clause"]): Clause["vg"]["tense"] | undefined =>
  clause?.vg.form === "gerund" && clause.governor?.vg.form === "finite" ? clause.governor.vg.tense : clause?.vg.tense;

const pasts = new WeakMap<Reading, boolean>();
const olds = new WeakMap<Reading, number>();

/** How many days of a paper have long been over. */
function oldDays(reading: Reading): number {
  let found = olds.get(reading);
  if (found === undefined) {
    const { from } = reading.published;
    olds.set(
      reading,
      (found =
        from === null ? 0 : reading.times.filter((t) => t.edtf !== null && t.timex.type === "DATE" && from - (boundsOf(t.edtf)?.to ?? from) > history).length),
    );
  }
  return found;
}

/** Is a paper a look back? Most of its days are of a time that is over: an anniversary, a chronicle, a citation. */
function isOfThePast(reading: Reading): boolean {
  let found = pasts.get(reading);
  if (found === undefined) {
    const { from } = reading.published;
    const ends = reading.times
      .filter((t) => t.edtf !== null && t.timex.type === "DATE" && /^\d{4}/.test(t.timex.value))
      .map((t) => boundsOf(t.edtf!)?.to ?? null)
      .filter((to) => to !== null);
    const old = from === null ? 0 : ends.filter((to) => from - to > history).length;
    pasts.set(reading, (found = old >= 4 && old * 2 > ends.length));
  }
  return found;
}

/** "the 1962 Friendship Treaty": a year of a name dates nothing. */
const isInName = ({ tokens: { text } }: Scene, { end, quote }: { readonly end: number; readonly quote: string }): boolean =>
  /\d{4}$/.test(quote) && /^ \p{Lu}/u.test(text.slice(end, end + 2));

/** The last day told before an offset in the same passage of so many sentences, as EDTF. */
function lastTime(scene: Scene, offset: number, passage: number): string | null {
  const { times, text } = scene.reading;
  const since = text.sentences[Math.max(0, scene.index - passage)].start;
  let low = 0,
    high = times.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (times[mid].start < offset) low = mid + 1;
    else high = mid;
  }
  for (let i = low - 1; i >= 0 && times[i].start >= since; i--) {
    const { edtf, timex, start } = times[i];
    // "Then, as now": told of then.
    if (/\bas $/.test(text.text.slice(Math.max(0, start - 3), start))) continue;
    if (edtf !== null && timex.type !== "DURATION" && timex.type !== "SET" && !isInName(scene, times[i])) return edtf;
  }
  return null;
}

const hearsay =
  /\b(?:clips?|tweets?|twitter|tiktok|facebook|telegram|memes?|rumou?rs?|posters?|someone|whatsapp|hoax|video)\b[^;]{0,80}\b(?:claims?|claimed|asserts?|asserted|alleges?|alleged|has it|have it|had it|maintains?|says?|said)\b/i;
const advice = /\b(?:in (?:our|my) (?:view|opinion|judg(?:e)?ment)|we (?:would )?(?:recommend|advise|suggest|advocate)|our advice)\b/i;

/** "A clip claims that marines are coming", "we would advise a joint squadron": what is told only to be weighed. */
function isHearsay(scene: Scene, draft: Draft): boolean {
  if (draft.kind !== "force") return false;
  const { text } = scene.reading.text;
  // "In a video address the president said": said by one who may.
  if (hearsay.test(text.slice(scene.sentence.start, draft.span.end)) && sayingsAt(scene.reading, draft.span.start)[0]?.speaker?.speaksFor == null) return true;
  return draft.modality !== "stated" && scene.reading.voice === null && advice.test(text.slice(scene.sentence.start, draft.span.start + 20));
}

const putVerbs = list("put place leave have keep");
const danger =
  /^(?:\S+ ){0,7}?(?:(?:at|in) (?:\w+ )?(?:risk|danger|jeopardy|peril)|in (?:harm's|harms|harm’s) way|in the (?:firing line|line of fire|crosshairs)|on the line|in a (?:difficult|dangerous|bad) position)\b/;

/** "a policy that will put personnel at risk": nobody is sent anywhere. */
function isDanger(scene: Scene, { kind, clause }: Draft): boolean {
  return (
    kind === "force" &&
    clause !== null &&
    putVerbs.has(lemmaOf(clause)) &&
    danger.test(
      wordsOf(scene, clause.vg.last - 1, Math.min(scene.sentence.last, clause.vg.last + 9))
        .toLowerCase()
        .replace(/^\S+ /, ""),
    )
  );
}

/** "Norwegians who live in Spain": travellers and residents, where no force was spoken of. */
function isOfCitizens(scene: Scene, { kind, quantity, clause }: Draft): boolean {
  if (kind !== "force" || quantity !== null || clause === null) return false;
  const np = clause.type === "relative" ? (clause.governorNoun ?? clause.subject) : clause.subject;
  return np !== null && entityAt(scene, np.head)?.form === "people" && !recentForce(scene, 3) && clause.type === "relative";
}

const stances: ReadonlySet<string> = new Set(["position", "condition", "consequence"]);
const dutiful: ReadonlySet<string> = new Set(["should", "must", "ought", "would", "could", "needs", "need"]);

/** "should never have sent troops", "could have stayed": what did not happen; "should have left by Friday" is awaited. */
function isCounterfactual(scene: Scene, draft: Draft): boolean {
  const { clause, kind } = draft;
  if (clause === null || stances.has(kind) || !clause.vg.perfect || (!dutiful.has(clause.vg.modal) && clause.vg.modal !== "might")) return false;
  const { from } = scene.reading.published;
  return !timesOf(scene, draft).some(
    (t) => t.role === "by" || t.role === "until" || (from !== null && t.edtf !== null && (boundsOf(t.edtf)?.from ?? 0) >= from),
  );
}

const figures =
  /^(?:towards?|into) (?:an? |the |its |their |new |early )*(?:elections?|polls?|vote|crisis|summit|talks|winter|summer|recession|trouble|disaster)\b/;
/** "as they head towards an election": nobody moves. */
const isFigurative = (scene: Scene, { kind, clause }: Draft): boolean =>
  kind === "force" &&
  clause !== null &&
  /^(?:head|go|move|drift|march|sleepwalk)$/.test(lemmaOf(clause)) &&
  figures.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 5)).toLowerCase());

const assaults =
  /^(?:besiege|devastate|bombard|shell|pound|raze|ravage|flatten|encircle|storm|capture|overrun|invade|loot|pillage|torch|destroy|bomb|obliterate|annihilate)$/;
/** "forces besieging and devastating the city": what is done in a war is no contribution. */
const isAssault = (draft: Draft): boolean =>
  draft.kind === "force" &&
  draft.quantity === null &&
  draft.clause !== null &&
  /^force\/(?:other-verb|weighed)$/.test(draft.rules[0]) &&
  assaults.test(lemmaOf(draft.clause));

/** "to consult the Senate about the future of the troops in Mali": what is spoken of is not sent. */
function isOfConsultation({ kind, quantity, clause, rules }: Draft): boolean {
  if (kind !== "force" || quantity !== null || clause === null || !rules[0].startsWith("force/other-verb")) return false;
  return (
    /^(?:consult|compare|talk|speak|ask|inquire|enquire|write|read|learn|think|worry|wonder|complain|joke|lecture|report)$/.test(lemmaOf(clause)) &&
    clause.attached.some((a) => a.index > clause.vg.index && /^(?:about|on|over|of|with)$/.test(a.word))
  );
}

const conjecture =
  /\b(?:conjectur|speculat|hypothesi[sz]|theori[sz]|fantasi[sz]|musing|muse|guess)\w* (?:about|on|over|as to|regarding)(?: (?:the|a|any) (?:\w+ ){0,2}of)? $/i;

/** "premature to speculate about sending engineers": what is only guessed at is not on the way. */
const isConjecture = (scene: Scene, { kind, clause }: Draft): boolean =>
  (kind === "force" || kind === "aid") &&
  clause !== null &&
  clause.vg.form === "gerund" &&
  conjecture.test(`${wordsOf(scene, Math.max(scene.sentence.first, clause.vg.first - 8), clause.vg.first)} `);

/** "those who were not at the front", "the kit given to soldiers who are deploying": a relative clause that only says who is meant, and names no place. */
function isWhoIsMeant(scene: Scene, { kind, quantity, clause, modality }: Draft): boolean {
  if (kind === "force" && clause !== null && areFallen(scene, clause)) return true;
  if (kind !== "force" || quantity !== null || clause === null || clause.type !== "relative" || (clause.vg.form !== "finite" && clause.vg.form !== "gerund"))
    return false;
  const who = clause.governorNoun ?? clause.subject;
  if ((wordOf(scene, clause.vg.first - 1) !== "who" && wordOf(scene, clause.vg.first - 1) !== "that") || wordOf(scene, clause.vg.first - 2) === ",")
    return false;
  if (modality === "negated" && clause.vg.negated) return true;
  const { first, last } = rangeOf(scene, clause);
  return (
    who !== null &&
    scene.clauses.every((c) => c === clause || c.type === "relative" || (!c.objects.includes(who) && (c.subject !== who || c.inherited))) &&
    missionOf(scene, first, last, false) === null &&
    placesIn(scene, first, last, false).length === 0 &&
    clause.vg.modal === "" &&
    !scene.times.some((t) => t.start >= scene.tokens.start[first] && t.end <= scene.tokens.end[last - 1]) &&
    (clause.vg.progressive || clause.vg.passive)
  );
}

const accused = /\b(?:alleg|accus|suspect|blam|insinuat|den(?:y|ie))\w*\b[^.;]{0,50}$/i;

/** "have alleged Chadian involvement" in an attack: a charge, and no contribution. */
const isAccused = (scene: Scene, { kind, quantity, clause, rules, span }: Draft): boolean =>
  kind === "force" &&
  quantity === null &&
  rules[0] === "force/nominal-involvement" &&
  (accused.test(scene.tokens.text.slice(scene.sentence.start, span.start)) ||
    (clause !== null && /^(?:allege|accuse|suspect|blame|deny|insinuate)$/.test(lemmaOf(clause))));
