import { sized } from "../model/amount.ts";
import type { Quantity } from "./types.ts";

/** How two quantities of one thing stand to one another. */
export type QuantityRelation =
  | "same"
  /** An exact number within the other's bounds, or bounds that meet: both are kept. */
  | "bound"
  /** One number, rounded differently, or "about". */
  | "rounding"
  /** Words that are no number beside a number. */
  | "unsaid"
  | "unit"
  | "different";

export const hasNumber = (quantity: Quantity | null): quantity is Quantity => quantity !== null && (quantity.min !== null || quantity.max !== null);
const isExact = (quantity: Quantity): boolean => quantity.min !== null && quantity.min === quantity.max;

export function relate(a: Quantity | null, b: Quantity | null): QuantityRelation {
  if (!hasNumber(a) || !hasNumber(b)) return hasNumber(a) === hasNumber(b) ? "same" : "unsaid";
  if (a.unit !== b.unit) return inUnitOf(a, b);
  if (a.as !== b.as) return "different";
  if (a.min === b.min && a.max === b.max) return "same";
  const meets = (a.min ?? -Infinity) <= (b.max ?? Infinity) && (b.min ?? -Infinity) <= (a.max ?? Infinity);
  if (isExact(a) && isExact(b)) return isRounded(a, b) ? "rounding" : "different";
  return meets ? "bound" : "different";
}

/** A conversion in brackets lets two units be compared. */
function inUnitOf(a: Quantity, b: Quantity): QuantityRelation {
  if (a.unit in daysOf && b.unit in daysOf) return inDays(a, b);
  const alt = a.alt?.unit === b.unit ? { own: a.alt, other: b } : b.alt?.unit === a.unit ? { own: b.alt, other: a } : null;
  if (!alt) return "unit";
  const middle = (q: { readonly min: number | null; readonly max: number | null }): number => ((q.min ?? q.max ?? 0) + (q.max ?? q.min ?? 0)) / 2;
  const [x, y] = [middle(alt.own), middle(alt.other)];
  return Math.abs(x - y) <= 0.05 * Math.max(Math.abs(x), Math.abs(y)) ? "rounding" : "different";
}

/** Days in a unit of time. */
export const daysOf: Readonly<Record<string, number>> = { years: 365.25, months: 30.44, weeks: 7, days: 1 };

/** "Twelve months" and "a year" are one length, up to a day in a month. */
function inDays(a: Quantity, b: Quantity): QuantityRelation {
  const [x, y] = [a, b].map(({ min, max, unit }) => [(min ?? 0) * daysOf[unit], (max ?? Infinity) * daysOf[unit]]);
  const isSame = (one: number, other: number): boolean => one === other || Math.abs(one - other) <= Math.max(one, other) / 30;
  if (isSame(x[0], y[0]) && isSame(x[1], y[1])) return "same";
  return x[0] <= y[1] && y[0] <= x[1] ? "bound" : "different";
}

/** "About 1.3" is 1.29 rounded, and "some 1,000" is 1,020: the rounder number is the other, to its own last digit. */
function isRounded(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.min!, b.min!];
  if (x === y) return true;
  if (x === 0 || y === 0 || Math.sign(x) !== Math.sign(y)) return false;
  const near = Math.abs(x - y) <= 0.1 * Math.max(Math.abs(x), Math.abs(y));
  if (!near) return false;
  const rough = stepOf(x) >= stepOf(y) ? x : y;
  const fine = rough === x ? y : x;
  if (a.approx || b.approx) return Math.abs(x - y) <= Math.max(stepOf(rough) / 2, 0.05 * Math.abs(fine));
  return significantDigits(rough) < significantDigits(fine) && Math.abs(x - y) <= stepOf(rough) / 2 && Math.abs(x - y) <= 0.03 * Math.abs(fine);
}

/**
 * Whether two numbers can be two tellings of one count: neither is more than twice the other, or one's digits are the other's, slipped.
 * "12,000 soldiers" beside "1,100 Germans" are a whole and a part, not a disagreement.
 */
export function areRivals(a: Quantity | null, b: Quantity | null): boolean {
  if (!hasNumber(a) || !hasNumber(b) || a.as !== b.as) return false;
  const [x, y] = [Math.abs(middleOf(a)), Math.abs(middleOf(b))];
  return Math.max(x, y) <= 2 * Math.min(x, y) || isSlip(a, b);
}

/** Digits that changed places, or a nought too many: 450 and 540, 1,250 and 12,500. A round number has too few digits to tell: 1,400 and 14,000. */
export function isSlip(a: Quantity, b: Quantity): boolean {
  if (!isExact(a) || !isExact(b) || a.unit !== b.unit || a.as !== b.as || a.approx || b.approx || Math.min(a.min!, b.min!) < 100) return false;
  const [x, y] = [digitsOf(a.min!), digitsOf(b.min!)];
  if (x === y) return x.length > 2 && a.min !== b.min;
  return [...x].sort().join("") === [...y].sort().join("");
}

const middleOf = ({ min, max }: Quantity): number => ((min ?? max ?? 0) + (max ?? min ?? 0)) / 2;

const digitsOf = (value: number): string => Math.abs(value).toString().replace(".", "").replace(/^0+/, "").replace(/0+$/, "");

/** The place value of the last digit that is not zero: 450 → 10, 1.29 → 0.01. */
function stepOf(value: number): number {
  const text = Math.abs(value).toString();
  const exponent = text.indexOf("e");
  if (exponent >= 0) return 10 ** Number(text.slice(exponent + 1));
  const point = text.indexOf(".");
  if (point >= 0) return 10 ** -(text.length - point - 1);
  const zeros = /0*$/.exec(text)![0].length;
  return 10 ** Math.min(zeros, text.length - 1);
}

const significantDigits = (value: number): number => digitsOf(value).length;

/** A total with an increment laid on it (or taken off). Bounds add as bounds; what has no bound leaves none. */
export function laidOn(total: Quantity, change: Quantity, cut: boolean): Quantity {
  const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : Math.round((cut ? a - b : a + b) * 1e6) / 1e6);
  return {
    min: cut ? add(total.min, change.max) : add(total.min, change.min),
    max: cut ? add(total.max, change.min) : add(total.max, change.max),
    unit: total.unit,
    of: total.of,
    approx: total.approx || change.approx,
    as: "total",
    per: total.per,
    quote: `${total.quote} ${cut ? "−" : "+"} ${change.quote}`,
  };
}

/** A quantity for a person: "≤6 personnel", "450 personnel", "2% of GDP", "~AUD 100 bn". */
export function shown(quantity: Quantity | null): string {
  if (!quantity) return "no number";
  if (quantity.min === null && quantity.max === null) return `“${quantity.quote}”`;
  const { min, max, unit } = quantity;
  const of = (value: number): string => sized(value, unit);
  const number = min === null ? `≤${of(max!)}` : max === null ? `≥${of(min)}` : min === max ? of(min) : `${of(min)}–${of(max)}`;
  const counted =
    unit === "%gdp" || /^[A-Z]{3}$/.test(unit) ? "" : ` ${quantity.of ?? (max === 1 && (unit in daysOf || unit === "states") ? unit.slice(0, -1) : unit)}`;
  return `${quantity.as === "change" ? "+" : ""}${quantity.approx ? "~" : ""}${number}${counted}`;
}
