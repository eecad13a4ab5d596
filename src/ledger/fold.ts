/**
 * Readings of one line, in the order in which they could be known, folded into versions. What is known later never changes what
 * an earlier day had: a version keeps its first reading's words, gains supports, and may be superseded. So a view as of a day is
 * a restriction of the whole (clocks.ts).
 */
import { acrossTracks, keepEnd, meant } from "./across.ts";
import { type Comparison, compare, differentEnds, endsPart, isNear, isOver, isPastAct, tellsOfBefore } from "./compare.ts";
import { byKnownDay } from "./days.ts";
import { derive } from "./derive.ts";
import { type VersionDraft, asideOf, draftOf } from "./drafts.ts";
import { arrivalOf, isSurer } from "./ends.ts";
import type { Gifts } from "./gifts.ts";
import { areRivals, hasNumber, isSlip, relate, shown } from "./quantities.ts";
import { partsOfGift } from "./parts.ts";
import { type Reading, isFirm, metIn } from "./readings.ts";
import { type Finding, type Standing, compared, recent } from "./standing.ts";
import { processRank, strandOf, trackOf } from "./tracks.ts";
import type { ConflictKind, Track } from "./types.ts";

export interface Folded {
  readonly drafts: readonly VersionDraft[];
  readonly findings: readonly Finding[];
}

/** `readings`: all of one line, sorted by day known, document and place in the text. */
export function foldLine(readings: readonly Reading[], gifts: Gifts): Folded {
  const standing: Standing = { gifts, byStrand: new Map(), drafts: [], findings: [], document: [] };
  for (let i = 0; i < readings.length; ) {
    let end = i + 1;
    while (end < readings.length && readings[end].document === readings[i].document) end++;
    if (end === i + 1) {
      standing.document = [readings[i]];
      lay(standing, readings[i], trackOf(readings[i].claim));
    } else layDocument(standing, readings.slice(i, end));
    i = end;
  }
  return standing;
}

/** One document's readings: what is so first, so that increments find their totals; numbers before words that have none, firm readings before others. */
function layDocument(standing: Standing, readings: readonly Reading[]): void {
  const opening = readings.find((reading) => isState(reading));
  const isEnd = (reading: Reading): boolean => opening !== undefined && isOver(opening.claim) && isState(reading) && isOver(reading.claim);
  // A text that opens with the end is laid from there.
  const ranked = readings.map((reading, place) => ({
    reading,
    place,
    track: trackOf(reading.claim),
    vague: isEnd(reading) ? 3 : (hasNumber(reading.claim.quantity) ? 0 : 4) + (isFirm(reading) ? 0 : 2) + (reading.claim.holds ? 0 : 1),
  }));
  const held = ranked.filter((one) => one.track === "actual" && isAlsoMeant(one.reading, ranked, standing.gifts));
  const order = ranked
    .filter((one) => !held.includes(one))
    .sort((a, b) => a.vague - b.vague || processRank[a.track] - processRank[b.track] || increment(a.reading) - increment(b.reading) || a.place - b.place);
  standing.document = readings;
  for (const { reading, track } of order) lay(standing, reading, track);
  for (const { reading } of held) holdAt(standing, reading);
  partsOfGift(standing);
}

/** Tells, with no number, that a force is there or is over. */
const isState = ({ claim }: Reading): boolean =>
  claim.kind === "force" && !hasNumber(claim.quantity) && claim.modality === "stated" && (isOver(claim) || claim.stage === "in-force");

const increment = (reading: Reading): number => (reading.claim.quantity?.as === "change" ? 1 : 0);

/** One text gives the same figure as meant and as reached. */
function isAlsoMeant(reading: Reading, all: readonly { readonly reading: Reading; readonly track: Track }[], gifts: Gifts): boolean {
  const { claim } = reading;
  // A share of GDP that is aimed at and met cannot be one; 200 sailors to go and 200 at sea can be two ships.
  if (
    claim.kind !== "spending" ||
    claim.quantity?.unit !== "%gdp" ||
    !hasNumber(claim.quantity) ||
    claim.change === "add" ||
    claim.change === "start" ||
    claim.holds?.stated === true
  )
    return false;
  return all.some(
    ({ reading: other, track }) =>
      (track === "aim" || track === "promise" || track === "forecast") &&
      other.claim.quantity?.as !== "change" &&
      hasNumber(other.claim.quantity) &&
      strandOf(other.claim, gifts) === strandOf(claim, gifts) &&
      relate(other.claim.quantity, claim.quantity) === "same" &&
      other.claim.change !== "extend",
  );
}

function holdAt(standing: Standing, reading: Reading): void {
  const strand = strandOf(reading.claim, standing.gifts);
  const meant = standingIn(standing, strand).find(
    (draft) =>
      draft.track !== "actual" &&
      draft.readings.some((one) => one.document === reading.document) &&
      relate(draft.first.claim.quantity, reading.claim.quantity) === "same",
  );
  if (!meant) {
    lay(standing, reading, "actual");
    return;
  }
  const because = `one text gives ${shown(reading.claim.quantity)} as ${meant.first.claim.stage} and as reached`;
  meant.aside.push(asideOf(reading, "clash/one-text-two-stages", because));
  const isTold = standing.findings.some(
    (one) => one.rule === "clash/one-text-two-stages" && one.earlier === meant && one.later.first.document === reading.document,
  );
  if (isTold) return;
  standing.findings.push({
    kind: "clash",
    rule: "clash/one-text-two-stages",
    field: "stage",
    because,
    earlier: meant,
    met: meant.readings.find((one) => one.document === reading.document),
    later: draftOf(reading, "actual", strand),
    outcome: `hold at ${meant.first.claim.stage}`,
    open: isFirm(reading),
  });
}

function lay(standing: Standing, reading: Reading, track: Track): void {
  const draft = draftOf(reading, track, strandOf(reading.claim, standing.gifts));
  const peers = standingIn(standing, draft.strand);
  if (!hasNumber(reading.claim.quantity) && joinsOwnDocument(standing, draft)) return;
  const same = countedBefore(standing, draft);
  if (same) {
    support(draft, same);
    return;
  }
  const superseded: VersionDraft[] = [];
  for (let i = peers.length - 1; i >= Math.max(0, peers.length - compared); i--) {
    const peer = peers[i];
    if (peer.track !== track) continue;
    const comparison = compare(draft, peer, standing.gifts);
    if (comparison === "support") {
      if (hasCome(draft, peer, peers)) {
        superseded.push(peer);
        keepEnd(draft, peer);
        continue;
      }
      support(draft, peer);
      return;
    }
    if (comparison === "beside") continue;
    // "Up to 400 million" and "400 million" are one package.
    if (draft.act !== null && (comparison === "bound" || comparison === "rounding") && isNear(reading, peer, 14)) draft.act = peer.act;
    if (settle(standing, draft, peer, comparison)) superseded.push(peer);
  }
  for (const across of acrossTracks) across(standing, draft, peers, superseded);
  derive(standing, draft, peers, superseded);
  add(standing, draft, superseded);
}

/** "Is there" is told anew as "has arrived" where that keeps a promise which was made meanwhile. */
function hasCome(draft: VersionDraft, version: VersionDraft, peers: readonly VersionDraft[]): boolean {
  const { claim, document } = draft.first;
  if (draft.track !== "actual" || claim.kind !== "force" || claim.stage !== "in-force" || claim.change !== "start" || hasNumber(claim.quantity)) return false;
  if (version.first.document === document) return false;
  return recent(peers).some(
    (peer) =>
      meant(peer.track) &&
      peer.first.claim.change === "start" &&
      peer.first.document !== document &&
      isNear(draft.first, peer, 400) &&
      byKnownDay(peer.first.document.knownOn, document.knownOn) <= 0,
  );
}

/** Several claims of one document about one thing are one version: a headline without the number supports the sentence that has it. */
function joinsOwnDocument(standing: Standing, draft: VersionDraft): boolean {
  const { claim, document } = draft.first;
  if (claim.kind !== "force" && claim.kind !== "spending" && claim.kind !== "cost" && claim.kind !== "aid" && claim.kind !== "membership") return false;
  if (draft.track === "request") return false;
  for (let i = standing.drafts.length - 1; i >= 0 && i >= standing.drafts.length - compared; i--) {
    const other = standing.drafts[i];
    if (other.first.document !== document) break;
    if (
      other.track === draft.track &&
      other.first.claim.kind === claim.kind &&
      other.first.claim.change === claim.change &&
      other.first.claim.stage === claim.stage &&
      hasNumber(other.first.claim.quantity)
    ) {
      support(draft, other);
      return true;
    }
  }
  return false;
}

/** "Three RAAF squadrons" and "the three squadrons" of one text are one count: one name of it is the end of the other. */
function countedBefore(standing: Standing, { first, track, strand }: VersionDraft): VersionDraft | undefined {
  const { claim, document } = first;
  if (claim.kind !== "force" || !hasNumber(claim.quantity) || !strand.includes(":")) return undefined;
  return recent(standing.drafts).find(
    (other) =>
      other.first.document === document &&
      other.track === track &&
      other.strand !== strand &&
      (other.strand.endsWith(` ${strand.slice(strand.indexOf(":") + 1)}`) || strand.endsWith(` ${other.strand.slice(other.strand.indexOf(":") + 1)}`)) &&
      other.first.claim.quantity?.unit === claim.quantity?.unit &&
      other.first.claim.change === claim.change &&
      other.first.claim.stage === claim.stage &&
      relate(other.first.claim.quantity, claim.quantity) === "same",
  );
}

function support(draft: VersionDraft, version: VersionDraft): void {
  version.readings.push(draft.first);
  const end = version.to.latest === null && draft.to.latest !== null && version.fills.length === 0;
  if (end) version.fills = [{ field: "holds", value: draft.first.claim.holds, claim: draft.first.said.id, knownOn: draft.first.document.knownOn }];
}

/** Whether the new draft takes the place of a version that it differs from; says so, or says why not. */
function settle(standing: Standing, draft: VersionDraft, version: VersionDraft, comparison: Exclude<Comparison, "support" | "beside">): boolean {
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
  if (!hasNumber(quantity) || quantity.as === "change") return false;
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

const standingIn = (standing: Standing, strand: string): VersionDraft[] => standing.byStrand.get(strand) ?? [];

function add(standing: Standing, draft: VersionDraft, superseded: readonly VersionDraft[]): void {
  standing.drafts.push(draft);
  let peers = standing.byStrand.get(draft.strand);
  if (!peers) standing.byStrand.set(draft.strand, (peers = []));
  for (const version of superseded) {
    if (version.supersededBy) continue;
    version.supersededBy = draft;
    version.supersededKnownOn = draft.first.document.knownOn;
    draft.supersedes.push(version);
    const own = standing.byStrand.get(version.strand)!;
    const at = own.lastIndexOf(version);
    if (at >= 0) own.splice(at, 1);
  }
  if (!draft.supersededBy) peers.push(draft);
}
