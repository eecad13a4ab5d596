/** The parts of a row in short words, for tables and titles. */
import { sized } from "../model/amount.ts";
import type { Attribution, Named, Quantity } from "../model/claim.ts";
import type { Dated } from "../model/edtf.ts";

/** Changes that say something else than that a thing is there or comes: a promise of them is no promise of it. */
const turning: ReadonlySet<string> = new Set(["cut", "end", "suspend", "resume", "extend", "renew"]);

/** `pledged`, `expected planned`, `pledged end`. */
export const stageOf = ({ modality, stage, change }: { readonly modality: string; readonly stage: string; readonly change: string }): string =>
  [
    modality === "stated" ? "" : modality,
    stage,
    turning.has(change) && !(stage === "ended" && change === "end") && !(stage === "suspended" && change === "suspend") ? change : "",
  ]
    .filter(Boolean)
    .join(" ");

/** Where it is; of aid, whom it is for, after an arrow. */
export function whereOf(
  { kind, place, with: parties }: { readonly kind: string; readonly place: readonly Named[]; readonly with: readonly (Named & { readonly role: string })[] },
  short = true,
): string {
  const recipients = kind === "aid" ? parties.filter((party) => party.role === "recipient") : [];
  return recipients.length ? `→ ${namesOf(recipients, short)}` : namesOf(place, short);
}

/** The mission and what it is about; not what the quantity says already: "14 tanks · tanks". */
export function subjectOf({ mission, what, quantity }: { readonly mission: Named | null; readonly what: string; readonly quantity: Quantity | null }): string {
  const told = what !== "" && (quantity?.of ?? "").toLowerCase().includes(what.toLowerCase());
  return [mission?.name, told ? "" : what].filter(Boolean).join(" · ");
}

/** `≤ 6 staff officers`, `600`, `≥ 3 years`, `EUR 134 m a year`, `+100 police officers`, `−250 troops`; the words themselves where they are no number. */
export function amountOf(quantity: Quantity | null, change = ""): string {
  if (!quantity) return "";
  const { min, max, unit, of, approx, as, per } = quantity;
  if (min === null && max === null) return `“${quantity.quote}”`;
  const figure =
    min !== null && max !== null
      ? min === max
        ? `${approx ? "~" : ""}${sized(min, unit)}`
        : `${sized(min, unit)}–${sized(max, unit)}`
      : min !== null
        ? `≥ ${sized(min, unit)}`
        : `≤ ${sized(max!, unit)}`;
  const counted =
    /^(?:years|months|weeks|days)$/.test(unit) || unit === "states"
      ? max === 1
        ? unit.slice(0, -1)
        : unit
      : unit === "personnel" || unit === "unit"
        ? (of ?? "")
        : "";
  const sign = as === "change" && (min ?? max) !== null ? (change === "cut" || change === "end" ? "−" : "+") : "";
  return [`${sign}${figure}`, counted, per ? `a ${per}` : ""].filter(Boolean).join(" ");
}

/** Each once: a state and its capital are one place. */
export const namesOf = (list: readonly Named[], short = false): string => [...new Set(list.map((one) => (short ? (one.id ?? one.name) : one.name)))].join(", ");

/** `2022-05 →`, `→ 2025`, `2026-07-11 – 2026-07-12`; filled-in times in brackets. */
export function whenOf(dated: Dated | null): string {
  if (!dated) return "";
  const [from, to] = dated.edtf.split("/");
  const words = to === undefined ? from : from === ".." ? `→ ${to}` : to === ".." ? `${from} →` : `${from} – ${to}`;
  return dated.stated ? words : `[${words}]`;
}

export function sayingOf(attribution: readonly Attribution[]): string {
  if (attribution.length === 0) return "the outlet itself";
  return attribution
    .map((one) => {
      const who =
        one.kind === "anonymous"
          ? `${one.count ?? "an"} anonymous ${one.count && one.count > 1 ? "sources" : "source"}${one.who.name ? ` (${one.who.name})` : ""}`
          : one.who.name;
      return `${who} (${one.how}${one.verbatim ? "" : ", not their own words"})`;
    })
    .join("; ");
}
