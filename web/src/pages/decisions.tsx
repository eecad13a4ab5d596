import type { ReactNode } from "react";
import { apiUrl, useApi } from "../api.ts";
import type { DecisionView, Listing, RequestRow } from "../contract.ts";
import { type Intl, isoOfDay, useIntl } from "../intl.tsx";
import { linkTo, setParams, usePlace } from "../location.ts";
import { StageChip } from "../parts/chips.tsx";
import { PageHead } from "../parts/head.tsx";
import { namesOf } from "../parts/named.tsx";
import { Pager, Range, offsetIn } from "../parts/pager.tsx";
import { Quote } from "../parts/quote.tsx";
import { Nothing, Shown } from "../parts/states.tsx";
import { Day } from "../parts/when.tsx";

/** What must happen first, who stands where, and who was answered? */
export default function DecisionsPage(): ReactNode {
  const { t } = useIntl();
  const { params } = usePlace();
  const show = params.get("show") === "requests" ? "requests" : "decisions";
  return (
    <>
      <PageHead title={t("nav.decisions")} question={t("ask.decisions")} />
      <div className="tabs" role="group" aria-label={t("nav.decisions")}>
        <button type="button" aria-pressed={show === "decisions"} onClick={() => setParams({ show: null, offset: null })}>
          {t("decision.cards")}
        </button>
        <button type="button" aria-pressed={show === "requests"} onClick={() => setParams({ show: "requests", offset: null })}>
          {t("decision.requests")}
        </button>
      </div>
      {show === "decisions" ? <Cards /> : <Requests />}
    </>
  );
}

const size = 40;

/** `force, African Union mission, Somalia`: what is to be decided, in the reader's language; a topic stays in the report's words. */
const matterOf = ({ kind, mission, place, object, topic }: DecisionView["line"], intl: Intl): string =>
  [intl.word("kind", kind), mission && intl.name(mission), ...new Set(place.map(intl.town)), object, topic].filter(Boolean).join(", ");

const steps = ["requested", "considered", "planned", "agreed", "decided", "in-force", "ended"] as const;
const stances = ["for", "against", "waits", "unsure", "silent"] as const;

function Cards(): ReactNode {
  const intl = useIntl();
  const { t, word, number } = intl;
  const { params } = usePlace();
  const loaded = useApi<Listing<DecisionView>>(apiUrl("decisions", { knownBy: params.get("knownBy"), limit: size, offset: offsetIn(params) }));
  return (
    <Shown loaded={loaded}>
      {(page) =>
        page.total === 0 ? (
          <Nothing documents={page.documents} what={t("nav.decisions").toLowerCase()} />
        ) : (
          <>
            <Range offset={offsetIn(params)} shown={page.items.length} total={page.total} />
            <ul className="cards-list decisions">
              {page.items.map((decision) => (
                <li key={decision.id} className="card decision">
                  <div className="card-top">
                    <h2>
                      <a href={linkTo(`/commitments/${decision.commitment}`)}>{intl.name(decision.body)}</a>
                    </h2>
                    <span className="spring" />
                    <StageChip stage={decision.stage} />
                  </div>
                  <p className="about">{matterOf(decision.line, intl)}</p>
                  <ol className="steps" aria-label={t("decision.stage")}>
                    {steps.map((step) => (
                      <li
                        key={step}
                        className={
                          step === decision.stage ? "now" : steps.indexOf(step) < steps.indexOf(decision.stage as (typeof steps)[number]) ? "past" : undefined
                        }
                        aria-current={step === decision.stage ? "step" : undefined}
                      >
                        {word("stage", step)}
                      </li>
                    ))}
                  </ol>
                  <h3>{t("decision.gates")}</h3>
                  {decision.gates.length === 0 ? (
                    <p className="note">{t("decision.noGates", { documents: decision.documents })}</p>
                  ) : (
                    <ul className="gates">
                      {decision.gates.map((gate, i) => (
                        <li key={gate.commitment + i} className={`gate ${gate.state}`}>
                          <span aria-hidden="true" className="gate-mark">
                            {gate.state === "met" ? "☑" : gate.state === "unmet" ? "☐" : "?"}
                          </span>
                          <span>
                            <a href={linkTo(`/commitments/${gate.commitment}`)}>{word("gate", gate.gate)}</a>
                            {gate.gatekeeper.length > 0 && `: ${namesOf(gate.gatekeeper, intl)}`} <b>{word("gateState", gate.state)}</b>
                            <br />
                            <small>{intl.reason(gate.because)}</small>
                          </span>
                        </li>
                      ))}
                    </ul>
                  )}
                  <h3>{t("decision.positions")}</h3>
                  <Grid decision={decision} intl={intl} />
                  <p className="note">{t("decision.silence", { documents: number(decision.documents) })}</p>
                </li>
              ))}
            </ul>
            <Pager offset={offsetIn(params)} shown={page.items.length} size={size} total={page.total} />
          </>
        )
      }
    </Shown>
  );
}

function Grid({ decision, intl }: { readonly decision: DecisionView; readonly intl: Intl }): ReactNode {
  const { t, word } = intl;
  const spoken = decision.positions.filter((position) => position.stance !== "silent");
  const silent = decision.positions.filter((position) => position.stance === "silent");
  if (decision.positions.length === 0) return <p className="note">{t("decision.noPositions", { documents: decision.documents })}</p>;
  return (
    <div
      className="scroll-x"
      tabIndex={0}
      role="region"
      aria-label={`${t("decision.positions")}: ${intl.name(decision.body)}, ${matterOf(decision.line, intl)}`}
    >
      <table className="plain-table positions">
        <thead>
          <tr>
            <th scope="col">{t("col.actor")}</th>
            {stances.map((stance) => (
              <th key={stance} scope="col">
                {word("stance", stance)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spoken.map((position, i) => (
            <tr key={(position.ally.id ?? position.ally.name) + i}>
              <th scope="row">{intl.name(position.ally)}</th>
              {stances.map((stance) => (
                <td key={stance} className={`cell ${stance}`}>
                  {stance === position.stance ? (
                    <>
                      <span aria-hidden="true">{{ for: "▲", against: "▼", waits: "◌", unsure: "?", silent: "–" }[stance]}</span>{" "}
                      <small>{position.knownOn !== null ? intl.date(isoOfDay(position.knownOn)) : word("stance", stance)}</small>
                    </>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
          {silent.length > 0 && (
            <tr>
              <th scope="row" colSpan={5}>
                <span className="note">
                  {silent
                    .slice(0, 12)
                    .map((position) => intl.name(position.ally))
                    .join(", ")}
                  {silent.length > 12 ? ` +${silent.length - 12}` : ""}
                </span>
              </th>
              <td className="cell silent">
                – <small>{silent.length}</small>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Requests(): ReactNode {
  const intl = useIntl();
  const { t, word } = intl;
  const { params } = usePlace();
  const loaded = useApi<Listing<RequestRow>>(apiUrl("requests", { knownBy: params.get("knownBy"), limit: size, offset: offsetIn(params) }));
  return (
    <Shown loaded={loaded}>
      {(page) =>
        page.total === 0 ? (
          <Nothing documents={page.documents} what={t("decision.requests").toLowerCase()} />
        ) : (
          <>
            <Range offset={offsetIn(params)} shown={page.items.length} total={page.total} />
            <ul className="cards-list">
              {page.items.map((request) => (
                <li key={request.id} className="card request">
                  <div className="card-top">
                    <h2>
                      <a href={linkTo(`/commitments/${request.commitment}`)}>
                        {namesOf(request.asker, intl) || t("request.someone")} → {namesOf(request.asked, intl)}
                      </a>
                    </h2>
                    <span className="spring" />
                    <span className={`chip outcome o-${request.outcome}`}>{word("outcome", request.outcome)}</span>
                  </div>
                  <div className="sides">
                    <div className="side">
                      <h3>{t("request.asked")}</h3>
                      <Quote>{request.quote}</Quote>
                      <p className="note">
                        <a href={linkTo(`/documents/${request.document}`)}>{t("request.report")}</a> · <Day iso={request.knownOn} />
                      </p>
                    </div>
                    <div className="side">
                      <h3>{t("request.answer")}</h3>
                      {request.answers.length === 0 ? (
                        <p className="unsaid">{t("request.noAnswer", { documents: page.documents })}</p>
                      ) : (
                        request.answers.slice(0, 3).map((answer, i) => (
                          <div key={i}>
                            <Quote>{answer.quote}</Quote>
                            <p className="note">
                              <a href={linkTo(`/documents/${answer.document}`)}>{t("request.report")}</a> · <Day iso={answer.knownOn} />
                            </p>
                          </div>
                        ))
                      )}
                    </div>
                  </div>
                  <p className="note">
                    {t("request.inferred")}: {intl.reason(request.because)} <code>{request.rule}</code>
                  </p>
                </li>
              ))}
            </ul>
            <Pager offset={offsetIn(params)} shown={page.items.length} size={size} total={page.total} />
          </>
        )
      }
    </Shown>
  );
}
