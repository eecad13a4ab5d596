/** What a body has to decide: how far it has come, what it waits for, where each ally stands. Silence is not agreement. */
import { type FactIndex, isState } from "./facts.ts";
import { type Commitment, type Decision, type DecisionGate, type DecisionPosition, type Named, type Version, idOf } from "./types.ts";
import { nameKey } from "./words.ts";

const deciding = new Set(["force", "lead", "mandate", "membership", "aid", "target"]);
const undecided = new Set(["requested", "offered", "considered", "planned", "agreed"]);

/**
 * Decision cards. A decision is a line of a body (or of several actors together) whose furthest standing version is not decided.
 * `searched` is the number of documents at hand, for "no position found in N documents".
 */
export function decisionsOf(commitments: readonly Commitment[], index: FactIndex, searched: number): Decision[] {
  const byDocument = new Map<string, Commitment[]>();
  const presence = new Map<string, Commitment[]>();
  for (const commitment of commitments) {
    if (commitment.kind === "condition" || commitment.kind === "position" || commitment.kind === "membership")
      for (const document of documentsOf(commitment)) push(byDocument, document, commitment);
    if (commitment.kind === "force") for (const actor of commitment.actor) push(presence, nameKey(actor), commitment);
  }
  return commitments.flatMap((commitment) => {
    const body = bodyOf(commitment);
    const version = body && deciding.has(commitment.kind) ? furthest(commitment) : null;
    if (!body || !version || !undecided.has(version.stage)) return [];
    const near = [...new Set(documentsOf(commitment).flatMap((document) => byDocument.get(document) ?? []))];
    const members = index.membersOn(nameKey(body), commitment.lastKnownOn);
    return [
      {
        id: idOf("n", commitment.id),
        commitment: commitment.id,
        body,
        about: aboutOf(commitment),
        stage: version.stage,
        gates: near
          .filter((other) => other.kind === "condition" && concerns(other, body, members))
          .map((other) => gateOf(other, near, presence))
          .sort((a, b) => (a.commitment < b.commitment ? -1 : 1)),
        positions: positionsOf(
          near.filter((other) => other.kind === "position"),
          body,
          members,
          index,
          searched,
        ),
        documents: searched,
      },
    ];
  });
}

function bodyOf(commitment: Commitment): Named | null {
  const [first, ...others] = commitment.actor;
  if (!first) return null;
  if (others.length === 0) return first.id !== null && !isState(first.id) ? { id: first.id, name: first.name } : null;
  return { id: null, name: commitment.actor.map((actor) => actor.name).join(", ") };
}

/** The version that has come furthest, of those that stand. */
function furthest(commitment: Commitment): Version | null {
  const order = ["requested", "offered", "considered", "planned", "pledged", "agreed", "decided", "in-force"];
  const standing = commitment.versions.filter(
    (version) => version.supersededBy === null && version.track !== "denial" && !(version.track === "actual" && version.change === "level"),
  );
  return standing.sort((a, b) => order.indexOf(b.stage) - order.indexOf(a.stage) || (a.id < b.id ? -1 : 1))[0] ?? null;
}

const concerns = (condition: Commitment, body: Named, members: ReadonlySet<string>): boolean =>
  condition.actor.length === 0 || condition.actor.some((actor) => nameKey(actor) === nameKey(body) || members.has(nameKey(actor)));

function gateOf(condition: Commitment, near: readonly Commitment[], presence: ReadonlyMap<string, readonly Commitment[]>): DecisionGate {
  const gatekeeper = condition.with.filter((party) => party.role === "gatekeeper").map(({ id, name }) => ({ id, name }));
  const claims = condition.versions.flatMap((version) => version.supports.map((support) => support.claim));
  const { state, because } = stateOf(condition, gatekeeper, near, presence);
  return { gate: condition.gate ?? "other", gatekeeper, state, commitment: condition.id, claims, because };
}

/** Met or unmet only where the record says so of the gatekeeper; else unknown. */
function stateOf(
  condition: Commitment,
  gatekeeper: readonly Named[],
  near: readonly Commitment[],
  presence: ReadonlyMap<string, readonly Commitment[]>,
): { readonly state: DecisionGate["state"]; readonly because: string } {
  const keys = new Set(gatekeeper.map(nameKey));
  if (condition.gate === "presence" && keys.size > 0) {
    const places = new Set(condition.place.map(nameKey));
    const there = [...keys]
      .flatMap((key) => presence.get(key) ?? [])
      .filter((line) => (places.size === 0 ? false : line.place.some((place) => places.has(nameKey(place)))));
    const actual = there.flatMap((line) => line.versions.filter((version) => version.track === "actual" && version.supersededBy === null));
    if (actual.some((version) => version.stage === "in-force")) return { state: "met", because: "present by the record" };
    if (actual.some((version) => version.stage === "ended")) return { state: "unmet", because: "withdrawn by the record" };
  }
  for (const other of near) {
    if (!other.actor.some((actor) => keys.has(nameKey(actor)))) continue;
    const stance = other.kind === "position" ? standingStance(other) : null;
    if (stance === "for") return { state: "met", because: `${other.actor.map((actor) => actor.name).join(", ")} is for it` };
    if (stance === "against") return { state: "unmet", because: `${other.actor.map((actor) => actor.name).join(", ")} is against it` };
  }
  return { state: "unknown", because: "nothing on record" };
}

const standingStance = (line: Commitment): Version["stance"] | null => line.versions.findLast((version) => version.supersededBy === null)?.stance ?? null;

function positionsOf(positions: readonly Commitment[], body: Named, members: ReadonlySet<string>, index: FactIndex, searched: number): DecisionPosition[] {
  const latest = new Map<string, { readonly ally: Named; readonly version: Version }>();
  for (const position of positions) {
    const version = position.versions.findLast((one) => one.supersededBy === null);
    if (!version?.stance) continue;
    for (const actor of position.actor) {
      if (!members.has(nameKey(actor)) && nameKey(actor) !== nameKey(body)) continue;
      const own = latest.get(nameKey(actor));
      if (own && weight(own.version) >= weight(version)) continue;
      latest.set(nameKey(actor), { ally: { id: actor.id, name: actor.name }, version });
    }
  }
  const told = [...latest.values()].map(
    ({ ally, version }): DecisionPosition => ({
      ally,
      stance: version.stance!,
      claims: version.supports.map((support) => support.claim),
      knownOn: version.supports[0].knownOn,
      note: "",
    }),
  );
  const silent = [...members]
    .filter((member) => !latest.has(member))
    .map(
      (member): DecisionPosition => ({
        ally: { id: member, name: index.nameOf(member) },
        stance: "silent",
        claims: [],
        knownOn: null,
        note: `no position found in ${searched} documents`,
      }),
    );
  return [...told, ...silent].sort((a, b) => (a.ally.name < b.ally.name ? -1 : 1));
}

/** Waiting or being unsure says more of a pending decision than being for something; the later counts between equals. */
const weight = (version: Version): number =>
  (version.stance === "waits" || version.stance === "unsure" ? 1e7 : 0) + (version.supports[version.supports.length - 1].knownOn ?? 0);

const aboutOf = (commitment: Commitment): string =>
  [commitment.kind, commitment.mission?.name, ...commitment.place.map((place) => place.name), commitment.object, commitment.topic].filter(Boolean).join(", ");

const documentsOf = (commitment: Commitment): string[] => [
  ...new Set(commitment.versions.flatMap((version) => version.supports.map((support) => support.document))),
];

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const own = map.get(key);
  if (own) own.push(value);
  else map.set(key, [value]);
}
