import type { ReactNode } from "react";
import type { Actor, Named } from "../../../src/model/claim.ts";
import { type Intl, useIntl } from "../intl.tsx";

/** The code of a state beside its name in full for whoever hovers or listens. */
export function Names({ of, short = false }: { readonly of: readonly (Named | Actor)[]; readonly short?: boolean }): ReactNode {
  const intl = useIntl();
  if (of.length === 0) return null;
  const isCodes = short && of.length > 2 && of.every((one) => one.id && /^[A-Z]{3}$/.test(one.id));
  const shown = isCodes ? of.map((one) => one.id) : of.map((one) => named(one, intl));
  return <span title={isCodes || shown.length > 3 ? of.map((one) => named(one, intl)).join(", ") : undefined}>{shown.length > 4 ? `${shown.slice(0, 3).join(", ")} +${shown.length - 3}` : shown.join(", ")}</span>;
}

export const named = (one: Named | Actor, { name, t }: Intl): string => ("quantifier" in one && one.quantifier ? `${name(one)} (${t(`quantifier.${one.quantifier}`)})` : name(one));
export const namesOf = (of: readonly (Named | Actor)[], intl: Intl): string => of.map((one) => named(one, intl)).join(", ");
