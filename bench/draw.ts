/** Seeded draws, and the made-up world that the benches of the ledger and the store draw from. */
import type { Kind, Quantity, Stage } from "../src/model/claim.ts";

let state = 20_180_711;
export function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 0x100000000;
}
/** Zipf-like: the first of `count` is drawn far more often than the last. */
export const skewed = (count: number): number => Math.min(count - 1, Math.floor(count ** random()) - 1);
export const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const states = Array.from({ length: 190 }, (_, i) => ({
  id: `${letters[i % 26]}${letters[(i * 7 + 3) % 26]}${letters[Math.floor(i / 26)]}`,
  name: `State ${i}`,
}));
export const missions = Array.from({ length: 120 }, (_, i) => ({ id: `op-${i}`, name: `Operation ${i}` }));
export const kinds: readonly Kind[] = [
  "force",
  "force",
  "force",
  "aid",
  "aid",
  "spending",
  "position",
  "position",
  "mandate",
  "lead",
  "meeting",
  "cost",
  "condition",
];
export const stages: readonly Stage[] = [
  "in-force",
  "in-force",
  "in-force",
  "pledged",
  "planned",
  "planned",
  "requested",
  "considered",
  "decided",
  "ended",
  "refused",
];
export const filler = Array.from({ length: 3000 }, (_, i) => `w${i.toString(36)}`);

/** A number for seven in ten of the claims that count something. */
export function quantityOf(kind: Kind, value: number, quote: string): Quantity | null {
  const isCounted = kind === "force" || kind === "aid" || kind === "spending" || kind === "cost";
  if (!isCounted || random() >= 0.7) return null;
  const size = kind === "spending" ? value / 1000 : value;
  return {
    min: size,
    max: size,
    unit: kind === "spending" ? "%gdp" : kind === "cost" ? "EUR" : "personnel",
    of: null,
    approx: false,
    as: "total",
    per: null,
    quote,
  };
}
