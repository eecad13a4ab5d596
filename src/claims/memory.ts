/** What goes on from sentence to sentence: the mission and the place spoken of. */
import type { Named } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Tokens } from "../text/tokens.ts";
import { list } from "./lexis.ts";
import { grounds, isElsewhere, isLeftOut, placesIn } from "./places.ts";
import { isCapital, isSeat, isVenue, seats } from "./venues.ts";
import type { Reading, Scene } from "./scene.ts";
import { knownAs, wordOf } from "./scene.ts";
import { haveCommon, isAmong } from "./named.ts";

const reach = 5;
/** How many sentences back an actor's own last place is still where it is. */
const ownReach = 12;

/** The mission spoken of: the last one named within a few sentences, else the only one of the document; never one that is elsewhere than the sentence. */
export function currentMission(scene: Scene, offset: number, actor: readonly Named[] = []): Named | null {
  const { entities, lookups, text } = scene.reading;
  const from = text.sentences[Math.max(0, scene.index - reach)].start;
  const blockStart = text.blocks[scene.sentence.block]?.start ?? 0;
  // Where the paragraph has named a place of its own, a mission of an earlier paragraph must be there too.
  const here = locatedIn(scene.reading)
    .filter((e) => e.start >= blockStart && e.start < offset)
    .map((e) => asNamed(scene.reading, e))
    .filter((p) => p.id !== null && lookups.state.has(p.id) && !isAmong(p, actor));
  const headed = headedBy(scene);
  if (headed !== null) here.push(headed);
  let last: (typeof entities)[number] | null = null;
  let untold: (typeof entities)[number] | null = null;
  const ids = new Set<string>(),
    sofar = new Set<string>();
  for (const e of entities) {
    if (e.class !== "mission" && e.class !== "formation") continue;
    // "The regional force … They number 900": one that no name is known for is spoken of, and none of those that are named.
    if (e.id === null && e.form === "description" && e.start < offset && e.start >= from) untold = e;
    if (e.id === null) continue;
    if (isBygone(scene, e)) continue;
    if (e.form !== "pronoun" && !isStanding(scene.reading, e)) {
      ids.add(e.id);
      if (e.start < offset) sofar.add(e.id);
    }
    if (
      e.start < offset &&
      e.start >= from &&
      !isStanding(scene.reading, e) &&
      mayBe(scene, e.id, actor) &&
      (e.start >= blockStart || !isElsewhere(scene.reading, { id: e.id, name: e.id }, here))
    )
      last = e;
  }
  if (untold !== null && untold.start > (last?.start ?? -1)) return null;
  // The only one named so far, though others come later; else the only one of all.
  const only = sofar.size === 1 ? [...sofar][0] : ids.size === 1 ? [...ids][0] : null;
  const id = last?.id ?? (only !== null && mayBe(scene, only, actor) && !isElsewhere(scene.reading, { id: only, name: only }, here) ? only : null);
  return id ? knownAs(lookups, id) : null;
}

/** "successor to Active Endeavour", "which replaced AMISOM": a mission that another has followed is not the one spoken of. */
function isBygone({ tokens }: Scene, e: ResolvedMention): boolean {
  let i = e.first - 1;
  for (let n = 0; n < 3 && i >= 0 && /^(?:the|operation|mission|old|former|force)$/.test(wordOf({ tokens }, i)); n++) i--;
  const word = wordOf({ tokens }, i);
  return (
    /^(?:replaced|replacing|replaces|succeeded|succeeding|succeeds|unlike|formerly)$/.test(word) ||
    (word === "to" && wordOf({ tokens }, i - 1) === "successor") ||
    (word === "as" && wordOf({ tokens }, i - 1) === "known" && wordOf({ tokens }, i - 2) === "formerly")
  );
}

/** Forces that are kept ready, and are nowhere. */
const onCall = /\b(?:response|reaction|standby|expeditionary|readiness|rapid)\b|\bbattlegroups$/i;

/** A command, a fleet, forces on call or a state's own brigade stands where it always stood: named in passing, it is not what the next sentences are about. */
function isStanding({ lookups }: Reading, e: ResolvedMention): boolean {
  const row = e.id === null ? undefined : lookups.formation.get(e.id);
  return (
    row !== undefined &&
    ((row.body === "" && (row.class === "headquarters" || row.class === "fleet")) ||
      (row.class === "headquarters" && row.parent === "shape") ||
      row.id === "naewc" ||
      (row.class === "force" && onCall.test(row.nameEn)))
  );
}

/** A mission elsewhere than the sentence says is not meant, nor is the national operation of another state. */
function mayBe(scene: Scene, id: string, actor: readonly Named[]): boolean {
  const { lookups } = scene.reading;
  const row = lookups.operation.get(id);
  if (
    row &&
    !row.body &&
    row.lead &&
    row.coalition !== "y" &&
    actor.length > 0 &&
    !actor.some((a) => a.id === row.lead || (a.id !== null && !lookups.state.has(a.id)))
  )
    return false;
  // A body's own forces serve in its own missions.
  if (row?.body && actor.length > 0 && actor.every((a) => a.id !== null && lookups.body.has(a.id) && a.id !== row.body)) return false;
  return !isElsewhere(
    scene.reading,
    { id, name: id },
    placesIn(scene, scene.sentence.first, scene.sentence.last).filter((p) => p.id !== null && !isAmong(p, actor)),
  );
}

/**
 * The place spoken of, other than the actor's own state: the one that heads the paragraph, the actor's own last, that of the claims just
 * before, the last one that something was said to happen in, the title's, the one that the document names most as a place.
 */
export function currentPlace(scene: Scene, actor: readonly Named[]): Named | null {
  const isOther = (p: Named): boolean => !isAmong(p, actor);
  const headed = headedBy(scene);
  if (headed && isOther(headed)) return headed;
  const opened = openedBy(scene, scene.before.at(-1)?.sentence ?? -1);
  if (opened && isOther(asNamed(scene.reading, opened))) return asNamed(scene.reading, opened);
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= ownReach; i--) {
    if (scene.before[i].kind === "meeting") continue;
    const place = scene.before[i].place.find(isOther);
    if (place && actor.length > 0 && haveCommon(scene.before[i].actor, actor)) return place;
  }
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= reach; i--) {
    // Where a claim's own actor is at home, its parliament or its port, nobody else's force is.
    if (scene.before[i].kind === "meeting") continue;
    const place = scene.before[i].place.find((p) => isOther(p) && !isSeat(p) && !isAmong(p, scene.before[i].actor));
    if (place) return place;
  }
  const { sentences } = scene.reading.text;
  const from = sentences[Math.max(0, scene.index - 3)].start;
  const near = locatedIn(scene.reading).findLast(
    (e) => e.start < scene.sentence.start && e.start >= from && isOther(asNamed(scene.reading, e)) && !isHome(scene, e),
  );
  if (near) return asNamed(scene.reading, near);
  return chiefPlace(scene.reading, isOther);
}

const lent: ReadonlySet<string> = list("force lead aid mandate");

/** "No one in Paris saw it coming": the capital of a state that has forces elsewhere in this report is where one speaks of them, not where others are. */
function isHome({ before, reading }: Scene, e: ResolvedMention): boolean {
  if (!isCapital(reading, e)) return false;
  return before.some((d) => lent.has(d.kind) && isAmong(e, d.actor)) && !before.some((d) => lent.has(d.kind) && isAmong(e, d.place));
}

/** Where the report is about, for a force that is told of without a place: the land that most of its places are in, though it be named once or twice. */
export const likelyPlace = ({ reading }: Scene, actor: readonly Named[]): Named | null => chiefPlace(reading, (p) => !isAmong(p, actor) && !isSeat(p), 1);

/** "There": where the claim before it is. */
export function placeBefore(scene: Scene, offset: number): { readonly mission: Named | null; readonly place: readonly Named[] } | null {
  const headed = headedBy(scene);
  if (headed) return { mission: null, place: [headed] };
  const opened = openedBy(scene, scene.before.at(-1)?.sentence ?? -1);
  if (opened) return { mission: null, place: [asNamed(scene.reading, opened)] };
  const last = scene.before.findLast((d) => scene.index - d.sentence <= 3 && (d.place.length > 0 || d.mission !== null));
  if (last) return { mission: last.mission, place: last.place };
  // "Iceland has no army; the Norwegians are there now": the state named last.
  const from = scene.reading.text.sentences[Math.max(0, scene.index - 1)].start;
  const state = scene.reading.entities.findLast(
    (e) =>
      e.start >= from &&
      e.start < offset &&
      e.id !== null &&
      (e.class === "state" || e.class === "place") &&
      (e.form === "name" || e.form === "description" || e.form === "pronoun"),
  );
  return state ? { mission: null, place: [asNamed(scene.reading, state)] } : null;
}

/** "Latvia. Canada, which heads the brigade, …": a state that alone opens the paragraph, or heads the section, is where all of it is. */
export function headedBy(scene: Scene): Named | null {
  const { sentences } = scene.reading.text;
  const { block } = scene.sentence;
  let opens = scene.index;
  while (opens > 0 && sentences[opens - 1].block === block) opens--;
  for (const s of [opens, opens - 1]) {
    const sentence = sentences[s];
    if (!sentence || s >= scene.index || sentence.last - sentence.first > 6 || (s < opens && !sentence.heading)) continue;
    const alone = scene.reading.entities.filter((e) => e.first >= sentence.first && e.first < sentence.last);
    if (
      alone.length === 1 &&
      alone[0].id !== null &&
      (alone[0].class === "state" || alone[0].class === "region" || alone[0].class === "place") &&
      (alone[0].form === "name" || alone[0].form === "metonym") &&
      sentence.last - alone[0].last <= 1 &&
      isItem(scene.reading, sentence.first, alone[0].first)
    )
      return asNamed(scene.reading, alone[0]);
  }
  return null;
}

/** Does nothing but an item's number and "the" stand before a name: "2. The Gulf of Guinea."? */
function isItem({ text: { tokens } }: Reading, first: number, name: number): boolean {
  for (let i = first; i < name; i++)
    if (!/^(?:the|[\divxa-d]{1,3}|[.)(:•*–—-])$/.test(wordOf({ tokens }, i) || tokens.text.slice(tokens.start[i], tokens.end[i]))) return false;
  return true;
}

const asNamed = (reading: Reading, e: ResolvedMention): Named => ({
  id: e.id,
  name: e.class === "place" ? e.name : (reading.lookups.nameOf(e.id!) ?? e.quote),
});

/** "Otherwise in Kosovo.", "In Chad things differ.": what opens a sentence of the paragraph after the sentence `since` is where the next are. */
function openedBy(scene: Scene, since: number): ResolvedMention | null {
  const { sentences } = scene.reading.text;
  for (let s = scene.index - 1; s > since && s >= 0 && sentences[s].block === scene.sentence.block; s--) {
    const { first, last } = sentences[s];
    const e = locatedIn(scene.reading).find(
      (each) => each.first >= first && each.first - first <= 3 && each.last <= last && wordOf(scene, each.first - 1) === "in",
    );
    if (e) return e;
  }
  return null;
}

/** "BRUSSELS" in a heading is Brussels. */
const capitalised = (name: string): string => (name.length > 3 && name === name.toUpperCase() ? name[0] + name.slice(1).toLowerCase() : name);

const locatedOf = new WeakMap<Reading, readonly ResolvedMention[]>();
const prepositions: ReadonlySet<string> = new Set(["in", "to", "at", "into", "near", "across", "throughout", "inside", "off", "over", "around", "outside"]);

/** "its withdrawal from Mali", "bring its soldiers home from": where a force was; "soldiers from Mali" are of there. */
const leaving = /\b(?:withdr\w+|pull\w*|exit\w*|depart\w*|return\w*|remov\w+|evacuat\w+|home|back|drawdown|retreat\w*)\b/i;
const parts: ReadonlySet<string> = list(
  "part parts swath swathe swathes half area areas region regions province provinces rest whole much most corner edge heart coast shore shores skies waters border borders streets soil airspace north south east west",
);

/** "in Madrid's brigade", but not "at Kabul's airport": whose something is. */
function isOwner(tokens: Tokens, e: ResolvedMention): boolean {
  const after = /['’]s$/.test(e.quote) ? e.last : wordOf({ tokens }, e.last) === "'s" ? e.last + 1 : -1;
  return after >= 0 && !grounds.has(wordOf({ tokens }, after)) && !grounds.has(wordOf({ tokens }, after + 1));
}

/** The mentions of states, regions and towns that stand as places. */
function locatedIn(reading: Reading): readonly ResolvedMention[] {
  let found = locatedOf.get(reading);
  if (found) return found;
  const { tokens } = reading.text;
  found = reading.entities.filter((e) => {
    if (e.id === null || (e.class !== "state" && e.class !== "region" && e.class !== "place") || (e.form !== "name" && e.form !== "description")) return false;
    let i = e.first - 1;
    while (i >= 0 && e.first - i < 4 && /^(?:the|northern|southern|eastern|western|central|republic|of|neighbouring|neighboring)$/.test(wordOf({ tokens }, i)))
      i--;
    if (wordOf({ tokens }, i) === "from") return leaving.test(tokens.text.slice(tokens.start[Math.max(0, i - 6)], tokens.end[i]));
    if (isVenue(reading, e, i) || isOwner(tokens, e) || isLeftOut({ tokens }, e)) return false;
    // "a swath of Iraq": a part of it is in it.
    return (
      (wordOf({ tokens }, i + 1) === "of" && parts.has(wordOf({ tokens }, i))) ||
      (prepositions.has(wordOf({ tokens }, i)) && !(e.class === "place" && seats.has(e.name)))
    );
  });
  locatedOf.set(reading, found);
  return found;
}

/** "in Ankara", "in Paris": what a capital counts for, where governments speak more often than soldiers stand. */
const capitalWeight = 0.5;

/** The place of the title, else the one that at least half of all places are. */
function chiefPlace(reading: Reading, fits: (place: Named) => boolean, least = 3): Named | null {
  const located = locatedIn(reading);
  const titleEnd = reading.text.blocks.find((b) => b.kind === "title")?.end ?? 0;
  const title = located.find((e) => e.end <= titleEnd && fits(asNamed(reading, e)));
  if (title) return asNamed(reading, title);
  const inTitle = reading.entities.filter(
    (e) =>
      e.end <= titleEnd &&
      (e.class === "state" || e.class === "place") &&
      e.id !== null &&
      (e.form === "name" || e.form === "metonym") &&
      !/^['’]s?\b/.test(reading.text.tokens.text.slice(e.end, e.end + 2)) &&
      !/['’]s$/.test(e.quote) &&
      !isSeat(asNamed(reading, e)) &&
      !isSeat({ name: capitalised(e.quote) }) &&
      fits(asNamed(reading, e)),
  );
  if (inTitle.length === 1) return asNamed(reading, inTitle[0]);
  const counts = new Map<string, number>();
  let all = 0;
  // A state's own papers name its own land for much else than forces.
  for (const e of located)
    if (e.id !== reading.publisher && fits(asNamed(reading, e))) {
      const weight = isCapital(reading, e) ? capitalWeight : 1;
      counts.set(e.id!, (counts.get(e.id!) ?? 0) + weight);
      all += weight;
    }
  const chief = [...counts].sort((a, b) => b[1] - a[1])[0];
  return chief && chief[1] >= least && chief[1] * 2 >= all ? knownAs(reading.lookups, chief[0]) : null;
}

/** The mission that the document names most. */
export function chiefMission(scene: Scene): Named | null {
  const { entities, lookups } = scene.reading;
  const count = new Map<string, number>();
  for (const e of entities) if (e.class === "mission" && e.id !== null) count.set(e.id, (count.get(e.id) ?? 0) + 1);
  let best: string | null = null;
  for (const [id, n] of count) if (best === null || n > count.get(best)!) best = id;
  return best ? knownAs(lookups, best) : null;
}
