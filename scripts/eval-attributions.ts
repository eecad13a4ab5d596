/**
 * Scores the reading of attributions on gold in brat form (PolNeAR): exact-span and overlap F1 of source, cue and content, on the two
 * thirds of the files that rules are written on and on the third that is only scored; and the speed.
 *
 *   npm run eval:attributions [-- DIR] [--show source|cue|content]     the errors shown are those of the two thirds
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { attributionsIn } from "../src/mentions/attribution/attributions.ts";
import { entitiesIn } from "../src/mentions/entities/entities.ts";
import { buildGazetteer } from "../src/mentions/entities/gazetteer.ts";
import type { AttributionMention } from "../src/model/document.ts";
import type { Span } from "../src/model/span.ts";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { lexiconOf } from "../src/text/lexicon.ts";
import { readText } from "../src/text/read.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: "string" } } });
const folder = positionals[0] ?? join(import.meta.dirname, "../../shared/data/dev/attribution");
if (!existsSync(folder)) {
  console.log(`eval:attributions skipped: no attribution gold at ${folder}`);
  process.exit(0);
}

const roles = ["source", "cue", "content"] as const;
type Role = (typeof roles)[number];
type Gold = Record<Role, Map<string, readonly [number, number]>>;

const edges = /[\s"'“”‘’`,.;:!?—–-]/;
/** Exact ignores white space, quotation marks and closing punctuation at the ends of a span. */
function keyOf(text: string, span: Span): string {
  let { start, end } = span;
  while (start < end && edges.test(text[start])) start++;
  while (end > start && edges.test(text[end - 1])) end--;
  return `${start}-${end}`;
}

function goldOf(text: string, ann: string): Gold {
  const gold: Gold = { source: new Map(), cue: new Map(), content: new Map() };
  for (const [, role, pieces] of ann.matchAll(/^T\d+\t(Source|Cue|Content) ([\d ;]+)\t/gm)) {
    for (const piece of pieces.split(";")) {
      const [start, end] = piece.trim().split(" ").map(Number);
      gold[role.toLowerCase() as Role].set(keyOf(text, { start, end }), [start, end]);
    }
  }
  return gold;
}

const registry = loadRegistry();
const lexicon = lexiconOf(registry.lexicon);
const gazetteer = buildGazetteer(registry);
const annotations = readdirSync(join(folder, "ann")).sort();
const isHeldOut = (name: string): boolean => Number.parseInt(createHash("md5").update(name).digest("hex").slice(0, 6), 16) % 3 === 0;
const documents = readdirSync(join(folder, "text"))
  .filter((file) => file.endsWith(".txt"))
  .sort()
  .flatMap((file) => {
    const ann = annotations.find((each) => each.startsWith(file.slice(0, -4)));
    if (!ann) return [];
    const text = readFileSync(join(folder, "text", file), "utf8");
    return [{ file, text, gold: goldOf(text, readFileSync(join(folder, "ann", ann), "utf8")) }];
  });

let units = 0,
  spent = 0;
const read = documents.map(({ file, text }) => {
  const day = /(\d{4}-\d\d-\d\d)/.exec(file)?.[1] ?? null;
  const parsed = readText({ path: file, url: null, text, title: null, publisher: null, byline: null, publishedOn: day, language: "en", problems: [] });
  const entities = entitiesIn(parsed, gazetteer, { published: { from: null, to: null } });
  const begin = performance.now();
  const found = attributionsIn({ text: parsed, lexicon, entities });
  spent += performance.now() - begin;
  units += text.length;
  return found;
});

function score(part: readonly number[]): string {
  const lines: string[] = [];
  for (const role of roles) {
    let gold = 0,
      said = 0,
      exact = 0,
      overGold = 0,
      overSaid = 0;
    for (const at of part) {
      const { text, gold: all } = documents[at];
      const mine = spansOf(read[at], role, text);
      const theirs = all[role];
      gold += theirs.size;
      said += mine.size;
      const over = ([a, b]: readonly [number, number], others: ReadonlyMap<string, readonly [number, number]>): boolean =>
        [...others.values()].some(([c, d]) => a < d && c < b);
      for (const key of mine.keys()) if (theirs.has(key)) exact++;
      for (const span of theirs.values()) if (over(span, mine)) overGold++;
      for (const span of mine.values()) if (over(span, theirs)) overSaid++;
    }
    const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
    const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);
    lines.push(
      `  ${role.padEnd(8)} gold ${String(gold).padStart(5)} said ${String(said).padStart(5)}  exact P ${ratio(exact, said).toFixed(3)} R ${ratio(exact, gold).toFixed(3)} F1 ${f1(ratio(exact, said), ratio(exact, gold)).toFixed(3)}  overlap P ${ratio(overSaid, said).toFixed(3)} R ${ratio(overGold, gold).toFixed(3)} F1 ${f1(ratio(overSaid, said), ratio(overGold, gold)).toFixed(3)}`,
    );
  }
  return lines.join("\n");
}

function spansOf(found: readonly AttributionMention[], role: Role, text: string): Map<string, readonly [number, number]> {
  const spans = new Map<string, readonly [number, number]>();
  for (const each of found)
    for (const span of [each[role] ?? []].flat() as Span[]) if (span.end > span.start) spans.set(keyOf(text, span), [span.start, span.end]);
  return spans;
}

const indexes = documents.map((_, i) => i);
const learnt = indexes.filter((i) => !isHeldOut(documents[i].file));
const held = indexes.filter((i) => isHeldOut(documents[i].file));
console.log(`learnt from (${learnt.length} documents)\n${score(learnt)}`);
console.log(`held out (${held.length} documents)\n${score(held)}`);
console.log(`${(units / 1e6 / (spent / 1000)).toFixed(2)} MB/s`);

if (values.show) {
  const role = values.show as Role;
  const short = (s: string): string => (s.length > 240 ? `${s.slice(0, 120)} … ${s.slice(-110)}` : s).replaceAll("\n", "⏎");
  for (const at of learnt) {
    const { file, text, gold } = documents[at];
    const mine = spansOf(read[at], role, text);
    const rows: [number, string][] = [];
    const context = ([a, b]: readonly [number, number]): string =>
      `${text.slice(Math.max(0, a - 50), a)}⟦${short(text.slice(a, b))}⟧${text.slice(b, b + 50)}`.replaceAll("\n", "⏎");
    for (const [key, span] of gold[role]) if (!mine.has(key)) rows.push([span[0], `- ${context(span)}`]);
    for (const [key, span] of mine) if (!gold[role].has(key)) rows.push([span[0], `+ ${context(span)}`]);
    if (rows.length > 0)
      console.log(
        `\n${file}\n${rows
          .sort((a, b) => a[0] - b[0])
          .map(([, row]) => row)
          .join("\n")}`,
      );
  }
}
