/** Help by another's name for it: what is bought for another, and what one is thanked for. */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { governmentsIn, stageOfGift } from "./gifts.ts";
import { giftOf, handover, wholeGift } from "./giftwords.ts";
import { list } from "./lexis.ts";
import { lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, statesAmong, wordOf, wordsOf } from "./scene.ts";
import { otherThan } from "./named.ts";
import { objectAfter } from "./frames.ts";

const buying = list("buy purchase procure order acquire");
const thanking = list("thank praise commend");

const isCounted = (scene: Scene, np: NounPhrase): boolean => {
  const { first, last } = wholeGift(scene, np);
  return quantitiesIn(scene, first, last).some((q) => q.family === "money" || q.family === "unit" || q.family === "personnel");
};

/** "Malta and Cyprus will buy radars for Moldova": for another's army, and no trade. */
function boughtFor(scene: Scene, clause: Clause): Draft | null {
  if (!buying.has(lemmaOf(clause)) || clause.vg.passive) return null;
  const thing = clause.objects.find((o) => o.index > clause.vg.index && /^(?:kit|craft)$/.test(giftOf(scene, o) ?? ""));
  const to = thing === undefined ? undefined : clause.attached.find((a) => a.word === "for" && a.index > thing.index);
  if (thing === undefined || to === undefined || isCounted(scene, thing)) return null;
  const giving = statesAmong(scene, actorOfClause(scene, clause)),
    taking = otherThan(statesAmong(scene, governmentsIn(scene, to.np)), giving);
  if (giving.length === 0 || taking.length === 0) return null;
  const range = rangeOf(scene, clause),
    read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/bought-for", spanOf(scene, range.first, range.last), scene.index, {
    actor: giving,
    with: partiesAs(taking, "recipient"),
    object: wordsOf(scene, thing.first, thing.last),
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.change,
    rules: [...read.rules],
    trust: 0.58,
  });
}

/** "Fiji thanked Australia for its gift of a patrol boat", "for the medical supplies": whom one thanks has given it. */
function thankedFor(scene: Scene, clause: Clause): Draft | null {
  if (!thanking.has(lemmaOf(clause)) || clause.vg.passive) return null;
  const whom = objectAfter(clause);
  const thing = whom === undefined ? undefined : clause.attached.find((a) => a.word === "for" && a.index > whom.index)?.np;
  if (whom === undefined || thing === undefined || isCounted(scene, thing)) return null;
  const gift = giftOf(scene, thing);
  if (
    gift !== "kit" &&
    gift !== "sure" &&
    !handover.test(wordOf(scene, thing.head)) &&
    !/\b(?:military|humanitarian|medical|security|defen[cs]e) (?:support|help|aid|assistance)\b/.test(wordsOf(scene, thing.first, thing.last).toLowerCase())
  )
    return null;
  const taking = statesAmong(scene, actorOfClause(scene, clause)),
    giving = otherThan(statesAmong(scene, actorsOfPhrase(scene, whom)), taking);
  if (giving.length === 0) return null;
  const range = rangeOf(scene, clause),
    words = wordsOf(scene, thing.first, Math.max(thing.last, range.last)).toLowerCase();
  const stage = /\boffer/.test(words) ? ("offered" as const) : /\b(?:pledge|promise|commitment)/.test(words) ? ("pledged" as const) : ("in-force" as const);
  return draftOf("aid", "aid/thanked-for", spanOf(scene, range.first, Math.max(range.last, thing.last)), scene.index, {
    actor: giving,
    with: partiesAs(taking, "recipient"),
    object: wordsOf(scene, thing.first, thing.last),
    clause,
    stage,
    modality: "stated",
    change: stage === "in-force" ? "level" : "start",
    trust: 0.55,
  });
}

export const byOthersName = (scene: Scene, clause: Clause): Draft | null => boughtFor(scene, clause) ?? thankedFor(scene, clause);
