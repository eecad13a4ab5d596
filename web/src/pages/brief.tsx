import type { ReactNode } from "react";
import { apiUrl, useApi } from "../api.ts";
import { briefParams } from "../brief.ts";
import type { Brief, BriefBlock, BriefRun } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { linkTo, setParams, usePlace } from "../location.ts";
import { PageHead } from "../parts/head.tsx";
import { Icon } from "../parts/icon.tsx";
import { Shown } from "../parts/states.tsx";

const files = ["docx", "md", "html", "bib", "ris", "csl"] as const;

/** What does a person need to know of this? The filter of the page that it was opened from, told in sentences. */
export default function BriefPage(): ReactNode {
  const { t, lang } = useIntl();
  const { params } = usePlace();
  const asked = {
    ...briefParams(params),
    topic: params.get("topic"),
    since: params.get("since"),
    trueOn: params.get("trueOn"),
    knownBy: params.get("knownBy"),
    lang,
  };
  const loaded = useApi<Brief>(apiUrl("briefs", asked));
  return (
    <>
      <PageHead title={t("nav.brief")} question={t("ask.brief")}>
        {files.map((ending) => (
          <a key={ending} className="button" href={apiUrl(`briefs.${ending}`, asked)} download aria-label={t("brief.download", { what: t(`brief.${ending}`) })}>
            <Icon name="down" /> {t(`brief.${ending}`)}
          </a>
        ))}
      </PageHead>
      <form
        key={`${params.get("topic")}|${params.get("since")}`}
        className="brief-ask"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          setParams({ topic: String(given.get("topic") ?? "").trim() || null, since: String(given.get("since") ?? "") || null });
        }}
      >
        <label className="field">
          <span>{t("brief.topic")}</span>
          <input name="topic" defaultValue={params.get("topic") ?? ""} placeholder={t("brief.topicLike")} maxLength={200} />
        </label>
        <label className="field">
          <span>{t("brief.since")}</span>
          <input name="since" type="date" defaultValue={params.get("since") ?? ""} />
        </label>
        <button type="submit" className="main">
          {t("brief.tell")}
        </button>
        {[...params.keys()].some((name) => !["lang", "trueOn", "knownBy"].includes(name)) && (
          <a className="button" href={linkTo("/brief")}>
            {t("state.clearFilters")}
          </a>
        )}
      </form>
      <Shown loaded={loaded} lines={12}>
        {(brief) => <BriefText brief={brief} />}
      </Shown>
    </>
  );
}

function BriefText({ brief }: { readonly brief: Brief }): ReactNode {
  const { t } = useIntl();
  return (
    <article className="brief" aria-labelledby="brief-title">
      <h2 id="brief-title">{brief.title}</h2>
      <p className="as-of">
        {brief.asOf} {brief.searched}
      </p>
      {brief.blocks.map((block) => (
        <Part key={block.id} block={block} />
      ))}
      {brief.notes.length > 0 && (
        <section className="brief-notes" aria-labelledby="brief-notes">
          <h3 id="brief-notes">{t("brief.notes")}</h3>
          <ol>
            {brief.notes.map((note) => (
              <li key={note.n} id={`note-${note.n}`} tabIndex={-1}>
                <Runs runs={note.runs} />{" "}
                {note.source.document.id.startsWith("d_") && (
                  <a href={linkTo(`/documents/${note.source.document.id}`)}>
                    {t("brief.open")}
                    <span className="visually-hidden"> {note.n}</span>
                  </a>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

function Part({ block }: { readonly block: BriefBlock }): ReactNode {
  const { t } = useIntl();
  return (
    <section className={block.isBox ? "brief-box" : undefined} aria-labelledby={`brief-${block.id}`}>
      <h3 id={`brief-${block.id}`}>{block.title}</h3>
      {block.says && <p>{block.says}</p>}
      {block.entries.length > 0 && (
        <ul>
          {block.entries.map((entry, i) => (
            <li key={`${entry.key}|${i}`}>
              <Runs runs={entry.runs} />{" "}
              {entry.commitment && (
                <a className="brief-line" href={linkTo(`/commitments/${entry.commitment}`)} aria-label={t("brief.line")} title={t("brief.line")}>
                  →
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {block.more && <p className="note">{block.more}</p>}
    </section>
  );
}

const Runs = ({ runs }: { readonly runs: readonly BriefRun[] }): ReactNode => runs.map((run, i) => <One key={i} run={run} />);

function One({ run }: { readonly run: BriefRun }): ReactNode {
  const { t, lang } = useIntl();
  if ("note" in run)
    return (
      <sup>
        <a href={`#note-${run.note}`} aria-label={t("brief.note", { n: run.note })} onClick={(event) => toNote(event, run.note)}>
          {run.note}
        </a>
      </sup>
    );
  if ("quote" in run)
    return (
      <>
        {lang === "fr" ? "« " : "“"}
        <q lang={run.lang}>{run.quote}</q>
        {lang === "fr" ? " »" : "”"}
      </>
    );
  return run.text;
}

/** To the note without a change of the address, which is the state of the page. */
function toNote(event: { readonly preventDefault: () => void }, n: number): void {
  event.preventDefault();
  const note = document.getElementById(`note-${n}`);
  note?.scrollIntoView({ block: "center" });
  note?.focus({ preventScroll: true });
}
