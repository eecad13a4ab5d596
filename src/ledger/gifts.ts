/**
 * What is given, whatever a report calls it: "19 jets", "19 F-16 fighter jets" and "19 warplanes" are one gift; "a new package" and "military aid" are help
 * that nobody names.
 */
import type { KitFact } from "../model/facts.ts";
import { tokensOf } from "./words.ts";

const help = new Set(
  "aid assistance support help package fund funding money plan program programme tranche backing shipment allocation contribution donation".split(" "),
);
/** Help of a sort of its own. */
const narrow = new Set(
  "humanitarian medical cyber training air logistic logistical logistics intelligence technical legal food engineering financial economic civil civilian budget budgetary macro development emergency relief winter energy nuclear naval maritime police".split(
    " ",
  ),
);

const single = (word: string): string => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word);
const isDesignation = (word: string): boolean => word.length === 1 || /\d/.test(word);

/** Whether words name help and not what it is: "a new military aid package", "Washington's aid". */
export function isHelp(words: string): boolean {
  const tokens = tokensOf(words);
  return help.has(single(tokens[tokens.length - 1] ?? "")) && !tokens.some((word) => narrow.has(word));
}

/** Names of gifts, by the kit that the registry knows. */
export interface Gifts {
  /**
   * The sort of kit that words name: by their last word that is no designation, or by a designation at their end; null where it is none of those known by
   * several names.
   */
  readonly sortOf: (words: string | null | undefined) => string | null;
  /** Whether two gifts of one sort are of different make: a Leopard 1 and a Leopard 2A6, an F-16 and a Gripen. Where one says nothing of it they may be one. */
  readonly differInMake: (a: string | null, b: string | null) => boolean;
}

export function giftsOf(kit: readonly KitFact[]): Gifts {
  const sortOfWord = new Map(kit.flatMap(({ sort, names, makes }) => [...names, ...makes].map((word) => [word, sort] as const)));
  const makes = new Set(kit.flatMap((row) => row.makes));
  // "The first Dutch F-16s", "two MiG-29": known by letters and a number alone.
  const lettered = kit
    .filter(({ letters }) => letters.length > 0)
    .map(({ sort, letters }) => ({ sort, ends: new RegExp(`\\b(?:${letters.join("|")})[- ]?\\d{1,2}\\w{0,2}$`) }));
  const found = new Map<string, string | null>();
  const sortOf: Gifts["sortOf"] = (words) => {
    if (!words) return null;
    const known = found.get(words);
    if (known !== undefined) return known;
    // "Anti-tank" is no tank: its last word says what it is.
    const last = single(tokensOf(words).findLast((word) => !isDesignation(word)) ?? "");
    const plain = words.trimEnd().toLowerCase();
    const sort = sortOfWord.get(last) ?? lettered.find(({ ends }) => ends.test(plain))?.sort ?? null;
    if (found.size < 4096) found.set(words, sort);
    return sort;
  };
  const makeOf = (words: string | null): { readonly numbers: readonly string[]; readonly names: readonly string[] } => {
    const tokens = words === null ? [] : tokensOf(words).map(single);
    return { numbers: tokens.filter((word) => /\d/.test(word)), names: tokens.filter((word) => makes.has(word)) };
  };
  const clash = (one: readonly string[], other: readonly string[]): boolean =>
    one.length > 0 && other.length > 0 && !one.some((word) => other.some((own) => own.startsWith(word) || word.startsWith(own)));
  return {
    sortOf,
    differInMake: (a, b) => {
      const [x, y] = [makeOf(a), makeOf(b)];
      return clash(x.numbers, y.numbers) || clash(x.names, y.names);
    },
  };
}
