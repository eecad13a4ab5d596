import type { ReactNode } from "react";
import { useIntl } from "../intl.tsx";
import { setParams } from "../location.ts";

const sets = ["force,lead,mandate", "force", "lead", "mandate", "spending", "aid", "membership", "meeting", "all"] as const;

/** A few sets of kinds that are asked for together. */
export function KindFilter({ value, sets: offered = sets }: { readonly value: string; readonly sets?: readonly string[] }): ReactNode {
  const { t, word } = useIntl();
  return (
    <div className="tabs" role="group" aria-label={t("col.kind")}>
      {offered.map((set) => (
        <button key={set} type="button" aria-pressed={value === set} onClick={() => setParams({ kind: set })}>
          {set === "all"
            ? t("conflict.everyKind")
            : set
                .split(",")
                .map((kind) => word("kind", kind))
                .join(" + ")}
        </button>
      ))}
    </div>
  );
}
