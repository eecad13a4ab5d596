/**
 * Ships and aircraft of a force told one by one, each with whose it is: "HNoMS Maud (Norway), FGS Fulda and the Latvian minehunter Talivaldis", "a German Orion, a
 * Polish patrol plane and the Italian ship San Marco". One alone is told by its verb, which other rules read.
 */
import type { Actor } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { navyOfPrefix } from "../mentions/entities/prefixes.ts";
import { shapeAllCapitals, shapeCapital } from "../text/tokens.ts";
import { actorsOf } from "./args.ts";
import { modelOf } from "./carry-force.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { foldedWords } from "./frames.ts";
import { list } from "./lexis.ts";
import { haveCommon, otherThan } from "./named.ts";
import { hostsOf, missionOf, missionPlaces, placesIn } from "./places.ts";
import { shipTypes } from "./ships.ts";
import { entityAt, isStateActor, knownAs, lemmaOf, quantitiesIn, type Scene, spanOf, wordOf } from "./scene.ts";

/** Beside the types of ships: boats, and what flies. */
const others = list("boat plane aircraft airplane helicopter drone jet fighter");
const isCraft = (word: string): boolean => shipTypes.has(word) || others.has(word);

/** What ships do to others, or for practice and show: whoever is named behind such a verb is no part of a force. */
const encounters =
  /\b(?:met|meets?|meeting|exercis\w+|drill\w*|manoeuv\w+|maneuv\w+|rescu\w+|attack\w*|seiz\w+|boarded|shadow\w*|track(?:ed|ing|s)|intercept\w*|collid\w+|sank|sunk|sinking|struck|fired|bought|buys?|sold|sells?|built|builds?|order(?:ed|s) for|stopp\w+|chas(?:ed|ing)|damag\w+|inspect\w+|crews? of|review|parades?|scrapp\w+|decommission\w+|competi\w+|rac(?:e|ed|ing)|mutin\w+|battle of|in (?:19[0-8]\d|1[0-8]\d\d))\b/;
/** Words for a force that consists of ships and aircraft. */
const whole =
  /\b(?:mission|force|fleet|flotilla|squadron|(?:task|maritime|naval|battle|mine|strike|carrier)[ -](?:group|force|unit)|group|coalition|operation|convoy)\b/;
/** What may stand between two of a list. */
const joins = /^(?:,|;|:|&|\(|\)|and|plus|with|as|well|also|both|the|a|an|her|its|another|other|sister|ship|from|by|\/)$/;

interface Craft {
  readonly actor: Actor;
  readonly first: number;
  readonly last: number;
  /** Said to be a ship or an aircraft, by its type or the letters before its name. */
  readonly sure: boolean;
}

/** Do letters before names of ships stand in a sentence at least twice? Such a sentence is read whatever its other words, most of which are names. */
export function namesShips({ tokens, sentence }: Pick<Scene, "tokens" | "sentence">): boolean {
  let count = 0;
  for (let i = sentence.first; i + 1 < sentence.last; i++)
    if ((tokens.shape[i] & tokens.shape[i + 1] & shapeCapital) !== 0 && navyOfPrefix(wordOf({ tokens }, i), tokens.shape[i], tokens.shape[i + 1]) !== undefined)
      count++;
  return count > 1;
}

export function fleetDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const { sentence } = scene;
  if (isVain(scene, 0.5)) return [];
  const states = scene.entities.filter((e) => e.class === "state" && e.id !== null && e.form !== "pronoun");
  const found = craftsIn(scene, states);
  if (found.length < 2) return [];
  const words = foldedWords(scene, sentence.first, sentence.last);
  const model = modelOf(scene, sofar, scene.tokens.end[sentence.last - 1]),
    mission = missionOf(scene, sentence.first, sentence.last, false) ?? model?.mission ?? null;
  if (encounters.test(words) || (model === null && mission === null && !whole.test(words))) return [];
  const drafts: Draft[] = [];
  for (const row of rowsOf(scene, found)) {
    if (row.length < 2 || !(row.some((each) => each.sure) || isHeaded(scene, row[0].first)) || sofar.some((d) => isWholeTold(scene, d, row))) continue;
    for (const craft of row) {
      const span = spanOf(scene, craft.first, craft.last);
      if (sofar.some((d) => isTold(scene, d, craft, span))) continue;
      const place = otherThan(placeOf(scene, row[0].first, mission, model), [craft.actor]);
      drafts.push(
        draftOf("force", "force/craft-of-state", span, scene.index, {
          actor: [craft.actor],
          place,
          mission,
          with: hostsOf(scene, place, [craft.actor]),
          ...stageOf(scene, model),
          trust: 0.6,
        }),
      );
    }
  }
  return drafts;
}

/** "with ships in the area (Italy's Bergamini": ships or aircraft right before a row. */
const isHeaded = (scene: Scene, first: number): boolean =>
  first > scene.sentence.first &&
  /\b(?:ships|vessels|warships|frigates|boats|aircraft|planes|units|assets)\b[^.;]{0,30}[:(–—-] ?(?:the |a |an )?$/.test(
    `${foldedWords(scene, scene.sentence.first, first)} `,
  );

/** Is a row told already: as the subject of one claim, or as so and so many ships that are no body's? */
const isWholeTold = (scene: Scene, d: Draft, row: readonly Craft[]): boolean =>
  isForceHere(scene, d) &&
  (d.actor.length === 0 || d.actor.some((a) => isStateActor(scene, a))) &&
  (row.filter((craft) => isWithin(d, spanOf(scene, craft.first, craft.last))).length > 1 ||
    (d.quantity?.unit === "unit" && d.quantity.max === row.length && d.span.end <= scene.tokens.start[row[0].first]));

/** Is a ship told already, in the same words? */
const isTold = (scene: Scene, d: Draft, { actor }: Craft, span: Span): boolean => isForceHere(scene, d) && haveCommon(d.actor, [actor]) && isWithin(d, span);

const isForceHere = (scene: Scene, d: Draft): boolean => d.kind === "force" && d.sentence === scene.index;
const isWithin = (d: Draft, span: Span): boolean => d.span.start < span.end && span.start < d.span.end;

/** As far as the force that the sentence tells of; else they are there, or will be. */
function stageOf(scene: Scene, model: Draft | null): Pick<Draft, "change" | "stage" | "modality"> {
  if (model !== null && model.sentence === scene.index) return { change: model.change, stage: model.stage, modality: model.modality };
  const ahead = scene.clauses.some((c) => c.type !== "infinitive" && (c.vg.modal === "will" || c.vg.modal === "shall"));
  const joining = scene.clauses.some((c) => /^(?:join|arrive|come)$/.test(lemmaOf(c)));
  return { change: joining ? "start" : "level", stage: ahead ? "planned" : "in-force", modality: "stated" };
}

function placeOf(scene: Scene, first: number, mission: Draft["mission"], model: Draft | null): Draft["place"] {
  const said = placesIn(scene, scene.sentence.first, first, false);
  if (said.length > 0) return said;
  return mission !== null ? missionPlaces(scene, mission) : (model?.place ?? []);
}

function craftsIn(scene: Scene, states: readonly ResolvedMention[]): Craft[] {
  const found: Craft[] = [];
  for (let i = scene.sentence.first; i < scene.sentence.last; i++) {
    const craft = prefixedAt(scene, states, i) ?? typedAt(scene, states, i) ?? ownedAt(scene, states, i);
    if (craft === null || found.some((each) => craft.first < each.last) || quantitiesIn(scene, craft.first, craft.last).some((q) => q.noun !== -1)) continue;
    found.push(craft);
    i = craft.last - 1;
  }
  return found;
}

const isCapital = (scene: Scene, i: number): boolean => i < scene.sentence.last && (scene.tokens.shape[i] & shapeCapital) !== 0;
const party = (scene: Scene, e: ResolvedMention): Actor | null => actorsOf(scene, e)[0] ?? null;

/** Where a name that begins at `i` ends: three capital words at most, the last of them with its number ("Atlantique 2"). */
function nameEnd(scene: Scene, i: number): number {
  let last = i;
  while (last < i + 3 && isCapital(scene, last) && (last === i || entityAt(scene, last)?.form !== "adjective")) last++;
  return last > i && last < scene.sentence.last && /^\w{0,4}\d\w{0,4}$/.test(wordOf(scene, last)) ? last + 1 : last;
}

/** "(Norway)", "of Spain" behind a name: whose the ship is, and where the words end. */
function ownerBehind(scene: Scene, states: readonly ResolvedMention[], last: number): { readonly actor: Actor; readonly last: number } | null {
  const word = wordOf(scene, last);
  if (last + 1 >= scene.sentence.last || (word !== "(" && word !== "of")) return null;
  const e = states.find((each) => each.first === last + 1 && each.form === "name");
  const actor = e === undefined ? null : party(scene, e);
  if (e === undefined || actor === null || (word === "(" && wordOf(scene, e.last) !== ")")) return null;
  return { actor, last: word === "(" ? e.last + 1 : e.last };
}

/** Letters before the name of a ship end with that of "ship" in most navies. */
const shipLetters = /^[a-z]{1,4}s$/;

/** "HMS Kent", "LVNS Talivaldis (Latvia)": letters before a name, and whose they are by themselves or behind it. */
function prefixedAt(scene: Scene, states: readonly ResolvedMention[], i: number): Craft | null {
  const state = i + 1 < scene.sentence.last ? navyOfPrefix(wordOf(scene, i), scene.tokens.shape[i], scene.tokens.shape[i + 1]) : undefined;
  const isLetters = state !== undefined || ((scene.tokens.shape[i] & shapeAllCapitals) !== 0 && shipLetters.test(wordOf(scene, i)));
  if (!isLetters || !isCapital(scene, i + 1) || (scene.tokens.shape[i + 1] & shapeAllCapitals) !== 0) return null;
  const last = nameEnd(scene, i + 1),
    behind = ownerBehind(scene, states, last);
  if (behind !== null) return { actor: behind.actor, first: i, last: behind.last, sure: true };
  return state === undefined ? null : { actor: knownAs(scene.reading.lookups, state), first: i, last, sure: true };
}

/** "the Italian destroyer Luigi Durand", "Spain's frigate Numancia", "a Luxembourg surveillance aircraft", "the submarine Tramontana of Spain". */
function typedAt(scene: Scene, states: readonly ResolvedMention[], i: number): Craft | null {
  if (!isCraft(wordOf(scene, i)) || isCapital(scene, i)) return null;
  const last = nameEnd(scene, i + 1);
  const behind = last > i + 1 ? ownerBehind(scene, states, last) : null;
  const e = states.findLast((each) => each.last <= i && i - each.last <= 3 && (each.form === "adjective" || each.form === "name"));
  const actor = e === undefined ? null : party(scene, e);
  if (e !== undefined && actor !== null && isModifying(scene, e, i)) return { actor, first: e.first, last: behind?.last ?? last, sure: true };
  if (behind === null) return null;
  const first = scene.chunks.find((c) => c.type === "np" && c.first <= i && i < c.last)?.first ?? i;
  return { actor: behind.actor, first, last: behind.last, sure: true };
}

/** Only words of one phrase between an owner and its ship. */
function isModifying(scene: Scene, e: ResolvedMention, i: number): boolean {
  const owned = /^['’]s?$/.test(wordOf(scene, e.last));
  const from = owned ? e.last + 1 : e.last;
  const np = scene.chunks.find((c) => c.type === "np" && c.first <= i && i < c.last);
  return np !== undefined && np.first <= from && !(e.form === "name" && !owned && np.first > e.first);
}

/** "a German Orion", "Turkey's Gaziantep": a name alone, in a list of others that are said to be ships or aircraft. */
function ownedAt(scene: Scene, states: readonly ResolvedMention[], i: number): Craft | null {
  const e = states.find((each) => each.first === i && (each.form === "adjective" || each.form === "name"));
  if (e === undefined) return null;
  const owned = /^['’]s?$/.test(wordOf(scene, e.last)),
    at = owned ? e.last + 1 : e.last;
  if (!isCapital(scene, at) || entityAt(scene, at) !== null) return null;
  if (!owned && !(e.form === "adjective" && /^(?:an?|another|the)$/.test(wordOf(scene, e.first - 1)))) return null;
  const last = nameEnd(scene, at),
    actor = party(scene, e);
  // "a German Orion crew": the name only says what sort of thing it is.
  const goesOn = scene.chunks.some((c) => c.type === "np" && c.first <= at && at < c.last && c.last > last);
  return actor === null || goesOn ? null : { actor, first: e.first, last, sure: false };
}

/** Those between which nothing else stands, as rows. */
function rowsOf(scene: Scene, found: readonly Craft[]): Craft[][] {
  const rows: Craft[][] = [];
  for (const craft of found) {
    const row = rows.at(-1),
      before = row?.at(-1);
    if (row !== undefined && before !== undefined && isJoined(scene, before.last, craft.first)) row.push(craft);
    else rows.push([craft]);
  }
  return rows;
}

function isJoined(scene: Scene, from: number, to: number): boolean {
  if (to - from > 6 || to === from) return false;
  for (let i = from; i < to; i++) if (!joins.test(wordOf(scene, i)) && !isCraft(wordOf(scene, i)) && quantitiesIn(scene, i, i + 1).length === 0) return false;
  return true;
}
