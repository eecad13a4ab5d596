import { type ReactNode, useState } from "react";
import type { ConflictView } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { linkTo } from "../location.ts";
import { ConflictChip } from "./chips.tsx";
import { nameOfLine } from "./facts.tsx";
import { judge, undo } from "./judge.ts";
import { Quote } from "./quote.tsx";
import { Day } from "./when.tsx";
import { isoOfDay } from "../intl.tsx";
import { titleOfReport } from "./named.tsx";

/** Two quotes side by side: what kind of disagreement, which rule says so, what it proposes, and a person's decision. */
export function ConflictCard({ conflict, small = false }: { readonly conflict: ConflictView; readonly small?: boolean }): ReactNode {
  const intl = useIntl();
  const { t, word } = intl;
  const title = conflict.about ? nameOfLine(conflict.about, intl) : conflict.title;
  const [note, setNote] = useState("");
  const heads = new Map(conflict.documents.map((document) => [document.id, document]));
  const says = { done: t("judge.resolved"), undo: t("do.undo"), undone: t("judge.undone") };
  // A text at odds with itself or with the registry has one side only.
  const [a, b] = conflict.sides;
  const isOne = a.document === b.document && a.evidence.start === b.evidence.start;
  const decide = (outcome: string): void => void judge({ verdict: "resolve", conflict: conflict.id, outcome, because: note || t("judge.noNote") }, says);
  return (
    <article
      className={small ? "conflict-card small" : "conflict-card"}
      data-conflict={conflict.id}
      aria-label={`${word("conflict", conflict.kind)}: ${title}`}
    >
      <header>
        <ConflictChip kind={conflict.kind} />
        {!small && <h2>{conflict.commitment ? <a href={linkTo(`/commitments/${conflict.commitment}`)}>{title}</a> : title}</h2>}
        <span className="spring" />
        <span className={conflict.open ? "open-state open" : "open-state"}>
          {conflict.judgement ? t("conflict.decided") : conflict.open ? t("conflict.open") : t("conflict.settled")}
        </span>
      </header>
      <div className={isOne ? "sides one" : "sides"}>
        {(isOne ? [a] : conflict.sides).map((side, i) => {
          const head = heads.get(side.document);
          return (
            <div key={`${side.document}-${i}`} className="side">
              <Quote lang={head?.language}>{side.evidence.quote}</Quote>
              <p className="note">
                {!isOne && <b>{i === 0 ? "A" : "B"}</b>}{" "}
                <a href={linkTo(`/documents/${side.document}`, { at: String(side.evidence.start) })}>{head ? titleOfReport(head) : side.document}</a> ·{" "}
                <Day iso={side.knownOn === null ? null : isoOfDay(side.knownOn)} />
              </p>
            </div>
          );
        })}
      </div>
      <p className="because">
        {intl.reason(conflict.because)}
        {conflict.said && conflict.likely ? (
          <>
            {" "}
            ·{" "}
            {t("conflict.said", {
              said: intl.name({ id: conflict.said, name: conflict.said }),
              likely: intl.name({ id: conflict.likely, name: conflict.likely }),
            })}
          </>
        ) : null}
      </p>
      {(conflict.registry.length > 0 || conflict.others.length > 0) && (
        <ul className="because">
          {[...conflict.registry, ...conflict.others].map((line) => (
            <li key={line}>{intl.reason(line)}</li>
          ))}
        </ul>
      )}
      <p className="note">
        <code>{conflict.rule}</code> · {t("conflict.proposed", { outcome: intl.reason(conflict.outcome) })}
      </p>
      {!small && (
        <div className="decide">
          {conflict.judgement ? (
            <button type="button" onClick={() => void undo(conflict.judgement!, t("judge.undone"))}>
              {t("do.undo")}
            </button>
          ) : (
            <>
              <label>
                <span className="visually-hidden">{t("judge.note")}</span>
                <input value={note} placeholder={t("judge.note")} onChange={(event) => setNote(event.target.value)} />
              </label>
              <span className="actions" role="group" aria-label={t("conflict.decide")}>
                <button type="button" className="small" data-do="accept" onClick={() => decide(conflict.outcome)}>
                  {t("conflict.accept")}
                </button>
                {isOne ? (
                  <button type="button" className="small" onClick={() => decide("as written")}>
                    {t("conflict.asWritten")}
                  </button>
                ) : (
                  <>
                    <button type="button" className="small" onClick={() => decide("prefer A")}>
                      {t("conflict.preferA")}
                    </button>
                    <button type="button" className="small" onClick={() => decide("prefer B")}>
                      {t("conflict.preferB")}
                    </button>
                    <button type="button" className="small" onClick={() => decide("both hold")}>
                      {t("conflict.both")}
                    </button>
                    <button type="button" className="small" onClick={() => decide("neither")}>
                      {t("conflict.neither")}
                    </button>
                  </>
                )}
              </span>
            </>
          )}
        </div>
      )}
    </article>
  );
}
