import { type ReactNode, useState } from "react";
import { ApiFault, apiUrl, useApi, write } from "../api.ts";
import { DataTable } from "../charts/figure.tsx";
import { useIntl } from "../intl.tsx";
import { PageHead } from "../parts/head.tsx";
import { FaultState, Shown } from "../parts/states.tsx";

interface ScenarioKinds {
  readonly example: string;
  readonly kinds: readonly { readonly kind: string; readonly says: string }[];
}

interface ScenarioResult {
  readonly title: string;
  readonly assumptions: readonly string[];
  readonly sections: readonly { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number | boolean | null)[])[] }[];
  readonly notes?: readonly string[];
}

/** What if one input falls away? */
export default function ScenariosPage(): ReactNode {
  const { t } = useIntl();
  const loaded = useApi<ScenarioKinds>(apiUrl("scenarios"));
  if (loaded.fault?.status === 404) return <><PageHead title={t("nav.scenarios")} question={t("ask.scenarios")} /><div className="state"><h2>{t("scenario.none")}</h2><p>{t("scenario.noneDetail")}</p></div></>;
  return (
    <>
      <PageHead title={t("nav.scenarios")} question={t("ask.scenarios")} />
      <Shown loaded={loaded}>{(kinds) => <Workbench kinds={kinds} />}</Shown>
    </>
  );
}

function Workbench({ kinds }: { readonly kinds: ScenarioKinds }): ReactNode {
  const { t } = useIntl();
  const [text, setText] = useState(kinds.example);
  const [result, setResult] = useState<ScenarioResult | null>(null);
  const [fault, setFault] = useState<ApiFault["fault"] | null>(null);
  async function run(): Promise<void> {
    try {
      setFault(null);
      setResult(await write<ScenarioResult>("scenarios", { text }));
    } catch (error) {
      setFault(error instanceof ApiFault ? error.fault : { title: String(error), status: 500, detail: "" });
    }
  }
  return (
    <div className="two scenario">
      <form className="scenario-form" onSubmit={(event) => { event.preventDefault(); void run(); }}>
        <label className="field"><span>{t("scenario.assumptions")}</span><textarea rows={14} className="code" spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} /></label>
        <p className="actions"><button type="submit" className="main">{t("scenario.run")}</button></p>
        <p className="note">{t("scenario.unchanged")}</p>
        {kinds.kinds.length > 0 && <ul className="because">{kinds.kinds.map((one) => <li key={one.kind}><code>{one.kind}</code> {one.says}</li>)}</ul>}
      </form>
      <div className="scenario-result" role="status">
        {fault && <FaultState fault={fault} />}
        {!fault && !result && <p className="state note">{t("scenario.waiting")}</p>}
        {result && (
          <>
            <p className="watermark">SCENARIO</p>
            <h2>{result.title}</h2>
            <ol className="because">{result.assumptions.map((one) => <li key={one}>{one}</li>)}</ol>
            {result.sections.map((section) => <section key={section.title}><h3>{section.title}</h3>{section.rows.length === 0 ? <p className="note">{t("scenario.nothing")}</p> : <DataTable table={{ columns: section.columns, rows: section.rows.map((row) => row.map((cell) => (typeof cell === "boolean" ? (cell ? "✓" : "") : cell))) }} label={section.title} />}</section>)}
            {result.notes?.map((note) => <p key={note} className="note">{note}</p>)}
          </>
        )}
      </div>
    </div>
  );
}
