/** A bill that one state wants another to pay: "is after 5 billion from Seoul", "asks Japan for four times as much". */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { governmentsIn } from "./gifts.ts";
import { list } from "./lexis.ts";
import { placesIn } from "./places.ts";
import { lemmaOf, rangeOf, type Scene, spanOf, statesAmong, wordOf } from "./scene.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";

const wanting = list("want demand ask seek request claim bill charge");

/** The draft of a cost as what is asked of another; as it was, where nobody is asked. */
export function asAsked(scene: Scene, q: ReadQuantity, clause: Clause | null, draft: Draft): Draft {
  if (clause === null || clause.vg.passive || q.family !== "money" || q.first < clause.vg.last) return draft;
  const lemma = lemmaOf(clause);
  if (!wanting.has(lemma) && !(lemma === "be" && clause.attached.some((a) => a.word === "after" && a.np.first <= q.first && q.first < a.np.last))) return draft;
  const asks = statesAmong(scene, actorOfClause(scene, clause));
  const asked = asks.length === 1 ? askedOf(scene, clause, q, asks) : [];
  return asked.length === 0
    ? draft
    : {
        ...draft,
        actor: asked,
        with: [...draft.with.filter((w) => w.role !== "asker"), ...partiesAs(asks, "asker")],
        stage: "requested",
        modality: "stated",
        change: draft.change === "level" ? "add" : draft.change,
        filled: {},
        rules: ["cost/asked", ...draft.rules.slice(1)],
      };
}

/** Who is to pay: who stands after "from" or "of", or as the object before the sum; else whoever pays the bill told of. */
function askedOf(scene: Scene, clause: Clause, q: ReadQuantity, asks: readonly Actor[]): Actor[] {
  const isOther = (a: Actor): boolean => !isAmong(a, asks);
  const from = clause.attached.find((a) => a.word === "from" || (a.word === "of" && a.prep >= q.last));
  const phrases = [...(from ? [from.np] : []), ...clause.objects.filter((o) => o.last <= q.first && wordOf(scene, o.head) !== "what")];
  const named = phrases
    .flatMap((np) => {
      const actors = statesAmong(scene, actorsOfPhrase(scene, np));
      return actors.length > 0 ? actors : governmentsIn(scene, np);
    })
    .filter(isOther);
  if (named.length > 0) return named;
  const told = scene.before.findLast((d) => d.kind === "cost" && scene.index - d.sentence <= 4 && d.actor.length === 1 && isOther(d.actor[0]));
  if (told) return told.actor;
  // "Washington is after 5 billion": of the land where its troops stand.
  const host = scene.before.findLast((d) => d.kind === "force" && scene.index - d.sentence <= 4 && haveCommon(d.actor, asks) && d.place.length === 1);
  return host ? statesAmong(scene, [{ id: host.place[0].id, name: host.place[0].name }]) : [];
}

/** "bills Kuwait for the deployment of its radars", with no sum: what the one is to pay that the other asks. */
export function billed(scene: Scene, clause: Clause): Draft | null {
  if (!/^(?:bill|charge|invoice)$/.test(lemmaOf(clause)) || clause.vg.passive) return null;
  const range = rangeOf(scene, clause);
  const what = clause.attached.find(
    (a) =>
      a.word === "for" &&
      /^(?:deployment|mission|operation|troops|soldiers|presence|contingent|stationing|upkeep|escort|patrols?|protection|airlift|evacuation|exercise)$/.test(
        wordOf(scene, a.np.head),
      ),
  );
  if (what === undefined || scene.quantities.some((q) => q.family === "money" && q.first >= range.first && q.first < range.last)) return null;
  const asks = statesAmong(scene, actorOfClause(scene, clause));
  const actor = otherThan(
    clause.objects.filter((o) => o.last <= what.prep).flatMap((o) => statesAmong(scene, actorsOfPhrase(scene, o))),
    asks,
  );
  return actor.length === 0
    ? null
    : draftOf("cost", "cost/billed", spanOf(scene, range.first, range.last), scene.index, {
        actor,
        with: partiesAs(asks, "asker"),
        place: placesIn(scene, range.first, range.last),
        stage: "requested",
        change: "add",
        clause,
        trust: 0.55,
      });
}
