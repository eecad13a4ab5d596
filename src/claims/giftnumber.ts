/** The gift that a number counts: who gives it to whom, and how far that has come. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { currencyWords } from "../mentions/quantity/words.ts";
import type { Party } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { evidenceOf } from "./carrier.ts";
import { countedOf } from "./count.ts";
import { inOwnDollars } from "./dollars.ts";
import { type Draft, draftOf } from "./draft.ts";
import { fundedBy } from "./funding.ts";
import { reachedBy, recentAid, recipientOf, stageOfGift, toldBehind, understoodRecipient } from "./gifts.ts";
import { giverOf } from "./giver.ts";
import { asksFor } from "./handover.ts";
import { missionAmong, missionOf } from "./places.ts";
import { type Scene, lemmaOf, rangeOf, wordsAround, wordsOf } from "./scene.ts";
import { unique, otherThan, isAmong } from "./named.ts";

/** The gift that a number counts: who gives it to whom, and how far that has come. */
export function fromQuantity(
  scene: Scene,
  q: ReadQuantity,
  clause: Clause | null,
  np: NounPhrase | null,
  rule: string,
  earlier: readonly Draft[],
  used: ReadQuantity = q,
): Draft | null {
  const model = recentAid(scene, earlier, 2);
  const read = stageOfGift(scene, clause, model);
  const object = q.noun >= 0 && np && q.last - 1 < np.last ? thingIn(wordsOf(scene, Math.min(q.last, np.last - 1), np.last)) : null;
  if (clause !== null && (asksFor(scene, clause, q, countedOf(scene, q)) || (rule === "aid/bare" && /^(?:want|ask|request|seek)$/.test(lemmaOf(clause))))) {
    const asking = actorOfClause(scene, clause);
    const asked = clause.objects.flatMap((o) => (o.first <= q.first && q.first < o.last ? [] : actorsOfPhrase(scene, o)));
    const giving = asked.length > 0 ? asked : (model?.actor ?? []);
    if (asking.length === 0 || giving.length === 0) return null;
    return draftOf("aid", "aid/asked-for", evidenceOf(scene, clause, q), scene.index, {
      actor: giving,
      with: [...partiesAs(asking, "asker"), ...partiesAs(asking, "recipient")],
      quantity: q.quantity,
      used,
      clause,
      stage: "requested",
      modality: read.modality,
      change: "start",
      object: object ?? q.quantity.of,
      trust: 0.86,
    });
  }
  const agents = clause && !clause.vg.passive ? actorOfClause(scene, clause) : [];
  const recipient = recipientOf(scene, clause, q.first, rule === "aid/trained" ? np : null).filter((r) => !(rule === "aid/trained" && isAmong(r, agents)));
  // "planes, which come from next year": when the things come is what is told of them.
  const due = np
    ? scene.clauses.find(
        (c) =>
          c.type === "relative" &&
          c.subject === np &&
          lemmaOf(c) === "be" &&
          /\bdue\b|\bexpected\b/.test(wordsOf(scene, c.vg.first, Math.min(scene.sentence.last, c.vg.last + 2)).toLowerCase()),
      )
    : undefined;
  // "Six radars given by Norway have reached Amman": where they came to.
  if (recipient.length === 0 && rule === "aid/given" && np !== null && clause !== null) {
    const came = scene.clauses.find((c) => c !== clause && !c.inherited && c.subject === np);
    recipient.push(...(came ? partiesAs(reachedBy(scene, came), "recipient") : []));
  }
  const { actor, because } = giverOf(scene, q, clause, np, recipient, model, rule);
  if (actor.length === 0) return null;
  const named = otherThan(recipient, actor);
  // "a package adopted in June": as far as the participle behind it says, and then.
  const behind =
    clause !== null && (q.family === "money" || q.family === "unit")
      ? (toldBehind(scene, np ?? clause.subject) ?? (/^(?:be|total|stand|amount|cost)$/.test(lemmaOf(clause)) ? toldBehind(scene, clause.subject) : null))
      : null;
  const understood = named.length > 0 || goesElsewhere(clause, q) ? [] : understoodRecipient(scene, model, actor);
  const parties: Party[] = named.length > 0 ? named : understood.length === 0 && clause !== null ? fundedBy(scene, clause, actor) : understood;
  if (parties.length === 0 && because) return null;
  const { left } = wordsAround(scene, used, 5, 0);
  // "up from 600 million": the level before.
  const former =
    /\b(?:up|down|compared (?:with|to)|rising|increase[sd]?) from\b[^,;]{0,12}$|\bfrom a (?:high|low|peak) of\b[^,;]{0,12}$|\bcompared (?:with|to)\b[^,;]{0,12}$/.test(
      left,
    );
  return draftOf("aid", rule, evidenceOf(scene, clause, used), scene.index, {
    actor,
    with: unique([...parties, ...partiesAs(read.asker, "asker")] as never) as never,
    quantity: inOwnDollars(scene, used, actor, q.quantity),
    used,
    clause,
    stage: former ? "ended" : due ? "planned" : (behind?.stage ?? read.stage),
    modality: due ? "expected" : read.modality,
    ...(due ? { times: scene.times.filter((t) => t.start >= scene.tokens.start[due.vg.first]) } : {}),
    ...(behind &&
    scene.times.some((t) => t.start >= scene.tokens.start[behind.clause.vg.last - 1] && t.end <= scene.tokens.end[rangeOf(scene, behind.clause).last - 1])
      ? {
          times: scene.times.filter(
            (t) => t.start >= scene.tokens.start[behind.clause.vg.last - 1] && t.end <= scene.tokens.end[rangeOf(scene, behind.clause).last - 1],
          ),
        }
      : {}),
    change: former ? "level" : q.change === "add" || read.change === "add" ? "add" : read.change,
    object: object ?? q.quantity.of,
    mission: missionOf(scene, q.first, q.last + 4, false) ?? missionAmong(scene, parties),
    rules: [...read.rules],
    ...(because ? { filled: { actor: because } } : {}),
    trust: parties.length > 0 ? 0.86 : 0.6,
    timed: !former,
  });
}

/** What is given by its words; null for what is only part of a sum ("million"). */
const thingIn = (words: string): string | null =>
  /^[\d.,]*\s?(?:million|billion|thousand|mn?|bn)$/i.test(words) || currencyWords[words.toLowerCase()] !== undefined ? null : words;

/** "to the appeal", "to Africa": it says whom it is for, though no state or body that is known. */
const goesElsewhere = (clause: Clause | null, q: ReadQuantity): boolean =>
  clause?.attached.some((a) => a.word === "to" && a.prep >= q.last && a.prep - q.last < 8) ?? false;
