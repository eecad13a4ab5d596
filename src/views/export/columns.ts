/** Columns of an export: what each holds, of which type, and what it is called. A cell is typed once, for workbooks and for Parquet alike. */
import { knownDayOf, trueRangeOf } from "../../ledger/days.ts";
import type { Attribution, Kind, Named, Party, Quantity, Stage } from "../../model/claim.ts";
import type { DayRange } from "../../model/commitment.ts";
import type { DocumentRecord } from "../../model/document.ts";
import { type Dated, daysOfDate } from "../../model/edtf.ts";

export const exportLangs = ["en", "fr"] as const;
export type ExportLang = (typeof exportLangs)[number];

/** `day`: a day number; `list`: several words; `whole`: a whole number. */
export type CellType = "text" | "number" | "whole" | "day" | "flag" | "list";
export type Cell = string | number | boolean | readonly string[] | null | undefined;

export interface Column<Row> {
  /** What it is called in Parquet. */
  readonly id: string;
  readonly head: Readonly<Record<ExportLang, string>>;
  readonly type: CellType;
  /** In letters. */
  readonly width: number;
  /** How its words are said in French: codes of the record, names of the registry, reasons of the engine. Other words stay as they are. */
  readonly says?: "code" | "name" | "reason";
  readonly value: (row: Row) => Cell;
}

type Heads = readonly [en: string, fr: string];
const made =
  (type: CellType, usual: number, says?: Column<never>["says"]) =>
  <Row>(id: string, [en, fr]: Heads, value: (row: Row) => Cell, width = usual): Column<Row> => ({
    id,
    head: { en, fr },
    type,
    width,
    ...(says ? { says } : {}),
    value,
  });

export const text = made("text", 20);
/** Words of our own, which French files say in French. */
export const code = made("text", 12, "code");
export const reason = made("text", 44, "reason");
export const number = made("number", 11);
export const whole = made("whole", 9);
export const day = made("day", 11);
export const flag = made("flag", 8);
export const list = made("list", 18);
export const codes = made("list", 16, "code");
export const names = made("list", 20, "name");
export const id = <Row>(name: string, heads: Heads, value: (row: Row) => Cell): Column<Row> => text(name, heads, value, 25);

/** What commitments, claims and lapses have in common. */
export interface Told extends Timed {
  readonly actor: readonly Named[];
  readonly with: readonly Party[];
  readonly place: readonly Named[];
  readonly mission: Named | null;
  readonly quantity: Quantity | null;
  readonly modality: string;
  readonly change: string;
}

interface Timed {
  readonly holds: Dated | null;
  readonly kind: Kind;
  readonly stage: Stage;
}

/** Who, what, how much, where, how far and when: what is read first. */
export function mainColumns<Row>(of: (row: Row) => Told, what: (row: Row) => Cell): readonly Column<Row>[] {
  const time = timesOf((row: Row) => of(row));
  return [
    names("actor", ["actor", "acteur"], (row: Row) => namesIn(of(row).actor)),
    code("kind", ["kind", "nature"], (row: Row) => of(row).kind),
    text("what", ["what", "objet"], what, 26),
    number("minimum", ["minimum", "minimum"], (row: Row) => of(row).quantity?.min),
    number("maximum", ["maximum", "maximum"], (row: Row) => of(row).quantity?.max),
    text("unit", ["unit", "unité"], (row: Row) => of(row).quantity?.unit, 11),
    text("counted", ["counted", "ce qui est compté"], (row: Row) => of(row).quantity?.of, 18),
    names("place", ["where", "où"], (row: Row) => namesIn(of(row).place)),
    names("with", ["with", "avec"], (row: Row) => of(row).with.map((one) => `${one.name} (${one.role})`), 26),
    names("mission", ["mission", "mission"], (row: Row) => namesIn(missionOf(of(row))), 28),
    code("stage", ["stage", "stade"], (row: Row) => of(row).stage),
    code("modality", ["certainty", "certitude"], (row: Row) => of(row).modality),
    day("begins", ["begins", "début"], (row: Row) => single(time(row).from)),
    day("ends", ["ends", "fin"], (row: Row) => single(time(row).to)),
  ];
}

/** The bounds of its time, what qualifies its number, and the ids of the registry. */
export function furtherColumns<Row>(of: (row: Row) => Told): readonly Column<Row>[] {
  const time = timesOf((row: Row) => of(row));
  return [
    day("begins_earliest", ["begins: earliest", "début : au plus tôt"], (row: Row) => time(row).from.earliest),
    day("begins_latest", ["begins: latest", "début : au plus tard"], (row: Row) => time(row).from.latest),
    day("ends_earliest", ["ends: earliest", "fin : au plus tôt"], (row: Row) => time(row).to.earliest),
    day("ends_latest", ["ends: latest", "fin : au plus tard"], (row: Row) => time(row).to.latest),
    text("holds", ["time (EDTF)", "temps (EDTF)"], (row: Row) => of(row).holds?.edtf, 22),
    flag("holds_stated", ["time is stated", "temps énoncé"], (row: Row) => of(row).holds?.stated, 10),
    code("change", ["change", "évolution"], (row: Row) => of(row).change),
    flag("approximate", ["approximate", "approximatif"], (row: Row) => of(row).quantity?.approx, 11),
    code("measure", ["total or change", "total ou écart"], (row: Row) => of(row).quantity?.as, 11),
    code("per", ["per", "par"], (row: Row) => of(row).quantity?.per, 9),
    text("figure", ["figure as written", "chiffre tel qu’écrit"], (row: Row) => of(row).quantity?.quote, 22),
    list("actor_ids", ["actor ids", "ids des acteurs"], (row: Row) => idsIn(of(row).actor), 12),
    list("place_ids", ["place ids", "ids des lieux"], (row: Row) => idsIn(of(row).place), 12),
    list("mission_ids", ["mission id", "id de la mission"], (row: Row) => idsIn(missionOf(of(row)))),
  ];
}

/**
 * When it begins and ends to be true, by its words alone: the first and the last day that they allow, null where they leave it open. The last
 * day is still a day of it.
 */
function timesOf<Row>(of: (row: Row) => Timed): (row: Row) => { readonly from: DayRange; readonly to: DayRange } {
  return (row) => {
    const { holds, kind, stage } = of(row);
    const { from, to } = trueRangeOf(holds, kind, stage, null);
    return { from, to: { earliest: to.earliest === null ? null : to.earliest - 1, latest: to.latest === null ? null : to.latest - 1 } };
  };
}

/** A day stands only where it is known. */
const single = ({ earliest, latest }: DayRange): number | null => (earliest === latest ? earliest : null);
const missionOf = ({ mission }: Told): readonly Named[] => (mission === null ? [] : [mission]);
export const namesIn = (named: readonly Named[]): string[] => once(named.map((one) => one.name));
const idsIn = (named: readonly Named[]): string[] => once(named.flatMap((one) => one.id ?? []));

type Report = Pick<DocumentRecord, "id" | "title" | "path" | "publisher" | "publishedOn">;

/** The report that a row stands in. */
export function reportColumns<Row>(of: (row: Row) => Report): readonly Column<Row>[] {
  return [
    text("document_title", ["document", "document"], (row: Row) => titleOf(of(row)), 34),
    text("publisher", ["publisher", "éditeur"], (row: Row) => of(row).publisher),
    day("published_on", ["published", "publié"], (row: Row) => wholeDayOf(of(row).publishedOn)),
    day("known_on", ["known on", "connu le"], (row: Row) => knownDayOf(of(row))),
  ];
}

export const titleOf = ({ title, path, id: own }: Pick<DocumentRecord, "id" | "title" | "path">): string => title ?? path?.split(/[\\/]/).pop() ?? own;

/** The day where one is known, and not only a month, a year or a spell. */
export function wholeDayOf(dated: Dated | null): number | null {
  const days = dated === null || dated.edtf.includes("/") || /[~?%]/.test(dated.edtf) ? null : daysOfDate(dated.edtf);
  return days !== null && days.to - days.from === 1 ? days.from : null;
}

/** Who says so, in the report: `Trudeau (said)`; empty where the outlet itself does. */
export const sayersOf = (attribution: readonly (Omit<Attribution, "how"> & { readonly how: string })[]): string[] =>
  attribution.map(({ who, kind, how, count }) => `${kind === "anonymous" ? ["anonymous", count, who.name].filter(Boolean).join(" ") : who.name} (${how})`);

const once = (words: readonly string[]): string[] => [...new Set(words.filter((word) => word.trim() !== ""))];
