/** What ends soon, and what has passed its end with no renewal on record by that day. */
import { filledEndOf } from "../model/columns.ts";
import { commitmentKnownBy } from "./clocks.ts";
import type { FactIndex } from "./facts.ts";
import { isOver, isSettled, matterOf, oneActDays } from "./settled.ts";
import { isoOf, type Commitment, type DayRange, type Lapse, type Version } from "./types.ts";

const running = new Set(["in-force", "pledged", "agreed", "decided"]);
const renews = new Set(["extend", "renew", "resume"]);

/**
 * Lapses of commitments as of `on`, by what was known by `knownBy` (the same day where not given). A mandate "until 2025" ends
 * within 2025: it is listed as ending from the first day on which it may end, and as past once the year is over. What other lines, or
 * the registry, say of the same end is heeded (`settled.ts`).
 */
export function lapsesOf(
  commitments: readonly Commitment[],
  ask: { readonly on: number; readonly withinDays: number; readonly knownBy?: number | null },
  index: FactIndex,
): Lapse[] {
  const knownBy = ask.knownBy === undefined ? ask.on : ask.knownBy;
  const byKey = new Map<string, Commitment>();
  for (const commitment of commitments) if (canLapse(commitment)) byKey.set(commitment.key, commitment);
  const knownAt = (key: string): Commitment | null => (byKey.has(key) ? commitmentKnownBy(byKey.get(key)!, knownBy) : null);
  const found: Lapse[] = [];
  for (const key of byKey.keys()) {
    const commitment = knownAt(key);
    const lapse = commitment && lapseOf(commitment, ask);
    if (lapse && isOpen(commitment, ask.on, knownAt, index)) found.push(lapse);
  }
  return found.sort((a, b) => a.end.latest! - b.end.latest! || (a.commitment < b.commitment ? -1 : 1));
}

/** Whether the end of a line is news: neither the registry nor another line of the matter, which `knownAt` finds by its key, says what came of it. */
export function isOpen(commitment: Commitment, on: number, knownAt: (key: string) => Commitment | null, index: FactIndex): boolean {
  const ending = endingOf(commitment);
  if (!ending || isOver(commitment.key, commitment.mission?.id ?? null, ending.end.latest!, on, index)) return false;
  const found = (keys: readonly string[]): Commitment[] => keys.flatMap((key) => knownAt(key) ?? []);
  const { own, mission } = matterOf(commitment.key, index);
  return !isSettled({ commitment, ...ending }, { own: found(own), mission: found(mission) }, endingOf);
}

/** The version that a line ends with and that nothing carries on or closes, whatever the day; null where it has no end. */
export function endingOf(commitment: Commitment): { readonly version: Version; readonly end: DayRange } | null {
  if (!canLapse(commitment)) return null;
  const open = commitment.versions.filter(
    (version) =>
      version.supersededBy === null && running.has(version.stage) && version.change !== "end" && (version.track === "actual" || version.track === "promise"),
  );
  const ending = open
    .flatMap((version) => {
      const end = endOf(version);
      return end.latest === null ? [] : [{ version, end }];
    })
    .sort((a, b) => b.end.latest! - a.end.latest! || (a.version.id < b.version.id ? -1 : 1))[0];
  return !ending || isCarriedOn(ending.version, ending.end, open) || isClosed(ending.version, commitment) ? null : ending;
}

const canLapse = ({ kind }: Commitment): boolean => kind === "force" || kind === "lead" || kind === "mandate" || kind === "aid";

/** Whether a line could lapse by any day of knowledge: some version of it has an end, or was given one. */
export const hasEnd = (commitment: Commitment): boolean =>
  canLapse(commitment) && commitment.versions.some((version) => version.to.latest !== null || version.fills.some((fill) => fill.field === "holds"));

/** The end of a version, its own or one that a later claim for it gave. */
export function endOf(version: Version): DayRange {
  if (version.to.latest !== null && isEnd(version)) return version.to;
  // A claim told as of a day or a month says nothing of how long it goes on.
  const fill = filledEndOf(version);
  return fill === null ? { earliest: null, latest: null } : { earliest: fill.end - 1, latest: fill.end };
}

/** Jets that come "in 2025" do not end with 2025; support "until 2030", or so much from 2023 to 2030, does. */
/** A force that is said to be so "in June" is not said to end with June; one "until June" is, and one "from May to June". */
export const isEnd = ({ kind, change, track, holds, quantity }: Version): boolean =>
  kind === "aid"
    ? holds !== null && (holds.edtf.startsWith("../") || (holds.stated && holds.edtf.includes("/") && /^[A-Z]{3}$/.test(quantity?.unit ?? "")))
    : kind === "mandate" ||
      change !== "level" ||
      track !== "actual" ||
      holds === null ||
      holds.edtf.startsWith("../") ||
      (holds.stated && holds.edtf.includes("/"));

/** Told as running on a day after the end, or extended with no end or a later one. */
function isCarriedOn(version: Version, end: DayRange, open: readonly Version[]): boolean {
  return open.some((other) => {
    if (other === version) return lastTold(other) !== null && other.track === "actual" && lastTold(other)! >= end.latest!;
    const ends = endOf(other);
    if (ends.latest !== null) return ends.latest > end.latest!;
    if (
      renews.has(other.change) &&
      (other.supports[0].knownOn ?? Infinity) > (version.supports[0].knownOn ?? -Infinity) + (renews.has(version.change) ? oneActDays : 0)
    )
      return true;
    return other.track === "actual" && other.stage === "in-force" && other.kind === version.kind && lastTold(other) !== null && lastTold(other)! >= end.latest!;
  });
}

/** Ended or withdrawn, told later than the end was: no lapse, an end. */
const isClosed = (version: Version, commitment: Commitment): boolean =>
  commitment.versions.some(
    (other) =>
      (other.stage === "ended" || other.stage === "suspended") &&
      other.track === "actual" &&
      other.supersededBy === null &&
      !other.strand.startsWith("part:") &&
      (other.supports[0].knownOn ?? -Infinity) > (version.supports[0].knownOn ?? Infinity) &&
      (other.to.latest === null || version.supports[0].knownOn === null || other.to.latest + 365 > version.supports[0].knownOn),
  );

const lastTold = (version: Version): number | null => version.supports[version.supports.length - 1].knownOn;

function lapseOf(commitment: Commitment, ask: { readonly on: number; readonly withinDays: number }): Lapse | null {
  const ending = endingOf(commitment);
  if (!ending) return null;
  const { version, end } = ending;
  const latest = end.latest!;
  const inView = commitment.versions
    .filter(
      (other) => other.supersededBy === null && renews.has(other.change) && (other.track === "aim" || other.track === "request" || other.track === "forecast"),
    )
    .map((other) => other.id);
  const source =
    version.supports.find((support) => version.fills.some((fill) => fill.claim === support.claim && fill.field === "holds"))?.claim ?? version.claim;
  // The end that a promise told, of those who have come since, opens on the words of the promise.
  const told = version.kind === "force" ? version.fills.find((fill) => fill.field === "holds" && fill.value !== null) : undefined;
  const shared = {
    commitment: commitment.id,
    version: version.id,
    claim: told?.claim ?? (version.to.latest !== null ? version.claim : source),
    end,
    edtf: (told?.value as Version["holds"] | undefined)?.edtf ?? version.holds?.edtf ?? `../${isoOf(latest - 1)}`,
    days: latest - 1 - ask.on,
    inView,
  };
  if (latest <= ask.on)
    return {
      ...shared,
      state: "past-end",
      because: `ended by ${isoOf(latest - 1)}; no renewal on record by ${isoOf(ask.on)}${inView.length ? "; an extension is only planned or asked for" : ""}`,
    };
  if ((end.earliest ?? latest) <= ask.on + ask.withinDays) {
    const when = end.earliest !== null && end.earliest < latest - 1 ? `between ${isoOf(end.earliest)} and ${isoOf(latest - 1)}` : `on ${isoOf(latest - 1)}`;
    return {
      ...shared,
      state: "ends-within",
      because: `ends ${when}; no renewal on record by ${isoOf(ask.on)}${inView.length ? "; an extension is only planned or asked for" : ""}`,
    };
  }
  return null;
}
