/** A number as the text bounds it, in tabular figures, with its unit in a muted column of its own. */
import type { ReactNode } from "react";
import type { Quantity } from "../../../src/model/claim.ts";
import { type Intl, useIntl } from "../intl.tsx";
import { countedFr } from "../../../src/model/reasons.ts";

export interface AmountParts {
  readonly figure: string;
  readonly unit: string;
}

/** `change` tells whether an increment comes or goes. */
export function amountOf(
  quantity: Pick<Quantity, "min" | "max" | "unit" | "of" | "approx" | "as" | "per" | "quote">,
  { number, t, word, lang }: Intl,
  change = "",
): AmountParts {
  const { min, max, unit } = quantity;
  const isMoney = /^[A-Z]{3}$/.test(unit);
  const show = (value: number): string => (isMoney && value >= 1e6 ? number(value, { notation: "compact", maximumSignificantDigits: 4 }) : number(value));
  const sign = quantity.as === "change" ? (change === "cut" || change === "end" ? "−" : "+") : "";
  let figure: string;
  if (min === null && max === null) figure = "—";
  else if (min === null) figure = `≤ ${show(max!)}`;
  else if (max === null) figure = `≥ ${show(min)}`;
  else if (min === max) figure = show(min);
  else figure = `${show(min)}–${show(max)}`;
  if (sign && figure !== "—") figure = `${sign} ${figure}`;
  if (quantity.approx && figure !== "—") figure = `≈ ${figure}`;
  const n = max ?? min ?? 2;
  const named = unit === "personnel" || unit === "unit" ? counted(quantity.of ?? "", lang) || word("unit", unit) : word("unit", unit, { n });
  const per = quantity.per ? (lang === "fr" ? ` ${t(`per.${quantity.per}`)}` : ` ${t(`per.${quantity.per}`)}`) : "";
  return { figure, unit: figure === "—" ? quantity.quote : named + per };
}

/** What is counted, in our words where they have it: "600 soldats" in French; what they have not stays in the report's. */
const counted = (of: string, lang: string): string => (lang === "fr" ? (countedFr[of.toLowerCase()] ?? of) : of);

export function Amount({ quantity, change }: { readonly quantity: Quantity | null; readonly change?: string }): ReactNode {
  const intl = useIntl();
  if (!quantity)
    return (
      <span className="amount none">
        <span className="figure">
          <span className="visually-hidden">{intl.t("amount.none")}</span>
        </span>
      </span>
    );
  const { figure, unit } = amountOf(quantity, intl, change);
  return (
    <span className="amount">
      <span className="figure">{figure}</span> <span className={figure === "—" ? "unit words" : "unit"}>{unit}</span>
    </span>
  );
}
