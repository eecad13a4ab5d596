/** Help told by its noun alone, whatever the verb: "Belgian jets for Ukraine", "Britain's gift to Oman", "German arms for the Somali army". */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase, partiesAs } from "./args.ts";
import { isLedAdjective } from "./places.ts";
import { type Draft, draftOf } from "./draft.ts";
import { governmentsIn, stageOfGift } from "./gifts.ts";
import { fieldHelp, type Gift, giftOf } from "./giftwords.ts";
import { allied, isTrade } from "./parties.ts";
import { entitiesIn, quantitiesIn, rangeOf, type Scene, spanOf, statesAmong, wordOf, wordsOf } from "./scene.ts";
import { holders } from "./transfer.ts";

/** Every such noun of the sentence that no other reading has taken. */
export function helpNouns(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  if (scene.entities.length < 2) return drafts;
  for (const np of scene.chunks) {
    if (np.type !== "np") continue;
    const prep = scene.chunks[np.index + 1], inner = scene.chunks[np.index + 2];
    if (prep?.type !== "prep" || inner?.type !== "np" || !/^(?:for|to)$/.test(wordOf(scene, prep.first))) continue;
    const draft = helpNoun(scene, np, inner);
    if (draft && ![...sofar, ...drafts].some((d) => (d.kind === "aid" || d.quantity !== null) && d.span.start < draft.span.end && draft.span.start < d.span.end || d.kind === "aid" && d.clause !== null && d.clause === draft.clause)) drafts.push(draft);
  }
  return drafts;
}

function helpNoun(scene: Scene, np: NounPhrase, inner: NounPhrase): Draft | null {
  const gift = giftOf(scene, np);
  if (gift === null || quantitiesIn(scene, np.first, np.last).length > 0) return null;
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  if (gift === "loose" && !fieldHelp.test(words)) return null;
  const maker = entitiesIn(scene, np.first, np.head + 1).find((e) => (e.class === "state" || e.class === "body") && e.form !== "pronoun" && !isLedAdjective(scene, e) && (e.form === "adjective" || np.owner !== null));
  if (!maker) return null;
  const actor = holders(scene, np.owner ? actorsOfPhrase(scene, np.owner, 1) : actorsOf(scene, maker)).filter((a) => a.id !== null);
  const to = statesAmong(scene, holders(scene, governmentsIn(scene, inner)));
  if (actor.length === 0 || to.length === 0 || to.length > 3 || actor.some((a) => to.some((t) => t.id === a.id))) return null;
  // "the American aircraft to Japan carried him": craft go anywhere.
  if (gift === "craft" && wordOf(scene, inner.first - 1) === "to") return null;
  if (isArmed(gift) && allied(scene, actor[0].id!, to[0].id!) && !/\b(?:gift|present|donat\w+|aid|package)\b/.test(words)) return null;
  const clause = scene.clauses.find((c) => !c.inherited && c.subject?.joined.length === 0 && c.subject === np) ?? scene.clauses.find((c) => (c.subject === np && !c.inherited) || c.objects.includes(np) || c.attached.some((a) => a.np === np)) ?? null;
  const range = clause ? rangeOf(scene, clause) : { first: np.first, last: inner.last };
  if (isTrade(wordsOf(scene, Math.min(range.first, np.first), Math.max(range.last, inner.last)).toLowerCase()) || clause?.conditional) return null;
  const read = stageOfGift(scene, clause, null);
  const none = /^(?:no|not)\b/.test(words);
  const tells = clause !== null && isSubject(clause, np);
  return draftOf("aid", "aid/noun-of-help", tells ? spanOf(scene, range.first, Math.max(range.last, inner.last)) : spanOf(scene, np.first, inner.last), scene.index, {
    actor, with: partiesAs(to, "recipient"), object: words, clause, stage: none && clause === null ? "refused" : clause === null ? "pledged" : read.stage === "ended" ? "in-force" : read.stage, modality: none && clause !== null ? "negated" : read.modality, change: read.change, rules: [...read.rules], trust: 0.5,
  });
}

const isSubject = (clause: Clause, np: NounPhrase): boolean => clause.subject === np && !clause.inherited;
/** Things that allies station with each other as well. */
const isArmed = (gift: Gift): boolean => gift === "kit" || gift === "craft";
