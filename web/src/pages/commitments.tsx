import { type ReactNode, useCallback, useState } from "react";
import { apiUrl } from "../api.ts";
import type { CommitmentRow, Commitments } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { setParams, usePlace } from "../location.ts";
import { Amount } from "../parts/amount.tsx";
import { Bulk } from "../parts/bulk.tsx";
import { Certainty, Doubt, levelOf } from "../parts/certainty.tsx";
import { GradeMark, KindChip, StageChip, conflictMarks } from "../parts/chips.tsx";
import { ActorLink, Backing, Flags, OldWord, Where, whatOf } from "../parts/facts.tsx";
import { Facets, facetNames } from "../parts/facets.tsx";
import { type Column, Grid } from "../parts/grid.tsx";
import { PageHead } from "../parts/head.tsx";
import { Icon } from "../parts/icon.tsx";
import { Quote } from "../parts/quote.tsx";
import { Nothing, Shown } from "../parts/states.tsx";
import { useWindowed } from "../parts/windowed.ts";
import { When } from "../parts/when.tsx";

const filters = [...facetNames, "q", "sort", "trueOn", "knownBy", "status"] as const;

/** Who has promised what, where, until when? */
export default function CommitmentsPage(): ReactNode {
  const intl = useIntl();
  const { t, lang } = intl;
  const { params } = usePlace();
  const asked: Record<string, string | null> = { ...Object.fromEntries(filters.map((name) => [name, params.get(name)])), sort: params.get("sort") ?? "-known" };
  const { first, rowAt, onWindow } = useWindowed<CommitmentRow, Commitments>("commitments", asked);
  const [isOpen, setOpen] = useState(false);
  const clear = useCallback(() => setParams(Object.fromEntries([...facetNames, "q", "status"].map((name) => [name, null]))), []);
  const active = [...facetNames, "q", "status"].filter((name) => params.get(name));
  return (
    <>
      <PageHead title={t("nav.commitments")} question={t("ask.commitments")}>
        <a className="button" href={apiUrl("commitments.csv", asked)} download>
          <Icon name="down" /> {t("do.csv")}
        </a>
        <a className="button" href={apiUrl("commitments.xlsx", { ...asked, lang })} download>
          <Icon name="down" /> {t("do.xlsx")}
        </a>
      </PageHead>
      <div className="with-facets">
        <aside className={isOpen ? "facets open" : "facets"} aria-label={t("facet.label")}>
          <button type="button" className="facets-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t("facet.toggle", { count: active.length })}
          </button>
          <div className="facets-in">
            <Filter key={params.get("q") ?? ""} value={params.get("q") ?? ""} />
            <Facets facets={first.data?.facets ?? {}} />
          </div>
        </aside>
        <div className="results">
          <Shown loaded={first} lines={14}>
            {(page) => (
              <>
                <p className="count-line" role="status">
                  {t("commitments.count", { count: page.total, documents: page.documents })}
                  {active.length > 0 && (
                    <button type="button" className="small" onClick={clear}>
                      {t("state.clearFilters")}
                    </button>
                  )}
                  <span className="spring" />
                  {active.length > 0 && page.total > 0 && <Bulk params={asked} total={page.total} />}
                </p>
                {page.total === 0 ? (
                  <Nothing documents={page.documents} what={t("nav.commitments").toLowerCase()} clear={active.length ? clear : undefined} />
                ) : (
                  <Grid
                    label={t("nav.commitments")}
                    columns={columnsOf(t)}
                    count={page.total}
                    rowAt={rowAt}
                    keyOf={(row) => row.version}
                    onWindow={onWindow}
                    sort={params.get("sort") ?? ""}
                    onSort={(sort) => setParams({ sort })}
                    card={(row) => <Card row={row} />}
                  />
                )}
              </>
            )}
          </Shown>
        </div>
      </div>
    </>
  );
}

function Filter({ value }: { readonly value: string }): ReactNode {
  const { t } = useIntl();
  const [typed, setTyped] = useState(value);
  return (
    <form
      className="filter-words"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        setParams({ q: typed.trim() || null });
      }}
    >
      <label>
        <span className="visually-hidden">{t("facet.words")}</span>
        <input type="search" value={typed} placeholder={t("facet.words")} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <button type="submit" className="small">
        {t("facet.find")}
      </button>
    </form>
  );
}

type T = ReturnType<typeof useIntl>["t"];

const columnsOf = (t: T): readonly Column<CommitmentRow>[] => [
  { id: "actor", head: t("col.actor"), width: "minmax(102px, .9fr)", sort: "actor", className: "first", cell: (row) => <ActorLink row={row} /> },
  { id: "what", head: t("col.what"), width: "minmax(170px, 3.6fr)", sort: "kind", className: "what", cell: (row) => <What row={row} /> },
  {
    id: "quantity",
    head: t("col.quantity"),
    width: "minmax(106px, 1fr)",
    sort: "quantity",
    className: "quantity",
    cell: (row) => <Amount quantity={row.quantity} change={row.change} />,
  },
  { id: "place", head: t("col.place"), width: "minmax(84px, .9fr)", sort: "place", cell: (row) => <Where row={row} /> },
  { id: "holds", head: t("col.holds"), width: "minmax(94px, .8fr)", sort: "from", cell: (row) => <When dated={row.holds} /> },
  {
    id: "stage",
    head: t("col.stage"),
    width: "128px",
    sort: "stage",
    className: "stage-cell",
    cell: (row) => (
      <>
        <StageChip stage={row.stage} change={row.change} />
        <Doubt level={levelOf(row)} />
      </>
    ),
  },
  { id: "grade", head: t("col.grade"), width: "34px", cell: (row) => <GradeMark grade={row.grade} /> },
  {
    id: "backing",
    head: <abbr title={t("col.backingLong")}>{t("col.backing")}</abbr>,
    width: "38px",
    sort: "reports",
    className: "number",
    cell: (row) => <Backing row={row} />,
  },
  { id: "flags", head: <span className="visually-hidden">{t("col.flags")}</span>, width: "30px", cell: (row) => <Marks row={row} /> },
];

/** What is meant: our words for a mission, the report's words for anything else. */
function What({ row }: { readonly row: CommitmentRow }): ReactNode {
  const intl = useIntl();
  const words = whatOf(row, intl) || (row.what ? "" : row.quote);
  // Stances and conditions about one mission differ in their words alone: these come first.
  const isOfWords = row.kind === "position" || row.kind === "condition" || row.kind === "consequence";
  const said = words && (!row.mission || row.what) && (
    <>
      {" "}
      <Quote inline>{words}</Quote>
    </>
  );
  return (
    <span className="what-in" title={[row.mission && intl.name(row.mission), words].filter(Boolean).join(" · ")}>
      <KindChip kind={row.kind} />
      {isOfWords && said}
      {row.mission && (
        <>
          {" "}
          <span className="what-mission">{intl.name(row.mission)}</span>
        </>
      )}
      {!isOfWords && said}
    </span>
  );
}

function Marks({ row }: { readonly row: CommitmentRow }): ReactNode {
  return (
    <>
      <Flag row={row} />
      <OldWord row={row} />
    </>
  );
}

/** The one glyph of a conflict, with its word for whoever hovers or listens. */
function Flag({ row }: { readonly row: CommitmentRow }): ReactNode {
  const { word } = useIntl();
  const kind = row.conflicts.find((one) => one !== "update" && one !== "bound") ?? row.conflicts[0];
  return kind ? (
    <abbr className={`flag c-${kind}`} title={word("conflict", kind)} aria-label={word("conflict", kind)}>
      {conflictMarks[kind]}
    </abbr>
  ) : null;
}

function Card({ row }: { readonly row: CommitmentRow }): ReactNode {
  return (
    <>
      <div className="card-top">
        <ActorLink row={row} /> <span className="spring" /> <StageChip stage={row.stage} change={row.change} />
      </div>
      <div className="card-what">
        <Amount quantity={row.quantity} change={row.change} /> <What row={row} /> <Where row={row} />
      </div>
      <div className="card-foot">
        <When dated={row.holds} /> {levelOf(row) !== "stated" && <Certainty level={levelOf(row)} />} <GradeMark grade={row.grade} /> <Backing row={row} />{" "}
        <Flags row={row} />
      </div>
    </>
  );
}
