/** Words of those who bind no state: an opposition, a party, a single member of parliament, an institute that gives advice. */
import type { Clause } from "../text/clauses.ts";
import { bindsNobody } from "./bearer.ts";
import type { Draft } from "./draft.ts";
import { entityAt, lemmaOf, type Scene, sayingsAt } from "./scene.ts";
import { isStranger } from "./strangers.ts";

/** Whether what a draft tells is only the wish, plan or view of somebody who speaks for no state. */
export const isOfNobody = (scene: Scene, draft: Draft): boolean =>
  isWishOfOthers(scene, draft) ||
  isOfOpposition(scene, draft) ||
  isAdvice(scene, draft) ||
  isPartyPlan(scene, draft) ||
  isAsked(scene, draft) ||
  isWillOfUnbound(scene, draft);

const partyWords = "greens?|democrats?|republicans?|liberals?|labou?r|conservatives?|tor(?:y|ies)|socialists?|communists?|nationalists?|opposition|party";
/** Speakers who bind no state: an opposition's, a party's, a member of parliament for a seat. */
const unbound = new RegExp(
  `\\b(?:co-leaders?|party leaders?|shadow (?:minister|secretary|chancellor|attorney|foreign|defen[cs]e|cabinet)|leader of the (?:greens|democrats|liberals|nationals)|${partyWords})\\b`,
  "i",
);
const wishes: ReadonlySet<string> = new Set(["planned", "requested", "considered", "offered"]);

/** "Greens Senator Brown said Australia should send observers": a wish of one who speaks for no state. */
function isWishOfOthers(scene: Scene, draft: Draft): boolean {
  if (draft.kind === "meeting" || draft.kind === "consequence" || !((wishes.has(draft.stage) && draft.modality !== "stated") || draft.stage === "requested"))
    return false;
  return sayingsAt(scene.reading, draft.span.start)
    .slice(0, 2)
    .some((s) => (s.speaker === null || s.speaker.speaksFor === null) && unbound.test(s.who.name));
}

const stances: ReadonlySet<string> = new Set(["position", "condition", "consequence"]);
const duties: ReadonlySet<string> = new Set(["should", "must", "ought"]);
const dutiful: ReadonlySet<string> = new Set([...duties, "would", "could", "might", "needs", "need"]);
const calls =
  /\b(?:we|i|labou?r|party|greens|democrats|liberals|conservatives|opposition|coalition|also|again|today)(?:,| have| has)* (?:call(?:s|ed)? (?:on|upon|for)|urge[sd]?|demand(?:s|ed)?)\b|\b(?:should|must|ought to|needs? to) (?:be (?:doing|done) is|also )/i;
const own =
  /^(?:(?:but |and |so )?(?:we|labou?r|an? (?:\S+ ){0,3}government|the (?:\S+ )?(?:party|opposition|coalition|democrats|greens|liberals|conservatives|nationals))|our (?:\S+ )?government)\b/i;

/** "The Government now proposes that": what follows is the Government's. */
const ofGovernment =
  /\b(?:the|its) (?:\S+ )?(?:government|ministry|minister|cabinet) (?:(?:now|has|also|today) )*(?:propose[sd]?|plans|planned|announce[sd]|decide[sd])\b/i;

/** The clause and those that govern it, innermost first. */
function chain(clause: Clause | null): Clause[] {
  const all: Clause[] = [];
  for (let one = clause; one !== null && all.length < 4; one = one.governor) all.push(one);
  return all;
}

/** What the paper of an opposition or a party wants, asks, fears, plans or makes conditions of binds no state; what it tells of others does not fall. */
function isOfOpposition(scene: Scene, draft: Draft): boolean {
  const { kind, stage, modality, clause, span } = draft;
  if (!scene.reading.opposed) return false;
  const governors = chain(clause);
  const before = wordsBefore(scene, span.start + 1);
  // "The Government must outline …", "we call on the Government to match …", "if he says that he needs more": whoever is named, but for "the Government
  // proposes that they should".
  if (ofGovernment.test(before) && modality !== "expected") return false;
  const duty = governors.findIndex((c) => duties.has(c.vg.modal) || sharesDuty(scene, c));
  if ((duty >= 0 && !governors.slice(duty + 1).some((c) => c.subject !== null && boundAt(scene, c.subject.head))) || calls.test(before)) return true;
  if (kind === "meeting" || duty >= 0) return false;
  // "The initiative was welcomed by the regime": a stance of others.
  if (
    kind === "position" &&
    clause !== null &&
    clause.vg.passive &&
    clause.attached.some((a) => a.word === "by" && scene.entities.some((e) => e.first >= a.np.first && e.last <= a.np.last && e.form !== "pronoun"))
  )
    return false;
  if (governors.slice(1).some((c) => c.conditional || c.marker === "if")) return true;
  if ((stage === "pledged" || stage === "planned" || stage === "offered" || aimed.test(before.slice(0, -1))) && isOwnPlan(scene, governors)) return true;
  // "He would rather have ships ferrying wool", "it is premature to think of sending them": what is put into another's mouth, or held off.
  if (
    clause !== null &&
    clause.vg.form !== "finite" &&
    governors.slice(1).some((c) => (c.vg.modal === "would" && preferred.has(lemmaOf(c))) || c.vg.modal === "may" || c.vg.modal === "might")
  )
    return true;
  // "· Deploy more ships": an item in a list of what they would do.
  if (
    clause !== null &&
    (clause.subject === null || (clause.inherited && /\bwill\b/.test(before))) &&
    clause.governor === null &&
    clause.governorNoun === null &&
    stage === "in-force" &&
    clause.vg.tense === "present" &&
    !clause.vg.perfect &&
    !clause.vg.progressive
  )
    return true;
  // "10. Raise the grant to $9,000": an item of what is recommended.
  if (stage === "pledged" && clause === null && opensBare(scene)) return true;
  const wished =
    stances.has(kind) ||
    stage === "requested" ||
    stage === "considered" ||
    modality === "possible" ||
    (modality !== "stated" && (clause === null || dutiful.has(clause.vg.modal) || clause.vg.form === "infinitive")) ||
    (stage === "planned" && clause?.vg.form === "infinitive") ||
    (clause !== null && dutiful.has(clause.vg.modal)) ||
    governors.slice(1).some((c) => dutiful.has(c.vg.modal));
  if (!wished) return false;
  // "The Government said it would …": said by one who may.
  const said = sayingsAt(scene.reading, span.start)[0];
  if (said !== undefined) return said.speaker === null || said.speaker.speaksFor === null;
  const subject = clause?.governor?.subject ?? clause?.subject ?? null;
  const who = subject === null ? null : entityAt(scene, subject.head);
  return !(who !== null && who.form !== "pronoun" && who.speaksFor !== null && modality !== "expected" && !(clause !== null && dutiful.has(clause.vg.modal)));
}

/** Whether a phrase's head is one who speaks for a state, or a state; "we" and "it" may be anyone. */
function boundAt(scene: Scene, head: number): boolean {
  const who = entityAt(scene, head);
  return who !== null && who.form !== "pronoun" && (who.speaksFor !== null || who.class === "state" || who.class === "body");
}

/** Does a sentence open with a bare verb, but for an item's number? */
const opensBare = ({ clauses, sentence }: Scene): boolean =>
  clauses.some((c) => c.vg.first - sentence.first <= 3 && c.subject === null && c.vg.form === "finite" && c.vg.tense === "present" && c.vg.modal === "");
const aimed = /\b(?:objective|aim|goal|target|hope|intention|ambition) of $/;
const preferred: ReadonlySet<string> = new Set(["prefer", "like", "love", "rather", "want", "have", "hope"]);

/** "should keep the people informed and consult": a verb that shares the subject of one that says what ought to be. */
const sharesDuty = ({ clauses }: Scene, { subject, vg, governor }: Clause): boolean =>
  vg.form === "finite" &&
  governor === null &&
  subject !== null &&
  subject.first < vg.first &&
  clauses.some((c) => c.subject?.first === subject.first && c.vg.first < vg.first && duties.has(c.vg.modal));

/** The words of a sentence before an offset, on one line. */
const wordsBefore = (scene: Scene, end: number): string => scene.reading.text.text.slice(scene.sentence.start, end).replace(/\s+/g, " ");

/** "Labor will commit", "a Coalition government will send", "we will deploy": what they themselves would do. */
function isOwnPlan(scene: Scene, governors: readonly Clause[]): boolean {
  const outer = governors.findLast((c) => c.subject !== null);
  if (!outer?.subject) return false;
  return own.test(scene.tokens.text.slice(scene.tokens.start[outer.subject.first], scene.tokens.end[outer.subject.last - 1]));
}

const advisers =
  /\b(?:leader|spokes(?:man|woman|person)|idea|opposition|critics?|experts?|analysts?|institute|think-?tank|report|committee|lawmakers?|senators?|backbenchers?|candidates?|columnists?|petition)\b/i;
const thinks = new Set("say think believe argue suggest want recommend urge propose insist be advocate claim feel write".split(" "));

/**
 * "its leader thinks we should have no troops", "the institute's report says Spain must leave": advice of one who is no voice of the state that it is given to.
 */
function isAdvice({ tokens, entities }: Scene, { kind, clause, modality, stage }: Draft): boolean {
  if (clause === null || kind === "meeting" || stances.has(kind) || (stage !== "requested" && (modality === "stated" || !duties.has(clause.vg.modal))))
    return false;
  const governor = chain(clause)
    .slice(1)
    .find((c) => c.subject !== null && thinks.has(lemmaOf(c)));
  if (!governor?.subject) return false;
  const { first, last } = governor.subject;
  const who = entities.find((e) => e.first >= first && e.last <= last && (e.class === "person" || e.class === "office"));
  // "The Secretary-General recommended": of the body whose he is.
  if (/\bsecretary[- ]general\b/i.test(tokens.text.slice(tokens.start[first], tokens.end[last - 1]))) return false;
  if (who !== undefined && who.form !== "pronoun" && who.speaksFor === null) return true;
  return advisers.test(tokens.text.slice(tokens.start[first], tokens.end[last - 1])) && who?.speaksFor == null;
}

const plan = new RegExp(
  `\\b(?:${partyWords}|ALP|GOP|CDU|SPD)(?:['’‘]s? (?!(?:[\\w-]+ )?(?:government|administration|cabinet|minister))(?:[\\w-]+ ){0,3}(?:plans?|polic(?:y|ies)|proposals?)| (?:plan|policy|proposals?)|(?:['’‘]s?)? (?:platform|manifesto))\\b|\\bunder (?:the )?(?:${partyWords})['’‘]s? (?!government|administration)|\\b(?:election (?:platform|manifesto|policy)|policy launch)\\b`,
  "i",
);
const ahead: ReadonlySet<string> = new Set(["planned", "pledged", "offered", "considered", "requested"]);

/** "under Labour's policy the navy will have two more ships": the plan of a party, told as what will be. */
const isPartyPlan = (scene: Scene, { kind, stage }: Draft): boolean =>
  ahead.has(stage) && !stances.has(kind) && kind !== "meeting" && plan.test(wordsBefore(scene, scene.sentence.end));

/** "Chad's opposition leader, Ann Lee, vowed to withdraw them", "Zorin, who won the vote, promised to stop the aid": what one who holds no office would do. */
function isWillOfUnbound(scene: Scene, { kind, stage, clause }: Draft): boolean {
  if ((!ahead.has(stage) && stage !== "refused") || stances.has(kind) || kind === "meeting") return false;
  for (const c of chain(clause)) {
    if (c.subject === null || c.vg.passive || c.inherited) continue;
    return wills.has(lemmaOf(c)) && (bindsNobody(scene, c.subject) || isStranger(scene, c.subject, lemmaOf(c)));
  }
  return false;
}
const wills: ReadonlySet<string> = new Set(["want", "vow", "promise", "pledge", "plan", "intend", "threaten", "propose", "campaign", "refuse"]);

const opening = "^(?:[A-Z][\\w .'-]{1,40}: )?[\\W\\d]*(?:(?:well|but|and|so|now|ok|okay|minister|prime minister|senator)\\b,? )*";
const inverted = new RegExp(
  `${opening}(?:is|are|isn['’]t|aren['’]t|wasn['’]t|do|does|did|don['’]t|doesn['’]t|didn['’]t) (?:it|that|this|there|you|we|they|he|she)\\b(?! ?[,;])`,
  "i",
);
const mayThey = new RegExp(
  `${opening}(?:would|will|could|can|does|did|wouldn['’]t|won['’]t|couldn['’]t|can['’]t) (?:the|an?|our|your|their|its|his|these|those|any|it|that|this|there|you|we|they|he|she)\\b(?! ?[,;])`,
  "i",
);

/** "But is that not the point, that you accept they will leave": the order of a question, though its mark is lost. */
function isAsked({ reading, sentence }: Scene, { span, rules }: Draft): boolean {
  // "So will the French", "So does the Netherlands": no question.
  if (rules[0] === "force/echo" || rules[0] === "position/answer") return false;
  const start = reading.text.text.slice(sentence.start, sentence.start + 100).replace(/\s+/g, " ");
  return mayThey.test(start) || (span.start > sentence.start && inverted.test(start));
}
