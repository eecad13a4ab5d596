/** Whether a number like 06/03/2022 has its month or its day first: what its line, the other numeric days and the spelling of the text say. */
import type { Span } from "../../model/span.ts";
import type { Text } from "../../text/text.ts";

export type Order = "month first" | "day first";

const americanClock = /\b(?:[ECMP][SD]?T|Eastern|Pacific time)\b/;
const otherClock = /\b(?:GMT|UTC|BST|IST|WAT|CAT|EAT|SAST|MSK|CES?T|EES?T|WES?T|A[EW][SD]T|NZ[SD]T|JST|KST|SGT|hrs|uur|Uhr|o'clock)\b/;
const numeric = /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g;
/** Words that only one side of the ocean spells so; names of departments are spelled as they call themselves. */
const british =
  /\b(?:\w+isations?|programmes?|centres?|labour|favour\w*|honour\w*|colour\w*|metres|tonnes|kilometres|manoeuvres?|organis(?:ed|ing|es)|recognis(?:ed|ing|es)|harbour|armour(?:ed)?|neighbour\w*)\b/g;
const american =
  /\b(?:defense|programs?|centers?|labor|favor(?:ed|s)?|honor(?:ed|s)?|colors?|meters|kilometers|maneuvers?|organiz(?:ed|ing|ation)|recogniz(?:ed|ing|es)|harbor|armor(?:ed)?|neighbor\w*)\b/g;

/** The order of the days of a document written at `span`; null where nothing decides. */
export function orderOfNumbers({ text }: Text, span: Span): Order | null {
  const start = text.lastIndexOf("\n", span.start) + 1;
  const end = text.indexOf("\n", span.end);
  const line = text.slice(start, end < 0 ? text.length : end);
  if (americanClock.test(line)) return "month first";
  if (otherClock.test(line)) return "day first";
  const orders = new Set<Order>();
  for (const match of text.matchAll(numeric)) {
    if (+match[1] > 12 && +match[3] <= 12) orders.add("day first");
    if (+match[3] > 12 && +match[1] <= 12) orders.add("month first");
  }
  if (orders.size > 0) return orders.size === 1 ? [...orders][0] : null;
  const ours = (text.match(british) ?? []).length,
    theirs = (text.match(american) ?? []).length;
  if (ours > 0 && theirs === 0) return "day first";
  // Canada spells with a z, and writes its days either way.
  if (theirs > 1 && ours === 0 && /\bdefense\b/.test(text)) return "month first";
  return europeanLine.test(line) ? "day first" : null;
}

/** The line of a ministry or newsroom that writes its own days first. */
const europeanLine =
  /\b(?:Ministry|Ministère|Ministerie|Bundes\w+|Cabinet Office|Foreign Office|Defence Forces|The Hague|Brussels|Berlin|Paris|London|Rome|Madrid|Lisbon|Oslo|Copenhagen|Stockholm|Helsinki|Tallinn|Riga|Vilnius|Warsaw|Prague|Vienna|Dublin|Athens|Canberra|Wellington|New Delhi|Islamabad|Nairobi|Abuja|Accra|Pretoria|Addis Ababa|Bucharest|Budapest|Sofia|Zagreb|Ljubljana|Bratislava|Kyiv|Luxembourg|Bern)\b/;
