/** What stands before a number: bounds ("up to"), increments ("a further"), changes ("increase by", "a rise of"). */
import type { Tokens } from "../../text/tokens.ts";
import { wordOf } from "./numbers.ts";
import type { QuantityFamily } from "./types.ts";
import { addBefore, boundsBefore } from "./words.ts";

export interface LeftRead {
  readonly first: number;
  readonly bound: "max" | "min" | "approx" | null;
  readonly change: "add" | "cut" | null;
}

const byLastWord = new Map<string, (typeof boundsBefore)[number][]>();
for (const phrase of boundsBefore) {
  const key = phrase.words[phrase.words.length - 1];
  byLastWord.set(key, [...(byLastWord.get(key) ?? []), phrase]);
}

/** Reads leftwards from the token before the number; never past `floor`. */
export function leftOf(tokens: Tokens, begin: number, floor: number, family: QuantityFamily): LeftRead {
  let first = begin;
  let bound: LeftRead["bound"] = null,
    change: LeftRead["change"] = null;
  for (let rounds = 0; rounds < 4; rounds++) {
    const phrase = boundEndingAt(tokens, first, floor, family);
    if (phrase) {
      // "have crept up to 70", "bring the total up to 900": so many it comes to, and no ceiling.
      if (bound === null && phrase.bound === "max" && isReached(tokens, first, floor)) {
        first -= phrase.words.length;
        break;
      }
      first -= phrase.words.length;
      // "up to about 500" is a ceiling still; the outer word decides.
      bound = phrase.bound === "approx" && bound !== null ? bound : phrase.bound;
      continue;
    }
    const more = addBefore.find((words) => endsWith(tokens, words, first, floor));
    if (!more) break;
    first -= more.length;
    change = "add";
  }
  // "capped the mission at 13,500", "caps it at about 400".
  if (bound !== "min" && bound !== "max" && wordOf(tokens, first - 1) === "at") {
    for (let k = first - 2; k >= Math.max(floor, first - 9); k--)
      if (/^(?:caps?|capped|capping|limits|limited|limiting)$/.test(wordOf(tokens, k))) bound = "max";
  }
  return { first, bound, change: change ?? changeBefore(tokens, first, floor) };
}

function boundEndingAt(tokens: Tokens, first: number, floor: number, family: QuantityFamily): (typeof boundsBefore)[number] | null {
  const candidates = byLastWord.get(wordOf(tokens, first - 1));
  if (!candidates || first - 1 < floor) return null;
  for (const phrase of candidates) {
    if (!endsWith(tokens, phrase.words, first, floor)) continue;
    const only = phrase.words.length === 1 ? phrase.words[0] : "";
    // "over three years", "around the clock": with times these say when, not how many.
    if (family === "duration" && (only === "over" || only === "under" || only === "beyond" || only === "near" || only === "below" || only === "above"))
      return null;
    if (only === "past" && family !== "gdp" && family !== "percent") return null;
    if (only === "under" && /^(?:article|chapter|command)$/.test(wordOf(tokens, first))) return null;
    if (
      only === "over" &&
      /^(?:haggl|argu|disput|quarrel|row$|clash|debat|disagree|split|concern|negotiat|talks?$|worr|dead|deal$)/.test(wordOf(tokens, first - 2))
    )
      return null;
    if (only === "over" && /^(?:take|took|takes|taking|hand|handed|handing|taken)$/.test(wordOf(tokens, first - 2))) return null;
    return phrase;
  }
  return null;
}

const reaching =
  /^(?:cr(?:eeps?|eeping|ept)|climb(?:s|ed|ing)?|r(?:ises?|ose|isen|ising)|go(?:es|ne|ing)?|went|inch(?:es|ed|ing)?|edg(?:es?|ed|ing)|shot|shoots?|jump(?:s|ed|ing)?|tick(?:s|ed|ing)?|nudg(?:es?|ed|ing)|swell(?:s|ing)?|swelled|swollen|mount(?:s|ed|ing)?|worked|crawl(?:s|ed|ing)?|drift(?:s|ed|ing)?|leap(?:s|t|ed)?)$/;
/** What brings a number to another: "takes the tally up to 40". */
const bringing =
  /^(?:br(?:ings?|ought|inging)|tak(?:es?|en|ing)|took|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|driv(?:es?|en|ing)|drove|beef(?:s|ed|ing)?|mak(?:es?|ing)|made)$/;
/** What adds up, where those who add send: "the pledges add up to 40 million", and not "Oslo will add up to 40 men". */
const summed =
  /^(?:sums?|totals?|it|that|this|they|which|costs?|bills?|outlays?|pledges?|promises?|contributions?|aid|help|support|assistance|donations?|gifts?|payments?|grants?|loans?|packages?|spending|expenditures?|shares?|figures?|numbers?|contingents?|detachments?|tranches?|instalments?|all|together)$/;

/** Is the "up to" before a number the end of a verb of rising, bringing or summing, so that the number is reached? */
function isReached(tokens: Tokens, first: number, floor: number): boolean {
  if (wordOf(tokens, first - 2) !== "up" || wordOf(tokens, first - 1) !== "to") return false;
  let at = first - 3;
  if (at > floor && /(?:ly|again|back|now)$/.test(wordOf(tokens, at))) at--;
  if (at < floor) return false;
  const verb = wordOf(tokens, at);
  if (reaching.test(verb)) return true;
  if (/^add(?:s|ed|ing)?$/.test(verb)) {
    for (let k = at - 1; k >= Math.max(floor, at - 9) && !/^[.;:]$/.test(wordOf(tokens, k)); k--) if (summed.test(wordOf(tokens, k))) return true;
    return false;
  }
  // What is brought up stands between: "to bring up to 900 men" is a ceiling.
  for (let k = at - 1; k >= Math.max(floor, at - 8); k--) {
    if (/^(?:[.;:,]|and|but|with|by)$/.test(wordOf(tokens, k))) return false;
    if (bringing.test(wordOf(tokens, k)))
      return (
        /^(?:its?|the|their|this|that|them|our|his|her|numbers?|strength|totals?)$/.test(wordOf(tokens, k + 1)) &&
        !/^(?:number|maximum|ceiling|cap)$/.test(verb)
      );
  }
  return false;
}

function endsWith(tokens: Tokens, words: readonly string[], end: number, floor: number): boolean {
  if (end - words.length < floor) return false;
  for (let k = 0; k < words.length; k++) if (wordOf(tokens, end - words.length + k) !== words[k]) return false;
  return true;
}

const rises = /^(?:increas|rais|ris|rose|gr[eo]w|boost|expand|reinforc|strengthen|lift|climb|jump|swell|top|up$|add|enlarg|hik|surg)/;
const falls = /^(?:cut|reduc|lower|shrink|shrunk|decreas|fall|fell|drop|slash|trim|scal|down|declin|slim)/;

/** "increase it by 500", "a rise of 3%", "cuts of 200": the verb or noun near says which way. */
function changeBefore(tokens: Tokens, first: number, floor: number): "add" | "cut" | null {
  const joint = wordOf(tokens, first - 1);
  if (joint !== "by" && joint !== "of") return null;
  for (let k = first - 2; k >= Math.max(floor, first - (joint === "by" ? 9 : 3)); k--) {
    const word = wordOf(tokens, k);
    if (/^[.;:]$/.test(word)) return null;
    if (word === "scales" || (word === "added" && joint === "of")) continue;
    if (rises.test(word))
      return joint === "by" || /^(?:increase|rise|growth|boost|jump|hike|expansion|reinforcement|surge|uplift)s?$/.test(word) ? "add" : null;
    if (falls.test(word)) return joint === "by" || /^(?:cut|reduction|decrease|drop|fall|decline)s?$/.test(word) ? "cut" : null;
  }
  return null;
}
