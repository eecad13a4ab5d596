/** Ellipsis: bare numbers that take the unit of a neighbour or of what was counted before. */
import type { Tokens } from "../../text/tokens.ts";
import { round, wordOf } from "./numbers.ts";
import { personnelNouns } from "./words.ts";
import type { Memory } from "./scene.ts";
import type { ReadQuantity } from "./types.ts";

/** Bare numbers take the unit of their neighbours: "2 and 3.5 per cent", "of which 16", "2.2 per cent … 2.5", "from 650 to 830 troops". */
export function inherit(found: ReadQuantity[], begin: number, tokens: Tokens, memory: Memory, index: number): void {
  for (let k = begin + 1; k < found.length; k++) {
    // "at most 700 soldiers and 40 medics": one ceiling over both.
    const [q, previous] = [found[k], found[k - 1]];
    if (
      q.bound === null &&
      previous.bound === "max" &&
      q.first - previous.last === 1 &&
      /^(?:and|,)$/.test(wordOf(tokens, previous.last)) &&
      q.family === previous.family &&
      (q.family === "personnel" || q.family === "unit") &&
      q.change === null
    )
      found[k] = { ...q, bound: "max", quantity: { ...q.quantity, min: null } };
  }
  for (let k = found.length - 1; k >= begin; k--) {
    const q = found[k];
    if (q.family !== "none") continue;
    const next = found[k + 1],
      previous = k > begin ? found[k - 1] : null;
    const value = q.quantity.max ?? q.quantity.min ?? 0;
    const isDecimal = /\d[.,]\d/.test(q.quote) && value < 9;
    const ofWhich =
      /^of which$/i.test(`${wordOf(tokens, q.first - 2)} ${wordOf(tokens, q.first - 1)}`) ||
      (wordOf(tokens, q.last) === "of" && wordOf(tokens, q.last + 1) === "which");
    const sum = ofWhich
      ? found
          .slice(begin, k)
          .reverse()
          .find((other) => other.family === "money")
      : undefined;
    if (sum && value < 1000) {
      found[k] = withUnit(q, sum, scaleOf(sum), "unit: part of the sum before it");
      continue;
    }
    // "has paid out 110 of the 150 million": the part is told in the measure of the whole.
    if (next?.family === "money" && value < 1000 && scaleOf(next) > 1 && isPartOf(tokens, q.last, next.first)) {
      found[k] = withUnit(q, next, scaleOf(next), "unit: as of the whole behind it");
      continue;
    }
    if (
      next &&
      next.family !== "none" &&
      next.family !== "duration" &&
      next.first - q.last <= 1 &&
      /^(?:and|or|to)$/.test(wordOf(tokens, q.last)) &&
      next.family !== "states"
    ) {
      const lift = next.family === "money" && value < 1000 ? scaleOf(next) : 1;
      found[k] = withUnit(q, next, lift, "unit: as of the number beside it");
    } else if (
      isDecimal &&
      memory.gdpSentence >= 0 &&
      (previous?.family === "gdp" || found.slice(index - memory.gdpSentence < 9 ? 0 : Math.max(0, begin - 8), k).some((other) => other.family === "gdp"))
    ) {
      const model = found
        .slice(0, k)
        .reverse()
        .find((other) => other.family === "gdp")!;
      found[k] = withUnit(q, model, 1, "unit: GDP was the measure just before");
    } else if (
      previous &&
      previous.family !== "none" &&
      previous.family !== "duration" &&
      previous.family !== "states" &&
      between(tokens, previous.last, q.first)
    ) {
      if (previous.family === "money" && value < 1000 && scaleOf(previous) > 1 && !/^(?:to)$/.test(wordOf(tokens, q.first - 1))) continue;
      found[k] = withUnit(q, previous, previous.family === "money" && value < 1000 ? scaleOf(previous) : 1, "unit: as of the number before it");
    }
  }
  for (let k = begin; k < found.length; k++) {
    const q = found[k];
    if (q.family === "unit" || (q.family === "personnel" && (q.noun < 0 || !civil.test(wordOf(tokens, q.noun))))) {
      memory.counted = q;
      memory.countedSentence = index;
    } else if (q.family === "none") {
      // Still of no family, for the clause may say better; the unit is what was counted last, or persons.
      const label = labelled(tokens, q.first);
      if (label === "personnel") {
        found[k] = { ...q, filled: "unit: persons, as the label says", quantity: { ...q.quantity, unit: "personnel", of: null } };
        continue;
      }
      const model =
        memory.counted !== null &&
        index - memory.countedSentence <= 2 &&
        !(index !== memory.countedSentence && (q.quantity.max ?? q.quantity.min ?? 0) >= 50 && memory.counted.family === "unit")
          ? memory.counted
          : null;
      found[k] = {
        ...q,
        filled: model ? "unit: as of what was counted before" : "unit: persons where nothing says otherwise",
        quantity: { ...q.quantity, unit: model?.quantity.unit ?? "personnel", of: model?.family === "unit" ? model.quantity.of : null },
      };
    }
  }
}

/** "with 170 aboard", "Liaison officers: three from Chile, six from Peru": persons, whatever was counted before. */
function labelled(tokens: Tokens, first: number): "personnel" | null {
  for (let k = first; k < first + 4; k++)
    if (wordOf(tokens, k) === "aboard" || (wordOf(tokens, k) === "on" && wordOf(tokens, k + 1) === "board")) return "personnel";
  for (let k = first - 1; k > first - 10 && k > 0; k--) {
    const word = wordOf(tokens, k);
    if (word === ";" || word === "." || word === "•") return null;
    if (word === ":") return [1, 2].some((back) => personnelNouns.has(wordOf(tokens, k - back))) ? "personnel" : null;
  }
  return null;
}

/** Persons of any trade: their number says nothing of a force. */
const civil =
  /^(?:people|persons?|men|women|employees|workers|civilians|doctors?|nurses?|experts?|staff|staffs|staffers|delegates|volunteers|officers?|police|agents?|contractors?|analysts?)$/;

const scaleOf = (q: ReadQuantity): number => {
  const words = q.quote.toLowerCase();
  return /trillion|\dtn/.test(words) ? 1e12 : /billion|\dbn|bln/.test(words) ? 1e9 : /million|\dm|mln|mio/.test(words) ? 1e6 : 1;
};

/** Nothing but "of the" between a number and the whole that it is part of. */
function isPartOf(tokens: Tokens, from: number, to: number): boolean {
  if (wordOf(tokens, from) !== "of" || to - from > 4) return false;
  for (let i = from + 1; i < to; i++)
    if (!/^(?:the|its|their|this|that|these|those|some|about|promised|pledged|planned)$/.test(wordOf(tokens, i))) return false;
  return true;
}

/** Only joints between two numbers: "to", "of which", "and", "from … to". */
function between(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 4 || to <= from) return false;
  for (let i = from; i < to; i++) if (!/^(?:to|of|which|from|about|around|nearly|,|and|then)$/.test(wordOf(tokens, i))) return false;
  return wordOf(tokens, from) === "to" || wordOf(tokens, to - 1) === "which" || wordOf(tokens, to - 1) === "to";
}

function withUnit(q: ReadQuantity, model: ReadQuantity, factor: number, because: string): ReadQuantity {
  const lift = (value: number | null): number | null => (value === null ? null : round(value * factor));
  return {
    ...q,
    family: model.family,
    filled: because,
    quantity: { ...q.quantity, unit: model.quantity.unit, of: model.quantity.of, per: q.quantity.per, min: lift(q.quantity.min), max: lift(q.quantity.max) },
  };
}
