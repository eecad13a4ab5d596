/** What becomes of two versions of one strand and track that differ: the later takes the earlier's place, both are kept, or a person is asked. */
import { type Comparison, differentEnds, endsPart, isNear, isOver, isPastAct, tellsOfBefore } from "./compare.ts";
import type { VersionDraft } from "./drafts.ts";
import { arrivalOf, isSurer } from "./ends.ts";
import { areRivals, hasNumber, isSlip, relate, shown } from "./quantities.ts";
import { type Reading, isFirm, metIn } from "./readings.ts";
import { type Standing, recent } from "./standing.ts";
import { strandOf, trackOf } from "./tracks.ts";
import type { ConflictKind } from "./types.ts";

/** Whether the new draft takes the place of a version that it differs from; says so, or says why not. */
export function settle(standing: Standing, draft: VersionDraft, version: VersionDraft, comparison: Exclude<Comparison, "support" | "beside">): boolean {
  const a = version.first;
  const b = draft.first;
  const told = `${shown(a.claim.quantity)} (${a.claim.stage}), then ${shown(b.claim.quantity)} (${b.claim.stage})`;
  const met = metIn(version);
  const areFirm = isFirm(met) && isFirm(b);
  const say = (kind: ConflictKind, rule: string, field: string, because: string, outcome: string, asks: boolean): void => {
    standing.findings.push({
      kind,
      rule,
      field,
      because,
      earlier: version,
      later: draft,
      ...(asks && { met }),
      outcome: asks && !areFirm ? "keep both; one of them is hardly read" : outcome,
      open: asks && areFirm,
    });
  };
  const sameText = a.document === b.document;
  switch (comparison) {
    case "bound":
      say("bound", "bound/within", "quantity", `${shown(b.claim.quantity)} beside ${shown(a.claim.quantity)}: both can hold`, "keep both", false);
      return false;
    case "rounding":
      say(
        "bound",
        "bound/rounding",
        "quantity",
        `${shown(b.claim.quantity)} and ${shown(a.claim.quantity)} are one number, rounded`,
        "keep the finer number, the other beside it",
        false,
      );
      return false;
    case "period":
      say(
        "scope",
        "scope/other-period",
        "holds",
        `the periods ${a.claim.holds?.edtf ?? "unsaid"} and ${b.claim.holds?.edtf ?? "unsaid"} overlap without being the same`,
        "keep both, each for its period",
        false,
      );
      return false;
    case "more-precise":
      say("update", "update/more-precise", "quantity", told, "the later, more precise telling stands", false);
      return true;
    case "different":
      break;
  }
  if (sameText) {
    if (!hasNumber(a.claim.quantity) || !hasNumber(b.claim.quantity)) return false;
    // One who writes gives a whole with its parts, or several things of a kind; only digits that slipped are worth a look.
    const slips = isSlip(a.claim.quantity, b.claim.quantity) && a.claim.change === b.claim.change;
    if (slips && standing.findings.some((one) => one.rule === "text-error/digits" && one.open && one.later.first.document === b.document)) return false;
    if (slips)
      say(
        "text-error",
        "text-error/digits",
        "quantity",
        `one text gives ${shown(a.claim.quantity)} and ${shown(b.claim.quantity)}: digits may have slipped`,
        "keep both until a person decides",
        true,
      );
    else if (standing.findings.at(-1)?.later !== draft)
      say(
        "scope",
        "scope/two-numbers-one-text",
        "quantity",
        `one text gives ${shown(a.claim.quantity)} and ${shown(b.claim.quantity)}: one may be a part of the other`,
        "keep both",
        false,
      );
    return false;
  }
  if (b.document.knownOn === null) {
    say("scope", "scope/no-day", "holds", `${told}: which of them is the later is not known, one report has no day`, "keep both", false);
    return false;
  }
  const rivals = areRivals(a.claim.quantity, b.claim.quantity);
  if (a.document.origin === b.document.origin && relate(a.claim.quantity, b.claim.quantity) === "different" && rivals && isNear(b, version, 14)) {
    say(
      "text-error",
      "text-error/copies-differ",
      "quantity",
      `two tellings of one origin differ: ${told}`,
      "the earlier telling stands until a person decides",
      true,
    );
    return false;
  }
  if (tellsOfBefore(draft, version) || (isPastAct(b) && !isPastAct(a))) {
    say("update", "update/history", "holds", `told later of an earlier time: ${shown(b.claim.quantity)} before ${shown(a.claim.quantity)}`, "history", false);
    draft.supersededBy = version;
    draft.supersededKnownOn = b.document.knownOn;
    return false;
  }
  if (endsPart(draft, version)) return false;
  // What was hardly read ends nothing that was read well.
  if (isOver(b.claim) && !isOver(a.claim) && isSurer(met, b)) return false;
  const comes = draft.track === "actual" && a.claim.stage === "in-force" && rivals ? arrivalOf(b) : null;
  if (comes === "unknown" || comes === "besides") {
    say(
      "scope",
      "scope/arrival",
      "quantity",
      comes === "besides"
        ? `${shown(b.claim.quantity)} come beside ${shown(a.claim.quantity)}`
        : `${shown(b.claim.quantity)} have come: whether in place of ${shown(a.claim.quantity)} or beside them is not told`,
      "keep both",
      false,
    );
    draft.act ??= b.said.id;
    return false;
  }
  const isFresh = isNear(b, version, 14);
  if (isPart(standing, draft) ? isFresh || !isPart(standing, version) : isFresh && isPart(standing, version)) {
    say(
      "scope",
      "scope/part-of-own-whole",
      "quantity",
      `${shown(a.claim.quantity)} beside ${shown(b.claim.quantity)}: where a larger number of its own report stands beside it, a number is a part`,
      "keep both",
      false,
    );
    return false;
  }
  const oneAnnouncement =
    (draft.track === "promise" || draft.track === "aim") &&
    b.claim.change === a.claim.change &&
    isNear(b, version, 1) &&
    a.document.origin !== b.document.origin;
  if (b.claim.kind === "aid" && (!rivals || !oneAnnouncement || isInBoth(standing, draft, version))) return false;
  if (hasNumber(a.claim.quantity) && hasNumber(b.claim.quantity) && !rivals && isNear(b, version, 14)) {
    say(
      "scope",
      "scope/other-count",
      "quantity",
      `${shown(a.claim.quantity)} and ${shown(b.claim.quantity)}, told at one time, are too far apart to be one count`,
      "keep both",
      false,
    );
    return false;
  }
  const field =
    a.claim.stance !== b.claim.stance
      ? "stance"
      : relate(a.claim.quantity, b.claim.quantity) === "different"
        ? "quantity"
        : a.claim.stage !== b.claim.stage
          ? "stage"
          : "holds";
  if (
    field === "quantity" &&
    draft.track === "actual" &&
    b.claim.change === "level" &&
    a.claim.change === "level" &&
    isNear(b, version, 10) &&
    !tellsOfBefore(version, draft) &&
    !isInBoth(standing, draft, version)
  ) {
    say(
      "clash",
      "clash/two-numbers-one-time",
      field,
      `independent reports of one time differ: ${shown(a.claim.quantity)} and ${shown(b.claim.quantity)}`,
      "keep both until a person decides",
      true,
    );
    return false;
  }
  // A promise or an aim is not changed overnight: two numbers for it in reports of one day or the next are two tellings of one announcement.
  if (field === "quantity" && oneAnnouncement && b.claim.holds?.edtf === a.claim.holds?.edtf && !isInBoth(standing, draft, version)) {
    say(
      "clash",
      "clash/two-numbers-one-promise",
      field,
      `independent reports of one announcement differ: ${shown(a.claim.quantity)} and ${shown(b.claim.quantity)}`,
      "keep both until a person decides",
      true,
    );
    return false;
  }
  if (field === "holds" && oneAnnouncement && differentEnds(draft, version) && a.claim.holds?.stated !== undefined && b.claim.holds?.stated !== undefined) {
    say(
      "clash",
      "clash/two-ends-one-promise",
      field,
      `independent reports of one announcement differ: ${a.claim.holds.edtf} and ${b.claim.holds.edtf}`,
      "keep both until a person decides",
      true,
    );
    return false;
  }
  if (field === "stance" && areContrary(a.claim.stance, b.claim.stance) && isNear(b, version, 1) && a.document.origin !== b.document.origin) {
    say(
      "clash",
      "clash/two-stances",
      field,
      `independent reports of one day differ: ${a.claim.stance} and ${b.claim.stance}`,
      "keep both until a person decides",
      true,
    );
    return false;
  }
  say(
    "update",
    `update/${field}`,
    field,
    field === "stance" ? `${a.claim.stance}, then ${b.claim.stance}` : told,
    "the later stands; the earlier is its history",
    false,
  );
  return true;
}

const areContrary = (a: string | undefined, b: string | undefined): boolean => (a === "for" && b === "against") || (a === "against" && b === "for");

/** Whether one of the two reports gives both numbers: whoever tells a whole with its parts is not at odds with one who tells a part. */
function isInBoth(standing: Standing, draft: VersionDraft, version: VersionDraft): boolean {
  const tells = (reading: Reading, other: VersionDraft): boolean =>
    hasNumber(reading.claim.quantity) && relate(reading.claim.quantity, other.first.claim.quantity) === "same";
  if (standing.document.some((reading) => tells(reading, version))) return true;
  return recent(standing.drafts).some((one) => one.readings.some((reading) => reading.document === version.first.document && tells(reading, draft)));
}

/** Whether the report that tells a number tells a larger one of the same beside it: who counts 900 in one town and 200 in another is not at odds with who counts all. */
function isPart(standing: Standing, { first, track, strand }: VersionDraft): boolean {
  const { quantity } = first.claim;
  // A share of GDP is no part of a larger one.
  if (!hasNumber(quantity) || quantity.as === "change" || quantity.unit.startsWith("%")) return false;
  const isWhole = ({ claim }: Reading): boolean =>
    claim.change === first.claim.change &&
    isOver(claim) === isOver(first.claim) &&
    hasNumber(claim.quantity) &&
    claim.quantity.unit === quantity.unit &&
    claim.quantity.as === quantity.as &&
    (claim.quantity.min ?? claim.quantity.max!) > (quantity.max ?? quantity.min!) &&
    trackOf(claim) === track &&
    strandOf(claim, standing.gifts) === strand;
  if (standing.document[0].document === first.document) return standing.document.some(isWhole);
  return recent(standing.drafts).some((one) => one.readings.some((reading) => reading.document === first.document && isWhole(reading)));
}
