import type { ReactNode } from "react";
import { apiUrl, useApi } from "../api.ts";
import type { Listing, OriginRow } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { linkTo, usePlace } from "../location.ts";
import { PageHead } from "../parts/head.tsx";
import { Pager, Range, offsetIn } from "../parts/pager.tsx";
import { Nothing, Shown } from "../parts/states.tsx";
import { When } from "../parts/when.tsx";
import { titleOfReport } from "../parts/named.tsx";

interface Origins extends Listing<OriginRow> {
  readonly alone: number;
}

const size = 100;

/** Who told it first, and who copied? */
export default function OriginsPage(): ReactNode {
  const { t } = useIntl();
  const { params } = usePlace();
  const loaded = useApi<Origins>(apiUrl("origins", { knownBy: params.get("knownBy"), limit: size, offset: offsetIn(params) }));
  const asked = params.get("origin");
  const one = useApi<Origins>(asked ? apiUrl("origins", { knownBy: params.get("knownBy"), origin: asked }) : null);
  return (
    <>
      <PageHead title={t("nav.origins")} question={t("ask.origins")} />
      <Shown loaded={loaded}>
        {(page) =>
          page.total === 0 ? (
            <Nothing documents={page.documents} what={t("nav.origins").toLowerCase()} />
          ) : (
            <>
              <p className="count-line" role="status">
                {t("origins.count", { origins: page.total, documents: page.documents })}
              </p>
              <Range offset={offsetIn(params)} shown={page.items.length} total={page.total} />
              <ul className="cards-list">
                {[...(asked ? (one.data?.items ?? []) : []), ...page.items.filter((origin) => origin.tellings > 1 && origin.id !== asked)].map((origin) => (
                  <Shared key={origin.id} origin={origin} isAsked={origin.id === asked} />
                ))}
              </ul>
              <section className="origins-alone">
                <h2>{t("origins.alone", { count: page.alone })}</h2>
                <ul className="lines">
                  {page.items
                    .filter((origin) => origin.tellings < 2 && origin.id !== asked)
                    .map((origin) => {
                      const [document] = origin.documents;
                      return document ? (
                        <li key={origin.id}>
                          <span className="line-title">
                            <a className="row-link" href={linkTo(`/documents/${document.id}`)} lang={document.language}>
                              {titleOfReport(document)}
                            </a>
                          </span>
                          <span className="note">
                            {document.publisher ? `${document.publisher} · ` : ""}
                            <When dated={document.publishedOn} />
                          </span>
                        </li>
                      ) : null;
                    })}
                </ul>
              </section>
              <Pager offset={offsetIn(params)} shown={page.items.length} size={size} total={page.total} />
            </>
          )
        }
      </Shown>
    </>
  );
}

function Shared({ origin, isAsked }: { readonly origin: OriginRow; readonly isAsked: boolean }): ReactNode {
  const { t, word, number, reason } = useIntl();
  const first = origin.documents.find((document) => document.id === origin.earliest) ?? origin.documents[0];
  return (
    <li className={isAsked ? "card on" : "card"}>
      <div className="card-top">
        <h2 lang={first?.language}>
          <a href={linkTo(`/documents/${first?.id}`)}>{first ? titleOfReport(first) : origin.id}</a>
        </h2>
        <span className="spring" />
        <span className="chip">{t("origins.tellings", { count: origin.tellings })}</span>
      </div>
      <p className="note">
        {origin.credit ? `${t("origins.credit", { credit: origin.credit })} · ` : ""}
        {first?.publisher ? `${first.publisher} · ` : ""}
        <When dated={first?.publishedOn ?? null} />
      </p>
      {origin.links.length > 0 && (
        <ul className="lineage">
          {origin.links.map((link) => {
            const copy = origin.documents.find((document) => document.id === link.from);
            return (
              <li key={link.from + link.to}>
                <span className="chip">{word("link", link.how)}</span>{" "}
                <a href={linkTo(`/documents/${link.from}`)} lang={copy?.language}>
                  {copy ? titleOfReport(copy) : link.from}
                </a>{" "}
                <small>
                  {number(link.similarity * 100, { maximumFractionDigits: 0 })} % · {reason(link.because)}
                </small>
              </li>
            );
          })}
          {origin.tellings - 1 > origin.links.length && <li className="note">{t("origins.more", { count: origin.tellings - 1 - origin.links.length })}</li>}
        </ul>
      )}
    </li>
  );
}
