import { type ReactNode, useState } from "react";
import { changes, modalities, stages } from "../../../src/model/claim.ts";
import type { ClaimView, DocumentView } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import type { Selected } from "./article.tsx";
import { Dialog } from "./dialog.tsx";
import { judge } from "./judge.ts";
import { Quote } from "./quote.tsx";

export const correctable = [
  "actor",
  "place",
  "mission",
  "stage",
  "modality",
  "change",
  "holds",
  "quantity.min",
  "quantity.max",
  "quantity.unit",
  "quantity.of",
  "topic",
  "object",
] as const;
export type Correctable = (typeof correctable)[number];
const choices: Readonly<Partial<Record<Correctable, { readonly family: string; readonly values: readonly string[] }>>> = {
  stage: { family: "stage", values: stages },
  modality: { family: "certainty", values: modalities },
  change: { family: "change", values: changes },
};

/** A field's present value, as text that can be edited. */
export function valueOf(claim: ClaimView, field: Correctable): string {
  if (field === "actor" || field === "place") return claim[field][0]?.id ?? "";
  if (field === "mission") return claim.mission?.id ?? "";
  if (field === "holds") return claim.holds?.edtf ?? "";
  if (field.startsWith("quantity.")) return String(claim.quantity?.[field.slice(9) as "min" | "max" | "unit" | "of"] ?? "");
  return String(claim[field as "stage" | "modality" | "change" | "topic" | "object"] ?? "");
}

export const parsed = (field: Correctable, text: string): unknown =>
  field === "quantity.min" || field === "quantity.max" ? (text.trim() === "" ? null : Number(text.replace(/[\s,\u00a0\u202f]/g, ""))) : text.trim();

export function FieldInput({
  field,
  value,
  onChange,
  label,
}: {
  readonly field: Correctable;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
}): ReactNode {
  const { word } = useIntl();
  const choice = choices[field];
  return (
    <label className="field">
      <span>{label}</span>
      {choice ? (
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          {choice.values.map((one) => (
            <option key={one} value={one}>
              {word(choice.family, one)}
            </option>
          ))}
        </select>
      ) : (
        <input
          value={value}
          onChange={(event) => onChange(event.target.value)}
          inputMode={field === "quantity.min" || field === "quantity.max" ? "decimal" : undefined}
        />
      )}
    </label>
  );
}

/** Corrects the claim at hand, with the selected words as the new value; a judgement is appended and nothing is edited. */
export function CorrectDialog({
  claim,
  document,
  selected,
  onClose,
}: {
  readonly claim: ClaimView;
  readonly document: DocumentView;
  readonly selected: Selected | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t, word } = useIntl();
  const numeric = selected ? /\d[\d\s,.]*/.exec(selected.quote)?.[0].replace(/[\s,]/g, "") : null;
  const [field, setField] = useState<Correctable>(numeric ? "quantity.max" : selected ? "place" : "stage");
  const [value, setValue] = useState(selected ? (numeric ?? selected.quote) : valueOf(claim, "stage"));
  const [because, setBecause] = useState("");
  const says = { done: t("judge.corrected"), undo: t("do.undo"), undone: t("judge.undone") };
  async function save(): Promise<void> {
    const done = await judge({ verdict: "correct", claim: claim.id, field, value: parsed(field, value), because: because || t("judge.noNote") }, says);
    if (done) onClose();
  }
  return (
    <Dialog title={t("correct.title")} onClose={onClose}>
      <form
        className="correct"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Quote lang={document.language}>{selected?.quote ?? claim.evidence[0].quote}</Quote>
        <div className="pair">
          <label className="field">
            <span>{t("correct.field")}</span>
            <select
              value={field}
              onChange={(event) => {
                const next = event.target.value as Correctable;
                setField(next);
                if (!selected) setValue(valueOf(claim, next));
              }}
            >
              {correctable.map((one) => (
                <option key={one} value={one}>
                  {word("field", one)}
                </option>
              ))}
            </select>
          </label>
          <FieldInput field={field} value={value} onChange={setValue} label={t("correct.value")} />
        </div>
        <label className="field">
          <span>{t("judge.note")}</span>
          <input value={because} onChange={(event) => setBecause(event.target.value)} />
        </label>
        <p className="actions">
          <button type="submit" className="main">
            {t("do.save")}
          </button>{" "}
          <button type="button" onClick={onClose}>
            {t("do.cancel")}
          </button>
        </p>
        <p className="note">{t("correct.note")}</p>
      </form>
    </Dialog>
  );
}
