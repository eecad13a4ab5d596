/** What a column or a table's title says that its numbers are: an ordered list of patterns, the narrower first. */
import type { SeriesKind } from "../model/edition.ts";

export interface Series {
  readonly kind: SeriesKind;
  /** `%gdp`, `%`, `personnel`, an ISO 4217 code, or "" where the words name no currency. */
  readonly unit: string;
  readonly prices: string | null;
  /** Millions and thousands are brought to units. */
  readonly scale: number;
}

const patterns: readonly (readonly [RegExp, SeriesKind, "%gdp" | "%" | "personnel" | "money"])[] = [
  [/\breal change\b|annual change/i, "real-change", "%"],
  [/gdp per capita/i, "gdp-per-capita", "money"],
  [/per capita/i, "amount-per-capita", "money"],
  [/equipment.*%|equipment.*(share|percent)|(share|percent).*equipment|^equipment-share$/i, "equipment-share", "%"],
  [/personnel expenditure.*%|(share|percent).*personnel|^personnel-share$/i, "personnel-share", "%"],
  [/infrastructure.*%|^infrastructure-share$/i, "infrastructure-share", "%"],
  [/other.*%|^other-share$/i, "other-share", "%"],
  [/%[^)]*gdp|% of gdp|(share|percentage|per ?cent) of (?:real )?gdp|^share$/i, "share", "%gdp"],
  [/\bgdp\b|gross domestic product/i, "gdp", "money"],
  [/military personnel|^personnel$|armed forces personnel/i, "personnel", "personnel"],
  [/^equipment\b/i, "equipment-share", "%"],
  [/^infrastructure\b/i, "infrastructure-share", "%"],
  [/expenditure|spending|^amount$|\b(current|constant) .*prices\b|\bprices\b|\bmillion\b/i, "amount", "money"],
];

export function seriesOf(title: string, wording = title): Series | null {
  const found = patterns.find(([pattern]) => pattern.test(title.trim()));
  if (!found) return null;
  const [, kind, measured] = found;
  if (measured !== "money") return { kind, unit: measured, prices: null, scale: measured === "personnel" && /thousand/i.test(wording) ? 1e3 : 1 };
  return {
    kind,
    unit: currencyIn(wording),
    prices: pricesIn(wording),
    scale: /\bbillion/i.test(wording) ? 1e9 : /\bmillion/i.test(wording) ? 1e6 : /\bthousand/i.test(wording) ? 1e3 : 1,
  };
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/\bUSD\b|US dollars?|US\$/i, "USD"],
  [/\bEUR\b|euros?|€/i, "EUR"],
  [/\bGBP\b|pounds?|£/i, "GBP"],
  [/\bCAD\b|Canadian dollars?/i, "CAD"],
];
const currencyIn = (words: string): string => currencies.find(([pattern]) => pattern.test(words))?.[1] ?? "";
const pricesIn = (words: string): string | null =>
  /current/i.test(words)
    ? "current"
    : (/((?:19|20)\d\d)\s+(?:US dollar )?prices|prices[^)]*((?:19|20)\d\d)|constant\s+((?:19|20)\d\d)/i.exec(words)?.slice(1).find(Boolean) ?? null);
