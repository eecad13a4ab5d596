/**
 * What the words around a claim say of its stage, direction and number beyond its own verb: an approval given, the way home, a peak, a ceiling, the heading of
 * a list.
 */
import type { Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { allow } from "./allowed.ts";
import { takeBearings } from "./bearings.ts";
import type { Draft } from "./draft.ts";
import { turnHomeward } from "./homeward.ts";
import { lowerOf } from "./lowered.ts";
import { list } from "./lexis.ts";
import { isAtMost } from "./notes.ts";
import { headOf, lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";

const sums = list("aid spending cost");

/** Corrections in order; each looks first at what costs little. */
export function mend(scene: Scene, draft: Draft): void {
  if (draft.quantity !== null && sums.has(draft.kind)) ofPeak(scene, draft);
  if (draft.kind !== "force") return;
  approved(scene, draft);
  passed(scene, draft);
  turnHomeward(scene, draft);
  takeBearings(scene, draft);
  if (draft.quantity === null) return;
  ofPeak(scene, draft);
  allow(scene, draft);
  once(scene, draft);
  withThem(scene, draft);
  listed(scene, draft);
  // "Italy: up to 90", without a verb or a heading that says more: they may come.
  if (
    draft.clause !== null ||
    draft.stage !== "in-force" ||
    draft.change !== "level" ||
    draft.used === null ||
    draft.modality !== "stated" ||
    !isAtMost(scene, draft.used)
  )
    return;
  // "With up to 400 soldiers, Ghana is the largest contributor": there.
  if (/\b(?:contributors?|contingent|provider|presence)\b/.test(lowerOf(scene)) && scene.clauses.some((c) => lemmaOf(c) === "be" && c.vg.tense === "present"))
    return;
  draft.stage = "planned";
  draft.change = "start";
  draft.rules.push("stage/at-most");
}

const gives = list("give grant lend get receive win obtain secure");
const approvals = list("blessing go-ahead assent nod approval backing green-light light authorisation authorization authority permission thumbs-up leave seal");

/** "gave the nod for two minehunters to go": what is let go is decided. */
function approved(scene: Scene, draft: Draft): void {
  const own = draft.clause ?? lastClauseBefore(scene, draft);
  // "gave the green light to sending 90 men": what hangs on the noun.
  const clause = own?.vg.form === "gerund" && own.governor !== null && /^(?:to|for)$/.test(wordOf(scene, own.vg.first - 1)) ? own.governor : own;
  if (
    clause === null ||
    !isApproval(scene, clause) ||
    clause.vg.modal !== "" ||
    clause.vg.negated ||
    clause.vg.form !== "finite" ||
    draft.modality !== "stated"
  )
    return;
  if (draft.stage !== "in-force" && draft.stage !== "ended") return;
  draft.stage = "decided";
  if (draft.change === "level") draft.change = "start";
  draft.clause ??= clause;
  draft.rules.push("stage/approved");
}

/** "gave its blessing": no gift, and no force of its own. */
export const isApproval = (scene: Scene, clause: Clause): boolean =>
  gives.has(lemmaOf(clause)) && clause.objects.some((o) => approvals.has(headOf(scene, o)) || approvals.has(wordOf(scene, o.head)));

const passes: ReadonlyMap<string, RegExp> = new Map([
  ["clear", /^/],
  ["okay", /^/],
  ["greenlight", /^/],
  ["green-light", /^/],
  ["rubber-stamp", /^/],
  ["sign", /^off\b/],
  ["wave", /^through\b/],
  ["nod", /^through\b/],
  ["vote", /^through\b/],
  ["push", /^through\b/],
]);
const toBePassed: ReadonlySet<string> = new Set(["force/other-verb", "force/have", "force/send"]);

/** "Parliament has cleared 200 soldiers for Chad", "signed off 120 gendarmes": let go, not gone; "signed up to the mission": agreed. */
function passed(scene: Scene, draft: Draft): void {
  const { clause, stage, used } = draft;
  if (clause === null || stage !== "in-force" || draft.modality !== "stated") return;
  if (draft.rules[0] === "force/joins-sign") {
    draft.stage = "agreed";
    return;
  }
  const rest = passes.get(lemmaOf(clause));
  if (
    rest === undefined ||
    used === null ||
    !toBePassed.has(draft.rules[0]) ||
    clause.vg.form !== "finite" ||
    clause.vg.modal !== "" ||
    clause.vg.negated ||
    (!clause.vg.perfect && clause.vg.tense !== "past")
  )
    return;
  if (clause.vg.passive ? used.last > clause.vg.first : used.first < clause.vg.last) return;
  if (
    !rest.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 2)).toLowerCase()) &&
    clause.particle !== (lemmaOf(clause) === "sign" ? "off" : "through")
  )
    return;
  draft.stage = "decided";
  if (draft.change === "level") draft.change = "start";
  draft.rules.push("stage/passed");
}

/** The clause before a colon that what follows it spells out. */
function lastClauseBefore(scene: Scene, { span }: Draft): Clause | null {
  const before = scene.clauses.findLast((c) => c.vg.form === "finite" && scene.tokens.end[c.vg.last - 1] <= span.start);
  return before !== undefined && /:\s[^:]{0,12}$/.test(scene.tokens.text.slice(scene.tokens.end[before.vg.last - 1], span.start)) ? before : null;
}

/** "from a peak strength of 90", "down from a high of 900": what it once was. */
function ofPeak(scene: Scene, draft: Draft): void {
  const { used } = draft;
  if (used === null || draft.stage === "ended") return;
  const before = wordsOf(scene, Math.max(scene.sentence.first, used.first - 6), used.first + 1).toLowerCase();
  if (!/\b(?:peak|high|height|high point|high-water mark|record) of (?:some |about |around |nearly |almost |more than |over )?\S+$/.test(before)) return;
  draft.stage = "ended";
  draft.change = "level";
  draft.modality = "stated";
  draft.rules.push("stage/peak");
}

const onceAfter =
  /^,?\s*(?:strong )?(?:at (?:the (?:outset|start|beginning|time)|first|its (?:peak|height))|originally|initially|to begin with|in its heyday)\b/;
const onceBefore = /\b(?:once|originally|initially|formerly|previously|at first|in its heyday) (?:some |about |around |nearly |almost |more than |over )?$/;

/** "its head count, once 7,000", "2,000 strong at the outset": a number in an aside that is no longer so. */
function once(scene: Scene, draft: Draft): void {
  const { used, clause } = draft;
  if (used === null || (draft.stage !== "in-force" && draft.stage !== "ended") || draft.modality !== "stated") return;
  const { text, start } = scene.tokens;
  if (
    !onceBefore.test(text.slice(Math.max(scene.sentence.start, start[used.first] - 30), start[used.first]).toLowerCase()) &&
    !onceAfter.test(text.slice(used.end, used.end + 34).toLowerCase())
  )
    return;
  // "once sent 900": an act of then; "who once were 900": so many.
  if (clause !== null && used.first >= clause.vg.last && draft.change !== "level" && draft.change !== "cut" && draft.change !== "add") return;
  draft.stage = "ended";
  draft.change = "level";
  if (draft.quantity !== null) draft.quantity = { ...draft.quantity, as: "total" };
  draft.rules.push("stage/once");
}

const enabled = /^(?:(?:should|would|will|could|'ll|can) )?(?:then )?(?:be (?:able|in a position|ready|equipped)|have (?:enough|sufficient|adequate))\b/;

/** "With the six tankers we should be able to refuel them": they are on their way, and not there yet. */
function withThem(scene: Scene, draft: Draft): void {
  const { used } = draft;
  if (used === null || draft.rules[0] !== "force/count" || draft.stage !== "in-force" || draft.change !== "level" || draft.modality !== "stated") return;
  if (!/^(?:and |but |so )?with (?:the |these |those |its |our |their )?(?:[\w-]+ )?$/i.test(wordsOf(scene, scene.sentence.first, used.first).concat(" ")))
    return;
  const then = scene.clauses.find((c) => c.vg.first >= used.last);
  if (then === undefined || !/^(?:should|would|will|could|'ll)$/.test(then.vg.modal)) return;
  if (!enabled.test(wordsOf(scene, then.vg.first, Math.min(scene.sentence.last, then.vg.last + 3)).toLowerCase())) return;
  draft.stage = "planned";
  draft.change = "start";
  draft.rules.push("stage/with-them");
}

/** What the heading or the question over a list says of all its items. */
const headed: readonly (readonly [Stage, RegExp])[] = [
  ["offered", /\b(?:on offer|on the table|offers?|offered|volunteered|could (?:send|give|contribute))\b/],
  ["requested", /\b(?:asked for|requested|requests?|wish ?list|shopping list|wanted|being sought|appeal(?:s|ed)?)\b/],
  [
    "pledged",
    /\b(?:pledg\w+|promis\w+|committed|commitments?|vow\w*|announced|will (?:send|go|contribute|join)|sending|signed up|who (?:sends|gives|brings|lends|joins))\b/,
  ],
  ["planned", /\b(?:planned|plans?|to come|next rotation|expected|due)\b/],
];
/** How many sentences long a list may be. */
const listReach = 12;

/** "Who promised what? • Spain: one battery": an item without a verb takes the stage of what stands over its list. */
function listed(scene: Scene, draft: Draft): void {
  if (draft.clause !== null || draft.stage !== "in-force" || draft.change !== "level") return;
  const { blocks, sentences, text } = scene.reading.text;
  if (blocks[scene.sentence.block]?.kind !== "list-item") return;
  if (/\b(?:already|since|now|in place|on station|currently|present)\b/i.test(text.slice(scene.sentence.start, scene.sentence.end))) return;
  for (let s = scene.index - 1; s >= 0 && scene.index - s <= listReach; s--) {
    if (blocks[sentences[s].block]?.kind === "list-item") continue;
    const over = text.slice(sentences[s].start, sentences[s].end).toLowerCase();
    if (!sentences[s].heading && !/[?:]$/.test(over)) return;
    const stage = headed.find(([, words]) => words.test(over))?.[0];
    if (stage === undefined) return;
    draft.stage = stage;
    draft.change = "start";
    draft.rules.push("stage/list-heading");
    return;
  }
}
