/** Entities of a text: names of the registry, persons with their titles, missions by description, and what pronouns and descriptions stand for. */
import type { Text } from "../../text/text.ts";
import { shapeCapital } from "../../text/tokens.ts";
import { describedIn } from "./descriptions.ts";
import { flagConfusions } from "./confusions.ts";
import { unitsOfLands } from "./landunits.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { battleGroupIn } from "./lookups.ts";
import { mentionOf } from "./mention.ts";
import { type NameMatch, namesIn, wordOf } from "./names.ts";
import { ownOffices } from "./titles.ts";
import { isOfAny, personsIn } from "./persons.ts";
import { navyOfPrefix } from "./prefixes.ts";
import { seatOf, topicsOf } from "./topics.ts";
import type { EntityContext, ResolvedMention } from "./types.ts";

/** The mentions of a text in reading order. Only mentions inside one hyphenated token or one titled phrase overlap. */
export function entitiesIn(text: Text, gazetteer: Gazetteer, context: EntityContext): ResolvedMention[] {
  const names = namesIn(text, gazetteer, context.published);
  const persons = personsIn(text, gazetteer, names, context).filter((p) => !isShip(text, p) && !isNamedShip(text, names, p));
  const inPerson = new Map<number, number>();
  for (const p of persons) for (let i = p.first; i < p.last; i++) inPerson.set(i, p.last);
  const named = names
    .filter(
      (n) =>
        n.sense.class !== "person" &&
        (inPerson.get(n.first) ?? 0) < n.last &&
        !isContinental(text, n) &&
        !isEstates(text, n) &&
        !isLanguage(text, n) &&
        !isShip(text, n) &&
        !isInShipName(text, names, n),
    )
    .map((n) => mentionOf(text, n, gazetteer));
  const all = ofOwnHost(
    text,
    gazetteer,
    ofProtagonist(
      text,
      gazetteer,
      ofCabinet(
        text,
        gazetteer,
        seatOfUnion(withoutStrayGenerics(text, gazetteer, unitsOfLands(text, gazetteer, [...named, ...persons].sort(byStart))), gazetteer),
      ),
      context,
    ),
  );
  const described = describedIn(text, gazetteer, all, context);
  return flagConfusions(text, gazetteer, [...all, ...described].sort(byStart));
}

/** "Brussels has set aside 6 million": the body that sits there acts, where the text speaks of Belgium nowhere else and names no other capital beside it. */
function seatOfUnion(mentions: ResolvedMention[], { lookups }: Gazetteer): ResolvedMention[] {
  const seat = (m: ResolvedMention): boolean => m.form === "metonym" && m.id === "BEL" && /^(?:Brussels|BRUSSELS)$/.test(m.quote);
  if (!mentions.some(seat) || mentions.some((m) => (m.id === "BEL" || m.of === "BEL") && m.quote.toLowerCase() !== "brussels")) return mentions;
  const id = mentions.some((m) => m.id === "nato") && !mentions.some((m) => m.id === "eu" || m.of === "eu") ? "nato" : "eu";
  const name = lookups.nameOf(id) ?? id;
  const beside = (m: ResolvedMention): boolean =>
    mentions.some((other) => other !== m && other.class === "state" && (Math.abs(other.first - m.last) <= 1 || Math.abs(m.first - other.last) <= 1));
  return mentions.map((m) =>
    seat(m) && !beside(m) ? { ...m, id, class: "body", name, of: null, speaksFor: id, confidence: 0.7, because: `“Brussels” is where ${name} sits` } : m,
  );
}

/** "USS Carney", "HMS Nelson", "INS Kolkata": a ship, whoever or whatever she is named after. */
const isShip = ({ tokens }: Text, { first }: Pick<ResolvedMention, "first">): boolean =>
  first > 0 && navyOfPrefix(wordOf(tokens, first - 1), tokens.shape[first - 1], tokens.shape[first]) !== undefined;

const shipType =
  /^(?:frigate|destroyer|corvette|cruiser|minehunter|minesweeper|submarine|carrier|warship|vessel|cutter|tender|flagship|gunboat|battleship|icebreaker)$/;
/** "the Danish frigate Niels Juel": a ship who bears the name of a person that no list knows. */
const isNamedShip = ({ tokens }: Text, names: readonly NameMatch[], { first, id, role }: ResolvedMention): boolean =>
  first > 0 &&
  id === null &&
  role === null &&
  shipType.test(wordOf(tokens, first - 1)) &&
  tokens.start[first] === tokens.end[first - 1] + 1 &&
  names.some((n) => n.last === first - 1 && n.sense.form === "adjective");

const dealt =
  /^(?:bought|sent|promised|offered|pledged|gave|lent|donated|sold|ordered|wants|wanted|asked|sends|sells|offers|gives|buys|got|received|took|withdrew)$/;
/** "Spain's frigate Reina Sofia", "the Danish corvette Port Stanley": a place in the name of a ship of another state, where no ship lies or belongs. */
function isInShipName({ tokens }: Text, names: readonly NameMatch[], { first, last, sense }: NameMatch): boolean {
  if (sense.form === "adjective" || (sense.class !== "state" && sense.class !== "place")) return false;
  let type = first - 1;
  while (type > 0 && first - type <= 2 && (tokens.shape[type] & shapeCapital) !== 0) type--;
  if (type < 1 || !shipType.test(wordOf(tokens, type))) return false;
  // "the Dutch frigate Lisbon bought": who bought it.
  if (type === first - 1 && dealt.test(wordOf(tokens, last))) return false;
  const owner = names.find((n) => n.last <= type && type - n.last <= 2 && n.sense.class === "state" && tokens.start[type] - tokens.end[n.last - 1] < 24);
  if (owner === undefined || (owner.sense.id ?? "") === (sense.of ?? sense.id ?? "")) return false;
  const between = tokens.text.slice(tokens.end[owner.last - 1], tokens.start[type]);
  return (
    (owner.sense.form === "adjective" ? /^ (?:[a-z-]+ )?$/ : /^['’]s (?:[a-z-]+ )?$/).test(between) ||
    (/['’]s$/.test(wordOf(tokens, owner.last - 1)) && /^ (?:[a-z-]+ )?$/.test(between))
  );
}

/** "South American", "Latin American": of a continent, not of the United States. */
const isContinental = ({ tokens }: Text, { sense, first }: NameMatch): boolean =>
  sense.form === "adjective" && sense.id === "USA" && /^(?:south|latin|central|north)$/.test(wordOf(tokens, first - 1));

/** "an English-language portal", "Russian-speaking viewers": a tongue, and no state. */
const isLanguage = ({ tokens }: Text, { sense, last }: NameMatch): boolean =>
  (sense.form === "adjective" && /[-‑](?:language|speaking|speaker|speakers)$/.test(wordOf(tokens, last - 1))) ||
  (sense.form === "adjective" && /^[-‑]?(?:language|speaking)$/.test(wordOf(tokens, last)) && tokens.text[tokens.end[last - 1]] !== " ");

/** "the States General": estates, not the United States. */
const isEstates = ({ tokens }: Text, { sense, last }: NameMatch): boolean =>
  sense.id === "USA" && wordOf(tokens, last - 1) === "states" && wordOf(tokens, last) === "general";

const generic = /^(?:the )?(?:Commission|Council|Union|Alliance|Assembly|Secretariat|Court|Parliament|Community|Commonwealth|Mission|Force)$/;

/** "Latvia's eFP is led by Canada": of the alliance's battle groups, the one that the state before it hosts. */
function ofOwnHost({ tokens }: Text, { lookups }: Gazetteer, mentions: ResolvedMention[]): ResolvedMention[] {
  if (!mentions.some((m) => m.id === "efp")) return mentions;
  return mentions.map((m, k) => {
    const owner = m.id === "efp" ? mentions[k - 1] : undefined;
    const group =
      owner?.class === "state" &&
      owner.form === "name" &&
      ((owner.last === m.first && /['’]s$/.test(wordOf(tokens, m.first - 1))) || (owner.last === m.first - 1 && /^['’]s$/.test(wordOf(tokens, m.first - 1))))
        ? battleGroupIn(lookups, owner.id)
        : null;
    return group ? { ...m, id: group.id, name: group.nameEn, because: `the one that “${owner!.quote}” hosts` } : m;
  });
}

/** "the Council" is a body's name only where the document names that body, or what it belongs to, in full. */
function withoutStrayGenerics(text: Text, gazetteer: Gazetteer, all: readonly ResolvedMention[]): ResolvedMention[] {
  const mentions = withoutStrayMissions(gazetteer, all);
  if (!mentions.some((m) => generic.test(m.quote))) return [...mentions];
  const named = new Set<string>();
  const others = new Set<string>();
  for (const m of mentions) if (generic.test(m.quote) && isNamedOtherwise(text, m)) others.add(m.quote.replace(/^the /i, ""));
  for (const m of mentions) if (!generic.test(m.quote)) for (const id of [m.id, m.of]) if (id) named.add(id);
  return withUnionsCouncil(mentions, named, gazetteer).filter(
    (m) => !generic.test(m.quote) || (!others.has(m.quote.replace(/^the /i, "")) && (m.class === "state" || named.has(m.id ?? "") || named.has(m.of ?? ""))),
  );
}

const genericMission =
  /^(?:the )?(?:(?:International|Multinational|Stabili[sz]ation|Peacekeeping|Peace|Protection|Monitoring|Observer|Support|Emergency|Interim|Transition|Military) )+(?:Force|Mission|Group|Team)s?$/i;
/** "the International Stabilisation Force", in a report that never names the land of the one that was called so: another, still without a name. */
function withoutStrayMissions({ lookups }: Gazetteer, mentions: readonly ResolvedMention[]): readonly ResolvedMention[] {
  const isStray = (m: ResolvedMention): boolean => {
    if (m.class !== "mission" || m.form !== "name" || !genericMission.test(m.quote)) return false;
    const lands = new Set((m.id === null ? undefined : lookups.operation.get(m.id))?.places ?? []);
    return (
      lands.size > 0 &&
      !mentions.some((other) => lands.has(other.id ?? "") || lands.has(other.of ?? "") || (other !== m && other.id === m.id && other.quote !== m.quote))
    );
  };
  return mentions.some(isStray) ? mentions.filter((m) => !isStray(m)) : mentions;
}

/** "The Council extended the EU mission": the Union's, where the Union is spoken of and the Security Council is not named in full. */
function withUnionsCouncil(mentions: readonly ResolvedMention[], named: ReadonlySet<string>, { lookups }: Gazetteer): readonly ResolvedMention[] {
  if (named.has("un-security-council") || !named.has("eu")) return mentions;
  const id = "council-of-the-eu",
    name = lookups.nameOf(id) ?? id;
  return mentions.map((m) =>
    m.id === "un-security-council" && generic.test(m.quote)
      ? { ...m, id, name, of: "eu", speaksFor: "eu", because: "the Union is spoken of, and no other council" }
      : m,
  );
}

/** "the ANZUS Council", "the National Council": another body of that name, which "the Council" then is throughout. */
function isNamedOtherwise({ tokens }: Text, { first }: ResolvedMention): boolean {
  const before = first - 1;
  return (
    before >= 0 &&
    (tokens.shape[before] & shapeCapital) !== 0 &&
    tokens.end[before] + 1 === tokens.start[first] &&
    !/^(?:the|a|an|this|that|its|our|their|all|each|every|and|or|but|in|on|by|of|to|for|from|when|if|as|while|after|before|until)$/.test(wordOf(tokens, before))
  );
}

/** "Lima, 3 May. … the Council of Ministers decided": the cabinet of the state whose capital heads the report, where nothing of the Union stands beside it. */
function ofCabinet(text: Text, { lookups }: Gazetteer, mentions: ResolvedMention[]): ResolvedMention[] {
  const isCabinet = (m: ResolvedMention): boolean => m.id === "council-of-the-eu" && /^(?:the )?council of ministers$/i.test(m.quote);
  if (!mentions.some(isCabinet)) return mentions;
  const seat = seatOf(text, mentions, lookups);
  if (seat === null) return mentions;
  const name = lookups.nameOf(seat) ?? seat;
  return mentions.map((m) =>
    isCabinet(m) &&
    !/^\s+of the (?:EU|European|Union)|^(?:['’]s)? of (?:the )?Union/.test(text.text.slice(m.end, m.end + 20)) &&
    !/\b(?:EU|Union|European)(?:['’]s)?\s+$/.test(text.text.slice(Math.max(0, m.start - 12), m.start))
      ? { ...m, id: null, of: seat, speaksFor: seat, role: "ministry", confidence: 0.6, because: `the cabinet of ${name}, whose capital heads the report` }
      : m,
  );
}

/** Governed by their presidents or chancellors, without a prime minister. */
const unpremiered = new Set(
  "USA MEX BRA ARG CHL COL VEN ECU BOL PRY URY CRI PAN GTM HND SLV NIC DOM PHL IDN NGA GHA KEN ZAF ZMB MWI LBR SLE GMB AGO CHE IRN CYP AFG DEU AUT".split(" "),
);

/** May the title be that of an office of the state? */
function mayHave({ office }: Gazetteer["lookups"], state: string, title: string): boolean {
  if (/^secretary of state$/i.test(title)) return /\bsecretary of state\b/i.test(office.get(`${state}:foreign-minister`)?.titleEn ?? "");
  if (/\bpremier\b|\bprime minister\b/i.test(title)) return !unpremiered.has(state);
  return !/\bchancellor$/i.test(title) || state === "DEU" || state === "AUT";
}

/** "the Prime Minister" of no named state is that of the state which the document is about. */
function ofProtagonist(text: Text, gazetteer: Gazetteer, mentions: readonly ResolvedMention[], context: EntityContext): ResolvedMention[] {
  if (!mentions.some((m) => m.of === null && m.role !== null && ownOffices.has(m.role))) return [...mentions];
  const { lookups } = gazetteer;
  const states = [...new Set([context.home ?? null, seatOf(text, mentions, lookups), ...topicsOf(text, mentions)])].filter(
    (id): id is string => id !== null && lookups.state.has(id),
  );
  if (states.length === 0) return [...mentions];
  return mentions.map((m) => {
    if (m.of !== null || m.role === null || !ownOffices.has(m.role) || (m.personName === null && isOfAny(text.tokens, m.first))) return m;
    // The state must have such an office: no prime minister is of the United States.
    const fitting = states.find((id) => mayHave(lookups, id, m.quote));
    const protagonist = /^secretary of state$/i.test(m.quote) ? fitting : (context.home ?? fitting ?? states[0]);
    if (protagonist === undefined) return m;
    const office = `${protagonist}:${m.role}`;
    const holder =
      m.personName === null && lookups.office.has(office) && context.published.from !== null ? lookups.holderOn(office, context.published.from) : null;
    return {
      ...m,
      of: protagonist,
      speaksFor: protagonist,
      office: lookups.office.has(office) ? office : m.office,
      id: m.id ?? holder?.person ?? null,
      person: m.person ?? holder?.person ?? null,
      name: holder?.name ?? m.name,
      confidence: Math.min(m.confidence, 0.6),
      because: `of ${lookups.nameOf(protagonist)}, which ${protagonist === context.home ? "publishes" : "the document is about"}`,
    };
  });
}

const byStart = (a: ResolvedMention, b: ResolvedMention): number => a.start - b.start || b.end - a.end;
