/** One decision for every row of the filter at hand, after a look at how many they are. */
import { type ReactNode, useState } from "react";
import { apiUrl, get } from "../api.ts";
import type { CommitmentRow, Commitments } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { Dialog } from "./dialog.tsx";
import { type Asked, judgeAll } from "./judge.ts";

/** The API takes as many at once. */
const most = 500;

export function Bulk({ params, total }: { readonly params: Readonly<Record<string, string | null>>; readonly total: number }): ReactNode {
  const { t } = useIntl();
  const [isOpen, setOpen] = useState(false);
  const [because, setBecause] = useState("");
  async function decide(verdict: "accept" | "reject" | "grade", credibility?: number): Promise<void> {
    const page = await get<Commitments>(apiUrl("commitments", { ...params, limit: most, facets: 0 }));
    const asked = page.items.map(
      (row: CommitmentRow): Asked => (verdict === "grade" ? { verdict, claim: row.claim, credibility, because } : { verdict, claim: row.claim, because }),
    );
    if (await judgeAll(asked, { done: t("bulk.done", { count: asked.length }), undone: t("judge.undone") })) setOpen(false);
  }
  return (
    <>
      <button
        type="button"
        className="small"
        disabled={total === 0 || total > most}
        title={total > most ? t("bulk.tooMany", { most }) : undefined}
        onClick={() => setOpen(true)}
      >
        {t("bulk.title", { count: total })}
      </button>
      {isOpen && (
        <Dialog title={t("bulk.title", { count: total })} onClose={() => setOpen(false)}>
          <p>{t("bulk.what", { count: total })}</p>
          <label className="field">
            <span>{t("judge.note")}</span>
            <input autoFocus required value={because} onChange={(event) => setBecause(event.target.value)} />
          </label>
          <p className="actions">
            <button type="button" disabled={!because} onClick={() => void decide("accept")}>
              {t("review.accept")}
            </button>
            <button type="button" disabled={!because} onClick={() => void decide("reject")}>
              {t("review.reject")}
            </button>
          </p>
          <p className="actions" role="group" aria-label={t("bulk.grade")}>
            <span className="note">{t("bulk.grade")}</span>
            {([1, 2, 3, 4, 5, 6] as const).map((credibility) => (
              <button
                key={credibility}
                type="button"
                className="small"
                disabled={!because}
                title={t(`credibility.${credibility}`)}
                onClick={() => void decide("grade", credibility)}
              >
                {credibility}
              </button>
            ))}
          </p>
        </Dialog>
      )}
    </>
  );
}
