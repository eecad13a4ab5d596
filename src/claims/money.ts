/** `spending`, `target` and `cost`: shares of GDP and sums of money, sorted by what the words around them say they are for. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause } from "./args.ts";
import { forOwnDefence, isBudget, isCommonBudget } from "./budget.ts";
import { keepersAmong, keepersBefore, keepersOf, keepsNorm } from "./keepers.ts";
import { clauseOf } from "./carrier.ts";
import { costOf } from "./cost.ts";
import { isCostly } from "./costly.ts";
import { contributorShare, partOfCost, shareGrown, shareInRow } from "./costrow.ts";
import type { Draft } from "./draft.ts";
import { forGuests, intoFund, isInIt, isOthersMission } from "./funding.ts";
import { aidContextOf, aidWords, armsNouns, givenWith, recentAid, withVerbs } from "./gifts.ts";
import { guestsOf, hostsGuests } from "./hostbill.ts";
import { baseNeeds, guestsBudget, hostPays, isHostPaying, shareChanged } from "./hostshare.ts";
import { list } from "./lexis.ts";
import { forOwnMission } from "./outlays.ts";
import { billIdiom, costWithoutNumber, eachPays } from "./payers.ts";
import { asShareOfGdp, inCoins } from "./shares.ts";
import { entitiesIn, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { budgetOf, growthOf, shareOfGdp } from "./spending.ts";
import { spendingWithoutNumber } from "./spending-unnumbered.ts";
import { tableRow } from "./table.ts";
import { withSums } from "./sums.ts";
import { normYears } from "./norm-years.ts";
import { sharePaid } from "./sharepaid.ts";
import { isNormNear, norm, shareOfBudgets, targetWithoutNumber } from "./target.ts";
import { isAmong } from "./named.ts";

export const moneyDrafts = (scene: Scene, sofar: readonly Draft[]): Draft[] => withSums(scene, (read) => sumsIn(read, sofar));

function sumsIn(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const row = tableRow(scene);
  if (row) return row;
  const drafts: Draft[] = [];
  const taken = new Set(sofar.filter((d) => d.kind === "aid" && d.used !== null).map((d) => d.used!.start));
  for (const clause of scene.clauses) {
    const draft = keepersOf(scene, clause, drafts);
    if (draft) drafts.push(draft, ...[keepersBefore(scene, draft)].filter((d) => d !== null));
  }
  const few = keepersAmong(scene, drafts);
  if (few) drafts.push(few);
  for (const mention of scene.quantities) {
    const q = inCoins(scene, mention);
    if (taken.has(q.start)) continue;
    const leaning =
      contributorShare(scene, q) ??
      shareChanged(scene, q) ??
      guestsBudget(scene, q) ??
      shareGrown(scene, q) ??
      shareInRow(scene, q, drafts) ??
      partOfCost(scene, q, drafts);
    if (leaning) {
      drafts.push(leaning);
      continue;
    }
    const share = asShareOfGdp(scene, q);
    const draft = share
      ? shareOfGdp(scene, share, q, drafts)
      : q.family === "percent"
        ? percentage(scene, q, drafts)
        : q.family === "money"
          ? sumOfMoney(scene, q, drafts)
          : null;
    if (draft) drafts.push(draft);
    // "will meet NATO's 2 % target" tells of the norm too.
    if (
      draft?.kind === "spending" &&
      share &&
      scene.entities.some(
        (e) =>
          e.class === "body" &&
          e.id !== null &&
          scene.reading.lookups.body.get(e.id)?.class === "alliance" &&
          e.form !== "pronoun" &&
          Math.abs(e.first - q.first) < 8,
      ) &&
      isNormNear(scene, share, clauseOf(scene, q.first))
    )
      drafts.push(norm(scene, share, null, []));
  }
  for (const clause of scene.clauses) {
    const all = [...sofar, ...drafts];
    const draft =
      spendingWithoutNumber(scene, clause, all) ??
      keepsNorm(scene, clause, all) ??
      costWithoutNumber(scene, clause, all) ??
      targetWithoutNumber(scene, clause, all);
    if (draft) drafts.push(draft);
  }
  drafts.push(...hostPays(scene, [...sofar, ...drafts]));
  drafts.push(...normYears(scene, [...sofar, ...drafts]));
  const each = eachPays(scene, [...sofar, ...drafts]);
  const idiom = each ? null : billIdiom(scene, [...sofar, ...drafts]);
  return [...drafts, ...(idiom ? [idiom] : []), ...(each ? [each] : [])];
}

/** The words of the quantity's clause, a few more on either side: what it is about. */
function around(scene: Scene, q: ReadQuantity, clause: Clause | null): string {
  if (clause === null) return wordsOf(scene, Math.max(scene.sentence.first, q.first - 14), Math.min(scene.sentence.last, q.last + 12)).toLowerCase();
  const range = rangeOf(scene, clause);
  // Past the clause's end another figure has words of its own.
  const next = scene.quantities.find((other) => other.first >= Math.max(range.last, q.last) && other.family !== "duration");
  // "Spending is projected to climb from 50 billion": whose climb it is says what it is about.
  const subject =
    clause.type === "infinitive" && clause.subject !== null && clause.subject.last <= range.first
      ? `${wordsOf(scene, clause.subject.first, clause.subject.last)} `
      : "";
  return (
    subject +
    wordsOf(
      scene,
      Math.max(scene.sentence.first, Math.min(range.first, q.first - 6)),
      Math.min(scene.sentence.last, Math.max(range.last, Math.min(q.last + 6, next ? next.first : scene.sentence.last))),
    )
  ).toLowerCase();
}

/** A share that allies set for their budgets, the growth of a budget, or a share of a cost. */
function percentage(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const clause = clauseOf(scene, q.first);
  const near = around(scene, q, clause);
  return (
    sharePaid(scene, q, earlier) ??
    shareOfBudgets(scene, q, clause, near) ??
    (isCostly(scene, q, clause, near, earlier) ? costOf(scene, q, clause, earlier) : null) ??
    growthOf(scene, q, clause, near, q, earlier)
  );
}

/** Money: help for someone, a budget, or the cost of a mission. Help is read by `aid`. */
function sumOfMoney(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const own = particleClause(scene, q) ?? clauseOf(scene, q.first);
  // "approved 9 billion to reach the target": the sum is what is approved, before what it is to reach.
  const clause =
    own?.type === "infinitive" && own.governor !== null && q.last <= own.vg.first && own.governor.objects.some((o) => o.first <= q.first && q.first < o.last)
      ? own.governor
      : own;
  const near = around(scene, q, clause);
  if (isPriceOfDuty(scene, q)) {
    const price = costOf(scene, q, clause, earlier);
    return { ...price, stage: price.stage === "ended" ? "in-force" : price.stage, rules: ["cost/price-of-duty", ...price.rules.slice(1)] };
  }
  if (clause !== null && paysGuests.has(lemmaOf(clause)) && paysForGuests(scene, clause, near)) return costOf(scene, q, clause, earlier);
  if (!forOwnDefence(scene, q.last) && isAid(scene, clause, near)) return null;
  if (atCostTo.test(near) && isCostly(scene, q, clause, near, earlier)) return costOf(scene, q, clause, earlier);
  if (isCommonBudget(scene, clause) || (hostsGuests.test(near) && !/\b(?:receives?|received|aid|gdp)\b/.test(near))) return costOf(scene, q, clause, earlier);
  // "The 200 billion for the first year is included in the budget": of what was told of before, and no budget.
  if (
    clause !== null &&
    clause.vg.passive &&
    lemmaOf(clause) === "include" &&
    clause.subject !== null &&
    clause.subject.first <= q.first &&
    q.first < clause.vg.first
  )
    return scene.before.some((d) => d.kind === "cost" && scene.index - d.sentence <= 3) ? costOf(scene, q, clause, earlier) : null;
  if (isBudget(scene, q, clause, near, earlier)) return budgetOf(scene, q, clause);
  return isCostly(scene, q, clause, near, earlier) ? costOf(scene, q, clause, earlier) : null;
}

/** "on a 40 million euro mission", "a $9m-a-year deployment": a sum before what is sent is its price. */
export function isPriceOfDuty(scene: Scene, q: ReadQuantity): boolean {
  if (q.family !== "money" || q.last >= scene.sentence.last) return false;
  const after = wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 3)).toLowerCase();
  return (
    /^(?:[\w-]+ )?(?:missions?|operations?|deployments?|tours?|patrols?|campaign)\b/.test(after) &&
    !/^(?:[\w-]+ )?\w+ (?:aid|support|package|fund|assistance)\b|^(?:to|for|in|from|on|and|towards|into|of|by)\b/.test(after)
  );
}

/** "paid 90 million for Danish bases", "will pay 24 million for utilities" in the talk of such a bill. */
function paysForGuests(scene: Scene, clause: Clause, near: string): boolean {
  const payer = actorOfClause(scene, clause);
  return guestsOf(scene, payer) !== null || (baseNeeds.test(near) && isHostPaying(scene, payer));
}

const paysGuests = list("pay provide contribute spend cover give put offer fund finance bear shoulder raise increase");

/** "came at a cost to the government of 9 million (2 of it military expenses)": billed, and no budget. */
const atCostTo = /\bat an? (?:[\w-]+ )?(?:costs?|price|expense) to\b/;

/** "pays back 12 million of what Uruguay spends": the sum right after a particle is what the verb before it moves. */
function particleClause(scene: Scene, q: ReadQuantity): Clause | null {
  const np = scene.chunks.find((c) => c.type === "np" && c.first <= q.first && q.first < c.last);
  const part = np ? scene.chunks[np.index - 1] : undefined,
    verb = np ? scene.chunks[np.index - 2] : undefined;
  return part?.type === "part" && verb?.type === "vg" ? (scene.clauses.find((c) => c.vg === verb) ?? null) : null;
}

const ownDefence =
  /\b(?:defen[cs]e (?:spending|budgets?|expenditures?)|military (?:spending|budgets?|expenditures?)|budget|on defen[cs]e|for defen[cs]e|into defen[cs]e|(?:its|their|our|his) (?:own )?(?:army|military|armed forces|defen[cs]es?|navy|air force))\b/;

/** Is money here given to someone? A verb of giving with a recipient, or words of aid. */
export function isAid(scene: Scene, clause: Clause | null, near: string): boolean {
  if (hostsGuests.test(near)) return false;
  if (clause !== null && (toOwnForces(scene, clause) || forOwnMission(scene, clause))) return false;
  if (/\b(?:stimulus|rescue|cost of living|tax|pay) (?:package|relief|aid)\b/.test(near)) return false;
  if (clause !== null && lemmaOf(clause) === "cost") return false;
  // "sends a company at a projected outlay of 47 million".
  if (/\bat an? (?:[\w-]+ )?(?:outlay|expense) of\b/.test(near)) return false;
  if (aidWords.test(near) || /\bm(?:ake|akes|aking|ade) (?:.{0,40} )?available\b/.test(near)) return true;
  if (clause === null) return false;
  if (forGuests(scene, clause) || forOwnForceIn(scene, clause)) return false;
  if (intoFund(scene, clause)) return true;
  const lemma = lemmaOf(clause);
  if (/^(?:help|assist|support|aid|back)$/.test(lemma) && clause.attached.some((a) => a.word === "with")) return true;
  if (
    /\b(?:put|puts|chip\w*|stump\w*|kick\w*) (?:up|in)\b/.test(near) &&
    scene.before.some((d) => (d.kind === "cost" || d.kind === "aid") && scene.index - d.sentence <= 2)
  )
    return true;
  if (/^(?:donate|lend|grant|disburse|gift)$/.test(lemma)) return true;
  // "800 million in new arms for", "118 million on arms for": what the money is given as, and to whom.
  if (
    /\b(?:in|on|of|worth of|for) (?:new |fresh |more |additional |further |military |lethal )*(?:arms|weapons|weaponry|ammunition|equipment|hardware|military hardware)\b.{0,30}\b(?:for|to)\b/.test(
      near,
    ) &&
    scene.entities.some((e) => e.class === "state" && e.first > scene.sentence.first && /^(?:for|to)$/.test(wordOf(scene, e.first - 1)))
  )
    return true;
  if (/^(?:give|pledge|promise|vow|offer|guarantee)$/.test(lemma))
    return !ownDefence.test(near) || clause.objects.some((o) => o.index === clause.vg.index + 1 && entitiesIn(scene, o.first, o.last)[0]?.class === "state");
  // A lease is the price of a base.
  if (lemma === "pay" && /\b(?:lease|rent|transit|use of)\b/.test(near)) return false;
  if (
    lemma === "pay" &&
    clause.objects.length > 0 &&
    clause.objects[0].index === clause.vg.index + 1 &&
    entitiesIn(scene, clause.objects[0].first, clause.objects[0].last).find(
      (e) => scene.tokens.text[e.end] !== "$" && e.form !== "pronoun" && e.form !== "adjective",
    )?.class === "state" &&
    /\b(?:facility|fund|million|billion)\b/.test(near)
  )
    return true;
  if (lemma === "put" && /\binto (?:the |a |its )?(?:[\w-]+ ){0,3}(?:fund|facility|courses?|training)\b/.test(near)) return true;
  if (
    withVerbs.test(lemma) &&
    givenWith(clause) &&
    clause.objects[0] &&
    entitiesIn(scene, clause.objects[0].first, clause.objects[0].last).some((e) => e.class === "state" || e.class === "body" || e.class === "mission")
  )
    return true;
  if (ownDefence.test(near)) return false;
  const towards = clause.attached.filter((a) => a.word === "to" || a.word === "for");
  // After a donors' conference a bare sum announced is a gift.
  if (
    /^(?:announce|commit|double|triple|raise|increase|provide|contribute|put|chip|set|earmark|allocate|add|pay|find|transfer|release)$/.test(lemma) &&
    !/\b(?:cost|costs|budget)\b/.test(near) &&
    donorsBefore(scene) &&
    actorOfClause(scene, clause).some((a) => a.id !== null)
  )
    return true;
  if (
    /^(?:contribute|furnish|supply|ship|provide|loan|allocate|earmark|send|deliver|commit|announce|release|transfer|hand|ask|request|approve|unveil|add|plan|set|budget|foresee|channel|give|consider|discuss|seek|propose|mull|weigh|raise|pay|disburse|collect|lay|withhold|unblock|unlock|clear|free|mobilise|mobilize|inject|pour|funnel|invest|adopt|appeal|reimburse|top|extend|back|support)$/.test(
      lemma,
    )
  ) {
    const { recipient } = aidContextOf(scene.reading);
    const actor = actorOfClause(scene, clause);
    if (
      towards.some((a) =>
        scene.entities.some(
          (e) =>
            e.first >= a.np.first &&
            e.first < a.np.last &&
            e.id !== null &&
            !isAmong(e, actor) &&
            (e.class !== "mission" ||
              !/^(?:approve|budget|allocate)$/.test(lemma) ||
              isOthersMission(scene, e, actor.length > 0 ? actor : (recentAid(scene, [], 8)?.actor ?? []))),
        ),
      )
    )
      return !/\b(?:cost|costs|budget)\b/.test(near) || towards.some((a) => entitiesIn(scene, a.np.first, a.np.last).some((e) => e.id === recipient?.id));
    if (
      towards.some(
        (a) =>
          armsNouns.test(wordsOf(scene, a.np.first, a.np.last).toLowerCase()) ||
          /\b(?:training|reconstruction|rebuilding|refugees|victims|demining|medical|relief|hospital)\b/.test(
            wordsOf(scene, a.np.first, a.np.last).toLowerCase(),
          ),
      ) &&
      /^(?:announce|commit|allocate|earmark|unveil|provide|release|contribute)$/.test(lemma) &&
      !/\b(?:cost|buy|purchase|procure\w*)\b/.test(near)
    )
      return true;
    if (
      recipient &&
      /^(?:plan|set|earmark|budget|foresee)$/.test(lemma) &&
      !isAmong(recipient, actor) &&
      scene.entities.some(
        (e) =>
          e.id === recipient.id &&
          /^(?:for|of)$/.test(
            e.first > scene.sentence.first
              ? wordOf(scene, wordOf(scene, e.first - 1) === "the" && e.first - 2 >= scene.sentence.first ? e.first - 2 : e.first - 1)
              : "",
          ),
      )
    )
      return true;
  }
  return false;
}

/** "approved 37 million a year for the Kosovo force": a parliament's money for what it sends itself. */
const forOwnForceIn = (scene: Scene, clause: Clause): boolean =>
  /^(?:approve|vote|adopt|budget|allocate|earmark|set|reserve|appropriate|plan)$/.test(lemmaOf(clause)) &&
  clause.attached.some(
    (a) =>
      a.word === "for" &&
      /^(?:force|mission|contingent|deployment|operation|presence|participation|company|battalion)$/.test(wordOf(scene, a.np.head)) &&
      entitiesIn(scene, a.np.first, a.np.last).every((e) => e.class === "place" || (e.class === "state" && e.form === "name")) &&
      !/-(?:led|backed|run)\b/.test(wordsOf(scene, a.np.first, a.np.last)) &&
      (isInIt(scene, clause) || entitiesIn(scene, a.np.first, a.np.head).length > 0),
  );

/** "gives the Czech army 52 billion": a state's budget, draft or government gives its own forces. */
function toOwnForces(scene: Scene, clause: Clause): boolean {
  if (!/^(?:give|grant|allocate|allot|award|hand|promise|pledge|offer|assign|provide|earmark|vote)$/.test(lemmaOf(clause))) return false;
  const receiver = clause.vg.passive ? clause.subject : (clause.objects[0] ?? clause.attached.find((a) => a.word === "to" || a.word === "for")?.np ?? null);
  if (
    receiver === null ||
    !/\b(?:army|navy|air force|armed forces|military|forces|ministry|bundeswehr|pentagon|soldiers|services|defen[cs]e)\b/.test(
      wordsOf(scene, receiver.first, receiver.last).toLowerCase(),
    )
  )
    return false;
  const whose = entitiesIn(scene, receiver.first, receiver.last).find((e) => e.class === "state" && e.id !== null);
  const giver = actorOfClause(scene, clause);
  const source = clause.subject ? wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase() : "";
  return /\b(?:budget|draft|bill|plan|government|parliament|cabinet|treasury|minister)\b/.test(source)
    ? whose === undefined || giver.length === 0 || isAmong(whose, giver)
    : whose === undefined
      ? false
      : isAmong(whose, giver);
}

/** Do the last two sentences speak of donors, pledges or the financing of a mission? */
function donorsBefore(scene: Scene): boolean {
  const { sentences, text } = scene.reading.text;
  const from = sentences[Math.max(0, scene.index - 2)].start;
  return /\b(?:donors?|pledg(?:e[sd]?|ing)|financing|trust fund|fundrais\w+|appeal for (?:funds|money))\b/i.test(text.slice(from, scene.sentence.end));
}
