/** Gifts with no number in the run of others: "The shells are to arrive by autumn", "Radars may come later", "Not one has come", "They also get boots". */
import type { Actor, Party } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, agentOf, partiesAs } from "./args.ts";
import { tellsContents } from "./contents.ts";
import { type Draft, draftOf } from "./draft.ts";
import { governmentsIn, stageOfGift } from "./gifts.ts";
import { giftOf, wholeGift } from "./giftwords.ts";
import { list } from "./lexis.ts";
import { entitiesIn, holders, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";

const arriving = list("form come arrive follow go reach land leave be start begin flow roll");
const giving = list(
  "give send deliver hand supply provide donate ship lend add throw promise pledge offer contribute release grant transfer put spare include contain comprise consist buy finance fund refuse withhold deny turn fly airlift repair refit earmark train teach school instruct accept return dispatch commit announce approve consider prepare think weigh mull study discuss",
);
const getting = list("get receive have obtain expect await take");
/** Words that stand for the things told of. */
const standsFor =
  /^(?:more|(?:all|most|half|some|none|part|much|the (?:first|last|rest|remainder|others?|whole|bulk)) of (?:it|them|these|that|those|the \w+|what it (?:had )?(?:promised|pledged|offered))|the (?:first|last|rest|remainder|others|whole)|all|none|nothing|not one|not a single one|the (?:first|last|second|next) (?:batch|shipment|consignment|lot|delivery|tranche|instal?lment)|an? (?:second|third|fourth|fifth|sixth|further one)|the (?:first|second|third|other|last)(?: one| two| ones)?|they|them|these|those|both|another)$/;

export function goodsDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const last = scene.before.findLast((d) => d.kind === "aid");
  if (last === undefined || scene.index - last.sentence > 2 || sofar.some((d) => d.kind === "force" && d.quantity !== null)) return [];
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const lemma = lemmaOf(clause);
    if ((!arriving.has(lemma) && !giving.has(lemma) && !getting.has(lemma)) || (clause.type === "relative" && clause.inherited)) continue;
    const draft = goodsOf(scene, clause, lemma, last, [...sofar, ...drafts]);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

interface Goods {
  readonly thing: NounPhrase;
  readonly actor: Actor[];
  readonly to: Party[];
}

function goodsOf(scene: Scene, clause: Clause, lemma: string, model: Draft, earlier: readonly Draft[]): Draft | null {
  const range = rangeOf(scene, clause);
  if (
    earlier.some(
      (d) =>
        (d.kind === "aid" || d.kind === "cost" || d.kind === "spending") &&
        d.span.start < scene.tokens.end[Math.max(range.last, clause.vg.last) - 1] &&
        scene.tokens.start[range.first] < d.span.end,
    )
  )
    return null;
  const goods =
    getting.has(lemma) && !clause.vg.passive
      ? gotten(scene, clause, model)
      : clause.vg.passive
        ? handed(scene, clause, model)
        : arriving.has(lemma)
          ? onTheWay(scene, clause, lemma, model)
          : givenBy(scene, clause, lemma, model);
  if (goods === null || goods.actor.length === 0) return null;
  const to = goods.to.length > 0 ? goods.to : model.with.filter((w) => w.role === "recipient");
  if (to.length === 0 || haveCommon(to, goods.actor)) return null;
  const told = { ...stageOfGift(scene, clause, model), ...(tellsContents(scene, clause) ? { stage: model.stage, modality: model.modality } : {}) };
  const talked =
    lemma === "think" ||
    (lemma === "be" && /\b(?:possible|conceivable|under (?:discussion|consideration|study))\b/.test(wordsOf(scene, clause.vg.first, range.last).toLowerCase()));
  const read = talked ? { ...told, stage: "considered" as const, modality: lemma === "be" ? ("possible" as const) : told.modality } : told;
  const words = wordsOf(scene, goods.thing.first, goods.thing.last);
  const none =
    /^(?:none|nothing|not one|not a single one|no)\b/i.test(words) ||
    (goods.thing.first > scene.sentence.first && wordOf(scene, goods.thing.first - 1) === "not");
  const first = Math.min(range.first, goods.thing.first),
    last = Math.max(range.last, goods.thing.last);
  return draftOf(
    "aid",
    "aid/goods",
    spanOf(scene, none && first > scene.sentence.first && wordOf(scene, first - 1) === "not" ? first - 1 : first, last),
    scene.index,
    {
      actor: goods.actor,
      with: to,
      object: none || standsFor.test(words.toLowerCase()) ? model.object : words,
      clause,
      stage: read.stage,
      modality: none && read.modality === "stated" ? "negated" : read.modality,
      change: read.change,
      rules: [...read.rules],
      trust: 0.58,
    },
  );
}

/** Is the phrase a thing to give, or a word for those told of? */
function isThing(scene: Scene, np: NounPhrase, pronouns: boolean): boolean {
  if (quantitiesIn(scene, np.first, np.last).some((q) => q.family === "money" || q.family === "unit" || q.family === "personnel" || q.family === "duration"))
    return false;
  const { first, last } = wholeOf(scene, np);
  // "Not one has come".
  if (wordOf(scene, first) === "one" && first > scene.sentence.first && wordOf(scene, first - 1) === "not") return true;
  if (standsFor.test(wordsOf(scene, first, last).toLowerCase()))
    return pronouns || !/^(?:they|them|these|those|both|all|another)$/.test(wordsOf(scene, first, last).toLowerCase());
  const gift = giftOf(scene, np);
  return gift === "kit" || gift === "craft" || gift === "sure";
}

/** "the first of them": the phrase with its "of". */
function wholeOf(scene: Scene, np: NounPhrase): { first: number; last: number } {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  if (prep?.type === "prep" && wordOf(scene, prep.first) === "of" && inner?.type === "np") return { first: np.first, last: inner.last };
  const whole = wholeGift(scene, np);
  return { first: whole.first, last: whole.last };
}

const named = (scene: Scene, np: NounPhrase, model: Draft): Actor[] =>
  holders(scene, actorsOfPhrase(scene, np)).filter((a) => a.id !== null && !model.with.some((w) => w.role === "recipient" && w.id === a.id));

/** Whose things come: of whom the phrase names, from whom they come, of the giver told of. */
function giverOf(scene: Scene, clause: Clause, thing: NounPhrase, model: Draft): Actor[] {
  const own = entitiesIn(scene, thing.first, thing.last).some((e) => e.form !== "pronoun") ? named(scene, thing, model) : [];
  if (own.length > 0) return own;
  const from = clause.attached.find((a) => a.word === "from" || a.word === "by");
  const source = from ? holders(scene, governmentsIn(scene, from.np)) : [];
  if (source.length > 0) return source;
  // Another's name in the sentence makes it another's matter.
  const others = scene.entities.some(
    (e) =>
      (e.class === "state" || e.class === "body") &&
      e.form !== "pronoun" &&
      e.id !== null &&
      !isAmong(e, model.actor) &&
      !isAmong(e, model.with) &&
      !clause.attached.some((a) => (a.word === "to" || a.word === "for") && a.np.first <= e.first && e.first < a.np.last),
  );
  return others ? [] : [...model.actor];
}

const towards = (scene: Scene, clause: Clause): Party[] =>
  partiesAs(
    clause.attached
      .filter((a) => a.word === "to" || a.word === "for")
      .flatMap((a) => holders(scene, governmentsIn(scene, a.np)))
      .filter((a) => a.id !== null),
    "recipient",
  );

/** "Radars may come later", "More is on its way", "Spare parts went with it". */
function onTheWay(scene: Scene, clause: Clause, lemma: string, model: Draft): Goods | null {
  const thing = clause.subject;
  if (thing === null || !isThing(scene, thing, lemma !== "go" && lemma !== "start" && lemma !== "begin")) return null;
  const rest = clause.vg.last < scene.sentence.last ? wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 6)).toLowerCase() : "";
  if (lemma === "be" && /^(?:possible|conceivable|likely|under (?:discussion|consideration|study)|being (?:discussed|considered))\b/.test(rest))
    return { thing, actor: giverOf(scene, clause, thing, model), to: towards(scene, clause) };
  if (
    lemma === "be" &&
    !/^(?:now |already |still |all |also )?(?:on (?:its|their|the) way|en route|there|in (?:place|transit|the mail)|under way|in the country|in \w+ hands|due|promised|planned|on (?:offer|the list)|(?:an? |any )?part of (?:it|them|that|this|the (?:[\w-]+ )?(?:package|help|aid|gift|offer|support|consignment|deal|parcel|shipment|delivery))|in the (?:package|parcel|shipment|consignment)|included|among (?:it|them))\b/.test(
      rest,
    )
  )
    return null;
  if (
    lemma === "form" &&
    !/^(?:an? |any )?part of (?:it|them|that|this|the (?:[\w-]+ )?(?:package|help|aid|gift|offer|support|consignment|deal|parcel|shipment|delivery))\b/.test(
      rest,
    )
  )
    return null;
  if (lemma === "go" && /^(?:wrong|bad|unused|missing|ahead|into|down|up)\b/.test(rest)) return null;
  return { thing, actor: giverOf(scene, clause, thing, model), to: towards(scene, clause) };
}

/** "was promised rifles", "the guns have been repaired". */
function handed(scene: Scene, clause: Clause, model: Draft): Goods | null {
  const { subject } = clause;
  if (subject === null || !giving.has(lemmaOf(clause))) return null;
  const by = clause.attached.some((a) => a.word === "by") ? holders(scene, agentOf(scene, clause)) : null;
  if (by !== null && by.length === 0) return null;
  const object = clause.objects.find((o) => o.first >= clause.vg.last && isThing(scene, o, false));
  const receiving = object ? knownHolders(scene, actorsOfPhrase(scene, subject)) : [];
  if (object && receiving.length > 0) return { thing: object, actor: by ?? otherThan(model.actor, receiving), to: partiesAs(receiving, "recipient") };
  return isThing(scene, subject, true) ? { thing: subject, actor: by ?? giverOf(scene, clause, subject, model), to: towards(scene, clause) } : null;
}

/** "Tanks it will not give", "also added mines": the thing is the object, or stands in front. */
function givenBy(scene: Scene, clause: Clause, lemma: string, model: Draft): Goods | null {
  const after =
    clause.objects.find((o) => o.first >= clause.vg.last) ??
    clause.attached.find(
      (a) =>
        a.word === "over" ||
        (a.word === "in" && lemma === "throw") ||
        a.word === "out" ||
        a.word === "with" ||
        ((a.word === "about" || a.word === "of") && lemma === "think"),
    )?.np;
  const fronted = scene.chunks[0];
  const thing =
    after ?? (fronted?.type === "np" && clause.subject !== null && fronted !== clause.subject && fronted.last <= clause.subject.first ? fronted : undefined);
  if (thing === undefined || !isThing(scene, thing, true)) return null;
  const actor = knownHolders(scene, actorOfClause(scene, clause));
  const goesOn =
    clause.subject !== null &&
    (/^(?:it|they|government|country|ministry|capital|money|sum|list|fund|grant|loan)$/.test(wordOf(scene, clause.subject.head)) ||
      tellsContents(scene, clause));
  const giver = actor.length > 0 && !model.with.some((w) => w.role === "recipient" && isAmong(w, actor)) ? actor : goesOn ? [...model.actor] : [];
  return { thing, actor: giver, to: towards(scene, clause) };
}

/** "They also get boots", "Nairobi will have the first of them by June". */
function gotten(scene: Scene, clause: Clause, model: Draft): Goods | null {
  const thing = clause.objects.find((o) => o.first >= clause.vg.last);
  if (thing === undefined || clause.subject === null || !isThing(scene, thing, lemmaOf(clause) !== "have")) return null;
  if ((lemmaOf(clause) === "have" && clause.vg.modal !== "will") || (lemmaOf(clause) === "take" && clause.attached.every((a) => a.word !== "from")))
    return null;
  const receiving = knownHolders(scene, actorsOfPhrase(scene, clause.subject));
  const told = model.with.some((w) => w.role === "recipient" && isAmong(w, receiving));
  const pronoun = /^(?:they|it|he|these|army|troops|soldiers|guard|forces|police|navy)$/.test(wordOf(scene, clause.subject.head));
  if ((!told && !pronoun && receiving.length === 0) || (haveCommon(receiving, model.actor) && !pronoun)) return null;
  const from = clause.attached.find((a) => a.word === "from");
  const source = from ? holders(scene, governmentsIn(scene, from.np)) : [];
  return {
    thing,
    actor: source.length > 0 ? source : [...model.actor],
    to: told || receiving.length === 0 || haveCommon(receiving, model.actor) ? [] : partiesAs(receiving, "recipient"),
  };
}
