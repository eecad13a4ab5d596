/** The level before and the level after: "from 580 to 330", "to 2,100", "down from 500", "leaving 2,500". */
import type { Change, Stage } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { resultVerbs } from "./count-verbs.ts";
import { addVerbs, cutVerbs, withdrawVerbs } from "./lexis.ts";
import { lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { isSaidWhen } from "./saidwhen.ts";
import { whoseTimes } from "./whosetime.ts";

export interface Level {
  /** `old`: what it was before the change; `past`: what it once was, told for comparison; `new`: what it becomes. */
  readonly role: "old" | "new" | "past";
  readonly change: Change;
  readonly stage?: Stage;
}

/** A number that may count a force. */
export const mayCount = (q: ReadQuantity): boolean => q.family === "personnel" || q.family === "unit" || q.family === "none";
const valueOf = (q: ReadQuantity): number => q.quantity.max ?? q.quantity.min ?? 0;

/** Which level a number is, by the prepositions and verbs around it; null where they do not say. */
export function levelOf(scene: Scene, clause: Clause | null, q: ReadQuantity): Level | null {
  if (q.first <= scene.sentence.first) return null;
  const joint = wordOf(scene, q.first - 1);
  if (clause !== null && isResized(scene, clause, q)) return { role: "old", change: "level", stage: hasTurned(clause) ? "ended" : "in-force" };
  if (joint === "from") {
    const turn = q.first - 2 >= scene.sentence.first ? wordOf(scene, q.first - 2) : "";
    const to = scene.quantities.find(
      (other) => other.first > q.last && other.first - q.last <= 14 && mayCount(other) && wordOf(scene, other.first - 1) === "to",
    );
    // "fell from 900 to 600": no longer; "will be cut from 900 to 600": still.
    if (to) return { role: "old", change: "level", stage: clause !== null && hasTurned(clause) ? "ended" : "in-force" };
    // "there will be 900, down from 1,200": so many are there still.
    return turn === "down" || turn === "up" || turn === ","
      ? { role: "past", change: "level", stage: (clause !== null && /^(?:will|'ll|would)$/.test(clause.vg.modal)) || isNow(scene, q) ? "in-force" : "ended" }
      : null;
  }
  // "against 75 last year", "as against 75 in May".
  if ((joint === "against" || joint === "versus") && scene.quantities.some((other) => other.last < q.first && mayCount(other)))
    return { role: "past", change: "level", stage: isNow(scene, q) ? "in-force" : "ended" };
  if ((joint === "with" || joint === "to") && wordOf(scene, q.first - 2) === "compared") return { role: "past", change: "level", stage: "ended" };
  if (clause !== null && lemmaOf(clause) === "leave" && clause.vg.form === "gerund" && q.first >= clause.vg.last) return { role: "new", change: "cut" };
  if (clause !== null && lemmaOf(clause) === "leave" && joint === "at") return { role: "new", change: "cut" };
  if (joint !== "to" || clause === null) return null;
  const from = scene.quantities.find(
    (other) => other.last < q.first && q.first - other.last <= 9 && mayCount(other) && wordOf(scene, other.first - 1) === "from",
  );
  if (from) return valueOf(from) === valueOf(q) ? null : { role: "new", change: valueOf(q) > valueOf(from) ? "add" : "cut" };
  return { role: "new", change: directionOf(scene, clause, q) };
}

/** "the 450-strong force will grow to 600": the size of what the verb acts on, before the one that it becomes. */
const isResized = (scene: Scene, clause: Clause, q: ReadQuantity): boolean =>
  q.quote.toLowerCase().endsWith("strong") &&
  (addVerbs.has(lemmaOf(clause)) || cutVerbs.has(lemmaOf(clause))) &&
  [clause.subject, ...clause.objects].some(
    (np) =>
      np !== null &&
      ((np.first <= q.first && q.last <= np.last) ||
        // "The battalion, 700 strong, was halved to 350".
        (np === clause.subject && np.last <= q.first && q.last <= clause.vg.first && wordOf(scene, q.first - 1) === "," && wordOf(scene, q.last) === ",")),
  ) &&
  scene.quantities.some((other) => other.first >= q.last && other.first - q.last <= 14 && mayCount(other) && wordOf(scene, other.first - 1) === "to");

/** "against 300 now", "from 900 at present". */
const isNow = (scene: Scene, q: ReadQuantity): boolean =>
  q.last < scene.sentence.last && /^(?:now|today|currently|at present)\b/.test(wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 2)).toLowerCase());

const hasTurned = ({ vg }: Clause): boolean => vg.form === "finite" && vg.modal === "" && !vg.negated && !vg.progressive && (vg.tense === "past" || vg.perfect);

/** "carried to", "brought down to", "more than double, to": which way the verb before a new level goes. */
function directionOf(scene: Scene, clause: Clause, q: ReadQuantity): Change {
  const lemma = lemmaOf(clause);
  const words = wordsOf(scene, clause.vg.first, q.first).toLowerCase();
  if (
    cutVerbs.has(lemma) ||
    (withdrawVerbs.has(lemma) && lemma !== "bring" && lemma !== "come") ||
    /\b(?:down|back|halve|reduc\w+|cut|shrink|decline|fall)\b/.test(words)
  )
    return "cut";
  if (addVerbs.has(lemma) || /\b(?:up|double|triple|treble|quadruple|rise|grow|increas\w+|expand)\b/.test(words)) return "add";
  if (!resultVerbs.has(lemma) && lemma !== "go") return "level";
  const before = scene.before.findLast(
    (d) => d.kind === "force" && d.quantity?.unit === "personnel" && d.quantity.as === "total" && scene.index - d.sentence <= 4,
  );
  return before !== undefined && (before.quantity?.max ?? 0) > valueOf(q) ? "cut" : "add";
}

/**
 * The times of a number where another level stands in the sentence: those right after it, else those before the first number; undefined where the clause may
 * tell.
 */
export function timesOfLevel(scene: Scene, clause: Clause | null, q: ReadQuantity): TimeMention[] | undefined {
  const row = scene.quantities.filter(mayCount);
  if (row.length < 2) return undefined;
  const next = row[row.indexOf(q) + 1];
  const end = next ? next.start : scene.sentence.end;
  // "went from 560 to 150, and the rest are to go in May": a day behind the next verb is that verb's.
  const over =
    clause === null
      ? undefined
      : scene.clauses.find((c) => c !== clause && c.type === "main" && !c.inherited && c.subject !== null && c.subject.first >= q.last);
  const past = over === undefined ? Infinity : scene.tokens.start[over.vg.first];
  const whose = clause === null ? () => false : whoseTimes(scene, clause).others;
  const isOthers = (t: TimeMention): boolean => t.start >= past || whose(t);
  const own = scene.times.filter(
    (t) => t.edtf !== null && t.start >= q.end && t.end <= end && !isOthers(t) && !isSaidWhen(scene, { kind: "force", stage: "in-force", span: q }, t),
  );
  if (own.length > 0) return own;
  // "will cut its force from 450 to 300 by May": there are 450 now.
  const isToCome = clause !== null && (clause.vg.modal !== "" || (clause.vg.tense === "present" && !clause.vg.perfect));
  if (isToCome && levelOf(scene, clause, q)?.role === "old") return [];
  return next !== undefined && levelOf(scene, clause, next)?.role === "past" ? scene.times.filter((t) => t.end <= row[0].start) : undefined;
}
