/** What a row of the ledger says, in our words. */
import type { ReactNode } from "react";
import type { About, CommitmentRow } from "../contract.ts";
import { oldWord } from "../../../src/model/age.ts";
import { type Intl, dayOfIso, isoOfDay, useIntl } from "../intl.tsx";
import { linkTo, usePlace } from "../location.ts";
import { amountOf } from "./amount.tsx";
import { ConflictChip } from "./chips.tsx";
import { Names, namesOf } from "./named.tsx";

/** What it is about, but for what the quantity says already: "14 tanks · tanks". */
export function whatOf({ kind, what, quantity }: Pick<CommitmentRow, "kind" | "what" | "quantity">, { word }: Pick<Intl, "word">): string {
  // A meeting without a name is told by its form, in our words.
  if (kind === "meeting" && /^[a-z-]+$/.test(what)) return word("form", what);
  return what !== "" && (quantity?.of ?? "").toLowerCase().includes(what.toLowerCase()) ? "" : what;
}

/** Where it is; of aid, whom it is for, after an arrow. */
export function whereOf(row: Pick<CommitmentRow, "kind" | "place" | "with">, intl: Intl): string {
  const recipients = recipientsOf(row);
  return recipients.length ? `→ ${namesOf(recipients, intl)}` : namesOf(row.place, intl);
}

const recipientsOf = (row: Pick<CommitmentRow, "kind" | "with">) => (row.kind === "aid" ? row.with.filter((party) => party.role === "recipient") : []);

export function Where({ row }: { readonly row: Pick<CommitmentRow, "kind" | "place" | "with"> }): ReactNode {
  const { t } = useIntl();
  const recipients = recipientsOf(row);
  return recipients.length ? (
    <span>
      <span aria-hidden="true">→ </span>
      <span className="visually-hidden">{t("row.for")} </span>
      <Names of={recipients} short />
    </span>
  ) : (
    <Names of={row.place} short />
  );
}

/** `MND North · up to 6 staff officers`: the thing itself, without the actor. */
export function subjectOf(row: Pick<CommitmentRow, "kind" | "what" | "mission" | "with" | "quantity">, intl: Intl): string {
  // Help to a mission names it once, after the arrow: "aid · logistics → MSS Haiti".
  const isFor = row.mission !== null && recipientsOf(row).some((one) => one.id === row.mission!.id);
  const parts = [row.mission && !isFor ? intl.name(row.mission) : null, whatOf(row, intl) || null].filter(Boolean);
  return parts.length ? parts.join(" · ") : intl.word("kind", row.kind);
}

/** Who acts, or that nobody is named: a link without words leads nowhere for those who hear it. */
export const actorsOf = (row: Pick<CommitmentRow, "actor">, intl: Intl): string => namesOf(row.actor, intl) || intl.t("row.nobody");

/** `Germany: force, Lithuania`: a line by its parts; a meeting by its name where it has one. */
export function nameOfLine({ actor, kind, form, mission, place, topic }: About, intl: Intl): string {
  if (kind === "meeting" && topic) return topic;
  const where = mission ? intl.name(mission) : [...new Set(place.map(intl.town))].join(", ");
  return [`${namesOf(actor, intl) || intl.t("row.nobody")}${intl.t("punctuation.colon")}${form ? intl.word("form", form) : intl.word("kind", kind)}`, where]
    .filter(Boolean)
    .join(", ");
}

export function titleOf(row: CommitmentRow, intl: Intl): string {
  const figure = row.quantity ? amountOf(row.quantity, intl, row.change) : null;
  const place = whereOf(row, intl);
  return [
    actorsOf(row, intl),
    intl.word("kind", row.kind),
    figure ? `${figure.figure === "—" ? "" : `${figure.figure} `}${figure.unit}` : null,
    subjectOf(row, intl) === intl.word("kind", row.kind) ? null : subjectOf(row, intl),
    place,
  ]
    .filter(Boolean)
    .join(" · ")
    .replaceAll(" · →", " →");
}

export const RowLink = ({ row, children }: { readonly row: { readonly id: string; readonly claim?: string }; readonly children: ReactNode }): ReactNode => (
  <a className="row-link" href={linkTo(`/commitments/${row.id}`, { claim: row.claim ?? null })}>
    {children}
  </a>
);

export function ActorLink({ row }: { readonly row: CommitmentRow }): ReactNode {
  const { t } = useIntl();
  return <RowLink row={row}>{row.actor.length > 0 ? <Names of={row.actor} short /> : <em>{t("row.nobody")}</em>}</RowLink>;
}

/** Reports over independent origins: three copies of one wire story are 3/1. */
export function Backing({ row }: { readonly row: Pick<CommitmentRow, "reports" | "origins"> }): ReactNode {
  const { t } = useIntl();
  return (
    <abbr
      className={row.origins < 2 ? "backing one" : "backing"}
      title={t("row.backing", { reports: row.reports, origins: row.origins })}
      aria-label={t("row.backing", { reports: row.reports, origins: row.origins })}
    >
      {row.reports}/{row.origins}
    </abbr>
  );
}

/** Of what goes on or is meant, and of which the last word was said long before the day that is asked: the day of that word. */
export function OldWord({ row }: { readonly row: CommitmentRow }): ReactNode {
  const { date, t } = useIntl();
  const { params } = usePlace();
  const on = params.get("trueOn") ?? params.get("knownBy") ?? new Date().toISOString().slice(0, 10);
  const day = oldWord(row, row.lastToldOn === null ? null : dayOfIso(row.lastToldOn), dayOfIso(on));
  if (day === null) return null;
  const words = t("row.asOf", { day: date(isoOfDay(day)) });
  return (
    <abbr className="flag" title={words} aria-label={words}>
      ◷
    </abbr>
  );
}

export function Flags({ row }: { readonly row: CommitmentRow }): ReactNode {
  const { t } = useIntl();
  const open = row.conflicts.filter((kind) => kind !== "update" && kind !== "bound");
  const quiet = row.conflicts.filter((kind) => kind === "update" || kind === "bound");
  return (
    <span className="flags">
      <OldWord row={row} />
      {(open.length ? open : quiet.slice(0, 1)).map((kind) => (
        <ConflictChip key={kind} kind={kind} />
      ))}
      {open.length === 0 && row.problems > 0 && (
        <span className="chip conflict c-text-error">
          <span aria-hidden="true">▨</span> {t("row.problems", { count: row.problems })}
        </span>
      )}
    </span>
  );
}
