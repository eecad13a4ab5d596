/** What a host pays towards the forces of a guest, in the talk of such a bill: for fuel, wages and works, its share of them, and how that changes. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Actor, Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase } from "./args.ts";
import { clauseOf, evidenceOf } from "./carrier.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { hostsGuests } from "./hostbill.ts";
import { holdsWord } from "./phrases.ts";
import { entitiesIn, isStateActor, knownAs, lemmaOf, rangeOf, type Scene, spanOf, statesAmong, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { overlaps } from "../model/span.ts";
import { lowerOf } from "./lowered.ts";
import { isAmong } from "./named.ts";

const reach = 5;
/** Such a bill in other words than `hostsGuests`. */
const guestsCost =
  /\b(?:costs?|expenses?|bill|upkeep|pay(?:s|ing)?|spending|money|share) (?:[\w.'’-]+ ){0,4}(?:station(?:ing)?|hosting|basing|keeping|hosted|for|of|on|to support)\b[^;]{0,30}?\b(?:troops|forces|soldiers|bases?|marines|garrisons?)\b|\bspecial measures agreements?\b|\bsma\b|\bbase[- ]workers\b/;
const budgetOnGuests =
  /\b(?:spending|expenditures?|budgets?|outlays?) (?:on|for|to support) (?:the )?(?:american|u\.s\.|us|british|french|russian|german|allied|foreign) (?:troops|forces|soldiers|bases|marines)\b/;
/** What a base lives on. */
export const baseNeeds =
  /\b(?:utilit(?:y|ies)|electricity|power|water|gas|fuel|heating|wages|salar(?:y|ies)|labou?r|workers|maintenance|upkeep|facilit(?:y|ies)|relocat\w+|housing|barracks|works)\b/;

/** Is what a host pays for its guests the talk, here or in the sentences before? */
function hostsTalk(scene: Scene): boolean {
  const { sentences, text } = scene.reading.text;
  const words = text.slice(sentences[Math.max(0, scene.index - reach)].start, scene.sentence.end).toLowerCase();
  return hostsGuests.test(words) || guestsCost.test(words) || budgetOnGuests.test(words);
}

/** Is a state here the host that pays? Its soldiers are nobody's guests. */
export const isHostPaying = (scene: Scene, payer: readonly Actor[]): boolean =>
  payer.length === 1 && statesAmong(scene, payer).length === 1 && !isGuest(scene, payer[0]) && hostsTalk(scene);

/** Where a host pays for its guests: its own soil, unless another place is named; null where nobody is its guest. */
export function hostSoil(scene: Scene, payer: readonly Actor[]): Named[] | null {
  if (!isHostPaying(scene, payer)) return null;
  const elsewhere = scene.entities.some(
    (e) =>
      (e.class === "place" || e.class === "region" || (e.class === "state" && e.form === "name")) &&
      e.id !== payer[0].id &&
      e.of !== payer[0].id &&
      /^(?:in|to|on|at|from)$/.test(wordOf(scene, e.first - 1)),
  );
  return elsewhere ? null : [...payer];
}

/** "Chad pays for French bases", "for hosting American troops", and the sums that go on with it: a cost to which no place is left but the host's own soil. */
export function isSpentAtHome(scene: Scene, { actor: [payer], sentence }: Draft): boolean {
  if (hostsGuests.test(lowerOf(scene))) return true;
  if (!isStateActor(scene, payer)) return false;
  const hasGuests = scene.entities.some((e) => e.class === "state" && e.id !== null && e.id !== payer.id && e.form === "adjective" && isForceOf(scene, e));
  if (hasGuests) return !/\b(?:abroad|overseas|mission|operation)\b/.test(lowerOf(scene));
  const last = scene.before.findLast((d) => d.kind === "cost" && sentence - d.sentence <= reach && isAmong(payer, d.actor));
  return last !== undefined && last.mission === null && last.place.length === 1 && last.place[0].id === payer.id;
}

/** A gift that is the host's bill: money for fuel, wages and works, to nobody named. */
export const isHostsBill = (scene: Scene, { actor, quantity, rules }: Draft): boolean =>
  (quantity === null ? rules[0] === "aid/works" : /^[A-Z]{3}$/.test(quantity.unit)) &&
  isHostPaying(scene, actor) &&
  baseNeeds.test(scene.tokens.text.slice(scene.sentence.start, scene.sentence.end).toLowerCase());

/** "U.S. forces", "American bases": whose guests they are told to be. */
function isGuest(scene: Scene, { id }: Named): boolean {
  const from = scene.reading.text.sentences[Math.max(0, scene.index - reach)].first;
  return scene.reading.entities.some((e) => e.first >= from && e.last < scene.sentence.last && e.class === "state" && e.id === id && isForceOf(scene, e));
}

/** "French troops", "American bases": is the nationality that of a force? */
const isForceOf = (scene: Scene, { last }: { readonly last: number }): boolean =>
  /^(?:troops|forces|soldiers|bases?|marines|military|garrisons?)$/.test(wordOf(scene, last));

/** Who was last told to pay for guests. */
const hostTold = (scene: Scene): Actor[] => {
  const last = scene.before.findLast((d) => d.kind === "cost" && d.actor.length === 1 && scene.index - d.sentence <= reach);
  return last !== undefined && isHostPaying(scene, last.actor) ? [...last.actor] : [];
};

const shareNoun = /^(?:rate|share|portion|proportion|percentage|part|slice|contribution|amount|sum)$/;
const less = /^(?:reduce|cut|lower|drop|fall|decline|shrink|trim|decrease|go)$/;
const more = /^(?:raise|increase|rise|climb|grow|go|boost|lift)$/;

/** "the rate that Japan pays", "Seoul's share of the costs": who pays the share that stands before a verb. */
function payerOfShare(scene: Scene, until: number): Actor[] {
  for (let i = scene.sentence.first; i < until; i++) {
    if (!shareNoun.test(wordOf(scene, i))) continue;
    const e = scene.entities.find((each) => (each.first === i + 1 || (each.first === i + 2 && wordOf(scene, i + 1) === "that")) && each.last < until);
    if (e !== undefined && /^(?:pays?|paid|covers?|bears?|shoulders?|contributes?|provides?)$/.test(wordOf(scene, e.last)))
      return statesAmong(scene, actorsOf(scene, e));
    const np = scene.chunks.find((c): c is NounPhrase => c.type === "np" && c.head === i);
    const own = np?.owner ? statesAmong(scene, actorsOfPhrase(scene, np.owner, 1)) : [];
    if (own.length > 0) return own;
  }
  return [];
}

/** "The rate Japan pays for the bases will be cut from 76 to 72 per cent": the share as it is, and as it will be. */
export function shareChanged(scene: Scene, q: ReadQuantity): Draft | null {
  const before = q.first > scene.sentence.first ? wordOf(scene, q.first - 1) : "";
  if (q.family !== "percent" || (before !== "from" && before !== "to")) return null;
  const verb = scene.clauses.findLast((c) => (less.test(lemmaOf(c)) || more.test(lemmaOf(c))) && c.vg.last <= q.first);
  const payer = verb === undefined ? [] : payerOfShare(scene, verb.vg.first);
  if (verb === undefined || payer.length !== 1 || !isHostPaying(scene, payer)) return null;
  const { stage, modality } = stagingOf(scene, verb);
  const falls = wordOf(scene, verb.vg.last) === "down" || (less.test(lemmaOf(verb)) && lemmaOf(verb) !== "go");
  return draftOf("cost", "cost/share-changed", evidenceOf(scene, verb, q), scene.index, {
    actor: payer,
    place: payer,
    quantity: { ...q.quantity, unit: "%" },
    used: q,
    clause: verb,
    stage: before === "from" ? "in-force" : stage,
    modality: before === "from" ? "stated" : modality,
    change: before === "from" ? "level" : falls ? "cut" : "add",
    trust: 0.85,
  });
}

const budgetOn =
  /\b(?:spending|expenditures?|budgets?|outlays?|contributions?) (?:on|for|to support|towards?) (?:the )?(?:[\w.'’-]+ ){0,4}(?:troops|forces|soldiers|bases|marines|support)\b/;

/** "Seoul's spending on U.S. forces is down 2 per cent to 920 billion": no defence budget. */
export function guestsBudget(scene: Scene, q: ReadQuantity): Draft | null {
  if ((q.family !== "percent" && q.family !== "money") || !budgetOn.test(lowerOf(scene))) return null;
  const clause = clauseOf(scene, q.first);
  const subject = clause?.subject ?? null;
  if (clause === null || subject === null || q.first < clause.vg.last || !/^(?:be|rise|fall|drop|grow|stand|amount|total|come|reach)$/.test(lemmaOf(clause)))
    return null;
  const own = statesAmong(scene, actorsOfPhrase(scene, { ...subject, joined: [] }));
  const payer = own.length > 0 ? own : hostTold(scene);
  if (payer.length !== 1 || !isHostPaying(scene, payer)) return null;
  const words = wordsOf(scene, clause.vg.last, q.first + 1).toLowerCase();
  const change = /\bdown\b/.test(words) || less.test(lemmaOf(clause)) ? "cut" : /\bup\b/.test(words) || more.test(lemmaOf(clause)) ? "add" : "level";
  return draftOf("cost", "cost/guests-budget", evidenceOf(scene, clause, q), scene.index, {
    actor: payer,
    place: payer,
    quantity: q.family === "percent" ? { ...q.quantity, unit: "%", as: change === "level" ? q.quantity.as : "change" } : q.quantity,
    used: q,
    clause,
    stage: stagingOf(scene, clause).stage,
    modality: stagingOf(scene, clause).modality,
    change,
    trust: 0.9,
  });
}

const mayHost = holdsWord(/^(?:host-nation|host|hosting|amount|sum|spending|share|salaries|wages|costs?|support)$/);

/** What a host pays, told without a sum. */
export function hostPays(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.7) || !mayHost(scene)) return [];
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const draft =
      amountChanged(scene, clause) ?? amountKept(scene, clause) ?? wagesPaid(scene, clause) ?? agreementCovers(scene, clause) ?? supportNamed(scene, clause);
    if (draft && ![...sofar, ...drafts].some((d) => d.kind === "cost" && (d.clause === clause || overlaps(d.span, draft.span)))) drafts.push(draft);
  }
  return drafts;
}

function told(scene: Scene, clause: Clause, rule: string, payer: readonly Actor[], last: number, fields: Partial<Draft> = {}): Draft {
  const { stage, modality } = stagingOf(scene, clause);
  return draftOf("cost", rule, spanOf(scene, rangeOf(scene, clause).first, Math.max(last, clause.vg.last)), scene.index, {
    actor: [...payer],
    place: [...payer],
    clause,
    stage: stage === "ended" ? "in-force" : stage,
    modality,
    change: "level",
    trust: 0.7,
    ...fields,
  });
}

/** "has cut what it gives towards the guests' barracks year by year". */
function amountChanged(scene: Scene, clause: Clause): Draft | null {
  const np = clause.vg.passive ? clause.subject : clause.objects[0];
  if (!np || !shareNoun.test(wordOf(scene, np.head)) || clause.conditional) return null;
  const lemma = lemmaOf(clause);
  if (!less.test(lemma) && !more.test(lemma)) return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, np.last, Math.min(scene.sentence.last, np.last + 8)).toLowerCase();
  if (!/\b(?:pays?|paid|spends?|contributes?)\b/.test(words)) return null;
  const payer = statesAmong(scene, actorOfClause(scene, clause));
  return payer.length === 1 && isHostPaying(scene, payer)
    ? told(scene, clause, "cost/amount-changed", payer, range.last, {
        stage: clause.vg.modal === "" ? "in-force" : "pledged",
        change: less.test(lemma) ? "cut" : "add",
      })
    : null;
}

/** "has been spending about the same amount", "a plan that will keep Seoul's spending to support U.S. forces". */
function amountKept(scene: Scene, clause: Clause): Draft | null {
  const np = clause.objects[0];
  if (!np || clause.vg.passive || clause.conditional) return null;
  const lemma = lemmaOf(clause);
  const range = rangeOf(scene, clause);
  if (scene.quantities.some((q) => q.family === "money" && q.first >= range.first && q.first < range.last)) return null;
  const spends = /^(?:spend|pay|contribute)$/.test(lemma) && /^(?:amount|sum|share)$/.test(wordOf(scene, np.head));
  const keeps =
    /^(?:maintain|keep|continue|sustain)$/.test(lemma) &&
    /^(?:spending|contributions?|share|payments?|support)$/.test(wordOf(scene, np.head)) &&
    np.owner !== null;
  if (!spends && !keeps) return null;
  const payer = statesAmong(scene, keeps && np.owner ? actorsOfPhrase(scene, np.owner, 1) : actorOfClause(scene, clause));
  return payer.length === 1 && isHostPaying(scene, payer) ? told(scene, clause, "cost/amount-kept", payer, range.last) : null;
}

/** "will pay the salaries of 900 base workers". */
function wagesPaid(scene: Scene, clause: Clause): Draft | null {
  if (!/^(?:pay|cover|fund|finance|provide|bear)$/.test(lemmaOf(clause)) || clause.vg.passive || clause.vg.form !== "finite" || clause.conditional) return null;
  const np = clause.objects[0];
  if (!np || !/^(?:salar(?:y|ies)|wages?|labou?r|utilit(?:y|ies)|rent|upkeep)$/.test(wordOf(scene, np.head))) return null;
  const payer = statesAmong(scene, actorOfClause(scene, clause));
  const range = rangeOf(scene, clause);
  return payer.length === 1 &&
    isHostPaying(scene, payer) &&
    !scene.quantities.some((q) => q.family === "money" && q.first >= range.first && q.first < range.last)
    ? told(scene, clause, "cost/host-pays-wages", payer, range.last)
    : null;
}

/** "The deal also covers what it costs to move helicopters": of the host whose agreement it is. */
function agreementCovers(scene: Scene, clause: Clause): Draft | null {
  if (!/^(?:cover|fund|finance|pay|provide)$/.test(lemmaOf(clause)) || clause.vg.passive || clause.subject === null) return null;
  const np = clause.objects[0];
  if (
    !/^(?:agreement|deal|accord|pact|plan|arrangement)$/.test(wordOf(scene, clause.subject.head)) ||
    !np ||
    !/^(?:costs?|money|funds?|funding|expenses?|salaries|wages|utilities)$/.test(wordOf(scene, np.head))
  )
    return null;
  const payer = hostTold(scene);
  const range = rangeOf(scene, clause);
  // "the cost of shifting drills elsewhere": the words go on with what is done.
  const inner = scene.clauses.find((c) => c.vg.form === "gerund" && c.vg.first >= range.last - 1 && c.vg.first - range.last <= 2);
  return payer.length === 0
    ? null
    : told(scene, clause, "cost/agreement-covers", payer, inner ? rangeOf(scene, inner).last : range.last, {
        stage: "agreed",
        modality: "stated",
        change: /^(?:more|additional|extra|higher)\b/i.test(wordsOf(scene, np.first, np.last)) ? "add" : "level",
      });
}

/** "passed a deal on Poland's host-nation support for its guests". */
function supportNamed(scene: Scene, clause: Clause): Draft | null {
  const range = rangeOf(scene, clause);
  const np = scene.chunks.find(
    (c): c is NounPhrase =>
      c.type === "np" &&
      c.first >= range.first &&
      c.first < range.last &&
      /\bhost[- ]nation (?:support|funding)$/.test(wordsOf(scene, c.first, c.head + 1).toLowerCase()),
  );
  if (!np || quantitiesNear(scene) || scene.sentence.heading) return null;
  const named = entitiesIn(scene, np.first, np.head).filter((e) => e.class === "state" && e.form !== "pronoun" && e.id !== null);
  const payer = named.length === 1 ? [knownAs(scene.reading.lookups, named[0].id!)] : named.length === 0 ? hostTold(scene) : [];
  if (payer.length !== 1 || isGuest(scene, payer[0])) return null;
  const lemma = lemmaOf(clause);
  const stage = /^(?:approve|adopt|pass|ratify)$/.test(lemma)
    ? "decided"
    : /^(?:sign|agree|conclude|govern|reach|extend|renew)$/.test(lemma)
      ? "agreed"
      : "in-force";
  return told(scene, clause, "cost/host-support", payer, range.last, { stage, modality: "stated" });
}

const quantitiesNear = (scene: Scene): boolean => scene.quantities.some((q) => q.family === "money" || q.family === "percent");
