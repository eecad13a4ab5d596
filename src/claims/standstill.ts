/** Help whose course is told: "the aid lies on ice", "deliveries have dried up", "the shells keep coming", "Kenya's request is on hold". */
import type { Actor, Change, Party, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase, agentOf, partiesAs } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { recentAid, stageOfGift, understoodRecipient } from "./gifts.ts";
import { fieldHelp, giftOf } from "./giftwords.ts";
import { list } from "./lexis.ts";
import { entitiesIn, headOf, holders, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, knownHolders } from "./scene.ts";
import { otherThan, isAmong } from "./named.ts";

const helpNouns = list(
  "aid assistance help package shipment delivery training instruction transfer programme program loan tranche grant weapon arm support funding fund ammunition shell consignment supply airlift donation",
);
const courses: readonly (readonly [Stage, Change, RegExp])[] = [
  ["in-force", "resume", /\b(?:flowing|moving|running|rolling|back) again\b|\bback on (?:track|course)\b/],
  [
    "suspended",
    "suspend",
    /\b(?:on (?:ice|hold)|in limbo|in abeyance|at a standstill|to a (?:halt|standstill)|stalled|stuck|shelved|mothballed|held up|bogged down|blocked|frozen|in the balance)\b/,
  ],
  ["ended", "end", /\b(?:dried up|petered out|run dry|ran dry|came to an end|come to an end|at an end|over and done|cut off)\b/],
  ["in-force", "level", /\b(?:flowing|keeps? coming|kept coming|under ?way|rolling in|pouring in|in full swing|on schedule|on track)\b/],
  ["planned", "start", /\b(?:in the pipeline|in the works|on the cards|in preparation|being prepared|being readied)\b/],
];

export function courseTold(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  return shelved(scene, clause, earlier) ?? standing(scene, clause, earlier) ?? onTop(scene, clause, earlier) ?? someOfThem(scene, clause, earlier);
}

/** "Germany's military aid to Niger lies on ice": whose, for whom, and how it stands. */
function standing(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const np = clause.subject;
  if (np === null || clause.inherited || !helpNouns.has(headOf(scene, np)) || earlier.some((d) => d.kind === "aid" && d.clause === clause)) return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, clause.vg.first, range.last).toLowerCase();
  const course = courses.find(([, , pattern]) => pattern.test(words));
  if (course === undefined || quantitiesIn(scene, np.first, np.last).length > 0) return null;
  const to = receiversOf(scene, np);
  const thing = wordsOf(scene, np.first, np.last).toLowerCase();
  if (giftOf(scene, np) === "loose" && !fieldHelp.test(thing)) return null;
  const model = recentAid(scene, earlier, 2);
  const owner = otherThan(
    holders(
      scene,
      np.owner
        ? actorsOfPhrase(scene, np.owner, 1)
        : entitiesIn(scene, np.first, np.head)
            .filter((e) => e.class === "state" || e.class === "body")
            .flatMap((e) => actorsOf(scene, e)),
    ),
    to,
  );
  const actor = owner.length > 0 ? owner : sourceOf(scene, np, to);
  const who = actor.length > 0 ? actor : otherThan(model?.actor ?? [], to);
  const whom = to.length > 0 ? to : understoodRecipient(scene, model, who);
  if (who.length === 0 || whom.length === 0) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/course", spanOf(scene, range.first, range.last), scene.index, {
    actor: who,
    with: whom,
    object: thing,
    clause,
    stage: clause.vg.modal !== "" ? read.stage : course[0],
    modality: read.modality,
    change: course[1],
    rules: [...read.rules],
    trust: 0.55,
  });
}

/** "Fuel and rations are to be added": more of the help just told of. */
function onTop(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const np = clause.subject;
  if (np === null || clause.inherited || !/^(?:come|go|be|follow)$/.test(lemmaOf(clause)) || giftOf(scene, np) === null) return null;
  const range = rangeOf(scene, clause);
  if (
    !/\b(?:on top|in addition|thrown in|as an extra|as extras|besides|into the bargain)\b/.test(wordsOf(scene, clause.vg.first, range.last).toLowerCase()) ||
    quantitiesIn(scene, range.first, range.last).length > 0
  )
    return null;
  const model = recentAid(scene, earlier, 1);
  if (model === null || model.actor.length === 0) return null;
  const read = stageOfGift(scene, clause, model);
  return draftOf("aid", "aid/on-top", spanOf(scene, range.first, range.last), scene.index, {
    actor: model.actor,
    with: model.with.filter((w) => w.role === "recipient"),
    object: wordsOf(scene, range.first, clause.vg.first),
    clause,
    stage: clause.vg.modal !== "" ? model.stage : read.stage,
    modality: read.modality === "conditional" ? "stated" : read.modality,
    change: "start",
    trust: 0.6,
  });
}

/** "The first are due in spring", "the rest are to be delivered in May": of the things just told of. */
function someOfThem(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const np = clause.subject;
  if (
    np === null ||
    !/^(?:first|second|last|rest|remainder|others|remaining|latter|both|all)$/.test(wordOf(scene, np.head)) ||
    !/^(?:arrive|come|follow|reach|deliver|hand|ship|send|leave|go|land|transfer|be)$/.test(lemmaOf(clause))
  )
    return null;
  if (
    lemmaOf(clause) === "be" &&
    !/\b(?:due|expected|on (?:its|their|the) way|to follow|there|in place)\b/.test(wordsOf(scene, clause.vg.first, rangeOf(scene, clause).last).toLowerCase())
  )
    return null;
  const model = recentAid(scene, earlier, 1);
  const range = rangeOf(scene, clause);
  if (
    model === null ||
    model.quantity?.unit !== "unit" ||
    model.actor.length === 0 ||
    quantitiesIn(scene, range.first, range.last).some((q) => q.family !== "duration")
  )
    return null;
  const read = stageOfGift(scene, clause, model);
  return draftOf("aid", "aid/some-of-them", spanOf(scene, range.first, range.last), scene.index, {
    actor: model.actor,
    with: model.with.filter((w) => w.role === "recipient"),
    object: model.object ?? model.quantity.of,
    clause,
    stage: read.stage,
    modality: read.modality,
    change: "start",
    rules: [...read.rules],
    trust: 0.55,
  });
}

/** The receiver in the phrases that hang on a noun of help: "to Niger", "for the Somali army". */
function receiversOf(scene: Scene, np: NounPhrase): Party[] {
  for (let i = np.index + 1; i + 1 < scene.chunks.length && i < np.index + 6; i += 2) {
    const prep = scene.chunks[i],
      inner = scene.chunks[i + 1];
    if (prep.type !== "prep" || inner.type !== "np") break;
    if (!/^(?:to|for|of)$/.test(wordOf(scene, prep.first))) continue;
    const found = knownHolders(scene, actorsOfPhrase(scene, inner));
    if (found.length > 0) return partiesAs(found, "recipient");
  }
  return [];
}

function sourceOf(scene: Scene, np: NounPhrase, to: readonly Party[]): Actor[] {
  for (let i = np.index + 1; i + 1 < scene.chunks.length && i < np.index + 6; i += 2) {
    const prep = scene.chunks[i],
      inner = scene.chunks[i + 1];
    if (prep.type !== "prep" || inner.type !== "np") break;
    if (/^(?:from|by)$/.test(wordOf(scene, prep.first))) return holders(scene, actorsOfPhrase(scene, inner)).filter((a) => a.id !== null && !isAmong(a, to));
  }
  return [];
}

const requests = /^(?:applications?|requests?|appeals?|pleas?|petitions?|wish|wishes|shopping-list)$/;
const replies: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ["shelve", "suspended"],
  ["defer", "suspended"],
  ["postpone", "suspended"],
  ["park", "suspended"],
  ["freeze", "suspended"],
  ["reject", "refused"],
  ["refuse", "refused"],
  ["decline", "refused"],
  ["rebuff", "refused"],
  ["turn", "refused"],
  ["knock", "refused"],
  ["spurn", "refused"],
  ["grant", "agreed"],
  ["accept", "agreed"],
  ["approve", "agreed"],
  ["meet", "agreed"],
  ["heed", "agreed"],
  ["honour", "agreed"],
  ["consider", "considered"],
  ["study", "considered"],
  ["review", "considered"],
  ["examine", "considered"],
  ["weigh", "considered"],
]);

/** "Kenya's request is on hold": an answer to what a state asked for, where help is spoken of. */
function shelved(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const stage = replies.get(lemmaOf(clause));
  const np = clause.vg.passive ? clause.subject : null;
  if (
    stage === undefined ||
    np === null ||
    clause.inherited ||
    !requests.test(wordOf(scene, np.head)) ||
    (/^(?:turn|knock)$/.test(lemmaOf(clause)) && !/^(?:down|back)$/.test(clause.particle))
  )
    return null;
  const model = recentAid(scene, earlier, 3);
  const after = scene.chunks[np.index + 1];
  // What is asked for by its name is read elsewhere; "to join" is none of ours.
  if (model === null || (after?.type === "prep" && wordOf(scene, after.first) === "for") || (after?.type === "vg" && after.form === "infinitive")) return null;
  const asks = knownHolders(
    scene,
    np.owner
      ? actorsOfPhrase(scene, np.owner, 1)
      : entitiesIn(scene, np.first, np.head)
          .filter((e) => e.class === "state")
          .flatMap((e) => actorsOf(scene, e)),
  );
  const by = agentOf(scene, clause);
  const actor = otherThan(by.length > 0 ? by : model.actor, asks);
  if (asks.length === 0 || actor.length === 0) return null;
  const range = rangeOf(scene, clause);
  return draftOf("aid", "aid/request-answered", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: [...partiesAs(asks, "asker"), ...partiesAs(asks, "recipient")],
    clause,
    stage,
    modality: stageOfGift(scene, clause, null).modality === "negated" ? "negated" : "stated",
    change: "start",
    object: model.object,
    trust: 0.55,
    ...(by.length > 0 ? {} : { filled: { actor: "who gave before" } }),
  });
}
