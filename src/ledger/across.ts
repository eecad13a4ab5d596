/** What a claim on one track does to versions on another: a refusal closes a plan, a delivery its promise, an end everything. */
import { areApart, areOpposed, differentEnds, isNear, isOver, isPastAct, isToldIn, tellsOfBefore } from "./compare.ts";
import type { VersionDraft } from "./drafts.ts";
import { endsWhole, isOfArm, isSurer, saysStill } from "./ends.ts";
import { hasNumber, relate, shown } from "./quantities.ts";
import { type Reading, isFirm, metIn } from "./readings.ts";
import { type Standing, compared, recent, replace } from "./standing.ts";
import { progressOf, trackOf } from "./tracks.ts";
import type { Track } from "./types.ts";

type Across = (standing: Standing, draft: VersionDraft, peers: readonly VersionDraft[], superseded: VersionDraft[]) => void;

export const meant = (track: Track): boolean => track === "aim" || track === "promise";

/** Said by another, later report, in the same direction, and about the same figure (or about no figure). */
function succeeds(draft: VersionDraft, version: VersionDraft): boolean {
  if (version.supersededBy || version.first.document === draft.first.document || areOpposed(draft.first.claim, version.first.claim)) return false;
  const relation = relate(draft.first.claim.quantity, version.first.claim.quantity);
  return relation === "same" || relation === "unsaid" || relation === "bound" || relation === "rounding";
}

const refusalAndReversal: Across = (standing, draft, peers, superseded) => {
  if (draft.track === "refusal") {
    for (const peer of recent(peers))
      if (meant(peer.track) && succeeds(draft, peer)) replace(standing, draft, peer, "update/refused", `${peer.first.claim.stage}, then refused`, superseded);
  } else if (meant(draft.track) || draft.track === "actual") {
    for (const peer of recent(peers)) {
      if (peer.track === "refusal" && succeeds(draft, peer))
        replace(standing, draft, peer, "update/reversal", `refused, then ${draft.first.claim.stage}`, superseded);
    }
  }
};

/** What was meant is promised; what was promised is done. A start, an addition or a level that is reached closes the promise of it. */
const progressMade: Across = (standing, draft, peers, superseded) => {
  if ((draft.track !== "promise" && draft.track !== "actual") || isPastAct(draft.first)) return;
  for (const peer of [...recent(peers), ...plainPromises(standing, draft)]) {
    const isLower = draft.track === "promise" ? peer.track === "aim" : meant(peer.track);
    if (
      isLower &&
      peer.derived &&
      !peer.supersededBy &&
      draft.first.document !== peer.first.document &&
      relate(draft.first.claim.quantity, peer.derived.quantity) === "same"
    ) {
      replace(
        standing,
        draft,
        peer,
        "update/fulfilled",
        `${shown(peer.derived.quantity)} ${draft.first.claim.stage}, as ${peer.first.claim.stage}`,
        superseded,
      );
      continue;
    }
    if (
      !isLower ||
      !succeeds(draft, peer) ||
      (draft.first.claim.kind === "meeting" && areApart(draft, peer)) ||
      progressOf(peer.first.claim.stage) > progressOf(draft.first.claim.stage)
    )
      continue;
    if (
      (relate(draft.first.claim.quantity, peer.first.claim.quantity) !== "same" && peer.strand === draft.strand) ||
      (draft.track === "actual" && draft.first.claim.change === "level" && draft.first.claim.kind !== "meeting" && !hasNumber(draft.first.claim.quantity))
    )
      continue;
    if (peer.strand === draft.strand && draft.first.claim.quantity?.as !== peer.first.claim.quantity?.as) continue;
    // Packages follow one another: what is given with no number half a year later is another one.
    if (draft.first.claim.kind === "aid" && !hasNumber(draft.first.claim.quantity) && !isNear(draft.first, peer, 60)) continue;
    replace(standing, draft, peer, "update/progress", `${peer.first.claim.stage}, then ${draft.first.claim.stage}`, superseded);
    keepEnd(draft, peer);
  }
};

/** Who was to stay until April, and has come, stays until April. */
export function keepEnd(draft: VersionDraft, { first, to, fills }: VersionDraft): void {
  const { claim, document } = draft.first;
  const isToCome = to.latest !== null && document.knownOn !== null && to.latest > document.knownOn;
  if (!isToCome || draft.to.latest !== null || draft.track !== "actual" || claim.kind !== "force" || claim.stage !== "in-force") return;
  if (claim.change === "level" || first.claim.change === "cut" || first.claim.change === "end") return;
  draft.to = to;
  draft.fills = fills.length > 0 ? fills : [{ field: "holds", value: first.claim.holds, claim: first.said.id, knownOn: first.document.knownOn }];
}

/** "Will send sailors", and then 20 of them have come: what was meant with no number is done, whatever it turned out to be. */
function plainPromises(standing: Standing, draft: VersionDraft): readonly VersionDraft[] {
  const { claim, document } = draft.first;
  if (draft.track !== "actual" || claim.kind !== "force" || claim.stage !== "in-force" || !hasNumber(claim.quantity)) return [];
  // Who is there for the first time on record has come, too.
  const change =
    claim.change === "level" && !recent(standing.drafts).some((one) => one.track === "actual" && one.first.document !== document) ? "start" : claim.change;
  if (change !== "start" && change !== "add") return [];
  return recent(standing.byStrand.get("") ?? []).filter(
    (peer) =>
      meant(peer.track) &&
      peer.first.claim.kind === "force" &&
      peer.first.claim.change === change &&
      (claim.change !== "level" || peer.to.latest === null) &&
      isNear(draft.first, peer, 400) &&
      (peer.from.earliest === null || document.knownOn === null || peer.from.earliest <= document.knownOn) &&
      !isSurer(peer.first, draft.first),
  );
}

/** An end with no number ends every count of the line, and what was promised of leaving or of staying on. */
const endOfAll: Across = (standing, draft, _peers, superseded) => {
  const { claim } = draft.first;
  // A report of no day may be older than what stands.
  if (draft.track !== "actual" || draft.first.document.knownOn === null || !isOver(claim) || isPastAct(draft.first) || !lasting.has(claim.kind)) return;
  const isPart = draft.strand.startsWith("part:");
  if (
    hasNumber(claim.quantity)
      ? !endsWhole(
          draft,
          recent(standing.drafts).filter((peer) => !peer.supersededBy),
        )
      : claim.holds?.edtf.includes("/") === true && draft.to.latest !== null
  )
    return;
  for (const peers of standing.byStrand.values()) {
    for (const peer of recent(peers)) {
      if (isSurer(metIn(peer), draft.first) || (isPart && !isOfArm(draft.strand, peer))) continue;
      const isMoot = meant(peer.track) && claim.stage === "ended" && turned.has(peer.first.claim.change) && peer.first.claim.kind === claim.kind;
      if (
        ((peer.track !== "actual" || (peer.strand === draft.strand && !hasNumber(claim.quantity))) && !isMoot) ||
        superseded.includes(peer) ||
        peer.first.document === draft.first.document ||
        peer.first.claim.stage === claim.stage ||
        tellsOfBefore(draft, peer)
      )
        continue;
      replace(standing, draft, peer, `update/${claim.stage}`, `${peer.first.claim.stage}, then ${claim.stage}`, superseded);
    }
  }
};

const turned = new Set(["end", "extend", "renew"]);

/**
 * One text tells that all have gone and what was planned before, or that some stay. Of a plan to leave the end is what came; of those who are there and those
 * who are gone the text tells the news first: the last have left, and some had stayed until then; or they stay, and a part is over. "Is leaving" and "has left"
 * are one.
 */
const overInOneText: Across = (standing, draft, peers, superseded) => {
  const { claim, document } = draft.first;
  if (!lasting.has(claim.kind) || hasNumber(claim.quantity)) return;
  for (const peer of recent(peers)) {
    if (peer.supersededBy || draft.supersededBy || !isToldIn(peer, document) || peer.first.claim.kind !== claim.kind || hasNumber(peer.first.claim.quantity))
      continue;
    const [isEnd, wasEnd] = [isEnded(draft), isEnded(peer)];
    if (isEnd === wasEnd) continue;
    const [end, other] = isEnd ? [draft, peer] : [peer, draft];
    if (isSurer(metIn(other), end.first) || isSurer(metIn(end), other.first) || differentEnds(end, other)) continue;
    const isPlan = meant(other.track) && other.first.claim.change === "end";
    if (!isPlan && !(other.track === "actual" && other.first.claim.stage === "in-force")) continue;
    const standsEnd = isPlan || other.first.claim.change === "end" || firstIn(end, document) <= firstIn(other, document);
    if ((standsEnd ? end : other) === draft) replace(standing, draft, peer, "update/one-text", `${peer.first.claim.stage}, then ${claim.stage}`, superseded);
    else {
      draft.supersededBy = peer;
      draft.supersededKnownOn = document.knownOn;
    }
  }
  if (draft.supersededBy || draft.track !== "actual" || claim.stage !== "in-force" || claim.change === "start" || saysStill(draft.first)) return;
  // "All 2,000 are home", then "the contingent in the country": the number ended what stood, and the report speaks of those who were there.
  const whole = recent(standing.drafts).find(
    (peer) => peer.first.document === document && hasNumber(peer.first.claim.quantity) && isEnded(peer) && peer.supersedes.some((one) => endedBy(one, peer)),
  );
  if (!whole) return;
  draft.supersededBy = whole;
  draft.supersededKnownOn = document.knownOn;
};

const endedBy = (version: VersionDraft, end: VersionDraft): boolean =>
  end.first.claim.change === "end" && version.track === "actual" && version.first.claim.stage === "in-force" && version.strand === end.strand;

/** "18 jets", "6 more", "24 in all": the sum takes the place of its parts, as far as they are no farther than it is. */
const sumOfGifts: Across = (standing, draft, peers, superseded) => {
  const whole = countIn(draft, "total");
  if (draft.first.claim.kind !== "aid" || whole === null || !(meant(draft.track) || draft.track === "actual")) return;
  const parts = recent(peers).filter(
    (peer) =>
      !peer.supersededBy && (meant(peer.track) || peer.track === draft.track) && progressOf(peer.first.claim.stage) <= progressOf(draft.first.claim.stage),
  );
  for (const first of parts) {
    const base = countIn(first, "total");
    const added = base === null || base >= whole ? [] : parts.filter((peer) => peer.first.claim.change === "add" && countIn(peer, "change") === whole - base);
    if (added.length === 0) continue;
    const because = `${shown(first.first.claim.quantity)} and ${shown(added[0].first.claim.quantity)} make ${shown(draft.first.claim.quantity)}`;
    for (const part of [first, ...added]) replace(standing, draft, part, "update/sum", because, superseded);
    return;
  }
};

/** An exact count of things as a whole, or as what is added. */
function countIn(
  {
    first: {
      claim: { quantity },
    },
  }: VersionDraft,
  as: "total" | "change",
): number | null {
  return hasNumber(quantity) && quantity.as === as && quantity.unit === "unit" && quantity.min === quantity.max && !quantity.approx ? quantity.min : null;
}

const lasting = new Set(["force", "lead", "mandate"]);
/** How it began, told as over, is no end. */
const isEnded = ({ track, first }: VersionDraft): boolean => track === "actual" && isOver(first.claim) && !isPastAct(first);
const firstIn = ({ readings }: VersionDraft, document: Reading["document"]): number =>
  readings.reduce((least, reading) => (reading.document === document ? Math.min(least, reading.said.evidence[0].start) : least), Infinity);

/** A denial beside what it denies: a clash while both are fresh, an update once time has passed. */
const denied: Across = (standing, draft, peers, superseded) => {
  const isDenial = draft.track === "denial";
  // "Has no plans to send sailors" denies whatever number of them; a number denies only itself.
  const told = hasNumber(draft.first.claim.quantity) || draft.first.claim.kind !== "force" ? recent(peers) : [...standing.byStrand.values()].flatMap(recent);
  for (const peer of told) {
    if (peer.supersededBy || (isDenial ? peer.track === "denial" || peer.track === "request" : peer.track !== "denial") || !succeeds(draft, peer)) continue;
    const [denial, affirmed] = isDenial ? [draft, peer] : [peer, draft];
    const deniedTrack = trackOf({ ...denial.first.claim, modality: "stated" });
    if (deniedTrack !== affirmed.track && !(meant(deniedTrack) && meant(affirmed.track))) continue;
    // A denial with no number of years later denies what is meant then.
    if (isDenial && !hasNumber(draft.first.claim.quantity) && !isNear(draft.first, peer, 731)) continue;
    // Whoever tells both knows which is which: "400 have come; the other 600 have not".
    if (peer.readings.some((reading) => reading.document === draft.first.document)) continue;
    if (isNear(draft.first, peer, 10)) {
      // A headline and its sentence are denied once.
      const last = standing.findings.at(-1);
      if (last?.rule === "clash/denied" && last.later === draft && last.earlier.first.document === peer.first.document) continue;
      const met = metIn(peer);
      // A negation is the easiest thing to misread: it must be read for certain.
      const areFirm = isFirm(met) && isFirm(draft.first) && (denial.first.said.certainty ?? 1) >= 0.6;
      standing.findings.push({
        kind: "clash",
        rule: "clash/denied",
        field: "modality",
        because: `one report says ${affirmed.first.claim.stage}, another denies it`,
        earlier: peer,
        later: draft,
        met,
        outcome: areFirm ? "keep both until a person decides" : "keep both; one of them is hardly read",
        open: areFirm,
      });
    } else
      replace(
        standing,
        draft,
        peer,
        isDenial ? "update/denied" : "update/after-denial",
        isDenial ? `${affirmed.first.claim.stage}, then denied` : `denied, then ${affirmed.first.claim.stage}`,
        superseded,
      );
  }
};

/** A list of hosts within a longer one is an incomplete list. */
const incompleteList: Across = (standing, draft, _peers) => {
  if (draft.first.claim.place.length < 2) return;
  const own = new Set(draft.first.claim.place.map((place) => place.id ?? place.name));
  for (let i = standing.drafts.length - 1; i >= 0 && i >= standing.drafts.length - compared; i--) {
    const other = standing.drafts[i];
    if (other.first.claim.place.length < 2 || other.first.document === draft.first.document) continue;
    const theirs = new Set(other.first.claim.place.map((place) => place.id ?? place.name));
    if (theirs.size === own.size) return;
    const [small, large] = own.size < theirs.size ? [own, theirs] : [theirs, own];
    if (!small.isSubsetOf(large)) continue;
    standing.findings.push({
      kind: "scope",
      rule: "scope/incomplete-list",
      field: "place",
      because: `${small.size} places named in one, ${large.size} in the other: an incomplete list`,
      earlier: other,
      later: draft,
      outcome: "the fuller list stands",
      open: false,
    });
    return;
  }
};

export const acrossTracks: readonly Across[] = [refusalAndReversal, progressMade, endOfAll, overInOneText, sumOfGifts, denied, incompleteList];
