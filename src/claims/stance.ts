/** `position`, `condition` and `consequence`: who stands where, what must hold first, and what follows if something happens. */
import type { Actor, Gate, Modality, Party, Stance } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, fallbackActor, isOwnWord, missionOf, partiesAs, placesIn, speakerAt } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { headOf, lemmaOf, rangeOf, sayingsAt, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";

const forVerbs = new Set("support back endorse favour favor welcome applaud praise advocate champion approve reaffirm reiterate defend embrace hail ratify accept advocate uphold prefer".split(" "));
const againstVerbs = new Set("oppose condemn criticise criticize reject denounce object resist veto protest slam decry deplore lambast disapprove dismiss disagree deny block rebuke blast".split(" "));
const waitVerbs = new Set("await wait hesitate reserve hold defer stall".split(" "));
/** What a stance must be about to belong to the ledger. */
const subjectMatter = /\b(?:nato|alliance|allies|membership|mission|missions|troops?|forces?|deployment|withdrawal|mandate|resolution|military|defen[cs]e|security|sanctions?|summit|treaty|accession|enlargement|target|spending|weapons?|arms|aid|training|peacekeep\w+|presence|battle group|burden|exercise|operation|article 5|ceasefire|base|bases|pact|proposal|plan|decision|nuclear|missiles?|coalition|commitment|deterrence|eastern flank|solidarity|cooperation|partnership|extension|renewal|force)\b/;

export function stanceDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const draft = position(scene, clause);
    if (draft) drafts.push(draft);
  }
  for (const clause of scene.clauses) drafts.push(...condition(scene, clause, sofar));
  const gate = gateSentence(scene, drafts);
  if (gate) drafts.push(gate);
  const consequence = consequenceOf(scene);
  if (consequence) drafts.push(consequence);
  return drafts;
}

/** Actor of a stance: the state or body that acts, or for which the speaker speaks; persons who speak for none have no stance here. */
function holder(scene: Scene, clause: Clause): Actor[] {
  const subject = clause.subject;
  if (subject !== null && isOwnWord(wordOf(scene, subject.head))) return speakerAt(scene, scene.tokens.start[subject.head]);
  return actorOfClause(scene, clause);
}

function position(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, Math.min(scene.sentence.last, Math.max(range.last, clause.vg.last + 14))).toLowerCase();
  let stance: Stance | null = null;
  let rule = "";
  if (clause.vg.passive) return null;
  if (forVerbs.has(lemma)) { stance = "for"; rule = "position/supports"; }
  else if (againstVerbs.has(lemma)) { stance = "against"; rule = "position/opposes"; }
  else if (waitVerbs.has(lemma) && /\b(?:for|off|back|until|decision|position|judg\w+)\b/.test(words)) { stance = "waits"; rule = "position/waits"; }
  else if (lemma === "be" && clause.predicate >= 0) {
    const p = wordOf(scene, clause.predicate);
    if (p === "undecided" || p === "unsure" || p === "divided" || p === "ambivalent") { stance = "unsure"; rule = "position/undecided"; }
    else if (p === "committed" || p === "supportive" || p === "favourable" || p === "favorable" || p === "determined") { stance = "for"; rule = "position/committed"; }
    else if (p === "opposed" || p === "hostile" || p === "reluctant" || p === "wary") { stance = "against"; rule = "position/opposed"; }
    else if (p === "ready" && clause.subject && /\bto stay|remain\b/.test(words)) { stance = "for"; rule = "position/ready"; }
  }
  else if ((lemma === "vote") && /\b(?:for|in favou?r|against)\b/.test(words)) { stance = /\bagainst\b/.test(words) ? "against" : "for"; rule = "position/votes"; }
  else if (lemma === "abstain") { stance = "unsure"; rule = "position/abstains"; }
  else if ((lemma === "call" || lemma === "press" || lemma === "argue" || lemma === "push" || lemma === "plead") && clause.attached.some((a) => a.word === "for") && !/\b(?:troops|soldiers)\b/.test(words)) { stance = "for"; rule = "position/calls-for"; }
  else if (lemma === "insist" || lemma === "stress" || lemma === "underline" || lemma === "emphasise" || lemma === "emphasize" || lemma === "reaffirm") { stance = "for"; rule = "position/insists"; }
  else if (lemma === "have" && /\b(?:no (?:objection|position)|misgivings|reservations|doubts|concerns)\b/.test(words)) { stance = /no objection/.test(words) ? "for" : /misgivings|reservations|concerns|doubts/.test(words) ? "against" : "unsure"; rule = "position/has-doubts"; }
  else if (lemma === "give" && /\b(?:consent|blessing|assent|backing|support|green light)\b/.test(words)) { stance = "for"; rule = "position/consents"; }
  if (stance === null) return null;
  if (clause.vg.negated) stance = stance === "for" ? "against" : stance === "against" ? "for" : stance;
  if (!subjectMatter.test(words) && !scene.entities.some((e) => e.first >= clause.vg.last && e.first < range.last && (e.class === "mission" || e.class === "body" || e.class === "formation"))) return null;
  const actor = holder(scene, clause);
  if (actor.length === 0) return null;
  const topicStart = clause.vg.last;
  const topicEnd = Math.min(scene.sentence.last, Math.max(range.last, clause.vg.last + 1));
  const topic = topicStart < topicEnd ? wordsOf(scene, topicStart, topicEnd).replace(/[.,;]+$/, "") : null;
  return draftOf("position", rule, spanOf(scene, range.first, topicEnd), scene.index, {
    actor, stance, topic, clause, place: placesIn(scene, range.first, range.last), mission: missionOf(scene, range.first, range.last, false), trust: lemma === "insist" || lemma === "stress" ? 0.45 : 0.6, timed: /\b(?:voted?|ratified|approved|gave)\b/.test(words),
    modality: clause.vg.modal === "may" || clause.vg.modal === "might" || clause.vg.modal === "could" ? "possible" : "stated",
  });
}

const needVerbs = new Set(["need", "require", "depend", "hinge", "rest", "await", "take", "presuppose"]);

function condition(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft[] {
  const lemma = lemmaOf(clause);
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  const sentence = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  // "unless the parliament agrees", "only if others do likewise", "provided that", "as long as", "until the Council votes".
  if (clause.marker === "unless" || (clause.marker === "if" && onlyBefore(scene, clause)) || clause.marker === "provided" || (clause.marker === "until" && clause.conditional) || (clause.marker === "before" && gateWords.test(words))) {
    const main = sofar.find((d) => d.clause !== null && d.clause !== clause) ?? null;
    const bound = main?.actor ?? boundActor(scene, clause);
    const gate = gateOf(words);
    if (bound.length === 0 || (main === null && !subjectMatter.test(sentence))) return [];
    return [conditionDraft(scene, clause, bound, gate, `condition/${clause.marker}`, "conditional", range)];
  }
  if (needVerbs.has(lemma) && (lemma !== "take" || /\bvote\b/.test(words))) {
    if (!gateWords.test(words)) {
      if ((lemma === "depend" || lemma === "hinge") && clause.attached.some((a) => a.word === "on" || a.word === "upon") && subjectMatter.test(sentence)) {
        const bound = boundActor(scene, clause);
        if (bound.length > 0) return [conditionDraft(scene, clause, bound, gateOf(words), `condition/${lemma}-on`, modalityOf(clause), range)];
      }
      return [];
    }
    const bound = boundActor(scene, clause);
    if (bound.length === 0) return [];
    return [conditionDraft(scene, clause, bound, gateOf(words), `condition/${lemma}`, modalityOf(clause), range)];
  }
  // "must be approved by parliament", "has to be agreed by all allies", "must still agree".
  const must = clause.vg.modal === "must" || clause.vg.modal === "should" || (clause.governor !== null && clause.type === "infinitive" && (lemmaOf(clause.governor) === "have" || lemmaOf(clause.governor) === "need"));
  if (must && /^(?:approve|agree|ratify|consent|vote|decide|endorse|authorise|authorize|sign|pass|give|accept|back|settle|pay)$/.test(lemma)) {
    const gatekeepers = agentOf(scene, clause).length > 0 ? agentOf(scene, clause) : [];
    const bound = boundActor(scene, clause);
    const actor = bound.length > 0 ? bound : gatekeepers;
    if (actor.length === 0) return [];
    return [conditionDraft(scene, clause, actor, gateOf(words), "condition/must-approve", modalityOf(clause), range, gatekeepers)];
  }
  return [];
}

const modalityOf = (clause: Clause): Modality => (clause.vg.negated ? "negated" : clause.vg.modal === "may" || clause.vg.modal === "might" || clause.vg.modal === "could" ? "possible" : clause.conditional ? "conditional" : "stated");
const onlyBefore = (scene: Scene, clause: Clause): boolean => {
  const from = rangeOf(scene, clause).first;
  return /\bonly(?: if)?\s*$/.test(wordsOf(scene, Math.max(scene.sentence.first, from - 3), from).toLowerCase()) || /\bonly if\b/.test(wordsOf(scene, Math.max(scene.sentence.first, from - 3), Math.min(scene.sentence.last, from + 1)).toLowerCase());
};

const gateWords = /\b(?:consensus|unanim\w+|consent|approval|parliament\w*|vote|votes|ratif\w+|agreement|permission|invitation|mandate|authoris\w+|authoriz\w+|resolution|assent|green light|blessing|decision|signature|all (?:\d+ |\w+ )?(?:allies|members|states))\b/;

export function gateOf(words: string): Gate {
  if (/\b(?:consensus|unanim\w+|all (?:\d+ |\w+ )?(?:allies|members|member states|states|countries)|every (?:ally|member))\b/.test(words)) return "consensus";
  if (/\b(?:parliament\w*|bundestag|congress|senate|riksdag|sejm|storting|knesset|chamber|house|lawmakers|deputies|legislat\w+|mps|assembly|article 100)\b/.test(words)) return "parliament";
  if (/\b(?:host|invit\w+|consent of|permission of|status of forces|at the request of|consent)\b/.test(words)) return "host-consent";
  if (/\b(?:presence|stay(?:s|ing)?|remain\w*|troops stay|boots)\b/.test(words)) return "presence";
  if (/\b(?:pa(?:y|ys|id|yment)|fund\w*|money|arrears|financ\w+|bill|contributions?)\b/.test(words)) return "payment";
  if (/\b(?:decision|decid\w+|agree\w*|approv\w+|council|mandate|resolution|vote)\b/.test(words)) return "decision";
  return "other";
}

function boundActor(scene: Scene, clause: Clause): Actor[] {
  for (let c: Clause | null = clause; c !== null; c = c.governor) {
    if (c.subject) {
      const own = actorsOfPhrase(scene, c.subject);
      if (own.length > 0) return own;
    }
  }
  const main = scene.clauses.find((c) => c.type === "main" && c !== clause && c.subject !== null && actorsOfPhrase(scene, c.subject).length > 0);
  if (main?.subject) return actorsOfPhrase(scene, main.subject);
  const fallback = fallbackActor(scene, scene.tokens.start[clause.vg.first]);
  return fallback?.actor ?? [];
}

function conditionDraft(scene: Scene, clause: Clause, actor: Actor[], gate: Gate, rule: string, modality: Modality, range: { first: number; last: number }, keepers: readonly Actor[] = []): Draft {
  const gatekeeper: Party[] = keepers.length > 0 ? partiesAs(keepers, "gatekeeper") : gatekeepersIn(scene, range, actor);
  const marker = clause.marker === "" ? range.first : Math.max(scene.sentence.first, range.first - 1);
  return draftOf("condition", rule, spanOf(scene, marker, range.last), scene.index, {
    actor, gate, with: gatekeeper, modality, clause, topic: wordsOf(scene, range.first, range.last), mission: missionOf(scene, range.first, range.last, false), timed: false, trust: gate === "other" ? 0.4 : 0.6,
  });
}

function gatekeepersIn(scene: Scene, range: { first: number; last: number }, actor: readonly Actor[]): Party[] {
  for (const e of scene.entities) {
    if (e.first < range.first || e.first >= range.last || (e.class !== "state" && e.class !== "body")) continue;
    const who = actorsOf(scene, e);
    if (who.length > 0 && (e.role === "parliament" || !who.some((w) => actor.some((a) => a.id === w.id)))) return partiesAs(who, "gatekeeper");
  }
  return [];
}

/** "NATO works by consensus", "without the consent of", "no soldier leaves without a vote", "US presence is essential". */
function gateSentence(scene: Scene, sofar: readonly Draft[]): Draft | null {
  if (sofar.some((d) => d.kind === "condition")) return null;
  const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  const match = /\b(?:works?|operates?|decides?|acts?|takes? (?:its )?decisions?|governed|made|requires?)\b[^.;]{0,24}\b(?:by|on|through|unanimous)\b[^.;]{0,12}\b(?:consensus|unanimity)\b|\bwithout (?:the |its |a |their |an )?(?:[\w-]+ ){0,3}(?:consent|approval|vote|mandate|agreement|permission|invitation|resolution|presence|support)\b|\bsubject to (?:the )?(?:[\w-]+ ){0,3}(?:approval|consent|vote|ratification|agreement)\b|\b(?:essential|indispensable|crucial|prerequisite|precondition|necessary condition)\b[^.;]{0,40}\b(?:presence|mission|operation|stay|deployment|consent)\b|\b(?:presence|consent|approval|invitation)\b[^.;]{0,40}\b(?:is|are|remains?|would be) (?:essential|indispensable|crucial|a prerequisite|a precondition|needed|required|necessary)\b|\bon condition (?:that|of)\b|\bpending (?:the )?(?:[\w-]+ ){0,3}(?:approval|consent|vote|ratification|decision)\b/.exec(whole);
  if (!match) return null;
  const from = scene.tokens.start[scene.sentence.first] + match.index;
  let first = scene.sentence.first;
  while (first + 1 < scene.sentence.last && scene.tokens.start[first + 1] <= from) first++;
  let last = first + 1;
  while (last < scene.sentence.last && scene.tokens.start[last] < from + match[0].length) last++;
  const clause = [...scene.clauses].reverse().find((c) => rangeOf(scene, c).first <= first) ?? null;
  const actor = clause ? boundActor(scene, clause) : (fallbackActor(scene, from)?.actor ?? []);
  if (actor.length === 0) return null;
  const range = { first: clause ? Math.min(rangeOf(scene, clause).first, first) : first, last: Math.min(scene.sentence.last, last + 6) };
  return draftOf("condition", "condition/gate-words", spanOf(scene, range.first, range.last), scene.index, {
    actor, gate: gateOf(match[0]), with: gatekeepersIn(scene, { first, last: range.last }, actor), topic: wordsOf(scene, range.first, range.last), clause, timed: false, mission: missionOf(scene, range.first, range.last, false), trust: 0.55,
    modality: clause && clause.vg.negated ? "negated" : clause && (clause.vg.modal === "may" || clause.vg.modal === "might") ? "possible" : "stated",
  });
}

/** "If X happens, Y follows": trigger and effect in the document's words. */
function consequenceOf(scene: Scene): Draft | null {
  const trigger = scene.clauses.find((c) => c.marker === "if" || c.marker === "should");
  if (!trigger) return null;
  const main = scene.clauses.find((c) => c !== trigger && (c.type === "main" || c.type === "complement") && c.subject !== null && !within(c, trigger) && (c.vg.modal !== "" || c.vg.tense === "future" || c.vg.tense === "present") && !/^(?:say|tell|warn|add|ask|wonder|know|see|be)$/.test(lemmaOf(c)) || (c !== trigger && lemmaOf(c) === "be" && c.vg.modal !== "" && !within(c, trigger)));
  if (!main) return null;
  const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  if (!subjectMatter.test(whole)) return null;
  const a = rangeOf(scene, trigger), b = rangeOf(scene, main);
  let actor = main.subject ? actorsOfPhrase(scene, main.subject) : [];
  if (actor.length === 0 && trigger.subject) actor = actorsOfPhrase(scene, trigger.subject);
  if (actor.length === 0 && sayingsAt(scene.reading, scene.tokens.start[b.first]).length > 0) actor = speakerAt(scene, scene.tokens.start[b.first]);
  if (actor.length === 0) return null;
  return draftOf("consequence", "consequence/if-then", spanOf(scene, Math.min(a.first, b.first), Math.max(a.last, b.last)), scene.index, {
    actor, modality: "conditional", trigger: wordsOf(scene, a.first, a.last), effect: wordsOf(scene, b.first, b.last), topic: wordsOf(scene, a.first, a.last), clause: main, timed: false, trust: 0.5,
  });
}

function within(clause: Clause, outer: Clause): boolean {
  for (let c: Clause | null = clause.governor; c !== null; c = c.governor) if (c === outer) return true;
  return false;
}
export { headOf };
