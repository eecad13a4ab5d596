/** Which rows of how many are shown, and the way to the others: a list is never cut in silence. */
import type { ReactNode } from "react";
import { useIntl } from "../intl.tsx";
import { setParams } from "../location.ts";

export function Pager({
  offset,
  shown,
  size,
  total,
}: {
  readonly offset: number;
  readonly shown: number;
  readonly size: number;
  readonly total: number;
}): ReactNode {
  const { t } = useIntl();
  if (offset === 0 && shown >= total) return null;
  const go = (to: number): void => {
    setParams({ offset: String(Math.max(0, to)) });
    scrollTo({ top: 0 });
  };
  return (
    <nav className="actions pager" aria-label={t("page.label")}>
      <button type="button" disabled={offset === 0} onClick={() => go(0)}>
        {t("page.first")}
      </button>
      <button type="button" disabled={offset === 0} onClick={() => go(offset - size)}>
        {t("page.before")}
      </button>
      <span>{shown > 0 ? t("page.range", { from: offset + 1, to: offset + shown, total }) : t("page.none", { total })}</span>
      <button type="button" disabled={offset + shown >= total} onClick={() => go(offset + size)}>
        {t("page.next")}
      </button>
    </nav>
  );
}

/** Above a list: which of its rows are shown. */
export function Range({ offset, shown, total }: { readonly offset: number; readonly shown: number; readonly total: number }): ReactNode {
  const { t } = useIntl();
  return offset === 0 && shown >= total ? null : (
    <p className="count-line" role="status">
      {shown > 0 ? t("page.range", { from: offset + 1, to: offset + shown, total }) : t("page.none", { total })}
    </p>
  );
}

/** Where the list of this address begins. */
export const offsetIn = (params: URLSearchParams): number => Math.max(0, Number(params.get("offset") ?? 0) || 0);
