/** The registry's names as one trie: word-start, longest match, capitals and accents as names need them. Built once a process. */
import type { EntityClass } from "../../model/document.ts";
import type { HolderRow, Registry } from "../../model/registry.ts";
import { kindWord, shapeAllCapitals, shapeCapital, type Tokens, tokenise } from "../../text/tokens.ts";
import { type Lookups, lookupsOf } from "./lookups.ts";
import { Trie, withoutAccents } from "./trie.ts";

/** `capital` and `city` are places that may stand for a government; `institution` is a ministry, parliament or service named by a metonym of its state. */
export type SenseForm = "name" | "adjective" | "people" | "metonym" | "institution" | "capital" | "city" | "surname";

export interface Sense {
  readonly id: string;
  readonly class: EntityClass;
  readonly form: SenseForm;
  readonly name: string;
  /** State or body that it belongs to, where it has one. */
  readonly of: string | null;
  /** The registry marks these words as meaning other things too. */
  readonly ambiguous: boolean;
  /** Bit i: token i must begin with a capital. */
  capitals: number;
  /** All letters must be capitals ("US", not "us"). */
  readonly shouted: boolean;
  /** Next sense of the same words, -1 for none. */
  next: number;
}

export interface Match {
  readonly first: number;
  readonly last: number;
  readonly senses: readonly Sense[];
}

export interface Gazetteer {
  readonly lookups: Lookups;
  /** First names → `m`, `f` or `` (both or unknown). */
  readonly givenNames: ReadonlyMap<string, string>;
  /** Surname in plain lower case → slugs of persons of the registry. */
  readonly surnames: ReadonlyMap<string, readonly string[]>;
  /** The longest name that begins at token `i` and ends before `limit`, with every sense that its capitals allow; null for none. */
  readonly matchAt: (tokens: Tokens, i: number, limit: number) => Match | null;
  /** Could a name begin with this word? A quick test by word number. */
  readonly begins: (tokens: Tokens, i: number) => boolean;
  /** The senses of a name given as a string; empty for none. */
  readonly sensesOf: (name: string) => readonly Sense[];
}

/** Acronyms that are also words: only read in capitals. */
const wordLike = new Set("SHAPE WHO JEF QUAD ACT PACE CAR FOCUS SHIELD AIM ALBA ASPIDES FLAG GAP MALE SANE TAPA CASA DIET MEN MAN ISLE".split(" "));
const institutionWords =
  /\b(?:Department|Pentagon|White House|Ministry|Office|Parliament|Bundestag|Bundesrat|Senate|Congress|Duma|Seimas|Saeima|Riigikogu|Folketing\w*|Riksdag\w*|Storting\w*|Eduskunta|Sejm|Sabor|Knesset|Rada|Forces?|Navy|Army|Air Force|Marines|House|Commons|Lords|Council|Court|Cabinet|Luftwaffe|Bundeswehr|Bundesheer|Marine|RAF|IDF|JSDF|SDF|PLA|ADF|CAF|MoD|MOD|Guards?|Corps|Legion|Chancellery|Stasi|Mossad|Tatmadaw|Sabha|Majlis|Dáil|Dail|Oireachtas|Diet|Althing\w*|Alþingi|Volkskammer|Affairs|Armée|Command|Cortes|Assembly|Assemblée|Knesset|Bundestag|CIA|FBI|DND|NDF|AFP|SANDF|PNTL|Amt|Tweede Kamer|Kamer|Binnenhof)\b/;

/** A service by its letters ("RAAF", "UPDF"): an institution like those named in full. */
const acronym = /^(?:the )?[A-Z]{3,}$/;

export function buildGazetteer(registry: Registry): Gazetteer {
  const trie = new Trie();
  const senses: Sense[] = [];
  // All names are tokenised as one text: cutting ten thousand small ones costs more than reading them.
  const names: string[] = [],
    meanings: Omit<Sense, "capitals" | "shouted" | "next">[] = [];
  const add = (given: string, sense: Omit<Sense, "capitals" | "shouted" | "next">): void => {
    // Articles are no part of the name: the reading finds them before it.
    // "The States" is no name without it: "Member States" are any.
    names.push((given.startsWith("the ") || given.startsWith("The ")) && given !== "the States" ? given.slice(4) : given);
    meanings.push(sense);
  };
  const addAll = (names: readonly string[], sense: Omit<Sense, "capitals" | "shouted" | "next">): void => {
    for (let i = 0; i < names.length; i++) if (names[i] !== "") add(names[i], sense);
  };

  for (const row of registry.states) {
    const ambiguous = new Set(row.ambiguous);
    const sense = (form: SenseForm, name: string): Omit<Sense, "capitals" | "shouted" | "next"> => ({
      id: row.id,
      class: form === "capital" ? "place" : form === "institution" ? "body" : "state",
      form,
      name: row.nameEn,
      of: row.id,
      ambiguous: ambiguous.has(name),
    });
    for (const name of [row.nameEn, ...row.aliases]) add(name, sense("name", name));
    for (const name of row.adjectives) add(name, sense("adjective", name));
    for (const name of row.people) add(name, sense("people", name));
    // The seat of a territory that bears a common name (Hamilton, Stanley) is elsewhere oftener than there, and no government's.
    if (row.capital && (row.sovereign !== "n" || !ambiguous.has(row.capital))) add(row.capital, { ...sense("capital", row.capital), name: row.capital });
    for (const name of row.metonyms) {
      if (institutionWords.test(name) || acronym.test(name)) add(name, { ...sense("institution", name), name: name.replace(/^the /, "") });
      else if (registry.places.length > 0 && isTown(name)) add(name, { ...sense("capital", name), name });
      else add(name, sense("metonym", name));
    }
  }
  for (const row of registry.regions)
    addAll([row.nameEn, ...row.aliases], { id: row.id, class: "region", form: "name", name: row.nameEn, of: null, ambiguous: false });
  for (const row of registry.places)
    addAll([row.name, ...row.aliases], { id: row.id, class: "place", form: "city", name: row.name, of: row.state, ambiguous: false });
  for (const row of registry.bodies) {
    const ambiguous = new Set(row.ambiguous);
    for (const name of [row.nameEn, row.nameFr, ...row.aliases]) {
      if (name === "" || /^(?:the )?(?:bloc|union|alliance|allies|regional bloc|continental (?:bloc|body)|world body)$/i.test(name)) continue;
      add(name, {
        id: row.id,
        class: "body",
        form: "name",
        name: row.nameEn,
        of: row.class === "organ" ? row.parent || row.id : row.id,
        ambiguous: ambiguous.has(name),
      });
    }
    for (const name of row.metonyms)
      if (name !== "" && !ambiguous.has(name)) add(name, { id: row.id, class: "body", form: "metonym", name: row.nameEn, of: row.id, ambiguous: false });
  }
  for (const row of registry.formations)
    addAll([row.nameEn, row.nameFr, ...row.aliases], {
      id: row.id,
      class: "formation",
      form: "name",
      name: row.nameEn,
      of: row.host || null,
      ambiguous: false,
    });
  for (const row of registry.operations)
    addAll([row.nameEn, row.nameFr, ...row.aliases], {
      id: row.id,
      class: "mission",
      form: "name",
      name: row.nameEn,
      of: row.body || row.lead || null,
      ambiguous: false,
    });

  const surnames = new Map<string, string[]>();
  const persons = new Map<string, HolderRow[]>();
  for (const row of registry.holders) persons.set(row.person, [...(persons.get(row.person) ?? []), row]);
  for (const [person, rows] of persons) {
    const sense = { id: person, class: "person", form: "name", name: rows[0].name, of: null, ambiguous: false } as const;
    const names = new Set(rows.flatMap((row) => [row.name, ...row.aliases]));
    for (const name of names)
      if (name !== "") {
        add(name, sense);
        const plain = withoutAccents(name).toLowerCase().split(" ");
        // "Hussein of Jordan" has no surname, nor has "Juan Carlos I".
        if (plain.length < 2 || plain.includes("of") || /^[ivx]+$/.test(plain[plain.length - 1])) continue;
        for (const surname of new Set([plain[plain.length - 1], plain.slice(1).join(" ")])) {
          const known = surnames.get(surname);
          if (!known) surnames.set(surname, [person]);
          else if (!known.includes(person)) known.push(person);
        }
      }
  }

  const all = tokenise(names.join("\n"));
  for (let n = 0, at = 0, offset = 0; n < names.length; n++) {
    offset += names[n].length + 1;
    const first = at;
    while (at < all.count && all.start[at] < offset) at++;
    if (at > first) addName(trie, senses, all, { first, last: at }, names[n], meanings[n]);
  }

  const matchAt = (tokens: Tokens, i: number, limit: number): Match | null => {
    let node = trie.first(tokens, i);
    if (node === 0) return null;
    let best: Match | null = null;
    let at = i;
    while (node !== 0) {
      at++;
      const found = trie.ends[node];
      if (found >= 0) {
        const fitting = sensesThatFit(senses, found, tokens, i, at);
        if (fitting.length > 0) best = { first: i, last: at, senses: fitting };
      }
      if (at >= limit) break;
      node = trie.next(node, tokens, at);
    }
    return best;
  };

  return {
    lookups: lookupsOf(registry),
    givenNames: givenNamesOf(registry.lexicon["names"] ?? ""),
    surnames,
    matchAt,
    begins: (tokens, i) => trie.first(tokens, i) !== 0,
    sensesOf: (name) => {
      const tokens = tokenise(name);
      const match = tokens.count > 0 ? matchAt(tokens, 0, tokens.count) : null;
      return match && match.last === tokens.count ? match.senses : [];
    },
  };
}

/** A metonym that is simply another town or an old spelling of the capital reads like the capital. */
const isTown = (name: string): boolean =>
  /^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}|de\b|la\b)[\p{L}'’-]*)*$/u.test(name) &&
  !/(?:Hall|House|Street|Palace|Hill|Castle|Gate|Whitehall|Kremlin|Elysee|Elysée|Élysée|Matignon|Westminster|Planalto|Zhongnanhai|Farnesina|Quirinale|Moncloa|Itamaraty|Holyrood|Block|Bottom|Square|Mansion|Pantov|Toompea|Kasumigaseki|Nagatacho|Merdeka|Akorda|Chigi|Ballhausplatz|Wetstraat|Binnenhof|Pinos|Castille|Christiansborg|Amalienborg|Hilltop|Beltway|Moneda)/.test(
    name,
  );

function addName(
  trie: Trie,
  senses: Sense[],
  tokens: Tokens,
  { first, last }: { first: number; last: number },
  name: string,
  sense: Omit<Sense, "capitals" | "shouted" | "next">,
): void {
  let capitals = 0;
  for (let i = first; i < last && i - first < 31; i++) if (tokens.shape[i] & shapeCapital) capitals |= 1 << (i - first);
  // A single word in small letters is a word, but "eFP" is a name.
  if (capitals === 0 && last - first === 1 && !/[A-Z]{2}/.test(name)) return;
  const shouted = last - first === 1 && (tokens.shape[first] & shapeAllCapitals) !== 0 && (name.length <= 3 || wordLike.has(name));
  const node = trie.insert(tokens, first, last);
  for (let at = trie.ends[node]; at >= 0; at = senses[at].next) {
    const other = senses[at];
    if (other.id === sense.id && other.class === sense.class && other.form === sense.form && other.shouted === shouted) {
      other.capitals &= capitals;
      return;
    }
  }
  senses.push({ ...sense, capitals, shouted, next: trie.ends[node] });
  trie.ends[node] = senses.length - 1;
}

function sensesThatFit(senses: readonly Sense[], first: number, tokens: Tokens, from: number, to: number): Sense[] {
  const fitting: Sense[] = [];
  for (let at = first; at >= 0; at = senses[at].next) {
    const sense = senses[at];
    let fits = true;
    for (let i = from; fits && i < to; i++) {
      if (tokens.kind[i] !== kindWord) continue;
      if ((sense.capitals >> Math.min(i - from, 30)) & 1) fits = (tokens.shape[i] & shapeCapital) !== 0;
    }
    if (fits && sense.shouted) fits = (tokens.shape[from] & shapeAllCapitals) !== 0 || isDotted(tokens, from);
    if (fits) fitting.push(sense);
  }
  return fitting.length > 1 ? fitting.reverse() : fitting;
}

const isDotted = (tokens: Tokens, i: number): boolean => tokens.text.charCodeAt(tokens.start[i] + 1) === 46;

function givenNamesOf(tsv: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const line of tsv.split("\n").slice(1)) {
    const [name, kind] = line.split("\t");
    if (name) names.set(name, kind ?? "");
  }
  return names;
}
