/**
 * Sums that no frame has read, in a passage about armed forces abroad: what is told of them is a cost, a gift or a budget, by what the words around them speak
 * of.
 */
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { fromQuantity } from "./giftnumber.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, partiesAs } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { clauseOf, evidenceOf, phraseAt } from "./carrier.ts";
import { costOf } from "./cost.ts";
import { donorBeside } from "./donors.ts";
import { type Draft, draftOf } from "./draft.ts";
import { full } from "./field.ts";
import { forGuests } from "./funding.ts";
import { aidContextOf, recentAid, recipientOf, stageOfGift, understoodRecipient } from "./gifts.ts";
import { list } from "./lexis.ts";
import { currentMission, currentPlace } from "./memory.ts";
import { missionOf } from "./places.ts";
import { lemmaOf, rangeOf, type Scene, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { budgetOf } from "./spending.ts";
import { withSums } from "./sums.ts";
import { isAmong } from "./named.ts";
import { lowerOf } from "./lowered.ts";

const reach = 3;

/** Money of courts, markets, crime and households; and the size of economies. */
const otherMoney =
  /\b(?:rewards?|bount(?:y|ies)|ransoms?|fine[sd]?|profits?|revenues?|turnover|sales|sold|sells?|exports?|imports?|shareholders?|stocks?|lawsuits?|damages|compensation|jackpot|tickets?|tax(?:es)?|gdp|gross domestic|debts?|deficits?|stolen|looted|heroin|cocaine|drugs?|trade|tariffs?|remittances|insurance|mortgage|villas?|film|movie|museum|stadium|games|olympics?|cup|pageant|election|lottery|smuggl\w+|counterfeit|assets of|frozen assets|oil|gas|pipelines?|dam|railway|worth of (?:goods|trade)|bribes?|corruption|bought|buys?|buying|purchas\w+|order(?:ed|s)?|contracts?|each (?:missile|shell|round)|apiece|(?:each|every|one|a|an|per) (?:[\w-]+ ){0,2}(?:missile|shell|round|battery|system|launcher|drone|jet|tank|fighter|helicopter|rocket|interceptor)s? (?:costs?|is priced)|price of an? (?!mission|operation|deployment)|victims|refugees|homeless|schools?|universit\w+|pensions?)\b/;
const defenceWords = /\b(?:defen[cs]e|military|armed forces|army|navy|air force|rearm\w*|armaments?|bundeswehr|pentagon)\b/;
const budgetWords =
  /\b(?:budgets?|appropriations?|modernisation|modernization|spend\w*|spent|outlays?|expenditures?|programme|program|plan|special (?:assets?|funds?)|package|invest\w*|extra|proposes?|proposed|procurement|target|guideline|per cent|percent|%)\b/;
const sentWords =
  /\b(?:missions?|operations?|deployments?|deployed|contingents?|battalions?|battle ?groups?|brigades?|troops|soldiers|peacekeep\w+|presence|forces?|frigates?|warships?|patrols?|bases?|garrisons?|rotations?|policing|air ?lift|stay|mandate|headquarters|participation)\b/;
const costWords =
  /\b(?:costs?|costing|bill|billed|expenses?|expenditures?|price|tab|upkeep|paid|pays?|paying|payment|charges?|budget(?:ed)?|financ\w+|fund(?:s|ed|ing)?|spent|spends?|expended|outlay|lease|rent|dues|contributions?|arrears|owes?|reimburs\w+|estimat\w+|a (?:year|month|day)|per (?:year|month|annum|day)|annually|yearly|monthly|share|appropriat\w+|voted|allocat\w+|earmark\w+|swallow\w*|purse|treasury|taxpayers?)\b/;
const helpWords =
  /\b(?:aid|assist\w*|help\w*|support\w*|gifts?|donat\w+|grants?|granted|loans?|lent|lend\w*|credits?|equipment|weapons?|arms|ammunition|kit|materiel|material|training|train|pledg\w+|promis\w+|give|gives|gave|given|giving|provid\w+|suppl\w+|deliver\w*|contribut\w+|offer\w*|chip\w*|relief|reconstruction|programme|facility|fund|tranche|package|drones?|vehicles?|helicopters?|radars?|patrol boats?|tanks?|shells?|send\w*|sent|transfer\w*|handed)\b/;

/** Words that make a sum the price of a duty, whatever else is told of it. */
const priceWords =
  /\b(?:costs?|costed|costing|priced?|prices|price tag|expenses?|expenditures?|bills?|billed|tab|upkeep|budgets?|budgeted|(?:put|estimated|reckoned|set) at|estimat\w+|allowances?|infrastructure|endowed|charged|invoices?|in all|total|pays?|paid|paying|payment|share|dues|arrears|contributions?|contributes?|reimburs\w+|refund\w*|rent|lease|taxpayers?|treasury|voted|appropriat\w+|swallow\w*|spen[dt]s?|make do)\b|\bat (?:about |some |a |an )?$/;
/** Words that make it money handed to others. */
const giftMoney =
  /\b(?:purse|wallet|cheques?|che(?:que|ck)-?books?|presents?|gifts?|donat\w+|grants?|loans?|loaned|lent|lends?|aid|pledg\w+|thr(?:own|ew|ows?) in|chip(?:s|ped)? in|stump\w*|peace facility|trust fund|relief|munitions|(?:dollars|euros|pounds|francs|marks|crowns|kroner|kronor|yen|rupees)['’]? worth of|offered|offers|on offer)\b/;
/** What a market or a household pays. */
const everyday =
  /\b(?:wages?|rents?|tickets?|bread|rice|flour|sugar|maize|wheat|cocoa|coffee|cattle|goats?|camels?|beds?|apiece|a head|per head|floods?|funding gap|the gap)\b/;

export function leftSums(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (scene.near < full || !scene.quantities.some((q) => q.family === "money" || q.family === "none")) return [];
  return withSums(scene, (read) => sumsLeft(read, sofar));
}

function sumsLeft(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const q of scene.quantities) {
    if (q.family !== "money" || (q.quantity.max ?? q.quantity.min ?? 0) < 1000) continue;
    if ([...sofar, ...drafts].some((d) => d.used !== null && d.used.start < q.end && q.start < d.used.end)) continue;
    // "of the 85 million in the fund Ottawa put in 59": the whole is not Ottawa's.
    if (sofar.some((d) => d.rules[0] === "aid/share-of-fund" && d.sentence === scene.index && q.last <= d.used!.first)) continue;
    const draft = leftSum(scene, q, [...sofar, ...drafts]);
    if (draft && draft.actor.length > 0) drafts.push({ ...draft, used: q, trust: 0.52 });
  }
  return drafts;
}

/** "saves 200 million a year by leaving", "Chad is owed 14 million", "stands to earn 3 million": what the subject does not pay. */
const isNotPaid = (scene: Scene, clause: Clause | null): boolean =>
  clause !== null && (/^(?:save|earn|gain|recoup|pocket)$/.test(lemmaOf(clause)) || (lemmaOf(clause) === "owe" && clause.vg.passive));

function leftSum(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const clause = clauseOf(scene, q.first);
  const near = aroundOf(scene, q, clause);
  if (otherMoney.test(near) || ofNobody(scene, clause) || isNotPaid(scene, clause)) return null;
  const label = labelOf(scene, q, clause);
  if (label !== null) return labelled(scene, q, label, earlier);
  const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  const told = (kinds: RegExp): boolean =>
    earlier.some((d) => kinds.test(d.kind)) || scene.before.some((d) => scene.index - d.sentence <= reach && kinds.test(d.kind));
  const mission = missionOf(scene, scene.sentence.first, scene.sentence.last) !== null;
  const own =
    !/\b(?:common|joint|nato's|alliance's|union's)[ -](?:\w+ )?(?:budgets?|funding|funds?)\b/.test(near) &&
    defenceWords.test(near) &&
    budgetWords.test(whole) &&
    !mission;
  // "offered two billion for the American bases": the price of guests.
  if (clause !== null && forGuests(scene, clause)) return renamed(costOf(scene, q, clause, earlier), "cost/sum-left");
  const given = (helpWords.test(near) || (!priceWords.test(near) && clause !== null && toAnother(scene, q, clause))) && hasReceiver(scene, q, clause);
  if (!given && (own || (told(/^spending$/) && !told(/^(?:cost|aid|force)$/) && !mission))) return renamed(budgetOf(scene, q, clause), "spending/sum-left");
  if (given || (told(/^aid$/) && !told(/^cost$/))) {
    const gift = fromQuantity(scene, q, clause, phraseAt(scene, q.noun >= 0 ? q.noun : q.first), "aid/sum-left", earlier);
    if (gift?.with.some((w) => w.role === "recipient")) return gift;
  }
  if (helpWords.test(near) && (!costWords.test(near) || givingVerbs.has(clause ? lemmaOf(clause) : ""))) return helpTo(scene, q, clause);
  if (giftMoney.test(near) && !priceOf(scene, q, near)) return helpTo(scene, q, clause, true);
  if (everyday.test(near) || (q.quantity.per === null && (q.quantity.max ?? q.quantity.min ?? Infinity) < 5000)) return null;
  const abroad =
    (isCalled(scene, q) && !own && scene.overall >= full) ||
    mission ||
    ((sentWords.test(whole) || (clause !== null && actorOfClause(scene, clause).length > 0)) && costWords.test(near)) ||
    told(/^(?:force|mandate|lead|cost)$/);
  if (abroad) return byNamed(scene, renamed(costOf(scene, q, clause, earlier), "cost/sum-left")!);
  return null;
}

const label =
  /(?:^|[-–•.;:,] ?)(?:the |estimated |annual |total |extra |added |yearly |monthly )*(?:costs?|price(?: tag)?|bill|money|budget|expenses?|expenditure|tab|damage)\s*[:?=–-]\s*(?:about |some |under |over |nearly |up to |around |roughly |an? )*$/;
const valued =
  /\b(?:whole|works?|year|total|thing|lot|mission|operation|bill|stay|force|deployment|exercise|headquarters|battalion|brigade|half-year|months?|season|plan|share)\b[^.;]*\b(?:(?:priced|reckoned|put|costed|estimated|valued|assessed|budgeted) at|(?:come|comes|came|runs?|ran|amounts?|add(?:s|ed)? up|mounts?) to)\s+(?:about |some |under |over |nearly |up to |around |roughly |an? )*$/;

/** "Cost: 4 million a year", "Price tag?", "the first year was priced at": the words before a sum call it a price. */
const isCalled = (scene: Scene, q: ReadQuantity): boolean => {
  const words =
    q.first === scene.sentence.first
      ? scene.reading.text.text.slice(Math.max(0, scene.sentence.start - 16), scene.sentence.start).toLowerCase()
      : `${wordsOf(scene, scene.sentence.first, q.first).toLowerCase()} `;
  return label.test(words) || valued.test(words);
};

/** Is the sum called a price, or does it stand after "at"? */
const priceOf = (scene: Scene, q: ReadQuantity, near: string): boolean =>
  priceWords.test(near) || (q.first > scene.sentence.first && wordOf(scene, q.first - 1) === "at");

/** "Spain: 400,000 euros", "30 million euros from France": who stands beside a sum that no verb carries. */
function labelOf(scene: Scene, q: ReadQuantity, clause: Clause | null): ResolvedMention | null {
  if (clause !== null && clause.vg.form === "finite" && clause.vg.last > q.first - 8 && clause.vg.first < q.first && !/^[:;]$/.test(wordOf(scene, q.first - 1)))
    return null;
  const is = (e: ResolvedMention): boolean => (e.class === "state" || e.class === "body") && e.form !== "pronoun" && e.form !== "adjective" && e.id !== null;
  const after =
    q.last < scene.sentence.last && wordOf(scene, q.last) === "from"
      ? scene.entities.find((e) => e.first > q.last && e.first - q.last <= 2 && is(e))
      : undefined;
  if (after) return after;
  const beside = donorBeside(scene, q);
  if (beside !== null) return beside.e;
  const before = scene.entities.findLast((e) => e.last <= q.first && q.first - e.last <= 2 && is(e));
  return before &&
    /^(?:[:,–—(-]|\s)*$/.test(before.last < q.first ? wordsOf(scene, before.last, q.first) : "") &&
    !/^(?:to|for|in|of|with)$/.test(wordOf(scene, before.first - 1))
    ? before
    : null;
}

const donorWords = /\b(?:donors?|pledg\w+|gifts?|donat\w+|aid|assistance|grants?|trust fund|contribut\w+)\b/i;

/** A sum in a list: aid where the list is of donors, else what is paid. */
function labelled(scene: Scene, q: ReadQuantity, label: ResolvedMention, earlier: readonly Draft[]): Draft | null {
  const actor = knownHolders(scene, actorsOf(scene, label));
  if (actor.length === 0) return null;
  const { sentences, text } = scene.reading.text;
  const model = scene.before.findLast((d) => (d.kind === "aid" || d.kind === "cost") && scene.index - d.sentence <= reach);
  const span = { start: Math.min(scene.tokens.start[label.first], q.start), end: Math.max(scene.tokens.end[label.last - 1], q.end) };
  if (model?.kind !== "cost" && (model?.kind === "aid" || donorWords.test(text.slice(sentences[Math.max(0, scene.index - reach)].start, scene.sentence.end)))) {
    const to = understoodRecipient(scene, model ?? null, actor);
    const place = to.length > 0 ? null : (currentMission(scene, q.start, actor) ?? currentPlace(scene, actor));
    return draftOf("aid", "aid/sum-left", span, scene.index, {
      actor,
      with: to.length > 0 ? to : place ? partiesAs([place], "recipient") : [],
      quantity: q.quantity,
      stage: model?.stage ?? "pledged",
      modality: model?.modality ?? "stated",
      change: "start",
    });
  }
  if (
    model === undefined &&
    !sentWords.test(text.slice(sentences[Math.max(0, scene.index - 1)].start, scene.sentence.end).toLowerCase()) &&
    !costWords.test(lowerOf(scene))
  )
    return null;
  return { ...renamed(costOf(scene, q, null, earlier), "cost/sum-left")!, actor, span, ...(model ? { stage: model.stage, modality: model.modality } : {}) };
}

/** Is the subject a person who speaks for no state? */
const ofNobody = (scene: Scene, clause: Clause | null): boolean => {
  const subject = clause?.subject ?? null;
  return (
    subject !== null &&
    scene.entities.some((e) => (e.class === "person" || e.class === "office") && subject.first <= e.first && e.first < subject.last && e.form !== "pronoun") &&
    actorsOfPhrase(scene, subject).length === 0
  );
};

/** The one body that the sentence names pays, rather than whoever was told of before. */
function byNamed(scene: Scene, draft: Draft): Draft {
  if (draft.filled["actor"] !== "who the deployment before it is of") return draft;
  const bodies = scene.entities.filter((e) => e.class === "body" && e.id !== null && e.form !== "pronoun");
  const actor = new Set(bodies.map((e) => e.id)).size === 1 ? knownHolders(scene, actorsOf(scene, bodies[0])) : [];
  return actor.length > 0 ? { ...draft, actor } : draft;
}

const givingVerbs = list("give donate lend grant pledge promise offer contribute chip provide send hand supply raise commit come add put find");

/** Money that a named giver puts up, where who receives it goes without saying: the mission, or the land, spoken of. */
function helpTo(scene: Scene, q: ReadQuantity, clause: Clause | null, plainly = false): Draft | null {
  const agent = clause === null ? [] : knownHolders(scene, actorOfClause(scene, clause));
  const fallback = agent.length > 0 ? null : fallbackActor(scene, q.start);
  const told = agent.length > 0 ? undefined : scene.before.findLast((d) => d.kind === "aid" && d.actor.length > 0 && scene.index - d.sentence <= 12);
  const actor =
    agent.length > 0 ? agent : (told?.actor ?? knownHolders(scene, fallback?.because === "the actor that the report is about" ? [] : (fallback?.actor ?? [])));
  if (actor.length === 0) return null;
  const fits = (p: { readonly id: string | null } | null): boolean => p !== null && p.id !== null && !isAmong(p, actor);
  const model = recentAid(scene, [], reach);
  const mission = currentMission(scene, q.start, actor);
  const place = currentPlace(scene, actor);
  const known = understoodRecipient(scene, model, actor);
  const to = known.length > 0 ? known : fits(mission) ? partiesAs([mission!], "recipient") : fits(place) ? partiesAs([place!], "recipient") : [];
  if (to.length === 0 && !(plainly && agent.length > 0)) return null;
  const read = stageOfGift(scene, clause, model);
  return draftOf("aid", "aid/sum-left", evidenceOf(scene, clause, q), scene.index, {
    actor,
    with: to,
    mission: fits(mission) ? mission : null,
    quantity: q.quantity,
    clause,
    stage: read.stage,
    modality: read.modality,
    change: q.change === "add" ? "add" : read.change,
    rules: [...read.rules],
    ...(fallback ? { filled: { actor: fallback.because } } : {}),
  });
}

const renamed = (draft: Draft | null, rule: string): Draft | null => (draft === null ? null : { ...draft, rules: [rule, ...draft.rules.slice(1)] });

/** The words of the sum's clause, with some on either side. */
function aroundOf(scene: Scene, q: ReadQuantity, clause: Clause | null): string {
  const range = clause ? rangeOf(scene, clause) : { first: q.first, last: q.last };
  return wordsOf(
    scene,
    Math.max(scene.sentence.first, Math.min(range.first, q.first - 8)),
    Math.min(scene.sentence.last, Math.max(range.last, q.last + 8)),
  ).toLowerCase();
}

/** "and a hundred million dollars for the African Union", "to the Somali army": who gets a sum stands right behind it. */
function toAnother(scene: Scene, q: ReadQuantity, clause: Clause): boolean {
  const e = scene.entities.find((each) => each.first > q.last && each.first - q.last <= 2 && each.form !== "pronoun");
  if (e === undefined || !/^(?:for|to)(?: the)?$/.test(wordsOf(scene, q.last, e.first).toLowerCase())) return false;
  const forces = e.form === "adjective" && /^(?:army|forces?|military|navy|police|soldiers|troops|government|partners|coastguard)$/.test(wordOf(scene, e.last));
  return (e.class === "body" || forces) && !isAmong(e, actorOfClause(scene, clause));
}

/** Does another than the giver stand there as the one who receives? */
function hasReceiver(scene: Scene, q: ReadQuantity, clause: Clause | null): boolean {
  const giver = clause === null ? [] : actorOfClause(scene, clause);
  const named = recipientOf(scene, clause, q.first).filter((r) => r.id !== null && !isAmong(r, giver));
  if (named.some((r) => scene.reading.lookups.state.has(r.id!) || scene.reading.lookups.body.has(r.id!))) return true;
  const { recipient, strength } = aidContextOf(scene.reading);
  return strength >= 3 && recipient !== null && !isAmong(recipient, giver) && (isAmong(recipient, scene.entities) || recentAid(scene, [], reach) !== null);
}
