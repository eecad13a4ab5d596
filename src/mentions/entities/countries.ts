/** States named without their name: "the Baltic country", "the host nation", "the kingdom", "his country", "both countries". */
import type { Text } from "../../text/text.ts";
import type { Lookups } from "./lookups.ts";
import { mention } from "./mention.ts";
import { wordOf } from "./names.ts";
import type { Recall } from "./recall.ts";
import type { ResolvedMention } from "./types.ts";
import { list } from "../../text/words.ts";

export const countryNouns = list("country nation state republic kingdom sultanate emirate monarchy archipelago");

/** Regions by the adjective that is made of them, the closest first. */
const regionAdjectives: Readonly<Record<string, readonly string[]>> = {
  baltic: ["baltic-states", "baltic-sea"],
  nordic: ["nordic-countries"],
  scandinavian: ["scandinavia", "nordic-countries"],
  african: ["africa"],
  "west african": ["west-africa"],
  "east african": ["east-africa"],
  "north african": ["north-africa"],
  "southern african": ["southern-africa"],
  sahelian: ["sahel"],
  sahel: ["sahel"],
  asian: ["asia"],
  "central asian": ["central-asia"],
  "south asian": ["south-asia"],
  "southeast asian": ["southeast-asia"],
  "east asian": ["east-asia"],
  european: ["europe"],
  "east european": ["eastern-europe"],
  "eastern european": ["eastern-europe", "central-eastern-europe"],
  "central european": ["central-europe"],
  "western european": ["western-europe"],
  "southern european": ["southern-europe"],
  balkan: ["western-balkans", "balkans"],
  gulf: ["persian-gulf-states", "persian-gulf"],
  pacific: ["pacific-islands", "pacific", "oceania"],
  caribbean: ["caribbean"],
  caucasus: ["south-caucasus", "caucasus"],
  caucasian: ["south-caucasus", "caucasus"],
  arab: ["arab-world"],
  maghreb: ["maghreb"],
  mediterranean: ["mediterranean"],
  "central african": ["central-africa"],
  "south american": ["south-america"],
  "central american": ["central-america"],
  "north american": ["north-america"],
  "horn of africa": ["horn-of-africa"],
  adriatic: ["adriatic-sea"],
  "middle eastern": ["middle-east"],
  "middle east": ["middle-east"],
  "latin american": ["latin-america"],
  iberian: ["iberia"],
  benelux: ["benelux"],
};

/** Adjectives that say nothing of the region. */
const plainAdjective =
  /^(?:host|island|small|tiny|large|big|neighbouring|neighboring|landlocked|archipelago|oil rich|gas rich|whole|entire|former soviet|alpine|desert|rich|poor|neutral|mainly muslim|west|east|non aligned|conflict torn|war torn|troubled|impoverished|vast)$/;

export interface Countries {
  readonly text: Text;
  readonly lookups: Lookups;
  readonly recall: Recall;
  /** How often each state and body is named in the document. */
  readonly counts: ReadonlyMap<string, number>;
  readonly named: readonly ResolvedMention[];
}

const stateOf = (m: ResolvedMention): string | null =>
  m.class === "state" || m.class === "place" ? m.id : m.class === "person" || m.class === "office" ? m.of : null;

/** The state that the noun at token `i` ("country", "nation") stands for in the sentence that begins at `first`, or null. */
export function countryMeant(of: Countries, i: number, first: number): ResolvedMention | null {
  const { text, lookups, recall, counts, named } = of;
  const { tokens } = text;
  const word = wordOf(tokens, i);
  let j = i - 1;
  let adjective = "";
  for (; j > first && i - j < 5; j--) {
    const w = wordOf(tokens, j);
    if (w === "the" || w === "his" || w === "her" || w === "our" || w === "this" || w === "that" || w === "my") break;
    adjective = (adjective === "" ? w : `${w} ${adjective}`).replace("-", " ");
  }
  const det = wordOf(tokens, j);
  if (word === "state" && adjective === "") return null;
  if (det !== "the" && det !== "his" && det !== "her" && det !== "this" && det !== "that") return null;
  if (named.some((m) => m.first > j && m.last <= i && m.class === "state")) return null;
  const span = { first: j, last: i + 1, start: tokens.start[j], end: tokens.end[i], class: "state" as const, form: "description" as const };
  if (det === "his" || det === "her") {
    const who = recall.lastOf((m) => m.class === "person" && m.of !== null);
    if (!who) return null;
    // The literal nationality stays where the document contradicts it; the problem names the likely one.
    const id = who.of!;
    return mention(text, {
      ...span,
      id,
      name: lookups.nameOf(id) ?? id,
      of: id,
      speaksFor: who.likely ?? id,
      confidence: 0.8,
      because: `the country of ${who.name}`,
      likely: who.likely,
      problem: who.problem,
    });
  }
  const regions = regionAdjectives[adjective] ?? (adjective.includes(" ") ? regionAdjectives[adjective.split(" ").slice(-1)[0]] : undefined);
  if (adjective !== "" && !regions && !plainAdjective.test(adjective)) return null;
  for (const region of regions ?? [null]) {
    const inRegion = (id: string | null): id is string =>
      id !== null &&
      lookups.state.has(id) &&
      (region === null || lookups.state.get(id)!.regions.includes(region) || (lookups.region.get(region)?.states.includes(id) ?? false));
    const before = taken(recall, (m) => inRegion(stateOf(m)), {
      first,
      located: isLocated(tokens, j) || adjective === "host",
      plain: region === null,
      addressed: addressed.test(wordOf(tokens, j - 1)),
    });
    // "extended ECOMIG's stay in the country": where that mission is.
    const ofMission = isLocated(tokens, j) && region === null ? landOfMission(of, first, inRegion) : null;
    const id = ofMission ?? (before ? stateOf(before) : null) ?? [...counts].sort((a, b) => b[1] - a[1]).find(([each]) => inRegion(each))?.[0] ?? null;
    if (id)
      return mention(text, {
        ...span,
        id,
        name: lookups.nameOf(id) ?? id,
        of: id,
        speaksFor: id,
        confidence: 0.7,
        because:
          ofMission !== null
            ? "where the mission of the sentence is"
            : before
              ? `“${before.quote}” named before`
              : "the state of that region that the document names most",
        likely: before?.likely ?? null,
        problem: before?.problem ?? null,
      });
  }
  return null;
}

/** The one land of the last mission that is named in the sentence, or null. */
function landOfMission({ recall, lookups }: Countries, first: number, fits: (id: string) => boolean): string | null {
  const { past } = recall;
  for (let k = past.length - 1; k >= 0 && past[k].first >= first; k--) {
    const m = past[k];
    if (m.class !== "mission" || m.id === null) continue;
    const places = lookups.operation.get(m.id)?.places ?? [];
    return places.length === 1 && fits(places[0]) ? places[0] : null;
  }
  return null;
}

const isLocated = (tokens: Text["tokens"], j: number): boolean =>
  /^(?:in|from|to|into|of|across|inside|around|throughout|within|leave|leaves|leaving|left|enter|quit|quits|entering|entered|over|out|help|helps|helped|helping|assist|assists|assisted|assisting|stabilise|stabilize|stabilising|stabilizing)$/.test(
    wordOf(tokens, j - 1),
  );

const addressed =
  /^(?:slam(?:s|med)?|critici[sz](?:e[sd]?|ing)|condemn(?:s|ed|ing)?|denounc(?:e[sd]?|ing)|blast(?:s|ed)?|blam(?:e[sd]?|ing)|accus(?:e[sd]?|ing)|prais(?:e[sd]?|ing)|thank(?:s|ed|ing)?|hail(?:s|ed|ing)?|welcom(?:e[sd]?|ing)|applaud(?:s|ed)?|urg(?:e[sd]?|ing)|press(?:es|ed|ing)|warn(?:s|ed|ing)?|ask(?:s|ed|ing)|threaten(?:s|ed|ing)?)$/;

/**
 * "in the country" is where the sentence's own actor is a guest: the last state that stood as a place, other than who acts here.
 * "The country said" goes on with who acted before.
 */
function taken(
  recall: Recall,
  fits: (m: ResolvedMention) => boolean,
  { first, located, plain, addressed: told }: { readonly first: number; readonly located: boolean; readonly plain: boolean; readonly addressed: boolean },
): ResolvedMention | null {
  // "The envoy of Chad in Niger criticised the country's decision", "Chad urged the country to": another than who speaks.
  if (told) {
    const who = recall.ownerHere(first),
      own = who ? stateOf(who) : null;
    return recall.lastOf((m) => fits(m) && stateOf(m) !== own, 20);
  }
  if (!located) {
    const acting = recall.centre((m) => fits(m) && (m.class === "state" || m.class === "person"), first);
    if (acting && (!plain || acting.class === "state")) return acting;
    return recall.lastOf(fits, 60);
  }
  const acts = recall.ownerHere(first);
  // A person speaks of their own: "the Latvian envoy is grateful for the troops in the Baltic country".
  const own = acts && (plain || acts.class === "state") ? stateOf(acts) : null;
  return (
    recall.lastOf((m) => fits(m) && stateOf(m) !== own && (recall.isPlaceLike(m) || m.class === "place"), 12) ??
    recall.lastOf((m) => fits(m) && stateOf(m) !== own && m.class !== "person" && m.form !== "adjective", 20) ??
    recall.lastOf((m) => fits(m) && stateOf(m) !== own, 20) ??
    recall.lastOf(fits, 60)
  );
}

/** "Georgia turned to Ankara and Bucharest. Both have promised instructors": the two that were named together last. */
export function bothMeant(of: Countries, i: number): ResolvedMention | null {
  const {
    text,
    lookups,
    recall: { past },
  } = of;
  const { tokens } = text;
  for (let k = past.length - 1; k > 0 && past.length - k < 12; k--) {
    const [one, two] = [past[k - 1], past[k]];
    const ids = [one, two].map((m) => (m.class === "state" ? m.id : m.class === "person" || m.class === "office" ? m.speaksFor : null));
    if (!/^ and (?:the )?$/.test(tokens.text.slice(one.end, two.full.start)) || ids.some((id) => id === null || !lookups.state.has(id)) || ids[0] === ids[1])
      continue;
    return bothAt(of, i, ids as string[]);
  }
  const pair = pairBefore(of, i);
  return pair ? bothAt(of, i, pair) : null;
}

const bothAt = (countries: Countries, i: number, ids: readonly string[]): ResolvedMention =>
  severalAt(countries, i, i + 1, { members: [...ids], name: `both of ${ids.join(" and ")}`, because: "the two named together last" });

/** Words that stand for several states. */
const severalAt = (
  { text }: Countries,
  first: number,
  last: number,
  told: { readonly members: string[]; readonly name: string; readonly because: string },
): ResolvedMention =>
  mention(text, {
    first,
    last,
    start: text.tokens.start[first],
    end: text.tokens.end[last - 1],
    id: null,
    class: "state",
    form: "description",
    confidence: 0.6,
    ...told,
  });

/** "Britain will lead the force with France. The latter …": the only two states of the sentence before, in their order; null where there are others. */
export function pairBefore({ lookups, recall: { past }, text: { sentences } }: Countries, i: number): readonly string[] | null {
  const s = sentences.findIndex((each) => each.first <= i && i < each.last);
  if (s <= 0) return null;
  const ids: string[] = [];
  for (const m of past) {
    if (m.first < sentences[s - 1].first || m.first >= sentences[s].first) continue;
    const id = m.class === "state" && m.form !== "pronoun" ? m.id : m.class === "person" || m.class === "office" ? m.speaksFor : null;
    if (id !== null && lookups.state.has(id) && !ids.includes(id)) ids.push(id);
  }
  return ids.length === 2 ? ids : null;
}

const several: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5 };
export const severalWords = Object.keys(several);
const acting =
  /^(?:have|had|will|are|were|would|said|say|agreed|sent|send|keep|kept|can|could|may|might|must|should|also|want|wanted|plan|plans|promised|refused|declined|signed|decided|left|do|did)$/;
const together = list("countries states nations governments capitals neighbours neighbors armies militaries navies");

/** "Denmark, Sweden and Finland met. All three will send", "the three countries": the list of so many that was named last. */
export function severalMeant(of: Countries, i: number): ResolvedMention | null {
  const {
    text: { tokens },
    lookups,
    recall: { past },
  } = of;
  const many = several[wordOf(tokens, i)],
    noun = together.has(wordOf(tokens, i + 1)),
    back = wordOf(tokens, i - 1);
  if (many === undefined || (back !== "all" && back !== "the") || (!noun && !acting.test(wordOf(tokens, i + 1)))) return null;
  for (let k = past.length - 1; k >= 0 && past.length - k < 24; k--) {
    const m = past[k];
    const ids = m.class === "state" && m.members.length === 0 ? listOf(of, m) : m.members.length > 0 ? m.members : null;
    if (ids === null || ids.length !== many || !ids.every((id) => lookups.state.has(id))) continue;
    const last = noun ? i + 2 : i + 1;
    return severalAt(of, i - 1, last, { members: [...ids], name: `all of ${ids.join(", ")}`, because: `the ${many} named together last` });
  }
  return null;
}

/** "The donors are Greece, Romania and Japan. These countries will send nobody": the list of the sentence before. */
export function theseMeant(of: Countries, i: number): ResolvedMention | null {
  const {
    text: { tokens, sentences },
    lookups,
    recall: { past },
  } = of;
  if (!together.has(wordOf(tokens, i)) || !/^(?:these|those)$/.test(wordOf(tokens, i - 1))) return null;
  const s = sentences.findIndex((each) => each.first <= i && i < each.last);
  const from = sentences[Math.max(0, s - 1)]?.first ?? 0;
  for (let k = past.length - 1; k >= 0 && past[k].first >= from; k--) {
    const m = past[k];
    const ids = m.members.length > 1 ? m.members : m.class === "state" ? listOf(of, m) : null;
    if (ids === null || ids.length > 8 || !ids.every((id) => lookups.state.has(id))) continue;
    return severalAt(of, i - 1, i + 1, { members: [...ids], name: `all of ${ids.join(", ")}`, because: "those listed in the sentence before" });
  }
  return null;
}

/** "Greece, Romania and Slovakia do not …, but they are staying": those that a pronoun's antecedent is listed with; null where it stands alone. */
export function listOf({ text, lookups, recall: { past } }: Countries, of: ResolvedMention): string[] | null {
  const at = past.indexOf(of);
  const gap = (k: number): string => text.text.slice(past[k].end, past[k + 1].start).replace(/\s+/g, " ");
  const fits = (m: ResolvedMention | undefined): m is ResolvedMention =>
    m !== undefined && m.class === "state" && m.id !== null && lookups.state.has(m.id) && m.form !== "adjective" && m.form !== "pronoun";
  let from = at,
    to = at;
  while (from > 0 && fits(past[from - 1]) && listGap.test(gap(from - 1))) from--;
  while (to + 1 < past.length && fits(past[to + 1]) && listGap.test(gap(to))) to++;
  const ids = past.slice(from, to + 1).map((m) => m.id!);
  return to > from && to - from < 12 && / and |, as well as /.test(gap(to - 1)) && new Set(ids).size === ids.length ? ids : null;
}
const listGap = /^(?:,| and| or|, and|, as well as| as well as) (?:the )?$/;

/** Holders of offices who meet in pairs. */
export const officers = list("leaders ministers presidents premiers chancellors secretaries men women");
/** What there are two of in a text about two states. */
export const pairNouns: ReadonlySet<string> = new Set([
  ...officers,
  ...list("countries sides governments neighbours neighbors delegations navies armies militaries"),
]);

/**
 * "both countries", "the two ministers": the two states named last, by their persons where persons are meant. "The ministers" alone are
 * two only where just two states' persons have been named.
 */
export function twoMeant(of: Countries, i: number, arePersons: boolean): ResolvedMention | null {
  const {
    text,
    lookups,
    recall: { past },
  } = of;
  const { tokens } = text;
  let j = i - 1;
  while (/^(?:foreign|defence|defense|prime|national)$/.test(wordOf(tokens, j))) j--;
  const back = wordOf(tokens, j);
  if (back !== "both" && back !== "two" && !(back === "the" && arePersons && wordOf(tokens, i) !== "men" && wordOf(tokens, i) !== "women")) return null;
  const start = back === "two" && wordOf(tokens, j - 1) === "the" ? j - 1 : j;
  const both = (named: readonly string[], members: readonly string[], confidence: number, because: string): ResolvedMention =>
    mention(text, {
      first: start,
      last: i + 1,
      start: tokens.start[start],
      end: tokens.end[i],
      id: null,
      class: "state",
      form: "description",
      name: `both of ${named.join(" and ")}`,
      members,
      confidence,
      because,
    });
  const pair = arePersons || back === "the" ? null : pairMeant(of, i);
  if (pair !== null) return both(pair, [...pair], 0.6, "the two states named together");
  const found: string[] = [];
  const reach = back === "the" ? 30 : past.length;
  for (let k = past.length - 1, n = 0; k >= 0 && n < reach && found.length < 3; k--, n++) {
    const m = past[k];
    const isPerson = m.class === "person" || m.class === "office";
    const id = isPerson ? m.speaksFor : arePersons ? null : m.class === "state" ? m.id : null;
    if (id && lookups.state.has(id) && !found.includes(id)) found.push(id);
    if (found.length === 2 && back !== "the") break;
  }
  return found.length === 2 ? both(found, found.toReversed(), back === "the" ? 0.5 : 0.6, "the two states named last") : null;
}

/** How many mentions back two that were named together are still the two. */
const pairReach = 40;

/**
 * "Japan and the Philippines agreed. … to counter China. … the two countries": the only two states of the sentence before, else those joined by "and" last;
 * whoever says so is one of them.
 */
function pairMeant(of: Countries, i: number): readonly string[] | null {
  const {
    lookups,
    recall: { past },
    text: { tokens, sentences },
  } = of;
  const first = sentences.find((each) => each.first <= i && i < each.last)?.first ?? 0;
  const speaker =
    past.find((m) => m.first >= first && (m.class === "person" || m.class === "office") && m.speaksFor !== null && lookups.state.has(m.speaksFor))?.speaksFor ??
    null;
  const fits = (pair: readonly string[] | null): pair is readonly string[] => pair !== null && (speaker === null || pair.includes(speaker));
  const here = past.filter((m) => m.first >= first && m.class === "state" && m.form !== "pronoun" && m.id !== null);
  if (here.length > 1) return null;
  const before = pairBefore(of, i);
  if (fits(before)) return before;
  for (let k = past.length - 1; k > 0 && past.length - k < pairReach; k--) {
    const ids = [past[k - 1], past[k]].map((m) =>
      m.form === "pronoun" ? null : m.class === "state" ? m.id : m.class === "person" || m.class === "office" ? m.speaksFor : null,
    );
    if (ids[0] === null || ids[1] === null || ids[0] === ids[1] || !ids.every((id) => lookups.state.has(id!))) continue;
    if (/^ and (?:the |its )?(?:[\p{L}-]+ ){0,2}$/u.test(tokens.text.slice(past[k - 1].end, past[k].full.start)) && fits(ids as string[]))
      return ids as string[];
  }
  return null;
}
