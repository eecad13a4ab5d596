/** The URL is the whole state of a view. A path names the page; parameters name what it shows; some travel along to every page. */
import { useSyncExternalStore } from "react";

export interface Place {
  readonly path: string;
  readonly params: URLSearchParams;
}

/** The clocks and the language go with the reader from page to page. */
export const travelling = ["trueOn", "knownBy", "lang"] as const;

const listeners = new Set<() => void>();
let current: Place = read();

function read(): Place {
  return { path: location.pathname, params: new URLSearchParams(location.search) };
}

function moved(): void {
  current = read();
  for (const listener of listeners) listener();
}

addEventListener("popstate", moved);

export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    () => current,
  );
}

export const placeNow = (): Place => current;

/** A link to a page, with the travelling parameters of now and those given. */
export function linkTo(path: string, params: Readonly<Record<string, string | null | undefined>> = {}): string {
  const all = new URLSearchParams();
  for (const name of travelling) {
    const value = current.params.get(name);
    if (value) all.set(name, value);
  }
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === "") all.delete(name);
    else all.set(name, value);
  }
  const query = all.toString();
  return query ? `${path}?${query}` : path;
}

/** Goes to a link. `replace` where the back button should not stop at every step (typing, brushing). */
export function go(href: string, options: { readonly replace?: boolean } = {}): void {
  if (href === location.pathname + location.search) return;
  if (options.replace) history.replaceState(null, "", href);
  else history.pushState(null, "", href);
  const samePage = new URL(href, location.href).pathname === current.path;
  moved();
  if (!samePage) {
    scrollTo(0, 0);
    // A new page begins at its heading, for the eyes and for a screen reader.
    requestAnimationFrame(() => document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true }));
  }
}

/** The present page with some parameters changed; null takes one away. A list that is asked otherwise begins again at its first row. */
export function withParams(changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(current.params);
  params.delete("offset");
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") params.delete(name);
    else params.set(name, value);
  }
  const query = params.toString();
  return query ? `${current.path}?${query}` : current.path;
}

export const setParams = (changes: Readonly<Record<string, string | null>>, options: { readonly replace?: boolean } = {}): void =>
  go(withParams(changes), options);

/** Plain clicks on links of this page stay in this page. */
export function followLinks(): void {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.("a[href]") as HTMLAnchorElement | null;
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin || link.pathname.startsWith("/api/")) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
