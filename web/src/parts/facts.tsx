/** What a row of the ledger says, in our words. */
import type { ReactNode } from "react";
import type { CommitmentRow } from "../contract.ts";
import { type Intl, useIntl } from "../intl.tsx";
import { linkTo } from "../location.ts";
import { amountOf } from "./amount.tsx";
import { ConflictChip } from "./chips.tsx";
import { Names, namesOf } from "./named.tsx";

/** `MND North · up to 6 staff officers`: the thing itself, without the actor. */
export function subjectOf(row: Pick<CommitmentRow, "kind" | "what" | "mission" | "with">, intl: Intl): string {
  const parts = [row.mission ? intl.name(row.mission) : null, row.what || null].filter(Boolean);
  return parts.length ? parts.join(" · ") : intl.word("kind", row.kind);
}

/** Who acts, or that nobody is named: a link without words leads nowhere for those who hear it. */
export const actorsOf = (row: Pick<CommitmentRow, "actor">, intl: Intl): string => namesOf(row.actor, intl) || intl.t("row.nobody");

export function titleOf(row: CommitmentRow, intl: Intl): string {
  const figure = row.quantity ? amountOf(row.quantity, intl) : null;
  const place = row.place.length ? namesOf(row.place, intl) : "";
  return [actorsOf(row, intl), intl.word("kind", row.kind), figure ? `${figure.figure === "—" ? "" : `${figure.figure} `}${figure.unit}` : null, subjectOf(row, intl) === intl.word("kind", row.kind) ? null : subjectOf(row, intl), place].filter(Boolean).join(" · ");
}

export const RowLink = ({ row, children }: { readonly row: { readonly id: string; readonly claim?: string }; readonly children: ReactNode }): ReactNode => <a className="row-link" href={linkTo(`/commitments/${row.id}`, { claim: row.claim ?? null })}>{children}</a>;

export function ActorLink({ row }: { readonly row: CommitmentRow }): ReactNode {
  const { t } = useIntl();
  return <RowLink row={row}>{row.actor.length > 0 ? <Names of={row.actor} short /> : <em>{t("row.nobody")}</em>}</RowLink>;
}

/** Reports over independent origins: three copies of one wire story are 3/1. */
export function Backing({ row }: { readonly row: Pick<CommitmentRow, "reports" | "origins"> }): ReactNode {
  const { t } = useIntl();
  return <abbr className={row.origins < 2 ? "backing one" : "backing"} title={t("row.backing", { reports: row.reports, origins: row.origins })} aria-label={t("row.backing", { reports: row.reports, origins: row.origins })}>{row.reports}/{row.origins}</abbr>;
}

export function Flags({ row }: { readonly row: CommitmentRow }): ReactNode {
  const { t } = useIntl();
  const open = row.conflicts.filter((kind) => kind !== "update" && kind !== "bound");
  const quiet = row.conflicts.filter((kind) => kind === "update" || kind === "bound");
  return (
    <span className="flags">
      {(open.length ? open : quiet.slice(0, 1)).map((kind) => <ConflictChip key={kind} kind={kind} />)}
      {open.length === 0 && row.problems > 0 && <span className="chip conflict c-text-error"><span aria-hidden="true">▨</span> {t("row.problems", { count: row.problems })}</span>}
    </span>
  );
}
