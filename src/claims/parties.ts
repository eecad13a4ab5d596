/** Counted help told by who stands on either side of it: kit or money of one state, and another that it is for, whatever the verb. */
import type { Actor, Party } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, partiesAs } from "./args.ts";
import { isLedAdjective } from "./places.ts";
import { evidenceOf, frameOf } from "./carrier.ts";
import { inOwnDollars } from "./dollars.ts";
import { type Draft, draftOf } from "./draft.ts";
import { thingCounted } from "./exchange.ts";
import { recentAid, stageOfGift } from "./gifts.ts";
import { thanked } from "./hosting.ts";
import { hostsGuests } from "./hostbill.ts";
import { list } from "./lexis.ts";
import { holders, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, knownHolders } from "./scene.ts";

/** Trade, war and duty: what moves so is no gift. */
const other =
  /\b(?:at an? (?:[\w-]+ )?(?:cost|price|expense) to|order|orders|ordered|sell|sells|sold|sale|sales|selling|buy|buys|bought|buying|purchas\w+|contracts?|export\w*|import\w*|invoice|attack\w*|fired?|firing|against|struck|strikes?|hit|killed|destroy\w*|captur\w*|seiz\w*|shot|downed|intercept\w*|launched|lost|losing|invad\w*|deploy\w*|station\w*|patrols?|patrolling|policing|exercises?|manoeuvres|maneuvers|battle ?groups?|rotat\w+|troops|contingents?|mission|peacekeep\w+|escort\w*|protect\w*|defend\w*|reinforc\w*|evacuat\w*|rescue\w*|trade|investment|tax|loan guarantees|fine|reward|ransom|bounty|compensation|bases?|based|visit\w*|sanction\w*|smuggl\w+|rebels?)\b/;
const moneyFor =
  /\b(?:aid|assistance|help|army|armies|police|coast ?guard|navy|forces|soldiers|military|defen[cs]e|arms|weapons|ammunition|shells|radars?|drones?|kit|equipment|vehicles|training|gift|grants?|package|donat\w+|border guards?)\b/;
const gift = /\b(?:gifts?|presents?|donat\w+|lent|lends?|on loan|free of charge|aid|package|handed|hands over|courtesy of)\b/;
const idle = list("deploy station base send sail move withdraw recall pull leave keep rotate attack see know say call accuse warn threaten fear compare");

const getting = list("get receive obtain fly drive field show parade welcome unpack take await expect have want need request seek draw pocket accept");

interface Side {
  readonly mention: ResolvedMention;
  readonly actor: Actor;
}

/** The last reading of a number of things or a sum: none of the verbs that give was there. */
export function betweenTwo(scene: Scene, q: ReadQuantity, around: Clause | null, np: NounPhrase | null, earlier: readonly Draft[]): Draft | null {
  if (q.family !== "money" && q.family !== "unit") return null;
  const clause = around !== null && around.subject !== null && q.first < around.vg.first ? frameOf(scene, around) : around;
  if (clause !== null && (idle.has(lemmaOf(clause)) || clause.conditional)) return null;
  const kind = thingCounted(scene, q, np);
  if (kind === null) return null;
  const { first, last } = reach(scene, q, clause);
  const words = wordsOf(scene, first, last).toLowerCase();
  // "hiked the country's defence budget to 800 billion": its own.
  if (
    other.test(words) ||
    hostsGuests.test(words) ||
    (kind === "money" && /\b(?:the|its|their|own|country's|nation's) (?:defen[cs]e|military) (?:budget|spending|outlay|expenditure)\b/.test(words)) ||
    (kind === "money" && !moneyFor.test(words))
  )
    return null;
  const sides = sidesIn(scene, first, last);
  const who = giverAmong(scene, q, clause, np, sides);
  if (who === null) return null;
  // What stands in the giver's own phrase is no receiver: "Warsaw's soldiers on the Belarusian border".
  const own = clause?.subject && !who.explicit ? clause.vg.first : -1;
  const to = takerAmong(
    scene,
    q,
    clause,
    sides.filter((s) => s.actor.id !== who.id && s.mention.first >= own),
    who.explicit,
  );
  if (
    to === null ||
    to.id === who.id ||
    (allied(scene, who.id, to.id) && !gift.test(words)) ||
    (kind === "craft" && !who.explicit && !gift.test(words) && !/\bfor\b/.test(words))
  )
    return null;
  // "Britain's six Typhoons went to Akrotiri": craft that go somewhere themselves are nobody's gift.
  if (
    kind === "craft" &&
    clause !== null &&
    !gift.test(words) &&
    /^(?:go|fly|come|move|head|sail|arrive|land|return|travel|stay|remain)$/.test(lemmaOf(clause))
  )
    return null;
  const actor: Actor[] = [{ id: who.id, name: who.name }];
  const recipient: Party[] = partiesAs([to], "recipient");
  const told = stageOfGift(scene, clause, clause === null ? recentAid(scene, earlier, 1) : null);
  return draftOf("aid", "aid/between", clause === null ? spanOf(scene, first, last) : evidenceOf(scene, clause, q), scene.index, {
    actor,
    with: recipient,
    quantity: inOwnDollars(scene, q, actor, q.quantity),
    used: q,
    clause,
    stage: told.stage === "ended" ? "in-force" : told.stage,
    modality: told.modality,
    change: q.change === "add" || told.change === "add" ? "add" : told.change === "level" ? "start" : told.change,
    object: q.quantity.of,
    rules: [...told.rules],
    trust: 0.82,
  });
}

/** The words that a number belongs to: its clause and a little after, or its verbless sentence. */
function reach(scene: Scene, q: ReadQuantity, clause: Clause | null): { first: number; last: number } {
  const { sentence } = scene;
  const range = clause ? rangeOf(scene, clause) : sentence;
  let first = Math.min(range.first, q.first),
    last = Math.max(range.last, q.last);
  for (let i = q.last; i < last; i++) if (wordOf(scene, i) === ";") last = i;
  for (let i = q.first - 1; i > first; i--)
    if (wordOf(scene, i) === ";") {
      first = i + 1;
      break;
    }
  // "two boats, courtesy of London", "Tokyo: 7 billion yen": what stands right beside the clause.
  if (last + 1 < sentence.last && /^(?:,|–|—)$/.test(wordOf(scene, last)) && /^(?:courtesy|a|thanks|all)$/.test(wordOf(scene, last + 1)))
    last = Math.min(sentence.last, last + 8);
  if (first - 1 > sentence.first && wordOf(scene, first - 1) === ":") first = sentence.first;
  while (last - 1 > q.last && /^[.,!]$/.test(wordOf(scene, last - 1))) last--;
  return { first, last };
}

/** The states and bodies named in a stretch of words. */
function sidesIn(scene: Scene, first: number, last: number): Side[] {
  const sides: Side[] = [];
  for (const mention of scene.entities) {
    if (mention.first < first || mention.first >= last || mention.form === "pronoun" || isLedAdjective(scene, mention) || mention.id === null) continue;
    const place = mention.class === "place" && scene.reading.lookups.state.has(mention.id);
    if (mention.class !== "state" && mention.class !== "body" && mention.class !== "person" && mention.class !== "office" && !place) continue;
    const [actor] = place ? [{ id: mention.id, name: scene.reading.lookups.nameOf(mention.id) ?? mention.name }] : holders(scene, actorsOf(scene, mention));
    if (actor?.id) sides.push({ mention, actor });
  }
  return sides;
}

const before = (scene: Scene, { mention }: Side): string => {
  const at = mention.first - 1;
  return at < scene.sentence.first ? "" : /^(?:the|its|his)$/.test(wordOf(scene, at)) && at > scene.sentence.first ? wordOf(scene, at - 1) : wordOf(scene, at);
};

/** Whose it was: after "from", "by" or "courtesy of", by the thing's own adjective, or the subject. */
function giverAmong(
  scene: Scene,
  q: ReadQuantity,
  clause: Clause | null,
  np: NounPhrase | null,
  sides: readonly Side[],
): { id: string; name: string; explicit: boolean } | null {
  const as = ({ actor }: Side, explicit: boolean) => ({ id: actor.id!, name: actor.name, explicit });
  const from = sides.find(
    (s) =>
      s.mention.first >= q.first &&
      (before(scene, s) === "from" ||
        before(scene, s) === "by" ||
        (before(scene, s) === "of" &&
          /\b(?:courtesy|gift|present) of (?:the )?$/.test(
            `${wordsOf(scene, Math.max(scene.sentence.first, s.mention.first - 3), s.mention.first).toLowerCase()} `,
          ))),
  );
  if (from) return as(from, true);
  const made = np
    ? sides.find((s) => s.mention.first >= np.first && s.mention.last <= np.head && (s.mention.form === "adjective" || np.owner !== null))
    : undefined;
  const come = np && clause ? clause.attached.find((a) => /^(?:in|of)$/.test(a.word) && a.index > np.index && a.index - np.index <= 2) : undefined;
  // "counted 20 Moroccan boats": the make of a thing tells who gave it only where the words say that someone gets it.
  const gets = clause === null || getting.has(lemmaOf(clause)) || /\bfor\b|\bto\b/.test(wordsOf(scene, q.first, rangeOf(scene, clause).last).toLowerCase());
  const maker = !gets
    ? undefined
    : (made ?? (come ? sides.find((s) => s.mention.form === "adjective" && s.mention.first >= come.np.first && s.mention.first < come.np.last) : undefined));
  if (maker) return as(maker, true);
  if (clause !== null) {
    if (clause.vg.passive || clause.subject === null || (clause.subject.first <= q.first && q.first < clause.subject.last)) return null;
    // "thanked Washington for the 31 vehicles": who is thanked gave them.
    const gave = thanked(scene, clause).find((a) => a.id !== null);
    if (gave?.id) return { id: gave.id, name: gave.name, explicit: true };
    const [actor] = knownHolders(scene, actorOfClause(scene, clause));
    return actor?.id ? { id: actor.id, name: actor.name, explicit: false } : null;
  }
  // "Belgium: 30 jets for", "Britain's gift to Kyiv: 120,000 drones": who stands first.
  const head = sides[0];
  return head && head.mention.first - scene.sentence.first <= 2 && head.mention.last <= q.first && /^(?::|–|—|'s|'|-)$/.test(wordOf(scene, head.mention.last))
    ? as(head, false)
    : null;
}

const soldiers =
  /^(?:army|navy|forces?|military|police|guards?|coastguard|troops|soldiers|battalions?|brigades?|government|authorities|ministry|gendarmes?|gendarmerie|marines|pilots|hands|defen[cs]e)$/;

/** Who it is for: after "to" or "for", its army, a first object; the subject, where it is said from whom. */
function takerAmong(scene: Scene, q: ReadQuantity, clause: Clause | null, sides: readonly Side[], explicit: boolean): { id: string; name: string } | null {
  const towards = sides.find(
    (s) => /^(?:to|for|into|towards|behind)$/.test(before(scene, s)) && (s.mention.form !== "adjective" || soldiers.test(wordOf(scene, s.mention.last))),
  );
  const army =
    towards ??
    sides.find(
      (s) =>
        (s.mention.form === "adjective" || wordOf(scene, s.mention.last) === "'s") &&
        s.mention.last < scene.sentence.last &&
        [0, 1, 2].some((n) => soldiers.test(wordOf(scene, Math.min(scene.sentence.last - 1, s.mention.last + n)))),
    );
  const dative =
    army ?? (clause ? sides.find((s) => s.mention.last <= q.first && s.mention.first === clause.vg.last && s.mention.form !== "adjective") : undefined);
  const subject =
    dative ?? (explicit && clause?.subject ? sides.find((s) => s.mention.first >= clause.subject!.first && s.mention.first < clause.subject!.last) : undefined);
  return subject ? { id: subject.actor.id!, name: subject.actor.name } : null;
}

export const isTrade = (words: string): boolean => other.test(words);

/** Are both in an alliance whose members station arms with each other? */
export const allied = (scene: Scene, a: string, b: string): boolean =>
  ["nato", "csto"].some((body) => scene.reading.lookups.isMemberOn(body, a, null) && scene.reading.lookups.isMemberOn(body, b, null));
