/** What it takes to arrive: from the last known level to the level meant, and how that compares with the pace so far. */
export interface YearLevel {
  readonly year: number;
  readonly value: number;
}

export interface Path {
  readonly from: YearLevel;
  readonly to: YearLevel;
  /** Points of GDP a year, on a straight line. */
  readonly pointsAYear: number;
  /** How much faster than GDP spending must grow each year, as a fraction: 0.05 is 5% a year above GDP's growth. */
  readonly growthAboveGdp: number;
  /** The same over the last years known; null with fewer than two. */
  readonly recent: { readonly years: number; readonly pointsAYear: number; readonly growthAboveGdp: number } | null;
  /** The year of arrival at the recent pace; null where that pace never arrives. */
  readonly arrival: number | null;
}

/** Null where there is nothing to climb from, or no year to arrive by. A level already reached needs no growth. */
export function pathTo(series: readonly YearLevel[], level: number, by: number): Path | null {
  const from = series[series.length - 1];
  if (!from || from.value <= 0 || by <= from.year) return null;
  const years = by - from.year;
  const recent = recentPace(series);
  const short = level - from.value;
  return {
    from,
    to: { year: by, value: level },
    pointsAYear: short <= 0 ? 0 : short / years,
    growthAboveGdp: short <= 0 ? 0 : (level / from.value) ** (1 / years) - 1,
    recent,
    arrival: arrivalOf(from, level, recent?.pointsAYear ?? 0),
  };
}

/** The pace over the last three years, or over two or one where no more are known. */
function recentPace(series: readonly YearLevel[]): Path["recent"] {
  const last = series[series.length - 1];
  const first = series.findLast((one) => one.year <= last.year - 3) ?? series[0];
  if (first === last || first.value <= 0) return null;
  const years = last.year - first.year;
  return { years, pointsAYear: (last.value - first.value) / years, growthAboveGdp: (last.value / first.value) ** (1 / years) - 1 };
}

/** A century ahead is never. */
export function arrivalOf(from: YearLevel, level: number, pointsAYear: number): number | null {
  if (from.value >= level) return from.year;
  if (pointsAYear <= 0) return null;
  const years = Math.ceil((level - from.value) / pointsAYear - 1e-9);
  return years > 100 ? null : from.year + years;
}
