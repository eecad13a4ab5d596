/** People whom nothing calls soldiers: when they are a force all the same. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { beforeWords } from "./carrier.ts";
import { countVerbs, isStanding, resultVerbs } from "./count-verbs.ts";
import { countedOf } from "./count.ts";
import { forceBefore, forceSpoken, isUncounted, recentForce, spokenFrom } from "./forcetalk.ts";
import { addVerbs, cutVerbs, keepVerbs, sendVerbs, withdrawVerbs } from "./lexis.ts";
import { missionOf } from "./places.ts";
import { lemmaOf, nounOf, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";

/** People who are a force only where one is spoken of. */
const vaguePeople = new Set(
  "leader people person man woman member minister official citizen civilian employee worker national volunteer element manager judge prosecutor magistrate guy lad bloke chap boy".split(
    " ",
  ),
);
/** Never a force, whatever is spoken of. */
const neverForce = new Set(["leader", "minister", "official", "citizen", "national"]);
const uniforms = /\b(?:service|[a-z]{1,3}df|air force|army|navy|naval|police|military|infantry|special|medical|engineer|artillery|marine|crisis)\b/;
const uniformsAfter =
  /\b(?:of|from) (?:the |its |constituted |formed )?(?:[\w-]+ ){0,3}(?:police|armed forces|army|navy|military|forces?|air force|gendarmerie|guard|units?|legion|regiment|corps)\b/;
const unitOf =
  /\b(?:force|battalion|brigade|company|battery|platoon|contingent|detachment|regiment|garrison|squadron|corps|unit|team|mission|complement|reinforcements?|vanguard|headquarters|staff|group|party|batch|draft|wave|rotation|lot|shift|presence|deployment|footprint|number|quantity|composition|strength|amount) ?(?:of|with|, of|,|:|\() ?(?:[\w-]+ ){0,3}$/;

/** Are men or people counted whom nothing calls soldiers, and of whom no force is spoken? */
export function isVague(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if (q.family !== "personnel" || q.noun < 0) return false;
  const noun = nounOf(scene, q.noun);
  if (!vaguePeople.has(noun) || /^\W*[\d,.]+-/.test(q.quote) || uniforms.test(q.quote.toLowerCase())) return false;
  // "the first meeting between the two men": two who were named before.
  if (
    /^(?:man|woman)$/.test(noun) &&
    (q.quantity.max ?? 9) <= 3 &&
    /\bthe \w+ (?:men|women)$/.test(wordsOf(scene, Math.max(scene.sentence.first, q.first - 1), q.noun + 1).toLowerCase())
  )
    return true;
  // "two patrol planes and some 150 people": beside another force of the same clause.
  if (
    clause !== null &&
    scene.quantities.some(
      (other) =>
        other !== q &&
        (other.family === "unit" || (other.family === "personnel" && other.noun >= 0 && !vaguePeople.has(nounOf(scene, other.noun)))) &&
        other.last <= q.first &&
        q.first - other.last <= 2 &&
        other.first > clause.vg.first &&
        countedOf(scene, other) !== "other",
    )
  )
    return false;
  if (uniformsAfter.test(wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 7)).toLowerCase()) || unitOf.test(`${beforeWords(scene, q, 6)} `))
    return false;
  const lemma = clause ? lemmaOf(clause) : "";
  const moves =
    clause !== null &&
    (sendVerbs.has(lemma) ||
      countVerbs.has(lemma) ||
      keepVerbs.has(lemma) ||
      addVerbs.has(lemma) ||
      cutVerbs.has(lemma) ||
      withdrawVerbs.has(lemma) ||
      resultVerbs.has(lemma));
  // "keeps 140 people at the base", "90 men and women of the army": where nothing else than forces is the talk, so are they.
  if (
    !neverForce.has(noun) &&
    !othersThan.has(noun) &&
    scene.near >= spokenFrom &&
    (clause === null || moves || isStanding(lemma)) &&
    namesOwner(scene) &&
    !isUncounted(scene) &&
    !(clause?.subject && wordOf(scene, clause.subject.head) === "you")
  )
    return false;
  if (!moves || neverForce.has(noun)) return !(moves && missionOf(scene, scene.sentence.first, scene.sentence.last) !== null);
  const mission = scene.entities.some((e) => isMissionName(e));
  // "The Canadian Forces have 1,150 people in Haiti".
  const uniformed =
    clause !== null &&
    clause.subject !== null &&
    clause.subject.first < q.first &&
    /\b(?:forces?|army|navy|military|contingent|battalion|brigade|mission|operation|garrison|detachment|deployment|base)\b/.test(
      wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase(),
    );
  return !(mission || uniformed || (/^(?:man|guy|lad|boy|bloke|chap)$/.test(noun) ? forceSpoken(scene) || forceBefore(scene) : recentForce(scene, 2)));
}

/** Persons who work or live somewhere, and belong to no force by themselves. */
const othersThan: ReadonlySet<string> = new Set(
  "member person citizen civilian employee worker national volunteer element manager judge prosecutor magistrate".split(" "),
);
/** Does the sentence name a state, its people, a mission or whoever stands for them? */
const namesOwner = (scene: Scene): boolean => scene.entities.some((e) => e.id !== null && (e.class === "state" || isMissionName(e) || e.class === "place"));
