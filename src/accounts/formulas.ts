/**
 * Named, versioned formulas. Each prints the inputs that it used and those that it lacked; none weighs things against one another, and
 * there is no composite score.
 */
import { type Bounds, minus, product, quotient, shownBounds, sum, times } from "./bounds.ts";

export interface FormulaInput {
  readonly name: string;
  readonly value: Bounds | null;
  readonly unit: string;
  /** Where it comes from: an edition's name, a claim's id, an assumption. */
  readonly from: string;
}

export interface FormulaResult {
  readonly formula: FormulaName;
  readonly version: string;
  readonly source: string;
  readonly inputs: readonly FormulaInput[];
  readonly value: Bounds | null;
  readonly unit: string;
  /** Inputs that the formula needs and nothing gave. */
  readonly missing: readonly string[];
  readonly notes: readonly string[];
}

export const formulaNames = [
  "spend_share",
  "gap_to_target",
  "gap_in_money",
  "equipment_share",
  "deployed_per_1000_active",
  "share_of_mission",
  "implied_gdp",
  "responsibility_sharing_csis_2024",
] as const;
export type FormulaName = (typeof formulaNames)[number];

/** What each formula computes, for `--list` and the documentation. */
export const formulaTexts: Readonly<Record<FormulaName, string>> = {
  spend_share: "100 × defence expenditure ÷ GDP, in one currency and the prices of one year (%gdp)",
  gap_to_target: "target − share of GDP (points; positive: short of it)",
  gap_in_money: "(target − share of GDP) ÷ 100 × GDP (in GDP's currency and prices)",
  equipment_share: "100 × equipment expenditure ÷ defence expenditure (%)",
  deployed_per_1000_active: "1,000 × personnel deployed ÷ active personnel",
  share_of_mission: "100 × an ally's personnel ÷ the mission's (%)",
  implied_gdp: "100 × defence expenditure ÷ its share of GDP (in the expenditure's currency and prices)",
  responsibility_sharing_csis_2024: "(defence + public order and safety + support for Ukraine + turning away from Russian energy) as % of GDP",
};

type Input = Omit<FormulaInput, "name">;
const version = "1";

function result(
  formula: FormulaName,
  inputs: readonly FormulaInput[],
  unit: string,
  made: () => Bounds,
  notes: readonly string[] = [],
  source = "arithmetic",
): FormulaResult {
  const missing = inputs.filter((input) => input.value === null).map((input) => input.name);
  return { formula, version, source, inputs, value: missing.length ? null : made(), unit, missing, notes };
}

/** Amounts in two currencies or two years' prices give no share: the result is empty and says so. */
export function spendShare(expenditure: Input, gdp: Input): FormulaResult {
  const inputs = [
    { name: "expenditure", ...expenditure },
    { name: "gdp", ...gdp },
  ];
  if (expenditure.unit !== gdp.unit)
    return {
      ...result("spend_share", inputs, "%gdp", () => ({ min: null, max: null })),
      value: null,
      notes: [`expenditure is in ${expenditure.unit}, GDP in ${gdp.unit}: no share without one unit and one price basis`],
    };
  return result("spend_share", inputs, "%gdp", () => times(quotient(expenditure.value!, gdp.value!), 100));
}

export const gapToTarget = (share: Input, target: Input): FormulaResult =>
  result(
    "gap_to_target",
    [
      { name: "share", ...share },
      { name: "target", ...target },
    ],
    "points",
    () => minus(target.value!, share.value!),
    [],
    "NATO, Wales Summit Declaration (2014), para. 14; Hague Summit Declaration (2025)",
  );

export const gapInMoney = (share: Input, target: Input, gdp: Input): FormulaResult =>
  result(
    "gap_in_money",
    [
      { name: "share", ...share },
      { name: "target", ...target },
      { name: "gdp", ...gdp },
    ],
    gdp.unit,
    () => {
      const points = minus(target.value!, share.value!);
      return (points.min ?? 0) >= 0 ? times(product(points, gdp.value!), 0.01) : scaled(points, gdp.value!);
    },
  );

/** Points of either sign times a positive GDP, in per cent. */
function scaled(points: Bounds, gdp: Bounds): Bounds {
  const ends = [points.min, points.max].flatMap((p) => [gdp.min, gdp.max].map((g) => (p === null || g === null ? null : (p * g) / 100)));
  return ends.includes(null) ? { min: null, max: null } : { min: Math.min(...(ends as number[])), max: Math.max(...(ends as number[])) };
}

export const equipmentShare = (equipment: Input, expenditure: Input): FormulaResult =>
  result(
    "equipment_share",
    [
      { name: "equipment", ...equipment },
      { name: "expenditure", ...expenditure },
    ],
    "%",
    () => times(quotient(equipment.value!, expenditure.value!), 100),
    equipment.unit === expenditure.unit ? [] : [`equipment in ${equipment.unit}, expenditure in ${expenditure.unit}`],
    "NATO, Wales Summit Declaration (2014), para. 14: 20% on major new equipment and its research",
  );

export const deployedPer1000Active = (deployed: Input, active: Input): FormulaResult =>
  result(
    "deployed_per_1000_active",
    [
      { name: "deployed", ...deployed },
      { name: "active", ...active },
    ],
    "per 1,000 active",
    () => times(quotient(deployed.value!, active.value!), 1000),
  );

export const shareOfMission = (part: Input, mission: Input): FormulaResult =>
  result(
    "share_of_mission",
    [
      { name: "contribution", ...part },
      { name: "mission", ...mission },
    ],
    "%",
    () => times(quotient(part.value!, mission.value!), 100),
  );

/** The GDP that someone who gives an amount and its share must have assumed. */
export const impliedGdp = (expenditure: Input, share: Input): FormulaResult =>
  result(
    "implied_gdp",
    [
      { name: "expenditure", ...expenditure },
      { name: "share", ...share },
    ],
    expenditure.unit,
    () => times(quotient(expenditure.value!, share.value!), 100),
  );

export interface ResponsibilityInputs {
  readonly defence: Input;
  readonly publicOrder: Input;
  readonly ukraine: Input;
  readonly energy: Input;
}

/**
 * The measure of McInnis, Fata, Jensen and Macias, "Pulling Their Weight: The Data on NATO Responsibility Sharing" (CSIS, February 2024): four terms
 * as shares of GDP, against 4% of which at least 2% is defence. Theirs are defence after SIPRI (2022), public order and safety after COFOG 03 (2021),
 * support for Ukraine after the Kiel tracker (2022), and the fall of imports of Russian oil, coal and LNG (2021–22). Terms that are missing are
 * named, and the value is then a lower bound, never the measure.
 */
export function responsibilitySharing(terms: ResponsibilityInputs): FormulaResult {
  const inputs: FormulaInput[] = [
    { name: "defence", ...terms.defence },
    { name: "public order and safety (COFOG 03)", ...terms.publicOrder },
    { name: "support for Ukraine", ...terms.ukraine },
    { name: "turning away from Russian energy", ...terms.energy },
  ];
  const given = inputs.flatMap((input) => (input.value === null ? [] : [input.value]));
  const missing = inputs.filter((input) => input.value === null).map((input) => input.name);
  const total = given.length ? sum(given) : null;
  return {
    formula: "responsibility_sharing_csis_2024",
    version,
    source: "McInnis, Fata, Jensen and Macias, Pulling Their Weight (CSIS, 2024)",
    inputs,
    unit: "%gdp",
    missing,
    value: total === null ? null : missing.length ? { min: total.min, max: null } : total,
    notes: missing.length ? ["a lower bound: terms are missing"] : ["CSIS compares it with 4% of GDP, of which at least 2% defence"],
  };
}

/** "gap_to_target/1 = 0.73 points (share 1.27 %gdp [NATO 2019-06]; target 2 %gdp [registry])". */
export function printed(result: FormulaResult): string {
  const inputs = result.inputs
    .map((input) => `${input.name} ${input.value ? `${shownBounds(input.value, 3)} ${input.unit}` : "missing"} [${input.from}]`)
    .join("; ");
  const value = result.value ? `${shownBounds(result.value, 3)} ${result.unit}` : "not computed";
  return `${result.formula}/${result.version} = ${value} (${inputs})${result.notes.length ? `; ${result.notes.join("; ")}` : ""}`;
}
