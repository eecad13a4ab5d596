/** Whose purse a sum comes from where no words say: the state whose money it is, or the one that publishes. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { knownAs, type Scene } from "./scene.ts";

/** Money that many states have or count in. */
const shared: ReadonlySet<string> = new Set(["EUR", "USD", "XOF", "XAF", "GBP"]);
/** Money that has gone, by whose it was. */
const gone: Readonly<Record<string, string>> = { DEM: "DEU", ITL: "ITA", FRF: "FRA", NLG: "NLD", BEF: "BEL", ESP: "ESP", PTE: "PRT", ATS: "AUT", FIM: "FIN", IEP: "IRL", GRD: "GRC", LUF: "LUX" };

/** The only state of the report whose own money the sum is in. */
export function byCurrency(scene: Scene, q: ReadQuantity): Actor[] {
  const { unit } = q.quantity;
  if (q.family !== "money") return [];
  const { lookups, entities, topics } = scene.reading;
  const old = gone[unit];
  if (old !== undefined) return [knownAs(lookups, old)];
  if (shared.has(unit)) return unit === "GBP" && entities.some((e) => e.id === "GBR") ? [{ id: "GBR", name: lookups.nameOf("GBR") ?? "GBR" }] : [];
  const fits = (id: string | null): id is string => id !== null && lookups.state.has(id) && lookups.currencyOf(id) === unit;
  const found = new Set([...topics, ...entities.map((e) => e.id)].filter(fits));
  return found.size === 1 ? [...found].map((id) => knownAs(lookups, id)) : [];
}

/** The state that publishes, where the sum may be in its money. */
export function byHome(scene: Scene, q: ReadQuantity): Actor[] {
  const { home, lookups } = scene.reading;
  if (home === null || q.family !== "money") return [];
  const own = lookups.currencyOf(home);
  return own === q.quantity.unit || scene.reading.topics.slice(0, 2).includes(home) && (q.quantity.unit === "USD" || q.quantity.unit === "EUR") ? [knownAs(lookups, home)] : [];
}

/** The state that the report is most about, where the sum is in its own money: who pays while the mission is only understood. */
export function byTopic(scene: Scene, q: ReadQuantity): Actor[] {
  const { lookups, topics } = scene.reading;
  const [id] = topics;
  // Where it all happens is not who pays.
  const here = scene.before.some((d) => scene.index - d.sentence <= 8 && d.place.some((p) => p.id === id));
  return id !== undefined && !here && q.family === "money" && lookups.state.has(id) && lookups.currencyOf(id) === q.quantity.unit ? [knownAs(lookups, id)] : [];
}
