/** Who pays, with no sum: "Fiji will bear the costs", "rations are paid by whoever sends them", "at Italy's own expense". */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, doerOf } from "./args.ts";
import { billed } from "./costasked.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { hostSoil } from "./hostshare.ts";
import { currentMission } from "./memory.ts";
import { missionOf, placesIn } from "./places.ts";
import { headOf, isOneOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { list } from "./lexis.ts";
import { lowerOf } from "./lowered.ts";

const paying = list(
  "pay foot bear cover shoulder fund finance meet reimburse pick carry absorb defray assume underwrite bankroll settle split share divide subsidise subsidize sponsor take refund co-finance co-fund cofinance owe contribute saddle",
);
/** Verbs that pay for whatever they govern; the others pay where their object is a cost. */
const financing = list("fund finance underwrite bankroll subsidise subsidize sponsor co-finance co-fund cofinance reimburse");
/** Nouns of cost. */
const bills = list("cost bill tab expense upkeep expenditure outlay dues arrears invoice burden charge running-cost price");
/** What a mission uses up: paid for, it is a cost. */
const needs = list(
  "fuel ration food salary wage pay allowance stipend per-diem maintenance rent accommodation lodging housing transport travel airfare deployment mission operation force presence contingent stationing headquarters base participation contribution stay troop soldier unit infrastructure works construction barracks lion share airlift logistics exercise patrol peacekeeper battalion brigade half most third quarter rest everything all part hangar runway depot facility camp port airfield pipeline apron building",
);
const pronouns = /^(?:it|everything|all|that|this|them|these|itself)$/;
const manyPayers =
  /^(?:nations?|states?|countr(?:y|ies)|contributors?|participants?|members?|governments?|allies|taxpayers?|donors?|hosts?|capitals?|parties|side|partners?|sender|lender|nobody)$/;
const field =
  /\b(?:missions?|operations?|deployments?|troops?|force|forces|presence|contingents?|battle ?groups?|brigades?|bases?|contributions?|patrols?|rotations?|stationing|soldiers|peacekeep\w+|headquarters|garrisons?|exercises?|(?:field )?hospitals?|ships?|frigates?|battalions?|divisions?|squadrons?|regiments?|companies|camps?|observers?|monitors?|military|alliance|nato|men)\b/;

/** A cost with its payer, where no sum of the clause has been read. */
export function costWithoutNumber(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft | null {
  if (isVain(scene, 0.5)) return null;
  const expense = atExpense(scene, clause, sofar);
  if (expense) return expense;
  const lemma = lemmaOf(clause);
  const fallen = fallsTo(scene, clause, lemma) ?? billed(scene, clause);
  if (fallen) return fallen;
  // "if our partners settle their share" is what must hold first.
  if (!paying.has(lemma) || /^(?:if|unless|until|once|before|whether|provided)$/.test(clause.marker)) return null;
  const range = rangeOf(scene, clause);
  if (
    sofar.some(
      (d) =>
        (d.kind === "cost" || d.kind === "spending" || d.kind === "aid") &&
        d.span.start < scene.tokens.end[range.last - 1] &&
        scene.tokens.start[range.first] < d.span.end,
    )
  )
    return null;
  const thing = paidThing(scene, clause, lemma);
  if (thing === null) return null;
  const words = wordsOf(scene, thing.first, thing.last).toLowerCase();
  const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  const spokenOf = scene.before.some((d) => scene.index - d.sentence <= 3 && /^(?:force|mandate|cost|lead)$/.test(d.kind));
  const mission = missionOf(scene, range.first, range.last) ?? (spokenOf ? currentMission(scene, scene.sentence.end) : null);
  if (
    pronouns.test(words)
      ? !spokenOf && !field.test(wordsOf(scene, scene.sentence.first, thing.first + 1).toLowerCase())
      : !field.test(whole) && mission === null && !spokenOf
  )
    return null;
  // "the price paid by its soldiers": in lives.
  if (/\bprices?$/.test(words) && !/\b(?:dollars?|euros?|pounds?|money|budgets?|millions?|billions?|purchas\w+|bought|fuel|contracts?)\b/.test(whole))
    return null;
  if (/\b(?:price of|human cost|political cost|costs of war|cost of living)\b/.test(words)) return null;
  const payer = payersOf(scene, clause);
  if (payer === null) return null;
  const staging = stagingOf(scene, clause);
  return draftOf("cost", "cost/who-pays", spanOf(scene, Math.min(range.first, thing.first), Math.max(range.last, thing.last)), scene.index, {
    actor: payer,
    mission,
    place: hostSoil(scene, payer) ?? placesIn(scene, range.first, range.last),
    stage: staging.stage,
    modality: clause.objects.some((o) => wordOf(scene, o.head) === "nothing") ? "negated" : staging.modality,
    clause,
    rules: [...staging.rules],
    trust: payer.length > 0 ? 0.5 : 0.45,
  });
}

/** What is paid or borne: an object, the passive's subject, or what stands after "for", "over", "up" or "to". */
function paidThing(scene: Scene, clause: Clause, lemma: string): NounPhrase | null {
  const after = (...words: string[]): NounPhrase[] => clause.attached.filter((a) => words.includes(a.word) && a.index > clause.vg.index).map((a) => a.np);
  const things = clause.vg.passive
    ? clause.subject
      ? [clause.subject]
      : []
    : [
        ...clause.objects,
        ...after("for"),
        ...(lemma === "pick" || lemma === "take" ? after("up", "over", "on") : []),
        ...(lemma === "contribute" ? after("to", "towards") : []),
      ];
  const deep = (np: NounPhrase): string => {
    const next = scene.chunks[np.index + 1],
      inner = scene.chunks[np.index + 2];
    return next?.type === "prep" && wordOf(scene, next.first) === "of" && inner?.type === "np" ? headOf(scene, inner) : "";
  };
  for (const np of things) {
    const head = headOf(scene, np),
      word = wordOf(scene, np.head),
      inner = deep(np);
    // "share the burden in the region": of defence as a whole, unless it is said to be one of money.
    if (
      (head === "burden" || inner === "burden") &&
      !/\b(?:financ\w+|cost\w*|fiscal|budget\w*|money)\b/i.test(wordsOf(scene, np.first, Math.min(scene.sentence.last, np.last + 6)))
    )
      continue;
    if (bills.has(head) || bills.has(word) || bills.has(inner)) return np;
    if (/^(?:take|contribute|owe|settle|assume|carry|split|absorb|saddle)$/.test(lemma)) {
      if (/^(?:shares?|budget)$/.test(word) && lemma !== "take" && lemma !== "carry") return np;
      continue;
    }
    if (
      /^(?:share|shares|part|half|third|quarter|rest|most|bulk|whole|all|lot|remainder|balance|majority|everything|nothing|none)$/.test(word) &&
      /^(?:pay|bear|cover|meet|shoulder|fund|finance|foot|reimburse|carry)$/.test(lemma)
    )
      return np;
    if (
      (lemma === "pay" && (pronouns.test(word) || needs.has(head) || needs.has(word)) && (after("for").includes(np) || clause.vg.passive)) ||
      (lemma === "pay" && /^(?:way|share|dues)$/.test(word))
    )
      return np;
    if (
      (financing.has(lemma) && (needs.has(head) || needs.has(word))) ||
      ((lemma === "cover" || lemma === "meet" || lemma === "bear") &&
        /^(?:fuel|rations|salaries|wages|allowances|maintenance|headquarters|transport|upkeep|accommodation)$/.test(word))
    )
      return np;
  }
  return null;
}

/** "shared between Mali and Chad": those who split a bill stand behind it. */
const isSplit = (clause: Clause): boolean => /^(?:share|split|divide)$/.test(lemmaOf(clause));

/** The payers: states and bodies; nations without a name are an empty list; null where nobody pays. */
function payersOf(scene: Scene, clause: Clause): Actor[] | null {
  const { lookups } = scene.reading;
  const actor = doerOf(scene, clause).filter((a) => a.id !== null && (lookups.state.has(a.id) || lookups.body.has(a.id)));
  if (actor.length > 0) return actor;
  const np = clause.vg.passive
    ? clause.attached.find(
        (a) =>
          a.word === "by" ||
          a.word === "from" ||
          a.word === "out of" ||
          a.word === "through" ||
          (isSplit(clause) && /^(?:between|among|amongst)$/.test(a.word)),
      )?.np
    : clause.subject;
  if (np && clause.vg.passive) {
    const from = actorsOfPhrase(scene, np).filter((a) => a.id !== null);
    if (from.length > 0) return from;
  }
  // "paid out of donations": from many purses, none of them named.
  if (
    np &&
    clause.vg.passive &&
    /^(?:contributions?|donations?|funds?|subscriptions?|budgets?|levies|levy|pot|kitty|purse|gifts|pledges)$/.test(wordOf(scene, np.head))
  )
    return [];
  return np && (manyPayers.test(wordOf(scene, np.head)) || /^(?:each|every|whoever|everyone|everybody|all)$/.test(wordOf(scene, np.first))) ? [] : null;
}

const onSenders =
  /\b(?:falls?|fell|rests?|lies|left|is|are|was|were) (?:\w+ )?(?:on|to|with|upon|up to) (?:whoever|those who|the (?:sending|contributing|troop-contributing|lending|participating) (?:states?|nations?|countr(?:y|ies)|capitals?|side)|the (?:sender|contributor|participant)s?)\b/;
const ownWay =
  /\b(?:each|every|all|the)\b(?: [\w-]+){0,2} (?:nations?|states?|countr(?:y|ies)|contributors?|participants?|members?|senders?|capitals?|governments?|allies|ally|partners?|contingents?|part(?:y|ies))(?: [\w-]+){0,5} (?:foots?|pays?|bears?|meets?|carr(?:y|ies)|covers?|settles?|shoulders?) (?:for )?(?:its|their) own (?:bills?|costs?|expenses|way|share|upkeep|troops|contingents?|deployment)\b/;

/** "Every participant pays for itself", "the rest is borne by those who take part": payers without a name, told of a cost. */
export function eachPays(scene: Scene, sofar: readonly Draft[]): Draft | null {
  if (isVain(scene, 0.5)) return null;
  let at = -1;
  for (let i = scene.sentence.first; i < scene.sentence.last && at < 0; i++) if (isNameless(scene, i)) at = i;
  if (at < 0 || sofar.some((d) => d.kind === "cost" && d.quantity === null)) return null;
  const { tokens, sentence } = scene;
  const words = tokens.text.slice(sentence.start, sentence.end).toLowerCase();
  const found = ownWay.exec(words) ?? onSenders.exec(words);
  if (!found) return null;
  const told = /\b(?:costs?|expenses|bills?|expenditure|paid|pays?|common[ -]fund\w*|upkeep|fuel|rations|salaries|wages|charges?)\b/;
  const before = scene.index > 0 ? tokens.text.slice(scene.reading.text.sentences[scene.index - 1].start, sentence.start).toLowerCase() : "";
  if (!told.test(words) && !scene.before.some((d) => d.kind === "cost" && scene.index - d.sentence <= 2) && !told.test(before)) return null;
  if (!field.test(words) && !field.test(before) && !scene.before.some((d) => scene.index - d.sentence <= 4 && /^(?:force|mandate|cost|lead)$/.test(d.kind)))
    return null;
  let first = sentence.first,
    last = sentence.last;
  while (first + 1 < last && tokens.end[first] - sentence.start <= found.index) first++;
  // The words before "falls on" say what falls; only a comma or semicolon parts them from it.
  while (first > sentence.first && !/^[,;:]$/.test(wordOf(scene, first - 1))) first--;
  while (last - 1 > first && (/^[.;,!]$/.test(wordOf(scene, last - 1)) || tokens.start[last - 1] - sentence.start > found.index + found[0].length + 30)) last--;
  return draftOf("cost", "cost/each-pays", spanOf(scene, first, last), scene.index, {
    mission: missionOf(scene, sentence.first, sentence.last) ?? currentMission(scene, sentence.end),
    place: placesIn(scene, sentence.first, sentence.last),
    stage: /\b(?:will|shall|is to|are to|must|should)\b/.test(found[0]) ? "planned" : "in-force",
    trust: 0.5,
  });
}

const isNameless = isOneOf(list("each every whoever those sending contributing troop-contributing participating sender senders contributor contributors all"));

/** "The bill has fallen to Suva", "the cost lies with the host". */
function fallsTo(scene: Scene, clause: Clause, lemma: string): Draft | null {
  // "billed to the European Union": whatever it is, the one after "to" pays.
  const toOne = /^(?:bill|invoice|charge)$/.test(lemma) && clause.vg.passive && scene.quantities.length === 0;
  if (
    !toOne &&
    (!/^(?:fall|go|rest|lie|land|be|pass)$/.test(lemma) ||
      clause.subject === null ||
      !bills.has(headOf(scene, clause.subject)) ||
      headOf(scene, clause.subject) === "charge")
  )
    return null;
  const on = clause.attached.find((a) => /^(?:to|on|upon|with)$/.test(a.word) && a.index > clause.vg.index);
  const actor = on ? actorsOfPhrase(scene, on.np).filter((a) => a.id !== null) : [];
  const range = rangeOf(scene, clause);
  if (actor.length === 0 || !field.test(lowerOf(scene)) || scene.quantities.some((q) => q.family === "money" && q.first >= range.first && q.first < range.last))
    return null;
  const staging = stagingOf(scene, clause);
  return draftOf("cost", "cost/falls-to", spanOf(scene, range.first, on!.np.last), scene.index, {
    actor,
    mission: missionOf(scene, scene.sentence.first, scene.sentence.last),
    place: placesIn(scene, range.first, on!.np.first),
    stage: staging.stage,
    modality: staging.modality,
    clause,
    trust: 0.5,
  });
}

/** "at Italy's own expense", "at the charge of the host", "at its own cost". */
function atExpense(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft | null {
  const at = clause.attached.find((a) => a.word === "at" && /^(?:expense|cost|charge)$/.test(wordOf(scene, a.np.head)));
  if (!at) return null;
  const words = wordsOf(scene, at.np.first, at.np.last).toLowerCase();
  const of = clause.attached.find((a) => a.word === "of" && a.index > at.index && a.index - at.index <= 3);
  const own = /^(?:its|their|our|his) own (?:expense|cost|charge)$/.test(words);
  const owner = at.np.owner
    ? actorsOfPhrase(scene, at.np.owner)
    : of && /^the (?:expense|charge|cost)$/.test(words)
      ? actorsOfPhrase(scene, of.np)
      : own
        ? actorOfClause(scene, clause)
        : [];
  const actor = owner.filter((a) => a.id !== null);
  if (actor.length === 0 || scene.quantities.some((q) => q.family === "money" && q.first >= at.prep && q.first < at.prep + 8)) return null;
  const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  if (!field.test(whole) || sofar.some((d) => d.kind === "cost")) return null;
  const staging = stagingOf(scene, clause);
  return draftOf("cost", "cost/at-expense", spanOf(scene, at.prep, of ? of.np.last : at.np.last), scene.index, {
    actor,
    mission: missionOf(scene, scene.sentence.first, scene.sentence.last),
    place: placesIn(scene, scene.sentence.first, scene.sentence.last),
    stage: staging.stage,
    modality: staging.modality,
    rules: [...staging.rules],
    trust: 0.5,
  });
}

const idiom =
  /\b(?:foot(?:s|ed|ing)? the (?:\w+ ){0,2}bill|pick(?:s|ed|ing)? up the (?:\w+ )?(?:tab|bill|cheque|check)|bears? the (?:\w+ )?costs?|pays? (?:for )?(?:everything|the bill|its own way|most of it|its own costs|all of it)|pays? (?:the )?(?:most|lion's share))\b/;

/** "says Rwanda foots the bill itself": where the parse has lost the verb, the name before the idiom pays. */
export function billIdiom(scene: Scene, sofar: readonly Draft[]): Draft | null {
  if (isVain(scene, 0.5)) return null;
  if (!scene.entities.some((e) => e.class === "state" || e.class === "body")) return null;
  const { tokens, sentence } = scene;
  let first = -1;
  for (let i = sentence.first; i < sentence.last; i++)
    if (isIdiomVerb(scene, i)) {
      first = i;
      break;
    }
  if (first < 0 || sofar.some((d) => d.kind === "cost" || (d.kind === "aid" && d.quantity !== null))) return null;
  const found = idiom.exec(tokens.text.slice(tokens.start[first], sentence.end).toLowerCase());
  if (!found || found.index > 0) return null;
  const payer = [...scene.entities]
    .reverse()
    .find((e) => e.last <= first && first - e.last <= 3 && e.form !== "adjective" && e.class !== "place" && e.class !== "region" && e.class !== "mission");
  if (!payer || /[,;:]/.test(tokens.text.slice(payer.end, tokens.start[first]))) return null;
  const actor = actorsOf(scene, payer);
  if (
    actor.length === 0 ||
    !(
      field.test(tokens.text.slice(sentence.start, sentence.end).toLowerCase()) ||
      scene.before.some((d) => scene.index - d.sentence <= 4 && /^(?:force|mandate|cost|lead)$/.test(d.kind))
    )
  )
    return null;
  let last = first + 1;
  while (last < sentence.last && tokens.start[last] < tokens.start[first] + found[0].length) last++;
  return draftOf("cost", "cost/foots-the-bill", spanOf(scene, payer.first, last), scene.index, {
    actor,
    mission: missionOf(scene, sentence.first, sentence.last) ?? currentMission(scene, sentence.end),
    place: placesIn(scene, sentence.first, sentence.last),
    stage: /\b(?:will|to|must|should)\b/.test(wordsOf(scene, payer.first, first + 1).toLowerCase()) ? "planned" : "in-force",
    trust: 0.5,
  });
}

const isIdiomVerb = isOneOf(list("foot foots footed footing pick picks picked picking bear bears pay pays"));
