/** How many members a body has bounds the day: "the 29 allies" were so many from one accession to the next. */
import { boundsOf } from "../../model/edtf.ts";
import type { Registry } from "../../model/registry.ts";
import type { Text } from "../../text/text.ts";
import { mayStandIn } from "../../text/wholes.ts";
import { type Evidence, noLater, type Range } from "./days.ts";

/** Bodies whose number of members everybody says, and the words that name them beside it. */
const bodies = [
  { id: "nato", name: "NATO", words: /\bNATO\b|\bNato\b|\balliance\b/, least: 26 },
  { id: "eu", name: "the EU", words: /\bEU\b|European Union/, least: 25 },
] as const;

const numbers: Readonly<Record<string, number>> = {
  "twenty-six": 26,
  "twenty-seven": 27,
  "twenty-eight": 28,
  "twenty-nine": 29,
  thirty: 30,
  "thirty-one": 31,
  "thirty-two": 32,
};
const counted =
  /\b(?:all|the|of|its|whose|alliance['’]s|NATO['’]s|Nato['’]s|EU['’]s|bloc['’]s)(?: of| other| now)? (\d\d|twenty-(?:six|seven|eight|nine)|thirty(?:-one|-two)?)(?: NATO| Nato| EU| allied)? (?:allies|member states|members|member countries|member nations|leaders|heads of state|countries of the (?:\w+ )?alliance)\b|\b(\d\d)-(?:member|nation|strong|country)\b/gi;

const mayCount = mayStandIn(counted);

const tables = new WeakMap<Registry, Map<string, Map<number, Range[]>>>();

export function evidenceOfMembers(text: Text, registry: Registry): Evidence[] {
  const evidence: Evidence[] = [];
  if (!mayCount(text.text)) return evidence;
  for (const match of text.text.matchAll(counted)) {
    const count = match[2] ? +match[2] : (numbers[match[1].toLowerCase()] ?? +match[1]);
    const near = text.text.slice(Math.max(0, match.index - 120), match.index + match[0].length + 60);
    for (const body of bodies) {
      if (count < body.least || !body.words.test(near)) continue;
      const days = countsOf(registry, body.id).get(count);
      if (days) evidence.push({ days, because: `${body.name} has ${count} members`, weight: 45 });
      break;
    }
  }
  return evidence;
}

/** The days on which a body has each number of members. */
function countsOf(registry: Registry, body: string): Map<number, Range[]> {
  let table = tables.get(registry);
  if (!table) tables.set(registry, (table = new Map()));
  const known = table.get(body);
  if (known) return known;
  const changes: { day: number; by: number }[] = [];
  for (const row of registry.members) {
    if (row.body !== body || !/^(?:member|full)?$/.test(row.status)) continue;
    const from = row.from === "" ? null : boundsOf(row.from)?.from;
    if (from != null) changes.push({ day: from, by: 1 });
    const to = row.to === "" ? null : boundsOf(row.to)?.from;
    if (to != null) changes.push({ day: to, by: -1 });
  }
  changes.sort((a, b) => a.day - b.day || a.by - b.by);
  const counts = new Map<number, Range[]>();
  let count = 0;
  for (let i = 0; i < changes.length; i++) {
    count += changes[i].by;
    const to = i + 1 < changes.length ? changes[i + 1].day : noLater;
    if (to === changes[i].day) continue;
    // The old number is still said for some days after an accession.
    const range = { from: changes[i].day, to: to === noLater ? to : to + 7 };
    const ranges = counts.get(count);
    if (ranges) ranges.push(range);
    else counts.set(count, [range]);
  }
  table.set(body, counts);
  return counts;
}
