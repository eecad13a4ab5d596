/**
 * The words of a report with every span marked: this claim solid, other claims dotted, damage hatched. Lines are the text's own
 * paragraphs, numbered, so that two people can speak of line 12.
 */
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { ClaimView, Damage, DocumentView } from "../contract.ts";
import { useIntl } from "../intl.tsx";
import { titleOfReport } from "./named.tsx";

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly string[];
  readonly damage: readonly string[];
}

/** The text cut at every beginning and end of a span; the pieces are the whole text in order. */
export function piecesOf(from: number, to: number, claims: readonly Pick<ClaimView, "id" | "evidence">[], damages: readonly Damage[]): Piece[] {
  const spans = [
    ...claims.flatMap((claim) => claim.evidence.map(({ start, end }) => ({ start, end, claim: claim.id, damage: null as string | null }))),
    ...damages.map(({ start, end, kind }) => ({ start, end, claim: null as string | null, damage: kind as string | null })),
  ].filter((span) => span.start < to && span.end > from);
  const cuts = [...new Set([from, to, ...spans.flatMap((span) => [Math.max(from, span.start), Math.min(to, span.end)])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1];
    const over = spans.filter((span) => span.start < end && span.end > start);
    return { start, end, claims: over.flatMap((span) => span.claim ?? []), damage: [...new Set(over.flatMap((span) => span.damage ?? []))] };
  });
}

export interface Selected {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export function Article({
  document,
  current,
  onPick,
  box,
}: {
  readonly document: DocumentView;
  readonly current: readonly string[];
  readonly onPick?: (claim: string) => void;
  readonly box?: RefObject<HTMLDivElement | null>;
}): ReactNode {
  const { t, word } = useIntl();
  const own = useRef<HTMLDivElement>(null);
  const root = box ?? own;
  const paragraphs = useMemo(() => paragraphsOf(document.text), [document.text]);
  const currentKey = current.join(" ");
  useEffect(() => {
    const mark = root.current?.querySelector<HTMLElement>("mark.this");
    if (!mark || !root.current) return;
    const frame = root.current;
    const isScroller = frame.scrollHeight > frame.clientHeight + 4;
    if (isScroller) frame.scrollTop += mark.getBoundingClientRect().top - frame.getBoundingClientRect().top - frame.clientHeight / 3;
    else if (currentKey && (mark.getBoundingClientRect().bottom > innerHeight || mark.getBoundingClientRect().top < 0))
      mark.scrollIntoView({ block: "center" });
  }, [currentKey, root]);
  return (
    <div className="article" ref={root} lang={document.language} tabIndex={0} role="region" aria-label={t("article.label", { title: titleOfReport(document) })}>
      {paragraphs.map((paragraph, line) => (
        <p key={paragraph.start} className="said" data-start={paragraph.start}>
          <span className="line-number" aria-hidden="true" data-line={line + 1} />
          {piecesOf(paragraph.start, paragraph.end, document.claims, document.quality.problems).map((piece) => {
            const text = document.text.slice(piece.start, piece.end);
            if (piece.claims.length === 0 && piece.damage.length === 0)
              return (
                <span key={piece.start} data-start={piece.start}>
                  {text}
                </span>
              );
            const isThis = piece.claims.some((claim) => current.includes(claim));
            const classes = [isThis ? "this" : piece.claims.length ? "other" : "", piece.damage.length ? "damage" : ""].filter(Boolean).join(" ");
            const title = [...piece.damage.map((kind) => word("damage", kind)), ...(piece.claims.length && !isThis ? [t("article.otherClaim")] : [])].join(
              " · ",
            );
            return (
              <mark
                key={piece.start}
                data-start={piece.start}
                className={classes}
                title={title || undefined}
                onClick={
                  piece.claims.length && onPick
                    ? () => getSelection()?.isCollapsed !== false && onPick(piece.claims.find((claim) => !current.includes(claim)) ?? piece.claims[0])
                    : undefined
                }
              >
                {text}
              </mark>
            );
          })}
        </p>
      ))}
    </div>
  );
}

function paragraphsOf(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) if (match[0].trim()) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

/** Whether words of the text are selected now. */
export function useIsSelected(box: RefObject<HTMLElement | null>, text: string): boolean {
  const [isSelected, setSelected] = useState(false);
  useEffect(() => {
    const changed = (): void => setSelected(selectedIn(box.current, text) !== null);
    document.addEventListener("selectionchange", changed);
    return () => document.removeEventListener("selectionchange", changed);
  }, [box, text]);
  return isSelected;
}

/** The words that the reader has selected, as a span of the document's text. */
export function selectedIn(root: HTMLElement | null, text: string): Selected | null {
  const selection = getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const at = (node: Node, offset: number): number | null => {
    const holder = (node.nodeType === Node.TEXT_NODE ? node.parentElement : (node as HTMLElement))?.closest<HTMLElement>("[data-start]");
    return holder ? Number(holder.dataset.start) + (node.nodeType === Node.TEXT_NODE ? offset : 0) : null;
  };
  let start = at(range.startContainer, range.startOffset);
  let end = at(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return end > start ? { start, end, quote: text.slice(start, end) } : null;
}
