/** Whose purse a sum comes from where no words say: the state whose money it is, or the one that publishes. */
import type { Actor, Named } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { knownAs, type Scene } from "./scene.ts";

/** Money that many states have or count in. */
const shared: ReadonlySet<string> = new Set(["EUR", "USD", "XOF", "XAF", "GBP"]);

/** The only state of the report whose own money the sum is in. */
export function byCurrency(scene: Scene, q: ReadQuantity): Actor[] {
  const { unit } = q.quantity;
  if (q.family !== "money") return [];
  const { lookups, entities, topics } = scene.reading;
  const old = lookups.formerCurrencyOwner(unit);
  if (old !== null) return [knownAs(lookups, old)];
  if (shared.has(unit)) return unit === "GBP" && entities.some((e) => e.id === "GBR") ? [{ id: "GBR", name: lookups.nameOf("GBR") ?? "GBR" }] : [];
  const isOwn = (id: string | null): id is string => id !== null && lookups.state.has(id) && lookups.currencyOf(id) === unit;
  const found = new Set([...topics, ...entities.map((e) => e.id)].filter(isOwn));
  return found.size === 1 ? [...found].map((id) => knownAs(lookups, id)) : [];
}

/** The state that publishes, where the sum may be in its money. */
export function byHome(scene: Scene, q: ReadQuantity): Actor[] {
  const { home, lookups } = scene.reading;
  if (home === null || q.family !== "money") return [];
  const own = lookups.currencyOf(home);
  return own === q.quantity.unit || (scene.reading.topics.slice(0, 2).includes(home) && (q.quantity.unit === "USD" || q.quantity.unit === "EUR"))
    ? [knownAs(lookups, home)]
    : [];
}

/** The state that the report is most about, where the sum is in its own money: who pays while the mission is only understood. */
export function byTopic(scene: Scene, q: ReadQuantity): Actor[] {
  const { lookups, topics } = scene.reading;
  const [id] = topics;
  // Where it all happens is not who pays.
  const here = scene.before.some((d) => scene.index - d.sentence <= 8 && d.place.some((p) => p.id === id));
  return id !== undefined && !here && q.family === "money" && lookups.state.has(id) && lookups.currencyOf(id) === q.quantity.unit ? [knownAs(lookups, id)] : [];
}

/** Bodies with the money that they count in. */
const counts: Readonly<Record<string, RegExp>> = { un: /^USD$/, eu: /^(?:EUR|XEU)$/, osce: /^EUR$/ };

/** May a state or body have paid in such money? A state pays in its own, or in dollars where that is nobody's near. */
function fits(scene: Scene, id: string | null, unit: string): boolean {
  const { lookups } = scene.reading;
  if (id === null) return false;
  const body = counts[id];
  if (body !== undefined) return body.test(unit);
  return lookups.state.has(id) ? lookups.currencyOf(id) === unit || lookups.formerCurrencyOwner(unit) === id : unit === "USD" || unit === "EUR";
}

/**
 * Who pays, where that is only understood and the money is another's: a sum in euros is hardly Canada's, nor the United Nations'. The body of the mission
 * spoken of, or
 * the last one that was told of, whose money it is; else as it was.
 */
export function byMoney(scene: Scene, q: ReadQuantity, payer: readonly Actor[], mission: Named | null): Actor[] | null {
  const { unit } = q.quantity,
    { lookups, home, topics } = scene.reading;
  if (q.family !== "money" || payer.length !== 1 || fits(scene, payer[0].id, unit)) return null;
  const isBody = payer[0].id !== null && lookups.body.has(payer[0].id);
  const row = mission?.id ? lookups.operation.get(mission.id) : undefined;
  // Dollars are what missions and poor states count in: only a state with dollars of its own is doubted, or one where the mission is another body's that counts
  // in them.
  if (
    unit === "USD" &&
    !isBody &&
    row?.body !== "un" &&
    row?.body !== "african-union" &&
    !/^(?:CAD|AUD|NZD|EUR|GBP|SGD)$/.test(lookups.currencyOf(payer[0].id ?? "") ?? "")
  )
    return null;
  const told = scene.before
    .filter((d) => scene.index - d.sentence <= 12 && d.actor.length === 1 && d.kind !== "position" && d.kind !== "meeting")
    .map((d) => d.actor[0].id)
    .reverse();
  const next = [isBody ? null : row?.body, row?.lead, ...told, home, ...topics.slice(0, 3).filter((id) => lookups.state.has(id))].find(
    (id) => id !== null && id !== undefined && id !== "" && id !== payer[0].id && lookups.body.get(id)?.class !== "alliance" && fits(scene, id, unit),
  );
  return next ? [knownAs(lookups, next)] : null;
}

/** The one nationality that the sentence gives its soldiers, or the state that publishes: whose taxpayers they are. */
export function ownersHere(scene: Scene): Actor[] | null {
  const ids = new Set(scene.entities.filter((e) => e.class === "state" && e.form === "adjective" && e.id !== null && e.id !== "").map((e) => e.id!));
  if (ids.size === 1) return [knownAs(scene.reading.lookups, [...ids][0])];
  return scene.reading.home === null ? null : [knownAs(scene.reading.lookups, scene.reading.home)];
}

/** Where a land is only the place of others' forces, who was last told to stand there pays, and not the land. */
export function guestOf(scene: Scene, q: ReadQuantity, payer: Actor[]): Actor[] {
  const id = payer.length === 1 ? payer[0].id : null;
  // A host that is told to pay, or whose money it is, may well pay for its guests.
  if (
    id === null ||
    !scene.reading.lookups.state.has(id) ||
    scene.reading.lookups.currencyOf(id) === q.quantity.unit ||
    scene.before.some((d) => d.kind === "cost" && d.actor.some((a) => a.id === id))
  )
    return payer;
  const near = scene.before.filter(
    (d) => scene.index - d.sentence <= 12 && (d.kind === "force" || d.kind === "mandate" || d.kind === "cost" || d.kind === "lead"),
  );
  if (near.some((d) => d.actor.some((a) => a.id === id) && !d.place.some((p) => p.id === id))) return payer;
  const guest = near.findLast((d) => d.place.some((p) => p.id === id) && d.actor.length === 1 && d.actor[0].id !== null && d.actor[0].id !== id);
  return guest === undefined ? payer : [...guest.actor];
}
