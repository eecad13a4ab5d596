import type { ReactNode } from "react";
import { useIntl } from "../intl.tsx";

export function KindChip({ kind }: { readonly kind: string }): ReactNode {
  const { word } = useIntl();
  return <span className={`chip kind k-${kind}`}>{word("kind", kind)}</span>;
}

export function StageChip({ stage }: { readonly stage: string }): ReactNode {
  const { word } = useIntl();
  return <span className={`chip stage s-${stage}`}>{word("stage", stage)}</span>;
}

export const conflictMarks: Readonly<Record<string, string>> = { "text-error": "✎", clash: "⚡", scope: "◫", silence: "…", bound: "≤", update: "↻" };

export function ConflictChip({ kind }: { readonly kind: string }): ReactNode {
  const { word } = useIntl();
  return <span className={`chip conflict c-${kind}`}><span aria-hidden="true">{conflictMarks[kind] ?? "⚑"}</span> {word("conflict", kind)}</span>;
}

/** Admiralty grade: the source's reliability and the information's credibility, apart. */
export function GradeMark({ grade }: { readonly grade: { readonly reliability: string; readonly credibility: number } | null }): ReactNode {
  const { t } = useIntl();
  if (!grade) return <span className="unsaid">–</span>;
  const says = t("grade.says", { reliability: t(`reliability.${grade.reliability}` as "reliability.A"), credibility: t(`credibility.${grade.credibility}` as "credibility.1") });
  return <abbr className="grade" title={says} aria-label={`${grade.reliability}${grade.credibility}: ${says}`}>{grade.reliability}{grade.credibility}</abbr>;
}
