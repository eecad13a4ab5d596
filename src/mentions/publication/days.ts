/** Sets of days as sorted, disjoint, half-open ranges of day numbers. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
export type Days = readonly Range[];

export const noEarlier = -1e9;
export const noLater = 1e9;

/** The days in both sets. */
export function inBoth(a: Days, b: Days): Days {
  const out: Range[] = [];
  let i = 0,
    j = 0;
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i].from, b[j].from),
      to = Math.min(a[i].to, b[j].to);
    if (from < to) out.push({ from, to });
    if (a[i].to < b[j].to) i++;
    else j++;
  }
  return out;
}

/** The days in any of the ranges, which may overlap and stand in any order. */
export function union(ranges: readonly Range[]): Days {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = out[out.length - 1];
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}

/** One thing in the text that bounds its day of publication. */
export interface Evidence {
  readonly days: Days;
  /** In words for a person: "Anita Anand is defence minister". */
  readonly because: string;
  /** Higher is surer; evidence that contradicts surer evidence is left out. */
  readonly weight: number;
}
