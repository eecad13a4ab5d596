/** Pages of a ledger that is too large to be laid open: desks of just the lines that a page needs, and counts from the store. */
import { keptOf } from "../kept.ts";
import { never } from "../../model/columns.ts";
import { dayOf, isoOf } from "../../model/edtf.ts";
import { fold } from "../../ledger/words.ts";
import { problemsOfClaims } from "../../store/claims.ts";
import { documentRows, searchDocuments } from "../../store/documents.ts";
import { doubtsIn } from "../../store/doubts.ts";
import { metaOf } from "../../store/open.ts";
import { aloneLines, heardBy, requestLines, sumsOf } from "../../store/summaries.ts";
import { commitmentsView } from "../commitments.ts";
import { endingsOn, lapseRowsOf } from "../lapses.ts";
import { type LedgerFile, deskOf } from "../ledger.ts";
import { modelOf } from "../model.ts";
import { newestDesk } from "../newest.ts";
import { requestsKnown, standing } from "../standing.ts";
import { newestChanges } from "./changes.ts";
import { headOf } from "./heads.ts";
import { byNearness, lapseDays } from "./lapses.ts";
import { rowsOn } from "./rows.ts";
import { type Hit, lineOfRow, titleOfRow } from "./search.ts";
import type { CommitmentRow } from "./shapes.ts";

interface OverviewAsk {
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  readonly today: number;
  readonly readOnly: boolean;
}

const overviews = new WeakMap<object, Map<string, ReturnType<typeof overviewNow>>>();

/** Kept until the ledger changes: it is the first page of every visit. */
export function largeOverview(file: LedgerFile, ask: OverviewAsk): ReturnType<typeof overviewNow> {
  const key = [
    metaOf(file.store, "change"),
    file.store.sql("SELECT max(n) FROM judgements").pluck().get(),
    ask.trueOn,
    ask.knownBy,
    ask.today,
    ask.readOnly,
  ].join("|");
  return keptOf(overviews, file.store, key, 8, () => overviewNow(file, ask));
}

/** The overview without laying the ledger open: counts by what the store keeps of each line, rows from the few that are shown. */
function overviewNow(file: LedgerFile, ask: OverviewAsk) {
  const { store } = file;
  const { documents, claims, origins, openConflicts, doubtful } = heardBy(store, ask.knownBy);
  const lapsing = { on: ask.trueOn ?? ask.knownBy ?? ask.today, within: lapseDays, knownBy: ask.knownBy };
  const endings = endingsOn(file, lapsing);
  const past = endings.filter((one) => one.by <= lapsing.on).length;
  const { commitments, inForce, promised, endless, unanswered, weakest } =
    ask.trueOn === null && ask.knownBy === null ? standingNow(file) : standingThen(file, ask);
  return {
    documents,
    claims,
    origins,
    commitments,
    counts: {
      "in-force": inForce,
      promised,
      "ends-within": endings.length - past,
      "past-end": past,
      "no-end": endless,
      conflicts: openConflicts,
      unanswered,
      review: doubtful,
    },
    changes: newestChanges(newestDesk(file, ask.knownBy), 12),
    lapses: lapseRowsOf(file, endings.toSorted(byNearness((one) => one.by - 1 - lapsing.on)).slice(0, 10), lapsing).sort(byNearness((one) => one.days)),
    weakest,
    intake: largeDocuments(file, { knownBy: ask.knownBy, sort: "quality", limit: 12, offset: 0 }).items,
    readOnly: ask.readOnly,
  };
}

const shownWeak = 8;
const bearing = ["force", "lead", "mandate", "spending", "cost", "aid"];

/** Where all is known and no day of the world is asked, the lines have been summed up when they were laid. */
function standingNow(file: LedgerFile) {
  const desk = deskOf(file, { lines: aloneLines(file.store, shownWeak), knownBy: null, claims: "lead" });
  const size = (row: CommitmentRow): number => row.quantity?.max ?? row.quantity?.min ?? -1;
  const weakest = rowsOn(desk, null).filter((row) => row.stage === "in-force" && row.origins === 1 && bearing.includes(row.kind) && size(row) >= 0);
  return {
    ...sumsOf(file.store),
    unanswered: requestLines(file.store),
    weakest: weakest.toSorted((a, b) => size(b) - size(a) || (a.version < b.version ? -1 : 1)).slice(0, shownWeak),
  };
}

/** As of other days it is counted over the columns of all versions. */
function standingThen(file: LedgerFile, ask: OverviewAsk) {
  const rows = (filter: object, limit = 1, sort?: string) =>
    commitmentsView(file, { ...filter, trueOn: ask.trueOn, knownBy: ask.knownBy, today: ask.today, limit, offset: 0, facets: false, sort });
  const by = ask.knownBy ?? never;
  return {
    commitments: file.store.sql("SELECT count(*) FROM commitments WHERE (? IS NULL OR known_on <= ?)").pluck().get(ask.knownBy, ask.knownBy) as number,
    inForce: rows({ stage: "in-force" }).total,
    promised: rows({ stage: "pledged,agreed,decided,planned" }).total,
    endless: rows({ status: "no-end" }).total,
    unanswered: requestsKnown(modelOf(file.store), by),
    weakest: rows({ origins: "one", stage: "in-force", kind: bearing.join(",") }, shownWeak, "-quantity").items,
  };
}

export function largeDocuments(
  { store }: LedgerFile,
  ask: { readonly knownBy: number | null; readonly q?: string; readonly sort?: string; readonly limit: number; readonly offset: number },
) {
  const sort = { quality: "quality", claims: "claims", title: "path" }[(ask.sort ?? "").replace(/^-/, "")] ?? "published";
  const { rows, total } = documentRows(store, { knownBy: ask.knownBy, words: ask.q, sort: sort as "published" }, ask);
  return {
    items: rows.map((row) => ({
      ...headOf({ ...row.head, text: "" }),
      quality: row.score,
      damage: row.damage,
      origin: row.origin ?? row.id,
      claims: row.claims,
      problems: row.problems + problemsOfClaims(store, row.n),
      toReview: doubtsIn(store, row.n),
    })),
    total,
  };
}

/** Lines by their names and quotes, reports by any of their words, actors by theirs. */
export function largeSearch(file: LedgerFile, q: string, ask: { readonly knownBy: number | null; readonly limit: number; readonly today: number }): Hit[] {
  const { items } = commitmentsView(file, {
    q,
    trueOn: null,
    knownBy: ask.knownBy,
    today: ask.today,
    limit: Math.ceil(ask.limit / 2),
    offset: 0,
    facets: false,
    sort: "-reports",
  });
  const lines = items.map(
    (row): Hit => ({ type: "commitment", id: row.id, title: titleOfRow(row), detail: row.stage, quote: row.quote || null, line: lineOfRow(row) }),
  );
  const actors = actorsNamed(file, q, ask.knownBy)
    .slice(0, 3)
    .map(({ id, name, count }): Hit => ({ type: "entity", id, title: name, detail: String(count), quote: null, line: null }));
  const documents = searchDocuments(file.store, q, { limit: ask.limit - lines.length, knownBy: ask.knownBy }).map(
    ({ id, title, publisher, quote }): Hit => ({ type: "document", id, title: title ?? id, detail: publisher ?? "", quote, line: null }),
  );
  return [...actors, ...lines, ...documents].slice(0, ask.limit);
}

/** Actors whose names have all words, with how many versions of theirs stand. */
function actorsNamed(file: LedgerFile, q: string, knownBy: number | null): readonly { readonly id: string; readonly name: string; readonly count: number }[] {
  const asked = fold(q).split(/\s+/).filter(Boolean);
  const model = modelOf(file.store);
  const isNamed = model.ids.map((id) => asked.every((word) => fold(`${id} ${file.facts.names[id] ?? ""}`).includes(word)));
  const counts = new Int32Array(model.ids.length);
  if (isNamed.includes(true))
    for (const version of standing(model, { trueOn: null, knownBy }).versions) {
      const own = model.owner[version];
      for (let k = model.actors.starts[own]; k < model.actors.starts[own + 1]; k++) counts[model.actors.values[k]]++;
    }
  return model.ids
    .flatMap((id, i) => (isNamed[i] && counts[i] > 0 && !id.startsWith("~") ? [{ id, name: file.facts.names[id] ?? id, count: counts[i] }] : []))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

export function largeDays({ store }: LedgerFile): { readonly published: readonly string[]; readonly events: readonly string[] } {
  const published = (store.sql("SELECT DISTINCT known_on FROM told WHERE known_on IS NOT NULL ORDER BY known_on").pluck().all() as number[])
    .map(isoOf)
    .filter((day) => dayOf(day) !== null && day >= "1900" && day < "2100");
  // Every publication may begin something: stepping by report is as fine as stepping by event in a ledger of this size.
  return { published, events: published };
}
