/** A number of a force without a verb: how far it has come and when, by the words around it. "Promised by Oslo: 80 men for Mali, from May". */
import type { Change, Modality, Stage } from "../model/claim.ts";
import { boundsOf, type TimeMention } from "../model/edtf.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { mayCount } from "./level.ts";
import { type Scene, wordOf, wordsOf } from "./scene.ts";
import { forPlace } from "./ways.ts";
import { anyMonth } from "../text/timewords.ts";

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
  [
    "planned",
    "start",
    /^(?:(?:all|more|still|are|is|yet|men|strong) )*(?:to (?:come|follow|arrive|join|be sent)|due\b|expected\b|awaited|bound for|on call|earmarked|planned|next)/,
  ],
  ["pledged", "start", /^(?:(?:more|men|strong) )*(?:promised|pledged|announced|committed)\b/],
  ["offered", "start", /^(?:(?:more|men|strong) )*(?:on offer|offered)\b/],
  ["requested", "start", /^(?:(?:more|men|strong) )*(?:requested|asked for|wanted)\b/],
  ["decided", "start", /^(?:(?:more|men|strong) )*(?:approved|authori[sz]ed)\b/],
];

const yetToCome = `${anyMonth}|spring|summer|autumn|winter|christmas|new year`;
/** Anywhere after the number: a step that has not been taken, what a parliament has yet to say. */
const gated = /\b(?:awaits?|awaiting|pending|permitting|under preparation|subject to|not before|if (?:the|its|parliament|they|all)|wanting its)\b/;
/** Or a time to come. */
const later = new RegExp(
  `\\b(?:tomorrow|next (?:week|month|year|spring|summer|autumn|winter)|in stages|soon|shortly|(?:from|by|in) (?:early |late |mid-?)?(?:the )?(?:${yetToCome})|by (?:the end of|year's end|mid-)|(?:from|with|after) the new year)\\b(?! (?:19|20)\\d\\d)`,
);
/** What is there already, or goes, whatever time is named after it. */
const there =
  /\b(?:there|since|already|now|at present|currently|until|till|stay\w*|home|leav\w+|left|out|gone|to be relieved|withdrawn|then|in place|who|which|came|arrived)\b/;

/** The words of a number's own part of the sentence, between the numbers or semicolons beside it. */
export function segment(scene: Scene, q: ReadQuantity): { readonly first: number; readonly last: number } {
  let { first, last } = scene.sentence;
  for (const other of scene.quantities) {
    if (other === q || !mayCount(other)) continue;
    if (other.last <= q.first && other.last > first) first = other.last;
    if (other.first >= q.last && other.first < last) last = other.first;
  }
  for (let i = q.first - 1; i >= first; i--)
    if (wordOf(scene, i) === ";") {
      first = i + 1;
      break;
    }
  for (let i = q.last; i < last; i++)
    if (wordOf(scene, i) === ";") {
      last = i;
      break;
    }
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
  // "Chile: a frigate, if parliament consents", "Italy: 90, from May": not there yet.
  const isOpen = right.length > 0 && q.change !== "cut" && wordOf(scene, q.first - 1) !== "from" && !there.test(right) && !there.test(left);
  if (isOpen && gated.test(right)) return { stage: "planned", change: change("start"), modality: "stated", rule: "stage/note-gated" };
  const { published } = scene.reading;
  const times = timesOfNote(scene, q) ?? [];
  const ahead =
    published.to !== null &&
    times.some(
      (t) => t.role !== "until" && t.role !== "through" && t.role !== "since" && t.edtf !== null && (boundsOf(t.edtf)?.from ?? -Infinity) > published.to!,
    );
  if (ahead || (q.last < part.last && forPlace(scene, q.last, Math.min(part.last, q.last + 4))))
    return { stage: "pledged", change: change("start"), modality: "stated", rule: "stage/note-ahead" };
  if (isOpen && later.test(right)) return { stage: "planned", change: change("start"), modality: "stated", rule: "stage/note-later" };
  return null;
}

/** "Italy: up to 90": so many may come, unless what stands beside it says that they are there. */
export function isAtMost(scene: Scene, q: ReadQuantity): boolean {
  if (q.quantity.min !== null || q.quantity.max === null || q.quantity.as !== "total") return false;
  const part = segment(scene, q);
  return !there.test(wordsOf(scene, part.first, part.last).toLowerCase());
}
