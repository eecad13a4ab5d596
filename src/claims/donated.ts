/** Money of donors told by its purse: "Pledges by donors came to 50 million", "Of the 85 million in the fund, Ottawa put in 59", "Guyana opened its purse". */
import type { Actor, Named, Party } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOf, partiesAs } from "./args.ts";
import { evidenceOf } from "./carrier.ts";
import { type Draft, draftOf } from "./draft.ts";
import { recentAid, recipientOf, stageOfGift, understoodRecipient } from "./gifts.ts";
import { list } from "./lexis.ts";
import { currentMission, currentPlace } from "./memory.ts";
import { missionOf, placesIn } from "./places.ts";
import { entitiesIn, holders, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsAround, wordsOf, knownHolders } from "./scene.ts";
import { haveCommon, isAmong } from "./named.ts";
import { lowerOf } from "./lowered.ts";

const donors = /^(?:donors?|benefactors|creditors|sponsors)$/;
const pledges = /^(?:pledges?|promises|donations?|contributions|gifts|commitments)$/;
const pledging = list("pledge promise give provide commit offer raise donate vow disburse pay contribute announce agree");
const amounting = list("amount come total reach stand run add exceed top be");

/** Those who get what donors who are not named give: whom the words name, the mission or the land spoken of. */
function receivers(scene: Scene, clause: Clause | null, at: number, actor: readonly Actor[]): Party[] {
  const isOther = (p: { readonly id: string | null }): boolean => p.id !== null && !isAmong(p, actor);
  const named = recipientOf(scene, clause, at).filter(isOther);
  if (named.length > 0) return named;
  const known = understoodRecipient(scene, recentAid(scene, [], 2), actor);
  const here = placesIn(scene, scene.sentence.first, scene.sentence.last, false).find(isOther);
  const found = known.length > 0 ? null : (here ?? currentMission(scene, scene.sentence.end, actor) ?? currentPlace(scene, actor));
  return known.length > 0 ? known : found !== null && isOther(found) ? partiesAs([found], "recipient") : [];
}

/** The mission that such money is for, where one is spoken of. */
const missionFor = (scene: Scene, actor: readonly Actor[]): Named | null =>
  missionOf(scene, scene.sentence.first, scene.sentence.last) ?? currentMission(scene, scene.sentence.end, actor);

/** "Donors pledged 50 million", "Pledges at the conference came to 15 billion": of nobody who is named. */
export function donorsGive(scene: Scene, q: ReadQuantity, clause: Clause | null): Draft | null {
  if (q.family !== "money" || clause === null || clause.subject === null || clause.vg.passive) return null;
  const head = wordOf(scene, clause.subject.head),
    lemma = lemmaOf(clause);
  const byDonors = donors.test(head) && pledging.has(lemma);
  if (!byDonors && !(pledges.test(head) && amounting.has(lemma) && q.first >= clause.vg.last)) return null;
  // "Germany's pledges", "Arab donors": of those who are named.
  if (entitiesIn(scene, clause.subject.first, clause.subject.last).some((e) => e.class === "state" || e.class === "body") || clause.subject.owner !== null)
    return null;
  // "from Spain (40 million euros), Italy (12 million)": each with its own behind it.
  const labelled =
    wordOf(scene, q.first - 1) === "(" ? scene.entities.find((e) => e.last === q.first - 1 && (e.class === "state" || e.class === "body")) : undefined;
  const by =
    labelled ??
    (byDonors
      ? undefined
      : scene.entities.find(
          (e) =>
            e.first >= clause.subject!.last &&
            e.last <= clause.vg.first &&
            (e.class === "state" || e.class === "body") &&
            /^(?:by|from|of)$/.test(wordOf(scene, e.first - 1)),
        ));
  const actor = by ? holders(scene, actorsOf(scene, by)) : [];
  const read = stageOfGift(scene, clause, null);
  const stage = byDonors ? read.stage : pledges.test(head) && !/^(?:donations?|contributions|gifts)$/.test(head) ? ("pledged" as const) : ("in-force" as const);
  return draftOf("aid", "aid/donors-give", evidenceOf(scene, clause, q), scene.index, {
    actor,
    with: receivers(scene, clause, q.first, actor),
    quantity: q.quantity,
    used: q,
    clause,
    mission: missionFor(scene, actor),
    stage,
    modality: read.modality,
    change: "start",
    rules: [...read.rules],
    trust: 0.72,
  });
}

const given = list(
  "put give pay pledge promise provide contribute come donate chip be arrive flow transfer send throw kick disburse materialise materialize reach bear cover",
);
const scaled: readonly (readonly [RegExp, number])[] = [
  [/billion|\dbn\b|\bbn\b/i, 1e9],
  [/million|\dm\b|\bmn?\b|\dmn\b/i, 1e6],
];

/** The whole that a bare number is a part of, in a sentence or the one before that tells of a fund or of pledges. */
function wholeOf(scene: Scene, q: ReadQuantity): ReadQuantity | null {
  if ((q.family !== "money" && q.family !== "none" && q.family !== "personnel") || (q.noun >= 0 && q.family === "personnel")) return null;
  const whole = scene.quantities.findLast(
    (other) => (other.family === "money" || (other.family === "none" && /\b(?:million|billion)\b/i.test(other.quote))) && other.last <= q.first,
  );
  if (whole === undefined) return null;
  const { left } = wordsAround(scene, q, 9, 0);
  const ofIt =
    /\bof (?:which|that|this|it|them|these|those)\b[^.;]{0,40}$/.test(left) ||
    /\bof (?:the|its|those|these|some|about)?\b[^.;]{0,20}$/.test(
      wordsOf(scene, Math.max(scene.sentence.first, whole.first - 3), whole.first + 1)
        .toLowerCase()
        .replace(/\S+$/, ""),
    );
  return ofIt ? whole : null;
}

const fund = /\b(?:funds?|pot|kitty|pledges?|pledged|promised|donors?|raised|collected|purse|appeal|account|aid|assistance|package|contributions?)\b/;

/** "of which Ottawa put in 59", "59 came from Ottawa": a named giver's part of a fund; of nobody's where no one is named. */
export function shareOfFund(scene: Scene, q: ReadQuantity, clause: Clause | null, earlier: readonly Draft[]): Draft | null {
  const whole = clause === null || !given.has(lemmaOf(clause)) ? null : wholeOf(scene, q);
  if (whole === null || clause === null || !fund.test(lowerOf(scene))) return null;
  if (whole.family !== "money") return null;
  const factor = q.family === "money" ? 1 : (scaled.find(([words]) => words.test(whole.quantity.quote ?? whole.quote))?.[1] ?? 1);
  const value = (n: number | null): number | null => (n === null ? null : n * factor);
  const quantity = { ...q.quantity, min: value(q.quantity.min), max: value(q.quantity.max), unit: whole.quantity.unit, of: null };
  if ((quantity.max ?? quantity.min ?? 0) >= (whole.quantity.max ?? whole.quantity.min ?? 0) || (quantity.max ?? quantity.min ?? 0) < 1000) return null;
  const from = clause.attached.find((a) => (a.word === "from" || a.word === "by") && a.index > clause.vg.index)?.np;
  const source = from ? entitiesIn(scene, from.first, from.last).find((e) => e.class === "state" || e.class === "body" || e.class === "place") : undefined;
  const subject =
    clause.subject !== null && !(clause.subject.first <= q.first && q.last <= clause.subject.last) ? knownHolders(scene, actorOfClause(scene, clause)) : [];
  const giver = source
    ? source.class === "place" && source.id !== null
      ? [{ id: source.id, name: scene.reading.lookups.nameOf(source.id) ?? source.name }]
      : holders(scene, actorsOf(scene, source))
    : subject;
  const model = recentAid(scene, earlier, 0);
  const actor = giver.length > 0 ? giver : model !== null ? model.actor : null;
  if (actor === null || (lemmaOf(clause) === "be" && !source)) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/share-of-fund", evidenceOf(scene, clause, q), scene.index, {
    actor,
    with: model?.with.filter((w) => w.role === "recipient") ?? receivers(scene, null, q.first, actor),
    mission: missionFor(scene, actor),
    quantity,
    used: q,
    clause,
    stage: read.stage === "ended" ? "in-force" : read.stage,
    modality: read.modality,
    change: "start",
    rules: [...read.rules],
    trust: 0.86,
  });
}

/** Drops the whole of a fund that was read as the gift of who gave only a part of it. */
export function withoutWholes(drafts: Draft[]): Draft[] {
  const part = drafts.find((d) => d.rules[0] === "aid/share-of-fund");
  return part === undefined ? drafts : drafts.filter((d) => !isWholeOf(part, d));
}

const isWholeOf = (part: Draft, { rules, used, actor }: Draft): boolean =>
  used !== null &&
  used.family === "money" &&
  used.last <= part.used!.first &&
  !/^aid\/(?:donors-give|share-of-fund)$/.test(rules[0]) &&
  haveCommon(actor, part.actor);

/** Is a bare number such a part, and so counts no soldiers? */
export const isShareOfFund = (scene: Scene, q: ReadQuantity, clause: Clause | null): boolean =>
  clause !== null && given.has(lemmaOf(clause)) && scene.quantities.length > 1 && wholeOf(scene, q) !== null && fund.test(lowerOf(scene));

const purses = /^(?:purses?|purse-strings|wallets?|pockets?|coffers|che(?:que|ck)-?books?|treasury|till)$/;
const opening: ReadonlyMap<string, RegExp> = new Map([
  ["open", /^(?:up )?/],
  ["loosen", /^/],
  ["dip", /^into\b/],
  ["dig", /^(?:deep\b|(?:deep )?into\b|in)/],
  ["reach", /^(?:deep )?(?:for|into)\b/],
  ["put", /^(?:its|their|his|a) hands?\b/],
  ["empty", /^/],
  ["pull", /^out\b/],
  ["get", /^out\b/],
]);

/** "opened its purse", "dipped into its pocket", "reached for its chequebook": money given, no sum told. */
export function opensPurse(scene: Scene, clause: Clause): Draft | null {
  const after = opening.get(lemmaOf(clause));
  if (after === undefined || clause.vg.passive || clause.subject === null || scene.quantities.some((q) => q.family === "money")) return null;
  const range = rangeOf(scene, clause),
    rest = clause.vg.last < range.last ? wordsOf(scene, clause.vg.last, range.last).toLowerCase() : "";
  const np = [
    ...clause.objects,
    ...clause.attached.filter((a) => a.index > clause.vg.index && /^(?:into|in|for|up|out|of)$/.test(a.word)).map((a) => a.np),
  ].find((o) => purses.test(wordOf(scene, o.head)) && /^(?:its|their|his|her|our|the)$/.test(wordOf(scene, o.first)));
  if (
    !after.test(rest) ||
    np === undefined ||
    /\b(?:own|its|their|our|new) (?:\w+ )?(?:defen[cs]e|army|military|navy|forces|frigates?|jets|tanks)\b/.test(rest)
  )
    return null;
  const actor = knownHolders(scene, actorOfClause(scene, clause));
  const to = actor.length === 0 || actor.length > 4 ? [] : receivers(scene, clause, clause.vg.last, actor);
  if (to.length === 0) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/opens-purse", spanOf(scene, range.first, Math.max(range.last, np.last)), scene.index, {
    actor,
    with: to,
    mission: missionFor(scene, actor),
    object: "money",
    clause,
    stage: read.stage,
    modality: read.modality,
    change: "start",
    rules: [...read.rules],
    trust: 0.54,
  });
}
