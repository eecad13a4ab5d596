/** The parts of a row in short words, for tables and titles. */
import { sized } from "../model/amount.ts";
import type { Attribution, Named, Quantity } from "../model/claim.ts";
import type { Dated } from "../model/edtf.ts";

/** `≤ 6 staff officers`, `600`, `≥ 3 years`, `EUR 134 m a year`; the words themselves where they are no number. */
export function amountOf(quantity: Quantity | null): string {
  if (!quantity) return "";
  const { min, max, unit, of, approx, as, per } = quantity;
  if (min === null && max === null) return `“${quantity.quote}”`;
  const figure = min !== null && max !== null ? (min === max ? `${approx ? "~" : ""}${sized(min, unit)}` : `${sized(min, unit)}–${sized(max, unit)}`) : min !== null ? `≥ ${sized(min, unit)}` : `≤ ${sized(max!, unit)}`;
  const counted = /^(?:years|months|weeks|days)$/.test(unit) || unit === "states" ? (max === 1 ? unit.slice(0, -1) : unit) : unit === "personnel" || unit === "unit" ? (of ?? "") : "";
  return [as === "change" && min !== null ? `+${figure}` : figure, counted, per ? `a ${per}` : ""].filter(Boolean).join(" ");
}

export const namesOf = (list: readonly Named[], short = false): string => list.map((one) => (short ? (one.id ?? one.name) : one.name)).join(", ");

/** `2022-05 →`, `→ 2025`, `2026-07-11 – 2026-07-12`; filled-in times in brackets. */
export function whenOf(dated: Dated | null): string {
  if (!dated) return "";
  const [from, to] = dated.edtf.split("/");
  const words = to === undefined ? from : from === ".." ? `→ ${to}` : to === ".." ? `${from} →` : `${from} – ${to}`;
  return dated.stated ? words : `[${words}]`;
}

export function sayingOf(attribution: readonly Attribution[]): string {
  if (attribution.length === 0) return "the outlet itself";
  return attribution.map((one) => {
    const who = one.kind === "anonymous" ? `${one.count ?? "an"} anonymous ${one.count && one.count > 1 ? "sources" : "source"}${one.who.name ? ` (${one.who.name})` : ""}` : one.who.name;
    return `${who} (${one.how}${one.verbatim ? "" : ", not their own words"})`;
  }).join("; ");
}
