import { calendarOf as icsOf, lapseEvents, meetingEvents, titleOf } from "../../ledger/ical.ts";
import { type Desk, isoOrNull } from "./desk.ts";
import { lapsesOn } from "./lapses.ts";

/** Meetings, and the ends that fall within eighteen months or have passed. */
export function calendarEntries(desk: Desk, on: number) {
  const meetings = desk.ledger.commitments.flatMap((commitment) => {
    if (commitment.kind !== "meeting") return [];
    const version = commitment.versions.find((one) => one.id === commitment.current[0]) ?? commitment.versions[0];
    return [{ commitment: commitment.id, kind: "meeting" as const, form: commitment.form, title: commitment.topic ?? titleOf(commitment), place: commitment.place.map(({ id, name }) => ({ id, name })), holds: version.holds, from: version.holds ? isoOrNull(version.from.earliest) : null, to: isoOrNull(version.to.latest === null ? null : version.to.latest - 1), stage: version.stage }];
  });
  const lapses = lapsesOn(desk, on).flatMap((lapse) => {
    const commitment = desk.commitmentById.get(lapse.commitment);
    const version = commitment?.versions.find((one) => one.id === lapse.version);
    if (!commitment || !version) return [];
    const last = isoOrNull(lapse.end.latest === null ? null : lapse.end.latest - 1);
    return [{ commitment: lapse.commitment, kind: "lapse" as const, form: null, title: titleOf(commitment), place: commitment.place.map(({ id, name }) => ({ id, name })), holds: { edtf: lapse.edtf, stated: version.holds?.stated ?? false, because: lapse.because }, from: last, to: last, stage: version.stage }];
  });
  return [...meetings, ...lapses].sort((a, b) => ((a.from ?? "9") < (b.from ?? "9") ? -1 : (a.from ?? "9") > (b.from ?? "9") ? 1 : a.commitment < b.commitment ? -1 : 1));
}

export const calendarFile = (desk: Desk, on: number): string => icsOf([...meetingEvents(desk.ledger.commitments), ...lapseEvents(lapsesOn(desk, on), desk.ledger.commitments)], { name: "Muster", stampedOn: on });
