/** Meetings, and the ends that fall within eighteen months or have passed: ordered over the columns, read only where they are shown. */
import { calendarOf, lapseEvents, meetingEvents } from "../ledger/ical.ts";
import { kinds } from "../model/claim.ts";
import { isoOf } from "../model/edtf.ts";
import { never } from "../model/columns.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { endingsOn } from "./lapses.ts";
import { type LedgerModel, modelOf } from "./model.ts";
import { entryOfLapse, entryOfMeeting } from "./page/calendar.ts";
import { lapseDays, lapsesOn } from "./page/lapses.ts";
import type { MeetingRow } from "./page/shapes.ts";
import { byTellingIn, isKnownIn, isReplacedIn } from "./standing.ts";

export interface CalendarAsk {
  readonly on: number;
  readonly knownBy: number | null;
  readonly kind?: "meeting" | "lapse";
  /** Entries that begin on these days or between them; null asks nothing. */
  readonly from: number | null;
  readonly to: number | null;
  readonly limit: number;
  /** Null begins a little before the day of the view, where there is more than a page. */
  readonly offset: number | null;
}

interface Entry {
  readonly line: number;
  readonly id: string;
  readonly day: number;
  /** The place of a meeting's version in its line; null for an end. */
  readonly at: number | null;
}

/** Entries shown of the days before. */
const before = 10;

export function calendarView(file: LedgerFile, ask: CalendarAsk): { readonly items: readonly MeetingRow[]; readonly total: number; readonly offset: number } {
  const entries = entriesOf(file, ask);
  const upcoming = entries.findIndex((one) => one.day >= ask.on);
  const offset = ask.offset ?? (entries.length <= ask.limit ? 0 : Math.max(0, (upcoming < 0 ? entries.length : upcoming) - before));
  return { items: shown(file, entries.slice(offset, offset + ask.limit), ask), total: entries.length, offset };
}

export function calendarFile(file: LedgerFile, ask: Omit<CalendarAsk, "limit" | "offset">): string {
  const entries = entriesOf(file, ask);
  const meetings = meetingsDesk(file, entries, ask.knownBy);
  const lapses = lapsesDesk(file, entries, ask.knownBy);
  return calendarOf([...meetingEvents(meetings.ledger.commitments), ...lapseEvents(lapsesOn(lapses, ask.on), lapses.ledger.commitments)], {
    name: "Muster",
    stampedOn: ask.on,
  });
}

function entriesOf(file: LedgerFile, ask: Omit<CalendarAsk, "limit" | "offset">): readonly Entry[] {
  const found: Entry[] = [
    ...(ask.kind === "lapse" ? [] : meetingsIn(modelOf(file.store), ask.knownBy)),
    ...(ask.kind === "meeting"
      ? []
      : endingsOn(file, { on: ask.on, within: lapseDays, knownBy: ask.knownBy }).map(({ line, id, by }): Entry => ({ line, id, day: by - 1, at: null }))),
  ];
  return found
    .filter(({ day }) => (ask.from === null || (day !== never && day >= ask.from)) && (ask.to === null || day <= ask.to))
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
}

/** The version of each meeting that tells most, with the first day that its words give. */
function meetingsIn(model: LedgerModel, knownBy: number | null): Entry[] {
  const meeting = kinds.indexOf("meeting");
  const telling = byTellingIn(model, knownBy);
  const found: Entry[] = [];
  for (let own = 0; own < model.count; own++) {
    if (model.kind[own] !== meeting) continue;
    let [first, best] = [-1, -1];
    for (let v = model.versions[own]; v < model.versions[own + 1]; v++) {
      if (!isKnownIn(model, v, knownBy)) continue;
      if (first < 0) first = v;
      if (!isReplacedIn(model, v, knownBy) && (best < 0 || telling(v, best) < 0)) best = v;
    }
    const version = best < 0 ? first : best;
    if (version >= 0) found.push({ line: model.line[own], id: model.id[own], day: model.columns.starts[version], at: version - model.versions[own] });
  }
  return found;
}

const meetingsDesk = (file: LedgerFile, entries: readonly Entry[], knownBy: number | null) =>
  deskOf(file, {
    lines: entries.filter((one) => one.at !== null).map((one) => one.line),
    versions: new Map(entries.flatMap((one) => (one.at === null ? [] : [[one.line, [one.at]] as const]))),
    knownBy,
    claims: "none",
  });
const lapsesDesk = (file: LedgerFile, entries: readonly Entry[], knownBy: number | null) =>
  deskOf(file, { lines: entries.filter((one) => one.at === null).map((one) => one.line), knownBy, claims: "none" });

function shown(file: LedgerFile, entries: readonly Entry[], { on, knownBy }: Pick<CalendarAsk, "on" | "knownBy">): MeetingRow[] {
  const [meetings, ends] = [meetingsDesk(file, entries, knownBy), lapsesDesk(file, entries, knownBy)];
  const lapses = new Map(lapsesOn(ends, on).map((lapse) => [lapse.commitment, lapse]));
  return entries.flatMap(({ id, at, day }) => {
    const commitment = (at === null ? ends : meetings).commitmentById.get(id);
    const lapse = lapses.get(id);
    if (!commitment) return [];
    return at === null
      ? lapse
        ? [entryOfLapse(commitment, lapse)]
        : []
      : [entryOfMeeting(commitment, commitment.versions[0], day === never ? null : isoOf(day))];
  });
}
