/** Percentages: of GDP said in full, by a target's name, or by what the sentence is about; or of something else. */
import type { Sentence } from "../../text/text.ts";
import { kindNumber, type Tokens } from "../../text/tokens.ts";
import { wordOf } from "./numbers.ts";

export interface ShareRead {
  readonly gdp: boolean;
  readonly noun: number;
  readonly last: number;
  readonly filled: string | null;
  readonly change: "add" | "cut" | null;
}

const gdpWords = /^(?:gdp|gnp|gni|pib)$/;

/** The end of "%", "per cent", "-percent" at `from`, or -1. */
export function percentEnd(tokens: Tokens, from: number, limit: number): number {
  let at = from;
  if (at < limit && wordOf(tokens, at) === "-") at++;
  if (at >= limit) return -1;
  const word = wordOf(tokens, at);
  if (word === "%" || /^(?:percent|pct|percents|per-cent)(?:-|$)/.test(word) || word === "percentage")
    return word !== "percentage" ? at + 1 : /^points?$/.test(wordOf(tokens, at + 1)) ? at + 2 : -1;
  if (word === "per" && /^cents?(?:-|$)/.test(wordOf(tokens, at + 1))) return at + 2;
  return -1;
}

/** The end of "of GDP", "of its gross domestic product", "of national income" at `from`, or -1. */
function gdpEnd(tokens: Tokens, from: number, limit: number): number {
  let at = from;
  if (/-(?:of-)?gdp$/.test(wordOf(tokens, at - 1))) return at;
  if (gdpWords.test(wordOf(tokens, at)) || (wordOf(tokens, at) === "-" && gdpWords.test(wordOf(tokens, at + 1))))
    return gdpWords.test(wordOf(tokens, at)) ? at + 1 : at + 2;
  if (!/^(?:of|in|to)$/.test(wordOf(tokens, at))) return -1;
  for (let k = at + 1; k < Math.min(limit, at + 7); k++) {
    const word = wordOf(tokens, k);
    if (gdpWords.test(word)) return k + 1;
    if (word === "gross" || word === "national" || word === "economic") {
      const next = wordOf(tokens, k + 1);
      if (word === "gross" && (next === "domestic" || next === "national")) return Math.min(limit, k + 3);
      if (/^(?:output|income|wealth|product)$/.test(next)) return k + 2;
    }
    if (word === "economy" && k - at <= 3) return k + 1;
    // "of its income": a state's, where its arms are spoken of.
    if (
      (word === "income" || word === "output" || word === "wealth") &&
      k - at <= 3 &&
      aboutArms.test(tokens.text.slice(Math.max(0, tokens.start[from] - 120), tokens.end[k] + 100))
    )
      return k + 1;
    if (/^(?:and|but|on|for|spending|the)$/.test(word) && word !== "the") return -1;
    if (tokens.kind[k] === kindNumber) return -1;
  }
  at = -1;
  return at;
}

const aboutArms = /\b(?:nato|defen[cs]e|military|armed forces|forces|army|soldiers|arms)\b/i;
const targetAfter =
  /^(?:target|targets|goal|goals|guideline|guidelines|benchmark|norm|threshold|pledge|mark|quota|floor|commitment|objective|standard|hurdle|minimum|rule|line|spending|requirement|barrier|level)$/;
const aboutDefence = /\b(?:nato|defen[cs]e|military|gdp|gross domestic)\b/i;
const aboutTarget =
  /\b(?:gdp|gross domestic|gross national|targets?|guidelines?|quotas?|benchmarks?|norm|pledge|threshold|(?:goal|aim|mark|objective|floor|minimum) of|share of|ratio)\b/i;
const aboutSpending =
  /\b(?:spend|spends|spending|spent|budgets?|outlays|expenditures?|targets?|guidelines?|quota|norm|reach|level|defen[cs]e|nato|allies|members|floor|taxpayers)\b/i;

/** Whether a percentage is one of GDP. `since` counts the sentences since GDP was last the measure. */
export function shareOf(tokens: Tokens, number: { first: number; value: number | null }, percent: number, sentence: Sentence, since: number): ShareRead {
  const { last: limit } = sentence;
  const gdp = gdpEnd(tokens, percent, limit);
  if (gdp >= 0) return { gdp: true, noun: gdp - 1, last: gdp, filled: null, change: null };
  const base = { noun: percent - 1, last: percent, change: changeAfter(tokens, percent, limit) };
  const value = number.value ?? 100;
  const recent = since <= 3;
  const next = wordOf(tokens, percent) === "-" ? wordOf(tokens, percent + 1) : wordOf(tokens, percent);
  const second = wordOf(tokens, percent + 1);
  const words = tokens.text.slice(sentence.start, sentence.end);
  if (value <= 8 && base.change === null) {
    if (
      (targetAfter.test(next) || (targetAfter.test(second) && /^(?:nato|spending|defen[cs]e|alliance|minimum|military|budget)$/.test(next))) &&
      (aboutDefence.test(words) || recent)
    ) {
      return { ...base, gdp: true, filled: "unit: a defence-spending target is a share of GDP" };
    }
    const before = wordOf(tokens, number.first - 1);
    const named = before === "of" && targetAfter.test(wordOf(tokens, number.first - 2));
    if (named && aboutDefence.test(words) && (next !== "of" || /^(?:nato|defen[cs]e|military|spending|the|their)$/.test(second)))
      return { ...base, gdp: true, filled: "unit: a defence-spending target is a share of GDP" };
    const otherWhole = next === "of" || next === "more" || next === "increase" || before === "by" || /^(?:growth|inflation|interest|tariffs?)$/.test(next);
    if (!otherWhole && aboutTarget.test(words) && (aboutDefence.test(words) || recent))
      return { ...base, gdp: true, filled: "unit: the sentence speaks of a share of GDP" };
    if (!otherWhole && ((recent && aboutSpending.test(words)) || (since <= 1 && value > 0.2)))
      return { ...base, gdp: true, filled: "unit: GDP was the measure just before" };
  }
  return { ...base, gdp: false, filled: null };
}

function changeAfter(tokens: Tokens, at: number, limit: number): "add" | "cut" | null {
  for (let k = at; k < Math.min(limit, at + 2); k++) {
    const word = wordOf(tokens, k);
    if (/^(?:increase|rise|growth|boost|hike|jump|surge|uplift|more|higher|raise)$/.test(word)) return "add";
    if (/^(?:cut|reduction|decrease|drop|decline|fall|less|fewer|lower)$/.test(word)) return "cut";
    if (/^(?:of|in|on|for)$/.test(word)) return null;
  }
  return null;
}
