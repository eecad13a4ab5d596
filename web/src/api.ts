/** The page's one door to the ledger: `/api/v1`, read with a small cache and written with the token that `serve` printed. */
import { useEffect, useState, useSyncExternalStore } from "react";

export interface Fault {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

export class ApiFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.detail || fault.title);
    this.fault = fault;
  }
}

export type Params = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Loaded<T> {
  readonly data: T | null;
  readonly fault: Fault | null;
  /** A newer answer is on its way; `data` is the last one. */
  readonly busy: boolean;
}

export function apiUrl(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== null && value !== undefined && value !== "") query.set(name, String(value));
  const text = query.toString();
  return `/api/v1/${path}${text ? `?${text}` : ""}`;
}

const cache = new Map<string, Promise<unknown>>();
const cached = 200;
let revision = 0;
const readers = new Set<() => void>();

/** After a write, everything shown is asked for again. */
export function refresh(): void {
  cache.clear();
  revision++;
  for (const reader of readers) reader();
}

export function get<T>(url: string): Promise<T> {
  const known = cache.get(url);
  if (known) return known as Promise<T>;
  const asked = ask<T>(url, {});
  cache.set(url, asked);
  if (cache.size > cached) cache.delete(cache.keys().next().value!);
  asked.catch(() => cache.delete(url));
  return asked;
}

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch {
    throw new ApiFault({ title: "offline", status: 0, detail: "" });
  }
  const body = response.headers.get("content-type")?.includes("json") ? await response.json() : null;
  if (!response.ok) throw new ApiFault((body as Fault | null) ?? { title: response.statusText, status: response.status, detail: "" });
  return body as T;
}

/** What is at a URL of the API; null asks nothing. The last answer stays while a new one comes, so that filtering does not blink. */
export function useApi<T>(url: string | null): Loaded<T> {
  const now = useSyncExternalStore(
    (listener) => (readers.add(listener), () => readers.delete(listener)),
    () => revision,
  );
  const [state, setState] = useState<Loaded<T> & { readonly url: string | null }>({ data: null, fault: null, busy: url !== null, url: null });
  useEffect(() => {
    if (url === null) return;
    let live = true;
    setState((before) => ({ ...before, busy: true }));
    get<T>(url).then(
      (data) => live && setState({ data, fault: null, busy: false, url }),
      (error: unknown) =>
        live && setState({ data: null, fault: error instanceof ApiFault ? error.fault : { title: String(error), status: 500, detail: "" }, busy: false, url }),
    );
    return () => {
      live = false;
    };
  }, [url, now]);
  // Another page's answer is not this one's: only the same path may be shown while the new answer comes.
  if (url !== null && state.url !== null && pathOf(state.url) !== pathOf(url)) return { data: null, fault: null, busy: true };
  return state;
}

const pathOf = (url: string): string => url.split("?", 1)[0];

// ---------------------------------------------------------------------------------------------------------------------------

const tokenKey = "muster.token";

/** `serve` opens the page at `#token=…`; the token is kept for this tab and taken out of the address. */
export function takeToken(): void {
  const m = /[#&]token=([\w-]+)/.exec(location.hash);
  if (!m) return;
  sessionStorage.setItem(tokenKey, m[1]);
  history.replaceState(null, "", location.pathname + location.search);
}

export const hasToken = (): boolean => sessionStorage.getItem(tokenKey) !== null;
export const giveToken = (token: string): void => sessionStorage.setItem(tokenKey, token.trim());

export async function write<T>(path: string, body: unknown, method = "POST"): Promise<T> {
  const isForm = body instanceof FormData;
  const answer = await ask<T>(apiUrl(path), {
    method,
    headers: { authorization: `Bearer ${sessionStorage.getItem(tokenKey) ?? "none"}`, ...(isForm ? {} : { "content-type": "application/json" }) },
    body: isForm ? body : JSON.stringify(body),
  });
  return answer;
}
