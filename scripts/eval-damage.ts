/**
 * Damages the project's own reports in ten ways and reads them again. A damaged report may say less; it must not say other things.
 * Of the gold claims that were right in core before: still right, lost, or turned wrong; and claims that no gold supports and that were not said before.
 *
 *   npm run eval:damage [-- --show KIND]     shows what went wrong on the reports with an odd number
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Claim } from "../src/model/claim.ts";
import { damagers, randomOf } from "./damage.ts";
import { goldReader, ownGold, readGold } from "./gold-sets.ts";
import { isOddName, scoreOf, sharedWords, type Verdict } from "./score.ts";

const { values } = parseArgs({ options: { show: { type: "string" } } });
const reader = goldReader();
const documents = ownGold().map((document) => {
  const text = readFileSync(document.path, "utf8");
  return { document, text, before: scoreOf([readGold(reader, document, text)]).verdicts };
});
const refOf = (v: Verdict): string | undefined => v.gold?.ref;
const total = documents.reduce((n, d) => n + d.before.filter((v) => v.core).length, 0);
console.log(`${documents.length} reports, ${total} claims right in core before\n`);
console.log("| damage | still right | lost | turned wrong | unsupported, new |\n|---|--:|--:|--:|--:|");
for (const { kind, damage } of damagers) {
  let kept = 0,
    lost = 0,
    wrong = 0,
    made = 0;
  for (const { document, text, before } of documents) {
    const after = scoreOf([readGold(reader, document, damage(text, randomOf(`${kind} ${document.name}`)))]).verdicts;
    const afterByRef = new Map(after.filter((v) => v.gold).map((v) => [refOf(v), v]));
    for (const v of before.filter((b) => b.core)) {
      const now = afterByRef.get(refOf(v));
      if (!now) lost++;
      else if (now.core) kept++;
      else {
        wrong++;
        show(kind, "WRONG", document.name, now.said);
      }
    }
    const known = before.map((v) => v.said);
    for (const v of after)
      if (!v.gold && !known.some((claim) => sameWords(claim, v.said))) {
        made++;
        show(kind, "NEW", document.name, v.said);
      }
  }
  console.log(`| ${kind} | ${kept} | ${lost} | ${wrong} | ${made} |`);
}

/** The same claim said of nearly the same words, so that damage elsewhere did not make it. */
function sameWords(a: Claim, b: Claim): boolean {
  return a.kind === b.kind && sharedWords(a.evidence[0].quote, b) >= 0.5 && a.actor.map((x) => x.id).join() === b.actor.map((x) => x.id).join();
}

function show(kind: string, what: string, document: string, claim: Claim): void {
  if (values.show !== kind || !isOddName(document)) return;
  console.log(
    `  ${what} ${document} ${claim.kind} ${claim.actor.map((a) => a.id)} ${claim.quantity?.quote ?? ""} ${claim.stage}: ${claim.evidence[0].quote} [${claim.rules}]`,
  );
}
