import { type ReactNode, useDeferredValue, useState } from "react";
import { apiUrl, useApi } from "./api.ts";
import type { SearchHit } from "./contract.ts";
import { useIntl } from "./intl.tsx";
import { go, linkTo } from "./location.ts";
import { pages } from "./pages.ts";
import { Dialog } from "./parts/dialog.tsx";
import { nameOfLine } from "./parts/facts.tsx";

interface Hit {
  readonly href: string;
  readonly title: string;
  readonly detail: string;
  readonly quote: string | null;
}

/** Jumps to a page, or searches commitments, documents and the words of reports. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const intl = useIntl();
  const { t, lang, word } = intl;
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(text.trim());
  const { data, busy } = useApi<{ readonly items: readonly SearchHit[] }>(asked.length > 1 ? apiUrl("search", { q: asked, limit: 20, lang }) : null);
  const jumps: Hit[] = pages
    .filter((page) => t(page.says).toLowerCase().includes(asked.toLowerCase()))
    .slice(0, asked ? 4 : 20)
    .map((page) => ({ href: linkTo(page.path), title: t(page.says), detail: page.jump ? `g ${page.jump}` : "", quote: null }));
  const found: Hit[] =
    asked.length > 1
      ? (data?.items ?? []).map((hit) => ({
          href:
            hit.type === "commitment"
              ? linkTo(`/commitments/${hit.id}`)
              : hit.type === "document"
                ? linkTo(`/documents/${hit.id}`)
                : linkTo("/commitments", { actor: hit.id }),
          title: hit.line ? nameOfLine(hit.line, intl) : hit.type === "entity" ? intl.name({ id: hit.id, name: hit.title }) : hit.title,
          detail: hit.type === "commitment" ? word("stage", hit.detail) : t(`hit.${hit.type}`),
          quote: hit.quote,
        }))
      : [];
  const hits = [...found, ...jumps];
  const open = (hit: Hit | undefined): void => {
    if (!hit) return;
    onClose();
    go(hit.href);
  };
  return (
    <Dialog title={t("search.title")} onClose={onClose} wide>
      <input
        autoFocus
        type="text"
        enterKeyHint="go"
        autoComplete="off"
        spellCheck={false}
        value={text}
        placeholder={t("search.placeholder")}
        aria-label={t("search.title")}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="hits"
        aria-activedescendant={hits.length ? `hit-${at}` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            setAt(Math.min(at + 1, hits.length - 1));
          } else if (event.key === "ArrowUp") {
            event.preventDefault();
            setAt(Math.max(at - 1, 0));
          } else if (event.key === "Enter") {
            event.preventDefault();
            open(hits[at]);
          }
        }}
      />
      <div className="search-results" id="hits" role="listbox" aria-label={t("search.results")} tabIndex={-1}>
        {hits.map((hit, i) => (
          <div
            key={hit.href + hit.title}
            id={`hit-${i}`}
            role="option"
            className="hit"
            aria-selected={i === at}
            onClick={() => open(hit)}
            ref={i === at ? (node) => node?.scrollIntoView({ block: "nearest" }) : undefined}
          >
            <span>{hit.title}</span> <small>{hit.detail}</small>
            {hit.quote && <span className="said">{hit.quote}</span>}
          </div>
        ))}
      </div>
      <p className="note" role="status">
        {asked.length > 1 && !busy && found.length === 0
          ? t("search.none", { q: asked })
          : asked.length > 1
            ? t("search.count", { count: found.length })
            : t("search.hint")}
      </p>
    </Dialog>
  );
}
