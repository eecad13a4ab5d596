/** Who bears a surname: the person of the registry in office about the day of a text, told apart by title, rank and sex. */
import type { HolderRow } from "../../model/registry.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { coversDay } from "./lookups.ts";
import { personOfItsTime } from "./names.ts";
import { surnamesAsWords } from "./titles.ts";
import { withoutAccents } from "./trie.ts";

/** What a title asks of its bearer. */
export interface Wanted {
  readonly of: string | null;
  readonly role: string;
  readonly crowned: boolean;
  readonly word: string;
}

/** Roles that an office of a state is named by. */
export const isOfficeRole = (role: string): boolean => /^(?:head-of-government|head-of-state|(?:foreign|defence|finance)-minister)$/.test(role);

export interface Bearers {
  /** A person by name or surname, where just one bears it in office about that day. `before`: the word before it. */
  readonly registryPerson: (name: string, wanted: Wanted | null, before: string) => string | null;
  /** Persons of that surname in such an office on the day of the text; a text of no day is of our time. */
  readonly inOffice: (surname: string, such: (office: string) => boolean) => string[];
}

export function bearersOf(gazetteer: Gazetteer, day: number | null): Bearers {
  return { registryPerson, inOffice };

  /** A registry person by surname alone, where just one bears it in office about that day. */
  function registryPerson(name: string, wanted: Wanted | null, before: string): string | null {
    const plain = withoutAccents(name).toLowerCase();
    const parts = name.split(" ");
    // Middle initials are left out of the registry's names.
    const short = parts.length > 2 ? parts.filter((part, k) => k === 0 || k === parts.length - 1 || !/^\p{Lu}\.?$/u.test(part)).join(" ") : name;
    const sense = personOfItsTime(gazetteer, gazetteer.sensesOf(short), day, short.includes(" "));
    if (sense !== null) return sense.id;
    const surname = plain.split(" ").length === 1 ? plain : null;
    if (surname === null) return null;
    // "Senator Kennedy", "Sergeant Carter", "General Bush", "Mrs Reagan": whoever governs bears another title.
    const isRank = wanted?.role === "commander";
    if (
      wanted !== null &&
      (wanted.role === "legislator" || wanted.word === "professor" || (isRank && /^(?:sergeant|sgt|lieutenant|lt|major|maj)$/.test(wanted.word)))
    )
      return null;
    const isMilitary = (office: string): boolean => /:(?:military|commander|sac|head-of-military)/.test(office);
    const slugs = inOffice(surname, (office) => !isRank || !surnamesAsWords.has(surname) || isMilitary(office)).filter((slug) => !isOtherSex(slug, before));
    if (slugs.length < 2) return slugs[0] ?? null;
    if (wanted === null) return null;
    // Of two of one surname the title tells who is meant.
    const fits = (slug: string): boolean =>
      gazetteer.lookups
        .termsOf(slug)
        .some(
          (t) =>
            inOfficeOn(t) &&
            (wanted.of === null || t.office.startsWith(`${wanted.of}:`)) &&
            (!isOfficeRole(wanted.role) || t.office.endsWith(`:${wanted.role}`)),
        );
    const isKing = (slug: string): boolean => gazetteer.lookups.termsOf(slug)[0].aliases.some((alias) => alias.startsWith("King "));
    const fitting = slugs.filter((slug) => fits(slug) && isKing(slug) === wanted.crowned);
    return fitting.length === 1 ? fitting[0] : null;
  }

  /** "Mrs Reagan" is not Ronald Reagan. */
  function isOtherSex(slug: string, honorific: string): boolean {
    const sex = /^(?:mrs|ms|miss|lady|dame|madam|baroness)\.?$/.test(honorific) ? "m" : /^(?:mr|sir|lord)\.?$/.test(honorific) ? "f" : null;
    const given = withoutAccents(gazetteer.lookups.nameOf(slug) ?? "")
      .toLowerCase()
      .split(" ")[0];
    return sex !== null && gazetteer.givenNames.get(given) === sex;
  }

  /** Persons of that surname in such an office on the day of the text; a text of no day is of our time. */
  function inOffice(surname: string, such: (office: string) => boolean): string[] {
    return (gazetteer.surnames.get(surname) ?? []).filter((slug) => gazetteer.lookups.termsOf(slug).some((t) => inOfficeOn(t) && such(t.office)));
  }

  function inOfficeOn(term: HolderRow): boolean {
    return coversDay(term, day) && (day !== null || gazetteer.lookups.wasInOfficeAbout(term.person, null, { before: 0, after: 0 }));
  }
}
