/** The shipped reference data as typed, indexed rows. Parsing is pure: the pipeline hands over the files' text. */

export interface StateRow {
  readonly id: string;
  readonly alpha2: string;
  readonly numeric: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly adjectiveFr: string;
  readonly capital: string;
  readonly metonyms: readonly string[];
  readonly regions: readonly string[];
  readonly ambiguous: readonly string[];
  readonly currency: string;
  readonly sovereign: string;
}
/** A land overseas of a state's own: whose forces come home when they come there. */
export interface TerritoryRow {
  readonly territory: string;
  readonly state: string;
}
/** Money that a state had before the one in its own row. */
export interface FormerCurrencyRow {
  readonly currency: string;
  readonly state: string;
}
export interface RegionRow {
  readonly id: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly aliases: readonly string[];
  readonly states: readonly string[];
  readonly kind: string;
}
export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly state: string;
  readonly kind: string;
}
export interface BodyRow {
  readonly id: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly aliases: readonly string[];
  readonly class: string;
  readonly parent: string;
  readonly seat: string;
  readonly metonyms: readonly string[];
  readonly ambiguous: readonly string[];
}
/** Half-open, as written (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`); empty `to` is open. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}
export interface MemberRow extends Interval {
  readonly body: string;
  readonly state: string;
  readonly status: string;
}
export interface TargetRow {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly of: string;
  readonly from: string;
  readonly by: string;
}
export interface FormationRow {
  readonly id: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly aliases: readonly string[];
  readonly class: string;
  readonly body: string;
  readonly parent: string;
  readonly host: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
}
export interface FormationRoleRow extends Interval {
  readonly formation: string;
  readonly state: string;
  readonly role: string;
}
export interface OperationRow extends Interval {
  readonly id: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly aliases: readonly string[];
  readonly body: string;
  readonly lead: string;
  /** `y` where other states serve in what one state leads, though no body's: no national operation of its lead. */
  readonly coalition: string;
  readonly kind: string;
  readonly places: readonly string[];
}
export interface OfficeRow {
  readonly id: string;
  readonly of: string;
  readonly role: string;
  readonly titleEn: string;
  readonly titleFr: string;
  readonly aliases: readonly string[];
}
export interface HolderRow extends Interval {
  readonly office: string;
  readonly person: string;
  readonly name: string;
  readonly aliases: readonly string[];
}
export interface MeetingRow extends Interval {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly kind: string;
  readonly place: string;
  readonly state: string;
}

export interface Registry {
  readonly states: readonly StateRow[];
  readonly territories: readonly TerritoryRow[];
  readonly formerCurrencies: readonly FormerCurrencyRow[];
  readonly regions: readonly RegionRow[];
  readonly places: readonly PlaceRow[];
  readonly bodies: readonly BodyRow[];
  readonly members: readonly MemberRow[];
  readonly targets: readonly TargetRow[];
  readonly formations: readonly FormationRow[];
  readonly formationRoles: readonly FormationRoleRow[];
  readonly operations: readonly OperationRow[];
  readonly offices: readonly OfficeRow[];
  readonly holders: readonly HolderRow[];
  readonly meetings: readonly MeetingRow[];
  /** The text of each file of `registry/lexicon/`, by file name without its ending. */
  readonly lexicon: Readonly<Record<string, string>>;
  /** Changes when any file changes; part of the reading's version. */
  readonly version: string;
}

export const registryFiles = [
  "states",
  "territories",
  "former_currencies",
  "regions",
  "places",
  "bodies",
  "members",
  "targets",
  "formations",
  "formation_roles",
  "operations",
  "offices",
  "holders",
  "meetings",
] as const;

const lists = new Set(["names", "makes", "letters", "aliases", "adjectives", "people", "metonyms", "regions", "ambiguous", "states", "places"]);
const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A group or company that is no body of states: `words` are its names in small letters, apart by `|`. */
export interface OrganisationRow {
  readonly name: string;
  readonly words: string;
  readonly kind: "armed-group" | "maker";
  readonly source: string;
}

/** Rows of one TSV text, keyed by camel-cased column names; list columns become arrays. */
export function rowsOf(tsv: string): Record<string, unknown>[] {
  const lines = tsv.split("\n");
  const columns = (lines[0] ?? "")
    .trimEnd()
    .split("\t")
    .map((column) => ({ key: camel(column), list: lists.has(column) }));
  const rows: Record<string, unknown>[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i].endsWith("\r") ? lines[i].slice(0, -1) : lines[i];
    if (line === "") continue;
    const cells = line.split("\t");
    const row: Record<string, unknown> = {};
    for (let c = 0; c < columns.length; c++) {
      const cell = cells[c] ?? "";
      row[columns[c].key] = columns[c].list ? (cell === "" ? [] : cell.split("|")) : cell;
    }
    rows.push(row);
  }
  return rows;
}

/** The registry from the text of its files (`states` → TSV …); a missing file is an empty table. */
export function parseRegistry(files: Readonly<Record<string, string>>, lexicon: Readonly<Record<string, string>>, version: string): Registry {
  const table = <Row>(name: string): readonly Row[] => rowsOf(files[name] ?? "") as unknown as Row[];
  return {
    states: table("states"),
    territories: table("territories"),
    formerCurrencies: table("former_currencies"),
    regions: table("regions"),
    places: table("places"),
    bodies: table("bodies"),
    members: table("members"),
    targets: table<TargetRow>("targets").map((row) => ({ ...row, value: Number(row.value) })),
    formations: table("formations"),
    formationRoles: table("formation_roles"),
    operations: table("operations"),
    offices: table("offices"),
    holders: table("holders"),
    meetings: table("meetings"),
    lexicon,
    version,
  };
}
