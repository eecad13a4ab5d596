/** Pages of a ledger that is too large to be laid open: desks of just the lines that a page needs, and counts from the store. */
import { dayOf, isoOf } from "../../model/edtf.ts";
import { documentRows } from "../../store/documents.ts";
import { metaOf } from "../../store/open.ts";
import { commitmentsView } from "../commitments.ts";
import { type LedgerFile, deskOf } from "../ledger.ts";
import { conflictsView, lapsesView } from "../more.ts";
import { newestChanges } from "./changes.ts";
import { headOf } from "./heads.ts";
import { lapseDays } from "./lapses.ts";

interface OverviewAsk {
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  readonly today: number;
  readonly readOnly: boolean;
}

const newest = 60;

const overviews = new WeakMap<object, Map<string, ReturnType<typeof overviewNow>>>();

/** Kept until the ledger changes: it is the first page of every visit. */
export function largeOverview(file: LedgerFile, ask: OverviewAsk): ReturnType<typeof overviewNow> {
  const key = [metaOf(file.store, "change"), file.store.sql("SELECT max(n) FROM judgements").pluck().get(), ask.trueOn, ask.knownBy, ask.today, ask.readOnly].join("|");
  const known = overviews.get(file.store)?.get(key);
  if (known) return known;
  const made = overviewNow(file, ask);
  overviews.set(file.store, new Map([...(overviews.get(file.store) ?? [])].slice(-8)).set(key, made));
  return made;
}

/** The overview without laying the ledger open: counts by the columns of the store, rows from the newest lines. */
function overviewNow(file: LedgerFile, ask: OverviewAsk) {
  const { store } = file;
  const rows = (filter: object, limit = 1, sort?: string) => commitmentsView(file, { ...filter, trueOn: ask.trueOn, knownBy: ask.knownBy, today: ask.today, limit, offset: 0, facets: false, sort });
  const one = (sql: string, ...values: unknown[]): number => store.sql(sql).pluck().get(...values) as number;
  const known = ask.knownBy;
  const lapses = lapsesView(file, { on: ask.trueOn ?? known ?? ask.today, within: lapseDays, knownBy: known });
  const lines = store.sql("SELECT line FROM commitments WHERE (? IS NULL OR known_on <= ?) ORDER BY last_known_on DESC NULLS LAST LIMIT ?").pluck().all(known, known, newest) as number[];
  return {
    documents: one("SELECT count(*) FROM told WHERE (? IS NULL OR known_on <= ?)", known, known), claims: one("SELECT coalesce(sum(claims), 0) FROM documents WHERE (? IS NULL OR known_on <= ?)", known, known),
    origins: one("SELECT count(DISTINCT coalesce(origin, id)) FROM told WHERE (? IS NULL OR known_on <= ?)", known, known), commitments: one("SELECT count(*) FROM commitments WHERE (? IS NULL OR known_on <= ?)", known, known),
    counts: {
      "in-force": rows({ stage: "in-force" }).total, promised: rows({ stage: "pledged,agreed,decided,planned" }).total, "ends-within": lapses.filter((lapse) => lapse.state === "ends-within").length, "past-end": lapses.filter((lapse) => lapse.state === "past-end").length,
      "no-end": rows({ status: "no-end" }).total, conflicts: conflictsView(file, { kinds: [], knownBy: known, openOnly: true, limit: 1, offset: 0 }).total,
      unanswered: one("SELECT count(*) FROM commitments WHERE request = 1"), review: one("SELECT count(*) FROM claims WHERE (problems > 0 OR certainty < 0.5) AND (? IS NULL OR known_on <= ?)", known, known),
    },
    changes: newestChanges(deskOf(file, { lines, knownBy: known, claims: "lead" }), 12), lapses: lapses.slice(0, 10),
    weakest: rows({ origins: "one", stage: "in-force", kind: "force,lead,mandate,spending,cost,aid" }, 8, "-quantity").items,
    intake: largeDocuments(file, { knownBy: known, sort: "quality", limit: 12, offset: 0 }).items, readOnly: ask.readOnly,
  };
}

export function largeDocuments({ store }: LedgerFile, ask: { readonly knownBy: number | null; readonly q?: string; readonly sort?: string; readonly limit: number; readonly offset: number }) {
  const sort = { quality: "quality", claims: "claims", title: "path" }[(ask.sort ?? "").replace(/^-/, "")] ?? "published";
  const { rows, total } = documentRows(store, { knownBy: ask.knownBy, words: ask.q, sort: sort as "published" }, ask);
  return { items: rows.map((row) => ({ ...headOf({ ...row.head, text: "" }), quality: row.score, damage: row.damage, origin: row.origin ?? row.id, claims: row.claims, problems: row.problems, toReview: 0 })), total };
}

export function largeDays({ store }: LedgerFile): { readonly published: readonly string[]; readonly events: readonly string[] } {
  const published = (store.sql("SELECT DISTINCT known_on FROM told WHERE known_on IS NOT NULL ORDER BY known_on").pluck().all() as number[]).map(isoOf).filter((day) => dayOf(day) !== null && day >= "1900" && day < "2100");
  // Every publication may begin something: stepping by report is as fine as stepping by event in a ledger of this size.
  return { published, events: published };
}
