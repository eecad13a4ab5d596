/** Whose a bare number is that goes on with the money or gifts before it: of who stands beside it, of its clause's subject, of the one told of before. */
import type { Actor, Party } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase, agentOf, partiesAs } from "./args.ts";
import type { Draft } from "./draft.ts";
import { governmentsIn } from "./gifts.ts";
import { giftOf } from "./giftwords.ts";
import { list } from "./lexis.ts";
import { holders, lemmaOf, type Scene, wordOf, wordsOf, isTimePhrase, isStateActor, knownHolders } from "./scene.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";

export interface FigureOf {
  readonly actor: Actor[];
  /** Who receives, where the words here name another than the model. */
  readonly to: Party[];
  /** Where its words begin. */
  readonly first: number;
  /** Does the name stand beside the number, with no verb of its own? */
  readonly beside: boolean;
}

/** Heads of a subject that is the matter itself, not who acts. */
const matterHeads = list(
  "it this that these those they them figure figures sum sums total share rate number amount bill cost costs contribution spending budget outlay outlays expenditure quota slice portion part rest half third quarter ratio effort pledge promise envelope estimate price tab tally remainder balance one ones next second first last latter more another most all level proportion percentage package tranche instalment installment gift consignment shipment batch lot delivery loan grant money funds aid year previous same others other forecast projection plan target goal aim course which what here there none dozen score bulk stipend fee upkeep fuel",
);
/** Subjects that stand for the state told of before. */
const own = list(
  "government cabinet ministry parliament country kingdom republic nation state treasury minister president army navy military staff department ministers coalition administration capital he she we who union alliance bloc authorities leaders congress bundestag sejm knesset duma commission council lawmakers deputies mps senate house chancellor pentagon treasury",
);
const getting = list("get receive obtain have want ask request need seek hope demand await expect win secure");

const isHolder = (e: ResolvedMention): boolean =>
  (e.class === "state" || e.class === "body" || (e.class === "place" && e.form === "metonym")) &&
  e.form !== "adjective" &&
  e.form !== "pronoun" &&
  e.id !== null;

const between =
  /^(?:[\s,:(–—-]|'s|’s|\b(?:at|on|with|is|was|a|another|some|about|only|just|nearly|almost|around|roughly|barely|over|under|alone|itself|stands|stood|up to|at least|more than|less than|now|already|then|another|further|gave|with its|to)\b)*$/;

/** The name right before or right after the number. */
function besideOf(scene: Scene, q: ReadQuantity, model: Draft): { e: ResolvedMention; prep: string } | null {
  const before = scene.entities.findLast((e) => e.last <= q.first && q.first - e.last <= 4 && isHolder(e));
  const next = q.last < scene.sentence.last ? wordOf(scene, q.last) : "";
  const behind = /^(?:from|by|in|for)$/.test(next)
    ? scene.entities.find((e) => e.first > q.last && e.first - q.last <= 2 && (isHolder(e) || (next === "from" && e.class === "place" && e.id !== null)))
    : undefined;
  // "12 from Spain, 15 from Greece": each is followed by its own.
  const preposed = before === undefined ? "" : wordOf(scene, before.first - (wordOf(scene, before.first - 1) === "the" ? 2 : 1));
  if (behind && (next === "from" || next === "by") && (before === undefined || preposed === next)) return { e: behind, prep: next };
  const gap = model.sentence === scene.index ? /\bfor(?= |$)/g : /(?!)/g;
  if (before && between.test(before.last < q.first ? wordsOf(scene, before.last, q.first).toLowerCase().replace(gap, "") : "")) {
    const at = wordOf(scene, before.first - 1) === "the" ? before.first - 2 : before.first - 1;
    return { e: before, prep: at >= scene.sentence.first ? wordOf(scene, at) : "" };
  }
  return behind ? { e: behind, prep: next } : null;
}

/** The state, body or capital that a mention is. */
const partyOf = (scene: Scene, e: ResolvedMention): Actor[] =>
  e.class === "place" && isStateActor(scene, e) ? [{ id: e.id, name: scene.reading.lookups.nameOf(e.id) ?? e.name }] : holders(scene, actorsOf(scene, e));

/** Whose the number is, or null where somebody else's words stand there. */
export function figureOf(scene: Scene, q: ReadQuantity, clause: Clause | null, model: Draft): FigureOf | null {
  const beside = besideOf(scene, q, model);
  if (beside) {
    const found = fromBeside(scene, q, clause, model, beside);
    if (found !== "none") return found;
  }
  if (clause === null) return noVerb(scene, q, model);
  return model.kind === "aid" ? ofGift(scene, q, clause, model) : ofSum(scene, q, clause, model);
}

function fromBeside(
  scene: Scene,
  q: ReadQuantity,
  clause: Clause | null,
  model: Draft,
  { e, prep }: { e: ResolvedMention; prep: string },
): FigureOf | null | "none" {
  const actor = partyOf(scene, e);
  if (actor.length === 0) return null;
  const first = Math.min(e.first, q.first);
  const chunk = scene.chunks.find((c) => c.type === "np" && c.first <= e.first && e.first < c.last);
  const verbBefore = chunk !== undefined && scene.chunks[chunk.index - 1]?.type === "vg";
  if (model.kind === "aid") {
    if (prep === "from" || prep === "by") return { actor, to: [], first, beside: true };
    if (prep === "to" || prep === "for" || prep === "in")
      return e.last <= q.first ? { actor: model.actor, to: partiesAs(actor, "recipient"), first: first - 1, beside: true } : "none";
    // "gave Ukraine six": who is given them stands right after the verb.
    if (verbBefore) return "none";
    if (clause !== null && clause.subject !== null && clause.subject.first <= e.first && e.first < clause.vg.first) return "none";
    if (model.with.some((w) => w.role === "recipient" && isAmong(w, actor))) return null;
    // "Egypt gets 1.3 billion from them, Jordan 0.4": the gap is of receivers.
    return getsIn(model) ? { actor: model.actor, to: partiesAs(actor, "recipient"), first, beside: true } : { actor, to: [], first, beside: true };
  }
  if (prep === "to" || prep === "from" || (prep === "by" && model.kind === "spending")) return "none";
  if (clause !== null && clause.subject !== null && clause.subject.first <= e.first && e.first < clause.vg.first && e.last < clause.vg.first) return "none";
  return { actor, to: [], first, beside: true };
}

/** Was the model told as what its receiver gets? */
const getsIn = (model: Draft): boolean => model.clause !== null && !model.clause.vg.passive && getting.has(lemmaOf(model.clause));

/** "Next year, 2.1.", "Another 40 million." */
function noVerb(scene: Scene, q: ReadQuantity, model: Draft): FigureOf | null {
  const others = scene.entities.some((e) => isHolder(e) && !isAmong(e, model.actor) && !isAmong(e, model.with));
  return others || scene.clauses.some((c) => c.vg.form === "finite") || scene.sentence.last - scene.sentence.first > 14
    ? null
    : { actor: model.actor, to: [], first: q.first, beside: false };
}

/** Spending and costs: the subject, else the "for", "in" or "by" of a figure. */
function ofSum(scene: Scene, q: ReadQuantity, clause: Clause, model: Draft): FigureOf | null {
  const first = Math.min(q.first, clause.vg.first);
  const { subject } = clause;
  const named = knownHolders(scene, clause.vg.passive ? agentOf(scene, clause) : subject ? ofSubject(scene, subject) : []);
  if (named.length > 0) return { actor: named, to: [], first, beside: false };
  const head = subject === null ? "" : wordOf(scene, subject.head);
  const carried =
    subject === null ||
    (subject.first <= q.first && q.first < subject.last) ||
    matterHeads.has(head) ||
    own.has(head) ||
    isNumeral(scene, subject) ||
    isTimePhrase(scene, subject);
  if (!carried && !(model.kind === "cost" && /^(?:take|eat|swallow|go|cost|be)$/.test(lemmaOf(clause)))) return null;
  const about =
    model.kind === "target"
      ? undefined
      : scene.chunks.findLast(
          (c) =>
            c.type === "prep" &&
            /^(?:for|in|of|by)$/.test(wordOf(scene, c.first)) &&
            c.first >= scene.sentence.first &&
            holdersAfter(scene, c.index).length > 0,
        );
  const whose = about ? holdersAfter(scene, about.index) : [];
  // Who pays for a cost in a land is not that land.
  if (whose.length > 0 && !(model.kind === "cost" && about && wordOf(scene, about.first) === "in")) return { actor: whose, to: [], first, beside: false };
  return { actor: model.actor, to: [], first, beside: false };
}

const isNumeral = (scene: Scene, np: NounPhrase): boolean =>
  /^(?:\d|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelve$|twenty$|thirty$|forty$|fifty$|sixty$|hundred$)/.test(
    wordOf(scene, np.head),
  );

function holdersAfter(scene: Scene, prep: number): Actor[] {
  const np = scene.chunks[prep + 1];
  const e =
    np?.type === "np" ? scene.entities.find((each) => each.first >= np.first && each.first < np.last && isHolder(each) && each.last >= np.last) : undefined;
  return e && np.type === "np" ? (np.joined.length > 1 ? holders(scene, actorsOfPhrase(scene, np)) : holders(scene, actorsOf(scene, e))) : [];
}

/** The holders in a subject; its pronouns stand for the model's actor. */
function ofSubject(scene: Scene, subject: NounPhrase): Actor[] {
  const head = wordOf(scene, subject.head);
  if (
    (matterHeads.has(head) || own.has(head)) &&
    subject.owner === null &&
    !scene.entities.some((e) => e.first >= subject.first && e.first < subject.last && e.class === "state" && e.form !== "pronoun")
  )
    return [];
  return actorsOfPhrase(scene, subject).filter((a) => a.quantifier === undefined);
}

/** Gifts: the one who gives, or the model's giver where the things or the receiver are the subject. */
function ofGift(scene: Scene, q: ReadQuantity, clause: Clause, model: Draft): FigureOf | null {
  const first = Math.min(q.first, clause.vg.first);
  const { subject } = clause;
  const recipients = model.with.filter((w) => w.role === "recipient");
  const towards = clause.attached.filter((a) => a.word === "to" || a.word === "for").flatMap((a) => holders(scene, governmentsIn(scene, a.np)));
  const from = clause.attached.find((a) => a.word === "from" || (a.word === "by" && clause.vg.passive));
  const source = from ? holders(scene, governmentsIn(scene, from.np)) : [];
  const named = knownHolders(scene, subject ? ofSubject(scene, subject) : []);
  const things =
    subject !== null &&
    (matterHeads.has(wordOf(scene, subject.head)) ||
      isNumeral(scene, subject) ||
      (subject.first <= q.first && q.first < subject.last) ||
      giftOf(scene, subject) !== null);
  const carried = subject === null || things || own.has(wordOf(scene, subject.head));
  const to = (who: readonly Actor[]): Party[] =>
    partiesAs(
      who.filter((a) => a.id !== null),
      "recipient",
    );
  if (named.length > 0 && (getting.has(lemmaOf(clause)) || (clause.vg.passive && !things))) {
    const giver = source.length > 0 ? source : otherThan(model.actor, named);
    return giver.length > 0 ? { actor: giver, to: to(named), first, beside: false } : null;
  }
  if (named.length > 0 && !things) return haveCommon(named, recipients) ? null : { actor: named, to: to(towards), first, beside: false };
  if (!carried) return null;
  const own0 = things && named.length > 0 && !haveCommon(named, recipients) ? named : [];
  return { actor: source.length > 0 ? source : own0.length > 0 ? own0 : model.actor, to: to(towards), first, beside: false };
}
