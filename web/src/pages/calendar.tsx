import type { ReactNode } from "react";
import { apiUrl, useApi } from "../api.ts";
import type { Listing, MeetingRow } from "../contract.ts";
import { dayOfIso, useIntl } from "../intl.tsx";
import { linkTo, setParams, usePlace } from "../location.ts";
import { nameOfLine } from "../parts/facts.tsx";
import { PageHead } from "../parts/head.tsx";
import { Icon } from "../parts/icon.tsx";
import { namesOf } from "../parts/named.tsx";
import { Pager } from "../parts/pager.tsx";
import { Nothing, Shown } from "../parts/states.tsx";
import { When } from "../parts/when.tsx";

/** A day is shown only where it is known to within a fortnight, as in the calendar file. */
const isOneDay = ({ from, to, holds }: MeetingRow): boolean =>
  from !== null && /^\d{4}-\d\d-\d\d|\/\d{4}-\d\d-\d\d$/.test(holds?.edtf ?? "") && to !== null && dayOfIso(to) - dayOfIso(from) < 14;

const size = 300;

/** Which meetings, and what ends when? */
export default function CalendarPage(): ReactNode {
  const intl = useIntl();
  const { t, word, lang } = intl;
  const { params } = usePlace();
  const asked = { knownBy: params.get("knownBy"), trueOn: params.get("trueOn"), lang };
  const show = params.get("show");
  const loaded = useApi<Listing<MeetingRow> & { readonly offset: number }>(
    apiUrl("calendar", { ...asked, kind: show, limit: size, offset: params.get("offset"), around: 1 }),
  );
  return (
    <>
      <PageHead title={t("nav.calendar")} question={t("ask.calendar")}>
        <a className="button" href={apiUrl("calendar.ics", asked)} download>
          <Icon name="down" /> {t("calendar.ics")}
        </a>
        <a className="button" href={apiUrl("feeds/lapses.atom", asked)} type="application/atom+xml">
          <Icon name="down" /> {t("calendar.atom")}
        </a>
      </PageHead>
      <div className="tabs" role="group" aria-label={t("nav.calendar")}>
        {([null, "meeting", "lapse"] as const).map((one) => (
          <button key={one ?? "all"} type="button" aria-pressed={show === one} onClick={() => setParams({ show: one, offset: null })}>
            {t(`calendar.${one ?? "all"}`)}
          </button>
        ))}
      </div>
      <Shown loaded={loaded}>
        {(page) => {
          const rows = page.items;
          if (page.total === 0)
            return <Nothing documents={page.documents} what={t("calendar.thing")} clear={show ? () => setParams({ show: null, offset: null }) : undefined} />;
          const months = new Map<string, MeetingRow[]>();
          for (const row of rows) {
            const month = row.from?.slice(0, 7) ?? "";
            months.set(month, [...(months.get(month) ?? []), row]);
          }
          return (
            <>
              <Pager offset={page.offset} shown={rows.length} size={size} total={page.total} />
              {[...months]
                .sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1))
                .map(([month, own]) => (
                  <section key={month} className="month">
                    <h2>{month ? intl.date(month) : t("calendar.noDay")}</h2>
                    <ul className="lines calendar-lines">
                      {own.map((row) => (
                        <li key={row.commitment + (row.from ?? "")} className={row.kind}>
                          <span className="calendar-day">{row.from && isOneDay(row) ? <b>{Number(row.from.slice(8))}</b> : <b aria-hidden="true">·</b>}</span>
                          <span className="line-title">
                            <a className="row-link" href={linkTo(`/commitments/${row.commitment}`)}>
                              {nameOfLine(row.about, intl)}
                            </a>
                            <small>
                              {[
                                row.kind === "lapse" ? t("calendar.end") : row.form ? word("form", row.form) : word("kind", "meeting"),
                                namesOf(row.place, intl),
                              ]
                                .filter(Boolean)
                                .join(" · ")}
                            </small>
                          </span>
                          <span className="note">
                            <When dated={row.holds} />
                          </span>
                        </li>
                      ))}
                    </ul>
                  </section>
                ))}
              <Pager offset={page.offset} shown={rows.length} size={size} total={page.total} />
            </>
          );
        }}
      </Shown>
    </>
  );
}
