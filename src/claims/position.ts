/** `position`: where a state or body stands. Verbs of support and refusal, predicates, votes, consent, waiting; and what its spokesmen hold. */
import type { Actor, Stance } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOf, actorsOfPhrase } from "./args.ts";
import { bearerOf, bindsNobody, clauseAt, leftOf, lowerOf, tokenFrom, voiceAt } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { lowerText } from "./lowered.ts";
import { currentMission } from "./memory.ts";
import { NOUN, VB, VBG } from "../text/lexicon.ts";
import type { Text } from "../text/text.ts";
import { shapeCapital } from "../text/tokens.ts";
import { idioms } from "./idioms.ts";
import { mayHold, phraseNumbers, possiblePhrases } from "./phrases.ts";
import { missionOf, placesIn } from "./places.ts";
import { type PhraseRule, phraseRules } from "./stance-rules.ts";
import { entitiesIn, entityAt, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";

/** What a stance must be about to belong to the ledger. */
export const subjectMatter = /\b(?:nato|alliance|allies|ally|membership|missions?|troops?|forces?|deployments?|withdrawal|mandate|resolution|military|militaries|defen[cs]e|security|sanctions?|summit|treaty|accession|enlargement|spending|weapons?|arms|training|peacekeep\w+|presence|battle ?groups?|burden|exercises?|operations?|article \d+|ceasefire|truce|bases?|pact|nuclear|missiles?|coalition|commitments?|deterrence|flank|solidarity|partnership|renewal|patrols?|war|invasion|aggression|attacks?|soldiers?|navy|naval|warships?|intervention|council|referendum|no-fly|posture|bloc|bid|protocol|union|peace|tanks?|jets?|sovereignty|territorial|contingents?|battalions?|brigades?|frigates?|airspace|casualties|command|flag|border|peacemak\w+|trainers|headquarters|base|veto|ratif\w+|accord|pact)\b/;

/** May the sentence hold a word of `subjectMatter`? */
export const holdsMatter = mayHold(subjectMatter);

const forVerbs = new Set("support back endorse favour favor welcome applaud advocate champion hail second".split(" "));
const againstVerbs = new Set("oppose condemn criticise criticize reject denounce object veto protest slam decry deplore lambast lambaste disapprove rebuff bar spurn disassociate dissociate balk baulk contest resent regret".split(" "));

const allRules: readonly PhraseRule[] = [...phraseRules, ...idioms.map((each) => ({ ...each, by: "bearer" as const, matter: /would-like|willing|says-no/.test(each.rule) }))];

const firstRule = phraseNumbers(...allRules.map((each) => each.words));

/** Is the ledger's business the talk: in the sentence, in the few before it, or in what was read from them? */
export function isTalkOf(scene: Scene): boolean {
  const last = scene.before[scene.before.length - 1];
  if (last && scene.index - last.sentence <= 4) return true;
  const { sentences } = scene.reading.text;
  return matterBetween(scene.reading.text, Math.min(sentences[Math.max(0, scene.index - 3)].start, Math.max(0, scene.sentence.start - 700)), scene.sentence.end);
}

const matters = new RegExp(subjectMatter, "g");
/** The last word of the ledger's business found in the text being read: sentences come in order, so that each stretch is looked through once. */
let latest: { text: Text | null; start: number; end: number } = { text: null, start: -1, end: -1 };

function matterBetween(text: Text, from: number, to: number): boolean {
  if (latest.text !== text || latest.start < from) {
    matters.lastIndex = from;
    const match = matters.exec(lowerText(text));
    latest = { text, start: match?.index ?? Infinity, end: matters.lastIndex };
  }
  return latest.start < to && latest.end <= to;
}

/** The positions of a sentence: by verb, by phrase, by noun, by the agent of a passive; what another kind has told is left to it. */
export function positionDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  if (!isTalkOf(scene)) return drafts;
  for (const clause of scene.clauses) {
    const draft = byVerb(scene, clause);
    if (draft) drafts.push(draft);
  }
  drafts.push(...byPhrase(scene, drafts));
  drafts.push(...byNoun(scene, drafts));
  drafts.push(...byAgent(scene, drafts));
  for (const draft of drafts) if (draft.mission === null && draft.place.length === 0) {
    const mission = currentMission(scene, draft.span.start);
    if (mission) { draft.mission = mission; draft.filled["mission"] = "the mission named before"; }
  }
  return drafts.filter((draft) => !told(scene, draft, sofar));
}

/** A request for troops or a refusal of them is told by its own kind; the stance would only repeat it. */
function told(scene: Scene, draft: Draft, sofar: readonly Draft[]): boolean {
  void scene;
  if (/hopes/.test(draft.rules[0])) return sofar.some((d) => d.kind !== "condition" && d.span.start < draft.span.end + 40 && draft.span.start < d.span.end);
  if (!/calls-for|wants|must|crucial|will-not|rules-out|sees-no|will-decide|no-decision|resist/.test(draft.rules[0])) return false;
  return sofar.some((d) => d.kind !== "meeting" && (d.kind !== "membership" || /no-decision|will-decide|will-not|must/.test(draft.rules[0])) && (d.quantity !== null || /wants|must|crucial|will-not|rules-out|sees-no|will-decide|no-decision|resist/.test(draft.rules[0])) && d.span.start < draft.span.end && draft.span.start < d.span.end);
}

function byVerb(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  const against = againstVerbs.has(lemma), favours = forVerbs.has(lemma);
  if (!against && !favours) return null;
  const { vg } = clause;
  if (vg.form === "gerund" || (vg.form === "participle" && !clause.attached.some((a) => a.word === "by"))) return null;
  const object = clause.objects.find((o) => o.first >= vg.last) ?? null;
  const intransitive = lemma === "object" || lemma === "protest" || lemma === "balk" || lemma === "baulk" || lemma === "disapprove";
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, vg.last, Math.max(range.last, vg.last + 1) > scene.sentence.last ? scene.sentence.last : Math.max(range.last, vg.last + 1)).toLowerCase();
  let actor: Actor[];
  if (vg.passive) {
    const by = clause.attached.find((a) => a.word === "by");
    if (!by || bindsNobody(scene, by.np) || quantitiesIn(scene, by.np.first, by.np.last).length > 0) return null;
    actor = actorsOfPhrase(scene, by.np);
  } else {
    if (!intransitive && object === null && !(against && clause.attached.length > 0) && !/^["“']|\bthat\b|\bwhat\b|\bhow\b/.test(words)) return null;
    if (vg.form === "infinitive" && !wills(clause)) return null;
    // "support" and its like are also what troops do.
    if (clause.subject !== null && /^(?:troops?|soldiers?|forces?|mission|aircraft|ships?|frigate|team|battalion|group|units?|personnel|funds?|money|package|programme|program|project|exercise|hospital|trainers?)$/.test(wordOf(scene, clause.subject.head))) return null;
    actor = bearerOf(scene, vg.main);
  }
  if (actor.length === 0) return null;
  if (favours && !vg.passive && !isMatter(scene, clause, words, lemma)) return null;
  if (lemma === "regret" && !subjectMatter.test(words)) return null;
  if (lemma === "bar" && object === null) return null;
  let stance: Stance = against ? "against" : "for";
  if (vg.negated || refusedBy(clause)) stance = stance === "for" ? "against" : "for";
  const last = Math.min(Math.max(range.last, vg.last), vg.last + 16);
  return draftOf("position", `position/${lemma}`, spanOf(scene, Math.min(range.first, vg.first), last), scene.index, {
    actor, stance, topic: wordsOf(scene, vg.last, Math.max(last, vg.last + 1) > scene.sentence.last ? scene.sentence.last : Math.max(last, vg.last + 1)).replace(/[.,;]+$/, "").trim() || null, clause,
    place: placesIn(scene, range.first, range.last), mission: missionOf(scene, range.first, range.last, false), trust: 0.6, timed: vg.tense === "past" && !vg.perfect, modality: modalityOf(clause),
  });
}

const modalityOf = (clause: Clause | null): Draft["modality"] => {
  if (clause === null) return "stated";
  const { modal } = clause.vg;
  if (modal === "may" || modal === "might" || modal === "could") return "possible";
  if (clause.governor !== null && clause.type === "infinitive" && /^(?:expect|predict|tip)$/.test(lemmaOf(clause.governor)) && clause.governor.vg.passive) return "expected";
  return "stated";
};

/** "agreed to support", "continues to back", "will", but not "troops to support". */
function wills(clause: Clause): boolean {
  const governor = clause.governor;
  return governor !== null && clause.governorNoun === null && /^(?:agree|continue|vow|pledge|promise|decide|want|refuse|decline|go|plan|intend|be|have|choose|expect|undertake|offer|commit)$/.test(lemmaOf(governor)) && governor.subject === clause.subject;
}
const refusedBy = (clause: Clause): boolean => clause.type === "infinitive" && clause.governor !== null && (clause.governor.vg.negated || /^(?:refuse|decline)$/.test(lemmaOf(clause.governor)));

const stanceObjects = /\b(?:bid|membership|accession|plans?|proposals?|missions?|mandate|extension|renewal|resolution|deployments?|withdrawal|decision|calls?|request|treaty|targets?|sanctions|presence|agreements?|statement|initiatives?|idea|invitation|enlargement|increase|creation|move|ceasefire|role|operation|strategy|option|text|draft|position|offer|exercises?|package|funding|talks|solution|process|sovereignty|integrity|announcement|leadership|efforts?|what|intervention|force|reform|alliance|nato|union|use of|war|invasion|strikes?|peace|rotation|stance|approach|principle|convention|candidacy|entry|timetable|deadline|summit|pact|deal|accord|news|vote|result|report|patrols?|embargo|brigade|battle ?group|bases?|command|blockade|quota|cap|bloc|union|arrival|participation|contribution|commitment|cooperation|co-operation|partnership|progress|return|step)\b/;
/** Support of a thing that can be decided, not of persons, industries or armies as such. */
function isMatter(scene: Scene, clause: Clause, words: string, lemma: string): boolean {
  const object = clause.objects.find((o) => o.first >= clause.vg.last);
  if (quantitiesIn(scene, clause.vg.last, rangeOf(scene, clause).last).some((q) => q.family === "money" || q.family === "unit" || q.family === "personnel") && lemma !== "welcome" && lemma !== "back") return false;
  if (object && /\b(?:armed forces|troops|army|military|soldiers|fighters|rebels|people|families|economy|refugees)\b/.test(wordsOf(scene, object.first, object.last).toLowerCase()) && lemma !== "welcome") return false;
  if (object && entityAt(scene, object.head)?.class === "person") return false;
  const held = object ? entityAt(scene, object.head) : null;
  if (held && (held.class === "state" || held.class === "body") && clause.vg.form === "finite" && (lemma === "back" || lemma === "support" || lemma === "endorse")) return true;
  if (object && clause.vg.form === "finite" && /^(?:it|this|that|these|both)$/.test(wordOf(scene, object.head)) && object.first === object.head) return true;
  return stanceObjects.test(words);
}

function byPhrase(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const text = lowerOf(scene);
  const matter = holdsMatter(scene) && subjectMatter.test(text);
  const possible = possiblePhrases(scene);
  for (let r = 0; r < allRules.length; r++) {
    if (possible[firstRule + r] === 0) continue;
    const { rule, stance: given, words, by, matter: needs } = allRules[r];
    if (needs && !matter) continue;
    words.lastIndex = 0;
    for (let match = words.exec(text); match !== null; match = words.exec(text)) {
      const at = scene.sentence.start + match.index;
      const key = Object.values(match.groups ?? {}).find((v) => v !== undefined) ?? match[0];
      const token = tokenFrom(scene, at + Math.max(0, match[0].indexOf(key)));
      const end = tokenFrom(scene, at + match[0].length - 1) + 1;
      if ([...sofar, ...found].some((d) => d.span.start <= scene.tokens.start[token] && scene.tokens.start[token] < d.span.end && (d.stance === given || scene.tokens.end[end - 1] <= d.span.end))) continue;
      const clause = clauseAt(scene, token);
      const range = clause ? rangeOf(scene, clause) : { first: token, last: end };
      if (clause && (clause.marker === "if" || clause.marker === "unless" || clause.marker === "whether")) continue;
      let actor: Actor[];
      let stance = given;
      if (by === "voice") {
        actor = voiceAt(scene, scene.tokens.start[token]);
        // What a spokesman says of other things than the ledger's is no stance.
        if (rule === "position/no-decision-taken" && actor.length === 0) actor = homeActor(scene);
        if (actor.length === 0 || (!matter && !aboutPolicy(scene))) continue;
        if (/must|will-not/.test(rule) && clause?.subject && /^(?:one|you|i|people|there|everyone|anyone)$/.test(wordOf(scene, clause.subject.head))) continue;
        const near = text.slice(Math.max(0, scene.tokens.start[range.first] - scene.sentence.start), match.index + match[0].length + 90);
        if (/must|will-not|crucial/.test(rule) && (!subjectMatter.test(near) || /\b(?:what|how|whether|where|why|i think|should i|if)\b[^,]*$/.test(text.slice(Math.max(0, match.index - 30), match.index)))) continue;
        if (rule === "position/must" && /^(?:not|never)\b/.test(text.slice(at + key.length - scene.sentence.start + match[0].indexOf(key)).trimStart())) stance = "against";
      } else {
        // What someone must do is a gate, not yet a stance.
        if (clause && clause.vg.first <= token && token < clause.vg.last && (clause.vg.modal === "must" || clause.vg.modal === "should") && given !== "against") continue;
        // "the call for peace", "its fears": a noun stands for nobody's act.
        if (/^(?:calls?|fears?|doubts?|demands?|questions?|hopes?)$/.test(key) && scene.tags[token] === NOUN && rule !== "position/calls-it") continue;
        if (/\b(?:neither|nor|no one|nobody|whether)\b[^,]*$/.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
        if (rule === "position/would-like" && /\bwhat\b/.test(text.slice(Math.max(0, match.index - 90), match.index))) continue;
        if (rule === "position/wants" && !subjectMatter.test(text) && !/\b(?:one|it)$/.test(match[0]) && !aboutBodies(scene)) continue;
        actor = rule === "position/no-decision" && leftOf(scene, token) === null ? [] : bearerOf(scene, token);
        if (actor.length === 0) continue;
        if (clause && clause.vg.negated && !/\bnot\b|n't/.test(match[0]) && (given === "for" || given === "against") && rule !== "position/insists" && rule !== "position/no-objection" && rule !== "position/opposed") stance = given === "for" ? "against" : "for";
        if ((rule === "position/insists" || rule === "position/calls-for") && quantitiesIn(scene, token, Math.min(scene.sentence.last, end + 14)).some((q) => q.family !== "duration" && q.family !== "none" && q.family !== "states")) continue;
        if (rule === "position/voices-support" && (quantitiesIn(scene, token, Math.min(scene.sentence.last, end + 8)).length > 0 || !/^[\s,.;]*(?:for|to|of|with|and|$)/.test(text.slice(match.index + match[0].length)))) continue;
        if (/cold-water|wants-out|nods|stands-firm/.test(rule) && clause?.vg.negated) continue;
        if (rule === "position/approves" && (clause?.vg.passive || clause?.type === "infinitive" || actor.some((a) => a.id === "un"))) continue;
        if (clause?.vg.passive && token === clause.vg.main && !/^(?:is|are|was|were|remain)/.test(key)) continue;
        if ((given === "waits" || given === "unsure") && clause?.vg.negated && /^(?:wait|hesitat|divid)/.test(key)) continue;
        if (/\b(?:divided|split) (?:in|into|by|between|up)\b/.test(text.slice(match.index, match.index + match[0].length + 12))) continue;
        // "567 votes against" counts, it does not stand.
        if (/voted/.test(rule) && /^vot/.test(key) && (scene.tags[token] < VB || scene.tags[token] > VBG)) continue;
        // Waiting for a state to act is what that state's gate is about.
        if (rule === "position/waits" && /\bfor $/.test(match[0]) && scene.entities.some((e) => e.first === end && e.class === "state" && !/^'s\b/.test(text.slice(scene.tokens.end[e.last - 1] - scene.sentence.start)))) continue;
      }
      const first = Math.max(scene.sentence.first, Math.min(range.first, token));
      const last = Math.min(scene.sentence.last, Math.max(end, Math.min(range.last, end + 12), by === "bearer" && /insists|calls-for|wants/.test(rule) ? Math.min(end + 10, clauseEnd(scene, end)) : end));
      found.push(draftOf("position", rule, spanOf(scene, first, last), scene.index, {
        actor, stance, clause, topic: wordsOf(scene, Math.min(end, scene.sentence.last - 1), Math.max(last, Math.min(end, scene.sentence.last - 1) + 1)).replace(/^[\s,.;"”]+|[\s.,;"”]+$/g, "") || null,
        place: placesIn(scene, first, last), mission: missionOf(scene, first, last, false), trust: by === "voice" ? 0.5 : 0.6, timed: /voted|approves/.test(rule), modality: modalityOf(clause),
      }));
    }
  }
  return found;
}

/** Whose decision an unowned one is: that of the state that the report is about. */
function homeActor(scene: Scene): Actor[] {
  const { lookups, topics } = scene.reading;
  const state = topics.find((id) => lookups.state.has(id));
  return state ? [{ id: state, name: lookups.nameOf(state) ?? state }] : [];
}

const passiveStances = /\b(?<k>approved|ratified|endorsed|rejected|vetoed|blocked|accepted|backed|opposed|criticised|criticized|condemned|welcomed|supported) by (?:the |both |all |a |most )?/g;
const holdsPassive = mayHold(passiveStances);
/** "ratified by Kenya's parliament", "welcomed by the African Union": the stance of the agent. */
function byAgent(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  if (!holdsPassive(scene)) return found;
  const text = lowerOf(scene);
  passiveStances.lastIndex = 0;
  for (let match = passiveStances.exec(text); match !== null; match = passiveStances.exec(text)) {
    const verb = match.groups!["k"];
    const token = tokenFrom(scene, scene.sentence.start + match.index);
    const end = tokenFrom(scene, scene.sentence.start + match.index + match[0].length - 1) + 1;
    if (sofar.some((d) => d.span.start <= scene.tokens.start[token] && scene.tokens.start[token] < d.span.end)) continue;
    const np = scene.chunks.find((c) => c.type === "np" && c.first <= end && end < c.last + 1 && c.last > end - 1);
    if (!np || np.type !== "np" || bindsNobody(scene, np) || quantitiesIn(scene, np.first, np.last).length > 0) continue;
    const clause = clauseAt(scene, token);
    if (clause && (clause.vg.negated || clause.marker === "if" || clause.vg.modal !== "" || (clause.type === "infinitive"))) continue;
    if (/^(?:approved|accepted|ratified)$/.test(verb) && !/\b(?:treaty|agreement|pact|accord|accession|membership|protocol|deal|plan|bid|convention|resolution)\b/.test(text)) continue;
    const actor = actorsOfPhrase(scene, np);
    if (actor.length === 0) continue;
    const first = clause ? Math.max(Math.min(rangeOf(scene, clause).first, token), token - 14) : token;
    found.push(draftOf("position", `position/by-${verb}`, spanOf(scene, first, np.last), scene.index, { actor, stance: /^(?:rejected|vetoed|blocked|opposed|critici|condemned)/.test(verb) ? "against" : "for", topic: wordsOf(scene, first, token) || null, clause: null, trust: 0.55 }));
  }
  return found;
}

const stanceNouns = /\b(?<k>opposition|objections?|reluctance|resistance|scepticism|skepticism|misgivings|reservations|hesitation|hesitancy|disapproval|displeasure|veto|support|backing|approval|consent|endorsement|blessing|rejection|criticism|condemnation|doubts)\b/g;
const holdsStanceNoun = mayHold(stanceNouns);
const stanceOfNoun = (noun: string): Stance => (/^(?:support|backing|approval|consent|endorsement|blessing)$/.test(noun) ? "for" : /^(?:hesita|doubt)/.test(noun) ? "unsure" : "against");

/** "despite Turkish opposition to", "with Berlin's backing", "over the objections of Hungary": stances told by a noun and whose it is. */
function byNoun(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  if (!holdsStanceNoun(scene) || !holdsMatter(scene)) return found;
  const text = lowerOf(scene);
  if (!subjectMatter.test(text)) return found;
  stanceNouns.lastIndex = 0;
  for (let match = stanceNouns.exec(text); match !== null; match = stanceNouns.exec(text)) {
    const noun = match.groups!["k"];
    const token = tokenFrom(scene, scene.sentence.start + match.index);
    if ((scene.tags[token] >= VB && scene.tags[token] <= VBG) || (scene.tokens.shape[token] & shapeCapital) !== 0) continue;
    const before = text.slice(0, match.index), after = text.slice(match.index + noun.length);
    const owner = scene.entities.find((e) => (e.class === "state" || e.class === "body" || e.class === "person") && e.form !== "pronoun" && e.last <= token && token - e.last <= 3 && (e.form === "adjective" ? e.last >= token - 1 : /^['’]s?\s+(?:[\w-]+ ){0,2}$/.test(before.slice(e.end - scene.sentence.start)) || /^ (?:[\w-]+ )?$/.test(before.slice(e.end - scene.sentence.start)) && e.form !== "name"));
    const of = /^ (?:of|from) (?:the )?/.exec(after);
    const behind = of ? scene.entities.find((e) => e.start >= scene.sentence.start + match.index + noun.length && e.start <= scene.sentence.start + match.index + noun.length + of[0].length && (e.class === "state" || e.class === "body") && e.form !== "adjective") : undefined;
    const who = owner ?? behind;
    if (!who) continue;
    if (/(?:^|[,;“"] ?)(?:should|if|were|unless|without)\b[^,;]*$/.test(before)) continue;
    // Support that is given is aid, and a condition's words are a gate.
    if (/^(?:support|backing|approval|consent|endorsement|blessing)$/.test(noun) && !(/\b(?:with|has|have|won|secured|gained|got|obtained|enjoys?|thanks to|given) (?:the |[\w']+ )?$/.test(before.slice(0, Math.min(match.index, who.start - scene.sentence.start)) ) || (behind !== undefined && /\b(?:with|has|have|won|secured|gained|got|obtained|enjoys?) (?:the )?(?:\w+ )?$/.test(before)))) continue;
    if (/\b(?:without|no|until|unless|subject to|pending|requires?|needs?|awaits?|lack of) (?:the |any |[\w']+ ){0,2}$/.test(before)) continue;
    const start = Math.min(who.first, token), end = Math.min(scene.sentence.last, Math.max(behind ? behind.last : token + 1, token + 6));
    if (sofar.some((d) => d.span.start <= scene.tokens.start[start] && scene.tokens.end[token] <= d.span.end)) continue;
    const actor = actorsOf(scene, who).map(({ id, name }) => ({ id, name }));
    if (actor.length === 0) continue;
    found.push(draftOf("position", "position/noun", spanOf(scene, start, end), scene.index, { actor, stance: stanceOfNoun(noun), topic: wordsOf(scene, start, end), clause: null, trust: 0.45, timed: false }));
  }
  return found;
}

const aboutBodies = (scene: Scene): boolean => scene.entities.some((e) => e.class === "body" || e.class === "mission" || e.class === "formation");

/** Does the sentence name an alliance, mission or state matter at all? */
const aboutPolicy = (scene: Scene): boolean => entitiesIn(scene, scene.sentence.first, scene.sentence.last).some((e) => e.class === "body" || e.class === "mission" || e.class === "formation" || e.class === "state");

/** Token where the stretch after `from` ends: at a semicolon, a dash or the sentence's end. */
function clauseEnd(scene: Scene, from: number): number {
  for (let i = from; i < scene.sentence.last; i++) if (/^[;:–—.]$/.test(wordOf(scene, i))) return i;
  return scene.sentence.last;
}
