/** How sure: a line style, a glyph and a word, so that no one has to tell colours apart. */
import type { ReactNode } from "react";
import { useIntl } from "../intl.tsx";

export const levels = ["stated", "expected", "possible", "conditional", "negated", "garbled"] as const;
export type Level = (typeof levels)[number];
const glyphs: Readonly<Record<Level, string>> = { stated: "●", expected: "◐", possible: "○", conditional: "◇", negated: "⊘", garbled: "▨" };

export const levelOf = (claim: { readonly modality: string; readonly problems?: readonly unknown[] | number }): Level => {
  const damaged = typeof claim.problems === "number" ? claim.problems > 0 : (claim.problems?.length ?? 0) > 0;
  return damaged ? "garbled" : (levels as readonly string[]).includes(claim.modality) ? (claim.modality as Level) : "stated";
};

export function Certainty({ level }: { readonly level: Level }): ReactNode {
  const { t } = useIntl();
  return (
    <span className={`certainty ${level}`}>
      <span aria-hidden="true">{glyphs[level]}</span> {t(`certainty.${level}`)}
    </span>
  );
}

/** In a narrow cell: the glyph with its word for whoever hovers or listens; what is stated, as most is, goes without. */
export function Doubt({ level }: { readonly level: Level }): ReactNode {
  const { t } = useIntl();
  return level === "stated" ? null : (
    <abbr className={`doubt ${level}`} title={t(`certainty.${level}`)} aria-label={t(`certainty.${level}`)}>
      {glyphs[level]}
    </abbr>
  );
}
