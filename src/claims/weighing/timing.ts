/**
 * When a claim is the case, by weight: where no rule finds a time, the one that the report's words make likely; where one does, another takes its place if it is
 * nearly sure and the rule's is next to impossible.
 */
import { boundsOf, type Dated, type DayBounds } from "../../model/edtf.ts";
import type { Draft } from "../draft.ts";
import { lasting } from "../holds-filled.ts";
import type { Odds } from "./odds.ts";
import { type When, whenForms } from "./whens.ts";

/** Shares of the likelihood: `fill`, from which a time is given where there is none; `sure`, from which it takes the place of one that has `unlikely` or less. */
export const timing = { fill: 0.4, sure: 0.8, unlikely: 0.1 };

export const likeliestTime = "the likeliest of the times that are told around it",
  likelyNow = "by its words so on the day of the report: from the day of publication";

/** When a claim likelier is, what the rules read where it is left as it is; the draft's rules say whether it was put right. `published`: the days of publication. */
export function timePutRight(draft: Draft, read: Dated | null, odds: Odds, published: DayBounds): Dated | null {
  const found = odds.when(draft);
  if (found === null) return read;
  const { whens, shares } = found,
    ways = new Map<string, { readonly when: When; share: number }>();
  let never = 0,
    own = 0;
  whens.forEach((when, i) => {
    if (when === null) never += shares[i];
    else if (canBe(draft, when, published)) {
      const way = ways.get(when.edtf);
      if (way === undefined) ways.set(when.edtf, { when, share: shares[i] });
      else way.share += shares[i];
      if (read !== null && meets(when.edtf, read.edtf)) own += shares[i];
    }
  });
  const best = [...ways.values()].reduce<{ readonly when: When; readonly share: number } | null>((a, b) => (a === null || b.share > a.share ? b : a), null);
  if (best === null || best.share <= never || best.share < (read === null ? timing.fill : timing.sure)) return read;
  if (read !== null && (own > timing.unlikely || isSameDay(best.when.edtf, read.edtf))) return read;
  draft.rules.push("time/weighed");
  return { edtf: best.when.edtf, stated: false, because: best.when.form === whenForms.now ? likelyNow : likeliestTime };
}

/** What is to come is not so yet, nor at a time that is over when it is told; and what is over is so no more. */
function canBe({ kind, stage }: Draft, { edtf, form }: When, published: DayBounds): boolean {
  if (form === whenForms.now) return stage === "in-force" && lasting.has(kind);
  if (form === whenForms.from && (stage === "ended" || stage === "refused")) return false;
  const last = endsOf(edtf).findLast((end) => end !== ".."),
    over = last === undefined ? null : (boundsOf(last)?.to ?? null);
  return !ahead.has(stage) || over === null || published.from === null || over > published.from + 1;
}
const ahead: ReadonlySet<string> = new Set(["pledged", "planned", "offered", "considered", "requested"]);

/** Is it the same time, however it is meant? Whether from it on or until it, the words beside it tell the rules better. */
const isSameDay = (a: string, b: string): boolean => meets(a, b) || endsOf(a).some((end) => end !== ".." && endsOf(b).includes(end));

/** May two times say the same, one more sharply or with an end that the other leaves open? */
function meets(a: string, b: string): boolean {
  const [one, other] = [endsOf(a), endsOf(b)];
  const pairs = [0, 1].map((i): [string, string] => [one[i], other[i]]).filter(([x, y]) => x !== ".." && y !== "..");
  return pairs.length > 0 && pairs.every(([x, y]) => x.startsWith(y) || y.startsWith(x));
}

function endsOf(edtf: string): string[] {
  const ends = edtf.replace(/[~?%]/g, "").split("/");
  return ends.length > 1 ? ends : [ends[0], ends[0]];
}
