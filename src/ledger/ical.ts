/** RFC 5545 calendars: whole days, stable UIDs, folded lines. The stamp is a given day, so that the same ledger is the same bytes. */
import { isoOf, type Commitment, type Lapse, type Version } from "./types.ts";

export interface CalendarEvent {
  /** Stable over time: what names the thing, not the file. */
  readonly uid: string;
  /** First day, and the day after the last, as day numbers. */
  readonly from: number;
  readonly to: number;
  readonly summary: string;
  readonly description: string;
  /** The day on which it came to say this; the calendar's own where not given. */
  readonly stampedOn?: number;
}

/** A calendar's text, lines ended by CRLF and folded at 75 octets. */
export function calendarOf(events: readonly CalendarEvent[], calendar: { readonly name: string; readonly stampedOn: number }): string {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Muster//Ledger//EN", "CALSCALE:GREGORIAN", `X-WR-CALNAME:${escaped(calendar.name)}`];
  for (const event of [...events].sort((a, b) => a.from - b.from || (a.uid < b.uid ? -1 : 1))) {
    lines.push(
      "BEGIN:VEVENT",
      `UID:${event.uid}@muster`,
      `DTSTAMP:${compact(event.stampedOn ?? calendar.stampedOn)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(event.from)}`,
      `DTEND;VALUE=DATE:${compact(event.to)}`,
      `SUMMARY:${escaped(event.summary)}`,
      `DESCRIPTION:${escaped(event.description)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** The last day of each lapse as an event. */
export function lapseEvents(lapses: readonly Lapse[], commitments: readonly Commitment[]): CalendarEvent[] {
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  return lapses.map((lapse) => {
    const commitment = byId.get(lapse.commitment);
    const last = lapse.end.latest! - 1;
    return {
      uid: `lapse-${lapse.version}`,
      from: last,
      to: last + 1,
      summary: `${lapse.state === "past-end" ? "Ended" : "Ends"}: ${commitment ? titleOf(commitment) : lapse.commitment}`,
      description: lapse.because,
    };
  });
}

/** Meetings whose day or days are known. */
export function meetingEvents(commitments: readonly Commitment[]): CalendarEvent[] {
  return commitments.flatMap((commitment) => {
    if (commitment.kind !== "meeting") return [];
    const version = commitment.versions.find((one) => one.id === commitment.current[0]) ?? commitment.versions[0];
    const days = daysOf(version);
    return days ? [{ uid: `meeting-${commitment.id}`, ...days, summary: titleOf(commitment), description: version.holds?.edtf ?? "" }] : [];
  });
}

/** Only what is known to within a fortnight is drawn on a calendar. */
function daysOf(version: Version): { readonly from: number; readonly to: number } | null {
  const from = version.from.earliest;
  const to = version.to.latest;
  return from !== null && to !== null && to - from <= 14 ? { from, to } : null;
}

export function titleOf(commitment: Commitment): string {
  const actor = commitment.actor.map((one) => one.name).join(", ") || "unnamed";
  const where = commitment.mission?.name ?? commitment.place.map((one) => one.name).join(", ");
  return `${actor}: ${commitment.form ?? commitment.kind}${where ? `, ${where}` : ""}`;
}

const compact = (day: number): string => isoOf(day).replaceAll("-", "");
const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** At most 75 octets a line, the rest on lines that begin with a space; never within a character. */
function folded(line: string): string {
  let out = "";
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
