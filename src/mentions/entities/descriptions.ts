/**
 * What is named without its name: "the alliance", "the Baltic country", "his Latvian counterpart", "the mission", "all 29 allies", "they".
 * Discourse memory: the most recent mention that fits, in reading order.
 */
import type { Text } from "../../text/text.ts";
import { shapeCapital } from "../../text/tokens.ts";
import { publisherOf } from "../voice.ts";
import { allianceMeant, allianceNouns } from "./alliances.ts";
import { bothMeant, countryMeant, countryNouns, officers, pairBefore, pairNouns, severalMeant, severalWords, theseMeant, twoMeant } from "./countries.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { governmentNouns, institutionMeant } from "./institutions.ts";
import { membersMeant, memberNouns } from "./members.ts";
import { mention } from "./mention.ts";
import { missionMeant, missionNouns } from "./missions.ts";
import { flagsOf, wordOf } from "./names.ts";
import { persons, plurals, pronounMeant, things } from "./pronouns.ts";
import { recallOf } from "./recall.ts";
import { seatOf, topicsOf } from "./topics.ts";
import type { EntityContext, ResolvedMention } from "./types.ts";

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
  const { add } = recall;
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
        membersMeant(countries, i, sentence.first, sentence.last) ??
        missionMeant(countries, i, sentence.first, day) ??
        description(i, sentence.first, sentence.last) ??
        pronounMeant(countries, gazetteer.givenNames, i, sentence.first);
      if (!made) continue;
      found.push(made);
      add(made);
      i = Math.max(i, made.last - 1);
    }
  }
  return found;

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
    const these = theseMeant(countries, i);
    if (these !== null) return these;
    if (pairNouns.has(word)) return twoMeant(countries, i, officers.has(word));
    if (countryNouns.has(word)) return countryMeant(countries, i, first);
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
    return institutionMeant(countries, i, first, limit, protagonist);
  }
}
