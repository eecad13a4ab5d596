/** `condition`: what must hold first, who is bound by it and who keeps the gate. */
import type { Actor, Modality } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { VB } from "../text/lexicon.ts";
import { actorsOf, actorsOfPhrase, agentOf, fallbackActor, isOwnWord, speakerAt, unique } from "./args.ts";
import { actorsOfList, bearerOf, bindsNobody, clauseAt, isStatelike, leftOf, lowerOf, tokenFrom, voiceAt } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { gateOf, gatekeepersIn, gateWords } from "./gates.ts";
import { currentMission } from "./memory.ts";
import { mayHold, phraseNumbers, possiblePhrases } from "./phrases.ts";
import { missionOf, placesIn, prepositionBefore } from "./places.ts";
import { isTalkOf, subjectMatter } from "./position.ts";
import { entitiesIn, entityAt, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";

interface GateRule {
  readonly rule: string;
  /** `(?<g>…)` marks where the gate's own words begin; else they follow the match. */
  readonly words: RegExp;
  readonly modality: Modality;
  /** True where the words that follow must name a gate (approval, vote, consent …). */
  readonly gate: boolean;
  /** Who is bound: the clause before the words, or whoever the gate's own verb does not name. */
  readonly bound: "before" | "other" | "after";
}

const must = "(?:must|has to|have to|needs? to|will have to|would have to|had to|is to|are to|has yet to|have yet to|still (?:has|have|needs?) to|must still|must first)";
const approve = "(?:approv\\w+|agree[ds]?|ratif(?:y|ied|ies)|consent|vote|endorsed?|authori[sz]ed?|sign(?:ed)?(?: off)?|pass(?:ed)?|accept(?:ed)?|consult(?:ed)?|debate|give (?:its|their) (?:yes|consent|approval|blessing|assent|green light)|be (?:asked|approved|ratified|agreed|authori[sz]ed|endorsed|passed|signed|cleared|voted|consulted|submitted|put to|lifted|paid|met|settled))";

/** In order; the first that fits a place wins it. */
const gateRules: readonly GateRule[] = [
  { rule: "condition/unless", words: /\bunless\b/g, modality: "conditional", gate: false, bound: "before" },
  { rule: "condition/only-if", words: /\bonly if\b|\bonly (?:[\w'-]+ ){1,7}?(?<g>if) /g, modality: "conditional", gate: false, bound: "before" },
  { rule: "condition/if-gate", words: /\b(?<g>if) (?=[^,.;]{2,50}\b(?:gives? (?:a|its|the|their) (?:mandate|consent|approval|blessing|green light|go-ahead|permission)|approves?|agrees?|consents?|ratif(?:y|ies)|votes?|invites?|authori[sz]es?|mandates?|is (?:approved|ratified|agreed|mandated|invited))\b)/g, modality: "conditional", gate: true, bound: "before" },
  { rule: "condition/only-when", words: /\bonly (?:[\w'-]+ ){0,6}?(?<g>when|once|after) /g, modality: "stated", gate: false, bound: "before" },
  { rule: "condition/only-with", words: /\b(?:only|not) (?:[\w'-]+ ){0,6}?(?<g>with|at|on|by|under|following) (?=(?:the )?(?:[\w'-]+ ){0,3}(?:consent|permission|approval|invitation|request|agreement|authori[sz]ation|mandate|blessing|assent|vote|consensus|unanimity|acceptance))/g, modality: "stated", gate: false, bound: "before" },
  { rule: "condition/provided", words: /\b(?:provided that|(?<=[,–—-] ?|\bbut |\bonly )provided (?:the|its|their|it|they|all|both|no|other)\b|on (?:the )?condition (?:that|of)|as long as|so long as|on the understanding that|in the condition that)\b/g, modality: "conditional", gate: false, bound: "before" },
  { rule: "condition/contingent", words: /\b(?:conditional (?:up)?on|contingent (?:up)?on|conditioned (?:up)?on|made dependent (?:up)?on|predicated on)\b/g, modality: "stated", gate: false, bound: "before" },
  { rule: "condition/yet-to-be", words: /\b(?<g>(?:has|have|had|is|are|remains?) (?:yet|still) to be (?:asked|approved|ratified|agreed|authori[sz]ed|endorsed|passed|signed|cleared|voted|confirmed|put)|(?:has|have|had|is|are)(?:n't| not) (?:yet )?(?:been )?(?:approved|ratified|authori[sz]ed|signed off) (?:by|in))\b/g, modality: "stated", gate: false, bound: "other" },
  { rule: "condition/last-word", words: /\b(?<g>(?:ha(?:s|ve)|will have|retains?|keeps?) the (?:last|final) (?:word|say)|(?:final |last )?decision (?:rests|lies|is up to|belongs)(?: with| to)?|(?:is|are|be) up to (?:the )?(?=\w+))/g, modality: "stated", gate: false, bound: "other" },
  { rule: "condition/makes-conditional", words: /\b(?:made|makes?|set|sets) (?:[\w'’-]+ ){1,6}?(?<g>conditional on|dependent on|contingent on|(?:as )?an? (?:pre)?condition(?: for| of)?)\b|\b(?<g2>on one condition|(?:its|their|the|one|main|only|first) (?:pre)?conditions? (?:is|are|was|remains?)\b)/g, modality: "stated", gate: false, bound: "before" },
  { rule: "condition/when-ratified", words: /\b(?<g>when|as soon as|after) (?=[^,.;]{3,50}\b(?:has|have|had) (?:\w+ )?(?:approved|ratified|agreed|consented|voted|signed|been (?:approved|ratified|signed|paid)))/g, modality: "stated", gate: true, bound: "before" },
  { rule: "condition/to-parliament", words: /\b(?:goes|go|moves?|heads?|returns?|passes|now has to go|will go|will be put|will be submitted|is to be put|is put) to (?=(?:the |a |its |both |lower |upper )*(?:\w+ )?(?:parliament|senate|bundestag|house|congress|assembly|riksdag|chamber|sejm|diet|lawmakers|deputies|folketing|storting|knesset|rada)\b)/g, modality: "stated", gate: true, bound: "before" },
  { rule: "condition/subject-to", words: /\b(?:subject(?:ed)? to|pending|tied to|awaits?|awaiting)\b(?! (?:attack|change|fire|abuse|interpretation))/g, modality: "stated", gate: true, bound: "before" },
  { rule: "condition/depends-on", words: /\b(?:depend(?:s|ed|ing)?|hing(?:es?|ed|ing)|hangs?|hung|rest(?:s|ed)?|turn(?:s|ed)?|is dependent|are dependent) (?:entirely |largely |partly |in part |heavily |also |now |above all |crucially )?(?:up)?on\b/g, modality: "stated", gate: false, bound: "before" },
  { rule: "condition/without-which", words: /\b(?<g>without (?:which|whom|it|that)\b)(?=[^.;]{0,60}\b(?:not|never|no|n't|cannot|impossible)\b)/g, modality: "conditional", gate: false, bound: "after" },
  { rule: "condition/cannot-without", words: /\b(?:cannot|can't|can not|could not|couldn't|may not|must not|will not|won't|would not|no [\w-]+(?: [\w-]+){0,3}|nor|never|not|impossible|unable|nothing|none|nobody) (?:[\w',-]+ ){0,9}?(?<g>without)\b(?! (?:which|whom|a fight|delay|warning|notice|question|incident|doubt))/g, modality: "stated", gate: false, bound: "before" },
  { rule: "condition/without-cannot", words: /(?<=^|["“,;:–—(] ?|\bthat |\bsaid |\bbut |\band )(?<g>without)\b(?=[^.;]{3,80}\b(?:cannot|could not|couldn't|can't|would not|wouldn't|will not|won't|impossible|unable|no )\b)/g, modality: "conditional", gate: false, bound: "after" },
  { rule: "condition/not-until", words: /\b(?:cannot|can't|can not|could not|may not|must not|will not|won't|would not|wouldn't|does not|do not|doesn't|don't|did not|not|no|never|nor|nothing|none|refus\w+|block\w*|hold\w*|withh\w+|on hold|suspend\w*|delay\w*|declin\w+) (?:[\w',-]+ ){0,12}?(?<g>until|before) (?=(?:[\w',-]+ ){1,9}?(?:has|have|is|are|was|had|\w+(?:s|ed)|agree|ratify|approve|pay|vote|meet|give|decide|leave|sign|complete)\b)/g, modality: "stated", gate: false, bound: "before" },
  { rule: "condition/before", words: /\b(?<g>before) (?=[^,.;]{3,60}\b(?:approv\w+|ratif\w+|consent\w*|agree[sd]?|votes?|authori[sz]\w+|paid|permission)\b)/g, modality: "stated", gate: true, bound: "before" },
  { rule: "condition/once", words: /(?<![\w-] at |all at )\b(?<g>once|as soon as) (?=(?!upon|more|again|a |in |per|every|for all|the (?:world|country|most)|said)(?:[\w'’-]+ ){1,8}?(?:has|have|is|are|agree[sd]?|approves?d?|ratif(?:y|ies|ied)|votes?|signs?|pays?|gives?|gets?|permits?|allows?|decides?|met)\b)/g, modality: "stated", gate: false, bound: "before" },
  { rule: "condition/requires", words: /\b(?:requires?|needs?|presupposes?|demands|(?:is|are|was|were|be|been|not) (?:also |still )?(?:needed|required))\b(?! to\b)(?=[^.;]{0,50})/g, modality: "stated", gate: true, bound: "before" },
  { rule: "condition/takes", words: /\b(?:would take|will take|takes?|requires?|needs?) (?:the (?:consent|agreement|assent|votes?) of )?(?=(?:all|unanim\w+|a (?:two-thirds|vote|majority)|every|each|both)\b)/g, modality: "stated", gate: true, bound: "other" },
  { rule: "condition/must-approve", words: new RegExp(`\\b(?<g>${must} (?:(?:also|still|first|now|then|each|all|formally|both|yet) )*${approve})\\b`, "g"), modality: "stated", gate: false, bound: "other" },
  { rule: "condition/must-first", words: /\b(?<g>must first|must still|has first to|have first to|would first have to|will first have to|needs? first to|first needs? to|first has to|first have to|(?:would have to|must|has to|have to|needs? to) (?:change|amend|lift|waive|revise|give way|drop) (?:the |its |their )?(?:law|constitution|veto|rules|objections?|treaty))\b/g, modality: "stated", gate: false, bound: "other" },
  { rule: "condition/goes-to-parliament", words: /\b(?:will|must|would|has to|have to|needs? to|is to) (?<g>(?:come back|return|go|be put|be submitted|report) to|seek|ask|obtain|secure|win|get|consult|inform)\b(?=[^.;]{0,50}\b(?:parliament\w*|house|bundestag|congress\w*|senate|knesset|assembly|riksdag|chamber|sejm|diet|lawmakers)\b)/g, modality: "stated", gate: true, bound: "before" },
  { rule: "condition/consensus", words: /\b(?<g>(?:works?|operates?|decides?|acts?|decisions?(?: are| is)?(?: made| taken)?|takes? (?:its |all )?decisions|governed|run|made|taken|adopted) (?:only |strictly |always )?(?:by|on|through|on the basis of|on the principle of) (?:consensus|unanimity)|(?:unanimity|consensus) (?:is |are )?(?:applies|needed|required|necessary|the rule|reigns|rules)|applies unanimity|unanimity rule|(?:are|is|must be|have to be|has to be) (?:taken|made|adopted|decided|agreed) unanimously|(?:one|a single|any) (?:veto|no|objection|dissenting voice) (?:is enough|suffices|can (?:stop|block|sink)))\b/g, modality: "stated", gate: false, bound: "other" },
  { rule: "condition/all-agree", words: /\b(?<g>(?:all|each|every)(?: of)? (?:the )?(?:\d+ |[\w-]+ )?(?:allies|ally|members?|member states?|member countr\w+|countries|capitals|nations) (?:must |have to |has to |needs? to |would have to |should )?(?:agree|approve|ratify|consent|sign)[sd]?)\b(?! that)/g, modality: "stated", gate: false, bound: "other" },
  { rule: "condition/essential", words: /\b(?<g>(?:presence|consent|approval|invitation|protection|support|backing|logistics|airlift|participation|leadership|votes?|resolution|mandate|majority|unanimity|agreement|permission|authori[sz]ation|ratification|signature) (?:[\w-]+ ){0,6}(?:is|are|remains?|was|would be) (?:still )?(?:[\w-]+ly )?(?:essential|indispensable|crucial|vital|a prerequisite|a precondition|a condition|needed|required|necessary|outstanding|missing|lacking|pending|awaited))\b|\b(?<g2>a (?:prerequisite|precondition|condition) (?:for|of))\b/g, modality: "stated", gate: false, bound: "other" },
];

const idle = /^(?:as long as|so long as) (?:(?:it|this|that) (?:takes|is)|necessary|needed|required|possible|the (?:situation|war|conflict|threat))|^(?:once|as soon as) (?:the |these |they |it |their )?(?:\w+ )?(?:(?:is|are) )?(?:in force|over|complete|there|operational|trained|ready|installed|back)\b/;
const noGate = /^(?:unless|until|before|once|when|after|if|only|without)?\s*(?:then|now|today|tomorrow|yesterday|recently|the (?:war|summit|election|vote is over)|further notice|dawn|christmas|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:19|20)\d\d|next|last|this|\d)/;

/** Words of which every gate has one. */
const mayGate = mayHold(/unless|only|provided|condition|as long as|so long as|subject|contingent|pending|await|depend|hing|hang|hung|rest|turn|without|until|before|once|requir|need|must|ha[sd]|have|take|consensus|unanim|agree|essential|indispensable|crucial|prerequisite|vital|necessary|tied|will|would|is to|are to|predicated/);
const firstRule = phraseNumbers(...gateRules.map((each) => each.words));
const holdsGateWord = mayHold(gateWords);

export function conditionDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (!mayGate(scene)) return [];
  const text = lowerOf(scene);
  if (sofar.length === 0 && !(holdsGateWord(scene) && gateWords.test(text)) && !isTalkOf(scene)) return [];
  const found: Draft[] = [];
  const possible = possiblePhrases(scene);
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

function drafted(scene: Scene, text: string, { rule, modality: given, gate: needsGate, bound }: GateRule, match: RegExpExecArray, sofar: readonly Draft[], found: readonly Draft[]): Draft[] {
  const own = match.groups?.["g"] ?? match.groups?.["g2"];
  const from = own !== undefined ? match.index + match[0].indexOf(own) : match.index;
  const after = own !== undefined && bound !== "other" ? from : own !== undefined ? from : match.index + match[0].length;
  const marker = tokenFrom(scene, scene.sentence.start + from);
  const begin = tokenFrom(scene, scene.sentence.start + match.index);
  const fronted = marker === scene.sentence.first || /^["“,;:–—(]$/.test(wordOf(scene, marker - 1));
  const last = stretchEnd(scene, marker, bound === "other" || rule === "condition/requires" ? 16 : 14, fronted);
  const words = text.slice(after, scene.tokens.end[last - 1] - scene.sentence.start);
  const whole = text.slice(from, scene.tokens.end[last - 1] - scene.sentence.start);
  if (found.some((d) => d.span.start <= scene.tokens.start[marker] && scene.tokens.start[marker] < d.span.end)) return [];
  if (needsGate && !gateWords.test(words) && !(rule === "condition/subject-to" && /\bconditions?\b/.test(words))) return [];
  if (noGate.test(whole) || idle.test(whole)) return [];
  if (/^condition\/(?:requires|takes|must-approve|must-first|goes)/.test(rule) && /^(?:need|needs|needed)$/.test(wordOf(scene, marker)) && scene.tags[marker] < VB) return [];
  const clause = clauseAt(scene, marker);
  if (rule === "condition/only-when" && !gateWords.test(words) && !scene.clauses.some((c) => c.vg.first > marker && c.vg.first < last && c.vg.form === "finite")) return [];
  if (rule === "condition/before" && scene.clauses.some((c) => c.vg.first > marker && c.vg.first < last && c.vg.tense === "past" && !c.vg.perfect)) return [];
  if (/must-approve|must-first/.test(rule) && clause?.subject && (bindsNobody(scene, clause.subject) || personal(scene, clause))) return [];
  // Advice of the author's own ("allies should") is none; duty is.
  if (/depends-on/.test(rule) && !isTalkOf(scene) && !gateWords.test(words)) return [];
  if (/once|only-when|not-until|unless|provided|only-if|cannot-without|without-cannot/.test(rule) && sofar.every((d) => d.kind === "meeting") && !subjectMatter.test(text) && !gateWords.test(whole) && gateOf(whole) === "other" && !(/only|unless|provided|cannot-without|once/.test(rule) && scene.entities.some((e) => e.class === "state" || e.class === "body"))) return [];
  // A gate that opens the sentence binds whoever acts after it.
  const bounded = fronted && bound === "before" && scene.clauses.every((c) => c.vg.first >= marker) && /if-gate|once|provided|unless|subject-to|when-ratified/.test(rule) ? "after" : bound;
  const actor = boundActor(scene, { rule, bound: bounded, marker, begin, last, clause, sofar });
  if (actor.length === 0) return [];
  const first = bound === "before" && rule !== "condition/unless" && begin < marker ? begin : marker;
  const modality = modalityOf(scene, given, text, from, clause, rule, words);
  const gate = gateOf(bound === "other" ? text.slice(Math.max(0, scene.tokens.start[Math.min(first, clauseStart(scene, clause, marker))] - scene.sentence.start), scene.tokens.end[last - 1] - scene.sentence.start) : whole);
  const start = bound === "other" ? Math.min(first, clauseStart(scene, clause, marker)) : first;
  const keep = { first: start, last };
  const mission = missionOf(scene, scene.sentence.first, scene.sentence.last, false);
  const memory = mission === null ? currentMission(scene, scene.tokens.start[marker]) : null;
  const make = (begin: number, end: number): Draft => draftOf("condition", rule, spanOf(scene, begin, end), scene.index, {
    actor, gate: begin === start ? gate : gateOf(wordsOf(scene, begin, end).toLowerCase()), with: gatekeepersIn(scene, begin, end, actor), modality, clause, topic: wordsOf(scene, begin, end).replace(/[.,;"”]+$/, ""),
    place: placesIn(scene, scene.sentence.first, scene.sentence.last), mission: mission ?? memory, ...(memory ? { filled: { mission: "the mission named before" } } : {}), timed: false, trust: gate === "other" ? 0.5 : 0.62,
  });
  const split = secondGate(scene, keep);
  return split === null ? [make(start, last)] : [make(start, split - 1), make(split, last)];
}

/** "once parliament votes and the law is signed": a second gate with a subject and verb of its own. */
function secondGate(scene: Scene, { first, last }: { first: number; last: number }): number | null {
  for (const clause of scene.clauses) {
    const { subject, vg } = clause;
    if (subject === null || clause.inherited || vg.form !== "finite" || subject.first <= first + 2 || vg.last > last) continue;
    if (/^(?:and|or)$/.test(wordOf(scene, subject.first - 1)) && scene.clauses.some((c) => c !== clause && c.vg.first >= first && c.vg.last <= subject.first)) return subject.first;
  }
  return null;
}

const clauseStart = (scene: Scene, clause: Clause | null, marker: number): number => {
  if (clause === null) return marker;
  const start = rangeOf(scene, clause).first;
  return marker - start > 12 ? marker : Math.min(start, marker);
};

/** "she must first pay", "he has to vote": persons who speak for nobody. */
const personal = (scene: Scene, clause: Clause): boolean => clause.subject !== null && /^(?:you|she|he|one|who|i)$/.test(wordOf(scene, clause.subject.head)) && (entityAt(scene, clause.subject.head)?.speaksFor ?? null) === null;

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
  if (/depends-on|requires|essential|subject-to/.test(rule) && /\b(?:may|might|could)(?: \w+)? $/.test(before) || (clause && /^(?:may|might|could)$/.test(clause.vg.modal) && /depends-on|requires/.test(rule))) return "possible";
  if (/depends-on/.test(rule) && /\bcould\b/.test(text.slice(0, from)) && /depending/.test(text.slice(from, from + 10))) return "possible";
  if (/requires|must-approve|consensus|all-agree|takes|subject-to|contingent|depends-on|essential/.test(rule)) {
    if (/\b(?:not|no longer|never|n't|without)\s*(?:be )?(?:\w+ )?$/.test(before) || (clause?.vg.negated ?? false) || /^\s*(?:no|neither)\b/.test(words) || /\bnot (?:needed|required|necessary) that\b/.test(before)) return "negated";
    if (/^would\b/.test(text.slice(from)) || (clause !== null && clause.vg.modal === "would")) return "conditional";
    if (clause !== null && (clause.marker === "if" || clause.marker === "unless")) return "conditional";
  }
  if (rule === "condition/goes-to-parliament" && /^(?:should|if|were)\b/.test(text.trimStart())) return "conditional";
  void scene;
  return given;
}

interface Bound { readonly rule: string; readonly bound: GateRule["bound"]; readonly marker: number; readonly begin: number; readonly last: number; readonly clause: Clause | null; readonly sofar: readonly Draft[] }

/** Who is bound by the gate: who acts in what is gated; where the gate's verb names its keeper, those whose cause it is. */
function boundActor(scene: Scene, at: Bound): Actor[] {
  const { bound, marker, begin, last, clause, sofar } = at;
  const offset = scene.tokens.start[marker];
  if (bound === "other") {
    const keepers = clause ? (clause.vg.passive ? agentOf(scene, clause) : clause.subject ? actorsOfList(scene, clause.subject) : []) : [];
    if (at.rule === "condition/essential") {
      const said = voiceAt(scene, offset);
      if (said.length > 0 && !said.some((v) => keepers.some((k) => k.id === v.id))) return said;
    }
    const owners = causeOf(scene, marker, last, keepers);
    if (owners.length > 0) return owners;
    const passiveSubject = clause?.vg.passive && clause.subject ? actorsOfPhrase(scene, clause.subject) : [];
    if (passiveSubject.length > 0) return passiveSubject;
    const { lookups } = scene.reading;
    // A body works by its own consensus; a parliament binds its own state.
    const body = scene.entities.find((e) => e.class === "body" && e.id !== null && (lookups.body.get(e.id)?.class ?? "organ") !== "organ" && e.first < last);
    if (/consensus|all-agree|takes/.test(at.rule) && body) return actorsOf(scene, body).map(({ id, name }) => ({ id, name }));
    const said = sofar.find((d) => d.actor.length > 0 && d.kind !== "meeting");
    if (said && !/must-approve|must-first/.test(at.rule)) return said.actor;
    if (keepers.length === 1 && keepers[0].quantifier === undefined) return keepers;
    if (keepers.length > 1) {
      const bodies = keepers.filter((k) => k.id !== null && !lookups.state.has(k.id));
      return bodies.length > 0 ? bodies : keepers;
    }
    const left = leftOf(scene, marker, 20);
    if (left && left.length > 0) return left;
    if (keepers.length > 0) return keepers.map(({ id, name }) => ({ id, name }));
    return fallbackActor(scene, offset)?.actor ?? [];
  }
  if (bound === "after") {
    const main = scene.clauses.find((c) => c.vg.first >= marker && c.vg.form === "finite" && c.subject !== null && c.subject.first >= last - 1);
    if (main?.subject) {
      if (isOwnWord(wordOf(scene, main.subject.head))) { const own = speakerAt(scene, scene.tokens.start[main.subject.head]); if (own.length > 0) return own; }
      const found = actorsOfList(scene, main.subject);
      if (found.length > 0) return found;
    }
    for (const e of entitiesIn(scene, last, scene.sentence.last)) if (e.class === "mission" || e.class === "formation" || e.class === "state" || e.class === "body") { const found = actorsOf(scene, e); if (found.length > 0) return found; }
    return fallbackActor(scene, offset)?.actor ?? [];
  }
  // The clause that is gated: the verb right before the marker, else what another kind has read before it.
  let main: Clause | null = null;
  for (const c of scene.clauses) if (c.vg.first < marker && (c.vg.first <= marker)) if (main === null || c.vg.first > main.vg.first) main = c;
  if (main && /requires|subject-to|depends-on|goes-to/.test(at.rule) && clause) main = clause.vg.first <= marker ? clause : main;
  for (let c = main; c !== null; c = c.governor) {
    if (c.subject === null || c.subject.first >= marker) continue;
    if (isOwnWord(wordOf(scene, c.subject.head))) { const own = speakerAt(scene, scene.tokens.start[c.subject.head]); if (own.length > 0) return own; continue; }
    const found = actorsOfList(scene, c.subject).filter((a) => a.id !== null);
    if (found.length > 0) return unique(found);
    const near = entitiesIn(scene, c.subject.first, Math.min(marker, c.vg.first));
    for (const e of near) { const who = e.class === "mission" || e.class === "formation" || e.class === "body" || e.class === "state" ? actorsOf(scene, e) : []; if (who.length > 0) return who; }
    // "the Treasury", "the government": of the state that the talk is of.
    const home = isStatelike(wordOf(scene, c.subject.head)) && entityAt(scene, c.subject.head) === null ? bearerOf(scene, c.vg.main) : [];
    if (home.length > 0) return home;
    // What someone says is bound to hold of others than the one who says it.
    if (c.type === "complement" && c.governor !== null) break;
  }
  const told = sofar.filter((d) => d.actor.length > 0 && d.span.start < offset && d.kind !== "meeting");
  if (told.length > 0) return told[told.length - 1].actor;
  const left = leftOf(scene, begin, 25);
  if (left && left.length > 0) return left;
  // "For a mission of X it is not needed that …": an empty subject says nothing, the body before it does.
  const empty = main?.subject != null && wordOf(scene, main.subject.head) === "it";
  const group = !empty ? undefined : scene.entities.find((e) => e.first < begin && (e.class === "mission" || e.class === "formation" || e.class === "body"));
  const grouped = group ? actorsOf(scene, group).map(({ id, name }) => ({ id, name })) : [];
  if (grouped.length > 0) return grouped;
  const later = sofar.find((d) => d.actor.length > 0 && d.kind !== "meeting");
  if (later) return later.actor;
  return fallbackActor(scene, offset)?.actor ?? [];
}

/** "must ratify Sweden's accession": those whose cause the gatekeepers decide. */
function causeOf(scene: Scene, marker: number, last: number, keepers: readonly Actor[]): Actor[] {
  const text = scene.tokens.text.slice(scene.tokens.start[marker], scene.tokens.end[last - 1]);
  if (!/\b(?:accession|membership|bid|application|entry|deployment|mission|extension|troops|contribution|participation)\b/i.test(text)) return [];
  for (const e of entitiesIn(scene, marker, last)) {
    if (e.class !== "state" || e.form === "pronoun" && e.id === null) continue;
    if (prepositionBefore(scene, e) === "by" || keepers.some((k) => k.id === e.id)) continue;
    const who = actorsOf(scene, e);
    if (who.length > 0) return who.filter((w) => !keepers.some((k) => k.id === w.id));
  }
  return [];
}
