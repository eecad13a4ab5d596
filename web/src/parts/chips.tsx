import type { ReactNode } from "react";
import { type Intl, useIntl } from "../intl.tsx";

export function KindChip({ kind }: { readonly kind: string }): ReactNode {
  const { word } = useIntl();
  return <span className={`chip kind k-${kind}`}>{word("kind", kind)}</span>;
}

/** How far it has come. With the change where that is no coming or being there: a promise to leave is no promise of a force. */
export function StageChip({ stage, change }: { readonly stage: string; readonly change?: string }): ReactNode {
  const intl = useIntl();
  return <span className={`chip stage s-${stage}`}>{stageOf(stage, change, intl)}</span>;
}

const turning: ReadonlySet<string> = new Set(["cut", "end", "suspend", "resume", "extend", "renew"]);
const said: Readonly<Record<string, string>> = { ended: "end", suspended: "suspend" };

/** The change in words where the stage alone would mislead; null else. */
export const turnOf = (stage: string, change: string | undefined, { word }: Pick<Intl, "word">): string | null =>
  change !== undefined && turning.has(change) && said[stage] !== change ? word("change", change) : null;

/** `pledged`, `pledged · end`. */
export const stageOf = (stage: string, change: string | undefined, intl: Pick<Intl, "word">): string =>
  [intl.word("stage", stage), turnOf(stage, change, intl)].filter(Boolean).join(" · ");

export const conflictMarks: Readonly<Record<string, string>> = { "text-error": "✎", clash: "⚡", scope: "⊂", silence: "…", bound: "≤", update: "↻" };

export function ConflictChip({ kind }: { readonly kind: string }): ReactNode {
  const { word } = useIntl();
  return (
    <span className={`chip conflict c-${kind}`}>
      <span aria-hidden="true">{conflictMarks[kind] ?? "⚑"}</span> {word("conflict", kind)}
    </span>
  );
}

/** Admiralty grade: the source's reliability and the information's credibility, apart. */
export function GradeMark({ grade }: { readonly grade: { readonly reliability: string; readonly credibility: number } | null }): ReactNode {
  const { t } = useIntl();
  if (!grade) return <span className="unsaid">–</span>;
  const says = t("grade.says", {
    reliability: t(`reliability.${grade.reliability}` as "reliability.A"),
    credibility: t(`credibility.${grade.credibility}` as "credibility.1"),
  });
  return (
    <abbr className="grade" title={says} aria-label={`${grade.reliability}${grade.credibility}: ${says}`}>
      {grade.reliability}
      {grade.credibility}
    </abbr>
  );
}
