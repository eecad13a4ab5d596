import { titleOf } from "../../ledger/ical.ts";
import type { Lapse } from "../../model/lapse.ts";
import { aboutOf } from "./conflicts.ts";
import { isoOrNull } from "./desk.ts";
import type { MeetingRow } from "./shapes.ts";
import type { Commitment, Version } from "./types.ts";

/** A meeting on the days that its words give. */
export function entryOfMeeting(commitment: Commitment, version: Version, from: string | null): MeetingRow {
  return {
    commitment: commitment.id,
    kind: "meeting",
    form: commitment.form,
    title: commitment.topic ?? titleOf(commitment),
    about: aboutOf(commitment),
    place: commitment.place.map(({ id, name }) => ({ id, name })),
    holds: version.holds,
    from,
    to: isoOrNull(version.to.latest === null ? null : version.to.latest - 1),
    stage: version.stage,
  };
}

/** An end, on the last day that it may be. */
export function entryOfLapse(commitment: Commitment, lapse: Lapse): MeetingRow {
  const version = commitment.versions.find((one) => one.id === lapse.version)!;
  const last = isoOrNull(lapse.end.latest === null ? null : lapse.end.latest - 1);
  return {
    commitment: commitment.id,
    kind: "lapse",
    form: null,
    title: titleOf(commitment),
    about: aboutOf(commitment),
    place: commitment.place.map(({ id, name }) => ({ id, name })),
    holds: { edtf: lapse.edtf, stated: version.holds?.stated ?? false, because: lapse.because },
    from: last,
    to: last,
    stage: version.stage,
  };
}
