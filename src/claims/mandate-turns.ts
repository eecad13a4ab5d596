/**
 * Mandates by turns of phrase: "lives on until December", "falls due in May", "has until June to pack up", "let its mandate lapse", "breathed new life into the
 * mission", "gave the mission its marching orders".
 */
import type { Change } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Draft } from "./draft.ts";
import { foldedWords } from "./frames.ts";
import { frame, objectsOf } from "./mandate-frame.ts";
import { isThing, matterOf } from "./matter.ts";
import { lemmaOf, rangeOf, type Scene } from "./scene.ts";
import { stagingOf } from "./stage.ts";

/** Which phrase the turn is said of: the verb's subject, its object, or what stands behind a preposition. */
type Of = "subject" | "object" | "into" | "on";
interface Turn {
  readonly after: RegExp;
  readonly of: Of;
  readonly change: Change;
  /** It is so until the day that is named. */
  readonly until: boolean;
  /** Said of missions by name alone. */
  readonly named: boolean;
  readonly passive: boolean;
}

const turns = new Map<string, Turn[]>();
const put = (lemmas: string, of: Of, change: Change, after: RegExp, more: Partial<Turn> = {}): void => {
  for (const lemma of lemmas.split(" "))
    turns.set(lemma, [...(turns.get(lemma) ?? []), { after, of, change, until: false, named: false, passive: false, ...more }]);
};

put("live soldier limp plod", "subject", "level", /^on (?:until|till|through)\b/, { until: true });
put("live soldier limp plod", "subject", "extend", /^on for (?:another|a further|\w+ more)\b/);
put("fall", "subject", "level", /^due\b/, { until: true });
put("be", "subject", "level", /^(?:good|safe|secure|funded|covered) (?:until|till|through)\b/, { until: true });
put("have", "subject", "level", /^(?:only |just )?(?:until|till) /, { until: true, named: true });
put("give grant allow", "subject", "extend", /^(?:only |just )?(?:until|till) /, { passive: true });
put(
  "get receive win gain earn have",
  "subject",
  "extend",
  /^(?:an?|its|the) (?:new |fresh |second |short |last-minute )*(?:lease (?:of|on) life|reprieve|stay of execution)\b/,
);
put("fold", "subject", "end", /^(?:$|[.,;]|in\b|on\b|at\b|last\b|after\b|up\b)/, { named: true });
put("bow pack", "subject", "end", /^(?:out|up)(?:$|[ .,;]*(?:$|[.,;]|in\b|on\b|at\b|last\b|after\b|by\b))/, { named: true });
put("let", "object", "end", /\b(?:lapse|expire|run out|run its course|die|wither|end)\b/);
put("breathe", "into", "extend", /^(?:new|fresh|some) life into\b/);
put("give hand", "object", "end", /\b(?:its|their) (?:marching orders|notice|walking papers)\b/);
put("draw bring ring", "on", "end", /^(?:down )?(?:the|a) (?:curtain|line|shutters) (?:down )?(?:on|under|over)\b/);

export function turnedMandate(scene: Scene, clause: Clause): Draft | null {
  const known = turns.get(lemmaOf(clause));
  if (known === undefined || clause.vg.negated || (clause.type === "infinitive" && clause.governor !== null && lemmaOf(clause.governor) === "have"))
    return null;
  const from = clause.vg.last,
    to = Math.min(scene.sentence.last, Math.max(rangeOf(scene, clause).last, from + 9));
  const rest = from < to ? foldedWords(scene, from, to) : "";
  const turn = known.find((t) => t.passive === clause.vg.passive && t.after.test(rest));
  if (turn === undefined) return null;
  const np = phraseOf(clause, turn.of);
  const matter = np === null ? null : matterOf(scene, np, true);
  if (matter === null || !isThing(matter) || (turn.named && matter.strength !== "named")) return null;
  const staging = stagingOf(scene, clause);
  const acted = turn.of !== "subject";
  if (turn.until)
    return frame(scene, clause, {
      matter,
      change: turn.change,
      rule: `turn-${lemmaOf(clause)}`,
      acted,
      stage: "in-force",
      modality: "stated",
      ends: true,
      to,
      trust: 0.62,
    });
  return frame(scene, clause, {
    matter,
    change: turn.change,
    rule: `turn-${lemmaOf(clause)}`,
    acted,
    to: acted ? Math.max(to, np!.last) : to,
    trust: 0.62,
    ...(staging.phase === "done" || turn.passive ? { stage: turn.change === "end" && !acted ? ("ended" as const) : ("decided" as const) } : {}),
  });
}

function phraseOf(clause: Clause, of: Of): NounPhrase | null {
  if (of === "subject") return clause.subject;
  if (of === "object") return objectsOf(clause)[0] ?? null;
  return clause.attached.find((a) => a.word === of && a.index > clause.vg.index)?.np ?? null;
}
