/** Who is bound by a gate: who acts in what is gated, whose cause the gatekeepers decide, whose law it is. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOf, actorsOfPhrase, agentOf, isOwnWord, speakerAt } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { actorsOfList, bearerOf, capitalActor, homeActor, isStatelike, leftOf } from "./bearer.ts";
import type { GateRule } from "./condition-rules.ts";
import { type Draft, namesOf } from "./draft.ts";
import { houses } from "./gates.ts";
import { prepositionBefore } from "./places.ts";
import { entitiesIn, entityAt, lemmaOf, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { voiceAt } from "./voices.ts";
import { unique, otherThan, haveCommon, isAmong } from "./named.ts";

interface Bound {
  readonly rule: string;
  readonly bound: GateRule["bound"];
  readonly marker: number;
  readonly begin: number;
  readonly last: number;
  readonly clause: Clause | null;
  readonly sofar: readonly Draft[];
}

/** Who is bound by the gate: who acts in what is gated; where the gate's verb names its keeper, those whose cause it is. */
export function boundActor(scene: Scene, at: Bound): Actor[] {
  const { bound, marker, last, sofar } = at;
  const offset = scene.tokens.start[marker];
  const listed = oneOfTwo(scene, marker, sofar);
  if (listed.length > 0) return listed;
  const lawful = lawOf(scene);
  if (bound === "holder") {
    const holder = bearerOf(scene, marker);
    return holder.length > 0 ? holder : lawful.length > 0 ? lawful : (fallbackActor(scene, offset)?.actor ?? []);
  }
  if (bound === "other") return ownersOfCause(scene, at, lawful);
  if (at.rule === "condition/no-no") {
    // "No Americans, no Romanians": the second are bound; else whoever says so.
    const bare = [...entitiesIn(scene, marker, last)].reverse().find((e) => e.first > marker + 2 && e.class === "state");
    const said = bare ? actorsOf(scene, bare) : voiceAt(scene, offset);
    if (said.length > 0) return said;
  }
  return bound === "after" ? boundAfter(scene, at) : boundBefore(scene, at, lawful);
}

/** The gate's verb names its keeper: bound are those whose cause it is, whose law it is, or whose body or parliament decides. */
function ownersOfCause(scene: Scene, at: Bound, lawful: readonly Actor[]): Actor[] {
  const { marker, last, clause, sofar } = at;
  const offset = scene.tokens.start[marker];
  const keepers = clause ? keepersOf(scene, clause) : [];
  if (at.rule === "condition/essential") {
    const said = voiceAt(scene, offset);
    if (said.length > 0 && !haveCommon(said, keepers)) return said;
  }
  const owners = causeOf(scene, marker, last, keepers);
  if (owners.length > 0) return owners;
  const passiveSubject = clause?.vg.passive && clause.subject ? actorsOfPhrase(scene, clause.subject) : [];
  if (passiveSubject.length > 0) return passiveSubject;
  const { lookups } = scene.reading;
  // A body works by its own consensus; a parliament binds its own state.
  const body = scene.entities.find((e) => e.class === "body" && e.id !== null && (lookups.body.get(e.id)?.class ?? "organ") !== "organ" && e.first < last);
  if (/consensus|all-agree|takes/.test(at.rule) && body) return namesOf(actorsOf(scene, body));
  const house = at.rule === "condition/last-word" ? entitiesIn(scene, marker, last).find((e) => e.role === "parliament" && e.form !== "pronoun") : undefined;
  const housed = house ? actorsOf(scene, house).filter((a) => a.id !== null) : [];
  if (lawful.length > 0) return [...lawful];
  if (housed.length > 0) return namesOf(housed);
  const said = sofar.find((d) => d.actor.length > 0 && d.kind !== "meeting");
  if (said && !/must-approve|must-first/.test(at.rule)) return said.actor;
  if (keepers.length === 1 && keepers[0].quantifier === undefined) return keepers;
  if (keepers.length > 1) {
    const bodies = keepers.filter((k) => k.id !== null && !lookups.state.has(k.id));
    return bodies.length > 0 ? bodies : keepers;
  }
  const seated = houses.test(wordsOf(scene, marker, last).toLowerCase());
  const seat = seated || /must-approve|last-word/.test(at.rule) ? capitalsIn(scene, Math.max(scene.sentence.first, marker - 2), marker + 1) : [];
  if (seat.length > 0) return seat;
  const left = leftOf(scene, marker, 20);
  if (left && left.length > 0) return left;
  if (keepers.length > 0) return namesOf(keepers);
  const fallback = fallbackActor(scene, offset)?.actor ?? [];
  // A parliament binds a state: without a name, that of the report.
  return seated && !fallback.some((a) => a.id !== null && lookups.state.has(a.id)) ? homeActor(scene) : fallback;
}

/** Bound is who acts in the clause after the gate. */
function boundAfter(scene: Scene, at: Bound): Actor[] {
  const { marker, last } = at;
  const offset = scene.tokens.start[marker];
  // "In exchange for its signature Ankara demands": no comma need part the gate from whoever it binds.
  const main = scene.clauses.find(
    (c) =>
      c.vg.first >= marker && c.vg.form === "finite" && c.subject !== null && c.subject.first >= (at.rule === "condition/in-return" ? marker + 2 : last - 1),
  );
  if (main?.subject) {
    if (isOwnWord(scene, main.subject.head)) {
      const own = speakerAt(scene, scene.tokens.start[main.subject.head]);
      if (own.length > 0) return own;
    }
    const found = actorsOfList(scene, main.subject);
    if (found.length > 0) return found;
    const capital = capitalActor(scene, entityAt(scene, main.subject.head) ?? undefined);
    if (capital.length > 0) return capital;
  }
  for (const e of entitiesIn(scene, last, scene.sentence.last))
    if (isMissionName(e) || e.class === "state" || e.class === "body") {
      const found = actorsOf(scene, e);
      if (found.length > 0) return found;
    }
  return fallbackActor(scene, offset)?.actor ?? [];
}

/** "Canada will stay, its minister said, provided": whose words they are stands between. */
const isTag = (scene: Scene, clause: Clause, marker: number, { vg } = clause): boolean =>
  marker - vg.last <= 2 &&
  wordOf(scene, vg.last) === "," &&
  wordOf(scene, vg.first - 1) !== "and" &&
  /^(?:say|add|tell|explain|insist|announce|stress|write|declare)$/.test(lemmaOf(clause)) &&
  scene.clauses.some((c) => c.vg.first < vg.first && c.vg.form === "finite");

/** Bound is who acts in what is gated, before the gate. */
function boundBefore(scene: Scene, at: Bound, lawful: readonly Actor[]): Actor[] {
  const { marker, begin, last, clause, sofar } = at;
  const offset = scene.tokens.start[marker];
  // The clause that is gated: the verb right before the marker, else what another kind has read before it.
  let main: Clause | null = null;
  for (const c of scene.clauses) if (c.vg.first < marker && (main === null || (c.vg.first > main.vg.first && !isTag(scene, c, marker)))) main = c;
  if (clause && /requires|subject-to|depends-on|goes-to/.test(at.rule) && clause.vg.first <= marker) main = clause;
  for (let c = main; c !== null; c = c.governor) {
    if (c.subject === null || c.subject.first >= marker) continue;
    if (isOwnWord(scene, c.subject.head)) return ownVoice(scene, c.subject.head);
    // "40 blue helmets, which is subject to": of whoever sends them.
    if (c.inherited && c.type === "relative" && /^(?:helmet|beret)s?$/.test(wordOf(scene, c.subject.head))) continue;
    const found = actorsOfList(scene, c.subject).filter((a) => a.id !== null);
    if (found.length > 0) return unique(found);
    // "wants to send men to Chad, which is subject to": of what stands between, only the phrase that "which" takes up.
    const near = entitiesIn(scene, c.subject.first, c.inherited ? c.subject.last : Math.min(marker, c.vg.first));
    for (const e of near) {
      const who = isMissionName(e) || e.class === "body" || e.class === "state" ? actorsOf(scene, e) : [];
      if (who.length > 0) return who;
    }
    // "the Treasury", "the government": of the state that the talk is of.
    const home = isStatelike(wordOf(scene, c.subject.head)) && entityAt(scene, c.subject.head) === null ? bearerOf(scene, c.vg.main) : [];
    if (home.length > 0) return home;
    // What someone says is bound to hold of others than the one who says it.
    if (c.type === "complement" && c.governor !== null) break;
  }
  if (lawful.length > 0) return [...lawful];
  const told = sofar.filter((d) => d.actor.length > 0 && d.span.start < offset && d.kind !== "meeting");
  if (told.length > 0) return told[told.length - 1].actor;
  const left = leftOf(scene, begin, 25);
  if (left && left.length > 0) return left;
  // "For a force of X it takes no vote that …": an empty subject says nothing, the body before it does.
  const empty = main?.subject != null && wordOf(scene, main.subject.head) === "it";
  const group = !empty ? undefined : scene.entities.find((e) => e.first < begin && (isMissionName(e) || e.class === "body"));
  const grouped = group ? namesOf(actorsOf(scene, group)) : [];
  if (grouped.length > 0) return grouped;
  const later = sofar.find((d) => d.actor.length > 0 && d.kind !== "meeting");
  if (later) return later.actor;
  const fallback = fallbackActor(scene, offset)?.actor ?? [];
  return fallback.length > 0 ? fallback : capitalsIn(scene, marker, last);
}

/** "We leave once": the speaker; where nobody is known to speak, the state that the report is about. */
function ownVoice(scene: Scene, token: number): Actor[] {
  const said = speakerAt(scene, scene.tokens.start[token]);
  return said.length > 0 ? said : homeActor(scene);
}

/** Who keeps the gate: the subject of its verb, or the agent of its passive; "the Niamey parliament" is its state's. */
function keepersOf(scene: Scene, clause: Clause): Actor[] {
  if (clause.vg.passive) return agentOf(scene, clause);
  const { subject } = clause;
  if (subject === null) return [];
  const found = actorsOfList(scene, subject);
  return found.length > 0 || !isStatelike(wordOf(scene, subject.head)) ? found : capitalsIn(scene, subject.first, subject.last);
}

/** "Under Portuguese law", "Bulgaria's constitution says": whose rule it is, is bound by it. */
function lawOf(scene: Scene): Actor[] {
  for (const e of scene.entities)
    if (
      e.class === "state" &&
      e.form !== "pronoun" &&
      /^(?:['’]s)? (?:own )?(?:constitution|law|laws|rules|statutes?|basic law)\b/.test(scene.tokens.text.slice(e.end, e.end + 24).toLowerCase())
    )
      return namesOf(actorsOf(scene, e));
  return [];
}

/** "Chile and Peru send a ship each, the latter if": one of the two told of. */
function oneOfTwo(scene: Scene, marker: number, sofar: readonly Draft[]): Actor[] {
  const near = wordsOf(scene, Math.max(scene.sentence.first, marker - 4), marker + 1).toLowerCase();
  const which = /\bthe (latter|former)\b/.exec(near)?.[1];
  const pair = which === undefined ? undefined : sofar.find((d) => d.actor.length === 2);
  return pair ? [which === "latter" ? pair.actor[1] : pair.actor[0]] : [];
}

/** "until the cabinet in Rome has agreed": where nobody else is named, the gate is the state's own. */
function capitalsIn(scene: Scene, first: number, last: number): Actor[] {
  for (const e of entitiesIn(scene, first, last)) {
    const own = e.class === "state" ? actorsOf(scene, e) : capitalActor(scene, e);
    if (own.length > 0) return own;
  }
  return [];
}

/** "must ratify Sweden's accession": those whose cause the gatekeepers decide. */
function causeOf(scene: Scene, marker: number, last: number, keepers: readonly Actor[]): Actor[] {
  const text = scene.tokens.text.slice(scene.tokens.start[marker], scene.tokens.end[last - 1]);
  if (!/\b(?:accession|membership|bid|application|entry|joins?|deployment|mission|extension|troops|contribution|participation)\b/i.test(text)) return [];
  for (const e of entitiesIn(scene, marker, last)) {
    if (e.class !== "state" || (e.form === "pronoun" && e.id === null)) continue;
    if (/^(?:by|to|in|at|into|near|off)$/.test(prepositionBefore(scene, e)) || isAmong(e, keepers)) continue;
    const who = actorsOf(scene, e);
    if (who.length > 0) return otherThan(who, keepers);
  }
  return [];
}
