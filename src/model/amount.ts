const grouped = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 2 });

/** One number in short words: `600`, `4,800`, `2% of GDP`, `EUR 134 m`, `AUD 6 bn`. */
export function sized(value: number, unit: string): string {
  if (unit === "%gdp") return `${grouped(value)}% of GDP`;
  if (unit === "%") return `${grouped(value)}%`;
  if (!/^[A-Z]{3}$/.test(unit)) return grouped(value);
  if (value >= 1e9) return `${unit} ${grouped(value / 1e9)} bn`;
  return value >= 1e6 ? `${unit} ${grouped(value / 1e6)} m` : `${unit} ${grouped(value)}`;
}
