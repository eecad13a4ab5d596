/**
 * Readings of one line, in the order in which they could be known, folded into versions. What is known later never changes what
 * an earlier day had: a version keeps its first reading's words, gains supports, and may be superseded. So a view as of a day is
 * a restriction of the whole (clocks.ts).
 */
import { acrossTracks, keepEnd, meant } from "./across.ts";
import { compare, isNear, isOver } from "./compare.ts";
import { byKnownDay } from "./days.ts";
import { derive } from "./derive.ts";
import { type VersionDraft, asideOf, draftOf } from "./drafts.ts";
import type { Gifts } from "./gifts.ts";
import { hasNumber, relate, shown } from "./quantities.ts";
import { partsOfGift } from "./parts.ts";
import { type Reading, isFirm } from "./readings.ts";
import { settle } from "./settle.ts";
import { type Finding, type Standing, compared, recent } from "./standing.ts";
import { processRank, strandOf, trackOf } from "./tracks.ts";
import type { Track } from "./types.ts";

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
  const same = countedBefore(standing, draft) ?? partBefore(standing, draft);
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

/** A part of a gift, told again in those weeks by a report that does not give the whole, is that part. */
function partBefore(standing: Standing, { first, track, strand }: VersionDraft): VersionDraft | undefined {
  const { claim, document } = first;
  if (claim.kind !== "aid" || !hasNumber(claim.quantity)) return undefined;
  return recent(standing.drafts).find(
    (other) =>
      other.supersededBy?.first.document === other.first.document &&
      other.first.document !== document &&
      other.track === track &&
      other.strand === strand &&
      isNear(first, other, 60) &&
      relate(other.first.claim.quantity, claim.quantity) === "same",
  );
}

function support(draft: VersionDraft, version: VersionDraft): void {
  version.readings.push(draft.first);
  const end = version.to.latest === null && draft.to.latest !== null && version.fills.length === 0;
  if (end) version.fills = [{ field: "holds", value: draft.first.claim.holds, claim: draft.first.said.id, knownOn: draft.first.document.knownOn }];
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
