/**
 * Stances without a verb, as notes, blogs and tallies give them: "Doha: for", "Germany no", "Lavrov: 'counterproductive'", "Turkey not against", "KL: same".
 */
import type { Stance } from "../model/claim.ts";
import { actorsOfPhrase } from "./args.ts";
import { governmentOf } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { full } from "./field.ts";
import { foldedWords } from "./frames.ts";
import { isOneOf, type Scene, spanOf, wordOf, isMissionName } from "./scene.ts";
import { missionOf, placesIn } from "./places.ts";
import { namesThing, predicates, verdicts } from "./stance-lexicon.ts";
import { isRecent } from "./stance-asserted.ts";
import { flipped } from "./stance-verbs.ts";

/** Tokens that the stance may have. */
const short = 7;

const sides: readonly (readonly [RegExp, Stance | "same"])[] = [
  [
    /^(?:still |all |firmly |strongly |dead )?(?:for|pro|in favou?r|yes|aye|on board|all for (?:it|that)|for (?:it|that)|no (?:problem|objections?|quarrel)|not against|not opposed|does not mind|ok|okay|likes it)$/,
    "for",
  ],
  [
    /^(?:still |firmly |strongly |dead |dead set |flatly |also )?(?:against(?: (?:it|that|all of it))?|opposed|contra|anti|no|nay|never|no way|not in favou?r|not for (?:it|that)|no part (?:in|of) (?:it|that))$/,
    "against",
  ],
  [
    /^(?:still |officially )?(?:unsure|undecided|noncommittal|non-committal|lukewarm|tepid|torn|neutral|maybe|perhaps|mum|silent|vague|no position|no answer|no reply|no comment|on the fence|in two minds|abstain(?:s|ed|ing)?|abst)$/,
    "unsure",
  ],
  [
    /^(?:still )?(?:considering|thinking|thinking about it|making up (?:its|their) mind|waiting|weighing (?:it|that)|to decide|to be decided|undecided until \w+)$/,
    "waits",
  ],
  [/^(?:the )?(?:same|likewise|ditto|too|as well|also|same line|same here|agrees|idem)$/, "same"],
];

const opens = isOneOf(new Set([":", ",", "–", "—", "-", ";"]));

/** The stances without a verb of a sentence. */
export function verblessDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (scene.near < full) return [];
  const headed = headlineOf(scene);
  if (headed !== null) return [headed];
  if (scene.sentence.heading) return [];
  const found: Draft[] = [];
  for (const e of scene.entities) {
    if (e.form === "pronoun" || e.form === "adjective" || e.class === "region" || isMissionName(e) || !isAtHead(scene, e.first, found)) continue;
    const from = e.last < scene.sentence.last && opens(scene, e.last) ? e.last + 1 : e.last;
    const end = segmentEnd(scene, from);
    if (end <= from || end - from > short) continue;
    const marked = from > e.last && wordOf(scene, e.last) === ":";
    const stance = stanceOf(scene, from, end, marked, [...sofar, ...found]);
    if (stance === null) continue;
    // "Minister: Yes" answers a question; "Finns too, seven jets" counts.
    if (
      ((e.class === "office" || e.class === "person") && /^(?:yes|no|never)$/.test(wordOf(scene, from))) ||
      scene.quantities.some((q) => q.first >= end && q.first <= end + 1)
    )
      continue;
    const actor = governmentOf(scene, e);
    const span = spanOf(scene, e.first, end);
    if (actor.length === 0 || [...sofar, ...found].some((d) => d.kind === "position" && d.span.start < span.end && span.start < d.span.end)) continue;
    found.push(
      draftOf("position", "position/verbless", span, scene.index, {
        actor,
        stance,
        topic: null,
        clause: null,
        trust: 0.58,
        timed: false,
        filled: { topic: "what was said before" },
      }),
    );
  }
  return found;
}

const headlines: readonly (readonly [RegExp, Stance])[] = [
  [/^(?:still |firmly )?(?:against|opposed to|opposes) /, "against"],
  [/^(?:still |firmly )?(?:in favou?r of|behind) /, "for"],
  [/^(?:still )?(?:undecided|unsure|divided|split) (?:on|about|over) /, "unsure"],
];
/** "Oslo against the mission in Chad": a heading without a verb. */
function headlineOf(scene: Scene): Draft | null {
  const { first, last } = scene.sentence;
  if (last - first > 20 || scene.clauses.some((c) => c.vg.form === "finite")) return null;
  const np = scene.chunks[0];
  if (np?.type !== "np" || np.last >= last || np.joined.length > 0) return null;
  const words = foldedWords(scene, np.last, last);
  const side = headlines.find(([pattern]) => pattern.test(words));
  if (side === undefined) return null;
  const topic = words.replace(side[0], "").trim(),
    actor = actorsOfPhrase(scene, np);
  if (actor.length === 0 || !namesThing(topic)) return null;
  return draftOf("position", "position/heading", spanOf(scene, first, last), scene.index, {
    actor,
    stance: side[1],
    topic,
    clause: null,
    place: placesIn(scene, np.last, last),
    mission: missionOf(scene, np.last, last, false),
    trust: 0.58,
    timed: false,
  });
}

/** Does a segment begin with the name: at the sentence's head, behind a stop, a time or a bullet, or as the rest of a list that has one already? */
function isAtHead(scene: Scene, first: number, found: readonly Draft[]): boolean {
  let i = first;
  while (
    i > scene.sentence.first &&
    (/^(?:the|and|but|–|—|-|•)$/.test(wordOf(scene, i - 1)) ||
      scene.times.some((t) => t.end === scene.tokens.end[i - 1]) ||
      /^\d{1,2}[.:]?\d{0,2}$/.test(wordOf(scene, i - 1)))
  )
    i--;
  if (i === scene.sentence.first) return true;
  const before = wordOf(scene, i - 1);
  return /^[;.]$/.test(before) || (before === "," && found.length > 0);
}

function segmentEnd(scene: Scene, from: number): number {
  let i = from;
  while (i < scene.sentence.last && i <= from + short && !/^(?:[;.!?,(]|–|—|but|while)$/.test(wordOf(scene, i))) i++;
  return i;
}

function stanceOf(scene: Scene, from: number, end: number, marked: boolean, sofar: readonly Draft[]): Stance | null {
  const words = foldedWords(scene, from, end)
    .replace(/["“”'‘’]/g, "")
    .trim();
  for (const [pattern, side] of sides) {
    if (!pattern.test(words)) continue;
    if (side !== "same")
      return /^(?:no|yes|for|never|too|silent|neutral)$/.test(words) && !isUnderWay(scene, sofar) && (!marked || isOfForces(scene)) ? null : side;
    return lastStance(scene, sofar);
  }
  // Behind a colon, or in marks of quotation, a word of judgement is enough.
  const quoted = /["“]/.test(scene.tokens.text.slice(scene.tokens.start[from], scene.tokens.end[from]));
  if (!marked && !quoted) return null;
  const negated = /^(?:not|hardly|no) /.test(words);
  const bare = words.replace(/^(?:not |hardly |no |an? |very |deeply |gravely |highly |simply |still )+/, "");
  const stance =
    verdicts.get(bare) ??
    (isRecent(scene) || scene.near >= 24 ? predicates.get(bare) : undefined) ??
    (/^(?:grave |deep |serious )?concerns?$/.test(bare) ? "against" : undefined);
  return stance === undefined ? null : negated ? flipped(stance) : stance;
}

/** Is a side already taken, or a thing open, in this sentence or the two before? */
const isUnderWay = (scene: Scene, sofar: readonly Draft[]): boolean =>
  scene.near >= 28 ||
  sofar.some((d) => d.kind === "position") ||
  lastStance(scene, []) !== null ||
  scene.before.some((d) => scene.index - d.sentence <= 2 && /^(?:requested|considered|planned)$/.test(d.stage));

/** Who sends or gives what is the talk: a yes is then a contribution. */
const isOfForces = (scene: Scene): boolean => scene.before.slice(-2).some((d) => (d.kind === "force" || d.kind === "aid") && scene.index - d.sentence <= 2);

function lastStance(scene: Scene, sofar: readonly Draft[]): Stance | null {
  const here = sofar.findLast((d) => d.kind === "position" && d.stance !== undefined);
  if (here?.stance) return here.stance;
  const last = scene.before.findLast((d) => d.kind !== "meeting" && d.kind !== "condition");
  return last?.kind === "position" && last.stance && scene.index - last.sentence <= 2 ? last.stance : null;
}
