/** A mission or battle group without its name: "the NATO battle group in Latvia", "the UN mission in Mali", "the mission". */
import { shapeCapital } from "../../text/tokens.ts";
import type { Countries } from "./countries.ts";
import { battleGroupIn, coversDay } from "./lookups.ts";
import { mention } from "./mention.ts";
import { fitsDescription, isLeftBehind, missionOfPassage, ofKind, ownerAdjectives, tellsMission } from "./mission-kinds.ts";
import { wordOf } from "./names.ts";
import type { ResolvedMention } from "./types.ts";
import { list } from "../../text/words.ts";

export const missionNouns = list("mission operation force deployment contingent group battlegroup division brigade headquarters task-force");

/** "the NATO battle group in Latvia", "the UN mission in Mali": by body, place, kind and day; "the mission" by memory. */
export function missionMeant(countries: Countries, i: number, first: number, day: number | null): ResolvedMention | null {
  const { text, lookups, recall, named } = countries;
  const { tokens } = text;
  const { past, lastOf, ownerHere } = recall;
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
    beside: string | null = null,
    definite = false,
    kind = "";
  /** The words before the noun that tell which missions it may mean. */
  const told: string[] = [];
  for (let j = begin - 1; j >= first && begin - j < 7; j--) {
    const w = wordOf(tokens, j);
    const e = named.find((m) => m.first <= j && j < m.last && (m.class === "body" || m.class === "state"));
    if (e) {
      if (e.class === "body") body ??= e.id;
      else if (isGroup && e.form === "name" && battleGroupIn(lookups, e.id) !== null) owner = e.id;
      // "NATO's Afghanistan force", "the UN's Mali mission": a state by its name before the noun is where it is.
      else if (!isGroup && e.form === "name" && e.last === begin && wordOf(tokens, begin) !== "'s") beside = e.id;
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
      /^(?:training|peacekeeping|stabili[sz]ation|observer|monitoring|policing|military|civilian|naval|maritime|anti-piracy|counter-piracy|air|peace|support|assistance|multinational|current|extended|joint|border|police|advisory|capacity|building|enhanced|forward|presence|tactical|efp|led)$/.test(
        w,
      )
    ) {
      kind = kind || w;
      if (tellsMission(w)) told.push(w);
      begin = j;
      continue;
    }
    if (!isGroup && ownerAdjectives.has(w)) {
      told.push(w);
      begin = j;
      continue;
    }
    break;
  }
  // "in Latvia" right after it, "Latvia's" before it.
  let place = owner;
  const then = isGroup && /^(?:based|stationed|deployed)$/.test(wordOf(tokens, i + 1)) ? i + 2 : i + 1;
  if (/^(?:in|on|for|to|off|at)$/.test(wordOf(tokens, then))) {
    const there = named.find((m) => m.first >= then + 1 && m.first <= then + 3 && (m.class === "state" || m.class === "place" || m.class === "region"));
    // "the Mali mission in 2019. Japan …": only words may stand between.
    const isNext =
      there !== undefined && Array.from({ length: there.first - then - 1 }, (_, k) => wordOf(tokens, then + 1 + k)).every((w) => /^[a-z-]+$/.test(w));
    if (isNext) place = there.id ?? place;
  }
  place ??= beside;
  // "400 soldiers in Kosovo with the NATO-led force": where its soldiers were just said to be.
  if (place === null && body !== null && /^(?:with|as|under|in|of)$/.test(wordOf(tokens, begin - 1)))
    place =
      past.findLast(
        (m) => m.first >= first && m.last >= begin - 3 && (m.class === "state" || m.class === "place") && /^(?:in|to)$/.test(wordOf(tokens, m.first - 1)),
      )?.id ?? null;
  const wordsFrom = (from: number, to: number): string =>
    text.text
      .slice(tokens.start[from], tokens.end[to])
      .replace(/\s+/g, " ")
      .replace(/^(?:the|this|that|its|their) /i, "");
  const at = (last: number, id: string | null, name: string, cls: "mission" | "formation", confidence: number, because: string): ResolvedMention =>
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
    const byKind = ofKind(fits, kind).filter((o) => word !== "force" || o.kind !== "civilian");
    const only =
      byKind.length === 1
        ? byKind[0]
        : !body && !lead
          ? // "the Mali mission": of several the one that was named before.
            (byKind.find((o) => o.id === lastOf((m) => m.class === "mission" && byKind.some((one) => one.id === m.id))?.id) ?? null)
          : (byKind.find((o) => o.places[0] === place && o.kind === "peacekeeping") ?? byKind.find((o) => o.kind === "peacekeeping" || o.kind === "training"));
    if (only) return at(i + 1, only.id, only.nameEn, "mission", 0.8, `the ${body ?? lead} mission in ${place} on that day`);
  }
  // "the naval mission off Hormuz": one of its kind that no list has there is none of those named elsewhere in the report.
  if (definite && place && !body && !lead && told.length > 0 && (word === "mission" || word === "operation" || word === "force"))
    return at(i + 1, null, wordsFrom(begin, i), "mission", 0.5, `“${wordsFrom(begin, i)}”: no mission that is known to be such`);
  // "the UN force": of that body's missions the one named before, else the one of the place spoken of; never another body's.
  if (definite && !place && body && !lead && (word === "mission" || word === "force")) {
    const own = lastOf(
      (m) => m.class === "mission" && m.id !== null && lookups.operation.get(m.id)?.body === body && fitsDescription(lookups.operation.get(m.id), told),
      60,
    );
    const there = own ? (lookups.operation.get(own.id!) ?? null) : missionOfPassage(countries, i, day, told, word, body);
    if (there) return at(i + 1, there.id, there.nameEn, "mission", 0.6, `the ${body} ${word} of the place spoken of`);
  }
  if (definite && !place && !body && !lead && (word === "mission" || word === "operation" || word === "force" || word === "division" || word === "brigade")) {
    const fits = (m: ResolvedMention): boolean =>
      m.id !== null && (told.length === 0 || fitsDescription(lookups.operation.get(m.id), told)) && !isLeftBehind(countries, m.id, m.start, i);
    // "The regional force … The force's mandate": one that no name was known for is still that one.
    const unknown = lastOf((m) => m.class === "mission" && (m.id !== null || wordOf(tokens, m.last - 1) === word), 60);
    if (told.length === 0 && unknown !== null && unknown.id === null && unknown.form === "description")
      return at(i + 1, null, unknown.name, "mission", 0.6, `“the ${word}”: “${unknown.quote}” before`);
    const before =
      (word === "force" ? lastOf((m) => m.class === "mission" && /force/i.test(m.name) && fits(m), 60) : null) ??
      lastOf((m) => m.class === "mission" && (word === "mission" || word === "operation") && fits(m), 60) ??
      lastOf(
        (m) =>
          (m.class === "mission" || m.class === "formation") &&
          !/command|headquarters/i.test(m.name) &&
          (word === "division" || word === "brigade" ? m.class === "formation" && new RegExp(word, "i").test(m.name) : true) &&
          fits(m),
      );
    if (before && !namesakeSince(countries, word, before.last, i))
      return at(i + 1, before.id!, before.name, before.class as "mission" | "formation", 0.7, `“the ${word}”: “${before.quote}” named before`);
    // "UN: 272 serve in Cyprus. … the force": where the one named before is elsewhere, the only one there.
    const there = word === "force" || word === "mission" ? missionOfPassage(countries, i, day, told, word) : null;
    const left = recall.lastOf((m) => m.class === "mission" && m.id !== null, 60);
    if (told.length === 0 && there && left !== null && isLeftBehind(countries, left.id!, left.start, i))
      return at(i + 1, there.id, there.nameEn, "mission", 0.6, `the only ${word} of the place spoken of`);
    if (told.length > 0 && (word === "mission" || word === "operation" || word === "force")) {
      if (there) return at(i + 1, there.id, there.nameEn, "mission", 0.6, `the one ${told.join(" ")} ${word} of the place spoken of`);
      const name = wordsFrom(begin, i);
      return at(i + 1, null, name, "mission", 0.5, `“${name}”: no mission that is known to be such`);
    }
  }
  return null;
}

/** "the Task Force will help the UN mission. The force …": another of that name, told of after the mission or right before. */
function namesakeSince({ text: { tokens }, named }: Countries, word: string, since: number, i: number): boolean {
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
