/** Names of the registry in a text, each with the one sense that its company allows. */
import type { DayBounds } from "../../model/edtf.ts";
import { thirdOf } from "../../text/lexicon.ts";
import type { Text } from "../../text/text.ts";
import { kindNumber, kindWord, shapeCapital, shapeHyphen, type Tokens } from "../../text/tokens.ts";
import { internWord, wordAt } from "../../text/words.ts";
import { coversDay, daysOf } from "./lookups.ts";
import type { Gazetteer, Match, Sense } from "./gazetteer.ts";

export interface NameMatch {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly sense: Sense;
  readonly form: "name" | "adjective" | "people" | "metonym";
  readonly asPlace: boolean;
}

export const wordOf = (tokens: Tokens, i: number): string =>
  i < 0 || i >= tokens.count ? "" : tokens.word[i] !== 0 ? wordAt(tokens.word[i]) : tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
/** A table by word number with 1 for each of the words (and none for unknown words). */
export function flagsOf(words: Iterable<string>): Uint8Array {
  const flags = new Uint8Array(1 << 16);
  for (const word of words) flags[internWord(word)] = 1;
  return flags;
}

const isCapital = (tokens: Tokens, i: number): boolean => i >= 0 && i < tokens.count && (tokens.shape[i] & shapeCapital) !== 0;

const locative = new Set("in to at from near into outside around via through across inside towards toward of over off on for".split(" "));
const partCache = new WeakMap<Gazetteer, Map<string, readonly Sense[]>>();

const anyDay: DayBounds = { from: null, to: null };

/** All names in reading order; none overlaps another except inside one hyphenated token. */
export function namesIn(text: Text, gazetteer: Gazetteer, { from: day, to: latest }: DayBounds = anyDay): NameMatch[] {
  const { tokens, sentences } = text;
  const found: NameMatch[] = [];
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (tokens.kind[i] !== kindWord) continue;
      if ((tokens.shape[i] & shapeHyphen) !== 0 && isCapital(tokens, i)) {
        const whole = gazetteer.matchAt(tokens, i, sentence.last);
        if (!whole) {
          const inside = insideHyphens(tokens, i, gazetteer);
          // "the South African-led force": what was found of the name's first word is no mention of its own.
          if (inside.length > 0 && inside[0].first < i && found.length > 0 && found[found.length - 1].last > inside[0].first) found.pop();
          found.push(...inside);
          continue;
        }
      }
      const match = gazetteer.begins(tokens, i) ? ofItsTime(gazetteer, gazetteer.matchAt(tokens, i, sentence.last), day, latest) : null;
      // "US$5 million", "AU$3m": part of a currency's sign.
      if (!match || (match.last === i + 1 && tokens.text.charCodeAt(tokens.end[i]) === 36)) continue;
      const chosen = choose(tokens, match, gazetteer, sentence.first, sentence.heading);
      if (!chosen) continue;
      found.push({ first: match.first, last: match.last, start: tokens.start[match.first], end: tokens.end[match.last - 1], ...chosen });
      // "US-led coalition", "Franco-German Brigade": the name holds states that are mentions of their own.
      if ((tokens.shape[i] & shapeHyphen) !== 0 && chosen.sense.class !== "state" && chosen.sense.class !== "place" && chosen.sense.class !== "person")
        found.push(...insideHyphens(tokens, i, gazetteer));
      i = match.last - 1;
    }
  }
  if (day === null) for (const [k, match] of found.entries()) if (match.sense.class === "mission") found[k] = ofItsPlace(tokens, match, found, gazetteer);
  return found.some(isShared) ? found.map((match) => (isShared(match) ? ofThoseNamed(tokens, match, found, gazetteer) : match)) : found;
}

/** Of several missions of one name, in a text of no day, the one whose land the text names. */
function ofItsPlace(tokens: Tokens, match: NameMatch, found: readonly NameMatch[], { lookups, matchAt }: Gazetteer): NameMatch {
  const senses = matchAt(tokens, match.first, match.last)?.senses.filter((each) => each.class === "mission") ?? [];
  if (senses.length < 2) return match;
  const isThere = ({ id }: Sense): boolean =>
    lookups.operation.get(id)?.places.some((place) => found.some(({ sense }) => sense.id === place || (sense.class === "place" && sense.of === place))) ===
    true;
  const there = senses.filter(isThere);
  return there.length === 1 && there[0].id !== match.sense.id ? { ...match, sense: there[0] } : match;
}

/** Nationalities of two states, the one that is meant where neither is named first. */
const shared: Readonly<Record<string, readonly [string, string]>> = {
  dominican: ["DOM", "DMA"],
  dominicans: ["DOM", "DMA"],
  congolese: ["COD", "COG"],
  guinean: ["GIN", "GNB"],
  guineans: ["GIN", "GNB"],
  korean: ["KOR", "PRK"],
  koreans: ["KOR", "PRK"],
};
const sharers: ReadonlySet<string | null> = new Set(Object.values(shared).flat());
const isShared = ({ sense }: NameMatch): boolean => (sense.form === "adjective" || sense.form === "people") && sense.class === "state" && sharers.has(sense.id);

/** "the Dominican troops" in a text that names the Dominican Republic: of the state that is named. */
function ofThoseNamed(tokens: Tokens, match: NameMatch, found: readonly NameMatch[], gazetteer: Gazetteer): NameMatch {
  const pair = match.last - match.first === 1 ? shared[wordOf(tokens, match.first)] : undefined;
  if (pair === undefined) return match;
  const isNamed = (id: string): boolean => found.some(({ sense }) => sense.id === id && sense.form !== "adjective" && sense.form !== "people");
  const id = pair.find(isNamed) ?? pair[0];
  const sense =
    id === match.sense.id ? undefined : gazetteer.matchAt(tokens, match.first, match.last)?.senses.find((s) => s.id === id && s.form === match.sense.form);
  return sense === undefined ? match : { ...match, sense };
}

/** A name alone ("Saddam", "Tito") is remembered for some years, a full name for longer. */
const memory = { alone: { before: 15, after: 10 }, full: { before: 15, after: 25 } };

/**
 * The match without persons of another time, null where nothing else is meant; of two persons of one name, whoever was in office about that day, of two
 * missions the one that ran.
 */
function ofItsTime(gazetteer: Gazetteer, found: Match | null, day: number | null, latest: number | null): Match | null {
  const match =
    found !== null && found.senses.length > 1
      ? withMissionOf(gazetteer, found, day)
      : found !== null && isUnborn(gazetteer, found.senses[0], latest)
        ? null
        : found;
  if (match === null || !match.senses.some((sense) => sense.class === "person")) return match;
  const person = personOfItsTime(gazetteer, match.senses, day, match.last - match.first > 1);
  const senses = match.senses.filter((sense) => sense.class !== "person" || sense === person);
  return senses.length === 0 ? null : { ...match, senses };
}

/** Days before a mission begins in which it may be spoken of by its name. */
const ahead = 3 * 365;

/** A mission that began years after the last day the text may be of is another's namesake. */
const isUnborn = ({ lookups }: Gazetteer, { class: of, id }: Sense, latest: number | null): boolean =>
  latest !== null && of === "mission" && (daysOf(lookups.operation.get(id)!).from ?? latest) > latest + ahead;

/** "the African Union mission in Somalia" went by three names one after another. */
function withMissionOf({ lookups }: Gazetteer, match: Match, day: number | null): Match {
  const ran = ({ class: of, id }: Sense): boolean => of === "mission" && coversDay(lookups.operation.get(id)!, day);
  if (day === null || !match.senses.some(ran)) return match;
  return { ...match, senses: match.senses.filter((sense) => sense.class !== "mission" || ran(sense)) };
}

export function personOfItsTime({ lookups }: Gazetteer, senses: readonly Sense[], day: number | null, full: boolean): Sense | null {
  const about = senses.filter((sense) => sense.class === "person" && lookups.wasInOfficeAbout(sense.id, day, full ? memory.full : memory.alone));
  if (about.length < 2) return about[0] ?? null;
  const from = (sense: Sense): string => lookups.termsOf(sense.id)[0].from;
  const sitting = about.filter((sense) => lookups.wasInOfficeAbout(sense.id, day, { before: 0, after: 0 }));
  // Before the younger one's time the name is the elder's, and after it his own.
  const begun = about.filter((sense) => lookups.wasInOfficeAbout(sense.id, day, { before: 0, after: memory.full.after }));
  return [sitting, begun, about].find((some) => some.length > 0)!.reduce((a, b) => (from(b) > from(a) ? b : a));
}

/** "US-led", "Franco-German", "Canadian-trained": the parts of the token that are names. */
function insideHyphens(tokens: Tokens, i: number, gazetteer: Gazetteer): NameMatch[] {
  const word = tokens.text.slice(tokens.start[i], tokens.end[i]);
  let cache = partCache.get(gazetteer);
  if (!cache) partCache.set(gazetteer, (cache = new Map()));
  const sensesOf = (name: string): readonly Sense[] => {
    let senses = cache.get(name);
    if (!senses) cache.set(name, (senses = gazetteer.sensesOf(name)));
    return senses;
  };
  const found: NameMatch[] = [];
  let at = 0;
  for (const part of word.split(/[-‐‑]/)) {
    const prefixes: Record<string, string> = {
      Franco: "French",
      Anglo: "British",
      Sino: "Chinese",
      Russo: "Russian",
      Indo: "Indian",
      Euro: "European",
      Dano: "Danish",
      Hispano: "Spanish",
      Italo: "Italian",
      Polono: "Polish",
      Luso: "Portuguese",
    };
    const name = prefixes[part] ?? part;
    if (/^\p{Lu}/u.test(name) && name.length > 1) {
      // "the South Africa-led force", "an African Union-led mission": the name begins a word before.
      const joined =
        at === 0 && i > 0 && isCapital(tokens, i - 1) && tokens.start[i] - tokens.end[i - 1] === 1
          ? `${tokens.text.slice(tokens.start[i - 1], tokens.end[i - 1])} ${part}`
          : "";
      const long = joined === "" ? [] : sensesOf(joined),
        first = long.length > 0 ? i - 1 : i;
      const senses = long.length > 0 ? long : sensesOf(name);
      const sense =
        senses.find((s) => s.form === "adjective" && s.class === "state") ??
        senses.find((s) => (s.class === "state" || s.class === "body") && s.form === "name") ??
        senses.find((s) => s.form === "capital");
      if (sense)
        found.push({
          first,
          last: i + 1,
          start: first < i ? tokens.start[first] : tokens.start[i] + at,
          end: tokens.start[i] + at + part.length,
          sense,
          form: "adjective",
          asPlace: false,
        });
    }
    at += part.length + 1;
  }
  return found;
}

const rank: Readonly<Record<string, number>> = { person: 0, mission: 1, formation: 2, body: 3, state: 4, region: 5, place: 6, office: 7 };
const usStates = new Set(["atlanta", "savannah", "alabama", "florida", "tennessee", "carolina"]);

/** The sense that fits its company, or null where the words mean something else here. */
function choose(tokens: Tokens, match: Match, gazetteer: Gazetteer, first: number, heading: boolean): Pick<NameMatch, "sense" | "form" | "asPlace"> | null {
  const { senses, first: i, last } = match;
  const before = wordOf(tokens, i - 1),
    after = wordOf(tokens, last);
  const afterCapital = isCapital(tokens, last) && tokens.kind[last] === kindWord && !heading;
  let pool = senses;
  const ambiguous = pool.filter((s) => s.ambiguous);
  if (ambiguous.length > 0 && last - i === 1) {
    const word = wordOf(tokens, i);
    // A given name before a surname, or a US state after its city, is no country.
    const asPerson =
      afterCapital &&
      (gazetteer.givenNames.has(word) ||
        tokens.word[last] === 0 ||
        gazetteer.givenNames.has(after) ||
        (gazetteer.surnames.has(after) && !/^(?:king|major|east|north)$/.test(after))) &&
      ambiguous.some((s) => s.form === "name");
    const asUsState =
      ambiguous.some((s) => s.id === "GEO") &&
      (usStates.has(before) || usStates.has(wordOf(tokens, i - 2)) || after === "senator" || after === "governor" || after === "tech");
    const asFamily = i > first && isCapital(tokens, i - 1) && gazetteer.givenNames.has(before) && ambiguous.some((s) => s.form === "name");
    const asBird = word === "turkey" && (before === "roast" || before === "thanksgiving" || before === "a" || after === "breast" || after === "sandwich");
    if (asPerson || asUsState || asFamily || asBird) pool = pool.filter((s) => !s.ambiguous);
  }
  if (pool.length === 0) return null;
  const adjective = pool.find((s) => s.form === "adjective"),
    people = pool.find((s) => s.form === "people");
  const named = pool.filter((s) => s.form !== "adjective" && s.form !== "people");
  const afterPreposition = named.some((s) => s.class === "state") && /^(?:in|to|from|at|near|into|inside|across|outside)$/.test(before);
  const acts =
    (before === "the" &&
      (actsOn.has(after) ||
        (after === "hand" && wordOf(tokens, last + 1) === "over") ||
        (serves.has(after) && opensObjectOnly.test(wordOf(tokens, last + 1))))) ||
    (isNumber(tokens, i - 1) && (actsOn.has(after) || (serves.has(after) && opensPhrase.test(wordOf(tokens, last + 1)))));
  if (
    named.length === 0 ||
    (adjective && acts) ||
    (adjective && !afterPreposition && last - i === 1 && !isDone(after) && isAdjectiveHere(tokens, gazetteer, last) && named.every((s) => s.class === "state"))
  ) {
    if (adjective && !acts && (!people || isAdjectiveHere(tokens, gazetteer, last))) return { sense: adjective, form: "adjective", asPlace: false };
    if (people) return { sense: people, form: "people", asPlace: false };
    if (adjective) return { sense: adjective, form: acts || before === "the" ? "people" : "adjective", asPlace: false };
  }
  const sense = [...named].sort((a, b) => Number(a.ambiguous) - Number(b.ambiguous) || (rank[a.class] ?? 9) - (rank[b.class] ?? 9))[0];
  switch (sense.form) {
    case "capital": {
      const place = isPlaceHere(tokens, i, last, first);
      return { sense, form: place ? "name" : "metonym", asPlace: place };
    }
    case "city":
      return { sense, form: "name", asPlace: true };
    case "metonym":
      return { sense, form: "metonym", asPlace: false };
    default:
      return { sense, form: "name", asPlace: false };
  }
}

const nounAfterAdjective = /^[\p{Ll}]/u;
const verbLike = new Set([
  "is",
  "are",
  "was",
  "were",
  "has",
  "have",
  "had",
  "will",
  "would",
  "said",
  "says",
  "and",
  "or",
  "but",
  "to",
  "in",
  "of",
  "on",
  "at",
  "by",
  "for",
  "from",
  "with",
  "who",
  "which",
  "that",
  "as",
  "do",
  "did",
  "can",
  "could",
  "may",
  "must",
  "should",
  "led",
  "sent",
  "also",
  "want",
  "wants",
  "went",
  "came",
  "gave",
  "lent",
  "spent",
  "paid",
  "sought",
  "began",
  "became",
  "told",
  "withdrew",
  "bought",
  "sold",
  "took",
  "kept",
  "flew",
  "rose",
  "fell",
  "still",
  "behind",
  ..."last next this since until till during after before while when because if under over against between among through about within without despite amid ahead earlier later today yesterday tomorrow tonight now soon again already once not never than then there where whose so no too itself via might shall cannot does be been being".split(
    " ",
  ),
]);

/** What a people does, in words that no adjective stands before: "the French packed up", "the Dutch still have 60". */
const actsOn = new Set(
  (
    "left pulled withdrew stayed stay remain remained arrived packed handed gave took kept lost joined agreed refused promised flew landed brought held provided provide got get keep bring give take leave run ran came come go began begin built sailed quit sent send offer offered " +
    "still already never now then soon alone too themselves both all not only finally simply later once"
  ).split(" "),
);

/** What soldiers do, in words that may be nouns too: "40 French guard the airport", but "40 French guards". */
const serves = new Set("serve guard protect patrol train help fight work live man share watch secure escort fly crew lead command".split(" "));
const opensObjectOnly = /^(?:the|a|an|its|their|it|them)$/;
const opensPhrase = /^(?:the|a|an|its|their|it|them|in|at|with|there|on|under|beside|alongside|here|from)$/;

/** A number in digits or in words, up to the tens and hundreds that soldiers come in. */
const isNumber = (tokens: Tokens, at: number): boolean => at >= 0 && (tokens.kind[at] === kindNumber || numberWord.test(wordOf(tokens, at)));
const numberWord =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|hundred|thousand|dozen)$/;

const means = new Set("plan want need hope aim promise pledge intend vow agree expect offer decide seek".split(" "));

/** What a state does, in words that are hardly a noun after its nationality ("the Netherlands spends", "the UK approved"). */
const does = new Set(
  (
    "lags leads supports opposes backs spends sends gives provides takes keeps joins commands contributes hosts maintains deploys withdraws intends expects refuses rejects welcomes wants says considers decides becomes remains stays faces meets reaches pays buys holds replaces succeeds begins " +
    "inches creeps climbs edges trails exceeds misses sticks lacks signs steps stands sits extends raises increases doubles allocates donates supplies delivers agrees asks urges accepts approves believes sees makes goes does insists argues fears regards favours favors differs borders abstains belongs runs brings puts lets gets thinks knows heads hands pulls leaves comes participates assumes " +
    "gave took kept held brought paid met came became began made saw put got let fell rose told chose withdrew stood"
  ).split(" "),
);
const notDone =
  /^(?:armed|unarmed|combined|allied|backed|trained|supplied|donated|funded|financed|sponsored|supported|owned|flagged|based|armoured|armored|mechani[sz]ed|occupied|wounded|retired|named|united|aided|hundred|need|speed|feed|seed|deed|breed|shed|red|bed|wed|sled)$/;
const isDone = (word: string): boolean => does.has(word) || (word.endsWith("ed") && !notDone.test(word));

const timeWords = new Set(
  "week month year summer winter spring autumn fall weekend night morning evening monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december quarter decade century".split(
    " ",
  ),
);

/** Does a noun follow, so that "French" says whose? In "French, Polish and Danish troops" the last one's noun is that of all. */
function isAdjectiveHere(tokens: Tokens, gazetteer: Gazetteer, next: number, depth = 0): boolean {
  // "the Netherlands plan to send": nobody's plan.
  if (wordOf(tokens, next + 1) === "to" && means.has(wordOf(tokens, next))) return false;
  if (next >= tokens.count || (depth === 0 && isVerbHere(tokens, next))) return false;
  const after = wordOf(tokens, next);
  // "left Kosovo last week".
  if (/^(?:last|next|this)$/.test(after) && timeWords.has(wordOf(tokens, next + 1))) return false;
  if (after === "and" || after === "or" || after === "," || after === "&") {
    const other = after === "," && wordOf(tokens, next + 1) === "and" ? next + 2 : next + 1;
    if (depth > 4 || other >= tokens.count || !isCapital(tokens, other)) return false;
    const match = gazetteer.matchAt(tokens, other, Math.min(tokens.count, other + 4));
    return match?.senses.some((s) => s.form === "adjective" && s.class === "state") === true && isAdjectiveHere(tokens, gazetteer, match.last, depth + 1);
  }
  if (tokens.kind[next] !== kindWord || after === "'s" || verbLike.has(after) || isActingHere(tokens, next)) return false;
  return isCapital(tokens, next) || nounAfterAdjective.test(after);
}

/** What a state does, and what may also be a plural: "the Netherlands plans to send", but "Netherlands plans". */
const deeds = new Set(
  "plan want need hope aim promise pledge intend vow agree expect offer decide seek support back welcome block veto move vote call demand object aid help host head command increase cut boost station deploy post staff man fund finance train move issue state warn urge fear doubt question order rule"
    .split(" ")
    .map(thirdOf),
);
const pastDeeds = new Set(
  "promised offered pledged planned ordered called moved hosted aimed vowed agreed decided refused announced asked joined deployed approved rejected declined provided contributed ruled".split(
    " ",
  ),
);
const onlyDeeds = new Set(
  "oppose refuse reject send keep withdraw lead contribute join leave provide give insist consider weigh favour favor abstain resist condemn maintain have remain stay go come become say believe continue hesitate threaten prefer approve announce confirm deny ask agree become accept begin take tell prepare"
    .split(" ")
    .map(thirdOf),
);
const opensObject =
  /^(?:to|the|a|an|its|no|that|any|all|this|these|those|it|them|on|against|for|with|some|about|up|at|more|only|nearly|out|off|around|another|extra|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|part|troops|soldiers|forces|[\d\p{Lu}].*)$/u;

function isActingHere(tokens: Tokens, at: number): boolean {
  const word = wordOf(tokens, at);
  return (
    onlyDeeds.has(word) ||
    ((deeds.has(word) || pastDeeds.has(word)) && at + 1 < tokens.count && opensObject.test(tokens.text.slice(tokens.start[at + 1], tokens.end[at + 1])))
  );
}

const opens = new Set(', ; : and but or that while when because although after before since if as whereas “ " ‘ ( – —'.split(" "));
const objects = new Set("the a an its their his her our no".split(" "));
/** What states do to a mission or body by its name: "the Dutch command KFOR", "Kosovo joined NATO". */
const doings = new Set(
  "lead led command commands commanded head headed run runs ran coordinate coordinates coordinated join joined leave left quit quits enter enters entered host hosted visit visits visited support supported back backed oppose opposed invite invites invited ask asks asked urge urged meet meets met want wanted".split(
    " ",
  ),
);

/** "Kosovo joined the Union", "the British lead the force": a verb, where the state opens its clause and an object stands right behind the word. */
function isVerbHere(tokens: Tokens, next: number): boolean {
  const object = next + 1 < tokens.count && (objects.has(wordOf(tokens, next + 1)) || (doings.has(wordOf(tokens, next)) && isCapital(tokens, next + 1)));
  // "KFOR, which the Netherlands commands, has": what it does stands before.
  const fronted = /^(?:which|that|whom)$/.test(wordOf(tokens, wordOf(tokens, next - 2) === "the" ? next - 3 : next - 2)) && doings.has(wordOf(tokens, next));
  if (fronted) return true;
  if (!object || !nounAfterAdjective.test(wordOf(tokens, next)) || isCapital(tokens, next)) return false;
  const at = wordOf(tokens, next - 2) === "the" ? next - 3 : next - 2;
  return at < 0 || opens.has(wordOf(tokens, at)) || tokens.kind[at] !== kindWord || /[.!?]/.test(tokens.text.slice(tokens.end[at], tokens.start[at + 1]));
}

/** "After the invasion of Ukraine, Ottawa sent": a verb of its own behind the comma. */
const acting = new Set("will would has had sent sends gave took kept withdrew made began put brought became stopped started plans wants".split(" "));
const saysSo = new Set(
  "said says announced insisted insists added told argued argues replied answered confirmed maintains maintained stressed explained declared".split(" "),
);

const setsOut = new Set(
  "left leave leaves leaving bound headed heading heads depart departs departed departing sail sails sailed sailing destined embarked".split(" "),
);

/** After a preposition of place, before a comma and a country, or in a dateline: a place. Else the government that sits there. */
function isPlaceHere(tokens: Tokens, i: number, last: number, first: number): boolean {
  // "to move the brigade to Lithuania, Berlin said".
  if (wordOf(tokens, i - 1) === "," && (saysSo.has(wordOf(tokens, last)) || (acting.has(wordOf(tokens, last)) && i - 2 > first) || isActingHere(tokens, last)))
    return false;
  let j = i - 1;
  while (
    j >= first &&
    (wordOf(tokens, j) === "," ||
      wordOf(tokens, j) === "and" ||
      (isCapital(tokens, j) && !/^[A-Z]{3,}$/.test(tokens.text.slice(tokens.start[j], tokens.end[j])))) &&
    i - j < 6 &&
    wordOf(tokens, j) !== "by" &&
    !(j === first && locative.has(wordOf(tokens, j)))
  )
    j--;
  const before = wordOf(tokens, j);
  // "left for Kabul", "bound for Juba": whither.
  if (before === "for" && setsOut.has(wordOf(tokens, j - 1))) return true;
  if (locative.has(before))
    return before !== "for" && before !== "on" && before !== "over" ? !(before === "of" && wordOf(tokens, last) !== ",") || true : false;
  const after = wordOf(tokens, last);
  if (after === "," && isCapital(tokens, last + 1) && i - 1 < first) return false;
  if (i === first && (after === "(" || after === "—" || after === "–" || after === "-" || (after === "," && /^\d/.test(wordOf(tokens, last + 1))))) return true;
  if (before === "the" || before === "central" || before === "downtown") return true;
  if (
    /^(?:airport|summit|conference|talks|meeting|suburb|streets?|embassy|protocol|treaty|pact|declaration|accords?|agreement|process|hospital|university|office|air|region|area|garrison)$/.test(
      after,
    )
  )
    return true;
  return false;
}
