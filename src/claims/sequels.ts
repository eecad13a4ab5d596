/** Numbers that go on with the money or the gifts told of just before: "In 2014 it was 0.86.", "Norway: eight.", "Another 40 million is to follow." */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { partiesAs } from "./args.ts";
import { billDrafts } from "./bills.ts";
import { clauseOf, evidenceOf, phraseAt } from "./carrier.ts";
import { costOf } from "./cost.ts";
import { type Draft, draftOf } from "./draft.ts";
import { type FigureOf, figureOf } from "./figureof.ts";
import { stageOfGift } from "./gifts.ts";
import { giftOf } from "./giftwords.ts";
import { goodsDrafts } from "./goods.ts";
import { leftShares } from "./leftshares.ts";
import { leftSums } from "./leftsums.ts";
import { list } from "./lexis.ts";
import { matchDrafts } from "./matching.ts";
import { bare, bareNumbers, runningAt } from "./running.ts";
import { headOf, lemmaOf, type Scene, spanOf, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { spendingOf } from "./spending.ts";
import { withSums } from "./sums.ts";
import { haveCommon } from "./named.ts";

/** Verbs of a level or a sum of money. */
const sumVerbs = list(
  "be stand reach come go get rise fall grow climb drop manage spend post expect plan promise want pledge aim hope mean intend put vow record hit pass exceed stay remain hover lie sit make average allot budget foresee forecast set move return keep register give call ask demand propose raise lift cut slip dip edge inch creep jump leap pay cost cover bear carry take contribute add find provide fund finance meet need require eat swallow devour amount run total raise bring shell fork stump chip reimburse refund follow release approve allocate earmark vote invest receive surge soar swell shrink slide sink project estimate reckon devote increase double lower trim own offer commit shoulder foot have say announce account top charge bill owe",
);
/** Verbs by which things or money pass from one to another, or are on their way. */
const giftVerbs = list(
  "follow come arrive go reach land ship leave be deliver hand send give promise pledge repair refit train teach add donate provide supply contribute throw chip lend find spare release put sign get receive have take obtain want ask request need seek hope demand offer set earmark spend double raise withhold hold approve allocate commit announce expect plan intend mean propose match pay invest disburse transfer move cross roll fly keep prepare buy say bring pour top trickle fund account grant vote plan stump cough shell fork throw refuse decline reject turn consider weigh mull discuss guarantee",
);

/** What people who are taught do. */
const schooling = list("finish complete graduate pass leave");

/** What goes on with the money or gifts before: numbers first, then others who do as was told, then things without a number. */
export function sequelDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (runningAt(scene, sofar, scene.sentence.end) === null) return leftOver(scene, sofar);
  const drafts = withSums(scene, (read) => numbersIn(read, sofar));
  drafts.push(...matchDrafts(scene, [...sofar, ...drafts]));
  drafts.push(...goodsDrafts(scene, [...sofar, ...drafts]));
  return [...drafts, ...leftOver(scene, [...sofar, ...drafts])];
}

const leftOver = (scene: Scene, sofar: readonly Draft[]): Draft[] => {
  const sums = [...leftSums(scene, sofar), ...leftShares(scene, sofar)];
  return [...sums, ...billDrafts(scene, [...sofar, ...sums])];
};

function numbersIn(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  // A bare number that a force took is free where the words are of money.
  const taken = sofar.filter((d) => d.used !== null && !(d.kind === "force" && d.used.family === "none")).map((d) => d.used!);
  const isTaken = (q: ReadQuantity): boolean => taken.some((t) => t.start < q.end && q.start < t.end);
  const modelAt = (offset: number): Draft | null =>
    runningAt(
      scene,
      [...sofar, ...drafts].sort((a, b) => a.span.start - b.span.start),
      offset,
    );
  const own = scene.quantities.filter((q) => q.family === "money" || q.family === "gdp" || q.family === "percent" || isKit(scene, q));
  for (const q of [...own, ...bareNumbers(scene, modelAt)].sort((a, b) => a.start - b.start)) {
    if (isTaken(q)) continue;
    const model = modelAt(q.start);
    const draft = model === null ? null : sequelOf(scene, q, model, [...sofar, ...drafts]);
    if (
      draft &&
      (isPlain(q, model!) ||
        !forceRuns(scene) ||
        !sofar.some((d) => d.kind === "force" && d.used !== null && d.used.start < q.end && q.start < d.used.end) ||
        isOfMoney(scene, draft))
    )
      drafts.push(draft);
  }
  return drafts;
}

/** "4,000 rounds", "two landing craft": things with a noun of their own. */
function isKit(scene: Scene, q: ReadQuantity): boolean {
  if (q.family !== "unit" || q.noun < 0) return false;
  const np = phraseAt(scene, q.noun);
  if (np === null || !scene.clauses.some((c) => c.objects.includes(np) || c.subject === np || c.attached.some((a) => a.np === np && a.prep === c.vg.last)))
    return false;
  const gift = giftOf(scene, np);
  return gift === "kit" || gift === "craft";
}

/** Things counted before are counted on; so is a decimal of a share. */
const isPlain = (q: ReadQuantity, model: Draft): boolean =>
  model.quantity?.unit === "unit" ||
  (q.family === "personnel" && model.kind === "aid") ||
  (q.family === "gdp" && /[.,]/.test(q.quote)) ||
  model.quantity === null;

/** Were forces counted in the sentences just before? Then a bare number may be theirs. */
const forceRuns = (scene: Scene): boolean =>
  scene.before.some((d) => d.kind === "force" && d.quantity !== null && scene.index - d.sentence <= 4) || scene.entities.some((e) => isMissionName(e));

const moneyVerbs = list(
  "pay cost spend give contribute chip pledge promise cover bear fund finance donate lend owe charge bill reimburse refund raise budget allocate earmark devote",
);

/** "Last year it was 27", "paid 9", "to get to 2": words of a sum or a share, where a force would be said to stand or go. */
function isOfMoney(scene: Scene, { clause, used, quantity }: Draft): boolean {
  if (clause === null) return quantity?.unit === "%gdp";
  if (moneyVerbs.has(lemmaOf(clause))) return true;
  if (quantity?.unit === "%gdp")
    return /^(?:to|at|on|above|below|past)$/.test(wordOf(scene, used!.first - 1)) || /^(?:be|reach|hit|spend|expect|want|demand)$/.test(lemmaOf(clause));
  return (
    clause.subject !== null &&
    /^(?:it|this|that|figure|sum|total|bill|cost|share|amount|price|spending|budget|outlay|contribution)$/.test(wordOf(scene, clause.subject.head)) &&
    /^(?:be|reach|stand|rise|fall|come|amount|grow|climb|drop|go)$/.test(lemmaOf(clause)) &&
    !scene.entities.some((e) => isMissionName(e))
  );
}

/** "in 2206": a year, though none that is likely. */
const isYear = (scene: Scene, q: ReadQuantity): boolean =>
  /^[12]\d{3}$/.test(q.quote) && q.first > scene.sentence.first && /^(?:in|by|since|until|from|before|after)$/.test(wordOf(scene, q.first - 1));

function sequelOf(scene: Scene, q: ReadQuantity, model: Draft, earlier: readonly Draft[]): Draft | null {
  if (isYear(scene, q)) return null;
  if (!fits(q, model)) return null;
  const found = carrierOf(scene, q);
  const lemma = found === null ? "" : lemmaOf(found);
  const clause = (model.kind === "aid" ? giftVerbs : sumVerbs).has(lemma) || (q.family === "personnel" && schooling.has(lemma)) ? found : null;
  if (found !== null && clause === null) return null;
  const whose = figureOf(scene, q, clause, model);
  // "of which barely ten came in": of donors who are not named.
  if (whose === null || (whose.actor.length === 0 && !(model.kind === "aid" && model.actor.length === 0 && clause !== null))) return null;
  // A share with its own unit that no rule of spending took needs a state of its own.
  if ((q.family === "gdp" || q.family === "percent") && q.filled !== bare && (whose.actor === model.actor || model.kind !== "spending")) return null;
  // A bare number with no name beside it opens its sentence, or goes on within one.
  if (q.filled === bare && !goesOnPlainly(scene, q, clause, model, whose)) return null;
  const verb = whose.beside && (clause === null || clause.vg.first >= q.first || !governs(scene, clause, whose)) ? null : clause;
  switch (model.kind) {
    case "aid":
      return gift(scene, q, verb, model, whose);
    case "cost":
      return intoBill(scene, q, verb, model, whose) ?? bill(scene, q, verb, model, whose, earlier);
    case "spending":
      if (q.family === "percent" && /^of (?:what|that)\b/.test(wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 2)).toLowerCase())) return null;
      return { ...spendingOf(scene, q, verb, whose.actor, null, "spending/goes-on"), used: q, ...(verb === null ? told(scene, q, model, whose) : {}) };
    // "All but two have managed a fifth: Belgium (15.2) and Canada (18.5)": what each spends, after a norm.
    default:
      return whose.actor !== model.actor &&
        ((q.family === "gdp" && clause !== null) || (q.family === "percent" && model.quantity?.unit === "%" && (whose.beside || clause !== null)))
        ? { ...spendingOf(scene, q, verb, whose.actor, null, "spending/goes-on"), used: q }
        : null;
  }
}

function bill(scene: Scene, q: ReadQuantity, clause: Clause | null, model: Draft, whose: FigureOf, earlier: readonly Draft[]): Draft {
  const draft = costOf(scene, q, clause, earlier);
  // "Washington wants 5 billion": whoever is asked pays.
  const actor = draft.rules[0] === "cost/asked" ? draft.actor : whose.actor;
  return { ...draft, actor, used: q, rules: ["cost/goes-on"], ...(clause === null ? told(scene, q, model, whose) : {}) };
}

const handing = list("give donate pledge promise chip contribute offer grant lend provide throw stump put");

/** "of which Brussels paid 160", "Washington has given twelve": what another puts into a mission's bill is help to it. */
function intoBill(scene: Scene, q: ReadQuantity, clause: Clause | null, model: Draft, whose: FigureOf): Draft | null {
  if (q.family !== "money" || clause === null || haveCommon(whose.actor, model.actor)) return null;
  const { lookups } = scene.reading,
    payer = model.actor.length === 1 ? model.actor[0].id : null;
  const ofBody = payer !== null && lookups.body.has(payer) && lookups.body.get(payer)!.class !== "alliance" && payer !== "un";
  if ((!handing.has(lemmaOf(clause)) && !(ofBody && lemmaOf(clause) === "pay")) || (model.mission === null && !ofBody)) return null;
  const to = model.mission ?? { id: model.actor[0].id, name: model.actor[0].name };
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/into-bill", evidenceOf(scene, clause, q), scene.index, {
    actor: whose.actor,
    with: partiesAs([to], "recipient"),
    mission: model.mission,
    place: model.place,
    quantity: q.quantity,
    used: q,
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.change,
    rules: [...read.rules],
    trust: 0.62,
  });
}

const sumSubject = /^(?:it|this|that|figure|sum|total|bill|cost|costs|share|amount|price|spending|budget|outlay|contribution|estimate|upkeep|rent)$/;

/** "Six more followed", "Last year it was 27": not "has 150 there", "two", "a plan for 25,000". */
function goesOnPlainly(scene: Scene, q: ReadQuantity, clause: Clause | null, model: Draft, whose: FigureOf): boolean {
  const isSum = /^[A-Z]{3}$/.test(model.quantity?.unit ?? "");
  if (model.kind === "spending") return true;
  if (clause === null)
    return (
      model.sentence === scene.index ||
      whose.beside ||
      q.quantity.as === "change" ||
      (model.kind === "aid" && !isSum && q.first === scene.sentence.first && scene.sentence.last - q.last > 1)
    );
  const lemma = lemmaOf(clause);
  if (isSum && /^(?:have|keep|send|deploy|say|want|serve|stand|withdraw|leave|station)$/.test(lemma)) return false;
  if (model.kind === "cost")
    return (
      moneyVerbs.has(lemma) ||
      (clause.subject !== null && sumSubject.test(wordOf(scene, clause.subject.head))) ||
      (model.sentence === scene.index && whose.beside)
    );
  return (
    !/^(?:put|say|make|set|have)$/.test(lemma) ||
    model.sentence === scene.index ||
    /^of (?:them|these|those)$/.test(wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 2)).toLowerCase())
  );
}

/** The clause of the number: "they raise 12" before a later verb's subject. */
function carrierOf(scene: Scene, q: ReadQuantity): Clause | null {
  // "Six more followed": the chunker parts the two.
  const joined = scene.clauses.find((c) => c.subject !== null && !c.inherited && c.subject.first === q.last - 1 && c.vg.first === q.last);
  if (joined) return joined;
  const subject = scene.clauses.find(
    (c) => c.subject !== null && !c.inherited && c.subject.first <= q.first && q.first < c.subject.last && c.vg.first >= q.last,
  );
  return (
    subject ??
    clauseOf(scene, q.first) ??
    scene.clauses.findLast((c) => c.vg.form === "finite" && c.vg.last <= q.first && q.first - c.vg.last <= 6 && wordOf(scene, q.first - 1) !== ":") ??
    null
  );
}

/** A gap has no verb of its own: the name beside the number is not the subject of the clause. */
const governs = (scene: Scene, clause: Clause, whose: FigureOf): boolean =>
  (clause.subject !== null && clause.subject.first <= whose.first && whose.first < clause.subject.last) ||
  (whose.first >= clause.vg.last && scene.chunks.slice(clause.vg.index + 1).every((c) => c.first >= whose.first || c.type === "adv" || c.type === "prep"));

const fits = (q: ReadQuantity, model: Draft): boolean => {
  const unit = model.quantity?.unit ?? "";
  if (q.family === "money") return model.kind !== "target" && (/^[A-Z]{3}$/.test(unit) || unit === "" || unit === "%gdp");
  if (q.family === "gdp") return unit === "%gdp" || model.kind === "spending";
  if (q.family === "unit" && q.filled !== bare) return model.kind === "aid";
  if (q.family === "percent") return model.kind === "cost" || model.kind === "spending" || (model.kind === "target" && unit === "%");
  return true;
};

/** Stage and modality of a number without a verb: those of the claim in the same sentence, else what the words say of the time. */
function told(scene: Scene, q: ReadQuantity, model: Draft, whose: FigureOf): Partial<Draft> {
  const span = spanOf(scene, Math.min(whose.first, q.first), q.last);
  return model.sentence === scene.index
    ? { stage: model.stage, modality: model.modality, change: model.change, span }
    : { span: spanOf(scene, Math.min(whose.first, q.first), q.last) };
}

const trade = /^(?:exports?|imports?|sales?|trade|turnover|orders?|deals?)$/;
function gift(scene: Scene, q: ReadQuantity, clause: Clause | null, model: Draft, whose: FigureOf): Draft | null {
  const to = whose.to.length > 0 ? whose.to : model.with.filter((w) => w.role === "recipient");
  if (haveCommon(to, whose.actor)) return null;
  // "The fund holds 113 million": what lies in it, whoever put it there.
  if (
    clause !== null &&
    clause.subject !== null &&
    /^(?:fund|account|kitty|pot|reserve|coffers)$/.test(headOf(scene, clause.subject)) &&
    /^(?:hold|have|contain|stand|keep|total|need|amount|be)$/.test(lemmaOf(clause))
  )
    return null;
  // "bought 12 tanks from Germany": who sells gives nothing.
  if (clause !== null && /^(?:buy|purchase|acquire|order)$/.test(lemmaOf(clause)) && whose.first >= clause.vg.last) return null;
  // "Exports of Danish arms reached 12 million": trade.
  if (clause !== null && clause.subject !== null && trade.test(wordOf(scene, clause.subject.head))) return null;
  const read = stageOfGift(scene, clause, model);
  const asking = clause !== null && /^(?:want|ask|request|need|seek|hope|demand)$/.test(lemmaOf(clause)) && read.stage !== "refused" && whose.to.length > 0;
  return draftOf("aid", "aid/goes-on", clause === null ? spanOf(scene, Math.min(whose.first, q.first), q.last) : evidenceOf(scene, clause, q), scene.index, {
    actor: whose.actor,
    with: asking ? [...to, ...partiesAs(to, "asker")] : to,
    mission: model.mission,
    place: whose.to.length > 0 ? [] : model.place,
    quantity: q.quantity,
    used: q,
    clause,
    stage: asking ? "requested" : read.stage,
    modality: read.modality,
    change: q.change === "add" ? "add" : read.change,
    object: q.quantity.of ?? model.object,
    rules: [...read.rules],
    trust: 0.62,
  });
}
