import type { ReactNode } from "react";
import { apiUrl } from "../api.ts";
import type { DocumentRow, Listing } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { linkTo, setParams, usePlace } from "../location.ts";
import { type Column, Grid } from "../parts/grid.tsx";
import { PageHead } from "../parts/head.tsx";
import { Icon } from "../parts/icon.tsx";
import { Nothing, Shown } from "../parts/states.tsx";
import { When } from "../parts/when.tsx";
import { useWindowed } from "../parts/windowed.ts";
import { QualityMark } from "./overview.tsx";
import { titleOfReport } from "../parts/named.tsx";

/** What was read, how well, and from when is it? */
export default function DocumentsPage(): ReactNode {
  const { t } = useIntl();
  const { params } = usePlace();
  const asked = { knownBy: params.get("knownBy"), q: params.get("q"), sort: params.get("sort") };
  const { first, rowAt, onWindow } = useWindowed<DocumentRow, Listing<DocumentRow>>("documents", asked);
  return (
    <>
      <PageHead title={t("nav.documents")} question={t("ask.documents")}>
        <a className="button" href={linkTo("/", { add: "1" })}>
          <Icon name="add" /> {t("add.title")}
        </a>
        <a className="button" href={apiUrl("documents.csv", asked)} download>
          <Icon name="down" /> {t("do.csv")}
        </a>
      </PageHead>
      <Shown loaded={first} lines={14}>
        {(page) =>
          page.total === 0 ? (
            <Nothing documents={page.documents} what={t("nav.documents").toLowerCase()} />
          ) : (
            <>
              <p className="count-line" role="status">
                {t("documents.count", { count: page.total })}
              </p>
              <Grid
                label={t("nav.documents")}
                columns={columnsOf(t)}
                count={page.total}
                rowAt={rowAt}
                keyOf={(row) => row.id}
                onWindow={onWindow}
                sort={params.get("sort") ?? ""}
                onSort={(sort) => setParams({ sort })}
                card={(row) => <Card row={row} />}
              />
            </>
          )
        }
      </Shown>
    </>
  );
}

const Title = ({ row }: { readonly row: DocumentRow }): ReactNode => (
  <a className="row-link" href={linkTo(`/documents/${row.id}`)} lang={row.language} title={row.title ?? undefined}>
    {titleOfReport(row)}
  </a>
);

const columnsOf = (t: ReturnType<typeof useIntl>["t"]): readonly Column<DocumentRow>[] => [
  { id: "title", head: t("col.document"), width: "minmax(200px, 3fr)", className: "first", sort: "title", cell: (row) => <Title row={row} /> },
  {
    id: "publisher",
    head: t("col.publisher"),
    width: "minmax(100px, 1fr)",
    cell: (row) => row.publisher ?? <span className="unsaid">{t("when.unsaid")}</span>,
  },
  { id: "published", head: t("col.published"), width: "minmax(130px, 1fr)", sort: "published", cell: (row) => <When dated={row.publishedOn} /> },
  { id: "language", head: t("col.language"), width: "82px", cell: (row) => <Language code={row.language} /> },
  { id: "quality", head: t("col.quality"), width: "170px", sort: "quality", cell: (row) => <QualityMark score={row.quality} /> },
  {
    id: "origin",
    head: t("col.origin"),
    width: "92px",
    cell: (row) => (row.origin ? <a href={linkTo("/origins", { origin: row.origin })}>{row.origin.slice(-5)}</a> : "–"),
  },
  { id: "claims", head: t("col.claims"), width: "70px", className: "number", sort: "claims", cell: (row) => row.claims },
];

/** A language by its name in the reader's own: "anglais" for "en". */
function Language({ code }: { readonly code: string }): ReactNode {
  const { lang } = useIntl();
  return <>{new Intl.DisplayNames([lang], { type: "language", fallback: "code" }).of(code) ?? code}</>;
}

const Card = ({ row }: { readonly row: DocumentRow }): ReactNode => (
  <>
    <div className="card-top">
      <Title row={row} />
    </div>
    <div className="card-what">
      {row.publisher} <When dated={row.publishedOn} />
    </div>
    <div className="card-foot">
      <QualityMark score={row.quality} /> {row.claims}
    </div>
  </>
);
