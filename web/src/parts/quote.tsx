import type { ReactNode } from "react";

/** Words of a report: always serif, always in their own language, never ours. */
export const Quote = ({
  children,
  lang,
  inline = false,
}: {
  readonly children: ReactNode;
  readonly lang?: string | null;
  readonly inline?: boolean;
}): ReactNode =>
  inline ? (
    <q className="said" lang={lang ?? undefined}>
      {children}
    </q>
  ) : (
    <blockquote className="said" lang={lang ?? undefined}>
      {children}
    </blockquote>
  );
