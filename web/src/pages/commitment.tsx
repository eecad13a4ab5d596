import { type ReactNode, useMemo, useRef, useState } from "react";
import { apiUrl, useApi } from "../api.ts";
import type { ClaimView, CommitmentView, DocumentView } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { type Binding, useKeys } from "../keys.ts";
import { linkTo, setParams, usePlace } from "../location.ts";
import { type Selected, Article, selectedIn, useIsSelected } from "../parts/article.tsx";
import { ClaimRecord } from "../parts/claim.tsx";
import { CopyMenu } from "../parts/copy.tsx";
import { KindChip, StageChip } from "../parts/chips.tsx";
import { AddClaim } from "../parts/adding.tsx";
import { CorrectDialog } from "../parts/correct.tsx";
import { ConflictCard } from "../parts/conflict.tsx";
import { Backing, titleOf } from "../parts/facts.tsx";
import { namesOf, titleOfReport } from "../parts/named.tsx";
import { Quote } from "../parts/quote.tsx";
import { FaultState, Loading, Shown } from "../parts/states.tsx";
import { Versions } from "../parts/versions.tsx";
import { Day, When } from "../parts/when.tsx";

/** One line of the ledger, on its words. */
export default function CommitmentPage({ id }: { readonly id: string }): ReactNode {
  const { params } = usePlace();
  const loaded = useApi<CommitmentView>(apiUrl(`commitments/${encodeURIComponent(id)}`, { trueOn: params.get("trueOn"), knownBy: params.get("knownBy") }));
  if (loaded.fault?.status === 404 && params.get("knownBy")) return <NotKnown day={params.get("knownBy")!} />;
  return (
    <Shown loaded={loaded} lines={14}>
      {(view) => <Opened view={view} />}
    </Shown>
  );
}

/** The line is there, and nobody could know of it on that day. */
function NotKnown({ day }: { readonly day: string }): ReactNode {
  const { t, date } = useIntl();
  return (
    <div className="state">
      <h1>{t("commitment.notYet")}</h1>
      <p>{t("state.notKnown", { date: date(day) })}</p>
      <p className="actions">
        <button type="button" onClick={() => setParams({ knownBy: null })}>
          {t("asof.reset")}
        </button>
      </p>
    </div>
  );
}

function Opened({ view }: { readonly view: CommitmentView }): ReactNode {
  const intl = useIntl();
  const { t } = intl;
  const { params } = usePlace();
  const claimsById = useMemo(() => new Map(view.claims.map((claim) => [claim.id, claim])), [view.claims]);
  const lead = view.commitment.versions.find((version) => view.commitment.current.includes(version.id)) ?? view.commitment.versions[0];
  const claim = claimsById.get(params.get("claim") ?? "") ?? claimsById.get(lead?.claim ?? "") ?? view.claims[0];
  const heads = useMemo(() => new Map(view.documents.map((document) => [document.id, document])), [view.documents]);
  const pick = (next: string): void => setParams({ claim: next }, { replace: true });
  return (
    <>
      <p className="crumbs">
        <a href={linkTo("/commitments")}>{t("nav.commitments")}</a> /{" "}
        <a href={linkTo("/commitments", { actor: view.commitment.actor[0]?.id ?? null })}>{namesOf(view.commitment.actor, intl)}</a>
      </p>
      <div className="page-head">
        <div>
          <h1>{titleOf(view.row, intl)}</h1>
          <p className="question">
            <KindChip kind={view.commitment.kind} /> <StageChip stage={view.row.stage} change={view.row.change} /> <When dated={view.row.holds} /> ·{" "}
            <Backing row={view.row} /> {t("col.backingLong").toLowerCase()}
          </p>
        </div>
        {claim && (
          <div className="actions">
            <CopyMenu claim={claim} document={heads.get(claim.document)} title={titleOf(view.row, intl)} />
          </div>
        )}
      </div>
      {claim && (
        <div className="two">
          <Words claim={claim} all={view.claims} onPick={(next) => (claimsById.has(next) ? pick(next) : undefined)} />
          <div className="record">
            <ClaimRecord claim={claim} document={heads.get(claim.document)} />
            <section>
              <h2>{t("commitment.versions", { count: view.commitment.versions.length })}</h2>
              <Versions commitment={view.commitment} claims={claimsById} current={claim.id} onPick={pick} />
            </section>
            {view.conflicts.length > 0 && (
              <section>
                <h2>{t("commitment.conflicts", { count: view.conflicts.length })}</h2>
                {view.conflicts.map((conflict) => (
                  <ConflictCard key={conflict.id} conflict={conflict} small />
                ))}
              </section>
            )}
            {view.requests.length > 0 && (
              <section>
                <h2>{t("commitment.requests")}</h2>
                {view.requests.map((request) => (
                  <div key={request.id} className="request">
                    <p>
                      <b>{namesOf(request.asker, intl)}</b> → {namesOf(request.asked, intl)}: {intl.word("outcome", request.outcome)}{" "}
                      <small>({t("request.inferred")})</small>
                    </p>
                    <Quote>{request.quote}</Quote>
                    <p className="note">
                      <Day iso={request.knownOn} /> · {intl.reason(request.because)}
                    </p>
                  </div>
                ))}
              </section>
            )}
            {view.gates.length > 0 && (
              <section>
                <h2>{t("commitment.gates")}</h2>
                <ul className="lines">
                  {view.gates.map((gate) => (
                    <li key={gate.commitment + gate.gate}>
                      <span className={`gate ${gate.state}`}>
                        <span aria-hidden="true">{gate.state === "met" ? "☑" : gate.state === "unmet" ? "☐" : "?"}</span> {intl.word("gate", gate.gate)}{" "}
                        {gate.gatekeeper.length > 0 && `(${namesOf(gate.gatekeeper, intl)})`}
                      </span>
                      <small>{intl.word("gateState", gate.state)}</small>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <section>
              <h2>{t("commitment.audit")}</h2>
              {view.judgements.length === 0 ? (
                <p className="note">{t("commitment.noAudit")}</p>
              ) : (
                <ul className="lines">
                  {view.judgements.map((judgement) => (
                    <li key={judgement.id}>
                      <span>
                        {judgement.by}: {intl.word("verdict", judgement.verdict)} — {judgement.because}
                      </span>
                      <Day iso={judgement.on.slice(0, 10)} />
                    </li>
                  ))}
                </ul>
              )}
              <p className="note">
                {t("commitment.key")} <code>{view.commitment.key}</code>
              </p>
            </section>
          </div>
        </div>
      )}
    </>
  );
}

function Words({ claim, all, onPick }: { readonly claim: ClaimView; readonly all: readonly ClaimView[]; readonly onPick: (claim: string) => void }): ReactNode {
  const { t } = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const { data, fault } = useApi<DocumentView>(apiUrl(`documents/${claim.document}`));
  const [correcting, setCorrecting] = useState<Selected | "whole" | null>(null);
  const isSelected = useIsSelected(box, data?.text ?? "");
  const bindings = useMemo<readonly Binding[]>(
    () => [{ id: "correct", keys: "c", says: "keys.correct", run: () => setCorrecting(selectedIn(box.current, data?.text ?? "") ?? "whole") }],
    [data],
  );
  useKeys(bindings);
  const sources = [...new Map(all.map((one) => [one.document, one])).values()];
  return (
    <section className="words" aria-label={t("commitment.words")}>
      {data === null || data.id !== claim.document ? (
        fault ? (
          <FaultState fault={fault} />
        ) : (
          <Loading lines={12} />
        )
      ) : (
        <>
          <div className="words-head">
            <h2>
              <a href={linkTo(`/documents/${data.id}`)}>{titleOfReport(data)}</a>
            </h2>
            <p className="note">
              {[data.publisher, data.byline].filter(Boolean).join(" · ")}
              {data.publisher || data.byline ? " · " : ""}
              <When dated={data.publishedOn} />
            </p>
            {sources.length > 1 && (
              <p className="sources">
                {t("commitment.alsoIn")}{" "}
                {sources.map((one, i) => (
                  <button key={one.document} type="button" className="small" aria-pressed={one.document === claim.document} onClick={() => onPick(one.id)}>
                    {i + 1}
                  </button>
                ))}
              </p>
            )}
          </div>
          <Article document={data} current={[claim.id]} onPick={onPick} box={box} />
          <div className="words-foot">
            <span className="legend">
              <mark className="this">{t("article.this")}</mark> <mark className="other">{t("article.other")}</mark>{" "}
              <mark className="damage">{t("article.damage")}</mark>
            </span>
            <button
              type="button"
              className="small"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setCorrecting(selectedIn(box.current, data.text) ?? "whole")}
              aria-keyshortcuts="c"
            >
              {isSelected ? t("correct.fromSelection") : t("correct.title")} <kbd>c</kbd>
            </button>
            <AddClaim document={data} box={box} />
          </div>
          {correcting && (
            <CorrectDialog claim={claim} document={data} selected={correcting === "whole" ? null : correcting} onClose={() => setCorrecting(null)} />
          )}
        </>
      )}
    </section>
  );
}
