const grouped = (value: number): string => (Math.abs(value) >= 10_000 || !Number.isInteger(value) ? value.toLocaleString("en-GB", { maximumFractionDigits: 2 }) : String(value));

/** One number in short words: `600`, `12,000`, `2% of GDP`, `EUR 134 m`, `AUD 6 bn`. */
export function sized(value: number, unit: string): string {
  if (unit === "%gdp") return `${grouped(value)}% of GDP`;
  if (unit === "%") return `${grouped(value)}%`;
  if (!/^[A-Z]{3}$/.test(unit)) return grouped(value);
  if (value >= 1e9) return `${unit} ${grouped(value / 1e9)} bn`;
  return value >= 1e6 ? `${unit} ${grouped(value / 1e6)} m` : `${unit} ${grouped(value)}`;
}
