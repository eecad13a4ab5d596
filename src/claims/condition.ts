/** `condition`: what must hold first, who is bound by it and who keeps the gate. */
import type { Actor, Modality } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { VB } from "../text/lexicon.ts";
import { bindsNobody, clauseAt, tokenFrom } from "./bearer.ts";
import { type GateRule, gateRules } from "./condition-rules.ts";
import { boundActor } from "./bound.ts";
import { echoedGates } from "./condition-echo.ts";
import { type Draft, draftOf } from "./draft.ts";
import { gatedDrafts } from "./gated.ts";
import { gateOf, gatekeepersIn, gateWords, houses, idle, noGate } from "./gates.ts";
import { houseDrafts } from "./houses.ts";
import { currentMission } from "./memory.ts";
import { mayHold, phraseNumbers, possiblePhrases } from "./phrases.ts";
import { namesField, namesThing } from "./stance-lexicon.ts";
import { missionOf, placesIn } from "./places.ts";
import { isRecent } from "./stance-asserted.ts";
import { isTalkOf, subjectMatter } from "./position.ts";
import { entityAt, rangeOf, type Scene, spanOf, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { lowerOf } from "./lowered.ts";
import { isAmong } from "./named.ts";

const firstRule = phraseNumbers(...gateRules.map((each) => each.words));
const holdsGateWord = mayHold(gateWords);

export function conditionDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const worded = phraseGates(scene, sofar);
  const found = [...worded, ...gatedDrafts(scene, sofar, worded)];
  return [...found, ...houseDrafts(scene, sofar, found), ...echoedGates(scene, found)];
}

function phraseGates(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const possible = possiblePhrases(scene);
  const next = possible.indexOf(1, firstRule);
  if (next < 0 || next >= firstRule + gateRules.length) return [];
  const text = lowerOf(scene);
  if (sofar.length === 0 && scene.least === 0 && !(holdsGateWord(scene) && gateWords.test(text)) && !isTalkOf(scene)) return [];
  const found: Draft[] = [];
  for (let r = 0; r < gateRules.length; r++) {
    if (possible[firstRule + r] === 0) continue;
    const rule = gateRules[r];
    rule.words.lastIndex = 0;
    for (let match = rule.words.exec(text); match !== null; match = rule.words.exec(text)) {
      found.push(...drafted(scene, text, rule, match, sofar, found));
    }
  }
  return found;
}

function drafted(
  scene: Scene,
  text: string,
  { rule, modality: given, gate: needsGate, bound }: GateRule,
  match: RegExpExecArray,
  sofar: readonly Draft[],
  found: readonly Draft[],
): Draft[] {
  const own = match.groups?.["g"] ?? match.groups?.["g2"] ?? match.groups?.["g3"] ?? match.groups?.["g4"];
  const from = own !== undefined ? match.index + match[0].indexOf(own) : match.index;
  const after = own !== undefined && bound !== "other" ? from : own !== undefined ? from : match.index + match[0].length;
  const marker = tokenFrom(scene, scene.sentence.start + from);
  const begin = tokenFrom(scene, scene.sentence.start + match.index);
  const fronted = marker === scene.sentence.first || /^["“,;:–—(]$/.test(wordOf(scene, wordOf(scene, marker - 1) === "for" ? marker - 2 : marker - 1));
  const last = stretchEnd(scene, marker, bound === "other" || rule === "condition/requires" ? 16 : 14, fronted && rule !== "condition/no-no");
  const words = text.slice(after, scene.tokens.end[last - 1] - scene.sentence.start);
  const whole = text.slice(from, scene.tokens.end[last - 1] - scene.sentence.start);
  if (!concerns(scene, rule, marker, last, whole)) return [];
  if (found.some((d) => d.span.start <= scene.tokens.start[marker] && scene.tokens.start[marker] < d.span.end)) return [];
  // "would have to come back to Cabinet", "subject to a ceasefire": gates by their own words.
  if (
    needsGate &&
    !gateWords.test(words) &&
    !(loose.has(rule) && looseThings.test(words) && (sofar.some((d) => d.kind !== "meeting") || namesThing(text.slice(0, from)))) &&
    !(rule === "condition/subject-to" && /\bconditions?\b/.test(words)) &&
    !(rule === "condition/goes-to-parliament" && /\b(?:cabinet|council)\b/.test(words))
  )
    return [];
  if (rule === "condition/essential" && /\b(?:no|any|such|little) (?:\w+ )?$/.test(text.slice(Math.max(0, from - 14), from))) return [];
  if (noGate.test(whole) || idle.test(whole)) return [];
  if (isNoGate(scene, rule, whole, marker, last)) return [];
  if (
    /^condition\/(?:requires|takes|must-approve|must-first|goes)/.test(rule) &&
    /^(?:need|needs|needed|demands)$/.test(wordOf(scene, marker)) &&
    scene.tags[marker] < VB
  )
    return [];
  const clause = clauseAt(scene, marker);
  // "Once the trainers are gone, …": what an end brings about is no gate.
  if (
    /\/(?:once|the-day)$/.test(rule) &&
    fronted &&
    /\b(?:shuts?|gone|leaves?|lands?|falls?|attack\w*|close[sd]?|fails?|pulls?|collapse\w*|lost|loses?|killed|hit|fires?|quits?|withdr\w+|cross(?:es)?|strikes?|invades?)\b/.test(
      whole,
    )
  )
    return [];
  // "Should others drop out, it returns to parliament": what follows, not what comes first.
  if (/to-parliament$/.test(rule) && /^["“]?(?:should|if|were)\b/.test(text) && !/\b(?:first|before)\b/.test(text)) return [];
  if (
    rule === "condition/only-when" &&
    !gateWords.test(words) &&
    !scene.clauses.some((c) => c.vg.first > marker && c.vg.first < last && c.vg.form === "finite")
  )
    return [];
  // "Before the vote on the text, the envoy ruled it out": when it was said.
  if (
    rule === "condition/before" &&
    /^before (?:the |a |its |their )?(?:\w+ )?votes?\b/.test(whole) &&
    scene.clauses.every((c) => c.vg.form !== "finite" || (c.vg.tense === "past" && c.vg.modal === ""))
  )
    return [];
  if (rule === "condition/before" && scene.clauses.some((c) => c.vg.first > marker && c.vg.first < last && c.vg.tense === "past" && !c.vg.perfect)) return [];
  // "Peru has yet to decide whether to send troops": its own mind to make up, and no gate that another keeps.
  if (
    rule === "condition/must-approve" &&
    /\bdecide\b/.test(whole) &&
    clause?.subject &&
    !houses.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase()) &&
    !/^(?:it|this|that)$/.test(wordOf(scene, clause.subject.head)) &&
    /\bdecide(?: on)? (?:whether|if|how|when|what|which|where)\b/.test(whole)
  )
    return [];
  if (/must-approve|must-first/.test(rule) && clause?.subject && (bindsNobody(scene, clause.subject) || personal(scene, clause))) return [];
  // Advice of the author's own ("allies should") is none; duty is.
  if (/depends-on/.test(rule) && !isTalkOf(scene) && !gateWords.test(words)) return [];
  if (
    /once|only-when|not-until|unless|provided|only-if|cannot-without|without-cannot/.test(rule) &&
    scene.least === 0 &&
    sofar.every((d) => d.kind === "meeting") &&
    !subjectMatter.test(text) &&
    !gateWords.test(whole) &&
    gateOf(whole) === "other" &&
    !(
      /only|unless|provided|cannot-without|without-cannot|not-until|once/.test(rule) &&
      (isRecent(scene) || scene.entities.some((e) => e.class === "state" || e.class === "body"))
    )
  )
    return [];
  // A gate that opens the sentence binds whoever acts after it.
  const bounded =
    fronted && bound === "before" && scene.clauses.every((c) => c.vg.first >= marker) && /if-gate|once|provided|unless|subject-to|when-ratified/.test(rule)
      ? "after"
      : bound;
  const read = boundActor(scene, { rule, bound: bounded, marker, begin, last, clause, sofar });
  // "insists that Niger be kept out of it": of whoever sends the force that was told of.
  const sender =
    rule === "condition/insists-out"
      ? scene.before.findLast((d) => d.kind !== "meeting" && d.kind !== "position" && d.actor.length > 0 && scene.index - d.sentence <= 2)
      : undefined;
  const actor = hostBinds(scene, whole, read, marker, last) ?? giverBinds(scene, rule, read) ?? sender?.actor ?? read;
  // At a first look it is not yet known what else is told, and so not who is bound.
  if (actor.length === 0 && scene.least === 0) return [];
  const first = bound === "before" && rule !== "condition/unless" && begin < marker ? begin : marker;
  const modality = modalityOf(scene, given, text, from, clause, rule, words);
  // "has made a mandate a condition": what the gate is stands before the noun.
  const made = rule === "condition/makes-conditional" && /^(?:as )?an? (?:pre)?condition/.test(whole) ? gateOf(text.slice(match.index, from)) : "other";
  const gate =
    made !== "other"
      ? made
      : rule === "condition/law-bars"
        ? "other"
        : gateOf(
            bound === "other"
              ? text.slice(
                  Math.max(0, scene.tokens.start[Math.min(first, clauseStart(scene, clause, marker))] - scene.sentence.start),
                  scene.tokens.end[last - 1] - scene.sentence.start,
                )
              : whole,
          );
  const start = bound === "other" ? Math.min(first, clauseStart(scene, clause, marker)) : first;
  const keep = { first: start, last };
  // A wider reading of the same gate adds none.
  if (found.some((d) => scene.tokens.start[start] <= d.span.start && d.span.end <= scene.tokens.end[last - 1])) return [];
  const mission = missionOf(scene, scene.sentence.first, scene.sentence.last, false);
  const memory = mission === null ? currentMission(scene, scene.tokens.start[marker]) : null;
  const keepers = keepersSplit(scene, marker, last);
  const make = (begin: number, end: number): Draft =>
    draftOf("condition", rule, spanOf(scene, begin, end), scene.index, {
      actor,
      gate: keepers !== null ? keeperGate(wordsOf(scene, begin, end).toLowerCase()) : begin === start ? gate : gateOf(wordsOf(scene, begin, end).toLowerCase()),
      with: gatekeepersIn(scene, begin, end, actor),
      modality,
      clause,
      topic: wordsOf(scene, begin, end).replace(/[.,;"”]+$/, ""),
      place: placesIn(scene, scene.sentence.first, scene.sentence.last),
      mission: mission ?? memory,
      ...(memory ? { filled: { mission: "the mission named before" } } : {}),
      timed: false,
      trust: gate === "other" ? 0.5 : 0.62,
    });
  const splits = keepers ?? [secondGate(scene, rule, keep, marker)].filter((at) => at !== null);
  return [start, ...splits].map((from, i) => make(from, i < splits.length ? splits[i] - 1 : last));
}

/** "is subject to American air support", "awaits money from donors": what a deployment hangs on, beside anybody's leave. */
const loose: ReadonlySet<string> = new Set(["condition/subject-to", "condition/lacks"]);
const looseThings =
  /^[^,.;]{0,40}?\b(?:fund(?:ing|s)|financ\w+|money|donors?|payments?|presence|participation|(?:air|military|logistic\w*|american|us|u\.s\.|allied) (?:\w+ )?(?:support|cover|backing|help)|guarantees?|improvements?|progress|security|stability|conditions|outcome|results?|success|availability|talks|peace|reforms?|elections?|findings)\b/;

/** Papers "are to be signed" on a day, one "had to sign": a plan or the past. */
const scheduled =
  /^(?:(?:is|are|was|were) to (?:(?:also|now|all) )*(?:be )?(?:sign\w*|settled|told|informed|notified|briefed|heard|paid|met|taken)\b|had to sign)/;
/** What is said first in "no mandate, no troops". */
const firstThing =
  /^no (?:[\w'’-]+ ){0,3}?(?:money|cash|pay|funds?|escorts?|covers?|guarantees?|cease-?fires?|truces?|peace|deals?|law|laws|base|treat(?:y|ies)|visas?|papers?|letters?|plan|request|reforms?|elections?|withdrawal|immunity|security|protection|insurance|legal cover|medics?|airlift|transport|fuel)\b/;
const past = (scene: Scene, first: number, last: number): boolean =>
  scene.clauses.some((c) => c.vg.first > first && c.vg.first < last && c.vg.tense === "past" && !c.vg.perfect && c.vg.modal === "") &&
  !scene.clauses.some((c) => c.vg.first < first && (c.vg.modal !== "" || c.vg.tense !== "past"));

/** Wordings of a gate that gate nothing. */
const takesOn =
  /^assuming (?:the |a |an |its |their |full |overall |sole |greater |more )*(?:[\w-]+ )?(?:dut(?:y|ies)|roles?|responsibilit\w+|command|control|leadership|office|power|posts?|lead|burdens?|tasks?|charge|presidency|chair|functions?|risks?|mantle|title|position)\b/;
const awaited =
  /^await(?:s|ing)? (?:the |a |an |its |their |his |her |any |final |formal |further |only |still )*(?:[\w'’-]+ ){0,3}?(?:approval|decisions?|votes?|consent|invitation|requests?|mandate|ratification|green light|resolution|authori[sz]ation|permission|clearance|assent|go-ahead|nod|orders?|word|signature|signing|election|parliament|ruling|verdict|agreement|answer|reply|say-so|review|debate|blessing|okay|funding|funds|money|cease-?fires?|truces?|guarantees?|outcome|results?|presence|(?:air |logistic\w* )?support|improvements?|unanimity|consensus|talks)\b/;

function isNoGate(scene: Scene, rule: string, whole: string, marker: number, last: number): boolean {
  if (rule === "condition/must-approve") return scheduled.test(whole);
  if (rule === "condition/no-no")
    return !gateWords.test(whole) && !firstThing.test(whole) && !scene.entities.some((e) => e.class === "state" && e.first === marker + 1);
  // "will take a decision on it after the vote": what one means to do.
  if (
    rule === "condition/takes" &&
    /^(?:would |will )?takes? (?:an? |its |the )?(?:[\w-]+ )?decisions? (?:on|about|whether|in|by|after|before|later|soon|next|at)\b/.test(whole)
  )
    return true;
  // "will take all measures required".
  if (
    rule === "condition/takes" &&
    /^(?:would |will )?takes? (?:all|every|each) (?:(?:the|other|such|these|possible|necessary|appropriate|required|reasonable|further) )*(?:measures?|steps?|decisions?|actions?|precautions?|means|efforts?|opportunit\w+|responsibilit\w+)\b/.test(
      whole,
    )
  )
    return true;
  if (rule === "condition/by-leave") return /^on leave\b/.test(whole);
  // "on the day 200 soldiers left": when it was.
  if (rule === "condition/the-day")
    return (
      /^the \w+ to\b/.test(whole) ||
      /^the (?:day|moment|minute|hour|instant)\b[^,.;]*\b(?:left|came|went|arrived|took|was|were|had|did|met|said|died|landed|flew|sailed)\b/.test(whole)
    );
  // "You can't have it without paying": said of anybody.
  if (
    rule === "condition/cannot-without" &&
    scene.clauses.some((c) => c.subject !== null && /^(?:you|one)$/.test(wordOf(scene, c.subject.head)) && c.vg.first < last && c.vg.negated)
  )
    return true;
  // "could not have come without": what did come.
  if (/cannot-without|without-cannot/.test(rule))
    return /\b(?:could|would|might) (?:not|never|hardly) have\b|\b(?:could|would|might)n['’]t have\b/.test(
      wordsOf(scene, Math.max(scene.sentence.first, marker - 9), last).toLowerCase(),
    );
  // "is assuming the duty": takes it on.
  if (
    rule === "condition/provided" &&
    whole.startsWith("assuming ") &&
    (takesOn.test(whole) || !scene.clauses.some((c) => c.vg.first > marker && c.vg.first < last && c.vg.form === "finite"))
  )
    return true;
  // "we await further clarification": nothing waits for it but an answer.
  if (rule === "condition/subject-to" && /^await/.test(whole) && !awaited.test(whole)) return true;
  if (rule === "condition/provided")
    return /^(?:on condition of anonymity|providing the (?:most|bulk|rest|lion)|(?:as|so) long as (?:\d|two|three|four|five|six|ten|(?:they|it|he|she|we)(?:['’](?:s|re)| is| are) (?:needed|wanted|necessary|required)))/.test(
      whole,
    );
  return rule === "condition/not-until" && (past(scene, marker, last) || /^(?:before|until) the end\b/.test(whole));
}

/**
 * "It needs the consent of the Iraqi government": who consents is not who is bound; that is whose mission or plan was told of before, or null where it is
 * another anyway.
 */
function hostBinds(scene: Scene, gate: string, read: readonly Actor[], marker: number, last: number): Actor[] | null {
  // "the consent of the host government": named by what it is, and not the one that acts.
  if (
    read.length !== 1 ||
    /\bhost(?:ing)? (?:government|state|nation|country|authorities)\b/.test(gate) ||
    gateOf(gate) !== "host-consent" ||
    !isAmong(read[0], gatekeepersIn(scene, marker, last, []))
  )
    return null;
  const told = scene.before.findLast((d) => scene.index - d.sentence <= 3 && d.actor.length > 0 && !isAmong(read[0], d.actor));
  return told ? [...told.actor] : null;
}

/** "The package for Chad must still be approved": of whoever gives it, not of who is to get it. */
function giverBinds(scene: Scene, rule: string, read: readonly Actor[]): Actor[] | null {
  if (rule !== "condition/must-approve" || read.length !== 1) return null;
  const gift = scene.before.findLast(
    (d) => d.kind === "aid" && scene.index - d.sentence <= 12 && d.actor.length > 0 && d.with.some((w) => w.role === "recipient" && w.id === read[0].id),
  );
  return gift && !isAmong(read[0], gift.actor) ? [...gift.actor] : null;
}

/** Is what is gated, or its gate, of the field; or was a force, mission or stance told just before? */
function concerns(scene: Scene, rule: string, marker: number, last: number, gate: string): boolean {
  const spoken = scene.sentence.speaker !== null || scene.reading.voice !== null;
  if (!spoken && !/depends-on|once|unless/.test(rule)) return true;
  const previous = scene.before[scene.before.length - 1];
  if (previous !== undefined && previous.kind !== "meeting" && scene.index - previous.sentence <= (spoken ? 1 : 3)) return true;
  if (!spoken && (scene.entities.some((e) => e.class === "state" || e.class === "body") || gateWords.test(gate))) return true;
  if (scene.entities.some((e) => isMissionName(e) || (e.class === "body" && e.id !== null && scene.reading.lookups.body.get(e.id)?.class === "alliance")))
    return true;
  if (scene.sentence.last - scene.sentence.first < 24) return namesField(lowerOf(scene)) || gateWords.test(gate) || namesThing(lowerOf(scene));
  return namesField(wordsOf(scene, Math.max(scene.sentence.first, marker - 18), last).toLowerCase());
}

const organ = /\b(?:government|cabinet|council|ministers|president|crown)\b/;
/** "unless the Council, the cabinet and the Dáil agree": a parliament listed with others keeps a gate of its own, and so do they. Null where none is. */
function keepersSplit(scene: Scene, marker: number, last: number): number[] | null {
  const list = scene.chunks.find((c) => c.type === "np" && c.first > marker && c.first - marker <= 4 && c.joined.length > 1);
  if (list?.type !== "np") return null;
  const members = list.joined.filter((np) => np.first > marker && np.last <= last);
  const isHouse = members.map((np) => houses.test(wordsOf(scene, np.first, np.last).toLowerCase()));
  const named = members.every(
    (np, i) => isHouse[i] || organ.test(wordsOf(scene, np.first, np.last).toLowerCase()) || /^(?:state|body)$/.test(entityAt(scene, np.head)?.class ?? ""),
  );
  return named && isHouse.filter(Boolean).length === 1 && members.length > 1 ? members.slice(1).map((np) => np.first) : null;
}

const keeperGate = (words: string): Draft["gate"] => (houses.test(words) ? "parliament" : "decision");

/** Wordings whose object is the gate, so that two objects are two gates. */
const leansOn = new Set(["condition/depends-on", "condition/contingent", "condition/subject-to", "condition/requires"]);
const leaves = new Set(
  "consent permission approval endorsement agreement mandate resolution vote assent blessing invitation ratification decision funding money guarantee guarantees clearance authorisation authorization".split(
    " ",
  ),
);
/** "hinges on a letter and on lorries", "contingent on the findings of the chiefs and the endorsement of the Union": a second thing that it hangs on. */
function isSecondLeave(scene: Scene, and: number, last: number): boolean {
  if (/^(?:on|upon)$/.test(wordOf(scene, and + 1))) return true;
  if (!/^(?:the|a|an)$/.test(wordOf(scene, and + 1))) return false;
  for (let i = and + 2; i < Math.min(last, and + 5); i++) if (leaves.has(wordOf(scene, i))) return true;
  return false;
}

/** "once parliament votes and the law is signed", "without a truce and without a mandate": a second gate with a subject and verb, or a marker, of its own. */
function secondGate(scene: Scene, rule: string, { first, last }: { first: number; last: number }, marker: number): number | null {
  for (let i = first + 3; i < last - 1; i++)
    if (
      /^(?:and|or|nor)$/.test(wordOf(scene, i)) &&
      ((i < last - 2 && /^(?:without|unless|once|provided|until|only|if)$/.test(wordOf(scene, i + 1))) || (leansOn.has(rule) && isSecondLeave(scene, i, last)))
    )
      return i + 1;
  for (const clause of scene.clauses) {
    const { subject, vg } = clause;
    if (subject === null || clause.inherited || vg.form !== "finite" || subject.first <= first + 2 || vg.last > last) continue;
    if (
      /^(?:and|or)$/.test(wordOf(scene, subject.first - 1)) &&
      scene.clauses.some((c) => c !== clause && c.vg.first >= Math.max(first, marker) && c.vg.last <= subject.first)
    )
      return subject.first;
  }
  return null;
}

const clauseStart = (scene: Scene, clause: Clause | null, marker: number): number => {
  if (clause === null) return marker;
  const start = rangeOf(scene, clause).first;
  return marker - start > 12 ? marker : Math.min(start, marker);
};

/** "she must first pay", "he has to vote": persons who speak for nobody. */
const personal = (scene: Scene, clause: Clause): boolean =>
  clause.subject !== null &&
  /^(?:you|she|he|one|who|i)$/.test(wordOf(scene, clause.subject.head)) &&
  (entityAt(scene, clause.subject.head)?.speaksFor ?? null) === null;

/** Where the gate's words end: at a comma of a fronted gate, a stop, a dash, or after `reach` tokens. */
function stretchEnd(scene: Scene, from: number, reach: number, fronted: boolean): number {
  let i = from + 1;
  for (; i < scene.sentence.last && i < from + reach; i++) {
    const word = wordOf(scene, i);
    if (/^[;:.!?–—"”)]$/.test(word)) break;
    if (word === "," && (fronted || i > from + 4)) break;
    if (i > from + 3 && /^(?:because|although|while|whereas|but)$/.test(word)) break;
  }
  return i;
}

function modalityOf(scene: Scene, given: Modality, text: string, from: number, clause: Clause | null, rule: string, words: string): Modality {
  const before = text.slice(Math.max(0, from - 40), from);
  if (
    (/depends-on|requires|essential|subject-to/.test(rule) && /\b(?:may|might|could)(?: \w+)? $/.test(before)) ||
    (clause && /^(?:may|might|could)$/.test(clause.vg.modal) && /depends-on|requires/.test(rule))
  )
    return "possible";
  if (/depends-on/.test(rule) && /\bcould\b/.test(text.slice(0, from)) && /depending/.test(text.slice(from, from + 10))) return "possible";
  if (/requires|must-approve|consensus|all-agree|takes|subject-to|contingent|depends-on|essential/.test(rule)) {
    if (
      /\b(?:not|no longer|never|n't|without)\s*(?:be )?(?:\w+ )?$/.test(before) ||
      (clause?.vg.negated ?? false) ||
      /^\s*(?:no|neither)\b/.test(words) ||
      /\bnot (?:needed|required|necessary) that\b/.test(before)
    )
      return "negated";
    if (/^would\b/.test(text.slice(from)) || (clause !== null && clause.vg.modal === "would")) return "conditional";
    if (clause !== null && (clause.marker === "if" || clause.marker === "unless")) return "conditional";
  }
  if (rule === "condition/goes-to-parliament" && /^(?:should|if|were)\b/.test(text.trimStart())) return "conditional";
  void scene;
  return given;
}
