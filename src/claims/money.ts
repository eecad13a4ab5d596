/** `spending`, `target` and `cost`: shares of GDP and sums of money, sorted by what the words around them say they are for. */
import type { Actor, Change, Modality, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, fallbackActor, isLedAdjective, missionOf, placesIn } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { clauseOfQuantity, evidenceOf, phraseAt } from "./force.ts";
import { addVerbs, cutVerbs } from "./lexis.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";

const defence = /\b(?:defen[cs]e|military|armed forces|army|navy|air force|bundeswehr|forces|nato)\b/;
const spendingWords = /\b(?:spend(?:s|ing)?|spent|budgets?|expenditures?|outlays?|share of gdp|defen[cs]e effort|military effort|quota|special (?:fund|assets?)|invest(?:s|ed|ing|ments?)?)\b/;
const targetWords = /\b(?:target|goal|guideline|benchmark|norm|threshold|objective|standard|floor|minimum|bar|pledge|hurdle|mark|yardstick)s?\b/;
const costWords = /\b(?:costs?|costing|price tag|bill|price|tab|expenses?|upkeep|running|financ(?:e|es|ed|ing)|paid|pays?|paying|funded|funding|share of the (?:budget|cost)|assessed|contributions?|stump|foots?|footing|charge)\b/;

export function moneyDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const q of scene.quantities) {
    if (q.family !== "gdp" && q.family !== "percent" && q.family !== "money") continue;
    const draft = q.family === "gdp" ? shareOfGdp(scene, q) : q.family === "percent" ? percentOfSpending(scene, q) : sumOfMoney(scene, q);
    if (draft) drafts.push(draft);
  }
  for (const clause of scene.clauses) {
    const draft = spendingWithoutNumber(scene, clause, [...sofar, ...drafts]);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

const sentenceWords = (scene: Scene): string => wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();

/** The words of the quantity's clause, a few more on either side: what it is about. */
function around(scene: Scene, q: ReadQuantity, clause: Clause | null): string {
  if (clause === null) return sentenceWords(scene);
  const range = rangeOf(scene, clause);
  return wordsOf(scene, Math.max(scene.sentence.first, Math.min(range.first, q.first - 6)), Math.min(scene.sentence.last, Math.max(range.last, q.last + 6))).toLowerCase();
}

function shareOfGdp(scene: Scene, q: ReadQuantity): Draft | null {
  const clause = clauseOfQuantity(scene, q);
  const near = wordsOf(scene, Math.max(scene.sentence.first, q.first - 8), Math.min(scene.sentence.last, q.last + 6)).toLowerCase();
  const after = wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 4)).toLowerCase();
  const verb = clause ? lemmaOf(clause) : "";
  const isNorm = targetWords.test(after) || new RegExp(`${targetWords.source} (?:of|at|to spend|that)[^.]{0,24}$`).test(wordsOf(scene, Math.max(scene.sentence.first, q.first - 9), q.first + 1).toLowerCase().replace(/\S+$/, "")) || (verb === "set" && !!clause?.objects.some((o) => targetWords.test(headOf(scene, o))));
  const { actor, because } = spender(scene, clause, q);
  const bodies = actor.filter((a) => a.id !== null && scene.reading.lookups.body.has(a.id));
  if (isNorm) {
    // Someone's stance towards the norm is spending ("opted not to aim for", "meets"); the norm itself is the body's.
    const spends = clause && actor.length > bodies.length && /^(?:meet|reach|hit|exceed|miss|aim|attain|achieve|fulfil|fulfill|surpass|satisfy|honour|honor|fall|approach|commit|pledge|pass|top|clear|take|spend|go|come|get|move|raise|lift|increase|be)$/.test(verb);
    if (spends) return spending(scene, q, clause, actor, because, "spending/towards-target");
    return norm(scene, q, clause, actor);
  }
  if (bodies.length === actor.length && bodies.length > 0 && /\b(?:members?|allies|states|countries|nations)\b/.test(near) && /\b(?:should|must|require[sd]?|ask|expect|agree[sd]?|commit(?:ted)?|pledge[sd]?|target)\b/.test(near)) return norm(scene, q, clause, actor);
  return spending(scene, q, clause, actor, because, "spending/share-of-gdp");
}

function norm(scene: Scene, q: ReadQuantity, clause: Clause | null, actor: readonly Actor[]): Draft {
  const body = scene.entities.find((e) => e.class === "body" && e.id !== null && scene.reading.lookups.body.get(e.id)?.class === "alliance");
  const setter: Actor[] = body ? actorsOf(scene, body) : actor.some((a) => a.id && scene.reading.lookups.body.has(a.id)) ? [...actor.filter((a) => a.id && scene.reading.lookups.body.has(a.id))] : [{ id: "nato", name: scene.reading.lookups.nameOf("nato") ?? "NATO" }];
  const members = actor.filter((a) => a.id && scene.reading.lookups.state.has(a.id));
  const holds = q.quantity;
  const first = Math.max(scene.sentence.first, q.first - 4), last = Math.min(scene.sentence.last, q.last + 5);
  const staged = clause ? stagingOf(scene, clause) : null;
  return draftOf("target", "target/norm", spanOf(scene, first, last), scene.index, {
    actor: setter, with: members.map((m) => ({ id: m.id, name: m.name, role: "member" as const })), quantity: { ...holds, as: "total" }, clause, used: null, trust: 0.7, timed: /\bby\b/.test(wordsOf(scene, q.last - 1, last).toLowerCase()),
    modality: staged?.modality === "expected" && staged.phase === "coming" ? "expected" : "stated",
    ...(body ? {} : { filled: { actor: "the norm of 2 % and its successors is NATO's" } }),
  });
}

/** Who spends: the subject, the owner of the budget, the adjective; "the goal" has no owner. */
function spender(scene: Scene, clause: Clause | null, q: ReadQuantity): { actor: Actor[]; because: string | null } {
  const np = phraseAt(scene, q.first);
  if (np?.owner) {
    const own = actorsOfPhrase(scene, np.owner);
    if (own.length > 0) return { actor: own, because: null };
  }
  if (clause) {
    const agent = actorOfClause(scene, clause);
    if (agent.length > 0) return { actor: agent, because: null };
    if (clause.subject) {
      const subject = actorsOfPhrase(scene, clause.subject);
      if (subject.length > 0) return { actor: subject, because: null };
    }
    for (let c = clause.governor; c !== null; c = c.governor) {
      const outer = actorOfClause(scene, c);
      if (outer.length > 0) return { actor: outer, because: null };
    }
  }
  const fallback = fallbackActor(scene, q.start);
  return fallback ?? { actor: [], because: null };
}

/** Stage, modality and change of spending by its verb. */
function stageSpending(scene: Scene, clause: Clause | null, q: ReadQuantity | null): { stage: Stage; modality: Modality; change: Change; rules: readonly string[] } {
  if (clause === null) return { stage: "in-force", modality: "stated", change: "level", rules: [] };
  const lemma = lemmaOf(clause);
  const staging = stagingOf(scene, clause);
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  const rises = addVerbs.has(lemma) || /\b(?:increase|rise|raise|boost|hike|more|extra|additional|further|up)\b/.test(words) || lemma === "reach" || lemma === "hit" || lemma === "meet";
  const falls = cutVerbs.has(lemma) || /\b(?:cuts?|reduc\w+|less|lower|fell|falls?)\b/.test(words);
  let { stage, modality } = staging;
  if (lemma === "aim" || lemma === "target" || lemma === "seek" || lemma === "hope" || lemma === "plan" || lemma === "intend") { if (staging.phase !== "coming" || stage === "in-force") stage = "planned"; if (clause.vg.negated) modality = "negated"; }
  else if (lemma === "pledge" || lemma === "promise" || lemma === "vow" || lemma === "announce" || lemma === "commit" || lemma === "unveil" || lemma === "guarantee") { if (staging.phase !== "coming") stage = "pledged"; }
  else if (lemma === "expect" || lemma === "forecast" || lemma === "project" || lemma === "predict" || lemma === "estimate" || lemma === "foresee") { stage = "planned"; modality = "expected"; }
  else if (lemma === "approve" || lemma === "adopt" || lemma === "pass" || lemma === "vote" || lemma === "decide" || lemma === "authorise" || lemma === "authorize") { if (staging.phase !== "coming") stage = "decided"; }
  else if (lemma === "earmark" || lemma === "budget" || lemma === "allocate" || (lemma === "set" && clause.particle === "aside")) stage = "planned";
  else if (lemma === "fail" || lemma === "miss" || (lemma === "fall" && /\bshort\b/.test(words))) { stage = "in-force"; modality = "negated"; }
  else if (clause.vg.progressive && staging.stage === "in-force" && (addVerbs.has(lemma) || cutVerbs.has(lemma))) stage = "pledged";
  else if (staging.phase === "done" && clause.vg.tense === "past" && !clause.vg.perfect && (lemma === "spend" || lemma === "be" || lemma === "stand" || lemma === "amount" || lemma === "reach" || lemma === "account")) stage = "ended";
  if (/\b(?:forecast|projection|estimate|projected|predicted|expected)\b/.test(words) && stage === "in-force") { stage = "planned"; modality = "expected"; }
  if (staging.phase === "coming" && modality === "stated" && clause.vg.modal === "should") modality = "expected";
  return { stage, modality, change: q?.change === "cut" || (falls && !rises) ? "cut" : q?.change === "add" || rises ? "add" : "level", rules: staging.rules };
}

function spending(scene: Scene, q: ReadQuantity, clause: Clause | null, actor: Actor[], because: string | null, rule: string): Draft {
  const read = stageSpending(scene, clause, q);
  const by = q.first > scene.sentence.first && /\bby$/.test(wordsOf(scene, Math.max(scene.sentence.first, q.first - 2), q.first).toLowerCase());
  const increase = /\b(?:increase|rise|boost|hike|cut|reduction)s?\b/.test(wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 2)).toLowerCase());
  return draftOf("spending", rule, evidenceOf(scene, clause, q), scene.index, {
    actor, change: read.change, stage: read.stage, modality: read.modality, quantity: { ...q.quantity, as: (by || increase || q.change !== null) && q.family !== "gdp" ? "change" : q.quantity.as }, clause, used: q,
    rules: [...read.rules], ...(because ? { filled: { actor: because } } : {}), trust: q.family === "gdp" ? 0.85 : 0.7,
  });
}

/** Growth of a budget in per cent. */
function percentOfSpending(scene: Scene, q: ReadQuantity): Draft | null {
  const clause = clauseOfQuantity(scene, q);
  const near = around(scene, q, clause);
  if (!(defence.test(near) && spendingWords.test(near))) return null;
  const { actor, because } = spender(scene, clause, q);
  if (actor.length === 0) return null;
  return spending(scene, q, clause, actor, because, "spending/growth");
}

const recipientPrepositions = new Set(["to", "for"]);

/** Money: help for someone, a budget, or the cost of a mission. Help is read by `aid`. */
function sumOfMoney(scene: Scene, q: ReadQuantity): Draft | null {
  const clause = clauseOfQuantity(scene, q);
  const near = around(scene, q, clause);
  const lemma = clause ? lemmaOf(clause) : "";
  const whole = sentenceWords(scene);
  if (isAid(scene, clause, near)) return null;
  if (spendingWords.test(near) && defence.test(near) && !/\bmission|operation|deployment\b/.test(near)) {
    const { actor, because } = spender(scene, clause, q);
    return actor.length === 0 ? null : spending(scene, q, clause, actor, because, "spending/amount");
  }
  const costly = lemma === "cost" || lemma === "pay" || lemma === "fund" || lemma === "finance" || lemma === "foot" || costWords.test(near);
  const subjectMatters = /\b(?:mission|operation|deployment|troops?|force|presence|contingent|battle ?group|base|contribution|training|patrols?|commitment|membership|exercise|rotation|stationing|soldiers|job|brigade|peacekeep\w+|support)\b/;
  if (costly && (subjectMatters.test(whole) || missionOf(scene, scene.sentence.first, scene.sentence.last) !== null || recentForce(scene))) return cost(scene, q, clause);
  if (/\bbudget\b/.test(near) && defence.test(whole)) {
    const { actor, because } = spender(scene, clause, q);
    return actor.length === 0 ? null : spending(scene, q, clause, actor, because, "spending/amount");
  }
  return null;
}

const recentForce = (scene: Scene): boolean => scene.before.some((d) => scene.index - d.sentence <= 2 && (d.kind === "force" || d.kind === "mandate" || d.kind === "cost" || d.kind === "lead"));

/** Is money here given to someone? A verb of giving with a recipient, or words of aid. */
export function isAid(scene: Scene, clause: Clause | null, near: string): boolean {
  if (/\b(?:aid|assistance|package|donat\w+|loans?|grants?|humanitarian|reconstruction|help for|support for|support to)\b/.test(near)) return true;
  if (clause === null) return false;
  const lemma = lemmaOf(clause);
  if (!/^(?:give|donate|pledge|promise|offer|provide|grant|lend|loan|allocate|earmark|send|deliver|commit|contribute|guarantee|vow|announce|release|disburse|transfer|hand|ask|request)$/.test(lemma)) return false;
  return clause.attached.some((a) => recipientPrepositions.has(a.word) && scene.entities.some((e) => e.first >= a.np.first && e.first < a.np.last)) || lemma === "donate" || lemma === "give" || lemma === "lend" || lemma === "grant" || lemma === "disburse";
}

function cost(scene: Scene, q: ReadQuantity, clause: Clause | null): Draft {
  const range = clause ? rangeOf(scene, clause) : { first: q.first, last: q.last };
  const mission = missionOf(scene, range.first, range.last) ?? inherited(scene, (d) => d.mission);
  const lemma = clause ? lemmaOf(clause) : "";
  let payer: Actor[] = [];
  let because: string | null = null;
  if (clause) {
    // "costs Lithuania 2 million": the first object pays; "Greece pays": the subject does; "is met by Cyprus": the agent does.
    if (lemma === "cost") payer = clause.objects.flatMap((o) => actorsOfPhrase(scene, o)).filter((a) => a.id !== null);
    if (payer.length === 0) payer = actorOfClause(scene, clause);
    if (payer.length === 0 && clause.subject) payer = actorsOfPhrase(scene, clause.subject);
  }
  if (payer.length === 0) {
    const currencyOwner = scene.entities.find((e) => (e.class === "state" || e.class === "body") && e.form !== "adjective" && !isLedAdjective(scene, e));
    const before = inherited(scene, (d) => (d.actor.length > 0 ? d.actor : null));
    if (before && !currencyOwner) { payer = before; because = "who the deployment before it is of"; }
    else {
      const fallback = fallbackActor(scene, q.start);
      if (fallback) { payer = fallback.actor; because = fallback.because; }
    }
  }
  const place = placesIn(scene, range.first, range.last);
  const read = stageSpending(scene, clause, q);
  const past = clause !== null && clause.vg.tense === "past" && !clause.vg.perfect && read.modality === "stated";
  const estimate = /\b(?:estimat\w+|expected|forecast|projected|would|will|budgeted|could)\b/.test(around(scene, q, clause));
  return draftOf("cost", "cost/of-mission", evidenceOf(scene, clause, q), scene.index, {
    actor: payer, mission, place: place.length > 0 ? place : (inherited(scene, (d) => (d.place.length > 0 ? d.place : null)) ?? []), quantity: q.quantity, clause, used: q,
    stage: estimate ? "planned" : past ? "ended" : read.stage === "in-force" || read.stage === "ended" ? "in-force" : read.stage, modality: estimate && read.modality === "stated" ? "expected" : read.modality,
    ...(because ? { filled: { actor: because } } : {}), trust: lemma === "cost" ? 0.85 : 0.65,
  });
}

function inherited<T>(scene: Scene, pick: (draft: Draft) => T | null): T | null {
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 2; i--) {
    const found = pick(scene.before[i]);
    if (found !== null) return found;
  }
  return null;
}

/** "announced a defence spending boost", "will raise its defence budget". */
function spendingWithoutNumber(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft | null {
  const range = rangeOf(scene, clause);
  if (sofar.some((d) => (d.kind === "spending" || d.kind === "target") && d.span.start < scene.tokens.end[range.last - 1] && scene.tokens.start[range.first] < d.span.end)) return null;
  const objects = [...clause.objects, ...(clause.vg.passive && clause.subject ? [clause.subject] : [])];
  const spent = objects.find((o) => /\b(?:defen[cs]e|military)\b.*\b(?:spending|budgets?|expenditures?|outlays?)\b|\b(?:spending|budgets?|expenditures?)\b.*\bon defen[cs]e\b/.test(wordsOf(scene, o.first, o.last).toLowerCase()));
  const spends = lemmaOf(clause) === "spend" && clause.attached.some((a) => a.word === "on" && defence.test(wordsOf(scene, a.np.first, a.np.last).toLowerCase()));
  if (!spent && !spends) return null;
  const lemma = lemmaOf(clause);
  if (!spends && !(addVerbs.has(lemma) || cutVerbs.has(lemma) || /^(?:announce|vow|pledge|promise|plan|approve|adopt|agree|freeze|hike|lift|meet|reach|accelerate)$/.test(lemma))) return null;
  const actor = actorOfClause(scene, clause);
  if (actor.length === 0) return null;
  const read = stageSpending(scene, clause, null);
  const asks = stagingOf(scene, clause);
  return draftOf("spending", "spending/no-number", spanOf(scene, range.first, range.last), scene.index, {
    actor, stage: read.stage, modality: read.modality, change: lemma === "vow" || lemma === "announce" || lemma === "pledge" ? "add" : read.change, clause, trust: 0.6, rules: [...read.rules],
    with: asks.asked && asks.by ? actorOfClause(scene, asks.by).map((a) => ({ id: a.id, name: a.name, role: "asker" as const })) : [],
  });
}
