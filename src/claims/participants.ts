/** Who meets: the people and bodies that can visit, talk and sit together, and whom "leaders", "ministers", "they" mean. */
import type { Actor } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase, agentOf, speakerAt } from "./args.ts";
import { actorsOfList, bearerOf } from "./bearer.ts";
import { groupActors, statesOfRegion } from "./regions.ts";
import { isDay } from "./days.ts";
import type { Draft } from "./draft.ts";
import { prepositionBefore } from "./places.ts";
import { bodyMeeting } from "./sides.ts";
import { list } from "./lexis.ts";
import { entityAt, headOf, knownAs, type Scene, wordOf, wordsOf } from "./scene.ts";
import { unique } from "./named.ts";

const officials =
  /^(?:leaders|ministers|ambassadors|chiefs|allies|members|defence|defense|foreign|heads|representatives|envoys|commanders|council|delegates|negotiators|presidents|premiers|diplomats|officials|generals|mediators|principals|partners|chiefs-of-staff|secretaries|delegations|statesmen|counterparts|sherpas)$/;
export const areOfficials = (word: string): boolean => officials.test(word);

const highest =
  /^(?:leaders|ministers|presidents|premiers|ambassadors|chiefs|heads|envoys|delegates|negotiators|delegations|representatives|governments|statesmen|secretaries|chancellors|principals)$/;
/** Those who meet for whole states: "members" and "allies" do so, but are much else. */
export const areHighest = (word: string): boolean => highest.test(word);

/** Who meets: the subject with those that "they" goes on with; the body where only "leaders" or "ministers" are said. */
export function subjectOf(scene: Scene, clause: Clause, sofar: readonly Draft[]): Actor[] {
  const { subject } = clause;
  if (subject === null) return clause.type === "infinitive" && clause.governor?.subject === null ? leadersBefore(scene, clause) : agentOf(scene, clause);
  const group = officials.test(wordOf(scene, (subject.joined.at(-1) ?? subject).head)) ? groupActors(scene, subject) : null;
  if (group) return group;
  const several = delegates(scene, subject) ?? numbered(scene, subject) ?? ofSize(scene, subject);
  if (several) return several;
  const found = actorsOfList(scene, subject);
  if (found.length > 0) return found;
  // "The secretary-general": of the body that the report is about.
  if (
    /^(?:secretary-general|sec-gen|secgen)$/.test(wordOf(scene, subject.head)) ||
    (wordOf(scene, subject.head) === "general" && wordOf(scene, subject.head - 1) === "secretary")
  ) {
    const id = scene.reading.topics.find((each) => scene.reading.lookups.officesOf(each).some((o) => o.role === "secretary-general"));
    return id ? [knownAs(scene.reading.lookups, id)] : [];
  }
  // "All nine are gathering": the members of the body.
  if (
    wordOf(scene, subject.first) === "all" &&
    scene.quantities.some((q) => q.first <= subject.head && subject.head < q.last && q.quantity.min !== null && q.quantity.min > 4 && q.quantity.min < 200)
  )
    return ownBody(scene, sofar);
  // "Its president": of the state that "its" stands for, whoever holds the office.
  const its = scene.entities.find((e) => e.first === subject.first && e.form === "pronoun" && e.class === "state" && /^(?:its|their)$/i.test(e.quote));
  if (its) return actorsOf(scene, its);
  // "the defence chiefs of the Nordic countries"
  const region = scene.entities.find(
    (e) => e.class === "region" && e.first > subject.head && e.last <= clause.vg.first && prepositionBefore(scene, e) === "of",
  );
  const states = region ? statesOfRegion(scene, region) : [];
  if (states.length > 0) return states;
  // "the East African leaders": those of the region, and of no alliance.
  const own = regional(scene, subject);
  if (region || own) return own ?? [];
  if (officials.test(wordOf(scene, subject.head)) && entityAt(scene, subject.head) === null) return ownBody(scene, sofar);
  const bearer = bearerOf(scene, clause.vg.main);
  if (bearer.length > 0) return bearer;
  // "When they last gathered, in Lima, the leaders": whom "they" announces.
  if (
    wordOf(scene, subject.head) === "they" &&
    scene.clauses.some((c) => c.subject !== null && c.subject.first > clause.vg.last && officials.test(wordOf(scene, c.subject.head)))
  )
    return ownBody(scene, sofar);
  // "The Prime Minister meets the chancellor today, Downing Street said": whose minister it is, who speaks for him says.
  const named = scene.entities.some((e) => e.class === "person" && e.first >= subject.first && e.first < subject.last);
  return /^(?:i|we|minister|president|secretary|chancellor|premier|king)$/.test(wordOf(scene, subject.head)) && !named
    ? speakerAt(scene, scene.tokens.start[subject.head])
    : [];
}

const numerals: Readonly<Record<string, number>> = {
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };
/** "twenty-seven", "31", "nine" as a number. */
function numberOf(word: string): number {
  const [ten, one] = word.split("-");
  return (
    numerals[word] ??
    (/^\d\d?$/.test(word)
      ? Number(word)
      : (tens[ten] ?? 0) + (one === undefined || tens[ten] === undefined ? 0 : (numerals[one] ?? counts[one] ?? (one === "one" ? 1 : 0))))
  );
}

/** "The twenty-seven met", "leaders of the 31": the body that the report speaks of with as many members. */
export function ofSize(scene: Scene, subject: NounPhrase): Actor[] | null {
  if (wordOf(scene, subject.first) !== "the" || subject.last - subject.first !== 2) return null;
  const n = numberOf(wordOf(scene, subject.head));
  if (n < 6) return null;
  const { topics, lookups, published } = scene.reading;
  const id = topics.find((each) => lookups.body.has(each) && lookups.membersOn(each, published.from).length === n);
  return id ? [knownAs(lookups, id)] : null;
}

/** The states of a region that a phrase of officials names ("Baltic presidents"): none where they are not known, null where it names no region. */
export function regional(scene: Scene, np: NounPhrase): Actor[] | null {
  const e = scene.entities.find((each) => each.class === "region" && each.first >= np.first && each.last <= np.last && each.first < np.head);
  return e ? statesOfRegion(scene, e) : null;
}

/** "the defence ministers of Poland, the Baltic states and Finland": the states of a list after "of", regions as theirs. */
function delegates(scene: Scene, subject: NounPhrase): Actor[] | null {
  const prep = scene.chunks[subject.index + 1],
    list = scene.chunks[subject.index + 2];
  if (
    subject.joined.length > 1 ||
    prep?.type !== "prep" ||
    !/^(?:of|from)$/.test(wordOf(scene, prep.first)) ||
    list?.type !== "np" ||
    list.joined.length < 2 ||
    list.joined[0] !== list
  )
    return null;
  const found = list.joined.map((member) => {
    const region = scene.entities.find((e) => e.class === "region" && e.first >= member.first && e.last <= member.last);
    return region ? statesOfRegion(scene, region) : actorsOfPhrase(scene, member, 1);
  });
  return found.every((each) => each.length > 0) ? unique(found.flat()) : null;
}

const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, trio: 3, pair: 2, duo: 2 };
const reach = 700;

/** "The three defence ministers meet": as many states as were listed together last. */
export function numbered(scene: Scene, subject: NounPhrase): Actor[] | null {
  let n = 0;
  for (let i = subject.first; i < subject.last && n === 0; i++) n = counts[wordOf(scene, i)] ?? 0;
  if (
    n < 2 ||
    !/^(?:ministers?|leaders|presidents|premiers|chiefs|countries|states|nations|governments|capitals|neighbours|neighbors|sides|men|women|allies|partners|armies|militaries|commanders|generals|envoys|officials|trio|pair|duo|two|three|four|five)$/.test(
      wordOf(scene, subject.head),
    ) ||
    entityAt(scene, subject.head) !== null
  )
    return null;
  const { entities, lookups } = scene.reading;
  const list: string[] = [];
  let begin = -1;
  for (let k = entities.length - 1; k >= 0; k--) {
    const e = entities[k];
    if (e.start >= scene.sentence.start) continue;
    if (scene.sentence.start - e.end > reach) break;
    const of = e.class === "state" ? e.id : e.class === "person" || e.class === "office" ? e.speaksFor : null;
    if (of === null || !lookups.state.has(of) || e.form === "pronoun") continue;
    const joined =
      begin < 0 || /^(?:['’]s)?[\s,]*(?:and |or |the |both |with |his |her )*(?:[\p{L}-]+ )?$/u.test(scene.tokens.text.slice(e.end, begin)) || n === 2;
    if (!joined) {
      if (list.length === n) break;
      list.length = 0;
    }
    if (!list.includes(of)) list.push(of);
    begin = Math.min(e.full.start, e.start);
    if (list.length === n) break;
  }
  return list.length === n ? list.reverse().map((id) => knownAs(lookups, id)) : null;
}

/** "when ASEAN ministers are about to gather": the nearest body before the verbs. */
function leadersBefore(scene: Scene, clause: Clause): Actor[] {
  const e = [...scene.entities]
    .reverse()
    .find((each) => each.last <= clause.vg.first && clause.vg.first - each.last < 6 && (each.class === "body" || each.class === "state"));
  return e ? actorsOf(scene, e) : [];
}

const talkReach = 3;

/** The body whose meeting was told last, a few sentences back; else the alliance that the report is mostly about. */
export function ownBody(scene: Scene, sofar: readonly Draft[] = []): Actor[] {
  const { topics, lookups } = scene.reading;
  const isBody = (id: string | null): boolean => id !== null && lookups.body.has(id);
  const told = [...scene.before.slice(-12), ...sofar];
  for (let i = told.length - 1; i >= 0 && scene.index - told[i].sentence <= talkReach; i--) {
    const { actor, kind } = told[i];
    if (kind === "meeting" && actor.length === 1 && isBody(actor[0].id)) return [{ id: actor[0].id, name: actor[0].name }];
  }
  const near = bodyMeeting(scene);
  if (near !== null) return [near];
  const classOf = (each: string): string => lookups.body.get(each)?.class ?? "";
  const id =
    topics.find((each) => classOf(each) === "alliance") ??
    topics.find((each) => each !== "un" && (classOf(each) === "coalition" || classOf(each) === "organisation"));
  return id ? [knownAs(lookups, id)] : [];
}

/** Official visitors and talkers: states, bodies, and persons who speak for one. */
export const official = (scene: Scene, np: NounPhrase | null): Actor[] => (np === null ? [] : (groupActors(scene, np) ?? actorsOfList(scene, np)));

/** Those named after a partner, over a comma or "and", who take part as well. */
export function alsoNamed(scene: Scene, from: number, to: number): Actor[] {
  const named = scene.entities.filter(
    (e) =>
      e.first >= from &&
      e.first < to &&
      (e.class === "person" || e.class === "office") &&
      e.speaksFor !== null &&
      /\b(?:and|with|,)\s*$/.test(scene.tokens.text.slice(Math.max(0, e.full.start - 6), e.full.start)),
  );
  return unique(named.flatMap((e) => actorsOf(scene, e)));
}

export function subjectCanMeet(scene: Scene, clause: Clause, np: NounPhrase | null): boolean {
  if (np === null) return clause.type === "infinitive";
  if (isPersonLike(scene, np)) return true;
  const e = entityAt(scene, np.head);
  // States and bodies "meet" somewhere or someone, never something.
  if (e && (e.class === "state" || e.class === "body") && e.form !== "adjective") return true;
  return (
    officials.test(wordOf(scene, np.head)) ||
    np.joined.length > 1 ||
    /^(?:sides|parties|authorities|group|council|committee|cabinet|they|countries|nations|states|delegations|militaries|pair|trio|duo|two|three|men|both|staffs|contact|conference|commission|assembly|troika|quartet|planners|cabinets|bureau)$/.test(
      wordOf(scene, np.head),
    )
  );
}

const peopleHeads = new Set(
  "secretary-general leader minister president secretary chancellor premier official envoy ambassador delegation counterpart general chief commander team colleague head king prince ally member diplomat representative adviser advisor mission he she i we boss commissioner admiral negotiator mediator emir sultan queen pope inspector marshal number under-secretary under-secretary-general undersecretary lord sheikh taoiseach".split(
    " ",
  ),
);

/** Persons, offices, or plural people of states ("leaders", "ministers"): those who can visit and talk. */
export function isPersonLike(scene: Scene, np: NounPhrase | null): boolean {
  if (np === null) return false;
  const e: ResolvedMention | undefined =
    scene.entities.find((each) => each.first <= np.head && np.head < each.last) ??
    scene.entities.find(
      (each) =>
        each.full.start <= scene.tokens.start[np.head] && scene.tokens.end[np.head] <= each.full.end && (each.class === "person" || each.class === "office"),
    );
  if (
    e &&
    (e.class === "person" || e.class === "office" || (e.form === "pronoun" && /^(?:he|she|they|him|her|them|both)$/i.test(e.quote)) || e.form === "title")
  )
    return true;
  return peopleHeads.has(headOf(scene, np));
}

const trades = list(
  "doctor physician nurse scientist lawyer judge teacher student scholar historian journalist farmer artist investor businessman banker economist activist fan musician clergyman bishop archaeologist engineer entrepreneur trader fisherman miner worker researcher academic",
);
/** Doctors, lawyers, farmers: those who confer among their kind, whatever land they are of. */
export const areOfTrade = (scene: Scene, np: NounPhrase): boolean => trades.has(headOf(scene, np)) && entityAt(scene, np.head) === null;

const circles = new Set(["group", "contact", "conference", "quartet", "friends", "committee", "forum", "envoys", "donors"]);

/** "the meeting of the Libya support group": a state's bare name before the noun of a circle is what the circle is about. */
export const isTopicOfCircle = (scene: Scene, e: ResolvedMention): boolean =>
  e.class === "state" &&
  e.form === "name" &&
  (circles.has(wordOf(scene, e.last)) ||
    (circles.has(wordOf(scene, e.last + 1)) && /^[a-z]/.test(wordsOf(scene, e.last, e.last + 1)) && wordOf(scene, e.last) !== "and"));

/** "A noted that B and C, at their last summit, had agreed": the phrase right before the aside that a preposition opens, or null. */
export function asideOf(scene: Scene, prep: number): NounPhrase | null {
  const comma = scene.chunks[prep - 1],
    subject = scene.chunks[prep - 2];
  return comma?.type === "comma" && subject?.type === "np" ? subject : null;
}

/** "We have a meeting every year between our chiefs and their equivalents": whoever stands after "between" takes part too. */
export function bothSides(scene: Scene, from: number, actor: readonly Actor[]): readonly Actor[] {
  if (actor.length !== 1) return actor;
  let at = from;
  while (at < scene.sentence.last && at - from < 18 && wordOf(scene, at) !== "between") at++;
  if (wordOf(scene, at) !== "between") return actor;
  const last = Math.min(scene.sentence.last, at + 20);
  return unique([
    ...actor,
    ...scene.entities
      .filter(
        (e) =>
          e.first > at &&
          e.first < last &&
          (e.class === "state" || e.class === "body" || e.class === "person" || e.class === "office") &&
          !/^(?:in|at|on|about|near)$/.test(prepositionBefore(scene, e)),
      )
      .flatMap((e) => actorsOf(scene, e)),
  ]);
}

/** "a call from the chancellor", "talks with the Omani minister": a person behind the noun, over nothing but their title. */
export function isWithSomeone(scene: Scene, behind: number): boolean {
  // "a call on Friday evening with the president": over the day.
  const day =
    behind < scene.sentence.last
      ? scene.times.find((t) => isDay(scene, t) && t.start >= scene.tokens.start[behind] && t.start - scene.tokens.start[behind] < 5)
      : undefined;
  let from = behind;
  if (day !== undefined) while (from < scene.sentence.last && scene.tokens.start[from] < day.end) from++;
  if (from >= scene.sentence.last || !/^(?:from|with|between)$/.test(wordOf(scene, from))) return false;
  return (
    scene.entities.some(
      (e) =>
        e.form !== "pronoun" &&
        (e.class === "person" || e.class === "office") &&
        e.full.start <= scene.tokens.start[Math.min(from + 3, scene.sentence.last - 1)] &&
        e.first > from,
    ) ||
    /^(?:the |his |her |\w+ )?(?:president|prime|minister|chancellor|premier|secretary|king|emir|counterpart|leader|foreign|defen[cs]e)/i.test(
      wordsOf(scene, from + 1, Math.min(scene.sentence.last, from + 4)),
    )
  );
}
