import { Component, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { AsOf } from "./asof.tsx";
import { briefOfPage } from "./brief.ts";
import { HelpDialog } from "./help.tsx";
import { IntlProvider, type Lang, useIntl } from "./intl.tsx";
import { type Binding, useKeys } from "./keys.ts";
import { go, linkTo, usePlace, withParams } from "./location.ts";
import { pageAt, pages } from "./pages.ts";
import { Icon } from "./parts/icon.tsx";
import { Broken, Loading } from "./parts/states.tsx";
import { Toasts } from "./parts/toast.tsx";
import { TokenDialog } from "./parts/token.tsx";
import { SearchDialog } from "./search.tsx";
import { nextTheme } from "./theme.ts";

export function App(): ReactNode {
  const { params } = usePlace();
  const asked = params.get("lang");
  const lang: Lang = asked === "fr" || asked === "en" ? asked : navigator.language.startsWith("fr") ? "fr" : "en";
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <IntlProvider lang={lang}>
      <Frame />
    </IntlProvider>
  );
}

function Frame(): ReactNode {
  const { t, lang } = useIntl();
  const { path, params } = usePlace();
  const opened = pageAt(path);
  const [dialog, setDialog] = useState<"search" | "help" | null>(null);
  const [menu, setMenu] = useState(false);
  const close = useCallback(() => setDialog(null), []);
  const bindings = useMemo<readonly Binding[]>(
    () => [
      ...pages
        .filter((page) => page.jump)
        .map((page): Binding => ({ id: `go.${page.id}`, keys: `g ${page.jump}`, says: page.says, run: () => go(linkTo(page.path)) })),
      { id: "search", keys: "/", says: "keys.search", run: () => setDialog("search") },
      { id: "help", keys: "?", says: "keys.help", run: () => setDialog("help") },
      { id: "theme", keys: "g b", says: "keys.theme", run: nextTheme },
    ],
    [],
  );
  useKeys(bindings);
  useEffect(() => setMenu(false), [path]);
  const title = opened ? t(opened.page.says) : t("state.noPage");
  useEffect(() => {
    document.title = `${title} · Muster`;
  }, [title]);
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        {t("frame.skip")}
      </a>
      <header className="head">
        <button type="button" className="plain menu-button" aria-expanded={menu} aria-controls="rail" onClick={() => setMenu(!menu)}>
          <Icon name="menu" /> <span>{t("frame.menu")}</span>
        </button>
        <a className="brand" href={linkTo("/")}>
          Muster
        </a>
        <button type="button" className="search-button" onClick={() => setDialog("search")} aria-keyshortcuts="/">
          <Icon name="search" /> <span>{t("frame.search")}</span> <kbd>/</kbd>
        </button>
        <span className="spring" />
        <a className="button brief-button" href={linkTo("/brief", briefOfPage(path, params))} aria-keyshortcuts="g f">
          <Icon name="brief" /> <span>{t("nav.brief")}</span>
        </a>
        <span className="langs" role="group" aria-label={t("frame.language")}>
          {(["en", "fr"] as const).map((one) => (
            <a key={one} href={withParams({ lang: one })} lang={one} hrefLang={one} aria-current={one === lang ? "true" : undefined}>
              {one.toUpperCase()}
              <span className="visually-hidden"> {one === "en" ? "English" : "Français"}</span>
            </a>
          ))}
        </span>
        <button type="button" className="plain" onClick={nextTheme} aria-label={t("frame.theme")} title={t("frame.theme")}>
          <Icon name="theme" />
        </button>
        <button type="button" className="plain" onClick={() => setDialog("help")} aria-label={t("frame.keys")} title={t("frame.keys")} aria-keyshortcuts="?">
          <Icon name="keys" />
        </button>
      </header>
      <nav id="rail" className={menu ? "rail open" : "rail"} aria-label={t("frame.pages")}>
        {(["record", "questions", "work"] as const).map((group) => (
          <ul key={group} aria-label={t(`group.${group}`)}>
            {pages
              .filter((page) => page.group === group)
              .map((page) => (
                <li key={page.id}>
                  <a href={linkTo(page.path)} aria-current={opened?.under === page.id ? "page" : undefined}>
                    {t(page.says)} {page.jump && <kbd aria-hidden="true">g {page.jump}</kbd>}
                  </a>
                </li>
              ))}
          </ul>
        ))}
        <p className="rail-foot">
          <a href="/api/v1/">API</a>
        </p>
      </nav>
      <div className="body">
        <AsOf />
        <main id="main" tabIndex={-1} className={opened ? `page-${opened.page.id}` : undefined}>
          <Net key={path} lang={lang}>
            <Suspense fallback={<Loading />}>
              {opened ? <opened.page.View id={opened.id} /> : <Broken title={t("state.noPage")} detail={t("state.noPageDetail", { path })} />}
            </Suspense>
          </Net>
        </main>
      </div>
      {dialog === "search" && <SearchDialog onClose={close} />}
      {dialog === "help" && <HelpDialog onClose={close} />}
      <TokenDialog />
      <Toasts />
    </>
  );
}

/** A page that breaks says so, and leaves the others standing. */
class Net extends Component<{ readonly children: ReactNode; readonly lang: Lang }, { readonly broken: string | null }> {
  override state: { readonly broken: string | null } = { broken: null };
  static getDerivedStateFromError(error: unknown): { readonly broken: string } {
    return { broken: error instanceof Error ? error.message : String(error) };
  }
  override render(): ReactNode {
    return this.state.broken === null ? (
      this.props.children
    ) : (
      <Broken title={this.props.lang === "fr" ? "Cette page a un défaut" : "This page has a fault"} detail={this.state.broken} />
    );
  }
}
