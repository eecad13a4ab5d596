/** The five tables of an export, each with its columns; every row has its words, its report, a day and the ids that lead on. */
import { levelOfReading } from "../../model/claim.ts";
import { dayOf } from "../../model/edtf.ts";
import type { Evidence } from "../../model/span.ts";
import {
  type Cell,
  code,
  codes,
  type Column,
  day,
  type ExportLang,
  flag,
  id,
  list,
  furtherColumns,
  mainColumns,
  names,
  namesIn,
  number,
  reason,
  reportColumns,
  sayersOf,
  text,
  titleOf,
  wholeDayOf,
  whole,
} from "./columns.ts";
import {
  type ClaimTold,
  claimsIn,
  commitmentsIn,
  type CommitmentTold,
  conflictsIn,
  type DocumentTold,
  documentsIn,
  type LapseTold,
  lapsesIn,
  type Selection,
} from "./selection.ts";
import { knownDayOf } from "../../ledger/days.ts";
import type { ConflictView } from "../page/shapes.ts";

export const tableNames = ["commitments", "claims", "documents", "conflicts", "lapses"] as const;
export type TableName = (typeof tableNames)[number];

export interface Table {
  readonly head: Readonly<Record<ExportLang, string>>;
  readonly columns: readonly Omit<Column<never>, "value">[];
  /** The cells of each row, in the order of the columns. */
  readonly cells: (selection: Selection) => Iterable<readonly Cell[]>;
  /** The rows as listings and the API give them. */
  readonly plain: (selection: Selection) => Iterable<object>;
}

interface Described<Row> {
  readonly head: Table["head"];
  readonly columns: readonly Column<Row>[];
  readonly rows: (selection: Selection) => Iterable<Row>;
  readonly plain: (row: Row) => object;
}

const table = <Row>({ head, columns, rows, plain }: Described<Row>): Table => ({
  head,
  columns,
  *cells(selection) {
    for (const row of rows(selection)) yield columns.map((column) => column.value(row));
  },
  *plain(selection) {
    for (const row of rows(selection)) yield plain(row);
  },
});

const dayOrNull = (iso: string | null): number | null => (iso === null ? null : dayOf(iso));
const quoteOf = (evidence: readonly Evidence[]): string => evidence.map((one) => one.quote).join(" … ");

const commitments = table<CommitmentTold>({
  head: { en: "Commitments", fr: "Engagements" },
  columns: [
    ...mainColumns<CommitmentTold>(
      ({ row }) => row,
      ({ row }) => row.what,
    ),
    text("quote", ["quote", "citation"], ({ source }) => quoteOf(source.claim.evidence), 60),
    ...reportColumns<CommitmentTold>(({ source }) => source.document),
    day("last_told_on", ["last told", "redit le"], ({ row }) => dayOrNull(row.lastToldOn)),
    whole("reports", ["reports", "textes"], ({ row }) => row.reports),
    whole("origins", ["independent origins", "origines indépendantes"], ({ row }) => row.origins, 12),
    text("reliability", ["source (A–F)", "source (A–F)"], ({ row }) => row.grade?.reliability, 9),
    whole("credibility", ["information (1–6)", "information (1–6)"], ({ row }) => row.grade?.credibility),
    code("reading", ["reading", "lecture"], ({ row }) => row.reading),
    codes("conflicts", ["conflicts", "désaccords"], ({ row }) => row.conflicts),
    whole("problems", ["problems", "problèmes"], ({ row }) => row.problems),
    code("track", ["track", "piste"], ({ row }) => row.track),
    code("state", ["on the day", "au jour dit"], ({ row }) => row.state),
    ...furtherColumns<CommitmentTold>(({ row }) => row),
    id("document", ["document id", "id du document"], ({ source }) => source.document.id),
    id("claim", ["claim id", "id de l’affirmation"], ({ row }) => row.claim),
    id("version", ["version id", "id de la version"], ({ row }) => row.version),
    id("commitment", ["commitment id", "id de l’engagement"], ({ row }) => row.id),
  ],
  rows: commitmentsIn,
  plain: ({ row }) => row,
});

const claims = table<ClaimTold>({
  head: { en: "Claims", fr: "Affirmations" },
  columns: [
    ...mainColumns<ClaimTold>(
      ({ claim }) => claim,
      ({ claim }) => claim.object ?? claim.topic ?? claim.trigger ?? claim.form,
    ),
    text("quote", ["quote", "citation"], ({ claim }) => quoteOf(claim.evidence), 60),
    ...reportColumns<ClaimTold>(({ document }) => document),
    names("said_by", ["said by", "dit par"], ({ claim }) => sayersOf(claim.attribution), 30),
    number("certainty", ["certainty of reading", "sûreté de lecture"], ({ claim }) => claim.certainty),
    code("reading", ["reading", "lecture"], ({ claim }) => levelOfReading(claim)),
    text("reliability", ["source (A–F)", "source (A–F)"], ({ claim }) => claim.grade?.reliability, 9),
    whole("credibility", ["information (1–6)", "information (1–6)"], ({ claim }) => claim.grade?.credibility),
    code("judged", ["judged", "jugé"], ({ claim }) => claim.judged),
    list("problems", ["problems", "problèmes"], ({ claim }) => claim.problems.map((one) => one.kind)),
    code("stance", ["stance", "position"], ({ claim }) => claim.stance),
    code("gate", ["gate", "condition"], ({ claim }) => claim.gate),
    text("topic", ["topic", "sujet"], ({ claim }) => claim.topic),
    text("object", ["object", "ce qui est donné"], ({ claim }) => claim.object),
    text("trigger", ["trigger", "déclencheur"], ({ claim }) => claim.trigger),
    text("effect", ["effect", "effet"], ({ claim }) => claim.effect),
    text("form", ["form", "forme"], ({ claim }) => claim.form, 12),
    flag("binding", ["binding", "contraignant"], ({ claim }) => claim.binding),
    ...furtherColumns<ClaimTold>(({ claim }) => claim),
    list("filled", ["filled in", "complété"], ({ claim }) => Object.keys(claim.filled ?? {})),
    list("rules", ["rules", "règles"], ({ claim }) => claim.rules),
    whole("quote_start", ["quote begins at", "début de la citation"], ({ claim }) => claim.evidence[0].start),
    whole("quote_end", ["quote ends at", "fin de la citation"], ({ claim }) => claim.evidence[0].end),
    id("document", ["document id", "id du document"], ({ document }) => document.id),
    id("claim", ["claim id", "id de l’affirmation"], ({ claim }) => claim.id),
    id("version", ["version id", "id de la version"], ({ version }) => version),
    id("commitment", ["commitment id", "id de l’engagement"], ({ claim }) => claim.commitment),
  ],
  rows: claimsIn,
  plain: ({ claim }) => claim,
});

const documents = table<DocumentTold>({
  head: { en: "Documents", fr: "Documents" },
  columns: [
    text("title", ["title", "titre"], (row) => titleOf(row), 44),
    text("publisher", ["publisher", "éditeur"], (row) => row.publisher),
    day("published_on", ["published", "publié"], (row) => wholeDayOf(row.publishedOn)),
    day("known_on", ["known on", "connu le"], (row) => knownDayOf(row)),
    text("published", ["published (EDTF)", "publié (EDTF)"], (row) => row.publishedOn?.edtf, 22),
    flag("published_stated", ["day is stated", "jour énoncé"], (row) => row.publishedOn?.stated, 10),
    reason("published_because", ["why that day", "pourquoi ce jour"], (row) => row.publishedOn?.because),
    text("language", ["language", "langue"], (row) => row.language, 9),
    number("quality", ["quality (0–1)", "qualité (0–1)"], (row) => row.quality),
    whole("damage", ["damaged places", "endroits abîmés"], (row) => row.damage),
    whole("problems", ["problems", "problèmes"], (row) => row.problems),
    whole("claims", ["claims", "affirmations"], (row) => row.claims),
    text("url", ["address", "adresse"], (row) => row.url, 30),
    text("path", ["file", "fichier"], (row) => row.path, 34),
    id("origin", ["origin id", "id de l’origine"], (row) => row.origin),
    id("document", ["document id", "id du document"], (row) => row.id),
  ],
  rows: documentsIn,
  plain: (row) => row,
});

/** One side of a conflict: its words and the report that they stand in. */
function sideColumns(at: 0 | 1): readonly Column<ConflictView>[] {
  const [mark, letter] = at === 0 ? ["a", "A"] : ["b", "B"];
  const documentOf = (row: ConflictView) => row.documents.find((one) => one.id === row.sides[at].document);
  return [
    text(`quote_${mark}`, [`quote ${letter}`, `citation ${letter}`], (row) => row.sides[at].evidence.quote, 50),
    text(`document_title_${mark}`, [`document ${letter}`, `document ${letter}`], (row) => (documentOf(row) ? titleOf(documentOf(row)!) : null), 30),
    day(`known_on_${mark}`, [`known on ${letter}`, `connu le ${letter}`], (row) => row.sides[at].knownOn),
    id(`document_${mark}`, [`document id ${letter}`, `id du document ${letter}`], (row) => row.sides[at].document),
    list(`claims_${mark}`, [`claim ids ${letter}`, `ids des affirmations ${letter}`], (row) => row.sides[at].claims, 25),
  ];
}

const conflicts = table<ConflictView>({
  head: { en: "Conflicts", fr: "Désaccords" },
  columns: [
    code("kind", ["kind", "nature"], (row) => row.kind),
    flag("open", ["open", "ouvert"], (row) => row.open),
    names("actor", ["actor", "acteur"], (row) => namesIn(row.about?.actor ?? [])),
    code("about", ["about", "au sujet de"], (row) => row.about?.kind),
    names("place", ["where", "où"], (row) => namesIn(row.about?.place ?? [])),
    names("mission", ["mission", "mission"], (row) => (row.about?.mission ? [row.about.mission.name] : []), 28),
    reason("because", ["because", "parce que"], (row) => row.because),
    reason("outcome", ["proposed", "proposé"], (row) => row.outcome),
    text("said", ["the text says", "le texte dit"], (row) => row.said, 14),
    text("likely", ["likely", "sans doute"], (row) => row.likely, 14),
    ...sideColumns(0),
    ...sideColumns(1),
    day("known_on", ["known on", "connu le"], (row) => row.knownOn),
    id("judgement", ["judgement id", "id du jugement"], (row) => row.judgement),
    id("commitment", ["commitment id", "id de l’engagement"], (row) => row.commitment),
    id("conflict", ["conflict id", "id du désaccord"], (row) => row.id),
  ],
  rows: conflictsIn,
  plain: (row) => row,
});

const lapses = table<LapseTold>({
  head: { en: "Lapses", fr: "Échéances" },
  columns: [
    code("state", ["state", "état"], ({ lapse }) => lapse.state),
    day("last_day", ["last day", "dernier jour"], ({ lapse }) => dayOrNull(lapse.end)),
    whole("days", ["days left", "jours restants"], ({ lapse }) => lapse.days),
    day("counted_from", ["counted from", "compté du"], ({ on }) => on),
    text("end", ["end (EDTF)", "fin (EDTF)"], ({ lapse }) => lapse.edtf, 22),
    whole("renewals_in_view", ["renewals in view", "renouvellements en vue"], ({ lapse }) => lapse.inView),
    reason("because", ["because", "parce que"], ({ lapse }) => lapse.because),
    ...mainColumns<LapseTold>(
      ({ lapse }) => lapse.row,
      ({ lapse }) => lapse.row.what,
    ),
    text("quote", ["quote", "citation"], ({ source }) => quoteOf(source.claim.evidence), 60),
    ...reportColumns<LapseTold>(({ source }) => source.document),
    ...furtherColumns<LapseTold>(({ lapse }) => lapse.row),
    id("document", ["document id", "id du document"], ({ source }) => source.document.id),
    id("claim", ["claim id", "id de l’affirmation"], ({ lapse }) => lapse.row.claim),
    id("version", ["version id", "id de la version"], ({ lapse }) => lapse.row.version),
    id("commitment", ["commitment id", "id de l’engagement"], ({ lapse }) => lapse.commitment),
  ],
  rows: lapsesIn,
  plain: ({ lapse }) => lapse,
});

export const tables: Readonly<Record<TableName, Table>> = { commitments, claims, documents, conflicts, lapses };
