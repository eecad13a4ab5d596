/** Tables of spending: a heading with years, then a line a state with a share of GDP for each year. */
import type { Stage } from "../model/claim.ts";
import { isoOf } from "../model/edtf.ts";
import { actorsOf } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { measuredBefore } from "./shares.ts";
import type { Scene } from "./scene.ts";

const figure = /(?<![\d.,])\d{1,2}[.,]\d{1,2}(?![\d.,])/g;
const year = /\b((?:19|20)\d\d)(?:-\d\d)?\s?([ef])?\b/g;

/** One draft for each cell of a row of shares, or null where the sentence is no such row. */
export function tableRow(scene: Scene): Draft[] | null {
  const { sentences, text } = scene.reading.text;
  const { start, end, first } = scene.sentence;
  const row = text.slice(start, end);
  if (row.length > 120 || scene.clauses.some((c) => c.vg.form === "finite")) return null;
  const label = scene.entities.find((e) => e.class === "state" && e.form !== "pronoun" && e.form !== "adjective" && e.first - first <= 2);
  if (!label) return null;
  const cells = [...row.slice(label.end - start).matchAll(figure)];
  if (cells.length < 2 || /[A-Za-z]{4,}/.test(row.slice(label.end - start))) return null;
  for (let i = scene.index - 1; i >= 0 && scene.index - i <= 40; i--) {
    const heading = text.slice(sentences[i].start, sentences[i].end);
    const years = [...heading.matchAll(year)];
    if (years.length !== cells.length || heading.length > 140) continue;
    if (!measuredBefore(scene, start)) return [];
    return cells.map((cell, k) => cellOf(scene, label, label.end + cell.index, cell[0], years[k][1], years[k][2] !== undefined));
  }
  // Columns that nothing names are left alone: which year they are of cannot be told.
  return /[%(:]/.test(row) ? null : [];
}

function cellOf(scene: Scene, label: Scene["entities"][number], at: number, quote: string, of: string, estimate: boolean): Draft {
  const { to } = scene.reading.published;
  const now = to === null ? null : isoOf(to - 1).slice(0, 4);
  const stage: Stage = now === null || of === now ? "in-force" : of < now ? "ended" : "planned";
  const value = Number(quote.replace(",", "."));
  return draftOf("spending", "spending/table", { start: label.start, end: at + quote.length }, scene.index, {
    actor: actorsOf(scene, label),
    quantity: { min: value, max: value, unit: "%gdp", of: null, approx: false, as: "total", per: null, quote },
    stage: estimate && stage === "in-force" ? "planned" : stage,
    modality: estimate || stage === "planned" ? "expected" : "stated",
    holds: { edtf: of, stated: true },
    trust: 0.8,
  });
}
