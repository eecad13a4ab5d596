/** Persons: registry names, unknown names after a title or given name, bare surnames later on; and titles that stand without a name. */
import type { Text } from "../../text/text.ts";
import { kindWord, shapeAllCapitals, shapeCapital, type Tokens } from "../../text/tokens.ts";
import { bearersOf, isOfficeRole, type Wanted } from "./bearers.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { coversDay, meets, servesNamed } from "./lookups.ts";
import { mention } from "./mention.ts";
import { flagsOf, type NameMatch, wordOf } from "./names.ts";
import { formerWords, honorifics, notSurnames, ownOffices, peerages, postnominals, services, surnamesAsWords, type Title, titlesByFirst } from "./titles.ts";
import { withoutAccents } from "./trie.ts";
import type { EntityContext, ResolvedMention } from "./types.ts";

interface Known {
  readonly mention: ResolvedMention;
  readonly surname: string;
  /** The name in small letters without accents. */
  readonly plain: string;
}

/** How many tokens on another state's office is still meant by its bare title. */
const takenUp = 40;
const knights = new Set(["sir", "dame"]);
/** Days within which a text's bounds are a day. */
const sharp = 31;

/** By word number: can a title begin with this word? */
const titleFirst = flagsOf([...titlesByFirst.keys()].flatMap((word) => [word, `${word}.`]));

export function personsIn(text: Text, gazetteer: Gazetteer, names: readonly NameMatch[], context: EntityContext): ResolvedMention[] {
  const { tokens, sentences } = text;
  const found: ResolvedMention[] = [];
  const known: Known[] = [];
  const introducedSurnames = new Set<string>();
  const nameStarting = new Map<number, NameMatch>();
  for (const n of names) if (n.end === tokens.end[n.last - 1]) nameStarting.set(n.first, n);
  const nameEnding = new Map<number, NameMatch>();
  for (const n of names) nameEnding.set(n.last, n);
  const day = context.published.from;
  const named = new Set(names.map((n) => n.sense.id ?? n.sense.of));
  const { registryPerson, inOffice } = bearersOf(gazetteer, day);
  const isSharp = day !== null && context.published.to !== null && context.published.to - day <= sharp;

  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; ) {
      // "King Hussein" is a name of the registry as a whole.
      const titled = titleFirst[tokens.word[i]] === 0 || nameStarting.get(i)?.sense.class === "person" ? null : titleAt(i, sentence.last);
      if (titled) {
        const { title, last } = titled;
        const owner = ownerOf(i, last, sentence.first, sentence.last);
        const nameFirst = afterOf(owner.next, sentence.last);
        const person = personAt(nameFirst, sentence.last, true, {
          of: owner.state,
          role: title.role,
          crowned: /^(?:king|queen|emperor|emir|sultan)$/.test(title.words[0]),
          word: title.words[0],
        });
        if (person || (title.role !== "official" && (owner.state !== null || title.speaks))) {
          const made = makeTitled(titled, owner, person, i);
          if (made) {
            found.push(made);
            if (made.personName) remember(made, made.personName);
            i = made.last;
            continue;
          }
        }
        i = last;
        continue;
      }
      // Names begin with a capital.
      if (!isCapital(i)) {
        i++;
        continue;
      }
      const person = personAt(i, sentence.last, false) ?? surnameAt(i, sentence.last, sentence.first);
      if (person) {
        const after = apposedTitle(person.last, sentence.last);
        const made = makeNamed(person, after);
        found.push(made);
        if (made.personName && !person.bare) remember(made, made.personName);
        i = Math.max(made.last, i + 1);
        continue;
      }
      i++;
    }
  }
  return found;

  function sentenceStart(i: number): number {
    return sentences.find((each) => each.first <= i && i < each.last)?.first ?? 0;
  }

  function remember(made: ResolvedMention, name: string): void {
    const surname = surnameOf(name);
    known.push({ mention: made, surname, plain: withoutAccents(made.personName!).toLowerCase() });
    introducedSurnames.add(surname);
  }

  function isCapital(i: number): boolean {
    return i < tokens.count && tokens.kind[i] === kindWord && (tokens.shape[i] & shapeCapital) !== 0;
  }

  function titleAt(i: number, limit: number): { title: Title; first: number; last: number } | null {
    if (titleFirst[tokens.word[i]] === 0) return null;
    const candidates = titlesByFirst.get(wordOf(tokens, i).replace(/\.$/, ""));
    if (!candidates) return null;
    for (const title of candidates) {
      let at = i,
        k = 0;
      while (k < title.words.length && at < limit && wordOf(tokens, at).replace(/\.$/, "") === title.words[k]) {
        at++;
        k++;
        if (
          at < limit &&
          wordOf(tokens, at) === "." &&
          tokens.start[at] === tokens.end[at - 1] &&
          title.words[k - 1].length <= 5 &&
          at + 1 < limit &&
          isCapital(at + 1)
        )
          at++;
      }
      if (k === title.words.length) {
        // "3.31 pm" is a time of day.
        if (title.words[0] === "pm" && /\d/.test(wordOf(tokens, i - 1))) continue;
        // "general" and "major" are adjectives unless a name or nothing follows.
        if (
          title.words.length === 1 &&
          /^(?:general|major|captain|representative|critic|director|speaker|deputy|fellow|author|candidate|marshal|premier|sovereign|col|lt|gen|sen|rep|prof|dr|capt|adm|sgt|maj|pm|mp|commander|lieutenant|king|queen|expert|official|officials|minister|editor)$/.test(
            title.words[0],
          ) &&
          !isCapital(at) &&
          !(title.speaks && wordOf(tokens, i - 1) === "the" && /^(?:minister|pm|commander|general|premier|king|queen)$/.test(title.words[0])) &&
          !/^(?:minister|spokesman|ambassador)$/.test(title.words[0])
        )
          continue;
        return { title, first: i, last: at };
      }
    }
    return null;
  }

  /** Whose title: a nationality or owner before it, "of X" or "to X" after it. */
  function ownerOf(
    first: number,
    last: number,
    from: number,
    limit: number,
  ): { state: string | null; begin: number; next: number; match: NameMatch | null; former: boolean } {
    let begin = first,
      state: string | null = null,
      former = false;
    let match: NameMatch | null = null;
    let j = first;
    for (let guard = 0; guard < 5 && j > from; guard++) {
      const n = nameEnding.get(j);
      const word = wordOf(tokens, j - 1);
      if (n && n.sense.class !== "person" && n.sense.class !== "mission" && n.sense.class !== "formation") {
        match = n;
        state = n.sense.form === "capital" || n.sense.form === "city" || n.sense.form === "institution" ? n.sense.of : n.sense.id;
        begin = n.first;
        j = n.first;
        continue;
      }
      if (word === "'s" && nameEnding.get(j - 1)) {
        j--;
        continue;
      }
      if (formerWords.has(word) || word === "ex") {
        former = true;
        begin = j - 1;
        j--;
        continue;
      }
      if (/^(?:new|current|outgoing|acting|incoming|deputy|senior|top|federal|liberal|conservative|socialist|chief|former|shadow)$/.test(word)) {
        if (word === "shadow") former = true;
        begin = j - 1;
        j--;
        continue;
      }
      if (
        /^(?:foreign|defen[cs]e|interior|finance|ministry|department|government|army|navy|military|presidential|office|embassy|national|security|police|armed|forces|general|staff)$/.test(
          word,
        )
      ) {
        j--;
        continue;
      }
      if (word === "the" || word === "his" || word === "her" || word === "a" || word === "an") {
        begin = state === null ? first : begin;
      }
      break;
    }
    let next = last;
    if (state === null && (wordOf(tokens, last) === "of" || wordOf(tokens, last) === "for" || wordOf(tokens, last) === "to") && last + 1 < limit) {
      const at = wordOf(tokens, last + 1) === "the" ? last + 2 : last + 1;
      const n = nameStarting.get(at);
      if (n && (n.sense.class === "state" || n.sense.class === "body") && n.form !== "adjective") {
        match = n;
        state = n.sense.id;
        next = n.last;
      }
      // "the Chief of Staff of the Beninese army".
      else if (n?.sense.class === "state" && services.test(wordOf(tokens, n.last))) state = n.sense.id;
    }
    return { state, begin, next, match, former };
  }

  function afterOf(i: number, limit: number): number {
    // "Prime Minister of Canada, Mark Carney": a comma may stand before the name.
    if (
      i < limit &&
      wordOf(tokens, i) === "," &&
      isCapital(i + 1) &&
      (nameStarting.get(i + 1)?.sense.class === "person" || gazetteer.givenNames.has(wordOf(tokens, i + 1)))
    )
      return i + 1;
    return i;
  }

  function personAt(
    i: number,
    limit: number,
    titled: boolean,
    wanted: Wanted | null = null,
  ): { first: number; last: number; id: string | null; name: string; bare: boolean } | null {
    if (i >= limit || !isCapital(i)) return null;
    const n = nameStarting.get(i);
    if (n?.sense.class === "person") return { first: n.first, last: n.last, id: n.sense.id, name: n.sense.name, bare: false };
    if (n && !(titled && n.last - n.first === 1 && isCapital(n.last))) return null;
    const word = wordOf(tokens, i);
    if (!titled && !gazetteer.givenNames.has(word) && !honorifics.has(word)) return null;
    let first = i;
    if (honorifics.has(word)) {
      first = i + 1;
      if (wordOf(tokens, first) === ".") first++;
      if (!isCapital(first)) return null;
    }
    let last = first;
    while (last < limit && last - first < 4) {
      const w = wordOf(tokens, last);
      if (isCapital(last) && (last === first || tokens.start[last] - tokens.end[last - 1] <= 2)) {
        if (last > first && (nameStarting.get(last)?.sense.class === "state" || nameStarting.get(last)?.sense.class === "body")) break;
        last++;
        // An initial's stop.
        if (wordOf(tokens, last) === "." && tokens.end[last - 1] - tokens.start[last - 1] === 1 && isCapital(last + 1)) last++;
        continue;
      }
      if (
        last > first &&
        /^(?:de|da|di|del|van|von|der|den|bin|al|el|la|le|du|dos|ter|ten|ben|ibn|of)$/.test(w) &&
        isCapital(last + 1) &&
        (w !== "of" || peerages.has(word))
      ) {
        last++;
        continue;
      }
      break;
    }
    // "the Howard Government", "Labor", "General News", "Customs": institutions and portfolios are nobody's surname.
    while (last > first && (notSurnames.has(wordOf(tokens, last - 1)) || (last - first > 1 && isPostnominal(last - 1)))) last--;
    if (last === first) return null;
    if (!titled && last - first === 2 && (word === "will" || word === "may") && i === sentenceStart(i)) return null;
    if (!titled && !honorifics.has(word) && last - first < 2) return null;
    if ((tokens.shape[first] & shapeAllCapitals) !== 0 && last - first > 1 && !titled) return null;
    const name = text.text.slice(tokens.start[first], tokens.end[last - 1]);
    const plain = withoutAccents(name).toLowerCase();
    // "Sir Keir": a knight is called by his given name.
    const knight = last - first === 1 && knights.has(word) ? known.findLast((k) => k.plain.replace(/^(?:sir|dame) /, "").startsWith(`${plain} `)) : undefined;
    const same = knight ?? known.find((k) => k.plain === plain || (last - first === 1 && k.surname === plain));
    const registry = knight ? knight.mention.person : registryPerson(name, wanted, word);
    return {
      first: honorifics.has(word) ? i : first,
      last,
      id: registry ?? same?.mention.person ?? null,
      name: registry ? (gazetteer.lookups.nameOf(registry) ?? name) : (same?.mention.personName ?? name),
      bare: last - first === 1,
    };
  }

  /** "Ann Lee MP", "Lord Ray KG": letters after a name. */
  function isPostnominal(i: number): boolean {
    return (tokens.shape[i] & shapeAllCapitals) !== 0 && postnominals.has(wordOf(tokens, i));
  }

  function surnameAt(i: number, limit: number, from: number): { first: number; last: number; id: string | null; name: string; bare: boolean } | null {
    if (!isCapital(i) || nameStarting.has(i)) return null;
    // Words that no registry name or earlier person bears leave at once.
    const own = wordOf(tokens, i);
    const word = /[^\x00-\x7f]/.test(own) ? withoutAccents(own) : own;
    if (!gazetteer.surnames.has(word) && !introducedSurnames.has(word)) return null;
    const same = known.findLast((k) => k.surname === word);
    if (same) return { first: i, last: i + 1, id: same.mention.person, name: same.mention.personName ?? word, bare: true };
    // Names that the whole world knows by one word: a sole holder in office on that day, and no word of the language.
    if (tokens.word[i] !== 0 && i === from) return null;
    if (i + 1 < limit && isCapital(i + 1) && tokens.start[i + 1] === tokens.end[i] + 1) return null;
    // "the frigate Niels Rasmussen", "Arvid Stoltenberg": behind a name that no list knows it is somebody else's, or a ship's.
    if (i > from && isCapital(i - 1) && tokens.word[i - 1] === 0 && tokens.start[i] === tokens.end[i - 1] + 1 && !nameEnding.has(i)) return null;
    // "the King", "a Major": a word, unless his government follows.
    if (
      surnamesAsWords.has(word) &&
      /^(?:the|a|an|each|every|no|any|some|our|their|its)$/.test(wordOf(tokens, i - 1)) &&
      !/^(?:administration|government|cabinet|team|plan|doctrine|years)$/.test(wordOf(tokens, i + 1))
    )
      return null;
    const slugs = inOffice(word, (office) => /:(?:head|defence|foreign)/.test(office) || !/^[A-Z]{3}:/.test(office));
    return slugs.length === 1 && !gazetteer.givenNames.has(word) && word.length > 3
      ? { first: i, last: i + 1, id: slugs[0], name: gazetteer.lookups.nameOf(slugs[0]) ?? word, bare: true }
      : null;
  }

  /** ", the Danish defence minister," or ", Canada's ambassador to NATO" after a name. */
  function apposedTitle(i: number, limit: number): { title: Title; owner: ReturnType<typeof ownerOf>; last: number } | null {
    if (wordOf(tokens, i) !== "," && wordOf(tokens, i) !== "(") return null;
    for (let j = i + 1; j < Math.min(limit, i + 7); j++) {
      const titled = titleAt(j, limit);
      if (titled) return { title: titled.title, owner: ownerOf(j, titled.last, i, limit), last: Math.max(titled.last, ownerOf(j, titled.last, i, limit).next) };
      if (wordOf(tokens, j) === "," || wordOf(tokens, j) === "who") return null;
    }
    return null;
  }

  function officeAt(id: string | null): { office: string; of: string } | null {
    if (id === null) return null;
    const all = gazetteer.lookups.termsOf(id);
    const spoken = isSharp ? null : servesNamed(all, context.published, named);
    if (spoken !== null) return { office: spoken.office, of: spoken.office.split(":")[0] };
    const on = all.filter((t) => (day === null ? t.to === "" : coversDay(t, day)));
    // A text without a sharp day does not say when; but whom a person served, where that was one state or body alone.
    const served = on.length > 0 || isSharp ? on : all.filter((t) => meets(t, context.published));
    const terms = on.length > 0 || new Set(served.map((t) => t.office.split(":")[0])).size === 1 ? served : [];
    const term = terms.find((t) => /head-of-government/.test(t.office)) ?? terms[terms.length - 1];
    return term ? { office: term.office, of: term.office.split(":")[0] } : null;
  }

  /** "the Minister for Defence, the Hon Ann Lee": the state that the bearer named after the title serves. */
  function bearerAfter(i: number): string | null {
    if (wordOf(tokens, i) !== ",") return null;
    const at = wordOf(tokens, i + 1) === "the" ? i + 2 : i + 1;
    const bearer = personAt(at, Math.min(tokens.count, at + 6), false);
    return bearer ? (officeAt(bearer.id)?.of ?? null) : null;
  }

  function makeTitled(
    { title, first, last }: { title: Title; first: number; last: number },
    owner: ReturnType<typeof ownerOf>,
    person: ReturnType<typeof personAt>,
    i: number,
  ): ResolvedMention | null {
    void i;
    const end = person ? person.last : Math.max(last, owner.next);
    const begin = Math.min(owner.begin, first);
    const roleOffice = owner.state && isOfficeRole(title.role) ? `${owner.state}:${title.role}` : null;
    const byPerson = person ? officeAt(person.id) : null;
    const introduced: ResolvedMention | null = person
      ? (known.findLast((k) => k.surname === surnameOf(person.name))?.mention ?? null)
      : introducedOffice(title, first);
    const apposed = person && owner.state === null ? apposedTitle(person.last, sentences[sentences.length - 1].last) : null;
    const later =
      person && owner.state === null && wordOf(tokens, person.last) === "of"
        ? nameStarting.get(wordOf(tokens, person.last + 1) === "the" ? person.last + 2 : person.last + 1)
        : undefined;
    const home = later && later.sense.class === "state" && later.form !== "adjective" ? later.sense.id : null;
    let state = owner.state ?? home ?? apposed?.owner.state ?? byPerson?.of ?? (person ? null : bearerAfter(end)) ?? introduced?.of ?? null;
    const because: string | null = owner.state === null && state !== null && !byPerson && !apposed ? "as introduced before" : null;
    let person2 = person?.id ?? null;
    if (!person && roleOffice) person2 = gazetteer.lookups.holderOn(roleOffice, day)?.person ?? null;
    const former = owner.former || (person ? formerBefore(person.first) : false);
    const speaks = title.speaks && !former;
    if (!person && state === null) state = null;
    const span = { start: tokens.start[person ? person.first : first], end: tokens.end[(person ? person.last : Math.max(last, owner.next)) - 1] };
    const contradicts =
      owner.state !== null &&
      byPerson !== null &&
      byPerson.of !== owner.state &&
      gazetteer.lookups.state.has(byPerson.of) &&
      gazetteer.lookups.state.has(owner.state) &&
      title.role !== "expert" &&
      title.speaks;
    return mention(text, {
      first: person ? person.first : first,
      last: end,
      ...span,
      id: person ? person.id : person2,
      class: person ? "person" : "office",
      form: "title",
      name: person ? person.name : person2 ? (gazetteer.lookups.nameOf(person2) ?? span.start.toString()) : text.text.slice(tokens.start[begin], span.end),
      of: state,
      speaksFor: speaks ? (contradicts ? byPerson!.of : state) : null,
      personName: person?.name ?? null,
      person: person2,
      full: { start: tokens.start[begin], end: span.end },
      office: roleOffice ?? byPerson?.office ?? null,
      role: former ? "former" : title.role,
      confidence: person ? 0.95 : 0.8,
      because,
      likely: contradicts ? byPerson!.of : null,
      problem: contradicts
        ? {
            kind: "nationality-contradicted",
            field: "actor",
            likely: byPerson!.of,
            because: `the registry has ${person!.name} in an office of ${gazetteer.lookups.nameOf(byPerson!.of) ?? byPerson!.of}`,
          }
        : null,
    });
  }

  /**
   * "The Prime Minister" without a name: the office named before; in a government's own paper its own, unless another's was named by that title just before.
   */
  function introducedOffice(title: Title, first: number): ResolvedMention | null {
    if (isOfAny(tokens, first)) return null;
    const isCalledSo = (m: ResolvedMention): boolean => title.words[0] !== "secretary" || /\bsecretary\b/i.test(text.text.slice(m.full.start, m.full.end));
    const before = found.findLast((m) => m.role === title.role && m.of !== null && isCalledSo(m)) ?? null;
    if (before === null || context.home === undefined || context.home === null || before.of === context.home || !ownOffices.has(title.role)) return before;
    return first - before.last <= takenUp &&
      before.form === "title" &&
      text.text.slice(before.full.start, before.full.end).toLowerCase().includes(wordOf(tokens, first))
      ? before
      : null;
  }

  /** "then" before a bare name only tells the order of events. */
  function formerBefore(first: number): boolean {
    return (
      (formerWords.has(wordOf(tokens, first - 1)) && wordOf(tokens, first - 1) !== "then") ||
      (formerWords.has(wordOf(tokens, first - 2)) && wordOf(tokens, first - 2) !== "then" && tokens.kind[first - 1] === kindWord)
    );
  }

  function makeNamed(person: NonNullable<ReturnType<typeof personAt>>, after: ReturnType<typeof apposedTitle>): ResolvedMention {
    const same = known.findLast((k) => (person.id !== null && k.mention.person === person.id) || k.mention.personName === person.name);
    const office = officeAt(person.id);
    const former = formerBefore(person.first) || after?.owner.former === true;
    const title = after?.title ?? null;
    // "Washington's Colin Kahl": the owner of the name.
    const genitive = wordOf(tokens, person.first - 1) === "'s" ? nameEnding.get(person.first - 1) : undefined;
    const owner = genitive && (genitive.sense.class === "state" || genitive.sense.form === "capital") ? (genitive.sense.of ?? genitive.sense.id) : null;
    const of = after?.owner.state ?? office?.of ?? owner ?? same?.mention.of ?? null;
    const speaks = former ? false : title ? title.speaks : office !== null || owner !== null ? true : same ? same.mention.speaksFor !== null : false;
    const span = { start: tokens.start[person.first], end: tokens.end[person.last - 1] };
    return mention(text, {
      first: person.first,
      last: person.last,
      ...span,
      id: person.id,
      class: "person",
      form: "name",
      name: person.name,
      of,
      speaksFor: speaks ? of : null,
      personName: person.name,
      person: person.id,
      full: { start: span.start, end: after ? tokens.end[after.last - 1] : span.end },
      office: office?.office ?? same?.mention.office ?? null,
      role: former ? "former" : (title?.role ?? same?.mention.role ?? (office ? office.office.split(":")[1] : null)),
      confidence: person.bare ? 0.85 : 0.95,
      likely: same?.mention.likely ?? null,
      problem: same?.mention.problem ?? null,
    });
  }
}

const surnameOf = (name: string): string => withoutAccents(name).toLowerCase().split(" ").at(-1)!;

/** "an Arab foreign minister", "one defence minister": is the title at a token that of whichever state? */
export function isOfAny(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 3; i--) {
    const word = wordOf(tokens, i);
    if (/^(?:an?|one|another|any|some|every|each|no|whichever)$/.test(word)) return true;
    if (!/^(?:arab|gulf|western|european|african|asian|allied|nordic|baltic|senior|other|new|future|foreign|single|nato|eu)$/.test(word)) return false;
  }
  return false;
}
