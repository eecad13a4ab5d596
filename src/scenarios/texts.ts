/** An assumption as a sentence, so that every output can list them all. */
import { type Bounds, shownBounds } from "../accounts/bounds.ts";
import type { Assumption } from "./schema.ts";
import { type ScenarioWorld, nameOf } from "./world.ts";

export function assumptionText(assumption: Assumption, world: ScenarioWorld): string {
  const note = assumption.note ? ` (${assumption.note})` : "";
  return `${bodyOf(assumption, world)}${note}`;
}

function bodyOf(one: Assumption, world: ScenarioWorld): string {
  const name = (id: string): string => nameOf(world, id);
  const where = (at: { readonly place?: string; readonly mission?: string }): string =>
    [at.mission, at.place]
      .filter((id) => id !== undefined)
      .map(name)
      .join(" in ");
  const on = (at: { readonly on?: string }): string => (at.on ? ` on ${at.on}` : "");
  switch (one.assume) {
    case "withdraws":
      return `${name(one.ally)} withdraws from ${where(one)}${on(one)}`;
    case "presence-ends":
      return `the presence of ${name(one.ally)} in ${name(one.place)} ends${on(one)}`;
    case "mandate-not-renewed":
      return `the mandate${one.ally ? ` of ${name(one.ally)}` : ""} for ${where(one)} is not renewed${on(one)}`;
    case "gate-fails":
      return `the ${one.gate} gate${one.gatekeeper ? ` of ${name(one.gatekeeper)}` : ""}${one.actor ? ` on ${name(one.actor)}` : ""}${one.place ? ` for ${name(one.place)}` : ""} fails${on(one)}`;
    case "source-discounted":
      return `what ${one.publisher ?? one.speaker ?? one.document} says counts for nothing`;
    case "gdp-grows":
      return `GDP of ${name(one.state)} grows by ${shownBounds(one.percent)}% a year`;
    case "gdp-is":
      return `GDP of ${name(one.state)} is ${seriesText(one.years, one.unit)}`;
    case "spending-grows":
      return `defence spending of ${name(one.state)} grows by ${shownBounds(one.percent)}% a year`;
    case "spending-reaches":
      return `defence spending of ${name(one.state)} reaches ${shownBounds(one.share)}% of GDP by ${one.by}, in even steps`;
    case "spending-is":
      return `defence spending of ${name(one.state)} is ${seriesText(one.years, one.unit)}`;
    case "plan":
      return `${name(one.state)} plans ${seriesText(one.shares, "% of GDP")}, with a GDP of ${seriesText(one.gdp, one.unit)}`;
  }
}

/** "1.76% of GDP in 2029, 1.8% of GDP in 2030". */
const seriesText = (years: Readonly<Record<string, Bounds>>, unit = ""): string =>
  Object.entries(years)
    .map(([year, bounds]) => `${shownBounds(bounds)}${unit.startsWith("%") || unit === "" ? unit : ` ${unit}`} in ${year}`)
    .join(", ");
