/** A person named with the office that they hold bounds the day: the registry knows from when to when. */
import { boundsOf, daysOfDate, type TimeMention } from "../../model/edtf.ts";
import type { HolderRow, Registry } from "../../model/registry.ts";
import type { Text } from "../../text/text.ts";
import { kindWord, shapeCapital, tokenText } from "../../text/tokens.ts";
import { type Evidence, noEarlier, noLater, type Range, union } from "./days.ts";

const fold = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

interface People {
  /** Terms by folded full name. */
  readonly byName: ReadonlyMap<string, readonly HolderRow[]>;
  /** Full names by folded first name, for surnames with a slip. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
}
const peopleOf = new WeakMap<Registry, People>();

function people(registry: Registry): People {
  const known = peopleOf.get(registry);
  if (known) return known;
  const byName = new Map<string, HolderRow[]>();
  const byFirst = new Map<string, string[]>();
  for (const row of registry.holders) {
    for (const name of [row.name, ...row.aliases]) {
      const key = fold(name);
      const first = key.slice(0, key.indexOf(" "));
      if (first === "" || first === key) continue;
      const rows = byName.get(key);
      if (rows) {
        rows.push(row);
        continue;
      }
      byName.set(key, [row]);
      const names = byFirst.get(first);
      if (names) names.push(key);
      else byFirst.set(first, [key]);
    }
  }
  const made = { byName, byFirst };
  peopleOf.set(registry, made);
  return made;
}

/** The roles that title words near a name speak of; null for none. */
function rolesOf(words: string): RegExp | null {
  if (
    /\b(?:former|ex|then|late|outgoing|incoming|designate|elect|nominee|candidate|predecessor|successor|ambassador|shadow|opposition|assistant|deputy|parliamentary|acting|when)\b/.test(
      words,
    )
  )
    return null;
  if (/secretary[- ]general/.test(words)) return /secretary-general$/;
  if (/\bdefen[cs]e\b/.test(words) && /\b(?:minister|secretary)\b/.test(words)) return /:defence-minister$/;
  if ((/\bforeign\b/.test(words) && /\b(?:minister|secretary)\b/.test(words)) || /secretary of state/.test(words)) return /:foreign-minister$/;
  if (/\b(?:prime minister|premier|taoiseach)\b/.test(words)) return /:head-of-government$/;
  if (/\bchancellor\b/.test(words)) return /:head-of-government$/;
  if (/\bpresident\b/.test(words) && !/\bvice\b/.test(words)) return /:(?:head-of-state|president)$/;
  return null;
}

/** The days on which every such person can hold the office; later terms outweigh earlier ones, for texts also tell of the past. */
export function evidenceOfPeople(text: Text, times: readonly TimeMention[], registry: Registry): Evidence[] {
  const { byName, byFirst } = people(registry);
  if (byName.size === 0) return [];
  const { tokens } = text;
  const evidence = new Map<string, Evidence>();
  for (const sentence of text.sentences) {
    if (!sentence.readable) continue;
    for (let i = sentence.first; i + 1 < sentence.last; i++) {
      if (tokens.kind[i] !== kindWord || !(tokens.shape[i] & shapeCapital) || !(tokens.shape[i + 1] & shapeCapital)) continue;
      const first = fold(tokenText(tokens, i));
      const names = byFirst.get(first);
      if (!names) continue;
      for (let length = Math.min(4, sentence.last - i); length >= 2; length--) {
        const said = fold(text.text.slice(tokens.start[i], tokens.end[i + length - 1]));
        const name = byName.has(said) ? said : length === 2 ? names.find((each) => isSlip(each, said)) : undefined;
        if (!name) continue;
        const lead = Math.max(sentence.first, i - 7);
        const before = fold(text.text.slice(tokens.start[lead], tokens.start[i]));
        const after = fold(text.text.slice(tokens.end[i + length - 1], tokens.end[Math.min(sentence.last, i + length + 8) - 1]));
        const roles = rolesOf(before.replace(/^.*[,;:]\s(?=\S)/, "")) ?? (/^, |^ \(/.test(after) ? rolesOf(after) : null);
        const rows = byName.get(name)?.filter((row) => roles?.test(row.office)) ?? [];
        // A sentence that dates itself in another year tells of that year.
        if (rows.length === 0 || times.some((time) => time.start >= sentence.start && time.end <= sentence.end && /\d{4}/.test(time.quote))) break;
        if (!evidence.has(rows[0].person))
          evidence.set(rows[0].person, {
            days: union(rows.map(termOf)),
            because: `${rows[0].name} holds office from ${rows[0].from}${rows[0].to ? ` to ${rows[0].to}` : ""}`,
            weight: 50,
          });
        break;
      }
    }
  }
  // Of two terms that exclude each other the later one is the day's: a predecessor is told of, and the days of grace are none.
  const terms = [...evidence.values()].sort((a, b) => b.days[b.days.length - 1].from - a.days[a.days.length - 1].from);
  return terms.filter(
    (term) =>
      !terms.some((later) => {
        const gap = later.days[later.days.length - 1].from - term.days[term.days.length - 1].to;
        return later !== term && gap >= -grace && gap < 0;
      }),
  );
}

const grace = 7;

function termOf(row: HolderRow): Range {
  const from = row.from === "" ? null : boundsOf(row.from);
  const to = row.to === "" ? null : daysOfDate(row.to);
  // A coarse end is the whole month or year: the term may have run until its last day.
  // A report names the holder for some days after the last.
  return { from: from?.from ?? noEarlier, to: to ? (row.to.length === 10 ? to.from : to.to) + grace : noLater };
}

/** The same first name, and a surname of five letters or more with one letter wrong. */
function isSlip(known: string, said: string): boolean {
  if (known.length !== said.length || known.length - known.indexOf(" ") < 5) return false;
  let wrong = 0;
  for (let i = 0; i < known.length; i++) if (known[i] !== said[i]) wrong++;
  return wrong === 1;
}
