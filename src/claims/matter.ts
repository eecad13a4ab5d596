/** What has a mandate or an end: a mission, its mandate, a role, a deployment, a stay; and for how long. */
import type { Actor, Named } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { isForcePhrase } from "./contingent.ts";
import { isNamed } from "./days.ts";
import { currentMission } from "./memory.ts";
import { standsIn } from "../text/nearby.ts";
import { missionOf } from "./places.ts";
import { entityAt, hasCapital, headOf, knownAs, quantitiesIn, type Scene, tokenAt, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { forcePeople, list, privateBodies } from "./lexis.ts";

/** How surely a phrase is such a matter: a mission by name; a mandate; a mission or operation; what only a time makes one; people; a pronoun. */
export type Strength = "named" | "mandate" | "mission" | "stay" | "people" | "pronoun";

export interface Matter {
  readonly np: NounPhrase;
  readonly strength: Strength;
  readonly mission: Named | null;
}

/** Is it a mission, a mandate or a stay, not those who stay or a pronoun? */
export const isThing = ({ strength }: Matter): boolean => strength !== "people" && strength !== "pronoun";

const mandateHeads = list("mandate authorisation authorization authority remit order writ permission permit licence license memorandum motion");
/** Words of a mandate in force, by which one is meant where soldiers are the talk and its time is told. */
const papers = list("writ permission permit licence license authority remit authorisation authorization memorandum");
/** What a mission's time is called besides. */
const spells = list("term stint tenure time");
const lives = list("life lifespan lifetime duration length");
const missionHeads = list("mission operation campaign policing training rotation leadership peacekeeping intervention");
const stayHeads = list(
  "use part share dispatch employment service stint deployment stay presence participation engagement involvement contribution commitment tour role duty assignment activity patrol posting detachment",
);
const courseHeads = list("course session programme program exercise activity mission lesson");
const soldierly =
  /\b(?:abroad|military|nato|peace-?keep\w+|battalions?|frigates?|warships?|squadrons?|marines|paratroopers|engineers|un|eu|au|training|troops?|forces?|naval|navy|air|police|policing|army|combat|battle|trainers?|international|multinational|observers?|monitoring|monitors|stabili[sz]ation|anti-piracy|soldiers?|defen[cs]e|armed|advisory|assistance|brigade|contingent|blue helmets?|leadership)\b/;
/** Missions of other trades. */
const otherTrades =
  /\b(?:space|trade|diplomatic|rescue|fact-finding|medical|moon|lunar|shuttle|apollo|mars|surgical|mining|drilling|police operation|sting|search and rescue)\b/;

/** The matter that a noun phrase is, or null. `timed`: a term or an end stands with the verb, so that a "deployment" is meant by its length. */
export function matterOf(scene: Scene, np: NounPhrase, timed: boolean): Matter | null {
  const head = headOf(scene, np);
  if (isPrivate(scene, np) || (head === "mandate" && isOfOffice(scene, np))) return null;
  const entity = entityAt(scene, np.head);
  if (entity && isMissionName(entity)) return { np, strength: "named", mission: missionOf(scene, np.first, np.last, false) };
  const inside = missionOf(scene, np.first, complementEnd(scene, np), false);
  if (timed && /^authori[sz]ation$/.test(head) && inField(scene))
    return { np, strength: "mandate", mission: inside ?? currentMission(scene, scene.sentence.end) };
  if (mandateHeads.has(head) && (head === "mandate" || inside !== null || hasComplement(scene, np)))
    return head === "mandate" || inside !== null || soldierly.test(wide(scene, np)) || /\b(?:mission|operation|deployment)\b/.test(wide(scene, np))
      ? { np, strength: "mandate", mission: inside ?? currentMission(scene, scene.sentence.end) }
      : null;
  if (timed && ((papers.has(head) && inField(scene) && isMeant(scene, np)) || ((spells.has(head) || papers.has(head)) && whoseSpell(scene, np))))
    return { np, strength: "mandate", mission: inside ?? currentMission(scene, scene.sentence.end) };
  if (timed && lives.has(head) && (inside !== null || /\b(?:mission|operation|deployment|mandate|contingent)\b/.test(wide(scene, np))))
    return { np, strength: "mandate", mission: inside ?? currentMission(scene, scene.sentence.end) };
  if (missionHeads.has(head)) {
    const words = wide(scene, np);
    if (otherTrades.test(words)) return null;
    if (/^(?:certain|some|any|no|other|many|several|such)$/.test(wordOf(scene, np.first)) && inside === null) return null;
    if (inside !== null || (head === "mission" && inField(scene)) || soldierly.test(words) || ownedByName(scene, np))
      return { np, strength: "mission", mission: inside ?? (head === "mission" || head === "operation" ? currentMission(scene, scene.sentence.end) : null) };
    // "the whole Operation": of the mission spoken of.
    const known = head === "operation" ? currentMission(scene, scene.sentence.start) : null;
    const spoken =
      known !== null || hasCapital(scene, np.head) || scene.before.some((d) => (d.kind === "force" || d.kind === "mandate") && scene.index - d.sentence <= 3);
    return head === "operation" && spoken ? { np, strength: "mission", mission: known } : null;
  }
  if (courseHeads.has(head) && /\btraining\b/.test(wordsOf(scene, np.first, np.last).toLowerCase())) return { np, strength: "mission", mission: inside };
  // "the use of military action" is no stay; "the use of the troops in Kosovo" is.
  if (/^(?:use|employment|service)$/.test(head) && !/\b(?:troops?|soldiers?|contingents?|units?)\b/.test(wide(scene, np))) return null;
  // "its part in the mission", of a mission by its name.
  if (/^(?:part|share)$/.test(head) && (inside === null || !isOwned(scene, np))) return null;
  if (stayHeads.has(head)) {
    const military = soldierly.test(wide(scene, np)) || inside !== null;
    return military ||
      (timed &&
        (isOwned(scene, np) ||
          /^(?:deployment|stay|presence)$/.test(head) ||
          (/^(?:participation|engagement|commitment|tour|posting)$/.test(head) && wordOf(scene, np.first) === "the" && spokenOf(scene))))
      ? { np, strength: "stay", mission: inside }
      : null;
  }
  if (isRunningMandate(scene, np)) return { np, strength: "mandate", mission: currentMission(scene, scene.sentence.start) };
  if (timed && /^(?:it|they|this|them)$/.test(wordOf(scene, np.head)) && np.last - np.first === 1 && spokenOf(scene) && !isOfAnother(scene, np))
    return { np, strength: "pronoun", mission: currentMission(scene, scene.sentence.start) };
  if (
    timed &&
    (isForcePhrase(scene, np, "motion") ||
      isForcePhrase(scene, np, "act") ||
      head === "force" ||
      (entity?.class === "body" && /^(?:bundeswehr|army|navy|air force|military)$/i.test(entity.quote)))
  )
    return { np, strength: "people", mission: inside };
  return null;
}

/** "the school's training programme", "the mission of the choir". */
function isPrivate(scene: Scene, np: NounPhrase): boolean {
  const of = complementOf(scene, np);
  return (np.owner !== null && privateBodies.has(headOf(scene, np.owner))) || (of !== null && privateBodies.has(headOf(scene, of)));
}

const complementOf = (scene: Scene, np: NounPhrase): NounPhrase | null => {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  return prep?.type === "prep" && inner?.type === "np" && wordOf(scene, prep.first) === "of" ? inner : null;
};

const offices = list(
  "president government minister chancellor premier governor mayor commissioner senator ombudsman auditor editor judge bishop manager rector trustee coach director chairman monarch leader",
);
/**
 * "the president's mandate ends in May", "the mandate of the government": of an office, as the voters gave it, where no mission stands with it and none was
 * told of.
 */
export function isOfOffice(scene: Scene, np: NounPhrase): boolean {
  const owner = np.owner ?? complementOf(scene, np);
  if (owner === null || !offices.has(headOf(scene, owner))) return false;
  return (
    missionOf(scene, np.first, complementEnd(scene, np), false) === null &&
    !/\b(?:mission|operation|deployment|force|troops|soldiers|contingent)\b/.test(wide(scene, np)) &&
    (np.owner === null || complementEnd(scene, np) === np.last) &&
    !spokenOf(scene)
  );
}

/** "its writ", "the permission": of what was told just before; "a licence" is any. */
const isMeant = (scene: Scene, np: NounPhrase): boolean =>
  (/^(?:its|their|the|this|that)$/.test(wordOf(scene, np.first)) || np.first === np.head) && spokenOf(scene);

/** "whose term", "the mission's time": of a mission or force, not of a person. */
function whoseSpell(scene: Scene, np: NounPhrase): boolean {
  const wh = scene.chunks[np.index - 1];
  let i = np.index - 2;
  while (scene.chunks[i]?.type === "comma") i--;
  const before = scene.chunks[i];
  const owner = np.owner ?? (wh?.type === "wh" && wordOf(scene, wh.first) === "whose" && before?.type === "np" ? before : null);
  const e = owner ? entityAt(scene, owner.head) : null;
  return (
    e?.class === "mission" ||
    e?.class === "formation" ||
    (owner !== null && (isForcePhrase(scene, owner, "motion") || headOf(scene, owner) === "force" || forcePeople.has(headOf(scene, owner))))
  );
}

/** Is the talk of soldiers: by a mission or alliance in the sentence, or a word of theirs here or just before? */
export const inField = (scene: Scene): boolean =>
  scene.entities.some((e) => isMissionName(e)) ||
  namesField(scene.tokens.text, Math.max(0, scene.sentence.start - fieldReach), aheadOf(scene)) ||
  scene.before.some((d) => scene.index - d.sentence <= 3 && (d.kind === "force" || d.kind === "mandate" || d.kind === "lead" || d.kind === "cost"));
const namesField = standsIn(
  /\b(?:troops?|soldiers?|military|army|nato|peace-?keep\w+|battalion|contingents?|trainers?|training mission|observers?|monitors?|naval|warships?|frigates?|security council|coalition|reconstruction teams?|defen[cs]e forces?|regiments?|squadrons?|garrisons?|bundeswehr|blue helmets?|combat|brigades?|armed forces)\b/i,
);
const fieldReach = 300;
/** A heading, and the first sentence of all, are of what the lines under them are of. */
const aheadOf = ({ sentence, index, tokens }: Scene): number =>
  sentence.heading || index === 0 ? Math.min(tokens.text.length, sentence.end + fieldReach) : sentence.end;

/** Was a mandate or mission told of just before, for which "it" may stand? */
const spokenOf = (scene: Scene): boolean =>
  scene.before.some((d) => (d.kind === "mandate" || d.kind === "force" || d.kind === "lead") && scene.index - d.sentence <= 2) ||
  scene.entities.some((e) => isMissionName(e) && e.form !== "pronoun") ||
  previousNamesMission(scene);
/** "The state of emergency was to end in May, but it was extended": "it" is what the clause before is about. */
function isOfAnother(scene: Scene, np: NounPhrase): boolean {
  const earlier = scene.clauses
    .map((c) => c.subject)
    .filter((s): s is NounPhrase => s !== null && s.last <= np.first && !/^(?:it|they|we|he|she|this|that|who|which)$/.test(wordOf(scene, s.head)));
  const last = earlier[earlier.length - 1];
  return last !== undefined && entityAt(scene, last.head) === null && matterOf(scene, last, true) === null;
}

const standing = /^(?:it|this|that|the (?:present|current|existing|old|new|last) (?:one|term|period)|the (?:term|period)|(?:its|their) (?:term|time))$/;
const opensWithMission = /^(?:(?:the|its|that|this|a|an) )?(?:[\w’'.-]+ ){0,5}?(?:mission|mandate|operation|authori[sz]ation)\b/;

/** "It lapses in June", "the present one was prolonged": the mandate that the sentence before told of, or the mission that it opened with. */
function isRunningMandate(scene: Scene, np: NounPhrase): boolean {
  if (np.last - np.first > 3 || scene.index === 0 || !standing.test(wordsOf(scene, np.first, np.last).toLowerCase()) || isOfAnother(scene, np)) return false;
  const last = scene.before[scene.before.length - 1];
  if (last?.kind === "mandate" && scene.index - last.sentence <= 2) return true;
  const { start, end, first } = scene.reading.text.sentences[scene.index - 1];
  const opening = scene.reading.entities.find((e) => e.start >= start && e.end <= end && e.first - first <= 4);
  return (
    (opening?.class === "mission" && opening.form !== "pronoun") ||
    opensWithMission.test(
      scene.tokens.text
        .slice(start, start + 90)
        .toLowerCase()
        .replace(/\s+/g, " "),
    )
  );
}

const previousNamesMission = (scene: Scene): boolean => {
  const { sentences } = scene.reading.text;
  if (scene.index === 0) return false;
  const { start, end } = sentences[scene.index - 1];
  return scene.reading.entities.some((e) => isMissionName(e) && e.form !== "pronoun" && e.start >= start && e.end <= end);
};

/** "the German operation", "NATO's campaign": a state or body by its name. */
const ownedByName = (scene: Scene, np: NounPhrase): boolean =>
  scene.entities.some((e) => e.first >= np.first && e.last <= np.last && e.form !== "pronoun" && (e.class === "state" || e.class === "body"));

/** "its mission", "the German deployment": whose it is stands in the phrase. */
const isOwned = (scene: Scene, np: NounPhrase): boolean =>
  np.owner !== null ||
  /^(?:its|their|our)$/.test(wordOf(scene, np.first)) ||
  scene.entities.some((e) => e.first >= np.first && e.last <= np.last && (e.class === "state" || e.class === "body"));

const hasComplement = (scene: Scene, np: NounPhrase): boolean => complementEnd(scene, np) > np.last;

/** The end of the "of", "for", "in" phrases after a noun phrase: "the mandate of the mission in Mali". */
export function complementEnd(scene: Scene, np: NounPhrase): number {
  const { chunks } = scene;
  if (chunks[np.index]?.first !== np.first) return np.last;
  let end = np.last;
  for (
    let i = np.index + 1;
    i + 1 < chunks.length &&
    chunks[i].type === "prep" &&
    chunks[i + 1].type === "np" &&
    /^(?:of|for|in|to|with|at|on)$/.test(wordOf(scene, chunks[i].first)) &&
    i - np.index < 5;
    i += 2
  ) {
    if (quantitiesIn(scene, chunks[i + 1].first, chunks[i + 1].last).length > 0) break;
    end = chunks[i + 1].last;
  }
  return end;
}

const wide = (scene: Scene, np: NounPhrase): string => wordsOf(scene, np.first, complementEnd(scene, np)).toLowerCase();

/** Prepositions after which a span of time is no term: it says when. */
const notTerm = list("after within since in before during over");

/** "a budget of 14 million euros for the next two years": what the money is for. */
const isOfMoney = (scene: Scene, q: ReadQuantity): boolean => {
  for (let i = q.first - 1; i >= scene.sentence.first && q.first - i <= 4; i--)
    if (/^(?:for|over)$/.test(wordOf(scene, i))) return scene.quantities.some((m) => m.family === "money" && m.last === i);
  return false;
};

/** The term said in tokens `[first, last)`: "for another year", "a further six months", "by a year". */
export function termIn(scene: Scene, first: number, last: number): ReadQuantity | null {
  // "from six to nine months": the second is the term to be.
  const spans = quantitiesIn(scene, first, last).filter((q) => q.family === "duration");
  const sought = spans.length > 1 && wordOf(scene, Math.max(scene.sentence.first, spans[0].first - 1)) === "from" ? spans.slice(1) : spans;
  for (const q of sought)
    if (
      q.quantity.unit !== "hours" &&
      !isOfMoney(scene, q) &&
      !(q.first > scene.sentence.first && notTerm.has(wordOf(scene, q.first - 1))) &&
      !/^(?:after|later|earlier|before|ago|on|old)$/.test(q.last < scene.sentence.last ? wordOf(scene, q.last) : "")
    )
      return q;
  // "for a year", "by half a year": a time with no number of its own.
  const { tokens } = scene;
  for (const t of scene.times) {
    if (t.timex.type !== "DURATION" || t.start < tokens.start[first] || t.end > tokens.end[last - 1]) continue;
    const at = tokenAt(tokens, t.start);
    const span = /^P(\d+)([YMWD])$/.exec(t.timex.value);
    if (
      at < 0 ||
      span === null ||
      (!/^(?:for|by|of|a|another)$/.test(wordOf(scene, at - 1)) && !/^(?:half|one|a|another)\b/i.test(tokens.text.slice(t.start, t.end)))
    )
      continue;
    if (notTerm.has(wordOf(scene, at - 1))) continue;
    let end = at;
    if (/^\s*(?:after|later|earlier|before|ago|old)\b/.test(tokens.text.slice(t.end, t.end + 10))) continue;
    while (end < last && tokens.end[end] < t.end) end++;
    const unit = { Y: "years", M: "months", W: "weeks", D: "days" }[span[2]]!;
    const quote = tokens.text.slice(t.start, t.end);
    const n = Number(span[1]);
    return {
      type: "quantity",
      start: t.start,
      end: t.end,
      quote,
      quantity: { min: n, max: n, unit, of: null, approx: false, as: "total", per: null, quote },
      family: "duration",
      first: at,
      last: end + 1,
      number: { start: t.start, end: t.end },
      noun: end,
      bound: null,
      change: null,
      distributive: null,
      filled: null,
      problem: null,
    };
  }
  return null;
}

/** The times in tokens `[first, last)` up to which something goes. */
export const untilIn = (scene: Scene, first: number, last: number): TimeMention | null =>
  last <= first
    ? null
    : (scene.times.find(
        (t) =>
          t.start >= scene.tokens.start[first] &&
          t.end <= scene.tokens.end[last - 1] &&
          (t.role === "until" || t.role === "through" || beyond(scene, t)) &&
          isNamed(t) &&
          !isDays(scene, t),
      ) ?? null);

/** "on 29-30 May": the second day of one meeting, and no end of a stay. */
export const isDays = (scene: Scene, t: TimeMention): boolean =>
  /^.{4}-\d\d-\d\d$/.test(t.timex.value) && /[-–—]\s*$/.test(scene.tokens.text.slice(Math.max(scene.sentence.start, t.start - 2), t.start));

/** "beyond March", "past Christmas", "up to the end of June". */
const beyond = (scene: Scene, t: TimeMention): boolean =>
  /\b(?:beyond|past|up to|as far as|into)\s+(?:the\s+)?$/i.test(scene.tokens.text.slice(Math.max(scene.sentence.start, t.start - 14), t.start));

/** The body or leading state of a mission, by the registry. */
export function missionActor(scene: Scene, mission: Named | null): Actor[] {
  if (!mission?.id) return [];
  const { lookups } = scene.reading;
  const id = lookups.operation.get(mission.id)?.body || lookups.formation.get(mission.id)?.body || lookups.operation.get(mission.id)?.lead;
  return id ? [knownAs(lookups, id)] : [];
}
