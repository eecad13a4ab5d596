import { type ReactNode, useEffect, useId, useRef } from "react";
import { useIntl } from "../intl.tsx";
import { Icon } from "./icon.tsx";

/** A native modal dialog: Escape, focus and the backdrop are the browser's. */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}): ReactNode {
  const { t } = useIntl();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    box.current?.showModal();
    // The browser would begin with the cross: the first control of the dialog's own is where work begins.
    box.current
      ?.querySelector<HTMLElement>(
        ".dialog-in > :not(.dialog-head) :is(input, select, textarea, button), .dialog-in > :not(.dialog-head):is(input, select, textarea, button)",
      )
      ?.focus();
    return () => before?.focus?.();
  }, []);
  return (
    <dialog
      ref={box}
      className={wide ? "wide" : undefined}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === box.current && onClose()}
    >
      <div className="dialog-in">
        <div className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="plain" aria-label={t("frame.close")} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
