/** Asks for the token once, when someone first writes from a page that was opened without it. */
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { giveToken, hasToken } from "../api.ts";
import { useIntl } from "../intl.tsx";
import { Dialog } from "./dialog.tsx";

let waiting: { readonly done: (given: boolean) => void } | null = null;
const listeners = new Set<() => void>();
function set(next: typeof waiting): void {
  waiting = next;
  for (const listener of listeners) listener();
}

export function needToken(again = false): Promise<boolean> {
  if (hasToken() && !again) return Promise.resolve(true);
  return new Promise((resolve) => set({ done: resolve }));
}

export function TokenDialog(): ReactNode {
  const { t } = useIntl();
  const now = useSyncExternalStore(
    (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    () => waiting,
  );
  const [token, setToken] = useState("");
  if (!now) return null;
  const end = (given: boolean): void => {
    set(null);
    now.done(given);
  };
  return (
    <Dialog title={t("token.title")} onClose={() => end(false)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          giveToken(token);
          end(true);
        }}
      >
        <p>{t("token.why")}</p>
        <label className="field">
          <span>{t("token.label")}</span>
          <input autoFocus required value={token} onChange={(event) => setToken(event.target.value)} autoComplete="off" spellCheck={false} />
        </label>
        <p className="actions">
          <button type="submit" className="main">
            {t("token.use")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
