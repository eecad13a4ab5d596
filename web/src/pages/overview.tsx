import { type ReactNode, useEffect, useState } from "react";
import { apiUrl, useApi } from "../api.ts";
import type { ChangeRow, LapseRow, Overview } from "../contract.ts";
import { type MessageId, useIntl } from "../intl.tsx";
import { linkTo, setParams, usePlace } from "../location.ts";
import { AddReports } from "../parts/add.tsx";
import { Amount } from "../parts/amount.tsx";
import { KindChip, StageChip } from "../parts/chips.tsx";
import { actorsOf, Backing, RowLink, subjectOf, titleOf, whereOf } from "../parts/facts.tsx";
import { PageHead } from "../parts/head.tsx";
import { Icon } from "../parts/icon.tsx";
import { EmptyLedger, Shown } from "../parts/states.tsx";
import { Day, When } from "../parts/when.tsx";
import { titleOfReport } from "../parts/named.tsx";

/** Each count is a saved question. */
const counts: readonly { readonly id: string; readonly path: string; readonly params: Readonly<Record<string, string>>; readonly warns?: boolean }[] = [
  { id: "in-force", path: "/commitments", params: { stage: "in-force" } },
  { id: "promised", path: "/commitments", params: { stage: "pledged,agreed,decided,planned" } },
  { id: "ends-within", path: "/commitments", params: { status: "ends-within" }, warns: true },
  { id: "past-end", path: "/commitments", params: { status: "past-end" }, warns: true },
  { id: "no-end", path: "/commitments", params: { status: "no-end" } },
  { id: "conflicts", path: "/conflicts", params: {}, warns: true },
  { id: "unanswered", path: "/decisions", params: { show: "requests" } },
  { id: "review", path: "/review", params: {} },
];

const visitKey = "muster.visit";

/** What changed, what lapses, what is shaky? */
export default function OverviewPage(): ReactNode {
  const { t, number } = useIntl();
  const { params } = usePlace();
  const clocks = { trueOn: params.get("trueOn"), knownBy: params.get("knownBy") };
  // The last visit is read once; the present one begins to count when the page is left.
  const [since] = useState(() => localStorage.getItem(visitKey));
  useEffect(() => () => localStorage.setItem(visitKey, new Date().toISOString()), []);
  const loaded = useApi<Overview>(apiUrl("overview", { ...clocks, since }));
  const isAdding = params.get("add") === "1";
  // What was read into an empty ledger stays in sight until the page is left.
  const [wasEmpty, setWasEmpty] = useState(false);
  if (loaded.data?.documents === 0 && !wasEmpty) setWasEmpty(true);
  return (
    <>
      <PageHead title={t("nav.overview")} question={t("ask.overview")}>
        <button type="button" className="main" aria-expanded={isAdding} onClick={() => setParams({ add: isAdding ? null : "1" })}>
          <Icon name="add" /> {t("add.title")}
        </button>
      </PageHead>
      {(isAdding || wasEmpty) && <AddReports readOnly={loaded.data?.readOnly ?? false} />}
      <Shown loaded={loaded} lines={12}>
        {(overview) =>
          overview.documents === 0 && !clocks.knownBy ? (
            isAdding ? null : (
              <EmptyLedger />
            )
          ) : (
            <>
              <p className="lede">
                {t("overview.lede", { documents: overview.documents, origins: overview.origins, claims: overview.claims, commitments: overview.commitments })}
              </p>
              <ul className="counts">
                {counts.map(({ id, path, params: query, warns }) => (
                  <li key={id}>
                    <a href={linkTo(path, query)} className={warns && (overview.counts[id] ?? 0) > 0 ? "warns" : undefined}>
                      <b>{overview.counts[id] === undefined ? "–" : number(overview.counts[id])}</b> <span>{t(`count.${id}` as MessageId)}</span>
                    </a>
                  </li>
                ))}
              </ul>
              <div className="columns">
                <section>
                  <h2>{t("overview.changes")}</h2>
                  {overview.changes.length === 0 ? <p className="note">{t("overview.noChanges")}</p> : <Changes rows={overview.changes} />}
                </section>
                <section>
                  <h2>{t("overview.lapses")}</h2>
                  {overview.lapses.length === 0 ? <p className="note">{t("overview.noLapses")}</p> : <Lapses rows={overview.lapses} />}
                  <h2>{t("overview.weakest")}</h2>
                  {overview.weakest.length === 0 ? (
                    <p className="note">{t("overview.noWeakest")}</p>
                  ) : (
                    <ul className="lines">
                      {overview.weakest.map((row) => (
                        <li key={row.version}>
                          <Title row={row} />
                          <Backing row={row} />
                        </li>
                      ))}
                    </ul>
                  )}
                </section>
              </div>
              <section>
                <h2>{t("overview.intake")}</h2>
                <Intake overview={overview} />
              </section>
            </>
          )
        }
      </Shown>
    </>
  );
}

const Title = ({ row }: { readonly row: ChangeRow["row"] }): ReactNode => {
  const intl = useIntl();
  return (
    <span className="line-title">
      <RowLink row={row}>{titleOf(row, intl)}</RowLink>
    </span>
  );
};

function Changes({ rows }: { readonly rows: readonly ChangeRow[] }): ReactNode {
  const intl = useIntl();
  return (
    <ul className="lines changes">
      {rows.map((change) => (
        <li key={change.row.version}>
          <Day iso={change.knownOn} />
          <span className="change">
            <RowLink row={change.row}>
              {[actorsOf(change.row, intl), subjectOf(change.row, intl), whereOf(change.row, intl)].filter(Boolean).join(" · ")}
            </RowLink>
            <span className="change-what">
              {change.before ? (
                <>
                  <s>
                    <Amount quantity={change.before.quantity} />{" "}
                    {change.before.stance ? intl.word("stance", change.before.stance) : intl.word("stage", change.before.stage)}
                    {change.before.holds && (
                      <>
                        {" "}
                        · <When dated={change.before.holds} />
                      </>
                    )}
                  </s>{" "}
                  <span aria-hidden="true">→</span>
                </>
              ) : (
                <span className="note">{intl.t("overview.new")}</span>
              )}{" "}
              <Amount quantity={change.row.quantity} change={change.row.change} /> <StageChip stage={change.row.stage} change={change.row.change} />
              {change.before?.holds && <When dated={change.row.holds} />}
            </span>
            {change.document && (
              <small>
                <a href={linkTo(`/documents/${change.document.id}`)}>{titleOfReport(change.document)}</a>
              </small>
            )}
          </span>
          <KindChip kind={change.row.kind} />
        </li>
      ))}
    </ul>
  );
}

function Lapses({ rows }: { readonly rows: readonly LapseRow[] }): ReactNode {
  const { t } = useIntl();
  return (
    <ul className="lines">
      {rows.map((lapse) => (
        <li key={lapse.row.version}>
          <Title row={lapse.row} />
          <span className={lapse.state === "past-end" ? "countdown past" : "countdown"}>
            {lapse.state === "past-end" ? t("lapse.past", { days: Math.abs(lapse.days) }) : t("lapse.in", { days: lapse.days })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Intake({ overview }: { readonly overview: Overview }): ReactNode {
  const { t, number } = useIntl();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t("overview.intake")}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("col.document")}</th>
            <th scope="col">{t("col.published")}</th>
            <th scope="col">{t("col.language")}</th>
            <th scope="col">{t("col.quality")}</th>
            <th scope="col" className="number">
              {t("col.claims")}
            </th>
          </tr>
        </thead>
        <tbody>
          {overview.intake.map((document) => (
            <tr key={document.id}>
              <th scope="row">
                <a href={linkTo(`/documents/${document.id}`)}>{titleOfReport(document)}</a>
              </th>
              <td>
                <When dated={document.publishedOn} />
              </td>
              <td>{document.language}</td>
              <td>
                <QualityMark score={document.quality} />
              </td>
              <td className="number">{number(document.claims)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function QualityMark({ score }: { readonly score: number }): ReactNode {
  const { t, number } = useIntl();
  const word = score >= 0.95 ? "clean" : score >= 0.8 ? "worn" : "garbled";
  return (
    <span className={`quality ${word}`}>
      <meter min={0} max={1} value={score} aria-label={t("col.quality")} /> {number(score * 100, { maximumFractionDigits: 0 })}{" "}
      <span>{t(`quality.${word}`)}</span>
    </span>
  );
}
