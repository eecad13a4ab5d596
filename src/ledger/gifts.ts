/** What is given, whatever a report calls it: "19 jets", "19 F-16 fighter jets" and "19 warplanes" are one gift; "a new package" and "military aid" are help that nobody names. */
import { tokensOf } from "./words.ts";

const sorts: Readonly<Record<string, string>> = {
  tank: "tank leopard abram challenger leclerc",
  jet: "jet fighter warplane aircraft plane fighterjet gripen mirage rafale typhoon tornado eurofighter",
  helicopter: "helicopter chopper",
  "fighting vehicle": "marder bradley ifv",
  howitzer: "howitzer caesar archer krab pzh",
};
const sortOfWord = new Map(Object.entries(sorts).flatMap(([sort, words]) => words.split(" ").map((word) => [word, sort] as const)));
/** "F-16s", "MiG-29": aircraft known by a letter and a number alone. */
const winged = /\b(?:f|mig|su)[- ]?\d{1,2}\w{0,2}\b/;

const help = new Set("aid assistance support help package fund funding money plan program programme tranche backing shipment allocation contribution donation".split(" "));
/** Help of a sort of its own. */
const narrow = new Set("humanitarian medical cyber training air logistic logistical logistics intelligence technical legal food engineering financial economic civil civilian budget budgetary macro development emergency relief winter energy nuclear naval maritime police".split(" "));

const single = (word: string): string => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word);
const isDesignation = (word: string): boolean => word.length === 1 || /\d/.test(word);

/** The sort of kit that words name: by their last word that is no designation; null where it is none of those known by several names. */
export function sortOfGift(words: string | null | undefined): string | null {
  if (!words) return null;
  const cached = sortCache.get(words);
  if (cached !== undefined) return cached;
  const last = single(tokensOf(words).findLast((word) => !isDesignation(word)) ?? "");
  // "Fighting vehicle" is said of many; "anti-tank" is no tank.
  const sort = sortOfWord.get(last) ?? (last.length < 4 && winged.test(words.toLowerCase()) ? "jet" : null);
  if (sortCache.size < 4096) sortCache.set(words, sort);
  return sort;
}
const sortCache = new Map<string, string | null>();

/** Whether words name help and not what it is: "a new military aid package", "Washington's aid". */
export function isHelp(words: string): boolean {
  const tokens = tokensOf(words);
  return help.has(single(tokens[tokens.length - 1] ?? "")) && !tokens.some((word) => narrow.has(word));
}

/** Whether two gifts of one sort are of different make: a Leopard 1 and a Leopard 2A6, an F-16 and a Gripen. Where one says nothing of it they may be one. */
export function differInMake(a: string | null, b: string | null): boolean {
  const [x, y] = [makeOf(a), makeOf(b)];
  const clash = (one: readonly string[], other: readonly string[]): boolean => one.length > 0 && other.length > 0 && !one.some((word) => other.some((own) => own.startsWith(word) || word.startsWith(own)));
  return clash(x.numbers, y.numbers) || clash(x.names, y.names);
}

const plain = new Set("tank jet fighter warplane aircraft plane helicopter chopper howitzer ifv".split(" "));

function makeOf(words: string | null): { readonly numbers: readonly string[]; readonly names: readonly string[] } {
  const tokens = words === null ? [] : tokensOf(words).map(single);
  return { numbers: tokens.filter((word) => /\d/.test(word)), names: tokens.filter((word) => sortOfWord.has(word) && !plain.has(word)) };
}
