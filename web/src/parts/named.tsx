import type { ReactNode } from "react";
import type { Actor, Named } from "../../../src/model/claim.ts";
import type { DocumentHead } from "../contract.ts";
import { type Intl, useIntl } from "../intl.tsx";

/** Short: of more than two the first and how many more, all of them for whoever hovers or listens. */
export function Names({ of, short = false }: { readonly of: readonly (Named | Actor)[]; readonly short?: boolean }): ReactNode {
  const intl = useIntl();
  if (of.length === 0) return null;
  const all = [...new Set(of.map((one) => named(one, intl)))];
  const most = short ? (all.length > 2 ? 1 : 2) : all.length > 4 ? 3 : 4;
  return (
    <span title={all.length > most || (short && all.length > 1) ? all.join(", ") : undefined}>
      {all.slice(0, most).join(", ")}
      {all.length > most && (
        <>
          {" "}
          +{all.length - most}
          <span className="visually-hidden"> ({all.slice(most).join(", ")})</span>
        </>
      )}
    </span>
  );
}

export const named = (one: Named | Actor, { name, t }: Intl): string =>
  "quantifier" in one && one.quantifier ? `${name(one)} (${t(`quantifier.${one.quantifier}`)})` : name(one);
/** Each once: a state and its capital are one place. */
export const namesOf = (of: readonly (Named | Actor)[], intl: Intl): string => [...new Set(of.map((one) => named(one, intl)))].join(", ");

/** A report by its title; without one by its file's name: the folders before it are of the machine that read it. */
export const titleOfReport = ({ title, path, id }: Pick<DocumentHead, "title" | "path" | "id">): string => title ?? path?.split(/[\\/]/).pop() ?? id;
