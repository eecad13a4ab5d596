/** Light, dark, or as the system has it. */
import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";
const storeKey = "muster.theme";
const listeners = new Set<() => void>();
const stored = localStorage.getItem(storeKey);
let theme: Theme = stored === "light" || stored === "dark" ? stored : "system";

export function applyTheme(): void {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.dataset.theme = theme;
}

export function nextTheme(): void {
  const isDark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  theme = isDark ? "light" : "dark";
  localStorage.setItem(storeKey, theme);
  applyTheme();
  for (const listener of listeners) listener();
}

export const useTheme = (): Theme =>
  useSyncExternalStore(
    (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    () => theme,
  );
