import { type ReactNode, useState } from "react";
import { useIntl } from "./intl.tsx";
import { keysOf, setKeySettings, useBindings, useKeySettings } from "./keys.ts";
import { Dialog } from "./parts/dialog.tsx";

/** All keys that work here; each can be changed, and all can be switched off. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useIntl();
  const bindings = useBindings();
  const settings = useKeySettings();
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <Dialog title={t("keys.title")} onClose={onClose} wide>
      <p className="checks">
        <label>
          <input type="checkbox" checked={!settings.off} onChange={(event) => setKeySettings({ off: !event.target.checked })} /> {t("keys.on")}
        </label>
        <button type="button" className="small" onClick={() => setKeySettings({ own: {}, off: false })}>
          {t("keys.reset")}
        </button>
      </p>
      <ul className="key-list">
        {bindings.map((binding) => (
          <li key={binding.id}>
            <span>{t(binding.says)}</span>
            {editing === binding.id ? (
              <input
                autoFocus
                size={6}
                aria-label={t("keys.new", { what: t(binding.says) })}
                defaultValue={keysOf(binding)}
                maxLength={3}
                onBlur={(event) => {
                  setKeySettings({ own: { ...settings.own, [binding.id]: event.target.value.trim() || binding.keys } });
                  setEditing(null);
                }}
                onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
              />
            ) : (
              <button
                type="button"
                className="plain"
                onClick={() => setEditing(binding.id)}
                aria-label={t("keys.change", { what: t(binding.says), keys: keysOf(binding) })}
              >
                {keysOf(binding)
                  .split(" ")
                  .map((key, i) => (
                    <span key={key}>
                      {i > 0 && " "}
                      <kbd>{key}</kbd>
                    </span>
                  ))}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="note">{t("keys.note")}</p>
    </Dialog>
  );
}
