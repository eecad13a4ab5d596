/** Where it is and in which mission: the places, hosts and missions that words name. */
import type { Actor, Named, Party, Role } from "../model/claim.ts";
import { ADJ, NOUN } from "../text/lexicon.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import {
  entitiesIn,
  entityAt,
  hasCapital,
  knownAs,
  nounOf,
  quantitiesIn,
  type Reading,
  type Scene,
  statesAmong,
  wordOf,
  isMissionName,
  isStateActor,
  wordBeforeThe,
  wordsOf,
} from "./scene.ts";
import { namesOf } from "./draft.ts";
import { isForceNoun } from "./lexis.ts";
import { statesOfRegion } from "./regions.ts";
import { isVenueName } from "./saidat.ts";
import { unique, isAmong } from "./named.ts";

const counts: ReadonlySet<string> = new Set(["figure", "total", "strength", "ceiling", "headcount", "complement"]);

/** Prepositions that a place stands after. */
export const locative = new Set([
  "in",
  "to",
  "at",
  "into",
  "on",
  "near",
  "from",
  "across",
  "around",
  "throughout",
  "within",
  "inside",
  "outside",
  "over",
  "off",
  "along",
  "through",
  "towards",
  "toward",
  "for",
  "out of",
  "via",
  "between",
]);

/** What is named after where it is: "the Mali mission", "its Latvia battle group". */
const elsewhereNouns = new Set(
  "contingent deployment mission operation force mandate battlegroup battle-group garrison presence commitment engagement assignment campaign tour rotation expedition withdrawal pullout exit intervention troop group".split(
    " ",
  ),
);
const serving = new Set(["troop", "force", "contingent", "garrison", "presence", "group"]);
const initials = /^(?:U\.?S\.?A?\.?|U\.?K\.?|UAE|E\.?U\.?|U\.?N\.?)$/;

/** "the Mali contingent of the Danish army": a state's bare name before such a noun is where it is, so long as the sentence names another who acts. */
export function isPlaceModifier(scene: Scene, e: ResolvedMention): boolean {
  if (
    e.class !== "state" ||
    (e.form !== "name" && !(e.form === "adjective" && e.id !== null && scene.reading.lookups.state.get(e.id)?.nameEn === e.quote)) ||
    e.id === null ||
    initials.test(e.quote) ||
    e.last >= scene.sentence.last
  )
    return false;
  const noun = nounOf(scene, e.last);
  if (!elsewhereNouns.has(noun) && !(noun === "battle" && nounOf(scene, e.last + 1) === "group")) return false;
  if (noun === "group" && wordOf(scene, e.last) !== "groups") return false;
  // "United States troops", "New Zealand forces": names of several words do for adjectives before those who serve.
  if (e.last - e.first > 1 && serving.has(noun)) return false;
  return scene.entities.some(
    (other) =>
      other !== e &&
      other.id !== e.id &&
      (other.class === "state" || other.class === "body" || other.form === "metonym" || other.speaksFor !== null) &&
      !locative.has(wordOf(scene, other.first - 1)),
  );
}

/** Words before a "to" that leads nowhere. */
const notWhither: ReadonlySet<string> = new Set(
  "addition thanks similar compared comparable due contrary according prior relation regard response reply answer opposed loyal hostile next close".split(" "),
);

/** Is the mention governed by a preposition, determiners and adjectives aside? Its folded word, or "". */
export function prepositionBefore(scene: Scene, mention: { readonly first: number }): string {
  for (let i = mention.first - 1, n = 0; i >= scene.sentence.first && n < 6; i--) {
    const tag = scene.tags[i];
    const word = wordOf(scene, i);
    if (word === "of" && /^(?:out|outside|inside|north|south|east|west)$/.test(wordOf(scene, i - 1))) return "out of";
    // "in addition to Chad", "thanks to Mali": no place.
    if (word === "to" && notWhither.has(wordOf(scene, i - 1))) return "";
    if (tag === 8 /* PREP */ || locative.has(word)) return word;
    // A list of places goes on over a comma; a mission or a number before it ends the list ("to UNIFIL, Italy 1,018").
    if (word === ",") {
      const before = entityAt(scene, i - 1);
      // "In Chad, France keeps a battalion": who acts is no second place.
      if (scene.clauses.some((c) => !c.inherited && c.subject !== null && c.subject.first === mention.first && c.vg.first >= c.subject.last)) return "";
      if (!before || (before.class !== "state" && before.class !== "place" && before.class !== "region")) return "";
    }
    // Determiners, adjectives, names, "and", commas of a list, however long.
    if (tag !== 2 && tag !== 9 && word !== ",") n++;
    if (tag === 4 || tag === 5 || tag === 2 || tag === 9 || tag === 1 || tag === 26 || word === "," || word === "'s") continue;
    return "";
  }
  return "";
}

/** "via Nairobi", "by way of Darwin". */
const isTransit = (scene: Scene, first: number, last: number): boolean =>
  wordOf(scene, first - 1) === "via" ||
  (wordOf(scene, first - 1) === "of" && wordOf(scene, first - 2) === "way") ||
  // "shipped across the Baltic Sea to Latvia".
  (/^(?:across|through|over)$/.test(wordOf(scene, wordOf(scene, first - 1) === "the" ? first - 2 : first - 1)) &&
    /^(?:to|into|for|towards?)$/.test(wordOf(scene, last)));

const disputes: ReadonlySet<string> = new Set(
  "shift shifts tension tensions row dispute disputes fear fears concern concerns worry worries alarm talks crisis standoff stand-off anger differences disagreement disagreements debate war wars conflict pressure rift quarrel unease jitters nerves policy strategy sanctions".split(
    " ",
  ),
);

/** "fears over Russia", "a shift over Iran": what a quarrel is about is not where anything is. */
const isSubject = (scene: Scene, first: number): boolean => wordOf(scene, first - 1) === "over" && disputes.has(wordOf(scene, first - 2));

const owning: ReadonlySet<string> = new Set(["its", "their", "his", "her", "our", "my", "your"]);

/** What of a state one may be on or in: "on its soil". */
export const grounds: ReadonlySet<string> = new Set(
  "airport airfield harbour harbor district suburb outskirts centre center zone valley mountains desert camp soil territory border frontier airspace water waters coast land ground shore capital north south east west port base sky skies side country mainland homeland doorstep island province town city region half midst".split(
    " ",
  ),
);

const ranked = /^(?:general|colonel|major|admiral|captain|brigadier|commodore|lieutenant|commander|president|premier|ambassador)$/;

/** "down to Ukraine's ten", "at Britain's expense", but not "off Libya's coast": whose something is, not where. */
function isOwner(scene: Scene, e: ResolvedMention): boolean {
  const after = /['’]s$/.test(e.quote) ? e.last : e.last < scene.sentence.last && /^['’]s$/.test(wordOf(scene, e.last)) ? e.last + 1 : -1;
  if (after < 0 || after >= scene.sentence.last) return false;
  // "to Ghana's Anita Asmah", "to Togo's General Ayeva": whose man it is.
  const who = entityAt(scene, after);
  if (who?.class === "person" || ranked.test(wordOf(scene, after))) return true;
  if (hasCapital(scene, after)) return false;
  return !grounds.has(nounOf(scene, after)) && !(after + 1 < scene.sentence.last && grounds.has(nounOf(scene, after + 1)));
}

const assaults: ReadonlySet<string> = new Set(["annexation", "invasion", "attack", "aggression", "assault", "seizure", "offensive", "strike"]);
/** "its invasion of Chad", "the attack on Mali": where another struck, not where those are of whom it is told. */
const isStruck = (scene: Scene, e: ResolvedMention): boolean =>
  e.first - 2 >= scene.sentence.first && /^(?:of|on|against|in)$/.test(wordOf(scene, e.first - 1)) && assaults.has(nounOf(scene, e.first - 2));

/** "in Lithuania, bordering Latvia and Belarus": what lies beside it. */
function isNeighbour(scene: Scene, e: ResolvedMention): boolean {
  // "the Supreme Allied Commander Europe", "Central Command": a title.
  if (/^(?:commander|command)$/.test(wordOf(scene, wordOf(scene, e.first - 1) === "for" ? e.first - 2 : e.first - 1)) && e.class === "region") return true;
  // "a force near Russia's border", "close to the Iranian frontier": on this side of it.
  if (
    /^(?:near|beside|facing)$/.test(wordBeforeThe(scene, e)) &&
    /^(?:['’]s)? ?(?:[\w-]+ )?(?:borders?|frontiers?)\b/i.test(scene.tokens.text.slice(e.end, e.end + 30))
  )
    return true;
  let i = e.first - 1;
  for (let n = 0; n < 12 && i > scene.sentence.first && (beside.has(wordOf(scene, i)) || entityAt(scene, i) !== null); n++) i--;
  return besides.has(wordOf(scene, i));
}
const beside: ReadonlySet<string> = new Set(["and", ",", "the", "both", "as", "well", "of", "exclave", "enclave", "allied", "territory", "province", "region"]);
const besides: ReadonlySet<string> = new Set(["bordering", "borders", "adjoining", "abutting", "overlooking", "facing"]);

const strife: ReadonlySet<string> = new Set(["war", "conflict", "fighting", "crisis", "hostility", "violence", "situation", "unrest", "coup", "ceasefire"]);
const occasions: ReadonlySet<string> = new Set(
  "as since amid amidst over about after before despite following during given against while because when".split(" "),
);
/** "as the war in Ukraine rages on", "in reaction to Russia's war in Ukraine": when or why, not where. */
function isOccasion(scene: Scene, e: ResolvedMention): boolean {
  if (!/^(?:in|on|of)$/.test(wordOf(scene, e.first - 1)) || !strife.has(nounOf(scene, e.first - 2))) return false;
  let i = e.first - 3;
  for (
    let n = 0;
    n < 6 &&
    i > scene.sentence.first &&
    (/^(?:the|its|a|this|an|'s|’s|full-scale|ongoing|continuing|current|of)$/.test(wordOf(scene, i)) ||
      scene.tags[i] === ADJ ||
      scene.tags[i] === NOUN ||
      entityAt(scene, i) !== null);
    n++
  )
    i--;
  return occasions.has(wordOf(scene, i)) || (wordOf(scene, i) === "to" && /^(?:response|reaction|reply|due|owing|answer|thanks)$/.test(wordOf(scene, i - 1)));
}

/** The "between" that a name of a pair stands behind. */
function betweenAt(scene: Scene, first: number): number {
  let i = first - 1;
  while (i > scene.sentence.first && first - i < 7 && wordOf(scene, i) !== "between") i--;
  return i;
}

const reaching: ReadonlySet<string> = new Set(["reach", "reached", "reaches", "reaching", "enter", "entered", "enters", "entering"]);
const sites: ReadonlySet<string> = new Set("base camp airfield airport port barracks garrison depot town city harbour harbor".split(" "));
/** "from a base in Germany have arrived in Mali": where they set out. */
function isOrigin(scene: Scene, first: number): boolean {
  let i = wordOf(scene, first - 1) === "the" ? first - 2 : first - 1;
  if (wordOf(scene, i) !== "in" || !sites.has(nounOf(scene, --i))) return false;
  for (let n = 0; n < 4 && i > scene.sentence.first; n++) if (wordOf(scene, --i) === "from") return true;
  return false;
}

/** "contributions from countries in Africa and the Caribbean": where those are from who send. */
function isOfLands(scene: Scene, e: ResolvedMention): boolean {
  let i = e.first - 1;
  while (i > scene.sentence.first && e.first - i < 7 && wordOf(scene, i) !== "in") i--;
  if (wordOf(scene, i) !== "in") return false;
  let j = i - 1;
  while (j > scene.sentence.first && i - j < 4 && /^(?:,|mostly|mainly|largely|chiefly|both|all|especially|particularly)$/.test(wordOf(scene, j))) j--;
  return /^(?:countries|states|nations|governments|partners|allies|members|capitals)$/.test(wordOf(scene, j));
}

/** "bound for Gao", "destined for Chad". */
const goingFor: ReadonlySet<string> = new Set("bound headed destined earmarked slated".split(" "));
/** "the northern sector of Mali", "the streets of Aden". */
const parts: ReadonlySet<string> = new Set(
  "sector zone part area north south east west border coast province region centre center outskirts sky airspace street".split(" "),
);

/** "operate from Amari", "flying from Jordan", but not "flew from Warsaw to Gao": where they are based. */
function isBasedFrom(scene: Scene, e: ResolvedMention): boolean {
  let i = e.first - 1;
  while (i > scene.sentence.first && e.first - i < 6 && wordOf(scene, i) !== "from") i--;
  if (
    wordOf(scene, i) !== "from" ||
    !/^(?:operat(?:e|es|ed|ing)|fl(?:y|ies|ew|ying|own)|work(?:s|ed|ing)?|patrol(?:s|led|ling)?|run|runs)$/.test(wordOf(scene, i - 1))
  )
    return false;
  return e.last >= scene.sentence.last || !/^(?:to|into|for|towards?)$/.test(wordOf(scene, e.last));
}

/** "Rwanda has 2,000 men in it": no state is in itself; what "it" takes up is something else. */
const isOwnSubject = (scene: Scene, e: ResolvedMention): boolean =>
  e.form === "pronoun" &&
  /^(?:it|them)$/i.test(e.quote) &&
  scene.clauses.some(
    ({ subject, vg }) =>
      subject !== null &&
      subject.last <= vg.first &&
      vg.last <= e.first &&
      entitiesIn(scene, subject.first, subject.last).some((s) => s.id === e.id && s !== e),
  );

/** "Gulf leaders", "Baltic defence ministers": whose they are, not where. */
const isOfOfficials = (scene: Scene, e: ResolvedMention): boolean =>
  e.last < scene.sentence.last &&
  /^(?:and \p{Lu}\S+ )?(?:defen[cs]e |foreign |prime |army |military )?(?:leaders|ministers|presidents|premiers|chiefs|ambassadors|envoys|heads|generals|diplomats|colleagues|counterparts)\b/u.test(
    wordsOf(scene, e.last, Math.min(scene.sentence.last, e.last + 4)),
  );

const leftOut: ReadonlySet<string> = new Set(["beyond", "except", "excluding", "bar", "barring", "save"]);
/** "from outside Europe", "beyond the region", "everywhere except in Chad", "not in Mali"; but "a base outside Gao" is beside the town. */
export function isLeftOut({ tokens }: Pick<Scene, "tokens">, e: ResolvedMention): boolean {
  let i = e.first - 1;
  if (/^(?:the|its|their)$/.test(wordOf({ tokens }, i))) i--;
  if (e.class !== "place" && wordOf({ tokens }, i) === "of" && wordOf({ tokens }, i - 1) === "outside") return true;
  if (e.class !== "place" && /^(?:outside|beyond)$/.test(wordOf({ tokens }, i))) return true;
  if (/^(?:in|to|from|for|at|on)$/.test(wordOf({ tokens }, i))) i--;
  return leftOut.has(wordOf({ tokens }, i)) && (wordOf({ tokens }, i) !== "beyond" || e.class !== "place");
}

/** Places named in tokens `[first, last)` as where something is: states, regions, cities as their states, in reading order. */
export function placesIn(scene: Scene, first: number, last: number, strict = true, venues = true): Named[] {
  const found: Named[] = [],
    origins: Named[] = [];
  for (const e of entitiesIn(scene, first, last)) {
    // "Task Force Poland": of a unit that no list knows, the land in its name is where it stands.
    if (e.class === "formation" && e.id === null && e.of !== null) found.push(knownAs(scene.reading.lookups, e.of));
    // "from outside Europe", "all except Chad": what is left out is where nothing is.
    if (isLeftOut(scene, e)) continue;
    // "to Mali, not to Chad".
    if (wordOf(scene, e.first - 2) === "not" && locative.has(wordOf(scene, e.first - 1))) continue;
    if (
      e.id === null ||
      isStruck(scene, e) ||
      isNeighbour(scene, e) ||
      (e.class === "region" && isOfLands(scene, e)) ||
      isOccasion(scene, e) ||
      (!venues && isVenueName(scene.tokens, e.first))
    )
      continue;
    // "The Nordic countries will send": who acts is nowhere by that.
    if (e.class === "region" && (isOfOfficials(scene, e) || (prepositionBefore(scene, e) === "" && statesOfRegion(scene, e).length > 0))) continue;
    // "the Baltic state" names a state, not a sea.
    if (e.class === "region" && scene.entities.some((other) => other !== e && other.class === "state" && other.first <= e.first && e.last <= other.last))
      continue;
    if (e.class === "region" || e.class === "place") {
      // Where someone comes from is not where they are, nor is what they passed through.
      if (
        e.form === "metonym" ||
        (e.class === "place" && wordOf(scene, e.first - 1) === "in" && isOwner(scene, e)) ||
        (prepositionBefore(scene, e) === "from" && !isBasedFrom(scene, e)) ||
        isTransit(scene, e.first, e.last) ||
        isSubject(scene, e.first)
      )
        continue;
      found.push({ id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id) ?? e.quote) });
    } else if (e.class === "state" && e.form === "adjective") {
      // "on Honduran soil", "in Estonian airspace".
      if (
        e.last < last &&
        /^(?:soil|territory|airspace|waters|coast)$/.test(wordOf(scene, e.last)) &&
        /^(?:in|on|to|off|over|into|inside|onto)$/.test(wordOf(scene, e.first - 1))
      )
        found.push({ id: e.id, name: scene.reading.lookups.nameOf(e.id) ?? e.quote });
    } else if (e.class === "state" && (e.form === "name" || e.form === "description" || e.form === "pronoun")) {
      if (isSubject(scene, e.first) || isOwner(scene, e) || isOwnSubject(scene, e)) continue;
      // "On the coast they are few", "at its port": only a pronoun right after its preposition is a place.
      if (
        e.form === "pronoun" &&
        (!locative.has(wordOf(scene, e.first - 1)) ||
          (owning.has(wordOf(scene, e.first)) &&
            !grounds.has(nounOf(scene, e.last)) &&
            !(e.last + 1 < scene.sentence.last && grounds.has(nounOf(scene, e.last + 1)))))
      )
        continue;
      if (isPlaceModifier(scene, e)) {
        found.push({ id: e.id, name: scene.reading.lookups.nameOf(e.id) ?? e.quote });
        continue;
      }
      const prep = prepositionBefore(scene, e);
      // "Italy 1,018": the name before a number owns it.
      if (quantitiesIn(scene, e.last, e.last + 1).length > 0 && wordOf(scene, e.first - 1) !== "in" && wordOf(scene, e.first - 1) !== "to") continue;
      // "will reach Bosnia in May".
      if (prep === "" && reaching.has(wordBeforeThe(scene, e))) {
        found.push({ id: e.id, name: scene.reading.lookups.nameOf(e.id) ?? e.quote });
        continue;
      }
      // "troops for Mali", "the figure for Mali", "bound for Mali".
      const forForce =
        prep === "for" && (isForceNoun(nounOf(scene, e.first - 2)) || counts.has(nounOf(scene, e.first - 2)) || goingFor.has(wordOf(scene, e.first - 2)));
      if (
        forForce ||
        (prep === "from" && isBasedFrom(scene, e)) ||
        (locative.has(prep) &&
          !(
            prep === "for" ||
            prep === "from" ||
            (prep === "between" && !/^(?:border|frontier|boundary)$/.test(nounOf(scene, betweenAt(scene, e.first) - 1)))
          )) ||
        (prep === "of" && (!strict || parts.has(nounOf(scene, (wordOf(scene, e.first - 1) === "the" ? e.first - 2 : e.first - 1) - 1))))
      )
        (isOrigin(scene, e.first) ? origins : found).push({ id: e.id, name: scene.reading.lookups.nameOf(e.id) ?? e.quote });
    }
  }
  return unique(found.length > 0 ? found : origins);
}

/** The place of a clause: named in it, else by its mission, else by its sentence. */
export function placeOf(scene: Scene, range: { first: number; last: number }, mission: Named | null): Named[] {
  const own = placesIn(scene, range.first, range.last);
  if (own.length > 0) return own;
  const here = whereOf(scene, range.first);
  if (here !== null) return [here];
  const fronted = placesIn(scene, frontOf(scene, range.first), range.first, true, false);
  if (fronted.length > 0 && (mission === null || isElsewhere(scene.reading, mission, fronted))) return fronted;
  const byMission = missionPlaces(scene, mission);
  if (byMission.length > 0) return byMission;
  // "Ukraine's brigade runs to 1,640; in Split the Danes …": where the next part of a sentence is says nothing of this one.
  let last = range.last;
  while (last < scene.sentence.last && wordOf(scene, last) !== ";") last++;
  return placesIn(scene, scene.sentence.first, last, true, false);
}

/** "troops in Gabon and in Chad, where 90 soldiers guard the airport": what stands right before a "where" that opens the clause. */
function whereOf(scene: Scene, first: number): Named | null {
  const at = wordOf(scene, first) === "where" ? first : wordOf(scene, first - 1) === "where" ? first - 1 : -1;
  if (at <= scene.sentence.first) return null;
  const end = wordOf(scene, at - 1) === "," ? at - 1 : at;
  const e = scene.entities.find(
    (each) =>
      each.last === end && each.id !== null && each.form !== "adjective" && (each.class === "state" || each.class === "region" || each.class === "place"),
  );
  return e === undefined ? null : { id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id!) ?? e.quote) };
}

/** Where the phrases begin that stand before a clause's subject: "In Chad, France keeps". */
function frontOf(scene: Scene, first: number): number {
  let at = scene.chunks.findIndex((c) => c.first === first);
  while (at >= 3 && scene.chunks[at - 1].type === "comma" && scene.chunks[at - 2].type === "np" && scene.chunks[at - 3].type === "prep") at -= 3;
  return at > 0 ? scene.chunks[at].first : first;
}

/** Host states or regions of a mission or formation by the registry. */
export const missionPlaces = (scene: Scene, mission: Named | null): Named[] => placesOfMission(scene.reading, mission);

export function placesOfMission({ lookups }: Reading, mission: Named | null): Named[] {
  if (!mission?.id) return [];
  const ids = lookups.formation.get(mission.id)?.host ? [lookups.formation.get(mission.id)!.host] : (lookups.operation.get(mission.id)?.places ?? []);
  return ids.slice(0, 4).map((id) => knownAs(lookups, id));
}

/** The mission or formation named in tokens `[first, last)`, the most specific first; else in the sentence. */
export function missionOf(scene: Scene, first: number, last: number, wide = true): Named | null {
  const own = chiefOf(entitiesIn(scene, first, last));
  const found = own ?? (wide ? (chiefOf(scene.entities.filter((e) => e.first < first).reverse()) ?? chiefOf(scene.entities)) : null);
  if (!found) return null;
  const mission = { id: found.id, name: found.id ? (scene.reading.lookups.nameOf(found.id) ?? found.quote) : found.quote };
  // A mission named elsewhere in the sentence is not meant where these words are of another place.
  return own || !isElsewhere(scene.reading, mission, placesIn(scene, frontOf(scene, first), last)) ? mission : null;
}

/** Is a mission in other places than these, by the registry? */
export function isElsewhere(reading: Reading, mission: Named, here: readonly Named[]): boolean {
  if (here.length === 0) return false;
  const places = placesOfMission(reading, mission);
  return places.length > 0 && !here.some((p) => places.some((q) => p.id === q.id || within(reading, p.id, q.id) || within(reading, q.id, p.id)));
}

const within = ({ lookups }: Reading, inner: string | null, outer: string | null): boolean =>
  inner !== null &&
  outer !== null &&
  (lookups.region.get(outer)?.states.includes(inner) === true || lookups.state.get(inner)?.regions.includes(outer) === true);

/** The first mission or formation of a list: by name, else by pronoun or description, else of no known id. */
function chiefOf(list: readonly ResolvedMention[]): ResolvedMention | null {
  const missions = list.filter((e) => isMissionName(e));
  const named = missions.find((e) => e.id !== null && e.form === "name") ?? missions.find((e) => e.id !== null && e.form !== "pronoun");
  // "Latvia's eFP battle group": what the name right behind or around it says more closely.
  const closer =
    named === undefined
      ? undefined
      : missions.find(
          (e) =>
            e !== named &&
            e.id !== null &&
            e.id.startsWith(`${named.id}-`) &&
            ((e.first <= named.first && named.last <= e.last) || (e.first - named.last >= 0 && e.first - named.last <= 3)),
        );
  return closer ?? named ?? missions.find((e) => e.id !== null) ?? missions[0] ?? null;
}

/** Host parties of places: states only, other than the actors. */
export function hostsOf(scene: Scene, place: readonly Named[], actor: readonly Actor[]): Party[] {
  return place
    .filter((p) => isStateActor(scene, p) && !isAmong(p, actor))
    .map((p) => ({ id: p.id, name: scene.reading.lookups.nameOf(p.id!) ?? p.name, role: "host" as Role }));
}

/** The states among actors, as places: where a host or an asker has the forces of others. */
export const statesOf = (scene: Scene, actors: readonly Actor[]): Named[] => namesOf(statesAmong(scene, actors));

/** Is a place a sea, a strait or an ocean? Ships promised for it go there; it is given nothing. */
export const isSea = (scene: Scene, id: string | null): boolean => id !== null && scene.reading.lookups.region.get(id)?.kind === "sea";

/** "US-led", "Canadian-led", "UN-mandated": says who leads, not who acts. */
export function isLedAdjective(scene: Scene, mention: ResolvedMention): boolean {
  if (mention.last !== mention.first + 1 || mention.end === scene.tokens.end[mention.first]) return false;
  return /^-(?:origin|built|designed|supplied|donated|led|backed|mandated|commanded|run|sponsored|funded|trained|style|made|based|hosted|brokered|supported)\b/i.test(
    scene.tokens.text.slice(mention.end, scene.tokens.end[mention.first]),
  );
}

/** Does the sentence name a state as where something is, or have the claims before stood there? Then it is not who acts. */
export const isPlaceHere = (scene: Scene, id: string): boolean =>
  scene.entities.some((e) => e.id === id && e.class === "state" && e.form !== "adjective" && locative.has(prepositionBefore(scene, e))) ||
  scene.before
    .slice(-3)
    .some((d) => scene.index - d.sentence <= 3 && whereabouts.has(d.kind) && d.place.some((p) => p.id === id) && !d.actor.some((a) => a.id === id));

const whereabouts: ReadonlySet<string> = new Set(["force", "mandate", "lead"]);

/** The mission or formation among the parties. */
export const missionAmong = (scene: Scene, parties: readonly Party[]): { id: string | null; name: string } | null => {
  const { lookups } = scene.reading;
  const p = parties.find((each) => each.id !== null && (lookups.operation.has(each.id) || lookups.formation.has(each.id)));
  return p ? { id: p.id, name: p.name } : null;
};
