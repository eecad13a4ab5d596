import type { ReactNode } from "react";
import { apiUrl, useApi } from "../api.ts";
import type { Listing, OriginRow } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { linkTo, usePlace } from "../location.ts";
import { PageHead } from "../parts/head.tsx";
import { Nothing, Shown } from "../parts/states.tsx";
import { When } from "../parts/when.tsx";

/** Who told it first, and who copied? */
export default function OriginsPage(): ReactNode {
  const { t, word, number } = useIntl();
  const { params } = usePlace();
  const loaded = useApi<Listing<OriginRow>>(apiUrl("origins", { knownBy: params.get("knownBy"), limit: 200 }));
  const asked = params.get("origin");
  return (
    <>
      <PageHead title={t("nav.origins")} question={t("ask.origins")} />
      <Shown loaded={loaded}>
        {(page) => page.total === 0 ? <Nothing documents={page.documents} what={t("nav.origins").toLowerCase()} /> : (
          <>
            <p className="count-line" role="status">{t("origins.count", { origins: page.total, documents: page.documents })}</p>
            <ul className="cards-list">
              {[...page.items].sort((a, b) => Number(b.id === asked) - Number(a.id === asked) || b.documents.length - a.documents.length).map((origin) => {
                const first = origin.documents.find((document) => document.id === origin.earliest) ?? origin.documents[0];
                return (
                  <li key={origin.id} className={origin.id === asked ? "card on" : "card"}>
                    <div className="card-top"><h2 lang={first?.language}><a href={linkTo(`/documents/${first?.id}`)}>{first?.title ?? first?.path ?? origin.id}</a></h2><span className="spring" /><span className="chip">{t("origins.tellings", { count: origin.documents.length })}</span></div>
                    <p className="note">{origin.credit ? `${t("origins.credit", { credit: origin.credit })} · ` : ""}{first?.publisher ? `${first.publisher} · ` : ""}<When dated={first?.publishedOn ?? null} /></p>
                    {origin.links.length > 0 && (
                      <ul className="lineage">
                        {origin.links.map((link) => {
                          const copy = origin.documents.find((document) => document.id === link.from);
                          return <li key={link.from + link.to}><span className="chip">{word("link", link.how)}</span> <a href={linkTo(`/documents/${link.from}`)} lang={copy?.language}>{copy?.title ?? copy?.path ?? link.from}</a> <small>{number(link.similarity * 100, { maximumFractionDigits: 0 })} % · {link.because}</small></li>;
                        })}
                      </ul>
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </Shown>
    </>
  );
}
