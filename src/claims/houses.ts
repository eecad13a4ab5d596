/** A parliament whose vote is still to come is a gate, however the vote is worded: by who it is and that it lies ahead, rather than by one phrase. */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOf, actorsOfPhrase } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { capitalActor, leftOf, tokenFrom } from "./bearer.ts";
import { type Draft, draftOf, namesOf } from "./draft.ts";
import { isAside, isVainTalk } from "./field.ts";
import { gatekeepersIn, houses } from "./gates.ts";
import { currentMission } from "./memory.ts";
import { mayHold } from "./phrases.ts";
import { missionOf, placesIn } from "./places.ts";
import { namesField } from "./stance-lexicon.ts";
import { isRecent } from "./stance-asserted.ts";
import { entitiesIn, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf, isStateActor } from "./scene.ts";
import { lowerOf } from "./lowered.ts";
import { overlaps } from "../model/span.ts";

const holdsHouse = mayHold(houses);
const ballots = /\b(?:votes?|ballots?|debates?|readings?|ratifications?|referendums?|referenda)\b/;
const holdsVote = mayHold(ballots);
/** Words of the field in a thousand, from which whatever a parliament is yet to do is about what was told. */
const dense = 26;
const inRun = (scene: Scene): boolean =>
  scene.near >= dense && !isAside(scene) && scene.before.some((d) => scene.index - d.sentence <= 1 && d.kind !== "meeting");
/** What a parliament does to a commitment. */
const decides =
  /\b(?:votes?|voting|debates?|assents?|approv\w+|ratif\w+|consents?|agree[sd]?|agreement|decid\w+|decisions?|blessing|nod|green light|go-ahead|majority|readings?|permission|mandate|ask(?:s|ed)?|submit\w*|sanction|authori\w+|okay|say-so|yes|seal|endorse\w*|sign(?:s|ed)?|takes? up|the (?:last|final) (?:word|say)|a say|pass(?:es|ed)?|clear(?:s|ed)?|vet(?:o|oes)|block|reject|throws? out|scrutiny|consult\w*|agenda|support|backing|hurdles?|get past|goes? (?:to|before|through)|come before|brought (?:to|before)|laid (?:in|before)|put (?:to|before)|seats?|two-thirds|conven\w+|recall(?:s|ed)?|call(?:s|ed)? back)\b/;
/** That it is yet to come. */
const ahead =
  /\b(?:yet|still|first|before|until|till|pending|awaits?|awaiting|awaited|waits?|waiting|needs?|needed|requires?|required|due|expected|scheduled|outstanding|missing|lacking|only then|next|to come|has to|have to|is to|are to|must|will|would|shall|cannot|can't|can|depends?|hinges?|hangs?|rests?|without|tomorrow|later|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|on (?:the )?\d+|thereafter|afterwards|on the [\w-]+(?:st|nd|rd|th|fth)|(?:in (?:the )?|this |\d )(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter))\b/;
const talks = new Set(
  "tell inform brief address answer say explain report assure remind warn admit testify speak announce disclose reveal quote hear welcome thank show argue".split(
    " ",
  ),
);
/** Parliaments' other business. */
const elsewhere =
  /\b(?:no[- ]confidence|confidence (?:vote|motion)|tax(?:es)?|pensions?|impeach\w*|speaker|by-elections?|immigration|abortion|health|school|inquiry|early elections|prime minister's election|coalition government)\b/;

/** The gates that parliaments of a sentence keep, apart from those already read. */
export function houseDrafts(scene: Scene, sofar: readonly Draft[], found: readonly Draft[]): Draft[] {
  if (isVainTalk(scene)) return [];
  if (!holdsHouse(scene) && !holdsVote(scene)) return [];
  const text = lowerOf(scene);
  if (elsewhere.test(text) || !(isRecent(scene) || sofar.some((d) => d.kind !== "meeting") || namesField(text))) return [];
  for (const read of [...scene.clauses.map((clause) => () => gateIn(scene, clause)), () => inNote(scene), () => voteAhead(scene)]) {
    const draft = read();
    if (draft && !found.some((d) => overlaps(d.span, draft.span))) return [draft];
  }
  return [];
}

function gateIn(scene: Scene, clause: Clause): Draft | null {
  const { vg } = clause;
  if (
    vg.form !== "finite" ||
    talks.has(lemmaOf(clause)) ||
    clause.marker === "if" ||
    clause.marker === "whether" ||
    (vg.tense !== "present" && vg.tense !== "future" && vg.modal === "" && !/^(?:need|require|await|have|wait|depend|hinge)$/.test(lemmaOf(clause)))
  )
    return null;
  // "Lawmakers have approved the mission": no gate any more.
  if (vg.perfect && !vg.negated && vg.modal === "" && settles.has(lemmaOf(clause))) return null;
  const range = rangeOf(scene, clause);
  const first = Math.min(range.first, vg.first);
  // "has still to decide": the verb that the house is yet to do stands behind.
  const words = wordsOf(scene, first, lemmaOf(clause) === "have" ? Math.min(scene.sentence.last, range.last + 4) : range.last).toLowerCase();
  const match = houses.exec(words);
  if (
    match === null ||
    (!ahead.test(words) && !(vg.negated && vg.perfect)) ||
    (!decides.test(words.replace(match[0], "")) && !(inRun(scene) && isSubject(scene, clause, match[0]) && !idle.has(lemmaOf(clause))))
  )
    return null;
  // "passed with a vote of 90", "said after the vote in the chamber": a vote that was.
  if (/\bwith (?:a |the )?(?:votes?|majority) of \d|\b(?:after|following|since) (?:the |a |its |their )?(?:\w+ )?(?:vote|debate|decision|ballot)\b/.test(words))
    return null;
  if (/\b(?:told|said|tells|says|in a (?:statement|speech) to|questions? (?:in|from)|addressed)\b/.test(words)) return null;
  const house = tokenFrom(scene, scene.tokens.start[first] + match.index);
  // "The Senate approved": the vote is past, whatever follows.
  if (
    scene.clauses.some(
      (c) =>
        c.subject !== null &&
        c.subject.first <= house &&
        house < c.subject.last &&
        c.vg.tense === "past" &&
        c.vg.modal === "" &&
        !/^(?:need|have|wait)$/.test(lemmaOf(c)),
    )
  )
    return null;
  const from = Math.max(first, Math.min(house, vg.first) - 8),
    to = Math.min(range.last, Math.max(house + 10, vg.last + 6));
  const actor = boundBy(scene, clause, house);
  if (actor.length === 0) return null;
  const mission = missionOf(scene, scene.sentence.first, scene.sentence.last, false) ?? currentMission(scene, scene.tokens.start[from]);
  return draftOf("condition", "condition/house", spanOf(scene, from, to), scene.index, {
    actor,
    gate: "parliament",
    with: gatekeepersIn(scene, from, to, actor),
    modality: vg.modal === "would" ? "conditional" : "stated",
    clause,
    topic: wordsOf(scene, from, to).replace(/[.,;"”]+$/, ""),
    place: placesIn(scene, first, range.last),
    mission,
    timed: false,
    trust: 0.55,
  });
}

const settles = new Set(
  "approve ratify pass adopt back endorse agree authorise authorize clear reject vote decide extend renew accept sanction mandate".split(" "),
);
const idle = new Set("be know have allow include hear".split(" "));
const isSubject = (scene: Scene, { subject, inherited }: Clause, house: string): boolean =>
  subject !== null && !inherited && wordsOf(scene, subject.first, subject.last).toLowerCase().includes(house);

/** What is left to a parliament in a note: "needs the Folketing", "after the Bundestag", "deputies to decide in June". */
const left =
  /\b(?:to (?:vote|decide|debate|approve|ratify|agree|say|rule|take|follow|pronounce|give|choose)|needs?|pending|subject(?: to)?|awaits?|awaiting|before|after|via|through|permitting|willing|due|next|still|yet|recalled|thereafter|afterwards|later|first|once|until|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?|tomorrow|(?:january|february|march|april|may|june|july|august|september|october|november|december))\b/;

function inNote(scene: Scene): Draft | null {
  const { sentence, tokens } = scene;
  if (!inRun(scene) || sentence.last - sentence.first > 40) return null;
  const match = houses.exec(lowerOf(scene));
  if (match === null) return null;
  const house = tokenFrom(scene, sentence.start + match.index);
  let first = house,
    last = house + 1;
  while (first > sentence.first && house - first < 9 && !/^[;:.,()–—-]$/.test(wordOf(scene, first - 1))) first--;
  while (last < sentence.last && last - house < 9 && !/^[;:.()–—]$/.test(wordOf(scene, last))) last++;
  // What has a verb of its own is no note.
  if (scene.clauses.some((c) => c.vg.form === "finite" && !/^(?:need|await|recall|convene)$/.test(lemmaOf(c)) && c.vg.first >= first && c.vg.first < last))
    return null;
  const words = wordsOf(scene, first, last).toLowerCase();
  // "over the next parliament": how long it sits; "the resolution, in force until May": one that it has taken.
  if (
    /\b(?:over|during|within|throughout|in|by|of|for) (?:the|this) (?:next|current|last|previous|coming|new|present|whole|life of the) parliament\b|\bin force\b/.test(
      words,
    )
  )
    return null;
  if (
    !left.test(words) ||
    /\b(?:of|in|at|to|by|told|for) (?:the |its |their )?$/.test(
      tokens.text
        .slice(tokens.start[first], tokens.start[house])
        .toLowerCase()
        .replace(/\b(?:subject|go(?:es)?|sent) to (?:the )?$/, ""),
    )
  )
    return null;
  const label = scene.entities.find((e) => e.class === "state" && e.form !== "pronoun" && e.first - sentence.first <= 2 && wordOf(scene, e.last) === ":");
  return gateOver(scene, first, last, label ? namesOf(actorsOf(scene, label)) : boundBy(scene, null, house), "condition/house-note", null);
}

/** "A vote is due on Monday", "Debate opens on Tuesday": a ballot to come on what was told just before. */
function voteAhead(scene: Scene): Draft | null {
  if (!inRun(scene) || scene.sentence.last - scene.sentence.first > 30) return null;
  for (const clause of scene.clauses) {
    const { subject, vg } = clause;
    if (
      subject === null ||
      vg.form !== "finite" ||
      clause.inherited ||
      !ballots.test(wordOf(scene, subject.head)) ||
      (vg.tense === "past" && !/^(?:slip|put|postpone)$/.test(lemmaOf(clause)) && !(vg.passive && /^(?:set|fix|schedule|plan|expect)$/.test(lemmaOf(clause))))
    )
      continue;
    const range = rangeOf(scene, clause);
    const words = wordsOf(scene, vg.first, range.last).toLowerCase();
    if (
      !/^(?:be|open|follow|come|take|slip|begin|start|have|stand|fall|expect|schedule|set|plan|hold|fix)$/.test(lemmaOf(clause)) ||
      !ahead.test(words) ||
      scene.entities.some((e) => e.class === "body" && e.first >= subject.first && e.first < subject.last)
    )
      continue;
    const told = scene.before.findLast((d) => scene.index - d.sentence <= 2 && d.actor.some((a) => isStateActor(scene, a)));
    if (told === undefined) continue;
    return gateOver(scene, Math.min(range.first, vg.first), range.last, told.actor, "condition/vote-ahead", clause);
  }
  return null;
}

function gateOver(scene: Scene, first: number, last: number, actor: readonly Actor[], rule: string, clause: Clause | null): Draft | null {
  if (actor.length === 0) return null;
  return draftOf("condition", rule, spanOf(scene, first, last), scene.index, {
    actor: [...actor],
    gate: "parliament",
    with: gatekeepersIn(scene, first, last, actor),
    clause,
    topic: wordsOf(scene, first, last).replace(/[.,;"”]+$/, ""),
    place: placesIn(scene, first, last),
    mission: missionOf(scene, scene.sentence.first, scene.sentence.last, false) ?? currentMission(scene, scene.tokens.start[first]),
    timed: false,
    trust: 0.52,
  });
}

/** A parliament binds its own state: by its name, by whose it is, by its seat; else whoever acts in the clause or was told of before. */
function boundBy(scene: Scene, clause: Clause | null, house: number): Actor[] {
  const near = entitiesIn(scene, Math.max(scene.sentence.first, house - 4), Math.min(scene.sentence.last, house + 4));
  const named =
    near.find((e) => e.role === "parliament" && e.form !== "pronoun") ??
    near.find((e) => e.class === "state" && e.last <= house + 1) ??
    near.find((e) => e.class === "state" && wordOf(scene, e.first - 1) === "in");
  const own = named ? actorsOf(scene, named).filter((a) => a.id !== null) : near.flatMap((e) => capitalActor(scene, e));
  if (own.length > 0) return namesOf(own);
  const subject =
    clause !== null && clause.subject !== null && clause.subject.first < house ? actorsOfPhrase(scene, clause.subject).filter((a) => a.id !== null) : [];
  if (subject.length > 0) return subject;
  return leftOf(scene, house, 20) ?? fallbackActor(scene, scene.tokens.start[house])?.actor ?? [];
}
