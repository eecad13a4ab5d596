/** Tables and lists of who gives how many: a heading that speaks of troops, then a line a state with its number. */
import type { Named } from "../model/claim.ts";
import { actorsOf } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { hostsOf, missionPlaces } from "./places.ts";
import { knownAs, type Scene, isMissionName } from "./scene.ts";
import { otherThan } from "./named.ts";

/** Longest row, in characters, and how many rows back a heading may stand. */
const longestRow = 90,
  furthestHeading = 40;
const counts =
  /\b(?:troops?|soldiers?|personnel|contribut\w+|strengths?|contingents?|peace-?keep\w+|police|observers|deployed|deployments?|uniformed|military|forces)\b/i;
const others =
  /[$€£%]|\b(?:kill\w*|dead|deaths|casualt\w+|wounded|population|votes?|seats|spend\w*|spent|budgets?|costs?|gdp|million|billion|per cent|percent|active|reserves?|conscripts)\b/i;
const bullet = /^[\s\-*•·|–—]*(?:\d{1,2}[.)]\s+)?$/;
const cell = /^[\s|:(–—.,;\t-]*(\d{1,3}(?:[,  ]\d{3})+|\d{1,5})\s*\)?\s*(?:troops|soldiers|personnel|men|police|officers|peacekeepers)?\s*[|.;,)]*\s*$/;

/** A state's name and figures, no sentence: a row of a list, whatever the list counts. */
export function isRow(scene: Scene): boolean {
  const { text } = scene.reading.text;
  const { start, end } = scene.sentence;
  if (end - start > longestRow || scene.clauses.some((c) => c.vg.form === "finite")) return false;
  const label = scene.entities[0];
  return (
    label !== undefined &&
    label.class === "state" &&
    label.form === "name" &&
    label.id !== null &&
    bullet.test(text.slice(start, label.start)) &&
    /^[^\p{L}]*\d[^\p{L}]*$/u.test(text.slice(label.end, end))
  );
}

/** One draft for a row of such a list, none where the sentence is no row or nothing says what is counted. */
export function rosterRow(scene: Scene): Draft[] {
  const { text } = scene.reading.text;
  const { start, end } = scene.sentence;
  if (end - start > longestRow || !/\d/.test(text.slice(start, end)) || scene.clauses.some((c) => c.vg.form === "finite")) return [];
  const label = scene.entities[0];
  if (label?.class !== "state" || label.form !== "name" || label.id === null || !bullet.test(text.slice(start, label.start))) return [];
  const rest = text.slice(label.end, end);
  const heading = headingOf(scene);
  if (heading === null) return [];
  const found = cellOf(rest, heading.columns);
  if (found === null || found.value < 1) return [];
  const actor = actorsOf(scene, label);
  const place = heading.mission ? missionPlaces(scene, heading.mission) : heading.place;
  const away = otherThan(place, actor);
  return [
    draftOf("force", "force/roster", { start: label.start, end: label.end + found.end }, scene.index, {
      actor,
      place: away,
      mission: heading.mission,
      with: hostsOf(scene, away, actor),
      trust: 0.65,
      filled: { quantity: "the heading of the list says what is counted" },
      quantity: { min: found.value, max: found.value, unit: "personnel", of: null, approx: false, as: "total", per: null, quote: found.quote },
    }),
  ];
}

interface Heading {
  readonly mission: Named | null;
  readonly place: Named[];
  /** Names of the columns where the heading is a table's first row. */
  readonly columns: readonly string[];
}

/** The first line above that is no row of the list, if it says that troops are counted; a table's row of columns is taken along. */
function headingOf(scene: Scene): Heading | null {
  const { sentences, text } = scene.reading.text;
  const { entities, lookups } = scene.reading;
  let columns: readonly string[] = [];
  for (let i = scene.index - 1; i >= 0 && scene.index - i <= furthestHeading; i--) {
    const line = text.slice(sentences[i].start, sentences[i].end);
    if (/^\s*\|/.test(line) && !/\d/.test(line)) {
      columns = cellsOf(line);
      if (columns.some((c) => counts.test(c))) continue;
    }
    const within = entities.filter((e) => e.start >= sentences[i].start && e.end <= sentences[i].end);
    if (
      line.length <= longestRow &&
      /\d/.test(line) &&
      within.length > 0 &&
      bullet.test(text.slice(sentences[i].start, within[0].start)) &&
      /^[^\p{L}]*\d/u.test(text.slice(within[0].end, sentences[i].end))
    )
      continue;
    // "Figures at a glance.": a short line between the list and what it is of.
    if (
      line.length <= 40 &&
      !counts.test(line) &&
      !others.test(line) &&
      i > 0 &&
      scene.index - i <= 8 &&
      counts.test(text.slice(sentences[i - 1].start, sentences[i - 1].end)) &&
      !others.test(text.slice(sentences[i - 1].start, sentences[i - 1].end))
    )
      continue;
    if (!(counts.test(line) || columns.some((c) => counts.test(c))) || others.test(line)) return null;
    const mission = within.find((e) => isMissionName(e) && e.id !== null);
    const place = within.filter((e) => (e.class === "state" || e.class === "region") && e.id !== null && e.form === "name");
    const named = (id: string): Named => knownAs(lookups, id);
    return { mission: mission ? named(mission.id!) : null, place: place.map((e) => named(e.id!)), columns };
  }
  return columns.some((c) => counts.test(c)) ? { mission: null, place: [], columns } : null;
}

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .map((c) => c.trim())
    .filter((c) => c !== "");

/** The number of a row: the only one, or the one under the column that counts people. */
function cellOf(rest: string, columns: readonly string[]): { value: number; quote: string; end: number } | null {
  const single = cell.exec(rest);
  if (single) return { value: Number(single[1].replace(/[,  ]/g, "")), quote: single[1], end: rest.indexOf(single[1]) + single[1].length };
  const cells = cellsOf(rest);
  if (!rest.includes("|") || columns.length !== cells.length + 1) return null;
  const at = columns.findIndex((c, k) => k > 0 && counts.test(c));
  const quote = at > 0 ? cells[at - 1] : "";
  return /^\d{1,3}(?:,\d{3})*$|^\d{1,5}$/.test(quote) ? { value: Number(quote.replaceAll(",", "")), quote, end: rest.indexOf(quote) + quote.length } : null;
}
