/** What a package, a donation or a delivery holds is given with it: "the consignment contains 40 mortars". */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { phraseAt } from "./carrier.ts";
import type { Draft } from "./draft.ts";
import { recentAid } from "./gifts.ts";
import { giftOf } from "./giftwords.ts";
import { list } from "./lexis.ts";
import { lemmaOf, nounOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";

const holding = list("include contain comprise feature consist cover encompass list");
const packages = list(
  "package packet parcel donation consignment shipment delivery tranche aid assistance gift equipment batch support offer materiel material supply help contribution pledge loan item kit cargo load",
);

const cargoVerbs = list("carry load bring transport haul ferry hold pack fill stuff lade");

/** What is aboard: "sent two planes with medicines", "dispatched a ship carrying rice", "an aircraft loaded with tents". */
export function cargoOf(scene: Scene, clause: Clause): { readonly np: NounPhrase; readonly aboard: Clause } | null {
  if (
    clause.vg.passive ||
    !clause.objects.some((o) =>
      o.joined.concat(o).some((np) => giftOf(scene, np) === "craft" || /^(?:flight|convoy|truck|lorry|train|vehicle)$/.test(nounOf(scene, np.head))),
    )
  )
    return null;
  const aboard = scene.clauses.find(
    (c) =>
      c.type === "participle" &&
      c.subject !== null &&
      clause.objects.some((o) => o === c.subject || o.joined.includes(c.subject!)) &&
      cargoVerbs.has(lemmaOf(c)),
  );
  const phrases =
    aboard === undefined
      ? clause.attached.filter((a) => a.word === "with" && a.index > clause.vg.index).map((a) => a.np)
      : [...aboard.objects, ...aboard.attached.filter((a) => a.word === "with" || a.word === "of").map((a) => a.np)];
  const np = phrases.find((each) => {
    const gift = giftOf(scene, each);
    return gift === "kit" || gift === "sure";
  });
  return np === undefined ? null : { np, aboard: aboard ?? clause };
}

/** Does the clause tell what a package, a donation or a delivery is made up of? Its items are no force of whoever gets or gives them. */
export const tellsContents = (scene: Scene, clause: Clause | null): boolean => {
  if (
    clause === null ||
    clause.subject === null ||
    (!packages.has(nounOf(scene, clause.subject.head)) &&
      !(/^(?:this|it|that|which)$/.test(wordOf(scene, clause.subject.head)) && recentAid(scene, [], 1) !== null))
  )
    return false;
  const lemma = lemmaOf(clause);
  return (
    (holding.has(lemma) && (lemma !== "consist" || wordOf(scene, clause.vg.last) === "of")) ||
    (lemma === "make" && clause.vg.passive && wordOf(scene, clause.vg.last) === "up")
  );
};

/** A sentence that begins with "Including", "Among them" or "Plus" and has no finite verb before the number. */
export const listsItems = (scene: Scene, clause: Clause | null, q: ReadQuantity): boolean =>
  /^(?:including|among (?:them|these|the items)|plus|also included|along with|in addition to|as well as)\b/.test(
    wordsOf(scene, scene.sentence.first, Math.min(scene.sentence.first + 4, scene.sentence.last)).toLowerCase(),
  ) &&
  (clause === null || clause.vg.form !== "finite" || clause.vg.first > q.last || lemmaOf(clause) === "be");

/** "20 trucks, two graders and 10,000 uniforms": what is counted right after a gift in one list is given too, whatever it is. */
export function alsoListed(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const uniforms = q.family === "personnel" && q.noun >= 0 && nounOf(scene, q.noun) === "uniform";
  if ((q.family !== "none" && !uniforms) || q.first <= scene.sentence.first || !/^(?:,|and|plus)$/.test(wordOf(scene, q.first - 1))) return null;
  const np = phraseAt(scene, q.first),
    model = earlier.findLast((d) => d.kind === "aid" && d.used !== null && d.used.family === "unit" && d.used.last <= q.first);
  if (
    np === null ||
    model === undefined ||
    q.first - model.used!.last > 8 ||
    !/[^s]s$/.test(wordOf(scene, np.head)) ||
    (np.head < q.last && !uniforms) ||
    scene.chunks.some((c) => c.type === "vg" && c.first >= model.used!.last && c.last <= q.first)
  )
    return null;
  if (
    scene.entities.some((e) => e.first >= np.first && e.last <= np.last) ||
    /^(?:years?|months?|weeks?|days?|people|others?|occasions?|times|countries|nations|points?)$/.test(wordOf(scene, np.head))
  )
    return null;
  const of = wordsOf(scene, uniforms ? q.noun : q.last, np.last);
  return {
    ...model,
    span: spanOf(scene, q.first, np.last),
    quantity: { ...q.quantity, unit: "unit", of },
    object: of,
    used: q,
    rules: ["aid/listed-too", ...model.rules.slice(1)],
  };
}
