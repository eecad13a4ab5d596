/** Numbers that name: dates, clock times, articles, models and scores. They count nothing. */
import type { Sentence } from "../../text/text.ts";
import { kindNumber, kindSymbol, kindWord, shapeCapital, type Tokens } from "../../text/tokens.ts";
import { type BareNumber, touches, wordOf } from "./numbers.ts";
import { partOf } from "./unit.ts";
import { personnelNouns, smallNumbers } from "./words.ts";
import { anyMonth } from "../../text/timewords.ts";

export const aMonth = new RegExp(`^(?:${anyMonth}|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$`);
const labels =
  /^(?:article|articles|resolution|resolutions|chapter|section|no|number|room|flight|type|mk|mark|block|page|aged|age|phase|version|route|highway|channel|paragraph|clause|annex|bill|part|item|figure|table|volume|class|level|tier|group|gate|building|unit|line|area|zone|sector|option|round|week|day|square|protocol|title|amendment|decree|war|ii|model|grade|category|mile|milestone)$/;

/** Dates, clock times, articles, models, phone numbers and scores name something; they count nothing. */
export function isName(tokens: Tokens, number: BareNumber, sentence: Sentence, floor: number): boolean {
  const { first, last } = number;
  const before = first > sentence.first ? wordOf(tokens, first - 1) : "";
  const after = last < sentence.last ? wordOf(tokens, last) : "";
  if (!number.digits && before === "in" && first - 2 >= sentence.first && wordOf(tokens, first - 2) === "one") return true;
  // "two of the three companies", "three of Ghana's four battalions": of how many, and no count of its own.
  if (!number.digits && number.value !== null && isWhole(tokens, first, sentence.first)) return true;
  if (!number.digits)
    return (
      before === "article" ||
      before === "chapter" ||
      (before === "no" && number.value === 1) ||
      before === "phase" ||
      after === "another" ||
      (before === "world" && false)
    );
  // "14 of the 18 howitzers": likewise; of people both are told ("120 of Chile's 340 soldiers").
  if (isWholeInDigits(tokens, number, sentence)) return true;
  if (isParting(tokens, first, sentence.first) && (last >= sentence.last || /^(?:[.,;:)]|each|and|at|by|from|on|to)$/.test(after))) return true;
  // "one in five", "two out of three": a ratio.
  if (before === "in" && first - 2 >= sentence.first && /^(?:one|1|two|nine)$/.test(wordOf(tokens, first - 2)) && (number.value ?? 99) <= 20) return true;
  if (aMonth.test(after) && !(after === "may" && !isYearlike(tokens, last + 1))) return true;
  if (after === "may" && (tokens.shape[last] & shapeCapital) !== 0) return true;
  if (aMonth.test(before) && ((before !== "may" && before !== "march") || (tokens.shape[first - 1] & shapeCapital) !== 0)) return true;
  // "47 Battalion", "157 Infantry Brigade": one unit by its number.
  if (
    number.digits &&
    number.scale === 1 &&
    last < sentence.last &&
    (tokens.shape[last] & shapeCapital) !== 0 &&
    unitName.test(tokens.text.slice(tokens.start[last], tokens.start[last] + 60))
  )
    return true;
  // "155 mm shells": their calibre.
  if (number.digits && (after === "mm" || /^\d{2,3}mm$/i.test(tokens.text.slice(tokens.start[first], tokens.end[last - 1])))) return true;
  // "Dec. 31".
  if (before === "." && number.digits && first - 2 >= sentence.first && aMonth.test(wordOf(tokens, first - 2)) && touches(tokens, first - 1)) return true;
  // "its troops number 30": a verb.
  const isVerb =
    before === "number" &&
    first - 2 >= sentence.first &&
    (/^(?:who|which|that|they|police|personnel|will|would|to|may|could|can|should|must|might|now|not|still|currently|only|already|[a-z]{3,}[^s]s)$/.test(
      wordOf(tokens, first - 2),
    ) ||
      /^\d{1,3},\d{3}$/.test(tokens.text.slice(tokens.start[first], tokens.end[first])));
  if (labels.test(before) && number.scale === 1 && !isVerb && !(before === "unit" || before === "round" || before === "group")) return true;
  if (before === "." && /^(?:no|nos|art|res|p|pp|ch)$/.test(wordOf(tokens, first - 2)) && touches(tokens, first - 1)) return true;
  if (before === "#" || before === "№" || before === "°" || after === "°") return true;
  // "The 2000 Danish soldiers": counted, where people of a nation follow.
  if (
    isYear(tokens, number) &&
    !(
      last + 1 < sentence.last &&
      before === "the" &&
      (tokens.shape[last] & shapeCapital) !== 0 &&
      /(?:an|ish|ese|ch)$/.test(after) &&
      personnelNouns.has(wordOf(tokens, last + 1))
    )
  ) {
    if (
      /^(?:in|since|by|until|till|during|after|before|from|of|for|summer|autumn|fall|spring|winter|early|late|mid|end|and|to|year|through|fiscal|the|,|\(|-|–|this|that|around|over|between|election)$/.test(
        before,
      ) &&
      (/^(?:in|since|by|until|till|during|before|after)$/.test(before) || (after !== "troops" && after !== "soldiers" && after !== "personnel"))
    )
      return true;
    if (first === sentence.first || !isCountable(after)) return true;
  }
  // 4:05, 12/13, 24.6., +44 …, A-10, 3–1.
  const touchingBefore = first > sentence.first && touches(tokens, first);
  const touchingAfter = last < sentence.last && touches(tokens, last);
  if (touchingBefore && (before === ":" || before === "/" || before === "_" || before === "#" || before === "@" || (before === "+" && first - 1 > floor)))
    return true;
  if (
    touchingBefore &&
    before === "-" &&
    first - 1 > sentence.first &&
    tokens.kind[first - 2] !== kindSymbol &&
    touches(tokens, first - 1) &&
    first - 1 > floor - 1
  )
    return true;
  if (
    touchingAfter &&
    ((after === ":" && tokens.kind[last + 1] === kindNumber && touches(tokens, last + 1)) || after === "/" || after === "_" || after === "@")
  )
    return true;
  // A capitalised word that is no state and no verb right before digits: "Leopard 2", "Challenger 2", "Su 27".
  if (
    number.scale === 1 &&
    first > sentence.first &&
    tokens.kind[first - 1] === kindWord &&
    (tokens.shape[first - 1] & shapeCapital) !== 0 &&
    (number.value ?? 0) < 1000 &&
    isModel(tokens, first - 1, sentence)
  )
    return true;
  // "to be named Panzerbrigade 90", "called Task Force 70": part of the name.
  return (
    number.digits &&
    number.scale === 1 &&
    first - 2 > sentence.first &&
    tokens.kind[first - 1] === kindWord &&
    (tokens.shape[first - 1] & shapeCapital) !== 0 &&
    [2, 3, 4].some(
      (back) => first - back >= sentence.first && /^(?:named|called|dubbed|christened|designated|titled|codenamed)$/.test(wordOf(tokens, first - back)),
    )
  );
}

const unitName =
  /^(?:[A-Z][a-z]+(?:-[A-Za-z]+)? ){0,3}(?:Battalion|Brigade|Regiment|Squadron|Division|Company|Wing|Commando|Battery|Flotilla)\b(?!-|['’]s? (?:soldiers|troops|men)| (?:of \d|soldiers|troops|men|personnel|members|officers|and \d|strong))/;
const modelNames =
  /^(?:leopard|leopards|challenger|patriot|type|su|mig|boeing|airbus|mirage|gripen|ariane|falcon|arrow|block|aegis|meteor|mk|javelin|harpoon|hawk|caesar|pzh|abrams|m|f|t|a|c|kc|p|e|b|bmp|btr|mi|ka|il|an|starlink|apollo|covid|cop|g|group|channel|air|exercise|defender|swift|anakonda|marder|gepard|rafale|neptun|iskander|kh|r|s|fn|ak|tornado|jas|atlas|marine|platform|cat|agenda|vision|horizon|number|operation|chapter|sputnik|bn|fy|psalm|luke|matthew|isaiah)$/;
const isModel = (tokens: Tokens, i: number, sentence: Sentence): boolean =>
  i > sentence.first
    ? modelNames.test(wordOf(tokens, i)) || (tokens.word[i] === 0 && false)
    : /^(?:leopard|challenger|patriot|group|covid)$/.test(wordOf(tokens, i));

const isYearlike = (tokens: Tokens, i: number): boolean => /^(?:19|20)\d\d$/.test(wordOf(tokens, i));
export const isYear = (tokens: Tokens, number: BareNumber): boolean =>
  number.digits && number.scale === 1 && /^(?:1[89]|20)\d\d$/.test(tokens.text.slice(tokens.start[number.first], tokens.end[number.first]));
const isCountable = (word: string): boolean =>
  personnelNouns.has(word) || /^(?:nato|us|american|german|french|british|canadian|additional|more|extra|combat)$/.test(word);

/** Does a number word stand behind "two of the", "three of Ghana's", "one of its"? */
function isWhole(tokens: Tokens, first: number, from: number): boolean {
  for (let i = first - 2; i > from && first - i <= 5; i--)
    if (wordOf(tokens, i) === "of") return smallNumbers[wordOf(tokens, i - 1)] !== undefined && partOf(tokens, i, tokens.count) === first + 1;
  return false;
}

/** Does a number in digits stand behind "14 of the", with things and no people behind it? */
function isWholeInDigits(tokens: Tokens, { first, last, scale }: BareNumber, sentence: Sentence): boolean {
  if (scale !== 1 || first - 3 < sentence.first || wordOf(tokens, first - 2) !== "of" || tokens.kind[first - 3] !== kindNumber) return false;
  if (partOf(tokens, first - 2, sentence.last) !== first) return false;
  for (let i = last; i < Math.min(sentence.last, last + 3); i++) if (personnelNouns.has(wordOf(tokens, i))) return false;
  return last < sentence.last && tokens.kind[last] === kindWord && !measures.test(wordOf(tokens, last));
}
const measures = /^(?:per|percent|points?|hours?|days?|weeks?|months?|years?|euros?|dollars?|pounds?)$/;

/** "in two lots of 16", "in groups of 60": does a number at `first` say how what was counted before is parted? */
export const isParting = (tokens: Tokens, first: number, from: number): boolean =>
  first - 2 > from && wordOf(tokens, first - 1) === "of" && /^(?:lots|batches|groups|waves|parties|shifts|pairs|teams)$/.test(wordOf(tokens, first - 2));
