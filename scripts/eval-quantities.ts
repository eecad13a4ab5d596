/** Are the quantities of the gold claims found at their words? Prints the share right; reads seeds and the odd development files only. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeReader } from "../src/pipeline/read.ts";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { loadWeights } from "../src/pipeline/weights.ts";
import type { Quantity } from "../src/model/claim.ts";

const base = "../shared";
if (!existsSync(join(base, "gold"))) {
  console.log("eval:quantities: no gold beside the project, nothing measured");
  process.exit(0);
}
interface GoldClaim {
  ref: string;
  kind: string;
  quote: string;
  quantity: (Quantity & { unit: string }) | null;
}
interface Gold {
  file: string;
  claims: GoldClaim[];
}
const goldIn = (folder: string, root: string): { gold: Gold; root: string }[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(".json") && name !== "across.json" && (/^\d{3}_/.test(name) || Number(/^[A-Z](\d+)/.exec(name)?.[1] ?? 0) % 2 === 1))
    .sort()
    .map((name) => ({ gold: JSON.parse(readFileSync(join(folder, name), "utf8")) as Gold, root }));
const all = [...goldIn(join(base, "gold"), base), ...goldIn(join(base, "gold-dev", "gold"), join(base, "gold-dev"))];
const reader = makeReader(loadRegistry(), loadWeights());
const verbose = process.argv.includes("--list");
let right = 0,
  total = 0,
  found = 0;
for (const { gold, root } of all) {
  const path = join(root, gold.file);
  const text = readFileSync(existsSync(path) ? path : join(root, "seeds", gold.file), "utf8");
  const record = reader.read(
    { path, url: null, text, title: null, publisher: null, byline: null, publishedOn: null, language: null, problems: [] },
    { mentions: true },
  );
  const quantities = (record.mentions ?? []).filter((m) => m.type === "quantity");
  for (const claim of gold.claims) {
    const wanted = claim.quantity;
    if (!wanted || (wanted.min === null && wanted.max === null)) continue;
    total++;
    const at = record.document.text.indexOf(claim.quote);
    const near = quantities.filter((q) => at < 0 || (q.start < at + claim.quote.length + 160 && q.end > at - 160));
    const same = (a: number | null, b: number | null): boolean =>
      (a ?? null) === (b ?? null) || (a !== null && b !== null && Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b)));
    const value = near.filter((q) => same(q.quantity.max ?? q.quantity.min, wanted.max ?? wanted.min));
    const hit = value.some((q) => same(q.quantity.min, wanted.min) && same(q.quantity.max, wanted.max) && q.quantity.unit === wanted.unit);
    if (hit) right++;
    if (value.length > 0) found++;
    if (!hit && verbose)
      console.log(
        `${claim.ref} ${claim.kind} wanted ${wanted.min}–${wanted.max} ${wanted.unit} (${wanted.of}) in «${claim.quote}»; got ${near.map((q) => `${q.quantity.min}–${q.quantity.max} ${q.quantity.unit} «${q.quote}»`).join("; ")}`,
      );
  }
}
console.log(`quantities of gold claims: ${right} of ${total} right (${((100 * right) / total).toFixed(1)}%), value found for ${found}`);
