import { type ReactNode, useId, useRef } from "react";
import type { ClaimView, DocumentHead } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { usePlace } from "../location.ts";
import { asBibtex, asFootnote } from "./cite.ts";
import { Icon } from "./icon.tsx";
import { say } from "./toast.tsx";

export function CopyMenu({
  claim,
  document: head,
  title,
}: {
  readonly claim: ClaimView;
  readonly document: DocumentHead | undefined;
  readonly title: string;
}): ReactNode {
  const intl = useIntl();
  const { t } = intl;
  const { params } = usePlace();
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  if (!head) return null;
  const ways: readonly (readonly [string, () => string])[] = [
    [t("copy.text"), () => `${title}: “${claim.evidence[0].quote}”`],
    [t("copy.footnote"), () => asFootnote(claim, head, intl, params.get("knownBy"))],
    [t("copy.bibtex"), () => asBibtex(head)],
    [t("copy.link"), () => location.href],
  ];
  const copy = async (label: string, text: string): Promise<void> => {
    menu.current?.hidePopover();
    try {
      await navigator.clipboard.writeText(text);
      say(t("copy.done", { what: label }));
    } catch {
      say(text);
    }
  };
  return (
    <>
      <button type="button" popoverTarget={id}>
        <Icon name="copy" /> {t("copy.title")}
      </button>
      <div id={id} popover="auto" ref={menu} className="menu">
        {ways.map(([label, text]) => (
          <button key={label} type="button" className="plain" onClick={() => void copy(label, text())}>
            {label}
          </button>
        ))}
      </div>
    </>
  );
}
