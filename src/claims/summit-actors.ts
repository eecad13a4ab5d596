/** Who meets at a meeting that a noun tells: named in the phrase or around it, by its verb, or known from the registry. */
import type { Actor, Named } from "../model/claim.ts";
import { boundsOf, type TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase } from "./args.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { actorsOfList, bearerOf, capitalActor } from "./bearer.ts";
import { namesOf } from "./draft.ts";
import { areOfTrade, asideOf, isTopicOfCircle } from "./participants.ts";
import { prepositionBefore } from "./places.ts";
import { knownAs, lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { bodyMeeting, isNamedOtherwise } from "./sides.ts";
import { unique } from "./named.ts";
import { objectAfter } from "./frames.ts";

/** What is done with a meeting that one holds or goes to. */
export const holders = new Set(
  "hold host attend convene chair open begin start take be schedule plan cancel scrap abandon postpone end conclude close co-host cohost visit wind wrap resume continue pay make have finish break move shift adjourn reconvene last call".split(
    " ",
  ),
);

interface NounContext {
  readonly clause: Clause | null;
  readonly last: number;
  readonly form: string;
  readonly place: readonly Named[];
  readonly times: readonly TimeMention[];
}

/** Who meets: named in the phrase, by what follows it, by its verb; a summit without a name is the alliance's that met there then. */
export function actorOfNoun(scene: Scene, np: NounPhrase, { clause, last, form, place, times }: NounContext): Actor[] {
  const { lookups } = scene.reading;
  const isPlace = (id: string | null): boolean => id !== null && place.some((p) => p.id === id);
  // Who stands inside the phrase, cities aside.
  // "the contact group's huddle": a name that begins before the phrase.
  const inside = scene.entities
    .filter((e) => e.first < np.head && (e.first >= np.first || (e.class === "body" && e.last > np.first)))
    .filter((e) => e.class !== "place" && e.form !== "metonym");
  const own = unique(
    inside.filter((e) => e.class === "body" || e.class === "state" || e.class === "person" || e.class === "office").flatMap((e) => actorsOf(scene, e)),
  ).filter((a) => !isPlace(a.id) || inside.some((e) => e.form === "adjective"));
  const behind: Actor[] = [];
  let near = np.last;
  for (const e of scene.entities)
    if (e.first >= np.last && e.first < last && between(scene, np.last, e))
      behind.push(...namesOf(actorsOf(scene, e).length > 0 ? actorsOf(scene, e) : capitalActor(scene, e)));
    else if (
      e.first >= np.last &&
      e.first < last &&
      (e.class === "body" || e.class === "state" || e.class === "person" || e.class === "office") &&
      e.form !== "metonym"
    ) {
      const lead = scene.tokens.text.slice(scene.tokens.start[np.head], e.full.start).toLowerCase();
      if (!/\b(?:of|between|with|among|from|by)\b/.test(lead) || /\b(?:in|at|to)\s+(?:the\s+)?$/.test(lead)) continue;
      // "talks with the president on the Ghanaian contingent": what the talk is of takes no part.
      if (/^(?:on|about|over|for|into|near|after|before|since|against)$/.test(prepositionBefore(scene, e))) continue;
      if (isTopicOfCircle(scene, e)) continue;
      // Far behind, over other nouns, stand those whom the meeting was about.
      if (e.first - near > 7) continue;
      near = e.last;
      behind.push(...namesOf(actorsOf(scene, e)));
    }
  const verb = clause ? lemmaOf(clause) : "";
  // "Talks were held in Riga on Monday between Estonia and Sweden": the sides stand behind the verb.
  const sides = behind.length === 0 && own.length === 0 && clause?.subject === np ? clause.attached.find((a) => a.word === "between") : undefined;
  if (sides)
    behind.push(
      ...namesOf(actorsOfList(scene, sides.np)),
      ...scene.entities
        .filter((e) => e.first >= sides.np.first && e.first < Math.max(sides.np.last, sides.np.joined.at(-1)?.last ?? 0) && e.class === "place")
        .flatMap((e) => namesOf(capitalActor(scene, e))),
    );
  // "The meeting was attended by …", "chaired by": those who were there.
  const by = clause?.vg.passive && clause.subject === np && holders.has(verb) ? clause.attached.find((a) => a.word === "by") : undefined;
  const there = by ? actorsOfList(scene, by.np) : [];
  if (there.length > 0 && own.length === 0) return there;
  // Whose visit it is, is said; where that is nobody who speaks for a state, it is no visit of the next best state.
  if (form === "visit" && np.owner !== null && own.length === 0) return actorsOfList(scene, np.owner);
  if (form === "visit" || form === "call" || form === "press-conference") {
    const visitor =
      own.length > 0
        ? own
        : behind.length > 0 && form === "visit" && /\bby\b/.test(wordsOf(scene, np.last, last))
          ? behind
          : clause
            ? bearerOf(scene, clause.vg.main)
            : [];
    const called = form === "call" && clause ? clause.objects.filter((o) => o !== np).flatMap((o) => actorsOfPhrase(scene, o)) : [];
    return unique([...visitor, ...(form === "visit" ? [] : [...behind, ...called])]).filter((a) => form !== "visit" || !isPlace(a.id));
  }
  // "This follows their first meeting in Hawaii": of those whose next one was just told.
  if (behind.length === 0 && wordOf(scene, np.first) === "their" && inside.every((e) => e.form === "pronoun")) {
    const told = scene.before.findLast((d) => d.kind === "meeting" && d.actor.length > 1 && scene.index - d.sentence <= 2);
    if (told !== undefined) return [...told.actor];
  }
  const alone = own.length > 0 && own.every((a) => a.id !== null && lookups.state.has(a.id)) ? [...own, ...behind] : own;
  if (alone.length > 0) return unique(alone);
  if (behind.length > 0) {
    // "a meeting with his counterpart": the subject takes part.
    if (/^\s*(?:[\w-]+ ){0,3}?with\b/.test(wordsOf(scene, np.last, last)) && form !== "summit") {
      const taking = clause ? whoTakesPart(scene, clause) : [];
      return taking.length > 0 ? unique([...taking, ...behind]) : [];
    }
    return unique(behind);
  }
  if (
    clause &&
    !(verb === "propose" && wordOf(scene, np.last) === "of") &&
    /^(?:hold|host|attend|convene|chair|open|have|co-host|organise|organize|propose|offer|call|begin|start|end|finish|conclude|close|resume|wind|wrap)$/.test(
      verb,
    ) &&
    !clause.vg.passive &&
    !(clause.subject !== null && areOfTrade(scene, clause.subject))
  ) {
    const subject = bearerOf(scene, clause.vg.main);
    if (subject.length > 0) return subject;
  }
  // "Last week's conference in Paris brought together thirty chiefs of staff".
  if (clause !== null && clause.subject === np && /^(?:bring|gather|unite|assemble|group|draw)$/.test(verb) && !clause.vg.passive) {
    const brought = objectAfter(clause);
    const those = brought ? actorsOfList(scene, brought) : [];
    if (those.length > 0) return those;
  }
  // "At a meeting in Brussels, allied ministers agreed": those who act there meet there.
  const before = np.index > 0 ? scene.chunks[np.index - 1] : null;
  const aside = before?.type === "prep" && /^(?:at|during|in)$/.test(wordOf(scene, before.first)) ? asideOf(scene, before.index) : null;
  const those = aside === null ? [] : actorsOfList(scene, aside);
  if (those.length > 1) return those;
  if (
    form !== "summit" &&
    clause?.subject &&
    before?.type === "prep" &&
    /^(?:at|during|after|following|in)$/.test(wordOf(scene, before.first)) &&
    (clause.subject.joined.length > 1 ||
      /^(?:leaders|ministers|allies|members|heads|chiefs|ambassadors|sides|nations|countries|states)$/.test(wordOf(scene, clause.subject.head)) ||
      scene.entities.some((e) => e.class === "body" && e.first <= clause.subject!.head && clause.subject!.head < e.last))
  ) {
    const taking = actorsOfList(scene, clause.subject);
    if (taking.length > 0) return taking;
  }
  const known = registered(scene, form, place, times);
  if (known) return [known];
  if (form === "summit" || /\b(?:ministerial|ministers|leaders|defen[cs]e|foreign|chiefs|allies)\b/.test(wordsOf(scene, np.first, last).toLowerCase())) {
    const { topics } = scene.reading;
    if (isNamedOtherwise(scene, np)) return [];
    const near = bodyMeeting(scene);
    if (isOfNobody(scene, np, form, place, near)) return [];
    if (near !== null) return [near];
    const id =
      topics.find((each) => lookups.body.get(each)?.class === "alliance") ??
      (form === "summit" ? topics.find((each) => each !== "un" && /^(?:organisation|coalition|union)$/.test(lookups.body.get(each)?.class ?? "")) : undefined);
    if (id) return [knownAs(lookups, id)];
  }
  return [];
}

/** "a summit in Arusha": one that is told of for the first time is no body's that the report happens to speak of. */

/** "told a summit in Arusha that he would not": of a summit that is told of for the first time, in a place, with no body named in the sentence, nobody knows whose it is. */
export const isOfNobody = (scene: Scene, np: NounPhrase, form: string, place: readonly Named[], near: Actor | null): boolean =>
  form === "summit" && place.length > 0 && /^an?$/.test(wordOf(scene, np.first)) && !scene.entities.some((e) => e.class === "body" && e.id === near?.id);

/** "talks between Washington and Denmark": a capital among the sides stands for its state. */
function between(scene: Scene, from: number, e: ResolvedMention): boolean {
  if ((e.class !== "place" && e.form !== "metonym") || wordOf(scene, from) !== "between") return false;
  const before = wordOf(scene, e.first - 1);
  return before === "between" || before === "and" || (before === "," && wordOf(scene, e.last) === "and");
}

/** Whose talks with another they are: the subject of the verb, or of the first full clause after a phrase that has none. */
function whoTakesPart(scene: Scene, clause: Clause): Actor[] {
  const own = clause.subject ? actorsOfList(scene, clause.subject) : [];
  if (own.length > 0) return own;
  const main =
    clause.subject === null && clause.vg.form !== "finite"
      ? scene.clauses.find((c) => c.vg.form === "finite" && c.vg.first > clause.vg.last && c.type === "main")
      : undefined;
  return main?.subject ? actorsOfList(scene, main.subject) : clause.subject === null ? bearerOf(scene, clause.vg.main) : [];
}

/** The body that by the registry held a summit there or then: an alliance, or one that the report names. */
export function registered(scene: Scene, form: string, place: readonly Named[], times: readonly TimeMention[]): Actor | null {
  if (form !== "summit" || place.length === 0) return null;
  const { lookups, published, topics, entities } = scene.reading;
  const when = times.map((t) => boundsOf(t.edtf ?? "")).find((b) => b !== null) ?? null;
  const from = when?.from ?? (published.from === null ? null : published.from - 200),
    to = when?.to ?? (published.to === null ? null : published.to + 250);
  if (from === null || to === null) return null;
  const rows = lookups.meetings.filter((row) => {
    if (
      row.body === "" ||
      (lookups.body.get(row.body)?.class !== "alliance" && !topics.includes(row.body) && !entities.some((e) => e.id === row.body)) ||
      !place.some((p) => p.id === row.state)
    )
      return false;
    const on = boundsOf(row.from)?.from;
    return on != null && on >= from - 1 && on <= to;
  });
  // Two bodies met there in that year: the one that the report is about.
  const named = rows.filter((each) => place.some((p) => p.name === each.place));
  const row =
    named.length === 1
      ? named[0]
      : (rows.find((each) => each.body === topics.find((id) => rows.some((other) => other.body === id))) ??
        rows.find((each) => lookups.body.get(each.body)?.class === "alliance") ??
        rows[0]);
  return row ? knownAs(lookups, row.body) : null;
}
