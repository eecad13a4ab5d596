import { type ReactNode, useMemo, useRef } from "react";
import { apiUrl, useApi } from "../api.ts";
import type { DocumentView } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { linkTo, setParams, usePlace } from "../location.ts";
import { AddClaim } from "../parts/adding.tsx";
import { Article } from "../parts/article.tsx";
import { ClaimRecord } from "../parts/claim.tsx";
import { Certainty, levelOf } from "../parts/certainty.tsx";
import { KindChip, StageChip } from "../parts/chips.tsx";
import { Quote } from "../parts/quote.tsx";
import { Shown } from "../parts/states.tsx";
import { When } from "../parts/when.tsx";
import { QualityMark } from "./overview.tsx";
import { titleOfReport } from "../parts/named.tsx";

/** One report as read: its words, what was claimed, what is damaged. */
export default function DocumentPage({ id }: { readonly id: string }): ReactNode {
  const { t } = useIntl();
  const loaded = useApi<DocumentView>(apiUrl(`documents/${encodeURIComponent(id)}`));
  return (
    <>
      <p className="crumbs">
        <a href={linkTo("/documents")}>{t("nav.documents")}</a>
      </p>
      <Shown loaded={loaded} lines={14}>
        {(document) => <Read document={document} />}
      </Shown>
    </>
  );
}

function Read({ document }: { readonly document: DocumentView }): ReactNode {
  const { t, word, reason } = useIntl();
  const { params } = usePlace();
  const at = Number(params.get("at") ?? Number.NaN);
  const current = useMemo(() => {
    const asked = params.get("claim");
    if (asked) return document.claims.filter((claim) => claim.id === asked);
    return Number.isNaN(at) ? [] : document.claims.filter((claim) => claim.evidence.some(({ start, end }) => start <= at && at < end));
  }, [document, params, at]);
  const shown = current[0];
  const box = useRef<HTMLDivElement>(null);
  const kinds = [...new Set(document.quality.problems.map((damage) => damage.kind))];
  return (
    <>
      <div className="page-head">
        <div>
          <h1 lang={document.language}>{titleOfReport(document)}</h1>
          <p className="question">
            {[document.publisher, document.byline].filter(Boolean).join(" · ")} {document.publisher || document.byline ? "· " : ""}
            <When dated={document.publishedOn} /> · <QualityMark score={document.quality.score} />{" "}
            {document.url && /^https?:/.test(document.url) && (
              <a href={document.url} target="_blank" rel="noreferrer noopener">
                {new URL(document.url).hostname}
              </a>
            )}
          </p>
          {document.publishedOn && !document.publishedOn.stated && (
            <p className="note">{t("when.filled", { because: reason(document.publishedOn.because ?? "") })}</p>
          )}
        </div>
        <div className="actions">
          <a className="button" href={apiUrl(`documents/${document.id}`)} target="_blank" rel="noreferrer">
            JSON
          </a>
        </div>
      </div>
      {kinds.length > 0 && (
        <p className="damage-line">
          {t("document.damage")}{" "}
          {kinds.map((kind) => (
            <span key={kind} className="chip conflict c-text-error">
              <span aria-hidden="true">▨</span> {word("damage", kind)} {document.quality.problems.filter((damage) => damage.kind === kind).length}
            </span>
          ))}
        </p>
      )}
      <div className="two">
        <section className="words" aria-label={t("commitment.words")}>
          <Article
            document={document}
            current={current.map((claim) => claim.id)}
            onPick={(claim) => setParams({ claim, at: null }, { replace: true })}
            box={box}
          />
          <div className="words-foot">
            <span className="legend">
              <mark className="this">{t("article.this")}</mark> <mark className="other">{t("article.other")}</mark>{" "}
              <mark className="damage">{t("article.damage")}</mark>
            </span>{" "}
            <AddClaim document={document} box={box} />
          </div>
        </section>
        <div className="record">
          {shown && (
            <section>
              <ClaimRecord claim={shown} document={document} />
              {shown.commitment && (
                <p className="actions">
                  <a className="button" href={linkTo(`/commitments/${shown.commitment}`, { claim: shown.id })}>
                    {t("document.openLine")}
                  </a>
                </p>
              )}
            </section>
          )}
          <section>
            <h2>{t("document.claims", { count: document.claims.length })}</h2>
            {document.claims.length === 0 && <p className="note">{t("document.noClaims")}</p>}
            <ol className="versions">
              {document.claims.map((claim) => (
                <li key={claim.id} className={claim === shown ? "on" : undefined}>
                  <div className="version-top">
                    <KindChip kind={claim.kind} /> <StageChip stage={claim.stage} change={claim.change} /> <span className="spring" />{" "}
                    <Certainty level={levelOf(claim)} />
                  </div>
                  <button
                    type="button"
                    className="quote-button"
                    aria-pressed={claim === shown}
                    onClick={() => setParams({ claim: claim.id, at: null }, { replace: true })}
                  >
                    <Quote inline lang={document.language}>
                      {claim.evidence[0].quote}
                    </Quote>
                  </button>
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </>
  );
}
