import { oldWord } from "../../model/age.ts";
import { dayOf, isoOf } from "../../model/edtf.ts";
import { commitmentsView } from "../../views/commitments.ts";
import { idsNamed } from "../../views/brief/topic.ts";
import { faultOfFilter, hintsOfFilter } from "../../views/filter.ts";
import { orders } from "../../views/find.ts";
import { type List, type ListAsk, type ListName, type ListRows, documentSorts, filtersOf, lists } from "../../views/lists.ts";
import { amountOf, namesOf, stageOf, subjectOf, whenOf, whereOf } from "../../views/words.ts";
import type { CommitmentRow } from "../../views/page/shapes.ts";
import { type Call, type Command, type Options, isOn } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { type Column, formatOptions, isTable, printRows } from "../format.ts";
import { type OpenLedger, clockOptions, clocksOf, ledgerOption, pageOf, pageOptions, todayOf, withLedger } from "../shared.ts";

/** The columns of rows as of a day: what was told last long before it says so. */
export const commitmentColumns = (on: number): readonly Column<CommitmentRow>[] => [
  { head: "id", value: (row) => row.id.slice(0, 10), style: () => "dim" },
  { head: "actor", value: (row) => namesOf(row.actor, true), cut: true, style: () => "bold" },
  { head: "kind", value: (row) => row.kind },
  { head: "quantity", value: (row) => amountOf(row.quantity, row.change), cut: true },
  { head: "what", value: subjectOf, cut: true },
  { head: "place", value: (row) => whereOf(row), cut: true },
  { head: "holds", value: (row) => whenOf(row.holds), cut: true },
  { head: "stage", value: (row) => `${stageOf(row)}${row.state === "past" ? " (past)" : ""}`, cut: true },
  { head: "grade", value: (row) => (row.grade ? `${row.grade.reliability}${row.grade.credibility}` : "") },
  { head: "evidence", value: (row) => `${row.reports}/${row.origins}`, right: true },
  {
    head: "flags",
    value: (row) =>
      [...row.conflicts.filter((kind) => kind !== "update"), ...(row.problems > 0 && row.conflicts.length === 0 ? ["problem"] : []), ...asOf(row, on)].join(
        ", ",
      ),
    style: () => "yellow",
    cut: true,
  },
];

function asOf(row: CommitmentRow, on: number): string[] {
  const day = oldWord(row, row.lastToldOn === null ? null : dayOf(row.lastToldOn), on);
  return day === null ? [] : [`as of ${isoOf(day)}`];
}

type What = "commitments" | ListName;
const whats: readonly What[] = ["commitments", "documents", "claims", "problems", "requests", "decisions", "structure", "meetings"];

const many = (options: Options, name: string): string[] =>
  ((options[name] as readonly string[] | undefined) ?? [])
    .flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter(Boolean);

export const filterOptions = [
  { flags: "--actor <id>", description: "state (CAN) or body (nato)", many: true },
  { flags: "--place <id>", description: "state or region", many: true },
  { flags: "--kind <kind>", description: "force, lead, mandate, spending …", many: true },
  { flags: "--mission <id>", description: "mission or formation", many: true },
  { flags: "--stage <stage>", description: "in-force, pledged, planned, requested …", many: true },
  { flags: "--certainty <c>", description: "stated, expected, possible, conditional, negated, garbled", many: true },
  { flags: "--reading <level>", description: "how sure the reading is: sure, likely, doubtful", many: true },
  { flags: "--origins <n>", description: "one or several", choices: ["one", "several"] },
  { flags: "--conflict <kind>", description: "update, bound, scope, silence, text-error, clash", many: true },
  { flags: "--status <status>", description: "of its end", choices: ["ends-within", "past-end", "no-end"] },
  { flags: "-q, --words <words>", description: "words that must all occur" },
] as const;

export const command: Command = {
  name: "ls",
  summary: "List what the ledger holds, filtered, as of any two days",
  description:
    "commitments: what stands, a row for each thing counted · documents · claims: as each report makes them · problems: what is wrong with the texts · requests with their answers · decisions with gates and positions · structure: missions, who leads and contributes · meetings. A filter may be given several times or with commas; different filters must all hold. 'ev' is reports/independent origins; 'as of' marks what nobody has told anew in more than two years.",
  arguments: [{ name: "[what]", description: "what to list (default: commitments)", choices: whats }],
  options: [
    ...filterOptions,
    { flags: "--sort <order>", description: `${orders.join(", ")}; "-" in front for downwards. Documents: ${documentSorts.join(", ")}` },
    ...clockOptions,
    ...pageOptions,
    { flags: "--count", description: "print the number of rows and no rows" },
    { flags: "--facets", description: "print the counts of each filter's values instead of rows" },
    ledgerOption,
    ...formatOptions,
  ],
  examples: [
    "muster ls --actor CAN --place LVA --kind force",
    "muster ls commitments --known-by 2022-06-01 --sort -known",
    "muster ls --true-on 2025-01-01 --stage in-force --format csv > in-force.csv",
    "muster ls documents -q brigade",
    "muster ls claims --actor DEU --format ndjson | jq .evidence",
  ],
  run: (call) =>
    withLedger(call.options, call.effects, async (file) => {
      const what = (call.args[0] ?? "commitments") as What;
      return what === "commitments" ? listCommitments(file, call) : listOthers(file, what, call);
    }),
};

export function filterOf(options: Options): Record<string, string> {
  const filter: Record<string, string> = {};
  for (const name of ["actor", "place", "kind", "mission", "stage", "certainty", "reading", "conflict"])
    if (many(options, name).length) filter[name] = many(options, name).join(",");
  for (const name of ["origins", "status"]) if (typeof options[name] === "string") filter[name] = options[name];
  if (typeof options.words === "string") filter.q = options.words;
  const fault = faultOfFilter(filter);
  if (fault) throw new CliError(`--${fault}`);
  return filter;
}

function hint(file: OpenLedger, options: Options, effects: Call["effects"]): void {
  for (const words of hintsOfFilter(filterOf(options), file.facts.names, (name) => idsNamed(file.registry, name))) effects.err(`muster: ${words}\n`);
}

async function listCommitments(file: OpenLedger, { options, effects }: Call): Promise<number> {
  const sort = typeof options.sort === "string" ? options.sort : undefined;
  if (sort && !(orders as readonly string[]).includes(sort.replace(/^-/, "")))
    throw new CliError(`--sort is '${sort}', expected one of ${orders.join(", ")}, with - in front for downwards`);
  const page = isOn(options, "count") || isOn(options, "facets") ? { limit: 0, offset: 0 } : pageOf(options);
  const view = commitmentsView(file, {
    ...filterOf(options),
    ...clocksOf(options, effects),
    ...page,
    sort,
    facets: isOn(options, "facets"),
    today: todayOf(effects),
  });
  if (isOn(options, "count")) {
    await effects.out(`${view.total}\n`);
    return view.total === 0 ? exit.notFound : exit.done;
  }
  if (isOn(options, "facets")) {
    const rows = Object.entries(view.facets).flatMap(([name, facets]) =>
      facets.map((facet) => ({ facet: name, value: facet.value, name: facet.label, count: facet.count })),
    );
    await printRows(
      rows,
      [
        { head: "kind", value: (row) => row.facet },
        { head: "id", value: (row) => row.value },
        { head: "name", value: (row) => row.name, cut: true },
        { head: "count", value: (row) => row.count, right: true },
      ],
      options,
      effects,
    );
    return rows.length === 0 ? exit.notFound : exit.done;
  }
  if (view.total === 0) hint(file, options, effects);
  const { trueOn, knownBy } = clocksOf(options, effects);
  await printRows(view.items, commitmentColumns(trueOn ?? knownBy ?? todayOf(effects)), options, effects);
  const shown = page.offset + view.items.length;
  if (isTable(options))
    effects.err(
      view.total === 0
        ? `Nothing stands that fits, in ${view.documents} documents.\n`
        : `${view.items.length} of ${view.total} rows${shown < view.total ? `; go on with --offset ${shown}` : ""}\n`,
    );
  return view.total === 0 ? exit.notFound : exit.done;
}

/** Each list with its own rows. */
const listOf: { readonly [Name in ListName]: (file: OpenLedger, ask: ListAsk) => List<ListRows[Name]> } = lists;

async function listOthers<Name extends ListName>(file: OpenLedger, what: Name, { options, effects }: Call): Promise<number> {
  const clocks = clocksOf(options, effects);
  if (what === "documents" && typeof options.sort === "string" && !(documentSorts as readonly string[]).includes(options.sort))
    throw new CliError(`--sort is '${options.sort}', expected one of ${documentSorts.join(", ")}`);
  const page = isOn(options, "count") ? { limit: 0, offset: 0 } : pageOf(options);
  const filter = filterOf(options),
    unknown = Object.keys(filter).find((name) => !filtersOf[what].includes(name));
  if (unknown !== undefined)
    throw new CliError(
      `--${unknown === "q" ? "words" : unknown} does not filter ${what}, ${filtersOf[what].length === 0 ? "which have no filter" : `only ${filtersOf[what].map((name) => `--${name === "q" ? "words" : name}`).join(", ")}`}. Of commitments: muster ls --${unknown === "q" ? "words" : unknown} …`,
    );
  const list = listOf[what](file, {
    filter,
    ...clocks,
    ...page,
    on: clocks.trueOn ?? clocks.knownBy ?? todayOf(effects),
    sort: typeof options.sort === "string" ? options.sort : undefined,
  });
  if (list.total === 0) hint(file, options, effects);
  if (isOn(options, "count")) await effects.out(`${list.total}\n`);
  else {
    await printRows<ListRows[Name]>(list.items, columnsOf[what], options, effects);
    if (isTable(options)) effects.err(list.total === 0 ? "Nothing fits.\n" : `${list.items.length} of ${list.total} rows\n`);
  }
  return list.total === 0 ? exit.notFound : exit.done;
}

const short = (id: string): string => id.slice(0, 10);
const dim = (): "dim" => "dim";

const columnsOf: { readonly [Name in ListName]: readonly Column<ListRows[Name]>[] } = {
  documents: [
    { head: "id", value: (row) => short(row.id), style: dim },
    { head: "published", value: (row) => (row.publishedOn ? whenOf(row.publishedOn) : "?") },
    { head: "title", value: (row) => row.title ?? row.path, cut: true },
    { head: "publisher", value: (row) => row.publisher, cut: true },
    { head: "language", value: (row) => row.language },
    { head: "quality", value: (row) => row.quality.toFixed(2), right: true, style: (row) => (row.quality < 0.75 ? "yellow" : null) },
    { head: "claims", value: (row) => row.claims, right: true },
    { head: "problems", value: (row) => row.damage + row.problems, right: true },
    { head: "path", value: (row) => row.path, cut: true, style: dim },
  ],
  claims: [
    { head: "id", value: (row) => short(row.id), style: dim },
    { head: "known", value: (row) => row.knownOn },
    { head: "actor", value: (row) => namesOf(row.actor, true), cut: true, style: () => "bold" },
    { head: "kind", value: (row) => row.kind },
    { head: "quantity", value: (row) => amountOf(row.quantity, row.change), cut: true },
    { head: "place", value: (row) => whereOf(row), cut: true },
    { head: "stage", value: stageOf },
    { head: "quote", value: (row) => row.evidence[0].quote, cut: true },
    { head: "document", value: (row) => short(row.document), style: dim },
  ],
  problems: [
    { head: "kind", value: (row) => row.kind, style: () => "yellow" },
    { head: "quote", value: (row) => row.quote, cut: true },
    { head: "likely", value: (row) => row.likely },
    { head: "because", value: (row) => row.because, cut: true },
    { head: "id", value: (row) => (row.claim ? short(row.claim) : ""), style: dim },
    { head: "document", value: (row) => row.document.title ?? row.document.path ?? short(row.document.id), cut: true },
  ],
  requests: [
    { head: "id", value: (row) => short(row.commitment), style: dim },
    { head: "known", value: (row) => row.knownOn },
    { head: "asker", value: (row) => namesOf(row.asker), cut: true },
    { head: "asked", value: (row) => namesOf(row.asked), cut: true },
    { head: "quote", value: (row) => row.quote, cut: true },
    { head: "outcome", value: (row) => row.outcome, style: (row) => (row.outcome === "silence" || row.outcome === "deferred" ? "yellow" : "green") },
    { head: "because", value: (row) => row.because, cut: true },
  ],
  decisions: [
    { head: "id", value: (row) => short(row.commitment), style: dim },
    { head: "body", value: (row) => row.body.name, cut: true },
    { head: "about", value: (row) => row.about, cut: true },
    { head: "stage", value: (row) => row.stage },
    {
      head: "gates",
      value: (row) => row.gates.map((gate) => `${gate.state === "met" ? "☑" : gate.state === "unmet" ? "☐" : "?"} ${gate.gate}`).join(", "),
      cut: true,
    },
    {
      head: "positions",
      value: (row) =>
        row.positions
          .filter((one) => one.stance !== "silent")
          .map((one) => `${one.ally.id ?? one.ally.name} ${one.stance}`)
          .join(", "),
      cut: true,
    },
  ],
  structure: [
    { head: "id", value: (row) => row.id, style: dim },
    { head: "name", value: (row) => row.name, cut: true },
    { head: "class", value: (row) => row.class },
    { head: "host", value: (row) => row.host.slice(0, 6).join(" "), cut: true },
    { head: "leads", value: (row) => row.leads.map(roleWords).join(" ") },
    { head: "contributors", value: (row) => row.contributors.map(roleWords).join(" "), cut: true },
  ],
  meetings: [
    { head: "id", value: (row) => short(row.commitment), style: dim },
    { head: "from", value: (row) => row.from ?? (row.holds ? whenOf(row.holds) : "") },
    { head: "to", value: (row) => row.to },
    { head: "form", value: (row) => row.form ?? row.kind },
    { head: "title", value: (row) => row.title, cut: true },
    { head: "place", value: (row) => namesOf(row.place), cut: true },
    { head: "stage", value: (row) => row.stage },
  ],
};

/** A role by the registry alone is in brackets; by reports alone, starred. */
const roleWords = (role: { readonly state: string; readonly source: string }): string =>
  role.source === "registry" ? `(${role.state})` : role.source === "claim" ? `${role.state}*` : role.state;
