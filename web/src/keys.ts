/** Single keys and two-key jumps. All can be changed or switched off (WCAG 2.1.4); none works while someone types. */
import { useEffect, useSyncExternalStore } from "react";
import type { MessageId } from "./intl.tsx";

export interface Binding {
  readonly id: string;
  /** "g o" or "/"; what the reader has set stands above it. */
  readonly keys: string;
  readonly says: MessageId;
  readonly run: () => void;
}

const storeKey = "muster.keys";
interface Settings {
  readonly off: boolean;
  readonly own: Readonly<Record<string, string>>;
}
let settings: Settings = readSettings();
let bound: readonly Binding[] = [];
const sets = new Set<readonly Binding[]>();
const listeners = new Set<() => void>();

function readSettings(): Settings {
  try {
    return { off: false, own: {}, ...JSON.parse(localStorage.getItem(storeKey) ?? "{}") };
  } catch {
    return { off: false, own: {} };
  }
}

function changed(): void {
  bound = [...sets].flat();
  for (const listener of listeners) listener();
}

export function setKeySettings(next: Partial<Settings>): void {
  settings = { ...settings, ...next };
  localStorage.setItem(storeKey, JSON.stringify(settings));
  changed();
}

const subscribe = (listener: () => void): (() => void) => (listeners.add(listener), () => listeners.delete(listener));
export const useBindings = (): readonly Binding[] => useSyncExternalStore(subscribe, () => bound);
export const useKeySettings = (): Settings => useSyncExternalStore(subscribe, () => settings);
export const keysOf = (binding: Binding): string => settings.own[binding.id] ?? binding.keys;

/** Binds keys while the component is there. `bindings` should be memoised. */
export function useKeys(bindings: readonly Binding[]): void {
  useEffect(() => {
    sets.add(bindings);
    changed();
    return () => {
      sets.delete(bindings);
      changed();
    };
  }, [bindings]);
}

let pending = "";
let pendingUntil = 0;
const waitMs = 1500;

export function listenForKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (settings.off || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if (target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]")) return;
    if (document.querySelector("dialog[open]") && !target.closest("dialog[data-keys]")) return;
    const key = event.key;
    const chord = pending && Date.now() < pendingUntil ? `${pending} ${key}` : key;
    const hit = bound.findLast((binding) => keysOf(binding) === chord) ?? (chord === key ? undefined : bound.findLast((binding) => keysOf(binding) === key));
    pending = "";
    if (hit) {
      event.preventDefault();
      hit.run();
      return;
    }
    if (key.length === 1 && bound.some((binding) => keysOf(binding).startsWith(`${key} `))) {
      pending = key;
      pendingUntil = Date.now() + waitMs;
    }
  });
}
