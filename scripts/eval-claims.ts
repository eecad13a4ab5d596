/**
 * Scores the reading of claims on the project's own gold and on the gold sets beside the project, side by side, as a Markdown table.
 *
 *   npm run eval:claims [-- --show misses|extras|slots]     errors are listed for the open halves only
 *   npm run eval:claims -- --errors                         classes of error with counts, for every set
 */
import { parseArgs } from "node:util";
import { kinds } from "../src/model/claim.ts";
import { errorClasses } from "./error-classes.ts";
import { goldReader, goldSets, readGold } from "./gold-sets.ts";
import { type Score, scoreOf, slots } from "./score.ts";

const { values } = parseArgs({ options: { show: { type: "string" }, set: { type: "string" }, errors: { type: "boolean" } } });
const reader = goldReader();
const sets = goldSets().filter((set) => !values.set || set.name === values.set);
if (sets.length === 0) {
  console.log("eval:claims skipped: no gold");
  process.exit(0);
}
const scores = sets.map((set) => ({ set, score: scoreOf(set.documents.map((d) => readGold(reader, d))) }));

const pc = (x: number): string => (100 * x).toFixed(1);
const row = (label: string, cell: (score: Score) => string): void => console.log(`| ${label} | ${scores.map(({ score }) => cell(score)).join(" | ")} |`);
console.log(`| | ${sets.map((s) => s.name).join(" | ")} |\n|---|${sets.map(() => "--:|").join("")}`);
row("documents", (s) => `${s.documents}`);
row("required claims", (s) => `${s.required}`);
row("said (of them optional)", (s) => `${s.said} (${s.neutral})`);
for (const level of ["found", "core", "full"] as const) {
  row(`${level}: precision / recall`, (s) => `${pc(s[level].precision)} / ${pc(s[level].recall)}`);
  row(`**${level} F1**`, (s) => `**${pc(s[level].f1)}**`);
}
for (const slot of slots) row(`${slot} right, of found`, (s) => pc(s.slots[slot]));
row("publication day inside bounds", (s) => `${s.datesInside} / ${s.dated}`);
row("must-not violations", (s) => `${s.violations.length}`);

console.log("\nBy kind, core of required (extra):\n");
console.log(`| | ${sets.map((s) => s.name).join(" | ")} |\n|---|${sets.map(() => "--:|").join("")}`);
for (const kind of kinds)
  row(kind, (s) => {
    const k = s.byKind.get(kind);
    return k ? `${k.core} / ${k.required} (${k.extra})` : "–";
  });

if (values.errors)
  for (const { set, score } of scores) {
    console.log(`\n${set.name}\n\n| class of error | count |\n|---|--:|`);
    for (const [name, count] of errorClasses(score).slice(0, 40)) console.log(`| ${name} | ${count} |`);
  }
if (values.show)
  for (const { set, score } of scores) {
    if (!set.open) continue;
    console.log(`\n${set.name}`);
    if (values.show === "misses") for (const { document, gold } of score.missed) console.log(`MISS  ${document} ${gold.ref} ${gold.kind}: ${gold.quote}`);
    for (const v of score.verdicts) {
      if (values.show === "extras" && !v.gold)
        console.log(`EXTRA ${v.document} ${v.said.kind} ${v.said.actor.map((a) => a.id)} ${v.said.stage}: ${v.said.evidence[0].quote} [${v.said.rules}]`);
      if (values.show === "slots" && v.gold)
        for (const slot of slots) if (!v.right.has(slot)) console.log(`SLOT  ${v.document} ${v.gold.ref} ${slot}: ${v.gold.quote}`);
    }
    for (const bad of score.violations) console.log(`NEVER ${bad.document}: ${bad.quote} (${bad.why})`);
  }
