/** Gifts whose receiver goes without saying: "Canada loaned 120 million dollars", "London promises 60 boats, 1,600 missiles and 400 lorries". */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOf } from "./args.ts";
import { evidenceOf, phraseAt } from "./carrier.ts";
import { inOwnDollars } from "./dollars.ts";
import { donorBeside } from "./donors.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { forGuests } from "./funding.ts";
import { aidContextOf, recentAid, recipientOf, stageOfGift, understoodRecipient } from "./gifts.ts";
import { favours } from "./favours.ts";
import { giftRows, helpRuns } from "./giftrow.ts";
import { giftOf, wholeGift } from "./giftwords.ts";
import { hostsGuests } from "./hostbill.ts";
import { isHostsBill } from "./hostshare.ts";
import { list } from "./lexis.ts";
import { isLent } from "./lent.ts";
import { holders, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { isAmong } from "./named.ts";

/** Verbs after which a thing is another's, whoever that is. */
const giving = list("give donate lend loan gift hand part spare lease cede chip cough stump throw dangle bestow furnish");
/** Verbs that may give, where gifts are the talk. */
const mayGive = list(
  "offer promise pledge supply provide deliver contribute send ship transfer commit find put add announce unveil approve release leave repair train pay make come dispatch",
);
const particles: ReadonlyMap<string, RegExp> = new Map([
  ["hand", /^(?:over|out|on)$/],
  ["part", /^with$/],
  ["chip", /^in$/],
  ["cough", /^up$/],
  ["stump", /^up$/],
  ["throw", /^in$/],
  ["put", /^(?:up|down|in|on)$/],
  ["come", /^(?:with|up)$/],
]);
/** Verbs that say so of arms whatever the talk. */
const handsOut = /^(?:provide|supply|deliver|offer|promise|pledge)$/;
/** Money that is one's own, or the price of something. */
const ownMoney =
  /\b(?:defen[cs]e|military) (?:budgets?|spending|expenditures?)\b|\bbudgets?\b|\bgdp\b|\bcosts?\b|\bbill\b|\bupkeep\b|\b(?:its|their|our) own\b|\b(?:for|on) (?:its|our|their)\b|\bparty\b|\bfine\b|\bransom\b|\breward\b|\bcontracts?\b|\btax(?:es)?\b|\bcompany\b|\binvest\w*\b|\bper ?cent\b|\b(?:programming|spending|procurement|defen[cs]e|military) (?:law|plan|bill|act|programme|program)\b|\brearm\w*\b/;

/** "promised 10 billion to reach two per cent": one's own spending. */
const toNorm = /\bto (?:reach|meet|hit|attain|get to|move to)\b[^.;]*\b(?:per ?cent|target|goal|norm|guideline|benchmark)\b/;
/** Verbs after which a craft is another's. */
const given = /^(?:donate|lend|loan|gift|hand|part|spare|lease|cede)$/;
/** Ships that are lent to fleets stay their own. */
const stays = /^(?:warships?|frigates?|destroyers?|carriers?|submarines?|cruisers?|planes?)$/;

export function plainGifts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  if (!isVain(scene, 0.52))
    for (const clause of scene.clauses) {
      const lemma = lemmaOf(clause);
      if ((!giving.has(lemma) && !mayGive.has(lemma)) || clause.vg.passive || clause.conditional) continue;
      drafts.push(...giftsOf(scene, clause, lemma, [...sofar, ...drafts]).filter((each) => !isLent(scene, each)));
    }
  drafts.push(...favours(scene, [...sofar, ...drafts]));
  return [...drafts, ...giftRows(scene, [...sofar, ...drafts])].filter((draft) => !isHostsBill(scene, draft));
}

function giftsOf(scene: Scene, clause: Clause, lemma: string, earlier: readonly Draft[]): Draft[] {
  const particle = particles.get(lemma);
  const next = clause.vg.last < scene.sentence.last ? wordOf(scene, clause.vg.last) : "";
  if (particle && !particle.test(next) && !particle.test(clause.particle)) return [];
  if (earlier.some((d) => (d.kind === "aid" || d.kind === "cost" || d.kind === "spending" || d.kind === "lead" || d.kind === "mandate") && d.clause === clause))
    return [];
  const model = recentAid(scene, earlier, 2);
  const { strength } = aidContextOf(scene.reading);
  const run = helpRuns(scene, earlier);
  if (!giving.has(lemma) && !handsOut.test(lemma) && !run) return [];
  const actor = knownHolders(scene, actorOfClause(scene, clause));
  if (actor.length === 0 || actor.length > 4) return [];
  const range = rangeOf(scene, clause);
  const end = endOf(scene, clause, range.last);
  const words = wordsOf(scene, range.first, end).toLowerCase();
  if (hostsGuests.test(words)) return [];
  const counted = quantitiesIn(scene, clause.vg.last, end).filter(
    (q) =>
      !earlier.some((d) => d.used !== null && d.kind !== "force" && d.used.start < q.end && q.start < d.used.end) &&
      (q.family === "money"
        ? !ownMoney.test(words) &&
          !forGuests(scene, clause) &&
          !toNorm.test(wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 10)).toLowerCase()) &&
          (q.quantity.max ?? q.quantity.min ?? 0) >= 1000
        : q.family === "unit" && fits(scene, q, lemma, run)),
  );
  // "allows the government to give Ukraine a battery": who gets it does not give it.
  if (actor.length === 1 && recipientOf(scene, clause, clause.vg.last).some((r) => r.id !== null && r.id === actor[0].id)) return [];
  // "came with a billion dollars, Germany with half of one": each sum is of whoever stands beside it.
  const ofWhom = (q: ReadQuantity): Actor[] => {
    const beside = donorBeside(scene, q);
    const own = beside && beside.e.first >= clause.vg.last ? holders(scene, actorsOf(scene, beside.e)) : [];
    return own.length > 0 ? own : actor;
  };
  if (counted.length > 0) return counted.map((q) => draft(scene, clause, ofWhom(q), q, null, end, model));
  if (quantitiesIn(scene, clause.vg.last, end).some((q) => q.family !== "duration")) return [];
  const thing = [...clause.objects, ...clause.attached.filter((a) => a.index > clause.vg.index && /^(?:with|up|in|over)$/.test(a.word)).map((a) => a.np)].find(
    (o) => {
      const gift = giftOf(scene, o);
      return gift === "kit" || (gift === "craft" && !stays.test(wordOf(scene, o.head)) && (given.test(lemma) || strength >= 2));
    },
  );
  if (thing === undefined || ownForces(scene, clause)) return [];
  const whole = wholeGift(scene, thing);
  return [draft(scene, clause, actor, null, wordsOf(scene, whole.first, whole.last), Math.max(range.last, whole.last), model)];
}

/** "will provide its soldiers with rifles": nobody else gets them. */
const ownForces = (scene: Scene, clause: Clause): boolean =>
  [...clause.objects, ...clause.attached.filter((a) => a.index > clause.vg.index && /^(?:to|for)$/.test(a.word)).map((a) => a.np)].some((o) =>
    /^(?:its|their|our|his|her|my)$/.test(wordOf(scene, o.first)),
  );

/** Where what is given ends: at the next clause with a subject of its own, or at ";". */
function endOf(scene: Scene, clause: Clause, last: number): number {
  const next = scene.clauses.find((c) => c !== clause && c.vg.first >= clause.vg.last && !c.inherited);
  const limit = next ? (next.subject && next.subject.first > clause.vg.last ? next.subject.first : next.vg.first) : scene.sentence.last;
  for (let i = clause.vg.last; i < limit; i++) if (wordOf(scene, i) === ";") return Math.max(i, clause.vg.last + 1);
  return Math.max(last, limit, clause.vg.last + 1);
}

function fits(scene: Scene, q: ReadQuantity, lemma: string, run: boolean): boolean {
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.first);
  if (np === null) return false;
  const gift = giftOf(scene, np);
  return (
    gift === "kit" ||
    (gift === "craft" &&
      !stays.test(wordOf(scene, q.noun)) &&
      (given.test(lemma) || (run && !/^(?:send|dispatch|fly|put|come|contribute|offer|make)$/.test(lemma))))
  );
}

function draft(scene: Scene, clause: Clause, actor: Actor[], q: ReadQuantity | null, object: string | null, end: number, model: Draft | null): Draft {
  const named = recipientOf(scene, clause, q?.first ?? clause.vg.last).filter((r) => r.id !== null && !isAmong(r, actor));
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/plain", q === null ? spanOf(scene, rangeOf(scene, clause).first, end) : evidenceOf(scene, clause, q), scene.index, {
    actor,
    with: named.length > 0 ? named : understoodRecipient(scene, model, actor),
    ...(q ? { quantity: inOwnDollars(scene, q, actor, q.quantity), used: q } : {}),
    object: object ?? q?.quantity.of ?? null,
    clause,
    stage: clause.vg.progressive && !clause.vg.perfect && read.stage === "in-force" ? "pledged" : read.stage,
    modality: read.modality,
    change: q?.change === "add" || read.change === "add" ? "add" : read.change === "level" ? "start" : read.change,
    rules: [...read.rules],
    trust: q === null ? 0.52 : 0.64,
  });
}
