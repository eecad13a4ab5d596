/** Numbers between bounds: a sum of "up to 6" and "450" is between 450 and 456, and a sum with "at least 100" has no upper end. */
import type { Quantity } from "../model/claim.ts";

export interface Bounds {
  /** Null where nothing bounds it from below (counts are then at least 0) or from above. */
  readonly min: number | null;
  readonly max: number | null;
  readonly approx?: boolean;
}

export const exactly = (value: number): Bounds => ({ min: value, max: value });
export const isExact = (bounds: Bounds): boolean => bounds.min !== null && bounds.min === bounds.max;
export const none: Bounds = { min: null, max: null };

/** The bounds of a quantity, or null for words that are no number and for numbers that are only a change. */
export function boundsOfQuantity(quantity: Quantity | null): Bounds | null {
  if (!quantity || quantity.as === "change" || (quantity.min === null && quantity.max === null)) return null;
  return quantity.approx ? { min: quantity.min, max: quantity.max, approx: true } : { min: quantity.min, max: quantity.max };
}

const both = (a: number | null, b: number | null, f: (a: number, b: number) => number): number | null => (a === null || b === null ? null : f(a, b));
const flagged = (min: number | null, max: number | null, ...of: readonly Bounds[]): Bounds =>
  of.some((one) => one.approx) ? { min, max, approx: true } : { min, max };

/** The sum of counts or amounts, none of them negative: what has no lower bound counts as 0 there. */
export function sum(all: readonly Bounds[]): Bounds {
  return all.reduce(
    (a, b) =>
      flagged(
        (a.min ?? 0) + (b.min ?? 0),
        both(a.max, b.max, (x, y) => x + y),
        a,
        b,
      ),
    exactly(0),
  );
}

export const minus = (a: Bounds, b: Bounds): Bounds =>
  flagged(
    both(a.min, b.max, (x, y) => x - y),
    both(a.max, b.min, (x, y) => x - y),
    a,
    b,
  );
export const times = (a: Bounds, factor: number): Bounds =>
  factor < 0
    ? flagged(
        both(a.max, factor, (x, y) => x * y),
        both(a.min, factor, (x, y) => x * y),
        a,
      )
    : flagged(
        both(a.min, factor, (x, y) => x * y),
        both(a.max, factor, (x, y) => x * y),
        a,
      );
/** For positive numbers only. */
export const product = (a: Bounds, b: Bounds): Bounds =>
  flagged(
    both(a.min, b.min, (x, y) => x * y),
    both(a.max, b.max, (x, y) => x * y),
    a,
    b,
  );
/** For positive numbers only; a divisor that may be 0 leaves no upper bound. */
export const quotient = (a: Bounds, b: Bounds): Bounds =>
  flagged(
    both(a.min, b.max, (x, y) => x / y),
    b.min === 0 ? null : both(a.max, b.min, (x, y) => x / y),
    a,
    b,
  );

export const meet = (a: Bounds, b: Bounds): boolean => (a.min ?? -Infinity) <= (b.max ?? Infinity) && (b.min ?? -Infinity) <= (a.max ?? Infinity);
export const hull = (all: readonly Bounds[]): Bounds => all.reduce((a, b) => flagged(both(a.min, b.min, Math.min), both(a.max, b.max, Math.max), a, b));

const written = (value: number, digits: number): string =>
  String(Number(value.toFixed(digits))).replace(/(?<=^-?\d+)(?=(?:\d{3})+(?:\.|$))/g, Math.abs(value) >= 10_000 ? "," : "");

/** "450", "≤6", "≥3", "450–456", "-1.5 to 0", "~1,000". */
export function shownBounds(bounds: Bounds | null, digits = 2): string {
  if (!bounds || (bounds.min === null && bounds.max === null)) return "unknown";
  const { min, max } = bounds;
  const text =
    min !== null && max !== null
      ? min === max
        ? written(min, digits)
        : `${written(min, digits)}${min < 0 ? " to " : "–"}${written(max, digits)}`
      : min === null
        ? `≤${written(max!, digits)}`
        : `≥${written(min, digits)}`;
  return bounds.approx ? `~${text}` : text;
}
