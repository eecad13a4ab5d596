/** A number of a force without a verb: how far it has come and when, by the words around it. "Promised by Oslo: 80 men for Mali, from May". */
import type { Change, Modality, Stage } from "../model/claim.ts";
import { boundsOf, type TimeMention } from "../model/edtf.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { mayCount } from "./level.ts";
import { type Scene, wordOf, wordsOf } from "./scene.ts";
import { forPlace } from "./ways.ts";

export interface Note {
  readonly stage: Stage;
  readonly change: Change;
  readonly modality: Modality;
  readonly rule: string;
}

const before: readonly (readonly [Stage, RegExp])[] = [
  ["requested", /\b(?:request(?:ed)?|asks?|asked|asking|appeal|plea|wanted|wants|sought|wish|demand(?:ed)?|needed)\b(?! by)/],
  ["refused", /\b(?:refus(?:ed|al)|reject(?:ed|ion)|declined|turned down|ruled out)\b/],
  ["offered", /\b(?:offer(?:ed|s)?|on offer|on the table|volunteered)\b/],
  ["pledged", /\b(?:promis(?:e|ed|es)|pledg(?:e|ed|es)|vow(?:ed|s)?|commitment|its word)\b/],
  ["decided", /\b(?:decided|approved|authori[sz]ed|decision|cleared)\b/],
  ["agreed", /\bagreed\b/],
  ["considered", /\b(?:under (?:study|discussion|consideration)|idea|option|talk of|mooted)\b/],
  ["planned", /\b(?:plan(?:ned|s)?|to come|to follow|next|due|expected|awaited|scheduled|in the pipeline)\b/],
];
const after: readonly (readonly [Stage, Change, RegExp])[] = [
  ["ended", "end", /^(?:(?:all|since|now|already|long) )*(?:gone|home|back (?:home|in)|withdrawn|pulled out|departed|left (?:on|in|last|for))\b/],
  ["in-force", "start", /^(?:now |already )?(?:on (?:the|its|their) way|en route|just (?:in|arrived|landed)|arrived|landed)\b/],
  ["planned", "start", /^(?:(?:all|more|still|are|is|yet|men|strong) )*(?:to (?:come|follow|arrive|join|be sent)|due\b|expected\b|awaited|bound for|on call|earmarked|planned|next)/],
  ["pledged", "start", /^(?:(?:more|men|strong) )*(?:promised|pledged|announced|committed)\b/],
  ["offered", "start", /^(?:(?:more|men|strong) )*(?:on offer|offered)\b/],
  ["requested", "start", /^(?:(?:more|men|strong) )*(?:requested|asked for|wanted)\b/],
  ["decided", "start", /^(?:(?:more|men|strong) )*(?:approved|authori[sz]ed)\b/],
];

/** The words of a number's own part of the sentence, between the numbers or semicolons beside it. */
export function segment(scene: Scene, q: ReadQuantity): { readonly first: number; readonly last: number } {
  let { first, last } = scene.sentence;
  for (const other of scene.quantities) {
    if (other === q || !mayCount(other)) continue;
    if (other.last <= q.first && other.last > first) first = other.last;
    if (other.first >= q.last && other.first < last) last = other.first;
  }
  for (let i = q.first - 1; i >= first; i--) if (wordOf(scene, i) === ";") { first = i + 1; break; }
  for (let i = q.last; i < last; i++) if (wordOf(scene, i) === ";") { last = i; break; }
  return { first, last };
}

/** The times of a number without a verb: those that stand after it, in its own part. */
export function timesOfNote(scene: Scene, q: ReadQuantity): readonly TimeMention[] | undefined {
  if (scene.times.length === 0) return undefined;
  const { last } = segment(scene, q);
  const own = scene.times.filter((t) => t.edtf !== null && t.start >= q.end && t.end <= scene.tokens.end[last - 1]);
  return own.length > 0 ? own : undefined;
}

/** How many words before the number its label may stand. */
const nearBefore = 9;

/** What a verbless number's words say of its stage, or null where they say nothing. */
export function noteOf(scene: Scene, q: ReadQuantity): Note | null {
  const part = segment(scene, q);
  const left = part.first < q.first ? wordsOf(scene, Math.max(part.first, q.first - nearBefore), q.first).toLowerCase() : "";
  const right = q.last < part.last ? wordsOf(scene, q.last, part.last).toLowerCase() : "";
  const told = after.find(([, , words]) => words.test(right.replace(/^[\s,–—(-]+/, "")));
  const change = (own: Change): Change => (q.change === "add" ? "add" : own);
  if (told !== undefined) return { stage: told[0], change: change(told[1]), modality: "stated", rule: "stage/note" };
  const headed = left.length > 0 ? before.find(([, words]) => words.test(left)) : undefined;
  if (headed !== undefined) return { stage: headed[0], change: change("start"), modality: "stated", rule: "stage/note" };
  const { published } = scene.reading;
  const times = timesOfNote(scene, q) ?? [];
  const later = published.to !== null && times.some((t) => t.role !== "until" && t.role !== "through" && t.role !== "since" && t.edtf !== null && (boundsOf(t.edtf)?.from ?? -Infinity) > published.to!);
  if (later || q.last < part.last && forPlace(scene, q.last, Math.min(part.last, q.last + 4))) return { stage: "pledged", change: change("start"), modality: "stated", rule: "stage/note-ahead" };
  return null;
}
