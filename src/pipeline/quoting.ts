/** What was read on a fair copy, quoted from the source: spans and quotes are those of the text as it came. */
import type { Claim } from "../model/claim.ts";
import type { AttributionMention, Mention } from "../model/document.ts";
import { type Evidence, evidenceAt, type Span } from "../model/span.ts";

export interface Quoting {
  readonly source: string;
  readonly toSource: (span: Span) => Span;
}

const within = ({ source, toSource }: Quoting, span: Span): Span => {
  const { start, end } = toSource(span);
  const last = Math.min(source.length, Math.max(end, start + 1));
  return { start: Math.min(start, last - 1), end: last };
};

export function claimFrom(quoting: Quoting, claim: Claim): Claim {
  const [first, ...others] = claim.evidence.map((each) => evidenceAt(quoting.source, within(quoting, each)));
  return {
    ...claim,
    evidence: [first, ...others] as [Evidence, ...Evidence[]],
    problems: claim.problems.map((problem) =>
      problem.start === undefined || problem.end === undefined ? problem : { ...problem, ...within(quoting, { start: problem.start, end: problem.end }) },
    ),
  };
}

export function mentionFrom(quoting: Quoting, mention: Mention): Mention {
  const { start, end } = within(quoting, mention);
  return { ...mention, start, end, quote: quoting.source.slice(start, end) };
}

export function attributionFrom(quoting: Quoting, { source, cue, content, who }: AttributionMention): AttributionMention {
  const move = (span: Span | null): Span | null => (span === null ? null : within(quoting, span));
  return { source: move(source), cue: move(cue), content: content.map((each) => within(quoting, each)), who };
}
