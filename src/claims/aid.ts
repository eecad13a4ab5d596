/** `aid`: equipment, training, money, cyber or other help to a recipient. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { answered, received, requested } from "./answers.ts";
import { askedCount, askedThing } from "./asks.ts";
import { assistance } from "./assisting.ts";
import { backed } from "./backers.ts";
import { byOthersName } from "./boughtfor.ts";
import { clauseOf, phraseAt } from "./carrier.ts";
import { alsoListed } from "./contents.ts";
import { donorsGive, opensPurse, shareOfFund, withoutWholes } from "./donated.ts";
import { barePair, labelsOf, listedGifts, nominalGift, partOf, sumFrom } from "./donors.ts";
import type { Draft } from "./draft.ts";
import { exchanged } from "./exchange.ts";
import { announced, carrierOf } from "./giftcarrier.ts";
import { helpThankedFor } from "./gratitude.ts";
import { given, helped, nominalClause } from "./help.ts";
import { counted } from "./helpcounted.ts";
import { handsOn } from "./helpers.ts";
import { helpNouns, helpStopped, helpTurns } from "./helpnoun.ts";
import { isForGuests } from "./hostbill.ts";
import { isHostsBill } from "./hostshare.ts";
import { isLent } from "./lent.ts";
import { aidRow, bracketed, grown } from "./listings.ts";
import { betweenTwo } from "./parties.ts";
import { list } from "./lexis.ts";
import { lemmaOf, type Scene, wordOf } from "./scene.ts";
import { served } from "./services.ts";
import { courseTold } from "./standstill.ts";
import { withSums } from "./sums.ts";
import { tellingClauses } from "./telling.ts";
import { trained, trainedAbroad, trainingNoun, trainingTold } from "./training.ts";
import { transferred } from "./transfer.ts";

export const aidDrafts = (scene: Scene, sofar: readonly Draft[]): Draft[] => {
  const gifts = withoutWholes(withSums(scene, giftsIn))
    .filter((draft) => !isLent(scene, draft) && !isForGuests(scene, draft) && !isHostsBill(scene, draft))
    .map(withNone)
    .map((draft) => asLeft(scene, draft));
  const drafts = assistance(scene, gifts);
  return [...drafts, ...helpNouns(scene, [...sofar, ...drafts])];
};

/** "delivers no weapons": what is given is none. */
const withNone = (draft: Draft): Draft =>
  draft.modality === "stated" && draft.stage !== "refused" && draft.object !== null && /^(?:no|not a|not one|none)\b/i.test(draft.object)
    ? { ...draft, modality: "negated" }
    : draft;

const resized = list("cut halve reduce slash trim lower shrink raise increase double triple lift boost grow expand bring take");

/** "halved its aid from 8 to 4 billion": what it was, before what it becomes. */
function asLeft(scene: Scene, draft: Draft): Draft {
  const { used, clause } = draft;
  if (used === null || clause === null || !resized.has(lemmaOf(clause)) || wordOf(scene, used.first - 1) !== "from") return draft;
  const isLeft = scene.quantities.some((to) => to.first > used.last - 1 && to.first - used.last <= 3 && wordOf(scene, to.first - 1) === "to");
  if (!isLeft) return draft;
  return { ...draft, change: "level", stage: clause.vg.tense === "past" || clause.vg.perfect ? "ended" : "in-force", modality: "stated", times: [] };
}

function giftsIn(scene: Scene): Draft[] {
  const row = aidRow(scene);
  if (row) return [row];
  const drafts: Draft[] = listedGifts(scene);
  const listed = new Set(drafts.map((d) => d.used));
  for (const q of scene.quantities) {
    if (listed.has(q) || q.family === "duration" || q.family === "states") continue;
    const draft =
      alsoListed(scene, q, drafts) ??
      shareOfFund(scene, q, clauseOf(scene, q.first), drafts) ??
      donorsGive(scene, q, clauseOf(scene, q.first)) ??
      partOf(scene, q, drafts) ??
      sumFrom(scene, q, drafts) ??
      barePair(scene, q, drafts) ??
      nominalGift(scene, q, drafts) ??
      askedCount(scene, q, phraseAt(scene, q.first)) ??
      bracketed(scene, q, drafts) ??
      grown(scene, q, drafts) ??
      turned(scene, q, drafts) ??
      counted(scene, q, drafts) ??
      betweenTwo(scene, q, clauseOf(scene, q.first), phraseAt(scene, q.noun >= 0 ? q.noun : q.first), drafts);
    if (draft) drafts.push(draft);
  }
  const labelled = labelsOf(scene).length > 0;
  for (const clause of tellingClauses(scene)) {
    if (drafts.some((d) => d.clause === clause)) continue;
    if (labelled) {
      const abroad = trainedAbroad(scene, clause);
      if (abroad) drafts.push(abroad);
      continue;
    }
    const found = requested(scene, clause);
    if (found.length === 0) found.push(...received(scene, clause, drafts));
    if (found.length === 0) {
      const one =
        given(scene, clause, drafts) ??
        nominalClause(scene, clause, drafts) ??
        trained(scene, clause) ??
        trainingNoun(scene, clause) ??
        trainingTold(scene, clause) ??
        helped(scene, clause) ??
        answered(scene, clause, drafts) ??
        trainedAbroad(scene, clause) ??
        askedThing(scene, clause) ??
        transferred(scene, clause, drafts) ??
        served(scene, clause, drafts) ??
        courseTold(scene, clause, drafts) ??
        handsOn(scene, clause, drafts) ??
        opensPurse(scene, clause) ??
        byOthersName(scene, clause) ??
        helpStopped(scene, clause) ??
        helpTurns(scene, clause) ??
        backed(scene, clause) ??
        helpThankedFor(scene, clause);
      if (one) found.push(one);
    }
    for (const draft of found) if (!isCounted(clause, draft, drafts) && (draft.used === null || !drafts.some((d) => d.used === draft.used))) drafts.push(draft);
  }
  return drafts;
}

/** "with 120 Malian soldiers being trained": told once, by their number. */
const isCounted = (clause: Clause, draft: Draft, drafts: readonly Draft[]): boolean =>
  draft.used === null &&
  clause.vg.passive &&
  clause.subject !== null &&
  drafts.some((d) => d.used !== null && d.object === draft.object && clause.subject!.first <= d.used.first && d.used.first < clause.subject!.last);

/** What changes hands by a turn of phrase, read in the clause that carries it. */
function turned(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  if (q.family !== "money" && q.family !== "unit" && q.family !== "none") return null;
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.first);
  return exchanged(scene, q, carrierOf(scene, q, np) ?? announced(scene, q), np, earlier);
}
