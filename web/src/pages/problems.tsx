import type { ReactNode } from "react";
import { apiUrl, useApi } from "../api.ts";
import type { Listing, ProblemRow } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { linkTo, setParams, usePlace } from "../location.ts";
import { PageHead } from "../parts/head.tsx";
import { Pager, Range, offsetIn } from "../parts/pager.tsx";
import { Quote } from "../parts/quote.tsx";
import { Nothing, Shown } from "../parts/states.tsx";
import { titleOfReport } from "../parts/named.tsx";

const size = 100;

/** What is wrong with the texts themselves? */
export default function ProblemsPage(): ReactNode {
  const { t, word, name, reason, number } = useIntl();
  const { params } = usePlace();
  const kind = params.get("kind");
  const loaded = useApi<Listing<ProblemRow> & { readonly kinds?: Readonly<Record<string, number>> }>(
    apiUrl("problems", { knownBy: params.get("knownBy"), kind, limit: size, offset: offsetIn(params) }),
  );
  return (
    <>
      <PageHead title={t("nav.problems")} question={t("ask.problems")} />
      <Shown loaded={loaded}>
        {(page) => (
          <>
            {page.kinds && Object.keys(page.kinds).length > 0 && (
              <div className="tabs" role="group" aria-label={t("col.kind")}>
                <button type="button" aria-pressed={kind === null} onClick={() => setParams({ kind: null, offset: null })}>
                  {t("conflict.everyKind")}
                </button>
                {Object.entries(page.kinds).map(([one, count]) => (
                  <button key={one} type="button" aria-pressed={kind === one} onClick={() => setParams({ kind: one, offset: null })}>
                    {word("problem", one)} {number(count)}
                  </button>
                ))}
              </div>
            )}
            {page.total === 0 ? (
              <Nothing documents={page.documents} what={t("nav.problems").toLowerCase()} clear={kind ? () => setParams({ kind: null }) : undefined} />
            ) : (
              <>
                <p className="count-line" role="status">
                  {t("problems.count", { count: page.total })}
                </p>
                <Range offset={offsetIn(params)} shown={page.items.length} total={page.total} />
                <ul className="cards-list">
                  {page.items.map((problem, i) => (
                    <li key={i} className="card">
                      <div className="card-top">
                        <span className="chip conflict c-text-error">
                          <span aria-hidden="true">▨</span> {word("problem", problem.kind)}
                        </span>
                        {problem.field && <span className="note">{word("field", problem.field)}</span>}
                        <span className="spring" />
                        <small>
                          <a href={linkTo(`/documents/${problem.document.id}`, { claim: problem.claim })}>{titleOfReport(problem.document)}</a>
                        </small>
                      </div>
                      {problem.quote && <Quote lang={problem.document.language}>{problem.quote}</Quote>}
                      {(problem.because || problem.likely) && (
                        <p className="note">
                          {reason(problem.because ?? "")}
                          {problem.likely ? ` · ${t("claim.likely", { likely: name({ id: problem.likely, name: problem.likely }) })}` : ""}
                        </p>
                      )}
                      {problem.commitment && (
                        <p>
                          <a href={linkTo(`/commitments/${problem.commitment}`, { claim: problem.claim })}>{t("document.openLine")}</a>
                        </p>
                      )}
                    </li>
                  ))}
                </ul>
                <Pager offset={offsetIn(params)} shown={page.items.length} size={size} total={page.total} />
              </>
            )}
          </>
        )}
      </Shown>
    </>
  );
}
