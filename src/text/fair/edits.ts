/** Edits of a text, and the way back from the edited text to its source: what is read on a fair copy is quoted from the source. */
import type { Span } from "../../model/span.ts";

/** `put` stands in the fair copy for the source's `[start, end)`. */
export interface Edit extends Span {
  readonly put: string;
}

export interface Stage {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Applies edits in the order of the text; of two that overlap the first, then the longer is taken. */
export function apply(text: string, edits: readonly Edit[]): Stage {
  const sorted = [...edits].sort((a, b) => a.start - b.start || Number(b.start === b.end) - Number(a.start === a.end) || b.end - a.end);
  const taken: Edit[] = [];
  // Joined at the end: a text grown bit by bit would be read through its bits ever after.
  const made: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    made.push(text.slice(at, edit.start), edit.put);
    at = edit.end;
    taken.push(edit);
  }
  made.push(text.slice(at));
  return { text: made.join(""), edits: taken };
}

/** A span of a stage's text in the text before it; a span that touches an edit takes the whole of it in. */
function before({ edits }: Stage, span: Span): Span {
  let moved = 0,
    start = -1,
    end = -1;
  for (const edit of edits) {
    const from = edit.start + moved,
      to = from + edit.put.length;
    if (start < 0 && span.start < to) start = span.start < from ? span.start - moved : edit.start;
    if (end < 0 && span.end <= to) end = span.end <= from ? span.end - moved : edit.end;
    if (start >= 0 && end >= 0) break;
    moved += edit.put.length - (edit.end - edit.start);
  }
  if (start < 0) start = span.start - moved;
  if (end < 0) end = span.end - moved;
  // What stands in the copy alone points at the place where it was put.
  return end > start ? { start, end } : { start: Math.max(0, start - 1), end: Math.max(start, 1) };
}

/** A span of the last stage's text in the source. */
export const inSource = (stages: readonly Stage[], span: Span): Span => stages.reduceRight<Span>((each, stage) => before(stage, each), span);
