/** Soldiers killed and things wrecked or fired: what a force lost or was hit by, which nobody contributes. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { beforeWords } from "./carrier.ts";
import { harmVerbs, list } from "./lexis.ts";
import { lemmaOf, nounOf, type Scene, wordOf, wordsOf, wordAfterVerb } from "./scene.ts";

const tollNouns = /^(?:death|dead|casualty|casualties|victim|toll|loss|fatality|fatalities|wounded|injured|attack|salvo|barrage|raid|strike)$/;
const amongFallen =
  /\b(?:among|included? in) (?:the |those )?(?:[\w-]+ ){0,2}(?:casualties|dead|victims|killed|wounded|injured|fatalities|fallen|missing|captured|hostages)$/;
/** "the deaths are five soldiers", "were wounded, as were two police", "the attack consisted of three rockets". */
function tolls(scene: Scene, clause: Clause): boolean {
  const lemma = lemmaOf(clause);
  if (!/^(?:be|consist|include|comprise|number|total|have|exceed|reach|rise|climb|stand|top|pass|)$/.test(lemma)) return false;
  if (clause.subject !== null && tollNouns.test(nounOf(scene, clause.subject.head))) return true;
  // "Among the other casualties were three Malawians".
  if (lemma === "be" && amongFallen.test(wordsOf(scene, Math.max(scene.sentence.first, clause.vg.first - 8), clause.vg.first).toLowerCase())) return true;
  return lemma === "be" && clause.subject === null && scene.clauses.some((c) => c !== clause && /^(?:kill|wound|injure)$/.test(lemmaOf(c)));
}

const attackers = list(
  "gunman attacker bomber militant insurgent terrorist hijacker pirate suspect smuggler extremist jihadist assailant hostage detainee prisoner",
);

const wreckers = list("destroy wreck damage sink shoot torpedo intercept");

const assaults = list("attack bomb bombard shell strike hit pound raid batter target rock shake");

/** "was attacked by 900 missiles", "struck the port with 12 drones": what is fired goes to nobody. */
export const isFired = (scene: Scene, clause: Clause | null, q: ReadQuantity): boolean =>
  clause !== null &&
  q.family === "unit" &&
  q.first >= clause.vg.last &&
  assaults.has(lemmaOf(clause)) &&
  (clause.vg.passive ||
    /^(?:with|using|by)$/.test(wordOf(scene, q.first - 1)) ||
    clause.attached.some((a) => a.word === "with" && a.np.first <= q.first && q.first < a.np.last));

/** "three of its peacekeepers deployed there": of whom the subject is a part. */
const ofPart = (scene: Scene, subject: NounPhrase, who: NounPhrase): boolean =>
  scene.chunks[subject.index + 2] === who && wordOf(scene, scene.chunks[subject.index + 1].first) === "of";

/** "54 soldiers who were serving there were killed": what befell them is told, and not that they served. */
export function areFallen(scene: Scene, clause: Clause): boolean {
  const who = clause.type === "relative" || clause.type === "participle" ? (clause.governorNoun ?? clause.subject) : null;
  // "Fighting killed two soldiers deployed with the mission": whom the verb of harm takes, or is said of.
  return (
    who !== null &&
    scene.clauses.some(
      (c) =>
        c !== clause &&
        harmVerbs.has(lemmaOf(c)) &&
        (c.vg.passive
          ? c.subject !== null && (c.subject.head === who.head || c.subject.joined.some((np) => np.head === who.head) || ofPart(scene, c.subject, who))
          : c.objects.some((o) => o.head === who.head || o.joined.some((np) => np.head === who.head))),
    )
  );
}

const sacrifice =
  /^(?: who| that)?(?: have| had| has)? (?:made|paid|given|laid down|gave|sacrificed|lost) (?:the (?:supreme|ultimate|highest|final) (?:sacrifice|price)|their (?:own )?lives|the supreme)\b/;

/** Soldiers killed, captured or tried are no contribution; nor are those who attack. */
export function harmed(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if (q.noun >= 0 && attackers.has(nounOf(scene, q.noun))) return true;
  if (clause !== null && tolls(scene, clause)) return true;
  // "two jets were shot down by Georgian forces": what is wrecked is sent nowhere.
  if (
    clause &&
    q.family === "unit" &&
    wreckers.has(lemmaOf(clause)) &&
    (clause.vg.passive ? clause.subject !== null && clause.subject.first <= q.first && q.first < clause.subject.last : q.first >= clause.vg.last)
  )
    return true;
  if (isFired(scene, clause, q)) return true;
  if (clause !== null && areFallen(scene, clause)) return true;
  // "wound up the deployment" wounds nobody.
  if (clause && harmVerbs.has(lemmaOf(clause)) && !/^(?:up|down)$/.test(clause.particle || wordAfterVerb(scene, clause))) return true;
  // "Three soldiers fell near Gao"; "the number fell to 300" harms nobody.
  if (
    clause &&
    lemmaOf(clause) === "fall" &&
    clause.subject !== null &&
    clause.subject.first <= q.first &&
    q.last <= clause.subject.last &&
    !/\b(?:to|from|by|below|under|short|back|behind)\b/.test(wordsOf(scene, clause.vg.main, Math.min(scene.sentence.last, clause.vg.last + 3)).toLowerCase())
  )
    return true;
  const after = q.last < scene.sentence.last ? wordOf(scene, q.last) : "";
  if (harmVerbs.has(after) || tollWords.has(after)) return true;
  // "60 peacekeepers have made the supreme sacrifice".
  if (sacrifice.test(scene.tokens.text.slice(q.end, q.end + 80))) return true;
  // "in honour of 17 soldiers who died".
  if (
    /^ (?:who|that) (?:had |have |has )?(?:died|were killed|was killed|been killed|fell|perished|lost their (?:lives|life)|were wounded|were injured)\b/.test(
      scene.tokens.text.slice(q.end, q.end + 40),
    )
  )
    return true;
  // "a missile landed there, killing two people".
  if (/\b(?:killing|wounding|injuring|maiming)(?: (?:at least|about|around|some|nearly|almost|more than|over|up to))?$/.test(beforeWords(scene, q, 4)))
    return true;
  if (/\b(?:deaths?|loss(?:es)?|killings?|funerals?|murders?|bodies|massacre|graves?) of\b[^.]{0,20}$/.test(beforeWords(scene, q, 4) + " ")) return true;
  return /\b(?:killed|wounded|injured|dead|fallen|captured)\b/.test(wordsOf(scene, q.first, Math.min(q.last + 3, scene.sentence.last)));
}

/** What is counted after such a word is no force but what it lost. */
const tollWords = new Set("killed wounded injured dead casualties deaths fatalities losses graves wounds victims widows veterans".split(" "));
