/** The tense around a time that names no year or week: "on Friday" is last Friday after a past verb, the coming one after "will". */
import { kindNumber, kindSymbol, kindWord, shapeCapital, shapeHyphen } from "../../text/tokens.ts";
import { internWord } from "../../text/words.ts";
import type { Reader } from "./reader.ts";

export type Tense = "past" | "present" | "future";

const may = internWord("may"),
  that = internWord("that"),
  be = internWord("be"),
  has = internWord("has"),
  have = internWord("have"),
  had = internWord("had");
const pastBit = 1,
  presentBit = 2,
  futureBit = 4,
  toBit = 8,
  aheadBit = 16,
  boundary = 32,
  scheduledBit = 64;
const bitsOf = new Uint8Array(65536);
const put = (bit: number, words: string): void => {
  for (const word of words.split(" ")) bitsOf[internWord(word)] |= bit;
};
put(
  pastBit,
  "was were had did said told met went came took gave made began saw left held sent won lost fell rose became brought built bought caught chose cut drove drew flew fought found got grew heard kept knew led let paid put ran sat sold set shot spoke spent stood stole struck taught thought threw wore wrote broke been ended announced reported quit shut hit ate dealt swore sank met read swept sought bore froze shook withdrew overthrew undertook underwent understood upheld withheld withstood arose fed fled forbade forgot hid hung lent lit overcame rode spread swept swung tore woke wept laid lay withdrawn flown driven drawn worn torn sworn broken stolen frozen gone done taken given seen known written chosen begun ago",
);
put(presentBit, "is are am 're 'm has have does do says say");
put(futureBit, "will shall would 'll won't wo may tomorrow");
put(
  aheadBit,
  "expected scheduled due planned plans plan planning set slated hopes hope intends aims expects expect begin begins start starts resume upcoming ahead deadline effective payable next until ending expires expire be going want wants is are 're 'm",
);
/** The news tells what is fixed in the present: "she flies to Riga on Monday". */
put(
  scheduledBit,
  "sails sits flies travels meets arrives leaves departs opens starts begins ends expires runs votes returns heads hosts joins takes comes goes visits resumes closes convenes lands gathers moves hands relieves assumes deploys withdraws replaces redeploys embarks relieve deploy assume meet arrive leave depart vote visit fly gather return travel sail convene",
);
/** What is arranged with others, by its participle: "is flying to Riga". */
const arranged = new Set(
  "meeting spending holding visiting leaving arriving flying going coming hosting sailing departing returning heading travelling traveling gathering convening withdrawing sending"
    .split(" ")
    .map(internWord),
);
put(toBit, "to");
put(boundary, "but although though while because which who that when if after before");
const until = internWord("until"),
  thisWord = internWord("this");
const determiners = new Set("the a an its their his her our this that each every another no".split(" ").map(internWord));
/** Verbs of what went on for a time, in the past: with "until", their end. */
const lasted = new Set(
  "led commanded headed chaired hosted served stayed remained kept held maintained guarded patrolled policed flew ran provided contributed supplied lasted operated numbered counted stood worked trained belonged had fought manned oversaw supervised coordinated lived occupied"
    .split(" ")
    .map(internWord),
);
/** "commanded the group until July": what lasted has ended; "was extended until July" has not. */
export function lastedUntil(r: Reader, first: number): boolean {
  if (first - 1 < r.first || r.tokens.word[first - 1] !== until) return false;
  for (let j = first - 2; j >= r.first && first - j < 16; j--) {
    if (lasted.has(r.tokens.word[j])) return !hadFuture(r, j);
    if (tenseOfToken(r, j) & (futureBit | presentBit | pastBit)) return false;
  }
  return false;
}
/** What is promised, asked for or decided: with "from" and a month, that to come. */
const ahead = new Set(
  "offered promised pledged agreed vowed undertaken undertook decided approved authorised authorized requested asked volunteered earmarked cleared voted resolved ordered urged invited consented"
    .split(" ")
    .map(internWord),
);
/** What governs an infinitive and sets its time ahead: "has threatened to block it in November", "its promise to go in May". */
const undertaking = new Set(
  "threatened threatens threaten threatening threat threats promised promises promise promising pledged pledges pledge pledging vowed vows vow vowing sworn swears offered offers offer offering proposed proposes propose proposing proposal plan plans intention intentions decision undertaking bid wish wishes readiness willingness volunteered volunteers warned"
    .split(" ")
    .map(internWord),
);
const from = internWord("from");
/** "has offered a frigate from January": what is only said begins after it. */
export function promisedFrom(r: Reader, first: number): boolean {
  if (prolongedTo(r, first)) return true;
  if (first - 1 < r.first || r.tokens.word[first - 1] !== from) return false;
  for (let j = first - 2; j >= r.first && first - j < 16; j--) {
    if (ahead.has(r.tokens.word[j])) return true;
    if (tenseOfToken(r, j) & (futureBit | presentBit | pastBit)) return false;
  }
  return false;
}
const prolonged = new Set("extended prolonged renewed lengthened".split(" ").map(internWord)),
  endings = new Set("the end of late mid beginning".split(" ").map(internWord)),
  to = internWord("to");
/** "was prolonged to the end of October": the time that it goes on to is to come. */
function prolongedTo(r: Reader, first: number): boolean {
  let i = first - 1;
  while (i > r.first && endings.has(r.tokens.word[i])) i--;
  if (i <= r.first || r.tokens.word[i] !== to) return false;
  for (let j = i - 1; j >= r.first && i - j < 8; j--) if (prolonged.has(r.tokens.word[j])) return true;
  return false;
}
/** "will have led", "is to be led": an auxiliary before it looks ahead. */
function hadFuture(r: Reader, i: number): boolean {
  for (let j = i - 1; j >= r.first && i - j <= 3; j--) if (tenseOfToken(r, j) & (futureBit | toBit | presentBit)) return true;
  return false;
}
/** Words in -ed that are no verb. */
const nouns = new Set(
  "united need speed feed seed indeed hundred red bed shed breed armed allied combined creed greed weed deed so-called embed led".split(" "),
);

function tenseOfToken(r: Reader, i: number): number {
  const { tokens } = r;
  if (tokens.kind[i] !== kindWord) return 0;
  const bits = bitsOf[tokens.word[i]];
  // "in May": the month is no modal.
  if (tokens.word[i] === may && i > r.first && tokens.text.charCodeAt(tokens.start[i]) === 77) return 0;
  if (bits & (pastBit | presentBit | futureBit | toBit | scheduledBit)) return bits;
  const end = tokens.end[i];
  // "Kenyan-led", "newly-formed" tell no tense.
  if (
    end - tokens.start[i] > 3 &&
    (tokens.shape[i] & shapeHyphen) === 0 &&
    tokens.text.charCodeAt(end - 1) === 100 &&
    tokens.text.charCodeAt(end - 2) === 101
  ) {
    // "30 armoured vehicles", "the deployed troops": no verb stands right behind a number or an article.
    if (
      i > r.first &&
      (tokens.kind[i - 1] === kindNumber || (determiners.has(tokens.word[i - 1]) && tokens.word[i - 1] !== that && tokens.word[i - 1] !== thisWord))
    )
      return 0;
    const text = tokens.text.slice(tokens.start[i], end).toLowerCase();
    return nouns.has(text) ? 0 : bits & aheadBit ? aheadBit | pastBit : pastBit;
  }
  return bits;
}

/** "to send", and not "to Lithuania", "to the force", "to 400", "to soldiers". */
function isInfinitive({ tokens, last }: Reader, to: number): boolean {
  const next = to + 1;
  if (next >= last || tokens.kind[next] !== kindWord || (tokens.shape[next] & shapeCapital) !== 0 || determiners.has(tokens.word[next])) return false;
  return tokens.text.charCodeAt(tokens.end[next] - 1) !== 115;
}

function isHeadlineTo({ tokens, first }: Reader, to: number): boolean {
  if (to > first + 2 && tokens.kind[to - 1] === kindSymbol && tokens.text[tokens.start[to - 1]] === ",") return true;
  if (to - first > 3 || to === first) return false;
  for (let i = first; i < to; i++) if (tokens.kind[i] !== kindWord || (tokens.shape[i] & shapeCapital) === 0) return false;
  return true;
}

/** The tense of the nearest verb: first before the time, within its clause, then after it. */
export function tenseAt(r: Reader, first: number, last: number): Tense {
  // "… that on Saturday the plane would land": the clause begins with its time.
  const { word } = r.tokens;
  if (first - 2 >= r.first && (word[first - 1] === that || word[first - 2] === that)) {
    const after = scan(r, last, 1);
    if (after) return after;
  }
  const before = scan(r, first - 1, -1);
  if (before) return before;
  return scan(r, last, 1) ?? "present";
}

function scan(r: Reader, from: number, step: 1 | -1): Tense | null {
  const { tokens } = r;
  let steps = 0,
    infinitive = false;
  for (let i = from; i >= r.first && i < r.last && steps < 25; i += step, steps++) {
    if (tokens.kind[i] === kindSymbol) {
      const symbol = tokens.text[tokens.start[i]];
      if (symbol === ";" || (symbol === "." && steps > 0)) return null;
      continue;
    }
    const bits = tenseOfToken(r, i);
    if (bits === 0) continue;
    if (bits & futureBit) return "future";
    if (bits & scheduledBit && !(bits & (pastBit | presentBit | aheadBit))) {
      // "watched over the vote": a noun.
      if (i > r.first && determiners.has(tokens.word[i - 1])) continue;
      if (i > r.first && (tenseOfToken(r, i - 1) & ~boundary) !== 0) continue;
      return "future";
    }
    if (bits & toBit) {
      if (i > r.first && (tokens.word[i - 1] === has || tokens.word[i - 1] === have)) return "future";
      // "is to", "are expected to", "plans to": ahead. "went to", "failed to": the tense of the verb before.
      const governor = i > r.first ? tenseOfToken(r, i - 1) : 0;
      if (governor & aheadBit) return "future";
      // "has threatened to block it in November", "renewed its threat to": what one threatens or promises to do lies ahead.
      if (step < 0 && i > r.first && undertaking.has(tokens.word[i - 1]) && isInfinitive(r, i) && !(i - 2 >= r.first && tokens.word[i - 2] === had))
        return "future";
      // Backwards the verb itself comes next, with its auxiliary: "will be deployed to".
      if (governor & pastBit && step > 0) return "past";
      // "plans, he said, to send", "Chad to send": behind a comma or the name that opens a headline.
      if (step < 0 && isInfinitive(r, i) && isHeadlineTo(r, i)) return "future";
      infinitive ||= isInfinitive(r, i);
      continue;
    }
    // "voted in April to send them in September": what is decided, promised or asked for is done after it.
    if (step < 0 && infinitive && ahead.has(tokens.word[i])) return "future";
    if (bits & aheadBit && !(bits & presentBit)) {
      if (step < 0 && bits & pastBit) return "future";
      if (!(bits & pastBit)) return "future";
      return "past";
    }
    if (bits & pastBit) {
      // "has been", "will have been", "would be": the auxiliary before decides.
      if (step < 0) {
        for (let j = i - 1; j >= r.first && j >= i - 3; j--) {
          const auxiliary = tenseOfToken(r, j);
          // "to be held" is to come, whoever says so.
          if (auxiliary & futureBit || (auxiliary & toBit && j === i - 2 && tokens.word[i - 1] === be)) return "future";
          // "will have left": past the auxiliary that stands between.
          if (auxiliary & (presentBit | pastBit) && tokens.word[j] !== have) break;
        }
      }
      return "past";
    }
    if (bits & presentBit) {
      // "are meeting in Perth on Friday": fixed, and still to come.
      if (step < 0 && i + 1 <= from && arranged.has(tokens.word[i + 1])) return "future";
      // "will have", "wants to have": ahead as well.
      if (
        step < 0 &&
        i > r.first &&
        ((tenseOfToken(r, i - 1) & futureBit) !== 0 || ((tenseOfToken(r, i - 1) & toBit) !== 0 && i - 1 > r.first && (tenseOfToken(r, i - 2) & aheadBit) !== 0))
      )
        return "future";
      if (step > 0) {
        const next = i + 1 < r.last ? tenseOfToken(r, i + 1) : 0;
        if (next & pastBit && tokens.word[i] !== 0) return "past";
        if (next & toBit) return "future";
        return "present";
      }
      return "present";
    }
  }
  return null;
}
