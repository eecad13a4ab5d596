import type { ReactNode } from "react";
import type { Dated } from "../../../src/model/edtf.ts";
import { useIntl } from "../intl.tsx";

/** A day as the text gives it; one that was filled in is marked, with the reason. */
export function When({ dated }: { readonly dated: Dated | null }): ReactNode {
  const { date, reason, t } = useIntl();
  if (!dated) return <span className="unsaid">{t("when.unsaid")}</span>;
  return dated.stated ? (
    <span className="when">{date(dated.edtf)}</span>
  ) : (
    <span className="when filled" title={reason(dated.because ?? "")}>
      {date(dated.edtf)}
      <span className="visually-hidden"> ({t("when.filled", { because: reason(dated.because ?? "") })})</span>
    </span>
  );
}

export function Day({ iso }: { readonly iso: string | null }): ReactNode {
  const { date, t } = useIntl();
  return iso ? <time dateTime={iso}>{date(iso)}</time> : <span className="unsaid">{t("when.noDay")}</span>;
}
