import { type ReactNode, useEffect, useMemo, useState } from "react";
import { ApiFault, apiUrl, refresh, useApi, write } from "../api.ts";
import { DataTable } from "../charts/figure.tsx";
import { type Drawn, Path, Strength } from "../charts/scenario.tsx";
import { useIntl } from "../intl.tsx";
import { setParams, usePlace } from "../location.ts";
import { PageHead } from "../parts/head.tsx";
import { FaultState, Loading, Shown } from "../parts/states.tsx";
import { say } from "../parts/toast.tsx";
import { needToken } from "../parts/token.tsx";

interface ScenarioKinds {
  readonly example: string;
  readonly kinds: readonly { readonly kind: string; readonly says: string }[];
  readonly saved: readonly { readonly id: string; readonly name: string; readonly savedOn: string; readonly text: string }[];
}

interface ScenarioResult {
  readonly title: string;
  readonly all: readonly { readonly id: string; readonly text: string; readonly counted: boolean }[];
  readonly sections: readonly {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  }[];
  readonly notes?: readonly string[];
  readonly drawn: Drawn;
}

/** What if one input falls away? */
export default function ScenariosPage(): ReactNode {
  const { t } = useIntl();
  const loaded = useApi<ScenarioKinds>(apiUrl("scenarios"));
  return (
    <>
      <PageHead title={t("nav.scenarios")} question={t("ask.scenarios")} />
      <Shown loaded={loaded}>{(kinds) => <Workbench kinds={kinds} />}</Shown>
    </>
  );
}

/** The file and what is left out of it are in the URL: a pasted link lays the same scenario. */
function Workbench({ kinds }: { readonly kinds: ScenarioKinds }): ReactNode {
  const { t, date, word, reason } = useIntl();
  /** The result's own words in the page's language; names and figures stay as they are. */
  const said = (text: string): string => {
    const other = word("scenarioWord", text);
    return other === text.replaceAll("-", " ") ? text : other;
  };
  const { params } = usePlace();
  const laid = params.get("file");
  const without = useMemo(() => (params.get("without") ?? "").split(",").filter(Boolean), [params]);
  const isSensitive = params.get("sensitive") === "1";
  const [text, setText] = useState(laid ?? kinds.example);
  const [result, setResult] = useState<ScenarioResult | null>(null);
  const [fault, setFault] = useState<ApiFault["fault"] | null>(null);
  useEffect(() => {
    if (laid === null) return setResult(null);
    let isGone = false;
    setFault(null);
    write<ScenarioResult>("scenarios", { text: laid, without, sensitivities: isSensitive })
      .then((answer) => {
        if (!isGone) setResult(answer);
      })
      .catch((error: unknown) => {
        if (!isGone) setFault(error instanceof ApiFault ? error.fault : { title: String(error), status: 500, detail: "" });
      });
    return () => {
      isGone = true;
    };
  }, [laid, without, isSensitive]);
  async function keep(): Promise<void> {
    if (!(await needToken(false))) return;
    try {
      const kept = await write<{ readonly name: string }>("scenarios/saved", { text });
      refresh();
      say(t("scenario.kept", { name: kept.name }));
    } catch (error) {
      say(error instanceof ApiFault ? error.fault.title : String(error), { bad: true });
    }
  }
  const toggle = (id: string, isOn: boolean): void =>
    setParams({ without: (isOn ? without.filter((one) => one !== id) : [...without, id]).join(",") || null }, { replace: true });
  return (
    <div className="two scenario">
      <form
        className="scenario-form"
        onSubmit={(event) => {
          event.preventDefault();
          setParams({ file: text, without: null });
        }}
      >
        {kinds.saved.length > 0 && (
          <label className="field">
            <span>{t("scenario.saved")}</span>
            <select
              value=""
              onChange={(event) => {
                const one = kinds.saved.find(({ id }) => id === event.target.value);
                if (one) {
                  setText(one.text);
                  setParams({ file: one.text, without: null });
                }
              }}
            >
              <option value="">{t("scenario.choose")}</option>
              {kinds.saved.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name} · {date(one.savedOn.slice(0, 10))}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          <span>{t("scenario.assumptions")}</span>
          <textarea rows={14} className="code" spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <p className="actions">
          <button type="submit" className="main">
            {t("scenario.run")}
          </button>{" "}
          <button type="button" onClick={() => void keep()}>
            {t("scenario.keep")}
          </button>
        </p>
        <p className="note">{t("scenario.unchanged")}</p>
        {kinds.kinds.length > 0 && (
          <ul className="because">
            {kinds.kinds.map((one) => (
              <li key={one.kind}>
                <code>{one.kind}</code> {word("scenarioKind", one.kind)}
              </li>
            ))}
          </ul>
        )}
      </form>
      <div className="scenario-result" role="status">
        {fault && <FaultState fault={fault} />}
        {!fault && !result && (laid === null ? <p className="state note">{t("scenario.waiting")}</p> : <Loading lines={6} />)}
        {!fault && result && (
          <>
            <p className="watermark">SCENARIO</p>
            <h2>{result.title}</h2>
            <fieldset className="toggles">
              <legend>{t("scenario.counted")}</legend>
              {result.all.map((one) => (
                <label key={one.id} className="check">
                  <input type="checkbox" checked={!without.includes(one.id)} onChange={(event) => toggle(one.id, event.target.checked)} />{" "}
                  <span>
                    <code>{one.id}</code> {reason(one.text)}
                  </span>
                </label>
              ))}
              <label className="check">
                <input
                  type="checkbox"
                  checked={isSensitive}
                  onChange={(event) => setParams({ sensitive: event.target.checked ? "1" : null }, { replace: true })}
                />{" "}
                <span>{t("scenario.sensitive")}</span>
              </label>
            </fieldset>
            {result.sections.length === 0 && <p className="note">{t("scenario.nothing")}</p>}
            <Strength rows={result.drawn.strength} asOf={result.title} />
            {result.drawn.spending.map((one) => (
              <Path key={one.state} one={one} asOf={result.title} />
            ))}
            {result.sections.map((section) => (
              <section key={section.title}>
                <h3>{said(section.title)}</h3>
                <DataTable
                  table={{
                    columns: section.columns.map(said),
                    rows: section.rows.map((row) =>
                      row.map((cell) => (typeof cell === "boolean" ? (cell ? "✓" : "") : typeof cell === "string" ? said(cell) : cell)),
                    ),
                  }}
                  label={said(section.title)}
                />
              </section>
            ))}
            {result.notes?.map((note) => (
              <p key={note} className="note">
                {reason(note)}
              </p>
            ))}
          </>
        )}
      </div>
    </div>
  );
}
