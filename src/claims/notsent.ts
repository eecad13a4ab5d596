/** Numbers that count no contribution: what it is measured against, a state's whole army, votes, and whom or what a force meets. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { beforeWords } from "./carrier.ts";
import { countVerbs } from "./count-verbs.ts";
import { addVerbs, cutVerbs, sendVerbs, withdrawVerbs } from "./lexis.ts";
import { missionOf, placesIn } from "./places.ts";
import { lemmaOf, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { lowerOf } from "./lowered.ts";

const measures = /\b(?:(?:less|fewer|more|lower|higher|smaller|larger|greater|worse|better) than|short of|compared (?:with|to)) (?:the|its|their|those|that) $/;
const additions =
  /\b(?:addition|reinforcement|measure|start|beginning|gesture|signal|boost|step|figure|number|total|maximum|minimum|increase|reduction|sign)\b/;

/**
 * "far less than the 2,580 troops that were asked for", "the 300 troops were a temporary addition": what is measured against or judged is told of elsewhere.
 */
export function isMeasure(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if (clause === null || lemmaOf(clause) !== "be") return false;
  if (q.first > clause.vg.first) return measures.test(`${beforeWords(scene, q, 4)} `);
  const { subject, predicate, vg } = clause;
  return (
    subject !== null &&
    subject.first <= q.first &&
    q.last <= subject.last &&
    /^(?:the|these|those)$/.test(wordOf(scene, subject.first)) &&
    predicate < 0 &&
    additions.test(wordsOf(scene, vg.last, Math.min(scene.sentence.last, vg.last + 5)).toLowerCase())
  );
}

/** "will lead two of the four battalions": who leads units of an alliance need not send them. */
export const isLedUnit = (clause: Clause | null, q: ReadQuantity): boolean =>
  q.family === "unit" &&
  clause !== null &&
  /^(?:lead|command|head|spearhead)$/.test(lemmaOf(clause)) &&
  !clause.vg.passive &&
  [...clause.objects, ...clause.attached.filter((a) => a.word === "of").map((a) => a.np)].some((np) => np.first <= q.first && q.first < np.last);

const services = /\b(?:armed forces|defen[cs]e forces?|army|navy|air force|military|land forces|bundeswehr|national guard|ground forces|coast guard)$/;
const sizes = new Set(
  "number have count total comprise be employ boast consist stand grow shrink expand rise fall need lack want muster field reach recruit lose fill".split(" "),
);

/**
 * "The army has 6,100 soldiers of the 7,000 it should have": the size of a state's own services is no contribution, unless it is told of a place or mission.
 */
export function ofArmy(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  const before = beforeWords(scene, q, 4).toLowerCase();
  if (/\bestablishment (?:strength )?of$/.test(before)) return true;
  // "has an army of 20,000": all that a state has, at home.
  if (clause !== null && lemmaOf(clause) === "have" && /\b(?:an?|its|their) (?:[\w-]+ )?(?:army|navy|military|militia|air force) of$/.test(before)) return true;
  // "30 lorries an hour": traffic.
  if (q.family === "unit" && q.quantity.per !== null) return true;
  // "9,500 is the ambition".
  if (
    clause !== null &&
    lemmaOf(clause) === "be" &&
    q.family === "none" &&
    clause.objects.some((o) => /^(?:ambition|establishment|aim|norm|average)$/.test(nounOf(scene, o.head)))
  )
    return true;
  if (clause === null || clause.subject === null || !sizes.has(lemmaOf(clause)) || clause.subject.last > q.first) return false;
  if (!services.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase())) return false;
  return (
    missionOf(scene, scene.sentence.first, scene.sentence.last) === null &&
    placesIn(scene, scene.sentence.first, scene.sentence.last, false).length === 0 &&
    !/\b(?:there|abroad|overseas|ashore)\b/.test(wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 6)))
  );
}

const meets = new Set(
  "escort shadow chase intercept repel fight rescue seize sink destroy hit attack strike shell bomb down face confront save free protect spot detect accompany defeat shoot board search inspect expel disarm walk guide shepherd".split(
    " ",
  ),
);

/** "saw off three gunboats", "escorted 40 ships": whom or what a force meets; and "one of the vessels", which counts nothing. */
export function otherSide(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  // "voted 285 to 41", "cut the stay from twelve to six months": votes, and the first of two spans of time.
  if (
    q.family === "none" &&
    /\b(?:vot(?:ed?|es|ing)|passed|approved|carried|adopted)(?: by)? (?:\d+ to )?$/.test(`${beforeWords(scene, q, 3)} `) &&
    /^(?:to \d+|to [a-z]+\b(?! (?:soldiers|troops))|against|for|votes|$|[^a-z])/.test(
      q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 2)).toLowerCase() : "",
    )
  )
    return true;
  if (
    q.family === "none" &&
    /^(?:(?:were|was|are|voted|stood) (?:against|in favou?r|opposed|for (?:the|it|an?|join\w+|leav\w+|stay\w+))|voted for)\b/.test(
      q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 3)).toLowerCase() : "",
    )
  )
    return true;
  if (
    q.family === "none" &&
    scene.quantities.some((other) => other.family === "duration" && other.first - q.last === 1 && /^(?:to|or)$/.test(wordOf(scene, q.last)))
  )
    return true;
  // "adopted it 64 to 12".
  if (
    q.family === "none" &&
    passes.test(lowerOf(scene)) &&
    ((/\bby$/.test(beforeWords(scene, q, 1)) && wordOf(scene, q.last) === "to") || /\bby (?:[\w,]+) to$/.test(beforeWords(scene, q, 3)))
  )
    return true;
  // "within a week and last under four": days.
  if (
    q.family === "none" &&
    clause !== null &&
    /^(?:take|last)$/.test(lemmaOf(clause)) &&
    scene.quantities.some((other) => other.family === "duration" && other.last <= q.first)
  )
    return true;
  // "to overhaul three helicopters", "not one soldier".
  if (
    /\b(?:repair|purchase|sale|construction|building|cost|price|procurement|upkeep|maintenance|refit|loss|overhaul) of(?: the| its| these)?$/.test(
      beforeWords(scene, q, 3),
    )
  )
    return true;
  // "20 howitzers donated by Spain have arrived", "two frigates bought from Italy": another's now.
  if (
    q.family === "unit" &&
    clause !== null &&
    /^(?:arrive|reach|land|come|donate|gift|sell|buy|purchase|order)$/.test(lemmaOf(clause)) &&
    q.last < scene.sentence.last &&
    /^(?:donated|gifted|sold|bought|purchased|ordered|given|supplied)$/.test(wordOf(scene, q.last)) &&
    scene.clauses.some((c) => c.vg.first === q.last && c.type === "participle")
  )
    return true;
  if (q.quantity.max === 1 && q.quantity.min === 1 && /\bnot$/.test(beforeWords(scene, q, 1))) return true;
  if (
    clause !== null &&
    uproots.has(lemmaOf(clause)) &&
    (q.noun < 0 || scene.entities.some((e) => e.form === "people" && e.first <= q.noun && q.noun < e.last))
  )
    return true;
  // "by 157 votes to 134".
  if (q.family === "none" && /\bvotes? (?:to|against|for|and)$/.test(beforeWords(scene, q, 3))) return true;
  // "alongside 106 others": of another owner, or of none that is said.
  if (
    /^(?:alongside|beside|besides|with|among) (?:about |some |around )?$/.test(`${beforeWords(scene, q, 1)} `) &&
    /\bothers\b/.test(wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 1)).toLowerCase())
  )
    return true;
  if (clause === null) return false;
  const lemma = lemmaOf(clause);
  const object = !clause.vg.passive && q.first >= clause.vg.last && clause.objects.some((o) => o.first <= q.noun && q.noun < o.last);
  if (object && (meets.has(lemma) || (lemma === "see" && wordOf(scene, clause.vg.last) === "off"))) return true;
  return (
    q.quantity.max === 1 &&
    (/^one of\b/i.test(q.quote) || (q.last < scene.sentence.last && wordOf(scene, q.last) === "of")) &&
    !countVerbs.has(lemma) &&
    !addVerbs.has(lemma) &&
    !cutVerbs.has(lemma) &&
    !withdrawVerbs.has(lemma) &&
    !sendVerbs.has(lemma)
  );
}

const passes =
  /\b(?:votes?|voted|bill|senate|house|parliament|deputies|chamber|motion|assembly|congress|bundestag|passed|adopted|ratified|approved|rejected|defeated)\b/;
/** What befalls a people, not its soldiers. */
const uproots = new Set("drive displace flee uproot starve shelter vote live reside emigrate burn dwell protest demonstrate strand sleep".split(" "));
