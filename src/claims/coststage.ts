/** How far a cost has come: spent, running, estimated, set aside, decided. */
import type { Modality, Stage } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import { boundsOf } from "../model/edtf.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";

/** Nouns of cost. */
export const costHeads = /^(?:cost|costs|bill|price|price tag|tab|expense|expenses|upkeep|outlay|outlays|expenditure|expenditures|share|costing|maintenance)$/;

/** Sums that grow until now. */
const accrued = new Set(["cost", "come", "top", "reach", "run", "exceed", "total", "amount", "pass", "be", "swallow", "eat", "swell", "mount", "add"]);
const forTerm =
  /\b(?:(?:for|of|in|over|during) (?:the|its|their) first (?:year|\d+|two|three|four|five|six|nine|twelve|half)|first-year|over (?:the next )?(?:\d+|two|three|four|five|six|seven|eight|ten|twenty) years)\b/;

/** Words right before a sum that say it is paid term by term. */
const runningSum =
  /\b(?:worth|budgets? of|(?:upkeep|rent|lease|fee|bill|subsid(?:y|ies)|contributions?|dues|deal|agreement|price)(?: of)?|at)(?: (?:some|about|around|nearly|over|roughly))?[ ,]*[^\s,]*(?: [^\s,]+){0,2}$/;

const lasts: ReadonlySet<string> = new Set(["until", "through"]);
const spentNote =
  /\b(?:so far|to date|until now|up to now|already|last year|last month|last budget year|the year before|previous year|in all since|all told since|spent)\b/;

/**
 * A sum without a verb: "cost so far: 9 million" is spent, "9 million a year" runs, "costs of 9 million" are; else it is planned, and an estimate where it is
 * about so much.
 */
function stageOfNote(scene: Scene, q: ReadQuantity, left: string, right: string): { stage: Stage; modality: Modality } {
  const { tokens, sentence } = scene;
  if (spentNote.test(`${left} ${right}`)) return { stage: "ended", modality: "stated" };
  const runs =
    ((q.quantity.per !== null && !/\bfor an? \w+\s*$/.test(q.quote.toLowerCase())) || /\b(?:yearly|annual|monthly|annually)\b/.test(`${left} ${right}`)) &&
    (/\b(?:budget|rent|lease|upkeep)\b/.test(`${left} ${right}`) || !isToCome(scene));
  if (runs && !/\b(?:option|plan|proposal|draft|estimat\w+|expected|next|new)\b/i.test(tokens.text.slice(sentence.start, sentence.end)))
    return { stage: "in-force", modality: "stated" };
  return /\b(?:costs?|fork\w*|shell\w*)\b/.test(left) && !/:\s/.test(left)
    ? { stage: "in-force", modality: "stated" }
    : { stage: "planned", modality: q.quantity.approx ? "expected" : "stated" };
}

/** Is the force or mandate just told of yet to begin? What it costs is an estimate. */
function isToCome(scene: Scene): boolean {
  const last = scene.before.findLast((d) => scene.index - d.sentence <= 3 && (d.kind === "force" || d.kind === "mandate"));
  return last !== undefined && last.change === "start" && coming.has(last.stage);
}

const coming: ReadonlySet<string> = new Set(["requested", "offered", "considered", "planned", "pledged", "agreed", "decided"]);

/** "Moscow paid for the airlift: 9 million": the verb of paying before the colon that its sum stands behind, or null. */
function payingBefore(scene: Scene, q: ReadQuantity): Clause | null {
  if (wordOf(scene, q.first - 1) !== ":") return null;
  const before = scene.clauses.findLast((c) => c.vg.form === "finite" && c.vg.last <= q.first);
  return before !== undefined && !before.vg.negated && /^(?:pay|foot|fund|finance|cover|bear|shoulder|spend|bankroll)$/.test(lemmaOf(before)) ? before : null;
}

/** Spent, running, estimated, set aside, decided. */
export function stageOfCost(
  scene: Scene,
  clause: Clause | null,
  q: ReadQuantity,
  times: readonly TimeMention[] | undefined,
): { stage: Stage; modality: Modality } {
  const { left, right } = {
    left: wordsOf(scene, Math.max(scene.sentence.first, q.first - 10), q.last).toLowerCase(),
    right: wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 6)).toLowerCase(),
  };
  const near = clause ? wordsOf(scene, rangeOf(scene, clause).first, rangeOf(scene, clause).last).toLowerCase() : `${left} ${right}`;
  const staging = clause ? stagingOf(scene, clause) : null;
  const lemma = clause ? lemmaOf(clause) : "";
  if (
    clause?.type === "infinitive" &&
    clause.governor &&
    /^(?:estimate|project|forecast|expect|predict|calculate|budget|reckon|think|say)$/.test(lemmaOf(clause.governor)) &&
    clause.governor.vg.passive
  )
    return { stage: "planned", modality: "expected" };
  if (
    /\b(?:puts?|putting|estimat\w+|reckon\w*|calculat\w+)\b[^.;]{0,90}\b(?:costs?|price|bill|upkeep)\b[^.;]{0,70}\bat\b/.test(
      wordsOf(scene, scene.sentence.first, q.last).toLowerCase(),
    ) &&
    q.quantity.per === null
  )
    return { stage: "planned", modality: "expected" };
  if (lemma === "put" && clause?.vg.passive && scene.clauses.some((c) => c !== clause && c.vg.form === "finite" && c.subject !== null && c.vg.tense === "past"))
    return { stage: "ended", modality: "stated" };
  if (
    /^(?:put|peg|value|reckon)$/.test(lemma) &&
    clause?.vg.form !== "participle" &&
    q.quantity.per === null &&
    (clause?.vg.passive || clause?.objects.some((o) => costHeads.test(wordOf(scene, o.head))))
  )
    return { stage: "planned", modality: "expected" };
  if (/^(?:allocate|approve|authorise|authorize|adopt|vote|decide)$/.test(lemma) && staging?.phase !== "coming")
    return { stage: "decided", modality: "stated" };
  if (/^(?:need|require)$/.test(lemma)) return { stage: "planned", modality: "expected" };
  if (lemma === "set" && /\bset(?:s|ting)?\b.{0,60}\bback\b/.test(near))
    return staging!.phase === "coming" ? { stage: "planned", modality: "expected" } : { stage: "in-force", modality: "stated" };
  // "has put 40 million aside for it": kept for it, and not spent.
  if (lemma === "set" || lemma === "earmark" || (/^(?:put|lay)$/.test(lemma) && /\b(?:aside|by for)\b/.test(near)))
    return { stage: "planned", modality: "stated" };
  // "will pay 211 billion a year", "will cover a third": promised by who says so.
  if (
    clause !== null &&
    !clause.vg.passive &&
    clause.vg.modal === "will" &&
    /^(?:pay|cover|bear|foot|shoulder|fund|finance|reimburse|refund|contribute|meet)$/.test(lemma)
  )
    return { stage: "pledged", modality: clause.vg.negated ? "negated" : staging!.modality === "conditional" ? "conditional" : "stated" };
  if (
    /\b(?:common|common-funded|joint)[ -](?:military |civil )?(?:budgets?|funding)\b/.test(near) &&
    /^(?:raise|lift|increase|agree|set|fix|cut|freeze)$/.test(lemma) &&
    staging?.phase !== "coming"
  )
    return { stage: "decided", modality: "stated" };
  const wants =
    staging !== null && staging.phase === "coming" && staging.modality === "stated" && /^(?:intend|plan|aim|want)$/.test(staging.by ? lemmaOf(staging.by) : "");
  if (wants) return { stage: "planned", modality: "stated" };
  const { to } = scene.reading.published,
    within = clause && rangeOf(scene, clause);
  // A time elsewhere in the sentence, or until which it runs, makes no estimate of what it costs now.
  const own = (times ?? scene.times).filter(
    (t) => !lasts.has(t.role ?? "") && !(within && (t.start < scene.tokens.start[within.first] || t.end > scene.tokens.end[within.last - 1])),
  );
  const spans = own.map((t) => (t.edtf ? boundsOf(t.edtf) : null));
  // "is paying 1.04 trillion this year, under an accord that runs out in December": now, whatever else is to come.
  const now =
    clause?.vg.form === "finite" &&
    clause.vg.tense === "present" &&
    clause.vg.modal === "" &&
    to !== null &&
    spans.some((b) => b?.from != null && b.to !== null && b.from < to && to <= b.to);
  const later = !now && to !== null && spans.some((b) => b?.from != null && b.from >= to);
  if (
    lemma === "cost" &&
    q.quantity.per !== null &&
    clause?.vg.tense === "past" &&
    clause.vg.modal === "" &&
    !scene.times.some((t) => t.edtf !== null && t.timex.type === "DATE")
  )
    return { stage: "in-force", modality: "stated" };
  // "have topped a billion", "it's cost them three billion so far": what has come together is spent.
  if (clause?.vg.perfect && clause.vg.modal === "" && clause.vg.form === "finite" && q.quantity.per === null && accrued.has(lemma))
    return { stage: "ended", modality: "stated" };
  // "has been covering most of it, with some 9 million a year": so it goes on.
  if (clause?.vg.perfect && clause.vg.progressive && clause.vg.form === "finite" && clause.vg.modal === "" && q.quantity.per !== null)
    return { stage: "in-force", modality: "stated" };
  const past = clause !== null && (clause.vg.tense === "past" || (clause.vg.perfect && /^(?:spend|pay|cost)$/.test(lemma)));
  if (past && staging!.modality === "stated" && !/\b(?:estimated|forecast|budgeted|reckons?|expects?)\b/.test(near))
    return { stage: "ended", modality: "stated" };
  if (
    /\b(?:(?:is|are|been|be) (?:put|set|reckoned|pegged|costed|assessed|calculated|valued) at|estimat\w+|expected|forecast|projected|would|will|budgeted|could|envisaged|foreseen|anticipated|reckons?|expects?|calculates?)\b/.test(
      near,
    ) ||
    later
  )
    return {
      stage: "planned",
      modality:
        staging?.modality === "conditional" && /\b(?:if|unless)\b/.test(near) ? "conditional" : staging?.modality === "possible" ? "possible" : "expected",
    };
  // "8 million for the first year": a sum for a term that has yet to run is an estimate.
  if (forTerm.test(`${near} ${right}`) && !/\b(?:so far|already|to date|since)\b/.test(near)) return { stage: "planned", modality: "expected" };
  // "approved the deployment, together with a budget of 29 million": decided with it.
  if (clause === null || clause.vg.form !== "finite") {
    const over = scene.clauses.findLast(
      (c) => c.vg.last <= q.first && /^(?:approve|adopt|endorse|authorise|authorize|vote|allocate)$/.test(lemmaOf(c)) && !c.vg.negated && c.vg.modal === "",
    );
    if (over && /\b(?:budgets?|costs?|sum|allocation|envelope) of\b[^.;]{0,16}$/.test(left)) return { stage: "decided", modality: "stated" };
  }
  // "its host-nation deal, worth 197 billion a year", "the mission's budget of 110 million a year": so it is.
  if ((clause === null || clause.vg.form !== "finite") && q.quantity.per !== null && runningSum.test(left)) return { stage: "in-force", modality: "stated" };
  const paying = clause === null ? payingBefore(scene, q) : null;
  if (paying !== null && paying.vg.modal === "")
    return paying.vg.tense === "past" || paying.vg.perfect ? { stage: "ended", modality: "stated" } : { stage: "in-force", modality: "stated" };
  if (clause === null) return stageOfNote(scene, q, left, right);
  return { stage: staging!.stage === "ended" ? "in-force" : staging!.stage, modality: staging!.modality };
}
