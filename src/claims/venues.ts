/** Where words are said: towns in which governments speak, meet and vote while their forces stand elsewhere. */
import type { Named } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { isSaidAt } from "./saidat.ts";
import { type Reading, type Scene, wordOf } from "./scene.ts";
import { isAmong } from "./named.ts";

export const isCapital = ({ lookups }: Reading, e: ResolvedMention): boolean =>
  e.class === "place" && e.id !== null && lookups.state.get(e.id)?.capital === e.name;

/** Where alliances have their seats: drafts are tabled and ministers meet there, no force stands there. */
export const seats: ReadonlySet<string> = new Set([
  "New York",
  "Brussels",
  "Geneva",
  "Strasbourg",
  "The Hague",
  "Vienna",
  "Addis Ababa",
  "Lake Success",
  "Evere",
]);
export const isSeat = ({ name }: { readonly name: string }): boolean => seats.has(name);

/** Who sits in a capital: "the generals in Ankara", "no one in Paris". */
const sitters: ReadonlySet<string> = list(
  "government cabinet parliament deputies ministers minister generals officials official ministry spokesman spokeswoman spokesperson sources source diplomats diplomat ambassador ambassadors embassy court leaders president premier palace vote voters lawmakers legislators politicians newspapers nobody one anyone everyone someone staff planners people",
);
const speech: ReadonlySet<string> = list(
  "said says told tells announced announces met meets spoke speaks voted votes vote signed signs agreed agrees asked asks warned warns confirmed confirms decided decides declared debated argued talked talks welcomed thanked received called explained added denied debate",
);
/** How far behind a town that opens its sentence the verb of it may stand. */
const ahead = 7;

/** "told reporters in Bangkok", "the generals in Ankara", "In Warsaw the president said": where words were said; `prep` is the place of the preposition. */
export function isVenue(reading: Reading, e: ResolvedMention, prep: number): boolean {
  const { tokens } = reading.text;
  if (isSaidAt(tokens, prep)) return true;
  // "will have nobody in Kabul": whom one has there are no officials.
  const has = /^(?:have|has|had|having|keep|keeps|leave|leaves)$/.test(wordOf({ tokens }, prep - 2));
  // "The president, in Moscow, gives them notice": where who acts is.
  if (
    isCapital(reading, e) &&
    wordOf({ tokens }, prep - 1) === "," &&
    wordOf({ tokens }, e.last) === "," &&
    reading.entities.some((p) => p.last === prep - 1 && (p.class === "person" || p.class === "office"))
  )
    return true;
  return isCapital(reading, e) && ((sitters.has(wordOf({ tokens }, prep - 1)) && !has) || opensSpeech(reading, e, prep));
}

/** Where alliances sit and governments speak no force stands: such a place, and its host, go. */
export function notWhereItIsSaid(scene: Scene, draft: Draft): void {
  const stands = draft.place.filter((p) => !isSeat(p) && (draft.kind === "cost" || !isSaidIn(scene, p)));
  if (stands.length === draft.place.length) return;
  draft.with = draft.with.filter((w) => w.role !== "host" || !isAmong(w, draft.place) || isAmong(w, stands));
  draft.place = stands;
}

/** Does the sentence name a place only as where words are said? */
function isSaidIn({ entities, reading }: Scene, place: Named): boolean {
  const named = entities.filter((e) => e.class === "place" && e.id === place.id && e.name === place.name);
  return named.length > 0 && named.every((e) => isCapital(reading, e) && isVenue(reading, e, e.first - 1));
}

/** "In Wellington, the minister said": a capital that opens a sentence of saying, meeting or voting. */
function opensSpeech({ text: { tokens } }: Reading, e: ResolvedMention, prep: number): boolean {
  if (
    wordOf({ tokens }, prep) !== "in" ||
    (!/^[.;:!?"”\n]$/.test(wordOf({ tokens }, prep - 1)) &&
      prep > 0 &&
      !/[.;:!?”"]\s*$|\n\s*$/.test(tokens.text.slice(tokens.end[prep - 1] - 1, tokens.start[prep])))
  )
    return false;
  for (let i = e.last; i < e.last + ahead; i++) {
    const word = wordOf({ tokens }, i);
    if (speech.has(word)) return true;
    if (/^[.;!?:]$/.test(word)) return false;
  }
  return false;
}
