/**
 * Leads by whoever holds the post, told as notes and asides tell it: "Commander: General Okoye, Nigeria", "Who commands? A French admiral.", "Markus Bär, a
 * Swiss, is to head them", "with Brigadier Cole in charge", "two ships under a Spaniard".
 */
import type { Actor, Change } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf } from "./args.ts";
import { isLedWords, isRanked, leadOf, leadSpan, nationOf } from "./command.ts";
import type { Draft } from "./draft.ts";
import { isAside } from "./field.ts";
import { foldedWords } from "./frames.ts";
import { list } from "./lexis.ts";
import { isOneOf, lemmaOf, rangeOf, type Scene, statesAmong, wordOf, isMissionName, governsInfinitive } from "./scene.ts";
import { unique, haveCommon } from "./named.ts";
import { overlaps } from "../model/span.ts";

const tells = isOneOf(
  list(
    "commander command commands commanded commanding lead leads led leading leader leaders head heads headed heading chief charge under runs run general admiral brigadier colonel commodore major captain orders",
  ),
);
/** Of the field at least so much, where nothing says that a mission is meant. */
const ofField = 10;

export function officerLeads(scene: Scene, sofar: readonly Draft[]): Draft[] {
  let told = false;
  for (let i = scene.sentence.first; i < scene.sentence.last && !told; i++) told = tells(scene, i);
  if ((!told && !asksWho(scene)) || !isTalkOfForces(scene)) return [];
  const drafts: Draft[] = [];
  const add = (draft: Draft | null): void => {
    if (draft !== null && ![...sofar, ...drafts].some((d) => d.kind === "lead" && (haveCommon(d.actor, draft.actor) || overlaps(d.span, draft.span))))
      drafts.push(draft);
  };
  add(labelled(scene));
  add(answered(scene));
  for (const clause of scene.clauses) add(officerLeading(scene, clause));
  for (const chunk of scene.chunks) if (chunk.type === "np") add(postBeside(scene, chunk));
  for (const chunk of scene.chunks)
    if (chunk.type === "prep") add(underOne(scene, chunk.index) ?? officerInCharge(scene, chunk.index) ?? takesOrders(scene, chunk.index));
  return drafts;
}

/** A passage of the field, or a short report that has told of a force. */
const isTalkOfForces = (scene: Scene): boolean =>
  (!isAside(scene) && scene.near >= ofField) || (scene.tokens.count <= 300 && scene.before.some((d) => d.kind === "force" || d.kind === "lead"));

const ofState = (scene: Scene, e: ResolvedMention): boolean =>
  e.class === "state" && e.id !== null && e.form !== "pronoun" && e.form !== "description" && e.last <= scene.sentence.last;
/** Whose an officer is, by what stands in or beside the name: "a German, Colonel Roth", "Müller, a Swiss", "General Ba (Senegal)", "Roth of Austria". */
function officersNation(scene: Scene, np: NounPhrase): Actor[] {
  const own = statesAmong(scene, nationOf(scene, { ...np, joined: [] }));
  // What stands beside the name is surer than a namesake in office.
  if (own.length > 0 && scene.entities.some((e) => ofState(scene, e) && e.first >= np.first && e.last <= np.last)) return own;
  const behind = scene.entities.find(
    (e) =>
      ofState(scene, e) &&
      e.first >= np.last &&
      e.first - np.last <= 3 &&
      /^(?:(?:,|\(|of|from|, an?|, the|, of|, from))$/.test(foldedWords(scene, np.last, e.first).trim()),
  );
  if (
    behind &&
    (behind.form !== "adjective" ||
      behind.last === scene.sentence.last ||
      /^[,.)]$|^(?:general|admiral|colonel|brigadier|officer|diplomat)$/.test(wordOf(scene, behind.last)))
  )
    return statesAmong(scene, actorsOf(scene, behind));
  const before = scene.entities.find(
    (e) =>
      ofState(scene, e) &&
      e.form !== "name" &&
      np.first - e.last === 1 &&
      wordOf(scene, e.last) === "," &&
      /^(?:an?|the|another)$/.test(wordOf(scene, Math.max(scene.sentence.first, e.first - 1))),
  );
  return before ? statesAmong(scene, actorsOf(scene, before)) : own;
}

/** One of a nation, or an officer whose nation is told beside the name. */
function officer(scene: Scene, np: NounPhrase): Actor[] {
  const e = scene.entities.find((each) => ofState(scene, each) && each.first >= np.first && each.last <= np.last);
  const person = scene.entities.some((each) => each.class === "person" && each.form !== "pronoun" && each.first >= np.first && each.first < np.last);
  if (
    !isRanked(scene, np) &&
    !person &&
    !(e !== undefined && (e.form === "people" || e.form === "name" || e.last === np.last)) &&
    !/^\p{Lu}/u.test(scene.tokens.text.slice(scene.tokens.start[np.head]))
  )
    return [];
  return officersNation(scene, np);
}

const label =
  /^(?:[-–•*] ?)?(?:in )?(?:(?:force|mission|overall|joint|new|current|next|fleet|brigade|deputy force|operation) )?(?:commander|command|cdr|lead|leads|lead nation|leader|led by|led|head|headed by|under|in charge|framework nation|in command|run by|commanded by)(?: \([^)]*\))? ?[:–—] ?/;
/** "Lead: Italy, Major General Forlani", "Commander: Maj Gen Karuhanga (UGA)", "Under: a Dane". */
function labelled(scene: Scene): Draft | null {
  const { first, last } = scene.sentence;
  const match = label.exec(foldedWords(scene, first, Math.min(last, first + 9)));
  if (match === null) return null;
  const begin = scene.tokens.start[first] + match[0].length - 1;
  const e = scene.entities.find(
    (each) => each.start >= begin - 1 && each.last <= last && (ofState(scene, each) || (each.class === "person" && each.speaksFor !== null)),
  );
  if (e === undefined || /[;.]/.test(scene.tokens.text.slice(begin + 1, e.start).replace(/\b(?:gen|maj|lt|brig|col|adm|cdre|r|v)\./gi, ""))) return null;
  const next = scene.entities.find((each) => ofState(scene, each) && each.first === e.last + 1 && /^(?:and|&)$/.test(wordOf(scene, e.last)));
  const actor = statesAmong(scene, unique([...actorsOf(scene, e), ...(next ? actorsOf(scene, next) : [])]));
  return actor.length > 0 ? leadSpan(scene, null, "lead/labelled", actor, "level", first, (next ?? e).last) : null;
}

const asked = /\b(?:who|which|whose)\b[^?]*\b(?:commands?|leads?|heads?|in charge|runs?|in command|leading|commanding|general)\b[^?]*\?["”’' ]*$/i;
function asksWho(scene: Scene): boolean {
  const { sentences, text } = scene.reading.text;
  for (let back = 1; back <= 2; back++) {
    const before = sentences[scene.index - back];
    if (before === undefined) return false;
    if (scene.tokens.text.charAt(before.end - 1) === "?" || /\?["”’']?$/.test(text.slice(before.start, before.end)))
      return asked.test(text.slice(before.start, before.end));
    if (before.readable && before.end - before.start > 40) return false;
  }
  return false;
}

/** "Who commands? A British brigadier.": the answer is whoever it names first. */
function answered(scene: Scene): Draft | null {
  if (!asksWho(scene) || scene.sentence.last - scene.sentence.first > 18) return null;
  const np = scene.chunks.find((c): c is NounPhrase => c.type === "np" && (c.last >= scene.sentence.last || wordOf(scene, c.last) !== ":"));
  if (
    np === undefined ||
    np.first - scene.sentence.first > 4 ||
    /^(?:no|not)$/.test(wordOf(scene, np.first)) ||
    (scene.sentence.last > np.last && /^(?:not|no)$/.test(wordOf(scene, np.last))) ||
    /^(?:no|not|nobody|none)$/.test(wordOf(scene, scene.sentence.first))
  )
    return null;
  // "The minister: Each has its own."
  const sure = isRanked(scene, np) || scene.entities.some((e) => ofState(scene, e) && e.first >= np.first && e.last <= np.last);
  const actor = sure ? officer(scene, np) : [];
  return actor.length > 0
    ? leadSpan(scene, null, "lead/answered", actor, "level", np.first, Math.max(np.last, Math.min(scene.sentence.last - 1, np.last + 4)))
    : null;
}

const notFirst =
  /\b(?:deputy|vice|former|ex|late|second|assistant|acting|outgoing|previous|retired|then|future|land|air|maritime|component|battalion|company|sector|contingent)\b/;
/** "Danish General Holm, the commander of the brigade, said": the post beside the name of an officer whose nation is told. */
function postBeside(scene: Scene, np: NounPhrase): Draft | null {
  // "General Holm of Denmark, the commander".
  const home = scene.chunks[np.index + 1],
    from =
      home?.type === "prep" &&
      /^(?:of|from)$/.test(wordOf(scene, home.first)) &&
      scene.entities.some((e) => ofState(scene, e) && e.first >= home.last && e.first - home.last <= 1)
        ? 2
        : 0;
  const comma = scene.chunks[np.index + from + 1],
    post = scene.chunks[np.index + from + 2],
    of = scene.chunks[np.index + from + 3],
    led = scene.chunks[np.index + from + 4];
  if (
    comma?.type !== "comma" ||
    post?.type !== "np" ||
    of?.type !== "prep" ||
    led?.type !== "np" ||
    !/^(?:of|in|for)$/.test(wordOf(scene, of.first)) ||
    !/^(?:commander|chief|head|commandant|leader)$/.test(wordOf(scene, post.head))
  )
    return null;
  const words = foldedWords(scene, post.first, post.last);
  if (notFirst.test(words) || /\bstaff\b/.test(foldedWords(scene, led.first, led.last)) || !isRanked(scene, np)) return null;
  // "the commander of the Latvian Land Forces": of his own state's service.
  const isNamed = scene.entities.some((e) => isMissionName(e) && e.first >= led.first && e.first < led.last);
  if (!isNamed && scene.entities.some((e) => e.class === "state" && e.first >= led.first && e.last <= led.last)) return null;
  if (!isNamed && !isLedWords(scene, led)) return null;
  const actor = officersNation(scene, np);
  return actor.length > 0
    ? leadSpan(scene, null, "lead/post-beside", actor, /\b(?:new|incoming|next)\b/.test(words) ? "start" : "level", np.first, led.last)
    : null;
}

const leading = list("lead command head run direct order helm oversee");
const ledLoosely =
  /^(?:it|them|all|both|(?:the|our|their|this|a|that|its) (?:[\w-]+ ){0,3}(?:teams?|outfit|whole|entirety|lot|men|force|mission|staff|operation|group|brigade|unit|part|planning|troops|observers|monitors|party|battalion|contingent|flotilla|ships|sector|zone|north|south|east|west|side))\b/;
const elsewhere =
  /\b(?:polls?|parade|party to the|delegation|talks|debate|service|investigation|inquiry|exercise|column|table|field|race|market|company|government|council)\b/;
/** "Markus Bär, a Swiss, is to head them", "The Malaysian general runs the outfit", "General Ondo has them under him". */
function officerLeading(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause),
    { subject, vg } = clause;
  if (
    subject === null ||
    vg.passive ||
    vg.negated ||
    clause.marker === "if" ||
    (lemma === "order" && governsInfinitive(scene, clause)) ||
    (!leading.has(lemma) && lemma !== "have" && lemma !== "take")
  )
    return null;
  // "Norway commands and feeds some 400": what is counted is the other verb's.
  const shared = wordOf(scene, Math.min(vg.last, scene.sentence.last - 1)) === "and";
  const object = shared
    ? null
    : (clause.objects.find((o) => o.index > vg.index) ?? clause.attached.find((a) => lemma === "take" && a.word === "over")?.np ?? null);
  const what = object === null ? "" : foldedWords(scene, object.first, object.last);
  const range = rangeOf(scene, clause);
  const rest = vg.last < range.last ? foldedWords(scene, vg.last, range.last) : "";
  if (
    lemma === "have"
      ? !/^(?:them|it|all|the \w+) (?:\w+ )?under (?:him|her|his command|her command)\b/.test(rest)
      : elsewhere.test(rest) ||
        clause.attached.some((a) => a.word === "to") ||
        (lemma === "take" && !/^over\b/.test(rest) && clause.particle !== "over") ||
        (object === null ? !/^(?:lead|command)$/.test(lemma) : !ledLoosely.test(what) && !isLedWords(scene, object) && !another(scene, what))
  )
    return null;
  if (/^(?:we|it|they)$/.test(wordOf(scene, subject.head))) return ours(scene, clause, lemma);
  if (
    !isRanked(scene, subject) &&
    !scene.entities.some(
      (e) =>
        e.first >= subject.first &&
        e.first < subject.last &&
        ((e.class === "person" && e.form !== "pronoun") || (ofState(scene, e) && (e.form === "people" || shared))),
    ) &&
    !/^\p{Lu}/u.test(scene.tokens.text.slice(scene.tokens.start[subject.head]))
  )
    return null;
  const own = officersNation(scene, subject);
  const actor = own.length > 0 ? own : isRanked(scene, subject) && !/^(?:an?|another|one)$/.test(wordOf(scene, subject.first)) ? ofTheirs(scene) : [];
  if (actor.length === 0) return null;
  const change: Change = vg.form === "infinitive" || vg.tense === "future" || lemma === "take" ? "start" : "level";
  return leadOf(scene, clause, "lead/officer-leads", actor, change);
}

/** "The Turks run two", after another's lead. */
const another = (scene: Scene, what: string): boolean =>
  /^(?:one|two|three|the other|another|both)$/.test(what) && scene.before.some((d) => d.kind === "lead" && scene.index - d.sentence <= 3);

/** "We command the flotilla": whoever speaks. */
function ours(scene: Scene, clause: Clause, lemma: string): Draft | null {
  if (clause.subject === null || wordOf(scene, clause.subject.head) !== "we" || (lemma !== "command" && lemma !== "lead")) return null;
  const actor = statesAmong(scene, actorOfClause(scene, clause));
  return actor.length > 0 ? leadOf(scene, clause, "lead/we-command", actor, "level") : null;
}

/** An officer over soldiers of one nation that were told of just before, or of whoever took the command then, is one of theirs. */
function ofTheirs(scene: Scene): Actor[] {
  const told = scene.before.filter(
    (d) => (d.kind === "force" || (d.kind === "lead" && d.change !== "end")) && scene.index - d.sentence <= 3 && d.actor.length > 0,
  );
  const lead = told.findLast((d) => d.kind === "lead" && scene.index - d.sentence <= 1);
  if (lead?.actor.length === 1) return statesAmong(scene, lead.actor);
  const ids = new Set(told.flatMap((d) => d.actor.map((a) => a.id)));
  return ids.size === 1 ? statesAmong(scene, told[0].actor) : [];
}

const notCommand =
  /\b(?:then|former|late|treaty|law|plan|agreement|presidency|rule|pressure|protection|occupation|fire|attack|auspices|umbrella|mandate|flag|government|constitution|minister|king|regime|leadership of)\b/;
/** "two ships under a Spaniard", "twenty-five to serve under the British", "at sea under an Indian admiral". */
function underOne(scene: Scene, index: number): Draft | null {
  const prep = scene.chunks[index],
    np = scene.chunks[index + 1];
  if (prep?.type !== "prep" || wordOf(scene, prep.first) !== "under" || np?.type !== "np") return null;
  const words = foldedWords(scene, np.first, np.last),
    before = prep.first > scene.sentence.first ? wordOf(scene, prep.first - 1) : "";
  if (
    notCommand.test(words) ||
    /^(?:only|not|unless|if|even|except|never|from|come|came|comes|be|inquiry|investigation|court)$/.test(before) ||
    scene.tokens.text.slice(scene.tokens.end[np.last - 1]).startsWith("'")
  )
    return null;
  const e = scene.entities.find((each) => ofState(scene, each) && each.first >= np.first && each.last <= np.last);
  const people =
    (e !== undefined && e.form === "people") ||
    (e !== undefined &&
      e.form === "adjective" &&
      ((e.last === np.last && /^(?:an?|the)$/.test(wordOf(scene, np.first))) ||
        /^(?:command|orders|general|admiral|colonel|brigadier|commodore|officer|flagship|hat|leadership)$/.test(wordOf(scene, np.head))));
  if (!people && !isRanked(scene, np)) return null;
  const actor = officersNation(scene, np);
  return actor.length > 0
    ? leadSpan(scene, scene.clauses.find((c) => c.attached.some((a) => a.index === index)) ?? null, "lead/under-one", actor, "level", prep.first, np.last)
    : null;
}

/** "Seven thousand now answer to Major General Cole, a Briton", "takes its orders from an Indian general". */
function takesOrders(scene: Scene, index: number): Draft | null {
  const prep = scene.chunks[index],
    np = scene.chunks[index + 1];
  if (np?.type !== "np" || prep.first - 2 < scene.sentence.first) return null;
  const before = wordOf(scene, prep.first - 1);
  const obeys =
    wordOf(scene, prep.first) === "to"
      ? /^(?:answers?|reports?|answering|reporting|answerable|subordinate)$/.test(before)
      : wordOf(scene, prep.first) === "from" && before === "orders";
  if (!obeys || (!isRanked(scene, np) && !scene.entities.some((e) => ofState(scene, e) && e.form === "people" && e.first >= np.first && e.last <= np.last)))
    return null;
  const actor = officersNation(scene, np);
  return actor.length > 0
    ? leadSpan(
        scene,
        scene.clauses.find((c) => c.vg.first < prep.first && prep.first - c.vg.first < 6) ?? null,
        "lead/takes-orders",
        actor,
        "level",
        prep.first - 1,
        np.last,
      )
    : null;
}

/** "with Brigadier Cole in charge", "the general in charge, Sergei Orlov". */
function officerInCharge(scene: Scene, index: number): Draft | null {
  // "Brigadier Cole of Malta in charge".
  const post = scene.chunks[index + 1],
    of = scene.chunks[index - 2]?.type === "prep" && wordOf(scene, scene.chunks[index - 2].first) === "of",
    one = scene.chunks[of ? index - 3 : index - 1];
  if (
    post?.type !== "np" ||
    one?.type !== "np" ||
    !/^(?:in|at)$/.test(wordOf(scene, scene.chunks[index].first)) ||
    !/^(?:charge|command|overall (?:charge|command)|the (?:helm|head))$/.test(foldedWords(scene, post.first, post.last)) ||
    !isRanked(scene, one)
  )
    return null;
  const own = officersNation(scene, one);
  const actor = own.length > 0 ? own : ofTheirs(scene);
  return actor.length > 0 ? leadSpan(scene, null, "lead/officer-in-charge", actor, "level", one.first, post.last) : null;
}
