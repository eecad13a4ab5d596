/** Whose a number is by what stands beside it as in a list: "Italy: one destroyer", "Chile (540)", "two from Peru", "the Dutch one", "830 come from Ghana". */
import type { Actor, Named } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOf, actorsOfPhrase, speakerAt } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { isForceNoun } from "./contributor.ts";
import { statesFrom } from "./froms.ts";
import { isHostLand, isWhereabouts } from "./hostlands.ts";
import { withdrawVerbs } from "./lexis.ts";
import { isTakenAt } from "./takenfrom.ts";
import { withListed } from "./listed.ts";
import { isLedAdjective, locative, missionPlaces, prepositionBefore } from "./places.ts";
import { entityAt, knownAs, lemmaOf, type Scene, wordOf, wordsOf, isMissionName, wordBeforeThe } from "./scene.ts";
import { ofHome } from "./voices.ts";
import { isAmong } from "./named.ts";

/** How far before its number a label may stand, in tokens. */
const reach = 14;

const opens = /^(?:[•·*–—;|-]|\(|\d+\)?)$/;
const carriesAway = new Set("move redeploy relocate transfer shift fly airlift bring take haul extract fetch free rescue".split(" "));
const measured =
  /^(?:'s )?(?:[\w-]+ )?(?:strength|presence|contingent|contribution|share|tally|total|troops|soldiers|forces?|personnel|staff|numbers|element|detachment|battalion|company|brigade|unit|blue helmets|peacekeepers|police|garrison|deployment)\b/;
const stems = new Set("come hail stem originate draw arrive be".split(" "));

/** The owner by its label, or null where none stands there. */
export function ofLabel(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  // "two Lithuanian engineers": the phrase says itself whose they are.
  if (scene.entities.some((e) => e.first > q.first - 1 && e.last <= q.last && e.class === "state" && (e.form === "adjective" || e.form === "people")))
    return null;
  // "The United States sends 900, and we 400".
  if (q.first - 1 > scene.sentence.first && wordOf(scene, q.first - 1) === "we") return some(speakerAt(scene, q.start)) ?? some(ofHome(scene)?.actor ?? []);
  return (
    fromFront(scene, q, clause) ??
    besideAside(scene, q) ??
    bracketed(scene, q) ??
    genitive(scene, q) ??
    gapped(scene, q) ??
    predicated(scene, q, clause) ??
    ofSpeaker(scene, q) ??
    theOne(scene, q) ??
    comesFrom(scene, q, clause) ??
    ofBoth(scene, q) ??
    colon(scene, q)
  );
}

const isState = (e: ResolvedMention): boolean =>
  (e.class === "state" || (e.class === "place" && e.form === "metonym")) &&
  e.form !== "adjective" &&
  e.form !== "pronoun" &&
  e.form !== "description" &&
  e.id !== null;
const some = (actors: Actor[]): Actor[] | null => (actors.length > 0 ? actors : null);

/** "Peru (from May) 300", "and Chad, a newcomer, 500 soldiers": among other numbers, a name that an aside parts from its own. */
function besideAside(scene: Scene, q: ReadQuantity): Actor[] | null {
  if (scene.quantities.length < 2 || q.first - 3 <= scene.sentence.first) return null;
  const e = scene.entities.findLast((each) => isState(each) && each.last < q.first && q.first - each.last <= 10 && /^[,(]$/.test(wordOf(scene, each.last)));
  if (
    e === undefined ||
    (e.first > scene.sentence.first && !/^(?:[,;:•*|–—-]|and|while|but)$/.test(wordBeforeThe(scene, e))) ||
    scene.quantities.some((other) => other !== q && other.first >= e.last && other.last <= q.first)
  )
    return null;
  if (
    !aside.test(scene.tokens.text.slice(e.end, q.start)) ||
    locative.has(wordOf(scene, e.last) === "(" ? prepositionBefore(scene, e) : wordOf(scene, e.first - 1))
  )
    return null;
  // What stands between names nobody else, and another verb may have them both.
  if (
    scene.entities.some((each) => each.first >= e.last && each.last <= q.first && isState(each)) ||
    scene.clauses.some((c) => c.vg.first >= q.last && c.vg.first - q.last <= 6 && c.vg.form === "finite")
  )
    return null;
  return some(actorsOf(scene, e));
}
const aside =
  /^\s*(?:\([^()\d]{1,30}\):?|,\s[^,;:.()]{2,40},(?:\s(?:just|only|some|about|nearly|around|roughly|another|up to|at least|no more than|fewer than|more than))?)\s*$/;

/** "Chile's infantry (about 270)": whose the phrase before the bracket is. */
function bracketed(scene: Scene, q: ReadQuantity): Actor[] | null {
  const at = q.first - 1;
  if (at <= scene.sentence.first || wordOf(scene, at) !== "(") return null;
  const np = scene.chunks.find((c) => c.last === at);
  if (np?.type !== "np" || np.last - np.first > 6) return null;
  const e = entityAt(scene, np.head);
  // "KFOR (410)" counts who is in it.
  if (e !== null && (isMissionName(e) || e.class === "person" || e.class === "office")) return null;
  return some(actorsOfPhrase(scene, { ...np, joined: [] }, 3));
}

/** "Togo's about 600", "Niger's just under 450": a name in the genitive right before the number and its hedge. */
function genitive(scene: Scene, q: ReadQuantity): Actor[] | null {
  const at = q.first - 1;
  if (at <= scene.sentence.first || !/^'s?$/.test(wordOf(scene, at))) return null;
  const e = scene.entities.find((each) => (each.last === at || each.last === at + 1) && isState(each));
  return e ? some(actorsOf(scene, e)) : null;
}

/** "The Navy adds a frigate, and Spain a supply ship with a crew of 120": a second subject whose verb is the first one's. */
function gapped(scene: Scene, q: ReadQuantity): Actor[] | null {
  const e = scene.entities.findLast(
    (each) => each.last <= q.first && each.form !== "pronoun" && (each.class === "state" || each.class === "body" || each.class === "place"),
  );
  if (
    e === undefined ||
    !isState(e) ||
    q.first - e.last > 8 ||
    e.first - 1 <= scene.sentence.first ||
    !/^(?:,|;|and|while|but|plus)$/.test(wordOf(scene, e.first - 1))
  )
    return null;
  if (
    e.last < q.first &&
    !/^(?:a|an|one|some|about|up|its|their|his|the|nearly|just|another|only|with|roughly|around|for|to|by|at|second|third|fourth|next|last|over|almost|more|fewer)$/.test(
      wordOf(scene, e.last),
    )
  )
    return null;
  const verb = scene.clauses.find((c) => c.vg.last <= e.first && c.vg.form === "finite" && c.subject !== null && c.subject.last <= c.vg.first);
  if (verb === undefined || scene.clauses.some((c) => c.vg.first >= e.last && c.vg.first < q.first + 1)) return null;
  // "with Spain, Italy and France": a list that goes on after the name is no new subject.
  if (scene.clauses.some((c) => c.vg.first >= q.last && c.vg.first - q.last <= 8 && c.subject !== null && c.subject.first <= e.first && c.vg.form === "finite"))
    return null;
  return some(withListed(scene, e, q));
}

/** "the remaining 700 are Americans", "500 are Czech soldiers": what they are said to be. */
function predicated(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  if (clause === null || lemmaOf(clause) !== "be" || q.family !== "none" || q.last > clause.vg.first || clause.objects.length === 0) return null;
  const e = scene.entities.find(
    (each) =>
      each.first >= clause.vg.last && each.first - clause.vg.last <= 2 && each.class === "state" && (each.form === "people" || each.form === "adjective"),
  );
  return e ? some(actorsOf(scene, e)) : null;
}

/** "94 of ours", "300 of you", "two of our frigates": the speaker's. */
function ofSpeaker(scene: Scene, q: ReadQuantity): Actor[] | null {
  const at = wordOf(scene, q.last) === "of" ? q.last + 1 : q.noun > q.first && /\bof (?:our|us)\b/i.test(q.quote) ? q.noun : -1;
  if (at < 0 || at >= scene.sentence.last || (at !== q.noun && !/^(?:ours?|us|you)$/.test(wordOf(scene, at)))) return null;
  return some(speakerAt(scene, q.start));
}

/** "the Danish one has 140", "the Belgian one 300": the nationality before "one" names whose contingent the number tells of. */
function theOne(scene: Scene, q: ReadQuantity): Actor[] | null {
  for (let i = q.first - 1; i > scene.sentence.first && q.first - i <= 7; i--) {
    const word = wordOf(scene, i);
    if (word === "one" || word === "ones") {
      const e = scene.entities.find((each) => each.last === i && each.form === "adjective" && each.class === "state");
      return e ? some(actorsOf(scene, e)) : null;
    }
    if (/^(?:[,;:)]|and)$/.test(word) || scene.quantities.some((other) => other.last === i + 1)) return null;
  }
  return null;
}

/** "Twelve officers and 300 other ranks of the Gambian army": what is joined to a number that says whose it is. */
function ofBoth(scene: Scene, q: ReadQuantity): Actor[] | null {
  if (q.family !== "personnel" || q.noun < 0 || !/^(?:and|,|plus)$/.test(wordOf(scene, q.last))) return null;
  const next = scene.quantities.find((other) => other.first > q.last && other.first - q.last <= 2 && other.family === "personnel" && other.noun >= 0);
  if (next === undefined || !/^(?:of|from)$/.test(wordOf(scene, next.last))) return null;
  const np = scene.chunks.find((c) => c.type === "np" && c.first === next.last + 1);
  return np?.type === "np" ? some(actorsOfPhrase(scene, { ...np, joined: [] }, 2)) : null;
}

/** "two from Ireland", "600 hail from Senegal": where they are from, unless they are taken away from there. */
function comesFrom(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  if (q.last + 1 >= scene.sentence.last) return null;
  const lemma = clause === null ? "" : lemmaOf(clause);
  for (let i = q.last; i < q.last + 6 && i + 1 < scene.sentence.last; i++) {
    if (
      !/^(?:come|comes|came|coming|hail|drawn)$/.test(wordOf(scene, i)) ||
      wordOf(scene, i + 1) !== "from" ||
      !/^(?:of|come|comes|came|coming|hail|drawn|will|would|are|were|is|to|who)$/.test(wordOf(scene, q.last))
    )
      continue;
    const source = scene.entities.find((e) => isState(e) && e.first >= i + 2 && e.first - i <= 3);
    if (source) return some(listFrom(scene, source));
  }
  const bare =
    wordOf(scene, q.last) === "from" &&
    (q.family === "none" || !withdrawVerbs.has(lemma) || lemma === "come") &&
    !carriesAway.has(lemma) &&
    !isTakenAt(scene, q.first);
  const stem =
    !bare &&
    clause !== null &&
    stems.has(lemma) &&
    clause.vg.first >= q.last &&
    clause.vg.first - q.last <= 6 &&
    !/^(?:home|back)$/.test(wordOf(scene, clause.vg.last))
      ? clause.attached.find((a) => a.word === "from" && a.index > clause.vg.index && a.np.first - clause.vg.last <= 2)
      : undefined;
  if (!bare && stem === undefined) return null;
  // "a third of them": parts that leave are from where they were.
  if (bare && q.family === "none" && withdrawVerbs.has(lemma) && lemma !== "come") return null;
  const first = bare ? q.last + 1 : stem!.np.first;
  const found = scene.entities.find((e) => isState(e) && e.first >= first && e.first - first <= 1);
  return found ? some(listFrom(scene, found)) : null;
}

/** "from Chad, Togo and Niger": the whole list that a name opens. */
function listFrom(scene: Scene, e: ResolvedMention): Actor[] {
  const { actor, last } = statesFrom(scene, e.first);
  return actor.length > 1 && !scene.quantities.some((q) => e.first <= q.first && q.first < last) ? actor : actorsOf(scene, e);
}

/** "11.15 Italy: two frigates": the hour of an entry stands before its label. */
const isClock = (scene: Scene, i: number): boolean =>
  i - scene.sentence.first <= 3 && /^(?:\d{1,2}(?:[.:h]\d\d)?|am|pm|a\.m\.|p\.m\.|gmt|bst|cet|utc)$/.test(wordOf(scene, i));

/** "From Germany come 700, from the Netherlands 200": where they come from stands first, unless it is a land of missions that they leave. */
function fromFront(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  const verb = clause !== null && stems.has(lemmaOf(clause)) && clause.vg.last === q.first ? clause : null;
  const last = verb?.vg.first ?? q.first;
  const source = scene.entities.find(
    (e) => e.last === last && (isState(e) || (verb !== null && e.class === "place" && e.id !== null && e.form !== "adjective")),
  );
  if (source === undefined) return null;
  const prep = wordOf(scene, source.first - 1) === "the" ? source.first - 2 : source.first - 1;
  if (
    prep < scene.sentence.first ||
    wordOf(scene, prep) !== "from" ||
    (prep > scene.sentence.first && !/^(?:[,;:–—-]|and|but|\d.*)$/.test(wordOf(scene, prep - 1)))
  )
    return null;
  // "From Mali 90 have been recalled": the number acts, and leaves.
  if (
    verb === null &&
    (isWhereabouts(scene, source) ||
      (clause !== null && clause.subject !== null && clause.subject.first <= q.first && q.first < clause.subject.last && clause.vg.first >= q.last))
  )
    return null;
  return source.class === "place" ? [knownAs(scene.reading.lookups, source.id!)] : some(actorsOf(scene, source));
}

/** "Italy: one destroyer; Greece: a frigate, with 200 aboard": the state that opens the line or the item, before its colon. */
function colon(scene: Scene, q: ReadQuantity): Actor[] | null {
  for (let i = q.first - 1; i > scene.sentence.first && q.first - i <= reach; i--) {
    const word = wordOf(scene, i);
    if (word === ";" || word === "•") return null;
    if (word !== ":") continue;
    const label = scene.entities.find((e) => e.last === i && isState(e));
    // "a Dutch brigade: 3,700 soldiers".
    if (label === undefined) {
      const np = scene.chunks.find((c) => c.last === i);
      if (np?.type !== "np" || q.first - i > 4) return null;
      if (isForceNoun(scene, np.head)) return some(actorsOfPhrase(scene, { ...np, joined: [] }, 3));
      // "Romanian strength at Kandahar: 1,800".
      const owner = scene.entities.find(
        (e) =>
          e.first >= scene.sentence.first &&
          e.last < i &&
          i - e.first <= 8 &&
          e.class === "state" &&
          (e.form === "adjective" || /^['’]s/.test(scene.tokens.text.slice(e.end, e.end + 2)) || /['’]s$/.test(e.quote)) &&
          measured.test(wordsOf(scene, e.last, Math.min(i, e.last + 4)).toLowerCase()),
      );
      return owner ? some(actorsOf(scene, owner)) : null;
    }
    if (label.first > scene.sentence.first && !opens.test(wordOf(scene, label.first - 1)) && !isClock(scene, label.first - 1)) return null;
    if (isWhereabouts(scene, label)) return null;
    // Who is named after the colon is whose it is: "Kosovo: Italy's 900".
    if (
      scene.entities.some((e) => e.first > i && e.first < q.last && e.class === "state" && (e.form === "adjective" || e.form === "name" || e.form === "people"))
    )
      return null;
    return some(actorsOf(scene, label));
  }
  return null;
}

export interface MissionRow {
  readonly mission: Named | null;
  readonly place: readonly Named[];
  readonly actor: readonly Actor[];
}

const abroad = /\b(?:abroad|overseas|our|we|outside the (?:state|country)|on missions?|peacekeeping participation|contributions? to|serving with)\b/i;

/**
 * "Danish personnel overseas: KFOR (Kosovo) 41; Mali (MINUSMA), 9": the missions in which a state that was named before serves; null where the line is of the
 * missions' own strength.
 */
export function missionRow(scene: Scene, q: ReadQuantity): MissionRow | null {
  const mission = scene.entities.find(
    (e) =>
      isMissionName(e) &&
      e.id !== null &&
      e.form !== "pronoun" &&
      (e.last === q.first ||
        (e.last < q.first &&
          q.first - e.last <= 6 &&
          /^\s*(?:\([^()]*\)\s*[:,]?|[:,;|/=–—-]|\)\s*[:,–—-]?)\s*$/.test(scene.tokens.text.slice(e.end, q.start)))),
  );
  if (mission === undefined) return null;
  const actor = ownerOfList(scene, mission.first);
  if (actor.length === 0) return null;
  const named = { id: mission.id, name: scene.reading.lookups.nameOf(mission.id!) ?? mission.quote };
  return { mission: named, place: missionPlaces(scene, named), actor };
}

const away =
  /\b(?:abroad|overseas|outside the (?:country|state|republic|kingdom)|beyond (?:its|our|the) borders|foreign (?:missions|operations|deployments|service)|on foreign (?:soil|service))\b/i;

/** "Danish soldiers abroad: Lebanon 160, Mali (Gao) 90": the places where a state that was named before has them; null where the names are whose they are. */
export function placeRow(scene: Scene, q: ReadQuantity): { readonly place: readonly Named[]; readonly actor: readonly Actor[] } | null {
  const labels = scene.entities.filter(
    (e) =>
      (e.class === "state" || e.class === "region") &&
      e.form === "name" &&
      e.id !== null &&
      !locative.has(prepositionBefore(scene, e)) &&
      scene.quantities.some((other) => standsBefore(scene, e, other)),
  );
  const label = labels.find((e) => standsBefore(scene, e, q));
  if (label === undefined) return null;
  const { sentences, text } = scene.reading.text;
  // Names in one list are of one kind: where half of them are lands of missions, or the heading says whose posts they are, all are places.
  const lands = labels.filter((e) => e.class === "region" || isWhereabouts(scene, e)).length;
  const national = nationalOf(scene, labels);
  const all = labels.length > 1 && (lands * 2 >= labels.length || national !== null || isOfPosts(scene, labels[0]));
  if (!all && !isWhereabouts(scene, label) && !away.test(text.slice(sentences[Math.max(0, scene.index - 3)].start, scene.sentence.end))) return null;
  const owner = national !== null ? [knownAs(scene.reading.lookups, national)] : ownerOfList(scene, labels[0].first);
  const actor = owner.length === 0 && (all || isWhereabouts(scene, label)) ? (fallbackActor(scene, labels[0].start)?.actor ?? []) : owner;
  if (actor.length !== 1 || isAmong(actor[0], labels)) return null;
  return { place: [knownAs(scene.reading.lookups, label.id!)], actor };
}

/** "Iraq (Operation Shader), 900; Estonia (Cabrit), 850": whose national operation stands in brackets behind a name, or null. */
function nationalOf(scene: Scene, labels: readonly ResolvedMention[]): string | null {
  const { operation } = scene.reading.lookups;
  for (const label of labels) {
    if (wordOf(scene, label.last) !== "(") continue;
    const row = operation.get(scene.entities.find((e) => e.class === "mission" && e.first > label.last && e.first - label.last <= 2)?.id ?? "");
    if (row !== undefined && !row.body && row.lead && row.lead !== label.id) return row.lead;
  }
  return null;
}

/** "U.S. force levels in the region: Jordan 3,000, Kuwait 13,500": before the colon stands a nationality with what it has there. */
function isOfPosts(scene: Scene, first: ResolvedMention): boolean {
  if (wordOf(scene, first.first - 1) !== ":") return false;
  const owner = scene.entities.find(
    (e) =>
      e.last < first.first &&
      e.class === "state" &&
      (e.form === "adjective" || e.form === "people" || /^['’]s/.test(scene.tokens.text.slice(e.end, e.end + 2))),
  );
  return owner !== undefined && stationed.test(wordsOf(scene, owner.last, first.first).toLowerCase());
}
const stationed =
  /^(?:['’]s )?(?:[\w-]+ )?(?:posts?|bases?|garrisons?|troops?|soldiers|forces|force levels|presence|personnel|contingents?|deployments?|units|military|soldiers and police|servicemen|peacekeepers)\b(?! (?:mission|contributors?|contributions?))/;

const standsBefore = (scene: Scene, e: ResolvedMention, q: ReadQuantity): boolean =>
  e.last === q.first ||
  (e.last < q.first && q.first - e.last <= 8 && /^\s*(?:\([^()]*\)\s*[:,]?|[:,;|/=–—-])\s*$/.test(scene.tokens.text.slice(e.end, q.start)));

/** Whose missions a list is of: the nationality in its heading, else, where it says "abroad", the state that publishes or that the report is about. */
function ownerOfList(scene: Scene, before: number): Actor[] {
  const { sentences, text } = scene.reading.text;
  const { entities, home, lookups, topics, voice } = scene.reading;
  // What the list names is where they are, not whose.
  const listed = new Set(scene.entities.filter((e) => scene.quantities.some((q) => standsBefore(scene, e, q))).map((e) => e.id));
  // "Ireland: UNIFIL (Lebanon) 340": whose name opens the line.
  const label = scene.entities.find((e) => isState(e) && e.last < before && e.first - scene.sentence.first <= 2 && wordOf(scene, e.last) === ":");
  if (label !== undefined && !listed.has(label.id)) return actorsOf(scene, label);
  for (let k = scene.index; k >= 0 && scene.index - k <= 8; k--) {
    const { first, start, end } = sentences[k];
    const adjective = entities.filter(
      (e) =>
        !listed.has(e.id) &&
        e.first >= first &&
        e.first < (k === scene.index ? before : sentences[k].last) &&
        e.class === "state" &&
        ((e.form === "adjective" && !isLedAdjective(scene, e)) || e.form === "people" || /^['’]s/.test(text.slice(e.end, e.end + 2))),
    );
    if (adjective.length === 1 && (k === scene.index || sentences[k].last - first <= 14)) return actorsOf(scene, adjective[0]);
    if (!abroad.test(text.slice(start, end))) continue;
    const own = voice === null ? [] : actorsOf(scene, voice);
    if (own.length > 0) return own;
    const state = home ?? topics.find((id) => lookups.state.has(id) && !listed.has(id));
    return state ? [knownAs(lookups, state)] : [];
  }
  // "In all 2,950 serve in six missions" of one state's, then the missions: the list parts what was counted before it.
  const last = scene.before.findLast((d) => d.kind === "force" && d.quantity !== null && d.actor.length === 1 && scene.index - d.sentence <= 12);
  const own =
    last?.actor.length === 1 && last.actor[0].id !== null && lookups.state.has(last.actor[0].id) && !isHostLand(scene.reading, last.actor[0].id)
      ? last.actor
      : [];
  return own.length > 0 ? [...own] : home === null ? [] : [knownAs(lookups, home)];
}
