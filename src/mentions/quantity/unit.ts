/** What a number counts: the head noun within its phrase, and the words between. */
import type { Lexicon } from "../../text/lexicon.ts";
import { kindNumber, kindSymbol, kindWord, shapeCapital, shapeHyphen, shapeLineBefore, type Tokens } from "../../text/tokens.ts";
import type { ResolvedMention } from "../entities/types.ts";
import type { QuantityFamily } from "./types.ts";
import { touches, wordOf } from "./numbers.ts";
import {
  addAfter,
  cutAfter,
  durationNouns,
  groupNouns,
  memberNouns,
  otherMeasures,
  percentWords,
  personnelNouns,
  smallNumbers,
  stateNouns,
  unitNouns,
} from "./words.ts";

export interface UnitRead {
  readonly family: QuantityFamily;
  readonly unit: string;
  readonly factor: number;
  /** Head noun's token and the end of the unit's words. */
  readonly noun: number;
  readonly last: number;
  readonly of: string | null;
  readonly change: "add" | "cut" | null;
}

const stops = new Set(
  "of in on at by for with from into to and or but as than that which who will would is are was were be been has have had can could may might should must do does did the a an this these those its their his her our during since until after before per under over through across between against about if because when while where not also now so more up out down off via within without including plus along alongside already currently there here each next last".split(
    " ",
  ),
);
const policeLike = /\b(?:police|forces?|army|navy|marines|guard|corps|military|gendarmerie|troops|armed|mission|contingent|unit|services?|personnel)\b/i;
/** "90 ADF members": an armed service by its letters; "90 members at a time": of a rotation, never states. */
const service = /(?:^| )(?:[A-Z]{1,3}DF|[A-Z]?AF|IDF|PLA|TNI|CAF|SADF|SANDF|UPDF|AFP|GSDF) $/;
const atATime = /^members at a time\b/;
/** "from 4,000 members", "a contingent of at most 240 members": more than any alliance has, or of what consists of men. */
const ofMen =
  /(?:\d,\d{3}|[2-9]\d\d|\d{4}) $|\b(?:contingent|battalion|company|garrison|detachment|platoon|squadron|peacekeeping (?:force|mission)|peace forces?)\b[^.;:]{0,60}\b(?:have|has|had|of|with|from|to|number|numbers|numbered|includes?|comprises?|counts?) (?:(?:up to|about|around|some|nearly|over|at least|only) )?(?:[\d,]+|[a-z]+(?:-[a-z]+)?) $/i;
const companyWords = new Set(
  "van vans tractor tractors forklift forklifts bulldozer machines bags plates computers kitchens coats gloves tarpaulins mattresses pumps robots lifeboats wagons locomotives launches stoves company companies team teams station stations site sites centre centres centers unit units post posts system systems set sets bridge bridges base bases camp camps hospital hospitals hub hubs round rounds shell shells mine mines exercises flights patrols devices bus buses bed beds carrier carriers locations location kit uniforms radios laptops containers cars cameras suits engines blankets trailers cranes boots motorcycles terminals shelters incubators ventilators jackets graders suvs telescopes scanners bowsers rafts purifiers telephones phones tablets printers routers servers panels bicycles bikes concentrators flashlights shields batons handcuffs canisters motors sandbags loaders rollers packs pairs dogs".split(
    " ",
  ),
);
/** Of these, only a military modifier or a sentence about forces makes them things the ledger counts. */
export const isLooseUnit = (word: string): boolean => companyWords.has(word);

/** "8,000 155 mm shells", "400 155mm rounds": past the calibre. */
function afterCalibre(tokens: Tokens, at: number, limit: number): number {
  if (at + 1 >= limit || tokens.kind[at] !== kindNumber) return at;
  return /^\d{2,3}mm$/i.test(tokens.text.slice(tokens.start[at], tokens.end[at])) ? at + 1 : wordOf(tokens, at + 1) === "mm" ? at + 2 : at;
}

/** "three, rather than two, frigates": past the number that it is held against. */
function afterContrast(tokens: Tokens, at: number, limit: number): number {
  const pause = (i: number): number => {
    while (i < limit && /^(?:,|-|–|—|--|\()$/.test(wordOf(tokens, i))) i++;
    return i;
  };
  let i = pause(at);
  const first = wordOf(tokens, i),
    second = wordOf(tokens, i + 1);
  if ((first === "rather" && second === "than") || (first === "instead" && second === "of")) i += 2;
  else if (first === "not") i++;
  else return at;
  if (i + 1 >= limit || (tokens.kind[i] !== kindNumber && smallNumbers[wordOf(tokens, i)] === undefined)) return at;
  const behind = pause(i + 1);
  return behind < limit && tokens.kind[behind] === kindWord && !stops.has(wordOf(tokens, behind)) ? behind : at;
}

/** Where the noun phrase begins of which a number counts a part ("of its", "of the five", "of Ghana's four"); -1 where nothing of the kind stands at `at`. */
export function partOf(tokens: Tokens, at: number, limit: number): number {
  if (wordOf(tokens, at) !== "of" || at + 2 >= limit) return -1;
  const isMany = (i: number): boolean => i + 1 < limit && (smallNumbers[wordOf(tokens, i)] ?? 0) > 1;
  if (/^(?:its|their|the|our|his|these|those|them|whom)$/.test(wordOf(tokens, at + 1))) return isMany(at + 2) ? at + 3 : at + 2;
  for (let i = at + 1; i < Math.min(limit, at + 5); i++) {
    if (i > at + 1 && /^['’]s?$/.test(wordOf(tokens, i))) return isMany(i + 1) ? i + 2 : -1;
    if ((tokens.shape[i] & shapeCapital) === 0) return -1;
  }
  return -1;
}

/** Reads the unit of a number that ends before token `at`; null where nothing that the ledger counts follows. */
export function unitAfter(tokens: Tokens, at: number, limit: number, lexicon: Lexicon, people: ReadonlySet<number>, single = true): UnitRead | null {
  const from = afterContrast(tokens, afterCalibre(tokens, at, limit), limit);
  let change: "add" | "cut" | null = null;
  let j = from;
  // "450-strong", "two-member": a hyphen and a word.
  if (j + 1 < limit && wordOf(tokens, j) === "-" && tokens.kind[j + 1] === kindWord && touches(tokens, j + 1))
    return hyphenTail(wordOf(tokens, j + 1), tokens, j + 1);
  if (wordOf(tokens, j) === "+" && touches(tokens, j)) j++;
  if (/^(?:all|other)$/.test(wordOf(tokens, j)) && wordOf(tokens, j + 1) === "ranks")
    return { family: "personnel", unit: "personnel", factor: 1, noun: j + 1, last: j + 2, of: `${wordOf(tokens, j)} ranks`, change };
  // "with 130 hands aboard", "190 souls on board": a crew, in sailors' words.
  if (
    /^(?:hands|souls)$/.test(wordOf(tokens, j)) &&
    (wordOf(tokens, j + 1) === "aboard" || (wordOf(tokens, j + 1) === "on" && wordOf(tokens, j + 2) === "board"))
  )
    return { family: "personnel", unit: "personnel", factor: 1, noun: j, last: j + 1, of: wordOf(tokens, j), change };
  if (wordOf(tokens, j) === "strong") return { family: "personnel", unit: "personnel", factor: 1, noun: j, last: j + 1, of: null, change };
  const part = partOf(tokens, j, limit);
  if (part > 0) {
    // "two of its frigates", "45 of them police", "three of Ghana's four battalions".
    const inner = part < limit ? unitAfter(tokens, part, limit, lexicon, people, false) : null;
    if (inner !== null) return inner.family !== "duration" ? inner : null;
    // "14 of the 18 howitzers": of the things whose own number stands between.
    const things = tokens.kind[part] === kindNumber ? unitAfter(tokens, part + 1, limit, lexicon, people, false) : null;
    return things?.family === "unit" || things?.family === "states" ? things : null;
  }
  const begin = j;
  const shared = sharedUnit(tokens, begin, limit, lexicon, people);
  if (shared !== null) return shared;
  let head = -1,
    family: QuantityFamily = "none";
  const end = Math.min(limit, begin + 9);
  for (; j < end; j++) {
    const kind = tokens.kind[j];
    if (j > begin && tokens.shape[j] & shapeLineBefore && tokens.shape[j] & 32) break;
    if (kind === kindSymbol) {
      const symbol = wordOf(tokens, j);
      // "800 French, Dutch and Belgian soldiers".
      if (
        symbol === "," &&
        head < 0 &&
        j > begin &&
        j + 1 < end &&
        (tokens.shape[j - 1] & tokens.shape[j + 1] & shapeCapital) !== 0 &&
        isModifier(tokens, j - 1, lexicon) &&
        isModifier(tokens, j + 1, lexicon)
      )
        continue;
      if (symbol === "/" || symbol === "&" || symbol === "“" || symbol === '"' || symbol === "-") continue;
      break;
    }
    if (kind === kindNumber) {
      // "25 Leopard 1 tanks", "12 M777 howitzers": a model's number inside the phrase.
      if (j > begin && tokens.shape[j - 1] & shapeCapital && /^\d{1,3}$/.test(tokens.text.slice(tokens.start[j], tokens.end[j]))) continue;
      break;
    }
    const word = wordOf(tokens, j);
    if (word === "'s") {
      if (head >= 0) break;
      continue;
    }
    if (addAfter.has(word) && head < 0) {
      change = "add";
      continue;
    }
    if (cutAfter.has(word) && head < 0) {
      change = "cut";
      continue;
    }
    if (j === begin && percentWords.has(word)) return null;
    if (word === "and" && head < 0 && j > begin && j + 1 < end && isModifier(tokens, j + 1, lexicon) && isModifier(tokens, j - 1, lexicon)) continue;
    if (stops.has(word)) break;
    if (head >= 0 && isVerbOnly(tokens, j, lexicon)) break;
    if (head < 0 && otherMeasures.has(word)) return null;
    // "lets 900 Germans camp at Gao": what a people does is not counted.
    if (head >= 0 && people.has(head) && /s$/.test(wordOf(tokens, head)) && isSingular(tokens, j, lexicon)) break;
    // "20 countries contributing troops": what they do is not what they are.
    if (head >= 0 && family === "states" && /ing$/.test(word)) break;
    // "18 artillery pieces": guns by another name.
    const found =
      (word === "pieces" || word === "piece") && /^(?:artillery|field|siege)$/.test(wordOf(tokens, j - 1)) ? "unit" : familyOf(tokens, j, word, people);
    if (found !== "none") {
      // A duration takes the first noun; "two years training" is no count of trainings.
      if (found === "duration") {
        if (head < 0) {
          head = j;
          family = found;
        }
        break;
      }
      // "four boat arrivals", "two tank deals": a singular before another noun only describes it.
      if (
        !single &&
        !people.has(j) &&
        isSingular(tokens, j, lexicon) &&
        j + 1 < end &&
        tokens.kind[j + 1] === kindWord &&
        !stops.has(wordOf(tokens, j + 1)) &&
        !(tokens.shape[j + 1] & shapeCapital) &&
        !isVerbOnly(tokens, j + 1, lexicon)
      )
        continue;
      head = j;
      family = found;
    } else if (head >= 0 && !continues(tokens, j, end, people)) break;
  }
  if (head < 0) return null;
  const word = wordOf(tokens, head);
  if (family === "duration") {
    if (wordOf(tokens, head - 1) === "light") return null;
    const [unit, factor] = durationNouns[word] ?? durationNouns[word.replace(/-.*$/, "")];
    return { family, unit, factor, noun: head, last: head + 1, of: null, change };
  }
  let last = head + 1;
  if (memberNouns.has(word)) {
    const rest = tokens.text.slice(tokens.start[begin], tokens.end[Math.min(limit, last + 8) - 1]);
    const before = head > begin ? wordOf(tokens, head - 1) : "";
    if (
      /^(?:crew|team|family|board|gang|squad|union|staff|cabinet|party|house|senate|parliament|committee|church|band|cast|group|club|panel|jury|audience)$/.test(
        before,
      ) &&
      !policeLike.test(before)
    )
      return /^(?:crew|team|squad)$/.test(before)
        ? { family: "personnel", unit: "personnel", factor: 1, noun: head, last, of: tokens.text.slice(tokens.start[begin], tokens.end[last - 1]), change }
        : null;
    family =
      policeLike.test(tokens.text.slice(tokens.start[begin], tokens.end[head])) ||
      service.test(tokens.text.slice(tokens.start[begin], tokens.start[head])) ||
      atATime.test(rest) ||
      (head === begin && ofMen.test(tokens.text.slice(Math.max(0, tokens.start[begin] - 90), tokens.start[begin]))) ||
      (wordOf(tokens, last) === "of" && policeLike.test(rest))
        ? "personnel"
        : "states";
    if (wordOf(tokens, last) === "states" || wordOf(tokens, last) === "countries") last++;
  }
  // "600 crates of tents": a measure of things takes its things along.
  if (/^(?:sets?|pieces|items|pairs|rounds|kits|pallets|crates|boxes|loads|truckloads|batches)$/.test(word) && wordOf(tokens, last) === "of") {
    let k = last + 1;
    while (k < Math.min(limit, last + 5) && tokens.kind[k] === kindWord && !stops.has(wordOf(tokens, k))) k++;
    if (k > last + 1) last = k;
  }
  // "soldiers and civilian employees", "men and women", "soldiers and police".
  if (family === "personnel" && wordOf(tokens, last) === "and") {
    for (let k = last + 1; k < Math.min(limit, last + 4); k++) {
      if (tokens.kind[k] !== kindWord || stops.has(wordOf(tokens, k)) || smallNumbers[wordOf(tokens, k)] !== undefined) break;
      if (personnelNouns.has(wordOf(tokens, k))) last = k + 1;
    }
  }
  const ofFirst = addAfter.has(wordOf(tokens, begin)) || cutAfter.has(wordOf(tokens, begin)) ? begin + 1 : begin;
  const of = ofFirst < last ? tokens.text.slice(tokens.start[ofFirst], tokens.end[last - 1]) : null;
  return { family, unit: family === "states" ? "states" : family, factor: 1, noun: head, last, of, change };
}

/** "four US and one British submarine": the noun of the second number is the first one's too. */
function sharedUnit(tokens: Tokens, begin: number, limit: number, lexicon: Lexicon, people: ReadonlySet<number>): UnitRead | null {
  const next = begin + 2;
  if (
    next + 2 >= limit ||
    (tokens.shape[begin] & shapeCapital) === 0 ||
    !/^(?:and|or)$/.test(wordOf(tokens, begin + 1)) ||
    (tokens.kind[next] !== kindNumber && smallNumbers[wordOf(tokens, next)] === undefined)
  )
    return null;
  if ((tokens.shape[next + 1] & shapeCapital) === 0) return null;
  const inner = unitAfter(tokens, next + 1, limit, lexicon, people, false);
  if (inner === null || (inner.family !== "unit" && inner.family !== "personnel") || inner.noun <= next + 1) return null;
  return {
    ...inner,
    last: begin + 1,
    of: `${tokens.text.slice(tokens.start[begin], tokens.end[begin])} ${tokens.text.slice(tokens.start[inner.noun], tokens.end[inner.noun])}`,
  };
}

/** "strong" of "450-strong", "year" of "three-year", "nation" of "30-nation alliance". */
export function hyphenTail(tail: string, tokens: Tokens, j: number): UnitRead | null {
  const base = { factor: 1, noun: j, last: j + 1, of: null, change: null } as const;
  const first = tail.split("-")[0];
  if (tail.includes("year-old") || (first === "year" && wordOf(tokens, j + 1) === "old")) return null;
  if (first === "strong" || first === "man" || first === "soldier" || first === "person" || first === "troop" || first === "people")
    return { ...base, family: "personnel", unit: "personnel" };
  if ((first === "member" && (tail === "member" || tail === "member-state")) || first === "nation" || first === "country" || first === "state") {
    const next = [1, 2, 3, 4].map((k) => wordOf(tokens, j + k)).join(" ");
    if (
      first === "member" &&
      /^(?:[a-z-]+ ){0,3}(?:team|crew|unit|contingent|detachment|force|mission|deployment|company|battalion|hospital|squad|platoon|police|garrison|brigade)\b/.test(
        next,
      )
    )
      return { ...base, family: "personnel", unit: "personnel" };
    return { ...base, family: "states", unit: "states" };
  }
  const duration = durationNouns[first];
  if (duration && !/s$/.test(first)) return { ...base, family: "duration", unit: duration[0], factor: duration[1] };
  if (first === "ship" || first === "battalion" || first === "aircraft" || first === "vessel" || first === "brigade" || first === "jet")
    return { ...base, family: "unit", unit: "unit", of: first };
  return null;
}

/** "2,000 American forces": so many are people, and no armies. */
function areMany(tokens: Tokens, j: number): boolean {
  if (/^(?:armed|defen[cs]e|air|police|task)$/.test(wordOf(tokens, j - 1))) return false;
  for (let i = j - 1; i > 0 && j - i < 5; i--)
    if (tokens.kind[i] === kindNumber) return Number(tokens.text.slice(tokens.start[i], tokens.end[i]).replace(/,/g, "")) >= 40;
  return false;
}

/** "5,000 helmets and vests", "donated 400 helmets": what is worn, where blue helmets are soldiers. */
const isWorn = (tokens: Tokens, j: number): boolean =>
  !/^(?:blue|green|un)$/.test(wordOf(tokens, j - 1)) &&
  /\b(?:vests?|jackets?|armou?r|goggles|rifles?|uniforms|boots|rations|kits?|ballistic|bullet-?proof|combat helmets|steel|donat\w+|deliver\w*|equipment|ammunition|ukrain\w+|kyiv)\b/i.test(
    tokens.text.slice(Math.max(0, tokens.start[j] - 90), tokens.end[j] + 70),
  );

/** "donated 900 uniforms", "20 tents and 900 uniforms": clothes among goods, where other uniforms are soldiers. */
const isHanded = (tokens: Tokens, j: number): boolean =>
  /\b(?:sets? of|donat\w+|gave|giv(?:es|en|ing)|hand(?:s|ed|ing) over|deliver\w*|suppl\w+|consignment|tents|trucks|vests?|boots|blankets|rations|equipment|gear|kits?|vehicles)\b/i.test(
    tokens.text.slice(Math.max(0, tokens.start[j] - 110), tokens.end[j] + 70),
  );

function familyOf(tokens: Tokens, j: number, word: string, people: ReadonlySet<number>): QuantityFamily {
  if (durationNouns[word] !== undefined) return "duration";
  // "KC-135 tankers", "air-refuelling tankers": aircraft, else men of the armour.
  if (word === "tankers" && /\d|^(?:air|aerial|fuel|oil|water|milk|refuell?ing|air-to-air|airbus|boeing)/.test(wordOf(tokens, j - 1))) return "unit";
  if ((word === "helmets" || word === "berets") && isWorn(tokens, j)) return "unit";
  if (word === "uniforms" && isHanded(tokens, j)) return "unit";
  if (personnelNouns.has(word) || people.has(j)) return "personnel";
  // "165 heads", but not of state.
  if ((word === "heads" || word === "effectives") && wordOf(tokens, j + 1) !== "of") return "personnel";
  // "ninety special forces".
  if (word === "forces" && /^(?:special|ground|security)$/.test(wordOf(tokens, j - 1))) return "personnel";
  if (word === "forces" && areMany(tokens, j)) return "personnel";
  if (stateNouns.has(word) || memberNouns.has(word)) return "states";
  if (unitNouns.has(word)) return "unit";
  if (/^groups?$/.test(word)) return /^(?:battle|combat|task|strike|tactical|battalion|fighting|naval|maritime)$/.test(wordOf(tokens, j - 1)) ? "unit" : "none";
  // Designators and classes: F-16s, T-72s, CF-18s, M113s; minelayers, gunboats, tank-hunters.
  if (tokens.shape[j] & shapeHyphen && /^[a-z]{1,3}-?\d{1,3}[a-z]{0,2}$/.test(word)) return "unit";
  if (/^(?:f|t|m|su|mig|cf|c|ch|uh|mi|a|mq|rq|kc|e|p|b|pt|bmp|btr|cv)-?\d{1,3}[a-z]?s$/.test(word)) return "unit";
  if (
    /^[a-z-]+(?:ships?|craft|copters?|boats?|hunters|sweepers|launchers|tanks?)$/.test(word) &&
    !/(?:hardship|leadership|member|partner|friend|relation|citizen|scholar|owner|command|fellow|spokes|witchcraft|town|champion|steward)/.test(word)
  )
    return "unit";
  if (
    /^[a-z-]+(?:soldiers|troops|keepers|guards|trainers|officers|personnel|men)$/.test(word) &&
    word.length > 5 &&
    !/^(?:women|specimen|regimen|bookkeepers)$/.test(word)
  )
    return "personnel";
  return "none";
}

const nounOrAdjective = (1 << 1) | (1 << 5),
  verbMask = (1 << 12) | (1 << 13) | (1 << 14) | (1 << 15) | (1 << 16);
const tagsOf = (tokens: Tokens, j: number, lexicon: Lexicon): number =>
  tokens.word[j] !== 0 && tokens.word[j] < lexicon.size ? lexicon.tags[tokens.word[j]] : 0;
const isVerbOnly = (tokens: Tokens, j: number, lexicon: Lexicon): boolean => {
  const t = tagsOf(tokens, j, lexicon);
  return (t & verbMask) !== 0 && (t & nounOrAdjective) === 0;
};

/** Nationalities that no common ending tells. */
const nationality =
  /^(?:south|north|new|sri|costa|u\.?s\.?|u\.?k\.?|greek|swiss|kyrgyz|thai|zealand|filipino|lao|slovak|uzbek|tajik|turkmen|kazakh|czech|serb|croat|slovene|[a-z]{3,}[aeq]i)$/;
/** An adjective, participle or nationality by the lexicon or its ending. */
const isModifier = (tokens: Tokens, j: number, lexicon: Lexicon): boolean =>
  (tagsOf(tokens, j, lexicon) & (1 << 5)) !== 0 ||
  /(?:ed|ern|an|ish|ese|al|ic|ch)$/.test(wordOf(tokens, j)) ||
  ((tokens.shape[j] & shapeCapital) !== 0 && nationality.test(wordOf(tokens, j)));

const invariant =
  /^(?:aircraft|aircrew|personnel|staff|police|crew|military|corps|headquarters|barracks|special|ammunition|artillery|marine|infantry|men|women|people|servicemen|troops|volunteer|expert|trainer|civilian)$/;
const isSingular = (tokens: Tokens, j: number, lexicon: Lexicon): boolean => {
  const word = tokens.word[j];
  return (
    !invariant.test(wordOf(tokens, j)) &&
    !/s$/.test(wordOf(tokens, j)) &&
    (word === 0 || word >= lexicon.size || lexicon.nounLemma[word] === 0 || lexicon.nounLemma[word] === word)
  );
};

/** After a first head ("CC-150", "police"), does the phrase run on to another that counts ("CC-150 Polaris refueller")? */
function continues(tokens: Tokens, j: number, end: number, people: ReadonlySet<number>): boolean {
  for (let k = j + 1; k < Math.min(end, j + 3); k++) {
    if (tokens.kind[k] !== kindWord || stops.has(wordOf(tokens, k))) return false;
    const family = familyOf(tokens, k, wordOf(tokens, k), people);
    if (family === "unit" || family === "personnel") return true;
  }
  return false;
}

/** "a force of about 1,500", "a battalion of 800": the group on the left says that persons are counted. Gives the noun's token or -1. */
export function groupBefore(tokens: Tokens, first: number, from: number): number {
  if (wordOf(tokens, from) !== "of") return -1;
  const at = from - 1;
  // "a Rwandan one of 800".
  if (at > first && wordOf(tokens, at) === "one" && (tokens.shape[at - 1] & shapeCapital) !== 0) return at;
  // "one battalion group of 850": the group may itself have been counted.
  return at >= first - 1 && groupNouns.has(wordOf(tokens, at)) ? at : -1;
}

export const peopleTokens = (entities: readonly ResolvedMention[]): Set<number> => new Set(entities.filter((e) => e.form === "people").map((e) => e.last - 1));
