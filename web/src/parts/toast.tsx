/** What was just done, said aloud, with its undo. */
import { type ReactNode, useSyncExternalStore } from "react";
import { useIntl } from "../intl.tsx";
import { Icon } from "./icon.tsx";

interface Toast {
  readonly text: string;
  readonly undo: (() => void) | null;
  readonly bad: boolean;
}
let toast: Toast | null = null;
let timer = 0;
const listeners = new Set<() => void>();

function set(next: Toast | null): void {
  toast = next;
  for (const listener of listeners) listener();
}

export function say(text: string, options: { readonly undo?: () => void; readonly bad?: boolean } = {}): void {
  set({ text, undo: options.undo ?? null, bad: options.bad ?? false });
  clearTimeout(timer);
  timer = window.setTimeout(() => set(null), 12_000);
}

export function Toasts(): ReactNode {
  const { t } = useIntl();
  const now = useSyncExternalStore(
    (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    () => toast,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {now && (
        <p className={now.bad ? "toast bad" : "toast"}>
          <span>{now.text}</span>
          {now.undo && (
            <button
              type="button"
              className="small"
              onClick={() => {
                now.undo?.();
                set(null);
              }}
            >
              {t("do.undo")}
            </button>
          )}
          <button type="button" className="plain" aria-label={t("frame.close")} onClick={() => set(null)}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
