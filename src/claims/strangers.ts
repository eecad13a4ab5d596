/** Persons of whom nothing tells for whom they act: what they do is nobody else's, whoever is named around them. */
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { kindWord, shapeAllCapitals, shapeCapital } from "../text/tokens.ts";
import { list } from "./lexis.ts";
import { onceEach } from "./memo.ts";
import { entitiesIn, entityAt, headOf, lemmaOf, nounOf, rangeOf, type Scene, wordOf } from "./scene.ts";
import { navyOf } from "./ships.ts";

/** What only persons do, so that an unknown capitalised subject is one. */
const personal = list(
  "say tell add think believe hope warn insist argue suggest explain announce promise pledge vow call send begin accept reject refuse ask urge meet visit order decide want plan hold speak agree sign command lead withdraw travel fly describe praise criticize criticise condemn welcome offer deploy summon",
);

const pronouns = list(
  "i we you he she it they who this that these those one someone somebody nobody everybody everyone anyone others some many most all both each none",
);

/** "Zorin sent his forces": a name that is no state's, body's or ship's and whose office the text never tells. */
export function isStranger(scene: Scene, np: NounPhrase, verb: string): boolean {
  const { tokens, sentence } = scene;
  if (!personal.has(verb)) return false;
  const e = entityAt(scene, np.head);
  if (e !== null) return e.class === "person" && e.form === "name" && e.speaksFor === null && navyOf(scene, np.first, np.last) === null;
  if (
    np.joined.length > 1 ||
    np.owner !== null ||
    np.last - np.first > 3 ||
    tokens.kind[np.head] !== kindWord ||
    (tokens.shape[np.head] & shapeCapital) === 0 ||
    (tokens.shape[np.head] & shapeAllCapitals) !== 0
  )
    return false;
  // At the head of a sentence every word has a capital: there a name is one that no list knows.
  if (
    (tokens.word[np.head] !== 0 && (pronouns.has(wordOf(scene, np.head)) || np.head === sentence.first || tokens.kind[np.head - 1] !== kindWord)) ||
    sentence.heading
  )
    return false;
  // "The Treasury wants it at 1.6": a power of the state, and nobody's name.
  if (wordOf(scene, np.first) === "the" && institutions.has(wordOf(scene, np.head))) return false;
  for (let i = np.first; i < np.head; i++) if ((tokens.shape[i] & shapeCapital) === 0) return false;
  return entitiesIn(scene, np.first, np.last).length === 0 && navyOf(scene, np.first, np.last) === null;
}

const institutions = list(
  "treasury exchequer government cabinet ministry parliament senate congress house assembly chamber presidency chancellery admiralty army navy crown diet duma",
);
const persons = new Set(["he", "she", "who"]);

/** Does a stranger act in a clause, or in those that govern it? "Zorin said he would send them" is his own. */
export const isStrangers = (scene: Scene, clause: Clause | null): boolean => clause !== null && ofStranger(scene, clause);
const ofStranger = onceEach((scene, clause: Clause): boolean => {
  let c: Clause | null = clause;
  for (let depth = 0; c !== null && depth < 4; depth++, c = c.governor) {
    const { subject } = c;
    if (subject === null || c.vg.passive) continue;
    if (isStranger(scene, subject, lemmaOf(c))) return true;
    if (!c.inherited && !persons.has(wordOf(scene, subject.head))) return false;
  }
  return false;
});

const stateNouns = list("country nation state government capital");
const anyOf = list("other several some many few most more all any no various certain numerous countless different additional further both half dozens");

/** "Other countries also send police", "nine nations", "26 of Chad's allies": states that the text does not name act, and nobody who was named. */
export function ofUnnamedStates(scene: Scene, clause: Clause | null): boolean {
  const subject = clause === null || clause.vg.passive ? null : clause.subject;
  return subject !== null && isUnnamedStates(scene, subject);
}

function isUnnamedStates(scene: Scene, subject: NounPhrase): boolean {
  if (subject.joined.length > 1) return false;
  const counted = isCounted(scene, subject.first);
  // "26 of Chad's allies": what they are stands behind the number.
  const inner =
    subject.last - subject.first === 1 && wordOf(scene, subject.last) === "of" && (counted || anyOf.has(wordOf(scene, subject.first)))
      ? scene.chunks[subject.index + 2]
      : undefined;
  if (inner?.type === "np")
    return others.has(headOf(scene, inner)) || (stateNouns.has(headOf(scene, inner)) && inner.owner === null && entityAt(scene, inner.head) === null);
  if (
    subject.owner !== null ||
    (!stateNouns.has(nounOf(scene, subject.head)) && !gathered.has(nounOf(scene, subject.head))) ||
    entityAt(scene, subject.head) !== null ||
    entitiesIn(scene, subject.first, subject.last).some((e) => e.class !== "region")
  )
    return false;
  // "Several countries, among them Chad and Togo, have promised": those are named.
  if (wordOf(scene, subject.last) === "," && /^(?:among|including|such|notably|led|especially|like|foremost)$/.test(wordOf(scene, subject.last + 1)))
    return false;
  // "the participants agreed", "countries contributing troops": whoever they are.
  if (
    gathered.has(nounOf(scene, subject.head)) ||
    (subject.last - subject.first === 1 && /s$/.test(wordOf(scene, subject.head)) && wordOf(scene, subject.head) !== "governments")
  )
    return true;
  return (
    counted ||
    anyOf.has(wordOf(scene, subject.first)) ||
    (/^(?:the|these|those)$/.test(wordOf(scene, subject.first)) && /^(?:other|remaining)$/.test(wordOf(scene, subject.first + 1)))
  );
}

/** Those who come together, of no name. */
const gathered = list("participant attendee donor contributor signatory");

/** "nine", "26": and not "two", which takes up two that were named. */
function isCounted(scene: Scene, at: number): boolean {
  const q = scene.quantities.find((each) => each.number.start === scene.tokens.start[at]);
  return q !== undefined && (q.quantity.min ?? q.quantity.max ?? 0) > 3;
}

/** The clause that an offset stands in: the last whose words hold it. */
export function clauseAtOffset(scene: Scene, offset: number): Clause | null {
  const { tokens } = scene;
  return (
    scene.clauses.findLast((c) => {
      const { first, last } = rangeOf(scene, c);
      return tokens.start[first] <= offset && offset < tokens.end[last - 1];
    }) ?? null
  );
}

/** Verbs that judge of a deed: "accused Chad of leaving". */
const accusing = list("accuse suspect convict");
const judging = list(
  "assail criticize criticise blame condemn praise thank fault scold chide applaud commend rebuke punish sanction congratulate denounce slam castigate attack upbraid berate hail salute",
);

/** "blamed Chad for sending", "thanked Togo for keeping": whom the verb over it judges does it. */
export function judgedFor(scene: Scene, clause: Clause): NounPhrase[] {
  const { governor, vg } = clause;
  if (vg.form !== "gerund" || governor === null || governor.vg.passive) return [];
  const before = wordOf(scene, vg.first - 1),
    lemma = lemmaOf(governor);
  if (!(before === "for" && judging.has(lemma)) && !(before === "of" && accusing.has(lemma))) return [];
  const object = governor.objects.findLast((o) => o.last <= vg.first);
  return object !== undefined && vg.first - object.last <= 2 ? [object] : [];
}

/** "criticized the force sent to the Gulf": what a verb of judgement is about is not its subject's. */
export function isJudged(scene: Scene, clause: Clause): boolean {
  const { subject } = clause;
  if (clause.type !== "participle" || !clause.vg.passive || subject === null || !clause.inherited) return false;
  return scene.clauses.some((c) => judging.has(lemmaOf(c)) && c.objects.some((o) => o.first === subject.first && o.last === subject.last));
}

const others = list("ally allies partner neighbour neighbor friend rival opponent critic enemy foe adversary");

/** "U.S. allies", "Russia's neighbours", "its partners" of a state: others than the state that they are named by. */
export function isOthers(scene: Scene, np: NounPhrase): boolean {
  if (!others.has(headOf(scene, np))) return false;
  const by = entitiesIn(scene, (np.owner ?? np).first, np.head).find((e) => e.class === "state" || e.class === "body" || e.class === "place");
  return by !== undefined && by.class === "state" && (by.form !== "pronoun" || /^(?:its|his|her)$/i.test(by.quote)) && by.members.length === 0;
}

const peoples = list("community minority diaspora congregation voter resident protester demonstrator activist emigrant expatriate settler");

/** "the Serbian community", "the Russian minority": people of a nation, and not its state. */
export const isPeople = (scene: Scene, np: NounPhrase): boolean => peoples.has(headOf(scene, np)) && entityAt(scene, np.head) === null;

/** "A NATO member, Turkey, opposes it", "another Baltic state, Latvia, has": the state named right after it is the one. */
export function apposedState(scene: Scene, np: NounPhrase): ResolvedMention | null {
  const head = wordOf(scene, np.head);
  if (
    (head !== "member" && head !== "ally" && head !== "state" && head !== "country" && head !== "nation" && head !== "neighbour" && head !== "neighbor") ||
    !/^[,(–—]$/.test(wordOf(scene, np.last))
  )
    return null;
  const e = entityAt(scene, np.last + 1);
  return e !== null &&
    e.first === np.last + 1 &&
    e.class === "state" &&
    e.form === "name" &&
    /^[,)–—]$/.test(wordOf(scene, e.last)) &&
    !/^(?:,|and|or)$/.test(wordOf(scene, e.last + 1))
    ? e
    : null;
}

export const namesOthers = (scene: Scene, e: ResolvedMention): boolean =>
  e.class === "state" && e.last < scene.sentence.last && others.has(nounOf(scene, e.last));
