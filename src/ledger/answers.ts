/** What came of requests. Every link is an inference, and says so: no text says "this answers that". */
import { byKnownDay } from "./days.ts";
import { type FactIndex, isState } from "./facts.ts";
import { groupOf } from "./lines.ts";
import { hasNumber } from "./quantities.ts";
import { type Answer, type Commitment, type Outcome, type Support, type Version, idOf } from "./types.ts";
import { nameKey } from "./words.ts";

/** Two matters further apart than this are not asked and answered. */
export const longestWait = 3 * 366;
/** So many of a party's or a host's lines are looked through. */
export const looked = 200;

interface Candidate {
  readonly commitment: Commitment;
  readonly version: Version;
  readonly full: boolean;
  readonly rule: string;
}

export interface CommitmentIndex {
  readonly byActor: ReadonlyMap<string, readonly Commitment[]>;
  readonly byHost: ReadonlyMap<string, readonly Commitment[]>;
  readonly positionsByDocument: ReadonlyMap<string, readonly { readonly commitment: Commitment; readonly version: Version }[]>;
}

const actorKey = (commitment: Commitment): string => commitment.key.split("|", 2)[1];

/** The commitments by whoever may answer. Only documents with a request are asked for their positions. */
export function indexCommitments(commitments: readonly Commitment[]): CommitmentIndex {
  const byActor = new Map<string, Commitment[]>();
  const byHost = new Map<string, Commitment[]>();
  const positionsByDocument = new Map<string, { commitment: Commitment; version: Version }[]>();
  const asked = new Set<string>();
  for (const commitment of commitments)
    for (const version of commitment.versions) if (version.track === "request") for (const support of version.supports) asked.add(support.document);
  for (const commitment of commitments) {
    if (commitment.kind === "position") {
      for (const version of commitment.versions)
        for (const { document } of version.supports) if (asked.has(document)) push(positionsByDocument, document, { commitment, version });
      continue;
    }
    if (!commitment.versions.some(isAct)) continue;
    push(byActor, `${groupOf(commitment.kind)}|${actorKey(commitment)}`, commitment);
    if (groupOf(commitment.kind) === "force") for (const host of placesOf(commitment)) push(byHost, host, commitment);
  }
  return { byActor, byHost, positionsByDocument };
}

const isAct = (version: Version): boolean =>
  version.track !== "request" && version.track !== "forecast" && (version.track !== "actual" || version.change !== "level");

/** One answer for each request version of a commitment, or for those of them that are named. */
export function answersOf(commitment: Commitment, lines: CommitmentIndex, index: FactIndex, only?: ReadonlySet<string>): Answer[] {
  return commitment.versions
    .filter((version) => version.track === "request" && version.modality !== "negated" && !asksItself(commitment, version) && (!only || only.has(version.id)))
    .map((request) => answerOf(commitment, request, lines, index));
}

/** A slip of the reading, not a request. */
const asksItself = ({ actor }: Commitment, request: Version): boolean => {
  const askers = request.with.filter((party) => party.role === "asker").map(nameKey);
  return askers.length > 0 && actor.length > 0 && askers.every((asker) => actor.some((one) => nameKey(one) === asker));
};

function answerOf(commitment: Commitment, request: Version, lines: CommitmentIndex, index: FactIndex): Answer {
  const asker = request.with.filter((party) => party.role === "asker").map(({ id, name }) => ({ id, name }));
  const candidates = [
    ...ownLine(commitment, request),
    ...siblings(commitment, request, lines),
    ...byMembers(commitment, request, lines, index),
    ...byPosition(commitment, request, lines, index),
  ]
    .filter(({ version }) => follows(version, request))
    .sort((a, b) => byKnownDay(firstKnown(a.version), firstKnown(b.version)) || (a.version.id < b.version.id ? -1 : 1));
  const { outcome, because, decisive } = outcomeOf(candidates, commitment);
  const answers = uniqueSupports(candidates.flatMap(({ version }) => version.supports.slice(0, 8)));
  const first = request.supports[0];
  return {
    id: idOf("a", first.claim),
    request: { ...first, commitment: commitment.id, version: request.id },
    requests: request.supports,
    asker,
    asked: commitment.actor.map(({ id, name }) => ({ id, name })),
    answers,
    outcome,
    open: outcome !== "answered" && outcome !== "refused",
    inferred: true,
    because,
    rule: decisive ? `answer/${decisive.rule}` : "answer/none",
  };
}

function ownLine(commitment: Commitment, request: Version): Candidate[] {
  return actsAfter(commitment, request).map((version) => ({ commitment, version, full: isFull(version, request), rule: "same-line" }));
}

/** Another mission or unit of the same place; of what is given, something else is no answer: ammunition for whoever asked for jets. */
function siblings(commitment: Commitment, request: Version, lines: CommitmentIndex): Candidate[] {
  if (commitment.kind === "aid") return [];
  const places = new Set(placesOf(commitment));
  const found: Candidate[] = [];
  for (const other of (lines.byActor.get(`${groupOf(commitment.kind)}|${actorKey(commitment)}`) ?? []).slice(0, looked)) {
    if (other === commitment || !placesOf(other).some((place) => places.has(place))) continue;
    for (const version of actsAfter(other, request)) found.push({ commitment: other, version, full: false, rule: "same-actor-and-place" });
  }
  return found;
}

/** What an alliance is asked for, its members answer where the asker is the host. */
function byMembers(commitment: Commitment, request: Version, lines: CommitmentIndex, index: FactIndex): Candidate[] {
  if (commitment.kind !== "force" || commitment.actor.length !== 1 || commitment.actor[0].id === null || isState(commitment.actor[0].id)) return [];
  const members = index.membersOn(commitment.actor[0].id, firstKnown(request));
  const found: Candidate[] = [];
  for (const party of request.with) {
    if (party.role !== "asker" || party.id === null) continue;
    for (const other of (lines.byHost.get(party.id) ?? []).slice(0, looked)) {
      if (other.actor.length !== 1 || !members.has(other.actor[0].id ?? "")) continue;
      for (const version of actsAfter(other, request))
        if (version.track !== "denial") found.push({ commitment: other, version, full: false, rule: "by-a-member" });
    }
  }
  return found;
}

/** Whoever is asked, or belongs to the body that is asked, waits, is unsure, or rejects the asker's request, in a report of the request. */
function byPosition(commitment: Commitment, request: Version, lines: CommitmentIndex, index: FactIndex): Candidate[] {
  const asked = new Set(commitment.actor.map(nameKey));
  const askers = new Set(request.with.filter((party) => party.role === "asker").map(nameKey));
  const found: Candidate[] = [];
  for (const support of request.supports.slice(0, 50)) {
    for (const { commitment: other, version } of lines.positionsByDocument.get(support.document) ?? []) {
      const actor = other.actor.map(nameKey);
      const speaks = actor.some((id) => asked.has(id) || [...asked].some((body) => index.membersOn(body, support.knownOn).has(id)));
      if (!speaks || actor.some((id) => askers.has(id))) continue;
      const toAsker = version.with.some((party) => party.role === "asker" && askers.has(nameKey(party)));
      if (version.stance === "waits" || version.stance === "unsure" || (toAsker && version.stance === "against"))
        found.push({ commitment: other, version, full: false, rule: `position-${version.stance}` });
    }
  }
  return found;
}

function outcomeOf(candidates: readonly Candidate[], commitment: Commitment): { outcome: Outcome; because: string; decisive: Candidate | null } {
  const decisive = candidates.findLast(({ version }) =>
    version.kind === "position"
      ? version.stance === "against"
      : version.track === "refusal" || version.track === "promise" || version.track === "actual" || (version.track === "aim" && version.stage === "planned"),
  );
  if (decisive) {
    const { version } = decisive;
    const who = decisive.commitment.actor.map((one) => one.name).join(", ");
    if (version.track === "refusal" || version.stance === "against") return { outcome: "refused", because: `${who} refused`, decisive };
    if (decisive.full && version.track !== "aim") return { outcome: "answered", because: `${who}: ${version.stage}, on the same line`, decisive };
    const why =
      decisive.rule === "by-a-member"
        ? "a member's answer, not the alliance's"
        : decisive.rule === "same-actor-and-place"
          ? "another mission or unit in the same place"
          : "less than was asked, or another thing";
    return { outcome: "part-answered", because: `${who}: ${version.stage}; ${why}`, decisive };
  }
  const talked = candidates[candidates.length - 1];
  if (talked)
    return {
      outcome: "deferred",
      because: `${talked.commitment.actor.map((one) => one.name).join(", ")}: ${talked.version.stance ?? talked.version.stage}`,
      decisive: talked,
    };
  return {
    outcome: "silence",
    because:
      commitment.actor.length === 0 ? "no answer found; who was asked is not said" : `no answer of ${commitment.actor.map((one) => one.name).join(", ")} found`,
    decisive: null,
  };
}

/** More is not answered by less, and leaving not by staying, save as a refusal. */
function matches(version: Version, request: Version): boolean {
  if (version.track === "refusal" || version.track === "denial")
    return version.change === request.change || direction(version) === direction(request) || version.change === "level";
  return direction(version) === direction(request);
}

const direction = (version: Version): number => (version.change === "end" || version.change === "cut" || version.change === "suspend" ? -1 : 1);

function isFull(version: Version, request: Version): boolean {
  if (version.track === "aim") return false;
  if (
    version.change !== request.change &&
    !(version.change === "start" && request.change === "add") &&
    !(version.change === "renew" && request.change === "extend")
  )
    return false;
  if (version.strand.includes(":")) return false;
  const [asked, given] = [request.quantity, version.quantity];
  // An end with no number is an end of all.
  return (
    !hasNumber(asked) || (version.change === "end" && !hasNumber(given)) || (hasNumber(given) && (given.max ?? given.min ?? 0) >= (asked.min ?? asked.max ?? 0))
  );
}

function follows(version: Version, request: Version): boolean {
  const [asked, answered] = [firstKnown(request), firstKnown(version)];
  if (asked === null || answered === null) return version.supports.some((support) => request.supports.some((one) => one.document === support.document));
  return answered >= asked && answered - asked <= longestWait && !isOfBefore(version, request, asked);
}

/** What was done before the time that is asked about, or long before the request for something to come, answers nothing, whenever it is told. */
function isOfBefore({ track, from, to, change }: Version, request: Version, asked: number): boolean {
  if (track !== "actual" || change === "level") return false;
  const done = to.latest ?? (from.earliest === null ? null : from.latest);
  if (done === null) return false;
  if (request.from.earliest !== null) return done + 31 < request.from.earliest;
  return request.to.latest !== null && request.to.latest > asked && done < asked - 183;
}

/** The first acts of a line that could be known on the day of the request or later; versions are in the order of knowing. */
function actsAfter(commitment: Commitment, request: Version): Version[] {
  const { versions } = commitment;
  const asked = firstKnown(request);
  let low = 0;
  let high = versions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byKnownDay(firstKnown(versions[middle]), asked) < 0) low = middle + 1;
    else high = middle;
  }
  const acts: Version[] = [];
  for (let i = low; i < versions.length && acts.length < 40; i++) {
    if (isAct(versions[i]) && matches(versions[i], request)) {
      if (!follows(versions[i], request)) {
        if (asked !== null && (firstKnown(versions[i]) ?? Infinity) > asked + longestWait) break;
        continue;
      }
      acts.push(versions[i]);
    }
  }
  return acts;
}

const firstKnown = (version: Version): number | null => version.supports[0].knownOn;
/** Versions of a line that say where it plays. */
export const placedBy = 20;
/** Where a line plays: its places and hosts, those of its first versions, and the state of its key. */
export function placesOf(commitment: Commitment): readonly string[] {
  const known = placesByCommitment.get(commitment);
  if (known) return known;
  const places = new Set<string>();
  const anchor = commitment.key.split("|", 3)[2];
  if (isState(anchor)) places.add(anchor);
  for (const one of [commitment, ...commitment.versions.slice(0, placedBy)]) {
    for (const place of one.place) if (place.id) places.add(place.id);
    for (const party of one.with) if (party.role === "host" && party.id) places.add(party.id);
  }
  const found = [...places];
  placesByCommitment.set(commitment, found);
  return found;
}
const placesByCommitment = new WeakMap<Commitment, readonly string[]>();

function uniqueSupports(supports: readonly Support[]): Support[] {
  return [...new Map(supports.map((support) => [support.claim, support])).values()];
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const own = map.get(key);
  if (own) own.push(value);
  else map.set(key, [value]);
}
