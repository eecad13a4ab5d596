/** Stances of members that are counted and not named: "Nineteen said yes", "Three of the allies are against it", "Twelve parliaments have ratified". */
import type { Actor, Stance } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOf } from "./args.ts";
import { type Draft, draftOf, namesOf } from "./draft.ts";
import { ample, full } from "./field.ts";
import { foldedWords } from "./frames.ts";
import { currentMission } from "./memory.ts";
import { missionOf, placesIn } from "./places.ts";
import { rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { isRecent } from "./stance-asserted.ts";
import { overlaps } from "../model/span.ts";
import { numerals } from "../text/timewords.ts";

/** More are deputies or voters. */
const most = 60;

const lead = "^(?:(?:all|only|just|some|the|another|other|at least|by now|so far|already|no fewer than) )*";
/** Who is counted: members, their capitals, governments and parliaments, or nobody by name. */
const members = new RegExp(
  `${lead}[\\w-]+(?: (?:out )?of (?:(?:the|its|their|our|them|these|those)(?: [\\w'’-]+)?|[\\w-]+))?(?: (?:member|allied|other|european|african|west african|american|nato|eu|national))*(?: (?:members?|allies|states|countries|capitals|governments|nations|partners|parliaments|delegations|leaders|contributors|votes|hands))?(?: of (?:the|its|their) [\\w' -]{2,40})?$`,
);

const already = "(?:(?:have|has|had|all|already|now|so far|also|since|duly|promptly|at once|then|each|of them|both) )*";
const sides: readonly (readonly [RegExp, Stance])[] = [
  [
    /^(?:(?:have|has|had|do|did|are|were|will) )?(?:yet to|still to|not (?:yet )?(?:ratif|sign|decid|vot|answer|agree|approv|repl|made up)\w*|still (?:wait|consider|think|hesitat|stud)\w*)\b|^(?:are )?waiting\b|^(?:wait|hesitate)\b/,
    "waits",
  ],
  [
    new RegExp(`^${already}(?:abstain\\w*|stayed (?:away|silent|neutral)|kept (?:silent|quiet)|looked away|are (?:undecided|unsure|neutral|divided))\\b`),
    "unsure",
  ],
  [
    new RegExp(
      `^${already}(?:vot(?:ed?|ing) (?:against|no)|sa(?:y|id) (?:no|not yet|never)|(?:are|were) (?:strongly |firmly |flatly |still )?(?:against|opposed|unhappy|wary|sceptical|skeptical|reluctant|worried|furious|unconvinced)|oppos(?:e|ed)|object(?:ed)?|reject(?:ed)?|veto(?:ed)?|balk(?:ed)?|refused? (?:to (?:sign|agree|accept|ratify|back|support)|it|this|that|the)|(?:are )?hold(?:ing)? (?:it|them|this|that|the [\\w-]+) up|block(?:ed)? (?:it|this|that|the)|did not|do not|would not)\\b`,
    ),
    "against",
  ],
  [
    new RegExp(
      `^${already}(?:ratif(?:y|ied)|signed(?! up)|assented|consented|agreed?(?! to (?:send|give|pay|host|provide))|accepted (?:it|this|that|the)|approved?|endorsed?|back(?:ed)? (?:it|this|that|the|him|her|them)|support(?:ed)? (?:it|this|that|the|him|her|them)|favou?r(?:ed)?|welcomed?|vot(?:ed?|ing) (?:for|in favou?r|yes|to|with|on)|sa(?:y|id) (?:yes|aye)|(?:are|were) (?:strongly |all |firmly |now )?(?:for|in favou?r|behind|on board|in agreement|agreed|keen|happy|content)|sp(?:eak|oke|oken) (?:up |out )?(?:for|in favou?r)|(?:put|set) their names?|deposited|see no (?:harm|objection|problem)|saw no (?:harm|objection|problem)|want(?:ed)? (?:it|them|this|that)|like it|permitted|allowed)\\b`,
    ),
    "for",
  ],
];

export function countedDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (scene.near < full || (scene.near < ample && !isRecent(scene))) return [];
  const found: Draft[] = [];
  for (const clause of scene.clauses) {
    const draft = countedIn(scene, clause);
    if (draft !== null && ![...sofar, ...found].some((d) => d.kind === "position" && overlaps(d.span, draft.span))) found.push(draft);
  }
  return found;
}

function countedIn(scene: Scene, clause: Clause): Draft | null {
  const { subject, vg } = clause;
  if (
    subject === null ||
    clause.inherited ||
    vg.form !== "finite" ||
    vg.passive ||
    clause.conditional ||
    /^(?:if|unless|whether|when|once|until)$/.test(clause.marker) ||
    vg.first - subject.first > 12
  )
    return null;
  const n = numberAt(scene, subject.first);
  if (n < 2 || n > most) return null;
  const who = foldedWords(scene, subject.first, vg.first)
    .replace(/[,“”"]/g, "")
    .trim();
  if (!members.test(who)) return null;
  const range = rangeOf(scene, clause);
  const last = Math.max(range.last, vg.last);
  const words = foldedWords(scene, vg.first, Math.min(scene.sentence.last, last + 2)).replace(/["“”]/g, "");
  const stance = sides.find(([pattern]) => pattern.test(words))?.[1];
  const actor = stance === undefined ? [] : bodyOf(scene);
  if (stance === undefined || actor.length === 0) return null;
  let first = subject.first;
  if (first > scene.sentence.first && /^(?:all|only|some)$/.test(wordOf(scene, first - 1))) first--;
  return draftOf("position", "position/counted", spanOf(scene, first, Math.max(vg.last, Math.min(last, vg.last + 8))), scene.index, {
    actor,
    stance,
    clause,
    topic: null,
    quantity: { min: n, max: n, unit: "states", of: null, approx: false, as: "total", per: null, quote: wordsOf(scene, first, subject.head + 1) },
    place: placesIn(scene, first, last),
    mission: missionOf(scene, first, last, false) ?? currentMission(scene, scene.tokens.start[first]),
    trust: 0.58,
    timed: false,
    filled: { actor: "the body spoken of", topic: "what was said before" },
  });
}

const tens = "zero ten twenty thirty forty fifty".split(" ");
/** The whole number that a phrase begins with, behind "all" or "the"; 0 where it begins with none. */
function numberAt(scene: Scene, from: number): number {
  let i = from;
  while (i < scene.sentence.last - 1 && /^(?:all|only|just|some|the|another|other)$/.test(wordOf(scene, i))) i++;
  const word = wordOf(scene, i);
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const [ten, one] = word.split("-");
  if (one === undefined && numerals.includes(word)) return numerals.indexOf(word);
  return tens.includes(ten) && (one === undefined || numerals.indexOf(one) > 0) ? 10 * tens.indexOf(ten) + Math.max(0, numerals.indexOf(one ?? "zero")) : 0;
}

/** The alliance or council whose members they are: named in the sentence or shortly before. */
function bodyOf(scene: Scene): Actor[] {
  const { lookups, entities } = scene.reading;
  const fits = (e: Scene["entities"][number]): boolean => e.class === "body" && e.id !== null && e.of === null && lookups.body.get(e.id)?.class !== "organ";
  const here = scene.entities.find(fits);
  if (here) return namesOf(actorsOf(scene, here));
  const from = scene.reading.text.sentences[Math.max(0, scene.index - 4)].start;
  const before = entities.findLast((e) => e.start < scene.sentence.start && e.start >= from && fits(e));
  if (before) return namesOf(actorsOf(scene, before));
  const told = scene.before.findLast((d) => scene.index - d.sentence <= 3 && d.actor.length === 1 && d.actor[0].id !== null && lookups.body.has(d.actor[0].id));
  return told ? namesOf(told.actor) : [];
}
