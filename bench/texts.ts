/** Texts for the benches: reports of `../shared/data/reports` where present, else the examples; recombined into as many as wanted. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export interface BenchText {
  readonly text: string;
  readonly publishedOn: string | null;
}

export function benchTexts(): { readonly from: string; readonly texts: readonly BenchText[] } {
  const reports = join(root, "..", "shared", "data", "reports");
  if (existsSync(reports)) {
    const texts = readdirSync(reports)
      .filter((name) => name.endsWith(".ndjson"))
      .sort()
      .flatMap((name) =>
        readFileSync(join(reports, name), "utf8")
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line) as { text?: string; publishedOn?: string }),
      );
    return {
      from: "reports of ../shared/data",
      texts: texts.filter((one) => one.text).map((one) => ({ text: one.text!, publishedOn: one.publishedOn ?? null })),
    };
  }
  const examples = join(root, "examples");
  return {
    from: "examples",
    texts: readdirSync(examples)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => ({ text: readFileSync(join(examples, name), "utf8"), publishedOn: null })),
  };
}

const names = [
  "Canada",
  "Latvia",
  "Germany",
  "Lithuania",
  "Norway",
  "Poland",
  "Estonia",
  "Denmark",
  "France",
  "Romania",
  "Italy",
  "Spain",
  "Sweden",
  "Finland",
  "Turkey",
  "Ukraine",
  "Kenya",
  "Haiti",
  "Mali",
  "Niger",
];

/** So many different reports of two to eight paragraphs: paragraphs of the texts put together anew, names and numbers changed. Seeded. */
export function* recombined(count: number, seed = 5): Generator<BenchText> {
  const { texts } = benchTexts();
  const paragraphs = texts
    .flatMap((one) => one.text.split(/\n\s*\n/))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph.length > 40 && paragraph.length < 1500);
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 0x100000000;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const swapped = new RegExp(`\\b(?:${names.join("|")})\\b`, "g");
  for (let i = 0; i < count; i++) {
    const parts: string[] = [`Report ${i} from ${pick(names)}`];
    for (let size = 0; size < 1700; ) {
      const paragraph = pick(paragraphs)
        .replace(swapped, () => pick(names))
        .replace(/\b\d{2,3}\b/g, () => String(20 + Math.floor(random() * 900)));
      parts.push(paragraph);
      size += paragraph.length;
    }
    const day = 1 + Math.floor(random() * 28);
    yield {
      text: `${parts.join("\n\n")}\n`,
      publishedOn: `20${10 + Math.floor(random() * 15)}-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    };
  }
}
