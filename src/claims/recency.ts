/** How near a clause's time is to publication: whether a past tense still tells the present state. */
import type { Clause } from "../text/clauses.ts";
import { rangeOf, type Scene, wordOf } from "./scene.ts";

/** "since 1964", "for thirty years" in the clause. */
export function since(scene: Scene, clause: Clause): boolean {
  const range = rangeOf(scene, clause);
  return scene.times.some((t) => t.role === "since" && t.start >= scene.tokens.start[range.first] && t.end <= scene.tokens.end[range.last - 1] + 1);
}

/** Is the clause's time within some ten weeks of publication, so that a past tense still tells the present state? */
export function isRecent(scene: Scene, clause: Clause): boolean {
  const { to } = scene.reading.published;
  if (to === null) return false;
  // "As of May there were 900. Togo had 200": the count goes on.
  const before = scene.before.at(-1);
  if (
    before !== undefined &&
    before.kind === "force" &&
    scene.index - before.sentence <= 1 &&
    before.stage === "in-force" &&
    before.change === "level" &&
    before.quantity !== null &&
    before.clause?.vg.tense === "past" &&
    scene.times.length === 0
  )
    return true;
  // "once had 900".
  if (/^(?:once|formerly|previously)$/.test(wordOf(scene, clause.vg.first - 1))) return false;
  const range = rangeOf(scene, clause);
  const [start, end] = [scene.tokens.start[range.first], scene.tokens.end[range.last - 1]];
  return scene.times.some(
    (t) => t.end <= end + 1 && t.edtf !== null && (t.role === "as-of" || ((t.start >= start || scene.clauses[0] === clause) && recentDay(t.edtf, to))),
  );
}

/** Does a time long before publication stand in the clause? */
export function hasOldTime(scene: Scene, clause: Clause): boolean {
  const { from } = scene.reading.published;
  if (from === null) return false;
  const range = rangeOf(scene, clause);
  return scene.times.some((t) => {
    const m = /^(\d{4})/.exec(t.edtf ?? "");
    return (
      m !== null &&
      t.role !== "since" &&
      t.start >= scene.tokens.start[range.first] &&
      t.end <= scene.tokens.end[range.last - 1] + 1 &&
      +m[1] < new Date(from * 86_400_000).getUTCFullYear() - 1
    );
  });
}

/** "Peru initially sent 300", "were first deployed": how it began is no news of how it is. */
export function isOfBeginning(scene: Scene, { vg }: Clause): boolean {
  for (let i = vg.first - 1; i < vg.main; i++)
    if (/^(?:initially|originally|first)$/.test(wordOf(scene, i)) && (i >= vg.first || wordOf(scene, i - 1) !== "the")) return true;
  return /^(?:initially|originally)$/.test(wordOf(scene, vg.last));
}

function recentDay(edtf: string, published: number): boolean {
  const m = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(edtf);
  if (!m || +m[2] > 12) return false;
  const day = Math.round(Date.UTC(+m[1], +m[2] - 1, m[3] ? +m[3] : 28) / 86_400_000);
  return published - day < 75 && published - day > -2;
}
