/** Questions to the registry by id and day. Days are whole numbers since 1970-01-01; a null day means "at any time, the latest first". */
import { type DayBounds, daysOfDate } from "../../model/edtf.ts";
import type {
  BodyRow,
  FormationRow,
  HolderRow,
  Interval,
  MeetingRow,
  OfficeRow,
  OperationRow,
  OrganisationRow,
  PlaceRow,
  RegionRow,
  Registry,
  StateRow,
} from "../../model/registry.ts";
import { rowsOf } from "../../model/registry.ts";

export interface Lookups {
  readonly state: ReadonlyMap<string, StateRow>;
  readonly region: ReadonlyMap<string, RegionRow>;
  readonly place: ReadonlyMap<string, PlaceRow>;
  readonly body: ReadonlyMap<string, BodyRow>;
  readonly formation: ReadonlyMap<string, FormationRow>;
  readonly operation: ReadonlyMap<string, OperationRow>;
  readonly office: ReadonlyMap<string, OfficeRow>;
  readonly meetings: readonly MeetingRow[];
  /** The registry's English name of any id, or null. */
  readonly nameOf: (id: string) => string | null;
  /** Alpha-3 ids of full members on that day, sorted. */
  readonly membersOn: (body: string, day: number | null) => readonly string[];
  readonly isMemberOn: (body: string, state: string, day: number | null) => boolean;
  /** Who held the office on that day; of no day, who holds it still. */
  readonly holderOn: (office: string, day: number | null) => HolderRow | null;
  /** Was the person in office within so many years of that day? A text of no day is of our time. */
  readonly wasInOfficeAbout: (person: string, day: number | null, years: { readonly before: number; readonly after: number }) => boolean;
  /** Every term of a person, sorted by `from`. */
  readonly termsOf: (person: string) => readonly HolderRow[];
  readonly officesOf: (stateOrBody: string) => readonly OfficeRow[];
  /** Lead or framework state of a formation or operation on that day. */
  readonly leadOn: (id: string, day: number | null) => string | null;
  /** ISO 4217 code, or null. */
  readonly currencyOf: (state: string) => string | null;
  /** Whose money it was that is no state's any more, or null. */
  readonly formerCurrencyOwner: (currency: string) => string | null;
  /** The state whose own land overseas a territory is, or null. */
  readonly territoryOwner: (territory: string) => string | null;
  /** A pattern of the names, in small letters, of armed groups or of makers of arms. */
  readonly organisations: (kind: OrganisationRow["kind"]) => string;
}

export function lookupsOf(registry: Registry): Lookups {
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.id, row]));
  const state = byId(registry.states),
    region = byId(registry.regions),
    place = byId(registry.places),
    body = byId(registry.bodies);
  const organisations = rowsOf(registry.lexicon["organisations"] ?? "") as unknown as OrganisationRow[];
  const formation = byId(registry.formations),
    operation = byId(registry.operations),
    office = byId(registry.offices);
  const members = grouped(registry.members, (row) => row.body);
  const holders = grouped(registry.holders, (row) => row.office);
  const terms = grouped(registry.holders, (row) => row.person);
  const roles = grouped(registry.formationRoles, (row) => row.formation);
  const offices = grouped(registry.offices, (row) => row.of);
  const formerOwners = new Map(registry.formerCurrencies.map((row) => [row.currency, row.state]));
  const territoryOwners = new Map(registry.territories.map((row) => [row.territory, row.state]));
  const membersCache = new Map<string, readonly string[]>();
  const membersOn = (id: string, day: number | null): readonly string[] => {
    const key = `${id} ${day}`;
    let found = membersCache.get(key);
    if (!found) {
      found = [...new Set((members.get(id) ?? []).filter((row) => row.status === "member" && coversDay(row, day)).map((row) => row.state))].sort();
      if (membersCache.size > 4000) membersCache.clear();
      membersCache.set(key, found);
    }
    return found;
  };
  return {
    state,
    region,
    place,
    body,
    formation,
    operation,
    office,
    meetings: registry.meetings,
    nameOf: (id) =>
      state.get(id)?.nameEn ??
      body.get(id)?.nameEn ??
      operation.get(id)?.nameEn ??
      formation.get(id)?.nameEn ??
      region.get(id)?.nameEn ??
      place.get(id)?.name ??
      office.get(id)?.titleEn ??
      terms.get(id)?.[0].name ??
      null,
    membersOn,
    isMemberOn: (id, member, day) => membersOn(id, day).includes(member),
    holderOn: (id, day) => {
      const rows = (holders.get(id) ?? []).filter((row) => coversDay(row, day));
      const last = rows.length === 0 ? null : rows[rows.length - 1];
      return last !== null && day === null && last.to !== "" ? null : last;
    },
    wasInOfficeAbout: (person, day, { before, after }) =>
      (terms.get(person) ?? []).some((row) => {
        const { from, to } = daysOf(row);
        if (day === null) return to === null || to >= ourTime;
        return (from === null || day >= from - before * year) && (to === null || day < to + after * year);
      }),
    termsOf: (person) => terms.get(person) ?? [],
    officesOf: (id) => offices.get(id) ?? [],
    leadOn: (id, day) => {
      const leading = (roles.get(id) ?? []).filter((row) => (row.role === "framework" || row.role === "lead") && coversDay(row, day));
      const found = leading.length > 0 ? leading[leading.length - 1].state : (operation.get(id)?.lead ?? "");
      return found === "" ? null : found;
    },
    currencyOf: (id) => state.get(id)?.currency || null,
    formerCurrencyOwner: (currency) => formerOwners.get(currency) ?? null,
    territoryOwner: (territory) => territoryOwners.get(territory) ?? null,
    organisations: (kind) =>
      organisations
        .filter((row) => row.kind === kind)
        .flatMap(({ words }) => words.split("|"))
        .sort((a, b) => b.length - a.length)
        .map((name) => name.replace(/'/g, "['’]").replace(/ /g, "[ -]"))
        .join("|") || "(?!)",
  };
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** The alliance's battle group that a state hosts, or null. */
export function battleGroupIn({ formation }: Lookups, state: string | null): FormationRow | null {
  for (const row of formation.values()) if (row.class === "battle-group" && row.host === state) return row;
  return null;
}

const year = 365.25;
/** First day of 2000: whom a text of no day can mean was in office since. */
const ourTime = 10_957;

const boundsCache = new WeakMap<Interval, DayBounds>();

/** First day of `from` and first day of `to` (exclusive); coarse dates widen the interval, never narrow it. */
export function daysOf(row: Interval): DayBounds {
  let bounds = boundsCache.get(row);
  if (!bounds) {
    const from = row.from ? daysOfDate(row.from) : null;
    const to = row.to ? daysOfDate(row.to) : null;
    bounds = { from: from?.from ?? null, to: to === null ? null : row.to.length === 10 ? to.from : to.to };
    boundsCache.set(row, bounds);
  }
  return bounds;
}

export function coversDay(row: Interval, day: number | null): boolean {
  if (day === null) return true;
  const { from, to } = daysOf(row);
  return (from === null || from <= day) && (to === null || day < to);
}

/** Does the interval share a day with the bounds? Open bounds share with everything. */
export function meets(row: Interval, bounds: DayBounds): boolean {
  const { from, to } = daysOf(row);
  return (bounds.to === null || from === null || from < bounds.to) && (bounds.from === null || to === null || to > bounds.from);
}

/**
 * The term of a person under the one state or body that a text names of those the person has served, where the text could be of the time of several; else null.
 */
export function servesNamed(terms: readonly HolderRow[], published: DayBounds, named: ReadonlySet<string | null>): HolderRow | null {
  const could = terms.filter((term) => meets(term, published)),
    of = new Set(could.map((term) => term.office.split(":")[0]));
  if (of.size < 2) return null;
  const spoken = [...of].filter((id) => named.has(id));
  return spoken.length === 1 ? (could.findLast((term) => term.office.startsWith(`${spoken[0]}:`)) ?? null) : null;
}
