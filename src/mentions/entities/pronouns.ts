/** Pronouns: whom "he", "she", "it" and "they" take up. */
import type { Text } from "../../text/text.ts";
import { namedLater, ofInfinitive } from "./ahead.ts";
import { listOf, type Countries } from "./countries.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { mention } from "./mention.ts";
import { missionNouns } from "./missions.ts";
import { wordOf } from "./names.ts";
import { withoutAccents } from "./trie.ts";
import type { ResolvedMention } from "./types.ts";
import { list } from "../../text/words.ts";

const tells = list("told tells assured assures informed informs promised promises warned warns reassured notified");
export const persons = list("he she his her him"),
  things = list("it its");
const reports = list("said say says announced indicated promised confirmed declared pledged stated insisted");
/** Those of whom a communiqué tells. */
const assembled = list("ministers members leaders delegates parties heads participants ambassadors chiefs");
export const plurals = list("they their them");

export function pronounMeant(countries: Countries, givenNames: Gazetteer["givenNames"], i: number, first: number): ResolvedMention | null {
  const { text, recall, named } = countries;
  const { tokens } = text;
  const { past, lastOf, centre } = recall;
  const word = wordOf(tokens, i);
  if (persons.has(word)) {
    const isPerson = (m: ResolvedMention): boolean => m.class === "person" || (m.class === "office" && m.form === "title");
    const other = word.startsWith("h") && word !== "her" ? "f" : "m";
    const fits = (m: ResolvedMention): boolean =>
      isPerson(m) &&
      givenNames.get(
        withoutAccents(m.personName ?? "")
          .toLowerCase()
          .split(" ")[0],
      ) !== other;
    const who =
      teller(countries, i, first, isPerson) ?? recall.nationAsWoman(i, first) ?? recall.personMeant(i, first, fits) ?? recall.personMeant(i, first, isPerson);
    return who ? as(text, i, i + 1, who, "pronoun", 0.7) : null;
  }
  const spoke =
    things.has(word) || plurals.has(word)
      ? (speakerBefore(countries, i, first) ?? ofInfinitive(tokens, recall, i, first) ?? namedLater(tokens, named, i, first))
      : null;
  if (spoke !== null) return as(text, i, i + 1, spoke, "pronoun", 0.6);
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
    return who ? as(text, i, i + 1, who, "pronoun", 0.55) : null;
  }
  if (plurals.has(word)) {
    if (i === first && word === "they" && unnamedBefore(countries, first)) return null;
    // "Tallinn hopes that the British will extend the tour of their helicopters": a people before a capital.
    const here = past.filter((m) => m.first >= first && m.form === "people" && m.class === "state");
    const who =
      here.length > 0
        ? here[here.length - 1]
        : centre(
            (m) => m.form !== "pronoun" && (m.form === "people" || m.quantifier !== null || m.members.length > 0 || m.class === "body" || m.class === "state"),
            first,
            i,
          );
    const list = who !== null && who.class === "state" && who.members.length === 0 && who.form !== "adjective" ? listOf(countries, who) : null;
    if (who && list) return { ...as(text, i, i + 1, who, "pronoun", 0.5), id: null, members: list, of: null, speaksFor: null };
    return who ? as(text, i, i + 1, who, "pronoun", 0.5) : null;
  }
  return null;
}

function as(text: Text, i: number, last: number, from: ResolvedMention, form: "pronoun" | "description", confidence: number): ResolvedMention {
  const { tokens } = text;
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

/** "Erdogan told Kristersson that he would not": who tells, not who is told. */
function teller(
  { text: { tokens }, recall: { past } }: Countries,
  i: number,
  first: number,
  isPerson: (m: ResolvedMention) => boolean,
): ResolvedMention | null {
  if (wordOf(tokens, i - 1) !== "that") return null;
  const here = past.filter((m) => m.first >= first && m.form !== "pronoun" && isPerson(m));
  return here.length === 2 && tells.has(wordOf(tokens, here[0].last)) && here[1].last === i - 1 ? here[0] : null;
}

/**
 * "Kenya has a camp; Malaysia says it will", "the Obama administration has said that they will": who stands right before the verb that the pronoun follows.
 */
function speakerBefore({ text: { tokens }, recall, named }: Countries, i: number, first: number): ResolvedMention | null {
  const { past } = recall;
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
function unnamedBefore({ text: { tokens, sentences }, recall: { past } }: Countries, first: number): boolean {
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
