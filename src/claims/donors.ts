/**
 * Lists of donors, where no verb carries the gift: "Sweden: a dozen guns; Finland – a new package", "and Britain 5 million pounds", "of which 20 from Oslo".
 */
import type { Actor, Change, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, partiesAs } from "./args.ts";
import { inOwnDollars } from "./dollars.ts";
import { fallbackActor } from "./fallback.ts";
import { clauseOf, phraseAt } from "./carrier.ts";
import { countedOf } from "./count.ts";
import { type Draft, draftOf } from "./draft.ts";
import { aidContextOf, armsNouns, reachedBy, recentAid, recipientOf, segmentEnd, stageOfGift, understoodRecipient } from "./gifts.ts";
import { lemmaOf, type Scene, spanOf, wordOf, wordsOf, wordsAround, wordBeforeThe } from "./scene.ts";
import { otherThan, isAmong } from "./named.ts";

interface Label {
  readonly mention: ResolvedMention;
  /** Tokens of the item after the mark, up to ";" or the sentence's end. */
  readonly first: number;
  readonly last: number;
}

/** Donors named before a colon or dash at the head of an item. */
export function labelsOf(scene: Scene): Label[] {
  const { recipient, strength } = aidContextOf(scene.reading);
  if (recipient === null || strength < 2) return [];
  const labels: Label[] = [];
  for (const mention of scene.entities) {
    if ((mention.class !== "state" && mention.class !== "body") || mention.form === "adjective" || mention.form === "pronoun" || mention.id === recipient.id)
      continue;
    const before = mention.first - 1;
    const opens =
      before < scene.sentence.first || /^(?:;|•|\*|-|–|·)$/.test(wordOf(scene, before)) || (wordOf(scene, before) === "the" && before === scene.sentence.first);
    if (!opens || mention.last >= scene.sentence.last || !/^(?::|–|—|-)$/.test(wordOf(scene, mention.last))) continue;
    labels.push({ mention, first: mention.last + 1, last: segmentEnd(scene, mention.last) });
  }
  return labels;
}

const trainingBefore = /\b(?:training|courses?|instruction|tuition|schooling|lessons|drill)\b.{0,30}\b(?:for|of|to)\b[^,;]{0,20}$/;

/** Every gift of a donors' list, with and without a number. */
export function listedGifts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const label of labelsOf(scene)) {
    const actor = actorsOf(scene, label.mention);
    if (actor.length === 0) continue;
    const quantities = scene.quantities.filter((q) => q.first >= label.first && q.first < label.last);
    const given = quantities.filter((q) => isListed(scene, q));
    for (const q of given) drafts.push(listed(scene, label, actor, q, quantities));
    const words = wordsOf(scene, label.first, label.last).toLowerCase();
    if (given.length === 0 && armsNouns.test(words) && !quantities.some((q) => q.family === "personnel") && words.length < 160) {
      const refused = /^(?:no|nothing|none)\b/.test(words);
      const end = itemEnd(scene, label);
      drafts.push(
        draftOf("aid", "aid/listed", spanOf(scene, label.mention.first, end), scene.index, {
          actor,
          with: understoodRecipient(scene, null, actor),
          object: wordsOf(scene, label.first, end),
          ...stageOfItem(words),
          ...(refused ? { modality: "negated" as const } : {}),
          trust: 0.7,
        }),
      );
    }
  }
  return drafts;
}

/** Where an item without a number ends: at its first relative clause, or a dozen words on. */
function itemEnd(scene: Scene, label: Label): number {
  const limit = Math.min(label.last, label.first + 12);
  for (let i = label.first + 1; i < limit; i++)
    if (wordOf(scene, i) === "," && i + 1 < limit && /^(?:which|who|that|taking|bringing)$/.test(wordOf(scene, i + 1))) return i;
  return limit;
}

function isListed(scene: Scene, q: ReadQuantity): boolean {
  if (q.family === "money") return true;
  if (q.family === "personnel") return trainingBefore.test(wordsAround(scene, q, 8, 0).left);
  if (q.family !== "unit") return false;
  const counted = countedOf(scene, q);
  return counted !== "unit" && counted !== "people";
}

function listed(scene: Scene, label: Label, actor: Actor[], q: ReadQuantity, all: readonly ReadQuantity[]): Draft {
  const next = all.find((other) => other.first >= q.last && other.family !== "duration");
  const last = Math.min(label.last, next ? next.first : label.last, q.last + 12);
  const previous = [...all].reverse().find((other) => other.last <= q.first);
  const first = previous ? q.first : label.mention.first;
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.first);
  const recipient = otherThan(recipientOf(scene, null, q.first, q.family === "personnel" ? np : null), actor);
  const times = scene.times.filter((t) => t.start >= q.end && t.end <= scene.tokens.end[last - 1]);
  return draftOf("aid", "aid/listed", spanOf(scene, first, Math.max(last, q.last)), scene.index, {
    actor,
    with: recipient.length > 0 ? recipient : understoodRecipient(scene, null, actor),
    quantity: q.quantity,
    used: q,
    ...stageOfItem(wordsOf(scene, q.first, last).toLowerCase()),
    object: q.quantity.of ?? (q.family === "personnel" ? "training" : null),
    times,
    trust: 0.88,
    ...(q.change === "add" ? { change: "add" as const } : {}),
  });
}

/** The stage that an item tells itself; a bare item is a pledge. */
function stageOfItem(words: string): { stage: Stage; change: Change } {
  if (/\b(?:suspended|frozen|on hold)\b/.test(words)) return { stage: "suspended", change: "suspend" };
  if (/\bcontinu(?:es|ed|ing)\b/.test(words)) return { stage: "in-force", change: "level" };
  if (/\b(?:agreed|in principle)\b/.test(words)) return { stage: "agreed", change: "start" };
  if (/\b(?:delivered|arrived|handed over|already sent)\b/.test(words)) return { stage: "in-force", change: "start" };
  if (/\b(?:considering|under study|under consideration|possibly)\b/.test(words)) return { stage: "considered", change: "start" };
  if (/\b(?:ruled out|refused|declined)\b/.test(words)) return { stage: "refused", change: "start" };
  if (/\b(?:offered|offer of)\b/.test(words)) return { stage: "offered", change: "start" };
  return { stage: "pledged", change: "start" };
}

const filling = /^(?:a|an|,|another|some|with|:|–|for|about|nearly|over|around|more|than|almost|just|half|at|least)$/;
/**
 * ", Japan for 450 million", "and the Portuguese with half a billion": who opens an item, over nothing but filling, before its number; `at` is the mark before
 * the name.
 */
export function donorBeside(scene: Scene, q: ReadQuantity): { e: Scene["entities"][number]; at: number } | null {
  const e = scene.entities.findLast(
    (each) =>
      each.last <= q.first &&
      q.first - each.last <= 3 &&
      (each.class === "state" || each.class === "body") &&
      each.form !== "adjective" &&
      each.form !== "pronoun" &&
      each.id !== null,
  );
  if (!e) return null;
  for (let i = e.last; i < q.first; i++) if (!filling.test(wordOf(scene, i)) || (i > e.last && wordOf(scene, i) === ",")) return null;
  let at = e.first - 1;
  while (at >= scene.sentence.first && (scene.tags[at] === 5 || scene.tags[at] === 4 || scene.tags[at] === 2) && !/^(?:and|,|;|while)$/.test(wordOf(scene, at)))
    at--;
  return at >= scene.sentence.first && /^(?:and|,|;|:|while|but|&)$/.test(wordOf(scene, at)) ? { e, at } : null;
}

/** "and Britain 5 million pounds", "Kenya $1m": a donor right before its sum, after a gift with a verb. */
export function barePair(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const model = earlier.filter((d) => d.kind === "aid" && d.span.start < q.start).pop();
  if (!model || (q.family !== "money" && q.family !== "unit" && q.family !== "none")) return null;
  // "and Portugal a hundred", after a sum: of millions, which those who go on with sums know.
  if (q.family === "none" && /^[A-Z]{3}$/.test(model.quantity?.unit ?? "")) return null;
  const beside = donorBeside(scene, q);
  if (beside === null) return null;
  const { e, at } = beside;
  const actor = actorsOf(scene, e);
  if (actor.length === 0 || actor.some((a) => model.with.some((w) => w.id === a.id && w.role === "recipient"))) return null;
  const last = Math.min(scene.sentence.last, q.last);
  return draftOf("aid", "aid/ellipsis", spanOf(scene, at + 1, last), scene.index, {
    actor,
    with: model.with.filter((w) => w.role === "recipient"),
    mission: model.mission,
    quantity: { ...q.quantity, unit: q.quantity.unit || (model.quantity?.unit ?? "unit") },
    used: q,
    stage: model.stage,
    modality: model.modality,
    change: model.change,
    object: model.object,
    clause: model.clause,
    trust: 0.88,
    timed: false,
  });
}

/** "raised 2.6 billion: 900 million from Saudi Arabia, 525 million from Washington": who stands after "from" gives. */
export function sumFrom(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  if (q.family !== "money" || q.last + 1 >= scene.sentence.last) return null;
  const words = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  // "9 million more from Oslo", "9 million in support from Oslo": a word or two of help may come between.
  const between = /^(?:more |extra )?(?:(?:in|of|worth of) (?:[\w-]+ )?(?:aid|help|support|funding|assistance|money|grants?|financing) )?from\b/.exec(
    wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 6)).toLowerCase(),
  );
  const over = between === null || between[0] === "from" ? null : clauseOf(scene, q.first);
  if (between === null || (over !== null && /^(?:request|seek|ask|want|demand|need|expect|beg)$/.test(lemmaOf(over)))) return null;
  const from = q.last + between[0].split(" ").length;
  const e = scene.entities.find(
    (each) => each.first >= from && each.first - from <= 1 && (each.class === "state" || each.class === "body") && each.form !== "adjective",
  );
  if (!e) return null;
  const model = recentAid(scene, earlier, 2);
  const getter = scene.entities.find(
    (each) =>
      each.first > e.last &&
      each.first - e.last <= 5 &&
      each.id !== null &&
      each.id !== e.id &&
      (each.class === "state" || each.class === "body" || each.class === "mission") &&
      /^(?:['’]s )?(?:(?:funds?|budget|money|purse) )?(?:to|for)(?: the| its)?$/.test(wordsOf(scene, e.last, each.first).toLowerCase()),
  );
  if (
    !model &&
    !getter &&
    between[0] === "from" &&
    !/\b(?:raised|pledged|donors?|contributions?|collected|fundrais\w+|promised|pledges|donated|trust fund)\b/.test(words)
  )
    return null;
  const np = phraseAt(scene, e.first);
  const actor =
    np && np.joined.length > 1 && np.joined[0] === np ? np.joined.flatMap((each) => actorsOfPhrase(scene, { ...each, joined: [] })) : actorsOf(scene, e);
  if (actor.length === 0) return null;
  const recipient = getter
    ? partiesAs(actorsOf(scene, getter), "recipient")
    : (model?.with.filter((w) => w.role === "recipient" && !isAmong(w, actor)) ?? understoodRecipient(scene, null, actor));
  return draftOf("aid", "aid/sum-from", spanOf(scene, q.first, np ? np.last : e.last), scene.index, {
    actor,
    with: recipient,
    quantity: q.quantity,
    used: q,
    stage: model?.stage ?? "pledged",
    modality: model?.modality ?? "stated",
    change: model?.change ?? "start",
    timed: false,
    trust: 0.86,
  });
}

/** "of which 20 from Oslo", "62 of which have been paid": a part of the gift before. */
export function partOf(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const { left, right } = wordsAround(scene, q, 4, 4);
  if (q.family !== "money" && q.family !== "unit" && q.family !== "none") return null;
  if (
    !/\bof (?:which|that|them|these)\b(?:,| only| some| about| just)?\s*$/.test(left) &&
    !/^of (?:which|that|them|these|it)\b/.test(right) &&
    !/^already\b/.test(right)
  )
    return null;
  const model = recentAid(scene, earlier, 0) ?? recentAid(scene, [], 1);
  if (!model?.quantity) return null;
  const from = /^(?:is |are |comes? |will come )?from\b/.test(right)
    ? scene.entities.find((e) => e.first >= q.last && e.first - q.last <= 4 && (e.class === "state" || e.class === "body" || e.class === "place"))
    : undefined;
  const actor =
    from?.class === "place" && from.id
      ? [{ id: from.id, name: scene.reading.lookups.nameOf(from.id) ?? from.name }]
      : from
        ? actorsOf(scene, from)
        : model.actor;
  const clause = scene.clauses.find((c) => c.subject !== null && c.subject.first <= q.first && q.first < c.subject.last) ?? clauseOf(scene, q.first);
  const moved = clause !== null && /^(?:pay|deliver|disburse|exchange|transfer|release|arrive|hand|spend|trade|send|use|ship)$/.test(lemmaOf(clause));
  const read = moved ? stageOfGift(scene, clause, model) : null;
  const last = clause && moved ? Math.max(q.last, clause.vg.last) : Math.min(scene.sentence.last, q.last + 6);
  const next = scene.quantities.find((other) => other.first >= q.last && other.first < last);
  // "on top of the 3 million already announced": promised before.
  const before = promisedBefore.test(wordsOf(scene, Math.min(q.last, scene.sentence.last - 1), Math.min(scene.sentence.last, q.last + 6)).toLowerCase());
  return draftOf("aid", "aid/part", spanOf(scene, q.first, Math.max(q.last, next ? next.first : last)), scene.index, {
    actor,
    with: model.with,
    mission: model.mission,
    quantity: { ...q.quantity, unit: q.quantity.unit || model.quantity.unit },
    used: q,
    stage: before ? "pledged" : (read?.stage ?? model.stage),
    modality: read?.modality ?? model.modality,
    change: before ? "start" : model.change,
    object: model.object,
    clause: moved ? clause : null,
    timed: moved,
    trust: 0.88,
  });
}

const promisedBefore =
  /^(?:(?:that|which) )?(?:(?:it|they|we|he|she) )?(?:(?:has|have|had|was|were|been|is|are) )*(?:already|previously|earlier) (?:been )?(?:announced|pledged|promised|committed)\b/;

/** "his gift of", "its offer of five radars to Manila", "a loan of three ferries", "the delivery of": the noun gives. */
export function nominalGift(scene: Scene, q: ReadQuantity, earlier: readonly Draft[] = []): Draft | null {
  const chunk = phraseAt(scene, q.first);
  if (chunk === null || q.first - chunk.first > 2) return null;
  const head = chunk.joined.length > 1 ? chunk.joined[0] : chunk;
  const prep = scene.chunks[head.index - 1],
    noun = scene.chunks[head.index - 2];
  if (prep?.type !== "prep" || wordOf(scene, prep.first) !== "of" || noun?.type !== "np") return null;
  const stage = nominalStage.get(wordOf(scene, noun.head).replace(/s$/, ""));
  if (!stage) return null;
  const clause = clauseOf(scene, q.first);
  const recipient = recipientOf(scene, null, q.last - 1);
  const model = recentAid(scene, earlier, 2);
  let actor: Actor[] = [];
  const thanked = clause !== null && /^(?:thank|praise|commend|applaud|salute)$/.test(lemmaOf(clause)) ? clause.objects[0] : undefined;
  const owner = scene.entities.find((e) => e.first >= noun.first && e.first < noun.head && (e.class === "state" || e.class === "body"));
  if (thanked) {
    const e = scene.entities.find((each) => each.first >= thanked.first && each.first < thanked.last);
    if (e) actor = actorsOf(scene, e);
  }
  if (actor.length === 0 && owner) actor = actorsOf(scene, owner);
  const by = scene.entities.find((e) => e.first > q.last && e.first - q.last < 12 && /^(?:by|from)$/.test(wordBeforeThe(scene, e)));
  if (actor.length === 0 && by) actor = actorsOf(scene, by);
  const verb = clause ? lemmaOf(clause) : "";
  const read =
    clause && !/^(?:thank|praise|commend|applaud|salute|welcome|note|be|recall|include|mark|hail|appreciate)$/.test(verb)
      ? stageOfGift(scene, clause, null)
      : null;
  if (actor.length === 0) {
    const fallback = fallbackActor(scene, q.start);
    actor = otherThan(fallback?.actor ?? [], recipient);
  }
  // "Ghana thanked Germany for a gift of": who thanks has got it.
  // "a donation of two radars reached Quito": where it came to.
  const reached = recipient.length === 0 && clause !== null ? reachedBy(scene, clause) : [];
  recipient.push(...partiesAs(otherThan(reached, actor), "recipient"));
  const grateful = recipient.length === 0 && thanked && clause ? otherThan(actorOfClause(scene, clause), actor) : [];
  if (grateful.length > 0) recipient.push(...partiesAs(grateful, "recipient"));
  if (actor.length === 0 || (recipient.length === 0 && !owner && understoodRecipient(scene, model, actor).length === 0)) return null;
  const kind = q.family === "unit" ? countedOf(scene, q) : q.family;
  // "the second batch of 200 arrived": of the officers counted before.
  if (q.family === "none" && scene.quantities.some((other) => other.family === "personnel" && other.first < q.first)) return null;
  if (
    kind === "people" ||
    kind === "personnel" ||
    kind === "duration" ||
    kind === "percent" ||
    kind === "gdp" ||
    kind === "states" ||
    (kind === "unit" && recipient.length === 0 && model === null)
  )
    return null;
  const last = Math.min(scene.sentence.last, Math.max(q.last, ...scene.entities.filter((e) => e.first >= q.last && e.first < q.last + 6).map((e) => e.last)));
  return draftOf("aid", "aid/nominal", spanOf(scene, noun.first, last), scene.index, {
    actor,
    with: partiesAs(recipient.length > 0 ? recipient : understoodRecipient(scene, model, actor), "recipient"),
    quantity: inOwnDollars(scene, q, actor, q.quantity),
    used: q,
    clause,
    stage:
      read && read.stage !== "in-force"
        ? read.stage
        : read && clause && (underWay.test(lemmaOf(clause)) || (paidOut.test(lemmaOf(clause)) && (clause.vg.perfect || clause.vg.tense === "past")))
          ? "in-force"
          : stage,
    modality: read?.modality ?? "stated",
    change: q.change === "add" ? "add" : (read?.change ?? "start"),
    object: q.quantity.of,
    rules: [...(read?.rules ?? [])],
    trust: 0.88,
  });
}

/** "the delivery of two boats has begun", "was completed": what was to come is coming. */
const underWay = /^(?:begin|start|commence|complete|finish|conclude|arrive|reach|land|proceed|resume|continue)$/;

/** "has paid the first tranche", "handed over the gift": given, whatever the noun promises. */
const paidOut = /^(?:pay|transfer|disburse|deliver|hand|release|receive|get|send|ship|ratify|fly|airlift)$/;

const nominalStage: ReadonlyMap<string, Stage> = new Map([
  ["offer", "offered"],
  ["loan", "pledged"],
  ["gift", "in-force"],
  ["donation", "in-force"],
  ["delivery", "pledged"],
  ["supply", "in-force"],
  ["transfer", "pledged"],
  ["pledge", "pledged"],
  ["promise", "pledged"],
  ["grant", "pledged"],
  ["shipment", "in-force"],
  ["handover", "in-force"],
  ["package", "pledged"],
  ["contribution", "pledged"],
  ["consignment", "in-force"],
  ["commitment", "pledged"],
  ["programme", "in-force"],
  ["program", "in-force"],
  ["scheme", "in-force"],
  ["facility", "in-force"],
  ["tranche", "pledged"],
  ["parcel", "pledged"],
  ["batch", "pledged"],
  ["credit", "pledged"],
]);
