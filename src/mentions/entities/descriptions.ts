/**
 * What is named without its name: "the alliance", "the Baltic country", "his Latvian counterpart", "the mission", "all 29 allies", "they".
 * Discourse memory: the most recent mention that fits, in reading order.
 */
import type { Text } from "../../text/text.ts";
import { kindNumber, shapeCapital } from "../../text/tokens.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { battleGroupIn, coversDay } from "./lookups.ts";
import { mention } from "./mention.ts";
import { allianceMeant, allianceNouns, apposedStates } from "./alliances.ts";
import { bothMeant, countryMeant, countryNouns, listOf, officers, pairBefore, pairNouns, severalMeant, severalWords, twoMeant } from "./countries.ts";
import { namedLater, ofInfinitive } from "./ahead.ts";
import { flagsOf, wordOf } from "./names.ts";
import { recallOf } from "./recall.ts";
import { publisherOf } from "../voice.ts";
import { seatOf, topicsOf } from "./topics.ts";
import { withoutAccents } from "./trie.ts";
import type { EntityContext, ResolvedMention } from "./types.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const missionNouns = set("mission operation force deployment contingent group battlegroup division brigade headquarters task-force");
const governmentNouns = set("government cabinet administration ministry parliament army military navy authorities legislature senate");
const memberNouns = set("ally allies member members nation nations country countries state states partner partners capitals governments");
/** "the cabinet in Oslo", also "in Norway": institutions that are of where they sit. */
const seatNouns = set("cabinet government administration presidency");
const numberWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};
const tells = set("told tells assured assures informed informs promised promises warned warns reassured notified");
const persons = set("he she his her him"),
  things = set("it its");
const reports = set("said say says announced indicated promised confirmed declared pledged stated insisted");
/** Those of whom a communiqué tells. */
const assembled = set("ministers members leaders delegates parties heads participants ambassadors chiefs");
const plurals = set("they their them");
const halves: Readonly<Record<string, string>> = { north: "PRK" };
/** By word number: can a description or pronoun have this word as its head? Nearly all tokens leave here. */
const heads = flagsOf([
  ...countryNouns,
  ...allianceNouns,
  ...missionNouns,
  ...governmentNouns,
  ...memberNouns,
  ...persons,
  ...things,
  ...plurals,
  "group",
  "groups",
  "battlegroup",
  "battle-group",
  "peacekeepers",
  ...pairNouns,
  "ministry",
  "department",
  "counterpart",
  "both",
  "former",
  "latter",
  "north",
  ...severalWords,
]);
export function describedIn(text: Text, gazetteer: Gazetteer, named: readonly ResolvedMention[], context: EntityContext): ResolvedMention[] {
  const { tokens, sentences } = text;
  const { lookups } = gazetteer;
  const day = context.published.from;
  const found: ResolvedMention[] = [];
  const counts = new Map<string, number>();
  for (const m of named) if ((m.class === "state" || m.class === "body") && m.id) counts.set(m.id, (counts.get(m.id) ?? 0) + 1);
  const seat = seatOf(text, named, lookups),
    protagonist = publisherOf(text, named, seat) ?? seat ?? topicsOf(text, named).find((id) => lookups.state.has(id)) ?? null;
  let next = 0;
  const recall = recallOf(text, lookups);
  const { past, add, lastOf, centre, ownerHere } = recall;
  const countries = { text, lookups, recall, counts, named };
  const covered = new Set<number>();
  for (const m of named) for (let i = m.first; i < m.last; i++) if (m.end === tokens.end[m.last - 1]) covered.add(i);

  for (const sentence of sentences) {
    if (!sentence.readable) {
      while (next < named.length && named[next].start < sentence.end) add(named[next++]);
      continue;
    }
    for (let i = sentence.first; i < sentence.last; i++) {
      while (next < named.length && named[next].first <= i) add(named[next++]);
      if (heads[tokens.word[i]] === 0 || covered.has(i)) continue;
      const made =
        group(i, sentence.first, sentence.last) ?? mission(i, sentence.first) ?? description(i, sentence.first, sentence.last) ?? pronoun(i, sentence.first);
      if (!made) continue;
      found.push(made);
      add(made);
      i = Math.max(i, made.last - 1);
    }
  }
  return found;

  function as(i: number, last: number, from: ResolvedMention, form: "pronoun" | "description", confidence: number): ResolvedMention {
    return mention(text, {
      first: i,
      last,
      start: tokens.start[i],
      end: tokens.end[last - 1],
      id: from.id,
      class: from.class === "place" ? "state" : from.class,
      form,
      name: from.name,
      of: from.of,
      speaksFor: from.speaksFor,
      personName: from.personName,
      person: from.person,
      office: from.office,
      role: from.role,
      members: from.members,
      quantifier: from.quantifier,
      place: null,
      confidence,
      because: `“${text.text.slice(tokens.start[i], tokens.end[last - 1])}” stands for “${from.quote}” before it`,
      likely: from.likely,
      problem: from.problem,
    });
  }

  /** "all 29 allies", "most NATO members", "12 EU states", "the allies": a group of a body's members. */
  function group(i: number, first: number, limit: number): ResolvedMention | null {
    const word = wordOf(tokens, i);
    if (!memberNouns.has(word)) return null;
    let begin = i,
      body: ResolvedMention | null = null,
      count: number | null = null,
      quantifier: "all" | "most" | "some" | null = null;
    for (let j = i - 1; j >= first && i - j < 6; j--) {
      const w = wordOf(tokens, j);
      const e = named.find((m) => m.first <= j && j < m.last && m.class === "body");
      if (e) {
        body = e;
        begin = e.first;
        j = e.first;
        continue;
      }
      if (tokens.kind[j] === kindNumber && /^\d{1,3}$/.test(w)) {
        count = +w;
        begin = j;
        continue;
      }
      if (numberWords[w]) {
        count = numberWords[w];
        begin = j;
        continue;
      }
      if (w === "all" || w === "every" || w === "each") {
        quantifier = "all";
        begin = j;
        break;
      }
      if (w === "most") {
        quantifier = "most";
        begin = j;
        break;
      }
      if (w === "some" || w === "several" || w === "many" || w === "other" || w === "fellow") {
        if (w !== "fellow" && w !== "other") quantifier = "some";
        begin = j;
        continue;
      }
      if (w === "the" || w === "its" || w === "their" || w === "of" || w === "'s" || w === "member" || w === "european" || w === "western") {
        begin = j;
        continue;
      }
      break;
    }
    const isAlly = /^all(?:y|ies)$/.test(word);
    // "most members of the African Union": of the body that is named behind, and not of the one spoken of.
    const behind = body === null && quantifier !== null && wordOf(tokens, i + 1) === "of" ? (wordOf(tokens, i + 2) === "the" ? i + 3 : i + 2) : -1;
    if (behind > 0 && behind < limit) body = named.find((m) => m.first <= behind && behind < m.last && m.class === "body") ?? null;
    if (!body && !isAlly && !(quantifier && (word === "members" || word === "member"))) return null;
    if (!body) body = lastOf((m) => m.class === "body" && m.id !== null && (lookups.body.get(m.id)?.class === "alliance" || m.id === "nato"));
    if (!body && isAlly && (tokens.shape[i] & shapeCapital) !== 0) body = null;
    const id = body?.id ?? (isAlly && counts.has("nato") ? "nato" : null);
    if (!id) return null;
    if (body && body.first >= begin && body.last <= i && quantifier === null && count === null) return null;
    const last = Math.min(limit, i + 1);
    const members = apposedStates(text, named, { begin, last, limit, count });
    if (members.length > 0)
      return mention(text, {
        first: begin,
        last,
        start: tokens.start[begin],
        end: tokens.end[last - 1],
        id: null,
        class: "state",
        form: "description",
        name: members.map((m) => lookups.nameOf(m) ?? m).join(", "),
        of: null,
        members,
        confidence: 0.8,
        because: "the members named right after it",
      });
    return mention(text, {
      first: begin,
      last,
      start: tokens.start[begin],
      end: tokens.end[last - 1],
      id,
      class: "body",
      form: "description",
      name: lookups.nameOf(id) ?? id,
      of: id,
      speaksFor: id,
      quantifier: quantifier ?? (count !== null ? "some" : null),
      count,
      confidence: 0.7,
      because: `members of ${id}`,
    });
  }

  /** "the NATO battle group in Latvia", "the UN mission in Mali": by body, place, kind and day; "the mission" by memory. */
  function mission(i: number, first: number): ResolvedMention | null {
    const word = wordOf(tokens, i);
    const isGroup =
      (word === "group" && wordOf(tokens, i - 1) === "battle") ||
      word === "battlegroup" ||
      (word === "group" && wordOf(tokens, i - 1) === "combat") ||
      (word === "groups" && wordOf(tokens, i - 1) === "battle") ||
      word === "battle-group";
    if (!isGroup && !missionNouns.has(word) && word !== "peacekeepers") return null;
    let begin = isGroup && word !== "battlegroup" && word !== "battle-group" ? i - 1 : i;
    let body: string | null = null,
      lead: string | null = null,
      owner: string | null = null,
      definite = false,
      kind = "";
    for (let j = begin - 1; j >= first && begin - j < 7; j--) {
      const w = wordOf(tokens, j);
      const e = named.find((m) => m.first <= j && j < m.last && (m.class === "body" || m.class === "state"));
      if (e) {
        if (e.class === "body") body ??= e.id;
        else if (isGroup && e.form === "name" && battleGroupIn(lookups, e.id) !== null) owner = e.id;
        else lead ??= e.id;
        begin = e.first;
        j = e.first;
        continue;
      }
      if (w === "the" || w === "this" || w === "that" || w === "its" || w === "their") {
        // "its training mission in Iraq": whose the sentence's own actor is.
        if ((w === "its" || w === "their") && body === null && lead === null) {
          const owner = ownerHere(first) ?? past.find((m) => m.first >= first && m.class === "body" && m.id !== null);
          if (owner?.class === "body") body = owner.id;
          else if (owner) lead = owner.speaksFor ?? owner.id;
        }
        definite = true;
        begin = j;
        break;
      }
      if (w === "'s" || w === "a" || w === "an" || w === "of" || w === "and") {
        if (w !== "'s") break;
        continue;
      }
      if (
        /^(?:training|peacekeeping|stabili[sz]ation|observer|monitoring|policing|military|civilian|naval|air|peace|support|assistance|multinational|current|extended|joint|border|police|advisory|capacity|building|enhanced|forward|presence|tactical|efp|led)$/.test(
          w,
        )
      ) {
        kind = kind || w;
        begin = j;
        continue;
      }
      break;
    }
    // "in Latvia" right after it, "Latvia's" before it.
    let place = owner;
    const then = isGroup && /^(?:based|stationed|deployed)$/.test(wordOf(tokens, i + 1)) ? i + 2 : i + 1;
    if (/^(?:in|for|to|off|at)$/.test(wordOf(tokens, then))) {
      place =
        named.find((m) => m.first >= then + 1 && m.first <= then + 3 && (m.class === "state" || m.class === "place" || m.class === "region"))?.id ?? place;
    }
    const at = (last: number, id: string, name: string, cls: "mission" | "formation", confidence: number, because: string): ResolvedMention =>
      mention(text, {
        first: begin,
        last,
        start: tokens.start[begin],
        end: tokens.end[last - 1],
        id,
        class: cls,
        form: "description",
        name,
        of: place,
        speaksFor: null,
        confidence,
        because,
      });
    if (isGroup) {
      const hosted = place ? battleGroupIn(lookups, place) : null;
      if (hosted) return at(i + 1, hosted.id, hosted.nameEn, "formation", 0.85, `the battle group in ${place}`);
      if (definite || lead || body) {
        const before = lastOf((m) => m.class === "formation" && m.id !== null);
        if (before) return at(i + 1, before.id!, before.name, "formation", 0.7, `the battle group named before: “${before.quote}”`);
        const stateBefore = lastOf(
          (m) => (m.class === "state" || m.class === "place") && m.form !== "adjective" && m.form !== "people" && battleGroupIn(lookups, m.id) !== null,
        );
        const there = stateBefore && !/groups$/.test(word) ? battleGroupIn(lookups, stateBefore.id) : null;
        if (there) return at(i + 1, there.id, there.nameEn, "formation", 0.5, `the battle group in the state named before: “${stateBefore!.quote}”`);
      }
      return null;
    }
    if ((word === "mission" || word === "operation" || word === "force" || word === "peacekeepers") && place && (body || lead || definite)) {
      // "the peacekeeping mission in South Sudan": whose council is named before it, else anyone's.
      if (!body && !lead) body = past.findLast((m) => m.class === "body" && m.first >= first && m.id !== null)?.of ?? null;
      const fits = [...lookups.operation.values()].filter(
        (o) => (body ? o.body === body : lead ? o.lead === lead : true) && o.places.includes(place!) && coversDay(o, day),
      );
      const byKind = kind
        ? fits.filter((o) =>
            kind === "training"
              ? o.kind === "training"
              : /peace|stabil/.test(kind)
                ? o.kind === "peacekeeping"
                : /polic/.test(kind)
                  ? o.kind === "police" || o.kind === "air"
                  : true,
          )
        : fits;
      const only =
        byKind.length === 1
          ? byKind[0]
          : !body && !lead
            ? null
            : fits.length === 1
              ? fits[0]
              : (byKind.find((o) => o.places[0] === place && o.kind === "peacekeeping") ??
                byKind.find((o) => o.kind === "peacekeeping" || o.kind === "training"));
      if (only) return at(i + 1, only.id, only.nameEn, "mission", 0.8, `the ${body ?? lead} mission in ${place} on that day`);
    }
    if (definite && !place && !body && !lead && (word === "mission" || word === "operation" || word === "force" || word === "division" || word === "brigade")) {
      const before =
        (word === "force" ? lastOf((m) => m.id !== null && m.class === "mission" && /force/i.test(m.name), 60) : null) ??
        lastOf((m) => m.id !== null && m.class === "mission" && (word === "mission" || word === "operation"), 60) ??
        lastOf(
          (m) =>
            m.id !== null &&
            (m.class === "mission" || m.class === "formation") &&
            !/command|headquarters/i.test(m.name) &&
            (word === "division" || word === "brigade" ? m.class === "formation" && new RegExp(word, "i").test(m.name) : true),
        );
      if (before && !namesakeSince(word, before.last, i))
        return at(i + 1, before.id!, before.name, before.class as "mission" | "formation", 0.7, `“the ${word}”: “${before.quote}” named before`);
    }
    return null;
  }

  /** "the Task Force will help the UN mission. The force …": another of that name, told of after the mission or right before. */
  function namesakeSince(word: string, since: number, i: number): boolean {
    for (let j = i - 2; j > since || (j > 0 && i - j < 30); j--)
      if (
        wordOf(tokens, j) === word &&
        (tokens.shape[j] & shapeCapital) !== 0 &&
        (tokens.shape[j - 1] & shapeCapital) !== 0 &&
        !named.some((m) => m.first <= j && j < m.last && (m.class === "mission" || m.class === "formation"))
      )
        return true;
    return false;
  }

  function description(i: number, first: number, limit: number): ResolvedMention | null {
    const word = wordOf(tokens, i);
    const back = wordOf(tokens, i - 1);
    // "The North has sent troops": of the two Koreas, where one is spoken of.
    if (halves[word] !== undefined)
      return back === "the" && (tokens.shape[i] & shapeCapital) !== 0 && (tokens.shape[i + 1] & shapeCapital) === 0 && (counts.has("PRK") || counts.has("KOR"))
        ? mention(text, {
            first: i - 1,
            last: i + 1,
            start: tokens.start[i - 1],
            end: tokens.end[i],
            id: halves[word],
            class: "state",
            form: "description",
            name: lookups.nameOf(halves[word]) ?? word,
            of: halves[word],
            speaksFor: halves[word],
            confidence: 0.8,
            because: "the other of the two Koreas",
          })
        : null;
    if (allianceNouns.has(word)) return allianceMeant(countries, i, first, day);
    // "the former about 30 and the latter 105".
    if (word === "former" || word === "latter") {
      const pair =
        back === "the" && !/^(?:[a-z]+ister|president|soviet|yugoslav|soldiers?|commander|officer|chief|head)$/.test(wordOf(tokens, i + 1))
          ? (bothMeant(countries, i)?.members ?? pairBefore(countries, i))
          : null;
      const id = pair?.[word === "former" ? 0 : 1];
      return id
        ? mention(text, {
            first: i - 1,
            last: i + 1,
            start: tokens.start[i - 1],
            end: tokens.end[i],
            id,
            class: "state",
            form: "description",
            name: lookups.nameOf(id) ?? id,
            of: id,
            speaksFor: id,
            confidence: 0.7,
            because: `the ${word} of the two named together`,
          })
        : null;
    }
    if (word === "both")
      return /^(?:have|had|will|are|were|would|said|agreed|sent|keep|can|could|also|want|wanted|promised|refused|declined)$/.test(wordOf(tokens, i + 1))
        ? bothMeant(countries, i)
        : null;
    if (severalWords.includes(word)) return severalMeant(countries, i);
    if (pairNouns.has(word)) return twoMeant(countries, i, officers.has(word));
    if (countryNouns.has(word)) return countryMeant(countries, i, first);
    if (
      /^(?:parliament|lawmakers|deputies|senators|legislators|ministers|officials|government|authorities|mps|cabinet|administration|ministry|senate|assembly|leadership|diplomats|generals|commanders|council|chamber|presidency|planners)$/.test(
        word,
      ) &&
      wordOf(tokens, i + 1) === "in"
    ) {
      // "Parliament in Prague", "officials in Tokyo".
      const seat = named.find((m) => m.first === i + 2 && m.id !== null && (m.class === "place" || m.class === "state"));
      const state = seat ? (seat.class === "place" ? seat.of : seat.id) : null;
      if (state && (seat!.class === "place" || /parliament|lawmakers|deputies|senators|legislators|senate|assembly|chamber/.test(word) || seatNouns.has(word)))
        return mention(text, {
          first: i,
          last: i + 1,
          start: tokens.start[i],
          end: tokens.end[i],
          id: null,
          class: "body",
          form: "description",
          name: `${word} in ${seat!.quote}`,
          of: state,
          speaksFor: state,
          role: /parliament|lawmakers|deputies|senators|legislators|mps|senate|assembly|chamber/.test(word) ? "parliament" : "ministry",
          confidence: 0.8,
          because: null,
        });
    }
    if (
      (word === "military" || word === "army" || word === "navy" || word === "government" || word === "administration") &&
      (followedByNoun(i + 1) || /^\d/.test(wordOf(tokens, i - 1)))
    )
      return null;
    if (governmentNouns.has(word) && (back === "the" || back === "its" || back === "his" || wordOf(tokens, i - 2) === "the")) {
      if (named.some((m) => m.last === i || (m.last === i - 1 && wordOf(tokens, i - 1) !== "the"))) return null;
      if (/^(?:of|in)$/.test(wordOf(tokens, i + 1)) && named.some((m) => m.first === i + 2 || m.first === i + 3)) return null;
      // "In Lima, the ministers agreed": of the state whose capital opens the sentence.
      const seat =
        wordOf(tokens, first) === "in" ? named.find((m) => m.first === first + 1 && m.class === "place" && m.of !== null && i - m.last <= 4) : undefined;
      const owner = seat ? { ...seat, class: "state" as const, id: seat.of } : (ownerHere(first) ?? labelBefore(first) ?? subjectBefore(first));
      const before =
        owner ??
        lastOf((m) => m.class === "state" && m.id === protagonist) ??
        lastOf((m) => (m.class === "state" && m.id !== null) || (m.speaksFor !== null && lookups.state.has(m.speaksFor)));
      const id = owner
        ? owner.class === "state"
          ? owner.id
          : owner.speaksFor
        : (protagonist ?? (before ? (before.class === "state" ? before.id : before.speaksFor) : null));
      if (!id) return null;
      const start = back === "the" || back === "its" || back === "his" ? i - 1 : i;
      return mention(text, {
        first: start,
        last: i + 1,
        start: tokens.start[start],
        end: tokens.end[i],
        id: null,
        class: "body",
        form: "description",
        name: text.text.slice(tokens.start[i], tokens.end[i]),
        of: id,
        speaksFor: id,
        role: /parliament|legislature|senate/.test(word) ? "parliament" : "ministry",
        confidence: 0.55,
        because: owner ? `the ${word} of “${owner.quote}”` : `the ${word} of the state that the document is about`,
      });
    }
    if (word === "ministry" || word === "department") {
      // "Ministry of National Defence of Lithuania", "the Danish defence ministry", "the Defence Department".
      let last = i + 1,
        begin = i;
      if (wordOf(tokens, last) === "of" || wordOf(tokens, last) === "for") {
        last++;
        while (
          last < limit &&
          /^(?:national|defen[cs]e|foreign|affairs|external|global|the|armed|forces|and|security|interior|state|finance|veterans)$/.test(wordOf(tokens, last))
        )
          last++;
      }
      while (begin > first && /^(?:defen[cs]e|foreign|interior|finance|war|affairs|national|state)$/.test(wordOf(tokens, begin - 1))) begin--;
      if (last === i + 1 && begin === i) return null;
      const owner = named.find(
        (m) =>
          m.class === "state" &&
          (m.last === begin ||
            (m.last === begin - 1 && wordOf(tokens, begin - 1) === "'s") ||
            (wordOf(tokens, last) === "of" && m.first >= last + 1 && m.first <= last + 2)),
      );
      const near = owner ?? ownerHere(first);
      const id = near?.speaksFor ?? near?.id ?? protagonist;
      if (!id) return null;
      return mention(text, {
        first: begin,
        last,
        start: tokens.start[begin],
        end: tokens.end[last - 1],
        id: null,
        class: "body",
        form: "description",
        name: text.text.slice(tokens.start[begin], tokens.end[last - 1]),
        of: id,
        speaksFor: id,
        role: "ministry",
        confidence: owner ? 0.9 : 0.6,
        because: owner ? null : "a ministry of the state that the document is about",
      });
    }
    if (word === "counterpart" && i > first) {
      const state = named.find((m) => m.last === i && m.class === "state");
      if (state?.id)
        return mention(text, {
          first: i,
          last: i + 1,
          start: tokens.start[i],
          end: tokens.end[i],
          id: null,
          class: "office",
          form: "title",
          name: `counterpart of ${state.name}`,
          of: state.id,
          speaksFor: state.id,
          role: "minister",
          confidence: 0.8,
        });
    }
    return null;
  }

  /** "Moscow is against. … said the ministry": the state that the sentence before begins with. */
  function subjectBefore(first: number): ResolvedMention | null {
    const at = sentences.findIndex((s) => s.first === first);
    const before = sentences[at - 1];
    if (before === undefined || before.block !== sentences[at].block || before.heading) return null;
    const opens = named.find((m) => m.first >= before.first && m.first - before.first <= 1);
    return opens !== undefined &&
      opens.class === "state" &&
      opens.id !== null &&
      opens.form !== "adjective" &&
      opens.last < before.last &&
      wordOf(tokens, opens.last) !== "," &&
      !recall.isPlaceLike(opens) &&
      wordOf(tokens, opens.last) !== "'s"
      ? opens
      : null;
  }

  /** "ROME. The Senate voted": the state or capital that alone opens the paragraph, as a state. */
  function labelBefore(first: number): ResolvedMention | null {
    const at = sentences.findIndex((s) => s.first === first);
    const opens = sentences.findIndex((s) => s.block === sentences[at]?.block);
    if (opens < 0 || opens === at || sentences[opens].last - sentences[opens].first > 3) return null;
    const label = named.find((m) => m.first === sentences[opens].first);
    const id = label?.class === "state" ? label.id : label?.class === "place" ? label.of : null;
    return label && id !== null && lookups.state.has(id) && sentences[opens].last - label.last <= 1 ? { ...label, class: "state", id } : null;
  }

  /** Does a noun follow, so that "military" is its modifier? A guess by form: a lower-case word that is no function word. */
  function followedByNoun(i: number): boolean {
    const w = wordOf(tokens, i);
    return /^(?:presence|mission|role|training|aid|spending|equipment|base|bases|exercise|exercises|support|assistance|build-up|buildup|deployment|cooperation|operation|operations|force|forces|personnel|officials?|sources?|vehicles?|commander|chief|planners|alliance|budget|action|intervention|contribution|help|hardware|helicopters?|aircraft|police|doctrine|leaders?|affairs|figures|forecast|data|plan|plans|ship|ships|spokes\w+|camp|hospital|engineers|advisers|observers|contingent)$/.test(
      w,
    );
  }

  /** "Erdogan told Kristersson that he would not": who tells, not who is told. */
  function teller(i: number, first: number, isPerson: (m: ResolvedMention) => boolean): ResolvedMention | null {
    if (wordOf(tokens, i - 1) !== "that") return null;
    const here = past.filter((m) => m.first >= first && m.form !== "pronoun" && isPerson(m));
    return here.length === 2 && tells.has(wordOf(tokens, here[0].last)) && here[1].last === i - 1 ? here[0] : null;
  }

  /**
   * "Kenya has a camp; Malaysia says it will", "the Obama administration has said that they will": who stands right before the verb that the pronoun follows.
   */
  function speakerBefore(i: number, first: number): ResolvedMention | null {
    let j = wordOf(tokens, i - 1) === "that" ? i - 2 : i - 1;
    if (!reports.has(wordOf(tokens, j))) return null;
    while (j > first && /^(?:has|have|had|also|now|already)$/.test(wordOf(tokens, j - 1))) j--;
    if (!/^(?:administration|government)$/.test(wordOf(tokens, j - 1))) {
      const who = past.findLast((m) => m.last === j && m.first >= first);
      return who !== undefined &&
        who.id !== null &&
        who.members.length === 0 &&
        who.quantifier === null &&
        (who.class === "state" || who.class === "body") &&
        (who.form === "name" || who.form === "metonym") &&
        !recall.isPlaceLike(who) &&
        !/^(?:and|or|of|with|by|,)$/.test(wordOf(tokens, wordOf(tokens, who.first - 1) === "the" ? who.first - 2 : who.first - 1))
        ? who
        : null;
    }
    const leader = named.find((m) => m.last === j - 1 && m.first >= first);
    return leader?.class === "person" && leader.speaksFor !== null ? leader : null;
  }

  /** "The Ministers noted it. They …": officials in the plural, of no named state, whom the next "They" goes on with. */
  function unnamedBefore(first: number): boolean {
    let at = sentences.findIndex((s) => s.first === first) - 1;
    while (at >= 0 && sentences[at].block >= sentences[at + 1].block - 1 && wordOf(tokens, sentences[at].first) === "they") {
      if (past.some((m) => m.first === sentences[at].first)) return false;
      at--;
    }
    if (at < 0) return false;
    for (let j = sentences[at].first; j < sentences[at].first + 3; j++)
      if (assembled.has(wordOf(tokens, j)))
        return !past.some((m) => m.first >= sentences[at].first && m.first <= j) && !/^(?:of|from)$/.test(wordOf(tokens, j + 1));
    return false;
  }

  function pronoun(i: number, first: number): ResolvedMention | null {
    const word = wordOf(tokens, i);
    if (persons.has(word)) {
      const isPerson = (m: ResolvedMention): boolean => m.class === "person" || (m.class === "office" && m.form === "title");
      const other = word.startsWith("h") && word !== "her" ? "f" : "m";
      const fits = (m: ResolvedMention): boolean =>
        isPerson(m) &&
        gazetteer.givenNames.get(
          withoutAccents(m.personName ?? "")
            .toLowerCase()
            .split(" ")[0],
        ) !== other;
      const who = teller(i, first, isPerson) ?? recall.nationAsWoman(i, first) ?? recall.personMeant(i, first, fits) ?? recall.personMeant(i, first, isPerson);
      return who ? as(i, i + 1, who, "pronoun", 0.7) : null;
    }
    const spoke =
      things.has(word) || plurals.has(word) ? (speakerBefore(i, first) ?? ofInfinitive(tokens, recall, i, first) ?? namedLater(tokens, named, i, first)) : null;
    if (spoke !== null) return as(i, i + 1, spoke, "pronoun", 0.6);
    if (things.has(word)) {
      if (
        word === "it" &&
        /^(?:is|was|will|would|has|s)$/.test(wordOf(tokens, i + 1)) &&
        /^(?:expected|said|clear|possible|likely|important|crucial|necessary|hoped|believed|been|not|be|a|the|understood|reported|unclear|extremely|very|time|that|in)$/.test(
          wordOf(tokens, i + 2),
        )
      )
        return null;
      const opened = i === first ? recall.missionBefore(first, missionNouns) : undefined;
      const who =
        opened === null
          ? null
          : (opened ??
            centre(
              (m) =>
                m.form !== "pronoun" && ((m.class === "state" && m.form !== "people") || m.class === "body") && m.quantifier === null && m.members.length === 0,
              first,
              i,
            ) ??
            lastOf((m) => m.form === "pronoun" && (m.class === "state" || m.class === "body"), 3));
      return who ? as(i, i + 1, who, "pronoun", 0.55) : null;
    }
    if (plurals.has(word)) {
      if (i === first && word === "they" && unnamedBefore(first)) return null;
      // "Tallinn hopes that the British will extend the tour of their helicopters": a people before a capital.
      const here = past.filter((m) => m.first >= first && m.form === "people" && m.class === "state");
      const who =
        here.length > 0
          ? here[here.length - 1]
          : centre(
              (m) =>
                m.form !== "pronoun" && (m.form === "people" || m.quantifier !== null || m.members.length > 0 || m.class === "body" || m.class === "state"),
              first,
              i,
            );
      const list = who !== null && who.class === "state" && who.members.length === 0 && who.form !== "adjective" ? listOf(countries, who) : null;
      if (who && list) return { ...as(i, i + 1, who, "pronoun", 0.5), id: null, members: list, of: null, speaksFor: null };
      return who ? as(i, i + 1, who, "pronoun", 0.5) : null;
    }
    return null;
  }
}
