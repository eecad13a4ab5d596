/** Waiting, nothing there, and something wrong: each says what it is and what to do next. Absence is never shown as zero. */
import type { ReactNode } from "react";
import type { Fault } from "../api.ts";
import { refresh } from "../api.ts";
import { useIntl } from "../intl.tsx";
import { linkTo, setParams, usePlace } from "../location.ts";

export function Loading({ lines = 6 }: { readonly lines?: number }): ReactNode {
  const { t } = useIntl();
  return (
    <div className="loading" role="status" aria-label={t("state.loading")}>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} className={`bone bone-${i % 4}`} aria-hidden="true" />
      ))}
    </div>
  );
}

export const Broken = ({ title, detail, children }: { readonly title: string; readonly detail: string; readonly children?: ReactNode }): ReactNode => (
  <div className="state bad" role="alert">
    <h2>{title}</h2>
    <p>{detail}</p>
    {children}
  </div>
);

export function FaultState({ fault }: { readonly fault: Fault }): ReactNode {
  const { t } = useIntl();
  const title = fault.status === 0 ? t("state.offline") : fault.status === 404 ? t("state.notFound") : t("state.fault");
  return (
    <Broken
      title={title}
      detail={fault.status === 0 ? t("state.offlineDetail") : fault.status === 404 ? t("state.notFoundDetail") : fault.detail || fault.title}
    >
      {fault.errors && (
        <ul>
          {fault.errors.map((one) => (
            <li key={one.pointer}>
              <code>{one.pointer}</code> {one.detail}
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        <button type="button" onClick={refresh}>
          {t("state.again")}
        </button>
      </p>
    </Broken>
  );
}

/** Nothing matched: over how many documents, up to which day. */
export function Nothing({
  documents,
  what,
  clear,
  next,
}: {
  readonly documents: number;
  readonly what: string;
  readonly clear?: () => void;
  readonly next?: string;
}): ReactNode {
  const { t, date } = useIntl();
  const { params } = usePlace();
  const knownBy = params.get("knownBy");
  if (documents === 0 && knownBy === null) return <EmptyLedger />;
  return (
    <div className="state">
      <h2>{t("state.nothing", { what })}</h2>
      <p>{knownBy ? t("state.searchedTo", { documents, date: date(knownBy) }) : t("state.searched", { documents })}</p>
      {next && <p>{next}</p>}
      <p className="actions">
        {clear && (
          <button type="button" onClick={clear}>
            {t("state.clearFilters")}
          </button>
        )}
        {(knownBy || params.get("trueOn")) && (
          <button type="button" onClick={() => setParams({ trueOn: null, knownBy: null })}>
            {t("asof.reset")}
          </button>
        )}
      </p>
    </div>
  );
}

export function EmptyLedger(): ReactNode {
  const { t } = useIntl();
  return (
    <div className="state">
      <h2>{t("state.empty")}</h2>
      <p>{t("state.emptyDetail")}</p>
      <p className="actions">
        <a className="button main" href={linkTo("/", { add: "1" })}>
          {t("add.title")}
        </a>
      </p>
    </div>
  );
}

/** One answer of the API, in all its states. */
export function Shown<T>({
  loaded,
  children,
  lines,
}: {
  readonly loaded: { readonly data: T | null; readonly fault: Fault | null; readonly busy: boolean };
  readonly children: (data: T) => ReactNode;
  readonly lines?: number;
}): ReactNode {
  if (loaded.data !== null)
    return (
      <div className={loaded.busy ? "shown busy" : "shown"} aria-busy={loaded.busy}>
        {children(loaded.data)}
      </div>
    );
  if (loaded.fault) return <FaultState fault={loaded.fault} />;
  return <Loading lines={lines} />;
}
