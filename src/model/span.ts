/** A half-open range of UTF-16 units in a document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words that stand there: `text.slice(start, end) === quote`, always. */
export interface Evidence extends Span {
  readonly quote: string;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The only way to make evidence: the quote is cut from the text, so it cannot disagree with it. */
export function evidenceAt(text: string, span: Span): Evidence {
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) throw new RangeError(`no words at ${span.start}–${span.end}`);
  return { start: span.start, end: span.end, quote: text.slice(span.start, span.end) };
}
