import type { ReactNode } from "react";
import type { ClaimView, DocumentHead } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { linkTo } from "../location.ts";
import { Amount } from "./amount.tsx";
import { Certainty, levelOf } from "./certainty.tsx";
import { GradeMark, StageChip } from "./chips.tsx";
import { namesOf } from "./named.tsx";
import { Quote } from "./quote.tsx";
import { When } from "./when.tsx";

/** One problem told of several places is said once. */
const distinct = (problems: ClaimView["problems"]): ClaimView["problems"] => [
  ...new Map(problems.map((problem) => [`${problem.kind}|${problem.because ?? ""}|${problem.likely ?? ""}`, problem])).values(),
];

/** The record of one claim: every field that the text gives, what was filled in and why, who says so, how sure, what is wrong. */
export function ClaimRecord({ claim, document }: { readonly claim: ClaimView; readonly document: DocumentHead | undefined }): ReactNode {
  const intl = useIntl();
  const { t, word } = intl;
  const rows: [string, ReactNode][] = [];
  const add = (label: string, value: ReactNode): void => void (value && rows.push([label, value]));
  add(t("field.actor"), namesOf(claim.actor, intl));
  add(t("field.with"), claim.with.map((party) => `${intl.name(party)} (${word("role", party.role)})`).join(", "));
  add(t("field.place"), namesOf(claim.place, intl));
  add(t("field.mission"), claim.mission && intl.name(claim.mission));
  add(
    t("field.quantity"),
    claim.quantity && (
      <>
        <Amount quantity={claim.quantity} change={claim.change} />{" "}
        <Quote inline lang={document?.language}>
          {claim.quantity.quote}
        </Quote>
      </>
    ),
  );
  add(t("field.change"), claim.change !== "level" && word("change", claim.change));
  add(
    t("field.object"),
    claim.object && (
      <Quote inline lang={document?.language}>
        {claim.object}
      </Quote>
    ),
  );
  add(
    t("field.topic"),
    claim.topic && (
      <Quote inline lang={document?.language}>
        {claim.topic}
      </Quote>
    ),
  );
  add(t("field.stance"), claim.stance && word("stance", claim.stance));
  add(t("field.gate"), claim.gate && word("gate", claim.gate));
  add(
    t("field.trigger"),
    claim.trigger && (
      <Quote inline lang={document?.language}>
        {claim.trigger}
      </Quote>
    ),
  );
  add(
    t("field.effect"),
    claim.effect && (
      <Quote inline lang={document?.language}>
        {claim.effect}
      </Quote>
    ),
  );
  add(t("field.holds"), claim.holds && <When dated={claim.holds} />);
  return (
    <section className="claim">
      <div className="claim-top">
        <StageChip stage={claim.stage} change={claim.change} /> <Certainty level={levelOf(claim)} /> <GradeMark grade={claim.grade} />
        {!claim.binding && <span className="chip">{t("claim.nonBinding")}</span>}
      </div>
      {claim.evidence.map((evidence) => (
        <Quote key={evidence.start} lang={document?.language}>
          {evidence.quote}
        </Quote>
      ))}
      <p className="says">
        <b>{t("claim.whoSays")}</b>{" "}
        {claim.attribution.length === 0
          ? t("claim.outlet", { outlet: document?.publisher ?? t("claim.theReport") })
          : claim.attribution
              .map(
                (one) =>
                  `${one.who.name || word("attribution", one.kind)}${one.kind === "anonymous" ? ` (${one.count ? t("claim.anonymousCount", { count: one.count }) : word("attribution", "anonymous")})` : ""}, ${word("how", one.how)}${one.verbatim ? "" : ` ${t("claim.notVerbatim")}`}`,
              )
              .join("; ")}
        {document?.publisher && claim.attribution.length > 0 ? ` → ${document.publisher}` : ""}
      </p>
      {claim.problems.length > 0 && (
        <ul className="claim-problems">
          {distinct(claim.problems).map((problem) => (
            <li key={problem.kind + (problem.field ?? "") + (problem.start ?? "")}>
              <b>{word("problem", problem.kind)}</b>
              {problem.because ? `: ${intl.reason(problem.because)}` : ""}
              {problem.likely ? <> · {t("claim.likely", { likely: intl.name({ id: problem.likely, name: problem.likely }) })}</> : null}
            </li>
          ))}
        </ul>
      )}
      <dl className="fields">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t("claim.explain")}</summary>
        <p className="note">{t("claim.rules")}</p>
        <ol className="rules">
          {claim.rules.map((rule) => (
            <li key={rule}>
              <code>{rule}</code>
            </li>
          ))}
        </ol>
        {claim.filled && Object.keys(claim.filled).length > 0 && (
          <>
            <p className="note">{t("claim.filled")}</p>
            <dl className="fields">
              {Object.entries(claim.filled).map(([field, why]) => (
                <div key={field}>
                  <dt>{word("field", field)}</dt>
                  <dd>{intl.reason(why)}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {claim.holds && !claim.holds.stated && claim.holds.because && (
          <p className="note">
            {t("field.holds")}: {intl.reason(claim.holds.because)}
          </p>
        )}
        {claim.grade && (
          <ul className="because">
            {claim.grade.because.map((why) => (
              <li key={why}>{intl.reason(why)}</li>
            ))}
          </ul>
        )}
        {claim.certainty !== undefined && <p className="note">{t("claim.reading", { share: claim.certainty })}</p>}
        <p className="note">
          <code>{claim.id}</code> ·{" "}
          <a href={`/api/v1/claims/${claim.id}/explain`} target="_blank" rel="noreferrer">
            {t("claim.trail")}
          </a>{" "}
          · <a href={linkTo("/review", { claim: claim.id })}>{t("nav.review")}</a>
        </p>
      </details>
    </section>
  );
}
