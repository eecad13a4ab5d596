/** What is only supposed, demanded or asked in the words around a draft, and so no claim: speeches and interviews are full of it. */
import type { Clause } from "../text/clauses.ts";
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { isNoNews } from "./nonews.ts";
import { lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";

/** Whether a draft's words suppose, demand or ask only; `others` are the sentence's drafts. */
export const isSupposed = (scene: Scene, draft: Draft, others: readonly Draft[]): boolean =>
  isLooseTalk(scene, draft, others) ||
  isAdvised(scene, draft) ||
  isDemand(scene, draft) ||
  isOpenQuestion(scene, draft) ||
  isSupposedRequest(draft) ||
  isComparedWith(scene, draft) ||
  isSetAside(scene, draft) ||
  isOverdue(scene, draft) ||
  isUnanswered(scene, draft) ||
  isStudied(scene, draft) ||
  isPutOff(scene, draft) ||
  isRuleOfConduct(scene, draft) ||
  isPutToOne(scene, draft) ||
  isAnybody(scene, draft) ||
  isTold(scene, draft) ||
  isIfIWere(scene, draft) ||
  isIfOneCan(draft) ||
  isBandied(scene, draft) ||
  isNoNews(scene, draft, others);

/** Words of the field in a thousand of a document that is a report of it. */
const reported = 30;

/** Does a person or an office speak these words, and of much else: an interview, a speech, a release? */
const isTalk = ({ sentence, reading, overall }: Scene): boolean =>
  overall < reported && (sentence.speaker !== null || reading.voice !== null || reading.home !== null);

const thin = list("condition consequence");
const commitments = list("force aid mandate lead membership spending cost target");

/** "unless it is necessary", "if they want peace they must": in talk a gate or an outcome counts only beside the commitment that hangs on it. */
function isLooseTalk(scene: Scene, draft: Draft, others: readonly Draft[]): boolean {
  return thin.has(draft.kind) && isTalk(scene) && !others.some((d) => commitments.has(d.kind));
}

const demanded: ReadonlySet<string> = new Set(["stage/should", "stage/must", "stage/ought", "stage/have-to"]);
const demandable = list("force aid meeting lead mandate");

const dutiful = /\b(?:should|must|ought to|have to|has to|needs? to)\b/,
  shouldBeDoing = /\bwhat [^,;]{2,50}? (?:should|ought to|must|needs? to) (?:be doing|do)\b/;

/** "we should be sending more", "there will have to be talks": in talk an opinion of what is right is nobody's commitment. */
function isDemand(scene: Scene, { kind, modality, rules, clause, span }: Draft): boolean {
  if (!demandable.has(kind) || !isTalk(scene)) return false;
  const before =
    (kind === "meeting" && modality === "expected") || clause?.vg.form === "gerund" || clause?.vg.form === "infinitive"
      ? scene.tokens.text.slice(scene.sentence.start, Math.max(scene.sentence.start, span.start)).toLowerCase()
      : "";
  return (
    (before !== "" && (kind === "meeting" && modality === "expected" ? dutiful : shouldBeDoing).test(before)) ||
    ((modality === "expected" || modality === "negated") && rules.some((rule) => demanded.has(rule)))
  );
}

const wished: ReadonlySet<string> = new Set(["expected", "possible", "conditional"]);
const adviceHead =
  /^(?:\d+[.)]?\s*)?(?:(?:our |key |policy |main )?recommendations?|what (?:to do|should be done|needs to be done)|(?:policy|our) options|the way (?:ahead|forward)|(?:our |some )?(?:advice|proposals)|conclusions? and recommendations)(?: for [\w ]+)?[.:]?$/i;
const adviceWords =
  /\b(?:in (?:our|my|the authors['’]|this author['’]s) (?:view|opinion|judge?ment)|we (?:would )?(?:recommend|propose|advise|suggest|urge)|(?:this|our|the) (?:paper|note|report|brief|study) (?:recommends|proposes|suggests|argues|urges))\b/i;
/** How far below its heading advice may stand, in sentences. */
const adviceReach = 12;

/** "Recommendations. Allies should agree a floor", "In our view the two could pool their ships": what authors advise, nobody has undertaken. */
function isAdvised(scene: Scene, { kind, modality, stage, quantity }: Draft): boolean {
  if (
    (!wished.has(modality) && stage !== "requested") ||
    kind === "position" ||
    kind === "consequence" ||
    (scene.sentence.speaker !== null && quantity !== null)
  )
    return false;
  const { sentences, text } = scene.reading.text;
  if (adviceWords.test(text.slice(scene.sentence.start, scene.sentence.end))) return true;
  for (let i = scene.index - 1; i >= 0 && scene.index - i <= adviceReach; i--) {
    const { start, end, first, last, heading } = sentences[i];
    if (last - first <= 8 && adviceHead.test(text.slice(start, end).trim())) return true;
    if (heading) return false;
  }
  return false;
}

const asking: ReadonlySet<string> = new Set(["how", "when", "where", "whether", "why"]);

/** "as to how, when and if they will be deployed": a question within a sentence. */
function isOpenQuestion(scene: Scene, { kind, clause }: Draft): boolean {
  // "talks about how many more will be sent".
  if (
    (kind === "force" || kind === "aid" || kind === "cost") &&
    clause?.marker === "how" &&
    clause.type === "relative" &&
    clause.subject !== null &&
    clause.subject.first - 2 > scene.sentence.first &&
    /^(?:about|on|over|of)$/.test(wordOf(scene, clause.subject.first - 2))
  )
    return true;
  if ((kind !== "force" && kind !== "aid") || clause === null || clause.vg.form !== "finite") return false;
  const at = openingOf(clause) - 1;
  if (at <= scene.sentence.first || (wordOf(scene, at) !== "if" && wordOf(scene, at) !== "whether")) return false;
  const before = wordOf(scene, at - 1);
  return (before === "and" || before === "or") && [2, 3].some((back) => at - back >= scene.sentence.first && asking.has(wordOf(scene, at - back)));
}

/** "if he says that he needs another 90": nobody has asked yet. */
function isSupposedRequest({ stage, clause, rules }: Draft): boolean {
  if (stage !== "requested" || clause === null || rules.includes("stage/thanks")) return false;
  for (let c: Clause | null = clause, depth = 0; c !== null && depth < 3; c = c.governor, depth++) if (c.marker === "if") return true;
  return false;
}

/** "will widen the mission, not replace it": what is set aside. */
const isSetAside = (scene: Scene, { clause }: Draft): boolean =>
  clause !== null &&
  clause.vg.first - 2 > scene.sentence.first &&
  wordOf(scene, clause.vg.first - 1) === "not" &&
  wordOf(scene, clause.vg.first - 2) === "," &&
  clause.vg.modal === "" &&
  clause.vg.form === "finite";

/** "cheaper than using frigates to patrol": what something else is held against. */
function isComparedWith(scene: Scene, { kind, clause }: Draft): boolean {
  if (kind !== "force" || clause === null) return false;
  const held = clause.type === "infinitive" && clause.governor !== null ? clause.governor : clause;
  return held.vg.form === "gerund" && held.vg.first > scene.sentence.first && wordOf(scene, held.vg.first - 1) === "than";
}

/** "it's time Chad brought its troops home", "now is the time for Chad to bring them home": a wish, and a past tense that is none. */
function isOverdue(scene: Scene, { clause }: Draft): boolean {
  if (clause === null) return false;
  const at = openingOf(clause) - 1;
  if (clause.vg.form === "infinitive")
    return isTalk(scene) && at - 1 > scene.sentence.first && wordOf(scene, at) === "for" && /^(?:time|moment|hour)$/.test(wordOf(scene, at - 1));
  if (clause.vg.perfect || (clause.vg.tense !== "past" && clause.vg.form !== "participle")) return false;
  const from = Math.max(scene.sentence.first + 1, clause.vg.first - 4);
  for (let i = clause.vg.first - 1; i >= from; i--) if (wordOf(scene, i) === "time") return /^(?:is|'s|’s|high|about|past|was)$/.test(wordOf(scene, i - 1));
  return false;
}

const silence =
  /\b(?:(?:not|n't|never|declined to|refused to|cannot) (?:comment|speculate|say|tell|disclose|reveal|confirm|discuss|be drawn)|(?:ask(?:s|ed)?|asking|wonder(?:s|ed)?|comments?|speculation|speculate|inquired|enquired)(?: (?!that\b)[\w'’-]+){0,4}?)(?: on| about| over| as to)? $/;

/** "If I were minister, Chad would send troops": what one who is not would do. */
const isIfIWere = (scene: Scene, { modality, clause }: Draft): boolean =>
  modality === "conditional" &&
  clause !== null &&
  scene.clauses.some(
    (c) =>
      c !== clause &&
      c.marker === "if" &&
      lemmaOf(c) === "be" &&
      c.vg.tense === "past" &&
      !c.vg.passive &&
      c.subject !== null &&
      /^(?:i|you)$/.test(wordOf(scene, c.subject.head)),
  );

/** "if we can go over the border, we will": a case put. */
const isIfOneCan = ({ kind, quantity, clause }: Draft): boolean =>
  kind === "force" && quantity === null && clause !== null && clause.marker === "if" && clause.vg.modal === "can";

const voicesOfNobody = /^(?:quarters|people|pundits|critics|cynics|sceptics|skeptics|commentators|rumou?rs|whispers)$/;
const bandies = list("suggest say claim argue fear speculate think believe wonder feel allege insinuate");

/** "Some quarters suggested that Chad would be sending troops": what is bandied about. */
function isBandied(scene: Scene, { kind, quantity, clause }: Draft): boolean {
  if ((kind !== "force" && kind !== "aid") || quantity !== null) return false;
  for (let c = clause, depth = 0; c !== null && depth < 4; c = c.governor, depth++)
    if (bandies.has(lemmaOf(c)) && c !== clause && c.subject !== null && voicesOfNobody.test(wordOf(scene, c.subject.head))) return true;
  return false;
}

/** "would not say whether troops will go", "asked whether they would": nothing is told. */
function isUnanswered(scene: Scene, { kind, clause, rules }: Draft): boolean {
  if ((kind !== "force" && kind !== "aid") || clause === null || !rules.includes("stage/whether")) return false;
  for (let i = clause.vg.first; i > scene.sentence.first; i--)
    if (wordOf(scene, i) === "whether")
      return silence.test(
        `${wordsOf(scene, Math.max(scene.sentence.first, i - 9), i)
          .toLowerCase()
          .replaceAll("n’t", "n't")
          .replace("can't", "cannot")} `,
      );
  return false;
}

const studied =
  /\b(?:stud(?:y|ies)|research|survey|inquiry|thesis|book|paper)\b[^.;]{0,60}?\b(?:impacts?|effects?|costs|consequences|implications|legality|legacy|history) of (?!\d)/;

/** "a study of the effects of the deployment": what is studied is no news. */
function isStudied(scene: Scene, { kind, quantity, rules, span }: Draft): boolean {
  return (
    kind === "force" && quantity === null && rules[0].startsWith("force/nominal-") && studied.test(scene.tokens.text.slice(scene.sentence.start, span.end))
  );
}

const until: ReadonlySet<string> = new Set(["once", "until", "before", "unless", "as"]);

/** "as soon as we leave, they will suffer": in talk a supposed time. */
function isPutOff(scene: Scene, { kind, quantity, clause }: Draft): boolean {
  if (
    kind !== "force" ||
    quantity !== null ||
    clause === null ||
    !until.has(clause.marker) ||
    clause.vg.tense !== "present" ||
    clause.vg.perfect ||
    clause.vg.progressive ||
    clause.vg.modal !== "" ||
    !isTalk(scene)
  )
    return false;
  return (
    clause.marker !== "as" ||
    /\bas (?:soon|long) as$/.test(wordsOf(scene, Math.max(scene.sentence.first, openingOf(clause) - 3), openingOf(clause)).toLowerCase())
  );
}

/** "we shall not send them without vaccines": how it is done, and not whether. */
function isRuleOfConduct(scene: Scene, { kind, quantity, modality, stage, clause }: Draft): boolean {
  if (kind !== "force" || quantity !== null || modality !== "negated" || stage !== "pledged" || clause === null || !isTalk(scene)) return false;
  for (let i = clause.vg.last; i < scene.sentence.last; i++) if (wordOf(scene, i) === "without" || wordOf(scene, i) === "if") return true;
  return false;
}

const supposes = list("accept think believe agree concede suggest mean feel fear imagine");

/** "you do accept that they will leave": put to the one who is asked. */
function isPutToOne(scene: Scene, { clause }: Draft): boolean {
  const governor = clause?.type === "complement" ? clause.governor : null;
  return (
    governor !== null &&
    governor !== undefined &&
    governor.subject !== null &&
    wordOf(scene, governor.subject.head) === "you" &&
    supposes.has(lemmaOf(governor)) &&
    isTalk(scene)
  );
}

const anybody =
  /\b(?:if|when|once|unless|whenever) you (?:\w+ly |just |then |do |only )?(?:send|put|take|deploy|withdraw|commit|pull|keep|leave|bring|move|use|have)\b/i;

/** "if you send frigates out there they cost a million a day": what would be so of anybody. */
const isAnybody = (scene: Scene, { kind, span }: Draft): boolean =>
  (kind === "force" || kind === "cost" || kind === "aid") && anybody.test(scene.tokens.text.slice(scene.sentence.start, span.end));

/** "They must not send weapons here": others are told, and nobody is named; "if it was not able to keep its base": a case put. */
function isTold(scene: Scene, { kind, quantity, modality, clause, rules }: Draft): boolean {
  if (kind !== "force" || quantity !== null || clause === null || modality !== "negated") return false;
  if (rules.includes("stage/must") && clause.subject !== null && /^(?:they|you)$/.test(wordOf(scene, clause.subject.head))) return true;
  for (let c: Clause | null = clause, depth = 0; c !== null && depth < 3; c = c.governor, depth++) if (c.marker === "if" && c.vg.negated) return true;
  return false;
}

/** The token with which a clause opens: its subject, where that stands right before the verb. */
const openingOf = ({ subject, vg, inherited }: Clause): number => (subject !== null && !inherited && subject.first < vg.first ? subject.first : vg.first);
