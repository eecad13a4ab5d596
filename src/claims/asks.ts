/** Help asked for by a noun: "Egypt's request for 20 fighters was turned down", "an appeal to Oslo for radars". */
import type { Actor, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, partiesAs, doerOf } from "./args.ts";
import { clauseOf } from "./carrier.ts";
import { forOwnDefence } from "./budget.ts";
import { type Draft, draftOf } from "./draft.ts";
import { governmentsIn } from "./gifts.ts";
import { giftOf } from "./giftwords.ts";
import { requestPut } from "./putrequests.ts";
import { requestNouns } from "./requests.ts";
import { entitiesIn, headOf, knownAs, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, statesAmong, wordOf, wordsOf, wordBeforeThe } from "./scene.ts";
import { otherThan, isAmong } from "./named.ts";

const isRequest = (scene: Scene, np: NounPhrase): boolean => requestNouns.has(headOf(scene, np)) || /^(?:bid|wish|ask)$/.test(headOf(scene, np));
const answers: readonly (readonly [Stage, RegExp])[] = [
  ["refused", /^(?:reject|refuse|decline|deny|rebuff|dismiss|spurn|veto|block|ignore)$/],
  ["agreed", /^(?:agree|accept|grant|approve|meet|honour|honor|fulfil|fulfill|heed|accede|oblige|satisfy|comply)$/],
  ["considered", /^(?:consider|study|weigh|examine|review|discuss|assess|ponder|mull|evaluate)$/],
];

interface Ask {
  readonly noun: NounPhrase;
  readonly thing: NounPhrase;
}

const taught = /^(?:training|courses?|instruction|schooling|tuition|lessons|places)$/;

/** The noun of asking that governs a phrase over "for". */
function askOver(scene: Scene, thing: NounPhrase): Ask | null {
  const prep = scene.chunks[thing.index - 1];
  if (prep?.type !== "prep") return null;
  // "a request for training of 40 cadets": what they are taught stands between.
  const lessons = scene.chunks[thing.index - 2];
  if (/^(?:of|for)$/.test(wordOf(scene, prep.first)) && lessons?.type === "np" && taught.test(wordOf(scene, lessons.head)) && !isRequest(scene, lessons))
    return askOver(scene, lessons);
  if (wordOf(scene, prep.first) !== "for") return null;
  // "Mongolia's request was for 40 lorries".
  const verb = scene.chunks[thing.index - 2];
  if (verb?.type === "vg") {
    const said = scene.clauses.find((c) => c.vg === verb && lemmaOf(c) === "be" && c.subject !== null && isRequest(scene, c.subject));
    return said ? { noun: said.subject!, thing } : null;
  }
  for (let i = thing.index - 2, n = 0; i >= 0 && n < 3; i -= 2, n++) {
    const noun = scene.chunks[i];
    if (noun?.type !== "np") return null;
    if (isRequest(scene, noun)) return { noun, thing };
    const between = scene.chunks[i - 1];
    if (between?.type !== "prep") return null;
  }
  return null;
}

/** Who asks: the owner or adjective of the noun, else who makes the request. */
function asking(scene: Scene, ask: Ask, clause: Clause | null): Actor[] {
  const own = ask.noun.owner ? actorsOfPhrase(scene, ask.noun.owner, 1) : [];
  if (own.length > 0) return own;
  const adjective = entitiesIn(scene, ask.noun.first, ask.noun.head).find((e) => e.class === "state" || e.class === "body");
  if (adjective) return actorsOf(scene, adjective);
  const next = scene.chunks[ask.noun.index + 1],
    inner = scene.chunks[ask.noun.index + 2];
  if (next?.type === "prep" && /^(?:by|from|of)$/.test(wordOf(scene, next.first)) && inner?.type === "np") {
    const from = actorsOfPhrase(scene, inner),
      side = entitiesIn(scene, inner.first, inner.last).find((e) => e.class === "state");
    if (from.length > 0 || side) return from.length > 0 ? from : actorsOf(scene, side!);
  }
  return clause &&
    /^(?:make|send|submit|repeat|renew|issue|have|put|file|lodge|hand|forward|place|tender|convey|launch|reiterate|address|step|table|present|direct)$/.test(
      lemmaOf(clause),
    ) &&
    !clause.vg.passive
    ? actorOfClause(scene, clause)
    : [];
}

const clauseWords = (scene: Scene, clause: Clause): string =>
  wordsOf(scene, clause.vg.first, Math.min(scene.sentence.last, Math.max(rangeOf(scene, clause).last, clause.vg.last) + 1)).toLowerCase();

function stageOfAnswer(scene: Scene, clause: Clause | null, ask: Ask): Stage | null {
  if (clause === null) return null;
  const subject = clause.subject === ask.noun,
    object = clause.objects.includes(ask.noun) || clause.attached.some((a) => a.word === "to" && a.np === ask.noun) || clause.vg.last <= ask.noun.first;
  if (!(clause.vg.passive ? subject : object)) return null;
  const lemma = lemmaOf(clause);
  // "said yes to the request", "was answered with a no".
  if (/^(?:say|answer|reply|respond|react)$/.test(lemma))
    return /\b(?:yes|positive|positively|favourably|favorably|affirmative)\b/.test(clauseWords(scene, clause))
      ? "agreed"
      : /\b(?:no|nothing|negative|negatively)\b/.test(clauseWords(scene, clause))
        ? "refused"
        : null;
  if (lemma === "turn" && /\bdown\b/.test(wordsOf(scene, clause.vg.first, Math.min(scene.sentence.last, clause.vg.last + 2)).toLowerCase())) return "refused";
  return answers.find(([, verbs]) => verbs.test(lemma))?.[0] ?? null;
}

function askDraft(scene: Scene, ask: Ask, q: ReadQuantity | null): Draft | null {
  // "a request for 700 million for the coming year's defence": a government asks for its own.
  if (q?.family === "money" && forOwnDefence(scene, q.last)) return null;
  const clause = clauseOf(scene, ask.noun.head);
  const asks = asking(scene, ask, clause).filter((a) => a.id !== null);
  const stage = stageOfAnswer(scene, clause, ask);
  const agent = clause === null || stage === null ? [] : doerOf(scene, clause);
  const to = scene.entities.find(
    (e) =>
      (e.class === "state" || e.class === "body" || e.class === "place") &&
      e.first > ask.noun.head &&
      e.first < ask.thing.last + 8 &&
      (/^(?:to|on|of)$/.test(wordBeforeThe(scene, e)) || (wordBeforeThe(scene, e) === "with" && clause !== null && requestPut(scene, clause) !== null)) &&
      !isAmong(e, asks),
  );
  // "The request has been acceded to", in a ministry's own paper: by the state that publishes.
  const { home, lookups } = scene.reading;
  const own = agent.length === 0 && stage !== null && home !== null && clause?.vg.passive ? [knownAs(lookups, home)] : [];
  const actor = otherThan(agent.length > 0 ? agent : to ? actorsOf(scene, to) : own, asks);
  if (asks.length === 0 || (actor.length === 0 && stage !== null && stage !== "refused")) return null;
  const last = Math.max(ask.thing.last, clause && stage !== null ? Math.min(rangeOf(scene, clause).last, ask.thing.last + 12) : 0);
  const first = clause && stage !== null && !clause.vg.passive ? Math.min(rangeOf(scene, clause).first, ask.noun.first) : ask.noun.first;
  return draftOf("aid", stage ? `aid/request-${stage}` : "aid/request", spanOf(scene, first, last), scene.index, {
    actor,
    with: [...partiesAs(asks, "asker"), ...partiesAs(asks, "recipient")],
    quantity: q?.quantity ?? null,
    used: q,
    clause,
    stage: stage ?? "requested",
    change: q?.change === "add" ? "add" : "start",
    object: q?.quantity.of ?? wordsOf(scene, ask.thing.first, ask.thing.last),
    trust: q ? 0.86 : 0.55,
  });
}

/** A counted thing in a request. */
export function askedCount(scene: Scene, q: ReadQuantity, np: NounPhrase | null): Draft | null {
  if (np === null || q.first - np.first > 2 || (q.family !== "unit" && q.family !== "money" && q.family !== "personnel")) return null;
  if (q.family === "unit" && giftOf(scene, np) === null) return null;
  const ask = askOver(scene, np);
  if (ask !== null && q.family === "personnel" && ask.thing === np) return null;
  return ask ? askDraft(scene, { ...ask, thing: np }, q) : null;
}

const unanswered =
  /\b(?:unanswered|unheard|ignored|pending|unmet|in vain|without (?:an? |any )?(?:answer|reply|response|effect|result)|on deaf ears|no (?:hearing|ear|ears|echo|favou?r|answer|reply|response|takers?)|with (?:silence|a shrug|no answer)|nowhere|to nothing)\b/;

/** "Armenia's request remains without an answer": the body spoken of has not given what was asked. */
function leftUnanswered(scene: Scene, clause: Clause): Draft | null {
  const noun = clause.subject;
  if (noun === null || !isRequest(scene, noun) || !/^(?:remain|go|be|stay|fall|find|meet|get|come)$/.test(lemmaOf(clause))) return null;
  const range = rangeOf(scene, clause);
  if (!unanswered.test(wordsOf(scene, clause.vg.first, Math.min(scene.sentence.last, range.last + 3)).toLowerCase())) return null;
  // "its wish for rain": nothing that anyone gives.
  const prep = scene.chunks[noun.index + 1],
    thing = scene.chunks[noun.index + 2];
  const isFor = prep?.type === "prep" && wordOf(scene, prep.first) === "for" && thing?.type === "np";
  if (isFor ? giftOf(scene, thing) === null : !requestNouns.has(headOf(scene, noun))) return null;
  const asks = statesAmong(scene, asking(scene, { noun, thing: noun }, null));
  if (asks.length === 0) return null;
  const named = otherThan(
    clause.attached
      .filter((a) => /^(?:in|with|from|by)$/.test(a.word) && a.index > clause.vg.index)
      .flatMap((a) => statesAmong(scene, governmentsIn(scene, a.np))),
    asks,
  ).slice(0, 1);
  const { entities, lookups } = scene.reading;
  const body = [...entities]
    .reverse()
    .find((e) => e.start < scene.sentence.end && e.class === "body" && e.id !== null && lookups.body.get(e.id)?.class === "alliance");
  return draftOf("aid", "aid/request-unanswered", spanOf(scene, range.first, range.last), scene.index, {
    actor: named.length > 0 ? named : body ? actorsOf(scene, body) : [],
    with: [...partiesAs(asks, "asker"), ...partiesAs(asks, "recipient")],
    clause,
    stage: "requested",
    change: "start",
    trust: 0.5,
  });
}

/** A request without a number: "a plea for ammunition". */
export function askedThing(scene: Scene, clause: Clause): Draft | null {
  const left = leftUnanswered(scene, clause);
  if (left) return left;
  for (const np of [...(clause.subject && !clause.inherited ? [clause.subject] : []), ...clause.objects]) {
    if (!isRequest(scene, np)) continue;
    const over = clause.attached.find((a) => a.word === "for" && a.index > np.index && a.index - np.index <= 3);
    if (!over || quantitiesIn(scene, over.np.first, over.np.last).some((q) => q.family === "unit" || q.family === "money" || q.family === "personnel"))
      continue;
    const gift = giftOf(scene, over.np);
    if (gift === null || gift === "craft") continue;
    const draft = askDraft(scene, { noun: np, thing: over.np }, null);
    if (draft && (draft.actor.length > 0 || gift === "kit")) return draft;
  }
  return null;
}
