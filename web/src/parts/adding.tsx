import { type ReactNode, type RefObject, useMemo, useState } from "react";
import { changes, gates, kinds, modalities, stages, stances } from "../../../src/model/claim.ts";
import type { DocumentView } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { type Binding, useKeys } from "../keys.ts";
import { type Selected, selectedIn, useIsSelected } from "./article.tsx";
import { Dialog } from "./dialog.tsx";
import { type Asked, judge } from "./judge.ts";

const units = ["personnel", "unit", "states", "%gdp", "%", "years", "months", "weeks", "days", "EUR", "USD", "GBP", "CAD"] as const;
const told = new Set(["position", "condition", "consequence"]);

/** A claim that was not read, on the words that are selected in an article: the button, its key, and the form. */
export function AddClaim({ document: report, box }: { readonly document: DocumentView; readonly box: RefObject<HTMLDivElement | null> }): ReactNode {
  const { t } = useIntl();
  const [adding, setAdding] = useState<Selected | "none" | null>(null);
  const isSelected = useIsSelected(box, report.text);
  const open = (): void => setAdding(selectedIn(box.current, report.text) ?? "none");
  const bindings = useMemo<readonly Binding[]>(() => [{ id: "add", keys: "n", says: "keys.add", run: open }], [report, box]);
  useKeys(bindings);
  return (
    <>
      <button type="button" className="small" onMouseDown={(event) => event.preventDefault()} onClick={open} aria-keyshortcuts="n">
        {isSelected ? t("addClaim.fromSelection") : t("addClaim.title")} <kbd>n</kbd>
      </button>
      {adding && <AddDialog report={report} selected={adding === "none" ? null : adding} onClose={() => setAdding(null)} />}
    </>
  );
}

/** Where words stand in a text; null where they do not, or stand more than once. */
export function placeOf(quote: string, text: string): { readonly start: number; readonly end: number } | null {
  const start = quote === "" ? -1 : text.indexOf(quote);
  return start < 0 || text.indexOf(quote, start + 1) >= 0 ? null : { start, end: start + quote.length };
}

function AddDialog({
  report,
  selected,
  onClose,
}: {
  readonly report: DocumentView;
  readonly selected: Selected | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t, word } = useIntl();
  const [quote, setQuote] = useState(selected?.quote ?? "");
  const [kind, setKind] = useState<string>("force");
  const [fields, setFields] = useState<Readonly<Record<string, string>>>(() => ({
    stage: "in-force",
    change: "level",
    modality: "stated",
    unit: "personnel",
    actor: report.claims[0]?.actor[0]?.name ?? "",
    max: numberIn(selected?.quote ?? ""),
  }));
  const [because, setBecause] = useState("");
  const set =
    (field: string) =>
    (value: string): void =>
      setFields((before) => ({ ...before, [field]: value }));
  const at = selected && quote === selected.quote ? selected : placeOf(quote, report.text);
  const isTold = told.has(kind);
  const shown = ["actor", "place", "mission", ...(isTold ? ["topic"] : []), ...(kind === "aid" ? ["object"] : []), "holds"];
  const known = [...new Set(report.claims.flatMap((claim) => [...claim.actor, ...claim.place, ...claim.with]).map((one) => one.name))].sort();
  async function save(): Promise<void> {
    if (!at) return;
    const number = (text: string | undefined): number | null => (text?.trim() ? Number(text.replace(/[\s,\u00a0\u202f]/g, "")) : null);
    const [min, max] = [number(fields.min), number(fields.max)];
    const asked: Asked = {
      verdict: "add",
      document: report.id,
      start: at.start,
      end: at.end,
      kind,
      because: because || t("judge.noNote"),
      actor: fields.actor ?? "",
      stage: isTold ? "in-force" : fields.stage,
      change: isTold ? "level" : fields.change,
      modality: fields.modality,
      ...Object.fromEntries(shown.filter((field) => field !== "actor" && fields[field]).map((field) => [field, fields[field]])),
      ...(isTold || (min === null && max === null) ? {} : { min, max, unit: fields.unit, ...(fields.of ? { of: fields.of } : {}) }),
      ...(kind === "position" ? { stance: fields.stance || "for" } : {}),
      ...(kind === "condition" ? { gate: fields.gate || "other" } : {}),
    };
    if (await judge(asked, { done: t("judge.added"), undo: t("do.undo"), undone: t("judge.undone") })) onClose();
  }
  const choice = (label: string, value: string, onChange: (value: string) => void, values: readonly string[], family: string): ReactNode => (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {word(family, one)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Dialog title={t("addClaim.title")} onClose={onClose}>
      <form
        className="correct"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label className="field">
          <span>{t("addClaim.words")}</span>
          <textarea
            className="said"
            rows={2}
            lang={report.language}
            value={quote}
            onChange={(event) => setQuote(event.target.value)}
            aria-invalid={at === null}
            aria-describedby="add-words"
          />
        </label>
        <p id="add-words" className="note" role="status">
          {quote === "" ? t("addClaim.wordsNeeded") : at ? t("addClaim.wordsStand") : t("addClaim.wordsAbsent")}
        </p>
        <div className="pair">
          {choice(t("addClaim.kind"), kind, setKind, kinds, "kind")}
          {kind === "position" && choice(word("field", "stance"), fields.stance || "for", set("stance"), stances, "stance")}
          {kind === "condition" && choice(word("field", "gate"), fields.gate || "other", set("gate"), gates, "gate")}
          {!isTold && choice(word("field", "stage"), fields.stage, set("stage"), stages, "stage")}
          {!isTold && choice(word("field", "change"), fields.change, set("change"), changes, "change")}
          {choice(word("field", "modality"), fields.modality, set("modality"), modalities, "certainty")}
          {shown.map((field) => (
            <label key={field} className="field">
              <span>{word("field", field)}</span>
              <input
                list={field === "actor" || field === "place" ? "add-names" : undefined}
                value={fields[field] ?? ""}
                placeholder={field === "holds" ? "2026-03/.." : undefined}
                onChange={(event) => set(field)(event.target.value)}
              />
            </label>
          ))}
          {!isTold &&
            (["min", "max"] as const).map((field) => (
              <label key={field} className="field">
                <span>{word("field", `quantity.${field}`)}</span>
                <input inputMode="decimal" value={fields[field] ?? ""} onChange={(event) => set(field)(event.target.value)} />
              </label>
            ))}
          {!isTold && (
            <label className="field">
              <span>{word("field", "quantity.unit")}</span>
              <input list="add-units" value={fields.unit ?? ""} onChange={(event) => set("unit")(event.target.value)} />
            </label>
          )}
          {!isTold && (
            <label className="field">
              <span>{word("field", "quantity.of")}</span>
              <input value={fields.of ?? ""} onChange={(event) => set("of")(event.target.value)} />
            </label>
          )}
        </div>
        <datalist id="add-names">
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <datalist id="add-units">
          {units.map((unit) => (
            <option key={unit} value={unit} />
          ))}
        </datalist>
        <label className="field">
          <span>{t("judge.note")}</span>
          <input value={because} onChange={(event) => setBecause(event.target.value)} />
        </label>
        <p className="actions">
          <button type="submit" className="main" disabled={at === null}>
            {t("do.save")}
          </button>{" "}
          <button type="button" onClick={onClose}>
            {t("do.cancel")}
          </button>
        </p>
        <p className="note">{t("addClaim.note")}</p>
      </form>
    </Dialog>
  );
}

const numberIn = (text: string): string => /\d[\d\s,.]*\d|\d/.exec(text)?.[0].replace(/[\s,]/g, "") ?? "";
