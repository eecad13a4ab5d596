/** Filled frames of the grids in the form of training reports: plain sentences, which long reports have few of. */
import { kinds } from "../src/model/claim.ts";
import type { Cell } from "./grids.ts";
import type { GoldClaim } from "./score.ts";
import type { Coded, TrainingClaim } from "./training.ts";

const first = (field: string | undefined): string => (field === undefined || field === "*" || field === "-" ? "" : field.split(",")[0]);

/**
 * The cell as a report, or null where its words do not say which claim stands where: several sentences, several claims without a number, or a number that may or
 * may not be said.
 */
export function codedCell({ text, context, claims }: Cell, name: string): Coded | null {
  const start = context === "" ? 0 : context.length + 1,
    whole = context === "" ? text : `${context} ${text}`;
  const told = claims.map((line) => claimOf(line, text, start));
  const isUnclear = claims.some((line) => (line.split(";")[2] ?? "*").trim() === "*") && /\d/.test(text);
  if (isUnclear || /[.!?] \p{Lu}/u.test(text) || told.filter(({ quantity }) => quantity === null).length > 1) return null;
  // What the context holds is not told: neither for nor against any kind.
  const open = context === "" ? [] : kinds.map((kind) => ({ ...claimOf(kind, context, 0), required: false }));
  return { name, text: whole, claims: [...open, ...told] };
}

function claimOf(line: string, quote: string, start: number): TrainingClaim {
  const [kind, actor, quantity, how = ""] = line.split(";").map((field) => field.trim());
  const [stage, modality, change] = how.split("/");
  // An actor of whom nothing is asked is none of the candidates.
  const ids =
    (actor ?? "*") === "*"
      ? ["*"]
      : first(actor)
          .split("+")
          .filter((id) => id !== "");
  return {
    ref: "",
    kind: kind.replace(/^~ */, "") as GoldClaim["kind"],
    ...(kind.startsWith("~") ? { required: false } : {}),
    quote,
    start,
    end: start + quote.length,
    actor: ids.map((id) => ({ id, name: id })),
    quantity: quantityOf(quantity),
    holds: null,
    stage: first(stage),
    modality: first(modality),
    change: first(change),
  };
}

function quantityOf(field: string | undefined): GoldClaim["quantity"] {
  const [bounds, unit = ""] = first(field?.replace(/(\d),(?=\d{3})/g, "$1")).split(/\s+/);
  if (bounds === "") return null;
  const [low, high] = bounds.includes("..") ? bounds.split("..") : [bounds, bounds];
  return { min: low === "" ? null : Number(low), max: high === "" ? null : Number(high), unit };
}
