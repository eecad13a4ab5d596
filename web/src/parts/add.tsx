/** Reports in, by dropping files or pasting text, with how far the reading is. */
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { ApiFault, apiUrl, refresh, write } from "../api.ts";
import type { JobView } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { linkTo } from "../location.ts";
import { needToken } from "./token.tsx";

const pollMs = 250;

export function AddReports({ readOnly }: { readonly readOnly: boolean }): ReactNode {
  const { t } = useIntl();
  const [job, setJob] = useState<JobView | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  async function follow(started: JobView): Promise<void> {
    setJob(started);
    let now = started;
    while (now.state === "queued" || now.state === "running") {
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      const response = await fetch(apiUrl(`jobs/${started.id}`), { cache: "no-store" });
      now = (await response.json()) as JobView;
      setJob(now);
    }
    if (now.state === "failed") setFault(now.error);
    refresh();
  }

  async function send(body: FormData | object, again = false): Promise<void> {
    setFault(null);
    if (!(await needToken(again))) return;
    try {
      await follow(await write<JobView>("ingest", body));
    } catch (error) {
      if (error instanceof ApiFault && error.fault.status === 401) return send(body, true);
      setFault(error instanceof Error ? error.message : String(error));
    }
  }

  const sendFiles = (files: FileList | null): void => {
    if (!files?.length) return;
    const form = new FormData();
    for (const file of files) form.append("file", file, file.name);
    void send(form);
  };

  if (readOnly)
    return (
      <section className="add">
        <p>{t("add.readOnly")}</p>
      </section>
    );
  return (
    <section className="add" aria-label={t("add.title")}>
      <div
        className={isOver ? "drop over" : "drop"}
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          sendFiles(event.dataTransfer.files);
        }}
      >
        <p>{t("add.drop")}</p>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept=".txt,.md,.html,.htm,.xhtml,.mht,.mhtml,.pdf,.docx,.eml,.mbox,.xml,.rss,.atom,.rdf,.json,.ndjson,.jsonl,.warc,.zip,.gz"
          onChange={(event) => sendFiles(event.target.files)}
        />
        <p className="actions">
          <button type="button" onClick={() => picker.current?.click()}>
            {t("add.choose")}
          </button>
        </p>
        <p className="note">{t("add.local")}</p>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send({ text }).then(() => setText(""));
        }}
      >
        <label className="field">
          <span>{t("add.paste")}</span>
          <textarea rows={5} value={text} onChange={(event) => setText(event.target.value)} required minLength={20} />
        </label>
        <p className="actions">
          <button type="submit" className="main">
            {t("add.read")}
          </button>
        </p>
      </form>
      <div className="job" role="status">
        {job && (
          <>
            <p>
              {job.state === "done"
                ? t("add.done", {
                    documents: job.files.filter((file) => file.state !== "failed").length,
                    claims: job.files.reduce((sum, file) => sum + file.claims, 0),
                  })
                : t("add.progress", { done: job.done, total: job.total })}
            </p>
            <progress max={job.total} value={job.done} aria-label={t("add.title")} />
            <ul>
              {job.files.map((file) => (
                <li key={file.name}>
                  {file.document ? <a href={linkTo(`/documents/${file.document}`)}>{file.name}</a> : file.name}{" "}
                  <small>
                    {file.state === "failed" ? file.problem : file.state === "known" ? t("add.known") : t("add.claims", { count: file.claims })}
                    {file.state !== "failed" && file.problem ? ` · ${file.problem}` : ""}
                  </small>
                </li>
              ))}
            </ul>
          </>
        )}
        {fault && <p className="bad-words">{fault}</p>}
      </div>
    </section>
  );
}
