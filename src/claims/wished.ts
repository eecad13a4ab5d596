/** Commands that are only wished for: "want a force under UN command", "supports an African-led mission". */
import { list } from "./lexis.ts";
import { lemmaOf, rangeOf, type Scene, wordOf } from "./scene.ts";

const wishes = list(
  "want seek favour favor propose suggest prefer support back oppose demand urge call ask request discuss debate consider advocate recommend need argue push press",
);
/** Does the token stand in what is wished for, so that it is led by nobody yet? */
export function isWished(scene: Scene, token: number): boolean {
  const np = scene.chunks.find((c) => c.type === "np" && c.first <= token && token < c.last);
  const clause = scene.clauses.findLast((c) => c.vg.last <= token && token < rangeOf(scene, c).last + 4);
  return (
    clause !== undefined &&
    wishes.has(lemmaOf(clause)) &&
    clause.vg.form !== "participle" &&
    (/^(?:a|an|any|some)$/.test(wordOf(scene, np?.first ?? token)) ||
      ((wordOf(scene, token) === "under" || wordOf(scene, token - 1) === "under") && clause.objects.some((o) => /^(?:a|an|any)$/.test(wordOf(scene, o.first)))))
  );
}
