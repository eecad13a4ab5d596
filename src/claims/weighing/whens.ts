/** When a claim may be the case: at each time that a report names, from it on or until it, from the day of the report on, or at no time that is told. */
import type { TimeMention } from "../../model/edtf.ts";
import type { Reading } from "../scene.ts";

/** How a time may be meant; those of the claim's own sentence first, the same of another sentence `whenElsewhere` further. */
export const whenForms = { never: 0, now: 1, at: 2, from: 3, until: 4 } as const;
export const whenElsewhere = 3;
export const whenFormCount = 8;

/** A way to mean a time, as EDTF. */
export interface When {
  readonly edtf: string;
  readonly form: number;
}

/** The ways to mean a time that is named: at it, from it on, until it; an open end leaves one of them. */
export function whensOf({ edtf }: TimeMention): When[] {
  if (edtf === null) return [];
  const [first, last] = edtf.includes("/") ? edtf.split("/") : [edtf, edtf];
  const found: When[] = [{ edtf, form: whenForms.at }];
  if (first !== ".." && edtf !== `${first}/..`) found.push({ edtf: `${first}/..`, form: whenForms.from });
  if (last !== ".." && edtf !== `../${last}`) found.push({ edtf: `../${last}`, form: whenForms.until });
  return found;
}

/** From the first day on which the report may have been published; null where that is not known. */
export function nowOf({ publishedOn }: Pick<Reading, "publishedOn">): string | null {
  const first = publishedOn?.edtf.split("/")[0];
  return first === undefined || first === "" || first === ".." ? null : `${first}/..`;
}
